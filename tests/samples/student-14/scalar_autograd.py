"""Partly done: everything but the way back."""

import math


class Value:
    """A number that knows what it was computed from."""

    def __init__(self, data, inputs=()):
        self.data = data
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other):
        other = self._value(other)
        return Value(self.data + other.data, ((self, 1), (other, 1)))

    def __mul__(self, other):
        other = self._value(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def __pow__(self, n):
        return Value(self.data**n, ((self, n * self.data ** (n - 1)),))

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t**2),))

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from."""
        self.grad = 1.0
        # TODO the rest of the graph
        for u, slope in self.inputs:
            u.grad += slope

    @staticmethod
    def _value(other):
        return other if isinstance(other, Value) else Value(other)

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
