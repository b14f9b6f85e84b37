"""Whatever bytes a stranger sends, they come to a value or to one of the grader's own errors.

Each frame is drawn by a number: noise, messages of every kind, values and trees of nodes, most of
them damaged. It takes the way that a reply takes: the session, the answer, the transcript, and what
checks and diagnoses ask of a value first.

    python tests/test_wire_fuzz.py 100000 [FIRST]     tries so many, as `make soak` does
"""

from __future__ import annotations

import resource
import socket
import sys
import time
import tracemalloc
import warnings
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any

import msgspec
import numpy as np
import sympy

from grader import wire
from grader.answer import Answer
from grader.errors import AnswerFailure, RequirementNotMet, TooLargeError, WireError
from grader.formulas.operations import tree, work
from grader.formulas.steps import ExactNumber, Formula
from grader.formulas.tree import HEADS, Unreadable
from grader.likeness import same
from grader.messages import (
    MAX_ASKED,
    Ask,
    Hello,
    Loaded,
    Missing,
    NotStarted,
    Raised,
    Refused,
    Returned,
    pack,
    unpack_reply,
)
from grader.model import Limits
from grader.require import as_numbers, parts
from grader.symbolic import flattened, source
from grader.text import show
from grader.wall.session import Child, Session
from grader.wire.nodes import DTYPES, MAX_DEPTH

MOST_SECONDS = 2.0  # of processor time, for one frame
MOST_BYTES = 32 * 2**20  # at once, for any frame
MOST_LEFT = 2 * 2**20  # after all of them
LONGEST = 100_000  # bytes of a frame, which a socket takes at once
X, Y = sympy.symbols("x y")
VALUES: list[Any] = [
    None,
    True,
    -1.5,
    1j,
    "text",
    2**70,
    np.float32(1),
    np.arange(6.0).reshape(2, 3),
    np.zeros(2, bool),
    np.ones((2, 2), np.complex64),
    [1, 2.0, [3]],
    (np.ones(2), np.ones((1, 2)), 3),
    {"Y": [np.int8(3)], "": None},
    X**2 + sympy.sin(Y) / 3,
    [sympy.pi * X, sympy.Rational(1, 3), sympy.Float("0.1")],
    sympy.Matrix([[X, Y]]),
    sympy.Derivative(X * Y, X),
]
REPLIES = [
    Loaded(),
    Loaded((Raised("NameError", "no", 3, "x", 2),)),
    Missing(),
    NotStarted(),
    Hello(("files",), ("files: no",)),
    Raised("ValueError", "no\n\x1b[2J", 3, "raise ValueError"),
    Refused("something of the type object"),
]
LEAVES: list[Any] = [
    *(None, True, False, 0, -1, 1, 2**63 - 1, 2**64 - 1, -(2**63)),
    *(0.0, -0.0, float("nan"), float("inf"), 1e308, 5e-324),
    *("", "x", "\0", "\ud7ff\u202e", "<f8", "__class__", "1e400", "0." + 70 * "1", 300 * "x"),
]
ODD_LEAVES = [*LEAVES, b"", b"\xff", {}, {"type": "Returned"}, {1: 2}, [], [[]]]
TAGS = 3 * "ltdascien" + "fgr"
STEP_WORDS = ["symbol", "number", "float", "apply", "other", "", "x"]
NAMES = ["Returned", "Raised", "Refused", "Hello", "Loaded", "Ask", "Load", "Verdict", "", "\0"]
FIELDS = ["value", "changed", "kind", "text", "line", "code", "reason", "held", "function", "x"]
FIELDS += ["cell", "skipped"]


class Draw(Random):
    """Draws one frame."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self._body = bytearray()

    def frame(self) -> bytes:
        """What is sent for a reply, with the length before it."""
        message = self.message()[:LONGEST]
        sent = len(message).to_bytes(4, "big") + message
        return self.damaged(sent) if self.happens(0.05) else sent

    def message(self) -> bytes:
        kinds: list[Callable[[], bytes]] = [
            lambda: self.randbytes(self.size(200)),
            lambda: pack(self.choice(REPLIES)),
            self._any_message,
            lambda: pack(Ask(self.choice([0, 0, 0, 1, -1]), self.value()[:MAX_ASKED])),
            *6 * [lambda: pack(Returned(self.value(), self._changed()))],
        ]
        message = self.choice(kinds)()
        return self.damaged(message) if self.happens(0.1) else message

    def value(self) -> bytes:
        kinds: list[Callable[[], bytes]] = [
            lambda: wire.encode(self.choice(VALUES)),
            lambda: wire.encode(self._formula()),
            self._nodes,
            self._nodes,
            self._deep,
        ]
        value = self.choice(kinds)()
        return self.damaged(value) if self.happens(0.3) else value

    def damaged(self, data: bytes) -> bytes:
        """The bytes with some changed, put in, taken out or cut off."""
        made = bytearray(data)
        for _ in range(1 + self.size(4)):
            at = self.randint(0, len(made))
            match self.randint(0, 4):
                case 0:
                    made[at : at + 1] = self.randbytes(1)
                case 1:
                    made[at:at] = self.randbytes(self.size(8))
                case 2:
                    del made[at : at + self.size(8)]
                case 3:
                    made[at : at + 4] = self.size(2**32).to_bytes(5, "big")[1:]
                case 4:
                    made[at:at] = msgspec.msgpack.encode(self.choice(ODD_LEAVES))
        return bytes(made[: self.size(len(made))] if self.happens(0.05) else made)

    def happens(self, chance: float) -> bool:
        return self.random() < chance

    def size(self, most: int) -> int:
        """A number up to `most`, small more often than not."""
        return int(most ** self.random()) if most else 0

    def _changed(self) -> tuple[int, ...]:
        return tuple(self.size(2**40) for _ in range(self.size(20) if self.happens(0.2) else 0))

    def _any_message(self) -> bytes:
        fields = {self.choice(FIELDS): self.choice(ODD_LEAVES) for _ in range(self.size(5))}
        return msgspec.msgpack.encode({"type": self.choice(NAMES), **fields})

    def _nodes(self) -> bytes:
        """A tree of nodes, most of them well made, with the data of its arrays."""
        self._body.clear()
        header = msgspec.msgpack.encode(self._node(self.size(6)))
        return len(header).to_bytes(4, "big") + header + self._body

    def _deep(self) -> bytes:
        """One node in another, about as deep as may be."""
        self._body.clear()
        node, tag = self._node(1), self.choice("lten")
        for _ in range(self.choice([1, MAX_DEPTH - 2, MAX_DEPTH, MAX_DEPTH + 2, 500, 3_000])):
            node = [tag, [node]] if tag in "lt" else [tag, *([1.0] if tag == "n" else []), node]
        header = b""
        with suppress(RecursionError):
            header = msgspec.msgpack.encode(node)
        return len(header).to_bytes(4, "big") + header + self._body

    def _node(self, depth: int) -> Any:
        if depth <= 0 or self.happens(0.2):
            return self.choice(LEAVES) if self.happens(0.5) else self.size(100)
        match tag := self.choice(TAGS):
            case "l" | "t":
                fields: list[Any] = [self._some(depth)]
            case "d":
                entries = self._some(depth)
                fields = [[f"{at}" for at, _ in enumerate(entries)], entries]
            case "a":
                shape = [self.size(4) for _ in range(self.size(4))]
                fields = [self._dtype(int(np.prod(shape))), shape]
            case "s":
                fields = [self._dtype(1)]
            case "c":
                fields = [self.random(), self.random()]
            case "i":
                fields = [f"{self.getrandbits(self.choice([1, 70, 900, 4_000, 4_010])):x}"]
            case "e":
                fields = [self._steps()]
            case "n":
                fields = [self.random(), self._steps()]
            case _:
                fields = [self._node(depth - 1) for _ in range(self.size(3))]
        if self.happens(0.03):
            fields[self.size(len(fields)) - 1 :] = [self.choice(ODD_LEAVES)]
        return [tag, *fields]

    def _some(self, depth: int) -> list[Any]:
        return [self._node(depth - 1) for _ in range(self.size(6))]

    def _dtype(self, count: int) -> str:
        """A code of a type of numbers, and bytes for so many."""
        code = self.choice(list(DTYPES)) if self.happens(0.95) else self.choice(["|O", ">f8", ""])
        size = DTYPES[code].itemsize if code in DTYPES else 8
        self._body += self.randbytes(count * size + (self.size(9) if self.happens(0.05) else 0))
        return code

    def _steps(self) -> Any:
        """The node of steps, most of which make a formula."""
        steps: list[Any] = []
        waiting = 0
        for _ in range(1 + self.size(self.choice([8, 8, 40, 1_600]))):
            if waiting and self.happens(0.5):
                head = self.choice(list(HEADS))
                count = min(waiting, max(HEADS[head][0], 1 + self.size(3)))
                steps.append(["apply", head, count])
                waiting -= count - 1
            else:
                steps.append(self._leaf())
                waiting += 1
        if waiting > 1:
            steps.append(["apply", self.choice(["add", "mul", "Max"]), waiting])
        if self.happens(0.2):
            steps += [["apply", "sin", 1] for _ in range(self.size(1_490))]
        for step in steps if self.happens(0.3) else []:
            if self.happens(0.1):
                at = self.randrange(len(step))
                step[at] = self.choice([*ODD_LEAVES, *STEP_WORDS, ["i", f"{16**900:x}"]])
        return ["l", [["l", step] for step in steps]]

    def _leaf(self) -> list[Any]:
        match self.randint(0, 3):
            case 0:
                return ["symbol", self.choice("xyz")]
            case 1:
                return ["number", self.size(10**18) - 5, 1 + self.size(9)]
            case 2:
                return ["float", repr(self.choice([0.1, 1e300, -2.5, 3e-17]))]
        return ["number", 1 + self.size(40), 1]

    def _formula(self) -> Any:
        """A formula as an answer's process sends it."""
        steps = [step[1] for step in self._steps()[1]]
        plain = [step for step in steps if all(isinstance(part, (str, int)) for part in step)]
        made = Formula(plain)
        return self.choice([made, (made, made), ExactNumber(self.random(), made)])


class Strangers:
    """What forks a child that has said all that it will say: hello, loaded, and a frame."""

    def __init__(self, frame: bytes) -> None:
        before = (pack(Hello(("files",))), pack(Loaded()))
        self._sent = b"".join(len(data).to_bytes(4, "big") + data for data in before) + frame
        self._theirs: list[socket.socket] = []

    def fork(self) -> Child:
        ours, theirs = socket.socketpair()
        self._theirs.append(theirs)
        theirs.sendall(self._sent)
        theirs.shutdown(socket.SHUT_WR)
        return Child(len(self._theirs), ours)

    def end(self, child: Child, grace_seconds: float) -> int | None:
        self._theirs[child.pid - 1].close()
        return 0


def comes_to(frame: bytes) -> str:
    """Say what becomes of a call that this frame answers."""
    with suppress(WireError):
        unpack_reply(frame[4:])
    with Session(Strangers(frame), b"", "f.py", Limits()) as session:
        answer = Answer(session, {"f": ("function", "x")})
        try:
            value = answer.f(asked, 1.0)
        except AnswerFailure as failure:
            found = type(failure).__name__
        else:
            look_at(value)
            found = type(value).__name__
        for call in answer.take_transcript():
            assert len(str(call)) < 2_000
            assert len(call.returned) < 2_000
            assert {*call.changed} <= {"function", "x"}
            assert isinstance(call.raised, str)
    return found


def asked(*arguments: Any) -> Any:
    """A function of a check, which an answer may ask for whatever it likes."""
    with np.errstate(all="ignore"):
        return 2 * arguments[0]


def look_at(value: Any) -> None:
    """Ask of a value what checks and diagnoses ask of it first."""
    with warnings.catch_warnings(action="ignore"), np.errstate(all="ignore"):
        same(value, value)
        same(value, np.ones((2, 2)))
        with suppress(RequirementNotMet):
            as_numbers(value, "Y")
        with suppress(RequirementNotMet):
            parts(flattened(value), ("one", "other"), "f")
    for part in [value, *(value if isinstance(value, (list, tuple)) else [])]:
        assert len(show(part)) < 2_000
        formula = source(part)
        if formula is not None:
            with suppress(Unreadable):
                tree(formula)
            with suppress(TooLargeError):
                wire.encode(("names", formula))
            assert work("names", formula)[0] in ("done", "invalid")


def test_any_frame_comes_to_a_value_or_to_an_error_of_the_grader_s_own() -> None:
    found: Counter[str] = Counter()
    slowest = 0.0
    for number in range(3_000):
        frame = Draw(number).frame()
        start = time.process_time()
        found[comes_to(frame)] += 1
        slowest = max(slowest, time.process_time() - start)
    assert slowest < MOST_SECONDS
    errors = {"AnswerDied", "AnswerRaised", "AnswerRefused", "AnswerMissing", "AnswerNotStarted"}
    values = {"ndarray", "Formula", "ExactNumber", "list", "tuple", "dict", "int", "float", "str"}
    assert found.keys() >= errors | values
    assert sum(found[kind] for kind in values) > 600


def test_no_frame_takes_much_memory_or_leaves_any_behind() -> None:
    frames = [Draw(number).frame() for number in range(3_000, 3_400)]
    comes_to(frames[0])  # what is set up at first use stays
    tracemalloc.start()
    try:
        for frame in frames:
            comes_to(frame)
        left, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MOST_BYTES
    assert left < MOST_LEFT


def main() -> int:
    """Try many frames; print what they came to, and those that broke something."""
    count, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    found: Counter[str] = Counter()
    broken = []
    slowest = 0.0, first
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(first, first + count):
        start = time.process_time()
        try:
            found[comes_to(Draw(number).frame())] += 1
        except Exception as error:
            broken.append(f"{number}: {type(error).__name__}: {error}")
        slowest = max(slowest, (time.process_time() - start, number))
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 2**10
    print(f"{count} frames, {len(broken)} broken", *broken[:20], sep="\n")
    print(", ".join(f"{many} {kind}" for kind, many in found.most_common()))
    print(f"slowest: {slowest[0]:.2f} s (number {slowest[1]}); {grown} MB more at most")
    return int(bool(broken) or slowest[0] > MOST_SECONDS or grown > MOST_BYTES // 2**20)


if __name__ == "__main__":
    sys.exit(main())
