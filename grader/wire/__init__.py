"""Values to bytes and back, trusting nobody.

A value is None, a number, text, a numpy array of numbers, or a list, tuple or dict of values.
`encode` runs beside the student's code and makes plain data of what came back: subclasses lose
their behaviour, Fractions and sympy numbers become floats. `decode` runs in the grader on bytes
that a stranger may have written: nothing is executed, and everything is bounded.

What a check gives to an answer may also hold functions and fresh random generators. A function
stays with the check and goes by its number, unless it is one of `grader.functions`, which is data;
a generator goes by its seed. Neither is ever taken from an answer.

The bytes are the length of a header, the header, and a body. The header is msgpack: the tree of
values, an array in it by type and shape only. The body is the arrays' data, one after the other.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

import msgspec

from grader.errors import TooLargeError, WireError
from grader.wire.nodes import (
    MAX_AXES,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_HEADER,
    MAX_NODES,
    Node,
)
from grader.wire.packing import Packing
from grader.wire.unpacking import FunctionOf, Unpacking

__all__ = [
    "FunctionOf",
    "MAX_AXES",
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_DIGITS",
    "MAX_HEADER",
    "MAX_NODES",
    "decode",
    "encode",
]
_LENGTH = struct.Struct(">I")
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Node)


def encode(value: Any, functions: list[Callable[..., Any]] | None = None) -> bytes:
    """Encode a value; raise WireError, in a student's words, if it is not data or is too large.

    With a list for `functions`, functions and generators are allowed, and the list collects those
    functions that stay here.
    """
    packing = Packing(functions)
    try:
        header = _encoder.encode(packing.node(value, 0))
    except (UnicodeEncodeError, OverflowError, RecursionError) as error:
        raise WireError(f"a value that cannot be sent: {error}") from None
    if len(header) > MAX_HEADER:
        raise TooLargeError(f"{len(header) / 2**20:.0f} MB of lists and text; use an array")
    return b"".join((_LENGTH.pack(len(header)), header, *packing.body))


def decode(data: bytes, function_of: FunctionOf | None = None) -> Any:
    """Decode bytes from anywhere into a fresh value; raise WireError if they are not one.

    With `function_of`, which gives the function of a number, functions and generators are allowed.
    """
    if len(data) > MAX_BYTES + MAX_HEADER + _LENGTH.size:
        raise WireError("the message is too long")
    try:
        (length,) = _LENGTH.unpack_from(data)
        if length > MAX_HEADER:
            raise WireError("the header is too long")
        start = _LENGTH.size + length
        if start > len(data):
            raise WireError("the header is cut short")
        unpacking = Unpacking(memoryview(data)[start:], function_of)
        value = unpacking.value(_decoder.decode(memoryview(data)[_LENGTH.size : start]), 0)
    except (msgspec.MsgspecError, struct.error, ValueError, RecursionError, OverflowError) as error:
        raise WireError(f"not a value: {error}") from None
    if unpacking.left:
        raise WireError("data that belong to no array")
    return value
