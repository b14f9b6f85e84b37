"""The gradient by a complex step, and the best rate by a search for the lowest slowest factor."""
import numpy as np

def height(x, curvatures):
    return np.dot(curvatures, x * x) / 2

def gradient(x, curvatures):
    ways = 1e-30j * np.eye(len(x))
    return np.array([height(x + way, curvatures).imag / 1e-30 for way in ways])

def contraction(lr, curvatures):
    ones = np.ones(len(curvatures))
    return ones - lr * gradient(ones, curvatures)

def best_lr(curvatures):
    low, high = (0.0, 2 / np.max(curvatures))
    for _ in range(100):
        middle = (low + high) / 2
        factors = 1 - middle * np.array(curvatures)
        low, high = (middle, high) if factors.max() + factors.min() > 0 else (low, middle)
    return np.array([low])

def sign_flips(path, axis):
    flips = 0
    for t in range(1, len(path)):
        flips += 1 if path[t - 1][axis] * path[t][axis] < 0 else 0
    return np.int64(flips)

def ravine_report(curvatures, start, lr, tol, most):
    x, before = (np.array(start, dtype=float), None)
    wall, flips = (np.argmin(curvatures), 0)
    for t in range(most + 1):
        if before is not None and before[wall] * x[wall] < 0:
            flips += 1
        if np.vdot(x, x) <= tol ** 2:
            break
        before, x = (x, x - lr * gradient(x, curvatures))
    else:
        t = None
    return (t, flips, np.array(np.abs(contraction(lr, curvatures)).max()))
