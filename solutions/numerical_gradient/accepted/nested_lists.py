"""Recursion through nested lists; an array is made only for the shape at the end."""

import numpy as np


def secants(f, x, hs):
    if len(hs) == 0:
        return []
    first, *rest = hs
    return [(f(x + first) - f(x)) / first, *secants(f, x, rest)]


def numerical_gradient(f, x, h):
    shape = np.shape(x)

    def number(value):
        return number(value[0]) if np.ndim(value) else float(value)

    def slope(replaced):
        return (number(f(replaced(h))) - number(f(replaced(-h)))) / (2 * h)

    def descend(part, replaced):
        """Return the slopes of a part, where replaced(p) is the whole x with p in its place."""
        if not isinstance(part, list):
            return slope(lambda by: replaced(float(part) + by))
        return [
            descend(inner, lambda new, i=i: replaced([*part[:i], new, *part[i + 1 :]]))
            for i, inner in enumerate(part)
        ]

    slopes = descend(np.asarray(x).tolist(), lambda whole: whole)
    return np.reshape(np.array(slopes, dtype=float), shape)


def best_step(f, x, slope, hs):
    if len(hs) == 1:
        return hs[0]
    one, other = hs[0], best_step(f, x, slope, hs[1:])

    def off(h):
        return abs((f(x + h) - f(x - h)) / (2 * h) - slope)

    return one if off(one) <= off(other) else other
