"""The complex step along the way: the height ahead of a plane with this gradient, and its slope."""

import cmath
import math

import numpy as np

H = 1e-40


def directional(g, u):
    g, u = np.array(g, dtype=float), np.array(u, dtype=float)
    if np.count_nonzero(u) == 0:
        raise ValueError("zero")
    way = u / np.sqrt(np.square(u).sum())

    def height(t):
        return np.sum(g * (t * way))

    return height(1j * H).imag / H


def steepness_profile(g, angles):
    z = complex(g[0], -g[1])
    return [(z * cmath.rect(1, a)).real for a in angles]


def anisotropy(grad, p, u1, u2):
    g = grad(np.asarray(p, dtype=float))
    slopes = np.abs([directional(g, u1), directional(g, u2)])
    with np.errstate(all="ignore"):
        return np.divide(*slopes)


def miss_the_bottom(degrees):
    p = -2 - 2j
    turned = p * cmath.rect(1, math.radians(degrees))
    return turned.real / p.real, turned.imag / p.imag, [p.real, p.imag]
