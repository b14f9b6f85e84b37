"""Frames: whole or not at all, on time or Late, and never longer than the cap."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import numpy as np
import pytest

from grader import wire
from grader.errors import WireError
from grader.messages import Returned, pack
from grader.wall import frames

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    one, other = socket.socketpair()
    with one, other:
        yield one, other


def soon(seconds: float = 5.0) -> float:
    return time.monotonic() + seconds


@pytest.mark.parametrize("data", [b"", b"x", b"\0" * 1_000])
def test_a_frame_arrives_as_it_was_sent(pair: Pair, data: bytes) -> None:
    frames.send(pair[0], data, soon())
    assert frames.receive(pair[1], soon()) == data


def test_frames_arrive_one_by_one_in_order(pair: Pair) -> None:
    for data in (b"one", b"", b"three"):
        frames.send(pair[0], data)
    assert [frames.receive(pair[1]) for _ in range(3)] == [b"one", b"", b"three"]


def test_a_frame_larger_than_the_buffer_of_the_socket_arrives_whole(pair: Pair) -> None:
    data = bytes(range(256)) * 2**14
    sender = threading.Thread(target=frames.send, args=(pair[0], data, soon()))
    sender.start()
    assert frames.receive(pair[1], soon()) == data
    sender.join()


def test_a_frame_that_comes_in_single_bytes_arrives_whole(pair: Pair) -> None:
    def drip() -> None:
        for byte in struct.pack(">I", 3) + b"abc":
            pair[0].send(bytes([byte]))
            time.sleep(0.005)

    sender = threading.Thread(target=drip)
    sender.start()
    assert frames.receive(pair[1], soon()) == b"abc"
    sender.join()


def test_without_a_deadline_a_frame_may_take_as_long_as_it_likes(pair: Pair) -> None:
    sender = threading.Timer(0.1, frames.send, (pair[0], b"at last"))
    sender.start()
    assert frames.receive(pair[1]) == b"at last"
    sender.join()


@pytest.mark.parametrize("part", [b"", b"\0\0", b"\0\0\0\x05", b"\0\0\0\x05ab"])
def test_a_frame_that_is_cut_off_is_closed(pair: Pair, part: bytes) -> None:
    pair[0].send(part)
    pair[0].close()
    with pytest.raises(frames.Closed):
        frames.receive(pair[1], soon())


@pytest.mark.parametrize("part", [b"", b"\0\0", b"\0\0\0\x05", b"\0\0\0\x05ab"])
def test_a_frame_that_is_not_whole_at_the_deadline_is_late(pair: Pair, part: bytes) -> None:
    pair[0].send(part)
    with pytest.raises(frames.Late):
        frames.receive(pair[1], soon(0.05))


def test_a_frame_that_drips_is_late_all_the_same(pair: Pair) -> None:
    def drip() -> None:
        with suppress(OSError):
            for byte in struct.pack(">I", 1_000) + bytes(100):
                pair[0].send(bytes([byte]))
                time.sleep(0.01)

    sender = threading.Thread(target=drip)
    sender.start()
    with pytest.raises(frames.Late):
        frames.receive(pair[1], soon(0.1))
    pair[1].close()
    sender.join()


def test_a_deadline_that_has_passed_is_late_even_if_the_frame_is_there(pair: Pair) -> None:
    frames.send(pair[0], b"x")
    with pytest.raises(frames.Late):
        frames.receive(pair[1], time.monotonic())


@pytest.mark.parametrize("length", [frames.MAX_FRAME + 1, 2**32 - 1])
def test_a_frame_that_claims_to_be_too_long_is_refused_before_it_is_read(
    pair: Pair, length: int
) -> None:
    pair[0].send(struct.pack(">I", length))
    with pytest.raises(WireError) as caught:
        frames.receive(pair[1], soon())
    assert str(caught.value) == f"a message of {length} bytes"


def test_a_frame_has_room_for_the_largest_value() -> None:
    value = wire.encode([np.zeros(wire.MAX_BYTES, np.int8), wire.MAX_HEADER // 2 * "x"])
    assert len(pack(Returned(value, tuple(range(20))))) <= frames.MAX_FRAME


def test_the_longest_frame_is_not_refused(pair: Pair) -> None:
    pair[0].send(struct.pack(">I", frames.MAX_FRAME))
    with pytest.raises(frames.Late):
        frames.receive(pair[1], soon(0.05))


def test_sending_to_an_end_that_is_closed_is_closed(pair: Pair) -> None:
    pair[1].close()
    with pytest.raises(frames.Closed):
        frames.send(pair[0], b"x", soon())


def test_sending_to_an_end_that_does_not_read_is_late(pair: Pair) -> None:
    with pytest.raises(frames.Late):
        frames.send(pair[0], bytes(2**22), soon(0.05))


def test_receiving_on_a_closed_socket_is_closed(pair: Pair) -> None:
    pair[1].close()
    with pytest.raises(frames.Closed):
        frames.receive(pair[1])


# reading past the frame that is asked for


def test_a_reader_takes_all_frames_that_are_there_at_once(pair: Pair) -> None:
    frames.send_all(pair[0], [b"one", b"", b"three"])
    reader = frames.Reader(pair[1])
    assert reader.receive(soon()) == b"one"
    pair[1].setblocking(False)
    with pytest.raises(BlockingIOError):
        pair[1].recv(1)
    assert [reader.receive(soon()) for _ in range(2)] == [b"", b"three"]


def test_a_reader_joins_what_comes_in_pieces(pair: Pair) -> None:
    data = [bytes(range(256)) * 2**12, b"x", bytes(2**17)]
    sender = threading.Thread(target=frames.send_all, args=(pair[0], data, soon()))
    sender.start()
    reader = frames.Reader(pair[1], most_at_once=1_000)
    assert [reader.receive(soon()) for _ in data] == data
    sender.join()


def test_receiving_without_a_reader_takes_no_byte_too_many(pair: Pair) -> None:
    frames.send(pair[0], b"frame")
    pair[0].send(b"F")
    assert frames.receive(pair[1], soon()) == b"frame"
    assert pair[1].recv(1) == b"F"


def test_a_reader_refuses_a_length_that_comes_after_a_frame(pair: Pair) -> None:
    frames.send(pair[0], b"x")
    pair[0].send(struct.pack(">I", 2**32 - 1))
    reader = frames.Reader(pair[1])
    assert reader.receive(soon()) == b"x"
    with pytest.raises(WireError):
        reader.receive(soon())
