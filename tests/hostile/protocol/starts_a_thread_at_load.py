# outcome: crashed
# tries: to work on in a thread after the file is loaded
# says: linear_backprop.py cannot be loaded: RuntimeError: can't start new thread

import _thread
import time

_thread.start_new_thread(time.sleep, (60,))
