"""Hidden checks of vanishing_exploding.

Sizes are pairwise different. What is wanted is computed from a whole matrix, the product of the
Jacobians behind each layer, so that no order of the code is taken for granted. Square chains come
first: an answer that goes wrong there is told what it did, and not that shapes do not fit.
"""

import numpy as np

from grader import (
    as_numbers,
    check,
    parts,
    require,
    require_close,
    require_shape,
    require_unchanged,
)

RTOL = 1e-7
OF_FLOAT32 = 1e-5
PASSES = 50


def lengths_of(jacobians, g):
    """Return the lengths of g times the products of the last t matrices, for all t."""
    product, lengths = np.eye(len(g)), [np.sqrt(np.dot(g, g))]
    for J in list(jacobians)[::-1]:
        product = product @ J
        lengths.append(np.sqrt(np.sum((np.asarray(g) @ product) ** 2)))
    return np.array(lengths)


def require_lengths(given, wanted, rtol=RTOL):
    """Require each length to be right, the short ones as exactly as the long ones."""
    lengths = require_shape(given, wanted.shape, "the lengths")
    require_close(lengths / wanted, np.ones(wanted.shape), "given / right", rtol=rtol)


def chain(rng, *sizes):
    """Return Jacobians between layers of these sizes, first to last, and a signal at the end."""
    layers = [
        rng.standard_normal((after, before)) / np.sqrt(before)
        for before, after in zip(sizes, sizes[1:])
    ]
    return layers, rng.standard_normal(sizes[-1])


@check(points=1)
def one_matrix_is_passed_many_times(answer, rng):
    """gradient_norms is right where all layers are the same, for small and large matrices."""
    for size, layers in ((3, 4), (2, 7), (5, 12), (4, 1)):
        (J,), g = chain(rng, size, size)
        given = answer.gradient_norms([J] * layers, g)
        require_lengths(given, lengths_of([J] * layers, g))


@check(points=1)
def different_layers_are_passed_from_the_last_one(answer, rng):
    """gradient_norms is right for layers that differ, in values and in shapes, of any real type."""
    chains = [chain(rng, *sizes) for sizes in ((3, 3, 3, 3), (2, 2, 2), [4] * 40)]
    chains += [chain(rng, *sizes) for sizes in ((2, 5, 3, 4), (1, 6, 1), (4, 2, 2, 3, 5), (5, 2))]
    for layers, g in chains:
        given = answer.gradient_norms(layers, g)
        require_unchanged(answer)
        require_lengths(given, lengths_of(layers, g))
    g = rng.standard_normal(4)
    require_lengths(answer.gradient_norms([], g), lengths_of([], g))
    whole = [rng.integers(1, 6, size=shape) for shape in ((3, 2), (4, 3), (2, 4))]
    g = np.array([2, -7])
    wanted = lengths_of(whole, g)
    require_lengths(answer.gradient_norms(whole, g), wanted)
    require_unchanged(answer)
    lists = [layer.tolist() for layer in whole]
    require_lengths(answer.gradient_norms(tuple(lists), g.tolist()), wanted)
    singles = [layer.astype(np.float32) for layer in whole]
    require_lengths(answer.gradient_norms(singles, g.astype(np.float32)), wanted, OF_FLOAT32)


@check(points=1)
def growth_rate_is_right_for_all_lengths(answer, rng):
    """growth_rate is right for two lengths and for many, huge and tiny ones, and ones that end at 0."""
    for count in (4, 9, 2, 30):
        logs = rng.uniform(-3, 3, count)
        logs[-1] = logs[0] + rng.choice([-1, 1]) * rng.uniform(2, 4)
        rate = answer.growth_rate(np.exp(logs))
        require_close(rate, (logs[-1] - logs[0]) / (count - 1), "the rate", rtol=RTOL)
    logs = np.linspace(*rng.uniform([-230, 150], [-150, 230]), 5)
    for ends in (logs, logs[::-1]):
        rate = answer.growth_rate(np.exp(ends).tolist())
        require_close(rate, (ends[-1] - ends[0]) / 4, "the rate", rtol=RTOL)
    singles = np.array([2, 3, 5, 24], dtype=np.float32)
    require_close(answer.growth_rate(singles), np.log(12) / 3, "the rate", rtol=OF_FLOAT32)
    for norms in ([7, 2, 0], rng.uniform(1, 2, 6) * [1, 1, 1, 0, 0, 0]):
        rate = answer.growth_rate(norms)
        while isinstance(rate, (list, tuple)) and len(rate) == 1:  # a number in brackets
            rate = rate[0]
        real = isinstance(rate, (float, np.floating, np.ndarray)) and np.size(rate) == 1
        real = real and np.asarray(rate).dtype.kind == "f"
        require(real and bool(np.all(np.isneginf(rate))), "the rate must be minus infinity")


def scaled(rng, length, *shape):
    """Return a random array of this length."""
    g = rng.standard_normal(shape)
    return g * (length / np.sqrt(np.sum(g**2)))


@check(points=1)
def long_ones_are_cut_to_the_limit(answer, rng):
    """clip_by_norm scales arrays of every shape and size down to the limit and keeps the direction."""
    for length, limit in ((1e100, 5.0), (1e-5, 2e-6), (1.2, 1.1)):
        g = scaled(rng, length, 5)
        given = answer.clip_by_norm(g, limit)
        require_close(given, g * (limit / length), "g", rtol=RTOL, atol=0)
    for shape in ((4,), (3, 5), (7,), (2, 3, 4), (6, 1), (1,)):
        limit, times = rng.uniform(0.3, 3), rng.uniform(2.5, 9)
        g = scaled(rng, times * limit, *shape)
        require_close(answer.clip_by_norm(g, limit), g / times, "g", rtol=RTOL)
    g = rng.integers(3, 9, size=(4, 3))
    wanted = g / np.sqrt(np.sum(g**2)) * 2
    require_close(answer.clip_by_norm(g, 2), wanted, "g", rtol=RTOL)
    require_close(answer.clip_by_norm(g.tolist(), 2), wanted, "g", rtol=RTOL)
    require_close(answer.clip_by_norm(g.astype(np.float32), 2.0), wanted, "g", rtol=OF_FLOAT32)


@check(points=1, after=[long_ones_are_cut_to_the_limit])
def short_ones_stay_as_they_are(answer, rng):
    """clip_by_norm leaves what is no longer than the limit as it is, and never changes its argument."""
    for shape in ((6,), (5, 2), (2, 4, 3), (7,)):
        limit = rng.uniform(0.5, 4)
        for times in (0.9, 0.02, 3.0):
            g = scaled(rng, times * limit, *shape)
            given = answer.clip_by_norm(g, limit)
            require_unchanged(answer)
            require_close(given, g / max(times, 1), "g", rtol=RTOL)
    for g, limit in (([3.0, -4], 5.0), ([[2, -6], [9, 0]], 11), ([0.0] * 6, 2.0), ([[0, 0]], 1)):
        require_close(answer.clip_by_norm(np.array(g), limit), g, "g", rtol=RTOL)
        require_close(answer.clip_by_norm(g, limit), g, "g", rtol=RTOL)


@check(points=0)
def the_surprises_hold_each_time(answer):
    """surprises gives right matrices when it is asked again."""
    for _ in range(2):
        value = answer.surprises()
        if isinstance(value, np.ndarray) and value.shape == (2, 3, 3):
            value = list(value)
        grows, dies = parts(value, ("grows", "dies"), "surprises")
        grows = require_shape(grows, (3, 3), "grows")
        dies = require_shape(dies, (3, 3), "dies")
        require(bool(np.all(np.abs(grows) <= 0.5 + 1e-12)), "grows has an entry above 0.5")
        require(bool(np.all(np.abs(dies) > 1)), "dies has an entry that is not above 1")
        with np.errstate(all="ignore"):
            passed = [np.eye(3), np.eye(3)]
            for _ in range(PASSES):
                passed = [passed[0] @ grows, passed[1] @ dies]
        more, less = (as_numbers(matrix, "what is left") for matrix in passed)
        require(bool(np.linalg.norm(more, 2) > 1000), "grows does not explode")
        require(bool(np.linalg.norm(less, 2) < 1e-9), "dies does not vanish")
