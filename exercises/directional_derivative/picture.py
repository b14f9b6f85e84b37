"""A picture of the slope all around, and of a way down that misses the bottom.

What is expected of the profile for the gradient [6, 2] is its length times the cosine of the angle
from it; what is expected of the bowl is the angle that was asked for.
"""

import math

import numpy as np

from grader import Arrows, Line, Panel, Picture, parts, require, require_shape

GRADIENT = [6.0, 2.0]
LENGTH, UPHILL = math.hypot(*GRADIENT), math.atan2(GRADIENT[1], GRADIENT[0])
AROUND = np.arange(361)  # degrees
ASKED = 30  # degrees that the way down must miss the bottom by
WIDE, HIGH = 4.0, 3.0  # the map, 4 by 3
FAR = 2.7  # how far out the point is drawn


def picture(answer, variant):
    """Draw the answer's profile of [6, 2], and its own counter-example."""
    profile = answer.steepness_profile(np.array(GRADIENT), np.radians(AROUND))
    profile = require_shape(profile, AROUND.shape, "the profile")
    a, b, p = parts(answer.miss_the_bottom(ASKED), ("a", "b", "p"), "miss_the_bottom")
    a, b = (float(require_shape(number, (), "a and b")) for number in (a, b))
    p = require_shape(p, (2,), "p")
    require(a > 0 and b > 0 and bool(p.any()), "a bowl and a point beside its bottom")
    p = FAR * p / np.linalg.norm(p)  # as far out as is seen best: the directions are the same
    gradient = np.array([a, b]) / max(a, b) * p
    missed = between(-gradient, -p)
    best = np.argmax(profile)
    steepest = f"{math.degrees(UPHILL):.0f} degrees with {LENGTH:.2f}"
    as_told = f"{AROUND[best]} degrees with {profile[best]:.2f}"
    judged = "as they should be" if as_told == steepest else f"and should be at {steepest}"
    found = "as was asked" if abs(missed - ASKED) <= 0.5 else f"where {ASKED} were asked for"
    return Picture(
        title="The slope all around, and a way down that misses the bottom",
        caption=(
            f"Your slopes for the gradient [6, 2] are largest at {as_told}, {judged}. On "
            f"your bowl the steepest way down misses the bottom by {missed:.1f} degrees, {found}."
        ),
        panels=(all_around(profile), from_above(a, b, p, gradient, missed)),
    )


def between(one, other):
    """Return the angle between two vectors in degrees."""
    cross = one[0] * other[1] - one[1] * other[0]
    return math.degrees(math.atan2(abs(cross), one @ other))


def all_around(profile):
    """Draw the slope over the direction."""
    steepest, level = math.degrees(UPHILL), math.degrees(UPHILL) + np.array([90, 270])
    right = np.allclose(profile, slope_at(AROUND), atol=1e-6)
    return Panel(
        title="Your slopes for the gradient [6, 2]",
        description=(
            "The slope over the direction. A right profile is one turn of a cosine, with its top "
            f"of {LENGTH:.2f} at {steepest:.0f} degrees; the one drawn "
            f"{'is that' if right else 'differs from it'}. It lies between {profile.min():.2f} "
            f"and {profile.max():.2f}."
        ),
        x_label="direction in degrees, counted from the x-axis",
        y_label="slope",
        x_range=(0, 360),
        y_range=(-8, 8),
        lines=(
            *pieces(AROUND, profile, 8, "your slopes"),
            *(
                Line([at], [slope_at(at)], "mark", "the slopes that it must show")
                for at in range(30, 360, 30)
            ),
            *(Line([at] * 2, [-1, 1], "mark", "level: along the contour line") for at in level),
            Line([0, 360], [0, 0], "ground", "slope 0"),
        ),
        arrows=(Arrows([steepest], [0], [0], [LENGTH], "mark", "steepest: along the gradient"),),
    )


def slope_at(degrees):
    """Return the right slope in closed form."""
    return LENGTH * np.cos(np.radians(degrees) - UPHILL)


def pieces(x, y, high, label):
    """Return the pieces of a line that lie within the frame, the first forty."""
    inside = np.abs(y) <= high
    borders = np.flatnonzero(np.diff(inside)) + 1
    cut = np.split(np.arange(len(x)), borders)
    return [Line(x[piece], y[piece], label=label) for piece in cut if inside[piece[0]]][:40]


def from_above(a, b, p, gradient, missed):
    """Draw the answer's bowl with its steepest way down at p, and the way to the bottom."""
    down = -gradient / np.linalg.norm(gradient) * FAR / 2
    return Panel(
        title=f"Your bowl for {ASKED} degrees",
        description=(
            "A map of the bowl with lines of equal height. From the point, the arrow of the "
            f"steepest way down and the straight way to the bottom differ by {missed:.1f} degrees; "
            f"{ASKED} were asked for."
        ),
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=(
            Line([p[0], 0], [p[1], 0], "mark", "the way to the bottom"),
            Line([0], [0], "mark", "the bottom"),
            *contours(a, b, p),
        ),
        arrows=(Arrows([p[0]], [p[1]], [down[0]], [down[1]], "yours", "your steepest way down"),),
    )


def contours(a, b, p):
    """Return lines of equal height, one of them through p, in pieces up to the frame."""
    angle = np.linspace(0, 2 * np.pi, 361)
    height = np.array([a, b]) / max(a, b) @ p**2
    lines = []
    for times in (0.3, 0.65, 1, 1.4, 1.8):
        x, y = (
            times * np.sqrt(height * max(a, b) / number) * turn
            for number, turn in ((a, np.cos(angle)), (b, np.sin(angle)))
        )
        inside = (np.abs(x) <= WIDE) & (np.abs(y) <= HIGH)
        # With the first point outside at either end, which the frame cuts off.
        shown = inside | np.append(inside[1:], False) | np.append(False, inside[:-1])
        borders = np.flatnonzero(np.diff(shown)) + 1
        for piece in np.split(np.arange(len(angle)), borders):
            if shown[piece[0]] and len(piece) > 1:
                lines.append(Line(x[piece], y[piece], "ground", "equal height"))
    return lines
