"""A picture of what your three functions say: of a turned saddle, of two valleys, and of chance.

On f = x**2 + 4xy + y**2, with p along (1, 1) and q along (1, -1), the height is 3 p**2 - q**2. It
rises away from (0, 0) along p, and towards it along q. The arrows show which way it rises by the
curvatures that you return. On f = x**4 - 2*x**2 + y**2 dots are your critical points; two rings and
a cross stand for what is there, two minima and a saddle, as the lesson finds. The seed never
changes and is no secret: a picture decides no marks.
"""

import math

import numpy as np
from sympy import symbols

from grader import Arrows, Line, Panel, Picture, as_vector, parts, require, require_shape

X, Y = symbols("x y")

SADDLE = np.array([[2.0, 4.0], [4.0, 2.0]])
AXES = np.array([[1.0, 1.0], [1.0, -1.0]]) / math.sqrt(2)  # of the curvatures 6 and -2
NAMES = "(1, 1)", "(1, -1)"
RIGHT = 6.0, -2.0
HIGH, WIDE = 1.5, 2.0
MATRICES, DIMENSIONS = 600, (1, 2, 3, 4, 5)
# The share of matrices with all eigenvalues positive; from d = 4 on rounded
ALL_POSITIVE = (
    *(0.5, (2 - math.sqrt(2)) / 4, (math.pi - 2 * math.sqrt(2)) / (4 * math.pi)),
    *(0.00246, 0.00014),
)
ALL_SADDLES = tuple(1 - 2 * share for share in ALL_POSITIVE)
VALLEYS = {(-1, 0): "minimum", (0, 0): "saddle", (1, 0): "minimum"}
MOST_POINTS = 12


def picture(answer, variant):
    """Draw the answer's curvatures and critical points on two maps, and its shares over d."""
    kind, curvatures = parts(answer.classify(SADDLE), ("kind", "curvatures"), "classify")
    kind = word(kind)
    curvatures = np.sort(require_shape(as_vector(curvatures, "curvatures"), (2,), "curvatures"))
    points = points_of(answer.critical_points(X**4 - 2 * X**2 + Y**2, X, Y))
    rng = np.random.default_rng
    shares = [shares_of(answer.saddle_fraction(d, MATRICES, rng(d))) for d in DIMENSIONS]
    minima, maxima, saddles = np.transpose(shares)
    return Picture(
        title="A turned saddle, two valleys and a pass, and how common saddles are",
        caption=in_words(kind, curvatures, points, saddles),
        panels=(
            turned_saddle(kind, curvatures[::-1]),
            two_valleys(points),
            over_dimensions(minima, maxima, saddles),
        ),
    )


def word(kind):
    """Return the kind, required to be a word."""
    require(isinstance(kind, str), "a kind must be a word")
    return kind[:20]


def points_of(given):
    """Return pairs of a point and its kind."""
    require(isinstance(given, (list, tuple)), "critical_points must return a list")
    pairs = [parts(pair, ("point", "kind"), "each entry") for pair in given[:MOST_POINTS]]
    return [(require_shape(point, (2,), "a point"), word(kind)) for point, kind in pairs]


def in_words(kind, curvatures, points, saddles):
    """Say what the answer finds, and what is right where that differs."""
    wrong_word = "" if kind == "saddle" else " in place of saddle"
    wrong_numbers = "" if np.allclose(curvatures, RIGHT[::-1]) else " in place of -2 and 6"
    right = sorted((place, VALLEYS[place]) for place in VALLEYS)
    given = sorted((tuple(np.round(point, 5).tolist()), kind) for point, kind in points)
    wrong_points = "" if given == right else f" in place of {listed(right)}"
    shares = [
        beside(saddles[d - 1], ALL_SADDLES[d - 1], leeway) for d, leeway in ((2, 0.08), (3, 0.04))
    ]
    return (
        f"Of x² + 4xy + y² at (0, 0) your classify says {kind}{wrong_word}, with the curvatures "
        f"{curvatures[0]:.3g} and {curvatures[1]:.3g}{wrong_numbers}; on x⁴ - 2x² + y² your "
        f"critical_points finds {listed(given) or 'nothing'}{wrong_points}. In 2 and 3 dimensions "
        f"your shares of saddles are {' and '.join(shares)}."
    )


def beside(share, exact, leeway):
    """Show a share and the exact one, which chance keeps it near."""
    near = abs(share - exact) <= leeway
    return f"{share:.3f} " + (f"({exact:.3f} on average)" if near else f"in place of {exact:.3f}")


def listed(points):
    """Say which points there are, and of which kinds."""
    return ", ".join(f"{kind} at ({x:g}, {y:g})" for (x, y), kind in points)


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
        title="x² + 4xy + y², high on the way to (1, 1)",
        description=(
            "Lines of equal height of a saddle whose own axes run along (1, 1) and (1, -1): it is "
            "high at the corners top right and bottom left, and low at the other two. By "
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


def two_valleys(points):
    """Draw critical points on a map, with rings where minima are and a cross for the saddle."""
    angles = np.linspace(0, 2 * np.pi, 25)
    rings = [
        Line(x + 0.13 * np.cos(angles), 0.13 * np.sin(angles), "mark", "ring: a minimum is here")
        for x in (-1, 1)
    ]
    cross = [
        Line((-0.13, 0.13), (-0.13 * side, 0.13 * side), "mark", "cross: a saddle is here")
        for side in (1, -1)
    ]
    inside = [pair for pair in points if (np.abs(pair[0]) < (WIDE, HIGH)).all()]
    dots = [Line([x], [y], "yours", f"your {kind}") for (x, y), kind in inside]
    told = listed((tuple(point), kind) for point, kind in points) or "nothing"
    return Panel(
        title="x⁴ - 2x² + y²: two valleys and a pass",
        description=(
            "Lines of equal height round two valleys, lowest at (-1, 0) and (1, 0), with a pass at "
            f"(0, 0). Your critical_points finds {told}; right are minima in the two valleys and "
            "a saddle on the pass."
        ),
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=(*valley_contours(), *rings, *cross, *dots),
    )


def valley_contours():
    """Return lines of equal height, x**4 - 2*x**2 + y**2 = c, on the map."""
    lines = []
    for c in (-0.8, -0.4, 0, 0.6, 1.8):
        middle, spread = 1, math.sqrt(1 + c)  # of x**2, where y = 0
        ends = math.sqrt(max(middle - spread, 0)), math.sqrt(middle + spread)
        for side in (1, -1):
            x = ends[0] + (ends[1] - ends[0]) * (1 - np.cos(np.linspace(0, np.pi, 41))) / 2
            y = np.sqrt(np.maximum(c + 2 * x**2 - x**4, 0))
            x, y = side * np.append(x, x[::-1]), np.append(y, -y[::-1])
            lines.append(Line(x, y, "ground", "equal height"))
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
