"""Public checks of gradient_field: the lesson's map and points, and what level means."""

import numpy as np

from grader import as_numbers, check, require, require_close, require_shape, require_unchanged

ARRAYS = "X", "Y", "Z", "U", "V"
WORKED = {  # the long bowl over x from -1 to 3 and y from 0 to 2
    "X": [[-1, 1, 3], [-1, 1, 3]],
    "Y": [[0, 0, 0], [2, 2, 2]],
    "Z": [[1, 1, 9], [13, 13, 21]],
    "U": [[-2, 2, 6], [-2, 2, 6]],
    "V": [[0, 0, 0], [12, 12, 12]],
}


def surface(height, slopes):
    """Return f and grad, which take numbers or arrays."""

    def both(x, y):
        return np.broadcast_arrays(np.asarray(x, dtype=float), np.asarray(y, dtype=float))

    def f(x, y):
        return height(*both(x, y))

    def grad(x, y):
        return slopes(*both(x, y))

    return f, grad


def long_bowl(scale):
    """Return the long bowl, so many times as high."""
    return surface(
        lambda x, y: scale * (x**2 + 3 * y**2), lambda x, y: (scale * 2 * x, scale * 6 * y)
    )


BOWL = surface(lambda x, y: x * x + y * y, lambda x, y: (2 * x, 2 * y))
LONG_BOWL, FLAT_BOWL = long_bowl(1), long_bowl(0.01)
SADDLE = surface(lambda x, y: x**2 - y**2, lambda x, y: (2 * x, -2 * y))


def require_keys(field, keys):
    """Require a dict that has these keys."""
    require(
        isinstance(field, dict),
        f"gradient_field must return a dict with the keys {', '.join((*ARRAYS, 'levels'))}, not "
        f"{'None; is a `return` missing?' if field is None else 'a ' + type(field).__name__}",
    )
    missing = ", ".join(key for key in keys if key not in field)
    require(not missing, f"the dict lacks {missing}; it has {', '.join(map(str, field))}")


def require_levels(levels, Z):
    """Require at least 3 levels, increasing and strictly between the heights."""
    levels, low, high = as_numbers(levels, "levels"), np.min(Z), np.max(Z)
    require(
        levels.ndim == 1 and len(levels) >= 3,
        f"levels has shape {levels.shape}; it must be a row of at least 3 heights",
    )
    require(bool((np.diff(levels) > 0).all()), "levels must increase from each to the next")
    margin = 1e-9 * (high - low)
    require(
        bool(low + margin < levels[0] and levels[-1] < high - margin),
        f"levels go from {levels[0]:.6g} to {levels[-1]:.6g}; they must lie strictly between the "
        f"least height {low:.6g} and the greatest {high:.6g}",
    )


def require_level(tangents, gradients):
    """Require vectors of length 1 at right angles to these gradients, zeros where it is flat."""
    tangents = require_shape(tangents, np.shape(gradients), "the array of tangents")
    for row, (tangent, gradient) in enumerate(zip(tangents, gradients, strict=True)):
        if not any(gradient):
            require(
                not tangent.any(),
                f"in row {row} the gradient is zero, so the tangent must be zeros; it is "
                f"{tangent.tolist()}",
            )
            continue
        length = np.linalg.norm(tangent)
        require(
            abs(length - 1) <= 1e-7,
            f"the tangent in row {row} has the length {length:.7g}; it must be 1",
        )
        product = tangent @ gradient
        require(
            abs(product) <= 1e-7 * np.linalg.norm(gradient),
            f"the tangent in row {row} must make a right angle with the gradient {list(gradient)}: "
            f"their dot product must be 0, and it is {product:.6g}",
        )


# gradient_field


@check(points=1)
def gradient_field_matches_the_worked_example(answer):
    """gradient_field gives the arrays of the lesson's map, and levels between 1 and 21."""
    field = answer.gradient_field(*LONG_BOWL, (-1, 3), (0, 2), 3, 2)
    require_keys(field, ARRAYS)
    for name in ARRAYS:
        require_close(field[name], WORKED[name], name, rtol=1e-7)
    require_keys(field, ["levels"])
    require_levels(field["levels"], WORKED["Z"])


@check(points=0)
def limits_may_be_lists_and_a_gradient_may_be_zero(answer):
    """On the saddle, with limits in lists, the arrow on the pass is zero and others are right."""
    field = answer.gradient_field(*SADDLE, [-2.0, 2.0], [-1, 1], 5, 3)
    require_keys(field, "ZUV")
    across, up = np.array([-2.0, -1, 0, 1, 2]), np.array([[-1.0], [0], [1]])
    right = {"Z": across**2 - up**2, "U": 2 * across + 0 * up, "V": -2 * up + 0 * across}
    for name, wanted in right.items():
        require_close(field[name], wanted, name, rtol=1e-7)
    require_keys(field, ["levels"])
    require_levels(field["levels"], right["Z"])


@check(points=0)
def levels_fit_a_map_that_is_nearly_flat(answer):
    """The levels lie between the heights of the lesson's map, and of one that is nearly flat."""
    field = answer.gradient_field(*LONG_BOWL, (-1, 3), (0, 2), 3, 2)
    require_keys(field, ["levels"])
    require_levels(field["levels"], WORKED["Z"])
    field = answer.gradient_field(*FLAT_BOWL, (-3, 1), (-2, 0), 3, 2)  # the mirror image
    require_keys(field, ["levels"])
    require_levels(field["levels"], 0.01 * np.array(WORKED["Z"]))


# contour_tangents


@check(points=0)
def contour_tangents_match_the_worked_points(answer):
    """On the round bowl, contour_tangents is right at (3, 1) and (-2, -2), and zero at (0, 0)."""
    points = np.array([[3.0, 1.0], [-2.0, -2.0], [0.0, 0.0]])
    require_level(answer.contour_tangents(BOWL[1], points), [(6, 2), (-4, -4), (0, 0)])
    require_unchanged(answer)


@check(points=0)
def points_may_be_integers_in_a_list(answer):
    """On the long bowl, contour_tangents takes integers in a list, and leaves the list alone."""
    given = answer.contour_tangents(LONG_BOWL[1], [[1, 1], [0, 0], [1, 0], [0, 1]])
    require_level(given, [(2, 6), (0, 0), (2, 0), (0, 6)])
    require_unchanged(answer)


@check(points=0, after=[contour_tangents_match_the_worked_points])
def along_your_tangents_nothing_rises(answer, rng):
    """On the long bowl, a step along your tangent and a step back lead to the same height."""
    f, grad = LONG_BOWL
    points = rng.uniform(1, 3, (5, 2)) * rng.choice([-1, 1], (5, 2))
    given = answer.contour_tangents(grad, points)
    tangents = require_shape(given, (5, 2), "the array of tangents")
    for row, (point, tangent) in enumerate(zip(points, tangents, strict=True)):
        ahead, back = f(*(point + tangent)), f(*(point - tangent))
        require(
            abs(ahead - back) <= 1e-6 * abs(ahead),
            f"a step along the tangent in row {row} leads to the height {ahead:.7g} and a step "
            f"back to {back:.7g}; they must be the same",
        )
