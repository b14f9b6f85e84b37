"""Answers made of an author's files are what a student would hand in."""

from __future__ import annotations

from typing import Any

import pytest

from grader.answer import Answer
from grader.errors import AnswerFailure
from grader.verify.answers import answer, replacing
from grader.verify.bench import Bench
from grader.verify.variants import variant

MISTAKES = '''
import numpy as np
from grader import as_numbers, mistake, style, symptom

FACTOR = 100


def helper(x):
    return FACTOR * x


@mistake(of="double")
def takes_a_hundred(x):
    """You took a hundred."""
    return helper(x)


@style(of="double", shows="takes_a_hundred")
def with_the_variant(x, variant):
    return x + variant.factor


@mistake(of="double")
def uses_the_grader(x):
    """You used the grader."""
    return as_numbers(x, "x")


@symptom
def never(calls):
    """Never."""
    return False
'''


def call(bench: Bench, source: bytes, name: str, *arguments: Any) -> Any:
    """Call a function of an answer to the toy exercise, behind the wall."""
    exercise = bench.course.exercises["double"]
    with bench.grader().session(exercise, source) as session:
        return getattr(Answer(session, exercise.signatures), name)(*arguments)


def test_functions_are_given_the_variant_where_they_ask_for_it(bench: Bench) -> None:
    exercise = bench.course.exercises["double"]
    own = variant(bench.course, exercise, 0)
    source = "def double(x): return 2 * x\ndef scaled(x, variant): return variant.factor * x\n"
    made = answer(exercise, own, source)
    assert call(bench, made, "double", 4) == 8
    assert call(bench, made, "scaled", 4) == 4 * own.factor


def test_an_answer_sees_the_variants_fields_and_nothing_else(bench: Bench) -> None:
    exercise = bench.course.exercises["double"]
    made = answer(
        exercise, variant(bench.course, exercise, 0), "def scaled(x, variant): return variant.f(x)"
    )
    with pytest.raises(AnswerFailure) as caught:
        call(bench, made, "scaled", 4)
    assert "AttributeError: the variant has no field f; an answer may use fields only" in str(
        caught.value
    )
    assert str(caught.value).endswith("line 1: def scaled(x, variant): return variant.f(x)")


def test_a_function_that_a_file_lacks_is_missing(bench: Bench) -> None:
    exercise = bench.course.exercises["double"]
    made = answer(exercise, variant(bench.course, exercise, 0), "def double(x): return 2 * x")
    with pytest.raises(AnswerFailure, match="Your file defines no function scaled"):
        call(bench, made, "scaled", 4)


def replaced(bench: Bench, by: str, x: Any) -> Any:
    """What double returns with a function of MISTAKES in its place."""
    exercise = bench.course.exercises["double"]
    own = variant(bench.course, exercise, 0)
    source = "def double(x): return 2 * x\ndef scaled(x): return double(x)\n"
    made = replacing(exercise, own, source, "double", by, MISTAKES)
    assert call(bench, made, "scaled", x) == 2 * x, "the file itself must stay as it is"
    return call(bench, made, "double", x)


def test_one_function_is_replaced_and_others_keep_to_their_file(bench: Bench) -> None:
    factor = variant(bench.course, bench.course.exercises["double"], 0).factor
    assert replaced(bench, "takes_a_hundred", 3) == 300
    assert replaced(bench, "with_the_variant", 3) == 3 + factor


def test_a_mistake_cannot_use_the_grader(bench: Bench) -> None:
    with pytest.raises(AnswerFailure, match="as_numbers of grader is not there behind the wall"):
        replaced(bench, "uses_the_grader", 3)
