"""Hidden checks of critical_points.

Matrices are made of curvatures and random axes, and functions of critical points and kinds, so what
is right is known without a solution. Random shares have two roads. An answer that draws as the
reference does has the reference's shares, and nothing is left to chance. Of any other one the shares
of many matrices are compared with the exact ones. How often that fails a right answer is written
beside each bound; tests/test_critical_points.py recomputes it.
"""

import numpy as np
from sympy import Rational, expand, symbols

from grader import (
    as_numbers,
    as_vector,
    check,
    parts,
    require,
    require_close,
    require_shape,
    require_unchanged,
)

X, Y = symbols("x y")
SHARES = ("minimum", "maximum", "saddle")

# Shares of a right answer that draws in a way of its own: d, n, which shares, bounds
MANY = 20_000
CALLS = 5
BOUNDS = (
    (2, MANY, ("minimum",), 0.1333, 0.1599),  # (2 - sqrt(2)) / 4: 9.8e-8
    (2, MANY, ("minimum", "maximum"), 0.2757, 0.3101),  # twice that: 8.7e-8
    (3, MANY, ("minimum",), 0.0190, 0.0312),  # (pi - 2 sqrt(2)) / (4 pi): 2.7e-8
    (3, MANY, ("minimum", "maximum"), 0.0418, 0.0583),  # twice that: 7.4e-8
    (1, 400, ("minimum",), 0.36, 0.64),  # 1 / 2: 1.3e-8
)


# matrices


def turned(curvatures, rng):
    """Return a symmetric matrix with these curvatures along random axes."""
    axes, _ = np.linalg.qr(rng.standard_normal((len(curvatures), len(curvatures))))
    H = axes * curvatures @ axes.T
    return (H + H.T) / 2


def classified(answer, cases):
    """Return the kind and the sorted curvatures that an answer gives in each case.

    All is asked before anything is judged, so that mistakes can be told apart.
    """
    given = [answer.classify(H) for H, *_ in cases]
    pairs = [parts(pair, ("kind", "curvatures"), "classify") for pair in given]
    return [
        (kind, sorted_numbers(curvatures, len(H)))
        for (kind, curvatures), (H, *_) in zip(pairs, cases)
    ]


def sorted_numbers(given, d):
    """Return d curvatures in order, required to be so many."""
    array = np.atleast_1d(as_vector(given, "curvatures"))
    require(array.shape == (d,), f"the curvatures have shape {array.shape}; there are {d}")
    return np.sort(array)


def require_kind(kind, wanted):
    """Require this word."""
    require(isinstance(kind, str) and kind == wanted, f"the kind is {kind!r}; it must be {wanted}")


@check(points=1)
def classify_is_right_for_all_signs(answer, rng):
    """classify is right for all patterns of signs, in 1, 2, 3 and 5 dimensions and along any axes."""
    a, b, c, d, e = 0.4 + np.cumsum(rng.uniform(0.2, 0.6, size=5))
    half = (a + b) / 2
    cases = [
        (np.array([[half, c], [c, half]]), "saddle", (half - c, half + c)),
        (turned([a, c], rng), "minimum", (a, c)),
        (turned([-a, -d], rng), "maximum", (-a, -d)),
        (np.array([[-half, c], [c, -half]]), "saddle", (-half - c, -half + c)),
        (turned([a, b, d], rng), "minimum", (a, b, d)),
        (turned([-a, -b, -e], rng), "maximum", (-a, -b, -e)),
        (turned([a, -c, -d], rng), "saddle", (a, -c, -d)),
        (turned([a, d, -c], rng), "saddle", (a, d, -c)),
        (turned([-a, -b, -c, -d, -e], rng), "maximum", (-a, -b, -c, -d, -e)),
        (turned([a, b, c, d, e], rng), "minimum", (a, b, c, d, e)),
        (turned([e, d, c, -a, -b], rng), "saddle", (e, d, c, -a, -b)),
        (np.array([[-b]]), "maximum", (-b,)),
    ]
    for (kind, given), (_, wanted, curvatures) in zip(classified(answer, cases), cases):
        require_kind(kind, wanted)
        require_close(given, np.sort(curvatures), "curvatures", rtol=1e-7)


@check(points=1)
def classify_knows_what_counts_as_zero(answer, rng):
    """classify takes the curvatures for zero that are, beside the largest one, at any scale."""
    a, b = rng.uniform(0.6, 1, size=2)
    whole = rng.integers(2, 6)
    cases = [
        (turned([a, 1e-7], rng) * 1e-6, "minimum"),
        (turned([a, b, 1.2, -0.5], rng), "saddle"),
        (turned([1, a, b, 2e-10], rng), "degenerate"),
        (turned([-1, -a, -2e-10], rng) * 1e6, "degenerate"),
        (turned([1, -b, 0], rng), "saddle"),
        (turned([-1, -a, -1e-8], rng) * 1e6, "maximum"),
        (turned([1, -1e-8], rng), "saddle"),
        (turned([1, -1e-10], rng) * 1e-6, "degenerate"),
        (turned([-1, -a, 1e-10], rng), "degenerate"),
        ([[0, 0, 0], [0, 0, 0], [0, 0, 0]], "degenerate"),
        (np.array([[4, 2], [2, 1]]) * whole, "degenerate"),
        (turned([1, -a, -b, 0, 0], rng) * 1e3, "saddle"),
        (turned([2, a], rng) * 1e-12, "minimum"),
    ]
    found = classified(answer, cases)
    require_unchanged(answer)
    for (kind, _), (_, wanted) in zip(found, cases):
        require_kind(kind, wanted)


# critical points


def moved(g, points, rng, lean):
    """Return g(u, v) as a polynomial in x and y, with its critical points (u, v) as (x, y).

    Here u = (x - p) + lean * (y - q) and v = y - q. It changes no kind: what goes up goes up.
    """
    sizes = rng.choice(np.arange(2, 25), 2, False) * rng.choice([-1, 1], 2)
    p, q = (Rational(int(size), 2) for size in sizes)
    f = g((X - p) + lean * (Y - q), Y - q)
    return expand(f), [(float(p + u - lean * v), float(q + v)) for u, v in points]


def require_points(given, wanted):
    """Require a list of just these critical points, in any order; return their kinds in this one."""
    require(isinstance(given, (list, tuple)), "critical_points must return a list")
    pairs = all(isinstance(pair, (list, tuple)) and len(pair) == 2 for pair in given)
    require(pairs, "each entry of the list must be a pair (point, kind)")
    points = [as_numbers(point, "a point").reshape(-1) for point, _ in given]
    require(all(point.size == 2 for point in points), "a point is a pair of numbers")
    require(len(points) == len(wanted), f"{len(points)} critical points; there are {len(wanted)}")
    places = []
    for point in wanted:
        near = [place for place, one in enumerate(points) if np.allclose(one, point, 0, 1e-5)]
        require(len(near) == 1, f"the critical point {point} is {len(near)} times in the list")
        places += near
    return [given[place][1] for place in places]


def asked(answer, rng, cases):
    """Return what critical_points gives in each case, with the critical points that are right.

    All is asked before anything is judged, so that mistakes can be told apart.
    """
    functions = [moved(g, points, rng, lean) for g, points, lean, *_ in cases]
    given = [answer.critical_points(f, X, Y) for f, _ in functions]
    return [(found, points) for found, (_, points) in zip(given, functions)]


@check(points=1)
def all_critical_points_are_found(answer, rng):
    """critical_points finds each critical point once: three, two, one beside complex ones, or none."""
    size = int(rng.integers(2, 4))
    cases = (
        (lambda u, v: size * u**2 - v**3 + 3 * v, [(0, 1), (0, -1)], 1),
        (lambda u, v: u**4 - 2 * u**2 + size * v**2, [(1, 0), (-1, 0), (0, 0)], 0),
        (lambda u, v: u**4 + 2 * u**2 - size * v**2, [(0, 0)], 0),
        (lambda u, v: v**2 + size * u, [], 1),
    )
    for found, wanted in asked(answer, rng, cases):
        require_points(found, wanted)


@check(points=1)
def critical_points_are_of_the_right_kinds(answer, rng):
    """critical_points says what each point is: also on leaning saddles, summits and flat places."""
    size = int(rng.integers(2, 4))
    cases = (
        (lambda u, v: v**2 - size * u**2, [(0, 0)], 2, ["saddle"]),
        (lambda u, v: -(u**2) - size * v**2, [(0, 0)], -1, ["maximum"]),
        (
            lambda u, v: u**4 - 2 * u**2 + size * v**2,
            [(1, 0), (-1, 0), (0, 0)],
            0,
            ["minimum", "minimum", "saddle"],
        ),
        (lambda u, v: u**3 - 3 * u * v**2, [(0, 0)], 0, ["degenerate"]),
        (lambda u, v: u**4 + size * v**4, [(0, 0)], 0, ["degenerate"]),
    )
    for (found, wanted), (*_, kinds) in zip(asked(answer, rng, cases), cases):
        for kind, right in zip(require_points(found, wanted), kinds):
            require_kind(kind, right)


# shares


def shares_of(given, n):
    """Return the three shares of n matrices, required to be shares."""
    require(isinstance(given, dict), "saddle_fraction must return a dict")
    require(all(name in given for name in SHARES), "a share is missing")
    shares = np.array([require_shape(given[name], (), name) for name in SHARES])
    require(bool(np.all((shares > -1e-9) & (shares < 1 + 1e-9))), "a share is no fraction")
    require_close(np.sum(shares), 1.0, "the sum of the shares")
    counts = n * shares
    require(bool(np.all(np.abs(counts - np.round(counts)) < 1e-6)), "a share counts no matrices")
    return dict(zip(SHARES, shares))


def generator(rng):
    """Return a fresh generator with a seed from the check's own."""
    return np.random.default_rng(int(rng.integers(2**32)))


def draws_as_the_reference(answer, reference, rng, d, n):
    """Whether an answer's shares are the reference's, for a seed of its own."""
    seed = int(rng.integers(2**32))
    shares = shares_of(answer.saddle_fraction(d, n, np.random.default_rng(seed)), n)
    wanted = reference.saddle_fraction(d, n, np.random.default_rng(seed))
    return all(abs(shares[name] - wanted[name]) < 1e-9 for name in SHARES)


def require_law(answer, rng, dimensions):
    """Require the shares of many matrices to be near the exact ones.

    They are asked for in several calls, so that slow answers are in time.
    """
    for dimension in dimensions:
        bounds = [bound for bound in BOUNDS if bound[0] == dimension]
        d, n = bounds[0][:2]
        some = n // CALLS
        found = [
            shares_of(answer.saddle_fraction(d, some, generator(rng)), some) for _ in range(CALLS)
        ]
        for *_, names, low, high in bounds:
            share = np.mean([sum(shares[name] for name in names) for shares in found])
            require(bool(low <= share <= high), f"the share {share} of {names} is off")


@check(points=1, after=["the_rng_decides"])
def the_shares_are_right_in_two_dimensions(answer, rng, reference):
    """In two dimensions saddle_fraction finds as many minima, maxima and saddles as there are."""
    # A wrong answer can have the reference's shares by accident: in all three, once in 10**8 times.
    sizes = (300, 450, 210)
    if all(draws_as_the_reference(answer, reference, rng, 2, n) for n in sizes):
        return
    require_law(answer, rng, [2])


@check(points=1, after=["the_rng_decides"])
def the_shares_are_right_in_other_dimensions(answer, rng, reference):
    """In one, three, four and six dimensions the shares of minima, maxima and saddles are right."""
    sizes = ((3, 600), (1, 64), (4, 350), (3, 400), (6, 40), (1, 32))
    if all(draws_as_the_reference(answer, reference, rng, *size) for size in sizes):
        return
    require_law(answer, rng, [3, 1])
    shares = shares_of(answer.saddle_fraction(6, 500, generator(rng)), 500)
    require(shares["saddle"] >= 0.98, "too few saddles")  # fewer than one in 10**5 is none
