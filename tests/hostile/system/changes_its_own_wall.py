# gains: a wall with a door: seccomp, Landlock and what limits it
# stopped by: system_calls
# gets through: bare
# family: parts of the kernel

import ctypes
import errno

import numpy as np

CALLS = {
    317: (-1, 0, 0),  # seccomp
    444: (0, 0, 0),  # landlock_create_ruleset
    445: (-1, 1, 0, 0),  # landlock_add_rule
    446: (-1, 0),  # landlock_restrict_self
    160: (-1, 0),  # setrlimit
    95: (18,),  # umask
}
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for number, arguments in CALLS.items():
        result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
        if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            reached.append(number)
    return np.array(reached or [0])
