"""Hidden checks of logistic_gradient.

N and D differ, one batch has a single row, one a single feature, and one a single number. Labels
are 0, 1 and between; z stays within about 10, but for the checks of what is far out.
"""

import numpy as np

from grader import (
    check,
    parts,
    require_all_close,
    require_close,
    require_unchanged,
)

RTOL = 1e-7
SIZES = [(7, 3), (4, 6), (1, 5), (9, 1), (1, 1), (23, 2)]  # N, D
FAR = [25, 36, 45, 711, 1000, 3000]  # where p rounds to 1, and exp overflows
GRADIENT = ("dw", "db")


def labels(rng, N):
    """Return labels that are 0, 1 or between."""
    return rng.choice([0.0, 0.0, 1.0, 1.0, 0.15, 0.7], size=N)


def batch(rng, N, D):
    """Return random w, b, X, y. No b is near 0; the first label suits its z, the second does not."""
    w, X = rng.standard_normal(D), 1.5 * rng.standard_normal((N, D)) + 0.4
    b, y = float(rng.choice([-1, 1]) * rng.uniform(0.5, 2)), labels(rng, N)
    if N > 3:
        y[:4] = X[0] @ w + b > 0, X[1] @ w + b < 0, 1.0, 0.7
    return w, b, X, y


def batches(rng):
    """Return random batches, one of every size and another one of the first size."""
    return [batch(rng, *size) for size in (SIZES[0], *SIZES)]


def far_batches(rng):
    """Return a batch whose z are far out on both sides, then each row alone with a wrong label."""
    z = np.repeat(FAR, 2) * np.tile([1.0, -1.0], len(FAR))
    X = (z - 3.0).reshape(-1, 1)
    y = rng.permutation(np.resize([0.0, 1.0, 1.0, 0.0, 0.3], len(z)))
    y[-1] = 1.0  # a wrong label, so that no error is 0 at the end
    together = np.array([1.0]), 3.0, X, y
    alone = [(together[0], 3.0, X[[n]], np.array([float(X[n, 0] < 0)])) for n in range(len(z))]
    return [together, *alone]


def part_of_the_gradient(part, answer, rng, reference):
    """Require dw or db to be right for every size, whatever the other one is."""
    for w, b, X, y in batches(rng):
        returned = parts(answer.logistic_gradient(w, b, X, y), GRADIENT, "logistic_gradient")
        wanted = reference.logistic_gradient(w, b, X, y)[part]
        require_close(returned[part], wanted, GRADIENT[part], rtol=RTOL)


@check(points=1)
def loss_is_right_for_every_size(answer, rng, reference):
    """bce_loss is right for tables of every size, with hard and soft labels."""
    for w, b, X, y in batches(rng):
        loss = answer.bce_loss(w, b, X, y)
        require_close(loss, reference.bce_loss(w, b, X, y), "the loss")


@check(points=1)
def dw_is_right_for_every_size(answer, rng, reference):
    """dw is right for tables of every size, with hard and soft labels."""
    part_of_the_gradient(0, answer, rng, reference)


@check(points=1)
def db_is_right_for_every_size(answer, rng, reference):
    """db is right for tables of every size, with hard and soft labels."""
    part_of_the_gradient(1, answer, rng, reference)


@check(points=1, after=["loss_matches_the_worked_examples"])
def loss_is_right_far_out(answer, rng, reference):
    """bce_loss is right where z is large, on both sides of 0, for right and for wrong labels."""
    batches = far_batches(rng)
    given = [answer.bce_loss(*batch) for batch in batches]
    for loss, (w, b, X, y) in zip(given, batches, strict=True):
        require_close(loss, reference.bce_loss(w, b, X, y), "the loss", rtol=RTOL)


@check(points=1, after=["gradient_matches_the_worked_examples"])
def gradient_is_right_far_out(answer, rng, reference):
    """logistic_gradient is right where z is large, on both sides of 0."""
    batches = far_batches(rng)
    given = [answer.logistic_gradient(*batch) for batch in batches]
    for returned, (w, b, X, y) in zip(given, batches, strict=True):
        returned = parts(returned, GRADIENT, "logistic_gradient")
        wanted = reference.logistic_gradient(w, b, X, y)
        require_all_close(returned, wanted, GRADIENT, rtol=RTOL)


@check(
    points=1,
    after=["loss_matches_the_worked_examples", "gradient_matches_the_worked_examples"],
)
def numbers_of_any_real_type_will_do(answer, rng, reference):
    """Lists, integers and float32 give right results, and no argument is changed."""
    w, b, X, y = batch(rng, 5, 3)
    table = np.array([[1, 2, -1], [-2, 1, 2], [3, -1, 1], [0, 2, -2], [-1, -2, 1]])
    whole = np.array([2, -1, 1]), 1, table, np.array([1, 0, 0, 1, 1])  # z is 0, -2, 9, -3 and 2
    short = np.float32(w), float(np.float32(b)), np.float32(X), np.float32(y)
    lists = [array.tolist() for array in whole if np.ndim(array)]
    for (w, b, X, y), rtol in (
        (whole, RTOL),
        ((lists[0], np.array(b), lists[1], lists[2]), RTOL),
        ((whole[0], b, X, whole[3]), RTOL),
        ((w.tolist(), np.float64(b), X.tolist(), tuple(y.tolist())), RTOL),
        (short, 1e-5),
        ((w, b, X, y), RTOL),
    ):
        loss = answer.bce_loss(w, b, X, y)
        require_unchanged(answer)
        require_close(loss, reference.bce_loss(w, b, X, y), "the loss", rtol=rtol)
        returned = answer.logistic_gradient(w, b, X, y)
        require_unchanged(answer)
        dw, db = parts(returned, GRADIENT, "logistic_gradient")
        wanted = reference.logistic_gradient(w, b, X, y)
        require_all_close((dw, db), wanted, GRADIENT, rtol=rtol)
