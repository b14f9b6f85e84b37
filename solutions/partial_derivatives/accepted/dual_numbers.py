"""Automatic differentiation with letters: each value carries its slope along."""

import sympy


class Dual:
    def __init__(self, value, slope=0):
        self.value, self.slope = value, slope

    def __add__(self, other):
        if not isinstance(other, Dual):
            return Dual(self.value + other, self.slope)
        return Dual(self.value + other.value, self.slope + other.slope)

    __radd__ = __add__

    def __mul__(self, other):
        if not isinstance(other, Dual):
            return Dual(self.value * other, self.slope * other)
        return Dual(self.value * other.value, self.value * other.slope + self.slope * other.value)

    __rmul__ = __mul__

    def __pow__(self, exponent):
        power = self
        for _ in range(exponent - 1):
            power = power * self
        return power

    def exp(self):
        return Dual(sympy.exp(self.value), sympy.exp(self.value) * self.slope)

    def sin(self):
        return Dual(sympy.sin(self.value), sympy.cos(self.value) * self.slope)

    def log(self):
        square = 1 + self**2
        return Dual(sympy.log(square.value), square.slope / square.value)

    def tanh(self):
        twice = (2 * self).exp()
        return Dual(sympy.tanh(self.value), 2 * twice.slope / (twice.value + 1) ** 2)


def slopes(f, *point):
    """The slope of f along each of its arguments, with a slope of 1 in that place."""
    return tuple(
        f(*(Dual(number, int(place == moving)) for place, number in enumerate(point))).slope
        for moving in range(len(point))
    )


def bowl_partials(x, y):
    return slopes(lambda x, y: x**2 + y**2, x, y)


def my_partials(x, y, variant):
    def f(x, y):
        functions = getattr(variant.k * x, variant.g)(), getattr(y, variant.h)()
        product = variant.a * x**variant.p * y**variant.q
        return product + variant.c * functions[0] + variant.m * functions[1] + variant.n

    return slopes(f, x, y)


def loss_partials(w, b, x, t):
    return slopes(lambda w, b: (w * x + b + -t) ** 2, w, b)
