"""Solution cells: each function or class of the stub, with what the reference does in its body.

nbgrader takes out what stands between the two marks when it makes the students' version. So all
that the reference needs besides (imports, constants, functions of its own) goes inside as well.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

from grader.errors import CourseError

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"


def prelude(stub: str) -> tuple[str, str]:
    """Return what the stub says at its top, and the code before its first function or class."""
    tree = ast.parse(stub)
    lines = stub.splitlines()
    first = next(_definitions(tree))
    start = tree.body[0].end_lineno if ast.get_docstring(tree) is not None else 0
    code = "\n".join(lines[start : first.lineno - 1]).strip()
    return ast.get_docstring(tree) or "", code


def solution(stub: str, reference: str, name: str, variant: Any) -> str:
    """Return a function of the stub with the reference's body between nbgrader's marks.

    Of a class it is each method that the stub leaves to the student.
    """
    wanted, found = _defined(stub, name), _defined(reference, name)
    if isinstance(wanted, ast.ClassDef) and isinstance(found, ast.ClassDef):
        others = {node.name: node for node in found.body if isinstance(node, ast.FunctionDef)}
        methods = [node for node in wanted.body if isinstance(node, ast.FunctionDef)]
        pairs = [(one, others[one.name]) for one in methods if _is_left(one)]
    elif isinstance(wanted, ast.FunctionDef) and isinstance(found, ast.FunctionDef):
        if not _is_left(wanted):
            raise CourseError([f"{name}: the stub must end in raise NotImplementedError"])
        pairs = [(wanted, found)]
    else:
        raise CourseError([f"{name}: the stub and the reference must both have it alike"])
    lines, cell, at = stub.splitlines(), [], wanted.lineno - 1
    for one, other in pairs:
        last = one.body[-1]
        body = _body(stub, reference, one, other, variant)
        cell += [*lines[at : last.lineno - 1], textwrap.indent(body, last.col_offset * " ")]
        at = last.end_lineno or last.lineno
    return "\n".join([*cell, *lines[at : wanted.end_lineno]])


def _body(
    stub: str, reference: str, wanted: ast.FunctionDef, found: ast.FunctionDef, variant: Any
) -> str:
    """What the reference does in the place of a function of the stub, between the marks."""
    lines = reference.splitlines()
    parts = [_text(lines, node) for node in _needed(ast.parse(reference), ast.parse(stub), found)]
    if len(found.args.args) > len(wanted.args.args):
        parts.insert(0, _namespace(variant))
    body = [node for node in found.body if not _is_text(node)]
    parts.append(textwrap.dedent("\n".join(lines[body[0].lineno - 1 : body[-1].end_lineno])))
    return "\n".join([BEGIN, *parts, END])


def _defined(source: str, name: str) -> ast.ClassDef | ast.FunctionDef:
    return next(node for node in _definitions(ast.parse(source)) if node.name == name)


def _definitions(tree: ast.Module) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    return (node for node in tree.body if isinstance(node, (ast.ClassDef, ast.FunctionDef)))


def _is_left(function: ast.FunctionDef) -> bool:
    """Whether the stub leaves a function to the student."""
    return isinstance(function.body[-1], ast.Raise)


def _needed(reference: ast.Module, stub: ast.Module, function: ast.FunctionDef) -> list[ast.stmt]:
    """The reference's statements that a function uses, directly or not, and that the stub lacks."""
    given = {name for node in stub.body for name in _defines(node)}
    others = [node for node in reference.body if not set(_defines(node)) <= given]
    names, needed = _uses(function), set()
    while True:
        new = [node for node in others if node not in needed and names & set(_defines(node))]
        if not new:
            return [node for node in others if node in needed]
        needed |= set(new)
        names |= {name for node in new for name in _uses(node)}


def _defines(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.Import(names) | ast.ImportFrom(names=names):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in names)
        case ast.FunctionDef(name) | ast.ClassDef(name):
            yield name
        case ast.Assign(targets):
            yield from (name for target in targets for name in _uses(target))


def _uses(node: ast.AST) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def _text(lines: list[str], node: ast.stmt) -> str:
    decorated = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(one.lineno for one in decorated)])
    return "\n".join(lines[first - 1 : node.end_lineno])


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _namespace(variant: Any) -> str:
    """The variant's data as a statement of Python."""
    if not is_dataclass(variant):
        raise CourseError(["a variant that a reference is given must be a dataclass"])
    values = ((field.name, getattr(variant, field.name)) for field in fields(variant))
    data = ", ".join(
        f"{name}={value.tolist() if isinstance(value, np.ndarray) else value!r}"
        for name, value in values
    )
    return f"from types import SimpleNamespace\nvariant = SimpleNamespace({data})"
