"""A point is one complex number, x + iy: abs is its length, and times i is a quarter turn."""

import cmath
import math

import numpy as np


def to_complex(p):
    x, y = p
    return complex(x, y)


def to_array(z):
    return np.array([z.real, z.imag])


def bowl_gradient(p):
    result = np.empty(np.shape(p))
    result[:] = p
    result += result
    return result


def my_gradient(p, variant):
    z = to_complex(p)
    flat = complex(2 * variant.a * z.real, 0) + variant.b * complex(z.imag, z.real)
    return to_array(flat + 1j * variant.k * variant.c * math.exp(variant.k * z.imag))


def steepest_ascent(p):
    steepness, angle = cmath.polar(2 * to_complex(p))
    if not steepness:
        return None, 0.0
    return to_array(cmath.rect(1, angle)), steepness


def contour_direction(p):
    z = to_complex(p)
    try:
        return to_array(1j * z / abs(z))
    except ZeroDivisionError:
        return None
