"""What differs between students: where the descent on the bowl starts, and its learning rate."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Variant:
    """A start (x, y) of whole numbers, and a learning rate below 1/2."""

    start: tuple
    lr: float

    def path(self, steps):
        """Return the path on the bowl: each step multiplies x and y by 1 - 2 * lr."""
        return np.array(self.start) * (1 - 2 * self.lr) ** np.arange(steps + 1)[:, None]


def draw(rng):
    """Draw a descent. x and y differ in size, and neither start nor rate is the lesson's."""
    x, y, lr = (
        rng.choice(numbers)
        for numbers in ([-6, -4, 4, 6], [-5, -3, 3, 5], [0.05, 0.15, 0.2, 0.3, 0.4])
    )
    return Variant((int(x), int(y)), float(lr))
