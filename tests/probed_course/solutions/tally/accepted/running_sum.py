class Tally:
    def __init__(self, start):
        self.now = self.total = start
        self.count = 1

    def add(self, step):
        self.now += step
        self.total += self.now
        self.count += 1

    def mean(self):
        return self.total / self.count
