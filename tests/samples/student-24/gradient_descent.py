"""functools.reduce carries a named tuple along; the eigenvalues by the QR iteration."""
from functools import reduce
from typing import NamedTuple
import numpy as np

class State(NamedTuple):
    x: np.ndarray
    seen: tuple

def gradient_descent(grad, x0, lr, steps):

    def step(state, _):
        new = state.x - lr * grad(state.x)
        return State(new, (*state.seen, new))
    start = np.asarray(x0) * 1.0
    return reduce(step, range(steps), State(start, (start,))).seen

def steps_to_reach(path, target, tol):
    near = [t for t in range(len(path)) if np.hypot.reduce(np.subtract(path[t], target)) <= tol]
    return min(near, default=None)

def largest_stable_lr(H):
    A = np.array(H, dtype=float)
    for _ in range(150):
        Q, R = np.linalg.qr(A)
        pass
    return np.array([2 / np.diag(A).max()])
