"""One submission's child: load the student's file in it, make calls, replace it when it ends."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from grader import cells
from grader.answer import describe_raised
from grader.errors import (
    AnswerDied,
    AnswerFailure,
    AnswerMissing,
    AnswerRaised,
    AnswerTimedOut,
    WallError,
    WireError,
)
from grader.messages import (
    Ask,
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
    unpack_reply,
)
from grader.model import Limits
from grader.telling import Telling, nothing_to_tell
from grader.wall import frames
from grader.wall.isolation import PROBES, Isolation

_HELLO_SECONDS = 20.0
_GRACE_SECONDS = 0.5  # for a child whose socket closed to be seen as ended
# Bytes of requests that are sent before they are due; they fit into the socket, so that sending
# them never waits for a child that waits for its replies to be read.
_MOST_AHEAD = 2**16
MOST_REPLIES = 2**23  # bytes of values that are taken in before a check asks for them


@dataclass(frozen=True)
class Child:
    """A child of the wall: its process id among those of its fork server, and its socket.

    `server` counts the servers of a wall: one that takes another's place may use the same ids.
    """

    pid: int
    channel: socket.socket
    server: int = 0


class Forks(Protocol):
    """What gives a session its children."""

    def fork(self) -> Child:
        """Fork a child."""
        ...

    def end(self, child: Child, grace_seconds: float) -> int | None:
        """End a child; return its wait status, or None if the server died before it."""
        ...


class Session:
    """The host of one submission: a child with the student's file, replaced when it ends.

    A file that does not load fails every call alike, without being loaded again. Only time spent
    waiting for the child is charged to the submission. `skipped` is what a notebook's cells raised
    as they were loaded, in the child's words.
    """

    def __init__(
        self, wall: Forks, source: bytes, filename: str, limits: Limits, probes: bytes = b""
    ) -> None:
        self._wall = wall
        self._load = Load(source, filename, probes)
        self._limits = limits
        self._left = limits.submission_seconds
        self._child: Child | None = None
        self._reader: frames.Reader | None = None
        self._isolation: Isolation | None = None
        self.lacking: tuple[str, ...] = ()  # layers of the child, and why
        self.skipped: tuple[Raised, ...] = ()
        self._loaded = False
        self._following: deque[Perform] = deque()  # requests that come next for certain
        self._in_flight = 0  # how many of them were sent
        self._spent_spare = False
        self._unloadable: AnswerFailure | None = None

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self._end(0)

    @property
    def seconds(self) -> float:
        """The time charged so far."""
        return self._limits.submission_seconds - self._left

    def isolation(self) -> Isolation:
        """How well this submission was kept apart."""
        if self._isolation is None:
            self._begin()
        assert self._isolation is not None
        return self._isolation

    def renew(self) -> None:
        """Have the next call made by a fresh child, which knows nothing of the calls before."""
        self._end(0)

    def perform(self, request: Perform, tell: Telling = nothing_to_tell) -> Reply:
        """Perform a call; raise an AnswerFailure if no reply came or the file does not load.

        If the fork server dies, and the child with it, the call is made again, once in a session.
        """
        try:
            return self._perform(request, tell)
        except _ServerDiedError as died:
            if self._spent_spare:
                raise AnswerDied(str(died)) from None
            self._spent_spare = True
            return self.perform(request, tell)

    def perform_all(self, requests: Sequence[Perform]) -> list[Reply | AnswerFailure]:
        """Perform calls one after the other, not waiting in between; return what came of each.

        No function may be among the arguments. The list is shorter than `requests` if a call left
        no child to make the next one, or if the values are larger than MOST_REPLIES together; the
        next call is then made by a fresh child.
        """
        outcomes: list[Reply | AnswerFailure] = []
        size = 0
        self._following.extend(requests)
        while self._following and size <= MOST_REPLIES:
            request = self._following.popleft()
            try:
                outcomes.append(reply := self.perform(request))
                size += len(reply.value) if isinstance(reply, Returned) else 0
            except AnswerFailure as failure:
                outcomes.append(failure)
                if self._child is None:
                    break
        self._following.clear()
        if self._in_flight:
            self.renew()
        return outcomes

    def _perform(self, request: Perform, tell: Telling) -> Reply:
        if self._unloadable is None and not self._loaded:
            try:
                self._load_file()
            except AnswerFailure as failure:
                failure.loading = True
                self._unloadable = failure
            except _ServerDiedError as died:
                if not self._spent_spare:
                    raise
                self._unloadable = AnswerDied(str(died), loading=True)
        if self._unloadable is not None:
            self._end(0)
            raise self._unloadable
        reply = self._exchange(request, request.function, tell)
        if isinstance(reply, Missing) and cells.is_notebook(self._load.filename):
            raise self._missing(request.function)
        return reply

    def _missing(self, function: str) -> AnswerFailure:
        """Say that a notebook lacks a function, and what was raised where it may be defined."""
        told = f"Your notebook defines no function {function}."
        if not self.skipped:
            return AnswerMissing(told, loading=True)
        texts = dict(enumerate(cells.texts_of(self._load.source), start=1))
        defining = (one for one in self.skipped if cells.defines(texts.get(one.cell, ""), function))
        raised = next(defining, self.skipped[0])
        told += " A cell was skipped because it raised"
        return AnswerRaised(describe_raised(told, raised), loading=True)

    def _load_file(self) -> None:
        if self._child is None:
            self._begin()
        reply = self._exchange(self._load, f"Loading {self._load.filename}", nothing_to_tell)
        if isinstance(reply, Raised):
            raise AnswerRaised(describe_raised(f"{self._load.filename} cannot be loaded:", reply))
        if not isinstance(reply, Loaded):
            raise AnswerDied("Loading gave no proper reply.")
        self.skipped = reply.skipped
        self._loaded = True

    def _begin(self) -> None:
        """Fork a child and wait for its hello, which comes before any word of the student's.

        One whose fork server ended meanwhile is forked again, once, by the next server.
        """
        hello = self._forked() or self._forked()
        if hello is None:
            raise WallError("A child of the wall ended before it was ready.")
        self._isolation = Isolation(frozenset(PROBES) & frozenset(hello.held))
        self.lacking = hello.lacking

    def _forked(self) -> Hello | None:
        """The hello of a new child; None if its fork server ended."""
        self._child = self._wall.fork()
        self._reader = frames.Reader(self._child.channel)
        until = time.monotonic() + _HELLO_SECONDS
        try:
            reply = unpack_reply(self._reader.receive(until))
        except (frames.Closed, frames.Late, WireError) as error:
            if self._end(0) is None:
                return None
            raise WallError("A child of the wall ended before it was ready.") from error
        if not isinstance(reply, Hello):
            raise WallError("A child of the wall did not say hello.")
        return reply

    def _exchange(self, request: Request, what: str, tell: Telling) -> Reply:
        """Send a request and wait for the reply; meanwhile tell what the answer asks for."""
        assert self._child is not None
        assert self._reader is not None
        channel = self._child.channel
        started = time.monotonic()
        until = started + min(self._limits.call_seconds, self._left)
        told = 0.0  # seconds spent in functions of the check, which cost the submission nothing
        try:
            if self._in_flight:
                self._in_flight -= 1
            else:
                along = [*self._along()] if isinstance(request, Perform) else []
                frames.send_all(channel, map(pack, (request, *along)), until)
                self._in_flight = len(along)
            while True:
                reply = unpack_reply(self._reader.receive(until + told))
                if not isinstance(reply, Ask):
                    return reply
                asked = time.monotonic()
                telling = pack(tell(reply))
                told += time.monotonic() - asked
                frames.send(channel, telling, until + told)
        except frames.Late:
            self._end(0)
            raise AnswerTimedOut(self._describe_late(what)) from None
        except frames.Closed:
            status = self._end(_GRACE_SECONDS)
            if status is None:
                raise _ServerDiedError(f"{what}: its process ended.") from None
            raise AnswerDied(f"{what}: {_describe_status(status)}") from None
        except WireError:
            self._end(0)
            raise AnswerDied(f"{what}: its process sent something that is no reply.") from None
        finally:
            self._left -= time.monotonic() - started - told

    def _along(self) -> Iterator[Perform]:
        """The following requests that may be sent with the present one."""
        size = 0
        for request in self._following:
            size += len(request.arguments)
            if size > _MOST_AHEAD:
                return
            yield request

    def _describe_late(self, what: str) -> str:
        if self._left < self._limits.call_seconds:
            return (
                f"{what}: the submission used up its {self._limits.submission_seconds:g} s, "
                "all calls together."
            )
        return (
            f"{what} ran for more than {self._limits.call_seconds:g} s and was stopped. "
            "Is there a loop that never ends?"
        )

    def _end(self, grace_seconds: float) -> int | None:
        child, self._child, self._loaded, self._in_flight = self._child, None, False, 0
        if child is None:
            return None
        child.channel.close()
        return self._wall.end(child, grace_seconds)


class _ServerDiedError(Exception):
    """The fork server ended and took the child along."""


def _describe_status(status: int) -> str:
    if not os.WIFSIGNALED(status):
        return (
            f"its process ended with exit code {os.WEXITSTATUS(status)} in the middle of the call."
        )
    number = os.WTERMSIG(status)
    if number == signal.SIGXCPU:
        return "its process used up its processor time."
    if number == signal.SIGKILL:
        return "its process stopped answering, or ran out of memory, and was ended."
    names = {entry.value: entry.name for entry in signal.Signals}
    return f"its process was ended by {names.get(number, f'signal {number}')}."
