# outcome: crashed
# tries: to raise at load what `except Exception` does not catch
# says: linear_backprop.py cannot be loaded: Own: nothing to grade here


class Own(BaseException):
    pass


raise Own("nothing to grade here")
