"""Many submissions are graded on any executor, and few of them are read ahead."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from functools import partial
from itertools import count, islice
from typing import Any

import pytest
from test_marking import RIGHT, SQUARES, handed_in, write_course

from grader import fleet
from grader.course import load_course
from grader.errors import GraderError
from grader.fleet import grade_many, grade_one, processors, worker_processes
from grader.model import Course, Report, Submission


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The small course."""
    return load_course(write_course(tmp_path_factory.mktemp("small")))


@pytest.fixture
def grade_here(small: Course) -> Iterator[Callable[[Submission], Report]]:
    """What a worker runs, in a process that has graded nothing yet; its fork server is ended."""
    fleet._grader_in.cache_clear()
    yield partial(grade_one, str(small.folder), ())
    fleet._grader_in(str(small.folder), ()).__exit__()
    fleet._grader_in.cache_clear()


def test_a_process_keeps_its_grader_for_the_next_submission(
    grade_here: Callable[[Submission], Report],
) -> None:
    first, second = grade_here(handed_in(RIGHT)), grade_here(handed_in(SQUARES))
    assert (first.earned, second.earned) == (10, 4)
    assert fleet._grader_in.cache_info().misses == 1


class Immediate(Executor):
    """An executor that has done everything as soon as it is asked."""

    def __init__(self) -> None:
        self.submitted = 0

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.submitted += 1
        future: Future[Any] = Future()
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def counted(number: int | None = None) -> Iterator[Submission]:
    """Submissions of students 0, 1, 2, ..., without end unless there is a number."""
    for student in count() if number is None else range(number):
        yield Submission(str(student), "double", b"")


def report_on(submission: Submission) -> Report:
    """Stand in for grading."""
    return Report(submission.student, submission.exercise, 0, 0, "", 0, ())


def test_without_an_executor_submissions_are_graded_one_by_one_in_order() -> None:
    reports = grade_many(counted(), report_on)
    assert [next(reports).student for _ in range(3)] == ["0", "1", "2"]


@pytest.mark.parametrize("number", [0, 1, 7, 8, 9, 100])
def test_an_executor_is_given_every_submission_once(number: int) -> None:
    executor = Immediate()
    found = sorted(
        int(report.student) for report in grade_many(counted(number), report_on, executor, 2)
    )
    assert found == list(range(number))
    assert executor.submitted == number


def test_few_submissions_are_read_ahead_however_many_there_are() -> None:
    executor = Immediate()
    reports = grade_many(counted(), report_on, executor, workers=2)
    ahead = [executor.submitted - done for done, _ in enumerate(islice(reports, 1000))]
    assert max(ahead) == 8


def test_a_fault_of_a_worker_is_not_swallowed() -> None:
    def fails(submission: Submission) -> Report:
        raise GraderError(f"no room for {submission.student}")

    with pytest.raises(GraderError, match="no room for 0"):
        next(grade_many(counted(1), fails, Immediate()))


def places(executor: ProcessPoolExecutor, count: int) -> set[frozenset[int]]:
    """The processors that the workers may use, once each of them has had its turn."""
    return set(executor.map(_where, range(8 * count)))


def _where(_: int) -> frozenset[int]:
    time.sleep(0.01)  # so that no worker does all the work
    return frozenset(os.sched_getaffinity(0))


def test_with_a_worker_for_each_processor_each_keeps_to_its_own() -> None:
    all_of_them = processors()
    with worker_processes(len(all_of_them)) as executor:
        found = places(executor, len(all_of_them))
    assert found <= {frozenset([place]) for place in all_of_them}


def test_other_numbers_of_workers_use_any_processor() -> None:
    count = len(processors()) + 1
    with worker_processes(count) as executor:
        assert places(executor, count) == {frozenset(processors())}
