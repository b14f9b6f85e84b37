"""Derivatives with one wrong rule, in one place or everywhere, and all other rules right.

A wrong rule is a function of a `Step`: a node of the function whose arguments' slopes are known. It
returns the wrong slope of the node, or None where it does not apply.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from grader.formulas.calculus import differentiate
from grader.formulas.hypotheses.rewriting import ONE, ZERO, add, multiply, replaced, substitute
from grader.formulas.tree import Apply, Symbol, Tree, constant, nodes

MOST_PLACES = 4  # of a function in which a wrong rule is tried alone
MOST_NODES = 1_000  # of a slope: where slopes are used twice they double at every level
_INSIDE = ""  # a symbol that no formula has
WrongRule = Callable[["Step"], Tree | None]


class Slopes:
    """The right slopes of all parts of a function along a symbol, and wrong ones of the whole.

    Raises ValueError for a function with Max or Min, which `differentiate` does not know, and for
    one whose slope is too large.
    """

    def __init__(self, function: Tree, along: str) -> None:
        self._function = function
        self.along = along
        self._outer: dict[tuple[int, int], Tree] = {}
        self._right: dict[int, Tree] = {}  # by identity of the function's own nodes
        self._sizes: dict[int, tuple[Tree, int]] = {}  # and of their slopes, which are kept
        for node in nodes(function):
            self._right[id(node)] = self._bounded(self._step(node).right())

    @property
    def whole(self) -> Tree:
        """The right slope of the function."""
        return self.of(self._function)

    def of(self, node: Tree) -> Tree:
        """Return the right slope of a node of the function."""
        return self._right[id(node)]

    def outer(self, node: Apply, place: int) -> Tree:
        """Return the slope of a node of the function along one of its arguments."""
        key = (id(node), place)
        if key not in self._outer:
            self._outer[key] = slope_of_head(node, place)
        return self._outer[key]

    def with_slip(self, wrong_rule: WrongRule) -> Iterator[Tree]:
        """Yield the function's slope with a wrong rule: everywhere, then in one place alone."""
        places = []
        for node in nodes(self._function):
            wrong = wrong_rule(self._step(node))
            if wrong is not None and wrong != self.of(node):
                places.append(id(node))
        alone = [[place] for place in places[:MOST_PLACES]] if len(places) > 1 else []
        for those in [places, *alone] if places else []:
            try:
                yield self._slipped(self._function, wrong_rule, those)
            except ValueError:  # too large, or the slope of Max or Min
                continue

    def _step(self, node: Tree) -> Step:
        parts = node.arguments if isinstance(node, Apply) else ()
        return Step(node, [self.of(part) for part in parts], self)

    def _slipped(self, node: Tree, wrong_rule: WrongRule, places: Sequence[int]) -> Tree:
        parts = node.arguments if isinstance(node, Apply) else ()
        step = Step(node, [self._slipped(part, wrong_rule, places) for part in parts], self)
        if id(node) in places:
            return self._bounded(wrong_rule(step) or step.right())
        if all(slope is self.of(part) for part, slope in zip(parts, step.slopes, strict=True)):
            return self.of(node)
        return self._bounded(step.right())

    def _bounded(self, slope: Tree) -> Tree:
        if self._size(slope) > MOST_NODES:
            raise ValueError("this slope is too large")
        return slope

    def _size(self, tree: Tree) -> int:
        """The number of nodes, where parts that are shared count each time."""
        if not isinstance(tree, Apply):
            return 1
        if id(tree) not in self._sizes:
            size = 1 + sum(map(self._size, tree.arguments))
            self._sizes[id(tree)] = (tree, size)
        return self._sizes[id(tree)][1]


class Step(NamedTuple):
    """A node and the slopes of its arguments, of which its own slope is made."""

    node: Tree
    slopes: Sequence[Tree]
    known: Slopes

    def right(self) -> Tree:
        """Return the slope by the right rule."""
        if not isinstance(self.node, Apply):
            return ONE if self.node == Symbol(self.known.along) else ZERO
        if self.node.head == "add":
            return add(*self.slopes)
        return add(*(self.share(place) for place in self.moving))

    def share(self, place: int) -> Tree:
        """Return what one argument that moves contributes to the slope of a product or function."""
        assert isinstance(self.node, Apply)
        if self.node.head == "mul":
            factors = self.node.arguments
            return multiply(*factors[:place], self.slopes[place], *factors[place + 1 :])
        return multiply(self.known.outer(self.node, place), self.slopes[place])

    @property
    def moving(self) -> list[int]:
        """Which arguments move."""
        return [place for place, slope in enumerate(self.slopes) if slope != ZERO]

    @property
    def link(self) -> Link | None:
        """The node as a function of one thing that moves, if it is such a function."""
        if not isinstance(self.node, Apply) or self.node.head in ("add", "mul"):
            return None
        if len(self.moving) != 1:
            return None
        place = self.moving[0]
        return Link(self.node, place, self.known.outer(self.node, place), self.slopes[place])

    @property
    def product(self) -> Apply | None:
        """The node as a product of at least two things that move, if it is such a product."""
        if isinstance(self.node, Apply) and self.node.head == "mul" and len(self.moving) > 1:
            return self.node
        return None

    @property
    def divisor(self) -> int | None:
        """Where a product has what it is divided by, if that moves."""
        factors = self.product.arguments if self.product else ()
        for place in self.moving if factors else ():
            factor = factors[place]
            if isinstance(factor, Apply) and factor.head == "pow":
                exponent = constant(factor.arguments[1])
                if exponent is not None and exponent < 0:
                    return place
        return None


class Link(NamedTuple):
    """A function of one thing that moves, whose slope is the outer times the inner slope."""

    node: Apply
    place: int
    outer: Tree
    inner: Tree

    @property
    def right(self) -> Tree:
        """The slope by the chain rule."""
        return multiply(self.outer, self.inner)

    @property
    def inside(self) -> Tree:
        """What moves."""
        return self.node.arguments[self.place]

    @property
    def exponent(self) -> Fraction | None:
        """Of a power of what moves, where it is a number other than 1."""
        if self.node.head == "sqrt":
            return Fraction(1, 2)
        if self.node.head != "pow" or self.place != 0:
            return None
        exponent = constant(self.node.arguments[1])
        return None if exponent == 1 else exponent


def slope_of_head(node: Apply, place: int) -> Tree:
    """Return the slope of the head of a node along one of its arguments, others held fixed."""
    slope = differentiate(replaced(node, place, Symbol(_INSIDE)), _INSIDE)
    return substitute(slope, {_INSIDE: node.arguments[place]})
