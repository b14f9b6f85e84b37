"""Known wrong answers to logistic_gradient, each with the sentence that helps."""

import numpy as np

from grader import as_numbers, mistake, symptom


def _arrays(w, b, X, y):
    """Return z, X and y as floats."""
    X = np.asarray(X, dtype=float)
    return X @ np.asarray(w, dtype=float) + b, X, np.asarray(y, dtype=float)


def _sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def _losses(z, y):
    """Return the loss of each example."""
    return np.logaddexp(0, z) - y * z


def _mean(errors, X):
    """Return the mean gradient for these p - y, or what stands in their place."""
    return X.T @ errors / len(X), np.mean(errors)


def _right(w, b, X, y):
    z, X, y = _arrays(w, b, X, y)
    return _mean(_sigmoid(z) - y, X)


# bce_loss: the loss of the table


@mistake(of="bce_loss")
def sums_the_loss(w, b, X, y):
    """Your loss is ours times N: you sum over the examples, as some courses do. In this course a
    loss is a mean, so that it does not grow with the table."""
    z, _, y = _arrays(w, b, X, y)
    return np.sum(_losses(z, y))


@mistake(of="bce_loss")
def keeps_a_loss_for_each_example(w, b, X, y):
    """You return a loss for each example. A loss turns parameters into one number: take the mean."""
    z, _, y = _arrays(w, b, X, y)
    return _losses(z, y)


@mistake(of="bce_loss")
def halves_the_loss(w, b, X, y):
    """Your loss is half of ours. The half belongs to squared errors, where it takes away the 2 of
    their slope; here nothing is squared."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(_losses(z, y)) / 2


@mistake(of="bce_loss")
def divides_the_loss_by_the_features(w, b, X, y):
    """You divide by the number of features. The mean is over the N examples, the rows of X."""
    z, X, y = _arrays(w, b, X, y)
    return np.sum(_losses(z, y)) / X.shape[1]


@mistake(of="bce_loss")
def divides_the_loss_by_all_entries(w, b, X, y):
    """You divide by N times D, the entries of X. The mean is over the N examples: one loss a row."""
    z, X, y = _arrays(w, b, X, y)
    return np.sum(_losses(z, y)) / X.size


# bce_loss: the loss of an example


@mistake(of="bce_loss")
def forgets_the_minus(w, b, X, y):
    """Your loss is negative. The logarithm of a probability is at most 0, so a minus belongs before
    both halves."""
    z, _, y = _arrays(w, b, X, y)
    return -np.mean(_losses(z, y))


@mistake(of="bce_loss")
def counts_the_ones_only(w, b, X, y):
    """Only the half for the label 1 is in your loss. An example with the label 0 costs the logarithm
    of its own chance, 1 - p, negated."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(y * np.logaddexp(0, -z))


@mistake(of="bce_loss")
def counts_the_zeros_only(w, b, X, y):
    """Only the half for the label 0 is in your loss. An example with the label 1 costs the logarithm
    of its own chance, p, negated."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean((1 - y) * np.logaddexp(0, z))


@mistake(of="bce_loss")
def subtracts_the_second_half(w, b, X, y):
    """The two halves of your loss have opposite signs. Both are logarithms of a chance, and the minus
    stands before both: mind the brackets."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(y * np.logaddexp(0, -z) - (1 - y) * np.logaddexp(0, z))


@mistake(of="bce_loss")
def takes_every_label_far_out_as_wrong(w, b, X, y):
    """Far out you take the size of z for the loss, whatever the label. Only a wrong label costs that
    much: a right one costs nothing, and one between a part."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(np.where(np.abs(z) > 30, np.abs(z), _losses(z, y)))


@mistake(of="bce_loss")
def takes_soft_labels_as_hard(w, b, X, y):
    """You decide between the two halves of the loss. A label between 0 and 1 takes a part of each:
    y of the first, and 1 - y of the second."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(_losses(z, y == 1))


@mistake(of="bce_loss")
def rounds_soft_labels(w, b, X, y):
    """You decide between the two halves of the loss. A label between 0 and 1 takes a part of each:
    y of the first, and 1 - y of the second."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(_losses(z, y >= 0.5))


@mistake(of="bce_loss")
def counts_soft_labels_as_ones(w, b, X, y):
    """You decide between the two halves of the loss. A label between 0 and 1 takes a part of each:
    y of the first, and 1 - y of the second."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(_losses(z, y > 0))


@mistake(of="bce_loss")
def takes_logarithms_to_the_base_10(w, b, X, y):
    """Your logarithm has the base 10. The slope 1/p is that of the natural one, ln, which is np.log."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(_losses(z, y)) / np.log(10)


@mistake(of="bce_loss")
def takes_logarithms_to_the_base_2(w, b, X, y):
    """Your logarithm has the base 2, which counts in bits, as books on information do. The slope 1/p
    is that of the natural one, ln, which is np.log."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(_losses(z, y)) / np.log(2)


@mistake(of="bce_loss")
def squares_the_errors(w, b, X, y):
    """This is the mean of squared errors, p - y. What is asked for is the cross-entropy: how
    surprising the label was, by its logarithm."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean((_sigmoid(z) - y) ** 2)


@mistake(of="bce_loss")
def halves_the_squared_errors(w, b, X, y):
    """This is the mean of squared errors, p - y. What is asked for is the cross-entropy: how
    surprising the label was, by its logarithm."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean((_sigmoid(z) - y) ** 2) / 2


@mistake(of="bce_loss")
def squares_the_errors_of_z(w, b, X, y):
    """This is the loss of the houses, for predictions that may be any number. Here the label is yes
    or no: z goes through the sigmoid first, and the loss is the cross-entropy."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean((z - y) ** 2)


@mistake(of="bce_loss")
def halves_the_squared_errors_of_z(w, b, X, y):
    """This is the loss of the houses, for predictions that may be any number. Here the label is yes
    or no: z goes through the sigmoid first, and the loss is the cross-entropy."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean((z - y) ** 2) / 2


@mistake(of="bce_loss")
def counts_wrong_decisions(w, b, X, y):
    """You count wrong decisions. That is level almost everywhere, so it has no slope to walk on: the
    loss must hear how sure each prediction was."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean((z > 0) != (y >= 0.5))


@mistake(of="bce_loss")
def takes_labels_as_minus_and_plus_one(w, b, X, y):
    """This formula is for labels -1 and +1, as some courses have them. Here they are 0 and 1, and a
    label 0 would make every z the same to it."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(np.logaddexp(0, -y * z))


# bce_loss: z and p


@mistake(of="bce_loss")
def forgets_the_bias(w, b, X, y):
    """Your z lacks b. Every example gets it: z is Xw + b."""
    z, _, y = _arrays(w, 0, X, y)
    return np.mean(_losses(z, y))


@mistake(of="bce_loss")
def turns_the_chances_round(w, b, X, y):
    """Your chances are turned round: p grows with z, and it is the chance of the label 1. Look at the
    sign in the sigmoid's exponent, and at which half goes with which label."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(_losses(-z, y))


@mistake(of="bce_loss")
def takes_the_sigmoid_twice(w, b, X, y):
    """Your z went through the sigmoid twice. Where p is wanted once is enough, and a formula that
    wants z must get z."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(_losses(_sigmoid(z), y))


@mistake(of="bce_loss")
def pairs_every_prediction_with_every_label(w, b, X, y):
    """You mixed a column (N, 1) with y, which is (N,): NumPy makes a table (N, N) of them, each
    prediction with each label. Keep w, z and y flat."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(_losses(z[:, None], y))


@mistake(of="bce_loss")
def subtracts_the_bias(w, b, X, y):
    """You subtract b. In this course it is added: z is Xw + b."""
    z, _, y = _arrays(w, -b, X, y)
    return np.mean(_losses(z, y))


@mistake(of="bce_loss")
def forgets_the_labels(w, b, X, y):
    """The labels are missing: this is the loss if each of them were 0. Where y is 1, the chance that
    counts is p."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(np.logaddexp(0, z))


@mistake(of="bce_loss")
def forgets_the_logarithm_near_0(w, b, X, y):
    """This is the loss far out only, where a wrong label costs the size of z. What is left of the
    logarithm counts too: at z = 0 it is 0.6931."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(np.maximum(z, 0) - y * z)


@mistake(of="bce_loss")
def forgets_the_large_factor(w, b, X, y):
    """You took a large factor out of the logarithm and lost it. The logarithm of a product is a sum,
    so for positive z there is z to add."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(np.logaddexp(0, -np.abs(z)) - y * z)


@mistake(of="bce_loss")
def forgets_the_large_factor_below_0(w, b, X, y):
    """You took a large factor out of the logarithm and lost it. The logarithm of a product is a sum,
    so for negative z there is -z to add with the label 1, and nothing with the label 0."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(np.logaddexp(0, -np.abs(z)) + (1 - y) * z)


@mistake(of="bce_loss")
def forgets_the_large_factors_of_both_halves(w, b, X, y):
    """You took a large factor out of the logarithm and lost it, so a wrong label costs as little as
    a right one. The logarithm of a product is a sum: the size of z is to be added, with a wrong
    label."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(np.logaddexp(0, -np.abs(z)))


@mistake(of="bce_loss")
def leaves_out_a_z_of_0_in_the_loss(w, b, X, y):
    """Where z is exactly 0 nothing is computed: it is on neither of your two sides. Let one of them
    have it, since both formulas hold there."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(np.where(z == 0, 0, _losses(z, y)))


@mistake(of="bce_loss")
def takes_out_a_factor_that_is_not_there(w, b, X, y):
    """Your two pieces do not belong together on one side of 0: after the large factor is out, the
    exponent that is left is at most 0, whatever the sign of z."""
    z, _, y = _arrays(w, b, X, y)
    return np.mean(np.maximum(z, 0) - y * z + np.logaddexp(0, -z))


# logistic_gradient: sums and means


@mistake(of="logistic_gradient")
def sums_the_gradient(w, b, X, y):
    """Your gradient is ours times N: you sum over the examples, as some courses do. In this course
    the loss is a mean, so its gradient is one too."""
    z, X, y = _arrays(w, b, X, y)
    errors = _sigmoid(z) - y
    return X.T @ errors, np.sum(errors)


@mistake(of="logistic_gradient")
def sums_db(w, b, X, y):
    """Your db is a sum over the examples, and your dw a mean. The 1/N of the loss is in both."""
    dw, db = _right(w, b, X, y)
    return dw, db * len(X)


@mistake(of="logistic_gradient")
def sums_dw(w, b, X, y):
    """Your dw is a sum over the examples, and your db a mean. The 1/N of the loss is in both."""
    dw, db = _right(w, b, X, y)
    return dw * len(X), db


@mistake(of="logistic_gradient")
def divides_by_N_twice(w, b, X, y):
    """You divide by N twice. A mean has its 1/N already."""
    dw, db = _right(w, b, X, y)
    return dw / len(X), db / len(X)


@mistake(of="logistic_gradient")
def uses_the_last_example_only(w, b, X, y):
    """This comes from the last example only. Every example adds its part: start from 0 and add up,
    then divide by N."""
    z, X, y = _arrays(w, b, X, y)
    error = _sigmoid(z[-1]) - y[-1]
    return error * X[-1], error


@mistake(of="logistic_gradient")
def divides_the_last_example_by_N(w, b, X, y):
    """This comes from the last example only. Every example adds its part: start from 0 and add up,
    then divide by N."""
    z, X, y = _arrays(w, b, X, y)
    error = (_sigmoid(z[-1]) - y[-1]) / len(X)
    return error * X[-1], error


@mistake(of="logistic_gradient")
def halves_the_gradient(w, b, X, y):
    """Your gradient is half of ours. The half belongs to squared errors, where it takes away the 2 of
    their slope; here nothing is squared."""
    dw, db = _right(w, b, X, y)
    return dw / 2, db / 2


@mistake(of="logistic_gradient")
def doubles_the_gradient(w, b, X, y):
    """Your gradient is twice ours. The 2 comes from squares; the slope of the cross-entropy along z
    is p - y as it stands."""
    dw, db = _right(w, b, X, y)
    return 2 * dw, 2 * db


@mistake(of="logistic_gradient")
def divides_the_gradient_by_the_features(w, b, X, y):
    """You divide by the number of features. The mean is over the N examples, the rows of X."""
    dw, db = _right(w, b, X, y)
    return dw * len(X) / len(w), db * len(X) / len(w)


@mistake(of="logistic_gradient")
def divides_the_gradient_by_all_entries(w, b, X, y):
    """You divide by N times D, the entries of X. The mean is over the N examples, the rows of X."""
    dw, db = _right(w, b, X, y)
    return dw / len(w), db / len(w)


@mistake(of="logistic_gradient")
def keeps_a_gradient_for_each_example(w, b, X, y):
    """You return a gradient for each example. The loss is one number for all of them: take the mean
    over the rows."""
    z, X, y = _arrays(w, b, X, y)
    errors = _sigmoid(z) - y
    return X * errors[:, None], errors


@mistake(of="logistic_gradient")
def keeps_db_for_each_example(w, b, X, y):
    """Your db has a number for each example. One b is shared by all of them: take the mean over the
    rows, as for dw."""
    z, X, y = _arrays(w, b, X, y)
    errors = _sigmoid(z) - y
    return _mean(errors, X)[0], errors


@mistake(of="logistic_gradient")
def takes_the_mean_along_the_features(w, b, X, y):
    """Your dw has a number for each example: the mean went along the features. Take it over the
    rows, so that each weight gets a slope."""
    z, X, y = _arrays(w, b, X, y)
    errors = _sigmoid(z) - y
    return np.mean(X * errors[:, None], axis=1), np.mean(errors)


@mistake(of="logistic_gradient")
def multiplies_the_means(w, b, X, y):
    """You took means first and multiplied then. Each error goes with its own row of X: multiply
    within each example, then take the mean."""
    dw, db = _right(w, b, X, y)
    return np.mean(X, axis=0) * db, db


# logistic_gradient: p - y


@mistake(of="logistic_gradient")
def negates_the_gradient(w, b, X, y):
    """This is the way down, label minus prediction. The gradient points up, with p - y; the minus
    comes in the step."""
    dw, db = _right(w, b, X, y)
    return -dw, -db


@mistake(of="logistic_gradient")
def negates_the_sum(w, b, X, y):
    """This is the way down, label minus prediction, and a sum, as some courses write their step. Here
    the gradient of the mean is asked for: it points up, with p - y, and is divided by N."""
    dw, db = _right(w, b, X, y)
    return -dw * len(X), -db * len(X)


@mistake(of="logistic_gradient")
def forgets_to_subtract_the_labels(w, b, X, y):
    """The labels are missing: this is the gradient if each of them were 0. An error is the prediction
    minus the label."""
    z, X, y = _arrays(w, b, X, y)
    return _mean(_sigmoid(z), X)


@mistake(of="logistic_gradient")
def subtracts_the_bias_in_z(w, b, X, y):
    """You subtract b. In this course it is added: z is Xw + b."""
    z, X, y = _arrays(w, -b, X, y)
    return _mean(_sigmoid(z) - y, X)


@mistake(of="logistic_gradient")
def keeps_the_slope_of_the_sigmoid(w, b, X, y):
    """You kept the factor p (1 - p), so this is the gradient of squared errors. With the
    cross-entropy the logarithm's slope cancels it, and p - y is left."""
    z, X, y = _arrays(w, b, X, y)
    p = _sigmoid(z)
    return _mean((p - y) * p * (1 - p), X)


@mistake(of="logistic_gradient")
def doubles_the_slope_of_squares(w, b, X, y):
    """You kept the factor p (1 - p), so this is the gradient of squared errors. With the
    cross-entropy the logarithm's slope cancels it, and p - y is left."""
    z, X, y = _arrays(w, b, X, y)
    p = _sigmoid(z)
    return _mean(2 * (p - y) * p * (1 - p), X)


@mistake(of="logistic_gradient")
def stops_at_p(w, b, X, y):
    """You have the slope from p to the loss, and then the input. The link between is missing: p does
    not move as much as z, but p (1 - p) times as much."""
    z, X, y = _arrays(w, b, X, y)
    p = _sigmoid(z)
    return _mean((p - y) / np.maximum(p * (1 - p), 1e-15), X)


@mistake(of="logistic_gradient")
def leaves_out_a_z_of_0(w, b, X, y):
    """Where z is exactly 0 your p stays 0: it is on neither of your two sides. Let one of them have
    it, since both formulas hold there."""
    z, X, y = _arrays(w, b, X, y)
    return _mean(np.where(z == 0, 0, _sigmoid(z)) - y, X)


@mistake(of="logistic_gradient")
def predicts_z(w, b, X, y):
    """Your errors are z - y, as for the houses, where any number may be predicted. Here the
    prediction is a probability: z goes through the sigmoid first."""
    z, X, y = _arrays(w, b, X, y)
    return _mean(z - y, X)


@mistake(of="logistic_gradient")
def decides_before_it_subtracts(w, b, X, y):
    """You made a yes or no of each prediction. The gradient needs the probability itself, which
    says how wrong it was."""
    z, X, y = _arrays(w, b, X, y)
    return _mean((z > 0) - y, X)


@mistake(of="logistic_gradient")
def decides_for_yes_at_a_half(w, b, X, y):
    """You made a yes or no of each prediction. The gradient needs the probability itself, which
    says how wrong it was."""
    z, X, y = _arrays(w, b, X, y)
    return _mean((z >= 0) - y, X)


@mistake(of="logistic_gradient")
def breaks_the_fraction(w, b, X, y):
    """Your p is 1 + exp(-z): 1/1 is worked out first. The whole sum belongs below the line, so it
    needs brackets."""
    z, X, y = _arrays(w, b, X, y)
    return _mean(1 + np.exp(-z) - y, X)


@mistake(of="logistic_gradient")
def turns_the_sigmoid_round(w, b, X, y):
    """Your p is the chance of the label 0: it falls as z grows. Look at the sign in the sigmoid's
    exponent."""
    z, X, y = _arrays(w, b, X, y)
    return _mean(_sigmoid(-z) - y, X)


@mistake(of="logistic_gradient")
def takes_the_sigmoid_of_the_sigmoid(w, b, X, y):
    """Your z went through the sigmoid twice. Once makes it a probability."""
    z, X, y = _arrays(w, b, X, y)
    return _mean(_sigmoid(_sigmoid(z)) - y, X)


@mistake(of="logistic_gradient")
def leaves_the_bias_out_of_z(w, b, X, y):
    """Your z lacks b. Every example gets it: z is Xw + b."""
    z, X, y = _arrays(w, 0, X, y)
    return _mean(_sigmoid(z) - y, X)


@mistake(of="logistic_gradient")
def goes_by_labels_of_minus_and_plus_one(w, b, X, y):
    """Only the examples with the label 1 count in yours. A formula with -y z in the exponent is for
    labels -1 and +1, as some courses have them; here they are 0 and 1, and both pull."""
    z, X, y = _arrays(w, b, X, y)
    return _mean(-y * _sigmoid(-y * z), X)


@mistake(of="logistic_gradient")
def counts_the_slopes_of_ones_only(w, b, X, y):
    """Only the examples with the label 1 count in yours. A formula with -y z in the exponent is for
    labels -1 and +1, as some courses have them; here they are 0 and 1, and both pull."""
    z, X, y = _arrays(w, b, X, y)
    return _mean(-y * _sigmoid(-z), X)


@mistake(of="logistic_gradient")
def makes_soft_labels_hard(w, b, X, y):
    """You make a yes or no of each label. A label between 0 and 1 is a label too, and its error is
    p - y as for the others."""
    z, X, y = _arrays(w, b, X, y)
    return _mean(_sigmoid(z) - (y == 1), X)


@mistake(of="logistic_gradient")
def rounds_the_labels(w, b, X, y):
    """You make a yes or no of each label. A label between 0 and 1 is a label too, and its error is
    p - y as for the others."""
    z, X, y = _arrays(w, b, X, y)
    return _mean(_sigmoid(z) - (y >= 0.5), X)


# logistic_gradient: what is returned


@mistake(of="logistic_gradient")
def puts_db_first(w, b, X, y):
    """Right numbers, other order: some courses put the bias first. Here it is (dw, db)."""
    dw, db = _right(w, b, X, y)
    return db, dw


@mistake(of="logistic_gradient")
def holds_b_fixed(w, b, X, y):
    """Your db is always 0. Moving b moves every z by as much, so its slope is what all errors say
    together."""
    return _right(w, b, X, y)[0], 0.0


@mistake(of="logistic_gradient")
def forgets_the_input(w, b, X, y):
    """Your dw lacks the input. Moving w_j moves z by the number in column j, so each error counts
    times that; only for b is it 1."""
    dw, db = _right(w, b, X, y)
    return np.full(len(dw), db), db


@mistake(of="logistic_gradient")
def pairs_every_error_with_every_label(w, b, X, y):
    """You mixed a column (N, 1) with y, which is (N,): NumPy makes a table (N, N) of them, each
    prediction with each label. Keep w, z and y flat."""
    z, X, y = _arrays(w, b, X, y)
    errors = _sigmoid(z)[:, None] - y
    return X.T @ errors / len(X), np.mean(errors)


# what replaying cannot see


def _far(call):
    """Whether some |z| of a call is above 20."""
    return bool(np.any(np.abs(_arrays(*call.arguments)[0]) > 20))


def _exp_is_finite(call):
    """Whether neither exp(z) nor exp(-z) overflows in a call."""
    return bool(np.all(np.abs(_arrays(*call.arguments)[0]) < 709))


def _number(value):
    """Return one number, as a float."""
    (number,) = np.asarray(value, dtype=float).reshape(-1)
    return float(number)


def _finite(call):
    """Whether only numbers of a sensible size came back; raise where nothing did."""
    if call.value is None:
        raise ValueError("nothing came back")
    value = call.value if isinstance(call.value, (tuple, list)) else [call.value]
    return all(np.all(np.abs(np.asarray(part, dtype=float)) < 1e300) for part in value)


@symptom
def takes_the_logarithm_of_0(calls):
    """Far out your loss is infinite, or no number. There p is rounded to 0 or 1 and the logarithm of
    0 is asked for: put z into the loss, and think of each side of 0 apart."""
    asked = [call for call in calls if call.function == "bce_loss" and _far(call)]
    return any(
        "math domain error" in call.raised
        if call.raised
        else not _finite(call) and _exp_is_finite(call)
        for call in asked
    )


@symptom
def overflows(calls):
    """For a large exponent exp is more than a number can hold. Let it have exponents of at most 0
    only, by thinking of each side of 0 apart."""
    if any("OverflowError" in call.raised or "math range error" in call.raised for call in calls):
        return True
    asked = [call for call in calls if call.function == "bce_loss" and not call.raised]
    lost = [call for call in asked if not _finite(call)]
    return bool(lost) and not any(_exp_is_finite(call) for call in lost)


@symptom
def divides_by_a_chance_of_0(calls):
    """Far out your gradient is no number: p is rounded to 0 or 1 there, and 1/p or 1/(1 - p) divides
    by 0. Let the factors cancel on paper, and what is left divides by neither."""
    return any(
        not call.raised and not _finite(call) and _exp_is_finite(call)
        for call in calls
        if call.function == "logistic_gradient" and _far(call)
    )


@symptom
def divides_infinity_by_infinity(calls):
    """Far out your gradient is no number: exp(z) overflows above the line and below it. Choose the
    form of the sigmoid whose exponent is at most 0, for each side of 0."""
    asked = [call for call in calls if call.function == "logistic_gradient" and not call.raised]
    lost = [call for call in asked if not _finite(call)]
    return bool(lost) and not any(_exp_is_finite(call) for call in lost)


@symptom
def caps_the_loss(calls, reference):
    """You clip p or z, or add something tiny to p, and that caps the loss: with 1e-15 no example can
    cost more than 34.5, though at z = 1000 a wrong label costs 1000. Computed from z, the loss needs
    neither."""
    asked = [call for call in calls if call.function == "bce_loss" and len(call.arguments[2]) == 1]
    for call in asked:
        right = reference.bce_loss(*call.arguments)
        if right > 40 and 2 < _number(call.value) < 0.99 * right:
            return True
    return False


@symptom
def adds_a_little_to_p(calls, reference):
    """Your loss is off by a little. If you add something tiny to p before the logarithm, or round, do
    not: computed from z the loss needs neither."""
    asked = [call for call in calls if call.function == "bce_loss" and len(call.arguments[2]) > 1]
    values = np.array([_number(call.value) for call in asked])
    right = np.array([reference.bce_loss(*call.arguments) for call in asked])
    below = (right - values) / right
    little = np.all(np.abs(below) < 1e-4) and np.any(below > 2e-9) and np.all(below > -1e-12)
    return bool(little) and not np.array_equal(values, np.float32(values))


@symptom
def takes_the_logarithm_of_a_negative_number(calls):
    """Even for small z your loss is no number, so a logarithm got something negative. Print p: if
    some are above 1, the sum below the sigmoid's line needs brackets."""
    asked = [call for call in calls if call.function == "bce_loss" and not _far(call)]
    if any("math domain error" in call.raised for call in asked):
        return True
    gradients = [call for call in calls if call.function == "logistic_gradient"]
    return (
        any(not call.raised and _finite(call) for call in gradients)
        and bool(asked)
        and all(not call.raised and np.isnan(_number(call.value)) for call in asked)
    )


@symptom
def adds_a_penalty_to_the_loss(calls, reference):
    """Your loss is too large by a multiple of the squared weights: a regulariser. It is a good tool,
    but here the loss is the mean cross-entropy and nothing else."""
    ratios, sizes = [], []
    for call in calls:
        if call.function == "bce_loss":
            w, _, X, _ = call.arguments
            extra, squares = _number(call.value) - reference.bce_loss(*call.arguments), np.dot(w, w)
            if squares > 0:
                sizes.append(round(float(squares), 9))
                ratios.append((extra / squares, len(X) * extra / squares))
            elif abs(extra) > 1e-9:
                return False
    rates = np.array(ratios)
    if len(set(sizes)) < 2 or not np.isfinite(rates).all() or np.any(rates < 1e-9):
        return False
    return any(np.allclose(way, way[0], rtol=1e-6) for way in rates.T)


@symptom
def adds_a_penalty_to_the_gradient(calls, reference):
    """Your dw is too large by a multiple of w: the gradient of a regulariser. Here the loss is the
    mean cross-entropy and nothing else."""
    found = False
    for call in calls:
        if call.function == "logistic_gradient":
            w = np.asarray(call.arguments[0], dtype=float)
            right, given = reference.logistic_gradient(*call.arguments), call.value
            extra = as_numbers(given[0], "dw") - right[0]
            if extra.shape != w.shape or not np.isclose(_number(given[1]), right[1], rtol=1e-6):
                return False
            if np.any(w) and len(w) > 1:
                rate = extra @ w / (w @ w)
                found = rate > 1e-9 and np.allclose(extra, rate * w, rtol=1e-6, atol=1e-12)
                if not found:
                    return False
    return bool(found)


@symptom
def multiplies_shapes_that_do_not_fit(calls):
    """The shapes do not fit: X is (N, D), and times w, (D,), it makes the N numbers z. On the way
    back the columns of X, which are the rows of its transpose, each meet the N errors."""
    words = "mismatch in its core dimension", "not aligned", "could not be broadcast"
    return any(word in call.raised for call in calls for word in words)


@symptom
def asks_an_array_whether_it_is_positive(calls):
    """z is an array, and `if` takes one yes or no. Choose for each entry: by a mask, by np.where, or
    in a loop."""
    return any("truth value of an array" in call.raised for call in calls)


@symptom
def computes_with_a_list(calls):
    """A list is no array: it has no transpose, no shape and no arithmetic. Make an array of floats of
    it first."""
    words = "'list' object has no attribute", "unsupported operand type(s)", "multiply sequence"
    return any(word in call.raised for call in calls for word in words)


@symptom
def works_in_place_on_integers(calls):
    """An array of integers cannot hold fractions, so an in-place operation such as X *= ... fails in
    it. Make a new array of floats."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def stores_dw_in_integers(calls, reference):
    """Your decimals are gone: an array made like w holds integers where w does, as np.zeros_like
    makes it. Ask for floats."""
    for call in calls:
        if call.function == "logistic_gradient" and not call.raised:
            w, given = np.asarray(call.arguments[0]), as_numbers(call.value[0], "dw")
            right, _ = reference.logistic_gradient(*call.arguments)
            if w.dtype.kind == "i" and not np.allclose(given, right, rtol=1e-6):
                return bool(np.all(given == np.trunc(given)))
    return False


@symptom
def changes_its_arguments(calls):
    """You changed the caller's array in place, with y -= ... or the like. Make a new one: whoever
    called needs the old one again."""
    return any(call.changed for call in calls)


def _wrong_shapes(calls, reference):
    """Yield what came back for a gradient, D, and what is right, of the calls that returned."""
    for call in calls:
        if call.function == "logistic_gradient" and not call.raised:
            yield call.value, len(call.arguments[0]), reference.logistic_gradient(*call.arguments)


@symptom
def leaves_out_db(calls, reference):
    """db is missing. b is a parameter as the weights are, and the hiker needs its slope too: return
    (dw, db)."""
    found = [
        not isinstance(value, tuple)
        and as_numbers(value, "it").shape == (D,)
        and np.allclose(as_numbers(value, "it"), right[0], rtol=1e-6)
        for value, D, right in _wrong_shapes(calls, reference)
    ]
    return bool(found) and all(found)


@symptom
def returns_dw_as_a_column(calls, reference):
    """Your dw is a column (D, 1) or a row (1, D). It must have the shape of w, (D,), or a step
    w - lr * dw becomes a table."""
    return any(
        isinstance(value, (tuple, list))
        and as_numbers(value[0], "dw").shape in ((D, 1), (1, D))
        and np.allclose(as_numbers(value[0], "dw").reshape(-1), right[0], rtol=1e-6)
        for value, D, right in _wrong_shapes(calls, reference)
    )


@symptom
def glues_dw_and_db(calls, reference):
    """Your numbers are in one vector, as where b is one more weight with a column of ones. Some
    courses do that; here return two values, (dw, db)."""
    found = []
    for value, _, (dw, db) in _wrong_shapes(calls, reference):
        given = as_numbers(value, "it")
        orders = np.append(dw, db), np.append(db, dw)
        found.append(
            not isinstance(value, tuple)
            and any(
                given.shape == order.shape and np.allclose(given, order, rtol=1e-6)
                for order in orders
            )
        )
    return bool(found) and all(found)


@symptom
def computes_in_float32(calls, reference):
    """Right formula, but in float32, which keeps only 7 digits. Compute in float64, NumPy's own
    choice."""
    short = False
    for call in calls:
        if np.asarray(call.arguments[2]).dtype == np.float32:
            continue
        right = getattr(reference, call.function)(*call.arguments)
        pairs = zip(call.value, right) if isinstance(right, tuple) else [(call.value, right)]
        for given, wanted in pairs:
            numbers = as_numbers(given, "it")
            error = np.linalg.norm(np.ravel(numbers - wanted))
            if error > 1e-5 * (1 + np.linalg.norm(wanted)):
                return False
            if error > 1e-9 * np.linalg.norm(wanted):
                short = np.all(numbers == np.float32(numbers))
                if not short:
                    return False
    return bool(short)
