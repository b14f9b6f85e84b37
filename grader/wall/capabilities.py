"""Capabilities: what root may do that others may not, given up for good.

Source: capabilities(7), include/uapi/linux/capability.h.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct

from grader.wall.libc import libc
from grader.wall.prctl import prctl
from grader.wall.system_calls import MACHINES

_DROP_FROM_BOUNDING = 24  # PR_CAPBSET_DROP
_AMBIENT, _CLEAR_ALL = 47, 4  # PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL
_LAST = 63
_VERSION = 0x20080522


def drop() -> None:
    """Give up all capabilities, and what a program could gain; raise OSError."""
    for capability in range(_LAST + 1):
        prctl(_DROP_FROM_BOUNDING, capability)  # one that the kernel does not know, or not root
    prctl(_AMBIENT, _CLEAR_ALL)
    if platform.machine() not in MACHINES:
        raise OSError("no table of system calls for this machine")
    number = MACHINES[platform.machine()][1]["capset"]
    if libc().syscall(ctypes.c_long(number), struct.pack("Ii", _VERSION, 0), bytes(24)):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
