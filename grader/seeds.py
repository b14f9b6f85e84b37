"""What is drawn by chance, and from what: variants from public names, marking inputs from the salt.

A variant is the same wherever the course is loaded, so it may be printed and shipped. Inputs for
marks hang on the salt, which never leaves solutions/: no student can predict them, and the same
submission always gets the same marks.
"""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np

from grader.model import Check, Course, Exercise


def generator(*words: str) -> np.random.Generator:
    """Return a generator seeded by these words."""
    digest = hashlib.sha256("\x1f".join(words).encode("utf-8", "backslashreplace")).digest()
    return np.random.default_rng(int.from_bytes(digest, "big"))


def variant_of(course: Course, exercise: Exercise, student: str | None = None) -> Any:
    """Draw the variant of an exercise: the course's, or the student's where the course says so."""
    if exercise.draw is None:
        return None
    own = [student] if course.variants_per == "student" and student else []
    return exercise.draw(generator(course.name, exercise.slug, *own))


def public_inputs(exercise: Exercise, check: Check) -> np.random.Generator:
    """Return the generator that a check is given in a self-check."""
    return generator("self-check", exercise.slug, check.name)


def marking_inputs(course: Course, exercise: Exercise, check: Check) -> np.random.Generator:
    """Return the generator that a check is given when marks are given."""
    if course.salt is None:
        raise ValueError("a course without solutions/ has no salt to mark with")
    return generator(course.salt, course.name, exercise.slug, check.name)
