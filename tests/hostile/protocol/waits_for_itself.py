# outcome: timed_out
# tries: to wait for a lock that it holds itself, before any check is made
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

import threading

lock = threading.Lock()
with lock, lock:
    pass
