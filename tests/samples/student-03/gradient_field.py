"""Right: two loops over the grid, one point at a time."""

import math

import numpy as np


def gradient_field(f, grad, xlim, ylim, nx, ny):
    """Return a dict with the data of a map of gradients on contours."""
    X = np.zeros((ny, nx))
    Y = np.zeros((ny, nx))
    Z = np.zeros((ny, nx))
    U = np.zeros((ny, nx))
    V = np.zeros((ny, nx))
    xs = np.linspace(xlim[0], xlim[1], nx)
    ys = np.linspace(ylim[0], ylim[1], ny)
    for row in range(ny):
        for column in range(nx):
            x = xs[column]
            y = ys[row]
            X[row][column] = x
            Y[row][column] = y
            Z[row][column] = f(x, y)
            slopes = grad(x, y)
            U[row][column] = slopes[0]
            V[row][column] = slopes[1]
    # find the lowest and the highest point
    lowest = Z[0][0]
    highest = Z[0][0]
    for row in range(ny):
        for column in range(nx):
            if Z[row][column] < lowest:
                lowest = Z[row][column]
            if Z[row][column] > highest:
                highest = Z[row][column]
    print("heights from", lowest, "to", highest)
    step = (highest - lowest) / 4
    levels = [lowest + step, lowest + 2 * step, lowest + 3 * step]
    print("levels:", levels)
    result = {}
    result["X"] = X
    result["Y"] = Y
    result["Z"] = Z
    result["U"] = U
    result["V"] = V
    result["levels"] = np.array(levels)
    return result


def contour_tangents(grad, points):
    """Return for each point a vector of length 1 along the contour through it."""
    tangents = np.zeros((len(points), 2))
    for i in range(len(points)):
        x = points[i][0]
        y = points[i][1]
        slopes = grad(x, y)
        gx = slopes[0]
        gy = slopes[1]
        length = math.sqrt(gx**2 + gy**2)
        if length == 0:
            print("point", i, "is level")
        else:
            # swap the two and change one sign
            tangents[i][0] = gy / length
            tangents[i][1] = -gx / length
    return tangents
