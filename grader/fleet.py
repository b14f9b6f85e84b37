"""Grade many submissions, on any executor.

`grade_one` is a plain function of picklable arguments, so that it runs under threads, a process
pool or a cluster alike; a process keeps its course and its fork server between calls.
"""

from __future__ import annotations

import functools
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from multiprocessing.util import Finalize
from pathlib import Path
from typing import TYPE_CHECKING

from grader.course import load_course
from grader.marking import Grader
from grader.model import Report, Submission
from grader.wall.prctl import die_with_the_parent

if TYPE_CHECKING:
    from multiprocessing.queues import SimpleQueue

_WAITING = 4  # submissions that wait in the executor, for each worker


def grade_one(course_folder: str, only: tuple[str, ...], submission: Submission) -> Report:
    """Grade one submission in this process, which keeps what it needs for the next one.

    Of the course `only` these exercises are loaded, all where there are none.
    """
    return _grader_in(course_folder, only).grade(submission)


def processors() -> list[int]:
    """Return the processors that this process may use."""
    return sorted(os.sched_getaffinity(0))


def worker_processes(count: int) -> ProcessPoolExecutor:
    """Return an executor of so many processes, each killed when this one ends, however that ends.

    With a worker for each processor, each keeps to its own, and so do the fork servers and the
    children that it starts. Grader and child take turns, so nothing is lost, and a message that
    wakes nobody on another processor arrives in a quarter of the time.
    """
    spawn = multiprocessing.get_context("spawn")  # a fork would copy the threads that are there
    places = spawn.SimpleQueue()
    for place in processors():
        places.put(place if count == len(processors()) else None)
    return ProcessPoolExecutor(
        count, spawn, initializer=_begin_work, initargs=(places, os.getpid())
    )


def _begin_work(places: SimpleQueue[int | None], parent: int) -> None:
    die_with_the_parent()
    if os.getppid() != parent:  # it ended before this was said, and no signal will come
        os._exit(1)
    place = None if places.empty() else places.get()
    if place is not None:
        keep_to(place)


def keep_to(processor: int) -> None:
    """Keep this process, and those it starts, to one processor, where it takes turns with them.

    A batch process lets another one that it waits for go on, and is not woken for each reply.
    """
    os.sched_setaffinity(0, [processor])
    os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def grade_many(
    submissions: Iterable[Submission],
    grade: Callable[[Submission], Report],
    executor: Executor | None = None,
    workers: int = 1,
) -> Iterator[Report]:
    """Yield reports as they are ready; without an executor, one after the other in this process.

    At most a few submissions a worker are read ahead, however many there are.
    """
    if executor is None:
        yield from map(grade, submissions)
        return
    left = iter(submissions)
    waiting: set[Future[Report]] = set()
    while True:
        for submission in left:
            waiting.add(executor.submit(grade, submission))
            if len(waiting) >= _WAITING * workers:
                break
        if not waiting:
            return
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            yield future.result()


@functools.lru_cache(maxsize=1)
def _grader_in(course_folder: str, only: tuple[str, ...]) -> Grader:
    """The grader of this process; its fork server ends with the process."""
    grader = Grader(load_course(Path(course_folder), only)).__enter__()
    Finalize(grader, grader.__exit__, exitpriority=1)  # the workers of a pool run no atexit
    return grader
