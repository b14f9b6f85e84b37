# outcome: timed_out
# tries: to hang where something is thrown away
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...


class Result:
    def __del__(self):
        while True:
            pass


Result()
