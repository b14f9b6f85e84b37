"""How much a submission costs behind the wall: beside a fresh interpreter, and beside no wall.

Grades SUBMISSIONS answers of linear_backprop, half of them wrong and diagnosed, one after the other
in one process with all layers of the wall and as many with resource limits alone; and starts Python
and imports numpy and sympy. All is interleaved, so that a busy machine slows all alike, and on one
processor. The answers are the reference, the accepted ones and wrong ones, in turn; those that no
answer before was like, whose verdicts have to be found out, are also told by themselves. The ratios
are what counts; times are those of this machine.

    python benchmarks/grading.py [--submissions 200]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

from grader.course import load_course
from grader.fleet import keep_to, processors
from grader.marking import Grader
from grader.model import Submission
from grader.wall.jail import LAYERS

PROJECT = Path(__file__).resolve().parents[1]
SLUG = "linear_backprop"
FRESH = [sys.executable, "-c", "import numpy, sympy"]
WRONG = [b"dY.mean(axis=0)", b"dY.sum(axis=1)", b"X.sum(axis=0)", b"-dY.sum(axis=0)", b"dY[0]"]
EVERY = 10  # submissions for each fresh interpreter
MOST_OF_FRESH = 1 / 30
MOST_OF_LIMITS = 1.1
OTHERS = [layer.__name__ for layer in LAYERS if layer.__name__ != "resource_limits"]
ALL_BUT_LIMITS = ("namespaces", "capabilities", *OTHERS)


def seconds_of_fresh_interpreter() -> float:
    """Start Python, import numpy and sympy, and end."""
    started = time.perf_counter()
    subprocess.run(FRESH, check=True)
    return time.perf_counter() - started


def seconds_of_grading(grader: Grader, student: str, source: bytes, right: bool) -> float:
    """Grade an answer; raise SystemExit if it is not judged as it should be."""
    started = time.perf_counter()
    report = grader.grade(Submission(student, SLUG, source))
    seconds = time.perf_counter() - started
    if (report.earned == report.possible) != right:
        raise SystemExit(f"{student} earned {report.earned} of {report.possible}")
    return seconds


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=200)
    count = parser.parse_args().submissions
    course = load_course(PROJECT, only=[SLUG])
    right = (PROJECT / "solutions" / SLUG / "reference.py").read_bytes()
    accepted = sorted((PROJECT / "solutions" / SLUG / "accepted").glob("*.py"))
    answers = {True: [right, *(path.read_bytes() for path in accepted)]}
    answers[False] = [right.replace(b"dY.sum(axis=0)", by) for by in WRONG]
    fresh, limits, unseen = [], [], []
    full: dict[bool, list[float]] = {True: [], False: []}
    keep_to(processors()[0])  # as a worker of `grader grade` does
    with Grader(course) as walled, Grader(course, without=ALL_BUT_LIMITS) as limited:
        print(walled.isolation())
        for grader in (walled, limited):
            grader.grade(Submission("warm-up", SLUG, right))
        seconds_of_fresh_interpreter()
        for number in range(count):
            is_right = number % 2 == 0
            own = answers[is_right]
            answer = f"student-{number}", own[number // 2 % len(own)], is_right
            seconds = seconds_of_grading(walled, *answer)
            full[is_right].append(seconds)
            if number // 2 < len(own):
                unseen.append(seconds)
            limits.append(seconds_of_grading(limited, *answer))
            if number % EVERY == 0:
                fresh.append(seconds_of_fresh_interpreter())
    graded = [*full[True], *full[False]]
    for name, times in (
        ("fresh interpreter with numpy and sympy", fresh),
        (f"{SLUG}, right", full[True]),
        (f"{SLUG}, wrong and diagnosed", full[False]),
        (f"{SLUG}, both, the first of their kind", unseen),
        (f"{SLUG}, both, with resource limits alone", limits),
    ):
        low, middle, high = (1000 * of(times) for of in (min, statistics.median, max))
        print(f"{name:<50} {len(times):4} times, median {middle:6.1f} ms ({low:.1f} to {high:.1f})")
    _tell("graded / fresh interpreter", graded, fresh, MOST_OF_FRESH)
    _tell("all layers / limits alone", graded, limits, MOST_OF_LIMITS)
    return 0


def _tell(name: str, some: list[float], others: list[float], wanted: float) -> None:
    ratio = statistics.median(some) / statistics.median(others)
    met = "met" if ratio <= wanted else "not met"
    print(f"{name}: {ratio:.3f}, wanted at most {wanted:.3f}: {met}")


if __name__ == "__main__":
    sys.exit(main())
