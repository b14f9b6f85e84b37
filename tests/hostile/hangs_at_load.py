# outcome: timed_out
# tries: to hang before any check is made
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

while True:
    pass
