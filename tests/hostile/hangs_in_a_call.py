# outcome: timed_out
# tries: to hang, catching whatever would stop it
# says: linear_forward ran for more than 0.8 s and was stopped. ...


def linear_forward(X, W, b):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
