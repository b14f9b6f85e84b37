# gains: keys typed for others, signals, networks: any ioctl
# stopped by: system_calls
# gets through: bare
# family: arguments that are forbidden

import ctypes
import errno
import sys

import numpy as np

CONTROLS = {
    0x5412: "TIOCSTI, a key typed for whoever reads next",
    0x541C: "TIOCLINUX",
    0x540E: "TIOCSCTTY",
    0x541B: "FIONREAD",
    0x5452: "FIOASYNC",
    0x8901: "FIOSETOWN",
    0x8904: "SIOCGPGRP",
    0x8912: "SIOCGIFCONF, which networks there are",
    0x40086602: "FS_IOC_SETFLAGS",
    0x8910: "SIOCGIFNAME",
}
frame = sys._getframe()
while "channel" not in frame.f_locals:
    frame = frame.f_back
channel = frame.f_locals["channel"]
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    reached = []
    for control in CONTROLS:
        for descriptor in (0, channel.fileno()):
            result = libc.ioctl(descriptor, ctypes.c_ulong(control), None)
            if result >= 0 or ctypes.get_errno() != errno.EPERM:
                reached.append(control)
    return np.array(reached or [0])
