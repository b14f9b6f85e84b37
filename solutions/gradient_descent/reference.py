"""The reference for gradient_descent.

On f = x.H.x / 2 the gradient is H x, so a step multiplies x by I - lr H. Along an eigenvector of H
with the eigenvalue a that is the number 1 - lr a, which lies between -1 and 1 if 0 < lr < 2 / a. The
largest eigenvalue makes the narrowest demand.
"""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * grad(path[t])
    return path


def steps_to_reach(path, target, tol):
    distances = np.linalg.norm(np.subtract(path, target), axis=1)
    near = np.flatnonzero(distances <= tol)
    return int(near[0]) if len(near) else None


def largest_stable_lr(H):
    return 2 / np.linalg.eigvalsh(H).max()
