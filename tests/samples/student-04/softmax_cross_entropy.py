"""Wrong: adds a small number before the logarithm."""

import numpy as np


def softmax(logits):
    """Return the shares (N, C)."""
    scores = np.array(logits, dtype=float)
    largest = np.max(scores, axis=1, keepdims=True)
    exponentials = np.exp(scores - largest)
    sums = np.sum(exponentials, axis=1, keepdims=True)
    shares = exponentials / sums
    return shares


def loss_and_grad(logits, y):
    """Return (loss, dlogits) of the mean cross-entropy."""
    shares = softmax(logits)
    number_of_examples = shares.shape[0]
    rows = np.arange(number_of_examples)
    labels = np.array(y)
    shares_of_the_truth = shares[rows, labels]
    print("shares of the truth:", shares_of_the_truth)
    loss = -np.mean(np.log(shares_of_the_truth + 1e-12))
    one_hot = np.zeros(shares.shape)
    one_hot[rows, labels] = 1
    dlogits = (shares - one_hot) / number_of_examples
    return loss, dlogits
