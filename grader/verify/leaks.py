"""Whether anything of solutions/ ships: a release is made, and searched."""

from __future__ import annotations

import ast
import re
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

from grader.errors import CourseError
from grader.model import Course, Exercise, Visibility
from grader.rehearsal import rehearse
from grader.release import release
from grader.released import RELEASED_FILE, read_known
from grader.seeds import marking_inputs, public_inputs, variant_of
from grader.verify.bench import Bench
from grader.verify.problems import Problem, public_file_of
from grader.verify.sources import solution, text_of

_TELLING = 16  # signs of a line that nobody writes by accident
_DATA = re.compile(r"[A-Za-z0-9+/]{100,}")  # packed numbers, without which texts are half as long
_STUDENT = "student-01"
_OF_SOLUTIONS = {"reference.py", "mistakes.py", "styles.py", "accepted", "solutions", "salt"}


@dataclass(frozen=True)
class Leaks:
    """Release the course and look for what should not be there."""

    exercise: str = ""

    def run(self, bench: Bench) -> list[Problem]:
        """Return the problems."""
        course = bench.course
        student = _STUDENT if course.variants_per == "student" else None
        with tempfile.TemporaryDirectory() as folder:
            try:
                (tree,) = release(course, Path(folder, "tree"), (student,) if student else ())
            except CourseError:  # a place that no variant fills, as the lesson's proof tells
                return []
            return list(leaks_in(tree, course, student))


class _Text:
    """A long text, in which lines are looked for fast: most have words that it has not."""

    def __init__(self, text: str) -> None:
        self._text = _DATA.sub("", text)
        words = self._text.split()
        self._runs = {*words, *pairwise(words)}

    def __contains__(self, line: str) -> bool:
        line = _DATA.sub("", line)
        inner = line.split()[1:-1]  # the first and the last may be parts of longer words
        return (
            self._runs.issuperset(inner)
            and self._runs.issuperset(pairwise(inner))
            and line in self._text
        )


def leaks_in(tree: Path, course: Course, student: str | None = None) -> Iterator[Problem]:
    """Yield what a students' tree gives away."""
    files = dict(_files_in(tree))
    texts = {path: _collapsed(data.decode("utf-8", "replace")) for path, data in files.items()}
    for path, text in texts.items():
        if _OF_SOLUTIONS & set(re.split(r"[!/]", path)):
            yield _leak(path, "it is a file of solutions/")
        if course.salt and _collapsed(course.salt) in text:
            yield _leak(path, "it holds the course's salt")
    shipped = {path: text for path, text in texts.items() if "!grader/" not in path}
    everything, public = _Text("\n".join(shipped.values())), _public_text(course)
    for exercise in course.exercises.values():
        yield from _titles(exercise, texts)
        yield from _solution_lines(course, exercise, shipped, everything, public)
        yield from _reference_in_the_stub(course, exercise, texts)
        yield from _hidden_inputs(course, exercise, tree, student)


def _leak(path: str, what: str) -> Problem:
    return Problem(f"the released {path}", what, "Take it out of what ships.")


def _files_in(tree: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a tree by their paths, and those of the wheels in it."""
    for file in sorted(file for file in tree.rglob("*") if file.is_file()):
        path = file.relative_to(tree).as_posix()
        if file.suffix == ".whl":
            with zipfile.ZipFile(file) as wheel:
                for name in wheel.namelist():
                    yield f"{path}!{name}", wheel.read(name)
        else:
            yield path, file.read_bytes()


def _titles(exercise: Exercise, texts: dict[str, str]) -> Iterator[Problem]:
    for check in exercise.checks:
        if check.visibility is Visibility.HIDDEN:
            for path, text in texts.items():
                if _collapsed(check.title) in text:
                    yield _leak(path, f"it holds the title of the hidden check {check.name}")


def _public_text(course: Course) -> _Text:
    """All that is public as written, each text on a line of its own."""
    public = [
        _collapsed(file.read_text(encoding="utf-8", errors="replace"))
        for file in sorted((course.folder / "exercises").rglob("*"))
        if file.is_file()
    ]
    for one in course.exercises.values():  # these sentences ship
        public += [_collapsed(mistake.sentence) for mistake in one.mistakes]
        public += [_collapsed(symptom.sentence) for symptom in one.symptoms]
    return _Text("\n".join(public))


def _solution_lines(
    course: Course, exercise: Exercise, shipped: dict[str, str], everything: _Text, public: _Text
) -> Iterator[Problem]:
    """Lines of the solution in what ships and is not public as written."""
    folder = solution(course, exercise)
    for file in sorted(folder.rglob("*.py")):
        for line in _telling_lines(text_of(course, file)):
            if line not in everything or line in public:
                continue
            for path, text in shipped.items():
                if line in text:
                    name = file.relative_to(course.folder).as_posix()
                    yield _leak(path, f"it holds a line of {name}: {line}")


def _reference_in_the_stub(
    course: Course, exercise: Exercise, texts: dict[str, str]
) -> Iterator[Problem]:
    given = _given_lines(exercise)
    lines = [
        line
        for line in _telling_lines(text_of(course, solution(course, exercise) / "reference.py"))
        if line not in given
    ]
    for name in (exercise.stub.name, "README.md", "picture.py"):
        path = public_file_of(exercise, name)
        for line in lines:
            if line in texts.get(path, "") and not line.startswith(("def ", "import ", "from ")):
                yield _leak(path, f"it holds a line of the reference: {line}")


def _given_lines(exercise: Exercise) -> set[str]:
    """The lines of methods that the stub of a class gives, which the reference has as well."""
    source = exercise.stub.read_text(encoding="utf-8")
    lines = source.splitlines()
    try:
        tree = ast.parse(source)
    except SyntaxError:  # only once it is filled
        return set()
    return {
        _collapsed(line)
        for node in tree.body
        if isinstance(node, ast.ClassDef)
        for method in node.body
        if isinstance(method, ast.FunctionDef) and not isinstance(method.body[-1], ast.Raise)
        for line in lines[method.lineno - 1 : method.end_lineno]
    }


def _hidden_inputs(
    course: Course, exercise: Exercise, tree: Path, student: str | None
) -> Iterator[Problem]:
    path = public_file_of(exercise, RELEASED_FILE)
    variant = variant_of(course, exercise, student)
    public, hidden = (
        {
            call.sent
            for call in rehearse(
                exercise, variant, inputs, [one for one in exercise.checks if one.visibility is who]
            )
        }
        for who, inputs in (
            (Visibility.PUBLIC, partial(public_inputs, exercise)),
            (Visibility.HIDDEN, partial(marking_inputs, course, exercise)),
        )
    )
    for entry in read_known(tree / path):
        if entry.sent not in public:
            whose = "of a hidden check" if entry.sent in hidden else "that no public check makes"
            yield _leak(path, f"it holds a call {whose}, of {entry.function}")
            return


def _telling_lines(source: str) -> list[str]:
    """The lines of a source that say something by themselves, without those of docstrings."""
    documented: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            documented |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    lines = [
        _collapsed(line)
        for number, line in enumerate(source.splitlines(), start=1)
        if number not in documented
    ]
    return [line for line in dict.fromkeys(lines) if len(line.replace(" ", "")) >= _TELLING]


def _collapsed(text: str) -> str:
    return " ".join(text.split())
