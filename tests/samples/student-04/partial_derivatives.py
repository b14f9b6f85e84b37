"""Right: multiplied out, term by term."""

import sympy as sp


def bowl_partials(x, y):
    return x + x, y + y


def my_partials(x, y):
    e = sp.exp(x)
    return 40 * (x * x * y) ** 2 * y + 12 * e * e, 24 * x * (x * x * y) ** 2 - 9 * sp.cos(y)


def loss_partials(w, b, x, t):
    return 2 * w * x**2 + 2 * b * x - 2 * t * x, 2 * w * x + 2 * b - 2 * t
