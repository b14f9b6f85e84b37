"""Examples as columns inside, and a walk that calls itself with one station less."""

from collections import namedtuple

import numpy as np

Station = namedtuple("Station", "number W bend seen names")


def forward(X, W1, b1, W2, b2):
    z = np.array(W1) @ np.transpose(X) + np.reshape(b1, (-1, 1))
    h = np.tanh(z)
    y = np.array(W2) @ h + np.reshape(b2, (-1, 1))
    return {"Z": z.T, "H": h.T, "Y": y.T}


def walk(signal, stations):
    if not stations:
        return {}
    *before, here = stations
    passed = here.W.T @ signal
    bent = passed * here.bend
    kept = {
        f"dW{here.number}": signal @ here.seen.T,
        f"db{here.number}": signal.sum(axis=1, keepdims=True).T,
    }
    return kept | dict(zip(here.names, (passed.T, bent.T))) | walk(bent, before)


def backward(dY, X, Z, H, W1, W2):
    h = np.transpose(H)
    first = Station(1, np.array(W1), 1.0, np.transpose(X), ("dX",))
    second = Station(2, np.array(W2), 1 - h * h, h, ("dH", "dZ"))
    return walk(np.transpose(dY), [first, second])
