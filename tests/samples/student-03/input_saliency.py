"""Plain Python: lists of numbers, loops, and math.tanh."""

import math

import numpy as np


def saliency(params, x, label):
    dx = [0.0] * len(x)
    for row, bias, weight in zip(params["W1"], params["b1"], params["W2"][label]):
        z = sum(float(w) * float(entry) for w, entry in zip(row, x)) + float(bias)
        local = float(weight) * (1 - math.tanh(z) ** 2)
        for place, w in enumerate(row):
            dx[place] += local * float(w)
    return dx


def top_inputs(dx, k):
    return sorted(range(len(dx)), key=lambda place: abs(dx[place]), reverse=True)[:k]


def dream(score_grad, x0, lr, steps):
    path = [[float(entry) for entry in x0]]
    while len(path) <= steps:
        slopes = score_grad(np.array(path[-1]))
        path.append([entry + lr * float(slope) for entry, slope in zip(path[-1], slopes)])
    return path
