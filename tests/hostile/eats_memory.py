# outcome: crashed
# tries: to take all memory
# says: linear_forward raised MemoryError


def linear_forward(X, W, b):
    taken = []
    while True:
        taken.append(bytearray(2**24))
