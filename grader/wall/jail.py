"""Lock the process of an answer in, layer by layer, then find out by trying what holds.

A layer is a function that only ever takes something away; LAYERS is their order. A probe tries
what an answer must not be able to do; return codes of the layers are not trusted, only probes.
Landlock, the system-call filter and namespaces have their places at the end of LAYERS.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import resource
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass

PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_PR_GET_NO_NEW_PRIVS = 39
_DESCRIPTORS = 64


@dataclass(frozen=True)
class Terms:
    """What one child may use: bytes of address space beyond now, and seconds of processor time.

    `secret` is a file that the child must not be able to read, `scratch` a folder that it must not
    be able to write to, `channel` the one descriptor it keeps besides standard input, output and
    error.
    """

    memory_bytes: int
    cpu_seconds: int
    secret: str
    scratch: str
    channel: int


def own_session(terms: Terms) -> None:
    """Leave the grader's session, so that one signal ends all that this child started."""
    os.setsid()


def die_with_the_server(terms: Terms) -> None:
    """End when the fork server ends, as it does when the grader is killed."""
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def own_folder(terms: Terms) -> None:
    """Work in the scratch folder, where files that an answer makes do no harm."""
    os.chdir(terms.scratch)


def close_descriptors(terms: Terms) -> None:
    """Keep standard input, output and error (all /dev/null) and the channel."""
    os.closerange(3, terms.channel)
    os.closerange(terms.channel + 1, max(resource.getrlimit(resource.RLIMIT_NOFILE)[0], 1024))


def resource_limits(terms: Terms) -> None:
    """Cap memory, processor time, files, processes and locked memory. No core dumps."""
    caps = {
        resource.RLIMIT_AS: _address_space() + terms.memory_bytes,
        resource.RLIMIT_CPU: terms.cpu_seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: _DESCRIPTORS,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_MEMLOCK: 0,
    }
    for which, cap in caps.items():
        hard = resource.getrlimit(which)[1]
        least = cap if hard == resource.RLIM_INFINITY else min(cap, hard)
        # Past the soft limit of processor time comes a signal that tells; past the hard, SIGKILL.
        most = least + 1 if which == resource.RLIMIT_CPU and least == cap else least
        resource.setrlimit(which, (least, most))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # writing is then an OSError that can be seen


def no_new_privileges(terms: Terms) -> None:
    """No program that is started from here gains privileges."""
    prctl(_PR_SET_NO_NEW_PRIVS, 1)


LAYERS: tuple[Callable[[Terms], None], ...] = (
    own_session,
    die_with_the_server,
    own_folder,
    close_descriptors,
    resource_limits,
    no_new_privileges,
)


def enter(terms: Terms) -> None:
    """Lock this process in."""
    for layer in LAYERS:
        layer(terms)


def probe(terms: Terms) -> tuple[str, ...]:
    """Try what must be impossible; return the names (those of `isolation.PROBES`) that were."""
    attempts: dict[str, Callable[[], object]] = {
        "files": lambda: _read(terms.secret),
        "writes": lambda: _write(terms.scratch),
        "network": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM).close(),
        "processes": _start_process,
        "signals": lambda: os.kill(os.getppid(), 0),
        "memory": lambda: mmap.mmap(-1, terms.memory_bytes + 2**20).close(),
        "privileges": _keep_gaining_privileges,
    }
    return tuple(name for name, attempt in attempts.items() if _impossible(attempt))


def undumpable() -> None:
    """Forbid other processes of the same user to read this one's memory."""
    prctl(_PR_SET_DUMPABLE, 0)


def prctl(option: int, value: int = 0) -> int:
    """Call prctl(2) where it exists; elsewhere return -1."""
    if not sys.platform.startswith("linux"):
        return -1
    unused = ctypes.c_ulong(0)
    libc = ctypes.CDLL(None, use_errno=True)
    result: int = libc.prctl(option, ctypes.c_ulong(value), unused, unused, unused)
    return result


def _impossible(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except (OSError, ValueError, MemoryError):
        return True
    return False


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read(1)


def _write(folder: str) -> None:
    path = os.path.join(folder, f"grader-probe-{os.getpid()}")
    try:
        open(path, "wb").close()
    finally:
        if os.path.exists(path):
            os.unlink(path)


def _start_process() -> None:
    """Start a process that cannot become a program: cheap, as no memory is copied for it."""
    try:
        os.posix_spawn("/nonexistent/grader-probe", ["grader-probe"], {})
    except FileNotFoundError:
        return  # there was a process, which looked for the program
    except OSError as error:
        raise PermissionError(error) from None


def _keep_gaining_privileges() -> None:
    if prctl(_PR_GET_NO_NEW_PRIVS) == 1:
        raise PermissionError("no new privileges")


def _address_space() -> int:
    """Bytes of address space in use (Linux); elsewhere 0, and the cap is then the whole."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[0]) * mmap.PAGESIZE
    except OSError:
        return 0
