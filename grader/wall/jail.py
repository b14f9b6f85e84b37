"""Lock the process of an answer in, layer by layer, then find out by trying what holds.

A layer is a function that only ever takes something away; LAYERS is their order. One that this
system does not allow is left out, with the reason. A probe tries what an answer must not be able to
do; return codes of the layers are not trusted, only probes.
"""

from __future__ import annotations

import mmap
import os
import platform
import resource
import signal
import socket
from collections.abc import Callable, Container
from contextlib import suppress
from dataclasses import dataclass

from grader.wall import landlock, seccomp
from grader.wall.prctl import die_with_the_parent, gain_no_privileges, gains_no_privileges

_DESCRIPTORS = 64


@dataclass(frozen=True)
class Terms:
    """What one child may use: bytes of address space, and seconds of processor time.

    `secret` is a file that the child must not be able to read or to see, `folder` the one it works
    in, where it must not be able to write, `channel` the one descriptor it keeps besides standard
    input, output and error, and `rules` that of Landlock's rules, if there are any.
    """

    address_space: int
    cpu_seconds: int
    secret: str
    folder: str
    channel: int
    rules: int | None = None


def own_session(terms: Terms) -> None:
    """Leave the grader's session, so that one signal ends all that this child started."""
    os.setsid()


def end_with_the_server(terms: Terms) -> None:
    """End when the fork server ends, as it does when the grader is killed."""
    die_with_the_parent()


def own_folder(terms: Terms) -> None:
    """Work in a folder where there is nothing."""
    os.chdir(terms.folder)


def resource_limits(terms: Terms) -> None:
    """Cap memory, processor time, files, processes and locked memory. No core dumps."""
    caps = {
        resource.RLIMIT_AS: terms.address_space,
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
    """No program that is started from here gains privileges; what follows needs it."""
    gain_no_privileges()


def files(terms: Terms) -> None:
    """Read what the rules allow, and touch nothing else by its path."""
    if terms.rules is None:
        raise OSError("there are no rules of Landlock's")
    landlock.restrict_self(terms.rules)


def close_descriptors(terms: Terms) -> None:
    """Keep standard input, output and error (all /dev/null) and the channel."""
    os.closerange(3, terms.channel)
    os.closerange(terms.channel + 1, 1024)


def system_calls(terms: Terms) -> None:
    """Call what an answer needs to compute, and nothing else of the system."""
    seccomp.install()


LAYERS: tuple[Callable[[Terms], None], ...] = (
    own_session,
    end_with_the_server,
    own_folder,
    resource_limits,
    no_new_privileges,
    files,
    close_descriptors,
    system_calls,
)


def prepare() -> None:
    """Do in the fork server what every child would have to do again."""
    with suppress(OSError):
        seccomp.program(platform.machine(), os.getpid())


def enter(terms: Terms, without: Container[str] = ()) -> list[str]:
    """Lock this process in; return the layers that this system does not allow.

    `without` are layers to leave out, by name, for whoever wants to see what each of them does.
    """
    lacking = []
    for layer in LAYERS:
        if layer.__name__ in without:
            continue
        try:
            layer(terms)
        except OSError as error:
            lacking.append(f"{layer.__name__}: {error}")
    return lacking


def probe(terms: Terms) -> tuple[str, ...]:
    """Try what must be impossible; return the names (those of `isolation.PROBES`) that were."""
    attempts: dict[str, Callable[[], object]] = {
        "files": lambda: _read(terms.secret),
        "names": lambda: os.stat(terms.secret),
        "writes": lambda: _write(terms.folder),
        "network": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM).close(),
        "processes": _start_process,
        "signals": lambda: os.kill(os.getppid(), 0),
        "memory": lambda: _take_memory(terms.address_space),
        "privileges": _keep_gaining_privileges,
    }
    return tuple(name for name, attempt in attempts.items() if _impossible(attempt))


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


def _take_memory(size: int) -> None:
    mmap.mmap(-1, size + 2**20, flags=mmap.MAP_PRIVATE).close()


def _start_process() -> None:
    """Start a process that cannot become a program: cheap, as no memory is copied for it."""
    try:
        os.posix_spawn("/nonexistent/grader-probe", ["grader-probe"], {})
    except FileNotFoundError:
        return  # there was a process, which looked for the program
    except OSError as error:
        raise PermissionError(error) from None


def _keep_gaining_privileges() -> None:
    if gains_no_privileges():
        raise PermissionError("no new privileges")
