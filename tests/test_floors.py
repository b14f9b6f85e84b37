"""Imports go down the floors of the package, and what runs behind the wall imports no secrets."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import grader


def module_of(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


ROOT = Path(grader.__file__).parent
PATHS = {module_of(path.relative_to(ROOT).as_posix()): path for path in ROOT.rglob("*.py")}


FLOORS = (
    "probes model errors functions formulas wire messages text arrays",
    "__init__ authoring require consistency symbolic answer asking telling cells performing seeds "
    "deadline inprocess",
    "wall likeness replaying matching diagnosis released course_file course grading rehearsal "
    "ahead picturing",
    "submissions marking fleet running selfcheck plotting skeleton pytest_plugin release verify "
    "reports notebooks doctor",
    "cli __main__",
)
BEHIND_THE_WALL = {
    f"wall.{name}"
    for name in [
        *("child", "server", "jail", "frames", "stand_ins", "prctl", "landlock", "seccomp"),
        *("namespaces", "readable", "capabilities", "system_calls", "libc"),
    ]
}
BEHIND_THE_WALL |= {
    "performing",
    "cells",
    "asking",
    "functions",
    "probes",
    "wire.nodes",
    "wire.packing",
    "wire.unpacking",
    "messages",
    "wire",
    "errors",
}
BEHIND_THE_WALL |= {module for module in PATHS if module.partition(".")[0] == "formulas"}
SECRET = {
    "course",
    "course_file",
    "likeness",
    "grading",
    "diagnosis",
    "replaying",
    "matching",
    "released",
    "seeds",
    "marking",
    "fleet",
    "rehearsal",
    "ahead",
    "release",
    "selfcheck",
    "verify",
}


def imports_of(module: str) -> set[str]:
    """The modules of grader that a module imports wherever and whyever, as paths within grader."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(PATHS[module].read_bytes())):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            top, _, rest = name.partition(".")
            if top == "grader":
                parent = rest.rpartition(".")[0] or "__init__"
                found.add(rest if rest in PATHS else parent)
    return found - {module}


def floor_of(module: str) -> int:
    floors = [at for at, names in enumerate(FLOORS) if module.partition(".")[0] in names.split()]
    assert len(floors) == 1, f"{module} has no floor; put it on one in this file"
    return floors[0]


@pytest.mark.parametrize("module", PATHS)
def test_imports_go_down_or_stay_on_their_floor(module: str) -> None:
    up = [name for name in imports_of(module) if floor_of(name) > floor_of(module)]
    assert up == []


def test_no_imports_go_round_in_a_circle() -> None:
    TopologicalSorter({module: imports_of(module) for module in PATHS}).prepare()


def test_formulas_import_nothing_else_of_the_package() -> None:
    for module in PATHS:
        if module.partition(".")[0] == "formulas":
            assert {name.partition(".")[0] for name in imports_of(module)} <= {"formulas"}


def test_the_package_itself_imports_only_what_authors_need() -> None:
    wanted = "authoring consistency functions model require"
    assert imports_of("__init__") == set(wanted.split())


def test_what_runs_behind_the_wall_imports_no_secrets() -> None:
    reached: set[str] = set()
    left = set(BEHIND_THE_WALL)
    while left:
        module = left.pop()
        reached.add(module)
        left |= imports_of(module) - reached
    assert reached & SECRET == set()
    assert reached == BEHIND_THE_WALL


def test_the_fork_server_has_loaded_no_secrets() -> None:
    code = "import grader.wall.server, sys; print(*[m for m in sys.modules if m[:7] == 'grader.'])"
    ran = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, check=True)
    loaded = {name.removeprefix("grader.") for name in ran.stdout.decode().split()}
    assert "wall.server" in loaded
    assert loaded & SECRET == set()
