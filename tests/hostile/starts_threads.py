# outcome: crashed
# tries: to take all threads
# says: linear_forward raised RuntimeError: can't start new thread

import threading
import time


def linear_forward(X, W, b):
    for _ in range(1_000):
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
