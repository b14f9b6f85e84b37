"""Tasks are run in this process or in several, with the same results in the same order."""

from __future__ import annotations

import os
from dataclasses import dataclass

import pytest

from grader.errors import GraderError
from grader.model import Course, Limits
from grader.verify.bench import Bench, workers


@dataclass(frozen=True)
class Asked:
    """A task that tells where it was run."""

    exercise: str
    number: int

    def run(self, bench: Bench) -> tuple[int, str, int]:
        """Tell."""
        return self.number, bench.course.exercises[self.exercise].title, os.getpid()


@dataclass(frozen=True)
class Ends:
    """A task that ends its process."""

    exercise: str = ""

    def run(self, bench: Bench) -> None:
        """End it."""
        os._exit(3)


@pytest.mark.parametrize("jobs", [1, 2])
def test_tasks_are_run_in_order(toy: Course, jobs: int) -> None:
    tasks = [Asked("double", number) for number in range(8)]
    with workers(toy, jobs) as run:
        done = list(run(tasks))
    assert [one.task for one in done] == tasks
    assert [one.found[:2] for one in done] == [(number, "Doubling") for number in range(8)]
    assert all(one.seconds >= 0 for one in done)
    assert (os.getpid() in {one.found[2] for one in done}) == (jobs == 1)


def test_a_process_that_ends_is_told(toy: Course) -> None:
    with pytest.raises(GraderError, match="Try fewer --jobs"), workers(toy, 2) as run:
        list(run([Ends()]))


def test_there_is_a_grader_for_each_limits(toy: Course) -> None:
    with Bench(toy) as bench:
        own = bench.grader()
        short = bench.grader(Limits(call_seconds=0.25))
        assert own is bench.grader(toy.limits)
        assert short is bench.grader(Limits(call_seconds=0.25)) is not own
        assert own.isolation() == short.isolation()


def test_what_is_kept_is_made_once(toy: Course) -> None:
    made: list[int] = []
    with Bench(toy) as bench:
        for _ in range(2):
            bench.kept("a list", lambda: made.append(1) or made)
    assert made == [1]
