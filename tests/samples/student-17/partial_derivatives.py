"""Texts, with powers written in both ways."""
from types import SimpleNamespace

mine = SimpleNamespace(a=8, c=6, g='exp', h='sin', k=2, m=-9, p=5, q=3)  # my own function

SLOPES = {
    "exp": "exp({u})",
    "sin": "cos({u})",
    "log": "2*({u})/(({u})^2 + 1)",
    "tanh": "1/cosh({u})^2",
}


def bowl_partials(x, y):
    return "2*x", "2*y"


def my_partials(x, y):
    lowered_p, lowered_q = mine.p - 1, mine.q - 1
    of_x = SLOPES[mine.g].format(u=f"{mine.k}*x")
    of_y = SLOPES[mine.h].format(u="y")
    return [
        f"{mine.a * mine.p}*x^{lowered_p}*y^{mine.q} + ({mine.c * mine.k})*{of_x}",
        f"{mine.a * mine.q}*x**{mine.p}*y**{lowered_q} + ({mine.m})*{of_y}",
    ]


def loss_partials(w, b, x, t):
    return "2*(w*x + b - t)*x", "2*(w*x + b - t)"
