"""Public checks of directional_derivative: the worked slopes, and what steepest means."""

import math

import numpy as np

from grader import (
    Affine,
    check,
    parts,
    require,
    require_close,
    require_raises,
    require_shape,
    require_unchanged,
)
from grader.errors import RequirementNotMet

UPHILL = [6.0, 2.0]  # the bowl's gradient at (3, 1)
STEEPEST = math.sqrt(40)  # its length


def number_of(value, name):
    """Return one number as a float."""
    return float(require_shape(value, (), name))


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
    slopes = []
    for u, _ in asked:
        slopes.append(answer.directional(np.array(UPHILL), np.array(u)))
        require_unchanged(answer)
    for slope, (u, wanted) in zip(slopes, asked, strict=True):
        require_close(slope, wanted, f"the slope along {u}", rtol=1e-7, atol=1e-9)


@check(points=0)
def directional_takes_lists_integers_and_three_entries(answer):
    """directional takes lists and integers, and uses all entries where there are more than two."""
    asked = (
        ([6, 2], [3, -3], 4 / math.sqrt(2)),
        (np.array([3, 0, 4]), np.array([1, 2, 2]), 11 / 3),
    )
    slopes = []
    for g, u, _ in asked:
        slopes.append(answer.directional(g, u))
        require_unchanged(answer)
    for slope, (_, u, wanted) in zip(slopes, asked, strict=True):
        require_close(slope, wanted, f"the slope along {list(map(int, u))}", rtol=1e-7)


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
    for g, u in ((np.array(UPHILL), np.zeros(2)), ([6, 2, 3], [0, 0, 0])):
        call = f"directional with u = {list(map(int, u))}"
        require_raises(lambda g=g, u=u: answer.directional(g, u), "ValueError", call)


# steepness_profile


@check(points=1)
def steepness_profile_matches_the_worked_slopes(answer):
    """steepness_profile gives the slopes of [6, 2] to the north-east, along x and all around."""
    turns = np.array([1 / 4, 0, 1 / 2, 1, 5 / 4, 3 / 2]) * np.pi  # the first is not the steepest
    slope = 8 / math.sqrt(2)
    profile = answer.steepness_profile(np.array(UPHILL), turns)
    require_close(profile, [slope, 6, 2, -6, -slope, -2], "the profile", rtol=1e-7)


@check(points=0, after=[steepness_profile_matches_the_worked_slopes])
def no_direction_is_steeper_than_the_gradients(answer, variant):
    """Of 360 directions all around, the steepest is the gradient's, and as steep as it is long."""
    angles = np.arange(360) * np.pi / 180
    for g in (np.array(UPHILL), np.array([-4.0, -4.0]), variant.gradient(variant.p)):
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


@check(
    points=0,
    after=[directional_matches_the_worked_slopes, steepness_profile_matches_the_worked_slopes],
)
def your_surface_has_these_slopes(answer, variant):
    """On your own surface, the slopes at your point are right, along your u and both axes."""
    g, u = variant.gradient(variant.p), np.array(variant.u, dtype=float)
    there, back = answer.directional(g, u), answer.directional(g, -u)
    profiles = [answer.steepness_profile(way, np.arange(4) * np.pi / 2) for way in (g, -g)]
    require_close(there, variant.slope(u), "the slope along your u", rtol=1e-7)
    require_close(back, -variant.slope(u), "the slope along minus your u", rtol=1e-7)
    for profile, way, name in zip(profiles, (g, -g), ("your gradient", "minus your gradient")):
        wanted = [*way, *-way]
        require_close(profile, wanted, f"the slopes of {name} along the axes", rtol=1e-7)


# anisotropy

BOWL = Affine(2 * np.eye(2))  # the gradient of x**2 + y**2
ASIDE = Affine(2 * np.eye(2), [2, 4])  # of the same bowl with its bottom at (-1, -2)
STIFF = Affine(np.diag([2.0, 200.0]))  # of x**2 + 100 * y**2
SADDLE = Affine(np.diag([2.0, -2.0]))  # of x**2 - y**2


def ask_anisotropy(answer, grad, p, u1, u2):
    """Return what anisotropy gives for a surface, a point and two directions."""
    return answer.anisotropy(grad, np.array(p, dtype=float), np.array(u1), np.array(u2))


@check(points=0)
def anisotropy_matches_the_worked_examples(answer):
    """anisotropy is right for the bowl, the saddle and the two weights of the lesson."""
    asked = (
        (BOWL, [3, 1], [1, 1], [1, -1], 2.0),
        (BOWL, [3, 1], [1, 1], [0, 3], math.sqrt(8)),
        (ASIDE, [2, -1], [-1, 1], [1, 1], 0.5),
        (SADDLE, [3, 1], [1, 1], [1, -1], 0.5),
        (STIFF, [1, 1], [0, 1], [1, 0], 100.0),
    )
    ratios = [ask_anisotropy(answer, *place) for *place, _ in asked]
    for ratio, (_, p, u1, u2, wanted) in zip(ratios, asked, strict=True):
        require_close(ratio, wanted, f"the anisotropy at {p} along {u1} and {u2}", rtol=1e-7)


@check(points=0, after=[anisotropy_matches_the_worked_examples])
def a_level_way_is_infinitely_less_steep(answer):
    """anisotropy is math.inf where only the second way is level, and math.nan where both are."""
    u1, u2 = [1, 1], [0, 2]
    ratio = ask_anisotropy(answer, ASIDE, [2, -1], u1, u2)
    require_close(ratio, math.sqrt(8), "the anisotropy at [2, -1]", rtol=1e-7)
    for p, wanted in (([2, -2], math.inf), ([-1, -2], math.nan)):
        ratio = ask_anisotropy(answer, ASIDE, p, u1, u2)
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
        fault = fault_of(bowl, degrees)
        if fault:
            raise RequirementNotMet(fault, about=bowl)


def fault_of(bowl, degrees):
    """Say what is wrong with a counter-example; nothing if it is right."""
    a, b, p = parts(bowl, ("a", "b", "p"), "miss_the_bottom")
    a, b = number_of(a, "a"), number_of(b, "b")
    x, y = require_shape(p, (2,), "p")
    turn = abs(math.atan2(b * y, a * x) - math.atan2(y, x))
    missed = math.degrees(turn)
    if x == y == 0:
        return "p is the bottom itself, from where no way leads to it"
    if min(abs(math.sin(turn - degrees)), abs(math.sin(turn + degrees))) < 1e-6:
        return f"your arrow is turned by {degrees:g} radians; it must be {degrees:g} degrees"
    if a <= 0 or b <= 0:
        return f"a = {a:g} and b = {b:g} make no bowl: both must be above 0"
    if a == b:
        return (
            f"a = b = {a:g} make a round bowl, where the steepest way down never misses the "
            "bottom: make it longer one way"
        )
    if x == 0 or y == 0:
        return (
            f"p = ({x:g}, {y:g}) lies on an axis of the bowl, from where the steepest way down "
            "leads to the bottom: step aside"
        )
    if abs(missed - degrees) > 0.5:
        return (
            f"at p = ({x:g}, {y:g}) on the bowl with a = {a:g} and b = {b:g} the steepest way down "
            f"misses the bottom by {missed:.1f} degrees; it must be {degrees:g}"
        )
    return ""
