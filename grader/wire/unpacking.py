"""Make a value of nodes: in the grader, of bytes that a stranger may have written."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from grader.errors import WireError
from grader.formulas.steps import ExactNumber, Formula, tree_of
from grader.formulas.sympy_objects import sympy_of
from grader.formulas.tree import MOST_NODES, Unreadable
from grader.functions import Affine
from grader.wire.nodes import (
    DTYPES,
    AffineNode,
    Array,
    Complex,
    Counting,
    Dict,
    ExactNode,
    FormulaNode,
    FunctionNode,
    GeneratorNode,
    List,
    LongInt,
    Scalar,
    Tuple,
)

FunctionOf = Callable[[int], Callable[..., Any]]


class Unpacking(Counting):
    """Makes values of nodes and a body."""

    def __init__(self, body: memoryview, function_of: FunctionOf | None) -> None:
        super().__init__()
        self._body = body
        self._at = 0  # where what is left of the body begins
        self._function_of = function_of

    @property
    def left(self) -> int:
        """The bytes of the body that belong to no array yet."""
        return len(self._body) - self._at

    def value(self, node: Any, depth: int) -> Any:
        self.count(depth)
        if type(node) is Array:  # first what comes most often
            return self._array(node.dtype, node.shape)
        if type(node) is float:
            return node
        if isinstance(node, (List, Tuple)):
            entries = [self.value(entry, depth + 1) for entry in node.entries]
            return tuple(entries) if isinstance(node, Tuple) else entries
        if isinstance(node, Dict):
            values = [self.value(entry, depth + 1) for entry in node.entries]
            return dict(zip(node.keys, values, strict=True))
        if isinstance(node, Scalar):
            return self._array(node.dtype, [])[()]
        if isinstance(node, Complex):
            return complex(node.real, node.imag)
        if isinstance(node, LongInt):
            return int(node.digits, 16)
        if isinstance(node, (FunctionNode, AffineNode, GeneratorNode)):
            return self._of_the_grader(node, depth + 1)
        if isinstance(node, (FormulaNode, ExactNode)):
            return self._formula(node, depth + 1)
        return node

    def _formula(self, node: FormulaNode | ExactNode, depth: int) -> Any:
        """What an answer returned stays as it is; what the grader gives becomes sympy's again."""
        if not _are_steps(node.steps):
            raise WireError("a formula that is no list of steps")
        steps = self.value(node.steps, depth)
        if self._function_of is not None:
            try:
                return sympy_of(tree_of(steps))
            except Unreadable as error:
                raise WireError(f"a formula that cannot be read: {error}") from None
        if isinstance(node, ExactNode):
            return ExactNumber(node.value, Formula(steps))
        return Formula(steps)

    def _of_the_grader(self, node: FunctionNode | AffineNode | GeneratorNode, depth: int) -> Any:
        """What the grader sends and never takes."""
        if self._function_of is None:
            raise WireError("a function or a generator")
        if isinstance(node, FunctionNode):
            return self._function_of(node.number)
        if isinstance(node, AffineNode):
            return Affine(self.value(node.A, depth), self.value(node.c, depth))
        entropy, key = self.value(node.entropy, depth), self.value(node.spawn_key, depth)
        return np.random.default_rng(np.random.SeedSequence(entropy, spawn_key=key))

    def _array(self, code: str, shape: list[int]) -> Any:
        dtype = DTYPES.get(code)
        if dtype is None:
            raise WireError(f"an array of {code[:20]}")
        count = math.prod(shape)
        start, self._at = self._at, self._at + count * dtype.itemsize
        if self.left < 0:
            raise WireError("an array whose data do not fill its shape")
        if dtype.kind == "b":  # any byte but 0 and 1 would make a boolean that is neither
            return (np.frombuffer(self._body, np.uint8, count, start) != 0).reshape(shape)
        return np.frombuffer(self._body, dtype, count, start).reshape(shape).copy()


def _are_steps(node: Any) -> bool:
    """Whether these are steps by their form: few and short lists of text and integers."""
    return (
        isinstance(node, List)
        and len(node.entries) <= MOST_NODES
        and all(map(_is_step, node.entries))
    )


def _is_step(node: Any) -> bool:
    return (
        isinstance(node, List)
        and 2 <= len(node.entries) <= 3
        and all(isinstance(part, (str, int, LongInt)) for part in node.entries)
    )
