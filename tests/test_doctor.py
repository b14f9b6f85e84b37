"""The doctor finds out what a machine lacks, says why, and what would help."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from processes import ordinary, refused

from grader.doctor import examine
from grader.wall import jail
from grader.wall.isolation import PROBES

LAYERS = ["system_calls", "files", "namespaces", "capabilities", "resource_limits"]
TELLING = """
import json
from grader.doctor import examine
found = examine()
problems = {one.layer: [one.problem, one.advice] for one in found.findings if one.problem}
print(json.dumps([problems, str(found.isolation)]))
"""


def told_by(words: list[str]) -> tuple[dict[str, list[str]], str]:
    """What the doctor finds in a process started with these words: problems, and the isolation."""
    ended = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    problems, isolation = json.loads(ended.stdout)
    return problems, isolation


HERE = [sys.executable, "-I", "-c", TELLING]
FILTERED = "the filter of system calls was refused"
RULED = "landlock_create_ruleset was refused"
DENIED = "Operation not permitted"
REFUSALS = [  # the call, its layer, the reason, what the advice is about, and what is left
    ("seccomp", "system_calls", FILTERED, "a kernel with seccomp", "none: lacks network"),
    ("landlock_create_ruleset", "files", RULED, "Linux 5.13 or later", "full"),
    ("unshare", "namespaces", f"unshare: {DENIED}", "user namespaces", "partial: lacks names"),
    ("mount", "namespaces", f"mount: {DENIED}", "user namespaces", "partial: lacks names"),
    ("capset", "capabilities", DENIED, "an ordinary user", "full"),
    ("prlimit64", "resource_limits", DENIED, "ulimit -a", "none: lacks memory"),
]


def test_every_layer_is_found_in_the_order_of_its_weight_and_says_what_it_gives() -> None:
    findings = examine().findings
    assert [found.layer for found in findings] == LAYERS
    assert all(found.gives for found in findings)
    assert all(bool(found.problem) == bool(found.advice) for found in findings)


def test_every_layer_of_the_jail_that_can_be_refused_has_advice() -> None:
    always = {"own_session", "end_with_the_server", "own_folder", "no_new_privileges"}
    always |= {"close_descriptors"}
    assert {layer.__name__ for layer in jail.LAYERS} - always <= set(LAYERS)


def test_where_nothing_is_refused_isolation_is_full(need: Callable[..., None]) -> None:
    need(*LAYERS)
    examination = examine()
    assert [found for found in examination.findings if found.problem] == []
    assert examination.isolation.held == PROBES.keys()


def test_an_ordinary_user_has_full_isolation_as_well(need: Callable[..., None]) -> None:
    need(*LAYERS)
    assert told_by(ordinary(*HERE)) == ({}, "full")


@pytest.mark.parametrize(("call", "layer", "why", "help_", "left"), REFUSALS)
def test_a_layer_that_is_refused_is_told_with_the_reason_and_what_to_do(
    call: str, layer: str, why: str, help_: str, left: str, need: Callable[..., None]
) -> None:
    need(*LAYERS)
    problems, isolation = told_by(refused(call, *HERE))
    assert problems.keys() == {layer}
    problem, advice = problems[layer]
    assert problem == f"[Errno 1] {why}"
    assert help_ in advice
    assert isolation.startswith(left)


def test_all_that_is_refused_is_told(need: Callable[..., None]) -> None:
    need(*LAYERS)
    problems, isolation = told_by(refused("unshare landlock_create_ruleset capset", *HERE))
    assert problems.keys() == {"files", "namespaces", "capabilities"}
    assert isolation == "partial: lacks files, names"


def test_an_examination_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    examine()
    assert list(tmp_path.iterdir()) == []
