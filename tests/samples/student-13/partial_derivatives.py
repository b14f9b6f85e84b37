"""Hostile: formulas that are code, or take for ever."""

import sympy as sp


def bowl_partials(x, y):
    return "__import__('os').system('true')", "9**9**9**9"


def my_partials(x, y):
    tower = x
    for _ in range(50):
        tower = sp.exp(tower, evaluate=False)
    return tower, sp.Symbol("<script>alert(1)</script>")


def loss_partials(w, b, x, t):
    return type("Liar", (sp.Expr,), {"__eq__": lambda *_: True, "__hash__": lambda _: 1})(), w
