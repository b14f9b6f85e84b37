# outcome: timed_out
# tries: to be stopped, neither running nor ended
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)
