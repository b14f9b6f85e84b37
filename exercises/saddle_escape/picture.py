"""A picture of your own noisy paths from the saddle, beside the law that they must follow.

A path that starts exactly on the saddle has y[t] normal with mean 0 and the standard deviation

    s_t = lr * sigma * sqrt((rho**(2 * t) - 1) / (rho**2 - 1)) with rho = 1 + lr * b,

so at any one step 95 of 100 right paths are within 1.96 s_t of 0, and 50 within 0.674 s_t. The
seeds never change and are no secret: a picture decides no marks.
"""

import math

import numpy as np

from grader import Affine, Band, Line, Panel, Picture, require_shape

PATHS, SEEDS = 50, 2
FROM_ABOVE = 16  # of them
WIDE, NARROW = 1.959964, 0.674490  # s_t times these hold 95 % and 50 % of a normal distribution
LAST = 0.125661  # and this one 10 %: the picture ends when 90 % have escaped
POINTS = 25  # of a line, at most
WIDER = 4 / 3  # the map's width by its height


def picture(answer, variant):
    """Draw the answer's paths on the variant's saddle: from above, and y over the steps."""
    steps = math.ceil(step_when(variant.radius / LAST, variant))
    paths = np.concatenate([paths_at_once(answer, variant, steps, seed) for seed in range(SEEDS)])
    return Picture(
        title="Your paths from the saddle",
        caption=" ".join([*hints(paths, variant), in_numbers(paths, variant)]),
        panels=(from_above(paths, variant), over_time(paths, variant)),
    )


def paths_at_once(answer, variant, steps, seed):
    """Return paths (n, steps + 1, 2) as the answer makes them, by one walk in 2n dimensions.

    The noise of each coordinate is independent, so each pair of them walks on a saddle of its own.
    """
    n = PATHS // SEEDS
    saddles = Affine(np.kron(np.eye(n), variant.gradient.A))
    rng = np.random.default_rng(seed)
    path = answer.sgd_path(saddles, np.zeros(2 * n), variant.lr, variant.sigma, steps, rng)
    path = require_shape(path, (steps + 1, 2 * n), "the path")
    return path.reshape(steps + 1, n, 2).swapaxes(0, 1)


# The law


def spread_at(t, variant):
    """Return s_t."""
    rho = 1 + variant.lr * variant.b
    return variant.lr * variant.sigma * np.sqrt((rho ** (2.0 * t) - 1) / (rho**2 - 1))


def step_when(spread, variant):
    """Return the t with s_t = spread, as a real number, by halving an interval that holds it."""
    early, late = 0.0, 1.0
    while spread_at(late, variant) < spread:
        late *= 2
    for _ in range(60):
        middle = (early + late) / 2
        early, late = (middle, late) if spread_at(middle, variant) < spread else (early, middle)
    return late


# In words


def in_numbers(paths, variant):
    """Count what can be counted of all paths, beside what the law says."""
    y, steps = np.abs(paths[:, :, 1]), paths.shape[1] - 1
    s = spread_at(steps, variant)
    wide, narrow = (int(np.sum(y[:, -1] <= times * s)) for times in (WIDE, NARROW))
    half = step_when(variant.radius / NARROW, variant)
    escaped = int(np.sum(y[:, : math.floor(half) + 1].max(axis=1) >= variant.radius))
    return (
        f"Drawn are {PATHS} paths that your sgd_path made. Of as many right ones about "
        f"{0.95 * PATHS:.0f} end in the wide band and {0.5 * PATHS:.0f} in the narrow one; of "
        f"yours, {wide} and {narrow}. At the dots, after {half:.1f} steps, half of all right paths "
        f"have escaped; of yours, {escaped} of {PATHS}."
    )


def hints(paths, variant):
    """Say what is plainly off, in a sentence at most."""
    factors = np.array([1 - variant.lr * variant.a, 1 + variant.lr * variant.b])
    kicks = paths[:, 1:6] - factors * paths[:, :5]  # near the saddle, where noise is nearly all
    size = math.sqrt(np.mean(kicks**2)) / (variant.lr * variant.sigma)
    if not paths.any():
        yield "Your paths never leave the saddle: no noise reaches them."
    elif np.allclose(paths[: PATHS // SEEDS, 1], paths[0, 1, 0]):
        yield "Your kicks are the same along all coordinates: draw a number for each."
    elif (paths[: PATHS // SEEDS] == paths[-PATHS // SEEDS :]).all():
        yield "Your paths are the same for every seed: draw from the rng that you are given."
    elif np.median(np.abs(paths[:, -1, 0])) > np.median(np.abs(paths[:, -1, 1])):
        yield "Your paths run off along x, uphill: subtract the gradient."
    elif not 0.8 < size < 1.25:
        times = f"{size:.2g}" if size < 1000 else "more than 1000"
        yield f"Your kicks are {times} times as large as lr * sigma."


# In lines


def from_above(paths, variant):
    """Draw the paths on a map of the saddle, around the first steps."""
    along_x = variant.lr * variant.sigma / math.sqrt(1 - (1 - variant.lr * variant.a) ** 2)
    high = 8 * along_x  # the valley keeps x within a few of these
    wide = WIDER * high
    paths = paths[:FROM_ABOVE]
    up, down, aside = (
        int(sum(first_exit(path, wide, high) == way for path in paths)) for way in (1, -1, 0)
    )
    return Panel(
        title="The first steps, from above",
        description=(
            f"A map around the saddle. Of {len(paths)} paths from its middle, {up} leave the map "
            f"at the top and {down} at the bottom, where it goes downhill; {aside} do not."
        ),
        x_label="x",
        y_label="y",
        x_range=(-wide, wide),
        y_range=(-high, high),
        lines=(
            *(
                Line(*until_out(path[:, 0], path[:, 1], wide, high), label="your paths")
                for path in paths
            ),
            Line([0], [0], "mark", "the saddle"),
            *contours(wide, high, variant),
        ),
    )


def over_time(paths, variant):
    """Draw y over the steps, in the bands that the law gives."""
    steps = paths.shape[1] - 1
    shown = np.unique(np.linspace(0, steps, POINTS).round().astype(int))
    high = 1.5 * variant.radius
    half = step_when(variant.radius / NARROW, variant)
    smooth = np.linspace(0, steps, 60)
    s = spread_at(smooth, variant)
    ends = np.abs(paths[:, :, 1]).max(axis=1) >= variant.radius
    return Panel(
        title="How y leaves 0, step by step",
        description=(
            f"y over {steps} steps. Two bands around 0 open like a trumpet. Of {len(paths)} paths, "
            f"{int(ends.sum())} get farther from 0 than the escape radius, {variant.radius:g}."
        ),
        x_label="step t",
        y_label="y",
        x_range=(0, steps),
        y_range=(-high, high),
        lines=(
            *(
                Line(*until_out(shown, path[shown, 1], steps, high), label="your paths")
                for path in paths
            ),
            *(
                Line([0, steps], [y, y], "mark", "escape radius")
                for y in (variant.radius, -variant.radius)
            ),
            *(
                Line([half], [y], "mark", "half of all right paths are out")
                for y in (variant.radius, -variant.radius)
            ),
        ),
        bands=(
            Band(smooth, -WIDE * s, WIDE * s, "95 of 100 right paths"),
            Band(smooth, -NARROW * s, NARROW * s, "50 of 100"),
        ),
    )


def contours(wide, high, variant):
    """Return lines of equal f: the two straight ones, and hyperbolas on their four sides."""
    slope = math.sqrt(variant.a / variant.b)  # of the lines with f = 0
    lines = [([-wide, wide], [-slope * wide, slope * wide])]
    lines += [([-wide, wide], [slope * wide, -slope * wide])]
    x, y = np.linspace(-wide, wide, 25), np.linspace(-high, high, 25)
    for share in (0.25, 0.5, 0.75):  # of the way to the frame, where they cross an axis
        lines += [(x, side * np.sqrt((share * high) ** 2 + (slope * x) ** 2)) for side in (1, -1)]
        lines += [(side * np.sqrt((share * wide) ** 2 + (y / slope) ** 2), y) for side in (1, -1)]
    return [Line(*line, "ground", "equal height") for line in lines]


def first_exit(path, wide, high):
    """Say where a path leaves the map: 1 at the top, -1 at the bottom, 0 elsewhere or nowhere."""
    x, y = until_out(path[:, 0], path[:, 1], wide, high)
    return int(np.sign(y[-1])) if abs(y[-1]) > high else 0


def until_out(x, y, wide, high):
    """Return a path up to its first point outside of the frame, which cuts the line there."""
    outside = np.flatnonzero((np.abs(x) > wide) | (np.abs(y) > high))
    end = outside[0] + 1 if len(outside) else len(y)
    return x[:end], y[:end]
