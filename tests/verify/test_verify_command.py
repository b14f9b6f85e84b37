"""`grader verify` as an author runs it: what is printed, what is written, and the exit code."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from grader.cli import main

TOY = Path(__file__).parents[1] / "toy_course"
LINE = (
    r"double: reference on 20 variants, 6 accepted answers, 3 mistakes in 9 styles, "
    r"1 symptom in 3 styles, 22 decoys, \d+ mutants \(\d+ killed, 0 equivalent\), \d+ s\n"
)


def run(*words: object) -> Result:
    """Run the command in this process; nothing but an exit code may leave it."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), (
        f"a person would see a traceback: {result.exception!r}"
    )
    return result


@pytest.fixture
def spoiled(copied: Path) -> Path:
    """A copy of the toy course with one fault."""
    shutil.rmtree(copied / "solutions" / "double" / "accepted")
    return copied


def test_a_good_course_is_proved() -> None:
    result = run("--course", TOY, "verify")
    assert re.fullmatch(f"{LINE}All is proved.\n", result.stdout), result.output
    assert result.exit_code == 0


def test_problems_are_printed_and_counted(spoiled: Path) -> None:
    result = run("--course", spoiled, "verify", "double", "--jobs", 1, "--mutants", 0)
    assert re.fullmatch(
        r"double: reference on 20 variants, 3 mistakes in 9 styles, 1 symptom in 3 styles, "
        r"22 decoys, \d+ s\n"
        r"\n"
        r"solutions/double/accepted/: 0 accepted answers; 6 are the fewest\n"
        r"    => Write right answers in other styles, as different as students write them\.\n"
        r"\n"
        r"1 problem\.\n",
        result.stdout,
    ), result.output
    assert result.exit_code == 1


def test_what_is_found_is_written_as_data(spoiled: Path, tmp_path: Path) -> None:
    file = tmp_path / "found.json"
    few = ("--course", spoiled, "verify", "--jobs", 1, "--mutants", 3, "--json")
    result = run(*few, file)
    assert "1 problem." in result.stdout
    printed = run(*few, "-")
    assert "1 problem." in printed.stderr
    data, other = json.loads(file.read_text()), json.loads(printed.stdout)
    (exercise,) = data["exercises"]
    assert exercise.pop("seconds") > 0
    del other["exercises"][0]["seconds"]
    assert data == other
    assert (data["course"], data["proved"], data["released"]) == ("Toy course", False, [])
    assert exercise["problems"] == [
        {
            "where": "solutions/double/accepted/",
            "what": "0 accepted answers; 6 are the fewest",
            "to_do": "Write right answers in other styles, as different as students write them.",
            "variant": "",
        }
    ]
    assert (exercise["exercise"], exercise["mutants"], exercise["killed"]) == ("double", 3, 3)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    result = run(
        "--course", TOY, "verify", "--jobs", 1, "--mutants", 0, "--json", tmp_path / "no" / "file"
    )
    assert result.exit_code == 2
    assert "cannot be written: No such file or directory." in result.stderr


def test_without_solutions_there_is_nothing_to_prove(copied: Path) -> None:
    shutil.rmtree(copied / "solutions")
    result = run("--course", copied, "verify")
    assert result.exit_code == 2
    assert "has no solutions/: there is nothing to prove." in result.stderr


def test_a_course_that_does_not_load_is_told_as_ever(copied: Path) -> None:
    (copied / "solutions" / "double" / "checks.py").unlink()
    result = run("--course", copied, "verify")
    assert result.exit_code == 2
    assert "solutions/double/checks.py: there is no such file" in result.stderr


def test_a_file_that_is_no_text_is_told(copied: Path) -> None:
    (copied / "solutions" / "double" / "accepted" / "latin.py").write_bytes(b"# caf\xe9\n")
    result = run("--course", copied, "verify", "--jobs", 1)
    assert result.exit_code == 2
    assert "solutions/double/accepted/latin.py: it cannot be read: 'utf-8' codec" in result.stderr


def test_without_cosmic_ray_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cosmic_ray.ast", None)
    result = run("--course", TOY, "verify")
    assert result.exit_code == 2
    assert "Verifying needs the packages of pip install 'gradient-exercises[author]'." in (
        result.stderr
    )


def test_an_unknown_exercise_is_told() -> None:
    result = run("--course", TOY, "verify", "triple")
    assert result.exit_code == 2
    assert "No exercise triple" in result.stderr
