class Tally:
    def __init__(self, start):
        self._mean = self._now = start
        self._seen = 1

    def add(self, step):
        self._now = self._now + step
        self._seen += 1
        self._mean += (self._now - self._mean) / self._seen

    def mean(self):
        return self._mean
