"""Public checks of critical_points: the lesson's worked examples, and what any shares must do."""

from contextlib import contextmanager

import numpy as np
from sympy import symbols

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
from grader.errors import RequirementNotMet
from grader.text import show

X, Y = symbols("x y")
SHARES = ("minimum", "maximum", "saddle")
WORKED = (
    ([[2, 0], [0, 2]], "minimum", (2, 2)),
    ([[-2, 0], [0, -2]], "maximum", (-2, -2)),
    ([[2, 0], [0, -2]], "saddle", (-2, 2)),
    ([[2, 4], [4, 2]], "saddle", (-2, 6)),
    ([[6, 0], [0, 0]], "degenerate", (0, 6)),
    ([[2, 0, 0], [0, -2, 0], [0, 0, 0]], "saddle", (-2, 0, 2)),
    ([[2, 4, 0], [4, 2, 0], [0, 0, -3]], "saddle", (-3, -2, 6)),
    ([[2, 4, 0], [4, 2, 0], [0, 0, 3]], "saddle", (-2, 3, 6)),
)
TINY = (
    ([[-5, 0], [0, 2e-9]], "degenerate"),
    ([[-2e-10, 0, 0], [0, -1e-10, 0], [0, 0, 4e-10]], "saddle"),
    ([[1, 0], [0, 1e-12]], "degenerate"),
)


@contextmanager
def judging(value):
    """Have a message show the call that returned this value, and not the last one."""
    try:
        yield
    except RequirementNotMet as failure:
        raise RequirementNotMet(str(failure), about=value) from None


def require_kind(kind, wanted, where):
    """Require this word."""
    pair = isinstance(kind, (tuple, list)) and len(kind) == 2
    it_is = "it is a whole pair, so take the word out of it" if pair else f"it is {show(kind)}"
    require(isinstance(kind, str), f"the kind {where} must be a word; {it_is}")
    require(kind == wanted, f"the kind {where} is {kind!r}; it must be {wanted!r}")


def parts_of(pair):
    """Return the kind and the curvatures of what classify returned."""
    kind, curvatures = parts(pair, ("kind", "curvatures"), "classify")
    require(
        isinstance(kind, str) or not isinstance(curvatures, str),
        "classify must return (kind, curvatures), with the word first",
    )
    return kind, curvatures


def require_curvatures(given, wanted, H):
    """Require these curvatures of H, in any order."""
    array = as_vector(given, f"the curvatures of {H}")
    require(
        np.atleast_1d(array).shape == (len(H),),
        f"the curvatures of {H} have shape {array.shape}; return all {len(H)} of them",
    )
    array = np.sort(np.atleast_1d(array))
    require(
        np.allclose(array, wanted, rtol=0, atol=1e-7 * np.linalg.norm(wanted)),
        f"your curvatures of {H} are {listed(array)}; right are {listed(wanted)}, in any order",
    )


def listed(numbers):
    """Return numbers as a person would list them."""
    return ", ".join(f"{number:.7g}" for number in numbers)


def require_points(given, wanted, f):
    """Require these critical points, in any order, and no others; return their kinds."""
    require(
        isinstance(given, (list, tuple)), f"critical_points returned {show(given)}; return a list"
    )
    require(
        bool(given) or not wanted,
        f"critical_points finds none; {f} has {len(wanted)}. Do you use the x and y that you are "
        "given? To sympy, others are other letters, even where they look the same. Or did you "
        "append nothing to the list?",
    )
    require(
        all(isinstance(pair, (list, tuple)) and len(pair) == 2 for pair in given),
        "each entry of the list must be a pair (point, kind), as in ((1, 0), 'minimum')",
    )
    points = [as_numbers(point, "a point").reshape(-1) for point, _ in given]
    require(
        all(point.size == 2 for point in points),
        "each entry of the list must be a pair (point, kind), where the point is a pair (x, y)",
    )
    places = []
    for point in wanted:
        near = [place for place, one in enumerate(points) if np.allclose(one, point, 0, 1e-5)]
        require(bool(near), f"{f} has a critical point at {point}, and your list does not")
        require(len(near) == 1, f"your list has the critical point {point} of {f} more than once")
        places += near
    for place, point in enumerate(points):
        x, y = point
        require(place in places, f"({x:g}, {y:g}) is in your list; {f} is not level there")
    return [given[place][1] for place in places]


def shares_of(given, n):
    """Return the three shares of n matrices, required to be shares."""
    with judging(given):
        return required_shares(given, n)


def required_shares(given, n):
    """Return them; what fails does not say yet of which call."""
    require(isinstance(given, dict), f"saddle_fraction returned {show(given)}; return a dict")
    for name in SHARES:
        require(
            name in given,
            f"the dict has no entry {name!r}. A kind that never came up has the share 0",
        )
    shares = np.array([require_shape(given[name], (), name) for name in SHARES])
    require(
        bool(np.all((shares > -1e-9) & (shares < 1 + 1e-9))),
        "each share must be a fraction between 0 and 1; yours are "
        + ", ".join(f"{share:g}" for share in shares),
    )
    require_close(np.sum(shares), 1.0, "the sum of the shares")
    counts = n * shares
    require(
        bool(np.all(np.abs(counts - np.round(counts)) < 1e-6)),
        f"of {n} matrices a share must be a whole number divided by {n}; yours are "
        + ", ".join(f"{share:g}" for share in shares)
        + ". Do not round them",
    )
    return shares


@check(points=1)
def classify_matches_the_worked_examples(answer):
    """classify names the kind and the curvatures of eight matrices, the lesson's among them."""
    given = [answer.classify(np.array(H, dtype=float)) for H, *_ in WORKED]
    for pair, (H, wanted, right) in zip(given, WORKED):
        with judging(pair):
            kind, curvatures = parts_of(pair)
            require_kind(kind, wanted, f"of {H}")
            require_curvatures(curvatures, right, H)


@check(points=0, after=[classify_matches_the_worked_examples])
def tiny_curvatures_are_compared_with_the_largest(answer):
    """classify takes a curvature for zero beside a much larger one, and not in small units."""
    given = [answer.classify(np.array(H, dtype=float)) for H, _ in TINY]
    for pair, (H, wanted) in zip(given, TINY):
        with judging(pair):
            require_kind(parts_of(pair)[0], wanted, f"of {H}")


@check(points=0, after=[classify_matches_the_worked_examples])
def a_matrix_may_be_a_list_of_integers(answer):
    """classify also takes a list of lists of integers, and leaves an array as it is."""
    kind, _ = parts_of(answer.classify([[2, 4], [4, 2]]))
    require_kind(kind, "saddle", "of [[2, 4], [4, 2]]")
    answer.classify(np.array([[2.0, 4], [4, 2]]))
    require_unchanged(answer)


@check(points=0)
def critical_points_match_the_worked_examples(answer):
    """critical_points is right for the lesson's two surfaces and for x**3 - 3*x*y + y**3."""
    cases = {
        X**4 - 2 * X**2 + Y**2: {(1, 0): "minimum", (-1, 0): "minimum", (0, 0): "saddle"},
        X**2 + 4 * X * Y + Y**2: {(0, 0): "saddle"},
        X**3 - 3 * X * Y + Y**3: {(0, 0): "saddle", (1, 1): "minimum"},
    }
    found = [answer.critical_points(f, X, Y) for f in cases]
    for given, (f, points) in zip(found, cases.items()):
        with judging(given):
            kinds = require_points(given, tuple(points), f)
            for kind, (place, wanted) in zip(kinds, points.items()):
                require_kind(kind, wanted, f"at {place} of {f}")


@check(points=0)
def the_shares_add_up(answer, rng):
    """Shares are fractions that add up to 1, and a matrix with one row is never a saddle."""
    for d, n in ((2, 300), (1, 64), (4, 40)):
        shares = shares_of(answer.saddle_fraction(d, n, seeded(rng)[0]), n)
        require(
            d > 1 or shares[2] == 0,
            f"with d = 1 there is one curvature and no saddle; your share is {shares[2]:g}",
        )


@check(points=0, after=[the_shares_add_up])
def saddles_are_common_in_two_dimensions(answer, rng):
    """Among many matrices with two rows about 0.707 are saddles."""
    share = shares_of(answer.saddle_fraction(2, 4000, seeded(rng)[0]), 4000)[2]
    # A right answer is outside with probability 2.0e-7.
    require(
        bool(0.67 <= share <= 0.745),
        f"among 4000 matrices with two rows your share of saddles is {share:g}; it is near 0.707, "
        "and by chance at most 0.04 away",
    )


@check(points=0, after=[the_shares_add_up])
def the_rng_decides(answer, rng):
    """The same seed gives the same shares, and other seeds other ones."""
    # The shares of a right answer are alike for four seeds by chance with probability 2.0e-8.
    generators = [*seeded(rng), *(seeded(rng)[0] for _ in range(3))]
    shares = [shares_of(answer.saddle_fraction(2, 300, one), 300) for one in generators]
    require(
        np.allclose(shares[0], shares[1]),
        "two generators of the same seed gave different shares. Draw from the rng that you are "
        "given and from nothing else.",
    )
    require(
        not np.allclose(shares[1:], shares[0]),
        "generators of four different seeds all gave the same shares. Draw from the rng that you "
        "are given.",
    )


def seeded(rng):
    """Return a fresh generator, and another one like it."""
    seed = int(rng.integers(2**32))
    return np.random.default_rng(seed), np.random.default_rng(seed)
