"""What can be told from the files alone: the lesson, the stub, and whether signatures agree."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

from grader.authoring import with_variant
from grader.errors import CourseError
from grader.model import Course, Exercise, Mistake, Style
from grader.release import PICTURE_PLACE, fill, lesson_of
from grader.text import one_line
from grader.verify import variants
from grader.verify.problems import Problem, file_of, public_file_of

_DEFINING = (ast.ClassDef, ast.FunctionDef)
_LEFT = re.compile(r"\{\{\s*\w+\s*\}\}")


def lesson_problems(course: Course, exercise: Exercise) -> list[Problem]:
    """Return what is wrong with the lesson and the stub, as they ship."""
    lesson, stub = (_text(exercise, name) for name in _shipped(exercise))
    problems = [*_unnamed(exercise, lesson), *_unseen(exercise, lesson)]
    for name in _shipped(exercise):
        problem = _unfilled(course, exercise, name)
        problems += [problem] if problem else []
    try:
        nodes = ast.parse(stub).body
    except SyntaxError:  # only once it is filled
        nodes = []
    where = public_file_of(exercise, exercise.stub.name)
    defined = {node.name: node for node in nodes if isinstance(node, _DEFINING)}
    for name in exercise.asked:
        problems += _stub_problems(where, name, defined.get(name))
    return problems


def filled_stub(course: Course, exercise: Exercise) -> str | None:
    """Return the stub with the course's own variant filled in; None if it cannot be, or loaded."""
    variant = variants.variant(course, exercise, 0)
    try:
        filled = fill(_text(exercise, exercise.stub.name), variant, exercise.stub.name)
        compile(filled, exercise.stub.name, "exec")
    except (CourseError, SyntaxError, ValueError):
        return None
    return filled


def _shipped(exercise: Exercise) -> tuple[str, str]:
    return "README.md", exercise.stub.name


def _text(exercise: Exercise, name: str) -> str:
    return (exercise.folder / name).read_text(encoding="utf-8")


def _unfilled(course: Course, exercise: Exercise, name: str) -> Problem | None:
    """The first place of a file that no variant fills, or fills with what is no Python."""
    where = public_file_of(exercise, name)
    for number in variants.numbers(exercise, variants.APART_VARIANTS):
        drawn = variants.variant(course, exercise, number)
        shown = "" if drawn is None else one_line(repr(drawn))
        try:
            filled = (
                fill(_text(exercise, name), drawn, where)
                if name == exercise.stub.name
                else lesson_of(exercise, drawn)
            )
        except CourseError as error:
            told = error.problems[0].partition(": ")[2]
            return Problem(where, told, "Name a field or a property of the variant.", shown)
        left = _LEFT.search(filled)
        if left:
            told = f"{left[0]} is left as it is when the course is released"
            return Problem(where, told, "Write the place without spaces, {{name}}.", shown)
        if name == exercise.stub.name:
            try:
                compile(filled, name, "exec")
            except (SyntaxError, ValueError) as error:
                told = f"it does not compile once it is filled: {error}"
                return Problem(where, told, "Fill places where any text will do.", shown)
    return None


def _unnamed(exercise: Exercise, lesson: str) -> Iterator[Problem]:
    for name in exercise.asked:
        if not re.search(rf"\b{re.escape(name)}\b", lesson):
            yield Problem(
                public_file_of(exercise, "README.md"),
                f"the lesson does not name {name}, which the stub asks for",
                "Say in the lesson what it computes.",
            )


def _unseen(exercise: Exercise, lesson: str) -> Iterator[Problem]:
    if exercise.picture is not None and PICTURE_PLACE not in lesson:
        yield Problem(
            public_file_of(exercise, "README.md"),
            "the lesson does not show the picture that picture.py draws",
            f"Write {PICTURE_PLACE} in a line of its own where it helps.",
        )


def _stub_problems(
    where: str, name: str, node: ast.ClassDef | ast.FunctionDef | None
) -> Iterator[Problem]:
    """What is wrong with what the stub has of a name that is asked for."""
    if isinstance(node, ast.FunctionDef):
        yield from _function_problems(where, node)
    elif node is None:
        yield Problem(where, f"it defines no {name}, which a probe takes", "Add the class.")
    else:
        own = [method for method in node.body if isinstance(method, ast.FunctionDef)]
        if not ast.get_docstring(node):
            yield Problem(where, f"{name} has no docstring", "Say in it what its objects are.")
        if not any(_raises_not_implemented(method.body[-1]) for method in own):
            yield Problem(
                where,
                f"no method of {name} ends with raise NotImplementedError",
                "End those so that the student writes: by it one is known that is not started.",
            )


def _function_problems(where: str, function: ast.FunctionDef) -> Iterator[Problem]:
    name = function.name
    if not ast.get_docstring(function):
        yield Problem(
            where, f"{name} has no docstring", "Say in it what the function takes and returns."
        )
    if not _raises_not_implemented(function.body[-1]):
        yield Problem(
            where,
            f"{name} does not end with raise NotImplementedError",
            "End it so, without a text, by which a function that is not started is known.",
        )
    own = function.args
    for argument in (*own.kwonlyargs, own.vararg, own.kwarg):
        if argument is not None:
            yield Problem(
                where,
                f"the parameter {argument.arg} of {name} is never given",
                "Make it a plain parameter: checks call by position.",
            )


def _raises_not_implemented(statement: ast.stmt) -> bool:
    if not isinstance(statement, ast.Raise):
        return False
    return ast.unparse(statement) in ("raise NotImplementedError", "raise NotImplementedError()")


def signature_problems(exercise: Exercise) -> list[Problem]:
    """Return where functions cannot be called as the stub's are."""
    problems = []
    for name, function in (exercise.reference or {}).items():
        wanted = exercise.signatures[name]
        own = _parameters(function)
        if own is None or tuple(own) not in (wanted, (*wanted, "variant")):
            problems.append(
                Problem(
                    file_of(exercise, "reference.py"),
                    f"{name}({', '.join(own or ['?'])}) has other parameters than the stub's "
                    f"{name}({', '.join(wanted)})",
                    "Give it the same names in the same order, and no others but variant, last.",
                )
            )
    examples: list[tuple[str, Mistake | Style]] = [
        ("mistakes.py", one) for one in exercise.mistakes
    ]
    examples += [("styles.py", one) for one in exercise.styles]
    for file, example in examples:
        wanted = exercise.signatures.get(example.of, ())  # a class has none
        if wanted and not _takes(example.function, len(wanted)):
            problems.append(
                Problem(
                    file_of(exercise, file),
                    f"{example.name} cannot be called as {example.of}({', '.join(wanted)})",
                    "Give it as many parameters, and no others but variant, last.",
                )
            )
    return problems


def _takes(function: Callable[..., Any], count: int) -> bool:
    """Whether a function can be called with so many arguments, besides the variant."""
    try:
        inspect.signature(with_variant(function, None)).bind(*range(count))
        if with_variant(function, None) is not function:
            inspect.signature(function).bind(*range(count + 1))
    except TypeError:
        return False
    return True


def _parameters(function: Callable[..., Any]) -> list[str] | None:
    """The names of a function's parameters; None where it cannot be told."""
    try:
        return list(inspect.signature(function).parameters)
    except (TypeError, ValueError):
        return None
