"""A picture of a ravine: the zigzag from above, and the distance from the bottom at three rates.

Both are drawn from the answer's factors: after t steps a coordinate is factor**t times its start.
"""

import numpy as np

from grader import Line, Panel, Picture, parts, require_shape

GENTLE = np.array([1.0, 20.0])  # the curvatures of the map
START, STEPS = np.array([-4.4, 2.6]), 40
WIDE, HIGH = 5.2, 3.9  # the map, 4 by 3
DOTS = 12  # on the map

RAVINE = np.array([1.0, 100.0])  # those of the lesson, from (1, 1)
RATES = {0.01: "0.01", 2 / 101: "2/101", 0.02: "0.02"}
TOL, MOST = 1e-6, 1500
ARRIVES = {0.01: 1375, 2 / 101: 709}


def picture(answer, variant):
    """Draw the answer's zigzag and its distances."""
    lr = float(require_shape(answer.best_lr(GENTLE), (), "the rate"))
    path = START * powers(factors_of(answer, lr, GENTLE), np.arange(STEPS + 1))
    times = np.arange(0, MOST + 1, 25)
    far = {
        rate: np.linalg.norm(powers(factors_of(answer, rate, RAVINE), times), axis=1)
        for rate in RATES
    }
    return Picture(
        title="Down the ravine x²/2 + 10y², and a narrower one",
        caption=in_numbers(answer, lr),
        panels=(from_above(path, lr), over_time(times, far)),
    )


def factors_of(answer, lr, curvatures):
    """Return the factors as the answer gives them."""
    return require_shape(answer.contraction(lr, curvatures), curvatures.shape, "the factors")


def powers(factors, times):
    """Return factors**t, a row for each time, and a large number where that is too large."""
    with np.errstate(over="ignore"):
        return np.clip(factors ** times[:, None], -1e12, 1e12)


def in_numbers(answer, lr):
    """Say the answer's best rate and steps, and what they must be where that differs."""
    said = [f"Your best rate on the map is {lr:.4g}{in_place_of(lr, 2 / 21)}"]
    for rate, wanted in ARRIVES.items():
        report = answer.ravine_report(RAVINE, np.ones(2), rate, TOL, MOST)
        steps = parts(report, ("steps", "flips", "slowest"), "ravine_report")[0]
        if steps is not None:
            steps = float(require_shape(steps, (), "steps"))
        count = "no arrival" if steps is None else f"{steps:g} steps"
        said.append(f"at {RATES[rate]} you count {count}{in_place_of(steps, wanted)}")
    return f"{said[0]}; {' and '.join(said[1:])}. The dots are where a right path is."


def in_place_of(given, wanted):
    """Say what it must be, where that is not what was given."""
    right = given is not None and np.isclose(given, wanted, rtol=1e-6)
    return "" if right else f" in place of {wanted:.4g}"


def from_above(path, lr):
    """Draw the path on a map of the gentler ravine, with dots where it must land."""
    times = np.arange(1, DOTS)
    x = START[0] * (19 / 21) ** times
    y = START[1] * (19 / 21) ** times * np.where(times % 2, -1, 1)
    return Panel(
        title="From wall to wall at your best rate",
        description=(
            "A map of a ravine whose floor lies along x, from the start (-4.4, 2.6) to the bottom "
            "(0, 0). A right path crosses the floor in every "
            f"step, in a zigzag that closes; the one drawn is at ({path[1, 0]:.2g}, "
            f"{path[1, 1]:.2g}) after one step and at ({path[-1, 0]:.2g}, {path[-1, 1]:.2g}) after "
            f"{STEPS}."
        ),
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=(
            Line(*until_out(path[:, 0], path[:, 1], WIDE, HIGH), label="from your factors"),
            *(Line([a], [b], "mark", "where it must land") for a, b in zip(x, y, strict=True)),
            Line([START[0]], [START[1]], "ground", "the start, and the bottom (0, 0)"),
            Line([0], [0], "ground", "the start, and the bottom (0, 0)"),
            *contours(),
        ),
    )


def over_time(times, far):
    """Draw the powers of ten of the distance, each rate a line."""
    tens = {rate: np.log10(np.maximum(distance, 1e-30)) for rate, distance in far.items()}
    ends = ", ".join(f"{tens[rate][-1]:.2g} at {name}" for rate, name in RATES.items())
    return Panel(
        title="Curvatures 1 and 100: three rates",
        description=(
            "The distance from the bottom in powers of ten. At 2/101 a right line falls to -6 in "
            "709 steps, at 0.01 in 1375, and at 0.02 it stays at 0. "
            f"After {MOST} steps those drawn are at {ends}."
        ),
        x_label="step t",
        y_label="log10 of the distance",
        x_range=(0, MOST),
        y_range=(-8, 2),
        lines=(
            *(
                Line(*until_below(times, tens[rate]), label=f"from your factors, rate {name}")
                for rate, name in RATES.items()
            ),
            *(Line([t], [y], "mark", "where a right line is") for t, y in dots()),
            *(
                Line([steps, steps], [-8, -6], "ground", "steps to within 0.000001")
                for steps in ARRIVES.values()
            ),
            Line([0, MOST], [-6, -6], "ground", "steps to within 0.000001"),
        ),
    )


def dots():
    """Return points of the right lines, each in closed form, and where they come to -6."""
    for t in (100, 300, 500):
        yield t, np.log10(np.sqrt(2)) + t * np.log10(99 / 101)
    for t in (300, 600, 900, 1200):
        yield t, t * np.log10(0.99)
    for t in (600, 1000, 1400):
        yield t, 0.0
    for t in ARRIVES.values():
        yield t, -6.0


def contours():
    """Return ellipses of equal height."""
    angle = np.linspace(0, 2 * np.pi, 61)
    return [
        Line(b * np.sqrt(20) * np.cos(angle), b * np.sin(angle), "ground", "equal height")
        for b in (0.4, 0.8, 1.4, 2.0, 2.8)
    ]


def until_out(x, y, wide, high):
    """Return a path up to its first point outside of the frame, which cuts the line there."""
    outside = np.flatnonzero((np.abs(x) > wide) | (np.abs(y) > high))
    end = outside[0] + 1 if len(outside) else len(y)
    return x[:end], y[:end]


def until_below(times, tens):
    """Return a line up to its first point outside of the frame."""
    outside = np.flatnonzero((tens < -8) | (tens > 2))
    end = outside[0] + 1 if len(outside) else len(tens)
    return times[:end], tens[:end]
