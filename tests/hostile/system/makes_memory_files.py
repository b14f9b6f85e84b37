# gains: files that no limit and no folder knows: memory as files
# stopped by: system_calls
# gets through: bare
# family: parts of the kernel

import ctypes
import errno

import numpy as np

CALLS = {
    319: (0, 0),  # memfd_create
    447: (0,),  # memfd_secret
    323: (0,),  # userfaultfd
}
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for number, arguments in CALLS.items():
        result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
        if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            reached.append(number)
    return np.array(reached or [0])
