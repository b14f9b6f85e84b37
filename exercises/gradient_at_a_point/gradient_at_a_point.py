"""The gradient at a point: how steep, and which way. Read README.md, then write four functions.

A point p is (x, y): a list, a tuple or an array, of floats or of integers. Return new arrays of
floats and leave the arguments as they are. At a point where the gradient is exactly zero there is
no steepest direction: the last two functions then return None for it.

The bowl is f(x, y) = x**2 + y**2. Your own surface is

    f(x, y) = {{code}}

Check your work with `pytest` or `grader check`.
"""

import numpy as np


def bowl_gradient(p):
    """Return the bowl's gradient at p.

    p is (2,), or (..., 2) for many points at once; the gradient has the same shape.
    """
    raise NotImplementedError


def my_gradient(p):
    """Return the gradient of your own surface at p. Both are (2,)."""
    raise NotImplementedError


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p, which is (2,).

    direction is a vector (2,) of length 1, and steepness how steep it is that way: the length of
    the gradient. Where the gradient is zero, return (None, 0.0).
    """
    raise NotImplementedError


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p, which is (2,).

    Either of the two ways along the line is right. Where the gradient is zero, return None.
    """
    raise NotImplementedError
