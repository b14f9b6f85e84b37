# outcome: crashed
# tries: to overflow the compiler with functions in functions
# says: linear_backprop.py cannot be loaded: MemoryError

exec(10**5 * "lambda: " + "0")
