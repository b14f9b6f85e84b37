"""Known wrong answers to potential_and_force, each with the sentence that helps."""

import numpy as np

from grader import mistake, symptom


def floats(value):
    """Return a value as an array of floats."""
    return np.array(value, dtype=float)


# force


@mistake(of="force")
def points_uphill(grad_U, x):
    """You return the gradient itself, which points to a higher energy. A force pushes towards a lower
    one, so it needs the minus sign."""
    return floats(grad_U(floats(x)))


@mistake(of="force")
def puts_the_minus_on_the_point(grad_U, x):
    """You take the gradient at -x, another point. The minus belongs to the gradient; ask for that where
    the body is. (For a spring with its rest at the origin both give the same.)"""
    return floats(grad_U(-floats(x)))


@mistake(of="force")
def keeps_the_direction_of_the_force(grad_U, x):
    """Your force always has the length 1. How strong it is counts too: steep energy makes a strong
    force."""
    slope = floats(grad_U(floats(x)))
    steepness = np.linalg.norm(slope)
    return -slope / steepness if steepness else -slope


@mistake(of="force")
def returns_the_strength(grad_U, x):
    """You return the length of the force, a single number. A force is a vector: it has an entry for each
    coordinate."""
    return np.linalg.norm(grad_U(floats(x)))


@mistake(of="force")
def knows_one_spring_only(grad_U, x):
    """You wrote the bowl's force, -2x, into your function. Ask the function grad_U that you are given: it
    knows the energy."""
    return -2 * floats(x)


@mistake(of="force")
def takes_grad_U_for_the_energy(grad_U, x):
    """You differentiate once more. grad_U gives the gradient of the energy, not the energy."""
    x = floats(x)
    steps = 1e-4 * np.eye(len(x))
    rises = [(floats(grad_U(x + step)) - floats(grad_U(x - step))) / 2e-4 for step in steps]
    return -np.array(rises).T


# flux


def _times(D, grad_c):
    return np.dot(floats(D), floats(grad_c))


@mistake(of="flux")
def flows_uphill(D, grad_c):
    """Your flux runs to where the concentration is higher. Diffusion evens it out, so the law has a minus
    sign."""
    return _times(D, grad_c)


@mistake(of="flux")
def multiplies_entry_by_entry(D, grad_c):
    """With a matrix D you multiply entry by entry, which leaves a matrix. The flux is the matrix times the
    vector: each row of D gives one sum of products."""
    return -floats(D) * floats(grad_c)


@mistake(of="flux")
def multiplies_entry_by_entry_in_lists(D, grad_c):
    """With a matrix D you multiply entry by entry, which leaves a matrix. The flux is the matrix times the
    vector: each row of D gives one sum of products."""
    return (-floats(D) * floats(grad_c)).tolist()


@mistake(of="flux")
def uses_the_diagonal_only(D, grad_c):
    """You use the diagonal of D only. The other entries turn the flux: a slope along x also drives a flow
    along y."""
    return _times(np.diag(np.diag(D)), grad_c) * -1 if np.ndim(D) else -_times(D, grad_c)


@mistake(of="flux")
def adds_the_rows_of_D_first(D, grad_c):
    """You multiply entry by entry and add down each column, so each slope meets the sum of its own
    column. Add along each row: a row of D, times the gradient, is one entry of the flux."""
    return -(floats(D) * floats(grad_c)).sum(axis=0) if np.ndim(D) else -_times(D, grad_c)


@mistake(of="flux")
def divides_by_D(D, grad_c):
    """You divide by D, or multiply by its inverse. The natural gradient has the inverse of its matrix; the
    flux has D itself, since more flows where D is large."""
    if np.ndim(D) == 0:
        return -floats(grad_c) / D
    return -np.linalg.solve(floats(D), floats(grad_c))


@mistake(of="flux")
def ignores_how_steep_it_is(D, grad_c):
    """You keep only the direction of the gradient. Where the concentration is twice as steep, twice as
    much flows."""
    return -_times(D, grad_c) / (np.linalg.norm(grad_c) or 1)


@mistake(of="flux")
def leaves_D_out(D, grad_c):
    """D is missing: you return minus the gradient. D says how easily the stuff moves, and which way."""
    return -floats(grad_c)


@mistake(of="flux")
def returns_one_number(D, grad_c):
    """You return a single number, which says how strongly it flows down the gradient. The flux is a
    vector: do not multiply by the gradient a second time."""
    return -np.dot(floats(grad_c), _times(D, grad_c))


# chemotaxis_path


def path_by(x0, steps, move):
    """Return a path whose next point is `move(x)`."""
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = move(path[t])
    return path


def unit(slope, length=np.linalg.norm):
    """Return a vector divided by its length; zeros stay zeros."""
    slope = floats(slope)
    return slope / length(slope) if slope.any() else slope


def climb(grad_c, x0, speed, dt, steps):
    """Return the right path."""
    return path_by(x0, steps, lambda x: x + speed * dt * unit(grad_c(x)))


@mistake(of="chemotaxis_path")
def swims_downhill(grad_c, x0, speed, dt, steps):
    """Your cell swims to where the concentration is lower. Gradient descent has a minus sign; a cell that
    climbs has none."""
    return path_by(x0, steps, lambda x: x - speed * dt * unit(grad_c(x)))


@mistake(of="chemotaxis_path")
def swims_faster_where_it_is_steep(grad_c, x0, speed, dt, steps):
    """Your steps are as long as the gradient says, as in gradient ascent. This cell has one speed: take only
    the direction from the gradient, a vector of length 1."""
    return path_by(x0, steps, lambda x: x + speed * dt * floats(grad_c(x)))


@mistake(of="chemotaxis_path")
def forgets_dt(grad_c, x0, speed, dt, steps):
    """You left out dt, so each of your steps takes a second. In the time dt the cell swims speed * dt."""
    return path_by(x0, steps, lambda x: x + speed * unit(grad_c(x)))


@mistake(of="chemotaxis_path")
def forgets_the_speed(grad_c, x0, speed, dt, steps):
    """You left out the speed, so all cells are equally fast. In the time dt the cell swims speed * dt."""
    return path_by(x0, steps, lambda x: x + dt * unit(grad_c(x)))


@mistake(of="chemotaxis_path")
def divides_the_speed_by_dt(grad_c, x0, speed, dt, steps):
    """You divide the speed by dt. Metres per second times seconds are metres."""
    return path_by(x0, steps, lambda x: x + speed / dt * unit(grad_c(x)))


@mistake(of="chemotaxis_path")
def divides_by_the_largest_slope(grad_c, x0, speed, dt, steps):
    """You divide the gradient by its largest entry. Divide by its length, the root of the sum of squares,
    or steps across the axes are too long."""
    return path_by(
        x0, steps, lambda x: x + speed * dt * unit(grad_c(x), lambda g: np.max(np.abs(g)))
    )


@mistake(of="chemotaxis_path")
def divides_by_the_sum_of_the_slopes(grad_c, x0, speed, dt, steps):
    """You divide the gradient by the sum of its entries' sizes. The length is the root of the sum of
    squares."""
    return path_by(x0, steps, lambda x: x + speed * dt * unit(grad_c(x), lambda g: np.abs(g).sum()))


@mistake(of="chemotaxis_path")
def divides_by_the_square_of_the_length(grad_c, x0, speed, dt, steps):
    """You divide the gradient by the square of its length. Take the root first: only then the direction
    has the length 1."""
    return path_by(x0, steps, lambda x: x + speed * dt * unit(grad_c(x), lambda g: g @ g))


@mistake(of="chemotaxis_path")
def moves_along_each_axis_alike(grad_c, x0, speed, dt, steps):
    """You keep only the signs of the slopes, so the cell moves equally far along each axis. The direction
    of the gradient keeps the proportions of its entries."""
    return path_by(x0, steps, lambda x: x + speed * dt * np.sign(grad_c(x)))


@mistake(of="chemotaxis_path")
def stays_with_the_first_gradient(grad_c, x0, speed, dt, steps):
    """You use the gradient of the start in every step. Ask for it anew where the cell is."""
    way = speed * dt * unit(grad_c(floats(x0)))
    return path_by(x0, steps, lambda x: x + way)


@mistake(of="chemotaxis_path")
def starts_again_in_each_step(grad_c, x0, speed, dt, steps):
    """Each of your steps starts from x0 again, so all rows after the start are the same. Go on from the
    point that the last step reached."""
    x0 = floats(x0)
    return path_by(x0, steps, lambda x: x0 + speed * dt * unit(grad_c(x0)))


@mistake(of="chemotaxis_path")
def divides_zero_by_zero(grad_c, x0, speed, dt, steps):
    """Where the gradient is zero it has no direction, and your division gives nan. Ask for that case first:
    the cell then rests."""
    return path_by(
        x0, steps, lambda x: x + speed * dt * floats(grad_c(x)) / np.linalg.norm(grad_c(x))
    )


@mistake(of="chemotaxis_path")
def swims_on_where_it_is_flat(grad_c, x0, speed, dt, steps):
    """Where the gradient is zero your cell swims on as before. It has nothing to follow there, so it
    rests."""
    way = np.zeros(len(x0))

    def move(x):
        nonlocal way
        slope = grad_c(x)
        way = speed * dt * unit(slope) if np.any(slope) else way
        return x + way

    return path_by(x0, steps, move)


@mistake(of="chemotaxis_path")
def ends_the_path_where_it_is_flat(grad_c, x0, speed, dt, steps):
    """You end the path where the gradient is zero. A cell that rests is still somewhere: the path has a row
    for each step."""
    rows = [floats(x0)]
    for _ in range(steps):
        slope = grad_c(rows[-1])
        if not np.any(slope):
            break
        rows.append(rows[-1] + speed * dt * unit(slope))
    return np.array(rows)


@mistake(of="chemotaxis_path")
def leaves_out_the_start(grad_c, x0, speed, dt, steps):
    """Row 0 must be the start x0. Your first row is where the cell is after one step."""
    return climb(grad_c, x0, speed, dt, steps)[1:]


@mistake(of="chemotaxis_path")
def leaves_out_the_end(grad_c, x0, speed, dt, steps):
    """The last step is missing: the start and a row for each step make steps + 1 rows."""
    return climb(grad_c, x0, speed, dt, steps)[:-1]


@mistake(of="chemotaxis_path")
def takes_one_step_too_many(grad_c, x0, speed, dt, steps):
    """You take one step too many: the start and a row for each step make steps + 1 rows."""
    return climb(grad_c, x0, speed, dt, steps + 1)


@mistake(of="chemotaxis_path")
def returns_the_end_only(grad_c, x0, speed, dt, steps):
    """You return the last point only. Return the whole path, a point a row, the start first."""
    return climb(grad_c, x0, speed, dt, steps)[-1]


@mistake(of="chemotaxis_path")
def stores_one_array_in_all_rows(grad_c, x0, speed, dt, steps):
    """All your rows are one and the same array, so each of them shows the end of the path. Store a copy
    of the point, or make a new array in each step."""
    return np.repeat(climb(grad_c, x0, speed, dt, steps)[-1:], steps + 1, axis=0)


@mistake(of="chemotaxis_path")
def stores_the_path_in_integers(grad_c, x0, speed, dt, steps):
    """Of a start of integers you make an array of integers, which cuts decimals off. Ask NumPy for floats
    when you make the array."""
    path = np.empty((steps + 1, len(x0)), dtype=np.asarray(x0).dtype)
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] + speed * dt * unit(grad_c(floats(path[t])))
    return path


# work


def ends_of(path):
    """Return where the segments start, and where they end."""
    path = floats(path)
    return path[:-1], path[1:]


def along(force, places, ways):
    """Return the sum of the forces at the places, each times its way."""
    return float(sum(np.dot(force(place), way) for place, way in zip(places, ways, strict=True)))


def works(force, path):
    """Return the work of each segment."""
    start, end = ends_of(path)
    return np.array([np.dot(force((p + q) / 2), q - p) for p, q in zip(start, end, strict=True)])


def right_work(force, path):
    """Return the right work."""
    return float(works(force, path).sum())


@mistake(of="work")
def takes_the_force_at_the_start(force, path):
    """You take the force where each segment starts. On the way it changes: take it in the middle, which is
    exact for a force that is linear in x."""
    start, end = ends_of(path)
    return along(force, start, end - start)


@mistake(of="work")
def takes_the_force_at_the_end(force, path):
    """You take the force where each segment ends. On the way it changes: take it in the middle, which is
    exact for a force that is linear in x."""
    start, end = ends_of(path)
    return along(force, end, end - start)


@mistake(of="work")
def takes_the_mean_of_both_ends(force, path):
    """You take the mean of the forces at both ends, the trapezoid rule, as other courses do. For a force that
    is linear in x it gives the same; this course asks for the force at the midpoint."""
    start, end = ends_of(path)
    return (along(force, start, end - start) + along(force, end, end - start)) / 2


@mistake(of="work")
def takes_half_of_the_way_for_the_midpoint(force, path):
    """You take half of the way, (end - start) / 2, for the midpoint. That is how far it is from the start:
    the midpoint itself is the mean of both ends."""
    start, end = ends_of(path)
    return along(force, (end - start) / 2, end - start)


@mistake(of="work")
def forgets_to_halve(force, path):
    """You take the force at the sum of both ends, which is twice as far out as the midpoint. Halve it."""
    start, end = ends_of(path)
    return along(force, start + end, end - start)


@mistake(of="work")
def has_the_sign_of_the_work_against_it(force, path):
    """Your sign is that of the work that you do against the force, or your segments run backwards. The work
    of the force itself is positive where it pushes along the way."""
    return -right_work(force, path)


@mistake(of="work")
def multiplies_the_lengths(force, path):
    """You multiply the lengths of the force and of the segment. Only the part of the force along the way
    does work: take their dot product."""
    start, end = ends_of(path)
    pairs = zip((start + end) / 2, end - start, strict=True)
    return float(sum(np.linalg.norm(force(p)) * np.linalg.norm(way) for p, way in pairs))


@mistake(of="work")
def counts_all_work_as_positive(force, path):
    """You add up the sizes of the work on the segments. Where the force pushes against the way its work is
    negative, and has to be taken off."""
    start, end = ends_of(path)
    pairs = zip((start + end) / 2, end - start, strict=True)
    return float(sum(abs(np.dot(force(p), way)) for p, way in pairs))


@mistake(of="work")
def multiplies_by_the_place(force, path):
    """You multiply the force by the place where it acts. Work needs the way that is gone: from one point of
    the path to the next."""
    start, end = ends_of(path)
    return along(force, (start + end) / 2, (start + end) / 2)


@mistake(of="work")
def goes_straight_to_the_end(force, path):
    """You go straight from the first point to the last. For a spring that makes no difference, for a swirl
    it does: add up the segments of the path."""
    path = floats(path)
    return along(force, [(path[0] + path[-1]) / 2], [path[-1] - path[0]])


@mistake(of="work")
def averages_the_force(force, path):
    """You multiply the mean of the forces by the whole way from start to end. Each force acts along its own
    segment: multiply first, then add."""
    start, end = ends_of(path)
    if len(start) == 0:
        return 0.0
    return float(np.mean([force(p) for p in (start + end) / 2], axis=0) @ (end[-1] - start[0]))


@mistake(of="work")
def averages_the_segments(force, path):
    """You take the mean of the work on the segments. Work adds up along the way."""
    return right_work(force, path) / max(len(path) - 1, 1)


@mistake(of="work")
def leaves_out_the_last_segment(force, path):
    """The last segment is missing. A path of n points has n - 1 segments."""
    return right_work(force, path[:-1])


@mistake(of="work")
def leaves_out_the_first_segment(force, path):
    """The first segment is missing. A path of n points has n - 1 segments, and the first one leaves
    path[0]."""
    return right_work(force, path[1:])


@mistake(of="work")
def closes_the_path(force, path):
    """You go back from the last point to the first. A path ends at its last point; one that is a loop has
    its start there again."""
    return right_work(force, [*path, path[0]])


@mistake(of="work")
def adds_each_coordinate_for_itself(force, path):
    """You return a number for each coordinate. Work has no direction: the dot product adds the coordinates
    up as well."""
    start, end = ends_of(path)
    pairs = zip((start + end) / 2, end - start, strict=True)
    return sum((floats(force(p)) * way for p, way in pairs), np.zeros(start.shape[1]))


@mistake(of="work")
def returns_the_work_of_each_segment(force, path):
    """You return the work of each segment. Add them up to a single number."""
    return works(force, path)


@mistake(of="work")
def returns_the_work_so_far(force, path):
    """You return the work so far after each segment. Return the last of these sums, a single number."""
    return np.cumsum(works(force, path))


# What replaying cannot see

LISTS = "'list'", "'tuple'", "sequence", "list indices", "a list"
ERRORS = "ValueError", "TypeError", "AttributeError", "IndexError", "ZeroDivisionError"


def raised(call, *words):
    """Tell whether a call raised an error with one of these words."""
    return any(word in call.raised for word in words)


@symptom
def computes_with_lists(calls):
    """A list is no vector: it cannot be negated, and plus puts two of them end to end. Make an array of
    what you are given, and of what the function returns, before you compute."""
    return any(raised(call, *LISTS) for call in calls)


@symptom
def works_in_place_on_integers(calls):
    """An in-place operation such as x += ... cannot store fractions in an array of integers. Make a copy
    that holds floats first."""
    return any(raised(call, "UFunc") for call in calls)


@symptom
def changes_what_it_was_given(calls):
    """You changed the caller's array in place: after `x = x0` both names mean one array, and `x += ...`
    writes into it. Work on a copy."""
    return any(call.changed for call in calls)


@symptom
def takes_a_number_for_a_matrix(calls):
    """D may be one number, and a number has no rows and no matrix product. Multiply by it as by any other
    number, or use what does both, such as np.dot."""
    return any(
        call.function == "flux"
        and np.ndim(call.arguments[0]) == 0
        and raised(call, *ERRORS)
        and not raised(call, *LISTS)
        for call in calls
    )


@symptom
def looks_for_a_point_that_is_not_there(calls):
    """You look for a point beyond the end of the path. A path of n points has n - 1 segments, and the last
    one ends at the last point."""
    return any(
        call.function == "work" and len(call.arguments[1]) > 1 and raised(call, "IndexError")
        for call in calls
    )


def has_no_number(call):
    """Tell whether a call of work raised or returned nan."""
    return raised(call, *ERRORS) or not np.all(np.isfinite(floats(call.value)))


@symptom
def cannot_do_without_a_segment(calls):
    """A path of one point has no segment, and your code needs one. The sum of no work is 0.0."""
    calls = [call for call in calls if call.function == "work"]
    return all(has_no_number(call) == (len(call.arguments[1]) == 1) for call in calls) and any(
        len(call.arguments[1]) == 1 for call in calls
    )


@symptom
def rests_though_a_slope_is_left(calls, reference):
    """Your cell rests where only some slopes are zero, or where they add up to zero. It has no direction
    only where all of them are zero: the length of the gradient tells."""
    rested = False
    for call in calls:
        if call.function != "chemotaxis_path":
            continue
        grad_c, x0, speed, dt, steps = call.arguments
        if call.raised or np.shape(call.value) != (steps + 1, len(x0)):
            return False
        path = floats(call.value)
        for x, after in zip(path, path[1:]):
            slope = floats(grad_c(x))
            if np.allclose(after, reference.chemotaxis_path(grad_c, x, speed, dt, 1)[1]):
                continue
            some = np.any(slope == 0) or slope.sum() == 0
            if not (np.array_equal(after, x) and some):
                return False
            rested = True
    return rested


@symptom
def rests_where_the_gradient_is_weak(calls, reference):
    """Your cell rests where the gradient is weak: you compare with a threshold, or add a small number to the
    length. Only a gradient of exactly zero has no direction."""
    rested = False
    for call in calls:
        if call.function != "chemotaxis_path":
            continue
        grad_c, x0, speed, dt, steps = call.arguments
        if call.raised or np.shape(call.value) != (steps + 1, len(x0)):
            return False
        path = floats(call.value)
        for x, after in zip(path, path[1:]):
            if np.allclose(after, reference.chemotaxis_path(grad_c, x, speed, dt, 1)[1]):
                continue
            if not (np.allclose(after, x) and 0 < np.linalg.norm(grad_c(x)) < 1e-6):
                return False
            rested = True
    return rested
