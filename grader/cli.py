"""The command `grader`: parse, call, print, exit code.

Exit codes: 0 all is well, 1 a requirement is not met (`check`), a check is at fault (`grade`)
or something is not proved (`verify`),
2 the command cannot do what it was asked to, 130 interrupted.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader import __version__
from grader.errors import GraderError

if TYPE_CHECKING:
    from grader.model import Course, Report
    from grader.verify.problems import Verification

_NEEDS_NBGRADER = "This needs nbgrader ({}): pip install 'gradient-exercises[nbgrader]'."


class _Group(click.Group):
    """Commands whose errors are told to a person, without a traceback."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except GraderError as error:
            raise click.ClickException(str(error)) from None
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            context.exit(130)


click.ClickException.exit_code = 2


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="grader")
@click.option(
    "--course",
    type=click.Path(path_type=Path),
    default=None,
    help="The course's folder. Default: the nearest one upwards that holds course.toml.",
)
@click.pass_context
def main(context: click.Context, course: Path | None) -> None:
    """Exercises on gradients that grade themselves: check your own, or grade a class."""
    context.obj = course


@main.command()
@click.argument("exercises", nargs=-1)
@click.pass_obj
def check(folder: Path | None, exercises: tuple[str, ...]) -> None:
    """Check your own files: one line a requirement, and what is wrong and why.

    Without names, all EXERCISES of the course are checked. Exit code 1 while anything is unmet.
    """
    from grader.reports.terminal import verdict_lines
    from grader.selfcheck import SelfCheck

    course = _load(folder, exercises)
    met = of = 0
    for exercise in course.exercises.values():
        run = SelfCheck(course, exercise)
        click.secho(f"\n{exercise.title}  ({exercise.slug})", bold=True)
        for warning in run.warnings():
            click.secho(f"  Note: {warning}", fg="yellow")
        for one in run.checks:
            verdict = run.verdict(one)
            met += verdict.outcome == "passed"
            of += 1
            click.echo(verdict_lines(verdict))
    click.echo(f"\n{met} of {of} requirements met.")
    sys.exit(0 if met == of else 1)


@main.command()
@click.argument("exercise")
@click.option("--out", type=click.Path(path_type=Path), help="Write a .png, .svg or .pdf instead.")
@click.pass_obj
def plot(folder: Path | None, exercise: str, out: Path | None) -> None:
    """Draw what your own answer to EXERCISE does, beside what it should do.

    Opens a window. Where there is none, the picture is written to EXERCISE.png.
    """
    from grader.plotting import own_picture, save, show

    course = _load(folder, (exercise,))
    picture = own_picture(course, course.exercises[exercise])
    click.echo(picture.caption)
    if out is None:
        if show(picture):
            return
        out = Path(f"{exercise}.png")
    save(picture, out)
    click.echo(f"The picture is in {out}.")


@main.command()
@click.argument("submissions", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Folder for results.")
@click.option("--exercise", "exercises", multiple=True, help="Only this one; may be repeated.")
@click.option("--jobs", type=click.IntRange(min=1), default=None, help="Default: one a processor.")
@click.option(
    "--allow-isolation",
    "allowed",
    type=click.Choice(["none", "partial", "full"]),
    default=None,
    help="The least isolation to grade with. Default: what course.toml requires.",
)
@click.option(
    "--gradebook",
    type=click.Path(path_type=Path),
    default=None,
    help="Write the marks into this gradebook.db of nbgrader's as well.",
)
@click.pass_obj
def grade(
    folder: Path | None,
    submissions: Path,
    out: Path,
    exercises: tuple[str, ...],
    jobs: int | None,
    allowed: str | None,
    gradebook: Path | None,
) -> None:
    """Grade SUBMISSIONS, a folder with <student>/<exercise>.py, or nbgrader's submitted/.

    Writes results.jsonl, grades.csv, index.html, and feedback/<student>.html for each student. A
    run that was interrupted goes on where it stopped when it is started again; what has not changed
    is not graded again.
    """
    _need_linux()
    from rich.console import Console

    from grader.fleet import processors
    from grader.marking import Grader
    from grader.reports.feedback import FEEDBACK, write_feedback
    from grader.reports.page import PAGE, write_page
    from grader.reports.results import GRADES, Results, write_grades
    from grader.reports.terminal import table_of
    from grader.running import grade_class
    from grader.submissions import find_students, stray_files

    course = _load(folder)
    slugs = [slug for slug in course.exercises if not exercises or slug in exercises]
    for slug in set(exercises) - set(slugs):
        raise click.UsageError(f"No exercise {slug}; there are {', '.join(course.exercises)}.")
    grader = Grader(course)
    students = find_students(submissions, course)
    results = Results(out)
    for note in stray_files(students, course):
        click.secho(f"Note: {note}", fg="yellow", err=True)
    try:
        grade_class(
            grader,
            students,
            slugs,
            results,
            jobs or len(processors()),
            allowed or course.isolation,
        )
    except KeyboardInterrupt:
        click.echo("Interrupted. Run the same command again to go on.", err=True)
        sys.exit(130)
    finally:
        results.write(list(course.exercises))
    reports = results.sorted(list(course.exercises))
    try:
        write_grades(out / GRADES, reports, list(course.exercises))
        write_page(out, course, reports)
        stale = write_feedback(out, course, reports)
    except OSError as error:
        raise GraderError(f"{error.filename} cannot be written: {error.strerror}.") from None
    if gradebook is not None:
        try:
            from grader.notebooks.gradebook import write_marks
        except ImportError as error:
            raise GraderError(_NEEDS_NBGRADER.format(error)) from None
        write_marks(gradebook, course, reports)
    Console().print(table_of(reports, course.assignments))
    if stale:
        click.secho(f"Note: {_old_pages(out / FEEDBACK, stale)}", fg="yellow", err=True)
    click.echo(f"{len(reports)} results in {out}: results.jsonl, {GRADES}, {PAGE}, {FEEDBACK}/")
    sys.exit(_tell_review(reports))


def _old_pages(folder: Path, names: list[str]) -> str:
    """Say which pages stand for nobody's results, without deleting what may not be ours."""
    from grader.text import one_line

    shown = ", ".join(one_line(name, 60) for name in names[:5])
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return f"{folder} also holds {shown}{more}, of nobody in these results. Remove what is old."


def _tell_review(reports: list[Report]) -> int:
    """List what has no score; return the exit code."""
    from grader.text import printable

    broken = False
    for report in reports:
        for verdict in report.verdicts:
            if verdict.outcome.needs_review:
                broken = broken or verdict.outcome == "broken"
                who = f"{printable(report.student, 60)}, {report.exercise}"
                click.secho(f"{verdict.outcome.value}: {who}: {verdict.title}", fg="red", err=True)
                click.echo(f"  {verdict.message}", err=True)
    return 1 if broken else 0


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--exercise", default=None, help="Default: the file's name.")
@click.option("--student", default=None, help="Default: the name of the file's folder.")
@click.pass_obj
def explain(folder: Path | None, file: Path, exercise: str | None, student: str | None) -> None:
    """Grade one FILE behind the wall and tell all, hidden checks too. For staff only.

    Results and pages never hold the messages of hidden checks, which may give their inputs away.
    """
    _need_linux()
    from grader.marking import Grader
    from grader.reports.terminal import total, verdict_lines
    from grader.submissions import read_answer, student_name

    slug = exercise or file.stem
    course = _load(folder, (slug,))
    name = student or student_name(file.absolute().parent)
    submission = read_answer(file, name, slug, course)
    if submission.source is None:
        raise GraderError(submission.problem)
    with Grader(course) as grader:
        report = grader.grade(submission, reveal=True)
    for verdict in report.verdicts:
        click.echo(verdict_lines(verdict))
    told = "No score yet" if report.earned is None else f"{total([report])} points"
    click.echo(f"\n{told}. Isolation {report.isolation}.")


@main.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--roster", type=click.Path(path_type=Path), help="A name a line: a tree for each.")
@click.pass_obj
def release(folder: Path | None, out: Path, roster: Path | None) -> None:
    """Write the students' tree to OUT, a new folder: lessons, stubs, public checks, the package."""
    from grader.release import release as make_release

    course = _load(folder)
    if course.salt is None:
        raise GraderError(f"{course.folder} has no solutions/: it is a students' tree already.")
    trees = make_release(course, out, _names_in(roster) if roster else ())
    many = f"{len(trees)} trees" if len(trees) > 1 else "The students' tree"
    click.echo(f"{many} in {out}. Students run: pip install -r requirements.txt, then pytest.")


@main.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.pass_obj
def notebooks(folder: Path | None, out: Path) -> None:
    """Write an nbgrader course to OUT: a notebook for each assignment, and the settings.

    Building again replaces what was built. Then nbgrader's own commands work in OUT:
    generate_assignment, zip_collect, autograde, generate_feedback, export, formgrader.
    """
    try:
        from grader.notebooks.building import build
    except ImportError as error:
        raise GraderError(_NEEDS_NBGRADER.format(error)) from None
    for path in build(_load(folder), out):
        click.echo(path)


@main.command()
@click.argument("slug")
@click.pass_obj
def new(folder: Path | None, slug: str) -> None:
    """Write the files of a new exercise SLUG, a small one to write over. Refuses what exists."""
    from grader.course import find_course
    from grader.course_file import COURSE_FILE
    from grader.skeleton import write_skeleton

    course = folder or find_course(Path.cwd())
    for path in write_skeleton(course, slug):
        click.echo(path.relative_to(course))
    click.echo(f'\nNow add "{slug}" to an assignment in {COURSE_FILE}, write over these files, and')
    click.echo(f"run: grader verify {slug}")


@main.command()
@click.argument("exercises", nargs=-1)
@click.option("--jobs", type=click.IntRange(min=1), default=None, help="Default: one a processor.")
@click.option(
    "--mutants",
    type=click.IntRange(min=0),
    default=None,
    help="Try so many changed references of each exercise at most. Default: 200.",
)
@click.option(
    "--json",
    "data",
    type=click.Path(path_type=Path, allow_dash=True),
    default=None,
    help="Write what is found to this file as data too; - for stdout.",
)
@click.pass_obj
def verify(
    folder: Path | None,
    exercises: tuple[str, ...],
    jobs: int | None,
    mutants: int | None,
    data: Path | None,
) -> None:
    """Prove the course: right answers get full marks, wrong ones are caught and named.

    Without names, all EXERCISES are proved. Prints what was tried, and every problem with what to
    do. Exit code 1 while there are problems.
    """
    _need_linux()
    import json

    from grader.fleet import processors
    from grader.verify.mutants import MOST_MUTANTS

    course = _load(folder, exercises)
    if course.salt is None:
        raise GraderError(f"{course.folder} has no solutions/: there is nothing to prove.")
    found = _prove(course, jobs or len(processors()), MOST_MUTANTS if mutants is None else mutants)
    told_apart = data == Path("-")
    if data is not None:
        text = json.dumps({"course": course.name, **found.as_data()}, indent=2)
        if told_apart:
            click.echo(text)
        else:
            try:
                data.write_text(text + "\n", encoding="utf-8")
            except OSError as error:
                raise GraderError(f"{data} cannot be written: {error.strerror}.") from None
    for proof in found.proofs:
        click.echo("\n".join(proof.lines()), err=told_apart)
    for problem in found.problems:  # last, where the end of a log shows them
        click.echo(f"\n{problem}", err=told_apart)
    problems = len(found.problems)
    click.echo(
        f"\n{problems} problem{'' if problems == 1 else 's'}." if problems else "All is proved.",
        err=told_apart,
    )
    sys.exit(1 if problems else 0)


def _prove(course: Course, jobs: int, mutants: int) -> Verification:
    """Verify with a progress bar."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

    from grader.verify.proving import prove

    columns = ("Verifying", BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        return prove(
            course, jobs, mutants, lambda done, of: progress.update(task, completed=done, total=of)
        )


@main.command()
def doctor() -> None:
    """Tell how well this machine keeps answers apart, layer by layer, and what would help."""
    _need_linux()
    from grader.doctor import examine

    examination = examine()
    for finding in examination.findings:
        sign, colour = ("ok", "green") if not finding.problem else ("no", "yellow")
        click.secho(f"  {sign}  {finding.layer:<15} {finding.gives}", fg=colour)
        if finding.problem:
            click.echo(f"      {finding.problem}\n      {finding.advice}")
    click.echo(f"\n{examination.isolation.explain()}")


def _names_in(roster: Path) -> list[str]:
    try:
        lines = roster.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GraderError(f"The roster {roster} cannot be read: {error}") from None
    names = [line.strip() for line in lines if line.strip()]
    if not names:
        raise GraderError(f"{roster} holds no name.")
    for name in names:
        odd = name in (".", "..") or any(sign in name for sign in "/\\\0")
        if odd or names.count(name) > 1:
            raise GraderError(f"{roster}: {name!r} cannot name a folder, or is there twice.")
    return names


def _load(folder: Path | None, only: tuple[str, ...] = ()) -> Course:
    from grader.course import find_course, load_course

    return load_course(folder if folder else find_course(Path.cwd()), only)


def _need_linux() -> None:
    if not sys.platform.startswith("linux"):
        raise GraderError(
            "Marks are given on Linux only, where answers can be kept apart: use a Linux machine, "
            "container or virtual machine. Checking your own files works here: grader check."
        )
