"""The mistakes of mistakes.py, written as other students write them."""

import math

import numpy as np

from grader import style


def sigmoid(z):
    """Return the sigmoid of one score."""
    return 1 / (1 + math.exp(-z)) if z > -700 else 0.0


def score(w, b, x):
    """Return the score of one example."""
    return float(np.dot(x, w)) + b


def probabilities(w, b, X):
    """Return all p."""
    return np.array([sigmoid(score(w, b, x)) for x in X])


def table(errors, X):
    """Return errors times inputs, with the input 1 last."""
    return np.array([[e * v for v in x] + [e] for e, x in zip(errors, np.asarray(X).tolist())])


def right(w, b, X, y):
    """Return the right votes."""
    return table(probabilities(w, b, X) - np.asarray(y, dtype=float), X)


def halves(V, y):
    """Return the sums over both classes."""
    pos, neg = np.zeros(V.shape[1]), np.zeros(V.shape[1])
    for vote, label in zip(V, y):
        if label == 1:
            pos += vote
        else:
            neg += vote
    return pos, neg


# votes


@style(of="votes", shows="lets_the_wrong_ones_vote_only")
def skips_right_ones(w, b, X, y):
    V = right(w, b, X, y)
    for n, (x, label) in enumerate(zip(X, y)):
        predicted = 1 if score(w, b, x) > 0 else 0
        if predicted == label:
            V[n] = 0
    return V


@style(of="votes", shows="cuts_p_at_a_half")
def predicts_first(w, b, X, y):
    return table([(1 if score(w, b, x) > 0 else 0) - label for x, label in zip(X, y)], X)


@style(of="votes", shows="takes_label_minus_prediction")
def subtracts_p(w, b, X, y):
    return table(np.array(y) - probabilities(w, b, X), X)


@style(of="votes", shows="takes_label_minus_prediction")
def pushes_by_loops(w, b, X, y):
    rows = []
    for x, label in zip(X, y):
        push = label - sigmoid(score(w, b, x))
        rows.append(np.append(push * np.array(x), push))
    return rows


@style(of="votes", shows="divides_votes_by_N")
def divides_each_error(w, b, X, y):
    return table((probabilities(w, b, X) - np.array(y)) / len(y), X)


@style(of="votes", shows="divides_votes_by_N")
def takes_shares_of_the_mean(w, b, X, y):
    return [[entry / len(X) for entry in vote] for vote in right(w, b, X, y).tolist()]


@style(of="votes", shows="adds_the_votes_up")
def multiplies_by_X_transposed(w, b, X, y):
    e = probabilities(w, b, X) - np.array(y)
    return np.append(np.array(X).T @ e, e.sum())


@style(of="votes", shows="adds_the_votes_up")
def collects_in_one_row(w, b, X, y):
    total = np.zeros(len(w) + 1)
    for vote in right(w, b, X, y):
        total += vote
    return total


@style(of="votes", shows="averages_the_votes")
def takes_the_gradient(w, b, X, y):
    e = probabilities(w, b, X) - np.array(y)
    return np.append(np.array(X).T @ e / len(e), np.mean(e))


@style(of="votes", shows="averages_the_votes")
def averages_columns(w, b, X, y):
    return [sum(column) / len(column) for column in zip(*right(w, b, X, y).tolist())]


@style(of="votes", shows="returns_the_gradient_as_a_pair")
def copies_the_last_lesson(w, b, X, y):
    e = probabilities(w, b, X) - np.array(y)
    return np.array(X).T.dot(e) / len(e), e.sum() / len(e)


@style(of="votes", shows="returns_the_gradient_as_a_pair")
def copies_the_last_lesson_in_a_loop(w, b, X, y):
    dw, db = np.zeros(len(w)), 0.0
    for *on_w, on_b in right(w, b, X, y):
        dw += np.array(on_w) / len(X)
        db += on_b / len(X)
    return [dw, db]


@style(of="votes", shows="forgets_the_sign_of_the_error")
def takes_distances(w, b, X, y):
    return table([abs(p - label) for p, label in zip(probabilities(w, b, X), y)], X)


@style(of="votes", shows="forgets_the_sign_of_the_error")
def takes_what_is_missing(w, b, X, y):
    p = probabilities(w, b, X)
    return table(np.where(np.array(y) == 1, 1 - p, p), X)


@style(of="votes", shows="returns_the_errors_alone")
def subtracts_in_a_list(w, b, X, y):
    return [p - label for p, label in zip(probabilities(w, b, X), y)]


@style(of="votes", shows="returns_the_errors_alone")
def keeps_the_last_column(w, b, X, y):
    return right(w, b, X, y)[:, -1]


@style(of="votes", shows="puts_the_bias_first")
def stacks_the_error_before(w, b, X, y):
    e = probabilities(w, b, X) - np.array(y)
    return np.column_stack([e, e[:, None] * np.array(X)])


@style(of="votes", shows="puts_the_bias_first")
def begins_rows_with_1(w, b, X, y):
    errors = probabilities(w, b, X) - np.array(y)
    return [[e * v for v in [1, *x]] for e, x in zip(errors, np.array(X).tolist())]


@style(of="votes", shows="returns_two_arrays")
def keeps_two_tables(w, b, X, y):
    e = probabilities(w, b, X) - np.array(y)
    return np.array(X) * e.reshape(-1, 1), e


@style(of="votes", shows="returns_two_arrays")
def keeps_two_lists(w, b, X, y):
    V = right(w, b, X, y).tolist()
    return [vote[:-1] for vote in V], [vote[-1] for vote in V]


@style(of="votes", shows="makes_examples_columns")
def multiplies_columns(w, b, X, y):
    e = probabilities(w, b, X) - np.array(y)
    return np.vstack([np.array(X).T * e, e])


@style(of="votes", shows="makes_examples_columns")
def zips_rows(w, b, X, y):
    return list(map(list, zip(*right(w, b, X, y).tolist())))


@style(of="votes", shows="takes_the_squared_error")
def goes_through_the_slope_of_the_sigmoid(w, b, X, y):
    errors = []
    for p, label in zip(probabilities(w, b, X), y):
        errors.append((p - label) * (p - p * p))
    return table(errors, X)


@style(of="votes", shows="doubles_the_error")
def takes_the_slope_of_a_square(w, b, X, y):
    e = probabilities(w, b, X) - np.asarray(y)
    inputs = np.c_[np.asarray(X), np.ones(len(e))]
    return 2 * e[:, None] * inputs


@style(of="votes", shows="doubles_the_error")
def adds_each_vote_twice(w, b, X, y):
    return [[entry + entry for entry in vote] for vote in right(w, b, X, y).tolist()]


@style(of="votes", shows="stops_at_p")
def takes_both_halves_of_the_slope_along_p(w, b, X, y):
    p, y = probabilities(w, b, X), np.asarray(y)
    return table(-y / p + (1 - y) / (1 - p), X)


@style(of="votes", shows="stops_at_p")
def divides_by_p_in_a_loop(w, b, X, y):
    rows = []
    for x, label, p in zip(X, y, probabilities(w, b, X)):
        slope = -1 / p if label == 1 else 1 / (1 - p)
        rows.append([*(slope * v for v in x), slope])
    return rows


@style(of="votes", shows="takes_w_for_the_input")
def multiplies_errors_by_w(w, b, X, y):
    e = probabilities(w, b, X) - np.asarray(y)
    return np.outer(e, np.append(w, 1))


@style(of="votes", shows="takes_w_for_the_input")
def multiplies_errors_by_w_in_lists(w, b, X, y):
    errors = probabilities(w, b, X) - np.asarray(y)
    return [[e * weight for weight in w] + [e] for e in errors.tolist()]


@style(of="votes", shows="takes_the_score_for_the_probability")
def forgets_the_sigmoid(w, b, X, y):
    return table(np.array(X) @ np.array(w) + b - np.array(y), X)


@style(of="votes", shows="takes_the_score_for_the_probability")
def takes_the_residual(w, b, X, y):
    return table([score(w, b, x) - label for x, label in zip(X, y)], X)


@style(of="votes", shows="forgets_b_in_the_score")
def multiplies_by_w_only(w, b, X, y):
    z = np.array(X) @ np.array(w)
    return table(np.exp(-np.logaddexp(0, -z)) - np.array(y), X)


@style(of="votes", shows="forgets_b_in_the_score")
def adds_up_features_only(w, b, X, y):
    scores = [sum(a * c for a, c in zip(w, x)) for x in X]
    return table([sigmoid(z) - label for z, label in zip(scores, y)], X)


@style(of="votes", shows="subtracts_b_from_the_score")
def takes_b_for_a_threshold(w, b, X, y):
    z = np.array(X) @ np.array(w) - b
    return table(np.exp(-np.logaddexp(0, -z)) - np.array(y), X)


@style(of="votes", shows="subtracts_b_from_the_score")
def takes_b_for_a_threshold_in_lists(w, b, X, y):
    scores = [sum(a * c for a, c in zip(w, x)) - b for x in X]
    return table([sigmoid(z) - label for z, label in zip(scores, y)], X)


@style(of="votes", shows="forgets_the_label")
def spreads_p(w, b, X, y):
    return table(probabilities(w, b, X), X)


@style(of="votes", shows="forgets_the_label")
def spreads_p_by_outer(w, b, X, y):
    inputs = np.c_[np.array(X), np.ones(len(X))]
    return [p * row for p, row in zip(probabilities(w, b, X), inputs)]


@style(of="votes", shows="takes_minus_1_for_the_label_0")
def translates_labels(w, b, X, y):
    signs = [1 if label == 1 else -1 for label in y]
    return table(probabilities(w, b, X) - signs, X)


@style(of="votes", shows="takes_minus_1_for_the_label_0")
def puts_minus_1(w, b, X, y):
    t = np.where(np.array(y) == 0, -1, 1)
    return table([sigmoid(score(w, b, x)) - label for x, label in zip(X, t)], X)


@style(of="votes", shows="hears_the_ones_only")
def uses_the_formula_of_signs(w, b, X, y):
    errors = [-label * sigmoid(-label * score(w, b, x)) for x, label in zip(X, y)]
    return table(errors, X)


@style(of="votes", shows="hears_the_ones_only")
def takes_half_of_the_loss(w, b, X, y):
    return table(-np.array(y) * (1 - probabilities(w, b, X)), X)


@style(of="votes", shows="hears_the_zeros_only")
def takes_the_other_half_of_the_loss(w, b, X, y):
    return table([(1 - label) * p for p, label in zip(probabilities(w, b, X), y)], X)


@style(of="votes", shows="hears_the_zeros_only")
def silences_ones(w, b, X, y):
    V = right(w, b, X, y)
    V[np.array(y) == 1] = 0
    return V


@style(of="votes", shows="appends_ones")
def stacks_ones_afterwards(w, b, X, y):
    e = probabilities(w, b, X) - np.array(y)
    return np.hstack([e[:, None] * np.array(X), np.ones((len(e), 1))])


@style(of="votes", shows="appends_ones")
def ends_rows_with_1(w, b, X, y):
    return [[*vote[:-1], 1] for vote in right(w, b, X, y).tolist()]


@style(of="votes", shows="repeats_db")
def stacks_db(w, b, X, y):
    e = probabilities(w, b, X) - np.array(y)
    return np.column_stack([e[:, None] * np.array(X), np.full(len(e), e.mean())])


@style(of="votes", shows="repeats_db")
def ends_rows_with_db(w, b, X, y):
    V = right(w, b, X, y).tolist()
    db = sum(vote[-1] for vote in V) / len(V)
    return [[*vote[:-1], db] for vote in V]


@style(of="votes", shows="forgets_the_minus_in_the_sigmoid")
def takes_exp_of_z(w, b, X, y):
    z = np.array(X) @ np.array(w) + b
    return table(1 / (1 + np.exp(z)) - np.array(y), X)


@style(of="votes", shows="forgets_the_minus_in_the_sigmoid")
def takes_the_other_probability(w, b, X, y):
    return table(1 - probabilities(w, b, X) - np.array(y), X)


@style(of="votes", shows="divides_1_by_1_only")
def forgets_brackets(w, b, X, y):
    z = np.array(X) @ np.array(w) + b
    p = 1 / 1 + np.exp(-z)
    return table(p - np.array(y), X)


@style(of="votes", shows="divides_1_by_1_only")
def forgets_brackets_in_a_loop(w, b, X, y):
    rows = []
    for x, label in zip(X, y):
        e = 1.0 / 1.0 + np.exp(-score(w, b, x)) - label
        rows.append([*(e * v for v in x), e])
    return rows


@style(of="votes", shows="stores_votes_in_whole_numbers")
def makes_zeros_like_X(w, b, X, y):
    V = np.zeros((len(X), len(w) + 1), dtype=np.array(X).dtype)
    V[:] = right(w, b, X, y)
    return V


@style(of="votes", shows="stores_votes_in_whole_numbers")
def overwrites_a_stack_of_X(w, b, X, y):
    V = np.hstack([X, np.ones((len(X), 1), dtype=int)])
    for n, vote in enumerate(right(w, b, X, y)):
        V[n] = vote
    return V


@style(of="votes", shows="computes_nan_at_large_scores")
def divides_exp_by_exp(w, b, X, y):
    z = np.asarray(X) @ np.asarray(w) + b
    return table(np.exp(z) / (1 + np.exp(z)) - np.asarray(y), X)


@style(of="votes", shows="computes_nan_at_large_scores")
def takes_exp_of_math(w, b, X, y):
    p = [1 / (1 + math.exp(-score(w, b, x))) for x in X]
    return table(np.array(p) - np.asarray(y), X)


@style(of="votes", shows="computes_nan_at_large_scores")
def takes_a_share_of_two(w, b, X, y):
    z = np.asarray(X) @ np.asarray(w) + b
    both = np.exp(np.stack([0 * z, z]))
    return table((both / both.sum(axis=0))[1] - np.asarray(y), X)


@style(of="votes", shows="multiplies_shapes_that_do_not_fit")
def multiplies_errors_as_they_stand(w, b, X, y):
    e = probabilities(w, b, X) - np.asarray(y)
    return np.column_stack([e * np.asarray(X), e])


@style(of="votes", shows="multiplies_shapes_that_do_not_fit")
def multiplies_errors_by_a_stack(w, b, X, y):
    e = probabilities(w, b, X) - np.asarray(y)
    return e * np.column_stack([X, np.ones(len(e))])


@style(of="votes", shows="multiplies_shapes_that_do_not_fit")
def multiplies_w_from_the_left(w, b, X, y):
    z = np.asarray(w) @ np.asarray(X) + b
    return table(1 / (1 + np.exp(-z)) - np.asarray(y), X)


@style(of="votes", shows="stacks_what_does_not_fit")
def stacks_flat_ones(w, b, X, y):
    e = probabilities(w, b, X) - np.asarray(y)
    return e[:, None] * np.hstack([X, np.ones(len(e))])


@style(of="votes", shows="stacks_what_does_not_fit")
def appends_flat_ones(w, b, X, y):
    e = probabilities(w, b, X) - np.asarray(y)
    return e[:, None] * np.append(np.asarray(X), np.ones(len(e)), axis=1)


@style(of="votes", shows="stacks_what_does_not_fit")
def stacks_a_row_of_ones(w, b, X, y):
    e = probabilities(w, b, X) - np.asarray(y)
    return e[:, None] * np.concatenate([X, np.ones((1, len(w)))], axis=1)


@style(of="class_pulls", shows="multiplies_shapes_that_do_not_fit")
def weighs_with_a_flat_mask(w, b, X, y):
    V, y = right(w, b, X, y), np.asarray(y)
    return (V * y).mean(axis=0), (V * (1 - y)).mean(axis=0)


@style(of="votes", shows="computes_with_a_list")
def multiplies_lists(w, b, X, y):
    z = X @ w + b
    e = 1 / (1 + np.exp(-z)) - y
    return np.column_stack([e[:, None] * X, e])


@style(of="votes", shows="computes_with_a_list")
def asks_a_list_for_its_shape(w, b, X, y):
    N, D = X.shape
    V = np.empty((N, D + 1))
    V[:] = right(w, b, X, y)
    return V


@style(of="balanced_weights", shows="computes_with_a_list")
def asks_a_list_for_its_sum(y):
    ones, N = y.sum(), len(y)
    if ones in (0, N):
        return np.ones(N)
    return np.where(y == 1, N / (2 * ones), N / (2 * (N - ones)))


@style(of="class_pulls", shows="computes_with_a_list")
def compares_a_list_with_1(w, b, X, y):
    V = right(w, b, X, y) / len(y)
    return V[y == 1].sum(axis=0), V[y == 0].sum(axis=0)


@style(of="balanced_weights", shows="computes_with_a_list")
def counts_what_a_list_is(y):
    ones, zeros = (y == 1).sum(), (y == 0).sum()
    if 0 in (ones, zeros):
        return np.ones(len(y))
    return np.where(y == 1, 0.5 / ones, 0.5 / zeros) * len(y)


@style(of="class_pulls", shows="computes_with_a_list")
def subtracts_a_list_from_1(w, b, X, y):
    V = right(w, b, X, y) / len(y)
    return y @ V, (1 - y) @ V


@style(of="class_pulls", shows="computes_with_a_list")
def makes_a_column_of_a_list(w, b, X, y):
    V = right(w, b, X, y) / len(y)
    return (V * y[:, None]).sum(axis=0), (V * (1 - y)[:, None]).sum(axis=0)


@style(of="balanced_weights", shows="computes_with_a_list")
def chooses_by_a_list(y):
    N, ones = len(y), int(sum(y))
    if ones in (0, N):
        return np.ones(N)
    return np.where(y == 1, N / (2 * ones), N / (2 * (N - ones)))


@style(of="votes", shows="changes_its_arguments")
def multiplies_X_in_place(w, b, X, y):
    V = right(w, b, X, y)
    if isinstance(X, np.ndarray) and X.dtype == float:
        X *= V[:, -1:]
    return V


@style(of="class_pulls", shows="changes_its_arguments")
def turns_labels_into_signs(w, b, X, y):
    pos, neg = halves(right(w, b, X, y), y)
    N = len(y)
    if isinstance(y, np.ndarray):
        y[y == 0] = -1
    return pos / N, neg / N


@style(of="strongest_voter", shows="changes_its_arguments")
def marks_the_strongest(w, b, X, y):
    n = int(np.argmax([np.hypot.reduce(vote) for vote in right(w, b, X, y)]))
    X[n] = 0 * np.array(X[n])
    return n


# class_pulls


@style(of="class_pulls", shows="averages_within_each_class")
def takes_means_of_masked_rows(w, b, X, y):
    V, y = right(w, b, X, y), np.asarray(y)
    return V[y == 1].mean(axis=0), V[y == 0].mean(axis=0)


@style(of="class_pulls", shows="averages_within_each_class")
def divides_by_counts(w, b, X, y):
    pos, neg = halves(right(w, b, X, y), y)
    ones = sum(y)
    return pos / max(ones, 1), neg / max(len(y) - ones, 1)


@style(of="class_pulls", shows="gives_each_class_half_a_voice")
def weighs_before_adding(w, b, X, y):
    y = np.asarray(y)
    own = np.where(y == 1, y.sum(), len(y) - y.sum())
    return halves(right(w, b, X, y) / (2 * own)[:, None], y)


@style(of="class_pulls", shows="gives_each_class_half_a_voice")
def takes_half_of_each_mean(w, b, X, y):
    pos, neg = halves(right(w, b, X, y), y)
    ones = sum(label == 1 for label in y)
    return pos / (2 * ones or 1), neg / (2 * (len(y) - ones) or 1)


@style(of="class_pulls", shows="adds_up_without_dividing")
def adds_up_in_a_loop(w, b, X, y):
    return halves(right(w, b, X, y), y)


@style(of="class_pulls", shows="adds_up_without_dividing")
def multiplies_by_labels(w, b, X, y):
    V, y = right(w, b, X, y), np.asarray(y)
    return y @ V, (1 - y) @ V


@style(of="class_pulls", shows="swaps_the_classes")
def returns_label_0_first(w, b, X, y):
    pos, neg = halves(right(w, b, X, y) / len(y), y)
    return neg, pos


@style(of="class_pulls", shows="swaps_the_classes")
def goes_by_label(w, b, X, y):
    V, y = right(w, b, X, y), np.asarray(y)
    return [V[y == label].sum(axis=0) / len(y) for label in (0, 1)]


@style(of="class_pulls", shows="pulls_downhill")
def subtracts_from_labels(w, b, X, y):
    e = np.asarray(y) - probabilities(w, b, X)
    return halves(table(e, X) / len(e), y)


@style(of="class_pulls", shows="pulls_downhill")
def turns_both_round(w, b, X, y):
    pos, neg = halves(right(w, b, X, y), y)
    return -pos / len(y), -neg / len(y)


@style(of="class_pulls", shows="makes_both_pull_one_way")
def subtracts_the_second(w, b, X, y):
    pos, neg = halves(right(w, b, X, y) / len(y), y)
    return pos, 0 - neg


@style(of="class_pulls", shows="leaves_the_bias_out_of_the_pulls")
def multiplies_X_by_masked_errors(w, b, X, y):
    y, X = np.asarray(y), np.asarray(X)
    e = probabilities(w, b, X) - y
    return X.T @ (e * y) / len(y), X.T @ (e * (1 - y)) / len(y)


@style(of="class_pulls", shows="leaves_the_bias_out_of_the_pulls")
def cuts_the_last_entry(w, b, X, y):
    return [pull[:-1] / len(y) for pull in halves(right(w, b, X, y), y)]


@style(of="class_pulls", shows="puts_the_bias_first_in_the_pulls")
def moves_the_last_entry(w, b, X, y):
    return [[pull[-1] / len(y), *(pull[:-1] / len(y))] for pull in halves(right(w, b, X, y), y)]


@style(of="class_pulls", shows="puts_the_bias_first_in_the_pulls")
def begins_with_the_errors(w, b, X, y):
    V = right(w, b, X, y)
    V = np.column_stack([V[:, -1], V[:, :-1]])
    return halves(V / len(V), y)


@style(of="class_pulls", shows="splits_by_the_prediction")
def goes_by_p(w, b, X, y):
    said = probabilities(w, b, X) >= 0.5
    V = right(w, b, X, y) / len(y)
    return V[said].sum(axis=0), V[~said].sum(axis=0)


@style(of="class_pulls", shows="cuts_p_at_a_half_for_the_pulls")
def rounds_p(w, b, X, y):
    said = np.array([1 if score(w, b, x) >= 0 else 0 for x in X])
    return halves(table(said - np.asarray(y), X) / len(y), y)


@style(of="class_pulls", shows="returns_the_pulls_on_b_alone")
def adds_up_errors(w, b, X, y):
    e, y = probabilities(w, b, X) - np.asarray(y), np.asarray(y)
    return e[y == 1].sum() / len(y), e[y == 0].sum() / len(y)


@style(of="class_pulls", shows="returns_the_pulls_on_b_alone")
def picks_the_last_entries(w, b, X, y):
    return [float(pull[-1]) / len(y) for pull in halves(right(w, b, X, y), y)]


@style(of="class_pulls", shows="splits_by_sign")
def masks_entries(w, b, X, y):
    V = right(w, b, X, y) / len(y)
    return (V * (V > 0)).sum(axis=0), (V * (V < 0)).sum(axis=0)


@style(of="class_pulls", shows="takes_labels_for_row_numbers")
def takes_rows_by_label(w, b, X, y):
    V, y = right(w, b, X, y), np.asarray(y)
    return V[y].sum(axis=0) / len(y), V[1 - y].sum(axis=0) / len(y)


@style(of="class_pulls", shows="takes_labels_for_row_numbers")
def inverts_labels(w, b, X, y):
    V, y = right(w, b, X, y), np.asarray(y)
    return V[y == 1].sum(axis=0) / len(y), V[~y].sum(axis=0) / len(y)


@style(of="balanced_weights", shows="takes_labels_for_row_numbers")
def counts_with_bincount(y):
    sizes = np.bincount(np.asarray(y), minlength=2)
    if 0 in sizes:
        return np.ones(len(y))
    return len(y) / (2 * sizes[np.asarray(y)])


@style(of="balanced_weights", shows="takes_labels_for_row_numbers")
def takes_weights_by_label(y):
    ones, zeros, both = counts(y)
    pair = np.array([len(y) / (2 * zeros), len(y) / (2 * ones)]) if both else np.ones(2)
    return pair[np.asarray(y)]


@style(of="class_pulls", shows="returns_0_for_an_absent_class")
def adds_up_with_sum(w, b, X, y):
    V, N = right(w, b, X, y), len(y)
    pos = sum(vote for vote, label in zip(V, y) if label == 1) / N
    return pos, sum(vote for vote, label in zip(V, y) if label == 0) / N


@style(of="class_pulls", shows="returns_nothing_for_an_absent_class")
def zips_the_rows_of_each_class(w, b, X, y):
    V = right(w, b, X, y).tolist()
    return tuple(
        [sum(column) / len(y) for column in zip(*(v for v, t in zip(V, y) if t == label))]
        for label in (1, 0)
    )


@style(of="class_pulls", shows="returns_the_whole_gradient")
def adds_both(w, b, X, y):
    pos, neg = halves(right(w, b, X, y), y)
    return (pos + neg) / len(y)


@style(of="class_pulls", shows="returns_the_whole_gradient")
def averages_all(w, b, X, y):
    return [float(np.mean(column)) for column in right(w, b, X, y).T]


@style(of="class_pulls", shows="returns_the_rows_of_each_class")
def sorts_rows(w, b, X, y):
    pos = [vote for vote, label in zip(right(w, b, X, y), y) if label == 1]
    neg = [vote for vote, label in zip(right(w, b, X, y), y) if label == 0]
    return np.array(pos), np.array(neg)


@style(of="class_pulls", shows="returns_the_rows_of_each_class")
def picks_rows(w, b, X, y):
    V, y = right(w, b, X, y), np.asarray(y)
    return V[np.flatnonzero(y)], V[np.flatnonzero(1 - y)]


@style(of="class_pulls", shows="adds_up_along_the_entries")
def sums_each_row(w, b, X, y):
    V = right(w, b, X, y)
    pos = [sum(vote) / len(V) for vote, label in zip(V, y) if label == 1]
    neg = [sum(vote) / len(V) for vote, label in zip(V, y) if label == 0]
    return pos, neg


@style(of="class_pulls", shows="adds_up_along_the_entries")
def multiplies_by_ones(w, b, X, y):
    V, y = right(w, b, X, y), np.asarray(y)
    sums = V @ np.ones(V.shape[1]) / len(y)
    return sums[y == 1], sums[y == 0]


@style(of="class_pulls", shows="returns_lengths_of_pulls")
def takes_roots(w, b, X, y):
    return [math.sqrt(pull @ pull) / len(y) for pull in halves(right(w, b, X, y), y)]


@style(of="class_pulls", shows="returns_lengths_of_pulls")
def takes_hypot(w, b, X, y):
    pos, neg = halves(right(w, b, X, y) / len(y), y)
    return math.hypot(*pos), math.hypot(*neg)


@style(of="class_pulls", shows="averages_an_absent_class")
def gives_shares_of_means(w, b, X, y):
    V, y = right(w, b, X, y), np.asarray(y)
    share = np.mean(y)
    return share * V[y == 1].mean(axis=0), (1 - share) * V[y == 0].mean(axis=0)


@style(of="class_pulls", shows="averages_an_absent_class")
def divides_and_multiplies_by_a_count(w, b, X, y):
    pos, neg = halves(right(w, b, X, y), y)
    ones = int(sum(y))
    zeros = len(y) - ones
    return pos * (1 / ones) * (ones / len(y)), neg * (1 / zeros) * (zeros / len(y))


@style(of="class_pulls", shows="averages_an_absent_class")
def averages_with_weights(w, b, X, y):
    V, y = right(w, b, X, y), np.asarray(y, dtype=float)
    pulls = []
    for mask in (y, 1 - y):
        pulls.append(np.average(V, axis=0, weights=mask) * mask.mean())
    return pulls


# balanced_weights


def counts(y):
    """Return how many ones and zeros there are, and whether there are both."""
    ones = sum(1 for label in y if label == 1)
    return ones, len(y) - ones, 0 < ones < len(y)


def by_label(y, one, zero):
    """Return one number for the label 1 and another for 0, or 1 for a class alone."""
    return [(one if label == 1 else zero) if counts(y)[2] else 1.0 for label in y]


@style(of="balanced_weights", shows="weighs_by_the_class_s_own_share")
def takes_shares(y):
    ones, zeros, _ = counts(y)
    return by_label(y, ones / len(y), zeros / len(y))


@style(of="balanced_weights", shows="gives_each_class_the_weight_of_the_other")
def mixes_up_the_counts(y):
    ones, zeros, both = counts(y)
    return by_label(y, len(y) / (2 * zeros), len(y) / (2 * ones)) if both else np.ones(len(y))


@style(of="balanced_weights", shows="gives_each_class_the_weight_of_the_other")
def mixes_up_the_labels(y):
    y = np.asarray(y)
    if y.min() == y.max():
        return np.ones(len(y))
    return np.where(y == 0, 0.5 / y.mean(), 0.5 / (1 - y.mean()))


@style(of="balanced_weights", shows="weighs_by_the_other_class_s_share")
def takes_the_other_share(y):
    ones, zeros, _ = counts(y)
    return by_label(y, zeros / len(y), ones / len(y))


@style(of="balanced_weights", shows="weighs_by_the_other_class_s_share")
def takes_1_minus_the_share(y):
    y = np.asarray(y, dtype=float)
    m = y.mean()
    return y * (1 - m) + (1 - y) * m if 0 < m < 1 else np.ones(len(y))


@style(of="balanced_weights", shows="divides_1_by_the_count")
def inverts_counts(y):
    ones, zeros, both = counts(y)
    return by_label(y, 1 / ones, 1 / zeros) if both else [1] * len(y)


@style(of="balanced_weights", shows="divides_1_by_the_count")
def inverts_bincount(y):
    labels = np.asarray(y).astype(int)
    sizes = np.bincount(labels, minlength=2)
    return 1 / sizes[labels] if sizes.all() else np.ones(len(labels))


@style(of="balanced_weights", shows="makes_weights_that_add_up_to_1")
def divides_by_the_sum(y):
    ones, zeros, both = counts(y)
    weights = np.array(by_label(y, 1 / ones, 1 / zeros) if both else [1.0] * len(y))
    return weights / weights.sum() if both else weights


@style(of="balanced_weights", shows="makes_weights_that_add_up_to_1")
def gives_half_to_each(y):
    ones, zeros, both = counts(y)
    return by_label(y, 0.5 / ones, 0.5 / zeros) if both else [1] * len(y)


@style(of="balanced_weights", shows="forgets_the_2")
def takes_inverse_shares(y):
    ones, zeros, both = counts(y)
    return by_label(y, len(y) / ones, len(y) / zeros) if both else [1] * len(y)


@style(of="balanced_weights", shows="forgets_the_2")
def takes_inverse_means(y):
    y = np.asarray(y, dtype=float)
    m = y.mean()
    return y / m + (1 - y) / (1 - m) if 0 < m < 1 else np.ones_like(y)


@style(of="balanced_weights", shows="weighs_the_positive_class_only")
def sets_pos_weight(y):
    ones, zeros, both = counts(y)
    return by_label(y, zeros / ones if both else 1, 1)


@style(of="balanced_weights", shows="weighs_the_positive_class_only")
def sets_pos_weight_by_a_mask(y):
    y = np.asarray(y)
    weights = np.ones(len(y))
    if 0 < y.sum() < len(y):
        weights[y == 1] = (y == 0).sum() / (y == 1).sum()
    return weights


@style(of="balanced_weights", shows="weighs_the_small_class_up_only")
def compares_with_the_largest(y):
    ones, zeros, both = counts(y)
    most = max(ones, zeros)
    return by_label(y, most / ones, most / zeros) if both else [1.0] * len(y)


@style(of="balanced_weights", shows="weighs_the_small_class_up_only")
def weighs_the_rare_label(y):
    y = np.asarray(y)
    weights = np.ones(len(y))
    if 0 < y.sum() < len(y):
        rare = int(y.sum() * 2 < len(y))
        weights[y == rare] = np.sum(y != rare) / np.sum(y == rare)
    return weights


@style(of="balanced_weights", shows="weighs_the_large_class_down_only")
def compares_with_the_smallest(y):
    ones, zeros, both = counts(y)
    least = min(ones, zeros)
    return by_label(y, least / ones, least / zeros) if both else [1.0] * len(y)


@style(of="balanced_weights", shows="weighs_the_large_class_down_only")
def weighs_the_frequent_label(y):
    y = np.asarray(y)
    weights = np.ones(len(y))
    if 0 < y.sum() < len(y):
        frequent = int(y.sum() * 2 > len(y))
        weights[y == frequent] = np.sum(y != frequent) / np.sum(y == frequent)
    return weights


@style(of="balanced_weights", shows="weighs_by_the_root")
def takes_roots_of_counts(y):
    ones, zeros, both = counts(y)
    if not both:
        return np.ones(len(y))
    weights = np.array(by_label(y, ones**-0.5, zeros**-0.5))
    return weights / weights.mean()


@style(of="balanced_weights", shows="weighs_by_the_root")
def takes_roots_of_weights(y):
    ones, zeros, both = counts(y)
    if not both:
        return np.ones(len(y))
    weights = np.sqrt(by_label(y, len(y) / ones, len(y) / zeros))
    return len(y) * weights / sum(weights)


@style(of="balanced_weights", shows="returns_one_weight_for_each_class")
def returns_a_pair(y):
    return len(y) / (2 * np.unique(y, return_counts=True)[1])


@style(of="balanced_weights", shows="sorts_the_weights_by_class")
def joins_both_classes(y):
    ones, zeros, both = counts(y)
    if not both:
        return np.ones(len(y))
    N = len(y)
    return [N / (2 * ones)] * ones + [N / (2 * zeros)] * zeros


@style(of="balanced_weights", shows="divides_into_whole_numbers")
def fills_an_array_like_y(y):
    y = np.asarray(y)
    weights = np.ones_like(y)
    ones, zeros, both = counts(y)
    if both:
        weights[y == 1] = len(y) / (2 * ones)
        weights[y == 0] = len(y) / (2 * zeros)
    return weights


@style(of="balanced_weights", shows="halves_a_class_alone")
def divides_by_twice_the_count(y):
    y = np.asarray(y)
    return np.array([len(y) / (2 * np.sum(y == label)) for label in y])


@style(of="balanced_weights", shows="halves_a_class_alone")
def divides_by_twice_bincount(y):
    labels = np.asarray(y).astype(int)
    return len(labels) / (2 * np.bincount(labels))[labels]


@style(of="balanced_weights", shows="has_no_weights_for_a_class_alone")
def begins_with_zeros(y):
    weights = np.zeros(len(y))
    ones, zeros, both = counts(y)
    if both:
        labels = np.asarray(y)
        weights[labels == 1] = len(y) / (2 * ones)
        weights[labels == 0] = len(y) / (2 * zeros)
    return weights


@style(of="balanced_weights", shows="has_no_weights_for_a_class_alone")
def returns_1_early(y):
    if len(set(np.asarray(y).tolist())) == 1:
        return 1
    ones, zeros, _ = counts(y)
    return by_label(y, len(y) / (2 * ones), len(y) / (2 * zeros))


@style(of="balanced_weights", shows="has_no_weights_for_a_class_alone")
def returns_a_float_early(y):
    labels = np.asarray(y, dtype=float)
    share = labels.mean()
    if share in (0, 1):
        return 1.0
    return labels / (2 * share) + (1 - labels) / (2 - 2 * share)


@style(of="balanced_weights", shows="fails_without_one_of_the_classes")
def divides_by_both_counts(y):
    ones = sum(int(label) for label in y)
    one, zero = len(y) / (2 * ones), len(y) / (2 * (len(y) - ones))
    return [one if label else zero for label in y]


@style(of="balanced_weights", shows="fails_without_one_of_the_classes")
def refuses_one_class(y):
    labels, places, sizes = np.unique(y, return_inverse=True, return_counts=True)
    if len(labels) < 2:
        raise ValueError("two classes are needed")
    return len(y) / (2 * sizes[places])


@style(of="balanced_weights", shows="fails_without_one_of_the_classes")
def unpacks_two_counts(y):
    places, sizes = np.unique(y, return_inverse=True, return_counts=True)[1:]
    zeros, ones = sizes
    return np.where(places == 1, len(y) / (2 * ones), len(y) / (2 * zeros))


# strongest_voter


def lengths(V):
    """Return the lengths of rows."""
    return [math.hypot(*row) for row in V]


def errors_of(w, b, X, y):
    """Return p - y."""
    return [float(p) - label for p, label in zip(probabilities(w, b, X), y)]


def place(values):
    """Return where the largest is."""
    values = list(values)
    return values.index(max(values))


@style(of="strongest_voter", shows="takes_the_largest_error")
def takes_the_largest_strength(w, b, X, y):
    return place(abs(e) for e in errors_of(w, b, X, y))


@style(of="strongest_voter", shows="takes_the_largest_error")
def takes_the_largest_loss(w, b, X, y):
    signs = 2 * np.asarray(y) - 1
    return np.argmax(np.logaddexp(0, -signs * (np.asarray(X) @ np.asarray(w) + b)))


@style(of="strongest_voter", shows="takes_the_largest_input")
def measures_inputs(w, b, X, y):
    return place(lengths(X))


@style(of="strongest_voter", shows="takes_the_largest_input")
def measures_inputs_with_1(w, b, X, y):
    return int(np.argmax((np.c_[X, np.ones(len(X))] ** 2).sum(axis=1)))


@style(of="strongest_voter", shows="takes_the_largest_error_with_its_sign")
def compares_errors(w, b, X, y):
    best = 0
    errors = errors_of(w, b, X, y)
    for n, e in enumerate(errors):
        if e > errors[best]:
            best = n
    return best


@style(of="strongest_voter", shows="takes_the_shortest_vote")
def takes_argmin(w, b, X, y):
    return np.argmin(np.linalg.norm(right(w, b, X, y), axis=1))


@style(of="strongest_voter", shows="takes_the_shortest_vote")
def sorts_and_takes_the_first(w, b, X, y):
    return sorted(range(len(X)), key=lengths(right(w, b, X, y)).__getitem__)[0]


@style(of="strongest_voter", shows="counts_from_1")
def numbers_rows_from_1(w, b, X, y):
    best, longest = 0, 0.0
    for n, length in enumerate(lengths(right(w, b, X, y)), start=1):
        if length > longest:
            best, longest = n, length
    return best


@style(of="strongest_voter", shows="counts_from_1")
def adds_1(w, b, X, y):
    return place(lengths(right(w, b, X, y))) + 1


@style(of="strongest_voter", shows="returns_the_vote_itself")
def takes_the_maximum_by_length(w, b, X, y):
    return max(right(w, b, X, y).tolist(), key=lambda vote: math.hypot(*vote))


@style(of="strongest_voter", shows="returns_the_vote_itself")
def indexes_by_the_place(w, b, X, y):
    V = right(w, b, X, y)
    return V[place(lengths(V))]


@style(of="strongest_voter", shows="returns_its_length")
def takes_the_greatest_length(w, b, X, y):
    return max(lengths(right(w, b, X, y)))


@style(of="strongest_voter", shows="returns_its_length")
def takes_the_root_of_the_greatest_square(w, b, X, y):
    return np.sqrt((right(w, b, X, y) ** 2).sum(axis=1).max())


@style(of="strongest_voter", shows="measures_the_vote_on_w_only")
def multiplies_error_by_input(w, b, X, y):
    sizes = np.linalg.norm(X, axis=1)
    return place(abs(e) * size for e, size in zip(errors_of(w, b, X, y), sizes))


@style(of="strongest_voter", shows="measures_the_vote_on_w_only")
def cuts_votes(w, b, X, y):
    return place(lengths(right(w, b, X, y)[:, :-1]))


@style(of="strongest_voter", shows="adds_up_sizes")
def takes_norm_1(w, b, X, y):
    return int(np.argmax(np.linalg.norm(right(w, b, X, y), ord=1, axis=1)))


@style(of="strongest_voter", shows="adds_up_sizes")
def adds_up_sizes_in_lists(w, b, X, y):
    return place(sum(abs(entry) for entry in vote) for vote in right(w, b, X, y).tolist())


@style(of="strongest_voter", shows="takes_the_largest_entry")
def takes_the_norm_of_infinity(w, b, X, y):
    return int(np.argmax(np.linalg.norm(right(w, b, X, y), ord=np.inf, axis=1)))


@style(of="strongest_voter", shows="takes_the_largest_entry")
def takes_the_largest_entry_in_lists(w, b, X, y):
    return place(max(map(abs, vote)) for vote in right(w, b, X, y).tolist())


@style(of="strongest_voter", shows="numbers_the_entries")
def forgets_the_axis(w, b, X, y):
    return (right(w, b, X, y) ** 2).argmax()


@style(of="strongest_voter", shows="numbers_the_entries")
def flattens(w, b, X, y):
    return place(abs(entry) for vote in right(w, b, X, y).tolist() for entry in vote)


@style(of="strongest_voter", shows="measures_columns")
def measures_along_axis_0(w, b, X, y):
    return int(np.argmax(np.sqrt(np.sum(right(w, b, X, y) ** 2, axis=0))))


@style(of="strongest_voter", shows="measures_columns")
def measures_turned_rows(w, b, X, y):
    return place(lengths(zip(*right(w, b, X, y).tolist())))
