"""The fork server follows orders in lock step, and answers bad ones with a problem.

What does not fork is tried in this process, which must keep what it may do; the rest with the
program itself, at all levels or, where answers fork or process ids are told, without namespaces and
filters.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from levels import LEVELS
from processes import alive, descendants, refused, wait_until

from grader.errors import WireError
from grader.messages import Hello, Load, Loaded, Raised, pack, unpack_reply
from grader.wall import frames, server
from grader.wall.prctl import prctl
from grader.wall.server import SENTINEL, Begin, Done, End, Fork, Order, hear_done, tell


def soon(seconds: float = 20.0) -> float:
    return time.monotonic() + seconds


class Served:
    """The grader's end of a fork server."""

    def __init__(self, control: socket.socket, scratch: Path) -> None:
        self.control = control
        self.scratch = scratch

    def order(self, order: Order) -> Done:
        tell(self.control, order, soon())
        return hear_done(self.control, soon())

    def begin(
        self, *imports: str, without: tuple[str, ...] = LEVELS["bare"], memory_bytes: int = 2**28
    ) -> Done:
        secret, scratch = str(self.scratch / "no"), str(self.scratch)
        return self.order(Begin(imports, memory_bytes, 60, secret, scratch, without))

    def fork(self) -> tuple[Done, socket.socket]:
        ours, theirs = socket.socketpair()
        with theirs:
            tell(self.control, Fork(), soon())
            socket.send_fds(self.control, [SENTINEL], [theirs.fileno()])
        return hear_done(self.control, soon()), ours


# in this process

HERE = (*LEVELS["bare"], "capabilities")
# It imports all of Python's own compiled modules, some of which will not be there for long.
old_modules = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    ours, theirs = socket.socketpair()
    finders = list(sys.meta_path)
    thread = threading.Thread(target=server.serve, args=(theirs,))
    thread.start()
    with theirs:
        with ours:
            yield Served(ours, tmp_path)
        thread.join()
    sys.meta_path[:] = finders
    gc.unfreeze()
    prctl(4, 1)  # PR_SET_DUMPABLE, which a server takes away


@old_modules
def test_begin_imports_what_answers_may_use(served: Served) -> None:
    assert served.begin("json", "numpy", without=HERE) == Done()


def test_an_import_that_does_not_exist_is_a_problem(served: Served) -> None:
    assert served.begin("json", "no_such_module", without=HERE) == Done(
        problem="course.toml allows the import no_such_module, but: "
        "No module named 'no_such_module'"
    )


@old_modules
def test_after_a_problem_the_server_can_begin_again(served: Served) -> None:
    assert served.begin("no_such_module", without=HERE).problem
    assert served.begin("json", without=HERE) == Done()


def test_a_fork_before_begin_is_a_problem(served: Served) -> None:
    done, ours = served.fork()
    with ours:
        assert done == Done(problem="Fork before Begin, or without a socket")


def test_the_socket_of_a_fork_that_could_not_be_is_closed(served: Served) -> None:
    _, ours = served.fork()
    with ours, pytest.raises(frames.Closed):
        frames.receive(ours, soon(1))


def test_a_fork_without_a_socket_is_a_problem(served: Served) -> None:
    tell(served.control, Fork())
    served.control.send(SENTINEL)
    assert hear_done(served.control, soon()).problem == "Fork before Begin, or without a socket"


def test_it_ends_when_the_grader_closes_the_socket(served: Served) -> None:
    served.control.close()


# the program itself


@contextmanager
def program(folder: Path, calls: str = "") -> Iterator[tuple[Served, subprocess.Popen[bytes]]]:
    """The program, where the system refuses these calls."""
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            words = [sys.executable, "-I", "-m", "grader.wall.server", str(theirs.fileno())]
            process = subprocess.Popen(
                refused(calls, *words) if calls else words,
                pass_fds=(theirs.fileno(),),
                cwd=folder,
                stderr=subprocess.PIPE,
                env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
            )
        with process:
            try:
                yield Served(ours, folder), process
            finally:
                ours.close()
                process.wait(10)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server whose children may fork and kill."""
    with program(tmp_path_factory.mktemp("scratch")) as (served, _):
        assert served.begin("json") == Done()
        yield served


def greeted(channel: socket.socket) -> Hello:
    reply = unpack_reply(frames.receive(channel, soon()))
    assert isinstance(reply, Hello)
    return reply


def load(channel: socket.socket, source: str) -> None:
    frames.send(channel, pack(Load(source.encode(), "answer.py")), soon())


def test_a_child_says_hello_and_serves(running: Served) -> None:
    done, channel = running.fork()
    with channel:
        assert {"memory", "privileges"} <= set(greeted(channel).held)
        load(channel, "x = 1")
        assert unpack_reply(frames.receive(channel, soon())) == Loaded()
    assert running.order(End(done.number, 5)) == Done(0)


def test_children_are_different_processes(running: Served) -> None:
    (one, first), (other, second) = running.fork(), running.fork()
    with first, second:
        assert one.number != other.number
    assert running.order(End(other.number, 5)) == running.order(End(one.number, 5)) == Done(0)


def test_a_child_that_ended_by_itself_tells_how(running: Served) -> None:
    for line, status in {
        "os._exit(7)": 7 << 8,
        "os.abort()": signal.SIGABRT,
        "os.kill(os.getpid(), 9)": signal.SIGKILL,
    }.items():
        done, channel = running.fork()
        with channel:
            greeted(channel)
            load(channel, f"import os; {line}")
            with pytest.raises(frames.Closed):
                frames.receive(channel, soon())
            assert running.order(End(done.number, 5)) == Done(status)


def test_a_child_that_does_not_end_is_killed(running: Served) -> None:
    done, channel = running.fork()
    with channel:
        greeted(channel)
        load(
            channel,
            "import signal\n"
            "for number in set(signal.Signals) - {9, 19}: signal.signal(number, signal.SIG_IGN)\n"
            "while True: pass",
        )
        assert running.order(End(done.number, 0.05)) == Done(signal.SIGKILL)


FORKS = "import os, time\nif os.fork() == 0: time.sleep(2); os._exit(0)\nos._exit(1)"


def test_what_a_child_started_in_its_group_ends_with_it(running: Served) -> None:
    done, channel = running.fork()
    with channel:
        greeted(channel)
        load(channel, FORKS)
        assert running.order(End(done.number, 0.2)) == Done(1 << 8)
        with pytest.raises(frames.Closed):  # nobody holds the other end any more
            frames.receive(channel, soon(1))


def test_after_an_order_to_end_a_stranger_both_go_on(tmp_path: Path) -> None:
    waiting = [sys.executable, "-I", "-c", "input()"]
    stranger = subprocess.Popen(waiting, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
    with stranger, program(tmp_path) as (served, process):
        served.begin()
        assert served.order(End(stranger.pid, 0)).problem
        assert (process.poll(), stranger.poll()) == (None, None)
        stranger.communicate(b"\n", 10)


def test_the_program_ends_when_the_socket_is_closed(tmp_path: Path) -> None:
    with program(tmp_path) as (served, process):
        served.begin()
        served.control.close()
        assert process.wait(5) == 0


def test_an_interrupt_at_the_keyboard_does_not_end_it(tmp_path: Path) -> None:
    with program(tmp_path) as (served, process):
        served.begin()
        process.send_signal(signal.SIGINT)
        assert served.begin() == Done()


def test_a_message_that_is_too_long_is_refused() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.send(b"\xff\xff\xff\xff")
        with pytest.raises(WireError):
            hear_done(theirs, soon())


# with layers


@pytest.fixture(scope="module", params=[level for level in LEVELS if level != "bare"])
def walled(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    need: Callable[..., None],
) -> Iterator[Served]:
    """A server whose children are filtered."""
    need("system_calls", "files", *(["namespaces"] if request.param == "full" else []))
    with program(tmp_path_factory.mktemp("scratch")) as (served, _):
        assert served.begin("json", without=LEVELS[request.param]) == Done()
        yield served


def test_a_filtered_child_says_hello_and_what_it_lacks_and_serves(walled: Served) -> None:
    done, channel = walled.fork()
    with channel:
        hello = greeted(channel)
        assert {"writes", "network", "processes", "signals", "memory"} <= set(hello.held)
        assert hello.lacking == ()
        load(channel, "x = 1")
        assert unpack_reply(frames.receive(channel, soon())) == Loaded()
    assert walled.order(End(done.number, 5)) == Done(0)


KILLS = "import os; os.kill(os.getppid(), 9)"


@pytest.mark.parametrize("source", [FORKS, KILLS], ids=["forks", "kills"])
def test_a_filtered_child_neither_forks_nor_kills(source: str, walled: Served) -> None:
    done, channel = walled.fork()
    with channel:
        greeted(channel)
        load(channel, source)
        reply = unpack_reply(frames.receive(channel, soon()))
        assert isinstance(reply, Raised)
        assert (reply.kind, reply.text[:9]) == ("PermissionError", "[Errno 1]")
    assert walled.order(End(done.number, 5)) == Done(0)


def test_memory_comes_on_top_of_what_the_server_has_in_use(tmp_path: Path) -> None:
    with program(tmp_path) as (served, process):
        served.begin("json", memory_bytes=96 * 2**20)
        pages = int(Path(f"/proc/{process.pid}/statm").read_text().split()[0])
        assert pages * 4096 > 96 * 2**20  # of which a child would have nothing left
        for megabytes, wanted in ((64, Loaded), (128, Raised)):
            _, channel = served.fork()
            with channel:
                greeted(channel)
                load(channel, f"x = bytearray({megabytes} * 2**20)")
                assert isinstance(unpack_reply(frames.receive(channel, soon())), wanted)


def test_a_fork_tells_how_large_the_server_is(running: Served) -> None:
    sizes = []
    for _ in range(3):
        done, channel = running.fork()
        channel.close()
        sizes.append(done.size)
    assert 10 * 2**20 < sizes[0] <= sizes[-1] < 2**30


@pytest.mark.parametrize(
    ("calls", "layer"),
    [
        ("unshare", "namespaces"),
        ("mount", "namespaces"),
        ("umount2", "namespaces"),
        ("landlock_create_ruleset", "files"),
        ("capset", "capabilities"),
    ],
)
def test_a_layer_that_is_refused_is_told_and_nothing_else_changes(
    calls: str, layer: str, tmp_path: Path, need: Callable[..., None]
) -> None:
    need("system_calls", layer)
    others = {"files": LEVELS["no namespaces"], "capabilities": LEVELS["seccomp alone"]}
    with program(tmp_path, calls) as (served, process):
        (problem,) = served.begin("json", without=others.get(layer, ())).lacking
        assert problem.startswith(f"{layer}: [Errno 1] ")
        assert problem.endswith(("Operation not permitted", "was refused"))
        for _ in range(2):
            done, channel = served.fork()
            with channel:
                greeted(channel)
                if layer == "namespaces":  # no process is half in one
                    assert descendants(process.pid) == {done.number}
                load(channel, "x = 1")
                assert unpack_reply(frames.receive(channel, soon())) == Loaded()
            assert served.order(End(done.number, 5)) == Done(0)


@pytest.mark.parametrize(
    ("call", "layer", "why"),
    [
        ("seccomp", "system_calls", "the filter of system calls was refused"),
        ("prlimit64", "resource_limits", "Operation not permitted"),
        ("landlock_restrict_self", "files", "landlock_restrict_self was refused"),
        ("setsid", "own_session", "Operation not permitted"),
    ],
)
def test_a_layer_that_a_child_is_refused_is_told_with_its_hello(
    call: str, layer: str, why: str, tmp_path: Path, need: Callable[..., None]
) -> None:
    need("system_calls", "files", "resource_limits")
    with program(tmp_path, call) as (served, _):
        assert served.begin("json", without=LEVELS["no namespaces"]) == Done()
        _, channel = served.fork()
        with channel:
            assert greeted(channel).lacking == (f"{layer}: [Errno 1] {why}",)
            load(channel, "x = 1")
            assert unpack_reply(frames.receive(channel, soon())) == Loaded()


def test_with_namespaces_a_server_that_is_killed_takes_all_along(
    tmp_path: Path, need: Callable[..., None]
) -> None:
    need("namespaces")
    with program(tmp_path) as (served, process):
        assert served.begin("json", without=()) == Done()
        _, channel = served.fork()
        with channel:
            greeted(channel)
            started = descendants(process.pid)
            assert len(started) == 3  # one between, the first of the namespace, and the child
            process.kill()
            wait_until(lambda: not any(map(alive, started)))
