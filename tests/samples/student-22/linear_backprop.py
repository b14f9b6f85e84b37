"""np.tensordot with named axes, typed, with a dtype to choose and the gradients in a NamedTuple."""
from typing import NamedTuple
import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray
BATCH = OUTPUT = 0
FEATURE = 1

class Gradients(NamedTuple):
    inputs: NDArray
    weights: NDArray
    bias: NDArray

def linear_forward(X: ArrayLike, W: ArrayLike, b: ArrayLike, dtype: DTypeLike=np.float64) -> NDArray:
    product = np.tensordot(np.asarray(X, dtype), np.asarray(W, dtype), axes=(FEATURE, FEATURE))
    return np.add(product, b, dtype=dtype)

def linear_backward(dY: ArrayLike, X: ArrayLike, W: ArrayLike, b: ArrayLike, dtype: DTypeLike=np.float64) -> Gradients:
    upstream = np.asarray(dY, dtype)
    return Gradients(inputs=np.tensordot(upstream, np.asarray(W, dtype), axes=(FEATURE, OUTPUT)), weights=np.tensordot(np.asarray(X, dtype), upstream, axes=(BATCH, BATCH)), bias=np.add.reduce(upstream, axis=BATCH))

def linear_backward_one(g: ArrayLike, x: ArrayLike, W: ArrayLike, b: ArrayLike, dtype: DTypeLike=np.float64) -> Gradients:
    upstream = np.asarray(g, dtype)
    return Gradients(inputs=np.tensordot(upstream, np.asarray(W, dtype), axes=1), weights=np.tensordot(upstream, np.asarray(x, dtype), axes=0), bias=upstream.copy())
