# gains: a system call that the kernel lets no filter see
# stopped by: kernel
# gets through: nothing
# family: all system calls

import ctypes

import numpy as np

URETPROBE = 335
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    if libc.syscall(URETPROBE) < 0:
        raise OSError(ctypes.get_errno(), "uretprobe")
    return np.ones(1)
