"""Public checks of two_layer_backprop: the lesson's worked example, and a walk of other sizes.

What a tensor must be is gathered entry by entry: one entry of an array moves by 1, the station
ahead moves with it, and that is weighed by the signal which comes from there. Each tensor is judged
given your own signal, so an error counts once, where it enters.
"""

import numpy as np

from grader import (
    as_numbers,
    as_vector,
    check,
    require,
    require_all_close,
    require_follows,
    require_unchanged,
)

FORWARD = ("Z", "H", "Y")
TENSORS = ("dW2", "db2", "dH", "dZ", "dW1", "db1", "dX")

P, Q = np.log([2.0, 3.0])  # whose tanh is 0.6 and 0.8
X = np.array([[1.0, 0, 2], [0, 1, -1]])
W1 = np.array([[-2 * P, Q, P], [2 * Q, P, -Q]])
B1 = np.array([P, -Q])
W2 = np.array([[2.0, -1], [1, 2]])
B2 = np.array([0.5, -0.5])
Z = np.array([[P, -Q], [Q, P]])
H = np.array([[0.6, -0.8], [0.8, 0.6]])
Y = np.array([[2.5, -1.5], [1.5, 1.5]])
DY = np.array([[1.0, -1], [2, 3]])
WORKED = (DY, X, Z, H, W1, W2)


def named(returned, names, function):
    """Return the tensors of a returned dict by name; as vectors, where they are biases."""
    wanted = f"{function} must return a dict with the keys {', '.join(names)}"
    what = "nothing" if returned is None else type(returned).__name__
    require(isinstance(returned, dict), f"{wanted}; it returned {what}")
    missing = [name for name in names if name not in returned]
    keys = ", ".join(map(str, returned)) or "none"
    require(not missing, f"{wanted}; {', '.join(missing)} is missing. Your keys: {keys}")
    return {
        name: as_vector(returned[name], name) if name.startswith("db") else returned[name]
        for name in names
    }


def gathered(ahead, signal, shape):
    """Return for each entry how the loss changes when it moves by 1, and the station ahead too."""
    size = int(np.prod(shape))
    units = np.eye(size).reshape(size, *shape)
    return np.array([np.sum(signal * ahead(unit)) for unit in units]).reshape(shape)


def walk(dY, X, Z, H, W1, W2):
    """Return what each tensor must be, given those before it."""
    dY, X, Z, H, W1, W2 = (np.asarray(array, dtype=float) for array in (dY, X, Z, H, W1, W2))
    rows = np.ones((len(X), 1))
    bend = 1 / np.cosh(Z) ** 2
    return {
        "dW2": lambda: gathered(lambda V: H @ V.T, dY, W2.shape),
        "db2": lambda: gathered(lambda v: rows * v, dY, dY.shape[1:]),
        "dH": lambda: gathered(lambda V: V @ W2.T, dY, H.shape),
        "dZ": lambda dH: gathered(lambda V: bend * V, dH, Z.shape),
        "dW1": lambda dZ: gathered(lambda V: X @ V.T, dZ, W1.shape),
        "db1": lambda dZ: gathered(lambda v: rows * v, dZ, Z.shape[1:]),
        "dX": lambda dZ: gathered(lambda V: V @ W1.T, dZ, X.shape),
    }


def require_walk(answer, *arguments, rtol=1e-7):
    """Require all seven tensors of backward to be right, and say where an error enters."""
    got = named(answer.backward(*arguments), TENSORS, "backward")
    require_follows(got, walk(*arguments), TENSORS, source="dY", rtol=rtol)


def require_forward(answer, arguments, wanted, rtol=1e-7):
    """Require forward to give these Z, H and Y."""
    got = named(answer.forward(*arguments), FORWARD, "forward")
    require_all_close(list(got.values()), wanted, FORWARD, rtol=rtol)


@check(points=0)
def forward_matches_the_worked_example(answer):
    """forward computes the Z, H and Y of the worked example."""
    require_forward(answer, (X, W1, B1, W2, B2), (Z, H, Y))


@check(points=0)
def backward_returns_seven_tensors(answer):
    """backward returns a dict of seven arrays of numbers: dW2, db2, dH, dZ, dW1, db1, dX."""
    for name, tensor in named(answer.backward(*WORKED), TENSORS, "backward").items():
        as_numbers(tensor, name)


@check(points=0, after=[backward_returns_seven_tensors])
def backward_matches_the_worked_example(answer):
    """backward computes the seven tensors of the worked example."""
    require_walk(answer, *WORKED)


@check(points=0, after=[backward_returns_seven_tensors])
def backward_walks_through_layers_of_other_sizes(answer, rng):
    """With D = 5, K = 3, C = 2 and N = 4 or 1, each tensor is right, given your own before it."""
    W1, W2 = 0.5 * rng.standard_normal((3, 5)), rng.standard_normal((2, 3))
    for N in (4, 1):
        X, dY = rng.standard_normal((N, 5)), rng.standard_normal((N, 2))
        Z = np.einsum("nd,kd->nk", X, W1) + rng.standard_normal(3)
        require_walk(answer, dY, X, Z, np.tanh(Z), W1, W2)


RIGHT = [
    forward_matches_the_worked_example,
    backward_matches_the_worked_example,
    backward_walks_through_layers_of_other_sizes,
]


@check(points=0, after=RIGHT)
def integers_and_float32_and_lists_will_do(answer):
    """forward and backward take arrays of integers and of float32, and lists of numbers."""
    x, w1, b1, b2 = map(
        np.array, ([[1, 0, 2], [0, 1, -1]], [[1, 0, -1], [2, -1, 1]], [1, -2], [3, -1])
    )
    w2, dY = W2.astype(int), DY.astype(int)
    z = np.array([[0.0, 2], [2, -4]])
    two, four = np.tanh([2.0, 4])
    h = np.array([[0, two], [two, -four]])
    y = [[3 - two, 2 * two - 1], [3 + 2 * two + four, two - 2 * four - 1]]
    require_forward(answer, (x, w1, b1, w2, b2), (z, h, y))
    require_walk(answer, dY, x, z, h, w1, w2)
    short = [array.astype(np.float32) for array in (X, W1, B1, W2, B2)]
    require_forward(answer, short, (Z, H, Y), rtol=1e-5)
    require_walk(answer, *(array.astype(np.float32) for array in WORKED), rtol=1e-5)
    require_forward(answer, [array.tolist() for array in (X, W1, B1, W2, B2)], (Z, H, Y))
    require_walk(answer, *(array.tolist() for array in WORKED))


@check(points=0, after=[backward_returns_seven_tensors])
def arguments_are_left_alone(answer):
    """forward and backward leave the arrays they are given as they are."""
    answer.forward(X, W1, B1, W2, B2)
    require_unchanged(answer)
    answer.backward(*WORKED)
    require_unchanged(answer)
