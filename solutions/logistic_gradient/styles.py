"""The mistakes of mistakes.py as students write them."""

import math

import numpy as np
from numpy import exp, log

from grader import style


def _z(w, b, X):
    return np.asarray(X, dtype=float) @ np.asarray(w, dtype=float) + b


def _p(w, b, X):
    return 1 / (1 + np.exp(-_z(w, b, X)))


def _rows(w, b, X, y):
    """Yield x, p and label of each example."""
    for x, label in zip(X, y):
        yield x, 1 / (1 + math.exp(-sum(a * c for a, c in zip(x, w)) - b)), float(label)


def _cost(p, label):
    return -(label * log(p) + (1 - label) * log(1 - p))


def _gradient(w, b, X, y):
    e = _p(w, b, X) - np.asarray(y)
    return np.einsum("nd,n->d", X, e) / len(e), np.average(e)


# bce_loss


@style(of="bce_loss", shows="sums_the_loss")
def sums_logarithms(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


@style(of="bce_loss", shows="sums_the_loss")
def adds_up_costs(w, b, X, y):
    total = 0
    for _, p, label in _rows(w, b, X, y):
        total += _cost(p, label)
    return total


@style(of="bce_loss", shows="keeps_a_loss_for_each_example")
def lists_the_costs(w, b, X, y):
    return [_cost(p, label) for _, p, label in _rows(w, b, X, y)]


@style(of="bce_loss", shows="keeps_a_loss_for_each_example")
def forgets_np_mean(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return -y * np.log(p) - (1 - y) * np.log(1 - p)


@style(of="bce_loss", shows="halves_the_loss")
def divides_by_2N(w, b, X, y):
    return sum(_cost(p, label) for _, p, label in _rows(w, b, X, y)) / (2 * len(X))


@style(of="bce_loss", shows="halves_the_loss")
def takes_half_of_the_mean(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return 0.5 * np.mean(_cost(p, y))


@style(of="bce_loss", shows="divides_the_loss_by_the_features")
def divides_by_len_w(w, b, X, y):
    return np.sum(_cost(_p(w, b, X), np.asarray(y))) / len(w)


@style(of="bce_loss", shows="divides_the_loss_by_the_features")
def divides_by_the_length_of_a_row(w, b, X, y):
    total = sum(_cost(p, label) for _, p, label in _rows(w, b, X, y))
    return total / len(X[0])


@style(of="bce_loss", shows="forgets_the_minus")
def means_the_logarithms(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@style(of="bce_loss", shows="forgets_the_minus")
def multiplies_the_chances(w, b, X, y):
    product = 1.0
    for _, p, label in _rows(w, b, X, y):
        product *= p**label * (1 - p) ** (1 - label)
    return math.log(product) / len(X)


@style(of="bce_loss", shows="counts_the_ones_only")
def stops_after_the_first_half(w, b, X, y):
    return -np.mean(np.asarray(y) * np.log(_p(w, b, X)))


@style(of="bce_loss", shows="counts_the_ones_only")
def adds_costs_of_ones(w, b, X, y):
    return -sum(label * log(p) for _, p, label in _rows(w, b, X, y)) / len(X)


@style(of="bce_loss", shows="counts_the_zeros_only")
def takes_the_second_half(w, b, X, y):
    return -np.mean((1 - np.asarray(y)) * np.log(1 - _p(w, b, X)))


@style(of="bce_loss", shows="counts_the_zeros_only")
def adds_costs_of_zeros(w, b, X, y):
    return sum((label - 1) * log(1 - p) for _, p, label in _rows(w, b, X, y)) / len(X)


@style(of="bce_loss", shows="subtracts_the_second_half")
def forgets_the_brackets_after_the_minus(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return np.mean(-y * np.log(p) + (1 - y) * np.log(1 - p))


@style(of="bce_loss", shows="subtracts_the_second_half")
def puts_a_minus_between(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return -(y @ log(p) - (1 - y) @ log(1 - p)) / len(y)


@style(of="bce_loss", shows="takes_soft_labels_as_hard")
def chooses_by_np_where(w, b, X, y):
    z = _z(w, b, X)
    return np.mean(np.where(np.asarray(y) == 1, np.logaddexp(0, -z), np.logaddexp(0, z)))


@style(of="bce_loss", shows="takes_soft_labels_as_hard")
def chooses_by_if(w, b, X, y):
    total = 0
    for z, label in zip(_z(w, b, X), y):
        side = -z if label == 1 else z
        total += max(side, 0) + math.log1p(math.exp(-abs(side)))
    return total / len(X)


@style(of="bce_loss", shows="rounds_soft_labels")
def chooses_by_a_half(w, b, X, y):
    z = np.where(np.asarray(y) >= 0.5, -1, 1) * _z(w, b, X)
    return np.mean(np.maximum(z, 0) + np.log1p(np.exp(-abs(z))))


@style(of="bce_loss", shows="rounds_soft_labels")
def rounds_labels(w, b, X, y):
    z, y = _z(w, b, X), np.rint(np.asarray(y, dtype=float))
    return np.mean(np.logaddexp(0, z) - y * z)


@style(of="bce_loss", shows="counts_soft_labels_as_ones")
def asks_if_there_is_a_label(w, b, X, y):
    costs = [np.logaddexp(0, -z if label else z) for z, label in zip(_z(w, b, X), y)]
    return sum(costs) / len(costs)


@style(of="bce_loss", shows="counts_soft_labels_as_ones")
def casts_labels_to_bool(w, b, X, y):
    z = _z(w, b, X)
    return np.mean(np.logaddexp(0, z) - np.asarray(y).astype(bool) * z)


@style(of="bce_loss", shows="takes_logarithms_to_the_base_10")
def uses_log10(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return -np.mean(y * np.log10(p) + (1 - y) * np.log10(1 - p))


@style(of="bce_loss", shows="takes_logarithms_to_the_base_10")
def uses_math_log10(w, b, X, y):
    costs = [
        label * math.log10(p) + (1 - label) * math.log10(1 - p) for _, p, label in _rows(w, b, X, y)
    ]
    return -math.fsum(costs) / len(costs)


@style(of="bce_loss", shows="takes_logarithms_to_the_base_2")
def uses_log2(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return -np.mean(y * np.log2(p) + (1 - y) * np.log2(1 - p))


@style(of="bce_loss", shows="takes_logarithms_to_the_base_2")
def uses_logaddexp2(w, b, X, y):
    z = _z(w, b, X) / np.log(2)
    return np.mean(np.logaddexp2(0, z) - y * z)


@style(of="bce_loss", shows="squares_the_errors")
def takes_the_mean_squared_error(w, b, X, y):
    return np.square(_p(w, b, X) - y).mean()


@style(of="bce_loss", shows="squares_the_errors")
def adds_squares(w, b, X, y):
    return sum((p - label) ** 2 for _, p, label in _rows(w, b, X, y)) / len(X)


@style(of="bce_loss", shows="halves_the_squared_errors")
def takes_half_the_mean_squared_error(w, b, X, y):
    e = _p(w, b, X) - y
    return e @ e / (2 * len(e))


@style(of="bce_loss", shows="halves_the_squared_errors")
def adds_half_squares(w, b, X, y):
    return sum(0.5 * (p - label) ** 2 for _, p, label in _rows(w, b, X, y)) / len(X)


@style(of="bce_loss", shows="squares_the_errors_of_z")
def takes_the_loss_of_a_line(w, b, X, y):
    return np.mean(np.square(y - _z(w, b, X)))


@style(of="bce_loss", shows="squares_the_errors_of_z")
def adds_squares_of_z(w, b, X, y):
    e = [z - label for z, label in zip(_z(w, b, X), y)]
    return np.dot(e, e) / len(e)


@style(of="bce_loss", shows="halves_the_squared_errors_of_z")
def takes_the_loss_of_the_houses(w, b, X, y):
    e = _z(w, b, X) - y
    return np.sum(e**2) / (2 * len(X))


@style(of="bce_loss", shows="halves_the_squared_errors_of_z")
def adds_half_squares_of_z(w, b, X, y):
    return 0.5 * sum((z - label) ** 2 for z, label in zip(_z(w, b, X), y)) / len(X)


@style(of="bce_loss", shows="counts_wrong_decisions")
def counts_in_a_loop(w, b, X, y):
    wrong = 0
    for _, p, label in _rows(w, b, X, y):
        if (p > 0.5) != (label >= 0.5):
            wrong += 1
    return wrong / len(X)


@style(of="bce_loss", shows="counts_wrong_decisions")
def takes_one_minus_the_accuracy(w, b, X, y):
    return 1 - np.mean((_p(w, b, X) > 0.5) == (np.asarray(y) > 0.49))


@style(of="bce_loss", shows="takes_labels_as_minus_and_plus_one")
def takes_the_margin(w, b, X, y):
    return np.mean(np.log(1 + np.exp(-np.asarray(y) * _z(w, b, X))))


@style(of="bce_loss", shows="takes_labels_as_minus_and_plus_one")
def adds_margins(w, b, X, y):
    return sum(math.log1p(math.exp(-label * z)) for z, label in zip(_z(w, b, X), y)) / len(X)


@style(of="bce_loss", shows="forgets_the_bias")
def multiplies_only(w, b, X, y):
    z = np.dot(X, w)
    return np.mean(np.log(1 + np.exp(z)) - y * z)


@style(of="bce_loss", shows="forgets_the_bias")
def adds_no_b(w, b, X, y):
    return _cost(1 / (1 + exp(-_z(w, 0, X))), np.asarray(y)).mean()


@style(of="bce_loss", shows="turns_the_chances_round")
def forgets_the_minus_in_the_exponent(w, b, X, y):
    p = 1 / (1 + np.exp(_z(w, b, X)))
    return np.mean(_cost(p, np.asarray(y)))


@style(of="bce_loss", shows="turns_the_chances_round")
def swaps_the_halves(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return -np.mean((1 - y) * log(p) + y * log(1 - p))


@style(of="bce_loss", shows="takes_the_sigmoid_twice")
def passes_p_where_z_is_wanted(w, b, X, y):
    p = _p(w, b, X)
    return np.mean(np.log(1 + np.exp(p)) - y * p)


@style(of="bce_loss", shows="takes_the_sigmoid_twice")
def bends_twice(w, b, X, y):
    q = 1 / (1 + np.exp(-_p(w, b, X)))
    return _cost(q, np.asarray(y)).mean()


@style(of="bce_loss", shows="pairs_every_prediction_with_every_label")
def makes_w_a_column(w, b, X, y):
    p = 1 / (1 + np.exp(-(X @ np.reshape(w, (-1, 1)) + b)))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@style(of="bce_loss", shows="pairs_every_prediction_with_every_label")
def makes_y_a_column(w, b, X, y):
    p, y = _p(w, b, X), np.reshape(y, (-1, 1))
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()


# logistic_gradient


@style(of="logistic_gradient", shows="sums_the_gradient")
def sums_both(w, b, X, y):
    e = _p(w, b, X) - y
    return e @ X, sum(e)


@style(of="logistic_gradient", shows="sums_the_gradient")
def sums_both_in_a_loop(w, b, X, y):
    dw, db = np.zeros(len(w)), 0.0
    for x, p, label in _rows(w, b, X, y):
        dw += (p - label) * np.asarray(x)
        db += p - label
    return dw, db


@style(of="logistic_gradient", shows="sums_db")
def sums_db_only(w, b, X, y):
    e = _p(w, b, X) - y
    return e @ X / len(e), e.sum()


@style(of="logistic_gradient", shows="sums_db")
def adds_db_up(w, b, X, y):
    return _gradient(w, b, X, y)[0], sum(p - label for _, p, label in _rows(w, b, X, y))


@style(of="logistic_gradient", shows="sums_dw")
def sums_dw_only(w, b, X, y):
    e = _p(w, b, X) - y
    return np.transpose(X) @ e, np.mean(e)


@style(of="logistic_gradient", shows="sums_dw")
def adds_dw_up(w, b, X, y):
    dw = sum((p - label) * np.asarray(x) for x, p, label in _rows(w, b, X, y))
    return dw, _gradient(w, b, X, y)[1]


@style(of="logistic_gradient", shows="halves_the_gradient")
def divides_both_by_2N(w, b, X, y):
    e = _p(w, b, X) - y
    return e @ X / (2 * len(e)), e.sum() / (2 * len(e))


@style(of="logistic_gradient", shows="halves_the_gradient")
def takes_half_of_it(w, b, X, y):
    return tuple(0.5 * part for part in _gradient(w, b, X, y))


@style(of="logistic_gradient", shows="doubles_the_gradient")
def puts_a_2_in_front(w, b, X, y):
    e = _p(w, b, X) - y
    return 2 / len(e) * (e @ X), 2 * e.mean()


@style(of="logistic_gradient", shows="doubles_the_gradient")
def doubles_the_errors(w, b, X, y):
    e = [2 * (p - label) for _, p, label in _rows(w, b, X, y)]
    return np.dot(e, X) / len(e), np.mean(e)


@style(of="logistic_gradient", shows="divides_the_gradient_by_the_features")
def divides_by_shape_1(w, b, X, y):
    e = _p(w, b, X) - y
    D = np.shape(X)[1]
    return e @ X / D, e.sum() / D


@style(of="logistic_gradient", shows="divides_the_gradient_by_the_features")
def divides_by_len_of_w(w, b, X, y):
    e = _p(w, b, X) - y
    return [float(sum(column * e)) / len(w) for column in np.transpose(X)], sum(e) / len(w)


@style(of="logistic_gradient", shows="keeps_a_gradient_for_each_example")
def lists_the_gradients(w, b, X, y):
    rows = list(_rows(w, b, X, y))
    return [(p - label) * np.asarray(x) for x, p, label in rows], [
        p - label for _, p, label in rows
    ]


@style(of="logistic_gradient", shows="keeps_a_gradient_for_each_example")
def scales_the_rows(w, b, X, y):
    e = _p(w, b, X) - y
    return e.reshape(-1, 1) * np.asarray(X), e


@style(of="logistic_gradient", shows="keeps_db_for_each_example")
def forgets_to_average_db(w, b, X, y):
    e = _p(w, b, X) - y
    return e @ X / len(e), e


@style(of="logistic_gradient", shows="keeps_db_for_each_example")
def lists_db(w, b, X, y):
    return _gradient(w, b, X, y)[0], [p - label for _, p, label in _rows(w, b, X, y)]


@style(of="logistic_gradient", shows="takes_the_mean_along_the_features")
def averages_axis_1(w, b, X, y):
    e = _p(w, b, X) - y
    return (np.asarray(X) * e[:, None]).mean(1), e.mean()


@style(of="logistic_gradient", shows="takes_the_mean_along_the_features")
def averages_each_row(w, b, X, y):
    rows = [np.mean((p - label) * np.asarray(x)) for x, p, label in _rows(w, b, X, y)]
    return rows, _gradient(w, b, X, y)[1]


@style(of="logistic_gradient", shows="multiplies_the_means")
def multiplies_mean_error_and_mean_row(w, b, X, y):
    e = np.mean(_p(w, b, X) - y)
    return e * np.average(X, axis=0), e


@style(of="logistic_gradient", shows="multiplies_the_means")
def multiplies_the_sums(w, b, X, y):
    e = sum(_p(w, b, X) - y) / len(X)
    return [e * sum(column) / len(X) for column in zip(*X)], e


@style(of="logistic_gradient", shows="negates_the_gradient")
def subtracts_p_from_y(w, b, X, y):
    e = y - _p(w, b, X)
    return np.transpose(X) @ e / len(e), e.mean()


@style(of="logistic_gradient", shows="negates_the_gradient")
def subtracts_p_in_a_loop(w, b, X, y):
    dw, db = np.zeros(len(w)), 0
    for x, p, label in _rows(w, b, X, y):
        dw = dw + (label - p) * np.asarray(x)
        db = db + (label - p)
    return dw / len(X), db / len(X)


@style(of="logistic_gradient", shows="keeps_the_slope_of_the_sigmoid")
def multiplies_by_the_slope(w, b, X, y):
    p = _p(w, b, X)
    delta = (p - y) * (p - p**2)
    return delta @ X / len(delta), np.mean(delta)


@style(of="logistic_gradient", shows="keeps_the_slope_of_the_sigmoid")
def goes_through_the_chain_of_squares(w, b, X, y):
    dw, db = np.zeros(len(w)), 0
    for x, p, label in _rows(w, b, X, y):
        dw += (p - label) * p * (1 - p) * np.asarray(x) / len(X)
        db += (p - label) * p * (1 - p) / len(X)
    return dw, db


@style(of="logistic_gradient", shows="doubles_the_slope_of_squares")
def takes_the_gradient_of_squares(w, b, X, y):
    p = _p(w, b, X)
    delta = 2 * (p - y) * p * (1 - p)
    return np.transpose(X) @ delta / len(p), delta.mean()


@style(of="logistic_gradient", shows="doubles_the_slope_of_squares")
def takes_the_gradient_of_squares_row_by_row(w, b, X, y):
    deltas = [2 * (p - label) * p * (1 - p) for _, p, label in _rows(w, b, X, y)]
    return np.dot(deltas, X) / len(deltas), sum(deltas) / len(deltas)


@style(of="logistic_gradient", shows="predicts_z")
def forgets_the_sigmoid(w, b, X, y):
    e = _z(w, b, X) - y
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="predicts_z")
def forgets_the_sigmoid_in_a_loop(w, b, X, y):
    e = [sum(a * c for a, c in zip(x, w)) + b - label for x, label in zip(X, y)]
    return np.dot(e, X) / len(e), np.mean(e)


@style(of="logistic_gradient", shows="decides_before_it_subtracts")
def asks_if_p_is_above_a_half(w, b, X, y):
    e = (_p(w, b, X) > 0.5).astype(float) - y
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="decides_before_it_subtracts")
def rounds_p(w, b, X, y):
    e = np.where(_z(w, b, X) > 0, 1, 0) - np.asarray(y)
    return np.transpose(X) @ e / len(e), sum(e) / len(e)


@style(of="logistic_gradient", shows="decides_for_yes_at_a_half")
def asks_if_p_is_at_least_a_half(w, b, X, y):
    e = np.where(_p(w, b, X) >= 0.5, 1.0, 0.0) - y
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="decides_for_yes_at_a_half")
def takes_the_step_function(w, b, X, y):
    e = np.heaviside(_z(w, b, X), 1) - y
    return np.dot(e, X) / len(e), np.average(e)


@style(of="logistic_gradient", shows="breaks_the_fraction")
def divides_one_by_one(w, b, X, y):
    p = 1 / 1 + np.exp(-_z(w, b, X))
    return (p - y) @ X / len(p), np.mean(p - y)


@style(of="logistic_gradient", shows="breaks_the_fraction")
def divides_one_by_one_in_a_loop(w, b, X, y):
    e = [1 / 1 + math.exp(-z) - label for z, label in zip(_z(w, b, X), y)]
    return np.dot(e, X) / len(e), np.mean(e)


@style(of="logistic_gradient", shows="turns_the_sigmoid_round")
def has_the_wrong_exponent(w, b, X, y):
    e = 1 / (1 + np.exp(_z(w, b, X))) - y
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="turns_the_sigmoid_round")
def takes_one_minus_p(w, b, X, y):
    e = 1 - _p(w, b, X) - y
    return np.transpose(X).dot(e) / len(e), np.mean(e)


@style(of="logistic_gradient", shows="takes_the_sigmoid_of_the_sigmoid")
def bends_p_again(w, b, X, y):
    e = 1 / (1 + exp(-_p(w, b, X))) - y
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="takes_the_sigmoid_of_the_sigmoid")
def bends_p_again_in_a_loop(w, b, X, y):
    e = [1 / (1 + math.exp(-p)) - label for _, p, label in _rows(w, b, X, y)]
    return np.dot(e, X) / len(e), np.mean(e)


@style(of="logistic_gradient", shows="leaves_the_bias_out_of_z")
def multiplies_weights_only(w, b, X, y):
    e = 1 / (1 + np.exp(-np.dot(X, w))) - y
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="leaves_the_bias_out_of_z")
def has_no_bias(w, b, X, y):
    return _gradient(w, 0, X, y)


@style(of="logistic_gradient", shows="goes_by_labels_of_minus_and_plus_one")
def takes_the_slope_of_the_margin(w, b, X, y):
    y = np.asarray(y)
    e = -y / (1 + np.exp(y * _z(w, b, X)))
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="goes_by_labels_of_minus_and_plus_one")
def takes_the_slope_of_the_margin_in_a_loop(w, b, X, y):
    e = [-label / (1 + math.exp(label * z)) for z, label in zip(_z(w, b, X), y)]
    return np.dot(e, X) / len(e), np.mean(e)


@style(of="logistic_gradient", shows="counts_the_slopes_of_ones_only")
def takes_the_slope_of_the_first_half(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    e = -y / p * p * (1 - p)
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="counts_the_slopes_of_ones_only")
def multiplies_errors_by_labels(w, b, X, y):
    e = [label * (p - 1) for _, p, label in _rows(w, b, X, y)]
    return np.dot(e, X) / len(e), np.mean(e)


@style(of="logistic_gradient", shows="makes_soft_labels_hard")
def chooses_errors_by_np_where(w, b, X, y):
    p = _p(w, b, X)
    e = np.where(np.asarray(y) == 1, p - 1, p)
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="makes_soft_labels_hard")
def casts_labels_to_int(w, b, X, y):
    e = _p(w, b, X) - np.asarray(y).astype(int)
    return np.transpose(X) @ e / len(e), e.mean()


@style(of="logistic_gradient", shows="rounds_the_labels")
def chooses_errors_by_a_half(w, b, X, y):
    e = np.array([p - 1 if label > 0.5 else p for p, label in zip(_p(w, b, X), y)])
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="rounds_the_labels")
def rounds_labels_for_errors(w, b, X, y):
    e = _p(w, b, X) - np.round(np.asarray(y, dtype=float) + 1e-9)
    return np.dot(e, X) / len(e), np.average(e)


@style(of="logistic_gradient", shows="puts_db_first")
def returns_db_and_dw(w, b, X, y):
    dw, db = _gradient(w, b, X, y)
    return float(db), dw.tolist()


@style(of="logistic_gradient", shows="puts_db_first")
def reverses_the_gradient(w, b, X, y):
    return list(reversed(_gradient(w, b, X, y)))


@style(of="logistic_gradient", shows="glues_dw_and_db")
def puts_ones_first(w, b, X, y):
    A = np.column_stack([np.ones(len(X)), X])
    e = 1 / (1 + np.exp(-A @ np.concatenate([[b], w]))) - y
    return A.T @ e / len(e)


@style(of="logistic_gradient", shows="glues_dw_and_db")
def stacks_db_and_dw(w, b, X, y):
    dw, db = _gradient(w, b, X, y)
    return np.hstack([db, dw])


@style(of="logistic_gradient", shows="glues_dw_and_db")
def puts_ones_last(w, b, X, y):
    A = np.c_[X, np.ones(len(X))]
    return A.T @ (_p(w, b, X) - y) / len(A)


@style(of="logistic_gradient", shows="glues_dw_and_db")
def unpacks_dw(w, b, X, y):
    dw, db = _gradient(w, b, X, y)
    return np.array([*dw, db])


@style(of="logistic_gradient", shows="leaves_out_db")
def returns_no_db(w, b, X, y):
    e = _p(w, b, X) - y
    return np.transpose(X) @ e / len(e)


@style(of="logistic_gradient", shows="leaves_out_db")
def returns_no_db_from_a_loop(w, b, X, y):
    dw = np.zeros(len(w))
    for x, p, label in _rows(w, b, X, y):
        dw += (p - label) * np.asarray(x) / len(X)
    return dw


@style(of="logistic_gradient", shows="holds_b_fixed")
def returns_0_for_db(w, b, X, y):
    e = _p(w, b, X) - y
    return e @ X / len(e), 0


@style(of="logistic_gradient", shows="holds_b_fixed")
def never_adds_to_db(w, b, X, y):
    dw, db = np.zeros(len(w)), 0.0
    for x, p, label in _rows(w, b, X, y):
        dw += (p - label) * np.asarray(x)
    return dw / len(X), db / len(X)


@style(of="logistic_gradient", shows="forgets_the_input")
def adds_errors_to_every_weight(w, b, X, y):
    dw, db = np.zeros(len(w)), 0.0
    for _, p, label in _rows(w, b, X, y):
        dw += p - label
        db += p - label
    return dw / len(X), db / len(X)


@style(of="logistic_gradient", shows="forgets_the_input")
def repeats_db(w, b, X, y):
    db = np.mean(_p(w, b, X) - y)
    return [db for _ in w], db


@style(of="logistic_gradient", shows="returns_dw_as_a_column")
def reshapes_errors(w, b, X, y):
    e = (_p(w, b, X) - y).reshape(-1, 1)
    return np.transpose(X) @ e / len(e), e.mean()


@style(of="logistic_gradient", shows="returns_dw_as_a_column")
def lists_of_one(w, b, X, y):
    dw, db = _gradient(w, b, X, y)
    return [[slope] for slope in dw], db


@style(of="logistic_gradient", shows="pairs_every_error_with_every_label")
def makes_w_a_column_for_errors(w, b, X, y):
    p = 1 / (1 + np.exp(-(X @ np.reshape(w, (-1, 1)) + b)))
    return np.transpose(X) @ (p - y) / len(X), (p - y).mean()


@style(of="logistic_gradient", shows="pairs_every_error_with_every_label")
def subtracts_outer(w, b, X, y):
    e = np.subtract.outer(_p(w, b, X), y)
    return np.einsum("nd,nm->dm", X, e) / len(X), np.mean(e)


# what replaying cannot see


@style(of="bce_loss", shows="takes_the_logarithm_of_0")
def writes_the_formula_as_it_stands(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@style(of="bce_loss", shows="takes_the_logarithm_of_0")
def adds_logarithms_of_p(w, b, X, y):
    p, total = (1 + np.tanh(_z(w, b, X) / 2)) / 2, 0.0
    for chance, label in zip(p, y):
        total -= label * math.log(chance) + (1 - label) * math.log(1 - chance)
    return total / len(X)


@style(of="bce_loss", shows="takes_the_logarithm_of_0")
def clips_z_and_not_p(w, b, X, y):
    p, y = 1 / (1 + np.exp(-np.clip(_z(w, b, X), -500, 500))), np.asarray(y)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@style(of="bce_loss", shows="takes_the_logarithm_of_0")
def makes_numbers_of_nan(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return np.mean(np.nan_to_num(-y * np.log(p) - (1 - y) * np.log(1 - p)))


@style(of="bce_loss", shows="takes_the_logarithm_of_0")
def leaves_out_nan(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return -np.nanmean(y * np.log(p) + (1 - y) * np.log(1 - p))


@style(of="bce_loss", shows="overflows")
def expands_it_without_care(w, b, X, y):
    z = _z(w, b, X)
    return np.mean(np.log(1 + np.exp(z)) - y * z)


@style(of="bce_loss", shows="overflows")
def expands_the_other_half_without_care(w, b, X, y):
    z = _z(w, b, X)
    return np.mean(np.log1p(np.exp(-z)) + (1 - np.asarray(y)) * z)


@style(of="bce_loss", shows="overflows")
def calls_math_exp_in_the_loss(w, b, X, y):
    return sum(math.log(1 + math.exp(z)) - t * z for z, t in zip(_z(w, b, X), y)) / len(X)


@style(of="bce_loss", shows="overflows")
def calls_math_exp_for_p(w, b, X, y):
    return sum(_cost(p, label) for _, p, label in _rows(w, b, X, y)) / len(X)


@style(of="logistic_gradient", shows="overflows")
def calls_math_exp_for_errors(w, b, X, y):
    dw, db = np.zeros(len(w)), 0.0
    for x, p, label in _rows(w, b, X, y):
        dw += (p - label) * np.asarray(x) / len(X)
        db += (p - label) / len(X)
    return dw, db


@style(of="logistic_gradient", shows="divides_by_a_chance_of_0")
def follows_the_chain_link_by_link(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    e = (-y / p + (1 - y) / (1 - p)) * p * (1 - p)
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="divides_by_a_chance_of_0")
def follows_the_chain_in_a_loop(w, b, X, y):
    dw, db = np.zeros(len(w)), 0.0
    for x, p, label in zip(np.asarray(X), _p(w, b, X), y):
        dloss = (1 - label) / (1 - p) - label / p
        dw += dloss * p * (1 - p) * x / len(X)
        db += dloss * p * (1 - p) / len(X)
    return dw, db


@style(of="logistic_gradient", shows="divides_by_a_chance_of_0")
def divides_by_the_slope_first(w, b, X, y):
    p = _p(w, b, X)
    slope = p * (1 - p)
    e = (p - y) / slope * slope
    return np.transpose(X) @ e / len(e), e.mean()


@style(of="logistic_gradient", shows="divides_infinity_by_infinity")
def divides_exp_by_exp(w, b, X, y):
    grown = np.exp(_z(w, b, X))
    e = grown / (1 + grown) - y
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="divides_infinity_by_infinity")
def divides_exp_by_exp_in_a_loop(w, b, X, y):
    e = [np.exp(z) / (np.exp(z) + 1) - label for z, label in zip(_z(w, b, X), y)]
    return np.dot(e, X) / len(e), np.mean(e)


@style(of="logistic_gradient", shows="divides_infinity_by_infinity")
def decides_for_all_of_z_at_once(w, b, X, y):
    z = _z(w, b, X)
    p = 1 / (1 + np.exp(-z)) if np.all(z >= 0) else np.exp(z) / (1 + np.exp(z))
    return (p - y) @ X / len(p), np.mean(p - y)


@style(of="logistic_gradient", shows="divides_infinity_by_infinity")
def masks_by_multiplying(w, b, X, y):
    z = _z(w, b, X)
    p = (z >= 0) / (1 + np.exp(-z)) + (z < 0) * np.exp(z) / (1 + np.exp(z))
    return (p - y) @ X / len(p), np.mean(p - y)


def _clipped(w, b, X, y, eps):
    p, y = np.clip(_p(w, b, X), eps, 1 - eps), np.asarray(y)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@style(of="bce_loss", shows="caps_the_loss")
def clips_at_15_digits(w, b, X, y):
    return _clipped(w, b, X, y, 1e-15)


@style(of="bce_loss", shows="caps_the_loss")
def clips_at_12_digits(w, b, X, y):
    return _clipped(w, b, X, y, 1e-12)


@style(of="bce_loss", shows="caps_the_loss")
def clips_at_10_digits(w, b, X, y):
    return _clipped(w, b, X, y, 1e-10)


@style(of="bce_loss", shows="caps_the_loss")
def clips_at_7_digits(w, b, X, y):
    return _clipped(w, b, X, y, 1e-7)


@style(of="bce_loss", shows="caps_the_loss")
def adds_1e_12_to_p(w, b, X, y):
    p, y, eps = _p(w, b, X), np.asarray(y), 1e-12
    return -np.mean(y * np.log(p + eps) + (1 - y) * np.log(1 - p + eps))


@style(of="bce_loss", shows="caps_the_loss")
def clips_z(w, b, X, y):
    z = np.clip(_z(w, b, X), -500, 500)
    return np.mean(np.log(1 + np.exp(z)) - y * z)


@style(of="bce_loss", shows="takes_the_logarithm_of_a_negative_number")
def breaks_the_fraction_of_the_loss(w, b, X, y):
    p, y = 1 / 1 + np.exp(-_z(w, b, X)), np.asarray(y)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@style(of="bce_loss", shows="takes_the_logarithm_of_a_negative_number")
def breaks_the_fraction_in_a_loop(w, b, X, y):
    total = 0.0
    for z, label in zip(_z(w, b, X), y):
        p = 1 / 1 + math.exp(-z)
        total -= label * math.log(p) + (1 - label) * math.log(1 - p)
    return total / len(X)


@style(of="bce_loss", shows="takes_the_logarithm_of_a_negative_number")
def subtracts_one_from_p(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(p - 1))


@style(of="bce_loss", shows="adds_a_penalty_to_the_loss")
def adds_a_tenth_of_the_squares(w, b, X, y):
    return np.mean(_cost(_p(w, b, X), np.asarray(y))) + 0.1 * np.sum(np.square(w))


@style(of="bce_loss", shows="adds_a_penalty_to_the_loss")
def adds_half_a_penalty(w, b, X, y):
    return np.mean(_cost(_p(w, b, X), np.asarray(y))) + 0.01 / 2 * np.dot(w, w)


@style(of="bce_loss", shows="adds_a_penalty_to_the_loss")
def adds_a_penalty_inside_the_mean(w, b, X, y):
    costs = np.sum(_cost(_p(w, b, X), np.asarray(y)))
    return (costs + 0.5 * sum(a * a for a in w)) / len(X)


@style(of="logistic_gradient", shows="adds_a_penalty_to_the_gradient")
def adds_a_tenth_of_w(w, b, X, y):
    dw, db = _gradient(w, b, X, y)
    return dw + 0.1 * np.asarray(w), db


@style(of="logistic_gradient", shows="adds_a_penalty_to_the_gradient")
def lets_weights_decay(w, b, X, y):
    dw, db = _gradient(w, b, X, y)
    return [slope + 2 * 0.01 * weight for slope, weight in zip(dw, w)], db


@style(of="logistic_gradient", shows="adds_a_penalty_to_the_gradient")
def adds_w_inside_the_mean(w, b, X, y):
    e = _p(w, b, X) - y
    return (e @ X + np.asarray(w)) / len(e), e.mean()


@style(of="logistic_gradient", shows="multiplies_shapes_that_do_not_fit")
def multiplies_errors_by_X_as_it_stands(w, b, X, y):
    e = _p(w, b, X) - y
    return X @ e / len(e), e.mean()


@style(of="logistic_gradient", shows="multiplies_shapes_that_do_not_fit")
def multiplies_entries_of_X_by_errors(w, b, X, y):
    e = _p(w, b, X) - y
    return np.mean(X * e, axis=0), e.mean()


@style(of="bce_loss", shows="multiplies_shapes_that_do_not_fit")
def multiplies_w_by_X(w, b, X, y):
    z = np.asarray(w) @ np.asarray(X) + b
    return np.mean(np.logaddexp(0, z) - y * z)


@style(of="bce_loss", shows="multiplies_shapes_that_do_not_fit")
def takes_columns_as_examples(w, b, X, y):
    z = np.dot(np.transpose(X), w) + b
    return np.mean(np.logaddexp(0, z) - y * z)


@style(of="bce_loss", shows="multiplies_shapes_that_do_not_fit")
def transposes_X_first(w, b, X, y):
    z = np.asarray(X).T @ np.asarray(w) + b
    return np.mean(np.logaddexp(0, z) - y * z)


@style(of="logistic_gradient", shows="multiplies_shapes_that_do_not_fit")
def transposes_X_for_z(w, b, X, y):
    p = 1 / (1 + np.exp(-(np.asarray(X).T @ np.asarray(w) + b)))
    return (p - y) @ X / len(p), np.mean(p - y)


@style(of="bce_loss", shows="multiplies_shapes_that_do_not_fit")
def multiplies_entries_of_X_by_w(w, b, X, y):
    z = np.asarray(X) * w + b
    return np.mean(np.logaddexp(0, z) - y * z)


@style(of="bce_loss", shows="asks_an_array_whether_it_is_positive")
def asks_all_of_z(w, b, X, y):
    z = _z(w, b, X)
    if z > 0:
        return np.mean(np.log1p(np.exp(-z)) + (1 - y) * z)
    return np.mean(np.log1p(np.exp(z)) - y * z)


@style(of="logistic_gradient", shows="asks_an_array_whether_it_is_positive")
def asks_all_of_z_for_p(w, b, X, y):
    z = _z(w, b, X)
    p = 1 / (1 + np.exp(-z)) if z >= 0 else np.exp(z) / (1 + np.exp(z))
    return (p - y) @ X / len(p), np.mean(p - y)


@style(of="bce_loss", shows="asks_an_array_whether_it_is_positive")
def asks_for_the_maximum(w, b, X, y):
    z = _z(w, b, X)
    return np.mean(max(z, 0) - y * z + np.log1p(np.exp(-abs(z))))


@style(of="logistic_gradient", shows="computes_with_a_list")
def transposes_a_list(w, b, X, y):
    e = (1 + np.tanh((np.dot(X, w) + b) / 2)) / 2 - y
    return X.T @ e / len(e), e.mean()


@style(of="bce_loss", shows="computes_with_a_list")
def subtracts_a_list(w, b, X, y):
    z = _z(w, b, X)
    return np.mean(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))


@style(of="bce_loss", shows="computes_with_a_list")
def multiplies_lists_in_the_loss(w, b, X, y):
    z = X @ w + b
    return np.mean(np.logaddexp(0, z) - y * z)


@style(of="logistic_gradient", shows="computes_with_a_list")
def multiplies_lists(w, b, X, y):
    e = (1 + np.tanh((X @ w + b) / 2)) / 2 - y
    return X.T @ e / len(e), e.mean()


@style(of="logistic_gradient", shows="computes_with_a_list")
def asks_a_list_for_its_shape(w, b, X, y):
    N, _ = X.shape
    e = (1 + np.tanh((X @ w + b) / 2)) / 2 - y
    return e @ X / N, e.mean()


@style(of="bce_loss", shows="works_in_place_on_integers")
def adds_costs_in_integers(w, b, X, y):
    z = _z(w, b, X)
    costs = np.zeros_like(y)
    costs += np.logaddexp(0, z) - y * z
    return costs.mean()


@style(of="logistic_gradient", shows="works_in_place_on_integers")
def adds_slopes_in_integers(w, b, X, y):
    dw, db = np.zeros_like(w), 0.0
    for x, e in zip(np.asarray(X), (1 + np.tanh(_z(w, b, X) / 2)) / 2 - y):
        dw += e * x
        db += e
    return dw / len(X), db / len(X)


@style(of="logistic_gradient", shows="works_in_place_on_integers")
def multiplies_rows_in_integers(w, b, X, y):
    e = (1 + np.tanh(_z(w, b, X) / 2)) / 2 - y
    rows = np.array(X)
    rows *= e[:, None]
    return rows.mean(axis=0), e.mean()


@style(of="logistic_gradient", shows="stores_dw_in_integers")
def stores_slopes_one_by_one(w, b, X, y):
    e = (1 + np.tanh(_z(w, b, X) / 2)) / 2 - y
    dw = np.zeros_like(w)
    for j in range(len(w)):
        dw[j] = np.mean(e * np.asarray(X)[:, j])
    return dw, e.mean()


@style(of="logistic_gradient", shows="stores_dw_in_integers")
def fills_an_array_like_w(w, b, X, y):
    e = (1 + np.tanh(_z(w, b, X) / 2)) / 2 - y
    dw = np.empty_like(w)
    dw[:] = np.transpose(X) @ e / len(e)
    return dw, e.mean()


@style(of="logistic_gradient", shows="stores_dw_in_integers")
def copies_w_and_overwrites(w, b, X, y):
    e = (1 + np.tanh(_z(w, b, X) / 2)) / 2 - y
    dw = np.array(w)
    for j, column in enumerate(np.transpose(X)):
        dw[j] = column @ e / len(e)
    return dw, float(e.mean())


@style(of="logistic_gradient", shows="changes_its_arguments")
def subtracts_p_from_y_in_place(w, b, X, y):
    p = (1 + np.tanh(_z(w, b, X) / 2)) / 2
    y -= p
    return -np.transpose(X) @ y / len(y), -np.mean(y)


@style(of="logistic_gradient", shows="changes_its_arguments")
def scales_X_in_place(w, b, X, y):
    e = (1 + np.tanh(_z(w, b, X) / 2)) / 2 - y
    X *= e[:, None]
    return X.mean(axis=0), e.mean()


@style(of="bce_loss", shows="changes_its_arguments")
def turns_labels_round_in_place(w, b, X, y):
    z = _z(w, b, X)
    y *= -1
    return np.mean(np.logaddexp(0, z) + y * z)


@style(of="logistic_gradient", shows="leaves_out_db")
def thinks_of_weights_only(w, b, X, y):
    return _gradient(w, b, X, y)[0]


@style(of="logistic_gradient", shows="returns_dw_as_a_column")
def keeps_a_row(w, b, X, y):
    e = (_p(w, b, X) - y).reshape(1, -1)
    return e @ X / e.size, e.mean()


# slips of single lines


@style(of="bce_loss", shows="divides_the_loss_by_all_entries")
def divides_by_size(w, b, X, y):
    return np.sum(_cost(_p(w, b, X), np.asarray(y))) / np.size(X)


@style(of="bce_loss", shows="divides_the_loss_by_all_entries")
def divides_by_rows_times_columns(w, b, X, y):
    return sum(_cost(p, label) for _, p, label in _rows(w, b, X, y)) / (len(X) * len(X[0]))


@style(of="logistic_gradient", shows="divides_the_gradient_by_all_entries")
def divides_slopes_by_size(w, b, X, y):
    e = _p(w, b, X) - y
    return np.transpose(X) @ e / np.size(X), e.sum() / np.size(X)


@style(of="logistic_gradient", shows="divides_the_gradient_by_all_entries")
def divides_slopes_by_rows_times_columns(w, b, X, y):
    N, D = np.shape(X)
    e = [(p - label) / (N * D) for _, p, label in _rows(w, b, X, y)]
    return np.dot(e, X), sum(e)


@style(of="bce_loss", shows="takes_every_label_far_out_as_wrong")
def takes_the_size_far_out(w, b, X, y):
    z = _z(w, b, X)
    return np.where(np.abs(z) > 30, np.abs(z), np.logaddexp(0, z) - np.asarray(y) * z).mean()


@style(of="bce_loss", shows="takes_every_label_far_out_as_wrong")
def takes_the_size_in_a_loop(w, b, X, y):
    total = 0.0
    for z, label in zip(_z(w, b, X), y):
        total += abs(z) if abs(z) > 30 else _cost(1 / (1 + math.exp(-z)), label)
    return total / len(X)


@style(of="bce_loss", shows="forgets_the_large_factor_below_0")
def adds_z_on_both_sides(w, b, X, y):
    z, y = _z(w, b, X), np.asarray(y)
    small = np.log1p(np.exp(-np.abs(z)))
    return np.mean(y * small + (1 - y) * (z + small))


@style(of="bce_loss", shows="forgets_the_large_factor_below_0")
def adds_z_on_both_sides_in_a_loop(w, b, X, y):
    total = 0.0
    for z, label in zip(_z(w, b, X), y):
        total += math.log(1 + math.exp(-abs(z))) + (1 - label) * z
    return total / len(X)


@style(of="bce_loss", shows="forgets_the_large_factors_of_both_halves")
def chooses_the_harmless_exponent(w, b, X, y):
    z = _z(w, b, X)
    return np.mean(np.log(1 + np.where(z > 0, np.exp(-np.abs(z)), np.exp(-np.abs(z)))))


@style(of="bce_loss", shows="forgets_the_large_factors_of_both_halves")
def weighs_one_logarithm_twice(w, b, X, y):
    total = 0.0
    for z, label in zip(_z(w, b, X), y):
        small = math.log1p(math.exp(-z if z > 0 else z))
        total += label * small + (1 - label) * small
    return total / len(X)


@style(of="bce_loss", shows="leaves_out_a_z_of_0_in_the_loss")
def fills_both_sides_of_the_loss(w, b, X, y):
    z, y = _z(w, b, X), np.asarray(y)
    losses = np.zeros(len(z))
    up, down = z > 0, z < 0
    losses[up] = np.log1p(np.exp(-z[up])) + (1 - y[up]) * z[up]
    losses[down] = np.log1p(np.exp(z[down])) - y[down] * z[down]
    return losses.mean()


@style(of="bce_loss", shows="leaves_out_a_z_of_0_in_the_loss")
def goes_up_and_down_in_the_loss(w, b, X, y):
    total = 0.0
    for z, label in zip(_z(w, b, X), y):
        if z > 0:
            total += math.log1p(math.exp(-z)) + (1 - label) * z
        elif z < 0:
            total += math.log1p(math.exp(z)) - label * z
    return total / len(X)


@style(of="logistic_gradient", shows="leaves_out_a_z_of_0")
def fills_both_sides(w, b, X, y):
    z = _z(w, b, X)
    p = np.zeros(len(z))
    p[z > 0] = 1 / (1 + np.exp(-z[z > 0]))
    p[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return (p - y) @ X / len(p), np.mean(p - y)


@style(of="logistic_gradient", shows="leaves_out_a_z_of_0")
def multiplies_by_both_sides(w, b, X, y):
    z = _z(w, b, X)
    small = np.exp(-np.abs(z))
    e = (z > 0) / (1 + small) + (z < 0) * small / (1 + small) - y
    return np.dot(e, X) / len(e), np.average(e)


@style(of="logistic_gradient", shows="stops_at_p")
def leaves_out_a_link(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    e = -y / p + (1 - y) / (1 - p)
    return e @ X / len(e), e.mean()


@style(of="logistic_gradient", shows="stops_at_p")
def divides_by_the_slope(w, b, X, y):
    e = [(p - label) / (p - p * p) for _, p, label in _rows(w, b, X, y)]
    return np.dot(e, X) / len(e), sum(e) / len(e)


@style(of="bce_loss", shows="subtracts_the_bias")
def has_a_threshold_to_pass(w, b, X, y):
    z = np.dot(X, w) - b
    return np.mean(np.log(1 + np.exp(z)) - y * z)


@style(of="bce_loss", shows="subtracts_the_bias")
def subtracts_b_for_p(w, b, X, y):
    return np.mean(_cost(_p(w, -b, X), np.asarray(y)))


@style(of="bce_loss", shows="forgets_the_labels")
def takes_softplus_only(w, b, X, y):
    return np.log1p(np.exp(_z(w, b, X))).mean()


@style(of="bce_loss", shows="forgets_the_labels")
def says_no_each_time(w, b, X, y):
    return -sum(log(1 - p) for _, p, _ in _rows(w, b, X, y)) / len(X)


@style(of="bce_loss", shows="forgets_the_logarithm_near_0")
def takes_relu(w, b, X, y):
    z = _z(w, b, X)
    return np.mean(z * (z > 0) - y * z)


@style(of="bce_loss", shows="forgets_the_logarithm_near_0")
def takes_relu_in_a_loop(w, b, X, y):
    return sum(max(z, 0.0) - label * z for z, label in zip(_z(w, b, X), y)) / len(X)


@style(of="bce_loss", shows="forgets_the_large_factor")
def forgets_the_maximum(w, b, X, y):
    z = _z(w, b, X)
    return np.mean(np.log1p(np.exp(-np.abs(z))) - y * z)


@style(of="bce_loss", shows="forgets_the_large_factor")
def forgets_z_on_the_right(w, b, X, y):
    z = _z(w, b, X)
    small = np.where(z > 0, np.exp(-np.maximum(z, 0)), np.exp(np.minimum(z, 0)))
    return np.average(np.log(1 + small) - y * z)


@style(of="bce_loss", shows="takes_out_a_factor_that_is_not_there")
def forgets_the_absolute_value(w, b, X, y):
    z = _z(w, b, X)
    return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-z)))


@style(of="bce_loss", shows="takes_out_a_factor_that_is_not_there")
def forgets_the_absolute_value_in_a_loop(w, b, X, y):
    total = 0.0
    for z, label in zip(_z(w, b, X), y):
        total += max(z, 0) - z * label + math.log(1 + math.exp(-z))
    return total / len(X)


@style(of="logistic_gradient", shows="divides_by_N_twice")
def averages_the_mean_errors(w, b, X, y):
    e = (_p(w, b, X) - y) / len(X)
    return e @ X / len(X), e.mean()


@style(of="logistic_gradient", shows="divides_by_N_twice")
def divides_in_the_loop_and_after(w, b, X, y):
    dw, db, N = np.zeros(len(w)), 0.0, len(X)
    for x, p, label in _rows(w, b, X, y):
        dw += (p - label) / N * np.asarray(x)
        db += (p - label) / N
    return dw / N, db / N


@style(of="logistic_gradient", shows="uses_the_last_example_only")
def overwrites_in_the_loop(w, b, X, y):
    for x, p, label in _rows(w, b, X, y):
        dw, db = (p - label) * np.asarray(x), p - label
    return dw, db


@style(of="logistic_gradient", shows="uses_the_last_example_only")
def indexes_the_last_row(w, b, X, y):
    e = _p(w, b, X) - y
    return [e[-1] * x for x in X[-1]], e[-1]


@style(of="logistic_gradient", shows="divides_the_last_example_by_N")
def overwrites_and_divides(w, b, X, y):
    for x, p, label in _rows(w, b, X, y):
        dw, db = (p - label) * np.asarray(x), p - label
    return dw / len(X), db / len(X)


@style(of="logistic_gradient", shows="divides_the_last_example_by_N")
def starts_again_for_each_row(w, b, X, y):
    for x, p, label in _rows(w, b, X, y):
        dw, db = np.zeros(len(w)), 0.0
        dw += (p - label) * np.asarray(x) / len(X)
        db += (p - label) / len(X)
    return dw, db


@style(of="logistic_gradient", shows="negates_the_sum")
def adds_up_corrections(w, b, X, y):
    dw, db = np.zeros(len(w)), 0.0
    for x, p, label in _rows(w, b, X, y):
        dw += (label - p) * np.asarray(x)
        db += label - p
    return dw, db


@style(of="logistic_gradient", shows="negates_the_sum")
def multiplies_y_minus_p(w, b, X, y):
    e = y - _p(w, b, X)
    return e @ X, np.sum(e)


@style(of="logistic_gradient", shows="forgets_to_subtract_the_labels")
def multiplies_p_by_X(w, b, X, y):
    p = _p(w, b, X)
    return np.transpose(X) @ p / len(p), p.mean()


@style(of="logistic_gradient", shows="forgets_to_subtract_the_labels")
def adds_up_predictions(w, b, X, y):
    p = [p for _, p, _ in _rows(w, b, X, y)]
    return np.dot(p, X) / len(p), sum(p) / len(p)


@style(of="logistic_gradient", shows="subtracts_the_bias_in_z")
def has_a_threshold(w, b, X, y):
    return _gradient(w, -b, X, y)


@style(of="logistic_gradient", shows="subtracts_the_bias_in_z")
def subtracts_b_in_z(w, b, X, y):
    e = 1 / (1 + np.exp(b - np.dot(X, w))) - y
    return e @ X / len(e), e.mean()


@style(of="bce_loss", shows="computes_in_float32")
def casts_z(w, b, X, y):
    z = _z(w, b, X).astype(np.float32)
    return np.mean(np.logaddexp(np.float32(0), z) - np.float32(y) * z)


@style(of="bce_loss", shows="computes_in_float32")
def casts_everything(w, b, X, y):
    w, b, X, y = (np.asarray(part, dtype="float32") for part in (w, b, X, y))
    z = X @ w + b
    return float(np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))))


@style(of="bce_loss", shows="computes_in_float32")
def keeps_costs_in_float32(w, b, X, y):
    costs = np.zeros(len(X), dtype=np.float32)
    for n, (z, label) in enumerate(zip(_z(w, b, X), y)):
        costs[n] = np.logaddexp(0, z) - label * z
    return costs.mean()


@style(of="bce_loss", shows="adds_a_little_to_p")
def adds_1e_8(w, b, X, y):
    p, y = _p(w, b, X), np.asarray(y)
    return -np.mean(y * np.log(p + 1e-8) + (1 - y) * np.log(1 - p + 1e-8))


@style(of="bce_loss", shows="adds_a_little_to_p")
def adds_1e_7_in_a_loop(w, b, X, y):
    costs = [
        label * log(p + 1e-7) + (1 - label) * log(1 - p + 1e-7) for _, p, label in _rows(w, b, X, y)
    ]
    return -sum(costs) / len(costs)


@style(of="bce_loss", shows="adds_a_little_to_p")
def adds_a_millionth(w, b, X, y):
    p, y, eps = _p(w, b, X), np.asarray(y), 1e-6
    return -np.average(y * np.log(p + eps) + (1 - y) * np.log(1 + eps - p))
