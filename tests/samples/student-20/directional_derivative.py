"""Turn the axes until the first one lies along the direction: its partial is the slope."""

import numpy as np
from numpy.linalg import norm


def reflection(u):
    """Return the mirror that takes u to the first axis, or minus it: Householder's."""
    v = np.array(u, dtype=float)
    sign = -1.0 if v[0] < 0 else 1.0
    length = norm(v)
    v[0] += sign * length
    return -sign * (np.eye(len(v)) - 2 * np.outer(v, v) / v.dot(v))


def directional(g, u):
    if norm(u) == 0:
        raise ValueError("u = 0")
    return (reflection(u) @ g)[0]


def steepness_profile(g, angles):
    angles = np.asarray(angles)
    turn = np.array([[np.cos(angles), np.sin(angles)], [-np.sin(angles), np.cos(angles)]])
    return np.tensordot(turn, g, axes=(1, 0))[0]


def anisotropy(grad, p, u1, u2):
    g = grad(np.array(p) % 1.0)
    rises = np.abs(np.vstack([u1, u2]) @ g)
    lengths = norm(np.vstack([u1, u2]), axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return rises[0] / rises[1] * (lengths[1] / lengths[0])


def miss_the_bottom(degrees):
    p = np.array([1.0, -1.0]) / np.sqrt(2)
    turn = np.radians(degrees)
    down = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]]) @ p
    a, b = down / p
    return a, b, p
