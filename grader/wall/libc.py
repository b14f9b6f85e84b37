"""The C library of this process, for what Python has no name for."""

from __future__ import annotations

import ctypes
import functools


@functools.cache  # made in the fork server, so that no child takes the time
def libc() -> ctypes.CDLL:
    """Return the C library; after a call `ctypes.get_errno` tells its error."""
    return ctypes.CDLL(None, use_errno=True)
