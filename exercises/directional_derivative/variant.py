"""What differs between students: the bowl f(x, y) = (a x**2 + 2 b x y + c y**2) / 2, and a walk."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Variant:
    """The numbers of the surface, a point and a direction."""

    a: int
    b: int
    c: int
    p: tuple
    u: tuple

    def gradient(self, p):
        """Return the gradient at p."""
        return np.array([[self.a, self.b], [self.b, self.c]], dtype=float) @ np.asarray(p)

    def f(self, p):
        """Return the height at p."""
        x, y = p
        return (self.a * x**2 + 2 * self.b * x * y + self.c * y**2) / 2

    def slope(self, u):
        """Return the slope along u at the student's point.

        The heights ahead and behind tell it exactly, since the surface is quadratic.
        """
        p, u = np.array(self.p, dtype=float), np.array(u, dtype=float)
        return (self.f(p + u) - self.f(p - u)) / (2 * np.hypot(*u))

    @property
    def slope_there(self):
        """The slope along the student's own u, to compare with."""
        return f"{self.slope(self.u):.5g}"

    @property
    def code(self):
        """The surface in Python."""
        return f"({self.a} * x**2 {self._sign} {abs(2 * self.b)} * x * y + {self.c} * y**2) / 2"

    @property
    def formula(self):
        """The surface in LaTeX."""
        inside = rf"{self.a}\,x^2 {self._sign} {abs(2 * self.b)}\,x\,y + {self.c}\,y^2"
        return rf"\tfrac12\,\bigl({inside}\bigr)"

    @property
    def _sign(self):
        return "-" if self.b < 0 else "+"


def draw(rng):
    """Draw a bowl that lies turned, and a walk on it that is not level."""
    while True:
        a, c = (int(number) for number in rng.choice([3, 4, 5, 6, 7], size=2, replace=False))
        b, x, y = (int(number) for number in rng.choice([-2, -1, 1, 2], size=3))
        u = tuple(int(number) for number in rng.choice([-4, -3, -2, 2, 3, 4], size=2))
        variant = Variant(a, b, c, (x, y), u)
        if abs(variant.slope(u)) > 1:
            return variant
