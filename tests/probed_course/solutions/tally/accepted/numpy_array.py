import numpy as np


class Tally:
    def __init__(self, start):
        self.steps = np.array([start])

    def add(self, step):
        self.steps = np.append(self.steps, step)

    def mean(self):
        return np.cumsum(self.steps).mean()
