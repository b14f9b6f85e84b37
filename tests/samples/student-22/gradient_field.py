"""Index arrays for the grid; the tangent is what the gradient, a matrix of one row, sends to 0."""
import numpy as np

def gradient_field(f, grad, xlim, ylim, nx, ny):
    row, column = np.indices((ny, nx))
    X = xlim[0] + column * (xlim[1] - xlim[0]) / (nx - 1)
    Y = ylim[0] + row * (ylim[1] - ylim[0]) / (ny - 1)
    each = np.frompyfunc(lambda x, y: tuple(grad(x, y)), 2, 1)(X, Y)
    U, V = np.moveaxis(np.array(each.tolist(), dtype=float), -1, 0)
    Z = np.vectorize(f, otypes=[float])(X, Y)
    share = np.array([0.05, 0.1, 0.4, 0.2, 0.8])
    levels = Z.min() * (1 - share) + Z.max() * share
    return {'X': X, 'Y': Y, 'Z': Z, 'U': U, 'V': V, 'levels': levels.tolist()}

def contour_tangents(grad, points):
    gradients = np.array([grad(*point) for point in points], dtype=float)
    kernels = np.linalg.svd(gradients[:, None, :])[2][:, -1]
    return np.where(gradients.any(axis=1)[:, None], kernels, 0.0)
