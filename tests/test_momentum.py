"""Whether the lesson's numbers are those of the reference."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course
from grader.picturing import drawn
from grader.seeds import variant_of

BEST = (4 / 121, (9 / 11) ** 2)


@pytest.fixture(scope="module")
def reference(course: Course) -> Any:
    exercise = course.exercises["momentum"]
    return reference_for(exercise, variant_of(course, exercise))


def bowl(p: Any) -> Any:
    return 2 * p


def saddle(p: Any) -> Any:
    return np.array([2 * p[0], -2 * p[1]])


def ravine(p: Any) -> Any:
    return np.array([p[0], 100 * p[1]])


def hills(x: Any) -> Any:
    return 0.1 * x - 0.9 * np.sin(3 * x)


def far(path: Any) -> Any:
    return np.linalg.norm(path, axis=1) > 1e-6


def for_good(path: Any) -> int:
    return int(np.flatnonzero(far(path))[-1]) + 1


def test_the_first_steps_on_the_bowl(reference: Any) -> None:
    path = reference.momentum_path(bowl, [3, 1], 0.1, 0.9, 4)
    wanted = [[3, 1], [2.4, 0.8], [1.38, 0.46], [0.186, 0.062], [-0.9258, -0.3086]]
    assert path == pytest.approx(np.array(wanted))


@pytest.mark.parametrize(
    ("lr", "mu", "steps"),
    [(0.05, 0, 73), (0.05, 0.5, 44), (0.05, 0.9, 27), (0.05, 0.99, 24), (0.005, 0.9, 115)],
)
def test_the_ball_leaves_the_saddle_when_the_lesson_says(
    reference: Any, lr: float, mu: float, steps: int
) -> None:
    y = np.abs(reference.momentum_path(saddle, [1, 0.001], lr, mu, 150)[:, 1])
    assert np.argmax(y >= 1) == steps  # the average is the ball with 1 - mu times the rate
    plain = np.abs(reference.momentum_path(saddle, [1, 0.001], lr, 0, 150)[:, 1])
    assert mu == 0 or (y[2:] > plain[2:]).all()


def test_nesterov_s_form_leaves_the_saddle_after_24_steps() -> None:
    y, v, steps = 0.001, 0.0, 0
    while abs(y) < 1:
        v = 0.9 * v + 0.05 * 2 * (y + 0.9 * v)
        y, steps = y + v, steps + 1
    assert steps == 24


@pytest.mark.parametrize(
    ("lr", "mu", "steps"),
    [(*BEST, 95), (2 / 101, 0, 709), (2 / 101, 0.9, 267), (2 / 101, 0.99, 2829)],
)
def test_the_ravine_takes_the_steps_of_the_lesson(
    reference: Any, lr: float, mu: float, steps: int
) -> None:
    assert for_good(reference.momentum_path(ravine, [1, 1], lr, mu, 4000)) == steps


def test_the_bowl_is_left_again(reference: Any) -> None:
    assert for_good(reference.momentum_path(bowl, [3, 1], 0.5, 0, 1000)) == 1
    assert for_good(reference.momentum_path(bowl, [3, 1], 0.5, 0.5, 1000)) == 43
    path = reference.momentum_path(bowl, [3, 1], 0.5, 0.9, 1000)
    assert for_good(path) == 284
    assert not path[1].any()


@pytest.mark.parametrize(("mu", "rest"), [(0, 3.03), (0.8, 3.03), (0.9, 1.01), (0.97, -3.03)])
def test_the_ball_rests_where_the_lesson_says(reference: Any, mu: float, rest: float) -> None:
    for nudge in (-1e-6, 0, 1e-6):  # so rounding does not decide it
        path = reference.momentum_path(hills, [4 + nudge], 0.2, mu, 2000)
        assert path[-1] == pytest.approx([rest], abs=0.005)
        assert path[-1] == pytest.approx(path[-2], abs=1e-9)
    assert mu != 0.97 or path.min() < -2.18, "beyond both of the deepest hollows"


def test_the_factors_are_those_of_the_lesson(reference: Any) -> None:
    slowest = reference.slowest_factor
    assert sorted(np.roots([1, -2, 0.9])) == pytest.approx([0.6838, 1.3162], abs=5e-5)
    assert slowest(0.05, 0.9, [2, -2]) == pytest.approx(1.31622, abs=1e-5)
    assert slowest(0.1, 0.25, [4, 1]) == pytest.approx(0.85895, abs=1e-5)
    assert slowest(1, 0.25, [2.5]) == pytest.approx(1)
    assert reference.best_momentum([16, 1, 4]) == pytest.approx((0.16, 0.36))
    assert reference.best_momentum([1, 100]) == pytest.approx(BEST)
    assert slowest(*BEST, [1, 100]) == pytest.approx(9 / 11, abs=1e-7)
    y = reference.momentum_path(saddle, [1, 0.001], 0.05, 0.9, 200)[:, 1]
    assert y[-1] / y[-2] == pytest.approx(slowest(0.05, 0.9, [2, -2]))


def test_no_factor_is_below_the_root_of_mu_and_none_beats_the_best(reference: Any) -> None:
    rng = np.random.default_rng(1)
    for lr, mu in zip(rng.uniform(0, 0.05, 2000), rng.uniform(0, 1, 2000), strict=True):
        factor = reference.slowest_factor(lr, mu, [1, 100])
        assert factor >= max(np.sqrt(mu), 9 / 11) - 1e-9


def test_the_picture_says_what_the_lesson_says(course: Course, reference: Any) -> None:
    exercise = course.exercises["momentum"]
    shown = drawn(exercise, reference, variant_of(course, exercise))
    assert shown is not None
    assert "at step 73, 44, 27, 24; a right" in shown.caption
    assert "at step 95; a right one" in shown.caption


def test_complex_roots_have_the_size_that_the_lesson_says() -> None:
    rng = np.random.default_rng(2)
    for middle, mu in zip(rng.uniform(-2, 2, 500), rng.uniform(0, 1, 500), strict=True):
        one, other = np.roots([1, -middle, mu])
        assert one * other == pytest.approx(mu)
        if middle**2 < 4 * mu:
            assert abs(one) == pytest.approx(np.sqrt(mu))
            assert one.real**2 + one.imag**2 == pytest.approx(mu)
