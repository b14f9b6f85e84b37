"""Grade a class: what is new or has changed, with a progress bar, in one process or in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from grader.errors import GraderError
from grader.fleet import grade_many, grade_one, worker_processes
from grader.marking import Grader, fingerprint
from grader.model import Report, Submission
from grader.reports.results import Results
from grader.submissions import read_submissions


def grade_class(
    grader: Grader,
    students: Sequence[Path],
    slugs: Sequence[str],
    results: Results,
    jobs: int,
    required: str,
) -> None:
    """Grade the exercises `slugs` of these students' folders into `results`, each kept at once.

    What `results` has of the same submission and checks, kept apart as well as is `required`, is
    not graded again. Raise WallError below that isolation, GraderError if a process ends.
    """
    course = grader.course
    columns = ("Grading", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    count = len(students) * len(slugs)
    with grader, Progress(*columns, console=Console(stderr=True)) as progress:
        progress.console.print(grader.isolation(required), highlight=False)
        task = progress.add_task("", total=count)

        def changed() -> Iterator[Submission]:
            for submission in read_submissions(students, course, slugs):
                mark = fingerprint(course, submission)
                if results.knows(submission.student, submission.exercise, mark, required):
                    progress.advance(task)
                else:
                    yield submission

        def keep(reports: Iterable[Report]) -> None:
            for report in reports:
                results.add(report)
                progress.advance(task)

        workers = min(jobs, count)
        if workers == 1:
            keep(grade_many(changed(), grader.grade))
            return
        executor = worker_processes(workers)
        try:
            grade = partial(grade_one, str(course.folder), tuple(slugs))
            keep(grade_many(changed(), grade, executor, workers))
        except BrokenProcessPool:
            raise GraderError(
                "A grading process ended (out of memory?). Run the same command again to go on, "
                "with fewer --jobs if it repeats."
            ) from None
        finally:
            executor.shutdown(wait=True, cancel_futures=True)
