"""Values to bytes and back, trusting nobody.

A value is None, a number, text, a numpy array of numbers, or a list, tuple or dict of values.
`encode` runs beside the student's code and makes plain data of what came back: subclasses lose
their behaviour, Fractions and sympy numbers become floats. `decode` runs in the grader on bytes
that a stranger may have written: nothing is executed, and everything is bounded.

The bytes are the length of a header, the header, and a body. The header is msgpack: the tree of
values, an array in it by type and shape only. The body is the arrays' data, one after the other.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
import numpy as np

from grader.errors import TooLargeError, WireError

MAX_BYTES = 16 * 2**20  # of all arrays; two million floats
MAX_HEADER = 2 * 2**20  # bytes; built, they take some 60 times as much memory at worst
MAX_NODES = 200_000  # values in one message, counting every entry of a list
MAX_DEPTH = 40
MAX_DIGITS = 1_000  # of an integer, in base 16; Python itself shows up to 4,300 decimal ones
MAX_AXES = 8
_LENGTH = struct.Struct(">I")

_DTYPES = {
    code: np.dtype(code)
    for code in [
        "|b1",
        "|i1",
        "<i2",
        "<i4",
        "<i8",
        "|u1",
        "<u2",
        "<u4",
        "<u8",
        "<f2",
        "<f4",
        "<f8",
        "<c8",
        "<c16",
    ]
}
_CODES = {dtype: code for code, dtype in _DTYPES.items()}
_WIDE = {"f": np.dtype("<f8"), "c": np.dtype("<c16")}  # what longdouble becomes


class _Tuple(msgspec.Struct, tag="t", array_like=True, frozen=True, forbid_unknown_fields=True):
    entries: list[_Node]


class _Dict(msgspec.Struct, tag="d", array_like=True, frozen=True, forbid_unknown_fields=True):
    keys: list[str]
    entries: list[_Node]


class _List(msgspec.Struct, tag="l", array_like=True, frozen=True, forbid_unknown_fields=True):
    entries: list[_Node]


class _Array(msgspec.Struct, tag="a", array_like=True, frozen=True, forbid_unknown_fields=True):
    dtype: str
    shape: Annotated[list[Annotated[int, msgspec.Meta(ge=0)]], msgspec.Meta(max_length=MAX_AXES)]


class _Scalar(msgspec.Struct, tag="s", array_like=True, frozen=True, forbid_unknown_fields=True):
    dtype: str


class _Complex(msgspec.Struct, tag="c", array_like=True, frozen=True, forbid_unknown_fields=True):
    real: float
    imag: float


class _LongInt(msgspec.Struct, tag="i", array_like=True, frozen=True, forbid_unknown_fields=True):
    digits: Annotated[str, msgspec.Meta(max_length=MAX_DIGITS, pattern=r"^-?[0-9a-f]+\Z")]


_Node = (
    None
    | bool
    | int
    | float
    | str
    | _List
    | _Tuple
    | _Dict
    | _Array
    | _Scalar
    | _Complex
    | _LongInt
)
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(_Node)


def encode(value: Any) -> bytes:
    """Encode a value; raise WireError, in a student's words, if it is not data or is too large."""
    packing = _Packing()
    try:
        header = _encoder.encode(packing.node(value, 0))
    except (UnicodeEncodeError, OverflowError, RecursionError) as error:
        raise WireError(f"a value that cannot be sent: {error}") from None
    if len(header) > MAX_HEADER:
        raise TooLargeError(f"{len(header) / 2**20:.0f} MB of lists and text; use an array")
    return b"".join((_LENGTH.pack(len(header)), header, *packing.body))


def decode(data: bytes) -> Any:
    """Decode bytes from anywhere into a fresh value; raise WireError if they are not one."""
    if len(data) > MAX_BYTES + MAX_HEADER + _LENGTH.size:
        raise WireError("the message is too long")
    try:
        (length,) = _LENGTH.unpack_from(data)
        if length > MAX_HEADER:
            raise WireError("the header is too long")
        start = _LENGTH.size + length
        if start > len(data):
            raise WireError("the header is cut short")
        unpacking = _Unpacking(memoryview(data)[start:])
        value = unpacking.value(_decoder.decode(memoryview(data)[_LENGTH.size : start]), 0)
    except (msgspec.MsgspecError, struct.error, ValueError, RecursionError, OverflowError) as error:
        raise WireError(f"not a value: {error}") from None
    if unpacking.body:
        raise WireError("data that belong to no array")
    return value


class _Counting:
    """Counts the values of one message."""

    def __init__(self) -> None:
        self._left = MAX_NODES

    def count(self, depth: int) -> None:
        self._left -= 1
        if self._left < 0:
            raise TooLargeError(f"more than {MAX_NODES} values")
        if depth > MAX_DEPTH:
            raise TooLargeError(f"lists inside lists more than {MAX_DEPTH} deep")


class _Packing(_Counting):
    """Makes a tree of nodes, and a body of the arrays' data.

    A subclass is read by the methods of its plain type, so that it cannot say what it is not.
    """

    def __init__(self) -> None:
        super().__init__()
        self.body: list[bytes] = []
        self._room = MAX_BYTES

    def node(self, value: Any, depth: int) -> Any:
        self.count(depth)
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):  # before numpy's kinds, since numpy's text is of both
            return _plain_text(value)
        if isinstance(value, (np.ndarray, np.generic)):
            return self._array(value)
        if isinstance(value, int):
            return _int_node(int.__int__(value))
        if isinstance(value, float):
            return float.__float__(value)
        if isinstance(value, complex):
            plain = complex.__complex__(value)
            return _Complex(plain.real, plain.imag)
        if isinstance(value, list):
            return _List([self.node(entry, depth + 1) for entry in list.__iter__(value)])
        if isinstance(value, range):
            return _List([self.node(entry, depth + 1) for entry in value])
        if isinstance(value, tuple):
            return _Tuple([self.node(entry, depth + 1) for entry in tuple.__iter__(value)])
        if isinstance(value, dict):
            return self._dict(value, depth)
        if hasattr(value, "__array__") and not isinstance(value, type):
            return self._array(np.asarray(value))
        if _is_number(value):
            return _number_node(complex(value))
        raise WireError(_refusal(value))

    def _dict(self, value: dict[Any, Any], depth: int) -> _Dict:
        keys, entries = [], []
        for key, entry in dict.items(value):
            if not isinstance(key, str):
                raise WireError(f"a dict with a key of the type {type(key).__name__}; use text")
            keys.append(_plain_text(key))
            entries.append(self.node(entry, depth + 1))
        return _Dict(keys, entries)

    def _array(self, value: Any) -> _Array | _Scalar:
        code = _CODES.get(value.dtype) if type(value) is np.ndarray else None
        if code is not None and value.ndim <= MAX_AXES:  # as nearly always
            array = value
        else:
            array = _plain_array(value)
            code = array.dtype.str
        self._room -= array.nbytes
        if self._room < 0:
            raise TooLargeError(f"arrays of more than {MAX_BYTES // 2**20} MB")
        self.body.append(array.tobytes())
        if isinstance(value, np.generic):
            return _Scalar(code)
        return _Array(code, list(array.shape))


def _plain_text(text: str) -> str:
    return str.encode(text, "utf-8", "backslashreplace").decode("utf-8")


def _is_number(value: Any) -> bool:
    """Whether this is a Fraction, a Decimal, an expression of sympy's without symbols, ..."""
    try:
        complex(value)
    except (TypeError, ValueError, OverflowError, ArithmeticError):
        return False
    return not isinstance(value, (str, bytes))


def _refusal(value: Any) -> str:
    kind = f"something of the type {type(value).__name__}"
    if isinstance(value, Iterator):
        return f"{kind}, which has to be used up to be read; make it a list or a tuple"
    if callable(value):
        return f"{kind}, not a result; was it meant to be called?"
    return f"{kind}, which is not a number, an array or a list of them"


def _int_node(value: int) -> int | _LongInt:
    if -(2**63) <= value < 2**63:
        return value
    digits = f"{value:x}"
    if len(digits) > MAX_DIGITS:
        raise TooLargeError(f"an integer of more than {MAX_DIGITS} digits")
    return _LongInt(digits)


def _number_node(number: complex) -> float | _Complex:
    return _Complex(number.real, number.imag) if number.imag else number.real


def _plain_array(value: Any) -> Any:
    """An array of an allowed type and little-endian, without the behaviour of a subclass."""
    if isinstance(value, np.ma.MaskedArray):
        raise WireError("a masked array; return a plain array")
    array = np.array(value, copy=None, subok=False)
    if array.dtype.kind == "O":
        array = _array_of_objects(array)
    elif array.dtype.char in "gG":
        array = array.astype(_WIDE[array.dtype.kind])
    array = array.astype(array.dtype.newbyteorder("<"), copy=False)
    if array.dtype.str not in _DTYPES:
        raise WireError(f"an array of {array.dtype.name}, not of numbers")
    if array.ndim > MAX_AXES:
        raise WireError(f"an array with {array.ndim} axes; at most {MAX_AXES}")
    return array


def _array_of_objects(array: Any) -> Any:
    """An object array of numbers (a sympy Matrix, Fractions) is read as an array of floats."""
    if not all(map(_is_number, array.flat)):
        raise WireError("a ragged list or an array of objects, not of numbers")
    plain = np.array([complex(entry) for entry in array.flat]).reshape(array.shape)
    return plain if plain.imag.any() else plain.real


class _Unpacking(_Counting):
    """Makes values of nodes and a body."""

    def __init__(self, body: memoryview) -> None:
        super().__init__()
        self.body = body

    def value(self, node: Any, depth: int) -> Any:
        self.count(depth)
        if isinstance(node, (_List, _Tuple)):
            entries = [self.value(entry, depth + 1) for entry in node.entries]
            return tuple(entries) if isinstance(node, _Tuple) else entries
        if isinstance(node, _Dict):
            values = [self.value(entry, depth + 1) for entry in node.entries]
            return dict(zip(node.keys, values, strict=True))
        if isinstance(node, _Array):
            return self._array(node.dtype, node.shape)
        if isinstance(node, _Scalar):
            return self._array(node.dtype, [])[()]
        if isinstance(node, _Complex):
            return complex(node.real, node.imag)
        if isinstance(node, _LongInt):
            return int(node.digits, 16)
        return node

    def _array(self, code: str, shape: list[int]) -> Any:
        dtype = _DTYPES.get(code)
        if dtype is None:
            raise WireError(f"an array of {code[:20]}")
        size = math.prod(shape) * dtype.itemsize
        if size > len(self.body):
            raise WireError("an array whose data do not fill its shape")
        data, self.body = self.body[:size], self.body[size:]
        if dtype.kind == "b":  # any byte but 0 and 1 would make a boolean that is neither
            return (np.frombuffer(data, np.uint8) != 0).reshape(shape)
        return np.frombuffer(data, dtype).reshape(shape).copy()
