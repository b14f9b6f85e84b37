"""A cell that swims, and segments with a name for each part."""

from typing import NamedTuple

import numpy as np


class Segment(NamedTuple):
    middle: np.ndarray
    way: np.ndarray


class Cell:
    def __init__(self, place, stride):
        self.place = np.array(place, dtype=float)
        self.stride = stride

    def swim(self, slope):
        slope = np.asarray(slope, dtype=float)
        if slope.any():
            self.place = self.place + self.stride * self.heading(slope)
        return self.place

    @staticmethod
    def heading(slope):
        return slope / np.sqrt(slope @ slope)


def segments(path):
    points = [np.array(point, dtype=float) for point in path]
    for number in range(1, len(points)):
        before, after = points[number - 1], points[number]
        yield Segment((before + after) / 2, after - before)


def force(grad_U, x):
    slope = np.array(grad_U(np.array(x, dtype=float)), dtype=float)
    slope *= -1
    return slope


def flux(D, grad_c):
    D = np.array(D, dtype=float)
    multiply = np.multiply if D.ndim == 0 else np.matmul
    return multiply(-D, np.array(grad_c, dtype=float))


def chemotaxis_path(grad_c, x0, speed, dt, steps):
    cell = Cell(x0, speed * dt)
    return [cell.place] + [cell.swim(grad_c(cell.place)) for _ in range(steps)]


def work(force, path):
    total = np.zeros(())
    for segment in segments(path):
        total = total + np.inner(force(segment.middle), segment.way)
    return total
