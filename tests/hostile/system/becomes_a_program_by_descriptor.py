# gains: a program of the system's: execveat
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: programs

import ctypes

FOLDER = ""  # filled in by the test
HERE, EXECVEAT = -100, 322
libc = ctypes.CDLL(None, use_errno=True)


def linear_forward(X, W, b):
    words = (ctypes.c_char_p * 4)(b"sh", b"-c", f": > {FOLDER}/made".encode(), None)
    libc.syscall(EXECVEAT, HERE, b"/bin/sh", words, None, 0)
    raise OSError(ctypes.get_errno(), "execveat")
