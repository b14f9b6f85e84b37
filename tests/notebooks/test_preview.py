"""A check cell in a student's kernel judges what the kernel has, with the released files alone."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from notebooks.answers import DOUBLE, SCALED
from notebooks.submitting import filled, read

from grader.course import load_course
from grader.errors import GraderError
from grader.model import Outcome
from grader.notebooks import marks
from grader.notebooks.building import build
from grader.notebooks.preview import preview, verdicts_on

TOY = Path(__file__).resolve().parents[1] / "toy_course"


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a student gets: no solutions anywhere near."""
    folder = tmp_path_factory.mktemp("student")
    build(load_course(TOY), folder / "course")
    shutil.copytree(folder / "course" / "source" / "doubling", folder / "work")
    shutil.rmtree(folder / "course")
    return folder / "work"


def found(released: Path, **functions: Any) -> dict[str, tuple[Outcome, str]]:
    verdicts = verdicts_on(functions, released, "double", "double")
    return {verdict.check: (verdict.outcome, verdict.message) for verdict in verdicts}


def test_a_right_function_meets_its_public_checks(released: Path) -> None:
    assert found(released, double=lambda x: 2 * x) == {
        "double_matches_the_worked_example": (Outcome.PASSED, ""),
        "double_of_a_sum_is_the_sum_of_doubles": (Outcome.PASSED, ""),
    }


def test_a_wrong_one_is_told_what_was_called_and_why(released: Path) -> None:
    (verdict, _) = verdicts_on({"double": lambda x: x * x}, released, "double", "double")
    assert verdict.outcome is Outcome.FAILED
    assert "called    double(x=3)" in verdict.message
    assert verdict.diagnoses == ("You squared. Doubling is 2 * x.",)


def test_a_function_that_is_not_there_is_told(released: Path) -> None:
    outcome, message = found(released)["double_matches_the_worked_example"]
    assert outcome is Outcome.FAILED
    assert message == "There is no function double yet: run the cell that defines it."


def test_a_loop_that_never_ends_is_interrupted(released: Path) -> None:
    def double(x: float) -> float:
        while True:
            pass

    outcome, message = found(released, double=double)["double_matches_the_worked_example"]
    assert outcome is Outcome.TIMED_OUT
    assert "was interrupted" in message


def test_a_folder_without_the_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(GraderError, match=r"There is no course\.toml"):
        verdicts_on({}, tmp_path, "double", "double")


def test_outside_a_notebook_it_says_what_to_use() -> None:
    with pytest.raises(GraderError, match="grader check"):
        preview("double", "double")


def test_a_hidden_cell_says_when_its_checks_run(capsys: pytest.CaptureFixture[str]) -> None:
    marks("double", "double")
    assert capsys.readouterr().out == ("More about double is checked when your work is graded.\n")


def test_in_a_real_kernel_each_cell_shows_its_verdicts(released: Path) -> None:
    texts = {DOUBLE: "def double(x):\n    return x * x", SCALED: "def scaled(x):\n    return [][x]"}
    text = json.dumps(filled(read(released / "doubling.ipynb"), texts))
    notebook = nbformat.reads(text, as_version=4)
    NotebookClient(
        notebook, timeout=60, resources={"metadata": {"path": str(released)}}, kernel_name="python3"
    ).execute()
    shown = [
        output["data"]["text/plain"]
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if output["output_type"] == "display_data"
    ]
    assert "You squared. Doubling is 2 * x." in shown[0]
    assert "line 2: return [][x]" in shown[1]


@pytest.mark.parametrize(
    ("double", "kind", "told"),
    [
        ("return 3 * x", "image/png", "Your double of 2 is 6."),
        ("raise NotImplementedError", "", "There is no picture of double yet: double is not"),
    ],
)
def test_in_a_real_kernel_the_last_cell_draws(
    released: Path, double: str, kind: str, told: str
) -> None:
    texts = {DOUBLE: f"def double(x):\n    {double}"}
    text = json.dumps(filled(read(released / "doubling.ipynb"), texts))
    notebook = nbformat.reads(text, as_version=4)
    NotebookClient(
        notebook, timeout=60, resources={"metadata": {"path": str(released)}}, kernel_name="python3"
    ).execute()
    outputs = notebook.cells[-1].outputs
    assert any(kind in output.get("data", {}) for output in outputs) == bool(kind)
    assert told in "".join(output.get("text", "") for output in outputs)


def test_the_cells_need_no_nbgrader(released: Path) -> None:
    """What students install is small."""
    code = (
        "import sys; from pathlib import Path; from grader.notebooks.preview import verdicts_on\n"
        f"verdicts_on({{}}, Path({str(released)!r}), 'double', 'double')\n"
        "heavy = {'nbgrader', 'nbconvert', 'nbformat', 'jinja2', 'matplotlib', 'sqlalchemy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
