# outcome: timed_out
# tries: to hang in a pattern of repeated groups, as it looks for a place
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

import re

re.search(r"(x+x+)+y", 60 * "x")
