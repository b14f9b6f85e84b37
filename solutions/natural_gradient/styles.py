"""The mistakes of natural_gradient, written otherwise."""

import math

import numpy as np

from grader import style


def _chances(w, X):
    return 1 / (1 + np.exp(-np.clip(np.asarray(X, float) @ np.asarray(w, float), -700, 700)))


# fisher_gaussian


@style(of="fisher_gaussian", shows="forgets_the_square_of_sigma")
def divides_each_entry_by_sigma(sigma):
    F = np.zeros((2, 2))
    F[0, 0] = 1 / sigma
    F[1, 1] = 2 / sigma
    return F


@style(of="fisher_gaussian", shows="forgets_the_square_of_sigma")
def scores_without_sigma_in_one_of_them(sigma):
    return [[1.0 / sigma, 0], [0, (3 - 2 + 1) / sigma]]


@style(of="fisher_gaussian", shows="forgets_sigma")
def is_right_at_sigma_1(sigma):
    return np.array([[1.0, 0.0], [0.0, 2.0]])


@style(of="fisher_gaussian", shows="forgets_sigma")
def takes_the_means_of_u_only(sigma):
    F = np.eye(2)
    F[1, 1] = 3 - 2 * 1 + 1
    return F


@style(of="fisher_gaussian", shows="counts_both_knobs_alike")
def divides_ones_by_the_variance(sigma):
    return [[1 / sigma**2, 0.0], [0.0, 1 / sigma**2]]


@style(of="fisher_gaussian", shows="counts_both_knobs_alike")
def squares_u_to_the_fourth_as_3_minus_2(sigma):
    mu_mu, sigma_sigma = 1, 3 - 2
    return np.array([[mu_mu, 0], [0, sigma_sigma]]) / (sigma * sigma)


@style(of="fisher_gaussian", shows="forgets_the_minus_one")
def takes_u_to_the_fourth(sigma):
    return [[1 / sigma**2, 0.0], [0.0, 3 / sigma**2]]


@style(of="fisher_gaussian", shows="forgets_the_minus_one")
def takes_the_moments_2_and_4(sigma):
    F = np.zeros((2, 2))
    for i, moment in enumerate((1, 3)):
        F[i, i] = moment * (1 / sigma) ** 2
    return F


@style(of="fisher_gaussian", shows="halves_the_second_entry")
def divides_by_twice_the_variance(sigma):
    return [[1 / sigma**2, 0.0], [0.0, 1 / (2 * sigma**2)]]


@style(of="fisher_gaussian", shows="halves_the_second_entry")
def divides_the_identity_by_1_and_2(sigma):
    return np.eye(2) / np.array([1, 2]) / sigma / sigma


@style(of="fisher_gaussian", shows="puts_sigma_first")
def puts_the_2_first(sigma):
    return [[2 / sigma**2, 0.0], [0.0, 1 / sigma**2]]


@style(of="fisher_gaussian", shows="puts_sigma_first")
def flips_both_axes(sigma):
    F = np.array([[1.0, 0.0], [0.0, 2.0]]) / sigma**2
    return F[::-1, ::-1]


@style(of="fisher_gaussian", shows="takes_the_variance_for_a_parameter")
def differentiates_in_the_variance(sigma):
    variance = sigma * sigma
    return [[1 / variance, 0.0], [0.0, 1 / (2 * variance**2)]]


@style(of="fisher_gaussian", shows="takes_the_variance_for_a_parameter")
def changes_the_parameter_to_the_variance(sigma):
    J = np.array([[1.0, 0.0], [0.0, 1 / (2 * sigma)]])
    F = np.array([[1.0, 0.0], [0.0, 2.0]]) / sigma**2
    return J.T @ F @ J


@style(of="fisher_gaussian", shows="takes_the_logarithm_for_a_parameter")
def leaves_2_for_the_second_entry(sigma):
    return [[1 / sigma**2, 0.0], [0.0, 2.0]]


@style(of="fisher_gaussian", shows="takes_the_logarithm_for_a_parameter")
def forgets_sigma_in_the_second_score(sigma):
    F = 2 * np.eye(2)
    F[0, 0] = (1 / sigma) ** 2
    return F


@style(of="fisher_gaussian", shows="inverts_the_information")
def returns_the_variances_of_estimates(sigma):
    return [[sigma**2, 0.0], [0.0, sigma**2 / 2]]


@style(of="fisher_gaussian", shows="inverts_the_information")
def inverts_the_matrix(sigma):
    return np.linalg.inv(np.array([[1.0, 0.0], [0.0, 2.0]]) / sigma**2)


@style(of="fisher_gaussian", shows="takes_the_hessian_at_the_mean")
def takes_the_curvatures_at_the_mean(sigma):
    return [[1 / sigma**2, 0.0], [0.0, -1 / sigma**2]]


@style(of="fisher_gaussian", shows="takes_the_hessian_at_the_mean")
def takes_the_curvatures_at_x(sigma):
    x = mu = 0.0
    F = np.zeros((2, 2))
    F[0, 0] = 1 / sigma**2
    F[1, 1] = 3 * (x - mu) ** 2 / sigma**4 - 1 / sigma**2
    return F


@style(of="fisher_gaussian", shows="returns_the_diagonal_only")
def returns_a_pair(sigma):
    return 1 / sigma**2, 2 / sigma**2


@style(of="fisher_gaussian", shows="returns_the_diagonal_only")
def squares_the_two_scores(sigma):
    return (np.sqrt(np.array([1.0, 2.0])) / sigma) ** 2


@style(of="fisher_gaussian", shows="multiplies_by_the_square_of_sigma")
def takes_scores_times_sigma(sigma):
    return [[sigma * sigma, 0.0], [0.0, 2 * sigma * sigma]]


@style(of="fisher_gaussian", shows="multiplies_by_the_square_of_sigma")
def scales_the_means_up(sigma):
    half = np.diag([1.0, np.sqrt(2.0)]) * sigma
    return half @ half.T


@style(of="fisher_gaussian", shows="leaves_the_information_negative")
def takes_mean_second_slopes(sigma):
    return [[-1 / sigma**2, 0.0], [0.0, (1 - 3) / sigma**2]]


@style(of="fisher_gaussian", shows="leaves_the_information_negative")
def subtracts_from_zeros(sigma):
    F = np.zeros((2, 2))
    F[0, 0] -= 1 / sigma / sigma
    F[1, 1] -= 2 / sigma / sigma
    return F


# fisher_logistic


@style(of="fisher_logistic", shows="weighs_by_1_minus_p")
def weighs_rows_by_1_minus_p_in_a_loop(w, X):
    X = np.asarray(X, float)
    return sum((1 - p) * np.outer(x, x) for x, p in zip(X, _chances(w, X))) / len(X)


@style(of="fisher_logistic", shows="weighs_by_1_minus_p")
def weighs_columns_by_1_minus_p(w, X):
    X = np.array(X, dtype=float)
    return np.dot(X.T * (1 - _chances(w, X)), X) / X.shape[0]


@style(of="fisher_logistic", shows="forgets_the_chances_of_the_labels")
def adds_scores_of_both_labels(w, X):
    X = np.asarray(X, float)
    F = np.zeros((X.shape[1], X.shape[1]))
    for x, p in zip(X, _chances(w, X)):
        for y in 0, 1:
            F += np.outer((y - p) * x, (y - p) * x)
    return F / len(X)


@style(of="fisher_logistic", shows="forgets_the_chances_of_the_labels")
def adds_two_tables_of_scores(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    zeros, ones = p[:, None] * X, (1 - p)[:, None] * X
    return (zeros.T @ zeros + ones.T @ ones) / len(X)


@style(of="fisher_logistic", shows="counts_the_last_row_only")
def writes_over_F_in_the_loop(w, X):
    for x, p in zip(np.asarray(X, float), _chances(w, X)):
        F = p * (1 - p) * np.outer(x, x)
    return F / len(X)


@style(of="fisher_logistic", shows="counts_the_last_row_only")
def takes_row_minus_1(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    return p[-1] * (1 - p[-1]) * X[-1][:, None] * X[-1] / len(X)


@style(of="fisher_logistic", shows="sums_over_the_rows")
def adds_the_rows_in_a_loop(w, X):
    F = 0.0
    for x, p in zip(np.asarray(X, float), _chances(w, X)):
        F = F + p * (1 - p) * np.outer(x, x)
    return F


@style(of="fisher_logistic", shows="sums_over_the_rows")
def multiplies_three_matrices(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    return X.T @ np.diag(p * (1 - p)) @ X


@style(of="fisher_logistic", shows="weighs_by_p")
def weighs_rows_by_p_in_a_loop(w, X):
    X = np.asarray(X, float)
    return sum(p * np.outer(x, x) for x, p in zip(X, _chances(w, X))) / len(X)


@style(of="fisher_logistic", shows="weighs_by_p")
def weighs_columns_by_p(w, X):
    X = np.array(X, dtype=float)
    return np.dot(X.T * _chances(w, X), X) / X.shape[0]


@style(of="fisher_logistic", shows="takes_every_label_for_0")
def multiplies_scores_of_label_0(w, X):
    X = np.array(X, dtype=float)
    scores = -_chances(w, X)[:, None] * X
    return scores.T @ scores / len(X)


@style(of="fisher_logistic", shows="takes_every_label_for_1")
def multiplies_scores_of_label_1(w, X):
    scores = [(1 - p) * x for x, p in zip(np.asarray(X, float), _chances(w, X))]
    return np.mean([np.outer(s, s) for s in scores], axis=0)


@style(of="fisher_logistic", shows="takes_the_likeliest_label")
def rounds_p_to_a_label(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    return np.einsum("n,ni,nj->ij", (np.round(p) - p) ** 2, X, X) / len(p)


@style(of="fisher_logistic", shows="takes_the_weight_twice")
def weighs_both_tables(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    weighted = X * (p * (1 - p))[:, None]
    return weighted.T @ weighted / len(X)


@style(of="fisher_logistic", shows="takes_the_weight_twice")
def multiplies_outer_products_of_weighted_rows(w, X):
    X = np.asarray(X, float)
    slopes = [p * (1 - p) * x for x, p in zip(X, _chances(w, X))]
    return sum(np.outer(s, s) for s in slopes) / len(X)


@style(of="fisher_logistic", shows="forgets_the_weights")
def takes_the_hessian_of_the_houses(w, X):
    X = np.array(X, dtype=float)
    return X.T @ X / len(X)


@style(of="fisher_logistic", shows="forgets_the_weights")
def takes_the_mean_of_outer_products(w, X):
    return np.mean([np.outer(x, x) for x in X], axis=0)


@style(of="fisher_logistic", shows="forgets_w")
def takes_p_at_w_0(w, X):
    X = np.array(X, dtype=float)
    p = _chances(np.zeros(len(w)), X)
    return (X.T * p * (1 - p)) @ X / len(X)


@style(of="fisher_logistic", shows="forgets_w")
def divides_by_four(w, X):
    return sum(np.outer(x, x) for x in X) / (4 * len(X))


@style(of="fisher_logistic", shows="takes_the_mean_weight")
def takes_the_mean_of_weights_and_of_products(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    return np.mean(p * (1 - p)) * (X.T @ X) / len(X)


@style(of="fisher_logistic", shows="takes_the_mean_weight")
def multiplies_two_means(w, X):
    weight = sum(p * (1 - p) for p in _chances(w, X)) / len(X)
    return weight * np.mean([np.outer(x, x) for x in X], axis=0)


@style(of="fisher_logistic", shows="compares_examples")
def multiplies_X_by_its_transpose(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    return ((p * (1 - p))[:, None] * X) @ X.T / len(X)


@style(of="fisher_logistic", shows="compares_examples")
def compares_rows_in_a_loop(w, X):
    p = _chances(w, X)
    return [[p[n] * (1 - p[n]) * np.dot(a, b) / len(X) for b in X] for n, a in enumerate(X)]


@style(of="fisher_logistic", shows="keeps_a_table_for_each_row")
def returns_a_list_of_tables(w, X):
    return [p * (1 - p) * np.outer(x, x) for x, p in zip(X, _chances(w, X))]


@style(of="fisher_logistic", shows="keeps_a_table_for_each_row")
def broadcasts_and_does_not_add(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    return (p * (1 - p))[:, None, None] * X[:, :, None] * X[:, None, :]


@style(of="fisher_logistic", shows="keeps_the_diagonal_only")
def puts_mean_squares_on_the_diagonal(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    return np.diag(((p * (1 - p))[:, None] * X**2).mean(axis=0))


@style(of="fisher_logistic", shows="keeps_the_diagonal_only")
def multiplies_by_the_identity(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    return (X.T * (p * (1 - p))) @ X * np.eye(len(w)) / len(X)


@style(of="fisher_logistic", shows="returns_the_diagonal")
def squares_the_entries(w, X):
    X, p = np.array(X, dtype=float), _chances(w, X)
    return p * (1 - p) @ X**2 / len(X)


@style(of="fisher_logistic", shows="returns_the_diagonal")
def multiplies_x_by_x_in_a_loop(w, X):
    rows = [p * (1 - p) * x * x for x, p in zip(np.asarray(X, float), _chances(w, X))]
    return sum(rows) / len(rows)


@style(of="fisher_logistic", shows="counts_one_row_only")
def returns_inside_the_loop(w, X):
    F = np.zeros((len(w), len(w)))
    for x, p in zip(X, _chances(w, X)):
        F += p * (1 - p) * np.outer(x, x)
        return F


@style(of="fisher_logistic", shows="counts_one_row_only")
def takes_row_0(w, X):
    x = np.array(X[0], dtype=float)
    slope = 0.25 * (1 - np.tanh(x @ w / 2) ** 2)
    return slope * x[:, None] * x[None, :]


@style(of="fisher_logistic", shows="adds_a_bias")
def puts_ones_beside_X(w, X):
    ones = np.ones((len(X), 1))
    p = _chances(w, X)
    X = np.hstack([X, ones])
    return (X.T * p * (1 - p)) @ X / len(X)


@style(of="fisher_logistic", shows="adds_a_bias")
def appends_1_to_each_row(w, X):
    F = 0
    for x, p in zip(X, _chances(w, X)):
        longer = np.append(x, 1)
        F = F + p * (1 - p) * np.outer(longer, longer) / len(X)
    return F


# natural


@style(of="natural", shows="multiplies_by_F")
def multiplies_by_F_in_lists(F, g, damping):
    return [
        sum((F[i][j] + damping * (i == j)) * g[j] for j in range(len(g))) for i in range(len(g))
    ]


@style(of="natural", shows="multiplies_by_F")
def adds_the_damping_to_the_product(F, g, damping):
    return np.dot(F, g) + damping * np.asarray(g)


@style(of="natural", shows="divides_by_the_diagonal")
def divides_by_the_diagonal_in_a_loop(F, g, damping):
    return [g[i] / (F[i][i] + damping) for i in range(len(g))]


@style(of="natural", shows="divides_by_the_diagonal")
def divides_by_a_diagonal_vector(F, g, damping):
    diagonal = np.diagonal(F) + damping
    return np.divide(g, diagonal)


@style(of="natural", shows="divides_by_the_table")
def divides_g_by_F(F, g, damping):
    return g / (np.array(F) + damping * np.eye(len(g)))


@style(of="natural", shows="divides_by_the_table")
def divides_by_a_damped_copy(F, g, damping):
    F = np.array(F, dtype=float)
    F[np.diag_indices(len(F))] += damping
    return np.divide(g, F)


@style(of="natural", shows="returns_the_inverse")
def solves_for_the_identity(F, g, damping):
    D = len(g)
    return np.linalg.solve(F + damping * np.eye(D), np.eye(D))


@style(of="natural", shows="returns_the_inverse")
def inverts_by_the_pseudoinverse(F, g, damping):
    return np.linalg.pinv(np.add(F, np.diag([damping] * len(g))))


@style(of="natural", shows="takes_the_inverse_root")
def multiplies_by_an_inverse_root(F, g, damping):
    U, values, Vt = np.linalg.svd(F + damping * np.eye(len(g)))
    return U @ np.diag(values**-0.5) @ Vt @ g


@style(of="natural", shows="takes_the_inverse_root")
def goes_half_of_the_way_back(F, g, damping):
    values, axes = np.linalg.eigh(F)
    n = np.zeros(len(g))
    for value, axis in zip(values, axes.T):
        n += np.dot(axis, g) / math.sqrt(value + damping) * axis
    return n


@style(of="natural", shows="points_down")
def returns_the_step(F, g, damping):
    step = -np.linalg.inv(F + damping * np.eye(len(g))) @ g
    return step


@style(of="natural", shows="points_down")
def solves_for_minus_g(F, g, damping):
    return np.linalg.solve(F + damping * np.eye(len(g)), np.negative(g))


@style(of="natural", shows="keeps_the_direction_only")
def normalises_by_hand(F, g, damping):
    n = np.linalg.inv(F + np.diag(np.full(len(g), damping))) @ g
    return n / math.sqrt(sum(n * n))


@style(of="natural", shows="keeps_the_direction_only")
def normalises_in_place(F, g, damping):
    n = np.linalg.lstsq(F + damping * np.eye(len(g)), g, rcond=None)[0]
    n /= np.sqrt(n @ n)
    return n


@style(of="natural", shows="scales_to_one_effect")
def divides_by_the_root_of_the_effect(F, g, damping):
    F = F + damping * np.eye(len(g))
    n = np.linalg.solve(F, g)
    return n / np.sqrt(n @ F @ n)


@style(of="natural", shows="scales_to_one_effect")
def multiplies_by_a_rate_of_its_own(F, g, damping):
    n = np.linalg.inv(F + damping * np.eye(len(g))) @ g
    rate = (n @ g) ** -0.5
    return [rate * entry for entry in n]


@style(of="natural", shows="forgets_the_damping")
def solves_with_F_alone(F, g, damping):
    return np.linalg.solve(F, g)


@style(of="natural", shows="forgets_the_damping")
def inverts_F_alone(F, g, damping):
    return np.linalg.inv(F) @ g


@style(of="natural", shows="forgets_the_damping_by_least_squares")
def takes_least_squares_of_F_alone(F, g, damping):
    return np.linalg.lstsq(F, g, rcond=None)[0]


@style(of="natural", shows="adds_the_damping_everywhere")
def adds_a_number_to_a_matrix(F, g, damping):
    return np.linalg.inv(np.array(F) + damping) @ g


@style(of="natural", shows="adds_the_damping_everywhere")
def adds_a_table_of_damping(F, g, damping):
    D = len(g)
    return np.linalg.lstsq(F + damping * np.ones((D, D)), g, rcond=None)[0]


@style(of="natural", shows="divides_by_the_damping_afterwards")
def shrinks_the_solution(F, g, damping):
    n = np.linalg.solve(F, g)
    n /= 1 + damping
    return n


@style(of="natural", shows="divides_by_the_damping_afterwards_where_it_can")
def shrinks_g_first(F, g, damping):
    return np.linalg.lstsq(F, np.asarray(g) / (1 + damping), rcond=None)[0]


@style(of="natural", shows="damps_by_the_diagonal")
def multiplies_the_diagonal(F, g, damping):
    F = np.array(F, dtype=float)
    for i in range(len(g)):
        F[i, i] *= 1 + damping
    return np.linalg.solve(F, g)


@style(of="natural", shows="damps_by_the_diagonal")
def multiplies_the_diagonal_by_a_mask(F, g, damping):
    return np.linalg.inv(F * (1 + damping * np.eye(len(g)))) @ g


@style(of="natural", shows="mixes_F_with_the_identity")
def mixes_in_two_lines(F, g, damping):
    one = np.eye(len(g))
    F = np.array(F) + damping * (one - np.array(F))
    return np.linalg.inv(F) @ g


@style(of="natural", shows="mixes_F_with_the_identity")
def mixes_by_an_average(F, g, damping):
    mixed = np.average([F, np.eye(len(g))], axis=0, weights=[1 - damping, damping])
    return np.linalg.lstsq(mixed, g, rcond=None)[0]


@style(of="natural", shows="cuts_the_damping")
def fills_the_diagonal_of_a_copy(F, g, damping):
    F = np.copy(F)
    np.fill_diagonal(F, np.diagonal(F) + damping)
    return np.linalg.solve(F, g)


@style(of="natural", shows="cuts_the_damping")
def stores_F_in_an_array_like_it(F, g, damping):
    damped = np.zeros_like(F)
    damped[:] = F + damping * np.eye(len(g))
    return np.linalg.inv(damped) @ g


@style(of="natural", shows="subtracts_the_damping")
def damps_downwards(F, g, damping):
    return np.linalg.lstsq(F - damping * np.eye(len(F)), np.array(g, float), rcond=None)[0]


@style(of="natural", shows="subtracts_the_damping")
def damps_downwards_on_the_diagonal(F, g, damping):
    F = np.array(F, dtype=float)
    F[np.diag_indices_from(F)] -= damping
    return np.linalg.pinv(F).dot(g)


# angle


@style(of="angle", shows="takes_the_arcsine")
def takes_asin_of_the_cosine(g, n):
    cosine = np.dot(g, n) / math.hypot(*g) / math.hypot(*n)
    return math.degrees(math.asin(max(-1, min(1, cosine))))


@style(of="angle", shows="takes_the_arcsine")
def takes_the_arccosine_from_90(g, n):
    unit = [np.array(one, dtype=float) / np.linalg.norm(one) for one in (g, n)]
    return 90 - np.rad2deg(np.arccos(np.clip(unit[0] @ unit[1], -1, 1)))


@style(of="angle", shows="answers_in_radians")
def takes_math_acos(g, n):
    cosine = np.dot(g, n) / (math.hypot(*g) * math.hypot(*n))
    return math.acos(max(-1.0, min(1.0, cosine)))


@style(of="angle", shows="answers_in_radians")
def takes_the_half_angle_in_radians(g, n):
    u, v = np.array(g) / np.linalg.norm(g), np.array(n) / np.linalg.norm(n)
    return 2 * np.arctan2(np.linalg.norm(u - v), np.linalg.norm(u + v))


@style(of="angle", shows="returns_the_cosine")
def stops_at_the_cosine(g, n):
    return np.dot(g, n) / (np.linalg.norm(g) * np.linalg.norm(n))


@style(of="angle", shows="returns_the_cosine")
def multiplies_two_directions(g, n):
    u, v = (np.array(vector, dtype=float) / math.hypot(*vector) for vector in (g, n))
    return sum(a * b for a, b in zip(u, v))


@style(of="angle", shows="measures_between_lines")
def folds_blunt_angles(g, n):
    cosine = np.dot(g, n) / (np.linalg.norm(g) * np.linalg.norm(n))
    degrees = np.degrees(np.arccos(np.clip(cosine, -1, 1)))
    return min(degrees, 180 - degrees)


@style(of="angle", shows="measures_between_lines")
def drops_the_sign_of_the_dot_product(g, n):
    dot = abs(sum(a * b for a, b in zip(g, n)))
    return math.degrees(math.acos(min(dot / math.hypot(*g) / math.hypot(*n), 1)))


@style(of="angle", shows="measures_between_lines")
def takes_the_absolute_value_of_the_cosine(g, n):
    u, v = np.array(g) / np.linalg.norm(g), np.array(n) / np.linalg.norm(n)
    return np.rad2deg(np.arccos(np.minimum(np.abs(u @ v), 1)))


@style(of="angle", shows="turns_one_vector_round")
def measures_to_the_step(g, n):
    cosine = np.dot(g, np.negative(n)) / (np.linalg.norm(g) * np.linalg.norm(n))
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))


@style(of="angle", shows="turns_one_vector_round")
def takes_the_rest_of_a_half_turn(g, n):
    u, v = np.array(g) / np.linalg.norm(g), np.array(n) / np.linalg.norm(n)
    return math.degrees(math.pi - 2 * math.atan2(np.linalg.norm(u - v), np.linalg.norm(u + v)))


@style(of="angle", shows="stops_at_90")
def clips_the_degrees(g, n):
    cosine = np.dot(g, n) / (np.linalg.norm(g) * np.linalg.norm(n))
    return min(90, np.degrees(np.arccos(np.clip(cosine, -1, 1))))


@style(of="angle", shows="stops_at_90")
def takes_no_negative_dot_product(g, n):
    dot = max(0.0, np.dot(g, n))
    return math.degrees(math.acos(min(1.0, dot / (math.hypot(*g) * math.hypot(*n)))))


@style(of="angle", shows="forgets_the_lengths")
def clips_the_dot_product(g, n):
    return math.degrees(math.acos(max(-1, min(1, np.dot(g, n)))))


@style(of="angle", shows="forgets_the_lengths_and_the_clip")
def takes_the_arccosine_of_a_dot_product(g, n):
    return np.rad2deg(np.arccos(np.dot(g, n)))


@style(of="angle", shows="divides_by_one_length")
def makes_g_1_long(g, n):
    u = np.array(g) / np.sqrt(np.dot(g, g))
    return math.degrees(math.acos(min(1, max(-1, u @ n))))


@style(of="angle", shows="divides_by_the_other_length")
def makes_n_1_long(g, n):
    v = [entry / math.hypot(*n) for entry in n]
    return np.rad2deg(np.arccos(np.clip(np.inner(g, v), -1, 1)))


@style(of="angle", shows="divides_by_squared_lengths")
def divides_by_both_squares(g, n):
    cosine = np.dot(g, n) / np.dot(g, g) / np.dot(n, n)
    return math.degrees(math.acos(min(1, max(-1, cosine))))


@style(of="angle", shows="divides_by_squared_lengths")
def divides_by_sums_of_squares(g, n):
    squares = sum(x * x for x in g) * sum(x * x for x in n)
    cosine = sum(a * b for a, b in zip(g, n)) / squares
    return np.rad2deg(np.arccos(np.clip(cosine, -1.0, 1.0)))


@style(of="angle", shows="subtracts_directions")
def subtracts_directions_in_plain_numbers(g, n):
    return math.degrees(math.atan2(n[1], n[0])) - math.degrees(math.atan2(g[1], g[0]))


@style(of="angle", shows="subtracts_directions_without_a_sign")
def subtracts_arguments_of_complex_numbers(g, n):
    return abs(np.angle(complex(*n[:2]), deg=True) - np.angle(complex(*g[:2]), deg=True))


# widest_gradient


@style(of="widest_gradient", shows="adds_both_axes_evenly")
def adds_the_outermost_columns(F):
    axes = np.linalg.eigh(F)[1]
    return axes[:, 0] + axes[:, -1]


@style(of="widest_gradient", shows="adds_both_axes_evenly")
def takes_the_diagonal_between_both_axes(F):
    U, _, _ = np.linalg.svd(F)
    return (U[:, 0] - U[:, -1]) / np.sqrt(2)


@style(of="widest_gradient", shows="adds_both_axes_evenly")
def adds_sorted_eigenvectors(F):
    values, axes = np.linalg.eig(F)
    low, high = np.argmin(values), np.argmax(values)
    return [float(a + b) for a, b in zip(axes[:, high], axes[:, low])]


@style(of="widest_gradient", shows="swaps_the_weights")
def puts_each_root_at_the_other_axis(F):
    values, axes = np.linalg.eigh(F)
    return np.sqrt(values[0]) * axes[:, -1] + np.sqrt(values[-1]) * axes[:, 0]


@style(of="widest_gradient", shows="swaps_the_weights")
def divides_by_the_roots(F):
    values, axes = np.linalg.eigh(F)
    return axes[:, 0] / values[0] ** 0.5 + axes[:, -1] / values[-1] ** 0.5


@style(of="widest_gradient", shows="swaps_the_weights")
def leans_by_the_root_of_the_ratio(F):
    values, axes = np.linalg.eigh(F)
    t = math.sqrt(values[-1] / values[0])
    return axes @ np.array([t, *[0] * (len(values) - 2), 1])


@style(of="widest_gradient", shows="weighs_by_the_eigenvalues")
def multiplies_by_the_eigenvalues(F):
    values, axes = np.linalg.eigh(F)
    return values[-1] * axes[:, -1] + values[0] * axes[:, 0]


@style(of="widest_gradient", shows="weighs_by_the_eigenvalues")
def leans_by_the_ratio(F):
    values, axes = np.linalg.eigh(F)
    return axes[:, -1] + values[0] / values[-1] * axes[:, 0]


@style(of="widest_gradient", shows="weighs_by_the_eigenvalues")
def multiplies_F_by_both_axes(F):
    axes = np.linalg.eigh(F)[1]
    return np.dot(F, axes[:, 0] + axes[:, -1])


@style(of="widest_gradient", shows="uses_every_axis")
def multiplies_all_roots(F):
    values, axes = np.linalg.eigh(F)
    return axes @ np.sqrt(values)


@style(of="widest_gradient", shows="uses_every_axis")
def adds_all_columns_with_their_roots(F):
    U, values, _ = np.linalg.svd(F)
    return (U * values**0.5).sum(axis=1)


@style(of="widest_gradient", shows="uses_every_axis")
def adds_all_axes_in_a_loop(F):
    g = 0
    values, axes = np.linalg.eigh(F)
    for i in range(len(values)):
        g = g + math.sqrt(values[i]) * axes[:, i]
    return g


@style(of="widest_gradient", shows="takes_an_axis_alone")
def takes_the_steepest_axis(F):
    return np.linalg.eigh(F)[1][:, -1]


@style(of="widest_gradient", shows="takes_an_axis_alone")
def takes_the_most_level_axis(F):
    values, axes = np.linalg.eig(F)
    return axes[:, np.argmin(values)]


@style(of="widest_gradient", shows="takes_an_axis_alone")
def iterates_to_the_steepest_axis(F):
    g = np.arange(1.0, len(F) + 1)
    for _ in range(200):
        g = F @ g
        g /= np.linalg.norm(g)
    return g


@style(of="widest_gradient", shows="takes_other_axes")
def takes_the_two_largest(F):
    values, axes = np.linalg.eigh(F)
    if len(values) == 2:
        return axes @ np.sqrt(values)
    return np.sqrt(values[-1]) * axes[:, -1] + np.sqrt(values[-2]) * axes[:, -2]


@style(of="widest_gradient", shows="takes_other_axes")
def takes_the_first_and_second_column(F):
    values, axes = np.linalg.eigh(F)
    return axes[:, :2] @ np.sqrt(values[:2])


@style(of="widest_gradient", shows="takes_other_axes")
def takes_eig_for_sorted(F):
    values, axes = np.linalg.eig(F)
    return np.sqrt(values[-1]) * axes[:, -1] + np.sqrt(values[0]) * axes[:, 0]


@style(of="widest_gradient", shows="forgets_to_turn_back")
def puts_the_roots_at_both_ends(F):
    values = np.linalg.eigvalsh(F)
    g = np.zeros(len(values))
    g[0], g[-1] = np.sqrt(values[0]), np.sqrt(values[-1])
    return g


@style(of="widest_gradient", shows="forgets_to_turn_back")
def takes_the_g_of_the_table(F):
    values = np.linalg.eigvalsh(F)
    return [1, *[0] * (len(F) - 2), math.sqrt(values[0] / values[-1])]


@style(of="widest_gradient", shows="forgets_to_turn_back")
def takes_singular_values_for_entries(F):
    roots = np.linalg.svd(F, compute_uv=False) ** 0.5
    roots[1:-1] = 0
    return roots


@style(of="widest_gradient", shows="takes_rows_for_eigenvectors")
def takes_the_first_and_last_row(F):
    values, axes = np.linalg.eigh(F)
    return np.sqrt(values[-1]) * axes[-1] + np.sqrt(values[0]) * axes[0]


@style(of="widest_gradient", shows="takes_rows_for_eigenvectors")
def unpacks_the_matrix(F):
    values, (low, *_, high) = np.linalg.eigh(F)
    return high - math.sqrt(values[0] / values[-1]) * low


@style(of="widest_gradient", shows="takes_rows_for_eigenvectors")
def multiplies_from_the_left(F):
    values, axes = np.linalg.eigh(F)
    weights = np.sqrt(values)
    weights[1:-1] = 0
    return weights @ axes


# what replaying cannot see


@style(of="fisher_logistic", shows="overflows_far_out")
def divides_infinity_by_infinity(w, X):
    X = np.array(X, dtype=float)
    grown = np.exp(X @ w)
    p = grown / (1 + grown)
    return (X.T * p * (1 - p)) @ X / len(X)


@style(of="fisher_logistic", shows="overflows_far_out")
def takes_the_slope_of_the_sigmoid(w, X):
    X = np.array(X, dtype=float)
    shrunk = np.exp(-X @ w)
    return np.einsum("n,ni,nj->ij", shrunk / (1 + shrunk) ** 2, X, X) / len(X)


@style(of="fisher_logistic", shows="overflows_far_out")
def takes_math_exp(w, X):
    F = np.zeros((len(w), len(w)))
    for x in X:
        p = 1 / (1 + math.exp(-np.dot(x, w)))
        F += p * (1 - p) * np.outer(x, x) / len(X)
    return F


@style(of="fisher_logistic", shows="clips_the_chances")
def clips_p_at_1e_7(w, X):
    X = np.array(X, dtype=float)
    p = np.clip(_chances(w, X), 1e-7, 1 - 1e-7)
    return (X.T * p * (1 - p)) @ X / len(X)


@style(of="fisher_logistic", shows="clips_the_chances")
def clips_z_at_20(w, X):
    X = np.array(X, dtype=float)
    p = 1 / (1 + np.exp(-np.clip(X @ w, -20, 20)))
    return np.einsum("n,ni,nj->ij", p - p**2, X, X) / len(X)


@style(of="fisher_logistic", shows="clips_the_chances")
def keeps_p_above_1e_8(w, X):
    rows = []
    for x, p in zip(X, _chances(w, X)):
        p = min(max(p, 1e-8), 1 - 1e-8)
        rows.append(p * (1 - p) * np.outer(x, x))
    return np.mean(rows, axis=0)


@style(of="angle", shows="forgets_to_clip_the_cosine")
def divides_by_both_lengths_and_hopes(g, n):
    return np.degrees(np.arccos(np.dot(g, n) / (np.linalg.norm(g) * np.linalg.norm(n))))


@style(of="angle", shows="forgets_to_clip_the_cosine")
def multiplies_directions_and_hopes(g, n):
    u, v = np.array(g) / np.linalg.norm(g), np.array(n) / np.linalg.norm(n)
    return np.rad2deg(np.arccos(u @ v))


@style(of="angle", shows="forgets_to_clip_the_cosine")
def takes_math_acos_and_hopes(g, n):
    dot = sum(a * b for a, b in zip(g, n))
    lengths = math.sqrt(sum(a * a for a in g)) * math.sqrt(sum(b * b for b in n))
    return math.degrees(math.acos(dot / lengths))


@style(of="angle", shows="adds_a_little_to_the_lengths")
def adds_1e_12_to_the_product(g, n):
    cosine = np.dot(g, n) / (np.linalg.norm(g) * np.linalg.norm(n) + 1e-12)
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))


@style(of="angle", shows="adds_a_little_to_the_lengths")
def adds_a_little_to_each_length(g, n):
    u = np.array(g) / (np.linalg.norm(g) + 1e-16)
    v = np.array(n) / (np.linalg.norm(n) + 1e-16)
    return math.degrees(math.acos(max(-1, min(1, u @ v))))


@style(of="angle", shows="adds_a_little_to_the_lengths")
def sets_lengths_a_least_value(g, n):
    lengths = max(np.linalg.norm(g), 1e-12) * max(np.linalg.norm(n), 1e-12)
    return np.rad2deg(np.arccos(np.clip(np.inner(g, n) / lengths, -1, 1)))


@style(of="angle", shows="rounds_the_angle")
def rounds_to_two_decimals(g, n):
    cosine = np.dot(g, n) / (np.linalg.norm(g) * np.linalg.norm(n))
    return np.round(np.degrees(np.arccos(np.clip(cosine, -1, 1))), 2)


@style(of="angle", shows="rounds_the_angle")
def rounds_to_whole_degrees(g, n):
    u, v = np.array(g) / np.linalg.norm(g), np.array(n) / np.linalg.norm(n)
    return round(math.degrees(2 * math.atan2(np.linalg.norm(u - v), np.linalg.norm(u + v))))


@style(of="angle", shows="rounds_the_angle")
def writes_four_decimals(g, n):
    cosine = np.dot(g, n) / math.hypot(*g) / math.hypot(*n)
    return float(f"{math.degrees(math.acos(min(1, max(-1, cosine)))):.3f}")


@style(of="fisher_logistic", shows="computes_with_a_list")
def transposes_a_list(w, X):
    p = 1 / (1 + np.exp(-np.dot(X, w)))
    return (X.T * p * (1 - p)) @ X / len(X)


@style(of="natural", shows="computes_with_a_list")
def asks_a_list_for_its_shape(F, g, damping):
    return np.linalg.solve(F + damping * np.eye(F.shape[0]), g)


@style(of="angle", shows="computes_with_a_list")
def divides_a_list(g, n):
    cosine = (g / math.hypot(*g)) @ (n / math.hypot(*n))
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))


@style(of="natural", shows="works_in_place_on_integers")
def adds_the_damping_in_place(F, g, damping):
    F = np.array(F)
    F += damping * np.eye(len(F))
    return np.linalg.solve(F, g)


@style(of="angle", shows="works_in_place_on_integers")
def divides_copies_in_place(g, n):
    u, v = np.array(g), np.array(n)
    u /= np.linalg.norm(u)
    v /= np.linalg.norm(v)
    return np.degrees(np.arccos(np.clip(u @ v, -1, 1)))


@style(of="fisher_logistic", shows="works_in_place_on_integers")
def weighs_a_copy_in_place(w, X):
    p = _chances(w, X)
    scores = np.array(X)
    scores *= np.sqrt(p * (1 - p))[:, None]
    return scores.T @ scores / len(X)


@style(of="natural", shows="changes_its_arguments")
def writes_the_damping_into_F(F, g, damping):
    F = np.asarray(F)
    if F.dtype.kind != "f":
        F = F.astype(float)
    np.fill_diagonal(F, np.diagonal(F) + damping)
    return np.linalg.solve(F, g)


@style(of="angle", shows="changes_its_arguments")
def makes_both_1_long_in_place(g, n):
    if isinstance(g, np.ndarray) and g.dtype == float and isinstance(n, np.ndarray):
        g /= np.linalg.norm(g)
        n /= np.linalg.norm(n)
    cosine = np.dot(g, n) / (np.linalg.norm(g) * np.linalg.norm(n))
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))


@style(of="fisher_logistic", shows="changes_its_arguments")
def weighs_X_in_place(w, X):
    p = _chances(w, X)
    if isinstance(X, list) or X.dtype.kind != "f":
        X = np.array(X, dtype=float)
    X *= np.sqrt(p * (1 - p))[:, None]
    return X.T @ X / len(X)
