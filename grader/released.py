"""What a release adds to an exercise as data: signatures, and what known mistakes answer.

The stub becomes the student's own file, so it can no longer tell which functions there are; and
mistakes never ship, so a self-check names them from these values instead.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec

from grader import wire
from grader.diagnosis import Known, Parts
from grader.errors import CourseError, WireError

RELEASED_FILE = "released.json"


class _Known(msgspec.Struct, frozen=True):
    mistake: Annotated[int, msgspec.Meta(ge=0)]
    function: str
    sent: bytes
    arity: int
    entries: bool
    right: dict[str, bytes]
    wrong: dict[str, bytes]


class _Released(msgspec.Struct, frozen=True):
    signatures: dict[str, tuple[str, ...]]
    sentences: list[str]  # of the mistakes, which go by their number
    known: list[_Known]


def write_released(path: Path, signatures: dict[str, tuple[str, ...]], known: list[Known]) -> None:
    """Write the file."""
    mistakes = {entry.mistake: entry.sentence for entry in known}
    numbers = {name: number for number, name in enumerate(mistakes)}
    data = _Released(
        signatures,
        list(mistakes.values()),
        [
            _Known(
                numbers[entry.mistake],
                entry.function,
                entry.sent,
                entry.arity,
                entry.entries,
                _packed(entry.right),
                _packed(entry.wrong),
            )
            for entry in known
        ],
    )
    path.write_bytes(msgspec.json.encode(data) + b"\n")


def read_signatures(path: Path) -> dict[str, tuple[str, ...]]:
    """Read which functions the exercise asks for; raise CourseError if the file is damaged."""
    return _read(path).signatures


def read_known(path: Path) -> list[Known]:
    """Read what mistakes answer; raise CourseError if the file is damaged."""
    data = _read(path)
    try:
        return [
            Known(
                str(entry.mistake),
                data.sentences[entry.mistake],
                entry.function,
                entry.sent,
                entry.arity,
                entry.entries,
                _unpacked(entry.right),
                _unpacked(entry.wrong),
            )
            for entry in data.known
        ]
    except (WireError, ValueError, IndexError) as error:
        raise CourseError([f"{path} is damaged: {error}"]) from None


def _read(path: Path) -> _Released:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Released)
    except (OSError, msgspec.MsgspecError, ValueError) as error:
        raise CourseError([f"{path} is damaged: {error}"]) from None


def _packed(parts: Parts) -> dict[str, bytes]:
    return {str(key): wire.encode(part) for key, part in parts.items()}


def _unpacked(parts: dict[str, bytes]) -> Parts:
    return {int(key): wire.decode(part) for key, part in parts.items()}
