"""Run a student's code: load a file and call its functions, turning all that happens into replies.

The one module that touches a student's objects. It runs behind the wall when marks are given and
in the student's own process in a self-check, so both doors treat an answer alike.
"""

from __future__ import annotations

import builtins
import linecache
import sys
import types
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from grader import cells, wire
from grader.asking import Asking
from grader.errors import Interrupted, WireError
from grader.messages import (
    LAST_CELL,
    MAX_SKIPPED,
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
from grader.probes import NO_PROBES, Probe

_BUILT_IN = frozenset(
    kind
    for kind in vars(builtins).values()
    if isinstance(kind, type) and issubclass(kind, BaseException)
)
_LAST_LINE = 10**6  # an exception may claim any


def load(source: bytes, filename: str, into: dict[str, Any]) -> Loaded | Raised:
    """Execute a student's file, or a notebook's cells, in the namespace `into`."""
    if cells.is_notebook(filename):
        return _load_cells(source, filename, into)
    _remember(source.decode("utf-8", "replace"), filename)
    try:
        exec(compile(source, filename, "exec", dont_inherit=True), into)  # noqa: S102
    except Interrupted:
        raise
    except SystemExit:
        pass  # a script may end like this; what it has defined counts
    except BaseException as error:
        return _raised(error, filename)
    return Loaded()


def _load_cells(source: bytes, filename: str, into: dict[str, Any]) -> Loaded:
    """Execute cells as a kernel does: one that raises keeps none of the others from running."""
    into.update(display=_do_nothing, get_ipython=_do_nothing)
    skipped: list[Raised] = []
    for number, text in enumerate(cells.texts_of(source), start=1):
        name = cells.name_of(filename, number)
        _remember(text, name)
        try:
            exec(cells.compiled(text, name), into)  # noqa: S102
        except Interrupted:
            raise
        except BaseException as error:
            if len(skipped) < MAX_SKIPPED:
                skipped.append(_raised(error, filename))
    return Loaded(tuple(skipped))


def _do_nothing(*_: Any, **__: Any) -> None:
    """What a notebook's own functions do where nothing is shown."""


def _remember(text: str, name: str) -> None:
    """Have lines of this code shown in tracebacks."""
    linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)


def namespace(slug: str) -> dict[str, Any]:
    """Return the namespace of a new, empty module of this name, known to Python as `import` does.

    (A dataclass in the student's file looks its module up by name.)
    """
    sys.modules[slug] = module = types.ModuleType(slug)
    return vars(module)


def perform(
    answer: Mapping[str, Any],
    request: Perform,
    filename: str,
    ask: Callable[[Ask], Told],
    probes: Mapping[str, Probe] = NO_PROBES,
) -> Reply:
    """Call one function of a loaded answer, or a probe with what it takes of the answer.

    `ask` gives the values of functions it is given.
    """
    probe = probes.get(request.function)
    function = answer.get(probe.takes if probe else request.function)
    if not callable(function):
        return Missing(probe.takes if probe else "")
    with Asking(ask) as asking:
        if probe is None:
            return _perform(function, request, filename, asking.function)
        return _perform(probe.of(function), request, filename, asking.function, probe.takes)


def _perform(
    function: Callable[..., Any],
    request: Perform,
    filename: str,
    function_of: wire.FunctionOf,
    taken: str = "",
) -> Reply:
    """Call a function; `taken` names the class that it uses, if it is a probe."""
    arguments = wire.decode(request.arguments, function_of)
    try:
        value = function(*arguments)
    except Interrupted:
        raise
    except BaseException as error:
        not_started = _not_started(error, request.function, taken)
        return _raised(error, filename) if not_started is None else not_started
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


def _not_started(error: BaseException, function: str, taken: str) -> NotStarted | None:
    """Whether this is the stub's own NotImplementedError, not that of a function it calls.

    A probe raises none itself, so there it is that of a method of what is `taken`.
    """
    if type(error) is not NotImplementedError or error.args:
        return None
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    name = trace.tb_frame.f_code.co_name if trace is not None else ""
    if taken:
        return NotStarted(_clean(f"{taken}.{name}")[:200])
    return NotStarted() if name == function else None


def _raised(error: BaseException, filename: str) -> Raised:
    """Describe an exception, which may be the student's own and as clever as it likes."""
    try:
        name, line, text, code = _place_of(error, filename)
        line = line if 0 <= line <= _LAST_LINE else 0
        cell = cells.number_of(name, filename)
        cell = cell if cell <= LAST_CELL else 0
        kind = type(error).__name__
        return Raised(
            *(_clean(kind)[:200], _clean(text)[:2_000], line, _clean(code)[:200], cell),
            _built_in_base(type(error)),
        )
    except Interrupted:
        raise
    except BaseException:
        return Raised("an exception that cannot be shown", "")


def _built_in_base(kind: type[BaseException]) -> str:
    """The built-in exception that a student's own is a kind of; empty for one that is built in."""
    if kind in _BUILT_IN:
        return ""
    return next(base.__name__ for base in kind.__mro__ if base in _BUILT_IN)


def _place_of(error: BaseException, filename: str) -> tuple[str, int, str, str]:
    """Where in the student's code an exception was raised (line 0: nowhere), its text and the code.

    The student's own is what is called `filename` or begins like that, as a notebook's cells do.
    """
    if isinstance(error, SyntaxError) and str(error.filename).startswith(filename):
        name, line = str(error.filename), int(error.lineno or 0)
        return name, line, str(error.msg), (error.text or linecache.getline(name, line)).strip()
    name, line = filename, 0
    trace = error.__traceback__
    while trace is not None:  # the innermost frame that is the student's own
        if trace.tb_frame.f_code.co_filename.startswith(filename):
            name, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return name, line, _text_of(error), linecache.getline(name, line).strip() if line else ""


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
