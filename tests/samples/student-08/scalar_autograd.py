"""Unfinished: sums, products and powers, but no way back."""

import math


class Value:
    """A number that knows what it was computed from."""

    def __init__(self, data, inputs=()):
        self.data = data
        # Pairs: a Value that this one was computed from, and the local slope along it.
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other):
        """Return self + other as a Value; `other` is a Value or a plain number."""
        if isinstance(other, Value):
            return Value(self.data + other.data, ((self, 1), (other, 1)))
        return Value(self.data + other, ((self, 1),))

    def __mul__(self, other):
        """Return self * other as a Value; `other` is a Value or a plain number."""
        if isinstance(other, Value):
            return Value(self.data * other.data, ((self, other.data), (other, self.data)))
        return Value(self.data * other, ((self, other),))

    def __pow__(self, n):
        """Return self ** n as a Value; `n` is a plain number, such as 3, -1 or 0.5."""
        return Value(self.data**n, ((self, n * self.data ** (n - 1)),))

    def tanh(self):
        """Return the tanh of self as a Value."""
        raise NotImplementedError

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from to its slope along them.

        Return nothing. The slope of a value along itself is 1.
        """
        raise NotImplementedError

    # given

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
