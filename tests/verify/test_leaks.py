"""A release is searched for what must not ship. What is found is planted in it first."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from grader.course import load_course
from grader.model import Course
from grader.rehearsal import rehearse
from grader.release import release
from grader.released import write_released
from grader.replaying import known_answers
from grader.seeds import marking_inputs, variant_of
from grader.verify.bench import Bench
from grader.verify.leaks import Leaks, leaks_in

TREE = "exercises/double/"


@pytest.fixture(scope="module")
def released(toy: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The released toy course."""
    (tree,) = release(toy, tmp_path_factory.mktemp("released") / "tree")
    return tree


@pytest.fixture
def tree(released: Path, tmp_path: Path) -> Path:
    """A copy of it, to plant something in."""
    return Path(shutil.copytree(released, tmp_path / "tree"))


def append(path: Path, text: str) -> None:
    """Add to a file, or make it."""
    path.parent.mkdir(exist_ok=True)
    with path.open("a") as file:
        file.write(text)


def add_to_the_wheel(tree: Path, name: str, text: str) -> None:
    """Add a file to the package's wheel."""
    (wheel,) = tree.glob("*.whl")
    with zipfile.ZipFile(wheel, "a") as archive:
        archive.writestr(name, text)


def test_a_release_of_the_course_gives_nothing_away(bench: Bench) -> None:
    assert Leaks().run(bench) == []


@pytest.mark.parametrize(
    ("plant", "where", "what"),
    [
        (
            lambda tree: append(tree / TREE / "reference.py", "x = 1\n"),
            TREE + "reference.py",
            "it is a file of solutions/",
        ),
        (
            lambda tree: append(tree / "solutions" / "notes.txt", "x = 1\n"),
            "solutions/notes.txt",
            "it is a file of solutions/",
        ),
        (
            lambda tree: add_to_the_wheel(tree, "solutions/double/notes.txt", "x = 1\n"),
            ".whl!solutions/double/notes.txt",
            "it is a file of solutions/",
        ),
        (
            lambda tree: append(tree / "course.toml", "# a salt for toys,  known to everybody\n"),
            "course.toml",
            "it holds the course's salt",
        ),
        (
            lambda tree: append(
                tree / "README.md", "double leaves the array it is given\nas it is.\n"
            ),
            "README.md",
            "it holds the title of the hidden check double_leaves_its_argument_alone",
        ),
        (
            lambda tree: append(tree / TREE / "checks.py", "    for shape in ((3,), (2, 4)):\n"),
            TREE + "checks.py",
            "it holds a line of solutions/double/checks.py: for shape in ((3,), (2, 4)):",
        ),
        (
            lambda tree: append(tree / "README.md", "return np.sum([x] * variant.factor, axis=0)"),
            "README.md",
            "it holds a line of solutions/double/accepted/sums_copies.py: "
            "return np.sum([x] * variant.factor, axis=0)",
        ),
        (
            lambda tree: append(tree / TREE / "double.py", "# return variant.factor  * x\n"),
            TREE + "double.py",
            "it holds a line of the reference: return variant.factor * x",
        ),
    ],
)
def test_what_gives_something_away_is_found(
    toy: Course, tree: Path, plant: Callable[[Path], None], where: str, what: str
) -> None:
    plant(tree)
    problems = list(leaks_in(tree, toy))
    assert any(one.where.endswith(where) and one.what == what for one in problems), problems
    assert {one.where.partition(" ")[0] for one in problems} == {"the"}


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("double_is_right_for_arrays", "of a hidden check"),
        ("double_of_a_sum_is_the_sum_of_doubles", "that no public check makes"),
    ],
)
def test_inputs_that_marks_are_given_on_are_found(
    toy: Course, tree: Path, name: str, whose: str
) -> None:
    exercise = toy.exercises["double"]
    variant = variant_of(toy, exercise)
    (check,) = [check for check in exercise.checks if check.name == name]
    calls = rehearse(exercise, variant, partial(marking_inputs, toy, exercise), [check])
    known = known_answers(calls, exercise, variant)
    write_released(tree / TREE / "released.json", dict(exercise.signatures), known)
    (problem,) = leaks_in(tree, toy)
    assert problem.where == "the released exercises/double/released.json"
    assert problem.what == f"it holds a call {whose}, of double"


def test_sentences_of_mistakes_may_ship(copied: Path) -> None:
    mistakes = copied / "solutions" / "double" / "mistakes.py"
    text = mistakes.read_text()
    assert text.count("You added 2.") == 1
    sentence = "The student wrote return np.add(2, x) here."
    mistakes.write_text(text.replace("You added 2.", sentence))
    with Bench(load_course(copied)) as bench:
        assert Leaks().run(bench) == []


def test_a_course_with_variants_per_student_is_released_for_one(copied: Path) -> None:
    with (copied / "course.toml").open("a") as file:
        file.write('\n[variants]\nper = "student"\n')
    with Bench(load_course(copied)) as bench:
        assert Leaks().run(bench) == []


def test_a_course_that_cannot_be_released_has_told_so_elsewhere(copied: Path) -> None:
    append(copied / "exercises" / "double" / "README.md", "{{nothing}}\n")
    with Bench(load_course(copied)) as bench:
        assert Leaks().run(bench) == []
