"""Two loops that ask for one point at a time, and levels at equal steps."""

import math

import numpy as np


def gradient_field(f, grad, xlim, ylim, nx, ny):
    X, Y, Z, U, V = np.zeros((5, ny, nx))
    for i in range(ny):
        for j in range(nx):
            x = xlim[0] + (xlim[1] - xlim[0]) * j / (nx - 1)
            y = ylim[0] + (ylim[1] - ylim[0]) * i / (ny - 1)
            X[i, j], Y[i, j], Z[i, j] = x, y, f(x, y)
            U[i, j], V[i, j] = grad(x, y)
    low, high = Z.min(), Z.max()
    levels = np.array([low + (high - low) * k / 4 for k in (1, 2, 3)])
    return {"X": X, "Y": Y, "Z": Z, "U": U, "V": V, "levels": levels}


def contour_tangents(grad, points):
    tangents = np.zeros((len(points), 2))
    for i, (x, y) in enumerate(points):
        u, v = grad(x, y)
        steepness = math.sqrt(u * u + v * v)
        if steepness > 0:
            tangents[i] = v / steepness, +u / steepness
    return tangents
