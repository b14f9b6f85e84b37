"""The comparing child does its work behind the wall, and what kills it harms nothing else."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from levels import LEVELS

from grader import wire
from grader.errors import Undecided
from grader.model import Limits
from grader.symbolic import Formulas
from grader.wall.client import Wall
from grader.wall.comparing import ComparingChild

EQUAL = ["done", ["equal", ""]]


@pytest.fixture(scope="module")
def wall() -> Iterator[Wall]:
    with Wall(("sympy",), Limits(), Path(__file__)) as ready:
        yield ready


@pytest.fixture
def child(wall: Wall) -> Iterator[ComparingChild]:
    made = ComparingChild(wall)
    yield made
    made.close()


def pid_of(child: ComparingChild) -> int:
    """The child's process id, which is one of this machine's where there are no namespaces."""
    assert child._session._child is not None
    return child._session._child.pid


def test_it_compares_as_this_process_does(child: ComparingChild) -> None:
    assert child.work("compare", "x + x", "2*x") == EQUAL
    assert child.work("compare", [["symbol", "x"]], "2*x")[1][0] == "not equal"
    assert child.work("names", "x*y") == ["done", ["x", "y"]]
    assert child.work("compare", "2x", "2*x")[0] == "invalid"


def test_one_child_does_many_pieces_of_work(child: ComparingChild) -> None:
    child.work("names", "x")
    first = pid_of(child)
    for _ in range(20):
        child.work("names", "x")
    assert pid_of(child) == first


def test_an_old_child_is_replaced(wall: Wall) -> None:
    child = ComparingChild(wall, most_work=3)
    pids = []
    for _ in range(7):
        assert child.work("compare", "x", "x") == EQUAL
        pids.append(pid_of(child))
    child.close()
    assert len(set(pids)) == 3


def test_a_child_that_was_killed_is_replaced_and_the_work_done() -> None:
    with Wall(("sympy",), Limits(), Path(__file__), LEVELS["bare"]) as bare:
        child = ComparingChild(bare)
        child.work("names", "x")
        os.kill(pid_of(child), signal.SIGKILL)
        assert child.work("compare", "x", "x") == EQUAL
        child.close()


def test_a_fork_server_that_was_killed_is_replaced_and_the_work_done(
    wall: Wall, child: ComparingChild
) -> None:
    for _ in range(3):
        child.work("names", "x")
        assert wall._process is not None
        wall._process.kill()
        assert child.work("compare", "x", "x") == EQUAL


def test_work_that_takes_too_long_is_undecided_and_the_next_is_done(
    wall: Wall, child: ComparingChild
) -> None:
    stuck = ComparingChild(wall, program=b"def work(*_):\n    while True: pass\n", seconds=0.3)
    started = time.monotonic()
    with pytest.raises(Undecided, match="too long"):
        stuck.work("compare", "x", "x")
    assert time.monotonic() - started < 5
    stuck.close()
    assert child.work("compare", "x", "x") == EQUAL


@pytest.mark.parametrize(
    "program",
    [
        b"import os\ndef work(*_): os._exit(1)\n",
        b"def work(*_): return 7\n",
        b"def work(*_): return ['done', 1, 2]\n",
        b"def work(*_): raise MemoryError\n",
        b"raise SystemError\n",
    ],
)
def test_a_child_that_dies_or_talks_nonsense_twice_is_undecided(wall: Wall, program: bytes) -> None:
    broken = ComparingChild(wall, program=program)
    for _ in range(2):
        with pytest.raises(Undecided):
            broken.work("compare", "x", "x")
    broken.close()


def test_checks_ask_it_as_they_ask_this_process(child: ComparingChild) -> None:
    formulas = Formulas(child)
    formulas.require_equal("x + x", "2*x", "f")
    assert formulas.same("sin(x)**2", "1 - cos(x)**2")
    assert formulas.value_at("x**2", {"x": 3}, "f") == 9.0
    formulas.require_equal(formulas.differentiate("x**2", "x"), "2*x", "f")


def test_a_text_that_is_just_not_too_long_to_come_through_is_no_formula(
    child: ComparingChild,
) -> None:
    text = wire.decode(wire.encode((wire.MAX_HEADER - 10) * "x"))
    assert child.work("compare", text, "2*x") == ["invalid", "It is too large to be read."]
    assert child.work("compare", "x", "x") == EQUAL
