"""Values arrive as they were sent, and bytes from strangers do no harm."""

from __future__ import annotations

import array as plain_arrays
import collections
import contextlib
import enum
import math
import tracemalloc
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec
import numpy as np
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as some
from hypothesis.extra import numpy as some_numpy

from grader.errors import WireError
from grader.messages import Returned, pack
from grader.wall.frames import MAX_FRAME
from grader.wire import (
    MAX_AXES,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_HEADER,
    MAX_NODES,
    decode,
    encode,
)

KINDS = ["|b1", "|i1", "<i2", "<i4", "<i8", "|u1", "<u2", "<u4", "<u8", "<f2", "<f4", "<f8"]
KINDS += ["<c8", "<c16"]
DTYPES = [np.dtype(kind) for kind in KINDS]


def crossed(value: Any) -> Any:
    """The value as it arrives on the other side."""
    return decode(encode(value))


def alike(one: Any, other: Any) -> bool:
    """Whether two values are the same to the last bit, and of the same types."""
    if type(one) is not type(other):
        return False
    if isinstance(one, (np.ndarray, np.generic)):
        return (
            one.dtype == other.dtype
            and one.shape == other.shape
            and one.tobytes() == other.tobytes()
        )
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(map(alike, one.values(), other.values()))
    if isinstance(one, (float, complex)):
        return repr(one) == repr(other)  # NaN is like NaN, and 0.0 not like -0.0
    return bool(one == other)


words = some.text(some.characters(exclude_categories=["Cs"]), max_size=20)
arrays = some_numpy.arrays(
    some.sampled_from(DTYPES), some_numpy.array_shapes(min_dims=0, max_dims=3, min_side=0)
)
integers = some.integers() | some.integers(2**62, 2**66) | some.integers(-(2**66), -(2**62))
leaves = (
    some.none()
    | some.booleans()
    | integers
    | some.floats()
    | some.complex_numbers()
    | words
    | arrays
    | some.sampled_from(DTYPES).flatmap(some_numpy.from_dtype)
)
values = some.recursive(
    leaves,
    lambda inner: (
        some.lists(inner, max_size=4)
        | some.lists(inner, max_size=4).map(tuple)
        | some.dictionaries(words, inner, max_size=4)
    ),
    max_leaves=10,
)


@given(values)
def test_a_value_arrives_as_it_was_sent(value: Any) -> None:
    assert alike(crossed(value), value)


@given(values)
def test_a_value_that_has_crossed_has_the_same_bytes(value: Any) -> None:
    data = encode(value)
    assert encode(decode(data)) == data


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("shape", [(), (1,), (0,), (2, 3), (0, 3), (1,) * MAX_AXES], ids=str)
def test_an_array_keeps_its_kind_and_shape(dtype: np.dtype[Any], shape: tuple[int, ...]) -> None:
    array = np.ones(shape, dtype)
    assert alike(crossed(array), array)


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_a_scalar_of_numpy_stays_one(dtype: np.dtype[Any]) -> None:
    scalar = dtype.type(1)
    assert alike(crossed(scalar), scalar)
    assert not isinstance(crossed(scalar), np.ndarray)


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("-inf"),
        -0.0,
        complex("nan"),
        complex(-0.0, float("inf")),
        5e-324,
        2**63 - 1,
        2**63,
        -(2**63),
        -(2**63) - 1,
        2**64,
        16**MAX_DIGITS - 1,
        "",
        "\x00 ∂ 😀",
        {"": None},
        [[]],
        ((),),
    ],
    ids=lambda value: repr(value) if not isinstance(value, int) else f"{value:x}"[:20],
)
def test_a_value_at_an_edge_arrives_as_it_was_sent(value: Any) -> None:
    assert alike(crossed(value), value)


def test_what_arrives_is_fresh_and_can_be_written_to() -> None:
    array = np.zeros(3)
    fresh = crossed(array)
    fresh[0] = 1
    assert not np.shares_memory(fresh, array)
    assert array[0] == 0
    assert crossed(np.zeros(2, bool)).flags.writeable


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        (range(3), [0, 1, 2]),
        (collections.namedtuple("Point", "x y")(1, 2), (1, 2)),
        (collections.OrderedDict(b=1, a=2), {"b": 1, "a": 2}),
        (collections.Counter("a"), {"a": 1}),
        (enum.IntEnum("Colour", "RED").RED, 1),
        (enum.StrEnum("Colour", "RED").RED, "red"),
        (np.str_("text"), "text"),
        (np.arange(2).view(np.recarray), np.arange(2)),
        (np.arange(3, dtype=">i4"), np.arange(3, dtype="<i4")),
        (np.arange(6).reshape(2, 3).T, np.array([[0, 3], [1, 4], [2, 5]])),
        (np.arange(6)[::-2], np.array([5, 3, 1])),
        (np.broadcast_to(1.0, (2, 2)), np.ones((2, 2))),
        (np.longdouble(0.5), np.float64(0.5)),
        (np.array([0.5], np.longdouble), np.array([0.5])),
        (np.clongdouble(0.5j), np.complex128(0.5j)),
        (np.arange(3).flat, np.arange(3)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_relative_of_plain_data_becomes_plain(value: Any, arrives: Any) -> None:
    assert alike(crossed(value), arrives)


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        (Fraction(1, 4), 0.25),
        (Decimal("0.25"), 0.25),
        (Decimal("NaN"), math.nan),
        (Decimal("1e999"), math.inf),
        (sympy.I, 1j),
        (sympy.oo, math.inf),
        (np.array([Fraction(1, 4), 10**30], object), np.array([0.25, 1e30])),
        (np.array(Fraction(1, 4), object), np.array(0.25)),
        (np.empty((2, 0), object), np.empty((2, 0))),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_number_of_another_kind_becomes_a_float(value: Any, arrives: Any) -> None:
    assert alike(crossed(value), arrives)


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        (sympy.Integer(3), 3.0),
        (sympy.Rational(1, 4), 0.25),
        (sympy.Float(0.25), 0.25),
        (sympy.pi, math.pi),
        (sympy.sqrt(2), math.sqrt(2)),
        ([Fraction(1, 4), sympy.pi], [0.25, math.pi]),
        (sympy.Matrix([[1, 2], [3, sympy.Rational(1, 4)]]), [[1.0, 2.0], [3.0, 0.25]]),
        (np.array([sympy.Rational(1, 4), 2]), [0.25, 2]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_number_of_sympy_s_becomes_a_float(value: Any, arrives: Any) -> None:
    assert crossed(value) == arrives
    numbers = np.asarray(crossed(value))
    assert numbers.dtype == float
    assert numbers.tolist() == arrives


def test_complex_numbers_among_objects_stay_complex() -> None:
    assert alike(crossed(np.array([1j, 2], object)), np.array([1j, 2]))
    assert crossed(sympy.Matrix([sympy.I, 2])) == [[1j], [2.0]]


class _Text(str):
    def __str__(self) -> str:
        return "clever"


class _Colour(str, enum.Enum):  # noqa: UP042 - as students write it
    RED = "red"


class _Whole(int):
    def __int__(self) -> int:
        return 7


class _Float(float):
    def __complex__(self) -> complex:
        return 7j


class _List(list[int]):
    def __iter__(self) -> Any:
        return iter([7])


class _Dict(dict[str, int]):
    def values(self) -> Any:
        return [7, 7]


class _Clever(np.ndarray[Any, Any]):
    def __array_function__(self, *_: Any) -> Any:
        return True

    def tobytes(self, *_: Any) -> bytes:
        return b"clever"


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        (_Text("red"), "red"),
        (_Colour.RED, "red"),
        ({_Text("red"): 1}, {"red": 1}),
        (_Whole(3), 3),
        (_Float(0.5), 0.5),
        (_List([1, 2]), [1, 2]),
        (_Dict(a=1), {"a": 1}),
        (np.ones(2).view(_Clever), np.ones(2)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_subclass_loses_its_behaviour(value: Any, arrives: Any) -> None:
    assert alike(crossed(value), arrives)


def test_lone_surrogates_are_escaped() -> None:
    assert crossed("a\ud800") == "a\\ud800"
    assert crossed({"a\ud800": "\udfff"}) == {"a\\ud800": "\\udfff"}


class _Unloved:
    pass


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            (number for number in ()),
            "something of the type generator, which has to be used up to be read; "
            "make it a list or a tuple",
        ),
        (
            map(abs, []),
            "something of the type map, which has to be used up to be read; "
            "make it a list or a tuple",
        ),
        (
            len,
            "something of the type builtin_function_or_method, not a result; "
            "was it meant to be called?",
        ),
        (float, "something of the type type, not a result; was it meant to be called?"),
        (np.float64, "something of the type type, not a result; was it meant to be called?"),
        (
            _Unloved(),
            "something of the type _Unloved, which is not a number, an array or a list of them",
        ),
        (
            {1, 2},
            "something of the type set, which is not a number, an array or a list of them",
        ),
        (
            b"12",
            "something of the type bytes, which is not a number, an array or a list of them",
        ),
        (
            object(),
            "something of the type object, which is not a number, an array or a list of them",
        ),
        ({1: 2}, "a dict with a key of the type int; use text"),
        (np.ma.masked, "a masked array; return a plain array"),
        (np.ma.array([1, 2], mask=[0, 1]), "a masked array; return a plain array"),
        (np.ma.array([1.0])[0:1], "a masked array; return a plain array"),
        (np.array(["a"]), "an array of str32, not of numbers"),
        (np.array([b"a"]), "an array of bytes8, not of numbers"),
        (np.void(b"a"), "an array of void8, not of numbers"),
        (np.zeros(1, [("x", "f8"), ("y", "i4")]), "an array of void96, not of numbers"),
        (np.datetime64("2026-01-01"), "an array of datetime64[D], not of numbers"),
        (np.timedelta64(1, "s"), "an array of timedelta64[s], not of numbers"),
        (np.array([None]), "a ragged list or an array of objects, not of numbers"),
        (np.array([{}, 1]), "a ragged list or an array of objects, not of numbers"),
        (np.array(["1"], object), "a ragged list or an array of objects, not of numbers"),
        (np.zeros((1,) * (MAX_AXES + 1)), "an array with 9 axes; at most 8"),
        (np.broadcast_to(1.0, (10**9,)), "arrays of more than 16 MB"),
        (np.broadcast_to(np.int8(1), (MAX_BYTES + 1,)), "arrays of more than 16 MB"),
        (16**MAX_DIGITS, "an integer of more than 1000 digits"),
        (-(16**MAX_DIGITS), "an integer of more than 1000 digits"),
        (range(10**12), "more than 200000 values"),
        (np.broadcast_to(np.array(1.0, object), (10**9,)), "more than 200000 values"),
        ([np.zeros(MAX_BYTES // 16 + 1)] * 2, "arrays of more than 16 MB"),
        ("x" * MAX_HEADER, "2 MB of lists and text; use an array"),
        ({"x" * 2 * MAX_HEADER: 1}, "4 MB of lists and text; use an array"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 200 else "value",
)
def test_what_is_not_data_is_refused_with_a_word_that_helps(value: Any, message: str) -> None:
    with pytest.raises(WireError) as caught:
        encode(value)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "value",
    [
        [np.ma.masked],
        {"a": (_Unloved(),)},
        Fraction(10**400),
        Decimal("sNaN"),
        plain_arrays.array("d", [1.0]),
        memoryview(b"12"),
        {}.values(),
        ...,
        NotImplemented,
        object,
        np,
        np.random.default_rng(0),
    ],
    ids=lambda value: type(value).__name__,
)
def test_anything_else_that_is_not_data_is_a_wire_error_too(value: Any) -> None:
    with pytest.raises(WireError):
        encode(value)


def nested(depth: int, wrap: Callable[[Any], Any] = lambda inner: [inner]) -> Any:
    value: Any = None
    for _ in range(depth):
        value = wrap(value)
    return value


@pytest.mark.parametrize(
    "wrap", [lambda inner: [inner], lambda inner: (inner,), lambda inner: {"": inner}]
)
def test_values_are_nested_to_a_depth_and_no_further(wrap: Callable[[Any], Any]) -> None:
    assert crossed(nested(MAX_DEPTH, wrap)) == nested(MAX_DEPTH, wrap)
    with pytest.raises(WireError, match=r"^lists inside lists more than 40 deep$"):
        encode(nested(MAX_DEPTH + 1, wrap))


def test_a_list_that_holds_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(WireError, match=r"^lists inside lists more than 40 deep$"):
        encode(endless)


def test_a_message_holds_so_many_values_and_no_more() -> None:
    assert len(crossed([0] * (MAX_NODES - 1))) == MAX_NODES - 1
    with pytest.raises(WireError, match=r"^more than 200000 values$"):
        encode([0] * MAX_NODES)
    with pytest.raises(WireError, match=r"^more than 200000 values$"):
        encode([[0] * (MAX_NODES // 2)] * 2)


def test_an_array_may_fill_the_message() -> None:
    array = np.zeros(MAX_BYTES // 8)
    assert crossed(array).shape == array.shape
    both = crossed([array[: len(array) // 2]] * 2)
    assert [part.shape for part in both] == [(MAX_BYTES // 16,)] * 2


def test_whatever_can_be_encoded_fits_a_frame_and_can_be_decoded() -> None:
    largest = encode(["x" * (MAX_HEADER - 100), np.zeros(MAX_BYTES // 8)])
    assert len(decode(largest)) == 2
    size = len(pack(Returned(largest, tuple(range(20)))))
    assert size <= MAX_FRAME


# what a stranger may send, in the words of msgpack


def message(header: bytes, body: bytes = b"") -> bytes:
    return len(header).to_bytes(4, "big") + header + body


def packed(*fields: Any, body: bytes = b"") -> bytes:
    return message(msgspec.msgpack.encode(fields), body)


def array_of(dtype: Any = "<f8", shape: Any = (1,), data: bytes = b"\0" * 8) -> bytes:
    return packed("a", dtype, shape, body=data)


def scalar_of(dtype: Any = "<f8", data: bytes = b"\0" * 8) -> bytes:
    return packed("s", dtype, body=data)


SYMBOL = "l", ["symbol", "x"]
NO_STEPS: list[Any] = [
    None,
    5,
    "x",
    ("t", [SYMBOL]),
    ("a", "<f8", (0,)),
    ("l", [1]),
    ("l", [("t", ["symbol", "x"])]),
    ("l", [("l", ["other"])]),
    ("l", [("l", ["number", 1, 1, 1])]),
    ("l", [("l", ["number", 1.5, 1])]),
    ("l", [("l", ["symbol", SYMBOL])]),
    ("l", [("e", ("l", [SYMBOL]))]),
    ("l", 1_501 * [SYMBOL]),
]


def test_the_format_is_what_these_tests_take_it_for() -> None:
    assert encode([1]) == packed("l", [1])
    assert encode((1,)) == packed("t", [1])
    assert encode({"a": 1}) == packed("d", ["a"], [1])
    assert encode(np.zeros(1)) == array_of()
    assert encode(np.float64(0)) == scalar_of()
    assert encode(1j) == packed("c", 0.0, 1.0)
    assert encode(2**64) == packed("i", "10000000000000000")
    one, two = np.int8([1]), np.int8(2)
    parts = ("a", "|i1", (1,)), ("s", "|i1")
    assert encode([one, two]) == packed("l", parts, body=b"\1\2")


@pytest.mark.parametrize("byte", [0, 1, 2, 128, 255])
def test_a_boolean_is_true_or_false_whatever_its_byte(byte: int) -> None:
    array = decode(array_of("|b1", (2,), bytes([byte, 0])))
    assert array.tobytes() == bytes([byte != 0, 0])
    assert array.sum() == (byte != 0)
    scalar = decode(scalar_of("|b1", bytes([byte])))
    assert type(scalar) is np.bool_
    assert scalar.tobytes() == bytes([byte != 0])


@pytest.mark.parametrize(
    "dtype",
    [
        *("|O", "|O8", "O", "object", "<U1", "|S1", "|V8", "<M8[s]", "<m8", "<f16", "<c32"),
        *(">f8", "f8", "=f8", "float64", "<f8,<f8", "<f9"),
        "",
        "x" * 1000,
        "('f8',)",
    ],
)
def test_an_array_of_anything_but_numbers_is_refused(dtype: str) -> None:
    with pytest.raises(WireError) as caught:
        decode(array_of(dtype))
    assert str(caught.value) == f"an array of {dtype[:20]}"
    with pytest.raises(WireError):
        decode(scalar_of(dtype))


@pytest.mark.parametrize(
    "data",
    [
        array_of(shape=(2,)),
        array_of(shape=(), data=b""),
        array_of(shape=(1,), data=b"\0" * 7),
        array_of(shape=(2**32, 2**32), data=b""),  # 0 modulo 2**64
        array_of(shape=(2**64 - 1,) * MAX_AXES),
        array_of(shape=(-1,)),
        array_of(shape=(-1, -1)),
        array_of(shape=(1.0,)),
        array_of(shape=(True,)),
        array_of(shape=("1",)),
        array_of(shape=(1,) * (MAX_AXES + 1)),
        array_of(shape=1),
        array_of(shape=None),
        array_of(shape=(0, 2**62, 2**62), data=b""),
        array_of(shape=(0, 2**63), data=b""),
        array_of(shape=(0, 2**64 - 1), data=b""),
        array_of(dtype=7),
        array_of(data=b""),
        array_of(data=b"\0" * 9),
        array_of(shape=(0,)),
        packed("a"),
        packed("a", "<f8"),
        packed("a", "<f8", (1,)),
        packed("s"),
        scalar_of(data=b""),
        scalar_of(data=b"\0" * 16),
        packed("l", [("s", "<f8"), ("s", "<f8")], body=b"\0" * 8),
        packed("l", [1], body=b"\0"),
        packed("c", 1.0),
        packed("c", "1", "2"),
        packed("i", ""),
        packed("i", "-"),
        packed("i", "0x10"),
        packed("i", "1_0"),
        packed("i", "+1"),
        packed("i", "FF"),
        packed("i", " 1"),
        packed("i", "1\n"),
        packed("i", "\u0661"),  # a digit, in Arabic
        packed("i", "1" * (MAX_DIGITS + 1)),
        packed("i", 1),
        packed("d", ["a"], []),
        packed("d", [], [1]),
        packed("d", [1], [1]),
        packed("d", None, None),
        packed("l"),
        packed("l", [1], "more"),
        packed("a", "<f8", (1,), "more", body=b"\0" * 8),
        packed("c", 1.0, 2.0, 3.0),
        packed("l", 1),
        packed("l", {"a": 1}),
        packed("t", "abc"),
        *(packed("e", steps) for steps in NO_STEPS),
        *(packed("n", 1.0, steps) for steps in NO_STEPS),
        packed("x", []),
        packed(7, []),
        packed(),
        packed([]),
        message(msgspec.msgpack.encode({"a": 1})),
        message(msgspec.msgpack.encode(b"bytes")),
        message(msgspec.msgpack.encode([1]) + b"\0"),
        message(msgspec.msgpack.encode([1]))[:-1],
        encode(1) + b"\0",
        encode([1])[:-1],
        b"",
        b"\0\0\0",
        b"\0\0\0\0",
        b"\0\0\0\x02\1",
        b"\xff\xff\xff\xff\1",
        message(b"\xc1"),  # never used
        message(b"\xa1\xff"),  # text that is not UTF-8
        message(b"\xd6\xff\0\0\0\0"),  # a time
        message(b"\xc7\x01\x05\0"),  # an extension
        message(b"\x81" * 1_000_000),
        message(b"\x92\xa1l\x91" * 100_000 + b"\xc0"),
        message(b"\xc0" * (MAX_HEADER + 1)),
    ],
    ids=lambda data: repr(data[:24]),
)
def test_bytes_that_are_no_value_are_a_wire_error(data: bytes) -> None:
    with pytest.raises(WireError):
        decode(data)


@pytest.mark.parametrize(
    "data",
    [
        b"\x92\xa1l\xdd\xff\xff\xff\xff",
        b"\xdd\xff\xff\xff\xff\xa1l",
        b"\x93\xa1d\xdd\xff\xff\xff\xff",
        b"\x93\xa1a\xa3<f8\xdd\xff\xff\xff\xff",
        b"\x93\xa1a\xa3<f8\x91\xce\xff\xff\xff\xff",
        b"\xc6\xff\xff\xff\xff",
        b"\xdb\xff\xff\xff\xff",
        b"\xdf\xff\xff\xff\xff",
    ],
    ids=lambda data: repr(data[:12]),
)
def test_a_length_that_is_only_claimed_costs_no_memory(data: bytes) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(WireError):
            decode(message(data))
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()


def test_a_message_that_is_too_long_is_not_read() -> None:
    with pytest.raises(WireError, match=r"^the message is too long$"):
        decode(message(b"\xc0", b"\0" * (MAX_BYTES + MAX_HEADER)))


def test_a_value_that_nests_too_deep_is_not_built() -> None:
    deep = nested(MAX_DEPTH + 1, lambda inner: ("l", [inner]))
    with pytest.raises(WireError, match=r"^lists inside lists more than 40 deep$"):
        decode(message(msgspec.msgpack.encode(deep)))


def test_too_many_values_are_not_built() -> None:
    with pytest.raises(WireError, match=r"^more than 200000 values$"):
        decode(packed("l", [None] * MAX_NODES))


def filled(start: bytes, count: int, entry: bytes) -> bytes:
    """A header that fills itself with this entry."""
    return message(start + b"\xdd" + count.to_bytes(4, "big") + entry * count)


@pytest.mark.parametrize(
    "data",
    [
        filled(b"\x92\xa1l", MAX_HEADER // 8, b"\x92\xa1l\x90"),
        filled(b"\x92\xa1l", MAX_HEADER // 2, b"\xc0"),
        filled(b"\x93\xa1d", MAX_HEADER // 4, b"\xa1a"),
    ],
    ids=["lists", "nones", "keys"],
)
def test_half_a_message_of_next_to_nothing_costs_a_bounded_amount_of_memory(data: bytes) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(WireError):
            decode(data)
        assert tracemalloc.get_traced_memory()[1] < 50 * 2**20
    finally:
        tracemalloc.stop()


@given(some.binary(max_size=300))
@settings(max_examples=300)
def test_arbitrary_bytes_are_a_value_or_a_wire_error(data: bytes) -> None:
    try:
        value = decode(data)
    except WireError:
        return
    assert alike(crossed(value), value)


@given(values, some.data())
@settings(max_examples=300)
def test_a_damaged_value_is_a_value_or_a_wire_error(value: Any, data: some.DataObject) -> None:
    damaged = bytearray(encode(value))
    for _ in range(data.draw(some.integers(1, 4))):
        at = data.draw(some.integers(3, len(damaged) - 1))  # what follows the header's length
        if data.draw(some.booleans()):
            damaged[at] = data.draw(some.integers(0, 255))
        else:
            damaged[at:at] = data.draw(some.binary(min_size=1, max_size=8))
    with contextlib.suppress(WireError):
        encode(decode(bytes(damaged)))
