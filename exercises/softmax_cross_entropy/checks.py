"""Public checks of softmax_cross_entropy: the lesson's numbers, and what the signal must do.

Scores are logarithms of shares that are known, so what is wanted needs no softmax.
"""

import numpy as np

from grader import (
    check,
    parts,
    require_close,
    require_own_gradient,
    require_shape,
    require_unchanged,
)
from grader.errors import RequirementNotMet

SHARES = np.array([[0.125, 0.25, 0.625], [0.6, 0.3, 0.1]])
SCORES = np.log([[1.0, 2, 5], [6, 3, 1]])
Y = np.array([2, 1])
LOSS = -(np.log(0.625) + np.log(0.3)) / 2
SIGNAL = np.array([[0.0625, 0.125, -0.1875], [0.3, -0.35, 0.05]])
RESULTS = ("loss", "dlogits")


def both(answer, logits, y):
    """Return the loss and dlogits as they came back."""
    return parts(answer.loss_and_grad(logits, y), RESULTS, "loss_and_grad")


# softmax


@check(points=1)
def softmax_matches_the_worked_example(answer):
    """softmax gives the shares of the two rows of scores in the lesson."""
    require_close(answer.softmax(SCORES), SHARES, "the shares")


@check(points=0, after=[softmax_matches_the_worked_example])
def softmax_sees_differences_only(answer):
    """softmax gives the same shares if 5 is added to each score of a row, or 1000 or -2000."""
    for shift in ([[5.0], [5.0]], [[0.0], [5.0]], [[1000.0], [0.0]], [[0.0], [-2000.0]]):
        shares = answer.softmax(SCORES + shift)
        require_close(shares, SHARES, "the shares", rtol=1e-7, why="as without the shift")


@check(points=0, after=[softmax_matches_the_worked_example])
def softmax_is_right_for_scores_far_apart(answer):
    """softmax is right where the scores of a row are thousands apart: all is finite."""
    logits = [[0, 10000, 10000, 0], [-10000, -9000, -10000, -10000], [1000, -1000, 30, 2000]]
    shares = answer.softmax(np.array(logits, dtype=float))
    require_close(shares, [[0, 0.5, 0.5, 0], [0, 1, 0, 0], [0, 0, 0, 1]], "the shares")


# loss_and_grad


@check(points=0)
def loss_and_grad_returns_a_number_and_an_array(answer):
    """loss_and_grad returns the loss, one number, and dlogits, of the shape of logits."""
    loss, dlogits = both(answer, SCORES, Y)
    require_shape(loss, (), "loss")
    require_shape(dlogits, SCORES.shape, "dlogits")


@check(points=0)
def loss_matches_the_worked_example(answer):
    """loss_and_grad computes the loss of the worked example, which is 0.8370."""
    loss, _ = both(answer, SCORES, Y)
    require_close(loss, LOSS, "loss", rtol=1e-7)


@check(points=0)
def gradient_matches_the_worked_example(answer):
    """loss_and_grad computes the dlogits of the worked example."""
    _, dlogits = both(answer, SCORES, Y)
    require_close(dlogits, SIGNAL, "dlogits", rtol=1e-7)


@check(points=0, after=[loss_and_grad_returns_a_number_and_an_array])
def gradient_is_that_of_your_own_loss(answer, rng):
    """Moving the logits changes your loss as your dlogits predicts."""
    logits = np.log([[1.0, 2, 5, 2], [6, 3, 1, 2], [1, 1, 4, 2]])
    y = np.array([2, 0, 0])  # class 3 is missing
    signal = np.array([[1.0, 2, -5, 2], [-6, 3, 1, 2], [-7, 1, 4, 2]])
    signal /= np.array([[30.0], [36], [24]])

    def loss(logits):
        try:
            return require_shape(both(answer, logits, y)[0], (), "loss")
        except RequirementNotMet:  # so that it has no slope there
            return np.nan

    require_own_gradient(
        loss,
        at=(logits,),
        gradients=lambda: both(answer, logits, y)[1:],
        right=lambda: (np.log(2 * 2 * 8) / 3, (signal,)),
        names=("dlogits",),
        rng=rng,
    )


@check(points=0, after=[gradient_matches_the_worked_example])
def each_row_of_the_gradient_sums_to_0(answer, rng):
    """Each row of dlogits sums to 0: what pushes one score up pushes the others down."""
    logits = rng.uniform(-3, 3, (5, 3))
    _, dlogits = both(answer, logits, np.array([2, 0, 0, 2, 2]))
    sums = require_shape(dlogits, (5, 3), "dlogits").sum(axis=1)
    require_close(sums, np.zeros(5), "the sums of the rows of dlogits", atol=1e-8)


@check(points=0)
def two_classes_make_the_logistic_loss(answer):
    """With two classes the second column of dlogits is the logistic signal p - y, divided by N."""
    gap = np.array([-2.0, 0.8, 3.0])  # the second score minus the first
    y = np.array([0, 1, 0])
    logits = np.column_stack([np.array([1.0, -4, 2]), np.array([-1.0, -3.2, 5])])
    _, dlogits = both(answer, logits, y)
    signal = (0.5 + 0.5 * np.tanh(gap / 2) - y) / 3
    require_close(dlogits, np.column_stack([-signal, signal]), "dlogits", rtol=1e-7)


@check(points=0)
def large_scores_are_no_problem(answer):
    """With scores such as 1000 and -10000 the loss is a difference of scores, and all is finite."""
    tie = np.log(2)  # two shares of a half
    cases = (
        ([[1000.0, 0, 1000], [10000, 2, 10000]], [0, 1], 4999 + tie, [[-1, 0, 1], [1, -2, 1]]),
        ([[70, 0, 70], [-9000.0, -9000, -10000]], [0, 2], 500 + tie, [[-1, 0, 1], [1, 1, -2]]),
    )
    given = [both(answer, np.array(logits), np.array(y)) for logits, y, _, _ in cases]
    for (loss, dlogits), (_, _, wanted, signal) in zip(given, cases, strict=True):
        require_close(loss, wanted, "loss", rtol=1e-7)
        require_close(dlogits, np.array(signal) / 4, "dlogits", rtol=1e-5)


@check(points=0, after=[softmax_matches_the_worked_example])
def lists_and_integers_will_do(answer):
    """Lists and integers are right logits, and a list of integers is right as labels."""
    shares = np.array([[0.5, 0, 0.5], [0, 0.5, 0.5]])
    rows = [[90, 0, 90], [0, 80, 80]]
    for logits, y in ((rows, [2, 0]), (np.array(rows), np.array([2, 0]))):
        require_close(answer.softmax(logits), shares, "the shares", rtol=1e-7)
        loss, dlogits = both(answer, logits, y)
        require_close(loss, 40 + np.log(2), "loss", rtol=1e-7)
        require_close(dlogits, [[0.25, 0, -0.25], [-0.5, 0.25, 0.25]], "dlogits", rtol=1e-7)


@check(points=0)
def arguments_are_left_alone(answer):
    """Neither function changes the logits or the labels that it is given."""
    answer.softmax(SCORES)
    require_unchanged(answer)
    answer.loss_and_grad(SCORES, Y)
    require_unchanged(answer)
