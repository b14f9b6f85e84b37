# gains: to be dumped, to outlive the server, another filter: any of prctl
# stopped by: system_calls
# gets through: bare
# family: arguments that are forbidden

import ctypes
import errno

import numpy as np

ALLOWED = (15, 39)  # PR_SET_NAME, PR_GET_NO_NEW_PRIVS
OTHERS = (0x53564D41, 0x59616D61)  # names of memory, who may trace
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for option in [*range(1, 100), *OTHERS]:
        if option not in ALLOWED:
            result = libc.prctl(option, *map(ctypes.c_long, (-1, -1, -1, -1)))
            if result >= 0 or ctypes.get_errno() != errno.EPERM:
                reached.append(option)
    return np.array(reached or [0])
