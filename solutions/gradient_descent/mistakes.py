"""Known wrong answers to gradient_descent, each with the sentence that helps."""

import numpy as np

from grader import as_numbers, mistake, symptom


def path_by(x0, steps, move):
    """Return a path whose next point is `move(t, x)`."""
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = move(t, path[t])
    return path


# gradient_descent


@mistake(of="gradient_descent")
def goes_uphill(grad, x0, lr, steps):
    """The gradient points uphill, and you follow it: from (3, 1) that leads to (3.6, 1.2). To go
    down, step against the arrow."""
    return path_by(x0, steps, lambda t, x: x + lr * grad(x))


@mistake(of="gradient_descent")
def starts_again_in_each_step(grad, x0, lr, steps):
    """Each of your steps starts from x0 again, so that all rows after the start are the same. Go on
    from the point that the last step reached."""
    x0 = np.asarray(x0, dtype=float)
    return path_by(x0, steps, lambda t, x: x0 - lr * grad(x0))


@mistake(of="gradient_descent")
def stays_with_the_first_gradient(grad, x0, lr, steps):
    """You use the gradient of the start in every step. The slope changes as you go: feel it anew at
    the point where you are."""
    slope = grad(np.asarray(x0, dtype=float))
    return path_by(x0, steps, lambda t, x: x - lr * slope)


@mistake(of="gradient_descent")
def steps_from_the_start_by_the_new_gradient(grad, x0, lr, steps):
    """You take the gradient where you are, but subtract it from x0. Both belong to the same point, the
    one that the last step reached."""
    x0 = np.asarray(x0, dtype=float)
    return path_by(x0, steps, lambda t, x: x0 - lr * grad(x))


@mistake(of="gradient_descent")
def stores_one_array_in_all_rows(grad, x0, lr, steps):
    """All your rows are one and the same array, so each of them shows the end of the path. Store a
    copy of the point, or make a new array in each step."""
    path = path_by(x0, steps, lambda t, x: x - lr * grad(x))
    return np.repeat(path[-1:], steps + 1, axis=0)


@mistake(of="gradient_descent")
def stores_one_array_in_all_rows_but_the_start(grad, x0, lr, steps):
    """All rows after the start are one and the same array, so each of them shows the end of the path.
    Store a copy of the point, or make a new array in each step."""
    path = path_by(x0, steps, lambda t, x: x - lr * grad(x))
    path[1:] = path[-1]
    return path


@mistake(of="gradient_descent")
def leaves_out_the_start(grad, x0, lr, steps):
    """Row 0 must be the start x0. Your first row is where you are after one step."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x))[1:]


@mistake(of="gradient_descent")
def leaves_out_the_end(grad, x0, lr, steps):
    """The last step is missing: the start and a row for each step make steps + 1 rows."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x))[:-1]


@mistake(of="gradient_descent")
def takes_one_step_too_many(grad, x0, lr, steps):
    """You take one step too many: the start and a row for each step make steps + 1 rows."""
    return path_by(x0, steps + 1, lambda t, x: x - lr * grad(x))


@mistake(of="gradient_descent")
def stores_the_point_before_the_step(grad, x0, lr, steps):
    """Your path shows the start twice, and each point one row late. Store the point after the step, not
    before it."""
    path = path_by(x0, steps, lambda t, x: x - lr * grad(x))
    return np.concatenate([path[:1], path[:-1]]) if steps else path


@mistake(of="gradient_descent")
def returns_after_one_step(grad, x0, lr, steps):
    """Your path ends after the first step. Is your return inside of the loop? It belongs after it."""
    return path_by(x0, min(steps, 1), lambda t, x: x - lr * grad(x))


@mistake(of="gradient_descent")
def stores_the_end_only(grad, x0, lr, steps):
    """Your path holds the start and the end, and nothing in between. Is your append after the loop? Store
    a point in each step."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x))[[0, -1]]


@mistake(of="gradient_descent")
def returns_the_end_only(grad, x0, lr, steps):
    """You return the last point only. Return the whole path, one point per row, the start
    first."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x))[-1]


@mistake(of="gradient_descent")
def has_a_point_a_column(grad, x0, lr, steps):
    """Your path has one point per column. It must have one per row: steps + 1 rows of d numbers."""
    return path_by(x0, steps, lambda t, x: x - lr * grad(x)).T


@mistake(of="gradient_descent")
def lets_the_rate_decay(grad, x0, lr, steps):
    """Your learning rate gets smaller from step to step. Here it is the same in all of them; the steps
    shorten by themselves where the ground levels out."""
    return path_by(x0, steps, lambda t, x: x - lr / (t + 1) * grad(x))


@mistake(of="gradient_descent")
def takes_steps_of_one_length(grad, x0, lr, steps):
    """You keep only the direction of the gradient, so all your steps have the same length. Its length
    counts too: steep ground makes long steps."""

    def move(t, x):
        slope = grad(x)
        length = np.linalg.norm(slope)
        return x - lr * slope / length if length else x

    return path_by(x0, steps, move)


@mistake(of="gradient_descent")
def forgets_the_rate(grad, x0, lr, steps):
    """You left out the learning rate: a step is lr times the gradient, against it."""
    return path_by(x0, steps, lambda t, x: x - grad(x))


@mistake(of="gradient_descent")
def forgets_the_old_point(grad, x0, lr, steps):
    """You return the step itself, not where it leads. The new point is the old one and the step
    together."""
    return path_by(x0, steps, lambda t, x: -lr * grad(x))


@mistake(of="gradient_descent")
def stores_the_path_in_integers(grad, x0, lr, steps):
    """Of a start of integers you make an array of integers, which cuts decimals off. Ask NumPy for
    floats when you make the array."""
    path = np.empty((steps + 1, len(x0)), dtype=np.asarray(x0).dtype)
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * grad(path[t])
    return path


@mistake(of="gradient_descent")
def knows_the_bowl_only(grad, x0, lr, steps):
    """You wrote the bowl's gradient, 2x along each axis, into your function. Ask the function grad that
    you are given: it knows the landscape."""
    return path_by(x0, steps, lambda t, x: x - lr * 2 * x)


@mistake(of="gradient_descent")
def moves_one_coordinate_after_the_other(grad, x0, lr, steps):
    """You move one coordinate and then take the next slope at the half-moved point. Take the whole
    gradient at one point, and move all coordinates together."""

    def move(t, x):
        x = x.copy()
        for i in range(len(x)):
            x[i] -= lr * grad(x)[i]
        return x

    return path_by(x0, steps, move)


# steps_to_reach


def _far(path, target):
    """Return the distance of each row."""
    return np.linalg.norm(np.subtract(path, target), axis=1)


def _first(near, otherwise=None):
    """Return where the first True stands."""
    places = np.flatnonzero(near)
    return int(places[0]) if len(places) else otherwise


@mistake(of="steps_to_reach")
def counts_from_1(path, target, tol):
    """You count rows from 1. Row 0 is the start, after 0 steps."""
    t = _first(_far(path, target) <= tol)
    return None if t is None else t + 1


@mistake(of="steps_to_reach")
def skips_the_start(path, target, tol):
    """You skip row 0. A path that starts near enough has reached the target after 0 steps."""
    t = _first(_far(path, target)[1:] <= tol)
    return None if t is None else t + 1


@mistake(of="steps_to_reach")
def finds_the_last_row(path, target, tol):
    """You found the last row that is near enough. Stop at the first one."""
    near = np.flatnonzero(_far(path, target) <= tol)
    return int(near[-1]) if len(near) else None


@mistake(of="steps_to_reach")
def finds_the_nearest_row(path, target, tol):
    """You found the row that is nearest of all. The first one within tol is enough, and comes earlier."""
    far = _far(path, target)
    return int(np.argmin(far)) if far.min() <= tol else None


@mistake(of="steps_to_reach")
def must_be_nearer_than_tol(path, target, tol):
    """A row that is exactly tol away is near enough: at most tol, not less than tol."""
    return _first(_far(path, target) < tol)


@mistake(of="steps_to_reach")
def counts_the_rows_that_are_near(path, target, tol):
    """You count the rows that are near enough. Return the place of the first one."""
    near = _far(path, target) <= tol
    return int(near.sum()) if near.any() else None


@mistake(of="steps_to_reach")
def counts_the_rows_that_are_far(path, target, tol):
    """You count all rows that are too far away. A path may leave again, so stop at the first row that is
    near enough."""
    far = _far(path, target) > tol
    return None if far.all() else int(far.sum())


@mistake(of="steps_to_reach")
def measures_to_the_end_of_the_path(path, target, tol):
    """You measure the distance to the end of the path, which need not be where it should go. Measure the
    distance to target."""
    return _first(_far(path, np.asarray(path)[-1]) <= tol)


@mistake(of="steps_to_reach")
def ignores_the_target(path, target, tol):
    """You measure the distance to the origin. Measure it to target, which may lie anywhere."""
    return _first(np.linalg.norm(path, axis=1) <= tol)


@mistake(of="steps_to_reach")
def looks_at_each_coordinate_alone(path, target, tol):
    """You compare each coordinate alone with tol. The distance is the straight line, and that is longer:
    with 0.8 along both axes it is 1.13."""
    return _first((np.abs(np.subtract(path, target)) <= tol).all(axis=1))


@mistake(of="steps_to_reach")
def is_content_with_one_coordinate(path, target, tol):
    """You are content when one of the coordinates is near. The distance takes all of them together."""
    return _first((np.abs(np.subtract(path, target)) <= tol).any(axis=1))


@mistake(of="steps_to_reach")
def adds_the_sides_up(path, target, tol):
    """You add the ways along the axes up. The distance is the straight line: by Pythagoras, the root of
    the sum of squares."""
    return _first(np.abs(np.subtract(path, target)).sum(axis=1) <= tol)


@mistake(of="steps_to_reach")
def forgets_the_root(path, target, tol):
    """You compare the square of the distance with tol. Take the root before you compare."""
    return _first(_far(path, target) ** 2 <= tol)


@mistake(of="steps_to_reach")
def measures_down_the_columns(path, target, tol):
    """You measure one distance per coordinate, down the columns of the path. Measure one per row
    (axis=1), which makes one for each step."""
    return _first(np.linalg.norm(np.subtract(path, target), axis=0) <= tol)


@mistake(of="steps_to_reach")
def measures_down_the_columns_and_says_0_for_never(path, target, tol):
    """You measure one distance per coordinate, down the columns of the path. Measure one per row
    (axis=1), which makes one for each step."""
    return _first(np.linalg.norm(np.subtract(path, target), axis=0) <= tol, 0)


@mistake(of="steps_to_reach")
def waits_for_short_steps(path, target, tol):
    """You look for the first short step. Short steps do not say that the target is near: measure the
    distance from each row to target."""
    steps = np.linalg.norm(np.diff(path, axis=0), axis=1)
    t = _first(steps <= tol)
    return None if t is None else t + 1


@mistake(of="steps_to_reach")
def says_0_for_never(path, target, tol):
    """Where no row is near enough you say 0, and that is the start. np.argmax finds no True and answers
    0: return None."""
    return _first(_far(path, target) <= tol, 0)


@mistake(of="steps_to_reach")
def says_minus_1_for_never(path, target, tol):
    """Where no row is near enough, return None, not a number."""
    return _first(_far(path, target) <= tol, -1)


@mistake(of="steps_to_reach")
def says_the_length_for_never(path, target, tol):
    """Where no row is near enough, return None, not a number."""
    return _first(_far(path, target) <= tol, len(path))


@mistake(of="steps_to_reach")
def says_the_last_step_for_never(path, target, tol):
    """Where no row is near enough, return None, not a number."""
    return _first(_far(path, target) <= tol, len(path) - 1)


# largest_stable_lr


@mistake(of="largest_stable_lr")
def stops_at_the_bottom_of_the_most_curved_axis(H):
    """1 / lambda_max brings you to the bottom of the most curved axis in one step. The border is twice as far,
    where each step jumps across to the same height."""
    return 1 / np.linalg.eigvalsh(H)[-1]


@mistake(of="largest_stable_lr")
def lets_the_least_curved_axis_decide(H):
    """You took the smallest eigenvalue, so the least curved axis decides. The most curved one is the
    first to run away: take the largest."""
    return 2 / np.linalg.eigvalsh(H)[0]


@mistake(of="largest_stable_lr")
def takes_the_eigenvalue_that_is_listed_first(H):
    """NumPy's eig and eigvals list eigenvalues in no particular order, and you take one by its place.
    The most curved axis has the largest of them."""
    return 2 / np.linalg.eigvals(H)[0]


@mistake(of="largest_stable_lr")
def takes_the_eigenvalue_that_is_listed_last(H):
    """NumPy's eig and eigvals list eigenvalues in no particular order, and you take one by its place.
    The most curved axis has the largest of them."""
    return 2 / np.linalg.eigvals(H)[-1]


@mistake(of="largest_stable_lr")
def takes_the_trace(H):
    """You divide by the sum of all curvatures, the trace. Each axis runs away on its own, and the
    most curved one decides alone."""
    return 2 / np.trace(H)


@mistake(of="largest_stable_lr")
def takes_the_mean(H):
    """You divide by the mean of the curvatures. One rate must serve all axes, so the most curved one
    decides alone."""
    return 2 / np.linalg.eigvalsh(H).mean()


@mistake(of="largest_stable_lr")
def takes_the_largest_row_sum(H):
    """You took the largest sum of a row. That is an eigenvalue where all rows have the same sum, as in
    [[3, 1], [1, 3]]; other bowls do not lie along the diagonal."""
    return 2 / np.max(np.sum(H, axis=1))


@mistake(of="largest_stable_lr")
def takes_the_largest_entry(H):
    """You took the largest entry of the table. It is the curvature along x or y, but a turned bowl can be
    more curved in between: its own axes have the eigenvalues."""
    return 2 / np.max(H)


@mistake(of="largest_stable_lr")
def takes_the_norm_of_all_entries(H):
    """You divide by the root of the sum of all squares, the norm of the table. The border is set by the
    largest eigenvalue alone."""
    return 2 / np.linalg.norm(H)


@mistake(of="largest_stable_lr")
def returns_the_curvature(H):
    """This is the largest curvature itself. The rate must be small where it is large: which rate makes
    the factor 1 - lr * a equal to -1?"""
    return np.linalg.eigvalsh(H)[-1]


@mistake(of="largest_stable_lr")
def takes_the_fastest_rate(H):
    """2 / (lambda_min + lambda_max) is the rate that comes down fastest in the worst case. The border lies
    beyond it, and only the largest eigenvalue sets it."""
    curvatures = np.linalg.eigvalsh(H)
    return 2 / (curvatures[0] + curvatures[-1])


@mistake(of="largest_stable_lr")
def has_a_rate_for_each_axis(H):
    """You return a border for each axis. One rate must serve all of them, so the narrowest counts: one
    number."""
    return 2 / np.linalg.eigvalsh(H)


# symptoms


def _rows(call):
    """Return the path that a call gave."""
    return as_numbers(call.value, "the path")


def _same(given, right):
    return given.shape == right.shape and np.allclose(given, right, rtol=1e-7, atol=1e-9)


@symptom
def stops_before_all_steps_are_taken(calls, reference):
    """You stop when the point or the loss hardly changes. The path has a row for each step that was asked
    for, however short the step."""
    for call in calls:
        if call.function != "gradient_descent" or call.arguments[3] == 0:
            continue
        given, right = _rows(call), reference.gradient_descent(*call.arguments)
        stays = np.flatnonzero(np.any(np.diff(given, axis=0) != 0, axis=1))
        taken = len(given) if len(given) < len(right) else (stays[-1] + 2 if len(stays) else 0)
        if 2 <= taken < len(right) - 1 and _same(given[:taken], right[:taken]):
            return True
    return False


@symptom
def keeps_rows_of_earlier_calls(calls, reference):
    """Your path still holds the rows of an earlier call. Begin with a new list in each call, inside of the
    function."""
    for call in calls:
        if call.function == "gradient_descent" and len(call.value) > call.arguments[3] + 2:
            right = reference.gradient_descent(*call.arguments)
            if _same(as_numbers(call.value[-len(right) :], "the end of the path"), right):
                return True
    return False


@symptom
def changes_the_start(calls):
    """You changed the caller's x0 in place: after `x = x0` both names mean one array, and `x -= ...`
    writes into it. Work on a copy."""
    return any("x0" in call.changed for call in calls)


@symptom
def works_in_place_on_integers(calls):
    """An in-place operation such as x -= ... cannot store fractions in an array of integers. Make a copy
    of x0 that holds floats first."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def computes_in_float32(calls, reference):
    """Right steps, but in float32, which keeps only 7 digits. Compute in float64, NumPy's own choice."""
    apart = 0.0
    for call in calls:
        if call.function == "gradient_descent":
            right = reference.gradient_descent(*call.arguments)
            error = np.linalg.norm(_rows(call) - right) / (1e-12 + np.linalg.norm(right))
            apart = max(apart, error)
    return 1e-9 < apart < 1e-5


@symptom
def looks_for_a_row_that_is_not_there(calls, reference):
    """Here no row is near enough, and your code goes on as if there were one. Return None in this case."""
    call = calls[-1]
    return (
        call.function == "steps_to_reach"
        and call.raised.startswith(("IndexError", "StopIteration", "ValueError"))
        and reference.steps_to_reach(*call.arguments) is None
    )


@symptom
def measures_one_distance_in_all(calls):
    """You measure the whole path at once, which gives a single number. Measure one distance per row
    (axis=1)."""
    told = ("0d", "0-dimensional", "numpy.float64", "numpy.bool", "scalar variable")
    return any(
        call.function == "steps_to_reach" and any(word in call.raised for word in told)
        for call in calls
    )


@symptom
def takes_both_results_of_eig_for_one(calls):
    """If you use eig or eigh: they return two things, the eigenvalues and the axes. Take the eigenvalues
    out first, or ask a function that returns them alone."""
    told = ("truth value", "EigResult", "EighResult", "inhomogeneous")
    return any(
        call.function == "largest_stable_lr" and any(word in call.raised for word in told)
        for call in calls
    )
