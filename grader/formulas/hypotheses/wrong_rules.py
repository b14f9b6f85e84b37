"""The wrong rules of differentiation that students use most, as functions of a `Step`."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from grader.formulas.hypotheses.rewriting import (
    ONE,
    ZERO,
    add,
    inverse,
    multiply,
    negative,
    number,
    power,
    replaced,
)
from grader.formulas.hypotheses.slopes import Link, Step, WrongRule, slope_of_head
from grader.formulas.tree import Apply, Symbol, Tree, constant

DEGREE = multiply(Apply("pi", ()), inverse(number(180)))
LOG_OF_TEN = Apply("log", (number(10),))
_SIGNED = ("sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh")


def _of_link(rule: Callable[[Link], Tree | None]) -> WrongRule:
    """A rule for functions of one thing that moves."""

    def wrong(step: Step) -> Tree | None:
        link = step.link
        return rule(link) if link else None

    return wrong


def _of_power(rule: Callable[[Tree, Fraction], Tree | None]) -> WrongRule:
    """A rule for the outer slope of a power with a number for exponent."""

    def wrong(link: Link) -> Tree | None:
        outer = None if link.exponent is None else rule(link.inside, link.exponent)
        return None if outer is None else multiply(outer, link.inner)

    return _of_link(wrong)


def _of_exponential(rule: Callable[[Link], Tree]) -> WrongRule:
    """A rule for a number to a power that moves."""

    def wrong(link: Link) -> Tree | None:
        exponential = link.node.head == "exp" or (link.node.head == "pow" and link.place == 1)
        return rule(link) if exponential else None

    return _of_link(wrong)


# The chain rule, h(u)' = h'(u) u'.


@_of_link
def inner_missing(link: Link) -> Tree:
    """h(u)' = h'(u)."""
    return link.outer


@_of_link
def inner_twice(link: Link) -> Tree | None:
    """h(u)' = h'(u) u' u', unless u' is a number: a number twice is a simpler mistake."""
    return multiply(link.right, link.inner) if constant(link.inner) is None else None


@_of_link
def slope_put_inside(link: Link) -> Tree:
    """h(u)' = h'(u')."""
    return slope_of_head(replaced(link.node, link.place, link.inner), link.place)


@_of_link
def outer_kept(link: Link) -> Tree:
    """h(u)' = h(u) u'."""
    return multiply(link.node, link.inner)


@_of_link
def sign_turned(link: Link) -> Tree | None:
    """Cos' = sin, and its like."""
    return negative(link.right) if link.node.head in _SIGNED else None


@_of_link
def base_ten(link: Link) -> Tree | None:
    """log(u)' = u'/(u log(10))."""
    return multiply(link.right, inverse(LOG_OF_TEN)) if link.node.head == "log" else None


@_of_link
def in_degrees(link: Link) -> Tree | None:
    """sin(u)' = pi/180 cos(u) u'."""
    return multiply(link.right, DEGREE) if link.node.head in ("sin", "cos", "tan") else None


# The power rule, (u**n)' = n u**(n - 1) u', and where it does not apply.


@_of_power
def not_lowered(base: Tree, exponent: Fraction) -> Tree:
    """(u**n)' = n u**n u'."""
    return multiply(number(exponent), power(base, number(exponent)))


@_of_power
def lowered_twice(base: Tree, exponent: Fraction) -> Tree:
    """(u**n)' = n u**(n - 2) u'."""
    return multiply(number(exponent), power(base, number(exponent - 2)))


@_of_power
def raised(base: Tree, exponent: Fraction) -> Tree | None:
    """(u**n)' = n u**(n + 1) u', where n is negative."""
    if exponent > 0:
        return None
    return multiply(number(exponent), power(base, number(exponent + 1)))


@_of_power
def factor_missing(base: Tree, exponent: Fraction) -> Tree | None:
    """(u**n)' = u**(n - 1) u', unless it is only the sign of (1/u)'."""
    return None if exponent == -1 else power(base, number(exponent - 1))


@_of_exponential
def exponent_as_factor(link: Link) -> Tree:
    """exp(u)' = u exp(u)."""
    return multiply(link.inside, link.node)


@_of_exponential
def exponent_lowered(link: Link) -> Tree:
    """exp(u)' = u exp(u - 1)."""
    lower = add(link.inside, number(-1))
    return multiply(link.inside, replaced(link.node, link.place, lower))


# Products, (u v)' = u' v + u v', and quotients, (u/v)' = (u' v - u v')/v**2.


def only_first(step: Step) -> Tree | None:
    """(u v)' = u' v."""
    return step.share(step.moving[0]) if step.product else None


def only_last(step: Step) -> Tree | None:
    """(u v)' = u v'."""
    return step.share(step.moving[-1]) if step.product else None


def slopes_multiplied(step: Step) -> Tree | None:
    """(u v)' = u' v'."""
    if step.product is None:
        return None
    pairs = zip(step.product.arguments, step.slopes, strict=True)
    return multiply(*(factor if slope == ZERO else slope for factor, slope in pairs))


def quotient_added(step: Step) -> Tree | None:
    """(u/v)' = (u' v + u v')/v**2."""
    divisor = step.divisor
    if divisor is None:
        return None
    shares = {place: step.share(place) for place in step.moving}
    return add(*shares.values(), multiply(number(-2), shares[divisor]))


def not_squared(step: Step) -> Tree | None:
    """(u/v)' = (u' v - u v')/v."""
    if step.product is None or step.divisor is None:
        return None
    return multiply(step.right(), inverse(step.product.arguments[step.divisor]))


def slopes_divided(step: Step) -> Tree | None:
    """(u/v)' = u'/v'."""
    if step.product is None or step.divisor is None:
        return None
    place, slopes = step.divisor, step.slopes
    below = step.product.arguments[place]
    assert isinstance(below, Apply)
    above = Step(
        replaced(step.product, place, ONE),
        [*slopes[:place], ZERO, *slopes[place + 1 :]],
        step.known,
    )
    return multiply(above.right(), power(step.known.of(below.arguments[0]), below.arguments[1]))


# What does not move.


def fixed_kept(step: Step) -> Tree | None:
    """(u + c)' = u' + c."""
    if not isinstance(step.node, Apply) or step.node.head != "add":
        return None
    pairs = zip(step.node.arguments, step.slopes, strict=True)
    return add(*(term if slope == ZERO else slope for term, slope in pairs))


def held_moves(step: Step) -> Tree | None:
    """The slope of another variable is 1."""
    held = isinstance(step.node, Symbol) and step.node.name != step.known.along
    return ONE if held else None
