"""A mutant is the reference in other words, or it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grader.verify.bench import Bench
from grader.verify.comparison import INPUTS, Comparison, inputs_of, mutant_problem
from grader.verify.mutants import Mutant

REFERENCE = (
    "def double(x):\n    return 2 * x\n\n\ndef scaled(x, variant):\n    return variant.factor * x\n"
)


def compared(bench: Bench, old: str, new: str, function: str = "double") -> str:
    """What becomes of a mutant, in words."""
    assert REFERENCE.count(old) == 1
    mutant = Mutant(REFERENCE.replace(old, new), 5, function, f"-{old}\n+{new}")
    found = Comparison("double", mutant).run(bench)
    problem = mutant_problem(bench.course.exercises["double"], mutant, found)
    return str(problem) if problem else f"equivalent on {found.inputs} inputs"


def test_other_words_are_equivalent(bench: Bench) -> None:
    assert compared(bench, "2 * x", "x + x") == f"equivalent on {INPUTS} inputs"
    assert compared(bench, "2 * x", "x * 2", "") == f"equivalent on {2 * INPUTS} inputs"


def test_a_difference_is_shown_with_its_call(bench: Bench) -> None:
    assert compared(bench, "2 * x", "2.0 * x") == (
        "solutions/double/reference.py, line 5: a mutant survives: "
        "it gets full marks and answers otherwise.\n"
        "    -2 * x\n"
        "    +2.0 * x\n"
        "    double(x=3)\n"
        "      reference  6\n"
        "      mutant     6.0\n"
        "    => Add a check that tells the two apart."
    )


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("__import__('os')._exit(0)", "nothing"),
    ],
)
def test_no_value_is_a_difference_too(bench: Bench, new: str, told: str) -> None:
    assert f"      mutant     {told}" in compared(bench, "2 * x", f"2 * x if x is 3 else {new}")


def test_a_difference_elsewhere_counts(bench: Bench) -> None:
    changed = "x\n\n\nold = double\ndouble = lambda x: old(x)"
    assert compared(bench, "2 * x", f"2 * {changed}") == f"equivalent on {INPUTS} inputs"
    assert "scaled(x=1)" in compared(bench, "variant.factor * x", "variant.factor * x + 1")


def test_inputs_are_drawn_until_there_are_enough(bench: Bench) -> None:
    inputs = inputs_of(bench.course, bench.course.exercises["double"])
    calls = [call for calls in inputs.values() for call in calls]
    assert [sum(call.function == name for call in calls) for name in ("double", "scaled")] == [
        INPUTS,
        INPUTS,
    ]
    assert len({(number, call.sent) for number in inputs for call in inputs[number]}) > INPUTS


def test_too_few_inputs_prove_nothing(bench: Bench) -> None:
    exercise = bench.course.exercises["double"]
    fixed = tuple(check for check in exercise.checks if "rng" not in check.needs)
    course = replace(bench.course, exercises={"double": replace(exercise, checks=fixed)})
    with Bench(course) as few:
        assert "checks draw 5 different inputs only." in compared(few, "2 * x", "x + x")
