"""A filter of system calls: what is not listed here answers EPERM, or ends the process.

The filter is a program of the kernel's classic BPF machine. It is made once; in that of each
process stands its own process id. `clone3` and `openat2` answer ENOSYS, so that libraries fall back
to calls whose arguments a filter can see.

Source: Linux, Documentation/userspace-api/seccomp_filter.rst and include/uapi/linux/seccomp.h.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import platform
import struct
import sys

from grader.wall.libc import libc
from grader.wall.system_calls import MACHINES

# The low 32 bits of an argument, by place and mask, and what they must be; all 64 without a mask.
Test = tuple[int, int | None, int]

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_WRITING |= getattr(os, "O_TMPFILE", 0) | getattr(os, "O_PATH", 0)
_WRITING &= ~getattr(os, "O_DIRECTORY", 0)  # a part of O_TMPFILE; to list a folder is to read
_WRITE, _EXECUTE = 2, 4  # PROT_...
_SHARED, _ANONYMOUS = 1, 0x20  # MAP_...
_IOCTLS = (0x5401, 0x5413, 0x5421, 0x5451)  # TCGETS, TIOCGWINSZ, FIONBIO, FIOCLEX
_FCNTLS = (1, 2, 3)  # F_GETFD, F_SETFD, F_GETFL
# FUTEX_WAIT, _WAKE, _WAIT_BITSET and _WAKE_BITSET, by either clock, and private: on a file that two
# answers have mapped, one could wake the other, and so tell it something.
_FUTEXES = (0x80, 0x81, 0x89, 0x8A)
_PRCTLS = (15, 39)  # PR_SET_NAME, PR_GET_NO_NEW_PRIVS

_ALWAYS = """
read write poll close fstat lseek newfstatat munmap brk mremap madvise
clock_gettime gettimeofday getrandom rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack
pread64 pwrite64 readv writev stat lstat access faccessat faccessat2 readlink readlinkat statx
getdents getdents64 getcwd ppoll select pselect6 sched_yield sched_getaffinity getcpu time times
getrusage getrlimit sysinfo uname nanosleep clock_nanosleep clock_getres getitimer setitimer alarm
pause getpid gettid getppid getpgrp getpgid getsid getuid geteuid getgid getegid getresuid
getresgid getgroups getpriority set_robust_list rseq exit exit_group
"""
_NOT_THERE = ("clone3", "openat2")

_KILL, _ERRNO, _ALLOW = 0x80000000, 0x00050000, 0x7FFF0000
_LOAD, _AND, _RETURN = 0x20, 0x54, 0x06  # ld [k], and #k, ret #k
_EQUAL, _AT_LEAST = 0x15, 0x35  # jeq, jge
_NUMBER, _MACHINE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_X32 = 0x40000000  # a bit of the numbers of x86-64's other calls
_SET_MODE_FILTER = 1
_STEP = "HBBI"  # struct sock_filter
_OWN = 0x7FFFFFFF  # no process has this id


def allowed(pid: int) -> dict[str, list[list[Test]]]:
    """Return what a process with this id may call: for each name the ways, each of tests."""
    ways: dict[str, list[list[Test]]] = {name: [[]] for name in _ALWAYS.split()}
    ways |= {
        "openat": [[(2, _WRITING, 0)]],
        "open": [[(1, _WRITING, 0)]],
        "mmap": [
            [(2, _EXECUTE, 0), (3, _SHARED, 0)],
            [(2, _EXECUTE | _WRITE, 0), (3, _ANONYMOUS, 0)],  # a file; mprotect would open memory
            [(2, _WRITE, 0), (3, _SHARED | _ANONYMOUS, 0)],  # a library
        ],
        "mprotect": [[(2, _EXECUTE, 0)]],
        "ioctl": [[(1, 0xFFFFFFFF, number)] for number in _IOCTLS],
        "fcntl": [[(1, 0xFFFFFFFF, number)] for number in _FCNTLS],
        "prctl": [[(0, 0xFFFFFFFF, number)] for number in _PRCTLS],
        "sendto": [[(3, 0xFFFFFFFF, 0), (4, None, 0)]],  # to its peer
        "recvfrom": [[(3, 0xFFFFFFFF, 0)]],  # no urgent data, which has had its holes
        "futex": [[(1, 0xFFFFFEFF, operation)] for operation in _FUTEXES],
        "prlimit64": [[(0, None, 0), (2, None, 0)]],  # to read one's own
        "kill": [[(0, 0xFFFFFFFF, pid)]],
        "tgkill": [[(0, 0xFFFFFFFF, pid)]],
    }
    return ways


def program(machine: str, pid: int) -> bytes:
    """Return the filter of a process for this machine, as the kernel takes it.

    What is the same for all processes is made at the first call. Raise OSError for a machine whose
    numbers are not known.
    """
    code = bytearray(_program(machine))
    for place in _places(machine):
        struct.pack_into("I", code, place, pid)
    return bytes(code)


@functools.cache
def _places(machine: str) -> list[int]:
    """Where a process's own id stands in its filter."""
    code, size = _program(machine), struct.calcsize(_STEP)
    steps = enumerate(struct.iter_unpack(_STEP, code))
    return [(at + 1) * size - 4 for at, (_, _, _, k) in steps if k == _OWN]


@functools.cache
def _program(machine: str) -> bytes:
    """The filter, with _OWN in place of the process's own id."""
    if machine not in MACHINES:
        raise OSError(errno.ENOSYS, f"no table of system calls for {machine}")
    audit, numbers = MACHINES[machine]
    code = [_step(_LOAD, _MACHINE), _step(_EQUAL, audit, 1, 0), _step(_RETURN, _KILL)]
    code += [_step(_LOAD, _NUMBER)]
    if machine == "x86_64":
        code += [_step(_AT_LEAST, _X32, 0, 1), _step(_RETURN, _KILL)]
    for name, ways in allowed(_OWN).items():
        if name in numbers:
            code += _block(numbers[name], ways)
    for name in _NOT_THERE:
        code += [
            _step(_EQUAL, numbers[name], 0, 1),
            _step(_RETURN, _ERRNO | errno.ENOSYS),
        ]
    code += [_step(_RETURN, _ERRNO | errno.EPERM)]
    return b"".join(code)


def install(machine: str = platform.machine()) -> None:
    """Filter this process from now on, which must have no new privileges; raise OSError."""
    if not sys.platform.startswith("linux"):
        raise OSError(errno.ENOSYS, "system calls can be filtered on Linux only")
    code = program(machine, os.getpid())
    number = MACHINES[machine][1]["seccomp"]
    filled = ctypes.create_string_buffer(code, len(code))
    pointer = ctypes.addressof(filled)
    # struct sock_fprog: the number of instructions, padding, and where they are
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(code) // 8, pointer))
    if libc().syscall(ctypes.c_long(number), _SET_MODE_FILTER, 0, header):
        raise OSError(ctypes.get_errno(), "the filter of system calls was refused")


def _block(number: int, ways: list[list[Test]]) -> list[bytes]:
    """Allow this call in any of these ways; what comes after is another call."""
    if ways == [[]]:
        return [_step(_EQUAL, number, 0, 1), _step(_RETURN, _ALLOW)]
    inside: list[bytes] = []
    for way in ways:
        tests = [step for test in way for step in _test(test)]
        # What fails a test jumps behind this way.
        inside += [_aimed(step, len(tests) - at) for at, step in enumerate(tests)]
        inside += [_step(_RETURN, _ALLOW)]
    inside += [_step(_RETURN, _ERRNO | errno.EPERM)]
    return [_step(_EQUAL, number, 0, len(inside)), *inside]


def _test(test: Test) -> list[bytes]:
    place, mask, wanted = test
    low = _ARGUMENTS + 8 * place  # little endian, as both machines are
    if mask is None:
        high = [_step(_LOAD, low + 4), _step(_EQUAL, wanted >> 32, 0, 255)]
        return [_step(_LOAD, low), _step(_EQUAL, wanted & 0xFFFFFFFF, 0, 255), *high]
    steps = [_step(_LOAD, low)]
    if mask != 0xFFFFFFFF:
        steps += [_step(_AND, mask)]
    return [*steps, _step(_EQUAL, wanted, 0, 255)]


def _aimed(step: bytes, distance: int) -> bytes:
    """A step whose jump that is still open leads so many steps on, behind the ALLOW."""
    code, yes, no, k = struct.unpack(_STEP, step)
    return _step(code, k, yes, distance if no == 255 else no)


def _step(code: int, k: int, yes: int = 0, no: int = 0) -> bytes:
    """An instruction of the kernel's machine."""
    return struct.pack(_STEP, code, yes, no, k)
