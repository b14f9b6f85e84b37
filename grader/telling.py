"""Tell an answer the values of a check's functions, which stay with the check.

The answer's side asks with whatever arguments it likes; here they are decoded, counted, and given
to the function. What the function raises is told as well, since a student's code may ask for what
is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from grader import wire
from grader.errors import RequirementNotMet, WireError
from grader.messages import Ask, Tell, TellError, Told

MOST_ASKS = 10_000  # in one call
MOST_BYTES = 2**22  # of arguments in one call; to read them takes seconds that no one is charged

Telling = Callable[[Ask], Told]


def nothing_to_tell(ask: Ask) -> Told:
    """Refuse: there are no functions among the arguments."""
    raise WireError("a question where there is nothing to ask for")


def telling(functions: Sequence[Callable[..., Any]]) -> Telling:
    """Return what tells the values of these functions to one call of an answer.

    It raises WireError for a question that no honest side asks.
    """
    asked = size = 0

    def tell(ask: Ask) -> Told:
        nonlocal asked, size
        asked += 1
        size += len(ask.arguments)
        if not 0 <= ask.function < len(functions):
            raise WireError("a question to no function")
        if asked > MOST_ASKS:
            return TellError("RuntimeError", f"a function was called more than {MOST_ASKS} times")
        if size > MOST_BYTES:
            most = f"{MOST_BYTES // 2**20} MB of arguments in all"
            return TellError("RuntimeError", f"functions were called with more than {most}")
        arguments = wire.decode(ask.arguments)
        if not isinstance(arguments, tuple):
            raise WireError("a question without arguments")
        return _value(functions[ask.function], arguments)

    return tell


def _value(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Told:
    try:
        return Tell(wire.encode(function(*arguments)))
    except RequirementNotMet as error:
        return TellError("ValueError", str(error))
    except Exception as error:
        return TellError(type(error).__name__, str(error)[:2_000])
