"""Hidden checks of input_saliency.

Numbers of inputs, units and classes are pairwise different, so that no transposed array fits; in one
network all are equal, so that nobody can guess by the shapes. On a hill with the curvatures a along
its own axes, each step of ascent multiplies the way from the top by 1 - lr a, so the whole path is
known in closed form. On other landscapes each row is judged by the row before.
"""

import numpy as np

from grader import (
    Affine,
    check,
    path_of,
    require,
    require_close,
    require_shape,
    require_unchanged,
)

SIZES = [(6, 4, 3), (2, 5, 4), (7, 3, 1), (1, 4, 2), (3, 1, 5), (4, 4, 4)]  # D, K, C


def network(rng, D, K, C, scale=0.4):
    """Return random parameters and an input, such that hardly any unit is saturated."""
    shapes = {"W1": (K, D), "b1": (K,), "W2": (C, K), "b2": (C,)}
    params = {name: rng.standard_normal(shape) for name, shape in shapes.items()}
    params["W1"] *= scale
    params["b1"] *= 0.5
    return params, rng.standard_normal(D)


def slopes_of(params, x, label):
    """Return the slopes, unit by unit: its own weight, its bend, and its weights of the inputs."""
    dx = np.zeros(len(x))
    for weight, row, bias in zip(params["W2"][label], params["W1"], params["b1"]):
        z = float(np.dot(row, x) + bias)
        dx += weight / np.cosh(min(abs(z), 300.0)) ** 2 * np.asarray(row, dtype=float)
    return dx


@check(points=1)
def saliency_is_right_for_every_network(answer, rng):
    """saliency is right for networks of every size, any class, and numbers of every type."""
    asked = []
    for (D, K, C), label in zip(SIZES, (0, 3, 0, 1, 2, 2)):
        asked += [(*network(rng, D, K, C), label, 1e-7)]
    params, x = network(rng, 5, 3, 4)
    asked += [(params, x, label, 1e-7) for label in (3, 1)]
    lists = {name: array.tolist() for name, array in reversed(params.items())}
    asked += [(lists, x.tolist(), np.int64(2), 1e-7)]
    whole = {name: rng.integers(1, 4, array.shape) for name, array in params.items()}
    whole["W1"] = np.array([[1, -1, 0, 2, 0], [0, 1, -1, 0, 1], [-1, 0, 1, 1, -1]])
    asked += [(whole, np.array([1, 2, 1, -1, -2]), 3, 1e-7)]
    params, x = network(np.random.default_rng(11), 5, 3, 4)  # fixed: rounding depends on no draw
    short = {name: array.astype(np.float32) for name, array in params.items()}
    asked += [(short, x.astype(np.float32), 1, 1e-5)]
    faint, x = network(rng, 5, 3, 4, scale=1e-4)  # so small that it is nearly linear
    asked += [(faint | {"b1": np.zeros(3)}, x, 2, 1e-7)]
    far, x = network(rng, 4, 5, 3)
    biases = np.array([far["b1"][0], 1200, -900, 400, far["b1"][4]])
    asked += [(far | {"b1": biases}, x, 0, 1e-7)]
    asked += [(far | {"b1": np.full(5, 1000.0)}, x, 2, 1e-7)]  # nothing moves the score
    given = []
    for params, x, label, _ in asked:
        given.append(answer.saliency(params, x, label))
        require_unchanged(answer)
    for dx, (params, x, label, rtol) in zip(given, asked):
        require_close(dx, slopes_of(params, x, label), "dx", rtol=rtol)


@check(points=1)
def top_inputs_is_right_for_every_count(answer, rng):
    """top_inputs is right for slopes of any number, size, sign and type, and for any k."""
    asked = []
    for D, k in ((9, 4), (6, 6), (7, 1), (12, 5), (5, 3), (1, 1), (40, 11)):
        sizes = rng.permutation(D)
        slopes = 10.0 ** (sizes / 3 - 2) * rng.choice([-1, 1], D)
        asked += [(slopes.tolist() if D == 6 else slopes, k)]
    whole = rng.permutation(np.array([-8, 7, -6, 5, 0, 3, -2, 1]))
    asked += [(whole, 5), (whole.tolist(), 3), (whole.astype(np.float32), 7)]
    given = []
    for dx, k in asked:
        given.append(answer.top_inputs(dx, k))
        require_unchanged(answer)
    for value, (dx, k) in zip(given, asked):
        largest_first = sorted(range(len(dx)), key=lambda place: -abs(dx[place]))
        places = require_shape(value, (k,), "the places")
        require(np.asarray(value).dtype.kind in "iu", "places must be whole numbers")
        require_close(places, largest_first[:k], "the places")
    size = rng.uniform(1, 2)
    alike = rng.permutation([size, -size, 0, 0, 3 * size, size / 2, -size / 2])
    for k in (7, 4, 2):  # equal sizes in any order, but each place once
        places = require_shape(answer.top_inputs(alike, k), (k,), "the places").tolist()
        require(set(places) <= set(range(7)) and len(set(places)) == k, "places must differ")
        sizes = [abs(alike[int(place)]) for place in places]
        require_close(sizes, np.sort(np.abs(alike))[::-1][:k], "the sizes at the places")


@check(points=1)
def dream_is_right_on_turned_hills(answer, rng):
    """dream is right on hills and saddles of 1 to 5 dimensions, whichever way they lie."""
    top, x0 = np.array([2.0, -1, 3]), np.array([-2.0, 4, 1])
    path = path_of(answer.dream(Affine(-np.eye(3), top), x0, 1.0, 5), x0, 5)
    require_close(path, [x0, top, top, top, top, top], "the path")  # on the top after one step
    for curvatures, lr, steps in (
        ([3.0, 0.7], 0.13, 8),
        ([2.5, 1.2, -0.4], 0.31, 20),
        ([4.0, 2.2, 1.5, 0.9, 0.3], 0.23, 6),
        ([1.7], 0.37, 4),
        ([3.2, 0.5], 0.8, 15),
        ([1.9, 1.1, 0.8, 0.2], 0.3, 0),
        ([2.1, 1.3, 0.6], 0.45, 200),
    ):
        curvatures, d = np.array(curvatures), len(curvatures)
        axes = np.linalg.qr(rng.standard_normal((d, d)))[0]
        A = axes * curvatures @ axes.T
        top, x0 = rng.uniform(-2, 2, d), rng.uniform(3, 5, d) * rng.choice([-1, 1], d)
        path = path_of(answer.dream(Affine(-A, A @ top), x0, lr, steps), x0, steps)
        factors = (1 - lr * curvatures) ** np.arange(steps + 1)[:, None]
        require_close(path, top + factors * ((x0 - top) @ axes) @ axes.T, "the path")


def ripples(x):
    """The gradient of sum(sin(x[i])) + x[0] * x[-1] / 4, which is no quadratic."""
    x = np.asarray(x, dtype=float)
    if x.ndim != 1:
        raise ValueError(f"score_grad takes a point (d,), not an array of shape {x.shape}")
    gradient = np.cos(x)
    gradient[0] += x[-1] / 4
    gradient[-1] += x[0] / 4
    return gradient


@check(points=1)
def dream_is_right_on_any_landscape(answer, rng):
    """dream asks the gradient that it is given, takes a start of any type, and leaves it alone."""
    for x0, lr, steps, rtol in (
        (rng.uniform(0.5, 1.5, 4), 0.3, 6, 1e-9),
        (rng.uniform(-2, -1, 2), 0.17, 5, 1e-9),
        ([1.5, -0.5, 2.0], 0.21, 3, 1e-9),
        ([2, -1, 3, 1, 4], 0.11, 3, 1e-9),
        (np.array([3, -2]), 0.27, 4, 1e-9),
        ((1, 2, 4), 0.19, 2, 1e-9),
        (rng.uniform(1, 2, 3).astype(np.float32), 0.23, 3, 1e-5),
    ):
        path = path_of(answer.dream(ripples, x0, lr, steps), x0, steps)
        require_unchanged(answer)
        wanted = [path[0], *(x + lr * ripples(x) for x in path[:-1])]
        require_close(path, wanted, "the path", rtol=rtol)
