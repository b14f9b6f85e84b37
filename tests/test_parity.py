"""The same answer gets the same outcomes and diagnoses through every door.

The doors: a student's own check in the released tree, which knows mistakes as data, and of symptoms
only what some answers with them give; the same check in the staff's tree, which replays mistakes;
and the wall, where marks are given.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from grader.course import load_course
from grader.marking import Grader
from grader.model import Course, Limits, Outcome, Submission, Verdict, Visibility
from grader.release import release
from grader.selfcheck import SelfCheck

LINEAR = """\
import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_backward(dY, X, W, b):
    return dY @ W, dY.T @ X, dY.sum(axis=0)


def linear_backward_one(g, x, W, b):
    return W.T @ g, np.outer(g, x), g.copy()
"""
BACKWARD = "return dY @ W, dY.T @ X, dY.sum(axis=0)"
POINT = """\
import numpy as np


def bowl_gradient(p):
    return 2.0 * np.asarray(p, dtype=float)


def my_gradient(p):
    return 0 * np.asarray(p, dtype=float)


def steepest_ascent(p):
    gradient = bowl_gradient(p)
    steepness = np.hypot(*gradient)
    return (gradient / steepness, steepness) if steepness else (None, 0.0)


def contour_direction(p):
    return steepest_ascent(p)[0]
"""


def linear(backward: str) -> str:
    """An answer to linear_backprop with this line in linear_backward."""
    return LINEAR.replace(BACKWARD, backward)


ANSWERS = {
    "right": ("linear_backprop", LINEAR),
    "right in lists": (
        "linear_backprop",
        linear("return [(dY @ W).tolist(), dY.T @ X, tuple(dY.sum(axis=0))]"),
    ),
    "in float32 throughout": (
        "linear_backprop",
        linear("return dY @ W, (dY.T @ X).astype(np.float32), dY.sum(axis=0)"),
    ),
    "averages": (
        "linear_backprop",
        linear("return dY @ W, np.einsum('no,ni->oi', dY, X) / len(X), dY.mean(axis=0)"),
    ),
    "averages db and transposes dX": (
        "linear_backprop",
        linear("return (dY @ W).T, dY.T @ X, dY.mean(axis=0)"),
    ),
    "other order": ("linear_backprop", linear("return dY.T @ X, dY @ W, dY.sum(axis=0)")),
    "wrong in a way of its own": ("linear_backprop", linear("return dY @ W, dY.T @ X, 7.5 * b")),
    "two values": ("linear_backprop", linear("return dY @ W, dY.T @ X")),
    "nothing": ("linear_backprop", linear("pass")),
    "text": ("linear_backprop", linear("return 'dX', 'dW', 'db'")),
    "an object": ("linear_backprop", linear("return object()")),
    "a function": ("linear_backprop", linear("return lambda: 0")),
    "not a number": ("linear_backprop", linear("return dY @ W * np.nan, dY.T @ X, dY.sum(0)")),
    "raises": ("linear_backprop", linear("return dY @ W.T @ W.T, 1 / 0, dY")),
    "raises shapes": ("linear_backprop", linear("return dY @ W.T, dY.T @ X, dY.sum(0)")),
    "changes its arguments": ("linear_backprop", linear("dY *= 2; " + BACKWARD)),
    "exits": ("linear_backprop", linear("raise SystemExit(0)")),
    "recursion": ("linear_backprop", linear("return linear_backward(dY, X, W, b)")),
    "asks": ("linear_backprop", linear("return input('dY? ')")),
    "not started": ("linear_backprop", linear("raise NotImplementedError")),
    "to do later": ("linear_backprop", linear("raise NotImplementedError('later')")),
    "empty": ("linear_backprop", ""),
    "one function only": ("linear_backprop", LINEAR.partition("def linear_backward")[0]),
    "syntax": ("linear_backprop", linear("return (dY @ W")),
    "raises on loading": ("linear_backprop", f"{LINEAR}\n\nprint(X)\n"),
    "ends itself": ("linear_backprop", f"{LINEAR}\n\nraise SystemExit\n"),
    "loops": ("linear_backprop", linear("while True: pass")),
    "loops on loading": ("linear_backprop", "while True: pass"),
    "a dataclass": (
        "linear_backprop",
        f"from dataclasses import dataclass\n@dataclass\nclass A:\n    x: int\n\n{LINEAR}",
    ),
    "a point's slopes": ("gradient_at_a_point", POINT),
    "a point's height": (
        "gradient_at_a_point",
        POINT.replace("2.0 * np.asarray(p, dtype=float)", "np.sum(np.square(p), axis=-1)"),
    ),
    "half the slopes": ("gradient_at_a_point", POINT.replace("return 2.0 * ", "return ")),
    "the way down": ("gradient_at_a_point", POINT.replace("return 2.0 * ", "return -2.0 * ")),
    "counts on whole numbers": (
        "gradient_at_a_point",
        POINT.replace("2.0 * np.asarray(p, dtype=float)", "np.array([2 * int(c) for c in p])"),
    ),
}


class Doors:
    """The doors of one course, each asked once about each answer."""

    def __init__(self, released: Course, staff: Course, grader: Grader) -> None:
        self.course = staff
        self._trees = {"released": released, "staff": staff}
        self._grader = grader
        self._seen: dict[tuple[str, str], list[Verdict]] = {}

    def verdicts(self, door: str, name: str) -> list[Verdict]:
        """The verdicts of the public checks on an answer, by `released`, `staff` or `wall`."""
        if (door, name) not in self._seen:
            self._seen[door, name] = self._judge(door, *ANSWERS[name])
        return self._seen[door, name]

    def _judge(self, door: str, slug: str, source: str) -> list[Verdict]:
        if door == "wall":
            report = self._grader.grade(Submission("s1", slug, source.encode()))
            return [one for one in report.verdicts if one.visibility is Visibility.PUBLIC]
        exercise = self._trees[door].exercises[slug]
        exercise.stub.write_text(source)
        run = SelfCheck(self._trees[door], exercise)
        return [run.verdict(check) for check in run.checks]


@pytest.fixture(scope="module")
def doors(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doors]:
    """The doors of the project's own course, of little patience."""
    folder = tmp_path_factory.mktemp("doors")
    limits = Limits(call_seconds=0.5)
    release(course, folder / "released")
    for name in ("exercises", "solutions"):
        shutil.copytree(course.folder / name, folder / "staff" / name)
    shutil.copy(course.folder / "course.toml", folder / "staff")
    trees = [replace(load_course(folder / name), limits=limits) for name in ("released", "staff")]
    with Grader(replace(course, limits=limits)) as grader:
        yield Doors(*trees, grader)
    for slug in course.exercises:
        sys.modules.pop(slug, None)


def judged(verdicts: list[Verdict]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """What must not hang on the door."""
    return {verdict.check: (verdict.outcome.value, verdict.diagnoses) for verdict in verdicts}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_door_gives_the_same_outcomes_and_diagnoses(name: str, doors: Doors) -> None:
    marked = judged(doors.verdicts("wall", name))
    assert judged(doors.verdicts("staff", name)) == marked
    symptoms = {one.sentence for one in doors.course.exercises[ANSWERS[name][0]].symptoms}
    released = judged(doors.verdicts("released", name))
    assert released == {
        check: (
            outcome,
            tuple(one for one in said if one not in symptoms or one in released[check][1]),
        )
        for check, (outcome, said) in marked.items()
    }  # of a symptom only examples are released


@pytest.mark.parametrize("name", [name for name in ANSWERS if not name.startswith("loops")])
def test_every_door_says_the_same_where_inputs_are_the_same(name: str, doors: Doors) -> None:
    checks = doors.course.exercises[ANSWERS[name][0]].checks
    worked = {check.name for check in checks if "rng" not in check.needs}
    released, staff, wall = (
        {one.check: one.message for one in doors.verdicts(door, name) if one.check in worked}
        for door in ("released", "staff", "wall")
    )
    assert released == staff == wall
    assert len(wall) >= 4


def test_the_answers_of_this_test_have_many_fates(doors: Doors) -> None:
    seen = {verdict.outcome for name in ANSWERS for verdict in doors.verdicts("wall", name)}
    assert seen == set(Outcome) - {Outcome.UNDECIDED, Outcome.BROKEN}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("averages", "Your numbers are ours divided by N. "),
        ("other order", "Right numbers, other order: return (dX, dW, db)."),
        ("the way down", "That is the way down. "),
    ],
)
@pytest.mark.parametrize("door", ["released", "staff", "wall"])
def test_what_is_known_is_named_through_every_door(
    door: str, name: str, sentence: str, doors: Doors
) -> None:
    named = [text for verdict in doors.verdicts(door, name) for text in verdict.diagnoses]
    assert any(text.startswith(sentence) for text in named)
