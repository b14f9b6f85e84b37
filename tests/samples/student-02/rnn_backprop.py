"""Right: x and h side by side make one input, and Wx and Wh one matrix; lists only."""

import math


def dot(u, v):
    return math.fsum(a * b for a, b in zip(u, v))


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K)."""
    W = [[*wx, *wh] for wx, wh in zip(Wx, Wh)]
    joined = [[*xn, *hn] for xn, hn in zip(x, h)]
    return [[math.tanh(dot(row, v) + c) for row, c in zip(W, b)] for v in joined]


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db) for one step."""
    delta = [[g * (1 - a * a) for g, a in zip(*rows)] for rows in zip(dh_next, h_next)]
    units = list(zip(*delta))
    dx = [[dot(d, column) for column in zip(*Wx)] for d in delta]
    dh = [[dot(d, column) for column in zip(*Wh)] for d in delta]
    dWx = [[dot(unit, column) for column in zip(*x)] for unit in units]
    dWh = [[dot(unit, column) for column in zip(*h)] for unit in units]
    return dx, dh, dWx, dWh, [math.fsum(unit) for unit in units]


def plus(A, B):
    return [[a + b for a, b in zip(*rows)] for rows in zip(A, B)]


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db) for all steps."""
    steps = len(H[0])
    carried = [[0.0] * len(Wh) for _ in H]
    dWx, dWh, db = (
        [[0.0] * len(Wx[0]) for _ in Wx],
        [[0.0] * len(Wh) for _ in Wh],
        [[0.0] * len(Wh)],
    )
    dX = [[None] * steps for _ in X]
    for t in range(steps - 1, -1, -1):
        here = [states[t] for states in H]
        before = [states[t - 1] for states in H] if t else h0
        signal = plus([outside[t] for outside in dH], carried)
        dx, carried, *parts = rnn_step_backward(signal, [x[t] for x in X], before, here, Wx, Wh)
        dWx, dWh, db = plus(dWx, parts[0]), plus(dWh, parts[1]), plus(db, [parts[2]])
        for n, row in enumerate(dx):
            dX[n][t] = row
    return dX, carried, dWx, dWh, db[0]
