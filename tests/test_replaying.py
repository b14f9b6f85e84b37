"""What ships of a symptom is what its styles answer always, and nothing that chance decides."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Any

import pytest

from grader import wire
from grader.answer import Call
from grader.authoring import style, symptom
from grader.model import Exercise
from grader.replaying import known_symptoms


def shipped(answer: Any) -> list[tuple[str, Any]]:
    """What ships of a style with this answer, for the calls f(1) and f(10)."""

    @symptom
    def is_odd(calls: Any) -> bool:
        """You did something odd."""
        return True

    def shows_it(x: float) -> Any:
        return answer(x)

    exercise = Exercise(
        *("f", "F", Path("f"), {"f": ("x",)}, ()),
        reference={"f": lambda x: 2 * x},
        symptoms=(is_odd,),
        styles=(style(of="f", shows="is_odd")(shows_it),),
    )
    calls = [Call("f", ("x",), wire.encode((x,))) for x in (1, 10)]
    return [(known.mistake, *known.wrong.values()) for known in known_symptoms(calls, exercise, 0)]


def test_what_is_wrong_is_shipped_call_by_call() -> None:
    assert shipped(lambda x: x + 1) == [("shows_it", 11)]  # and f(1) is right
    assert shipped(lambda x: -x) == [("shows_it", -1), ("shows_it", -10)]


@pytest.mark.parametrize("steady", [1, 10])
def test_of_a_style_that_changes_nothing_is_shipped(steady: int) -> None:
    turn = count()
    assert shipped(lambda x: 5 if x == steady else next(turn)) == []
