"""Whether the lesson's numbers are true, and how often the checks fail a right epoch."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations, product
from math import comb, erfc, exp, factorial, perm, sqrt
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course, Exercise
from grader.picturing import drawn
from grader.seeds import variant_of

W, X = np.array([3, 1]), np.array([[2, 1], [1, -1], [0, 1], [-2, 0]])
Y = np.array([5, 4, -3, -5])
G = np.array([[4, 2], [-2, 2], [0, 4], [2, 0]])
S = np.array([[5, -1], [-1, 2]])


@pytest.fixture(scope="module")
def exercise(course: Course) -> Exercise:
    return course.exercises["minibatch_gradient"]


@pytest.fixture(scope="module")
def right(course: Course, exercise: Exercise) -> Any:
    return reference_for(exercise, variant_of(course, exercise))


# the lesson


@pytest.mark.parametrize(("sign", "lifted"), [(1, 2.5), (-1, 1.5)])
def test_the_hikers(sign: int, lifted: float) -> None:
    bottoms = np.array([[2, 0], [-2, 0], [0, 1], [0, -1]])
    for x, y in ((0.0, 0.0), (1.5, -2.0)):
        heights = (x - bottoms[:, 0]) ** 2 + sign * (y - bottoms[:, 1]) ** 2
        assert heights.mean() == pytest.approx(x**2 + sign * y**2 + lifted)
    slopes = -2 * bottoms * [1, sign]
    assert slopes.mean(axis=0).tolist() == [0, 0]
    pairs = np.array([(slopes[i] + slopes[j]) / 2 for i, j in combinations(range(4), 2)])
    assert pairs[1].tolist() == [-2, -sign]
    assert [place for place, pair in enumerate(pairs) if not pair.any()] == [0, 5]
    assert np.sum(pairs[:, 1] != 0) == 4


def test_the_table_and_the_six_batches(right: Any) -> None:
    assert (X @ W).tolist() == [7, 2, 1, -6]
    assert [right.minibatch_grad(W, X, Y, [n]).tolist() for n in range(4)] == G.tolist()
    tips = np.array([right.minibatch_grad(W, X, Y, row) for row in right.all_batches(4, 2)])
    assert tips.tolist() == [[1, 2], [2, 3], [3, 1], [-1, 3], [0, 1], [1, 2]]
    assert tips.mean(axis=0).tolist() == [1, 2]
    errors = tips - [1, 2]
    assert np.mean(np.sum(errors**2, axis=1)) == pytest.approx(7 / 3)
    assert errors.T @ errors == pytest.approx(np.array([[10, -2], [-2, 4]]))
    assert right.noise_cov(G, 1, True) == pytest.approx(S)
    assert right.noise_cov(G, 2, False) == pytest.approx(S / 3)
    fitted = [right.minibatch_grad(W, X, [7, 2, 1, -6], [n]) for n in range(4)]
    assert not np.any(fitted)
    assert not right.noise_cov(fitted, 2, False).any()


def test_the_traces(right: Any) -> None:
    for replace, wanted in ((True, [7, 3.5, 2.33, 1.75]), (False, [7, 2.33, 0.78, 0])):
        traces = [np.trace(right.noise_cov(G, B, replace)) for B in range(1, 5)]
        assert traces == pytest.approx(wanted, abs=5e-3)
    assert np.sqrt(7 / np.arange(1, 5)) == pytest.approx([2.65, 1.87, 1.53, 1.32], abs=5e-3)
    assert round(9900 / 9999, 3) == 0.990
    sample = np.cov(G, rowvar=False)
    assert sample / 3 * (4 - 3) / 4 == pytest.approx(right.noise_cov(G, 3, False))


@pytest.mark.parametrize(("N", "B"), [(6, 2), (5, 3), (7, 1), (4, 4), (8, 5)])
def test_the_formula_is_the_covariance_of_all_batches(right: Any, N: int, B: int) -> None:
    rows = np.random.default_rng(N).standard_normal((N, 3))
    tips = np.array([rows[list(batch)].mean(axis=0) for batch in combinations(range(N), B)])
    assert np.allclose(tips.mean(axis=0), rows.mean(axis=0), rtol=0, atol=1e-15 * N)
    assert right.noise_cov(rows, B, False) == pytest.approx(np.cov(tips.T, bias=True), abs=1e-14)


def test_a_short_last_batch_counts_too_much(right: Any) -> None:
    first, last = (right.minibatch_grad(W, X, Y, batch) for batch in ([0, 1, 2], [3]))
    assert (first + last) / 2 == pytest.approx([4 / 3, 4 / 3])
    assert 0.75 * first + 0.25 * last == pytest.approx([1, 2])
    means = []
    for alone in range(4):  # all shuffles, by who is left for the last batch
        rest = [n for n in range(4) if n != alone]
        means += [(G[rest].mean(axis=0) + G[alone]) / 2]
    assert np.mean(means, axis=0) == pytest.approx([1, 2])


def test_three_examples_show_an_unfair_shuffle() -> None:
    orders = []
    for others in product(range(3), repeat=3):
        order = [0, 1, 2]
        for place, other in enumerate(others):
            order[place], order[other] = order[other], order[place]
        orders.append(tuple(order))
    counts = [round(6000 * orders.count(order) / 27) for order in permutations(range(3))]
    assert sorted(counts) == [889] * 3 + [1111] * 3
    assert 3 * sqrt(6000 * 1 / 6 * 5 / 6) == pytest.approx(90, abs=5)


def test_the_picture_of_the_reference_is_right(course: Course, exercise: Exercise) -> None:
    variant = variant_of(course, exercise)
    shown = drawn(exercise, reference_for(exercise, variant), variant)
    assert shown is not None
    assert "Your 15 batch gradients have the mean (3, 2)" in shown.caption
    assert "0.5 of the trace with replacement and 0.4 without" in shown.caption


# how often a right epoch fails


def pairs_together(N: int, B: int, most: int) -> list[Fraction]:
    """Return E[C(x, r)] for r to `most`, where x of the N / 2 pairs are each in one batch of B.

    r given pairs fill the batches with a of them in perm(B, 2 a) ways each.
    """
    one = [Fraction(perm(B, 2 * a), factorial(a)) for a in range(B // 2 + 1)]
    ways = [Fraction(1)]
    for _ in range(N // B):
        ways = [
            sum(ways[r - a] * one[a] for a in range(len(one)) if 0 <= r - a < len(ways))
            for r in range(min(len(ways) + len(one) - 1, most + 1))
        ]
    return [comb(N // 2, r) * factorial(r) * way / perm(N, 2 * r) for r, way in enumerate(ways)]


def law_of_pairs(N: int, B: int, runs: int) -> Any:
    """Return the probabilities of 0, 1, ... pairs that are together, in so many epochs."""
    moments = pairs_together(N, B, N // 2)
    one = []
    for j in range(len(moments)):
        terms = ((-1) ** (r - j) * comb(r, j) * moments[r] for r in range(j, len(moments)))
        one.append(float(sum(terms)))
    assert min(one) >= 0
    assert sum(one) == pytest.approx(1)
    law = np.ones(1)
    for _ in range(runs):
        law = np.convolve(law, one)
    return law


def outside(N: int, low: int, high: int) -> float:
    """How often fewer than `low` or more than `high` of one half of N come to a given half."""
    half = N // 2
    ways = sum(comb(half, k) ** 2 for k in range(half + 1) if not low <= k <= high)
    return ways / comb(N, half)


def globals_of(exercise: Exercise, name: str) -> SimpleNamespace:
    found = next(check for check in exercise.checks if check.name == name)
    return SimpleNamespace(**found.function.__globals__)


def moments_of_sum(table: Any, B: int) -> tuple[float, float]:
    """Return the variance and the third moment of a sum over all examples of one fair epoch.

    `table` is what an example counts in a batch of B, (N, N / B). The third moment is that of any
    sum of N entries of a square table, one from each row and column.
    """
    N = len(table)
    apart = table - table.mean(axis=0) - table.mean(axis=1, keepdims=True) + table.mean()
    second = B * np.sum(apart**2) / (N - 1)
    return second, N * B * np.sum(apart**3) / ((N - 1) * (N - 2))


def tails(z: float, skewness: float) -> float:
    """How often a nearly normal variable is z or more away, on both sides, with its skewness."""
    return erfc(z / sqrt(2)) * exp(abs(skewness) * z**3 / 6)


def test_the_moments_of_a_sum() -> None:
    table = np.random.default_rng(5).standard_normal((6, 2))
    sums = [table[list(order), [0, 0, 0, 1, 1, 1]].sum() for order in permutations(range(6))]
    off = np.array(sums) - np.mean(sums)
    assert moments_of_sum(table, 3) == pytest.approx((np.mean(off**2), np.mean(off**3)))


def test_a_right_epoch_seldom_fails(exercise: Exercise) -> None:
    law = law_of_pairs(40, 4, 3)
    twos = globals_of(exercise, "two_examples_come_in_either_order").TWOS
    public = law[23:].sum() + 3 * outside(40, 2, 18) + 2 * 0.5**twos
    assert public < 1 / 7e6
    hidden = globals_of(exercise, "epochs_are_shuffled_fairly")
    N, B, runs, off = hidden.N_LONG, hidden.B_LONG, hidden.RUNS, hidden.OFF
    sums = 0.0
    for table in hidden.SUMS.values():
        second, third = moments_of_sum(table, B)
        assert runs * second == pytest.approx(1)
        sums += tails(off, runs * third)
    one, two, three = (float(moment) for moment in pairs_together(N, B, 3)[1:])
    second = 2 * two + one - one**2
    third = 6 * three + 6 * two + one - 3 * one * (2 * two + one) + 2 * one**3
    deviation = sqrt(runs * second)
    away = min(runs * one - hidden.FEWEST, hidden.MOST - runs * one) / deviation
    pairs = tails(away, runs * third / deviation**3)
    assert runs * one == pytest.approx(123, abs=0.5)
    assert sums < 1e-8
    assert pairs + sums < 5e-8


def test_the_normal_law_is_near_enough(exercise: Exercise) -> None:
    """The examples in their own half have a law that is known."""
    hidden = globals_of(exercise, "epochs_are_shuffled_fairly")
    N, runs = hidden.N_LONG, hidden.RUNS
    half = N // 2
    one = np.array([float(Fraction(comb(half, k) ** 2, comb(N, half))) for k in range(half + 1)])
    law = np.ones(1)
    for _ in range(runs):
        law = np.convolve(law, one)
    second, third = moments_of_sum(hidden.COUNTED["in their own half"], hidden.B_LONG)
    z = np.abs(np.arange(len(law)) - runs * half / 2) / sqrt(runs * second)
    exact = law[z > hidden.OFF].sum()
    assert 0 < exact < 1.1 * tails(hidden.OFF, third)


def test_the_swap_with_any_place_is_seen(exercise: Exercise) -> None:
    hidden = globals_of(exercise, "epochs_are_shuffled_fairly")
    N = 400
    chances = np.eye(N)  # of each example (row) at each place
    for place in range(N):
        here = chances[:, place].copy()
        chances += (here / N)[:, None] - chances / N * (np.arange(N) != place)
        chances[:, place] = 1 / N
    middle = (np.arange(N) + 0.5) / N
    wanted = hidden.crowding(middle[:, None], middle)
    apart = np.abs(np.arange(N)[:, None] - np.arange(N)) > 1
    assert np.all(np.abs(N * chances - 1 - wanted)[apart] < 0.01)
    table = hidden.SUMS["swapped with any place"]
    excess = hidden.COUNTED["swapped with any place"]
    expected = hidden.RUNS * hidden.B_LONG / hidden.N_LONG * np.sum(table * excess)
    assert expected > hidden.OFF + 3
