"""Hidden checks of directional_derivative.

Gradients and directions are made of their lengths and the angle between them, so that the slope is
known without a dot product: it is the gradient's length times the cosine of the angle.
"""

import math

import numpy as np

from grader import (
    check,
    parts,
    require,
    require_close,
    require_raises,
    require_shape,
    require_unchanged,
)

RTOL = 1e-7


def two_axes(d, rng):
    """Return two random vectors (d,) of length 1 at a right angle."""
    return np.linalg.qr(rng.standard_normal((d, 2)))[0].T


def random_angle(rng):
    """Return an angle in one of the four quadrants, well away from the axes and the diagonals."""
    return np.pi / 2 * (rng.integers(4) + rng.uniform(0.1, 0.4) + rng.choice([0, 0.5]))


# directional


@check(points=1)
def directional_is_right_in_any_dimension(answer, rng):
    """directional is right in 2, 3 and 7 dimensions, for directions of any length."""
    for d in (3, 2, 7):
        one, other = two_axes(d, rng)
        length, times, angle = rng.uniform(2, 5), rng.uniform(1.5, 4), random_angle(rng)
        g = length * (np.cos(angle) * one + np.sin(angle) * other)
        level = np.cos(angle) * other - np.sin(angle) * one
        asked = [
            (g, times * one, length * np.cos(angle)),
            (g, -times * one, -length * np.cos(angle)),
            (g, 300 * other, length * np.sin(angle)),
            (g, 0.003 * one, length * np.cos(angle)),
            (-2 * g, times * one, -2 * length * np.cos(angle)),
            (g + 3 * one, times * one, length * np.cos(angle) + 3),  # linear in g
            (g, times * g, length),
            (g, times * level, 0.0),
            (0 * g, times * one, 0.0),
        ]
        slopes = [answer.directional(gradient, u) for gradient, u, _ in asked]
        for slope, (*_, wanted) in zip(slopes, asked, strict=True):
            require_close(slope, wanted, "the slope", rtol=RTOL, atol=1e-9 * length)


@check(points=1)
def directional_takes_lists_and_refuses_a_zero_direction(answer, rng):
    """directional takes lists and integers, and raises ValueError where u is zero."""
    x, y = (int(number) for number in rng.choice([2, 3, 5, 7], size=2, replace=False))
    asked = [
        ([x, y], [4, 3], (4 * x + 3 * y) / 5),
        ((float(y), float(-x), 2.0), (-2, 2, 1), (2 - 2 * y - 2 * x) / 3),
        (np.array([x, y]), np.array([5, -12]), (5 * x - 12 * y) / 13),
        ([x, y, -3], [0, -4, 0], -y),
        ([x, 2.5, y], [3, -3, 0], (x - 2.5) / math.sqrt(2)),  # u adds up to 0 and is not zero
        (np.array([x, y, 1.5, -2.0]), np.array([3.0, 5.0, -1.0, 1.0]), (3 * x + 5 * y - 3.5) / 6),
    ]
    slopes = []
    for g, u, _ in asked:
        slopes.append(answer.directional(g, u))
        require_unchanged(answer)
    for slope, (*_, wanted) in zip(slopes, asked, strict=True):
        require_close(slope, wanted, "the slope", rtol=RTOL)
    for g, u in (
        (rng.standard_normal(3), np.zeros(3)),
        ([y, x], [0, 0]),
        (np.zeros(2), np.array([0, 0])),
    ):
        require_raises(
            lambda g=g, u=u: answer.directional(g, u), "ValueError", "directional with u = 0"
        )


# steepness_profile


@check(points=1)
def steepness_profile_is_a_cosine_around_the_gradient(answer, rng):
    """steepness_profile is right at any angles; the gradient's is steepest, the contour's level."""
    length, uphill = rng.uniform(2, 6), random_angle(rng)
    g = length * np.array([np.cos(uphill), np.sin(uphill)])
    around = np.arange(3600) * np.pi / 1800
    crossing = uphill + np.arange(-1, 4) * np.pi / 2  # along the contour line, up, along it, down
    asked = [rng.uniform(-7, 7, size=count) for count in (12, 5, 1)]
    profiles = []
    for angles in (*asked, crossing, around):
        profiles.append(answer.steepness_profile(g, angles))
        require_unchanged(answer)
    whole = (([3, -4], [0, 1, 2, -3]), (np.array([-5, 12]), np.array([2, 0, 1])))
    others = [answer.steepness_profile(g, angles) for g, angles in whole]
    *profiles, crossed, profile = profiles
    for given, angles in zip(profiles, asked, strict=True):
        require_close(given, length * np.cos(angles - uphill), "the profile", rtol=RTOL)
    wanted = length * np.array([0, 1, 0, -1, 0])
    require_close(crossed, wanted, "the slopes along and across the contour line", rtol=RTOL)
    profile = require_shape(profile, (3600,), "the profile")
    # The nearest angle is at most pi/3600 away, where the cosine is (pi/3600)**2 / 2 below 1.
    require_close(profile.max(), length, "the largest slope", rtol=(np.pi / 3600) ** 2 / 2)
    away = (around[np.argmax(profile)] - uphill + np.pi) % (2 * np.pi) - np.pi
    require(abs(math.degrees(away)) <= 0.05001, "the steepest direction is not the gradient's")
    for given, (g, angles) in zip(others, whole, strict=True):
        wanted = math.hypot(*g) * np.cos(np.array(angles) - math.atan2(g[1], g[0]))
        require_close(given, wanted, "the profile", rtol=RTOL)


# anisotropy


def ripples(p):
    """The gradient of sum(log(cosh(p[i]))) + 2 * p[0] - p[-1], which is no quadratic."""
    gradient = np.tanh(np.asarray(p, dtype=float))
    gradient[0] += 2
    gradient[-1] -= 1
    return gradient


def turned(p):
    """The gradient of x**2 + x*y + 3 * y**2 - x + 2 * y."""
    x, y = p
    return np.array([2.0 * x + y - 1, x + 6.0 * y + 2])


def trough(p):
    """The gradient of x**2 + 3 * x + z**2, which is level along y."""
    x, y, z = p
    return np.array([2.0 * x + 3, 0 * y, 2.0 * z])


@check(points=1)
def anisotropy_is_right_on_any_surface(answer, rng):
    """anisotropy is right for any two directions; it is inf for a level second way, nan for two."""
    places = [(grad, rng.uniform(0.5, 2, size=d)) for grad, d in ((ripples, 4), (turned, 2))]
    asked = []
    for grad, p in (*places, (ripples, [1, -2, 3]), (turned, [2, 3])):
        one, other = rng.uniform(0.2, 0.6), rng.uniform(1.9, 2.2)  # the second way goes down
        u1 = rng.uniform(2, 3) * way_at(one, grad(p), rng)
        u2 = rng.uniform(4, 5) * way_at(other, grad(p), rng)
        times = abs(np.cos(one) / np.cos(other))
        asked += [(grad, p, u1, u2, times), (grad, p, u2, u1, 1 / times)]
    ratios = [answer.anisotropy(*place) for *place, _ in asked]
    for ratio, (*_, wanted) in zip(ratios, asked, strict=True):
        require_close(ratio, wanted, "the anisotropy", rtol=RTOL)
    # Along an axis with a zero partial the slope is exactly 0, whichever way it is calculated.
    for p, u1, u2, wanted in (
        ([1, 2, 4], [1, 1, 0], [0, 3, 0], math.inf),
        (np.array([-4.0, 1.0, 1.0]), np.array([2.0, 0, 0]), np.array([0, -1.0, 0]), math.inf),
        ([1.0, 2.0, 0.0], [0.0, 0.0, 2.0], [0.0, 5.0, 0.0], math.nan),
    ):
        ratio = answer.anisotropy(trough, p, u1, u2)
        real = isinstance(ratio, (float, np.floating, np.ndarray))
        right = real and np.array_equal(np.ravel(ratio), [wanted], equal_nan=True)
        require(right, "the anisotropy where the second way is level")


def way_at(angle, g, rng):
    """Return a random vector of length 1 at this angle from g."""
    steep = g / np.linalg.norm(g)
    level = rng.standard_normal(len(g))
    level -= level @ steep * steep
    return np.cos(angle) * steep + np.sin(angle) * level / np.linalg.norm(level)


# miss_the_bottom


@check(points=1)
def the_way_down_misses_the_bottom_by_any_angle(answer, rng):
    """On the bowl of miss_the_bottom, the steepest way down misses the bottom by the angle."""
    asked = [*rng.uniform([28, 11, 20], [35, 20, 28]).tolist(), 40, 5]
    found = [answer.miss_the_bottom(degrees) for degrees in asked]
    for bowl, degrees in zip(found, asked, strict=True):
        a, b, p = parts(bowl, ("a", "b", "p"), "miss_the_bottom")
        a, b = require_shape(a, (), "a"), require_shape(b, (), "b")
        p = require_shape(p, (2,), "p")
        require(bool(a > 0 and b > 0), "a and b must be above 0")
        require(bool(p.any()), "p is the bottom itself")
        down, to_the_bottom = -np.array([a, b]) / max(a, b) * p, -p
        down, to_the_bottom = (v / np.linalg.norm(v) for v in (down, to_the_bottom))
        angle = math.degrees(
            math.atan2(abs(np.linalg.det([down, to_the_bottom])), down @ to_the_bottom)
        )
        require(bool(abs(angle - degrees) <= 0.5), "the angle is another one")
