"""Known wrong answers to linear_backprop, each with the sentence that helps."""

import numpy as np

from grader import as_numbers, mistake, symptom

# linear_forward


@mistake(of="linear_forward")
def forgets_the_bias(X, W, b):
    """You left out the bias: add b to every row, Y = X @ W.T + b."""
    return X @ W.T


@mistake(of="linear_forward")
def multiplies_by_W_as_it_stands(X, W, b):
    """Follow the shapes: X is (N, D_in) and W is (D_out, D_in), so Y is X @ W.T, with b added to
    every row."""
    return X @ W + b


@mistake(of="linear_forward")
def reshapes_W_instead_of_transposing(X, W, b):
    """You reshaped W, which keeps its numbers in reading order. To transpose it, write W.T."""
    return X @ W.reshape(W.shape[::-1]) + b


@mistake(of="linear_forward")
def makes_examples_columns(X, W, b):
    """Your Y is the right one on its side: in this course examples are rows, so Y is (N, D_out)."""
    return W @ X.T + b[:, None]


@mistake(of="linear_forward")
def subtracts_the_bias(X, W, b):
    """You subtracted the bias. The layer adds it: Y = X @ W.T + b."""
    return X @ W.T - b


@mistake(of="linear_forward")
def adds_the_bias_by_rows(X, W, b):
    """You gave each example a bias of its own. Each output has one: `+ b`, without a reshape, adds
    b to every row."""
    return X @ W.T + b.reshape(-1, 1)


# linear_backward: the batch


@mistake(of="linear_backward")
def averages_dW_and_db(dY, X, W, b):
    """Your numbers are ours divided by N. Some courses divide here; in this course the 1/N belongs
    to the loss, so it is already inside dY. Sum over the batch, do not average."""
    return dY @ W, dY.T @ X / len(X), dY.mean(axis=0)


@mistake(of="linear_backward")
def averages_db(dY, X, W, b):
    """You averaged db over the batch. The 1/N belongs to the loss, so it is already inside dY:
    sum."""
    return dY @ W, dY.T @ X, dY.mean(axis=0)


@mistake(of="linear_backward")
def averages_dW(dY, X, W, b):
    """You averaged dW over the batch. The 1/N belongs to the loss, so it is already inside dY:
    sum."""
    return dY @ W, dY.T @ X / len(X), dY.sum(axis=0)


@mistake(of="linear_backward")
def averages_everything(dY, X, W, b):
    """You divided dY by N. The 1/N belongs to the loss, so it is already inside the dY you are
    given."""
    return dY @ W / len(X), dY.T @ X / len(X), dY.mean(axis=0)


@mistake(of="linear_backward")
def uses_the_last_example_only(dY, X, W, b):
    """This comes from one example only. Every example of the batch adds its part to dW and db: sum
    over all of them."""
    return dY @ W, np.outer(dY[-1], X[-1]), dY[-1]


@mistake(of="linear_backward")
def uses_the_first_example_only(dY, X, W, b):
    """This comes from one example only. Every example of the batch adds its part to dW and db: sum
    over all of them."""
    return dY @ W, np.outer(dY[0], X[0]), dY[0]


# linear_backward: db


@mistake(of="linear_backward")
def does_not_sum_db(dY, X, W, b):
    """You returned dY as it is. One bias is shared by every row, so db collects every row: sum dY
    over the batch."""
    return dY @ W, dY.T @ X, dY


@mistake(of="linear_backward")
def sums_db_over_everything(dY, X, W, b):
    """You summed over the outputs too. Each output has a bias of its own: sum over the batch, axis
    0."""
    return dY @ W, dY.T @ X, np.sum(dY)


@mistake(of="linear_backward")
def sums_db_over_everything_for_each_output(dY, X, W, b):
    """You summed over the outputs too. Each output has a bias of its own: sum over the batch, axis
    0."""
    return dY @ W, dY.T @ X, np.full(b.shape, np.sum(dY))


@mistake(of="linear_backward")
def averages_db_over_everything(dY, X, W, b):
    """You averaged over batch and outputs. Each output has a bias of its own: sum dY over axis 0
    only."""
    return dY @ W, dY.T @ X, np.mean(dY)


@mistake(of="linear_backward")
def averages_db_over_everything_for_each_output(dY, X, W, b):
    """You averaged over batch and outputs. Each output has a bias of its own: sum dY over axis 0
    only."""
    return dY @ W, dY.T @ X, np.full(b.shape, np.mean(dY))


@mistake(of="linear_backward")
def sums_db_along_the_outputs(dY, X, W, b):
    """You summed dY along axis 1, over the outputs. Sum over the batch, axis 0: each output has a
    bias of its own."""
    return dY @ W, dY.T @ X, dY.sum(axis=1)


# linear_backward: dW


@mistake(of="linear_backward")
def transposes_dW(dY, X, W, b):
    """Your dW is the right one on its side. dW must have W's shape (D_out, D_in): dY.T @ X, not X.T
    @ dY."""
    return dY @ W, X.T @ dY, dY.sum(axis=0)


@mistake(of="linear_backward")
def reshapes_dW_instead_of_transposing(dY, X, W, b):
    """reshape does not transpose: it keeps the numbers in reading order, so they land in other
    places. dX is dY @ W and dW is dY.T @ X, which have the right shapes from the start."""
    return dY @ W, (X.T @ dY).reshape(W.shape), dY.sum(axis=0)


@mistake(of="linear_backward")
def takes_one_outer_product_of_the_batch(dY, X, W, b):
    """np.outer is for one example. For a batch add up the N outer products, which makes dY.T @
    X."""
    return dY @ W, np.outer(dY, X), dY.sum(axis=0)


@mistake(of="linear_backward")
def takes_the_outer_product_of_the_sums(dY, X, W, b):
    """You added up or averaged the batch first and multiplied then. Multiply within each example,
    then add: dY.T @ X."""
    return dY @ W, np.outer(dY.sum(axis=0), X.sum(axis=0)), dY.sum(axis=0)


@mistake(of="linear_backward")
def takes_the_outer_product_of_the_means(dY, X, W, b):
    """You added up or averaged the batch first and multiplied then. Multiply within each example,
    then add: dY.T @ X."""
    return dY @ W, np.outer(dY.mean(axis=0), X.mean(axis=0)), dY.sum(axis=0)


@mistake(of="linear_backward")
def multiplies_dY_by_X_as_they_stand(dY, X, W, b):
    """Follow the shapes: dX is (N, D_in), made of (N, D_out) @ (D_out, D_in); dW is (D_out, D_in),
    made of (D_out, N) @ (N, D_in)."""
    return dY @ W, dY @ X, dY.sum(axis=0)


@mistake(of="linear_backward")
def multiplies_dW_by_W(dY, X, W, b):
    """Your dW contains W. How much Y moves when W moves is decided by the input X alone: dW is dY.T
    @ X."""
    return dY @ W, (dY.T @ X) * W, dY.sum(axis=0)


# linear_backward: dX


@mistake(of="linear_backward")
def multiplies_dX_by_W_transposed(dY, X, W, b):
    """Follow the shapes: dX is (N, D_in), made of (N, D_out) @ (D_out, D_in); dW is (D_out, D_in),
    made of (D_out, N) @ (N, D_in)."""
    return dY @ W.T, dY.T @ X, dY.sum(axis=0)


@mistake(of="linear_backward")
def multiplies_W_by_dY(dY, X, W, b):
    """Follow the shapes: dX is (N, D_in), made of (N, D_out) @ (D_out, D_in); dW is (D_out, D_in),
    made of (D_out, N) @ (N, D_in)."""
    return W @ dY, dY.T @ X, dY.sum(axis=0)


@mistake(of="linear_backward")
def multiplies_W_transposed_by_dY(dY, X, W, b):
    """Follow the shapes: dX is (N, D_in), made of (N, D_out) @ (D_out, D_in); dW is (D_out, D_in),
    made of (D_out, N) @ (N, D_in)."""
    return W.T @ dY, dY.T @ X, dY.sum(axis=0)


@mistake(of="linear_backward")
def multiplies_dY_transposed_by_W(dY, X, W, b):
    """Follow the shapes: dX is (N, D_in), made of (N, D_out) @ (D_out, D_in); dW is (D_out, D_in),
    made of (D_out, N) @ (N, D_in)."""
    return dY.T @ W, dY.T @ X, dY.sum(axis=0)


@mistake(of="linear_backward")
def reshapes_W_for_dX(dY, X, W, b):
    """reshape does not transpose: it keeps the numbers in reading order, so they land in other
    places. dX is dY @ W and dW is dY.T @ X, which have the right shapes from the start."""
    return dY @ W.reshape(W.shape[::-1]).T, dY.T @ X, dY.sum(axis=0)


@mistake(of="linear_backward")
def reshapes_dX_instead_of_transposing(dY, X, W, b):
    """reshape does not transpose: it keeps the numbers in reading order, so they land in other
    places. dX is dY @ W and dW is dY.T @ X, which have the right shapes from the start."""
    return (W.T @ dY.T).reshape(X.shape), dY.T @ X, dY.sum(axis=0)


@mistake(of="linear_backward")
def goes_forward_for_dX(dY, X, W, b):
    """Your dX is the layer's output Y. Going back, the error signal dY is what passes through W: dY
    @ W."""
    return X @ W.T + b, dY.T @ X, dY.sum(axis=0)


@mistake(of="linear_backward")
def transposes_dX(dY, X, W, b):
    """Your dX is the right one on its side. dX must have X's shape (N, D_in): examples are rows."""
    return (dY @ W).T, dY.T @ X, dY.sum(axis=0)


# linear_backward: all of it


@mistake(of="linear_backward")
def forgets_the_upstream(dY, X, W, b):
    """You ignored dY. The chain rule is upstream times local: dY says how much each output
    matters."""
    ones = np.ones_like(dY)
    return ones @ W, ones.T @ X, ones.sum(axis=0)


@mistake(of="linear_backward")
def returns_the_local_slopes(dY, X, W, b):
    """You ignored dY. The chain rule is upstream times local: dY says how much each output
    matters."""
    return W, dY.T @ X, np.ones(b.shape)


@mistake(of="linear_backward")
def negates_the_gradients(dY, X, W, b):
    """This is the way down. Return the gradient itself; the minus comes in the update."""
    return -dY @ W, -dY.T @ X, -dY.sum(axis=0)


@mistake(of="linear_backward")
def puts_dW_first(dY, X, W, b):
    """Right numbers, other order: return (dX, dW, db)."""
    return dY.T @ X, dY @ W, dY.sum(axis=0)


@mistake(of="linear_backward")
def puts_dX_last(dY, X, W, b):
    """Right numbers, other order: return (dX, dW, db)."""
    return dY.T @ X, dY.sum(axis=0), dY @ W


@mistake(of="linear_backward")
def puts_db_before_dW(dY, X, W, b):
    """Right numbers, other order: return (dX, dW, db)."""
    return dY @ W, dY.sum(axis=0), dY.T @ X


@mistake(of="linear_backward")
def returns_dW_and_db_only(dY, X, W, b):
    """dX is missing: it is the error signal that the layer before this one needs. Return (dX, dW,
    db)."""
    return dY.T @ X, dY.sum(axis=0)


# linear_backward_one


@mistake(of="linear_backward_one")
def multiplies_g_by_W_as_it_stands(g, x, W, b):
    """Follow the shapes: dx is (D_in,), made of (D_in, D_out) @ (D_out,), which is W.T @ g; dW is
    (D_out, D_in), every entry of g times every entry of x, which is np.outer(g, x)."""
    return W @ g, np.outer(g, x), g


@mistake(of="linear_backward_one")
def transposes_the_outer_product(g, x, W, b):
    """Your dW is the right one on its side. dW must have W's shape (D_out, D_in): np.outer(g,
    x)."""
    return W.T @ g, np.outer(x, g), g


@mistake(of="linear_backward_one")
def multiplies_g_and_x_entry_by_entry(g, x, W, b):
    """Follow the shapes: dx is (D_in,), made of (D_in, D_out) @ (D_out,), which is W.T @ g; dW is
    (D_out, D_in), every entry of g times every entry of x, which is np.outer(g, x)."""
    return W.T @ g, g * x, g


@mistake(of="linear_backward_one")
def takes_the_inner_product(g, x, W, b):
    """Follow the shapes: dx is (D_in,), made of (D_in, D_out) @ (D_out,), which is W.T @ g; dW is
    (D_out, D_in), every entry of g times every entry of x, which is np.outer(g, x)."""
    return W.T @ g, g @ x, g


@mistake(of="linear_backward_one")
def sums_db_of_one(g, x, W, b):
    """You summed over the outputs. Each output has a bias of its own: for one example db is g."""
    return W.T @ g, np.outer(g, x), g.sum()


@mistake(of="linear_backward_one")
def forgets_the_upstream_of_one(g, x, W, b):
    """You ignored g. The chain rule is upstream times local: g says how much each output
    matters."""
    return W.sum(axis=0), np.outer(np.ones_like(g), x), np.ones_like(g)


@mistake(of="linear_backward_one")
def returns_the_local_slopes_of_one(g, x, W, b):
    """You ignored g. The chain rule is upstream times local: g says how much each output
    matters."""
    return W, np.outer(g, x), np.ones(b.shape)


@mistake(of="linear_backward_one")
def negates_the_gradients_of_one(g, x, W, b):
    """This is the way down. Return the gradient itself; the minus comes in the update."""
    return -W.T @ g, -np.outer(g, x), -g


@mistake(of="linear_backward_one")
def puts_dW_first_of_one(g, x, W, b):
    """Right numbers, other order: return (dx, dW, db)."""
    return np.outer(g, x), W.T @ g, g


# what replaying cannot see


def _misfit(call):
    """Whether shapes did not fit in a product by @, np.dot, np.einsum or np.tensordot."""
    words = "mismatch in its core dimension", "not aligned", "remapped", "shape-mismatch for sum"
    return any(word in call.raised for word in words)


@symptom
def goes_forward_with_shapes_that_do_not_fit(calls):
    """Follow the shapes: X is (N, D_in) and W is (D_out, D_in), so Y is X @ W.T, with b added to
    every row."""
    return any(call.function == "linear_forward" and _misfit(call) for call in calls)


@symptom
def goes_back_with_shapes_that_do_not_fit(calls):
    """Follow the shapes: dX is (N, D_in), made of (N, D_out) @ (D_out, D_in); dW is (D_out, D_in),
    made of (D_out, N) @ (N, D_in)."""
    return any(call.function == "linear_backward" and _misfit(call) for call in calls)


@symptom
def goes_back_with_shapes_of_one_that_do_not_fit(calls):
    """Follow the shapes: dx is (D_in,), made of (D_in, D_out) @ (D_out,), which is W.T @ g; dW is
    (D_out, D_in), every entry of g times every entry of x, which is np.outer(g, x)."""
    return any(call.function == "linear_backward_one" and _misfit(call) for call in calls)


def _pairs(call, reference):
    """Return what is right and what was given, array by array."""
    right, given = getattr(reference, call.function)(*call.arguments), call.value
    if call.function == "linear_forward":
        right, given = (right,), (given,)
    return [(one, as_numbers(other, "it")) for one, other in zip(right, given, strict=True)]


def _gradients(calls):
    """Yield dY, X, W as batches, and the three gradients, of the calls that returned such
    arrays."""
    for call in calls:
        value = call.value
        if call.function == "linear_forward" or not isinstance(value, (tuple, list)):
            continue
        dY, X, W, _ = call.arguments
        gradients = [as_numbers(part, "it") for part in value]
        if [part.shape for part in gradients[:2]] == [X.shape, W.shape]:
            yield np.atleast_2d(dY), np.atleast_2d(X), W, gradients


@symptom
def updates_W_before_dX(calls):
    """Your dX was computed with a W that had already been updated. Compute all three gradients from
    the same W, then update."""
    found = False
    for dY, X, W, (dX, _, _) in _gradients(calls):
        drift, step = np.atleast_2d(dX) - dY @ W, dY @ (dY.T @ X)
        rate = np.sum(drift * step) / np.sum(step * step)
        found = abs(rate) > 1e-9 and np.allclose(drift, rate * step, rtol=1e-6, atol=1e-9)
        if not found:
            return False
    return found


@symptom
def computes_in_float32(calls, reference):
    """Right formula, but in float32, which keeps only 7 digits. Leave the arrays in the type they
    have: float64 unless you are given something else."""
    short = False
    for right, given in (pair for call in calls for pair in _pairs(call, reference)):
        error = np.linalg.norm(np.ravel(right) - np.ravel(given))
        if error > 1e-9 * np.linalg.norm(right):
            short = error < 1e-5 * np.linalg.norm(right) and np.all(given == np.float32(given))
            if not short:
                return False
    return bool(short)


@symptom
def stores_gradients_in_integers(calls, reference):
    """Your decimals are gone: an array made like one of integers, as by np.zeros_like, holds only
    integers. Ask for dtype=float."""
    X, W, _ = calls[-1].arguments[-3:]
    cut = False
    for right, given in _pairs(calls[-1], reference):
        error = np.abs(right - given)
        if np.all(error <= 1e-6 * np.abs(right).max()):
            continue
        cut = np.all(given == np.trunc(given)) and np.ptp(given) > 0
        if not cut or np.any(error >= max(*X.shape, *W.shape)):  # each sum loses below 1 a term
            return False
    return bool(cut)


@symptom
def divides_in_place(calls):
    """An array of integers cannot hold fractions, so an in-place operation such as dY /= N or dW +=
    ... fails in it. Write dY = dY / N, and start sums from np.zeros(W.shape)."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def changes_the_upstream(calls):
    """You changed the caller's arrays in place, so whoever uses them next computes with other
    numbers. Work on a copy."""
    return any(call.changed for call in calls)


@symptom
def accumulates_between_calls(calls):
    """The same call gave another result the second time. Return this call's gradient only; adding
    up is the optimiser's business."""
    seen = {}
    for call in calls:
        before = seen.setdefault((call.function, call.sent), call)
        if (
            before.value is not None
            and call.value is not None
            and before.reply.value != call.reply.value
        ):
            return True
    return False
