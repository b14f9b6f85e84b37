"""Texts, with powers written in both ways."""
from types import SimpleNamespace

variant = SimpleNamespace(a=8, c=6, g='exp', h='sin', k=2, m=-9, p=5, q=3)  # my own function

SLOPES = {
    "exp": "exp({u})",
    "sin": "cos({u})",
    "log": "2*({u})/(({u})^2 + 1)",
    "tanh": "1/cosh({u})^2",
}


def bowl_partials(x, y):
    return "2*x", "2*y"


def my_partials(x, y):
    lowered_p, lowered_q = variant.p - 1, variant.q - 1
    of_x = SLOPES[variant.g].format(u=f"{variant.k}*x")
    of_y = SLOPES[variant.h].format(u="y")
    return [
        f"{variant.a * variant.p}*x^{lowered_p}*y^{variant.q} + ({variant.c * variant.k})*{of_x}",
        f"{variant.a * variant.q}*x**{variant.p}*y**{lowered_q} + ({variant.m})*{of_y}",
    ]


def loss_partials(w, b, x, t):
    return "2*(w*x + b - t)*x", "2*(w*x + b - t)"
