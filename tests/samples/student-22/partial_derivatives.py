"""Partial derivatives: one slope for each variable. Read README.md, then write three functions.

The arguments are symbols of sympy, and you return formulas in these symbols: what you write with
+, -, *, /, ** and sympy's functions, as in `3*x**2 + sp.sin(y)`. A text such as "3*x**2 + sin(y)"
is a formula as well. Any form of the right formula is right: expanded, factored, in another order.

Your own function is

    f(x, y) = 8*x**5*y**3 + 6*exp(2*x) - 9*sin(y) - 7

Check your work with `pytest` or `grader check`.
"""

import sympy as sp


def bowl_partials(x, y):
    """Return (df/dx, df/dy) of the bowl f(x, y) = x**2 + y**2, as formulas in x and y."""
    raise NotImplementedError


def my_partials(x, y):
    """Return (df/dx, df/dy) of your own f, as formulas in x and y."""
    raise NotImplementedError


def loss_partials(w, b, x, t):
    """Return (dL/dw, dL/db) of the loss L = (w*x + b - t)**2, as formulas in w, b, x and t."""
    raise NotImplementedError
