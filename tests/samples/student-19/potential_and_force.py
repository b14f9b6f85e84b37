"""Everything at once with einsum, and a number D as a multiple of the identity."""

import numpy as np


def force(grad_U, x):
    return np.einsum("i->i", np.array(grad_U(np.array(x, dtype=float)), dtype=float)) * -1.0


def flux(D, grad_c):
    D, grad_c = np.asarray(D, dtype=float), np.asarray(grad_c, dtype=float)
    matrix = D if D.ndim == 2 else D * np.eye(grad_c.size)
    return np.einsum("ij,j->i", -matrix, grad_c)


def chemotaxis_path(grad_c, x0, speed, dt, steps):
    path = np.tile(np.array(x0, dtype=float), (steps + 1, 1))
    for t in range(steps):
        slope = np.asarray(grad_c(path[t]), dtype=float)
        square = np.einsum("i,i", slope, slope)
        if square != 0:
            path[t + 1 :] += speed * dt * slope / np.sqrt(square)
    return path


def work(force, path):
    path = np.array(path, dtype=float)
    steps = np.diff(path, axis=0)
    forces = np.empty_like(steps)
    for segment, place in enumerate(path[:-1] + 0.5 * steps):
        forces[segment] = force(place)
    return np.einsum("td,td->", forces, steps)
