"""Right: counts and loops, with a print for each example."""

import numpy as np


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    N = len(X)
    D = len(X[0])
    result = np.zeros((N, D + 1))
    for n in range(N):
        z = float(b)
        for j in range(D):
            z = z + X[n][j] * w[j]
        if z > 500:
            p = 1.0
        elif z < -500:
            p = 0.0
        else:
            p = 1 / (1 + np.exp(-z))
        error = p - y[n]
        for j in range(D):
            result[n][j] = error * X[n][j]
        result[n][D] = error
        print("example", n, "votes", result[n])
    return result


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in."""
    all_votes = votes(w, b, X, y)
    pos = np.zeros(len(w) + 1)
    neg = np.zeros(len(w) + 1)
    for n in range(len(y)):
        if y[n] == 1:
            pos = pos + all_votes[n]
        else:
            neg = neg + all_votes[n]
    return pos / len(y), neg / len(y)


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total."""
    ones = 0
    zeros = 0
    for label in y:
        if label == 1:
            ones = ones + 1
        else:
            zeros = zeros + 1
    print(ones, "ones and", zeros, "zeros")
    if ones == 0 or zeros == 0:
        return [1.0] * len(y)
    half = len(y) / 2
    weights = []
    for label in y:
        weights.append(half / ones if label == 1 else half / zeros)
    return weights


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    best = 0
    best_length = -1
    for n, vote in enumerate(votes(w, b, X, y)):
        length = np.sqrt(np.sum(vote * vote))
        if length > best_length:
            best = n
            best_length = length
    return best
