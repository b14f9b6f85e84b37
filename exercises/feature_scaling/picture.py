"""A picture of eight houses: standardised, with the gradient that turns, and the way down the loss.

The houses are those of the lesson. With the standardised features H = [[1, 2/3], [2/3, 1]], and the
gradient at w = 0 is [-20, -15].
"""

import numpy as np

from grader import Arrows, Line, Panel, Picture, parts, require_shape

HOUSES = np.array(
    [[60, 2], [50, 2], [100, 3], [130, 4], [110, 4], [140, 5], [120, 6], [90, 6]], dtype=float
)
PRICES = np.array([-34.0, -31.0, 0.0, 22.0, 7.0, 22.0, 14.0, 0.0])
RIGHT = (HOUSES - [100, 4]) / [30, 1.5]
H = np.array([[1, 2 / 3], [2 / 3, 1]])
DOWN = np.array([20.0, 15.0])  # the way down at w = 0
FACTORS = (10.0, 100.0)  # of the area, in the second panel
LENGTHS = (1.25, 0.85)  # so that arrows with one direction can be told apart
STRETCHED = np.array([4.0, 1.0])  # in the third
STEPS = 12


def picture(answer, variant):
    """Draw the answer's table, angles and descents."""
    given = parts(answer.standardize(HOUSES), ("Xs", "mean", "std"), "standardize")
    Xs = require_shape(given[0], HOUSES.shape, "Xs")
    angles = [angle_of(answer, factor) for factor in FACTORS]
    kappas = [kappa_of(answer, X) for X in (HOUSES - HOUSES.mean(axis=0), Xs)]
    return Picture(
        title="Eight houses, and what the units of their area do",
        caption=in_numbers(angles, kappas),
        panels=(
            houses(Xs),
            turned(angles),
            descent(Xs * STRETCHED, STRETCHED, "With your area times 4", (-1, 11), (-4, 5)),
            descent(Xs, np.ones(2), "With your standardised features", (-3, 29), (-7, 17)),
        ),
    )


def angle_of(answer, factor):
    """Return by how much the answer says that the gradient turns."""
    angle = answer.gradient_angle(RIGHT, PRICES, np.zeros(2), np.array([factor, 1.0]))
    return float(require_shape(angle, (), "the angle"))


def kappa_of(answer, X):
    """Return the answer's condition number, or inf."""
    kappa = answer.condition(X)
    return float(kappa) if np.isposinf(kappa) else float(require_shape(kappa, (), "kappa"))


def right_angle(factor):
    """Return the angle from the closed form."""
    return np.degrees(np.arctan2(15, 20) - np.arctan2(15, 20 * factor))


def in_numbers(angles, kappas):
    """Say the answer's angles and condition numbers, and what they must be where that differs."""
    turns = [
        f"by {angle:.4g} degrees{in_place_of(angle, right_angle(factor))} with the area times "
        f"{factor:g}"
        for angle, factor in zip(angles, FACTORS, strict=True)
    ]
    sizes = [
        f"{kappa:.4g}{in_place_of(kappa, wanted)}"
        for kappa, wanted in zip(kappas, (721.6031142, 5.0), strict=True)
    ]
    return (
        f"You turn the gradient {' and '.join(turns)}. Your condition number is {sizes[0]} before "
        f"the division by std and {sizes[1]} for your standardised houses."
    )


def in_place_of(given, wanted):
    """Say what it must be, where that is not what was given."""
    return "" if np.isclose(given, wanted, rtol=1e-6) else f" in place of {wanted:.4g}"


def houses(Xs):
    """Draw the answer's table, with dots where it must be."""
    mean, spread = (np.round(of(Xs, axis=0), 6) + 0 for of in (np.mean, np.std))
    return Panel(
        title="Your standardised houses",
        description=(
            "Each house at its standardised area and number of rooms. Right ones lie around (0, 0) "
            "and spread by 1 both ways, mostly in the frame; those drawn have the means "
            f"{mean[0]:.3g} and {mean[1]:.3g} and the spreads {spread[0]:.3g} and {spread[1]:.3g}."
        ),
        x_label="area, standardised",
        y_label="rooms, standardised",
        x_range=(-2.8, 2.8),
        y_range=(-2.1, 2.1),
        lines=(
            Line([-1, 1, 1, -1, -1], [-1, -1, 1, 1, -1], "ground", "one spread from the mean"),
            *(Line([a - 0.15, a + 0.15], [b, b], "mark", "where they must be") for a, b in RIGHT),
            *(Line([a, a], [b - 0.15, b + 0.15], "mark", "where they must be") for a, b in RIGHT),
            *(Line([a], [b], label="your houses") for a, b in np.clip(Xs, -1e6, 1e6)),
        ),
    )


def turned(angles):
    """Draw the way down at w = 0 before and after the scaling."""
    start = np.degrees(np.arctan2(15, 20))
    return Panel(
        title="The way down at w = 0 turns",
        description=(
            "Arrows from (0, 0), shorter for the area times 100, and dotted lines where they must "
            f"lie. The steepest way down leads up to the right at {start:.3g} degrees; right "
            "arrows for the area times 10 and 100 are almost level, and those drawn at "
            f"{start - angles[0]:.3g} and {start - angles[1]:.3g} degrees."
        ),
        x_label="w of the area",
        y_label="w of the rooms",
        x_range=(-0.6, 1.4),
        y_range=(-0.4, 1.1),
        lines=(
            Line([-0.6, 1.4], [0, 0], "ground", "the axes"),
            Line([0, 0], [-0.4, 1.1], "ground", "the axes"),
            *(
                Line(*zip((0, 0), tip(start - right_angle(f), length), strict=True), "mark", label)
                for f, length, label in zip(
                    FACTORS,
                    LENGTHS,
                    ("where the long one must lie", "where the short one must lie"),
                    strict=True,
                )
            ),
        ),
        arrows=(
            Arrows([0], [0], *([end] for end in tip(start, 1.2)), "ground", "before"),
            *(
                Arrows([0], [0], *([end] for end in tip(start - angle, length)), "yours", label)
                for angle, length, label in zip(
                    angles,
                    LENGTHS,
                    ("yours, area times 10 (long)", "yours, area times 100 (short)"),
                    strict=True,
                )
            ),
        ),
    )


def tip(angle, length):
    """Return where an arrow from (0, 0) at this angle ends."""
    radians = np.radians(angle)
    return length * np.cos(radians), length * np.sin(radians)


def descent(X, scale, title, x_range, y_range):
    """Draw gradient descent at the best rate on the loss of these features."""
    path = descend(X.T @ X / len(X), X.T @ PRICES / len(X))
    right = descend(H * np.outer(scale, scale), DOWN * scale)
    best = np.array([18.0, 3.0]) / scale
    size = 0.06 * (x_range[1] - x_range[0])
    third = min(3, len(path) - 1)
    return Panel(
        title=title,
        description=(
            "A map of the loss over the two weights, with gradient descent at the best rate from "
            f"(0, 0) to the bottom at ({best[0]:g}, {best[1]:g}). A right path is at "
            f"({right[3, 0]:.3g}, {right[3, 1]:.3g}) after 3 steps, the one drawn at "
            f"({path[third, 0]:.3g}, {path[third, 1]:.3g})."
        ),
        x_label="w of the area",
        y_label="w of the rooms",
        x_range=x_range,
        y_range=y_range,
        lines=(
            *contours(H * np.outer(scale, scale), best),
            Line(best[0] + np.array([-size, size]), [best[1]] * 2, "ground", "the bottom (cross)"),
            Line([best[0]] * 2, best[1] + np.array([-size, size]), "ground", "the bottom (cross)"),
            *(Line([a], [b], "mark", "where it must land") for a, b in right),
            Line(path[:, 0], path[:, 1], label="your path"),
        ),
    )


def descend(hessian, slope):
    """Return the path of w -> w - lr * (hessian @ w - slope), at most STEPS steps."""
    curvatures = np.linalg.eigvalsh(hessian)
    lr = 2 / max(curvatures[0] + curvatures[-1], 1e-12)
    path = [np.zeros(2)]
    while len(path) <= STEPS and np.abs(path[-1]).max() < 1e3:
        path.append(path[-1] - lr * (hessian @ path[-1] - slope))
    return np.clip(path, -1e6, 1e6)


def contours(hessian, middle):
    """Return ellipses of equal loss, along the axes of the hessian."""
    curvatures, axes = np.linalg.eigh(hessian)
    angle = np.linspace(0, 2 * np.pi, 61)
    circle = np.array([np.cos(angle), np.sin(angle)])
    ring = axes @ (circle / np.sqrt(curvatures)[:, None])
    start = np.sqrt(middle @ hessian @ middle)  # the first one goes through w = 0
    return [
        Line(*(middle[:, None] + size * ring), "ground", "equal loss, of right features")
        for size in start * np.array([1, 0.7, 0.4, 0.15])
    ]
