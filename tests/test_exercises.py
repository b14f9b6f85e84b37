"""Every exercise proves itself: right styles get full marks, wrong answers are caught and named."""

from __future__ import annotations

import ast
from itertools import combinations
from pathlib import Path

import pytest
from answers import answer, calls_of_all_checks, earned, mistaken, reference, solution, variants

from grader import wire
from grader.course import load_course
from grader.diagnosis import Known, known_answers
from grader.fleet import Grader
from grader.model import Course, Exercise, Mistake, Outcome

EXERCISES = list(load_course(Path(__file__).resolve().parents[1]).exercises.values())
each_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.slug)
each_mistake = pytest.mark.parametrize(
    ("exercise", "mistake"),
    [(exercise, mistake) for exercise in EXERCISES for mistake in exercise.mistakes],
    ids=lambda value: getattr(value, "slug", None) or value.name,
)


@each_exercise
def test_the_reference_gets_full_marks_on_every_variant(exercise: Exercise, grader: Grader) -> None:
    for variant in variants(exercise):
        verdicts, _ = grader.judge(exercise, reference(exercise, variant), variant, reveal=True)
        assert {verdict.outcome for verdict in verdicts} == {Outcome.PASSED}, verdicts


@each_exercise
def test_every_accepted_answer_gets_full_marks(exercise: Exercise, grader: Grader) -> None:
    files = sorted((solution(exercise) / "accepted").glob("*.py"))
    assert len(files) >= 6
    for file in files:
        for variant in variants(exercise)[:3]:
            source = answer(file.read_text(), exercise, variant)
            verdicts, _ = grader.judge(exercise, source, variant, reveal=True)
            missed = [verdict for verdict in verdicts if verdict.outcome is not Outcome.PASSED]
            assert not missed, f"{file.name}: {missed}"


@each_exercise
def test_no_two_accepted_answers_are_the_same_but_for_names(exercise: Exercise) -> None:
    folder = solution(exercise)
    files = [folder / "reference.py", *sorted((folder / "accepted").glob("*.py"))]
    shapes = {file.name: shape_of(file.read_text()) for file in files}
    assert len(set(shapes.values())) == len(files), shapes.keys()


@each_exercise
def test_the_untouched_stub_earns_nothing_and_is_not_called_wrong(
    exercise: Exercise, grader: Grader
) -> None:
    variant = variants(exercise)[0]
    verdicts, _ = grader.judge(exercise, exercise.stub.read_bytes(), variant, reveal=True)
    assert earned(verdicts) == 0
    for verdict in verdicts:
        assert verdict.outcome in (Outcome.FAILED, Outcome.SKIPPED)
        assert "is not started" in verdict.message or "It builds on" in verdict.message
        assert not verdict.diagnoses


DECOYS = {
    "raises": "def decoy(right, arguments): raise KeyError('decoy')",
    "None": "def decoy(right, arguments): return None",
    "text": "def decoy(right, arguments): return 'decoy'",
    "a ragged list": "def decoy(right, arguments): return [[1.0, 2.0], [3.0]]",
    "an empty list": "def decoy(right, arguments): return []",
    "a dict": "def decoy(right, arguments): return {'value': 1.0}",
    "a function": "def decoy(right, arguments): return decoy",
    "true": "def decoy(right, arguments): return True",
    "NaN": "def decoy(right, arguments): return like(right, np.nan)",
    "zeros": "def decoy(right, arguments): return like(right, 0.0)",
    "ones": "def decoy(right, arguments): return like(right, 1.0)",
    "text in the place of numbers": (
        "def decoy(right, arguments): return like(right, 0.0) if 0 else str(right)"
    ),
    "one value too few": "def decoy(right, arguments): return shortened(right)",
    "the first argument": "def decoy(right, arguments): return arguments[0]",
    "the arguments": "def decoy(right, arguments): return arguments",
    "as many arguments as wanted": (
        "def decoy(right, arguments):"
        " return arguments[:len(right)] if isinstance(right, tuple) else arguments[-1]"
    ),
}
_MAKE = """
import numpy as np
def like(right, value):
    if isinstance(right, tuple):
        return tuple(like(part, value) for part in right)
    return np.full(np.shape(right), value) if np.shape(right) else value
def shortened(right):
    if isinstance(right, tuple):
        return right[:-1]
    return np.asarray(right)[..., :-1] if np.ndim(right) else []
{decoy}
for name in {names}:
    globals()[name] = lambda *given, f=globals()[name]: decoy(f(*given), given)
"""


@each_exercise
@pytest.mark.parametrize("decoy", DECOYS)
def test_a_decoy_earns_nothing_gets_no_diagnosis_and_breaks_no_check(
    exercise: Exercise, decoy: str, grader: Grader
) -> None:
    variant = variants(exercise)[0]
    after = _MAKE.format(decoy=DECOYS[decoy], names=list(exercise.signatures))
    source = reference(exercise, variant, after)
    verdicts, _ = grader.judge(exercise, source, variant, reveal=True)
    assert earned(verdicts) == 0
    for verdict in verdicts:
        assert verdict.outcome is not Outcome.BROKEN, verdict
        assert not verdict.diagnoses, verdict


@each_mistake
def test_a_mistake_is_caught_and_named(
    exercise: Exercise, mistake: Mistake, grader: Grader
) -> None:
    for variant in variants(exercise)[:2]:
        verdicts, _ = grader.judge(exercise, mistaken(exercise, mistake, variant), variant)
        assert earned(verdicts) < exercise.possible
        named = {sentence for verdict in verdicts for sentence in verdict.diagnoses}
        assert named == {mistake.sentence}


SYMPTOMS = [
    (
        "linear_backprop",
        """
def linear_backward(dY, X, W, b):
    dW = dY.T @ X
    W = W - 0.01 * dW
    return dY @ W, dW, dY.sum(axis=0)
""",
        "updates_W_before_dX",
    ),
    (
        "linear_backprop",
        """
def linear_backward_one(g, x, W, b):
    dW = np.outer(g, x)
    return (W - 0.5 * dW).T @ g, dW, g
""",
        "updates_W_before_dX",
    ),
    (
        "linear_backprop",
        """
def linear_backward(dY, X, W, b):
    result = dY @ W, dY.T @ X, dY.sum(axis=0)
    dY *= 0
    return result
""",
        "changes_the_upstream",
    ),
    (
        "linear_backprop",
        """
def linear_backward(dY, X, W, b):
    dY /= len(X)
    return dY @ W * len(X), dY.T @ X * len(X), dY.sum(axis=0) * len(X)
""",
        "divides_in_place",
    ),
    (
        "linear_backprop",
        """
total = 0
def linear_backward(dY, X, W, b):
    global total
    total = total + dY.sum(axis=0)
    return dY @ W, dY.T @ X, total
""",
        "accumulates_between_calls",
    ),
    (
        "linear_backprop",
        """
def linear_backward(dY, X, W, b):
    dY, X, W = (array.astype(np.float32) for array in (dY, X, W))
    return dY @ W, dY.T @ X, dY.sum(axis=0)
""",
        "computes_in_float32",
    ),
    (
        "gradient_at_a_point",
        """
def bowl_gradient(p):
    p *= 2
    return np.array(p, dtype=float)
""",
        "changes_the_point",
    ),
    (
        "gradient_at_a_point",
        """
def bowl_gradient(p):
    p = np.array(p)
    return 2 * p ^ 1
""",
        "takes_the_hat_for_a_power",
    ),
    (
        "gradient_at_a_point",
        """
def bowl_gradient(p):
    p = np.array(p)
    p *= 2.0
    return p
""",
        "works_in_place_on_integers",
    ),
    (
        "gradient_at_a_point",
        """
def my_gradient(p, right=my_gradient):
    return np.float32(right(np.float32(p)))
""",
        "computes_in_float32",
    ),
]


@pytest.mark.parametrize(("slug", "source", "name"), SYMPTOMS, ids=lambda value: value[:40])
def test_a_symptom_is_named(slug: str, source: str, name: str, grader: Grader) -> None:
    exercise = grader.course.exercises[slug]
    variant = variants(exercise)[0]
    answered = reference(exercise, variant, f"import numpy as np\n{source}")
    verdicts, _ = grader.judge(exercise, answered, variant)
    named = {sentence for verdict in verdicts for sentence in verdict.diagnoses}
    sentence = next(symptom.sentence for symptom in exercise.symptoms if symptom.name == name)
    assert sentence in named
    assert earned(verdicts) < exercise.possible


@each_exercise
def test_every_variant_tells_all_mistakes_apart(exercise: Exercise, course: Course) -> None:
    for variant in variants(exercise)[:6]:
        known = known_answers(calls_of_all_checks(exercise, variant, course), exercise, variant)
        for mistake in exercise.mistakes:
            assert any(entry.mistake == mistake.name for entry in known), (mistake.name, variant)
        for one, other in combinations(exercise.mistakes, 2):
            if one.of == other.of and one.sentence != other.sentence:
                assert told_apart(one, other, known), (one.name, other.name, variant)


def told_apart(one: Mistake, other: Mistake, known: list[Known]) -> bool:
    """Whether two mistakes answer some call differently."""
    answers = [
        {
            entry.sent: {key: wire.encode(part) for key, part in entry.wrong.items()}
            for entry in known
            if entry.mistake == mistake.name
        }
        for mistake in (one, other)
    ]
    return answers[0] != answers[1]


def shape_of(source: str) -> str:
    """The syntax tree of a file without docstrings, every name replaced by its number."""
    tree = ast.parse(source)
    numbers: dict[str, str] = {}

    def number(name: str) -> str:
        return numbers.setdefault(name, f"n{len(numbers)}")

    for node in ast.walk(tree):
        documented = isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        if documented and ast.get_docstring(node) is not None:
            del node.body[0]
        if isinstance(node, ast.Name):
            node.id = number(node.id)
        elif isinstance(node, ast.arg):
            node.arg = number(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            node.name = number(node.name)
    return ast.dump(tree)
