# outcome: crashed
# tries: to take all memory by doubling a text
# says: linear_forward raised MemoryError


def linear_forward(X, W, b):
    text = "x"
    while True:
        text += text
