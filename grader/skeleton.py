"""Write the files of a new exercise: a small one that loads and can be graded, to write over."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

from grader.course_file import COURSE_FILE
from grader.errors import UsageError

_SLUG = re.compile(r"[a-z][a-z0-9_]*")
_FILES = {
    "exercises/{slug}/README.md": """\
# A title

Teach one idea here: a picture in words, a worked example with numbers, then the rule.

The slope of $f(x) = x^2$ at $x$ is $2x$. At $x = 3$ it is 6.

## Your task

Write `slope(x)` in `{slug}.py`: it returns the slope of $x^2$ at the number `x`.

Then run `pytest` here, or `grader check {slug}`.
""",
    "exercises/{slug}/{slug}.py": '''\
"""What this is about, in a line. Read README.md, then write the function.

Say here what holds for all functions: shapes, conventions, what may be a list.
"""


def slope(x):
    """Return the slope of x**2 at the number x."""
    raise NotImplementedError
''',
    "exercises/{slug}/checks.py": '''\
"""Public checks of {slug}: the worked example."""

from grader import check, require_close


@check(points=1)
def slope_matches_the_worked_example(answer):
    """slope(3) is 6."""
    require_close(answer.slope(3), 6, "the slope at 3")
''',
    "solutions/{slug}/reference.py": '''\
"""The reference for {slug}."""


def slope(x):
    return 2 * x
''',
    "solutions/{slug}/checks.py": '''\
"""Hidden checks of {slug}."""

from grader import check, require_close


@check(points=3)
def slope_is_right_everywhere(answer, rng, reference):
    """slope is right everywhere, as {slug} asks for it."""
    for x in rng.uniform(-5, 5, size=5):
        require_close(answer.slope(x), reference.slope(x), "the slope", rtol=1e-7)
''',
    "solutions/{slug}/mistakes.py": '''\
"""Known wrong answers to {slug}, each with the sentence that helps."""

from grader import mistake


@mistake(of="slope")
def takes_the_curve_for_its_slope(x):
    """This is how high the curve is at x. The slope is how fast it rises there."""
    return x**2
''',
    "solutions/{slug}/styles.py": '''\
"""The known mistakes of {slug} as other students would write them."""

from grader import style


@style(of="slope", shows="takes_the_curve_for_its_slope")
def multiplies_x_by_itself(x):
    return x * x
''',
    "solutions/{slug}/accepted/twice_in_a_sum.py": """\
def slope(x):
    return x + x
""",
}


def write_skeleton(course: Path, slug: str) -> list[Path]:
    """Write the files of an exercise `slug` into a course's folder and return their paths.

    Raise UsageError if the slug cannot name one, or if anything of that name is there.
    """
    if not _SLUG.fullmatch(slug) or keyword.iskeyword(slug):
        raise UsageError(
            f"{slug!r} cannot name an exercise: take small letters, digits and underscores, as in "
            "gradient_descent. Its stub is a module of that name."
        )
    for top in ("exercises", "solutions"):
        if (course / top / slug).exists():
            raise UsageError(f"{course / top / slug} is there already. Choose another name.")
    if not (course / "solutions").is_dir():
        raise UsageError(
            f"{course} has no solutions/: exercises are written where those are, and {COURSE_FILE}."
        )
    paths = []
    for name, text in _FILES.items():
        path = course / name.format(slug=slug)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(slug=slug), encoding="utf-8")
        paths.append(path)
    return paths
