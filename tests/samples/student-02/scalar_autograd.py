"""Right: counts how often each value is used, and counts down on the way back."""

from collections import Counter, deque
from math import tanh


class Value:
    """A number with closures for the slopes along its inputs."""

    def __init__(self, data, *links):
        self.data = data
        self.links = links
        self.grad = 0.0

    def __add__(self, other):
        if not isinstance(other, Value):
            return Value(self.data + other, (self, lambda g: g))
        return Value(self.data + other.data, (self, lambda g: g), (other, lambda g: g))

    def __mul__(self, other):
        if not isinstance(other, Value):
            return Value(self.data * other, (self, lambda g: g * other))
        a, b = self.data, other.data
        return Value(a * b, (self, lambda g: g * b), (other, lambda g: g * a))

    def __pow__(self, n):
        u = self.data
        return Value(u**n, (self, lambda g: 0.0 if n == 0 else g * n * u ** (n - 1)))

    def tanh(self):
        t = tanh(self.data)
        return Value(t, (self, lambda g: g * (1 + t) * (1 - t)))

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from."""
        uses, found, line = Counter(), {self}, [self]
        for value in line:
            value.grad = 0.0
            for source, _ in value.links:
                uses[source] += 1
                if source not in found:
                    found.add(source)
                    line.append(source)
        self.grad = 1.0
        ready = deque([self])
        while ready:
            value = ready.popleft()
            for source, hand_on in value.links:
                source.grad += hand_on(value.grad)
                uses[source] -= 1
                if not uses[source]:
                    ready.append(source)

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
