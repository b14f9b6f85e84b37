"""The reference for gradient_field.

The contour through a point has the slope 0, so its tangent t has t . gradient = 0: of the gradient
(u, v) that is (-v, u), and of length 1 once it is divided by the gradient's length.
"""

import numpy as np


def gradient_field(f, grad, xlim, ylim, nx, ny):
    X, Y = np.meshgrid(np.linspace(*xlim, nx), np.linspace(*ylim, ny))
    Z = f(X, Y)
    U, V = grad(X, Y)
    _, *levels, _ = np.histogram_bin_edges(Z)  # ten equal steps of height, without both ends
    return {"X": X, "Y": Y, "Z": Z, "U": U, "V": V, "levels": np.array(levels)}


def contour_tangents(grad, points):
    x, y = np.array(points, dtype=float).T
    u, v = grad(x, y)
    length = np.hypot(u, v)
    length[length == 0] = np.inf  # where it is flat the row becomes zeros
    return np.stack([-v, u], axis=-1) / length[:, None]
