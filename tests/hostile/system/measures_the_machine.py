# gains: what others do, by counters of the processor, and programs in the kernel
# stopped by: system_calls
# gets through: nothing
# family: parts of the kernel
# dangerous

import ctypes
import errno

import numpy as np

CALLS = {
    321: (-1, 0, 0),  # bpf
    298: (0, 0, -1, -1, 0),  # perf_event_open
    212: (0, 0, 0),  # lookup_dcookie
}
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for number, arguments in CALLS.items():
        result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
        if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            reached.append(number)
    return np.array(reached or [0])
