# outcome: crashed
# tries: to go on in a generator that is closed
# says: linear_forward raised RuntimeError: generator ignored GeneratorExit

from contextlib import suppress


def rows():
    while True:
        with suppress(GeneratorExit):
            yield 0


def linear_forward(X, W, b):
    row = rows()
    next(row)
    row.close()
