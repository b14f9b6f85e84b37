"""The reference for softmax_cross_entropy.

The share of class k is exp(z[k]) / S with S = sum(exp(z)), so the loss of one example is
log(S) - z[y]. Its slope along z[k] is the share of k, less 1 where k is the label. Whatever is taken
off a whole row cancels; with the row's maximum off, S lies between 1 and C.
"""

import numpy as np


def softmax(logits):
    z = np.asarray(logits, dtype=float)
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def loss_and_grad(logits, y):
    z = np.asarray(logits, dtype=float)
    z = z - z.max(axis=1, keepdims=True)
    truth = np.arange(len(z)), y
    loss = np.mean(np.log(np.exp(z).sum(axis=1)) - z[truth])
    signal = softmax(z)
    signal[truth] -= 1
    return loss, signal / len(z)
