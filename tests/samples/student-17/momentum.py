"""A ball as a class, whose velocity points uphill and is subtracted."""

import numpy as np


class Ball:
    def __init__(self, place, uphill, lr, mu):
        self.place, self.uphill = place, uphill
        self.lr, self.mu = lr, mu

    def roll(self, slope):
        self.uphill = self.uphill * self.mu + slope * self.lr
        self.place = self.place - self.uphill
        return self.place


def momentum_step(w, g, v, lr, mu):
    ball = Ball(w, v, lr, mu)
    return ball.roll(g), ball.uphill


def momentum_path(grad, x0, lr, mu, steps):
    ball = Ball(np.array(x0, dtype=float), 0, lr, mu)
    return np.array([ball.place] + [ball.roll(grad(ball.place)) for _ in range(steps)])


def slowest_factor(lr, mu, eigs):
    """The larger root r is also the size at which r + mu / r is the middle coefficient."""
    middle = np.abs(np.subtract(1 + mu, np.multiply(lr, eigs)))
    if mu == 0:
        return middle.max()
    stretch = np.arccosh(np.maximum(middle / np.sqrt(4 * mu), 1))
    return np.sqrt(mu) * np.exp(stretch).max()


def best_momentum(eigs):
    low, high = np.percentile(eigs, [0, 100])
    k = np.sqrt(high / low)
    mu = np.square((k - 1) / (k + 1))
    return (1 + mu) * 2 / (low + high), mu
