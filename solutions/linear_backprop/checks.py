"""Hidden checks of linear_backprop.

Sizes are pairwise different wherever a transposed or swapped array could look right, one batch has
a single row and one layer a single input and output. dY is never made of ones.
"""

import numpy as np

from grader import (
    as_vector,
    check,
    parts,
    require_all_close,
    require_close,
    require_shape,
    require_unchanged,
)

SIZES = [(5, 4, 3), (2, 7, 3), (1, 3, 5), (11, 2, 6), (3, 1, 1)]  # N, D_in, D_out
GRADIENTS = ("dX", "dW", "db")


def layer(rng, N, D_in, D_out):
    """Return random X, W, b, dY."""
    return tuple(
        rng.standard_normal(shape) for shape in ((N, D_in), (D_out, D_in), (D_out,), (N, D_out))
    )


def layers(rng):
    """Return random layers, one of every size and another one of the first size."""
    return [layer(rng, *size) for size in (SIZES[0], *SIZES)]


def backward(answer, dY, X, W, b):
    """Return dX, dW and db, required to be numbers in the right shapes."""
    dX, dW, db = parts(answer.linear_backward(dY, X, W, b), GRADIENTS, "linear_backward")
    return (
        require_shape(dX, X.shape, "dX"),
        require_shape(dW, W.shape, "dW"),
        require_shape(as_vector(db, "db"), b.shape, "db"),
    )


@check(points=2)
def forward_is_right_for_every_size(answer, rng, reference):
    """linear_forward is right for batches and layers of every size."""
    for X, W, b, _ in layers(rng):
        require_close(answer.linear_forward(X, W, b), reference.linear_forward(X, W, b), "Y")


def require_part(part, answer, rng, reference):
    """Require one of the three gradients to be right for every size, whatever the others are.

    The first layer comes twice, so that a gradient that remembers the last call is seen.
    """
    first, *others = layers(rng)
    for X, W, b, dY in (first, first, *others):
        returned = parts(answer.linear_backward(dY, X, W, b), GRADIENTS, "linear_backward")[part]
        if part == 2:
            returned = as_vector(returned, "db")
        require_close(returned, reference.linear_backward(dY, X, W, b)[part], GRADIENTS[part])


@check(points=2, after=["backward_returns_three_arrays"])
def dX_is_right_for_every_size(answer, rng, reference):
    """dX is right for batches and layers of every size."""
    require_part(0, answer, rng, reference)


@check(points=2, after=["backward_returns_three_arrays"])
def dW_is_right_for_every_size(answer, rng, reference):
    """dW is right for batches and layers of every size."""
    require_part(1, answer, rng, reference)


@check(points=2, after=["backward_returns_three_arrays"])
def db_is_right_for_every_size(answer, rng, reference):
    """db is right for batches and layers of every size."""
    require_part(2, answer, rng, reference)


@check(points=1, after=["dX_matches_the_worked_example", "dW_and_db_match_the_worked_example"])
def a_batch_adds_up_its_examples(answer, rng):
    """The dW and db of a batch are the sums of its examples' dW and db, and dX is their dX in rows."""
    X, W, b, dY = layer(rng, 6, 5, 3)
    rows = [backward(answer, dY[n : n + 1], X[n : n + 1], W, b) for n in range(len(X))]
    dX, dW, db = zip(*rows)
    require_close(dW[0], np.outer(dY[0], X[0]), "the dW of one example")
    require_all_close(
        backward(answer, dY, X, W, b),
        (np.concatenate(dX), sum(dW), sum(db)),
        GRADIENTS,
        why="from the rows",
    )


@check(points=1, after=[dX_is_right_for_every_size])
def each_gradient_depends_on_what_it_should(answer, rng):
    """Each gradient is linear in dY; dX does not depend on X or b, nor dW on W or b, nor db on any."""
    X, W, b, dY = layer(rng, 4, 6, 3)
    X2, W2, b2, dY2 = layer(rng, 4, 6, 3)
    dX, dW, db = before = backward(answer, dY, X, W, b)
    dX_of_others, _, db_of_others = backward(answer, dY, X2, W, b2)
    _, dW_of_others, _ = backward(answer, dY, X, W2, b2)
    require_all_close((dX_of_others, dW_of_others, db_of_others), (dX, dW, db), GRADIENTS)
    other = backward(answer, dY2, X, W, b)
    mixed = [2 * one - 3 * two for one, two in zip(before, other)]
    mixture = backward(answer, 2 * dY - 3 * dY2, X, W, b)
    require_all_close(mixture, mixed, GRADIENTS, why="from dY alone")


@check(points=1)
def arrays_of_any_real_type_will_do(answer, rng, reference):
    """Arrays of integers, of float32 and of mixed types give right results."""
    whole = [rng.integers(-9, 9, size=array.shape) for array in layer(rng, 5, 2, 4)]
    exact = layer(rng, 3, 5, 2)
    floats = layer(rng, 5, 2, 4)
    kinds = (
        (whole, 1e-9),
        ((whole[0], *floats[1:]), 1e-9),
        ((floats[0], *whole[1:3], floats[3]), 1e-9),
        ([array.astype(np.float32) for array in exact], 1e-5),
    )
    for (X, W, b, _), rtol in kinds:
        require_close(
            answer.linear_forward(X, W, b), reference.linear_forward(X, W, b), "Y", rtol=rtol
        )
    for (X, W, b, dY), rtol in kinds:
        given = backward(answer, dY, X, W, b)
        require_all_close(given, reference.linear_backward(dY, X, W, b), GRADIENTS, rtol=rtol)


@check(points=1, after=[dX_is_right_for_every_size])
def all_functions_leave_their_arguments_alone(answer, rng):
    """All three functions leave the arrays they are given as they are."""
    X, W, b, dY = layer(rng, 4, 3, 2)
    answer.linear_forward(X, W, b)
    require_unchanged(answer)
    answer.linear_backward(dY, X, W, b)
    require_unchanged(answer)
    answer.linear_backward_one(dY[0], X[0], W, b)
    require_unchanged(answer)


@check(points=2)
def one_example_is_right_for_every_size(answer, rng, reference):
    """linear_backward_one is right for layers of every size."""
    names = ("dx", "dW", "db")
    for X, W, b, dY in layers(rng):
        returned = answer.linear_backward_one(dY[0], X[0], W, b)
        dx, dW, db = parts(returned, names, "linear_backward_one")
        wanted = reference.linear_backward_one(dY[0], X[0], W, b)
        require_all_close((dx, dW, as_vector(db, "db")), wanted, names)
