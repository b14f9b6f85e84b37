"""Known mistakes of tally."""

from grader import mistake


class Kept:
    def __init__(self, start):
        self.values = [start]

    def add(self, step):
        self.values.append(self.values[-1] + step)

    def mean(self):
        return sum(self.values) / len(self.values)


@mistake(of="Tally")
class without_the_start(Kept):
    """You left the start out of the mean; it is one of the values."""

    def mean(self):
        later = self.values[1:] or self.values
        return sum(later) / len(later)


@mistake(of="Tally")
class means_the_steps(Kept):
    """You took the mean of the steps, not of the values they lead to."""

    def add(self, step):
        self.values.append(step)
