# gains: another user, another group, capabilities, another thread's place
# stopped by: system_calls
# gets through: bare
# family: parts of the kernel

import ctypes
import errno

import numpy as np

CALLS = {
    105: (-1,),  # setuid
    106: (-1,),  # setgid
    117: (-1, -1, -1),  # setresuid
    116: (-1, 0),  # setgroups
    126: (0, 0),  # capset
    154: (-1, 0, 0),  # modify_ldt
    158: (-1, 0),  # arch_prctl
    122: (-1,),  # setfsuid
}
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for number, arguments in CALLS.items():
        result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
        if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            reached.append(number)
    return np.array(reached or [0])
