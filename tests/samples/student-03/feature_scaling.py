"""Right: loops and prints, one number at a time."""

import math

import numpy as np


def standardize(X):
    """Return (Xs, mean, std): X with the mean 0 and the standard deviation 1 in each column."""
    N = len(X)
    D = len(X[0])
    means = []
    stds = []
    Xs = np.zeros((N, D))
    for j in range(D):
        column = []
        for n in range(N):
            column.append(float(X[n][j]))
        mean = sum(column) / N
        squares = 0
        for number in column:
            squares = squares + (number - mean) ** 2
        std = math.sqrt(squares / N)
        if min(column) == max(column):
            print("column", j, "is constant")
            std = 1.0
        else:
            for n in range(N):
                Xs[n][j] = (column[n] - mean) / std
        print("column", j, "mean", mean, "std", std)
        means.append(mean)
        stds.append(std)
    return Xs, np.array(means), np.array(stds)


def apply_scaling(X, mean, std):
    """Return new rows X scaled with the mean and the std that standardize returned."""
    result = []
    for row in X:
        new_row = []
        for j in range(len(row)):
            new_row.append((row[j] - mean[j]) / std[j])
        result.append(new_row)
    return np.array(result)


def condition(X):
    """Return the condition number of X.T @ X / N."""
    X = np.array(X, dtype=float)
    N = X.shape[0]
    H = np.dot(X.T, X) / N
    eigenvalues = np.linalg.eigvalsh(H)
    smallest = min(eigenvalues)
    largest = max(eigenvalues)
    print("smallest", smallest, "largest", largest)
    if smallest <= 1e-12 * largest:
        return math.inf
    else:
        return largest / smallest


def gradient_of_loss(X, y, w):
    N = len(X)
    D = len(X[0])
    g = [0.0] * D
    for n in range(N):
        predicted = 0.0
        for j in range(D):
            predicted = predicted + X[n][j] * w[j]
        error = predicted - y[n]
        for j in range(D):
            g[j] = g[j] + error * X[n][j]
    for j in range(D):
        g[j] = g[j] / N
    return g


def gradient_angle(X, y, w, scale):
    """Return the angle in degrees by which the gradient turns if feature j is scaled by scale[j]."""
    scaled = []
    for row in X:
        new_row = []
        for j in range(len(row)):
            new_row.append(row[j] * scale[j])
        scaled.append(new_row)
    g1 = gradient_of_loss(X, y, w)
    g2 = gradient_of_loss(scaled, y, w)
    print("gradients:", g1, g2)
    dot = 0.0
    square1 = 0.0
    square2 = 0.0
    for j in range(len(g1)):
        dot = dot + g1[j] * g2[j]
        square1 = square1 + g1[j] ** 2
        square2 = square2 + g2[j] ** 2
    if square1 == 0 or square2 == 0:
        return None
    cosine = dot / (math.sqrt(square1) * math.sqrt(square2))
    # rounding can make it a little more than 1
    if cosine > 1:
        cosine = 1
    if cosine < -1:
        cosine = -1
    return math.degrees(math.acos(cosine))
