"""Decoys: answers that know nothing, some of them given the shape of a right one."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.answer import Answer
from grader.verify.bench import Bench
from grader.verify.decoys import DECOYS, EMPTY, MEMORISERS, decoys, identity
from grader.verify.variants import variant

REFERENCE = """
import numpy as np


def double(x):
    return np.ones((2, 3)), [np.float64(5.0), None], {"a": 3}


def scaled(x):
    return 5
"""


@pytest.fixture(scope="module")
def made(bench: Bench) -> dict[str, bytes]:
    """The decoys made of REFERENCE."""
    exercise = bench.course.exercises["double"]
    return decoys(exercise, variant(bench.course, exercise, 0), REFERENCE)


def returned(bench: Bench, source: bytes, name: str, x: Any) -> str:
    """What a decoy returns, in words."""
    exercise = bench.course.exercises["double"]
    with bench.grader().session(exercise, source) as session:
        return repr(getattr(Answer(session, exercise.signatures), name)(x))


@pytest.mark.parametrize(
    ("name", "double", "scaled"),
    [
        ("returns zeros", f"({np.zeros((2, 3))!r}, [0.0, 0.0], {{'a': 0.0}})", "0.0"),
        ("returns a value too few", f"({np.ones((2, 3))!r}, [5.0, None])", "[]"),
        ("returns its arguments", "(7,)", "(7,)"),
        ("returns its first argument", "7", "7"),
        ("returns as many arguments as are wanted", "(7,)", "[7]"),
    ],
)
def test_a_decoy_has_the_shape_of_a_right_answer(
    bench: Bench, made: dict[str, bytes], name: str, double: str, scaled: str
) -> None:
    assert returned(bench, made[name], "double", 7).replace("np.float64(5.0)", "5.0") == double
    assert returned(bench, made[name], "scaled", 7) == scaled


def test_a_memoriser_is_right_for_the_public_numbers_alone(
    bench: Bench, made: dict[str, bytes]
) -> None:
    first, second = (made[name] for name in MEMORISERS)
    assert returned(bench, first, "scaled", 1) == "5"  # which is what a public check asks for
    assert returned(bench, first, "scaled", 1.5) == "0.0"
    assert returned(bench, second, "scaled", 1.5) == "1.0"


def test_there_is_a_decoy_for_each_name(made: dict[str, bytes]) -> None:
    assert set(made) == {*DECOYS, *MEMORISERS, EMPTY}
    assert len(set(made.values())) == len(made)


def test_calls_are_told_apart_by_their_arguments() -> None:
    x = np.arange(3.0)
    calls = [(x,), (x + 1,), (x.astype(int),), (x[:, None],), (x.tolist(),), (tuple(x),), (x, x)]
    assert len({identity(call) for call in calls}) == len(calls)
    assert identity((x, [1, "a"])) == identity((x.copy(), [1, "a"]))
    assert identity((x, [print])) == ""
