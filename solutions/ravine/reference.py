"""The reference for ravine.

On f = sum(curvatures * x**2) / 2 the gradient is curvatures * x, so a step multiplies each
coordinate by its own factor 1 - lr * curvature, and t steps by its t-th power. The factor falls with
the curvature, so the one of largest size belongs to the smallest or to the largest curvature. The
best rate makes these two equal in size: 1 - lr * low = lr * high - 1.
"""

import numpy as np


def contraction(lr, curvatures):
    return 1 - lr * np.asarray(curvatures)


def best_lr(curvatures):
    return 2 / (min(curvatures) + max(curvatures))


def sign_flips(path, axis):
    along = np.asarray(path)[:, axis]
    return int(np.sum(along[:-1] * along[1:] < 0))


def ravine_report(curvatures, start, lr, tol, most):
    factors = contraction(lr, curvatures)
    path = start * factors ** np.arange(most + 1)[:, None]
    near = np.flatnonzero(np.linalg.norm(path, axis=1) <= tol)
    steps = int(near[0]) if len(near) else None
    walked = path if steps is None else path[: steps + 1]
    return steps, sign_flips(walked, np.argmax(curvatures)), np.max(np.abs(factors))
