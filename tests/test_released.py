"""What a release adds as data is read as it was written, or is told to be damaged."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader import wire
from grader.errors import CourseError
from grader.released import read_known, read_signatures, write_released
from grader.replaying import Known

SIGNATURES = {"double": ("x",), "nothing": (), "Größe": ("x", "y")}


def a_known(mistake: str = "squares", sentence: str = "You squared.", **parts: Any) -> Known:
    return Known(
        mistake,
        sentence,
        "double",
        wire.encode((3,)),
        parts.get("arity", 0),
        parts.get("entries", False),
        parts.get("right", {-1: 6}),
        parts.get("wrong", {-1: 9}),
        parts.get("rtol", 1e-6),
        parts.get("symptom", False),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "released.json"


def test_signatures_are_read_as_they_were_written(path: Path) -> None:
    write_released(path, SIGNATURES, [])
    assert read_signatures(path) == SIGNATURES
    assert read_known(path) == []


def test_what_mistakes_answer_is_read_as_it_was_written_but_for_their_names(path: Path) -> None:
    known = [
        a_known(),
        a_known("halves", "You halved: ½.", wrong={-2: "TypeError: no", 0: 1.5}),
        a_known(
            arity=2,
            entries=True,
            right={0: 1, 1: None},
            wrong={1: (1, [2.0])},
            symptom=True,
            rtol=1e-4,
        ),
    ]
    write_released(path, SIGNATURES, known)
    assert "squares" not in path.read_text()
    assert "halves" not in path.read_text()
    names = {"squares": "0", "halves": "1"}
    assert read_known(path) == [replace(entry, mistake=names[entry.mistake]) for entry in known]


def test_arrays_are_read_to_the_last_bit(path: Path) -> None:
    array = np.random.default_rng(1).standard_normal((3, 2))
    write_released(path, {}, [a_known(right={0: array}, wrong={0: -array, 1: np.float32(0.1)})])
    (entry,) = read_known(path)
    assert entry.right[0].tobytes() == array.tobytes()
    assert entry.wrong[0].shape == (3, 2)
    assert entry.wrong[1] == np.float32(0.1)


def test_mistakes_with_one_sentence_stay_apart(path: Path) -> None:
    write_released(path, {}, [a_known("one", "So."), a_known("two", "So."), a_known("one", "So.")])
    assert [entry.mistake for entry in read_known(path)] == ["0", "1", "0"]


def test_the_same_release_is_the_same_file(path: Path) -> None:
    write_released(path, SIGNATURES, [a_known()])
    first = path.read_bytes()
    write_released(path, SIGNATURES, [a_known()])
    assert path.read_bytes() == first
    assert first.endswith(b"}\n")


def damaged(path: Path, read: Callable[[Path], Any]) -> str:
    with pytest.raises(CourseError) as caught:
        read(path)
    (problem,) = caught.value.problems
    assert problem.startswith(f"{path} is damaged: ")
    return problem.removeprefix(f"{path} is damaged: ")


@pytest.mark.parametrize("read", [read_signatures, read_known])
@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"{}", b"\xff", b'{"signatures": 1}', b"[" * 100_000], ids=repr
)
def test_a_file_that_is_no_release_is_damaged(
    path: Path, data: bytes, read: Callable[[Path], Any]
) -> None:
    path.write_bytes(data)
    damaged(path, read)


@pytest.mark.parametrize("read", [read_signatures, read_known])
def test_a_file_that_is_not_there_is_damaged(path: Path, read: Callable[[Path], Any]) -> None:
    assert "No such file" in damaged(path, read)


@pytest.mark.parametrize(
    "change",
    [
        {"mistake": -1},
        {"sentence": 1},
        {"call": 1},
        {"symptom": 0},
        {"sent": "?"},
        {"right": {"first": "kw=="}},
        {"right": {"0": "wQ=="}},
        {"wrong": {"0": ""}},
        {"arity": "two"},
    ],
    ids=repr,
)
def test_an_entry_that_makes_no_sense_is_damage(path: Path, change: dict[str, Any]) -> None:
    write_released(path, SIGNATURES, [a_known()])
    data = json.loads(path.read_bytes())
    for place in (data["known"][0], data["calls"][0]):
        place.update({key: value for key, value in change.items() if key in place})
    path.write_text(json.dumps(data))
    damaged(path, read_known)
