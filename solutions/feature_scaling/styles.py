"""The known mistakes, written otherwise: they prove that replaying recognises them."""

import math
import statistics

import numpy as np

from grader import style


def by_columns(X, spread, middle=None):
    """Return what is wanted of each column, with its spread and its middle by these functions."""
    columns = [[float(number) for number in column] for column in zip(*X, strict=True)]
    scaled, means, stds = [], [], []
    for column in columns:
        constant = min(column) == max(column)
        mean = column[0] if constant else (middle or statistics.fmean)(column)
        std = 1.0 if constant else spread(column) or 1.0
        scaled.append([(number - mean) / std for number in column])
        means.append(mean)
        stds.append(std)
    return np.array(scaled).T, np.array(means), np.array(stds)


def standard(X):
    """Return what is right."""
    return by_columns(X, statistics.pstdev)


# standardize


@style(of="standardize", shows="has_one_mean_for_all_columns")
def flattens_first(X):
    numbers = np.ravel(X).astype(float)
    mean, std = sum(numbers) / len(numbers), np.std(numbers)
    return (np.array(X) - mean) / std, mean, std


@style(of="standardize", shows="has_one_mean_for_all_columns")
def lists_all_numbers(X):
    numbers = [float(number) for row in X for number in row]
    mean, std = statistics.fmean(numbers), statistics.pstdev(numbers)
    return [[(number - mean) / std for number in row] for row in X], mean, std


@style(of="standardize", shows="standardises_rows")
def goes_row_by_row(X):
    scaled, means, stds = by_columns(np.array(X, dtype=float).T, statistics.pstdev)
    return scaled.T, means, stds


@style(of="standardize", shows="standardises_rows")
def keeps_dims_along_rows(X):
    X = np.array(X, dtype=float)
    mean, std = X.mean(-1, keepdims=True), X.std(-1, keepdims=True)
    std[std == 0] = 1
    return (X - mean) / std, np.squeeze(mean, 1), np.squeeze(std, 1)


@style(of="standardize", shows="centres_only")
def forgets_the_division(X):
    _, mean, std = standard(X)
    return np.array(X) - mean, mean, std


@style(of="standardize", shows="centres_only")
def subtracts_in_lists(X):
    _, mean, std = standard(X)
    return [[x - m for x, m in zip(row, mean, strict=True)] for row in X], mean, std


@style(of="standardize", shows="divides_only")
def forgets_the_difference(X):
    _, mean, std = standard(X)
    return np.einsum("nd,d->nd", np.array(X, dtype=float), 1 / std), mean, std


@style(of="standardize", shows="divides_only")
def divides_in_lists(X):
    _, mean, std = standard(X)
    return [[x / s for x, s in zip(row, std, strict=True)] for row in X], mean, std


@style(of="standardize", shows="divides_before_it_subtracts")
def forgets_the_brackets(X):
    _, mean, std = standard(X)
    return -mean + np.array(X) / std, mean, std


@style(of="standardize", shows="divides_before_it_subtracts")
def forgets_the_brackets_in_lists(X):
    _, mean, std = standard(X)
    rows = [[x / s - m for x, m, s in zip(row, mean, std, strict=True)] for row in X]
    return rows, mean, std


@style(of="standardize", shows="divides_only_the_mean")
def forgets_brackets_in_a_row(X):
    _, mean, std = standard(X)
    return np.array([row - mean / std for row in np.array(X, dtype=float)]), mean, std


@style(of="standardize", shows="divides_only_the_mean")
def forgets_brackets_in_lists(X):
    _, mean, std = standard(X)
    return [[x - m / s for x, m, s in zip(row, mean, std, strict=True)] for row in X], mean, std


@style(of="standardize", shows="stores_fractions_in_integers")
def fills_zeros_like_x(X):
    _, mean, std = standard(X)
    Xs = np.zeros_like(X)
    for n, row in enumerate(X):
        Xs[n] = (np.array(row) - mean) / std
    return Xs, mean, std


@style(of="standardize", shows="stores_fractions_in_integers")
def fills_a_copy_by_columns(X):
    scaled, mean, std = standard(X)
    Xs = np.array(X)
    for j, column in enumerate(scaled.T):
        Xs[:, j] = column
    return Xs, mean, std


@style(of="standardize", shows="divides_by_the_variance")
def forgets_the_root(X):
    return by_columns(X, statistics.pvariance)


@style(of="standardize", shows="divides_by_the_variance")
def forgets_the_root_of_means(X):
    X = np.array(X, dtype=float)
    mean = np.average(X, axis=0)
    variance = np.average((X - mean) ** 2, axis=0)
    variance[variance < 1e-20] = 1
    return (X - mean) / variance, mean, variance


@style(of="standardize", shows="squeezes_between_0_and_1")
def takes_the_minimum_off(X):
    return by_columns(X, lambda column: max(column) - min(column), min)


@style(of="standardize", shows="squeezes_between_0_and_1")
def takes_the_minimum_off_at_once(X):
    X = np.array(X, dtype=float)
    low, high = np.min(X, axis=0), np.max(X, axis=0)
    size = np.where(high > low, high - low, 1.0)
    return np.subtract(X, low) / size, low, size


@style(of="standardize", shows="divides_by_the_range")
def divides_by_max_minus_min(X):
    return by_columns(X, lambda column: max(column) - min(column))


@style(of="standardize", shows="divides_by_the_range")
def sorts_for_the_range(X):
    ordered = np.sort(np.array(X, dtype=float), axis=0)
    size = ordered[-1] - ordered[0]
    size[size == 0] = 1
    return (np.array(X) - ordered.mean(axis=0)) / size, ordered.mean(axis=0), size


@style(of="standardize", shows="divides_by_the_largest")
def divides_by_the_largest_size(X):
    return by_columns(X, lambda column: max(map(abs, column)))


@style(of="standardize", shows="divides_by_the_largest")
def divides_by_the_norm_of_order_inf(X):
    return by_columns(X, lambda column: np.linalg.norm(column, ord=np.inf))


@style(of="standardize", shows="divides_by_n_minus_1")
def asks_for_ddof_1(X):
    return by_columns(X, lambda column: np.std(column, ddof=1))


@style(of="standardize", shows="divides_by_n_minus_1")
def takes_the_spread_of_a_sample(X):
    return by_columns(X, statistics.stdev)


@style(of="standardize", shows="adds_the_squares_up")
def takes_the_norm(X):
    return by_columns(X, lambda column: np.linalg.norm(np.array(column) - np.mean(column)))


@style(of="standardize", shows="adds_the_squares_up")
def measures_the_way_from_the_mean(X):
    return by_columns(X, lambda column: math.dist(column, [statistics.fmean(column)] * len(column)))


@style(of="standardize", shows="measures_the_spread_from_0")
def takes_the_root_of_the_mean_square(X):
    return by_columns(X, lambda column: math.hypot(*column) / math.sqrt(len(column)))


@style(of="standardize", shows="measures_the_spread_from_0")
def squares_the_numbers(X):
    return by_columns(X, lambda column: np.sqrt(np.mean(np.square(column))))


@style(of="standardize", shows="takes_the_mean_distance")
def averages_distances(X):
    return by_columns(X, lambda column: np.mean(np.abs(np.array(column) - np.mean(column))))


@style(of="standardize", shows="takes_the_mean_distance")
def adds_distances(X):
    def spread(column):
        mean = sum(column) / len(column)
        return sum(abs(number - mean) for number in column) / len(column)

    return by_columns(X, spread)


@style(of="standardize", shows="divides_0_by_0")
def does_not_look_at_constants(X):
    mean, std = np.mean(X, axis=0), np.std(X, axis=0)
    return (np.array(X) - mean) / std, mean, std


@style(of="standardize", shows="divides_0_by_0")
def does_not_look_at_constants_in_rows(X):
    X = np.array(X, dtype=float)
    mean = X.sum(axis=0) / len(X)
    std = np.sqrt(((X - mean) ** 2).sum(axis=0) / len(X))
    return [(row - mean) / std for row in X], mean, std


@style(of="standardize", shows="compares_the_spread_with_0")
def replaces_0_by_1(X):
    X = np.array(X, dtype=float)
    mean, std = X.mean(axis=0), X.std(axis=0)
    std[std == 0] = 1
    return (X - mean) / std, mean, std


@style(of="standardize", shows="compares_the_spread_with_0")
def divides_where_the_spread_is_not_0(X):
    mean, std = np.mean(X, axis=0), np.std(X, axis=0)
    Xs = np.divide(X - mean, std, out=np.zeros(np.shape(X)), where=std != 0)
    return Xs, mean, std + (std == 0)


@style(of="standardize", shows="takes_small_spreads_for_none")
def asks_whether_it_is_close_to_none(X):
    X = np.array(X, dtype=float)
    mean, std = X.mean(axis=0), X.std(axis=0)
    std[np.isclose(std, 0)] = 1
    return (X - mean) / std, mean, std


@style(of="standardize", shows="takes_small_spreads_for_none")
def compares_with_1e_9(X):
    return by_columns(X, lambda column: s if (s := statistics.pstdev(column)) > 1e-9 else 1.0)


@style(of="standardize", shows="returns_0_for_the_std_of_a_constant")
def puts_0_back(X):
    Xs, mean, std = standard(X)
    for j, column in enumerate(zip(*X, strict=True)):
        if len(set(map(float, column))) == 1:
            std[j] = 0
    return Xs, mean, std


@style(of="standardize", shows="returns_0_for_the_std_of_a_constant")
def multiplies_by_whether_it_varies(X):
    Xs, mean, std = standard(X)
    return Xs, mean, std * (np.ptp(np.array(X), axis=0) > 0)


@style(of="standardize", shows="puts_std_before_mean")
def swaps_two(X):
    Xs, *numbers = standard(X)
    return (Xs, *numbers[::-1])


@style(of="standardize", shows="puts_std_before_mean")
def lists_std_first(X):
    scaled = standard(X)
    return [scaled[0], scaled[2], scaled[1]]


@style(of="standardize", shows="puts_the_table_last")
def lists_the_table_last(X):
    scaled = standard(X)
    return [scaled[1], scaled[2], scaled[0]]


@style(of="standardize", shows="puts_the_table_last")
def moves_the_table(X):
    Xs, *numbers = standard(X)
    return (*numbers, Xs)


@style(of="standardize", shows="returns_the_table_only")
def returns_a_table(X):
    Xs, _, _ = standard(X)
    return Xs


@style(of="standardize", shows="returns_the_table_only")
def returns_a_list_of_rows(X):
    return standard(X)[0].tolist()


# apply_scaling


@style(of="apply_scaling", shows="fits_on_the_new_rows")
def standardises_new_rows(X, mean, std):
    Xs, mean, std = standard(X)
    return Xs


@style(of="apply_scaling", shows="fits_on_the_new_rows")
def overwrites_mean_and_std(X, mean, std):
    mean, std = np.mean(X, axis=0), np.std(X, axis=0)
    return (X - mean) / np.where(np.ptp(np.array(X), axis=0) == 0, 1, std)


@style(of="apply_scaling", shows="takes_the_mean_of_the_new_rows")
def overwrites_the_mean(X, mean, std):
    mean = [statistics.fmean(map(float, column)) for column in zip(*X, strict=True)]
    return (np.array(X) - mean) * np.divide(1, std)


@style(of="apply_scaling", shows="takes_the_mean_of_the_new_rows")
def centres_row_by_row(X, mean, std):
    middle = sum(np.array(row, dtype=float) for row in X) / len(X)
    return [(np.array(row) - middle) / std for row in X]


@style(of="apply_scaling", shows="takes_the_spread_of_the_new_rows")
def overwrites_the_spread(X, mean, std):
    _, _, std = standard(X)
    return (np.array(X) - mean) / std


@style(of="apply_scaling", shows="takes_the_spread_of_the_new_rows")
def divides_by_the_new_spread_in_lists(X, mean, std):
    sizes = [statistics.pstdev(map(float, column)) or 1 for column in zip(*X, strict=True)]
    return [[(x - m) / s for x, m, s in zip(row, mean, sizes, strict=True)] for row in X]


@style(of="apply_scaling", shows="takes_only_the_mean_off")
def subtracts_only(X, mean, std):
    return np.array(X) - np.array(mean)


@style(of="apply_scaling", shows="takes_only_the_mean_off")
def subtracts_row_by_row(X, mean, std):
    return [[x - m for x, m in zip(row, mean, strict=True)] for row in X]


@style(of="apply_scaling", shows="only_divides_new_rows")
def multiplies_by_inverses(X, mean, std):
    return np.array(X) * (1 / np.array(std))


@style(of="apply_scaling", shows="only_divides_new_rows")
def divides_row_by_row(X, mean, std):
    return [[x / s for x, s in zip(row, std, strict=True)] for row in X]


@style(of="apply_scaling", shows="scales_back")
def adds_the_mean(X, mean, std):
    return np.array(mean) + np.array(std) * X


@style(of="apply_scaling", shows="scales_back")
def scales_back_row_by_row(X, mean, std):
    return [[m + x * s for x, m, s in zip(row, mean, std, strict=True)] for row in X]


@style(of="apply_scaling", shows="divides_new_rows_first")
def forgets_brackets(X, mean, std):
    return np.array(X) / std - mean


@style(of="apply_scaling", shows="divides_new_rows_first")
def forgets_brackets_row_by_row(X, mean, std):
    return [[x / s - m for x, m, s in zip(row, mean, std, strict=True)] for row in X]


@style(of="apply_scaling", shows="divides_by_std_twice")
def divides_twice(X, mean, std):
    return (np.array(X) - mean) / std / std


@style(of="apply_scaling", shows="divides_by_std_twice")
def takes_the_variance(X, mean, std):
    variance = [s**2 for s in std]
    return [[(x - m) / v for x, m, v in zip(row, mean, variance, strict=True)] for row in X]


@style(of="apply_scaling", shows="mixes_mean_and_std_up")
def swaps_the_numbers(X, mean, std):
    mean, std = std, mean
    return (np.array(X) - mean) / std


@style(of="apply_scaling", shows="mixes_mean_and_std_up")
def swaps_row_by_row(X, mean, std):
    return [[(x - s) / m for x, m, s in zip(row, mean, std, strict=True)] for row in X]


# condition


def singular(X):
    """Return all singular values of X as a root of the Hessian, zeros too, and the largest first."""
    X = np.array(X, dtype=float)
    values = np.linalg.svd(X, compute_uv=False)
    return np.pad(values, (0, max(0, X.shape[1] - len(values))))


def guarded(large, small):
    """Return large / small, and inf where small is nearly 0."""
    return math.inf if small <= 1e-12 * large else large / small


def ends(sizes):
    """Return the largest and the smallest."""
    return np.max(sizes), np.min(sizes)


@style(of="condition", shows="takes_the_condition_of_x")
def divides_singular_values(X):
    s = singular(X)
    return math.inf if s[-1] <= 1e-6 * s[0] else s[0] / s[-1]


@style(of="condition", shows="takes_the_condition_of_x")
def takes_the_root_of_kappa(X):
    s = singular(X)
    return math.sqrt(guarded(s[0] ** 2, s[-1] ** 2))


@style(of="condition", shows="squares_twice")
def squares_the_condition_of_the_hessian(X):
    s = singular(X)
    return guarded(s[0] ** 2, s[-1] ** 2) ** 2


@style(of="condition", shows="squares_twice")
def multiplies_the_hessian_by_itself(X):
    s = singular(X) ** 2
    return math.inf if s[-1] <= 1e-12 * s[0] else s[0] / s[-1] * (s[0] / s[-1])


@style(of="condition", shows="takes_eigenvalues_as_ordered")
def takes_eig_as_ordered(X):
    X = np.array(X, dtype=float)
    values, _ = np.linalg.eig(X.T @ X)
    level = min(abs(values)) <= 1e-12 * max(abs(values))
    return np.inf if level else values[0] / values[-1]


@style(of="condition", shows="takes_eigenvalues_as_ordered")
def takes_eigvals_of_the_hessian_as_ordered(X):
    X = np.array(X, dtype=float)
    values = np.linalg.eigvals(np.dot(X.T, X))
    if np.abs(values).min() <= 1e-12 * np.abs(values).max():
        return math.inf
    first, *_, last = [*values, values[-1]]
    return first / last


@style(of="condition", shows="takes_eigenvalues_as_rising")
def takes_eig_as_rising(X):
    X = np.array(X, dtype=float)
    values, _ = np.linalg.eig(X.T @ X / len(X))
    level = min(abs(values)) <= 1e-12 * max(abs(values))
    return np.inf if level else values[-1] / values[0]


@style(of="condition", shows="takes_eigenvalues_as_rising")
def takes_eigvals_as_rising(X):
    X = np.array(X, dtype=float)
    values = list(np.linalg.eigvals(np.dot(X.T, X)))
    largest, smallest = max(map(abs, values)), min(map(abs, values))
    return math.inf if smallest <= 1e-12 * largest else values.pop() / values[:1][0]


@style(of="condition", shows="leaves_zeros_out")
def squares_the_condition_of_x(X):
    kappa = np.linalg.cond(np.array(X)) ** 2
    return kappa if kappa < 1e12 else np.inf


@style(of="condition", shows="leaves_zeros_out")
def squares_all_singular_values(X):
    values = np.linalg.svd(np.array(X, dtype=float))[1] ** 2
    return guarded(values[0], values[-1])


@style(of="condition", shows="divides_the_smallest_by_the_largest")
def turns_the_ratio_over(X):
    s = singular(X)
    return 1 / guarded(s[0] ** 2, s[-1] ** 2)


@style(of="condition", shows="divides_the_smallest_by_the_largest")
def divides_last_by_first(X):
    s = singular(X) ** 2
    return s[-1] / s[0] if s[-1] > 1e-12 * s[0] else 0.0


@style(of="condition", shows="divides_the_smallest_by_the_largest")
def divides_first_by_last_unguarded(X):
    X = np.array(X, dtype=float)
    values = np.linalg.eigvalsh(X.T @ X / len(X))
    return values[0] / values[-1]


@style(of="condition", shows="compares_spreads")
def compares_pstdev(X):
    return guarded(
        *ends([statistics.pstdev(map(float, column)) for column in zip(*X, strict=True)])
    )


@style(of="condition", shows="compares_spreads")
def compares_sample_spreads(X):
    return guarded(*ends(np.std(np.array(X), axis=0, ddof=1)))


@style(of="condition", shows="compares_variances")
def compares_pvariance(X):
    columns = zip(*X, strict=True)
    return guarded(*ends([statistics.pvariance(map(float, column)) for column in columns]))


@style(of="condition", shows="compares_variances")
def compares_the_diagonal_of_the_covariance(X):
    return guarded(*ends(np.diag(np.atleast_2d(np.cov(np.array(X).T)))))


@style(of="condition", shows="compares_the_diagonal")
def looks_at_the_diagonal(X):
    X = np.array(X, dtype=float)
    return guarded(*ends(np.diag(X.T @ X) / len(X)))


@style(of="condition", shows="compares_the_diagonal")
def compares_squared_lengths(X):
    return guarded(*ends([math.hypot(*column) ** 2 for column in zip(*X, strict=True)]))


@style(of="condition", shows="compares_entries_of_the_hessian")
def looks_at_all_entries(X):
    X = np.array(X, dtype=float)
    return guarded(*ends(np.abs(X.T @ X / len(X))))


@style(of="condition", shows="compares_entries_of_the_hessian")
def looks_at_all_products(X):
    columns = np.array(X, dtype=float).T
    return guarded(*ends([abs(a @ b) for a in columns for b in columns]))


@style(of="condition", shows="compares_entries_of_x")
def compares_all_numbers(X):
    return guarded(*ends([abs(number) for row in X for number in row]))


@style(of="condition", shows="compares_entries_of_x")
def compares_flat_numbers(X):
    return guarded(*ends(np.sort(np.abs(np.ravel(X)))[[0, -1]]))


@style(of="condition", shows="takes_the_means_off")
def takes_the_covariance(X):
    values = np.linalg.eigvalsh(np.atleast_2d(np.cov(np.array(X).T, bias=True)))
    return guarded(values[-1], abs(values[0]))


@style(of="condition", shows="takes_the_means_off")
def centres_first(X):
    s = singular(np.array(X) - np.mean(X, axis=0))
    return guarded(s[0] ** 2, s[-1] ** 2)


@style(of="condition", shows="standardises_first")
def calls_standardize(X):
    s = singular(standard(X)[0])
    return guarded(s[0] ** 2, s[-1] ** 2)


@style(of="condition", shows="standardises_first")
def takes_correlations(X):
    Xs = standard(X)[0]
    values = np.linalg.svd(Xs.T @ Xs / len(Xs), compute_uv=False)
    return guarded(values[0], values[-1])


@style(of="condition", shows="multiplies_the_wrong_way")
def takes_the_table_of_examples(X):
    values = np.linalg.eigvalsh(np.einsum("nd,md->nm", X, X))
    return guarded(values[-1], abs(values[0]))


@style(of="condition", shows="multiplies_the_wrong_way")
def takes_the_transpose_for_x(X):
    s = singular(np.array(X).T)
    return guarded(s[0] ** 2, s[-1] ** 2)


@style(of="condition", shows="overlooks_a_level_floor")
def takes_the_last_that_is_not_zero(X):
    s = singular(X) ** 2
    return s[0] / min(value for value in s if value > 1e-12 * s[0])


@style(of="condition", shows="overlooks_a_level_floor")
def takes_the_rank(X):
    s = singular(X)
    rank = int(np.sum(s > 1e-6 * s[0]))
    return (s[0] / s[rank - 1]) ** 2


@style(of="condition", shows="has_a_fixed_limit")
def compares_with_a_number(X):
    X = np.array(X, dtype=float)
    values = np.linalg.svd(X.T @ X / len(X), compute_uv=False)
    return math.inf if values[-1] < 1e-12 else values[0] / values[-1]


@style(of="condition", shows="has_a_fixed_limit")
def asks_whether_it_is_close_to_0(X):
    values = singular(X) ** 2
    return np.inf if np.isclose(values[-1], 0, atol=1e-13) else values[0] / values[-1]


@style(of="condition", shows="subtracts_the_curvatures")
def subtracts_squares(X):
    s = singular(X) ** 2 / len(X)
    return math.inf if s[-1] <= 1e-12 * s[0] else s[0] - s[-1]


@style(of="condition", shows="subtracts_the_curvatures")
def takes_the_spread_of_curvatures(X):
    s = singular(X) ** 2 / len(X)
    return np.ptp(s) if s[-1] > 1e-12 * s[0] else np.inf


@style(of="condition", shows="returns_the_largest_curvature")
def returns_the_first(X):
    s = singular(X) ** 2 / len(X)
    return s[0] if s[-1] > 1e-12 * s[0] else np.inf


@style(of="condition", shows="returns_the_largest_curvature")
def returns_the_norm_of_order_2(X):
    s = singular(X)
    X = np.array(X, dtype=float)
    level = s[-1] ** 2 <= 1e-12 * s[0] ** 2
    return np.inf if level else np.linalg.norm(X.T @ X / len(X), ord=2)


# gradient_angle


def slopes(X, y, w):
    """Return the gradient in lists."""
    errors = [
        sum(float(x) * float(v) for x, v in zip(row, w, strict=True)) - float(t)
        for row, t in zip(X, y, strict=True)
    ]
    return [
        sum(float(x) * e for x, e in zip(column, errors, strict=True)) / len(errors)
        for column in zip(*X, strict=True)
    ]


def scaled(X, scale):
    """Return the table with its columns scaled."""
    return np.array(X, dtype=float) * np.array(scale)


def turn(a, b):
    """Return the angle in radians; None without one."""
    a, b = np.array(a, dtype=float), np.array(b, dtype=float)
    if not (a.any() and b.any()):
        return None
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    return 2 * math.atan2(np.linalg.norm(a - b), np.linalg.norm(a + b))


def degrees(angle):
    """Return an angle in degrees, or None."""
    return None if angle is None else math.degrees(angle)


@style(of="gradient_angle", shows="answers_in_radians")
def returns_the_turn(X, y, w, scale):
    return turn(slopes(X, y, w), slopes(scaled(X, scale), y, w))


@style(of="gradient_angle", shows="answers_in_radians")
def forgets_to_convert(X, y, w, scale):
    a, b = slopes(X, y, w), slopes(scaled(X, scale), y, w)
    lengths = math.hypot(*a) * math.hypot(*b)
    if not lengths:
        return None
    return math.acos(max(-1, min(1, np.dot(a, b) / lengths)))


@style(of="gradient_angle", shows="returns_the_cosine")
def takes_the_cosine_of_the_turn(X, y, w, scale):
    angle = turn(slopes(X, y, w), slopes(scaled(X, scale), y, w))
    return None if angle is None else math.cos(angle)


@style(of="gradient_angle", shows="returns_the_cosine")
def multiplies_unit_vectors(X, y, w, scale):
    a, b = slopes(X, y, w), slopes(scaled(X, scale), y, w)
    if not (any(a) and any(b)):
        return None
    return np.vdot(a / np.linalg.norm(a), b / np.linalg.norm(b))


@style(of="gradient_angle", shows="measures_between_weights")
def turns_the_weights(X, y, w, scale):
    return degrees(turn(w, [v * s for v, s in zip(w, scale, strict=True)]))


@style(of="gradient_angle", shows="measures_between_weights")
def divides_the_weights(X, y, w, scale):
    return degrees(turn(np.array(w) * np.array(scale), w))


@style(of="gradient_angle", shows="measures_between_errors")
def forgets_the_transpose(X, y, w, scale):
    return degrees(turn(np.dot(X, w) - y, np.dot(scaled(X, scale), w) - y))


@style(of="gradient_angle", shows="measures_between_errors")
def scales_w_in_the_errors(X, y, w, scale):
    return degrees(turn(y - np.dot(X, w), y - np.dot(X, np.multiply(w, scale))))


@style(of="gradient_angle", shows="keeps_the_errors")
def multiplies_each_component(X, y, w, scale):
    a = slopes(X, y, w)
    return degrees(turn(a, [slope * s for slope, s in zip(a, scale, strict=True)]))


@style(of="gradient_angle", shows="keeps_the_errors")
def divides_w_by_scale(X, y, w, scale):
    a = slopes(X, y, w)
    return degrees(turn(a, np.diag(scale) @ a))


@style(of="gradient_angle", shows="scales_the_predictions_only")
def multiplies_w_by_scale(X, y, w, scale):
    return degrees(turn(slopes(X, y, w), slopes(X, y, scaled([w], scale)[0])))


@style(of="gradient_angle", shows="scales_the_predictions_only")
def takes_the_old_table_for_the_transpose(X, y, w, scale):
    errors = scaled(X, scale) @ np.array(w) - y
    return degrees(turn(slopes(X, y, w), np.transpose(X) @ errors))


@style(of="gradient_angle", shows="scales_weights_as_well")
def scales_both(X, y, w, scale):
    after = slopes(scaled(X, scale), y, [v * s for v, s in zip(w, scale, strict=True)])
    return degrees(turn(slopes(X, y, w), after))


@style(of="gradient_angle", shows="scales_weights_as_well")
def scales_the_table_twice_in_the_errors(X, y, w, scale):
    Z = scaled(X, scale)
    return degrees(turn(slopes(X, y, w), Z.T @ (scaled(Z, scale) @ np.array(w) - y)))


@style(of="gradient_angle", shows="divides_features_by_scale")
def scales_by_inverses(X, y, w, scale):
    return degrees(turn(slopes(X, y, w), slopes(scaled(X, [1 / s for s in scale]), y, w)))


@style(of="gradient_angle", shows="divides_features_by_scale")
def divides_columns(X, y, w, scale):
    Z = np.divide(np.array(X), np.array(scale, dtype=float))
    return degrees(turn(slopes(Z, y, w), slopes(X, y, w)))


@style(of="gradient_angle", shows="measures_from_the_first_axis")
def takes_the_first_share(X, y, w, scale):
    if not any(slopes(X, y, w)):
        return None
    after = slopes(scaled(X, scale), y, w)
    return degrees(turn(after, [1] + [0] * (len(after) - 1)))


@style(of="gradient_angle", shows="measures_from_the_first_axis")
def takes_the_arctangent(X, y, w, scale):
    first, *others = slopes(scaled(X, scale), y, w)
    if not (first or any(others)) or not any(slopes(X, y, w)):
        return None
    return math.degrees(math.atan2(math.hypot(*others), first))


@style(of="gradient_angle", shows="measures_from_w")
def compares_the_new_gradient_with_w(X, y, w, scale):
    return degrees(turn(slopes(scaled(X, scale), y, w), w))


@style(of="gradient_angle", shows="measures_from_w")
def takes_w_for_the_first_gradient(X, y, w, scale):
    Z = scaled(X, scale)
    return degrees(turn(np.array(w), Z.T @ (Z @ np.array(w) - y)))


@style(of="gradient_angle", shows="measures_between_lines")
def folds_the_angle(X, y, w, scale):
    angle = degrees(turn(slopes(X, y, w), slopes(scaled(X, scale), y, w)))
    return None if angle is None else min(angle, 180 - angle)


@style(of="gradient_angle", shows="measures_between_lines")
def takes_the_root_of_the_square(X, y, w, scale):
    angle = turn(slopes(X, y, w), slopes(scaled(X, scale), y, w))
    return None if angle is None else math.degrees(math.atan(abs(math.tan(angle))))


@style(of="gradient_angle", shows="turns_one_gradient_round")
def takes_y_minus_the_prediction_once(X, y, w, scale):
    Z = scaled(X, scale)
    return degrees(turn(slopes(X, y, w), Z.T @ (y - Z @ np.array(w))))


@style(of="gradient_angle", shows="turns_one_gradient_round")
def takes_the_way_down_first(X, y, w, scale):
    X = np.array(X, dtype=float)
    before = X.T @ (y - np.dot(X, w)) / len(X)
    return degrees(turn(before, slopes(scaled(X, scale), y, w)))


@style(of="gradient_angle", shows="subtracts_directions")
def subtracts_arctangents(X, y, w, scale):
    a, b = np.array(slopes(X, y, w)), np.array(slopes(scaled(X, scale), y, w))
    if not (a.any() and b.any()):
        return None
    one, other = (np.arctan2(*g[:2][::-1]) if len(g) > 1 else np.arctan2(0, g[0]) for g in (a, b))
    return np.degrees(np.abs(one - other))


@style(of="gradient_angle", shows="subtracts_directions")
def subtracts_angles_of_complex_numbers(X, y, w, scale):
    a, b = slopes(X, y, w), slopes(scaled(X, scale), y, w)
    if not (any(a) and any(b)):
        return None
    one, other = (np.angle(complex(*g[:2]), deg=True) for g in (a, b))
    return max(one - other, other - one)


@style(of="gradient_angle", shows="says_none_for_one_zero")
def asks_for_any_zero(X, y, w, scale):
    a, b = np.array(slopes(X, y, w)), np.array(slopes(scaled(X, scale), y, w))
    return None if np.any(a == 0) or np.any(b == 0) else degrees(turn(a, b))


@style(of="gradient_angle", shows="says_none_for_one_zero")
def looks_for_a_zero(X, y, w, scale):
    a, b = slopes(X, y, w), slopes(scaled(X, scale), y, w)
    return None if 0 in [*a, *b] else degrees(turn(a, b))


@style(of="gradient_angle", shows="adds_the_prices")
def has_the_wrong_sign(X, y, w, scale):
    Z, y = scaled(X, scale), np.array(y)
    return degrees(turn(slopes(X, -y, w), Z.T @ (Z @ np.array(w) + y)))


@style(of="gradient_angle", shows="adds_the_prices")
def turns_y_round(X, y, w, scale):
    y = [-float(t) for t in y]
    return degrees(turn(slopes(X, y, w), slopes(scaled(X, scale), y, w)))


@style(of="gradient_angle", shows="forgets_y")
def multiplies_by_the_hessian(X, y, w, scale):
    Z = scaled(X, scale)
    return degrees(turn(np.transpose(X) @ (X @ np.array(w)), Z.T @ Z @ w))


@style(of="gradient_angle", shows="forgets_y")
def takes_zeros_for_y(X, y, w, scale):
    y = [0] * len(y)
    return degrees(turn(slopes(X, y, w), slopes(scaled(X, scale), y, w)))


@style(of="gradient_angle", shows="stays_at_zero")
def forgets_w(X, y, w, scale):
    return degrees(turn(np.transpose(X) @ y, scaled(X, scale).T @ y))


@style(of="gradient_angle", shows="stays_at_zero")
def takes_zeros_for_w(X, y, w, scale):
    w = [0] * len(w)
    return degrees(turn(slopes(X, y, w), slopes(scaled(X, scale), y, w)))


@style(of="gradient_angle", shows="standardises_the_features")
def standardises_before(X, y, w, scale):
    X, _, _ = standard(X)
    return degrees(turn(slopes(X, y, w), slopes(scaled(X, scale), y, w)))


@style(of="gradient_angle", shows="standardises_the_features")
def standardises_and_multiplies(X, y, w, scale):
    Xs = standard(X)[0]
    Z = scaled(Xs, scale)
    return degrees(turn(Xs.T @ (Xs @ np.array(w) - y), Z.T @ (Z @ np.array(w) - y)))


@style(of="gradient_angle", shows="takes_the_means_off_the_features")
def centres_the_features(X, y, w, scale):
    X = np.array(X) - np.average(X, axis=0)
    return degrees(turn(slopes(X, y, w), slopes(scaled(X, scale), y, w)))


@style(of="gradient_angle", shows="takes_the_means_off_the_features")
def centres_both_tables(X, y, w, scale):
    X, Z = (table - table.mean(axis=0) for table in (np.array(X, dtype=float), scaled(X, scale)))
    return degrees(turn(X.T @ (X @ np.array(w) - y), Z.T @ (Z @ np.array(w) - y)))


@style(of="gradient_angle", shows="takes_the_mean_off_y")
def centres_the_prices(X, y, w, scale):
    y = np.array(y) - statistics.fmean(map(float, y))
    return degrees(turn(slopes(X, y, w), slopes(scaled(X, scale), y, w)))


@style(of="gradient_angle", shows="takes_the_mean_off_y")
def centres_y_in_the_errors(X, y, w, scale):
    X, Z, mean = np.array(X, dtype=float), scaled(X, scale), sum(y) / len(y)
    a, b = (table.T @ (table @ np.array(w) - y + mean) for table in (X, Z))
    return degrees(turn(a, b))


@style(of="gradient_angle", shows="says_0_without_a_gradient")
def says_0_for_none(X, y, w, scale):
    return degrees(turn(slopes(X, y, w), slopes(scaled(X, scale), y, w))) or 0.0


@style(of="gradient_angle", shows="says_0_without_a_gradient")
def takes_the_arctangent_of_0(X, y, w, scale):
    a, b = np.array(slopes(X, y, w)), np.array(slopes(scaled(X, scale), y, w))
    across = math.sqrt(max(0.0, (a @ a) * (b @ b) - (a @ b) ** 2))
    angle = math.degrees(math.atan2(across, a @ b))
    return degrees(turn(a, b)) if angle > 0 or a @ b else angle


@style(of="gradient_angle", shows="says_90_without_a_gradient")
def takes_lengths_of_at_least_a_little(X, y, w, scale):
    a, b = np.array(slopes(X, y, w)), np.array(slopes(scaled(X, scale), y, w))
    lengths = max(np.linalg.norm(a) * np.linalg.norm(b), 1e-300)
    return np.degrees(np.arccos(np.clip(a @ b / lengths, -1, 1)))


@style(of="gradient_angle", shows="says_90_without_a_gradient")
def takes_a_cosine_of_0(X, y, w, scale):
    angle = turn(slopes(X, y, w), slopes(scaled(X, scale), y, w))
    return math.degrees(math.acos(0) if angle is None else angle)


# symptoms


@style(of="gradient_angle", shows="takes_the_arccosine_of_more_than_1")
def asks_math_for_the_arccosine(X, y, w, scale):
    a, b = np.array(slopes(X, y, w)), np.array(slopes(scaled(X, scale), y, w))
    if not (a.any() and b.any()):
        return None
    return math.degrees(math.acos(a @ b / (np.linalg.norm(a) * np.linalg.norm(b))))


@style(of="gradient_angle", shows="takes_the_arccosine_of_more_than_1")
def asks_numpy_for_the_arccosine(X, y, w, scale):
    X, scale = np.array(X, dtype=float), np.array(scale)
    a = X.T @ (X @ w - y)
    b = (X * scale).T @ ((X * scale) @ w - y)
    if not (a.any() and b.any()):
        return None
    return np.degrees(np.arccos(a @ b / (np.linalg.norm(a) * np.linalg.norm(b))))


@style(of="gradient_angle", shows="takes_the_arccosine_of_more_than_1")
def takes_the_arccosine_of_unit_vectors(X, y, w, scale):
    a, b = np.array(slopes(X, y, w)), np.array(slopes(scaled(X, scale), y, w))
    if not (a.any() and b.any()):
        return None
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    return np.rad2deg(np.arccos(a @ b))


@style(of="gradient_angle", shows="divides_by_a_gradient_of_0")
def divides_by_the_lengths(X, y, w, scale):
    a, b = np.array(slopes(X, y, w)), np.array(slopes(scaled(X, scale), y, w))
    cosine = a @ b / (np.linalg.norm(a) * np.linalg.norm(b))
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))


@style(of="gradient_angle", shows="divides_by_a_gradient_of_0")
def divides_each_by_its_length(X, y, w, scale):
    a, b = np.array(slopes(X, y, w)), np.array(slopes(scaled(X, scale), y, w))
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    return np.degrees(2 * np.arctan2(np.linalg.norm(a - b), np.linalg.norm(a + b)))


@style(of="gradient_angle", shows="divides_by_a_gradient_of_0")
def divides_plain_numbers(X, y, w, scale):
    a, b = slopes(X, y, w), slopes(scaled(X, scale), y, w)
    cosine = sum(p * q for p, q in zip(a, b, strict=True)) / (math.hypot(*a) * math.hypot(*b))
    return math.degrees(math.acos(max(-1.0, min(1.0, float(cosine)))))


@style(of="condition", shows="divides_by_what_rounding_left")
def asks_numpy_for_the_condition(X):
    return np.linalg.cond(np.array(X)) ** 2 if np.shape(X)[0] >= np.shape(X)[1] else 1e30


@style(of="condition", shows="divides_by_what_rounding_left")
def asks_numpy_for_the_condition_of_the_hessian(X):
    X = np.array(X, dtype=float)
    return np.linalg.cond(X.T @ X)


@style(of="gradient_angle", shows="divides_by_a_gradient_of_0")
def looks_at_the_first_gradient_only(X, y, w, scale):
    a, b = np.array(slopes(X, y, w)), np.array(slopes(scaled(X, scale), y, w))
    if not a.any():
        return None
    cosine = a @ b / (np.linalg.norm(a) * np.linalg.norm(b))
    return np.degrees(np.arccos(np.clip(cosine, -1, 1)))


@style(of="gradient_angle", shows="gives_the_turn_a_sign")
def subtracts_the_new_direction(X, y, w, scale):
    a, b = np.array(slopes(X, y, w)), np.array(slopes(scaled(X, scale), y, w))
    if not (a.any() and b.any()):
        return None
    return np.degrees(np.arctan2(b[1], b[0]) - np.arctan2(a[1], a[0]))


@style(of="gradient_angle", shows="gives_the_turn_a_sign")
def subtracts_the_old_direction(X, y, w, scale):
    (a, b, *_), (c, d, *_) = slopes(X, y, w), slopes(scaled(X, scale), y, w)
    return math.degrees(math.atan2(b, a)) - math.degrees(math.atan2(d, c))


@style(of="gradient_angle", shows="gives_the_turn_a_sign")
def divides_complex_numbers(X, y, w, scale):
    a, b = slopes(X, y, w), slopes(scaled(X, scale), y, w)
    if not (any(a) and any(b)):
        return None
    return np.degrees(np.angle(complex(*b[:2]) / complex(*a[:2])))


@style(of="apply_scaling", shows="gives_any_rows_the_same_scale")
def calls_a_standardize_with_n_minus_1(X, mean, std):
    return (np.array(X) - np.mean(X, axis=0)) / np.std(X, axis=0, ddof=1)


@style(of="apply_scaling", shows="gives_any_rows_the_same_scale")
def calls_a_standardize_with_variances(X, mean, std):
    return (np.array(X) - np.mean(X, axis=0)) / np.var(X, axis=0)


@style(of="apply_scaling", shows="gives_any_rows_the_same_scale")
def calls_a_standardize_with_one_spread(X, mean, std):
    return (np.array(X) - np.mean(X, axis=0)) / np.std(X)


@style(of="gradient_angle", shows="answers_in_radians_at_zero")
def keeps_the_errors_in_radians(X, y, w, scale):
    a = np.array(slopes(X, y, w))
    return turn(a, a * scale)


@style(of="gradient_angle", shows="answers_in_radians_at_zero")
def takes_the_arccosine_with_old_errors(X, y, w, scale):
    X = np.array(X, dtype=float)
    errors = X @ w - y
    a, b = X.T @ errors, (X * scale).T @ errors
    if not (a.any() and b.any()):
        return None
    return np.arccos(np.clip(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)), -1, 1))


@style(of="gradient_angle", shows="answers_in_radians_at_zero")
def scales_weights_too_in_radians(X, y, w, scale):
    return turn(slopes(X, y, w), slopes(scaled(X, scale), y, np.multiply(w, scale)))


@style(of="gradient_angle", shows="multiplies_shapes_that_do_not_fit")
def does_not_transpose(X, y, w, scale):
    X = np.array(X, dtype=float)
    return degrees(turn(X @ (X @ w - y), slopes(scaled(X, scale), y, w)))


@style(of="gradient_angle", shows="multiplies_shapes_that_do_not_fit")
def transposes_in_the_prediction(X, y, w, scale):
    X = np.array(X, dtype=float)
    return degrees(turn(X.T @ (X.T @ w - y), slopes(scaled(X, scale), y, w)))


@style(of="condition", shows="multiplies_shapes_that_do_not_fit")
def takes_the_entrywise_product(X):
    X = np.array(X, dtype=float)
    values = np.linalg.eigvalsh(X.T * X)
    return guarded(values[-1], values[0])


@style(of="condition", shows="multiplies_shapes_that_do_not_fit")
def takes_the_matrix_product_with_itself(X):
    X = np.array(X, dtype=float)
    values = np.linalg.eigvalsh(X @ X / len(X))
    return guarded(values[-1], values[0])


@style(of="condition", shows="divides_by_what_rounding_left")
def asks_numpy_for_the_condition_of_the_mean_product(X):
    X = np.array(X, dtype=float)
    return np.linalg.cond(X.T @ X / len(X))


@style(of="condition", shows="divides_by_what_rounding_left")
def divides_eigenvalues_of_the_mean_product(X):
    X = np.array(X, dtype=float)
    values = np.linalg.eigvalsh(X.T @ X / len(X))
    return values[-1] / values[0]


@style(of="condition", shows="divides_by_what_rounding_left")
def divides_ends_of_eigvals(X):
    X = np.array(X, dtype=float)
    values = np.linalg.eigvals(X.T @ X / len(X))
    return max(values) / min(values)


@style(of="condition", shows="divides_by_what_rounding_left")
def divides_eigenvalues(X):
    X = np.array(X, dtype=float)
    values = np.linalg.eigvalsh(X.T @ X)
    return values[-1] / values[0]


@style(of="standardize", shows="returns_the_numbers_of_the_result")
def overwrites_x(X):
    X = standard(X)[0]
    return X, np.mean(X, axis=0), np.std(X, axis=0)


@style(of="standardize", shows="returns_the_numbers_of_the_result")
def measures_the_result(X):
    Xs = standard(X)[0]
    columns = Xs.T.tolist()
    return Xs, list(map(statistics.fmean, columns)), list(map(statistics.pstdev, columns))


@style(of="standardize", shows="returns_the_numbers_of_the_result")
def standardises_in_two_steps(X):
    X = np.array(X, dtype=float)
    std = np.where(np.ptp(X, axis=0) == 0, 1, X.std(axis=0))
    X = (X - X.mean(axis=0)) / std
    return X, X.mean(axis=0), X.std(axis=0)


@style(of="standardize", shows="adds_a_little_to_the_spread")
def adds_1e_8(X):
    mean, std = np.mean(X, axis=0), np.std(X, axis=0) + 1e-8
    return (X - mean) / std, mean, std


@style(of="standardize", shows="adds_a_little_to_the_spread")
def adds_1e_6_in_the_division(X):
    mean, std = np.mean(X, axis=0), np.std(X, axis=0)
    return (X - mean) / (std + 1e-6), mean, std


@style(of="standardize", shows="adds_a_little_to_the_spread")
def adds_1e_7_column_by_column(X):
    return by_columns(X, lambda column: statistics.pstdev(column) + 1e-7)


@style(of="standardize", shows="loses_digits_by_squares")
def subtracts_the_square_of_the_mean(X):
    X = np.array(X, dtype=float)
    constant = (X[0] == X).all(axis=0)
    mean = np.where(constant, X[0], X.mean(axis=0))
    std = np.sqrt(np.abs(np.mean(X**2, axis=0) - mean**2))
    std[constant] = 1
    return (X - mean) / std, mean, std


@style(of="standardize", shows="loses_digits_by_squares")
def adds_numbers_and_squares(X):
    def spread(column):
        n = len(column)
        return math.sqrt(sum(x * x for x in column) / n - (sum(column) / n) ** 2)

    return by_columns(X, spread)


@style(of="standardize", shows="loses_digits_by_squares")
def takes_the_dot_product_with_itself(X):
    def spread(column):
        column = np.array(column)
        return np.sqrt(column @ column / len(column) - np.mean(column) * np.mean(column))

    return by_columns(X, spread)


@style(of="standardize", shows="computes_with_a_list")
def asks_a_list_for_its_mean(X):
    mean, std = X.mean(axis=0), X.std(axis=0)
    std = np.where(np.ptp(X, axis=0) == 0, 1, std)
    return (X - mean) / std, mean, std


@style(of="condition", shows="computes_with_a_list")
def asks_a_list_for_its_transpose(X):
    values = np.linalg.eigvalsh(X.T @ X)
    return guarded(values[-1], values[0])


@style(of="apply_scaling", shows="computes_with_a_list")
def subtracts_lists(X, mean, std):
    return (X - mean) / std


@style(of="standardize", shows="works_in_place_on_integers")
def subtracts_in_place(X):
    Xs = np.array(X)
    _, mean, std = standard(X)
    Xs -= mean
    Xs /= std
    return Xs, mean, std


@style(of="apply_scaling", shows="works_in_place_on_integers")
def subtracts_from_a_copy(X, mean, std):
    Xs = np.array(X)
    Xs -= np.array(mean, dtype=float)
    Xs /= std
    return Xs


@style(of="gradient_angle", shows="works_in_place_on_integers")
def scales_a_copy(X, y, w, scale):
    Z = np.array(X)
    Z *= np.array(scale, dtype=float)
    return degrees(turn(slopes(X, y, w), slopes(Z, y, w)))


@style(of="standardize", shows="changes_its_arguments")
def standardises_the_table_itself(X):
    Xs, mean, std = standard(X)
    if isinstance(X, np.ndarray):
        X[:] = Xs
    return Xs, mean, std


@style(of="apply_scaling", shows="changes_its_arguments")
def scales_new_rows_in_place(X, mean, std):
    if isinstance(X, np.ndarray) and X.dtype == float:
        X -= mean
        X /= std
        return X
    return (np.array(X) - mean) / np.array(std)


@style(of="gradient_angle", shows="changes_its_arguments")
def scales_the_table_in_place(X, y, w, scale):
    X = np.asarray(X)
    before = slopes(X, y, w)
    Z = scaled(X, scale)
    if X.dtype == float:
        X *= scale
    return degrees(turn(before, slopes(Z, y, w)))


@style(of="standardize", shows="computes_in_float32")
def makes_a_table_of_float32(X):
    return tuple(np.float32(part) for part in standard(np.array(X, dtype=np.float32)))


@style(of="standardize", shows="computes_in_float32")
def returns_float32(X):
    return [np.array(part, dtype="f4") for part in standard(X)]


@style(of="standardize", shows="computes_in_float32")
def averages_in_float32(X):
    Xs, mean, std = standard(X)
    return Xs.astype(np.float32), mean, std
