"""Make text and values readable, and text from strangers harmless to show."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

import numpy as np

from grader.formulas.steps import ExactNumber, Formula
from grader.formulas.sympy_objects import is_sympy
from grader.functions import Affine

_LONGEST = 240
_MOST_ENTRIES = 24
_FEW = 4  # of more


def printable(text: str, longest: int = 2_000) -> str:
    """Escape what a terminal or a reader could be fooled by, and cut what is too long.

    Control characters, escape sequences and marks that change the direction of writing are shown
    as Python would write them; line breaks stay.
    """
    if len(text) <= longest and text.isprintable():
        return text
    shown = "".join(
        character
        if character.isprintable() or character == "\n"
        else character.encode("unicode_escape", "surrogatepass").decode("ascii")
        for character in text[: longest + 1]
    )
    return shown if len(shown) <= longest else shown[:longest] + " ..."


def one_line(text: str, longest: int = 200) -> str:
    """Escape as `printable` does, and line breaks too."""
    return printable(text, longest).replace("\n", "\\n")


def number(value: Any) -> str:
    """Show one number as a person would write it: `6`, `0.25`, `1.234567e-09`."""
    if isinstance(value, (complex, np.complexfloating)):
        return f"{value:.7g}"
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value))
    return f"{value:.7g}" if isinstance(value, (float, np.floating)) else str(value)


def show(value: Any) -> str:
    """Show a value on one line, as Python would write it but with fewer digits.

    An array is told from a list, and floats from integers, as in `array([1., 2.5])`; a large array
    is shown by its shape and first entries.
    """
    return printable(_show(value), _LONGEST)


def _show(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return _array(value)
    if isinstance(value, tuple):
        return f"({_entries(map(_show, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, list):
        return f"[{_entries(map(_show, value))}]"
    if isinstance(value, dict):
        return f"{{{_entries(f'{key!r}: {_show(entry)}' for key, entry in value.items())}}}"
    if isinstance(value, Formula) or (isinstance(value, ExactNumber) and value.is_integer()):
        return str(value) if isinstance(value, Formula) else str(int(value))
    if is_sympy(value):
        return str(value)  # what a check gives
    if isinstance(value, (float, np.floating)):
        return _with_point(number(value), "0")
    if isinstance(value, (bool, int, complex, np.generic)):
        return number(value)
    if isinstance(value, np.random.Generator):
        return f"default_rng({_seed_of(value)})"
    if isinstance(value, Affine):
        return _affine(value)
    if callable(value):
        name = getattr(value, "__name__", "")
        return name if name.isidentifier() else "a function"
    return repr(value)


def _affine(function: Affine) -> str:
    """As a student would write it, without what is zero."""
    terms = [f"{_array(function.A)} @ x"] if function.A.any() else []
    if function.c.any() or not terms:
        terms.append(_array(function.c))
    return f"lambda x: {' + '.join(terms)}"


def _seed_of(rng: np.random.Generator) -> str:
    """What `default_rng` was given; dots where it was spawned, or is of another kind."""
    seed = rng.bit_generator.seed_seq
    known = isinstance(seed, np.random.SeedSequence) and not seed.spawn_key
    return repr(seed.entropy) if isinstance(seed, np.random.SeedSequence) and known else "..."


def _entries(shown: Iterable[str]) -> str:
    """All entries, or of many the first few and dots for the rest."""
    first = list(islice(shown, _MOST_ENTRIES + 1))
    return ", ".join([*first[:_FEW], "..."] if len(first) > _MOST_ENTRIES else first)


def _array(array: Any) -> str:
    if array.size > _MOST_ENTRIES:
        first = ", ".join(_nested(entry, array.dtype.kind) for entry in array.flat[:_FEW].tolist())
        return f"array of shape {array.shape}, first entries {first}, ..."
    inside = _nested(array.tolist(), array.dtype.kind) if array.size else "[]"
    if not array.size and array.shape != (0,):
        return f"empty array of shape {array.shape}"
    plain = array.dtype in (np.dtype(float), np.dtype(int), np.dtype(complex), np.dtype(bool))
    return f"array({inside})" if plain else f"array({inside}, dtype={array.dtype})"


def _nested(entries: Any, kind: str) -> str:
    if isinstance(entries, list):
        return "[" + ", ".join(_nested(entry, kind) for entry in entries) + "]"
    return _with_point(number(entries)) if kind == "f" else number(entries)


def _with_point(text: str, zero: str = "") -> str:
    """A float's digits with a point, as in `6.`, so that it cannot be taken for an integer."""
    return text if any(mark in text for mark in ".en") else f"{text}.{zero}"
