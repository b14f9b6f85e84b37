"""A world of its own holds what may be read and nothing else, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from levels import LEVELS
from processes import alive, descendants, namespaced, ordinary, ran, refused, told, wait_until

from grader import wire
from grader.messages import Perform, Returned
from grader.model import Limits
from grader.wall.client import Wall

ENTERING = """
import ctypes, os, socket, sys, threading, time
from grader.wall import namespaces
from grader.wall.readable import readable_paths

libc = ctypes.CDLL(None, use_errno=True)
outside = os.getpid()
if {entered}:
    readable = ["{folder}/readable", "{folder}/alone"]
    library = readable_paths() if {library} else []
    assert namespaces.enter(readable + library, "{folder}/place")
"""
TRIED = """
try:
    print({code})
except OSError as error:
    print(type(error).__name__, error.errno)
"""


class Place:
    """A folder with things that may be read, a secret, and room for a root."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("readable/deep", "secret", "place"):
            (folder / name).mkdir(parents=True)
        for name in ("readable/file", "readable/deep/file", "secret/file", "alone"):
            (folder / name).write_text("text")

    def entering(self, entered: bool = True, library: bool = False) -> str:
        return ENTERING.format(entered=entered, library=library, folder=self.folder)

    def tried(self, *codes: str, entered: bool = True, library: bool = False) -> list[str]:
        """What each of these gives, in one process that has entered a world of its own or not."""
        code = "".join(TRIED.format(code=one) for one in codes)
        return told(self.entering(entered, library) + code).splitlines()


@pytest.fixture(scope="module", autouse=True)
def namespaces_are_there(need: Callable[..., None]) -> None:
    need("namespaces")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_the_root_holds_what_may_be_read_and_nothing_else(place: Place) -> None:
    code = """
for folder, folders, files in os.walk("/"):
    links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
    for name in files + links:
        print(os.path.join(folder, name))
"""
    found = set(told(place.entering() + code).splitlines())
    links = {path for path in found if Path(path).is_symlink()}
    assert found - links == {
        str(place.folder / name) for name in ("readable/file", "readable/deep/file", "alone")
    }
    assert {str(Path(path).parent) for path in links} <= {"/"}  # /lib, where it is in /usr


def test_what_may_be_read_has_its_text_and_the_rest_is_not_there(place: Place) -> None:
    readable, alone, secret = (place.folder / name for name in ("readable/file", "alone", "secret"))
    seen = [f"open('{readable}').read()", f"open('{alone}').read()"]
    unseen = [f"os.stat('{path}')" for path in (secret, secret / "file", "/proc", "/dev", "/sys")]
    unseen += [f"os.stat('{place.folder}/place')", "os.stat('/etc/passwd')", "os.stat('/tmp/x')"]
    assert place.tried(*seen, *unseen) == ["text"] * 2 + ["FileNotFoundError 2"] * len(unseen)
    assert "FileNotFoundError" not in place.tried(f"os.stat('{secret}/file')", entered=False)[0]


def test_nothing_in_it_can_be_written(place: Place) -> None:
    folder = place.folder
    codes = [
        "open('/new', 'w')",
        "os.mkdir('/new')",
        f"open('{folder}/new', 'w')",
        f"open('{folder}/readable/new', 'w')",
        f"open('{folder}/readable/file', 'a')",
        f"open('{folder}/alone', 'a')",
        f"os.unlink('{folder}/readable/file')",
        f"os.chmod('{folder}/alone', 0o777)",
        f"os.utime('{folder}/alone')",
    ]
    assert place.tried(*codes) == ["OSError 30"] * len(codes)  # a read-only file system
    assert (folder / "alone").read_text() == "text"
    assert "OSError 30" not in place.tried(*codes, entered=False)


def test_python_and_its_library_work_in_it(place: Place) -> None:
    codes = [
        "__import__('decimal').Decimal(1) / 8",
        "__import__('sqlite3').connect(':memory:').execute('select 1').fetchone()",
        "__import__('numpy').fft.fft([1.0]).real",
    ]
    assert place.tried(*codes, library=True) == ["0.125", "(1,)", "[1.]"]


def test_it_is_the_first_process_and_sees_no_other(place: Place) -> None:
    codes = ["os.getpid()", "os.getppid()", "os.kill(outside, 0)", f"os.kill({os.getpid()}, 0)"]
    assert place.tried(*codes) == ["1", "0", "ProcessLookupError 3", "ProcessLookupError 3"]
    assert place.tried(*codes[2:], entered=False) == ["None", "None"]


def test_it_is_the_same_user(place: Place) -> None:
    assert place.tried("(os.getuid(), os.getgid())") == [str((os.getuid(), os.getgid()))]


def test_it_has_no_network_but_a_loopback_of_its_own(place: Place) -> None:
    name = f"\0grader-test-{os.getpid()}"
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket(socket.AF_UNIX) as abstract,
    ):
        abstract.bind(name)
        abstract.listen()
        connect = f"socket.socket().connect({server.getsockname()})"
        codes = [connect, f"socket.socket(socket.AF_UNIX).connect({name!r})"]
        assert place.tried(*codes, entered=False) == ["None", "None"]
        interfaces = "[name for _, name in socket.if_nameindex()]"
        assert place.tried(interfaces, *codes) == [
            "['lo']",
            "OSError 101",  # a network that cannot be reached
            "ConnectionRefusedError 111",
        ]


def test_its_host_name_is_its_own(place: Place) -> None:
    before = socket.gethostname()
    codes = ["libc.sethostname(b'elsewhere', 9)", "socket.gethostname()"]
    assert place.tried(*codes) == ["0", "elsewhere"]
    assert socket.gethostname() == before


def test_it_sees_no_shared_memory_of_others(place: Place) -> None:
    code = """
key, size = 0x67726164, 4096
made = libc.shmget(key, size, 0o1600)
assert made >= 0
try:
    found = os.fork()
    if found == 0:
        if {entered}:
            namespaces.enter([], "{folder}/place")
        print(libc.shmget(key, size, 0) >= 0, flush=True)
        os._exit(0)
    os.waitpid(found, 0)
finally:
    libc.shmctl(made, 0, None)
"""
    for entered, seen in ((True, "False"), (False, "True")):
        inside = code.format(entered=entered, folder=place.folder)
        assert told(place.entering(entered=False) + inside) == seen


@pytest.mark.parametrize(("code", "status"), [("sys.exit(0)", 0), ("sys.exit(7)", 1)])
def test_who_waits_outside_tells_whether_all_went_well(
    code: str, status: int, place: Place
) -> None:
    assert ran(place.entering() + code).returncode == status


def entered(place: Place) -> subprocess.Popen[str]:
    """Start a process that enters, says so and waits."""
    code = f"{place.entering()}print('here', flush=True)\ntime.sleep(60)"
    process = subprocess.Popen(
        [sys.executable, "-I", "-c", code],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "here\n"
    return process


def test_it_ends_with_the_process_that_was_started(place: Place) -> None:
    with entered(place) as process:
        within = descendants(process.pid)
        assert len(within) == 2  # one that waits as well, and the first of the new world
        process.kill()
        wait_until(lambda: not any(map(alive, within)))


def test_all_in_it_end_with_the_first(place: Place) -> None:
    with entered(place) as process:
        (first,) = filter(namespaced, descendants(process.pid))
        os.kill(first, signal.SIGKILL)
        assert process.wait(20) == 1


def test_nothing_is_left_on_the_machine(place: Place) -> None:
    with entered(place) as process:
        within = descendants(process.pid)
        assert str(place.folder) not in Path("/proc/self/mountinfo").read_text()
        assert list((place.folder / "place").iterdir()) == []
        process.kill()
    wait_until(lambda: not any(map(alive, within)))
    (place.folder / "place").rmdir()  # which it could not be if anything were mounted there


def test_an_ordinary_user_can_enter_as_well(place: Place) -> None:
    code = place.entering() + "print(os.getpid(), os.getuid(), os.listdir('/') != [])"
    words = ordinary(sys.executable, "-I", "-c", code)
    ended = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True)
    assert ended.stdout == "1 1000 True\n"


NO_SUID, NO_DEVICES, NO_PROGRAMS, READ_ONLY = 2, 4, 8, 1
NO_TIMES, NO_TIMES_OF_FOLDERS, ALL_TIMES = 1024, 2048, 1 << 24
MOUNTED = """
user, group = os.getuid(), os.getgid()
namespaces._libc("unshare", 0x10000000 | 0x00020000)
maps = {{"setgroups": "deny", "uid_map": f"0 {{user}} 1", "gid_map": f"0 {{group}} 1"}}
for name, text in maps.items():
    with open(f"/proc/self/{{name}}", "w") as file:
        file.write(text)
namespaces._mount("grader", "{folder}/readable", "tmpfs", {flags})
namespaces.enter(["{folder}/readable"], "{folder}/place")
print(os.getpid(), os.listdir("{folder}/readable"))
"""


@pytest.mark.parametrize(
    "flags",
    [
        0,
        NO_SUID | NO_DEVICES | NO_PROGRAMS,
        READ_ONLY | NO_TIMES_OF_FOLDERS | ALL_TIMES,
        NO_TIMES,
        NO_PROGRAMS | NO_TIMES | NO_TIMES_OF_FOLDERS,
        ALL_TIMES,
    ],
)
def test_what_is_mounted_with_less_rights_keeps_them(flags: int, place: Place) -> None:
    # A namespace of users may not give back what one above it took, as a container does.
    code = MOUNTED.format(folder=place.folder, flags=flags)
    assert told(place.entering(entered=False) + code) == "1 []"


# Where it is not allowed

REFUSED = """
try:
    namespaces.enter(["{folder}/readable"], "{folder}/place")
except OSError as error:
    print(error)
print(os.getpid() == outside)
print(os.waitstatus_to_exitcode(os.waitpid(os.fork() or os._exit(7), 0)[1]))
try:
    os.wait()
except ChildProcessError:
    print("no process is left")
print(os.path.exists("{folder}/secret"))
print(os.listdir("{folder}/place"))
"""


@pytest.mark.parametrize("call", ["unshare", "mount", "umount2", "pivot_root"])
def test_where_a_part_of_it_is_refused_nothing_has_changed(
    call: str, place: Place, need: Callable[..., None]
) -> None:
    need("system_calls")
    code = place.entering(entered=False) + REFUSED.format(folder=place.folder)
    words = refused(call, "env", "OPENBLAS_NUM_THREADS=1", sys.executable, "-I", "-c", code)
    ended = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True)
    problem, *rest = ended.stdout.splitlines()
    assert problem.startswith("[Errno 1] ")
    assert rest == ["True", "7", "no process is left", "True", "[]"]


def test_a_process_of_several_threads_cannot_enter_and_is_told(place: Place) -> None:
    code = "threading.Thread(target=time.sleep, args=(2,), daemon=True).start()\n"
    code += REFUSED.format(folder=place.folder)
    problem, *rest = told(place.entering(entered=False) + code).splitlines()
    assert problem == "a process of several threads cannot go on in another one's place"
    assert rest == ["True", "7", "no process is left", "True", "[]"]


# Of the wall


def test_what_an_answer_sees_of_a_world_of_its_own(secret: Path) -> None:
    source = b"""
import os, socket
def look(x):
    return (
        os.getppid(), os.getcwd(), os.path.exists("/proc"), os.path.exists(x),
        [name for _, name in socket.if_nameindex()], os.cpu_count() > 0,
    )
"""
    asks = Perform("look", wire.encode((str(secret),)))
    without = ("files", "system_calls")
    with Wall(["json"], Limits(), secret, without) as wall, wall.session(source, "x.py") as host:
        reply = host.perform(asks)
        assert isinstance(reply, Returned)
        assert wire.decode(reply.value) == (1, "/", False, False, ["lo"], True)
        assert {"names", "files", "writes"} <= host.isolation().held
    with Wall(["json"], Limits(), secret, LEVELS["bare"]) as wall:
        with wall.session(source, "x.py") as host:
            reply = host.perform(asks)
        assert isinstance(reply, Returned)
        assert wire.decode(reply.value)[2:4] == (True, True)
