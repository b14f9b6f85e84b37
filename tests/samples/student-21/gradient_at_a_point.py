"""Plain Python: math and lists, with a recursion for points inside lists inside lists."""
from types import SimpleNamespace
import math

variant = SimpleNamespace(a=-1.5, b=0.5, c=-5.0, k=0.5)  # my own function

def bowl_gradient(p):
    if hasattr(p[0], '__len__'):
        return [bowl_gradient(q) for q in p]
    return [2.0 * float(coordinate) for coordinate in p]

def my_gradient(p):
    x = float(p[0])
    y = float(p[1])
    along_x = 2 * variant.a * x + variant.b * y
    along_y = variant.b * x + variant.c * variant.k * math.exp(variant.k * y)
    return [along_x, along_y]

def steepest_ascent(p):
    gx, gy = bowl_gradient(p)
    length = math.sqrt(gx ** 2 + gy ** 2)
    if length == 0:
        return (0.0, None)
    return ([gx / length, gy / length], length)

def contour_direction(p):
    direction, _ = steepest_ascent(p)
    if direction is not None:
        return [direction[1], -direction[0]]
