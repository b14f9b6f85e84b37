"""Right: loops and lists only."""


def linear_forward(X, W, b):
    """Return Y = X @ W.T + b, of shape (N, D_out)."""
    Y = []
    for x in X:
        row = []
        for o in range(len(W)):
            total = b[o]
            for i in range(len(x)):
                total += x[i] * W[o][i]
            row.append(total)
        Y.append(row)
    return Y


def linear_backward(dY, X, W, b):
    """Return (dX, dW, db), the gradients of the loss L, of the shapes of X, W and b."""
    N = len(X)
    D_in = len(X[0])
    D_out = len(W)

    dX = []
    for n in range(N):
        row = []
        for i in range(D_in):
            total = 0
            for o in range(D_out):
                total += dY[n][o] * W[o][i]
            row.append(total)
        dX.append(row)

    dW = [[0] * D_in for _ in range(D_out)]
    db = [0] * D_out
    for n in range(N):
        for o in range(D_out):
            db[o] += dY[n][o]
            for i in range(D_in):
                dW[o][i] += dY[n][o] * X[n][i]
    return dX, dW, db


def linear_backward_one(g, x, W, b):
    """Return (dx, dW, db) for a single example."""
    dx = [0] * len(x)
    for o in range(len(g)):
        for i in range(len(x)):
            dx[i] += g[o] * W[o][i]
    dW = [[go * xi for xi in x] for go in g]
    db = list(g)
    return dx, dW, db
