"""A picture of the loss landscape of four mornings, of the way down it, and of the loss far out.

What is expected comes from the chance that all four labels come out as they did: the loss is its
logarithm, negated and divided by 4, and its slopes are taken by the complex step. Far out a wrong
label costs |z|, and a right one nothing.
"""

import numpy as np

from grader import Arrows, Line, Panel, Picture, as_vector, parts, require_shape

X = np.array([[-2.0], [-1.0], [1.0], [4.0]])
Y = np.array([1.0, 0.0, 1.0, 1.0])
BOTTOM = np.array([0.53877829, 1.18910694])
W_RANGE, B_RANGE = (-1.0, 2.2), (-0.4, 2.0)  # 4 by 3
GRID = np.array([(w, b) for w in (-0.6, 0.0, 0.6, 1.2, 1.8) for b in (-0.1, 0.5, 1.1, 1.7)])
ABOVE = (0.003, 0.02, 0.06, 0.13, 0.25, 0.45, 0.8)  # the bottom: heights of contour lines
RATE, STEPS = 1.0, 60
LONGEST = 0.4  # of the right arrows, as drawn
FAR = np.linspace(-60, 60, 25)


def picture(answer, variant):
    """Draw the answer's gradients, a descent by them, and the answer's loss far out."""
    given = np.array([gradient_of(answer, point) for point in GRID])
    wanted = np.array([slopes(point) for point in GRID])
    path = descent(answer)
    losses = [loss_of(answer, label) for label in (0.0, 1.0)]
    return Picture(
        title="Four mornings, the way down, and far out",
        caption=in_numbers(given, wanted, path, losses),
        panels=(landscape(given, wanted, path), predictions(path[-1]), far_out(losses)),
    )


def gradient_of(answer, point):
    """Return the answer's gradient at (w, b), as two numbers."""
    returned = answer.logistic_gradient(point[:1], float(point[1]), X, Y)
    dw, db = parts(returned, ("dw", "db"), "logistic_gradient")
    dw = require_shape(as_vector(dw, "dw"), (1,), "dw")
    return np.array([dw[0], require_shape(db, (), "db")])


def descent(answer):
    """Return the points of a descent from (0, 0), until it is far outside."""
    path = [np.zeros(2)]
    while len(path) <= STEPS and np.abs(path[-1]).max() < 5:
        path.append(path[-1] - RATE * gradient_of(answer, path[-1]))
    return np.array(path)


def loss_of(answer, label):
    """Return the answer's loss of one example at each z far out, NaN where it is no number."""
    one, y = np.ones((1, 1)), np.array([label])
    given = [np.asarray(answer.bce_loss(np.array([z]), 0.0, one, y), dtype=float) for z in FAR]
    losses = np.array([loss.reshape(-1)[0] if loss.size == 1 else np.nan for loss in given])
    return np.where(np.isfinite(losses), losses, np.nan)


# What is expected


def height(w, b):
    """Return the loss of the four mornings at any w and b, also complex ones."""
    chance = 1.0
    for (x,), label in zip(X, Y, strict=True):
        z = w * x + b
        chance = chance / (1 + np.exp(-z if label else z))
    return -np.log(chance) / len(Y)


def slopes(point):
    """Return the slopes of the landscape along w and b."""
    w, b = point
    tiny = 1e-30
    return [height(w + 1j * tiny, b).imag / tiny, height(w, b + 1j * tiny).imag / tiny]


def costs(label):
    """Return the loss far out: |z| where the label is wrong, and 0 where it is right."""
    return np.maximum(FAR if label == 0 else -FAR, 0)


def contours():
    """Yield lines of equal height: on each ray from the bottom the height grows, so halve."""
    angles = np.linspace(0, 2 * np.pi, 97)
    for above in ABOVE:
        low, high = np.zeros(97), np.full(97, 8.0)
        for _ in range(40):
            middle = (low + high) / 2
            w, b = BOTTOM[:, None] + middle * [np.cos(angles), np.sin(angles)]
            lower = height(w, b) < height(*BOTTOM) + above
            low, high = np.where(lower, middle, low), np.where(lower, high, middle)
        yield Line(w, b, "ground", "equal loss")


# In words and lines


def agreeing(given, wanted):
    """Count the arrows that are as they should be."""
    return int((np.linalg.norm(given - wanted, axis=1) <= 1e-5).sum())


def in_numbers(given, wanted, path, losses):
    """Say how many arrows are right, where the descent ends, and what the loss does far out."""
    steps, end = len(path) - 1, path[-1]
    near = [np.abs(loss - costs(label)) < 0.7 for label, loss in enumerate(losses)]
    return (
        f"{agreeing(given, wanted)} of your {len(GRID)} gradients are right, and {steps} steps by "
        f"them lead to ({end[0]:.3g}, {end[1]:.3g}); the bottom is at (0.539, 1.19). "
        f"Far out, {int(np.sum(near))} of your {2 * len(FAR)} losses are as they should be."
    )


def arrows(gradients, scale, role, label):
    """Return the ways down at the points of the grid."""
    return Arrows(*GRID.T, *(-scale * gradients.T), role, label)


def landscape(given, wanted, path):
    """Draw the ways down, and the descent, on the contour lines of the loss."""
    scale = LONGEST / np.linalg.norm(wanted, axis=1).max()
    return Panel(
        title="The loss over (w, b), from above",
        description=(
            "Rings of equal loss around the bottom at w = 0.539, b = 1.19. Arrows show minus your "
            f"gradient at {len(GRID)} points, and a path {len(path) - 1} steps from (0, 0) to "
            f"({path[-1, 0]:.3g}, {path[-1, 1]:.3g}). Right arrows cross the rings inwards at a "
            "right angle."
        ),
        x_label="w",
        y_label="b",
        x_range=W_RANGE,
        y_range=B_RANGE,
        lines=(
            *contours(),
            Line(*path.T, label="your way down from (0, 0)"),
            Line(*BOTTOM[:, None], "mark", "the bottom"),
        ),
        arrows=(
            arrows(wanted, scale, "mark", "as it should be"),
            arrows(given, scale, "yours", f"minus your gradient, times {scale:.2g}"),
        ),
    )


def predictions(end):
    """Draw the probabilities where the descent ends and at the bottom, with the labels."""
    x = np.linspace(-4, 6, 61)

    def curve(point):
        return 1 / (1 + np.exp(np.clip(-point[0] * x - point[1], -500, 500)))

    return Panel(
        title="The predictions at the end of your way",
        description=(
            "A curve from 0 to 1 over the cold of the night, at the end of your way, beside that "
            "at the bottom; right ones are on top of each other. Dots at 0 and 1 are the labels of "
            "the four mornings, of which the one at -2 lies on the wrong side."
        ),
        x_label="x, degrees colder",
        y_label="p, chance of fog",
        x_range=(-4, 6),
        y_range=(-0.1, 1.1),
        lines=(
            *(Line([a], [label], "ground", "the labels") for (a,), label in zip(X, Y, strict=True)),
            Line(x, curve(BOTTOM), "mark", "at the bottom"),
            Line(x, curve(end), label="where your way ends"),
        ),
    )


def far_out(losses):
    """Draw the answer's loss over z for both labels, and what a label costs far out."""
    labels = "your loss, label 0", "your loss, label 1"
    missing = int(np.isnan(losses).sum())
    yours = [
        Line(FAR[part], np.clip(loss[part], -1e6, 1e6), label=label)
        for loss, label in zip(losses, labels, strict=True)
        for part in stretches(np.isfinite(loss))
    ]
    return Panel(
        title="Your loss far out",
        description=(
            "Over z, the loss for the label 0 rises on the right like z, and that for the label 1 "
            f"on the left like -z. {missing or 'None'} of your {2 * len(FAR)} losses "
            f"{'is' if missing == 1 else 'are'} infinite or no number."
        ),
        x_label="z",
        y_label="loss",
        x_range=(-60, 60),
        y_range=(-5, 65),
        lines=(
            *(Line(FAR, costs(label), "mark", "the size of a wrong z, or 0") for label in (0, 1)),
            *yours,
        ),
    )


def stretches(holds):
    """Return the places where this holds, as arrays of neighbours."""
    places = np.flatnonzero(holds)
    parts_ = np.split(places, np.flatnonzero(np.diff(places) > 1) + 1)
    return [part for part in parts_ if len(part)]
