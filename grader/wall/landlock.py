"""Landlock: a process gives up what its user may do with files, the network and other processes.

The rules are made once, before there is any student, and hold for all that a process touches by
path from then on; open descriptors stay as they are. What the kernel does not know is left out.

Source: Linux, Documentation/userspace-api/landlock.rst and include/uapi/linux/landlock.h.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress

from grader.wall.libc import libc
from grader.wall.system_calls import MACHINES

_EXECUTE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 2, 1 << 3
# How many rights to files, and which other ones, each version of the kernel's interface knows.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 5: 16}
_NETWORK_SINCE, _NETWORK = 4, 0b11  # to bind and to connect TCP
_SCOPES_SINCE, _SCOPES = 6, 0b11  # abstract sockets, signals
_GET_VERSION = 1
_PATH_BENEATH = 1


def version() -> int:
    """Return the version of the kernel's interface; raise OSError where there is none."""
    return _call("landlock_create_ruleset", None, 0, _GET_VERSION)


def rules(readable: Iterable[str]) -> int:
    """Return the descriptor of rules that allow reading beneath these paths, and nothing else.

    Raise OSError where the kernel has no Landlock. A path that is not there is left out.
    """
    known = version()
    files = (1 << max(rights for since, rights in _FILE_RIGHTS.items() if since <= known)) - 1
    network = _NETWORK if known >= _NETWORK_SINCE else 0
    scopes = _SCOPES if known >= _SCOPES_SINCE else 0
    # struct landlock_ruleset_attr, as long as this kernel knows it
    length = 24 if known >= _SCOPES_SINCE else 16 if known >= _NETWORK_SINCE else 8
    attributes = struct.pack("QQQ", files, network, scopes)[:length]
    made = _call("landlock_create_ruleset", attributes, length, 0)
    for path in readable:
        with suppress(FileNotFoundError):
            _allow_reading(made, path)
    return made


def restrict_self(ruleset: int) -> None:
    """Live by these rules from now on; raise OSError."""
    _call("landlock_restrict_self", ruleset, 0)


def _allow_reading(ruleset: int, path: str) -> None:
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        # of a library that is loaded, the kernel asks for the right to execute
        rights = _READ_FILE | _EXECUTE | (_READ_DIR if os.path.isdir(path) else 0)
        attributes = struct.pack("=Qi", rights, descriptor)
        _call("landlock_add_rule", ruleset, _PATH_BENEATH, attributes, 0)
    finally:
        os.close(descriptor)


def _call(name: str, *arguments: int | bytes | None) -> int:
    """Make a system call that the C library has no name for; raise OSError."""
    if not sys.platform.startswith("linux") or platform.machine() not in MACHINES:
        raise OSError(errno.ENOSYS, "no such system call here")
    number = MACHINES[platform.machine()][1][name]
    given = [
        ctypes.c_long(argument) if isinstance(argument, int) else argument for argument in arguments
    ]
    result: int = libc().syscall(ctypes.c_long(number), *given)
    if result < 0:
        raise OSError(ctypes.get_errno(), f"{name} was refused")
    return result
