"""Each coordinate is the real part of a complex number; eigenvectors give their own curvatures."""

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    z = np.array(x0, dtype=complex)
    path = [z]
    for _ in range(steps):
        z = z - complex(lr) * grad(z.real)
        path.append(z)
    return np.array(path)


def steps_to_reach(path, target, tol):
    ways = [np.array(point, dtype=complex) - target for point in path]
    near = np.array([np.vdot(way, way).real ** 0.5 for way in ways]) <= tol
    return int(np.nonzero(near)[0].min()) if near.sum() else None


def largest_stable_lr(H):
    _, axes = np.linalg.eig(H)
    curvatures = np.einsum("ia,ij,ja->a", axes, H, axes)
    return float(np.min(2 / curvatures))
