"""Changes to a source that general mutation lacks."""

from __future__ import annotations

import ast

import pytest

from grader.verify.array_changes import changed_trees


def changes(source: str) -> list[str]:
    """The bodies of a function's changed versions."""
    found = []
    for tree, _ in changed_trees(source):
        function = tree.body[-1]
        assert isinstance(function, ast.FunctionDef)
        found.append("; ".join(map(ast.unparse, function.body)))
    return found


def of(expression: str, *parameters: str) -> set[str]:
    """The changed versions of an expression that a function returns."""
    source = f"def f({', '.join(parameters)}):\n    return {expression}"
    return {change.removeprefix("return ") for change in changes(source)}


@pytest.mark.parametrize(
    ("expression", "changed"),
    [
        ("A @ B", {"B @ A", "A * B"}),
        ("A - B", {"B - A"}),
        ("A / B", {"B / A"}),
        ("A ** B", {"B ** A"}),
        ("A + B", set()),
        ("A.T", {"A"}),
        ("A.sum(axis=0)", {"A.mean(axis=0)"}),
        ("np.mean(A)", {"np.sum(A)"}),
        ("max(A)", {"min(A)"}),
        ("np.cos(A)", {"np.sin(A)"}),
        ("f(A, B, C)", {"f(B, A, C)", "f(A, C, B)"}),
        ("f(A, *B, axis=C)", set()),
        ("[A, B]", {"[B, A]"}),
        ("(A, B, C)", {"(B, A, C)", "(A, C, B)"}),
    ],
)
def test_an_expression_is_changed(expression: str, changed: set[str]) -> None:
    assert of(expression) == changed


def test_a_parameter_is_replaced_by_the_next_one() -> None:
    assert of("a + c", "a", "b", "c") == {"b + c", "a + a"}
    assert of("a + variant.k", "a", "variant") == set()
    assert of("a + b", "a") == set()


def test_a_statement_is_left_out_where_the_rest_can_still_run() -> None:
    source = """
def f(x):
    "What it does."
    total = 0
    total += x
    total = total
    list_of[0] = x
    record(x)
    return total
"""
    kept = "'What it does.'; total = 0; {}; {}; {}; {}; return total"
    parts = ["total += x", "total = total", "list_of[0] = x", "record(x)"]
    assert changes(source) == [
        kept.format(*(*parts[:left_out], "pass", *parts[left_out + 1 :])) for left_out in range(4)
    ]


def test_a_change_knows_its_line_and_makes_no_other() -> None:
    source = "import numpy as np\n\n\ndef f(A):\n    B = A.T\n    return B - A.sum()\n"
    found = [(ast.unparse(tree).splitlines()[-2:], line) for tree, line in changed_trees(source)]
    assert found == [
        (["    B = A", "    return B - A.sum()"], 5),
        (["    B = A.T", "    return A.sum() - B"], 6),
        (["    B = A.T", "    return B - A.mean()"], 6),
    ]


def test_methods_are_changed_too_but_not_their_self() -> None:
    source = "class A:\n    def f(self, x, y):\n        return self.g(x) - y\n"
    found = {ast.unparse(tree).splitlines()[-1].strip() for tree, _ in changed_trees(source)}
    assert found == {
        "return y - self.g(x)",
        "return self.g(y) - y",
        "return self.g(x) - x",
    }


def test_only_functions_are_changed() -> None:
    assert list(changed_trees("A = B - C\n")) == []
