"""Public checks of natural_gradient: worked examples, and what must hold for any F.

Where w is a whole multiple of log 3, p (1 - p) is a fraction: 1/4 at z = 0, 3/16 at log 3 and
-log 3, and 9/100 at twice as much.
"""

import numpy as np

from grader import (
    check,
    require,
    require_close,
    require_shape,
    require_unchanged,
)

LOG3 = np.log(3)
TABLES = (  # w, X and what is right
    ([0.0], [[-2.0], [-1], [1], [4]], [[1.375]]),
    (
        [LOG3, -LOG3],
        [[2.0, 2], [3, 2], [-1, 0], [1, -1], [0, 2]],
        [[0.593, 0.407], [0.407, 0.44]],
    ),
    (
        [LOG3, LOG3, -LOG3],
        [[1.0, 2, 2], [0, 1, 3]],
        [[0.09375, 0.1875, 0.1875], [0.1875, 0.42, 0.51], [0.1875, 0.51, 0.78]],
    ),
)
ALONG_AXES = [[100.0, 0], [0, 200]]
TURNED = [[2.0, 1], [1, 3]]
SINGULAR = [[1.0, 2], [2, 4]]
NATURAL = (  # F, g, damping and n, which solves the equations by hand
    (ALONG_AXES, [1.0, 1], 0.0, [0.01, 0.005]),
    ([[4.0, -1, 0], [-1, 5, 2], [0, 2, 3]], [2.0, 15, 13], 0.0, [1, 2, 3]),
    (ALONG_AXES, [1.0, 1], 100.0, [1 / 200, 1 / 300]),
    (TURNED, [3.0, 4], 0.5, [26 / 31, 28 / 31]),
    (SINGULAR, [1.0, 2], 5.0, [0.1, 0.2]),
    ([[1e-9, 0], [0, 2e-9]], [1.0, 1], 0.0, [1e9, 5e8]),
)
ANGLES = (  # two vectors, and the degrees between them
    ([1.0, 0], [3, 3], 45),
    ([1.0, 0], [-2, 2], 135),
    ([3.0, 0, 0], [0, 0, 0.2], 90),
    ([1.0, 0], [-1, -np.sqrt(3)], 120),
    ([0.0, 2, 0, 0], [0.1, 0.1, 0.1, 0.1], 60),
    ([3.0, 4], [-6, -8], 180),
    ([1e-30, 0], [1e30, 1e30], 45),
    ([1e-30, 0], [-1e-30, 1e-30], 135),
    ([1.0, 1], [1, 1.00001], np.degrees(np.arctan(1e-5 / 2.00001))),
)
THIRDS = np.array([[2.0, -2, 1], [1, 2, 2], [2, 1, -2]]) / 3  # columns at right angles, of length 1
TWO_AXES = np.array([[0.6, -0.8], [0.8, 0.6]])
WIDEST = (  # eigenvalues, and their axes as columns
    ([100.0, 1], np.eye(2)),
    ([4.0, 9], np.eye(2)),
    ([25.0, 1], TWO_AXES),
    ([1e4, 1], TWO_AXES),
    ([1.0, 16, 4], np.eye(3)),
    ([9.0, 1, 4], THIRDS),
    ([0.5, 0.02, 0.5], THIRDS),
    ([2.0, 2], np.eye(2)),
)


def matrix(eigenvalues, axes):
    """Return the symmetric matrix with these eigenvalues along these axes."""
    return sum(value * np.outer(axis, axis) for value, axis in zip(eigenvalues, axes.T))


def cosine_reached(g, eigenvalues, axes):
    """Return the cosine of the angle between g and F^-1 g."""
    along = axes.T @ (g / np.abs(g).max())
    through = along / eigenvalues
    return along @ through / np.sqrt((along @ along) * (through @ through))


def lowest_cosine(eigenvalues):
    """Return the lesson's bound, as a cosine."""
    kappa = max(eigenvalues) / min(eigenvalues)
    return 2 * np.sqrt(kappa) / (1 + kappa)


def in_degrees(cosine):
    """Return the angle of a cosine in words."""
    return f"{np.degrees(np.arccos(min(cosine, 1.0))):.7g} degrees"


# fisher_gaussian


@check(points=0)
def gaussian_matches_the_worked_examples(answer):
    """fisher_gaussian is right for four values of sigma, the integer 2 among them."""
    asked = (
        (0.1, [[100, 0], [0, 200]]),
        (10.0, [[0.01, 0], [0, 0.02]]),
        (0.5, [[4, 0], [0, 8]]),
        (2, [[0.25, 0], [0, 0.5]]),
    )
    for F, (sigma, wanted) in zip([answer.fisher_gaussian(sigma) for sigma, _ in asked], asked):
        require_close(F, wanted, f"F at sigma = {sigma}", rtol=1e-7)


# fisher_logistic


@check(points=0)
def logistic_matches_the_worked_examples(answer):
    """fisher_logistic is right for the four mornings of the lesson and two other tables."""
    given = [answer.fisher_logistic(np.array(w), np.array(X)) for w, X, _ in TABLES]
    for F, (w, X, wanted) in zip(given, TABLES):
        require_close(F, wanted, f"F for X = {X} at w = {np.round(w, 4).tolist()}", rtol=1e-7)


@check(points=0)
def logistic_is_a_mean_of_the_rows(answer, rng):
    """With every row put in twice, or with all signs changed, fisher_logistic stays the same."""
    w, X = rng.standard_normal(3), rng.standard_normal((5, 3))
    once = require_shape(answer.fisher_logistic(w, X), (3, 3), "F")
    twice = answer.fisher_logistic(w, np.concatenate([X, X]))
    require_close(twice, once, "F", rtol=1e-7, why="as with every row once")
    turned = answer.fisher_logistic(w, -X)
    require_close(turned, once, "F", rtol=1e-7, why="as with X in place of -X")


@check(points=0)
def logistic_follows_the_units(answer, rng):
    """With w = A v, fisher_logistic(v, X A) is A^T F A."""
    X, A, v = rng.standard_normal((6, 3)), rng.standard_normal((3, 3)), rng.standard_normal(3)
    F = require_shape(answer.fisher_logistic(A @ v, X), (3, 3), "F")
    in_v = answer.fisher_logistic(v, X @ A)
    require_close(in_v, A.T @ F @ A, "F in v", rtol=1e-7, why="A^T F A of your own F in w")


@check(points=0, after=[logistic_matches_the_worked_examples])
def logistic_is_zero_far_out(answer):
    """At z = 1000 and -1000 a row adds 0 to fisher_logistic."""
    X = np.array([[1.0, 2], [-1, 1], [2, -3]])
    answer.fisher_logistic(np.array([1.0, 0.0]), X)  # for the diagnosis
    far = answer.fisher_logistic(np.array([1000.0, 0.0]), X)
    near = answer.fisher_logistic(np.array([1000.0, 0.0]), np.array([[0.0, 2], [-1, 1], [2, -3]]))
    require_close(far, np.zeros((2, 2)), "F of rows that are all far out")
    require_close(near, [[0, 0], [0, 1 / 3]], "F of rows of which one has z = 0", rtol=1e-7)


# natural


@check(points=0)
def natural_matches_the_worked_examples(answer):
    """natural is right for six F, with and without damping, one of them singular."""
    given = [answer.natural(np.array(F), np.array(g), damping) for F, g, damping, _ in NATURAL]
    for n, (F, _, damping, wanted) in zip(given, NATURAL):
        require_close(n, wanted, f"n for F = {F} with damping {damping}", rtol=1e-7)


@check(points=0)
def one_natural_step_ends_at_the_bottom_of_a_ravine(answer, rng):
    """On a quadratic with the Hessian F, p minus its natural gradient is the bottom."""
    for eigenvalues, axes in WIDEST:
        F, bottom, p = matrix(eigenvalues, axes), *rng.uniform(-2, 2, size=(2, len(axes)))
        n = require_shape(answer.natural(F, F @ (p - bottom), 0.0), p.shape, "n")
        require_close(p - n, bottom, "p - n", rtol=1e-7, why="the bottom")


@check(points=0)
def the_natural_step_is_the_same_in_any_units(answer, rng):
    """With theta = A phi, A times the natural gradient in phi is the one in theta."""
    g, A = rng.standard_normal(3), rng.uniform(1, 2, size=(3, 3)) + 3 * np.eye(3)
    F = matrix([9.0, 1, 4], THIRDS)
    for A in (A, np.diag([0.01, 1.0, 100.0])):
        n = require_shape(answer.natural(F, g, 0.0), (3,), "n in theta")
        in_phi = answer.natural(A.T @ F @ A, A.T @ g, 0.0)
        back = A @ require_shape(in_phi, (3,), "n in phi")
        require_close(back, n, "A times n in phi", rtol=1e-7, why="your n in theta")


# angle


@check(points=0)
def angle_matches_known_angles(answer):
    """angle is right for sharp, right, blunt and straight angles, and vectors of any length."""
    given = [answer.angle(np.array(g), np.array(n)) for g, n, _ in ANGLES]
    for degrees, (g, n, wanted) in zip(given, ANGLES):
        require_close(degrees, wanted, f"the angle between {g} and {n}", rtol=0, atol=1e-5)


@check(points=0, after=[angle_matches_known_angles])
def angle_between_parallel_vectors_is_0(answer):
    """angle is 0 between a vector and a multiple of it, and 180 if that is negative."""
    for v in ([0.1, 0.2, 0.3], [1, 1, 1], [0.7, 0.1], [2, 3, 5, 7]):
        v = np.array(v, dtype=float)
        for times, wanted in (1, 0), (3, 0), (-2, 180):
            degrees = answer.angle(v, times * v)
            name = f"the angle between {v.tolist()} and {times} times it"
            require_close(degrees, wanted, name, rtol=0, atol=1e-5)


# widest_gradient


@check(points=0)
def widest_gradient_reaches_the_bound(answer):
    """For the g of widest_gradient the angle between g and F^-1 g is the largest possible."""
    given = [answer.widest_gradient(matrix(*one)) for one in WIDEST]
    for g, (eigenvalues, axes) in zip(given, WIDEST):
        F = np.round(matrix(eigenvalues, axes), 4).tolist()
        checked = require_shape(g, (len(axes),), f"g for F = {F}")
        require(bool(checked.any()), f"g for F = {F} is zero, so it has no direction")
        reached, bound = cosine_reached(checked, eigenvalues, axes), lowest_cosine(eigenvalues)
        require(
            bool(reached <= bound * (1 + 1e-7)),
            f"for F = {F} the angle between your g and F^-1 g is {in_degrees(reached)}; "
            f"it can be {in_degrees(bound)}",
        )


@check(points=0)
def the_two_directions_are_never_perpendicular(answer, rng):
    """By your own functions, g and n are at most as far apart as the bound says."""
    for eigenvalues, axes in WIDEST[3:6]:
        F, D = matrix(eigenvalues, axes), len(axes)
        bound = np.degrees(np.arccos(lowest_cosine(eigenvalues)))
        widest = require_shape(answer.widest_gradient(F), (D,), "g")
        for g in (widest, rng.standard_normal(D)):
            n = require_shape(answer.natural(F, g, 0.0), (D,), "n")
            degrees = require_shape(answer.angle(g, n), (), "the angle")
            require(
                bool(0 <= degrees <= bound + 2e-5),
                f"for F = {np.round(F, 4).tolist()} and g = {np.round(g, 4).tolist()} your angle "
                f"between g and n is {degrees:.7g} degrees; it is between 0 and {bound:.7g}",
            )


# what may come


@check(points=0)
def lists_and_integers_will_do(answer):
    """All functions take lists, and arrays of integers, of which the damping may be a fraction."""
    for kind in np.array, list:
        weights = (
            ([0, 0], [[10 / 3, -1 / 3], [-1 / 3, 3]]),
            ([1, -1], [[0.144014299254, 0.278641943726], [0.278641943726, 0.654613872184]]),
        )
        tables = [
            answer.fisher_logistic(kind(w), kind([[2, 4], [6, -2], [0, 4]])) for w, _ in weights
        ]
        for F, (w, wanted) in zip(tables, weights):
            require_close(F, wanted, f"F at w = {w}", rtol=1e-7)
        n = answer.natural(kind([[2, 1], [1, 3]]), kind([3, 4]), 1.5)
        require_close(n, [38 / 59, 44 / 59], "n", rtol=1e-7)
        pairs = ([2, -1], [1, 3], 98.1301023542), ([2, -1], [1, 1], 71.5650511771)
        angles = [answer.angle(kind(u), kind(v)) for u, v, _ in pairs]
        for degrees, (_, _, wanted) in zip(angles, pairs):
            require_close(degrees, wanted, "the angle", rtol=0, atol=1e-5)
        g = require_shape(answer.widest_gradient(kind([[5, 2], [2, 2]])), (2,), "g")
        axes = np.array([[2, 1], [1, -2]]) / np.sqrt(5)
        reached = cosine_reached(g, [6, 1], axes) if g.any() else 1.0
        require_close(
            reached, lowest_cosine([6, 1]), "the cosine for F = [[5, 2], [2, 2]]", rtol=1e-7
        )


@check(points=0)
def arguments_are_left_alone(answer):
    """No function changes the arrays that it is given."""
    answer.fisher_logistic(np.array([1.0, 2]), np.array([[1.0, 2], [3, -1], [0, 1]]))
    require_unchanged(answer)
    answer.natural(np.array(TURNED), np.array([3.0, 4]), 0.5)
    require_unchanged(answer)
    answer.angle(np.array([3.0, 4]), np.array([4.0, 3]))
    require_unchanged(answer)
    answer.widest_gradient(np.array(TURNED))
    require_unchanged(answer)
