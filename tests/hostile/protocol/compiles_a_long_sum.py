# outcome: crashed
# tries: to overflow the compiler with a sum
# says: linear_backprop.py cannot be loaded: RecursionError: maximum ...

exec("Y = 1" + 10**5 * "+1")
