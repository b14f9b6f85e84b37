"""Right: loops and prints, step by step."""

import numpy as np


def secants(f, x, hs):
    """Return the slopes (f(x + h) - f(x)) / h as a list of floats."""
    slopes = []
    for h in hs:
        y1 = f(x)
        y2 = f(x + h)
        rise = y2 - y1
        slope = rise / h
        print("h =", h, "slope =", slope)
        slopes.append(float(slope))
    return slopes


def numerical_gradient(f, x, h):
    """Return the gradient of f at x by central differences."""
    x = np.array(x, dtype=float)
    shape = x.shape
    numbers = x.flatten()
    n = len(numbers)
    result = np.zeros(n)
    for i in range(n):
        # move only entry number i
        right = numbers.copy()
        left = numbers.copy()
        right[i] = right[i] + h
        left[i] = left[i] - h
        f_right = f(right.reshape(shape))
        f_left = f(left.reshape(shape))
        # sometimes it is an array with one number in it
        if np.shape(f_right) == (1,):
            f_right = f_right[0]
        if np.shape(f_left) == (1,):
            f_left = f_left[0]
        result[i] = (f_right - f_left) / (2 * h)
        print("entry", i, "has slope", result[i])
    return result.reshape(shape)


def best_step(f, x, slope, hs):
    """Return the h whose central difference at x is nearest to slope."""
    best_h = None
    best_error = None
    for h in hs:
        guess = (f(x + h) - f(x - h)) / (2 * h)
        error = abs(guess - slope)
        if best_error is None or error < best_error:
            best_error = error
            best_h = h
    print("the best step is", best_h)
    return best_h
