"""Hidden checks of gradient_confusion.

No verdict depends on chance. A dot product of random rows is within 1e-15 of zero, where rounding
could turn its sign, less than once in 10**13 pairs; those of `odd` are odd numbers over 16.
"""

import numpy as np

from grader import check, require_close, require_unchanged

SIZES = [(5, 3), (7, 2), (2, 4), (9, 6), (3, 8)]


def gradients(rng):
    """Return gradients of every size and length, with a zero row, equal rows and right angles."""
    along_axes = rng.integers(2, 6, size=(7, 1)) * np.eye(5)[[0, 1, 2, 0, 3, 4, 2]]
    along_axes[3] *= -1
    with_zero = rng.standard_normal((6, 3))
    with_zero[rng.integers(1, 5)] = 0
    whole = rng.integers(-9, 10, size=(6, 5)).tolist()
    sizes = [rng.standard_normal(size) for size in SIZES]
    short, long = (scale * rng.standard_normal((6, 4)) for scale in (1e-6, 1e6))
    twice = rng.standard_normal((8, 3))[[0, 1, 2, 1, 3]]
    alike = rng.uniform(0.5, 2, size=(5, 2))
    return [along_axes, with_zero, whole, *sizes, short, long, twice, alike]


def odd(rng):
    """Return gradients whose dot products are odd numbers over 16, exact in float32 as well."""
    return ((2 * rng.integers(-9, 9, size=(6, 3)) + 1) / 4).astype(np.float32)


@check(points=1, after=["confusion_matches_the_worked_example"])
def confusion_is_right_for_any_gradients(answer, rng, reference):
    """confusion is right for gradients of any size, length and type, and leaves them alone."""
    asked = gradients(rng)
    single = rng.standard_normal((6, 3)).astype(np.float32)
    given = [answer.confusion(G) for G in asked]
    require_unchanged(answer)
    given_single = answer.confusion(single)
    for value, G in zip(given, asked):
        require_close(value, reference.confusion(G), "the confusion", atol=1e-13)
    require_close(given_single, reference.confusion(single), "the confusion", rtol=1e-5, atol=1e-5)


@check(points=1, after=["conflict_fraction_matches_the_worked_example"])
def the_share_of_conflicts_is_right_for_any_gradients(answer, rng, reference):
    """conflict_fraction is right for gradients of any size, length and type, and leaves them alone."""
    asked = [odd(rng), *gradients(rng)]
    given = [answer.conflict_fraction(G) for G in asked]
    require_unchanged(answer)
    for value, G in zip(given, asked):
        require_close(value, reference.conflict_fraction(G), "the fraction", rtol=1e-6)


@check(points=1, after=["order_smoothness_matches_the_worked_example"])
def smoothness_is_right_for_any_order(answer, rng, reference):
    """order_smoothness is right for any gradients in any order, and leaves both alone."""
    G = rng.standard_normal((6, 4))
    G[[1, 4]] = 0
    orders = [0, 4, 2, 5, 3, 1], (2, 3, 1, 5, 0, 4), np.int32([5, 1, 4, 2, 0, 3]), range(6)
    asked = [(np.logspace(-9, 9, 6)[:, None] * G, [2, 1, 0, 3, 5, 4])]
    asked += [(G, order) for order in orders]
    asked += [(np.array([[4, 0], [-3, 0], [2, 5], [1, 1]]), [2, 0, 1, 3])]
    asked += [(np.array([[2.0, -2], [5, -5], [0, 3]]), [0, 1, 2])]
    asked += [(G, rng.permutation(len(G))) for G in gradients(rng)]
    asked += [
        (np.zeros((3, 2)), [1, 2, 0]),
        (rng.integers(1, 9, size=(5, 1)) - 4.5, [3, 1, 0, 2, 4]),
    ]
    single = odd(rng), rng.permutation(6)
    given_single = answer.order_smoothness(*single)
    given = []
    for G, order in asked:
        given.append(answer.order_smoothness(G, order))
        require_unchanged(answer)
    for value, (G, order) in zip(given, asked):
        wanted = reference.order_smoothness(G, order)
        require_close(value, wanted, "the smoothness", rtol=1e-7, atol=1e-8)
    wanted = reference.order_smoothness(*single)
    require_close(given_single, wanted, "the smoothness", atol=1e-5)
