"""Hidden checks of activation_backprop.

dA is never made of ones, and the sizes of a shape are pairwise different. Random entries of Z are
never nearer to 0 than 0.05, so a numerical derivative does not step across ReLU's kink. At the kink
itself any slope from 0 to 1 will do. Each array has entries of a common size, so that an error of 1e-7 of its norm is small:
where a slope is below that, as at Z = 40, a rounded 0 passes.
"""

import numpy as np

from grader import check, require, require_close, require_shape, require_unchanged

SHAPES = [(5, 3), (3, 6), (7,), (), (2, 3, 4), (1, 5)]
FAR = np.array([-1000.0, -700, -40, -10, -2.5, -0.3, 0.4, 1.5, 10, 40, 700, 1000])


def entries(rng, shape):
    """Return random entries from -3 to 3, none of them near 0."""
    return np.array(rng.choice([-1.0, 1.0], shape) * rng.uniform(0.05, 3, shape))


def require_right(name, answer, rng, reference):
    """Require one function to be right for every shape, and far from 0."""
    pairs = [(np.array(rng.uniform(-3, 3, shape)), entries(rng, shape)) for shape in SHAPES]
    pairs.append((rng.uniform(1, 3, FAR.shape) * rng.choice([-1, 1], FAR.shape), FAR))
    for dA, Z in pairs:
        dZ = getattr(answer, name)(dA, Z)
        require_close(dZ, getattr(reference, name)(dA, Z), "dZ", rtol=1e-7, atol=1e-9)


@check(points=1)
def sigmoid_backward_is_right_for_every_shape(answer, rng, reference):
    """sigmoid_backward is right for every shape of Z, near 0 and far from it."""
    require_right("sigmoid_backward", answer, rng, reference)


@check(points=1)
def tanh_backward_is_right_for_every_shape(answer, rng, reference):
    """tanh_backward is right for every shape of Z, near 0 and far from it."""
    require_right("tanh_backward", answer, rng, reference)


@check(points=1)
def relu_backward_is_right_for_every_shape(answer, rng, reference):
    """relu_backward is right for every shape of Z, near 0 and far from it."""
    require_right("relu_backward", answer, rng, reference)
    dA = rng.uniform(1, 3, (4, 2))
    dZ = answer.relu_backward(dA, np.zeros((4, 2)))
    slopes = require_shape(dZ, (4, 2), "dZ") / dA
    between = (slopes >= -1e-9) & (slopes <= 1 + 1e-9)
    require(bool(between.all()), "At Z = 0 a slope of ReLU is not from 0 to 1.")


@check(points=1, after=[relu_backward_is_right_for_every_shape])
def all_functions_leave_their_arguments_alone(answer, rng):
    """All three functions leave the arrays they are given as they are."""
    for shape in ((4, 3), (6,)):
        dA, Z = rng.uniform(-3, 3, shape), entries(rng, shape)
        answer.sigmoid_backward(dA, Z)
        require_unchanged(answer)
        answer.tanh_backward(dA, Z)
        require_unchanged(answer)
        answer.relu_backward(dA, Z)
        require_unchanged(answer)
