"""Each layer of the jail stops something by itself, and without any layer it goes through.

An attack runs in a process of its own: with all layers, with each of those that should stop it
alone, and with none of them. It must be held every time but the last: an attack that never succeeds
proves nothing.
"""

from __future__ import annotations

import os
import subprocess
import textwrap
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from processes import ran

from grader.wall import jail
from grader.wall.isolation import PROBES
from grader.wall.prctl import gains_no_privileges

JAILED = """
import mmap, os, resource, signal, socket, sys, threading
from grader.wall import jail, landlock
from grader.wall.readable import load_extensions, readable_paths

with open("/proc/self/statm") as file:
    in_use = int(file.read().split()[0]) * mmap.PAGESIZE
grader = os.getpgrp()
opened = os.open({secret!r}, os.O_RDONLY)
without = {without!r}
assert without <= {{layer.__name__ for layer in jail.LAYERS}}
terms = jail.Terms(
    address_space=in_use + 64 * 2**20,
    cpu_seconds=1,
    secret={secret!r},
    folder={folder!r},
    channel=os.open(os.devnull, os.O_RDWR),
    rules=None if "files" in without else landlock.rules(readable_paths()),
)
lacking = jail.enter(terms, without)
assert lacking == [], lacking
"""
ALL = {layer.__name__ for layer in jail.LAYERS}


class Room:
    """A folder with a secret, and processes jailed beside it."""

    def __init__(self, folder: Path) -> None:
        self.scratch = folder / "scratch"
        self.scratch.mkdir()
        self.secret = folder / "secret"
        self.secret.write_text("the mark is 20")

    def run(self, code: str, without: Collection[str] = ()) -> subprocess.CompletedProcess[str]:
        """Run code behind all layers but these."""
        entering = JAILED.format(
            secret=str(self.secret), folder=str(self.scratch), without=set(without)
        )
        return ran(entering + textwrap.dedent(code), cwd=self.scratch)

    def told(self, code: str, without: Collection[str] = ()) -> str:
        """Run code that ends well, and return what it prints."""
        ended = self.run(code, without)
        assert ended.returncode == 0, ended.stderr
        return ended.stdout.strip()

    def attack(self, names: Iterable[str], without: Collection[str] = ()) -> dict[str, str]:
        """Make attacks; for each, return `achieved` or the exception that stopped it."""
        code = "".join(
            TRY.format(code=textwrap.indent(ATTACKS[name].code, "    ")) for name in names
        )
        return dict(zip(names, self.told(code, without).splitlines(), strict=True))


TRY = """
try:
{code}
except Exception as error:
    print(type(error).__name__, error)
else:
    print("achieved")
"""


@dataclass(frozen=True)
class Attack:
    """Code, and the layers that stop it, each with what the code is then told.

    `besides` are layers that stop it on some machines, or for some users, only.
    """

    code: str
    layers: dict[str, str]
    besides: frozenset[str] = frozenset()

    @property
    def stopping(self) -> frozenset[str]:
        """All layers that may stop it."""
        return self.besides.union(self.layers)


NOT_PERMITTED = "PermissionError [Errno 1] Operation not permitted"
DENIED = "PermissionError [Errno 13] Permission denied"
NOT_ROOT = frozenset({"resource_limits"})  # the number of root's processes has no limit
SCOPED = frozenset({"files"})  # by newer kernels
ATTACKS = {
    "it takes memory as objects": Attack(
        "x = bytearray(256 * 2**20)", {"resource_limits": "MemoryError"}
    ),
    "it maps memory": Attack(
        "mmap.mmap(-1, 256 * 2**20, mmap.MAP_PRIVATE).close()",
        {"resource_limits": "OSError [Errno 12] Cannot allocate memory"},
    ),
    "it shares memory": Attack("mmap.mmap(-1, 4096).close()", {"system_calls": NOT_PERMITTED}),
    "it makes memory that can be executed": Attack(
        "mmap.mmap(-1, 4096, mmap.MAP_PRIVATE, mmap.PROT_READ | mmap.PROT_EXEC).close()",
        {"system_calls": NOT_PERMITTED},
    ),
    "it writes to a file": Attack(
        "with open('file', 'wb') as file: file.write(b'x')",
        {
            "resource_limits": "OSError [Errno 27] File too large",
            "files": f"{DENIED}: 'file'",
            "system_calls": f"{NOT_PERMITTED}: 'file'",
        },
    ),
    "it makes a folder": Attack(
        "os.mkdir('folder')",
        {"files": f"{DENIED}: 'folder'", "system_calls": f"{NOT_PERMITTED}: 'folder'"},
    ),
    "it reads a file by its name": Attack(
        "open('../secret').close()", {"files": f"{DENIED}: '../secret'"}
    ),
    "it lists a folder": Attack("os.listdir('..')", {"files": f"{DENIED}: '..'"}),
    "it reads a file that the grader had opened": Attack(
        "assert os.read(opened, 99) == b'the mark is 20'",
        {"close_descriptors": "OSError [Errno 9] Bad file descriptor"},
    ),
    "it opens a socket": Attack("socket.socket().close()", {"system_calls": NOT_PERMITTED}),
    "it starts a process": Attack(
        "os.waitpid(os.fork() or os._exit(0), 0)", {"system_calls": NOT_PERMITTED}, NOT_ROOT
    ),
    "it starts a program": Attack(
        "os.waitpid(os.posix_spawn('/bin/true', ['true'], {}), 0)",
        {"files": f"{DENIED}: '/bin/true'", "system_calls": f"{NOT_PERMITTED}: '/bin/true'"},
        NOT_ROOT,
    ),
    "it starts a thread": Attack(
        "thread = threading.Thread(target=int); thread.start(); thread.join()",
        {"system_calls": "RuntimeError can't start new thread"},
        NOT_ROOT,
    ),
    "it signals the grader": Attack(
        "os.kill(os.getppid(), 0)", {"system_calls": NOT_PERMITTED}, SCOPED
    ),
    "it signals the group of the grader": Attack(
        "if os.getpgrp() != grader: raise PermissionError('another group')",
        {"own_session": "PermissionError another group"},
    ),
    "it changes its limits": Attack(
        "resource.setrlimit(resource.RLIMIT_CPU, resource.getrlimit(resource.RLIMIT_CPU))",
        {"system_calls": "ValueError not allowed to raise maximum limit"},
    ),
    "it may gain privileges": Attack(
        "if jail.gains_no_privileges(): raise PermissionError('none to gain')",
        {"no_new_privileges": "PermissionError none to gain"},
        frozenset({"files", "system_calls"}),  # which need it
    ),
    "it opens a hundred files": Attack(  # last, since it leaves no room for others
        "for _ in range(100): os.open(os.__file__, os.O_RDONLY)",
        {"resource_limits": f"OSError [Errno 24] Too many open files: {os.__file__!r}"},
    ),
}
EACH = [(name, layer) for name, attack in ATTACKS.items() for layer in attack.layers]


@pytest.fixture(autouse=True)
def the_layers_are_there(need: Callable[..., None]) -> None:
    need("system_calls", "files", "resource_limits")


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


class Record:
    """What becomes of attacks: those behind the same layers are made by one process."""

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        self._factory = factory
        self._made: dict[frozenset[str], dict[str, str]] = {}

    def of(self, name: str, without: frozenset[str] = frozenset()) -> str:
        """What becomes of an attack behind all layers but these."""
        if without not in self._made:
            names = [one for one in ATTACKS if without in sets_of(one)]
            room = Room(self._factory.mktemp("room"))
            self._made[without] = room.attack(names, without)
        return self._made[without][name]


def sets_of(name: str) -> set[frozenset[str]]:
    """The sets of layers that an attack is made without."""
    attack = ATTACKS[name]
    each = {attack.stopping - {layer} for layer in attack.layers}
    return {frozenset(), attack.stopping, *each}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    return Record(tmp_path_factory)


@pytest.mark.parametrize("name", ATTACKS)
def test_with_all_layers_an_attack_is_stopped(name: str, record: Record) -> None:
    assert record.of(name) != "achieved"


@pytest.mark.parametrize(("name", "layer"), EACH)
def test_a_layer_stops_an_attack_without_the_others(name: str, layer: str, record: Record) -> None:
    attack = ATTACKS[name]
    told = record.of(name, attack.stopping - {layer})
    assert told.strip() == attack.layers[layer]


@pytest.mark.parametrize("name", ATTACKS)
def test_without_the_layers_that_stop_it_an_attack_succeeds(name: str, record: Record) -> None:
    if "no_new_privileges" in ATTACKS[name].layers and gains_no_privileges():
        pytest.skip("no program that is started from here gains privileges")
    assert record.of(name, ATTACKS[name].stopping) == "achieved"


DEATH = """
    import time
    if os.fork() == 0:
        if os.fork() == 0:
            {layer}
            os.mkdir("ready")
            time.sleep(0.4)
            os.mkdir("outlived")
            os._exit(0)
        while not os.path.exists("ready"):
            time.sleep(0.01)
        os._exit(0)
    os.wait()
    until = time.monotonic() + {seconds}
    while not os.path.exists("outlived") and time.monotonic() < until:
        time.sleep(0.01)
    print(os.path.exists("outlived"))
"""


def test_a_child_ends_with_its_server_and_without_the_layer_outlives_it(room: Room) -> None:
    dying = DEATH.format(layer="jail.end_with_the_server(terms)", seconds=0.8)
    assert room.told(dying, without=ALL) == "False"
    os.rmdir(room.scratch / "ready")
    assert room.told(DEATH.format(layer="pass", seconds=10), without=ALL) == "True"


def test_the_folder_to_work_in_is_the_one_of_the_terms(room: Room) -> None:
    elsewhere = "os.chdir('/'); jail.own_folder(terms); print(os.getcwd())"
    assert room.told(elsewhere, without=ALL) == str(room.scratch)


def test_every_layer_is_attacked() -> None:
    attacked = {layer for _, layer in EACH} | {"end_with_the_server", "own_folder"}
    assert attacked == ALL


BUSY = "import time\nwhile time.process_time() < 1.5: pass\nprint('achieved')"


def test_processor_time_is_capped_and_the_signal_says_so(room: Room) -> None:
    ended = room.run(BUSY)
    assert (ended.returncode, ended.stdout) == (-24, "")  # SIGXCPU, which the client has words for


def test_without_limits_processor_time_is_not_capped(room: Room) -> None:
    assert room.told(BUSY, without={"resource_limits"}) == "achieved"


def test_limits_are_hard_and_those_that_are_not_tried_here_are_set(room: Room) -> None:
    limits = "RLIMIT_FSIZE", "RLIMIT_CORE", "RLIMIT_NPROC", "RLIMIT_MEMLOCK", "RLIMIT_NOFILE"
    code = f"for name in {limits}: print(*resource.getrlimit(getattr(resource, name)))"
    assert room.told(code).splitlines() == ["0 0"] * 4 + ["64 64"]


def test_a_limit_that_is_lower_already_stays(room: Room) -> None:
    code = """
        resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
        jail.resource_limits(terms)
        print(*resource.getrlimit(resource.RLIMIT_NOFILE))
    """
    assert room.told(code, without=ALL) == "32 32"


def test_memory_up_to_the_cap_is_there(room: Room) -> None:
    assert room.told("print(len(bytearray(48 * 2**20)))") == str(48 * 2**20)


def test_nothing_but_standard_streams_and_the_channel_stays_open(room: Room) -> None:
    code = """
        def is_open(descriptor):
            try:
                os.fstat(descriptor)
            except OSError:
                return False
            return True
        print({descriptor for descriptor in range(1024) if is_open(descriptor)}
              == {0, 1, 2, terms.channel})
    """
    assert room.told(code) == "True"


def test_a_layer_that_the_system_does_not_allow_is_told_and_the_others_hold(room: Room) -> None:
    code = """
        from dataclasses import replace
        print(jail.enter(replace(terms, rules=None)))
        print(*jail.probe(terms))
    """
    lacking, held = room.told(code, without=ALL).splitlines()
    assert lacking == '["files: there are no rules of Landlock\'s"]'
    assert set(held.split()) == set(PROBES) - {"files", "names"}


def test_in_the_jail_probes_find_the_walls_that_are_there(room: Room) -> None:
    held = room.told("print(*jail.probe(terms))").split()
    assert held == [name for name in PROBES if name != "names"]  # which takes a root of its own


@pytest.mark.parametrize(
    ("layers", "found"),
    [
        ({"resource_limits"}, {"memory"}),
        ({"files"}, {"files"}),
        ({"files", "resource_limits", "system_calls"}, {"files", "memory"}),
        (ALL - {"no_new_privileges"}, set(PROBES) - {"names", "privileges"}),
    ],
)
def test_probes_find_out_which_layers_are_missing(
    layers: set[str], found: set[str], room: Room
) -> None:
    missing = set(PROBES) - set(room.told("print(*jail.probe(terms))", without=layers).split())
    assert found <= missing


def test_outside_a_jail_probes_find_no_wall(room: Room) -> None:
    held = "privileges" if gains_no_privileges() else ""
    assert room.told("print(*jail.probe(terms))", without=ALL) == held


def test_a_folder_where_files_can_be_made_and_removed_is_not_called_safe_from_writing(
    room: Room,
) -> None:
    code = """
        open("marks", "w").close()
        os.unlink("marks")
        print(*jail.probe(terms))
    """
    assert "writes" not in room.told(code, without={"files", "system_calls"}).split()


@pytest.mark.parametrize("without", [set(), {"files", "system_calls"}, ALL])
def test_a_probe_leaves_nothing_behind(without: set[str], room: Room) -> None:
    room.told("jail.probe(terms)", without)
    assert list(room.scratch.iterdir()) == []


def test_what_fails_for_any_reason_counts_as_held(tmp_path: Path) -> None:
    terms = jail.Terms(
        address_space=2**60,  # more than any machine has
        cpu_seconds=1,
        secret=str(tmp_path / "nothing"),
        folder=str(tmp_path / "nowhere"),
        channel=0,
    )
    assert {"files", "names", "writes", "memory"} <= set(jail.probe(terms))


def test_an_undumpable_process_is_undumpable(room: Room) -> None:
    get_dumpable = 3
    code = f"""
        from grader.wall.prctl import be_undumpable, prctl
        print(prctl({get_dumpable})); be_undumpable(); print(prctl({get_dumpable}))
    """
    assert room.told(code, without=ALL).split() == ["1", "0"]
