"""Right: broadcasting for the grid, complex numbers for the turn."""

import numpy as np


def gradient_field(f, grad, xlim, ylim, nx, ny):
    """Return a dict with the data of a map of gradients on contours."""
    x = xlim[0] + (xlim[1] - xlim[0]) * np.arange(nx) / (nx - 1)
    y = ylim[0] + (ylim[1] - ylim[0]) * np.arange(ny) / (ny - 1)
    field = {}
    field["X"] = np.repeat(x[np.newaxis, :], ny, axis=0)
    field["Y"] = np.repeat(y[:, np.newaxis], nx, axis=1)
    field["Z"] = np.asarray(f(field["X"], field["Y"]), dtype=float)
    field["U"], field["V"] = (np.asarray(g, dtype=float) for g in grad(field["X"], field["Y"]))
    low, high = np.min(field["Z"]), np.max(field["Z"])
    field["levels"] = [low + share * (high - low) for share in (0.1, 0.3, 0.5, 0.7, 0.9)]
    return field


def contour_tangents(grad, points):
    """Return for each point a vector of length 1 along the contour through it."""
    result = np.zeros((len(points), 2))
    for row, (x, y) in zip(result, points):
        arrow = complex(*grad(x, y))
        if arrow != 0:
            tangent = 1j * arrow / abs(arrow)
            row[:] = tangent.real, tangent.imag
    return result
