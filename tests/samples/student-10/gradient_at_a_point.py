"""Crashing: a syntax error, a bracket that is never closed."""

import numpy as np


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    return 2 * np.asarray(p, dtype=float)


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    x, y = p
    return np.array([-3 * x + 0.5 * y, 0.5 * x - 2.5 * np.exp(0.5 * y)]


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    g = bowl_gradient(p)
    return g / np.linalg.norm(g), np.linalg.norm(g)


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    g, _ = steepest_ascent(p)
    return np.array([-g[1], g[0]])
