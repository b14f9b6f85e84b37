"""One list for all values, in the order of making; what is no use to the result gets 0."""

import math

TAPE = []


class Value:
    def __init__(self, data, *needs):
        self.data, self.needs, self.grad = data, needs, 0.0
        self.place = len(TAPE)
        TAPE.append(self)

    def __add__(self, other):
        if not isinstance(other, Value):
            return Value(self.data + other, (self, 1.0))
        return Value(self.data + other.data, (self, 1.0), (other, 1.0))

    def __mul__(self, other):
        if not isinstance(other, Value):
            return Value(self.data * other, (self, other))
        return Value(self.data * other.data, (self, other.data), (other, self.data))

    def __pow__(self, n):
        return Value(self.data**n, (self, n * self.data ** (n - 1)))

    def tanh(self):
        return Value(math.tanh(self.data), (self, 1 / math.cosh(self.data) ** 2))

    def backward(self):
        signal = [0.0] * len(TAPE)
        signal[self.place] = 1.0
        for place in range(self.place, -1, -1):
            TAPE[place].grad = signal[place]
            for one, slope in TAPE[place].needs:
                signal[one.place] += slope * signal[place]

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + (-1) * other

    def __rsub__(self, other):
        return other + -self

    def __truediv__(self, other):
        return self * other**-1

    def __rtruediv__(self, other):
        return other * self**-1
