"""The students' tree holds what is listed, works on its own, and gives no solution away."""

from __future__ import annotations

import ast
import base64
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tokenize
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from test_marking import HIDDEN, write_course

from grader import __version__, wire
from grader.course import load_course, student_of
from grader.errors import CourseError, UsageError
from grader.model import Course, Visibility
from grader.release import build_wheel, fill, release
from grader.released import read_known

PROJECT = Path(__file__).resolve().parents[1]

WHEEL = f"gradient_exercises-{__version__}-py3-none-any.whl"
SLUGS = sorted(path.name for path in (PROJECT / "exercises").iterdir())
SENTENCE_WORDS = 4  # fewer are words that anybody would choose
PRINTED = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f\ufffd]{8,}")  # in what is unpacked
DATA = re.compile(r"[A-Za-z0-9+/]{100,}=*")
LABEL_WORDS = 6  # as many are a sentence even without a full stop


@pytest.fixture(scope="module")
def tree(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The students' tree of the project's own course."""
    (made,) = release(course, tmp_path_factory.mktemp("release") / "tree")
    return made


def files_of(tree: Path) -> list[str]:
    """The files of a tree, by path."""
    return sorted(path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file())


# What is in the tree


def test_the_tree_holds_what_is_listed_here_and_nothing_else(course: Course, tree: Path) -> None:
    wanted = ["README.md", "course.toml", "requirements.txt", WHEEL]
    for slug, exercise in course.exercises.items():
        names = ["README.md", f"{slug}.py", "checks.py", "released.json"]
        names += ["variant.py"] if exercise.draw else []
        names += ["picture.py", "picture.svg"] if exercise.picture else []
        names += ["probes.py"] if exercise.probes else []
        wanted += [f"exercises/{slug}/{name}" for name in names]
    assert files_of(tree) == sorted(wanted)


def test_a_lesson_shows_the_picture_of_a_right_answer(tree: Path) -> None:
    folder = tree / "exercises" / "saddle_escape"
    lesson = (folder / "README.md").read_text(encoding="utf-8")
    assert "![What a right answer draws](picture.svg)" in lesson
    assert "`grader plot saddle_escape` draws the same of yours." in lesson
    drawing = (folder / "picture.svg").read_text(encoding="utf-8")
    assert drawing.count('class="yours"') > 16


def test_a_picture_that_fails_is_told(tmp_path: Path) -> None:
    folder = write_course(tmp_path / "course")
    path = folder / "exercises" / "double" / "picture.py"
    path.write_text("def picture(answer, variant):\n    return 1 / 0\n", encoding="utf-8")
    with pytest.raises(CourseError, match="no picture of the reference: ZeroDivisionError"):
        release(load_course(folder), tmp_path / "tree")


def test_files_that_are_not_listed_stay_at_home(tmp_path: Path) -> None:
    folder = write_course(tmp_path / "course")
    for name in ("draft.py", "answers.md", ".env", "__pycache__/double.cpython-311.pyc"):
        path = folder / "exercises" / "double" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("secret")
    (folder / "exercises" / "double" / "probes.py").write_text("x = 1\n")
    (tree,) = release(load_course(folder), tmp_path / "tree")
    assert files_of(tree / "exercises" / "double") == [
        "README.md",
        "checks.py",
        "double.py",
        "probes.py",
        "released.json",
        "variant.py",
    ]


def test_the_wheel_holds_the_package_and_nothing_else(tree: Path, project: Path) -> None:
    with zipfile.ZipFile(tree / WHEEL) as wheel:
        inside = {name for name in wheel.namelist() if ".dist-info/" not in name}
    source = project / "grader"
    assert inside == {
        path.relative_to(project).as_posix()
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_requirements_name_the_wheel_beside_them(tree: Path) -> None:
    assert (tree / "requirements.txt").read_text() == f"./{WHEEL}\n"


def test_the_course_file_is_the_courses(tree: Path, project: Path) -> None:
    assert (tree / "course.toml").read_bytes() == (project / "course.toml").read_bytes()


def test_the_guide_names_every_exercise_by_its_title(tree: Path, course: Course) -> None:
    guide = (tree / "README.md").read_text()
    assert guide.startswith(f"# {course.name}\n")
    for exercise in course.exercises.values():
        assert f"* `exercises/{exercise.slug}/`: {exercise.title}\n" in guide


def test_no_place_is_left_to_fill_in(tree: Path) -> None:
    filled = [*tree.rglob("*.md"), *(tree / "exercises" / slug / f"{slug}.py" for slug in SLUGS)]
    for path in filled:
        assert not re.search(r"\{\{\w+\}\}", path.read_text()), path


def test_a_stub_shows_the_variants_own_function(tree: Path, course: Course) -> None:
    exercise = load_course(tree).exercises["gradient_at_a_point"]
    stub = exercise.stub.read_text()
    assert "    f(x, y) = {{code}}\n" in course.exercises["gradient_at_a_point"].stub.read_text()
    assert re.search(r"^    f\(x, y\) = \S+ \* x\*\*2 .* np\.exp\(\S+ \* y\)$", stub, re.M)


RELEASE = """
import sys
from pathlib import Path
from grader.course import load_course
from grader.release import release
release(load_course(Path(sys.argv[1])), Path(sys.argv[2]))
"""


def test_another_process_releases_the_same(tree: Path, project: Path, tmp_path: Path) -> None:
    again = tmp_path / "tree"
    subprocess.run(
        [sys.executable, "-c", RELEASE, project, again],
        env=os.environ | {"PYTHONHASHSEED": "7"},  # sets have an order of their own
        timeout=120,
        check=True,
    )
    assert files_of(again) == files_of(tree)
    for name in files_of(tree):
        if name != WHEEL:
            assert (again / name).read_bytes() == (tree / name).read_bytes(), name


def test_the_tree_is_a_course_of_public_checks(tree: Path, course: Course) -> None:
    released = load_course(tree)
    assert released.salt is None
    for slug, exercise in released.exercises.items():
        assert exercise.reference is None
        assert exercise.mistakes == exercise.symptoms == ()
        assert {check.visibility for check in exercise.checks} == {Visibility.PUBLIC}
        assert dict(exercise.signatures) == dict(course.exercises[slug].signatures)


# What is not in the tree


def texts_of(tree: Path) -> dict[str, str]:
    """All that a student can read: files, those in the wheel, and data inside of files."""
    read = {name: (tree / name).read_bytes() for name in files_of(tree)}
    with zipfile.ZipFile(io.BytesIO(read.pop(WHEEL))) as wheel:
        read |= {f"{WHEEL}/{name}": wheel.read(name) for name in wheel.namelist()}
    texts = {name: data.decode("utf-8", "replace") for name, data in read.items()}
    for name in [name for name in texts if name.endswith("released.json")]:
        texts[f"{name}, decoded"] = "\n".join(decoded(json.loads(texts[name])))
    return texts


def decoded(value: Any) -> Iterator[str]:
    """The texts in a JSON value, and what they are as Base64."""
    if isinstance(value, dict):
        for key, entry in value.items():
            yield key
            yield from decoded(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from decoded(entry)
    elif isinstance(value, str):
        yield value
        if len(value) % 4 == 0 and re.fullmatch(r"[A-Za-z0-9+/]+=*", value):
            yield from PRINTED.findall(base64.b64decode(value).decode("utf-8", "replace"))


def on_one_line(text: str) -> str:
    """The text with each gap made one space."""
    return " ".join(text.split())


@cache
def forms_of(text: str, name: str) -> str:
    """A text on one line, and if it is Python also as Python would write it; without packed data.

    What is packed is among the texts as well, unpacked.
    """
    code = ast.unparse(ast.parse(text)) if name.endswith(".py") else ""
    return on_one_line(DATA.sub("", f"{text} {code}"))


@dataclass(frozen=True)
class Secrets:
    """What must not leave a folder of solutions."""

    bodies: dict[str, str]
    sentences: dict[str, str]
    names: set[str]


def secrets_of(folder: Path) -> Secrets:
    """The bodies of all functions, the sentences of all texts and comments, the functions' names.

    A name of one or two words is anybody's and need not be kept.
    """
    bodies, sentences, names = {}, {}, set()
    for path in sorted(folder.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        where = path.relative_to(folder).as_posix()
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.Lambda):
                bodies[f"{where}, line {node.lineno}"] = body_of(node)
            if isinstance(node, ast.FunctionDef) and node.name.strip("_").count("_") > 1:
                names.add(node.name)
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                for sentence in split(node.value):
                    sentences[f"{where}, line {node.lineno}: {sentence}"] = sentence
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                for sentence in split(token.string.lstrip("# ")):
                    sentences[f"{where}, line {token.start[0]}: {sentence}"] = sentence
    return Secrets(bodies, sentences, names)


def body_of(node: ast.FunctionDef | ast.Lambda) -> str:
    """What a function does, on one line, without its docstring."""
    if isinstance(node, ast.Lambda):
        return on_one_line(ast.unparse(node.body))
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return on_one_line("\n".join(map(ast.unparse, body)))


def split(text: str) -> list[str]:
    """The sentences of a text that are long enough to be known again."""
    parts = re.split(r"(?<=[.!?])\s+", on_one_line(text))
    return [
        part
        for part in parts
        if len(part.split()) >= (SENTENCE_WORDS if part[-1:] in ".!?" else LABEL_WORDS)
    ]


def telling(body: str) -> bool:
    """Whether a body says more than `return x.copy()` would."""
    return len(re.findall(r"\w+|[^\w\s]", body)) >= 8


def runs_of(text: str) -> set[str]:
    """Every run of one, two and three words of a text."""
    words = text.split()
    return {" ".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words))}


def inner_runs(secret: str) -> set[str]:
    """The runs of those words of a secret that are whole words wherever it is: the inner ones."""
    return runs_of(" ".join(secret.split()[1:-1]))


def leaks(secrets: Secrets, tree: Path, allowed: set[str]) -> list[str]:
    """What can be read in the tree and must not."""
    forms = {name: forms_of(text, name) for name, text in texts_of(tree).items()}
    runs = set().union(*map(runs_of, forms.values()))
    everything, may_be_told = "\n".join(forms.values()), "\n".join(allowed)
    found = [
        f"{where} is in {name}: {secret}"
        for secret_texts in (secrets.bodies, secrets.sentences)
        for where, whole in secret_texts.items()
        for secret in [DATA.sub("", whole)]
        if secret_texts is not secrets.bodies or telling(secret)
        if secret and secret not in may_be_told
        if inner_runs(secret) <= runs and secret in everything  # few are looked for in each
        for name, form in forms.items()
        if secret in form
    ]
    return found + [
        f"{secret} is in {name}"
        for name, form in forms.items()
        for secret in sorted(secrets.names.intersection(re.findall(r"\w+", form)))
    ]


def public_names(course: Course) -> set[str]:
    """The names that students know from stubs and public checks."""
    known = set()
    for exercise in course.exercises.values():
        known |= {*exercise.signatures, *exercise.asked}
        for path in exercise.folder.glob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            known |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return known


def given_methods(course: Course) -> set[str]:
    """The bodies of the methods that stubs of classes give."""
    return {
        body_of(method)
        for exercise in course.exercises.values()
        for node in ast.parse(exercise.stub.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
        for method in node.body
        if isinstance(method, ast.FunctionDef) and not isinstance(method.body[-1], ast.Raise)
    }


def without_what_public_checks_say(secrets: dict[str, str], course: Course) -> dict[str, str]:
    """Leave out what hidden checks share with their exercise's own public ones and its lesson.

    What the methods do that the stub of a class gives is public as well.
    """
    given = given_methods(course)
    public = {
        f"{slug}/checks.py, line ": [
            forms_of((exercise.folder / name).read_text(encoding="utf-8"), name)
            for name in ("checks.py", "README.md")
        ]
        for slug, exercise in course.exercises.items()
    }
    return {
        where: secret
        for where, secret in secrets.items()
        if secret not in given
        and not any(
            where.startswith(own) and any(secret in form for form in forms)
            for own, forms in public.items()
        )
    }


def diagnoses_in(tree: Path) -> set[str]:
    """The sentences that are shipped so that a self-check can name mistakes."""
    return {
        sentence
        for path in tree.rglob("released.json")
        for shipped in json.loads(path.read_text())["sentences"]
        for sentence in split(shipped)
    }


def test_no_body_and_no_sentence_of_the_solutions_is_in_the_tree(
    tree: Path, course: Course, project: Path
) -> None:
    secrets = secrets_of(project / "solutions")
    assert sum(map(telling, secrets.bodies.values())) > 100
    assert len(secrets.sentences) > 100
    for shared in (secrets.bodies, secrets.sentences):
        kept = without_what_public_checks_say(shared, course)
        shared.clear()
        shared.update(kept)
    secrets.names.difference_update(public_names(course))
    assert len(secrets.names) > 100
    assert leaks(secrets, tree, diagnoses_in(tree)) == []


def test_that_test_would_see_a_leak(tmp_path: Path) -> None:
    folder = write_course(tmp_path / "course")
    (folder / "solutions" / "double" / "leaky.py").write_text(
        "def the_secret_way(x):\n    # Nobody but the staff must ever read this.\n"
        "    return x + x - 0 * x - 0 * x\n\n\n"
        "shortcut = lambda x: x - 7 + x + 7 - 0 + 0\n"
    )
    course = load_course(folder)
    secrets = secrets_of(folder / "solutions")
    (tree,) = release(course, tmp_path / "tree")
    assert leaks(secrets, tree, diagnoses_in(tree)) == []
    lesson = tree / "exercises" / "double" / "README.md"
    for text, seen in [
        ("def f(x):\n    return (x + x\n            - 0 * x - 0 * x)\n", "double/leaky.py, line 1"),
        ("f = lambda x: x - 7 + x + 7 - 0 + 0", "double/leaky.py, line 6"),
        ("Nobody but the staff must ever\nread this.", "double/leaky.py, line 2"),
        ("See the_secret_way.", "the_secret_way"),
    ]:
        lesson.write_text(f"# Doubling\n{text}\n")
        (tree / "exercises" / "double" / "checks.py").write_text(text if "f" in text[:5] else "")
        assert any(leak.startswith(seen) for leak in leaks(secrets, tree, set())), seen


def test_only_sentences_of_mistakes_and_symptoms_are_shipped(tree: Path, course: Course) -> None:
    for slug, exercise in course.exercises.items():
        released = json.loads((tree / "exercises" / slug / "released.json").read_text())
        assert set(released) == {"signatures", "sentences", "calls", "known"}
        authored = {entry.sentence for entry in (*exercise.mistakes, *exercise.symptoms)}
        assert set(released["sentences"]) <= authored
        assert len(released["sentences"]) >= 5


def test_no_hidden_check_is_named_in_the_tree(tree: Path, course: Course) -> None:
    checks = [check for exercise in course.exercises.values() for check in exercise.checks]
    hidden = [check for check in checks if check.visibility is Visibility.HIDDEN]
    assert len(hidden) > 100
    for name, text in texts_of(tree).items():
        line = on_one_line(text)
        assert [check for check in hidden if check.name in text or check.title in line] == [], name


def test_the_salt_is_not_in_the_tree(tree: Path, course: Course) -> None:
    assert course.salt is not None
    for name, text in texts_of(tree).items():
        assert course.salt not in text, name
        assert course.salt[:16] not in text, name


# The tree on its own


@pytest.fixture(scope="module")
def installed(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a student, who has installed the wheel of the tree."""
    target = tmp_path_factory.mktemp("installed")
    offline = ["--no-deps", "--no-index", "--disable-pip-version-check", "--quiet"]
    subprocess.run(
        [sys.executable, "-m", "pip", "install", *offline, "--target", target, "-r",
         "requirements.txt"],
        cwd=tree, check=True, capture_output=True,
    )  # fmt: skip
    return {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(target), "PYTHONDONTWRITEBYTECODE": "1"}


def run(tree: Path, environment: dict[str, str], *words: str) -> tuple[int, str]:
    """Run Python as a student does in the tree; return its exit code and what it printed."""
    done = subprocess.run(
        [sys.executable, *words],
        cwd=tree, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def answer(tree: Path) -> Iterator[Path]:
    """The file that a student edits; afterwards it is the stub again."""
    path = tree / "exercises" / "linear_backprop" / "linear_backprop.py"
    stub = path.read_text()
    yield path
    path.write_text(stub)


def test_the_installed_package_is_the_one_of_the_wheel(
    tree: Path, installed: dict[str, str]
) -> None:
    code, shown = run(tree, installed, "-c", "import grader; print(grader.__file__)")
    assert code == 0
    assert shown.startswith(installed["PYTHONPATH"])


def test_a_right_answer_passes_in_the_tree(
    tree: Path, installed: dict[str, str], answer: Path, project: Path
) -> None:
    reference = project / "solutions" / "linear_backprop" / "reference.py"
    answer.write_text(reference.read_text())
    code, shown = run(tree, installed, "-m", "grader", "check", "linear_backprop")
    assert code == 0, shown
    assert shown.endswith("\n10 of 10 requirements met.\n")
    code, shown = run(tree, installed, "-m", "pytest", "-q", "exercises/linear_backprop")
    assert code == 0, shown
    assert "10 passed" in shown


def test_a_wrong_answer_is_diagnosed_in_the_tree(
    tree: Path, installed: dict[str, str], answer: Path, course: Course
) -> None:
    answer.write_text(
        "import numpy as np\n\n\ndef linear_forward(X, W, b):\n    return X @ W.T + b\n\n\n"
        "def linear_backward(dY, X, W, b):\n    N = X.shape[0]\n"
        "    return dY @ W, np.einsum('no,ni->oi', dY, X) / N, np.sum(dY, axis=0) / N\n"
    )
    (sentence,) = (
        mistake.sentence
        for mistake in course.exercises["linear_backprop"].mistakes
        if mistake.name == "averages_dW_and_db"
    )
    code, shown = run(tree, installed, "-m", "grader", "check", "linear_backprop")
    assert code == 1
    assert f" => {sentence} " in on_one_line(shown)
    assert "Traceback" not in shown
    code, shown = run(tree, installed, "-m", "pytest")
    assert code == 1
    assert f" => {sentence} " in on_one_line(shown)
    assert "  todo  " in shown  # the other exercise
    assert "Traceback" not in shown


def test_a_student_can_neither_grade_nor_release(tree: Path, installed: dict[str, str]) -> None:
    code, shown = run(tree, installed, "-m", "grader", "release", "out")
    assert code == 2
    assert "has no solutions/: it is a students' tree already." in shown
    code, shown = run(tree, installed, "-m", "grader", "grade", "exercises", "--out", "out")
    assert code == 2
    assert "has no folder solutions/, so nothing can be marked here." in shown
    assert "Traceback" not in shown


def test_an_installed_package_cannot_build_its_wheel_again(
    tree: Path, installed: dict[str, str], project: Path, tmp_path: Path
) -> None:
    words = ["-m", "grader", "--course", str(project), "release", str(tmp_path / "out")]
    code, shown = run(tree, installed, *words)
    assert code == 2
    assert shown == (
        "Error: Releasing needs the package's source: install it from a checkout, pip -e.\n"
    )


def test_without_the_instructors_packages_it_is_told_which_are_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "flit_core.wheel", None)
    with pytest.raises(UsageError) as told:
        build_wheel(tmp_path)
    assert str(told.value) == (
        "Releasing needs the packages of pip install 'gradient-exercises[instructor]'."
    )


# One tree for each student


def test_with_a_roster_every_student_has_a_tree_and_a_variant(tmp_path: Path) -> None:
    course = load_course(write_course(tmp_path / "course", per="student"))
    trees = release(course, tmp_path / "trees", ["s1", "s5ë 李"])
    assert trees == [tmp_path / "trees" / "s1", tmp_path / "trees" / "s5ë 李"]
    s1, s4 = trees
    assert files_of(s1) == files_of(s4)
    assert "student" in files_of(s1)
    assert (student_of(s1), student_of(s4)) == ("s1", "s5ë 李")
    lessons = [(tree / "exercises" / "double" / "README.md").read_text() for tree in trees]
    assert lessons[0] != lessons[1]
    assert re.fullmatch(r"# Doubling\n\nTwice \d+ is a number.\n", lessons[0])


def test_a_tree_of_nobody_names_nobody(tree: Path) -> None:
    assert student_of(tree) is None


def test_variants_per_student_want_a_roster(tmp_path: Path) -> None:
    course = load_course(write_course(tmp_path / "course", per="student"))
    with pytest.raises(UsageError) as told:
        release(course, tmp_path / "tree")
    assert str(told.value) == (
        "Variants are per student in course.toml, so give --roster FILE with a name a line."
    )


def test_variants_per_course_want_none(course: Course, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as told:
        release(course, tmp_path / "tree", ["s1"])
    assert str(told.value) == (
        'A roster is of use only with [variants] per = "student" in course.toml.'
    )
    assert not (tmp_path / "tree").exists()


# What cannot be released


def test_a_folder_in_use_is_refused_and_left_alone(course: Course, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("old")
    with pytest.raises(UsageError) as told:
        release(course, tmp_path)
    assert str(told.value) == (
        f"{tmp_path} is not empty. Give a new folder, so that nothing old ships."
    )
    assert files_of(tmp_path) == ["old.txt"]


def test_a_file_in_the_place_of_the_folder_is_refused(course: Course, tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(UsageError):
        release(course, tmp_path / "out")


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    course = load_course(write_course(tmp_path / "course"))
    (tmp_path / "out").mkdir()
    assert release(course, tmp_path / "out") == [tmp_path / "out"]


def test_a_place_that_the_variant_cannot_fill_is_told_and_nothing_is_left_behind(
    tmp_path: Path,
) -> None:
    folder = write_course(tmp_path / "course")
    (folder / "exercises" / "double" / "README.md").write_text("# Doubling {{nothing}}\n")
    course = load_course(folder)
    with pytest.raises(CourseError) as told:
        release(course, tmp_path / "out")
    assert str(told.value) == ("double/README.md: {{nothing}} is nothing that the variant has")
    assert files_of(tmp_path / "out") == []


def test_places_are_filled_as_python_writes_values() -> None:
    point = Point(1, 2.5)
    variant = SimpleNamespace(
        text="x + y", whole=3, point=point, pair=(1, (2, 3)), array=np.array([[1.0, 2], [3, 4]])
    )
    text = "{{text}}; {{whole}}; {{point}}; {{pair}}; {{array}}; { {text} }; {text}"
    assert fill(text, variant, "here") == (
        "x + y; 3; Point(x=1, y=2.5); [1, [2, 3]]; [[1.0, 2.0], [3.0, 4.0]]; { {text} }; {text}"
    )


@dataclass(frozen=True)
class Point:
    """A value of a variant that prints itself as data."""

    x: int
    y: float

    def length(self) -> float:
        """A function, which is no value to show."""
        return 0.0


@pytest.mark.parametrize(("variant", "name"), [(None, "x"), (Point(1, 2), "z")])
def test_a_place_without_a_value_is_told_with_where_it_is(variant: Any, name: str) -> None:
    with pytest.raises(CourseError) as told:
        fill(f"a {{{{{name}}}}}", variant, "double/README.md")
    assert str(told.value) == f"double/README.md: {{{{{name}}}}} is nothing that the variant has"


def test_a_place_that_names_a_function_is_told() -> None:
    with pytest.raises(CourseError):
        fill("{{length}}", Point(1, 2), "double/README.md")


def test_only_calls_of_public_checks_are_shipped(tmp_path: Path) -> None:
    seven = HIDDEN.replace("x = rng.standard_normal(4)", "x = 7.0")
    (tree,) = release(load_course(write_course(tmp_path / "course", hidden=seven)), tmp_path / "t")
    known = read_known(tree / "exercises" / "double" / "released.json")
    sizes = {(entry.function, np.size(wire.decode(entry.sent)[0])) for entry in known}
    assert sizes == {("double", 2), ("double", 3), ("both", 1)}
    assert wire.encode((7.0,)) not in {entry.sent for entry in known}


def test_calls_that_differ_in_their_functions_alone_are_not_told_apart_in_data(
    tmp_path: Path,
) -> None:
    folder = Path(shutil.copytree(Path(__file__).parent / "toy_course", tmp_path / "course"))
    for name, text in {
        "exercises/double/double.py": "\n\ndef apply(f, x):\n    raise NotImplementedError\n",
        "solutions/double/reference.py": "\n\ndef apply(f, x):\n    return f(x)\n",
        "solutions/double/mistakes.py": APPLIES_TWICE,
        "exercises/double/checks.py": APPLIED,
    }.items():
        with (folder / name).open("a") as file:
            file.write(text)
    (tree,) = release(load_course(folder), tmp_path / "tree")
    known = read_known(tree / "exercises" / "double" / "released.json")
    kept = [entry for entry in known if entry.function == "apply"]
    assert [(entry.right, entry.wrong) for entry in kept] == [({-1: 9}, {-1: 81})]


APPLIES_TWICE = '''

@mistake(of="apply")
def applies_twice(f, x):
    """You applied f twice."""
    return f(f(x))
'''
APPLIED = '''

def square(x):
    return x * x


@check(points=0)
def apply_squares_3(answer):
    """apply squares 3."""
    require_close(answer.apply(square, 3), 9, "apply")
    require_close(answer.apply(square, 3), 9, "apply")


@check(points=0)
def apply_calls_any_function_of_4(answer):
    """apply calls any function of 4."""
    require_close(answer.apply(square, 4), 16, "apply")
    require_close(answer.apply(lambda x: x + 1, 4), 5, "apply")
'''
