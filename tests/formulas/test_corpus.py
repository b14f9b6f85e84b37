"""The corpus says what is right before anything is compared, so it must hold together."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from formulas.trees import TREES, VERDICTS

HERE = Path(__file__).parent
PAIRS = [
    (path.stem, pair)
    for path in sorted((HERE / "corpus").glob("*.toml"))
    for pair in tomllib.loads(path.read_text(encoding="utf-8"))["pair"]
]
TEXTS = tomllib.loads((HERE / "bombs.toml").read_text(encoding="utf-8"))["text"]
WIDE = "any of invalid, unknown, not equal"


def key(pair: dict[str, Any]) -> tuple[str, ...]:
    return (pair["answer"], pair["reference"], *pair.get("domain", []))


def test_every_pair_says_what_is_right_and_why() -> None:
    for theme, pair in PAIRS:
        assert set(pair) - {"domain"} == {"answer", "reference", "verdict", "reason"}, theme
        assert pair["verdict"] in ("equal", "not equal", "invalid"), key(pair)
        assert pair["reason"].endswith("."), key(pair)


def test_no_pair_is_there_twice() -> None:
    times = Counter(key(pair) for _, pair in PAIRS)
    assert [found for found in times if times[found] > 1] == []


def test_every_condition_of_a_domain_is_a_comparison_with_a_number() -> None:
    condition = re.compile(r"(-?\d+ <=? )?[\w *+-]+ (<|<=|>|>=|!=) -?\d+")
    for _, pair in PAIRS:
        for found in pair.get("domain", []):
            assert condition.fullmatch(found), found


def test_there_are_enough_pairs_of_every_kind() -> None:
    verdicts = Counter(pair["verdict"] for _, pair in PAIRS)
    assert verdicts["equal"] > 400
    assert verdicts["not equal"] > 400
    assert verdicts["invalid"] > 100
    assert min(Counter(theme for theme, _ in PAIRS).values()) >= 20


def test_every_bomb_says_what_it_tries() -> None:
    assert len(TEXTS) >= 60
    for text in TEXTS:
        assert set(text) - {"answer", "repeat"} == {"tries", "verdict"}
        assert ("answer" in text) != ("repeat" in text)
        assert text["verdict"] in ("invalid", WIDE)


@pytest.mark.parametrize("name", TREES)
def test_every_hostile_object_can_be_made(name: str) -> None:
    assert len(TREES) >= 30
    assert TREES[name].__doc__
    assert VERDICTS[name]
    TREES[name]()
