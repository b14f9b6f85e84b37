"""What differs between students: the factor of `scaled`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Variant:
    """A whole factor that is neither 1 nor 2."""

    factor: int


def draw(rng):
    """Draw a factor from 3 to 999."""
    return Variant(int(rng.integers(3, 1000)))
