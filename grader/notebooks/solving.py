"""Solution cells: each function of the stub, with what the reference does in its body.

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
    """Return what the stub says at its top, and the code before its first function."""
    tree = ast.parse(stub)
    lines = stub.splitlines()
    first = next(node for node in tree.body if isinstance(node, ast.FunctionDef))
    start = tree.body[0].end_lineno if ast.get_docstring(tree) is not None else 0
    code = "\n".join(lines[start : first.lineno - 1]).strip()
    return ast.get_docstring(tree) or "", code


def solution(stub: str, reference: str, function: str, variant: Any) -> str:
    """Return a function of the stub with the reference's body between nbgrader's marks."""
    wanted = _function(stub, function)
    last = wanted.body[-1]
    if not isinstance(last, ast.Raise):
        raise CourseError([f"{function}: the stub must end in raise NotImplementedError"])
    head = stub.splitlines()[wanted.lineno - 1 : last.lineno - 1]
    found = _function(reference, function)
    lines = reference.splitlines()
    parts = [_text(lines, node) for node in _needed(ast.parse(reference), ast.parse(stub), found)]
    if len(found.args.args) > len(wanted.args.args):
        parts.insert(0, _namespace(variant))
    body = [node for node in found.body if not _is_text(node)]
    parts.append(textwrap.dedent("\n".join(lines[body[0].lineno - 1 : body[-1].end_lineno])))
    return "\n".join([*head, textwrap.indent("\n".join([BEGIN, *parts, END]), "    ")])


def _function(source: str, name: str) -> ast.FunctionDef:
    return next(
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and node.name == name
    )


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
