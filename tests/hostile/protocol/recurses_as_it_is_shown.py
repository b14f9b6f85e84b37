# outcome: crashed
# tries: to overflow the stack while its exception is shown
# says: linear_forward raised Endless


class Endless(Exception):
    def __str__(self):
        return str(self)


def linear_forward(X, W, b):
    raise Endless
