# outcome: timed_out
# tries: to sleep and ignore every signal that can be ignored
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

import signal
import time

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
time.sleep(60)
