"""Whatever is handed in, there is a report, with the marks and the reasons.

`write_course` makes the small course of this and other tests: one exercise, `double`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from levels import LEVELS

from grader.course import load_course
from grader.errors import GraderError, WallError
from grader.marking import Grader, fingerprint
from grader.model import Course, Limits, Outcome, Report, Submission, Visibility
from grader.wall.session import Session

COURSE = """\
name = "Small"
imports = ["numpy"]
[[assignments]]
name = "First"
exercises = ["double"]
[limits]
call_seconds = {seconds}
[variants]
per = "{per}"
"""
LESSON = "# Doubling\n\nTwice {{factor}} is a number.\n"
STUB = '''\
"""Doubling. Read README.md."""


def double(x):
    """Return 2 * x."""
    raise NotImplementedError


def both(x):
    """Return (x / 2, 2 * x)."""
    raise NotImplementedError
'''
VARIANT = """\
from dataclasses import dataclass


@dataclass(frozen=True)
class Variant:
    factor: int


def draw(rng):
    return Variant(int(rng.integers(3, 1_000_000)))
"""
PUBLIC = '''\
import numpy as np

from grader import check, parts, require_all_close, require_close

X = np.array([1.0, 3.0])


@check(points=1)
def double_is_right_at_one_and_three(answer):
    """double doubles 1 and 3."""
    require_close(answer.double(X), [2, 6], "the double")


@check(points=0, after=[double_is_right_at_one_and_three])
def doubling_twice_is_four_times(answer, rng):
    """Doubling twice gives four times as much."""
    x = rng.standard_normal(3)
    require_close(answer.double(answer.double(x)), 4 * x, "four times x")


@check(points=1)
def both_is_right_at_four(answer):
    """both gives the half and the double of 4."""
    names = ("half", "twice")
    require_all_close(parts(answer.both(4.0), names, "both"), (2, 8), names)
'''
HIDDEN = '''\
from grader import check, parts, require_all_close, require_close


@check(points=5, after=["double_is_right_at_one_and_three"])
def double_is_right_everywhere(answer, rng, reference):
    """double is right for any array."""
    x = rng.standard_normal(4)
    require_close(answer.double(x), reference.double(x), "the double")


@check(points=3)
def both_is_right_everywhere(answer, rng, reference):
    """both is right for any array."""
    names = ("half", "twice")
    x = rng.standard_normal(3)
    require_all_close(parts(answer.both(x), names, "both"), reference.both(x), names)
'''
MISTAKES = '''\
from grader import mistake


@mistake(of="double")
def squares(x):
    """You squared x. Add it to itself."""
    return x * x


@mistake(of="both")
def puts_the_double_first(x):
    """Right numbers, other order: the half comes first."""
    return 2 * x, x / 2
'''
RIGHT = """\
def double(x):
    return 2 * x


def both(x):
    return x / 2, 2 * x
"""
SQUARES = RIGHT.replace("2 * x\n\n", "x * x\n\n", 1)
LOOPS = RIGHT.replace("return 2 * x\n", "while True:\n        pass\n", 1)
TITLES = [
    "double doubles 1 and 3.",
    "Doubling twice gives four times as much.",
    "both gives the half and the double of 4.",
    "double is right for any array.",
    "both is right for any array.",
]


def write_course(
    folder: Path,
    *,
    hidden: str = HIDDEN,
    mistakes: str = MISTAKES,
    seconds: float = 5,
    per: str = "course",
) -> Path:
    """Write the small course to a folder and return it."""
    files = {
        "course.toml": COURSE.format(seconds=seconds, per=per),
        "exercises/double/README.md": LESSON,
        "exercises/double/double.py": STUB,
        "exercises/double/variant.py": VARIANT,
        "exercises/double/checks.py": PUBLIC,
        "solutions/salt": "a salt of this test and no other\n",
        "solutions/double/reference.py": RIGHT,
        "solutions/double/checks.py": hidden,
        "solutions/double/mistakes.py": mistakes,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The small course, of little patience."""
    return load_course(write_course(tmp_path_factory.mktemp("small"), seconds=0.5))


@pytest.fixture(scope="module")
def small_grader(small: Course) -> Iterator[Grader]:
    """The wall around the small course."""
    with Grader(small) as ready:
        yield ready


def handed_in(source: str | bytes | None, problem: str = "", missing: bool = False) -> Submission:
    """s1's submission."""
    data = source.encode() if isinstance(source, str) else source
    return Submission("s1", "double", data, problem, missing)


def outcomes(report: Report) -> list[str]:
    """The outcomes of a report's checks, in order."""
    return [verdict.outcome.value for verdict in report.verdicts]


def test_a_right_answer_gets_full_marks(small_grader: Grader) -> None:
    report = small_grader.grade(handed_in(RIGHT))
    assert (report.student, report.exercise) == ("s1", "double")
    assert (report.earned, report.possible) == (10, 10)
    assert outcomes(report) == ["passed"] * 5
    assert [verdict.title for verdict in report.verdicts] == TITLES
    assert [verdict.earned for verdict in report.verdicts] == [1, 0, 1, 5, 3]
    assert {verdict.message for verdict in report.verdicts} == {""}
    assert (report.problem, report.missing) == ("", False)


def test_a_wrong_answer_gets_reasons_and_what_is_right_of_it(small_grader: Grader) -> None:
    report = small_grader.grade(handed_in(SQUARES))
    assert outcomes(report) == ["failed", "skipped", "passed", "skipped", "passed"]
    assert report.earned == 4
    wrong, waiting, *_ = report.verdicts
    assert wrong.message == (
        "2 of 2 entries of the double are wrong; the furthest off is entry [1] = 9, expected 6"
        "\n  called    double(x=array([1., 3.]))\n  returned  array([1., 9.])"
    )
    assert wrong.diagnoses == ("You squared x. Add it to itself.",)
    assert waiting.message == "It builds on: double doubles 1 and 3."


def test_a_hidden_check_tells_its_diagnosis_and_not_its_inputs(small_grader: Grader) -> None:
    swapped = RIGHT.replace("x / 2, 2 * x", "2 * x, x / 2")
    last = small_grader.grade(handed_in(swapped)).verdicts[-1]
    assert (last.visibility, last.outcome) == (Visibility.HIDDEN, Outcome.FAILED)
    assert last.message == ""
    assert last.diagnoses == ("Right numbers, other order: the half comes first.",)


def test_staff_may_have_the_inputs_of_hidden_checks_revealed(small_grader: Grader) -> None:
    swapped = RIGHT.replace("x / 2, 2 * x", "2 * x, x / 2")
    last = small_grader.grade(handed_in(swapped), reveal=True).verdicts[-1]
    assert last.message.startswith("3 of 3 entries of half are wrong;")
    assert "\n  called    both(x=array([" in last.message


@pytest.mark.parametrize(
    ("source", "outcome", "said"),
    [
        (LOOPS, "timed_out", "double ran for more than 0.5 s and was stopped."),
        ("while True: pass", "timed_out", "Loading double.py ran for more than 0.5 s"),
        ("import os\nos._exit(0)", "crashed", "its process ended with exit code 0"),
        ("raise SystemError('so')", "crashed", "cannot be loaded: SystemError: so\nline 1:"),
        ("raise SystemExit", "failed", "Your file defines no function double."),
        ("def double(x): exit(3)", "crashed", "double raised exit(): 3"),
        ("def double(x)\n", "crashed", "SyntaxError: expected ':'\nline 1: def double(x)"),
        (b"\x00", "crashed", "double.py cannot be loaded:"),
        ("", "failed", "Your file defines no function double."),
        (STUB, "failed", "double is not started: it still raises NotImplementedError."),
        (
            "def double(x): pass",
            "failed",
            "the double is None; does the function return its result?",
        ),
        ("def double(x): return object()", "failed", "double returned"),
        ("def double(x): raise ValueError('\\x1b[31m')", "crashed", r"ValueError: \x1b[31m"),
    ],
)
def test_whatever_a_file_does_there_is_a_report(
    source: str | bytes, outcome: str, said: str, small_grader: Grader
) -> None:
    report = small_grader.grade(handed_in(source))
    first = report.verdicts[0]
    assert (first.outcome.value, report.possible) == (outcome, 10)
    assert said in first.message
    assert "\x1b" not in first.message


def test_what_was_not_handed_in_is_missing_and_earns_nothing(small_grader: Grader) -> None:
    report = small_grader.grade(handed_in(None, "It was not handed in.", missing=True))
    assert outcomes(report) == ["skipped"] * 5
    assert (report.earned, report.possible, report.missing) == (0, 10, True)
    assert report.problem == "It was not handed in."
    assert report.isolation == ""


def test_what_cannot_be_read_fails_every_check(small_grader: Grader) -> None:
    report = small_grader.grade(handed_in(None, "It is a folder."))
    assert outcomes(report) == ["failed"] * 5
    assert (report.earned, report.missing) == (0, False)
    assert {verdict.message for verdict in report.verdicts} == {"It is a folder."}


def test_the_same_submission_gets_the_same_report(small_grader: Grader) -> None:
    first, second = (small_grader.grade(handed_in(SQUARES)) for _ in range(2))
    assert replace(first, seconds=0) == replace(second, seconds=0)


def test_every_report_says_how_well_the_answer_was_kept_apart(small_grader: Grader) -> None:
    level = small_grader.grade(handed_in(RIGHT)).isolation.partition(":")[0]
    assert level in ("none", "partial", "full")
    assert small_grader.isolation().startswith(f"Isolation {level}:")


# By the layers of the wall that stand: the isolation, and what it says
KEPT_APART = {
    "full": ("full", "an answer can do nothing but compute."),
    "no namespaces": (
        "partial: lacks names",
        "on this machine an answer could see which files there are.",
    ),
    "seccomp alone": (
        "partial: lacks files, names",
        "on this machine an answer could read files, see which files there are.",
    ),
    "bare": (
        "none: lacks files, names, writes, network, processes, signals",
        "on this machine an answer could read files, see which files there are, make files, "
        "open network connections, start processes, signal other processes.",
    ),
}


@pytest.fixture(scope="module", params=LEVELS)
def walled(
    request: pytest.FixtureRequest, small: Course, need: Callable[..., None]
) -> Iterator[tuple[str, Grader]]:
    """The small course's grader at each level, and the level's name."""
    layers = ("namespaces", "files", "system_calls")
    need(*(layer for layer in layers if layer not in LEVELS[request.param]))
    with Grader(small, without=LEVELS[request.param]) as ready:
        yield request.param, ready


def test_verdicts_are_the_same_at_all_levels_and_the_report_tells_which(
    walled: tuple[str, Grader], small_grader: Grader
) -> None:
    level, grader = walled
    for source in (RIGHT, SQUARES, "def double(x)\n"):
        report = grader.grade(handed_in(source))
        assert report.isolation == KEPT_APART[level][0]
        assert report.verdicts == small_grader.grade(handed_in(source)).verdicts


@pytest.mark.parametrize("required", ["none", "partial", "full"])
def test_isolation_is_told_or_refused_where_marks_require_more(
    required: str, walled: tuple[str, Grader]
) -> None:
    level, grader = walled
    found, told = KEPT_APART[level]
    found = found.partition(":")[0]
    explained = f"Isolation {found}: {told}"
    if ["none", "partial", "full"].index(found) >= ["none", "partial", "full"].index(required):
        assert grader.isolation(required) == explained
        return
    with pytest.raises(WallError) as caught:
        grader.isolation(required)
    assert str(caught.value) == (
        f"{explained}\nMarks require isolation {required} here. `grader doctor` says what this "
        f"machine lacks; --allow-isolation {found} grades all the same."
    )


def test_nothing_is_required_where_nothing_is_said(walled: tuple[str, Grader]) -> None:
    _, grader = walled
    assert grader.isolation().startswith("Isolation ")


def test_a_check_at_fault_leaves_the_score_open(tmp_path: Path) -> None:
    broken = HIDDEN.replace("reference.both(x)", "reference.neither(x)")
    with Grader(load_course(write_course(tmp_path, hidden=broken))) as grader:
        report = grader.grade(handed_in(RIGHT))
    assert outcomes(report) == ["passed", "passed", "passed", "passed", "broken"]
    assert (report.earned, report.possible) == (None, 10)
    assert report.verdicts[-1].message.startswith(
        "The check both_is_right_everywhere is at fault, not the answer: AttributeError:"
    )


def test_a_fault_of_ours_leaves_every_check_to_a_person(tmp_path: Path) -> None:
    folder = write_course(tmp_path)
    faulty = VARIANT.replace("return Variant(", "raise LookupError(")
    (folder / "exercises" / "double" / "variant.py").write_text(faulty)
    with Grader(load_course(folder)) as grader:
        report = grader.grade(handed_in(RIGHT))
    assert outcomes(report) == ["broken"] * 5
    assert (report.earned, report.possible) == (None, 10)
    assert report.verdicts[0].message.startswith(
        "Grading is at fault, not the answer: LookupError: "
    )


def test_variants_may_differ_from_student_to_student(tmp_path: Path) -> None:
    shows = HIDDEN.replace("(answer, rng, reference)", "(answer, variant)").replace(
        "    x = rng", '    require_close(0, variant.factor, "the factor")\n    x = rng'
    )
    course = load_course(write_course(tmp_path, hidden=shows, per="student"))
    with Grader(course) as grader:
        told = {
            student: grader.grade(replace(handed_in(RIGHT), student=student), reveal=True)
            .verdicts[-1]
            .message
            for student in ("s1", "s2")
        }
    assert told["s1"].startswith("the factor = 0, expected ")
    assert told["s1"] != told["s2"]


def test_a_course_without_solutions_marks_nothing(small: Course) -> None:
    with pytest.raises(GraderError) as told:
        Grader(replace(small, salt=None))
    assert str(told.value) == (
        f"{small.folder} has no folder solutions/, so nothing can be marked here. "
        "Students check themselves with `grader check`."
    )


@pytest.mark.parametrize(
    "other",
    [
        handed_in(RIGHT + "\n"),
        handed_in(None),
        handed_in(None, "It is a folder."),
        replace(handed_in(RIGHT), student="s2"),
    ],
)
def test_another_submission_has_another_fingerprint(other: Submission, small: Course) -> None:
    assert fingerprint(small, other) != fingerprint(small, handed_in(RIGHT))


@pytest.mark.parametrize(
    "change",
    [
        {"salt": "another salt"},
        {"name": "Large"},
        {"imports": ("numpy", "sympy")},
        {"limits": Limits(call_seconds=1)},
        {"variants_per": "student"},
    ],
)
def test_a_course_of_other_terms_has_other_fingerprints(
    change: dict[str, Any], small: Course
) -> None:
    other = replace(small, **change)
    assert fingerprint(other, handed_in(RIGHT)) != fingerprint(small, handed_in(RIGHT))


@pytest.mark.parametrize(
    "name",
    [
        "exercises/double/checks.py",
        "exercises/double/variant.py",
        "solutions/double/checks.py",
        "solutions/double/mistakes.py",
        "solutions/double/reference.py",
    ],
)
def test_a_change_of_what_decides_about_marks_changes_fingerprints(
    name: str, tmp_path: Path
) -> None:
    before = fingerprint(load_course(write_course(tmp_path)), handed_in(RIGHT))
    with (tmp_path / name).open("a") as file:
        file.write("# a change\n")
    assert fingerprint(load_course(tmp_path), handed_in(RIGHT)) != before


@pytest.mark.parametrize("name", ["exercises/double/README.md", "exercises/double/double.py"])
def test_a_change_of_the_lesson_or_the_stubs_text_changes_no_fingerprint(
    name: str, tmp_path: Path
) -> None:
    before = fingerprint(load_course(write_course(tmp_path)), handed_in(RIGHT))
    with (tmp_path / name).open("a") as file:
        file.write("# a change\n")
    assert fingerprint(load_course(tmp_path), handed_in(RIGHT)) == before


def test_the_same_course_in_another_folder_has_the_same_fingerprints(tmp_path: Path) -> None:
    one, other = (load_course(write_course(tmp_path / name)) for name in ("one", "other"))
    assert fingerprint(one, handed_in(RIGHT)) == fingerprint(other, handed_in(RIGHT))


# Pictures

PICTURE = """\
from grader import Line, Panel, Picture


def picture(answer, variant):
    y = [float(answer.double(7.25)), answer.both(0.5)[1]]
    line = Line([0, 1], y)
    return Picture("Two doubles", "...", [Panel("", "", "", "", (0, 1), (0, 20), [line])])
"""
AT_THE_PICTURE = RIGHT.replace(
    "return 2 * x\n", "return 2 * x if hasattr(x, 'shape') else odd()\n", 1
)


@pytest.fixture(scope="module")
def drawing_grader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    """The wall around the small course with a picture."""
    folder = write_course(tmp_path_factory.mktemp("drawing"), seconds=0.5)
    (folder / "exercises/double/picture.py").write_text(PICTURE)
    with Grader(load_course(folder)) as ready:
        yield ready


def drawn_y(report: Report) -> tuple[float, ...] | None:
    """The values in a report's picture."""
    return report.picture.panels[0].lines[0].y if report.picture else None


def test_a_report_carries_a_picture_where_the_exercise_draws_one(
    drawing_grader: Grader, small_grader: Grader
) -> None:
    report = drawing_grader.grade(handed_in(RIGHT))
    assert drawn_y(report) == (14.5, 1)
    assert (report.earned, outcomes(report)) == (10, ["passed"] * 5)
    assert small_grader.grade(handed_in(RIGHT)).picture is None


def test_a_wrong_answer_is_drawn_as_it_is(drawing_grader: Grader) -> None:
    report = drawing_grader.grade(handed_in(SQUARES))
    assert drawn_y(report) == (52.56, 1)
    assert report.earned == 4


@pytest.mark.parametrize(
    "odd",
    [
        "raise ValueError",
        "while True: pass",
        "import os; os._exit(0)",
        "import os; os.kill(os.getpid(), 9)",
        "return None",
        "return 'text'",
        "return float('nan')",
        "return float('inf')",
        "return 1e300",
        "return 10 ** 4000",
        "return [1, 2]",
        "return object()",
        "raise NotImplementedError",
        "return 'x' * 10 ** 9",
    ],
)
def test_whatever_an_answer_does_at_the_picture_its_verdicts_stand(
    odd: str, drawing_grader: Grader
) -> None:
    source = f"def odd():\n    {odd}\n\n\n{AT_THE_PICTURE}"
    report = drawing_grader.grade(handed_in(source))
    assert report.picture is None
    assert (report.earned, outcomes(report)) == (10, ["passed"] * 5)
    assert drawn_y(drawing_grader.grade(handed_in(RIGHT))) == (14.5, 1)


@pytest.mark.parametrize("source", [STUB, "", "def double(x)\n", "raise SystemError", None])
def test_without_a_function_to_call_there_is_no_picture(
    source: str | None, drawing_grader: Grader
) -> None:
    assert drawing_grader.grade(handed_in(source)).picture is None


def test_a_picture_takes_the_submissions_own_time(drawing_grader: Grader) -> None:
    limits = Limits(call_seconds=60, submission_seconds=2)
    loops = f"def odd():\n    while True: pass\n\n\n{AT_THE_PICTURE}"
    with Grader(replace(drawing_grader.course, limits=limits)) as grader:
        report = grader.grade(handed_in(loops))
    assert (report.earned, report.picture) == (10, None)
    assert report.seconds < 30  # half of what the call alone could have taken


REMEMBERS = """\
SEEN = []


def double(x):
    SEEN.append(x)
    return 2 * x if hasattr(x, "shape") else float(len(SEEN))


def both(x):
    return x / 2, 2 * x
"""


def test_what_hidden_checks_asked_cannot_be_drawn(
    drawing_grader: Grader, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert drawn_y(drawing_grader.grade(handed_in(REMEMBERS))) == (1, 1)
    monkeypatch.setattr(Session, "renew", lambda session: None)  # it could be, by the same child
    assert drawn_y(drawing_grader.grade(handed_in(REMEMBERS))) == (5, 1)


@pytest.mark.parametrize(
    "slip",
    ["    1 / 0\n", "    return 5\n", "    return Picture('', '', [])\n", "    raise OSError\n"],
)
def test_a_picture_that_is_at_fault_costs_no_marks(slip: str, tmp_path: Path) -> None:
    folder = write_course(tmp_path)
    head, body = PICTURE.split("    y = ")
    (folder / "exercises/double/picture.py").write_text(f"{head}{slip}    y = {body}")
    with Grader(load_course(folder)) as grader:
        report = grader.grade(handed_in(RIGHT))
    assert (report.earned, report.picture) == (10, None)


def test_another_picture_is_another_fingerprint(tmp_path: Path) -> None:
    before = fingerprint(load_course(write_course(tmp_path)), handed_in(RIGHT))
    (tmp_path / "exercises/double/picture.py").write_text(PICTURE)
    assert fingerprint(load_course(tmp_path), handed_in(RIGHT)) != before


# what is imported for whom

LOADED = "import sys\nLOADED = 'sym' + 'py' in sys.modules\n"
AS_IT_IS = RIGHT.replace("2 * x\n\n", "2 * x if {} else None\n\n", 1)


@pytest.fixture(scope="module")
def with_sympy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    folder = write_course(tmp_path_factory.mktemp("course"))
    path = folder / "course.toml"
    path.write_text(path.read_text().replace('["numpy"]', '["numpy", "sympy"]'))
    with Grader(load_course(folder)) as grader:
        yield grader


@pytest.mark.parametrize(
    ("source", "condition"),
    [
        (LOADED, "not LOADED"),
        (LOADED + "import sympy\n", "LOADED and sympy.Integer(1) == 1"),
        (LOADED + "sympy = __import__('sympy')\n", "LOADED"),
    ],
)
def test_sympy_is_loaded_for_answers_that_name_it(
    with_sympy: Grader, source: str, condition: str
) -> None:
    text = source + AS_IT_IS.format(condition)
    report = with_sympy.grade(Submission("student-01", "double", text.encode()))
    assert report.earned == report.possible, report.verdicts


def test_sympy_is_loaded_for_exercises_that_name_it(tmp_path: Path) -> None:
    folder = write_course(tmp_path)
    path = folder / "course.toml"
    path.write_text(path.read_text().replace('["numpy"]', '["numpy", "sympy"]'))
    stub = folder / "exercises/double/double.py"
    stub.write_text(f"import sympy\n{stub.read_text()}")
    text = LOADED + AS_IT_IS.format("LOADED")
    with Grader(load_course(folder)) as grader:
        report = grader.grade(Submission("student-01", "double", text.encode()))
    assert report.earned == report.possible, report.verdicts


# what is graded before does not matter


COUNTS = """\
calls = []


def double(x):
    calls.append(x)
    return 2 * x if len(calls) < 4 else 2 * x + len(calls)


def both(x):
    calls.append(x)
    return x / 2, 2 * x
"""


def test_a_child_sees_the_same_calls_whatever_was_graded_before(small: Course) -> None:
    submissions = [
        Submission("student-01", "double", text.encode()) for text in (COUNTS, RIGHT, SQUARES)
    ]
    with Grader(small) as fresh:
        first = [fresh.grade(submission).verdicts for submission in submissions]
        again = [fresh.grade(submission).verdicts for submission in submissions]
    with Grader(small) as other:
        last = [other.grade(submission).verdicts for submission in reversed(submissions)]
    assert first == again == last[::-1]
    assert 0 < sum(verdict.earned for verdict in first[0]) < 10


def test_messages_for_staff_are_kept_apart_from_those_for_students(small: Course) -> None:
    submission = Submission("student-01", "double", SQUARES.encode())
    hidden = "double_is_right_everywhere", "both_is_right_everywhere"
    wrong = replace(submission, source=RIGHT.replace("x / 2, ", "x, ").encode())
    with Grader(small) as grader:
        told = [
            [verdict.message for verdict in report.verdicts if verdict.check in hidden]
            for report in (
                grader.grade(wrong),
                grader.grade(wrong, reveal=True),
                grader.grade(wrong),
            )
        ]
    assert told[0] == told[2] == ["", ""]
    assert "expected" in told[1][1]
