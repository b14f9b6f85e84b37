def Tally(start):
    values = [start]

    class Made:
        def add(self, step):
            values.append(values[-1] + step)

        def mean(self):
            return sum(values) / len(values)

    return Made()
