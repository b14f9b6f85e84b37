"""How much a submission costs behind the wall, beside a fresh interpreter for each.

Prints the time of grading SUBMISSIONS right answers of linear_backprop, one after the other in one
process, and the time of starting Python and importing numpy and sympy, interleaved so that a busy
machine slows both, and on one processor. The ratio is what counts; times are those of this machine.

    python benchmarks/grading.py [--submissions 200]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from grader.course import load_course
from grader.fleet import Grader, processors
from grader.model import Submission

PROJECT = Path(__file__).resolve().parents[1]
SLUG = "linear_backprop"
WANTED = 1 / 10
FRESH = [sys.executable, "-c", "import numpy, sympy"]
EVERY = 10  # submissions for each fresh interpreter


def seconds_of_fresh_interpreter() -> float:
    """Start Python, import numpy and sympy, and end."""
    started = time.perf_counter()
    subprocess.run(FRESH, check=True)
    return time.perf_counter() - started


def main() -> int:
    """Measure and print; return 1 if the ratio is above what is wanted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=200)
    count = parser.parse_args().submissions
    course = load_course(PROJECT, only=[SLUG])
    right = (PROJECT / "solutions" / SLUG / "reference.py").read_bytes()
    wrong = right.replace(b"dY.sum(axis=0)", b"dY.mean(axis=0)")
    graded: dict[str, list[float]] = {"right": [], "wrong": []}
    fresh = []
    os.sched_setaffinity(0, processors()[:1])  # as a worker of `grader grade` keeps to one
    with Grader(course) as grader:
        grader.grade(Submission("warm-up", SLUG, right))
        seconds_of_fresh_interpreter()
        for number in range(count):
            kind, source = ("right", right) if number % 2 else ("wrong", wrong)
            started = time.perf_counter()
            report = grader.grade(Submission(f"student-{number}", SLUG, source))
            graded[kind].append(time.perf_counter() - started)
            if (report.earned == report.possible) != (kind == "right"):
                raise SystemExit(f"a {kind} answer earned {report.earned} of {report.possible}")
            if number % EVERY == 0:
                fresh.append(seconds_of_fresh_interpreter())
    each = [*graded["right"], *graded["wrong"]]
    ratio = statistics.median(each) / statistics.median(fresh)
    for name, times in (
        (f"fresh interpreter with numpy and sympy ({len(fresh)} times)", fresh),
        (f"right answer to {SLUG}, graded ({len(graded['right'])})", graded["right"]),
        (f"wrong answer, graded and diagnosed ({len(graded['wrong'])})", graded["wrong"]),
    ):
        low, middle, high = min(times), statistics.median(times), max(times)
        print(f"{name:<62} median {1000 * middle:6.1f} ms  ({1000 * low:.1f} to {1000 * high:.1f})")
    print(f"ratio of the medians: 1/{1 / ratio:.1f}, wanted at most 1/{1 / WANTED:.0f}")
    return 0 if ratio <= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
