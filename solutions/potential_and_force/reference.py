"""The reference for potential_and_force.

The midpoint rule is exact for a force that is linear in x: along a segment such a force has its mean
in the middle. So the work of -grad U is U(start) - U(end) for every quadratic U.
"""

import numpy as np


def force(grad_U, x):
    return -np.asarray(grad_U(np.array(x, dtype=float)), dtype=float)


def flux(D, grad_c):
    return -np.asarray(D, dtype=float).dot(grad_c)


def chemotaxis_path(grad_c, x0, speed, dt, steps):
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        slope = np.asarray(grad_c(path[t]), dtype=float)
        steepness = np.linalg.norm(slope)
        path[t + 1] = path[t]
        if steepness > 0:
            path[t + 1] += speed * dt * slope / steepness
    return path


def work(force, path):
    path = np.asarray(path, dtype=float)
    total = 0.0
    for start, end in zip(path[:-1], path[1:]):
        total += np.dot(force((start + end) / 2), end - start)
    return float(total)
