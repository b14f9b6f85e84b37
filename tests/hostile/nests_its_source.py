# outcome: crashed
# tries: to overflow the compiler
# says: linear_backprop.py cannot be loaded: MemoryError

exec(10**6 * "-" + "1")
