"""Known wrong answers to votes_and_imbalance, each with the sentence that helps."""

import numpy as np

from grader import mistake, symptom

# votes


def _scores(w, b, X):
    """Return z."""
    return np.asarray(X, dtype=float) @ np.asarray(w, dtype=float) + b


def _p(z):
    """Return the sigmoid."""
    return (1 + np.tanh(z / 2)) / 2


def _errors(w, b, X, y):
    """Return p - y."""
    return _p(_scores(w, b, X)) - np.asarray(y)


def _spread(e, X):
    """Return the rows e_n times (x_n, 1)."""
    X = np.asarray(X, dtype=float)
    return np.column_stack([e[:, None] * X, e])


def _votes(w, b, X, y):
    """Return what is right."""
    return _spread(_errors(w, b, X, y), X)


@mistake(of="votes")
def lets_the_wrong_ones_vote_only(w, b, X, y):
    """You leave the votes of the examples on the right side of 0.5 out. They vote too: p - y is small
    there, and never zero."""
    e = _errors(w, b, X, y)
    return _spread(np.where(np.abs(e) >= 0.5, e, 0), X)


@mistake(of="votes")
def lets_the_wrong_ones_vote_but_no_undecided_one(w, b, X, y):
    """You leave the votes of the examples on the right side of 0.5 out. They vote too: p - y is small
    there, and never zero."""
    e = _errors(w, b, X, y)
    return _spread(np.where(np.abs(e) > 0.5, e, 0), X)


@mistake(of="votes")
def cuts_p_at_a_half(w, b, X, y):
    """You round p to 0 or 1 before you take the label off, as the perceptron does. The loss knows p
    itself: right ones keep a small vote, and wrong ones have less than 1."""
    return _spread((_scores(w, b, X) > 0) - np.asarray(y, dtype=float), X)


@mistake(of="votes")
def cuts_p_at_a_half_and_says_yes_there(w, b, X, y):
    """You round p to 0 or 1 before you take the label off, as the perceptron does. The loss knows p
    itself: right ones keep a small vote, and wrong ones have less than 1."""
    return _spread((_scores(w, b, X) >= 0) - np.asarray(y, dtype=float), X)


@mistake(of="votes")
def takes_label_minus_prediction(w, b, X, y):
    """All signs are the other way round. Some courses write down the step, label minus prediction; a
    vote is a gradient, which points uphill: prediction minus label."""
    return -_votes(w, b, X, y)


@mistake(of="votes")
def divides_votes_by_N(w, b, X, y):
    """Your votes are already divided by N, as in courses where they add up to the gradient. Here a vote
    is the gradient of one example's own loss, and their mean is the gradient."""
    return _votes(w, b, X, y) / len(X)


@mistake(of="votes")
def adds_the_votes_up(w, b, X, y):
    """You added the votes up. Keep them apart: one row for each example."""
    return _votes(w, b, X, y).sum(axis=0)


@mistake(of="votes")
def averages_the_votes(w, b, X, y):
    """This is the gradient, the mean of all votes. Keep them apart: one row for each example."""
    return _votes(w, b, X, y).mean(axis=0)


@mistake(of="votes")
def returns_the_gradient_as_a_pair(w, b, X, y):
    """This is the gradient (dw, db) of the last lesson. Here the examples are kept apart: one row for
    each, with its vote on b last."""
    mean = _votes(w, b, X, y).mean(axis=0)
    return mean[:-1], mean[-1]


@mistake(of="votes")
def forgets_the_sign_of_the_error(w, b, X, y):
    """You took the size of p - y. Its sign is needed: examples with y = 1 and with y = 0 pull in opposite
    ways."""
    return _spread(np.abs(_errors(w, b, X, y)), X)


@mistake(of="votes")
def returns_the_errors_alone(w, b, X, y):
    """This is p - y, the vote on b. The votes on w are missing: there the error counts times the input
    that it came through."""
    return _errors(w, b, X, y)


@mistake(of="votes")
def puts_the_bias_first(w, b, X, y):
    """Right numbers, with the vote on b first. Courses that put a column of ones before X do it so; here
    the order is (w, b), and b comes last."""
    return np.roll(_votes(w, b, X, y), 1, axis=1)


@mistake(of="votes")
def returns_two_arrays(w, b, X, y):
    """You return the votes on w and those on b apart. Put them into one table (N, D + 1), with the
    votes on b as its last column."""
    V = _votes(w, b, X, y)
    return V[:, :-1], V[:, -1]


@mistake(of="votes")
def makes_examples_columns(w, b, X, y):
    """Your table lies on its side. Some courses keep examples as columns; here they are rows, so it is
    (N, D + 1)."""
    return _votes(w, b, X, y).T


@mistake(of="votes")
def takes_the_squared_error(w, b, X, y):
    """There is a factor p (1 - p) too many: that is the gradient of the squared error. In the
    cross-entropy the slope of the logarithm cancels it."""
    e, p = _errors(w, b, X, y), _p(_scores(w, b, X))
    return _spread(e * p * (1 - p), X)


@mistake(of="votes")
def takes_the_squared_error_twice(w, b, X, y):
    """There is a factor p (1 - p) too many: that is the gradient of the squared error. In the
    cross-entropy the slope of the logarithm cancels it."""
    e, p = _errors(w, b, X, y), _p(_scores(w, b, X))
    return _spread(2 * e * p * (1 - p), X)


@mistake(of="votes")
def doubles_the_error(w, b, X, y):
    """Your votes are twice ours. The 2 comes from squaring the error, as linear regression does; the slope
    of the cross-entropy along z is p - y itself."""
    return 2 * _votes(w, b, X, y)


@mistake(of="votes")
def stops_at_p(w, b, X, y):
    """You took the slope of the loss along p. One link of the chain is missing: p in turn depends on z,
    by p (1 - p), and both together make p - y."""
    p = _p(_scores(w, b, X))
    with np.errstate(divide="ignore", invalid="ignore"):
        return _spread(np.where(np.asarray(y) == 1, -1 / p, 1 / (1 - p)), X)


@mistake(of="votes")
def takes_w_for_the_input(w, b, X, y):
    """You multiply the error by w, which is the slope along the inputs. Along w, z moves by x: here the
    data stay as they are."""
    inputs = np.tile(np.asarray(w, dtype=float), (len(X), 1))
    return _spread(_errors(w, b, X, y), inputs)


@mistake(of="votes")
def takes_the_score_for_the_probability(w, b, X, y):
    """You took the label off the score z, as linear regression does. Here the prediction is p, the
    sigmoid of the score."""
    return _spread(_scores(w, b, X) - np.asarray(y), X)


@mistake(of="votes")
def forgets_b_in_the_score(w, b, X, y):
    """Your scores lack the bias: b belongs to z before the sigmoid."""
    return _votes(w, 0, X, y)


@mistake(of="votes")
def subtracts_b_from_the_score(w, b, X, y):
    """You subtract b from the score. The bias is added: the last lesson's z is X @ w + b."""
    return _votes(w, -b, X, y)


@mistake(of="votes")
def forgets_the_label(w, b, X, y):
    """You multiply the inputs by p. What counts is how far p is from the label: prediction minus label."""
    return _spread(_p(_scores(w, b, X)), X)


@mistake(of="votes")
def takes_minus_1_for_the_label_0(w, b, X, y):
    """You took labels -1 and +1, as some courses do. Here they are 0 and 1 and stand beside a
    probability as they are."""
    return _spread(_errors(w, b, X, 2 * np.asarray(y) - 1), X)


@mistake(of="votes")
def hears_the_ones_only(w, b, X, y):
    """Your examples with y = 0 have no vote. This is the half of the loss with log p, or the formula for
    labels -1 and +1: for the label 0 the error is p itself."""
    y = np.asarray(y)
    return _spread(y * _errors(w, b, X, y), X)


@mistake(of="votes")
def hears_the_zeros_only(w, b, X, y):
    """Your examples with y = 1 have no vote. The loss has two halves, and for the label 1 the error is
    p - 1."""
    y = np.asarray(y)
    return _spread((1 - y) * _errors(w, b, X, y), X)


@mistake(of="votes")
def appends_ones(w, b, X, y):
    """Your last column is 1 throughout. That is the input of b; its vote is the error times this 1."""
    V = _votes(w, b, X, y)
    V[:, -1] = 1
    return V


@mistake(of="votes")
def takes_b_for_the_input_of_b(w, b, X, y):
    """Your last column is made with b, or with 0. What stands beside b in the score is always 1, so the
    vote on b is the error itself."""
    V = _votes(w, b, X, y)
    V[:, -1] *= b
    return V


@mistake(of="votes")
def appends_b(w, b, X, y):
    """Your last column is made with b, or with 0. What stands beside b in the score is always 1, so the
    vote on b is the error itself."""
    V = _votes(w, b, X, y)
    V[:, -1] = b
    return V


@mistake(of="votes")
def appends_zeros(w, b, X, y):
    """Your last column is made with b, or with 0. What stands beside b in the score is always 1, so the
    vote on b is the error itself."""
    V = _votes(w, b, X, y)
    V[:, -1] = 0
    return V


@mistake(of="votes")
def repeats_db(w, b, X, y):
    """Your last column holds one number for all, the gradient db. Each example has its own vote on b."""
    V = _votes(w, b, X, y)
    V[:, -1] = V[:, -1].mean()
    return V


@mistake(of="votes")
def forgets_the_minus_in_the_sigmoid(w, b, X, y):
    """Your p falls where the score rises. The sigmoid has a minus in its exponent, so that large scores
    give p near 1."""
    return _spread(_p(-_scores(w, b, X)) - np.asarray(y), X)


@mistake(of="votes")
def divides_1_by_1_only(w, b, X, y):
    """Your p is 1 + exp(-z): the division ends before the plus. Put brackets around the whole
    denominator."""
    with np.errstate(over="ignore"):
        return _spread(1 / 1 + np.exp(-_scores(w, b, X)) - np.asarray(y), X)


@mistake(of="votes")
def stores_votes_in_whole_numbers(w, b, X, y):
    """Your votes have lost their fractions: an array made like an X of integers holds integers. Make one
    of floats."""
    V = _votes(w, b, X, y)
    return np.trunc(V) if np.asarray(X).dtype.kind in "iu" else V


@symptom
def computes_nan_at_large_scores(calls, reference):
    """At a large score exp becomes infinite, and infinite divided by infinite is nan. Write the sigmoid so
    that the large exponential stands in the denominator only, or keep the two signs apart."""
    calls = [call for call in calls if call.function == "votes"]
    large = [call for call in calls if np.abs(_scores(*call.arguments[:3])).max() > 700]
    return any(
        "OverflowError" in call.raised
        or (0 < _nans(call) < 1 and _right_but_for_nan(call, reference))
        for call in large
    )


def _right_but_for_nan(call, reference):
    """Return whether the votes that are not nan are right."""
    given, wanted = np.array(call.value) * 1.0, reference.votes(*call.arguments)
    scale = 1e-6 * np.linalg.norm(wanted)
    return given.shape == wanted.shape and bool(np.nanmax(np.abs(given - wanted)) <= scale)


def _nans(call):
    """Return which share of the numbers that a call returned is nan."""
    if call.raised or call.value is None:
        return 0.0
    values = call.value if isinstance(call.value, tuple) else (call.value,)
    try:
        numbers = np.concatenate([np.ravel(np.array(value) * 1.0) for value in values])
    except (TypeError, ValueError):
        return 0.0
    return float(np.mean(np.isnan(numbers))) if numbers.size else 0.0


@symptom
def multiplies_shapes_that_do_not_fit(calls):
    """The shapes do not fit. X, (N, D), takes the D weights with @, and each row of X takes its own error:
    the N errors must stand as a column, (N, 1), beside it."""
    words = "could not be broadcast", "matmul: Input operand", "not aligned"
    return any(word in call.raised for call in calls for word in words)


@symptom
def stacks_what_does_not_fit(calls):
    """These pieces cannot stand side by side. What stands beside X, (N, D), needs N rows too: one column
    is a table (N, 1)."""
    words = "same number of dimensions", "must match exactly"
    return any(word in call.raised for call in calls for word in words)


@symptom
def takes_labels_for_row_numbers(calls):
    """Labels such as 1.0 are no row numbers, and no True or False. Compare them with 1 and with 0 to get
    a mask of the rows, or make integers of them to count with."""
    words = "arrays used as indices", "Cannot cast array data", "'invert' not supported"
    return any(word in call.raised for call in calls for word in words)


@symptom
def computes_with_a_list(calls, reference):
    """A list is no array: it has no arithmetic, no shape, and no mask. Make an array of it first."""
    words = (
        "'list' object has no attribute",
        "unsupported operand type",
        "list indices must be",
        "multiply sequence",
        "only integer scalar arrays",
        "'bool' object has no attribute",
    )
    return any(
        any(isinstance(given, list) for given in call.arguments)
        and any(word in call.raised for word in words)
        for call in calls
    ) or _loses_masks_of_lists(calls, reference)


def _loses_masks_of_lists(calls, reference):
    """Return whether what came back is as if y == 1 were one False for a whole list of labels."""
    calls = [call for call in calls if not call.raised]
    lists = [call for call in calls if isinstance(call.arguments[-1], list)]
    weights = [
        call
        for call in calls
        if call.function == "balanced_weights" and len(set(call.arguments[0])) == 2
    ]
    return any(
        call.function == "class_pulls"
        and isinstance(call.value, (tuple, list))
        and len(call.value) == 2
        and all(np.ndim(part) == 2 and not np.any(part) for part in call.value)
        for call in lists
    ) or (
        all(call in lists or _weighs_well(call, reference) for call in weights)
        and any(call in lists and len(np.unique(call.value)) == 1 for call in weights)
    )


def _weighs_well(call, reference):
    """Return whether the weights that came back are right."""
    given, wanted = np.array(call.value) * 1.0, reference.balanced_weights(*call.arguments)
    return given.shape == wanted.shape and bool(np.allclose(given, wanted, 1e-6))


@symptom
def changes_its_arguments(calls):
    """You changed the caller's arrays in place, with X *= ... or the like. Make new ones: the caller still
    needs the old."""
    return any(call.changed for call in calls)


# class_pulls


def _classes(y):
    """Return masks of both classes as columns, and N."""
    y = np.asarray(y)
    return (y == 1)[:, None], (y == 0)[:, None], len(y)


def _pulls(V, y):
    """Return the parts of a mean of votes."""
    ones, zeros, N = _classes(y)
    return (V * ones).sum(axis=0) / N, (V * zeros).sum(axis=0) / N


def _class_means(V, y):
    """Return the mean votes of both classes, or zeros."""
    ones, zeros, N = _classes(y)
    pos, neg = _pulls(V, y)
    return pos * N / max(ones.sum(), 1), neg * N / max(zeros.sum(), 1)


@mistake(of="class_pulls")
def averages_within_each_class(w, b, X, y):
    """You took the mean within each class, which gives both the same voice. For parts of the gradient
    divide both by N, the number of all examples."""
    return _class_means(_votes(w, b, X, y), y)


@mistake(of="class_pulls")
def gives_each_class_half_a_voice(w, b, X, y):
    """You balanced the classes already: each mean counts one half. Here every example has the same voice,
    1/N of the gradient."""
    pos, neg = _class_means(_votes(w, b, X, y), y)
    return pos / 2, neg / 2


@mistake(of="class_pulls")
def adds_up_without_dividing(w, b, X, y):
    """Your pulls are N times ours. Courses whose loss is a sum do it so; here the loss is a mean, and
    pos + neg must be its gradient."""
    V, y = _votes(w, b, X, y), np.asarray(y)
    return V[y == 1].sum(axis=0), V[y == 0].sum(axis=0)


@mistake(of="class_pulls")
def swaps_the_classes(w, b, X, y):
    """Right pulls in the other order. First comes pos, the class with y = 1, and then neg."""
    return _pulls(_votes(w, b, X, y), y)[::-1]


@mistake(of="class_pulls")
def pulls_downhill(w, b, X, y):
    """Your pulls have the sign of a step, label minus prediction. They are parts of the gradient, which
    points uphill: prediction minus label."""
    return _pulls(-_votes(w, b, X, y), y)


@mistake(of="class_pulls")
def makes_both_pull_one_way(w, b, X, y):
    """One of your pulls has the wrong sign. Their sum must be the gradient: do not subtract, and take no
    sizes of errors."""
    return _pulls(_spread(np.abs(_errors(w, b, X, y)), X), y)


@mistake(of="class_pulls")
def negates_the_second_pull(w, b, X, y):
    """One of your pulls has the wrong sign. Their sum must be the gradient: do not subtract, and take no
    sizes of errors."""
    pos, neg = _pulls(_votes(w, b, X, y), y)
    return pos, -neg


@mistake(of="class_pulls")
def leaves_the_bias_out_of_the_pulls(w, b, X, y):
    """Your pulls have D entries, those on w. The pull on b is missing, which comes last."""
    pos, neg = _pulls(_votes(w, b, X, y), y)
    return pos[:-1], neg[:-1]


@mistake(of="class_pulls")
def puts_the_bias_first_in_the_pulls(w, b, X, y):
    """Right numbers, with the pull on b first. Courses that put a column of ones before X do it so; here
    b comes last."""
    pos, neg = _pulls(_votes(w, b, X, y), y)
    return np.roll(pos, 1), np.roll(neg, 1)


@mistake(of="class_pulls")
def returns_the_pulls_on_b_alone(w, b, X, y):
    """You return the pulls on b alone. A pull has D + 1 entries: those on w come before."""
    pos, neg = _pulls(_votes(w, b, X, y), y)
    return pos[-1], neg[-1]


@mistake(of="class_pulls")
def splits_by_sign(w, b, X, y):
    """You split the entries by their sign. A class is what the label says, and in its votes on w both
    signs can stand."""
    V = _votes(w, b, X, y) / len(y)
    return np.maximum(V, 0).sum(axis=0), np.minimum(V, 0).sum(axis=0)


@mistake(of="class_pulls")
def splits_by_sign_and_takes_the_negative_ones_first(w, b, X, y):
    """You split the entries by their sign. A class is what the label says, and in its votes on w both
    signs can stand."""
    V = _votes(w, b, X, y) / len(y)
    return np.minimum(V, 0).sum(axis=0), np.maximum(V, 0).sum(axis=0)


@mistake(of="class_pulls")
def returns_0_for_an_absent_class(w, b, X, y):
    """A class without an example has a pull too: D + 1 zeros, not one 0 or None. Adding up no rows gives
    such a vector only if their length is known."""
    return [pull if np.any(pull) else 0.0 for pull in _pulls(_votes(w, b, X, y), y)]


@mistake(of="class_pulls")
def returns_nothing_for_an_absent_class(w, b, X, y):
    """A class without an example has a pull too: D + 1 zeros, not one 0 or None. Adding up no rows gives
    such a vector only if their length is known."""
    return [pull if np.any(pull) else [] for pull in _pulls(_votes(w, b, X, y), y)]


@mistake(of="class_pulls")
def returns_none_for_an_absent_class(w, b, X, y):
    """A class without an example has a pull too: D + 1 zeros, not one 0 or None. Adding up no rows gives
    such a vector only if their length is known."""
    return [pull if np.any(pull) else None for pull in _pulls(_votes(w, b, X, y), y)]


@mistake(of="class_pulls")
def splits_by_the_prediction(w, b, X, y):
    """You split the examples by what is predicted. A class is what the label says: y = 1 and y = 0."""
    return _pulls(_votes(w, b, X, y), _scores(w, b, X) >= 0)


@mistake(of="class_pulls")
def splits_by_the_prediction_and_says_no_at_a_half(w, b, X, y):
    """You split the examples by what is predicted. A class is what the label says: y = 1 and y = 0."""
    return _pulls(_votes(w, b, X, y), _scores(w, b, X) > 0)


@mistake(of="class_pulls")
def cuts_p_at_a_half_for_the_pulls(w, b, X, y):
    """In your pulls p is rounded to 0 or 1, so the examples that are right bring in nothing. Take p
    itself: every example has a part."""
    return _pulls(_spread((_scores(w, b, X) >= 0) - np.asarray(y, dtype=float), X), y)


@mistake(of="class_pulls")
def cuts_p_at_a_half_for_the_pulls_and_says_no_there(w, b, X, y):
    """In your pulls p is rounded to 0 or 1, so the examples that are right bring in nothing. Take p
    itself: every example has a part."""
    return _pulls(_spread((_scores(w, b, X) > 0) - np.asarray(y, dtype=float), X), y)


@mistake(of="class_pulls")
def returns_the_whole_gradient(w, b, X, y):
    """You added the two pulls to the whole gradient. Return them apart: first what y = 1 brings in,
    then what y = 0 does."""
    return _votes(w, b, X, y).mean(axis=0)


@mistake(of="class_pulls")
def returns_the_rows_of_each_class(w, b, X, y):
    """You return the votes of each class, row by row. A pull is one vector: add them up, and divide
    by N."""
    V, y = _votes(w, b, X, y), np.asarray(y)
    return V[y == 1], V[y == 0]


@mistake(of="class_pulls")
def adds_up_along_the_entries(w, b, X, y):
    """You added up along the wrong axis, over the entries of each vote. Add up over the examples."""
    V, y = _votes(w, b, X, y), np.asarray(y)
    return V[y == 1].sum(axis=1) / len(y), V[y == 0].sum(axis=1) / len(y)


@mistake(of="class_pulls")
def returns_lengths_of_pulls(w, b, X, y):
    """You return how long the pulls are. A pull is a vector with D + 1 entries: return it whole."""
    pos, neg = _pulls(_votes(w, b, X, y), y)
    return np.linalg.norm(pos), np.linalg.norm(neg)


@symptom
def averages_an_absent_class(calls):
    """The mean of no rows is nan, and a division by a count of 0 fails. A class without an example brings
    in zeros: add up what there is, and divide by N, which is never 0."""
    return any(
        call.function == "class_pulls"
        and len(set(np.ravel(call.arguments[3]).tolist())) == 1
        and ("ZeroDivisionError" in call.raised or 0 < _nans(call) < 1)
        for call in calls
    )


# balanced_weights


def _counts(y):
    """Return the labels, N, and for each example how many there are of its class and of the other."""
    y = np.asarray(y)
    ones = int((y == 1).sum())
    own = np.where(y == 1, ones, len(y) - ones)
    return y, len(y), own, len(y) - own


def _unless_alone(weights, y):
    """Return these weights, or 1 for a class alone."""
    return np.ones(len(y)) if len(set(np.asarray(y).tolist())) == 1 else np.array(weights)


@mistake(of="balanced_weights")
def weighs_by_the_class_s_own_share(y):
    """Your weights follow the share of the class: the large one gets even more. Turn it round: the fewer
    there are, the more each one counts."""
    _, N, own, _ = _counts(y)
    return _unless_alone(own / N, y)


@mistake(of="balanced_weights")
def weighs_by_twice_the_class_s_own_share(y):
    """Your weights follow the share of the class: the large one gets even more. Turn it round: the fewer
    there are, the more each one counts."""
    _, N, own, _ = _counts(y)
    return _unless_alone(2 * own / N, y)


@mistake(of="balanced_weights")
def gives_each_class_the_weight_of_the_other(y):
    """You gave each class the weight of the other one. The small class gets the large weight."""
    _, N, _, other = _counts(y)
    return _unless_alone(N / (2 * np.maximum(other, 1)), y)


@mistake(of="balanced_weights")
def weighs_by_the_other_class_s_share(y):
    """The totals of your classes are equal, but the mean of your weights is not 1: the whole gradient
    would shrink. All N weights must add up to N."""
    _, N, _, other = _counts(y)
    return _unless_alone(other / N, y)


@mistake(of="balanced_weights")
def weighs_by_twice_the_other_class_s_share(y):
    """The totals of your classes are equal, but the mean of your weights is not 1: the whole gradient
    would shrink. All N weights must add up to N."""
    _, N, _, other = _counts(y)
    return _unless_alone(2 * other / N, y)


@mistake(of="balanced_weights")
def divides_1_by_the_count(y):
    """The totals of your classes are equal, but each is 1, and the gradient would shrink. All N weights
    must add up to N, so each class gets N/2."""
    return _unless_alone(1 / _counts(y)[2], y)


@mistake(of="balanced_weights")
def makes_weights_that_add_up_to_1(y):
    """Your weights add up to 1. Some courses do it so; here the loss is a mean with a 1/N of its own, so
    the weights must have the mean 1 and add up to N."""
    return _unless_alone(1 / (2 * _counts(y)[2]), y)


@mistake(of="balanced_weights")
def forgets_the_2(y):
    """Your weights are twice ours: their mean is 2, and each step would be twice as long. There are two
    classes to share the total N."""
    _, N, own, _ = _counts(y)
    return _unless_alone(N / own, y)


@mistake(of="balanced_weights")
def weighs_the_positive_class_only(y):
    """You changed the weight of y = 1 only and left 1 for y = 0, a convention of some libraries. Here the
    mean of all weights is 1, so both classes get new ones."""
    y, _, own, other = _counts(y)
    return _unless_alone(np.where(y == 1, other / own, 1.0), y)


@mistake(of="balanced_weights")
def weighs_the_small_class_up_only(y):
    """You weighed the small class up and left 1 for the large one, as some do. The totals are equal, but
    the mean must be 1 too: the large class gets less than 1."""
    _, _, own, other = _counts(y)
    return _unless_alone(np.maximum(other / own, 1), y)


@mistake(of="balanced_weights")
def weighs_the_large_class_down_only(y):
    """You weighed the large class down and left 1 for the small one, as some do. The totals are equal, but
    the mean must be 1 too: the small class gets more than 1."""
    _, _, own, other = _counts(y)
    return _unless_alone(np.minimum(other / own, 1), y)


@mistake(of="balanced_weights")
def weighs_by_the_root(y):
    """Your weights follow the root of the count, which balances the classes halfway. For equal totals a
    class of a quarter the size needs four times the weight."""
    own = np.sqrt(_counts(y)[2])
    return _unless_alone(len(own) / own / np.sum(1 / own), y)


def _for_each_class(y):
    """Return the weights of the classes that there are, by label."""
    y, N, own, _ = _counts(y)
    return [N / (2 * int(own[y == label][0])) for label in (0, 1) if (y == label).any()]


@mistake(of="balanced_weights")
def returns_one_weight_for_each_class(y):
    """You return one weight for each class, as some libraries do. Here each example has its own entry, in
    the order of y."""
    return _for_each_class(y)


@mistake(of="balanced_weights")
def returns_one_weight_for_each_class_ones_first(y):
    """You return one weight for each class, as some libraries do. Here each example has its own entry, in
    the order of y."""
    return _for_each_class(y)[::-1]


@mistake(of="balanced_weights")
def sorts_the_weights_by_class(y):
    """Right weights in a wrong order: you put one class after the other. Entry n belongs to label n."""
    y, N, own, _ = _counts(y)
    return _unless_alone((N / (2 * own))[np.argsort(-y, kind="stable")], y)


@mistake(of="balanced_weights")
def sorts_the_weights_by_class_zeros_first(y):
    """Right weights in a wrong order: you put one class after the other. Entry n belongs to label n."""
    y, N, own, _ = _counts(y)
    return _unless_alone((N / (2 * own))[np.argsort(y, kind="stable")], y)


@mistake(of="balanced_weights")
def divides_into_whole_numbers(y):
    """Your weights have lost their fractions. Divide with / and not with //, and make the array of floats,
    not like a y of integers."""
    _, N, own, _ = _counts(y)
    return _unless_alone(N // (2 * own), y)


@mistake(of="balanced_weights")
def stores_weights_like_y(y):
    """Your weights have lost their fractions. Divide with / and not with //, and make the array of floats,
    not like a y of integers."""
    y, N, own, _ = _counts(y)
    weights = _unless_alone(N / (2 * own), y)
    return np.trunc(weights) if y.dtype.kind in "iu" else weights


@mistake(of="balanced_weights")
def halves_a_class_alone(y):
    """If all labels are the same you still leave half of the total for the absent class. There is nothing
    to balance then: every weight is 1."""
    _, N, own, _ = _counts(y)
    return N / (2 * own)


@symptom
def has_no_weights_for_a_class_alone(calls, reference):
    """If all labels are the same, each of the N examples still has a weight of its own, and it is 1."""
    calls = [call for call in calls if call.function == "balanced_weights" and not call.raised]
    alone = [call for call in calls if len(set(call.arguments[0])) == 1]
    return any(np.size(call.value) == 1 or not np.any(call.value) for call in alone) and all(
        call in alone or _weighs_well(call, reference) for call in calls
    )


@symptom
def fails_without_one_of_the_classes(calls):
    """If all labels are the same, one of the counts is 0, and you divide by it or refuse the labels. There
    is nothing to balance then: every weight is 1."""
    calls = [call for call in calls if call.function == "balanced_weights"]
    alone = [len(set(np.ravel(call.arguments[0]).tolist())) == 1 for call in calls]
    kinds = "ZeroDivisionError", "ValueError", "IndexError", "KeyError", "StatisticsError"
    return any(
        one and call.raised.startswith(kinds) for one, call in zip(alone, calls, strict=True)
    )


# strongest_voter


def _strongest(scores):
    """Return the index of the largest."""
    return int(np.argmax(scores))


@mistake(of="strongest_voter")
def takes_the_largest_error(w, b, X, y):
    """You look for the largest p - y, or the largest loss, which finds the same example. The length of a
    vote also has the length of the input in it."""
    return _strongest(np.abs(_errors(w, b, X, y)))


@mistake(of="strongest_voter")
def takes_the_largest_input(w, b, X, y):
    """You look for the largest input. If the prediction is right and sure, a large input makes only a
    short vote: multiply by the error first."""
    return _strongest(np.linalg.norm(np.asarray(X, dtype=float), axis=1))


@mistake(of="strongest_voter")
def takes_the_largest_error_with_its_sign(w, b, X, y):
    """A vote below zero can be long too. Look for the greatest length, not the greatest number."""
    return _strongest(_errors(w, b, X, y))


@mistake(of="strongest_voter")
def adds_up_the_entries(w, b, X, y):
    """A vote below zero can be long too. Look for the greatest length, not the greatest number."""
    return _strongest(_votes(w, b, X, y).sum(axis=1))


@mistake(of="strongest_voter")
def takes_the_largest_number(w, b, X, y):
    """A vote below zero can be long too. Look for the greatest length, not the greatest number."""
    return _strongest(_votes(w, b, X, y).max(axis=1))


@mistake(of="strongest_voter")
def takes_the_shortest_vote(w, b, X, y):
    """This is the example with the shortest vote. The strongest voter has the longest one."""
    return _strongest(-np.linalg.norm(_votes(w, b, X, y), axis=1))


@mistake(of="strongest_voter")
def counts_from_1(w, b, X, y):
    """Your index is one too high: rows are counted from 0."""
    return 1 + _strongest(np.linalg.norm(_votes(w, b, X, y), axis=1))


@mistake(of="strongest_voter")
def returns_the_vote_itself(w, b, X, y):
    """You return the longest vote. Asked for is where it stands: the index of its row."""
    V = _votes(w, b, X, y)
    return V[_strongest(np.linalg.norm(V, axis=1))]


@mistake(of="strongest_voter")
def returns_its_length(w, b, X, y):
    """You return how long the longest vote is. Asked for is where it stands: the index of its row."""
    return float(np.linalg.norm(_votes(w, b, X, y), axis=1).max())


@mistake(of="strongest_voter")
def measures_the_vote_on_w_only(w, b, X, y):
    """You leave the vote on b out of the length. It is an entry like the others, and can decide where
    inputs are small."""
    return _strongest(np.linalg.norm(_votes(w, b, X, y)[:, :-1], axis=1))


@mistake(of="strongest_voter")
def adds_up_sizes(w, b, X, y):
    """You add up the sizes of the entries. The length of a vector is the root of the sum of the squares."""
    return _strongest(np.abs(_votes(w, b, X, y)).sum(axis=1))


@mistake(of="strongest_voter")
def takes_the_largest_entry(w, b, X, y):
    """You look for the largest single entry. The length of a vote has all of its entries in it."""
    return _strongest(np.abs(_votes(w, b, X, y)).max(axis=1))


@mistake(of="strongest_voter")
def numbers_the_entries(w, b, X, y):
    """Without an axis argmax counts all entries of the table one after the other. First make one number
    of each row, its length."""
    return _strongest(np.abs(_votes(w, b, X, y)))


@mistake(of="strongest_voter")
def numbers_the_entries_with_their_signs(w, b, X, y):
    """Without an axis argmax counts all entries of the table one after the other. First make one number
    of each row, its length."""
    return _strongest(_votes(w, b, X, y))


@mistake(of="strongest_voter")
def measures_columns(w, b, X, y):
    """You measure columns, and find a feature. Examples are rows: each length runs along axis 1."""
    return _strongest(np.linalg.norm(_votes(w, b, X, y), axis=0))
