"""The commands as people run them: what is printed, what is written, and the exit code.

Most runs are in this process. Those that are killed or interrupted are processes of their own.
"""

from __future__ import annotations

import _thread
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from processes import alive, descendants, refused, wait_until
from test_marking import HIDDEN, PICTURE, RIGHT, SQUARES, STUB, write_course

from grader import __version__
from grader.cli import main

MANY = 12
SLOW = f"import time\n\ntime.sleep(0.05)\n\n\n{RIGHT}"
BROKEN = HIDDEN.replace("reference.both(x)", "reference.neither(x)")
SWAPPED = RIGHT.replace("x / 2, 2 * x", "2 * x, x / 2")
FAULT = (
    "The check both_is_right_everywhere is at fault, not the answer: AttributeError: "
    "'types.SimpleNamespace' object has no attribute 'neither'"
)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """The folder of the small course."""
    return write_course(tmp_path / "course")


@pytest.fixture
def class_(tmp_path: Path) -> Path:
    """Three students, of whom one is right, one is wrong and one has handed nothing in."""
    return hand_in(tmp_path / "class", s1=RIGHT, s2=SQUARES, s3=None)


def hand_in(folder: Path, **sources: str | None) -> Path:
    """Write submissions and return their folder."""
    for student, source in sources.items():
        (folder / student).mkdir(parents=True)
        if source is not None:
            (folder / student / "double.py").write_text(source)
    return folder


def run(*words: object) -> Result:
    """Run the command in this process; nothing but an exit code may leave it."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), (
        f"a person would see a traceback: {result.exception!r}"
    )
    return result


def test_plot_writes_a_picture_where_there_are_no_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    toy = Path(__file__).parent / "toy_course"
    shutil.copytree(toy, tmp_path / "toy")
    stub = tmp_path / "toy" / "exercises" / "double" / "double.py"
    text = stub.read_text(encoding="utf-8")
    stub.write_text(text.replace("raise NotImplementedError", "return 3 * x"), encoding="utf-8")
    monkeypatch.chdir(tmp_path / "toy")
    monkeypatch.setenv("MPLBACKEND", "agg")
    plain = run("plot", "double")
    assert plain.output == "Your double of 2 is 6.\nThe picture is in double.png.\n"
    assert run("plot", "double", "--out", "mine.svg").exit_code == 0
    assert {path.name for path in Path().glob("*.*g")} == {"double.png", "mine.svg"}
    untouched = run("--course", toy, "plot", "double")
    assert untouched.exit_code == 2
    assert "no picture of double yet: double is not started" in untouched.output


def start(*words: object) -> subprocess.Popen[str]:
    """Start the command as a terminal does, in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "grader", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def results_in(out: Path) -> list[dict[str, Any]]:
    """The reports in a folder, without the time that they took."""
    lines = (out / "results.jsonl").read_text().splitlines()
    return [json.loads(line) | {"seconds": 0} for line in lines]


def files_in(out: Path) -> dict[str, bytes]:
    """All files in a folder and below, by their paths."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }


# Checking one's own files


def test_check_tells_what_is_met_and_what_is_not(course: Path) -> None:
    (course / "exercises" / "double" / "double.py").write_text(SQUARES)
    result = run("--course", course, "check")
    assert result.exit_code == 1
    assert result.output == (
        "\nDoubling  (double)\n"
        "  NO    double doubles 1 and 3.  [0/1]\n"
        "        => You squared x. Add it to itself.\n"
        "        2 of 2 entries of the double are wrong; "
        "the furthest off is entry [1] = 9, expected 6\n"
        "          called    double(x=array([1., 3.]))\n"
        "          returned  array([1., 9.])\n"
        "  wait  Doubling twice gives four times as much.\n"
        "  ok    both gives the half and the double of 4.  [1/1]\n"
        "\n1 of 3 requirements met.\n"
    )


def test_check_exits_with_0_when_everything_is_met(course: Path) -> None:
    (course / "exercises" / "double" / "double.py").write_text(RIGHT)
    result = run("--course", course, "check", "double")
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "3 of 3 requirements met.")


def test_check_of_the_stub_is_a_list_of_things_to_do(course: Path) -> None:
    result = run("--course", course, "check")
    assert result.exit_code == 1
    assert "  todo  double doubles 1 and 3.  [0/1]\n  wait  Doubling twice" in result.output
    assert "0 of 3 requirements met." in result.output


def test_check_notes_imports_that_answers_may_not_use(course: Path) -> None:
    (course / "exercises" / "double" / "double.py").write_text(f"import click\n{RIGHT}")
    assert "  Note: double.py imports click, which" in run("--course", course, "check").output


def test_check_finds_the_course_from_a_folder_below(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course / "exercises" / "double")
    assert run("check").exit_code == 1


def test_check_of_an_unknown_exercise_is_told(course: Path) -> None:
    result = run("--course", course, "check", "halve")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: No exercise halve in course.toml; there are double.\n",
    )


def test_check_is_the_same_in_a_process_of_its_own(course: Path) -> None:
    for source, code in ((RIGHT, 0), (SQUARES, 1)):
        (course / "exercises" / "double" / "double.py").write_text(source)
        process = start("--course", course, "check")
        told, errors = process.communicate(timeout=60)
        assert (process.returncode, errors) == (code, "")
        assert told == run("--course", course, "check").output


def test_a_check_runs_under_a_debugger(course: Path) -> None:
    (course / "exercises" / "double" / "double.py").write_text(RIGHT)
    traced = "import sys; from grader.cli import main; sys.settrace(lambda *event: None); main()"
    words = [sys.executable, "-c", traced, "--course", course, "check"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=20, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_check_that_is_interrupted_ends_with_130(course: Path) -> None:
    loops = RIGHT.replace("return 2 * x", "print('now', flush=True)\n    while True: pass", 1)
    (course / "exercises" / "double" / "double.py").write_text(loops)
    process = start("--course", course, "check")
    assert process.stdout is not None
    for line in process.stdout:
        if line == "now\n":
            break
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in errors


def test_a_key_that_interrupts_a_check_ends_it(course: Path) -> None:
    pressed = RIGHT.replace("return 2 * x", "raise KeyboardInterrupt", 1)
    (course / "exercises" / "double" / "double.py").write_text(pressed)
    result = run("--course", course, "check")
    assert (result.exit_code, result.stderr) == (130, "Interrupted.\n")


# A course that is none


def test_without_a_course_it_is_told_where_one_was_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert (result.exit_code, result.stderr) == (
        2,
        f"Error: There is no course.toml in {tmp_path} or above it. Is this a course's folder?\n",
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "There is no course.toml in "),
        (b"\xff", "course.toml: "),
        (b"name = ", "course.toml: Invalid value (at end of document)"),
        (b"name = 1", "course.toml: "),
        (b"", "course.toml: Object missing required field `name`"),
        (b"nmae = 'x'", "course.toml: Object contains unknown field `nmae`"),
    ],
)
@pytest.mark.parametrize("command", ["check", "grade", "release", "explain"])
def test_a_course_file_that_cannot_be_read_is_told(
    text: bytes | None, told: str, command: str, course: Path, class_: Path, tmp_path: Path
) -> None:
    (course / "course.toml").unlink()
    if text is not None:
        (course / "course.toml").write_bytes(text)
    rest = {
        "check": [],
        "grade": [class_, "--out", tmp_path / "out"],
        "release": [tmp_path / "out"],
        "explain": [class_ / "s1" / "double.py"],
    }
    result = run("--course", course, command, *rest[command])
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {told}")
    assert not (tmp_path / "out").exists()


def test_a_course_without_a_salt_says_how_to_make_one(course: Path, class_: Path) -> None:
    (course / "solutions" / "salt").unlink()
    result = run("--course", course, "grade", class_, "--out", course / "out")
    assert result.exit_code == 2
    assert "solutions/salt: it must hold at least 16 characters" in result.stderr


def test_a_students_tree_cannot_mark(course: Path, class_: Path, tmp_path: Path) -> None:
    (course / "solutions").rename(tmp_path / "elsewhere")
    result = run("--course", course, "grade", class_, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "has no folder solutions/, so nothing can be marked here." in result.stderr
    result = run("--course", course, "explain", class_ / "s1" / "double.py")
    assert result.exit_code == 2


# Grading


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_class_is_graded_from_end_to_end(
    jobs: int, course: Path, class_: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = run("--course", course, "grade", class_, "--out", out, "--jobs", jobs)
    assert result.exit_code == 0
    assert "Isolation " in result.stderr
    assert "3/3" in result.stderr
    rows = [line.split("│") for line in result.stdout.splitlines() if "│" in line]
    assert [[cell.strip() for cell in row] for row in rows] == [
        ["s1", "10/10", "10/10"],
        ["s2", "4/10", "4/10"],
        ["s3", "-", "0/10"],
    ]
    assert result.stdout.endswith(
        f"3 results in {out}: results.jsonl, grades.csv, index.html, feedback/\n"
    )
    assert (out / "grades.csv").read_text() == "student,double,total\ns1,10,10\ns2,4,4\ns3,0,0\n"
    verdicts = {
        report["student"]: [verdict["outcome"] for verdict in report["verdicts"]]
        for report in results_in(out)
    }
    assert verdicts == {
        "s1": ["passed"] * 5,
        "s2": ["failed", "skipped", "passed", "skipped", "passed"],
        "s3": ["skipped"] * 5,
    }
    assert "<title>Small: results</title>" in (out / "index.html").read_text()
    assert sorted(files_in(out)) == [
        *(f"feedback/{student}.html" for student in ("s1", "s2", "s3")),
        *("grades.csv", "index.html", "results.jsonl"),
    ]


def test_the_number_of_jobs_changes_no_verdict(course: Path, class_: Path, tmp_path: Path) -> None:
    for jobs in (1, 3):
        run("--course", course, "grade", class_, "--out", tmp_path / str(jobs), "--jobs", jobs)
    assert results_in(tmp_path / "1") == results_in(tmp_path / "3")


def test_running_again_changes_no_byte(course: Path, class_: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    before = files_in(out)
    result = run("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    assert result.exit_code == 0
    assert files_in(out) == before


def test_a_page_of_nobody_is_noted_and_left(course: Path, class_: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    assert "feedback" not in run(*words).stderr
    for number in range(7):
        (out / "feedback" / f"old{number}.html").write_text("of last year")
    told = f"Note: {out}/feedback also holds old0.html, old1.html, old2.html, old3.html, old4.html"
    assert f"{told} and 2 more, of nobody in these results." in run(*words).stderr
    assert (out / "feedback" / "old0.html").read_text() == "of last year"


def test_feedback_of_a_run_that_was_interrupted_is_written_from_what_was_stored(
    course: Path, class_: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    words = ("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    run(*words)
    before = files_in(out)
    for name in before:
        if name != "results.jsonl":
            (out / name).unlink()
    run(*words)
    assert files_in(out) == before


def test_feedback_shows_a_picture_of_the_answer(course: Path, class_: Path, tmp_path: Path) -> None:
    (course / "exercises" / "double" / "picture.py").write_text(PICTURE)
    run("--course", course, "grade", class_, "--out", tmp_path / "out", "--jobs", 2)
    pages = {name: data for name, data in files_in(tmp_path / "out").items() if "/" in name}
    drawn = [name for name, data in pages.items() if b"<figure" in data]
    assert sorted(drawn) == ["feedback/s1.html", "feedback/s2.html"]
    assert pages["feedback/s1.html"] != pages["feedback/s2.html"]


def test_feedback_that_cannot_be_written_is_told(
    course: Path, class_: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "feedback").touch()
    result = run("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    told = f"Error: {out}/feedback cannot be written: File exists.\n"
    assert (result.exit_code, result.stderr.endswith(told)) == (2, True)


def test_only_what_has_changed_is_graded_again(course: Path, class_: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    s1, s2, s3 = (out / "results.jsonl").read_text().splitlines()
    (class_ / "s2" / "double.py").write_text(RIGHT)
    run("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    again, better, missing = (out / "results.jsonl").read_text().splitlines()
    assert (again, missing) == (s1, s3)  # with the seconds of the first run
    assert json.loads(s2)["earned"] == 4
    assert json.loads(better)["earned"] == 10


def test_a_check_that_has_changed_grades_everybody_again(
    course: Path, class_: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    write_course(course, hidden=HIDDEN.replace("points=5", "points=6"))
    run("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    assert [report["earned"] for report in results_in(out)] == [11, 4, 0]


def test_one_exercise_may_be_graded_alone(project: Path, tmp_path: Path) -> None:
    hand_in(tmp_path / "class", s1=None)
    result = run(
        "--course", project, "grade", tmp_path / "class", "--out", tmp_path / "out",
        "--exercise", "linear_backprop",
    )  # fmt: skip
    assert result.exit_code == 0
    assert [report["exercise"] for report in results_in(tmp_path / "out")] == ["linear_backprop"]


def test_a_stray_file_is_noted(course: Path, class_: Path, tmp_path: Path) -> None:
    (class_ / "s3" / "dubble.py").write_text(RIGHT)
    result = run("--course", course, "grade", class_, "--out", tmp_path / "out", "--jobs", 1)
    assert "Note: s3/dubble.py is not graded: the course has no such exercise." in result.stderr


def test_whatever_is_handed_in_the_rest_of_the_run_is_unharmed(
    course: Path, tmp_path: Path
) -> None:
    names = ['"; rm -rf ~; #', "<img src=x onerror=alert(1)>", '=HYPERLINK("x")', "\x1b[31mred"]
    folder = hand_in(tmp_path / "class", **dict.fromkeys(names, RIGHT))
    for name in ("folder", "pipe", "link", "latin"):
        (folder / name).mkdir()
    (folder / "folder" / "double.py").mkdir()
    os.mkfifo(folder / "pipe" / "double.py")
    (folder / "link" / "double.py").symlink_to(course / "solutions" / "double" / "reference.py")
    (folder / "latin" / "double.py").write_bytes(b"# \xe9")
    (folder / "linked").symlink_to(folder / names[0])
    os.mkdir(os.fsencode(folder) + b"/zo\xeb")
    out = tmp_path / "out"
    result = run("--course", course, "grade", folder, "--out", out, "--jobs", 1)
    assert result.exit_code == 0
    assert sorted(report["earned"] for report in results_in(out)) == [0] * 6 + [10] * 4
    assert len({report["student"] for report in results_in(out)}) == 10
    for text in (result.output, *(data.decode() for data in files_in(out).values())):
        assert "\x1b" not in text
    pages = [name for name in files_in(out) if name.endswith(".html")]
    assert len(pages) == 11
    assert not [name for name in pages if "<img" in (out / name).read_text()]
    assert "\n\"'=HYPERLINK(" in (out / "grades.csv").read_text()


@pytest.mark.parametrize("command", ["grade", "explain"])
def test_marks_are_given_where_answers_can_be_kept_apart(
    command: str, course: Path, class_: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest = {"grade": [class_, "--out", tmp_path / "out"], "explain": [class_ / "s1/double.py"]}
    monkeypatch.setattr(sys, "platform", "darwin")
    result = run("--course", course, command, *rest[command])
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: Marks are given on Linux only, ")


@pytest.mark.parametrize("name", ["nowhere", "file", "class/s1", "class/s3", "n" * 300])
def test_submissions_that_are_none_are_told(
    name: str, course: Path, class_: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    result = run("--course", course, "grade", tmp_path / name, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {tmp_path / name} ")
    assert "<student>/<exercise>.py" in result.stderr
    assert not (tmp_path / "out").exists()


def test_an_unknown_exercise_is_told(course: Path, class_: Path, tmp_path: Path) -> None:
    result = run(
        "--course", course, "grade", class_, "--out", tmp_path / "out", "--exercise", "halve"
    )
    assert result.exit_code == 2
    assert "No exercise halve; there are double." in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["file", "file/below", "/proc/nowhere", "n" * 300])
def test_a_folder_for_results_that_cannot_be_used_is_told(
    name: str, course: Path, class_: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    result = run("--course", course, "grade", class_, "--out", tmp_path / name)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {tmp_path / name} cannot be used for results: ")


@pytest.mark.parametrize("name", ["results.jsonl", "grades.csv", "index.html"])
def test_a_folder_in_the_place_of_a_result_is_told(
    name: str, course: Path, class_: Path, tmp_path: Path
) -> None:
    (tmp_path / "out" / name).mkdir(parents=True)
    result = run("--course", course, "grade", class_, "--out", tmp_path / "out", "--jobs", 1)
    assert result.exit_code == 2
    assert "Is a directory" in result.stderr


def test_results_that_are_damaged_are_told_and_kept(
    course: Path, class_: Path, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / "results.jsonl"
    path.write_text("no result\n{}\n")
    result = run("--course", course, "grade", class_, "--out", tmp_path / "out")
    assert (result.exit_code, result.stderr) == (
        2,
        f"Error: Line 1 of {path} is not a result. Mend or move the file away.\n",
    )
    assert path.read_text() == "no result\n{}\n"


def test_a_check_at_fault_is_listed_and_makes_the_run_fail(
    course: Path, class_: Path, tmp_path: Path
) -> None:
    write_course(course, hidden=BROKEN)
    out = tmp_path / "out"
    result = run("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    assert result.exit_code == 1
    for student in ("s1", "s2"):
        assert f"broken: {student}, double: both is right for any array.\n" in result.stderr
    assert result.stderr.count(FAULT) == 2
    assert [report["earned"] for report in results_in(out)] == [None, None, 0]
    assert (out / "grades.csv").read_text() == "student,double,total\ns1,,\ns2,,\ns3,0,0\n"
    assert "For a person to look at" in (out / "index.html").read_text()
    again = run("--course", course, "grade", class_, "--out", out, "--jobs", 1)
    assert again.exit_code == 1


def test_nothing_of_an_allowed_import_that_is_not_installed_is_hidden(
    course: Path, class_: Path, tmp_path: Path
) -> None:
    text = (course / "course.toml").read_text().replace('["numpy"]', '["nowhere"]')
    (course / "course.toml").write_text(text)
    result = run("--course", course, "grade", class_, "--out", tmp_path / "out", "--jobs", 1)
    assert result.exit_code == 2
    assert "course.toml allows the import nowhere, but: " in result.stderr


# Isolation


def run_where(calls: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run the command on a system that refuses these calls."""
    command = refused(calls, sys.executable, "-m", "grader", *words)
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def require(course: Path, level: str) -> None:
    """Have a course's marks require so much isolation."""
    with (course / "course.toml").open("a") as file:
        file.write(f'[wall]\nrequire = "{level}"\n')


def graded_where(
    calls: str, required: str | None, allowed: str | None, course: Path, class_: Path, out: Path
) -> subprocess.CompletedProcess[str]:
    """Grade on a system that refuses these calls, with what course.toml and the option say."""
    if required:
        require(course, required)
    option = ["--allow-isolation", allowed] if allowed else []
    words = ["--course", course, "grade", class_, "--out", out, "--jobs", 1, *option]
    return run_where(calls, *words)


PARTIAL = "Isolation partial: on this machine an answer could see which files there are."
NONE = "Isolation none: on this machine an answer could open network connections, start processes."


@pytest.mark.parametrize(
    ("calls", "required", "allowed", "told"),
    [  # what the system refuses, what course.toml requires, what the option says
        ("unshare", None, None, PARTIAL),
        ("unshare", "partial", None, PARTIAL),
        ("unshare", "full", "partial", PARTIAL),
        ("unshare", "full", "none", PARTIAL),
        ("seccomp", "none", None, NONE),
        ("seccomp", None, "none", NONE),
    ],
)
def test_marks_are_given_where_isolation_is_enough_or_allowed_once(
    calls: str,
    required: str | None,
    allowed: str | None,
    told: str,
    course: Path,
    class_: Path,
    tmp_path: Path,
    need: Callable[..., None],
) -> None:
    need("system_calls", "namespaces")
    out = tmp_path / "out"
    done = graded_where(calls, required, allowed, course, class_, out)
    assert (done.returncode, "Error" in done.stderr) == (0, False)
    assert " ".join(done.stderr.split()).startswith(told)
    found = {report["isolation"].partition(":")[0] for report in results_in(out)}
    assert found == {told.split()[1].strip(":"), ""}  # what was not handed in was not kept apart
    assert [report["earned"] for report in results_in(out)] == [10, 4, 0]


@pytest.mark.parametrize(
    ("calls", "required", "allowed", "wanted", "told"),
    [
        ("unshare", "full", None, "full", PARTIAL),
        ("unshare", None, "full", "full", PARTIAL),
        ("unshare", "none", "full", "full", PARTIAL),
        ("seccomp", None, None, "partial", NONE),
        ("seccomp", "partial", None, "partial", NONE),
        ("seccomp", "none", "partial", "partial", NONE),
    ],
)
def test_no_marks_are_given_where_isolation_is_not_enough_and_it_says_what_to_do(
    calls: str,
    required: str | None,
    allowed: str | None,
    wanted: str,
    told: str,
    course: Path,
    class_: Path,
    tmp_path: Path,
    need: Callable[..., None],
) -> None:
    need("system_calls", "namespaces")
    out = tmp_path / "out"
    done = graded_where(calls, required, allowed, course, class_, out)
    assert done.returncode == 2
    assert done.stderr.endswith(
        f"Error: {told}\nMarks require isolation {wanted} here. `grader doctor` says what this "
        f"machine lacks; --allow-isolation {told.split()[1].strip(':')} grades all the same.\n"
    )
    assert results_in(out) == []
    assert not (out / "grades.csv").exists()


def test_what_was_graded_with_less_isolation_is_graded_again_where_more_is_required(
    course: Path, class_: Path, tmp_path: Path, need: Callable[..., None]
) -> None:
    need("system_calls", "namespaces")
    out = tmp_path / "out"
    words = ["--course", course, "grade", class_, "--out", out, "--jobs", 1]
    assert run_where("unshare", *words).returncode == 0
    kept = results_in(out)
    assert run(*words).exit_code == 0
    assert results_in(out) == kept
    assert run(*words, "--allow-isolation", "full").exit_code == 0
    assert [report["isolation"] for report in results_in(out)] == ["full", "full", ""]


def test_a_level_that_does_not_exist_is_told(course: Path, class_: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ("--course", course, "grade", class_, "--out", out, "--allow-isolation", "most")
    result = run(*words)
    assert result.exit_code == 2
    assert "'most' is not one of 'none', 'partial', 'full'." in result.stderr
    assert not out.exists()


def test_the_doctor_finds_nothing_wrong_where_nothing_is(need: Callable[..., None]) -> None:
    need("system_calls", "files", "namespaces", "capabilities", "resource_limits")
    result = run("doctor")
    assert result.exit_code == 0
    *layers, empty, last = result.stdout.splitlines()
    assert [line.split()[:2] for line in layers] == [
        ["ok", layer]
        for layer in ("system_calls", "files", "namespaces", "capabilities", "resource_limits")
    ]
    assert len({line.index(line.split(maxsplit=2)[2]) for line in layers}) == 1  # one column
    assert (empty, last) == ("", "Isolation full: an answer can do nothing but compute.")


def test_the_doctor_tells_what_is_lacking_and_why_and_what_to_do(
    need: Callable[..., None],
) -> None:
    need("system_calls", "files", "namespaces", "capabilities", "resource_limits")
    done = run_where("unshare", "doctor")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("  no "))
    assert lines[at].split()[:2] == ["no", "namespaces"]
    assert lines[at + 1] == "      [Errno 1] unshare: Operation not permitted"
    assert lines[at + 2].startswith("      Allow user namespaces: `sysctl kernel.")
    assert [line[:4] for line in lines].count("  ok") == 4
    assert lines[-1] == PARTIAL


# Runs that are cut short


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Students who take their time."""
    return hand_in(tmp_path / "many", **{f"s{number:02}": SLOW for number in range(MANY)})


def lines_in(out: Path) -> int:
    """The number of results so far."""
    path = out / "results.jsonl"
    return path.read_bytes().count(b"\n") if path.exists() else 0


def end(pids: set[int]) -> None:
    """End processes that a test has started."""
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_that_was_killed_goes_on_where_it_stopped(
    jobs: int, course: Path, many: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    words = ["--course", course, "grade", many, "--jobs", jobs, "--out"]
    process = start(*words, out)
    wait_until(lambda: lines_in(out) >= 3)
    started = descendants(process.pid)
    process.kill()
    end(started)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    done = (out / "results.jsonl").read_text().splitlines()[:3]
    assert 3 <= lines_in(out) < MANY
    assert run(*words, out).exit_code == 0
    assert run(*words, tmp_path / "undisturbed").exit_code == 0
    assert results_in(out) == results_in(tmp_path / "undisturbed")
    assert set(done) <= set((out / "results.jsonl").read_text().splitlines())
    for name in ("grades.csv", "index.html"):
        assert (out / name).read_bytes() == (tmp_path / "undisturbed" / name).read_bytes()


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_runs_on_when_the_command_was_killed(
    jobs: int, course: Path, tmp_path: Path
) -> None:
    sleeps = hand_in(
        tmp_path / "class", s1=RIGHT, s2="import time\n\n\ndef double(x):\n    time.sleep(1e6)\n"
    )
    write_course(course, seconds=60)
    process = start("--course", course, "grade", sleeps, "--jobs", jobs, "--out", tmp_path / "out")
    wait_until(lambda: lines_in(tmp_path / "out") == 1)
    time.sleep(0.5)  # until s2 sleeps
    started = descendants(process.pid)
    process.kill()
    process.wait(timeout=60)
    until = time.monotonic() + 5
    while any(map(alive, started)) and time.monotonic() < until:
        time.sleep(0.05)
    left = set(filter(alive, started))
    end(left)
    process.communicate(timeout=60)
    assert left == set()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_that_is_interrupted_ends_with_130_and_keeps_its_results(
    jobs: int, course: Path, many: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    process = start("--course", course, "grade", many, "--jobs", jobs, "--out", out)
    wait_until(lambda: lines_in(out) >= 3)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.endswith("Interrupted. Run the same command again to go on.\n")
    assert "Traceback" not in errors
    assert 3 <= len(results_in(out)) < MANY
    assert [report["earned"] for report in results_in(out)] == [10] * lines_in(out)


@contextmanager
def once_there_are_results(out: Path, act: Callable[[], None]) -> Iterator[None]:
    """Do something from another thread as soon as there are a few results."""

    def wait_and_act() -> None:
        wait_until(lambda: lines_in(out) >= 3)
        act()

    thread = threading.Thread(target=wait_and_act)
    thread.start()
    yield
    thread.join()


def kill_a_worker() -> None:
    """Kill one of the processes that grade for this one."""
    for pid in sorted(descendants(os.getpid())):
        if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes():
            os.kill(pid, signal.SIGKILL)
            break


def test_a_worker_that_dies_is_told_and_the_results_are_kept(
    course: Path, many: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with once_there_are_results(out, kill_a_worker):
        result = run("--course", course, "grade", many, "--jobs", 2, "--out", out)
    assert result.exit_code == 2
    assert result.stderr.endswith(
        "Error: A grading process ended (out of memory?). Run the same command again to go on, "
        "with fewer --jobs if it repeats.\n"
    )
    assert 3 <= len(results_in(out)) < MANY


def test_an_interrupt_leaves_sorted_results_and_no_grades_yet(
    course: Path, many: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with once_there_are_results(out, _thread.interrupt_main):
        result = run("--course", course, "grade", many, "--jobs", 1, "--out", out)
    assert result.exit_code == 130
    students = [report["student"] for report in results_in(out)]
    assert students == sorted(students)
    assert os.listdir(out) == ["results.jsonl"]


# Explaining


def test_explain_tells_what_hidden_checks_saw(course: Path, tmp_path: Path) -> None:
    hand_in(tmp_path / "class", s1=SWAPPED)
    result = run("--course", course, "explain", tmp_path / "class" / "s1" / "double.py")
    assert result.exit_code == 0
    assert re.search(
        r"^  NO    both is right for any array\.  \[0/3\]\n"
        r"        => Right numbers, other order: the half comes first\.\n"
        r"        3 of 3 entries of half are wrong; the furthest off is half\[\d\] = .*\n"
        r"(?:.*\n)*?          called    both\(x=array\(\[.*\n"
        r"          returned  \(array",
        result.output,
        re.M,
    )
    assert "\n6/10 points. Isolation " in result.output


def test_explain_takes_a_file_of_any_name(course: Path, tmp_path: Path) -> None:
    (tmp_path / "attempt 2.py").write_text(RIGHT)
    result = run("--course", course, "explain", tmp_path / "attempt 2.py", "--exercise", "double")
    assert result.exit_code == 0
    assert "10/10 points." in result.output
    (tmp_path / "attempt 2.py").rename(tmp_path / "attempt.txt")
    result = run("--course", course, "explain", tmp_path / "attempt.txt", "--exercise", "double")
    assert result.exit_code == 0
    assert "10/10 points." in result.output


def test_explain_is_about_the_variant_of_the_named_student(tmp_path: Path) -> None:
    shows = HIDDEN.replace("(answer, rng, reference)", "(answer, variant)").replace(
        "    x = rng", '    require_close(0, variant.factor, "the factor")\n    x = rng'
    )
    course = write_course(tmp_path / "course", hidden=shows, per="student")
    hand_in(tmp_path / "class", s1=RIGHT)
    file = tmp_path / "class" / "s1" / "double.py"
    s1, again, s2 = (
        re.findall(r"the factor = 0, expected \d+", run("--course", course, *words).output)
        for words in (["explain", file], ["explain", file], ["explain", file, "--student", "s2"])
    )
    assert s1 == again
    assert s1 != s2


def test_explain_of_a_file_that_is_not_there_is_told(course: Path, tmp_path: Path) -> None:
    result = run("--course", course, "explain", tmp_path / "s1" / "double.py")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "double.py" in result.stderr


def test_explain_of_a_file_of_no_exercise_is_told(course: Path, tmp_path: Path) -> None:
    result = run("--course", course, "explain", tmp_path / "halve.py")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: No exercise halve in course.toml; there are double.\n",
    )


def test_explain_of_a_check_at_fault_has_no_score(course: Path, class_: Path) -> None:
    write_course(course, hidden=BROKEN)
    result = run("--course", course, "explain", class_ / "s1" / "double.py")
    assert FAULT in result.output
    assert "None" not in result.output.splitlines()[-1]


# Releasing


def test_release_writes_the_students_tree(course: Path, tmp_path: Path) -> None:
    result = run("--course", course, "release", tmp_path / "tree")
    assert (result.exit_code, result.output) == (
        0,
        f"The students' tree in {tmp_path / 'tree'}. "
        "Students run: pip install -r requirements.txt, then pytest.\n",
    )
    assert run("--course", tmp_path / "tree", "check").exit_code == 1


def test_release_of_a_students_tree_is_told(course: Path, tmp_path: Path) -> None:
    (course / "solutions").rename(tmp_path / "elsewhere")
    result = run("--course", course, "release", tmp_path / "tree")
    assert (result.exit_code, result.stderr) == (
        2,
        f"Error: {course} has no solutions/: it is a students' tree already.\n",
    )


@pytest.mark.parametrize("name", ["file", "file/below", "link", "/proc/nowhere", "n" * 300])
def test_a_place_where_no_tree_can_be_written_is_told(
    name: str, course: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere" / "at all")
    result = run("--course", course, "release", tmp_path / name)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")
    assert str(tmp_path / name) in result.stderr


@pytest.fixture
def per_student(tmp_path: Path) -> Path:
    """The folder of a course where every student has a variant."""
    return write_course(tmp_path / "course", per="student")


def test_release_with_a_roster_writes_a_tree_for_each_name(
    per_student: Path, tmp_path: Path
) -> None:
    (tmp_path / "roster").write_text("\ufeffs1\n\n  s5ë 李 \r\n", encoding="utf-8")
    result = run(
        "--course", per_student, "release", tmp_path / "trees", "--roster", tmp_path / "roster"
    )
    assert result.exit_code == 0
    assert result.output.startswith(f"2 trees in {tmp_path / 'trees'}.")
    assert sorted(os.listdir(tmp_path / "trees")) == ["s1", "s5ë 李"]


@pytest.mark.parametrize(
    ("roster", "told"),
    [
        (b"s1\n../s2\n", "'../s2' cannot name a folder"),
        (b"s1\n..\n", "'..' cannot name a folder"),
        (b"s1\n/etc/x\n", "'/etc/x' cannot name a folder"),
        (b"s1\nc:\\x\n", "'c:\\\\x' cannot name a folder"),
        (b"s1\ns2\ns1\n", "'s1' cannot name a folder, or is there twice."),
        (b"s1\na\0b\n", "cannot name a folder"),
        (b"\xff\xfea\0d\0a\0", "cannot be read"),
        (b"\n \n", "no name"),
    ],
)
def test_a_roster_that_names_no_folders_is_told(
    roster: bytes, told: str, per_student: Path, tmp_path: Path
) -> None:
    (tmp_path / "roster").write_bytes(roster)
    result = run(
        "--course", per_student, "release", tmp_path / "trees", "--roster", tmp_path / "roster"
    )
    assert result.exit_code == 2
    assert told in result.stderr
    assert str(tmp_path / "roster") in result.stderr
    assert not (tmp_path / "trees").exists()


def test_a_roster_that_is_not_there_is_told(per_student: Path, tmp_path: Path) -> None:
    result = run("--course", per_student, "release", tmp_path / "t", "--roster", tmp_path / "no")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: The roster {tmp_path / 'no'} cannot be read: ")


# The command itself


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_help_names_the_commands(word: str) -> None:
    result = run(word)
    assert result.exit_code == 0
    for command in ("check", "grade", "explain", "release"):
        assert f"\n  {command} " in result.output


def test_the_version_is_the_packages() -> None:
    assert run("--version").output == f"grader, version {__version__}\n"


@pytest.mark.parametrize(
    "words", [["grade"], ["grade", "x"], ["nonsense"], ["check", "--jobs"], ["release"]]
)
def test_wrong_usage_exits_with_2(words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "Usage: " in result.stderr


def test_the_module_is_the_command(course: Path, tmp_path: Path) -> None:
    process = start("--course", course, "grade", tmp_path / "nowhere", "--out", tmp_path / "out")
    told, errors = process.communicate(timeout=60)
    assert (process.returncode, told) == (2, "")
    assert errors == (
        f"Error: {tmp_path / 'nowhere'} is not a folder. "
        "Give one that holds <student>/<exercise>.py.\n"
    )


def test_the_untouched_stub_earns_nothing(course: Path, tmp_path: Path) -> None:
    hand_in(tmp_path / "class", s1=STUB)
    out = tmp_path / "out"
    assert run("--course", course, "grade", tmp_path / "class", "--out", out).exit_code == 0
    assert [report["earned"] for report in results_in(out)] == [0]
