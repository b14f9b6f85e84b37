"""Arrays of symbols: numpy multiplies, and sympy's functions are put in entry by entry."""

import numpy as np
import sympy as sp


def bowl_partials(x, y):
    return 2 * np.array([x, y])


def my_partials(x, y, variant):
    point = np.array([x, y], dtype=object)
    exponents = np.array([variant.p, variant.q])
    lowered = exponents - np.eye(2, dtype=int)
    gradient = variant.a * exponents * np.prod(point**lowered, axis=1)
    scale = np.array([variant.k, 1])
    slope_of = {
        "exp": np.vectorize(sp.exp, otypes=[object]),
        "sin": np.vectorize(sp.cos, otypes=[object]),
        "log": lambda u: 2 * u / (u * u + 1),
        "tanh": lambda u: np.vectorize(sp.cosh, otypes=[object])(u) ** -2,
    }
    inside = scale * point
    for place, (name, number) in enumerate([(variant.g, variant.c), (variant.h, variant.m)]):
        gradient[place] += number * scale[place] * slope_of[name](inside)[place]
    return gradient


def loss_partials(w, b, x, t):
    inputs = np.array([[x, 1]])
    parameters = np.array([[w], [b]])
    return 2 * inputs.T @ (inputs @ parameters - t)
