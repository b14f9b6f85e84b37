# outcome: timed_out
# tries: to hang in a set whose numbers are all found at one place
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

modulus = 2**61 - 1  # numbers are told apart by their remainder, before they are compared
print(len({number * modulus for number in range(10**5)}))
