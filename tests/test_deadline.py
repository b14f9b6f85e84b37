"""Code that runs too long is interrupted, and nothing is thrown once the call has ended.

What could end this process runs in one of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from grader.deadline import call_within
from grader.errors import Interrupted

START = """
import threading, time, sys
import grader.deadline
from grader.deadline import call_within
from grader.errors import Interrupted

def calm(seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    """Run this after START in a process of its own, which coverage does not trace.

    In Python 3.11 a tracer may hang where exceptions are thrown from outside, again and again.
    """
    untraced = {name: word for name, word in os.environ.items() if "COVERAGE" not in name}
    return subprocess.run(
        [sys.executable, "-c", START + code],
        capture_output=True,
        text=True,
        timeout=8,
        env=untraced,
    )


def endless() -> None:
    x = 0
    while True:
        x += 1


def endless_and_deaf() -> None:
    x = 0
    while True:
        try:
            x += 1
        except:  # noqa: E722 - as students write it
            x = 0


def endless_and_deaf_to_exceptions() -> None:
    x = 0
    while True:
        try:
            x += 1
        except Exception:
            x = 0


@pytest.fixture(autouse=True)
def no_watch_is_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(1)
        assert not thread.is_alive()


def test_what_ends_in_time_is_left_alone() -> None:
    assert call_within(5.0, "the sum", lambda: sum(range(1_000))) == 499_500


@pytest.mark.parametrize("work", [endless, endless_and_deaf, endless_and_deaf_to_exceptions])
def test_an_endless_loop_is_interrupted(work: Callable[[], None]) -> None:
    started = time.monotonic()
    with pytest.raises(Interrupted):
        call_within(0.1, "the loop", work)
    assert 0.09 < time.monotonic() - started < 3


@pytest.mark.parametrize("kind", [KeyError, KeyboardInterrupt, SystemExit])
def test_an_exception_goes_its_way(kind: type[BaseException]) -> None:
    def work() -> None:
        raise kind

    with pytest.raises(kind):
        call_within(5.0, "the work", work)


def test_an_interruption_that_the_work_made_itself_goes_its_way() -> None:
    def work() -> None:
        raise Interrupted("mine")

    with pytest.raises(Interrupted, match=r"^mine$"):
        call_within(5.0, "the work", work)


def test_a_thread_other_than_the_first_is_interrupted_and_no_other() -> None:
    seen: list[str] = []

    def work() -> None:
        try:
            call_within(0.05, "the loop", endless)
        except Interrupted:
            seen.append("interrupted")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(3)
    assert seen == ["interrupted"]


def test_an_inner_deadline_does_not_end_an_outer_one() -> None:
    def work() -> None:
        assert call_within(5.0, "the sum", lambda: sum(range(1_000))) == 499_500
        endless()

    with pytest.raises(Interrupted):
        call_within(0.15, "the outer work", work)


def test_an_outer_deadline_does_not_end_with_an_inner_one() -> None:
    def work() -> str:
        with pytest.raises(Interrupted):
            call_within(0.05, "the loop", endless)
        return "done"

    assert call_within(5.0, "the outer work", work) == "done"


def test_work_that_ends_about_when_time_is_up_is_never_interrupted_afterwards() -> None:
    ended = run(
        """
counts = {"in time": 0, "late": 0, "stray": 0}
for round in range(200):
    def work():
        until = time.monotonic() + 0.0045 + round % 10 / 5000
        while time.monotonic() < until:
            pass
    try:
        try:
            call_within(0.005, "the work", work)
            counts["in time"] += 1
        except Interrupted:
            counts["late"] += 1
        calm(0.001)
    except Interrupted:
        counts["stray"] += 1
calm(0.1)
print(counts["in time"] + counts["late"], counts["stray"], threading.active_count())
"""
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "200 0 1\n", "")


def test_an_interruption_on_the_way_out_is_the_last() -> None:
    """After one long operation the first place where an exception can arrive is the way out."""
    ended = run(
        """
base, power, took = 3, 1000, 0
while took < 0.03:
    power = power * 4 // 3
    started = time.monotonic()
    base ** power
    took = time.monotonic() - started
stray, kept = 0, []
for round in range(3):
    try:
        try:
            call_within(0.005, "the power", lambda: base ** power)
        except Interrupted as interruption:
            kept.append(interruption)  # as whoever shows or logs it would
        calm(0.12)
    except Interrupted:
        stray += 1
print(stray, threading.active_count())
"""
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "0 1\n", "")


@pytest.mark.parametrize("work", ["lambda: None", "lambda: calm(0.2)"], ids=["in time", "late"])
def test_a_debugger_or_coverage_can_trace_what_comes_afterwards(work: str) -> None:
    """CPython 3.11 traces no further once an exception that was never thrown is taken back."""
    ended = run(
        f"""
try:
    call_within(0.1, "the work", {work})
except Interrupted:
    pass
sys.settrace(lambda *_: None)
calm(0.001)
sys.settrace(None)
print("traced")
"""
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "traced\n", "")


def test_a_watch_that_starts_late_is_ended_all_the_same() -> None:
    """On a busy machine the time may be up before the work has even begun."""
    ended = run(
        """
stray = 0
for round in range(100):
    try:
        try:
            call_within(1e-9, "the work", lambda: calm(0.0005))
        except Interrupted:
            pass
        calm(0.0005)
    except Interrupted:
        stray += 1
calm(0.1)
print(stray, threading.active_count())
"""
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "0 1\n", "")


@pytest.mark.parametrize("traced", [False, True])
def test_what_cannot_be_interrupted_ends_the_process_with_a_word(traced: bool) -> None:
    """Under a debugger or coverage too."""
    trace = "threading.settrace(print_nothing); sys.settrace(print_nothing)" if traced else ""
    ended = run(
        f"""
def print_nothing(*_):
    return print_nothing

{trace}
grader.deadline.GRACE_SECONDS = 0.2
call_within(0.1, "double", lambda: time.sleep(10))
"""
    )
    assert ended.returncode == 70
    assert ended.stdout == ""
    assert ended.stderr == (
        "\ndouble has been running for more than 0.1 s and cannot be interrupted "
        "(does it sleep, or wait for something?). Ending here.\n"
    )


def test_what_ends_within_the_grace_is_interrupted_after_all() -> None:
    ended = run(
        """
try:
    call_within(0.05, "double", lambda: time.sleep(0.3))
except Interrupted:
    print("interrupted")
calm(0.1)
print(threading.active_count())
"""
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "interrupted\n1\n", "")
