"""Dual numbers: each value carries its slope along everything that it was made of."""

import numpy as np


class Value:
    def __init__(self, data, along=None):
        self.data = data
        self.grad = 0.0
        self.along = {**(along or {}), self: 1.0}

    def _mixed(self, own, other, others):
        names = self.along.keys() | other.along.keys()
        return {
            name: own * self.along.get(name, 0.0) + others * other.along.get(name, 0.0)
            for name in names
        }

    def __add__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        return Value(self.data + other.data, self._mixed(1, other, 1))

    def __mul__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        return Value(self.data * other.data, self._mixed(other.data, other, self.data))

    def _bent(self, data, slope):
        return Value(data, {name: slope * old for name, old in self.along.items()})

    def __pow__(self, n):
        return self._bent(self.data**n, n * self.data ** (n - 1))

    def tanh(self):
        t = np.tanh(self.data)
        return self._bent(t, 1 - t**2)

    def backward(self):
        for value, slope in self.along.items():
            value.grad = slope

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + other * -1

    def __rsub__(self, other):
        return self * -1 + other

    def __truediv__(self, other):
        return self * other**-1

    def __rtruediv__(self, other):
        return self**-1 * other
