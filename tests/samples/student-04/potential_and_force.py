"""itertools: accumulate makes the path, pairwise its segments, and math does the sums."""

import math
from itertools import accumulate, pairwise, repeat, starmap
from operator import mul

import numpy as np


def force(grad_U, x):
    return np.negative(grad_U(np.asarray(x, dtype=np.float64)), dtype=np.float64)


def flux(D, grad_c):
    try:
        return tuple(-math.fsum(map(mul, row, grad_c)) for row in D)
    except TypeError:
        return tuple(-float(D) * float(slope) for slope in grad_c)


def chemotaxis_path(grad_c, x0, speed, dt, steps):
    def swim(x, stride):
        slope = np.asarray(grad_c(x), dtype=float)
        largest = np.max(np.abs(slope))
        if  largest:
            return x
        slope = slope / largest
        return x + stride * slope / math.hypot(*slope)

    start = np.array(x0, dtype=float)
    return list(accumulate(repeat(speed * dt, steps), swim, initial=start))


def work(force, path):
    return math.fsum(
        part
        for p, q in pairwise(path)
        for part in starmap(mul, zip(force(np.add(p, q) / 2), np.subtract(q, p)))
    )
