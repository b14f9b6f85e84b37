"""Hidden checks of softmax_cross_entropy.

Scores are logarithms of known shares, with a number of its own added to each row. So what is wanted
needs no softmax, and an answer that shifts all rows alike is seen. N and C differ everywhere, and
some batches lack a class.
"""

import numpy as np

from grader import check, parts, require_close, require_unchanged

SIZES = [(5, 4), (3, 7), (1, 5), (6, 2), (8, 3)]  # N, C


def batch(rng, N, C, shift=20.0):
    """Return scores, their shares, and labels that lack class 1 (or 0 of two)."""
    weights = rng.uniform(0.1, 2, (N, C))
    shares = weights / weights.sum(axis=1, keepdims=True)
    logits = np.log(weights) + rng.uniform(-shift, shift, (N, 1))
    kept = np.setdiff1d(np.arange(C), [1 if C > 2 else 0])
    y = rng.choice(kept, size=N)
    if C == 2:
        y[::2] = 0
    return logits, shares, y


def loss_of(shares, y):
    """Return the mean of -log of the shares of the truth."""
    return -sum(np.log(row[label]) for row, label in zip(shares, y, strict=True)) / len(y)


def signal_of(shares, y):
    """Return the gradient: shares minus truth, by N."""
    return (shares - np.eye(shares.shape[1])[y]) / len(y)


def both(answer, logits, y):
    """Return the loss and dlogits as they came back."""
    return parts(answer.loss_and_grad(logits, y), ("loss", "dlogits"), "loss_and_grad")


@check(points=1)
def softmax_is_right_for_any_scores(answer, rng):
    """softmax is right for batches of any size, however far apart or large the scores are."""
    for N, C in SIZES:
        logits, shares, _ = batch(rng, N, C)
        require_close(answer.softmax(logits), shares, "the shares", rtol=1e-9)
    logits, shares, _ = batch(rng, 4, 3, shift=0.0)
    far = logits + [[1e4], [-1e4], [0.0], [700.0]]
    require_close(answer.softmax(far), shares, "the shares", rtol=1e-9)
    apart = [[1e4, 0, -1e4, 1e4], [-1e4, -1e4, -9e3, -1e4]]
    require_close(answer.softmax(apart), [[0.5, 0, 0, 0.5], [0, 0, 1, 0]], "the shares")


@check(points=1)
def loss_is_right_for_any_batch(answer, rng):
    """The loss is right for batches of any size, also where a class is missing from the labels."""
    for N, C in SIZES:
        logits, shares, y = batch(rng, N, C)
        loss, _ = both(answer, logits, y)
        require_close(loss, loss_of(shares, y), "loss")


@check(points=1)
def gradient_is_right_for_any_batch(answer, rng):
    """dlogits is right for batches of any size, also where a class is missing from the labels."""
    for N, C in SIZES:
        logits, shares, y = batch(rng, N, C)
        _, dlogits = both(answer, logits, y)
        require_close(dlogits, signal_of(shares, y), "dlogits", rtol=1e-7)


@check(points=1)
def large_scores_give_right_numbers(answer, rng):
    """With scores up to 10000 and down to -10000 the loss and dlogits are finite and right."""
    logits, shares, y = batch(rng, 4, 3, shift=0.0)
    far = logits + [[1e4], [-1e4], [0.0], [800.0]]
    for scores in (logits, far):
        loss, dlogits = both(answer, scores, y)
        require_close(loss, loss_of(shares, y), "loss", rtol=1e-9)
        require_close(dlogits, signal_of(shares, y), "dlogits", rtol=1e-5)
    large, small = rng.uniform(9e3, 1e4), rng.uniform(-1e4, -9e3)
    tie = np.log(2)
    for apart, labels, wanted, signal in (
        ([[large, 0, small, large]], [2], large - small + tie, [[0.5, 0, -1, 0.5]]),
        (
            [[large, 5, large], [small, small, 8], [30, 30, -30]],
            [1, 2, 0],
            (large - 5 + 2 * tie) / 3,
            np.array([[0.5, -1, 0.5], [0, 0, 0], [-0.5, 0.5, 0]]) / 3,
        ),
        ([[small, 60, 7, 60]], [2], 53 + tie, [[0, 0.5, -1, 0.5]]),
    ):
        loss, dlogits = both(answer, np.array(apart), np.array(labels))
        require_close(loss, wanted, "loss", rtol=1e-9)
        require_close(dlogits, signal, "dlogits", rtol=1e-5)


@check(points=1)
def numbers_of_any_real_type_will_do(answer, rng):
    """Lists, integers, float32 and labels of any integer type are right, and are left alone."""
    logits, shares, y = batch(rng, 6, 4, shift=1.0)
    single = logits.astype(np.float32)
    whole = np.vstack([rng.permuted(np.tile([0, 40, 40], (4, 1)), axis=1), [[80, 0, 40]]])
    most = whole == whole.max(axis=1, keepdims=True)
    halves = most / most.sum(axis=1, keepdims=True)  # but for 4e-18
    labels = np.array([0, 1, 2, 0, 2])
    missed = np.mean(whole.max(axis=1) - whole[range(5), labels] + np.log(most.sum(axis=1)))
    cases = (
        (logits, y, loss_of(shares, y), shares, 1e-7),
        (logits.tolist(), y.tolist(), loss_of(shares, y), shares, 1e-7),
        (single, y.astype(np.uint8), loss_of(shares, y), shares, 1e-5),
        (whole, labels.astype(np.int32), missed, halves, 1e-7),
        (whole.tolist(), labels, missed, halves, 1e-7),
    )
    for given, truth, wanted, right, rtol in cases:
        returned = answer.softmax(given)
        require_close(returned, right, "the shares", rtol=rtol)
        require_unchanged(answer)
        loss, dlogits = both(answer, given, truth)
        require_close(loss, wanted, "loss", rtol=rtol)
        require_close(dlogits, signal_of(right, np.asarray(truth)), "dlogits", rtol=rtol)
        require_unchanged(answer)
