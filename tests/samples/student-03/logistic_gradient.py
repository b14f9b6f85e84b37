"""Right: loops and prints, one morning at a time."""

import math


def sigmoid(z):
    # e to a large number is too large, so there are two cases
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    else:
        e = math.exp(z)
        return e / (1 + e)


def compute_z(w, b, row):
    z = b
    for j in range(len(row)):
        z = z + w[j] * row[j]
    return float(z)


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    total = 0.0
    for n in range(len(X)):
        z = compute_z(w, b, X[n])
        if z > 0:
            minus_log_p = math.log(1 + math.exp(-z))
            minus_log_1_minus_p = z + math.log(1 + math.exp(-z))
        else:
            minus_log_p = -z + math.log(1 + math.exp(z))
            minus_log_1_minus_p = math.log(1 + math.exp(z))
        loss = y[n] * minus_log_p + (1 - y[n]) * minus_log_1_minus_p
        print("example", n, "z", z, "loss", loss)
        total = total + loss
    return total / len(X)


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    N = len(X)
    D = len(X[0])
    dw = [0.0] * D
    db = 0.0
    for n in range(N):
        error = sigmoid(compute_z(w, b, X[n])) - y[n]
        for j in range(D):
            dw[j] = dw[j] + error * X[n][j]
        db = db + error
        print("after example", n, "dw", dw, "db", db)
    for j in range(D):
        dw[j] = dw[j] / N
    return dw, db / N
