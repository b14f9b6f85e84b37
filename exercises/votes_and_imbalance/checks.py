"""Public checks of votes_and_imbalance: the lesson's five mornings, and what votes add up to."""

import numpy as np

from grader import (
    as_numbers,
    check,
    parts,
    require_all_close,
    require_close,
    require_shape,
    require_unchanged,
)
from grader.errors import RequirementNotMet

W = np.array([2.0, 1.0])
X = np.array([[1, 2], [3, -2], [4, -8], [-1, 1], [8, -12]], dtype=float)
Y = np.array([1.0, 0.0, 1.0, 0.0, 1.0])
SURE, DOUBT = 1 / (1 + np.exp(4)), 1 / (1 + np.e)  # what is missing from p = 1, and p at z = -1
VOTES = np.array(
    [
        [-SURE, -2 * SURE, -SURE],
        [3 - 3 * SURE, 2 * SURE - 2, 1 - SURE],
        [-2, 4, -0.5],
        [-DOUBT, DOUBT, DOUBT],
        [-8 * SURE, 12 * SURE, -SURE],
    ]
)
SMALL = (  # at w = [1, -1], b = 0.5: rows, labels, and where the longest vote stands
    ([[2, -1], [0, 3], [-3, -3], [3, 2], [0, 0], [-1, -3]], [0, 0, 0, 0, 1, 0], 5),
    ([[-2, 2], [3, -1], [-3, 0], [-2, -3], [2, -2], [-2, 0]], [1, 1, 1, 0, 0, 1], 3),
    ([[-3, -1], [1, 1], [0, 0], [0, -2], [-3, 3], [0, -1]], [0, 1, 0, 1, 0, 1], 1),
    ([[0, 1], [2, 3], [1, 2], [0, -1], [0, 2], [1, -1]], [1, 0, 1, 0, 0, 0], 5),
    ([[-2, 2], [-3, -1], [0, -1], [-1, -1], [0, 1], [0, 3]], [1, 1, 1, 1, 0, 1], 5),
    ([[-1, -2], [-1, 1], [3, -2], [0, 0], [-1, -3], [-1, 2]], [1, 0, 1, 1, 1, 0], 0),
    ([[-3, -3], [0, -3], [2, 3], [-1, -3], [2, -1], [1, -3]], [0, 0, 0, 0, 1, 1], 1),
)
PULLS = ("pos", "neg")

# votes


def require_votes(given, wanted, name):
    """Require these votes, and say what is missing if it is the column of b."""
    if np.shape(as_numbers(given, name)) == (len(wanted), len(wanted[0]) - 1):
        message = (
            f"{name} have {len(wanted[0]) - 1} entries each, as if b had no vote; it comes last"
        )
        raise RequirementNotMet(message, about=given)
    require_close(given, wanted, name, rtol=1e-7, atol=1e-9)


@check(points=1)
def votes_match_the_worked_example(answer):
    """votes gives the five votes of the lesson, each on w and on b."""
    require_votes(answer.votes(W, 0.0, X, Y), VOTES, "the votes")


@check(points=0)
def votes_are_right_with_another_bias_and_at_the_start(answer):
    """votes adds b to every score, and at w = 0, b = 0 gives every example the strength 0.5."""
    w, b = (
        np.log(3) * np.array([1, -1]),
        np.log(3),
    )  # so the probabilities are 1/2, 9/10, 1/10, 81/82
    turned = answer.votes(w, b, np.array([[2, 3], [5, 4], [-1, 2], [4, 1]]), np.array([1, 0, 0, 1]))
    rows = [[2, 4, -6], [0, 8, 1], [5, 1, 1], [-3, 0, 2], [1, 1, 0]]
    start = answer.votes(np.zeros(3), 0.0, np.array(rows, dtype=float), np.array([0, 1, 0, 0, 1]))
    wanted = [[-1, -1.5, -0.5], [4.5, 3.6, 0.9], [-0.1, 0.2, 0.1], [-4 / 82, -1 / 82, -1 / 82]]
    require_votes(turned, wanted, "the votes at b = log(3)")
    signed = np.array([[0.5], [-0.5], [0.5], [0.5], [-0.5]])
    wanted = signed * np.column_stack([rows, np.ones(5)])
    require_votes(start, wanted, "the votes at w = 0")


@check(points=0)
def votes_take_lists_and_integers(answer):
    """votes takes lists, and arrays of integers, and keeps its fractions."""
    arrays = np.array([2, 1]), 0, X.astype(int), Y.astype(int)
    lists = [2, 1], 0, X.astype(int).tolist(), Y.astype(int).tolist()
    for given in [answer.votes(*inputs) for inputs in (arrays, lists)]:
        require_votes(given, VOTES, "the votes")


@check(points=0)
def large_scores_do_no_harm(answer):
    """votes is right at the scores 1000 and -1000: strength 0 if right, 1 if wrong."""
    rows = np.array([[995.0, 5.0], [1003.0, -3.0], [-1004.0, 4.0], [-998.0, -2.0], [1.0, -2.0]])
    asked = ([1, 0, 1, 0, 1], [0, 1, -1, 0, DOUBT - 1]), ([1, 1, 0, 0, 1], [0, 0, 0, 0, DOUBT - 1])
    given = [answer.votes(np.ones(2), 0.0, rows, np.array(labels)) for labels, _ in asked]
    for table, (_, errors) in zip(given, asked, strict=True):
        wanted = np.array(errors)[:, None] * np.column_stack([rows, np.ones(5)])
        require_votes(table, wanted, "the votes")


# class_pulls


@check(points=0)
def class_pulls_match_the_worked_examples(answer):
    """class_pulls is right for the five mornings, at two biases, and for 10 against 90."""
    few = np.array([1] * 10 + [0] * 90)
    feature = np.array([[2.0]] * 10 + [[-1.0]] * 90)
    mornings = answer.class_pulls(W, 0.0, X, Y)
    start = answer.class_pulls(np.zeros(1), 0.0, feature, few)
    lower = answer.class_pulls(W, -4.0, X, Y)
    wanted = (VOTES[0] + VOTES[2] + VOTES[4]) / 5, (VOTES[1] + VOTES[3]) / 5
    require_all_close(parts(mornings, PULLS, "class_pulls"), wanted, PULLS, rtol=1e-7)
    wanted = [-0.1, -0.05], [-0.45, 0.45]
    require_all_close(parts(start, PULLS, "class_pulls"), wanted, PULLS, rtol=1e-7)
    little = 1 / (1 + np.exp(5))
    wanted = (
        [0.8 * SURE - 1.7, 2.6 - 1.6 * SURE, 0.2 * SURE - 0.4],
        [0.3 - 0.2 * little, 0.2 * little - 0.2, 0.1 + 0.2 * little],
    )
    require_all_close(parts(lower, PULLS, "class_pulls"), wanted, PULLS, rtol=1e-7)


@check(points=0, after=[class_pulls_match_the_worked_examples])
def an_absent_class_brings_in_zeros(answer):
    """class_pulls gives zeros for a class without an example, and takes lists."""
    rows, zeros = [[1, 2], [3, -2]], [0, 0, 0]
    given = parts(answer.class_pulls([0, 0], 0, rows, [0, 0]), PULLS, "class_pulls")
    require_all_close(given, (zeros, [1, 0, 0.5]), PULLS, rtol=1e-7)
    given = parts(answer.class_pulls([0, 0], 0, rows, [1, 1]), PULLS, "class_pulls")
    require_all_close(given, ([-1, 0, -0.5], zeros), PULLS, rtol=1e-7)


@check(points=0, after=[votes_match_the_worked_example, class_pulls_match_the_worked_examples])
def the_pulls_add_up_to_the_mean_vote(answer, rng):
    """pos + neg is the mean of your votes, which is the gradient."""
    inputs = rng.standard_normal(3), 0.7, rng.standard_normal((6, 3)), np.array([0, 1, 1, 0, 1, 1])
    mean = require_shape(answer.votes(*inputs), (6, 4), "the votes").mean(axis=0)
    pulls = parts(answer.class_pulls(*inputs), PULLS, "class_pulls")
    pos, neg = (require_shape(pull, (4,), name) for pull, name in zip(pulls, PULLS))
    require_close(pos + neg, mean, "pos + neg", rtol=1e-7, why="the mean of your votes")


# balanced_weights


@check(points=0)
def balanced_weights_match_the_worked_examples(answer):
    """balanced_weights is right for 10 against 90, for one against three, and for 3 against 2."""
    asked = (
        (np.array([1, 0, 0, 0]), [2, 2 / 3, 2 / 3, 2 / 3]),
        (np.array([1.0, 0.0, 1.0, 0.0, 1.0]), [5 / 6, 5 / 4, 5 / 6, 5 / 4, 5 / 6]),
        (np.array([1] * 10 + [0] * 90), [5] * 10 + [5 / 9] * 90),
        ([0, 1, 1, 1, 1], [2.5] + [0.625] * 4),
    )
    given = [answer.balanced_weights(labels) for labels, _ in asked]
    for weights, (labels, wanted) in zip(given, asked, strict=True):
        name = (
            f"the weights for y = {np.array(labels).tolist()}"
            if len(labels) < 9
            else "the 100 weights"
        )
        require_close(weights, wanted, name, rtol=1e-7)


@check(points=0, after=[balanced_weights_match_the_worked_examples])
def one_class_alone_has_the_weight_1(answer):
    """balanced_weights gives every example the weight 1 if all labels are the same."""
    asked = [0, 0, 0], [1, 1], [1]
    for given, labels in zip([answer.balanced_weights(labels) for labels in asked], asked):
        require_close(given, [1] * len(labels), f"the weights for y = {labels}", rtol=1e-7)


@check(points=0, after=[votes_match_the_worked_example, balanced_weights_match_the_worked_examples])
def balanced_votes_on_the_bias_cancel(answer, rng):
    """At w = 0, b = 0 your votes on b, times your balanced weights, add up to 0."""
    for ones in (2, 5):
        labels = rng.permutation([1] * ones + [0] * (7 - ones))
        rows = rng.standard_normal((7, 2))
        last = require_shape(answer.votes(np.zeros(2), 0.0, rows, labels), (7, 3), "votes")[:, -1]
        weights = require_shape(answer.balanced_weights(labels), (7,), "the weights")
        require_close(weights @ last, 0.0, "the balanced sum", atol=1e-6)


# strongest_voter


@check(
    points=0,
    after=[
        votes_match_the_worked_example,
        votes_are_right_with_another_bias_and_at_the_start,
    ],
)
def strongest_voter_matches_the_worked_example(answer):
    """strongest_voter is 2 for the five mornings of the lesson, and right in small tables."""
    lists = [2, 1], 0, X.astype(int).tolist(), Y.astype(int).tolist()
    given = [answer.strongest_voter(*inputs) for inputs in ((W, 0.0, X, Y), lists)]
    w = np.array([1.0, -1.0])
    small = [
        answer.strongest_voter(w, 0.5, np.array(rows), np.array(labels))
        for rows, labels, _ in SMALL
    ]
    if all(np.size(index) == 1 and not np.any(index) for index in [*given, *small]):
        message = (
            "the index is 0 for every table, as of a norm without an axis: one number for a whole "
            "table; each row needs a length of its own"
        )
        raise RequirementNotMet(message, about=given[0])
    for index in given:
        require_close(index, 2, "the index for the five mornings")
    for index, (rows, labels, wanted) in zip(small, SMALL, strict=True):
        require_close(
            index, wanted, f"the index for w = [1, -1], b = 0.5, X = {rows}, y = {labels}"
        )


# leaving alone


@check(points=0)
def arguments_are_left_alone(answer):
    """No function changes what it is given."""
    for call in (answer.votes, answer.class_pulls, answer.strongest_voter):
        call(W, 0.5, X, Y)
        require_unchanged(answer)
    answer.balanced_weights(Y)
    require_unchanged(answer)
