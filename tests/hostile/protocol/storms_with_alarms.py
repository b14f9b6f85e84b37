# outcome: timed_out
# tries: to go on for ever while alarms interrupt whatever waits
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

import signal

signal.signal(signal.SIGALRM, lambda number, frame: None)
signal.setitimer(signal.ITIMER_REAL, 1e-4, 1e-4)
while True:
    pass
