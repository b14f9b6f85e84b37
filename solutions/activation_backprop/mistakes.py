"""Known wrong answers to activation_backprop, each with the sentence that helps."""

import numpy as np

from grader import mistake, symptom


def _sigmoid(z):
    return (1 + np.tanh(np.asarray(z) / 2)) / 2


def _rows(Z):
    return np.shape(Z)[0] if np.ndim(Z) else 1


# sigmoid_backward


@mistake(of="sigmoid_backward")
def forgets_the_upstream_of_sigmoid(dA, Z):
    """This is the slope of the sigmoid alone. Upstream times local: dA is missing."""
    A = _sigmoid(Z)
    return A * (1 - A)


@mistake(of="sigmoid_backward")
def takes_Z_for_A_of_sigmoid(dA, Z):
    """You took Z for the activation. Other courses hand A to this function; here Z comes in, the
    number before the bend, so work out A = sigmoid(Z) first."""
    Z = np.asarray(Z)
    return dA * Z * (1 - Z)


@mistake(of="sigmoid_backward")
def multiplies_by_the_value_of_sigmoid(dA, Z):
    """You multiplied dA by the value A. The way back needs the slope of the sigmoid, not its
    value."""
    return dA * _sigmoid(Z)


@mistake(of="sigmoid_backward")
def multiplies_by_one_minus_A(dA, Z):
    """You multiplied dA by 1 - A only, which is exp(-Z) / (1 + exp(-Z)). The slope of the sigmoid has
    a second factor, A: with exponentials, the sum below is squared."""
    return dA * (1 - _sigmoid(Z))


@mistake(of="sigmoid_backward")
def multiplies_by_the_square_of_sigmoid(dA, Z):
    """Your local factor is the square of A, which is 1 / (1 + exp(-Z))**2. Only one factor of the slope
    is A; the other is what A lacks to 1, and puts exp(-Z) on top."""
    return dA * _sigmoid(Z) ** 2


@mistake(of="sigmoid_backward")
def takes_A_off_at_the_end(dA, Z):
    """Python multiplies before it subtracts, so dA met only the 1, and A was taken off at the end.
    Put the difference in brackets."""
    A = _sigmoid(Z)
    return dA * A - A


@mistake(of="sigmoid_backward")
def returns_the_sigmoid(dA, Z):
    """This is the way forward, A = sigmoid(Z). The way back returns the slope of the loss: upstream
    times local."""
    return _sigmoid(Z)


@mistake(of="sigmoid_backward")
def swaps_the_arguments_of_sigmoid(dA, Z):
    """You swapped the arguments: dA comes first, then Z. The slope is taken at Z, and dA is what it
    multiplies."""
    A = _sigmoid(dA)
    return Z * A * (1 - A)


@mistake(of="sigmoid_backward")
def takes_the_slope_of_sigmoid_at_dA(dA, Z):
    """You took the slope at dA. It is taken at Z, where the activation was on the way forward."""
    A = _sigmoid(dA)
    return dA * A * (1 - A)


@mistake(of="sigmoid_backward")
def mixes_A_and_Z_of_sigmoid(dA, Z):
    """You took A in one factor of the slope and Z in the other. Both are made of A."""
    return dA * _sigmoid(Z) * (1 - np.asarray(Z))


@mistake(of="sigmoid_backward")
def forgets_the_brackets_of_sigmoid(dA, Z):
    """Python divides before it adds, so 1 / 1 + exp(-Z) is 1 + exp(-Z). The whole sum belongs under
    the fraction: put it in brackets."""
    with np.errstate(over="ignore"):
        A = 1 + np.exp(-np.asarray(Z, dtype=float))
    return dA * A * (1 - A)


@mistake(of="sigmoid_backward")
def negates_the_slope_of_sigmoid(dA, Z):
    """The sign is turned round. The sigmoid rises everywhere, so its slope is never negative and dZ
    has the sign of dA."""
    A = _sigmoid(Z)
    return dA * A * (A - 1)


@mistake(of="sigmoid_backward")
def uses_the_slope_of_tanh_with_a_sigmoid(dA, Z):
    """1 minus the square of A is the slope of tanh. The sigmoid's own slope is 1/4 at Z = 0, and
    nowhere more."""
    return dA * (1 - _sigmoid(Z) ** 2)


@mistake(of="sigmoid_backward")
def uses_tanh_for_sigmoid(dA, Z):
    """This is the dZ of tanh. The sigmoid's slope is at most 1/4."""
    return dA * (1 - np.tanh(Z) ** 2)


@mistake(of="sigmoid_backward")
def bends_twice_by_sigmoid(dA, Z):
    """You applied the sigmoid twice. Once A is worked out, its slope is made of A as it is."""
    A = _sigmoid(_sigmoid(Z))
    return dA * A * (1 - A)


@mistake(of="sigmoid_backward")
def multiplies_by_Z_too_of_sigmoid(dA, Z):
    """There is a factor Z too many. Z has no weight in front, so the slope of what is inside the
    sigmoid is 1."""
    A = _sigmoid(Z)
    return dA * A * (1 - A) * Z


@mistake(of="sigmoid_backward")
def adds_the_slope_of_sigmoid(dA, Z):
    """You added dA and the slope. The chain rule multiplies them: upstream times local."""
    A = _sigmoid(Z)
    return dA + A * (1 - A)


@mistake(of="sigmoid_backward")
def divides_by_N_of_sigmoid(dA, Z):
    """Your numbers are ours divided by N. Some courses divide in their layers; in this course the
    1/N belongs to the loss, so it is already inside dA."""
    A = _sigmoid(Z)
    return dA * A * (1 - A) / _rows(Z)


# tanh_backward


@mistake(of="tanh_backward")
def forgets_the_upstream_of_tanh(dA, Z):
    """This is the slope of tanh alone. Upstream times local: dA is missing."""
    return 1 - np.tanh(Z) ** 2


@mistake(of="tanh_backward")
def takes_Z_for_A_of_tanh(dA, Z):
    """You took Z for the activation. Other courses hand A to this function; here Z comes in, the
    number before the bend, so work out A = tanh(Z) first."""
    return dA * (1 - np.asarray(Z) ** 2)


@mistake(of="tanh_backward")
def forgets_the_square_of_tanh(dA, Z):
    """You left out a square: your local factor is 1 minus A. At Z = -1000 it would be 2, and tanh is
    flat there."""
    return dA * (1 - np.tanh(Z))


@mistake(of="tanh_backward")
def squares_inside_tanh(dA, Z):
    """You squared Z, inside tanh. What is squared is the value A = tanh(Z)."""
    return dA * (1 - np.tanh(np.square(Z)))


@mistake(of="tanh_backward")
def squares_one_minus_tanh(dA, Z):
    """You squared 1 - A as a whole. The square belongs to A alone."""
    return dA * (1 - np.tanh(Z)) ** 2


@mistake(of="tanh_backward")
def doubles_instead_of_squaring_tanh(dA, Z):
    """You took 2 times A where its square belongs. At Z = 1000 your local factor would be -1, and tanh
    is flat there."""
    return dA * (1 - 2 * np.tanh(Z))


@mistake(of="tanh_backward")
def adds_the_square_of_tanh(dA, Z):
    """You added the square of A. It is taken off: 1 plus a square would be steepest on the plateaus,
    where tanh is flat."""
    return dA * (1 + np.tanh(Z) ** 2)


@mistake(of="tanh_backward")
def multiplies_by_the_value_of_tanh(dA, Z):
    """You multiplied dA by the value A. The way back needs the slope of tanh, not its value."""
    return dA * np.tanh(Z)


@mistake(of="tanh_backward")
def multiplies_by_the_square_of_tanh(dA, Z):
    """You multiplied dA by the square of A. The slope is what this square lacks to 1."""
    return dA * np.tanh(Z) ** 2


@mistake(of="tanh_backward")
def takes_the_square_off_at_the_end(dA, Z):
    """Python multiplies before it subtracts, so dA met only the 1, and the square of A was taken off
    at the end. Put the difference in brackets."""
    return dA - np.tanh(Z) ** 2


@mistake(of="tanh_backward")
def returns_the_tanh(dA, Z):
    """This is the way forward, A = tanh(Z). The way back returns the slope of the loss: upstream
    times local."""
    return np.tanh(Z)


@mistake(of="tanh_backward")
def swaps_the_arguments_of_tanh(dA, Z):
    """You swapped the arguments: dA comes first, then Z. The slope is taken at Z, and dA is what it
    multiplies."""
    return Z * (1 - np.tanh(dA) ** 2)


@mistake(of="tanh_backward")
def takes_the_slope_of_tanh_at_dA(dA, Z):
    """You took the slope at dA. It is taken at Z, where the activation was on the way forward."""
    return dA * (1 - np.tanh(dA) ** 2)


@mistake(of="tanh_backward")
def negates_the_slope_of_tanh(dA, Z):
    """The sign is turned round. tanh rises everywhere, so its slope is never negative and dZ has the
    sign of dA."""
    return dA * (np.tanh(Z) ** 2 - 1)


@mistake(of="tanh_backward")
def uses_the_slope_of_sigmoid_with_a_tanh(dA, Z):
    """A times what it lacks to 1 is the slope of the sigmoid. That of tanh is 1 at Z = 0, and A is 0
    there."""
    A = np.tanh(Z)
    return dA * A * (1 - A)


@mistake(of="tanh_backward")
def uses_sigmoid_for_tanh(dA, Z):
    """This is the dZ of the sigmoid. The slope of tanh is 1 at Z = 0, four times as much."""
    A = _sigmoid(Z)
    return dA * A * (1 - A)


@mistake(of="tanh_backward")
def divides_by_cosh_once(dA, Z):
    """The slope of tanh is 1 divided by the square of cosh. You divided by cosh once."""
    return dA / np.cosh(np.clip(Z, -700, 700))


@mistake(of="tanh_backward")
def halves_the_slope_of_tanh(dA, Z):
    """Your dZ is half of ours. If you made tanh of a sigmoid at 2Z, the chain rule gives a factor 2
    for what is inside."""
    return dA * (1 - np.tanh(Z) ** 2) / 2


@mistake(of="tanh_backward")
def quarters_the_slope_of_tanh(dA, Z):
    """Your dZ is a quarter of ours. If you made tanh of a sigmoid at 2Z, there is a factor 2 in front
    and another from what is inside."""
    return dA * (1 - np.tanh(Z) ** 2) / 4


@mistake(of="tanh_backward")
def bends_twice_by_tanh(dA, Z):
    """You applied tanh twice. Once A is worked out, its slope is made of A as it is."""
    return dA * (1 - np.tanh(np.tanh(Z)) ** 2)


@mistake(of="tanh_backward")
def multiplies_by_Z_too_of_tanh(dA, Z):
    """There is a factor Z too many. Z has no weight in front, so the slope of what is inside tanh is
    1."""
    return dA * (1 - np.tanh(Z) ** 2) * Z


@mistake(of="tanh_backward")
def adds_the_slope_of_tanh(dA, Z):
    """You added dA and the slope. The chain rule multiplies them: upstream times local."""
    return dA + 1 - np.tanh(Z) ** 2


@mistake(of="tanh_backward")
def divides_by_N_of_tanh(dA, Z):
    """Your numbers are ours divided by N. Some courses divide in their layers; in this course the
    1/N belongs to the loss, so it is already inside dA."""
    return dA * (1 - np.tanh(Z) ** 2) / _rows(Z)


# relu_backward


@mistake(of="relu_backward")
def forgets_the_upstream_of_relu(dA, Z):
    """This is the slope of ReLU alone, 0 or 1. Upstream times local: dA is missing."""
    return np.where(np.asarray(Z) > 0, 1.0, 0.0)


@mistake(of="relu_backward")
def multiplies_by_the_value_of_relu(dA, Z):
    """You multiplied dA by the value A. Where ReLU is on its slope is 1, however large Z is, and the
    signal passes as it is."""
    return dA * np.maximum(0, Z)


@mistake(of="relu_backward")
def multiplies_by_Z(dA, Z):
    """You multiplied dA by Z itself. The slope of ReLU is 1 where it is on and 0 where it is off."""
    return np.multiply(dA, Z)


@mistake(of="relu_backward")
def returns_the_relu(dA, Z):
    """This is the way forward, A = max(0, Z). The way back returns the slope of the loss: upstream
    times local."""
    return np.maximum(0, Z)


@mistake(of="relu_backward")
def cuts_dA_where_dA_is_negative(dA, Z):
    """You cut dA by its own sign. What decides is the sign of Z, whether ReLU was on; a negative dA
    passes there as well."""
    return np.maximum(0, dA)


@mistake(of="relu_backward")
def swaps_the_arguments_of_relu(dA, Z):
    """You swapped the arguments: dA comes first, then Z. The sign of Z decides where dA passes."""
    return Z * (np.asarray(dA) > 0)


@mistake(of="relu_backward")
def cuts_by_both_signs(dA, Z):
    """You cut dA where Z is negative, and where dA is negative too. Only Z decides: a negative
    signal passes where ReLU is on."""
    return np.maximum(0, dA) * (np.asarray(Z) > 0)


@mistake(of="relu_backward")
def passes_on_the_wrong_side(dA, Z):
    """You let dA pass where ReLU is off. It is on where Z is positive."""
    return dA * (np.asarray(Z) < 0)


@mistake(of="relu_backward")
def negates_dA_where_relu_is_off(dA, Z):
    """You turned the sign of dA where Z is negative, which is the slope of the absolute value. ReLU
    is level there: nothing passes."""
    return dA * np.sign(Z)


@mistake(of="relu_backward")
def negates_the_slope_of_relu(dA, Z):
    """The sign is turned round. Where ReLU is on, dA passes as it is."""
    return -1.0 * dA * (np.asarray(Z) > 0)


@mistake(of="relu_backward")
def returns_only_what_passes(dA, Z):
    """You picked the entries of dA that pass, and the others are gone. dZ has the shape of Z, with a 0
    where nothing passes."""
    return np.asarray(dA)[np.asarray(Z) > 0]


@mistake(of="relu_backward")
def adds_the_slope_of_relu(dA, Z):
    """You added dA and the slope. The chain rule multiplies them: upstream times local."""
    return dA + 1.0 * (np.asarray(Z) > 0)


@mistake(of="relu_backward")
def divides_by_N_of_relu(dA, Z):
    """Your numbers are ours divided by N. Some courses divide in their layers; in this course the
    1/N belongs to the loss, so it is already inside dA."""
    return dA * (np.asarray(Z) > 0) / _rows(Z)


# What replaying cannot see. None of these explains an answer that is wrong everywhere.


def _pairs(calls, reference):
    """Yield each call that returned, with what is right and what was given."""
    for call in calls:
        if call.value is not None:
            right = getattr(reference, call.function)(*call.arguments)
            yield call, np.asarray(right, dtype=float), np.asarray(call.value, dtype=float)


def _agree(right, given):
    return np.shape(given) == np.shape(right) and np.allclose(given, right, rtol=1e-5, atol=1e-6)


@symptom
def changes_the_arguments(calls):
    """You changed the caller's array in place, so whoever uses it next computes with other numbers.
    `dZ = dA` makes no copy: it is a second name for the same array."""
    return any(call.changed for call in calls)


@symptom
def leaks_where_relu_is_off(calls, reference):
    """You let a share of dA pass where Z is negative: that is a leaky ReLU. This one is level there,
    and nothing passes."""
    leaks = []
    for call, right, given in _pairs(calls, reference):
        dA, Z = (np.asarray(argument, dtype=float) for argument in call.arguments)
        if call.function != "relu_backward" or not _agree(right[Z > 0], given[Z > 0]):
            return False
        leaks += list(given[Z < 0] / dA[Z < 0])
    return len(leaks) > 0 and leaks[0] not in (0, 1) and np.allclose(leaks, leaks[0], rtol=1e-5)


@symptom
def overflows_far_out(calls, reference):
    """Far from 0 an exponential is inf, and inf / inf and 0 * inf are nan. Work out A first, by np.tanh
    or with the exponential only below the line, and write the slope with A."""
    found = False
    for call, right, given in _pairs(calls, reference):
        broken = ~np.isfinite(given)
        found = found or broken.any()
        far = np.abs(np.asarray(call.arguments[1])) > 300
        if not _agree(right[~broken], given[~broken]) or np.any(broken & ~far):
            return False
    return bool(found)


@symptom
def stores_fractions_in_integers(calls, reference):
    """Your decimals are gone: an array made like one of integers, as by np.zeros_like(Z), holds only
    integers. Make it one of floats."""
    found = right_once = False
    for call, right, given in _pairs(calls, reference):
        whole = any(np.asarray(argument).dtype.kind == "i" for argument in call.arguments)
        good = _agree(right, given)
        if not good and not (whole and np.all(given == np.trunc(given))):
            return False
        found, right_once = found or not good, right_once or (good and not whole)
    return found and right_once


def _sums(right, given):
    """Yield the sums of what is right, each beside what was given."""
    for axis in (None, *range(right.ndim)):
        for keepdims in (False, True):
            yield right.sum(axis=axis, keepdims=keepdims), given


@symptom
def sums_over_something(calls, reference):
    """You summed. A bias is shared by all rows and collects them, but each entry of Z touches only its
    own entry of A: nothing is summed."""
    pairs = [(right, given) for _, right, given in _pairs(calls, reference)]
    smaller = [(right, given) for right, given in pairs if given.shape != right.shape]
    return bool(smaller) and all(any(_agree(*pair) for pair in _sums(*each)) for each in smaller)


@symptom
def divides_by_the_size(calls, reference):
    """Your numbers are ours divided by how many there are. A mean belongs to the loss, and its
    division is already inside dA."""
    pairs = [(right, given) for _, right, given in _pairs(calls, reference)]
    shares = [_agree(right / right.size, given) for right, given in pairs]
    return all(shares) and not all(_agree(*pair) for pair in pairs)


@symptom
def turns_dZ_on_its_side(calls, reference):
    """Your dZ is the right one on its side. Nothing is transposed here: each entry of dZ stands where
    its entry of Z stands."""
    tables = [(right, given) for _, right, given in _pairs(calls, reference) if right.ndim == 2]
    on_their_sides = all(_agree(right.T, given) for right, given in tables)
    return on_their_sides and any(right.shape != right.T.shape for right, _ in tables)


@symptom
def loses_the_shape(calls, reference):
    """Your numbers are right, and their shape is not. dZ has the shape of Z, whatever that is: a
    number, a row, a table, a block."""
    pairs = [(right, given) for _, right, given in _pairs(calls, reference)]
    return all(_agree(np.ravel(right), np.ravel(given)) for right, given in pairs) and any(
        right.shape != given.shape for right, given in pairs
    )


def _slopes(call, reference):
    Z = call.arguments[1]
    return np.asarray(getattr(reference, call.function)(np.ones(np.shape(Z)), Z), dtype=float)


@symptom
def returns_the_jacobian(calls, reference):
    """You returned a table as large as the Jacobian, with zeros off the diagonal. dZ is dA times the
    Jacobian: one number for each entry of Z, in the shape of Z."""
    return any(
        right.size > 1
        and any(_agree(np.diagflat(row), given) for row in (right, _slopes(call, reference)))
        for call, right, given in _pairs(calls, reference)
    )


@symptom
def divides_0_by_0(calls, reference):
    """At Z = 0 you divide 0 by 0, which is no number. Ask which side of 0 Z is on, and no division is
    needed."""
    if any("ZeroDivisionError" in call.raised for call in calls):
        return True
    found = False
    for call, right, given in _pairs(calls, reference):
        at_0 = np.asarray(call.arguments[1]) == 0
        if given.shape != at_0.shape or not _agree(right[~at_0], given[~at_0]):
            return False
        found = found or np.isnan(given).any()
    return bool(found)


# Parts of the messages that Python and NumPy give.
AS_MATRICES = ("matmul", "aligned")
ONE_NUMBER = ("Python scalar", "must be real number", "math range error")
ONE_TRUTH = ("truth value",)
NO_ROWS = ("iteration over", "not iterable", "unsized", "has no len", "not subscriptable")


def _says(call, words):
    return any(word in call.raised for word in words)


@symptom
def wants_arrays(calls):
    """A list or a plain number came in where you count on an array. Make an array of each argument
    first, as np.asarray does."""
    return any(
        call.raised.startswith(("TypeError", "AttributeError"))
        and not _says(call, ONE_NUMBER + NO_ROWS)
        and not all(np.ndim(argument) and hasattr(argument, "dtype") for argument in call.arguments)
        for call in calls
    )


@symptom
def counts_on_rows_and_columns(calls):
    """You count on rows and columns, but Z may have any shape. Work on whole arrays, entry by entry,
    and the shape does not matter."""
    return any(
        np.ndim(call.arguments[1]) != 2
        and (call.raised.startswith(("IndexError", "ValueError")) or _says(call, NO_ROWS))
        and not _says(call, AS_MATRICES + ONE_TRUTH)
        for call in calls
    )


@symptom
def asks_an_array_for_one_answer(calls):
    """`if` and `max` want one yes or no, and an array answers for each of its entries. Work with the
    whole array of answers, as `Z > 0` gives it."""
    return any(_says(call, ONE_TRUTH) for call in calls)


@symptom
def takes_functions_of_math(calls):
    """The functions of math take one number, and math.exp stops with an error where it is too large.
    Those of NumPy take each entry of an array, and np.exp(1000) is inf."""
    return any(_says(call, ONE_NUMBER) for call in calls)


@symptom
def multiplies_like_matrices(calls, reference):
    """You multiplied dA and the slopes as matrices, which adds up products. An activation sums
    nothing: each entry of dA meets the slope at its own place, with `*`."""
    if any(_says(call, AS_MATRICES) for call in calls):
        return True
    for call, right, given in _pairs(calls, reference):
        if right.ndim == 2:
            dA, slopes = np.asarray(call.arguments[0], dtype=float), _slopes(call, reference)
            if _agree(dA @ slopes.T, given) or _agree(dA.T @ slopes, given):
                return True
    return False
