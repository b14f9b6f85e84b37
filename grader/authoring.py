"""What an author writes: checks, mistakes, symptoms and styles, as functions with a decorator.

A function's name identifies it and its docstring is what the student reads: for a check the
requirement, for a mistake or a symptom the sentence that helps. A decorator turns the function
into a value and registers nothing; whatever is wrong with it raises CourseError at once.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from grader.errors import CourseError
from grader.model import Check, Exercise, Mistake, Style, Symptom

CHECK_NEEDS = ("answer", "variant", "rng", "reference", "formulas")
SYMPTOM_NEEDS = ("calls", "variant", "reference", "formulas")


def check(
    *, points: int, after: Sequence[Check | str] = ()
) -> Callable[[Callable[..., None]], Check]:
    """Make a Check of a function that returns if its requirement holds and raises if not.

    `points` are whole and won or not. `after` are the checks that must pass first, as values or,
    for a check of another file, by name. The function's parameters are what it needs, by name:
    `answer`, `variant`, `rng`, `formulas` (see `grader.symbolic`), and in a hidden check
    `reference`.
    """

    def make(function: Callable[..., None]) -> Check:
        problems = []
        if isinstance(points, bool) or not isinstance(points, int) or points < 0:
            problems.append(
                f"check {function.__name__}: points must be a whole number, not {points!r}"
            )
        if isinstance(after, str) or not all(isinstance(name, (Check, str)) for name in after):
            problems.append(f"check {function.__name__}: after must be a list of checks or names")
        needs = _needs(function, CHECK_NEEDS, "check", problems)
        title = _sentence(function, "check", problems)
        _raise_if(problems)
        names = tuple(before if isinstance(before, str) else before.name for before in after)
        return Check(function.__name__, title, points, names, needs, function)

    return make


def mistake(*, of: str, rtol: float = 1e-6) -> Callable[[Callable[..., Any]], Mistake]:
    """Make a Mistake of a function that answers wrongly in the place of the function `of`.

    A last parameter named `variant` is given the variant. An answer within `rtol` of the mistake's
    counts as the same: float32 and another order of sums stay below 1e-6, constants that students
    round need more.
    """

    def make(function: Callable[..., Any]) -> Mistake:
        problems: list[str] = []
        sentence = _sentence(function, "mistake", problems)
        _raise_if(problems)
        return Mistake(function.__name__, of, sentence, function, rtol)

    return make


def style(*, of: str, shows: str) -> Callable[[Callable[..., Any]], Style]:
    """Make a Style: the mistake or symptom that `shows` names, written otherwise.

    It answers in the place of the function `of`, as a mistake does.
    """

    def make(function: Callable[..., Any]) -> Style:
        return Style(function.__name__, of, shows, function)

    return make


def symptom(function: Callable[..., bool]) -> Symptom:
    """Make a Symptom of a function that tells from the calls whether it applies.

    Its parameters say what it needs: `calls`, `variant`, `reference`, `formulas`.
    """
    problems: list[str] = []
    needs = _needs(function, SYMPTOM_NEEDS, "symptom", problems)
    sentence = _sentence(function, "symptom", problems)
    _raise_if(problems)
    return Symptom(function.__name__, sentence, needs, function)


def with_variant(function: Callable[..., Any], variant: Any) -> Callable[..., Any]:
    """Give `variant` to a function whose last parameter has that name."""
    code = getattr(
        inspect.unwrap(function), "__code__", None
    )  # a ufunc has none, and takes no variant
    if code is None or code.co_varnames[: code.co_argcount][-1:] != ("variant",):
        return function
    return lambda *arguments: function(*arguments, variant)


def reference_for(exercise: Exercise, variant: Any) -> SimpleNamespace:
    """Return the reference's functions, given the variant where they ask for it."""
    functions = exercise.reference or {}
    return SimpleNamespace(
        **{name: with_variant(function, variant) for name, function in functions.items()}
    )


def _needs(
    function: Callable[..., Any], known: tuple[str, ...], kind: str, problems: list[str]
) -> tuple[str, ...]:
    names = tuple(inspect.signature(function).parameters)
    unknown = [name for name in names if name not in known]
    if unknown:
        problems.append(
            f"{kind} {function.__name__}: unknown parameter {', '.join(unknown)}; "
            f"there are {', '.join(known)}"
        )
    return names


def _sentence(function: Callable[..., Any], kind: str, problems: list[str]) -> str:
    text = " ".join((inspect.getdoc(function) or "").split())
    if not text:
        problems.append(f"{kind} {function.__name__}: it needs a docstring, which students read")
    return text


def _raise_if(problems: list[str]) -> None:
    if problems:
        raise CourseError(problems)
