"""What an answer may read: Python's own library, and the packages that the course allows.

Found out in the fork server once all of them are imported: a package comes with what it needs.
"""

from __future__ import annotations

import importlib
import os
import sys
import sysconfig
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

OWN = "grader"  # has nothing that an answer needs from its files
_INSTALLED = ("site-packages", "dist-packages")
_NOT_ALONE = ("_tkinter", "readline", "_test", "_xx", "xx", "_curses", "nis", "_gdbm", "_dbm")
_LINKER_CACHE = "/etc/ld.so.cache"


def load_extensions() -> None:
    """Import Python's own compiled modules, so that no answer needs the system's libraries.

    Those that open a terminal or a screen, or are tests, stay out.
    """
    for folder in _library():
        for path in (folder / "lib-dynload").glob("*.so"):
            name = path.name.partition(".")[0]
            if not name.startswith(_NOT_ALONE):
                with suppress(ImportError):
                    importlib.import_module(name)


def readable_paths() -> list[str]:
    """Return the paths of Python's library and of each package that is imported."""
    own = [
        entry.path
        for folder in _library()
        for entry in os.scandir(folder)
        if entry.name not in (*_INSTALLED, "__pycache__")
    ]
    return sorted({*own, *_packages(), *_linked()})


def _library() -> set[Path]:
    """The folders of Python's own library: its text, and what is compiled."""
    compiled = sysconfig.get_config_var("DESTSHARED")
    folders = {Path(os.__file__).parent, *([Path(compiled).parent] if compiled else [])}
    return {folder for folder in folders if os.access(folder, os.R_OK | os.X_OK)}


def _packages() -> Iterable[str]:
    """The folders and files of packages that are installed and imported."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if "." in name or name == OWN or not file:
            continue
        path = Path(file)
        if path.name.startswith("__init__."):
            path = path.parent
        if path.parent.name in _INSTALLED:
            yield str(path)
            libraries = path.with_name(f"{name}.libs")
            if libraries.is_dir():
                yield str(libraries)


def _linked() -> Iterable[str]:
    """Where compiled modules find the system's libraries, if nothing else is there."""
    try:
        with open("/proc/self/maps", encoding="utf-8") as maps:
            loaded = {line.split(maxsplit=5)[-1].strip() for line in maps if "libc.so" in line}
    except OSError:
        return
    for path in loaded:
        folder = os.path.dirname(path)
        if not any(name.startswith("python") for name in os.listdir(folder)):
            yield folder
            yield _LINKER_CACHE
