"""A formula as it crosses between processes: steps in post-order, plain data, built into nothing.

Each step is a list: `["symbol", name]`, `["number", p, q]`, `["float", digits]`,
`["apply", head, count]`, which takes the last `count` formulas as its arguments, or
`["other", kind]` for a part that is none of a formula's. Steps may come from a stranger, so
`tree_of` believes nothing of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from grader.formulas.tree import (
    HEADS,
    MOST_DIGITS,
    MOST_NODES,
    Apply,
    Number,
    Symbol,
    Tree,
    Unreadable,
    checked,
)

TOO_LARGE = "TooLarge"  # the kind of a number of too many digits
EXACT_DIGITS = 14  # a float of more significant digits is the result of rounding
_MOST_LETTERS = 40
_MOST_FLOAT = 60  # characters of a float's digits
_ONLY_NAMED = ("Derivative", "Integral", "Limit", "Sum", "Product", "Subs")
_RELATIONS = (
    *("Equality", "Unequality", "StrictLessThan", "StrictGreaterThan", "LessThan", "GreaterThan"),
    *("BooleanTrue", "BooleanFalse"),
)
_NO_NUMBERS = ("Infinity", "NegativeInfinity", "ComplexInfinity", "NaN")


@dataclass(frozen=True)
class Formula:
    """A formula that came from an answer: whoever holds it carries it to where it is compared."""

    steps: Sequence[Any]

    def __str__(self) -> str:
        from grader.formulas.printing import text_of

        try:
            return text_of(_built(self.steps))
        except Unreadable:
            kinds = [step[1] for step in self.steps if step[0] == "other"]
            return f"a formula with {kinds[0]}(...)" if kinds else "a formula that cannot be shown"


class ExactNumber(float):
    """A number that is known exactly as well: `formula` is what it was before it became a float."""

    def __new__(cls, value: float, formula: Formula) -> ExactNumber:
        """Make one of a float and what it rounds."""
        number = super().__new__(cls, value)
        number.formula = formula
        return number

    formula: Formula


def steps_of(tree: Tree) -> list[Any]:
    """Return the steps of a tree."""
    if isinstance(tree, Number):
        return [["number", tree.value.numerator, tree.value.denominator]]
    if isinstance(tree, Symbol):
        return [["symbol", tree.name]]
    steps = [step for argument in tree.arguments for step in steps_of(argument)]
    return [*steps, ["apply", tree.head, len(tree.arguments)]]


def tree_of(steps: Any) -> Tree:
    """Return the tree of some steps; raise Unreadable if they are no formula."""
    return checked(_built(steps))


def is_rounded(steps: Any) -> bool:
    """Tell whether a formula holds a float of so many digits that it must have been rounded."""
    return any(
        isinstance(step, list) and len(step) == 2 and step[0] == "float" and _is_long(step[1])
        for step in steps
    )


def _is_long(digits: Any) -> bool:
    mantissa = str(digits).lower().partition("e")[0]
    return len(mantissa.replace(".", "").lstrip("-0").rstrip("0")) > EXACT_DIGITS


def _built(steps: Any) -> Tree:
    if not isinstance(steps, (list, tuple)) or len(steps) > MOST_NODES:
        raise Unreadable("too large", f"It has more than {MOST_NODES} parts.")
    built: list[Tree] = []
    for step in steps:
        match step:
            case ["symbol", str(name)]:
                built.append(_symbol(name))
            case ["number", int(above), int(below)] if below > 0:
                built.append(Number(Fraction(above, below)))
            case ["float", str(text)]:
                built.append(_float(text))
            case ["apply", str(head), int(count)] if head in HEADS and 0 <= count <= len(built):
                place = len(built) - count
                built[place:] = [Apply(head, tuple(built[place:]))]
            case ["other", str(kind)]:
                raise _refusal(kind)
            case _:
                raise Unreadable("part", "It has something that is no part of a formula.")
    if len(built) != 1:
        raise Unreadable("part", "It is not one formula.")
    return built[0]


def _symbol(name: str) -> Symbol:
    if not name.isidentifier() or len(name) > _MOST_LETTERS or name in HEADS:
        raise Unreadable("name", "It has a symbol whose name is no name of a variable.")
    return Symbol(name)


def _float(text: str) -> Number:
    try:
        mantissa, _, exponent = text.lower().partition("e")
        if len(mantissa) > _MOST_FLOAT or abs(int(exponent or 0)) > MOST_DIGITS:
            raise Unreadable("too large", f"It has a number of more than {MOST_DIGITS} digits.")
        return Number(Fraction(text))
    except (ValueError, ZeroDivisionError):
        raise Unreadable("part", "It has a number that is none.") from None


def _refusal(kind: str) -> Unreadable:
    if kind in _ONLY_NAMED:
        return Unreadable(
            "unevaluated",
            f"It only names a result ({kind}). Call .doit() on it, or write the result itself.",
        )
    if kind == TOO_LARGE:
        return Unreadable("too large", f"It has a number of more than {MOST_DIGITS} digits.")
    if kind in _NO_NUMBERS:
        return Unreadable("no number", "It has a part that is infinite or no number.")
    if kind in _RELATIONS:
        return Unreadable("part", "It has a relation (=, <, >), and not a formula alone.")
    if kind == "Lambda":
        return Unreadable("part", "It has a function (Lambda) in place of its value.")
    if kind == "ImaginaryUnit":
        return Unreadable(
            "imaginary", "It has the imaginary unit I; formulas here are of real numbers."
        )
    if not kind.isidentifier():
        kind = "something"
    return Unreadable("part", f"It has {kind[:_MOST_LETTERS]}, which is no part of a formula here.")
