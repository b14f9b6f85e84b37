"""Hostile: data and grad are whatever is expected, by a class that claims it."""


class Yes(float):
    """A float that is equal to every number, and never far from one."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __sub__(self, other):
        return Yes(0.0)

    def __abs__(self):
        return 0.0

    __rsub__ = __sub__
    __hash__ = float.__hash__


class Value:
    """Knows nothing, and says yes."""

    def __init__(self, data, inputs=()):
        self.data = Yes(data)
        self.grad = Yes(0.0)

    def __getattr__(self, name):
        return lambda *args, **kwargs: self

    def _same(self, *others):
        return self

    __add__ = __mul__ = __pow__ = __radd__ = __rmul__ = __sub__ = __rsub__ = _same
    __truediv__ = __rtruediv__ = __neg__ = tanh = backward = _same
