"""Automatic differentiation: numbers that carry their slope along through every operation."""
from types import SimpleNamespace
from dataclasses import dataclass
from functools import reduce
from operator import add
import numpy as np

variant = SimpleNamespace(a=-1.5, b=0.5, c=-5.0, k=0.5)  # my own function

@dataclass
class Dual:
    value: float
    slope: float = 0.0

    def __add__(self, other):
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    def exp(self):
        value = np.exp(self.value)
        return Dual(value, self.slope * value)

def gradient(f, p):
    x, y = (float(coordinate) for coordinate in p)
    return np.array([f(Dual(x, 1.0), Dual(y)).slope, f(Dual(x), Dual(y, 1.0)).slope])

def bowl(x, y):
    return x * x + y * y

def bowl_gradient(p):
    return np.apply_along_axis(lambda one: gradient(bowl, one), -1, p)

def my_gradient(p):
    a, b, c, k = map(Dual, (variant.a, variant.b, variant.c, variant.k))
    return gradient(lambda x, y: reduce(add, (a * x * x, b * x * y, c * (k * y).exp())), p)

def steepest_ascent(p):
    up = gradient(bowl, p)
    if all(up == 0):
        return (None, 0.0)
    return (up / np.hypot(up[0], up[1]), np.hypot(up[0], up[1]))

def contour_direction(p):
    up, _ = steepest_ascent(p)
    return up if up is None else np.array((-up[0], up[1]))
