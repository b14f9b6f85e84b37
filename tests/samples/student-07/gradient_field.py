"""Wrong: slopes from the heights with steps of 1, and a swap without the sign."""

import numpy as np


def gradient_field(f, grad, xlim, ylim, nx, ny):
    """Return a dict with the data of a map of gradients on contours."""
    X, Y = np.meshgrid(np.linspace(xlim[0], xlim[1], nx), np.linspace(ylim[0], ylim[1], ny))
    Z = f(X, Y)
    V, U = np.gradient(Z)
    levels = np.quantile(Z, [0.2, 0.4, 0.6, 0.8])
    return {"X": X, "Y": Y, "Z": Z, "U": U, "V": V, "levels": levels}


def contour_tangents(grad, points):
    """Return for each point a vector of length 1 along the contour through it."""
    tangents = []
    for point in points:
        gx, gy = grad(point[0], point[1])
        length = (gx**2 + gy**2) ** 0.5
        if length > 0:
            tangents.append([gy / length, gx / length])
        else:
            tangents.append([0, 0])
    return np.array(tangents, dtype=float)
