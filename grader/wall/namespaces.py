"""Namespaces: a world with nothing in it but what may be read, entered once by the fork server.

In it there are no other processes, no network, no shared memory, and a root of its own that holds
read-only mounts of the readable paths. It ends with the first process in it.

Source: namespaces(7), user_namespaces(7), pivot_root(2).
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from grader.wall.libc import libc
from grader.wall.prctl import die_with_the_parent
from grader.wall.system_calls import MACHINES

_NEW = 0x10000000 | 0x00020000 | 0x20000000 | 0x40000000 | 0x08000000 | 0x04000000
# CLONE_NEWUSER, NEWNS, NEWPID, NEWNET, NEWIPC, NEWUTS
_READ_ONLY, _NO_SUID, _NO_DEVICES, _REMOUNT, _BIND, _RECURSIVE, _PRIVATE = (
    *(1, 2, 4),
    *(32, 4096, 16384, 1 << 18),
)
_DETACH = 2
_NO_PROGRAMS = 8  # in what statvfs says as in what mount takes; no namespace may take it back


def enter(readable: Iterable[str], place: str) -> bool:
    """Go on as the first process of a new world, and say so; this one waits for its end.

    `place` is an empty folder where the new root is built. Raise OSError where the system does not
    allow all of it. Nothing has changed then: it is done in processes that are forked for it, as
    one that is half in a new world has no way back.
    """
    if not sys.platform.startswith("linux"):
        raise OSError("namespaces exist on Linux only")
    if len(os.listdir("/proc/self/task")) > 1:
        raise OSError("a process of several threads cannot go on in another one's place")
    hears, tells = os.pipe()
    between = os.fork()
    if between:
        os.close(tells)
        with open(hears, encoding="utf-8") as pipe:
            problem = pipe.read()
        if problem:
            os.waitpid(between, 0)
            raise OSError(problem)
        _follow(between, place)
    os.close(hears)
    try:
        _new_namespaces()
        first = os.fork()
        if first:
            _follow(first, place)
        die_with_the_parent()
        _new_root(readable, Path(place))
    except OSError as error:
        os.write(tells, str(error).encode())
        os._exit(1)
    os.close(tells)
    return True


def _new_namespaces() -> None:
    """Leave all of the system's; only what is forked from here is in the new one of processes."""
    user, group = os.getuid(), os.getgid()
    _libc("unshare", _NEW)
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    die_with_the_parent()


def _follow(first: int, place: str) -> NoReturn:
    """Wait for a process that goes on in this one's place, with nothing open, and end."""
    os.closerange(0, 1024)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    _, status = os.waitpid(first, 0)
    if status != 0:
        os._exit(1)
    with suppress(OSError):  # it is here that the root is mounted, or the grader was quicker
        os.rmdir(place)
    os._exit(0)


def _new_root(readable: Iterable[str], root: Path) -> None:
    """Build a root that holds these paths alone, and leave the old one."""
    _mount("none", "/", None, _RECURSIVE | _PRIVATE)
    _mount("grader", str(root), "tmpfs", _NO_SUID | _NO_DEVICES)
    for path in readable:
        _show(path, root)
    for entry in os.scandir("/"):
        if entry.is_symlink() and not (root / entry.name).exists():
            os.symlink(os.readlink(entry.path), root / entry.name)  # /lib, where it is in /usr
    _mount(None, str(root), None, _REMOUNT | _BIND | _READ_ONLY | _NO_SUID | _NO_DEVICES)
    os.chdir(root)
    number = MACHINES[platform.machine()][1]["pivot_root"]
    _libc("syscall", number, b".", b".")
    _libc("umount2", b".", _DETACH)
    os.chdir("/")


def _show(path: str, root: Path) -> None:
    """Mount a path at its own place below the root, for reading only."""
    shown = root / path.lstrip("/")
    shown.parent.mkdir(parents=True, exist_ok=True)
    if os.path.isdir(path):
        shown.mkdir(exist_ok=True)
    else:
        shown.touch()
    _mount(path, str(shown), None, _BIND)
    kept = os.statvfs(shown).f_flag & _NO_PROGRAMS  # those of times are kept where none is given
    _mount(None, str(shown), None, _REMOUNT | _BIND | _READ_ONLY | _NO_SUID | _NO_DEVICES | kept)


def _mount(what: str | None, where: str, kind: str | None, flags: int) -> None:
    source, place, of = (None if one is None else os.fsencode(one) for one in (what, where, kind))
    _libc("mount", source, place, of, flags, None)


def _libc(name: str, *arguments: int | bytes | None) -> None:
    """Call a function of the C library; raise OSError."""
    given = [
        ctypes.c_ulong(argument) if isinstance(argument, int) else argument
        for argument in arguments
    ]
    if getattr(libc(), name)(*given):
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
