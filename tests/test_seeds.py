"""What is drawn by chance hangs on names alone, and inputs for marks on the salt."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from grader.course import load_course
from grader.model import Course
from grader.seeds import generator, marking_inputs, public_inputs, variant_of

TOY = Path(__file__).parent / "toy_course"


@pytest.fixture(scope="module")
def toy() -> Course:
    return load_course(TOY)


def first(rng: np.random.Generator) -> int:
    return int(rng.bit_generator.random_raw())


def test_the_same_words_give_the_same_numbers() -> None:
    assert first(generator("a", "b")) == first(generator("a", "b"))


def test_a_seed_is_the_same_on_every_machine_and_in_every_release() -> None:
    assert first(generator("Toy course", "double")) == 462562416214270944
    assert first(generator()) == 6116936186367792533


@pytest.mark.parametrize(
    "words", [("a",), ("b", "a"), ("a", "b", ""), ("ab",), ("", "a", "b"), ("a", "B"), ()]
)
def test_other_words_give_other_numbers(words: tuple[str, ...]) -> None:
    assert first(generator(*words)) != first(generator("a", "b"))


def test_a_name_may_hold_any_character() -> None:
    assert first(generator("s5ë \ud800 𝛁")) != first(generator("s5ë 𝛁"))


def test_an_exercise_without_variants_has_none(toy: Course) -> None:
    exercise = dataclasses.replace(toy.exercises["double"], draw=None)
    assert variant_of(toy, exercise) is None
    assert variant_of(toy, exercise, "mia") is None


def test_all_students_have_the_variant_of_the_course(toy: Course) -> None:
    exercise = toy.exercises["double"]
    variants = {variant_of(toy, exercise, student) for student in (None, "", "mia", "tom")}
    assert len(variants) == 1


def test_a_variant_hangs_on_the_names_of_course_and_exercise(toy: Course) -> None:
    exercise = toy.exercises["double"]
    variant = variant_of(toy, exercise)
    assert variant_of(dataclasses.replace(toy, name="Next year"), exercise) != variant
    assert variant_of(toy, dataclasses.replace(exercise, slug="triple")) != variant


def test_a_variant_does_not_hang_on_the_salt(toy: Course) -> None:
    exercise = toy.exercises["double"]
    assert variant_of(dataclasses.replace(toy, salt=None), exercise) == variant_of(toy, exercise)


def test_each_student_has_an_own_variant_where_the_course_says_so(toy: Course) -> None:
    each = dataclasses.replace(toy, variants_per="student")
    exercise = toy.exercises["double"]
    mia, tom = variant_of(each, exercise, "mia"), variant_of(each, exercise, "tom")
    assert mia == variant_of(each, exercise, "mia")
    assert len({mia, tom, variant_of(each, exercise)}) == 3


@pytest.mark.parametrize("student", [None, ""])
def test_who_is_nobody_has_the_variant_of_the_course(toy: Course, student: str | None) -> None:
    each = dataclasses.replace(toy, variants_per="student")
    exercise = toy.exercises["double"]
    assert variant_of(each, exercise, student) == variant_of(toy, exercise)


def test_each_check_has_inputs_of_its_own(toy: Course) -> None:
    exercise = toy.exercises["double"]
    for inputs in (public_inputs, lambda *names: marking_inputs(toy, *names)):
        drawn = [first(inputs(exercise, check)) for check in exercise.checks]
        assert len(set(drawn)) == len(drawn)
        assert drawn == [first(inputs(exercise, check)) for check in exercise.checks]


def test_inputs_for_marks_hang_on_the_salt_and_differ_from_those_of_a_self_check(
    toy: Course,
) -> None:
    exercise = toy.exercises["double"]
    check = exercise.checks[0]
    salted = dataclasses.replace(toy, salt="another salt, as long as it has to be")
    numbers = {
        first(public_inputs(exercise, check)),
        first(marking_inputs(toy, exercise, check)),
        first(marking_inputs(salted, exercise, check)),
    }
    assert len(numbers) == 3


def test_nothing_is_marked_without_a_salt(toy: Course) -> None:
    exercise = toy.exercises["double"]
    with pytest.raises(ValueError, match=r"^a course without solutions/ has no salt to mark with$"):
        marking_inputs(dataclasses.replace(toy, salt=None), exercise, exercise.checks[0])
