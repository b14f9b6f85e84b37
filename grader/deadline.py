"""Interrupt code in this very process that runs too long, on every operating system.

A watching thread throws Interrupted into the thread that is stuck, again and again until it leaves
(a bare `except:` inside the loop catches some of the throws, not all). Code that never returns to
the interpreter (a long sleep, one huge numpy call) cannot be interrupted: after a grace the process
is ended, with a word on stderr about why.

An exception that is thrown from outside can arrive between any two steps, so the steps that end the
watch are themselves repeated until they have all been taken.
"""

from __future__ import annotations

import _thread
import contextlib
import ctypes
import os
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from grader.errors import Interrupted

GRACE_SECONDS = 5.0
_EVERY_SECONDS = 0.005
_Result = TypeVar("_Result")


def call_within(seconds: float, what: str, function: Callable[[], _Result]) -> _Result:
    """Return what `function` returns; raise Interrupted if it takes longer than `seconds`.

    Nothing is thrown any more once this has returned or raised. `what` names the call in the last
    words, should the process have to be ended.
    """
    watch = _Watch(seconds, what)
    try:
        try:
            watch.start()
            return function()
        finally:
            watch.end()
    except Interrupted:
        while not watch.ended:
            with contextlib.suppress(Interrupted):
                watch.end()
        raise


class _Watch:
    """Watches the thread that makes it, from another one."""

    def __init__(self, seconds: float, what: str) -> None:
        self._seconds = seconds
        self._what = what
        self._stuck = threading.get_ident()
        self._done = threading.Event()
        self._throwing = threading.Lock()
        self._thrown = False
        self.ended = False

    def start(self) -> None:
        """Begin to watch; what is thrown before this has returned is caught like any other.

        The watching thread is one that debuggers and coverage do not trace: in Python 3.11 a traced
        thread hangs at its next call while a throw into another thread is on its way.
        """
        _thread.start_new_thread(self._watch, ())

    def end(self) -> None:
        """Throw no more, and take back a throw that has not arrived; may be repeated."""
        with self._throwing:
            self._done.set()
        if self._thrown and not self.ended:
            self._catch_the_last()
        self.ended = True

    def _catch_the_last(self) -> None:
        """Leave no throw on its way: a thread holds one at most, so wait for one more to arrive.

        To take a throw back (by a null pointer) would leave the interpreter of Python 3.11 looking
        for it forever, which hangs every debugger and coverage.
        """
        with contextlib.suppress(Interrupted):
            while True:
                _throw(self._stuck)

    def _watch(self) -> None:
        if self._done.wait(self._seconds):
            return
        for _ in range(int(GRACE_SECONDS / _EVERY_SECONDS)):
            with self._throwing:
                if self._done.is_set():
                    return
                self._thrown = True
                _throw(self._stuck)
            if self._done.wait(_EVERY_SECONDS):
                return
        _give_up(self._what, self._seconds)


def _throw(thread: int) -> None:
    interrupted = ctypes.py_object(Interrupted)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), interrupted)


def _give_up(what: str, seconds: float) -> None:
    sys.stderr.write(
        f"\n{what} has been running for more than {seconds:g} s and cannot be interrupted "
        "(does it sleep, or wait for something?). Ending here.\n"
    )
    sys.stderr.flush()
    os._exit(70)
