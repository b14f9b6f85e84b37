"""A picture of the long bowl x**2 + 3 * y**2: the field on contours, and tangents of one."""

import numpy as np

from grader import Arrows, Line, Panel, Picture, as_numbers, require, require_shape

XLIM, YLIM, NX, NY = (-3, 3), (-2, 2), 7, 5
WIDE, HIGH = 4.0, 3.0  # the map, 4 by 3
SHORTER = 15  # so many times the gradients are drawn, or they would cross each other
STEEPEST = np.hypot(6, 12)  # in the corners
FEW = 12  # contours, of as many levels as there may be
ANGLES = np.arange(8) * np.pi / 4 + 0.3
RIM = 1.5 * np.column_stack([np.sqrt(3) * np.cos(ANGLES), np.sin(ANGLES)])  # level 6.75


def heights(x, y):
    """The long bowl."""
    return np.asarray(x) ** 2 + 3 * np.asarray(y) ** 2


def slopes(x, y):
    """Its gradient."""
    x, y = np.broadcast_arrays(x, y)
    return 2.0 * x, 6.0 * y


def picture(answer, variant):
    """Draw the answer's field and its tangents."""
    field = answer.gradient_field(heights, slopes, XLIM, YLIM, NX, NY)
    x, y, u, v = (require_shape(field[name], (NY, NX), name) for name in "XYUV")
    levels = as_numbers(field["levels"], "levels")
    require(levels.ndim == 1 and len(levels) > 0, "levels must be a row of heights")
    tangents = require_shape(answer.contour_tangents(slopes, RIM), RIM.shape, "the tangents")
    return Picture(
        title="The long bowl x² + 3y²",
        caption=in_numbers(x, y, u, v, levels, tangents),
        panels=(of_field(x, y, u, v, levels), of_tangents(tangents)),
    )


def in_numbers(x, y, u, v, levels, tangents):
    """Say how the arrows lie and how long they are, what the levels are, how the tangents stand."""
    straight = straight_up(x, y, u, v)
    lengths = np.hypot(u, v)[np.hypot(*slopes(x, y)) > 0]
    longest = lengths.max()
    alike = ", but all are equally long" if np.ptp(lengths) < 1e-6 * longest else ""
    right = "" if abs(longest - STEEPEST) < 1e-6 * STEEPEST else f" in place of {STEEPEST:.1f}"
    return (
        f"{straight.sum()} of your {len(straight)} arrows outside of the middle lead straight "
        f"across the contours, uphill{alike}; the longest has the length {longest:.1f}{right}. "
        f"Your levels reach from {levels.min():.3g} to {levels.max():.3g}, the heights from 0 to "
        f"21; your tangents {lie(tangents)}."
    )


def straight_up(x, y, u, v):
    """Whether each arrow has the gradient's direction, but for where the gradient is zero."""
    right_u, right_v = slopes(x, y)
    along, across = u * right_u + v * right_v, u * right_v - v * right_u
    steep = np.hypot(right_u, right_v) > 0
    return ((along > 0) & (abs(across) < 1e-3 * along))[steep]


def lie(tangents):
    """Say how long the tangents are and how they stand."""
    if not tangents.any():
        return "are all zero"
    return f"{have_lengths(tangents)} and stand {angles(tangents)}"


def have_lengths(tangents):
    """Say which lengths the tangents have."""
    found = np.linalg.norm(tangents, axis=1)
    if np.allclose(found, 1):
        return "have length 1"
    return f"have lengths from {found.min():.3g} to {found.max():.3g} in place of 1"


def angles(tangents):
    """Say how the tangents stand to the gradients."""
    gradients = np.column_stack(slopes(*RIM.T))
    products = np.abs(np.sum(tangents * gradients, axis=1))
    sizes = np.linalg.norm(tangents, axis=1) * np.linalg.norm(gradients, axis=1)
    off = np.degrees(np.arcsin(np.clip(products / np.maximum(sizes, 1e-12), 0, 1))).max()
    if off < 0.05:
        return "at right angles to the gradients"
    return f"up to {off:.1f} degrees off a right angle to the gradients"


def of_field(x, y, u, v, levels):
    """Draw the arrows over contours of the levels, with four that must be there."""
    tails = np.array([[3, 2], [-2, 1], [1, -1], [-3, -2]])
    low, high = (f"{level:.3g}" for level in (levels.min(), levels.max()))
    return Panel(
        title="Your field on contours of your levels",
        description=(
            f"A map of the long bowl with contours from level {low} to {high}, where these are on "
            f"the map. Right arrows cross them at right angles towards the higher level, and are "
            f"longer where the ellipses lie closer."
        ),
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=tuple(ellipse(level, "a level of yours") for level in some(levels) if level > 0),
        arrows=(
            arrows(*map(np.ravel, (x, y, u, v)), "yours", "your gradient", factor(u, v)),
            arrows(*tails.T, *slopes(*tails.T), "mark", "a gradient as it must be"),
        ),
    )


def of_tangents(tangents):
    """Draw the tangents along one contour, with the gradients across it."""
    return Panel(
        title="Your tangents of the contour 6.75",
        description=(
            f"The ellipse of level 6.75 with eight gradients that leave it outwards. Right "
            f"tangents have length 1 and touch the ellipse; yours {lie(tangents)}."
        ),
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=(ellipse(6.75, "the contour of level 6.75"),),
        arrows=(
            Arrows(*RIM.T, *inside(tangents).T, "yours", "your tangent"),
            arrows(*RIM.T, *slopes(*RIM.T), "mark", "the gradient"),
        ),
    )


def arrows(x, y, u, v, role, label, times=1 / SHORTER):
    """Return gradients, all shortened by the same factor, which the legend tells."""
    return Arrows(x, y, u * times, v * times, role, f"{label}, length × {times:.2g}")


def factor(u, v):
    """Return what makes the longest arrow as long on the map as that of a right field."""
    longest = np.max(np.hypot(u, v))
    return STEEPEST / longest / SHORTER if longest > 0 else 1 / SHORTER


def inside(tangents):
    """Return tangents that end at the frame, since without their heads they would be lines."""
    with np.errstate(divide="ignore"):
        shares = (np.array([WIDE, HIGH]) - np.sign(tangents) * RIM) / np.abs(tangents)
    return tangents * np.minimum(shares.min(axis=1, keepdims=True), 1)


def some(levels):
    """Return the levels, or a few of them from lowest to highest where there are many."""
    if len(levels) <= FEW:
        return levels
    return levels[np.linspace(0, len(levels) - 1, FEW).astype(int)]


def ellipse(level, label):
    """Return the contour of a level above 0."""
    angle = np.linspace(0, 2 * np.pi, 81)
    a = np.sqrt(min(level, 1e6))
    return Line(a * np.cos(angle), a / np.sqrt(3) * np.sin(angle), "ground", label)
