"""Wrong: does not wait until all signals are in."""

import math


class Value:
    """A number that knows what it was computed from."""

    def __init__(self, data, inputs=()):
        self.data = data
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        return Value(self.data * other.data, ((other, self.data), (self, other.data)))

    def __pow__(self, n):
        return Value(self.data**n, ((self, n * self.data ** (n - 1)),))

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t**2),))

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from."""
        found = [self]
        for value in found:
            value.grad = 0.0
            for u, _ in value.inputs:
                if u not in found:
                    found.append(u)
        self.grad = 1.0
        for value in found:
            for u, slope in value.inputs:
                u.grad += slope * value.grad

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
