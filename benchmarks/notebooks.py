"""How long a submission takes: nbgrader as it comes, with our preprocessor, and `grader grade`.

The notebook has four exercises. For nbgrader as it comes there is the same notebook with asserts in
its cells, one call for each function, which is less than our checks do. What a command takes with
many submissions and with few is measured, in turn; the difference is what a submission takes,
without starting. Only one processor is used.

    python benchmarks/notebooks.py [--few 2] [--many 8] [--rounds 3]
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from smaller import PROJECT, course_of

sys.path[0] = str(PROJECT / "tests")  # in place of this folder, whose notebooks.py is no package
from notebooks.nbgrader_runs import nbgrader  # noqa: E402
from notebooks.stock import write_course  # noqa: E402
from notebooks.submitting import filled, hand_in, read, solutions  # noqa: E402

from grader.course import load_course  # noqa: E402
from grader.fleet import keep_to, processors  # noqa: E402
from grader.notebooks.building import build  # noqa: E402
from grader.notebooks.solving import prelude  # noqa: E402

ALL = "all"
SLUGS = ("partial_derivatives", "gradient_at_a_point", "linear_backprop", "saddle_escape")
TIMES_THROUGH_NBGRADER, TIMES_THROUGH_GRADE = 5, 30  # wanted, at least


def write_ours(folder: Path, course: Path) -> dict[str, str]:
    """Build our notebook and release it; return the texts of the right answer."""
    build(load_course(course), folder)
    made = nbgrader(folder, "generate_assignment", ALL)
    if made.code:
        raise SystemExit(made.told)
    return solutions(read(folder / "source" / ALL / f"{ALL}.ipynb"))


def write_stock(folder: Path, course: Path, texts: dict[str, str]) -> None:
    """Write the same solutions with a cell for each function that calls it."""
    loaded = load_course(course)
    imports = [prelude(one.stub.read_text())[1] for one in loaded.exercises.values()]
    functions = [name for one in loaded.exercises.values() for name in one.signatures]
    checks = [f"assert callable({name})" for name in functions]
    write_course(folder, ALL, ["\n".join(imports), *texts.values()], checks)
    made = nbgrader(folder, "generate_assignment", ALL)
    if made.code:
        raise SystemExit(made.told)


def submit(folder: Path, texts: dict[str, str], count: int) -> None:
    """Hand in the right answer so many times."""
    for name in ("submitted", "autograded", "out"):
        shutil.rmtree(folder / name, ignore_errors=True)
    released = read(folder / "release" / ALL / f"{ALL}.ipynb")
    for number in range(count):
        hand_in(folder, f"student-{number:02}", ALL, filled(released, texts))


def seconds_of_autograde(folder: Path) -> float:
    """Run nbgrader autograde; raise SystemExit if it fails."""
    ran = nbgrader(folder, "autograde", ALL, seconds=1_000)
    if ran.code:
        raise SystemExit(ran.told)
    return ran.seconds


def seconds_of_grade(folder: Path, course: Path) -> float:
    """Run grader grade on the tree that nbgrader collects."""
    command = [sys.executable, "-m", "grader", "--course", course, "grade", folder / "submitted"]
    started = time.monotonic()
    subprocess.run(
        [*map(str, command), "--out", str(folder / "out"), "--jobs", "1"],
        check=True,
        capture_output=True,
    )
    return time.monotonic() - started


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--few", type=int, default=2)
    parser.add_argument("--many", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=3)
    told = parser.parse_args()
    keep_to(processors()[0])
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        course = course_of(folder / "course", SLUGS, ALL)
        ours, stock = folder / "ours", folder / "stock"
        texts = write_ours(ours, course)
        stock.mkdir()
        write_stock(stock, course, texts)
        in_stock = solutions(read(stock / "source" / ALL / f"{ALL}.ipynb"))
        ways = {
            "nbgrader autograde as it comes": (stock, in_stock, seconds_of_autograde),
            "nbgrader autograde with our preprocessor": (ours, texts, seconds_of_autograde),
            "grader grade": (ours, texts, lambda where: seconds_of_grade(where, course)),
        }
        each: dict[str, list[float]] = {way: [] for way in ways}
        for _ in range(told.rounds):
            for way, (where, answer, run) in ways.items():
                seconds = []
                for count in (told.few, told.many):
                    submit(where, answer, count)
                    seconds.append(run(where))
                each[way].append((seconds[1] - seconds[0]) / (told.many - told.few))
    medians = {way: statistics.median(times) for way, times in each.items()}
    for way, times in each.items():
        low, high = min(times), max(times)
        print(f"{way:<42} median {medians[way]:6.3f} s a submission ({low:.3f} to {high:.3f})")
    slow, *faster = medians.values()
    for way, seconds, wanted in zip(
        list(ways)[1:], faster, (TIMES_THROUGH_NBGRADER, TIMES_THROUGH_GRADE), strict=True
    ):
        met = "met" if slow / seconds >= wanted else "not met"
        print(f"{way}: {slow / seconds:.1f} times as fast, wanted at least {wanted}: {met}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
