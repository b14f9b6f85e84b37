"""Partly done: only bowl_gradient."""

import numpy as np


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    return np.array(p, dtype=float) * 2


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    raise NotImplementedError


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    raise NotImplementedError


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    raise NotImplementedError
