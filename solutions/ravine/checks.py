"""Hidden checks of ravine.

The walks have distances that leave no doubt: none is within 1e-3 of tol, but two starts that are
exactly tol away. So an answer that takes accurate numerical derivatives passes as well.
"""

import numpy as np

from grader import (
    as_numbers,
    check,
    parts,
    require,
    require_close,
    require_shape,
    require_unchanged,
)
from grader.errors import RequirementNotMet


def is_whole(value, wanted):
    """Tell whether a value is this whole number, or None."""
    if value is None or wanted is None:
        return value is wanted
    number = as_numbers(value, "the count")
    whole = np.asarray(value).dtype.kind in "iu" and not isinstance(value, bool)
    return whole and number.shape == () and bool(number == wanted)


def spectra(rng):
    """Return curvatures of 2 to 5 axes that are not sorted: arrays, integers and lists."""
    return [
        rng.uniform(1, 2, 3) * [4, 0.3, 1.5],
        rng.uniform(1, 2, 2) * [9, 0.4],
        rng.uniform(1, 2, 5) * [1, 6, 0.1, 2, 0.4],
        rng.permutation(np.array([3, 12, 7, 40])),
        [5, 2, 30],
        (0.5, 8, 2.5, 1),
        [2.5, 2.5, 2.5],
    ]


# contraction


@check(points=1)
def contraction_is_right_for_every_spectrum(answer, rng):
    """contraction is right at small and large rates, for 2 to 5 curvatures in any order and kind."""
    rates = (0.07, 0.3, 0.11, 0.02, 0.25, 0.9, 0.4)
    asked = list(zip(rates, spectra(rng), strict=True))
    given = [answer.contraction(lr, curvatures) for lr, curvatures in asked]
    for factors, (lr, curvatures) in zip(given, asked, strict=True):
        wanted = np.array([1 - lr * curvature for curvature in curvatures])
        require_close(factors, wanted, "the factors", rtol=1e-7)


# best_lr


@check(points=1)
def best_lr_is_right_for_every_spectrum(answer, rng):
    """best_lr is right for 2 to 5 curvatures in any order and kind, and changes none of them."""
    asked = spectra(rng)
    for curvatures in asked:
        lr = require_shape(answer.best_lr(curvatures), (), "the rate")
        require_unchanged(answer)
        ordered = sorted(curvatures)
        require_close(lr, 2 / (ordered[0] + ordered[-1]), "the rate", rtol=1e-7)


# sign_flips

# Column 0 flips in every row, 1 never, 2 has zeros of all kinds, 3 turns more often than it flips.
ROWS = np.array(
    [
        [1.0, 3.0, -2.0, 1.0, 0.0],
        [-2.0, 2.0, 0.0, 3.0, -1.0],
        [1.5, 2.5, 0.0, 2.0, -0.5],
        [-0.5, 1.0, 1.5, 4.0, 0.0],
        [0.5, 2.0, -1.0, -1.0, 2.0],
        [-3.0, 0.5, -2.0, -3.0, 0.0],
        [2.0, 1.0, 0.0, -2.0, -1.0],
        [-1.0, 1.5, 3.0, -4.0, -2.0],
        [0.5, 2.0, 2.0, -1.0, 3.0],
        [-0.2, 0.1, -0.5, -2.0, -2.5],
        [0.1, 0.4, 0.0, -0.5, -1.5],
    ]
)
FLIPS = (10, 0, 2, 1, 2)


@check(points=1)
def sign_flips_is_right_for_every_path(answer, rng):
    """sign_flips counts right along any axis, with many flips, one or none, and across zeros."""
    sizes = rng.uniform(0.5, 2, ROWS.shape[1])
    asked = [(ROWS * sizes, axis, FLIPS[axis]) for axis in (2, 0, 3, 4, 1, -3, -1)]
    asked += [
        ((2 * ROWS[:8, 2:]).astype(int), 1, 1),
        ([[4, -1], [-2, -2], [3, 5]], 0, 2),
        ([[4, -1], [-2, -2], [3, 5]], -1, 1),
        ([[1.5], [-0.5]], 0, 1),
        (ROWS[:1], 3, 0),
        (-ROWS[3:9], 2, 1),
    ]
    given = [answer.sign_flips(path, axis) for path, axis, _ in asked]
    for flips, (path, axis, wanted) in zip(given, asked, strict=True):
        if not is_whole(flips, wanted):
            answer.sign_flips(path, axis)  # staff are shown the last call
            require(False, f"the number of flips must be {wanted}, an int")


# ravine_report

# Curvatures, start, rate, tolerance, the most steps; and what the report must be.
WALKS = (
    (([3, 20, 1, 8], [2, -5, 4, 1], 0.09, 0.03, 200), (52, 52, 0.91)),
    ((np.array([12.0, 5.0, 40.0]), np.array([0.3, -0.8, 6.0]), 0.045, 0.002, 90), (36, 36, 0.8)),
    (([30, 2.5, 9, 1.5, 25], [1.0, 3, -2, 5, 2], 0.06, 0.5, 70), (25, 25, 0.91)),
    ((np.array([3, 2.5]), np.array([-3, 40]), 0.6, 0.01, 60), (26, 26, 0.8)),
    (([2, 11, 5], [6, 7, -3], 2 / 13, 0.045, 40), (15, 15, 9 / 13)),
    (([6, 7, 10.0], [0.5, -0.25, 3], 0.16, 0.06, 8), (8, 8, 0.6)),  # in the last step that it may
    (([6, 7, 10.0], [0.5, -0.25, 3], 0.16, 0.06, 7), (None, 7, 0.6)),  # and a step too late
    ((np.array([6, 40]), np.array([9, -7]), 0.04, 0.02, 30), (23, 23, 0.76)),
    (([1, 3], [12, 16], 0.5, 2.6, 20), (3, 3, 0.5)),
    (([2.0, 8.0, 5.0], [-3, 2, 6], 0.1, 0.75, 4), (None, 0, 0.8)),
    (([1.5, 0.5, 6], [2, 1, 1], 0.2, 3, 10), (0, 0, 0.9)),  # starts near enough
    (([7, 9, 1, 6], [2.0, 0, 3, 1], 0.2, 0.1, 40), (16, 0, 0.8)),  # starts on the floor
    (([5, 2, 5], [0, 3, 2], 0.3, 0.1, 40), (5, 0, 0.5)),  # the first of two axes, on the floor
    (([7, 1.2], [2, 3], 0.3, 0.1, 25), (None, 25, 1.1)),  # runs away
    (([4, 4], [3, -5], 0.25, 0.001, 9), (1, ..., 0.0)),  # arrives at once; flips are rounding
    (([2, 1], [3, 4], 0.25, 5, 6), (0, 0, 0.75)),  # exactly tol, before rounding can matter
    (([2, 1], [3, 4], 0.25, 5, 0), (0, 0, 0.75)),
    (([2, 1], [3, 4], 0.25, 4, 0), (None, 0, 0.75)),
)


def times(numbers, factor):
    """Return numbers of the same kind, each times a factor."""
    if isinstance(numbers, np.ndarray):
        return numbers * factor
    return [number * factor for number in numbers]


def scaled_walks(rng):
    """Return the walks on steeper ground and in larger units, by powers of 2, which round nothing."""
    walks = []
    for curvatures, start, lr, tol, most in (walk for walk, _ in WALKS):
        steeper, larger = (2 ** int(power) for power in rng.integers(0, 10, 2))
        ground, place = times(curvatures, steeper), times(start, larger)
        walks.append((ground, place, lr / steeper, tol * larger, most))
    return walks


def reports(answer, rng):
    """Return the report on each walk and its parts, each with what they must be."""
    given = []
    for walk in scaled_walks(rng):
        given.append(answer.ravine_report(*walk))
        require_unchanged(answer)
    for report, (_, wanted) in zip(given, WALKS, strict=True):
        yield report, parts(report, ("steps", "flips", "slowest"), "ravine_report"), wanted


@check(points=1)
def ravine_report_finds_the_step_of_arrival(answer, rng):
    """ravine_report finds the first step within tol, and None without one, on 2 to 5 axes."""
    for report, (steps, _, _), (wanted, _, _) in reports(answer, rng):
        if not is_whole(steps, wanted):
            raise RequirementNotMet(f"steps must be {wanted}, an int or None", about=report)


@check(points=1)
def ravine_report_counts_flips_and_finds_the_slowest_factor(answer, rng):
    """ravine_report counts flips along the most curved axis up to the arrival, and finds slowest."""
    for report, (_, flips, slowest), (_, wanted_flips, wanted_slowest) in reports(answer, rng):
        if wanted_flips is not ... and not is_whole(flips, wanted_flips):
            raise RequirementNotMet(f"flips must be {wanted_flips}, an int", about=report)
        require_close(slowest, wanted_slowest, "slowest", rtol=1e-7)
