"""Plain Python: lists, zip and comprehensions, without numpy; the results are lists too."""


def dot(u, v):
    return sum(p * q for p, q in zip(u, v, strict=True))


def columns(rows):
    return [list(column) for column in zip(*rows, strict=True)]


def linear_forward(X, W, b):
    X, W, b = X.tolist(), W.tolist(), b.tolist()
    return [[dot(x, w) + bias for w, bias in zip(W, b, strict=True)] for x in X]


def linear_backward(dY, X, W, b):
    dY, X, W = dY.tolist(), X.tolist(), W.tolist()
    dX = [[dot(g, weights) for weights in columns(W)] for g in dY]
    dW = [[dot(slopes, inputs) for inputs in columns(X)] for slopes in columns(dY)]
    db = [sum(slopes) for slopes in columns(dY)]
    return [dX, dW, db]


def linear_backward_one(g, x, W, b):
    g, x = g.tolist(), x.tolist()
    return [[dot(g, column) for column in columns(W.tolist())], [[s * t for t in x] for s in g], g]
