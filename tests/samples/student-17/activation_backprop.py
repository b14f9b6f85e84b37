"""Automatic differentiation: numbers that carry their slope along, one entry after another."""
import math
from typing import NamedTuple
import numpy as np

class Dual(NamedTuple):
    value: float
    slope: float = 0.0

    def times(self, other):
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    def plus(self, number):
        return Dual(self.value + number, self.slope)

    def tanh(self):
        value = math.tanh(self.value)
        return Dual(value, self.slope * (1 - value * value))

    def above(self, floor):
        return self if self.value > floor else Dual(floor)

def walk(f, dA, Z):
    signals = np.asarray(dA, dtype=float)
    result = np.empty(signals.shape)
    for place, z in np.ndenumerate(np.asarray(Z, dtype=float)):
        result[place] = f(Dual(float(z), 1.0)).slope * signals[place]
    return result

def sigmoid_backward(dA, Z):
    half = Dual(0.5)
    return walk(lambda z: half.times(z.times(half).tanh().plus(1)), dA, Z)

def tanh_backward(dA, Z):
    return walk(Dual.tanh, dA, dA)

def relu_backward(dA, Z):
    return walk(lambda z: z.above(0.0), dA, Z)
