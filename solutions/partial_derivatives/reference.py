"""The reference for partial_derivatives."""

import sympy as sp

# As texts, which are not mutated: a mutant of a function that the variant lacks would be right.
FUNCTIONS = {"exp": "exp(u)", "sin": "sin(u)", "log": "log(1 + u**2)", "tanh": "tanh(u)"}


def bowl_partials(x, y):
    return 2 * x, 2 * y


def my_partials(x, y, variant):
    along_x = variant.a * variant.p * x ** (variant.p - 1) * y**variant.q
    along_y = variant.a * variant.q * x**variant.p * y ** (variant.q - 1)
    return (
        along_x + variant.c * variant.k * outer_slope(variant.g, variant.k * x),
        along_y + variant.m * outer_slope(variant.h, y),
    )


def outer_slope(name, inside):
    u = sp.Symbol("u")
    return sp.diff(FUNCTIONS[name], u).subs(u, inside)


def loss_partials(w, b, x, t):
    error = w * x + b - t
    return 2 * error * x, 2 * error
