"""Double a number, or an array of numbers."""


def double(x):
    """Return twice x."""
    raise NotImplementedError


def scaled(x):
    """Return x times the factor of your variant."""
    raise NotImplementedError
