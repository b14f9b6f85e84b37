"""The reference for input_saliency: one row of the walk back, a sort by size, and ascent."""

import numpy as np


def saliency(params, x, label):
    W1, W2 = (np.asarray(params[name]) for name in ("W1", "W2"))
    h = np.tanh(W1 @ np.asarray(x) + params["b1"])
    return (W2[label] * (1 - h**2)) @ W1


def top_inputs(dx, k):
    return np.argsort(-np.abs(dx))[:k]


def dream(score_grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] + lr * score_grad(path[-1]))
    return np.array(path)
