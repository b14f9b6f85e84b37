"""Plain Python: lists and math, row by row, without numpy; the results are lists too."""

import math


def softmax(logits):
    return [[math.exp(score - log_sum(row)) for score in row] for row in logits]


def log_sum(row):
    largest = max(row)
    return float(largest) + math.log(math.fsum(math.exp(score - largest) for score in row))


def loss_and_grad(logits, y):
    losses, gradient = [], []
    for row, label in zip(logits, y, strict=True):
        losses.append(log_sum(row) - float(row[label]))
        gradient.append([math.exp(score - log_sum(row)) / len(logits) for score in row])
        gradient[-1][label] -= 1 ** len(logits)
    return math.fsum(losses) / len(losses), gradient
