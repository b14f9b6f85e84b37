"""What a release adds to an exercise as data: signatures, and what known mistakes answer.

The stub becomes the student's own file, so it can no longer tell which functions there are; and
mistakes never ship, so a self-check names them from these values instead.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeVar

import msgspec

from grader import wire
from grader.errors import CourseError, WireError
from grader.replaying import Arity, Key, Known, Parts

RELEASED_FILE = "released.json"
_DICT = "."
_Word = TypeVar("_Word")
_Number = Annotated[int, msgspec.Meta(ge=0)]


class _Call(msgspec.Struct, frozen=True):
    """A call, and its right answer as so many parts."""

    function: str
    sent: bytes
    arity: Arity
    entries: bool
    right: dict[str, bytes]


class _Known(msgspec.Struct, frozen=True):
    """What a mistake answers to a call; sentences, mistakes and calls go by their number."""

    mistake: _Number
    sentence: _Number
    call: _Number
    wrong: dict[str, bytes]
    rtol: float
    symptom: bool


class _Released(msgspec.Struct, frozen=True):
    signatures: dict[str, tuple[str, ...]]
    sentences: list[str]
    calls: list[_Call]
    known: list[_Known]


def write_released(path: Path, signatures: dict[str, tuple[str, ...]], known: list[Known]) -> None:
    """Write the file."""
    mistakes = _numbers([entry.mistake for entry in known])
    sentences = _numbers([entry.sentence for entry in known])
    calls = {_key(entry): entry for entry in known}
    places = _numbers(list(calls))
    data = _Released(
        signatures,
        list(sentences),
        [
            _Call(entry.function, entry.sent, entry.arity, entry.entries, _packed(entry.right))
            for entry in calls.values()
        ],
        [
            _Known(
                mistakes[entry.mistake],
                sentences[entry.sentence],
                places[_key(entry)],
                _packed(entry.wrong),
                entry.rtol,
                entry.symptom,
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
        right = [_unpacked(call.right) for call in data.calls]
        return [_known(entry, data, right) for entry in data.known]
    except (WireError, ValueError, IndexError) as error:
        raise CourseError([f"{path} is damaged: {error}"]) from None


def _known(entry: _Known, data: _Released, right: list[Parts]) -> Known:
    call = data.calls[entry.call]
    return Known(
        mistake=str(entry.mistake),
        sentence=data.sentences[entry.sentence],
        function=call.function,
        sent=call.sent,
        arity=call.arity,
        entries=call.entries,
        right=right[entry.call],
        wrong=_unpacked(entry.wrong),
        rtol=entry.rtol,
        symptom=entry.symptom,
    )


def _key(entry: Known) -> tuple[str, bytes, Arity, bool]:
    """What stands for a call and its right answer in so many parts."""
    return entry.function, entry.sent, entry.arity, entry.entries


def _numbers(words: list[_Word]) -> dict[_Word, int]:
    """Number different words from 0, in their order."""
    return {word: number for number, word in enumerate(dict.fromkeys(words))}


def _read(path: Path) -> _Released:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Released)
    except (OSError, msgspec.MsgspecError, ValueError) as error:
        raise CourseError([f"{path} is damaged: {error}"]) from None


def _packed(parts: Parts) -> dict[str, bytes]:
    return {_word_of(key): wire.encode(part) for key, part in parts.items()}


def _unpacked(parts: dict[str, bytes]) -> Parts:
    return {_key_of(word): wire.decode(part) for word, part in parts.items()}


def _word_of(key: Key) -> str:
    """A place as its number, and the key of a dict with a mark before it."""
    return _DICT + key if isinstance(key, str) else str(key)


def _key_of(word: str) -> Key:
    return word.removeprefix(_DICT) if word.startswith(_DICT) else int(word)
