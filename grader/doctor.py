"""What this machine can do to keep answers apart, layer by layer, and what would make it more."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from grader.model import Limits
from grader.wall.client import Wall
from grader.wall.isolation import Isolation

# What each layer gives, and what to do where it is lacking; in the order of their weight.
_LAYERS = {
    "system_calls": (
        "no processes, network, writing or signals: system calls are filtered",
        "This takes a kernel with seccomp, on x86-64 (or aarch64, which has not been tried).",
    ),
    "files": (
        "no reading but of Python and the packages allowed: Landlock",
        "Take Linux 5.13 or later with Landlock (`landlock` among lsm= when it starts), or a "
        "container whose own filter allows the landlock_* calls.",
    ),
    "namespaces": (
        "nothing else is there to be seen: a root, processes and a network of its own",
        "Allow user namespaces: `sysctl kernel.apparmor_restrict_unprivileged_userns=0` (Ubuntu), "
        "`sysctl kernel.unprivileged_userns_clone=1` (older Debian), or in a container "
        "`--security-opt seccomp=unconfined --security-opt apparmor=unconfined`.",
    ),
    "capabilities": (
        "none of root's powers are left",
        "Grade as an ordinary user.",
    ),
    "resource_limits": (
        "memory, time, descriptors and file sizes have limits",
        "Grade where the limits are not already lower than course.toml asks (`ulimit -a`).",
    ),
}


@dataclass(frozen=True)
class Finding:
    """One layer: what it gives, and if it is lacking, why and what to do."""

    layer: str
    gives: str
    problem: str = ""
    advice: str = ""


@dataclass(frozen=True)
class Examination:
    """All layers, and what they hold together, as found out by trying."""

    findings: tuple[Finding, ...]
    isolation: Isolation


def examine() -> Examination:
    """Start a wall, try it, and tell what it lacks."""
    with tempfile.TemporaryDirectory() as folder:
        secret = Path(folder, "secret")
        secret.write_text("secret", encoding="utf-8")
        with Wall((), Limits(), secret) as wall, wall.session(b"", "probe.py") as session:
            isolation = session.isolation()
            lacking = (*wall.lacking, *session.lacking)
    problems: dict[str, str] = {}
    for layer, _, problem in (one.partition(": ") for one in lacking):
        problems.setdefault(layer, problem)  # the first is the cause, what a child says follows
    return Examination(
        tuple(_finding(layer, problems.get(layer, "")) for layer in _LAYERS), isolation
    )


def _finding(layer: str, problem: str) -> Finding:
    gives, advice = _LAYERS[layer]
    return Finding(layer, gives, problem, advice if problem else "")
