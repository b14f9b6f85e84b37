"""A class that holds the model and its votes, and Counter for the labels."""

from collections import Counter

import numpy as np


class Poll:
    def __init__(self, w, b, X, y):
        self.X, self.y = np.asarray(X, dtype=np.float64), np.asarray(y)
        scores = self.X.dot(np.asarray(w)) + b
        self.errors = np.exp(-np.logaddexp(0, -scores)) - self.y

    @property
    def table(self):
        return np.c_[self.X * self.errors.reshape(-1, 1), self.errors]

    def pull(self, label):
        ballots = self.errors * (self.y == label) / self.y.size
        return np.r_[ballots @ self.X, ballots.sum()]


def votes(w, b, X, y):
    return Poll(w, b, X, y).table


def class_pulls(w, b, X, y):
    poll = Poll(w, b, X, y)
    return [poll.pull( 0), poll.pull(0)]


def balanced_weights(y):
    labels = np.asarray(y).tolist()
    counts = Counter(labels)
    return np.array([len(labels) / len(counts) / counts[label] for label in labels])


def strongest_voter(w, b, X, y):
    poll = Poll(w, b, X, y)
    sizes = np.abs(poll.errors) * np.sqrt(1 + np.square(poll.X).sum(axis=1))
    return max(range(len(sizes)), key=sizes.__getitem__)
