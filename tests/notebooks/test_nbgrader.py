"""nbgrader's own commands, on our notebooks: every mark, and what each cheat gets."""

from __future__ import annotations

import csv
import json
import re
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from nbgrader.api import Gradebook
from notebooks.answers import HOSTILE, PLAIN, RIGHT, WRONG, Answer, with_
from notebooks.nbgrader_runs import Ran, nbgrader, scores, sum_of
from notebooks.submitting import hand_in, read

from grader.cli import main
from grader.course import load_course
from grader.notebooks.autograding import UNFINISHED
from grader.notebooks.building import build
from grader.reports.results import Results
from grader.seeds import variant_of

TOY = Path(__file__).resolve().parents[1] / "toy_course"
NAME = "doubling"
ALL = RIGHT | WRONG | HOSTILE


@dataclass(frozen=True)
class Class:
    """A class that was collected, graded and told by nbgrader's own commands."""

    root: Path
    course: Path
    collected: Ran
    autograded: Ran
    told: Ran

    def marks(self, student: str) -> dict[str, float | None]:
        return scores(self.root, NAME)[student]

    def page(self, student: str) -> str:
        return (self.root / "feedback" / student / NAME / f"{NAME}.html").read_text()


def released(course: Path, root: Path) -> dict:
    """Build the small course's notebook, have nbgrader make the students' version, and read it."""
    loaded = load_course(course)
    build(loaded, root)
    made = nbgrader(root, "generate_assignment", NAME)
    assert made.code == 0, made.told
    notebook = read(root / "release" / NAME / f"{NAME}.ipynb")
    factor = variant_of(loaded, loaded.exercises["double"], None).factor
    return {"notebook": notebook, "factor": factor}


def write(root: Path, found: dict, answers: dict[str, Answer], zipped: bool = False) -> None:
    """Hand in each answer, as the folder that nbgrader collects or as a zip file."""
    for student, answer in answers.items():
        made = answer.make(found["notebook"])
        path = hand_in(root / "made", student, NAME, made)
        text = path.read_text().replace("FACTOR", str(found["factor"]))
        path.write_text(text)
        if zipped:
            archive = root / "downloaded" / NAME / "archive"
            archive.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(archive / f"{student}.zip", "w") as file:
                file.writestr(f"{NAME}.ipynb", text)
    if not zipped:
        shutil.copytree(root / "made" / "submitted", root / "submitted")


@pytest.fixture(scope="module")
def class_(tmp_path_factory: pytest.TempPathFactory) -> Class:
    folder = tmp_path_factory.mktemp("nbgrader")
    course, root = folder / "toy", folder / "class"
    shutil.copytree(TOY, course, ignore=shutil.ignore_patterns("__pycache__"))
    found = released(course, root)
    plain = {name: Answer(with_(*texts), 0, 0) for name, texts in PLAIN.items()}
    write(root, found, ALL | plain, zipped=True)
    for student, texts in PLAIN.items():
        file = root / "files" / student / "double.py"
        file.parent.mkdir(parents=True)
        file.write_text("\n\n\n".join(texts).replace("FACTOR", str(found["factor"])))
    collected = nbgrader(root, "zip_collect", NAME)
    (root / "submitted" / "right" / NAME / "timestamp.txt").write_text("when it was done")
    return Class(
        root,
        course,
        collected,
        nbgrader(root, "autograde", NAME, "--GradeBehindTheWall.pictures=True"),
        nbgrader(root, "generate_feedback", NAME),
    )


def test_every_step_ends_well_though_some_notebooks_are_broken(class_: Class) -> None:
    for ran in (class_.collected, class_.autograded, class_.told):
        assert ran.code == 0, ran.told[-4_000:]
        assert "Traceback" not in ran.told
    assert set(scores(class_.root, NAME)) == set(ALL) | set(PLAIN)


@pytest.mark.parametrize("student", RIGHT)
def test_a_right_answer_has_all_points_whatever_became_of_the_notebook(
    class_: Class, student: str
) -> None:
    assert class_.marks(student) == {
        "double-double-public": 1,
        "double-double-hidden": 5,
        "double-scaled-public": 1,
        "double-scaled-hidden": 3,
    }


@pytest.mark.parametrize("student", WRONG)
def test_a_wrong_answer_has_the_points_it_deserves(class_: Class, student: str) -> None:
    marks = class_.marks(student)
    found = sum_of(marks, "double"), sum_of(marks, "scaled")
    assert found == (WRONG[student].double, WRONG[student].scaled)
    assert None not in marks.values()


@pytest.mark.parametrize("student", HOSTILE)
def test_no_cheat_gains_a_mark(class_: Class, student: str) -> None:
    assert set(class_.marks(student).values()) == {0}


@pytest.mark.parametrize("student", ALL)
def test_feedback_tells_why_and_nothing_that_is_hidden(class_: Class, student: str) -> None:
    page = class_.page(student)
    assert "standard_normal" not in page  # how a hidden check draws its inputs
    assert "right_for_arrays" not in page
    assert ("requirements met" in page) != (student in ("broken", "of_another_format"))


def test_feedback_says_what_is_wrong_in_the_words_of_the_course(class_: Class) -> None:
    assert "You squared. Doubling is 2 * x." in class_.page("squares")
    assert "is not started" in class_.page("untouched")
    assert "is no notebook: it is not JSON" in class_.page("broken")
    assert "ZeroDivisionError" in class_.page("raises_where_it_is_defined")


def test_feedback_shows_the_lessons_picture_and_the_answers_own(class_: Class) -> None:
    shown = "data:image/svg+xml;base64,"
    page = class_.page("squares")
    assert page.count(shown) == 2
    assert "Your double of 2 is 4." in page
    untouched = class_.page("untouched")
    assert untouched.count(shown) == 1  # the lesson's
    assert "Your double of 2" not in untouched


Verdicts = dict[tuple[str, str], tuple[str, int]]


def graded(class_: Class, submissions: Path, out: Path) -> Verdicts:
    """By `grader grade`."""
    words = ["--course", class_.course, "grade", submissions, "--out", out, "--jobs", 1]
    ran = CliRunner().invoke(main, [str(word) for word in words])
    assert ran.exit_code == 0, ran.output
    return {
        (report.student, verdict.check): (verdict.outcome.value, verdict.earned)
        for report in Results(out).sorted(["double"])
        for verdict in report.verdicts
    }


@pytest.fixture(scope="module")
def exported(class_: Class) -> Verdicts:
    """By nbgrader autograde, as our exporter tells them."""
    ran = nbgrader(class_.root, "export", "--exporter=grader.notebooks.exporting.ChecksExporter")
    assert ran.code == 0, ran.told
    with (class_.root / "checks.csv").open(newline="") as file:
        return {
            (row["student"], row["check"]): (row["outcome"], int(row["earned"]))
            for row in csv.DictReader(file)
        }


def test_notebooks_have_the_same_verdicts_through_grade(
    class_: Class, exported: Verdicts, tmp_path: Path
) -> None:
    """Check for check, on the tree that nbgrader collected."""
    assert graded(class_, class_.root / "submitted", tmp_path) == exported
    assert len(exported) == 6 * (len(ALL) + len(PLAIN))


def test_files_have_the_same_verdicts_as_notebooks(
    class_: Class, exported: Verdicts, tmp_path: Path
) -> None:
    found = graded(class_, class_.root / "files", tmp_path)
    assert found == {key: verdict for key, verdict in exported.items() if key[0] in PLAIN}
    assert len(found) == 6 * len(PLAIN)
    assert len({outcome for outcome, _ in found.values()}) == 5  # all but those for staff


def test_grade_writes_the_same_marks_into_the_gradebook(class_: Class) -> None:
    before = scores(class_.root, NAME)
    copy = class_.root.parent / "copy"
    copy.mkdir()
    made = released(class_.course, copy)
    assert made["notebook"]
    assert scores(copy, NAME) == {}
    words = ["--course", class_.course, "grade", class_.root / "submitted", "--jobs", 1]
    words += ["--out", copy / "out", "--gradebook", copy / "gradebook.db"]
    ran = CliRunner().invoke(main, [str(word) for word in words])
    assert ran.exit_code == 0, ran.output
    assert scores(copy, NAME) == before


def test_a_run_that_was_killed_is_taken_up_again(
    class_: Class, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What was left without marks is graded by the next run, and nothing else is."""
    root = tmp_path_factory.mktemp("killed") / "class"
    shutil.copytree(class_.root, root)
    config = root / "nbgrader_config.py"
    config.write_text(re.sub(r"HERE / \".*\"", f'Path("{class_.course}")', config.read_text()))
    before = scores(root, NAME)
    autograded = root / "autograded" / "squares" / NAME / f"{NAME}.ipynb"
    graded = read(autograded)
    autograded.chmod(0o644)
    autograded.write_text(json.dumps(graded | {"metadata": {UNFINISHED: True}}))
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
        gradebook.find_grade("double-scaled-hidden", NAME, NAME, "squares").auto_score = None
        gradebook.db.commit()
    ran = nbgrader(root, "autograde", NAME)
    assert ran.code == 0, ran.told
    assert ran.told.count("Grading again what was left unfinished") == 1
    assert ran.told.count("Autograding ") == 1
    assert scores(root, NAME) == before


def test_a_course_that_has_changed_since_is_refused_with_what_to_do(
    class_: Class, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("changed")
    root, course = folder / "class", folder / "toy"
    shutil.copytree(class_.root, root)
    shutil.copytree(class_.course, course)
    checks = course / "solutions" / "double" / "checks.py"
    checks.write_text(checks.read_text().replace("points=4", "points=40"))
    config = root / "nbgrader_config.py"
    config.write_text(re.sub(r"HERE / \".*\"", f'Path("{course}")', config.read_text()))
    before = scores(root, NAME)
    ran = nbgrader(root, "autograde", NAME, "--student", "squares", "--force")
    assert ran.code != 0
    assert "run grader notebooks and nbgrader generate_assignment again" in ran.told
    assert scores(root, NAME) == before
