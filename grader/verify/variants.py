"""The variants that an exercise is proved on: the course's own, and others drawn as it was."""

from __future__ import annotations

import ast
import dataclasses
from typing import Any

from grader.model import Course, Exercise
from grader.seeds import generator, variant_of
from grader.verify.problems import Problem, public_file_of

REFERENCE_VARIANTS = 20
APART_VARIANTS = 6
ACCEPTED_VARIANTS = 3
MISTAKE_VARIANTS = 2


def variant(course: Course, exercise: Exercise, number: int) -> Any:
    """Return a variant by its number, the course's own for 0; None without variant.py."""
    if exercise.draw is None:
        return None
    if number == 0:
        return variant_of(course, exercise)
    return exercise.draw(generator("proof", exercise.slug, str(number)))


def numbers(exercise: Exercise, most: int) -> range:
    """Return the numbers of `most` variants; of one, where there is no variant.py."""
    return range(1 if exercise.draw is None else most)


def fields_of(variant: Any) -> dict[str, Any]:
    """Return the data of a variant."""
    if variant is None:
        return {}
    return {field.name: getattr(variant, field.name) for field in dataclasses.fields(variant)}


def variant_problems(course: Course, exercise: Exercise) -> list[Problem]:
    """Return what is wrong with variant.py; an exercise can be tried only if nothing is."""
    where = public_file_of(exercise, "variant.py")
    for number in numbers(exercise, REFERENCE_VARIANTS):
        try:
            one, other = (variant(course, exercise, number) for _ in range(2))
        except Exception as error:
            return [
                Problem(
                    where,
                    f"draw(rng) raises {type(error).__name__}: {error}",
                    "It must draw a variant from any generator.",
                )
            ]
        problem = _problem_of(where, one, other) if one is not None else None
        if problem:
            return [problem]
    if exercise.draw is not None and variant(course, exercise, 0) is None:
        return [Problem(where, "draw(rng) returns None", "Return the variant.")]
    return []


def _problem_of(where: str, one: Any, other: Any) -> Problem | None:
    if not dataclasses.is_dataclass(one) or isinstance(one, type) or not _is_frozen(one):
        return Problem(
            where,
            f"draw(rng) returns {type(one).__name__}, which is no frozen dataclass",
            "Put @dataclass(frozen=True) on the class of the variant.",
        )
    for name, value in fields_of(one).items():
        try:
            plain = ast.literal_eval(repr(value)) == value
        except (ValueError, SyntaxError):
            plain = False
        if not plain:
            return Problem(
                where,
                f"the variant's {name} is {value!r}, which is no plain data",
                "Give it numbers, text and tuples of Python's own: int(...), float(...), "
                "tuple(...).",
            )
    if repr(one) != repr(other):
        return Problem(
            where,
            f"draw(rng) draws another variant each time: {one!r}, then {other!r}",
            "Draw everything from rng, so that a variant is the same wherever it is drawn.",
        )
    return None


def _is_frozen(variant: Any) -> bool:
    return bool(variant.__dataclass_params__.frozen)
