"""Make what students hand in of a released notebook."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Edit = Callable[[str, str], str]  # a solution cell's name and its text give the new text


def read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def name_of(cell: dict[str, Any]) -> str:
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")


def is_solution(cell: dict[str, Any]) -> bool:
    return bool(cell["metadata"].get("nbgrader", {}).get("solution"))


def is_graded(cell: dict[str, Any]) -> bool:
    return bool(cell["metadata"].get("nbgrader", {}).get("grade"))


def solutions(source: dict[str, Any]) -> dict[str, str]:
    """The texts of the solution cells of a source notebook, by their names."""
    return {name_of(cell): "".join(cell["source"]) for cell in source["cells"] if is_solution(cell)}


def filled(released: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """A released notebook with these texts in its solution cells."""
    notebook = copy.deepcopy(released)
    for cell in notebook["cells"]:
        if name_of(cell) in texts:
            cell["source"] = texts[name_of(cell)]
    return notebook


def code(text: str, **metadata: Any) -> dict[str, Any]:
    """A code cell as a student may add one."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": f"own-{abs(hash(text)) % 10**8}",
        "metadata": metadata,
        "outputs": [],
        "source": text,
    }


def hand_in(root: Path, student: str, assignment: str, notebook: dict[str, Any] | str) -> Path:
    """Write a submission as nbgrader collects it; text is written as it stands."""
    path = root / "submitted" / student / assignment / f"{assignment}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = notebook if isinstance(notebook, str) else json.dumps(notebook)
    path.write_text(text, encoding="utf-8")
    return path
