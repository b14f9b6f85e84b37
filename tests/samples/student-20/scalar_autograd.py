"""The operation is noted by name, and a table of rules says what it does on the way back."""

import math

RULES = {
    "+": lambda out, a, b: (1.0, 1.0),
    "*": lambda out, a, b: (b, a),
    "tanh": lambda out, a: (1.0 - out * out,),
}


class Value:
    __slots__ = ("data", "grad", "name", "sources", "left")

    def __init__(self, data, name=None, sources=()):
        self.data, self.grad = float(data), 0.0
        self.name, self.sources, self.left = name, sources, 0

    def __add__(self, other):
        other = other if type(other) is Value else Value(other)
        return Value(self.data + other.data, "+", (self, other))

    def __mul__(self, other):
        other = other if type(other) is Value else Value(other)
        return Value(self.data * other.data, "*", (self, other))

    def __pow__(self, n):
        def rule(out, a):
            return (n * a ** (n // 1),)

        return Value(self.data**n, rule, (self,))

    def tanh(self):
        return Value(math.tanh(self.data), "tanh", (self,))

    def backward(self):
        met, stack = set(), [self]
        while stack:
            value = stack.pop()
            if value not in met:
                met.add(value)
                value.grad, value.left = 0.0, 0
                stack += value.sources
        for value in met:
            for source in value.sources:
                source.left += 1
        self.grad, stack = 1.0, [self]
        while stack:
            value = stack.pop()
            rule = RULES.get(value.name, value.name)
            slopes = rule(value.data, *(source.data for source in value.sources)) if rule else ()
            for source, slope in zip(value.sources, slopes):
                source.grad += value.grad * slope
                source.left -= 1
                if not source.left:
                    stack.append(source)

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
