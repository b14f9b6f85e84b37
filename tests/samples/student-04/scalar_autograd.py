"""Wrong: the order is found by recursion, which is too deep for long computations."""

import math


class Value:
    """A number that knows what it was computed from."""

    def __init__(self, data, inputs=(), name=""):
        self.data = data
        self.inputs = inputs
        self.name = name
        self.grad = 0.0

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other, name="plain number")
        return Value(self.data + other.data, [(self, 1), (other, 1)], "sum")

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other, name="plain number")
        return Value(self.data * other.data, [(self, other.data), (other, self.data)], "product")

    def __pow__(self, n):
        result = self.data**n
        slope = n * self.data ** (n - 1)
        return Value(result, [(self, slope)], "power")

    def tanh(self):
        result = math.tanh(self.data)
        slope = 1 - result**2
        return Value(result, [(self, slope)], "tanh")

    def backward(self):
        """Set `grad` of this Value and of all that it was computed from."""
        topological_order = []
        visited = set()

        def visit(value):
            if value in visited:
                return
            visited.add(value)
            value.grad = 0.0
            for an_input, _ in value.inputs:
                visit(an_input)
            topological_order.append(value)

        visit(self)
        print("values in the graph:", len(topological_order))
        self.grad = 1.0
        for value in reversed(topological_order):
            for an_input, slope in value.inputs:
                an_input.grad = an_input.grad + value.grad * slope

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
