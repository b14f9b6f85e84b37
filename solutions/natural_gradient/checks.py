"""Hidden checks of natural_gradient.

N and D differ, and there are tables with more columns than rows. A gradient of widest_gradient is
judged by the angle that it reaches, along the axes of which its F was made.
"""

import numpy as np

from grader import check, require, require_close, require_shape, require_unchanged

RTOL = 1e-7
SIZES = [(7, 3), (2, 5), (1, 4), (9, 1), (1, 1), (23, 2)]  # N, D


def axes_of(rng, D):
    """Return D random directions at right angles to each other, as columns."""
    return np.linalg.qr(rng.standard_normal((D, D)))[0]


def information(rng, D, kappa):
    """Return a symmetric matrix of this condition number, its eigenvalues and its axes."""
    eigenvalues = np.geomspace(1, kappa, D)
    if D > 2:
        eigenvalues[1:-1] *= rng.uniform(0.9, 1.1, size=D - 2)
    eigenvalues *= rng.uniform(0.5, 2)
    axes = axes_of(rng, D)
    F = (axes * eigenvalues) @ axes.T
    return (F + F.T) / 2, eigenvalues, axes


@check(points=1)
def gaussian_information_is_right_for_any_sigma(answer, rng, reference):
    """fisher_gaussian is right for any sigma, small or large, of any type of number."""
    sigmas = [*rng.uniform(0.05, 0.9, size=3), *rng.uniform(1.2, 30, size=3), 1, 3, np.array(5.0)]
    given = [answer.fisher_gaussian(sigma) for sigma in sigmas]
    short = np.float32(0.3)
    given_short = answer.fisher_gaussian(short)
    for F, sigma in zip(given, sigmas):
        require_close(F, reference.fisher_gaussian(sigma), "F", rtol=RTOL)
    require_close(given_short, reference.fisher_gaussian(float(short)), "F", rtol=1e-5)


@check(points=1)
def logistic_information_is_right_for_any_table(answer, rng, reference):
    """fisher_logistic is right for tables of any size and type, and leaves its arguments alone."""
    tables = [(rng.standard_normal(D), 1.5 * rng.standard_normal((N, D)) + 0.4) for N, D in SIZES]
    whole = np.array([1, -1, 2]), np.array([[2, 1, 0], [-1, 0, 1], [3, 1, -1], [1, 1, 1]])
    tables += [whole, (whole[0].tolist(), whole[1].tolist()), (whole[0], 0.5 * whole[1])]
    short = np.float32(tables[0][0]), np.float32(tables[0][1])
    given = []
    for w, X in tables:
        given.append(answer.fisher_logistic(w, X))
        require_unchanged(answer)
    given_short = answer.fisher_logistic(*short)
    for F, (w, X) in zip(given, tables):
        require_close(F, reference.fisher_logistic(w, X), "F", rtol=RTOL)
    wanted = reference.fisher_logistic(*(np.float64(array) for array in short))
    require_close(given_short, wanted, "F", rtol=1e-5)


@check(points=1, after=["logistic_matches_the_worked_examples"])
def logistic_information_is_right_where_z_is_large(answer, rng, reference):
    """fisher_logistic is right where z is large, on both sides of 0, alone and beside other rows."""
    w = np.array([1.0, 0.5])
    second = rng.uniform(-1, 1, size=9)
    z = np.array([40, -45, 710, -715, 1000, -3000, 0, 1, -2])
    X = np.stack([z - w[1] * second, second], axis=1)
    tables = [(w, X[-3:]), (w, X), *((1000 * w, row[None, :] / 1000) for row in X[1:6])]
    tables += [(np.array([1000.0 * sign]), np.ones((2, 1))) for sign in (1, -1)]
    given = [answer.fisher_logistic(*table) for table in tables]
    for F, table in zip(given, tables):
        require_close(F, reference.fisher_logistic(*table), "F", rtol=RTOL)


@check(points=1)
def natural_is_right_for_any_information(answer, rng, reference):
    """natural is right for any F, damping and type, and leaves its arguments alone."""
    asked = []
    for D, kappa, damping in (
        *((2, 9, 0.0), (3, 100, 0.0), (5, 1000, 0.0), (4, 30, 0.7), (3, 20, 3)),
        *((2, 50, 0.01), (5, 8, 40.0)),
    ):
        asked.append((information(rng, D, kappa)[0], rng.standard_normal(D), damping))
    asked.append((np.array([[2.5]]), np.array([3.0]), 0.5))
    asked.append((1e-6 * information(rng, 3, 20)[0], rng.standard_normal(3), 0.0))
    X = rng.standard_normal((2, 5))
    asked.append((X.T @ X / 2, rng.standard_normal(5), 0.3))
    whole = np.array([[3, 1, 0], [1, 4, -1], [0, -1, 2]]), np.array([1, -2, 3])
    asked += [(*whole, 1.4), (*whole, 0), (whole[0].tolist(), whole[1].tolist(), 1.4)]
    asked.append((whole[0] / 2, whole[1].tolist(), np.array(1.5)))
    given = []
    for F, g, damping in asked:
        given.append(answer.natural(F, g, damping))
        require_unchanged(answer)
    short = np.float32(asked[3][0]), np.float32(asked[3][1])
    given_short = answer.natural(*short, 0.5)
    for n, (F, g, damping) in zip(given, asked):
        require_close(n, reference.natural(F, g, damping), "n", rtol=RTOL)
    wanted = reference.natural(*(np.float64(array) for array in short), 0.5)
    require_close(given_short, wanted, "n", rtol=1e-5)


@check(points=1)
def angle_is_right_for_any_vectors(answer, rng, reference):
    """angle is right for vectors of any length and type, blunt and sharp, parallel and opposite."""
    pairs = [rng.standard_normal((2, D)) for D in (2, 3, 4, 5, 7)]
    pairs += [(g, -2 * n) for g, n in pairs[:2]]
    pairs += [(g * 1e-30, n * scale) for g, n in pairs[1:3] for scale in (1e-30, 1e30)]
    pairs.append((pairs[3][0] * 1e30, pairs[3][1] * 1e30))
    lines = [np.ones(3), np.array([0.1, 0.2, 0.3]), rng.standard_normal(3)]
    pairs += [(v, times * v) for v in lines for times in (1, 3, -2)]
    pairs += [(v, v + 1e-5 * np.roll(v, 1)) for v in lines[1:]] + [([1, 1], [1, 1.00001])]
    pairs += [([1, 2, -2], [3, 0, -4]), (np.array([-5, 12]), np.array([4, 3])), ([2], [-0.5])]
    given = []
    for g, n in pairs:
        given.append(answer.angle(g, n))
        require_unchanged(answer)
    short = np.float32([[0.1, 0.2, -0.2], [0.3, 0.1, -0.4]])
    given_short = answer.angle(*short)
    for degrees, (g, n) in zip(given, pairs):
        require_close(degrees, reference.angle(g, n), "the angle", rtol=0, atol=1e-5)
    require_close(given_short, reference.angle(*np.float64(short)), "the angle", rtol=1e-5)


@check(points=1)
def widest_angle_is_reached_for_any_information(answer, rng):
    """widest_gradient reaches the largest possible angle, for any F of any size and type."""
    asked = [information(rng, D, kappa) for D, kappa in ((2, 7), (3, 40), (4, 300), (5, 1e4))]
    asked.append(([[4, 0], [0, 1]], np.array([4, 1]), np.eye(2)))
    asked.append((np.diag([2, 7, 1, 5]), np.array([2, 7, 1, 5]), np.eye(4)))
    F, eigenvalues, axes = information(rng, 3, 25)
    asked += [(F.tolist(), eigenvalues, axes), (1e-6 * F, 1e-6 * eigenvalues, axes)]
    asked.append((3.0 * np.eye(3), np.full(3, 3.0), np.eye(3)))
    asked.append(
        (np.float32([[5, 2], [2, 2]]), np.array([6, 1]), np.array([[2, 1], [1, -2]]) / 5**0.5)
    )
    given = []
    for F, _, _ in asked:
        given.append(answer.widest_gradient(F))
        require_unchanged(answer)
    for g, (F, eigenvalues, axes) in zip(given, asked):
        g = require_shape(g, (len(F),), "g")
        require(bool(g.any()), "g is zero, so it has no direction")
        along = axes.T @ (g / np.abs(g).max())
        through = along / eigenvalues
        reached = along @ through / np.sqrt((along @ along) * (through @ through))
        kappa = np.max(eigenvalues) / np.min(eigenvalues)
        bound = 2 * np.sqrt(kappa) / (1 + kappa)
        require(bool(reached <= bound * (1 + RTOL)), "the angle could be wider")
