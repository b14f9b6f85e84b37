"""No walk back at all: the network of linear layers runs forward, and the complex step tells slopes.

Lengths are those of the slopes of sum(g * output) in what goes into the last t layers.
"""

import numpy as np

TINY = 1e-30


def slope_in(layers, g):
    size = np.shape(layers[0])[1]
    x = 1j * TINY * np.eye(size)  # a column for each number that is moved
    for J in layers:
        x = np.asarray(J) @ x
    return np.imag(np.asarray(g) @ x) / TINY


def gradient_norms(jacobians, g):
    count = len(jacobians)
    slopes = [g] + [slope_in(jacobians[start:], g) for start in range(count - 1, -1, -1)]
    return np.array([np.hypot.reduce(np.asarray(slope, dtype=float)) for slope in slopes])


def growth_rate(norms):
    last = float(norms[-1])
    total = -float("inf") if last == 0 else np.log2(last) - np.log2(float(norms[0]))
    return np.float64(total * np.log(2) / (len(norms) - 1))


def clip_by_norm(g, limit):
    g = np.asarray(g, dtype=float)
    length = np.hypot.reduce(g, axis=None)
    if not length > limit:
        return g.copy()
    unit = g / length
    return limit * unit


def surprises():
    half = np.float32(0.5)
    grows = [[-half, half, -half], [half, -half, half], [-half, half, -half]]
    dies = np.array([[3, - 5, 3], [5, -10, 5], [7, -14, 7]], dtype=np.float32)
    return [np.array(grows), dies]
