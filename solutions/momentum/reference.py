"""The reference for momentum.

Along an axis with the curvature e the ball obeys x[t+1] = (1 + mu - lr e) x[t] - mu x[t-1], so its
way is a mixture of powers of the two roots of z**2 - (1 + mu - lr e) z + mu.
"""

import numpy as np


def momentum_step(w, g, v, lr, mu):
    v = mu * np.asarray(v) - lr * np.asarray(g)
    return np.asarray(w) + v, v


def momentum_path(grad, x0, lr, mu, steps):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    v = np.zeros(len(x0))
    for t in range(steps):
        path[t + 1], v = momentum_step(path[t], grad(path[t]), v, lr, mu)
    return path


def slowest_factor(lr, mu, eigs):
    middle = 1 + mu - lr * np.asarray(eigs, dtype=complex)
    apart = np.sqrt(middle**2 - 4 * mu)
    return float(np.abs([middle + apart, middle - apart]).max() / 2)


def best_momentum(eigs):
    low, high = np.sqrt([np.min(eigs), np.max(eigs)])
    return float((2 / (low + high)) ** 2), float(((high - low) / (high + low)) ** 2)
