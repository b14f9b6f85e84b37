"""The rules of the list, applied to a formula from the outside in."""

from types import SimpleNamespace
from functools import reduce

import sympy as sp

mine = SimpleNamespace(a=8, c=6, g='exp', h='sin', k=2, m=-9, n=-7, p=5, q=3)  # my own function


def slope(f, along):
    if f == along:
        return sp.Integer(1)
    if not f.has(along):
        return sp.Integer(0)
    if f.is_Add:
        return reduce(lambda total, term: total + slope(term, along), f.args, 0)
    if f.is_Mul:
        moving, *others = sorted(f.args, key=lambda factor: not factor.has(along))
        rest = sp.Mul(*others)
        return slope(moving, along) * rest + moving * slope(rest, along)
    if f.is_Pow:
        base, exponent = f.args
        return exponent * base ** (exponent - 1) * slope(base, along)
    (inside,) = f.args
    outer = {
        sp.exp: lambda: f,
        sp.sin: lambda: sp.cos(inside),
        sp.log: lambda: 1 / inside,
        sp.tanh: lambda: 1 - f**2,
    }[f.func]()
    return outer * slope(inside, along)


def bowl_partials(x, y):
    return tuple(slope(x**2 + y**2, along) for along in (x, y))


def my_partials(x, y):
    def function(name, u):
        return sp.log(1 + u**2) if name == "log" else getattr(sp, name)(u)

    f = sp.Add(
        mine.a * x**mine.p * y**mine.q,
        mine.c * function(mine.g, mine.k * x),
        mine.m * function(mine.h, y),
        mine.n,
    )
    return tuple(slope(f, along) for along in (x, y))


def loss_partials(w, b, x, t):
    return tuple(slope((w * x + b - t) ** 2, along) for along in (w, b))
