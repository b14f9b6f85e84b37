"""Hidden checks of saturation_and_init.

No entry of Z is near to where the slope of tanh is `slope`, so rounding decides nothing, in float32
neither.

Right weights may be drawn in any way, so they are judged by statistics. How often each fails a right
answer is said beside it, and recomputed in tests/test_saturation_and_init.py; together it is less
than 1e-6 a grading. Weights that are symmetric about 0 have independent signs. So a sum of n numbers
with such signs, divided by the root of the sum of their squares, is beyond CHANCE with at most the
chance 2 exp(-CHANCE**2 / 2), whatever the sizes are.
"""

import math

import numpy as np

from grader import check, require, require_close, require_shape, require_unchanged

LAYERS = ((250, 60), (20, 500))  # n_in, n_out: 15,000 and 10,000 weights
SMALL = ((1, 1), (1, 6), (5, 1), (3, 2))
CHANCE = 6.5  # of a sum of signs: 1.4e-9; of the size of 10,000 normal weights: 8e-11
PAIRS = 0.1, 4.0  # of mean squared correlations of 30 pairs or more: 1e-12 above, 9e-11 below
EXACT = 1e-12  # a mean from 0 or a variance from the right one; nearer than that: 8e-10
REPEATED = 0.05  # the share of weights that return, but for rounding: less than 1e-200


# saturated_fraction


def between_the_steps(rng, shape):
    """Return random Z in tenths from -5 to 5, and the slope of tanh midway between two tenths."""
    Z = rng.integers(-50, 51, size=shape) / 10
    return Z, float(1 / np.cosh(rng.integers(2, 30) / 10 + 0.05) ** 2)


@check(points=1)
def saturated_fraction_is_right_everywhere(answer, rng, reference):
    """saturated_fraction is right for every shape and kind of Z, near 0 and far from it."""
    cases = [between_the_steps(rng, shape) for shape in ((5, 8), (37,), (3, 4, 6), (), (2, 1, 9))]
    Z, slope = between_the_steps(rng, (6, 11))
    cases += [(Z.astype(np.float32), slope), (Z.tolist(), slope), (4.0, 0.1), (-0.3, 0.7)]
    Z, slope = between_the_steps(rng, (9, 5))
    Z[rng.permutation(9)[:4], [0, 2, 3, 4]] = -1000, 700, 1000, -400
    cases += [(Z, slope), (rng.integers(-3, 4, size=(4, 7)), 0.2)]
    cases += [(16 * rng.integers(-50, 51, size=(13, 10)) / 10, 0.1)]  # as weights of std 1 make it
    fractions = []
    for Z, slope in cases:
        fractions.append(answer.saturated_fraction(Z, slope))
        require_unchanged(answer)
    for fraction, (Z, slope) in zip(fractions, cases):
        require_close(fraction, reference.saturated_fraction(Z, slope), "the fraction", rtol=1e-6)


# xavier and he


def drawn(initialiser, layers, rng):
    """Return what an initialiser gives for these layers, each with a seed of its own."""
    seeds = rng.integers(2**32, size=len(layers)).tolist()
    return [initialiser(*layer, np.random.default_rng(s)) for layer, s in zip(layers, seeds)]


def require_sizes(initialiser, variance, rng):
    """Require the right shape of every layer, and the right mean and variance of large ones."""
    layers = (*LAYERS, *SMALL)
    returned = drawn(initialiser, layers, rng)
    weights = [require_shape(W, layer[::-1], "W") for W, layer in zip(returned, layers)]
    for W, layer in zip(weights, LAYERS):
        square = np.mean(W**2)
        require(bool(square > 0), "all weights are 0")
        middle = np.sum(W) / math.sqrt(np.sum(W**2))
        require(abs(middle) < CHANCE, "the mean is not 0")
        require(within_chance(square / variance(*layer), W.size), "the variance is not right")


def within_chance(square, n):
    """Whether a mean square of n standard normal numbers is as near to 1 as it should be.

    Its cube root is very nearly normal, with the mean 1 - 2 / 9n and the variance 2 / 9n.
    """
    return abs(np.cbrt(square) - (1 - 2 / (9 * n))) < CHANCE * math.sqrt(2 / (9 * n))


def require_independent(initialiser, rng):
    """Require weights that the seed of rng decides, and of which none tells anything of another."""
    one, other = rng.integers(2**32, size=2).tolist()
    layer = LAYERS[0]
    returned = [initialiser(*layer, np.random.default_rng(s)) for s in (one, other, one)]
    W, second, again = (require_shape(each, layer[::-1], "W") for each in returned)
    require(bool(W.any()), "all weights are 0")
    require_close(again, W, "W of the same seed")
    require(not np.allclose(W, second, rtol=1e-6, atol=0), "two seeds gave the same W")
    require_untouched(W, second)
    W = W / math.sqrt(np.mean(W**2))
    values = np.unique(np.round(np.abs(W), 6))
    require(len(values) > (1 - REPEATED) * W.size, "weights return")
    for rows in (W, W.T):
        products = rows[1:] * rows[:-1]
        together = np.sum(products) / math.sqrt(np.sum(products**2))
        require(abs(together) < CHANCE, "neighbours go together")
        require(PAIRS[0] < correlation(rows) < PAIRS[1], "rows or columns go together")


def correlation(rows):
    """Return the mean squared correlation of the rows 0 and 1, 2 and 3, and so on; 1 by chance."""
    products = rows[: len(rows) // 2 * 2 : 2] * rows[1::2]
    return np.mean(np.sum(products, axis=1) ** 2 / np.sum(products**2, axis=1))


def require_untouched(W, other):
    """Require that no means or variances were made to fit: of all rows, all columns, or the whole."""
    size = math.sqrt(np.mean(other**2))
    for axis in (0, 1):
        rows = W / size
        for values in (np.mean(rows**2, axis=axis), np.var(rows, axis=axis)):
            by_chance = np.abs(values - values[0]) > EXACT
            require(bool(by_chance.any()), "the variances were made to fit")
        by_chance = np.abs(np.mean(rows, axis=axis)) > EXACT
        require(bool(by_chance.any()), "the means were made to fit")
    for exact in (
        np.mean(W) / size,
        np.mean(W**2) / np.mean(other**2) - 1,
        np.var(W) / np.var(other) - 1,
    ):
        require(abs(exact) > EXACT, "the weights were centred or rescaled")


@check(points=1)
def xavier_is_right_for_every_layer(answer, rng):
    """xavier returns W of the right shape, mean and variance, whichever of n_in and n_out is larger."""
    require_sizes(answer.xavier, lambda n_in, n_out: 2 / (n_in + n_out), rng)


@check(points=1, after=[xavier_is_right_for_every_layer])
def weights_of_xavier_are_independent(answer, rng):
    """The weights of xavier are independent draws from rng: no weight tells anything of another."""
    require_independent(answer.xavier, rng)


@check(points=1)
def he_is_right_for_every_layer(answer, rng):
    """he returns W of the right shape, mean and variance, whichever of n_in and n_out is larger."""
    require_sizes(answer.he, lambda n_in, n_out: 2 / n_in, rng)


@check(points=1, after=[he_is_right_for_every_layer])
def weights_of_he_are_independent(answer, rng):
    """The weights of he are independent draws from rng: no weight tells anything of another."""
    require_independent(answer.he, rng)
