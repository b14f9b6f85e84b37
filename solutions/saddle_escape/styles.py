"""The known mistakes and symptoms of saddle_escape as other students would write them.

Those that show a mistake draw as the reference does, in some way or other. Those that show a symptom
draw in ways of their own.
"""

import copy
import math
import statistics
from itertools import accumulate, pairwise

import numpy as np

from grader import style

# gd_path


@style(of="gd_path", shows="goes_uphill")
def goes_uphill_in_lists(grad, x0, lr, steps):
    path = [[float(number) for number in x0]]
    for _ in range(steps):
        slopes = grad(np.array(path[-1]))
        path.append([number + lr * slope for number, slope in zip(path[-1], slopes)])
    return path


@style(of="gd_path", shows="goes_uphill")
def subtracts_twice(grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    while len(path) <= steps:
        direction = -grad(path[-1])
        path.append(path[-1] - lr * direction)
    return np.array(path)


@style(of="gd_path", shows="starts_again_in_each_step")
def never_assigns_the_new_point(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        new = x - lr * grad(x)
        path.append(new)
    return path


@style(of="gd_path", shows="starts_again_in_each_step")
def steps_from_row_0(grad, x0, lr, steps):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    path[1:] = path[0] - lr * np.asarray(grad(path[0]))
    return path


@style(of="gd_path", shows="stays_with_the_first_gradient")
def multiplies_the_first_gradient(grad, x0, lr, steps):
    start = np.array(x0, dtype=float)
    return start - lr * np.outer(np.arange(steps + 1), grad(start))


@style(of="gd_path", shows="stays_with_the_first_gradient")
def adds_up_the_first_gradient(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    g = grad(x)
    rows = [x.copy()]
    for _ in range(steps):
        x -= lr * g
        rows.append(x.copy())
    return np.vstack(rows)


@style(of="gd_path", shows="stores_one_array_in_all_rows")
def appends_the_array_itself(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x -= lr * grad(x)
        path.append(x)
    return np.array(path)


@style(of="gd_path", shows="stores_one_array_in_all_rows")
def multiplies_a_list_of_one_row(grad, x0, lr, steps):
    path = [[float(number) for number in x0]] * (steps + 1)
    for t in range(steps):
        slopes = grad(np.array(path[t]))
        for i, slope in enumerate(slopes):
            path[t + 1][i] -= lr * slope
    return path


@style(of="gd_path", shows="leaves_out_the_start")
def appends_after_the_step_only(grad, x0, lr, steps):
    x, path = np.asarray(x0, dtype=float), []
    for _ in range(steps):
        x = x - lr * grad(x)
        path.append(x)
    return np.array(path).reshape(steps, len(x))


@style(of="gd_path", shows="leaves_out_the_start")
def fills_an_array_without_the_start(grad, x0, lr, steps):
    path = np.empty((steps, len(x0)))
    x = np.array(x0, dtype=float)
    for t in range(steps):
        path[t] = x = x - lr * grad(x)
    return path


@style(of="gd_path", shows="leaves_out_the_end")
def appends_before_the_step(grad, x0, lr, steps):
    x, path = np.asarray(x0, dtype=float), []
    for _ in range(steps):
        path.append(x)
        x = x - lr * grad(x)
    return np.array(path).reshape(steps, len(x))


@style(of="gd_path", shows="leaves_out_the_end")
def makes_an_array_of_steps_rows(grad, x0, lr, steps):
    path = np.zeros((steps, len(x0)))
    path[:1] = x0
    for t in range(1, steps):
        path[t] = path[t - 1] - lr * grad(path[t - 1])
    return path


@style(of="gd_path", shows="takes_one_step_too_many")
def counts_to_steps_and_one(grad, x0, lr, steps):
    path = [np.asarray(x0, dtype=float)]
    for _ in range(steps + 1):
        path.append(path[-1] - lr * grad(path[-1]))
    return path


@style(of="gd_path", shows="takes_one_step_too_many")
def starts_with_a_step(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    rows, t = [x], 0
    while t <= steps:
        x = x - lr * grad(x)
        rows += [x]
        t += 1
    return np.stack(rows)


@style(of="gd_path", shows="returns_the_end_only")
def keeps_no_path(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    for _ in range(steps):
        x = x - lr * grad(x)
    return x


@style(of="gd_path", shows="returns_the_end_only")
def keeps_no_list_of_numbers(grad, x0, lr, steps):
    numbers = [float(number) for number in x0]
    while steps > 0:
        slopes = grad(np.array(numbers))
        numbers = [number - lr * slope for number, slope in zip(numbers, slopes)]
        steps -= 1
    return numbers


@style(of="gd_path", shows="lets_the_rate_decay")
def divides_the_rate_by_the_row(grad, x0, lr, steps):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for t in range(1, steps + 1):
        path[t] = path[t - 1] - (lr / t) * grad(path[t - 1])
    return path


@style(of="gd_path", shows="lets_the_rate_decay")
def has_a_schedule(grad, x0, lr, steps):
    rates = lr / np.arange(1, steps + 1)
    path = [np.array(x0, dtype=float)]
    for rate in rates:
        path.append(path[-1] - rate * grad(path[-1]))
    return np.array(path)


@style(of="gd_path", shows="takes_steps_of_one_length")
def walks_along_the_unit_vector(grad, x0, lr, steps):
    rows = [np.array(x0, dtype=float)]
    for _ in range(steps):
        g = np.asarray(grad(rows[-1]))
        size = math.sqrt(sum(g**2))
        rows.append(rows[-1] - (lr * g / size if size > 0 else 0))
    return rows


@style(of="gd_path", shows="takes_steps_of_one_length")
def divides_by_the_root_of_the_dot_product(grad, x0, lr, steps):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        g = grad(path[t])
        path[t + 1] = path[t]
        if np.any(g):
            path[t + 1] -= lr * g * (g @ g) ** -0.5
    return path


@style(of="gd_path", shows="forgets_the_rate")
def subtracts_the_gradient_itself(grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(np.subtract(path[-1], grad(path[-1])))
    return np.array(path)


@style(of="gd_path", shows="forgets_the_rate")
def forgets_the_rate_in_an_array(grad, x0, lr, steps):
    path = np.tile(np.asarray(x0, dtype=float), (steps + 1, 1))
    for t in range(steps):
        path[t + 1] = path[t] - grad(path[t])
    return path


@style(of="gd_path", shows="stores_the_path_in_integers")
def tiles_the_integers(grad, x0, lr, steps):
    path = np.tile(np.array(x0), (steps + 1, 1))
    for now, then in pairwise(path):
        then[:] = now - lr * grad(now)
    return path


@style(of="gd_path", shows="stores_the_path_in_integers")
def makes_an_empty_array_like_the_start(grad, x0, lr, steps):
    start = np.asarray(x0)
    path = [start]
    for _ in range(steps):
        row = np.empty_like(start)
        row[...] = path[-1] - lr * grad(path[-1])
        path.append(row)
    return np.array(path)


@style(of="gd_path", shows="knows_one_landscape_only")
def has_the_saddle_as_a_matrix(grad, x0, lr, steps):
    once = np.eye(2) - lr * np.array([[2.0, 0], [0, -2]])
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(once @ path[-1])
    return np.array(path)


@style(of="gd_path", shows="knows_one_landscape_only")
def has_the_factors_of_the_saddle(grad, x0, lr, steps):
    times = np.arange(steps + 1)
    return np.column_stack([x0[0] * (1 - 2 * lr) ** times, x0[1] * (1 + 2 * lr) ** times])


@style(of="gd_path", shows="stops_where_it_is_flat")
def breaks_when_nothing_moves(grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        new = x - lr * grad(x)
        if np.array_equal(new, x):
            break
        x = new
        path.append(x)
    return path


@style(of="gd_path", shows="stops_where_it_is_flat")
def goes_on_while_there_is_a_slope(grad, x0, lr, steps):
    rows = [np.array(x0, dtype=float)]
    slope = grad(rows[0])
    while len(rows) <= steps and max(abs(slope)) > 1e-12:
        rows.append(rows[-1] - lr * slope)
        slope = grad(rows[-1])
    return np.vstack(rows)


# sgd_path: the path


@style(of="sgd_path", shows="goes_uphill_with_noise")
def goes_uphill_with_all_kicks_at_once(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for kick in rng.normal(0, sigma, (steps, len(x))):
        x = x + lr * (grad(x) + kick)
        path.append(x)
    return np.array(path)


@style(of="sgd_path", shows="goes_uphill_with_noise")
def subtracts_a_negative_noisy_step(grad, x0, lr, sigma, steps, rng):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        step = -lr * rng.normal(grad(path[t]), sigma)
        path[t + 1] = path[t] - step
    return path


@style(of="sgd_path", shows="starts_again_in_each_noisy_step")
def never_assigns_the_new_noisy_point(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        new = x - lr * (grad(x) + rng.normal(0, sigma, len(x)))
        path.append(new)
    return path


@style(of="sgd_path", shows="starts_again_in_each_noisy_step")
def takes_all_noisy_steps_from_row_0(grad, x0, lr, sigma, steps, rng):
    start = np.array(x0, dtype=float)
    kicks = sigma * rng.standard_normal((steps, start.size))
    return np.vstack([start, start - lr * (grad(start) + kicks)])


@style(of="sgd_path", shows="stores_one_array_in_all_noisy_rows")
def appends_the_noisy_array_itself(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x -= lr * (grad(x) + sigma * rng.standard_normal(len(x)))
        path.append(x)
    return np.array(path)


@style(of="sgd_path", shows="stores_one_array_in_all_noisy_rows")
def changes_the_one_row_it_returns(grad, x0, lr, sigma, steps, rng):
    row = [float(number) for number in x0]
    path = [row for _ in range(steps + 1)]
    for _ in range(steps):
        slopes = grad(np.array(row))
        row[:] = [now - lr * (slope + rng.normal(0, sigma)) for now, slope in zip(row, slopes)]
    return path


@style(of="sgd_path", shows="leaves_out_the_start_of_the_noisy_path")
def appends_after_the_noisy_step_only(grad, x0, lr, sigma, steps, rng):
    x, path = np.asarray(x0, dtype=float), []
    for _ in range(steps):
        x = x - lr * rng.normal(grad(x), sigma)
        path.append(x)
    return np.array(path).reshape(steps, len(x))


@style(of="sgd_path", shows="leaves_out_the_start_of_the_noisy_path")
def fills_a_noisy_array_without_the_start(grad, x0, lr, sigma, steps, rng):
    path = np.empty((steps, len(x0)))
    before = np.array(x0, dtype=float)
    for t, kick in enumerate(sigma * rng.standard_normal(path.shape)):
        path[t] = before - lr * (grad(before) + kick)
        before = path[t]
    return path


@style(of="sgd_path", shows="leaves_out_the_end_of_the_noisy_path")
def appends_before_the_noisy_step(grad, x0, lr, sigma, steps, rng):
    x, path = np.asarray(x0, dtype=float), []
    for _ in range(steps):
        path.append(x)
        x = x - lr * (grad(x) + sigma * rng.standard_normal(x.shape))
    return np.array(path).reshape(steps, len(x))


@style(of="sgd_path", shows="leaves_out_the_end_of_the_noisy_path")
def makes_a_noisy_array_of_steps_rows(grad, x0, lr, sigma, steps, rng):
    path = np.zeros((steps, len(x0)))
    path[:1] = x0
    for t in range(1, steps):
        path[t] = path[t - 1] - lr * rng.normal(grad(path[t - 1]), sigma)
    return path


@style(of="sgd_path", shows="takes_one_noisy_step_too_many")
def counts_to_steps_and_one_with_noise(grad, x0, lr, sigma, steps, rng):
    path = [np.asarray(x0, dtype=float)]
    for _ in range(steps + 1):
        path.append(path[-1] - lr * (grad(path[-1]) + rng.normal(0, sigma, len(x0))))
    return path


@style(of="sgd_path", shows="takes_one_noisy_step_too_many")
def makes_the_noisy_array_too_long(grad, x0, lr, sigma, steps, rng):
    path = np.zeros((steps + 2, len(x0)))
    path[0] = x0
    for now, then in pairwise(path):
        then[:] = now - lr * rng.normal(grad(now), sigma)
    return path


@style(of="sgd_path", shows="returns_the_noisy_end_only")
def keeps_no_noisy_path(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    for _ in range(steps):
        x = x - lr * (grad(x) + rng.normal(scale=sigma, size=x.size))
    return x


@style(of="sgd_path", shows="returns_the_noisy_end_only")
def keeps_the_last_of_all_kicks(grad, x0, lr, sigma, steps, rng):
    x = [float(number) for number in x0]
    for kicks in rng.standard_normal((steps, len(x))).tolist():
        slopes = grad(np.array(x))
        x = [a - lr * (g + sigma * xi) for a, g, xi in zip(x, slopes, kicks)]
    return x


@style(of="sgd_path", shows="lets_the_rate_decay_with_noise")
def divides_the_noisy_rate_by_the_row(grad, x0, lr, sigma, steps, rng):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for t in range(1, steps + 1):
        path[t] = path[t - 1] - (lr / t) * rng.normal(grad(path[t - 1]), sigma)
    return path


@style(of="sgd_path", shows="lets_the_rate_decay_with_noise")
def has_a_schedule_with_noise(grad, x0, lr, sigma, steps, rng):
    kicks = sigma * rng.standard_normal((steps, len(x0)))
    path = [np.array(x0, dtype=float)]
    for rate, kick in zip(lr / np.arange(1, steps + 1), kicks):
        path.append(path[-1] - rate * (grad(path[-1]) + kick))
    return np.array(path)


@style(of="sgd_path", shows="takes_noisy_steps_of_one_length")
def walks_along_the_noisy_unit_vector(grad, x0, lr, sigma, steps, rng):
    rows = [np.array(x0, dtype=float)]
    for _ in range(steps):
        g = rng.normal(grad(rows[-1]), sigma)
        size = math.hypot(*g)
        rows.append(rows[-1] - (lr * g / size if size > 0 else 0))
    return rows


@style(of="sgd_path", shows="takes_noisy_steps_of_one_length")
def divides_by_the_root_of_the_noisy_dot_product(grad, x0, lr, sigma, steps, rng):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    kicks = sigma * rng.standard_normal((steps, len(x0)))
    for t, kick in enumerate(kicks):
        g = grad(path[t]) + kick
        path[t + 1] = path[t]
        if np.any(g):
            path[t + 1] -= lr * g * (g @ g) ** -0.5
    return path


@style(of="sgd_path", shows="forgets_the_rate_with_noise")
def subtracts_the_noisy_gradient_itself(grad, x0, lr, sigma, steps, rng):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - rng.normal(grad(path[-1]), sigma))
    return np.array(path)


@style(of="sgd_path", shows="forgets_the_rate_with_noise")
def forgets_the_rate_with_kicks_in_an_array(grad, x0, lr, sigma, steps, rng):
    kicks = rng.normal(0, sigma, size=(steps, len(x0)))
    start = np.array(x0, dtype=float)
    return list(accumulate(kicks, lambda x, kick: x - grad(x) - kick, initial=start))


@style(of="sgd_path", shows="stores_the_noisy_path_in_integers")
def tiles_the_integers_with_noise(grad, x0, lr, sigma, steps, rng):
    path = np.tile(np.array(x0), (steps + 1, 1))
    for now, then in pairwise(path):
        then[:] = now - lr * rng.normal(grad(now), sigma)
    return path


@style(of="sgd_path", shows="stores_the_noisy_path_in_integers")
def makes_a_noisy_array_like_the_start(grad, x0, lr, sigma, steps, rng):
    start = np.asarray(x0)
    path = [start]
    for kick in sigma * rng.standard_normal((steps, len(start))):
        row = np.empty_like(start)
        row[...] = path[-1] - lr * (grad(path[-1]) + kick)
        path.append(row)
    return np.array(path)


@style(of="sgd_path", shows="knows_one_noisy_landscape_only")
def has_the_saddle_as_a_noisy_matrix(grad, x0, lr, sigma, steps, rng):
    A = np.array([[2.0, 0], [0, -2]])
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * rng.normal(A @ path[-1], sigma))
    return np.array(path)


@style(of="sgd_path", shows="knows_one_noisy_landscape_only")
def walks_along_x_and_y_of_the_saddle(grad, x0, lr, sigma, steps, rng):
    x, y = x0
    path = [(x, y)]
    for kick_x, kick_y in sigma * rng.standard_normal((steps, 2)):
        x, y = x - lr * (2 * x + kick_x), y - lr * (-2 * y + kick_y)
        path.append((x, y))
    return path


@style(of="sgd_path", shows="stops_where_it_is_flat_despite_noise")
def returns_at_a_zero_gradient(grad, x0, lr, sigma, steps, rng):
    rows = [np.array(x0, dtype=float)]
    for kick in sigma * rng.standard_normal((steps, len(x0))):
        slope = grad(rows[-1])
        if not np.any(slope):
            return rows
        rows.append(rows[-1] - lr * (slope + kick))
    return rows


@style(of="sgd_path", shows="stops_where_it_is_flat_despite_noise")
def goes_on_while_there_is_a_slope_and_noise(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = x[None]
    while len(path) <= steps and max(abs(grad(x))) > 1e-10:
        x = x - lr * rng.normal(grad(x), sigma)
        path = np.vstack([path, x])
    return path


# sgd_path: the noise


@style(of="sgd_path", shows="forgets_the_noise")
def draws_and_does_not_add(grad, x0, lr, sigma, steps, rng):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        noise = sigma * rng.standard_normal(len(x0))
        noisy = grad(path[t])
        noisy - lr * noise
        path[t + 1] = path[t] - lr * noisy
    return path


@style(of="sgd_path", shows="forgets_the_noise")
def has_no_noise_in_lists(grad, x0, lr, sigma, steps, rng):
    x = [float(number) for number in x0]
    path = [x]
    for _ in range(steps):
        x = [number - lr * slope for number, slope in zip(x, grad(np.array(x)))]
        path.append(x)
    return path


@style(of="sgd_path", shows="multiplies_the_gradient_by_noise")
def draws_with_a_deviation_of_the_slope(grad, x0, lr, sigma, steps, rng):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        slope = grad(path[-1])
        noise = rng.normal(0, sigma, len(x0)) * slope
        path.append(path[-1] - lr * (slope + noise))
    return path


@style(of="sgd_path", shows="forgets_lr_in_the_kicks")
def kicks_after_the_step(grad, x0, lr, sigma, steps, rng):
    path = [np.array(x0, dtype=float)]
    for kick in rng.normal(0, sigma, size=(steps, len(x0))):
        path.append(path[-1] - lr * grad(path[-1]) - kick)
    return np.array(path)


@style(of="sgd_path", shows="forgets_lr_in_the_kicks")
def has_brackets_in_the_wrong_place(grad, x0, lr, sigma, steps, rng):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        step = (lr * grad(path[t])) + sigma * rng.standard_normal(len(x0))
        path[t + 1] = path[t] - step
    return path


@style(of="sgd_path", shows="takes_the_root_of_lr")
def divides_sigma_by_the_root_of_lr(grad, x0, lr, sigma, steps, rng):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * rng.normal(grad(path[-1]), sigma / lr**0.5))
    return np.array(path)


@style(of="sgd_path", shows="takes_the_root_of_lr")
def takes_the_root_of_lr_for_time(grad, x0, lr, sigma, steps, rng):
    increments = math.sqrt(lr) * rng.standard_normal((steps, len(x0)))  # of Brownian motion
    start = np.array(x0, dtype=float)
    return list(accumulate(increments, lambda x, dW: x - grad(x) * lr - sigma * dW, initial=start))


@style(of="sgd_path", shows="takes_the_variance_for_the_deviation")
def passes_the_variance_as_scale(grad, x0, lr, sigma, steps, rng):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * (grad(path[-1]) + rng.normal(0, sigma**2, len(x0))))
    return np.array(path)


@style(of="sgd_path", shows="takes_the_variance_for_the_deviation")
def multiplies_by_sigma_twice(grad, x0, lr, sigma, steps, rng):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    kicks = rng.normal(scale=sigma, size=(steps, len(x0)))
    for t, kick in enumerate(kicks):
        path[t + 1] = path[t] - lr * (grad(path[t]) + sigma * kick)
    return path


@style(of="sgd_path", shows="takes_the_root_of_sigma")
def takes_sigma_for_the_variance(grad, x0, lr, sigma, steps, rng):
    deviation = sigma**0.5
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * rng.normal(grad(path[-1]), deviation))
    return np.array(path)


@style(of="sgd_path", shows="takes_the_root_of_sigma")
def takes_sigma_for_the_covariance(grad, x0, lr, sigma, steps, rng):
    kicks = rng.normal(size=(steps, len(x0))) * np.sqrt(sigma)
    x = np.array(x0, dtype=float)
    return np.array([x] + [x := x - lr * (grad(x) + kick) for kick in kicks])


@style(of="sgd_path", shows="draws_one_number_for_all_coordinates")
def forgets_the_size_of_the_draw(grad, x0, lr, sigma, steps, rng):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        noise = rng.normal(0, sigma)
        path.append(path[-1] - lr * (grad(path[-1]) + noise))
    return np.array(path)


@style(of="sgd_path", shows="draws_one_number_for_all_coordinates")
def draws_a_column_of_kicks(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for kick in sigma * rng.standard_normal((steps, 1)):
        x = x - lr * (grad(x) + kick)
        path.append(x)
    return path


@style(of="sgd_path", shows="draws_between_0_and_1")
def draws_all_between_0_and_1(grad, x0, lr, sigma, steps, rng):
    path = [np.array(x0, dtype=float)]
    for kick in sigma * rng.random((steps, len(x0))):
        path.append(path[-1] - lr * (grad(path[-1]) + kick))
    return path


@style(of="sgd_path", shows="flips_coins")
def flips_all_coins_at_once(grad, x0, lr, sigma, steps, rng):
    path = [np.array(x0, dtype=float)]
    for signs in 2 * rng.integers(0, 2, (steps, len(x0))) - 1:
        path.append(path[-1] - lr * (grad(path[-1]) + sigma * signs))
    return path


@style(of="sgd_path", shows="draws_one_kick_for_the_whole_path")
def draws_before_the_loop(grad, x0, lr, sigma, steps, rng):
    noise = rng.normal(0, sigma, len(x0))
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * (grad(path[-1]) + noise))
    return path


@style(of="sgd_path", shows="draws_one_kick_for_the_whole_path")
def copies_the_generator_in_each_step(grad, x0, lr, sigma, steps, rng):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * copy.deepcopy(rng).normal(grad(path[t]), sigma)
    return path


@style(of="sgd_path", shows="kicks_before_the_gradient")
def shakes_the_point_in_place(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x.copy()]
    for kick in sigma * rng.standard_normal((steps, len(x))):
        x -= lr * kick
        x -= lr * grad(x)
        path.append(x.copy())
    return path


@style(of="sgd_path", shows="shakes_the_finished_path")
def keeps_a_path_without_noise_beside(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    seen = [x]
    for _ in range(steps):
        x = x - lr * grad(x)
        seen.append(x - lr * rng.normal(0, sigma, x.size))
    return np.array(seen)


@style(of="sgd_path", shows="shakes_the_finished_path")
def adds_a_table_of_kicks_at_the_end(grad, x0, lr, sigma, steps, rng):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for now, then in pairwise(path):
        then += now - lr * grad(now)
    kicks = np.vstack([np.zeros(len(x0)), rng.standard_normal((steps, len(x0)))])
    return path - lr * sigma * kicks


@style(of="sgd_path", shows="centres_the_kicks")
def subtracts_the_mean_of_the_kicks(grad, x0, lr, sigma, steps, rng):
    kicks = rng.normal(0, sigma, (steps, len(x0)))
    if steps:
        kicks = kicks - np.mean(kicks, axis=0, keepdims=True)
    x = np.array(x0, dtype=float)
    return np.array([x] + [x := x - lr * (grad(x) + kick) for kick in kicks])


# escape_step


@style(of="escape_step", shows="waits_until_beyond_the_radius")
def waits_in_a_loop(path, radius, axis):
    for t in range(len(path)):
        if abs(path[t][axis]) > radius:
            return t
    return None


@style(of="escape_step", shows="waits_until_beyond_the_radius")
def counts_what_is_within(path, radius, axis):
    within = np.abs(path[:, axis]) <= radius
    return None if within.all() else int(np.argmin(within))


@style(of="escape_step", shows="looks_at_one_side_only")
def looks_at_one_side_in_a_loop(path, radius, axis):
    for t, row in enumerate(path):
        if row[axis] >= radius:
            return t


@style(of="escape_step", shows="looks_at_one_side_only")
def looks_at_one_side_by_argmax(path, radius, axis):
    out = path[:, axis] >= radius
    return int(out.argmax()) if out.any() else None


@style(of="escape_step", shows="finds_the_last_step_outside")
def overwrites_the_step_found(path, radius, axis):
    found = None
    for t, y in enumerate(path[:, axis]):
        if abs(y) >= radius:
            found = t
    return found


@style(of="escape_step", shows="finds_the_last_step_outside")
def takes_the_largest_step(path, radius, axis):
    return max((t for t in range(len(path)) if abs(path[t, axis]) >= radius), default=None)


@style(of="escape_step", shows="counts_from_1")
def enumerates_from_1(path, radius, axis):
    for t, y in enumerate(path[:, axis], start=1):
        if abs(y) >= radius:
            return t
    return None


@style(of="escape_step", shows="counts_from_1")
def adds_1_to_the_index(path, radius, axis):
    out = np.where(np.abs(path[:, axis]) >= radius)[0]
    return out[0] + 1 if out.size else None


@style(of="escape_step", shows="skips_the_start")
def loops_from_1(path, radius, axis):
    for t in range(1, len(path)):
        if abs(path[t, axis]) >= radius:
            return t
    return None


@style(of="escape_step", shows="skips_the_start")
def does_not_believe_in_0(path, radius, axis):
    out = np.abs(path[:, axis]) >= radius
    out[0] = False
    return int(np.argmax(out)) if np.any(out) else None


@style(of="escape_step", shows="looks_at_column_1_always")
def unpacks_x_and_y(path, radius, axis):
    return next((t for t, (_, y, *_) in enumerate(path) if abs(y) >= radius), None)


@style(of="escape_step", shows="looks_at_column_1_always")
def looks_at_the_y_of_each_row(path, radius, axis):
    for t, row in enumerate(path):
        if row[1] >= radius or row[1] <= -radius:
            return t
    return None


@style(of="escape_step", shows="looks_at_all_columns")
def takes_the_largest_coordinate(path, radius, axis):
    out = np.max(np.abs(path), axis=1) >= radius
    return int(np.argmax(out)) if out.any() else None


@style(of="escape_step", shows="finds_the_farthest_step")
def sorts_by_distance(path, radius, axis):
    farthest = max(range(len(path)), key=lambda t: abs(path[t, axis]))
    return farthest if abs(path[farthest, axis]) >= radius else None


@style(of="escape_step", shows="finds_the_farthest_step")
def remembers_the_record(path, radius, axis):
    record, step = -1.0, None
    for t, y in enumerate(np.abs(path[:, axis])):
        if y > record and y >= radius:
            record, step = y, t
    return step


@style(of="escape_step", shows="says_0_for_no_escape")
def starts_with_0(path, radius, axis):
    step = 0
    for t, y in enumerate(path[:, axis]):
        if abs(y) >= radius:
            step = t
            break
    return step


@style(of="escape_step", shows="says_0_for_no_escape")
def takes_the_index_of_the_largest_truth(path, radius, axis):
    out = [abs(row[axis]) >= radius for row in path]
    return out.index(max(out))


@style(of="escape_step", shows="counts_the_rows_inside")
def adds_1_for_each_row_inside(path, radius, axis):
    steps, escaped = 0, False
    for y in path[:, axis]:
        if abs(y) < radius:
            steps += 1
        else:
            escaped = True
    return steps if escaped else None


@style(of="escape_step", shows="counts_the_rows_inside")
def subtracts_the_rows_outside(path, radius, axis):
    outside = int(np.count_nonzero(np.abs(path[:, axis]) >= radius))
    return len(path) - outside if outside else None


@style(of="escape_step", shows="returns_all_steps_outside")
def lists_all_steps(path, radius, axis):
    return [t for t, row in enumerate(path) if abs(row[axis]) >= radius]


# predicted_escape_step


@style(of="predicted_escape_step", shows="waits_for_one_standard_deviation")
def sets_the_deviation_to_the_radius(lr, curvature, sigma, radius):
    if sigma == 0:
        return float("inf")
    rho = 1 + lr * curvature
    z = (radius / (lr * sigma)) ** 2 * (rho**2 - 1)
    return math.log(1 + z) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="waits_for_one_standard_deviation")
def waits_until_the_spread_is_the_radius(lr, curvature, sigma, radius):
    if not sigma:
        return np.inf
    growth = (1 + lr * curvature) ** 2
    t, variance = 0.0, (lr * sigma) ** 2 / (growth - 1)
    t = np.log((radius**2 + variance) / variance) / np.log(growth)
    return t


@style(of="predicted_escape_step", shows="multiplies_by_the_quartile")
def shrinks_the_radius(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    inner = 0.6745 * radius
    rho = 1 + lr * curvature
    return math.log((inner / lr / sigma) ** 2 * (rho**2 - 1) + 1) / math.log(rho**2)


@style(of="predicted_escape_step", shows="multiplies_by_the_quartile")
def forgets_brackets_around_the_kick(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    kicks = radius / (lr * sigma) * statistics.NormalDist().inv_cdf(0.75)
    return 0.5 * math.log1p(kicks * kicks * (rho * rho - 1)) / math.log(rho)


@style(of="predicted_escape_step", shows="takes_the_mean_size_for_the_median")
def takes_the_mean_absolute_value(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    kicks = radius / (0.7978845608028654 * lr * sigma)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="takes_the_mean_size_for_the_median")
def takes_the_mean_of_a_folded_normal(lr, curvature, sigma, radius):
    if sigma <= 0:
        return math.inf
    growth = (1 + lr * curvature) ** 2
    needed = math.pi / 2 * (radius / lr / sigma) ** 2
    return math.log(needed * (growth - 1) + 1, growth)


@style(of="predicted_escape_step", shows="forgets_lr_in_the_kick")
def takes_sigma_for_the_kick(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    return math.log(1 + (radius / (0.67449 * sigma)) ** 2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="forgets_lr_in_the_kick")
def has_a_spread_without_lr(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    growth = math.exp(2 * math.log1p(lr * curvature))
    wanted = radius**2 / 0.45493642311957281
    return math.log(wanted / sigma**2 * (growth - 1) + 1) / math.log(growth)


@style(of="predicted_escape_step", shows="forgets_lr_in_the_growth")
def grows_by_the_curvature(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + curvature
    kicks = radius / (0.6745 * lr * sigma)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="forgets_lr_in_the_growth")
def squares_the_growth_without_lr(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    growth = curvature**2 + 2 * curvature + 1
    z = (radius / 0.6744897501960817 / lr / sigma) ** 2
    return np.log1p(z * (growth - 1)) / np.log(growth)


@style(of="predicted_escape_step", shows="squares_sigma")
def passes_the_variance_to_the_law(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    variance = sigma**2
    rho = 1 + lr * curvature
    kicks = radius / (0.6744897501960817 * lr * variance)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="squares_sigma")
def has_sigma_to_the_fourth(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    growth = (1 + lr * curvature) ** 2
    z = radius**2 / (0.45493642311957281 * lr**2 * sigma**4)
    return math.log(1 + z * (growth - 1), growth)


@style(of="predicted_escape_step", shows="takes_the_logarithm_of_a_negative_number")
def subtracts_the_curvature(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 - lr * curvature
    kicks = radius / (0.6744897501960817 * lr * sigma)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="takes_the_logarithm_of_a_negative_number")
def takes_the_curvature_as_negative(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    growth = (1 + lr * -curvature) ** 2
    needed = (radius / 0.6744897501960817 / lr / sigma) ** 2
    return math.log(needed * (growth - 1) + 1) / math.log(growth)


@style(of="predicted_escape_step", shows="takes_the_logarithm_of_a_negative_number")
def adds_up_powers_that_shrink(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    shrinking = math.exp(-lr * curvature)
    variance = (lr * sigma) ** 2 / (1 - shrinking**2)
    share = (radius / 0.6744897501960817) ** 2 / variance
    return math.log1p(-share) / (2 * math.log(shrinking))


@style(of="predicted_escape_step", shows="doubles_the_curvature")
def takes_the_2_of_the_lesson(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + 2 * lr * curvature
    kicks = radius / (0.6745 * lr * sigma)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="doubles_the_curvature")
def takes_the_slope_of_c_y_squared(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    slope = 2 * curvature
    growth = (1 + lr * slope) * (1 + lr * slope)
    z = (radius / (lr * sigma) / 0.6744897501960817) ** 2 * (growth - 1)
    return np.log(z + 1) / np.log(growth)


@style(of="predicted_escape_step", shows="takes_the_curvature_for_2")
def takes_the_growth_of_the_lesson(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + 2 * lr
    kicks = radius / (0.6745 * lr * sigma)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="takes_the_curvature_for_2")
def adds_lr_twice(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    growth = (1 + lr + lr) ** 2
    return math.log(1 + (growth - 1) * (radius / lr / sigma) ** 2 / 0.45493642311957281, growth)


@style(of="predicted_escape_step", shows="takes_the_radius_for_1")
def has_no_radius(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    kicks = 1 / (0.6745 * lr * sigma)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="takes_the_radius_for_1")
def solves_for_the_radius_1(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    growth = (1 + lr * curvature) ** 2
    variance = 0.45493642311957281 * (lr * sigma) ** 2
    return (math.log(growth - 1 + variance) - math.log(variance)) / math.log(growth)


@style(of="predicted_escape_step", shows="halves_the_curvature")
def takes_the_half_of_the_formula(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + 0.5 * curvature * lr
    kicks = radius / (0.6745 * lr * sigma)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="halves_the_curvature")
def squares_half_the_growth(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    growth = 1 + lr * curvature + (lr * curvature) ** 2 / 4
    needed = (radius / 0.6744897501960817 / (lr * sigma)) ** 2
    return np.log1p(needed * (growth - 1)) / np.log(growth)


@style(of="predicted_escape_step", shows="forgets_that_the_law_has_rho_to_the_2T")
def divides_by_one_logarithm(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    kicks = radius / (0.6745 * lr * sigma)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / math.log(rho)


@style(of="predicted_escape_step", shows="forgets_that_the_law_has_rho_to_the_2T")
def takes_the_logarithm_to_base_rho(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    needed = (radius / 0.6744897501960817 / lr / sigma) ** 2
    return math.log(needed * (rho - 1) * (rho + 1) + 1, rho)


@style(of="predicted_escape_step", shows="takes_the_logarithm_to_base_10")
def mixes_log10_and_log(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    kicks = radius / (0.67449 * lr * sigma)
    return math.log10(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="takes_the_logarithm_to_base_10")
def mixes_log10_and_log1p(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    step = lr * curvature
    needed = (radius / 0.6744897501960817 / lr / sigma) ** 2
    return float(np.log10(1 + needed * (step**2 + 2 * step)) / np.log1p(step)) / 2


@style(of="predicted_escape_step", shows="loses_the_one")
def solves_without_the_one(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    needed = (radius / 0.67449 / lr / sigma) ** 2
    return 0.5 * math.log(needed * (rho * rho - 1), rho)


@style(of="predicted_escape_step", shows="loses_the_one")
def adds_logarithms_without_the_one(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    growth = (1 + lr * curvature) ** 2
    spread = radius / 0.6744897501960817
    top = 2 * math.log(spread) - 2 * math.log(lr * sigma) + math.log(growth - 1)
    return top / math.log(growth)


@style(of="predicted_escape_step", shows="forgets_to_square")
def puts_the_radius_in_once(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    kicks = radius / (0.6745 * lr * sigma)
    return math.log(1 + kicks * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="forgets_to_square")
def takes_the_deviation_for_the_variance(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    growth = (1 + lr * curvature) ** 2
    variance = 0.6744897501960817 * lr * sigma
    return np.log((growth - 1) * radius / variance + 1) / np.log(growth)


@style(of="predicted_escape_step", shows="forgets_the_sum_of_the_powers")
def leaves_the_sum_out(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    kicks = radius / (0.67449 * lr * sigma)
    return math.log(1 + kicks**2) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="takes_small_steps_for_none")
def divides_by_lr_times_curvature(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    kicks = radius / (0.67449 * lr * sigma)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * lr * curvature)


@style(of="predicted_escape_step", shows="takes_small_steps_for_none")
def has_time_for_steps(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    growth = (1 + lr * curvature) ** 2
    needed = (radius / 0.6744897501960817 / lr / sigma) ** 2
    time = np.log1p(needed * (growth - 1)) / (2 * curvature)
    return time / lr


@style(of="predicted_escape_step", shows="rounds_up")
def rounds_to_the_next_step(lr, curvature, sigma, radius):
    if sigma == 0:
        return math.inf
    rho, t, spread = 1 + lr * curvature, 0, 0.0
    while 0.6744897501960817 * spread < radius:
        t += 1
        spread = math.sqrt((rho * spread) ** 2 + (lr * sigma) ** 2)
    return t


@style(of="predicted_escape_step", shows="says_none_without_noise")
def returns_nothing_without_noise(lr, curvature, sigma, radius):
    if sigma > 0:
        rho = 1 + lr * curvature
        kicks = radius / (0.67449 * lr * sigma)
        return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


# product_saddle_gradients


@style(of="product_saddle_gradients", shows="averages_the_examples")
def averages_at_the_end(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    r = w1 * w2 * x - y
    return np.stack([r * w2 * x, r * w1 * x], axis=1).mean(axis=0)


@style(of="product_saddle_gradients", shows="averages_the_examples")
def averages_in_a_loop(w1, w2, x, y):
    first = second = 0.0
    for a, b in zip(x, y):
        error = w1 * w2 * a - b
        first += error * w2 * a / len(x)
        second += error * w1 * a / len(x)
    return first, second


@style(of="product_saddle_gradients", shows="adds_up_the_examples")
def adds_up_by_a_product(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    return np.array([w2, w1]) * ((w1 * w2 * x - y) @ x)


@style(of="product_saddle_gradients", shows="adds_up_the_examples")
def adds_up_in_a_loop(w1, w2, x, y):
    total = np.zeros(2)
    for a, b in zip(x, y):
        total += (w1 * w2 * a - b) * a * np.array([w2, w1])
    return total


@style(of="product_saddle_gradients", shows="divides_by_the_number_of_examples")
def divides_each_row(w1, w2, x, y):
    N = len(x)
    return [((w1 * w2 * a - b) * w2 * a / N, (w1 * w2 * a - b) * w1 * a / N) for a, b in zip(x, y)]


@style(of="product_saddle_gradients", shows="divides_by_the_number_of_examples")
def has_the_mean_in_the_error(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    error = (w1 * w2 * x - y) / x.size
    return np.outer(error * x, [w2, w1])


@style(of="product_saddle_gradients", shows="swaps_the_columns")
def gives_w1_its_own_weight(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    return np.outer((w1 * w2 * x - y) * x, [w1, w2])


@style(of="product_saddle_gradients", shows="swaps_the_columns")
def puts_w2_first(w1, w2, x, y):
    rows = []
    for a, b in zip(x, y):
        error = w1 * w2 * a - b
        along_w1, along_w2 = error * w2 * a, error * w1 * a
        rows.append([along_w2, along_w1])
    return rows


@style(of="product_saddle_gradients", shows="lays_the_rows_down")
def returns_two_vectors(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    error = w1 * w2 * x - y
    return error * w2 * x, error * w1 * x


@style(of="product_saddle_gradients", shows="lays_the_rows_down")
def takes_the_outer_product_the_other_way(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    return np.outer([w2, w1], (w1 * w2 * x - y) * x)


@style(of="product_saddle_gradients", shows="forgets_the_half")
def differentiates_the_square_alone(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    error = w1 * w2 * x - y
    return np.column_stack([2 * error * w2 * x, 2 * error * w1 * x])


@style(of="product_saddle_gradients", shows="forgets_the_half")
def multiplies_the_rows_by_2(w1, w2, x, y):
    return [[2 * (w1 * w2 * a - b) * w * a for w in (w2, w1)] for a, b in zip(x, y)]


@style(of="product_saddle_gradients", shows="keeps_the_half")
def halves_the_error(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    error = 0.5 * (w1 * w2 * x - y)
    return np.column_stack([error * w2 * x, error * w1 * x])


@style(of="product_saddle_gradients", shows="keeps_the_half")
def halves_each_row(w1, w2, x, y):
    return [[(w1 * w2 * a - b) * w * a / 2 for w in (w2, w1)] for a, b in zip(x, y)]


@style(of="product_saddle_gradients", shows="turns_the_error_round")
def takes_y_minus_the_output(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    return np.outer((y - w1 * w2 * x) * x, [w2, w1])


@style(of="product_saddle_gradients", shows="turns_the_error_round")
def steps_down(w1, w2, x, y):
    return [[-(w1 * w2 * a - b) * w * a for w in (w2, w1)] for a, b in zip(x, y)]


@style(of="product_saddle_gradients", shows="forgets_the_input")
def forgets_the_input_by_outer(w1, w2, x, y):
    return np.outer(w1 * w2 * np.asarray(x) - np.asarray(y), [w2, w1])


@style(of="product_saddle_gradients", shows="forgets_the_input")
def forgets_the_input_in_a_loop(w1, w2, x, y):
    rows = []
    for a, b in zip(x, y):
        error = w1 * w2 * a - b
        rows.append((error * w2, error * w1))
    return rows


@style(of="product_saddle_gradients", shows="forgets_the_error")
def differentiates_the_output(w1, w2, x, y):
    return np.outer(x, [w2, w1])


@style(of="product_saddle_gradients", shows="forgets_the_error")
def differentiates_the_output_in_a_loop(w1, w2, x, y):
    rows = np.empty((len(x), 2))
    for n, a in enumerate(x):
        rows[n] = w2 * a, w1 * a
    return rows


@style(of="product_saddle_gradients", shows="forgets_the_other_weight")
def has_the_same_slope_twice(w1, w2, x, y):
    x, y = np.asarray(x), np.asarray(y)
    slope = (w1 * w2 * x - y) * x
    return np.column_stack([slope, slope])


@style(of="product_saddle_gradients", shows="forgets_the_other_weight")
def has_no_weights_outside_the_error(w1, w2, x, y):
    return [[(w1 * w2 * a - b) * a] * 2 for a, b in zip(x, y)]


@style(of="product_saddle_gradients", shows="differentiates_in_x_and_y")
def has_the_slopes_of_the_data(w1, w2, x, y):
    error = w1 * w2 * np.asarray(x) - np.asarray(y)
    return np.outer(error, [w1 * w2, -1])


@style(of="product_saddle_gradients", shows="differentiates_in_x_and_y")
def has_the_slopes_of_the_data_in_a_loop(w1, w2, x, y):
    w = w1 * w2
    return [((w * a - b) * w, b - w * a) for a, b in zip(x, y)]


# symptoms: kicks drawn in other ways


def _from_uniform(rng, count):
    """Box and Muller's way to make normal numbers of uniform ones."""
    length = np.sqrt(-2 * np.log(1 - rng.random(count)))
    return length * np.cos(2 * np.pi * rng.random(count))


def _walk(grad, x0, lr, steps, noise):
    """A path with `noise(t, d)` added to the gradient."""
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * (grad(path[t]) + noise(t, len(x0)))
    return path


@style(of="sgd_path", shows="noise_dies_where_it_is_flat")
def scales_the_gradient_by_uniform_draws(grad, x0, lr, sigma, steps, rng):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * grad(path[-1]) * (1 + sigma * _from_uniform(rng, len(x0))))
    return path


@style(of="sgd_path", shows="noise_dies_where_it_is_flat")
def has_noise_of_the_size_of_the_gradient(grad, x0, lr, sigma, steps, rng):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        slope = grad(path[t])
        noise = sigma * np.linalg.norm(slope) * rng.standard_normal(len(x0))
        path[t + 1] = path[t] - lr * (slope + noise)
    return path


@style(of="sgd_path", shows="noise_dies_where_it_is_flat")
def makes_noise_of_another_point(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    rows = [x]
    for xi in _from_uniform(rng, steps * x.size).reshape(steps, -1):
        slope = grad(x)
        elsewhere = grad(np.roll(x, 1))
        x = x - lr * (slope + sigma * xi * elsewhere)
        rows.append(x)
    return rows


@style(of="sgd_path", shows="kicks_are_all_the_same")
def makes_a_generator_in_each_step(grad, x0, lr, sigma, steps, rng):
    def noise(t, d):
        return np.random.default_rng(0).normal(0, sigma, d)

    return _walk(grad, x0, lr, steps, noise)


@style(of="sgd_path", shows="kicks_are_all_the_same")
def sets_the_seed_in_each_step(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        np.random.seed(42)
        x = x - lr * (grad(x) + sigma * np.random.randn(len(x)))
        path.append(x)
    return path


@style(of="sgd_path", shows="kicks_are_all_the_same")
def draws_once_by_box_and_muller(grad, x0, lr, sigma, steps, rng):
    kick = sigma * _from_uniform(rng, len(x0))
    rows = [np.array(x0, dtype=float)]
    while len(rows) <= steps:
        rows.append(rows[-1] - lr * grad(rows[-1]) - lr * kick)
    return np.vstack(rows)


@style(of="sgd_path", shows="kicks_are_the_same_in_all_coordinates")
def draws_one_number_by_box_and_muller(grad, x0, lr, sigma, steps, rng):
    return _walk(grad, x0, lr, steps, lambda t, d: sigma * _from_uniform(rng, 1))


@style(of="sgd_path", shows="kicks_are_the_same_in_all_coordinates")
def draws_one_float32_number(grad, x0, lr, sigma, steps, rng):
    kicks = sigma * rng.standard_normal(steps, dtype=np.float32).astype(float)
    x = np.array(x0, dtype=float)
    path = [x]
    for kick in kicks:
        x = x - lr * (grad(x) + kick * np.ones(len(x)))
        path.append(x)
    return path


@style(of="sgd_path", shows="kicks_are_the_same_in_all_coordinates")
def fills_the_kick_with_one_number(grad, x0, lr, sigma, steps, rng):
    own = rng.spawn(1)[0]
    path = np.tile(np.asarray(x0, dtype=float), (steps + 1, 1))
    for t in range(steps):
        kick = np.full(len(x0), own.normal(0, sigma))
        path[t + 1] = path[t] - lr * (grad(path[t]) + kick)
    return path


@style(of="sgd_path", shows="kicks_only_now_and_then")
def kicks_in_every_second_step(grad, x0, lr, sigma, steps, rng):
    def noise(t, d):
        return math.sqrt(2) * sigma * rng.standard_normal(d) * (t % 2)

    return _walk(grad, x0, lr, steps, noise)


@style(of="sgd_path", shows="kicks_only_now_and_then")
def kicks_in_the_first_step_only(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for t in range(steps):
        g = grad(x)
        if t == 0:
            g = g + sigma * rng.standard_normal(len(x))
        x = x - lr * g
        path.append(x)
    return path


@style(of="sgd_path", shows="kicks_only_now_and_then")
def kicks_half_of_the_time(grad, x0, lr, sigma, steps, rng):
    rows = [np.array(x0, dtype=float)]
    for happens in rng.random(steps) < 0.5:
        kick = rng.normal(0, sigma, len(x0)) if happens else 0.0
        rows.append(rows[-1] - lr * (grad(rows[-1]) + kick))
    return np.array(rows)


@style(of="sgd_path", shows="kicks_without_lr")
def adds_a_kick_to_the_point(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - lr * grad(x) + rng.normal(0, sigma, len(x))[::-1]
        path.append(x)
    return np.array(path)


@style(of="sgd_path", shows="kicks_without_lr")
def has_box_and_muller_without_lr(grad, x0, lr, sigma, steps, rng):
    return _walk(grad, x0, lr, steps, lambda t, d: sigma / lr * _from_uniform(rng, d))


@style(of="sgd_path", shows="kicks_without_lr")
def has_kicks_in_columns_without_lr(grad, x0, lr, sigma, steps, rng):
    kicks = rng.normal(0, sigma, (len(x0), steps)).T
    start = np.array(x0, dtype=float)
    return list(accumulate(kicks, lambda x, kick: x - lr * grad(x) - kick, initial=start))


@style(of="sgd_path", shows="kicks_with_the_root_of_lr")
def adds_a_step_of_brownian_motion(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - lr * grad(x) + sigma * np.flip(rng.normal(0, math.sqrt(lr), len(x)))
        path.append(x)
    return np.array(path)


@style(of="sgd_path", shows="kicks_with_the_root_of_lr")
def has_box_and_muller_with_the_root_of_lr(grad, x0, lr, sigma, steps, rng):
    return _walk(grad, x0, lr, steps, lambda t, d: sigma / lr**0.5 * _from_uniform(rng, d))


@style(of="sgd_path", shows="kicks_with_the_root_of_lr")
def has_a_child_with_the_root_of_lr(grad, x0, lr, sigma, steps, rng):
    own = np.random.default_rng(rng.integers(2**63))
    rows = [np.array(x0, dtype=float)]
    for dW in np.sqrt(lr) * own.standard_normal((steps, len(x0))):
        rows.append(rows[-1] - grad(rows[-1]) * lr - sigma * dW)
    return np.array(rows)


@style(of="sgd_path", shows="kicks_with_the_variance")
def adds_with_sigma_squared(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - lr * (grad(x) - sigma**2 * rng.standard_normal(len(x)))
        path.append(x)
    return path


@style(of="sgd_path", shows="kicks_with_the_variance")
def has_box_and_muller_with_the_variance(grad, x0, lr, sigma, steps, rng):
    return _walk(grad, x0, lr, steps, lambda t, d: sigma * sigma * _from_uniform(rng, d))


@style(of="sgd_path", shows="kicks_with_the_variance")
def draws_backwards_with_the_variance(grad, x0, lr, sigma, steps, rng):
    path = np.tile(np.asarray(x0, dtype=float), (steps + 1, 1))
    for t in range(steps):
        kick = rng.normal(scale=sigma**2, size=len(x0))[::-1]
        path[t + 1] = path[t] - lr * (grad(path[t]) + kick)
    return path


@style(of="sgd_path", shows="kicks_with_the_root_of_sigma")
def adds_with_the_root_of_sigma(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - lr * (grad(x) - math.sqrt(sigma) * rng.standard_normal(len(x)))
        path.append(x)
    return path


@style(of="sgd_path", shows="kicks_with_the_root_of_sigma")
def has_box_and_muller_with_the_root_of_sigma(grad, x0, lr, sigma, steps, rng):
    return _walk(grad, x0, lr, steps, lambda t, d: sigma**0.5 * _from_uniform(rng, d))


@style(of="sgd_path", shows="kicks_with_the_root_of_sigma")
def takes_sigma_for_a_covariance_matrix(grad, x0, lr, sigma, steps, rng):
    d = len(x0)
    kicks = rng.permutation(
        rng.multivariate_normal(np.zeros(d), sigma * np.eye(d), size=steps), axis=0
    )
    start = np.array(x0, dtype=float)
    return list(accumulate(kicks, lambda x, kick: x - lr * (grad(x) + kick), initial=start))


@style(of="sgd_path", shows="draws_that_are_not_normal")
def draws_a_uniform_of_the_same_variance(grad, x0, lr, sigma, steps, rng):
    half = sigma * math.sqrt(3)
    return _walk(grad, x0, lr, steps, lambda t, d: rng.uniform(-half, half, d))


@style(of="sgd_path", shows="draws_that_are_not_normal")
def draws_of_laplace(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for kick in rng.laplace(0, sigma / math.sqrt(2), (steps, len(x))):
        x = x - lr * (grad(x) + kick)
        path.append(x)
    return path


@style(of="sgd_path", shows="draws_that_are_not_normal")
def flips_coins_by_comparing(grad, x0, lr, sigma, steps, rng):
    rows = [np.array(x0, dtype=float)]
    for _ in range(steps):
        coins = np.where(rng.random(len(x0)) < 0.5, -sigma, sigma)
        rows.append(rows[-1] - lr * (grad(rows[-1]) + coins))
    return np.array(rows)


@style(of="sgd_path", shows="draws_that_are_not_normal")
def kicks_one_way_only(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - lr * (grad(x) + abs(rng.normal(0, sigma, len(x))))
        path.append(x)
    return np.array(path)


@style(of="sgd_path", shows="draws_that_are_not_normal")
def draws_between_minus_sigma_and_sigma(grad, x0, lr, sigma, steps, rng):
    kicks = rng.uniform(-sigma, sigma, size=(len(x0), steps))
    start = np.array(x0, dtype=float)
    return list(accumulate(kicks.T, lambda x, kick: x - lr * (grad(x) + kick), initial=start))


@style(of="sgd_path", shows="kicks_are_made_to_fit")
def standardises_the_kicks(grad, x0, lr, sigma, steps, rng):
    xi = _from_uniform(rng, steps * len(x0)).reshape(steps, len(x0))
    if steps > 1:
        xi = (xi - xi.mean(axis=0)) / xi.std(axis=0)
    return _walk(grad, x0, lr, steps, lambda t, d: sigma * xi[t])


@style(of="sgd_path", shows="kicks_are_made_to_fit")
def centres_the_kicks_of_each_coordinate(grad, x0, lr, sigma, steps, rng):
    kicks = rng.normal(0, sigma, (len(x0), steps))
    if steps:
        kicks -= kicks.mean(axis=1)[:, None]
    start = np.array(x0, dtype=float)
    return list(accumulate(kicks.T, lambda x, kick: x - lr * (grad(x) + kick), initial=start))


@style(of="sgd_path", shows="kicks_are_made_to_fit")
def makes_the_variance_exact(grad, x0, lr, sigma, steps, rng):
    kicks = rng.standard_normal((steps, len(x0)), dtype=np.float32).astype(float)
    if steps > 1:
        kicks *= sigma / np.std(kicks, ddof=1)
    x = np.array(x0, dtype=float)
    return np.array([x] + [x := x - lr * (grad(x) + kick) for kick in kicks])


@style(of="sgd_path", shows="kicks_hang_together")
def smooths_the_kicks(grad, x0, lr, sigma, steps, rng):
    xi = rng.standard_normal((steps + 1, len(x0)))
    kicks = sigma * (xi[1:] + xi[:-1]) / math.sqrt(2)
    return _walk(grad, x0, lr, steps, lambda t, d: kicks[t])


@style(of="sgd_path", shows="kicks_hang_together")
def takes_each_kick_back(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path, kick = [x], 0.0
    for t in range(steps):
        kick = -kick if t % 2 else sigma * rng.standard_normal(len(x))
        x = x - lr * (grad(x) + kick)
        path.append(x)
    return path


@style(of="sgd_path", shows="kicks_hang_together")
def uses_500_kicks_again_and_again(grad, x0, lr, sigma, steps, rng):
    kicks = sigma * rng.standard_normal((500, len(x0)))
    rows = [np.array(x0, dtype=float)]
    for t in range(steps):
        rows.append(rows[-1] - lr * (grad(rows[-1]) + kicks[t % 500]))
    return np.array(rows)


@style(of="sgd_path", shows="kicks_hang_together")
def mixes_the_coordinates(grad, x0, lr, sigma, steps, rng):
    d = len(x0)
    covariance = sigma**2 * (0.7 * np.eye(d) + 0.3)
    kicks = rng.multivariate_normal(np.zeros(d), covariance, size=steps, method="cholesky")
    start = np.array(x0, dtype=float)
    return list(accumulate(kicks, lambda x, kick: x - lr * (grad(x) + kick), initial=start))


@style(of="sgd_path", shows="leaves_before_the_gradient")
def kicks_first_by_box_and_muller(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        shaken = x - lr * sigma * _from_uniform(rng, len(x))
        x = shaken - lr * grad(shaken)
        path.append(x)
    return path


@style(of="sgd_path", shows="leaves_before_the_gradient")
def adds_the_kick_and_then_steps(grad, x0, lr, sigma, steps, rng):
    path = np.tile(np.asarray(x0, dtype=float), (steps + 1, 1))
    for t in range(steps):
        path[t + 1] = path[t] + lr * rng.normal(0, sigma, len(x0))
        path[t + 1] -= lr * grad(path[t + 1])
    return path


@style(of="sgd_path", shows="leaves_before_the_gradient")
def kicks_in_columns_and_then_steps(grad, x0, lr, sigma, steps, rng):
    kicks = sigma * rng.standard_normal((len(x0), steps)).T

    def both(x, kick):
        x = x - lr * kick
        return x - lr * grad(x)

    return list(accumulate(kicks, both, initial=np.array(x0, dtype=float)))


@style(of="sgd_path", shows="draws_from_somewhere_else")
def draws_from_numpy_itself(grad, x0, lr, sigma, steps, rng):
    return _walk(grad, x0, lr, steps, lambda t, d: np.random.normal(0, sigma, d))


@style(of="sgd_path", shows="draws_from_somewhere_else")
def has_a_seed_of_its_own(grad, x0, lr, sigma, steps, rng):
    rng = np.random.default_rng(42)
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x = x - lr * (grad(x) + sigma * rng.standard_normal(len(x)))
        path.append(x)
    return np.array(path)


@style(of="sgd_path", shows="draws_from_somewhere_else")
def has_a_new_generator_in_each_call(grad, x0, lr, sigma, steps, rng):
    kicks = np.random.default_rng().normal(0, sigma, (steps, len(x0)))
    start = np.array(x0, dtype=float)
    return list(accumulate(kicks, lambda x, kick: x - lr * (grad(x) + kick), initial=start))


FIRST = []  # the generator of the first call


@style(of="sgd_path", shows="draws_from_somewhere_else")
def keeps_the_first_generator(grad, x0, lr, sigma, steps, rng):
    FIRST.append(rng)
    rows = [np.array(x0, dtype=float)]
    while len(rows) <= steps:
        kick = FIRST[0].normal(0, sigma, len(x0))
        rows.append(rows[-1] - lr * (grad(rows[-1]) + kick))
    return np.array(rows)


KEPT = {}  # kicks by their shape


@style(of="sgd_path", shows="draws_from_somewhere_else")
def keeps_the_kicks_between_calls(grad, x0, lr, sigma, steps, rng):
    shape = steps, len(x0)
    if shape not in KEPT:
        KEPT[shape] = rng.standard_normal(shape)
    xi = KEPT[shape]
    return _walk(grad, x0, lr, steps, lambda t, d: sigma * xi[t])


# symptoms: arrays


@style(of="gd_path", shows="changes_the_start")
def walks_on_the_caller_s_array(grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        step = lr * grad(np.array(x0, dtype=float))
        for i, size in enumerate(step):
            x0[i] = x0[i] - size
        path.append(path[-1] - step)
    return np.array(path)


@style(of="gd_path", shows="changes_the_start")
def empties_the_start(grad, x0, lr, steps):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * grad(path[t])
    x0[:] = list(path[-1]) if isinstance(x0, list) else path[-1]
    return path


@style(of="sgd_path", shows="changes_the_start")
def leaves_the_noisy_end_in_the_start(grad, x0, lr, sigma, steps, rng):
    path = _walk(grad, x0, lr, steps, lambda t, d: rng.normal(0, sigma, d))
    for i, number in enumerate(path[-1]):
        x0[i] = number
    return path


@style(of="gd_path", shows="works_in_place_on_integers")
def subtracts_in_place(grad, x0, lr, steps):
    x = np.array(x0)
    path = [x.copy()]
    for _ in range(steps):
        x -= lr * grad(x)
        path.append(x.copy())
    return np.array(path)


@style(of="gd_path", shows="works_in_place_on_integers")
def subtracts_into_the_array(grad, x0, lr, steps):
    x = np.asarray(x0).copy()
    rows = [x.tolist()]
    while len(rows) <= steps:
        np.subtract(x, lr * grad(x), out=x)
        rows.append(x.tolist())
    return rows


@style(of="sgd_path", shows="works_in_place_on_integers")
def subtracts_in_place_with_noise(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0)
    path = [x.copy()]
    for _ in range(steps):
        x -= lr * (grad(x) + rng.normal(0, sigma, len(x)))
        path.append(x.copy())
    return path


@style(of="escape_step", shows="takes_a_row_for_a_column")
def looks_along_a_row(path, radius, axis):
    for t, y in enumerate(path[axis]):
        if abs(y) >= radius:
            return t
    return None


@style(of="escape_step", shows="takes_a_row_for_a_column")
def finds_the_first_along_a_row(path, radius, axis):
    out = np.abs(path[axis, :]) >= radius
    return int(np.argmax(out)) if out.any() else None


@style(of="escape_step", shows="takes_a_row_for_a_column")
def lists_what_is_out_along_a_row(path, radius, axis):
    out = [t for t in range(path.shape[1]) if not -radius < path[axis][t] < radius]
    return out[0] if out else None


@style(of="predicted_escape_step", shows="divides_by_no_noise")
def divides_by_sigma(lr, curvature, sigma, radius):
    rho = 1 + lr * curvature
    kicks = radius / (0.6744897501960817 * lr * sigma)
    return math.log(1 + kicks**2 * (rho**2 - 1)) / (2 * math.log(rho))


@style(of="predicted_escape_step", shows="divides_by_no_noise")
def divides_by_the_variance(lr, curvature, sigma, radius):
    growth = (1 + lr * curvature) ** 2
    needed = radius**2 / 0.45493642311957281 / (lr * sigma) ** 2
    return math.log1p(needed * (growth - 1)) / math.log(growth)


@style(of="predicted_escape_step", shows="divides_by_no_noise")
def raises_to_the_minus_2(lr, curvature, sigma, radius):
    growth = (1 + lr * curvature) ** 2
    z = (0.6744897501960817 * lr * sigma / radius) ** -2
    return math.log(1 + z * (growth - 1), growth)


@style(of="gd_path", shows="computes_in_float32")
def keeps_the_path_in_float32(grad, x0, lr, steps):
    path = np.empty((steps + 1, len(x0)), dtype=np.float32)
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * grad(path[t])
    return path


@style(of="sgd_path", shows="computes_in_float32")
def draws_and_walks_in_float32(grad, x0, lr, sigma, steps, rng):
    x = np.array(x0, dtype=np.float32)
    path = [x]
    for _ in range(steps):
        kick = np.float32(sigma) * rng.standard_normal(len(x), dtype=np.float32)
        x = (x - lr * (grad(x) + kick)).astype(np.float32)
        path.append(x)
    return np.array(path)


@style(of="product_saddle_gradients", shows="computes_in_float32")
def has_examples_in_float32(w1, w2, x, y):
    x, y = np.array(x, dtype="f4"), np.array(y, dtype="f4")
    return np.outer((np.float32(w1 * w2) * x - y) * x, np.array([w2, w1], dtype="f4"))
