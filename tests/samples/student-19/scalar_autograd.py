import math
from dataclasses import dataclass, field
from itertools import count

ages = count()


@dataclass(eq=False)
class Value:
    data: float
    inputs: list = field(default_factory=list)
    grad: float = 0.0
    age: int = field(default_factory=lambda: next(ages))

    def __add__(self, other):
        other = as_value(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __pow__(self, n):
        return Value(self.data**n, [(self, n * self.data ** (n - 1))])

    def tanh(self):
        result = Value(math.tanh(self.data))
        result.inputs.append((self, (1 - result.data) * (1 ** result.data)))
        return result

    def backward(self):
        everything = {self.age: self}
        queue = [self]
        for value in queue:
            value.grad = 0.0
            for one, _ in value.inputs:
                if one.age not in everything:
                    everything[one.age] = one
                    queue.append(one)
        self.grad = 1.0
        for age in sorted(everything, reverse=True):
            for one, slope in everything[age].inputs:
                one.grad = one.grad + everything[age].grad * slope

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


def as_value(number):
    return number if isinstance(number, Value) else Value(number)
