"""Notebooks are built from the course, the same each time, and hold nothing that is hidden."""

from __future__ import annotations

import ast
import json
import shutil
from pathlib import Path

import pytest
from nbformat import NotebookNode
from notebooks.submitting import is_graded, name_of, read, solutions

from grader.course import load_course
from grader.errors import CourseError
from grader.model import Assignment, Course
from grader.notebooks.building import build, notebook_of

TOY = Path(__file__).resolve().parents[1] / "toy_course"


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    folder = tmp_path / "toy"
    shutil.copytree(TOY, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_building_twice_gives_the_same_bytes(toy: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(load_course(toy), out)
    first = files_below(out)
    (out / "source" / "mine.txt").write_text("kept")
    build(load_course(toy), out)
    assert files_below(out) == first | {"source/mine.txt": b"kept"}


def test_a_notebook_has_lesson_stub_solution_and_a_public_and_a_hidden_cell(
    course: Course, notebooks: list[tuple[Assignment, NotebookNode]]
) -> None:
    for assignment, notebook in notebooks:
        cells = json.loads(json.dumps(notebook))["cells"]
        names = [name_of(cell) for cell in cells if name_of(cell)]
        wanted = []
        for slug in assignment.exercises:
            for function in course.exercises[slug].asked:
                wanted += [f"{slug}-{function}{end}" for end in ("", "-public", "-hidden")]
            wanted += [f"{slug}-picture"] if course.exercises[slug].picture else []
        assert names == wanted
        points = [cell["metadata"]["nbgrader"]["points"] for cell in cells if is_graded(cell)]
        possible = [course.exercises[slug].possible for slug in assignment.exercises]
        assert sum(points) == sum(possible)
        words = "".join(cell["source"] for cell in cells if cell["cell_type"] == "markdown")
        assert all(course.exercises[slug].title in words for slug in assignment.exercises)
        assert "{{" not in words
        assert not any(word in words for word in ("pytest", "README.md", ".py`", "grader check"))
        assert "Then run the cells below each function." in words


def test_cells_that_check_hold_names_only(
    notebooks: list[tuple[Assignment, NotebookNode]],
) -> None:
    for _, notebook in notebooks:
        for cell in notebook.cells:
            if is_graded(cell):
                imported, called = ast.parse(cell.source).body
                assert isinstance(imported, ast.ImportFrom)
                assert isinstance(called, ast.Expr)
                assert isinstance(called.value, ast.Call)
                words = [ast.literal_eval(argument) for argument in called.value.args]
                assert all(word.isidentifier() for word in words)


def test_the_students_files_hold_nothing_of_solutions(toy: Path, tmp_path: Path) -> None:
    build(load_course(toy), tmp_path / "out")
    shipped = files_below(tmp_path / "out" / "source")
    assert {name.rpartition("/")[2] for name in shipped} == {
        *("course.toml", "README.md", "double.py", "checks.py", "variant.py"),
        *("picture.py", "picture.svg", "released.json", "cells.json", "doubling.ipynb"),
    }
    for name, data in shipped.items():
        if not name.endswith(".ipynb"):
            assert b"double_is_right_for_arrays" not in data
    notebook = next(path for path in (tmp_path / "out").rglob("*.ipynb"))
    assert "factor * x" in "".join(solutions(read(notebook)).values())


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('[variants]\nper = "student"\n', "the same for all students"),
        ('[[assignments]]\nname = "doubling!"\nexercises = []\n', "two assignments would be"),
    ],
)
def test_a_course_that_cannot_be_put_into_notebooks_is_told(
    toy: Path, tmp_path: Path, more: str, told: str
) -> None:
    with (toy / "course.toml").open("a") as file:
        file.write(more)
    with pytest.raises(CourseError, match=told):
        build(load_course(toy), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_two_exercises_of_one_notebook_have_no_function_in_common(
    toy: Path, tmp_path: Path
) -> None:
    for folder in ("exercises", "solutions"):
        shutil.copytree(toy / folder / "double", toy / folder / "twice")
    (toy / "exercises" / "twice" / "double.py").rename(toy / "exercises" / "twice" / "twice.py")
    text = (toy / "course.toml").read_text()
    (toy / "course.toml").write_text(text.replace('["double"]', '["double", "twice"]'))
    with pytest.raises(CourseError, match="two exercises ask for double"):
        build(load_course(toy), tmp_path / "out")


def test_an_essay_is_a_cell_that_a_person_grades(toy: Path) -> None:
    text = (toy / "course.toml").read_text()
    head, mark, rest = text.partition("[[assignments]]\n")
    text = f'{head}{mark}essay = "Why is twice x not x squared?"\nessay_points = 4\n{rest}'
    (toy / "course.toml").write_text(text)
    course = load_course(toy)
    *_, question, essay = notebook_of(course, course.assignments[0]).cells
    assert "Why is twice x not x squared?" in question.source
    data = essay.metadata["nbgrader"]
    assert (data["grade"], data["solution"], data["points"]) == (True, True, 4)
