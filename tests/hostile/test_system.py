"""Attacks that reach for the system gain what their first lines say at each level, and no more.

The programs stand in `system/`, one attack each: a file that defines what linear_backprop asks for
and makes its attempt as it is loaded or called. What a call returns tells what was gained (a number
above 0) or why nothing was (0, the number of an error below 0, an exception); marks and everything
that can be seen from outside count as well. Their first lines:

    # gains: ...              what it would gain
    # stopped by: ...         the layers that stop it, each of them alone; `protocol` is what the
                              grader does itself, `kernel` what Linux lets nobody do
    # gets through: ...       the levels (`levels.LEVELS`) where it gains all the same, `in process`
                              if also where there is no wall at all, or `nothing`
    # family: ...             what it reaches for
    # dangerous               never without the filter of system calls

Some names in capitals are filled in by the test: the COURSE, a FOLDER of its own with a file
`canary`, the PID of a process that has the word `canary` at an ADDRESS, ports where it listens.
"""

from __future__ import annotations

import os
import platform
import re
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from levels import LEVELS, level_of
from processes import alive

from grader import wire
from grader.errors import AnswerFailure
from grader.marking import Grader
from grader.messages import Perform, Raised, Reply, Returned
from grader.model import Course, Exercise, Limits, Report, Submission
from grader.telling import Telling, nothing_to_tell
from grader.wall.prctl import prctl
from grader.wall.seccomp import allowed
from grader.wall.session import Session
from grader.wall.system_calls import MACHINES

PROGRAMS = Path(__file__).with_name("system")
LIMITS = Limits(call_seconds=0.8, submission_seconds=2.4, memory_megabytes=128)
EXERCISE, FUNCTION, FULL = "linear_backprop", "linear_forward", 20
LAYERS = ("files", "namespaces", "system_calls", "capabilities", "resource_limits")
ITSELF = ("protocol", "kernel")  # hold at every level
NEVER_BARE, IN_PROCESS = "# dangerous", "in process"
HARMS = "poisoning the next"
GAINED, NOTHING = "gained", "gained nothing"
CHILD_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER
OFTEN = 10  # an honest answer is graded after so many attacks, and after each that may harm it
REFUSED = r"(Permission|FileNotFound|ProcessLookup|BlockingIO|OS|Import|ModuleNotFound)Error"
REFUSED += "|gaierror|herror|ended by SIG(SYS|ILL)"
BY_THE_FILTER = r"\[Errno (1|38)\]|gaierror|herror|ended by SIGSYS"
# Nothing to attack (ENOSYS and the like), or the limit of processes, which root has not.
NOT_HERE = rf"\[Errno (38|93|94|95|97{'|11|12' if os.getuid() else ''})\]"
SHARED = (Path("/tmp"), Path("/dev/shm"), *Path(np.__file__).parents[:2])
CANARY = """
import ctypes, time
from grader.wall import capabilities
from grader.wall.prctl import prctl

capabilities.drop()  # an ordinary user's grader has none either
prctl(0x59616D61, -1)  # PR_SET_PTRACER_ANY: as where any process may be traced
kept = ctypes.create_string_buffer(b"canary")
print(ctypes.addressof(kept), flush=True)
time.sleep(600)
"""


@dataclass(frozen=True)
class Program:
    """An attack, and what its first lines say."""

    name: str
    source: str
    gains: str
    stopped_by: frozenset[str]
    through: frozenset[str]
    family: str
    dangerous: bool

    @classmethod
    def read(cls, path: Path) -> Program:
        source = path.read_text(encoding="utf-8")
        said = dict(re.findall(r"^# ([\w ]+): (.*)$", source, re.MULTILINE))
        through = said["gets through"]
        return cls(
            path.stem,
            source,
            said["gains"],
            frozenset(said["stopped by"].split(", ")),
            frozenset([] if through == "nothing" else through.split(", ")),
            said["family"],
            NEVER_BARE in source.splitlines(),
        )

    def levels(self) -> list[str]:
        """Where it is tried; without the filter of system calls only to see that it can succeed."""
        return [level for level in LEVELS if level != "bare" or level in self.through]

    def is_refused(self, reply: str, level: str) -> bool:
        """Whether a reply says that a layer refused it, and not that the program is wrong."""
        if self.family == HARMS and self.stopped_by == {"protocol"}:
            return True  # it may have broken itself
        if level == "seccomp alone" and "system_calls" in self.stopped_by:
            return reply == NOTHING or re.search(BY_THE_FILTER, reply) is not None
        return reply == NOTHING or re.search(REFUSED, reply) is not None

    def filled(self, words: dict[str, Any]) -> str:
        """Return the source with what the test knows in place of what stands there."""
        return re.sub(
            r"^([A-Z_]+) = .*  # filled in by the test$",
            lambda line: f"{line[1]} = {words[line[1]]!r}",
            self.source,
            flags=re.MULTILINE,
        )


ALL = {path.stem: Program.read(path) for path in sorted(PROGRAMS.glob("*.py"))}


class Overheard:
    """A session, and what the answer replied in it."""

    def __init__(self, session: Session, replies: list[str]) -> None:
        self._session = session
        self._replies = replies

    def __enter__(self) -> Overheard:
        return self

    def __exit__(self, *error: object) -> None:
        self._session.__exit__(*error)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)

    def perform(self, request: Perform, tell: Telling = nothing_to_tell) -> Reply:
        try:
            reply = self._session.perform(request, tell)
        except AnswerFailure as failure:
            self._note(request, failure)
            raise
        self._note(request, reply)
        return reply

    def perform_all(self, requests: Sequence[Perform]) -> list[Reply | AnswerFailure]:
        outcomes = self._session.perform_all(requests)
        for request, outcome in zip(requests, outcomes, strict=False):
            self._note(request, outcome)
        return outcomes

    def _note(self, request: Perform, outcome: Reply | AnswerFailure) -> None:
        if isinstance(outcome, AnswerFailure):
            self._replies.append(str(outcome))
        elif request.function == FUNCTION:
            self._replies.append(in_words(outcome))


def in_words(reply: Reply) -> str:
    """Say what was gained, or why nothing was."""
    if isinstance(reply, Raised):
        return f"{reply.kind}: {reply.text}"
    if not isinstance(reply, Returned):
        return type(reply).__name__
    numbers = np.asarray(wire.decode(reply.value), float)
    if (numbers > 0).any():
        return f"{GAINED} {numbers}"
    return f"OSError: [Errno {-numbers.min():.0f}]" if (numbers < 0).any() else NOTHING


def is_gain(reply: str) -> bool:
    return reply.startswith(GAINED) and reply != NOTHING


class Watched(Grader):
    """A grader with as much of the wall as a level has, which notes what answers reply."""

    def __init__(self, course: Course, level: str, honest: Submission) -> None:
        super().__init__(course, LEVELS[level])
        self.replies: list[str] = []
        self._honest = honest
        self._since = 0

    def __enter__(self) -> Watched:
        super().__enter__()
        self.level = level_of(self.grade(self._honest).isolation)  # what this machine gives of it
        self.stay_right(at_once=True)
        return self

    def session(self, exercise: Exercise, source: bytes, filename: str = "") -> Any:
        return Overheard(super().session(exercise, source), self.replies)

    def attack(self, program: Program, source: str) -> Report:
        """Grade an attack; afterwards `replies` are those to it."""
        self.replies.clear()
        self._since += OFTEN if program.dangerous or program.family == HARMS else 1
        return self.grade(Submission("attacker", EXERCISE, source.encode()))

    def stay_right(self, at_once: bool = False) -> None:
        """Require that a right answer is still right, at once or if it is time to look."""
        if self._since < OFTEN and not at_once:
            return
        self._since = 0
        report = self.grade(self._honest)
        assert report.earned == report.possible == FULL, report.verdicts
        assert level_of(report.isolation) == self.level


class Outside:
    """What attacks reach for, and what can be seen of them from here."""

    def __init__(self, folder: Path, course: Course) -> None:
        self.folder = folder
        self.name = f"grader-hostile-{os.getpid()}"
        self._open: list[socket.socket] = []
        self._listeners = {
            "tcp": self._listen(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)),
            "udp": self._listen(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0)),
            "path": self._listen(socket.AF_UNIX, socket.SOCK_STREAM, f"{folder}/socket"),
            "name": self._listen(socket.AF_UNIX, socket.SOCK_STREAM, f"\0{self.name}"),
            "datagrams": self._listen(socket.AF_UNIX, socket.SOCK_DGRAM, f"{folder}/datagrams"),
        }
        self._canary = subprocess.Popen(
            [sys.executable, "-I", "-c", CANARY],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            env={"CANARY": "1"},
            start_new_session=True,
        )
        assert self._canary.stdout is not None
        self.words = {
            "COURSE": str(course.folder),
            "FOLDER": str(folder),
            "NAME": self.name,
            "PID": self._canary.pid,
            "ADDRESS": int(self._canary.stdout.readline()),
            "PORT": self._listeners["tcp"].getsockname()[1],
            "UDP_PORT": self._listeners["udp"].getsockname()[1],
            "ALLOWED": tuple(MACHINES[platform.machine()][1][name] for name in allowed(1)),
        }
        self._lay_out()
        self._first = self._seen()
        self._processes = 0

    def close(self) -> None:
        self._canary.kill()
        with self._canary:
            pass
        for listener in self._open:
            listener.close()

    def get_used_to_processes(self) -> None:
        """Take as many processes as there are now for those that there should be."""
        time.sleep(0.2)  # what was killed is gone by then
        self._processes = len(self._running())
        assert self._processes  # or this system does not tell

    def effects(self) -> list[str]:
        """What has changed since it was asked last; it is put right."""
        found = self._heard() + self._left()
        if (seen := self._seen()) != self._first:
            found.append(f"files: {seen}")
            self._lay_out()
            self._first = self._seen()
        for folder in SHARED:
            for path in folder.glob(f"{self.name}*"):
                found.append(str(path))
                path.unlink()
        if not alive(self._canary.pid):
            found.append("the canary is dead")
        return found

    def _listen(self, family: int, kind: int, place: Any) -> socket.socket:
        listener = socket.socket(family, kind)
        self._open.append(listener)
        listener.bind(place)
        if kind == socket.SOCK_STREAM:
            listener.listen()
        listener.setblocking(False)
        return listener

    def _heard(self) -> list[str]:
        heard = []
        for name, listener in self._listeners.items():
            with suppress(BlockingIOError):
                while True:
                    if listener.type == socket.SOCK_STREAM:
                        listener.accept()[0].close()
                    else:
                        listener.recv(64)
                    heard.append(name)
        return heard

    def _running(self) -> set[int]:
        """The processes that this one started, and those that they started."""
        found: set[int] = set()
        waiting = [os.getpid()]
        while waiting:
            with suppress(OSError):  # it has just ended
                for children in Path(f"/proc/{waiting.pop()}/task").glob("*/children"):
                    waiting += map(int, children.read_text().split())
            found |= {*waiting}
        return {pid for pid in found if alive(pid)}

    def _left(self) -> list[str]:
        """Processes that do not end soon; what was killed takes a moment to be gone."""
        until = time.monotonic() + 2
        while len(running := self._running()) > self._processes:
            if time.monotonic() > until:
                return [f"one of the processes {running}"]
            time.sleep(0.005)
        return []

    def _lay_out(self) -> None:
        for path in self.folder.iterdir():
            if path.is_dir():
                path.rmdir()
            elif path.name not in ("socket", "datagrams"):
                path.unlink()
        (self.folder / "canary").write_text("canary")
        (self.folder / "link").symlink_to("canary")
        (self.folder / "empty").mkdir()

    def _seen(self) -> dict[str, tuple[Any, ...]]:
        found: dict[str, tuple[Any, ...]] = {}
        for path in self.folder.iterdir():
            at = path.lstat()
            found[path.name] = (at.st_mode, at.st_nlink, at.st_uid)
        canary = self.folder / "canary"
        if canary.exists():
            found["canary"] += (
                canary.read_text(),
                canary.stat().st_mtime_ns,
                *os.listxattr(canary),
            )
        return found


@pytest.fixture(scope="module")
def right(project: Path) -> Submission:
    path = project / "solutions" / EXERCISE / "reference.py"
    return Submission("student", EXERCISE, path.read_bytes())


@pytest.fixture(scope="module")
def outside(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outside]:
    prctl(CHILD_SUBREAPER, 1)  # what is orphaned becomes a child of this process
    outside = Outside(tmp_path_factory.mktemp("outside"), course)
    yield outside
    outside.close()
    prctl(CHILD_SUBREAPER, 0)


class Guards:
    """The graders, one for each level, started when they are asked for first."""

    def __init__(
        self, course: Course, right: Submission, outside: Outside, keep: ExitStack
    ) -> None:
        self._course = replace(course, limits=LIMITS)
        self._right = right
        self._outside = outside
        self._keep = keep
        self._started: dict[str, Watched] = {}

    def at(self, level: str) -> Watched:
        if level not in self._started:
            guard = Watched(self._course, level, self._right)
            self._started[level] = self._keep.enter_context(guard)
            self._outside.get_used_to_processes()
        return self._started[level]


@pytest.fixture(scope="module")
def guards(course: Course, right: Submission, outside: Outside) -> Iterator[Guards]:
    with ExitStack() as keep:
        yield Guards(course, right, outside, keep)


TRIED = [(level, name) for level in LEVELS for name in ALL if level in ALL[name].levels()]


@pytest.mark.parametrize(("level", "name"), TRIED)
def test_an_attack_gains_what_it_says_and_nothing_else(
    level: str, name: str, guards: Guards, outside: Outside
) -> None:
    guard, program = guards.at(level), ALL[name]
    report = guard.attack(program, program.filled(outside.words))
    effects, replies = outside.effects(), list(guard.replies)
    gained = report.earned > 0 or bool(effects) or any(map(is_gain, replies))
    assert replies
    if guard.level in program.through:
        assert gained or (guard.level == "bare" and re.search(NOT_HERE, replies[0])), replies
        assert report.earned == (FULL if program.gains.startswith("all marks") else 0)
    else:
        assert not gained, (replies, effects, report.earned)
        assert all(program.is_refused(reply, guard.level) for reply in replies), replies
    guard.stay_right()


@pytest.mark.parametrize("level", LEVELS)
def test_after_all_attacks_an_honest_answer_has_its_marks(level: str, guards: Guards) -> None:
    guards.at(level).stay_right(at_once=True)


@pytest.mark.parametrize("name", [name for name in ALL if IN_PROCESS in ALL[name].through])
def test_where_there_is_no_wall_what_looks_for_secrets_finds_some(
    name: str, course: Course, outside: Outside
) -> None:
    answer: dict[str, Any] = {"__name__": "answer"}
    exec(ALL[name].filled(outside.words), answer)
    assert course.salt
    assert np.max(answer[FUNCTION](*3 * [np.ones((2, 2))])) > 0


@pytest.mark.parametrize("program", ALL.values(), ids=ALL)
def test_the_first_lines_agree_with_each_other(program: Program) -> None:
    assert program.gains
    assert program.stopped_by <= {*LAYERS, *ITSELF}
    assert program.through <= {*LEVELS, IN_PROCESS}
    for level, off in LEVELS.items():
        never = level == "bare" and program.dangerous
        assert (level in program.through) == (program.stopped_by <= {*off} and not never), level
    assert "full" not in program.through


def test_each_family_has_at_least_three_attacks() -> None:
    families = Counter(program.family for program in ALL.values())
    assert min(families.values()) >= 3
    assert len(ALL) > 200
