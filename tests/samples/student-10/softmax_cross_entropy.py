"""Crashing: needs a library that nobody has installed."""

import torch
import torch.nn.functional as F


def softmax(logits):
    """Return the shares (N, C)."""
    return F.softmax(torch.tensor(logits, dtype=torch.float64), dim=1).numpy()


def loss_and_grad(logits, y):
    """Return (loss, dlogits) of the mean cross-entropy."""
    z = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = F.cross_entropy(z, torch.tensor(y))
    loss.backward()
    return loss.item(), z.grad.numpy()
