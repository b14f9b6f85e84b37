"""Central differences: a small step to both sides along each axis, for any surface."""

import numpy as np


def central_difference(f, p, h):
    gradient = np.zeros_like(p)
    for axis in range(2):
        step = np.zeros(2)
        step[axis] = h
        gradient[..., axis] = (f(p + step) - f(p - step)) / (2 * h)
    return gradient


def bowl(p):
    return np.sum(p**2, axis=-1)


def bowl_gradient(p, h=1e-3):
    return central_difference(bowl, np.array(p, dtype=float), h)


def my_gradient(p, variant):
    def surface(q):
        x, y = q
        return variant.a * x**2 + variant.b * x * y + variant.c * np.exp(variant.k * y)

    return central_difference(surface, np.array(p, dtype=float), 1e-5)


def steepest_ascent(p):
    gradient = bowl_gradient(p)
    steepness = np.linalg.norm(gradient)
    if steepness == 0:
        return (None, 0.0)
    return (gradient / steepness, steepness)


def contour_direction(p):
    gradient = bowl_gradient(p)
    if not gradient.any():
        return None
    tangent = gradient[::-1] * [-1, 1]
    return tangent / np.linalg.norm(tangent)
