# gains: memory that is never given back, or placed where it hurts
# stopped by: system_calls
# gets through: bare
# family: parts of the kernel

import ctypes
import errno

import numpy as np

CALLS = {
    149: (0, 4096),  # mlock
    151: (1,),  # mlockall
    325: (0, 4096, 0),  # mlock2
    237: (0, 0, -1, 0, 0, 0),  # mbind
    238: (-1, 0, 0),  # set_mempolicy
    216: (0, 0, 0, 0, 0),  # remap_file_pages
    27: (1, 0, 0),  # mincore
}
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for number, arguments in CALLS.items():
        result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
        if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            reached.append(number)
    return np.array(reached or [0])
