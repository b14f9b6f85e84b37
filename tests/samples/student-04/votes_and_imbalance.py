"""Wrong: a class that is absent still leaves half of the weight to nobody."""

import numpy as np
from numpy.linalg import norm


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    features = np.array(X, dtype=float)
    scores = np.matmul(features, np.array(w, dtype=float)) + b
    probabilities = 1 / (1 + np.exp(-scores))
    errors = probabilities - np.array(y, dtype=float)
    votes_on_w = features * errors.reshape(-1, 1)
    votes_on_b = errors.reshape(-1, 1)
    return np.concatenate((votes_on_w, votes_on_b), axis=1)


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in."""
    labels = np.array(y)
    all_votes = votes(w, b, X, y)
    number_of_examples = len(labels)
    positive_pull = np.sum(all_votes[labels == 1], axis=0) / number_of_examples
    negative_pull = np.sum(all_votes[labels == 0], axis=0) / number_of_examples
    return positive_pull, negative_pull


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total."""
    labels = np.array(y)
    weights = np.zeros(len(labels))
    for label in (0, 1):
        members = labels == label
        if np.any(members):
            weights[members] = len(labels) / 2 / np.sum(members)
    return weights


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    lengths = norm(votes(w, b, X, y), axis=1)
    print("lengths:", lengths)
    return np.argmax(lengths)
