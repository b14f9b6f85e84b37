"""prctl(2): what a process may set of itself."""

from __future__ import annotations

import ctypes
import signal
import sys

from grader.wall.libc import libc

_SET_PDEATHSIG = 1
_SET_DUMPABLE = 4
_SET_NO_NEW_PRIVS = 38
_GET_NO_NEW_PRIVS = 39


def prctl(option: int, value: int = 0) -> int:
    """Call prctl where it exists; elsewhere return -1."""
    if not sys.platform.startswith("linux"):
        return -1
    unused = ctypes.c_ulong(0)
    result: int = libc().prctl(option, ctypes.c_ulong(value), unused, unused, unused)
    return result


def die_with_the_parent() -> None:
    """Be killed when the thread that started this process ends."""
    prctl(_SET_PDEATHSIG, signal.SIGKILL)


def be_undumpable() -> None:
    """Forbid other processes of the same user to read this one's memory."""
    prctl(_SET_DUMPABLE, 0)


def gain_no_privileges() -> None:
    """Let no program that is started from here gain privileges."""
    prctl(_SET_NO_NEW_PRIVS, 1)


def gains_no_privileges() -> bool:
    """Tell whether no program that is started from here gains privileges."""
    return prctl(_GET_NO_NEW_PRIVS) == 1
