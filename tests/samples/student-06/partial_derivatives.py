"""Wrong: forgets the slope of what is inside."""

import sympy as sp


def bowl_partials(x, y):
    return 2 * x, 2 * y


def my_partials(x, y):
    return 40 * x**4 * y**3 + 6 * sp.exp(2 * x), 24 * x**5 * y**2 - 9 * sp.cos(y)


def loss_partials(w, b, x, t):
    error = w * x + b - t
    return 2 * error, 2 * error
