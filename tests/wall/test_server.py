"""The fork server follows orders in lock step, and answers bad ones with a problem.

What does not fork is tried in this process; the rest with the program itself.
"""

from __future__ import annotations

import gc
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from grader.errors import WireError
from grader.messages import Hello, Load, Loaded, pack, unpack_reply
from grader.wall import frames, jail, server
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

    def begin(self, *imports: str) -> Done:
        return self.order(Begin(imports, 2**28, 60, str(self.scratch / "no"), str(self.scratch)))

    def fork(self) -> tuple[Done, socket.socket]:
        ours, theirs = socket.socketpair()
        with theirs:
            tell(self.control, Fork(), soon())
            socket.send_fds(self.control, [SENTINEL], [theirs.fileno()])
        return hear_done(self.control, soon()), ours


# in this process


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
    jail.prctl(4, 1)  # PR_SET_DUMPABLE, which a server takes away


def test_begin_imports_what_answers_may_use(served: Served) -> None:
    assert served.begin("json", "numpy") == Done()


def test_an_import_that_does_not_exist_is_a_problem(served: Served) -> None:
    assert served.begin("json", "no_such_module") == Done(
        problem="course.toml allows the import no_such_module, but: "
        "No module named 'no_such_module'"
    )


def test_after_a_problem_the_server_can_begin_again(served: Served) -> None:
    assert served.begin("no_such_module").problem
    assert served.begin("json") == Done()


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
def program(folder: Path) -> Iterator[tuple[Served, subprocess.Popen[bytes]]]:
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-I", "-m", "grader.wall.server", str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                cwd=folder,
                stderr=subprocess.PIPE,
            )
        with process:
            try:
                yield Served(ours, folder), process
            finally:
                ours.close()
                process.wait(10)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
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


def test_what_a_child_started_in_its_group_ends_with_it(running: Served) -> None:
    done, channel = running.fork()
    with channel:
        greeted(channel)
        load(channel, "import os, time\nif os.fork() == 0: time.sleep(2); os._exit(0)\nos._exit(1)")
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
