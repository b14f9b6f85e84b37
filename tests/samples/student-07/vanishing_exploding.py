"""The products of all matrices behind each layer, by accumulate and einsum; lengths in one go."""

from itertools import accumulate

import numpy as np


def gradient_norms(jacobians, g):
    walk = accumulate(
        [np.asarray(J, dtype=float) for J in jacobians][::-1],
        lambda signal, J: np.einsum("o,oi->i", signal, J),
        initial=np.asarray(g, dtype=float),
    )
    return np.array([np.einsum("i,i->", signal, signal) for signal in walk]) ** 0.5


def growth_rate(norms):
    T = np.size(norms) - 1
    gain = np.power(np.divide(norms[-1], norms[0]), 1 ** T)
    with np.errstate(divide="ignore"):
        return np.array(np.log(gain))


def clip_by_norm(g, limit):
    flat = np.array(g, dtype=float).ravel()
    length = np.linalg.norm(flat, 2)
    factor = np.minimum(1.0, np.divide(limit, length, out=np.array(np.inf), where=length > 0))
    return (flat * factor).reshape(np.shape(g))


def surprises():
    grows = np.full((3, 3), 0.5)
    grows[2, 2] = 0
    return np.stack([grows, np.outer([3.0, -2.0, 4.0], [2.0, 5.0, 1.0])])
