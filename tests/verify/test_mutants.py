"""Mutants: changed references that run, differ, and are chosen from everywhere."""

from __future__ import annotations

import sys

import pytest

from grader.errors import UsageError
from grader.verify.mutants import mutants_of, spread

SOURCE = '''"""A reference."""

LIMIT = 3


def f(x, y):
    """Return something."""
    return x - LIMIT if x > y else LIMIT
'''


def test_mutants_are_changed_in_one_place_and_know_it() -> None:
    mutants = mutants_of(SOURCE)
    found = {(mutant.line, mutant.function, mutant.diff.splitlines()[-1]) for mutant in mutants}
    assert {
        (3, "", "+LIMIT = 4"),
        (3, "", "+LIMIT = 2"),
        (8, "f", "+    return x + LIMIT if x > y else LIMIT"),
        (8, "f", "+    return LIMIT - x if x > y else LIMIT"),
        (8, "f", "+    return x - LIMIT if x >= y else LIMIT"),
        (8, "f", "+    return x - LIMIT if not x > y else LIMIT"),
        (8, "f", "+    return x - LIMIT if x > x else LIMIT"),
    } <= found
    assert len({mutant.source for mutant in mutants}) == len(mutants) == len(found)
    for mutant in mutants:
        compile(mutant.source, "mutant.py", "exec")
        assert mutant.diff.count("\n") == 1


def test_mutants_are_the_same_each_time_and_in_the_order_of_the_source() -> None:
    mutants = mutants_of(SOURCE)
    assert mutants == mutants_of(SOURCE)
    assert [mutant.line for mutant in mutants] == sorted(mutant.line for mutant in mutants)


def test_what_floats_cannot_do_is_no_mutant() -> None:
    assert not any(
        sign in mutant.diff for mutant in mutants_of(SOURCE) for sign in ("<<", "^", "~")
    )


def test_a_change_that_changes_nothing_is_no_mutant() -> None:
    assert mutants_of("def f(x):\n    return x\n") == []
    (left_out,) = mutants_of("def f(x):\n    g(x, x)\n")
    assert left_out.diff == "-    g(x, x)\n+    pass"


def test_a_few_mutants_are_taken_from_everywhere() -> None:
    mutants = mutants_of(SOURCE)
    few = spread(mutants, 4)
    assert len(few) == 4
    assert few[0] == mutants[0]
    assert mutants.index(few[-1]) >= len(mutants) // 2
    assert spread(mutants, 1000) == mutants


def test_without_cosmic_ray_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cosmic_ray.ast", None)
    with pytest.raises(UsageError, match=r"pip install 'gradient-exercises\[author\]'"):
        mutants_of(SOURCE)
