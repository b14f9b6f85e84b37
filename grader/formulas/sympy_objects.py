"""Sympy's objects as steps, and back. What comes from an answer is read where the answer runs.

Only sympy's own classes are read, by identity and never by what an object says of itself; a
subclass, or anything else, becomes a step that says so. Nothing is evaluated on the way: sympy has
done what it does when the object was made, and its assumptions on symbols are left behind.
"""

from __future__ import annotations

import functools
import sys
from typing import Any

from grader.formulas.steps import TOO_LARGE, Formula
from grader.formulas.tree import (
    HEADS,
    MOST_DIGITS,
    MOST_NODES,
    Apply,
    Number,
    Symbol,
    Tree,
    Unreadable,
)

_MOST_BITS = 4 * MOST_DIGITS  # of a number: a few more than are allowed, so that it is told there
_MOST_SHIFT = 2 * _MOST_BITS
_DOUBLE = 53  # bits of a Python float


def is_sympy(value: Any) -> bool:
    """Tell whether a value is an object of sympy's, without loading sympy for it."""
    sympy = sys.modules.get("sympy")
    return sympy is not None and isinstance(value, sympy.Basic)


def is_own(kind: type) -> bool:
    """Tell whether a class is one of sympy's, and not a student's that says so."""
    module = str(getattr(kind, "__module__", ""))
    home = sys.modules.get(module) if module.startswith("sympy.") else None
    return vars(home).get(kind.__name__) is kind if home else False


def formula_of(value: Any) -> Formula:
    """Return the formula of an object of sympy's; raise Unreadable if it has too many parts."""
    heads = _heads()
    steps: list[Any] = []
    left: list[tuple[Any, bool]] = [(value, False)]
    seen = 0
    while left:
        node, arguments_done = left.pop()
        if arguments_done:
            steps.append(["apply", heads[type(node)], len(_arguments(node))])
            continue
        seen += 1
        if seen > MOST_NODES:
            raise Unreadable("too large", f"a formula of more than {MOST_NODES} parts")
        kind = type(node)
        if kind in heads:
            left.append((node, True))
            left += [(argument, False) for argument in reversed(_arguments(node))]
        elif kind.__name__ == "UnevaluatedExpr" and is_own(kind) and len(_arguments(node)) == 1:
            left.append((_arguments(node)[0], False))
        elif kind.__name__ == "Poly" and is_own(kind):
            left.append((node.as_expr(), False))
        else:
            steps.append(_leaf(node))
    return Formula(steps)


def _arguments(node: Any) -> tuple[Any, ...]:
    arguments = getattr(node, "_args", None)
    if type(arguments) is not tuple:
        return (None,)  # which is no formula
    if len(arguments) > MOST_NODES:
        raise Unreadable("too large", f"a formula of more than {MOST_NODES} parts")
    return arguments


def _leaf(node: Any) -> list[Any]:
    import sympy

    kind = type(node)
    if kind is sympy.Symbol:
        return ["symbol", _plain(node.name)]
    if kind is sympy.Float:
        return _float(node)
    if kind in _rationals() and type(node.p) is int and type(node.q) is int:
        if max(node.p.bit_length(), node.q.bit_length()) <= _MOST_BITS:
            return ["number", node.p, node.q]
        return ["other", TOO_LARGE]
    return ["other", _plain(kind.__name__) if is_own(kind) else ""]


def _float(node: Any) -> list[Any]:
    """A float as the shortest decimal that rounds to it: a student who writes 0.1 means a tenth."""
    from mpmath import libmp  # which sympy has loaded

    raw, precision = node._mpf_, node._prec
    if not (type(raw) is tuple and len(raw) == 4 and all(type(part) is int for part in raw)):
        return ["other", "Float"]
    sign, mantissa, exponent, _ = raw
    if mantissa.bit_length() > _MOST_BITS or abs(exponent) > _MOST_SHIFT:
        return ["other", TOO_LARGE]
    if mantissa.bit_length() <= _DOUBLE:
        return [
            "float",
            repr(float(libmp.to_float((sign, mantissa, exponent, mantissa.bit_length())))),
        ]
    digits = max(1, int(precision * 0.30103))
    return ["float", libmp.to_str(raw, digits)]


def _plain(text: Any) -> str:
    """Text that can be sent, whatever a subclass of str says it is."""
    if not isinstance(text, str):
        return ""
    return str.encode(text, "utf-8", "backslashreplace").decode()[:200]


@functools.cache
def _rationals() -> frozenset[type]:
    import sympy

    own = {type(sympy.Rational(*pair)) for pair in ((0, 1), (1, 1), (-1, 1), (1, 2))}
    return frozenset({sympy.Integer, sympy.Rational} | own)


@functools.cache
def _heads() -> dict[type, str]:
    """Sympy's classes by the heads that they are."""
    import sympy

    special = {"add": sympy.Add, "mul": sympy.Mul, "pow": sympy.Pow}
    special |= {"pi": type(sympy.pi), "E": type(sympy.E)}
    return {special.get(head) or getattr(sympy, head): head for head in HEADS if head != "sqrt"}


def sympy_of(tree: Tree) -> Any:
    """Return a tree as sympy's object; for formulas of an author's only, as it may evaluate."""
    import sympy

    if isinstance(tree, Number):
        return sympy.Rational(tree.value.numerator, tree.value.denominator)
    if isinstance(tree, Symbol):
        return sympy.Symbol(tree.name)
    assert isinstance(tree, Apply)
    arguments = [sympy_of(argument) for argument in tree.arguments]
    if tree.head in ("pi", "E"):
        return getattr(sympy, tree.head)
    if tree.head == "sqrt":
        return sympy.sqrt(*arguments)
    classes = {head: kind for kind, head in _heads().items()}
    return classes[tree.head](*arguments)
