"""A picture of the first error signal: the way down over two scores, a batch, and a wrong score.

On the map the third score is 0 and class 0 is true. The share of class k is 1 over the sum of
exp(z[j] - z[k]), and it is c where z[0] = log(c / (1 - c)) + log(1 + exp(z[1])).
"""

import numpy as np

from grader import Arrows, Line, Panel, Picture, parts, require_shape

WIDE, HIGH = 4.0, 3.0
POINTS = np.array([(x, y) for x in (-3, -1, 1, 3) for y in (-2, 0, 2)], dtype=float)
LENGTH = 0.9  # the arrows are drawn so many times as long as they are
LINES = (0.01, 0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97)  # shares of the truth, of equal loss
BATCH = np.log([[1.0, 2, 5], [6, 3, 1]])
LABELS = np.array([2, 1])
SIGNAL = np.array([[0.0625, 0.125, -0.1875], [0.3, -0.35, 0.05]])
GAPS = np.linspace(-60, 20, 41)  # of the true score above the other one, of two


def picture(answer, variant):
    """Draw the answer's gradients over two scores and of a batch, and its loss."""
    slopes = np.array([grade(answer, [[*point, 0.0]], [0])[1][0, :2] for point in POINTS])
    signal = grade(answer, BATCH, LABELS)[1]
    losses = np.array([grade(answer, [[gap, 0.0]], [0])[0] for gap in GAPS])
    return Picture(
        title="Your first error signal",
        caption=in_numbers(slopes, signal, losses),
        panels=(map_of_scores(slopes), batch(signal), loss_over_gap(losses)),
    )


def grade(answer, logits, y):
    """Return the answer's loss and gradient."""
    given = answer.loss_and_grad(np.array(logits), np.array(y))
    loss, dlogits = parts(given, ("loss", "dlogits"), "loss_and_grad")
    return float(require_shape(loss, (), "loss")), require_shape(
        dlogits, np.shape(logits), "dlogits"
    )


def wanted_slopes():
    """Return the first two entries of the gradient at the points, class 0 being true."""
    scores = np.column_stack([POINTS, np.zeros(len(POINTS))])
    gaps = scores[:, None, :] - scores[:, :2, None]
    return 1 / np.exp(gaps).sum(axis=2) - [1, 0]


def wanted_losses():
    """Return the loss of two scores by the gap between them."""
    return np.log1p(np.exp(-np.abs(GAPS))) + np.maximum(-GAPS, 0)


def in_numbers(slopes, signal, losses):
    """Count what is right, and say the sums of the rows and the loss of a very wrong score."""
    right = int((np.abs(slopes - wanted_slopes()) < 1e-5).all(axis=1).sum())
    entries = int((np.abs(signal - SIGNAL) < 1e-5).sum())
    sums = " and ".join(f"{total:.3g}" for total in np.round(signal.sum(axis=1), 6) + 0.0)
    return (
        f"Of your arrows {right} of {len(POINTS)} are as they should be, and of your batch "
        f"{entries} of {signal.size} entries; its rows sum to {sums} (right: 0 and 0). With the "
        f"true score 60 below the other one your loss is {losses[0]:.4g} (right: 60)."
    )


def map_of_scores(slopes):
    """Draw minus the gradients on lines of equal loss."""
    high = np.linspace(-HIGH, HIGH, 25)
    lines = [
        Line(np.log(share / (1 - share)) + np.log1p(np.exp(high)), high, "ground", "equal loss")
        for share in LINES
    ]
    return Panel(
        title="The way down for one example",
        description=(
            "Lines of equal loss over the first two scores, with the third at 0 and class 0 true. "
            "Right arrows cross the lines to the right, and down where class 1 has a share; they "
            "are long where the loss is high, and almost nothing at the lower right."
        ),
        x_label="score of class 0, the true one",
        y_label="score of class 1",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=tuple(lines),
        arrows=(
            arrows(-wanted_slopes(), "mark", "as it should be"),
            arrows(-np.clip(slopes, -1e3, 1e3), "yours", "minus your gradient"),
        ),
    )


def arrows(ways, role, label):
    """Return arrows from the points along these ways."""
    return Arrows(*POINTS.T, *(LENGTH * ways).T, role, label)


def batch(signal):
    """Draw the entries of dlogits as bars, with marks where they must end."""
    places = np.array([[0, 1, 2], [4, 5, 6]])
    bars = np.clip(signal, -1e3, 1e3)
    told = " and ".join(f"({', '.join(f'{entry:.3g}' for entry in row)})" for row in bars)
    return Panel(
        title="dlogits of the two examples",
        description=(
            "A bar for each entry of dlogits, three for each example of the lesson, from 0 up or "
            "down. Right bars end at the marks: down for the true class only, and up by as much "
            f"in all for the other two. Those drawn are {told}."
        ),
        x_label="class: example 1 at 0-2, example 2 at 4-6",
        y_label="dlogits",
        x_range=(-0.8, 6.8),
        y_range=(-0.6, 0.6),
        lines=(
            Line([-0.8, 6.8], [0, 0], "ground", "zero"),
            *(
                Line([x - 0.3, x + 0.3], [end, end], "mark", "where it must end")
                for x, end in zip(places.flat, SIGNAL.flat, strict=True)
            ),
            *(
                Line([x, x], [0, end], label="your dlogits")
                for x, end in zip(places.flat, bars.flat, strict=True)
            ),
        ),
    )


def loss_over_gap(losses):
    """Draw the loss of one example with two classes, with dots where it must be."""
    wanted = wanted_losses()
    return Panel(
        title="Your loss if the truth falls behind",
        description=(
            "The loss over the true score minus the other one. A right loss is nearly 0 on the "
            "right, bends at 0, and rises by 1 a unit to the left, without end. The one drawn is "
            f"{losses[0]:.4g} at -60 and {losses[30]:.4g} at 0."
        ),
        x_label="true score minus the other one",
        y_label="loss",
        x_range=(-64, 24),
        y_range=(-5, 65),
        lines=(
            Line([-64, 24], [0, 0], "ground", "zero"),
            *(Line([GAPS[i]], [wanted[i]], "mark", "where it must be") for i in range(0, 41, 4)),
            Line(GAPS, np.clip(losses, -1e3, 1e3), label="your loss"),
        ),
    )
