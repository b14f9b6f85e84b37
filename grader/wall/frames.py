"""Frames on a socket: a length of four bytes, then that many bytes. Nothing is read past a cap."""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Iterable

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
    send_all(channel, [data], until)


def send_all(channel: socket.socket, frames: Iterable[bytes], until: float | None = None) -> None:
    """Send frames, one right after the other; raise as `send` does."""
    view = memoryview(b"".join(_LENGTH.pack(len(data)) + data for data in frames))
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
    return Reader(channel, most_at_once=0).receive(until)


class Reader:
    """Receives the frames of a channel, reading up to `most_at_once` bytes past the one asked for.

    Whoever reads past a frame has to receive all others of the channel, too.
    """

    def __init__(self, channel: socket.socket, most_at_once: int = 2**16) -> None:
        self._channel = channel
        self._most_at_once = most_at_once
        self._data = bytearray()
        self._start = 0  # of what was not given out yet

    def receive(self, until: float | None = None) -> bytes:
        """Receive one frame; raise Late, Closed, or WireError if it claims to be too long."""
        (length,) = _LENGTH.unpack(self._exactly(_LENGTH.size, until))
        if length > MAX_FRAME:
            raise WireError(f"a message of {length} bytes")
        return self._exactly(length, until)

    def _exactly(self, count: int, until: float | None) -> bytes:
        end = self._start + count
        if end > len(self._data):
            del self._data[: self._start]
            self._read(count, until)
            end = count
        taken = bytes(memoryview(self._data)[self._start : end])
        self._start = end
        return taken

    def _read(self, count: int, until: float | None) -> None:
        """Read until there are so many bytes, or more."""
        self._start = 0
        try:
            while len(self._data) < count:
                _wait(self._channel, until)
                room = max(count - len(self._data), self._most_at_once)
                data = self._channel.recv(min(room, 2**20))
                if not data:
                    raise Closed
                self._data += data
        except TimeoutError:
            raise Late from None
        except OSError:
            raise Closed from None


def _wait(channel: socket.socket, until: float | None) -> None:
    if until is not None:
        left = until - time.monotonic()
        if left <= 0:
            raise Late
        channel.settimeout(left)
