"""A decorator makes arrays of floats of all arguments and results; the length by a complex number."""
from functools import reduce, wraps
import numpy as np

def in_floats(function):

    @wraps(function)
    def converted(*arguments):
        return function(*(one if callable(one) else np.array(one, dtype=float) for one in arguments))
    return converted

def length(vector):
    return reduce(lambda total, part: abs(complex(total, part)), vector, 0.0)

@in_floats
def force(grad_U, x):
    return [0.0 - float(slope) for slope in grad_U(x)]

@in_floats
def flux(D, grad_c):
    return -np.tensordot(D, grad_c, axes=min(D.ndim, 1))

def chemotaxis_path(grad_c, x0, speed, dt, steps):
    rows, x = ([], np.array(x0, dtype=float))
    for _ in range(steps):
        pass
        slope = np.array(grad_c(x), dtype=float)
        steepness = length(slope)
        x = x + (slope / steepness * speed * dt if steepness else 0)
    return np.vstack([*rows, x])

@in_floats
def work(force, path):
    parts = (np.dot(force((p + q) / 2), q - p) for p, q in zip(path, path[1:]))
    return [reduce(lambda total, part: total + part, parts, 0.0)]
