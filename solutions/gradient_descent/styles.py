"""The known mistakes, written otherwise: they prove that replaying recognises them."""

import math
from itertools import accumulate

import numpy as np

from grader import style


def walk(grad, x0, lr, steps, sign=-1):
    """Return the right path as a list of arrays, or with sign 1 the one uphill."""
    rows = [np.array(x0, dtype=float)]
    while len(rows) <= steps:
        rows.append(rows[-1] + sign * lr * grad(rows[-1]))
    return rows


# gradient_descent


@style(of="gradient_descent", shows="goes_uphill")
def adds_in_a_list(grad, x0, lr, steps):
    return walk(grad, x0, lr, steps, sign=1)


@style(of="gradient_descent", shows="goes_uphill")
def subtracts_a_negative_rate(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x.tolist()]
    for _ in range(steps):
        x = x - (-lr) * np.array(grad(x))
        path.append(x.tolist())
    return path


@style(of="gradient_descent", shows="starts_again_in_each_step")
def does_not_feed_the_new_point_back(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        new = x - lr * grad(x)
        path.append(new)
    return np.array(path)


@style(of="gradient_descent", shows="starts_again_in_each_step")
def repeats_the_first_step(grad, x0, lr, steps):
    start = np.array(x0, dtype=float)
    step = lr * np.array(grad(start))
    return np.vstack([start] + [start - step] * steps)


@style(of="gradient_descent", shows="stays_with_the_first_gradient")
def walks_in_a_straight_line(grad, x0, lr, steps):
    start = np.array(x0, dtype=float)
    return start - lr * np.outer(np.arange(steps + 1), grad(start))


@style(of="gradient_descent", shows="stays_with_the_first_gradient")
def asks_for_the_slope_at_x0(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - lr * grad(np.array(x0, dtype=float))
        path.append(x)
    return path


@style(of="gradient_descent", shows="steps_from_the_start_by_the_new_gradient")
def subtracts_from_x0(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = np.array(x0) - lr * grad(x)
        path.append(x)
    return np.array(path)


@style(of="gradient_descent", shows="steps_from_the_start_by_the_new_gradient")
def accumulates_from_x0(grad, x0, lr, steps):
    start = np.array(x0, dtype=float)
    return list(accumulate(range(steps), lambda x, _: start - grad(x) * lr, initial=start))


@style(of="gradient_descent", shows="stores_one_array_in_all_rows")
def appends_the_same_array(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x -= lr * grad(x)
        path.append(x)
    return np.array(path)


@style(of="gradient_descent", shows="stores_one_array_in_all_rows")
def appends_the_same_list(grad, x0, lr, steps):
    x = [float(number) for number in x0]
    path = [x]
    for _ in range(steps):
        slope = grad(np.array(x))
        for i in range(len(x)):
            x[i] -= lr * slope[i]
        path.append(x)
    return path


@style(of="gradient_descent", shows="stores_one_array_in_all_rows_but_the_start")
def appends_the_same_array_to_a_copy_of_x0(grad, x0, lr, steps):
    path = [x0]
    x = np.array(x0, float)
    for _ in range(steps):
        x -= lr * grad(x)
        path.append(x)
    return np.array(path)


@style(of="gradient_descent", shows="stores_one_array_in_all_rows_but_the_start")
def appends_one_list_that_it_changes(grad, x0, lr, steps):
    x = list(map(float, x0))
    path = [tuple(x)]
    for _ in range(steps):
        x[:] = (np.array(x) - lr * grad(np.array(x))).tolist()
        path += [x]
    return path


@style(of="gradient_descent", shows="leaves_out_the_start")
def appends_after_each_step_only(grad, x0, lr, steps):
    x, path = np.array(x0, dtype=float), []
    for _ in range(steps):
        x = x - lr * grad(x)
        path.append(x)
    return np.array(path)


@style(of="gradient_descent", shows="leaves_out_the_start")
def fills_a_table_of_steps_rows(grad, x0, lr, steps):
    path = np.zeros((steps, len(x0)))
    x = np.array(x0, dtype=float)
    for t in range(steps):
        x = path[t] = x - lr * grad(x)
    return path


@style(of="gradient_descent", shows="leaves_out_the_end")
def appends_before_each_step_only(grad, x0, lr, steps):
    x, path = np.array(x0, dtype=float), []
    for _ in range(steps):
        path.append(x)
        x = x - lr * grad(x)
    return np.array(path)


@style(of="gradient_descent", shows="leaves_out_the_end")
def begins_the_range_with_1(grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for t in range(1, steps):
        path.append(path[t - 1] - lr * grad(path[t - 1]))
    return path[:steps]


@style(of="gradient_descent", shows="takes_one_step_too_many")
def walks_steps_plus_1(grad, x0, lr, steps):
    return np.array(walk(grad, x0, lr, steps + 1))


@style(of="gradient_descent", shows="takes_one_step_too_many")
def counts_down_past_0(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    while steps >= 0:
        x = x - lr * grad(x)
        path.append(x)
        steps -= 1
    return path


@style(of="gradient_descent", shows="stores_the_point_before_the_step")
def appends_the_old_point(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        path.append(x)
        x = x - lr * grad(x)
    return np.array(path)


@style(of="gradient_descent", shows="stores_the_point_before_the_step")
def yields_the_start_twice(grad, x0, lr, steps):
    rows = walk(grad, x0, lr, steps)
    return [rows[max(t - 1, 0)] for t in range(steps + 1)]


@style(of="gradient_descent", shows="returns_after_one_step")
def returns_inside_of_the_loop(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - lr * grad(x)
        path.append(x)
        return np.array(path)


@style(of="gradient_descent", shows="returns_after_one_step")
def has_no_loop(grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    if steps > 0:
        path.append(path[0] - lr * grad(path[0]))
    return path


@style(of="gradient_descent", shows="stores_the_end_only")
def appends_after_the_loop(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - lr * grad(x)
    path.append(x)
    return np.array(path)


@style(of="gradient_descent", shows="stores_the_end_only")
def stacks_start_and_end(grad, x0, lr, steps):
    return np.vstack([np.array(x0, dtype=float), walk(grad, x0, lr, steps)[-1]])


@style(of="gradient_descent", shows="returns_the_end_only")
def returns_x(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    for _ in range(steps):
        x = x - lr * grad(x)
    return x


@style(of="gradient_descent", shows="returns_the_end_only")
def returns_the_last_of_a_list(grad, x0, lr, steps):
    return walk(grad, x0, lr, steps)[-1].tolist()


@style(of="gradient_descent", shows="has_a_point_a_column")
def stacks_columns(grad, x0, lr, steps):
    return np.column_stack(walk(grad, x0, lr, steps))


@style(of="gradient_descent", shows="has_a_point_a_column")
def fills_columns(grad, x0, lr, steps):
    path = np.zeros((len(x0), steps + 1))
    path[:, 0] = x0
    for t in range(steps):
        path[:, t + 1] = path[:, t] - lr * grad(path[:, t].copy())
    return path


@style(of="gradient_descent", shows="lets_the_rate_decay")
def divides_by_the_step(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for t in range(1, steps + 1):
        x = x - lr * grad(x) / t
        path.append(x)
    return path


@style(of="gradient_descent", shows="lets_the_rate_decay")
def has_a_list_of_rates(grad, x0, lr, steps):
    rates = lr / np.arange(1, steps + 1)
    start = np.array(x0, dtype=float)
    return np.array(list(accumulate(rates, lambda x, rate: x - rate * grad(x), initial=start)))


@style(of="gradient_descent", shows="takes_steps_of_one_length")
def divides_by_the_norm(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        g = grad(x)
        size = math.sqrt(np.dot(g, g))
        x = x - lr * (g / size if size > 0 else g)
        path.append(x)
    return np.array(path)


@style(of="gradient_descent", shows="takes_steps_of_one_length")
def divides_by_the_hypotenuse(grad, x0, lr, steps):
    path = np.tile(np.array(x0, dtype=float), (steps + 1, 1))
    for t in range(steps):
        g = grad(path[t].copy())
        path[t + 1] = path[t] - lr / max(math.hypot(*g), 1e-300) * g
    return path


@style(of="gradient_descent", shows="forgets_the_rate")
def subtracts_the_whole_gradient(grad, x0, lr, steps):
    return walk(grad, x0, 1.0, steps)


@style(of="gradient_descent", shows="forgets_the_rate")
def accumulates_without_the_rate(grad, x0, lr, steps):
    start = np.array(x0, dtype=float)
    return list(accumulate(range(steps), lambda x, _: x - grad(x), initial=start))


@style(of="gradient_descent", shows="forgets_the_old_point")
def names_the_step_x(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = -lr * np.array(grad(x))
        path.append(x)
    return path


@style(of="gradient_descent", shows="forgets_the_old_point")
def fills_a_table_with_steps(grad, x0, lr, steps):
    path = np.tile(np.array(x0, dtype=float), (steps + 1, 1))
    for t in range(1, len(path)):
        path[t] = grad(path[t - 1].copy())
        path[t] *= -lr
    return path


@style(of="gradient_descent", shows="stores_the_path_in_integers")
def begins_with_zeros_like(grad, x0, lr, steps):
    path = np.zeros_like([x0] * (steps + 1))
    path[0] = x0
    for t in range(1, steps + 1):
        path[t] = path[t - 1] - lr * grad(path[t - 1])
    return path


@style(of="gradient_descent", shows="stores_the_path_in_integers")
def tiles_the_start(grad, x0, lr, steps):
    path = np.tile(x0, (steps + 1, 1))
    for t, x in enumerate(path[:-1]):
        path[t + 1] = np.subtract(x, lr * np.array(grad(x)))
    return path


@style(of="gradient_descent", shows="knows_the_bowl_only")
def multiplies_by_1_minus_2_lr(grad, x0, lr, steps):
    factors = (1 - 2 * lr) ** np.arange(steps + 1)
    return np.outer(factors, np.array(x0, dtype=float))


@style(of="gradient_descent", shows="knows_the_bowl_only")
def has_a_gradient_of_its_own(grad, x0, lr, steps):
    return walk(lambda p: np.array([2 * number for number in p]), x0, lr, steps)


@style(of="gradient_descent", shows="moves_one_coordinate_after_the_other")
def uses_what_is_half_moved(grad, x0, lr, steps):
    x = [float(number) for number in x0]
    path = [x[:]]
    for _ in range(steps):
        for i, number in enumerate(x):
            x[i] = number - lr * grad(np.array(x))[i]
        path.append(x[:])
    return path


@style(of="gradient_descent", shows="moves_one_coordinate_after_the_other")
def moves_along_axes_in_turn(grad, x0, lr, steps):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        x = path[t]
        for axis in np.eye(len(x0)):
            x = x - lr * axis * grad(x)
        path[t + 1] = x
    return path


# steps_to_reach


def away(path, target):
    """Return the distance of each row as a list."""
    return [math.dist(row, target) for row in path]


@style(of="steps_to_reach", shows="counts_from_1")
def enumerates_from_1(path, target, tol):
    for t, row in enumerate(path, start=1):
        if math.dist(row, target) <= tol:
            return t
    return None


@style(of="steps_to_reach", shows="counts_from_1")
def adds_1_before_it_looks(path, target, tol):
    t = 0
    for row in path:
        t += 1  # noqa: SIM113
        if np.linalg.norm(np.array(row) - np.array(target)) <= tol:
            return t


@style(of="steps_to_reach", shows="skips_the_start")
def begins_with_row_1(path, target, tol):
    for t in range(1, len(path)):
        if math.dist(path[t], target) <= tol:
            return t


@style(of="steps_to_reach", shows="skips_the_start")
def slices_the_start_off(path, target, tol):
    return next((t + 1 for t, far in enumerate(away(path[1:], target)) if far <= tol), None)


@style(of="steps_to_reach", shows="must_be_nearer_than_tol")
def asks_for_less(path, target, tol):
    for t, far in enumerate(away(path, target)):
        if far < tol:
            return t
    return None


@style(of="steps_to_reach", shows="must_be_nearer_than_tol")
def goes_on_at_tol(path, target, tol):
    t = 0
    while t < len(path):
        if not math.dist(path[t], target) >= tol:
            return t
        t += 1


@style(of="steps_to_reach", shows="finds_the_last_row")
def overwrites_what_it_found(path, target, tol):
    found = None
    for t, far in enumerate(away(path, target)):
        if far <= tol:
            found = t
    return found


@style(of="steps_to_reach", shows="finds_the_last_row")
def takes_the_largest_index(path, target, tol):
    return max((t for t, far in enumerate(away(path, target)) if far <= tol), default=None)


@style(of="steps_to_reach", shows="finds_the_nearest_row")
def takes_the_minimum(path, target, tol):
    far = away(path, target)
    return far.index(min(far)) if min(far) <= tol else None


@style(of="steps_to_reach", shows="finds_the_nearest_row")
def keeps_the_best(path, target, tol):
    best, place = math.inf, None
    for t, row in enumerate(path):
        far = math.dist(row, target)
        if far <= tol and far < best:
            best, place = far, t
    return place


@style(of="steps_to_reach", shows="counts_the_rows_that_are_near")
def adds_up_the_near(path, target, tol):
    return sum(far <= tol for far in away(path, target)) or None


@style(of="steps_to_reach", shows="counts_the_rows_that_are_near")
def measures_the_list_of_the_near(path, target, tol):
    near = [row for row in path if math.dist(row, target) <= tol]
    return len(near) if near else None


@style(of="steps_to_reach", shows="counts_the_rows_that_are_far")
def adds_up_the_far(path, target, tol):
    count = sum(not far <= tol for far in away(path, target))
    return count if count < len(path) else None


@style(of="steps_to_reach", shows="counts_the_rows_that_are_far")
def counts_without_a_break(path, target, tol):
    t, reached = 0, False
    for row in path:
        if math.dist(row, target) > tol:
            t += 1
        else:
            reached = True
    return t if reached else None


@style(of="steps_to_reach", shows="measures_to_the_end_of_the_path")
def measures_to_the_last_row(path, target, tol):
    for t, row in enumerate(path):
        if math.dist(row, path[-1]) <= tol:
            return t


@style(of="steps_to_reach", shows="measures_to_the_end_of_the_path")
def overwrites_the_target(path, target, tol):
    path = np.array(path, dtype=float)
    target = path[len(path) - 1]
    near = np.sqrt(((path - target) ** 2).sum(axis=1)) <= tol
    return int(near.argmax()) if near.any() else None


@style(of="steps_to_reach", shows="ignores_the_target")
def measures_the_length_of_rows(path, target, tol):
    for t, row in enumerate(path):
        if math.hypot(*row) <= tol:
            return t
    return None


@style(of="steps_to_reach", shows="ignores_the_target")
def measures_to_zeros(path, target, tol):
    zeros = [0.0] * len(target)
    return next((t for t, far in enumerate(away(path, zeros)) if far <= tol), None)


@style(of="steps_to_reach", shows="looks_at_each_coordinate_alone")
def uses_allclose(path, target, tol):
    for t, row in enumerate(path):
        if np.allclose(row, target, rtol=0, atol=tol):
            return t


@style(of="steps_to_reach", shows="looks_at_each_coordinate_alone")
def takes_the_longest_side(path, target, tol):
    sides = np.max(np.abs(np.array(path) - np.array(target)), axis=1)
    near = np.where(sides <= tol)[0]
    return int(near[0]) if near.size else None


@style(of="steps_to_reach", shows="is_content_with_one_coordinate")
def takes_the_shortest_side(path, target, tol):
    for t, row in enumerate(path):
        if min(abs(a - b) for a, b in zip(row, target, strict=True)) <= tol:
            return t


@style(of="steps_to_reach", shows="is_content_with_one_coordinate")
def asks_for_any(path, target, tol):
    for t, row in enumerate(np.array(path)):
        if np.any(abs(row - np.array(target)) <= tol):
            return t
    return None


@style(of="steps_to_reach", shows="adds_the_sides_up")
def sums_absolute_values(path, target, tol):
    for t, row in enumerate(path):
        if sum(abs(a - b) for a, b in zip(row, target, strict=True)) <= tol:
            return t


@style(of="steps_to_reach", shows="adds_the_sides_up")
def takes_the_norm_of_order_1(path, target, tol):
    far = [np.linalg.norm(np.array(row) - np.array(target), ord=1) for row in path]
    return next((t for t, size in enumerate(far) if size <= tol), None)


@style(of="steps_to_reach", shows="forgets_the_root")
def compares_squares_with_tol(path, target, tol):
    for t, row in enumerate(path):
        if sum((a - b) ** 2 for a, b in zip(row, target, strict=True)) <= tol:
            return t


@style(of="steps_to_reach", shows="forgets_the_root")
def compares_dot_products(path, target, tol):
    ways = np.array(path) - np.array(target)
    near = np.flatnonzero(np.einsum("td,td->t", ways, ways) <= tol)
    return int(near[0]) if len(near) else None


@style(of="steps_to_reach", shows="measures_down_the_columns")
def sums_the_squares_of_columns(path, target, tol):
    ways = np.array(path) - np.array(target)
    near = np.where(np.sqrt((ways**2).sum(axis=0)) <= tol)[0]
    return int(near[0]) if near.size else None


@style(of="steps_to_reach", shows="measures_down_the_columns_and_says_0_for_never")
def asks_argmax_of_columns(path, target, tol):
    ways = np.array(path) - np.array(target)
    return int(np.argmax(np.linalg.norm(ways, axis=0) <= tol))


@style(of="steps_to_reach", shows="waits_for_short_steps")
def compares_neighbours(path, target, tol):
    for t in range(1, len(path)):
        if math.dist(path[t], path[t - 1]) <= tol:
            return t


@style(of="steps_to_reach", shows="waits_for_short_steps")
def zips_neighbours(path, target, tol):
    pairs = zip(path[:-1], path[1:], strict=True)
    return next((t for t, (a, b) in enumerate(pairs, 1) if math.dist(a, b) <= tol), None)


@style(of="steps_to_reach", shows="says_0_for_never")
def asks_argmax(path, target, tol):
    return int(np.argmax(np.array(away(path, target)) <= tol))


@style(of="steps_to_reach", shows="says_0_for_never")
def begins_with_0(path, target, tol):
    found = 0
    for t in reversed(range(len(path))):
        if math.dist(path[t], target) <= tol:
            found = t
    return found


@style(of="steps_to_reach", shows="says_minus_1_for_never")
def returns_minus_1(path, target, tol):
    for t, row in enumerate(path):
        if math.dist(row, target) <= tol:
            return t
    return -1


@style(of="steps_to_reach", shows="says_minus_1_for_never")
def has_minus_1_for_a_default(path, target, tol):
    return next((t for t, far in enumerate(away(path, target)) if far <= tol), -1)


@style(of="steps_to_reach", shows="says_the_length_for_never")
def counts_while_far(path, target, tol):
    t = 0
    while t < len(path) and math.dist(path[t], target) > tol:
        t += 1
    return t


@style(of="steps_to_reach", shows="says_the_length_for_never")
def returns_the_length(path, target, tol):
    for t, row in enumerate(path):
        if math.dist(row, target) <= tol:
            return t
    return len(path)


@style(of="steps_to_reach", shows="says_the_last_step_for_never")
def breaks_where_it_is_near(path, target, tol):
    for t, row in enumerate(path):  # noqa: B007
        if math.dist(row, target) <= tol:
            break
    return t


@style(of="steps_to_reach", shows="says_the_last_step_for_never")
def returns_the_number_of_steps(path, target, tol):
    near = [t for t, far in enumerate(away(path, target)) if far <= tol]
    return near[0] if near else len(path) - 1


# largest_stable_lr


@style(of="largest_stable_lr", shows="stops_at_the_bottom_of_the_most_curved_axis")
def divides_1_by_the_norm(H):
    return 1 / np.linalg.norm(H, 2)


@style(of="largest_stable_lr", shows="stops_at_the_bottom_of_the_most_curved_axis")
def forgets_the_half_in_front(H):
    curvatures = np.linalg.eigvalsh(2 * np.array(H))
    return 2 / curvatures.max()


@style(of="largest_stable_lr", shows="lets_the_least_curved_axis_decide")
def takes_the_smallest(H):
    return 2 / min(np.linalg.eigvalsh(H))


@style(of="largest_stable_lr", shows="lets_the_least_curved_axis_decide")
def takes_the_largest_border(H):
    return max(2 / value for value in np.linalg.svd(H)[1])


@style(of="largest_stable_lr", shows="takes_the_eigenvalue_that_is_listed_first")
def unpacks_the_first(H):
    first, *_ = np.linalg.eig(np.array(H, dtype=float)).eigenvalues
    return 2 / first


@style(of="largest_stable_lr", shows="takes_the_eigenvalue_that_is_listed_first")
def measures_the_first_axis(H):
    axis = np.linalg.eig(H)[1][:, 0]
    return 2 / (axis @ np.array(H) @ axis)


@style(of="largest_stable_lr", shows="takes_the_eigenvalue_that_is_listed_last")
def unpacks_the_last(H):
    *_, last = np.linalg.eig(np.array(H, dtype=float)).eigenvalues
    return 2 / last


@style(of="largest_stable_lr", shows="takes_the_eigenvalue_that_is_listed_last")
def measures_the_last_axis(H):
    axis = np.linalg.eig(H)[1].T[-1]
    return 2 / np.linalg.norm(np.array(H) @ axis)


@style(of="largest_stable_lr", shows="takes_the_trace")
def adds_the_eigenvalues(H):
    return 2 / sum(np.linalg.eigvalsh(H))


@style(of="largest_stable_lr", shows="takes_the_trace")
def adds_the_diagonal(H):
    return 2 / sum(H[i][i] for i in range(len(H)))


@style(of="largest_stable_lr", shows="takes_the_mean")
def averages_the_diagonal(H):
    return 2 / np.mean(np.diag(H))


@style(of="largest_stable_lr", shows="takes_the_mean")
def averages_singular_values(H):
    values = np.linalg.svd(H)[1]
    return 2 * len(values) / sum(values)


@style(of="largest_stable_lr", shows="takes_the_largest_row_sum")
def multiplies_by_ones(H):
    return min(2 / np.array(H).dot(np.ones(len(H))))


@style(of="largest_stable_lr", shows="takes_the_largest_row_sum")
def adds_each_row_up(H):
    return 2 / max(sum(row) for row in H)


@style(of="largest_stable_lr", shows="takes_the_largest_entry")
def looks_along_the_diagonal(H):
    return 2 / max(np.diag(H))


@style(of="largest_stable_lr", shows="takes_the_largest_entry")
def looks_along_the_axes(H):
    return min(2 / (axis @ np.array(H) @ axis) for axis in np.eye(len(H)))


@style(of="largest_stable_lr", shows="takes_the_norm_of_all_entries")
def adds_the_squares(H):
    return 2 / math.sqrt(sum(entry**2 for row in H for entry in row))


@style(of="largest_stable_lr", shows="takes_the_norm_of_all_entries")
def names_the_norm(H):
    return np.divide(2, np.linalg.norm(np.array(H, dtype=float), ord="fro"))


@style(of="largest_stable_lr", shows="returns_the_curvature")
def returns_the_largest(H):
    return max(np.linalg.eigvalsh(H))


@style(of="largest_stable_lr", shows="returns_the_curvature")
def returns_the_norm_of_order_2(H):
    return float(np.linalg.norm(np.array(H), ord=2))


@style(of="largest_stable_lr", shows="takes_the_fastest_rate")
def adds_both_ends(H):
    values = sorted(np.linalg.svd(H, compute_uv=False))
    return 2 / (values[0] + values[-1])


@style(of="largest_stable_lr", shows="takes_the_fastest_rate")
def divides_by_the_middle(H):
    values = np.linalg.eigvalsh(H)
    return 1 / ((max(values) + min(values)) / 2)


@style(of="largest_stable_lr", shows="has_a_rate_for_each_axis")
def returns_a_list_of_borders(H):
    return [2 / value for value in np.linalg.eigvalsh(H)]


@style(of="largest_stable_lr", shows="has_a_rate_for_each_axis")
def divides_by_singular_values(H):
    return 2 / np.sort(np.linalg.svd(H)[1])


# symptoms


@style(of="gradient_descent", shows="stops_before_all_steps_are_taken")
def breaks_at_a_short_step(grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        new = path[-1] - lr * grad(path[-1])
        if np.linalg.norm(new - path[-1]) < 1e-6:
            break
        path.append(new)
    return np.array(path)


@style(of="gradient_descent", shows="stops_before_all_steps_are_taken")
def breaks_at_a_small_gradient(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x.tolist()]
    while len(path) <= steps and max(abs(grad(x))) > 1e-4:
        x = x - lr * grad(x)
        path.append(x.tolist())
    return path


@style(of="gradient_descent", shows="stops_before_all_steps_are_taken")
def fills_up_with_the_last_point(grad, x0, lr, steps):
    path = np.tile(np.array(x0, dtype=float), (steps + 1, 1))
    for t in range(steps):
        slope = grad(path[t].copy())
        path[t + 1 :] = path[t] - lr * slope
        if np.dot(slope, slope) < 1e-6:
            break
    return path


ROWS = []


@style(of="gradient_descent", shows="keeps_rows_of_earlier_calls")
def has_a_list_outside(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    ROWS.append(x)
    for _ in range(steps):
        x = x - lr * grad(x)
        ROWS.append(x)
    return ROWS


@style(of="gradient_descent", shows="keeps_rows_of_earlier_calls")
def has_a_list_for_a_default(grad, x0, lr, steps, path=[]):  # noqa: B006
    path += walk(grad, x0, lr, steps)
    return path


KEPT = {}


@style(of="gradient_descent", shows="keeps_rows_of_earlier_calls")
def has_a_list_for_each_dimension(grad, x0, lr, steps):
    rows = KEPT.setdefault(len(x0), [])
    rows.extend(row.tolist() for row in walk(grad, x0, lr, steps))
    return rows


@style(of="gradient_descent", shows="changes_the_start")
def walks_on_the_caller_s_array(grad, x0, lr, steps):
    w = x0
    path = [np.array(w, dtype=float)]
    for _ in range(steps):
        step = lr * grad(path[-1])
        path.append(path[-1] - step)
        for i, size in enumerate(step):
            if not isinstance(w, tuple):
                w[i] = w[i] - size
    return np.array(path)


@style(of="gradient_descent", shows="changes_the_start")
def subtracts_in_place_and_copies_rows(grad, x0, lr, steps):
    w = x0
    if not isinstance(w, np.ndarray) or w.dtype != float:
        w = np.array(x0, dtype=float)
    path = [w.copy()]
    for _ in range(steps):
        w -= lr * grad(w)
        path.append(w.copy())
    return np.array(path)


@style(of="gradient_descent", shows="changes_the_start")
def leaves_the_end_in_the_start(grad, x0, lr, steps):
    path = np.array(walk(grad, x0, lr, steps))
    if isinstance(x0, (list, np.ndarray)):
        x0[:] = list(path[-1])
    return path


@style(of="gradient_descent", shows="works_in_place_on_integers")
def subtracts_in_place(grad, x0, lr, steps):
    x = np.array(x0)
    path = [x.copy()]
    for _ in range(steps):
        x -= lr * grad(x)
        path.append(x.copy())
    return np.array(path)


@style(of="gradient_descent", shows="works_in_place_on_integers")
def subtracts_into_the_array(grad, x0, lr, steps):
    x = np.asarray(x0).copy()
    rows = [x.tolist()]
    while len(rows) <= steps:
        np.subtract(x, lr * grad(x), out=x)
        rows.append(x.tolist())
    return rows


@style(of="gradient_descent", shows="works_in_place_on_integers")
def adds_a_step_in_place(grad, x0, lr, steps):
    path = [np.array(x0)]
    for _ in range(steps):
        new = np.copy(path[-1])
        new += -lr * grad(new)
        path.append(new)
    return path


@style(of="gradient_descent", shows="computes_in_float32")
def keeps_the_path_in_float32(grad, x0, lr, steps):
    path = np.empty((steps + 1, len(x0)), dtype=np.float32)
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * grad(path[t])
    return path


@style(of="gradient_descent", shows="computes_in_float32")
def rounds_each_point_to_float32(grad, x0, lr, steps):
    x = np.array(x0, dtype="f4")
    path = [x]
    for _ in range(steps):
        x = (x - np.float32(lr) * grad(x)).astype("f4")
        path.append(x)
    return np.array(path)


@style(of="gradient_descent", shows="computes_in_float32")
def accumulates_in_float32(grad, x0, lr, steps):
    start = np.float32(np.array(x0))
    return list(accumulate(range(steps), lambda x, _: np.float32(x - lr * grad(x)), initial=start))


@style(of="steps_to_reach", shows="looks_for_a_row_that_is_not_there")
def takes_the_first_of_none(path, target, tol):
    distances = np.linalg.norm(np.array(path) - np.array(target), axis=1)
    return int(np.where(distances <= tol)[0][0])


@style(of="steps_to_reach", shows="looks_for_a_row_that_is_not_there")
def asks_for_the_next_without_a_default(path, target, tol):
    return next(t for t, far in enumerate(away(path, target)) if far <= tol)


@style(of="steps_to_reach", shows="looks_for_a_row_that_is_not_there")
def walks_past_the_end(path, target, tol):
    t = 0
    while math.dist(path[t], target) > tol:
        t += 1
    return t


@style(of="steps_to_reach", shows="measures_one_distance_in_all")
def asks_where_of_a_number(path, target, tol):
    near = np.where(np.linalg.norm(np.array(path) - np.array(target)) <= tol)[0]
    return int(near[0]) if len(near) else None


@style(of="steps_to_reach", shows="measures_one_distance_in_all")
def enumerates_a_number(path, target, tol):
    for t, far in enumerate(np.linalg.norm(np.subtract(path, target))):
        if far <= tol:
            return t


@style(of="steps_to_reach", shows="measures_one_distance_in_all")
def indexes_a_number(path, target, tol):
    distances = np.sqrt(np.sum((np.array(path) - np.array(target)) ** 2))
    for t in range(len(path)):
        if distances[t] <= tol:
            return t


@style(of="largest_stable_lr", shows="takes_both_results_of_eig_for_one")
def takes_the_max_of_eig(H):
    return 2 / max(np.linalg.eig(H))


@style(of="largest_stable_lr", shows="takes_both_results_of_eig_for_one")
def divides_by_eigh(H):
    return 2 / np.linalg.eigh(np.array(H, dtype=float))


@style(of="largest_stable_lr", shows="takes_both_results_of_eig_for_one")
def asks_the_result_for_its_max(H):
    return 2 / np.linalg.eigh(H).max()


@style(of="largest_stable_lr", shows="takes_both_results_of_eig_for_one")
def asks_numpy_for_the_max_of_eig(H):
    curvatures = np.linalg.eig(np.array(H))
    return 2 / np.max(curvatures)
