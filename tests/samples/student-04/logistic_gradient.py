"""Wrong: clips the probabilities, so that the loss is capped."""

import numpy as np


def predict(w, b, X):
    z = np.matmul(np.array(X, dtype=float), np.array(w, dtype=float)) + b
    probabilities = np.zeros(len(z))
    positive = z >= 0
    negative = np.logical_not(positive)
    probabilities[positive] = 1 / (1 + np.exp(-z[positive]))
    probabilities[negative] = np.exp(z[negative]) / (1 + np.exp(z[negative]))
    return probabilities


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    labels = np.array(y)
    epsilon = 1e-15  # otherwise the logarithm of 0
    p = np.clip(predict(w, b, X), epsilon, 1 - epsilon)
    losses = -(labels * np.log(p) + (1 - labels) * np.log(1 - p))
    print("losses:", losses)
    return np.mean(losses)


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    features = np.array(X, dtype=float)
    number_of_examples = len(features)
    errors = predict(w, b, X) - np.array(y)
    dw = np.matmul(np.transpose(features), errors) / number_of_examples
    db = np.sum(errors) / number_of_examples
    print("dw:", dw, "db:", db)
    return dw, db
