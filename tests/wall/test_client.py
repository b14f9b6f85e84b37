"""The trusted side: whatever a child does or leaves undone, a reply or an AnswerFailure comes back.

A session is tried with a wall whose children are threads that follow a script; the wall itself
with real children, at its levels. Only what a bare child tells of process ids is true of this
machine: elsewhere they are found from the grader's side.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from levels import LEVELS
from processes import alive, descendants, wait_until

from grader import wire
from grader.errors import (
    AnswerDied,
    AnswerFailure,
    AnswerMissing,
    AnswerRaised,
    AnswerTimedOut,
    WallError,
)
from grader.messages import (
    Hello,
    Load,
    Loaded,
    Missing,
    Perform,
    Raised,
    Reply,
    Request,
    Returned,
    pack,
    unpack_request,
)
from grader.model import Limits
from grader.wall import frames
from grader.wall.client import Wall
from grader.wall.server import Begin
from grader.wall.session import MOST_REPLIES, Child, Session

CALL = Perform("double", wire.encode((21,)))
RIGHT = Returned(wire.encode(42))
HELLO = Hello(("memory", "privileges"))

Script = list[Reply | bytes | None]


class FakeWall:
    """A wall whose children are threads: each takes a script, which is what it says in turn.

    A child says the first entry at once, and each further entry when it is asked something. Bytes
    are sent as they stand, in place of a frame. None says nothing and waits for the end; a script
    that is used up closes the channel.
    """

    def __init__(self, *scripts: Script, status: int | None = 0) -> None:
        self.asked: list[list[Request]] = []
        self.ended: list[float] = []
        self._scripts = list(scripts)
        self._status = status
        self._threads: list[threading.Thread] = []

    def fork(self) -> Child:
        ours, theirs = socket.socketpair()
        asked: list[Request] = []
        self.asked.append(asked)
        thread = threading.Thread(target=self._live, args=(theirs, self._scripts.pop(0), asked))
        self._threads.append(thread)
        thread.start()
        return Child(len(self._threads), ours)

    def end(self, child: Child, grace_seconds: float) -> int | None:
        self._threads[child.pid - 1].join(10)
        assert not self._threads[child.pid - 1].is_alive()
        self.ended.append(grace_seconds)
        return self._status

    @staticmethod
    def _live(channel: socket.socket, script: Script, asked: list[Request]) -> None:
        with channel, suppress(frames.Closed):
            for number, said in enumerate(script):
                if number:
                    asked.append(unpack_request(frames.receive(channel)))
                if said is None:
                    frames.receive(channel)
                elif isinstance(said, bytes):
                    channel.sendall(said)
                else:
                    frames.send(channel, pack(said))


def session(wall: FakeWall, call: float = 5, submission: float = 30) -> Session:
    limits = Limits(call_seconds=call, submission_seconds=submission)
    return Session(wall, b"source", "double.py", limits)


def failure(session: Session) -> AnswerFailure:
    with pytest.raises(AnswerFailure) as caught:
        session.perform(CALL)
    return caught.value


# a session that goes well


def test_a_file_is_loaded_once_and_then_called() -> None:
    wall = FakeWall([HELLO, Loaded(), RIGHT, Missing()])
    with session(wall) as host:
        assert host.perform(CALL) == RIGHT
        assert host.perform(CALL) == Missing()
    assert wall.asked == [[Load(b"source", "double.py"), CALL, CALL]]


def test_no_child_is_forked_before_the_first_call() -> None:
    wall = FakeWall()
    with session(wall):
        pass
    assert (wall.asked, wall.ended) == ([], [])


def test_the_child_is_ended_at_once_with_the_session() -> None:
    wall = FakeWall([HELLO, Loaded(), RIGHT, None])
    with session(wall) as host:
        host.perform(CALL)
    assert wall.ended == [0]


def test_leaving_a_session_twice_does_nothing_more() -> None:
    wall = FakeWall([HELLO, Loaded(), RIGHT, None])
    with session(wall) as host:
        host.perform(CALL)
    with host:
        pass
    assert wall.ended == [0]


def test_only_the_time_of_loading_and_calling_is_charged() -> None:
    wall = FakeWall([HELLO, Loaded(), RIGHT])
    with session(wall, submission=0.2) as host:
        assert host.seconds == 0
        host.isolation()
        time.sleep(0.25)
        assert host.seconds == 0
        assert host.perform(CALL) == RIGHT
        assert 0 < host.seconds < 0.2


# calls that are made ahead

CALLS = [Perform("double", wire.encode((number,))) for number in range(3)]
REPLIES = [Returned(wire.encode(2 * number)) for number in range(3)]


def test_calls_that_are_made_ahead_are_sent_at_once_and_replied_to_in_order() -> None:
    ours, theirs = socket.socketpair()
    sent: list[bytes] = []

    def live() -> None:
        frames.send(theirs, pack(HELLO))
        frames.receive(theirs)
        frames.send(theirs, pack(Loaded()))
        reader = frames.Reader(theirs)
        sent.extend(reader.receive() for _ in CALLS)  # all of them, before there is a reply
        for reply in REPLIES:
            frames.send(theirs, pack(reply))

    class OneChild(FakeWall):
        def fork(self) -> Child:
            return Child(1, ours)

        def end(self, child: Child, grace_seconds: float) -> int | None:
            return 0

    thread = threading.Thread(target=live)
    thread.start()
    with session(OneChild()) as host:
        assert host.perform_all(CALLS) == REPLIES
    thread.join(10)
    assert sent == list(map(pack, CALLS))
    theirs.close()


def test_large_requests_are_sent_one_by_one() -> None:
    large = [Perform("double", wire.encode((bytes(50_000).decode(),))) for _ in range(3)]
    wall = FakeWall([HELLO, Loaded(), *REPLIES])
    with session(wall) as host:
        assert host.perform_all(large) == REPLIES
    assert wall.asked[0][1:] == large


def test_a_call_that_dies_is_the_last_of_those_made_ahead() -> None:
    wall = FakeWall([HELLO, Loaded(), REPLIES[0]], [HELLO, Loaded(), RIGHT])
    with session(wall) as host:
        first, second = host.perform_all(CALLS)
        assert first == REPLIES[0]
        assert isinstance(second, AnswerDied)
        assert host.perform(CALL) == RIGHT  # of a fresh child
    assert wall.asked[1] == [Load(b"source", "double.py"), CALL]


def test_the_call_that_hangs_is_the_one_that_is_late() -> None:
    wall = FakeWall([HELLO, Loaded(), REPLIES[0], None, None])
    with session(wall, call=0.2) as host:
        first, second = host.perform_all(CALLS)
    assert first == REPLIES[0]
    assert isinstance(second, AnswerTimedOut)


def test_calls_made_ahead_are_made_again_if_the_fork_server_dies() -> None:
    wall = FakeWall([HELLO, Loaded(), REPLIES[0]], [HELLO, Loaded(), *REPLIES[1:]], status=None)
    with session(wall) as host:
        assert host.perform_all(CALLS) == REPLIES
    assert wall.asked[1][1:] == CALLS[1:]


def test_a_file_that_does_not_load_fails_the_first_of_the_calls_made_ahead() -> None:
    wall = FakeWall([HELLO, Raised("ValueError", "no")])
    with session(wall) as host:
        (outcome,) = host.perform_all(CALLS)
    assert isinstance(outcome, AnswerRaised)
    assert outcome.loading


def test_values_that_are_large_together_are_not_taken_in_ahead() -> None:
    large = Returned(wire.encode(bytes(2**20).decode()))
    many = [CALL] * 12
    wall = FakeWall([HELLO, Loaded(), *[large] * 12], [HELLO, Loaded(), RIGHT])
    with session(wall) as host:
        assert len(host.perform_all(many)) == MOST_REPLIES // 2**20
        assert host.perform(CALL) == RIGHT  # of a fresh child
    assert wall.ended == [0, 0]


def test_a_notebook_that_lacks_a_function_says_so_for_each_of_the_calls() -> None:
    wall = FakeWall([HELLO, Loaded(), *[Missing()] * 3])
    with Session(wall, b"", "double.ipynb", Limits()) as host:
        outcomes = host.perform_all(CALLS)
    assert [type(outcome) for outcome in outcomes] == [AnswerMissing] * 3


# hello


def test_the_isolation_is_what_the_child_found_out() -> None:
    with session(FakeWall([HELLO, None])) as host:
        assert host.isolation().held == {"memory", "privileges"}
        assert host.isolation().held == {"memory", "privileges"}  # without another child


def test_the_layers_that_a_child_was_refused_are_told() -> None:
    refused = ("files: there are no rules of Landlock's",)
    with session(FakeWall([Hello((), refused), None])) as host:
        assert host.lacking == ()
        host.isolation()
        assert host.lacking == refused


def test_probes_that_nobody_knows_are_not_believed() -> None:
    with session(FakeWall([Hello(("memory", "everything", "\x1b[31m")), None])) as host:
        assert host.isolation().held == {"memory"}


def test_a_child_whose_fork_server_ended_before_the_hello_is_forked_again_once() -> None:
    wall = FakeWall([], [HELLO, Loaded(), RIGHT], status=None)
    with session(wall) as host:
        assert host.perform(CALL) == RIGHT
    with session(FakeWall([], [], status=None)) as host, pytest.raises(WallError, match="ready"):
        host.perform(CALL)


def test_the_isolation_is_known_after_a_call() -> None:
    wall = FakeWall([HELLO, Loaded(), RIGHT])
    with session(wall) as host:
        host.perform(CALL)
        assert host.isolation().held == {"memory", "privileges"}
    assert len(wall.asked) == 1


@pytest.mark.parametrize(
    "said",
    [[], [b"\0\0"], [b"\xff\xff\xff\xff"], [b"\0\0\0\x01\xc1"], [b"\0\0\0\x00"]],
)
def test_a_child_without_a_proper_hello_is_a_fault_of_the_wall(said: Script) -> None:
    wall = FakeWall(said)
    with session(wall) as host, pytest.raises(WallError) as caught:
        host.perform(CALL)
    assert str(caught.value) == "A child of the wall ended before it was ready."
    assert len(wall.ended) == 1


def test_a_child_that_says_something_else_than_hello_is_a_fault_of_the_wall() -> None:
    wall = FakeWall([Loaded(), None])
    with session(wall) as host, pytest.raises(WallError) as caught:
        host.perform(CALL)
    assert str(caught.value) == "A child of the wall did not say hello."
    assert len(wall.ended) == 1


# loading


def test_a_file_that_does_not_load_fails_every_call_and_is_loaded_once() -> None:
    wall = FakeWall([HELLO, Raised("ValueError", "no", 3, "x = y")])
    with session(wall) as host:
        first, second = failure(host), failure(host)
    assert type(first) is AnswerRaised
    assert str(first) == "double.py cannot be loaded: ValueError: no\nline 3: x = y"
    assert str(second) == str(first)
    assert first.loading
    assert wall.asked == [[Load(b"source", "double.py")]]
    assert len(wall.ended) == 1


@pytest.mark.parametrize("reply", [RIGHT, Missing(), HELLO])
def test_a_file_whose_loading_gives_another_reply_fails_every_call(reply: Reply) -> None:
    wall = FakeWall([HELLO, reply])
    with session(wall) as host:
        first, second = failure(host), failure(host)
    assert type(first) is AnswerDied
    assert str(first) == str(second) == "Loading gave no proper reply."
    assert len(wall.asked) == 1


def test_a_file_that_ends_its_process_fails_every_call() -> None:
    wall = FakeWall([HELLO, b""], status=0)
    with session(wall) as host:
        first, second = failure(host), failure(host)
    assert type(first) is AnswerDied
    assert str(first) == str(second)
    assert str(first) == (
        "Loading double.py: its process ended with exit code 0 in the middle of the call."
    )
    assert first.loading
    assert len(wall.asked) == 1


def test_a_file_that_never_ends_loading_fails_every_call() -> None:
    wall = FakeWall([HELLO, None])
    with session(wall, call=0.1) as host:
        first, second = failure(host), failure(host)
    assert type(first) is AnswerTimedOut
    assert str(first) == str(second)
    assert str(first) == (
        "Loading double.py ran for more than 0.1 s and was stopped. "
        "Is there a loop that never ends?"
    )
    assert len(wall.asked) == 1


# notebooks, of which a cell may be skipped

CELLS = b"import nump as np\0\0X = np.eye(3)\0  def double( x: return"
SKIPPED = (
    Raised("ModuleNotFoundError", "No module named 'nump'", 1, "import nump as np", 1),
    Raised("NameError", "name 'np' is not defined", 2, "X = np.eye(3)", 3),
    Raised("SyntaxError", "'(' was never closed", 1, "def double( x: return", 4),
)


def missing_in(filename: str, skipped: tuple[Raised, ...]) -> AnswerFailure | Reply:
    """What comes of a call of a function that a child says is missing."""
    wall = FakeWall([HELLO, Loaded(skipped), Missing()])
    with Session(wall, CELLS, filename, Limits()) as host:
        try:
            return host.perform(CALL)
        except AnswerFailure as failed:
            assert host.skipped == skipped
            return failed


@pytest.mark.parametrize(
    ("skipped", "told"),
    [
        (SKIPPED, "SyntaxError: '(' was never closed\ncell 4, line 1: def double( x: return"),
        (SKIPPED[1:2], "NameError: name 'np' is not defined\ncell 3, line 2: X = np.eye(3)"),
        (SKIPPED[:2], "ModuleNotFoundError: No module named 'nump'\n"
         "cell 1, line 1: import nump as np"),
        ((Raised("\x1b", "\u202e", 10**9, "\0", 10**6),),
         "\\x1b: \\u202e\ncell 1000000, line 1000000000: \\x00"),
        ((Raised("SystemExit", ""),), "exit()"),
    ],
    ids=["the cell that defines it", "the only one", "the first", "lies", "nowhere"],
)  # fmt: skip
def test_a_function_that_a_notebook_lacks_may_be_in_a_cell_that_was_skipped(
    skipped: tuple[Raised, ...], told: str
) -> None:
    failed = missing_in("gradients.ipynb", skipped)
    assert type(failed) is AnswerRaised
    assert failed.loading
    assert str(failed) == (
        f"Your notebook defines no function double. A cell was skipped because it raised {told}"
    )


def test_a_function_that_a_notebook_lacks_is_missing_where_no_cell_was_skipped() -> None:
    failed = missing_in("gradients.ipynb", ())
    assert type(failed) is AnswerMissing
    assert failed.loading
    assert str(failed) == "Your notebook defines no function double."


def test_a_file_has_no_cells_whatever_its_child_says() -> None:
    assert missing_in("gradients.py", SKIPPED) == Missing()


@pytest.mark.parametrize("skipped", [21 * SKIPPED[:1], (Raised("", "", 0, "", 10**6 + 1),)])
def test_a_child_that_tells_of_too_many_cells_has_died(skipped: tuple[Raised, ...]) -> None:
    wall = FakeWall([HELLO, Loaded(skipped)])
    with Session(wall, CELLS, "gradients.ipynb", Limits()) as host:
        died = failure(host)
    assert type(died) is AnswerDied
    assert str(died).endswith("its process sent something that is no reply.")


# calls that end badly


STATUSES = {
    None: "its process ended.",
    0: "its process ended with exit code 0 in the middle of the call.",
    7 << 8: "its process ended with exit code 7 in the middle of the call.",
    signal.SIGSEGV: "its process was ended by SIGSEGV.",
    signal.SIGABRT | 0x80: "its process was ended by SIGABRT.",
    signal.SIGXCPU: "its process used up its processor time.",
    40: "its process was ended by signal 40.",
}


@pytest.mark.parametrize("status", STATUSES)
def test_a_child_that_ends_in_a_call_says_how(status: int | None) -> None:
    wall = FakeWall([HELLO, Loaded(), b""], [HELLO, Loaded(), b""], status=status)
    with session(wall) as host:
        died = failure(host)
    assert isinstance(died, AnswerDied)
    assert str(died) == f"double: {STATUSES[status]}"
    assert not died.loading
    assert set(wall.ended) == {
        0.5
    }  # it gets a moment to end by itself, so that its status is its own


@pytest.mark.parametrize(
    "nonsense",
    [
        b"\xff\xff\xff\xff" + bytes(100),
        b"\0\0\0\x00",
        b"\0\0\0\x01\xc1",
        b"\0\0\0\x02{}",
        b"\0\0\0\x0f\x81\xa4type\xa8Finished",
    ],
)
def test_nonsense_in_place_of_a_reply_ends_the_child(nonsense: bytes) -> None:
    wall = FakeWall([HELLO, Loaded(), nonsense])
    with session(wall) as host:
        died = failure(host)
    assert type(died) is AnswerDied
    assert str(died) == "double: its process sent something that is no reply."
    assert len(wall.ended) == 1


def test_a_child_that_died_is_replaced_and_the_file_loaded_again() -> None:
    wall = FakeWall([HELLO, Loaded(), b""], [HELLO, Loaded(), RIGHT])
    with session(wall) as host:
        failure(host)
        assert host.perform(CALL) == RIGHT
    assert wall.asked == [[Load(b"source", "double.py"), CALL]] * 2


@pytest.mark.parametrize("said", [None, b"\0\0\0\x05ab"])
def test_a_call_that_is_late_is_stopped_and_the_next_has_another_child(
    said: bytes | None,
) -> None:
    wall = FakeWall([HELLO, Loaded(), said, None], [HELLO, Loaded(), RIGHT])
    with session(wall, call=0.1) as host:
        late = failure(host)
        assert type(late) is AnswerTimedOut
        assert str(late) == (
            "double ran for more than 0.1 s and was stopped. Is there a loop that never ends?"
        )
        assert host.perform(CALL) == RIGHT
    assert wall.ended == [0, 0]


def test_a_renewed_session_has_another_child_and_the_same_time() -> None:
    wall = FakeWall([HELLO, Loaded(), RIGHT], [HELLO, Loaded(), RIGHT])
    with session(wall) as host:
        assert host.perform(CALL) == RIGHT
        spent = host.seconds
        host.renew()
        assert wall.ended == [0]
        assert host.seconds == spent
        assert host.perform(CALL) == RIGHT
        assert host.seconds > spent
    assert [[type(request) for request in asked] for asked in wall.asked] == [[Load, Perform]] * 2


def test_a_file_that_does_not_load_is_not_loaded_again_in_a_renewed_session() -> None:
    wall = FakeWall([HELLO, Raised("SyntaxError", "so", 1, "x")])
    with session(wall) as host:
        told = failure(host)
        host.renew()
        assert failure(host) is told


def test_a_child_that_ended_after_its_reply_has_died_in_the_next_call() -> None:
    wall = FakeWall([HELLO, Loaded(), RIGHT])
    with session(wall) as host:
        assert host.perform(CALL) == RIGHT
        assert type(failure(host)) is AnswerDied


class DeafWall(FakeWall):
    """A wall whose children load the file and then do not listen any more."""

    @staticmethod
    def _live(channel: socket.socket, script: Script, asked: list[Request]) -> None:
        with channel:
            frames.send(channel, pack(HELLO))
            frames.receive(channel)
            frames.send(channel, pack(Loaded()))
            closed = select.poll()
            closed.register(channel, 0)
            closed.poll(10_000)


def test_a_child_that_does_not_take_its_arguments_is_late() -> None:
    arguments = wire.encode((bytes(2**20).decode(),))
    with session(DeafWall([]), call=0.2) as host, pytest.raises(AnswerTimedOut):
        host.perform(Perform("double", arguments))


def test_time_is_charged_over_all_calls_and_runs_out() -> None:
    wall = FakeWall(*[[HELLO, Loaded(), None] for _ in range(3)])
    with session(wall, call=0.2, submission=0.3) as host:
        messages = [str(failure(host)) for _ in range(4)]
        assert host.seconds >= 0.3
    used_up = "the submission used up its 0.3 s, all calls together."
    assert messages == [
        "double ran for more than 0.2 s and was stopped. Is there a loop that never ends?",
        f"double: {used_up}",
        f"Loading double.py: {used_up}",
        f"Loading double.py: {used_up}",
    ]


# a fork server that ends and takes the child along: once that is nobody's fault


def test_a_call_whose_server_died_is_made_again() -> None:
    wall = FakeWall([HELLO, Loaded(), b""], [HELLO, Loaded(), RIGHT], status=None)
    with session(wall) as host:
        assert host.perform(CALL) == RIGHT


def test_a_file_that_ends_the_server_whenever_it_is_loaded_is_loaded_twice_in_all() -> None:
    wall = FakeWall(*[[HELLO, b""] for _ in range(10)], status=None)
    with session(wall) as host:
        messages = {str(failure(host)) for _ in range(3)}
    assert messages == {"Loading double.py: its process ended."}
    assert len(wall.asked) == 2


def test_a_submission_whose_calls_end_the_server_gets_one_more_try_in_all() -> None:
    wall = FakeWall(*[[HELLO, Loaded(), b""] for _ in range(10)], status=None)
    with session(wall) as host:
        messages = {str(failure(host)) for _ in range(3)}
    assert messages == {"double: its process ended."}
    assert len(wall.asked) == 4


# the wall itself


LIMITS = Limits(call_seconds=10, submission_seconds=30, memory_megabytes=256)
SOURCE = b"""
import os

def double(x):
    return 2 * x

def server(x):
    return os.getppid()

def itself(x):
    return os.getpid()

def folder(x):
    with open("left", "w"):
        pass
    return os.getcwd()

def count(x, calls=[]):
    calls.append(x)
    return len(calls)

def end(x):
    os._exit(1)

def kill_server(x):
    os.kill(os.getppid(), 9)
    os._exit(1)
"""


@pytest.fixture(params=LEVELS)
def wall(request: pytest.FixtureRequest, secret: Path, need: Callable[..., None]) -> Iterator[Wall]:
    """A wall at each level."""
    layers = ("system_calls", "files", "namespaces")
    need(*(layer for layer in layers if layer not in LEVELS[request.param]))
    with Wall(["json"], LIMITS, secret, LEVELS[request.param]) as wall:
        yield wall


@pytest.fixture
def bare(secret: Path) -> Iterator[Wall]:
    """A wall whose children may fork, kill and tell process ids of this machine."""
    with Wall(["json"], LIMITS, secret, LEVELS["bare"]) as wall:
        yield wall


def call(wall: Wall, function: str) -> object:
    with wall.session(SOURCE, "double.py") as host:
        return value(host.perform(Perform(function, wire.encode((21,)))))


def value(reply: Reply) -> object:
    assert isinstance(reply, Returned)
    return wire.decode(reply.value)


def server_of(wall: Wall) -> int:
    """The process that the grader started."""
    assert wall._process is not None
    return wall._process.pid


def kill_server(wall: Wall) -> None:
    """Kill the fork server, and return when its children have noticed."""
    server = server_of(wall)
    started = descendants(server)
    os.kill(server, signal.SIGKILL)
    wait_until(lambda: not any(map(alive, {server, *started})))


def children() -> set[str]:
    """The processes that this one started and that it has not waited for."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def test_submissions_have_a_process_each_and_one_server(wall: Wall) -> None:
    assert call(wall, "double") == 42
    assert call(wall, "server") == call(wall, "server")
    assert call(wall, "itself") != call(wall, "itself")
    assert str(server_of(wall)) in children()


def test_a_bare_child_tells_the_servers_id_and_one_in_a_namespace_that_of_the_first(
    bare: Wall, secret: Path, need: Callable[..., None]
) -> None:
    assert call(bare, "server") == server_of(bare)
    need("namespaces")
    with Wall(["json"], LIMITS, secret) as full:
        assert call(full, "server") == 1


def test_the_isolation_is_found_out_by_trying(wall: Wall) -> None:
    assert {"memory", "privileges"} <= wall.isolation().held


def test_what_one_submission_leaves_behind_the_next_does_not_find(wall: Wall) -> None:
    leaving = b"import builtins, sys\nbuiltins.left = sys.left = 1\ndef double(x): return x"
    looking = (
        b"import builtins, sys\ndef double(x): return hasattr(builtins, 'left'), len(sys.argv)"
    )
    for source, wanted in ((leaving, 21), (looking, (False, 2))):
        with wall.session(source, "double.py") as host:
            assert value(host.perform(CALL)) == wanted


NOTEBOOK = [
    "%matplotlib inline\nimport numpy as np\nimport matplotlib.pyplot as plt\n"
    "from IPython.display import display, Math, clear_output\nimport ipywidgets as widgets",
    "name = input('Who? ')\nwidth = 3",
    "",
    "%%time\n!pip install torch\nfiles = !ls\n%time scale = 2\nplt.plot([1, 2])\nplt.show()\n"
    "display(Math('x'), widgets.Output())\nclear_output()\nget_ipython()\nprint(scale)",
    "%%bash\nls | wc",
    "import torch\nscale = 3",
    "def double(x):\n    return scale * x\ndouble?",
    "def half(x):\n    return x / width",
]


def test_a_notebook_s_cells_are_run_as_a_kernel_would(wall: Wall) -> None:
    with wall.session("\0".join(NOTEBOOK).encode(), "gradients.ipynb") as host:
        assert value(host.perform(CALL)) == 42
        assert [(one.kind, one.cell, one.line) for one in host.skipped] == [
            ("EOFError", 2, 1),
            ("ModuleNotFoundError", 6, 1),
        ]
        reply = host.perform(Perform("half", CALL.arguments))
        assert reply == Raised("NameError", "name 'width' is not defined", 2, "return x / width", 8)
        with pytest.raises(AnswerRaised, match="no function third") as caught:
            host.perform(Perform("third", CALL.arguments))
        assert str(caught.value).endswith("\ncell 2, line 1: name = input('Who? ')")
        host.renew()
        assert value(host.perform(CALL)) == 42


def test_two_sessions_can_be_open_at_once(wall: Wall) -> None:
    with wall.session(SOURCE, "one.py") as one, wall.session(SOURCE, "other.py") as other:
        assert [value(host.perform(CALL)) for host in (one, other, one)] == [42, 42, 42]


def test_a_server_killed_between_submissions_is_replaced(wall: Wall) -> None:
    assert call(wall, "double") == 42
    server = server_of(wall)
    kill_server(wall)
    assert call(wall, "double") == 42
    assert server_of(wall) != server


def test_a_server_killed_in_the_middle_of_a_submission_costs_it_nothing(wall: Wall) -> None:
    with wall.session(SOURCE, "double.py") as host:
        assert value(host.perform(CALL)) == 42
        kill_server(wall)
        assert value(host.perform(CALL)) == 42


def test_the_first_process_of_a_namespace_may_be_killed_as_well(
    secret: Path, need: Callable[..., None]
) -> None:
    need("namespaces")
    with Wall(["json"], LIMITS, secret) as wall, wall.session(SOURCE, "double.py") as host:
        for _ in range(2):
            assert value(host.perform(CALL)) == 42
            if host._child is not None and host._child.server == 0:
                for pid in descendants(server_of(wall)):
                    with suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
        assert value(host.perform(CALL)) == 42


def test_a_child_of_a_server_that_was_replaced_is_not_taken_for_one_of_the_next(
    wall: Wall,
) -> None:
    counting = Perform("count", wire.encode((0,)))
    with wall.session(SOURCE, "one.py") as one, wall.session(SOURCE, "other.py") as other:
        for host in (one, other):
            assert value(host.perform(counting)) == 1
        kill_server(wall)
        assert value(one.perform(counting)) == 1  # by a child of the next server
        assert value(other.perform(counting)) == 1
        assert value(one.perform(counting)) == 2  # which has not been ended in the other's place
        assert value(other.perform(counting)) == 2


def test_a_bare_submission_that_kills_the_server_has_died_and_the_next_call_gets_another(
    bare: Wall,
) -> None:
    server = server_of(bare)
    with bare.session(SOURCE, "double.py") as host:
        with pytest.raises(AnswerDied) as caught:
            host.perform(Perform("kill_server", wire.encode((21,))))
        assert str(caught.value) == "kill_server: its process ended."
        assert value(host.perform(CALL)) == 42
    assert server_of(bare) != server
    assert call(bare, "double") == 42


@pytest.mark.parametrize("wall", ["full", "no namespaces", "seccomp alone"], indirect=True)
def test_behind_a_filter_the_same_submission_is_stopped_and_the_server_stays(wall: Wall) -> None:
    server = server_of(wall)
    with wall.session(SOURCE, "double.py") as host:
        reply = host.perform(Perform("kill_server", wire.encode((21,))))
        assert isinstance(reply, Raised)
        assert (reply.kind, reply.text) == ("PermissionError", "[Errno 1] Operation not permitted")
        assert value(host.perform(CALL)) == 42
    assert server_of(wall) == server


# a server that has grown


def grow(wall: Wall) -> None:
    """Have the server import what is large, as if it leaked memory."""
    imports = ("pydoc_data.topics", "sqlite3", "unittest.mock", "asyncio")
    wall._order(Begin(imports, 2**28, 60, "/", "/", LEVELS["no namespaces"]))


@pytest.mark.parametrize("wall", ["full", "bare"], indirect=True)
def test_a_server_that_does_not_grow_is_kept(wall: Wall) -> None:
    server = server_of(wall)
    for _ in range(20):
        assert call(wall, "double") == 42
    assert server_of(wall) == server


@pytest.mark.parametrize(("most_growth", "replaced"), [(2**20, True), (2**30, False)])
def test_a_server_that_has_grown_is_replaced_before_the_next_submission(
    most_growth: int, replaced: bool, secret: Path, need: Callable[..., None]
) -> None:
    need("namespaces")
    with Wall(["json"], LIMITS, secret, most_growth=most_growth) as wall:
        server = server_of(wall)
        with wall.session(SOURCE, "double.py") as host:
            assert value(host.perform(CALL)) == 42
            grow(wall)
            host.renew()
            assert value(host.perform(CALL)) == 42
            assert server_of(wall) == server  # not in the middle of a submission
        for _ in range(3):
            assert call(wall, "double") == 42
            assert (server_of(wall) != server) == replaced
            server = server_of(wall) if replaced else server
            replaced = False  # the next has not grown


def test_a_session_that_is_open_when_the_server_is_replaced_goes_on(secret: Path) -> None:
    with Wall(["json"], LIMITS, secret, LEVELS["bare"], most_growth=-1) as wall:
        with wall.session(SOURCE, "one.py") as one:
            assert value(one.perform(CALL)) == 42
            server = server_of(wall)
            assert call(wall, "double") == 42
            assert server_of(wall) != server
            assert value(one.perform(CALL)) == 42
        assert call(wall, "double") == 42


# what is left behind


def test_an_import_that_does_not_exist_is_told_at_the_start(secret: Path) -> None:
    with pytest.raises(WallError) as caught, Wall(["json", "no_such_module"], LIMITS, secret):
        pass
    assert str(caught.value) == (
        "course.toml allows the import no_such_module, but: No module named 'no_such_module'"
    )


def test_a_python_without_the_package_is_told_at_the_start() -> None:
    code = """
        import sys
        from pathlib import Path
        from grader.errors import WallError
        from grader.model import Limits
        from grader.wall.client import Wall
        sys.executable = "/bin/false"
        try:
            Wall([], Limits(), Path("/")).__enter__()
        except WallError as error:
            print(error)
    """
    told = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    assert told.stdout == (
        "The fork server does not start. Is the package installed in the environment of "
        "/bin/false?\n"
    )
    assert told.stderr == ""


def test_closing_twice_or_before_the_start_does_nothing(secret: Path) -> None:
    wall = Wall([], LIMITS, secret)
    wall.close()
    with wall:
        assert call(wall, "double") == 42
    wall.close()


def test_a_wall_can_be_started_again(secret: Path) -> None:
    wall = Wall([], LIMITS, secret)
    for _ in range(2):
        with wall:
            assert call(wall, "double") == 42


def test_of_the_environment_only_the_choice_of_arithmetic_goes_along(
    secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = {"OPENBLAS_CORETYPE": "Nehalem", "NPY_DISABLE_CPU_FEATURES": "AVX2"}
    for name, word in (chosen | {"PASSWORD": "secret"}).items():
        monkeypatch.setenv(name, word)
    source = b"import os\ndef double(x):\n    return dict(os.environ)\n"
    with Wall([], LIMITS, secret) as wall, wall.session(source, "double.py") as host:
        seen = value(host.perform(CALL))
    assert chosen.items() <= seen.items()
    assert "PASSWORD" not in seen


def test_thirty_sessions_leave_nothing_behind(secret: Path) -> None:
    def held() -> tuple[set[str], set[str]]:
        return set(os.listdir("/proc/self/fd")), children()

    before = held()
    with Wall([], LIMITS, secret) as wall:
        during = held()
        for number in range(30):
            with wall.session(SOURCE, "double.py") as host:
                if number % 3 == 0:
                    host.isolation()
                elif number % 3 == 1:
                    assert value(host.perform(CALL)) == 42
                else:
                    with pytest.raises(AnswerDied):
                        host.perform(Perform("end", wire.encode((21,))))
        assert held() == during
    assert held() == before


def test_the_folder_that_bare_children_work_in_is_removed(bare: Wall) -> None:
    folder = Path(str(call(bare, "folder")))
    assert folder.is_dir()
    bare.close()
    assert not folder.exists()


def test_the_folder_in_which_a_root_was_built_is_removed(
    secret: Path, need: Callable[..., None]
) -> None:
    need("namespaces")
    with Wall([], LIMITS, secret) as wall:
        folder = Path(wall._scratch)
        assert call(wall, "double") == 42
        assert list(folder.iterdir()) == []  # what is mounted there is seen from within only
    assert not folder.exists()


KILLED = """
import os, signal
from pathlib import Path
from grader.model import Limits
from grader.wall.client import Wall
wall = Wall([], Limits(), Path({secret!r}), {without}).__enter__()
wall.isolation()
print(wall._process.pid, wall._scratch, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("level", LEVELS)
def test_a_grader_that_is_killed_leaves_neither_processes_nor_folders(
    level: str, secret: Path, tmp_path: Path, need: Callable[..., None]
) -> None:
    if level == "full":
        need("namespaces")
    code = KILLED.format(secret=str(secret), without=LEVELS[level])
    ended = subprocess.run(
        [sys.executable, "-I", "-c", code],
        capture_output=True,
        text=True,
        timeout=20,
        env=os.environ | {"TMPDIR": str(tmp_path)},
    )
    assert ended.returncode == -signal.SIGKILL
    server, scratch = ended.stdout.split()
    assert Path(scratch).parent == tmp_path
    wait_until(lambda: not alive(int(server)))
    assert list(tmp_path.iterdir()) == []


LOOP = b"""
import time

def double(x):
    until = time.monotonic() + 0.6
    while time.monotonic() < until:
        pass
    return 2 * x
"""


def test_a_deadline_stops_a_loop_that_goes_through_without_it(secret: Path) -> None:
    def run(call_seconds: float) -> Reply:
        with (
            Wall([], Limits(call_seconds=call_seconds), secret) as wall,
            wall.session(LOOP, "double.py") as host,
        ):
            return host.perform(CALL)

    with pytest.raises(AnswerTimedOut):
        run(0.2)
    assert run(20) == RIGHT


TAKE = b"def double(x): return 2 * x if bytearray(300 * 2**20) else 0"


def test_a_cap_on_memory_stops_what_goes_through_without_it(secret: Path) -> None:
    def run(megabytes: int) -> Reply:
        with (
            Wall([], Limits(memory_megabytes=megabytes), secret) as wall,
            wall.session(TAKE, "double.py") as host,
        ):
            return host.perform(CALL)

    assert run(128) == Raised("MemoryError", "", 1, TAKE.decode())
    assert run(1024) == RIGHT
