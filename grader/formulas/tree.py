"""A formula as data: a tree of numbers, symbols and known functions, in which nothing is evaluated.

Trees are built of text or of a list of steps, so every cap is checked before anything large exists.
`a - b` is a sum with a product by -1, and `a / b` a product with a power -1, as in sympy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

MOST_NODES = 1_500
MOST_DEPTH = 100
MOST_DIGITS = 400  # of a numerator or a denominator
MOST_EXPONENT = 10_000  # of a power with a number for exponent
_MOST_BITS = 300_000  # of all that arithmetic with the numbers of a formula gives

# How many arguments a head takes: at least and at most, where None is any number.
HEADS: dict[str, tuple[int, int | None]] = {
    "add": (0, None),
    "mul": (0, None),
    "pow": (2, 2),
    "pi": (0, 0),
    "E": (0, 0),
    "log": (1, 2),
    "Max": (1, None),
    "Min": (1, None),
    **dict.fromkeys(
        [
            "exp",
            "sqrt",
            "Abs",
            "sign",
            "sin",
            "cos",
            "tan",
            "cot",
            "sec",
            "csc",
            "asin",
            "acos",
            "atan",
            "sinh",
            "cosh",
            "tanh",
            "coth",
            "sech",
            "csch",
            "asinh",
            "acosh",
            "atanh",
            "erf",
        ],
        (1, 1),
    ),
}


class Unreadable(Exception):
    """The answer is no formula; `code` says in a word why, the message in the student's words."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Number:
    """An exact number."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Symbol:
    """A variable, known by its name alone."""

    name: str


@dataclass(frozen=True, slots=True)
class Apply:
    """A head of HEADS and its arguments."""

    head: str
    arguments: tuple[Tree, ...]


Tree = Number | Symbol | Apply

MINUS_ONE = Number(Fraction(-1))


def nodes(tree: Tree) -> Iterator[Tree]:
    """Yield every node, the arguments of a head before it, however deep they are nested."""
    left = [(tree, False)]
    while left:
        node, arguments_done = left.pop()
        if arguments_done or not isinstance(node, Apply):
            yield node
        else:
            left.append((node, True))
            left += [(argument, False) for argument in reversed(node.arguments)]


def names_of(tree: Tree) -> tuple[str, ...]:
    """Return the names of the symbols, sorted."""
    return tuple(sorted({node.name for node in nodes(tree) if isinstance(node, Symbol)}))


def constant(tree: Tree) -> Fraction | None:
    """Return the exact value of arithmetic with numbers alone; None for anything else.

    Raise Unreadable where that takes numbers of too many digits.
    """
    return _Exactly().value(tree)


class _Exactly:
    """Exact arithmetic, with so many bits in all that it takes no time to speak of."""

    def __init__(self) -> None:
        self._room = _MOST_BITS

    def value(self, tree: Tree) -> Fraction | None:
        if isinstance(tree, Number):
            return tree.value
        if isinstance(tree, Symbol):
            return None
        values = [self.value(argument) for argument in tree.arguments]
        if tree.head not in ("add", "mul", "pow"):
            return None
        if tree.head == "pow" and values[1] is not None and abs(values[1]) > MOST_EXPONENT:
            raise Unreadable("too large", f"It has an exponent of more than {MOST_EXPONENT}.")
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        return self._power(*known) if tree.head == "pow" else self._total(tree.head, known)

    def _total(self, head: str, values: list[Fraction]) -> Fraction:
        total = Fraction(0) if head == "add" else Fraction(1)
        for value in values:
            total = total + value if head == "add" else total * value
            self._have_room(_bits(total))
        self._room -= _bits(total)
        return total

    def _power(self, base: Fraction, exponent: Fraction) -> Fraction | None:
        if exponent.denominator != 1 or (not base and exponent < 0):
            return None
        bits = _bits(base) * abs(exponent.numerator)
        self._have_room(bits)
        self._room -= bits
        return base**exponent.numerator

    def _have_room(self, bits: int) -> None:
        if bits > self._room:
            raise Unreadable("too large", "It has arithmetic with numbers of too many digits.")


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def checked(tree: Tree) -> Tree:
    """Return the tree; raise Unreadable if it breaks a cap or a head has not its arguments."""
    left = [(tree, 1)]
    count = 0
    while left:
        node, depth = left.pop()
        count += 1
        if count > MOST_NODES:
            raise Unreadable("too large", f"It has more than {MOST_NODES} parts.")
        if depth > MOST_DEPTH:
            raise Unreadable("too deep", f"It is nested more than {MOST_DEPTH} deep.")
        if isinstance(node, Number):
            _check_number(node.value)
        elif isinstance(node, Apply):
            _check_head(node)
            left += [(argument, depth + 1) for argument in node.arguments]
    constant(tree)
    return tree


def _check_number(value: Fraction) -> None:
    if max(abs(value.numerator), value.denominator) >= 10**MOST_DIGITS:
        raise Unreadable("too large", f"It has a number of more than {MOST_DIGITS} digits.")


def _check_head(node: Apply) -> None:
    least, most = HEADS[node.head]
    given = len(node.arguments)
    if given < least or (most is not None and given > most):
        wanted = f"{least}" if least == most else f"{least} or {most}" if most else "at least 1"
        plural = "" if wanted in ("1", "at least 1") else "s"
        raise Unreadable(
            "arguments", f"{node.head} takes {wanted} argument{plural}; it was given {given}."
        )
