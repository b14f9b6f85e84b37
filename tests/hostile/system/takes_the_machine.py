# gains: the machine: restart, modules, clocks, names, swapping, accounts
# stopped by: system_calls
# gets through: nothing
# family: parts of the kernel
# dangerous

import ctypes
import errno

import numpy as np

CALLS = {
    169: (0, 0, 0, 0),  # reboot
    246: (0, 0, 0, 0),  # kexec_load
    320: (-1, -1, 0, 0, 0),  # kexec_file_load
    175: (0, 0, 0),  # init_module
    313: (-1, 0, 0),  # finit_module
    176: (0, 0),  # delete_module
    167: (0, 0),  # swapon
    168: (0,),  # swapoff
    170: (0, -1),  # sethostname
    164: (0, 0),  # settimeofday
    227: (-1, 0),  # clock_settime
    159: (0,),  # adjtimex
    172: (3,),  # iopl
    173: (0, 1, 1),  # ioperm
    163: (0,),  # acct
    179: (0, 0, 0, 0),  # quotactl
    103: (10, 0, 0),  # syslog
}
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for number, arguments in CALLS.items():
        result = libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments))
        if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            reached.append(number)
    return np.array(reached or [0])
