"""A folder is a course, or all that is wrong with it is told at once: what, and where."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import numpy as np
import pytest

from grader.course import find_course, load_course, signatures_in, student_of
from grader.errors import CourseError, GraderError, UsageError
from grader.model import Assignment, Course, Limits, Visibility
from grader.released import RELEASED_FILE, write_released

TOY = Path(__file__).parent / "toy_course"
PUBLIC = "exercises/double/checks.py"
HIDDEN = "solutions/double/checks.py"
STUB = "exercises/double/double.py"
VARIANT = "exercises/double/variant.py"
PICTURE = "exercises/double/picture.py"
LESSON = "exercises/double/README.md"
REFERENCE = "solutions/double/reference.py"
MISTAKES = "solutions/double/mistakes.py"
STYLES = "solutions/double/styles.py"


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A copy of the toy course, to be damaged."""
    folder = tmp_path / "toy"
    shutil.copytree(TOY, folder, ignore=shutil.ignore_patterns("conftest.py", "__pycache__"))
    return folder


def edit(path: Path, old: str, new: str) -> None:
    """Replace what stands in a file exactly once."""
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


def problems_of(folder: Path) -> tuple[str, ...]:
    with pytest.raises(CourseError) as caught:
        load_course(folder)
    return caught.value.problems


# a course without problems


def test_a_course_is_loaded_with_all_its_parts() -> None:
    course = load_course(TOY)
    assert course.name == "Toy course"
    assert course.folder == TOY
    assert course.assignments == (Assignment("Doubling", ("double",)),)
    assert course.limits == Limits(call_seconds=1, submission_seconds=5)
    assert course.imports == ("numpy",)
    assert course.variants_per == "course"
    assert course.salt == "a salt for toys, known to everybody"
    exercise = course.exercises["double"]
    assert (exercise.slug, exercise.title) == ("double", "Doubling")
    assert exercise.folder == TOY / "exercises" / "double"
    assert exercise.signatures == {"double": ("x",), "scaled": ("x",)}
    assert exercise.possible == 10
    assert [(check.name, check.visibility.value) for check in exercise.checks] == [
        ("double_matches_the_worked_example", "public"),
        ("scaled_multiplies_by_the_factor", "public"),
        ("double_of_a_sum_is_the_sum_of_doubles", "public"),
        ("double_is_right_for_arrays", "hidden"),
        ("scaled_is_right_for_arrays", "hidden"),
        ("double_leaves_its_argument_alone", "hidden"),
    ]
    assert exercise.draw is not None
    assert 3 <= exercise.draw(np.random.default_rng(1)).factor < 1000
    assert exercise.reference is not None
    assert exercise.reference["double"](3) == 6
    assert [entry.name for entry in exercise.mistakes] == ["squares", "adds_two", "adds_the_factor"]
    assert [entry.name for entry in exercise.symptoms] == ["changes_its_argument"]


def test_the_course_of_this_project_has_no_problems(course: Course) -> None:
    assert course.exercises


def test_a_students_tree_is_loaded_without_what_is_secret(toy: Path) -> None:
    shutil.rmtree(toy / "solutions")
    course = load_course(toy)
    exercise = course.exercises["double"]
    assert (course.salt, exercise.reference) == (None, None)
    assert (exercise.mistakes, exercise.symptoms) == ((), ())
    assert {check.visibility for check in exercise.checks} == {Visibility.PUBLIC}


def test_a_released_exercise_knows_its_functions_though_the_stub_is_the_students(toy: Path) -> None:
    shutil.rmtree(toy / "solutions")
    (toy / STUB).write_text("def double(x, y=(:\n")
    write_released(toy / "exercises" / "double" / RELEASED_FILE, {"double": ("x",)}, [])
    assert load_course(toy).exercises["double"].signatures == {"double": ("x",)}
    (toy / STUB).unlink()
    assert load_course(toy).exercises["double"].signatures == {"double": ("x",)}


def test_what_was_not_set_has_a_default(toy: Path) -> None:
    (toy / "course.toml").write_text(
        'name = "Toy"\n[[assignments]]\nname = "One"\nexercises = ["double"]\n'
        '[variants]\nper = "student"\n'
    )
    course = load_course(toy)
    assert (course.limits, course.imports, course.variants_per) == (Limits(), (), "student")


def test_an_exercise_may_draw_a_picture(toy: Path) -> None:
    plain = load_course(toy).exercises["double"]
    (toy / PICTURE).write_text("def picture(answer, variant):\n    return variant.factor\n")
    drawing = load_course(toy).exercises["double"]
    assert drawing.picture is not None
    assert drawing.picture.__name__ == "picture"
    assert drawing.digest != plain.digest  # results hold pictures, so another one is graded anew
    (toy / PICTURE).unlink()
    assert load_course(toy).exercises["double"].picture is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("def drawing(answer, variant): pass", "it defines no function picture(answer, variant)"),
        ("picture = 1", "it defines no function picture(answer, variant)"),
        ("1 / 0", "it does not load: ZeroDivisionError: division by zero (line 1)"),
    ],
)
def test_a_picture_that_cannot_be_drawn_is_told(text: str, problem: str, toy: Path) -> None:
    (toy / PICTURE).write_text(text)
    assert problems_of(toy) == (f"{PICTURE}: {problem}",)


def test_an_exercise_may_do_without_variants_mistakes_and_the_like(toy: Path) -> None:
    for file in (MISTAKES, STYLES, VARIANT):
        (toy / file).unlink()
    exercise = load_course(toy).exercises["double"]
    assert (exercise.draw, exercise.mistakes, exercise.symptoms) == (None, (), ())


def test_a_check_under_two_names_is_one_check(toy: Path) -> None:
    with (toy / PUBLIC).open("a") as file:
        file.write("\n\nfirst = double_matches_the_worked_example\n")
    assert len(load_course(toy).exercises["double"].checks) == 6


def test_only_the_exercises_that_are_asked_for_are_loaded(toy: Path) -> None:
    edit(toy / "course.toml", '["double"]', '["double", "triple"]')
    assert list(load_course(toy, only=["double"]).exercises) == ["double"]
    with pytest.raises(UsageError) as caught:
        load_course(toy, only=["double", "treble"])
    assert str(caught.value) == "No exercise treble in course.toml; there are double, triple."


# what is wrong with course.toml


def test_a_folder_without_a_course_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        load_course(tmp_path)
    assert str(caught.value) == f"There is no course.toml in {tmp_path}."


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('name = "Toy course"', "name = ", "Invalid value (at line 1, column 8)"),
        ('name = "Toy course"\n', "", "Object missing required field `name`"),
        ('"Toy course"', "7", "Expected `str`, got `int` - at `$.name`"),
        ('"Toy course"', '"Toy"\ncolour = "red"', "Object contains unknown field `colour`"),
        ("call_seconds = 1", "call_secs = 1",
         "Object contains unknown field `call_secs` - at `$.limits`"),
        ("call_seconds = 1", "call_seconds = 0",
         "Expected `float` > 0.0 - at `$.limits.call_seconds`"),
        ("call_seconds = 1", "call_seconds = -1",
         "Expected `float` > 0.0 - at `$.limits.call_seconds`"),
        ("call_seconds = 1", "call_seconds = nan",
         "Expected `float` > 0.0 - at `$.limits.call_seconds`"),
        ("call_seconds = 1", "call_seconds = true",
         "Expected `float`, got `bool` - at `$.limits.call_seconds`"),
        ("call_seconds = 1", "memory_megabytes = 63",
         "Expected `int` >= 64 - at `$.limits.memory_megabytes`"),
        ("call_seconds = 1", "file_kilobytes = 1.5",
         "Expected `int`, got `float` - at `$.limits.file_kilobytes`"),
        ("[limits]", '[variants]\nper = "group"\n[limits]',
         "Invalid enum value 'group' - at `$.variants.per`"),
        ("[limits]", '[wall]\nrequire = "most"\n[limits]',
         "Invalid enum value 'most' - at `$.wall.require`"),
        ("[limits]", "[wall]\nrequire = 1\n[limits]",
         "Expected `str`, got `int` - at `$.wall.require`"),
        ("[limits]", '[wall]\nrequires = "full"\n[limits]',
         "Object contains unknown field `requires` - at `$.wall`"),
        ('imports = ["numpy"]', 'imports = "numpy"',
         "Expected `array`, got `str` - at `$.imports`"),
        ("[[assignments]]", "[assignments]", "Expected `array`, got `object` - at `$.assignments`"),
        ('["double"]', '"double"',
         "Expected `array`, got `str` - at `$.assignments[0].exercises`"),
        ('["double"]', '["double", "../secret"]',
         "Expected `str` matching regex '^[a-z][a-z0-9_]*\\\\Z' "
         "- at `$.assignments[0].exercises[1]`"),
        ('["double"]', '["Double"]',
         "Expected `str` matching regex '^[a-z][a-z0-9_]*\\\\Z' "
         "- at `$.assignments[0].exercises[0]`"),
        ('["double"]', '["double\\n"]',
         "Expected `str` matching regex '^[a-z][a-z0-9_]*\\\\Z' "
         "- at `$.assignments[0].exercises[0]`"),
        ('exercises = ["double"]', "",
         "Object missing required field `exercises` - at `$.assignments[0]`"),
    ],
    ids=lambda value: value[:30],
)  # fmt: skip
def test_what_course_toml_does_not_say_rightly_is_told_with_its_place(
    toy: Path, old: str, new: str, problem: str
) -> None:
    edit(toy / "course.toml", old, new)
    (told,) = problems_of(toy)
    assert told == f"course.toml: {problem}"


@pytest.mark.parametrize("level", ["none", "partial", "full"])
def test_the_isolation_that_marks_require_is_what_course_toml_says(toy: Path, level: str) -> None:
    assert load_course(toy).isolation == "partial"
    edit(toy / "course.toml", "[limits]", f'[wall]\nrequire = "{level}"\n[limits]')
    assert load_course(toy).isolation == level


@pytest.mark.parametrize("limit", ["call_seconds", "submission_seconds"])
@pytest.mark.parametrize("value", ["inf", "1e300"])
def test_a_limit_that_no_clock_can_wait_for_is_told(toy: Path, limit: str, value: str) -> None:
    (toy / "course.toml").write_text(
        'name = "Toy"\n[[assignments]]\nname = "One"\nexercises = ["double"]\n'
        f"[limits]\n{limit} = {value}\n"
    )
    (told,) = problems_of(toy)
    assert limit in told


def test_a_course_without_assignments_is_none(toy: Path) -> None:
    (toy / "course.toml").write_text('name = "Toy"\nassignments = []\n')
    (told,) = problems_of(toy)
    assert told == "course.toml: Expected `array` of length >= 1 - at `$.assignments`"


def test_a_course_file_that_is_not_text_is_told(toy: Path) -> None:
    (toy / "course.toml").write_bytes(b"name = '\xff'")
    (told,) = problems_of(toy)
    assert told.startswith("course.toml: 'utf-8' codec can't decode byte 0xff")


def test_a_folder_named_like_the_course_file_is_told(toy: Path) -> None:
    (toy / "course.toml").unlink()
    (toy / "course.toml").mkdir()
    (told,) = problems_of(toy)
    assert told.startswith("course.toml: [Errno 21] Is a directory")


def test_an_exercise_that_is_listed_twice_is_told(toy: Path) -> None:
    edit(
        toy / "course.toml",
        '["double"]',
        '["double"]\n[[assignments]]\nname = "Again"\nexercises = ["double"]',
    )
    assert problems_of(toy) == ("course.toml: double is listed twice",)


def test_an_exercise_without_folders_lacks_all_its_files(toy: Path) -> None:
    edit(toy / "course.toml", '["double"]', '["double", "triple"]')
    told = problems_of(toy)
    assert "exercises/triple/checks.py: there is no such file" in told
    assert "solutions/triple/checks.py: there is no such file" in told
    assert "solutions/triple/reference.py: there is no such file" in told
    assert all("triple" in problem for problem in told)


@pytest.mark.parametrize("slug", ["random", "numpy", "grader"])
def test_an_exercise_with_the_name_of_a_module_is_told(toy: Path, slug: str) -> None:
    """Its file would be imported in the place of that module, and the other way round."""
    for folder in ("exercises", "solutions"):
        (toy / folder / "double").rename(toy / folder / slug)
    (toy / "exercises" / slug / "double.py").rename(toy / "exercises" / slug / f"{slug}.py")
    edit(toy / "course.toml", '["double"]', f'["{slug}"]')
    (told,) = problems_of(toy)
    assert slug in told


# what is wrong with an exercise


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (LESSON, "# Doubling", "Doubling", f"{LESSON}: its first line must be the title: `# ...`"),
        (LESSON, "# Doubling", "\n# Doubling",
         f"{LESSON}: its first line must be the title: `# ...`"),
        (LESSON, "# Doubling", "# ", f"{LESSON}: its first line must be the title: `# ...`"),
        (LESSON, "# Doubling", "#", f"{LESSON}: its first line must be the title: `# ...`"),
        (PUBLIC, "def scaled_multiplies_by_the_factor(answer,",
         "def scaled_multiplies_by_the_factor(answer, reference,",
         f"{PUBLIC}: scaled_multiplies_by_the_factor is public and asks for reference"),
        (PUBLIC, "@check(points=0, after=[double_matches_the_worked_example])",
         '@check(points=0, after=["double_is_right"])',
         "double: double_of_a_sum_is_the_sum_of_doubles comes after double_is_right, "
         "which is no earlier check"),
        (PUBLIC, "@check(points=0, after=[double_matches_the_worked_example])",
         '@check(points=0, after=["double_is_right_for_arrays"])',
         "double: double_of_a_sum_is_the_sum_of_doubles comes after double_is_right_for_arrays, "
         "which is no earlier check"),
        (PUBLIC, "@check(points=0, after=[double_matches_the_worked_example])",
         '@check(points=0, after=["double_of_a_sum_is_the_sum_of_doubles"])',
         "double: double_of_a_sum_is_the_sum_of_doubles comes after "
         "double_of_a_sum_is_the_sum_of_doubles, which is no earlier check"),
        (HIDDEN, "def scaled_is_right_for_arrays", "def scaled_multiplies_by_the_factor",
         "double: there are two checks scaled_multiplies_by_the_factor"),
        (HIDDEN, "@check(points=4,", "@check(points=0,",
         "double: public checks hold 2 of 6 points; at most 30%, since students see them"),
        (REFERENCE, "def double(x)", "def doubled(x)",
         f"{REFERENCE}: it defines no double, which the stub asks for"),
        (REFERENCE, "def double(x):\n    return 2 * x", "double = 2",
         f"{REFERENCE}: it defines no double, which the stub asks for"),
        (STUB, "def scaled(x):", "def scaled(x):\n    pass\n\n\ndef third(x, y):",
         f"{REFERENCE}: it defines no third, which the stub asks for"),
        (MISTAKES, '@mistake(of="scaled")', '@mistake(of="scale")',
         f"{MISTAKES}: adds_the_factor is of scale, which the stub lacks"),
        (MISTAKES, "def changes_its_argument(calls)", "def changes_its_argument(answer)",
         f"{MISTAKES}: symptom changes_its_argument: unknown parameter answer; "
         "there are calls, variant, reference, formulas"),
        (VARIANT, "def draw(rng)", "def drawn(rng)",
         f"{VARIANT}: it defines no function draw(rng)"),
        ("solutions/salt", "a salt for toys, known to everybody", "fifteen letters",
         "solutions/salt: it must hold at least 16 characters that nobody can guess; `python -c "
         "'import secrets; print(secrets.token_hex(32))' > solutions/salt` writes some"),
    ],
    ids=lambda value: value.removeprefix("@check(points=")[:30],
)  # fmt: skip
def test_what_is_wrong_with_an_exercise_is_told_with_its_place(
    toy: Path, file: str, old: str, new: str, problem: str
) -> None:
    edit(toy / file, old, new)
    assert problems_of(toy) == (problem,)


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (PUBLIC, "@check(points=0, after=[double_matches_the_worked_example])",
         "@check(points=-1)",
         "check double_of_a_sum_is_the_sum_of_doubles: points must be a whole number, not -1"),
        (PUBLIC, "@check(points=0, after=[double_matches_the_worked_example])",
         "@check(points=0.5)",
         "check double_of_a_sum_is_the_sum_of_doubles: points must be a whole number, not 0.5"),
        (HIDDEN, '    """double leaves the array it is given as it is."""\n', "",
         "check double_leaves_its_argument_alone: it needs a docstring, which students read"),
        (HIDDEN, "def double_leaves_its_argument_alone(answer, rng)",
         "def double_leaves_its_argument_alone(answer, rnd)",
         "check double_leaves_its_argument_alone: unknown parameter rnd; "
         "there are answer, variant, rng, reference, formulas"),
        (MISTAKES, '    """You added the factor of your variant; multiply by it."""\n', "",
         "mistake adds_the_factor: it needs a docstring, which students read"),
        (HIDDEN, "@check(points=1, after", "@check(points=1, before",
         "it does not load: TypeError: check() got an unexpected keyword argument 'before' "
            "(line 21)"),
    ],
    ids=lambda value: value.removeprefix("@check(points=")[:30],
)  # fmt: skip
def test_what_a_decorator_refuses_is_told_with_its_file(
    toy: Path, file: str, old: str, new: str, problem: str
) -> None:
    edit(toy / file, old, new)
    assert problems_of(toy) == (f"{file}: {problem}",)


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("x = 1\ndef f(\n", "SyntaxError: '(' was never closed (mistakes.py, line 2)"),
        ("import no_such_module\n", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("x = 1\n1 / 0\n", "ZeroDivisionError: division by zero"),
    ],
)
def test_a_file_that_does_not_load_says_why(toy: Path, source: str, problem: str) -> None:
    (toy / MISTAKES).write_text(source)
    (told,) = problems_of(toy)
    assert told.startswith(f"{MISTAKES}: it does not load: {problem}")


def test_a_file_that_does_not_load_says_in_which_line(toy: Path) -> None:
    (toy / MISTAKES).write_text("x = 1\n\ny = len(3)\n")
    (told,) = problems_of(toy)
    assert "line 3" in told


@pytest.mark.parametrize("file", [PUBLIC, HIDDEN, REFERENCE, MISTAKES, VARIANT])
def test_a_file_that_does_not_load_is_one_problem_and_not_many(toy: Path, file: str) -> None:
    (toy / file).write_text("def f(\n")
    (told,) = problems_of(toy)
    assert told.startswith(f"{file}: it does not load: SyntaxError")


@pytest.mark.parametrize("file", [PUBLIC, HIDDEN, REFERENCE])
def test_a_file_that_is_missing_is_told(toy: Path, file: str) -> None:
    (toy / file).unlink()
    assert f"{file}: there is no such file" in problems_of(toy)


@pytest.mark.parametrize("file", [STUB, LESSON])
def test_a_file_that_cannot_be_read_is_told(toy: Path, file: str) -> None:
    (toy / file).unlink()
    (told, *_) = (problem for problem in problems_of(toy) if problem.startswith(file))
    assert "cannot be read: [Errno 2] No such file or directory" in told
    (toy / file).write_bytes(b"# \xff\n")
    (told, *_) = (problem for problem in problems_of(toy) if problem.startswith(file))
    assert "cannot be read: 'utf-8' codec can't decode byte 0xff" in told


def test_a_stub_that_is_no_python_is_told(toy: Path) -> None:
    (toy / STUB).write_text("def double(x)\n")
    told = problems_of(toy)
    assert told[0] == f"{STUB}: it cannot be read: expected ':' (<unknown>, line 1)"


def test_a_damaged_release_is_told(toy: Path) -> None:
    shutil.rmtree(toy / "solutions")
    released = toy / "exercises" / "double" / RELEASED_FILE
    released.write_text("{}")
    (told,) = problems_of(toy)
    assert f"{released} is damaged: Object missing required field `signatures`" in told


@pytest.mark.parametrize("salt", [b"", b"  short salt  \n", b"\xff" * 20, None])
def test_a_course_without_a_long_salt_is_told(toy: Path, salt: bytes | None) -> None:
    (toy / "solutions" / "salt").unlink()
    if salt is not None:
        (toy / "solutions" / "salt").write_bytes(salt)
    (told,) = problems_of(toy)
    assert told.startswith("solutions/salt: it must hold at least 16 characters")


def test_an_exercise_without_checks_is_told(toy: Path) -> None:
    (toy / PUBLIC).write_text("")
    (toy / HIDDEN).write_text("")
    assert problems_of(toy) == ("double: it has no checks",)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (HIDDEN, "double_leaves_its_argument_alone", "scaled_is_right_for_arrays"),
        (PUBLIC, "double_of_a_sum_is_the_sum_of_doubles", "scaled_multiplies_by_the_factor"),
        (MISTAKES, "adds_two", "squares"),
    ],
)
def test_a_function_that_another_of_its_file_displaces_is_told(
    toy: Path, file: str, old: str, new: str
) -> None:
    """Of two functions with one name Python keeps the second; the first one's points are lost."""
    (toy / STYLES).unlink()
    edit(toy / file, f"def {old}", f"def {new}")
    assert problems_of(toy) == (f"{file}: {new} is defined twice, and only the last one counts",)


@pytest.mark.parametrize(
    ("public", "hidden", "accepted"),
    [(3, 7, True), (4, 6, False), (0, 0, True), (1, 0, False), (30, 70, True), (31, 69, False)],
)
def test_public_checks_hold_at_most_thirty_per_cent(
    toy: Path, public: int, hidden: int, accepted: bool
) -> None:
    source = "from grader import check\n@check(points={})\ndef {}(answer):\n    '''So.'''\n"
    (toy / PUBLIC).write_text(source.format(public, "first"))
    (toy / HIDDEN).write_text(source.format(hidden, "second"))
    if accepted:
        assert load_course(toy).exercises["double"].possible == public + hidden
    else:
        assert problems_of(toy) == (
            f"double: public checks hold {public} of {public + hidden} points; at most 30%, "
            "since students see them",
        )


def test_a_students_tree_may_hold_public_points_only(toy: Path) -> None:
    shutil.rmtree(toy / "solutions")
    assert load_course(toy).exercises["double"].possible == 2


def test_all_problems_are_told_at_once(toy: Path) -> None:
    edit(toy / "course.toml", '["double"]', '["double", "double"]')
    edit(toy / LESSON, "# Doubling", "Doubling")
    edit(toy / MISTAKES, '@mistake(of="scaled")', '@mistake(of="scale")')
    edit(toy / REFERENCE, "def double(x)", "def doubled(x)")
    (toy / "solutions" / "salt").unlink()
    with pytest.raises(CourseError) as caught:
        load_course(toy)
    assert [problem.partition(":")[0] for problem in caught.value.problems] == [
        "course.toml",
        "solutions/salt",
        REFERENCE,
        MISTAKES,
        LESSON,
    ]
    lines = str(caught.value).splitlines()
    assert lines[0] == "5 problems in this course:"
    assert lines[1] == "  - course.toml: double is listed twice"
    assert len(lines) == 6


def test_one_problem_is_told_on_its_own() -> None:
    assert str(CourseError(["course.toml: so"])) == "course.toml: so"


# signatures, students, folders, digests


def test_the_functions_of_a_stub_are_those_at_its_top_without_an_underscore() -> None:
    source = """
import numpy as np

CONSTANT = 3

def forward(X, W, b=None):
    def inner(x): pass

def _helper(x): pass

class Layer:
    def method(self): pass

def nothing(): pass

@decorated
def backward(dY): pass
"""
    assert signatures_in(source) == {
        "forward": ("X", "W", "b"),
        "nothing": (),
        "backward": ("dY",),
    }


def test_parameters_may_be_for_positions_only() -> None:
    assert signatures_in("def forward(X, W, /, b): pass") == {"forward": ("X", "W", "b")}


@pytest.mark.parametrize("name", ["take_transcript", "last_call"])
def test_a_function_that_a_check_could_not_call_is_told(toy: Path, name: str) -> None:
    """An answer has methods of these names, which would be called in its place."""
    for file in (STUB, REFERENCE):
        with (toy / file).open("a") as stream:
            stream.write(f"\n\ndef {name}(x):\n    return x\n")
    (told,) = problems_of(toy)
    assert name in told


def test_a_tree_says_whose_it_is_or_that_it_is_nobody_s(toy: Path) -> None:
    assert student_of(toy) is None
    (toy / "student").write_text("  s5ë\n", encoding="utf-8")
    assert student_of(toy) == "s5ë"


def test_a_tree_that_cannot_say_whose_it_is_is_told(toy: Path) -> None:
    (toy / "student").write_bytes(b"zo\xeb")
    with pytest.raises(CourseError, match=r"^student: it cannot be read: 'utf-8' codec"):
        student_of(toy)


def test_a_course_is_found_from_anywhere_inside_it(toy: Path) -> None:
    for start in (
        toy,
        toy / "exercises",
        toy / "exercises" / "double",
        toy / STUB,
        toy / "no/such",
    ):
        assert find_course(start) == toy.resolve()


def test_where_there_is_no_course_none_is_found(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        find_course(tmp_path)
    assert str(caught.value) == (
        f"There is no course.toml in {tmp_path} or above it. Is this a course's folder?"
    )


def a_digest(folder: Path) -> str:
    return load_course(folder).exercises["double"].digest


@pytest.mark.parametrize("file", [PUBLIC, HIDDEN, VARIANT, REFERENCE, MISTAKES])
def test_a_digest_changes_with_every_file_that_decides_about_marks(toy: Path, file: str) -> None:
    before = a_digest(toy)
    assert re.fullmatch("[0-9a-f]{64}", before)
    with (toy / file).open("a") as stream:
        stream.write("\n")
    assert a_digest(toy) != before


@pytest.mark.parametrize("file", [STUB, LESSON])
def test_a_digest_does_not_change_with_what_students_read_or_write(toy: Path, file: str) -> None:
    before = a_digest(toy)
    with (toy / file).open("a") as stream:
        stream.write("\n")
    assert a_digest(toy) == before


def test_problems_are_for_a_person_to_put_right() -> None:
    assert issubclass(CourseError, GraderError)
    assert issubclass(UsageError, GraderError)
