"""A picture of your heavy ball: in a ravine, on the saddle, and over small hills.

What it should do comes from closed forms: where the two roots coincide, as at the best pair, a
coordinate is (1 + c t) z**t times its start; on the saddle it is a mixture of two powers.
"""

import numpy as np

from grader import Affine, Line, Panel, Picture, require_shape

GENTLE = np.array([1.0, 20.0])  # the curvatures of the map
START, STEPS = np.array([-4.4, 1.6]), 30
WIDE, HIGH = 5.2, 3.9  # the map, 4 by 3

RAVINE = np.array([1.0, 100.0])  # those of the lesson, from (1, 1)
MOST = 760
CHOICES = {"mu = 0, lr = 2/101": (2 / 101, 0.0), "mu = 0.99, lr = 2/101": (2 / 101, 0.99)}

OUT = {0.0: 73, 0.5: 44, 0.9: 27, 0.99: 24}  # steps until |y| is 1 or more, on the saddle
LAST = 80

RESTS = {0.0: 3.027243, 0.8: 3.027243, 0.9: 1.009722, 0.97: -3.027243}  # over the hills
ROLLS = {0.0: 15, 0.8: 30, 0.9: 70, 0.97: 140}  # steps, until it has found its hollow
BELOW = 0.8  # each heavier ball is drawn so much lower


def picture(answer, variant):
    """Draw the answer's paths in four places."""
    gentle = rolled(answer, Affine(np.diag(GENTLE)), START, *best(GENTLE), STEPS)
    narrow = {
        name: rolled(answer, Affine(np.diag(RAVINE)), np.ones(2), *choice, MOST)
        for name, choice in {"the best pair": best(RAVINE), **CHOICES}.items()
    }
    saddle = {
        mu: rolled(answer, Affine([[2.0, 0], [0, -2]]), np.array([1, 0.001]), 0.05, mu, LAST)
        for mu in OUT
    }
    balls = {mu: rolled(answer, slope, np.array([4.0]), 0.2, mu, ROLLS[mu])[:, 0] for mu in RESTS}
    return Picture(
        title="Your heavy ball",
        caption=in_numbers(saddle, narrow["the best pair"]),
        panels=(from_above(gentle), over_time(narrow), leaving(saddle), over_hills(balls)),
    )


def rolled(answer, grad, x0, lr, mu, steps):
    """Return a path as the answer makes it."""
    path = answer.momentum_path(grad, x0, lr, mu, steps)
    return require_shape(path, (steps + 1, len(x0)), "the path")


def best(curvatures):
    """Return the pair at which both roots coincide, along the flattest axis and the steepest."""
    root = np.sqrt(curvatures.max() / curvatures.min())
    mu = ((root - 1) / (root + 1)) ** 2
    return (1 + mu) * 2 / (curvatures.min() + curvatures.max()), mu


def shares_left(curvatures, times):
    """Return what is left of the start along each axis, at the best pair: (1 + c t) z**t."""
    lr, mu = best(curvatures)
    z = (1 + mu - lr * curvatures) / 2
    c = (1 - lr * curvatures) / z - 1
    return (1 + c * times[:, None]) * z ** times[:, None]


def hills(x):
    """Return the height of the hills."""
    return 0.05 * x**2 + 0.3 * np.cos(3 * x)


def slope(x):
    """Return the slope of the hills."""
    return 0.1 * np.asarray(x) - 0.9 * np.sin(3 * np.asarray(x))


# In words


def in_numbers(saddle, path):
    """Say how long the answer's balls take, and what a right one takes."""
    counts = ", ".join(count(first(np.abs(saddle[mu][:, 1]) >= 1)) for mu in OUT)
    arrived = count(first(np.linalg.norm(path, axis=1) <= 1e-6))
    return (
        f"With mu = 0, 0.5, 0.9 and 0.99 your ball is off the saddle at step {counts}; a right "
        f"one at 73, 44, 27 and 24. In the narrow ravine, with the best pair, it is within "
        f"0.000001 of the bottom at step {arrived}; a right one at 95."
    )


def first(places):
    """Return where the first True stands, or None."""
    return int(np.argmax(places)) if places.any() else None


def count(steps):
    """Return a step in words."""
    return "(none drawn)" if steps is None else str(steps)


# In lines


def from_above(path):
    """Draw the path on a map of the gentler ravine, and that of gradient descent."""
    x, y = (START * shares_left(GENTLE, np.arange(1, 13))).T
    descent = START * (np.array([1, -1]) * 19 / 21) ** np.arange(STEPS + 1)[:, None]
    angle = np.linspace(0, 2 * np.pi, 61)
    return Panel(
        title="A ravine, at the best pair",
        description=(
            "A map of a ravine whose floor lies along x. Gradient descent goes from wall to wall "
            "in a long zigzag. A right ball swings wider at first, but is near the bottom (0, 0) "
            f"within a dozen steps; yours is {np.linalg.norm(path[12]):.2g} away after 12."
        ),
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=(
            Line(*descent.T, "ground", "gradient descent at its best rate"),
            Line(*inside(path[:, 0], path[:, 1], WIDE, HIGH), label="your ball"),
            *(Line([a], [b], "mark", "where it must be") for a, b in zip(x, y, strict=True)),
            *(
                Line(b * np.sqrt(20) * np.cos(angle), b * np.sin(angle), "ground", "equal height")
                for b in (0.4, 0.8, 1.4, 2.0, 2.8)
            ),
        ),
    )


def over_time(paths):
    """Draw the powers of ten of the distance from the bottom, each choice a line."""
    times = np.arange(0, MOST + 1, 5)
    tens = {name: tens_of(np.linalg.norm(path, axis=1)) for name, path in paths.items()}
    dots = [*best_dots(), *((t, 0.15 + t * np.log10(99 / 101)) for t in (200, 400, 600))]
    ends = ", ".join(f"{line[-1]:.2g} for {name}" for name, line in tens.items())
    return Panel(
        title="Curvatures 1 and 100: the distance",
        description=(
            "The distance from the bottom in powers of ten. A right line falls to -6 in 95 steps "
            "at the best pair and in 709 with mu = 0; with mu = 0.99 it is far above both. "
            f"After {MOST} steps yours are at {ends}."
        ),
        x_label="step t",
        y_label="log10 of the distance",
        x_range=(0, MOST),
        y_range=(-8, 2),
        lines=(
            *(
                Line(*until(times, line[times], -8, 2), label=f"your ball, {name}")
                for name, line in tens.items()
            ),
            *(Line([t], [y], "mark", "where a right line is") for t, y in dots),
            Line([0, MOST], [-6, -6], "ground", "a distance of 0.000001"),
        ),
    )


def best_dots():
    """Yield points of the right line at the best pair."""
    times = np.array([20, 50, 80])
    yield from zip(times, tens_of(np.linalg.norm(shares_left(RAVINE, times), axis=1)), strict=True)


def leaving(paths):
    """Draw the powers of ten of |y| on the saddle, each momentum a line."""
    times = np.arange(LAST + 1)
    return Panel(
        title="Leaving the saddle",
        description=(
            "How far the ball is off the saddle along y, in powers of ten, from 0.001. All right "
            "lines rise, the steeper the heavier the ball, and reach 0 at the dots: after 73, 44, "
            "27 and 24 steps."
        ),
        x_label="step t",
        y_label="log10 of |y|",
        x_range=(0, LAST),
        y_range=(-4, 2),
        lines=(
            *(
                Line(*until(times, tens_of(path[:, 1]), -4, 2), label=f"your ball, mu = {mu:g}")
                for mu, path in paths.items()
            ),
            *(Line([t], [exact(mu, t)], "mark", "first beyond 1") for mu, t in OUT.items()),
            Line([0, LAST], [0, 0], "ground", "|y| = 1"),
        ),
    )


def exact(mu, t):
    """Return log10 of y after t steps on the saddle, from 0.001: a mixture of two powers."""
    apart = np.sqrt((1.1 + mu) ** 2 - 4 * mu)
    p, q = (1.1 + mu + apart) / 2, (1.1 + mu - apart) / 2
    return tens_of(0.001 * ((1.1 - q) * p**t - (1.1 - p) * q**t) / apart)


def over_hills(balls):
    """Draw where each ball rolls, the heavier ones on lower copies of the hills."""
    x = np.linspace(-5, 5, 121)
    lower = {mu: BELOW * place for place, mu in enumerate(balls)}
    ends = ", ".join(f"{path[-1]:.2g} with {mu:g}" for mu, path in balls.items())
    return Panel(
        title="Small hills, from x = 4",
        description=(
            "Four copies of a valley with small hills, the heavier the ball the lower the copy. "
            "Right balls rest at 3.03, 3.03, 1.01 and -3.03 with mu = 0, 0.8, 0.9 and 0.97. "
            f"At the end of what is drawn, yours are at {ends}."
        ),
        x_label="x",
        y_label="height, each heavier ball lower",
        x_range=(-5, 5),
        y_range=(-3.2, 1.6),
        lines=(
            *(Line(x, hills(x) - down, "ground", "the hills") for down in lower.values()),
            *(
                Line(*over(path, lower[mu]), label=f"your ball, mu = {mu:g}")
                for mu, path in balls.items()
            ),
            *(
                Line([rest], [hills(rest) - lower[mu]], "mark", "where it must rest")
                for mu, rest in RESTS.items()
            ),
        ),
    )


def over(path, down):
    """Return the part of the hills that a ball has been on, up to where it leaves the panel."""
    outside = np.flatnonzero(np.abs(path) > 5)
    path = path[: outside[0]] if len(outside) else path
    x = np.linspace(path.min(), path.max(), 60) if len(path) else np.array([4.0])
    return x, hills(x) - down + 0.06


def tens_of(distance):
    """Return powers of ten."""
    return np.log10(np.maximum(np.abs(distance), 1e-30))


def until(times, tens, low, high):
    """Return a line up to its first point outside of the frame."""
    outside = np.flatnonzero((tens < low) | (tens > high))
    end = outside[0] + 1 if len(outside) else len(tens)
    return times[:end], tens[:end]


def inside(x, y, wide, high):
    """Return a path up to its first point outside of the frame, which cuts the line there."""
    outside = np.flatnonzero((np.abs(x) > wide) | (np.abs(y) > high))
    end = outside[0] + 1 if len(outside) else len(y)
    return x[:end], y[:end]
