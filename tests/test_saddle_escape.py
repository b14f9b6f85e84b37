"""How often the checks of saddle_escape fail a right answer, and whether they see wrong noise.

The figures are recomputed from the bounds that the checks use: exactly where the law of a statistic
is known, else by a bound that holds for certain. Nothing here goes through the wall, where
test_exercises.py puts right and wrong answers of all kinds.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import mpmath
import numpy as np
import pytest

from grader.errors import RequirementNotMet
from grader.model import Course, Exercise

Noise = Callable[[np.random.Generator, int, int], Any]  # rng, steps and size to kicks


@pytest.fixture(scope="module")
def exercise(course: Course) -> Exercise:
    return course.exercises["saddle_escape"]


@pytest.fixture(scope="module")
def checks(exercise: Exercise) -> SimpleNamespace:
    """The module of the hidden checks."""
    check = next(check for check in exercise.checks if check.name == "noise_escapes_the_saddle")
    return SimpleNamespace(**check.function.__globals__)


# how often a right answer fails


def outside_chi_square(count: int, lowest: float, highest: float) -> float:
    """P(the mean square of `count` standard normal numbers is not within these)."""
    half = mpmath.mpf(count) / 2
    below = mpmath.gammainc(half, 0, half * lowest, regularized=True)
    above = mpmath.gammainc(half, half * highest, mpmath.inf, regularized=True)
    return float(below + above)


def outside_f(count: int, ratio: float) -> float:
    """P(the ratio of the squares of `count` numbers each is not within 1/ratio and ratio)."""
    half = mpmath.mpf(count) / 2
    return float(2 * mpmath.betainc(half, half, 0, 1 / (1 + mpmath.mpf(ratio)), regularized=True))


def beyond_normal(deviations: float) -> float:
    return math.erfc(deviations / math.sqrt(2))


def beyond_correlation(count: int, scaled: float) -> float:
    """P(|r| >= scaled / sqrt(count)), where r**2 is beta distributed: one direction is uniform."""
    squared = scaled**2 / mpmath.mpf(count)
    half = mpmath.mpf(1) / 2
    return float(mpmath.betainc((count - 1) * half, half, 0, 1 - squared, regularized=True))


def beyond_correlation_in_a_row(count: int, scaled: float) -> float:
    """Bound P(|sum z[t] z[t+1]| >= c sum z[t]**2) by Chernoff's inequality.

    z'(M - cI)z is a quadratic form, and the eigenvalues of M are cos(k pi / (count + 1)).
    """
    most = scaled / math.sqrt(count)
    eigenvalues = np.cos(np.pi * np.arange(1, count + 1) / (count + 1)) - most
    tilts = np.linspace(0, 0.99 / (2 * eigenvalues.max()), 4_000)[:, None]
    return float(2 * np.exp(np.min(-0.5 * np.sum(np.log1p(-2 * tilts * eigenvalues), axis=1))))


def beyond_wave(count: int, off: float) -> float:
    """Bound P(|mean of cos(2 z) - exp(-2)| >= off) by Chernoff's inequality."""
    z = np.linspace(-12, 12, 100_001)
    weights = np.exp(-z * z / 2)
    weights /= weights.sum()
    wave = np.cos(2 * z) - math.exp(-2)
    tilts = np.linspace(0, 1.5, 301)
    return sum(
        math.exp(
            min(count * (math.log(weights @ np.exp(t * side * wave)) - t * off) for t in tilts)
        )
        for side in (1, -1)
    )


def beyond_distance(count: int, distance: float) -> float:
    """The Dvoretzky-Kiefer-Wolfowitz bound, with Massart's constant."""
    return 2 * math.exp(-2 * count * distance**2)


def within_a_hair(steps: int, size: int, hair: float) -> float:
    """Bound P(some mean or variance is exact but for `hair`) by the peak of each density.

    The density of a mean square is at its highest below 2 / sqrt(4 pi / count).
    """
    chances = 0.0
    for count, number in ((steps, size), (steps * size, 1)):
        mean = math.sqrt(count / (2 * math.pi))
        square = 1.05 * math.sqrt(count / (4 * math.pi))
        chances += number * 2 * hair * (mean + 3 * square)
    return chances


def test_a_right_answer_fails_a_statistic_less_than_twice_in_a_hundred_million_times(
    checks: SimpleNamespace,
) -> None:
    steps, size = checks.STEPS, checks.SIZE
    each = {
        "squares": outside_chi_square(steps * size, 1 - checks.SQUARES, 1 + checks.SQUARES),
        "squares of one": size
        * outside_chi_square(steps, 1 - checks.SQUARES_OF_ONE, 1 + checks.SQUARES_OF_ONE),
        "means": size * beyond_normal(checks.MEAN),
        "growth": outside_f(steps * size // 2, checks.GROWTH),
        "together": math.comb(size, 2) * beyond_correlation(steps, checks.TOGETHER),
        "in a row": size * beyond_correlation_in_a_row(steps, checks.IN_A_ROW),
        "wave": beyond_wave(steps * size, checks.WAVE),
        "distance": beyond_distance(steps * size, checks.DISTANCE),
        "lengths": beyond_distance(steps, checks.DISTANCE_OF_LENGTHS),
        "exact": within_a_hair(steps, size, checks.EXACT),
        "stiffness": 2 * outside_f(checks.BOWL_STEPS, checks.STIFFNESS),  # two axes, two halves
        "escape": checks.RUNS * chance_to_stay(0.05, 2.0, 0.1, 1.0, checks.LAST_STEP),
    }
    assert all(0 < chance < 6e-9 for chance in each.values()), each
    assert 1e-8 < sum(each.values()) < 2e-8


def test_repeated_kicks_are_no_accident(checks: SimpleNamespace) -> None:
    """A kick falls among 8,000 others, rounded to 6 digits, with at most the chance `hit`."""
    count = checks.STEPS * checks.SIZE
    hit = count * 2e-6 / math.sqrt(2 * math.pi)
    share = checks.REPEATED
    divergence = share * math.log(share / hit) + (1 - share) * math.log((1 - share) / (1 - hit))
    assert -count * divergence / math.log(10) < -200


def test_the_public_statistics_fail_a_right_answer_less_than_once_in_a_billion_times(
    exercise: Exercise,
) -> None:
    name = "the_steps_on_flat_ground_have_the_size_of_the_noise"
    check = next(check for check in exercise.checks if check.name == name)
    constants = check.function.__code__.co_consts
    assert {0.7, 1.3, 0.4, 100} <= set(constants)
    chance = outside_chi_square(300, 0.7**2, 1.3**2) + beyond_normal(0.4 * math.sqrt(300))
    assert chance < 1e-9


# what the statistics see


def by_box_and_muller(rng: np.random.Generator, steps: int, size: int) -> Any:
    length = np.sqrt(-2 * np.log(1 - rng.random((steps, size))))
    return length * np.cos(2 * np.pi * rng.random((steps, size)))


def in_float32(rng: np.random.Generator, steps: int, size: int) -> Any:
    return rng.standard_normal((steps, size), dtype=np.float32).astype(float)


RIGHT: dict[str, Noise] = {
    "standard normal": lambda rng, steps, size: rng.standard_normal((steps, size)),
    "lying on their side": lambda rng, steps, size: rng.standard_normal((size, steps)).T,
    "the other sign, the last first": lambda rng, steps, size: (
        -rng.normal(size=(steps, size))[::-1]
    ),
    "Box and Muller": by_box_and_muller,
    "float32": in_float32,
    "a child": lambda rng, steps, size: rng.spawn(1)[0].standard_normal((steps, size)),
}


def smoothed(rng: np.random.Generator, steps: int, size: int) -> Any:
    kicks = rng.standard_normal((steps + 1, size))
    return (kicks[1:] + kicks[:-1]) / math.sqrt(2)


def silent(rng: np.random.Generator, steps: int, size: int) -> Any:
    kicks = math.sqrt(2) * rng.standard_normal((steps, size))
    kicks[::2] = 0
    return kicks


def centred(rng: np.random.Generator, steps: int, size: int) -> Any:
    kicks = rng.standard_normal((steps, size))
    return kicks - kicks.mean(axis=0)


def rescaled(rng: np.random.Generator, steps: int, size: int) -> Any:
    kicks = rng.standard_normal((steps, size))
    return kicks / kicks.std()


def taken_back(rng: np.random.Generator, steps: int, size: int) -> Any:
    kicks = rng.standard_normal((steps // 2, size))
    return np.stack([kicks, -kicks], axis=1).reshape(steps, size)


def told_twice(rng: np.random.Generator, steps: int, size: int) -> Any:
    return np.tile(rng.standard_normal((steps // 2, size)), (2, 1))


def of_one_length(rng: np.random.Generator, steps: int, size: int) -> Any:
    kicks = rng.standard_normal((steps, size))
    return kicks * math.sqrt(size) / np.linalg.norm(kicks, axis=1, keepdims=True)


def fading(rng: np.random.Generator, steps: int, size: int) -> Any:
    return rng.standard_normal((steps, size)) * np.sqrt(np.linspace(1.5, 0.5, steps))[:, None]


def hanging_together(rng: np.random.Generator, steps: int, size: int) -> Any:
    common = rng.standard_normal((steps, 1))
    return math.sqrt(0.7) * rng.standard_normal((steps, size)) + math.sqrt(0.3) * common


def uneven(rng: np.random.Generator, steps: int, size: int) -> Any:
    return rng.standard_normal((steps, size)) * np.sqrt(np.linspace(0.4, 1.6, size))


WRONG: dict[str, Noise] = {
    "coin flips": lambda rng, steps, size: rng.choice([-1.0, 1.0], (steps, size)),
    "uniform": lambda rng, steps, size: rng.uniform(-math.sqrt(3), math.sqrt(3), (steps, size)),
    "two uniform draws": lambda rng, steps, size: (
        math.sqrt(6) * (rng.random((steps, size)) - rng.random((steps, size)))
    ),
    "Laplace": lambda rng, steps, size: rng.laplace(0, 1 / math.sqrt(2), (steps, size)),
    "logistic": lambda rng, steps, size: rng.logistic(0, math.sqrt(3) / math.pi, (steps, size)),
    "exponential": lambda rng, steps, size: rng.exponential(size=(steps, size)) - 1,
    "between 0 and 1": lambda rng, steps, size: rng.random((steps, size)),
    "a tenth too large": lambda rng, steps, size: 1.1 * rng.standard_normal((steps, size)),
    "a tenth too small": lambda rng, steps, size: 0.9 * rng.standard_normal((steps, size)),
    "one number for all": lambda rng, steps, size: np.repeat(rng.normal(size=(steps, 1)), size, 1),
    "the same in each step": lambda rng, steps, size: np.tile(rng.normal(size=size), (steps, 1)),
    "sorted": lambda rng, steps, size: np.sort(rng.standard_normal((steps, size)), axis=0),
    "zeros": lambda rng, steps, size: np.zeros((steps, size)),
    **{
        noise.__name__: noise
        for noise in (
            smoothed,
            silent,
            centred,
            rescaled,
            taken_back,
            told_twice,
            of_one_length,
            fading,
            hanging_together,
            uneven,
        )
    },
}


def verdicts(checks: SimpleNamespace, noise: Noise, seeds: range) -> Iterator[bool]:
    """Whether kicks pass the statistics on flat ground, for each seed."""
    size_check, shape_check = (
        checks.the_noise_has_the_right_size,
        checks.the_noise_is_normal_and_independent,
    )

    class Drawing:
        """An answer that never draws as the reference does."""

        def __init__(self, rng: np.random.Generator) -> None:
            self.rng = rng

        def sgd_path(
            self, grad: Any, x0: Any, lr: float, sigma: float, steps: int, rng: Any
        ) -> Any:
            kicks = np.vstack([np.zeros(len(x0)), noise(self.rng, steps, len(x0))])
            return np.asarray(x0) - lr * sigma * np.cumsum(kicks, axis=0)

    nowhere = SimpleNamespace(sgd_path=lambda grad, x0, lr, sigma, steps, rng: np.nan)
    for seed in seeds:
        rng = np.random.default_rng(seed)
        try:
            for check in (size_check, shape_check):
                check.function(Drawing(rng.spawn(1)[0]), rng, nowhere)
        except RequirementNotMet:
            yield False
        else:
            yield True


@pytest.mark.parametrize("way", RIGHT)
def test_all_right_ways_to_draw_pass(way: str, checks: SimpleNamespace) -> None:
    assert all(verdicts(checks, RIGHT[way], range(40)))


@pytest.mark.parametrize("way", WRONG)
def test_wrong_noise_does_not_pass(way: str, checks: SimpleNamespace) -> None:
    assert not any(verdicts(checks, WRONG[way], range(12)))


# the law


def chance_to_stay(lr: float, curvature: float, sigma: float, radius: float, step: float) -> float:
    """P(a path from the saddle is within the radius at this step), by the law of the lesson."""
    rho = 1 + lr * curvature
    spread = lr * sigma * math.sqrt((rho ** (2 * step) - 1) / (rho**2 - 1))
    return math.erf(radius / (spread * math.sqrt(2)))


def test_the_predicted_step_is_the_median_of_the_law(exercise: Exercise) -> None:
    assert exercise.reference is not None
    for case in ((0.05, 2.0, 0.1, 1.0), (0.1, 0.5, 2.0, 0.4), (0.02, 6.0, 0.05, 3.0)):
        step = exercise.reference["predicted_escape_step"](*case)
        assert chance_to_stay(*case, step) == pytest.approx(0.5, abs=1e-12)


def test_paths_follow_the_law(exercise: Exercise) -> None:
    """Every coordinate of a long point is a path of its own along the negative curvature."""
    assert exercise.reference is not None
    paths, steps = 20_000, 60
    walk = exercise.reference["sgd_path"](
        lambda y: -2 * y, np.zeros(paths), 0.05, 0.1, steps, np.random.default_rng(1)
    )
    for step in (40, 50, 60):
        wanted = chance_to_stay(0.05, 2.0, 0.1, 1.0, step)
        share = np.mean(np.abs(walk[step]) < 1)
        assert abs(share - wanted) < 5 * math.sqrt(wanted * (1 - wanted) / paths)
