"""The batches of two out of six around the full gradient, and the noise for each batch size."""

import numpy as np

from grader import Arrows, Line, Panel, Picture, as_numbers, require, require_shape

W = np.array([1.0, -1])
X = np.array([[7.0, 3], [2, 0], [0, -3], [1, 0], [-2, -5], [4, 1]])
Y = np.array([3.0, 0, 4, 0, 4, 2])
ONES = np.array([[7.0, 3], [4, 0], [0, 3], [1, 0], [2, 5], [4, 1]])  # the examples' gradients
FULL = np.array([3.0, 2])
TRACE = 52 / 6  # of single examples
WITH = TRACE / np.array([1.0, 2, 3, 4, 5, 6])
WITHOUT = TRACE * np.array([1, 0.4, 0.2, 0.1, 0.04, 0])
RIGHT = np.array([[32.0, -1], [-1, 20]]) / 15  # the covariance for two out of six
TURNS = np.linspace(0, 2 * np.pi, 49)
MOST = 40  # batches that are drawn


def picture(answer, variant):
    """Draw what the answer's batches say, and how noisy it says that is."""
    rows = as_numbers(answer.all_batches(6, 2), "the batches")
    known = rows.ndim == 2 and 0 < len(rows) <= MOST and bool(np.all((rows >= -6) & (rows < 6)))
    require(known, "the batches must be a short table of row numbers")
    batches = rows.astype(int)
    tips = np.array([tip(answer, batch) for batch in batches])
    covs = {
        replace: [
            require_shape(answer.noise_cov(ONES, B, replace), (2, 2), "the covariance")
            for B in range(1, 7)
        ]
        for replace in (True, False)
    }
    traces = {
        replace: np.clip(np.trace(covs[replace], axis1=1, axis2=2), -99, 99) for replace in covs
    }
    cov = covs[False][1]
    return Picture(
        title="Batches of two out of six",
        caption=in_words(tips, cov, traces),
        panels=(around(tips, cov), by_size(traces)),
    )


def tip(answer, batch):
    """Return the answer's gradient for a batch."""
    return require_shape(answer.minibatch_grad(W, X, Y, batch), (2,), "the gradient")


def ellipse(cov):
    """Return the points two standard deviations from the full gradient, (49, 2)."""
    variances, axes = np.linalg.eigh((cov + cov.T) / 2)
    circle = np.column_stack([np.cos(TURNS), np.sin(TURNS)])
    return FULL + circle * (2 * np.sqrt(np.maximum(variances, 0))) @ axes.T


def in_words(tips, cov, traces):
    """Say where the batches' mean is, and what of the trace is left for two."""
    middle = tips.mean(axis=0)
    shares = [traces[replace][1] / TRACE for replace in (True, False)]
    return (
        f"Your {len(tips)} batch gradients have the mean ({middle[0]:.3g}, {middle[1]:.3g}); the "
        f"full gradient is (3, 2). By your noise_cov, batches of two keep {shares[0]:.3g} of the "
        f"trace with replacement and {shares[1]:.3g} without; it must be 0.5 and 0.4."
    )


def around(tips, cov):
    """Draw an arrow from the full gradient to each batch's, and the ellipse of the covariance."""
    pairs = np.transpose(np.triu_indices(6, 1))
    right = ONES[pairs].mean(axis=1)
    errors = tips - FULL
    longest = np.linalg.norm(errors, axis=1).max()
    return Panel(
        title="What two of six say",
        description=(
            f"The full gradient (3, 2) with {len(tips)} arrows to batch gradients around it, up to "
            f"{longest:.3g} away, and an ellipse. Right arrows end at 15 dots, and the right "
            "ellipse is 5.8 wide and 4.6 high."
        ),
        x_label="slope along the first weight",
        y_label="slope along the second weight",
        x_range=(-1.67, 7.67),
        y_range=(-1.5, 5.5),
        lines=(
            Line(*ellipse(cov).T, "yours", "your ellipse, two standard deviations"),
            *(Line([x], [y], "mark", "a right batch gradient") for x, y in right),
            Line(*ellipse(RIGHT).T, "mark", "the right ellipse"),
        ),
        arrows=(
            Arrows(
                *np.broadcast_to(FULL, tips.shape).T,
                *errors.T,
                "yours",
                "from full to your batch's",
            ),
            Arrows([0], [0], [3], [2], "mark", "the full gradient"),
        ),
    )


def by_size(traces):
    """Draw the trace for batches of one to six."""
    sizes = np.arange(1, 7)
    names = {True: "yours, with replacement", False: "yours, without"}
    marks = (*zip(sizes, WITH), *zip(sizes, WITHOUT))
    last = [traces[replace][-1] for replace in (True, False)]
    return Panel(
        title="The mean squared error by size",
        description=(
            f"Two lines that fall from batches of one to batches of six. Yours end at "
            f"{last[0]:.3g} with replacement and at {last[1]:.3g} without; right ones "
            "at 1.44 and at 0."
        ),
        x_label="examples in a batch, B",
        y_label="trace of the covariance",
        x_range=(0.5, 6.5),
        y_range=(-0.5, 9.5),
        lines=(
            *(Line(sizes, traces[replace], "yours", names[replace]) for replace in (True, False)),
            *(Line([B], [trace], "mark", "as it must be") for B, trace in marks),
        ),
    )
