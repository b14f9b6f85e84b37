"""Wrong: meshgrid in the other order."""

import numpy as np


def gradient_field(f, grad, xlim, ylim, nx, ny):
    """Return a dict with the data of a map of gradients on contours."""
    x = np.linspace(xlim[0], xlim[1], nx)
    y = np.linspace(ylim[0], ylim[1], ny)
    X, Y = np.meshgrid(x, y, indexing="ij")
    Z = f(X, Y)
    U, V = grad(X, Y)
    levels = np.linspace(Z.min(), Z.max(), 8)[1:-1]
    return {"X": X, "Y": Y, "Z": Z, "U": U, "V": V, "levels": levels}


def contour_tangents(grad, points):
    """Return for each point a vector of length 1 along the contour through it."""
    points = np.array(points, dtype=float)
    tangents = np.zeros(points.shape)
    for i, (x, y) in enumerate(points):
        g = np.array(grad(x, y))
        if np.any(g != 0):
            tangents[i] = np.array([g[1], -g[0]]) / np.linalg.norm(g)
    return tangents
