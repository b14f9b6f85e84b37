"""Wrong: sets slopes where they should be added."""

import math


class Value:
    """A number that knows what it was computed from."""

    def __init__(self, data, inputs=()):
        self.data = data
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other):
        if isinstance(other, Value):
            return Value(self.data + other.data, [(self, 1), (other, 1)])
        return Value(self.data + other, [(self, 1)])

    def __mul__(self, other):
        if isinstance(other, Value):
            return Value(self.data * other.data, [(self, other.data), (other, self.data)])
        return Value(self.data * other, [(self, other)])

    def __pow__(self, n):
        return Value(self.data**n, [(self, n * self.data ** (n - 1))])

    def tanh(self):
        a = math.tanh(self.data)
        return Value(a, [(self, 1 - a**2)])

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from."""
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            v, finished = stack.pop()
            if finished:
                order.append(v)
            elif v not in seen:
                seen.add(v)
                stack.append((v, True))
                stack.extend((u, False) for u, _ in v.inputs)
        self.grad = 1.0
        for v in order[::-1]:
            for u, slope in v.inputs:
                u.grad = slope * v.grad

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
