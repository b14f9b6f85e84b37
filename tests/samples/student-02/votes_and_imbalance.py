"""Right: no arrays at all, classes in a dict of lists."""

import math
from collections import Counter


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    table = []
    for x, label in zip(X, y):
        z = b
        for weight, number in zip(w, x):
            z += weight * number
        e = math.exp(-abs(z))
        p = (1 if z > 0 else e) / (1 + e)
        table.append([(p - label) * number for number in [*x, 1]])
    return table


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in."""
    pulls = {1: [0.0] * (len(w) + 1), 0: [0.0] * (len(w) + 1)}
    for row, label in zip(votes(w, b, X, y), y):
        pulls[label] = [total + part / len(y) for total, part in zip(pulls[label], row)]
    return pulls[1], pulls[0]


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total."""
    counts = Counter(int(label) for label in y)
    return [len(y) / len(counts) / counts[int(label)] for label in y]


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    lengths = [math.hypot(*row) for row in votes(w, b, X, y)]
    return lengths.index(max(lengths))
