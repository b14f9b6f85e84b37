"""Known wrong answers to two_layer_backprop, each with the sentence that helps.

A mistake holds the tensors that it is about. It holds those that follow from them only where they
would be taken for another mistake.
"""

import functools

import numpy as np

from grader import as_numbers, mistake, symptom


def of_arrays(function):
    """Give a mistake arrays for lists: who makes it may well take lists."""

    @functools.wraps(function)
    def given(*arguments):
        return function(*map(np.asarray, arguments))

    return given


def to_Z(dY, H, W2):
    """Return dZ as it should be."""
    return dY @ W2 * (1 - H**2)


# forward


@mistake(of="forward")
@of_arrays
def forgets_the_tanh(X, W1, b1, W2, b2):
    """Your H is Z: the tanh is missing. Without it two linear layers in a row are one linear
    layer."""
    Z = X @ W1.T + b1
    return {"H": Z, "Y": Z @ W2.T + b2}


@mistake(of="forward")
@of_arrays
def swaps_Z_and_H(X, W1, b1, W2, b2):
    """Your Z and H are exchanged. Z is what layer 1 gives, and H is what the tanh makes of it."""
    Z = X @ W1.T + b1
    return {"Z": np.tanh(Z), "H": Z}


@mistake(of="forward")
@of_arrays
def keeps_the_tanh_in_Z(X, W1, b1, W2, b2):
    """There is a tanh in your Z. Z is what layer 1 gives, before the bend, and H is what comes
    after it."""
    return {"Z": np.tanh(X @ W1.T + b1)}


@mistake(of="forward")
@of_arrays
def bends_the_output_too(X, W1, b1, W2, b2):
    """You put a tanh after layer 2 as well. Only the hidden units have one; Y may be any number."""
    return {"Y": np.tanh(np.tanh(X @ W1.T + b1) @ W2.T + b2)}


@mistake(of="forward")
@of_arrays
def turns_Y_into_probabilities(X, W1, b1, W2, b2):
    """You put a softmax after layer 2. It belongs to the loss, which comes after the network; Y may
    be any number."""
    Y = np.exp(np.tanh(X @ W1.T + b1) @ W2.T + b2)
    return {"Y": Y / Y.sum(axis=1, keepdims=True)}


@mistake(of="forward")
@of_arrays
def forgets_b1(X, W1, b1, W2, b2):
    """You left out the bias b1: layer 1 adds it to every row before the tanh."""
    return {"Z": X @ W1.T}


@mistake(of="forward")
@of_arrays
def adds_b1_after_the_tanh(X, W1, b1, W2, b2):
    """You added b1 after the tanh. It belongs to layer 1, so it is already in Z."""
    Z = X @ W1.T
    return {"Z": Z, "H": np.tanh(Z) + b1}


@mistake(of="forward")
@of_arrays
def forgets_b2(X, W1, b1, W2, b2):
    """You left out the bias b2: layer 2 adds it to every row of Y."""
    return {"Y": np.tanh(X @ W1.T + b1) @ W2.T}


@mistake(of="forward")
@of_arrays
def forgets_both_biases(X, W1, b1, W2, b2):
    """You left out both biases: each layer adds its own to every row."""
    Z = X @ W1.T
    H = np.tanh(Z)
    return {"Z": Z, "H": H, "Y": H @ W2.T}


@mistake(of="forward")
@of_arrays
def goes_on_from_Z(X, W1, b1, W2, b2):
    """Your Y is computed from Z. Layer 2 gets what comes out of the tanh, H."""
    return {"Y": (X @ W1.T + b1) @ W2.T + b2}


@mistake(of="forward")
@of_arrays
def uses_relu(X, W1, b1, W2, b2):
    """You bent Z with ReLU. Many networks do, but the hidden units of this one have tanh."""
    return {"H": np.maximum(X @ W1.T + b1, 0)}


@mistake(of="forward")
@of_arrays
def uses_the_sigmoid(X, W1, b1, W2, b2):
    """You bent Z with the sigmoid. Many networks do, but the hidden units of this one have tanh."""
    return {"H": 1 / (1 + np.exp(-X @ W1.T - b1))}


@mistake(of="forward")
@of_arrays
def multiplies_by_W2_as_it_stands(X, W1, b1, W2, b2):
    """Follow the shapes: H is (N, K) and W2 is (C, K), one output a row. W2 must be on its side for
    the product."""
    return {"Y": np.tanh(X @ W1.T + b1) @ W2 + b2}


@mistake(of="forward")
@of_arrays
def has_examples_in_columns(X, W1, b1, W2, b2):
    """Your Z, H and Y are ours on their side, with a column for each example. Some courses do it
    so; in this one examples are rows all the way."""
    Z = X @ W1.T + b1
    H = np.tanh(Z)
    return {"Z": Z.T, "H": H.T, "Y": (H @ W2.T + b2).T}


# backward: all of it


@mistake(of="backward")
@of_arrays
def negates_the_signal(dY, X, Z, H, W1, W2):
    """Your signs are turned: this is the way down. Return the gradients themselves; the minus comes
    in the update."""
    return {"dW2": -dY.T @ H, "db2": -dY.sum(axis=0)}


# backward: layer 2


@mistake(of="backward")
@of_arrays
def takes_dW2_from_Z(dY, X, Z, H, W1, W2):
    """Your dW2 was made with Z. The input of layer 2 is H, and dW is signal times input."""
    return {"dW2": dY.T @ Z}


@mistake(of="backward")
@of_arrays
def transposes_dW2(dY, X, Z, H, W1, W2):
    """Your dW is the right one on its side. Some courses keep a row per input in W; here W has a
    row per output, and each dW has the shape of its W."""
    return {"dW2": H.T @ dY}


@mistake(of="backward")
@of_arrays
def takes_dW2_from_dH(dY, X, Z, H, W1, W2):
    """Your dW2 was made with dH. Layer 2 multiplies the signal that comes in, dY, by its input; dH
    is what it passes on."""
    return {"dW2": (dY @ W2).T @ H}


@mistake(of="backward")
@of_arrays
def passes_dH_through_W2_on_its_side(dY, X, Z, H, W1, W2):
    """Follow the shapes. Going back, the signal goes from (N, C) to (N, K) by W2 and from (N, K) to
    (N, D) by W1, and each dW has the shape of its W."""
    return {"dH": dY @ W2.T}


# backward: the tanh


@mistake(of="backward")
@of_arrays
def bends_dH_itself(dY, X, Z, H, W1, W2):
    """Your dH is what dZ should be: the slope of the tanh is in it. If you wrote `dZ = dH` and then
    `dZ *= ...`, both names are one array; make a new one."""
    return {"dH": to_Z(dY, H, W2)}


@mistake(of="backward")
@of_arrays
def forgets_the_slope(dY, X, Z, H, W1, W2):
    """dH went into layer 1 as it was: the tanh's own slope is missing. What layer 1 gets is dZ,
    upstream times local, entry by entry."""
    dH = dY @ W2
    return {"dZ": dH, "dW1": dH.T @ X, "db1": dH.sum(axis=0), "dX": dH @ W1}


@mistake(of="backward")
@of_arrays
def forgets_the_slope_and_errs_in_layer_1(dY, X, Z, H, W1, W2):
    """dH went into layer 1 as it was: the tanh's own slope is missing. What layer 1 gets is dZ,
    upstream times local, entry by entry."""
    return {"dZ": dY @ W2}


@mistake(of="backward")
@of_arrays
def takes_the_slope_from_Z(dY, X, Z, H, W1, W2):
    """You squared Z for the slope. The slope of the tanh is 1 minus the square of its output, and
    its output is H."""
    return {"dZ": dY @ W2 * (1 - Z**2)}


@mistake(of="backward")
@of_arrays
def takes_tanh_twice(dY, X, Z, H, W1, W2):
    """You took the tanh of H for the slope, but H is a tanh already. The slope is 1 minus the
    square of H itself."""
    return {"dZ": dY @ W2 * (1 - np.tanh(H) ** 2)}


@mistake(of="backward")
@of_arrays
def forgets_the_square(dY, X, Z, H, W1, W2):
    """In your slope of the tanh the square is missing: it is 1 minus H squared."""
    return {"dZ": dY @ W2 * (1 - H)}


@mistake(of="backward")
@of_arrays
def forgets_the_brackets(dY, X, Z, H, W1, W2):
    """You multiplied dH by 1 and then subtracted the square of H. The slope is a factor as a whole,
    so it needs brackets."""
    return {"dZ": dY @ W2 * 1 - H**2}


@mistake(of="backward")
@of_arrays
def squares_it_all(dY, X, Z, H, W1, W2):
    """You squared 1 - H. Only H is squared: the slope of the tanh is 1 minus the square of H."""
    return {"dZ": dY @ W2 * (1 - H) ** 2}


@mistake(of="backward")
@of_arrays
def uses_the_sigmoid_s_slope(dY, X, Z, H, W1, W2):
    """H times 1 - H is the slope of the sigmoid, which bends the units of many other courses. Here
    the units have tanh, whose slope is 1 minus the square of H."""
    return {"dZ": dY @ W2 * H * (1 - H)}


@mistake(of="backward")
@of_arrays
def uses_relu_s_slope(dY, X, Z, H, W1, W2):
    """You let the signal through where Z is above 0, which is the slope of ReLU. The units here
    have tanh, whose slope is 1 minus the square of H."""
    return {"dZ": dY @ W2 * (Z > 0)}


@mistake(of="backward")
@of_arrays
def multiplies_by_H(dY, X, Z, H, W1, W2):
    """You multiplied dH by the tanh's value. The chain rule asks for its slope there, 1 minus the
    square of H."""
    return {"dZ": dY @ W2 * H}


@mistake(of="backward")
@of_arrays
def takes_the_tanh_of_the_signal(dY, X, Z, H, W1, W2):
    """You took the tanh of the signal. Going back, nothing is bent: the signal is multiplied by the
    slope that the tanh had on the way out."""
    return {"dZ": np.tanh(dY @ W2)}


@mistake(of="backward")
@of_arrays
def takes_the_slope_at_the_signal(dY, X, Z, H, W1, W2):
    """You took the tanh's slope at dH. It is the slope at the Z of the way out that counts, and H
    holds the tanh there."""
    dH = dY @ W2
    return {"dZ": dH * (1 - np.tanh(dH) ** 2)}


@mistake(of="backward")
@of_arrays
def takes_the_slope_alone(dY, X, Z, H, W1, W2):
    """Your dZ is the slope of the tanh alone. Upstream times local: the signal dH is missing."""
    return {"dZ": 1 - H**2}


# backward: layer 1


@mistake(of="backward")
@of_arrays
def takes_dW1_from_dH(dY, X, Z, H, W1, W2):
    """dH went into layer 1 as it was: the tanh's own slope is missing. What layer 1 gets is dZ,
    upstream times local, entry by entry."""
    return {"dW1": (dY @ W2).T @ X}


@mistake(of="backward")
@of_arrays
def takes_db1_from_dH(dY, X, Z, H, W1, W2):
    """dH went into layer 1 as it was: the tanh's own slope is missing. What layer 1 gets is dZ,
    upstream times local, entry by entry."""
    return {"db1": (dY @ W2).sum(axis=0)}


@mistake(of="backward")
@of_arrays
def takes_dX_from_dH(dY, X, Z, H, W1, W2):
    """dH went into layer 1 as it was: the tanh's own slope is missing. What layer 1 gets is dZ,
    upstream times local, entry by entry."""
    return {"dX": dY @ W2 @ W1}


@mistake(of="backward")
@of_arrays
def takes_dW1_from_dY(dY, X, Z, H, W1, W2):
    """You used dY for dW1. The signal that comes into layer 1 has passed layer 2 and the tanh: it
    is dZ."""
    return {"dW1": dY.T @ X}


@mistake(of="backward")
@of_arrays
def takes_dW1_from_H(dY, X, Z, H, W1, W2):
    """Your dW1 was made with H. The input of layer 1 is X, and dW is signal times input."""
    return {"dW1": to_Z(dY, H, W2).T @ H}


@mistake(of="backward")
@of_arrays
def transposes_dW1(dY, X, Z, H, W1, W2):
    """Your dW is the right one on its side. Some courses keep a row per input in W; here W has a
    row per output, and each dW has the shape of its W."""
    return {"dW1": X.T @ to_Z(dY, H, W2)}


@mistake(of="backward")
@of_arrays
def stops_before_layer_1(dY, X, Z, H, W1, W2):
    """Your dX is dZ: the walk stops before layer 1. It must pass W1 to get to X, whose shape dX
    has."""
    return {"dX": to_Z(dY, H, W2)}


@mistake(of="backward")
@of_arrays
def transposes_dX(dY, X, Z, H, W1, W2):
    """Your dX is the right one on its side. It must have X's shape, (N, D): examples are rows."""
    return {"dX": (to_Z(dY, H, W2) @ W1).T}


# backward: the biases


@mistake(of="backward")
@of_arrays
def sums_db2_along_the_outputs(dY, X, Z, H, W1, W2):
    """You summed along axis 1. Each output of a layer has a bias of its own, shared by all
    examples: the sum runs over the batch."""
    return {"db2": dY.sum(axis=1)}


@mistake(of="backward")
@of_arrays
def sums_db1_along_the_units(dY, X, Z, H, W1, W2):
    """You summed along axis 1. Each output of a layer has a bias of its own, shared by all
    examples: the sum runs over the batch."""
    return {"db1": to_Z(dY, H, W2).sum(axis=1)}


@mistake(of="backward")
@of_arrays
def sums_db_over_everything(dY, X, Z, H, W1, W2):
    """Your db is a single number. Each output of a layer has a bias of its own: add up the batch,
    not the outputs."""
    return {"db2": np.sum(dY)}


@mistake(of="backward")
@of_arrays
def does_not_sum_db(dY, X, Z, H, W1, W2):
    """Your db is the signal as it came, a row for each example. All examples share one bias, so its
    gradient adds up the batch."""
    return {"db2": dY}


@mistake(of="backward")
@of_arrays
def swaps_the_layers(dY, X, Z, H, W1, W2):
    """Right numbers under the other layer's names: layer 1 is the one next to X, layer 2 the one
    next to Y."""
    dZ = to_Z(dY, H, W2)
    return {"dW1": dY.T @ H, "dW2": dZ.T @ X}


# backward: 1/N, last, since it is made everywhere at once or nowhere


@mistake(of="backward")
@of_arrays
def averages_dW2(dY, X, Z, H, W1, W2):
    """You divided by N. Some courses do so inside the layers; in this one the 1/N belongs to the
    loss and is already inside the dY that you are given, so layers sum."""
    return {"dW2": dY.T @ H / len(X)}


@mistake(of="backward")
@of_arrays
def averages_db2(dY, X, Z, H, W1, W2):
    """You divided by N. Some courses do so inside the layers; in this one the 1/N belongs to the
    loss and is already inside the dY that you are given, so layers sum."""
    return {"db2": dY.mean(axis=0)}


@mistake(of="backward")
@of_arrays
def divides_dH(dY, X, Z, H, W1, W2):
    """You divided by N. Some courses do so inside the layers; in this one the 1/N belongs to the
    loss and is already inside the dY that you are given, so layers sum."""
    return {"dH": dY @ W2 / len(X)}


@mistake(of="backward")
@of_arrays
def averages_dW1(dY, X, Z, H, W1, W2):
    """You divided by N. Some courses do so inside the layers; in this one the 1/N belongs to the
    loss and is already inside the dY that you are given, so layers sum."""
    return {"dW1": to_Z(dY, H, W2).T @ X / len(X)}


@mistake(of="backward")
@of_arrays
def averages_db1(dY, X, Z, H, W1, W2):
    """You divided by N. Some courses do so inside the layers; in this one the 1/N belongs to the
    loss and is already inside the dY that you are given, so layers sum."""
    return {"db1": to_Z(dY, H, W2).mean(axis=0)}


# what replaying cannot see


def _misfit(call, *words):
    """Whether shapes did not fit in a product, by any of NumPy's ways to write it."""
    words += "mismatch in its core", "not aligned", "remapped", "shape-mismatch"
    return any(word in call.raised for word in words)


@symptom
def goes_forward_with_shapes_that_do_not_fit(calls):
    """Follow the shapes: X is (N, D) and W1 is (K, D), H is (N, K) and W2 is (C, K). A W has a row
    per output, so it must be on its side for the product."""
    return any(call.function == "forward" and _misfit(call) for call in calls)


@symptom
def goes_back_with_shapes_that_do_not_fit(calls):
    """Follow the shapes. Going back, the signal goes from (N, C) to (N, K) by W2 and from (N, K) to
    (N, D) by W1, and each dW has the shape of its W."""
    return any(call.function == "backward" and _misfit(call, "not be broadcast") for call in calls)


@symptom
def returns_other_names(calls, reference):
    """Your numbers are right but not under the names that are asked for: Z, H, Y forward, and dW2,
    db2, dH, dZ, dW1, db1, dX backward."""
    call = calls[-1]
    right = getattr(reference, call.function)(*call.arguments)
    if not isinstance(call.value, dict) or call.value.keys() >= right.keys():
        return False
    return _all_among(right.values(), call.value.values())


@symptom
def returns_a_tuple(calls, reference):
    """Your numbers are right but stand in a row without names. Return a dict, so that no order has
    to be known by heart."""
    call = calls[-1]
    right = getattr(reference, call.function)(*call.arguments)
    return isinstance(call.value, (tuple, list)) and _all_among(right.values(), call.value)


def _all_among(right, given):
    """Whether each right array is among those that were given."""
    given = [as_numbers(one, "it") for one in given]
    return all(any(_close(one, other) for one in given) for other in right)


def _close(one, other):
    return one.shape == np.shape(other) and np.allclose(one, other, rtol=1e-6)


@symptom
def takes_no_lists(calls):
    """The call was made with lists, which know no `@`, `.T` or `* 2` as arrays do. Make arrays of
    your arguments first."""
    return any(
        "list" in call.raised and any(isinstance(one, list) for one in call.arguments)
        for call in calls
    )


@symptom
def stores_gradients_in_integers(calls, reference):
    """An array made like one of integers holds only integers: fractions are cut off, or refused.
    Ask for floats when you make it."""
    call = calls[-1]
    whole = [np.asarray(one).dtype.kind in "iu" for one in call.arguments]
    if not any(whole):
        return False
    if "UFunc" in call.raised:
        return True
    right = getattr(reference, call.function)(*call.arguments)
    for name, wanted in right.items():
        given = as_numbers(call.value[name], name)
        if not _close(given, wanted):  # the first; what follows from it need not be whole
            cut = np.all(given == np.trunc(given)) and np.any(wanted != np.trunc(wanted))
            return bool(cut and np.all(np.abs(given - wanted) < len(wanted)))
    return False


@symptom
def changes_its_arguments(calls):
    """You changed the caller's arrays in place, so whoever uses them next computes with other
    numbers. Work on a copy."""
    return any(call.changed for call in calls)


@symptom
def updates_a_weight_before_it_is_used(calls):
    """A signal of yours passed a weight that was already updated. Finish the walk with the weights
    of the forward pass, then update."""
    found = False
    for call in calls:
        if call.function != "backward" or not isinstance(call.value, dict):
            continue
        dY, X, _, H, W1, W2 = map(np.asarray, call.arguments)
        dH, dZ, dX = (as_numbers(call.value[name], name) for name in ("dH", "dZ", "dX"))
        fits = [
            _is_multiple(dH - dY @ W2, dY @ (dY.T @ H)),
            _is_multiple(dX - dZ @ W1, dZ @ (dZ.T @ X)),
        ]
        if None in fits:
            return False
        found = found or any(fits)
    return found


def _is_multiple(drift, step):
    """Whether a drift is a multiple of a step, and not 0; None if it is neither."""
    if np.allclose(drift, 0, atol=1e-6 * np.abs(step).max()):
        return False
    rate = np.sum(drift * step) / np.sum(step * step)
    return True if np.allclose(drift, rate * step, rtol=1e-5, atol=1e-9) else None


# where an error enters, if it is none of the above


def _enters(calls, reference):
    """Return the tensors that are not right, given the one that they are computed from."""
    found = set()
    for call in calls:
        if call.function != "backward" or not isinstance(call.value, dict):
            continue
        _, X, _, H, W1, _ = map(np.asarray, call.arguments)
        right = reference.backward(*call.arguments)
        given = {name: as_numbers(call.value[name], name) for name in right}
        if not any(_close(given[name], right[name]) for name in right):
            return set()  # it knows nothing
        if given["dH"].shape == H.shape:
            right["dZ"] = given["dH"] * (1 - H**2)
        if given["dZ"].shape == H.shape:
            dZ = given["dZ"]
            right |= {"dW1": dZ.T @ X, "db1": dZ.sum(axis=0), "dX": dZ @ W1}
        found |= {name for name in right if not _close(given[name].ravel(), right[name].ravel())}
    return found


@symptom
def enters_at_dH(calls, reference):
    """dH is not right: the error is between dY and dH. There the signal passes layer 2, and each
    hidden unit collects from all outputs."""
    return "dH" in _enters(calls, reference)


@symptom
def enters_at_dZ(calls, reference):
    """dZ is not right, given your dH: the error is between dH and dZ. There the signal passes the
    tanh, entry by entry, and is multiplied by its slope."""
    return "dZ" in _enters(calls, reference)


@symptom
def enters_at_dX(calls, reference):
    """dX is not right, given your dZ: the error is between dZ and dX. There the signal passes layer
    1, and each input collects from all hidden units."""
    return "dX" in _enters(calls, reference)


@symptom
def enters_at_dW2(calls, reference):
    """dW2 is not right: the error is between dY and dW2. It is what layer 2 keeps for itself, the
    signal that comes in times its input, added up over the batch."""
    return "dW2" in _enters(calls, reference)


@symptom
def enters_at_db2(calls, reference):
    """db2 is not right: the error is between dY and db2. A bias moves its output by as much in
    every example."""
    return "db2" in _enters(calls, reference)


@symptom
def enters_at_dW1(calls, reference):
    """dW1 is not right, given your dZ: the error is between dZ and dW1. It is what layer 1 keeps
    for itself, the signal that comes in times its input, added up over the batch."""
    return "dW1" in _enters(calls, reference)


@symptom
def enters_at_db1(calls, reference):
    """db1 is not right, given your dZ: the error is between dZ and db1. A bias moves its hidden
    unit by as much in every example, before the tanh."""
    return "db1" in _enters(calls, reference)
