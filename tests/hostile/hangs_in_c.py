# outcome: timed_out
# tries: to hang where Python looks at no signal
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

import re

re.match("(a+)+$", 60 * "a" + "b")
