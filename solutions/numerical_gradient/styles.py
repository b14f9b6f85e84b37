"""The same mistakes, written otherwise."""

import numpy as np

from grader import style


def _num(value):
    return float(np.sum(value))


def _each(x, slope):
    """Return slope(x, place) for each entry of an array of floats."""
    x = np.array(x, dtype=float)
    slopes = [slope(x, place) for place in np.ndindex(x.shape)]
    return np.array(slopes, dtype=float).reshape(x.shape)


def _moved(x, place, by):
    moved = x.copy()
    moved[place] += by
    return moved


def _rows(x, h):
    """Return x as floats, and a step for each entry."""
    x = np.array(x, dtype=float)
    return x, h * np.eye(x.size).reshape(x.size, *x.shape)


# secants


@style(of="secants", shows="looks_to_both_sides")
def looks_to_both_sides_in_a_loop(f, x, hs):
    slopes = []
    for h in hs:
        slopes.append(0.5 * (f(x + h) - f(x - h)) / h)
    return slopes


@style(of="secants", shows="looks_to_both_sides")
def puts_x_in_the_middle(f, x, hs):
    rise = np.array([f(x + h) - f(x - h) for h in hs])
    return rise / np.multiply(2, hs)


@style(of="secants", shows="does_not_divide_by_the_step")
def subtracts_in_an_array(f, x, hs):
    return np.array([f(x + h) for h in hs]) - f(x)


@style(of="secants", shows="does_not_divide_by_the_step")
def collects_rises(f, x, hs):
    rises, start = [], f(x)
    for h in hs:
        rises += [float(f(x + h) - start)]
    return tuple(rises)


@style(of="secants", shows="returns_the_first_slope_only")
def returns_inside_the_loop(f, x, hs):
    slopes = []
    for h in hs:
        slopes.append((f(x + h) - f(x)) / h)
        return slopes


@style(of="secants", shows="returns_the_first_slope_only")
def takes_the_next_of_a_generator(f, x, hs):
    return next((f(x + h) - f(x)) / h for h in hs)


@style(of="secants", shows="returns_the_last_slope_only")
def overwrites_the_slope(f, x, hs):
    for h in hs:
        slope = (f(x + h) - f(x)) / h
    return slope


@style(of="secants", shows="returns_the_last_slope_only")
def makes_a_new_list_each_time(f, x, hs):
    start = f(x)
    for h in hs:
        slopes = []
        slopes.append((f(x + h) - start) / h)
    return slopes


@style(of="secants", shows="looks_back")
def steps_to_the_left(f, x, hs):
    return [(f(x - h) - f(x)) / -h for h in hs]


@style(of="secants", shows="looks_back")
def steps_to_the_left_in_an_array(f, x, hs):
    behind = np.array([f(x - h) for h in hs])
    return (f(x) - behind) / hs


@style(of="secants", shows="subtracts_the_wrong_way_round")
def divides_by_a_negative_step(f, x, hs):
    return [(f(x + h) - f(x)) / (x - (x + h)) for h in hs]


@style(of="secants", shows="subtracts_the_wrong_way_round")
def subtracts_from_the_start_in_an_array(f, x, hs):
    ahead = np.array([f(x + h) for h in hs])
    return (f(x) - ahead) / np.array(hs)


@style(of="secants", shows="divides_one_value_only")
def divides_one_value_in_a_loop(f, x, hs):
    here, slopes = f(x), []
    for h in hs:
        slopes.append(f(x + h) - here / h)
    return np.array(slopes)


@style(of="secants", shows="divides_one_value_only")
def divides_one_array(f, x, hs):
    ahead = np.array([f(x + h) for h in hs])
    return ahead - f(x) / np.array(hs)


@style(of="secants", shows="walks_on")
def adds_to_x(f, x, hs):
    slopes = []
    for h in hs:
        here = f(x)
        x += h
        slopes.append((f(x) - here) / h)
    return slopes


@style(of="secants", shows="walks_on")
def walks_along_a_sum(f, x, hs):
    heights = [f(place) for place in x + np.concatenate([[0], np.cumsum(hs)])]
    return np.diff(heights) / hs


@style(of="secants", shows="divides_by_x")
def divides_by_x_in_a_loop(f, x, hs):
    here, slopes = f(x), []
    for h in hs:
        slopes.append((f(x + h) - here) / x)
    return slopes


@style(of="secants", shows="divides_by_x")
def divides_an_array_by_x(f, x, hs):
    return (np.array([f(x + h) for h in hs]) - f(x)) / x


@style(of="secants", shows="asks_f_at_the_step")
def asks_f_at_each_step_in_a_loop(f, x, hs):
    here, slopes = f(x), []
    for h in hs:
        slopes.append((f(h) - here) / h)
    return slopes


@style(of="secants", shows="asks_f_at_the_step")
def asks_f_at_all_steps(f, x, hs):
    return np.subtract([f(h) for h in hs], f(x)) / np.asarray(hs)


@style(of="secants", shows="steps_by_one")
def multiplies_a_whole_step(f, x, hs):
    return len(hs) * [f(x + 1) - f(x)]


@style(of="secants", shows="steps_by_one")
def fills_with_a_whole_step(f, x, hs):
    return np.full(len(hs), float(f(1 + x) - f(x)))


# numerical_gradient


@style(of="numerical_gradient", shows="looks_forward_only")
def looks_forward_from_one_value(f, x, h):
    x, steps = _rows(x, h)
    here = _num(f(x))
    return np.array([(_num(f(x + step)) - here) / h for step in steps]).reshape(x.shape)


@style(of="numerical_gradient", shows="looks_forward_only")
def looks_forward_with_a_copy(f, x, h):
    return _each(x, lambda x, place: (_num(f(_moved(x, place, h))) - _num(f(x))) / h)


@style(of="numerical_gradient", shows="looks_backward_only")
def looks_backward_from_one_value(f, x, h):
    x, steps = _rows(x, h)
    here = _num(f(x))
    return np.array([(here - _num(f(x - step))) / h for step in steps]).reshape(x.shape)


@style(of="numerical_gradient", shows="looks_backward_only")
def looks_forward_with_a_minus(f, x, h):
    return _each(x, lambda x, place: (_num(f(_moved(x, place, -h))) - _num(f(x))) / -h)


@style(of="numerical_gradient", shows="divides_by_h")
def divides_by_one_h(f, x, h):
    return _each(x, lambda x, p: (_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / h)


@style(of="numerical_gradient", shows="divides_by_h")
def divides_rows_by_h(f, x, h):
    x, steps = _rows(x, h)
    return np.array([_num(f(x + s)) - _num(f(x - s)) for s in steps]).reshape(x.shape) / h


@style(of="numerical_gradient", shows="multiplies_by_h")
def forgets_the_brackets_of_2h(f, x, h):
    return _each(x, lambda x, p: (_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / 2 * h)


@style(of="numerical_gradient", shows="multiplies_by_h")
def averages_and_multiplies(f, x, h):
    x, steps = _rows(x, h)
    return np.array([h * 0.5 * (_num(f(x + s)) - _num(f(x - s))) for s in steps]).reshape(x.shape)


@style(of="numerical_gradient", shows="does_not_divide")
def subtracts_only(f, x, h):
    x, steps = _rows(x, h)
    return np.array([_num(f(x + s)) - _num(f(x - s)) for s in steps]).reshape(x.shape)


@style(of="numerical_gradient", shows="does_not_divide")
def subtracts_copies_only(f, x, h):
    return _each(x, lambda x, p: _num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h))))


@style(of="numerical_gradient", shows="divides_the_second_value_only")
def forgets_the_brackets_of_the_difference(f, x, h):
    return _each(x, lambda x, p: _num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h))) / (2 * h))


@style(of="numerical_gradient", shows="divides_the_second_value_only")
def divides_what_is_behind(f, x, h):
    x, steps = _rows(x, h)
    ahead = np.array([_num(f(x + s)) for s in steps])
    behind = np.array([_num(f(x - s)) for s in steps])
    return (ahead - behind / (2 * h)).reshape(x.shape)


@style(of="numerical_gradient", shows="moves_all_entries_at_once")
def adds_h_to_the_whole_x(f, x, h):
    x = np.asarray(x, dtype=float)
    return np.full(x.shape, (_num(f(x + h)) - _num(f(x - h))) / (2 * h))


@style(of="numerical_gradient", shows="moves_all_entries_at_once")
def adds_h_to_the_whole_x_in_a_loop(f, x, h):
    return _each(x, lambda x, place: (_num(f(x + h)) - _num(f(x - h))) / (2 * h))


@style(of="numerical_gradient", shows="moves_a_row_at_once")
def moves_by_one_index(f, x, h):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for i in range(len(x)) if x.ndim else [...]:
        ahead, behind = x.copy(), x.copy()
        ahead[i] += h
        behind[i] -= h
        gradient[i] = (_num(f(ahead)) - _num(f(behind))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="moves_a_row_at_once")
def goes_through_x_itself(f, x, h):
    x = np.array(x, dtype=float)
    rows, slopes = np.atleast_1d(x), []
    for i, row in enumerate(rows):
        step = np.zeros(rows.shape)
        step[i] = h
        step = step.reshape(x.shape)
        slopes.append((_num(f(x + step)) - _num(f(x - step))) / (2 * h) * np.ones_like(row))
    return np.array(slopes).reshape(x.shape)


@style(of="numerical_gradient", shows="asks_f_for_a_row")
def calls_itself_for_each_row(f, x, h):
    x = np.array(x, dtype=float)
    if x.ndim > 1:
        return np.array([calls_itself_for_each_row(f, row, h) for row in x]).reshape(x.shape)
    return _each(x, lambda x, p: (_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / (2 * h))


@style(of="numerical_gradient", shows="asks_f_for_a_row")
def applies_along_the_last_axis(f, x, h):
    def of_a_row(row):
        return [(_num(f(row + s)) - _num(f(row - s))) / (2 * h) for s in h * np.eye(len(row))]

    x = np.array(x, dtype=float)
    if x.ndim == 0:
        return (_num(f(x + h)) - _num(f(x - h))) / (2 * h)
    return np.apply_along_axis(of_a_row, -1, x) if x.size else x


@style(of="numerical_gradient", shows="asks_f_for_an_entry")
def adds_h_to_an_entry(f, x, h):
    return _each(x, lambda x, place: (_num(f(x[place] + h)) - _num(f(x[place] - h))) / (2 * h))


@style(of="numerical_gradient", shows="asks_f_for_an_entry")
def makes_f_work_on_entries(f, x, h):
    slopes = [(_num(f(entry + h)) - _num(f(entry - h))) / (2 * h) for entry in np.ravel(x)]
    return np.array(slopes, dtype=float).reshape(np.shape(x))


@style(of="numerical_gradient", shows="asks_f_for_a_flat_x")
def flattens_with_reshape(f, x, h):
    x = np.array(x, dtype=float)
    flat = x.reshape(-1)
    steps = h * np.eye(flat.size)
    slopes = [(_num(f(flat + s)) - _num(f(flat - s))) / (2 * h) for s in steps]
    return np.array(slopes).reshape(x.shape)


@style(of="numerical_gradient", shows="asks_f_for_a_flat_x")
def flattens_and_copies(f, x, h):
    flat = np.array(x, dtype=float).flatten()
    slopes = []
    for i in range(flat.size):
        slopes.append((_num(f(_moved(flat, i, h))) - _num(f(_moved(flat, i, -h)))) / (2 * h))
    return np.reshape(np.array(slopes, dtype=float), np.shape(x))


@style(of="numerical_gradient", shows="leaves_entries_behind")
def goes_back_by_two_and_stays(f, x, h):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        x[place] += h
        ahead = _num(f(x))
        x[place] -= 2 * h
        gradient[place] = (ahead - _num(f(x))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="leaves_entries_behind")
def stays_behind_in_a_list(f, x, h):
    shape, flat = np.shape(x), [float(entry) for entry in np.ravel(x)]
    slopes = []
    for i in range(len(flat)):
        flat[i] += h
        ahead = _num(f(np.reshape(flat, shape)))
        flat[i] -= 2 * h
        slopes.append((ahead - _num(f(np.reshape(flat, shape)))) / (2 * h))
    return np.array(slopes).reshape(shape)


@style(of="numerical_gradient", shows="leaves_entries_ahead")
def goes_behind_first_and_stays_ahead(f, x, h):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        x[place] -= h
        behind = _num(f(x))
        x[place] += 2 * h
        gradient[place] = (_num(f(x)) - behind) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="leaves_entries_ahead")
def never_clears_the_step(f, x, h):
    x = np.array(x, dtype=float)
    ahead, slopes = x.copy(), []
    for place in np.ndindex(x.shape):
        behind = ahead.copy()
        ahead[place] = x[place] + h
        behind[place] = x[place] - h
        slopes.append((_num(f(ahead)) - _num(f(behind))) / (2 * h))
    return np.array(slopes).reshape(x.shape)


@style(of="numerical_gradient", shows="keeps_all_moves")
def copies_before_the_loop(f, x, h):
    x = np.array(x, dtype=float)
    ahead, behind, gradient = x.copy(), x.copy(), np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        ahead[place] += h
        behind[place] -= h
        gradient[place] = (_num(f(ahead)) - _num(f(behind))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="keeps_all_moves")
def makes_the_step_before_the_loop(f, x, h):
    x = np.array(x, dtype=float)
    step, slopes = np.zeros(x.shape), []
    for place in np.ndindex(x.shape):
        step[place] = h
        slopes.append((_num(f(x + step)) - _num(f(x - step))) / (2 * h))
    return np.array(slopes).reshape(x.shape)


@style(of="numerical_gradient", shows="measures_from_a_moved_centre")
def goes_back_by_one_step(f, x, h):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        before = x[place]
        x[place] = before + h
        ahead = _num(f(x))
        x[place] = before
        gradient[place] = (ahead - _num(f(x))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="measures_from_a_moved_centre")
def divides_a_forward_difference_by_2h(f, x, h):
    x, steps = _rows(x, h)
    here = _num(f(x))
    return np.array([0.5 * (_num(f(x + step)) - here) / h for step in steps]).reshape(x.shape)


@style(of="numerical_gradient", shows="has_a_step_of_its_own")
def overwrites_h(f, x, h):
    h = 1e-5
    return _each(x, lambda x, p: (_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / (2 * h))


@style(of="numerical_gradient", shows="has_a_step_of_its_own")
def has_a_constant(f, x, h):
    x, steps = _rows(x, 0.00001)
    return np.array([_num(f(x + s)) - _num(f(x - s)) for s in steps]).reshape(x.shape) / 0.00002


@style(of="numerical_gradient", shows="subtracts_the_sides_the_wrong_way_round")
def subtracts_ahead_from_behind(f, x, h):
    return _each(x, lambda x, p: (_num(f(_moved(x, p, -h))) - _num(f(_moved(x, p, h)))) / (2 * h))


@style(of="numerical_gradient", shows="subtracts_the_sides_the_wrong_way_round")
def has_ahead_and_behind_swapped(f, x, h):
    x, steps = _rows(x, h)
    ahead = np.array([_num(f(x - s)) for s in steps])
    behind = np.array([_num(f(x + s)) for s in steps])
    return np.reshape(ahead - behind, x.shape) / (2 * h)


@style(of="numerical_gradient", shows="returns_the_last_entry_only")
def overwrites_the_gradient(f, x, h):
    x, steps = _rows(x, h)
    gradient = 0.0
    for s in steps:
        gradient = (_num(f(x + s)) - _num(f(x - s))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="returns_the_last_entry_only")
def has_a_list_of_one(f, x, h):
    x = np.array(x, dtype=float)
    slopes = [0.0]
    for p in np.ndindex(x.shape):
        slopes = [(_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / (2 * h)]
    return np.array(slopes)


@style(of="numerical_gradient", shows="adds_up_all_slopes")
def adds_to_one_number(f, x, h):
    x, steps = _rows(x, h)
    total = 0.0
    for s in steps:
        total += (_num(f(x + s)) - _num(f(x - s))) / (2 * h)
    return total


@style(of="numerical_gradient", shows="adds_up_all_slopes")
def returns_the_sum(f, x, h):
    x, steps = _rows(x, h)
    return sum(_num(f(x + s)) - _num(f(x - s)) for s in steps) / (2 * h)


@style(of="numerical_gradient", shows="returns_the_gradient_flat")
def returns_a_flat_list(f, x, h):
    x, steps = _rows(x, h)
    return [(_num(f(x + s)) - _num(f(x - s))) / (2 * h) for s in steps]


@style(of="numerical_gradient", shows="returns_the_gradient_flat")
def forgets_to_reshape(f, x, h):
    x = np.array(x, dtype=float)
    flat, gradient = x.ravel(), np.zeros(x.size)
    for i in range(flat.size):
        ahead, behind = _moved(flat, i, h), _moved(flat, i, -h)
        ahead, behind = f(ahead.reshape(x.shape)), f(behind.reshape(x.shape))
        gradient[i] = (_num(ahead) - _num(behind)) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="cuts_the_moved_x")
def moves_in_a_copy_of_integers(f, x, h):
    x = np.array(x)
    gradient = np.zeros(x.shape)
    for p in np.ndindex(x.shape):
        gradient[p] = (_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="cuts_the_moved_x")
def casts_the_moved_x_back(f, x, h):
    x = np.asarray(x)
    slopes = []
    for step in h * np.eye(x.size).reshape(x.size, *x.shape):
        ahead, behind = (x + step).astype(x.dtype), (x - step).astype(x.dtype)
        slopes.append((_num(f(ahead)) - _num(f(behind))) / (2 * h))
    return np.array(slopes, dtype=float).reshape(x.shape)


@style(of="numerical_gradient", shows="cuts_the_result")
def fills_an_array_like_x(f, x, h):
    gradient = np.zeros_like(x)
    x = np.array(x, dtype=float)
    for p in np.ndindex(x.shape):
        gradient[p] = (_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="cuts_the_result")
def asks_for_the_dtype_of_x(f, x, h):
    kind = np.asarray(x).dtype
    x, steps = _rows(x, h)
    slopes = np.array([(_num(f(x + s)) - _num(f(x - s))) / (2 * h) for s in steps])
    return slopes.reshape(x.shape).astype(kind)


@style(of="numerical_gradient", shows="computes_in_float32")
def has_x_in_float32(f, x, h):
    x = np.asarray(x, dtype="f4")
    gradient = np.zeros(x.shape, dtype="f4")
    for p in np.ndindex(x.shape):
        gradient[p] = (_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="computes_in_float32")
def has_steps_in_float32(f, x, h):
    x = np.array(x).astype(np.float32)
    slopes = []
    for step in np.float32(h) * np.eye(x.size, dtype=np.float32):
        step = step.reshape(x.shape)
        slopes.append((_num(f(x + step)) - _num(f(x - step))) / (2 * h))
    return np.array(slopes).reshape(x.shape)


# best_step


@style(of="best_step", shows="takes_the_smallest")
def sorts_the_steps(f, x, slope, hs):
    return sorted(hs)[0]


@style(of="best_step", shows="takes_the_smallest")
def takes_the_smallest_array(f, x, slope, hs):
    return np.min(np.array(hs))


@style(of="best_step", shows="takes_the_largest")
def sorts_the_steps_the_other_way(f, x, slope, hs):
    return sorted(hs, reverse=True)[0]


@style(of="best_step", shows="takes_the_largest")
def takes_the_largest_array(f, x, slope, hs):
    return float(np.array(hs).max())


@style(of="best_step", shows="takes_the_worst")
def takes_the_maximum_of_the_errors(f, x, slope, hs):
    return max(hs, key=lambda h: abs((f(x + h) - f(x - h)) / (2 * h) - slope))


@style(of="best_step", shows="takes_the_worst")
def compares_the_wrong_way_round(f, x, slope, hs):
    best, least = None, -1.0
    for h in hs:
        error = abs(slope - (f(x + h) - f(x - h)) / (2 * h))
        if error > least:
            best, least = h, error
    return best


@style(of="best_step", shows="forgets_the_sign_of_an_error")
def has_the_least_difference(f, x, slope, hs):
    return min(hs, key=lambda h: (f(x + h) - f(x - h)) / (2 * h) - slope)


@style(of="best_step", shows="forgets_the_sign_of_an_error")
def sorts_signed_errors(f, x, slope, hs):
    return sorted(((f(x + h) - f(x - h)) / (2 * h) - slope, h) for h in hs)[0][1]


@style(of="best_step", shows="forgets_the_sign_of_the_opposite_error")
def subtracts_from_the_slope(f, x, slope, hs):
    return min(hs, key=lambda h: slope - (f(x + h) - f(x - h)) / (2 * h))


@style(of="best_step", shows="forgets_the_sign_of_the_opposite_error")
def keeps_the_least_of_what_is_missing(f, x, slope, hs):
    best, least = hs[0], float("inf")
    for h in hs:
        missing = slope - (f(x + h) - f(x - h)) / (2 * h)
        if missing < least:
            best, least = h, missing
    return best


@style(of="best_step", shows="returns_its_place")
def returns_the_argmin(f, x, slope, hs):
    return np.argmin([abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in hs])


@style(of="best_step", shows="returns_its_place")
def counts_the_place(f, x, slope, hs):
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in hs]
    return errors.index(min(errors))


@style(of="best_step", shows="returns_its_error")
def returns_the_least_error(f, x, slope, hs):
    return min(abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in hs)


@style(of="best_step", shows="returns_its_error")
def returns_the_other_half_of_a_pair(f, x, slope, hs):
    error, _ = min((abs((f(x + h) - f(x - h)) / (2 * h) - slope), h) for h in hs)
    return error


@style(of="best_step", shows="returns_its_slope")
def returns_the_nearest_slope(f, x, slope, hs):
    return min(((f(x + h) - f(x - h)) / (2 * h) for h in hs), key=lambda found: abs(found - slope))


@style(of="best_step", shows="returns_its_slope")
def keeps_the_nearest_slope(f, x, slope, hs):
    nearest = float("inf")
    for h in hs:
        found = (f(x + h) - f(x - h)) / (2 * h)
        if abs(found - slope) < abs(nearest - slope):
            nearest = found
    return nearest


@style(of="best_step", shows="judges_forward_differences")
def judges_secants(f, x, slope, hs):
    return min(hs, key=lambda h: abs((f(x + h) - f(x)) / h - slope))


@style(of="best_step", shows="judges_forward_differences")
def sorts_forward_errors(f, x, slope, hs):
    errors = np.abs([(f(x + h) - f(x)) / h - slope for h in hs])
    return hs[np.argsort(errors, kind="stable")[0]]


@style(of="best_step", shows="returns_all_errors")
def returns_an_array_of_errors(f, x, slope, hs):
    return np.array([abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in hs])


@style(of="best_step", shows="returns_all_errors")
def collects_errors(f, x, slope, hs):
    errors = []
    for h in hs:
        errors.append(abs(slope - (f(x + h) - f(x - h)) / (2 * h)))
    return tuple(errors)


@style(of="best_step", shows="divides_by_one_step")
def divides_the_best_by_h(f, x, slope, hs):
    return min(hs, key=lambda h: abs((f(x + h) - f(x - h)) / h - slope))


@style(of="best_step", shows="divides_by_one_step")
def sorts_by_differences_over_h(f, x, slope, hs):
    return sorted((abs((f(x + h) - f(x - h)) / h - slope), h) for h in hs)[0][1]


# what replaying cannot see


@style(of="numerical_gradient", shows="asks_too_often")
def asks_for_f_of_x_too(f, x, h):
    f(x)
    return _each(x, lambda x, p: (_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / (2 * h))


@style(of="numerical_gradient", shows="asks_too_often")
def adds_two_halves(f, x, h):
    x, steps = _rows(x, h)
    halves = [
        (_num(f(x + s)) - _num(f(x))) / (2 * h) + (_num(f(x)) - _num(f(x - s))) / (2 * h)
        for s in steps
    ]
    return np.array(halves).reshape(x.shape)


@style(of="numerical_gradient", shows="asks_too_often")
def computes_the_whole_for_each_entry(f, x, h):
    x, steps = _rows(x, h)

    def whole():
        return np.array([(_num(f(x + s)) - _num(f(x - s))) / (2 * h) for s in steps])

    return np.array([whole()[i] for i in range(x.size)]).reshape(x.shape)


@style(of="numerical_gradient", shows="changes_x")
def moves_the_caller_s_x(f, x, h):
    if not isinstance(x, np.ndarray) or x.dtype.kind != "f" or not x.ndim:
        x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for p in np.ndindex(x.shape):
        x[p] += h
        ahead = _num(f(x))
        x[p] -= 2 * h
        behind = _num(f(x))
        x[p] += h
        gradient[p] = (ahead - behind) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="changes_x")
def returns_the_gradient_in_x(f, x, h):
    slopes = _each(x, lambda x, p: (_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / (2 * h))
    if isinstance(x, np.ndarray) and x.dtype.kind == "f":
        x[...] = slopes
    return slopes


@style(of="numerical_gradient", shows="changes_x")
def cleans_up_wrongly(f, x, h):
    here = np.array(x, dtype=float)
    slopes = np.zeros_like(here)
    for p in np.ndindex(here.shape):
        ahead, behind = _num(f(_moved(here, p, h))), _num(f(_moved(here, p, -h)))
        slopes[p] = (ahead - behind) / (2 * h)
        if isinstance(x, np.ndarray):
            x[p] = 0
    return slopes


@style(of="numerical_gradient", shows="loses_the_step")
def stores_the_step_in_an_array_like_x(f, x, h):
    gradient = np.zeros(np.shape(x))
    for p in np.ndindex(gradient.shape):
        step = np.zeros_like(x)
        step[p] = h
        gradient[p] = (_num(f(x + step)) - _num(f(x - step))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="loses_the_step")
def has_steps_of_the_dtype_of_x(f, x, h):
    x = np.array(x)
    steps = (h * np.eye(x.size)).astype(x.dtype).reshape(x.size, *x.shape)
    slopes = [(_num(f(x + s)) - _num(f(x - s))) / (2 * h) for s in steps]
    return np.array(slopes, dtype=float).reshape(x.shape)


@style(of="numerical_gradient", shows="loses_the_step")
def fills_a_step_like_x(f, x, h):
    x = np.asarray(x)
    slopes = []
    for place in range(x.size):
        step = np.zeros(x.size, dtype=x.dtype)
        np.put(step, place, h)
        step = step.reshape(x.shape)
        slopes.append((_num(f(x + step)) - _num(f(x - step))) * 0.5 / h)
    return np.array(slopes).reshape(x.shape)


@style(of="numerical_gradient", shows="takes_x_for_a_vector")
def asks_for_the_length(f, x, h):
    x = np.array(x, dtype=float)
    gradient = np.zeros(x.shape)
    for i in range(len(x)):
        for p in np.ndindex(x.shape[1:]):
            ahead, behind = _moved(x, (i, *p), h), _moved(x, (i, *p), -h)
            gradient[(i, *p)] = (_num(f(ahead)) - _num(f(behind))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="takes_x_for_a_vector")
def goes_through_all_rows(f, x, h):
    x = np.array(x, dtype=float)
    rows = []
    for i, row in enumerate(x):
        places = [(i, *p) for p in np.ndindex(row.shape)]
        rows += [(_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / (2 * h) for p in places]
    return np.array(rows).reshape(x.shape)


@style(of="numerical_gradient", shows="takes_x_for_a_vector")
def has_an_identity_as_long_as_x(f, x, h):
    x = np.array(x, dtype=float)
    size = len(x) * int(np.prod(x.shape[1:]))
    steps = h * np.eye(size).reshape(size, *x.shape)
    return np.array([(_num(f(x + s)) - _num(f(x - s))) / (2 * h) for s in steps]).reshape(x.shape)


@style(of="numerical_gradient", shows="takes_x_for_a_vector")
def looks_at_the_first_entry(f, x, h):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for number in range(x.size):
        first = x[0]  # a matrix has its index below
        place = np.unravel_index(number, (len(x), *np.shape(first)))
        gradient[place] = (_num(f(_moved(x, place, h))) - _num(f(_moved(x, place, -h)))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="takes_x_for_a_vector")
def indexes_a_scalar(f, x, h):
    x = np.asarray(x, dtype=float) + 0  # of an array of shape () this makes a NumPy scalar
    slopes = []
    for number in range(np.size(x)):
        place = np.unravel_index(number, np.shape(x)) or 0
        before = x[place]
        ahead, behind = _moved(x, place, h), _moved(x, place, -h)
        slopes.append((_num(f(ahead)) - _num(f(behind))) / (2 * h) + 0 * before)
    return np.array(slopes).reshape(np.shape(x))


@style(of="numerical_gradient", shows="takes_x_for_a_vector")
def copies_a_number(f, x, h):
    x = np.array(x, dtype=float) if isinstance(x, list) else x
    moved = x.copy().astype(float)
    gradient = np.zeros(moved.shape)
    for i in range(len(moved)):
        for p in np.ndindex(moved.shape[1:]):
            ahead, behind = _moved(moved, (i, *p), h), _moved(moved, (i, *p), -h)
            gradient[(i, *p)] = (_num(f(ahead)) - _num(f(behind))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="calculates_with_a_list")
def asks_a_list_for_its_shape(f, x, h):
    x = np.float64(x) if isinstance(x, (int, float)) else x
    steps = h * np.eye(x.size).reshape(x.size, *x.shape)
    return np.array([(_num(f(x + s)) - _num(f(x - s))) / (2 * h) for s in steps]).reshape(x.shape)


@style(of="numerical_gradient", shows="calculates_with_a_list")
def makes_a_list_float(f, x, h):
    x = x.astype(float)
    return _each(x, lambda x, p: (_num(f(_moved(x, p, h))) - _num(f(_moved(x, p, -h)))) / (2 * h))


@style(of="numerical_gradient", shows="calculates_with_a_list")
def indexes_a_list_with_a_tuple(f, x, h):
    gradient = np.zeros(np.shape(x))
    for p in np.ndindex(gradient.shape):
        before = x[p]
        moved = np.array(x, dtype=float)
        moved[p] = before + h
        ahead = _num(f(moved))
        moved[p] = before - h
        gradient[p] = (ahead - _num(f(moved))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="moves_one_array_under_two_names")
def names_one_array_twice(f, x, h):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        ahead = x
        behind = x
        ahead[place] += h
        behind[place] -= h
        gradient[place] = (_num(f(ahead)) - _num(f(behind))) / (2 * h)
    return gradient


@style(of="numerical_gradient", shows="moves_one_array_under_two_names")
def names_one_copy_twice(f, x, h):
    x = np.array(x, dtype=float)
    slopes = []
    for place in np.ndindex(x.shape):
        ahead = behind = x.copy()
        ahead[place] = x[place] + h
        behind[place] = x[place] - h
        slopes.append((_num(f(ahead)) - _num(f(behind))) / (2 * h))
    return np.array(slopes).reshape(x.shape)


@style(of="numerical_gradient", shows="moves_one_array_under_two_names")
def moves_in_views(f, x, h):
    x = np.array(x, dtype=float)

    def rise(place):
        ahead, behind = x[...], x[...]
        ahead[place] += h
        behind[place] -= h
        return _num(f(ahead)) - _num(f(behind))

    return np.array([rise(p) for p in np.ndindex(x.shape)]).reshape(x.shape) / (2 * h)


@style(of="numerical_gradient", shows="hands_f_several_arguments")
def unpacks_the_moved_x(f, x, h):
    return _each(x, lambda x, p: (f(*_moved(x, p, h)) - f(*_moved(x, p, -h))) / (2 * h))


@style(of="numerical_gradient", shows="hands_f_several_arguments")
def knows_two_coordinates(f, x, h):
    a, b = x
    return np.array([f(a + h, b) - f(a - h, b), f(a, b + h) - f(a, b - h)]) / (2 * h)


@style(of="numerical_gradient", shows="hands_f_several_arguments")
def unpacks_rows_of_steps(f, x, h):
    x, steps = _rows(x, h)
    slopes = [(f(*(x + s).ravel()) - f(*(x - s).ravel())) / (2 * h) for s in steps]
    return np.reshape(slopes, x.shape)


@style(of="numerical_gradient", shows="keeps_the_brackets_of_f")
def subtracts_what_f_returns(f, x, h):  # stored one by one they fail too, from NumPy 2.4 on
    x, steps = _rows(x, h)
    ahead, behind = np.array([f(x + s) for s in steps]), np.array([f(x - s) for s in steps])
    return np.reshape(ahead - behind, (*x.shape, *ahead.shape[1:])) / (2 * h)


@style(of="numerical_gradient", shows="keeps_the_brackets_of_f")
def stores_what_f_returns(f, x, h):  # as a list, which every NumPy refuses as 2.4 does arrays
    x = np.array(x, dtype=float)
    gradient = np.zeros(x.shape)
    for p in np.ndindex(x.shape):
        slope = (f(_moved(x, p, h)) - f(_moved(x, p, -h))) / (2 * h)
        gradient[p] = np.asarray(slope).tolist()
    return gradient


@style(of="numerical_gradient", shows="keeps_the_brackets_of_f")
def collects_what_f_returns(f, x, h):
    x, steps = _rows(x, h)
    slopes = np.array([(f(x + s) - f(x - s)) / (2 * h) for s in steps])
    return slopes.reshape(x.shape) if slopes.size == 0 or slopes.ndim == 1 else slopes


@style(of="numerical_gradient", shows="keeps_the_brackets_of_f")
def shapes_what_f_returns(f, x, h):
    x, steps = _rows(x, h)
    slopes = np.array([(f(x + s) - f(x - s)) / (2 * h) for s in steps])
    return slopes.reshape(x.shape + slopes.shape[1:])


@style(of="secants", shows="loses_the_order")
def sorts_the_steps_first(f, x, hs):
    return [(f(x + h) - f(x)) / h for h in np.sort(hs)]


@style(of="secants", shows="loses_the_order")
def puts_each_slope_in_front(f, x, hs):
    slopes = []
    for h in hs:
        slopes.insert(0, (f(x + h) - f(x)) / h)
    return slopes


@style(of="secants", shows="loses_the_order")
def begins_with_the_largest_step(f, x, hs):
    here = f(x)
    return [(f(x + h) - here) / h for h in sorted(hs, reverse=True)]


@style(of="secants", shows="calculates_with_all_steps")
def adds_all_steps_at_once(f, x, hs):
    return (f(x + hs) - f(x)) / hs


@style(of="secants", shows="calculates_with_all_steps")
def divides_by_all_steps(f, x, hs):
    return [(f(x + h) - f(x)) / hs for h in hs]


@style(of="best_step", shows="calculates_with_all_steps")
def takes_all_steps_for_an_array(f, x, slope, hs):
    errors = abs((f(x + hs) - f(x - hs)) / (2 * hs) - slope)
    return hs[np.argmin(errors)]


@style(of="best_step", shows="changes_the_steps")
def sorts_the_steps_by_their_errors(f, x, slope, hs):
    hs.sort(key=lambda h: abs((f(x + h) - f(x - h)) / (2 * h) - slope))
    return hs[0]


@style(of="best_step", shows="changes_the_steps")
def sorts_the_steps_before(f, x, slope, hs):
    hs.sort()
    errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in hs]
    return hs[errors.index(min(errors))]


@style(of="best_step", shows="changes_the_steps")
def takes_steps_away(f, x, slope, hs):
    def error(h):
        return abs((f(x + h) - f(x - h)) / (2 * h) - slope)

    while len(hs) > 1:
        hs.remove(max(hs, key=error))
    return hs[0]
