"""What differs between students: the saddle f(x, y) = (a x**2 - b y**2) / 2 and the walk on it."""

from dataclasses import dataclass

import numpy as np

from grader import Affine


@dataclass(frozen=True)
class Variant:
    """A saddle that rises with curvature a along x and falls with curvature b along y."""

    a: float
    b: float
    lr: float
    sigma: float
    radius: float
    start: tuple

    @property
    def gradient(self):
        """The saddle's gradient, (x, y) -> (a x, -b y)."""
        return Affine(np.diag([self.a, -self.b]))

    def without_noise(self, steps):
        """Return the path of gradient descent: each step multiplies x and y by a number."""
        times = np.arange(steps + 1)[:, None]
        factors = np.array([1 - self.lr * self.a, 1 + self.lr * self.b])
        return np.array(self.start) * factors**times


def draw(rng):
    """Draw a saddle. Every curvature, rate and radius differs from 1 and 2, which hide mistakes."""
    a, b, lr, sigma, radius, x, y = (
        float(rng.choice(numbers))
        for numbers in (
            [1.5, 2.5, 3.0, 4.0],
            [0.8, 1.2, 1.6, 2.4],
            [0.04, 0.05, 0.08],
            [0.1, 0.2, 0.3],
            [0.5, 1.5, 3.0],
            [-3.0, -2.0, 2.0, 3.0],
            [-0.005, -0.002, 0.002, 0.005],
        )
    )
    return Variant(a, b, lr, sigma, radius, (x, y))
