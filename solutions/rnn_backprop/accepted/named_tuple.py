"""Typed, with the gradients in a NamedTuple, and np.tensordot along named axes."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

EXAMPLE, TIME, UNIT = 0, 1, 0


class Gradients(NamedTuple):
    inputs: NDArray
    state: NDArray
    input_weights: NDArray
    state_weights: NDArray
    bias: NDArray


def rnn_step(x: ArrayLike, h: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike) -> NDArray:
    return np.tanh(np.tensordot(x, Wx, axes=(1, 1)) + np.tensordot(h, Wh, axes=(1, 1)) + b)


def rnn_step_backward(
    dh_next: ArrayLike,
    x: ArrayLike,
    h: ArrayLike,
    h_next: ArrayLike,
    Wx: ArrayLike,
    Wh: ArrayLike,
) -> Gradients:
    delta = np.multiply(dh_next, np.subtract(1, np.square(h_next)))
    return Gradients(
        inputs=np.tensordot(delta, Wx, axes=(1, UNIT)),
        state=np.tensordot(delta, Wh, axes=(1, UNIT)),
        input_weights=np.tensordot(delta, x, axes=(EXAMPLE, EXAMPLE)),
        state_weights=np.tensordot(delta, h, axes=(EXAMPLE, EXAMPLE)),
        bias=np.add.reduce(delta, axis=EXAMPLE),
    )


def rnn_backward(
    dH: ArrayLike, X: ArrayLike, h0: ArrayLike, H: ArrayLike, Wx: ArrayLike, Wh: ArrayLike
) -> Gradients:
    times = range(np.shape(X)[TIME])
    before = [h0, *(np.take(H, t, axis=TIME) for t in times[:-1])]
    carried = np.zeros(np.shape(h0))
    back: list[Gradients] = []
    for t in times[::-1]:
        signal, x, h_next = (np.take(one, t, axis=TIME) for one in (dH, X, H))
        back.append(rnn_step_backward(signal + carried, x, before[t], h_next, Wx, Wh))
        carried = back[-1].state
    return Gradients(
        inputs=np.stack([one.inputs for one in reversed(back)], axis=TIME),
        state=carried,
        input_weights=np.sum([one.input_weights for one in back], axis=0),
        state_weights=np.sum([one.state_weights for one in back], axis=0),
        bias=np.sum([one.bias for one in back], axis=0),
    )
