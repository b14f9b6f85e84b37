"""Hidden checks of gradient_at_a_point.

Values are compared at 1e-7 of their norm, so that an accurate numerical derivative passes.
Surfaces are asked for where they are below 10**4: at coordinates within 4, and where k y is 4 to 6.
"""

import numpy as np

from grader import (
    as_vector,
    check,
    parts,
    require,
    require_close,
    require_shape,
    require_unchanged,
)

RTOL = 1e-7
STEEPEST = ("direction", "steepness")


WHOLE = [-4, -3, -2, 2, 3, 4]  # coordinates; 0 and 1 let mistakes coincide


def points(rng, count):
    """Return random points, on both sides of both axes."""
    return rng.uniform(-4, 4, size=(count, 2))


def points_of_every_kind(rng, count):
    """Return random points, then some near zero, and some as lists and as integers."""
    x, y = (int(number) for number in rng.choice(WHOLE, size=2))
    near = [rng.choice([-1, 1], size=2) * size for size in (0.3, 0.05)]
    return [*points(rng, count), *near, [x, y], (float(y), float(x)), np.array([y, x])]


@check(points=2)
def bowl_gradient_is_right_everywhere(answer, rng, reference):
    """bowl_gradient is right at any point."""
    for point in points(rng, 50):
        require_close(
            answer.bowl_gradient(point), reference.bowl_gradient(point), "gradient", rtol=RTOL
        )


@check(points=1)
def bowl_gradient_takes_many_points_at_once(answer, rng, reference):
    """bowl_gradient takes a list of points and a whole grid, and keeps their shape."""
    for shape in ((5, 4, 2), (7, 2), (2, 2), (1, 2)):
        grid = rng.uniform(-4, 4, size=shape)
        require_close(
            answer.bowl_gradient(grid), reference.bowl_gradient(grid), "gradient", rtol=RTOL
        )


def steep_points(rng, count, k):
    """Return random points where exp(k y) is large, which float32 does not give to 7 digits."""
    return np.stack([rng.uniform(-4, 4, size=count), rng.uniform(4, 6, size=count) / k], axis=-1)


@check(points=3)
def my_gradient_is_right_everywhere(answer, rng, reference, variant):
    """my_gradient is right at any point."""
    for point in (*points(rng, 50), *steep_points(rng, 20, variant.k)):
        gradient = as_vector(answer.my_gradient(point), "gradient")
        require_close(gradient, reference.my_gradient(point), "gradient", rtol=RTOL)


@check(points=1)
def points_may_be_lists_and_integers(answer, rng, reference):
    """bowl_gradient and my_gradient take points as lists, tuples and arrays of integers."""
    for x, y in rng.choice(WHOLE, size=(5, 2)):
        for point in ([int(x), int(y)], (float(x), float(y)), np.array([x, y])):
            for name in ("bowl_gradient", "my_gradient"):
                gradient = as_vector(getattr(answer, name)(point), "gradient")
                require_close(gradient, getattr(reference, name)(point), "gradient", rtol=RTOL)


@check(points=2)
def steepest_ascent_is_right_everywhere(answer, rng, reference):
    """steepest_ascent gives a direction of length 1 and the gradient's length, or None and 0.0."""
    for point in points_of_every_kind(rng, 50):
        returned = parts(answer.steepest_ascent(point), STEEPEST, "steepest_ascent")
        for value, wanted, name in zip(returned, reference.steepest_ascent(point), STEEPEST):
            require_close(value, wanted, name, rtol=RTOL)
    for zero in (np.zeros(2), np.array([0, 0]), np.array([0.0, -0.0])):
        direction, steepness = parts(answer.steepest_ascent(zero), STEEPEST, "steepest_ascent")
        require(direction is None, "direction must be None where the gradient is zero")
        require_close(steepness, 0.0, "steepness")


@check(points=1)
def contour_direction_is_right_everywhere(answer, rng, reference):
    """contour_direction gives a vector of length 1 at a right angle to the gradient, or None."""
    for point in points_of_every_kind(rng, 50):
        along = require_shape(answer.contour_direction(point), (2,), "the direction")
        require_close(np.linalg.norm(along), 1.0, "the length of the direction", rtol=RTOL)
        require_close(
            along @ reference.steepest_ascent(point)[0], 0.0, "the dot product", atol=RTOL
        )
    for zero in (np.zeros(2), np.array([0, 0]), np.array([0.0, -0.0])):
        require(
            answer.contour_direction(zero) is None, "it must be None where the gradient is zero"
        )


@check(points=1, after=[bowl_gradient_is_right_everywhere])
def all_functions_leave_their_argument_alone(answer, rng):
    """All four functions leave the point that they are given as it is."""
    (point,) = points(rng, 1)
    for function in (
        answer.bowl_gradient,
        answer.my_gradient,
        answer.steepest_ascent,
        answer.contour_direction,
    ):
        function(point)
        require_unchanged(answer)
