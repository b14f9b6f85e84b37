"""What course.toml may say, and reading it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from grader.errors import CourseError, UsageError
from grader.model import Limits

COURSE_FILE = "course.toml"
_Seconds = Annotated[float, msgspec.Meta(gt=0, le=86_400)]
_Slug = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*\Z")]


class _Limits(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    call_seconds: _Seconds = Limits.call_seconds
    submission_seconds: _Seconds = Limits.submission_seconds
    memory_megabytes: Annotated[int, msgspec.Meta(ge=64)] = Limits.memory_megabytes
    file_kilobytes: Annotated[int, msgspec.Meta(ge=1)] = Limits.file_kilobytes


class _Variants(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    per: Literal["course", "student"] = "course"


class _Wall(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    require: Literal["none", "partial", "full"] = "partial"


class _Assignment(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    name: str
    exercises: list[_Slug]
    essay: str = ""
    essay_points: Annotated[int, msgspec.Meta(ge=0)] = 0


class CourseFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """course.toml as it is written; a key that is not known is an error."""

    name: str
    assignments: Annotated[list[_Assignment], msgspec.Meta(min_length=1)]
    imports: list[str] = []
    limits: _Limits = _Limits()
    variants: _Variants = _Variants()
    wall: _Wall = _Wall()


def read_course_file(path: Path) -> CourseFile:
    """Read course.toml; raise UsageError if there is none, CourseError if it is wrong."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), CourseFile)
    except FileNotFoundError:
        raise UsageError(f"There is no {COURSE_FILE} in {path.parent}.") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise CourseError([f"{COURSE_FILE}: {error}"]) from None
