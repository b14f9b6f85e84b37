"""In a student's own process an answer is loaded once and called under a deadline."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from grader import wire
from grader.errors import AnswerFailure, AnswerRaised, AnswerTimedOut
from grader.inprocess import InProcess
from grader.messages import Missing, NotStarted, Perform, Raised, Reply, Returned

NAME = "toy_answer"


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """Where the student's file is, of a name that no module has."""
    yield tmp_path / f"{NAME}.py"
    sys.modules.pop(NAME, None)


def host_of(path: Path, source: str | bytes, seconds: float = 5.0) -> InProcess:
    path.write_bytes(source.encode() if isinstance(source, str) else source)
    return InProcess(path, seconds)


def noting(log: Path) -> str:
    """A line of code that notes in a file that it was executed."""
    return f"with open({str(log)!r}, 'a') as log: log.write('loaded ')\n"


def ask(host: InProcess, *arguments: Any, function: str = "f") -> Reply:
    return host.perform(Perform(function, wire.encode(arguments)))


def value_of(reply: Reply) -> Any:
    assert isinstance(reply, Returned), reply
    return wire.decode(reply.value)


def told(host: InProcess, failure: type[AnswerFailure]) -> str:
    with pytest.raises(AnswerFailure) as caught:
        ask(host, 1)
    assert type(caught.value) is failure
    assert caught.value.loading
    return str(caught.value)


def test_a_call_is_performed(path: Path) -> None:
    host = host_of(path, "def f(x): return 2 * x\n")
    assert value_of(ask(host, 3)) == 6


def test_replies_are_those_of_performing(path: Path) -> None:
    host = host_of(path, "def f(x):\n    raise NotImplementedError\ndef g(x):\n    return 1 / x\n")
    assert ask(host, 1) == NotStarted()
    assert ask(host, 1, function="h") == Missing()
    assert ask(host, 0, function="g") == Raised(
        "ZeroDivisionError", "division by zero", 4, "return 1 / x"
    )


def test_a_file_is_loaded_once_and_not_before_the_first_call(path: Path) -> None:
    log = path.with_suffix(".log")
    host = host_of(path, f"{noting(log)}def f(x): return x\n")
    assert not log.exists()
    assert [value_of(ask(host, x)) for x in (1, 2)] == [1, 2]
    assert log.read_text() == "loaded "


def test_a_dataclass_finds_its_module(path: Path) -> None:
    source = (
        "from __future__ import annotations\nfrom dataclasses import dataclass\n"
        "@dataclass\nclass P:\n    x: int\ndef f(x): return P(x).x\n"
    )
    assert value_of(ask(host_of(path, source), 7)) == 7


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("def f(x)\n", "SyntaxError: expected ':'\nline 1: def f(x)"),
        ("x = 1\nraise KeyError('a')\n", "KeyError: 'a'\nline 2: raise KeyError('a')"),
        ("import no_such_module\n", "ModuleNotFoundError: No module named 'no_such_module'\n"
         "line 1: import no_such_module"),
    ],
)  # fmt: skip
def test_a_file_that_does_not_load_fails_every_call_alike(
    path: Path, source: str, message: str
) -> None:
    host = host_of(path, source)
    for _ in range(2):
        assert told(host, AnswerRaised) == f"{NAME}.py cannot be loaded: {message}"


def test_a_file_that_does_not_load_is_loaded_once(path: Path) -> None:
    log = path.with_suffix(".log")
    host = host_of(path, f"{noting(log)}1 / 0\n")
    for _ in range(2):
        told(host, AnswerRaised)
    assert log.read_text() == "loaded "


def test_a_file_that_is_not_there_is_for_the_student_to_put_right(path: Path) -> None:
    for _ in range(2):
        with pytest.raises(AnswerFailure, match=f"{NAME}.py"):
            ask(InProcess(path, 5.0), 1)


def test_a_folder_in_the_place_of_the_file_is_for_the_student_to_put_right(path: Path) -> None:
    path.mkdir()
    with pytest.raises(AnswerFailure, match=f"{NAME}.py"):
        ask(InProcess(path, 5.0), 1)


LOOP = """\
    x = 0
    while True:
        try:
            x += 1
        except:
            pass
"""


def test_an_endless_call_is_interrupted_and_the_next_one_is_fine(path: Path) -> None:
    host = host_of(path, f"def f(x):\n{LOOP}def g(x): return x\n", 0.1)
    for _ in range(2):
        with pytest.raises(AnswerTimedOut) as caught:
            ask(host, 1)
        assert not caught.value.loading
        assert str(caught.value) == (
            "f ran for more than 0.1 s and was interrupted. Is there a loop that never ends?"
        )
    assert value_of(ask(host, 7, function="g")) == 7


def test_an_endless_file_is_interrupted_once(path: Path) -> None:
    log = path.with_suffix(".log")
    source = f"{noting(log)}if True:\n{LOOP}"
    host = host_of(path, source, 0.1)
    for _ in range(2):
        assert told(host, AnswerTimedOut) == (
            f"Loading {NAME}.py took more than 0.1 s and was interrupted. "
            "Is there a loop outside the functions?"
        )
    assert log.read_text() == "loaded "


def test_a_value_that_is_read_for_ever_is_interrupted(path: Path) -> None:
    source = "class A:\n    def __array__(self, *_, **__):\n        while True: pass\n"
    with pytest.raises(AnswerTimedOut):
        ask(host_of(path, f"{source}def f(x): return A()\n", 0.1), 1)


def test_there_is_nothing_to_read_from_the_keyboard(path: Path) -> None:
    source = (
        "import sys\nat_loading = sys.stdin.read()\n"
        "def f(x): return at_loading + sys.stdin.read()\ndef g(x): return input()\n"
    )
    keyboard = sys.stdin
    host = host_of(path, source)
    assert value_of(ask(host, 1)) == ""
    reply = ask(host, 1, function="g")
    assert isinstance(reply, Raised)
    assert (reply.kind, reply.text) == ("EOFError", "EOF when reading a line")
    assert sys.stdin is keyboard


@pytest.mark.parametrize(
    "source",
    ["def f(x): raise KeyboardInterrupt\n", "raise KeyboardInterrupt\n"],
    ids=["call", "load"],
)
def test_the_student_can_interrupt_a_self_check(path: Path, source: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        ask(host_of(path, source), 1)
