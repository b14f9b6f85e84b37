"""Known wrong answers to numerical_gradient, each with the sentence that helps."""

import numpy as np

from grader import as_numbers, mistake, symptom


def _number(value):
    return np.asarray(value).item()


def _gradient(f, x, slope):
    """Return the array of slope(x, step) for a step of length 1 along each entry."""
    x = np.array(x, dtype=float)
    gradient = np.empty_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = 1.0
        gradient[place] = slope(x, step)
    return gradient


def _central(f, h):
    return lambda x, step: (_number(f(x + h * step)) - _number(f(x - h * step))) / (2 * h)


# secants


@mistake(of="secants")
def looks_to_both_sides(f, x, hs):
    """You look to both sides of x. A secant starts at x itself: compare f(x + h) with f(x)."""
    return [(f(x + h) - f(x - h)) / (2 * h) for h in hs]


@mistake(of="secants")
def does_not_divide_by_the_step(f, x, hs):
    """This is how far f rises, not how steeply. A slope is the rise for each unit of the way: divide
    by the step."""
    return [f(x + h) - f(x) for h in hs]


@mistake(of="secants")
def returns_the_first_slope_only(f, x, hs):
    """You return after the first h. Collect a slope for each h, and return them when all are done."""
    return (f(x + hs[0]) - f(x)) / hs[0]


@mistake(of="secants")
def returns_the_last_slope_only(f, x, hs):
    """You keep the slope of the last h only. Collect one for each h in a list."""
    return (f(x + hs[-1]) - f(x)) / hs[-1]


@mistake(of="secants")
def looks_back(f, x, hs):
    """You compare f(x) with the point at x - h. The second point of the secant is at x + h."""
    return [(f(x) - f(x - h)) / h for h in hs]


@mistake(of="secants")
def subtracts_the_wrong_way_round(f, x, hs):
    """Your slopes have the wrong sign: subtract where you start from where you arrive."""
    return [(f(x) - f(x + h)) / h for h in hs]


@mistake(of="secants")
def divides_one_value_only(f, x, hs):
    """You divide only f(x) by the step, since a division comes before a minus. Put the difference in
    brackets."""
    return [f(x + h) - f(x) / h for h in hs]


@mistake(of="secants")
def walks_on(f, x, hs):
    """Your x moves on with each step. All secants start at the same x."""
    slopes = []
    for h in hs:
        slopes.append((f(x + h) - f(x)) / h)
        x = x + h
    return slopes


@mistake(of="secants")
def divides_by_x(f, x, hs):
    """You divide by x. A slope is the rise for each unit of the way, and the way is the step."""
    return [(f(x + h) - f(x)) / x for h in hs]


@mistake(of="secants")
def asks_f_at_the_step(f, x, hs):
    """You ask f at h itself. The step starts at x, so the second point lies at x + h."""
    return [(f(h) - f(x)) / h for h in hs]


@mistake(of="secants")
def steps_by_one(f, x, hs):
    """Your step is 1, whichever h is given. Take the step h, and divide by the same h."""
    return [f(x + 1) - f(x) for h in hs]


# numerical_gradient


@mistake(of="numerical_gradient")
def looks_forward_only(f, x, h):
    """You compare f(x + h) with f(x), a forward difference, whose error falls with h only. Look to both
    sides of x: then it falls with the square of h."""
    return _gradient(f, x, lambda x, step: (_number(f(x + h * step)) - _number(f(x))) / h)


@mistake(of="numerical_gradient")
def looks_backward_only(f, x, h):
    """You compare f(x) with f(x - h), a backward difference, whose error falls with h only. Look to
    both sides of x: then it falls with the square of h."""
    return _gradient(f, x, lambda x, step: (_number(f(x)) - _number(f(x - h * step))) / h)


@mistake(of="numerical_gradient")
def divides_by_h(f, x, h):
    """Your slopes are twice too large. From x - h to x + h the way is two steps long: divide by
    both."""
    return 2 * _gradient(f, x, _central(f, h))


@mistake(of="numerical_gradient")
def multiplies_by_h(f, x, h):
    """You divide by 2 and then multiply by h, since Python goes from left to right. Put the length of
    the way in brackets."""
    return h**2 * _gradient(f, x, _central(f, h))


@mistake(of="numerical_gradient")
def does_not_divide(f, x, h):
    """This is how far f rises, not how steeply. Divide by the way from one side to the other."""
    return 2 * h * _gradient(f, x, _central(f, h))


@mistake(of="numerical_gradient")
def divides_the_second_value_only(f, x, h):
    """You divide only the second value, since a division comes before a minus. Put the difference in
    brackets."""
    return _gradient(
        f, x, lambda x, step: _number(f(x + h * step)) - _number(f(x - h * step)) / (2 * h)
    )


@mistake(of="numerical_gradient")
def moves_all_entries_at_once(f, x, h):
    """You move all entries of x at once, so every slope comes out as the sum of all. Move one entry,
    and hold the others fixed."""
    return _gradient(f, x, lambda x, step: _central(f, h)(x, np.ones_like(x)))


@mistake(of="numerical_gradient")
def moves_a_row_at_once(f, x, h):
    """Of a matrix you move a whole row at once, for x[i] is a row there. Go through all entries, each by
    its full index."""
    x = np.array(x, dtype=float)
    gradient = np.empty_like(x)
    for row in np.ndindex(x.shape[:1]):
        step = np.zeros_like(x)
        step[row] = 1.0
        gradient[row] = _central(f, h)(x, step)
    return gradient


@mistake(of="numerical_gradient")
def asks_f_for_a_row(f, x, h):
    """You hand f one row of x. f takes the whole x, for its rows may depend on each other: move one
    entry and leave all others where they are."""

    def of(g, x):
        if x.ndim < 2:
            return _gradient(g, x, _central(g, h))
        return np.array([of(f, row) for row in x]).reshape(x.shape)

    return of(f, np.array(x, dtype=float))


@mistake(of="numerical_gradient")
def asks_f_for_an_entry(f, x, h):
    """You hand f a single entry of x. f takes the whole x: move one entry in a copy of it, and leave
    all others where they are."""
    x = np.array(x, dtype=float)
    gradient = np.empty_like(x)
    for place in np.ndindex(x.shape):
        gradient[place] = _central(f, h)(x[place], 1.0)
    return gradient


@mistake(of="numerical_gradient")
def asks_f_for_a_flat_x(f, x, h):
    """You hand f a flat x. It takes an x of the shape that you were given: bring it back into that
    shape before you ask."""
    x = np.array(x, dtype=float)
    return _gradient(f, x.ravel(), _central(f, h)).reshape(x.shape)


def _leaves_moved(f, x, h, left):
    moved = np.array(x, dtype=float)
    gradient = np.empty_like(moved)
    for place in np.ndindex(moved.shape):
        step = np.zeros_like(moved)
        step[place] = 1.0
        gradient[place] = _central(f, h)(moved, step)
        moved[place] += left * h
    return gradient


@mistake(of="numerical_gradient")
def leaves_entries_behind(f, x, h):
    """You do not undo the step, so the entries before stay moved, by -h. Put each one back before you
    move the next."""
    return _leaves_moved(f, x, h, -1)


@mistake(of="numerical_gradient")
def leaves_entries_ahead(f, x, h):
    """You do not undo the step, so the entries before stay moved, by h. Put each one back before you
    move the next."""
    return _leaves_moved(f, x, h, 1)


@mistake(of="numerical_gradient")
def keeps_all_moves(f, x, h):
    """Both moved copies of x keep the moves of the entries before. Begin each entry with fresh copies,
    or put the entry back in both."""
    x = np.array(x, dtype=float)
    gradient, moves = np.empty_like(x), np.zeros_like(x)
    for place in np.ndindex(x.shape):
        moves[place] = 1.0
        gradient[place] = _central(f, h)(x, moves)
    return gradient


@mistake(of="numerical_gradient")
def measures_from_a_moved_centre(f, x, h):
    """Your second point is x again, not x - h: from x + h you go back by one step, and it takes two to
    reach the other side."""
    return _gradient(f, x, lambda x, step: (_number(f(x + h * step)) - _number(f(x))) / (2 * h))


@mistake(of="numerical_gradient")
def has_a_step_of_its_own(f, x, h):
    """You do not use the h that you are given: your value is nearer to the true slope than that h can
    come. Take the h of the call."""
    return _gradient(f, x, _central(f, 1e-5))


@mistake(of="numerical_gradient")
def subtracts_the_sides_the_wrong_way_round(f, x, h):
    """Your slopes have the wrong sign: take f at x + h minus f at x - h."""
    return -_gradient(f, x, _central(f, h))


@mistake(of="numerical_gradient")
def returns_the_last_entry_only(f, x, h):
    """You return one slope only. Store a slope for each entry of x, at the place of that entry."""
    gradient = _gradient(f, x, _central(f, h))
    return float(gradient.flat[-1]) if gradient.size else 0.0


@mistake(of="numerical_gradient")
def adds_up_all_slopes(f, x, h):
    """You add up the slopes. The gradient keeps one for each entry of x, in the shape of x."""
    return float(np.sum(_gradient(f, x, _central(f, h))))


@mistake(of="numerical_gradient")
def returns_the_gradient_flat(f, x, h):
    """Your numbers are right, but they stand in one row. Give the gradient the shape of x."""
    return _gradient(f, x, _central(f, h)).ravel()


@mistake(of="numerical_gradient")
def cuts_the_moved_x(f, x, h):
    """You move an entry in an array of integers, which cuts x + h back to a whole number. Convert x to
    float first."""
    x = np.array(x)
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        ahead, behind = x.copy(), x.copy()
        ahead[place] = x[place] + h
        behind[place] = x[place] - h
        gradient[place] = (_number(f(ahead)) - _number(f(behind))) / (2 * h)
    return gradient


@mistake(of="numerical_gradient")
def cuts_the_result(f, x, h):
    """You store the slopes in an array of integers, as it is like x, and lose their decimals. Convert x
    to float first."""
    return _gradient(f, x, _central(f, h)).astype(np.asarray(x).dtype)


@mistake(of="numerical_gradient", rtol=1e-4)
def computes_in_float32(f, x, h):
    """You compute in float32, which keeps 7 digits: of a small step little is left in x + h. Convert x
    to float, which keeps 16."""
    x = np.array(x, dtype=np.float32)
    gradient = np.empty(x.shape)
    for place in np.ndindex(x.shape):
        ahead, behind = x.copy(), x.copy()
        ahead[place] += np.float32(h)
        behind[place] -= np.float32(h)
        gradient[place] = (_number(f(ahead)) - _number(f(behind))) / (2 * h)
    return gradient


# best_step


def _errors(f, x, slope, hs):
    return [(f(x + h) - f(x - h)) / (2 * h) - slope for h in hs]


def _nearest(hs, errors):
    return hs[int(np.argmin(np.abs(errors)))]


@mistake(of="best_step")
def takes_the_worst(f, x, slope, hs):
    """This is the step with the largest error. Take the one with the smallest."""
    return hs[int(np.argmax(np.abs(_errors(f, x, slope, hs))))]


@mistake(of="best_step")
def takes_the_smallest(f, x, slope, hs):
    """You take the smallest step. It is not always the best: if h is too small, rounding ruins the
    difference, so compare the errors."""
    return min(hs)


@mistake(of="best_step")
def takes_the_largest(f, x, slope, hs):
    """You take the largest step. Over a long way the slope changes: compare the errors."""
    return max(hs)


@mistake(of="best_step")
def forgets_the_sign_of_an_error(f, x, slope, hs):
    """Your smallest error is the most negative one, and that is far off. Compare absolute values."""
    return hs[int(np.argmin(_errors(f, x, slope, hs)))]


@mistake(of="best_step")
def forgets_the_sign_of_the_opposite_error(f, x, slope, hs):
    """Your smallest error is the most negative one: that difference is far above the slope. Compare
    absolute values."""
    return hs[int(np.argmax(_errors(f, x, slope, hs)))]


@mistake(of="best_step")
def returns_its_place(f, x, slope, hs):
    """This is the place of the best step in hs. Return the step itself."""
    return int(np.argmin(np.abs(_errors(f, x, slope, hs))))


@mistake(of="best_step")
def returns_its_error(f, x, slope, hs):
    """This is the smallest error. Return the step that has it."""
    return float(np.min(np.abs(_errors(f, x, slope, hs))))


@mistake(of="best_step")
def returns_its_slope(f, x, slope, hs):
    """This is the slope that the best step finds. Return the step itself."""
    h = _nearest(hs, _errors(f, x, slope, hs))
    return float((f(x + h) - f(x - h)) / (2 * h))


@mistake(of="best_step")
def judges_forward_differences(f, x, slope, hs):
    """You judge the steps by forward differences, for which another h is best. Compare f at x + h with
    f at x - h."""
    return _nearest(hs, [(f(x + h) - f(x)) / h - slope for h in hs])


@mistake(of="best_step")
def returns_all_errors(f, x, slope, hs):
    """You return the error of every step. Return the one step whose error is the smallest."""
    return [float(abs(error)) for error in _errors(f, x, slope, hs)]


@mistake(of="best_step")
def divides_by_one_step(f, x, slope, hs):
    """You divide by h, so your differences are twice the slope, and the nearest of them is not the best.
    The way from x - h to x + h is two steps long."""
    return _nearest(hs, [2 * error + slope for error in _errors(f, x, slope, hs)])


# what replaying cannot see


def _gradients(calls):
    """Return the calls of numerical_gradient."""
    return [call for call in calls if call.function == "numerical_gradient"]


@symptom
def asks_too_often(calls):
    """Your values are right, but you ask f more often than twice for each entry. A value of f may cost
    hours of computing: ask for f(x + h) and f(x - h), once each."""
    return any(getattr(call.functions[0], "excess", 0) > 0 for call in _gradients(calls))


@symptom
def changes_x(calls):
    """You moved the caller's own x. Work on a copy of it, made with np.array(x, dtype=float)."""
    return any(call.changed for call in _gradients(calls))


@symptom
def loses_the_step(calls, reference):
    """For an x of integers your step is lost, since it is stored in an array of integers, where a small
    h is cut to 0. Convert x to float first."""
    right = lost = False
    for call in _gradients(calls):
        given, wanted = as_numbers(call.value, "it"), reference.numerical_gradient(*call.arguments)
        if np.asarray(call.arguments[1]).dtype.kind == "f":
            right = right or (np.allclose(given, wanted, rtol=1e-7) and bool(np.any(given)))
        else:
            lost = given.shape == wanted.shape and not given.any() and bool(wanted.any())
    return right and lost


@symptom
def takes_x_for_a_vector(calls):
    """x may be a single number, which has no length, no shape and no x[0]. Turn it into an array, and
    go through the indices that np.ndindex gives for its shape."""
    words = (
        "unsized",
        "0-dimensional",
        "0-d array",
        "invalid index to scalar",
        "not subscriptable",
        "not iterable",
        "has no len",
        "object has no attribute",
        "float' object does not support",
        "float64' object does not support",
    )
    return any(
        np.ndim(call.arguments[1]) == 0 and any(word in call.raised for word in words)
        for call in _gradients(calls)
    )


@symptom
def calculates_with_a_list(calls):
    """A list is no array: it has no shape, and list + list makes it longer. Convert x to an array of
    floats first."""
    words = "'list' object", "list indices", "concatenate list", "type 'list'"
    return any(
        isinstance(call.arguments[1], list) and any(word in call.raised for word in words)
        for call in _gradients(calls)
    )


@symptom
def moves_one_array_under_two_names(calls):
    """All your slopes are 0, as they are when both values come from the same place. An array under two
    names is still one array: move the entry in two copies."""
    for call in _gradients(calls):
        x = np.asarray(call.arguments[1])
        places = call.functions[0].places[: 2 * x.size]  # the first are the answer's own
        if x.dtype.kind == "f" and places and places[::2] == places[1::2]:
            return not as_numbers(call.value, "it").any()
    return False


@symptom
def hands_f_several_arguments(calls):
    """f takes one x, which holds all entries. Hand it the whole array with the moved entry, not its
    numbers one by one."""
    return any("f takes one x" in call.raised for call in _gradients(calls))


@symptom
def keeps_the_brackets_of_f(calls):
    """f may return its number in an array of shape (1,). Take the number out before you store it."""
    for call in _gradients(calls):
        if np.shape(call.functions[0](call.arguments[1])) == (1,):
            words = "with a sequence", "0-dimensional arrays", "broadcast"
            if any(word in call.raised for word in words):
                return True
            given, wanted = np.shape(call.value), np.shape(call.arguments[1])
            if given in ((*wanted, 1), (int(np.prod(wanted)), 1)):
                return True
    return False


@symptom
def loses_the_order(calls, reference):
    """These are the right slopes in another order. The first slope belongs to the first step of hs, the
    second to the second, and so on."""
    for call in calls:
        if call.function == "secants":
            given = np.array(as_numbers(call.value, "it"))
            wanted = np.array(reference.secants(*call.arguments))
            if given.shape == wanted.shape and not np.allclose(given, wanted, rtol=1e-6):
                return np.allclose(np.sort(given), np.sort(wanted), rtol=1e-6)
    return False


@symptom
def calculates_with_all_steps(calls):
    """You calculate with a whole list, which Python does not do. Go through hs, and take one step at a
    time."""
    return any(
        call.function in ("secants", "best_step") and "and 'list'" in call.raised for call in calls
    )


@symptom
def changes_the_steps(calls):
    """You change the caller's own list hs. Leave it as it is, and work on a copy of it."""
    return any("hs" in call.changed for call in calls)
