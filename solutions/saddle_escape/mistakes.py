"""Known wrong answers to saddle_escape, each with the sentence that helps.

The mistakes draw as the reference does, so replaying recognises whoever draws so too. For all others
there are the symptoms at the end, which look at what the kicks have in common.
"""

import math

import numpy as np

from grader import Affine, as_numbers, mistake, symptom

Q = 0.6744897501960817


def path_by(x0, steps, move):
    """Return a path whose next point is `move(t, x)`."""
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = move(t, path[t])
    return path


# gd_path


@mistake(of="gd_path")
def goes_uphill(grad, x0, lr, steps):
    """The gradient points uphill, and you follow it. To go down, subtract it: x - lr * grad(x)."""
    return path_by(x0, steps, lambda t, x: x + lr * grad(x))


@mistake(of="gd_path")
def starts_again_in_each_step(grad, x0, lr, steps):
    """Each of your steps starts from x0 again. Feed the new point back: go on from the last row."""
    x0 = np.asarray(x0, dtype=float)
    return path_by(x0, steps, lambda t, x: x0 - lr * grad(x0))


@mistake(of="gd_path")
def stays_with_the_first_gradient(grad, x0, lr, steps):
    """You use the gradient of the start in every step. Ask for it anew where you are: grad(x)."""
    slope = grad(np.asarray(x0, dtype=float))
    return path_by(x0, steps, lambda t, x: x - lr * slope)


@mistake(of="gd_path")
def stores_one_array_in_all_rows(grad, x0, lr, steps):
    """All your rows are one and the same array, so each of them shows the end of the path. Store a
    copy, or make a new array in each step: x = x - ... in place of x -= ..."""
    path = path_by(x0, steps, lambda t, x: x - lr * grad(x))
    return np.repeat(path[-1:], steps + 1, axis=0)


@mistake(of="gd_path")
def leaves_out_the_start(grad, x0, lr, steps):
    """Row 0 must be the start x0. Your first row is where you are after one step."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x))[1:]


@mistake(of="gd_path")
def leaves_out_the_end(grad, x0, lr, steps):
    """The last step is missing: the start and a row for each step make steps + 1 rows."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x))[:-1]


@mistake(of="gd_path")
def takes_one_step_too_many(grad, x0, lr, steps):
    """You take one step too many: the start and a row for each step make steps + 1 rows."""
    return path_by(x0, steps + 1, lambda t, x: x - lr * grad(x))


@mistake(of="gd_path")
def returns_the_end_only(grad, x0, lr, steps):
    """You return the last point only. Return the whole path, a point a row, the start first."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x))[-1]


@mistake(of="gd_path")
def lets_the_rate_decay(grad, x0, lr, steps):
    """Your learning rate gets smaller from step to step. Here lr is the same in all steps."""
    return path_by(x0, steps, lambda t, x: x - lr / (t + 1) * grad(x))


@mistake(of="gd_path")
def takes_steps_of_one_length(grad, x0, lr, steps):
    """You keep only the direction of the gradient. Its length counts too: do not divide by the norm."""

    def move(t, x):
        slope = grad(x)
        length = np.linalg.norm(slope)
        return x - lr * slope / length if length else x

    return path_by(x0, steps, move)


@mistake(of="gd_path")
def forgets_the_rate(grad, x0, lr, steps):
    """You left out the learning rate: a step is lr times the gradient."""
    return path_by(x0, steps, lambda t, x: x - grad(x))


@mistake(of="gd_path")
def stores_the_path_in_integers(grad, x0, lr, steps):
    """Of a start of integers you make an array of integers, which cuts decimals off. Ask for
    dtype=float."""
    path = np.empty((steps + 1, len(x0)), dtype=np.asarray(x0).dtype)
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * grad(path[t])
    return path


@mistake(of="gd_path")
def knows_one_landscape_only(grad, x0, lr, steps):
    """You wrote the gradient of x**2 - y**2 into your function. Take the one that you are given: grad(x)."""
    return path_by(x0, steps, lambda t, x: x - lr * np.array([2 * x[0], -2 * x[1]]))


@mistake(of="gd_path")
def stops_where_it_is_flat(grad, x0, lr, steps):
    """You stop when the gradient is small. The path has a row for each step, also where nothing moves."""
    rows = [np.array(x0, dtype=float)]
    for _ in range(steps):
        slope = grad(rows[-1])
        if np.linalg.norm(slope) < 1e-8:
            break
        rows.append(rows[-1] - lr * slope)
    return np.array(rows)


# sgd_path: the path


@mistake(of="sgd_path")
def goes_uphill_with_noise(grad, x0, lr, sigma, steps, rng):
    """The gradient points uphill, and you follow it. To go down, subtract it: x - lr * (grad(x) + noise)."""
    return path_by(x0, steps, lambda t, x: x + lr * (grad(x) + sigma * rng.standard_normal(len(x))))


@mistake(of="sgd_path")
def starts_again_in_each_noisy_step(grad, x0, lr, sigma, steps, rng):
    """Each of your steps starts from x0 again. Feed the new point back: go on from the last row."""
    x0 = np.asarray(x0, dtype=float)
    return path_by(
        x0, steps, lambda t, x: x0 - lr * (grad(x0) + sigma * rng.standard_normal(len(x)))
    )


@mistake(of="sgd_path")
def stores_one_array_in_all_noisy_rows(grad, x0, lr, sigma, steps, rng):
    """All your rows are one and the same array, so each of them shows the end of the path. Store a
    copy, or make a new array in each step: x = x - ... in place of x -= ..."""
    path = _right(grad, x0, lr, sigma, steps, rng)
    return np.repeat(path[-1:], steps + 1, axis=0)


@mistake(of="sgd_path")
def leaves_out_the_start_of_the_noisy_path(grad, x0, lr, sigma, steps, rng):
    """Row 0 must be the start x0. Your first row is where you are after one step."""
    return _right(grad, x0, lr, sigma, steps, rng)[1:]


@mistake(of="sgd_path")
def leaves_out_the_end_of_the_noisy_path(grad, x0, lr, sigma, steps, rng):
    """The last step is missing: the start and a row for each step make steps + 1 rows."""
    return _right(grad, x0, lr, sigma, steps, rng)[:-1]


@mistake(of="sgd_path")
def takes_one_noisy_step_too_many(grad, x0, lr, sigma, steps, rng):
    """You take one step too many: the start and a row for each step make steps + 1 rows."""
    return _right(grad, x0, lr, sigma, steps + 1, rng)


@mistake(of="sgd_path")
def returns_the_noisy_end_only(grad, x0, lr, sigma, steps, rng):
    """You return the last point only. Return the whole path, a point a row, the start first."""
    return _right(grad, x0, lr, sigma, steps, rng)[-1]


@mistake(of="sgd_path")
def lets_the_rate_decay_with_noise(grad, x0, lr, sigma, steps, rng):
    """Your learning rate gets smaller from step to step. Here lr is the same in all steps."""
    return path_by(
        x0,
        steps,
        lambda t, x: x - lr / (t + 1) * (grad(x) + sigma * rng.standard_normal(len(x))),
    )


@mistake(of="sgd_path")
def takes_noisy_steps_of_one_length(grad, x0, lr, sigma, steps, rng):
    """You keep only the direction of the noisy gradient. Its length counts too: do not divide by the
    norm."""

    def move(t, x):
        noisy = grad(x) + sigma * rng.standard_normal(len(x))
        length = np.linalg.norm(noisy)
        return x - lr * noisy / length if length else x

    return path_by(x0, steps, move)


@mistake(of="sgd_path")
def forgets_the_rate_with_noise(grad, x0, lr, sigma, steps, rng):
    """You left out the learning rate: a step is lr times the gradient and its noise."""
    return path_by(x0, steps, lambda t, x: x - (grad(x) + sigma * rng.standard_normal(len(x))))


@mistake(of="sgd_path")
def stores_the_noisy_path_in_integers(grad, x0, lr, sigma, steps, rng):
    """Of a start of integers you make an array of integers, which cuts decimals off. Ask for
    dtype=float."""
    path = np.empty((steps + 1, len(x0)), dtype=np.asarray(x0).dtype)
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * (grad(path[t]) + sigma * rng.standard_normal(len(x0)))
    return path


@mistake(of="sgd_path")
def knows_one_noisy_landscape_only(grad, x0, lr, sigma, steps, rng):
    """You wrote the gradient of x**2 - y**2 into your function. Take the one that you are given: grad(x)."""

    def move(t, x):
        slope = np.array([2 * x[0], -2 * x[1]])
        return x - lr * (slope + sigma * rng.standard_normal(len(x)))

    return path_by(x0, steps, move)


@mistake(of="sgd_path")
def stops_where_it_is_flat_despite_noise(grad, x0, lr, sigma, steps, rng):
    """You stop when the gradient is small. The path has a row for each step, also where nothing moves."""
    rows = [np.array(x0, dtype=float)]
    for _ in range(steps):
        slope = grad(rows[-1])
        if np.linalg.norm(slope) < 1e-8:
            break
        rows.append(rows[-1] - lr * (slope + sigma * rng.standard_normal(len(slope))))
    return np.array(rows)


# sgd_path: the noise


@mistake(of="sgd_path")
def forgets_the_noise(grad, x0, lr, sigma, steps, rng):
    """Your path has no noise. In each step add sigma * rng.standard_normal(d) to the gradient."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x))


@mistake(of="sgd_path")
def multiplies_the_gradient_by_noise(grad, x0, lr, sigma, steps, rng):
    """At the saddle the gradient is exactly 0, so anything multiplied by it is 0 too: the noise must be
    added to the gradient."""
    return path_by(
        x0, steps, lambda t, x: x - lr * grad(x) * (1 + sigma * rng.standard_normal(len(x)))
    )


@mistake(of="sgd_path")
def puts_noise_in_the_place_of_the_gradient(grad, x0, lr, sigma, steps, rng):
    """At the saddle the gradient is exactly 0, so anything multiplied by it is 0 too: the noise must be
    added to the gradient."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x) * sigma * rng.standard_normal(len(x)))


@mistake(of="sgd_path")
def forgets_lr_in_the_kicks(grad, x0, lr, sigma, steps, rng):
    """Your kicks are 1/lr times too large. The noise belongs to the gradient, so lr scales it too."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x) - sigma * rng.standard_normal(len(x)))


@mistake(of="sgd_path")
def adds_kicks_without_lr(grad, x0, lr, sigma, steps, rng):
    """Your kicks are 1/lr times too large. The noise belongs to the gradient, so lr scales it too."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x) + sigma * rng.standard_normal(len(x)))


@mistake(of="sgd_path")
def takes_the_root_of_lr(grad, x0, lr, sigma, steps, rng):
    """You scale the kicks by the root of lr. That is Langevin's way; here the noise belongs to the
    gradient, so a kick is lr * sigma * xi."""
    return path_by(
        x0,
        steps,
        lambda t, x: x - lr * grad(x) - math.sqrt(lr) * sigma * rng.standard_normal(len(x)),
    )


@mistake(of="sgd_path")
def adds_kicks_with_the_root_of_lr(grad, x0, lr, sigma, steps, rng):
    """You scale the kicks by the root of lr. That is Langevin's way; here the noise belongs to the
    gradient, so a kick is lr * sigma * xi."""
    return path_by(
        x0,
        steps,
        lambda t, x: x - lr * grad(x) + math.sqrt(lr) * sigma * rng.standard_normal(len(x)),
    )


@mistake(of="sgd_path")
def takes_the_variance_for_the_deviation(grad, x0, lr, sigma, steps, rng):
    """sigma is the standard deviation of the noise, and you used sigma**2, the variance, in its place."""
    return path_by(
        x0, steps, lambda t, x: x - lr * (grad(x) + sigma**2 * rng.standard_normal(len(x)))
    )


@mistake(of="sgd_path")
def takes_the_root_of_sigma(grad, x0, lr, sigma, steps, rng):
    """sigma is the standard deviation of the noise, not the variance: do not take its root."""
    return path_by(
        x0, steps, lambda t, x: x - lr * (grad(x) + math.sqrt(sigma) * rng.standard_normal(len(x)))
    )


@mistake(of="sgd_path")
def draws_one_number_for_all_coordinates(grad, x0, lr, sigma, steps, rng):
    """You draw one number a step and use it for all coordinates. Draw one for each: xi is a vector."""
    return path_by(x0, steps, lambda t, x: x - lr * (grad(x) + sigma * rng.standard_normal()))


@mistake(of="sgd_path")
def draws_between_0_and_1(grad, x0, lr, sigma, steps, rng):
    """Your draws are not standard normal. Those have mean 0, standard deviation 1 and no bounds:
    rng.standard_normal(d)."""
    return path_by(x0, steps, lambda t, x: x - lr * (grad(x) + sigma * rng.random(len(x))))


@mistake(of="sgd_path")
def draws_between_minus_1_and_1(grad, x0, lr, sigma, steps, rng):
    """Your draws are not standard normal. Those have mean 0, standard deviation 1 and no bounds:
    rng.standard_normal(d)."""
    return path_by(x0, steps, lambda t, x: x - lr * (grad(x) + sigma * rng.uniform(-1, 1, len(x))))


@mistake(of="sgd_path")
def flips_coins(grad, x0, lr, sigma, steps, rng):
    """Your draws are not standard normal. Those have mean 0, standard deviation 1 and no bounds:
    rng.standard_normal(d)."""
    return path_by(
        x0, steps, lambda t, x: x - lr * (grad(x) + sigma * rng.choice([-1, 1], size=len(x)))
    )


@mistake(of="sgd_path")
def draws_one_kick_for_the_whole_path(grad, x0, lr, sigma, steps, rng):
    """All your kicks are the same: you draw once, or make a new generator in each step. Draw in each
    step anew, from the rng that you are given."""
    xi = rng.standard_normal(len(x0))
    return path_by(x0, steps, lambda t, x: x - lr * (grad(x) + sigma * xi))


@mistake(of="sgd_path")
def kicks_before_the_gradient(grad, x0, lr, sigma, steps, rng):
    """You take the gradient after the kick, at another point. Take it at x[t], where you are, then add
    the noise to it."""

    def move(t, x):
        x = x - lr * sigma * rng.standard_normal(len(x))
        return x - lr * grad(x)

    return path_by(x0, steps, move)


@mistake(of="sgd_path")
def asks_for_the_gradient_next_door(grad, x0, lr, sigma, steps, rng):
    """You take the gradient after the kick, at another point. Take it at x[t], where you are, then add
    the noise to it."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x + sigma * rng.standard_normal(len(x))))


@mistake(of="sgd_path")
def shakes_the_finished_path(grad, x0, lr, sigma, steps, rng):
    """Your noise shakes the rows of a path without noise. Feed it back: each step starts where the last
    one ended, kick and all."""
    path = path_by(x0, steps, lambda t, x: x - lr * grad(x))
    path[1:] -= lr * sigma * rng.standard_normal((steps, len(x0)))
    return path


@mistake(of="sgd_path")
def centres_the_kicks(grad, x0, lr, sigma, steps, rng):
    """You made your kicks fit: their mean is exactly 0 or their variance exactly 1, which no draws have.
    Leave them as they come."""
    xi = rng.standard_normal((steps, len(x0)))
    xi -= xi.mean(axis=0) if steps else 0
    return path_by(x0, steps, lambda t, x: x - lr * (grad(x) + sigma * xi[t]))


@mistake(of="sgd_path")
def rescales_the_kicks(grad, x0, lr, sigma, steps, rng):
    """You made your kicks fit: their mean is exactly 0 or their variance exactly 1, which no draws have.
    Leave them as they come."""
    xi = rng.standard_normal((steps, len(x0)))
    xi /= xi.std() if steps else 1
    return path_by(x0, steps, lambda t, x: x - lr * (grad(x) + sigma * xi[t]))


def _right(grad, x0, lr, sigma, steps, rng):
    return path_by(x0, steps, lambda t, x: x - lr * (grad(x) + sigma * rng.standard_normal(len(x))))


# escape_step


def _first(outside):
    found = np.flatnonzero(outside)
    return int(found[0]) if len(found) else None


@mistake(of="escape_step")
def waits_until_beyond_the_radius(path, radius, axis):
    """A path that is exactly at the radius has escaped: >=, not >."""
    return _first(np.abs(path[:, axis]) > radius)


@mistake(of="escape_step")
def looks_at_one_side_only(path, radius, axis):
    """A path may escape to the other side as well, where the numbers are negative: take the absolute
    value."""
    return _first(path[:, axis] >= radius)


@mistake(of="escape_step")
def finds_the_last_step_outside(path, radius, axis):
    """You found the last step outside. The escape is the first one."""
    outside = np.flatnonzero(np.abs(path[:, axis]) >= radius)
    return int(outside[-1]) if len(outside) else None


@mistake(of="escape_step")
def counts_from_1(path, radius, axis):
    """You count rows from 1. Row 0 is step 0, the start."""
    step = _first(np.abs(path[:, axis]) >= radius)
    return None if step is None else step + 1


@mistake(of="escape_step")
def skips_the_start(path, radius, axis):
    """You skip row 0. A path that starts outside has escaped at step 0."""
    step = _first(np.abs(path[1:, axis]) >= radius)
    return None if step is None else step + 1


@mistake(of="escape_step")
def looks_at_column_1_always(path, radius, axis):
    """You always look at column 1. Look at the column that axis names."""
    return _first(np.abs(path[:, 1]) >= radius)


@mistake(of="escape_step")
def looks_at_the_distance_from_the_origin(path, radius, axis):
    """You look at other coordinates as well. Only the one that axis names counts: path[:, axis]."""
    return _first(np.linalg.norm(path, axis=1) >= radius)


@mistake(of="escape_step")
def looks_at_all_columns(path, radius, axis):
    """You look at other coordinates as well. Only the one that axis names counts: path[:, axis]."""
    return _first(np.any(np.abs(path) >= radius, axis=1))


@mistake(of="escape_step")
def finds_the_farthest_step(path, radius, axis):
    """You found the step that is farthest out. The escape is the first step at the radius or beyond."""
    distances = np.abs(path[:, axis])
    return int(np.argmax(distances)) if distances.max() >= radius else None


@mistake(of="escape_step")
def says_0_for_no_escape(path, radius, axis):
    """Where there is no escape you say 0, and that is the start. np.argmax finds no True and answers 0:
    return None."""
    return int(np.argmax(np.abs(path[:, axis]) >= radius))


@mistake(of="escape_step")
def says_minus_1_for_no_escape(path, radius, axis):
    """Where there is no escape, return None, not a number."""
    step = _first(np.abs(path[:, axis]) >= radius)
    return -1 if step is None else step


@mistake(of="escape_step")
def says_the_length_for_no_escape(path, radius, axis):
    """Where there is no escape, return None, not a number."""
    step = _first(np.abs(path[:, axis]) >= radius)
    return len(path) if step is None else step


@mistake(of="escape_step")
def says_the_last_step_for_no_escape(path, radius, axis):
    """Where there is no escape, return None, not a number."""
    step = _first(np.abs(path[:, axis]) >= radius)
    return len(path) - 1 if step is None else step


@mistake(of="escape_step")
def counts_the_rows_inside(path, radius, axis):
    """You count the rows inside the radius. A path that comes back has more of them: stop at the first
    row outside."""
    inside = np.abs(path[:, axis]) < radius
    return None if inside.all() else int(np.sum(inside))


@mistake(of="escape_step")
def returns_all_steps_outside(path, radius, axis):
    """You return all steps outside. Return the first of them, or None if there is none."""
    return np.flatnonzero(np.abs(path[:, axis]) >= radius)


@mistake(of="escape_step")
def returns_what_where_finds(path, radius, axis):
    """You return all steps outside. Return the first of them, or None if there is none."""
    return np.where(np.abs(path[:, axis]) >= radius)


# predicted_escape_step


def _prediction(lr, curvature, sigma, radius, quartile=Q, rho=None, kick=None):
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature if rho is None else rho
    kick = lr * sigma if kick is None else kick
    return math.log1p((radius / (quartile * kick)) ** 2 * (rho**2 - 1)) / (2 * math.log(rho))


@mistake(of="predicted_escape_step", rtol=1e-4)
def waits_for_one_standard_deviation(lr, curvature, sigma, radius):
    """You wait until s_T is the radius. By then only 32 % are out: half of all draws lie within 0.67449
    standard deviations, so the median is where 0.67449 * s_T = radius."""
    return _prediction(lr, curvature, sigma, radius, quartile=1)


@mistake(of="predicted_escape_step", rtol=1e-4)
def multiplies_by_the_quartile(lr, curvature, sigma, radius):
    """You multiply the radius by 0.67449. It is s_T that is multiplied: 0.67449 * s_T = radius, so divide."""
    return _prediction(lr, curvature, sigma, radius, quartile=1 / Q)


@mistake(of="predicted_escape_step", rtol=1e-4)
def takes_the_mean_size_for_the_median(lr, curvature, sigma, radius):
    """0.798 is the mean size of a standard normal number. Half of them are within 0.67449, the median."""
    return _prediction(lr, curvature, sigma, radius, quartile=math.sqrt(2 / math.pi))


@mistake(of="predicted_escape_step", rtol=1e-4)
def forgets_lr_in_the_kick(lr, curvature, sigma, radius):
    """One kick has the size lr * sigma. You left out lr."""
    return _prediction(lr, curvature, sigma, radius, kick=sigma)


@mistake(of="predicted_escape_step", rtol=1e-4)
def forgets_lr_in_the_growth(lr, curvature, sigma, radius):
    """The growth a step is rho = 1 + lr * curvature. You left out lr."""
    return _prediction(lr, curvature, sigma, radius, rho=1 + curvature)


@mistake(of="predicted_escape_step", rtol=1e-4)
def squares_sigma(lr, curvature, sigma, radius):
    """sigma is the standard deviation of the noise. You used its square, the variance, in its place."""
    return _prediction(lr, curvature, sigma, radius, kick=lr * sigma**2)


@mistake(of="predicted_escape_step", rtol=1e-4)
def doubles_the_curvature(lr, curvature, sigma, radius):
    """You doubled the curvature. The 2 of rho = 1 + 2 * lr was the curvature of x**2 - y**2 itself; in
    general rho = 1 + lr * curvature."""
    return _prediction(lr, curvature, sigma, radius, rho=1 + 2 * lr * curvature)


@mistake(of="predicted_escape_step", rtol=1e-4)
def takes_the_curvature_for_2(lr, curvature, sigma, radius):
    """rho = 1 + 2 * lr belongs to x**2 - y**2, whose curvature is 2. Use the one you are given: rho = 1 +
    lr * curvature."""
    return _prediction(lr, curvature, sigma, radius, rho=1 + 2 * lr)


@mistake(of="predicted_escape_step", rtol=1e-4)
def takes_the_radius_for_1(lr, curvature, sigma, radius):
    """You left out the radius, or took it for 1."""
    return _prediction(lr, curvature, sigma, 1)


@mistake(of="predicted_escape_step", rtol=1e-4)
def halves_the_curvature(lr, curvature, sigma, radius):
    """You halved the curvature. The gradient of -c * y**2 / 2 is -c * y, so rho = 1 + lr * curvature."""
    return _prediction(lr, curvature, sigma, radius, rho=1 + lr * curvature / 2)


@mistake(of="predicted_escape_step", rtol=1e-4)
def forgets_that_the_law_has_rho_to_the_2T(lr, curvature, sigma, radius):
    """Twice too long: the law has rho**(2*T), so the logarithm is divided by 2 * ln(rho)."""
    return 2 * _prediction(lr, curvature, sigma, radius)


@mistake(of="predicted_escape_step", rtol=1e-4)
def takes_the_logarithm_to_base_10(lr, curvature, sigma, radius):
    """You mixed two logarithms: take both to the same base, with math.log or np.log."""
    return _prediction(lr, curvature, sigma, radius) / math.log(10)


@mistake(of="predicted_escape_step", rtol=1e-4)
def loses_the_one(lr, curvature, sigma, radius):
    """You lost the 1: from rho**(2*T) - 1 = z follows rho**(2*T) = 1 + z."""
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    return math.log((radius / (Q * lr * sigma)) ** 2 * (rho**2 - 1)) / (2 * math.log(rho))


@mistake(of="predicted_escape_step", rtol=1e-4)
def forgets_to_square(lr, curvature, sigma, radius):
    """You forgot a square: s_T has a root, so radius / (0.67449 * lr * sigma) is squared when you solve for T."""
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    return math.log1p(radius / (Q * lr * sigma) * (rho**2 - 1)) / (2 * math.log(rho))


@mistake(of="predicted_escape_step", rtol=1e-4)
def forgets_the_sum_of_the_powers(lr, curvature, sigma, radius):
    """Your formula lets the first kick grow alone. Every later kick adds to it: the sum of the powers of
    rho brings the factor rho**2 - 1 into the logarithm."""
    if sigma == 0:
        return math.inf
    rho = 1 + lr * curvature
    return math.log1p((radius / (Q * lr * sigma)) ** 2) / (2 * math.log(rho))


@mistake(of="predicted_escape_step", rtol=1e-4)
def lets_the_first_kick_do_it_alone(lr, curvature, sigma, radius):
    """Your formula lets the first kick grow alone. Every later kick adds to it: the sum of the powers of
    rho brings the factor rho**2 - 1 into the logarithm."""
    if sigma == 0:
        return math.inf
    return math.log(radius / (Q * lr * sigma)) / math.log(1 + lr * curvature)


@mistake(of="predicted_escape_step", rtol=1e-4)
def takes_small_steps_for_none(lr, curvature, sigma, radius):
    """You took lr * curvature for ln(rho). That is nearly right for very small steps; here take
    math.log(1 + lr * curvature)."""
    t = _prediction(lr, curvature, sigma, radius)
    return t * math.log1p(lr * curvature) / (lr * curvature)


@mistake(of="predicted_escape_step", rtol=1e-4)
def rounds_up(lr, curvature, sigma, radius):
    """Do not round: t* is a real number, the point where the law says one half."""
    return math.inf if sigma == 0 else math.ceil(_prediction(lr, curvature, sigma, radius))


@mistake(of="predicted_escape_step", rtol=1e-4)
def rounds_down(lr, curvature, sigma, radius):
    """Do not round: t* is a real number, the point where the law says one half."""
    return math.inf if sigma == 0 else math.floor(_prediction(lr, curvature, sigma, radius))


@mistake(of="predicted_escape_step", rtol=1e-4)
def says_none_without_noise(lr, curvature, sigma, radius):
    """Without noise it takes for ever: return math.inf, which is a number too."""
    return None if sigma == 0 else _prediction(lr, curvature, sigma, radius)


@mistake(of="predicted_escape_step", rtol=1e-4)
def says_0_without_noise(lr, curvature, sigma, radius):
    """Without noise it takes for ever: return math.inf, which is a number too."""
    return 0.0 if sigma == 0 else _prediction(lr, curvature, sigma, radius)


# product_saddle_gradients


def _product(w1, w2, x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    return x, y, w1 * w2 * x - y


@mistake(of="product_saddle_gradients")
def averages_the_examples(w1, w2, x, y):
    """You averaged over the examples. Here each example keeps a row of its own."""
    x, y, error = _product(w1, w2, x, y)
    return np.array([np.mean(error * w2 * x), np.mean(error * w1 * x)])


@mistake(of="product_saddle_gradients")
def adds_up_the_examples(w1, w2, x, y):
    """You added up the examples. Here each example keeps a row of its own."""
    x, y, error = _product(w1, w2, x, y)
    return np.array([np.sum(error * w2 * x), np.sum(error * w1 * x)])


@mistake(of="product_saddle_gradients")
def divides_by_the_number_of_examples(w1, w2, x, y):
    """You divided by N. Each row is the gradient of one example's own loss, which knows no N."""
    x, y, error = _product(w1, w2, x, y)
    return np.stack([error * w2 * x, error * w1 * x], axis=1) / len(x)


@mistake(of="product_saddle_gradients")
def swaps_the_columns(w1, w2, x, y):
    """Your columns are swapped. The slope along w1 comes first, and it has w2 as a factor: how much the
    output moves with w1 is w2 * x."""
    x, y, error = _product(w1, w2, x, y)
    return np.stack([error * w1 * x, error * w2 * x], axis=1)


@mistake(of="product_saddle_gradients")
def lays_the_rows_down(w1, w2, x, y):
    """Your array is the right one on its side. It must be (N, 2): a row an example."""
    x, y, error = _product(w1, w2, x, y)
    return np.stack([error * w2 * x, error * w1 * x])


@mistake(of="product_saddle_gradients")
def forgets_the_half(w1, w2, x, y):
    """Twice too large: the loss is half the square of the error, and the 1/2 takes the 2 away."""
    x, y, error = _product(w1, w2, x, y)
    return 2 * np.stack([error * w2 * x, error * w1 * x], axis=1)


@mistake(of="product_saddle_gradients")
def keeps_the_half(w1, w2, x, y):
    """Half too small: the square's slope is 2 times the error, and that 2 takes the 1/2 away."""
    x, y, error = _product(w1, w2, x, y)
    return np.stack([error * w2 * x, error * w1 * x], axis=1) / 2


@mistake(of="product_saddle_gradients")
def turns_the_error_round(w1, w2, x, y):
    """Right size, wrong sign. The error is what the network says minus y: w1 * w2 * x - y."""
    x, y, error = _product(w1, w2, x, y)
    return -np.stack([error * w2 * x, error * w1 * x], axis=1)


@mistake(of="product_saddle_gradients")
def forgets_the_input(w1, w2, x, y):
    """You left out x. The chain rule: the error, times how much the output moves with w1, which is w2 * x."""
    x, y, error = _product(w1, w2, x, y)
    return np.stack([error * w2, error * w1], axis=1)


@mistake(of="product_saddle_gradients")
def forgets_the_error(w1, w2, x, y):
    """You left out the error. This is how much the output moves with the weights; the loss moves by the
    error times as much."""
    x, y, error = _product(w1, w2, x, y)
    return np.stack([w2 * x, w1 * x], axis=1)


@mistake(of="product_saddle_gradients")
def forgets_the_other_weight(w1, w2, x, y):
    """You left out the other weight. How much the output moves with w1 is w2 * x, and with w2 it is w1 * x."""
    x, y, error = _product(w1, w2, x, y)
    return np.stack([error * x, error * x], axis=1)


@mistake(of="product_saddle_gradients")
def differentiates_in_x_and_y(w1, w2, x, y):
    """These are the slopes in x and y. The weights are what is learned: differentiate along w1 and w2."""
    x, y, error = _product(w1, w2, x, y)
    return np.stack([error * w1 * w2, -error], axis=1)


# what replaying cannot see: the noise of whoever draws in another way


class Walk:
    """A call of sgd_path with noise: its kicks in units of sigma, as far as they can be told."""

    def __init__(self, call):
        grad, x0, self.lr, self.sigma, steps, rng = call.arguments
        self.seed = str(rng.bit_generator.state)
        self.path = as_numbers(call.value, "it")
        self.setting = repr((grad, list(x0), self.lr, self.sigma, steps))
        self.curvatures = grad.A
        if self.path.shape != (steps + 1, len(x0)) or not np.allclose(self.path[0], x0):
            raise ValueError("this is no path")
        slopes = grad(self.path[:-1])
        self.kicks = (-np.diff(self.path, axis=0) / self.lr - slopes) / self.sigma
        # beside a large gradient a kick is lost in rounding
        self.clear = np.max(np.abs(slopes), initial=0) < 1e6 * self.sigma

    @property
    def flat(self):
        return not self.curvatures.any()

    @property
    def size(self):
        """The root of the mean square."""
        return math.sqrt(np.mean(self.kicks**2))


def _walks(calls):
    """Return the walks with noise, if all calls of sgd_path gave paths."""
    walks = []
    for call in calls:
        if call.function == "sgd_path":
            grad, _, _, sigma, steps, _ = call.arguments
            if isinstance(grad, Affine) and sigma > 0 and steps > 1:
                walks.append(Walk(call))
    return walks


def _finding(calls):
    """Return what is the matter with the noise, as the name of a symptom; empty if nothing is told.

    There is one answer only, and plain things come first: what repeats, then what has the wrong size,
    then the law, then what goes together.
    """
    walks = [walk for walk in _walks(calls) if walk.clear]
    moving = [walk for walk in walks if np.any(np.abs(walk.kicks) > 1e-6)]
    if len(moving) < len(walks):  # some walks have no noise at all, and others have
        return "noise_dies_where_it_is_flat" if moving else ""
    if walks:
        for name in (_repetition(walks), _size(walks), _law(walks), _company(walks)):
            if name:
                return name
        if _elsewhere(walks):
            return "leaves_before_the_gradient"
        if _another_source(walks):
            return "draws_from_somewhere_else"
    return ""


def _repetition(walks):
    if all(np.allclose(walk.kicks, walk.kicks[0], rtol=1e-6, atol=1e-6) for walk in walks):
        return "kicks_are_all_the_same"
    if all(np.allclose(walk.kicks, walk.kicks[:, :1], rtol=1e-6, atol=1e-6) for walk in walks):
        return "kicks_are_the_same_in_all_coordinates"
    silent = [np.mean(np.all(np.abs(walk.kicks) < 1e-6, axis=1)) for walk in walks]
    return "kicks_only_now_and_then" if min(silent) > 0.1 else ""


def _size(walks):
    for walk in walks:
        if walk.flat and walk.kicks.size >= 300:
            near = 0.05 if walk.kicks.size > 4_000 else 0.15
            for name, size in (
                ("kicks_without_lr", 1 / walk.lr),
                ("kicks_with_the_root_of_lr", 1 / math.sqrt(walk.lr)),
                ("kicks_with_the_variance", walk.sigma),
                ("kicks_with_the_root_of_sigma", 1 / math.sqrt(walk.sigma)),
            ):
                if abs(walk.size / size - 1) < near:
                    return name
    return ""


def _law(walks):
    for walk in walks:
        if walk.flat and walk.kicks.size > 4_000:
            middle = np.mean(walk.kicks) / walk.size * math.sqrt(walk.kicks.size)
            bounded = abs(walk.size * math.sqrt(3) - 1) < 0.05  # uniform from -sigma to sigma
            wave = np.mean(np.cos(2 * walk.kicks / walk.size))
            early, late = np.split(walk.kicks**2, 2)
            steady = 0.8 < np.sum(early) / np.sum(late) < 1.25
            usual = abs(walk.size - 1) < 0.05 or bounded
            if steady and (abs(middle) > 8 or (usual and abs(wave - math.exp(-2)) > 0.05)):
                return "draws_that_are_not_normal"
    return ""


def _company(walks):
    for walk in walks:
        if walk.flat and walk.kicks.size > 4_000 and abs(walk.size - 1) < 0.1:
            kicks = walk.kicks
            steps, size = kicks.shape
            in_a_row = np.abs(np.mean(kicks[1:] * kicks[:-1], axis=0))
            together = np.abs(kicks.T @ kicks / steps)[~np.eye(size, dtype=bool)]
            returning = len(np.unique(np.round(np.abs(kicks), 6))) < 0.95 * kicks.size
            if returning or max(np.max(in_a_row), np.max(together)) > 6.5 / math.sqrt(steps):
                return "kicks_hang_together"
            exact = [np.mean(kicks, axis=axis) for axis in (0, None)]
            exact += [np.mean(kicks**2, axis=axis) - 1 for axis in (0, None)]
            exact += [
                np.var(kicks, axis=axis, ddof=ddof) - 1 for axis in (0, None) for ddof in (0, 1)
            ]
            if any(np.all(np.abs(value) < 1e-9) for value in exact):
                return "kicks_are_made_to_fit"
    return ""


def _elsewhere(walks):
    """Whether the noise has the size it would have after another step of the gradient."""
    for walk in walks:
        curvatures, axes = np.linalg.eigh(walk.curvatures)
        if curvatures[0] > 0 and len(walk.kicks) >= 300:
            soft, stiff = np.sum((walk.kicks @ axes) ** 2, axis=0)
            for factors in (1 - walk.lr * curvatures, curvatures):
                if abs(stiff / soft / (factors[1] / factors[0]) ** 2 - 1) < 0.5:
                    return True
    return False


def _another_source(walks):
    for one in walks:
        for other in walks:
            alike = np.allclose(one.path, other.path, rtol=1e-9)
            if one.setting == other.setting and (one.seed == other.seed) != alike:
                return True
    return False


@symptom
def noise_dies_where_it_is_flat(calls):
    """At the saddle the gradient is exactly 0, so anything multiplied by it is 0 too: the noise must be
    added to the gradient."""
    return _finding(calls) == "noise_dies_where_it_is_flat"


@symptom
def kicks_are_all_the_same(calls):
    """All your kicks are the same: you draw once, or make a new generator in each step. Draw in each
    step anew, from the rng that you are given."""
    return _finding(calls) == "kicks_are_all_the_same"


@symptom
def kicks_are_the_same_in_all_coordinates(calls):
    """You draw one number a step and use it for all coordinates. Draw one for each: xi is a vector."""
    return _finding(calls) == "kicks_are_the_same_in_all_coordinates"


@symptom
def kicks_only_now_and_then(calls):
    """Some of your steps have no noise at all. Draw a new kick in every step."""
    return _finding(calls) == "kicks_only_now_and_then"


@symptom
def kicks_without_lr(calls):
    """Your kicks are 1/lr times too large. The noise belongs to the gradient, so lr scales it too."""
    return _finding(calls) == "kicks_without_lr"


@symptom
def kicks_with_the_root_of_lr(calls):
    """You scale the kicks by the root of lr. That is Langevin's way; here the noise belongs to the
    gradient, so a kick is lr * sigma * xi."""
    return _finding(calls) == "kicks_with_the_root_of_lr"


@symptom
def kicks_with_the_variance(calls):
    """sigma is the standard deviation of the noise, and you used sigma**2, the variance, in its place."""
    return _finding(calls) == "kicks_with_the_variance"


@symptom
def kicks_with_the_root_of_sigma(calls):
    """sigma is the standard deviation of the noise, not the variance: do not take its root."""
    return _finding(calls) == "kicks_with_the_root_of_sigma"


@symptom
def draws_that_are_not_normal(calls):
    """Your draws are not standard normal. Those have mean 0, standard deviation 1 and no bounds:
    rng.standard_normal(d)."""
    return _finding(calls) == "draws_that_are_not_normal"


@symptom
def kicks_are_made_to_fit(calls):
    """You made your kicks fit: their mean is exactly 0 or their variance exactly 1, which no draws have.
    Leave them as they come."""
    return _finding(calls) == "kicks_are_made_to_fit"


@symptom
def kicks_hang_together(calls):
    """Your kicks hang together: one tells something about the next, or about another coordinate's. Every
    number must be a new draw, and used once."""
    return _finding(calls) == "kicks_hang_together"


@symptom
def leaves_before_the_gradient(calls):
    """You take the gradient after the kick, at another point. Take it at x[t], where you are, then add
    the noise to it."""
    return _finding(calls) == "leaves_before_the_gradient"


@symptom
def draws_from_somewhere_else(calls):
    """Draw from the rng that you are given and from nothing else, and keep no draws between calls: the
    same seed must give the same path, and another seed another one."""
    return _finding(calls) == "draws_from_somewhere_else"


@symptom
def changes_the_start(calls):
    """You changed the caller's x0 in place. Work on a copy: x = np.array(x0, dtype=float)."""
    return any("x0" in call.changed for call in calls)


@symptom
def works_in_place_on_integers(calls):
    """An in-place operation such as x -= lr * g cannot store fractions in an array of integers, and it
    would change the caller's x0. Begin with x = np.array(x0, dtype=float)."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def takes_a_row_for_a_column(calls):
    """path[axis] is a row, one point. The coordinate over time is a column: path[:, axis]."""
    found = False
    for call in calls:
        if call.function == "escape_step":
            path, radius, axis = call.arguments
            if call.value != _first(np.abs(path[axis]) >= radius):
                return False
            found = found or call.value not in (None, 0, 1)  # which anybody may say
    return found


@symptom
def takes_the_logarithm_of_a_negative_number(calls):
    """Your logarithm is asked for a negative number. Along the negative curvature kicks grow, so rho is
    larger than 1: rho = 1 + lr * curvature, with a plus."""
    return any(
        call.function == "predicted_escape_step" and call.raised.startswith("ValueError")
        for call in calls
    )


@symptom
def divides_by_no_noise(calls):
    """With sigma = 0 you divide by zero. Ask for that case first: it takes for ever, math.inf."""
    return any(
        call.function == "predicted_escape_step"
        and call.arguments[2] == 0
        and call.raised.startswith("ZeroDivisionError")
        for call in calls
    )


@symptom
def computes_in_float32(calls, reference):
    """Right formula, but in float32, which keeps only 7 digits. Compute in float64, NumPy's own choice."""
    apart = 0.0
    for call in calls:
        if call.function in ("gd_path", "product_saddle_gradients") or (
            call.function == "sgd_path" and call.arguments[3] == 0
        ):
            right = getattr(reference, call.function)(*call.arguments)
            error = np.linalg.norm(as_numbers(call.value, "it") - right) / np.linalg.norm(right)
            apart = max(apart, error)
    return 1e-9 < apart < 1e-5
