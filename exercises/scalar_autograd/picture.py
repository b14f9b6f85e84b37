"""A picture of your slopes for two formulas with shared values, along a line of x."""

import math

import numpy as np

from grader import Line, Panel, Picture, as_numbers, parts, require_shape

FORMULAS = {  # by the title of a panel: the formula, its value and its slope
    "L = a + a*a, with a = x*x": (
        "a = x * x; a + a * a",
        lambda x: x**2 + x**4,
        lambda x: 2 * x + 4 * x**3,
    ),
    "L = t + t*t*x, with t = x.tanh()": (
        "t = x.tanh(); t + t * t * x",
        lambda x: np.tanh(x) + x * np.tanh(x) ** 2,
        lambda x: (1 + 2 * x * np.tanh(x)) / np.cosh(x) ** 2 + np.tanh(x) ** 2,
    ),
}
POINTS = np.linspace(-1.2, 1.2, 24)  # without 0, where wrong slopes may be right
SMOOTH = np.linspace(-1.2, 1.2, 97)


def picture(answer, variant):
    """Draw the answer's slopes at many x, and what they should be."""
    drawn = [panel_of(answer, title, *known) for title, known in FORMULAS.items()]
    return Picture(
        title="Your slopes along two formulas",
        caption=" ".join(said for _, said in drawn),
        panels=tuple(panel for panel, _ in drawn),
    )


def panel_of(answer, title, formula, value, slope):
    """Draw one formula; return its panel, and in words how the slopes are."""
    given = np.array([slope_at(answer, formula, x) for x in POINTS])
    right = slope(POINTS)
    off = ~(np.abs(given - right) <= 1e-6 * (1 + np.abs(right)))
    high = 1.25 * float(np.abs(slope(SMOOTH)).max())
    name = title.partition(",")[0]
    if off.any():
        worst = int(np.argmax(np.abs(given - right)))
        said = (
            f"For {name}, {int(off.sum())} of your {len(POINTS)} slopes are off, most of all at "
            f"x = {POINTS[worst]:.2f}: {given[worst]:.3g} and not {right[worst]:.3g}."
        )
    else:
        said = f"For {name}, all {len(POINTS)} of your slopes are as they should be."
    inside = np.abs(given) <= high
    dots = [Line([x], [y], "yours", "your slope") for x, y in zip(POINTS[inside], given[inside])]
    if not inside.all():
        said = f"{said[:-1]}, and {int((~inside).sum())} lie outside of the picture."
    panel = Panel(
        title=title,
        description=f"The formula, and its slope over x from -1.2 to 1.2 as a line. {said}",
        x_label="x",
        y_label="L and its slope",
        x_range=(-1.25, 1.25),
        y_range=(-high, high),
        lines=(
            Line(SMOOTH, value(SMOOTH), "ground", "L"),
            Line(SMOOTH, slope(SMOOTH), "mark", "the right slope"),
            *dots,
        ),
    )
    return panel, said


def slope_at(answer, formula, x):
    """Return the slope along x as the answer has it."""
    returned = answer.slopes(formula, {"x": float(x)})
    _, along_x, _ = parts(returned, ("the value", "the slope along x", "another"), "slopes")
    slope = float(require_shape(as_numbers(along_x, "the slope"), (), "the slope"))
    return math.copysign(min(abs(slope), 1e6), slope)
