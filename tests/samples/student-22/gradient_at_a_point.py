"""The complex step: moved by a tiny imaginary bit, a function's imaginary part is its slope."""
from types import SimpleNamespace
import numpy as np

variant = SimpleNamespace(a=-1.5, b=0.5, c=-5.0, k=0.5)  # my own function
H = 1e-50

def slopes_of(f, p):
    x, y = np.moveaxis(np.asarray(p, dtype=complex), -1, 0)
    return np.stack((f(x + 1j * H, y).imag / H, f(x, y + 1j * H).imag / H), axis=-1)

def bowl_gradient(p):
    return slopes_of(lambda x, y: x * x + y * y, p)

def my_gradient(p):
    return slopes_of(lambda x, y: x * (variant.a * x + variant.b * y) + variant.c * np.exp(variant.k * y), p)

def steepest_ascent(p):
    uphill = bowl_gradient(p)
    steepness = np.sqrt(uphill @ uphill)
    return (uphill / steepness, steepness) if steepness > 0 else (0.0, None)

def contour_direction(p):
    uphill, steepness = steepest_ascent(p)
    return None if steepness == 0.0 else np.flip(uphill) * np.array([1, -1])
