"""Public checks of saturation_and_init: the worked numbers, and what any such draws have in common.

Right weights may be drawn in any way, so nothing here compares them with others, number by number,
but for the same seed. All these checks together fail a right answer less than once in 10**6 times.
They draw few weights, since all that mistakes would draw there is written into every student's
tree.
"""

import math

import numpy as np

from grader import check, require, require_close, require_shape, require_unchanged

Z = np.array([[0.0, 0.5, -1, 2], [-2.5, 3, -4, 10]])
XAVIER_LAYERS = ((25, 10), (4, 64))  # n_in, n_out
HE_LAYER = 7, 44
CHANCE = 6.5  # of a sum with random signs, in standard deviations
SIZE_CHANCE = 5.3  # of a mean square


def require_size(initialiser, variance, layer, rng):
    """Require W, (n_out, n_in), to have mean 0 and this variance, but for chance."""
    n_in, n_out = layer
    here = f"with n_in = {n_in} and n_out = {n_out}"
    seed = int(rng.integers(2**32))
    W = require_shape(initialiser(*layer, np.random.default_rng(seed)), (n_out, n_in), "W")
    square = np.mean(W**2)
    require(bool(square > 0), f"{here} all weights are 0")
    middle = np.mean(W) / math.sqrt(square)
    require(
        abs(middle) * math.sqrt(W.size) < CHANCE,
        f"{here} the mean of the weights should be near 0, and yours is {np.mean(W):.3g}",
    )
    # The cube root of a mean square of n normal numbers is nearly normal, with this variance.
    spread = 2 / (9 * W.size)
    require(
        abs(np.cbrt(square / variance) - (1 - spread)) < SIZE_CHANCE * math.sqrt(spread),
        f"{here} the variance should be about {variance:.4g}, and that of your weights is "
        f"{square:.4g}, which is {square / variance:.3g} times as much",
    )


def require_own_draws(initialiser, rng):
    """Require weights that do not repeat, and that the seed of rng decides."""
    n_in, n_out = 3, 5
    one, other = rng.integers(2**32, size=2).tolist()
    returned = [initialiser(n_in, n_out, np.random.default_rng(s)) for s in (one, other, one)]
    first, second, again = (require_shape(W, (n_out, n_in), "W") for W in returned)
    require(
        len(np.unique(np.abs(first))) > 0.9 * first.size,
        "the same weights come back in W. Each of them must be a draw of its own: units with the "
        "same weights get the same gradient.",
    )
    require(
        np.allclose(first, again, rtol=1e-9, atol=0),
        "two generators of the same seed gave two different W. Draw from the rng that you are "
        "given and from nothing else (not from np.random), and keep nothing between calls.",
    )
    require(
        not np.allclose(first, second, rtol=1e-9, atol=0),
        "two generators of different seeds gave the same W. Draw from the rng that you are "
        "given, and set no seed yourself.",
    )
    size = math.sqrt(np.mean(first**2))
    mean = abs(np.mean(first)) / size
    same = abs(np.mean(first**2) / np.mean(second**2) - 1)
    spreads = abs(np.var(first) / np.var(second) - 1)
    require(
        min(mean, same, spreads) > 1e-12,
        "the mean or the variance of the numbers in W is exact. No independent draws have that: "
        "leave them as they come.",
    )


# saturated_fraction


@check(points=0)
def saturated_fraction_matches_the_worked_example(answer):
    """saturated_fraction is right for the eight numbers of the lesson."""
    slopes = 0.1, 0.02, 0.8
    given = [answer.saturated_fraction(Z, slope) for slope in slopes]
    for fraction, wanted, slope in zip(given, (5 / 8, 3 / 8, 7 / 8), slopes):
        name = f"the fraction for the slope {slope}"
        require_close(fraction, wanted, name, rtol=1e-6)


@check(points=0, after=[saturated_fraction_matches_the_worked_example])
def saturated_fraction_takes_any_numbers(answer):
    """saturated_fraction takes any shape, lists, integers, float32 and 1000, and leaves Z alone."""
    far = np.array([1000.0, -1000, 0.3, 700, -0.2, 4, -800])
    cases = (
        (far, 5 / 7),
        (far.reshape(7, 1, 1), 5 / 7),
        (Z.astype(np.float32), 5 / 8),
        ([[0, 1, -3], [2, -1, 7]], 3 / 6),
        (np.array([3, 0, 0, -1, 0]), 1 / 5),
        (-2.5, 1),
        (np.array(0.5), 0),
    )
    fractions = []
    for numbers, _ in cases:
        fractions.append(answer.saturated_fraction(numbers, 0.1))
        require_unchanged(answer)
    for fraction, (_, wanted) in zip(fractions, cases):
        require_close(fraction, wanted, "the fraction", rtol=1e-6)


# xavier and he


@check(points=0)
def xavier_draws_have_the_right_size(answer, rng):
    """xavier returns (n_out, n_in) weights of mean 0 and variance 2 / (n_in + n_out)."""
    for layer in XAVIER_LAYERS:
        require_size(answer.xavier, 2 / sum(layer), layer, rng)


@check(points=0)
def he_draws_have_the_right_size(answer, rng):
    """he returns (n_out, n_in) weights of mean 0 and variance 2 / n_in."""
    require_size(answer.he, 2 / HE_LAYER[0], HE_LAYER, rng)


@check(points=0)
def xavier_draws_every_weight_from_rng(answer, rng):
    """Each weight of xavier is a draw of its own, and the seed of rng decides all of them."""
    require_own_draws(answer.xavier, rng)


@check(points=0)
def he_draws_every_weight_from_rng(answer, rng):
    """Each weight of he is a draw of its own, and the seed of rng decides all of them."""
    require_own_draws(answer.he, rng)
