"""A picture of steps of equal effect, of natural gradients, and of how far they turn.

What is expected comes from closed forms: on a quadratic the natural gradient leads to the bottom,
an ellipse of equal effect around (mu, sigma) has the half axes r sigma and r sigma / sqrt(2), and
the widest angle is a right one less twice the arctangent of 1 / sqrt(kappa).
"""

import numpy as np

from grader import Arrows, Line, Panel, Picture, require_shape

ROUND = np.linspace(0, 2 * np.pi, 49)
CIRCLE = np.array([np.cos(ROUND), np.sin(ROUND)])
TURN = np.radians(30)
AXES = np.array([[np.cos(TURN), -np.sin(TURN)], [np.sin(TURN), np.cos(TURN)]])
CURVATURES = np.array([1.0, 9.0])
F = (AXES * CURVATURES) @ AXES.T
POINTS = np.array([[3.0, 0.2], [-0.2, 2.3], [-2.9, -0.6], [-0.9, -2.0], [1.5, 2.1]])
HALF = 0.5  # of the way to the bottom
KNOBS = np.array([[-1.4, 0.5], [-0.6, 1.0], [0.9, 1.8]])  # mu and sigma
RADIUS = 0.5  # of the ellipses, in units of sigma
SLOPE = np.array([1.0, 1.0])  # in mu and in sigma
KAPPAS = 10 ** np.linspace(0, 4, 17)
MORNINGS = np.array([-2.0, -1.0, 1.0, 4.0])
WEIGHTS = np.linspace(-3, 3, 25)


def picture(answer, variant):
    """Draw the answer's natural gradients, Fisher information and widest angles."""
    steps = -HALF * np.array([natural(answer, F, F @ point) for point in POINTS])
    tables = [require_shape(answer.fisher_gaussian(s), (2, 2), "F") for s in KNOBS[:, 1]]
    rates = [answer.fisher_logistic(np.array([w]), MORNINGS[:, None]) for w in WEIGHTS]
    rates = np.array([require_shape(rate, (1, 1), "F")[0, 0] for rate in rates])
    angles = np.array([widest_angle(answer, kappa) for kappa in KAPPAS])
    to_bottom = int(np.sum(np.linalg.norm(steps + HALF * POINTS, axis=1) < 1e-6))
    right = sum(bool(np.allclose(table, wanted(s))) for table, s in zip(tables, KNOBS[:, 1]))
    return Picture(
        title="Steps that know what they change",
        caption=(
            f"Of your natural steps {to_bottom} of {len(POINTS)} lead to the bottom of the ravine, "
            f"as they should, and {right} of {len(KNOBS)} of your Gaussian F are right. Your "
            f"widest angle is {angles[8]:.4g} degrees at the condition number 100, where it should "
            f"be {bound(100):.4g}, and {angles[-1]:.4g} at 10000, where it should be "
            f"{bound(1e4):.4g}."
        ),
        panels=(ravine(steps), knobs(answer, tables), mornings(rates), turned(angles)),
    )


def natural(answer, matrix, g):
    """Return the answer's natural gradient."""
    return require_shape(answer.natural(matrix, g, 0.0), g.shape, "n")


def wanted(sigma):
    """Return F in (mu, sigma)."""
    return np.array([[sigma**-2, 0], [0, 2 * sigma**-2]])


def bound(kappa):
    """Return the widest angle."""
    return 90 - 2 * np.degrees(np.arctan(1 / np.sqrt(kappa)))


def widest_angle(answer, kappa):
    """Return the angle of the answer between its widest g and its n, for an F that is turned."""
    matrix = (AXES * [1.0, kappa]) @ AXES.T
    g = require_shape(answer.widest_gradient(matrix), (2,), "g")
    return float(require_shape(answer.angle(g, natural(answer, matrix, g)), (), "the angle"))


def ravine(steps):
    """Draw the steps on a map of a ravine whose Hessian is F."""
    ring = AXES @ (CIRCLE / np.sqrt(CURVATURES)[:, None])
    down = -POINTS @ F
    down = 0.9 * down / np.linalg.norm(down, axis=1)[:, None]
    return Panel(
        title="A ravine, with its Hessian for F",
        description=(
            "Ellipses of equal height around the bottom, which lies in the middle, and small ones "
            f"of equal effect around {len(POINTS)} points. From each a grey arrow shows the "
            "steepest way down, which leads across the ravine, and another arrow your natural step "
            f"with the rate {HALF}: a right one ends half way to the bottom."
        ),
        x_label="first parameter",
        y_label="second parameter",
        x_range=(-4, 4),
        y_range=(-3, 3),
        lines=(
            *(Line(*(size * ring), "ground", "equal height") for size in (1, 2, 3, 4, 6)),
            *(
                Line(*(point[:, None] + 0.6 * ring), "ground", "steps of equal effect")
                for point in POINTS
            ),
            Line([0], [0], "mark", "the bottom"),
        ),
        arrows=(
            Arrows(*POINTS.T, *down.T, "ground", "steepest way down"),
            Arrows(*POINTS.T, *(-HALF * POINTS.T), "mark", "half of the way"),
            Arrows(*POINTS.T, *inside(steps).T, "yours", "your natural step"),
        ),
    )


def knobs(answer, tables):
    """Draw ellipses of equal effect, and the natural step for one slope, over mu and sigma."""
    steps = np.array([-natural(answer, wanted(sigma), SLOPE) for sigma in KNOBS[:, 1]])
    drawn = [ellipse(point, table) for point, table in zip(KNOBS, tables)]
    missing = sum(line is None for line in drawn)
    axes = RADIUS * CIRCLE / np.sqrt([[1], [2]])
    return Panel(
        title="Steps of equal effect, of two knobs",
        description=(
            "Three points with the standard deviations 0.5, 1 and 1.8, each in an ellipse of steps "
            "that change the guess alike. Right ellipses are wider than high and grow with sigma, "
            "as does the natural step for the same slope."
            + (f" {missing} of your F are no measure of an effect." if missing else "")
        ),
        x_label="mu",
        y_label="sigma",
        x_range=(-2, 2),
        y_range=(0, 3),
        lines=(
            *(Line([-2, 2], [s, s], "ground", "sigma") for s in KNOBS[:, 1]),
            *(
                Line(*(point[:, None] + point[1] * axes), "mark", "equal effect, as it should be")
                for point in KNOBS
            ),
            *(line for line in drawn if line is not None),
        ),
        arrows=(
            Arrows(*KNOBS.T, *(-0.3 * KNOBS[:, 1:] ** 2 * [1, 0.5]).T, "mark", "right step"),
            Arrows(*KNOBS.T, *inside(0.3 * steps).T, "yours", "your natural step, times 0.3"),
        ),
    )


def ellipse(point, table):
    """Return the line of equal effect by this F, or None if it is none."""
    sizes, axes = np.linalg.eigh((table + table.T) / 2)
    if sizes[0] <= 1e-9:
        return None
    ring = RADIUS * axes @ (CIRCLE / np.sqrt(sizes)[:, None])
    return Line(*(point[:, None] + np.clip(ring, -50, 50)), "yours", "equal effect, by your F")


def inside(steps):
    """Return steps that no page refuses, however long they came out."""
    return np.clip(steps, -1e3, 1e3)


def mornings(rates):
    """Draw F of the four mornings over their one weight."""
    shown = WEIGHTS[::2]
    expected = np.mean((MORNINGS / np.cosh(np.outer(shown, MORNINGS) / 2)) ** 2, axis=1) / 4
    middle = len(WEIGHTS) // 2
    return Panel(
        title="F of the four mornings",
        description=(
            "F over the weight w, which is one number here. The right one is a hill with the top "
            f"1.375 at w = 0, and low where the model is sure; yours is {rates[middle]:.4g} at 0 "
            f"and {rates[-1]:.3g} at 3."
        ),
        x_label="w",
        y_label="F",
        x_range=(-3, 3),
        y_range=(-0.2, 2),
        lines=(
            Line([-3, 3], [0, 0], "ground", "no effect"),
            *(Line([w], [y], "mark", "as it should be") for w, y in zip(shown, expected)),
            Line(WEIGHTS, np.clip(rates, -1e3, 1e3), "yours", "yours"),
        ),
    )


def turned(angles):
    """Draw the widest angle over the condition number."""
    powers = np.log10(KAPPAS)
    return Panel(
        title="The widest angle between g and n",
        description=(
            "The angle between your widest g and its natural gradient, over the power of ten of "
            "the condition number. The right line rises from 0, steeply at first, and comes near "
            f"90 degrees without reaching it; yours ends at {angles[-1]:.4g}."
        ),
        x_label="condition number, as a power of 10",
        y_label="degrees",
        x_range=(0, 4),
        y_range=(-5, 100),
        lines=(
            Line([0, 4], [90, 90], "ground", "a right angle"),
            *(Line([x], [bound(k)], "mark", "the bound") for x, k in zip(powers, KAPPAS)),
            Line(powers, np.clip(angles, -1e3, 1e3), "yours", "yours"),
        ),
    )
