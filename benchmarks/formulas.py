"""How often formulas are judged rightly, and how quickly, beside what graders use.

The pairs are the corpus of tests/formulas and generated ones, rewrites and changes. Every method is
told the same: symbols that are real, or positive or negative where the domain says so. Fairness:

* Only comparing is measured, so the other methods get each formula as plain text that all of them
  read, with decimals as exact fractions. The texts of the corpus that are no formulas are left out
  for all: reading them is no comparing, and sympify would run what some of them say.
* at_the_edge is a group of its own. Its pairs were chosen against this package.
* A method that raises, or is killed after --seconds of the processor, has not decided.
* Slow methods judge every k-th pair of a group, so that there are at most --pairs; ours are shown
  on these too. The generated pairs and the choice are the same each time.
* Times are the clock's, for reading and judging a pair in a worker that has done so before.

    python benchmarks/formulas.py [--pairs 120] [--seconds 10] [--workers 2]
"""

from __future__ import annotations

import argparse
import ast
import logging
import math
import multiprocessing
import queue
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import sympy
from math_verify import verify
from rich.console import Console
from rich.table import Table

from grader.formulas import Verdict, compare, read
from grader.formulas.intervals.arithmetic import Arithmetic, fastest
from grader.formulas.intervals.mpmath_intervals import MpmathIntervals
from grader.formulas.printing import text_of
from grader.formulas.reading import MOST_CHARACTERS
from grader.formulas.tree import names_of

PROJECT = Path(__file__).resolve().parents[1]
sys.path[0] = str(PROJECT / "tests")  # in place of this folder, whose formulas.py is no package
from formulas.test_corpus import PAIRS  # noqa: E402
from formulas.test_generated import drawn  # noqa: E402

SEEDS = range(5)  # of 200 generated pairs each
MEMORY = 4 << 30  # bytes for a worker
POINTS, TOLERANCE = 10, 1e-9
Judgement = bool | None  # equal, different, or not decided


@dataclass(frozen=True)
class Question:
    """Two formulas as they were written and as plain text, and what is right."""

    answer: str
    reference: str
    plain_answer: str
    plain_reference: str
    domain: tuple[str, ...]
    equal: bool

    def conditions(self) -> list[tuple[str, str, str]]:
        """Return the domain as left sides, signs and right sides."""
        chains = [re.split(r"\s*([<>=!]+)\s*", condition) for condition in self.domain]
        return [tuple(chain[at : at + 3]) for chain in chains for at in range(0, len(chain) - 2, 2)]

    def names(self) -> list[str]:
        """Return the names of the symbols in the formulas and the domain."""
        sides = [side for left, _, right in self.conditions() for side in (left, right)]
        every = (self.answer, self.reference, *sides)
        return sorted({name for formula in every for name in names_of(read(formula))})


def questions() -> dict[str, list[Question]]:
    """Return the pairs by group."""
    groups: dict[str, list[Question]] = {"corpus": [], "at the edge": []}
    for theme, pair in PAIRS:
        if pair["verdict"] != "invalid":
            group = groups["at the edge" if theme == "at_the_edge" else "corpus"]
            domain, equal = tuple(pair.get("domain", ())), pair["verdict"] == "equal"
            group.append(question(pair["answer"], pair["reference"], domain, equal))
    groups |= {"generated rewrites": [], "generated changes": []}
    for made in (pair for seed in SEEDS for pair in drawn(seed).pairs):
        group = groups["generated rewrites" if made.equal else "generated changes"]
        group.append(question(made.answer, made.reference, made.domain, made.equal))
    return groups


def question(answer: str, reference: str, domain: tuple[str, ...], equal: bool) -> Question:
    """Write both formulas plainly too."""
    plain = [text_of(read(formula), 4 * MOST_CHARACTERS) for formula in (answer, reference)]
    return Question(answer, reference, plain[0], plain[1], domain, equal)


def bounds(name: str, asked: Question) -> tuple[float | None, float | None]:
    """Return the numbers between which the domain has a symbol alone."""
    low = high = None
    for left, sign, right in asked.conditions():
        if name in (left, right) and sign != "!=":
            number = float(right if name == left else left)
            above = (sign[0] == ">") == (name == left)
            low, high = (number, high) if above else (low, number)
    return low, high


def symbol(name: str, asked: Question) -> sympy.Symbol:
    """Return the symbol with all of the domain that sympy has words for."""
    low, high = bounds(name, asked)
    if low is not None and low >= 0:
        return sympy.Symbol(name, positive=True)
    if high is not None and high <= 0:
        return sympy.Symbol(name, negative=True)
    return sympy.Symbol(name, real=True, nonzero=True if f"{name} != 0" in asked.domain else None)


def in_sympy(asked: Question) -> list[sympy.Expr]:
    """Read both formulas with sympify."""
    known = {name: symbol(name, asked) for name in asked.names()}
    plain = (asked.plain_answer, asked.plain_reference)
    return [sympy.sympify(formula, locals=known) for formula in plain]


def simplified(asked: Question) -> Judgement:
    """Ask whether the difference simplifies to 0."""
    answer, reference = in_sympy(asked)
    return bool(sympy.simplify(answer - reference) == 0)


def proved(asked: Question) -> Judgement:
    """Ask sympy whether the difference equals 0, which it may not know."""
    answer, reference = in_sympy(asked)
    return (answer - reference).equals(0)


def verified(asked: Question) -> Judgement:
    """Ask Math-Verify, past its own reading of LaTeX, and with our time limit for its own."""
    answer, reference = in_sympy(asked)
    return bool(verify([reference], [answer], timeout_seconds=None))


class _Floats(ast.NodeTransformer):
    """Makes every number a float, as in most graders."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.copy_location(ast.Constant(float(node.value)), node)  # type: ignore[arg-type]


def in_numpy() -> dict[str, Any]:
    """Return the functions of formulas by name."""
    same = ["exp", "log", "sqrt", "sign", "sin", "cos", "tan", "sinh", "cosh", "tanh"]
    arcs = ["sin", "cos", "tan", "sinh", "cosh", "tanh"]
    named: dict[str, Any] = {name: getattr(np, name) for name in same}
    named |= {f"a{name}": getattr(np, f"arc{name}") for name in arcs}
    named |= {"Abs": np.abs, "pi": np.pi, "E": np.e, "erf": np.vectorize(math.erf)}
    named |= {"Max": lambda *all_: np.maximum.reduce(np.broadcast_arrays(*all_))}
    named |= {"Min": lambda *all_: np.minimum.reduce(np.broadcast_arrays(*all_))}
    named |= {"log": lambda x, *base: np.log(x) / (np.log(base[0]) if base else 1)}
    for name, of in (("sec", "cos"), ("csc", "sin"), ("cot", "tan")):
        named[name] = lambda x, of=named[of]: 1 / of(x)
        named[f"{name}h"] = lambda x, of=named[f"{of}h"]: 1 / of(x)
    return named


def sampled(asked: Question) -> Judgement:
    """Compare floats at the first points in the domain where the reference has a value."""
    rng = np.random.default_rng(1)
    known = in_numpy()
    for name in asked.names():
        low, high = bounds(name, asked)
        low, high = (-3.0, 3.0) if low is high is None else (low, high)
        low, high = high - 6 if low is None else low, low + 6 if high is None else high
        known[name] = rng.uniform(low, high, 40 * POINTS)
    conditions = (" ".join(condition) for condition in asked.conditions())
    with np.errstate(all="ignore"):
        answer, reference, *holding = (
            np.broadcast_to(
                eval(compile(_Floats().visit(ast.parse(code, mode="eval")), "", "eval"), known),
                40 * POINTS,
            )
            for code in (asked.plain_answer, asked.plain_reference, *conditions)
        )
    usable = np.isfinite(reference) & np.all(holding, axis=0)
    here = np.flatnonzero(usable)[:POINTS]
    if len(here) < POINTS:
        return None
    return bool(np.allclose(answer[here], reference[here], rtol=TOLERANCE, atol=1e-12))


def compared(asked: Question, arithmetic: type[Arithmetic]) -> Judgement:
    """Compare with this package."""
    found = compare(asked.answer, asked.reference, asked.domain, arithmetic=arithmetic)
    return {Verdict.EQUAL: True, Verdict.NOT_EQUAL: False}.get(found.verdict)


OURS: dict[str, Callable[[Question], Judgement]] = {
    "this package, mpmath": partial(compared, arithmetic=MpmathIntervals)
}
if fastest() is not MpmathIntervals:
    OURS["this package, python-flint"] = partial(compared, arithmetic=fastest())
QUICK = OURS | {f"float64 at {POINTS} points": sampled}
SLOW: dict[str, Callable[[Question], Judgement]] = {
    "simplify(a - b) == 0": simplified,
    "(a - b).equals(0)": proved,
    "Math-Verify": verified,
}


def work(link: Any, seconds: int) -> None:
    """Judge what comes through a pipe; the system kills the process if a pair takes longer."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    logging.disable()  # Math-Verify warns that it has no time limit of its own
    warm = question("x + 1", "1 + x", (), equal=True)
    for method in (QUICK | SLOW).values():
        method(warm)
    link.send(None)
    while True:
        name, asked = link.recv()
        end = math.ceil(time.process_time()) + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))
        started = time.perf_counter()
        try:
            judgement = (QUICK | SLOW)[name](asked)
        except Exception:
            judgement = None
        link.send((judgement, time.perf_counter() - started))


class Worker:
    """A process that judges, and is replaced when it was killed."""

    def __init__(self, seconds: int) -> None:
        self._seconds = seconds
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("forkserver")
        self._link, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs, self._seconds), daemon=True)
        self._process.start()
        theirs.close()
        self._link.recv()

    def judged(self, name: str, asked: Question) -> tuple[Judgement, float]:
        """Return the judgement and its time; none if there is none in time."""
        try:
            self._link.send((name, asked))
            if self._link.poll(10 * self._seconds):  # should it sleep
                judged: tuple[Judgement, float] = self._link.recv()
                return judged
        except (EOFError, ConnectionError):
            pass
        self.stop()
        self._start()
        return None, self._seconds

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()


def main() -> int:
    """Judge all pairs by all methods and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=120, help="of a group, for slow methods")
    parser.add_argument("--seconds", type=int, default=10, help="that a pair may take")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    idle: queue.Queue[Worker] = queue.Queue()
    workers = [Worker(options.seconds) for _ in range(options.workers)]
    for worker in workers:
        idle.put(worker)

    def judged(name: str, asked: Question) -> tuple[Judgement, float]:
        worker = idle.get()
        try:
            return worker.judged(name, asked)
        finally:
            idle.put(worker)

    console = Console(width=max(120, Console().width))
    with ThreadPoolExecutor(options.workers) as threads:
        for group, asked in questions().items():
            step = -(-len(asked) // options.pairs)
            title = f"{group}: {len(asked)} pairs, of which the sample is 1 in {step}"
            table = Table(title=title, title_justify="left")
            for heading in ("", "pairs", "right", "wrong accepts", "wrong rejects", "undecided"):
                table.add_column(heading, justify="right" if heading else "left")
            table.add_column("median", justify="right")
            table.add_column("worst", justify="right")
            for name in (*QUICK, *SLOW):
                these = asked if name in QUICK else asked[::step]
                found = list(threads.map(judged, [name] * len(these), these))
                table.add_row(*row(name, these, found))
                if name in OURS and step > 1:
                    table.add_row(*row(f"{name}, sample", asked[::step], found[::step]))
            console.print(table)
    for worker in workers:
        worker.stop()
    return 0


def row(
    name: str, asked: Sequence[Question], found: Sequence[tuple[Judgement, float]]
) -> Iterator[str]:
    """Yield the cells of a method."""
    both = [(one.equal, judgement) for one, (judgement, _) in zip(asked, found, strict=True)]
    times = [seconds for _, seconds in found]
    yield name
    yield f"{len(asked)}"
    yield f"{sum(equal is judgement for equal, judgement in both)}"
    yield f"{both.count((False, True))}"
    yield f"{both.count((True, False))}"
    yield f"{sum(judgement is None for _, judgement in both)}"
    yield f"{1000 * statistics.median(times):.1f} ms"
    yield f"{max(times):.2f} s"


if __name__ == "__main__":
    sys.exit(main())
