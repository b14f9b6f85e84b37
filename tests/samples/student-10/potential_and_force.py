"""Lists and recursion; arrays only where a function is asked."""
import math
import numpy as np

def ask(function, x):
    return [float(number) for number in function(np.array(function, dtype=float))]

def force(grad_U, x):
    return [-slope for slope in ask(grad_U, x)]

def flux(D, grad_c):
    if np.ndim(D) == 0:
        return [-float(D) * float(slope) for slope in grad_c]
    return [-sum((float(d) * float(slope) for d, slope in zip(row, grad_c))) for row in D]

def chemotaxis_path(grad_c, x0, speed, dt, steps):
    here = [float(entry) for entry in x0]
    if steps == 0:
        return [here]
    slope = ask(grad_c, here)
    length = math.hypot(*slope)
    if length == 0:
        return [here, *[here] * steps]
    there = [a + speed * dt * (b / length) for a, b in zip(here, slope)]
    return [here, *chemotaxis_path(grad_c, there, speed, dt, steps - 1)]

def work(force, path):
    if len(path) < 2:
        return 0.0
    p, q, *rest = path
    push = ask(force, [(a + b) / 2 for a, b in zip(p, q)])
    here = sum((f * (b - a) for f, a, b in zip(push, p, q)))
    return here + work(force, [q, *rest])
