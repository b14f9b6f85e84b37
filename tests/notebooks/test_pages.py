"""Lessons on pages that load nothing: formulas, pictures, and what strangers write."""

from __future__ import annotations

import os
import re
from copy import deepcopy
from pathlib import Path

import pytest
from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode
from nbgrader.converters import GenerateFeedback
from traitlets.config import Config

from grader.model import Assignment, Course
from grader.notebooks.nbgrader_settings import settle
from grader.notebooks.pages import markdown2html, mathml

PROJECT = Path(__file__).resolve().parents[2]
LESSONS = sorted(PROJECT.glob("exercises/*/README.md"))
LOADED = re.compile(r"""<(?:script|link|img|iframe)\b[^>]*|@import[^;]*|url\(\W?https?:[^)]*""")


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.parent.name)
def test_every_formula_of_a_lesson_is_drawn(lesson: Path) -> None:
    text = re.sub(r"```.*?```", "", lesson.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"{{\w+}}", "2", text)
    formulas = re.findall(r"\$\$.+?\$\$|\$.+?\$", text, re.DOTALL)
    page = markdown2html({}, text)
    assert page.count("<math") == len(formulas) > 10
    assert "$" not in page
    assert not re.search(r"\\[a-zA-Z]", page)


@pytest.mark.parametrize(
    ("formula", "parts"),
    [
        (r"[2x,\ -2y]", ["[", "2", "x", ",", "\N{MINUS SIGN}", "2", "y", "]"]),
        (r"\bigl(x\bigr)", ["(", "x", ")"]),
        (r"\lvert y \rvert \ge 1", ["|", "y", "|", "≥", "1"]),
        (r"\begin{bmatrix} a & b \\ c & d \end{bmatrix}", ["a", "b", "c", "d"]),
        (r"\nabla f", ["∇", "f"]),
    ],
)
def test_a_formula_has_all_its_parts_in_order(formula: str, parts: list[str]) -> None:
    drawn = re.sub(r"<[^>]+>", " ", mathml(formula, display=True)).split()
    assert [one for one in drawn if one in parts] == parts


@pytest.mark.parametrize("formula", [r"\frac{", r"\undefined{x}", "{" * 100_000, r"\sqrt{" * 9_000])
def test_a_formula_that_cannot_be_read_stands_as_it_was_written(formula: str) -> None:
    assert mathml(formula, display=False) == f"<code>{formula}</code>"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        r"$\text{<img src=x onerror=alert(1)>}$",
        r"$\href{javascript:alert(1)}{x}$",
        r"$\undefined{<script>alert(1)</script>}$",
        "[here](javascript:alert(1))",
        "![plot](attachment:<script>.png)",
        r"\begin{equation}<script>alert(1)</script>\end{equation}",
    ],
)
def test_what_a_student_writes_is_shown_and_not_obeyed(text: str) -> None:
    page = markdown2html({}, text)
    assert not re.search(r"<(script|img)|(href|src)=\W?javascript", page)


@pytest.mark.parametrize("template", ["feedback", "formgrade"])
def test_a_page_loads_nothing_from_elsewhere(
    course: Course, notebooks: list[tuple[Assignment, NotebookNode]], template: str
) -> None:
    config = Config()
    settle(config, course.folder)
    config.HTMLExporter.template_name = template
    config = GenerateFeedback(config=config).config  # it says where its stylesheet is
    told = {"notebook": "n", "score": 0, "max_score": 1, "late_penalty": 0}
    resources = {"nbgrader": told, "base_url": "", "index": 0, "total": 1}
    for _, built in notebooks:
        notebook = deepcopy(built)
        for cell in notebook.cells:
            cell.metadata.get("nbgrader", {}).setdefault("score", 0)
        page, _ = HTMLExporter(config=config).from_notebook_node(notebook, dict(resources))
        assert [one for one in LOADED.findall(page) if "http" in one] == []
        assert page.count("<math") > 20


# Pictures of lessons

PICTURE = "exercises/saddle_escape/picture.svg"


def page_in(folder: Path, text: str) -> str:
    """The page of a cell whose notebook stands in this folder."""
    return markdown2html({"resources": {"metadata": {"path": str(folder)}}}, text)


def test_a_lessons_picture_is_put_into_the_page(tmp_path: Path) -> None:
    path = tmp_path / PICTURE
    path.parent.mkdir(parents=True)
    path.write_text("<svg/>", encoding="utf-8")
    page = page_in(tmp_path, f"![A <path>]({PICTURE})")
    assert '<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="A &lt;path&gt;">' in page


def test_a_picture_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "<em>[picture: Paths]</em>" in page_in(tmp_path, f"![Paths]({PICTURE})")


@pytest.mark.parametrize("way", ["link", "folder", "large", "pipe"])
def test_only_small_files_of_the_notebooks_own_folder_are_read(tmp_path: Path, way: str) -> None:
    secret = tmp_path / "gradebook.db"
    secret.write_text("marks", encoding="utf-8")
    (tmp_path / "picture.svg").write_text("marks", encoding="utf-8")
    folder = tmp_path / "student-01"
    path = folder / PICTURE
    path.parent.parent.mkdir(parents=True)
    if way == "folder":
        path.parent.symlink_to(tmp_path)
    else:
        path.parent.mkdir()
        if way == "link":
            path.symlink_to(secret)
        elif way == "pipe":
            os.mkfifo(path)  # to read it would take for ever
        else:
            path.write_text("x" * 200_001)
    assert "base64" not in page_in(folder, f"![Paths]({PICTURE})")


@pytest.mark.parametrize("url", ["../gradebook.db", "exercises/../picture.svg", "/etc/passwd"])
def test_no_other_file_is_put_into_the_page(tmp_path: Path, url: str) -> None:
    (tmp_path / "picture.svg").write_text("marks", encoding="utf-8")
    assert "base64" not in page_in(tmp_path, f"![It]({url})")
