"""Hidden checks of feature_scaling.

Tables are made of what is wanted. Columns with the mean 0 and the spread 1 get means and spreads; a
table U * s @ V.T with axes at right angles has the curvatures s**2 / N, and the gradient
V * s @ (s * V.T w - a) / N if y is U a and something at right angles to U.
"""

import numpy as np

from grader import check, parts, require, require_close, require_shape, require_unchanged

STANDARD = ("Xs", "mean", "std")


def axes_of(rows, columns, rng):
    """Return columns of length 1 at right angles to each other."""
    return np.linalg.qr(rng.standard_normal((rows, columns)))[0]


def standard_table(rows, columns, rng):
    """Return a table whose columns have the mean 0 and the standard deviation 1."""
    X = rng.standard_normal((rows, columns))
    X -= X.mean(axis=0)
    X -= X.mean(axis=0)  # what rounding has left
    return X / np.sqrt(np.mean(X**2, axis=0))


# standardize and apply_scaling


def require_standard(answer, X, wanted, mean, std, rtol=1e-9):
    """Require what standardize returns, each column in units of its own spread."""
    given = parts(answer.standardize(X), STANDARD, "standardize")
    require_unchanged(answer)
    columns = (len(mean),)
    require_close(given[0], wanted, "Xs", rtol=rtol)
    shifted = (require_shape(given[1], columns, "mean") - mean) / std
    require_close(shifted, np.zeros(columns), "mean, in units of std", atol=rtol)
    ratio = require_shape(given[2], columns, "std") / std
    require_close(ratio, np.ones(columns), "std, in units of the right one", rtol=rtol)


@check(points=1)
def standardize_is_right_for_any_table(answer, rng):
    """standardize is right for any table: long, wide, far from 0, constant, or of integers."""
    for rows, offsets, sizes, rtol in (
        (9, [0.4, -3.0, 55.0, 7.0], [2.5, 0.3, 40.0, 6.0], 1e-9),
        (6, [1e6, -2e6, 5.0], [1.0, 3.0, 1e-3], 1e-7),  # mean(x**2) - mean**2 loses 4 digits
        (3, [2.0, 800.0, 0.0, 30.0, -7.0], [0.5, 90.0, 2e-10, 4.0, 1.3], 1e-9),
        (7, [11.0], [0.2], 1e-9),
    ):
        mean, std = np.array(offsets), np.array(sizes)
        table = standard_table(rows, len(mean), rng)
        require_standard(answer, mean + std * table, table, mean, std, rtol)

    for column in (7, -2.5, 0, 0.1):  # in a table of three rows, 0.1 leaves a spread of rounding
        table = standard_table(3, 2, rng)
        X = np.column_stack([5 + 2 * table[:, 0], np.full(3, column), 9 - 3 * table[:, 1]])
        wanted = np.column_stack([table[:, 0], np.zeros(3), -table[:, 1]])
        require_standard(answer, X, wanted, np.array([5, column, 9]), np.array([2, 1, 3]))
    require_standard(
        answer, [[4.5, -2, 3, 8]], np.zeros((1, 4)), np.array([4.5, -2, 3, 8]), np.ones(4)
    )
    for whole in (
        [[2, 30], [-2, 10], [-2, 30], [2, 10]],
        np.array([[9, 2], [1, 12], [9, 12], [1, 2]]),
    ):
        mean = np.mean(whole, axis=0)
        std = np.abs(np.array(whole) - mean)[0]  # each number is as far from the mean
        require_standard(answer, whole, (np.array(whole) - mean) / std, mean, std)
    mean, std = np.array([6, 20]), np.array([3, 4.5])  # integers whose results are fractions
    whole = np.array([[2, 14], [1, 14], [6, 17], [9, 20], [7, 20], [10, 23], [8, 26], [5, 26]])
    whole = rng.permutation(whole)
    require_standard(answer, whole, (whole - mean) / std, mean, std)


@check(points=1)
def apply_scaling_is_right_for_new_rows(answer, rng):
    """apply_scaling scales any new rows with the numbers that it is given."""
    for rows, columns in ((5, 3), (1, 4), (2, 6), (8, 1)):
        mean, std = rng.uniform(-9, 9, columns), rng.uniform(1.5, 9, columns)
        table = rng.uniform(-4, 4, (rows, columns))
        require_close(answer.apply_scaling(mean + std * table, mean, std), table, "the new rows")
        require_unchanged(answer)
    given = answer.apply_scaling([[5, 40], [-1, 25], [2, 10]], [2, 10], [3, 15])
    require_close(given, [[1, 2], [-1, 1], [0, 0]], "the new rows")


# condition


def is_infinite(value):
    """Whether a value is the one number inf."""
    try:
        number = np.asarray(value)
    except ValueError:
        return False
    return number.size == 1 and number.dtype.kind == "f" and bool(np.isposinf(number).all())


@check(points=1)
def condition_is_right_for_any_table(answer, rng):
    """condition is right for tables of any shape and size, and inf where the floor is level."""
    asked = []
    for rows, singular in (
        (8, [3.0, 1.2, 0.5]),
        (3, [7.0, 2.0, 4.0]),
        (6, [250.0, 0.5]),
        (5, [2.1e-8, 1e-8, 9e-9, 5e-9]),
        (9, [4e5, 1e5, 2e5]),
        (4, [0.3]),
        (7, [1.5, 1.5]),
    ):
        s = np.array(singular)
        X = axes_of(rows, len(s), rng) * s @ axes_of(len(s), len(s), rng).T
        asked.append((X, (s.max() / s.min()) ** 2))
    asked.append(([[1, 2], [2, 1], [2, 2]], 17.0))
    asked.append(([[2.0, 0.0], [0.0, 2e-5], [0.0, 0.0]], 1e10))
    level = (
        np.array([[1.0, 0.0], [0.0, 1e-7], [0.0, 0.0], [0.0, 0.0]]),
        rng.uniform(1, 2, (2, 5)),
        rng.integers(1, 9, (7, 2)) @ np.array([[1, 0, 3], [0, 1, -2]]),
        rng.uniform(1, 2, (6, 1)) * [2.0, 0.0],
        1e-9 * rng.uniform(1, 2, (3, 4)),
    )
    given = [answer.condition(X) for X, _ in asked]
    given_level = [answer.condition(X) for X in level]
    require_unchanged(answer)
    for kappa, (_, wanted) in zip(given, asked, strict=True):
        require_close(kappa, wanted, "kappa", rtol=1e-6)
    require(all(map(is_infinite, given_level)), "kappa must be inf where the floor is level")


# gradient_angle


def require_angle(angle, wanted):
    """Require an angle in degrees, which near 0 and 180 is known to half of the digits."""
    require_close(angle, wanted, "the angle", rtol=1e-7, atol=1e-5)


def angle_between(a, b):
    """Return the angle from the sides of a triangle, exact to rounding also near 0 and 180."""
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    return np.degrees(2 * np.arctan2(np.linalg.norm(a - b), np.linalg.norm(a + b)))


def require_angles(answer, cases, rng):
    """Require the angle for a table of each kind, a w and a scale."""
    asked, wanted = [], []
    for rows, w, scale in cases:
        w, scale, columns = np.array(w), np.array(scale), len(w)
        U = axes_of(rows, columns + 1, rng)  # the last one is what no w can predict
        V = axes_of(columns, columns, rng)
        s, a = rng.uniform(0.5, 4, columns), rng.uniform(1, 3, columns)
        X = U[:, :-1] * s @ V.T
        y = U[:, :-1] @ a + 2 * U[:, -1]
        before = V * s @ (s * (V.T @ w) - a)
        after = scale * (V * s @ (s * (V.T @ (scale * w)) - a))
        asked.append((X, y, w, scale))
        wanted.append(angle_between(before, after))
    given = [answer.gradient_angle(*arguments) for arguments in asked]
    require_unchanged(answer)
    for angle, right in zip(given, wanted, strict=True):
        require_angle(angle, right)


@check(points=1)
def gradient_angle_is_right_at_zero(answer, rng):
    """gradient_angle is right at w = 0, with the weight 0 for scaled features, and on one axis."""
    scales = ([6.0, 1.0, 0.3], [0.02, 5.0], [1.0, 30.0, 2.0, 0.5], [3.0, 0.2, 7.0, 1.0, 12.0])
    cases = [(len(scale) + 3, np.zeros(len(scale)), np.array(scale)) for scale in scales]
    cases += [(5, [0.0, 1.2], [4.0, 1.0]), (7, [-0.7, 0.0, 1.1], [1.0, 0.1, 1.0])]
    one_axis = answer.gradient_angle([[1], [2]], [5, 9], [1], [2])
    require_angles(answer, cases, rng)
    require_angle(one_axis, 0.0)


@check(points=1)
def gradient_angle_is_right_at_any_weights(answer, rng):
    """gradient_angle is right at any w, from 0 to 180 degrees, and None without a gradient."""
    cases = [
        (rows, rng.uniform(0.4, 2, len(scale)) * rng.choice([-1, 1], len(scale)), np.array(scale))
        for rows, scale in (
            (6, [2.0, 0.6, 1.5]),
            (7, [4.0, 1.0]),
            (9, [0.3, 1.0, 2.5, 0.8]),
            (8, [1.3, 1.3, 1.3]),
        )
    ]
    require_angles(answer, cases, rng)
    right = angle_between(np.array([-6, 12]), np.array([-4, 90]))
    require_angle(
        answer.gradient_angle([[2, 0], [0, 3], [0, 0]], [5, -1, 4], [1, 1], [2, 3]), right
    )
    angle = answer.gradient_angle([[3, 0], [0, 1], [0, 0]], [6, 2, 4], [2, 1], [2, 1])
    require_angle(angle, angle_between(np.array([0, -1]), np.array([36, -1])))
    for w, scale, wanted in ((3, 10, 180.0), (1, 0.5, 0.0), (9, 0.2, 180.0)):
        require_angle(answer.gradient_angle([[1], [2]], [5, 10], [w], [scale]), wanted)
    for numbers in ([7, 2, 9], [6, 1, 1], [7, 7, 2]):  # a cosine a little above 1
        X = np.diag(np.array(numbers, dtype=float))
        angle = answer.gradient_angle(X, np.ones(3), np.zeros(3), np.full(3, 3.0))
        require_angle(angle, 0.0)
    for numbers in ([1, 4, 8], [1, 4, 5]):  # a cosine a little below -1
        angle = answer.gradient_angle(np.diag(numbers), numbers, [0.5] * 3, [4] * 3)
        require_angle(angle, 180.0)
    X, w, scale = rng.integers(1, 6, (4, 3)), rng.integers(1, 5, 3), np.array([4, 1, 2])
    flat = [
        answer.gradient_angle(X, X @ w, w, scale),
        answer.gradient_angle(X, X @ (scale * w), w, scale),
        answer.gradient_angle(X, 0 * X[:, 0], 0 * w, scale),
    ]
    require(
        all(angle is None for angle in flat), "without a gradient there is no angle: return None"
    )
