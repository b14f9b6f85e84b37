"""All signals in one array; values are sorted by their depth, the longest way to them."""

import math

import numpy as np


class Value:
    def __init__(self, data, inputs=()):
        self.data = data
        self.inputs = inputs
        self.grad = 0.0
        self.depth = 1 + max((one.depth for one, _ in inputs), default=0)

    def __add__(self, other):
        other = other if hasattr(other, "depth") else Value(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        other = other if hasattr(other, "depth") else Value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __pow__(self, n):
        return Value(self.data**n, [(self, n * self.data ** (n - 1))])

    def tanh(self):
        return Value(math.tanh(self.data), [(self, 1 - math.tanh(self.data) ** 2)])

    def backward(self):
        values = {self}
        layer = {self}
        while layer:
            layer = {one for value in layer for one, _ in value.inputs} - values
            values |= layer
        values = sorted(values, key=lambda value: -value.depth)
        row = {value: place for place, value in enumerate(values)}
        signal = np.zeros(len(values))
        signal[row[self]] = 1.0
        for place, value in enumerate(values):
            if value.inputs:
                columns = [row[one] for one, _ in value.inputs]
                np.add.at(signal, columns, signal[place] * np.array([s for _, s in value.inputs]))
        for value, slope in zip(values, signal):
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
        return self+-1 * other
