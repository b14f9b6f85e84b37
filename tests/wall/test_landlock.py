"""Landlock: what lies beneath the readable paths can be read; no other path can be touched."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from processes import refused, told

from grader.wall import landlock

RULED = """
import ctypes, os, signal, socket
from grader.wall import landlock
from grader.wall.prctl import gain_no_privileges

opened = os.open("secret/file", os.O_RDONLY)
listening = socket.create_server(("127.0.0.1", 0))
if {ruled}:
    rules = landlock.rules(["readable", "alone", "nowhere"])
    gain_no_privileges()
    landlock.restrict_self(rules)
"""
TRIED = """
try:
    {code}
except OSError as error:
    print(type(error).__name__, error.errno)
else:
    print("done")
"""
DENIED = "PermissionError 13"
ALLOWED = [
    "open('readable/file').read()",
    "open('readable/deep/er/file').read()",
    "open('readable/../readable/file').read()",
    "os.listdir('readable')",
    "os.listdir('readable/deep')",
    "open('alone').read()",
    "os.stat('secret/file')",  # which files there are is not kept: that takes a root of its own
    "os.readlink('readable/link')",
    "os.read(opened, 1)",  # what is open stays open
    "os.getcwd()",
    "bytearray(2**20)",
]
STOPPED = [
    "open('secret/file').read()",
    "open('readable/../secret/file').read()",
    "open('readable/link').read()",  # a symbolic link to the secret
    "os.listdir('.')",
    "os.listdir('secret')",
    "open('/etc/passwd').read()",
    "open(f'/proc/{os.getpid()}/maps').read()",
    "open('readable/file', 'a').write('x')",
    "open('alone', 'a').write('x')",
    "open('readable/new', 'w').close()",
    "open('new', 'w').close()",
    "os.mkdir('readable/folder')",
    "os.symlink('file', 'readable/another')",
    "os.unlink('readable/file')",
    "os.rmdir('readable/empty')",
    "os.mkfifo('readable/pipe')",
    "os.rename('alone', 'moved')",
]


class Place:
    """A folder with things that may be read and a secret."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("readable/deep/er", "readable/empty", "secret"):
            (folder / name).mkdir(parents=True)
        for name in ("readable/file", "readable/deep/er/file", "secret/file", "alone"):
            (folder / name).write_text("text")
        (folder / "readable/link").symlink_to(folder / "secret/file")

    def tried(self, *codes: str, ruled: bool = True) -> list[str]:
        """What becomes of each of these, in one process with or without the rules."""
        code = "".join(TRIED.format(code=one) for one in codes)
        return told(RULED.format(ruled=ruled) + code, cwd=self.folder).splitlines()


@pytest.fixture(scope="module", autouse=True)
def landlock_is_there(need: Callable[..., None]) -> None:
    need("files")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_the_kernel_tells_its_version() -> None:
    assert landlock.version() >= 1


def test_what_may_be_read_can_be_read(place: Place) -> None:
    got = dict(zip(ALLOWED, place.tried(*ALLOWED), strict=True))
    assert got == dict.fromkeys(ALLOWED, "done")


def test_nothing_else_can_be_read_listed_or_changed(place: Place) -> None:
    got = dict(zip(STOPPED, place.tried(*STOPPED), strict=True))
    assert got == dict.fromkeys(STOPPED, DENIED)
    assert (place.folder / "readable/file").read_text() == "text"


def test_without_rules_it_could(place: Place) -> None:
    got = dict(zip(STOPPED, place.tried(*STOPPED, ruled=False), strict=True))
    assert got == dict.fromkeys(STOPPED, "done")


@pytest.mark.parametrize("code", ["open('alone', 'w').close()", "os.truncate('alone', 0)"])
def test_a_file_can_be_emptied_without_rules_and_with_those_of_a_kernel_that_knows_of_it(
    code: str, place: Place
) -> None:
    assert place.tried(code, ruled=False) == ["done"]
    opens_to_write, old = "open(" in code, landlock.version() < 3
    assert place.tried(code) == ["done" if old and not opens_to_write else DENIED]


SINCE = {
    "socket.socket().connect(listening.getsockname())": (4, DENIED),
    "socket.socket().bind(('127.0.0.1', 0))": (4, DENIED),
    "os.kill(os.getppid(), 0)": (6, "PermissionError 1"),
    "socket.socket(socket.AF_UNIX).connect(NAME)": (6, "PermissionError 1"),
}
# An abstract socket of a process that is outside: the parent, which waits for this one.
OUTSIDE = """
NAME = "\\0grader-test-" + str(os.getpid())
if os.fork():
    outside = socket.socket(socket.AF_UNIX)
    outside.bind(NAME)
    outside.listen()
    os._exit(os.waitstatus_to_exitcode(os.wait()[1]))
while True:
    try:
        socket.socket(socket.AF_UNIX).connect(NAME)
        break
    except ConnectionRefusedError:
        pass
"""


def later(code: str, ruled: bool, place: Place) -> str:
    """What becomes of code that newer kernels stop."""
    before, after = RULED.format(ruled=ruled).split("if ", 1)
    return told(f"{before}{OUTSIDE}if {after}{TRIED.format(code=code)}", cwd=place.folder)


@pytest.mark.parametrize("code", SINCE)
def test_tcp_and_signals_and_abstract_sockets_are_stopped_by_kernels_that_know_of_them(
    code: str, place: Place
) -> None:
    since, stopped = SINCE[code]
    assert later(code, False, place) == "done"
    assert later(code, True, place) == (stopped if landlock.version() >= since else "done")


def test_processes_that_are_started_live_by_the_same_rules(place: Place) -> None:
    forks = """
pid = os.fork()
if pid == 0:
    try:
        open("secret/file")
    except PermissionError:
        os._exit(7)
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"""
    assert told(RULED.format(ruled=True) + forks, cwd=place.folder) == "7"
    assert told(RULED.format(ruled=False) + forks, cwd=place.folder) == "0"


def test_a_signal_to_itself_is_in_scope(place: Place) -> None:
    assert place.tried("os.kill(os.getpid(), 0)") == ["done"]


def test_where_it_is_refused_the_reason_is_told(need: Callable[..., None]) -> None:
    need("system_calls")
    code = (
        "from grader.wall import landlock\n"
        "for ask in (landlock.version, lambda: landlock.rules(['/'])):\n"
        "    try: ask()\n"
        "    except OSError as error: print(error)\n"
    )
    words = refused("landlock_create_ruleset", sys.executable, "-I", "-c", code)
    ended = subprocess.run(words, capture_output=True, text=True, timeout=30, check=True)
    assert ended.stdout.splitlines() == ["[Errno 1] landlock_create_ruleset was refused"] * 2
