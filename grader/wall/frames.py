"""Frames on a socket: a length of four bytes, then that many bytes. Nothing is read past a cap."""

from __future__ import annotations

import socket
import struct
import time

from grader.errors import WireError
from grader.wire import MAX_BYTES, MAX_HEADER

MAX_FRAME = MAX_BYTES + MAX_HEADER + 2**16
_LENGTH = struct.Struct(">I")


class Closed(Exception):
    """The other end is gone."""


class Late(Exception):
    """The deadline passed before the frame was whole."""


def send(channel: socket.socket, data: bytes, until: float | None = None) -> None:
    """Send one frame; raise Late at the monotonic time `until`, Closed if nobody listens."""
    view = memoryview(_LENGTH.pack(len(data)) + data)
    try:
        while view:
            _wait(channel, until)
            view = view[channel.send(view) :]
    except TimeoutError:
        raise Late from None
    except OSError:
        raise Closed from None


def receive(channel: socket.socket, until: float | None = None) -> bytes:
    """Receive one frame; raise Late, Closed, or WireError if it claims to be too long."""
    (length,) = _LENGTH.unpack(_exactly(channel, _LENGTH.size, until))
    if length > MAX_FRAME:
        raise WireError(f"a message of {length} bytes")
    return _exactly(channel, length, until)


def _exactly(channel: socket.socket, count: int, until: float | None) -> bytes:
    parts = bytearray()
    try:
        while len(parts) < count:
            _wait(channel, until)
            data = channel.recv(min(count - len(parts), 2**20))
            if not data:
                raise Closed
            parts += data
    except TimeoutError:
        raise Late from None
    except OSError:
        raise Closed from None
    return bytes(parts)


def _wait(channel: socket.socket, until: float | None) -> None:
    if until is not None:
        left = until - time.monotonic()
        if left <= 0:
            raise Late
        channel.settimeout(left)
