"""Wrong answers that are nearly right, of ten kinds, for derivatives of a first course.

They are made by sympy or written by hand, and know nothing of how `grader.formulas` finds out what
they are. They are written as by hand, or expanded, factored or as one quotient, and not as the
references are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import sympy

KINDS = (
    "negative",
    "other part",
    "function itself",
    "second derivative",
    "antiderivative",
    "constant factor",
    "term missing or flipped",
    "inner derivative missing",
    "power off by one",
    "constant kept",
)
FREE = ("y**3", "5", "sin(y)", "2*y", "exp(y) - 1")  # of x: one is added for the last kind
FUNCTIONS = {**vars(math), "Abs": abs}
POINTS = (
    {"x": 1.37, "y": 0.61, "w": 0.83, "b": 0.29, "t": 1.91},
    {"x": 0.47, "y": 2.23, "w": 1.57, "b": 0.73, "t": 0.31},
)
NAMES = {name: sympy.Symbol(name, real=True) for name in "xywbt"}


def parsed(text: str) -> sympy.Expr:
    return sympy.sympify(text, locals=NAMES)


@dataclass(frozen=True)
class Exercise:
    """A function, the variable it is differentiated along, and the right answer by hand."""

    function: str
    reference: str
    inner: tuple[str, ...] = ()  # answers without some or all inner derivatives
    power: tuple[str, ...] = ()  # answers with a power that was not lowered, or lowered twice
    integral: str = ""  # where sympy finds none, or a long one
    along: str = "x"
    domain: tuple[str, ...] = ()

    @cached_property
    def of(self) -> sympy.Expr:
        return parsed(self.function)

    @cached_property
    def slope(self) -> sympy.Expr:
        return sympy.diff(self.of, NAMES[self.along])

    @property
    def others(self) -> list[tuple[str, str]]:
        """The other partial derivatives, with their names."""
        names = sorted(symbol.name for symbol in self.of.free_symbols)
        return [
            (f"the slope along {name}", str(sympy.diff(self.of, NAMES[name])))
            for name in names
            if name != self.along
        ]


@dataclass(frozen=True)
class NearMiss:
    """A wrong answer, and the kinds of mistake that give it: mostly one, by chance several."""

    exercise: Exercise
    function: str
    answer: str
    kinds: set[str] = field(hash=False)


POSITIVE = ("x > 0", "y > 0")
EXERCISES = (
    # Polynomials.
    Exercise(
        "x**2*y + 3*x*y**2",
        "y*(2*x + 3*y)",
        power=("2*x**2*y + 3*y**2", "2*y + 3*y**2", "2*x*y + 3*x*y**2"),
    ),
    Exercise(
        "x**3 - 2*x*y + y**2",
        "3*x**2 - 2*y",
        power=("3*x - 2*y", "3*x**3 - 2*y"),
    ),
    Exercise("x**4*y**2 - x*y", "y*(4*x**3*y - 1)", power=("4*x**2*y**2 - y", "4*x**4*y**2 - y")),
    Exercise(
        "(x + 2*y)**3",
        "6*(x + 2*y)**2",
        inner=("3*(2*y + x)**2",),
        power=("6*(2*y + x)", "6*(2*y + x)**3"),
        along="y",
    ),
    Exercise(
        "(x**2 + y**2)**2",
        "4*x*(x**2 + y**2)",
        inner=("2*(y**2 + x**2)",),
        power=("4*x*(x**2 + y**2)**2", "4*x"),
    ),
    Exercise(
        "(x*y - 1)**4",
        "4*y*(x*y - 1)**3",
        inner=("4*(x*y - 1)**3",),
        power=("4*y*(x*y - 1)**2", "4*(x*y - 1)**4*y"),
    ),
    Exercise(
        "(3*x - y**2)**2",
        "-4*y*(3*x - y**2)",
        inner=("6*x - 2*y**2",),
        power=("-4*y*(3*x - y**2)**2", "-4*y**2*(3*x - y**2)"),
        along="y",
    ),
    Exercise("(x*y + 1)*(x - y**2)", "y*(x - y**2) + x*y + 1"),
    # Exponentials.
    Exercise("exp(x*y)", "y*exp(x*y)", inner=("exp(y*x)",)),
    Exercise("x*exp(y) + y*exp(x)", "exp(y) + y*exp(x)"),
    Exercise(
        "exp(-(x**2 + y**2)/2)",
        "-x*exp(-(x**2 + y**2)/2)",
        inner=("exp(-x**2/2 - y**2/2)",),
        power=("-x**2*exp(-x**2/2 - y**2/2)", "-exp(-x**2/2 - y**2/2)"),
        integral="sqrt(pi/2)*erf(x/sqrt(2))*exp(-y**2/2)",
    ),
    Exercise("exp(2*x)*sin(y)", "2*exp(2*x)*sin(y)", inner=("sin(y)*exp(2*x)",)),
    Exercise(
        "x*exp(-x*y)",
        "(1 - x*y)*exp(-x*y)",
        inner=("exp(-x*y) + x*exp(-x*y)", "(1 + x)/exp(x*y)"),
    ),
    Exercise(
        "x**2*exp(3*x) + y",
        "x*exp(3*x)*(2 + 3*x)",
        inner=("2*x*exp(3*x) + x**2*exp(3*x)",),
        power=("exp(3*x)*(2*x**2 + 3*x**2)", "exp(3*x)*(2 + 3*x**2)"),
    ),
    Exercise(
        "x*y*exp(x**2)",
        "y*exp(x**2)*(1 + 2*x**2)",
        inner=("y*exp(x**2) + x*y*exp(x**2)",),
        power=("y*exp(x**2)*(1 + 2*x**3)", "y*exp(x**2) + 2*x*y*exp(x**2)"),
    ),
    Exercise("exp(-x)*sin(y) + x*cos(y)", "exp(-x)*cos(y) - x*sin(y)", along="y"),
    Exercise("2**(x*y)", "y*log(2)*2**(x*y)", inner=("log(2)*2**(x*y)",)),
    # Sine and cosine.
    Exercise(
        "sin(x*y) + x**2",
        "2*x + y*cos(x*y)",
        inner=("cos(y*x) + 2*x",),
        power=("2*x**2 + y*cos(x*y)", "2 + y*cos(x*y)"),
    ),
    Exercise("cos(2*x + 3*y)", "-2*sin(2*x + 3*y)", inner=("-sin(3*y + 2*x)",)),
    Exercise("sin(x)*cos(y) + x*y", "y + cos(x)*cos(y)"),
    Exercise(
        "x**2*sin(y) + y*cos(x**2)",
        "2*x*(sin(y) - y*sin(x**2))",
        inner=("2*x*sin(y) - y*sin(x**2)",),
        power=("2*x**2*sin(y) - 2*x*y*sin(x**2)", "2*x*sin(y) - 2*y*x**2*sin(x**2)"),
        integral="-",
    ),
    Exercise(
        "sin(x**2*y)",
        "2*x*y*cos(x**2*y)",
        inner=("cos(y*x**2)",),
        power=("2*y*cos(x**2*y)", "2*x**2*y*cos(y*x**2)"),
        integral="-",
    ),
    Exercise(
        "sin(x)**2*y",
        "2*y*sin(x)*cos(x)",
        inner=("2*y*sin(x)",),
        power=("2*y*sin(x)**2*cos(x)",),
    ),
    Exercise(
        "exp(sin(x*y))",
        "y*cos(x*y)*exp(sin(x*y))",
        inner=("exp(sin(y*x))*cos(x*y)", "exp(sin(y*x))"),
        integral="-",
    ),
    Exercise(
        "cos(x*y**2)*x",
        "cos(x*y**2) - x*y**2*sin(x*y**2)",
        inner=("cos(y**2*x) - x*sin(x*y**2)",),
    ),
    Exercise(
        "sin(x)*sin(y) + cos(x*y)",
        "cos(x)*sin(y) - y*sin(x*y)",
        inner=("cos(x)*sin(y) - sin(x*y)",),
    ),
    # Logarithms and roots.
    Exercise(
        "log(1 + x**2 + y**2)",
        "2*x/(1 + x**2 + y**2)",
        inner=("1/(x**2 + y**2 + 1)",),
        power=("2*x**2/(1 + x**2 + y**2)", "2*x/(1 + x**2 + y**2)**2"),
        integral="x*log(1 + x**2 + y**2) - 2*x + 2*sqrt(1 + y**2)*atan(x/sqrt(1 + y**2))",
    ),
    Exercise(
        "log(1 + exp(x + 2*y))",
        "2*exp(x + 2*y)/(1 + exp(x + 2*y))",
        inner=("1/(1 + exp(2*y + x))", "exp(x + 2*y)/(exp(x + 2*y) + 1)"),
        along="y",
        integral="-",
    ),
    Exercise(
        "x**2*log(y) + log(x*y)",
        "2*x*log(y) + 1/x",
        inner=("1/(x*y) + 2*x*log(y)",),
        power=("2*x**2*log(y) + 1/x", "2*log(y) + 1/x"),
        domain=POSITIVE,
    ),
    Exercise("x*log(x) - y", "log(x) + 1", domain=POSITIVE),
    Exercise(
        "log(3*x + y)",
        "3/(3*x + y)",
        inner=("1/(3*x + y)",),
        power=("3/(3*x + y)**2",),
        domain=POSITIVE,
    ),
    Exercise(
        "atan(x*y)",
        "y/(1 + x**2*y**2)",
        inner=("1/(1 + (x*y)**2)",),
        power=("y/(1 + x*y)",),
        integral="x*atan(x*y) - log(1 + x**2*y**2)/(2*y)",
    ),
    Exercise(
        "sqrt(x)*y + y/x",
        "y/(2*sqrt(x)) - y/x**2",
        power=("y*sqrt(x)/2 - y/x**2", "y/(2*sqrt(x)) - y/x"),
        domain=("x > 0",),
    ),
    Exercise(
        "sqrt(x**2 + y**2)",
        "x/sqrt(x**2 + y**2)",
        inner=("1/(2*sqrt(y**2 + x**2))",),
        power=("x*sqrt(y**2 + x**2)", "x/(x**2 + y**2)**(3/2)"),
        integral="x*sqrt(x**2 + y**2)/2 + y**2*asinh(x/Abs(y))/2",
    ),
    Exercise(
        "sqrt(1 + x*y)",
        "y/(2*sqrt(1 + x*y))",
        inner=("1/(2*sqrt(x*y + 1))",),
        power=("y*sqrt(1 + x*y)/2",),
        integral="2*(1 + x*y)**(3/2)/(3*y)",
        domain=POSITIVE,
    ),
    # What neurons compute.
    Exercise(
        "tanh(w*x + b)",
        "x*(1 - tanh(w*x + b)**2)",
        inner=("1 - tanh(b + w*x)**2",),
        power=("x - x*tanh(w*x + b)", "x - x*tanh(w*x + b)**3"),
        along="w",
        integral="log(cosh(w*x + b))/x",
    ),
    Exercise(
        "1/(1 + exp(-(x*y + x)))",
        "(y + 1)*exp(-(x*y + x))/(1 + exp(-(x*y + x)))**2",
        inner=("exp(-x*y - x)/(1 + exp(-x*y - x))**2", "-1/(1 + exp(-x*y - x))**2"),
        power=("(1 + y)*exp(-x - x*y)/(1 + exp(-x - x*y))",),
        integral="log(1 + exp(x*y + x))/(y + 1)",
    ),
    Exercise(
        "tanh(x)**2*y",
        "2*y*tanh(x)*(1 - tanh(x)**2)",
        inner=("2*y*tanh(x)",),
        power=("2*y*tanh(x)**2*(1 - tanh(x)**2)", "2*y*tanh(x)*(1 - tanh(x))"),
        integral="y*(x - tanh(x))",
    ),
    # Quotients.
    Exercise("x/(1 + y**2) + x**2", "1/(1 + y**2) + 2*x", power=("2 + 1/(y**2 + 1)",)),
    Exercise(
        "x*y/(x + y)",
        "y**2/(x + y)**2",
        power=("y**2/(y + x)", "y**2/(y + x)**3"),
        integral="x*y - y**2*log(x + y)",
        domain=POSITIVE,
    ),
    Exercise(
        "(x - y)/(x**2 + y**2)",
        "((x**2 + y**2) - 2*x*(x - y))/(x**2 + y**2)**2",
        inner=("((x**2 + y**2) - (x - y))/(x**2 + y**2)**2",),
        power=("(y**2 - x**2 + 2*x*y)/(x**2 + y**2)",),
        integral="log(x**2 + y**2)/2 - atan(x/y)",
    ),
    Exercise(
        "1/(1 + x**2*y)",
        "-2*x*y/(1 + x**2*y)**2",
        inner=("-1/(x**2*y + 1)**2",),
        power=("-2*x*y/(1 + x**2*y)", "-2*y*x**2/(1 + x**2*y)**2", "-2*x*y"),
        integral="atan(x*sqrt(y))/sqrt(y)",
        domain=("y > 0",),
    ),
    Exercise(
        "(x + y)/(x - y)",
        "-2*y/(x - y)**2",
        power=("-2*y/(x - y)", "2*y/(y - x)"),
        integral="x + 2*y*log(Abs(x - y))",
    ),
    # Squared losses.
    Exercise(
        "(w*x + b - t)**2",
        "2*x*(w*x + b - t)",
        inner=("2*(b + w*x - t)",),
        power=("2*x*(w*x + b - t)**2", "2*x"),
        along="w",
    ),
    Exercise(
        "(w*x + b - t)**2/2 + w**2",
        "x*(w*x + b - t) + 2*w",
        inner=("w*x + b - t + 2*w",),
        power=("x*(w*x + b - t) + 2*w**2", "x*(w*x + b - t)**2 + 2*w", "x + 2*w"),
        along="w",
    ),
    Exercise(
        "(w*x - t)**2 + b*w**2",
        "2*x*(w*x - t) + 2*b*w",
        inner=("2*(w*x - t) + 2*b*w",),
        power=("2*x*(w*x - t)**2 + 2*b*w", "2*x*(w*x - t) + 2*b*w**2"),
        along="w",
    ),
)


def near_misses() -> Iterator[NearMiss]:
    """Yield the near misses of all exercises."""
    for number, exercise in enumerate(EXERCISES):
        yield from _of(exercise)
        yield from _with_constant(exercise, FREE[number % len(FREE)])


def right_answers(exercise: Exercise) -> list[str]:
    """The derivative written in five ways."""
    slope = exercise.slope
    return [
        str(slope),
        str(sympy.expand(slope)),
        str(sympy.factor(slope)),
        f"({exercise.reference})*(sin(1)**2 + cos(1)**2)",
        f"2*({sympy.together(slope)})/2 + {exercise.along} - {exercise.along}",
    ]


def _of(exercise: Exercise) -> Iterator[NearMiss]:
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for number, (kind, made) in enumerate(_made(exercise)):
        way = (sympy.expand, sympy.factor, sympy.together)[number % 3]
        texts = [made, str(way(parsed(made)))] if isinstance(made, str) else [str(way(made))]
        found += [(kind, text, _value(text)) for text in dict.fromkeys(texts)]
    kinds: dict[tuple[str, ...], set[str]] = {}
    for kind, _, value in found:
        kinds.setdefault(value, set()).add(kind)
    right = _value(exercise.reference)
    for _, way, value in found:
        if value != right:
            yield NearMiss(exercise, exercise.function, way, kinds[value])


def _with_constant(exercise: Exercise, constant: str) -> Iterator[NearMiss]:
    """The derivative with a term that has slope 0, which belongs to the function."""
    if exercise.along == "y":
        constant = constant.replace("y", "x")
    for way in (
        f"{exercise.reference} + {constant}",
        f"{constant} + {sympy.expand(exercise.slope)}",
    ):
        yield NearMiss(exercise, f"{exercise.function} + {constant}", way, {"constant kept"})


def _made(exercise: Exercise) -> Iterator[tuple[str, str | sympy.Expr]]:
    along, slope = NAMES[exercise.along], exercise.slope
    yield "negative", -slope
    for _, other in exercise.others:
        yield "other part", parsed(other)
    yield "function itself", exercise.of
    yield "second derivative", sympy.diff(slope, along)
    if exercise.integral != "-":
        integral = exercise.integral or sympy.integrate(exercise.of, along)
        if not isinstance(integral, str):  # where a parameter is 0 there is another branch
            integral = integral.replace(sympy.Piecewise, lambda first, *_: first[0])
        yield "antiderivative", integral
    yield "constant factor", 2 * slope
    yield "constant factor", slope * sympy.Rational(-1, 3)
    terms = sympy.Add.make_args(sympy.expand(slope))
    if len(terms) > 1:
        for term in (min(terms, key=str), max(terms, key=str)):
            yield "term missing or flipped", slope - term
            yield "term missing or flipped", slope - 2 * term
    yield from (("inner derivative missing", text) for text in exercise.inner)
    yield from (("power off by one", text) for text in exercise.power)


def _value(text: str) -> tuple[str, ...]:
    """A formula's values at two points, by which chance likenesses are found."""
    code = compile(text, "formula", "eval")
    return tuple(f"{eval(code, {**FUNCTIONS, **point}):.9g}" for point in POINTS)
