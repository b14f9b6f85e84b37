"""A loss layer as in a framework: forward remembers the shares, backward makes the signal."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray


class Result(NamedTuple):
    loss: float
    dlogits: NDArray


class CrossEntropy:
    def __init__(self, n_classes: int, reduction: str = "mean") -> None:
        self.one_hot = np.identity(n_classes)
        self.scale = reduction == "mean"
        self.probabilities: NDArray
        self.targets: NDArray

    def forward(self, scores: NDArray, labels: ArrayLike) -> float:
        self.probabilities, log_z = normalise(scores)
        self.targets = self.one_hot[np.asarray(labels, dtype=np.intp)]
        per_example = log_z - (self.targets * scores).sum(axis=-1)
        return per_example.sum() / (len(scores) if self.scale else 1)

    def backward(self) -> NDArray:
        difference = self.probabilities - self.targets
        return difference / (len(difference) if self.scale else 1)


def normalise(scores: NDArray) -> tuple[NDArray, NDArray]:
    top = np.amax(scores, axis=-1, keepdims=True)
    weights = np.exp(scores - top)
    totals = np.add.reduce(weights, axis=-1, keepdims=True)
    return weights / totals, (top + np.log(totals))[:, 0]


def softmax(logits: ArrayLike) -> NDArray:
    return normalise(np.asarray(logits, dtype=np.float64))[0]


def loss_and_grad(logits: ArrayLike, y: ArrayLike) -> Result:
    scores = np.asarray(logits, dtype=np.float64)
    layer = CrossEntropy(n_classes=scores.shape[1])
    return Result(loss=layer.forward(scores, y), dlogits=layer.backward())
