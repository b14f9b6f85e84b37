"""What was found out by trying, in words and as a level."""

from __future__ import annotations

import pytest

from grader.wall.isolation import PROBES, Isolation

PARTIAL = {"network", "processes", "signals", "memory", "privileges"}


def test_all_probes_held_is_full() -> None:
    isolation = Isolation(frozenset(PROBES))
    assert (isolation.level, isolation.lacks, str(isolation)) == ("full", (), "full")
    assert isolation.explain() == "Isolation full: an answer can do nothing but compute."


def test_what_a_system_call_filter_gives_is_partial() -> None:
    isolation = Isolation(frozenset(PARTIAL))
    assert str(isolation) == "partial: lacks files, writes"
    assert isolation.explain() == (
        "Isolation partial: on this machine an answer could read files, make files."
    )


@pytest.mark.parametrize("missing", sorted(PARTIAL))
def test_less_than_that_is_none(missing: str) -> None:
    isolation = Isolation(frozenset(PROBES) - {missing})
    assert str(isolation) == f"none: lacks {missing}"


def test_nothing_held_is_none_and_lacks_every_probe_in_order() -> None:
    assert Isolation(frozenset()).lacks == tuple(PROBES)
    assert Isolation(frozenset()).level == "none"


def test_a_name_that_is_no_probe_holds_nothing() -> None:
    assert Isolation(frozenset({"everything"})).level == "none"
