"""Of a stranger's notebook nothing counts but the texts of its cells."""

from __future__ import annotations

import json
from typing import Any

import pytest

from grader.model import Assignment, Limits
from grader.notebooks.cells import Cell, NotebookError, is_locked, read_cells, source_of

FIRST = Assignment("First steps", ("double", "halve"))


def text_of(*cells: dict[str, Any]) -> bytes:
    return json.dumps({"cells": list(cells), "nbformat": 4}).encode()


def test_cells_are_read_by_kind_text_and_name() -> None:
    found = read_cells(
        text_of(
            {"cell_type": "markdown", "source": ["a\n", "b"], "metadata": {}},
            {"cell_type": "code", "source": "x = 1", "metadata": {"nbgrader": {"grade_id": "n"}}},
        )
    )
    assert found == [Cell("markdown", "a\nb"), Cell("code", "x = 1", "n")]


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"cell_type": None, "source": None, "metadata": None},
        {"cell_type": "raw", "source": {"x": 1}, "metadata": []},
        {"cell_type": ["code"], "source": [1, None], "metadata": {"nbgrader": "x"}},
        {"source": [], "metadata": {"nbgrader": {"grade_id": ["a"]}}},
    ],
)
def test_an_odd_cell_is_an_empty_one_without_a_name(odd: dict[str, Any]) -> None:
    assert read_cells(text_of(odd)) == [Cell("markdown", "")]


def test_what_is_no_cell_is_left_out() -> None:
    assert read_cells(json.dumps({"cells": [1, None, "x", []]}).encode()) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"{broken", "is not JSON"),
        (b"", "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "format 4"),
        (b"{}", "format 4"),
        (b'{"cells": {}}', "format 4"),
        (b'{"worksheets": [{"cells": []}], "nbformat": 3}', "format 4"),
        (json.dumps({"cells": [{}] * 2_001}).encode(), "2,001 cells"),
    ],
)
def test_what_is_no_notebook_is_refused_in_words(text: bytes, why: str) -> None:
    with pytest.raises(NotebookError, match=why):
        read_cells(text)


def test_the_answer_is_all_code_that_is_not_locked_and_numbers_stay() -> None:
    cells = [
        Cell("code", "import numpy"),
        Cell("markdown", "words"),
        Cell("code", "forged()", "double-double-public"),
        Cell("code", "def double(x): ...", "double-double"),
        Cell("code", "own()", "other-double-public"),
    ]
    assert source_of(cells, FIRST, Limits()) == b"import numpy\0\0def double(x): ...\0own()"


def test_a_zero_byte_in_a_cell_makes_no_other_cell() -> None:
    cells = [Cell("code", "a\0b"), Cell("code", "c\ud800")]
    assert source_of(cells, FIRST, Limits()) == b"ab\0c?"


def test_more_code_than_an_answer_may_have_is_refused() -> None:
    cells = [Cell("code", "x" * 600), Cell("code", "y" * 600)]
    with pytest.raises(NotebookError, match="1 KB of code"):
        source_of(cells, FIRST, Limits(file_kilobytes=1))


@pytest.mark.parametrize(
    ("name", "locked"),
    [
        ("double-double-public", True),
        ("halve-half-hidden", True),
        ("double-double", False),
        ("doubled-x-public", False),
        ("public", False),
        ("", False),
    ],
)
def test_the_course_s_own_cells_are_known_by_their_names(name: str, locked: bool) -> None:
    assert is_locked(Cell("code", "", name), FIRST) == locked
