"""Changes to a source that general mutation lacks: the slips of whoever computes with arrays.

Factors in the other order, a transpose left out, arguments or parts of a result swapped, another
parameter, a mean for a sum, a statement left out.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Any

_Change = tuple[int, Callable[[], None]]  # the line, and what makes it
_Put = Callable[[ast.AST], None]  # puts a node in the place of another

_NO_DATA = ("variant", "self")
_ORDERED = (ast.MatMult, ast.Sub, ast.Div, ast.Pow)
_PAIRS = (
    ("sum", "mean"),
    ("max", "min"),
    ("argmax", "argmin"),
    ("maximum", "minimum"),
    ("any", "all"),
    ("zeros", "ones"),
    ("zeros_like", "ones_like"),
    ("sin", "cos"),
    ("floor", "ceil"),
)
_OTHER = dict((*_PAIRS, *((two, one) for one, two in _PAIRS)))


def changed_trees(source: str) -> Iterator[tuple[ast.Module, int]]:
    """Yield the syntax tree after each change alone, and the line of the source that it is in."""
    for number, (line, _) in enumerate(_changes(ast.parse(source))):
        tree = ast.parse(source)
        _, make = list(_changes(tree))[number]
        make()
        yield tree, line


def _changes(tree: ast.Module) -> Iterator[_Change]:
    """Everything that can be changed in functions and methods, always in the same order."""
    for function in _functions(tree):
        parameters = [argument.arg for argument in function.args.args]
        assigned: set[str] = set(parameters)
        for node, put in _nodes(function):
            yield from _of_statement(node, put, assigned)
            yield from _of_expression(node, put)
            yield from _of_name(node, [name for name in parameters if name not in _NO_DATA])


def _functions(tree: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node)


def _nodes(tree: ast.AST) -> Iterator[tuple[ast.AST, _Put]]:
    """Every node below this one, in the order of the source, and how to put another there."""
    for name, value in ast.iter_fields(tree):
        for at, child in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(child, ast.AST):
                yield child, _putter(tree, name, at if isinstance(value, list) else None)
                yield from _nodes(child)


def _putter(parent: ast.AST, name: str, at: int | None) -> _Put:
    def put(node: ast.AST) -> None:
        if at is None:
            setattr(parent, name, node)
        else:
            getattr(parent, name)[at] = node

    return put


def _of_statement(node: ast.AST, put: _Put, assigned: set[str]) -> Iterator[_Change]:
    """Leave a statement out, where what follows can still run."""
    if isinstance(node, ast.Assign):
        targets = {one.id for target in node.targets for one in _names_in(target)}
        left_out = targets <= assigned  # none: it fills an array's place
        assigned |= targets
    else:
        documents = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        left_out = isinstance(node, (ast.AugAssign, ast.Expr)) and not documents
    if left_out:
        assert isinstance(node, ast.stmt)
        yield node.lineno, lambda: put(ast.Pass())


def _names_in(target: ast.AST) -> list[ast.Name]:
    """The names that an assignment to this target gives a value."""
    return [
        one
        for one in ast.walk(target)
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)
    ]


def _of_expression(node: ast.AST, put: _Put) -> Iterator[_Change]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, _ORDERED):
        yield node.lineno, lambda: _exchange(node, "left", "right")
        if isinstance(node.op, ast.MatMult):
            yield node.lineno, lambda: setattr(node, "op", ast.Mult())
    elif isinstance(node, ast.Attribute):
        if node.attr == "T":
            yield node.lineno, lambda: put(node.value)
        elif node.attr in _OTHER:
            yield node.lineno, lambda: setattr(node, "attr", _OTHER[node.attr])
    elif isinstance(node, ast.Call):
        yield from _swaps(node.lineno, node.args)
    elif isinstance(node, (ast.Tuple, ast.List)) and isinstance(node.ctx, ast.Load):
        yield from _swaps(node.lineno, node.elts)


def _of_name(node: ast.AST, parameters: list[str]) -> Iterator[_Change]:
    """Use the next parameter instead of this one."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        if node.id in _OTHER:
            yield node.lineno, lambda: setattr(node, "id", _OTHER[node.id])
        elif node.id in parameters and len(parameters) > 1:
            other = parameters[(parameters.index(node.id) + 1) % len(parameters)]
            yield node.lineno, lambda: setattr(node, "id", other)


def _swaps(line: int, items: list[ast.expr]) -> Iterator[_Change]:
    for at in range(len(items) - 1):
        if not any(isinstance(item, ast.Starred) for item in items[at : at + 2]):
            yield line, _swapper(items, at)


def _swapper(items: list[Any], at: int) -> Callable[[], None]:
    def swap() -> None:
        items[at], items[at + 1] = items[at + 1], items[at]

    return swap


def _exchange(node: Any, one: str, other: str) -> None:
    first, second = getattr(node, one), getattr(node, other)
    setattr(node, one, second)
    setattr(node, other, first)
