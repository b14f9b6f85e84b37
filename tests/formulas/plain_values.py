"""The value of a formula at a point, by mpmath's functions of the same names and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import prod

import mpmath
from mpmath import mpf

from grader.formulas.tree import Apply, Number, Symbol, Tree

LARGE = 10**4  # arguments of exp and its like beyond it are not worth computing
SMALL = mpf(10) ** -30  # it may be 0


class NoValueError(Exception):
    """There is none, or it cannot be told whether there is one."""


def plain_value(tree: Tree, point: Mapping[str, Fraction]) -> mpf | None:
    """Return the value with the digits that mpmath works with; None where there may be none."""
    try:
        value = _value(tree, point)
    except (NoValueError, OverflowError, ZeroDivisionError):
        return None
    return _number(value)


def _number(value: mpf | Fraction) -> mpf:
    return mpf(value.numerator) / value.denominator if isinstance(value, Fraction) else value


def _value(tree: Tree, point: Mapping[str, Fraction]) -> mpf | Fraction:
    """The value, as a fraction as long as there is arithmetic only."""
    if isinstance(tree, Number):
        return tree.value
    if isinstance(tree, Symbol):
        return point[tree.name]
    values = [_value(argument, point) for argument in tree.arguments]
    exact = all(isinstance(value, Fraction) for value in values)
    numbers = values if exact else [_number(value) for value in values]
    match tree.head:
        case "add":
            return sum(numbers, Fraction(0)) if exact else mpmath.fsum(numbers)
        case "mul":
            return prod(numbers, start=Fraction(1)) if exact else mpmath.fprod(numbers)
        case "pow":
            return _power(values[0], values[1])
        case "Max" | "Min":
            return max(numbers) if tree.head == "Max" else min(numbers)
        case "Abs":
            return abs(values[0])
        case "sign":
            return Fraction(0) if values[0] == 0 else Fraction(1 if _is_positive(values[0]) else -1)
    return _function(tree, [_number(value) for value in values])


def _power(base: mpf | Fraction, exponent: mpf | Fraction) -> mpf | Fraction:
    if isinstance(exponent, Fraction) and exponent.denominator == 1:
        if abs(exponent) > LARGE or (exponent < 0 and base == 0):
            raise NoValueError
        if exponent < 0:
            _is_positive(base)
        return base**exponent.numerator
    if not isinstance(exponent, Fraction) and abs(exponent - mpmath.nint(exponent)) < SMALL:
        raise NoValueError
    if base == 0 and exponent > 0:
        return Fraction(0)
    if not _is_positive(base):
        raise NoValueError
    return _exp(_number(exponent) * mpmath.log(_number(base)))


def _function(tree: Apply, numbers: list[mpf]) -> mpf:
    x = numbers[0] if numbers else None
    match tree.head:
        case "pi":
            return +mpmath.pi
        case "E":
            return mpmath.exp(1)
        case "sqrt" if x == 0:
            return x
        case "sqrt" | "log":
            if not all(map(_is_positive, numbers)):
                raise NoValueError
            if len(numbers) == 2:
                _is_positive(mpmath.log(numbers[1]))
                return mpmath.log(x) / mpmath.log(numbers[1])
        case "asin" | "acos" | "atanh":
            if not _is_positive(1 - x * x):
                raise NoValueError
        case "acosh":
            if not _is_positive(x - 1):
                raise NoValueError
        case "asinh" | "atan":
            pass
        case "cot" | "csc":
            _is_positive(mpmath.sin(x))
        case "tan" | "sec":
            _is_positive(mpmath.cos(x))
        case "coth" | "csch":
            _is_positive(x)
    if tree.head in ("exp", "sinh", "cosh", "tanh", "coth", "sech", "csch"):
        _exp(x)
    return getattr(mpmath, tree.head)(x)


def _exp(x: mpf) -> mpf:
    if abs(x) > LARGE:
        raise NoValueError
    return mpmath.exp(x)


def _is_positive(value: mpf | Fraction) -> bool:
    if not isinstance(value, Fraction) and abs(value) < SMALL:
        raise NoValueError
    return value > 0
