"""Move by a tiny d, multiply out, and keep what has d once: its factor is the slope."""

import sympy as sp

d = sp.Symbol("d")
SERIES = {  # of f(u + d), up to the term with d
    "exp": lambda u: sp.exp(u) + d * sp.exp(u),
    "sin": lambda u: sp.sin(u) + d * sp.cos(u),
    "log": lambda u: sp.log(1 + u**2) + d * 2 * u / (1 + u**2),
    "tanh": lambda u: sp.tanh(u) + d * (1 + sp.tanh(u)) * (1 - sp.tanh(u)),
}


def first_order(moved):
    return sp.expand(moved).coeff(d, 1)


def bowl_partials(x, y):
    return first_order((x + d) ** 2 + y**2), first_order(x**2 + (y + d) ** 2)


def my_partials(x, y, variant):
    along_x = variant.a * (x + d) ** variant.p * y**variant.q
    along_y = variant.a * x**variant.p * (y + d) ** variant.q
    along_x += variant.c * SERIES[variant.g](variant.k * x).subs(d, variant.k * d)
    along_y += variant.m * SERIES[variant.h](y)
    return first_order(along_x), first_order(along_y)


def loss_partials(w, b, x, t):
    losses = ((w + d) * x + b - t) ** 2, (w * x + (b + d) - t) ** 2
    return tuple(map(first_order, losses))
