"""Whether there are enough examples: of right answers, and of each wrong one that is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grader.model import Course, Exercise
from grader.verify.problems import Problem, file_of, many
from grader.verify.sources import accepted_files, function_shapes, read, shape_of, solution, text_of

FEWEST_ACCEPTED = 6
FEWEST_STYLES = 3


def accepted_problems(course: Course, exercise: Exercise) -> list[Problem]:
    """Return what is missing in accepted/, and which answers are the same but for names."""
    problems = []
    files = accepted_files(course, exercise)
    if len(files) < FEWEST_ACCEPTED:
        problems.append(
            Problem(
                file_of(exercise, "accepted/"),
                f"{many(len(files), 'accepted answer')}; {FEWEST_ACCEPTED} are the fewest",
                "Write right answers in other styles, as different as students write them.",
            )
        )
    shapes: dict[str, str] = {}
    for file in (solution(course, exercise) / "reference.py", *files):
        try:
            shape = shape_of(text_of(course, file))
        except (SyntaxError, ValueError):
            continue  # trying it will say so
        if shape in shapes:
            problems.append(
                Problem(
                    file_of(exercise, f"accepted/{file.name}"),
                    f"it is {shapes[shape]} but for names",
                    "Write it in another way, or remove it.",
                )
            )
        shapes.setdefault(shape, file.name)
    return problems


def style_problems(course: Course, exercise: Exercise) -> list[Problem]:
    """Return the mistakes and symptoms that are shown in too few styles of code.

    Mistakes of one function with the same sentence are the same mistake.
    """
    shapes = {}
    for file in ("mistakes.py", "styles.py"):
        if (solution(course, exercise) / file).is_file():
            shapes[file] = function_shapes(read(course, exercise, file))
    groups: dict[tuple[str, str], list[str]] = {}
    for mistake in exercise.mistakes:
        groups.setdefault((mistake.of, mistake.sentence), []).append(mistake.name)
    problems: list[Problem] = []
    for (of, _), names in groups.items():
        styles = [style.name for style in exercise.styles if style.shows in names]
        problems += _too_few(exercise, names, [*names, *styles], of)
        problems += _twice(exercise, [("mistakes.py", names), ("styles.py", styles)], shapes)
    for symptom in exercise.symptoms:
        styles = [style.name for style in exercise.styles if style.shows == symptom.name]
        problems += _too_few(exercise, [symptom.name], styles, "...")
        problems += _twice(exercise, [("styles.py", styles)], shapes)
    return problems


def _too_few(exercise: Exercise, names: list[str], styles: list[str], of: str) -> Iterator[Problem]:
    if len(styles) < FEWEST_STYLES:
        yield Problem(
            file_of(exercise, "mistakes.py"),
            f"{' = '.join(names)} is shown in {many(len(styles), 'style')} of code; "
            f"{FEWEST_STYLES} are the fewest",
            f"Write {FEWEST_STYLES - len(styles)} more in styles.py, as students might: "
            f'@style(of="{of}", shows="{names[0]}").',
        )


def _twice(
    exercise: Exercise,
    named: Iterable[tuple[str, list[str]]],
    shapes: dict[str, dict[str, str]],
) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for file, names in named:
        for name in names:
            shape = shapes[file].get(name, name)
            if shape in seen:
                yield Problem(
                    file_of(exercise, file),
                    f"{name} is {seen[shape]} but for names",
                    "Write it in another way.",
                )
            seen.setdefault(shape, name)
