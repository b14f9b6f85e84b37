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
def dX_matches_the_worked_example(answer):
    """linear_backward computes the dX of the worked example."""
    dX, _, _ = backward(answer, DY, X, W, B)
    require_close(dX, [[-1, -1, -1], [8, 3, -2]], "dX")


@check(points=1, after=[backward_returns_three_arrays])
def dW_and_db_match_the_worked_example(answer):
    """linear_backward computes the dW and db of the worked example."""
    _, dW, db = backward(answer, DY, X, W, B)
    wanted = [[9, 12, 15], [11, 13, 15]], [3, 2]
    require_all_close((dW, as_vector(db, "db")), wanted, ("dW", "db"))


@check(points=1, after=[forward_matches_the_worked_example, backward_returns_three_arrays])
def gradients_predict_how_the_output_changes(answer, variant, rng):
    """Moving X, W or b changes your forward pass exactly as your gradients predict."""
    for X, W, b, dY in (variant.example(), variant.layer(rng)):
        require_gradient(
            lambda *layer, dY=dY: np.sum(
                dY * require_shape(answer.linear_forward(*layer), dY.shape, "Y")
            ),
            at=(X, W, b),
            gradients=lambda layer=(dY, X, W, b): backward(answer, *layer),
            names=GRADIENTS,
            rng=rng,
            step=1,  # the layer is linear in each of its arguments, so any step is exact
            what="sum(dY * Y)",
            rtol=1e-9,
        )


@check(points=0, after=[backward_returns_three_arrays])
def gradients_double_when_dY_doubles(answer, variant, rng):
    """Doubling dY doubles all three gradients."""
    X, W, b, dY = variant.layer(rng)
    once = backward(answer, dY, X, W, b)
    twice = backward(answer, 2 * dY, X, W, b)
    for before, after, name in zip(once, twice, GRADIENTS):
        doubled = 2 * as_numbers(before, name)
        require_close(after, doubled, f"{name} of 2 * dY", why=f"twice the {name} of dY")


@check(points=0, after=[backward_returns_three_arrays])
def the_same_call_gives_the_same_gradients(answer):
    """Calling linear_backward twice with the same arrays gives the same gradients."""
    first = backward(answer, DY, X, W, B)
    for before, after, name in zip(first, backward(answer, DY, X, W, B), GRADIENTS):
        require_close(after, as_numbers(before, name), name, why="as in the first call")


@check(points=1, after=[dX_matches_the_worked_example])
def each_gradient_has_the_shape_of_its_array(answer, variant, rng):
    """dX, dW and db have the shapes of X, W and b."""
    X, W, b, dY = variant.layer(rng)
    for gradient, array, name in zip(backward(answer, dY, X, W, b), (X, W, b), GRADIENTS):
        require_shape(gradient, array.shape, name)


@check(points=1)
def one_example_matches_the_worked_example(answer):
    """linear_backward_one computes the dx, dW and db of the first row of the worked example."""
    names = ("dx", "dW", "db")
    returned = answer.linear_backward_one(DY[0], X[0], W, B)
    dx, dW, db = parts(returned, names, "linear_backward_one")
    wanted = [-1, -1, -1], [[1, 2, 3], [-1, -2, -3]], [1, -1]
    require_all_close((dx, dW, as_vector(db, "db")), wanted, names)


@check(points=0, after=[backward_returns_three_arrays])
def backward_leaves_its_arguments_alone(answer):
    """linear_backward leaves the arrays it is given as they are."""
    backward(answer, DY, X, W, B)
    require_unchanged(answer)
