"""Whether the lesson's numbers are those of the reference, and follow-through is what it should."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.marking import Grader
from grader.model import Course, Exercise, Visibility
from grader.picturing import drawn
from grader.seeds import variant_of

STATES = np.array([[[0.5], [0.8], [0.6]]])
START, SIGNALS = np.array([[0.4]]), np.array([[[1.0], [2], [5]]])
INPUTS = (np.arctanh(STATES) - 0.5 * np.array([[[0.4], [0.5], [0.8]]])) / 2
X, STATE = np.array([[1.0], [2], [-1]]), np.array([[0.5, -0.5], [0.2, 0.4], [-0.6, 0.8]])
WX, WH, B = np.array([[0.5], [-0.25]]), np.array([[1, 0.5], [-0.5, 2]]), np.array([0.1, -0.2])


@pytest.fixture(scope="module")
def exercise(course: Course) -> Exercise:
    return course.exercises["rnn_backprop"]


@pytest.fixture(scope="module")
def reference(course: Course, exercise: Exercise) -> Any:
    return reference_for(exercise, variant_of(course, exercise))


def test_the_steps_on_paper(reference: Any) -> None:
    assert pytest.approx([0.1747, 0.4243, 0.1466], abs=5e-5) == INPUTS.ravel()
    dX, dh0, dWx, dWh, db = reference.rnn_backward(SIGNALS, INPUTS, START, STATES, [[2]], [[0.5]])
    assert dX.ravel() == pytest.approx([2.472, 2.592, 6.4])
    given = [float(np.ravel(one)[0]) for one in (dh0, dWh, db)]
    assert given == pytest.approx([0.618, 3.7024, 5.732])
    assert dWx[0, 0] == pytest.approx(1.2348, abs=5e-5)


def test_the_worked_step(reference: Any) -> None:
    h_next = reference.rnn_step(X, STATE, WX, WH, B)
    wanted = np.array([[0.6911, -0.9354], [0.9051, 0], [-0.5370, 0.9603]])
    assert h_next == pytest.approx(wanted, abs=6e-5)
    signals = np.array([[1.0, 2], [-1, 3], [4, -2]])
    given = reference.rnn_step_backward(signals, X, STATE, h_next, WX, WH)
    lesson = (
        [[0.1987], [-0.8404], [1.4620]],
        [[0.3974, 0.7613], [-1.6807, 5.9096], [2.9241, 1.1120]],
        [[-2.6853], [6.4056]],
        [[-1.4827, 1.9436], [0.8184, 0.9505]],
        [3.1880, 3.0944],
    )
    for one, printed in zip(given, lesson, strict=True):
        assert one == pytest.approx(np.array(printed), abs=6e-5)
    assert (signals * (1 - h_next**2))[0] == pytest.approx([0.5224, 0.2500], abs=5e-5)


def test_the_long_chains() -> None:
    chains = [0.8**10, 1.2**10, 0.9**50, 1.1**50]
    assert chains == pytest.approx([0.107, 6.19, 0.005, 117], rel=0.04)


def test_the_lesson_s_own_test_works(exercise: Exercise, reference: Any) -> None:
    lesson = (exercise.folder / "README.md").read_text()
    (code,) = re.findall(r"```python\n(def loss.*?)```", lesson, flags=re.DOTALL)
    names = {"np": np, "rnn_step": reference.rnn_step}
    exec(code, names)
    loss: Any = names["loss"]
    up, down = (
        loss(INPUTS, START + bit, np.array([[2]]), np.array([[0.5]]), 0, SIGNALS)
        for bit in (1e-5, -1e-5)
    )
    assert (up - down) / 2e-5 == pytest.approx(0.618, rel=1e-6)


ANSWER = """
import numpy as np
def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(np.dot(x, np.transpose(Wx)) + np.dot(h, np.transpose(Wh)) + b)
def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    dh_next, x, h, h_next, Wx, Wh = map(np.array, (dh_next, x, h, h_next, Wx, Wh))
    dA = {signal}
    return {scale} * (dA @ Wx), {scale} * (dA @ Wh), dA.T @ x, dA.T @ h, dA.sum(0)
def rnn_backward(dH, X, h0, H, Wx, Wh):
    dH, X, h0, H = map(np.array, (dH, X, h0, H))
    dX, dh, sums = np.zeros(X.shape), 0, [0, 0, 0]
    for t in range(X.shape[1])[::-1]:
        before = H[:, t - 1] if t else h0
        dX[:, t], dh, *more = rnn_step_backward(
            dH[:, t] + {carried}, X[:, t], before, H[:, t], Wx, Wh
        )
        sums = [one + other for one, other in zip(sums, more)]
    return dX, dh, *sums
"""
RIGHT = {"signal": "dh_next * (1 - h_next**2)", "scale": "1", "carried": "dh"}
LOOP = {"the_signal_walks_back_through_time", "the_shared_weights_add_up_over_time"}


@pytest.mark.parametrize(
    ("slip", "lost"),
    [
        ({}, set()),
        ({"signal": "dh_next"}, {"the_signal_passes_the_tanh"}),
        ({"signal": "dh_next * (1 - h**2)"}, {"the_signal_passes_the_tanh"}),
        (
            {"scale": "2"},
            {"the_signal_goes_back_to_input_and_state", "any_real_type_will_do"},
        ),
        ({"carried": "0"}, LOOP | {"any_real_type_will_do"}),
    ],
)
def test_an_error_counts_where_it_is_made(
    slip: dict[str, str], lost: set[str], grader: Grader, course: Course, exercise: Exercise
) -> None:
    source = ANSWER.format(**(RIGHT | slip)).encode()
    verdicts, _ = grader.judge(exercise, source, variant_of(course, exercise))
    hidden = [one for one in verdicts if one.visibility is Visibility.HIDDEN]
    assert {one.check for one in hidden if one.earned < one.points} == lost


@pytest.mark.parametrize("nothing", ["0 * dh_next", "0 * dh_next + 1"])
def test_nothing_follows_from_zeros_or_ones(
    nothing: str, grader: Grader, course: Course, exercise: Exercise
) -> None:
    source = ANSWER.format(**(RIGHT | {"signal": nothing})).encode()
    verdicts, _ = grader.judge(exercise, source, variant_of(course, exercise))
    earned = {one.check: one.earned for one in verdicts}
    assert not any(earned[name] for name in LOOP)
    assert not earned["two_parts_of_a_walk_make_the_whole"]


def test_the_picture_says_where_the_signal_gets(exercise: Exercise, reference: Any) -> None:
    picture = drawn(exercise, reference, None)
    assert picture is not None
    assert "130 with Wh of size 1.5, 1 with size 1 and 0.000244 with size 0.5" in picture.caption
    assert "in place of" not in picture.caption
