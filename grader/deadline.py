"""Interrupt code in this very process that runs too long, on every operating system.

A watching thread throws Interrupted into the thread that is stuck, again and again until it leaves
(a bare `except:` inside the loop catches some of the throws, not all). Code that never returns to
the interpreter (a long sleep, one huge numpy call) cannot be interrupted: after a grace the process
is ended, with a word on stderr about why.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
import threading
from collections.abc import Iterator

from grader.errors import Interrupted

GRACE_SECONDS = 5.0
_EVERY_SECONDS = 0.05


@contextlib.contextmanager
def deadline(seconds: float, what: str) -> Iterator[None]:
    """Throw Interrupted into this thread if the block takes longer than `seconds`.

    `what` names the block in the last words, should the process have to be ended.
    """
    stuck = threading.get_ident()
    done = threading.Event()
    busy = threading.Lock()  # held while throwing: no throw can arrive after the block has ended

    def watch() -> None:
        if done.wait(seconds):
            return
        for _ in range(int(GRACE_SECONDS / _EVERY_SECONDS)):
            with busy:
                if done.is_set():
                    return
                _throw(stuck, Interrupted)
            if done.wait(_EVERY_SECONDS):
                return
        _give_up(what, seconds)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        _finish(done, busy, stuck)


def _finish(done: threading.Event, busy: threading.Lock, stuck: int) -> None:
    """End the watch; a throw that is on its way is caught here or taken back."""
    while True:
        try:
            with busy:
                done.set()
                _throw(stuck, None)
            return
        except Interrupted:
            continue


def _throw(thread: int, exception: type[BaseException] | None) -> None:
    thrown = ctypes.py_object(exception) if exception else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), thrown)


def _give_up(what: str, seconds: float) -> None:
    sys.stderr.write(
        f"\n{what} has been running for more than {seconds:g} s and cannot be interrupted "
        "(does it sleep, or wait for something?). Ending here.\n"
    )
    sys.stderr.flush()
    os._exit(70)
