"""How well student code is kept apart here: what was found out by trying, in words."""

from __future__ import annotations

from dataclasses import dataclass

from grader.model import LEVELS

PROBES = {
    "files": "read files",
    "names": "see which files there are",
    "writes": "make files",
    "network": "open network connections",
    "processes": "start processes",
    "signals": "signal other processes",
    "memory": "take all memory",
    "privileges": "gain privileges",
}
# What a filter of system calls alone holds.
_PARTIAL = frozenset({"writes", "network", "processes", "signals", "memory", "privileges"})


@dataclass(frozen=True)
class Isolation:
    """The probes that found a wall; each other one found that student code can do the thing."""

    held: frozenset[str]

    @property
    def level(self) -> str:
        """`full`, `partial` (what a system-call filter alone gives, or more) or `none`."""
        if self.held >= PROBES.keys():
            return "full"
        return "partial" if self.held >= _PARTIAL else "none"

    def reaches(self, level: str) -> bool:
        """Tell whether answers are kept apart at least as well as this level says."""
        return LEVELS.index(self.level) >= LEVELS.index(level)

    @property
    def lacks(self) -> tuple[str, ...]:
        """The names of the probes that found no wall."""
        return tuple(name for name in PROBES if name not in self.held)

    def __str__(self) -> str:
        return f"{self.level}: lacks {', '.join(self.lacks)}" if self.lacks else self.level

    def explain(self) -> str:
        """Say what an answer could do on this machine."""
        if not self.lacks:
            return "Isolation full: an answer can do nothing but compute."
        could = ", ".join(PROBES[name] for name in self.lacks)
        return f"Isolation {self.level}: on this machine an answer could {could}."
