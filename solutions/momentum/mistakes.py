"""Known wrong answers to momentum, each with the sentence that helps."""

import numpy as np

from grader import mistake, symptom


def floats(*values):
    """Return values as arrays of floats."""
    return [np.asarray(value, dtype=float) for value in values]


# momentum_step


@mistake(of="momentum_step")
def forgets_the_velocity(w, g, v, lr, mu):
    """Your step does not depend on the velocity that it is given, so this is gradient descent. The new
    velocity keeps mu times the old one."""
    w, g = floats(w, g)
    return w - lr * g, -lr * g


@mistake(of="momentum_step")
def keeps_the_old_velocity(w, g, v, lr, mu):
    """Your w is right, but you return the velocity that you were given. Return the new one, with which the
    next step goes on."""
    w, g, v = floats(w, g, v)
    return w + mu * v - lr * g, v


@mistake(of="momentum_step")
def remembers_one_gradient(w, g, v, lr, mu):
    """Your velocity remembers the last gradient only. It is the whole step that the ball took, and so it
    remembers all gradients before, the older the fainter."""
    w, g, v = floats(w, g, v)
    return w + mu * v - lr * g, -lr * g


@mistake(of="momentum_step")
def goes_uphill(w, g, v, lr, mu):
    """Your ball rolls uphill. On the way from g to w there must be one minus sign: in the velocity or in the
    step, not in both and not in neither."""
    w, g, v = floats(w, g, v)
    v = mu * v - lr * g
    return w - v, v


@mistake(of="momentum_step")
def moves_before_it_feels_the_slope(w, g, v, lr, mu):
    """You move w by the old velocity, so the gradient comes one step late. Work out the new velocity first,
    and then move by it."""
    w, g, v = floats(w, g, v)
    return w + v, mu * v - lr * g


@mistake(of="momentum_step")
def swaps_lr_and_mu(w, g, v, lr, mu):
    """You swapped lr and mu. The momentum mu says how much of the velocity is kept, the rate lr how much of
    the gradient comes in."""
    w, g, v = floats(w, g, v)
    v = lr * v - mu * g
    return w + v, v


@mistake(of="momentum_step")
def averages_the_gradients(w, g, v, lr, mu):
    """You weight the gradient by 1 - mu, which makes v an average. Other courses and libraries do so, but at
    the same rate its steps are 1 - mu times as long; in this course the gradient comes in whole."""
    w, g, v = floats(w, g, v)
    v = mu * v - lr * (1 - mu) * g
    return w + v, v


@mistake(of="momentum_step")
def looks_ahead(w, g, v, lr, mu):
    """This is Nesterov's form as libraries write it, which counts the momentum once more in the step. In
    this course the ball moves by its velocity alone."""
    w, g, v = floats(w, g, v)
    v = mu * v - lr * g
    return w + mu * v - lr * g, v


@mistake(of="momentum_step")
def swaps_the_results(w, g, v, lr, mu):
    """You return the velocity first. The order is where the ball is, and then its velocity."""
    w, g, v = floats(w, g, v)
    v = mu * v - lr * g
    return v, w + v


@mistake(of="momentum_step")
def lets_mu_scale_the_gradient_too(w, g, v, lr, mu):
    """You multiply the new gradient by mu. In this course mu is the part of the old velocity that is kept, and
    the gradient comes in whole; check brackets and shares."""
    w, g, v = floats(w, g, v)
    v = mu * (v - lr * g)
    return w + v, v


@mistake(of="momentum_step")
def forgets_the_rate(w, g, v, lr, mu):
    """The learning rate is missing. From rest, the first step must be that of gradient descent."""
    w, g, v = floats(w, g, v)
    return w + mu * v - g, mu * v - lr * g


@mistake(of="momentum_step")
def takes_the_rate_twice(w, g, v, lr, mu):
    """You multiply by the learning rate twice, in the velocity and in the step. Once is enough, in either."""
    w, g, v = floats(w, g, v)
    v = mu * v - lr * g
    return w + lr * v, v


@mistake(of="momentum_step")
def forgets_the_old_place(w, g, v, lr, mu):
    """Your w is the step itself and not where it leads. The new place is the old one and the step together."""
    g, v = floats(g, v)
    v = mu * v - lr * g
    return v, v


@mistake(of="momentum_step")
def takes_mu_for_friction(w, g, v, lr, mu):
    """You keep 1 - mu of the velocity, as if mu were a friction. It is the part that stays: mu near 1 is a
    heavy ball."""
    w, g, v = floats(w, g, v)
    v = (1 - mu) * v - lr * g
    return w + v, v


@mistake(of="momentum_step")
def mixes_two_velocities(w, g, v, lr, mu):
    """You mix two forms. A velocity that holds the rate and the minus sign already is the step itself; only a
    velocity without them is multiplied by the rate and subtracted."""
    w, g, v = floats(w, g, v)
    v = mu * v - lr * g
    return w - lr * v, v


@mistake(of="momentum_step")
def never_slows_down(w, g, v, lr, mu):
    """You keep all of the old velocity: mu is missing. Each step keeps the part mu of it only, or the ball
    never comes to rest."""
    w, g, v = floats(w, g, v)
    v = v - lr * g
    return w + v, v


@mistake(of="momentum_step")
def turns_the_velocity_round(w, g, v, lr, mu):
    """You subtract what is kept of the velocity, so the ball brakes where it should gather speed. The velocity
    is the last step, and the next one goes on with a part of it."""
    w, g, v = floats(w, g, v)
    v = -mu * v - lr * g
    return w + v, v


# momentum_path


def roll(grad, x0, steps, rule, v=None):
    """Return the path where rule(t, x, v) gives the next x and v."""
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    v = np.zeros(len(x0)) if v is None else v
    for t in range(steps):
        path[t + 1], v = rule(t, path[t], v)
    return path


def right(grad, x0, lr, mu, steps):
    """Return the right path."""

    def rule(t, x, v):
        v = mu * v - lr * grad(x)
        return x + v, v

    return roll(grad, x0, steps, rule)


def by_velocity(grad, x0, steps, velocity, v=None):
    """Return the path whose velocity is velocity(t, x, v)."""

    def rule(t, x, v):
        v = velocity(t, x, v)
        return x + v, v

    return roll(grad, x0, steps, rule, v)


@mistake(of="momentum_path")
def loses_the_velocity(grad, x0, lr, mu, steps):
    """Your velocity is lost in every step, so this is gradient descent. Set it to 0 once, before the loop,
    and carry it from step to step."""
    return by_velocity(grad, x0, steps, lambda t, x, v: -lr * grad(x))


@mistake(of="momentum_path")
def rolls_uphill(grad, x0, lr, mu, steps):
    """Your ball rolls uphill. On the way from the gradient to the point there must be one minus sign: in the
    velocity or in the step, not in both and not in neither."""
    return by_velocity(grad, x0, steps, lambda t, x, v: mu * v + lr * grad(x))


@mistake(of="momentum_path")
def rolls_one_step_late(grad, x0, lr, mu, steps):
    """You move by the old velocity and update it afterwards, so the first step goes nowhere. Work out the
    new velocity first, and then move by it."""
    return roll(grad, x0, steps, lambda t, x, v: (x + v, mu * v - lr * grad(x)))


@mistake(of="momentum_path")
def swaps_the_rates(grad, x0, lr, mu, steps):
    """You swapped lr and mu. In this exercise lr comes first, and mu is how much of the velocity is kept."""
    return right(grad, x0, mu, lr, steps)


@mistake(of="momentum_path")
def averages(grad, x0, lr, mu, steps):
    """You weight the gradient by 1 - mu, which makes the velocity an average. Other courses do so, but at the
    same rate its steps are 1 - mu times as long; in this course the gradient comes in whole."""
    return right(grad, x0, (1 - mu) * lr, mu, steps)


@mistake(of="momentum_path")
def averages_and_corrects(grad, x0, lr, mu, steps):
    """You average the gradients and correct for the start at 0, as Adam does. In this course the velocity is
    a sum: the gradient comes in whole, and nothing is divided."""

    def rule(t, x, v):
        v = mu * v + (1 - mu) * grad(x)
        return x - lr * v / (1 - mu ** (t + 1)), v

    return roll(grad, x0, steps, rule)


@mistake(of="momentum_path")
def takes_the_gradient_ahead(grad, x0, lr, mu, steps):
    """You take the gradient where the momentum alone would lead. That is Nesterov's form; the heavy ball of
    this course feels the slope where it is."""
    return by_velocity(grad, x0, steps, lambda t, x, v: mu * v - lr * grad(x + mu * v))


@mistake(of="momentum_path")
def moves_ahead(grad, x0, lr, mu, steps):
    """This is Nesterov's form as libraries write it, which counts the momentum once more in each step. In
    this course the ball moves by its velocity alone."""

    def rule(t, x, v):
        g = grad(x)
        v = mu * v - lr * g
        return x + mu * v - lr * g, v

    return roll(grad, x0, steps, rule)


@mistake(of="momentum_path")
def stays_with_the_first_gradient(grad, x0, lr, mu, steps):
    """You use the gradient of the start in every step. The slope changes as the ball rolls: take it anew at
    the point where the ball is."""
    first = grad(np.asarray(x0, dtype=float))
    return by_velocity(grad, x0, steps, lambda t, x, v: mu * v - lr * first)


@mistake(of="momentum_path")
def starts_with_a_push(grad, x0, lr, mu, steps):
    """Your velocity starts as the first step, so the first gradient counts twice. Start at rest, with a
    velocity of 0."""
    push = -lr * grad(np.asarray(x0, dtype=float))
    return by_velocity(grad, x0, steps, lambda t, x, v: mu * v - lr * grad(x), push)


@mistake(of="momentum_path")
def starts_with_the_gradient(grad, x0, lr, mu, steps):
    """Your velocity starts as the gradient, which is a push uphill. Start at rest, with a velocity of 0."""
    push = grad(np.asarray(x0, dtype=float))
    return by_velocity(grad, x0, steps, lambda t, x, v: mu * v - lr * grad(x), push)


@mistake(of="momentum_path")
def remembers_one_step_back(grad, x0, lr, mu, steps):
    """Your velocity remembers the last gradient only. It is the whole step that the ball took, and so it
    remembers all gradients before, the older the fainter."""

    def rule(t, x, v):
        g = grad(x)
        return x + mu * v - lr * g, -lr * g

    return roll(grad, x0, steps, rule)


@mistake(of="momentum_path")
def measures_the_velocity_from_the_start(grad, x0, lr, mu, steps):
    """You take all of the way from x0 for the velocity. It is the last step only: from the row before to this
    one."""
    start = np.asarray(x0, dtype=float)
    return roll(grad, x0, steps, lambda t, x, v: (x + mu * (x - start) - lr * grad(x), v))


@mistake(of="momentum_path")
def fades_the_gradient_too(grad, x0, lr, mu, steps):
    """You multiply the new gradient by mu as well. Only the old velocity fades; check the brackets."""
    return right(grad, x0, mu * lr, mu, steps)


@mistake(of="momentum_path")
def has_no_rate(grad, x0, lr, mu, steps):
    """The learning rate is missing. From rest, the first step must be that of gradient descent."""
    return right(grad, x0, 1.0, mu, steps)


@mistake(of="momentum_path")
def has_the_rate_twice(grad, x0, lr, mu, steps):
    """You multiply by the learning rate twice, in the velocity and in the step. Once is enough, in either."""
    return right(grad, x0, lr * lr, mu, steps)


@mistake(of="momentum_path")
def keeps_what_friction_leaves(grad, x0, lr, mu, steps):
    """You keep 1 - mu of the velocity, as if mu were a friction. It is the part that stays: mu near 1 is a
    heavy ball."""
    return right(grad, x0, lr, 1 - mu, steps)


@mistake(of="momentum_path")
def leaves_out_the_start(grad, x0, lr, mu, steps):
    """Row 0 must be the start x0. Your first row is where the ball is after one step."""
    return right(grad, x0, lr, mu, steps)[1:]


@mistake(of="momentum_path")
def returns_the_end_only(grad, x0, lr, mu, steps):
    """You return the last point only. Return the whole path, one point per row, the start first."""
    return right(grad, x0, lr, mu, steps)[-1]


@mistake(of="momentum_path")
def stores_one_array_in_all_rows(grad, x0, lr, mu, steps):
    """All your rows are one and the same array, so each of them shows the end of the path. Store a copy of
    the point, or make a new array in each step."""
    path = right(grad, x0, lr, mu, steps)
    return np.repeat(path[-1:], steps + 1, axis=0)


@mistake(of="momentum_path")
def stores_one_array_in_all_rows_but_the_start(grad, x0, lr, mu, steps):
    """All rows after the start are one and the same array, so each of them shows the end of the path. Store a
    copy of the point, or make a new array in each step."""
    path = right(grad, x0, lr, mu, steps)
    path[1:] = path[-1]
    return path


@mistake(of="momentum_path")
def has_a_point_a_column(grad, x0, lr, mu, steps):
    """Your path has one point per column. It must have one per row: steps + 1 rows of d numbers."""
    return right(grad, x0, lr, mu, steps).T


@mistake(of="momentum_path")
def takes_one_step_too_many(grad, x0, lr, mu, steps):
    """You take one step too many: the start and a row for each step make steps + 1 rows."""
    return right(grad, x0, lr, mu, steps + 1)


@mistake(of="momentum_path")
def leaves_out_the_end(grad, x0, lr, mu, steps):
    """The last step is missing: the start and a row for each step make steps + 1 rows."""
    return right(grad, x0, lr, mu, steps)[:-1]


@mistake(of="momentum_path")
def stores_the_path_in_integers(grad, x0, lr, mu, steps):
    """Of a start of integers you make an array of integers, which cuts decimals off. Ask NumPy for floats
    when you make the array."""
    path = np.empty((steps + 1, len(x0)), dtype=np.asarray(x0).dtype)
    path[0] = x0
    v = np.zeros(len(x0))
    for t in range(steps):
        v = mu * v - lr * grad(path[t].astype(float))
        path[t + 1] = path[t] + v
    return path


@mistake(of="momentum_path")
def rolls_a_whole_step_late(grad, x0, lr, mu, steps):
    """You move by the old velocity and update it afterwards, so the first step goes nowhere. Work out the
    new velocity first, and then move by it."""

    def rule(t, x, v):
        x = x + v
        return x, mu * v - lr * grad(x)

    return roll(grad, x0, steps, rule)


@mistake(of="momentum_path")
def swaps_point_and_velocity(grad, x0, lr, mu, steps):
    """In each step you take the new velocity for the point and the new point for the velocity. momentum_step
    returns the place first, and then the velocity."""

    def rule(t, x, v):
        v = mu * v - lr * grad(x)
        return v, x + v

    return roll(grad, x0, steps, rule)


@mistake(of="momentum_path")
def wraps_round_to_the_last_row(grad, x0, lr, mu, steps):
    """Your first step goes on as if the ball came from 0. It starts at rest: its velocity is 0, and there is no
    row before row 0 (row -1 is the last one, still empty)."""
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] + mu * (path[t] - path[t - 1]) - lr * grad(path[t])
    return path


@mistake(of="momentum_path")
def takes_the_gradient_of_the_row_before(grad, x0, lr, mu, steps):
    """You take the gradient one row too early. The ball feels the slope where it is now, before the step."""
    before = np.array(x0, dtype=float)

    def rule(t, x, v):
        nonlocal before
        v, before = mu * v - lr * grad(before), x
        return x + v, v

    return roll(grad, x0, steps, rule)


@mistake(of="momentum_path")
def mixes_two_forms(grad, x0, lr, mu, steps):
    """You mix two forms. A velocity that holds the rate and the minus sign already is the step itself; only a
    velocity without them is multiplied by the rate and subtracted."""
    return right(grad, x0, -lr * lr, mu, steps)


@mistake(of="momentum_path")
def averages_with_swapped_shares(grad, x0, lr, mu, steps):
    """You average with mu as the share of the new gradient. In this course mu is the part of the old velocity
    that is kept, and the gradient comes in whole."""
    return right(grad, x0, lr * mu, 1 - mu, steps)


@mistake(of="momentum_path")
def stops_where_it_is_flat(grad, x0, lr, mu, steps):
    """You stop where the gradient is almost zero. A ball in motion rolls on there, and the path has a row for
    each step, also where nothing moves."""
    rows, v = [np.array(x0, dtype=float)], 0.0
    for _ in range(steps):
        slope = grad(rows[-1])
        if np.linalg.norm(slope) < 1e-8:
            break
        v = mu * v - lr * slope
        rows.append(rows[-1] + v)
    return np.array(rows)


@mistake(of="momentum_path")
def rolls_without_friction(grad, x0, lr, mu, steps):
    """You keep all of the old velocity: mu is missing. Each step keeps the part mu of it only, or the ball
    never comes to rest."""
    return right(grad, x0, lr, 1.0, steps)


@mistake(of="momentum_path")
def brakes(grad, x0, lr, mu, steps):
    """Your velocity counts with the wrong sign, so the ball brakes where it should gather speed. The velocity is
    this point minus the one before, and the next step goes on with a part of it."""
    return right(grad, x0, lr, -mu, steps)


@mistake(of="momentum_path")
def hands_over_v_for_g(grad, x0, lr, mu, steps):
    """You swapped the velocity and the gradient. momentum_step takes the point, the gradient and the velocity,
    in this order."""
    return by_velocity(grad, x0, steps, lambda t, x, v: mu * grad(x) - lr * v)


# slowest_factor


def both_roots(lr, mu, eigs):
    """Return the two roots of each curvature, (2, K)."""
    return roots_of(1 + mu - lr * np.asarray(eigs, dtype=complex), mu)


def roots_of(b, c):
    """Return the two roots of z**2 - b z + c for each b."""
    b = np.asarray(b, dtype=complex)
    apart = np.sqrt(b * b - 4 * c)
    return np.array([b + apart, b - apart]) / 2


@mistake(of="slowest_factor")
def takes_the_real_part(lr, mu, eigs):
    """You take the real part of complex roots, or leave their imaginary part out. Their size is the absolute
    value, which counts both parts."""
    return np.max(np.abs(both_roots(lr, mu, eigs).real))


@mistake(of="slowest_factor")
def takes_the_smaller_root(lr, mu, eigs):
    """You take the smaller of the two roots. A path mixes both, and in the long run the larger one wins."""
    return np.max(np.abs(both_roots(lr, mu, eigs)).min(axis=0))


@mistake(of="slowest_factor")
def takes_the_root_of_mu(lr, mu, eigs):
    """The root of mu is the size of complex roots only. Real roots have two sizes, of which one is larger."""
    return np.sqrt(mu)


@mistake(of="slowest_factor")
def takes_the_product(lr, mu, eigs):
    """mu is the product of the two roots. What is asked for is the size of the larger one."""
    return mu


@mistake(of="slowest_factor")
def adds_the_roots(lr, mu, eigs):
    """This is the sum of the two roots, 1 + mu - lr * eig. What is asked for is the size of the larger one."""
    return np.max(np.abs(both_roots(lr, mu, eigs).sum(axis=0)))


@mistake(of="slowest_factor")
def slips_in_a_sign_under_the_root(lr, mu, eigs):
    """You solved the equation with -mu in the place of +mu: under the square root 4 mu must be subtracted."""
    return np.max(np.abs(roots_of(1 + mu - lr * np.asarray(eigs, dtype=float), -mu)))


@mistake(of="slowest_factor")
def forgets_the_four(lr, mu, eigs):
    """Under the square root you subtract mu. The quadratic formula has 4 times the constant term there."""
    return np.max(np.abs(roots_of(1 + mu - lr * np.asarray(eigs, dtype=float), mu / 4)))


@mistake(of="slowest_factor")
def forgets_to_halve(lr, mu, eigs):
    """Your factor is twice as large as it must be. The quadratic formula divides by 2 at the end."""
    return 2 * np.max(np.abs(both_roots(lr, mu, eigs)))


@mistake(of="slowest_factor")
def ignores_negative_roots(lr, mu, eigs):
    """Both roots may be negative, where the ball jumps across in each step. Compare the sizes of all roots,
    also of the one with the minus before the square root."""
    return np.max(np.abs(both_roots(lr, mu, eigs)[0]))


@mistake(of="slowest_factor")
def forgets_the_momentum(lr, mu, eigs):
    """This is the slowest factor of gradient descent, without momentum. With it, each axis has two roots."""
    return np.max(np.abs(1 - lr * np.asarray(eigs, dtype=float)))


@mistake(of="slowest_factor")
def takes_the_fastest_axis(lr, mu, eigs):
    """You take the smallest factor of all curvatures. In the long run the largest one decides."""
    return np.min(np.abs(both_roots(lr, mu, eigs)).max(axis=0))


@mistake(of="slowest_factor")
def looks_at_the_largest_curvature_only(lr, mu, eigs):
    """You look at the largest curvature only. The flattest axis may be slower, and a negative curvature makes
    the ball leave: look at all of them."""
    return np.max(np.abs(both_roots(lr, mu, [np.max(eigs)])))


@mistake(of="slowest_factor")
def looks_at_the_smallest_curvature_only(lr, mu, eigs):
    """You look at the smallest curvature only. At a large rate the steepest axis decides: look at all."""
    return np.max(np.abs(both_roots(lr, mu, [np.min(eigs)])))


@mistake(of="slowest_factor")
def drops_the_sign_of_the_curvature(lr, mu, eigs):
    """You take the size of each curvature, so a hilltop counts as a hollow. Keep its sign: a negative
    curvature makes a factor above 1."""
    return np.max(np.abs(both_roots(lr, mu, np.abs(eigs))))


@mistake(of="slowest_factor")
def adds_the_slope(lr, mu, eigs):
    """You add lr * eig in the middle coefficient. The step goes against the slope, so it is subtracted."""
    return np.max(np.abs(both_roots(-lr, mu, eigs)))


@mistake(of="slowest_factor")
def leaves_mu_out_of_the_middle(lr, mu, eigs):
    """mu is missing in the middle coefficient, which is 1 + mu - lr * eig: the last step is added to the point
    where it ended."""
    return np.max(np.abs(roots_of(1 - lr * np.asarray(eigs, dtype=float), mu)))


@mistake(of="slowest_factor")
def leaves_1_out_of_the_middle(lr, mu, eigs):
    """1 is missing in the middle coefficient, which is 1 + mu - lr * eig: the ball starts each step from the
    point where it is."""
    return np.max(np.abs(roots_of(mu - lr * np.asarray(eigs, dtype=float), mu)))


@mistake(of="slowest_factor")
def returns_a_factor_for_each_axis(lr, mu, eigs):
    """You return a factor for each curvature. One number is asked for, the largest of them."""
    return np.abs(both_roots(lr, mu, eigs)).max(axis=0)


@mistake(of="slowest_factor")
def takes_the_factor_of_the_average(lr, mu, eigs):
    """This is the factor of the ball that averages its gradients, with 1 - mu times the rate. Other courses do
    so; in this course the gradient comes in whole."""
    return np.max(np.abs(both_roots((1 - mu) * lr, mu, eigs)))


@mistake(of="slowest_factor")
def takes_the_factor_of_nesterov(lr, mu, eigs):
    """This is the factor of Nesterov's form, in which the constant term is mu * (1 - lr * eig). The heavy ball
    of this course has mu there."""
    f = 1 - lr * np.asarray(eigs, dtype=float)
    return np.max(np.abs(roots_of((1 + mu) * f, mu * f)))


@mistake(of="slowest_factor")
def takes_mu_for_complex_roots(lr, mu, eigs):
    """You take mu for the size of complex roots. mu is the product of the two, so each has its square root."""
    roots = both_roots(lr, mu, eigs)
    return np.max(np.where(roots.imag == 0, np.abs(roots), mu))


@mistake(of="slowest_factor")
def drops_the_minus_under_the_root(lr, mu, eigs):
    """You take the absolute value under the square root, which turns complex roots into real ones. Keep the
    minus, and work with complex numbers there."""
    b = 1 + mu - lr * np.asarray(eigs, dtype=float)
    apart = np.sqrt(np.abs(b * b - 4 * mu))
    return np.max(np.abs([b + apart, b - apart])) / 2


@mistake(of="slowest_factor")
def compares_roots_with_their_signs(lr, mu, eigs):
    """You take the largest root, and -1 is smaller than -0.25. Compare sizes: take absolute values first."""
    roots = both_roots(lr, mu, eigs)
    return np.max(np.where(roots.imag == 0, roots.real, np.abs(roots)))


@mistake(of="slowest_factor")
def looks_at_the_first_curvature_only(lr, mu, eigs):
    """You look at the first curvature only. Does your loop return in its first round? Any axis may be the
    slowest, so look at all of them."""
    return np.max(np.abs(both_roots(lr, mu, eigs[:1])))


@mistake(of="slowest_factor")
def looks_at_the_last_curvature_only(lr, mu, eigs):
    """You look at the last curvature only. Does your loop overwrite what it found? Any axis may be the slowest,
    so keep the largest of all."""
    return np.max(np.abs(both_roots(lr, mu, eigs[-1:])))


@mistake(of="slowest_factor")
def halves_the_square_root_only(lr, mu, eigs):
    """You halve the square root and not what stands before it. The quadratic formula divides both by 2: mind the
    brackets."""
    b, apart = both_roots(lr, mu, eigs).sum(axis=0), np.subtract(*both_roots(lr, mu, eigs))
    return np.max(np.abs([b + apart / 2, b - apart / 2]))


@mistake(of="slowest_factor")
def reverses_the_coefficients(lr, mu, eigs):
    """Your coefficients are in reverse order, which gives 1 / z for each root z. Look up whether your function
    takes the constant term first or last."""
    middles = 1 + mu - lr * np.asarray(eigs, dtype=float)
    return max(np.abs(np.roots([mu, -b, 1])).max() for b in middles)


@mistake(of="slowest_factor")
def loses_the_brackets(lr, mu, eigs):
    """In the middle coefficient the minus belongs to all of 1 + mu - lr * eig, and you gave it to the 1 only. Mind the
    brackets."""
    return np.max(np.abs(roots_of(1 - mu + lr * np.asarray(eigs, dtype=float), mu)))


@mistake(of="slowest_factor")
def leaves_the_rate_out(lr, mu, eigs):
    """lr is missing in the middle coefficient, which is 1 + mu - lr * eig: a step is the rate times the slope."""
    return np.max(np.abs(both_roots(1.0, mu, eigs)))


# best_momentum


def the_best(eigs):
    """Return the right pair."""
    low, high = np.sqrt([np.min(eigs), np.max(eigs)])
    return (2 / (low + high)) ** 2, ((high - low) / (high + low)) ** 2


@mistake(of="best_momentum")
def takes_the_rate_of_gradient_descent(eigs):
    """Your rate is the best one of gradient descent, without momentum. The heavy ball's best rate has the roots
    of the curvatures, and is longer."""
    return 2 / (np.min(eigs) + np.max(eigs)), the_best(eigs)[1]


@mistake(of="best_momentum")
def does_not_square_the_rate(eigs):
    """In your rate the square is missing: it is the square of 2 over the sum of the roots."""
    return np.sqrt(the_best(eigs)[0]), the_best(eigs)[1]


@mistake(of="best_momentum")
def does_not_square_the_momentum(eigs):
    """In your momentum the square is missing: you return the slowest factor, which is the root of mu."""
    return the_best(eigs)[0], np.sqrt(the_best(eigs)[1])


@mistake(of="best_momentum")
def takes_no_root_of_kappa(eigs):
    """In your momentum the root of the condition number is missing. With momentum the root of kappa stands
    where gradient descent has kappa."""
    low, high = np.min(eigs), np.max(eigs)
    return the_best(eigs)[0], ((high - low) / (high + low)) ** 2


@mistake(of="best_momentum")
def swaps_the_two(eigs):
    """You return mu first. The order is the learning rate, and then the momentum."""
    return the_best(eigs)[::-1]


@mistake(of="best_momentum")
def takes_the_first_and_the_last(eigs):
    """You take the first and the last curvature for the smallest and the largest. They come in any order."""
    return the_best([eigs[0], eigs[-1]])


@mistake(of="best_momentum")
def forgets_the_two(eigs):
    """Your rate is a quarter of the best one: 2 stands over the sum of the roots, and is squared with it."""
    return the_best(eigs)[0] / 4, the_best(eigs)[1]


@mistake(of="best_momentum")
def squares_the_sum_only(eigs):
    """Your rate is half of the best one: you square the sum of the roots, and not the 2 above it."""
    return the_best(eigs)[0] / 2, the_best(eigs)[1]


@mistake(of="best_momentum")
def adds_under_the_root(eigs):
    """In your rate you add the curvatures and take one root, which the square undoes. Take the root of each,
    and add the roots."""
    return 4 / (np.min(eigs) + np.max(eigs)), the_best(eigs)[1]


@mistake(of="best_momentum")
def takes_nesterov_s_pair(eigs):
    """This is the usual pair for Nesterov's form, a rate of 1 over the largest curvature and a momentum that
    is not squared. The heavy ball of this course has another best pair."""
    return 1 / np.max(eigs), np.sqrt(the_best(eigs)[1])


@mistake(of="best_momentum")
def takes_mu_from_habit(eigs):
    """0.9 is a habit, and not the best momentum of this bowl. The best one depends on the condition number."""
    return the_best(eigs)[0], 0.9


@mistake(of="best_momentum")
def takes_the_factor_of_gradient_descent(eigs):
    """Your momentum is the slowest factor of gradient descent. The root of kappa stands in the place of kappa,
    and the whole is squared."""
    low, high = np.min(eigs), np.max(eigs)
    return the_best(eigs)[0], (high - low) / (high + low)


@mistake(of="best_momentum")
def takes_no_roots_in_the_rate(eigs):
    """In your rate the roots are missing: the square is there, but below the 2 stands the sum of the roots of
    the curvatures."""
    return (2 / (np.min(eigs) + np.max(eigs))) ** 2, the_best(eigs)[1]


@mistake(of="best_momentum")
def takes_the_root_twice(eigs):
    """In your momentum you take the root of kappa twice. Kappa is the ratio of the curvatures themselves, and
    one root of it is enough."""
    return the_best(eigs)[0], the_best(np.sqrt(eigs))[1]


@mistake(of="best_momentum")
def takes_the_rate_of_kappa(eigs):
    """Your rate depends on kappa only. In a bowl four times as steep it must be a quarter as long: below the 2 stand
    the roots of the curvatures themselves."""
    return np.min(eigs) * the_best(eigs)[0], the_best(eigs)[1]


# What replaying cannot see


@symptom
def takes_the_root_of_a_negative_number(calls):
    """Under the square root there is a negative number, where the roots are complex. Work with complex numbers
    there, or use what the lesson says of their size."""
    own = [call for call in calls if call.function == "slowest_factor"]
    if any("math domain" in call.raised or "nonnegative" in call.raised for call in own):
        return True
    given = [np.asarray(call.value, dtype=float) for call in own if not call.raised]
    nan = [bool(np.isnan(value).any()) for value in given]
    return any(nan) and not all(nan)


@symptom
def leaves_complex_roots_out(calls, reference):
    """You look at real roots only, and so find none where all are complex. Those count as well, with their
    absolute value."""
    own = [call for call in calls if call.function == "slowest_factor"]
    empty = any("empty" in call.raised or "zero-size" in call.raised for call in own)
    pairs = [
        (float(call.value), reference.slowest_factor(*call.arguments))
        for call in own
        if not call.raised
    ]
    others = [(given, wanted) for given, wanted in pairs if given != 0]
    right = bool(others) and np.allclose(*np.transpose(others))
    return right and (empty or len(others) < len(pairs))


@symptom
def stays_where_it_is_flat(calls, reference):
    """Your ball stays where the gradient is almost zero. A ball in motion rolls on there: a zero gradient only
    means that nothing is added to what is left of the velocity."""
    right, stays = [], []
    for call in calls:
        if call.function == "momentum_path":
            path, wanted = np.asarray(call.value), reference.momentum_path(*call.arguments)
            off = np.flatnonzero(~np.isclose(path, wanted, rtol=1e-9).all(axis=1))
            if not len(off):
                right.append(wanted[1:].any())  # a ball at rest, or no step, says nothing
            else:
                stays.append((path[off[0] :] == path[off[0] - 1]).all())
    return any(right) and any(stays) and all(stays)


@symptom
def computes_with_a_list(calls):
    """The numbers may come in a list, and a list takes no arithmetic. Make an array of it first."""
    said = ("sequence by non-int", "'list'", "'tuple'")
    return any(
        text in call.raised and "'sort'" not in call.raised for call in calls for text in said
    )


@symptom
def changes_its_arguments(calls):
    """You change a start or curvatures that belong to the caller: .sort() and += work in place. Work on a copy."""
    return any(
        call.changed or "'sort'" in call.raised or "item assignment" in call.raised
        for call in calls
        if call.function != "momentum_step"
    )


@symptom
def works_in_place_on_integers(calls):
    """An in-place operation such as += cannot store fractions in an array of integers. Make a copy of the start
    that holds floats first."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def counts_on_two_coordinates(calls):
    """Your path takes points of two numbers only. A point may have any number of them, which is the length of
    x0."""
    own = [call for call in calls if call.function == "momentum_path"]
    return {len(call.arguments[1]) == 2: bool(call.raised) for call in own} == {
        True: False,
        False: True,
    }


@symptom
def returns_the_way_back(calls, reference):
    """The velocity that you return points back where the ball came from, so the next step brakes where it should
    gather speed. It is the new place minus the old one."""
    own = [call for call in calls if call.function == "momentum_step"]
    pairs = [(call.value, reference.momentum_step(*call.arguments)) for call in own]
    return len(own) > 1 and all(
        np.allclose(w, right_w) and np.allclose(v, -right_v) for (w, v), (right_w, right_v) in pairs
    )
