"""Values of formulas in floats at a few points, which discard at next to no cost what is not so.

Nothing is concluded from an agreement of floats: what agrees here is then compared rigorously.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from grader.formulas.domain import Domain, Point
from grader.formulas.tree import Number, Symbol, Tree

MOST_POINTS = 3
_PLACES = (0, 2, 12, 22, 24, 34, 44, 46, 56, 66)  # of a domain, where coordinates are at most 3
_CLOSE = 1e-9
_STEPS = {1: 1e-4, 2: 1e-3}  # of difference quotients, by their order
_STEP_CLOSE = 1e-3  # how well they agree with slopes
_FUNCTIONS: Mapping[str, Callable[..., float]] = {
    "add": lambda *terms: sum(terms),
    "mul": lambda *factors: math.prod(factors),
    "pow": math.pow,
    "pi": lambda: math.pi,
    "E": lambda: math.e,
    "log": math.log,
    "Max": lambda *values: max(values),
    "Min": lambda *values: min(values),
    "Abs": abs,
    "sign": lambda x: (x > 0) - (x < 0),
    "cot": lambda x: 1 / math.tan(x),
    "sec": lambda x: 1 / math.cos(x),
    "csc": lambda x: 1 / math.sin(x),
    "coth": lambda x: 1 / math.tanh(x),
    "sech": lambda x: 1 / math.cosh(x),
    "csch": lambda x: 1 / math.sinh(x),
    **{name: getattr(math, name) for name in ("exp", "sqrt", "erf", "sin", "cos", "tan")},
    **{name: getattr(math, name) for name in ("asin", "acos", "atan", "sinh", "cosh", "tanh")},
    **{name: getattr(math, name) for name in ("asinh", "acosh", "atanh")},
}
_Known = dict[int, tuple[Tree, float]]  # by identity; the tree is kept, so that it stays unique


class Sample:
    """A few points at which all of `trees` are defined.

    Trees that share parts with others are evaluated at the cost of what is new in them.
    """

    def __init__(
        self, names: Sequence[str], conditions: Sequence[str], trees: Iterable[Tree]
    ) -> None:
        trees = list(trees)
        domain = Domain(names, conditions)
        self.points: list[Point] = []
        self._floats: list[dict[str, float]] = []
        for place in _PLACES:
            point = domain.point(place)
            if point is None or len(self.points) == MOST_POINTS:
                break
            floats = {name: float(number) for name, number in point.items()}
            if all(math.isfinite(_value(tree, floats, {})) for tree in trees):
                self.points.append(point)
                self._floats.append(floats)
        self._known: list[_Known] = [{} for _ in self.points]

    def at(self, place: int, tree: Tree) -> float:
        """Return the value at one of the points; NaN where there is none."""
        return _value(tree, self._floats[place], self._known[place])

    def alike(self, one: Tree, other: Tree) -> bool:
        """Whether two formulas agree at all points."""
        return all(
            close(self.at(place, one), self.at(place, other)) for place in range(len(self.points))
        )

    def constant(self, tree: Tree) -> bool:
        """Whether a formula has the same value at all points."""
        return all(
            close(self.at(0, tree), self.at(place, tree)) for place in range(1, len(self.points))
        )

    def slopes(self, tree: Tree, name: str, order: int = 1) -> list[float]:
        """Return the derivative of an order 1 or 2 at each point, by difference quotients."""
        step = _STEPS[order]
        found = []
        for place, floats in enumerate(self._floats):
            low, high = (
                _value(tree, {**floats, name: floats[name] + by}, {}) for by in (-step, step)
            )
            rise = (high - low) / 2 if order == 1 else high - 2 * self.at(place, tree) + low
            found.append(rise / step**order)
        return found

    def changes(self, tree: Tree, name: str) -> list[float]:
        """Return by how much a formula changes where only `name` moves by a sixteenth."""
        return [
            _value(tree, {**floats, name: floats[name] * 1.0625}, {}) - self.at(place, tree)
            for place, floats in enumerate(self._floats)
        ]


def close(one: float, other: float, within: float = _CLOSE) -> bool:
    """Whether two floats agree but for rounding; NaN agrees with nothing."""
    return abs(one - other) <= within * max(abs(one), abs(other), 1e-3)


def roughly(some: Iterable[float], others: Iterable[float]) -> bool:
    """Whether values agree but for the error of a difference quotient."""
    return all(close(*pair, _STEP_CLOSE) for pair in zip(some, others, strict=True))


def _value(tree: Tree, point: Mapping[str, float], known: _Known) -> float:
    try:
        return _evaluated(tree, point, known)
    except (ValueError, ZeroDivisionError, OverflowError):
        return math.nan


def _evaluated(tree: Tree, point: Mapping[str, float], known: _Known) -> float:
    found = known.get(id(tree))
    if found:
        return found[1]
    if isinstance(tree, Symbol):
        return point[tree.name]
    if isinstance(tree, Number):
        value = float(tree.value)
    else:
        arguments = [_evaluated(argument, point, known) for argument in tree.arguments]
        value = float(_FUNCTIONS[tree.head](*arguments))
    known[id(tree)] = (tree, value)
    return value
