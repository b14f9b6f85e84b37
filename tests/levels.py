"""How much of the wall stands: levels from all layers to few, at which attacks are tried.

Each level leaves out what the one before does, and one layer more.
"""

from __future__ import annotations

LEVELS: dict[str, tuple[str, ...]] = {  # by name, what is left out
    "full": (),
    "no namespaces": ("namespaces",),
    "seccomp alone": ("namespaces", "files"),
    "bare": ("namespaces", "files", "system_calls"),
}
_LACKING = {"": "full", "names": "no namespaces", "files, names": "seccomp alone"}


def level_of(isolation: str) -> str:
    """Return the level that a report's words for the isolation stand for."""
    return _LACKING.get(isolation.partition(": lacks ")[2], "bare")
