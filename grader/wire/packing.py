"""Make nodes of a value: beside the student's code, so plain data of whatever came back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from grader.errors import TooLargeError, WireError
from grader.formulas.steps import ExactNumber, Formula, tree_of
from grader.formulas.sympy_objects import formula_of, is_own, is_sympy
from grader.formulas.tree import Unreadable
from grader.functions import Affine
from grader.wire.nodes import (
    CODES,
    DTYPES,
    MAX_AXES,
    MAX_BYTES,
    MAX_DIGITS,
    MAX_NODES,
    AffineNode,
    Array,
    Complex,
    Counting,
    Dict,
    ExactNode,
    FormulaNode,
    FunctionNode,
    GeneratorNode,
    List,
    LongInt,
    Scalar,
    Tuple,
)

_AS_THEY_ARE = frozenset({float, bool, type(None)})
_WIDE = {"f": np.dtype("<f8"), "c": np.dtype("<c16")}  # what longdouble becomes


class Packing(Counting):
    """Makes a tree of nodes, and a body of the arrays' data.

    A subclass is read by the methods of its plain type, so that it cannot say what it is not.
    """

    def __init__(self, functions: list[Callable[..., Any]] | None) -> None:
        super().__init__()
        self._functions = functions
        self.body: list[bytes] = []
        self._room = MAX_BYTES

    def node(self, value: Any, depth: int) -> Any:
        self.count(depth)
        kind = type(value)
        if kind is np.ndarray or kind is np.float64:  # first what comes most often
            return self._array(value, depth)
        if kind in _AS_THEY_ARE:
            return value
        if isinstance(value, str):  # before numpy's kinds, since numpy's text is of both
            return _plain_text(value)
        if isinstance(value, (np.ndarray, np.generic)):
            return self._array(value, depth)
        if isinstance(value, int):
            return _int_node(int.__int__(value))
        if type(value) is ExactNumber:
            return ExactNode(float(value), self.node(value.formula.steps, depth))
        if isinstance(value, float):
            return float.__float__(value)
        if isinstance(value, complex):
            plain = complex.__complex__(value)
            return Complex(plain.real, plain.imag)
        if isinstance(value, list):
            return List([self.node(entry, depth + 1) for entry in list.__iter__(value)])
        if isinstance(value, range):
            return List([self.node(entry, depth + 1) for entry in value])
        if isinstance(value, tuple):
            return Tuple([self.node(entry, depth + 1) for entry in tuple.__iter__(value)])
        if isinstance(value, dict):
            return self._dict(value, depth)
        if type(value) is Formula:
            return self._formula(value, depth)
        if is_sympy(value):
            return self._sympy(value, depth)
        if self._functions is not None:
            if callable(value):
                return self._function(value, self._functions, depth)
            if isinstance(value, np.random.Generator):
                return self._generator(value, depth)
        if hasattr(value, "__array__") and not isinstance(value, type):
            return self._array(np.asarray(value), depth)
        if _is_number(value):
            return _number_node(complex(value))
        raise WireError(_refusal(value))

    def _dict(self, value: dict[Any, Any], depth: int) -> Dict:
        keys, entries = [], []
        for key, entry in dict.items(value):
            if not isinstance(key, str):
                raise WireError(f"a dict with a key of the type {type(key).__name__}; use text")
            keys.append(_plain_text(key))
            entries.append(self.node(entry, depth + 1))
        return Dict(keys, entries)

    def _formula(self, value: Formula, depth: int) -> FormulaNode:
        if self._functions is not None:
            raise WireError(
                "a formula that came from an answer; an answer is given sympy's objects"
            )
        return FormulaNode(self.node(value.steps, depth))

    def _sympy(self, value: Any, depth: int) -> Any:
        """A formula; what is a number, as a float as well; a row or a matrix entry by entry."""
        import sympy

        if isinstance(value, sympy.Tuple):
            return self.node(tuple(value), depth)
        if isinstance(value, (sympy.MatrixBase, sympy.NDimArray)):
            return self._array(np.asarray(value), depth)
        try:
            formula = formula_of(value)
        except Unreadable as error:
            raise TooLargeError(str(error)) from None
        steps = self.node(formula.steps, depth)
        if any(step[0] == "symbol" for step in formula.steps):
            return FormulaNode(steps)
        number = _number_of(formula, value)
        if isinstance(number, float):
            return ExactNode(number, steps)
        return FormulaNode(steps) if number is None else _number_node(number)

    def _function(
        self, value: Any, functions: list[Callable[..., Any]], depth: int
    ) -> FunctionNode | AffineNode:
        if isinstance(value, Affine):
            return AffineNode(self.node(value.A, depth), self.node(value.c, depth))
        functions.append(value)
        return FunctionNode(len(functions) - 1)

    def _generator(self, value: np.random.Generator, depth: int) -> GeneratorNode:
        seed = value.bit_generator.seed_seq
        if isinstance(seed, np.random.SeedSequence) and not seed.n_children_spawned:
            made = np.random.SeedSequence(seed.entropy, spawn_key=seed.spawn_key)
            if np.random.default_rng(made).bit_generator.state == value.bit_generator.state:
                entropy, key = seed.entropy, seed.spawn_key
                return GeneratorNode(self.node(entropy, depth), self.node(key, depth))
        raise WireError(
            "a random generator that has drawn already, or is not of the kind that "
            "np.random.default_rng(seed) makes; give a fresh one"
        )

    def _array(self, value: Any, depth: int) -> Any:
        code = CODES.get(value.dtype) if type(value) is np.ndarray else None
        if value.dtype.kind == "O" and not isinstance(value, np.ma.MaskedArray):
            entries = np.array(value, copy=None, subok=False)
            if entries.size > MAX_NODES:  # one object may stand in many places
                raise TooLargeError(f"more than {MAX_NODES} values")
            if any(map(is_sympy, entries.flat)):
                return self.node(entries.tolist(), depth)
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
            return Scalar(code)
        return Array(code, list(array.shape))


def _plain_text(text: str) -> str:
    return str.encode(text, "utf-8", "backslashreplace").decode("utf-8")


def _is_number(value: Any) -> bool:
    """Whether this is a Fraction, a Decimal, an expression of sympy's without symbols, ..."""
    try:
        complex(value)
    except (TypeError, ValueError, OverflowError, ArithmeticError):
        return False
    return not isinstance(value, (str, bytes))


def _number_of(formula: Formula, value: Any) -> complex | None:
    """The number that a formula without symbols is; None if it is none.

    Sympy is asked only for what is not a formula's (the Gamma function, the unit I): what it takes
    to compute a number has no bound there.
    """
    from grader.formulas.calculus import value_at  # only who has formulas pays for loading this

    try:
        return value_at(tree_of(formula.steps), {})
    except ValueError:
        return None
    except Unreadable as error:
        asked = error.code in ("part", "imaginary", "no number") and is_own(type(value))
        return complex(value) if asked and _is_number(value) else None


def _refusal(value: Any) -> str:
    kind = f"something of the type {type(value).__name__}"
    if isinstance(value, Iterator):
        return f"{kind}, which has to be used up to be read; make it a list or a tuple"
    if callable(value):
        return f"{kind}, not a result; was it meant to be called?"
    return f"{kind}, which is not a number, an array or a list of them"


def _int_node(value: int) -> int | LongInt:
    if -(2**63) <= value < 2**63:
        return value
    digits = f"{value:x}"
    if len(digits) > MAX_DIGITS:
        raise TooLargeError(f"an integer of more than {MAX_DIGITS} digits")
    return LongInt(digits)


def _number_node(number: complex) -> float | Complex:
    return Complex(number.real, number.imag) if number.imag else number.real


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
    if array.dtype.str not in DTYPES:
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
