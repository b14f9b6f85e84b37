"""Small changes to the reference, each of which makes an answer that must lose points.

The changes are those of cosmic-ray's operators, used as a library, and those of `array_changes`.
Its replacements of an operator by one that floats lack (`x << y`) are left out: they raise wherever
they run, so they would count and prove nothing.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from grader.errors import UsageError
from grader.verify.array_changes import changed_trees

MOST_MUTANTS = 200  # of one exercise
_PROVE_NOTHING = ("RShift", "LShift", "BitOr", "BitAnd", "BitXor", "Invert")
_NEED_ARGUMENTS = ("VariableReplacer", "VariableInserter")  # and draw them anew each time


@dataclass(frozen=True)
class Mutant:
    """A changed reference: its source, and the line that was changed, before and after."""

    source: str
    line: int
    function: str
    diff: str


def mutants_of(source: str) -> list[Mutant]:
    """Return all mutants of a source that differ from it and from each other, by line.

    Raise UsageError where cosmic-ray is not installed.
    """
    plain = ast.unparse(ast.parse(source))
    seen = {plain}
    found = []
    for mutated, line in (*_by_cosmic_ray(source), *_by_array_changes(source)):
        try:
            normal = ast.unparse(ast.parse(mutated))
        except SyntaxError:
            continue
        if normal not in seen:
            seen.add(normal)
            function = _function_at(source, line)
            found.append(Mutant(mutated, line, function, _diff(plain, normal)))
    return sorted(found, key=lambda mutant: mutant.line)


def spread(mutants: list[Mutant], most: int) -> list[Mutant]:
    """Return at most so many mutants, from all over the source, always the same ones."""
    if len(mutants) <= most:
        return mutants
    return [mutants[number * len(mutants) // most] for number in range(most)]


def _by_cosmic_ray(source: str) -> Iterator[tuple[str, int]]:
    try:
        from cosmic_ray.ast import Visitor, ast_nodes, get_ast
        from cosmic_ray.operators.provider import OperatorProvider
    except ImportError:
        raise UsageError(
            "Verifying needs the packages of pip install 'gradient-exercises[author]'."
        ) from None

    class Change(Visitor):  # type: ignore[misc]
        """Makes one change, where the operator can for the nth time."""

        def __init__(self, operator: Any, occurrence: int) -> None:
            self._operator = operator
            self._left = occurrence

        def visit(self, node: Any) -> Any:
            for index, _ in enumerate(self._operator.mutation_positions(node)):
                if self._left == 0:
                    node = self._operator.mutate(node, index)
                self._left -= 1
            return node

    provider = OperatorProvider()
    for name in provider:
        if name in _NEED_ARGUMENTS or name.endswith(_PROVE_NOTHING):
            continue
        operator = provider[name]()
        lines = [
            start[0]
            for node in ast_nodes(get_ast(source))
            for start, _ in operator.mutation_positions(node)
        ]
        for occurrence, line in enumerate(lines):
            yield Change(operator, occurrence).walk(get_ast(source)).get_code(), line


def _by_array_changes(source: str) -> Iterator[tuple[str, int]]:
    for tree, line in changed_trees(source):
        yield ast.unparse(tree), line


def _function_at(source: str, line: int) -> str:
    """The function of the module that a line is in; empty outside."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.lineno <= line <= (node.end_lineno or 0):
            return node.name
    return ""


def _diff(before: str, after: str) -> str:
    """The lines that differ."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return "\n".join(line for line in list(lines)[2:] if not line.startswith("@@"))
