"""Polynomials know their own slopes; what is none is looked up."""

from types import SimpleNamespace
import sympy as sp
from sympy import Poly

mine = SimpleNamespace(a=8, c=6, g='exp', h='sin', k=2, m=-9, p=5, q=3)  # my own function


def bowl_partials(x, y):
    bowl = Poly.from_dict({(2, 0): 1, ( 1, 2): 1}, x, y)
    return bowl.diff(x), bowl.diff(y)


def my_partials(x, y):
    product = Poly({(mine.p, mine.q): mine.a}, x, y)

    def look_up(name, number, variable):
        inside = Poly(number * variable, variable)
        outer = {
            "exp": sp.exp(inside.as_expr()),
            "sin": sp.cos(inside.as_expr()),
            "log": 2 * inside.as_expr() / (1 + inside**2).as_expr(),
            "tanh": 1 - sp.tanh(inside.as_expr()) ** 2,
        }
        return outer[name] * inside.diff(variable).as_expr()

    along_x = product.diff(x).as_expr() + mine.c * look_up(mine.g, mine.k, x)
    along_y = product.diff(y).as_expr() + mine.m * look_up(mine.h, 1, y)
    return along_x, along_y


def loss_partials(w, b, x, t):
    loss = Poly((w * x + b - t) ** 2, w, b, x, t)
    return [loss.diff(parameter) for parameter in loss.gens[:2]]
