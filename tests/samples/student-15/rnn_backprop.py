"""Right: one recursion through time, and comprehensions in each step."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """Return h_next, (N, K)."""
    return np.array(
        [
            [np.tanh(np.dot(wx, xn) + np.dot(wh, hn) + bk) for wx, wh, bk in zip(Wx, Wh, b)]
            for xn, hn in zip(x, h)
        ]
    )


def rnn_step_backward(dh_next, x, h, h_next, Wx, Wh):
    """Return (dx, dh, dWx, dWh, db) for one step."""
    x, h, Wx, Wh = (np.array(a, dtype=float) for a in (x, h, Wx, Wh))
    d = np.array([[g * (1 - a * a) for g, a in zip(*pair)] for pair in zip(dh_next, h_next)])
    back = [np.array([sum(s * w for s, w in zip(dn, W)) for dn in d]) for W in (Wx, Wh)]
    kept = [np.array([sum(s * v for s, v in zip(dk, V)) for dk in d.T]) for V in (x, h)]
    return *back, *kept, np.array([sum(dk) for dk in d.T])


def rnn_backward(dH, X, h0, H, Wx, Wh):
    """Return (dX, dh0, dWx, dWh, db) for all steps."""
    dH, X, H = (np.array(a, dtype=float) for a in (dH, X, H))

    def walk(t):
        """Return the slopes of what the steps from t on bring in."""
        if t == X.shape[1]:
            return [], 0.0, 0.0, 0.0, 0.0
        later, carried, *sums = walk(t + 1)
        before = H[:, t - 1] if t else h0
        step = rnn_step_backward(dH[:, t] + carried, X[:, t], before, H[:, t], Wx, Wh)
        return [step[0], *later], step[1], *[s + new for s, new in zip(sums, step[2:])]

    dX, *rest = walk(0)
    return np.stack(dX, axis=1), *rest
