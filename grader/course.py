"""A folder becomes a Course, or a CourseError that tells everything that is wrong with it."""

from __future__ import annotations

import ast
import hashlib
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, TypeVar

import msgspec

from grader.answer import Answer
from grader.course_file import COURSE_FILE, read_course_file
from grader.errors import CourseError, UsageError
from grader.model import Assignment, Check, Course, Exercise, Limits, Mistake, Style, Symptom
from grader.probes import PROBES_FILE, Probe, probes_in
from grader.released import RELEASED_FILE, read_signatures

STUDENT_FILE = "student"  # names whose tree this is, where variants are per student
PUBLIC_SHARE = 0.3  # of an exercise's points, at most
_Value = TypeVar("_Value")


def find_course(start: Path) -> Path:
    """Return the nearest folder from `start` upwards that holds a course.toml."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / COURSE_FILE).is_file():
            return folder
    raise UsageError(
        f"There is no {COURSE_FILE} in {start} or above it. Is this a course's folder?"
    )


def load_course(folder: Path, only: Sequence[str] = ()) -> Course:
    """Load a course, or of its exercises `only` these; raise CourseError with all its problems.

    Hidden checks, references and mistakes are loaded where there is a folder solutions/.
    """
    file = read_course_file(folder / COURSE_FILE)
    slugs = [slug for assignment in file.assignments for slug in assignment.exercises]
    problems = [f"{COURSE_FILE}: {slug} is listed twice" for slug in _twice(slugs)]
    unknown = [slug for slug in only if slug not in slugs]
    if unknown:
        raise UsageError(
            f"No exercise {unknown[0]} in {COURSE_FILE}; there are {', '.join(slugs)}."
        )
    solutions = folder / "solutions"
    staff = solutions.is_dir()
    salt = _read_salt(solutions / "salt", problems) if staff else None
    exercises = {}
    for slug in dict.fromkeys(slugs):
        if not only or slug in only:
            loader = _ExerciseLoader(
                folder, slug, solutions / slug if staff else None, file.imports
            )
            exercises[slug] = loader.load()
            problems += loader.problems
    if problems:
        raise CourseError(problems)
    return Course(
        name=file.name,
        folder=folder,
        assignments=tuple(
            Assignment(one.name, tuple(one.exercises), one.essay, one.essay_points)
            for one in file.assignments
        ),
        exercises=exercises,
        limits=Limits(**msgspec.structs.asdict(file.limits)),
        imports=tuple(file.imports),
        variants_per=file.variants.per,
        salt=salt,
        isolation=file.wall.require,
    )


def student_of(folder: Path) -> str | None:
    """Return whose tree this is, where the release says so."""
    file = folder / STUDENT_FILE
    try:
        return file.read_text(encoding="utf-8").strip() if file.is_file() else None
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError([f"{file.name}: it cannot be read: {error}"]) from None


def signatures_in(source: str) -> dict[str, tuple[str, ...]]:
    """Return the public functions of a stub with their parameters; raise SyntaxError."""
    return {
        node.name: tuple(argument.arg for argument in (*node.args.posonlyargs, *node.args.args))
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


class _ExerciseLoader:
    """Loads one exercise and collects what is wrong with it."""

    def __init__(
        self, course: Path, slug: str, solution: Path | None, imports: Sequence[str]
    ) -> None:
        self.problems: list[str] = []
        self._defined: dict[Path, list[str]] = {}  # names of functions and classes, in order
        self._unloaded = False  # then other problems may only come of it
        self._imports = imports
        self._course = course
        self._slug = slug
        self._folder = course / "exercises" / slug
        self._solution = solution

    def load(self) -> Exercise:
        public = self._module(self._folder / "checks.py", needed=True)
        probes = self._probes()
        signatures = self._signatures(probes)
        asked = [probes[name].takes if name in probes else name for name in signatures]
        checks = _of_kind(Check, public)
        for check in checks:
            if "reference" in check.needs:
                self._problem(
                    self._folder / "checks.py", f"{check.name} is public and asks for reference"
                )
        hidden: dict[str, Any] = {}
        reference: dict[str, Any] | None = None
        mistakes: dict[str, Any] = {}
        styles: dict[str, Any] = {}
        if self._solution is not None:
            hidden = self._module(self._solution / "checks.py", needed=True)
            mistakes = self._module(self._solution / "mistakes.py")
            styles = self._module(self._solution / "styles.py")
            reference = self._reference(signatures, probes)
            checks += [check.hidden() for check in _of_kind(Check, hidden)]
        draw = self._function("variant.py", "draw", ("rng",))
        picture = self._function("picture.py", "picture", ("answer", "variant"))
        self._check_names(signatures)
        if not self._unloaded:
            self._check_order(checks)
            if self._solution is not None:
                self._check_points(checks)
        known = _of_kind(Mistake, mistakes)
        symptoms = _of_kind(Symptom, mistakes)
        others = _of_kind(Style, styles)
        self._check_of("mistakes.py", known, asked)
        self._check_of("styles.py", others, asked)
        if not self._unloaded:
            named = {mistake.name for mistake in known} | {symptom.name for symptom in symptoms}
            self._check_shown(others, named)
        return Exercise(
            slug=self._slug,
            title=self._title(),
            folder=self._folder,
            signatures=signatures,
            checks=tuple(checks),
            draw=draw,
            reference=reference,
            mistakes=tuple(known),
            symptoms=tuple(symptoms),
            styles=tuple(others),
            picture=picture,
            probes=probes,
            probes_source=(self._folder / PROBES_FILE).read_bytes() if probes else b"",
            digest=self._digest(signatures),
        )

    def _problem(self, path: Path, what: str) -> None:
        self.problems.append(f"{path.relative_to(self._course).as_posix()}: {what}")

    def _module(self, path: Path, needed: bool = False) -> dict[str, Any]:
        """Execute a file of the author's and return its namespace, in file order."""
        if not path.is_file():
            if needed:
                self._problem(path, "there is no such file")
                self._unloaded = True
            return {}
        module = ModuleType(path.stem)
        module.__file__ = str(path)
        try:
            code = compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
            self._defined[path] = _defined_in(code)
            exec(code, vars(module))  # noqa: S102
        except CourseError as error:
            for problem in error.problems:
                self._problem(path, problem)
        except Exception as error:
            told = f"it does not load: {type(error).__name__}: {error}{_line_in(path, error)}"
            self._problem(path, told)
        else:
            return vars(module)
        self._unloaded = True
        return {}

    def _probes(self) -> dict[str, Probe]:
        path = self._folder / PROBES_FILE
        if not path.is_file():
            return {}
        try:
            return probes_in(self._module(path))
        except ValueError as error:
            self._problem(path, str(error))
            return {}

    def _signatures(self, probes: Mapping[str, Probe]) -> dict[str, tuple[str, ...]]:
        """Of the stub's functions and the probes.

        They are what the release recorded, since the stub is the student's then.
        """
        released = self._folder / RELEASED_FILE
        stub = self._folder / f"{self._slug}.py"
        try:
            if released.is_file():
                return read_signatures(released)
            own = signatures_in(stub.read_text(encoding="utf-8"))
            return own | {name: probe.parameters for name, probe in probes.items()}
        except CourseError as error:
            self.problems += error.problems
        except (OSError, SyntaxError, ValueError) as error:
            self._problem(stub, f"it cannot be read: {error}")
        return {}

    def _reference(self, signatures: Iterable[str], probes: Mapping[str, Probe]) -> dict[str, Any]:
        assert self._solution is not None
        path = self._solution / "reference.py"
        module = self._module(path, needed=True)
        asked = {name: probes[name].takes if name in probes else name for name in signatures}
        own = {name: module[it] for name, it in asked.items() if callable(module.get(it))}
        if module and own.keys() != asked.keys():
            missing = dict.fromkeys(it for name, it in asked.items() if name not in own)
            self._problem(path, f"it defines no {', '.join(missing)}, which the stub asks for")
        return {name: probes[name].of(it) if name in probes else it for name, it in own.items()}

    def _function(
        self, file: str, name: str, parameters: Sequence[str]
    ) -> Callable[..., Any] | None:
        """The one function of an optional file of the exercise."""
        path = self._folder / file
        if not path.is_file():
            return None
        before = len(self.problems)
        found = self._module(path).get(name)
        if not callable(found):
            if len(self.problems) == before:
                wanted = ", ".join(parameters)
                self._problem(path, f"it defines no function {name}({wanted})")
            return None
        function: Callable[..., Any] = found
        return function

    def _title(self) -> str:
        path = self._folder / "README.md"
        try:
            first = path.read_text(encoding="utf-8").partition("\n")[0]
        except (OSError, UnicodeDecodeError) as error:
            self._problem(path, f"the lesson cannot be read: {error}")
            return self._slug
        if not first.startswith("# ") or not first[1:].strip():
            self._problem(path, "its first line must be the title: `# ...`")
        return first.removeprefix("# ").strip()

    def _check_names(self, signatures: Iterable[str]) -> None:
        if self._slug in sys.stdlib_module_names or self._slug in (*self._imports, "grader"):
            self.problems.append(f"{self._slug}: a module has this name; choose another")
        for name in signatures:
            if hasattr(Answer, name):
                self.problems.append(f"{self._slug}: no function can be named {name}")
        for path, names in self._defined.items():
            for name in _twice(names):
                self._problem(path, f"{name} is defined twice, and only the last one counts")

    def _check_of(
        self, file: str, entries: Sequence[Mistake | Style], signatures: Iterable[str]
    ) -> None:
        for entry in entries:
            if entry.of not in signatures:
                where = f"solutions/{self._slug}/{file}"
                self.problems.append(
                    f"{where}: {entry.name} is of {entry.of}, which the stub lacks"
                )

    def _check_shown(self, styles: Iterable[Style], named: set[str]) -> None:
        self.problems += [
            f"solutions/{self._slug}/styles.py: {style.name} shows {style.shows}, which is no "
            "mistake or symptom of mistakes.py"
            for style in styles
            if style.shows not in named
        ]

    def _check_order(self, checks: list[Check]) -> None:
        earlier: set[str] = set()
        for check in checks:
            if check.name in earlier:
                self.problems.append(f"{self._slug}: there are two checks {check.name}")
            for name in check.after:
                if name not in earlier:
                    self.problems.append(
                        f"{self._slug}: {check.name} comes after {name}, which is no earlier check"
                    )
            earlier.add(check.name)
        if not checks:
            self.problems.append(f"{self._slug}: it has no checks")

    def _check_points(self, checks: list[Check]) -> None:
        possible = sum(check.points for check in checks)
        public = sum(check.points for check in checks if check.visibility == "public")
        if public > PUBLIC_SHARE * possible:
            self.problems.append(
                f"{self._slug}: public checks hold {public} of {possible} points; "
                f"at most {PUBLIC_SHARE:.0%}, since students see them"
            )

    def _digest(self, signatures: dict[str, tuple[str, ...]]) -> str:
        """Stand for all files that decide about marks."""
        digest = hashlib.sha256()
        for folder in (self._folder, self._solution):
            for path in sorted(folder.glob("*.py")) if folder else []:
                if path.stem != self._slug:
                    digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        digest.update(repr(signatures).encode())
        return digest.hexdigest()


def _of_kind(kind: type[_Value], namespace: dict[str, Any]) -> list[_Value]:
    """The values of this kind that a module defines, in file order, each once."""
    return list(dict.fromkeys(value for value in namespace.values() if isinstance(value, kind)))


def _defined_in(module: CodeType) -> list[str]:
    """The names of a module's functions and classes, in order; to parse it again takes as long."""
    own = (one for one in module.co_consts if isinstance(one, CodeType))
    return [one.co_name for one in own if one.co_name.isidentifier()]


def _line_in(path: Path, error: Exception) -> str:
    """Where in this file an exception was raised, in words."""
    if isinstance(error, SyntaxError):
        return ""  # its text says where
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == str(path)
    ]
    return f" (line {lines[-1]})" if lines else ""


def _twice(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})


def _read_salt(path: Path, problems: list[str]) -> str | None:
    try:
        salt = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        salt = ""
    if len(salt) < 16:
        problems.append(
            "solutions/salt: it must hold at least 16 characters that nobody can guess; `python -c "
            "'import secrets; print(secrets.token_hex(32))' > solutions/salt` writes some"
        )
    return salt
