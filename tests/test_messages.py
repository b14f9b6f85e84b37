"""Every message arrives as it was sent; what is no message is a WireError and nothing else."""

from __future__ import annotations

import contextlib
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from grader.errors import WireError
from grader.messages import (
    Hello,
    Load,
    Loaded,
    Missing,
    NotStarted,
    Perform,
    Raised,
    Refused,
    Reply,
    Request,
    Returned,
    pack,
    unpack_reply,
    unpack_request,
)

REQUESTS: list[Request] = [
    Load(b"", "double.py"),
    Load("# \u2202 \n".encode() + b"\xff\x00", "double.py"),
    Perform("double", b"\x92\xa1t\x91\x03"),
]
REPLIES: list[Reply] = [
    Loaded(),
    Loaded((Raised("NameError", "no", 2, "x", 10**6),) * 20),
    Returned(b"", ()),
    Returned(b"\x00\xff", (0, 19)),
    Raised("ValueError", "no \u2202"),
    Raised("K" * 200, "t" * 2_000, 7, "c" * 200, 3),
    NotStarted(),
    Missing(),
    Refused("r" * 2_000),
    Hello(()),
    Hello(("files", "network")),
]


@pytest.mark.parametrize("request_", REQUESTS, ids=repr)
def test_a_request_arrives_as_it_was_sent(request_: Request) -> None:
    assert unpack_request(pack(request_)) == request_


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: type(reply).__name__)
def test_a_reply_arrives_as_it_was_sent(reply: Reply) -> None:
    assert unpack_reply(pack(reply)) == reply


@pytest.mark.parametrize(
    "reply",
    [
        Raised("K" * 201, ""),
        Raised("", "t" * 2_001),
        Raised("", "", 0, "c" * 201),
        Refused("r" * 2_001),
        Returned(b"", tuple(range(21))),
        Loaded((Raised("", ""),) * 21),
        Loaded((Raised("", "t" * 2_001),)),
        Hello(("x",) * 21),
        Hello(("x" * 201,)),
    ],
    ids=lambda reply: type(reply).__name__,
)
def test_a_reply_with_a_text_or_list_that_is_too_long_is_none(reply: Reply) -> None:
    with pytest.raises(WireError, match=r"^not a reply: Expected "):
        unpack_reply(pack(reply))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"type": "Nonsense"},
        {"type": 1},
        {"type": "Returned"},
        {"type": "Returned", "value": "text"},
        {"type": "Returned", "value": b"", "verdict": "passed"},
        {"type": "Returned", "value": b"", "changed": ["first"]},
        {"type": "Raised", "kind": "E", "text": "", "line": 2**70 / 3},
        {"type": "Raised", "kind": "E", "text": "", "line": "7"},
        {"type": "Raised", "kind": "E", "text": "", "cell": 1.5},
        {"type": "Loaded", "skipped": ["NameError"]},
        {"type": "Loaded", "skipped": [{"type": "Loaded"}]},
        {"type": "Loaded", "skipped": None},
        {"type": "Perform", "function": "double", "arguments": b""},
        {"type": "Load", "source": b"", "filename": ""},
        [],
        None,
        7,
    ],
    ids=repr,
)
def test_what_is_no_reply_is_a_wire_error(fields: Any) -> None:
    with pytest.raises(WireError, match=r"^not a reply: "):
        unpack_reply(msgspec.msgpack.encode(fields))


@pytest.mark.parametrize("cell", [-1, 10**6 + 1, 2**64 - 1])
def test_the_number_of_a_cell_is_within_reason(cell: int) -> None:
    raised = Raised("", "", 0, "", cell)
    for reply in raised, Loaded((raised,)):
        with pytest.raises(WireError, match=r"^not a reply: Expected `int` [<>]= "):
            unpack_reply(pack(reply))


def test_the_place_of_a_changed_argument_is_never_negative() -> None:
    with pytest.raises(WireError, match=r"^not a reply: "):
        unpack_reply(pack(Returned(b"", (-1,))))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xc1",
        b"\xdd\xff\xff\xff\xff",  # a list of four billion
        b"\xdf\xff\xff\xff\xff",
        b"\x82\xa4type\xa5Hello\xa4held\xdd\xff\xff\xff\xff",
        b"\x81" * 100_000,
        b"\xa1\xff",  # text that is not UTF-8
    ],
    ids=lambda data: repr(data[:12]),
)
def test_bytes_that_are_no_message_are_a_wire_error(data: bytes) -> None:
    with pytest.raises(WireError, match=r"^not a reply: "):
        unpack_reply(data)


@given(some.binary(max_size=200))
def test_arbitrary_bytes_are_a_reply_or_a_wire_error(data: bytes) -> None:
    with contextlib.suppress(WireError):
        assert isinstance(unpack_reply(data), Reply)


@given(some.sampled_from(REPLIES), some.data())
def test_a_damaged_reply_is_a_reply_or_a_wire_error(reply: Reply, data: some.DataObject) -> None:
    damaged = bytearray(pack(reply))
    for _ in range(data.draw(some.integers(1, 4))):
        damaged[data.draw(some.integers(0, len(damaged) - 1))] = data.draw(some.integers(0, 255))
    with contextlib.suppress(WireError):
        assert isinstance(unpack_reply(bytes(damaged)), Reply)
