"""A picture of your slopes: on the curve of each activation, and on the bowl seen through tanh."""

import math

import numpy as np

from grader import Arrows, Line, Panel, Picture, require_shape

WIDE = 6.0  # curves are drawn from -6 to 6
DOTS = np.array([-5, -4, -3, -2, -1, -0.2, 0.2, 1, 2, 3, 4, 5])
MAP_WIDE, MAP_HIGH = 4.0, 3.0
GRID = np.array([(x, y) for y in np.arange(-2.4, 2.5, 0.8) for x in np.arange(-3.6, 3.7, 0.9)])
SHORTER = 0.7  # the arrows are drawn so many times as long as they are
HEIGHTS = (0.1, 0.3, 0.6, 0.9, 1.2, 1.6, 1.9)  # of the bowl seen through tanh; it ends at 2


def picture(answer, variant):
    """Draw the slopes that the answer gives with dA = 1, and its dZ for the bowl of tanh."""
    z = np.linspace(-WIDE, WIDE, 120)  # an even number: none of them is 0
    curves = {
        "sigmoid": (answer.sigmoid_backward, 1 / (1 + np.exp(-z))),
        "tanh": (answer.tanh_backward, np.tanh(z)),
        "ReLU": (answer.relu_backward, (z + np.abs(z)) / 2),
    }
    slopes, on_dots = {}, {}
    for name, (backward, _) in curves.items():
        slopes[name] = require_shape(backward(np.ones(120), z), (120,), "dZ")
        on_dots[name] = require_shape(backward(np.ones(12), DOTS), (12,), "dZ")
    dZ = require_shape(answer.tanh_backward(2 * np.tanh(GRID), GRID), GRID.shape, "dZ")
    right = {name: agreeing(on_dots[name], wanted(name, DOTS)) for name in curves}
    flat = np.abs(z) > 5
    return Picture(
        title="Your slopes, and where they are flat",
        caption=(
            f"Of {len(DOTS)} dots your slopes go through {right['sigmoid']} for the sigmoid, "
            f"{right['tanh']} for tanh and {right['ReLU']} for ReLU. Beyond 5 from the middle your "
            f"slopes of the sigmoid are at most {largest(slopes['sigmoid'][flat])} and those of "
            f"tanh at most {largest(slopes['tanh'][flat])}: the curves are plateaus there."
        ),
        panels=(
            *(curve(name, z, value, slopes[name], right) for name, (_, value) in curves.items()),
            bowl(dZ),
        ),
    )


def wanted(name, z):
    """Return the slopes from other closed forms than the lesson's."""
    if name == "ReLU":
        return np.heaviside(z, 0.5)
    return 1 / (2 + 2 * np.cosh(z)) if name == "sigmoid" else 1 / np.cosh(z) ** 2


def agreeing(given, right):
    """Count the numbers that are as they should be."""
    return int(np.sum(np.abs(given - right) <= 1e-6))


def largest(slopes):
    """Return the largest size of these slopes, in two digits."""
    return f"{np.abs(slopes).max():.2g}"


def curve(name, z, value, slope, right):
    """Draw an activation, the answer's slopes of it, and dots where they should be."""
    high = 1.6
    pieces = (z < 0, z > 0) if name == "ReLU" else (z < np.inf,)  # ReLU's slope jumps at 0
    return Panel(
        title=name,
        description=(
            f"The curve of {name} from z = -6 to 6, and your slopes of it. They go through "
            f"{right[name]} of the {len(DOTS)} dots, where the slope should be."
        ),
        x_label="z",
        y_label="value, and slope",
        x_range=(-WIDE, WIDE),
        y_range=(-1.1, high),
        lines=(
            Line(z[value <= high], value[value <= high], "ground", f"{name} itself"),
            *(
                Line(z[shown], slope[shown], "yours", "your slope, with dA = 1")
                for piece in pieces
                if (shown := piece & (slope > -1.1) & (slope < high)).any()
            ),
            *(Line([x], [y], "mark", "the slope it should be") for x, y in dots(name)),
        ),
    )


def dots(name):
    """Return the points where the slopes should be."""
    return zip(DOTS, wanted(name, DOTS))


def bowl(dZ):
    """Draw the answer's dZ on the map of the bowl x**2 + y**2 with x = tanh(z1), y = tanh(z2)."""
    correct = 2 * np.sinh(GRID) / np.cosh(GRID) ** 3
    long = np.linalg.norm(dZ, axis=1)
    far = np.abs(GRID).min(axis=1) > 2
    return Panel(
        title="The bowl, seen through tanh",
        description=(
            f"Lines of equal height of the bowl of tanh. Of {len(GRID)} arrows of your dZ, "
            f"{agreeing(dZ, correct)} of {dZ.size} components are right. The longest has the "
            f"length {long.max():.2g}; in the corners none is longer than {long[far].max():.2g}."
        ),
        x_label="z1",
        y_label="z2",
        x_range=(-MAP_WIDE, MAP_WIDE),
        y_range=(-MAP_HIGH, MAP_HIGH),
        lines=tuple(contours()),
        arrows=(
            Arrows(*GRID.T, *(SHORTER * correct).T, "mark", "as it should be"),
            Arrows(*GRID.T, *(SHORTER * dZ).T, "yours", f"your dZ, times {SHORTER}"),
        ),
    )


def contours():
    """Yield lines of equal height: rings below 1, and a line in each of four corners above."""
    for height in HEIGHTS:
        if height < 1:
            angles, radius = np.linspace(0, 2 * np.pi, 97), math.sqrt(height)
            x, y = np.arctanh(radius * np.cos(angles)), np.arctanh(radius * np.sin(angles))
            yield Line(x, y, "ground", "equal height")
            continue
        diagonal = math.atanh(math.sqrt(height / 2))
        down, right = np.linspace(MAP_HIGH, diagonal, 20), np.linspace(diagonal, MAP_WIDE, 20)
        x = np.concatenate([other(height, down), right])
        y = np.concatenate([down, other(height, right)])
        for along_x in (1, -1):
            for along_y in (1, -1):
                yield Line(along_x * x, along_y * y, "ground", "equal height")


def other(height, z):
    """Return the other coordinate of the points of this height, where one of them is z."""
    return np.arctanh(np.sqrt(height - np.tanh(z) ** 2))
