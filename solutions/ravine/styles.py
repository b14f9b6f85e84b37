"""The known mistakes, written otherwise: they prove that replaying recognises them."""

import math
from itertools import pairwise

import numpy as np

from grader import style

# contraction


@style(of="contraction", shows="adds_the_share")
def adds_in_a_list(lr, curvatures):
    return [1 + lr * curvature for curvature in curvatures]


@style(of="contraction", shows="adds_the_share")
def subtracts_a_negative_rate(lr, curvatures):
    return np.ones(len(curvatures)) - np.multiply(-lr, curvatures)


@style(of="contraction", shows="turns_all_signs")
def subtracts_1_in_a_list(lr, curvatures):
    return [lr * curvature - 1 for curvature in curvatures]


@style(of="contraction", shows="turns_all_signs")
def puts_a_minus_in_front(lr, curvatures):
    return -(np.ones(len(curvatures)) - lr * np.array(curvatures))


@style(of="contraction", shows="drops_the_signs")
def takes_sizes_in_a_list(lr, curvatures):
    return [abs(1 - lr * curvature) for curvature in curvatures]


@style(of="contraction", shows="drops_the_signs")
def takes_the_root_of_squares(lr, curvatures):
    return np.sqrt((1 - lr * np.array(curvatures)) ** 2)


@style(of="contraction", shows="forgets_the_curvature")
def repeats_one_factor(lr, curvatures):
    return [1 - lr] * len(curvatures)


@style(of="contraction", shows="forgets_the_curvature")
def subtracts_lr_from_ones(lr, curvatures):
    return np.ones_like(curvatures, dtype=float) - lr


@style(of="contraction", shows="has_one_factor_without_curvature")
def subtracts_lr_from_one(lr, curvatures):
    return 1.0 - float(lr)


@style(of="contraction", shows="has_one_factor_without_curvature")
def puts_it_in_an_array(lr, curvatures):
    return np.array(1 - lr)


@style(of="contraction", shows="returns_the_share_of_the_way")
def multiplies_in_a_list(lr, curvatures):
    return [lr * curvature for curvature in curvatures]


@style(of="contraction", shows="returns_the_share_of_the_way")
def multiplies_arrays(lr, curvatures):
    return np.multiply(curvatures, lr)


@style(of="contraction", shows="forgets_the_half")
def doubles_in_a_list(lr, curvatures):
    return [1 - lr * (2 * curvature) for curvature in curvatures]


@style(of="contraction", shows="forgets_the_half")
def adds_the_curvature_to_itself(lr, curvatures):
    hessian = np.array(curvatures) + np.array(curvatures)
    return 1 - lr * hessian


@style(of="contraction", shows="returns_the_slowest_only")
def takes_the_largest_size(lr, curvatures):
    return max(abs(1 - lr * curvature) for curvature in curvatures)


@style(of="contraction", shows="returns_the_slowest_only")
def takes_the_norm_of_order_infinity(lr, curvatures):
    return np.linalg.norm(1 - lr * np.array(curvatures), np.inf)


@style(of="contraction", shows="sorts_the_axes")
def goes_through_sorted_curvatures(lr, curvatures):
    return [1 - lr * curvature for curvature in sorted(curvatures)]


@style(of="contraction", shows="sorts_the_axes")
def sorts_the_factors(lr, curvatures):
    return np.sort(1 - lr * np.array(curvatures))[::-1]


@style(of="contraction", shows="stores_factors_in_integers")
def fills_zeros_like(lr, curvatures):
    factors = np.zeros_like(curvatures)
    for i, curvature in enumerate(curvatures):
        factors[i] = 1 - lr * curvature
    return factors


@style(of="contraction", shows="stores_factors_in_integers")
def overwrites_a_copy(lr, curvatures):
    factors = np.array(curvatures)
    factors[:] = 1 - lr * factors
    return factors


# best_lr


@style(of="best_lr", shows="takes_the_border")
def takes_the_smallest_border(curvatures):
    return min(2 / curvature for curvature in curvatures)


@style(of="best_lr", shows="takes_the_border")
def divides_2_by_the_last_in_order(curvatures):
    return 2 / np.sort(curvatures)[-1]


@style(of="best_lr", shows="levels_the_steepest_axis")
def takes_the_smallest_inverse(curvatures):
    return np.min(1 / np.array(curvatures))


@style(of="best_lr", shows="levels_the_steepest_axis")
def divides_by_the_last_in_order(curvatures):
    return 1 / sorted(curvatures)[-1]


@style(of="best_lr", shows="lets_the_flattest_axis_decide")
def takes_the_largest_border(curvatures):
    return max(2 / curvature for curvature in curvatures)


@style(of="best_lr", shows="lets_the_flattest_axis_decide")
def divides_2_by_the_first_in_order(curvatures):
    return 2 / np.sort(curvatures)[0]


@style(of="best_lr", shows="levels_the_flattest_axis")
def takes_the_largest_inverse(curvatures):
    return np.max(1 / np.array(curvatures))


@style(of="best_lr", shows="levels_the_flattest_axis")
def divides_by_the_first_in_order(curvatures):
    return 1 / sorted(curvatures)[0]


@style(of="best_lr", shows="doubles_over_the_mean")
def multiplies_by_the_number(curvatures):
    return 2 * len(curvatures) / sum(curvatures)


@style(of="best_lr", shows="doubles_over_the_mean")
def asks_the_array_for_its_mean(curvatures):
    return 2 / np.array(curvatures).mean()


@style(of="best_lr", shows="divides_1_by_the_mean")
def divides_the_number_by_the_sum(curvatures):
    return len(curvatures) / sum(curvatures)


@style(of="best_lr", shows="divides_1_by_the_mean")
def inverts_the_average(curvatures):
    return 1 / np.average(np.array(curvatures))


@style(of="best_lr", shows="forgets_the_2")
def inverts_the_sum_of_both_ends(curvatures):
    return 1 / (min(curvatures) + max(curvatures))


@style(of="best_lr", shows="forgets_the_2")
def adds_the_ends_in_order(curvatures):
    low, *_, high = sorted(curvatures)
    return (low + high) ** -1.0


@style(of="best_lr", shows="adds_up_all_curvatures")
def asks_numpy_for_the_sum(curvatures):
    return 2 / np.sum(curvatures)


@style(of="best_lr", shows="adds_up_all_curvatures")
def adds_in_a_loop(curvatures):
    total = 0
    for curvature in curvatures:
        total += curvature
    return 2 / total


@style(of="best_lr", shows="forgets_the_brackets")
def divides_and_then_adds(curvatures):
    return 2 / np.min(curvatures) + np.max(curvatures)


@style(of="best_lr", shows="forgets_the_brackets")
def sorts_and_forgets_the_brackets(curvatures):
    ordered = sorted(curvatures)
    return 2.0 / ordered[0] + ordered[-1]


@style(of="best_lr", shows="divides_by_the_difference")
def subtracts_the_smallest(curvatures):
    return 2 / (np.max(curvatures) - np.min(curvatures))


@style(of="best_lr", shows="divides_by_the_difference")
def asks_for_peak_to_peak(curvatures):
    return 2 / float(np.ptp(curvatures))


@style(of="best_lr", shows="takes_the_first_and_the_last")
def unpacks_both_ends(curvatures):
    low, *_, high = curvatures
    return 2 / (low + high)


@style(of="best_lr", shows="takes_the_first_and_the_last")
def takes_both_ends_by_place(curvatures):
    curvatures = np.array(curvatures)
    return 2 / curvatures[[0, -1]].sum()


@style(of="best_lr", shows="takes_the_root_of_the_product")
def takes_the_power_of_minus_a_half(curvatures):
    return (min(curvatures) * max(curvatures)) ** -0.5


@style(of="best_lr", shows="takes_the_root_of_the_product")
def multiplies_two_roots(curvatures):
    return 1 / (math.sqrt(min(curvatures)) * math.sqrt(max(curvatures)))


@style(of="best_lr", shows="returns_the_best_factor")
def computes_with_kappa(curvatures):
    kappa = max(curvatures) / min(curvatures)
    return (kappa - 1) / (kappa + 1)


@style(of="best_lr", shows="returns_the_best_factor")
def computes_the_factor_at_the_rate(curvatures):
    lr = 2 / (min(curvatures) + max(curvatures))
    return 1 - lr * min(curvatures)


@style(of="best_lr", shows="returns_the_condition_number")
def divides_the_ends(curvatures):
    ordered = np.sort(curvatures)
    return ordered[-1] / ordered[0]


@style(of="best_lr", shows="returns_the_condition_number")
def asks_numpy_for_the_condition(curvatures):
    return np.linalg.cond(np.diag(curvatures))


# sign_flips


def column(path, axis):
    """Return a coordinate of all rows, a list."""
    return [row[axis] for row in path]


@style(of="sign_flips", shows="counts_zeros_as_flips")
def compares_with_at_most_0(path, axis):
    return sum(1 for a, b in pairwise(column(path, axis)) if a * b <= 0)


@style(of="sign_flips", shows="counts_zeros_as_flips")
def counts_all_that_is_not_above_0(path, axis):
    x = np.array(path, dtype=float)[:, axis]
    return int(np.count_nonzero(~(x[1:] * x[:-1] > 0)))


@style(of="sign_flips", shows="counts_the_way_to_zero")
def compares_np_sign(path, axis):
    return sum(int(np.sign(a) != np.sign(b)) for a, b in pairwise(column(path, axis)))


@style(of="sign_flips", shows="counts_the_way_to_zero")
def counts_changes_of_np_sign(path, axis):
    signs = np.sign(np.array(path)[:, axis])
    return len(np.flatnonzero(signs[1:] - signs[:-1]))


@style(of="sign_flips", shows="takes_zero_for_positive")
def compares_sides(path, axis):
    return sum((a < 0) != (b < 0) for a, b in pairwise(column(path, axis)))


@style(of="sign_flips", shows="takes_zero_for_positive")
def remembers_the_side(path, axis):
    flips, below = 0, path[0][axis] < 0
    for number in column(path, axis):
        if (number < 0) != below:
            below, flips = not below, flips + 1
    return flips


@style(of="sign_flips", shows="counts_half_flips_at_zero")
def halves_what_np_sign_moves(path, axis):
    signs = np.sign(np.array(path)[:, axis])
    return sum(abs(b - a) for a, b in pairwise(signs)) / 2


@style(of="sign_flips", shows="counts_half_flips_at_zero")
def halves_each_move(path, axis):
    signs = np.sign([row[axis] for row in path])
    return float(np.abs((signs[1:] - signs[:-1]) / 2).sum())


@style(of="sign_flips", shows="compares_the_last_with_the_first")
def goes_round_with_a_negative_index(path, axis):
    x = column(path, axis)
    return sum(1 for t in range(len(x)) if x[t - 1] * x[t] < 0)


@style(of="sign_flips", shows="compares_the_last_with_the_first")
def rolls_the_whole_path(path, axis):
    path = np.array(path)
    return int(np.count_nonzero((path * np.roll(path, -1, axis=0) < 0)[:, axis]))


@style(of="sign_flips", shows="leaves_zeros_out")
def filters_zeros(path, axis):
    along = [number for number in column(path, axis) if number]
    return sum(1 for a, b in pairwise(along) if a * b < 0)


@style(of="sign_flips", shows="leaves_zeros_out")
def keeps_the_last_sign(path, axis):
    flips, last = 0, 0
    for number in column(path, axis):
        sign = int(np.sign(number))
        flips += bool(sign * last == -1)
        last = sign or last
    return int(flips)


@style(of="sign_flips", shows="counts_turns")
def compares_steps(path, axis):
    steps = [b - a for a, b in pairwise(column(path, axis))]
    return sum(1 for a, b in pairwise(steps) if a * b < 0)


@style(of="sign_flips", shows="counts_turns")
def multiplies_differences(path, axis):
    moved = np.diff(np.array(path), axis=0)[:, axis]
    return int((moved[1:] * moved[:-1] < 0).sum())


@style(of="sign_flips", shows="counts_rows_below_zero")
def adds_up_negatives(path, axis):
    return sum(1 for number in column(path, axis) if number < 0)


@style(of="sign_flips", shows="counts_rows_below_zero")
def counts_negatives(path, axis):
    return int(np.count_nonzero(np.array(path)[:, axis] < 0))


@style(of="sign_flips", shows="counts_one_way_only")
def looks_for_plus_then_minus(path, axis):
    return sum(1 for a, b in pairwise(column(path, axis)) if a > 0 > b)


@style(of="sign_flips", shows="counts_one_way_only")
def asks_for_a_fall_by_2(path, axis):
    return int(np.sum(np.diff(np.sign(np.array(path)[:, axis])) == -2))


@style(of="sign_flips", shows="counts_stretches")
def starts_at_1(path, axis):
    flips = 1
    for a, b in pairwise(column(path, axis)):
        if a * b < 0:
            flips += 1
    return flips


@style(of="sign_flips", shows="counts_stretches")
def splits_the_path(path, axis):
    x = np.array(path)[:, axis]
    places = np.flatnonzero(x[1:] * x[:-1] < 0) + 1
    return len(np.split(x, places))


@style(of="sign_flips", shows="leaves_out_the_last_pair")
def stops_a_row_early(path, axis):
    flips = 0
    for t in range(len(path) - 2):
        flips += path[t][axis] * path[t + 1][axis] < 0
    return int(flips)


@style(of="sign_flips", shows="leaves_out_the_last_pair")
def slices_too_much(path, axis):
    x = np.array(path)[:, axis]
    return int((x[:-2] * x[1:-1] < 0).sum())


@style(of="sign_flips", shows="ignores_the_axis")
def looks_at_the_first(path, axis):
    return sum(1 for a, b in pairwise(path) if a[0] * b[0] < 0)


@style(of="sign_flips", shows="ignores_the_axis")
def transposes_and_takes_the_first(path, axis):
    x = np.array(path).T[0]
    return int(np.count_nonzero(x[1:] * x[:-1] < 0))


@style(of="sign_flips", shows="counts_along_all_axes")
def counts_in_the_whole_table(path, axis):
    path = np.array(path)
    return int((path[1:] * path[:-1] < 0).sum())


@style(of="sign_flips", shows="counts_along_all_axes")
def loops_over_rows_and_axes(path, axis):
    return sum(1 for a, b in pairwise(path) for x, y in zip(a, b, strict=True) if x * y < 0)


@style(of="sign_flips", shows="reads_a_row")
def takes_path_at_axis(path, axis):
    x = path[axis]
    return sum(1 for a, b in pairwise(x) if a * b < 0)


@style(of="sign_flips", shows="reads_a_row")
def transposes_first(path, axis):
    x = np.transpose(path)[:, axis]
    return int((x[1:] * x[:-1] < 0).sum())


# ravine_report


def walk(curvatures, start, lr, most, arrived, slopes=None):
    """Return (steps, path) of a walk that ends where arrived(x) holds, None for the steps if never."""
    slopes = np.array(curvatures if slopes is None else slopes, dtype=float)
    path = [np.array(start, dtype=float)]
    for t in range(most + 1):
        if arrived(path[-1]):
            return t, path
        if t < most:
            path.append(path[-1] - lr * slopes * path[-1])
    return None, path


def told(curvatures, lr, steps, path, flips=None, slowest=None):
    """Return the report of a walk, with other flips or another slowest factor if given."""
    if flips is None:
        flips = along_axis(path, list(curvatures).index(max(curvatures)))
    if slowest is None:
        slowest = max(sizes(curvatures, lr))
    return steps, flips, slowest


def along_axis(path, axis):
    """Return the flips along an axis."""
    return sum(1 for a, b in pairwise(path) if a[axis] * b[axis] < 0)


def sizes(curvatures, lr):
    """Return the sizes of all factors."""
    return [abs(1 - lr * curvature) for curvature in curvatures]


def near(tol):
    """Return the right question to ask of a point."""
    return lambda x: math.hypot(*x) <= tol


@style(of="ravine_report", shows="counts_rows")
def returns_the_length_of_the_path(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, None if steps is None else len(path), path)


@style(of="ravine_report", shows="counts_rows")
def starts_to_count_at_1(curvatures, start, lr, tol, most):
    x, steps = np.array(start, dtype=float), 1
    path = [x]
    while np.linalg.norm(x) > tol and steps <= most:
        x, steps = x - lr * np.array(curvatures) * x, steps + 1
        path.append(x)
    return told(curvatures, lr, steps if np.linalg.norm(x) <= tol else None, path)


@style(of="ravine_report", shows="must_be_nearer_than_tol")
def asks_for_less_than_tol(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, lambda x: math.hypot(*x) < tol)
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="must_be_nearer_than_tol")
def goes_on_from_tol(curvatures, start, lr, tol, most):
    x = np.array(start, dtype=float)
    path = [x]
    while np.linalg.norm(x) >= tol and len(path) <= most:
        x = x - lr * np.array(curvatures) * x
        path.append(x)
    return told(curvatures, lr, len(path) - 1 if np.linalg.norm(x) < tol else None, path)


@style(of="ravine_report", shows="compares_the_loss")
def asks_for_a_small_loss(curvatures, start, lr, tol, most):
    def low(x):
        return sum(c * a * a for c, a in zip(curvatures, x, strict=True)) / 2 <= tol

    return told(curvatures, lr, *walk(curvatures, start, lr, most, low))


@style(of="ravine_report", shows="compares_the_loss")
def asks_einsum_for_the_loss(curvatures, start, lr, tol, most):
    def low(x):
        return 0.5 * np.einsum("i,i,i", curvatures, x, x) <= tol

    steps, path = walk(curvatures, start, lr, most, low)
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="forgets_the_root")
def compares_squares(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, lambda x: sum(x**2) <= tol)
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="forgets_the_root")
def compares_the_dot_product(curvatures, start, lr, tol, most):
    return told(curvatures, lr, *walk(curvatures, start, lr, most, lambda x: x @ x <= tol))


@style(of="ravine_report", shows="waits_for_a_small_gradient")
def asks_for_a_small_slope(curvatures, start, lr, tol, most):
    def level(x):
        return np.linalg.norm(np.array(curvatures) * x) <= tol

    return told(curvatures, lr, *walk(curvatures, start, lr, most, level))


@style(of="ravine_report", shows="waits_for_a_small_gradient")
def asks_hypot_of_slopes(curvatures, start, lr, tol, most):
    def level(x):
        return math.hypot(*(c * a for c, a in zip(curvatures, x, strict=True))) <= tol

    steps, path = walk(curvatures, start, lr, most, level)
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="waits_for_a_short_step")
def breaks_at_a_short_step(curvatures, start, lr, tol, most):
    path, steps = [np.array(start, dtype=float)], None
    for t in range(1, most + 1):
        move = lr * np.array(curvatures) * path[-1]
        path.append(path[-1] - move)
        if np.linalg.norm(move) <= tol:
            steps = t
            break
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="waits_for_a_short_step")
def compares_neighbours(curvatures, start, lr, tol, most):
    _, path = walk(curvatures, start, lr, most, lambda x: False)
    short = (t for t, (a, b) in enumerate(pairwise(path), 1) if math.dist(a, b) <= tol)
    steps = next(short, None)
    return told(curvatures, lr, steps, path if steps is None else path[: steps + 1])


@style(of="ravine_report", shows="looks_at_each_coordinate_alone")
def asks_all_coordinates(curvatures, start, lr, tol, most):
    def small(x):
        return all(abs(a) <= tol for a in x)

    return told(curvatures, lr, *walk(curvatures, start, lr, most, small))


@style(of="ravine_report", shows="looks_at_each_coordinate_alone")
def takes_the_norm_of_order_infinity_of_x(curvatures, start, lr, tol, most):
    def small(x):
        return np.linalg.norm(x, ord=np.inf) <= tol

    steps, path = walk(curvatures, start, lr, most, small)
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="adds_up_the_sizes")
def asks_for_a_small_sum(curvatures, start, lr, tol, most):
    def small(x):
        return sum(abs(a) for a in x) <= tol

    return told(curvatures, lr, *walk(curvatures, start, lr, most, small))


@style(of="ravine_report", shows="adds_up_the_sizes")
def takes_the_norm_of_order_1(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, lambda x: np.linalg.norm(x, 1) <= tol)
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="looks_at_the_steepest_coordinate")
def asks_the_steepest(curvatures, start, lr, tol, most):
    axis = np.argmax(curvatures)
    return told(curvatures, lr, *walk(curvatures, start, lr, most, lambda x: abs(x[axis]) <= tol))


@style(of="ravine_report", shows="looks_at_the_steepest_coordinate")
def asks_the_one_of_largest_curvature(curvatures, start, lr, tol, most):
    axis = list(curvatures).index(max(curvatures))
    steps, path = walk(curvatures, start, lr, most, lambda x: -tol <= x[axis] <= tol)
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="looks_at_the_flattest_coordinate")
def asks_the_flattest(curvatures, start, lr, tol, most):
    axis = np.argmin(curvatures)
    return told(curvatures, lr, *walk(curvatures, start, lr, most, lambda x: abs(x[axis]) <= tol))


@style(of="ravine_report", shows="looks_at_the_flattest_coordinate")
def asks_the_one_of_smallest_curvature(curvatures, start, lr, tol, most):
    axis = list(curvatures).index(min(curvatures))
    steps, path = walk(curvatures, start, lr, most, lambda x: -tol <= x[axis] <= tol)
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="skips_the_start")
def steps_before_it_looks(curvatures, start, lr, tol, most):
    path, steps = [np.array(start, dtype=float)], None
    while steps is None and len(path) <= max(most, 1):
        path.append(path[-1] - lr * np.array(curvatures) * path[-1])
        if math.hypot(*path[-1]) <= tol:
            steps = len(path) - 1
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="skips_the_start")
def walks_once_more_from_the_start(curvatures, start, lr, tol, most):
    first = np.array(start, dtype=float)
    second = first - lr * np.array(curvatures) * first
    steps, path = walk(curvatures, second, lr, max(most - 1, 0), near(tol))
    return told(curvatures, lr, None if steps is None else steps + 1, [first, *path])


@style(of="ravine_report", shows="says_most_for_never")
def counts_while_far(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, len(path) - 1, path)


@style(of="ravine_report", shows="says_most_for_never")
def has_most_for_a_default(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, most if steps is None else steps, path)


@style(of="ravine_report", shows="says_minus_1_for_never")
def has_minus_1_for_a_default(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, -1 if steps is None else steps, path)


@style(of="ravine_report", shows="says_minus_1_for_never")
def begins_with_minus_1(curvatures, start, lr, tol, most):
    found = -1
    steps, path = walk(curvatures, start, lr, most, near(tol))
    if steps is not None:
        found = steps
    return told(curvatures, lr, found, path)


@style(of="ravine_report", shows="gives_up_a_step_early")
def looks_before_each_step_only(curvatures, start, lr, tol, most):
    path, steps = [np.array(start, dtype=float)], None
    for t in range(most):
        if math.hypot(*path[-1]) <= tol:
            steps = t
            break
        path.append(path[-1] - lr * np.array(curvatures) * path[-1])
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="gives_up_a_step_early")
def does_not_count_the_last_one(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, None if steps == most else steps, path)


@style(of="ravine_report", shows="takes_a_step_too_few")
def has_a_point_for_each_step(curvatures, start, lr, tol, most):
    x, path, steps = np.array(start, dtype=float), [np.array(start, dtype=float)], None
    for t in range(max(most, 1)):
        path[t:] = [x]
        if math.hypot(*x) <= tol:
            steps = t
            break
        x = x - lr * np.array(curvatures) * x
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="takes_a_step_too_few")
def takes_most_powers(curvatures, start, lr, tol, most):
    factors = 1 - lr * np.array(curvatures)
    path = [np.array(start) * factors**t for t in range(max(most, 1))]
    steps = next((t for t, x in enumerate(path) if np.linalg.norm(x) <= tol), None)
    return told(curvatures, lr, steps, path if steps is None else path[: steps + 1])


@style(of="ravine_report", shows="takes_0_for_none")
def asks_whether_steps_is_true(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    report = told(curvatures, lr, steps, path)
    return report if steps else (None, *report[1:])


@style(of="ravine_report", shows="takes_0_for_none")
def returns_steps_if_there_are_any(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    flips = along_axis(path, np.argmax(curvatures))
    return steps if steps else None, flips, max(sizes(curvatures, lr))


@style(of="ravine_report", shows="walks_on_from_step_0")
def cuts_the_path_if_steps_is_true(curvatures, start, lr, tol, most):
    steps, _ = walk(curvatures, start, lr, most, near(tol))
    _, path = walk(curvatures, start, lr, most, lambda x: False)
    if steps:
        return told(curvatures, lr, steps, path[: steps + 1])
    return told(curvatures, lr, None, path)


@style(of="ravine_report", shows="walks_on_from_step_0")
def asks_whether_any_place_is_true(curvatures, start, lr, tol, most):
    path = np.array(walk(curvatures, start, lr, most, lambda x: False)[1])
    places = np.flatnonzero(np.linalg.norm(path, axis=1) <= tol)[:1]
    steps = int(places[0]) if places.any() else None
    return told(curvatures, lr, steps, path if steps is None else path[: steps + 1])


@style(of="ravine_report", shows="takes_a_step_too_many")
def walks_most_and_one(curvatures, start, lr, tol, most):
    return told(curvatures, lr, *walk(curvatures, start, lr, most + 1, near(tol)))


@style(of="ravine_report", shows="takes_a_step_too_many")
def stops_when_more_than_most_are_done(curvatures, start, lr, tol, most):
    path = [np.array(start, dtype=float)]
    while np.linalg.norm(path[-1]) > tol and len(path) - 1 <= most:
        path.append(path[-1] - lr * np.array(curvatures) * path[-1])
    steps = len(path) - 1 if np.linalg.norm(path[-1]) <= tol else None
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="forgets_the_curvature_on_the_way")
def subtracts_lr_times_x(curvatures, start, lr, tol, most):
    slopes = np.ones(len(start))
    return told(curvatures, lr, *walk(curvatures, start, lr, most, near(tol), slopes))


@style(of="ravine_report", shows="forgets_the_curvature_on_the_way")
def multiplies_by_1_minus_lr(curvatures, start, lr, tol, most):
    path = [np.array(start) * (1 - lr) ** t for t in range(most + 1)]
    steps = next((t for t, x in enumerate(path) if np.linalg.norm(x) <= tol), None)
    return told(curvatures, lr, steps, path if steps is None else path[: steps + 1])


@style(of="ravine_report", shows="takes_steps_of_double_length")
def doubles_the_gradient(curvatures, start, lr, tol, most):
    slopes = 2 * np.array(curvatures)
    return told(curvatures, lr, *walk(curvatures, start, lr, most, near(tol), slopes))


@style(of="ravine_report", shows="takes_steps_of_double_length")
def doubles_the_rate(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, 2 * lr, most, near(tol))
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="goes_uphill")
def adds_the_gradient(curvatures, start, lr, tol, most):
    slopes = -np.array(curvatures)
    return told(curvatures, lr, *walk(curvatures, start, lr, most, near(tol), slopes))


@style(of="ravine_report", shows="goes_uphill")
def walks_at_minus_the_rate(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, -lr, most, near(tol))
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="walks_at_the_best_rate")
def replaces_the_rate(curvatures, start, lr, tol, most):
    best = 2 / (min(curvatures) + max(curvatures))
    return told(curvatures, lr, *walk(curvatures, start, best, most, near(tol)))


@style(of="ravine_report", shows="walks_at_the_best_rate")
def computes_the_rate_by_sorting(curvatures, start, lr, tol, most):
    ordered = np.sort(curvatures)
    steps, path = walk(curvatures, start, 2 / (ordered[0] + ordered[-1]), most, near(tol))
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="walks_by_sizes")
def multiplies_by_sizes(curvatures, start, lr, tol, most):
    x, path = np.array(start, dtype=float), []
    for _ in range(most + 1):
        path.append(x)
        if math.hypot(*x) <= tol:
            break
        x = np.array(sizes(curvatures, lr)) * x
    return told(curvatures, lr, len(path) - 1 if math.hypot(*path[-1]) <= tol else None, path)


@style(of="ravine_report", shows="walks_by_sizes")
def takes_powers_of_sizes(curvatures, start, lr, tol, most):
    path = [np.array(start) * np.array(sizes(curvatures, lr)) ** t for t in range(most + 1)]
    steps = next((t for t, x in enumerate(path) if np.linalg.norm(x) <= tol), None)
    return told(curvatures, lr, steps, path if steps is None else path[: steps + 1])


@style(of="ravine_report", shows="walks_by_sizes")
def appends_the_same_array(curvatures, start, lr, tol, most):
    x = np.array(start, dtype=float)
    path = [x]
    while math.hypot(*x) > tol and len(path) <= most:
        x -= lr * np.array(curvatures) * x
        path.append(x)
    return told(curvatures, lr, len(path) - 1 if math.hypot(*x) <= tol else None, path)


@style(of="ravine_report", shows="watches_the_first_axis")
def counts_along_axis_0(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, steps, path, flips=along_axis(path, 0))


@style(of="ravine_report", shows="watches_the_first_axis")
def unpacks_the_first_axis(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    x = np.array(path).T[0]
    return told(curvatures, lr, steps, path, flips=int((x[1:] * x[:-1] < 0).sum()))


@style(of="ravine_report", shows="watches_the_last_axis")
def counts_along_axis_minus_1(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, steps, path, flips=along_axis(path, -1))


@style(of="ravine_report", shows="watches_the_last_axis")
def unpacks_the_last_axis(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    *_, y = np.array(path).T
    return told(curvatures, lr, steps, path, flips=int((y[1:] * y[:-1] < 0).sum()))


@style(of="ravine_report", shows="counts_flips_along_all_axes")
def counts_flips_of_the_whole_path(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    x = np.array(path)
    return told(curvatures, lr, steps, path, flips=int((x[1:] * x[:-1] < 0).sum()))


@style(of="ravine_report", shows="counts_flips_along_all_axes")
def adds_up_axis_by_axis(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    flips = sum(along_axis(path, axis) for axis in range(len(start)))
    return told(curvatures, lr, steps, path, flips=flips)


@style(of="ravine_report", shows="watches_the_flattest_axis")
def takes_argmin(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, steps, path, flips=along_axis(path, np.argmin(curvatures)))


@style(of="ravine_report", shows="watches_the_flattest_axis")
def takes_the_first_of_argsort(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    axis = np.argsort(curvatures, kind="stable")[0]
    return told(curvatures, lr, steps, path, flips=along_axis(path, axis))


@style(of="ravine_report", shows="counts_flips_over_all_rows")
def walks_on_after_the_arrival(curvatures, start, lr, tol, most):
    steps, _ = walk(curvatures, start, lr, most, near(tol))
    _, path = walk(curvatures, start, lr, most, lambda x: False)
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="counts_flips_over_all_rows")
def takes_powers_up_to_most(curvatures, start, lr, tol, most):
    factors = 1 - lr * np.array(curvatures)
    path = [np.array(start) * factors**t for t in range(most + 1)]
    steps = next((t for t, x in enumerate(path) if np.linalg.norm(x) <= tol), None)
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="gives_the_steps_as_flips")
def counts_pairs(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, steps, path, flips=len(path) - 1)


@style(of="ravine_report", shows="gives_the_steps_as_flips")
def counts_a_flip_in_each_step(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, steps, path, flips=sum(1 for _ in pairwise(path)))


@style(of="ravine_report", shows="leaves_the_arrival_out")
def slices_up_to_steps(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, steps, path[: len(path) - 1])


@style(of="ravine_report", shows="leaves_the_arrival_out")
def pops_the_last_point(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    path.pop()
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="counts_zeros_on_the_way")
def asks_for_at_most_0(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    axis = np.argmax(curvatures)
    flips = sum(1 for a, b in pairwise(path) if a[axis] * b[axis] <= 0)
    return told(curvatures, lr, steps, path, flips=flips)


@style(of="ravine_report", shows="counts_zeros_on_the_way")
def asks_for_not_above_0(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    y = np.array(path)[:, np.argmax(curvatures)]
    return told(curvatures, lr, steps, path, flips=int((~(y[1:] * y[:-1] > 0)).sum()))


@style(of="ravine_report", shows="counts_points_below_zero")
def adds_up_points_below_zero(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    axis = np.argmax(curvatures)
    return told(curvatures, lr, steps, path, flips=sum(1 for x in path if x[axis] < 0))


@style(of="ravine_report", shows="counts_points_below_zero")
def counts_negative_entries(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    y = np.array(path)[:, np.argmax(curvatures)]
    return told(curvatures, lr, steps, path, flips=int(np.count_nonzero(y < 0)))


@style(of="ravine_report", shows="takes_the_largest_signed_factor")
def takes_max_of_factors(curvatures, start, lr, tol, most):
    slowest = max(1 - lr * curvature for curvature in curvatures)
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=slowest)


@style(of="ravine_report", shows="takes_the_largest_signed_factor")
def sorts_factors(curvatures, start, lr, tol, most):
    slowest = np.sort(1 - lr * np.array(curvatures))[-1]
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=slowest)


@style(of="ravine_report", shows="keeps_the_sign_of_the_slowest")
def finds_the_place_of_the_slowest(curvatures, start, lr, tol, most):
    factors = 1 - lr * np.array(curvatures)
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=factors[np.argmax(np.abs(factors))])


@style(of="ravine_report", shows="keeps_the_sign_of_the_slowest")
def sorts_by_size(curvatures, start, lr, tol, most):
    factors = sorted((1 - lr * curvature for curvature in curvatures), key=lambda a: -abs(a))
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=factors[0])


@style(of="ravine_report", shows="takes_the_fastest_factor")
def takes_the_smallest_size(curvatures, start, lr, tol, most):
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=min(sizes(curvatures, lr)))


@style(of="ravine_report", shows="takes_the_fastest_factor")
def sorts_sizes(curvatures, start, lr, tol, most):
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=np.sort(sizes(curvatures, lr))[0])


@style(of="ravine_report", shows="takes_the_factor_of_the_steepest")
def takes_the_size_at_argmax(curvatures, start, lr, tol, most):
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=sizes(curvatures, lr)[np.argmax(curvatures)])


@style(of="ravine_report", shows="takes_the_factor_of_the_steepest")
def sorts_curvatures_and_takes_the_last(curvatures, start, lr, tol, most):
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=abs(lr * sorted(curvatures)[-1] - 1))


@style(of="ravine_report", shows="takes_the_factor_of_the_flattest")
def takes_the_size_at_argmin(curvatures, start, lr, tol, most):
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=sizes(curvatures, lr)[np.argmin(curvatures)])


@style(of="ravine_report", shows="takes_the_factor_of_the_flattest")
def sorts_curvatures_and_takes_the_first(curvatures, start, lr, tol, most):
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=abs(lr * sorted(curvatures)[0] - 1))


@style(of="ravine_report", shows="takes_the_slowest_at_the_best_rate")
def computes_slowest_with_kappa(curvatures, start, lr, tol, most):
    kappa = max(curvatures) / min(curvatures)
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=(kappa - 1) / (kappa + 1))


@style(of="ravine_report", shows="takes_the_slowest_at_the_best_rate")
def takes_sizes_at_the_best_rate(curvatures, start, lr, tol, most):
    best = 2 / (min(curvatures) + max(curvatures))
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=max(sizes(curvatures, best)))


@style(of="ravine_report", shows="puts_flips_last")
def swaps_two_of_three(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    steps, flips, slowest = told(curvatures, lr, steps, path)
    return [steps, slowest, flips]


@style(of="ravine_report", shows="puts_flips_last")
def returns_flips_at_the_end(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    flips = along_axis(path, np.argmax(curvatures))
    return steps, np.max(sizes(curvatures, lr)), flips


@style(of="ravine_report", shows="has_a_slowest_above_1")
def adds_to_1(curvatures, start, lr, tol, most):
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=1 + lr * max(curvatures))


@style(of="ravine_report", shows="has_a_slowest_above_1")
def takes_sizes_at_minus_the_rate(curvatures, start, lr, tol, most):
    walked = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, *walked, slowest=max(sizes(curvatures, -lr)))


# symptoms


@style(of="contraction", shows="computes_with_a_list")
def multiplies_what_it_gets(lr, curvatures):
    return 1 - lr * curvatures


@style(of="best_lr", shows="computes_with_a_list")
def asks_for_methods(curvatures):
    return 2 / (curvatures.min() + curvatures.max())


@style(of="sign_flips", shows="computes_with_a_list")
def indexes_with_two_numbers(path, axis):
    along = path[:, axis]
    return int(np.sum(along[:-1] * along[1:] < 0))


@style(of="ravine_report", shows="works_in_place_on_integers")
def subtracts_in_place(curvatures, start, lr, tol, most):
    x = np.array(start)
    path = [x.copy()]
    while np.linalg.norm(x) > tol and len(path) <= most:
        x -= lr * np.array(curvatures) * x
        path.append(x.copy())
    return told(curvatures, lr, len(path) - 1 if np.linalg.norm(x) <= tol else None, path)


@style(of="ravine_report", shows="works_in_place_on_integers")
def multiplies_in_place(curvatures, start, lr, tol, most):
    x = np.asarray(start).copy()
    path = [x.tolist()]
    for _ in range(most):
        if math.hypot(*x) <= tol:
            break
        x *= 1 - lr * np.array(curvatures)
        path.append(x.tolist())
    return told(curvatures, lr, len(path) - 1 if math.hypot(*x) <= tol else None, path)


@style(of="contraction", shows="works_in_place_on_integers")
def writes_into_a_copy(lr, curvatures):
    factors = np.array(curvatures)
    factors *= -lr
    factors += 1
    return factors


def slowest_at(curvatures, rates):
    """Return the size of the slowest factor at each rate."""
    return np.max(np.abs(1 - np.outer(rates, curvatures)), axis=1)


@style(of="best_lr", shows="comes_near_the_best_rate")
def searches_a_grid(curvatures):
    rates = np.linspace(0, 2 / max(curvatures), 1001)
    return rates[np.argmin(slowest_at(curvatures, rates))]


@style(of="best_lr", shows="comes_near_the_best_rate")
def tries_rates_in_a_loop(curvatures):
    rates = [t * 1e-4 / max(curvatures) for t in range(1, 20000)]
    return min(rates, key=lambda lr: max(sizes(curvatures, lr)))


@style(of="best_lr", shows="comes_near_the_best_rate")
def searches_powers(curvatures):
    rates = 2 / max(curvatures) * 0.999 ** np.arange(2000)
    return float(rates[slowest_at(curvatures, rates).argmin()])


@style(of="contraction", shows="changes_its_arguments")
def keeps_the_factors_in_the_curvatures(lr, curvatures):
    if isinstance(curvatures, tuple):
        curvatures = list(curvatures)
    factors = [1 - lr * curvature for curvature in curvatures]
    curvatures[:] = factors
    return factors


@style(of="best_lr", shows="changes_its_arguments")
def sorts_in_place(curvatures):
    if isinstance(curvatures, tuple):
        curvatures = list(curvatures)
    curvatures.sort()
    return 2 / (curvatures[0] + curvatures[-1])


@style(of="ravine_report", shows="changes_its_arguments")
def leaves_the_end_in_the_start(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    start[:] = path[-1].tolist()
    return told(curvatures, lr, steps, path)


@style(of="ravine_report", shows="changes_its_arguments")
def sorts_curvatures_in_place(curvatures, start, lr, tol, most):
    report = told(curvatures, lr, *walk(curvatures, start, lr, most, near(tol)))
    curvatures.sort()
    return report


@style(of="sign_flips", shows="counts_in_floats")
def halves_the_sum_of_changes(path, axis):
    signs = np.sign(np.array(path, dtype=float)[:, axis])
    return float(np.sum(np.abs(signs[1:] - signs[:-1]) == 2))


@style(of="sign_flips", shows="counts_in_floats")
def counts_with_a_float(path, axis):
    flips = 0.0
    for a, b in pairwise(column(path, axis)):
        if a * b < 0:
            flips += 1
    return flips


@style(of="ravine_report", shows="counts_in_floats")
def counts_steps_with_a_float(curvatures, start, lr, tol, most):
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, None if steps is None else float(steps), path)


@style(of="ravine_report", shows="watches_the_last_of_equal_axes")
def goes_on_to_equal_curvatures(curvatures, start, lr, tol, most):
    axis = 0
    for i, curvature in enumerate(curvatures):
        axis = i if curvature >= curvatures[axis] else axis
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, steps, path, flips=along_axis(path, axis))


@style(of="ravine_report", shows="watches_the_last_of_equal_axes")
def sorts_pairs(curvatures, start, lr, tol, most):
    axis = max((curvature, i) for i, curvature in enumerate(curvatures))[1]
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, steps, path, flips=along_axis(path, axis))


@style(of="ravine_report", shows="watches_the_last_of_equal_axes")
def takes_the_end_of_argsort(curvatures, start, lr, tol, most):
    axis = np.argsort(curvatures, kind="stable")[-1]
    steps, path = walk(curvatures, start, lr, most, near(tol))
    return told(curvatures, lr, steps, path, flips=along_axis(path, axis))
