"""Right: sympy differentiates."""

import sympy as sp


def bowl_partials(x, y):
    f = x**2 + y**2
    return sp.diff(f, x), sp.diff(f, y)


def my_partials(x, y):
    f = 8 * x**5 * y**3 + 6 * sp.exp(2 * x) - 9 * sp.sin(y) - 7
    return f.diff(x), f.diff(y)


def loss_partials(w, b, x, t):
    loss = (w * x + b - t) ** 2
    return sp.diff(loss, w), sp.diff(loss, b)
