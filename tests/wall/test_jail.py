"""Each layer of the jail stops something, and nothing else stops it.

An attack runs in a process of its own, once with all layers and once with all but one. It must be
held the first time and succeed the second time: an attack that never succeeds proves nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

import pytest

from grader.wall import jail
from grader.wall.isolation import PROBES

JAILED = """
import mmap, os, resource, sys
from grader.wall import jail

grader = os.getpgrp()
opened = os.open({secret!r}, os.O_RDONLY)
terms = jail.Terms(
    memory_bytes=64 * 2**20,
    cpu_seconds=1,
    secret={secret!r},
    scratch={scratch!r},
    channel=os.open(os.devnull, os.O_RDWR),
)
assert {off!r} in ["all", "none", *(layer.__name__ for layer in jail.LAYERS)]
for layer in jail.LAYERS:
    if {off!r} not in (layer.__name__, "all"):
        layer(terms)
"""


class Room:
    """A folder with a secret, and processes jailed beside it."""

    def __init__(self, folder: Path) -> None:
        self.scratch = folder / "scratch"
        self.scratch.mkdir()
        self.secret = folder / "secret"
        self.secret.write_text("the mark is 20")

    def run(self, code: str, off: str = "none") -> subprocess.CompletedProcess[str]:
        """Run code behind all layers but `off`."""
        entering = JAILED.format(secret=str(self.secret), scratch=str(self.scratch), off=off)
        return subprocess.run(
            [sys.executable, "-I", "-c", entering + textwrap.dedent(code)],
            capture_output=True,
            text=True,
            timeout=20,
            cwd=self.scratch,
        )

    def told(self, code: str, off: str = "none") -> str:
        """Run code that ends well, and return what it prints."""
        ended = self.run(code, off)
        assert ended.returncode == 0, ended.stderr
        return ended.stdout.strip()

    def attack(self, names: Iterable[str], off: str = "none") -> dict[str, str]:
        """Make attacks; for each, return `achieved` or the exception that stopped it."""
        code = "".join(TRY.format(code=textwrap.indent(ATTACKS[name][1], "    ")) for name in names)
        return dict(zip(names, self.told(code, off).splitlines(), strict=True))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What becomes of each attack behind all layers."""
    return Room(tmp_path_factory.mktemp("held")).attack(ATTACKS)


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What becomes of each attack behind all layers but the one that should stop it."""
    results = {}
    for off in dict.fromkeys(layer for layer, _, _ in ATTACKS.values()):
        names = [name for name, (layer, _, _) in ATTACKS.items() if layer == off]
        results.update(Room(tmp_path_factory.mktemp(off)).attack(names, off))
    return results


TRY = """
try:
{code}
except Exception as error:
    print(type(error).__name__, error)
else:
    print("achieved")
"""
ATTACKS = {
    "it takes memory as objects": (
        "resource_limits",
        "x = bytearray(256 * 2**20)",
        "MemoryError",
    ),
    "it maps memory": (
        "resource_limits",
        "mmap.mmap(-1, 256 * 2**20).close()",
        "OSError [Errno 12] Cannot allocate memory",
    ),
    "it writes to a file": (
        "resource_limits",
        "with open('file', 'wb') as file: file.write(b'x')",
        "OSError [Errno 27] File too large",
    ),
    "it reads a file that the grader had opened": (
        "close_descriptors",
        "assert os.read(opened, 99) == b'the mark is 20'",
        "OSError [Errno 9] Bad file descriptor",
    ),
    "it signals the group of the grader": (
        "own_session",
        "if os.getpgrp() != grader: raise PermissionError('another group')",
        "PermissionError another group",
    ),
    "it may gain privileges": (
        "no_new_privileges",
        "with open('/proc/self/status') as file:\n"
        "    if 'NoNewPrivs:\\t1' in file.read(): raise PermissionError('none to gain')",
        "PermissionError none to gain",
    ),
    "it opens a hundred files": (  # last, since it leaves no room for others
        "resource_limits",
        "for _ in range(100): os.open(os.devnull, os.O_RDONLY)",
        "OSError [Errno 24] Too many open files: '/dev/null'",
    ),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_a_layer_stops_an_attack_that_succeeds_without_it(
    name: str, held: dict[str, str], without: dict[str, str]
) -> None:
    assert held[name].strip() == ATTACKS[name][2]
    assert without[name] == "achieved"


DEATH = """
    import time
    if os.fork() == 0:
        if os.fork() == 0:
            {layer}
            os.mkdir("ready")
            time.sleep(0.4)
            os.mkdir("outlived")
            os._exit(0)
        while not os.path.exists("ready"):
            time.sleep(0.01)
        os._exit(0)
    os.wait()
    until = time.monotonic() + {seconds}
    while not os.path.exists("outlived") and time.monotonic() < until:
        time.sleep(0.01)
    print(os.path.exists("outlived"))
"""


def test_a_child_ends_with_its_server_and_without_the_layer_outlives_it(room: Room) -> None:
    dying = DEATH.format(layer="jail.die_with_the_server(terms)", seconds=0.8)
    assert room.told(dying, off="all") == "False"
    os.rmdir(room.scratch / "ready")
    assert room.told(DEATH.format(layer="pass", seconds=10), off="all") == "True"


def test_every_layer_is_attacked() -> None:
    attacked = {layer for layer, _, _ in ATTACKS.values()} | {"die_with_the_server", "own_folder"}
    assert attacked == {layer.__name__ for layer in jail.LAYERS}


BUSY = "import time\nwhile time.process_time() < 1.5: pass\nprint('achieved')"


def test_processor_time_is_capped_and_the_signal_says_so(room: Room) -> None:
    ended = room.run(BUSY)
    assert (ended.returncode, ended.stdout) == (-24, "")  # SIGXCPU, which the client has words for


def test_without_limits_processor_time_is_not_capped(room: Room) -> None:
    assert room.told(BUSY, off="resource_limits") == "achieved"


def test_limits_are_hard_and_those_that_are_not_tried_here_are_set(room: Room) -> None:
    limits = "RLIMIT_FSIZE", "RLIMIT_CORE", "RLIMIT_NPROC", "RLIMIT_MEMLOCK", "RLIMIT_NOFILE"
    code = f"for name in {limits}: print(*resource.getrlimit(getattr(resource, name)))"
    assert room.told(code).splitlines() == ["0 0"] * 4 + ["64 64"]


def test_memory_in_use_at_the_start_is_not_charged(room: Room) -> None:
    assert room.told("print(len(bytearray(48 * 2**20)))") == str(48 * 2**20)


def test_nothing_but_standard_streams_and_the_channel_stays_open(room: Room) -> None:
    code = """
        listed = os.listdir("/proc/self/fd")  # one of which is the listing itself
        print({fd for fd in map(int, listed) if os.path.exists(f"/proc/self/fd/{fd}")}
              == {0, 1, 2, terms.channel})
    """
    assert room.told(code) == "True"


def test_in_the_jail_probes_find_the_walls_that_are_there(room: Room) -> None:
    held = room.told("print(*jail.probe(terms))").split()
    assert {"memory", "privileges"} <= set(held) <= set(PROBES)


def test_outside_a_jail_probes_find_no_wall(room: Room) -> None:
    assert room.told("print(*jail.probe(terms))", off="all") == ""


def test_a_folder_where_files_can_be_made_and_removed_is_not_called_safe_from_writing(
    room: Room,
) -> None:
    code = """
        open("marks", "w").close()
        os.unlink("marks")
        print(*jail.probe(terms))
    """
    assert "writes" not in room.told(code).split()


def test_a_probe_leaves_nothing_behind(room: Room) -> None:
    room.told("jail.probe(terms)")
    assert list(room.scratch.iterdir()) == []


def test_what_fails_for_any_reason_counts_as_held(tmp_path: Path) -> None:
    terms = jail.Terms(
        memory_bytes=2**60,  # more than any machine has
        cpu_seconds=1,
        secret=str(tmp_path / "nothing"),
        scratch=str(tmp_path / "nowhere"),
        channel=0,
    )
    assert {"files", "writes", "memory"} <= set(jail.probe(terms))


def test_an_undumpable_process_is_undumpable(room: Room) -> None:
    get_dumpable = 3
    code = (
        f"print(jail.prctl({get_dumpable})); jail.undumpable(); print(jail.prctl({get_dumpable}))"
    )
    assert room.told(code, off="all").split() == ["1", "0"]
