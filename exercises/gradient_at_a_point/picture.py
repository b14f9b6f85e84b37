"""A picture of your gradients as arrows on contour lines: on the bowl, and on your own surface."""

import numpy as np

from grader import Arrows, Line, Panel, Picture, as_numbers, require_shape

WIDE, HIGH = 5.2, 3.9  # the map of the bowl, 4 by 3
POINTS = np.array([[3, 1], [-2, -2], [-3.5, 1.5], [0.5, 2], [1.5, -2]])
SHORTER = 0.2  # the bowl's arrows are drawn so many times as long as they are
HEIGHTS = (2, 5, 8, 10, 14, 20)  # (3, 1) lies at 10, (-2, -2) at 8
GRID = [(x, y) for x in (-2.1, -0.7, 0.7, 2.1) for y in (-1.5, -0.5, 0.5, 1.5)]
LONGEST = 0.8  # of the arrows on your own surface, as drawn


def picture(answer, variant):
    """Draw the answer's gradients on both surfaces, and what they should be."""
    on_the_bowl = require_shape(answer.bowl_gradient(POINTS), POINTS.shape, "the gradients")
    given = [as_numbers(answer.my_gradient(np.array(p)), "the gradient").reshape(-1) for p in GRID]
    mine = require_shape(given, (len(GRID), 2), "the gradients")
    along = [answer.contour_direction(point) for point in POINTS]
    wanted = slopes(variant.f, np.array(GRID))
    return Picture(
        title="Your gradients, from above",
        caption=(
            f"Of your arrows {agreeing(on_the_bowl, 2 * POINTS)} of {len(POINTS)} on the bowl and "
            f"{agreeing(mine, wanted)} of {len(GRID)} on your own surface are as they should be. "
            "Right ones cross the lines of equal height, and are longer where it is steeper."
        ),
        panels=(bowl(on_the_bowl, along), own_surface(mine, wanted, variant)),
    )


def slopes(f, points):
    """Return the slopes of f along both axes, by the complex step."""
    h = 1e-30
    return np.stack([f(points + 1j * h * axis).imag / h for axis in np.eye(2)], axis=-1)


def agreeing(given, wanted):
    """Count the arrows that are as they should be."""
    close = np.linalg.norm(given - wanted, axis=1) <= 1e-5 * np.linalg.norm(wanted, axis=1)
    return int(close.sum())


def bowl(gradients, along):
    """Draw the gradients on the circles of the bowl, each with the way along its circle."""
    angles = np.linspace(0, 2 * np.pi, 73)
    circles = [
        Line(r * np.cos(angles), r * np.sin(angles), "ground", "equal height")
        for r in np.sqrt(HEIGHTS)
    ]
    level = [
        Line(*(point + np.outer([-0.7, 0.7], way)).T, "yours", "your way along the contour")
        for point, way in zip(POINTS, along)
        if way is not None and np.shape(way) == (2,)
    ]
    return Panel(
        title="On the bowl",
        description=(
            f"Circles around the middle of the bowl. At {len(POINTS)} points an arrow shows your "
            "gradient, and a short line your way along the circle. Right arrows point straight "
            "away from the middle, at a right angle to that line."
        ),
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=(*circles, *level),
        arrows=(
            arrows(POINTS, SHORTER * 2 * POINTS, "mark", "as it should be"),
            arrows(POINTS, SHORTER * gradients, "yours", f"your gradient, times {SHORTER}"),
        ),
    )


def own_surface(gradients, wanted, variant):
    """Draw the gradients on the contour lines of the variant's surface."""
    shorter = LONGEST / np.linalg.norm(wanted, axis=1).max()
    return Panel(
        title="On your own surface",
        description=(
            f"Lines of equal height of your surface. At {len(GRID)} points an arrow shows your "
            "gradient. Right arrows cross the lines at a right angle, and are long where the lines "
            "lie close."
        ),
        x_label="x",
        y_label="y",
        x_range=(-3.2, 3.2),
        y_range=(-2.4, 2.4),
        lines=tuple(contours(variant)),
        arrows=(
            arrows(GRID, shorter * wanted, "mark", "as it should be"),
            arrows(GRID, shorter * gradients, "yours", f"your gradient, times {shorter:.2g}"),
        ),
    )


def arrows(points, ways, role, label):
    """Return arrows from points along these ways."""
    return Arrows(*np.transpose(points), *np.transpose(ways), role, label)


def contours(variant):
    """Yield lines of equal height of a x**2 + b x y + c exp(k y): for each y there are two x."""
    y = np.linspace(-2.6, 2.6, 105)  # past the frame, where ends are joined unseen
    heights = variant.f(np.array([(x, y) for x in (0.0, 1.0, 2.0, 3.0) for y in (-1.0, 1.0)]))
    for height in heights:
        inside = (variant.b * y) ** 2 - 4 * variant.a * (variant.c * np.exp(variant.k * y) - height)
        root = np.sqrt(np.maximum(inside, 0))
        low, high = ((-variant.b * y + sign * root) / (2 * variant.a) for sign in (-1, 1))
        for part in np.split(np.arange(len(y)), np.flatnonzero(np.diff(inside >= 0)) + 1):
            if inside[part[0]] >= 0:
                there, back = part, part[::-1]
                x = [*low[there], *high[back], low[there[0]]]
                yield Line(x, [*y[there], *y[back], y[there[0]]], "ground", "equal height")
