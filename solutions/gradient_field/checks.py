"""Hidden checks of gradient_field.

Grids have other numbers of rows and of columns, and x and y play different parts on each surface,
so that nothing can be swapped unseen. Values are compared with closed forms.
"""

import numpy as np

from grader import as_numbers, check, require, require_close, require_shape, require_unchanged

ARRAYS = "X", "Y", "Z", "U", "V"


def surface(height, slopes):
    """Return f and grad, which take numbers or arrays of any shapes that go together."""

    def f(x, y):
        return height(*floats(x, y))

    def grad(x, y):
        return slopes(*floats(x, y))

    return f, grad


def floats(x, y):
    """Return both in one shape."""
    return [part.astype(float) for part in np.broadcast_arrays(x, y)]


def quadratic(rng, scale=1.0, base=0.0):
    """Return a curved surface, turned and steeper along y than along x."""
    a, b, c, d, e = scale * rng.uniform([0.4, 0.3, 1.2, 0.5, 2.5], [0.8, 0.7, 1.8, 1.5, 3.5])
    return surface(
        lambda x, y: base + a * x**2 - b * x * y + c * y**2 + d * x - e * y,
        lambda x, y: (2 * a * x - b * y + d, 2 * c * y - b * x - e),
    )


def waves(rng):
    """Return a surface of waves that grow along y, which is no quadratic."""
    k, m = rng.uniform([0.7, 0.2], [1.1, 0.4])
    return surface(
        lambda x, y: np.sin(k * x) * np.exp(m * y) + 0.5 * y,
        lambda x, y: (
            k * np.cos(k * x) * np.exp(m * y),
            m * np.sin(k * x) * np.exp(m * y) + 0.5,
        ),
    )


def plane(rng):
    """Return a slanting plane: one gradient everywhere, and it is asked for at each point."""
    a, b = rng.uniform([1, -4], [2, -3])
    return surface(lambda x, y: a * x + b * y, lambda x, y: (a + 0 * x, b + 0 * y))


def flat_at(x0, y0, rng, sign=1):
    """Return a bowl, or with the sign -1 a saddle, whose gradient is exactly zero at (x0, y0)."""
    a, b = rng.integers(1, 4), sign * rng.integers(4, 8)
    return surface(
        lambda x, y: a * (x - x0) ** 2 + b * (y - y0) ** 2,
        lambda x, y: (2 * a * (x - x0), 2 * b * (y - y0)),
    )


def maps(rng):
    """Return arguments of gradient_field: each a surface, limits, and numbers of points."""
    x0, y0 = (int(number) for number in rng.integers(-3, 4, 2))
    shift = rng.uniform(-0.5, 0.5)
    return [
        (*quadratic(rng), (-1.5 + shift, 2.5), (0.5, 4.0 - shift), 6, 3),
        (*waves(rng), [2, 5], [-7, -4], 4, 7),
        (*flat_at(x0, y0, rng), (x0 - 2, x0 + 4), (y0 - 3, y0 + 1), 7, 5),
        (*plane(rng), np.array([-0.2, 0.3 + shift / 4]), np.array([20.0, 41.0]), 2, 6),
        (*quadratic(rng, 0.01, 1000.0), (-5, -1), (3, 4), 5, 2),
    ]


def fields(answer, rng, keys):
    """Return all maps that the answer makes, required to have these keys, with the right arrays."""
    found = []
    for f, grad, xlim, ylim, nx, ny in maps(rng):
        field = answer.gradient_field(f, grad, xlim, ylim, nx, ny)
        require_unchanged(answer)
        require(isinstance(field, dict), "the result must be a dict")
        require(all(key in field for key in keys), "a key of the dict is missing")
        columns, rows = np.arange(nx) / (nx - 1), np.arange(ny)[:, None] / (ny - 1)
        X = xlim[0] + (xlim[1] - xlim[0]) * columns + 0 * rows
        Y = ylim[0] + (ylim[1] - ylim[0]) * rows + 0 * columns
        found.append((field, dict(zip(ARRAYS, (X, Y, f(X, Y), *grad(X, Y)), strict=True))))
    return found


# gradient_field


@check(points=1)
def the_grid_and_its_heights_are_right(answer, rng):
    """X, Y and Z are right for any surface, limits and numbers of points."""
    for field, right in fields(answer, rng, "XYZ"):
        for name in "XYZ":
            require_close(field[name], right[name], name)


@check(points=1)
def the_arrows_are_gradients_of_their_true_length(answer, rng):
    """U and V are the gradient at each point of the grid, in its true length, and where it is zero."""
    for field, right in fields(answer, rng, "UV"):
        for name in "UV":
            require_close(field[name], right[name], name, rtol=1e-7)


@check(points=1)
def the_levels_are_worth_drawing(answer, rng):
    """There are at least 3 levels, increasing, and strictly between the least and greatest height."""
    for field, right in fields(answer, rng, ["levels"]):
        levels = as_numbers(field["levels"], "levels")
        require(levels.ndim == 1 and len(levels) >= 3, "levels must be a row of 3 heights or more")
        require(bool((np.diff(levels) > 0).all()), "levels must increase")
        low, high = np.min(right["Z"]), np.max(right["Z"])
        margin = 1e-9 * (high - low)
        inside = low + margin < levels[0] and levels[-1] < high - margin
        require(bool(inside), "levels must lie strictly between the least and the greatest height")


# contour_tangents


def require_tangents(answer, grad, points):
    """Require a vector of length 1 at a right angle to each gradient, and zeros where it is zero."""
    given = answer.contour_tangents(grad, points)
    require_unchanged(answer)
    tangents = require_shape(given, (len(points), 2), "the tangents")
    gradients = np.column_stack(grad(*np.array(points, dtype=float).T))
    steepness = np.linalg.norm(gradients, axis=1)
    require_close(np.linalg.norm(tangents, axis=1), np.sign(steepness), "the lengths", rtol=1e-7)
    products = np.sum(tangents * gradients, axis=1)
    level = np.abs(products) <= 1e-7 * steepness
    require(bool(level.all()), "a tangent and the gradient must make a right angle")


@check(points=1)
def contour_tangents_run_along_the_contours(answer, rng):
    """contour_tangents gives vectors of length 1 at right angles to the gradients, on any surface."""
    surfaces = quadratic(rng), waves(rng), plane(rng), quadratic(rng, 0.001)
    for (_, grad), number in zip(surfaces, (7, 4, 5, 3), strict=True):
        require_tangents(answer, grad, rng.uniform(-4, 4, (number, 2)))


@check(points=1, after=[contour_tangents_run_along_the_contours])
def contour_tangents_take_any_points(answer, rng):
    """contour_tangents takes one point, lists and integers, and gives zeros where it is flat."""
    x0, y0 = (int(number) for number in rng.integers(-3, 4, 2))
    bowl, saddle = flat_at(x0, y0, rng)[1], flat_at(x0, y0, rng, sign=-1)[1]
    on_axes = [[x0 + 2, y0], [x0, y0 - 3]]  # where one slope alone is zero
    require_tangents(answer, bowl, [[x0 + 1, y0 - 2], [x0 - 3, y0 + 1], [x0, y0], *on_axes])
    require_tangents(answer, saddle, np.array([[x0, y0], [x0 - 1, y0 + 4], [x0 + 5, y0 - 2]]))
    require_tangents(answer, saddle, ((x0 + 1.5, y0 - 0.5), (x0 - 0.25, y0 + 2.0)))
    require_tangents(answer, bowl, np.array([[x0 + 1.0, y0 + 2.5]]))
    require_tangents(answer, bowl, np.array([[x0, y0]]))
