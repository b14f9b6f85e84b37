"""Processes for tests: Python in one of its own, what it has started, and systems that give less.

Ids are those of this machine, as /proc tells them: what a child of the wall says of itself may be
the number of a stranger here.

    python processes.py refuse 'unshare seccomp' COMMAND ...    where the system refuses these calls
    python processes.py ordinary '' COMMAND ...                 as a user who is not root
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from grader.wall.prctl import gain_no_privileges
from grader.wall.system_calls import MACHINES

# What the grader calls through the C library, by machine.
_MORE = {
    "x86_64": {"unshare": 272, "mount": 165, "umount2": 166, "setsid": 112},
    "aarch64": {"unshare": 97, "mount": 40, "umount2": 39, "setsid": 157},
}


def ran(code: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own, with one thread."""
    words = [sys.executable, "-I", "-W", "error", "-c", textwrap.dedent(code)]
    alone = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    return subprocess.run(words, capture_output=True, text=True, timeout=30, env=alone, **options)


def told(code: str, **options: Any) -> str:
    """Run code that ends well in a Python of its own, and return what it prints."""
    ended = ran(code, **options)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def refused(calls: str, *words: object) -> list[str]:
    """Return the command that runs these words where the system refuses these system calls."""
    return [sys.executable, __file__, "refuse", calls, *map(str, words)]


def ordinary(*words: object) -> list[str]:
    """Return the command that runs these words as an ordinary user, who may read what we may.

    It takes user namespaces, which a process with several threads cannot enter.
    """
    return [
        "env",
        "OPENBLAS_NUM_THREADS=1",
        sys.executable,
        __file__,
        "ordinary",
        "",
        *map(str, words),
    ]


def descendants(pid: int) -> set[int]:
    """The processes that a process started, and those that they started, ended or not."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {pid}


def namespaced(pid: int) -> bool:
    """Whether a process is in a namespace of processes below this one's."""

    def ids(of: int | str) -> int:
        status = Path(f"/proc/{of}/status").read_text()
        return len(status.partition("NSpid:")[2].partition("\n")[0].split())

    return ids(pid) > ids("self")


def alive(pid: int) -> bool:
    """Whether a process runs (one that has ended and waits to be reaped does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something holds; give up after a time that no machine needs."""
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.02)


def _refuse(names: list[str]) -> None:
    """Have these system calls answer EPERM from now on, as the filter of a container does."""
    numbers = {**MACHINES[platform.machine()][1], **_MORE[platform.machine()]}
    load, equal, give_back = 0x20, 0x15, 0x06
    refusal, allow = 0x00050000 | errno.EPERM, 0x7FFF0000
    steps = [(load, 0, 0, 0)]
    for name in names:
        steps += [(equal, 0, 1, numbers[name]), (give_back, 0, 0, refusal)]
    steps += [(give_back, 0, 0, allow)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    header = struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code))
    gain_no_privileges()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(ctypes.c_long(numbers["seccomp"]), 1, 0, header):
        raise OSError(ctypes.get_errno(), "nothing can be refused here")


def _be_ordinary() -> None:
    """Be user 1000 in a user namespace; the next program then has no capabilities."""
    user, group, new_user = os.getuid(), os.getgid(), 0x10000000
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(new_user):
        raise OSError(ctypes.get_errno(), "no user namespace here")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"1000 {user} 1")
    Path("/proc/self/gid_map").write_text(f"1000 {group} 1")


if __name__ == "__main__":
    _, way, calls, *command = sys.argv
    if way == "refuse":
        _refuse(calls.split())
    else:
        _be_ordinary()
    os.execvp(command[0], command)
