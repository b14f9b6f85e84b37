"""Public checks of linear_backprop: the lesson's worked example, and what any gradient must do."""

import numpy as np

from grader import (
    as_numbers,
    as_vector,
    check,
    parts,
    require_all_close,
    require_close,
    require_gradient,
    require_shape,
    require_unchanged,
)

GRADIENTS = ("dX", "dW", "db")

X = np.array([[1.0, 2, 3], [4, 5, 6]])
W = np.array([[1.0, 0, -1], [2, 1, 0]])
B = np.array([0.5, -0.5])
DY = np.array([[1.0, -1], [2, 3]])


def backward(answer, dY, X, W, b):
    """Return dX, dW and db as they came back."""
    return parts(answer.linear_backward(dY, X, W, b), GRADIENTS, "linear_backward")


@check(points=1)
def forward_matches_the_worked_example(answer):
    """linear_forward computes the Y of the worked example."""
    require_close(answer.linear_forward(X, W, B), [[-1.5, 3.5], [-1.5, 12.5]], "Y")


@check(points=0)
def backward_returns_three_arrays(answer):
    """linear_backward returns three arrays of numbers: dX, dW, db."""
    for gradient, name in zip(backward(answer, DY, X, W, B), GRADIENTS):
        as_numbers(gradient, name)


@check(points=1, after=[backward_returns_three_arrays])
def backward_matches_the_worked_example(answer):
    """linear_backward computes the dX, dW and db of the worked example."""
    dX, dW, db = backward(answer, DY, X, W, B)
    wanted = [[-1, -1, -1], [8, 3, -2]], [[9, 12, 15], [11, 13, 15]], [3, 2]
    require_all_close((dX, dW, as_vector(db, "db")), wanted, GRADIENTS)


@check(points=2, after=[forward_matches_the_worked_example, backward_returns_three_arrays])
def gradients_predict_how_the_output_changes(answer, variant, rng):
    """Moving X, W or b changes your forward pass exactly as your gradients predict."""
    for X, W, b, dY in (variant.example(), variant.layer(rng)):
        require_gradient(
            lambda *layer, dY=dY: np.sum(dY * as_numbers(answer.linear_forward(*layer), "Y")),
            at=(X, W, b),
            gradients=lambda layer=(dY, X, W, b): backward(answer, *layer),
            names=GRADIENTS,
            rng=rng,
            step=1,  # the layer is linear in each of its arguments, so any step is exact
            what="sum(dY * Y)",
        )


@check(points=0, after=[backward_returns_three_arrays])
def gradients_double_when_dY_doubles(answer, variant, rng):
    """Doubling dY doubles all three gradients."""
    X, W, b, dY = variant.layer(rng)
    once = backward(answer, dY, X, W, b)
    twice = backward(answer, 2 * dY, X, W, b)
    doubled = [2 * as_numbers(gradient, name) for gradient, name in zip(once, GRADIENTS)]
    require_all_close(twice, doubled, GRADIENTS)


@check(points=0, after=[backward_returns_three_arrays])
def the_same_call_gives_the_same_gradients(answer):
    """Calling linear_backward twice with the same arrays gives the same gradients."""
    first = backward(answer, DY, X, W, B)
    require_all_close(
        backward(answer, DY, X, W, B),
        [as_numbers(gradient, name) for gradient, name in zip(first, GRADIENTS)],
        GRADIENTS,
    )


@check(points=1, after=[gradients_predict_how_the_output_changes])
def each_gradient_has_the_shape_of_its_array(answer, variant, rng):
    """dX, dW and db have the shapes of X, W and b."""
    X, W, b, dY = variant.layer(rng)
    for gradient, array, name in zip(backward(answer, dY, X, W, b), (X, W, b), GRADIENTS):
        require_shape(gradient, array.shape, name)


@check(points=1)
def one_example_matches_the_worked_example(answer):
    """linear_backward_one computes the dx, dW and db of the first row of the worked example."""
    names = ("dx", "dW", "db")
    returned = parts(answer.linear_backward_one(DY[0], X[0], W, B), names, "linear_backward_one")
    require_all_close(returned, ([-1, -1, -1], [[1, 2, 3], [-1, -2, -3]], [1, -1]), names)


@check(points=0, after=[backward_returns_three_arrays])
def backward_leaves_its_arguments_alone(answer):
    """linear_backward leaves the arrays it is given as they are."""
    backward(answer, DY, X, W, B)
    require_unchanged(answer)
