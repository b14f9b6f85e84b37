"""The header's grammar, and the caps that hold on both sides."""

from __future__ import annotations

from typing import Annotated

import msgspec
import numpy as np

from grader.errors import TooLargeError

MAX_BYTES = 16 * 2**20  # of all arrays; two million floats
MAX_HEADER = 2 * 2**20  # bytes; built, they take some 60 times as much memory at worst
MAX_NODES = 200_000  # values in one message, counting every entry of a list
MAX_DEPTH = 40
MAX_DIGITS = 1_000  # of an integer, in base 16; Python itself shows up to 4,300 decimal ones
MAX_AXES = 8

DTYPES = {
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
CODES = {dtype: code for code, dtype in DTYPES.items()}


class Tuple(msgspec.Struct, tag="t", array_like=True, frozen=True, forbid_unknown_fields=True):
    """A tuple."""

    entries: list[Node]


class Dict(msgspec.Struct, tag="d", array_like=True, frozen=True, forbid_unknown_fields=True):
    """A dict with text for keys."""

    keys: list[str]
    entries: list[Node]


class List(msgspec.Struct, tag="l", array_like=True, frozen=True, forbid_unknown_fields=True):
    """A list."""

    entries: list[Node]


class Array(msgspec.Struct, tag="a", array_like=True, frozen=True, forbid_unknown_fields=True):
    """An array, whose data stand in the body."""

    dtype: str
    shape: Annotated[list[Annotated[int, msgspec.Meta(ge=0)]], msgspec.Meta(max_length=MAX_AXES)]


class Scalar(msgspec.Struct, tag="s", array_like=True, frozen=True, forbid_unknown_fields=True):
    """A number of a numpy type, whose data stand in the body."""

    dtype: str


class Complex(msgspec.Struct, tag="c", array_like=True, frozen=True, forbid_unknown_fields=True):
    """A complex number."""

    real: float
    imag: float


class LongInt(msgspec.Struct, tag="i", array_like=True, frozen=True, forbid_unknown_fields=True):
    """An integer of more than 64 bits, in base 16."""

    digits: Annotated[str, msgspec.Meta(max_length=MAX_DIGITS, pattern=r"^-?[0-9a-f]+\Z")]


class FunctionNode(
    msgspec.Struct, tag="f", array_like=True, frozen=True, forbid_unknown_fields=True
):
    """A function that stays with the check, by its place among those of a call."""

    number: int


class AffineNode(msgspec.Struct, tag="g", array_like=True, frozen=True, forbid_unknown_fields=True):
    """A function x -> A @ x + c; both are arrays."""

    A: Node
    c: Node


class GeneratorNode(
    msgspec.Struct, tag="r", array_like=True, frozen=True, forbid_unknown_fields=True
):
    """A random generator that has drawn nothing yet, by the seed that it was made of."""

    entropy: Node
    spawn_key: Node


class FormulaNode(
    msgspec.Struct, tag="e", array_like=True, frozen=True, forbid_unknown_fields=True
):
    """A formula, by its steps."""

    steps: Node


class ExactNode(msgspec.Struct, tag="n", array_like=True, frozen=True, forbid_unknown_fields=True):
    """A number of sympy's: as a float, and as it was, by its steps."""

    value: float
    steps: Node


Node = (
    None
    | bool
    | int
    | float
    | str
    | List
    | Tuple
    | Dict
    | Array
    | Scalar
    | Complex
    | LongInt
    | FunctionNode
    | AffineNode
    | GeneratorNode
    | FormulaNode
    | ExactNode
)


class Counting:
    """Counts the values of one message."""

    def __init__(self) -> None:
        self._left = MAX_NODES

    def count(self, depth: int) -> None:
        self._left -= 1
        if self._left < 0:
            raise TooLargeError(f"more than {MAX_NODES} values")
        if depth > MAX_DEPTH:
            raise TooLargeError(f"lists inside lists more than {MAX_DEPTH} deep")
