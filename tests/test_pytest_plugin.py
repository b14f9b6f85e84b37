"""In a course's tree `pytest` shows a line a check; anywhere else the plugin does nothing.

Most runs are in this process; those in a process of their own show that nothing hangs on that.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from pathlib import Path

import pytest
from test_marking import LOOPS, RIGHT, SQUARES, STUB, write_course

from grader.course import load_course
from grader.release import release

FILE = Path("exercises") / "double" / "double.py"
ONE, TWO, THREE = (
    "double doubles 1 and 3.",
    "Doubling twice gives four times as much.",
    "both gives the half and the double of 4.",
)
ORDINARY = "def test_sums():\n    assert 1 + 1 == {}\n"


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The students' tree of the small course, of little patience."""
    folder = tmp_path_factory.mktemp("released")
    release(load_course(write_course(folder / "course", seconds=0.3)), folder / "tree")
    return folder / "tree"


@pytest.fixture
def tree(released: Path) -> Iterator[Path]:
    """That tree, with nothing done yet."""
    (released / FILE).write_text(STUB)
    yield released
    sys.modules.pop("double", None)
    for path in released.glob("test_*.py"):
        path.unlink()


def run(tree: Path, *arguments: str, keep: bool = False) -> tuple[int, str]:
    """Run pytest in this process; return its exit code and what it printed."""
    shown = io.StringIO()
    without = ["faulthandler", "hypothesispytest", *([] if keep else ["cacheprovider"])]
    words = [word for name in without for word in ("-p", f"no:{name}")]
    with redirect_stdout(shown), chdir(tree):
        code = pytest.main(["--capture=sys", *words, *arguments])
    return int(code), shown.getvalue()


def run_apart(tree: Path, *arguments: str) -> tuple[int, str]:
    """Run pytest as a student does."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=tree,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def lines_of(shown: str) -> list[str]:
    """The lines of checks: a sign and a sentence."""
    return re.findall(r"^  (?:ok  |NO  |wait|todo)  .*$", shown, re.M)


def test_a_right_answer_has_a_line_a_check_under_the_title(tree: Path) -> None:
    (tree / FILE).write_text(RIGHT)
    code, shown = run(tree, "-q")
    assert code == 0
    assert re.sub(r" in .*s\n", "\n", shown) == (
        f"\nDoubling\n  ok    {ONE}\n  ok    {TWO}\n  ok    {THREE}\n\n3 passed\n"
    )


def test_a_failure_shows_diagnosis_call_and_result_and_no_traceback(tree: Path) -> None:
    (tree / FILE).write_text(SQUARES)
    code, shown = run(tree, "-q")
    assert code == 1
    start, rule, rest = shown.partition(f"{' FAILURES ':=^80}\n")
    assert start == f"\nDoubling\n  NO    {ONE}\n  wait  {TWO}\n  ok    {THREE}\n\n"
    assert rule
    header, *told = rest.splitlines()
    assert header.strip("_ ") == ONE
    assert told[:-1] == [
        "=> You squared x. Add it to itself.",
        "2 of 2 entries of the double are wrong; the furthest off is entry [1] = 9, expected 6",
        "  called    double(x=array([1., 3.]))",
        "  returned  array([1., 9.])",
    ]
    assert told[-1].startswith("1 failed, 1 passed, 1 skipped in ")


def test_a_student_sees_the_same_in_a_process_of_its_own(tree: Path) -> None:
    (tree / FILE).write_text(SQUARES)
    code, shown = run_apart(tree)
    assert code == 1
    assert lines_of(shown) == [f"  NO    {ONE}", f"  wait  {TWO}", f"  ok    {THREE}"]
    assert "=> You squared x. Add it to itself." in shown
    assert "Traceback" not in shown


def test_the_untouched_stub_is_not_started(tree: Path) -> None:
    code, shown = run(tree)
    assert code == 1
    assert lines_of(shown) == [f"  todo  {ONE}", f"  wait  {TWO}", f"  todo  {THREE}"]
    assert "= 1 skipped, 2 not started in " in shown
    assert "FAILURES" not in shown
    assert "NotImplementedError" not in shown


def test_an_endless_loop_is_interrupted_and_said_so(tree: Path) -> None:
    (tree / FILE).write_text(LOOPS)
    code, shown = run(tree)
    assert code == 1
    assert lines_of(shown) == [f"  NO    {ONE}", f"  wait  {TWO}", f"  ok    {THREE}"]
    assert (
        "double ran for more than 0.3 s and was interrupted. Is there a loop that never ends?"
        in shown
    )


def test_an_endless_loop_in_a_process_of_its_own_is_interrupted_too(tree: Path) -> None:
    (tree / FILE).write_text(
        "while True:\n    try:\n        pass\n    except Exception:\n        0\n"
    )
    code, shown = run_apart(tree)
    assert code == 1
    assert "Is there a loop outside the functions?" in shown


def test_an_error_of_syntax_is_told_with_its_line(tree: Path) -> None:
    (tree / FILE).write_text("import numpy as np\n\n\ndef double(x)\n    return 2 * x\n")
    code, shown = run(tree)
    assert code == 1
    assert lines_of(shown) == [f"  NO    {ONE}", f"  wait  {TWO}", f"  NO    {THREE}"]
    assert "double.py cannot be loaded: SyntaxError: expected ':'\nline 4: def double(x)\n" in shown
    assert "Traceback" not in shown


def test_an_exception_is_told_with_its_line_and_nothing_in_it_is_obeyed(tree: Path) -> None:
    (tree / FILE).write_text("def double(x):\n    raise ValueError('\\x1b[31m')\n")
    _, shown = run(tree)
    assert "double raised ValueError: \\x1b[31m\nline 2: raise ValueError(" in shown
    assert "\x1b" not in shown


def test_what_the_answer_prints_is_shown_below_a_failure(tree: Path) -> None:
    (tree / FILE).write_text("def double(x):\n    print('x is', x)\n")
    _, shown = run(tree, "-k", "at_one_and_three")
    assert "- Captured stdout call -" in shown
    assert "x is [1. 3.]" in shown


def test_imports_that_answers_may_not_use_are_noted(tree: Path) -> None:
    (tree / FILE).write_text(f"import wave, click\n\n\n{RIGHT}")
    code, shown = run(tree)
    assert code == 0
    assert (
        "Note: double.py imports click, which answers in this course may not use "
        "(they may use numpy); grading may not find it."
    ) in shown


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("at_four", [THREE]),
        ("four", [TWO, THREE]),
        ("twice", [TWO]),
        ("half and double", [THREE]),
        ("four times", None),
        ("Doubling", [ONE, TWO, THREE]),
        ("not doubles", [TWO, THREE]),
    ],
)
def test_k_finds_checks_by_words_of_names_and_sentences(
    words: str, found: list[str] | None, tree: Path
) -> None:
    (tree / FILE).write_text(RIGHT)
    code, shown = run(tree, "-k", words)
    if found is None:  # pytest wants `and` between words, and says so
        assert code == 4
    else:
        assert code == 0
        assert lines_of(shown) == [f"  ok    {sentence}" for sentence in found]


def test_a_check_that_is_run_alone_runs_what_it_builds_on(tree: Path) -> None:
    (tree / FILE).write_text(SQUARES)
    _, shown = run(tree, "-k", "twice", "-rs")
    assert lines_of(shown) == [f"  wait  {TWO}"]
    assert f"It builds on: {ONE}" in shown


@pytest.mark.parametrize(
    "where",
    [
        "exercises",
        "exercises/double",
        "exercises/double/double.py",
        "exercises/double/double.py::both_is_right_at_four",
    ],
)
def test_an_exercise_may_be_named_by_its_path(where: str, tree: Path) -> None:
    (tree / FILE).write_text(RIGHT)
    code, shown = run(tree, where)
    assert code == 0
    sentences = [THREE] if "::" in where else [ONE, TWO, THREE]
    assert lines_of(shown) == [f"  ok    {sentence}" for sentence in sentences]


def test_a_file_that_is_named_and_does_not_load_is_told_without_traceback(tree: Path) -> None:
    (tree / FILE).write_text("def double(x)\n")
    code, shown = run(tree, str(FILE))
    assert code == 1
    assert "SyntaxError: expected ':'\nline 1: def double(x)" in shown
    assert "_pytest" not in shown


def test_v_shows_every_sentence_once(tree: Path) -> None:
    (tree / FILE).write_text(SQUARES)
    code, shown = run(tree, "-v")
    assert code == 1
    assert lines_of(shown) == [f"  NO    {ONE}", f"  wait  {TWO}", f"  ok    {THREE}"]
    assert "exercises/double/double.py::both_is_right_at_four" in shown


def test_x_stops_at_the_first_that_is_not_met(tree: Path) -> None:
    code, shown = run(tree, "-x")
    assert code == 1
    assert lines_of(shown) == [f"  todo  {ONE}"]
    assert "stopping after 1 failures" in shown


def test_collecting_only_shows_checks_and_runs_nothing(tree: Path) -> None:
    (tree / FILE).write_text("raise SystemExit\n")
    code, shown = run(tree, "--collect-only", "-q")
    assert code == 0
    assert lines_of(shown) == []
    assert shown.splitlines()[:3] == [
        "exercises/double/double.py::double_is_right_at_one_and_three",
        "exercises/double/double.py::doubling_twice_is_four_times",
        "exercises/double/double.py::both_is_right_at_four",
    ]


def test_lf_runs_again_what_was_not_met(tree: Path) -> None:
    run(tree, keep=True)
    (tree / FILE).write_text(RIGHT)
    code, shown = run(tree, "--lf", keep=True)
    assert code == 0
    assert lines_of(shown) == [f"  ok    {ONE}", f"  ok    {THREE}"]


@pytest.mark.parametrize(
    "options", [["--tb=no"], ["--tb=line"], ["-rA"], ["-s"], ["-vv"], ["--durations=3"], ["-qq"]]
)
def test_other_options_keep_the_lines_and_the_exit_code(options: list[str], tree: Path) -> None:
    (tree / FILE).write_text(SQUARES)
    code, shown = run(tree, *options)
    assert code == 1
    assert lines_of(shown) == [f"  NO    {ONE}", f"  wait  {TWO}", f"  ok    {THREE}"]
    assert "Traceback" not in shown


def test_without_a_terminal_there_is_an_exit_code_all_the_same(tree: Path) -> None:
    assert run(tree, "-p", "no:terminal") == (1, "")


def test_a_students_own_tests_run_as_anywhere_else(tree: Path) -> None:
    (tree / FILE).write_text(RIGHT)
    (tree / "test_mine.py").write_text(ORDINARY.format(3))
    code, shown = run(tree)
    assert code == 1
    assert lines_of(shown) == [f"  ok    {sentence}" for sentence in (ONE, TWO, THREE)]
    assert "    assert 1 + 1 == 3" in shown
    assert "1 failed, 3 passed in" in shown


def test_a_fault_in_a_check_is_told_as_ours(tmp_path: Path) -> None:
    write_course(tmp_path)
    (tmp_path / FILE).write_text(RIGHT)
    checks = tmp_path / "exercises" / "double" / "checks.py"
    checks.write_text(checks.read_text().replace("[2, 6]", "nothing"))
    code, shown = run(tmp_path, "-q")
    assert code == 1
    assert (
        "The check double_is_right_at_one_and_three is at fault, not the answer: NameError: "
        "name 'nothing' is not defined"
    ) in shown


def test_a_check_that_leaves_by_a_way_of_pytests_is_shown_as_pytest_does(tmp_path: Path) -> None:
    write_course(tmp_path, hidden="from grader import check\n")
    (tmp_path / "exercises" / "double" / "checks.py").write_text(
        "import pytest\nfrom grader import check\n\n\n@check(points=0)\n"
        'def fails(answer):\n    """It fails."""\n    pytest.fail("so it does")\n'
    )
    code, shown = run(tmp_path)
    assert code == 1
    assert "Failed: so it does" in shown


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("course.toml", "name = ", "course.toml: Invalid value"),
        ("course.toml", "nmae = 'x'", "course.toml: Object "),
        ("exercises/double/checks.py", "1 / 0", "it does not load: ZeroDivisionError"),
        ("exercises/double/released.json", "{", "released.json is damaged"),
        ("exercises/double/README.md", "no title", "README.md: its first line must be the title"),
    ],
)
def test_a_damaged_course_is_told_without_traceback(
    name: str, text: str, told: str, tmp_path: Path
) -> None:
    release(load_course(write_course(tmp_path / "course")), tmp_path / "tree")
    (tmp_path / "tree" / name).write_text(text)
    code, shown = run(tmp_path / "tree")
    assert code == 2
    assert "ERROR collecting exercises/double/double.py" in shown
    assert told in shown
    assert "Traceback" not in shown
    assert not re.search(r"\.py:\d", shown)


def test_a_damaged_release_file_is_not_blamed_on_the_students_file(tmp_path: Path) -> None:
    release(load_course(write_course(tmp_path / "course")), tmp_path / "tree")
    (tmp_path / "tree" / "exercises" / "double" / "released.json").write_text("{")
    assert "double.py: it cannot be read" not in run(tmp_path / "tree")[1]


def test_an_exercise_that_is_not_in_the_course_is_told(tmp_path: Path) -> None:
    write_course(tmp_path)
    (tmp_path / "exercises" / "halve").mkdir()
    (tmp_path / "exercises" / "halve" / "halve.py").touch()
    code, shown = run(tmp_path)
    assert code == 2
    assert "No exercise halve in course.toml; there are double." in shown
    assert "Traceback" not in shown


def test_outside_a_courses_tree_the_plugin_does_nothing(tmp_path: Path) -> None:
    write_course(tmp_path)
    (tmp_path / "course.toml").unlink()
    code, shown = run(tmp_path)
    assert code == 5
    assert "no tests ran" in shown


@pytest.mark.parametrize("name", ["double.py", "exercises/double.py", "exercises/double/other.py"])
def test_other_files_of_a_course_are_left_alone(name: str, tmp_path: Path) -> None:
    write_course(tmp_path)
    (tmp_path / FILE).unlink()
    (tmp_path / name).write_text("raise SystemExit\n")
    assert run(tmp_path)[0] == 5


def test_an_ordinary_run_looks_as_it_always_does(tmp_path: Path) -> None:
    (tmp_path / "test_sums.py").write_text(ORDINARY.format(2))
    code, shown = run(tmp_path)
    assert code == 0
    assert re.search(r"^test_sums.py \. +\[100%\]$", shown, re.M)


def test_the_projects_own_pytest_looks_for_tests_and_for_no_exercise(project: Path) -> None:
    code, shown = run_apart(project, "--collect-only", "-q", "--ignore-glob=**/test_*.py")
    assert (code, shown.split(" in ")[0].strip()) == (5, "no tests collected")
