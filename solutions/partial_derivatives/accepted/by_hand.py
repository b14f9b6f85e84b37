"""Written out by hand, a case for each function."""

from sympy import cos, exp, tanh


def bowl_partials(x, y):
    return (x + x, y + y)


def my_partials(x, y, variant):
    dx = variant.a * variant.p * x ** (variant.p - 1) * y**variant.q
    u = variant.k * x
    if variant.g == "exp":
        dx += variant.c * variant.k * exp(u)
    elif variant.g == "sin":
        dx += variant.c * variant.k * cos(u)
    elif variant.g == "log":
        dx += variant.c * 2 * variant.k**2 * x / (1 + u**2)
    else:
        dx += variant.c * variant.k * (1 - tanh(u) ** 2)
    dy = variant.a * variant.q * x**variant.p * y ** (variant.q - 1)
    if variant.h == "exp":
        dy += variant.m * exp(y)
    elif variant.h == "sin":
        dy += variant.m * cos(y)
    elif variant.h == "log":
        dy += variant.m * 2 * y / (1 + y**2)
    else:
        dy += variant.m * (1 - tanh(y) ** 2)
    return (dx, dy)


def loss_partials(w, b, x, t):
    dw = 2 * w * x**2 + 2 * b * x - 2 * t * x
    db = 2 * w * x + 2 * b - 2 * t
    return (dw, db)
