"""Wrong: makes all arrows equally long, and draws levels at the lowest and highest point."""

import numpy as np


def gradient_field(f, grad, xlim, ylim, nx, ny):
    """Return a dict with the data of a map of gradients on contours."""
    X, Y = np.meshgrid(np.linspace(xlim[0], xlim[1], nx), np.linspace(ylim[0], ylim[1], ny))
    Z = f(X, Y)
    U, V = grad(X, Y)
    norm = np.sqrt(U**2 + V**2)
    norm[norm == 0] = 1
    U = U / norm
    V = V / norm
    levels = np.linspace(Z.min(), Z.max(), 10)
    return {"X": X, "Y": Y, "Z": Z, "U": U, "V": V, "levels": levels}


def contour_tangents(grad, points):
    """Return for each point a vector of length 1 along the contour through it."""
    out = []
    for x, y in points:
        gx, gy = grad(x, y)
        norm = np.hypot(gx, gy)
        if norm == 0:
            out.append([0.0, 0.0])
        else:
            out.append([-gy / norm, gx / norm])
    return np.array(out)
