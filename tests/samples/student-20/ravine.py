"""A diagonal Hessian: factors and ends are eigenvalues, steps are products with a table."""

import numpy as np


def contraction(lr, curvatures):
    return np.diag(np.eye(len(curvatures)) - lr * np.diag(curvatures))


def best_lr(curvatures):
    ends = np.linalg.eigvalsh(np.diag(curvatures))[[0, -1]]
    return 2 / ends.sum()


def sign_flips(path, axis):
    above, below = (
        np.einsum("tk->kt", side)[axis] for side in (np.array(path) > 0, np.array(path) < 0)
    )
    return int(above[:-1] @ below[1:].astype(int) + below[:-1] @ above[1:].astype(int))


def ravine_report(curvatures, start, lr, tol, most):
    H = np.diag(np.array(curvatures, dtype=float))
    path = np.full((most + 1, len(H)), np.nan)
    path[0] = start
    done = 0
    while not np.linalg.norm(path[done]) < tol and done < most:
        path[done + 1] = path[done] - lr * H @ path[done]
        done += 1
    steps = done if np.linalg.norm(path[done]) <= tol else None
    slowest = np.linalg.norm(np.eye(len(H)) - lr * H, 2)
    return steps, sign_flips(path[: done + 1], np.diag(H).argmax()), slowest
