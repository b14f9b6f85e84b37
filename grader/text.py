"""Make text and values readable, and text from strangers harmless to show."""

from __future__ import annotations

from typing import Any

import numpy as np

_LONGEST = 240


def printable(text: str, longest: int = 2_000) -> str:
    """Escape what a terminal or a reader could be fooled by, and cut what is too long.

    Control characters, escape sequences and marks that change the direction of writing are shown
    as Python would write them; line breaks stay.
    """
    if text.isprintable() and len(text) <= longest:
        return text
    shown = "".join(
        character
        if character.isprintable() or character == "\n"
        else character.encode("unicode_escape", "surrogatepass").decode("ascii")
        for character in text[: longest + 1]
    )
    return shown if len(text) <= longest else shown[:longest] + " ..."


def number(value: Any) -> str:
    """Show one number as a person would write it: `6`, `0.25`, `1.234567e-09`."""
    if isinstance(value, (complex, np.complexfloating)):
        return f"{value:.7g}"
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value))
    return f"{value:.7g}" if isinstance(value, (float, np.floating)) else str(value)


def show(value: Any) -> str:
    """Show a value on one line; a large array is shown by its shape and first entries."""
    return printable(_show(value), _LONGEST)


def _show(value: Any) -> str:
    if isinstance(value, np.ndarray):
        if value.size > 24:
            first = ", ".join(number(entry) for entry in value.flat[:4])
            return f"array of shape {value.shape}, first entries {first}, ..."
        return _nested(value.tolist()) if value.size else f"empty array of shape {value.shape}"
    if isinstance(value, tuple):
        inside = ", ".join(_show(entry) for entry in value)
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    if isinstance(value, list):
        return "[" + ", ".join(_show(entry) for entry in value[:24]) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_show(entry)}" for key, entry in value.items()) + "}"
    if isinstance(value, (bool, int, float, complex, np.generic)):
        return number(value)
    return repr(value)


def _nested(entries: Any) -> str:
    if isinstance(entries, list):
        return "[" + ", ".join(_nested(entry) for entry in entries) + "]"
    return number(entries)
