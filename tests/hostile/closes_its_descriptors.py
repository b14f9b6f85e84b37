# outcome: crashed
# tries: to go on working where nobody can hear it
# says: Loading linear_backprop.py: its process stopped answering, ...

import os

os.closerange(0, 64)
while True:
    pass
