"""The reference for gradient_at_a_point."""

import numpy as np


def bowl_gradient(p):
    return 2.0 * np.asarray(p, dtype=float)


def my_gradient(p, variant):
    x, y = np.asarray(p, dtype=float)
    return np.array(
        [
            2 * variant.a * x + variant.b * y,
            variant.b * x + variant.c * variant.k * np.exp(variant.k * y),
        ]
    )


def steepest_ascent(p):
    gradient = bowl_gradient(p)
    steepness = np.hypot(*gradient)
    return (gradient / steepness, float(steepness)) if steepness else (None, 0.0)


def contour_direction(p):
    direction, _ = steepest_ascent(p)
    return None if direction is None else np.array([-direction[1], direction[0]])
