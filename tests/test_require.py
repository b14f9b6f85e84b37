"""Requirements let through what is right, and say of anything else what a student can act on."""

from __future__ import annotations

import math
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from grader import wire
from grader.answer import Answer
from grader.errors import AnswerRaised, AnswerRefused, AnswerTimedOut, RequirementNotMet
from grader.messages import Perform, Reply, Returned
from grader.require import (
    as_numbers,
    as_vector,
    parts,
    path_of,
    require,
    require_all_close,
    require_close,
    require_gradient,
    require_path,
    require_raises,
    require_shape,
    require_unchanged,
)
from grader.telling import Telling


def told(function: Callable[..., Any], *arguments: Any, **named: Any) -> str:
    """The message with which a requirement is not met."""
    with pytest.raises(RequirementNotMet) as caught:
        function(*arguments, **named)
    return str(caught.value)


def test_what_holds_is_let_through_and_what_does_not_is_told() -> None:
    require(True, "unseen")
    assert told(require, False, "Add the bias.") == "Add the bias."


# numbers


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        (3, np.array(3.0)),
        (0.5, np.array(0.5)),
        ([1, 2], np.array([1.0, 2])),
        (((1, 2), [3, 4.5]), np.array([[1, 2], [3, 4.5]])),
        ([], np.array([])),
        (np.float32(0.5), np.array(0.5)),
        (np.arange(3, dtype=np.uint8), np.array([0.0, 1, 2])),
        (np.ones((2, 0)), np.ones((2, 0))),
        ([np.ones(2), np.zeros(2)], np.array([[1.0, 1], [0, 0]])),
        (np.array([1 + 0j], np.complex64), np.array([1.0])),
    ],
    ids=repr,
)
def test_numbers_become_an_array_of_floats(value: Any, numbers: Any) -> None:
    array = as_numbers(value, "dW")
    assert isinstance(array, np.ndarray)
    assert (array.dtype, array.shape) == (numbers.dtype, numbers.shape)
    assert array.tolist() == numbers.tolist()


@pytest.mark.parametrize(("value"), [2**70, [1, 2**70], [2**64, -1]], ids=repr)
def test_integers_of_any_length_are_numbers(value: Any) -> None:
    assert as_numbers(value, "dW").tolist() == np.array(value, float).tolist()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (None, "dW is None; does the function return its result?"),
        ("text", "dW = 'text', which is not an array of numbers"),
        ("1.0", "dW = '1.0', which is not an array of numbers"),
        ({"dW": 1}, "dW = {'dW': 1}, which is not an array of numbers"),
        (True, "dW = True, which is not an array of numbers"),
        ([True, False], "dW = [True, False], which is not an array of numbers"),
        (np.array([True]), "dW = array([True]), which is not an array of numbers"),
        (np.bool_(True), "dW = True, which is not an array of numbers"),
        ([1, None], "dW = [1, None], which is not an array of numbers"),
        ([1, "2"], "dW = [1, '2'], which is not an array of numbers"),
        ([[1, 2], [3]], "dW = [[1, 2], [3]], which is not an array of numbers"),
        ([{}], "dW = [{}], which is not an array of numbers"),
        (1 + 2j, "dW = 1+2j has an imaginary part"),
        ([1, 2j], "dW = [1, 0+2j] has an imaginary part"),
        ([complex(0, math.nan)], "dW = [0+nanj] has an imaginary part"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_is_not_numbers_is_shown(value: Any, message: str) -> None:
    assert told(as_numbers, value, "dW") == message


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (math.nan, "dW is nan, which is not finite"),
        ([1, -math.inf], "1 of 2 entries of dW is not finite: dW[1] is -inf"),
        (
            np.array([[1, 2], [math.nan, math.inf]]),
            "2 of 4 entries of dW are not finite: dW[1, 0] is nan",
        ),
        ([complex(math.inf, 0)], "1 of 1 entry of dW is not finite: dW[0] is inf"),
    ],
    ids=repr,
)
def test_what_is_not_finite_is_counted_and_the_first_is_named(value: Any, message: str) -> None:
    assert told(as_numbers, value, "dW") == message


def test_a_long_text_among_numbers_takes_no_room_for_each_of_them() -> None:
    value = ["x" * 10_000, *[0.0] * 2_000]  # as an array of text: 80 MB
    tracemalloc.start()
    try:
        told(as_numbers, value, "dW")
        assert tracemalloc.get_traced_memory()[1] < 8 * 2**20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("shape", [(3,), (1, 3), (3, 1)])
def test_a_row_or_a_column_is_a_vector(shape: tuple[int, ...]) -> None:
    assert as_vector(np.arange(3).reshape(shape), "db").tolist() == [0, 1, 2]


@pytest.mark.parametrize("shape", [(), (1,), (2, 3), (1, 1, 3)])
def test_what_is_no_row_and_no_column_keeps_its_shape(shape: tuple[int, ...]) -> None:
    assert as_vector(np.ones(shape), "db").shape == shape


def test_a_single_number_in_two_pairs_of_brackets_is_a_vector() -> None:
    assert as_vector([[7]], "db").tolist() == [7]


def test_a_vector_is_made_of_numbers_only() -> None:
    assert told(as_vector, None, "db") == "db is None; does the function return its result?"


# paths


def test_a_right_path_is_let_through_and_comes_back_as_floats() -> None:
    path = [[3, 1], [2.4, 0.8]]
    require_path(path, np.array(path))
    assert path_of(path, [3, 1], 1).dtype == float


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (
            [[2.4, 0.8]],
            "the path has shape (1, 2); with 1 steps from a point of 2 numbers it must ",
        ),
        ([[3, 1.5], [2.4, 0.8]], "row 0 of the path is (3, 1.5); it must be the start x0, (3, 1)"),
        ([[3, 1], [3.6, 1.2]], "row 1 of the path is (3.6, 1.2); it must be one step from row 0, "),
        (None, "the path is None; does the function return its result?"),
    ],
    ids=str,
)
def test_the_first_row_that_is_not_right_is_told(path: Any, message: str) -> None:
    with pytest.raises(RequirementNotMet) as caught:
        require_path(path, np.array([[3, 1], [2.4, 0.8]]))
    assert str(caught.value).startswith(message)
    assert caught.value.about is path


# what must be raised


def raising(error: Exception | None) -> Callable[[], Any]:
    """A call that raises this, or returns 7."""

    def call() -> Any:
        if error:
            raise error
        return 7

    return call


@pytest.mark.parametrize(
    "error",
    [
        AnswerRaised("f raised ValueError", kinds=("ValueError", "Exception")),
        AnswerRaised("f raised TooFlat", kinds=("TooFlat", "ValueError", "Exception")),
    ],
)
def test_an_error_and_its_kinds_are_what_must_be_raised(error: Exception) -> None:
    require_raises(raising(error), "ValueError", "f(0)")


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (None, "f(0) must raise ValueError; it returned 7"),
        (
            AnswerRaised("f raised TypeError: no\nline 3: x + y", kinds=("TypeError",)),
            "f(0) must raise ValueError. f raised TypeError: no\nline 3: x + y",
        ),
        (
            AnswerRaised("f.py cannot be loaded", loading=True, kinds=("ValueError",)),
            "f(0) must raise ValueError. f.py cannot be loaded",
        ),
        (
            AnswerRefused("f returned a class."),
            "f(0) must raise ValueError, which ends the function there. f returned a class.",
        ),
    ],
    ids=str,
)
def test_anything_else_is_told(error: Exception | None, message: str) -> None:
    assert told(require_raises, raising(error), "ValueError", "f(0)") == message


def test_what_takes_too_long_stays_so() -> None:
    with pytest.raises(AnswerTimedOut):
        require_raises(raising(AnswerTimedOut("late")), "ValueError", "f(0)")


def test_an_entry_of_what_has_no_plain_name_is_told_in_words() -> None:
    assert told(require_close, [1, 2], [1, 3], "dW").endswith("dW[1] = 2, expected 3")
    said = told(require_close, [1, 2], [1, 3], "the slopes with h = 0.5")
    assert said.endswith("is entry [1] = 2, expected 3")


# parts and shapes


@pytest.mark.parametrize("value", [(1, 2), [1, 2]])
def test_parts_come_as_a_tuple_or_a_list(value: Any) -> None:
    assert parts(value, ("dX", "dW"), "backward") == (1, 2)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (None, "it returned None. Is a `return` missing?"),
        (np.zeros(2), "it returned array([0., 0.])"),
        ("ab", "it returned 'ab'"),
        ({"dX": 1, "dW": 2}, "it returned {'dX': 1, 'dW': 2}"),
        ((1,), "it returned 1 value, not 2"),
        ([1, 2, 3], "it returned 3 values, not 2"),
    ],
    ids=repr,
)
def test_anything_else_is_not_taken_apart(value: Any, message: str) -> None:
    assert (
        told(parts, value, ("dX", "dW"), "backward") == f"backward must return (dX, dW); {message}"
    )


def test_a_shape_is_required_exactly() -> None:
    assert require_shape([[1, 2]], (1, 2), "dW").tolist() == [[1, 2]]
    assert told(require_shape, [1, 2], (1, 2), "dW") == "dW has shape (2,); it must be (1, 2)"
    assert told(require_shape, 3, (1,), "dW") == "dW has shape (); it must be (1,)"
    assert told(require_shape, [1, 2], (), "L") == "L has shape (2,); it must be a single number"
    assert told(require_shape, [], (), "L") == "L has shape (0,); it must be a single number"


@pytest.mark.parametrize("value", [3, [3], [[3.0]], np.array([3])])
def test_one_number_in_brackets_is_one_number(value: Any) -> None:
    number = require_shape(value, (), "L")
    assert number.shape == ()
    assert number == 3


# values


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (6, 6),
        ([6], 6),
        ([1, 2], (1.0, 2.0)),
        (np.float32([1, 2]), np.array([1, 2])),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        ([1 + 1e-10, 2], [1, 2]),
        ([1e6, 1e-4], [1e6, 0]),  # near, as seen from the norm
        (1e-13, 0),
        ([1 + 0j], [1]),
    ],
    ids=repr,
)
def test_what_is_close_enough_passes(value: Any, wanted: Any) -> None:
    require_close(value, wanted, "dW")


@pytest.mark.parametrize(
    ("value", "wanted", "message"),
    [
        (6.5, 6, "dW = 6.5, expected 6"),
        (1e-11, 0, "dW = 1e-11, expected 0"),
        ([6], [7], "1 of 1 entry of dW is wrong; the furthest off is dW[0] = 6, expected 7"),
        (
            [[1, 2], [3, 4]],
            [[1, 2], [3, 5]],
            "1 of 4 entries of dW is wrong; the furthest off is dW[1, 1] = 4, expected 5",
        ),
        (
            [1, 9, 3.5],
            [1, 2, 3],
            "2 of 3 entries of dW are wrong; the furthest off is dW[1] = 9, expected 2",
        ),
        (
            [1.00000001, 2],
            [1, 2],
            "1 of 2 entries of dW is wrong; the furthest off is "
            "dW[0] = 1.0000000099999999, expected 1",
        ),
        ([1 + 1j], [1], "dW = [1+1j] has an imaginary part"),
        ([1, 2], [[1, 2]], "dW has shape (2,); it must be (1, 2)"),
        ([[1], [2]], [1, 2], "dW has shape (2, 1); it must be (2,)"),
        ([], [1], "dW has shape (0,); it must be (1,)"),
        (None, [1], "dW is None; does the function return its result?"),
        ([math.nan], [1], "1 of 1 entry of dW is not finite: dW[0] is nan"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_is_wrong_is_counted_and_the_furthest_off_is_named(
    value: Any, wanted: Any, message: str
) -> None:
    assert told(require_close, value, wanted, "dW") == message


def test_single_numbers_are_told_apart_by_as_many_digits_as_it_takes() -> None:
    message = told(require_close, 1.00000001, 1.0, "L")
    assert message == "L = 1.0000000099999999, expected 1"


def test_the_message_says_where_the_wanted_value_comes_from() -> None:
    assert (
        told(require_close, 1.0, 2.0, "L", why="twice as far") == "L = 1, expected 2 (twice as far)"
    )
    assert told(require_close, [1.0], [2.0], "L", why="twice as far").endswith(
        "L[0] = 1, expected 2 (twice as far)"
    )
    assert told(require_close, [1.0], 2.5, "L", why="so") == "L = 1, expected 2.5 (so)"


def test_tolerances_are_of_the_norm_of_what_is_wanted_and_absolute() -> None:
    require_close([3.4, 4], [3, 4], "dW", rtol=0.1)
    require_close([3.4, 4], [3, 4], "dW", rtol=0, atol=0.5)
    told(require_close, [3.6, 4], [3, 4], "dW", rtol=0.1)
    told(require_close, [3.6, 4], [3, 4], "dW", rtol=0, atol=0.5)
    told(require_close, [3.0000001, 4], [3, 4], "dW", rtol=0, atol=0)


@pytest.mark.filterwarnings("ignore:overflow")  # as in Grading
def test_what_is_wanted_may_be_large_without_letting_all_pass() -> None:
    require_close([1e200, 2e200], [1e200, 2e200], "dW")
    assert told(require_close, [0.0, 0.0], [1e200, 2e200], "dW") == (
        "2 of 2 entries of dW are wrong; the furthest off is dW[1] = 0, expected 2e+200"
    )


@pytest.mark.parametrize("wanted", [[math.inf, 1.0], [math.nan, 1.0]])
@pytest.mark.filterwarnings("ignore:invalid value")
def test_wanting_what_is_not_finite_is_the_fault_of_the_check(wanted: list[float]) -> None:
    with pytest.raises(ValueError, match="dW"):
        require_close([5.0, 6.0], wanted, "dW")


def test_what_was_computed_from_the_answer_s_own_values_may_be_too_large() -> None:
    for wanted in (math.inf, math.nan):
        assert told(require_close, 5.0, wanted, "L", why="twice as far") == (
            "L is too large to be compared (twice as far)"
        )
    message = told(require_all_close, (5.0, 1.0), (math.inf, 1.0), ("L", "M"), why="so")
    assert message == "L is too large to be compared (so).\nM is right."


def test_several_values_are_close_together() -> None:
    require_all_close((1, [2, 3]), (1, (2, 3)), ("dX", "dW"))


def test_of_several_values_the_right_ones_are_told_from_the_wrong_ones() -> None:
    message = told(require_all_close, (1, [2], [3.0, 1]), (1, [3], [3]), ("dX", "dW", "db"))
    assert message == (
        "dX is right.\n"
        "1 of 1 entry of dW is wrong; the furthest off is dW[0] = 2, expected 3.\n"
        "db has shape (2,); it must be (1,)."
    )


def test_a_sentence_about_one_of_several_values_ends_once() -> None:
    assert told(require_all_close, (1, None), (1, 1), ("dX", "dW")) == (
        "dX is right.\ndW is None; does the function return its result?"
    )


def test_tolerances_hold_for_each_of_several_values() -> None:
    require_all_close((1.05, 1.05), (1, 1), ("dX", "dW"), rtol=0.1)
    require_all_close((1.05, 1.05), (1, 1), ("dX", "dW"), atol=0.1)
    assert told(require_all_close, (1.05, 1.05), (1, 1), ("dX", "dW"), rtol=0.01)


def test_as_many_values_as_names_are_compared() -> None:
    with pytest.raises(ValueError, match="longer"):
        require_all_close((1,), (1, 1), ("dX", "dW"))


# gradients


A, B = np.array([1.0, -2, 3]), np.array([[1.0, 2, 3], [4, 5, 6]])


def quadratic(x: Any, M: Any) -> Any:
    """A scalar that is quadratic in x and linear in M."""
    return np.sum(x**2) + np.sum(M @ x)


def gradients_of_quadratic() -> tuple[Any, ...]:
    return 2 * A + B.sum(axis=0), np.tile(A, (2, 1))


def gradient_told(*gradients: Any) -> str:
    return told(
        require_gradient,
        quadratic,
        (A, B),
        lambda: gradients,
        ("dx", "dM"),
        np.random.default_rng(7),
        step=1.0,
        what="the sum",
    )


@pytest.mark.parametrize("step", [1e-3, 1.0, 100.0])
def test_right_gradients_predict_a_quadratic_at_any_step(step: float) -> None:
    require_gradient(
        quadratic,
        (A, B),
        gradients_of_quadratic,
        ("dx", "dM"),
        np.random.default_rng(7),
        step=step,
        what="the sum",
    )


def test_a_gradient_may_be_as_flat_or_as_upright_as_it_likes() -> None:
    dx, dM = gradients_of_quadratic()
    require_gradient(
        quadratic,
        (A, B),
        lambda: [dx[:, None].tolist(), dM.reshape(-1)],
        ("dx", "dM"),
        np.random.default_rng(7),
        step=1.0,
        what="the sum",
    )


def test_a_single_number_has_a_gradient_too() -> None:
    for at in (3, 3.0, np.array(3.0)):
        require_gradient(
            lambda x: x * x,
            (at,),
            lambda: (6.0,),
            ("dx",),
            np.random.default_rng(7),
            step=1.0,
            what="the square",
        )


def test_the_gradients_are_asked_for_last_and_arguments_stay_as_they_are() -> None:
    asked: list[str] = []
    before = A.copy()

    def function(x: Any) -> Any:
        asked.append("function")
        x[0] = 0
        return np.sum(x[1:])

    def gradients() -> tuple[Any, ...]:
        asked.append("gradients")
        return (np.array([0.0, 1, 1]),)

    require_gradient(
        function, (A,), gradients, ("dx",), np.random.default_rng(7), step=1.0, what="the sum"
    )
    assert asked == ["function", "function", "gradients"]
    assert A.tolist() == before.tolist()


def test_a_wrong_gradient_is_named_with_what_it_predicts() -> None:
    dx, dM = gradients_of_quadratic()
    message = gradient_told(dx, -dM)
    direction = np.random.default_rng(7)
    direction.standard_normal(A.shape)
    change = np.sum(direction.standard_normal(B.shape) @ A)
    assert message == (
        "dM does not predict how the sum changes: along one random direction it changes by "
        f"{change:.7g} a step, and dM says {-change:.7g}"
    )


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (None, "dx is None; does the function return its result?"),
        ("text", "dx = 'text', which is not an array of numbers"),
        ([math.nan] * 3, "3 of 3 entries of dx are not finite: dx[0] is nan"),
        (np.zeros((3, 3)), "dx has shape (3, 3); one slope for each entry makes (3,)"),
        (5.0, "dx has shape (); one slope for each entry makes (3,)"),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_is_no_gradient_is_told_as_such(wrong: Any, message: str) -> None:
    assert gradient_told(wrong, gradients_of_quadratic()[1]) == message


@pytest.mark.parametrize("factor", [0.0, -1.0, 0.999, 1.001, 2.0])
def test_a_gradient_that_is_off_by_a_factor_is_wrong(factor: float) -> None:
    dx, dM = gradients_of_quadratic()
    assert gradient_told(factor * dx, dM).startswith("dx does not predict how the sum changes")


@pytest.mark.filterwarnings("ignore:overflow")  # as in Grading
@pytest.mark.parametrize("size", [1e10, 1e160, 1e200, 1e308])
def test_a_gradient_is_not_right_because_it_is_huge(size: float) -> None:
    _, dM = gradients_of_quadratic()
    assert gradient_told(np.full(3, size), dM).startswith("dx does not predict")


def test_a_gradient_is_not_right_because_its_real_part_is() -> None:
    dx, dM = gradients_of_quadratic()
    assert gradient_told(dx + 5j, dM).endswith(" has an imaginary part")


@pytest.mark.filterwarnings("ignore:invalid value")  # as in Grading
def test_a_function_that_overflows_has_no_right_gradient() -> None:
    message = told(
        require_gradient,
        lambda x: math.inf * np.sign(x),
        (1.0,),
        lambda: (0.0,),
        ("dx",),
        np.random.default_rng(7),
        step=1e-3,
        what="the wall",
    )
    assert message.startswith("dx does not predict how the wall changes")


def test_as_many_gradients_as_arguments_are_compared() -> None:
    with pytest.raises(ValueError, match="longer"):
        gradient_told(gradients_of_quadratic()[0])


# arguments


class _Host:
    """Returns nothing, and says that it changed these arguments."""

    def __init__(self, *changed: int) -> None:
        self._changed = changed

    def perform(self, request: Perform, tell: Telling) -> Reply:
        return Returned(wire.encode(None), self._changed)


def an_answer(*changed: int) -> Answer:
    answer = Answer(_Host(*changed), {"backward": ("dY", "X", "W")})
    answer.backward(1, 2, 3)
    return answer


def test_arguments_that_are_left_alone_are_right() -> None:
    require_unchanged(an_answer())


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ((1,), "backward changed its argument X."),
        ((0, 2), "backward changed its arguments dY, W."),
        ((2, 7), "backward changed its argument W."),
    ],
)
def test_arguments_that_were_changed_are_named(changed: tuple[int, ...], message: str) -> None:
    assert (
        told(require_unchanged, an_answer(*changed))
        == f"{message} Work on a copy, and return new arrays."
    )
