"""The known mistakes of momentum as other students would write them."""

import cmath
import math
import warnings

import numpy as np

from grader import style


def entry_by_entry(w, g, v, rule):
    """Apply rule to each entry on its own, and return both results."""
    w, g, v = (np.asarray(numbers, dtype=float) for numbers in (w, g, v))
    pairs = [rule(*entries) for entries in zip(w.flat, g.flat, v.flat)]
    return tuple(np.array(column).reshape(w.shape) for column in zip(*pairs))


def in_lists(grad, x0, steps, rule):
    """Return a path of lists, where rule(x, v, g) moves one coordinate."""
    x, v = [float(number) for number in x0], [0.0] * len(x0)
    path = [x]
    for _ in range(steps):
        slopes = np.asarray(grad(np.array(x))).tolist()
        pairs = [rule(*entries) for entries in zip(x, v, slopes)]
        x, v = ([pair[place] for pair in pairs] for place in (0, 1))
        path.append(x)
    return path


def by_two_rows(grad, x0, steps, rule):
    """Return a path where rule(t, x, before, grad) gives the next row."""
    before = x = np.array(x0, dtype=float)
    rows = [x]
    for t in range(steps):
        before, x = x, rule(t, x, before)
        rows.append(x)
    return np.stack(rows)


def of_quadratics(lr, mu, eigs, solve):
    """Return the largest of the sizes that solve(b, c) gives for z**2 - b z + c."""
    return max(solve(1 + mu - lr * float(eig), mu) for eig in eigs)


# momentum_step


@style(of="momentum_step", shows="forgets_the_velocity")
def forgets_the_velocity_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w - lr * g, 0 * v - lr * g))


@style(of="momentum_step", shows="forgets_the_velocity")
def starts_the_velocity_again(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v = np.zeros_like(w)
    v -= lr * g
    return w + v, v


@style(of="momentum_step", shows="keeps_the_old_velocity")
def keeps_the_old_velocity_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w + mu * v - lr * g, v))


@style(of="momentum_step", shows="keeps_the_old_velocity")
def never_assigns_the_velocity(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    new = np.add(mu * v, -lr * g)
    return w + new, v


@style(of="momentum_step", shows="remembers_one_gradient")
def remembers_one_gradient_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w - (lr * g - mu * v), -lr * g))


@style(of="momentum_step", shows="remembers_one_gradient")
def returns_the_new_part(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    step = -lr * g
    return w + step + mu * v, step


@style(of="momentum_step", shows="goes_uphill")
def goes_uphill_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w + (mu * v + lr * g), mu * v + lr * g))


@style(of="momentum_step", shows="goes_uphill")
def goes_uphill_by_the_sum(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v *= mu
    v += g
    return w + lr * v, v


@style(of="momentum_step", shows="goes_uphill")
def subtracts_the_downhill_step(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v = mu * v + lr * -g
    w -= v
    return w, v


@style(of="momentum_step", shows="moves_before_it_feels_the_slope")
def moves_before_it_feels_the_slope_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w + v, mu * v - lr * g))


@style(of="momentum_step", shows="moves_before_it_feels_the_slope")
def moves_first(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    w += v
    v *= mu
    v -= lr * g
    return w, v


@style(of="momentum_step", shows="swaps_lr_and_mu")
def swaps_lr_and_mu_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w + lr * v - mu * g, lr * v - mu * g))


@style(of="momentum_step", shows="swaps_lr_and_mu")
def swaps_them_in_the_sum(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v = lr * v + g
    return w - mu * v, v


@style(of="momentum_step", shows="averages_the_gradients")
def averages_the_gradients_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(
        w, g, v, lambda w, g, v: (w + mu * v - (1 - mu) * lr * g, mu * v - (1 - mu) * lr * g)
    )


@style(of="momentum_step", shows="averages_the_gradients")
def averages_as_optimisers_do(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v = mu * v + (1 - mu) * g
    w -= lr * v
    return w, v


@style(of="momentum_step", shows="looks_ahead")
def looks_ahead_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(
        w, g, v, lambda w, g, v: (w + mu * (mu * v - lr * g) - lr * g, mu * v - lr * g)
    )


@style(of="momentum_step", shows="looks_ahead")
def nesterov_by_the_sum(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v = mu * v + g
    return w - lr * (g + mu * v), v


@style(of="momentum_step", shows="swaps_the_results")
def swaps_the_results_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (mu * v - lr * g, w + mu * v - lr * g))


@style(of="momentum_step", shows="swaps_the_results")
def returns_a_list_of_v_and_w(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v *= mu
    v -= lr * g
    w += v
    return [v, w]


@style(of="momentum_step", shows="lets_mu_scale_the_gradient_too")
def lets_mu_scale_the_gradient_too_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w + mu * v - mu * lr * g, mu * v - mu * lr * g))


@style(of="momentum_step", shows="lets_mu_scale_the_gradient_too")
def fades_the_sum(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v += g
    v *= mu
    return w - lr * v, v


@style(of="momentum_step", shows="forgets_the_rate")
def forgets_the_rate_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w + mu * v - g, mu * v - g))


@style(of="momentum_step", shows="forgets_the_rate")
def steps_by_the_sum(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v = mu * v + g
    return w - v, v


@style(of="momentum_step", shows="takes_the_rate_twice")
def takes_the_rate_twice_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w + lr * (mu * v - lr * g), mu * v - lr * g))


@style(of="momentum_step", shows="takes_the_rate_twice")
def multiplies_again(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v *= mu
    v -= lr * g
    w += v * lr
    return w, v


@style(of="momentum_step", shows="forgets_the_old_place")
def forgets_the_old_place_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (mu * v - lr * g, mu * v - lr * g))


@style(of="momentum_step", shows="forgets_the_old_place")
def overwrites_the_place(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    w = v = mu * v - lr * g
    return w, v


@style(of="momentum_step", shows="takes_mu_for_friction")
def takes_mu_for_friction_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w + v - mu * v - lr * g, v - mu * v - lr * g))


@style(of="momentum_step", shows="takes_mu_for_friction")
def brakes_by_mu(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v -= mu * v
    v -= lr * g
    return w + v, v


# momentum_path


@style(of="momentum_path", shows="loses_the_velocity")
def loses_the_velocity_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x - lr * g, v))


@style(of="momentum_path", shows="loses_the_velocity")
def plain_descent(grad, x0, lr, mu, steps):
    return by_two_rows(grad, x0, steps, lambda t, x, before: x - lr * grad(x))


@style(of="momentum_path", shows="rolls_uphill")
def rolls_uphill_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x + mu * v + lr * g, mu * v + lr * g))


@style(of="momentum_path", shows="rolls_uphill")
def uphill_by_two_rows(grad, x0, lr, mu, steps):
    return by_two_rows(grad, x0, steps, lambda t, x, before: x + mu * (x - before) + lr * grad(x))


@style(of="momentum_path", shows="rolls_one_step_late")
def rolls_one_step_late_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x + v, mu * v - lr * g))


@style(of="momentum_path", shows="rolls_one_step_late")
def late_in_an_array(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    path = np.zeros((steps + 1, len(x0)))
    for t in range(steps + 1):
        path[t] = x
        g = grad(x)
        x = x + v
        v = mu * v - lr * g
    return path


@style(of="momentum_path", shows="swaps_the_rates")
def swaps_the_rates_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x + lr * v - mu * g, lr * v - mu * g))


@style(of="momentum_path", shows="swaps_the_rates")
def swapped_by_two_rows(grad, x0, lr, mu, steps):
    return by_two_rows(grad, x0, steps, lambda t, x, before: x + lr * (x - before) - mu * grad(x))


@style(of="momentum_path", shows="averages")
def averages_in_lists(grad, x0, lr, mu, steps):
    return in_lists(
        grad, x0, steps, lambda x, v, g: (x - lr * (mu * v + (1 - mu) * g), mu * v + (1 - mu) * g)
    )


@style(of="momentum_path", shows="averages")
def averaged_by_two_rows(grad, x0, lr, mu, steps):
    return by_two_rows(
        grad, x0, steps, lambda t, x, before: x + mu * (x - before) - lr * (1 - mu) * grad(x)
    )


@style(of="momentum_path", shows="averages_and_corrects")
def corrects_by_the_sum_of_weights(grad, x0, lr, mu, steps):
    x, total, weight = np.array(x0, dtype=float), np.zeros(len(x0)), 0.0
    rows = [x]
    while len(rows) <= steps:
        total = mu * total + grad(x)
        weight = mu * weight + 1
        x = x - lr * total / weight
        rows.append(x)
    return np.stack(rows)


@style(of="momentum_path", shows="averages_and_corrects")
def corrected_as_in_adam(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), 0.0
    path = [x]
    for t in range(1, steps + 1):
        v = mu * v + (1 - mu) * grad(x)
        corrected = v / (1 - mu**t)
        x = x - lr * corrected
        path.append(x)
    return np.array(path)


@style(of="momentum_path", shows="takes_the_gradient_ahead")
def looks_where_it_will_be(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    path = [x]
    for _ in range(steps):
        ahead = x + mu * v
        new = ahead - lr * grad(ahead)
        v, x = new - x, new
        path.append(x)
    return path


@style(of="momentum_path", shows="takes_the_gradient_ahead")
def nesterov_by_two_rows(grad, x0, lr, mu, steps):
    return by_two_rows(
        grad,
        x0,
        steps,
        lambda t, x, before: x + mu * (x - before) - lr * grad(x + mu * (x - before)),
    )


@style(of="momentum_path", shows="moves_ahead")
def moves_ahead_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x - lr * (g + mu * (mu * v + g)), mu * v + g))


@style(of="momentum_path", shows="moves_ahead")
def nesterov_with_the_old_velocity(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    path = [x]
    for _ in range(steps):
        old, v = v, mu * v - lr * grad(x)
        x = x - mu * old + (1 + mu) * v
        path.append(x)
    return path


@style(of="momentum_path", shows="stays_with_the_first_gradient")
def gradient_before_the_loop(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    g, path = grad(x), [x]
    for _ in range(steps):
        v = mu * v + g
        x = x - lr * v
        path.append(x)
    return np.array(path)


@style(of="momentum_path", shows="stays_with_the_first_gradient")
def first_gradient_by_two_rows(grad, x0, lr, mu, steps):
    x0 = np.array(x0, dtype=float)
    g = grad(x0)
    return by_two_rows(grad, x0, steps, lambda t, x, before: x + mu * (x - before) - lr * g)


@style(of="momentum_path", shows="starts_with_a_push")
def pushes_off(grad, x0, lr, mu, steps):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    v = -lr * grad(path[0])
    for t in range(steps):
        v = v * mu - grad(path[t]) * lr
        path[t + 1] = path[t] + v
    return path


@style(of="momentum_path", shows="starts_with_a_push")
def the_sum_starts_with_a_gradient(grad, x0, lr, mu, steps):
    x = np.array(x0, dtype=float)
    v = grad(x)
    path = [x]
    for _ in range(steps):
        v = mu * v + grad(x)
        x = x - lr * v
        path.append(x)
    return np.array(path)


@style(of="momentum_path", shows="starts_with_the_gradient")
def first_velocity_by_two_rows(grad, x0, lr, mu, steps):
    start = np.array(x0, dtype=float)
    push = grad(start)

    def rule(t, x, before):
        return x + mu * (x - before if t else push) - lr * grad(x)

    return by_two_rows(grad, x0, steps, rule)


@style(of="momentum_path", shows="starts_with_the_gradient")
def the_velocity_is_the_gradient(grad, x0, lr, mu, steps):
    path = [np.array(x0, dtype=float)]
    v = np.array(grad(path[0]))
    while len(path) <= steps:
        v = mu * v
        v -= lr * grad(path[-1])
        path.append(path[-1] + v)
    return np.array(path)


@style(of="momentum_path", shows="remembers_one_step_back")
def remembers_one_step_back_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x - lr * (g + mu * v), g))


@style(of="momentum_path", shows="remembers_one_step_back")
def adds_the_last_gradient(grad, x0, lr, mu, steps):
    x = np.array(x0, dtype=float)
    last, path = np.zeros(len(x0)), [x]
    for _ in range(steps):
        g = grad(x)
        x = x - lr * g - lr * mu * last
        last = g
        path.append(x)
    return np.array(path)


@style(of="momentum_path", shows="measures_the_velocity_from_the_start")
def subtracts_the_start(grad, x0, lr, mu, steps):
    start = np.array(x0, dtype=float)
    return by_two_rows(grad, x0, steps, lambda t, x, _: (1 + mu) * x - mu * start - lr * grad(x))


@style(of="momentum_path", shows="measures_the_velocity_from_the_start")
def all_of_the_way(grad, x0, lr, mu, steps):
    start = np.array(x0, dtype=float)
    path = [start]
    for _ in range(steps):
        path.append(path[-1] + mu * (path[-1] - path[0]) - lr * grad(path[-1]))
    return np.array(path)


@style(of="momentum_path", shows="fades_the_gradient_too")
def fades_the_gradient_too_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x + mu * (v - lr * g), mu * (v - lr * g)))


@style(of="momentum_path", shows="fades_the_gradient_too")
def bracket_by_two_rows(grad, x0, lr, mu, steps):
    return by_two_rows(grad, x0, steps, lambda t, x, before: x + mu * (x - before - lr * grad(x)))


@style(of="momentum_path", shows="has_no_rate")
def has_no_rate_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x + mu * v - g, mu * v - g))


@style(of="momentum_path", shows="has_no_rate")
def no_rate_by_two_rows(grad, x0, lr, mu, steps):
    return by_two_rows(grad, x0, steps, lambda t, x, before: x + mu * (x - before) - grad(x))


@style(of="momentum_path", shows="has_the_rate_twice")
def has_the_rate_twice_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x + lr * (mu * v - lr * g), mu * v - lr * g))


@style(of="momentum_path", shows="has_the_rate_twice")
def rate_squared_by_two_rows(grad, x0, lr, mu, steps):
    return by_two_rows(
        grad, x0, steps, lambda t, x, before: x + mu * (x - before) - lr**2 * grad(x)
    )


@style(of="momentum_path", shows="keeps_what_friction_leaves")
def keeps_what_friction_leaves_in_lists(grad, x0, lr, mu, steps):
    return in_lists(
        grad, x0, steps, lambda x, v, g: (x + (1 - mu) * v - lr * g, (1 - mu) * v - lr * g)
    )


@style(of="momentum_path", shows="keeps_what_friction_leaves")
def friction_by_two_rows(grad, x0, lr, mu, steps):
    return by_two_rows(
        grad, x0, steps, lambda t, x, before: x + (x - before) - mu * (x - before) - lr * grad(x)
    )


@style(of="momentum_path", shows="leaves_out_the_start")
def appends_after_the_step(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    path = []
    for _ in range(steps):
        v = mu * v - lr * grad(x)
        x = x + v
        path.append(x)
    return path


@style(of="momentum_path", shows="leaves_out_the_start")
def cuts_the_start(grad, x0, lr, mu, steps):
    path = by_two_rows(grad, x0, steps, lambda t, x, old: x + mu * (x - old) - lr * grad(x))
    return path[1:]


@style(of="momentum_path", shows="returns_the_end_only")
def returns_x(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    path = [x]
    for _ in range(steps):
        v = mu * v - lr * grad(x)
        x = x + v
        path.append(x)
    return x


@style(of="momentum_path", shows="returns_the_end_only")
def returns_the_last_row(grad, x0, lr, mu, steps):
    path = by_two_rows(grad, x0, steps, lambda t, x, old: x + mu * (x - old) - lr * grad(x))
    return list(path[-1])


@style(of="momentum_path", shows="stores_one_array_in_all_rows")
def rolls_in_place(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    path = [x]
    for _ in range(steps):
        v = mu * v - lr * grad(x.copy())
        x += v
        path.append(x)
    return np.array(path)


@style(of="momentum_path", shows="stores_one_array_in_all_rows")
def subtracts_in_place(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    rows = [x]
    while len(rows) < steps + 1:
        v = mu * v + grad(x.copy())
        np.subtract(x, lr * v, out=x)
        rows += [x]
    return [row.tolist() for row in rows]


@style(of="momentum_path", shows="stores_one_array_in_all_rows_but_the_start")
def copies_the_start_only(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    path = [x.copy()]
    for _ in range(steps):
        v = mu * v - lr * grad(x.copy())
        x += v
        path.append(x)
    return np.array(path)


@style(of="momentum_path", shows="stores_one_array_in_all_rows_but_the_start")
def has_a_start_of_its_own(grad, x0, lr, mu, steps):
    path = [np.array(x0, dtype=float)]
    x, total = np.array(x0, dtype=float), np.zeros(len(x0))
    for _ in range(steps):
        total = mu * total + grad(x.copy())
        x -= lr * total
        path = [*path, x]
    return np.stack(path)


@style(of="momentum_path", shows="has_a_point_a_column")
def zips_the_rows(grad, x0, lr, mu, steps):
    path = by_two_rows(grad, x0, steps, lambda t, x, old: x + mu * (x - old) - lr * grad(x))
    return [list(column) for column in zip(*path)]


@style(of="momentum_path", shows="has_a_point_a_column")
def columns_from_the_beginning(grad, x0, lr, mu, steps):
    path = np.zeros((len(x0), steps + 1))
    path[:, 0] = x0
    v = np.zeros(len(x0))
    for t in range(steps):
        v = mu * v - lr * grad(path[:, t].copy())
        path[:, t + 1] = path[:, t] + v
    return path


@style(of="momentum_path", shows="takes_one_step_too_many")
def loops_once_more(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    path = [x]
    for _ in range(steps + 1):
        v = mu * v - lr * grad(x)
        x = x + v
        path.append(x)
    return np.array(path)


@style(of="momentum_path", shows="takes_one_step_too_many")
def asks_for_one_more(grad, x0, lr, mu, steps):
    path = by_two_rows(grad, x0, 1 + steps, lambda t, x, old: x + mu * (x - old) - lr * grad(x))
    return path


@style(of="momentum_path", shows="leaves_out_the_end")
def loops_once_less(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    path = [x]
    for _ in range(steps - 1):
        v = mu * v - lr * grad(x)
        x = x + v
        path.append(x)
    return path


@style(of="momentum_path", shows="leaves_out_the_end")
def cuts_the_end(grad, x0, lr, mu, steps):
    path = by_two_rows(grad, x0, steps, lambda t, x, old: x + mu * (x - old) - lr * grad(x))
    return path[:steps]


@style(of="momentum_path", shows="stores_the_path_in_integers")
def keeps_the_type(grad, x0, lr, mu, steps):
    x = np.array(x0)
    v, path = np.zeros(len(x0)), np.zeros((steps + 1, len(x0)), dtype=x.dtype)
    path[0] = x
    for t in range(1, steps + 1):
        v = mu * v + grad(path[t - 1] * 1.0)
        path[t] = path[t - 1] - lr * v
    return path


@style(of="momentum_path", shows="stores_the_path_in_integers")
def casts_back(grad, x0, lr, mu, steps):
    x = np.array(x0)
    v, rows = 0.0, [x]
    for _ in range(steps):
        v = mu * v - lr * grad(x * 1.0)
        x = (x + v).astype(x.dtype)
        rows.append(x)
    return np.array(rows)


# slowest_factor


@style(of="slowest_factor", shows="takes_the_real_part")
def clips_what_is_negative(lr, mu, eigs):
    def solve(b, c):
        apart = math.sqrt(max(b * b - 4 * c, 0))
        return max(abs(b + apart), abs(b - apart)) / 2

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="takes_the_real_part")
def real_eigenvalues(lr, mu, eigs):
    return max(
        np.max(np.abs(np.real(np.linalg.eigvals([[1 + mu - lr * eig, -mu], [1, 0]]))))
        for eig in eigs
    )


@style(of="slowest_factor", shows="takes_the_smaller_root")
def smaller_by_formula(lr, mu, eigs):
    def solve(b, c):
        apart = cmath.sqrt(b * b - 4 * c)
        return min(abs(b + apart), abs(b - apart)) / 2

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="takes_the_smaller_root")
def smaller_of_numpy_s(lr, mu, eigs):
    return max(min(abs(np.roots([1, -(1 + mu - lr * eig), mu]))) for eig in eigs)


@style(of="slowest_factor", shows="takes_the_root_of_mu")
def half_a_power(lr, mu, eigs):
    return mu**0.5


@style(of="slowest_factor", shows="takes_the_root_of_mu")
def whatever_the_curvature(lr, mu, eigs):
    return math.sqrt(mu) * max(1.0 for eig in eigs)


@style(of="slowest_factor", shows="takes_the_product")
def multiplies_the_roots(lr, mu, eigs):
    return max(abs(np.prod(np.roots([1, -(1 + mu - lr * eig), mu]))) for eig in eigs)


@style(of="slowest_factor", shows="takes_the_product")
def determinant(lr, mu, eigs):
    return max(abs(np.linalg.det([[1 + mu - lr * eig, -mu], [1, 0]])) for eig in eigs)


@style(of="slowest_factor", shows="adds_the_roots")
def sum_of_numpy_s(lr, mu, eigs):
    return max(abs(sum(np.roots([1, -(1 + mu - lr * eig), mu]))) for eig in eigs)


@style(of="slowest_factor", shows="adds_the_roots")
def middle_coefficient(lr, mu, eigs):
    return np.abs(1 + mu - lr * np.array(eigs)).max()


@style(of="slowest_factor", shows="slips_in_a_sign_under_the_root")
def plus_under_the_root(lr, mu, eigs):
    def solve(b, c):
        return (abs(b) + math.sqrt(b**2 + 4 * c)) / 2

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="slips_in_a_sign_under_the_root")
def minus_mu_for_numpy(lr, mu, eigs):
    return max(max(abs(np.roots([1, -(1 + mu - lr * eig), -mu]))) for eig in eigs)


@style(of="slowest_factor", shows="forgets_the_four")
def without_the_four(lr, mu, eigs):
    def solve(b, c):
        apart = cmath.sqrt(b**2 - c)
        return max(abs(b + apart), abs(b - apart)) / 2

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="forgets_the_four")
def without_the_four_at_once(lr, mu, eigs):
    b = (1 + mu - lr * np.array(eigs)).astype(complex)
    apart = (b**2 - mu) ** 0.5
    return np.maximum(abs(b + apart), abs(b - apart)).max() / 2


@style(of="slowest_factor", shows="forgets_to_halve")
def not_halved(lr, mu, eigs):
    def solve(b, c):
        apart = cmath.sqrt(b**2 - 4 * c)
        return max(abs(b + apart), abs(b - apart))

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="forgets_to_halve")
def not_halved_at_once(lr, mu, eigs):
    b = (1 + mu - lr * np.array(eigs)).astype(complex)
    apart = np.sqrt(b**2 - 4 * mu)
    return np.abs(np.r_[b + apart, b - apart]).max()


@style(of="slowest_factor", shows="ignores_negative_roots")
def plus_only(lr, mu, eigs):
    def solve(b, c):
        return abs(b + cmath.sqrt(b**2 - 4 * c)) / 2

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="ignores_negative_roots")
def plus_only_at_once(lr, mu, eigs):
    b = (1 + mu - lr * np.array(eigs)).astype(complex)
    return np.abs((b + np.sqrt(b**2 - 4 * mu)) / 2).max()


@style(of="slowest_factor", shows="forgets_the_momentum")
def gradient_descent_s(lr, mu, eigs):
    return max(abs(1 - lr * eig) for eig in eigs)


@style(of="slowest_factor", shows="forgets_the_momentum")
def both_ends(lr, mu, eigs):
    factors = np.ones(len(eigs)) - np.multiply(lr, eigs)
    return max(factors.max(), -factors.min())


@style(of="slowest_factor", shows="takes_the_fastest_axis")
def smallest_of_numpy_s(lr, mu, eigs):
    return min(max(abs(np.roots([1, -(1 + mu - lr * eig), mu]))) for eig in eigs)


@style(of="slowest_factor", shows="takes_the_fastest_axis")
def smallest_of_eigenvalues(lr, mu, eigs):
    return min(np.abs(np.linalg.eigvals([[1 + mu - lr * eig, -mu], [1, 0]])).max() for eig in eigs)


@style(of="slowest_factor", shows="looks_at_the_largest_curvature_only")
def steepest_by_numpy(lr, mu, eigs):
    eig = max(eigs)
    return max(abs(np.roots([1, -(1 + mu - lr * eig), mu])))


@style(of="slowest_factor", shows="looks_at_the_largest_curvature_only")
def steepest_by_eigenvalues(lr, mu, eigs):
    eig = sorted(eigs)[-1]
    return np.abs(np.linalg.eigvals([[1 + mu - lr * eig, -mu], [1, 0]])).max()


@style(of="slowest_factor", shows="looks_at_the_smallest_curvature_only")
def flattest_by_numpy(lr, mu, eigs):
    eig = min(eigs)
    return max(abs(np.roots([1, -(1 + mu - lr * eig), mu])))


@style(of="slowest_factor", shows="looks_at_the_smallest_curvature_only")
def flattest_by_eigenvalues(lr, mu, eigs):
    eig = sorted(eigs)[0]
    return np.abs(np.linalg.eigvals([[1 + mu - lr * eig, -mu], [1, 0]])).max()


@style(of="slowest_factor", shows="drops_the_sign_of_the_curvature")
def size_of_curvature(lr, mu, eigs):
    return max(max(abs(np.roots([1, -(1 + mu - lr * abs(eig)), mu]))) for eig in eigs)


@style(of="slowest_factor", shows="drops_the_sign_of_the_curvature")
def root_of_the_square(lr, mu, eigs):
    eigs = np.sqrt(np.square(np.asarray(eigs, dtype=float)))
    return max(np.abs(np.linalg.eigvals([[1 + mu - lr * eig, -mu], [1, 0]])).max() for eig in eigs)


@style(of="slowest_factor", shows="adds_the_slope")
def plus_by_numpy(lr, mu, eigs):
    return max(max(abs(np.roots([1, -(1 + mu + lr * eig), mu]))) for eig in eigs)


@style(of="slowest_factor", shows="adds_the_slope")
def plus_by_eigenvalues(lr, mu, eigs):
    return max(np.abs(np.linalg.eigvals([[1 + mu + lr * eig, -mu], [1, 0]])).max() for eig in eigs)


@style(of="slowest_factor", shows="leaves_mu_out_of_the_middle")
def without_mu_by_numpy(lr, mu, eigs):
    return max(max(abs(np.roots([1, lr * eig - 1, mu]))) for eig in eigs)


@style(of="slowest_factor", shows="leaves_mu_out_of_the_middle")
def without_mu_by_eigenvalues(lr, mu, eigs):
    return max(np.abs(np.linalg.eigvals([[1 - lr * eig, -mu], [1, 0]])).max() for eig in eigs)


@style(of="slowest_factor", shows="leaves_1_out_of_the_middle")
def without_1_by_numpy(lr, mu, eigs):
    return max(max(abs(np.roots([1, lr * eig - mu, mu]))) for eig in eigs)


@style(of="slowest_factor", shows="leaves_1_out_of_the_middle")
def without_1_by_eigenvalues(lr, mu, eigs):
    return max(np.abs(np.linalg.eigvals([[mu - lr * eig, -mu], [1, 0]])).max() for eig in eigs)


@style(of="slowest_factor", shows="returns_a_factor_for_each_axis")
def list_of_factors(lr, mu, eigs):
    return [max(abs(np.roots([1, -(1 + mu - lr * eig), mu]))) for eig in eigs]


@style(of="slowest_factor", shows="returns_a_factor_for_each_axis")
def array_of_factors(lr, mu, eigs):
    return np.array(
        [np.abs(np.linalg.eigvals([[1 + mu - lr * eig, -mu], [1, 0]])).max() for eig in eigs]
    )


@style(of="slowest_factor", shows="takes_the_factor_of_the_average")
def average_by_numpy(lr, mu, eigs):
    return max(max(abs(np.roots([1, -(1 + mu - (1 - mu) * lr * eig), mu]))) for eig in eigs)


@style(of="slowest_factor", shows="takes_the_factor_of_the_average")
def average_by_eigenvalues(lr, mu, eigs):
    return max(
        np.abs(np.linalg.eigvals([[mu, (1 - mu) * eig], [-lr * mu, 1 - lr * (1 - mu) * eig]])).max()
        for eig in eigs
    )


@style(of="slowest_factor", shows="takes_the_factor_of_nesterov")
def nesterov_by_numpy(lr, mu, eigs):
    return max(
        max(abs(np.roots([1, -(1 + mu) * (1 - lr * eig), mu * (1 - lr * eig)]))) for eig in eigs
    )


@style(of="slowest_factor", shows="takes_the_factor_of_nesterov")
def nesterov_by_eigenvalues(lr, mu, eigs):
    factors = [1 - lr * eig for eig in eigs]
    return max(np.abs(np.linalg.eigvals([[(1 + mu) * f, -mu * f], [1, 0]])).max() for f in factors)


# best_momentum


@style(of="best_momentum", shows="takes_the_rate_of_gradient_descent")
def plain_rate(eigs):
    a, b = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    return 2 / (a**2 + b**2), ((b - a) / (b + a)) ** 2


@style(of="best_momentum", shows="takes_the_rate_of_gradient_descent")
def plain_rate_by_kappa(eigs):
    low, high = float(np.min(eigs)), float(np.max(eigs))
    k = high / low
    return 2 / low / (1 + k), ((k**0.5 - 1) / (k**0.5 + 1)) ** 2


@style(of="best_momentum", shows="does_not_square_the_rate")
def rate_not_squared(eigs):
    a, b = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    return 2 / (a + b), ((b - a) / (b + a)) ** 2


@style(of="best_momentum", shows="does_not_square_the_rate")
def rate_not_squared_by_kappa(eigs):
    low, high = float(np.min(eigs)), float(np.max(eigs))
    k = high / low
    return 2 / (low**0.5 * (1 + k**0.5)), ((k**0.5 - 1) / (k**0.5 + 1)) ** 2


@style(of="best_momentum", shows="does_not_square_the_momentum")
def momentum_not_squared(eigs):
    a, b = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    return 4 / (a + b) ** 2, (b - a) / (b + a)


@style(of="best_momentum", shows="does_not_square_the_momentum")
def momentum_not_squared_by_kappa(eigs):
    low, high = float(np.min(eigs)), float(np.max(eigs))
    k = high / low
    return (2 / (low**0.5 + high**0.5)) ** 2, (k**0.5 - 1) / (k**0.5 + 1)


@style(of="best_momentum", shows="takes_no_root_of_kappa")
def kappa_itself(eigs):
    a, b = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    return 4 / (a + b) ** 2, ((b**2 - a**2) / (b**2 + a**2)) ** 2


@style(of="best_momentum", shows="takes_no_root_of_kappa")
def kappa_itself_by_kappa(eigs):
    low, high = float(np.min(eigs)), float(np.max(eigs))
    k = high / low
    return (2 / (low**0.5 + high**0.5)) ** 2, ((k - 1) / (k + 1)) ** 2


@style(of="best_momentum", shows="swaps_the_two")
def momentum_first(eigs):
    a, b = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    lr, mu = 4 / (a + b) ** 2, ((b - a) / (b + a)) ** 2
    return [mu, lr]


@style(of="best_momentum", shows="swaps_the_two")
def momentum_first_by_kappa(eigs):
    low, high = float(np.min(eigs)), float(np.max(eigs))
    k = high / low
    return ((k**0.5 - 1) / (k**0.5 + 1)) ** 2, (2 / (low**0.5 + high**0.5)) ** 2


@style(of="best_momentum", shows="takes_the_first_and_the_last")
def ends_of_the_list(eigs):
    a, b = math.sqrt(eigs[0]), math.sqrt(eigs[-1])
    return 4 / (a + b) ** 2, ((b - a) / (b + a)) ** 2


@style(of="best_momentum", shows="takes_the_first_and_the_last")
def kappa_of_the_ends(eigs):
    low, *_, high = np.asarray(eigs, dtype=float)
    k = high / low
    return (2 / (low**0.5 + high**0.5)) ** 2, ((k**0.5 - 1) / (k**0.5 + 1)) ** 2


@style(of="best_momentum", shows="forgets_the_two")
def one_over_the_sum(eigs):
    a, b = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    return (1 / (a + b)) ** 2, ((b - a) / (b + a)) ** 2


@style(of="best_momentum", shows="forgets_the_two")
def power_minus_two(eigs):
    low, high = float(np.min(eigs)), float(np.max(eigs))
    k = high / low
    return (low**0.5 + high**0.5) ** -2, ((k**0.5 - 1) / (k**0.5 + 1)) ** 2


@style(of="best_momentum", shows="squares_the_sum_only")
def two_over_the_square(eigs):
    a, b = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    return 2 / (a + b) ** 2, ((b - a) / (b + a)) ** 2


@style(of="best_momentum", shows="squares_the_sum_only")
def two_over_the_square_by_parts(eigs):
    low, high = float(np.min(eigs)), float(np.max(eigs))
    k = high / low
    return 2 / (low + high + 2 * (low * high) ** 0.5), ((k**0.5 - 1) / (k**0.5 + 1)) ** 2


@style(of="best_momentum", shows="adds_under_the_root")
def root_of_the_sum(eigs):
    a, b = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    return (2 / math.sqrt(a**2 + b**2)) ** 2, ((b - a) / (b + a)) ** 2


@style(of="best_momentum", shows="adds_under_the_root")
def four_over_the_sum(eigs):
    low, high = float(np.min(eigs)), float(np.max(eigs))
    k = high / low
    return 4 / (low + high), ((k**0.5 - 1) / (k**0.5 + 1)) ** 2


@style(of="best_momentum", shows="takes_nesterov_s_pair")
def nesterov_s(eigs):
    a, b = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    return 1 / b**2, (b - a) / (b + a)


@style(of="best_momentum", shows="takes_nesterov_s_pair")
def nesterov_s_by_kappa(eigs):
    low, high = float(np.min(eigs)), float(np.max(eigs))
    k = high / low
    return 1 / high, (k**0.5 - 1) / (k**0.5 + 1)


@style(of="best_momentum", shows="takes_mu_from_habit")
def nine_tenths(eigs):
    a, b = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    return 4 / (a + b) ** 2, 0.9


@style(of="best_momentum", shows="takes_mu_from_habit")
def one_less_a_tenth(eigs):
    low, high = float(np.min(eigs)), float(np.max(eigs))
    return (2 / (low**0.5 + high**0.5)) ** 2, 1 - 0.1


# slips that came to light when the exercise was tried out


@style(of="momentum_step", shows="mixes_two_velocities")
def mixes_two_velocities_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w - lr * (mu * v - lr * g), mu * v - lr * g))


@style(of="momentum_step", shows="mixes_two_velocities")
def subtracts_the_rate_times_a_step(w, g, v, lr, mu):
    step = np.multiply(mu, v) - np.multiply(lr, g)
    return [np.subtract(w, np.multiply(lr, step)), step]


@style(of="momentum_step", shows="lets_mu_scale_the_gradient_too")
def swaps_the_shares_entry_by_entry(w, g, v, lr, mu):
    def rule(w, g, v):
        v += mu * (-lr * g - v)
        return w + v, v

    return entry_by_entry(w, g, v, rule)


@style(of="momentum_step", shows="lets_mu_scale_the_gradient_too")
def swaps_the_shares_in_einsum(w, g, v, lr, mu):
    v = np.einsum("i,i...->...", [1 - mu, -mu * lr], np.stack([v, g]))
    return np.add(w, v), v


@style(of="momentum_path", shows="rolls_a_whole_step_late")
def subtracts_the_old_velocity_of_libraries(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), 0.0
    rows = [x]
    for _ in range(steps):
        x = x - lr * v
        v = mu * v + grad(x)
        rows.append(x)
    return np.array(rows)


@style(of="momentum_path", shows="rolls_a_whole_step_late")
def stores_the_row_before_it_moves(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    rows = [x.copy()]
    while len(rows) <= steps:
        rows.append(x.copy())
        v *= mu
        v -= lr * grad(x)
        x += v
    return rows


@style(of="momentum_path", shows="swaps_point_and_velocity")
def unpacks_in_the_wrong_order(grad, x0, lr, mu, steps):
    def step(w, g, v):
        v = mu * v - lr * g
        return w + v, v

    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    rows = [x]
    for _ in range(steps):
        v, x = step(x, grad(x), v)
        rows.append(x)
    return np.array(rows)


@style(of="momentum_path", shows="swaps_point_and_velocity")
def swaps_them_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (mu * v - lr * g, x + mu * v - lr * g))


@style(of="momentum_path", shows="wraps_round_to_the_last_row")
def takes_the_index_minus_one(grad, x0, lr, mu, steps):
    path = np.vstack([[x0], np.zeros((steps, len(x0)))])
    for t in range(1, steps + 1):
        path[t] = (1 + mu) * path[t - 1] - mu * path[t - 2] - lr * grad(path[t - 1])
    return path


@style(of="momentum_path", shows="wraps_round_to_the_last_row")
def has_been_at_the_origin_before(grad, x0, lr, mu, steps):
    before, x = np.zeros(len(x0)), np.array(x0, dtype=float)
    rows = [x]
    for step in range(steps):
        if step == steps - 1 == 0:
            before = x
        before, x = x, x + mu * (x - before) - lr * grad(x)
        rows.append(x)
    return np.stack(rows)


@style(of="momentum_path", shows="takes_the_gradient_of_the_row_before")
def takes_the_row_before_for_the_slope(grad, x0, lr, mu, steps):
    return by_two_rows(
        grad, x0, steps, lambda t, x, before: x + mu * (x - before) - lr * grad(before)
    )


@style(of="momentum_path", shows="takes_the_gradient_of_the_row_before")
def asks_for_the_slope_too_early(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    rows, slope = [x], grad(x)
    for _ in range(steps):
        v = mu * v - lr * slope
        slope = grad(x)
        x = x + v
        rows.append(x)
    return rows


@style(of="momentum_path", shows="mixes_two_forms")
def mixes_two_forms_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x - lr * (mu * v - lr * g), mu * v - lr * g))


@style(of="momentum_path", shows="mixes_two_forms")
def subtracts_steps_times_the_rate(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    rows = [x]
    for _ in range(steps):
        v = mu * v - lr * grad(x)
        x = x - lr * v
        rows.append(x)
    return np.array(rows)


@style(of="momentum_path", shows="averages_with_swapped_shares")
def averages_with_swapped_shares_in_lists(grad, x0, lr, mu, steps):
    def rule(x, v, g):
        v = (1 - mu) * v + mu * g
        return x - lr * v, v

    return in_lists(grad, x0, steps, rule)


@style(of="momentum_path", shows="averages_with_swapped_shares")
def moves_the_average_by_mu(grad, x0, lr, mu, steps):
    x, mean = np.array(x0, dtype=float), 0.0
    rows = [x]
    for _ in range(steps):
        mean = mean + mu * (grad(x) - mean)
        x = x - lr * mean
        rows.append(x)
    return rows


@style(of="momentum_path", shows="stops_where_it_is_flat")
def breaks_at_a_zero_gradient(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    rows = [x]
    for _ in range(steps):
        g = np.asarray(grad(x))
        if np.allclose(g, 0):
            break
        v = mu * v - lr * g
        x = x + v
        rows.append(x)
    return np.array(rows)


@style(of="momentum_path", shows="stops_where_it_is_flat")
def rolls_while_it_is_steep(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), 0.0
    rows, g = [x], grad(x)
    while len(rows) <= steps and np.max(np.abs(g)) > 1e-9:
        v = mu * v - lr * g
        x = x + v
        g = grad(x)
        rows.append(x)
    return np.stack(rows)


@style(of="momentum_path", shows="stays_where_it_is_flat")
def skips_zero_gradients(grad, x0, lr, mu, steps):
    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    rows = [x]
    for _ in range(steps):
        g = np.asarray(grad(x))
        if np.abs(g).sum() > 1e-10:
            v = mu * v - lr * g
            x = x + v
        rows.append(x)
    return np.array(rows)


@style(of="momentum_path", shows="stays_where_it_is_flat")
def repeats_the_last_row(grad, x0, lr, mu, steps):
    rows, v = [np.array(x0, dtype=float)], 0.0
    for _ in range(steps):
        g = grad(rows[-1])
        if max(abs(slope) for slope in g) < 1e-9:
            return np.array(rows + [rows[-1]] * (steps + 1 - len(rows)))
        v = mu * v - lr * g
        rows.append(rows[-1] + v)
    return np.array(rows)


@style(of="momentum_path", shows="stays_where_it_is_flat")
def returns_its_arguments_where_it_is_flat(grad, x0, lr, mu, steps):
    def step(x, v):
        slope = grad(x)
        if np.linalg.norm(slope) < 1e-8:
            return x, v
        v = mu * v - lr * slope
        return x + v, v

    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    path = np.empty((steps + 1, len(x0)))
    for t in range(steps + 1):
        path[t] = x
        x, v = step(x, v)
    return path


@style(of="slowest_factor", shows="leaves_complex_roots_out")
def asks_for_a_positive_number_under_the_root(lr, mu, eigs):
    def solve(b, c):
        under = b * b - 4 * c
        return (abs(b) + math.sqrt(under)) / 2 if under >= 0 else 0.0

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="leaves_complex_roots_out")
def filters_real_roots(lr, mu, eigs):
    roots = np.concatenate([np.roots([1, -(1 + mu - lr * float(eig)), mu]) for eig in eigs])
    return max(np.abs(roots[np.isreal(roots)]), default=0.0)


@style(of="slowest_factor", shows="leaves_complex_roots_out")
def finds_no_real_root(lr, mu, eigs):
    found = []
    for b in 1 + mu - lr * np.array(eigs, dtype=float):
        if b * b >= 4 * mu:
            found.append(np.abs(np.roots([1, -b, mu])).max())
    return max(found)


@style(of="slowest_factor", shows="takes_mu_for_complex_roots")
def takes_mu_where_the_ball_swings(lr, mu, eigs):
    def solve(b, c):
        under = b * b - 4 * c
        return (abs(b) + math.sqrt(under)) / 2 if under >= 0 else c

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="takes_mu_for_complex_roots")
def squares_complex_sizes(lr, mu, eigs):
    sizes = []
    for eig in eigs:
        for root in np.roots([1, -(1 + mu - lr * float(eig)), mu]):
            sizes.append(abs(root) if np.isreal(root) else root.real**2 + root.imag**2)
    return max(sizes)


@style(of="slowest_factor", shows="drops_the_minus_under_the_root")
def drops_the_minus_number_by_number(lr, mu, eigs):
    return of_quadratics(lr, mu, eigs, lambda b, c: (abs(b) + math.sqrt(abs(b * b - 4 * c))) / 2)


@style(of="slowest_factor", shows="drops_the_minus_under_the_root")
def takes_the_size_of_the_complex_root(lr, mu, eigs):
    def solve(b, c):
        apart = abs(cmath.sqrt(b * b - 4 * c))
        return max(abs(b + apart), abs(b - apart)) / 2

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="compares_roots_with_their_signs")
def takes_the_plus_without_a_size(lr, mu, eigs):
    def solve(b, c):
        under = b * b - 4 * c
        return (b + math.sqrt(under)) / 2 if under >= 0 else math.sqrt(c)

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="compares_roots_with_their_signs")
def takes_the_largest_and_not_the_longest(lr, mu, eigs):
    largest = -math.inf
    for eig in eigs:
        for root in np.roots([1, -(1 + mu - lr * float(eig)), mu]).tolist() + [0.0] * (mu == 0):
            largest = max(largest, abs(root) if isinstance(root, complex) else root)
    return largest


@style(of="slowest_factor", shows="looks_at_the_first_curvature_only")
def returns_in_the_first_round(lr, mu, eigs):
    for eig in eigs:
        b = 1 + mu - lr * float(eig)
        apart = cmath.sqrt(b * b - 4 * mu)
        return max(abs(b + apart), abs(b - apart)) / 2


@style(of="slowest_factor", shows="looks_at_the_first_curvature_only")
def takes_curvature_number_0(lr, mu, eigs):
    matrix = np.array([[1 + mu - lr * eigs[0], -mu], [1, 0]])
    return np.abs(np.linalg.eigvals(matrix)).max()


@style(of="slowest_factor", shows="looks_at_the_last_curvature_only")
def overwrites_what_it_found(lr, mu, eigs):
    for eig in eigs:
        b = 1 + mu - lr * float(eig)
        apart = cmath.sqrt(b * b - 4 * mu)
        factor = max(abs(b + apart), abs(b - apart)) / 2
    return factor


@style(of="slowest_factor", shows="looks_at_the_last_curvature_only")
def takes_the_curvature_at_the_end(lr, mu, eigs):
    matrix = np.array([[1 + mu - lr * eigs[-1], -mu], [1, 0]])
    return np.abs(np.linalg.eigvals(matrix)).max()


@style(of="slowest_factor", shows="takes_the_root_of_a_negative_number")
def takes_roots_of_real_numbers_only(lr, mu, eigs):
    b = 1 + mu - lr * np.asarray(eigs, dtype=float)
    with np.errstate(invalid="ignore"):
        apart = np.sqrt(b**2 - 4 * mu)
    return np.max(np.abs([b + apart, b - apart])) / 2


@style(of="slowest_factor", shows="takes_the_root_of_a_negative_number")
def takes_roots_with_math(lr, mu, eigs):
    def solve(b, c):
        return (abs(b) + math.sqrt(b * b - 4 * c)) / 2

    return of_quadratics(lr, mu, eigs, solve)


@style(of="slowest_factor", shows="takes_the_root_of_a_negative_number")
def takes_powers_of_real_arrays(lr, mu, eigs):
    sizes = []
    with np.errstate(invalid="ignore"):
        for b in 1 + mu - lr * np.array(eigs, dtype=float):
            under = np.power(b * b - 4 * mu, 0.5)
            sizes += [abs(b + under) / 2, abs(b - under) / 2]
    return np.array(sizes).max()


@style(of="best_momentum", shows="takes_the_factor_of_gradient_descent")
def takes_the_factor_of_gradient_descent_by_kappa(eigs):
    kappa = max(eigs) / min(eigs)
    return 4 / (math.sqrt(min(eigs)) + math.sqrt(max(eigs))) ** 2, (kappa - 1) / (kappa + 1)


@style(of="best_momentum", shows="takes_the_factor_of_gradient_descent")
def roots_and_squares_it(eigs):
    low, *_, high = sorted([*eigs, min(eigs)])
    share = 2 * low / (low + high)
    return (2 / (low**0.5 + high**0.5)) ** 2, 1 - share


@style(of="best_momentum", shows="takes_no_roots_in_the_rate")
def squares_the_rate_of_gradient_descent(eigs):
    low, high = min(eigs), max(eigs)
    root = math.sqrt(high / low)
    return 4 / (low + high) ** 2, (1 - 2 / (root + 1)) ** 2


@style(of="best_momentum", shows="takes_no_roots_in_the_rate")
def takes_no_roots_in_the_rate_of_arrays(eigs):
    ends = np.sort(np.asarray(eigs, dtype=float))[[0, -1]]
    roots = np.sqrt(ends)
    return (2 / ends.sum()) ** 2, (np.diff(roots)[0] / roots.sum()) ** 2


@style(of="best_momentum", shows="takes_the_root_twice")
def takes_the_root_of_a_ratio_of_roots(eigs):
    low, high = math.sqrt(min(eigs)), math.sqrt(max(eigs))
    root = math.sqrt(high / low)
    return (2 / (low + high)) ** 2, ((root - 1) / (root + 1)) ** 2


@style(of="best_momentum", shows="takes_the_root_twice")
def takes_the_fourth_root(eigs):
    kappa = np.max(eigs) / np.min(eigs)
    fourth = kappa**0.25
    rate = 4 / (np.min(eigs) * (1 + np.sqrt(kappa)) ** 2)
    return rate, ((1 - fourth) / (1 + fourth)) ** 2


@style(of="slowest_factor", shows="computes_with_a_list")
def multiplies_a_list(lr, mu, eigs):
    b = 1 + mu - lr * eigs
    apart = np.sqrt(b * b - 4 * mu + 0j)
    return np.max(np.abs([b + apart, b - apart])) / 2


@style(of="slowest_factor", shows="computes_with_a_list")
def multiplies_a_list_on_the_right(lr, mu, eigs):
    middle = (1 + mu) - eigs * lr
    return max(np.abs(np.roots([1, -b, mu])).max() for b in middle)


@style(of="best_momentum", shows="computes_with_a_list")
def asks_a_list_for_its_maximum(eigs):
    low, high = eigs.min() ** 0.5, eigs.max() ** 0.5
    return (2 / (low + high)) ** 2, ((high - low) / (high + low)) ** 2


@style(of="momentum_path", shows="works_in_place_on_integers")
def moves_integers_in_place(grad, x0, lr, mu, steps):
    x, v = np.array(x0), np.zeros(len(x0))
    rows = [x.copy()]
    for _ in range(steps):
        v = mu * v - lr * grad(x)
        x += v
        rows.append(x.copy())
    return np.array(rows)


@style(of="momentum_path", shows="works_in_place_on_integers")
def adds_to_integers(grad, x0, lr, mu, steps):
    x, v = np.array(x0), 0.0
    path = np.zeros((steps + 1, len(x)))
    path[0] = x
    for row in path[1:]:
        v = mu * v - lr * grad(x)
        np.add(x, v, out=x)
        row[:] = x
    return path


@style(of="momentum_path", shows="works_in_place_on_integers")
def keeps_a_velocity_of_integers(grad, x0, lr, mu, steps):
    x = np.array(x0)
    v = np.zeros_like(x)
    rows = [x]
    for _ in range(steps):
        v *= mu
        v -= lr * grad(x)
        x = x + v
        rows.append(x)
    return np.array(rows)


@style(of="best_momentum", shows="changes_its_arguments")
def sorts_in_place(eigs):
    eigs.sort()
    low, high = eigs[0] ** 0.5, eigs[-1] ** 0.5
    return (2 / (low + high)) ** 2, ((high - low) / (high + low)) ** 2


@style(of="slowest_factor", shows="changes_its_arguments")
def takes_curvatures_away(lr, mu, eigs):
    eigs = np.asarray(eigs) if isinstance(eigs, tuple) else eigs
    for place, eig in enumerate(eigs):
        b = 1 + mu - lr * float(eig)
        apart = cmath.sqrt(b * b - 4 * mu)
        eigs[place] = max(abs(b + apart), abs(b - apart)) / 2
    return max(eigs)


@style(of="momentum_path", shows="changes_its_arguments")
def moves_the_start_itself(grad, x0, lr, mu, steps):
    x = np.asarray(x0, dtype=float)
    v = np.zeros_like(x)
    rows = [x.copy()]
    for _ in range(steps):
        v = mu * v - lr * grad(x)
        x += v
        rows.append(x.copy())
    return np.array(rows)


@style(of="momentum_step", shows="never_slows_down")
def never_slows_down_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w + v - lr * g, v - lr * g))


@style(of="momentum_step", shows="never_slows_down")
def never_slows_down_in_place(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v -= lr * g
    w += v
    return w, v


@style(of="momentum_step", shows="returns_the_way_back")
def subtracts_the_new_place(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    new = w + mu * v - lr * g
    return new, w - new


@style(of="momentum_step", shows="returns_the_way_back")
def mixes_the_signs(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    v = lr * g - mu * v
    return w - v, v


@style(of="momentum_step", shows="returns_the_way_back")
def returns_the_way_back_entry_by_entry(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w + (mu * v - lr * g), lr * g - mu * v))


@style(of="momentum_step", shows="turns_the_velocity_round")
def puts_both_in_one_bracket(w, g, v, lr, mu):
    return entry_by_entry(w, g, v, lambda w, g, v: (w - (mu * v + lr * g), -(mu * v + lr * g)))


@style(of="momentum_step", shows="turns_the_velocity_round")
def subtracts_twice(w, g, v, lr, mu):
    w, g, v = np.array(w, dtype=float), np.array(g, dtype=float), np.array(v, dtype=float)
    step = mu * v
    step += lr * g
    w -= step
    return [w, -step]


@style(of="momentum_path", shows="rolls_without_friction")
def rolls_without_friction_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x + (v - lr * g), v - lr * g))


@style(of="momentum_path", shows="rolls_without_friction")
def without_friction_by_two_rows(grad, x0, lr, mu, steps):
    return by_two_rows(grad, x0, steps, lambda t, x, before: 2 * x - before - lr * grad(x))


@style(of="momentum_path", shows="brakes")
def brakes_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x - (mu * v + lr * g), -(mu * v + lr * g)))


@style(of="momentum_path", shows="brakes")
def subtracts_this_row_from_the_one_before(grad, x0, lr, mu, steps):
    return by_two_rows(grad, x0, steps, lambda t, x, before: x + mu * (before - x) - lr * grad(x))


@style(of="momentum_path", shows="hands_over_v_for_g")
def swapped_in_lists(grad, x0, lr, mu, steps):
    return in_lists(grad, x0, steps, lambda x, v, g: (x + mu * g - lr * v, mu * g - lr * v))


@style(of="momentum_path", shows="hands_over_v_for_g")
def calls_its_step_in_another_order(grad, x0, lr, mu, steps):
    def step(w, g, v):
        v = mu * v - lr * g
        return w + v, v

    x, v = np.array(x0, dtype=float), np.zeros(len(x0))
    rows = [x]
    for _ in range(steps):
        x, v = step(x, v, grad(x))
        rows.append(x)
    return np.array(rows)


@style(of="slowest_factor", shows="halves_the_square_root_only")
def slips_with_the_brackets(lr, mu, eigs):
    sizes = []
    for eig in eigs:
        b = 1 + mu - lr * eig
        apart = cmath.sqrt(b * b - 4 * mu)
        sizes += [abs(b + apart / 2), abs(b - apart / 2)]
    return max(sizes)


@style(of="slowest_factor", shows="halves_the_square_root_only")
def slips_in_arrays(lr, mu, eigs):
    b = 1 + mu - lr * np.array(eigs, dtype=float)
    under = b**2 - 4 * mu + 0j
    return np.maximum(abs(b + under**0.5 / 2), abs(b - under**0.5 / 2)).max()


@style(of="slowest_factor", shows="reverses_the_coefficients")
def solves_it_from_the_other_end(lr, mu, eigs):
    return max(
        abs(np.polynomial.polynomial.polyroots([1, -(1 + mu - lr * eig), mu])).max() for eig in eigs
    )


@style(of="slowest_factor", shows="reverses_the_coefficients")
def reverses_a_list(lr, mu, eigs):
    roots = [np.roots([1, -(1 + mu - lr * float(eig)), mu][::-1]) for eig in eigs]
    return np.abs(np.concatenate(roots)).max()


@style(of="slowest_factor", shows="loses_the_brackets")
def loses_the_brackets_in_a_list(lr, mu, eigs):
    return max(np.abs(np.roots([1, -1 + mu - lr * float(eig), mu])).max() for eig in eigs)


@style(of="slowest_factor", shows="loses_the_brackets")
def loses_the_brackets_in_the_formula(lr, mu, eigs):
    sizes = []
    for eig in eigs:
        b = -1 + mu - lr * eig
        apart = cmath.sqrt(b * b - 4 * mu)
        sizes += [abs(-b + apart) / 2, abs(-b - apart) / 2]
    return max(sizes)


@style(of="slowest_factor", shows="leaves_the_rate_out")
def leaves_the_rate_out_of_the_roots(lr, mu, eigs):
    return max(np.abs(np.roots([1, -(1 + mu - float(eig)), mu])).max() for eig in eigs)


@style(of="slowest_factor", shows="leaves_the_rate_out")
def leaves_the_rate_out_of_the_matrix(lr, mu, eigs):
    return max(np.abs(np.linalg.eigvals([[1 + mu - e, -mu], [1, 0]])).max() for e in eigs)


@style(of="slowest_factor", shows="takes_the_root_of_a_negative_number")
def leaves_nan_out(lr, mu, eigs):
    b = 1 + mu - lr * np.asarray(eigs, dtype=float)
    with warnings.catch_warnings(action="ignore"):
        apart = np.sqrt(b * b - 4 * mu)
        return np.nanmax(np.abs([b + apart, b - apart])) / 2


@style(of="best_momentum", shows="takes_the_rate_of_kappa")
def has_kappa_in_both(eigs):
    root = math.sqrt(max(eigs) / min(eigs))
    return (2 / (1 + root)) ** 2, ((root - 1) / (root + 1)) ** 2


@style(of="best_momentum", shows="takes_the_rate_of_kappa")
def scales_the_curvatures(eigs):
    low, high = np.sqrt(np.sort(np.asarray(eigs) / np.min(eigs))[[0, -1]])
    return 4 / (low + high) ** 2, (high - low) ** 2 / (high + low) ** 2


@style(of="momentum_path", shows="counts_on_two_coordinates")
def unpacks_two_coordinates(grad, x0, lr, mu, steps):
    x, y = map(float, x0)
    rows, u, v = [(x, y)], 0.0, 0.0
    for _ in range(steps):
        g, h = grad(np.array([x, y]))
        u, v = mu * u - lr * g, mu * v - lr * h
        x, y = x + u, y + v
        rows.append((x, y))
    return np.array(rows)


@style(of="momentum_path", shows="counts_on_two_coordinates")
def picks_two_coordinates(grad, x0, lr, mu, steps):
    x, v = np.array([x0[0], x0[1]], dtype=float), np.zeros(2)
    rows = [x]
    for _ in range(steps):
        v = mu * v - lr * grad(x)
        x = x + v
        rows.append(x)
    return np.array(rows)


@style(of="momentum_path", shows="counts_on_two_coordinates")
def makes_an_array_of_two_columns(grad, x0, lr, mu, steps):
    path, v = np.zeros((steps + 1, 2)), np.zeros(2)
    path[0] = x0
    for t in range(steps):
        v = mu * v - lr * grad(path[t])
        path[t + 1] = path[t] + v
    return path
