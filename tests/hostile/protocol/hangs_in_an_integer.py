# outcome: timed_out
# tries: to hang in one multiplication of large integers
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

print(7 ** (10**8))
