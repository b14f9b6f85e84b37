"""The functions among an answer's arguments, as the student's code sees them.

They are plain functions that ask the check's side for each value, and only while the call that they
were given to goes on. Their errors arrive as the errors that were raised.
"""

from __future__ import annotations

import builtins
import threading
from collections.abc import Callable
from typing import Any

import numpy as np

from grader import wire
from grader.errors import TooLargeError, WireError
from grader.messages import MAX_ASKED, Ask, TellError, Told


class Asking:
    """Makes the functions of one call; use as a context manager around the call."""

    def __init__(self, ask: Callable[[Ask], Told]) -> None:
        self._ask = ask
        self._over = False
        self._one_at_a_time = threading.Lock()

    def __enter__(self) -> Asking:
        return self

    def __exit__(self, *_: object) -> None:
        self._over = True

    def function(self, number: int) -> Callable[..., Any]:
        """Return the function of this number."""

        def function(*arguments: Any) -> Any:
            return self._value(number, arguments)

        return function

    def _value(self, number: int, arguments: tuple[Any, ...]) -> Any:
        try:
            sent = wire.encode(arguments)
            if len(sent) > MAX_ASKED:
                raise TooLargeError(f"more than {MAX_ASKED // 2**10} KB{_shapes(arguments)}")
        except WireError as error:
            raise TypeError(f"this function was called with {error}") from None
        with self._one_at_a_time:
            if self._over:
                raise RuntimeError("this function can be called only while your function runs")
            told = self._ask(Ask(number, sent))
        if isinstance(told, TellError):
            raise _error(told)
        return wire.decode(told.value)


def _shapes(arguments: tuple[Any, ...]) -> str:
    """Say what was so large, which a slip in a grid makes without being seen."""
    shapes = [str(one.shape) for one in arguments if isinstance(one, np.ndarray)]
    return f": arrays of shape {' and '.join(shapes)}" if shapes else ""


def _error(told: TellError) -> Exception:
    """The error that was raised, if it is one of Python's own."""
    kind = getattr(builtins, told.kind, None)
    if isinstance(kind, type) and issubclass(kind, Exception):
        try:
            return kind(told.text)
        except TypeError:  # one that is not made of a text
            pass
    return RuntimeError(f"{told.kind}: {told.text}")
