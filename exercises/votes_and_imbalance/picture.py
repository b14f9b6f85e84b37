"""A picture of your votes on w at the examples, and of the pulls on b before and after balancing.

The examples of the first panel stand in the plane. Their scores are x1 + x2, so that the strengths
are 1 / (1 + exp(size of the score)) on the right side of the line, and 1 minus that on the other.
"""

import numpy as np

from grader import Arrows, Line, Panel, Picture, parts, require_shape

HIGH = 3.3
W = np.array([1.0, 1.0])
ONES = np.array([[2.4, 1.6], [1.4, 0.3], [0.4, 2.0], [3.2, -0.9], [-1.6, -0.4], [-0.6, 1.4]])
ZEROS = np.array([[-2.6, -1.6], [-0.9, -1.9], [-3.0, 0.9], [0.6, -1.2], [1.3, -2.3], [1.3, 1.4]])
X = np.vstack([ONES, ZEROS])
Y = np.array([1] * len(ONES) + [0] * len(ZEROS))
EXAMPLE = "an example; a plus has y = 1"
MEAN_TIMES = 4  # the mean vote is drawn so many times as long as it is
SMALL, LARGE = 10, 90
LABELS = np.array([1] * SMALL + [0] * LARGE)


def picture(answer, variant):
    """Draw the answer's votes, and how it balances 10 examples against 90."""
    given = require_shape(answer.votes(W, 0.0, X, Y), (len(X), 3), "the votes")
    features = np.zeros((len(LABELS), 1))
    pulls = parts(answer.class_pulls(np.zeros(1), 0.0, features, LABELS), ("pos", "neg"), "pulls")
    before = [require_shape(pull, (2,), "a pull")[1] for pull in pulls]
    weights = require_shape(answer.balanced_weights(LABELS), LABELS.shape, "the weights")
    after = [-weights[:SMALL].sum() / 200, weights[SMALL:].sum() / 200]  # strength 0.5, by N = 100
    right = right_votes()
    agree = int(
        (np.linalg.norm(given - right, axis=1) <= 1e-6 * np.linalg.norm(right, axis=1)).sum()
    )
    return Picture(
        title="Who votes, and how hard",
        caption=(
            f"Of your {len(X)} votes {agree} are as they should be; right ones far on their own "
            "side of the line are short, but not zero. With 10 examples against 90 your pulls on "
            f"b add up to {shown(sum(before))}, which must be 0.4, and with your weights to "
            f"{shown(sum(after))}, which must be 0."
        ),
        panels=(map_of_votes(given, right), pulls_on_b(before, after)),
    )


def shown(number):
    """Return a number in words, without a minus before 0."""
    return f"{round(float(number), 6) + 0.0:.3g}"


def right_votes():
    """Return the votes from the strengths on both sides of the line."""
    scores = X.sum(axis=1)
    below = 1 / (1 + np.exp(np.abs(scores)))
    strengths = np.where((scores > 0) == (Y == 1), below, 1 - below)
    signed = np.where(Y == 1, -strengths, strengths)
    return np.stack([signed * X[:, 0], signed * X[:, 1], signed], axis=1)


def map_of_votes(given, right):
    """Draw the votes on w at their examples, and their mean from the middle."""
    wide = HIGH * 4 / 3
    arrows = [
        Arrows(*X.T, *right[:, :2].T, "mark", "as it should be"),
        Arrows(*X.T, *given[:, :2].T, "yours", "your vote on w"),
        Arrows(
            [0],
            [0],
            *([MEAN_TIMES * entry] for entry in right[:, :2].mean(axis=0)),
            "mark",
            "as it should be",
        ),
        Arrows(
            [0],
            [0],
            *([MEAN_TIMES * entry] for entry in given[:, :2].mean(axis=0)),
            "yours",
            f"your mean vote, times {MEAN_TIMES}, from (0, 0)",
        ),
    ]
    shortest, longest = (f(np.linalg.norm(given[:, :2], axis=1)) for f in (np.min, np.max))
    return Panel(
        title="Votes on w at their examples",
        description=(
            f"{len(ONES)} examples with y = 1, as plus signs, and {len(ZEROS)} with y = 0, as flat "
            "bars, around the line p = 0.5 that falls from left to right. At each an arrow shows "
            f"your vote; the shortest is {shortest:.2g} long and the longest {longest:.2g}. Right "
            "ones are short far on their own side of the line, and long far on the other."
        ),
        x_label="x1",
        y_label="x2",
        x_range=(-wide, wide),
        y_range=(-HIGH, HIGH),
        lines=(
            Line([-HIGH, HIGH], [HIGH, -HIGH], "ground", "p = 0.5"),
            *(Line([a - 0.25, a + 0.25], [c, c], "ground", EXAMPLE) for a, c in X),
            *(Line([a, a], [c - 0.25, c + 0.25], "ground", EXAMPLE) for a, c in ONES),
        ),
        arrows=tuple(arrows),
    )


def pulls_on_b(before, after):
    """Draw the pulls of both classes on b as arrows, with what they must be."""
    places = np.array([1.0, 2.0, 4.0, 5.0])
    right = np.array([-0.05, 0.45, -0.25, 0.25])
    given = np.array([*before, *after], dtype=float)
    numbers = [shown(number) for number in given]
    return Panel(
        title="Pulls on b, 10 against 90",
        description=(
            "Four arrows from the level line. On the left, before balancing, y = 1 pulls with "
            f"{numbers[0]} and y = 0 with {numbers[1]}; right ones are -0.05 and 0.45. On the "
            f"right, with your weights, they pull with {numbers[2]} and {numbers[3]}; right ones "
            "are -0.25 and 0.25."
        ),
        x_label="y = 1, y = 0; then the same, balanced",
        y_label="pull on b",
        x_range=(0, 6),
        y_range=(-0.6, 0.6),
        lines=(
            Line([0, 6], [0, 0], "ground", "no pull"),
            *(
                Line([place - 0.3, place + 0.3], [height, height], "mark", "as it should be")
                for place, height in zip(places, right)
            ),
        ),
        arrows=(Arrows(places, np.zeros(4), np.zeros(4), given, "yours", "your pull"),),
    )
