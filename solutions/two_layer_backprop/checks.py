"""Hidden checks of two_layer_backprop: a point a tensor, each given the answer's own before it.

An error counts where it enters, and once more in the whole walk, for which all must be right. Sizes
are pairwise different, so that no transposed array fits; in one network all are equal, so that
nobody can guess by the shapes.
"""

import numpy as np

from grader import as_vector, check, require, require_all_close, require_follows

SIZES = [(5, 4, 3, 2), (2, 3, 5, 4), (1, 2, 4, 3), (6, 5, 2, 1)]  # N, D, K, C
SINGLY = [SIZES[0], SIZES[2]]  # of each tensor by itself: a batch, and a single example
FORWARD = ("Z", "H", "Y")
TENSORS = ("dW2", "db2", "dH", "dZ", "dW1", "db1", "dX")


def network(rng, N, D, K, C):
    """Return random X, W1, b1, W2, b2 and dY."""
    shapes = (N, D), (K, D), (K,), (C, K), (C,), (N, C)
    X, W1, b1, W2, b2, dY = (rng.standard_normal(shape) for shape in shapes)
    return X, 0.5 * W1, b1, W2, b2, dY


def named(returned, names, function):
    """Return the tensors of a returned dict by name; as vectors, where they are biases."""
    whole = isinstance(returned, dict) and returned.keys() >= set(names)
    require(whole, f"{function} must return a dict with the keys {', '.join(names)}")
    return {
        name: as_vector(returned[name], name) if name.startswith("db") else returned[name]
        for name in names
    }


def walk(dY, X, Z, H, W1, W2):
    """Return what each tensor must be, given those before it."""
    return {
        "dW2": lambda: np.einsum("nc,nk->ck", dY, H),
        "db2": lambda: np.einsum("nc->c", dY),
        "dH": lambda: np.einsum("nc,ck->nk", dY, W2),
        "dZ": lambda dH: dH / np.cosh(Z) ** 2,
        "dW1": lambda dZ: np.einsum("nk,nd->kd", dZ, X),
        "db1": lambda dZ: np.einsum("nk->k", dZ),
        "dX": lambda dZ: np.einsum("nk,kd->nd", dZ, W1),
    }


def require_tensors(names, answer, rng):
    """Require these tensors to follow from the answer's own, for a batch and a single example.

    Others may be missing: a walk that is half written is judged as far as it goes.
    """
    for size in SINGLY:
        X, W1, b1, W2, _, dY = network(rng, *size)
        Z = np.einsum("nd,kd->nk", X, W1) + b1
        arguments = dY, X, Z, np.tanh(Z), W1, W2
        returned = answer.backward(*arguments)
        require(isinstance(returned, dict), "backward must return a dict")
        biases = [name for name in names if name.startswith("db")]
        got = returned | {name: as_vector(returned.get(name), name) for name in biases}
        require_follows(got, walk(*arguments), names, source="dY", rtol=1e-7)


@check(points=1, after=["forward_matches_the_worked_example"])
def forward_is_right(answer, rng, reference):
    """forward is right, for a batch and for a single example."""
    for size in SINGLY:
        *layers, _ = network(rng, *size)
        require_went(answer, layers, reference)


@check(points=1)
def dW2_is_right(answer, rng):
    """dW2 is right, given dY, for a batch and for a single example."""
    require_tensors(["dW2"], answer, rng)


@check(points=1)
def dH_is_right(answer, rng):
    """dH is right, given dY, for a batch and for a single example."""
    require_tensors(["dH"], answer, rng)


@check(points=1)
def dZ_is_right(answer, rng):
    """dZ is right, given your dH, for a batch and for a single example."""
    require_tensors(["dZ"], answer, rng)


@check(points=1)
def dW1_is_right(answer, rng):
    """dW1 is right, given your dZ, for a batch and for a single example."""
    require_tensors(["dW1"], answer, rng)


@check(points=1)
def db2_and_db1_are_right(answer, rng):
    """db2 is right, given dY, and db1, given your dZ, for a batch and for a single example."""
    require_tensors(["db2", "db1"], answer, rng)


@check(points=1)
def dX_is_right(answer, rng):
    """dX is right, given your dZ, for a batch and for a single example."""
    require_tensors(["dX"], answer, rng)


def require_went(answer, layers, reference, rtol=1e-7, given=np.asarray):
    """Require forward to be right for these layers; `given` makes the arguments."""
    went = named(answer.forward(*map(given, layers)), FORWARD, "forward")
    right = reference.forward(*layers)
    require_all_close([went[name] for name in FORWARD], list(right.values()), FORWARD, rtol=rtol)


@check(points=1, after=["arguments_are_left_alone"])
def the_whole_walk_is_right(answer, rng, reference):
    """forward and all of backward are right, for layers of every size and numbers of every type."""
    for size in SIZES:
        require_whole(answer, reference, network(rng, *size))
    floats = network(rng, 3, 3, 3, 3)
    X, W1, b1, W2, b2, dY = floats
    whole = [rng.integers(1, 4, size=array.shape) for array in (X, b1, W2, b2, dY)]
    whole.insert(1, rng.integers(-1, 2, size=W1.shape))
    require_whole(answer, reference, whole)
    require_whole(answer, reference, (X, *whole[1:3], W2, *whole[4:]))
    require_whole(answer, reference, [array.astype(np.float32) for array in floats], rtol=1e-5)
    require_whole(answer, reference, floats, given=lambda array: array.tolist())


def require_whole(answer, reference, arrays, rtol=1e-7, given=np.asarray):
    """Require forward and backward to be right for a network; `given` makes the arguments."""
    *layers, dY = arrays
    X, W1, _, W2, _ = layers
    require_went(answer, layers, reference, rtol, given)
    right = reference.forward(*layers)
    back = dY, X, right["Z"], right["H"], W1, W2
    came = named(answer.backward(*map(given, back)), TENSORS, "backward")
    right = reference.backward(*back)
    require_all_close(list(came.values()), [right[name] for name in TENSORS], TENSORS, rtol=rtol)
