"""docs/authoring.md, followed to the letter, ends with an exercise that is proved."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from grader.errors import UsageError
from grader.skeleton import write_skeleton

PROJECT = Path(__file__).resolve().parents[1]

PAGE = (PROJECT / "docs" / "authoring.md").read_text(encoding="utf-8")
COURSE = 'name = "A course"\nimports = ["numpy", "sympy"]\n\n'
GRADER = str(Path(sys.executable).parent / "grader")


def files_of_the_page() -> dict[str, str]:
    """The files that the page writes: a path in a line of its own, then a block."""
    found = re.findall(r"^`([\w/]+\.\w+)`\n\n```\w+\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return dict(found)


def run(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [GRADER, *words], cwd=folder, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course without exercises, as it is before the page begins."""
    (tmp_path / "solutions").mkdir()
    (tmp_path / "solutions" / "salt").write_text("5a17" * 16, encoding="utf-8")
    (tmp_path / "course.toml").write_text(COURSE, encoding="utf-8")
    return tmp_path


def test_the_page_ends_with_an_exercise_that_is_proved(course: Path) -> None:
    begun = run("new", "tangent_line", folder=course)
    assert begun.returncode == 0, begun.stderr
    (entry,) = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    (course / "course.toml").write_text(COURSE + entry, encoding="utf-8")
    files = files_of_the_page()
    assert len(files) == 13
    for name, text in files.items():
        (course / name).write_text(text, encoding="utf-8")
    for name in re.findall(r"^rm (\S+)$", PAGE, re.MULTILINE):
        (course / name).unlink()
    proved = run("verify", "tangent_line", folder=course)
    assert proved.stdout.endswith("All is proved.\n"), proved.stdout
    assert proved.returncode == 0


def test_what_new_writes_is_an_exercise_that_lacks_examples_alone(course: Path) -> None:
    assert run("new", "lines", folder=course).returncode == 0
    entry = '[[assignments]]\nname = "New"\nexercises = ["lines"]\n'
    (course / "course.toml").write_text(COURSE + entry, encoding="utf-8")
    proved = run("verify", "--mutants", "8", folder=course)
    assert "2 problems." in proved.stdout
    assert "solutions/lines/accepted/: 1 accepted answer; 6 are the fewest" in proved.stdout
    assert (
        "takes_the_curve_for_its_slope is shown in 2 styles of code; 3 are the fewest"
        in proved.stdout
    )


@pytest.mark.parametrize("top", ["exercises", "solutions"])
def test_nothing_that_exists_is_written_over(course: Path, top: str) -> None:
    (course / top / "lines").mkdir(parents=True)
    with pytest.raises(UsageError, match=f"{top}/lines is there already"):
        write_skeleton(course, "lines")
    assert list((course / top / "lines").iterdir()) == []


@pytest.mark.parametrize("slug", ["", "Lines", "two words", "../up", "lambda", "1st", "a-b"])
def test_a_slug_is_the_name_of_a_module(course: Path, slug: str) -> None:
    with pytest.raises(UsageError, match="cannot name an exercise"):
        write_skeleton(course, slug)


def test_a_students_tree_is_no_place_for_it(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="has no solutions/"):
        write_skeleton(tmp_path, "lines")
