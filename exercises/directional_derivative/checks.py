"""Public checks of directional_derivative: the worked slopes, and what steepest means."""

import math

import numpy as np

from grader import Affine, as_numbers, check, parts, require, require_close, require_shape
from grader.errors import AnswerRaised

UPHILL = [6.0, 2.0]  # the bowl's gradient at (3, 1)
STEEPEST = math.sqrt(40)  # its length


def number_of(value, name):
    """Return one number as a float."""
    return float(require_shape(value, (), name))


def require_refused(answer, g, u):
    """Require that a zero direction raises ValueError."""
    try:
        value = answer.directional(g, u)
    except AnswerRaised as failure:
        if failure.loading:
            raise
        kind = answer.last_call().raised.partition(":")[0]
        require(kind == "ValueError", f"for u = {u} it must raise ValueError; it raised {kind}")
        return
    require(False, f"for u = {u} it must raise ValueError; it returned {value!r}")


# directional


@check(points=0)
def directional_matches_the_worked_slopes(answer):
    """directional gives the slopes of the lesson's table, at (3, 1) on the bowl."""
    asked = (
        ([1.0, 0.0], 6.0),
        ([0.0, 1.0], 2.0),
        ([1.0, 1.0], 8 / math.sqrt(2)),
        ([3.0, 1.0], STEEPEST),
        ([-1.0, 3.0], 0.0),
        ([-1.0, -1.0], -8 / math.sqrt(2)),
    )
    slopes = [answer.directional(np.array(UPHILL), np.array(u)) for u, _ in asked]
    for slope, (u, wanted) in zip(slopes, asked, strict=True):
        require_close(slope, wanted, f"the slope along {u}", rtol=1e-7, atol=1e-9)


@check(points=0)
def a_longer_arrow_is_not_a_steeper_hill(answer, rng):
    """directional gives the same slope for u and for any longer or shorter u of its direction."""
    for d in (3, 4):
        g, u = rng.standard_normal((2, d))
        slope, *others = [answer.directional(g, times * u) for times in (1, 10, 0.1)]
        slope = number_of(slope, "the slope along u")
        for times, other in zip((10, 0.1), others, strict=True):
            require_close(other, slope, f"the slope along {times} * u", rtol=1e-7, why="as along u")


@check(points=0)
def directional_refuses_a_zero_direction(answer):
    """directional raises ValueError where u is zero."""
    require_refused(answer, np.array(UPHILL), np.array([0.0, 0.0]))
    require_refused(answer, [6, 2, 3], [0, 0, 0])


# steepness_profile


@check(points=1)
def steepness_profile_matches_the_worked_slopes(answer):
    """steepness_profile gives the slopes of [6, 2] along x, to the north-east and all around."""
    turns = np.array([0, 1 / 4, 1 / 2, 1, 5 / 4, 3 / 2]) * np.pi
    slope = 8 / math.sqrt(2)
    profile = answer.steepness_profile(np.array(UPHILL), turns)
    require_close(profile, [6, slope, 2, -6, -slope, -2], "the profile", rtol=1e-7)


@check(points=0)
def no_direction_is_steeper_than_the_gradients(answer, variant):
    """Of 360 directions all around, the steepest is the gradient's, and as steep as it is long."""
    angles = np.arange(360) * np.pi / 180
    for g in (np.array(UPHILL), variant.gradient(variant.p)):
        profile = require_shape(answer.steepness_profile(g, angles), (360,), "the profile")
        best, length = int(np.argmax(profile)), np.linalg.norm(g)
        away = (angles[best] - math.atan2(g[1], g[0]) + np.pi) % (2 * np.pi) - np.pi
        require(
            abs(math.degrees(away)) <= 0.51,
            f"with g = {g.tolist()} your steepest direction is at {math.degrees(angles[best]):.0f} "
            f"degrees; the gradient's is {abs(math.degrees(away)):.1f} degrees away from it",
        )
        # The nearest of the angles is at most pi/360 away, where the cosine is that much below 1.
        require_close(profile[best], length, "the largest slope", rtol=(np.pi / 360) ** 2 / 2)


@check(points=0)
def your_surface_has_these_slopes(answer, variant):
    """On your own surface, the slopes at your point are right, along your u and both axes."""
    g, u = variant.gradient(variant.p), np.array(variant.u, dtype=float)
    there, back = answer.directional(g, u), answer.directional(g, -u)
    profile = answer.steepness_profile(g, np.arange(4) * np.pi / 2)
    require_close(there, variant.slope(u), "the slope along your u", rtol=1e-7)
    require_close(back, -variant.slope(u), "the slope along minus your u", rtol=1e-7)
    require_close(profile, [*g, *-g], "the slopes to the east, north, west and south", rtol=1e-7)


# anisotropy

BOWL = Affine(2 * np.eye(2))  # the gradient of x**2 + y**2
ASIDE = Affine(2 * np.eye(2), [2, 4])  # of the same bowl with its bottom at (-1, -2)
STIFF = Affine(np.diag([2.0, 200.0]))  # of x**2 + 100 * y**2
SADDLE = Affine(np.diag([2.0, -2.0]))  # of x**2 - y**2


def anisotropies(answer, asked):
    """Return what anisotropy gives for each surface, point and two directions."""
    return [
        answer.anisotropy(grad, np.array(p, dtype=float), np.array(u1), np.array(u2))
        for grad, p, u1, u2, _ in asked
    ]


@check(points=0)
def anisotropy_matches_the_worked_examples(answer):
    """anisotropy is right for the bowl, the saddle and the two weights of the lesson."""
    asked = (
        (BOWL, [3, 1], [1, 1], [1, -1], 2.0),
        (BOWL, [3, 1], [1, 1], [0, 3], math.sqrt(8)),
        (ASIDE, [2, -1], [1, 1], [-1, 1], 2.0),
        (SADDLE, [3, 1], [1, 1], [1, -1], 0.5),
        (STIFF, [1, 1], [0, 1], [1, 0], 100.0),
    )
    for ratio, (_, p, u1, u2, wanted) in zip(anisotropies(answer, asked), asked, strict=True):
        require_close(ratio, wanted, f"the anisotropy at {p} along {u1} and {u2}", rtol=1e-7)


@check(points=0)
def a_level_way_is_infinitely_less_steep(answer):
    """anisotropy is math.inf where only the second way is level, and math.nan where both are."""
    asked = (
        (ASIDE, [2, -1], [1, 1], [0, 2], math.sqrt(8)),
        (ASIDE, [2, -2], [1, 1], [0, 2], math.inf),
        (ASIDE, [-1, -2], [1, 1], [0, 2], math.nan),
    )
    (ratio,) = anisotropies(answer, asked[:1])
    require_close(ratio, math.sqrt(8), "the anisotropy at [2, -1]", rtol=1e-7)
    for ratio, (_, p, u1, u2, wanted) in zip(anisotropies(answer, asked[1:]), asked[1:]):
        require(
            is_float(ratio, wanted),
            f"on the bowl with its bottom at (-1, -2), the anisotropy at {p} along {u1} and {u2} "
            f"is {ratio!r}; it must be {wanted}",
        )


def is_float(value, wanted):
    """Tell whether a value is this float, which may be infinite or NaN."""
    real = isinstance(value, (float, np.floating, np.ndarray))
    return real and np.array_equal(np.ravel(value), [wanted], equal_nan=True)


# miss_the_bottom


@check(points=0)
def the_way_down_misses_the_bottom(answer):
    """On the bowl of miss_the_bottom the way down misses the bottom by 10 and by 30 degrees."""
    asked = (10, 30.0)
    found = [answer.miss_the_bottom(degrees) for degrees in asked]
    for bowl, degrees in zip(found, asked, strict=True):
        a, b, p = parts(bowl, ("a", "b", "p"), "miss_the_bottom")
        a, b = number_of(a, "a"), number_of(b, "b")
        x, y = p = require_shape(p, (2,), "p")
        require(a > 0 and b > 0, f"a = {a:g} and b = {b:g} make no bowl: both must be above 0")
        require(bool(p.any()), "p is the bottom itself, from where no way leads to it")
        angle = math.degrees(abs(math.atan2(b * y, a * x) - math.atan2(y, x)))
        require(
            abs(angle - degrees) <= 0.5,
            f"at p = ({x:g}, {y:g}) on the bowl with a = {a:g} and b = {b:g} the steepest way down "
            f"misses the bottom by {angle:.1f} degrees; it must be {degrees:g}",
        )
