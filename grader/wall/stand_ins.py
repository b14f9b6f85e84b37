"""Stand-ins for libraries that show things: a figure left in an answer is no reason to fail.

Whatever is imported from them does nothing when it is called, and can be indexed and entered.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import numpy as np

PLOTTING = ("matplotlib", "mpl_toolkits", "seaborn", "plotly")
NOTEBOOK = ("IPython", "ipywidgets", "grader.notebooks")


class _AlsoNothing(type):
    """A class that can be used as if it were one of its instances."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing()

    def __getitem__(cls, _: Any) -> Any:
        return Nothing()

    def __setitem__(cls, _: Any, __: Any) -> None:
        pass


class Nothing(metaclass=_AlsoNothing):
    """Answers every attribute, call and index with another nothing; can be a base class."""

    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _FUNCTIONS.get(name) or Nothing()

    def __call__(self, *_: Any, **__: Any) -> Any:
        return Nothing()

    def __getitem__(self, _: Any) -> Any:
        return Nothing()

    def __setitem__(self, _: Any, __: Any) -> None:
        pass

    def __iter__(self) -> Iterator[Any]:
        return iter((Nothing(),))  # as in `line, = ax.plot(...)`

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_: Any) -> None:
        pass


def subplots(nrows: int = 1, ncols: int = 1, **_: Any) -> tuple[Any, Any]:
    """Return a figure and as many axes as asked for, so that they can be unpacked."""
    axes = np.empty((nrows, ncols), dtype=object)
    for place in np.ndindex(axes.shape):
        axes[place] = Nothing()
    return Nothing(), axes[0, 0] if axes.size == 1 else np.squeeze(axes)


class _Silent(Nothing):
    """A function that returns None; `IPython.display` is one and has one of the same name."""

    def __call__(self, *_: Any, **__: Any) -> None:
        pass


_FUNCTIONS: dict[str, Any] = {
    "subplots": subplots,
    **dict.fromkeys(("display", "clear_output", "get_ipython"), _Silent()),
}


class _Module(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _FUNCTIONS.get(name, Nothing)


class _Finder(MetaPathFinder, Loader):
    def __init__(self, libraries: Sequence[str]) -> None:
        self._libraries = libraries

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not any(f"{fullname}.".startswith(f"{library}.") for library in self._libraries):
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Module(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        vars(module)["__version__"] = "0"  # many print it


def stand_in(imported: Sequence[str]) -> None:
    """Stand in for the libraries of a kind, unless the course has imported one of them itself."""
    for libraries in (PLOTTING, NOTEBOOK):
        if not set(libraries) & set(imported):
            sys.meta_path.insert(0, _Finder(libraries))
