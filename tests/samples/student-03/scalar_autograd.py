"""Right: writes down the order first, children before parents, with a list of what waits."""

import math


class Value:
    """A number that knows its parents and how it was made from them."""

    def __init__(self, data, op="", parents=(), n=None):
        self.data = data
        self.grad = 0.0
        self.op = op
        self.parents = parents
        self.n = n

    def __repr__(self):
        return f"Value({self.data}, {self.op}, grad={self.grad})"

    def __add__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        return Value(self.data + other.data, "+", (self, other))

    def __mul__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        return Value(self.data * other.data, "*", (self, other))

    def __pow__(self, n):
        return Value(self.data**n, "pow", (self,), n)

    def tanh(self):
        return Value(math.tanh(self.data), "tanh", (self,))

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from."""
        order = []
        done = set()
        waiting = [self]
        while len(waiting) > 0:
            value = waiting[-1]
            missing = [parent for parent in value.parents if parent not in done]
            if value in done:
                waiting.pop()
            elif len(missing) > 0:
                waiting.extend(missing)
            else:
                waiting.pop()
                done.add(value)
                order.append(value)
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        for value in order[::-1]:
            if value.op == "+":
                value.parents[0].grad += value.grad
                value.parents[1].grad += value.grad
            elif value.op == "*":
                left, right = value.parents
                left.grad += value.grad * right.data
                right.grad += value.grad * left.data
            elif value.op == "pow" and value.n != 0:
                (u,) = value.parents
                u.grad += value.grad * value.n * u.data ** (value.n - 1)
            elif value.op == "tanh":
                value.parents[0].grad += value.grad * (1 - value.data**2)
            print("walked through", value)

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
