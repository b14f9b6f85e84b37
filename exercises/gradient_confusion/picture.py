"""A picture of gradients as arrows, and of the cosines of neighbours along three orders of them.

The gradients are given by their angles, so what is expected are cosines of differences of angles.
"""

import numpy as np

from grader import Arrows, Line, Panel, Picture, require_shape

DEGREES = np.array([38, 152, 71, -64, 20, 118, -31, 95, 201, 52, -8, 133])
LENGTHS = np.array([1.5, 0.7, 1.1, 1.3, 0.5, 1.7, 0.9, 0.4, 1.0, 0.8, 1.2, 0.6])
TURNS = np.radians(DEGREES)
G = LENGTHS[:, None] * np.stack([np.cos(TURNS), np.sin(TURNS)], axis=1)
N = len(G)
ORDERS = {
    "as they come": np.arange(N),
    "short ones first": np.argsort(LENGTHS),
    "by angle": np.argsort(DEGREES),
}
HIGH = 1.95


def picture(answer, variant):
    """Draw the gradients with their worst pair, and what order_smoothness says of three orders."""
    worst = number(answer.confusion(G), "the confusion")
    fraction = number(answer.conflict_fraction(G), "the fraction")
    means = [number(answer.order_smoothness(G, order), "smoothness") for order in ORDERS.values()]
    return Picture(
        title="Gradients that pull apart, and orders of them",
        caption=(
            f"Your confusion is {worst:.3g}, which must be {-lowest()[0]:.3g}, and your conflict "
            f"fraction {fraction:.3g}, which must be {share():.3g}. In the order as they come your "
            f"smoothness is {means[0]:.3g}, with short ones first {means[1]:.3g}, and by angle "
            f"{means[2]:.3g}; right are "
            + ", ".join(f"{right(order).mean():.3g}" for order in ORDERS.values())
            + "."
        ),
        panels=(arrows(worst), neighbours(answer)),
    )


def number(value, name):
    """Return a single number as a float."""
    return float(require_shape(value, (), name))


def dots():
    """Return for each pair its dot product and its rows, from lengths and angles."""
    return [
        (LENGTHS[i] * LENGTHS[j] * np.cos(TURNS[i] - TURNS[j]), i, j)
        for i in range(N)
        for j in range(i)
    ]


def lowest():
    """Return the lowest dot product, and its rows."""
    return min(dots())


def share():
    """Return the share of pairs that are more than 90 degrees apart."""
    apart = [abs((DEGREES[i] - DEGREES[j] + 180) % 360 - 180) > 90 for _, i, j in dots()]
    return sum(apart) / len(apart)


def right(order):
    """Return the cosines between neighbours in this order."""
    return np.cos(np.diff(TURNS[order]))


def arrows(worst):
    """Draw the gradients from one point, and mark the pair that pulls apart hardest.

    The student's own are all rows of pairs whose pull is the confusion that was found.
    """
    wide = HIGH * 4 / 3
    product, *pair = lowest()
    found = [row for pull, *rows in dots() if np.isclose(-pull, worst) for row in rows]
    nothing = np.zeros(N)
    return Panel(
        title="Twelve gradients and their worst pair",
        description=(
            f"{N} arrows from one point, most of them upwards. Two are marked: they are "
            f"{LENGTHS[pair[0]]:g} and {LENGTHS[pair[1]]:g} long, and their dot product, "
            f"{product:.3g}, is the lowest of all {N * (N - 1) // 2} pairs. Yours is the "
            "pair whose pull is your confusion, if there is one."
        ),
        x_label="first entry",
        y_label="second entry",
        x_range=(-wide, wide),
        y_range=(-HIGH, HIGH),
        lines=(Line([-wide, wide], [0, 0], "ground"), Line([0, 0], [-HIGH, HIGH], "ground")),
        arrows=(
            Arrows(nothing, nothing, *G.T, "ground", "a gradient"),
            Arrows(nothing[:2], nothing[:2], *G[pair].T, "mark", "the pair that pulls apart most"),
            Arrows(*[[0] * len(found)] * 2, *G[found].T, "yours", "the pair of your confusion"),
        ),
    )


def neighbours(answer):
    """Draw the cosine of each pair of neighbours in three orders."""
    steps = np.arange(1, N)
    lines = []
    for name, order in ORDERS.items():
        rows = G[order]
        given = [answer.order_smoothness(rows[t : t + 2], [0, 1]) for t in range(N - 1)]
        cosines = np.array([number(value, "a cosine") for value in given])
        lines.append(Line(*inside(steps, cosines), "yours", name))
        lines += [Line([t], [c], "mark", "as it should be") for t, c in zip(steps, right(order))]
    return Panel(
        title="Cosines of neighbours in three orders",
        description=(
            "Three lines between -1 and 1, one for each order, of what your order_smoothness says "
            "of two neighbours alone. Right ones run through the dots: by angle the line stays "
            "near 1, and in the other orders it jumps up and down."
        ),
        x_label="neighbours, from the first pair to the last",
        y_label="cosine",
        x_range=(0.5, N - 0.5),
        y_range=(-1.2, 1.2),
        lines=(Line([0.5, N - 0.5], [0, 0], "ground", "a right angle"), *lines),
    )


def inside(steps, values):
    """Cut a line at its first value that leaves the panel."""
    outside = np.flatnonzero(np.abs(values) > 1.2)
    end = outside[0] + 1 if len(outside) else len(values)
    return steps[:end], values[:end]
