# gains: other files under known names: mounts and roots
# stopped by: system_calls
# gets through: nothing
# family: parts of the kernel
# dangerous

import ctypes
import errno

import numpy as np

CALLS = {
    165: (0, 0, 0, 0, 0),  # mount
    166: (0, 0),  # umount2
    155: (0, 0),  # pivot_root
    161: (0,),  # chroot
    428: (-1, 0, 0),  # open_tree
    429: (-1, 0, -1, 0, 0),  # move_mount
    430: (0, 0),  # fsopen
    442: (-1, 0, 0, 0, 0),  # mount_setattr
}
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for number, arguments in CALLS.items():
        result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
        if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            reached.append(number)
    return np.array(reached or [0])
