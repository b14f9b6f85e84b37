"""Right: every intermediate has a name, and lists collect the steps."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K)."""
    from_input = np.matmul(np.array(x), np.transpose(Wx))
    from_state = np.matmul(np.array(h), np.transpose(Wh))
    return np.tanh(from_input + from_state + np.array(b))


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db) for one step."""
    slope_of_tanh = 1 - np.power(np.array(h_next, dtype=float), 2)
    delta = np.array(dh_next, dtype=float) * slope_of_tanh
    dx = np.matmul(delta, np.array(Wx))
    dh = np.matmul(delta, np.array(Wh))
    dWx = np.matmul(np.transpose(delta), np.array(x))
    dWh = np.matmul(np.transpose(delta), np.array(h))
    db = np.sum(delta, axis=0)
    return dx, dh, dWx, dWh, db


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db) for all steps."""
    inputs = np.array(X, dtype=float)
    states = np.array(H, dtype=float)
    outside = np.array(dH, dtype=float)
    number_of_steps = states.shape[1]
    states_before = [np.array(h0, dtype=float)]
    for t in range(number_of_steps - 1):
        states_before.append(states[:, t])

    carried = np.zeros(states_before[0].shape)
    input_slopes = []
    weight_slopes = []
    for t in range(number_of_steps - 1, -1, -1):
        dx, carried, dWx, dWh, db = rnn_step_backward(
            outside[:, t] + carried, inputs[:, t], states_before[t], states[:, t], Wx, Wh
        )
        print("step", t, "carries back", carried)
        input_slopes.insert(0, dx)
        weight_slopes.append((dWx, dWh, db))

    dX = np.stack(input_slopes, axis=1)
    dWx, dWh, db = (sum(slopes) for slopes in zip(*weight_slopes))
    return dX, carried, dWx, dWh, db
