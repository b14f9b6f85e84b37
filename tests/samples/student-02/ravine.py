"""Right: powers of the factors give all points at once."""

import numpy as np


def contraction(lr, curvatures):
    """Return the factors by which a step multiplies each coordinate."""
    return np.array([1 - lr * c for c in curvatures])


def best_lr(curvatures):
    """Return the learning rate at which the slowest factor is smallest."""
    ordered = sorted(curvatures)
    return 2 / (ordered[0] + ordered[-1])


def sign_flips(path, axis):
    """Return how often column `axis` of path changes its sign."""
    return sum(1 for a, b in zip(path[:-1], path[1:]) if a[axis] * b[axis] < 0)


def ravine_report(curvatures, start, lr, tol, most):
    """Walk from start by gradient descent, and return (steps, flips, slowest)."""
    factors = contraction(lr, curvatures)
    t = np.arange(most + 1)[:, np.newaxis]
    path = np.array(start) * factors**t
    near = np.nonzero(np.sqrt((path**2).sum(axis=1)) <= tol)[0]
    if len(near) == 0:
        steps, walked = None, path
    else:
        steps = int(near[0])
        walked = path[: steps + 1]
    flips = sign_flips(walked, np.argmax(curvatures))
    return steps, flips, max(abs(factors))
