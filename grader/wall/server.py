"""The fork server: a program with no secrets that imports once and forks a child when asked.

It is single-threaded, runs no student code, and speaks with the grader in lock step on one
socket: Begin, then any number of Fork (with a socket for the child) and End. It alone reaps its
children, and only at End, so a child's process id stays its own until then. It ends when the
grader closes the socket.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import mmap
import os
import resource
import signal
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import msgspec

from grader.wall import capabilities, child, frames, jail, landlock, namespaces
from grader.wall.prctl import be_undumpable
from grader.wall.readable import load_extensions, readable_paths

_Result = TypeVar("_Result")


class Begin(msgspec.Struct, frozen=True, tag=True):
    """Import these modules; children get these terms.

    `memory_bytes` come on top of what the server has in use. `without` are layers to leave out.
    """

    imports: tuple[str, ...]
    memory_bytes: int
    cpu_seconds: int
    secret: str
    scratch: str
    without: tuple[str, ...] = ()


class Fork(msgspec.Struct, frozen=True, tag=True):
    """Fork a child; its socket comes along."""


class End(msgspec.Struct, frozen=True, tag=True):
    """Kill this child, unless it ends by itself within `grace_seconds`, and all that it started.

    Without a grace the reply does not wait for its end, and says nothing of it.
    """

    pid: int
    grace_seconds: float


class Done(msgspec.Struct, frozen=True, tag=True):
    """The reply to Begin (0), Fork (the child's process id) and End (the wait status).

    `size` comes with a child: the bytes of memory that the server has held at most. `problem` says
    why it could not be done. `lacking` are the layers that this system does not allow, and why.
    """

    number: int = 0
    size: int = 0
    problem: str = ""
    lacking: tuple[str, ...] = ()


Order = Begin | Fork | End
_encoder = msgspec.msgpack.Encoder()
_orders: msgspec.msgpack.Decoder[Order] = msgspec.msgpack.Decoder(Order)
_dones: msgspec.msgpack.Decoder[Done] = msgspec.msgpack.Decoder(Done)
SENTINEL = b"F"  # the byte that carries a child's socket


def tell(control: socket.socket, message: Order | Done, until: float | None = None) -> None:
    """Send an order or its Done."""
    frames.send(control, _encoder.encode(message), until)


def hear_done(control: socket.socket, until: float | None = None) -> Done:
    """Receive the server's reply."""
    return _dones.decode(frames.receive(control, until))


def serve(control: socket.socket) -> None:
    """Follow orders until the grader closes the socket."""
    begin: Begin | None = None
    terms: jail.Terms | None = None
    ending: list[int] = []  # killed, and not reaped yet
    with contextlib.suppress(frames.Closed):
        while True:
            order = _orders.decode(frames.receive(control))
            if isinstance(order, Begin):
                begin = order
                done, terms = _begin(order)
            elif isinstance(order, Fork):
                _, descriptors, _, _ = socket.recv_fds(control, 1, 1)
                done = _fork(control, begin, terms, descriptors)
            else:
                done = _end(order, ending)
            tell(control, done)
            # Memory takes a while to be given back: reap while the grader is busy, not waiting.
            ending = [pid for pid in ending if os.waitpid(pid, os.WNOHANG) == (0, 0)]


def _begin(order: Begin) -> tuple[Done, jail.Terms | None]:
    """Import, then leave all behind that no answer may see; what is left out is told."""
    for name in order.imports:
        try:
            importlib.import_module(name)
        except ImportError as error:
            return Done(problem=f"course.toml allows the import {name}, but: {error}"), None
    load_extensions()
    child.prepare(order.imports)
    jail.prepare()
    readable = readable_paths()
    address_space = _address_space() + order.memory_bytes
    lacking: list[str] = []

    def attempt(layer: str, enter: Callable[[], _Result]) -> _Result | None:
        if layer in order.without:
            return None
        try:
            return enter()
        except OSError as error:
            lacking.append(f"{layer}: {error}")
            return None

    folder = order.scratch
    if attempt("namespaces", lambda: namespaces.enter(readable, order.scratch)):
        folder, readable = "/", ["/"]  # there is nothing else any more
    rules = attempt("files", lambda: landlock.rules(readable))
    attempt("capabilities", capabilities.drop)
    be_undumpable()
    gc.collect()
    gc.freeze()
    terms = jail.Terms(
        address_space, order.cpu_seconds, order.secret, folder, channel=-1, rules=rules
    )
    return Done(lacking=tuple(lacking)), terms


def _fork(
    control: socket.socket,
    begin: Begin | None,
    terms: jail.Terms | None,
    descriptors: list[int],
) -> Done:
    if begin is None or terms is None or len(descriptors) != 1:
        for descriptor in descriptors:
            os.close(descriptor)
        return Done(problem="Fork before Begin, or without a socket")
    try:
        pid = os.fork()
    except OSError as error:
        os.close(descriptors[0])
        return Done(problem=f"cannot fork: {error}")
    if pid == 0:  # pragma: no cover - the child never comes back
        try:
            control.close()
            own = replace(terms, channel=descriptors[0])
            child.live(socket.socket(fileno=descriptors[0]), own, begin.without)
        except frames.Closed:
            pass  # the grader or the answer hung up
        except BaseException:
            os._exit(71)  # a fault of ours, or of the system
        os._exit(0)
    os.close(descriptors[0])
    return Done(pid, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


def _end(order: End, ending: list[int]) -> Done:
    """Kill, and reap or leave it to be reaped; tell how the child ended by itself, or SIGKILL's.

    Nothing is reaped before all signals are sent, so they cannot reach a stranger.
    """
    pid = order.pid
    until = time.monotonic() + order.grace_seconds
    try:
        while os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            if time.monotonic() >= until:
                break
            time.sleep(0.001)
    except ChildProcessError:
        return Done(problem=f"{pid} is no child of the fork server")
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError):
            kill(pid, signal.SIGKILL)
    if not order.grace_seconds:
        ending.append(pid)
        return Done()
    return Done(os.waitpid(pid, 0)[1])


def _address_space() -> int:
    """Bytes of address space in use (Linux); elsewhere 0, and the cap is then the whole."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[0]) * mmap.PAGESIZE
    except OSError:
        return 0


def main() -> None:
    """Serve on the socket whose descriptor is the first argument, in an empty folder."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the grader decides when to end
    scratch = os.getcwd()
    serve(socket.socket(fileno=int(sys.argv[1])))
    with contextlib.suppress(OSError):  # a grader that was killed does not remove it
        os.rmdir(scratch)


if __name__ == "__main__":
    main()
