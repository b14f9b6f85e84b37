"""Each input carries its slope forward with it; a heap finds the largest; reduce makes the path."""
import heapq
from functools import reduce
import numpy as np

class Dual:

    def __init__(self, value, slope):
        self.value, self.slope = (value, slope)

    def __add__(self, other):
        return Dual(self.value + other.value, self.slope + other.slope)

    def __rmul__(self, number):
        return Dual(number * self.value, number * self.slope)

    def tanh(self):
        h = np.tanh(self.value)
        return Dual(h, (1 + h) * (1 - h) * self.slope)

def saliency(params, x, label):
    units = [Dual(float(entry), unit) for entry, unit in zip(x, np.eye(len(x)))]
    score = Dual(float(params['b2'][label]), np.zeros(len(x)))
    for row, bias, weight in zip(params['W1'], params['b1'], params['W2'][label]):
        z = Dual(float(bias), np.zeros(len(x)))
        for w, entry in zip(row, units):
            z = z + float(w) * entry
        score = score + float(weight) * z.tanh()
    return score.slope

def top_inputs(dx, k):
    return heapq.nlargest(k, range(len(dx)), key=lambda place: abs(dx[place]))

def dream(score_grad, x0, lr, steps):

    def one_more(path, _):
        return np.r_[path, [path[-1] + steps * np.asarray(score_grad(path[-1]))]]
    return reduce(one_more, range(steps), np.array([x0], dtype=float))
