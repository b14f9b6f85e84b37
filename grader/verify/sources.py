"""The files of an exercise's solution, as text."""

from __future__ import annotations

import ast
from pathlib import Path

from grader.errors import CourseError
from grader.model import Course, Exercise


def solution(course: Course, exercise: Exercise) -> Path:
    """Return the folder of an exercise's solution."""
    return course.folder / "solutions" / exercise.slug


def read(course: Course, exercise: Exercise, name: str) -> str:
    """Return a file of the solution."""
    return text_of(course, solution(course, exercise) / name)


def text_of(course: Course, path: Path) -> str:
    """Return a file's text; raise CourseError if it is none."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        where = path.relative_to(course.folder).as_posix()
        raise CourseError([f"{where}: it cannot be read: {error}"]) from None


def accepted_files(course: Course, exercise: Exercise) -> list[Path]:
    """Return the accepted answers."""
    return sorted((solution(course, exercise) / "accepted").glob("*.py"))


def shape_of(source: str) -> str:
    """Return a source's syntax tree without docstrings, with a number in the place of each name.

    Numbers start anew in each function of the module.
    """
    body = ast.parse(source).body
    return " ".join(_shape(node) for node in body if not _is_text(node))


def _shape(tree: ast.AST) -> str:
    numbers: dict[str, str] = {}

    def numbered(name: str) -> str:
        return numbers.setdefault(name, f"n{len(numbers)}")

    for node in ast.walk(tree):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            node.name = numbered(node.name)
            if _is_text(node.body[0]):
                del node.body[0]
        elif isinstance(node, ast.Name):
            node.id = numbered(node.id)
        elif isinstance(node, ast.arg):
            node.arg = numbered(node.arg)
    return ast.dump(tree)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def function_shapes(source: str) -> dict[str, str]:
    """Return the shape of each function and class of a source, whatever its decorators."""
    shapes = {}
    for node in ast.parse(source).body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            name, node.decorator_list = node.name, []
            shapes[name] = _shape(node)
    return shapes
