"""Answers that know nothing: they must earn nothing, get no diagnosis and break no check.

Some need the shape of a right answer, so each of them is given it: a decoy is the reference with
this done to what it returns.
"""

from __future__ import annotations

import hashlib
import inspect
from functools import partial
from typing import Any

from grader.model import Exercise, Visibility
from grader.rehearsal import rehearse
from grader.seeds import public_inputs
from grader.verify.answers import answer

DECOYS = {
    "raises": "raise KeyError('decoy')",
    "returns None": "return None",
    "returns text": "return 'decoy'",
    "returns the right answer as text": "return str(right)",
    "returns a ragged list": "return [[1.0, 2.0], [3.0]]",
    "returns an empty list": "return []",
    "returns a dict": "return {'value': 1.0}",
    "returns a function": "return decoy",
    "returns True": "return True",
    "returns NaN": "return like(right, np.nan)",
    "returns infinity": "return like(right, np.inf)",
    "returns zeros": "return like(right, 0.0)",
    "returns ones": "return like(right, 1.0)",
    "returns a value too few": "return shortened(right)",
    "returns a value too many": "return lengthened(right)",
    "returns its first argument": "return arguments[0]",
    "returns its last argument": "return arguments[-1]",
    "returns its arguments": "return arguments",
    "returns as many arguments as are wanted": (
        "return arguments[: len(right)] if isinstance(right, tuple) else list(arguments)"
    ),
}
OBJECTS = {  # what a class in the place of the right one has as attributes, and returns
    "has None everywhere": "None",
    "has text everywhere": "'decoy'",
    "has a ragged list everywhere": "[[1.0, 2.0], [3.0]]",
    "has a function everywhere": "len",
    "has True everywhere": "True",
    "has NaN everywhere": "float('nan')",
    "has infinity everywhere": "float('inf')",
    "has zeros everywhere": "0.0",
    "has ones everywhere": "1.0",
    "has what it was made of everywhere": "self.arguments[0] if self.arguments else None",
    "has itself everywhere": "self",
}
EMPTY = "is an empty file"
MEMORISERS = {  # by what else they return
    "knows only the numbers of the public checks, else returns zeros": 0.0,
    "knows only the numbers of the public checks, else returns ones": 1.0,
}
NO_VALUE = {  # these show nothing of what a check looks at
    *("raises", "returns a function", "has a function everywhere", "has itself everywhere"),
    EMPTY,
}


def decoys(exercise: Exercise, variant: Any, reference: str) -> dict[str, bytes]:
    """Return the decoys by what they do, made of this reference."""
    if exercise.probes:
        made = {
            name: answer(exercise, variant, reference, _OBJECT.format(value=value))
            for name, value in OBJECTS.items()
        }
        return {**made, EMPTY: b""}
    codes = dict(DECOYS)
    learnt = sorted(_public_calls(exercise, variant))
    # Where hidden checks ask for nothing else, as for formulas, who knows all answers is right.
    memorisers = MEMORISERS if _hidden_ask_for_more(exercise, variant, learnt) else {}
    for name, value in memorisers.items():
        codes[name] = f"return right if identity(arguments) in {learnt} else like(right, {value})"
    made = {}
    for name, code in codes.items():
        wrapper = _DECOY.format(code=code, identity=inspect.getsource(identity))
        made[name] = answer(exercise, variant, reference, wrapper)
    return {**made, EMPTY: b""}


def identity(arguments: tuple[object, ...]) -> str:
    """Stand for the arguments of a call; empty, where there is a function among them.

    Its text is a part of answers, so it uses nothing of this module but hashlib.
    """
    functions = []

    def data(value: object) -> object:
        if isinstance(value, (tuple, list)):
            return type(value).__name__, [data(part) for part in value]
        if hasattr(value, "tobytes"):
            kind = [str(getattr(value, name, "")) for name in ("shape", "dtype")]
            return kind, value.tobytes()
        if callable(value):
            functions.append(value)
        return value

    told = repr(data(arguments))
    return "" if functions else hashlib.sha256(told.encode()).hexdigest()


def _hidden_ask_for_more(exercise: Exercise, variant: Any, learnt: list[str]) -> bool:
    hidden = [check for check in exercise.checks if check.visibility is Visibility.HIDDEN]
    calls = rehearse(exercise, variant, partial(public_inputs, exercise), hidden)
    return any(identity(call.arguments) not in learnt for call in calls)


def _public_calls(exercise: Exercise, variant: Any) -> set[str]:
    """The calls that a student sees, whose answers could be written down."""
    public = [check for check in exercise.checks if check.visibility is Visibility.PUBLIC]
    calls = rehearse(exercise, variant, partial(public_inputs, exercise), public)
    return {identity(call.arguments) for call in calls} - {""}


_DECOY = """
import hashlib
import numpy as np


{identity}


def like(right, value):
    if isinstance(right, (tuple, list)):
        parts = [like(part, value) for part in right]
        return tuple(parts) if isinstance(right, tuple) else parts
    if isinstance(right, dict):
        return {{key: like(part, value) for key, part in right.items()}}
    return np.full(np.shape(right), value) if np.shape(right) else value


def shortened(right):
    if isinstance(right, (tuple, list)):
        return right[:-1]
    return np.asarray(right)[..., :-1] if np.ndim(right) else []


def lengthened(right):
    if isinstance(right, (tuple, list)):
        return right + right[-1:]
    return np.append(right, [0.0])


def decoy(right, arguments):
    {code}


def wrapped(right):
    return lambda *arguments: decoy(right(*arguments), arguments)
"""

# Python looks operators up in the class, so they are put there.
_OBJECT = """
def wrapped(right):
    class Decoy:
        def __init__(self, *arguments, **named):
            self.arguments = arguments

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            if callable(getattr(right, name, None)):
                return lambda *arguments, **named: {value}
            return {value}

    for name in dir(right):
        if name.startswith("__") and not hasattr(Decoy, name):
            setattr(Decoy, name, lambda self, *others: self)
    return Decoy
"""
