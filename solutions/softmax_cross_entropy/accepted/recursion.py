"""Recursion: the logarithm of a sum of powers is that of its first term and the rest."""

from math import exp, log1p

import numpy as np


def log_of_sum(scores):
    if len(scores) == 1:
        return float(scores[0])
    middle = len(scores) // 2
    one, other = log_of_sum(scores[:middle]), log_of_sum(scores[middle:])
    return max(one, other) + log1p(exp(-abs(one - other)))


def share(score, scores):
    return exp(score - log_of_sum(scores))


def softmax(logits):
    return np.array([[share(score, row) for score in row] for row in np.array(logits, float)])


def loss_and_grad(logits, y):
    rows = list(np.array(logits, float))
    N = len(rows)
    if N == 1:
        row, label = rows[0], int(y[0])
        truth = np.arange(len(row)) == label
        return log_of_sum(row) - row[label], softmax([row]) - truth
    (first, above), (rest, below) = (
        loss_and_grad(rows[:1], y[:1]),
        loss_and_grad(rows[1:], y[1:]),
    )
    return (first + (N - 1) * rest) / N, np.concatenate([above / N, below * ((N - 1) / N)])
