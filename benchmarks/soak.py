"""Grade for long and be killed often: nothing may grow, and no result may be lost.

First, right answers of linear_backprop are graded one after the other in one process. After a
warm-up, the grader's open descriptors, its memory and that of its fork server, and the processes
that both have started (ended or not) may not have become more, but for MOST_GROWTH of memory and a
child or two that are just about to end.

Then runs of `grader grade`, in a course of this exercise alone, are killed with SIGKILL at moments
drawn by chance, half of them from all the time that an undisturbed run takes, half from the time
after its first result. The next run must complete each of them to the very same files.

    python benchmarks/soak.py [--gradings 2000] [--warm-up 200] [--kills 20] [--seed 0]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from smaller import PROJECT, course_of

from grader.course import load_course
from grader.marking import Grader
from grader.model import Submission

SLUG = "linear_backprop"
MOST_GROWTH = 5.0  # MB
ENDING = 2
WINDOW = 10  # gradings, of which the least counts
STUDENTS = 12


@dataclass(frozen=True)
class Size:
    """What a grader holds."""

    descriptors: int
    processes: int
    megabytes: float
    servers_megabytes: float

    def __str__(self) -> str:
        return (
            f"{self.descriptors} descriptors, {self.processes} processes, "
            f"{self.megabytes:.1f} MB, {self.servers_megabytes:.1f} MB in its fork server"
        )


def started_by(pid: int) -> Iterator[int]:
    """Yield the processes that a process has started and not yet reaped, and theirs."""
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield int(child)
            yield from started_by(int(child))


def megabytes(pid: int) -> float:
    """Return the resident memory of a process, 0 where it has ended."""
    with suppress(OSError):
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGESIZE") / 2**20
    return 0.0


def size(servers: list[int]) -> Size:
    """Measure this process and these."""
    return Size(
        len(os.listdir("/proc/self/fd")),
        len(list(started_by(os.getpid()))),
        megabytes(os.getpid()),
        sum(map(megabytes, servers)),
    )


def least(sizes: list[Size]) -> Size:
    """Return the least of each, as it is between two submissions."""
    return Size(*map(min, zip(*map(astuple, sizes), strict=True)))


def grows(gradings: int, warm_up: int) -> bool:
    """Grade, print what is held before and after, and tell whether it has become more."""
    right = (PROJECT / "solutions" / SLUG / "reference.py").read_bytes()
    started = time.perf_counter()
    sizes = []
    with Grader(load_course(PROJECT, only=[SLUG])) as grader:
        servers = list(started_by(os.getpid()))  # the server, and where it has gone on
        for number in range(warm_up + gradings):
            report = grader.grade(Submission(f"student-{number}", SLUG, right))
            if report.earned != report.possible:
                raise SystemExit(f"a right answer earned {report.earned} of {report.possible}")
            sizes.append(size(servers))
    before, after = least(sizes[warm_up - WINDOW : warm_up]), least(sizes[-WINDOW:])
    print(f"after {warm_up} gradings: {before}")
    print(f"after {gradings} more:    {after}  ({time.perf_counter() - started:.0f} s)")
    return (
        after.descriptors > before.descriptors
        or after.processes > before.processes + ENDING
        or after.megabytes > before.megabytes + MOST_GROWTH
        or after.servers_megabytes > before.servers_megabytes + MOST_GROWTH
    )


def hand_in(folder: Path) -> None:
    """Write submissions: right ones, wrong ones, and some that take their time."""
    right = (PROJECT / "solutions" / SLUG / "reference.py").read_text()
    sources = (
        right,
        right.replace("dY.sum(axis=0)", "dY.mean(axis=0)"),
        f"import time\n\ntime.sleep(0.1)\n{right}",
    )
    for number in range(STUDENTS):
        path = folder / f"student-{number:02}" / f"{SLUG}.py"
        path.parent.mkdir(parents=True)
        path.write_text(sources[number % len(sources)])


def grading(course: Path, submissions: Path, out: Path, jobs: int) -> subprocess.Popen[bytes]:
    """Start `grader grade`."""
    words = ["--course", course, "grade", submissions, "--jobs", jobs, "--out", out]
    return subprocess.Popen(
        [sys.executable, "-m", "grader", *map(str, words)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def written(out: Path) -> dict[str, Any]:
    """Return all that a run has written, without the seconds that gradings took."""
    files: dict[str, Any] = {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }
    lines = files.get("results.jsonl", b"").splitlines()
    return files | {"results.jsonl": [json.loads(line) | {"seconds": 0} for line in lines]}


def results_in(out: Path) -> int:
    """Return how many results there are."""
    path = out / "results.jsonl"
    return path.read_bytes().count(b"\n") if path.exists() else 0


def first_result(process: subprocess.Popen[bytes], out: Path) -> float:
    """Wait for the first result, or the end; return the seconds that it took."""
    started = time.perf_counter()
    while not results_in(out) and process.poll() is None:
        time.sleep(0.01)
    return time.perf_counter() - started


def loses(kills: int, seed: int) -> bool:
    """Kill runs, complete them, and tell whether one of them differs from an undisturbed run."""
    chance = random.Random(seed)
    lost = 0
    with tempfile.TemporaryDirectory() as folder:
        course = course_of(Path(folder, "course"), [SLUG], "One")
        submissions = Path(folder, "submissions")
        hand_in(submissions)
        wanted, before, after = {}, {}, {}  # what jobs write, seconds to the first result and on
        for jobs in (1, 2):
            out = Path(folder, f"undisturbed-{jobs}")
            process = grading(course, submissions, out, jobs)
            before[jobs] = first_result(process, out)
            started = time.perf_counter()
            if process.wait():
                raise SystemExit("an undisturbed run failed")
            wanted[jobs], after[jobs] = written(out), time.perf_counter() - started
        if wanted[1] != wanted[2]:
            raise SystemExit("two undisturbed runs differ")
        for number in range(kills):
            jobs, late = 1 + number % 2, number % 4 in (1, 2)
            out = Path(folder, f"killed-{number}")
            moment = chance.uniform(0, after[jobs] if late else before[jobs] + after[jobs])
            process = grading(course, submissions, out, jobs)
            waited = first_result(process, out) if late else 0.0
            time.sleep(moment)
            process.send_signal(signal.SIGKILL)
            process.wait()
            left = results_in(out)
            again = grading(course, submissions, out, jobs).wait()
            whole = again == 0 and written(out) == wanted[jobs]
            lost += not whole
            told = "completed" if whole else f"NOT completed (exit code {again})"
            print(
                f"{jobs} jobs killed after {waited + moment:4.1f} s, {left:2} results left: {told}"
            )
    return lost > 0


def main() -> int:
    """Do both, and return 1 if anything has grown or was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gradings", type=int, default=2000)
    parser.add_argument("--warm-up", type=int, default=200)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    failures = []
    if given.gradings and grows(given.gradings, given.warm_up):
        failures.append("the grader or its fork server has grown")
    if given.kills and loses(given.kills, given.seed):
        failures.append("results were lost")
    print("; ".join(failures) or "nothing has grown, nothing was lost")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
