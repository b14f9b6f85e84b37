"""What a check asks of a formula besides equality: its symbols, its derivative, its value."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction

from grader.formulas.intervals.arithmetic import Arithmetic, Interval, fastest
from grader.formulas.intervals.evaluation import (
    BeyondError,
    Evaluation,
    NoValueError,
    UndefinedError,
)
from grader.formulas.intervals.program import Program
from grader.formulas.reading import read
from grader.formulas.tree import Apply, Number, Symbol, Tree, names_of

_PRECISIONS = (192, 768, 3072)
_FLOAT_BITS = 50
_LEAST = -150  # bits of what is 0 as far as can be seen
_X = "x"
# The derivative of each function of one argument, in terms of x. M. Abramowitz and I. A. Stegun,
# Handbook of Mathematical Functions, 1964, sections 4.1 to 4.6 and 7.1.
_SLOPES = {
    "exp": "exp(x)",
    "sqrt": "1/(2*sqrt(x))",
    "Abs": "sign(x)",
    "sign": "0/x",
    "sin": "cos(x)",
    "cos": "-sin(x)",
    "tan": "1 + tan(x)**2",
    "cot": "-1 - cot(x)**2",
    "sec": "sec(x)*tan(x)",
    "csc": "-csc(x)*cot(x)",
    "asin": "1/sqrt(1 - x**2)",
    "acos": "-1/sqrt(1 - x**2)",
    "atan": "1/(1 + x**2)",
    "sinh": "cosh(x)",
    "cosh": "sinh(x)",
    "tanh": "1 - tanh(x)**2",
    "coth": "1 - coth(x)**2",
    "sech": "-sech(x)*tanh(x)",
    "csch": "-csch(x)*coth(x)",
    "asinh": "1/sqrt(x**2 + 1)",
    "acosh": "1/(sqrt(x - 1)*sqrt(x + 1))",
    "atanh": "1/(1 - x**2)",
    "erf": "2/sqrt(pi)*exp(-x**2)",
    "log": "1/x",
}
_ZERO, _ONE = Number(Fraction(0)), Number(Fraction(1))


def symbols(tree: Tree) -> tuple[str, ...]:
    """Return the names of the symbols, sorted."""
    return names_of(tree)


def value_at(tree: Tree, point: Mapping[str, Fraction | int]) -> float | None:
    """Return the value at a point, to the precision of a float; None where there is none.

    Raise KeyError for a symbol that the point lacks, and ValueError where the value cannot be
    settled or is too large to be computed.
    """
    exact = {name: Fraction(number) for name, number in point.items()}
    arithmetic = fastest()
    program = Program(arithmetic, tree)
    for precision in _PRECISIONS:
        try:
            with arithmetic(precision) as intervals:
                interval = Evaluation(program, intervals).at(exact).interval()
                middle = intervals.middle(interval)
                if _is_close(intervals, interval, middle):
                    return middle
        except UndefinedError:
            return None
        except (BeyondError, OverflowError):
            break
        except NoValueError:
            continue
    raise ValueError("this value cannot be computed")


def _is_close(intervals: Arithmetic, interval: Interval, middle: float) -> bool:
    """Whether all of an interval is a float but for its last bits, or 0 as far as can be seen."""
    if not math.isfinite(middle):
        return False
    negative = intervals.negative(intervals.enclosed(intervals.exact(Fraction(middle))))
    bits = max(math.frexp(middle)[1] - _FLOAT_BITS, _LEAST)
    return bool(intervals.within(intervals.add(interval, negative), bits))


def differentiate(tree: Tree, name: str) -> Tree:
    """Return the derivative along a symbol, as it comes and not simplified.

    Raise ValueError for Max and Min, which have none in these words.
    """
    if name not in names_of(tree):
        return _ZERO
    if isinstance(tree, Symbol):
        return _ONE
    assert isinstance(tree, Apply)
    if tree.head == "log" and len(tree.arguments) == 2:
        number, base = (Apply("log", (argument,)) for argument in tree.arguments)
        return differentiate(_product(number, Apply("pow", (base, Number(Fraction(-1))))), name)
    slopes = [differentiate(argument, name) for argument in tree.arguments]
    if tree.head == "add":
        return _sum(*slopes)
    if tree.head == "mul":
        return _sum(*(_with(tree.arguments, at, slope) for at, slope in enumerate(slopes)))
    if tree.head == "pow":
        return _of_power(tree, *tree.arguments, *slopes)
    if tree.head not in _SLOPES:
        raise ValueError(f"{tree.head} has no derivative that is a formula")
    return _product(_put(read(_SLOPES[tree.head]), tree.arguments[0]), slopes[0])


def _of_power(power: Tree, base: Tree, exponent: Tree, base_slope: Tree, slope: Tree) -> Tree:
    """(b**e)' = e b**(e - 1) b' + b**e log(b) e'."""
    lower = Apply("pow", (base, _sum(exponent, Number(Fraction(-1)))))
    return _sum(
        _product(exponent, lower, base_slope), _product(power, Apply("log", (base,)), slope)
    )


def _with(factors: tuple[Tree, ...], at: int, slope: Tree) -> Tree:
    return _product(*factors[:at], slope, *factors[at + 1 :])


def _sum(*terms: Tree) -> Tree:
    kept = tuple(term for term in terms if term != _ZERO)
    return kept[0] if len(kept) == 1 else Apply("add", kept) if kept else _ZERO


def _product(*factors: Tree) -> Tree:
    if _ZERO in factors:
        return _ZERO
    kept = tuple(factor for factor in factors if factor != _ONE)
    return kept[0] if len(kept) == 1 else Apply("mul", kept) if kept else _ONE


def _put(pattern: Tree, argument: Tree) -> Tree:
    """The pattern with the argument in the place of x."""
    if pattern == Symbol(_X):
        return argument
    if isinstance(pattern, Apply):
        return Apply(pattern.head, tuple(_put(part, argument) for part in pattern.arguments))
    return pattern
