"""One product of three matrices from the right; argpartition, then a sort; rows kept in a dict."""

import numpy as np


def saliency(params, x, label):
    W1, b1 = np.asarray(params["W1"], dtype=float), np.asarray(params["b1"], dtype=float)
    with np.errstate(over="ignore"):
        bend = np.diag(np.cosh(W1.dot(x) + b1) ** -2.0)
    return W1.T @ bend @ np.asarray(params["W2"])[label]


def top_inputs(dx, k):
    sizes = abs(np.array(dx, dtype=float))
    some = np.argpartition(sizes, len(sizes) - k)[len(sizes) - k :]
    return [int(place) for place in some[sizes[some].argsort()[::+1]]]


def dream(score_grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    points = {0: x.copy()}
    for t in range(1, steps + 1):
        x += lr * np.asarray(score_grad(x.copy()))
        points[t] = x.copy()
    return np.stack([points[t] for t in sorted(points)])
