"""Right: every result carries the whole list of what came before it, sorted by number."""

import math


class Value:
    """A number with a serial number and its inputs."""

    made = 0

    def __init__(self, data, sources=(), slopes=()):
        Value.made += 1
        self.serial = Value.made
        self.data = data
        self.sources = sources
        self.slopes = slopes
        self.grad = 0.0

    @classmethod
    def of(cls, thing):
        return thing if isinstance(thing, cls) else cls(thing)

    def __add__(self, other):
        other = Value.of(other)
        return Value(self.data + other.data, [self, other], [1.0, 1.0])

    def __mul__(self, other):
        other = Value.of(other)
        return Value(self.data * other.data, [self, other], [other.data, self.data])

    def __pow__(self, n):
        return Value(self.data**n, [self], [n * self.data ** (n - 1) if n != 0 else 0.0])

    def tanh(self):
        return Value(math.tanh(self.data), [self], [1 - math.tanh(self.data) ** 2])

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from."""
        family, edge = {self.serial: self}, [self]
        while edge:
            edge = [s for v in edge for s in v.sources if s.serial not in family]
            edge = list({s.serial: s for s in edge}.values())
            family.update({s.serial: s for s in edge})
        signals = {serial: 0.0 for serial in family} | {self.serial: 1.0}
        for serial in sorted(family, reverse=True):
            for source, slope in zip(family[serial].sources, family[serial].slopes):
                signals[source.serial] += slope * signals[serial]
        for serial, value in family.items():
            value.grad = signals[serial]

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
