import sys

import numpy as np

sys.setrecursionlimit(20_000)


class Value:
    def __init__(self, data, inputs=()):
        self.data = data
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other):
        other = wrapped(other)
        return Value(self.data + other.data, ((self, 1), (other, 1)))

    def __mul__(self, other):
        other = wrapped(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def __pow__(self, n):
        power = self.data**n
        slope = n * power / self.data if self.data else float(n == 1)
        return Value(power, ((self, slope),))

    def tanh(self):
        t = np.tanh(self.data)
        return Value(t, ((self, 1 - np.square(t)),))

    def backward(self):
        order = {}
        visit(self, order)
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        for value in reversed(order):
            for one, slope in value.inputs:
                one.grad += value.grad * slope

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


def wrapped(other):
    return other if isinstance(other, Value) else Value(other)


def visit(value, order, going=None):
    going = set() if going is None else going
    going.add(value)
    for one, _ in value.inputs:
        if one not in going:
            visit(one, order, going)
    order[value] = True
