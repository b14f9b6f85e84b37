"""Run a student's code: load a file and call its functions, turning all that happens into replies.

The one module that touches a student's objects. It runs behind the wall when marks are given and
in the student's own process in a self-check, so both doors treat an answer alike.
"""

from __future__ import annotations

import linecache
import sys
import types
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from grader import wire
from grader.asking import Asking
from grader.errors import Interrupted, WireError
from grader.messages import (
    Ask,
    Loaded,
    Missing,
    NotStarted,
    Perform,
    Raised,
    Refused,
    Reply,
    Returned,
    Told,
)

_LAST_LINE = 10**6  # an exception may claim any


def load(source: bytes, filename: str, into: dict[str, Any]) -> Loaded | Raised:
    """Execute a student's file in the namespace `into`."""
    linecache.cache[filename] = (
        len(source),
        None,
        source.decode("utf-8", "replace").splitlines(keepends=True),
        filename,
    )
    try:
        exec(compile(source, filename, "exec", dont_inherit=True), into)  # noqa: S102
    except Interrupted:
        raise
    except SystemExit:
        pass  # a script may end like this; what it has defined counts
    except BaseException as error:
        return _raised(error, filename)
    return Loaded()


def namespace(slug: str) -> dict[str, Any]:
    """Return the namespace of a new, empty module of this name, known to Python as `import` does.

    (A dataclass in the student's file looks its module up by name.)
    """
    sys.modules[slug] = module = types.ModuleType(slug)
    return vars(module)


def perform(
    answer: Mapping[str, Any], request: Perform, filename: str, ask: Callable[[Ask], Told]
) -> Reply:
    """Call one function of a loaded answer; `ask` gives the values of functions it is given."""
    function = answer.get(request.function)
    if not callable(function):
        return Missing()
    with Asking(ask) as asking:
        return _perform(function, request, filename, asking.function)


def _perform(
    function: Callable[..., Any], request: Perform, filename: str, function_of: wire.FunctionOf
) -> Reply:
    arguments = wire.decode(request.arguments, function_of)
    try:
        value = function(*arguments)
    except Interrupted:
        raise
    except BaseException as error:
        return NotStarted() if _of_stub(error, request.function) else _raised(error, filename)
    try:
        data = wire.encode(value)
    except WireError as error:
        return Refused(_clean(_text_of(error))[:2_000])
    except Interrupted:
        raise
    except BaseException as error:  # a clever __array__ or __iter__ that raises
        return _raised(error, filename)
    return Returned(data, _changed(arguments, request.arguments))


def _changed(arguments: tuple[Any, ...], sent: bytes) -> tuple[int, ...]:
    """Which arguments are no longer as they were sent; this is the answer's word, so advice.

    A generator does not count, since to draw is what it is given for.
    """
    if _encodes_as(arguments, sent):  # as nearly always
        return ()
    changed = []
    sent_ones = wire.decode(sent, lambda number: _changed)  # any function will do
    for position, (now, before) in enumerate(zip(arguments, sent_ones, strict=True)):
        drawn = isinstance(before, np.random.Generator)
        if not drawn and not _encodes_as(now, wire.encode(before, [])):
            changed.append(position)
    return tuple(changed)


def _encodes_as(value: Any, data: bytes) -> bool:
    try:
        return wire.encode(value, []) == data
    except Interrupted:
        raise
    except BaseException:  # it holds something now that cannot be read
        return False


def _of_stub(error: BaseException, function: str) -> bool:
    """Whether this is the stub's own NotImplementedError, not that of a function it calls."""
    if type(error) is not NotImplementedError or error.args:
        return False
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_code.co_name == function


def _raised(error: BaseException, filename: str) -> Raised:
    """Describe an exception, which may be the student's own and as clever as it likes."""
    try:
        line, text, code = _place_of(error, filename)
        line = line if 0 <= line <= _LAST_LINE else 0
        kind = type(error).__name__
        return Raised(_clean(kind)[:200], _clean(text)[:2_000], line, _clean(code)[:200])
    except Interrupted:
        raise
    except BaseException:
        return Raised("an exception that cannot be shown", "")


def _place_of(error: BaseException, filename: str) -> tuple[int, str, str]:
    """The line of the student's file where an exception was raised (0: nowhere), text and code."""
    if isinstance(error, SyntaxError) and error.filename == filename:
        return int(error.lineno or 0), str(error.msg), (error.text or "").strip()
    line = 0
    trace = error.__traceback__
    while trace is not None:  # the innermost frame that is the student's own
        if trace.tb_frame.f_code.co_filename == filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line, _text_of(error), linecache.getline(filename, line).strip() if line else ""


def _text_of(error: BaseException) -> str:
    try:
        return str(error)
    except Interrupted:
        raise
    except BaseException:
        return ""


def _clean(text: str) -> str:
    """Plain text that can be sent, whatever a subclass of str says it is."""
    return str.encode(text, "utf-8", "backslashreplace").decode("utf-8")
