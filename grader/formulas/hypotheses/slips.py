"""Slips in differentiation: wrong rules with their names, and what to tell who uses one."""

from __future__ import annotations

from typing import NamedTuple

from grader.formulas.hypotheses import wrong_rules
from grader.formulas.hypotheses.slopes import WrongRule


class Slip(NamedTuple):
    """A wrong rule, its name and its sentence, which may name the variable that moves."""

    name: str
    sentence: str
    wrong_rule: WrongRule


INNER_MISSING = (
    "inner derivative missing",
    "The inner derivative is missing: a function of an inner function has the outer slope times "
    "the inner slope (chain rule).",
)
INNER_TWICE = (
    "inner derivative twice",
    "You multiplied by the slope of an inner function twice; the chain rule takes it once.",
)
POWER = (
    "power off by one",
    "A power is off by one: the slope of u**n is n*u**(n - 1), times the slope of u.",
)
_FACTOR = (
    "power's factor missing",
    "The exponent comes down as a factor: the slope of u**n is n*u**(n - 1), times the slope of u.",
)
_HALF = (
    "half a product rule",
    "A product has a term for each factor that moves: (u*v)' = u'*v + u*v'. One is missing.",
)
_PRODUCT = (
    "product of slopes",
    "The slope of a product is not the product of the slopes: (u*v)' = u'*v + u*v'.",
)
_SIGN = (
    "sign in a quotient",
    "The terms of a quotient are subtracted: (u/v)' = (u'*v - u*v')/v**2.",
)
_QUOTIENT = (
    "quotient of slopes",
    "The slope of a quotient is not the quotient of the slopes: (u/v)' = (u'*v - u*v')/v**2.",
)
_DIVISOR = (
    "divisor not squared",
    "The divisor of a quotient is squared in its slope: (u/v)' = (u'*v - u*v')/v**2.",
)
_EXPONENTIAL = (
    "power rule on an exponential",
    "The power rule is for x**n. Where the exponent moves, exp(u) has the slope exp(u), and a**u "
    "has a**u*log(a), times the slope of u.",
)

SLIPS = (
    Slip(*INNER_MISSING, wrong_rules.inner_missing),
    Slip(
        "constant kept",
        "You kept a term that does not change when only {along} moves; its slope is 0.",
        wrong_rules.fixed_kept,
    ),
    Slip(*POWER, wrong_rules.not_lowered),
    Slip(*POWER, wrong_rules.lowered_twice),
    Slip(*POWER, wrong_rules.raised),
    Slip(*_FACTOR, wrong_rules.factor_missing),
    Slip(*_HALF, wrong_rules.only_first),
    Slip(*_HALF, wrong_rules.only_last),
    Slip(*_PRODUCT, wrong_rules.slopes_multiplied),
    Slip(*_SIGN, wrong_rules.quotient_added),
    Slip(*_QUOTIENT, wrong_rules.slopes_divided),
    Slip(*_DIVISOR, wrong_rules.not_squared),
    Slip(
        "sign of a function's slope",
        "A sign is wrong: sin has the slope cos, and cos has the slope -sin; sinh and cosh are "
        "each other's slopes.",
        wrong_rules.sign_turned,
    ),
    Slip(
        "outer function not differentiated",
        "You took the inner slope of a function but left its outside as it was: the chain rule "
        "differentiates both.",
        wrong_rules.outer_kept,
    ),
    Slip(*_EXPONENTIAL, wrong_rules.exponent_as_factor),
    Slip(*_EXPONENTIAL, wrong_rules.exponent_lowered),
    Slip(
        "logarithm to base 10",
        "log is the natural logarithm here: its slope has no factor log(10).",
        wrong_rules.base_ten,
    ),
    Slip(
        "degrees",
        "Angles are in radians here: the slope of sin has no factor pi/180.",
        wrong_rules.in_degrees,
    ),
)
# These are told only where no term is missing and no sign is wrong.
RARE_SLIPS = (
    Slip(*INNER_TWICE, wrong_rules.inner_twice),
    Slip(
        "slope put inside",
        "The outer slope is taken at the inner function itself, not at its slope (chain rule).",
        wrong_rules.slope_put_inside,
    ),
    Slip(
        "held variable moved",
        "Only {along} moves. Take every other variable for a fixed number, whose slope is 0.",
        wrong_rules.held_moves,
    ),
)
