"""What differs between students: the surface f(x, y) = a x**2 + b x y + c exp(k y)."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Variant:
    """The numbers of the surface."""

    a: float
    b: float
    c: float
    k: float

    def f(self, p):
        """Return the height of the surface at p, (..., 2); p may be complex."""
        x, y = p[..., 0], p[..., 1]
        return self.a * x**2 + self.b * x * y + self.c * np.exp(self.k * y)

    @property
    def code(self):
        """The surface in Python."""
        return self._terms("{} * x**2", "{} * x * y", "{} * np.exp({} * y)")

    @property
    def formula(self):
        """The surface in LaTeX."""
        return self._terms(r"{}\,x^2", r"{}\,x\,y", r"{}\,e^{{{}\,y}}")

    def _terms(self, square, product, exponential):
        terms = (
            (self.a, square.format(_plain(abs(self.a)))),
            (self.b, product.format(_plain(abs(self.b)))),
            (self.c, exponential.format(_plain(abs(self.c)), _plain(self.k))),
        )
        text = "".join(f" {'-' if number < 0 else '+'} {term}" for number, term in terms)
        return text.removeprefix(" + ").replace(" - ", "-", 1 if self.a < 0 else 0)


def draw(rng):
    """Draw a surface. No number is 1 or 2, where a forgotten factor would not show."""
    a, b, c, k = (
        float(rng.choice(numbers))
        for numbers in (
            [-3.0, -2.5, -1.5, 1.5, 2.5, 3.0],
            [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5],
            [-5.0, -4.0, -3.0, 3.0, 4.0, 5.0],
            [-1.5, -0.5, 0.5, 1.5],
        )
    )
    return Variant(a, b, c, k)


def _plain(number):
    return f"{number:g}"
