"""Wrong: crashes, for plain numbers have no data."""

import math


class Value:
    """A number that knows what it was computed from."""

    def __init__(self, data, inputs=()):
        self.data = data
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other):
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def __pow__(self, n):
        return Value(self.data**n, ((self, n * self.data ** (n - 1)),))

    def tanh(self):
        return Value(math.tanh(self.data), ((self, 1 / math.cosh(self.data) ** 2),))

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from."""
        users = {}
        stack = [self]
        seen = {self}
        while stack:
            value = stack.pop()
            value.grad = 0.0
            for u, _ in value.inputs:
                users[u] = users.get(u, 0) + 1
                if u not in seen:
                    seen.add(u)
                    stack.append(u)
        self.grad = 1.0
        stack = [self]
        while stack:
            value = stack.pop()
            for u, slope in value.inputs:
                u.grad += value.grad * slope
                users[u] -= 1
                if users[u] == 0:
                    stack.append(u)

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
