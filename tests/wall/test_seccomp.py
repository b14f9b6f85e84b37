"""The filter of system calls is tried in two ways.

Its program is run here as the kernel would run it, for every number and on both machines; and real
calls are made behind it, in a process of its own.
"""

from __future__ import annotations

import errno
import os
import platform
import signal
import struct
from collections.abc import Callable

import pytest
from processes import ran, told

from grader.wall import seccomp
from grader.wall.system_calls import MACHINES

PID = 4711
ALLOW = "allowed"
EPERM, ENOSYS = errno.EPERM, errno.ENOSYS
KILL = "the process ends"


# The machine that runs such programs: filters of packets, made to judge system calls


def steps_of(program: bytes) -> list[tuple[int, int, int, int]]:
    return list(struct.iter_unpack("HBBI", program))


def judge(program: bytes, audit: int, number: int, *arguments: int) -> str | int:
    """Run a filter on a call; return ALLOW, KILL or the error that the call is given."""
    data = struct.pack("=IIQ6Q", number, audit, 0, *arguments, *[0] * (6 - len(arguments)))
    at = found = 0
    steps = steps_of(program)
    while True:
        code, yes, no, k = steps[at]
        at += 1
        if code == 0x20:  # ld [k]
            (found,) = struct.unpack_from("=I", data, k)
        elif code == 0x54:  # and #k
            found &= k
        elif code == 0x15:  # jeq #k
            at += yes if found == k else no
        elif code == 0x35:  # jge #k
            at += yes if found >= k else no
        else:
            assert code == 0x06  # ret #k
            kinds = {0x7FFF0000: ALLOW, 0x80000000: KILL, 0x00050000: k & 0xFFFF}
            return kinds[k & 0xFFFF0000]


class Judge:
    """The filter of a process with the id PID on one machine."""

    def __init__(self, machine: str) -> None:
        self.audit, self.numbers = MACHINES[machine]
        self.program = seccomp.program(machine, PID)

    def __call__(self, name: str, *arguments: int) -> str | int:
        return judge(self.program, self.audit, self.numbers[name], *arguments)


@pytest.fixture(scope="module", params=MACHINES)
def judged(request: pytest.FixtureRequest) -> Judge:
    return Judge(request.param)


def test_the_program_is_one_that_the_kernel_takes(judged: Judge) -> None:
    steps = steps_of(judged.program)
    assert len(steps) <= 4096
    for at, (code, yes, no, k) in enumerate(steps):
        assert code in (0x20, 0x54, 0x15, 0x35, 0x06)
        if code in (0x15, 0x35):
            assert at + 1 + max(yes, no) < len(steps)
        else:
            assert (yes, no) == (0, 0)
        if code == 0x20:
            assert k % 4 == 0
            assert 0 <= k < 64  # struct seccomp_data
    assert steps[-1][0] == 0x06
    assert 255 not in {jump for _, yes, no, _ in steps for jump in (yes, no)}  # none is open


def test_another_process_has_another_program() -> None:
    assert seccomp.program("x86_64", 1) != seccomp.program("x86_64", 2)


def test_a_machine_without_a_table_is_told() -> None:
    for refused in (lambda: seccomp.program("riscv64", 1), lambda: seccomp.install("riscv64")):
        with pytest.raises(OSError, match="no table of system calls for riscv64"):
            refused()


def test_every_name_is_in_the_table_and_aarch64_lacks_only_old_ones() -> None:
    names = {*seccomp.allowed(PID), *seccomp._NOT_THERE}
    assert names <= MACHINES["x86_64"][1].keys()
    old = "open stat lstat access poll select readlink getdents getpgrp time alarm pause"
    assert names - MACHINES["aarch64"][1].keys() == set(old.split())


def test_every_number_that_is_not_listed_is_refused(judged: Judge) -> None:
    names = {number: name for name, number in judged.numbers.items()}
    allowed = seccomp.allowed(PID)
    for number in range(1024):
        name = names.get(number, "")
        got = judge(judged.program, judged.audit, number)
        if allowed.get(name) == [[]]:
            assert got == ALLOW
        elif name in ("clone3", "openat2"):
            assert got == ENOSYS
        elif name not in allowed:
            assert got == EPERM


def test_calls_of_another_architecture_end_the_process() -> None:
    x86_64, aarch64 = Judge("x86_64"), Judge("aarch64")
    i386 = 0x40000003
    for audit in (i386, aarch64.audit, 0):
        assert {judge(x86_64.program, audit, number) for number in range(500)} == {KILL}
    assert judge(aarch64.program, x86_64.audit, aarch64.numbers["read"]) == KILL
    x32 = 0x40000000
    assert {judge(x86_64.program, x86_64.audit, x32 | number) for number in range(600)} == {KILL}
    assert judge(x86_64.program, x86_64.audit, 0xFFFFFFFF) == KILL


READ, WRITE, EXECUTE = 1, 2, 4
SHARED, PRIVATE, VALIDATED, ANONYMOUS, DENY_WRITE = 1, 2, 3, 0x20, 0x800
FAR = 2**32
ARGUMENTS: dict[str, list[tuple[tuple[int, ...], str | int]]] = {
    "openat": [
        ((0, 0, os.O_RDONLY), ALLOW),
        (
            (0, 0, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_DIRECTORY | os.O_NOFOLLOW),
            ALLOW,
        ),
        ((0, 0, os.O_WRONLY), EPERM),
        ((0, 0, os.O_RDWR), EPERM),
        ((0, 0, 3), EPERM),  # neither to read nor to write, but to control
        ((0, 0, os.O_RDONLY | os.O_CREAT), EPERM),
        ((0, 0, os.O_RDONLY | os.O_TRUNC), EPERM),
        ((0, 0, os.O_RDONLY | os.O_APPEND), EPERM),
        ((0, 0, os.O_TMPFILE), EPERM),
        ((0, 0, os.O_PATH), EPERM),
        ((0, 0, FAR | os.O_WRONLY), EPERM),
    ],
    "mmap": [
        ((0, 1, READ | WRITE, PRIVATE | ANONYMOUS), ALLOW),
        ((0, 1, 0, PRIVATE | ANONYMOUS), ALLOW),
        ((0, 1, READ, SHARED), ALLOW),
        ((0, 1, READ | WRITE, PRIVATE | DENY_WRITE, 5), ALLOW),
        ((0, 1, READ | EXECUTE, PRIVATE | DENY_WRITE, 5), ALLOW),  # a library
        ((0, 1, READ | WRITE, SHARED), EPERM),
        ((0, 1, READ | WRITE, SHARED | ANONYMOUS), EPERM),
        ((0, 1, READ | WRITE, VALIDATED), EPERM),
        ((0, 1, READ, SHARED | ANONYMOUS), EPERM),  # mprotect would make it writable
        ((0, 1, READ | EXECUTE, PRIVATE | ANONYMOUS), EPERM),
        ((0, 1, EXECUTE, SHARED), EPERM),
        ((0, 1, READ | WRITE | EXECUTE, PRIVATE), EPERM),
        ((0, 1, READ | WRITE | EXECUTE, PRIVATE | ANONYMOUS), EPERM),
        ((0, 1, FAR | READ | EXECUTE, FAR | PRIVATE | ANONYMOUS), EPERM),
    ],
    "mprotect": [
        ((0, 1, READ | WRITE), ALLOW),
        ((0, 1, 0), ALLOW),
        ((0, 1, READ | EXECUTE), EPERM),
        ((0, 1, EXECUTE), EPERM),
    ],
    "ioctl": [
        ((0, 0x5401), ALLOW),  # TCGETS: is it a terminal?
        ((0, 0x5413), ALLOW),  # TIOCGWINSZ: its size
        ((0, 0x5421), ALLOW),  # FIONBIO
        ((0, 0x5451), ALLOW),  # FIOCLEX
        ((0, 0x5412), EPERM),  # TIOCSTI: type into it
        ((0, 0x541C), EPERM),  # TIOCLINUX
        ((0, 0), EPERM),
    ],
    "fcntl": [
        ((0, 1), ALLOW),
        ((0, 2), ALLOW),
        ((0, 3), ALLOW),
        ((0, 0), EPERM),  # F_DUPFD
        ((0, 4), EPERM),  # F_SETFL
        ((0, 8), EPERM),  # F_SETOWN: who gets a signal
        ((0, 1024), EPERM),  # F_SETLEASE
        ((0, 1030), EPERM),  # F_DUPFD_CLOEXEC
    ],
    "prctl": [
        ((15,), ALLOW),  # PR_SET_NAME
        ((39,), ALLOW),  # PR_GET_NO_NEW_PRIVS
        ((1, 0), EPERM),  # PR_SET_PDEATHSIG
        ((4, 1), EPERM),  # PR_SET_DUMPABLE
        ((22, 2), EPERM),  # PR_SET_SECCOMP
        ((38, 1), EPERM),  # PR_SET_NO_NEW_PRIVS
    ],
    "sendto": [
        ((3, 1, 1, 0, 0), ALLOW),
        ((3, 1, 1, 0, 1), EPERM),
        ((3, 1, 1, 0, FAR), EPERM),
        ((3, 1, 1, 0, 0x7FFF00000000), EPERM),
        ((3, 1, 1, 1, 0), EPERM),  # MSG_OOB
        ((3, 1, 1, 0x4000, 0), EPERM),
    ],
    "recvfrom": [
        ((3, 1, 1, 0), ALLOW),
        ((3, 1, 1, 1), EPERM),  # MSG_OOB
        ((3, 1, 1, 2), EPERM),  # MSG_PEEK
    ],
    "futex": [
        ((1, 0x80), ALLOW),  # FUTEX_WAIT, private
        ((1, 0x81, 1), ALLOW),  # FUTEX_WAKE, private
        ((1, 0x89), ALLOW),
        ((1, 0x189), ALLOW),  # by the clock on the wall
        ((1, 0x8A), ALLOW),
        ((1, 0), EPERM),  # of memory that others may have
        ((1, 1, 1), EPERM),
        ((1, 0x109), EPERM),
        ((1, 0x86), EPERM),  # FUTEX_LOCK_PI
        ((1, 0x8B), EPERM),
    ],
    "prlimit64": [
        ((0, 0, 0, 1), ALLOW),
        ((PID, 0, 0, 1), EPERM),
        ((0, 0, 1, 0), EPERM),
        ((0, 0, FAR, 0), EPERM),
    ],
    "kill": [
        ((PID, 15), ALLOW),
        ((PID + 1, 0), EPERM),
        ((1, 9), EPERM),
        ((0, 9), EPERM),
        ((2**64 - 1, 9), EPERM),  # -1, all processes
        ((2**64 - PID, 9), EPERM),  # the group
    ],
    "tgkill": [
        ((PID, PID, 6), ALLOW),
        ((PID + 1, PID, 6), EPERM),
        ((2**64 - 1, PID, 6), EPERM),
    ],
}


@pytest.mark.parametrize("name", ARGUMENTS)
def test_a_call_is_judged_by_its_arguments(name: str, judged: Judge) -> None:
    for arguments, wanted in ARGUMENTS[name]:
        assert (arguments, judged(name, *arguments)) == (arguments, wanted)


def test_an_old_way_to_open_is_judged_as_the_new_one() -> None:
    x86_64 = Judge("x86_64")
    for arguments, wanted in ARGUMENTS["openat"]:
        assert x86_64("open", *arguments[1:]) == wanted


def test_every_call_with_conditions_is_tried() -> None:
    conditional = {name for name, ways in seccomp.allowed(PID).items() if ways != [[]]}
    assert conditional == ARGUMENTS.keys() | {"open"}


# Real calls, in a process with the filter and in one without

PREPARED = """
import ctypes, fcntl, mmap, os, resource, select, signal, socket, sys, termios, threading, time
from grader.wall import seccomp
from grader.wall.prctl import gain_no_privileges, prctl

libc = ctypes.CDLL(None, use_errno=True)
ours, theirs = socket.socketpair()
apart = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
anonymous = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
page = mmap.mmap(-1, 4096, anonymous)
place = ctypes.addressof(ctypes.c_char.from_buffer(page))
sys.stdout.flush()

def call(function, *arguments):
    if function(*arguments) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))

gain_no_privileges()
{install}
{code}
"""
TRIED = """
try:
    {code}
except BaseException as error:
    print(type(error).__name__, error)
else:
    print("done")
"""
WORKS = {
    "read a file": "open(os.__file__).read(1)",
    "list a folder": "os.listdir('/')",
    "see what a file is": "os.stat('/'), os.access('/', os.R_OK), os.path.exists('/nowhere')",
    "take memory": "mmap.mmap(-1, 2**20, anonymous)[0]; bytearray(2**24)",
    "load a library": "import _sqlite3, _decimal",
    "ask for the time": "time.time(), time.monotonic(), time.process_time(), time.localtime()",
    "sleep": "time.sleep(0.001)",
    "draw by chance": "os.urandom(8)",
    "use locks": "threading.Lock().acquire(timeout=0.01), threading.Condition()",
    "talk on its channel": "ours.send(b'x'), theirs.recv(1), select.select([ours], [], [], 0)",
    "poll": "select.poll().poll(0)",
    "catch its own signals": "signal.signal(10, lambda *_: 0); signal.raise_signal(10)",
    "signal itself": "os.kill(os.getpid(), 0)",
    "have a timer": "signal.setitimer(signal.ITIMER_REAL, 60); signal.alarm(0)",
    "ask for its limits": "resource.getrlimit(resource.RLIMIT_AS), resource.getrusage(0)",
    "ask about itself": "os.getpid(), os.getppid(), os.getuid(), os.getgroups(), os.getcwd()",
    "ask about the machine": "os.uname(), os.sched_getaffinity(0), os.getloadavg()",
    "know whether it writes to a terminal": "sys.stdout.isatty()",
    "compute with NumPy": "import numpy; numpy.linalg.inv(numpy.eye(3)).sum()",
}
STOPPED = [
    "socket.socket()",
    "socket.socketpair()",
    "apart.connect('/nowhere')",
    "apart.bind('')",
    "apart.sendto(b'x', '/nowhere')",
    "socket.send_fds(ours, [b'x'], [0])",
    "os.fork() or os._exit(0)",
    "os.execv('/nowhere', ['x'])",
    "os.posix_spawn('/nowhere', ['x'], {})",
    "os.pipe()",
    "os.dup(0)",
    "os.memfd_create('x')",
    "os.mkdir('/nowhere/x')",
    "os.unlink('/nowhere')",
    "os.rename('/nowhere', '/nowhere')",
    "os.symlink('x', '/nowhere/x')",
    "os.chmod('/nowhere', 0)",
    "os.utime('/nowhere')",
    "os.truncate('/nowhere', 0)",
    "os.chdir('/nowhere')",
    "os.open('/nowhere/x', os.O_WRONLY | os.O_CREAT)",
    "os.open(os.__file__, os.O_RDWR)",
    "os.umask(0o77)",
    "os.setsid()",
    "os.kill(os.getppid(), 0)",
    "os.setpriority(os.PRIO_PROCESS, 0, 19)",
    "os.sched_setaffinity(0, os.sched_getaffinity(0))",
    "resource.prlimit(0, resource.RLIMIT_CPU, resource.getrlimit(resource.RLIMIT_CPU))",
    "resource.prlimit(os.getppid(), resource.RLIMIT_CPU)",
    "fcntl.fcntl(ours, fcntl.F_SETOWN, os.getpid())",
    "fcntl.fcntl(ours, fcntl.F_DUPFD, 0)",
    "fcntl.ioctl(ours, termios.TIOCSTI, b'x')",
    "mmap.mmap(-1, 4096)",
    "mmap.mmap(-1, 4096, anonymous, mmap.PROT_READ | mmap.PROT_EXEC)",
    "call(libc.mprotect, ctypes.c_void_p(place), 4096, 5)",
    "call(libc.prctl, 4, 1, 0, 0, 0)",
    "call(libc.shmget, 0x4711, 0, 0)",
    "call(libc.ptrace, 3, 0, 0, 0)",
    "seccomp.install()",
]


def behind(codes: list[str], install: str = "seccomp.install()") -> list[str]:
    """What becomes of each of these, in one process."""
    code = "".join(TRIED.format(code=one) for one in codes)
    return told(PREPARED.format(install=install, code=code)).splitlines()


@pytest.fixture(scope="module", autouse=True)
def filters_are_there(need: Callable[..., None]) -> None:
    need("system_calls")


def test_what_computing_takes_works() -> None:
    assert dict(zip(WORKS, behind(list(WORKS.values())), strict=True)) == dict.fromkeys(
        WORKS, "done"
    )


def test_what_computing_does_not_take_is_not_permitted() -> None:
    got = dict(zip(STOPPED, behind(STOPPED), strict=True))
    assert {code for code in STOPPED if not got[code].startswith("PermissionError [Errno 1]")} == (
        set()
    )


def test_without_the_filter_each_of_these_is_permitted_or_fails_for_another_reason() -> None:
    got = dict(zip(STOPPED, behind(STOPPED, install=""), strict=True))
    assert {code for code in STOPPED if "[Errno 1]" in got[code]} == set()


def test_new_ways_to_fork_and_to_open_seem_not_to_exist() -> None:
    calls = [f"call(libc.syscall, {number}, 0, 0, 0, 0)" for number in (435, 437)]
    assert behind(calls) == ["OSError [Errno 38] Function not implemented"] * 2
    assert not any("[Errno 38]" in told for told in behind(calls, install=""))


MACHINE_CODE = {
    "native": "b827000000 0f05 c3",  # mov eax, 39; syscall; ret: getpid
    "int 0x80": "b814000000 cd80 c3",  # mov eax, 20; int 0x80; ret: getpid
    "x32": "b827000040 0f05 c3",  # mov eax, 39 and the bit of x32; syscall; ret
}
RUN_CODE = """
code = mmap.mmap(-1, 4096, anonymous, mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
code.write(bytes.fromhex("{bytes}"))
function = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))
{install}
print(function() == os.getpid())
"""


@pytest.mark.skipif(platform.machine() != "x86_64", reason="this is machine code of x86-64")
@pytest.mark.parametrize("way", MACHINE_CODE)
def test_a_call_of_another_architecture_ends_the_process(way: str) -> None:
    def run(install: str) -> tuple[int, str]:
        code = RUN_CODE.format(bytes=MACHINE_CODE[way], install=install)
        ended = ran(PREPARED.format(install="", code=code))
        return ended.returncode, ended.stdout.strip()

    if way == "native":
        assert run("seccomp.install()") == run("") == (0, "True")
        return
    assert run("seccomp.install()") == (-signal.SIGSYS, "")
    # A kernel that was built without these calls says so, or takes the instruction for a fault.
    assert run("")[0] in (0, -signal.SIGSEGV)
