"""The trusted side of the wall: start a fork server, give each submission a fresh child.

Nothing that comes from a child is believed but its values: its replies are decoded with caps, time
is measured here, and a child that is late, gone or speaks nonsense is killed.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from grader.errors import WallError
from grader.model import Limits
from grader.wall import frames
from grader.wall.isolation import Isolation
from grader.wall.server import SENTINEL, Begin, Done, End, Fork, Order, hear_done, tell
from grader.wall.session import Child, Session

_START_SECONDS = 60.0  # importing numpy and sympy on a cold, busy disk
_ORDER_SECONDS = 20.0
_CLOSE_SECONDS = 0.5  # for the server to end by itself
MOST_GROWTH = 64 * 2**20  # bytes by which a server may have grown; it starts with about as many
_ENVIRONMENT = {
    # With a second thread of OpenBLAS a process can neither fork safely nor enter a namespace.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTHONHASHSEED": "0",
    "LANG": "C.UTF-8",
}
# What chooses the processor's instructions for arithmetic, and so the last digit of a result.
_ARITHMETIC = ("OPENBLAS_CORETYPE", "NPY_DISABLE_CPU_FEATURES")


class Wall:
    """A fork server and the children it forks. Use as a context manager, from one thread.

    `imports` are loaded once for all answers; `secret` is a file that no answer must be able to
    read, by which each child finds out whether it could. `without` are layers to leave out, by
    name, for whoever wants to see what each of them does. A server that has grown by more than
    `most_growth` bytes is replaced before the next submission.
    """

    def __init__(
        self,
        imports: Sequence[str],
        limits: Limits,
        secret: Path,
        without: Sequence[str] = (),
        *,
        most_growth: int = MOST_GROWTH,
    ) -> None:
        self.lacking: tuple[str, ...] = ()
        self._without = tuple(without)
        self._imports = tuple(imports)
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._server = 0  # how many servers there have been before this one
        self._first_size = self._size = 0  # bytes, as told with the first child and with the last
        self._most_growth = most_growth
        self._secret = secret
        self._scratch = ""

    def __enter__(self) -> Wall:
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the fork server; children end with it or were ended before."""
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            try:
                self._process.wait(timeout=_CLOSE_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        if self._scratch:  # by a program that no depth of folders can exhaust
            subprocess.run(["rm", "-rf", "--", self._scratch], check=False)  # noqa: S603, S607
        self._control = self._process = None
        self._scratch = ""
        self._server += 1
        self._first_size = self._size = 0

    def session(self, source: bytes, filename: str, probes: bytes = b"") -> Session:
        """Return the host of one submission; its child is forked at the first call."""
        if self._size - self._first_size > self._most_growth:
            self.close()
            self._start()
        return Session(self, source, filename, self._limits, probes)

    def isolation(self) -> Isolation:
        """Find out, by a child that tries, how well answers are kept apart on this machine."""
        with self.session(b"", "probe.py") as session:
            return session.isolation()

    def fork(self) -> Child:
        """Fork a child. A dead server is replaced once."""
        if self._scratch:  # an earlier answer may have removed it
            os.makedirs(self._scratch, exist_ok=True)
        try:
            return self._fork()
        except (frames.Closed, frames.Late):
            self.close()
            self._start()
        try:
            return self._fork()
        except (frames.Closed, frames.Late) as error:
            raise WallError("The fork server ends as soon as it is started.") from error

    def end(self, child: Child, grace_seconds: float) -> int | None:
        """End a child; return its wait status, or None if the server died before it."""
        if child.server != self._server:
            return None
        try:
            return self._order(End(child.pid, grace_seconds)).number
        except (frames.Closed, frames.Late, WallError):
            if self._sees_processes:
                for kill in (os.killpg, os.kill):
                    with suppress(ProcessLookupError, PermissionError):
                        kill(child.pid, signal.SIGKILL)
            self.close()  # a late reply must not be taken for that to the next order
            return None

    @property
    def _sees_processes(self) -> bool:
        """Whether process ids of the server's are ours as well, and not those of its namespace."""
        names = {*self._without, *(layer.partition(":")[0] for layer in self.lacking)}
        return "namespaces" in names

    def _start(self) -> None:
        self._scratch = tempfile.mkdtemp(prefix="grader-")
        ours, theirs = socket.socketpair()
        self._control = ours
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-I", "-m", "grader.wall.server", str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                cwd=self._scratch,
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
            )
        begin = Begin(
            self._imports,
            self._limits.memory_megabytes * 2**20,
            int(self._limits.submission_seconds) + 5,
            str(self._secret.resolve()),
            self._scratch,
            self._without,
        )
        try:
            self.lacking = self._order(begin, _START_SECONDS).lacking
        except (frames.Closed, frames.Late) as error:
            self.close()
            raise WallError(
                "The fork server does not start. Is the package installed in the environment of "
                f"{sys.executable}?"
            ) from error
        except WallError:
            self.close()
            raise

    def _fork(self) -> Child:
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                done = self._order(Fork(), passing=theirs)
            if done.number <= 1:
                raise WallError("The fork server forked no process.")
            self._size = done.size
            self._first_size = self._first_size or done.size
            return Child(done.number, ours, self._server)
        except BaseException:
            ours.close()
            raise

    def _order(
        self, order: Order, seconds: float = _ORDER_SECONDS, passing: socket.socket | None = None
    ) -> Done:
        if self._control is None:
            raise frames.Closed
        until = time.monotonic() + seconds
        tell(self._control, order, until)
        if passing is not None:
            try:
                socket.send_fds(self._control, [SENTINEL], [passing.fileno()])
            except OSError:
                raise frames.Closed from None
        done = hear_done(self._control, until)
        if done.problem:
            raise WallError(done.problem)
        return done


def _environment() -> dict[str, str]:
    """What answers see of the environment: what is set here, and the grader's own arithmetic."""
    return _ENVIRONMENT | {name: os.environ[name] for name in _ARITHMETIC if name in os.environ}
