# gains: any system call, by the old way: int 0x80 in a library's code
# stopped by: system_calls
# gets through: nothing
# family: other architectures
# dangerous

import ctypes
import struct

import numpy as np

PAGE = 4096
INTERRUPT = bytes([0xCD, 0x80])


def code(address):
    """Yield where the code of a loaded library begins, and its bytes: what its header tells."""
    start = address // PAGE * PAGE
    while ctypes.string_at(start, 4) != b"\x7fELF":
        start -= PAGE
    header = ctypes.string_at(start, 64)
    (at,), (size, count) = struct.unpack_from("Q", header, 32), struct.unpack_from("HH", header, 54)
    for number in range(count):
        kind, flags, _, place, _, _, length, _ = struct.unpack(
            "IIQQQQQQ", ctypes.string_at(start + at + number * size, 56)
        )
        if kind == 1 and flags & 1:
            base = 0 if place > start else start  # a program is where its header says
            yield base + place, ctypes.string_at(base + place, length)


def linear_forward(X, W, b):
    functions = ctypes.pythonapi.Py_IncRef, ctypes.CDLL(None).getpid
    for function in functions:
        for start, text in code(ctypes.cast(function, ctypes.c_void_p).value):
            place = text.find(INTERRUPT)
            if place >= 0:
                ctypes.CFUNCTYPE(ctypes.c_int)(start + place)()
                return np.ones(1)
    return np.zeros(1)
