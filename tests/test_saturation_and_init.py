"""Whether the lesson's numbers are true, and how often the checks fail right weights."""

from __future__ import annotations

import math
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import mpmath
import numpy as np
import pytest

from grader.authoring import reference_for
from grader.model import Course, Exercise
from grader.picturing import drawn
from grader.seeds import variant_of

Draws = Callable[[np.random.Generator, tuple[int, int]], Any]  # of variance 1


@pytest.fixture(scope="module")
def exercise(course: Course) -> Exercise:
    return course.exercises["saturation_and_init"]


@pytest.fixture(scope="module")
def reference(course: Course, exercise: Exercise) -> Any:
    return reference_for(exercise, variant_of(course, exercise))


def module_of(exercise: Exercise, name: str) -> SimpleNamespace:
    check = next(check for check in exercise.checks if check.name == name)
    return SimpleNamespace(**check.function.__globals__)


# the lesson


def test_the_plateau() -> None:
    slopes = 1 - np.tanh([0, 2, 3, 10, 0.5]) ** 2
    assert slopes == pytest.approx([1, 0.0707, 0.0099, 8.2e-9, 0.786], rel=6e-3)
    sigmoid = 1 / (1 + math.exp(-10))
    assert sigmoid * (1 - sigmoid) == pytest.approx(4.5e-5, rel=0.01)
    ends = []
    for start in (0.5, 10.0):
        z, path = start, []
        for _ in range(1000):
            slope = 2 * np.tanh(z) * (1 - np.tanh(z) ** 2)
            path.append((z, slope))
            z -= 0.1 * slope
        ends.append((path, z))
    (near, _), (far, last) = ends
    assert [near[0][1], far[0][1]] == pytest.approx([0.727, 1.6e-8], rel=0.04)
    assert np.tanh(near[18][0]) > 0.01 > np.tanh(near[19][0])
    assert f"{last:.6f}" == "9.999998"


def test_the_eight_numbers(reference: Any) -> None:
    Z = np.array([[0, 0.5, -1, 2], [-2.5, 3, -4, 10]])
    stated = [1, 0.786, 0.420, 0.071, 0.027, 0.0099, 0.0013, 8.2e-9]
    assert (1 - np.tanh(Z.ravel()) ** 2) == pytest.approx(stated, rel=0.04)
    assert [reference.saturated_fraction(Z, slope) for slope in (0.1, 0.02)] == [0.625, 0.375]


def gradients(x: Any, W: Any, b: Any, w: Any, upstream: float) -> tuple[Any, Any]:
    a = np.tanh(W @ x + b)
    dz = upstream * w * (1 - a**2)
    return np.outer(dz, x), upstream * a


def test_equal_units_stay_equal_and_zeros_stay() -> None:
    x, W, w = np.array([1.0, 2]), np.array([[0.3, 0.1]] * 2), np.array([0.5, 0.5])
    dW, dw = gradients(x, W, 0, w, 2)
    assert np.tanh(W @ x) == pytest.approx([0.462] * 2, abs=5e-4)
    assert dW == pytest.approx(0.786 * np.array([x, x]), abs=1e-3)
    assert dw[0] == dw[1]
    parted, _ = gradients(x, W, 0, np.array([0.5, -0.5]), 2)
    assert not np.allclose(parted[0], parted[1])
    zeros = gradients(x, 0 * W, 0, 0 * w, 2)
    assert not any(gradient.any() for gradient in zeros)


def there_and_back(reference: Any, first_weights: Any) -> list[float]:
    """Return the sizes after layer 1 and 10, what is saturated there, and the signal's numbers."""
    rng = np.random.default_rng(0)
    A, way, sizes = rng.standard_normal((200, 256)), [], []
    for _ in range(10):
        W = first_weights(256, 256, rng)
        Z = A @ W.T
        A = np.tanh(Z)
        way.append((W, 1 - A**2))
        sizes.append(A.std())
    fraction = reference.saturated_fraction(Z, 0.1)
    D = rng.standard_normal(A.shape)
    for W, slopes in reversed(way):
        dZ = D * slopes
        D = dZ @ W
    return [sizes[0], sizes[-1], fraction, D.std(), np.median(np.abs(dZ)), dZ.std()]


def test_the_table_of_ten_layers(reference: Any) -> None:
    def of_size(size: float) -> Any:
        return lambda n_in, n_out, rng: size * rng.standard_normal((n_out, n_in))

    small = there_and_back(reference, of_size(0.01))
    assert small[:4] == pytest.approx([0.16, 1.1e-8, 0, 1.1e-8], rel=0.05)
    large = there_and_back(reference, of_size(1.0))
    assert large[:4] == pytest.approx([0.97, 0.97, 0.91, 47_000], rel=0.01)
    assert large[4] < 1e-5
    assert large[5] == pytest.approx(3_000, rel=0.02)
    xavier = there_and_back(reference, reference.xavier)
    assert xavier[:4] == pytest.approx([0.63, 0.23, 0, 0.26], rel=0.03)


def test_the_numbers_of_the_picture(exercise: Exercise, reference: Any) -> None:
    picture = drawn(exercise, reference, None)
    assert picture is not None
    assert "0.23 (a right one about 0.23)" in picture.caption
    assert "0.85 in the last layer (about 0.85)" in picture.caption


# how often right weights fail


def outside_chi_square(n: int, chance: float) -> float:
    """P(a mean square of n standard normal numbers is refused), exactly."""
    middle, half = 1 - mpmath.mpf(2) / (9 * n), mpmath.mpf(n) / 2
    ends = [
        (middle + side * chance * mpmath.sqrt(mpmath.mpf(2) / (9 * n))) ** 3 for side in (-1, 1)
    ]
    below = mpmath.gammainc(half, 0, half * ends[0], regularized=True)
    return float(below + mpmath.gammainc(half, half * ends[1], mpmath.inf, regularized=True))


def outside_uniform(n: int, chance: float) -> float:
    """Bound the same of uniform numbers of variance 1, by Chernoff's inequality."""
    squares, total = 3 * np.linspace(0, 1, 4001) ** 2, 0.0
    for side in (-1, 1):
        end = (1 - 2 / (9 * n) + side * chance * math.sqrt(2 / (9 * n))) ** 3
        tilts = np.linspace(0, 3, 600)
        logs = [n * (np.log(np.mean(np.exp(side * t * squares))) - side * t * end) for t in tilts]
        total += math.exp(min(logs))
    return total


def outside_pairs(count: int, low: float, high: float) -> float:
    """P(a mean of `count` squares of standard normal numbers is not between these)."""
    half = mpmath.mpf(count) / 2
    below = mpmath.gammainc(half, 0, half * low, regularized=True)
    return float(below + mpmath.gammainc(half, half * high, mpmath.inf, regularized=True))


@pytest.mark.parametrize("outside", [outside_chi_square, outside_uniform])
def test_right_weights_fail_less_than_once_in_a_million_times(
    exercise: Exercise, outside: Callable[[int, float], float]
) -> None:
    hidden = module_of(exercise, "he_is_right_for_every_layer")
    public = module_of(exercise, "he_draws_have_the_right_size")
    both = 2 * sum(outside(n_in * n_out, hidden.CHANCE) for n_in, n_out in hidden.LAYERS)
    layers = [*public.XAVIER_LAYERS, public.HE_LAYER]
    sizes = both + sum(outside(n_in * n_out, public.SIZE_CHANCE) for n_in, n_out in layers)
    signs = (
        (2 * len(hidden.LAYERS) + len(layers) + 4) * 2 * math.exp(-(hidden.CHANCE**2) / 2)
    )  # means, and neighbours
    pairs = 2 * sum(outside_pairs(n // 2, *hidden.PAIRS) for n in hidden.LAYERS[0])
    # The densities of a mean and of a relative difference of variances are below the root of n.
    exact = 4 * hidden.EXACT * sum(3 * math.sqrt(n) for n in (15_000, 15))
    assert public.CHANCE == hidden.CHANCE
    assert 1e-9 < sizes + signs + pairs + exact < 1e-6  # of both functions


# what the statistics see


def cut_off(rng: np.random.Generator, shape: tuple[int, int]) -> Any:
    W = rng.standard_normal(shape)
    while (outside := np.abs(W) > 2).any():
        W[outside] = rng.standard_normal(outside.sum())
    return W / 0.8796256610342398


RIGHT: dict[str, Draws] = {
    "normal": lambda rng, shape: rng.standard_normal(shape),
    "uniform": lambda rng, shape: rng.uniform(-math.sqrt(3), math.sqrt(3), shape),
    "cut off": cut_off,
    "float32": lambda rng, shape: rng.standard_normal(shape, dtype=np.float32),
}
WRONG: dict[str, Draws] = {
    "a tenth too large": lambda rng, shape: 1.1 * rng.standard_normal(shape),
    "cut off and not scaled": lambda rng, shape: 0.88 * cut_off(rng, shape),
    "coin flips": lambda rng, shape: rng.choice([-1.0, 1.0], shape),
    "orthogonal": lambda rng, shape: (
        np.linalg.qr(rng.standard_normal((max(shape), max(shape))))[0][: shape[0], : shape[1]]
        * math.sqrt(max(shape))
    ),
    "a product": lambda rng, shape: np.outer(*map(rng.standard_normal, shape)),
    "made to fit": lambda rng, shape: (W := rng.standard_normal(shape)) / W.std(),
    "one row": lambda rng, shape: np.tile(rng.standard_normal(shape[1]), (shape[0], 1)),
    "leaning": lambda rng, shape: rng.standard_normal(shape) + 0.1,
}


def passes(exercise: Exercise, draws: Draws, seed: int) -> bool:
    def he(n_in: int, n_out: int, rng: np.random.Generator) -> Any:
        return draws(rng, (n_out, n_in)) * math.sqrt(2 / n_in)

    checks = [check for check in exercise.checks if check.name.split("_")[0] == "he"]
    checks += [check for check in exercise.checks if check.name == "weights_of_he_are_independent"]
    assert len(checks) == 4
    try:
        for check in checks:
            check.function(SimpleNamespace(he=he), np.random.default_rng(seed))
    except Exception:
        return False
    return True


@pytest.mark.parametrize("way", RIGHT)
def test_all_right_ways_to_draw_pass(way: str, exercise: Exercise) -> None:
    assert all(passes(exercise, RIGHT[way], seed) for seed in range(30))


@pytest.mark.parametrize("way", WRONG)
def test_wrong_draws_do_not_pass(way: str, exercise: Exercise) -> None:
    assert not any(passes(exercise, WRONG[way], seed) for seed in range(8))
