"""Points as columns inside, and the largest singular value, which is the table's norm of order 2."""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    columns = np.zeros((np.size(x0), 1 + steps))
    columns[:, 0] = np.ravel(x0)
    for t in range(1, 1 + steps):
        before = columns[:, t - 1].copy()
        columns[:, t] = before - np.multiply(lr, grad(before))
    return np.transpose(columns)


def steps_to_reach(path, target, tol):
    ways = np.array(path, dtype=float).T - np.reshape(target, (-1, 1))
    near = np.sqrt(np.sum(ways**2, axis=0)) <= tol
    return np.argmax(near) if near.any() else None


def largest_stable_lr(H):
    return 2 / np.linalg.norm(H, ord=2)
