"""The chain rule in full: one-hot upstream, times the table of slopes of the log-shares."""

import numpy as np


def softmax(logits):
    z = np.array(logits, dtype=float)
    e = np.exp(z - np.einsum("n,c->nc", z.max(1), np.ones(z.shape[1])))
    return np.einsum("nc,n->nc", e, 1 / np.einsum("nc->n", e))


def loss_and_grad(logits, y):
    p = softmax(logits)
    N, C = p.shape
    z = np.array(logits, dtype=float)
    z -= z.max(1)[:, None]
    log_p = z - np.log(np.einsum("nc->n", np.exp(z)))[:, None]
    upstream = np.zeros((N, C))
    upstream[range(N), y] = -1 / N
    local = np.eye(C)[None, :, :] - p[:, None, :]  # of log p[n, c] along z[n, k]
    return np.einsum("nc,nc->", upstream, log_p), np.einsum("nc,nck->nk", upstream, local)
