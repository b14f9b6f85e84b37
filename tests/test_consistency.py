"""What a value is worth, given the answer's other values, and where an error is said to enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from grader import require, require_follows, require_own_gradient
from grader.errors import RequirementNotMet

X = np.random.default_rng(5).normal(size=(4, 3))
W = np.array([0.5, -1.0, 0.25])


def right() -> tuple[float, Sequence[Any]]:
    return float(np.sum((X @ W) ** 2)), (2 * X.T @ (X @ W),)


def told_own(loss: Callable[..., Any], gradient: Any) -> str:
    """The message; empty if the requirement holds."""
    try:
        require_own_gradient(
            loss, (W,), lambda: (gradient,), right, ("dw",), np.random.default_rng(2)
        )
    except RequirementNotMet as failure:
        return str(failure)
    return ""


def square(w: Any) -> Any:
    return np.sum((X @ w) ** 2)


def test_the_gradient_of_the_answers_own_loss_is_met_whether_right_or_not() -> None:
    (gradient,) = right()[1]
    assert told_own(square, gradient) == ""
    assert told_own(lambda w: square(w) / 4, gradient / 4) == ""


@pytest.mark.parametrize(
    "loss",
    [
        lambda w: float(np.abs(square(w))),
        lambda w: np.maximum(square(w), 0),
        lambda w: np.logaddexp(square(w), -900.0),
        lambda w: [square(w)],
    ],
)
def test_a_loss_may_be_written_so_that_it_takes_no_complex_numbers(
    loss: Callable[..., Any],
) -> None:
    def number(w: Any) -> Any:
        return np.asarray(loss(w)).reshape(())

    assert told_own(number, right()[1][0]) == ""


def test_the_message_tells_a_wrong_loss_from_a_wrong_gradient() -> None:
    (gradient,) = right()[1]
    told = told_own(square, gradient / 4)
    assert told.startswith("dw does not predict how your loss changes")
    assert told.endswith("\nThe loss is right here, so the error is in dw.")
    told = told_own(lambda w: square(w) / 4, gradient)
    assert told.endswith("\ndw is right: the error is in the loss.")
    told = told_own(lambda w: square(w) / 4, gradient / 2)
    assert told.endswith("\nNeither the loss nor dw is right here. Mend the loss first.")
    at_w = right()[0]
    told = told_own(lambda w: at_w, gradient)
    assert told.endswith(
        "\nBoth are right here. Is the loss wrong elsewhere, or too coarsely rounded?"
    )


def test_what_is_no_gradient_at_all_is_told_as_that() -> None:
    assert told_own(square, None).startswith("dw is None; does the function return its result?\n")
    with pytest.raises(RequirementNotMet, match="the loss has shape"):
        require_own_gradient(
            lambda w: w, (W,), lambda: (W,), right, ("dw",), np.random.default_rng(2)
        )


def test_a_loss_that_is_no_number_elsewhere_is_told_as_that() -> None:
    def loss(w: Any) -> Any:
        require(bool(np.all(w == W)), "the loss is nan")
        return 1.0

    assert told_own(loss, W) == "the loss is nan"


def test_the_right_values_are_asked_for_last_and_only_if_needed() -> None:
    asked: list[str] = []

    def gradients(scale: float) -> Callable[[], Sequence[Any]]:
        def given() -> Sequence[Any]:
            asked.append("answer")
            return (scale * right()[1][0],)

        return given

    def noted() -> tuple[float, Sequence[Any]]:
        asked.append("right")
        return right()

    require_own_gradient(square, (W,), gradients(1), noted, ("dw",), np.random.default_rng(2))
    with pytest.raises(RequirementNotMet):
        require_own_gradient(square, (W,), gradients(2), noted, ("dw",), np.random.default_rng(2))
    assert asked == ["answer", "answer", "right"]


# A walk: b from the source a, c from b, and d from b and c.
A = np.array([[1.0, 2.0], [3.0, -4.0]])
FLOW = {
    "b": lambda: 2 * A,
    "c": lambda b: b + 1,
    "d": lambda b, c: b @ c,
}


def values(**changed: Any) -> dict[str, Any]:
    """Right values, but for those that are changed; what follows from these."""
    b = changed.get("b", 2 * A)
    c = changed.get("c", b + 1)
    return {"b": b, "c": c, "d": changed.get("d", b @ c)}


def told(got: dict[str, Any], *names: str) -> str:
    try:
        require_follows(got, FLOW, names or tuple(FLOW), source="a")
    except RequirementNotMet as failure:
        return str(failure)
    return ""


def test_right_tensors_follow() -> None:
    assert told(values()) == ""


def test_an_error_counts_where_it_enters_and_not_again() -> None:
    got = values(b=3 * A)
    assert told(got, "c", "d") == ""
    assert told(got, "b") == (
        "b is not right: the error is between a and b. 4 of 4 entries of b are wrong; the "
        "furthest off is b[1, 1] = -12, expected -8.\nc and d follow from your own values before."
    )


def test_the_message_tells_what_is_right_before_the_error() -> None:
    got = values(c=2 * A)
    assert told(got, "b") == ""
    assert told(got, "c").startswith(
        "b is right.\nc is not right: the error is between b and c. 4 of 4 entries of c are wrong"
    )
    assert "(given your b)" in told(got, "c")
    assert told(got, "c").endswith("\nd follows from your own values before.")
    assert "the error is between b and c and d." in told(values(d=A), "d")


def test_what_is_right_counts_whatever_comes_before_it() -> None:
    got = values() | {"b": 3 * A}
    assert told(got, "c", "d") == ""
    assert told(got, "b").startswith("c and d are right.\nb is not right: the error is between a")


def test_nothing_follows_from_zeros() -> None:
    for scale in (0, 1e-14):
        got = values(b=scale * A, c=scale * A, d=scale * A)
        assert "c cannot be judged: your b is next to nothing." in told(got, "c")
        assert "d cannot be judged" in told(got, "d")


def test_nothing_follows_from_what_is_not_there_or_of_another_shape() -> None:
    got = values(b=A[0])
    assert "c cannot be judged: your b has shape (2,); it must be (2, 2)." in told(got, "c")
    del got["b"]
    assert "c cannot be judged: your b is None" in told(got, "c")
    assert "c is None" in told({"b": 2 * A, "d": A}, "c")


def test_what_is_too_large_is_no_fault_of_ours() -> None:
    assert "too large to be compared" in told({"b": 1e200 * A, "c": 1e200 * A, "d": A}, "d")
