# outcome: timed_out
# tries: to hang as the last reference to something goes
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

import time
import weakref


class Result:
    pass


result = Result()
reference = weakref.ref(result, lambda reference: time.sleep(60))
del result
