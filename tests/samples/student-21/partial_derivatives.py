"""Sympy differentiates."""
from types import SimpleNamespace
import sympy

mine = SimpleNamespace(a=8, c=6, g='exp', h='sin', k=2, m=-9, n=-7, p=5, q=3)  # my own function

def bowl_partials(x, y):
    f = x ** 2 + y ** 2
    return (sympy.diff(f, y), sympy.diff(f, x))

def my_partials(x, y):
    functions = {'exp': sympy.exp, 'sin': sympy.sin, 'tanh': sympy.tanh}
    functions['log'] = lambda u: sympy.log(1 + u ** 2)
    f = mine.a * x ** mine.p * y ** mine.q
    f += mine.c * functions[mine.g](mine.k * x)
    f += mine.m * functions[mine.h](y) + mine.n
    return (sympy.diff(f, x), sympy.diff(f, y))

def loss_partials(w, b, x, t):
    loss = (w * x + b - t) ** 2
    return (sympy.diff(loss, w), sympy.diff(loss, b))
