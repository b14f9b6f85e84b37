"""Formulas as one straight-line program: steps that compute each distinct part of them once.

Equal parts are one step, also of two formulas, where the order of terms and factors does not count.
So two formulas that end in the same step are the same function. Functions that others define are
replaced by their definitions, and arithmetic of numbers alone is done.

Source of the definitions: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964,
sections 4.3 to 4.6; the arcs follow from the tangent of half an angle.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from grader.formulas.intervals.arithmetic import Arithmetic
from grader.formulas.reading import read
from grader.formulas.tree import Apply, Number, Symbol, Tree, Unreadable, constant

MOST_BITS = 4_000  # of an exact numerator or denominator
_COMMUTATIVE = {"add", "mul", "Max", "Min"}
# Each is defined just where its definition is.
_DEFINITIONS = {
    name: read(text)
    for name, text in {
        "E": "exp(1)",
        "sqrt": "x**(1/2)",
        "tan": "sin(x)/cos(x)",
        "cot": "cos(x)/sin(x)",
        "sec": "1/cos(x)",
        "csc": "1/sin(x)",
        "asin": "2*atan(x/(1 + sqrt(1 - x)*sqrt(1 + x)))",
        "acos": "4*atan(sqrt(1 - x)/(sqrt(2) + sqrt(1 + x)))",
        "sinh": "(exp(x) - 1/exp(x))/2",
        "cosh": "(exp(x) + 1/exp(x))/2",
        "tanh": "(exp(x) - 1/exp(x))/(exp(x) + 1/exp(x))",
        "coth": "(exp(x) + 1/exp(x))/(exp(x) - 1/exp(x))",
        "sech": "2/(exp(x) + 1/exp(x))",
        "csch": "2/(exp(x) - 1/exp(x))",
        "asinh": "log(x + sqrt(x**2 + 1))",
        "acosh": "log(x + sqrt(x - 1)*sqrt(x + 1))",
        "atanh": "log((1 + x)/(1 - x))/2",
    }.items()
}
_LOG_TO_BASE = read("log(x)/log(b)")
# How much longer than a logarithm it takes at a high precision; what is not here is arithmetic.
_WEIGHTS = {"exp": 1, "log": 1, "sin": 1, "cos": 1, "atan": 1, "erf": 8, "pow": 2}


@dataclass(frozen=True, slots=True)
class Step:
    """A head and the places of the steps that its arguments are."""

    head: str
    arguments: tuple[int, ...]
    constant: bool  # no symbol is in it


class Program:
    """The steps of some formulas, all arguments before what they are arguments of.

    `numbers`, in the type of the arithmetic, and `symbols` are the places whose values are given,
    and `steps` those to be computed: the `constant` ones, in which no symbol is, and the `varying`.
    `ends` are the places of the formulas. `turning` are those of denominators and of what is
    squared under a root, at whose zeros formulas may turn as Abs and its like do.
    """

    def __init__(self, arithmetic: type[Arithmetic], *trees: Tree) -> None:
        self.symbols: dict[int, str] = {}
        self.steps: dict[int, Step] = {}
        self._places: dict[object, int] = {}
        self._numbers: dict[int, Fraction] = {}
        self.ends = [self._place(tree, {}) for tree in trees]
        self.constant = [place for place, step in self.steps.items() if step.constant]
        self.varying = [place for place, step in self.steps.items() if not step.constant]
        self.numbers = {place: arithmetic.exact(number) for place, number in self._numbers.items()}
        powers = [step for step in self.steps.values() if step.head == "pow" and not step.constant]
        self.turning = {place for step in powers for place in self._turning(step)}

    def effort(self, precision: int, places: Collection[int]) -> int:
        """Return what some steps take, roughly, in tenths of a microsecond on slow arithmetic.

        Arithmetic takes as long at any precision, nearly, and functions grow with its square.
        """
        weight = sum(self._weight(self.steps[place]) for place in places)
        return 32 * len(places) + weight * precision**2 // 512

    def _turning(self, power: Step) -> Iterator[int]:
        base, exponent = power.arguments
        number = self._numbers.get(exponent)
        if number is not None and number < 0:
            yield base
        if number is None or number.denominator > 1:
            factor = self.steps.get(base)
            for place in factor.arguments if factor and factor.head == "mul" else (base,):
                inner = self.steps.get(place)
                if inner and inner.head == "pow":
                    yield inner.arguments[0]

    def _weight(self, step: Step) -> int:
        exponent = self._numbers.get(step.arguments[-1]) if step.head == "pow" else None
        if exponent is not None and exponent.denominator in (1, 2):
            return 0  # multiplications and roots
        return _WEIGHTS.get(step.head, 0)

    def _place(self, tree: Tree, bound: Mapping[str, int]) -> int:
        """The place of a tree, in which some symbols stand for places."""
        if isinstance(tree, Number):
            return self._number(tree.value)
        if isinstance(tree, Symbol):
            if tree.name in bound:
                return bound[tree.name]
            place = self._new(tree.name)
            self.symbols[place] = tree.name
            return place
        arguments = []
        for argument in tree.arguments:
            arguments.append(self._place(argument, bound))
        return self._apply(tree.head, arguments)

    def _apply(self, head: str, arguments: list[int]) -> int:
        if head in _DEFINITIONS:
            return self._place(_DEFINITIONS[head], dict(zip("x", arguments, strict=False)))
        if head == "log" and len(arguments) == 2:
            return self._place(_LOG_TO_BASE, dict(zip("xb", arguments, strict=True)))
        value = self._folded(head, arguments)
        if value is not None:
            return self._number(value)
        if head in _COMMUTATIVE:
            arguments.sort()
        place = self._new((head, *arguments))
        if place not in self.steps:
            constant = all(
                argument in self._numbers
                or (argument in self.steps and self.steps[argument].constant)
                for argument in arguments
            )
            self.steps[place] = Step(head, tuple(arguments), constant)
        return place

    def _folded(self, head: str, arguments: list[int]) -> Fraction | None:
        """The value of arithmetic with numbers alone, if it is defined and not too long."""
        if not all(argument in self._numbers for argument in arguments):
            return None
        numbers = tuple(Number(self._numbers[argument]) for argument in arguments)
        try:
            value = constant(Apply(head, numbers))
        except Unreadable:
            return None
        if value is None or max(map(int.bit_length, value.as_integer_ratio())) > MOST_BITS:
            return None
        return value

    def _number(self, value: Fraction) -> int:
        place = self._new(value)
        self._numbers[place] = value
        return place

    def _new(self, key: object) -> int:
        """The place of what has this key, which is a new one if none has it."""
        return self._places.setdefault(key, len(self._places))
