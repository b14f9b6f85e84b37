"""Wrong: crashes, for rows and columns of the grid are swapped."""

import numpy as np


def gradient_field(f, grad, xlim, ylim, nx, ny):
    """Return a dict with the data of a map of gradients on contours."""
    x = np.linspace(xlim[0], xlim[1], nx)
    y = np.linspace(ylim[0], ylim[1], ny)
    X, Y, Z, U, V = (np.zeros((nx, ny)) for _ in range(5))
    for i in range(ny):
        for j in range(nx):
            X[i, j] = x[j]
            Y[i, j] = y[i]
            Z[i, j] = f(x[j], y[i])
            U[i, j], V[i, j] = grad(x[j], y[i])
    levels = np.linspace(Z.min(), Z.max(), 6)[1:-1]
    return {"X": X, "Y": Y, "Z": Z, "U": U, "V": V, "levels": levels}


def contour_tangents(grad, points):
    """Return for each point a vector of length 1 along the contour through it."""
    result = np.zeros((len(points), 2))
    for i in range(len(points)):
        gx, gy = grad(points[i][0], points[i][1])
        n = np.sqrt(gx**2 + gy**2)
        if n != 0:
            result[i] = [-gy / n, gx / n]
    return result
