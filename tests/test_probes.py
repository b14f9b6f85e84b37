"""Answers that are classes: a probe turns their objects into data, alike through every door."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from grader.answer import Answer
from grader.course import load_course
from grader.errors import AnswerFailure, CourseError
from grader.inprocess import Defined
from grader.marking import Grader
from grader.model import Course, Outcome, Submission, Verdict, Visibility
from grader.notebooks.building import notebook_of
from grader.notebooks.outline import outline_of
from grader.probes import load_probes, probes_in
from grader.release import release
from grader.selfcheck import SelfCheck
from grader.verify.decoys import EMPTY, OBJECTS, decoys
from grader.verify.lessons import lesson_problems
from grader.verify.proving import prove

FOLDER = Path(__file__).parent / "probed_course"
REFERENCE = (FOLDER / "solutions" / "tally" / "reference.py").read_text()
STUB = (FOLDER / "exercises" / "tally" / "tally.py").read_text()
LEAVES_OUT = REFERENCE.replace("sum(self.values) / len(self.values)", "sum(self.values) / 7")
WITHOUT_THE_START = REFERENCE.replace(
    "sum(self.values) / len(self.values)",
    "sum(self.values[1:] or self.values) / (len(self.values) - 1 or 1)",
)


@pytest.fixture(scope="module")
def probed() -> Course:
    return load_course(FOLDER)


@pytest.fixture(scope="module")
def wall(probed: Course) -> Iterator[Grader]:
    with Grader(probed) as ready:
        yield ready


@pytest.fixture(scope="module")
def tree(probed: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The students' tree."""
    (made,) = release(probed, tmp_path_factory.mktemp("release") / "tree")
    return made


def checked(tree: Path, source: str) -> list[Verdict]:
    """The verdicts of a self-check in the students' tree."""
    (tree / "exercises" / "tally" / "tally.py").write_text(source)
    course = load_course(tree)
    run = SelfCheck(course, course.exercises["tally"])
    return [run.verdict(check) for check in run.checks]


def marked(wall: Grader, source: str) -> tuple[Verdict, ...]:
    """The verdicts behind the wall, with all that they say."""
    exercise = wall.course.exercises["tally"]
    verdicts, _ = wall.judge(exercise, source.encode(), None, reveal=True)
    return verdicts


def test_a_probe_takes_what_stands_before_the_slash() -> None:
    probes = load_probes(b"def twice(Value, /, x, y): return Value(x) + y\n_K = 1\ndef _own(): 0\n")
    assert list(probes) == ["twice"]
    assert (probes["twice"].takes, probes["twice"].parameters) == ("Value", ("x", "y"))
    assert probes["twice"].of(abs)(-3, 4) == 7


@pytest.mark.parametrize("head", ["x", "Value, Other, /, x", "Value, /, *x", "Value, /, *, x"])
def test_a_function_that_is_no_probe_is_refused(head: str) -> None:
    namespace: dict[str, Any] = {}
    exec(f"def seen({head}): ...", namespace)
    with pytest.raises(ValueError, match="seen must take one thing of the answer, before /"):
        probes_in(namespace)


def test_what_a_probes_file_imports_is_no_probe() -> None:
    assert not load_probes(b"from math import prod\nfrom textwrap import dedent\n")


def test_the_course_asks_for_the_class_and_calls_the_probes(probed: Course) -> None:
    exercise = probed.exercises["tally"]
    assert exercise.signatures == {
        "means": ("start", "steps"),
        "means_of_two": ("start", "step"),
    }
    assert exercise.asked == ("Tally",)
    assert exercise.reference is not None
    assert exercise.reference["means"](1, [2]) == [1, 2]


def test_a_right_class_passes_through_every_door(wall: Grader, tree: Path) -> None:
    assert {verdict.outcome for verdict in checked(tree, REFERENCE)} == {Outcome.PASSED}
    assert {verdict.outcome for verdict in marked(wall, REFERENCE)} == {Outcome.PASSED}
    submission = Submission("student-01", "tally", REFERENCE.encode())
    assert wall.grade(submission).earned == 5


def test_a_known_mistake_is_named_through_every_door(wall: Grader, tree: Path) -> None:
    sentence = ("You left the start out of the mean; it is one of the values.",)
    assert [one.diagnoses for one in checked(tree, WITHOUT_THE_START)] == [sentence]
    verdicts = marked(wall, WITHOUT_THE_START)
    assert [one.diagnoses for one in verdicts] == [sentence, sentence, sentence]
    assert not any(one.diagnoses for one in marked(wall, LEAVES_OUT))
    assert "means(start=1.0, steps=[2.0, 4.0])" in verdicts[0].message


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (STUB, "Tally.mean is not started: it still raises NotImplementedError."),
        ("tally = 1", "Your file defines no Tally."),
        ("Tally = 1", "Your file defines no Tally."),
        ("class Tally: pass", "means raised TypeError: Tally() takes no arguments"),
        (
            "class Tally:\n    def __init__(self, start): self.mean = 1\n",
            "means raised TypeError: 'int' object is not callable",
        ),
        (REFERENCE.replace("return sum", "sum"), "the means = [None], which is not an array"),
        (REFERENCE.replace("sum(", "summed("), "means raised NameError: name 'summed'"),
    ],
)
def test_what_is_wrong_is_told_alike(wall: Grader, tree: Path, source: str, told: str) -> None:
    (own,) = checked(tree, source)
    behind = marked(wall, source)[0]
    assert told.split("[None]")[0] in own.message
    assert own.message.replace("\n", " ") == behind.message.replace("\n", " ")


def test_a_line_of_the_students_is_shown_where_it_raised(tree: Path) -> None:
    (verdict,) = checked(tree, REFERENCE.replace("sum(", "summed("))
    assert "line 12: return summed(self.values) / len(self.values)" in verdict.message


def test_a_type_error_among_objects_says_nothing_of_the_first_line(tree: Path) -> None:
    source = REFERENCE.replace("sum(self.values)", "self + 1")
    (verdict,) = checked(tree, source)
    assert "unsupported operand" in verdict.message
    assert "first line" not in verdict.message


def test_an_answer_cannot_put_its_own_function_in_the_place_of_a_probe(wall: Grader) -> None:
    forged = "def means(start, steps): return [start]\ndef means_of_two(a, b): return a, b\n"
    verdicts = marked(wall, forged)
    assert {verdict.message.partition("\n")[0] for verdict in verdicts} == {
        "Your file defines no Tally."
    }
    control = marked(wall, forged + REFERENCE)  # only the class counts
    assert {verdict.outcome for verdict in control} == {Outcome.PASSED}


def test_an_object_is_no_data(wall: Grader) -> None:
    returns_itself = REFERENCE.replace("return sum(self.values) / len(self.values)", "return self")
    assert "means returned" in marked(wall, returns_itself)[0].message


def test_a_kernels_class_is_probed_too(probed: Course) -> None:
    exercise = probed.exercises["tally"]
    namespace: dict[str, Any] = {}
    host = Defined(namespace, "<ipython-input", 5.0, exercise.probes)
    answer = Answer(host, exercise.signatures)
    with pytest.raises(AnswerFailure, match="There is no Tally yet: run the cell"):
        answer.means(1, [2])
    exec(REFERENCE, namespace)
    assert answer.means(1, [2]) == [1, 2]


def test_a_notebook_has_a_cell_for_the_class_with_its_methods(probed: Course) -> None:
    (cell,) = [
        cell
        for cell in notebook_of(probed, probed.assignments[0]).cells
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "tally-Tally"
    ]
    assert cell.source == STUB.partition("\n\n\n")[2].strip().replace(
        "raise NotImplementedError",
        "### BEGIN SOLUTION\n        self.values.append(self.values[-1] + step)\n"
        "        ### END SOLUTION",
        1,
    ).replace(
        "raise NotImplementedError",
        "### BEGIN SOLUTION\n        return sum(self.values) / len(self.values)\n"
        "        ### END SOLUTION",
    )
    outline = outline_of(probed.exercises["tally"], None)
    assert list(outline) == ["Tally"]
    assert len(outline["Tally"]) == 3


def test_decoys_of_a_class_are_such_that_checks_see_their_values(
    probed: Course, wall: Grader
) -> None:
    seen: Mapping[str, str] = {
        name: marked(wall, made.decode())[0].message
        for name, made in decoys(probed.exercises["tally"], None, REFERENCE).items()
        if name in OBJECTS
    }
    assert seen.keys() == OBJECTS.keys()
    assert seen["has None everywhere"].startswith("the means = [None, None, None], which is not")
    assert seen["has text everywhere"].startswith("the means = ['decoy', 'decoy', 'decoy'], which")
    assert "not finite" in seen["has NaN everywhere"]
    assert "entry [2] = 0, expected 3.666667" in seen["has zeros everywhere"]
    assert "means returned" in seen["has itself everywhere"]


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("exercises/tally/probes.py", "Tally, /, start, step)", "start, step)", "must take one"),
        ("exercises/tally/probes.py", "def means(", "def last_call(", "can be named last_call"),
        ("exercises/tally/probes.py", "def means(", "1 / 0\ndef means(", "it does not load"),
        ("solutions/tally/reference.py", "class Tally", "class Tall", "it defines no Tally"),
        ("solutions/tally/mistakes.py", 'of="Tally"', 'of="means"', "is of means, which the stub"),
    ],
)
def test_what_an_author_gets_wrong_is_told(
    tmp_path: Path, file: str, old: str, new: str, problem: str
) -> None:
    folder = tmp_path / "course"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new))
    with pytest.raises(CourseError) as caught:
        load_course(folder)
    assert any(problem in told for told in caught.value.problems)


def test_hidden_checks_of_a_class_say_no_more_than_others(wall: Grader) -> None:
    exercise = wall.course.exercises["tally"]
    verdicts, _ = wall.judge(exercise, LEAVES_OUT.encode(), None)
    hidden = [one for one in verdicts if one.visibility is Visibility.HIDDEN]
    assert hidden
    assert not any(one.message for one in hidden)


def test_probes_change_the_fingerprint_of_a_course(probed: Course, tmp_path: Path) -> None:
    folder = tmp_path / "course"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / "exercises" / "tally" / "probes.py").open("a") as file:
        file.write("\n# Another line.\n")
    exercise = load_course(folder).exercises["tally"]
    assert exercise.digest != probed.exercises["tally"].digest
    assert replace(exercise, probes={}).asked == ("means", "means_of_two")


def test_the_course_is_proved(probed: Course) -> None:
    verification = prove(probed)
    assert verification.problems == ()
    (proof,) = verification.proofs
    assert (proof.mistakes, proof.mistake_styles, proof.accepted) == (2, 6, 6)
    assert proof.decoys == len({*OBJECTS, EMPTY})
    assert proof.killed == proof.mutants > 10


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('    """A number that is moved on, and remembers where it was."""\n', "", "no docstring"),
        ("raise NotImplementedError", "return 0", "no method of Tally ends with raise"),
        ("class Tally", "class Tall", "it defines no Tally, which a probe takes"),
    ],
)
def test_a_class_that_students_cannot_start_from_is_a_problem(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    folder = tmp_path / "course"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    stub = folder / "exercises" / "tally" / "tally.py"
    stub.write_text(STUB.replace(old, new))
    course = load_course(folder)
    found = lesson_problems(course, course.exercises["tally"])
    assert [one for one in found if problem in one.what]
