"""A picture of descents on a long bowl: three rates from above, and the loss of five rates.

The bowl is f = x**2 / 4 + y**2, where each step multiplies x by 1 - lr / 2 and y by 1 - 2 * lr. Its
border is the rate 1.
"""

import numpy as np

from grader import Affine, Line, Panel, Picture, require_shape

CURVATURES = np.array([0.5, 2.0])
START, STEPS = np.array([-4.0, 1.5]), 20
RATES = (0.1, 0.5, 0.9, 1.0, 1.1)
MAPS = {  # a rate and what is to be seen
    0.1: "A small rate, 0.1: one smooth way",
    0.9: "A large rate, 0.9: across and across",
    1.1: "Above the border, 1.1: away",
}
WIDE, HIGH = 5.2, 3.9  # the map, 4 by 3
DOTS = 9  # on a map, at most
POWER = 5  # of ten, that the loss is shown up to, and its inverse down to


def picture(answer, variant):
    """Draw the answer's paths at five rates."""
    paths = {lr: path_of(answer, lr) for lr in RATES}
    maps = [from_above(paths[lr], lr, title) for lr, title in MAPS.items()]
    return Picture(
        title="Five rates on the bowl x²/4 + y²",
        caption=in_numbers(paths),
        panels=(*maps, over_time(paths)),
    )


def path_of(answer, lr):
    """Return the path as the answer makes it."""
    path = answer.gradient_descent(Affine(np.diag(CURVATURES)), START, lr, STEPS)
    return require_shape(path, (STEPS + 1, 2), "the path")


def right_path(lr):
    """Return the path in closed form."""
    return START * (1 - lr * CURVATURES) ** np.arange(STEPS + 1)[:, None]


def loss(path):
    """Return the height of the bowl along a path."""
    return path**2 @ CURVATURES / 2


def in_numbers(paths):
    """Say how high each path ends, and how high it must where that differs."""
    ends = []
    for lr, path in paths.items():
        given, wanted = loss(path)[-1], loss(right_path(lr))[-1]
        right = np.isclose(given, wanted, rtol=1e-6)
        ends.append(f"{plain(given)}{'' if right else f' in place of {plain(wanted)}'} at {lr}")
    return (
        f"The loss begins at {loss(START):g}, and after {STEPS} steps at the five rates it is "
        f"{', '.join(ends)}. The dots are where a right path lands."
    )


def plain(number):
    """Show a positive number with two digits, or all that stand before the point."""
    return f"{number:.0f}" if 10 <= number < 1e5 else f"{number:.2g}"


def from_above(path, lr, title):
    """Draw one path on a map of the bowl, with dots where it must land."""
    dots = right_path(lr)[:: 4 if lr < 0.5 else 1][:DOTS]  # small steps lie close together
    dots = dots[(np.abs(dots) < (WIDE, HIGH)).all(axis=1)]
    ways = {0.1: "along a curve", 0.9: "in a zigzag that closes", 1.1: "in a zigzag that opens"}
    x, y = path[-1]
    return Panel(
        title=title,
        description=(
            f"A map of the bowl. With the rate {lr} a right path goes {ways[lr]}; the one drawn is "
            f"at ({x:.2g}, {y:.2g}) after {STEPS} steps."
        ),
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=(
            Line(*until_out(path[:, 0], path[:, 1], WIDE, HIGH), label="your path"),
            *(Line([x], [y], "mark", "where it must land") for x, y in dots),
            *contours(),
        ),
    )


def over_time(paths):
    """Draw the powers of ten of the loss, each path a line."""
    times = np.arange(STEPS + 1)
    powers = {lr: in_powers(loss(path)) for lr, path in paths.items()}
    order = ", ".join(str(lr) for lr in sorted(powers, key=lambda lr: -powers[lr][-1]))
    return Panel(
        title="The loss at five rates",
        description=(
            f"The loss over {STEPS} steps, in powers of ten. Right lines end, from the top, in the "
            f"order 1.1, 1.0, 0.1, 0.9, 0.5; those drawn in the order {order}."
        ),
        x_label="step t",
        y_label="log10 of the loss",
        x_range=(0, STEPS),
        y_range=(-POWER, POWER),
        lines=(
            *(
                Line(*until_out(times, power, STEPS, POWER), label=f"your loss, rate {lr}")
                for lr, power in powers.items()
            ),
            *(
                Line([t], [in_powers(loss(right_path(lr)))[t]], "mark", "the loss that it must be")
                for lr in RATES
                for t in range(4, STEPS, 5)
            ),
        ),
    )


def in_powers(loss):
    """Return log10 of a loss, which may be 0."""
    return np.log10(np.maximum(loss, 1e-30))


def contours():
    """Return ellipses of equal height."""
    angle = np.linspace(0, 2 * np.pi, 61)
    return [
        Line(a * np.cos(angle), a / 2 * np.sin(angle), "ground", "equal height")
        for a in (1, 2, 3, 4, 5)
    ]


def until_out(x, y, wide, high):
    """Return a path up to its first point outside of the frame, which cuts the line there."""
    outside = np.flatnonzero((np.abs(x) > wide) | (np.abs(y) > high))
    end = outside[0] + 1 if len(outside) else len(y)
    return x[:end], y[:end]
