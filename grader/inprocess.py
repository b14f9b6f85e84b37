"""The host of a self-check: the answer runs in the student's own process, under a deadline."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from grader.answer import describe_raised
from grader.deadline import call_within
from grader.errors import AnswerMissing, AnswerRaised, AnswerTimedOut, Interrupted
from grader.messages import Missing, Perform, Raised, Reply
from grader.performing import load, namespace, perform
from grader.probes import NO_PROBES, Probe
from grader.telling import Telling, nothing_to_tell


class Defined:
    """Functions that this process has defined, by code whose files' names begin with `filename`."""

    def __init__(
        self,
        functions: Mapping[str, Any],
        filename: str,
        call_seconds: float,
        probes: Mapping[str, Probe],
    ) -> None:
        self._functions = functions
        self._filename = filename
        self._seconds = call_seconds
        self._probes = probes

    def perform(self, request: Perform, tell: Telling = nothing_to_tell) -> Reply:
        """Perform a call; raise AnswerTimedOut if it takes too long."""
        try:
            with _no_input():
                reply = call_within(
                    self._seconds,
                    request.function,
                    partial(perform, self._functions, request, self._filename, tell, self._probes),
                )
        except Interrupted:
            raise AnswerTimedOut(
                f"{request.function} ran for more than {self._seconds:g} s and was interrupted. "
                "Is there a loop that never ends?"
            ) from None
        _pass_on_a_key(reply)
        if isinstance(reply, Missing) and not self._filename.endswith(".py"):
            what = reply.what or f"function {request.function}"
            raise AnswerMissing(
                f"There is no {what} yet: run the cell that defines it.", loading=True
            )
        return reply


class InProcess:
    """One file, loaded at the first call. A file that does not load fails every call alike."""

    def __init__(
        self, path: Path, call_seconds: float, probes: Mapping[str, Probe] = NO_PROBES
    ) -> None:
        self._path = path
        self._seconds = call_seconds
        self._functions = namespace(path.stem)
        self._defined = Defined(self._functions, str(path), call_seconds, probes)
        self._state: str | AnswerRaised | AnswerTimedOut = "new"

    def perform(self, request: Perform, tell: Telling = nothing_to_tell) -> Reply:
        """Perform a call; raise AnswerTimedOut, or AnswerRaised if the file does not load."""
        if self._state == "new":
            self._state = self._load()
        if not isinstance(self._state, str):
            raise self._state
        return self._defined.perform(request, tell)

    def _load(self) -> str | AnswerRaised | AnswerTimedOut:
        try:
            source = self._path.read_bytes()
        except OSError as error:
            told = f"{self._path.name} cannot be read: {error.strerror}."
            return AnswerRaised(told, loading=True)
        try:
            with _no_input():
                reply = call_within(
                    self._seconds,
                    self._path.name,
                    partial(load, source, str(self._path), self._functions),
                )
        except Interrupted:
            return AnswerTimedOut(
                f"Loading {self._path.name} took more than {self._seconds:g} s and was "
                "interrupted. Is there a loop outside the functions?",
                loading=True,
            )
        _pass_on_a_key(reply)
        if isinstance(reply, Raised):
            told = describe_raised(f"{self._path.name} cannot be loaded:", reply)
            return AnswerRaised(told, loading=True)
        return "loaded"


def _pass_on_a_key(reply: Reply) -> None:
    """A KeyboardInterrupt comes from the student at the keyboard, hardly from the code."""
    if isinstance(reply, Raised) and reply.kind == "KeyboardInterrupt":
        raise KeyboardInterrupt


@contextmanager
def _no_input() -> Iterator[None]:
    """`input()` finds nothing to read, as behind the wall."""
    stdin, sys.stdin = sys.stdin, io.StringIO()
    try:
        yield
    finally:
        sys.stdin = stdin
