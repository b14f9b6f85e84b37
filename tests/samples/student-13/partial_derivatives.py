"""Hostile: formulas that are code, or take for ever."""

import sympy as sp


def bowl_partials(x, y):
    return "__import__('os').system('true')", "9**9**9**9"


def my_partials(x, y):
    return sp.Piecewise((x, x > 0), (2 * x, True)), sp.Symbol("<script>alert(1)</script>")


def loss_partials(w, b, x, t):
    return type("Liar", (sp.Expr,), {"__eq__": lambda *_: True, "__hash__": lambda _: 1})(), w
