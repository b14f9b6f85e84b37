"""The code cells of a notebook as Python, without IPython, which is not there behind the wall.

A notebook's source is the texts of all its code cells in order, with a zero byte between them. A
cell that is no answer stands there as an empty one, so that cells are numbered as students do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import dedent
from types import CodeType

_RUN_THEIR_CELL = {"time", "timeit", "capture", "prun"}
_TIMED = re.compile(r"(\s*(?:[\w., ]+=\s*)?)%time\s+(?=\S)")
_ASSIGNED = re.compile(r"""(\s*[\w.,*\[\]'" ]+=)\s*[%!]""")
_ALONE = re.compile(r"(\s*)(?:[%!?]|[^#]*\?\s*$)")


def is_notebook(filename: str) -> bool:
    """Whether a source of this name is a notebook's cells and not a file."""
    return filename.endswith(".ipynb")


def source_of(texts: Iterable[str]) -> bytes:
    """Return the source that these code cells are."""
    return b"\0".join(text.replace("\0", "").encode("utf-8", "replace") for text in texts)


def texts_of(source: bytes) -> list[str]:
    """Return the texts of a notebook's code cells."""
    return [text.decode("utf-8", "replace") for text in source.split(b"\0")]


def name_of(filename: str, number: int) -> str:
    """Return what the code of a cell is called in tracebacks."""
    return f"{filename} cell {number}"


def number_of(name: str, filename: str) -> int:
    """Return the number of the cell whose code is called this; 0 if it is no cell's."""
    number = name.removeprefix(filename).removeprefix(" cell ")
    return int(number) if number.isdecimal() else 0


def defines(text: str, function: str) -> bool:
    """Whether a cell seems to define a function, though it may be no Python at all."""
    return re.search(rf"\bdef[ \t]+{re.escape(function)}\b", text) is not None


def compiled(text: str, name: str) -> CodeType:
    """Compile a cell as a notebook's kernel would; raise what `compile` does if it is no Python.

    What is Python is left alone, so a line in a string that looks like a magic stays. Where it is
    none, the line at fault is made plainer, one after the other, while that is a matter of IPython.
    """
    while True:
        try:
            return compile(text, name, "exec", dont_inherit=True)
        except SyntaxError as error:
            plainer = _plainer(text, error.lineno or 0)
            if plainer == text:
                raise
            text = plainer


def _plainer(text: str, number: int) -> str:
    """Take away a cell's indentation and magic, or make Python of the line of this number.

    The lines keep their numbers.
    """
    lines = dedent(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if magic := re.match(r"%%(\w*)", lines[first]):
        if magic[1] not in _RUN_THEIR_CELL:
            return ""  # another language's
        lines[first] = ""
    elif 0 < number <= len(lines):
        _make_python(lines, number - 1)
    return "\n".join(lines)


def _make_python(lines: list[str], at: int) -> None:
    before = lines[at]
    lines[at] = _python(before)
    if lines[at].endswith("\\"):
        return
    while before.endswith("\\") and at + 1 < len(lines):  # what it goes on in belongs to it
        at += 1
        before, lines[at] = lines[at], ""


def _python(line: str) -> str:
    """Return a line with what it has of IPython's syntax replaced by what does nothing.

    `%time` runs what follows it, so that stays.
    """
    if timed := _TIMED.match(line):
        return timed[1] + line[timed.end() :]
    if assigned := _ASSIGNED.match(line):
        return f"{assigned[1]} None"
    if alone := _ALONE.match(line):
        return f"{alone[1]}pass"
    return line
