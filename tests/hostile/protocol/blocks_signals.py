# outcome: timed_out
# tries: to sleep while every signal waits
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

import signal
import time

signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))
time.sleep(60)
