"""Harmless attacks succeed without the layer that stops them, which gives the rest meaning.

Each is made three times by a child of the wall: behind all layers; where what else would stop it is
left out, but the layer itself stands; and without that layer too. It must fail twice and succeed
the third time. If it never did, attacks that fail in this folder might fail for another reason.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader import wire
from grader.messages import Perform, Raised, Reply, Returned
from grader.model import Limits
from grader.wall import jail
from grader.wall.client import Wall

LIMITS = Limits(call_seconds=5, submission_seconds=20, memory_megabytes=64)
ANSWER = """
import mmap, os, socket

def attack(folder, pid, port):
    {attack}

def is_open(descriptor):
    try:
        return bool(os.fstat(descriptor))
    except OSError:
        return False
"""
WAITING = "import sys; sys.stdin.read()"
REFUSALS = ("PermissionError", "FileNotFoundError", "ProcessLookupError", "OSError", "MemoryError")
NO_FILES = ("namespaces",)
ALONE = ("namespaces", "files")  # what is left out for the filter of system calls to stand alone


@dataclass(frozen=True)
class Control:
    """An attack that returns something true, the layer that stops it, and what else would."""

    attack: str
    layer: str
    beside: tuple[str, ...] = ()


CONTROLS = {
    "it reads a file": Control(
        "return open(f'{folder}/canary').read() == 'canary'", "files", NO_FILES
    ),
    "it lists a folder": Control("return os.listdir(folder) == ['canary']", "files", NO_FILES),
    "it sees a file": Control("return os.stat(f'{folder}/canary').st_size", "namespaces"),
    "it sees a process": Control("return os.stat(f'/proc/{pid}').st_nlink", "namespaces"),
    "it makes a file": Control(
        "open(f'{folder}/made', 'x').close(); os.unlink(f'{folder}/made'); return True",
        "system_calls",
        ALONE,
    ),
    "it connects": Control(
        "socket.create_connection(('127.0.0.1', port), 1).close(); return True",
        "system_calls",
        ALONE,
    ),
    "it connects where all system calls are open": Control(
        "socket.create_connection(('127.0.0.1', port), 1).close(); return True",
        "files",
        ("namespaces", "system_calls"),
    ),
    "it starts a process": Control(
        "started = os.fork() or os._exit(0); return os.waitpid(started, 0)[1] == 0",
        "system_calls",
        ("resource_limits",),
    ),
    "it signals a process": Control("os.kill(pid, 0); return True", "system_calls", ALONE),
    "it shares memory": Control(
        "mmap.mmap(-1, mmap.PAGESIZE, mmap.MAP_SHARED).close(); return True", "system_calls"
    ),
    "it takes a descriptor more": Control("return os.dup(0)", "system_calls"),
    "it takes memory": Control("return len(bytearray(2**27))", "resource_limits"),
    "it changes its root": Control(
        "os.chroot('/'); return True", "capabilities", ("system_calls",)
    ),
    "it finds a descriptor of the server's": Control(
        "return sum(is_open(descriptor) for descriptor in range(3, 64)) > 1",  # one is its own
        "close_descriptors",
    ),
}


class Place:
    """What attacks reach for, and walls with this or that layer left out, each started once."""

    def __init__(self, folder: Path, keep: ExitStack) -> None:
        self._keep = keep
        self._walls: dict[tuple[str, ...], Wall] = {}
        self._secret = folder / "secret"
        self._secret.write_text("secret")
        held = folder / "held"
        held.mkdir()
        (held / "canary").write_text("canary")
        listener = keep.enter_context(socket.create_server(("127.0.0.1", 0)))
        waiting = keep.enter_context(
            subprocess.Popen([sys.executable, "-I", "-c", WAITING], stdin=subprocess.PIPE)
        )
        keep.callback(waiting.communicate)  # it ends as nothing more comes
        self._given = (str(held), waiting.pid, listener.getsockname()[1])

    def made(self, attack: str, without: tuple[str, ...]) -> tuple[str, set[str]]:
        """Make an attack; return `done` or what stopped it, and the layers lacking here."""
        if without not in self._walls:
            self._walls[without] = self._keep.enter_context(Wall((), LIMITS, self._secret, without))
        wall = self._walls[without]
        source = ANSWER.format(attack=attack).encode()
        with wall.session(source, "attack.py") as session:
            reply = session.perform(Perform("attack", wire.encode(self._given)))
            lacking = (*wall.lacking, *session.lacking)
        return in_words(reply), {layer.partition(":")[0] for layer in lacking}


def in_words(reply: Reply) -> str:
    if isinstance(reply, Raised):
        assert reply.kind in REFUSALS, reply
        return f"{reply.kind}: {reply.text}"
    assert isinstance(reply, Returned)
    return "done" if wire.decode(reply.value) else "nothing"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with ExitStack() as keep:
        yield Place(tmp_path_factory.mktemp("place"), keep)


@pytest.mark.parametrize("name", CONTROLS)
def test_all_layers_stop_it(name: str, place: Place) -> None:
    control = CONTROLS[name]
    found, lacking = place.made(control.attack, ())
    assert (found == "done") == ({control.layer, *control.beside} <= lacking), found


@pytest.mark.parametrize("name", CONTROLS)
def test_the_layer_stops_it_alone(name: str, place: Place) -> None:
    control = CONTROLS[name]
    found, lacking = place.made(control.attack, control.beside)
    assert (found == "done") == (control.layer in lacking), found


@pytest.mark.parametrize("name", CONTROLS)
def test_it_succeeds_without_the_layer(name: str, place: Place) -> None:
    control = CONTROLS[name]
    found, _ = place.made(control.attack, (*control.beside, control.layer))
    assert found == "done"


def test_every_layer_that_counts_has_an_attack() -> None:
    layers = {control.layer for control in CONTROLS.values()}
    assert layers >= {"namespaces", "files", "system_calls", "capabilities", "resource_limits"}
    assert layers <= {"namespaces", "capabilities", *(layer.__name__ for layer in jail.LAYERS)}
