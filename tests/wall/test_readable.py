"""An answer can import Python's library and the packages that are allowed, and no other."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from levels import LEVELS
from processes import told

import grader
from grader import wire
from grader.messages import Perform, Returned
from grader.model import Limits
from grader.wall.client import Wall

ASKING = """
import sys
from grader.wall.readable import readable_paths
import {imports}
print(*readable_paths(), sep="\\n")
"""
PACKAGE = Path(grader.__file__).parent


def paths_with(imports: str) -> list[Path]:
    """What may be read where these packages are imported."""
    return [Path(line) for line in told(ASKING.format(imports=imports)).splitlines()]


@pytest.fixture(scope="module")
def paths() -> list[Path]:
    return paths_with("numpy")


def readable(path: Path, paths: list[Path]) -> bool:
    return any(path.is_relative_to(one) for one in paths)


def test_pythons_own_library_may_be_read(paths: list[Path]) -> None:
    library = Path(os.__file__).parent
    for name in ("os.py", "json", "encodings", "lib-dynload"):
        assert readable(library / name, paths)


def test_a_package_may_be_read_with_the_libraries_that_come_with_it(
    paths: list[Path], project: Path
) -> None:
    import numpy

    folder = Path(numpy.__file__).parent
    assert folder in paths
    libraries = folder.with_name("numpy.libs")
    assert (libraries in paths) == libraries.is_dir()


def test_neither_this_package_nor_the_project_nor_what_is_not_imported_may_be_read(
    paths: list[Path], project: Path
) -> None:
    for name in ("course.toml", "solutions/salt", "grader/course.py", "tests", ""):
        assert not readable(project / name, paths)
    for path in (PACKAGE, PACKAGE / "wall", Path("/"), Path.home(), Path("/etc/passwd")):
        assert not readable(path, paths)
    import sympy

    assert not readable(Path(sympy.__file__), paths)
    installed = Path(sympy.__file__).parents[1]
    assert not readable(installed, paths)
    assert not readable(installed / "pytest", paths)


def test_what_is_imported_decides(paths: list[Path]) -> None:
    more = set(paths_with("numpy, click")) - set(paths)
    assert {path.name for path in more} == {"click"}
    with_needs = {path.name for path in paths_with("sympy")}
    assert {"sympy", "mpmath"} <= with_needs


def test_every_path_is_there_and_absolute_and_told_once(paths: list[Path]) -> None:
    assert all(path.is_absolute() and path.exists() for path in paths)
    assert len(set(paths)) == len(paths)


# Behind the wall

SOURCE = b"""
import importlib

def failing(names):
    failed = {}
    for name in names:
        try:
            importlib.import_module(name)
        except BaseException as error:
            failed[name] = type(error).__name__
    return failed

def reading(paths):
    failed = {}
    for path in paths:
        try:
            open(path, "rb").close()
        except OSError as error:
            failed[path] = type(error).__name__
    return failed
"""
# Not for every machine, or not to be imported twice: what opens a window, or only Windows has.
ODD = ("antigravity", "this", "tkinter", "turtle", "turtledemo", "idlelib", "curses", "readline")
STANDARD = sorted(
    name for name in sys.stdlib_module_names if not name.startswith("_") and name not in ODD
)
DEEPER = ["xml.etree.ElementTree", "concurrent.futures", "encodings.idna", "importlib.resources"]
ALLOWED = ["numpy.fft", "numpy.testing", "numpy.random", "sympy.plotting", "sympy.physics"]


@pytest.fixture(scope="module", params=LEVELS)
def level(request: pytest.FixtureRequest, need: Callable[..., None]) -> str:
    layers = ("namespaces", "files", "system_calls")
    need(*(layer for layer in layers if layer not in LEVELS[request.param]))
    return str(request.param)


@pytest.fixture(scope="module")
def wall(level: str, project: Path) -> Iterator[Wall]:
    """The wall around the project, whose answers may import these packages."""
    secret = project / "course.toml"
    with Wall(["numpy", "sympy"], Limits(), secret, LEVELS[level]) as wall:
        yield wall


def asked(wall: Wall, function: str, names: list[str]) -> dict[str, str]:
    with wall.session(SOURCE, "asks.py") as host:
        reply = host.perform(Perform(function, wire.encode((names,))))
    assert isinstance(reply, Returned)
    found = wire.decode(reply.value)
    assert isinstance(found, dict)
    return found


def test_all_of_pythons_library_can_be_imported_as_it_can_outside(wall: Wall) -> None:
    code = f"{SOURCE.decode()}\nprint(*failing({STANDARD}))"
    outside = told(f"import warnings; warnings.simplefilter('ignore')\n{code}")
    assert {"decimal", "hashlib", "sqlite3", "ctypes", "ssl"} <= set(STANDARD)
    assert sorted(asked(wall, "failing", STANDARD)) == outside.split()


def test_packages_that_are_allowed_can_be_imported_in_all_their_parts(wall: Wall) -> None:
    assert asked(wall, "failing", ALLOWED + DEEPER) == {}


def test_what_is_installed_and_not_allowed_cannot_be_imported(wall: Wall, level: str) -> None:
    names = ["pytest", "click", "jinja2", "grader.course", "grader.fleet", "grader.cli"]
    failed = asked(wall, "failing", names)
    assert list(failed) == (names if level in ("full", "no namespaces") else [])
    # Where a file is there and may not be read, Python may find that, or no file any more.
    assert set(failed.values()) <= {"ModuleNotFoundError", "PermissionError"}


def test_no_file_of_the_project_can_be_read(wall: Wall, level: str, project: Path) -> None:
    files = [
        "course.toml",
        "solutions/salt",
        "grader/course.py",
        "solutions/linear_backprop/reference.py",
    ]
    paths = [str(project / name) for name in files] + ["/etc/passwd", "/proc/self/maps"]
    kinds = {"full": "FileNotFoundError", "no namespaces": "PermissionError"}
    wanted = dict.fromkeys(paths, kinds[level]) if level in kinds else {}
    assert asked(wall, "reading", paths) == wanted


def test_without_a_package_among_the_imports_it_cannot_be_imported(
    secret: Path, need: Callable[..., None]
) -> None:
    need("namespaces")
    with Wall(["numpy"], Limits(), secret) as wall:
        assert asked(wall, "failing", ["numpy", "sympy"]) == {"sympy": "ModuleNotFoundError"}
