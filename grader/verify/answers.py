"""Answers made of an author's files, as a student would hand them in.

The functions of these files may take `variant` last, and see its fields only. Each file is a module
of its own, so that what is added replaces no function that the file uses. A file may import
decorators from `grader`, which is not there behind the wall. The lines of the file in question are
those that messages show.
"""

from __future__ import annotations

from typing import Any

from grader.model import Exercise
from grader.verify.variants import fields_of


def answer(exercise: Exercise, variant: Any, source: str, wrapper: str = "") -> bytes:
    """Make an answer of the functions of a file.

    A `wrapper` is the source of a module whose function `wrapped` is put around each of them.
    """
    after = _WRAP.format(source=wrapper, names=list(exercise.asked)) if wrapper else ""
    return _made(exercise, variant, source, exercise.stub.name, after)


def replacing(
    exercise: Exercise, variant: Any, source: str, of: str, by: str, defined_in: str
) -> bytes:
    """Make an answer of a file, with its function `of` replaced.

    `by` is the name of the function in its place, and `defined_in` the source that defines it.
    """
    after = _REPLACE.format(of=of, by=by, source=defined_in, filename=exercise.stub.name)
    return _made(exercise, variant, source, "reference.py", after)


def _made(exercise: Exercise, variant: Any, source: str, filename: str, after: str) -> bytes:
    made = _ANSWER.format(
        fields=fields_of(variant),
        names=list(exercise.asked),
        source=source,
        filename=filename,
        after=after,
    )
    return f"exec(compile({made!r}, 'made.py', 'exec'))\n".encode()


# No function of an exercise has a name with _ in front.
_ANSWER = """\
import inspect as _inspect
import linecache as _linecache
import sys as _sys
import types as _types


class _Fields(_types.SimpleNamespace):
    def __getattr__(self, name):
        raise AttributeError(f"the variant has no field {{name}}; an answer may use fields only")


_VARIANT = _Fields(**{fields!r})


def _given(function):
    code = getattr(_inspect.unwrap(function), "__code__", None)
    if code is None or code.co_varnames[: code.co_argcount][-1:] != ("variant",):
        return function
    return lambda *arguments: function(*arguments, _VARIANT)


def _run(name, source, filename):
    _linecache.cache[filename] = len(source), None, source.splitlines(keepends=True), filename
    module = _sys.modules[name] = _types.ModuleType(name)
    exec(compile(source, filename, "exec"), vars(module))
    return vars(module)


_FILE = _run("file", {source!r}, {filename!r})
for _name in {names!r}:
    if _name in _FILE:
        globals()[_name] = _given(_FILE[_name])
{after}
"""

_WRAP = """
_wrapped = _run("wrapper", {source!r}, "wrapper.py")["wrapped"]
for _name in {names!r}:
    globals()[_name] = _wrapped(globals()[_name])
"""

_REPLACE = """

class _Decorators(_types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _decorate if name in ("mistake", "style", "symptom") else _absent(name)


def _decorate(*function, **_):
    return function[0] if function else _decorate


def _absent(name):
    def function(*arguments, **named):
        raise RuntimeError(f"{{name}} of grader is not there behind the wall")

    return function


_own = _sys.modules.get("grader")
_sys.modules["grader"] = _Decorators("grader")
_OTHERS = _run("others", {source!r}, {filename!r})
if _own is not None:
    _sys.modules["grader"] = _own
{of} = _given(_OTHERS[{by!r}])
"""
