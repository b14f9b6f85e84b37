"""Numbers that record what is computed with them. Read README.md, then write five methods.

Conventions
-----------
* `data` is the number, and `grad` the slope of the result along it: plain numbers, no Values.
* `grad` is 0.0 until a `backward()` reaches the value.
* `backward()` starts anew: what an earlier call left in `grad` does not count.
* Every operation returns a new Value and leaves the old ones as they are.

The methods at the end are given: they put -, / and numbers on the left down to yours. You may
change `__init__` if you keep your records in another way, as long as `Value(3.0)` works.

Check your work with `pytest` or `grader check`.
"""

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
        raise NotImplementedError

    def __mul__(self, other):
        """Return self * other as a Value; `other` is a Value or a plain number."""
        raise NotImplementedError

    def __pow__(self, n):
        """Return self ** n as a Value; `n` is a plain number, such as 3, -1 or 0.5."""
        raise NotImplementedError

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
