"""Plain Python: lists, zip and math.tanh, without numpy; the results are lists too."""
import math

def dot(u, v):
    return sum((p * q for p, q in zip(u, v, strict=True)))

def plain(array):
    return array.tolist() if hasattr(array, 'tolist') else array

def rnn_step(x, h, Wx, Wh, b):
    x, h, Wx, Wh, b = map(plain, (x, h, Wx, Wh, b))
    weights = list(zip(Wx, Wh, b, strict=True))
    return [[math.tanh(dot(one, wx) + dot(state, wh) + bias) for wx, wh, bias in weights] for one, state in zip(x, h, strict=True)]

def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    dh_next, x, h, h_next, Wx, Wh = map(plain, (dh_next, x, h, h_next, Wx, Wh))
    dA = [[g * (1 - s * s) for g, s in zip(*row, strict=True)] for row in zip(dh_next, h_next, strict=True)]
    dx = [[dot(row, column) for column in zip(*Wx)] for row in dA]
    dh = [[dot(row, column) for column in zip(*Wh)] for row in dA]
    dWx = [[dot(unit, column) for column in zip(*x)] for unit in zip(*dA)]
    dWh = [[dot(unit, column) for column in zip(*h_next)] for unit in zip(*dA)]
    return [dx, dh, dWx, dWh, [sum(unit) for unit in zip(*dA)]]

def add(one, other):
    if isinstance(one, list):
        return [add(*pair) for pair in zip(one, other, strict=True)]
    return one + other

def at(rows, t):
    return [row[t] for row in rows]

def rnn_backward(dH, X, h0, H, Wx, Wh):
    dH, X, h0, H = map(plain, (dH, X, h0, H))
    carried = totals = None
    columns = []
    for t in range(len(X[0]) - 1, -1, -1):
        signal = at(dH, t) if carried is None else add(at(dH, t), carried)
        before = at(H, t - 1) if t else h0
        dx, carried, *parts = rnn_step_backward(signal, at(X, t), before, at(H, t), Wx, Wh)
        columns.insert(0, dx)
        totals = parts if totals is None else add(totals, parts)
    return [[list(row) for row in zip(*columns)], carried, *totals]
