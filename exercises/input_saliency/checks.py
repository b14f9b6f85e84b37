"""Public checks of input_saliency: the lesson's worked numbers, and what slopes and dreams do.

What a slope must be is gathered input by input: one input moves by 1, each unit moves with it as
far as its bend lets it, and that is weighed by the score's own weights.
"""

import numpy as np

from grader import (
    Affine,
    as_numbers,
    check,
    path_of,
    require,
    require_all_close,
    require_close,
    require_path,
    require_row,
    require_shape,
    require_unchanged,
)

NET = {
    "W1": np.array([[1.0, -2, 3, -1], [0, 1, -2, 2]]),
    "b1": np.array([np.log(2) - 1, 1 - np.log(3)]),
    "W2": np.array([[2.0, -1], [-3, 1], [1, 4]]),
    "b2": np.array([0.5, 0, -0.5]),
}
X = np.array([2.0, 1, 0, -1])
SLOPES = [[1.28, -2.92, 4.56, -2], [-1.92, 4.2, -6.48, 2.64], [0.64, 0.16, -0.96, 2.24]]
SWITCH = {
    "W1": np.array([[10.0, 0], [0, 1]]),
    "b1": np.zeros(2),
    "W2": np.array([[1, 0.1]]),
    "b2": np.zeros(1),
}
HILL = Affine([[-2.0, 0], [0, -2]], [2.0, 4])  # the gradient of 5 - (x - 1)**2 - (y - 2)**2
START, TOP = np.array([5.0, 0]), np.array([1.0, 2])
CLIMB = TOP + 0.5 ** np.arange(9)[:, None] * (START - TOP)  # with the rate 0.25
SADDLE = Affine([[2.0, 0], [0, -2]])  # the gradient of x**2 - y**2


def network(rng, D, K, C):
    """Return random parameters for D inputs, K hidden units and C classes."""
    shapes = {"W1": (K, D), "b1": (K,), "W2": (C, K), "b2": (C,)}
    return {name: 0.7 * rng.standard_normal(shape) for name, shape in shapes.items()}


def gathered(params, x, label):
    """Return how the score changes when an input moves by 1, if all bends stayed as they are."""
    W1, b1, W2 = (np.asarray(params[name], dtype=float) for name in ("W1", "b1", "W2"))
    bend = np.cosh(np.clip(np.einsum("kd,d->k", W1, x) + b1, -300, 300)) ** -2
    return np.array([np.sum(W2[label] * bend * np.dot(W1, unit)) for unit in np.eye(len(x))])


def cast(params, kind):
    """Return the parameters, each made anew by `kind`."""
    return {name: kind(array) for name, array in params.items()}


# saliency


@check(points=1)
def saliency_matches_the_worked_example(answer):
    """saliency computes the slopes of all three scores of the worked example."""
    given = [answer.saliency(NET, X, label) for label in range(3)]
    names = [f"dx of class {label}" for label in range(3)]
    require_all_close(given, SLOPES, names, rtol=1e-7)


@check(points=0, after=[saliency_matches_the_worked_example])
def saliency_follows_other_networks(answer, rng):
    """saliency is right for 5 inputs, 3 units and 4 classes, and for 2 inputs, 5 units and 1."""
    for D, K, C, label in ((5, 3, 4, 0), (5, 3, 4, 3), (2, 5, 1, 0)):
        params, x = network(rng, D, K, C), rng.standard_normal(D)
        given = answer.saliency(params, x, label)
        require_close(given, gathered(params, x, label), "dx", rtol=1e-7)


@check(points=0, after=[saliency_matches_the_worked_example])
def saliency_fades_where_units_are_saturated(answer, rng):
    """Where tanh is flat the slopes are nearly 0, and they are finite however large the numbers."""
    given = answer.saliency(SWITCH, np.ones(2), 0)
    require_close(given, [10 / np.cosh(10) ** 2, 0.1 / np.cosh(1) ** 2], "dx", rtol=1e-7)
    params, x = network(rng, 3, 4, 2), np.array([1.0, -1, 2])
    params["b1"][:3] = 1000, -800, 90
    given = answer.saliency(params, x, 1)
    require_close(given, gathered(params, x, 1), "dx", rtol=1e-7)


@check(points=0, after=[saliency_matches_the_worked_example])
def saliency_takes_lists_and_integers_and_float32(answer, rng):
    """saliency takes lists, integers, float32 and keys in any order, and leaves them alone."""
    lists = cast(NET, np.ndarray.tolist)
    whole = {name: np.array(lists[name], dtype=int) for name in NET} | {"b1": np.array([-1, 1])}
    for params, x, label, rtol in (
        (NET, X, np.int64(2), 1e-7),
        (dict(reversed(NET.items())), X, 1, 1e-7),
        (lists, [2, 1, 0, -1], 1, 1e-7),
        (whole, np.array([1, 1, 1, 1]), 0, 1e-7),
        (cast(NET, np.float32), X.astype(np.float32), 2, 1e-5),
    ):
        given = answer.saliency(params, x, label)
        require_unchanged(answer)
        require_close(given, gathered(params, x, label), "dx", rtol=rtol)


# top_inputs


def require_places(value, wanted):
    """Require these places, as whole numbers."""
    places = require_shape(value, (len(wanted),), "the places")
    kind = np.asarray(value).dtype.kind
    require(kind in "iu", "places must be whole numbers, int, so that they can be used as places")
    require_close(places, wanted, "the places")


@check(points=0)
def top_inputs_matches_the_worked_example(answer):
    """Of the slopes of class 2, the two largest in size are at 3 and 2; all four are 3, 2, 0, 1."""
    slopes = np.array(SLOPES[2])
    given = [answer.top_inputs(slopes, k) for k in (2, 4, 3)]
    for value, k in zip(given, (2, 4, 3)):
        require_places(value, [3, 2, 0, 1][:k])


@check(points=0, after=[top_inputs_matches_the_worked_example])
def top_inputs_finds_large_slopes_of_either_sign(answer, rng):
    """top_inputs is right for eight slopes in random order, and for any k."""
    sizes = rng.permutation(8)
    slopes = (sizes + rng.uniform(0.2, 0.8, 8)) * np.array([1, -1, 1, -1, -1, 1, -1, 1])
    for k in (3, 5, 8, 1):
        require_places(answer.top_inputs(slopes, k), np.argsort(sizes)[::-1][:k])


@check(points=0, after=[top_inputs_matches_the_worked_example])
def top_inputs_takes_lists_and_leaves_them_alone(answer):
    """top_inputs takes lists and integers, and leaves the slopes as they are."""
    slopes = [4, -7, 1, 0, -5, 2]
    for dx in (slopes, np.array(slopes), np.array(slopes, dtype=np.float32)):
        given = answer.top_inputs(dx, np.int64(3))
        require_unchanged(answer)
        require_places(given, [1, 4, 0])


@check(points=0, after=[top_inputs_matches_the_worked_example])
def equal_sizes_have_places_of_their_own(answer):
    """top_inputs names no place twice, where two slopes have the same size or several are 0."""
    asked = ([2.0, -2, 0, 5, 0], 5), ([0.5, -1.5, 1.5, 0], 2), ([-3.0, 0, 0, 0], 3)
    given = [answer.top_inputs(np.array(dx), k) for dx, k in asked]
    for value, (dx, k) in zip(given, asked):
        places = require_shape(value, (k,), "the places").tolist()
        name = f"the places for dx = {dx} and k = {k}"
        require(set(places) <= set(range(len(dx))), f"{name} must be numbers of entries of dx")
        require(len(set(places)) == k, f"{name} must differ from each other")
        sizes = [abs(dx[int(place)]) for place in places]
        largest = sorted(map(abs, dx), reverse=True)[:k]
        require_close(sizes, largest, f"the sizes at {name}")


@check(points=0, after=[saliency_matches_the_worked_example, top_inputs_matches_the_worked_example])
def the_map_overlooks_what_decides(answer):
    """Your map names input 1 of the lesson's switch at (1, 1), though input 0 decides there."""
    named = []
    for x in (np.ones(2), np.zeros(2)):
        dx = require_shape(answer.saliency(SWITCH, x, 0), (2,), "dx")
        named.append(answer.top_inputs(dx, 1))
    for value, wanted in zip(named, ([1], [0])):  # at (0, 0) no unit is saturated
        require_places(value, wanted)


# dream


@check(points=0)
def dream_matches_the_worked_example(answer):
    """From (5, 0) with the rate 0.25, dream goes to (3, 1), (2, 1.5) and on towards (1, 2)."""
    require_path(answer.dream(HILL, START, 0.25, 8), CLIMB)


@check(points=0, after=[dream_matches_the_worked_example])
def dream_has_no_limit_where_there_is_no_top(answer):
    """Without a top dream walks on and on: on a slope straight, on the saddle along x."""
    t = np.arange(31)[:, None]
    slope, x0 = np.array([3.0, -4, 0.5]), np.array([0.5, 1, -2])
    path = answer.dream(Affine(np.zeros((3, 3)), slope), x0, 0.2, 30)
    require_path(path, x0 + 0.2 * t * slope)
    path = answer.dream(SADDLE, np.array([1.0, 2]), 0.1, 30)
    require_path(path, np.array([1.0, 2]) * np.array([1.2, 0.8]) ** t)


@check(points=0, after=[dream_matches_the_worked_example])
def dream_has_a_row_for_each_step(answer):
    """The path has a row for each step, also where the input stays on the top."""
    path = answer.dream(HILL, START, 0.5, 4)  # the first step leads to the top
    require_path(path, [START, TOP, TOP, TOP, TOP])


@check(points=0, after=[dream_matches_the_worked_example])
def dream_climbs_the_network_s_score(answer):
    """From the worked example's input, dream climbs the score of class 2 step by step."""

    def slopes(x):
        return gathered(NET, x, 2)

    path = path_of(answer.dream(slopes, X, 0.1, 5), X, 5)
    for t in range(5):
        require_row(path, t + 1, path[t] + 0.1 * slopes(path[t]), f"one step up from row {t}")


@check(points=0, after=[dream_matches_the_worked_example])
def dream_takes_integers_and_leaves_x0_alone(answer):
    """dream takes a start of integers, in a list or an array, and leaves it as it is."""
    for x0 in (START, np.array([5, 0]), [5, 0]):
        path = answer.dream(HILL, x0, 0.25, 3)
        require_unchanged(answer)
        require_path(path, CLIMB[:4])
    path = as_numbers(answer.dream(HILL, [5, 0], 0.25, 0), "the path")
    require_path(path, CLIMB[:1])
