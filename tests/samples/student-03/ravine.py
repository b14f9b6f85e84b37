"""Right: loops and prints, with the gradient in each step."""

import math

import numpy as np


def contraction(lr, curvatures):
    """Return the factors by which a step multiplies each coordinate."""
    factors = []
    for c in curvatures:
        factor = 1 - lr * c
        factors.append(factor)
    return np.array(factors)


def best_lr(curvatures):
    """Return the learning rate at which the slowest factor is smallest."""
    smallest = curvatures[0]
    largest = curvatures[0]
    for c in curvatures:
        if c < smallest:
            smallest = c
        if c > largest:
            largest = c
    print("smallest", smallest, "largest", largest)
    return 2 / (smallest + largest)


def sign_flips(path, axis):
    """Return how often column `axis` of path changes its sign."""
    flips = 0
    for t in range(len(path) - 1):
        now = path[t][axis]
        after = path[t + 1][axis]
        if now > 0 and after < 0:
            flips = flips + 1
        if now < 0 and after > 0:
            flips = flips + 1
    return flips


def ravine_report(curvatures, start, lr, tol, most):
    """Walk from start by gradient descent, and return (steps, flips, slowest)."""
    # which axis is the steepest?
    steepest = 0
    for i in range(len(curvatures)):
        if curvatures[i] > curvatures[steepest]:
            steepest = i

    x = []
    for number in start:
        x.append(float(number))
    path = [x]
    steps = None
    for t in range(most + 1):
        total = 0
        for number in x:
            total = total + number * number
        distance = math.sqrt(total)
        if distance <= tol:
            steps = t
            print("arrived after", t, "steps")
            break
        if t == most:
            break
        new_x = []
        for i in range(len(x)):
            gradient = curvatures[i] * x[i]
            new_x.append(x[i] - lr * gradient)
        x = new_x
        path.append(x)

    slowest = 0
    for factor in contraction(lr, curvatures):
        if abs(factor) > slowest:
            slowest = abs(factor)
    return steps, sign_flips(path, steepest), slowest
