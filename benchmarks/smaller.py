"""The project's course with some of its exercises alone, which loads faster than the whole."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]


def course_of(folder: Path, slugs: Sequence[str], assignment: str) -> Path:
    """Copy the course to a new folder, with these exercises in one assignment; return it."""
    for slug in slugs:
        for part in ("exercises", "solutions"):
            shutil.copytree(PROJECT / part / slug, folder / part / slug)
    shutil.copy(PROJECT / "solutions" / "salt", folder / "solutions")
    head, mark, rest = (PROJECT / "course.toml").read_text().partition("[[assignments]]")
    limits = rest[rest.index("[limits]") :]
    lists = f'name = "{assignment}"\nexercises = {json.dumps(list(slugs))}'
    (folder / "course.toml").write_text(f"{head}{mark}\n{lists}\n\n{limits}")
    return folder
