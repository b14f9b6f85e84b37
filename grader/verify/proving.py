"""Prove a course: plan what is tried, have it run, and conclude.

The reference comes first; without it nothing else proves anything. Then all other answers, and at
last those mutants that passed are compared with the reference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from grader.model import Course, Exercise, Limits, Outcome
from grader.verify import variants
from grader.verify.bench import Done, Task, workers
from grader.verify.comparison import Comparison, mutant_problem
from grader.verify.examples import accepted_problems, style_problems
from grader.verify.leaks import Leaks
from grader.verify.lessons import lesson_problems, signature_problems
from grader.verify.mutants import MOST_MUTANTS, mutants_of, spread
from grader.verify.pictures import Drawing
from grader.verify.problems import Problem, Proof, Verification
from grader.verify.rehearsing import Rehearsal, TellingApart
from grader.verify.sources import read
from grader.verify.trials import Judged, Kind, other_trials, reference_trials
from grader.verify.variants import variant_problems
from grader.verify.verdicts import of_kind, other_problems, reference_problems

Progress = Callable[[int, int], None]  # told how many tasks are done, of how many known so far

_SLOWER = 10  # times as long as the reference may a mutant take
_SHORTEST = 1.0  # seconds


def prove(
    course: Course,
    jobs: int = 1,
    most_mutants: int = MOST_MUTANTS,
    progress: Progress = lambda done, of: None,
) -> Verification:
    """Prove the exercises of a course, in so many processes.

    Raise UsageError where cosmic-ray is not installed.
    """
    investigations = {
        exercise.slug: _Investigation(course, exercise, most_mutants)
        for exercise in course.exercises.values()
    }
    released: list[Problem] = []
    done = of = 0
    with workers(course, jobs) as run:
        for stage in (_the_reference, _all_others, _the_survivors):
            tasks: list[Task] = [task for one in investigations.values() for task in stage(one)]
            if stage is _all_others and all(one.has_variants for one in investigations.values()):
                tasks.append(Leaks())
            of += len(tasks)
            for result in run(tasks):
                done += 1
                progress(done, of)
                if isinstance(result.task, Leaks):
                    released += result.found
                else:
                    investigations[result.task.exercise].hear(result)
    return Verification(
        tuple(dict.fromkeys(released)), tuple(map(_conclude, investigations.values()))
    )


class _Investigation:
    """What is known of one exercise while it is investigated."""

    def __init__(self, course: Course, exercise: Exercise, most_mutants: int) -> None:
        self.course = course
        self.exercise = exercise
        reference = read(course, exercise, "reference.py")
        self.all_mutants = mutants_of(reference) if most_mutants else []
        self.mutants = spread(self.all_mutants, most_mutants)
        self.judged: list[Judged] = []
        self.compared: list[Done] = []
        self.problems: list[Problem] = []
        self.seconds = 0.0
        self.has_variants = False

    def hear(self, done: Done) -> None:
        """Take note of what a task found."""
        self.seconds += done.seconds
        if isinstance(done.task, Comparison):
            self.compared.append(done)
        elif isinstance(done.found, Judged):
            self.judged.append(done.found)
        else:
            self.problems += done.found

    @property
    def is_sound(self) -> bool:
        """Whether the reference was tried, and passed everything."""
        tried = of_kind(self.judged, Kind.REFERENCE)
        return bool(tried) and all(
            verdict.outcome is Outcome.PASSED for one in tried for verdict in one.verdicts
        )

    @property
    def limits_of_mutants(self) -> Limits:
        """Mutants often loop; what takes so much longer than the reference is ended."""
        slowest = max(one.seconds for one in of_kind(self.judged, Kind.REFERENCE))
        seconds = max(_SHORTEST, _SLOWER * slowest)
        limits = self.course.limits
        return replace(
            limits,
            call_seconds=min(limits.call_seconds, seconds),
            submission_seconds=min(limits.submission_seconds, seconds),
        )


def _the_reference(about: _Investigation) -> Iterator[Task]:
    """Read the files; yield the trials of the reference, if there are variants to try it on."""
    course, exercise = about.course, about.exercise
    unsound = variant_problems(course, exercise)
    about.has_variants = not unsound
    about.problems += [
        *unsound,
        *signature_problems(exercise),
        *accepted_problems(course, exercise),
        *style_problems(course, exercise),
    ]
    if about.has_variants:
        about.problems += lesson_problems(course, exercise)
        yield from reference_trials(course, exercise)


def _all_others(about: _Investigation) -> Iterator[Task]:
    """Yield what proves something only if the reference passes."""
    course, exercise = about.course, about.exercise
    about.problems += reference_problems(exercise, about.judged)
    if about.is_sound:
        yield Rehearsal(exercise.slug)
        for number in variants.numbers(exercise, variants.APART_VARIANTS):
            yield TellingApart(exercise.slug, number)
        if exercise.picture is not None:
            for number in variants.numbers(exercise, variants.ACCEPTED_VARIANTS):
                yield Drawing(exercise.slug, number)
        yield from other_trials(course, exercise, about.mutants, about.limits_of_mutants)


def _the_survivors(about: _Investigation) -> Iterator[Task]:
    """Yield the comparisons of the mutants that no check caught."""
    if about.is_sound:
        about.problems += other_problems(about.exercise, about.judged)
        tried = of_kind(about.judged, Kind.MUTANT)
        for mutant, one in zip(about.mutants, tried, strict=True):
            if one.earned == about.exercise.possible:
                yield Comparison(about.exercise.slug, mutant)


def _conclude(about: _Investigation) -> Proof:
    """Count what was tried; tell each problem once."""
    problems = list(about.problems)
    equivalent = []
    for done in about.compared:
        assert isinstance(done.task, Comparison)
        mutant = done.task.mutant
        problem = mutant_problem(about.exercise, mutant, done.found)
        if problem:
            problems.append(problem)
        else:
            equivalent.append(f"line {mutant.line}\n{mutant.diff}")
    trials = {kind: [one.trial for one in of_kind(about.judged, kind)] for kind in Kind}
    names = {kind: {trial.name for trial in trials[kind]} for kind in Kind}
    mutants = len(trials[Kind.MUTANT])
    return Proof(
        exercise=about.exercise.slug,
        problems=tuple(dict.fromkeys(problems)),
        variants=len({trial.variant for trial in trials[Kind.REFERENCE]}),
        accepted=len(names[Kind.ACCEPTED]),
        mistakes=len({trial.shows for trial in trials[Kind.MISTAKE]}),
        mistake_styles=len(names[Kind.MISTAKE]),
        symptoms=len({trial.shows for trial in trials[Kind.SYMPTOM]}),
        symptom_styles=len(names[Kind.SYMPTOM]),
        decoys=len(names[Kind.DECOY]),
        mutants=mutants,
        mutants_left_out=len(about.all_mutants) - mutants if mutants else 0,
        killed=mutants - len(about.compared),
        equivalent=tuple(equivalent),
        seconds=about.seconds,
    )
