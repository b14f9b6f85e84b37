"""Rewrites of random formulas are equal to them, and changes, however small, are not.

`python tests/formulas/test_generated.py 25` tries 25 seeds in place of one.
"""

from __future__ import annotations

import random
import sys

import pytest

from grader.formulas import Verdict, compare

PAIRS = 200  # a seed, half of them rewrites
DEPTH = 3
GROWN = ["({a} + {b})", "({a} - {b})", "({a})*({b})", "sin({a})", "cos({a})", "exp(sin({a}))"]
GROWN += ["({a})**2", "({a})/(1 + ({b})**2)", "log(1 + ({a})**2)", "sqrt(2 + sin({a}))"]
REWRITTEN = ["({e}) + 0*x", "2*({e})/2", "(({e})**2 + ({e}))/(({e}) + 1)", "-(-({e}))"]
REWRITTEN += ["({e})*(sin(y)**2 + cos(y)**2)", "log(exp({e}))", "(({e}) + 3*y) - y*3"]
REWRITTEN += ["({e})*(1 + tanh(x))/(1 + (exp(x) - exp(-x))/(exp(x) + exp(-x)))"]
CHANGED = ["({e}) + 1e-9", "({e}) + x**2*1e-12", "({e}) + exp(-x**2)/1000", "({e}) + Abs(x) - x"]
CHANGED += ["({e}) + 1e-9*sin(x*y)", "({e})*x/Abs(x) + 1e-9"]


def grown(rng: random.Random, depth: int) -> str:
    if not depth:
        return rng.choice(["x", "y", "x", "y", str(rng.randint(1, 5)), "0.5", "pi"])
    return rng.choice(GROWN).format(a=grown(rng, depth - 1), b=grown(rng, depth - 1))


def wrong_verdicts(seed: int) -> list[tuple[str, str, str]]:
    rng = random.Random(seed)
    found = []
    for _ in range(PAIRS // 2):
        formula = grown(rng, DEPTH)
        for forms, wanted in ((REWRITTEN, Verdict.EQUAL), (CHANGED, Verdict.NOT_EQUAL)):
            answer = rng.choice(forms).format(e=formula)
            verdict = compare(answer, formula).verdict
            if verdict is not wanted:
                found.append((answer, formula, verdict.value))
    return found


@pytest.mark.parametrize("seed", [1])
def test_no_verdict_on_generated_pairs_is_wrong(seed: int) -> None:
    assert wrong_verdicts(seed) == []


if __name__ == "__main__":
    count = int(sys.argv[1])
    wrong = [entry for seed in range(count) for entry in wrong_verdicts(seed)]
    print(f"{count * PAIRS} pairs, {len(wrong)} wrong", *wrong, sep="\n")
    sys.exit(bool(wrong))
