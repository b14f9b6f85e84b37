"""What was found out by trying, in words and as a level."""

from __future__ import annotations

import pytest

from grader.wall.isolation import LEVELS, PROBES, Isolation

PARTIAL = {"writes", "network", "processes", "signals", "memory", "privileges"}


def test_all_probes_held_is_full() -> None:
    isolation = Isolation(frozenset(PROBES))
    assert (isolation.level, isolation.lacks, str(isolation)) == ("full", (), "full")
    assert isolation.explain() == "Isolation full: an answer can do nothing but compute."


def test_what_a_system_call_filter_gives_is_partial() -> None:
    isolation = Isolation(frozenset(PARTIAL))
    assert str(isolation) == "partial: lacks files, names"
    assert isolation.explain() == (
        "Isolation partial: on this machine an answer could read files, see which files there are."
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


@pytest.mark.parametrize(
    ("held", "level"), [(set(PROBES), "full"), (PARTIAL, "partial"), (set(), "none")]
)
def test_a_level_reaches_itself_and_what_is_below(held: set[str], level: str) -> None:
    isolation = Isolation(frozenset(held))
    assert isolation.level == level
    at = LEVELS.index(level)
    assert [isolation.reaches(other) for other in LEVELS] == [
        below <= at for below in range(len(LEVELS))
    ]


def test_without_files_it_is_partial_and_without_one_of_them_still() -> None:
    for name in ("files", "names"):
        isolation = Isolation(frozenset(PROBES) - {name})
        assert str(isolation) == f"partial: lacks {name}"
