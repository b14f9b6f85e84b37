"""All lengths from one solve: the signals of a chain are the solution of one block system."""
import math
import numpy as np

def gradient_norms(jacobians, g):
    backwards = [np.array(J, dtype=float) for J in jacobians][::-1]
    sizes = [len(g), *(J.shape[1] for J in backwards)]
    ends = np.cumsum(sizes)
    system, right = (np.eye(ends[-1]), np.zeros(ends[-1]))
    right[:sizes[0]] = g
    for t, J in enumerate(backwards):
        system[ends[t]:ends[t + 1], ends[t] - sizes[t]:ends[t]] = -J
    signals = np.split(np.linalg.solve(system, right), ends[:-1])
    return [float(np.sqrt(signal.dot(signal))) for signal in signals]

def growth_rate(norms):
    T = len(norms) - 1
    try:
        return (math.log(norms[-1]) - math.log(norms[0])) / T
    except ValueError:
        return float('-inf')

def clip_by_norm(g, limit):
    array = np.array(g, dtype=float)
    squares = float((array * array).sum())
    if squares > limit * limit:
        array /= math.sqrt(squares) / limit
    return array

def surprises():
    rng = np.random.default_rng(5)
    while True:
        grows = rng.uniform(0.3, 0.5, (3, 3))
        u, v = rng.integers(2, 9, (2, 3)) * rng.choice([-1, 1], (2, 3))
        if max(abs(np.linalg.eigvals(grows))) > 1.16 and u @ v == 0:
            return (grows, np.outer(u, v))
