"""Right: lists and the math module, with fsum for the means."""

import math


def score(w, b, x):
    return math.fsum(float(wj) * float(xj) for wj, xj in zip(w, x)) + float(b)


def softplus(z):
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))


def sigmoid(z):
    if z < 0:
        return 1 - sigmoid(-z)
    return 1 / (1 + math.exp(-z))


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    losses = []
    for x, label in zip(X, y):
        z, label = score(w, b, x), float(label)
        losses.append(label * softplus(-z) + (1 - label) * softplus(z))
    return math.fsum(losses) / len(losses)


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    errors = [sigmoid(score(w, b, x)) - float(label) for x, label in zip(X, y)]
    n = len(errors)
    dw = [math.fsum(e * float(x[j]) for e, x in zip(errors, X)) / n for j in range(len(w))]
    return dw, math.fsum(errors) / n
