"""Probes: an exercise's own functions that turn what an answer defines into data.

They are for answers that are objects with a state, which do not cross the wall: a check calls the
probe, which runs beside the answer, uses its class, and returns numbers. A probe decides nothing,
and ships to students.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import FunctionType, MappingProxyType
from typing import Any

PROBES_FILE = "probes.py"


@dataclass(frozen=True)
class Probe:
    """One probe: it `takes` this name of the answer, and of a check what its parameters name."""

    takes: str
    parameters: tuple[str, ...]
    function: Callable[..., Any]

    def of(self, taken: Any) -> Callable[..., Any]:
        """Return the function of the parameters, with what it takes of an answer."""
        return partial(self.function, taken)


NO_PROBES: Mapping[str, Probe] = MappingProxyType({})


def probes_in(namespace: Mapping[str, Any]) -> dict[str, Probe]:
    """Return the probes that a module defines, by name; raise ValueError for one that is none.

    In `def gradients(Value, /, formula, x)` the one parameter before `/` is what it takes.
    """
    probes = {}
    for name, function in namespace.items():
        own = isinstance(function, FunctionType) and function.__globals__ is namespace
        if own and not name.startswith("_"):
            parameters = inspect.signature(function).parameters.values()
            takes = [one.name for one in parameters if one.kind is one.POSITIONAL_ONLY]
            rest = [one.name for one in parameters if one.kind is one.POSITIONAL_OR_KEYWORD]
            if len(takes) != 1 or len(rest) + 1 != len(parameters):
                raise ValueError(
                    f"{name} must take one thing of the answer, before /, and then plain "
                    f"parameters: def {name}(Value, /, x)"
                )
            probes[name] = Probe(takes[0], tuple(rest), function)
    return probes


def load_probes(source: bytes) -> dict[str, Probe]:
    """Execute the source of probes, which the course's author wrote, and return them."""
    namespace: dict[str, Any] = {"__name__": "probes"}
    exec(compile(source, PROBES_FILE, "exec", dont_inherit=True), namespace)  # noqa: S102
    return probes_in(namespace)
