"""Right: values are numbered as they are made, and a heap gives the newest first."""

import heapq
import itertools
import math

numbers = itertools.count()


class Value:
    """A number that knows what it was computed from."""

    def __init__(self, data, inputs=()):
        self.data, self.inputs, self.grad = data, inputs, 0.0
        self.age = -next(numbers)

    def __lt__(self, other):
        return self.age < other.age

    def __add__(self, other):
        v = other if isinstance(other, Value) else Value(other)
        return Value(self.data + v.data, ((self, 1.0), (v, 1.0)))

    def __mul__(self, other):
        v = other if isinstance(other, Value) else Value(other)
        return Value(self.data * v.data, ((self, v.data), (v, self.data)))

    def __pow__(self, n):
        return Value(self.data**n, ((self, n * self.data ** (n - 1) if n else 0.0),))

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from."""
        self.grad = 1.0
        heap, seen = [self], {id(self)}
        while heap:
            value = heapq.heappop(heap)
            for source, slope in value.inputs:
                if id(source) not in seen:
                    seen.add(id(source))
                    source.grad = 0.0
                    heapq.heappush(heap, source)
                source.grad += value.grad * slope

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
