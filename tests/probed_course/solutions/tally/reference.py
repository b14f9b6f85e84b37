"""The reference of tally."""


class Tally:
    def __init__(self, start):
        self.values = [start]

    def add(self, step):
        self.values.append(self.values[-1] + step)

    def mean(self):
        return sum(self.values) / len(self.values)
