"""The known mistakes and symptoms of minibatch_gradient as other students would write them."""

from itertools import (
    combinations,
    combinations_with_replacement,
    permutations,
    product,
)

import numpy as np

from grader import style


def gradients(w, X, y):
    """Return the gradients of all examples, as a list of lists."""
    table = []
    for x, label in zip(np.asarray(X, dtype=float).tolist(), np.asarray(y, dtype=float).tolist()):
        r = sum(a * b for a, b in zip(np.asarray(w).tolist(), x)) - label
        table.append([r * a for a in x])
    return table


def column_sums(rows):
    return [sum(column) for column in zip(*rows)]


# minibatch_grad


@style(of="minibatch_grad", shows="divides_by_all_examples")
def divides_by_the_length_of_y(w, X, y, idx):
    table = gradients(w, X, y)
    return [total / len(y) for total in column_sums(table[n] for n in idx)]


@style(of="minibatch_grad", shows="divides_by_all_examples")
def divides_labels_and_all_by_N(w, X, y, idx):
    X, y, idx = np.asarray(X), np.asarray(y), np.asarray(idx)
    weights = np.ones(len(idx)) / X.shape[0]
    return np.einsum("b,b,bd->d", weights, X[idx] @ np.asarray(w) - y[idx], X[idx])


@style(of="minibatch_grad", shows="sums_over_the_batch")
def adds_up_in_lists(w, X, y, idx):
    table = gradients(w, X, y)
    return column_sums(table[n] for n in idx)


@style(of="minibatch_grad", shows="sums_over_the_batch")
def adds_one_example_after_another(w, X, y, idx):
    total = np.zeros(len(w))
    for n in idx:
        x = np.asarray(X[n])
        total += (x @ np.asarray(w) - y[n]) * x
    return total


@style(of="minibatch_grad", shows="takes_the_first_rows")
def slices_the_first_rows(w, X, y, idx):
    rows = np.asarray(gradients(w, X, y))
    return rows[: len(idx)].mean(axis=0)


@style(of="minibatch_grad", shows="takes_the_first_rows")
def counts_instead_of_reading_idx(w, X, y, idx):
    total = np.zeros(len(w))
    for n, _ in enumerate(idx):
        total += np.asarray(gradients(w, X, y)[n % len(X)]) if n < len(X) else 0.0
    return total / min(len(idx), len(X))


@style(of="minibatch_grad", shows="takes_all_rows")
def takes_the_full_mean(w, X, y, idx):
    return np.mean(gradients(w, X, y), axis=0)


@style(of="minibatch_grad", shows="takes_all_rows")
def multiplies_with_all_rows(w, X, y, idx):
    X = np.asarray(X)
    return X.T @ (X @ np.asarray(w) - np.asarray(y)) / X.shape[0]


@style(of="minibatch_grad", shows="uses_idx_as_a_mask")
def fills_a_mask(w, X, y, idx):
    mask = np.array([n in set(np.asarray(idx).tolist()) for n in range(len(X))])
    return np.array(gradients(w, X, y))[mask].sum(axis=0) / np.sum(mask)


@style(of="minibatch_grad", shows="uses_idx_as_a_mask")
def asks_each_row_whether_it_is_in(w, X, y, idx):
    chosen = [row for n, row in enumerate(gradients(w, X, y)) if n in list(idx)]
    return np.sum(np.reshape(chosen, (-1, len(w))), axis=0) / np.float64(len(chosen))


@style(of="minibatch_grad", shows="counts_repeated_rows_once")
def makes_a_set(w, X, y, idx):
    rows = np.array(gradients(w, X, y))
    return np.mean([rows[n] for n in set(np.asarray(idx).tolist())], axis=0)


@style(of="minibatch_grad", shows="counts_repeated_rows_once")
def skips_what_it_has_seen(w, X, y, idx):
    table, seen, total = gradients(w, X, y), [], np.zeros(len(w))
    for n in idx:
        if n not in seen:
            seen.append(n)
            total = total + table[n]
    return total / len(seen)


@style(of="minibatch_grad", shows="counts_rows_from_1")
def subtracts_1_from_each(w, X, y, idx):
    rows = np.array(gradients(w, X, y))
    return rows[[n - 1 for n in idx]].mean(axis=0)


@style(of="minibatch_grad", shows="counts_rows_from_1")
def adds_up_the_rows_before(w, X, y, idx):
    X, y = np.asarray(X), np.asarray(y)
    shifted = np.subtract(list(idx), 1)
    r = X[shifted] @ np.asarray(w) - y[shifted]
    return np.einsum("b,bd->d", r, X[shifted]) / len(shifted)


@style(of="minibatch_grad", shows="forgets_the_residual")
def averages_the_inputs(w, X, y, idx):
    return [total / len(idx) for total in column_sums(np.asarray(X)[list(idx)].tolist())]


@style(of="minibatch_grad", shows="forgets_the_residual")
def multiplies_by_ones(w, X, y, idx):
    batch = np.take(X, list(idx), axis=0)
    return batch.T @ np.ones(len(idx)) / len(idx)


@style(of="minibatch_grad", shows="forgets_the_labels")
def takes_labels_for_0(w, X, y, idx):
    table = gradients(w, X, np.zeros(len(X)))
    return np.mean([table[n] for n in idx], axis=0)


@style(of="minibatch_grad", shows="forgets_the_labels")
def multiplies_predictions(w, X, y, idx):
    batch = np.take(X, list(idx), axis=0)
    return batch.T @ (batch @ np.asarray(w)) / len(idx)


@style(of="minibatch_grad", shows="turns_the_sign")
def subtracts_the_prediction(w, X, y, idx):
    X, y = np.asarray(X)[list(idx)], np.asarray(y)[list(idx)]
    return X.T @ (y - X @ np.asarray(w)) / len(y)


@style(of="minibatch_grad", shows="turns_the_sign")
def returns_the_way_down(w, X, y, idx):
    table = gradients(w, X, y)
    return -np.mean([table[n] for n in idx], axis=0)


@style(of="minibatch_grad", shows="keeps_the_2_of_the_square")
def differentiates_the_whole_square(w, X, y, idx):
    table = np.multiply(gradients(w, X, y), 2)
    return table[list(idx)].mean(axis=0)


@style(of="minibatch_grad", shows="keeps_the_2_of_the_square")
def puts_2_over_B(w, X, y, idx):
    table = gradients(w, X, y)
    return [2 / len(idx) * total for total in column_sums(table[n] for n in idx)]


@style(of="minibatch_grad", shows="averages_before_it_multiplies")
def averages_twice(w, X, y, idx):
    X, y = np.asarray(X)[list(idx)], np.asarray(y)[list(idx)]
    mean_residual = np.mean(X @ np.asarray(w) - y)
    return mean_residual * np.mean(X, axis=0)


@style(of="minibatch_grad", shows="averages_before_it_multiplies")
def treats_the_batch_as_one_example(w, X, y, idx):
    x = np.average(np.asarray(X)[list(idx)], axis=0)
    label = sum(y[n] for n in idx) / len(idx)
    return (np.dot(x, w) - label) * x


@style(of="minibatch_grad", shows="returns_a_row_for_each_example")
def lists_a_gradient_for_each(w, X, y, idx):
    table = gradients(w, X, y)
    return np.array([table[n] for n in idx])


@style(of="minibatch_grad", shows="returns_a_row_for_each_example")
def scales_the_rows(w, X, y, idx):
    X, y = np.asarray(X)[list(idx)], np.asarray(y)[list(idx)]
    return (X.T * (X @ np.asarray(w) - y)).T


@style(of="minibatch_grad", shows="lists_a_row_for_each_example")
def lists_products(w, X, y, idx):
    return [list(row) for row in np.array(gradients(w, X, y))[list(idx)]]


@style(of="minibatch_grad", shows="lists_a_row_for_each_example")
def appends_gradients(w, X, y, idx):
    found, table = [], gradients(w, X, y)
    for n in idx:
        found.append(np.array(table[n]))
    return found


@style(of="minibatch_grad", shows="averages_over_the_weights")
def averages_within_each_row(w, X, y, idx):
    table = gradients(w, X, y)
    return [sum(table[n]) / len(w) for n in idx]


@style(of="minibatch_grad", shows="averages_over_the_weights")
def averages_the_last_axis(w, X, y, idx):
    return np.mean(np.array(gradients(w, X, y))[list(idx)], axis=-1)


@style(of="minibatch_grad", shows="averages_over_everything")
def forgets_the_axis(w, X, y, idx):
    return np.mean([gradients(w, X, y)[n] for n in idx])


@style(of="minibatch_grad", shows="averages_over_everything")
def averages_the_slopes_too(w, X, y, idx):
    table = gradients(w, X, y)
    return sum(column_sums(table[n] for n in idx)) / (len(idx) * len(w))


@style(of="minibatch_grad", shows="keeps_the_last_example_only")
def assigns_where_it_should_add(w, X, y, idx):
    for n in idx:
        x = np.asarray(X[n])
        total = (x @ np.asarray(w) - y[n]) * x
    return total / len(idx)


@style(of="minibatch_grad", shows="keeps_the_last_example_only")
def starts_its_sum_in_the_loop(w, X, y, idx):
    for row in np.array(gradients(w, X, y))[list(idx)]:
        total = np.zeros(len(w))
        total += row
    return [slope / len(idx) for slope in total]


@style(of="minibatch_grad", shows="computes_in_integers")
def starts_its_sum_from_w(w, X, y, idx):
    total = np.zeros_like(w)
    for n in idx:
        x = np.asarray(X[n])
        total += (x @ np.asarray(w) - y[n]) * x
    total /= len(idx)
    return total


@style(of="minibatch_grad", shows="computes_in_integers")
def averages_in_the_type_of_w(w, X, y, idx):
    rows = np.array(gradients(w, X, y)).astype(np.asarray(X).dtype)
    mean = rows[list(idx)].sum(axis=0)
    mean /= len(idx)
    return mean


@style(of="noise_cov", shows="computes_in_integers")
def centres_a_copy(G, B, replace):
    apart = np.array(G)
    apart -= apart.mean(axis=0)
    return apart.T @ apart / (len(G) * B) * (1 if replace else (len(G) - B) / max(len(G) - 1, 1))


@style(of="minibatch_grad", shows="forgets_to_select_somewhere")
def takes_all_labels(w, X, y, idx):
    batch = np.asarray(X)[list(idx)]
    r = batch @ np.asarray(w) - np.asarray(y)
    return batch.T @ r / len(idx)


@style(of="minibatch_grad", shows="forgets_to_select_somewhere")
def takes_all_inputs(w, X, y, idx):
    X = np.asarray(X)
    r = X @ np.asarray(w) - np.asarray(y)[list(idx)]
    return r @ X / len(idx)


@style(of="minibatch_grad", shows="forgets_to_select_somewhere")
def multiplies_the_batch_with_all_residuals(w, X, y, idx):
    X = np.asarray(X)
    r = X @ np.asarray(w) - np.asarray(y)
    return X[list(idx)].T @ r / len(idx)


@style(of="minibatch_grad", shows="asks_for_one_entry_with_a_tuple")
def selects_with_idx_as_it_is(w, X, y, idx):
    X, y = np.asarray(X), np.asarray(y)
    r = X[idx] @ np.asarray(w) - y[idx]
    return r @ X[idx] / len(idx)


@style(of="minibatch_grad", shows="asks_for_one_entry_with_a_tuple")
def selects_gradients_with_idx(w, X, y, idx):
    return np.array(gradients(w, X, y))[idx].mean(axis=0)


@style(of="minibatch_grad", shows="asks_for_one_entry_with_a_tuple")
def selects_labels_first(w, X, y, idx):
    labels = np.array(y)[idx]
    inputs = np.array(X)[idx]
    return np.einsum("b,bd->d", inputs @ np.array(w) - labels, inputs) / len(labels)


@style(of="minibatch_grad", shows="takes_no_lists")
def selects_in_what_may_be_a_list(w, X, y, idx):
    idx = np.asarray(idx)
    r = X[idx] @ w - y[idx]
    return r @ X[idx] / len(idx)


@style(of="minibatch_grad", shows="takes_no_lists")
def asks_a_list_for_its_shape(w, X, y, idx):
    total = np.zeros(X.shape[1])
    for n in idx:
        total += (X[n] @ w - y[n]) * X[n]
    return total / len(idx)


@style(of="noise_cov", shows="takes_no_lists")
def asks_a_list_for_its_mean(G, B, replace):
    N, apart = len(G), G - G.mean(axis=0)
    return apart.T @ apart / N / B * (1 if replace else (N - B) / max(N - 1, 1))


@style(of="noise_cov", shows="changes_what_it_is_given")
def centres_in_place(G, B, replace):
    G = np.asarray(G)
    if G.dtype.kind != "f":
        G = G.astype(float)
    G -= G.mean(axis=0)
    return G.T @ G / (len(G) * B) * (1 if replace else (len(G) - B) / max(len(G) - 1, 1))


@style(of="minibatch_grad", shows="changes_what_it_is_given")
def makes_negative_rows_positive(w, X, y, idx):
    idx = np.asarray(idx)
    idx %= len(X)
    rows = np.array(gradients(w, X, y))
    return rows[idx].mean(axis=0)


@style(of="minibatch_grad", shows="changes_what_it_is_given")
def turns_labels_into_residuals(w, X, y, idx):
    X, r, idx = np.asarray(X), np.asarray(y), np.asarray(idx)
    if r.dtype.kind != "f":
        r = r.astype(float)
    r -= X @ np.asarray(w)
    return -r[idx] @ X[idx] / len(idx)


# noise_cov


def left(N, B, replace):
    if replace:
        return 1.0
    return (N - B) / (N - 1) if N > 1 else 0.0


def deviations(G):
    G = np.asarray(G, dtype=float)
    return G - np.sum(G, axis=0) / len(G)


def spread(G):
    """Return S, row by row."""
    return sum(np.outer(row, row) for row in deviations(G)) / len(G)


@style(of="noise_cov", shows="divides_by_one_less")
def takes_numpy_s_default(G, B, replace):
    N = len(G)
    S = np.atleast_2d(np.cov(np.asarray(G), rowvar=False)) if N > 1 else 0 * spread(G)
    return S / B * left(N, B, replace)


@style(of="noise_cov", shows="divides_by_one_less")
def divides_deviations_by_one_less(G, B, replace):
    apart = deviations(G)
    return np.einsum("ni,nj->ij", apart, apart) / max(len(G) - 1, 1) / B * left(len(G), B, replace)


@style(of="noise_cov", shows="does_not_divide_by_B")
def forgets_B_row_by_row(G, B, replace):
    return spread(G) * left(len(G), B, replace)


@style(of="noise_cov", shows="does_not_divide_by_B")
def forgets_B_with_cov(G, B, replace):
    cov = np.atleast_2d(np.cov(np.asarray(G).T, bias=True))
    return cov if replace else cov * left(len(G), B, False)


@style(of="noise_cov", shows="forgets_B_without_replacement")
def divides_by_B_in_one_branch(G, B, replace):
    S, N = spread(G), len(G)
    if replace:
        return S / B
    return S * (N - B) / max(N - 1, 1)


@style(of="noise_cov", shows="forgets_B_without_replacement")
def has_one_divisor_for_each_case(G, B, replace):
    N, apart = len(G), deviations(G)
    scale = 1 / (N * B) if replace else (N - B) / (N * max(N - 1, 1))
    return scale * np.einsum("ni,nj->ij", apart, apart)


@style(of="noise_cov", shows="divides_by_B_twice")
def divides_deviations_by_B(G, B, replace):
    apart = deviations(G) / B
    return apart.T @ apart / len(G) * left(len(G), B, replace)


@style(of="noise_cov", shows="divides_by_B_twice")
def divides_and_divides_again(G, B, replace):
    return spread(G) / B / B * left(len(G), B, replace)


@style(of="noise_cov", shows="divides_by_the_root_of_B")
def takes_B_to_one_half(G, B, replace):
    return spread(G) * left(len(G), B, replace) * B**-0.5


@style(of="noise_cov", shows="divides_by_the_root_of_B")
def divides_deviations_by_the_fourth_root(G, B, replace):
    apart = deviations(G) / B**0.25
    return np.einsum("ni,nj->ij", apart, apart) / len(G) * left(len(G), B, replace)


@style(of="noise_cov", shows="adds_up_where_it_should_average")
def multiplies_and_forgets_N(G, B, replace):
    apart = deviations(G)
    return apart.T @ apart / B * left(len(G), B, replace)


@style(of="noise_cov", shows="adds_up_where_it_should_average")
def adds_outer_products(G, B, replace):
    total = sum(np.outer(row, row) for row in deviations(G))
    return total * left(len(G), B, replace) / B


@style(of="noise_cov", shows="does_not_centre")
def averages_outer_products_of_gradients(G, B, replace):
    rows = np.asarray(G)
    S = sum(np.outer(row, row) for row in rows) / len(rows)
    return S / B * left(len(rows), B, replace)


@style(of="noise_cov", shows="does_not_centre")
def forgets_the_mean_in_einsum(G, B, replace):
    rows = np.asarray(G, dtype=float)
    return np.einsum("ni,nj->ij", rows, rows) * left(len(G), B, replace) / len(G) / B


@style(of="noise_cov", shows="centres_on_one_number")
def forgets_the_axis_of_the_mean(G, B, replace):
    apart = np.asarray(G, dtype=float)
    apart = apart - apart.mean()
    return np.einsum("ni,nj->ij", apart, apart) / len(G) / B * left(len(G), B, replace)


@style(of="noise_cov", shows="centres_on_one_number")
def averages_rows_and_columns(G, B, replace):
    middle = np.mean(np.mean(G, axis=0))
    S = sum(np.outer(row - middle, row - middle) for row in np.asarray(G)) / len(G)
    return S / B * left(len(G), B, replace)


@style(of="noise_cov", shows="multiplies_examples_with_examples")
def turns_the_wrong_factor(G, B, replace):
    apart = deviations(G)
    return np.dot(apart, apart.T) / len(G) / B * left(len(G), B, replace)


@style(of="noise_cov", shows="multiplies_examples_with_examples")
def sums_over_the_weights(G, B, replace):
    apart = deviations(G)
    S = np.einsum("id,jd->ij", apart, apart) / len(apart)
    return S * left(len(G), B, replace) / B


@style(of="noise_cov", shows="takes_rows_for_columns")
def forgets_rowvar(G, B, replace):
    cov = np.atleast_2d(np.cov(np.asarray(G), bias=True))
    return cov / B * left(len(G), B, replace)


@style(of="noise_cov", shows="takes_rows_for_columns")
def multiplies_the_other_way_round(G, B, replace):
    G = np.asarray(G, dtype=float)
    apart = G - G.mean(axis=1, keepdims=True)
    return apart @ apart.T / G.shape[1] / B * left(len(G), B, replace)


@style(of="noise_cov", shows="returns_variances_only")
def takes_the_variance_of_columns(G, B, replace):
    return np.var(np.asarray(G), axis=0) / B * left(len(G), B, replace)


@style(of="noise_cov", shows="returns_variances_only")
def averages_squares(G, B, replace):
    return (deviations(G) ** 2).mean(axis=0) * left(len(G), B, replace) / B


@style(of="noise_cov", shows="returns_standard_deviations")
def takes_the_deviation_of_columns(G, B, replace):
    return np.std(np.asarray(G), axis=0) * np.sqrt(left(len(G), B, replace) / B)


@style(of="noise_cov", shows="returns_standard_deviations")
def takes_roots_of_mean_squares(G, B, replace):
    squares = (deviations(G) ** 2).mean(axis=0) * left(len(G), B, replace) / B
    return [float(square) ** 0.5 for square in squares]


@style(of="noise_cov", shows="leaves_0_off_the_diagonal")
def puts_variances_on_a_diagonal(G, B, replace):
    return np.diag(np.var(np.asarray(G), axis=0) / B * left(len(G), B, replace))


@style(of="noise_cov", shows="leaves_0_off_the_diagonal")
def multiplies_by_an_identity(G, B, replace):
    S = spread(G)
    return S * np.eye(len(S)) * left(len(G), B, replace) / B


@style(of="noise_cov", shows="returns_the_trace")
def adds_up_variances(G, B, replace):
    return float(np.var(np.asarray(G), axis=0).sum() / B * left(len(G), B, replace))


@style(of="noise_cov", shows="returns_the_trace")
def averages_squared_lengths(G, B, replace):
    return np.sum(deviations(G) ** 2) / len(G) / B * left(len(G), B, replace)


@style(of="noise_cov", shows="never_corrects")
def does_not_look_at_replace(G, B, replace):
    return spread(G) / B


@style(of="noise_cov", shows="never_corrects")
def takes_cov_and_ignores_replace(G, B, replace):
    return np.atleast_2d(np.cov(np.asarray(G), rowvar=False, ddof=0)) / B


@style(of="noise_cov", shows="always_corrects")
def corrects_without_looking(G, B, replace):
    N = len(G)
    return spread(G) * (N - B) / (B * max(N - 1, 1))


@style(of="noise_cov", shows="always_corrects")
def compares_replace_with_none(G, B, replace):
    factor = 1 if replace is None else left(len(G), B, False)
    apart = deviations(G)
    return factor * (apart.T @ apart) / len(G) / B


@style(of="noise_cov", shows="corrects_in_the_wrong_case")
def mixes_up_the_branches(G, B, replace):
    S, N = spread(G) / B, len(G)
    if replace:
        return S * (N - B) / max(N - 1, 1)
    return S


@style(of="noise_cov", shows="corrects_in_the_wrong_case")
def asks_for_not_replace(G, B, replace):
    apart = deviations(G)
    return np.einsum("ni,nj->ij", apart, apart) / (len(G) * B) * left(len(G), B, not replace)


@style(of="noise_cov", shows="approximates_the_correction")
def multiplies_by_1_minus_the_share(G, B, replace):
    S = spread(G) / B
    return S if replace else (1 - B / len(G)) * S


@style(of="noise_cov", shows="approximates_the_correction")
def takes_one_over_B_minus_one_over_N(G, B, replace):
    apart = deviations(G)
    factor = 1 / B if replace else 1 / B - 1 / len(G)
    return apart.T @ apart / len(G) * factor


@style(of="noise_cov", shows="turns_the_correction_over")
def divides_by_the_factor(G, B, replace):
    factor = left(len(G), B, replace)
    return spread(G) / B / (factor if factor else 1)


@style(of="noise_cov", shows="turns_the_correction_over")
def puts_N_minus_1_on_top(G, B, replace):
    N, S = len(G), np.atleast_2d(np.cov(np.asarray(G), rowvar=False, bias=True)) / B
    if replace or N == B:
        return S
    return S * (N - 1) / (N - B)


@style(of="noise_cov", shows="takes_the_root_of_the_correction")
def corrects_as_a_standard_error(G, B, replace):
    return spread(G) / B * left(len(G), B, replace) ** 0.5


@style(of="noise_cov", shows="takes_the_root_of_the_correction")
def corrects_deviations_by_the_fourth_root(G, B, replace):
    apart = deviations(G) * left(len(G), B, replace) ** 0.25
    return apart.T @ apart / (len(G) * B)


@style(of="noise_cov", shows="leaves_out_the_brackets")
def divides_before_it_subtracts(G, B, replace):
    factor = 1
    if not replace:
        factor = len(G) - B / len(G) - 1
    return factor * spread(G) / B


@style(of="noise_cov", shows="leaves_out_the_brackets")
def types_the_formula_in_a_row(G, B, replace):
    N, apart = len(G), deviations(G)
    S = apart.T @ apart / N
    return S / B if replace else (N - B / N - 1) * S / B


@style(of="noise_cov", shows="returns_correlations")
def takes_corrcoef(G, B, replace):
    return np.atleast_2d(np.corrcoef(np.asarray(G), rowvar=False))


@style(of="noise_cov", shows="returns_correlations")
def standardises_first(G, B, replace):
    apart = deviations(G)
    apart = apart / np.sqrt((apart**2).mean(axis=0))
    return apart.T @ apart / len(apart)


@style(of="noise_cov", shows="divides_nothing_by_nothing")
def divides_integers(G, B, replace):
    N = len(G)
    S = spread(G)
    return S / B if replace else S / B * ((N - B) / (N - 1))


@style(of="noise_cov", shows="divides_nothing_by_nothing")
def divides_arrays(G, B, replace):
    N, apart = len(G), deviations(G)
    S = apart.T @ apart / (N * B)
    return S if replace else S * (N - B) / (N - 1)


@style(of="noise_cov", shows="divides_nothing_by_nothing")
def scales_the_default_back(G, B, replace):
    N = len(G)
    S = np.atleast_2d(np.cov(np.asarray(G), rowvar=False, bias=True)) / B
    if not replace:
        S = S * np.divide(N - B, N - 1)
    return S


@style(of="noise_cov", shows="squeezes_a_single_weight")
def takes_cov_as_it_comes(G, B, replace):
    return np.cov(np.asarray(G), rowvar=False, bias=True) / B * left(len(G), B, replace)


@style(of="noise_cov", shows="squeezes_a_single_weight")
def takes_the_axes_of_length_1_away(G, B, replace):
    return np.squeeze(spread(G) / B * left(len(G), B, replace))


@style(of="noise_cov", shows="squeezes_a_single_weight")
def returns_a_variance_for_one_weight(G, B, replace):
    apart = deviations(G)
    S = apart.T @ apart / (len(G) * B) * left(len(G), B, replace)
    return float(S[0, 0]) if S.size == 1 else S


# all_batches


@style(of="all_batches", shows="counts_examples_from_1")
def starts_its_range_at_1(N, B):
    return list(combinations(range(1, N + 1), B))


@style(of="all_batches", shows="counts_examples_from_1")
def adds_1_to_all(N, B):
    return np.array(list(combinations(range(N), B))) + 1


@style(of="all_batches", shows="counts_examples_from_1")
def counts_bits_from_1(N, B):
    masks = [mask for mask in range(2**N) if bin(mask).count("1") == B]
    return [[bit + 1 for bit in range(N) if mask >> bit & 1] for mask in masks]


@style(of="all_batches", shows="lists_batches_without_a_common_example")
def cuts_a_range(N, B):
    return [list(range(start, start + B)) for start in range(0, N - B + 1, B)]


@style(of="all_batches", shows="lists_batches_without_a_common_example")
def reshapes_a_range(N, B):
    return np.arange(N // B * B).reshape(-1, B)


@style(of="all_batches", shows="lists_batches_without_a_common_example")
def deals_the_examples(N, B):
    return [tuple(range(first, N // B * B, N // B)) for first in range(N // B)]


@style(of="all_batches", shows="lists_neighbours_only")
def slides_a_window(N, B):
    return [list(range(start, start + B)) for start in range(N - B + 1)]


@style(of="all_batches", shows="lists_neighbours_only")
def slides_a_view(N, B):
    return np.lib.stride_tricks.sliding_window_view(np.arange(N), B).copy()


@style(of="all_batches", shows="lists_neighbours_only")
def goes_round(N, B):
    return [[(start + k) % N for k in range(B)] for start in range(N if B < N else 1)]


@style(of="all_batches", shows="lists_every_order")
def takes_permutations(N, B):
    return list(permutations(range(N), B))


@style(of="all_batches", shows="lists_every_order")
def sorts_permutations(N, B):
    return [sorted(row) for row in permutations(range(N), B)]


@style(of="all_batches", shows="lists_every_order")
def filters_a_product(N, B):
    return np.array([row for row in product(range(N), repeat=B) if len(set(row)) == B])


@style(of="all_batches", shows="draws_an_example_twice")
def takes_combinations_with_replacement(N, B):
    return list(combinations_with_replacement(range(N), B))


@style(of="all_batches", shows="draws_an_example_twice")
def takes_the_whole_product(N, B):
    return np.array(list(product(range(N), repeat=B)))


@style(of="all_batches", shows="draws_an_example_twice")
def keeps_rows_that_do_not_fall(N, B):
    grid = np.indices((N,) * B).reshape(B, -1).T
    return grid[(np.diff(grid, axis=1) >= 0).all(axis=1)]


@style(of="all_batches", shows="gives_masks")
def filters_masks(N, B):
    return [row for row in product((0, 1), repeat=N) if sum(row) == B]


@style(of="all_batches", shows="gives_masks")
def sets_ones(N, B):
    masks = np.zeros((len(list(combinations(range(N), B))), N), dtype=int)
    for mask, row in zip(masks, combinations(range(N), B)):
        mask[list(row)] = 1
    return masks


@style(of="all_batches", shows="gives_masks")
def asks_who_is_in(N, B):
    return [[int(n in row) for n in range(N)] for row in combinations(range(N), B)]


@style(of="all_batches", shows="gives_batches_as_columns")
def turns_the_table(N, B):
    return np.array(list(combinations(range(N), B))).T


@style(of="all_batches", shows="gives_batches_as_columns")
def zips_the_rows(N, B):
    return list(zip(*combinations(range(N), B)))


@style(of="all_batches", shows="gives_batches_as_columns")
def takes_indices_of_a_grid(N, B):
    grid = np.indices((N,) * B).reshape(B, -1)
    return grid[:, (np.diff(grid, axis=0) > 0).all(axis=0)]


@style(of="all_batches", shows="numbers_rows_with_floats")
def fills_an_array_of_zeros(N, B):
    rows = list(combinations(range(N), B))
    table = np.zeros((len(rows), B))
    table[:] = rows
    return table


@style(of="all_batches", shows="numbers_rows_with_floats")
def writes_floats(N, B):
    return [[float(n) for n in row] for row in combinations(range(N), B)]


@style(of="epoch", shows="numbers_rows_with_floats")
def shuffles_floats(N, B, rng):
    order = np.linspace(0, N - 1, N).round()
    rng.shuffle(order)
    return [order[start : start + B] for start in range(0, N, B)]


# epoch


def cut(order, B):
    return [order[start : start + B] for start in range(0, len(order), B)]


@style(of="epoch", shows="has_an_empty_batch")
def splits_at_0(N, B, rng):
    return np.split(rng.permutation(N), range(0, N, B))


@style(of="epoch", shows="has_an_empty_batch")
def makes_one_batch_more(N, B, rng):
    order = rng.permutation(N)
    return [order[k * B : (k + 1) * B] for k in range(N // B + 1)]


@style(of="epoch", shows="has_an_empty_batch")
def pops_until_nothing_comes(N, B, rng):
    order, batches = rng.permutation(N).tolist(), [[0]]
    while batches[-1]:
        batches.append(order[:B])
        order = order[B:]
    return batches[1:]


@style(of="epoch", shows="numbers_an_epoch_from_1")
def permutes_1_to_N(N, B, rng):
    return cut(rng.permutation(np.arange(1, N + 1)), B)


@style(of="epoch", shows="numbers_an_epoch_from_1")
def adds_1_to_the_order(N, B, rng):
    return [(batch + 1).tolist() for batch in cut(rng.permutation(N), B)]


@style(of="epoch", shows="numbers_an_epoch_from_1")
def shuffles_1_to_N(N, B, rng):
    order = list(range(1, N + 1))
    rng.shuffle(order)
    return cut(order, B)


@style(of="epoch", shows="drops_what_is_left")
def reshapes_full_batches(N, B, rng):
    return rng.permutation(N)[: N // B * B].reshape(-1, B)


@style(of="epoch", shows="drops_what_is_left")
def keeps_full_batches(N, B, rng):
    return [batch for batch in cut(rng.permutation(N), B) if len(batch) == B]


@style(of="epoch", shows="drops_what_is_left")
def ends_its_range_early(N, B, rng):
    order = rng.permutation(N)
    return [order[start : start + B].tolist() for start in range(0, N - B + 1, B)]


@style(of="epoch", shows="fills_the_last_batch_up")
def starts_again_from_the_front(N, B, rng):
    count = -(-N // B)
    return np.resize(rng.permutation(N), (count, B))


@style(of="epoch", shows="fills_the_last_batch_up")
def draws_what_is_missing(N, B, rng):
    order = rng.permutation(N)
    return cut(np.concatenate([order, rng.integers(N, size=-N % B)]), B)


@style(of="epoch", shows="fills_the_last_batch_up")
def repeats_the_last_one(N, B, rng):
    batches = [batch.tolist() for batch in cut(rng.permutation(N), B)]
    while len(batches[-1]) < B:
        batches[-1].append(batches[-1][-1])
    return batches


@style(of="epoch", shows="adds_the_rest_to_the_last_batch")
def joins_the_rest(N, B, rng):
    batches = [batch.tolist() for batch in cut(rng.permutation(N), B)]
    if N % B and len(batches) > 1:
        rest = batches.pop()
        batches[-1] += rest
    return batches


@style(of="epoch", shows="adds_the_rest_to_the_last_batch")
def splits_without_a_last_cut(N, B, rng):
    return np.split(rng.permutation(N), [B * k for k in range(1, max(N // B, 1))])


@style(of="epoch", shows="adds_the_rest_to_the_last_batch")
def ends_the_last_batch_at_the_end(N, B, rng):
    order, count = rng.permutation(N), max(N // B, 1)
    return [order[k * B : (k + 1) * B if k < count - 1 else N] for k in range(count)]


@style(of="epoch", shows="has_the_short_batch_elsewhere")
def cuts_from_the_end(N, B, rng):
    order = rng.permutation(N)
    return [order[max(end - B, 0) : end] for end in range(N, 0, -B)][::-1]


@style(of="epoch", shows="has_the_short_batch_elsewhere")
def turns_the_batches_round(N, B, rng):
    return cut(rng.permutation(N).tolist(), B)[::-1]


@style(of="epoch", shows="has_the_short_batch_elsewhere")
def starts_with_what_is_left(N, B, rng):
    order = rng.permutation(N)
    return np.split(order, range(N % B, N, B)) if N % B else np.split(order, N // B)


@style(of="epoch", shows="needs_B_to_divide_N")
def reshapes_all(N, B, rng):
    return rng.permutation(N).reshape(-1, B)


@style(of="epoch", shows="needs_B_to_divide_N")
def splits_evenly(N, B, rng):
    return np.split(rng.permutation(N), max(N // B, 1))


@style(of="epoch", shows="needs_B_to_divide_N")
def reshapes_to_whole_batches(N, B, rng):
    order = np.arange(N)
    rng.shuffle(order)
    return [row.tolist() for row in order.reshape((N // B, B))]


@style(of="epoch", shows="takes_the_result_of_shuffle")
def cuts_what_shuffle_returns(N, B, rng):
    order = rng.shuffle(np.arange(N))
    return [order[start : start + B] for start in range(0, N, B)]


@style(of="epoch", shows="takes_the_result_of_shuffle")
def overwrites_its_order(N, B, rng):
    order = list(range(N))
    order = rng.shuffle(order)
    return cut(order, B)


@style(of="epoch", shows="takes_the_result_of_shuffle")
def goes_through_what_shuffle_returns(N, B, rng):
    batches = []
    for place, n in enumerate(rng.shuffle(np.arange(N))):
        if place % B == 0:
            batches.append([])
        batches[-1].append(n)
    return batches


@style(of="epoch", shows="takes_B_for_the_number_of_batches")
def splits_into_B(N, B, rng):
    return np.array_split(rng.permutation(N), B)


@style(of="epoch", shows="takes_B_for_the_number_of_batches")
def deals_to_B(N, B, rng):
    order = rng.permutation(N)
    return [order[first::B] for first in range(B)]


@style(of="epoch", shows="takes_B_for_the_number_of_batches")
def deals_one_by_one(N, B, rng):
    batches = [[] for _ in range(B)]
    for place, n in enumerate(rng.permutation(N).tolist()):
        batches[place % B].append(n)
    return batches


@style(of="epoch", shows="makes_the_batches_even")
def splits_the_array(N, B, rng):
    return np.array_split(rng.permutation(N), -(-N // B))


@style(of="epoch", shows="makes_the_batches_even")
def strides_through_the_order(N, B, rng):
    order, count = rng.permutation(N), int(np.ceil(N / B))
    return [order[first::count] for first in range(count)]


@style(of="epoch", shows="makes_the_batches_even")
def rounds_its_cuts(N, B, rng):
    order, count = rng.permutation(N).tolist(), -(-N // B)
    cuts = [k * N // count for k in range(count + 1)]
    return [order[start:end] for start, end in zip(cuts, cuts[1:])]


@style(of="epoch", shows="draws_each_batch_on_its_own")
def chooses_batch_by_batch(N, B, rng):
    sizes = [min(B, N - start) for start in range(0, N, B)]
    return [rng.choice(N, size, replace=False) for size in sizes]


@style(of="epoch", shows="draws_each_batch_on_its_own")
def shuffles_for_each_batch(N, B, rng):
    return [rng.permutation(N)[: min(B, N - start)] for start in range(0, N, B)]


@style(of="epoch", shows="draws_each_batch_on_its_own")
def sorts_keys_for_each_batch(N, B, rng):
    batches = []
    for start in range(0, N, B):
        keys = rng.random(N)
        batches.append(sorted(range(N), key=lambda n: keys[n])[: min(B, N - start)])
    return batches


@style(of="epoch", shows="draws_an_epoch_with_replacement")
def draws_integers(N, B, rng):
    return cut(rng.integers(N, size=N), B)


@style(of="epoch", shows="draws_an_epoch_with_replacement")
def chooses_with_replacement(N, B, rng):
    return [rng.choice(N, min(B, N - start)) for start in range(0, N, B)]


@style(of="epoch", shows="draws_an_epoch_with_replacement")
def draws_numbers_one_by_one(N, B, rng):
    return cut([int(N * rng.random()) for _ in range(N)], B)


@style(of="epoch", shows="returns_the_order_uncut")
def permutes_only(N, B, rng):
    return rng.permutation(N)


@style(of="epoch", shows="returns_the_order_uncut")
def shuffles_a_list_only(N, B, rng):
    order = list(range(N))
    rng.shuffle(order)
    return order


@style(of="epoch", shows="returns_the_order_uncut")
def joins_the_batches(N, B, rng):
    return np.concatenate(cut(rng.permutation(N), B))


@style(of="epoch", shows="does_not_shuffle")
def cuts_only(N, B, rng):
    return cut(list(range(N)), B)


@style(of="epoch", shows="does_not_shuffle")
def throws_the_shuffled_away(N, B, rng):
    order = np.arange(N)
    rng.permutation(order)
    return cut(order, B)


@style(of="epoch", shows="does_not_shuffle")
def sorts_after_it_shuffled(N, B, rng):
    order = sorted(rng.permutation(N).tolist())
    return [order[start : start + B] for start in range(0, N, B)]


@style(of="epoch", shows="starts_somewhere_else_only")
def rolls_the_order(N, B, rng):
    return cut(np.roll(np.arange(N), int(rng.integers(N))), B)


@style(of="epoch", shows="starts_somewhere_else_only")
def adds_a_random_number(N, B, rng):
    first = int(rng.integers(N))
    return cut([(first + n) % N for n in range(N)], B)


@style(of="epoch", shows="starts_somewhere_else_only")
def cuts_the_deck(N, B, rng):
    order, first = list(range(N)), int(N * rng.random())
    return cut(order[first:] + order[:first], B)


@style(of="epoch", shows="shuffles_blocks_only")
def shuffles_ready_made_batches(N, B, rng):
    batches = cut(list(range(N)), B)
    rest = [batches.pop()] if N % B else []
    rng.shuffle(batches)
    return batches + rest


@style(of="epoch", shows="shuffles_blocks_only")
def permutes_the_starts(N, B, rng):
    order = np.arange(N)
    starts = rng.permutation(N // B) * B
    batches = [order[start : start + B] for start in starts]
    return batches + ([order[N - N % B :]] if N % B else [])


@style(of="epoch", shows="shuffles_blocks_only")
def permutes_rows_of_a_table(N, B, rng):
    full = N // B * B
    table = rng.permutation(np.arange(full).reshape(-1, B), axis=0)
    return [*table, np.arange(full, N)] if N % B else table


@style(of="epoch", shows="shuffles_within_blocks_only")
def permutes_each_batch(N, B, rng):
    return [rng.permutation(batch) for batch in cut(np.arange(N), B)]


@style(of="epoch", shows="shuffles_within_blocks_only")
def shuffles_each_batch(N, B, rng):
    batches = cut(list(range(N)), B)
    for batch in batches:
        rng.shuffle(batch)
    return batches


@style(of="epoch", shows="shuffles_within_blocks_only")
def permutes_and_shifts(N, B, rng):
    return [start + rng.permutation(min(B, N - start)) for start in range(0, N, B)]


@style(of="epoch", shows="draws_from_somewhere_else")
def has_a_seed_of_its_own(N, B, rng):
    return cut(np.random.default_rng(0).permutation(N), B)


@style(of="epoch", shows="draws_from_somewhere_else")
def seeds_the_old_generator(N, B, rng):
    return cut(np.random.RandomState(42).permutation(N), B)


@style(of="epoch", shows="draws_from_somewhere_else")
def takes_a_generator_without_a_seed(N, B, rng):
    return cut(np.random.default_rng().permutation(N), B)


@style(of="epoch", shows="always_swaps_two")
def never_draws_the_place_itself(N, B, rng):
    order = list(range(N))
    for place in range(N - 1, 0, -1):
        other = rng.integers(place)
        order[place], order[other] = order[other], order[place]
    return cut(order, B)


@style(of="epoch", shows="always_swaps_two")
def swaps_with_a_later_place(N, B, rng):
    order = np.arange(N)
    for place in range(N - 1):
        other = rng.integers(place + 1, N)
        order[[place, other]] = order[[other, place]]
    return cut(order, B)


@style(of="epoch", shows="always_swaps_two")
def inserts_before_the_last(N, B, rng):
    order = [0]
    for n in range(1, N):
        order.insert(int(rng.integers(len(order))), n)
    return cut(order, B)


@style(of="epoch", shows="keeps_two_in_order")
def stops_before_the_first_swap(N, B, rng):
    order = list(range(N))
    for place in range(N - 1, 1, -1):
        other = rng.integers(place + 1)
        order[place], order[other] = order[other], order[place]
    return cut(order, B)


@style(of="epoch", shows="keeps_two_in_order")
def leaves_the_last_out(N, B, rng):
    order = np.arange(N)
    for place in range(N - 1):
        other = rng.integers(place, N - 1)
        order[[place, other]] = order[[other, place]]
    return cut(order, B)


@style(of="epoch", shows="keeps_two_in_order")
def shuffles_all_but_the_first(N, B, rng):
    order = np.arange(N)
    rng.shuffle(order[1:])
    return cut(order, B)


@style(of="epoch", shows="swaps_with_any_place")
def swaps_each_place_with_any(N, B, rng):
    order = list(range(N))
    for place in range(N):
        other = rng.integers(N)
        order[place], order[other] = order[other], order[place]
    return cut(order, B)


@style(of="epoch", shows="swaps_with_any_place")
def swaps_in_an_array(N, B, rng):
    order = np.arange(N)
    for place, other in enumerate(rng.integers(N, size=N)):
        order[[place, other]] = order[[other, place]]
    return cut(order, B)


@style(of="epoch", shows="swaps_with_any_place")
def swaps_from_the_end(N, B, rng):
    order = list(range(N))
    for place in reversed(range(N)):
        other = int(N * rng.random())
        order[place], order[other] = order[other], order[place]
    return cut(order, B)
