"""A solution cell is the stub's function with all that the reference does in its body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from grader.errors import CourseError
from grader.notebooks.solving import prelude, solution

STUB = '''"""What to do.

More words.
"""

import numpy as np

GIVEN = 3


def double(x):
    """Return twice x."""
    raise NotImplementedError


def scaled(x):
    """Return x times the factor."""
    raise NotImplementedError
'''
REFERENCE = '''"""The reference."""

import math
import numpy as np

TWO = 2
UNUSED = 7


def double(x):
    return times(x)


def times(x):
    # a comment stays
    return TWO * x


def scaled(x, variant):
    """Words that are left out."""
    return math.fabs(variant.factor) * np.asarray(x) + len(variant.table)
'''


@dataclass(frozen=True)
class Variant:
    factor: int
    table: Any


def run(text: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {"np": np}
    exec(text, namespace)
    return namespace


def test_the_top_of_a_stub_is_words_and_code() -> None:
    assert prelude(STUB) == ("What to do.\n\nMore words.", "import numpy as np\n\nGIVEN = 3")
    assert prelude("def f():\n    raise NotImplementedError\n") == ("", "")


def test_a_solution_is_the_stub_s_function_with_the_reference_s_body() -> None:
    assert solution(STUB, REFERENCE, "double", None) == (
        "def double(x):\n"
        '    """Return twice x."""\n'
        "    ### BEGIN SOLUTION\n"
        "    TWO = 2\n"
        "    def times(x):\n"
        "        # a comment stays\n"
        "        return TWO * x\n"
        "    return times(x)\n"
        "    ### END SOLUTION"
    )
    assert run(solution(STUB, REFERENCE, "double", None))["double"](4) == 8


def test_a_variant_comes_as_data() -> None:
    text = solution(STUB, REFERENCE, "scaled", Variant(5, np.array([[1.0, 2.0], [3.0, 4.0]])))
    assert "variant = SimpleNamespace(factor=5, table=[[1.0, 2.0], [3.0, 4.0]])" in text
    assert "Words that are left out" not in text
    assert run(text)["scaled"](2) == 12


def test_a_variant_that_is_no_data_is_refused() -> None:
    with pytest.raises(CourseError, match="dataclass"):
        solution(STUB, REFERENCE, "scaled", object())


def test_a_stub_that_does_not_end_in_raise_is_refused() -> None:
    with pytest.raises(CourseError, match="double: the stub must end in raise"):
        solution(STUB.replace("raise NotImplementedError", "pass"), REFERENCE, "double", None)
