"""Where tasks are run: graders of one process, or of several.

A task is plain data with a method `run`, so that it can be sent to another process, which loads the
course once and keeps its graders, and so its walls, for all tasks.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any, Protocol

from grader.course import load_course
from grader.errors import GraderError
from grader.fleet import worker_processes
from grader.marking import Grader
from grader.model import Course, Limits


class Bench:
    """The graders of this process, one for each limits. Use as a context manager."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self._graders: dict[Limits, Grader] = {}
        self._kept: dict[str, Any] = {}
        self._open = ExitStack()

    def __enter__(self) -> Bench:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def grader(self, limits: Limits | None = None) -> Grader:
        """Return the grader with these limits; without, with the course's."""
        limits = limits or self.course.limits
        if limits not in self._graders:
            grader = Grader(replace(self.course, limits=limits))
            self._graders[limits] = self._open.enter_context(grader)
        return self._graders[limits]

    def kept(self, name: str, make: Callable[[], Any]) -> Any:
        """Return what is kept under this name, made when it is first asked for."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]


class Task(Protocol):
    """Something to find out about an exercise."""

    @property
    def exercise(self) -> str:
        """The slug; empty for the whole course."""
        ...

    def run(self, bench: Bench) -> Any:
        """Find out; what is returned can be sent between processes."""
        ...


@dataclass(frozen=True)
class Done:
    """A task, what it found, and the seconds that it took."""

    task: Task
    found: Any
    seconds: float


Runner = Callable[[Sequence[Task]], Iterator[Done]]


@contextmanager
def workers(course: Course, jobs: int) -> Iterator[Runner]:
    """Give a function that runs tasks in so many processes, and yields in the order of the tasks.

    One job is this process.
    """
    if jobs == 1:
        with Bench(course) as bench:
            yield partial(map, partial(_done, bench))
        return
    run = partial(_run, str(course.folder), tuple(course.exercises))
    with worker_processes(jobs) as executor:
        try:
            yield partial(executor.map, run)
        except BrokenProcessPool:
            raise GraderError(
                "A process that verifies ended (out of memory?). Try fewer --jobs."
            ) from None
        finally:
            executor.shutdown(wait=True, cancel_futures=True)


def _done(bench: Bench, task: Task) -> Done:
    started = time.monotonic()
    found = task.run(bench)
    return Done(task, found, time.monotonic() - started)


def _run(folder: str, slugs: tuple[str, ...], task: Task) -> Done:
    return _done(_bench_of(folder, slugs), task)


@functools.lru_cache(maxsize=1)
def _bench_of(folder: str, slugs: tuple[str, ...]) -> Bench:
    """The bench of this process; its fork servers end with the process."""
    bench = Bench(load_course(Path(folder), slugs))
    Finalize(bench, bench.__exit__, exitpriority=1)  # the workers of a pool run no atexit
    return bench
