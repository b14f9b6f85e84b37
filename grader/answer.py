"""A student's answer, as a check sees it: functions to call, and a transcript of the calls.

A check cannot tell where the answer runs. `Answer.linear_forward(X, W, b)` encodes its arguments,
asks a host to perform the call, and decodes what comes back; the host is the student's own process
or a child behind the wall.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol

from grader import wire
from grader.errors import (
    NO_VALUE,
    AnswerDied,
    AnswerFailure,
    AnswerMissing,
    AnswerNotStarted,
    AnswerRaised,
    AnswerRefused,
    TooLargeError,
    WireError,
)
from grader.messages import Missing, NotStarted, Perform, Raised, Refused, Reply, Returned
from grader.telling import Telling, telling
from grader.text import printable, show


class Host(Protocol):
    """Where an answer runs."""

    def perform(self, request: Perform, tell: Telling) -> Reply:
        """Perform a call; raise AnswerTimedOut or AnswerDied if there is no reply.

        `tell` gives the values of the functions among the arguments.
        """
        ...


@dataclass(frozen=True)
class Call:
    """One call of a student's function and the reply to it; None stands for no reply at all."""

    function: str
    parameters: tuple[str, ...]
    sent: bytes
    reply: Reply | None = None
    functions: tuple[Callable[..., Any], ...] = ()

    @property
    def arguments(self) -> tuple[Any, ...]:
        """Fresh copies of the arguments as they were sent; functions are the check's own."""
        return tuple(wire.decode(self.sent, self.functions.__getitem__))

    @property
    def value(self) -> Any:
        """A fresh copy of what the function returned; None where it returned nothing."""
        return wire.decode(self.reply.value) if isinstance(self.reply, Returned) else None

    @property
    def size(self) -> int:
        """The bytes of what the function returned."""
        return len(self.reply.value) if isinstance(self.reply, Returned) else 0

    @property
    def changed(self) -> tuple[str, ...]:
        """The names of the arguments that the function changed."""
        if not isinstance(self.reply, Returned):
            return ()
        return tuple(self.parameters[at] for at in self.reply.changed if at < len(self.parameters))

    @property
    def not_started(self) -> bool:
        """Whether the function is still the stub's."""
        return isinstance(self.reply, NotStarted)

    @property
    def missing(self) -> bool:
        """Whether there is no such function."""
        return isinstance(self.reply, Missing)

    @property
    def raised(self) -> str:
        """The exception's type and text; empty where none was raised."""
        reply = self.reply
        return f"{reply.kind}: {reply.text}" if isinstance(reply, Raised) else ""

    @property
    def returned(self) -> str:
        """The returned value in words; empty where nothing was returned."""
        return show(self.value) if isinstance(self.reply, Returned) else ""

    def __str__(self) -> str:
        named = zip(self.parameters, self.arguments, strict=True)
        return f"{self.function}({', '.join(f'{name}={show(value)}' for name, value in named)})"


class Answer:
    """The functions of one exercise, called through a host.

    An attribute is a function of the exercise; asking for any other is an author's slip and raises
    AttributeError. A call returns the student's value or raises an AnswerFailure.
    """

    def __init__(self, host: Host, signatures: Mapping[str, Sequence[str]]) -> None:
        self._host = host
        self._signatures = signatures
        self._calls: list[Call] = []
        self._values: list[Any] = []  # what each of them returned
        self._calling = False

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._signatures:
            raise AttributeError(f"the stub has no function {name!r}")
        return partial(self._call, name)

    def _call(self, name: str, *arguments: Any) -> Any:
        parameters = tuple(self._signatures[name])
        if len(arguments) != len(parameters):
            raise TypeError(f"{name} takes {len(parameters)} arguments: {', '.join(parameters)}")
        if self._calling:
            raise RuntimeError("a function that is given to an answer cannot call the answer")
        functions: list[Callable[..., Any]] = []
        try:
            sent = wire.encode(arguments, functions)
        except TooLargeError as error:  # the answer's own value, as deep as may be, in a list
            raise AnswerRefused(f"{name} cannot be called with {error}.") from None
        call = Call(name, parameters, sent, functions=tuple(functions))
        self._calling = True
        try:
            reply = self._host.perform(Perform(name, sent), telling(functions))
            value = _value(name, reply) if isinstance(reply, Returned) else NO_VALUE
            call = replace(call, reply=reply)
        except AnswerFailure as failure:
            if not failure.loading:
                self._note(call, NO_VALUE)
            raise
        finally:
            self._calling = False
        self._note(call, value)
        if not isinstance(reply, Returned):
            raise _failure(name, reply)
        return value

    def take_transcript(self) -> tuple[Call, ...]:
        """Return the calls since the last transcript was taken."""
        calls, self._calls, self._values = tuple(self._calls), [], []
        return calls

    def call_that_gave(self, value: object) -> Call | None:
        """Return the newest call of this check that returned this very value or it among others.

        None if none did, as where a check has computed with what came back.
        """
        if value is NO_VALUE:
            return None
        for call, returned in zip(reversed(self._calls), reversed(self._values), strict=True):
            if returned is value or any(part is value for part in _parts(returned)):
                return call
        return None

    def _note(self, call: Call, value: Any) -> None:
        self._calls.append(call)
        self._values.append(value)

    def last_call(self) -> Call:
        """Return the newest call of this check."""
        return self._calls[-1]


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, (tuple, list)) else ()


def _value(name: str, reply: Returned) -> Any:
    try:
        return wire.decode(reply.value)
    except WireError as error:
        raise AnswerDied(f"{name}: its process sent something that is not a value") from error


def _failure(name: str, reply: Reply) -> AnswerFailure:
    if isinstance(reply, NotStarted):
        what = printable(reply.what) or name
        return AnswerNotStarted(f"{what} is not started: it still raises NotImplementedError.")
    if isinstance(reply, Missing):
        return AnswerMissing(f"Your file defines no {printable(reply.what) or f'function {name}'}.")
    if isinstance(reply, Refused):
        stop = "" if reply.reason.endswith("?") else "."
        return AnswerRefused(f"{name} returned {printable(reply.reason)}{stop}")
    if isinstance(reply, Raised):
        told = describe_raised(f"{name} raised", reply)
        return AnswerRaised(told, kinds=(reply.kind, *_kinds(reply.base or reply.kind)))
    return AnswerDied(f"{name}: its process sent a reply to another question")


def _kinds(name: str) -> Iterable[str]:
    """What a built-in exception of this name is a kind of, itself first."""
    kind = getattr(builtins, name, None)
    if isinstance(kind, type) and issubclass(kind, BaseException):
        return [base.__name__ for base in kind.__mro__]
    return []


def describe_raised(start: str, reply: Raised) -> str:
    """Say in a line or two what was raised, and where in the student's file or notebook."""
    kind = "exit()" if reply.kind == "SystemExit" else reply.kind
    text = f"{start} {printable(kind)}" + (f": {printable(reply.text, 500)}" if reply.text else "")
    if reply.kind == "TypeError" and not reply.line and "argument" in reply.text:
        text += "\nKeep the function's first line as it is in the stub."
    if reply.line:
        cell = f"cell {reply.cell}, " if reply.cell else ""
        text += f"\n{cell}line {reply.line}: {printable(reply.code)}"
    return text
