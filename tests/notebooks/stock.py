"""A course as one writes it for nbgrader alone: checks are code in cells, run in a kernel."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

CONFIG = 'c = get_config()\nc.CourseDirectory.course_id = "stock"\n'
KERNEL = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}


def write_course(
    root: Path, assignment: str, solutions: Sequence[str], checks: Sequence[str]
) -> None:
    """Write a course with one notebook: solution cells, and cells of asserts for a point each."""
    cells = [new_markdown_cell("# Work")]
    for number, text in enumerate(solutions):
        cells.append(_cell(text, f"solution-{number}", solution=True))
    for number, text in enumerate(checks):
        cells.append(_cell(text, f"check-{number}", grade=True, locked=True, points=1))
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"
    folder = root / "source" / assignment
    folder.mkdir(parents=True)
    notebook = new_notebook(cells=cells, metadata=KERNEL)
    nbformat.write(notebook, folder / f"{assignment}.ipynb")
    (root / "nbgrader_config.py").write_text(CONFIG)


def _cell(text: str, name: str, **told: Any) -> Any:
    cell = new_code_cell(text)
    plain = {"grade": False, "solution": False, "locked": False, "task": False}
    cell.metadata["nbgrader"] = {
        "schema_version": 3,
        "grade_id": name,
        "cell_type": "code",
        **plain,
        **told,
    }
    return cell
