"""The reference for scalar_autograd.

A value passes its signal on when all that use it have passed theirs: `backward` first counts how
often each value is used, and then counts down.
"""

import math
from collections import Counter, defaultdict


class Value:
    def __init__(self, data, inputs=()):
        self.data = data
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, [(self, 1), (other, 1)])

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __pow__(self, n):
        return Value(self.data**n, [(self, n * self.data ** (n - 1))])

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, [(self, 1 - t * t)])

    def backward(self):
        waits_for = Counter()
        found = [self]
        for value in found:
            for one, _ in value.inputs:
                if one not in waits_for:
                    found.append(one)
                waits_for[one] += 1
        signals = defaultdict(list, {self: [1.0]})
        ready = [self]
        for value in ready:
            value.grad = math.fsum(signals[value])  # the same in every order
            for one, slope in value.inputs:
                signals[one].append(value.grad * slope)
                waits_for[one] -= 1
                if waits_for[one] == 0:
                    ready.append(one)

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
