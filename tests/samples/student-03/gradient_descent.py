"""Right: loops and prints, one coordinate at a time."""

import math

import numpy as np


def gradient_descent(grad, x0, lr, steps):
    """Return the path of gradient descent, (steps + 1, d)."""
    x = []
    for number in x0:
        x.append(float(number))
    path = []
    path.append(x)
    print("start:", x)
    for t in range(1, steps + 1):
        g = grad(np.array(x))
        new_x = []
        for i in range(len(x)):
            new_x.append(x[i] - lr * g[i])
        path.append(new_x)
        x = new_x
        print("step", t, "point", x)
    return np.array(path)


def steps_to_reach(path, target, tol):
    """Return the first t at which path[t] is at most tol away from target."""
    t = 0
    while t < len(path):
        total = 0
        for i in range(len(target)):
            difference = path[t][i] - target[i]
            total = total + difference**2
        distance = math.sqrt(total)
        print("t =", t, "distance =", distance)
        if distance <= tol:
            return t
        t = t + 1
    return None


def largest_stable_lr(H):
    """Return the border: 2 by the largest eigenvalue."""
    eigenvalues, eigenvectors = np.linalg.eig(np.array(H))
    largest = eigenvalues[0]
    for value in eigenvalues:
        if value > largest:
            largest = value
    print("largest eigenvalue:", largest)
    return 2 / largest
