"""Formulas of strangers are compared behind the wall, by our own code in a child of its own.

What goes in is text and trees as they came; words come out. A formula that hangs or kills the child
is undecided, and the next one has a fresh child.
"""

from __future__ import annotations

import math
from typing import Any

from grader import wire
from grader.errors import AnswerDied, AnswerFailure, TooLargeError, Undecided, WireError
from grader.messages import Perform, Returned
from grader.model import Limits
from grader.wall.session import Forks, Session

SECONDS = 2.0  # for one piece of work; what is bounded by counting takes a tenth of it
MOST_WORK = 5_000  # pieces of work of one child, which may grow
PROGRAM = b"from grader.formulas.operations import work\n"


class ComparingChild:
    """A child of the wall that works on formulas: forked for work, replaced at need."""

    def __init__(
        self,
        wall: Forks,
        *,
        program: bytes = PROGRAM,
        seconds: float = SECONDS,
        most_work: int = MOST_WORK,
    ) -> None:
        self._wall = wall
        self._program = program
        self._limits = Limits(call_seconds=seconds, submission_seconds=math.inf)
        self._most_work = most_work
        self._begin()

    def work(self, operation: str, *arguments: Any) -> Any:
        """Return what the child says of it; raise Undecided if it is late or dies twice."""
        if self._done >= self._most_work:
            self._renew()
        self._done += 1
        try:
            request = Perform("work", wire.encode((operation, *arguments)))
        except TooLargeError:  # a text so long that nothing can be added to it
            return ["invalid", "It is too large to be read."]
        try:
            return self._reply(request)
        except AnswerDied:  # of old age, perhaps: its processor time is limited
            self._renew()
        except AnswerFailure as failure:
            raise Undecided(f"the comparison took too long: {failure}") from None
        try:
            return self._reply(request)
        except AnswerFailure as failure:
            raise Undecided(f"the comparison failed: {failure}") from None

    def close(self) -> None:
        """End the child."""
        self._session.renew()

    def _renew(self) -> None:
        self.close()
        self._begin()

    def _begin(self) -> None:
        self._session = Session(self._wall, self._program, "comparing.py", self._limits)
        self._done = 0

    def _reply(self, request: Perform) -> Any:
        reply = self._session.perform(request)
        try:
            found = wire.decode(reply.value) if isinstance(reply, Returned) else None
        except WireError:
            found = None
        if not (isinstance(found, list) and len(found) == 2 and isinstance(found[0], str)):
            raise AnswerDied(f"the comparing child replied {reply!r:.200}")
        return found
