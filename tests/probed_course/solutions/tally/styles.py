"""The mistakes of tally in other styles."""

from grader import style


@style(of="Tally", shows="without_the_start")
class drops_the_first:
    def __init__(self, start):
        self.now = self.start = start
        self.seen = []

    def add(self, step):
        self.now += step
        self.seen += [self.now]

    def mean(self):
        return sum(self.seen) / len(self.seen) if self.seen else self.start


@style(of="Tally", shows="without_the_start")
class counts_from_the_first_step:
    def __init__(self, start):
        self.now, self.total, self.count = start, 0.0, 0

    def add(self, step):
        self.now += step
        self.total += self.now
        self.count += 1

    def mean(self):
        return self.total / self.count if self.count else self.now


@style(of="Tally", shows="means_the_steps")
class adds_up_the_steps:
    def __init__(self, start):
        self.total, self.count = start, 1

    def add(self, step):
        self.total += step
        self.count += 1

    def mean(self):
        return self.total / self.count


@style(of="Tally", shows="means_the_steps")
class keeps_the_steps:
    def __init__(self, start):
        self.start, self.steps = start, ()

    def add(self, step):
        self.steps = (*self.steps, step)

    def mean(self):
        return (self.start + sum(self.steps)) / (1 + len(self.steps))
