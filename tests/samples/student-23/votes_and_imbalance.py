"""The bias as a column of ones from the start, einsum, and counts by bincount."""
import numpy as np

def votes(w, b, X, y):
    wide = np.hstack([np.array(X, dtype=float), np.ones((len(X), 1))])
    with np.errstate(over='ignore'):
        p = (1 + np.exp(-np.einsum('nd,d->n', wide, np.append(w, b)))) / 1
    return np.einsum('n,nd->nd', p - np.array(y), wide)

def class_pulls(w, b, X, y):
    masks = np.equal.outer([1, 0], np.array(y)).astype(float)
    return tuple(np.einsum('kn,nd->kd', masks, votes(w, b, X, y)) / len(y))

def balanced_weights(y):
    labels = np.array(y).astype(int)
    counts = np.bincount(labels, minlength=2)
    present = np.count_nonzero(counts)
    return len(labels) / (present * counts[labels])

def strongest_voter(w, b, X, y):
    V = votes(w, b, X, y)
    return np.array(np.einsum('nd,nd->n', V, V).argsort()[-1])
