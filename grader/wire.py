"""Values to bytes and back, trusting nobody.

A value is None, a number, text, a numpy array of numbers, or a list, tuple or dict of values.
`encode` runs beside the student's code and makes plain data of what came back: subclasses lose
their behaviour, Fractions and sympy numbers become floats. `decode` runs in the grader on bytes
that a stranger may have written: nothing is executed, and everything is bounded.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
import numpy as np

from grader.errors import WireError

MAX_BYTES = 16 * 2**20  # a message; an array of two million floats
MAX_NODES = 200_000  # values in one message, counting every entry of a list
MAX_DEPTH = 40
MAX_DIGITS = 1_000  # of an integer, in base 16; Python itself shows up to 4,300 decimal ones
MAX_AXES = 8

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
_WIDE = {"f": np.dtype("<f8"), "c": np.dtype("<c16")}  # what longdouble becomes


class _Tuple(msgspec.Struct, tag="t", array_like=True, frozen=True):
    entries: list[_Node]


class _Dict(msgspec.Struct, tag="d", array_like=True, frozen=True):
    keys: list[str]
    entries: list[_Node]


class _List(msgspec.Struct, tag="l", array_like=True, frozen=True):
    entries: list[_Node]


class _Array(msgspec.Struct, tag="a", array_like=True, frozen=True):
    dtype: str
    shape: Annotated[list[Annotated[int, msgspec.Meta(ge=0)]], msgspec.Meta(max_length=MAX_AXES)]
    data: bytes


class _Scalar(msgspec.Struct, tag="s", array_like=True, frozen=True):
    dtype: str
    data: bytes


class _Complex(msgspec.Struct, tag="c", array_like=True, frozen=True):
    real: float
    imag: float


class _LongInt(msgspec.Struct, tag="i", array_like=True, frozen=True):
    digits: Annotated[str, msgspec.Meta(max_length=MAX_DIGITS, pattern="^-?[0-9a-f]+$")]


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
    try:
        data = _encoder.encode(_node(value, _Budget(), 0))
    except (UnicodeEncodeError, OverflowError, RecursionError) as error:
        raise WireError(f"a value that cannot be sent: {error}") from None
    if len(data) > MAX_BYTES:
        raise WireError(f"{len(data) / 2**20:.0f} MB of data; at most {MAX_BYTES // 2**20} MB")
    return data


def decode(data: bytes) -> Any:
    """Decode bytes from anywhere into a fresh value; raise WireError if they are not one."""
    if len(data) > MAX_BYTES:
        raise WireError("the message is too long")
    try:
        return _value(_decoder.decode(data), _Budget(), 0)
    except (msgspec.MsgspecError, ValueError, RecursionError, OverflowError) as error:
        raise WireError(f"not a value: {error}") from None


class _Budget:
    """Counts the values of one message."""

    def __init__(self) -> None:
        self.left = MAX_NODES

    def spend(self, depth: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise WireError(f"more than {MAX_NODES} values")
        if depth > MAX_DEPTH:
            raise WireError(f"lists inside lists more than {MAX_DEPTH} deep")


def _node(value: Any, budget: _Budget, depth: int) -> Any:
    budget.spend(depth)
    kind = type(value)
    if value is None or kind is bool or kind is float:
        return value
    if isinstance(value, int):
        return _int_node(int(value))
    if isinstance(value, str):
        return str(value).encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, (list, tuple, range)):
        entries = [_node(entry, budget, depth + 1) for entry in value]
        return _Tuple(entries) if isinstance(value, tuple) else _List(entries)
    if isinstance(value, dict):
        return _dict_node(value, budget, depth)
    if isinstance(value, (np.ndarray, np.generic)):
        return _array_node(value)
    if hasattr(value, "__array__"):
        return _array_node(np.asarray(value))
    if _is_number(value):
        return _number_node(value)
    raise WireError(_refusal(value))


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
        raise WireError(f"an integer of more than {MAX_DIGITS} digits")
    return _LongInt(digits)


def _dict_node(value: dict[Any, Any], budget: _Budget, depth: int) -> _Dict:
    for key in value:
        if not isinstance(key, str):
            raise WireError(f"a dict with the key {key!r:.40}; keys must be text")
    return _Dict(
        [str(key) for key in value],
        [_node(entry, budget, depth + 1) for entry in value.values()],
    )


def _number_node(value: Any) -> float | _Complex:
    """Numbers of other kinds are read as floats."""
    number = complex(value)
    return (
        number.real
        if number.imag == 0 and not isinstance(value, complex)
        else _Complex(number.real, number.imag)
    )


def _array_node(value: Any) -> _Array | _Scalar:
    if isinstance(value, np.ma.MaskedArray):
        raise WireError("a masked array; return a plain array")
    array = np.asarray(value)
    if array.dtype.kind == "O":
        array = _array_of_objects(array)
    elif array.dtype.char in "gG":
        array = array.astype(_WIDE[array.dtype.kind])
    array = array.astype(array.dtype.newbyteorder("<"), copy=False)
    if array.dtype.str not in _DTYPES:
        raise WireError(f"an array of {array.dtype.name}, not of numbers")
    if array.ndim > MAX_AXES:
        raise WireError(f"an array with {array.ndim} axes; at most {MAX_AXES}")
    if array.nbytes > MAX_BYTES:
        raise WireError(f"an array of {array.nbytes / 2**20:.0f} MB")
    if isinstance(value, np.generic):
        return _Scalar(array.dtype.str, array.tobytes())
    return _Array(array.dtype.str, list(array.shape), array.tobytes())


def _array_of_objects(array: Any) -> Any:
    """An object array of numbers (a sympy Matrix, Fractions) is read as an array of floats."""
    if not all(map(_is_number, array.flat)):
        raise WireError("a ragged list or an array of objects, not of numbers")
    return np.array([complex(entry) for entry in array.flat]).real.reshape(array.shape)


def _value(node: Any, budget: _Budget, depth: int) -> Any:
    budget.spend(depth)
    if isinstance(node, (_List, _Tuple)):
        entries = [_value(entry, budget, depth + 1) for entry in node.entries]
        return tuple(entries) if isinstance(node, _Tuple) else entries
    if isinstance(node, _Dict):
        values = [_value(entry, budget, depth + 1) for entry in node.entries]
        return dict(zip(node.keys, values, strict=True))
    if isinstance(node, _Array):
        return _array(node.dtype, node.shape, node.data)
    if isinstance(node, _Scalar):
        return _array(node.dtype, [], node.data)[()]
    if isinstance(node, _Complex):
        return complex(node.real, node.imag)
    if isinstance(node, _LongInt):
        return int(node.digits, 16)
    return node


def _array(code: str, shape: list[int], data: bytes) -> Any:
    dtype = _DTYPES.get(code)
    if dtype is None:
        raise WireError(f"an array of {code[:20]}")
    if math.prod(shape) * dtype.itemsize != len(data):
        raise WireError("an array whose data do not fill its shape")
    if dtype.kind == "b":  # any byte but 0 and 1 would make a boolean that is neither
        return (np.frombuffer(data, np.uint8) != 0).reshape(shape)
    return np.frombuffer(data, dtype).reshape(shape).copy()
