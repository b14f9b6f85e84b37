"""The known mistakes as other students write them."""

import math
from itertools import accumulate, pairwise, repeat

import numpy as np

from grader import style


def at(function, x):
    """Return the function's value at a point as a list of numbers."""
    return [float(number) for number in function(np.array([float(entry) for entry in x]))]


def size(vector):
    """Return the length of a vector."""
    return math.sqrt(sum(entry * entry for entry in vector))


# force


@style(of="force", shows="points_uphill")
def points_uphill_in_a_list(grad_U, x):
    return at(grad_U, x)


@style(of="force", shows="points_uphill")
def points_uphill_by_two_signs(grad_U, x):
    here = np.asarray(x, dtype=float)
    return -(np.zeros(len(here)) - np.asarray(grad_U(here)))


@style(of="force", shows="puts_the_minus_on_the_point")
def puts_the_minus_on_the_point_first(grad_U, x):
    x = np.negative(np.asarray(x, dtype=float))
    return np.asarray(grad_U(x))


@style(of="force", shows="puts_the_minus_on_the_point")
def puts_the_minus_on_each_coordinate(grad_U, x):
    return at(grad_U, [-entry for entry in x])


@style(of="force", shows="keeps_the_direction_of_the_force")
def keeps_the_direction_by_a_loop(grad_U, x):
    slope = at(grad_U, x)
    length = size(slope) or 1.0
    return [-entry / length for entry in slope]


@style(of="force", shows="keeps_the_direction_of_the_force")
def keeps_the_direction_by_hypot(grad_U, x):
    push = -1.0 * np.asarray(grad_U(np.asarray(x, dtype=float)))
    strength = math.hypot(*push)
    return np.divide(push, strength) if strength > 0 else push


@style(of="force", shows="returns_the_strength")
def returns_the_root_of_the_sum_of_squares(grad_U, x):
    return size(at(grad_U, x))


@style(of="force", shows="returns_the_strength")
def returns_the_strength_of_the_push(grad_U, x):
    push = np.negative(grad_U(np.asarray(x, dtype=float)))
    return np.sqrt(np.dot(push, push))


@style(of="force", shows="knows_one_spring_only")
def knows_one_spring_in_a_list(grad_U, x):
    k = 2
    return [-k * entry for entry in x]


@style(of="force", shows="knows_one_spring_only")
def knows_the_bowl_and_asks_in_vain(grad_U, x):
    here = np.asarray(x, dtype=float)
    grad_U(here)
    return -(here + here)


@style(of="force", shows="takes_grad_U_for_the_energy")
def differentiates_once_more_in_a_loop(grad_U, x):
    x = np.array(x, dtype=float)
    h = 2e-4
    table = np.zeros((len(x), len(x)))
    for axis in range(len(x)):
        ahead, behind = x.copy(), x.copy()
        ahead[axis] += h
        behind[axis] -= h
        rise = np.subtract(grad_U(ahead), grad_U(behind))
        table[:, axis] = -rise / (2 * h)
    return table


@style(of="force", shows="takes_grad_U_for_the_energy")
def differentiates_once_more_by_columns(grad_U, x):
    def slope(h):
        here = np.asarray(x, dtype=float)
        return (np.asarray(grad_U(here - h)) - np.asarray(grad_U(here + h))) / (2 * size(h))

    return np.stack([slope(h) for h in np.diag(np.full(len(x), 3e-4))], axis=1)


# flux


@style(of="flux", shows="flows_uphill")
def flows_uphill_by_rows(D, grad_c):
    if np.ndim(D) == 0:
        return [float(D) * slope for slope in grad_c]
    return [sum(d * slope for d, slope in zip(row, grad_c)) for row in D]


@style(of="flux", shows="flows_uphill")
def flows_uphill_by_a_full_matrix(D, grad_c):
    D = np.asarray(D, dtype=float)
    if D.ndim == 0:
        D = D * np.eye(len(grad_c))
    return D @ np.asarray(grad_c)


@style(of="flux", shows="multiplies_entry_by_entry")
def multiplies_entry_by_entry_with_numpy(D, grad_c):
    return np.negative(np.multiply(D, grad_c))


@style(of="flux", shows="multiplies_entry_by_entry")
def multiplies_each_row_by_the_slopes(D, grad_c):
    if np.ndim(D) == 0:
        return [-float(D) * float(slope) for slope in grad_c]
    return [[-float(d) * float(slope) for d, slope in zip(row, grad_c)] for row in D]


@style(of="flux", shows="uses_the_diagonal_only")
def uses_the_diagonal_by_a_loop(D, grad_c):
    if np.ndim(D) == 0:
        return [-float(D) * slope for slope in grad_c]
    return [-D[i][i] * grad_c[i] for i in range(len(grad_c))]


@style(of="flux", shows="uses_the_diagonal_only")
def uses_the_diagonal_by_einsum(D, grad_c):
    D = np.asarray(D, dtype=float)
    along_axes = np.einsum("ii->i", D) if D.ndim else D
    return -along_axes * np.asarray(grad_c)


@style(of="flux", shows="adds_the_rows_of_D_first")
def adds_the_columns_in_a_loop(D, grad_c):
    if np.ndim(D) == 0:
        return [-float(D) * slope for slope in grad_c]
    result = [0.0] * len(grad_c)
    for row in D:
        for j, d in enumerate(row):
            result[j] -= d * grad_c[j]
    return result


@style(of="flux", shows="adds_the_rows_of_D_first")
def adds_the_columns_by_einsum(D, grad_c):
    D = np.atleast_1d(np.asarray(D, dtype=float))
    if D.ndim == 1:
        return -D * np.asarray(grad_c)
    return -np.einsum("ij,j->j", D, grad_c)


@style(of="flux", shows="divides_by_D")
def multiplies_by_the_inverse(D, grad_c):
    D = np.asarray(D, dtype=float)
    inverse = np.linalg.inv(D) if D.ndim == 2 else 1 / D
    return -np.dot(inverse, grad_c)


@style(of="flux", shows="divides_by_D")
def divides_by_a_full_matrix(D, grad_c):
    grad_c = np.asarray(grad_c, dtype=float)
    matrix = np.asarray(D) if np.ndim(D) else np.diag(np.full(len(grad_c), float(D)))
    return np.linalg.lstsq(matrix, -grad_c, rcond=None)[0]


@style(of="flux", shows="ignores_how_steep_it_is")
def goes_by_the_direction_alone(D, grad_c):
    steepness = size(grad_c)
    direction = [slope / steepness if steepness else 0.0 for slope in grad_c]
    return np.dot(-np.asarray(D), direction)


@style(of="flux", shows="ignores_how_steep_it_is")
def divides_the_flux_by_the_steepness(D, grad_c):
    g = np.asarray(grad_c, dtype=float)
    D = np.asarray(D, dtype=float)
    flow = D @ g if D.ndim else D * g
    return -flow / math.hypot(*g) if g.any() else -flow


@style(of="flux", shows="leaves_D_out")
def leaves_D_out_in_a_list(D, grad_c):
    return [-float(slope) for slope in grad_c]


@style(of="flux", shows="leaves_D_out")
def takes_D_for_1(D, grad_c):
    return np.dot(-np.eye(len(grad_c)), grad_c)


@style(of="flux", shows="returns_one_number")
def returns_one_number_by_rows(D, grad_c):
    if np.ndim(D) == 0:
        return -float(D) * sum(slope**2 for slope in grad_c)
    return -sum(grad_c[i] * D[i][j] * grad_c[j] for i in range(len(D)) for j in range(len(grad_c)))


@style(of="flux", shows="returns_one_number")
def returns_one_number_by_two_products(D, grad_c):
    g = np.asarray(grad_c, dtype=float)
    D = np.asarray(D, dtype=float) * (np.eye(len(g)) if np.ndim(D) == 0 else 1)
    return -(g @ D @ g)


# chemotaxis_path


def walk(x0, steps, move):
    """Return the points from x0 on as a list; the next one is `move(x)`."""
    points = [np.array(x0, dtype=float)]
    while len(points) <= steps:
        points.append(np.asarray(move(points[-1])))
    return points


def accumulated(x0, steps, move):
    """Return the same as an array, by itertools."""
    start = np.array(x0, dtype=float)
    return np.array(list(accumulate(range(steps), lambda x, _: move(x), initial=start)))


def heading(grad_c, x):
    """Return the direction of the gradient at x, or zeros."""
    slope = np.array(at(grad_c, x))
    length = math.hypot(*slope)
    return slope / length if length > 0 else np.zeros(len(slope))


@style(of="chemotaxis_path", shows="swims_downhill")
def swims_downhill_point_by_point(grad_c, x0, speed, dt, steps):
    return walk(x0, steps, lambda x: x - heading(grad_c, x) * (speed * dt))


@style(of="chemotaxis_path", shows="swims_downhill")
def swims_against_the_slope(grad_c, x0, speed, dt, steps):
    def move(x):
        push = np.negative(grad_c(x))
        length = np.sqrt(push @ push) or 1
        return x + dt * speed * push / length

    return accumulated(x0, steps, move)


@style(of="chemotaxis_path", shows="swims_faster_where_it_is_steep")
def climbs_as_gradient_ascent(grad_c, x0, speed, dt, steps):
    lr = speed * dt
    return walk(x0, steps, lambda x: x + lr * np.asarray(grad_c(x)))


@style(of="chemotaxis_path", shows="swims_faster_where_it_is_steep")
def adds_the_slopes_one_by_one(grad_c, x0, speed, dt, steps):
    def move(x):
        return np.array([a + dt * speed * b for a, b in zip(x, at(grad_c, x))])

    return accumulated(x0, steps, move)


@style(of="chemotaxis_path", shows="forgets_dt")
def swims_for_a_second(grad_c, x0, speed, dt, steps):
    return walk(x0, steps, lambda x: x + speed * heading(grad_c, x))


@style(of="chemotaxis_path", shows="forgets_dt")
def swims_for_a_second_by_itertools(grad_c, x0, speed, dt, steps):
    return accumulated(x0, steps, lambda x: x + np.multiply(heading(grad_c, x), speed))


@style(of="chemotaxis_path", shows="forgets_the_speed")
def swims_at_speed_1(grad_c, x0, speed, dt, steps):
    return walk(x0, steps, lambda x: x + dt * heading(grad_c, x))


@style(of="chemotaxis_path", shows="forgets_the_speed")
def takes_dt_for_the_step(grad_c, x0, speed, dt, steps):
    return accumulated(x0, steps, lambda x: np.add(x, heading(grad_c, x) * dt))


@style(of="chemotaxis_path", shows="divides_the_speed_by_dt")
def swims_speed_per_dt(grad_c, x0, speed, dt, steps):
    stride = speed / dt
    return walk(x0, steps, lambda x: x + stride * heading(grad_c, x))


@style(of="chemotaxis_path", shows="divides_the_speed_by_dt")
def multiplies_by_the_rate(grad_c, x0, speed, dt, steps):
    rate = 1 / dt
    return accumulated(x0, steps, lambda x: x + heading(grad_c, x) * speed * rate)


@style(of="chemotaxis_path", shows="divides_by_the_largest_slope")
def divides_by_the_largest_in_a_list(grad_c, x0, speed, dt, steps):
    def move(x):
        slope = at(grad_c, x)
        largest = max(abs(entry) for entry in slope) or 1.0
        return [a + speed * dt * b / largest for a, b in zip(x, slope)]

    return walk(x0, steps, move)


@style(of="chemotaxis_path", shows="divides_by_the_largest_slope")
def divides_by_the_infinity_norm(grad_c, x0, speed, dt, steps):
    def move(x):
        slope = np.asarray(grad_c(x), dtype=float)
        largest = np.linalg.norm(slope, np.inf)
        return x + speed * dt * slope / largest if largest else x

    return accumulated(x0, steps, move)


@style(of="chemotaxis_path", shows="divides_by_the_sum_of_the_slopes")
def divides_by_the_sum_in_a_list(grad_c, x0, speed, dt, steps):
    def move(x):
        slope = at(grad_c, x)
        total = sum(map(abs, slope)) or 1.0
        return [a + speed * dt * b / total for a, b in zip(x, slope)]

    return walk(x0, steps, move)


@style(of="chemotaxis_path", shows="divides_by_the_sum_of_the_slopes")
def divides_by_the_norm_of_order_1(grad_c, x0, speed, dt, steps):
    def move(x):
        slope = np.asarray(grad_c(x), dtype=float)
        return x + speed * dt * slope / np.linalg.norm(slope, 1) if slope.any() else x

    return accumulated(x0, steps, move)


@style(of="chemotaxis_path", shows="divides_by_the_square_of_the_length")
def forgets_the_root_of_the_length(grad_c, x0, speed, dt, steps):
    def move(x):
        slope = np.array(at(grad_c, x))
        squares = sum(slope**2)
        return x + speed * dt * slope / squares if squares else x

    return walk(x0, steps, move)


@style(of="chemotaxis_path", shows="divides_by_the_square_of_the_length")
def divides_twice_by_the_length(grad_c, x0, speed, dt, steps):
    def move(x):
        steepness = size(at(grad_c, x)) or 1.0
        return x + heading(grad_c, x) / steepness * (speed * dt)

    return accumulated(x0, steps, move)


@style(of="chemotaxis_path", shows="moves_along_each_axis_alike")
def moves_each_coordinate_by_a_step(grad_c, x0, speed, dt, steps):
    def move(x):
        return [a + speed * dt * ((b > 0) - (b < 0)) for a, b in zip(x, at(grad_c, x))]

    return walk(x0, steps, move)


@style(of="chemotaxis_path", shows="moves_along_each_axis_alike")
def divides_each_slope_by_its_size(grad_c, x0, speed, dt, steps):
    def move(x):
        slope = np.asarray(grad_c(x), dtype=float)
        return x + speed * dt * np.where(slope == 0, 0, slope / np.abs(slope))

    return accumulated(x0, steps, move)


@style(of="chemotaxis_path", shows="stays_with_the_first_gradient")
def never_asks_again(grad_c, x0, speed, dt, steps):
    way = heading(grad_c, x0)
    return walk(x0, steps, lambda x: x + speed * dt * way)


@style(of="chemotaxis_path", shows="stays_with_the_first_gradient")
def goes_on_straight(grad_c, x0, speed, dt, steps):
    t = np.arange(steps + 1)
    return np.asarray(x0) + np.outer(t * dt * speed, heading(grad_c, x0))


@style(of="chemotaxis_path", shows="starts_again_in_each_step")
def starts_again_from_x0(grad_c, x0, speed, dt, steps):
    start = np.array(x0, dtype=float)
    rows = [start]
    for _ in range(steps):
        rows.append(start + speed * dt * heading(grad_c, start))
    return rows


@style(of="chemotaxis_path", shows="starts_again_in_each_step")
def repeats_the_first_step(grad_c, x0, speed, dt, steps):
    once = np.asarray(x0) + speed * dt * heading(grad_c, x0)
    return np.array([x0, *repeat(once, steps)], dtype=float)


@style(of="chemotaxis_path", shows="divides_zero_by_zero")
def divides_without_asking(grad_c, x0, speed, dt, steps):
    def move(x):
        slope = np.asarray(grad_c(x))
        return x + speed * dt * (slope / np.sqrt(np.sum(slope**2)))

    return walk(x0, steps, move)


@style(of="chemotaxis_path", shows="divides_zero_by_zero")
def divides_the_step_by_the_length(grad_c, x0, speed, dt, steps):
    def move(x):
        slope = np.array(at(grad_c, x))
        return x + slope * (dt * speed / np.float64(math.hypot(*slope)))

    return accumulated(x0, steps, move)


@style(of="chemotaxis_path", shows="rests_where_the_gradient_is_weak")
def adds_a_small_number_to_the_length(grad_c, x0, speed, dt, steps):
    def move(x):
        slope = np.asarray(grad_c(x))
        return x + speed * dt * slope / (np.linalg.norm(slope) + 1e-12)

    return walk(x0, steps, move)


@style(of="chemotaxis_path", shows="rests_where_the_gradient_is_weak")
def asks_whether_the_slope_is_close_to_zero(grad_c, x0, speed, dt, steps):
    def move(x):
        if np.allclose(grad_c(x), 0):
            return x
        return x + speed * dt * heading(grad_c, x)

    return accumulated(x0, steps, move)


@style(of="chemotaxis_path", shows="swims_on_where_it_is_flat")
def remembers_the_last_heading(grad_c, x0, speed, dt, steps):
    rows, last = [np.array(x0, dtype=float)], np.zeros(len(x0))
    for _ in range(steps):
        now = heading(grad_c, rows[-1])
        if now.any():
            last = now
        rows.append(rows[-1] + speed * dt * last)
    return rows


@style(of="chemotaxis_path", shows="swims_on_where_it_is_flat")
def repeats_the_step_before(grad_c, x0, speed, dt, steps):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        slope = at(grad_c, path[t])
        if size(slope):
            path[t + 1] = path[t] + np.array(slope) * (speed * dt / size(slope))
        else:
            path[t + 1] = 2 * path[t] - path[max(t - 1, 0)]
    return path


@style(of="chemotaxis_path", shows="ends_the_path_where_it_is_flat")
def returns_where_it_is_flat(grad_c, x0, speed, dt, steps):
    rows = [np.array(x0, dtype=float)]
    for _ in range(steps):
        way = heading(grad_c, rows[-1])
        if not way.any():
            return rows
        rows.append(rows[-1] + speed * dt * way)
    return rows


@style(of="chemotaxis_path", shows="ends_the_path_where_it_is_flat")
def leaves_out_the_rests(grad_c, x0, speed, dt, steps):
    path = accumulated(x0, steps, lambda x: x + speed * dt * heading(grad_c, x))
    moved = np.any(np.diff(path, axis=0) != 0, axis=1)
    return path[np.append(True, moved)]


@style(of="chemotaxis_path", shows="leaves_out_the_start")
def stores_only_after_the_step(grad_c, x0, speed, dt, steps):
    x, rows = np.array(x0, dtype=float), []
    for _ in range(steps):
        x = x + speed * dt * heading(grad_c, x)
        rows.append(x)
    return np.array(rows).reshape(steps, len(x))


@style(of="chemotaxis_path", shows="leaves_out_the_start")
def has_a_row_a_step(grad_c, x0, speed, dt, steps):
    path = np.empty((steps, len(x0)))
    here = np.asarray(x0, dtype=float)
    for t in range(steps):
        here = here + heading(grad_c, here) * dt * speed
        path[t] = here
    return path


@style(of="chemotaxis_path", shows="leaves_out_the_end")
def stores_only_before_the_step(grad_c, x0, speed, dt, steps):
    x, rows = np.array(x0, dtype=float), []
    for _ in range(steps):
        rows.append(x)
        x = x + speed * dt * heading(grad_c, x)
    return np.array(rows).reshape(steps, len(x))


@style(of="chemotaxis_path", shows="leaves_out_the_end")
def drops_the_end(grad_c, x0, speed, dt, steps):
    return accumulated(x0, steps, lambda x: x + speed * dt * heading(grad_c, x))[:steps]


@style(of="chemotaxis_path", shows="takes_one_step_too_many")
def goes_on_for_another_step(grad_c, x0, speed, dt, steps):
    return walk(x0, steps + 1, lambda x: x + speed * dt * heading(grad_c, x))


@style(of="chemotaxis_path", shows="takes_one_step_too_many")
def counts_the_start_as_a_step(grad_c, x0, speed, dt, steps):
    rows = [np.array(x0, dtype=float)]
    for _ in range(steps + 1):
        rows.append(rows[-1] + heading(grad_c, rows[-1]) * speed * dt)
    return np.stack(rows)


@style(of="chemotaxis_path", shows="returns_the_end_only")
def returns_where_the_cell_ends(grad_c, x0, speed, dt, steps):
    x = np.array(x0, dtype=float)
    for _ in range(steps):
        x = x + speed * dt * heading(grad_c, x)
    return x


@style(of="chemotaxis_path", shows="returns_the_end_only")
def returns_the_last_of_the_list(grad_c, x0, speed, dt, steps):
    *_, end = walk(x0, steps, lambda x: x + speed * dt * heading(grad_c, x))
    return end


@style(of="chemotaxis_path", shows="stores_one_array_in_all_rows")
def appends_the_same_array(grad_c, x0, speed, dt, steps):
    x = np.array(x0, dtype=float)
    rows = [x]
    for _ in range(steps):
        x += speed * dt * heading(grad_c, x)
        rows.append(x)
    return rows


@style(of="chemotaxis_path", shows="stores_one_array_in_all_rows")
def multiplies_a_list_of_one_row(grad_c, x0, speed, dt, steps):
    path = [[float(entry) for entry in x0]] * (steps + 1)
    for t in range(steps):
        way = heading(grad_c, path[t])
        for i in range(len(way)):
            path[t + 1][i] += speed * dt * way[i]
    return np.array(path)


@style(of="chemotaxis_path", shows="stores_the_path_in_integers")
def makes_an_array_like_the_start(grad_c, x0, speed, dt, steps):
    path = np.zeros_like(np.asarray(x0), shape=(steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] + speed * dt * heading(grad_c, path[t])
    return path


@style(of="chemotaxis_path", shows="stores_the_path_in_integers")
def tiles_the_start(grad_c, x0, speed, dt, steps):
    path = np.tile(x0, (steps + 1, 1))
    for t in range(1, steps + 1):
        path[t] = path[t - 1] + heading(grad_c, path[t - 1]) * (speed * dt)
    return path


# work


def dot(one, other):
    """Return the dot product."""
    return float(sum(a * b for a, b in zip(one, other)))


def middle(p, q):
    """Return the midpoint."""
    return [(a + b) / 2 for a, b in zip(p, q)]


def way(p, q):
    """Return the way from p to q."""
    return [b - a for a, b in zip(p, q)]


def works(force, path):
    """Return the work of each segment."""
    return [dot(at(force, middle(p, q)), way(p, q)) for p, q in pairwise(path)]


@style(of="work", shows="takes_the_force_at_the_start")
def asks_before_the_step(force, path):
    return sum((dot(at(force, p), way(p, q)) for p, q in pairwise(path)), 0.0)


@style(of="work", shows="takes_the_force_at_the_start")
def asks_at_all_points_but_the_last(force, path):
    path = np.asarray(path, dtype=float)
    total = 0.0
    for t in range(len(path) - 1):
        total += np.dot(force(path[t]), path[t + 1] - path[t])
    return total


@style(of="work", shows="takes_the_force_at_the_end")
def asks_after_the_step(force, path):
    return sum((dot(at(force, q), way(p, q)) for p, q in pairwise(path)), 0.0)


@style(of="work", shows="takes_the_force_at_the_end")
def asks_at_all_points_but_the_first(force, path):
    path = np.asarray(path, dtype=float)
    total = 0.0
    for t in range(1, len(path)):
        total += np.dot(force(path[t]), path[t] - path[t - 1])
    return total


@style(of="work", shows="takes_the_mean_of_both_ends")
def follows_the_trapezoid_rule(force, path):
    return sum((dot(middle(at(force, p), at(force, q)), way(p, q)) for p, q in pairwise(path)), 0.0)


@style(of="work", shows="takes_the_mean_of_both_ends")
def integrates_with_trapezoid(force, path):
    path = np.asarray(path, dtype=float)
    forces = np.array([force(x) for x in path], dtype=float)
    return sum(np.trapezoid(forces[:, i], path[:, i]) for i in range(path.shape[1]))


@style(of="work", shows="takes_half_of_the_way_for_the_midpoint")
def subtracts_for_the_midpoint(force, path):
    return sum(
        (dot(at(force, [step / 2 for step in way(p, q)]), way(p, q)) for p, q in pairwise(path)),
        0.0,
    )


@style(of="work", shows="takes_half_of_the_way_for_the_midpoint")
def asks_at_half_of_each_difference(force, path):
    return float(
        sum(np.dot(force(0.5 * d), d) for d in np.diff(np.array(path, dtype=float), axis=0))
    )


@style(of="work", shows="forgets_to_halve")
def asks_at_the_sum_of_both_ends(force, path):
    return sum(
        (dot(at(force, [a + b for a, b in zip(p, q)]), way(p, q)) for p, q in pairwise(path)), 0.0
    )


@style(of="work", shows="forgets_to_halve")
def forgets_to_halve_in_a_loop(force, path):
    path = np.asarray(path, dtype=float)
    total = 0.0
    for t in range(len(path) - 1):
        total += np.dot(force(path[t] + path[t + 1]), path[t + 1] - path[t])
    return total


@style(of="work", shows="has_the_sign_of_the_work_against_it")
def runs_the_segments_backwards(force, path):
    return sum((dot(at(force, middle(p, q)), way(q, p)) for p, q in pairwise(path)), 0.0)


@style(of="work", shows="has_the_sign_of_the_work_against_it")
def subtracts_each_segment(force, path):
    total = 0.0
    for one in works(force, path):
        total -= one
    return total


@style(of="work", shows="multiplies_the_lengths")
def multiplies_strength_by_distance(force, path):
    total = 0.0
    for p, q in pairwise(path):
        total += size(at(force, middle(p, q))) * math.dist(p, q)
    return total


@style(of="work", shows="multiplies_the_lengths")
def multiplies_norms_of_rows(force, path):
    path = np.asarray(path, dtype=float)
    if len(path) == 1:
        return 0.0
    forces = np.array([force(m) for m in (path[1:] + path[:-1]) / 2])
    lengths = np.linalg.norm(np.diff(path, axis=0), axis=1)
    return np.linalg.norm(forces, axis=1) @ lengths


@style(of="work", shows="counts_all_work_as_positive")
def adds_the_sizes(force, path):
    return sum(map(abs, works(force, path)), 0.0)


@style(of="work", shows="counts_all_work_as_positive")
def takes_the_root_of_the_square(force, path):
    total = 0.0
    for one in works(force, path):
        total = total + math.sqrt(one**2)
    return total


@style(of="work", shows="multiplies_by_the_place")
def multiplies_by_the_midpoint(force, path):
    return sum((dot(at(force, middle(p, q)), middle(p, q)) for p, q in pairwise(path)), 0.0)


@style(of="work", shows="multiplies_by_the_place")
def multiplies_by_the_midpoint_in_a_loop(force, path):
    path = np.asarray(path, dtype=float)
    total = 0.0
    for t in range(len(path) - 1):
        m = path[t] + (path[t + 1] - path[t]) / 2
        total += np.dot(m, force(m))
    return total


@style(of="work", shows="goes_straight_to_the_end")
def knows_the_ends_only(force, path):
    start, end = path[0], path[-1]
    return dot(at(force, middle(start, end)), way(start, end))


@style(of="work", shows="goes_straight_to_the_end")
def makes_one_segment_of_the_path(force, path):
    first, *_, last = np.asarray([path[0], *path], dtype=float)
    return np.asarray(force(first / 2 + last / 2)) @ (last - first)


@style(of="work", shows="averages_the_force")
def multiplies_the_mean_force_by_the_way(force, path):
    path = np.asarray(path, dtype=float)
    if len(path) < 2:
        return 0.0
    forces = np.array([force(m) for m in (path[1:] + path[:-1]) / 2])
    return np.dot(forces.mean(axis=0), path[-1] - path[0])


@style(of="work", shows="averages_the_force")
def adds_the_forces_first(force, path):
    total = [0.0] * len(path[0])
    for p, q in pairwise(path):
        total = [a + b for a, b in zip(total, at(force, middle(p, q)))]
    return dot(total, way(path[0], path[-1])) / max(len(path) - 1, 1)


@style(of="work", shows="averages_the_segments")
def takes_the_mean_of_the_works(force, path):
    parts = works(force, path)
    return sum(parts) / len(parts) if parts else 0.0


@style(of="work", shows="averages_the_segments")
def takes_the_mean_with_numpy(force, path):
    return np.mean(works(force, path) or [0.0])


@style(of="work", shows="leaves_out_the_last_segment")
def stops_one_segment_early(force, path):
    path = np.asarray(path, dtype=float)
    total = 0.0
    for t in range(len(path) - 2):
        total += np.dot(force((path[t] + path[t + 1]) / 2), path[t + 1] - path[t])
    return total


@style(of="work", shows="leaves_out_the_last_segment")
def drops_the_last_work(force, path):
    return sum(works(force, path)[:-1], 0.0)


@style(of="work", shows="leaves_out_the_first_segment")
def begins_one_segment_late(force, path):
    path = np.asarray(path, dtype=float)
    total = 0.0
    for t in range(1, len(path) - 1):
        total += np.dot(force((path[t] + path[t + 1]) / 2), path[t + 1] - path[t])
    return total


@style(of="work", shows="leaves_out_the_first_segment")
def drops_the_first_work(force, path):
    return sum(works(force, path)[1:], 0.0)


@style(of="work", shows="closes_the_path")
def goes_back_to_the_start(force, path):
    path = np.asarray(path, dtype=float)
    steps = np.roll(path, -1, axis=0) - path
    return float(sum(np.dot(force(p + step / 2), step) for p, step in zip(path, steps)))


@style(of="work", shows="closes_the_path")
def starts_from_the_point_of_index_minus_1(force, path):
    total = 0.0
    for t in range(len(path)):
        p, q = path[t - 1], path[t]
        total += dot(at(force, middle(p, q)), way(p, q))
    return total


@style(of="work", shows="adds_each_coordinate_for_itself")
def keeps_the_coordinates_apart(force, path):
    total = [0.0] * len(path[0])
    for p, q in pairwise(path):
        pushes = at(force, middle(p, q))
        total = [w + f * s for w, f, s in zip(total, pushes, way(p, q))]
    return total


@style(of="work", shows="adds_each_coordinate_for_itself")
def adds_down_the_columns(force, path):
    path = np.asarray(path, dtype=float)
    parts = [np.multiply(force((p + q) / 2), q - p) for p, q in pairwise(path)]
    return np.sum(parts or np.zeros_like(path), axis=0)


@style(of="work", shows="returns_the_work_of_each_segment")
def returns_a_list_of_works(force, path):
    return [float(one) for one in works(force, path)]


@style(of="work", shows="returns_the_work_of_each_segment")
def adds_along_each_row(force, path):
    path = np.asarray(path, dtype=float)
    parts = [np.multiply(force((p + q) / 2), q - p) for p, q in pairwise(path)]
    return np.array(parts).reshape(-1, path.shape[1]).sum(axis=1)


@style(of="work", shows="returns_the_work_so_far")
def returns_a_list_of_sums(force, path):
    return list(accumulate(works(force, path)))


@style(of="work", shows="returns_the_work_so_far")
def appends_the_sum_in_the_loop(force, path):
    total, sums = 0.0, []
    for one in works(force, path):
        total += one
        sums.append(total)
    return np.array(sums)


# symptoms


@style(of="force", shows="computes_with_lists")
def negates_what_comes_back(grad_U, x):
    return -grad_U(np.array(x, dtype=float))


@style(of="flux", shows="computes_with_lists")
def negates_the_product_of_lists(D, grad_c):
    return -D * grad_c if np.ndim(D) == 0 else -(D @ grad_c)


@style(of="chemotaxis_path", shows="computes_with_lists")
def stretches_what_comes_back(grad_c, x0, speed, dt, steps):
    def move(x):
        slope = grad_c(x)
        length = np.linalg.norm(slope)
        return x + speed * dt / length * slope if length else x

    return accumulated(x0, steps, move)


@style(of="work", shows="computes_with_lists")
def subtracts_lists(force, path):
    total = 0.0
    for p, q in pairwise(path):
        total += np.dot(force((p + q) / 2), q - p)
    return total


@style(of="force", shows="computes_with_lists")
def hands_the_list_on(grad_U, x):
    return -np.asarray(grad_U(x))


@style(of="chemotaxis_path", shows="works_in_place_on_integers")
def adds_to_an_array_like_the_start(grad_c, x0, speed, dt, steps):
    x = np.array(x0)
    rows = [x.copy()]
    for _ in range(steps):
        x += speed * dt * heading(grad_c, x)
        rows.append(x.copy())
    return rows


@style(of="chemotaxis_path", shows="works_in_place_on_integers")
def adds_to_rows_of_integers(grad_c, x0, speed, dt, steps):
    path = np.array([x0] * (steps + 1))
    for t in range(steps):
        path[t + 1 :] += speed * dt * heading(grad_c, path[t])
    return path


@style(of="chemotaxis_path", shows="works_in_place_on_integers")
def adds_into_a_copy(grad_c, x0, speed, dt, steps):
    x = np.asarray(x0).copy()
    path = [x]
    for _ in range(steps):
        x = x.copy()
        np.add(x, speed * dt * heading(grad_c, x), out=x)
        path.append(x)
    return np.stack(path)


@style(of="chemotaxis_path", shows="changes_what_it_was_given")
def adds_to_x0(grad_c, x0, speed, dt, steps):
    x = x0 if isinstance(x0, np.ndarray) and x0.dtype == float else np.array(x0, dtype=float)
    rows = [x.copy()]
    for _ in range(steps):
        x += speed * dt * heading(grad_c, x)
        rows.append(x.copy())
    return rows


@style(of="force", shows="changes_what_it_was_given")
def writes_the_force_into_x(grad_U, x):
    x = np.asarray(x, dtype=float)
    x[:] = grad_U(x)
    return -x


@style(of="flux", shows="changes_what_it_was_given")
def negates_D_in_place(D, grad_c):
    D = np.asarray(D)
    D *= -1
    return np.dot(D, grad_c)


@style(of="work", shows="changes_what_it_was_given")
def moves_the_points_to_the_middles(force, path):
    path = np.asarray(path, dtype=float)
    steps = np.diff(path, axis=0)
    path[:-1] += steps / 2
    return float(sum(np.dot(force(p), step) for p, step in zip(path, steps)))


@style(of="flux", shows="takes_a_number_for_a_matrix")
def multiplies_matrices_only(D, grad_c):
    return -(np.asarray(D) @ np.asarray(grad_c))


@style(of="flux", shows="takes_a_number_for_a_matrix")
def takes_row_after_row(D, grad_c):
    return [-sum(d * slope for d, slope in zip(row, grad_c)) for row in D]


@style(of="flux", shows="takes_a_number_for_a_matrix")
def sums_over_two_indices(D, grad_c):
    return -np.einsum("ij,j->i", D, grad_c)


@style(of="work", shows="looks_for_a_point_that_is_not_there")
def counts_points_for_segments(force, path):
    path = np.asarray(path, dtype=float)
    total = 0.0
    for t in range(len(path)):
        total += np.dot(force((path[t] + path[t + 1]) / 2), path[t + 1] - path[t])
    return total


@style(of="work", shows="looks_for_a_point_that_is_not_there")
def counts_from_one_to_the_length(force, path):
    t, total = 1, 0.0
    while t <= len(path):
        total += dot(at(force, middle(path[t - 1], path[t])), way(path[t - 1], path[t]))
        t += 1
    return total


@style(of="work", shows="looks_for_a_point_that_is_not_there")
def collects_one_work_too_many(force, path):
    def one(t):
        return dot(at(force, middle(path[t], path[t + 1])), way(path[t], path[t + 1]))

    return sum([one(t) for t, _ in enumerate(path)])


@style(of="work", shows="cannot_do_without_a_segment")
def stacks_the_forces(force, path):
    path = np.asarray(path, dtype=float)
    forces = np.stack([force(m) for m in (path[1:] + path[:-1]) / 2])
    return np.sum(forces * np.diff(path, axis=0))


@style(of="work", shows="cannot_do_without_a_segment")
def makes_an_array_of_no_forces(force, path):
    path = np.asarray(path, dtype=float)
    forces = np.array([force(m) for m in (path[1:] + path[:-1]) / 2])
    return np.einsum("td,td->", forces, np.diff(path, axis=0))


@style(of="work", shows="cannot_do_without_a_segment")
def begins_with_the_first_segment(force, path):
    parts = works(force, path)
    total = parts[0]
    for part in parts[1:]:
        total += part
    return total


@style(of="chemotaxis_path", shows="rests_though_a_slope_is_left")
def swims_only_if_all_slopes_count(grad_c, x0, speed, dt, steps):
    def move(x):
        return x + speed * dt * heading(grad_c, x) if np.all(grad_c(x)) else x

    return walk(x0, steps, move)


@style(of="chemotaxis_path", shows="rests_though_a_slope_is_left")
def asks_for_the_sum_of_the_slopes(grad_c, x0, speed, dt, steps):
    def move(x):
        return x + speed * dt * heading(grad_c, x) if sum(grad_c(x)) != 0 else x

    return walk(x0, steps, move)


@style(of="chemotaxis_path", shows="rests_though_a_slope_is_left")
def asks_for_the_first_slope(grad_c, x0, speed, dt, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        slope = np.array(grad_c(path[-1]), dtype=float)
        if slope[0] == 0:
            path.append(path[-1])
        else:
            path.append(path[-1] + speed * dt * slope / np.linalg.norm(slope))
    return np.array(path)


@style(of="chemotaxis_path", shows="rests_where_the_gradient_is_weak")
def sets_a_least_length(grad_c, x0, speed, dt, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        slope = np.array(grad_c(path[-1]), dtype=float)
        path.append(path[-1] + speed * dt * slope / max(np.linalg.norm(slope), 1e-10))
    return np.array(path)
