"""Points as columns: the way back to rows is a transpose, and the work is a trace."""

import numpy as np


def column(x):
    return np.array(x, dtype=float).reshape(-1, 1)


def force(grad_U, x):
    return -column(grad_U(column(x).ravel())).ravel()


def flux(D, grad_c):
    D = np.atleast_2d(np.asarray(D, dtype=float))
    g = column(grad_c)
    if D.shape == (1, 1):
        D = np.kron(np.eye(len(g)), D)
    return (-D @ g)[:, 0]


def chemotaxis_path(grad_c, x0, speed, dt, steps):
    path = column(x0)
    while path.shape[1] < steps + 1:
        here = path[:, -1]
        up = column(grad_c(here.copy()))
        length = np.linalg.norm(up, 2)
        step = speed * dt * (up / length if length > 0.0 else up)
        path = np.hstack([path, here[:, None] + step])
    return path.T


def work(force, path):
    points = np.asarray(path, dtype=float).T
    n = points.shape[1]
    forces = np.zeros((points.shape[0], n - 1))
    for t in range(n - 1):
        forces[:, t] = force(points[:, t : t + 2] @ np.array([0.5, 0.5]))
    return np.trace(forces.T @ (points[:, 1:] - points[:, :-1]))
