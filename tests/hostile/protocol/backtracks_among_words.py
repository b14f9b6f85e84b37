# outcome: timed_out
# tries: to hang in a pattern that can match in very many ways
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...

import re

re.match(r"(\w+\s?)+$", 20 * "many words " + "!")
