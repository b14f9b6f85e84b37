"""Of what root may do nothing is left, neither to a process nor to a program it could start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from levels import LEVELS
from processes import descendants, namespaced, ordinary, refused, told

from grader.model import Limits
from grader.wall.client import Wall

SETS = ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")
NONE = dict.fromkeys(SETS, 0)
MAY_DROP_FROM_BOUNDING = 1 << 8  # CAP_SETPCAP
TELLING = "print(open('/proc/self/status').read())"
DROPPING = f"from grader.wall import capabilities\ncapabilities.drop()\n{TELLING}"


def sets_in(status: str) -> dict[str, int]:
    """The sets of capabilities that /proc/<pid>/status tells."""
    found = dict(line.split(":\t") for line in status.splitlines() if ":\t" in line)
    return {name: int(found[name], 16) for name in SETS}


@pytest.fixture(scope="module", autouse=True)
def capabilities_can_be_dropped(need: Callable[..., None]) -> None:
    need("capabilities")


def test_all_sets_are_empty_afterwards() -> None:
    before, after = sets_in(told(TELLING)), sets_in(told(DROPPING))
    if not before["CapEff"] & MAY_DROP_FROM_BOUNDING:  # not root: no program gains any either
        del after["CapBnd"]
    assert set(after.values()) == {0}


def test_what_a_user_may_do_as_the_root_of_a_namespace_is_gone(need: Callable[..., None]) -> None:
    need("namespaces")
    # In a namespace of users anybody is root over what it makes there, as here over a host name.
    code = """
import ctypes, os, socket
from grader.wall import capabilities
libc = ctypes.CDLL(None, use_errno=True)
assert libc.unshare(0x10000000 | 0x04000000) == 0
print(libc.sethostname(b"elsewhere", 9), socket.gethostname())
capabilities.drop()
print(libc.sethostname(b"nowhere", 7), ctypes.get_errno(), socket.gethostname())
"""
    assert told(code).splitlines() == ["0 elsewhere", "-1 1 elsewhere"]


def test_an_ordinary_user_has_none_and_that_is_well(need: Callable[..., None]) -> None:
    need("namespaces")
    words = ordinary(sys.executable, "-I", "-c", DROPPING)
    ended = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True)
    assert sets_in(ended.stdout) | {"CapBnd": 0} == NONE


def test_where_it_is_refused_that_is_told(need: Callable[..., None]) -> None:
    need("system_calls")
    code = (
        "from grader.wall import capabilities\n"
        "try: capabilities.drop()\n"
        "except OSError as error: print(error)"
    )
    words = refused("capset", sys.executable, "-I", "-c", code)
    ended = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True)
    assert ended.stdout == "[Errno 1] Operation not permitted\n"


@pytest.mark.parametrize("level", LEVELS)
def test_the_server_and_its_children_have_none(
    level: str, secret: Path, need: Callable[..., None]
) -> None:
    if level == "full":
        need("namespaces")
    may_drop = sets_in(Path("/proc/self/status").read_text())["CapEff"] & MAY_DROP_FROM_BOUNDING
    with Wall([], Limits(), secret, LEVELS[level]) as wall, wall.session(b"", "x.py") as host:
        host.isolation()
        assert wall._process is not None
        started = {wall._process.pid, *descendants(wall._process.pid)}
        # Where there are namespaces, two wait outside: they run no code but ours.
        walled = [pid for pid in started if level != "full" or namespaced(pid)]
        assert len(walled) == 2
        for pid in walled:
            found = sets_in(Path(f"/proc/{pid}/status").read_text())
            if level != "full" and not may_drop:
                found["CapBnd"] = 0
            assert found == NONE
