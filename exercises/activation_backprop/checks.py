"""Public checks of activation_backprop: the worked numbers, and what any activation must do.

Where an entry of Z is 0, any slope of ReLU from 0 to 1 will do.
"""

import numpy as np

from grader import as_numbers, check, require, require_close, require_shape, require_unchanged

ACTIVATIONS = ("sigmoid", "tanh", "relu")

# The slopes at some z: those of sigmoid and of tanh are the same at -z.
SLOPES = {
    "sigmoid": {
        0.5: 0.2350037122015945,
        1: 0.19661193324148185,
        2: 0.10499358540350651,
        3: 0.04517665973091213,
    },
    "tanh": {
        0.5: 0.7864477329659274,
        1: 0.4199743416140261,
        2: 0.07065082485316447,
        3: 0.009866037165440192,
    },
}

Z = np.array([[-2.0, 0.5], [3, 1], [-1, -0.5]])
DA = np.array([[4.0, -8], [-2, 3], [5, 10]])


def backward(answer, name):
    """Return the answer's function for this activation."""
    return getattr(answer, f"{name}_backward")


def slopes(name, Z):
    """Return the slopes of an activation at entries that are in the table, or minus them."""
    if name == "relu":
        return np.where(np.asarray(Z) < 0, 0.0, 1.0)
    return np.vectorize(lambda z: SLOPES[name][abs(z)])(np.asarray(Z, dtype=float))


def require_worked(answer, name):
    """Require the dZ of the worked example."""
    require_close(backward(answer, name)(DA, Z), DA * slopes(name, Z), "dZ", rtol=1e-7)


@check(points=0)
def sigmoid_backward_matches_the_worked_example(answer):
    """sigmoid_backward computes the dZ of the worked example."""
    require_worked(answer, "sigmoid")


@check(points=0)
def tanh_backward_matches_the_worked_example(answer):
    """tanh_backward computes the dZ of the worked example."""
    require_worked(answer, "tanh")


@check(points=0)
def relu_backward_matches_the_worked_example(answer):
    """relu_backward computes the dZ of the worked example."""
    require_worked(answer, "relu")


@check(points=0)
def the_signal_goes_back_through_two_layers(answer):
    """Between the lesson's linear layers relu_backward leads to the right dX, for two examples."""
    W1, W2 = np.array([[1.0, 1], [2, -2], [-1, 1]]), np.array([[1.0, 2, -1], [3, 1, 1]])
    dA = np.array([[2.0, -1], [-1, 1]]) @ W2  # the first row is the lesson's example
    dZ = answer.relu_backward(dA, np.array([[3.0, -1, 2], [0.5, -2, 2.5]]))
    dX = require_shape(dZ, (2, 3), "dZ") @ W1
    require_close(dX, [[2, -4], [0, 4]], "dX = dZ @ W1")


@check(points=0)
def dZ_has_the_shape_of_Z(answer, rng):
    """dZ has the shape of Z: a single number, a row, a table, or a block."""
    for name in ACTIVATIONS:
        for shape in ((), (2, 5), (4,), (3, 2, 4)):
            entries = rng.choice([-1, 1], shape) * rng.uniform(0.5, 2, shape)
            signals = rng.uniform(1, 2, shape)
            dZ = backward(answer, name)(np.array(signals), np.array(entries))
            require_shape(dZ, shape, f"dZ of {name}_backward")


@check(points=0)
def dZ_doubles_when_dA_doubles(answer, rng):
    """Doubling dA doubles dZ."""
    for name in ACTIVATIONS:
        entries = rng.choice([-1, 1], (3, 4)) * rng.uniform(0.1, 3, (3, 4))
        signals = rng.standard_normal((3, 4))
        once = backward(answer, name)(signals, entries)
        twice = backward(answer, name)(2 * signals, entries)
        doubled = 2 * as_numbers(once, "dZ")
        require_close(twice, doubled, f"dZ of 2 * dA by {name}_backward", why="twice the dZ of dA")


@check(points=0)
def no_slope_is_steeper_than_it_may_be(answer):
    """The slopes dZ / dA are from 0 to 1/4 for sigmoid, and from 0 to 1 for tanh and ReLU."""
    entries = np.array([[-6.0, 3, -1.5, 0.7, -0.2], [0, -0.7, 1.5, -3, 6]])
    signals = np.array([[2.0, -0.5, 3, -1.5, -4], [2.5, -3, 0.8, -2, 5]])
    for name, most in zip(ACTIVATIONS, (0.25, 1, 1)):
        dZ = backward(answer, name)(signals, entries)
        given = require_shape(dZ, (2, 5), f"dZ of {name}_backward") / signals
        for z, slope in zip(entries.flat, given.flat):
            require(
                -1e-9 <= slope <= most + 1e-9,
                f"{name}_backward says that dZ / dA is {slope:.6g} at Z = {z:g}; the slope of "
                f"{name} is from 0 to {most:g} everywhere",
            )


@check(points=0)
def far_from_zero_all_is_finite(answer):
    """At Z = -1000 and Z = 1000 dZ is a number: 0 for sigmoid and tanh, which are flat there."""
    entries = np.array([[-1000.0, -2], [1, 3], [0.5, 1000]])
    signals = np.array([[3.0, -4], [-5, 2], [4, 6]])
    for name, at_1000 in zip(ACTIVATIONS, (0, 0, 1)):
        dZ = backward(answer, name)(signals, entries)
        between = slopes(name, [-2, 1, 3, 0.5])
        wanted = signals * np.reshape([0, *between, at_1000], (3, 2))
        require_close(dZ, wanted, f"dZ of {name}_backward", rtol=1e-7)


@check(points=0)
def the_arguments_are_left_alone(answer):
    """Each function leaves the arrays it is given as they are."""
    for name in ACTIVATIONS:
        backward(answer, name)(DA, Z)
        require_unchanged(answer)


@check(
    points=1,
    after=[
        sigmoid_backward_matches_the_worked_example,
        tanh_backward_matches_the_worked_example,
        relu_backward_matches_the_worked_example,
    ],
)
def any_kind_of_number_will_do(answer, rng):
    """Arrays of float32 and of integers, lists, and plain numbers give right results."""
    for name in ACTIVATIONS:
        whole = rng.choice([-3, -2, -1, 1, 2, 3], (3, 5))
        whole[0, 0] = 2  # so that ReLU is on somewhere
        signals = rng.uniform(1.2, 3.7, (3, 5))
        rounded = np.array([[5, -2, 3, 4, -7], [2, 6, -3, -8, 9], [-4, 7, -5, 8, 3]])
        kinds = (
            (signals.astype(np.float32), whole.astype(np.float32), 1e-5),
            (signals, whole, 1e-7),
            (rounded, whole.astype(float), 1e-7),
            (signals.tolist(), whole.tolist(), 1e-7),
            (float(signals[0, 0]), int(whole[0, 0]), 1e-7),
        )
        for dA, entries, rtol in kinds:
            dZ = backward(answer, name)(dA, entries)
            wanted = np.multiply(dA, slopes(name, entries))
            require_close(dZ, wanted, f"dZ of {name}_backward", rtol=rtol)
