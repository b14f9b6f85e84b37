"""What people read: values on one line, and text from strangers that can fool nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from grader.text import number, one_line, printable, show


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("plain, with Greek: δ ≤ ∂L/∂b", "plain, with Greek: δ ≤ ∂L/∂b"),
        ("two\nlines", "two\nlines"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\r\t\x00\x7f", "\\r\\t\\x00\\x7f"),
        ("right\u202eto left", "right\\u202eto left"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("line\u2028separator", "line\\u2028separator"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("a backslash \\n stays", "a backslash \\n stays"),
    ],
)
def test_what_could_fool_a_reader_is_escaped(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(some.text(), some.integers(1, 50))
def test_whatever_is_shown_can_be_printed_anywhere(text: str, longest: int) -> None:
    shown = printable(text, longest)
    assert all(character.isprintable() or character == "\n" for character in shown)
    shown.encode()


def test_a_name_stays_on_one_line() -> None:
    assert one_line("two\nlines\x1b") == "two\\nlines\\x1b"
    assert one_line("x" * 300) == "x" * 200 + " ..."
    assert one_line("plain") == "plain"


def test_long_text_is_cut() -> None:
    assert printable("x" * 10, 10) == "x" * 10
    assert printable("x" * 11, 10) == "x" * 10 + " ..."
    assert printable("\n" * 11, 10) == "\n" * 10 + " ..."
    assert len(printable("x" * 5_000)) == 2_004


def test_text_that_grows_when_it_is_escaped_is_cut_too() -> None:
    assert len(printable("\x1b" * 10, 10)) <= 14


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (6, "6"),
        (6.0, "6"),
        (-0.25, "-0.25"),
        (1.23456789e-9, "1.234568e-09"),
        (1 / 3, "0.3333333"),
        (1e22, "1e+22"),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        (np.float64(0.1), "0.1"),
        (np.float32(0.1), "0.1"),
        (np.int8(-3), "-3"),
        (2**70, "1180591620717411303424"),
        (1 - 2j, "1-2j"),
        (np.complex64(1 - 2j), "1-2j"),
        (True, "True"),
        (np.bool_(False), "False"),
    ],
)
def test_a_number_is_shown_as_a_person_would_write_it(value: Any, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "None"),
        ("it's", '"it\'s"'),
        ("two\nlines", "'two\\nlines'"),
        (6, "6"),
        (6.0, "6.0"),
        (0.25, "0.25"),
        (1e22, "1e+22"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
        (np.float32(2), "2.0"),
        (np.int8(2), "2"),
        (np.bool_(True), "True"),
        (1 - 2j, "1-2j"),
        (2**70, "1180591620717411303424"),
        ((), "()"),
        ((1,), "(1,)"),
        ((1, 2.5), "(1, 2.5)"),
        ([], "[]"),
        ([1, [True, None]], "[1, [True, None]]"),
        ({}, "{}"),
        ({"dW": [1.0], "db": (2,)}, "{'dW': [1.0], 'db': (2,)}"),
        (np.array(3.0), "array(3.)"),
        (np.array(3), "array(3)"),
        (np.array([1.0, 0.5]), "array([1., 0.5])"),
        (np.array([np.nan, -np.inf, 1e22]), "array([nan, -inf, 1e+22])"),
        (np.array([[1, 2], [3, 4]]), "array([[1, 2], [3, 4]])"),
        (np.array([True, False]), "array([True, False])"),
        (np.array([1j]), "array([0+1j])"),
        (np.float32([1, 0.5]), "array([1., 0.5], dtype=float32)"),
        (np.int8([1]), "array([1], dtype=int8)"),
        (np.array([]), "array([])"),
        (np.zeros((0, 3)), "empty array of shape (0, 3)"),
        (np.zeros((5, 5)), "array of shape (5, 5), first entries 0., 0., 0., 0., ..."),
        (np.arange(30), "array of shape (30,), first entries 0, 1, 2, 3, ..."),
        (np.zeros(24), f"array([{', '.join(['0.'] * 24)}])"),
        ((np.ones(2), np.ones(1)), "(array([1., 1.]), array([1.]))"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_a_value_is_shown_on_one_line_as_python_would_write_it(value: Any, shown: str) -> None:
    assert show(value) == shown


def test_a_long_value_is_cut() -> None:
    shown = show("x" * 1_000)
    assert shown.startswith("'xxx")
    assert shown.endswith("x ...")
    assert len(shown) == 244


@pytest.mark.parametrize("kind", [list, tuple, lambda keys: dict.fromkeys(map(str, keys), 0)])
def test_a_value_that_is_not_shown_to_its_end_says_so(kind: Callable[[range], Any]) -> None:
    assert "..." not in show(kind(range(24)))
    assert "..." in show(kind(range(25)))


def test_a_value_cannot_write_lines_of_its_own() -> None:
    assert "\n" not in show({"a\nb": "c\nd"})
