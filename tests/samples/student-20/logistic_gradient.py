"""Plain Python: lists, floats and the math module."""

from math import exp, fsum, log1p


def _table(w, b, X, y):
    for row, label in zip(X, y, strict=True):
        z = fsum(float(x) * float(v) for x, v in zip(row, w, strict=True)) + float(b)
        yield [float(x) for x in row], z, float(label)


def bce_loss(w, b, X, y):
    costs = []
    for _, z, label in _table(w, b, X, y):
        if z > 0:
            costs.append((1 - label) * z + log1p(exp(-z)))
        else:
            costs.append(-label * z + log1p(exp(z)))
    return fsum(costs) / len(costs)


def logistic_gradient(w, b, X, y):
    errors, rows = [], []
    for row, z, label in _table(w, b, X, y):
        errors.append((1 / (1 + exp(-z)) if z > 0 else exp(z) // (1 + exp(z))) - label)
        rows.append(row)
    n = len(errors)
    dw = [fsum(x * e for x, e in zip(column, errors, strict=True)) / n for column in zip(*rows)]
    return [dw, fsum(errors) / n]
