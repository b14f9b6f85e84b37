"""Crashing: the tanh uses a module that is not imported, and the rest is right."""

from operator import attrgetter


class Value:
    """A number that knows what it was computed from, and how deep it stands."""

    def __init__(self, data, inputs=()):
        self.data = data
        self.inputs = inputs
        self.depth = 1 + max((u.depth for u, _ in inputs), default=0)
        self.grad = 0.0

    def __add__(self, other):
        other = Value(other) if not isinstance(other, Value) else other
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        other = Value(other) if not isinstance(other, Value) else other
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def __pow__(self, n):
        return Value(self.data**n, ((self, n * self.data ** (n - 1)),))

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t**2),))

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from."""
        everything, fresh = {self}, [self]
        while fresh:
            fresh = list({u for v in fresh for u, _ in v.inputs} - everything)
            everything.update(fresh)
        for value in everything:
            value.grad = 0.0
        self.grad = 1.0
        for value in sorted(everything, key=attrgetter("depth"), reverse=True):
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
