"""Answers made of the reference and something else, for tests that prove exercises."""

from __future__ import annotations

import ast
from functools import partial
from pathlib import Path
from typing import Any

from grader.answer import Answer, Call
from grader.authoring import reference_for
from grader.grading import Grading
from grader.messages import Perform, Reply
from grader.model import Course, Exercise, Mistake, Verdict
from grader.performing import perform
from grader.seeds import generator, marking_inputs
from grader.telling import Telling

VARIANTS = 20


def variants(exercise: Exercise) -> list[Any]:
    """Draw some variants of an exercise."""
    assert exercise.draw is not None
    return [exercise.draw(generator("proof", str(number))) for number in range(VARIANTS)]


def solution(exercise: Exercise) -> Path:
    """The folder of an exercise's solution."""
    return exercise.folder.parents[1] / "solutions" / exercise.slug


def answer(source: str, exercise: Exercise, variant: Any, after: str = "") -> bytes:
    """Make an answer of a file whose functions may take `variant` last; `after` is added to it.

    The file is kept to itself, so that what is added replaces no function that the file uses.
    """
    data = {name: getattr(variant, name) for name in variant.__dataclass_fields__}
    return _ANSWER.format(
        source=source, data=data, names=list(exercise.signatures), after=after
    ).encode()


def reference(exercise: Exercise, variant: Any, after: str = "") -> bytes:
    """Make an answer of the reference."""
    return answer((solution(exercise) / "reference.py").read_text(), exercise, variant, after)


def mistaken(exercise: Exercise, mistake: Mistake, variant: Any) -> bytes:
    """Make an answer of the reference with one function replaced by a mistake."""
    tree = ast.parse((solution(exercise) / "mistakes.py").read_text())
    tree.body = [
        node
        for node in tree.body
        if not (isinstance(node, ast.ImportFrom) and node.module == "grader")
    ]
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            node.decorator_list = []
    replaced = f"{mistake.of} = given({mistake.name})"
    return reference(exercise, variant, f"{ast.unparse(tree)}\n{replaced}")


class ReferenceHost:
    """A host that answers by the reference and remembers what it was asked."""

    def __init__(self, exercise: Exercise, variant: Any) -> None:
        self.requests: list[Perform] = []
        self._functions = vars(reference_for(exercise, variant))

    def perform(self, request: Perform, tell: Telling) -> Reply:
        """Perform a call."""
        self.requests.append(request)
        return perform(self._functions, request, "reference.py", tell)


def calls_of_all_checks(exercise: Exercise, variant: Any, course: Course) -> list[Call]:
    """The calls that the checks of an exercise make of a right answer."""
    host = ReferenceHost(exercise, variant)
    Grading(
        exercise,
        Answer(host, exercise.signatures),
        variant,
        partial(marking_inputs, course, exercise),
        lambda calls: (),
    ).verdicts()
    return [
        Call(request.function, tuple(exercise.signatures[request.function]), request.arguments)
        for request in host.requests
    ]


_ANSWER = """
from types import SimpleNamespace
VARIANT = SimpleNamespace(**{data!r})
def given(function):
    code = function.__code__
    if code.co_varnames[:code.co_argcount][-1:] != ("variant",):
        return function
    return lambda *arguments: function(*arguments, VARIANT)
FILE = dict(__name__="file")
exec({source!r}, FILE)
for name in {names}:
    globals()[name] = given(FILE[name])
{after}
"""


def earned(verdicts: tuple[Verdict, ...]) -> int:
    """The points of all verdicts."""
    return sum(verdict.earned for verdict in verdicts)
