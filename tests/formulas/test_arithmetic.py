"""Both libraries hold the same values in their intervals, and lead to the same verdicts."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from typing import Any

import flint
import mpmath
import pytest
from formulas.test_corpus import PAIRS, TEXTS
from hypothesis import given, settings
from hypothesis import strategies as some
from mpmath import libmp

from grader.formulas import compare
from grader.formulas.intervals.arb_balls import ArbBalls
from grader.formulas.intervals.arithmetic import Arithmetic, fastest
from grader.formulas.intervals.mpmath_intervals import MpmathIntervals

BOTH = (MpmathIntervals, ArbBalls)
THEMES = sorted({theme for theme, _ in PAIRS})
NUMBERS = some.fractions(-50, 50, max_denominator=10**9)
POSITIVE = some.fractions(Fraction(1, 10**6), 50, max_denominator=10**9)


def ends(interval: Any) -> tuple[mpmath.mpf, mpmath.mpf]:
    if isinstance(interval, tuple):
        low, high = interval
    else:
        low, high = (
            libmp.from_man_exp(*map(int, end.man_exp()))
            for end in (interval.lower(), interval.upper())
        )
    return mpmath.make_mpf(low), mpmath.make_mpf(high)


def number(value: Fraction) -> mpmath.mpf:
    return mpmath.mpf(value.numerator) / value.denominator


OPERATIONS: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "add": (lambda of, x, y: of.add(x, y), lambda x, y: x + y),
    "multiply": (lambda of, x, y: of.multiply(x, y), lambda x, y: x * y),
    "negative": (lambda of, x, y: of.negative(x), lambda x, y: -x),
    "scaled": (lambda of, x, y: of.scaled(x, -100), lambda x, y: x / mpmath.mpf(2) ** 100),
    "square": (lambda of, x, y: of.power(x, 2), lambda x, y: x**2),
    "cube": (lambda of, x, y: of.power(x, 3), lambda x, y: x**3),
    "large power": (lambda of, x, y: of.power(x, 9999), lambda x, y: x**9999),
    "quotient": (lambda of, x, y: of.multiply(x, of.power(y, -1)), lambda x, y: x / y),
    "sqrt": (lambda of, x, y: of.sqrt(y), lambda x, y: mpmath.sqrt(y)),
    "exp": (lambda of, x, y: of.exp(x), lambda x, y: mpmath.exp(x)),
    "log": (lambda of, x, y: of.log(y), lambda x, y: mpmath.log(y)),
    "cos": (lambda of, x, y: of.cos_sin(x)[0], lambda x, y: mpmath.cos(x)),
    "sin": (lambda of, x, y: of.cos_sin(x)[1], lambda x, y: mpmath.sin(x)),
    "atan": (lambda of, x, y: of.atan(x), lambda x, y: mpmath.atan(x)),
    "erf": (lambda of, x, y: of.erf(x), lambda x, y: mpmath.erf(x)),
    "pi": (lambda of, x, y: of.pi(), lambda x, y: +mpmath.pi),
}


@pytest.mark.parametrize("name", OPERATIONS)
@settings(max_examples=50, deadline=None)
@given(x=NUMBERS, y=POSITIVE, precision=some.integers(64, 200))
def test_intervals_of_both_hold_the_value_and_overlap(
    name: str, x: Fraction, y: Fraction, precision: int
) -> None:
    ours, right = OPERATIONS[name]
    found = []
    for arithmetic in BOTH:
        with arithmetic(precision) as of:
            given_x, given_y = (of.enclosed(of.exact(value)) for value in (x, y))
            found.append(ends(ours(of, given_x, given_y)))
    with mpmath.workprec(400):
        value = right(number(x), number(y))
        for low, high in found:
            assert low <= value <= high
            assert high - low <= abs(value) * mpmath.mpf(2) ** (30 - precision) or x == 0
    assert max(low for low, _ in found) <= min(high for _, high in found)


@pytest.mark.parametrize("name", sorted(set(OPERATIONS) - {"sqrt", "log", "quotient"}))
@settings(max_examples=30, deadline=None)
@given(x=NUMBERS, beside=some.fractions(0, 3, max_denominator=100), share=some.fractions(0, 1))
def test_a_wide_interval_gives_one_that_holds_all_values(
    name: str, x: Fraction, beside: Fraction, share: Fraction
) -> None:
    ours, right = OPERATIONS[name]
    for arithmetic in BOTH:
        with arithmetic(64) as of:
            wide = wide_interval(of, x, x + beside)
            low, high = ends(ours(of, wide, of.enclosed(of.exact(Fraction(2)))))
        with mpmath.workprec(400):
            value = right(number(x + beside * share), mpmath.mpf(2))
            assert low <= value <= high


def wide_interval(of: Any, low: Fraction, high: Fraction) -> Any:
    ends = [of.enclosed(of.exact(end)) for end in (low, high)]
    return ends[0].union(ends[1]) if isinstance(of, ArbBalls) else (ends[0][0], ends[1][1])


@pytest.mark.parametrize("arithmetic", BOTH)
@pytest.mark.parametrize(
    ("low", "high", "sign"),
    [(1, 1, 1), (-2, -2, -1), (0, 0, 0), (-1, 1, None), (0, 1, None), (1, 1000, None)],
)
def test_the_sign_of_a_narrow_interval_alone_is_known(
    arithmetic: type[Arithmetic], low: int, high: int, sign: int | None
) -> None:
    with arithmetic(64) as of:
        assert of.sign(wide_interval(of, Fraction(low), Fraction(high))) == sign


@pytest.mark.parametrize("arithmetic", BOTH)
@pytest.mark.parametrize(
    ("low", "high", "within"),
    [(3, 3, True), (-3, 3, True), (4, 4, False), (-6, -5, False), (3, 5, None), (-5, 5, None)],
)
def test_an_interval_is_within_a_bound_or_beyond_or_neither(
    arithmetic: type[Arithmetic], low: int, high: int, within: bool | None
) -> None:
    with arithmetic(64) as of:
        assert of.within(wide_interval(of, Fraction(low), Fraction(high)), 2) is within


@pytest.mark.parametrize("arithmetic", BOTH)
def test_an_integer_in_an_interval_is_found(arithmetic: type[Arithmetic]) -> None:
    with arithmetic(64) as of:
        thirds = [of.enclosed(of.exact(Fraction(n, 3))) for n in (1, 2, 3)]
        assert [of.holds_integer(third) for third in thirds] == [False, False, True]
        assert of.holds_integer(of.multiply(thirds[0], of.enclosed(of.exact(Fraction(3)))))


@pytest.mark.parametrize("arithmetic", BOTH)
@settings(deadline=None)
@given(value=NUMBERS)
def test_exact_numbers_are_counted_in_bits_and_told_as_floats(
    arithmetic: type[Arithmetic], value: Fraction
) -> None:
    with arithmetic(100) as of:
        exact = of.exact(value)
        bits = max(abs(value.numerator).bit_length(), value.denominator.bit_length())
        assert of.bits(exact) == bits
        assert of.middle(of.enclosed(exact)) == float(value)


def test_the_precision_of_flint_is_as_it_was_afterwards() -> None:
    before = flint.ctx.prec
    with ArbBalls(1000):
        with ArbBalls(200):
            assert flint.ctx.prec == 200
        assert flint.ctx.prec == 1000
    with pytest.raises(ZeroDivisionError), ArbBalls(300):
        raise ZeroDivisionError
    compare("x", "2*x", arithmetic=ArbBalls)
    assert flint.ctx.prec == before


def test_threads_do_not_disturb_each_other_s_precision() -> None:
    inside, outside = threading.Event(), threading.Event()

    def other() -> int:
        inside.wait()
        with ArbBalls(500):
            outside.set()
            return int(flint.ctx.prec)

    with ThreadPoolExecutor(1) as threads:
        seen = threads.submit(other)
        with ArbBalls(100):
            inside.set()
            assert not outside.wait(0.05)
            assert flint.ctx.prec == 100
        assert seen.result() == 500


@pytest.mark.parametrize("missing", ["flint", "grader.formulas.intervals.arb_balls"])
def test_python_flint_is_taken_where_it_is_installed(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert fastest() is ArbBalls
    monkeypatch.setitem(sys.modules, missing, None)
    assert fastest() is MpmathIntervals


def test_python_flint_is_not_imported_before_a_comparison() -> None:
    heavy = "{'flint', 'sympy'} & set(sys.modules)"
    code = f"import sys, grader.formulas; print({heavy})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("theme", THEMES)
def test_both_libraries_lead_to_the_same_verdicts_on_the_corpus(theme: str) -> None:
    for of, pair in PAIRS:
        if of == theme:
            asked = pair["answer"], pair["reference"], pair.get("domain", ())
            one, other = (compare(*asked, arithmetic=arithmetic) for arithmetic in BOTH)
            assert one == other, pair


def test_both_libraries_lead_to_the_same_verdicts_on_bombs() -> None:
    for text in TEXTS:
        answer = text.get("answer") or "".join(part * n for part, n in text.get("repeat", []))
        one, other = (compare(answer, "x", arithmetic=arithmetic) for arithmetic in BOTH)
        assert one == other, text["tries"]
