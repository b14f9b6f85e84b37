"""A student's own check runs the public checks, in this process, on the file in the tree."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from test_marking import LOOPS, RIGHT, SQUARES, STUB, write_course

from grader.course import load_course
from grader.errors import CourseError
from grader.model import Outcome, Verdict, Visibility
from grader.release import release
from grader.selfcheck import SelfCheck, not_started, unlisted_imports

SENTENCE = "You squared x. Add it to itself."


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The students' tree of the small course."""
    folder = tmp_path_factory.mktemp("released")
    release(load_course(write_course(folder / "course", seconds=0.3)), folder / "tree")
    return folder / "tree"


@pytest.fixture
def tree(released: Path) -> Iterator[Path]:
    """That tree, with nothing done yet."""
    path = released / "exercises" / "double" / "double.py"
    path.write_text(STUB)
    yield released
    sys.modules.pop("double", None)


def check_of(tree: Path, source: str | bytes | None = None) -> SelfCheck:
    """The self-check of a tree in which the student has written this."""
    if source is not None:
        data = source.encode() if isinstance(source, str) else source
        (tree / "exercises" / "double" / "double.py").write_bytes(data)
    course = load_course(tree)
    return SelfCheck(course, course.exercises["double"])


def verdicts(run: SelfCheck) -> list[Verdict]:
    """All its verdicts, in order."""
    return [run.verdict(check) for check in run.checks]


def outcomes(run: SelfCheck) -> list[str]:
    """The outcomes of all its checks."""
    return [verdict.outcome.value for verdict in verdicts(run)]


def test_a_right_answer_meets_every_requirement(tree: Path) -> None:
    assert outcomes(check_of(tree, RIGHT)) == ["passed"] * 3


def test_only_public_checks_are_run_where_hidden_ones_are_at_hand(tmp_path: Path) -> None:
    run = check_of(write_course(tmp_path), RIGHT)
    assert {check.visibility for check in run.checks} == {Visibility.PUBLIC}
    assert outcomes(run) == ["passed"] * 3


def test_a_check_runs_when_its_verdict_is_asked_for_and_only_once(tree: Path) -> None:
    counting = "calls = 0\n\n\ndef double(x):\n    global calls\n    calls += 1\n    return calls\n"
    run = check_of(tree, counting)
    last, first = run.verdict(run.checks[1]), run.verdict(run.checks[0])
    assert (last.outcome, first.outcome) == (Outcome.SKIPPED, Outcome.FAILED)
    assert run.verdict(run.checks[0]) is first
    assert sys.modules["double"].calls == 1


def test_a_wrong_answer_is_diagnosed_by_what_the_release_says(tree: Path) -> None:
    first = verdicts(check_of(tree, SQUARES))[0]
    assert first.outcome is Outcome.FAILED
    assert first.diagnoses == (SENTENCE,)
    assert first.message == (
        "2 of 2 entries of the double are wrong; the furthest off is entry [1] = 9, expected 6"
        "\n  called    double(x=array([1., 3.]))\n  returned  array([1., 9.])"
    )


def test_a_wrong_answer_is_diagnosed_by_replay_where_there_are_solutions(tmp_path: Path) -> None:
    assert verdicts(check_of(write_course(tmp_path), SQUARES))[0].diagnoses == (SENTENCE,)


def test_without_a_release_file_there_is_no_diagnosis(tmp_path: Path) -> None:
    course = load_course(write_course(tmp_path / "course"))
    (tree,) = release(course, tmp_path / "tree")
    (tree / "exercises" / "double" / "released.json").unlink()
    first = verdicts(check_of(tree, SQUARES))[0]
    assert (first.outcome, first.diagnoses) == (Outcome.FAILED, ())


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1", b'{"signatures": 1}', b"\xff"])
def test_a_damaged_release_file_is_told(damage: bytes, tree: Path) -> None:
    path = tree / "exercises" / "double" / "released.json"
    whole = path.read_bytes()
    path.write_bytes(damage)
    try:
        with pytest.raises(CourseError) as told:
            check_of(tree)
    finally:
        path.write_bytes(whole)
    assert f"{path} is damaged: " in str(told.value)


def test_values_in_a_release_file_that_are_no_values_are_told(tree: Path) -> None:
    path = tree / "exercises" / "double" / "released.json"
    whole = path.read_text()
    path.write_text(whole.replace('"sent":"', '"sent":"AAAA').replace('"0":"', '"x":"'))
    try:
        with pytest.raises(CourseError) as told:
            check_of(tree)
    finally:
        path.write_text(whole)
    assert f"{path} is damaged: " in str(told.value)


def test_the_untouched_stub_is_not_started(tree: Path) -> None:
    first, second, third = verdicts(check_of(tree))
    assert [not_started(verdict) for verdict in (first, second, third)] == [True, False, True]
    assert second.outcome is Outcome.SKIPPED
    assert first.diagnoses == ()


def test_a_function_that_was_started_is_not_not_started(tree: Path) -> None:
    for source in (SQUARES, "", "def double(x):\n    raise NotImplementedError('later')\n"):
        assert not not_started(verdicts(check_of(tree, source))[0])


def test_the_course_still_loads_when_the_answer_does_not(tree: Path) -> None:
    first = verdicts(check_of(tree, "import numpy as np\n\ndef double(x)\n    return x\n"))[0]
    assert first.outcome is Outcome.CRASHED
    assert first.message.startswith(
        "double.py cannot be loaded: SyntaxError: expected ':'\nline 3: def double(x)"
    )


def test_an_endless_loop_is_interrupted_and_the_rest_goes_on(tree: Path) -> None:
    run = check_of(tree, LOOPS)
    assert outcomes(run) == ["timed_out", "skipped", "passed"]
    assert verdicts(run)[0].message == (
        "double ran for more than 0.3 s and was interrupted. Is there a loop that never ends?"
        "\n  called    double(x=array([1., 3.]))"
    )


def test_an_endless_loop_outside_the_functions_is_interrupted(tree: Path) -> None:
    run = check_of(tree, "while True:\n    pass\n")
    assert outcomes(run) == ["timed_out", "skipped", "timed_out"]
    assert verdicts(run)[0].message.startswith(
        "Loading double.py took more than 0.3 s and was interrupted. "
        "Is there a loop outside the functions?"
    )


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("raise ValueError(1)", "double.py cannot be loaded: ValueError: 1\nline 1:"),
        ("def double(x):\n    exit(3)", "double raised exit(): 3\nline 2: exit(3)"),
        ("def double(x):\n    return input()", "double raised EOFError"),
        ("def double(x):\n    return double(x)", "double raised RecursionError"),
        ("def double(x):\n    raise Exception('\\x1b[2J')", r"double raised Exception: \x1b[2J"),
    ],
)
def test_whatever_the_answer_does_the_student_is_told(source: str, said: str, tree: Path) -> None:
    first = verdicts(check_of(tree, source))[0]
    assert first.outcome is Outcome.CRASHED
    assert first.message.startswith(said)


def test_a_script_that_ends_itself_counts_as_far_as_it_went(tree: Path) -> None:
    assert outcomes(check_of(tree, f"{RIGHT}\n\nraise SystemExit\n")) == ["passed"] * 3


@pytest.mark.parametrize(
    "source", ["raise KeyboardInterrupt", "def double(x):\n    raise KeyboardInterrupt"]
)
def test_a_key_that_interrupts_is_the_students_and_no_fault_of_the_answer(
    source: str, tree: Path
) -> None:
    run = check_of(tree, source)
    with pytest.raises(KeyboardInterrupt):
        verdicts(run)


def test_a_file_that_is_gone_is_told(tree: Path) -> None:
    run = check_of(tree)
    run.exercise.stub.unlink()
    first = verdicts(run)[0]
    assert first.outcome is Outcome.CRASHED
    assert "double.py" in first.message
    assert "at fault" not in first.message


def warnings_of(tree: Path, source: str) -> list[str]:
    """What the student should know beforehand."""
    return check_of(tree, source).warnings()


def test_imports_that_answers_may_not_use_are_told(tree: Path) -> None:
    assert warnings_of(tree, "import numpy as np\nimport pandas.api\nfrom torch import nn\n") == [
        "double.py imports pandas, which answers in this course may not use "
        "(they may use numpy); grading may not find it.",
        "double.py imports torch, which answers in this course may not use "
        "(they may use numpy); grading may not find it.",
    ]


def test_a_course_that_allows_no_package_says_so(tree: Path) -> None:
    course = replace(load_course(tree), imports=())
    (tree / "exercises" / "double" / "double.py").write_text("import numpy\n")
    (told,) = SelfCheck(course, course.exercises["double"]).warnings()
    assert "(they may use no package)" in told


@pytest.mark.parametrize(
    "source",
    [
        "import numpy\nimport numpy.linalg as la\nfrom numpy import linalg\n",
        "import math, itertools, collections.abc\nfrom __future__ import annotations\n",
        "from . import other\nfrom .other import name\n",
        "text = 'import pandas'\n# import torch\n",
        "def double(x)\n",
        "x = '\0'\n",
        "",
    ],
)
def test_other_imports_and_files_that_do_not_load_are_no_matter(source: str, tree: Path) -> None:
    assert warnings_of(tree, source) == []


def test_an_import_inside_a_function_is_found_too(tmp_path: Path) -> None:
    path = tmp_path / "double.py"
    path.write_text("def double(x):\n    import pandas\n")
    assert unlisted_imports(path, ["numpy"]) == ["pandas"]


def test_a_file_that_cannot_be_read_imports_nothing(tmp_path: Path) -> None:
    assert unlisted_imports(tmp_path / "nowhere.py", []) == []


@pytest.mark.parametrize("source", ["-" * 100_000 + "1", "(" * 1_000, "[" * 100_000])
def test_a_file_nested_too_deep_to_read_imports_nothing(source: str, tmp_path: Path) -> None:
    (tmp_path / "double.py").write_text(source)
    assert unlisted_imports(tmp_path / "double.py", []) == []


def test_the_inputs_of_a_self_check_are_always_the_same(tree: Path) -> None:
    wrong = RIGHT.replace("return 2 * x\n", "return 2 * x if len(x) == 2 else x\n", 1)
    one, other = (verdicts(check_of(tree, wrong))[1].message for _ in range(2))
    assert one == other
    assert "four times x" in one


def test_a_tree_of_one_student_is_about_the_variant_of_that_student(tmp_path: Path) -> None:
    course = load_course(write_course(tmp_path / "course", per="student"))
    s1, s2 = release(course, tmp_path / "trees", ["s1", "s2"])
    assert drawn_in(s1) != drawn_in(s2)
    assert drawn_in(s1) == drawn_in(s1)


def drawn_in(tree: Path) -> str:
    """The variant that a self-check in this tree is about."""
    checks = tree / "exercises" / "double" / "checks.py"
    checks.write_text(
        "from grader import check, require\n\n\n@check(points=1)\ndef shows(answer, variant):\n"
        '    """It shows the variant."""\n    require(False, str(variant.factor))\n'
    )
    return verdicts(check_of(tree))[0].message


def test_a_students_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    course = load_course(write_course(tmp_path / "course", per="student"))
    (s1,) = release(course, tmp_path / "trees", ["s1"])
    (s1 / "student").write_bytes(b"\xff\xfe")
    with pytest.raises(CourseError):
        check_of(s1)
