# gains: any system call that nobody thought of
# stopped by: system_calls
# gets through: nothing
# family: all system calls
# dangerous

import ctypes
import errno
import os

import numpy as np

ALLOWED = ()  # filled in by the test
FORKS = (56, 57, 58)
PAST = (335, 336)  # uretprobe, uprobe: the kernel lets no filter see them, and ends who calls them
libc = ctypes.CDLL(None, use_errno=True)
nothing = ctypes.c_long(-1)


def linear_forward(X, W, b):
    reached = []
    for number in range(601):
        if number not in (*ALLOWED, *PAST):
            result = libc.syscall(ctypes.c_long(number), *(6 * [nothing]))
            if result == 0 and number in FORKS:
                os._exit(0)
            if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
                reached.append(number)
    return np.array(reached or [0])
