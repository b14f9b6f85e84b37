"""Every fault that verifying should find is planted in a course, and found there.

The course's exercises are copies of the toy course's one, each with faults that do not get in each
other's way. Nothing else may be found in it.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.course import load_course
from grader.verify.problems import Problem, Proof
from grader.verify.proving import prove

TOY = Path(__file__).parents[1] / "toy_course"

LESSON = "exercises/{}/README.md"
STUB = "exercises/{}/{}.py"
VARIANT = "exercises/{}/variant.py"
PICTURE = "exercises/{}/picture.py"
PUBLIC = "exercises/{}/checks.py"
HIDDEN = "solutions/{}/checks.py"
REFERENCE = "solutions/{}/reference.py"
MISTAKES = "solutions/{}/mistakes.py"
STYLES = "solutions/{}/styles.py"
ACCEPTED = "solutions/{}/accepted/"


@dataclass(frozen=True)
class Fault:
    """An edit of one file of an exercise, and what is found: where it is, and a part of what.

    `old` is what is replaced; at its END the file is made longer, or made.
    """

    exercise: str
    file: str
    old: str
    new: str
    found: tuple[tuple[str, str], ...]

    def plant(self, course: Path) -> None:
        """Make the edit."""
        path = course / self.file.format(self.exercise, self.exercise)
        text = path.read_text() if path.exists() else ""
        assert self.old == END or text.count(self.old) == 1, f"{self.old!r} in {path}"
        path.write_text(text + self.new if self.old == END else text.replace(self.old, self.new))


END = ""


def fault(exercise: str, file: str, old: str, new: str, *found: str | tuple[str, str]) -> Fault:
    """Make a Fault; what is found in the edited file itself needs no place."""
    placed = ((file, one) if isinstance(one, str) else one for one in found)
    return Fault(exercise, file, old, new, tuple(placed))


FAULTS = [
    # the lesson and the stub
    fault("files", LESSON, "Then write `scaled`", "Then write another",
          "the lesson does not name scaled, which the stub asks for"),
    fault("files", LESSON, "{{factor}}", "{{ factor }}",
          "{{ factor }} is left as it is when the course is released"),
    fault("files", STUB, '    """Return twice x."""\n', "", "double has no docstring"),
    fault("files", STUB, "def scaled(x):", "def scaled(x, *others, far=1, **more):",
          "the parameter far of scaled is never given",
          "the parameter others of scaled is never given",
          "the parameter more of scaled is never given"),
    fault("unfilled", LESSON, "{{factor}}", "{{number}}",
          "{{number}} is nothing that the variant has"),
    fault("unfilled", VARIANT, "    factor: int\n", '    factor: int\n    word: str = "don\'t"\n'),
    fault("unfilled", STUB, END, "\n\nWORD = '{{word}}'\n",
          "it does not compile once it is filled: "),
    fault("started", STUB, '"""Return twice x."""\n    raise NotImplementedError',
          '"""Return twice x."""\n    return x * x',
          "double does not end with raise NotImplementedError",
          "the stub is told 'You squared. Doubling is 2 * x.' by double_matches_the_worked"),
    fault("started", STUB, "your variant.\"\"\"\n    raise NotImplementedError",
          'your variant."""\n    raise NotImplementedError("scaled")',
          "scaled does not end with raise NotImplementedError",
          "scaled_multiplies_by_the_factor does not say that the stub is not started, but: scaled"),
    # signatures
    fault("files", REFERENCE,
          "def scaled(x, variant):\n    return variant.factor * x",
          "def scaled(numbers, variant):\n    return variant.factor * numbers",
          "scaled(numbers, variant) has other parameters than the stub's scaled(x)"),
    fault("files", STYLES, "def sums_a_pair(x, variant):", "def sums_a_pair(x, y, variant):",
          "sums_a_pair cannot be called as scaled(x)",
          "sums_a_pair (a style of adds_the_factor): it loses points, but is not told"),
    # examples
    fault("files", ACCEPTED + "adds_to_itself.py",
          "def double(x):\n    return x + x\n\n\ndef scaled(x, variant):\n"
          "    return x * variant.factor\n",
          "def double(y):\n    return 2 * y\n\n\ndef scaled(y, variant):\n"
          "    return variant.factor * y\n",
          "it is reference.py but for names"),
    fault("files", STYLES, '@style(of="double", shows="squares")\ndef raises_to_a_power(x):\n'
          "    return np.asarray(x) ** 2\n", "",
          (MISTAKES, "squares is shown in 2 styles of code; 3 are the fewest")),
    fault("files", STYLES, "def counts_up_twice(x):\n    for _ in range(2):\n        x = x + 1\n"
          "    return x\n", "def counts_up_twice(y):\n    return y + 2\n",
          "counts_up_twice is adds_two but for names"),
    fault("files", STYLES, '@style(of="double", shows="changes_its_argument")\n'
          "def adds_in_place(x):\n    x += x\n    return x\n", "",
          (MISTAKES, "changes_its_argument is shown in 2 styles of code; 3 are the fewest")),
    # variants
    fault("raises", VARIANT, "return Variant(", "return 1 / 0, Variant(",
          "draw(rng) raises ZeroDivisionError: division by zero"),
    fault("thaws", VARIANT, "(frozen=True)", "",
          "draw(rng) returns Variant, which is no frozen dataclass"),
    fault("brings_numpy", VARIANT, "int(rng.integers(3, 1000))", "rng.integers(3, 1000)",
          "the variant's factor is np.int64("),
    fault("wanders", VARIANT, "    return Variant(int(rng", "    import numpy as np\n\n"
          "    return Variant(int(np.random.default_rng()",
          "draw(rng) draws another variant each time: Variant(factor="),
    fault("returns_nothing", VARIANT, "    return Variant(", "    Variant(",
          "draw(rng) returns None"),
    # the reference and the checks
    fault("fails", REFERENCE, "return variant.factor * x",
          "return variant.factor * x if variant.factor < 500 else x",
          "it does not pass scaled_multiplies_by_the_factor: scaled(1) = 1, expected "),
    fault("asks_wrongly", HIDDEN, 'reference.double(x), "double(x)"',
          'reference.doubled(x), "double(x)"',
          "the reference breaks double_is_right_for_arrays: The check"),
    fault("remembers", PUBLIC, END, """

TIMES = []


@check(points=0)
def double_is_right_three_times(answer):
    \"\"\"double(5) is 10, three times.\"\"\"
    TIMES.append(1)
    require_close(answer.double(5), 10 if len(TIMES) < 4 else 11, "double(5)")
""",
          "double_is_right_three_times gives another verdict the second time: passed, then fail",
          (REFERENCE, "it does not pass double_is_right_three_times: double(5) = 10, exp")),
    fault("draws_by_itself", HIDDEN, "    x = rng.standard_normal(5)\n",
          "    import numpy as np\n\n    x = np.random.default_rng().standard_normal(5)\n",
          "the checks give a right answer other inputs the second time"),
    fault("draws_by_itself", HIDDEN,
          'require_close(answer.double(x), reference.double(x), "double(x)")',
          "wanted = reference.double(x)\n"
          '        require_close(answer.double(x), wanted, "double(x)")',
          "double_is_right_for_arrays calls the reference before the answer"),
    fault("draws_by_itself", STUB, END,
          '\n\ndef third(x):\n    """Return x."""\n    raise NotImplementedError\n',
          "no public check ever calls third",
          (STUB, "no hidden check ever calls third")),
    fault("draws_by_itself", REFERENCE, END, "\n\ndef third(x):\n    return x\n"),
    fault("draws_by_itself", LESSON, END, "Write `third` as well.\n"),
    fault("gates", PUBLIC, END, """

@check(points=0)
def nothing_is_asked(answer):
    \"\"\"Nothing is asked.\"\"\"
""",
          (STUB, "the stub passes nothing_is_asked"),
          "nothing tried fails nothing_is_asked: no decoy, mistake, style or mutant"),
    fault("gates", PUBLIC, END, """

@check(points=0)
def one_can_be_added_to_double(answer):
    \"\"\"double(3) + 1 is 7.\"\"\"
    require_close(answer.double(3) + 1, 7, "double(3) + 1")
""",
          "an answer that returns None breaks one_can_be_added_to_double: The check"),
    fault("gates", HIDDEN, END, """

@check(points=2)
def double_keeps_the_shape(answer, rng):
    \"\"\"double keeps the shape.\"\"\"
    require_close(0 * answer.double(rng.standard_normal(3)), [0, 0, 0], "0 * double(x)")
""",
          "an answer that returns zeros earns 2 by double_keeps_the_shape",
          "an answer that returns ones earns 2 by double_keeps_the_shape",
          "an answer that returns its first argument earns 2 by double_keeps_the_shape",
          "an answer that returns its last argument earns 2 by double_keeps_the_shape",
          "an answer that knows only the numbers of the public checks, else returns zeros earns 2",
          "an answer that knows only the numbers of the public checks, else returns ones earns 2",
          "an answer that returns None breaks double_keeps_the_shape: The check"),
    fault("gates", MISTAKES, END, """

@mistake(of="double")
def gives_nothing(x):
    \"\"\"You gave nothing.\"\"\"
    return 0 * x
""",
          "an answer that returns zeros is told 'You gave nothing.'",
          "an answer that knows only the numbers of the public checks, else returns zeros is told",
          "gives_nothing is shown in 1 style of code; 3 are the fewest"),
    # mistakes and symptoms
    fault("mistaken", MISTAKES, END, """

@mistake(of="double")
def is_right(x):
    \"\"\"You are right.\"\"\"
    return x + x
""",
          "is_right answers every call of the checks as the reference does",
          "is_right: it gets full marks",
          "is_right is shown in 1 style of code; 3 are the fewest"),
    fault("mistaken", MISTAKES, END, """

@mistake(of="double")
def multiplies_by_itself(x):
    \"\"\"You multiplied x by itself.\"\"\"
    return x**2.0
""",
          "squares and multiplies_by_itself answer every call of the checks alike",
          "multiplies_by_itself: it is told 'You squared. Doubling is 2 * x.'",
          "multiplies_by_itself is shown in 1 style of code; 3 are the fewest"),
    fault("mistaken", STYLES, "return np.square(x)", "return np.square(x) + 1",
          "calls_a_function_that_squares (a style of squares): it loses points, but is not told"),
    fault("mistaken", STYLES, "    x += x\n    return x", "    return x + x + 0",
          "adds_in_place (a style of changes_its_argument): it gets full marks"),
    fault("mistaken", STYLES, "    x *= 2\n    return x", "    x *= x\n    return x",
          "multiplies_in_place (a style of changes_its_argument): it is told 'You squared."),
    # accepted answers
    fault("refused", ACCEPTED + "adds_to_itself.py", "return x + x", "return 2 * float(x)",
          "it does not pass double_of_a_sum_is_the_sum_of_doubles: double raised TypeError",
          "it does not pass double_is_right_for_arrays: double raised TypeError"),
    fault("refused", ACCEPTED + "sums_copies.py", "return np.sum([x, x], axis=0)", "return x +",
          "it does not pass double_matches_the_worked_example: refused.py cannot be loaded: Syntax",
          "it does not pass scaled_multiplies_by_the_factor: refused.py cannot be loaded: Syntax"),
    # mutants
    fault("survived", REFERENCE, "    return 2 * x",
          "    return 2 * np.where(np.abs(x) < 3.5, x, -x)",
          "a mutant survives: it gets full marks and answers otherwise."),
    fault("survived", REFERENCE, "def double(x)", "import numpy as np\n\n\ndef double(x)"),
    fault("survived", STUB, END,
          '\n\ndef positive(x):\n    """Return x, if it is positive."""\n'
          "    raise NotImplementedError\n",
          "no hidden check ever calls positive"),
    fault("survived", LESSON, END, "Write `positive` as well.\n"),
    fault("survived", REFERENCE, END, "\n\ndef positive(x):\n    return x if x > 0 else 0\n",
          "a mutant survives: it gets full marks, and checks draw 5 different inputs only."),
    fault("survived", PUBLIC, END, """

@check(points=0)
def positive_returns_a_positive_number(answer):
    \"\"\"positive(3) is 3.\"\"\"
    require_close(answer.positive(3), 3, "positive(3)")
""",
          (ACCEPTED, "it does not pass positive_returns_a_positive_number: Your file defines no")),
    # the picture
    fault("unseen", PICTURE, "def picture(answer, variant):\n",
          "def picture(answer, variant):\n    return 1 / 0\n\n\ndef before(answer, variant):\n",
          "it draws no picture of the reference: ZeroDivisionError: division by zero"),
    fault("unshown", LESSON, "{{picture}}", "",
          "the lesson does not show the picture that picture.py draws"),
    fault("longwinded", PICTURE, '"2x"', '"2x, where all doubles of a right answer are found"',
          "'2x, where all doubles of a right answer are found' has 49 letters, and its place"),
]  # fmt: skip


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Proof]:
    """What verifying the bad course comes to."""
    folder = tmp_path_factory.mktemp("bad") / "course"
    slugs = list(dict.fromkeys(fault.exercise for fault in FAULTS))
    for kind in ("exercises", "solutions"):
        for slug in slugs:
            shutil.copytree(TOY / kind / "double", folder / kind / slug)
    for slug in slugs:
        (folder / "exercises" / slug / "double.py").rename(folder / STUB.format(slug, slug))
    shutil.copy(TOY / "solutions" / "salt", folder / "solutions")
    toml = (TOY / "course.toml").read_text()
    (folder / "course.toml").write_text(toml.replace('"double"', ", ".join(map(repr, slugs))))
    for one in FAULTS:
        one.plant(folder)
    return {proof.exercise: proof for proof in prove(load_course(folder)).proofs}


def is_at(problem: Problem, fault: Fault, where: str) -> bool:
    """Whether a problem is in this file of the fault's exercise."""
    return problem.where.startswith(where.format(fault.exercise, fault.exercise))


@pytest.mark.parametrize(
    ("fault", "where", "what"),
    [(fault, *found) for fault in FAULTS for found in fault.found],
    ids=lambda value: value.exercise if isinstance(value, Fault) else value[:40],
)
def test_a_fault_is_found(fault: Fault, where: str, what: str, proofs: dict[str, Proof]) -> None:
    found = [problem for problem in proofs[fault.exercise].problems if is_at(problem, fault, where)]
    assert any(what in problem.what for problem in found), [problem.what for problem in found]
    assert all(problem.to_do for problem in found)


def test_nothing_else_is_found(proofs: dict[str, Proof]) -> None:
    others = [
        str(problem)
        for proof in proofs.values()
        for problem in proof.problems
        if not any(
            is_at(problem, fault, where) and what in problem.what
            for fault in FAULTS
            if fault.exercise == proof.exercise
            for where, what in fault.found
        )
    ]
    assert others == []


def test_nothing_else_is_tried_where_the_reference_does_not_pass(proofs: dict[str, Proof]) -> None:
    untried = {slug for slug, proof in proofs.items() if not proof.mistake_styles}
    assert untried == {
        "raises", "thaws", "brings_numpy", "wanders", "returns_nothing", "fails", "asks_wrongly",
        "remembers",
    }  # fmt: skip
    assert proofs["raises"].variants == 0
    assert proofs["fails"].variants == 20
