"""Public checks of logistic_gradient: worked examples, and what any loss and its gradient must do.

With w and b in whole multiples of log 3 the probabilities are fractions: sigmoid(k log 3) is
3**k / (1 + 3**k), such as 1/4 for k = -1, and 3/4 for k = 1.
"""

import numpy as np

from grader import (
    as_numbers,
    check,
    parts,
    require_all_close,
    require_close,
    require_own_gradient,
    require_shape,
    require_unchanged,
)

GRADIENT = ("dw", "db")
LOG3 = np.log(3)

# the four mornings of the lesson, then five examples with three features
MORNINGS = np.array([[-2.0], [-1], [1], [4]]), np.array([1.0, 0, 1, 1])
FIVE = (
    np.array([[4, 0.5, 3], [4, -1, 1], [-2, 2, -2], [2, -1, 2], [0, 1, -2]]),
    np.array([1.0, 0, 0, 1, 1]),
)
# w, b, (X, y), what is said of an example where p is this for the label 1 or else 0, and p - y
EXAMPLES = (
    (np.array([0.0]), 0.0, MORNINGS, [1 / 2] * 4, [-1 / 2, 1 / 2, -1 / 2, -1 / 2]),
    (
        np.array([LOG3]),
        LOG3,
        MORNINGS,
        [1 / 4, 1 / 2, 9 / 10, 243 / 244],
        [-3 / 4, 1 / 2, -1 / 10, -1 / 244],
    ),
    (
        np.array([LOG3, 2 * LOG3, -LOG3]),
        -2 * LOG3,
        FIVE,
        [1 / 2, 3 / 4, 1 / 10, 1 / 82, 9 / 10],
        [-1 / 2, 1 / 4, 9 / 10, -81 / 82, -1 / 10],
    ),
)
FAR = (  # z and y, of single examples
    *((700.0, 0.0), (-700.0, 1.0), (1000.0, 0.0), (-1000.0, 1.0)),
    *((1000.0, 1.0), (-1000.0, 0.0), (800.0, 0.25)),
)


def right_gradient(X, errors):
    """Return dw and db, feature by feature, where every p - y is known."""
    return [np.mean(column * errors) for column in X.T], np.mean(errors)


def gradient(answer, w, b, X, y):
    """Return dw and db as they came back."""
    return parts(answer.logistic_gradient(w, b, X, y), GRADIENT, "logistic_gradient")


def as_number(value):
    """Return one number as a float, and NaN for anything else."""
    try:
        return float(np.asarray(value, dtype=float).reshape(()))
    except (TypeError, ValueError):
        return np.nan


def random_batch(rng, N=5, D=3):
    """Return random w, b, X and labels: one suits its z, one does not, one is 1, two are soft."""
    w, b, X = rng.standard_normal(D), float(rng.uniform(0.5, 1)), rng.standard_normal((N, D))
    y = np.array([X[0] @ w + b > 0, X[1] @ w + b < 0, 1.0, *rng.choice([0.3, 0.8], size=N - 3)])
    return w, b, X, y


def all_far():
    """Return w, b, X, y: what is far out on both sides, as one table."""
    z, y = np.transpose(FAR)
    return np.ones(1), 0.0, z.reshape(-1, 1), y


@check(points=1)
def loss_matches_the_worked_examples(answer):
    """bce_loss is right for the lesson's mornings, at two points (w, b), and for three features."""
    given = [answer.bce_loss(w, b, X, y) for w, b, (X, y), _, _ in EXAMPLES]
    for loss, (w, b, _, said, _) in zip(given, EXAMPLES, strict=True):
        where = f"the loss at w = {np.round(w, 4).tolist()}, b = {b:.4g}"
        require_close(loss, np.mean(-np.log(said)), where)


@check(points=1)
def gradient_matches_the_worked_examples(answer):
    """logistic_gradient is right for the lesson's mornings, and for three features."""
    given = [answer.logistic_gradient(w, b, X, y) for w, b, (X, y), _, _ in EXAMPLES]
    for returned, (_, _, (X, _), _, errors) in zip(given, EXAMPLES, strict=True):
        returned = parts(returned, GRADIENT, "logistic_gradient")
        require_all_close(returned, right_gradient(X, errors), GRADIENT, rtol=1e-7)


@check(points=0)
def gradient_is_two_values(answer):
    """logistic_gradient returns dw, with a number for each weight, and db, one number."""
    given = [answer.logistic_gradient(w, b, X, y) for w, b, (X, y), _, _ in EXAMPLES]
    for returned, (w, _, _, _, _) in zip(given, EXAMPLES, strict=True):
        dw, db = parts(returned, GRADIENT, "logistic_gradient")
        require_shape(dw, w.shape, "dw")
        require_shape(db, (), "db")


@check(points=0, after=[gradient_is_two_values])
def gradient_is_the_slopes_of_your_own_loss(answer, rng):
    """Moving w or b changes your own loss as your gradient predicts."""
    w, b, (X, y), said, errors = EXAMPLES[2]
    require_own_gradient(
        lambda w, b: as_number(answer.bce_loss(w, b, X, y)),
        at=(w, b),
        gradients=lambda: gradient(answer, w, b, X, y),
        right=lambda: (np.mean(-np.log(said)), right_gradient(X, errors)),
        names=GRADIENT,
        rng=rng,
    )


@check(points=0)
def every_example_twice_changes_nothing(answer, rng):
    """With every example put in twice, the loss and the gradient, both means, stay the same."""
    w, b, X, y = random_batch(rng)
    once, dw_and_db = answer.bce_loss(w, b, X, y), gradient(answer, w, b, X, y)
    X, y = np.concatenate([X, X]), np.concatenate([y, y])
    twice, again = answer.bce_loss(w, b, X, y), gradient(answer, w, b, X, y)
    why = "as with every example once"
    require_close(twice, require_shape(once, (), "the loss"), "the loss", rtol=1e-7, why=why)
    before = [as_numbers(part, name) for part, name in zip(dw_and_db, GRADIENT, strict=True)]
    require_all_close(again, before, GRADIENT, rtol=1e-7, why=why)


@check(points=0)
def loss_takes_soft_labels(answer):
    """bce_loss is right for labels between 0 and 1, where both halves of the loss count."""
    X = np.array([[3.0, 1, 2], [3, -2, 1], [0, 0, -1], [-2, 1, 1], [1, 1, 1]])  # 3, -2, 1, -1, 2
    w = np.array([LOG3, 2 * LOG3, -LOG3])
    loss = answer.bce_loss(w, 0.0, X, np.array([0.25, 0.6, 1, 0, 0.1]))
    halves = np.dot([0.25, 0.75, 1.5, 0.5, 2], -np.log([27 / 28, 1 / 28, 1 / 10, 9 / 10, 3 / 4]))
    require_close(loss, halves / 5, "the loss")


@check(points=0, after=[gradient_matches_the_worked_examples])
def gradient_is_zero_where_the_predictions_are_right(answer):
    """Where every soft label is the probability itself, dw and db are 0."""
    w, b, (X, _), _, _ = EXAMPLES[2]
    X = np.concatenate([X, [[2, 20, 1]]])  # whose p is 1, but for 1e-18
    y = np.array([1 / 2, 1 / 4, 9 / 10, 1 / 82, 9 / 10, 1])
    dw, db = gradient(answer, w, b, X, y)
    require_all_close((dw, db), ([0, 0, 0], 0), GRADIENT, atol=1e-8)


@check(points=0, after=[loss_matches_the_worked_examples, gradient_matches_the_worked_examples])
def swapped_labels_turn_the_gradient_round(answer, rng):
    """With the labels 1 - y, -w and -b the loss is the same and the gradient is negated."""
    w, b, X, y = random_batch(rng)
    loss, (dw, db) = answer.bce_loss(w, b, X, y), gradient(answer, w, b, X, y)
    swapped = -w, -b, X, 1 - y
    again, round_again = answer.bce_loss(*swapped), gradient(answer, *swapped)
    require_close(
        again, require_shape(loss, (), "the loss"), "the loss", rtol=1e-7, why="as before"
    )
    before = -require_shape(dw, (3,), "dw"), -require_shape(db, (), "db")
    require_all_close(round_again, before, GRADIENT, rtol=1e-7, why="negated")


@check(points=0, after=[loss_matches_the_worked_examples])
def loss_stays_right_far_out(answer):
    """At z = 1000 and -1000 the loss is 1000 for a wrong label and 0 for a right one."""
    given = [answer.bce_loss(np.array([z]), 0.0, np.ones((1, 1)), np.array([y])) for z, y in FAR]
    together = answer.bce_loss(*all_far())
    wanted = 700, 700, 1000, 1000, 0, 0, 600
    for loss, (z, y), right in zip(given, FAR, wanted, strict=True):
        require_close(loss, right, f"the loss at z = {z:g} with y = {y:g}", rtol=1e-7, atol=1e-8)
    require_close(together, np.mean(wanted), "the loss of z on both sides together", rtol=1e-7)


@check(points=0, after=[gradient_matches_the_worked_examples])
def gradient_stays_right_far_out(answer):
    """At z = 1000 and -1000 the gradient is that of the probabilities 1 and 0."""
    rows = [gradient(answer, np.array([z]), 0.0, np.ones((1, 1)), np.array([y])) for z, y in FAR]
    w, b, X, y = all_far()
    together = gradient(answer, w, b, X, y)
    errors = 1, -1, 1, -1, 0, 0, 0.75
    for (dw, db), (z, label), error in zip(rows, FAR, errors, strict=True):
        names = [f"{name} at z = {z:g} with y = {label:g}" for name in GRADIENT]
        require_all_close((dw, db), ([error], error), names, rtol=1e-7, atol=1e-8)
    names = [f"{name} of z on both sides together" for name in GRADIENT]
    require_all_close(together, right_gradient(X, errors), names, rtol=1e-7)


@check(points=0, after=[loss_matches_the_worked_examples, gradient_matches_the_worked_examples])
def lists_and_integers_will_do(answer):
    """Both functions take lists, and arrays of integers."""
    table, labels = [[1, 2], [3, -1], [-2, 0]], [1, 0, 1]
    weights, bias = [0, 0], 0  # so that each p is 1/2
    for w, X, y in (
        (weights, table, labels),
        (np.array(weights), np.array(table), np.array(labels)),
    ):
        require_close(answer.bce_loss(w, bias, X, y), np.log(2), "the loss", rtol=1e-7)
        wanted = [2 / 3, -1 / 2], -1 / 6
        require_all_close(gradient(answer, w, bias, X, y), wanted, GRADIENT, rtol=1e-7)


@check(points=0)
def arguments_are_left_alone(answer):
    """Neither function changes the arrays that it is given."""
    w, b, (X, y), _, _ = EXAMPLES[2]
    answer.bce_loss(w, b, X, y)
    require_unchanged(answer)
    answer.logistic_gradient(w, b, X, y)
    require_unchanged(answer)
