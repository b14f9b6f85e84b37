"""Linear algebra: a quadratic form p.T A p has the gradient (A + A.T) p, and a matrix turns it."""
from types import SimpleNamespace
import numpy as np

variant = SimpleNamespace(a=-1.5, b=0.5, c=-5.0, k=0.5)  # my own function
BOWL = np.eye(2)
QUARTER_TURN = np.array([[0.0, -1.0], [1.0, 0.0]])

def bowl_gradient(p):
    return np.array(p) @ (BOWL + BOWL.T)

def my_gradient(p):
    quadratic = np.array([[variant.a, variant.b], [0, 0]])
    along_y = np.array([0, 1])
    height = variant.c * np.exp(variant.k * np.dot(along_y, p))
    return (quadratic + quadratic.T) @ p + variant.k * height * along_y

def steepest_ascent(p):
    gradient = bowl_gradient(p)
    if np.array_equal(gradient, np.zeros(2)):
        return (None, 0.0)
    steepness = np.sqrt(gradient.T @ gradient)
    return (steepness, gradient / steepness)

def contour_direction(p):
    direction = steepest_ascent(p)[0]
    if direction is None:
        return None
    return QUARTER_TURN @ direction
