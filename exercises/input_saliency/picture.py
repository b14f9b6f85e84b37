"""A picture of what a network looks at in a signal of pixels, and of what it dreams of.

The signal, the network and the hill never change and are no secret: a picture decides no marks. On
the hill s = m . x - |x|**2 / 2 the way to the top m shrinks by 1 - lr a step, and on the slope
s = w . x each step gains lr |w|**2, so the wanted paths are closed forms.
"""

import numpy as np

from grader import Affine, Line, Panel, Picture, require_shape

D, K, C, LABEL, BEST = 20, 3, 2, 1, 4  # pixels, units, classes; the class and how many places
LR, STEPS = 0.15, 24
PIXELS = np.arange(D)
TEMPLATE = np.exp(-(((PIXELS - 6) / 2.0) ** 2)) - np.exp(-(((PIXELS - 14) / 1.5) ** 2))  # a wave
CLOSE = 1e-6


def picture(answer, variant):
    """Draw the answer's slopes in a signal, and its dream: the signal before and after."""
    params, x = network()
    right = wanted_slopes(params, x)
    dx = require_shape(answer.saliency(params, x, LABEL), (D,), "dx")
    best = require_shape(answer.top_inputs(right, BEST), (BEST,), "the places")
    hill = require_shape(
        answer.dream(Affine(-np.eye(D), TEMPLATE), x, LR, STEPS), (STEPS + 1, D), "the path"
    )
    slope = require_shape(
        answer.dream(Affine(np.zeros((D, D)), TEMPLATE / 2), x, LR, STEPS),
        (STEPS + 1, D),
        "the path",
    )
    t = np.arange(STEPS + 1)[:, None]
    hill_right = TEMPLATE + (1 - LR) ** t * (x - TEMPLATE)
    slope_right = x + LR * t * TEMPLATE / 2
    scores = [
        hill @ TEMPLATE - np.sum(hill**2, axis=1) / 2,
        hill_right @ TEMPLATE - np.sum(hill_right**2, axis=1) / 2,
        slope @ TEMPLATE / 2,
        slope_right @ TEMPLATE / 2,
    ]
    return Picture(
        title="What your network looks at, and dreams of",
        caption=told(dx, right, best, hill, hill_right),
        panels=(sensitive(x, dx, right, best), dreamt(x, hill, hill_right), climbed(scores)),
    )


def network():
    """Return fixed parameters and a signal: unit 0 waits for the wave, unit 1 is saturated."""
    rng = np.random.default_rng(5)
    W1 = np.array([TEMPLATE / 2, np.where(PIXELS > 16, 1.5, 0), 0.1 * np.cos(PIXELS / 2)])
    x = 0.35 * np.sin(PIXELS / 1.7) + 0.15 * rng.standard_normal(D) + np.where(PIXELS > 16, 1.0, 0)
    b1, W2 = np.array([0.1, 1.0, -0.2]), np.array([[-1.0, 0.5, 1], [1.6, 2, -1]])
    return {"W1": W1, "b1": b1, "W2": W2, "b2": np.array([0.2, -0.1])}, x


def wanted_slopes(params, x):
    """Return how the score changes when a pixel moves by 1, if all bends stayed as they are."""
    z = np.einsum("kd,d->k", params["W1"], x) + params["b1"]
    weights = params["W2"][LABEL] / np.cosh(z) ** 2
    return np.array([np.sum(weights * np.dot(params["W1"], unit)) for unit in np.eye(D)])


def told(dx, right, best, hill, hill_right):
    """Say what is to be seen, for these numbers."""
    off = int(np.sum(np.abs(dx - right) > CLOSE))
    first = np.flatnonzero(np.abs(hill - hill_right).max(axis=1) > CLOSE)
    wanted = set(sorted(range(D), key=lambda place: -abs(right[place]))[:BEST])
    found = len(wanted & {int(place) for place in best})
    dreams = "your dream becomes the wave that the score waits for"
    if len(first):
        dreams = f"your dream leaves the right path at step {first[0]}"
    return (
        f"Of your {D} slopes {D - off} end in their dots, and of the {BEST} largest your "
        f"top_inputs finds {found}; the last pixels count too, but their unit is saturated, so "
        f"there a right slope is small. From the grey signal {dreams}."
    )


def sensitive(x, dx, right, best):
    """Draw the slopes as bars, over the signal."""
    high = 1.4 * float(np.abs(right).max())
    bars = [
        Line([place, place], [0, within(dx[place], high)], label="your slope") for place in PIXELS
    ]
    return Panel(
        title="Slopes of the score in each pixel",
        description=(
            f"A bar for each of {D} pixels: your slope, and a dot where it must end. The largest "
            f"must be {np.abs(right).max():.2f} in size; yours is {np.abs(dx).max():.2f}."
        ),
        x_label="pixel",
        y_label="slope of the score",
        x_range=(-1, D),
        y_range=(-high, high),
        lines=(
            *bars,
            *(Line([p], [right[p]], "mark", "right slope") for p in PIXELS),
            *(
                Line([int(p)], [-0.93 * high], label="found by your top_inputs")
                for p in best
                if 0 <= p < D
            ),
            Line([-1, D], [0, 0], "ground", "no slope"),
        ),
    )


def dreamt(x, hill, right):
    """Draw the signal before the dream, on the way and after."""
    high = 1.7
    lines = [
        Line(PIXELS, within(hill[t], high), label=f"your dream after {t} steps") for t in (6, STEPS)
    ]
    return Panel(
        title="A dream on a hill whose top is a wave",
        description=(
            f"The signal before, after 6 and after {STEPS} steps. A right dream rises near pixel 6 "
            f"and falls near 14; yours ends up to {np.abs(hill[-1] - right[-1]).max():.2f} from it."
        ),
        x_label="pixel",
        y_label="value of the pixel",
        x_range=(-1, D),
        y_range=(-high, high),
        lines=(
            *lines,
            *(Line([p], [right[-1][p]], "mark", "right dream at the end") for p in PIXELS),
            Line(PIXELS, x, "ground", "the signal before"),
        ),
    )


def climbed(scores):
    """Draw the score against the steps, on the hill and on a slope without a top."""
    hill, hill_right, slope, slope_right = scores
    t, shown = np.arange(STEPS + 1), np.arange(0, STEPS + 1, 4)
    both = np.concatenate([hill_right, slope_right])
    margin = 0.3 * float(np.ptp(both))
    low, high = float(both.min()) - margin, float(both.max()) + margin
    return Panel(
        title="The score, step by step",
        description=(
            f"On the hill a right score ends at {hill_right[-1]:.2f}, and flat; yours at "
            f"{hill[-1]:.2f}. On the slope it rises in a straight line to {slope_right[-1]:.2f}; "
            f"yours to {slope[-1]:.2f}."
        ),
        x_label="step t",
        y_label="score",
        x_range=(-1, STEPS + 1),
        y_range=(low, high),
        lines=(
            Line(*until_out(t, hill, low, high), label="your score on the hill"),
            Line(*until_out(t, slope, low, high), label="your score on a slope without a top"),
            *(
                Line([s], [one[s]], "mark", "right score")
                for one in (hill_right, slope_right)
                for s in shown
            ),
        ),
    )


def within(values, high):
    """Return values no farther out than a line needs, to be seen to leave the frame."""
    return np.clip(values, -5 * high, 5 * high)


def until_out(x, y, low, high):
    """Return a line up to its first point outside of the frame, which cuts the line there."""
    outside = np.flatnonzero((y < low) | (y > high))
    end = outside[0] + 1 if len(outside) else len(y)
    return x[:end], y[:end]
