"""A picture of what your classify says of a turned saddle, and of your shares beside exact ones.

On f = x**2 + 4xy + y**2, with p along (1, 1) and q along (1, -1), the height is 3 p**2 - q**2. It
rises away from (0, 0) along p, and towards it along q. The arrows show which way it rises by the
curvatures that you return. The seed never changes and is no secret: a picture decides no marks.
"""

import math

import numpy as np

from grader import Arrows, Line, Panel, Picture, as_vector, parts, require, require_shape

SADDLE = np.array([[2.0, 4.0], [4.0, 2.0]])
AXES = np.array([[1.0, 1.0], [1.0, -1.0]]) / math.sqrt(2)  # of the curvatures 6 and -2
NAMES = "(1, 1)", "(1, -1)"
RIGHT = 6.0, -2.0
HIGH, WIDE = 1.5, 2.0
MATRICES, DIMENSIONS = 600, (1, 2, 3, 4, 5)
# The share of matrices with all eigenvalues positive; from d = 4 on rounded, as in the lesson
ALL_POSITIVE = (
    *(0.5, (2 - math.sqrt(2)) / 4, (math.pi - 2 * math.sqrt(2)) / (4 * math.pi)),
    *(0.0024, 0.00014),
)


def picture(answer, variant):
    """Draw the answer's curvatures on a map of the turned saddle, and its shares over d."""
    kind, curvatures = parts(answer.classify(SADDLE), ("kind", "curvatures"), "classify")
    require(isinstance(kind, str), "the kind must be a word")
    curvatures = np.sort(require_shape(as_vector(curvatures, "curvatures"), (2,), "curvatures"))
    rng = np.random.default_rng
    shares = [shares_of(answer.saddle_fraction(d, MATRICES, rng(d))) for d in DIMENSIONS]
    minima, maxima, saddles = np.transpose(shares)
    return Picture(
        title="A turned saddle, and how common saddles are",
        caption=(
            f"Of x² + 4xy + y² at (0, 0) your classify says {kind[:20]}, with the curvatures "
            f"{curvatures[0]:.3g} and {curvatures[1]:.3g}; it is a saddle, with -2 and 6. "
            f"In {DIMENSIONS[-1]} dimensions your share of saddles is {saddles[-1]:.3f}, that of "
            f"minima {minima[-1]:.3f}; right ones are near 0.9997 and 0.0001."
        ),
        panels=(
            turned_saddle(kind[:20], curvatures[::-1]),
            over_dimensions(minima, maxima, saddles),
        ),
    )


def shares_of(given):
    """Return the three shares as floats."""
    names = "minimum", "maximum", "saddle"
    require(isinstance(given, dict) and all(name in given for name in names), "a share is missing")
    return [require_shape(given[name], (), name) for name in names]


def turned_saddle(kind, curvatures):
    """Draw which way the ground rises along its own axes, by these curvatures and in truth."""
    ways = [
        f"along {name} {'outwards' if curvature > 0 else 'inwards' if curvature < 0 else 'nowhere'}"
        for name, curvature in zip(NAMES, curvatures)
    ]
    return Panel(
        title="x² + 4xy + y² from above",
        description=(
            "Lines of equal height of a saddle whose own axes run along (1, 1) and (1, -1). By "
            f"your curvatures it rises {ways[0]} and {ways[1]}, and you call it: {kind}. In truth "
            "it rises outwards along (1, 1), and inwards along (1, -1)."
        ),
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=(
            *contours(),
            *(Line((-2 * a, 2 * a), (-2 * b, 2 * b), "mark", "its own axes") for a, b in AXES),
        ),
        arrows=(
            uphill(curvatures, 0.6, "yours", f"uphill, by your curvatures: {kind}"),
            uphill(RIGHT, 1.3, "mark", "uphill, as it is: saddle"),
        ),
    )


def uphill(curvatures, distance, role, label):
    """Return an arrow uphill on both sides of each axis, at this distance from (0, 0)."""
    tails = np.array([side * distance * axis for axis in AXES for side in (1, -1)])
    signs = np.repeat(np.sign(curvatures), 2)[:, None]
    moves = 0.4 * signs * tails / distance
    return Arrows(*(tails - moves / 2).T, *moves.T, role, label)


def contours():
    """Return lines of equal height, 3 p**2 - q**2 = c, on the map."""
    t = np.linspace(-3, 3, 61)
    curves = [(side * t / math.sqrt(3), t) for side in (1, -1)]
    for c in (0.4, 1.5, 3.5):
        curves += [(side * np.sqrt((c + t**2) / 3), t) for side in (1, -1)]
        curves += [(t / math.sqrt(3), side * np.sqrt(c + t**2)) for side in (1, -1)]
    lines = []
    for p, q in curves:
        x, y = np.stack([p, q], axis=1).dot(AXES).T
        near = np.flatnonzero((np.abs(x) < 1.3 * WIDE) & (np.abs(y) < 1.3 * HIGH))
        if len(near):
            shown = slice(near[0], near[-1] + 1)
            lines.append(Line(x[shown], y[shown], "ground", "equal height"))
    return lines


def over_dimensions(minima, maxima, saddles):
    """Draw the shares over the number of dimensions, with the exact ones as dots."""
    return Panel(
        title=f"Shares among {MATRICES} random matrices",
        description=(
            "Shares over 1 to 5 dimensions, and dots for the exact ones. Your share of saddles is "
            + ", ".join(f"{share:.2f}" for share in saddles)
            + ", that of minima "
            + ", ".join(f"{share:.2f}" for share in minima)
            + ", and that of maxima "
            + ", ".join(f"{share:.2f}" for share in maxima)
            + "; right ones of saddles are 0, 0.71, 0.95 and nearly 1, of the others 0.5, 0.15, "
            "0.02 and nearly 0."
        ),
        x_label="d, the number of dimensions",
        y_label="share",
        x_range=(0.5, 5.5),
        y_range=(-0.05, 1.05),
        lines=(
            Line(DIMENSIONS, np.clip(saddles, -1, 2), "yours", "your saddles"),
            Line(DIMENSIONS, np.clip(minima, -1, 2), "yours", "your minima"),
            Line(DIMENSIONS, np.clip(maxima, -1, 2), "yours", "your maxima"),
            *(
                Line([d], [share], "mark", "exact")
                for d, positive in zip(DIMENSIONS, ALL_POSITIVE)
                for share in (positive, 1 - 2 * positive)
            ),
        ),
    )
