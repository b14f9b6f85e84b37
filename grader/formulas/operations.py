"""What may be asked of formulas, as functions of plain data, so that another process can work.

A formula is given as its text or its steps.
"""

from __future__ import annotations

import difflib
import zlib
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from grader.formulas.calculus import differentiate, symbols, value_at
from grader.formulas.comparing import Comparison, compare_trees
from grader.formulas.factoring import not_factored
from grader.formulas.forms import heads_beyond, not_expanded
from grader.formulas.hypotheses import explain
from grader.formulas.reading import read
from grader.formulas.steps import is_rounded, steps_of, tree_of
from grader.formulas.tree import Tree, Unreadable, checked

Plain = str | Sequence[Any]  # a formula: its text or its steps
_FINGERS = 3
ROUNDED_RTOL = 1e-12  # for an answer with floats that must have been rounded


def work(operation: str, *arguments: Any) -> list[Any]:
    """Perform an operation; return `["done", its value]`, or another word and why.

    The word is `invalid` where the first argument is no formula, and `unsettled` where there is no
    telling.
    """
    try:
        return ["done", _OPERATIONS[operation](*arguments)]
    except Unreadable as error:
        return ["invalid", str(error)]
    except ValueError as error:
        return ["unsettled", str(error)]


def compare(
    given: Plain,
    wanted: Plain,
    domain: Sequence[str] = (),
    names: Sequence[str] = (),
    rtol: float = 0.0,
) -> list[str]:
    """Compare an answer with what is wanted; return the verdict and where they differ, in words.

    With `names`, an answer with another symbol is unreadable. An answer within `rtol` of what is
    wanted, wherever they are compared, is equal to it.
    """
    answer, right = tree(given, names), tree(wanted)
    if not isinstance(given, str) and is_rounded(given):
        rtol = max(rtol, ROUNDED_RTOL)
    found = compare_trees(answer, right, domain, rtol=rtol)
    return [found.verdict.value, difference(found, answer, right)]


def hypothesis(
    given: Plain,
    wanted: Plain,
    domain: Sequence[str] = (),
    along: str = "",
    function: Plain | None = None,
    others: Sequence[tuple[str, Plain]] = (),
) -> str:
    """Return the sentence that explains a wrong answer; empty where none is known to."""
    found = explain(
        tree(given),
        tree(wanted),
        domain,
        along=along,
        function=None if function is None else tree(function),
        others=[(name, tree(other)) for name, other in others],
    )
    return found.sentence if found else ""


def form(given: Plain, wanted: str, heads: Sequence[str] = ()) -> str:
    """Return what breaks a form (`expanded`, `factored`, `heads`) in an answer; else nothing."""
    made = tree(given)
    if wanted == "expanded":
        return not_expanded(made) or ""
    if wanted == "factored":
        return not_factored(made) or ""
    return heads_beyond(made, heads) or ""


def slope(given: Plain, along: str) -> list[Any]:
    """Return the steps of the derivative along a symbol, if that can be read again."""
    found = differentiate(tree(given), along)
    try:
        return steps_of(checked(found))
    except Unreadable:
        raise Unreadable("too large", "Its slope is too long to be worked with.") from None


def value(given: Plain, point: Sequence[tuple[str, float]]) -> float | None:
    """Return the value at a point; None where there is none."""
    made = tree(given, [name for name, _ in point])
    return value_at(made, {name: Fraction(number) for name, number in point})


def fingerprint(given: Plain) -> list[float | None]:
    """Return the values at a few points that are always the same ones; None where there is none.

    Two formulas whose fingerprints differ are not equal. A point is given by a symbol's name alone.
    """
    made = tree(given)
    found: list[float | None] = []
    for number in range(_FINGERS):
        point = {name: _place(name, number) for name in symbols(made)}
        try:
            found.append(value_at(made, point))
        except ValueError:
            found.append(None)
    return found


def names(given: Plain) -> list[str]:
    """Return the names of the symbols, sorted."""
    return list(symbols(tree(given)))


_OPERATIONS: Mapping[str, Callable[..., Any]] = {
    operation.__name__: operation
    for operation in (compare, hypothesis, form, slope, value, fingerprint, names)
}


def tree(formula: Plain, known: Sequence[str] = ()) -> Tree:
    """Return the tree of a formula; raise Unreadable if it is none.

    `known` are the symbols that it may have; without them, any.
    """
    made = read(formula, known) if isinstance(formula, str) else tree_of(formula)
    foreign = [name for name in symbols(made) if known and name not in known]
    if foreign:
        raise Unreadable("symbol", _foreign(foreign[0], known))
    return made


def difference(found: Comparison, answer: Tree, right: Tree) -> str:
    """Say where two formulas differ, at a point that can be checked by hand if there is one."""
    if found.witness is None:
        return ""
    where = ", ".join(f"{name} = {number}" for name, number in found.witness.items())
    at = f"at {where} " if where else ""
    given, wanted = (_value(formula, found.witness) for formula in (answer, right))
    if given == wanted:
        return f"{at}it is off by less than a float can show"
    return f"{at}it is {given} and should be {wanted}"


def _place(name: str, number: int) -> Fraction:
    digits = zlib.crc32(f"{name} {number}".encode())
    return Fraction(digits % 4001 - 2000, 1009)  # between -2 and 2


def _value(formula: Tree, point: Mapping[str, Fraction]) -> str:
    try:
        number = value_at(formula, point)
    except ValueError:
        return "too large to be computed"
    return "undefined" if number is None else f"{number:.7g}"


def _foreign(name: str, known: Sequence[str]) -> str:
    """Say that a symbol is none of the exercise's, and what may have been meant."""
    told = f"It has the symbol {name}; here there are {', '.join(known)}."
    if name == "e":
        return f"{told} Did you mean exp(...), or the number E?"
    close = difflib.get_close_matches(name.lower(), [one.lower() for one in known], 1)
    meant = [one for one in known if one.lower() == "".join(close)]
    return f"{told} Did you mean {meant[0]}?" if meant else told
