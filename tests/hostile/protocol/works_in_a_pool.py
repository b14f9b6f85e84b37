# outcome: crashed
# tries: to compute in a pool of threads that outlives the call
# says: linear_forward raised RuntimeError: can't start new thread

from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(4)


def linear_forward(X, W, b):
    return pool.submit(lambda: X @ W.T + b).result()
