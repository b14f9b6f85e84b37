# gains: all capabilities in a world of its own, or another's world
# stopped by: system_calls
# gets through: bare
# family: parts of the kernel

import ctypes
import errno

import numpy as np

CALLS = {
    272: (0,),  # unshare, of nothing
    308: (-1, 0),  # setns
}
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for number, arguments in CALLS.items():
        result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
        if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            reached.append(number)
    return np.array(reached or [0])
