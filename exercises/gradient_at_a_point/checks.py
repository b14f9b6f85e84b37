"""Public checks of gradient_at_a_point: the lesson's worked points, and what steepest means."""

import math

import numpy as np

from grader import as_vector, check, parts, require, require_close, require_shape

STEEPEST = ("direction", "steepness")


def slopes(f, p):
    """Return the slopes of f at p along both axes, by the complex step, which is exact to rounding.

    For a tiny h, f(p + ih) = f(p) + ih f'(p), and nothing is lost by subtracting.
    """
    h = 1e-30
    return np.array([f(p + 1j * h * axis).imag / h for axis in np.eye(2)])


@check(points=1)
def bowl_gradient_matches_the_worked_points(answer):
    """bowl_gradient is right at the points of the lesson: (3, 1), (-2, -2) and (0, 0)."""
    for point, wanted in (((3, 1), (6, 2)), ((-2, -2), (-4, -4)), ((0, 0), (0, 0))):
        gradient = answer.bowl_gradient(np.array(point, dtype=float))
        require_close(gradient, wanted, "gradient")


@check(points=0, after=[bowl_gradient_matches_the_worked_points])
def a_point_may_be_a_list_of_integers(answer):
    """bowl_gradient also takes a point as a list of integers."""
    require_close(answer.bowl_gradient([3, 1]), (6, 2), "gradient")


@check(points=0)
def twice_as_far_out_is_twice_as_steep(answer, rng):
    """Twice as far from the middle of the bowl, the gradient is twice as long."""
    for point in rng.uniform(-4, 4, size=(5, 2)):
        near = answer.bowl_gradient(point)
        far = answer.bowl_gradient(2 * point)
        doubled = 2 * require_shape(near, (2,), "gradient")
        require_close(far, doubled, "gradient at 2p", why="twice the gradient at p")


@check(points=1)
def my_gradient_is_the_slopes_of_my_surface(answer, variant):
    """my_gradient gives the slopes of your own surface along x and along y."""
    for point in ((1.2, 2.3), (-2.1, 0.9), (0.7, -1.6)):
        gradient = as_vector(answer.my_gradient(np.array(point)), "gradient")
        wanted = slopes(variant.f, np.array(point))
        require_close(gradient, wanted, "gradient", rtol=1e-7)


@check(points=1)
def steepest_ascent_matches_the_worked_points(answer):
    """steepest_ascent is right at (3, 1), and says None and 0.0 at (0, 0)."""
    direction, steepness = parts(
        answer.steepest_ascent(np.array([3.0, 1.0])), STEEPEST, "steepest_ascent"
    )
    length = math.sqrt(40)
    require_close(direction, (6 / length, 2 / length), "direction", rtol=1e-7)
    require_close(steepness, length, "steepness", rtol=1e-7)
    direction, steepness = parts(
        answer.steepest_ascent(np.array([0.0, 0.0])), STEEPEST, "steepest_ascent"
    )
    require(direction is None, "at (0, 0) the gradient is zero, so direction must be None")
    require_close(steepness, 0.0, "steepness at (0, 0)")


@check(points=0, after=[steepest_ascent_matches_the_worked_points])
def no_direction_is_steeper(answer, rng):
    """Of a thousand random directions, none climbs faster than yours, and it climbs as you say."""

    def climb(directions):  # exact, since the bowl is quadratic
        return (np.sum((p + directions) ** 2, -1) - np.sum((p - directions) ** 2, -1)) / 2

    angles = rng.uniform(0, 2 * np.pi, size=1000)
    others = np.column_stack([np.cos(angles), np.sin(angles)])
    for p in rng.uniform(-4, 4, size=(3, 2)):
        direction, steepness = parts(answer.steepest_ascent(p), STEEPEST, "steepest_ascent")
        direction = require_shape(direction, (2,), "direction")
        require_close(np.linalg.norm(direction), 1.0, "the length of direction", rtol=1e-7)
        mine = climb(direction)
        best = others[np.argmax(climb(others))]
        require(
            bool(climb(best) <= mine + 1e-7 * abs(mine)),
            f"the direction ({best[0]:.4f}, {best[1]:.4f}) climbs {climb(best):.6f} a step, "
            f"yours only {mine:.6f}",
        )
        require_close(steepness, mine, "steepness", rtol=1e-7)


@check(points=1)
def contour_direction_matches_the_worked_points(answer):
    """contour_direction is right at (3, 1), and says None at (0, 0)."""
    along = require_shape(answer.contour_direction(np.array([3.0, 1.0])), (2,), "the direction")
    require_close(np.linalg.norm(along), 1.0, "the length of the direction", rtol=1e-7)
    require(
        abs(along @ (6, 2)) <= 1e-6,
        f"the direction must make a right angle with the gradient (6, 2), so their dot product "
        f"must be 0; it is {along @ (6, 2):.6g}",
    )
    require(
        answer.contour_direction(np.array([0.0, 0.0])) is None,
        "at (0, 0) the gradient is zero and there is no contour line to walk along: return None",
    )


@check(points=0, after=[my_gradient_is_the_slopes_of_my_surface])
def my_gradient_keeps_fractions(answer, variant):
    """my_gradient keeps its fractions when the point is a list of integers."""
    gradient = as_vector(answer.my_gradient([1, 3]), "gradient")
    wanted = slopes(variant.f, np.array([1.0, 3.0]))
    require_close(gradient, wanted, "gradient", rtol=1e-7)
