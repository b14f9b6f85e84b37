"""Checks are put to the reference to learn what they ask for."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np

from grader.course import load_course
from grader.model import Visibility
from grader.rehearsal import ReferenceHost, Remembering, rehearse
from grader.seeds import marking_inputs, public_inputs, variant_of

COURSE = load_course(Path(__file__).parent / "toy_course")
DOUBLE = COURSE.exercises["double"]
VARIANT = variant_of(COURSE, DOUBLE)


def test_a_rehearsal_tells_the_calls_of_checks_with_their_replies() -> None:
    public = [check for check in DOUBLE.checks if check.visibility is Visibility.PUBLIC]
    calls = rehearse(DOUBLE, VARIANT, partial(public_inputs, DOUBLE), public)
    assert [str(call) for call in calls[:2]] == ["double(x=3)", "scaled(x=1)"]
    assert [call.value for call in calls[:2]] == [6, VARIANT.factor]
    assert [call.function for call in calls[2:]] == ["double"] * 3


def test_a_check_brings_those_that_it_builds_on() -> None:
    (last,) = [check for check in DOUBLE.checks if check.name == "double_leaves_its_argument_alone"]
    calls = rehearse(DOUBLE, VARIANT, partial(marking_inputs, COURSE, DOUBLE), [last])
    assert [np.shape(call.arguments[0]) for call in calls] == [(), (3,), (2, 4), (3,)]


def test_calls_are_remembered_when_their_transcript_was_taken() -> None:
    answer = Remembering(ReferenceHost(DOUBLE, VARIANT), DOUBLE.signatures)
    answer.double(1)
    assert len(answer.take_transcript()) == 1
    answer.double(2)
    assert [call.arguments for call in answer.all_calls()] == [(1,), (2,)]
