"""What verdicts prove. Each function takes an exercise and what became of its trials, no wall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from grader.model import Check, Exercise, Outcome, Verdict, Visibility
from grader.selfcheck import not_started
from grader.text import one_line
from grader.verify.decoys import MEMORISERS, NO_VALUE
from grader.verify.problems import Problem, file_of, public_file_of
from grader.verify.trials import Judged, Kind

_SETTLED = (Outcome.PASSED, Outcome.SKIPPED, Outcome.BROKEN)
_UNPROVED = "Nothing else was tried of this exercise."


def of_kind(judged: Iterable[Judged], *kinds: Kind) -> list[Judged]:
    """Return the trials of these kinds."""
    return [one for one in judged if one.trial.kind in kinds]


def reference_problems(exercise: Exercise, judged: Sequence[Judged]) -> list[Problem]:
    """The reference passes every check on every variant, and gets the same verdicts again."""
    tried = of_kind(judged, Kind.REFERENCE)
    if not tried:
        return []
    return [
        *no_check_breaks(exercise, tried),
        *_all_passed(exercise, tried, "reference.py", _UNPROVED),
        *_same_again(exercise, tried),
    ]


def other_problems(exercise: Exercise, judged: Sequence[Judged]) -> list[Problem]:
    """Everything that is proved of an exercise whose reference passes, but for mutants."""
    return [
        *no_check_breaks(exercise, judged),
        *the_stub_is_not_started(exercise, judged),
        *decoys_earn_nothing(exercise, judged),
        *accepted_answers_pass(exercise, judged),
        *mistakes_are_named(exercise, judged),
        *symptoms_are_named(exercise, judged),
        *hidden_checks_keep_their_messages(exercise, judged),
        *every_check_can_fail(exercise, judged),
    ]


def no_check_breaks(exercise: Exercise, judged: Iterable[Judged]) -> Iterator[Problem]:
    """No answer whatever makes a check raise anything but what a requirement raises."""
    told: set[str] = set()
    for one in judged:
        for verdict in one.verdicts:
            if verdict.outcome is Outcome.BROKEN and verdict.check not in told:
                told.add(verdict.check)
                yield Problem(
                    _file_of_check(exercise, verdict),
                    f"{_described(one)} breaks {verdict.check}: {verdict.message}",
                    "A check must stand any answer: look at a value by require_... or as_numbers "
                    "before you use it.",
                    one.variant,
                )


def _all_passed(
    exercise: Exercise, tried: Sequence[Judged], file: str, consequence: str = ""
) -> Iterator[Problem]:
    """Tell each check that did not pass once, with the first variant that it happened on."""
    told: dict[str, tuple[Judged, Verdict]] = {}
    for one in tried:
        for verdict in one.verdicts:
            if verdict.outcome not in _SETTLED:
                told.setdefault(verdict.check, (one, verdict))
    for name, (one, verdict) in told.items():
        to_do = (
            "Raise the limits in course.toml, or let the check ask for less."
            if verdict.outcome is Outcome.TIMED_OUT
            else "Correct the answer or the check."
        )
        yield Problem(
            file_of(exercise, file),
            f"it does not pass {name}: {verdict.message}",
            f"{to_do} {consequence}".rstrip(),
            one.variant,
        )


def _same_again(exercise: Exercise, tried: Sequence[Judged]) -> Iterator[Problem]:
    first, again = ([one for one in tried if one.trial.variant == 0] * 2)[:2]
    for before, after in zip(first.verdicts, again.verdicts, strict=True):
        if before != after:
            yield Problem(
                _file_of_check(exercise, before),
                f"{before.check} gives another verdict the second time: {before.outcome.value}, "
                f"then {after.outcome.value}",
                "Draw everything random from rng, and keep nothing from one run to the next.",
            )


def the_stub_is_not_started(exercise: Exercise, judged: Sequence[Judged]) -> Iterator[Problem]:
    """The untouched stub earns nothing, is told to be not started, and is not called wrong."""
    where = public_file_of(exercise, exercise.stub.name)
    for one in of_kind(judged, Kind.STUB):
        for verdict in one.verdicts:
            if verdict.outcome is Outcome.PASSED:
                yield Problem(
                    where,
                    f"the stub passes {verdict.check}",
                    "Let the check call the answer, and each function of the stub raise "
                    "NotImplementedError.",
                )
            elif verdict.diagnoses:
                yield Problem(
                    where,
                    f"the stub is told {_quoted(verdict.diagnoses)} by {verdict.check}",
                    "Let each function of the stub do nothing but raise NotImplementedError.",
                )
            elif one.trial.reveal and verdict.outcome not in _SETTLED and not not_started(verdict):
                yield Problem(
                    where,
                    f"{verdict.check} does not say that the stub is not started, but: "
                    f"{verdict.message}",
                    "Let each function of the stub do nothing but raise NotImplementedError.",
                )


def decoys_earn_nothing(exercise: Exercise, judged: Sequence[Judged]) -> Iterator[Problem]:
    """A decoy earns no point and gets no diagnosis of the author's; a hypothesis may be true.

    What was learnt by heart from the public checks may earn the points of these.
    """
    known = {mistake.sentence for mistake in exercise.mistakes}
    known |= {symptom.sentence for symptom in exercise.symptoms}
    for one in of_kind(judged, Kind.DECOY):
        for verdict in one.verdicts:
            public = verdict.visibility is Visibility.PUBLIC
            if verdict.earned and not (public and one.trial.name in MEMORISERS):
                yield Problem(
                    _file_of_check(exercise, verdict),
                    f"an answer that {one.trial.name} earns {verdict.earned} by {verdict.check}",
                    "Make the check worth 0 points, or let it build on a check of values, "
                    "after=[...].",
                )
        named = one.named & known
        if named:
            yield Problem(
                file_of(exercise, "mistakes.py"),
                f"an answer that {one.trial.name} is told {_quoted(sorted(named))}",
                "Choose numbers for the checks with which the mistake answers otherwise, or let "
                "the symptom look closer.",
            )


def accepted_answers_pass(exercise: Exercise, judged: Sequence[Judged]) -> Iterator[Problem]:
    """An accepted answer gets full marks on every variant."""
    tried = of_kind(judged, Kind.ACCEPTED)
    for name in dict.fromkeys(one.trial.name for one in tried):
        own = [one for one in tried if one.trial.name == name]
        yield from _all_passed(exercise, own, f"accepted/{name}")


def mistakes_are_named(exercise: Exercise, judged: Sequence[Judged]) -> Iterator[Problem]:
    """A mistake, in every style, loses points and is told its own sentence and no other."""
    sentences = {mistake.name: mistake.sentence for mistake in exercise.mistakes}
    told: set[str] = set()
    for one in of_kind(judged, Kind.MISTAKE):
        sentence = sentences[one.trial.shows]
        what = _slip(exercise, one, {sentence}, {sentence})
        if what and one.trial.name not in told:
            told.add(one.trial.name)
            yield _wrong_answer_problem(exercise, one, *what)


def symptoms_are_named(exercise: Exercise, judged: Sequence[Judged]) -> Iterator[Problem]:
    """A symptom, in every style, loses points and is told, and no mistake is told in its place."""
    sentences = {symptom.name: symptom.sentence for symptom in exercise.symptoms}
    allowed = set(sentences.values())
    told: set[str] = set()
    for one in of_kind(judged, Kind.SYMPTOM):
        what = _slip(exercise, one, {sentences[one.trial.shows]}, allowed)
        if what and one.trial.name not in told:
            told.add(one.trial.name)
            yield _wrong_answer_problem(exercise, one, *what)


def _slip(
    exercise: Exercise, one: Judged, wanted: set[str], allowed: set[str]
) -> tuple[str, str] | None:
    """What is wrong with the verdicts on a wrong answer, and what to do; None if nothing."""
    if one.earned == exercise.possible:
        return "it gets full marks", "Add a check that fails it, or remove it."
    others = one.named - allowed
    if others:
        return (
            f"it is told {_quoted(sorted(others))}",
            "Choose numbers for the checks with which the two answer differently; give both the "
            "same sentence, if it is the same mistake.",
        )
    if not wanted <= one.named:
        missed = [verdict for verdict in one.verdicts if verdict.outcome not in _SETTLED]
        said = next((verdict.message for verdict in missed if verdict.message), "")
        return (
            f"it loses points, but is not told its sentence{f': {said}' if said else ''}",
            "Let it answer exactly as the mistake does; a symptom must apply to its calls.",
        )
    return None


def _wrong_answer_problem(exercise: Exercise, one: Judged, what: str, to_do: str) -> Problem:
    own = one.trial.name == one.trial.shows
    shown = "" if own else f" (a style of {one.trial.shows})"
    return Problem(
        file_of(exercise, "mistakes.py" if own else "styles.py"),
        f"{one.trial.name}{shown}: {what}",
        to_do,
        one.variant,
    )


def hidden_checks_keep_their_messages(
    exercise: Exercise, judged: Iterable[Judged]
) -> Iterator[Problem]:
    """When marks are given, a hidden check that fails says nothing but its title."""
    told: set[str] = set()
    for one in judged:
        for verdict in one.verdicts:
            hidden = verdict.visibility is Visibility.HIDDEN and verdict.outcome not in _SETTLED
            if hidden and verdict.message and not one.trial.reveal and verdict.check not in told:
                told.add(verdict.check)
                yield Problem(
                    _file_of_check(exercise, verdict),
                    f"{verdict.check} is hidden and tells {_described(one)}: {verdict.message}",
                    "This is a fault of grading, not yours: report it.",
                )


def every_check_can_fail(exercise: Exercise, judged: Iterable[Judged]) -> Iterator[Problem]:
    """Some answer that returns values fails each check."""
    failed = {
        verdict.check
        for one in judged
        if one.trial.kind is not Kind.STUB and one.trial.name not in NO_VALUE
        for verdict in one.verdicts
        if verdict.outcome is Outcome.FAILED
    }
    for check in exercise.checks:
        if check.name not in failed:
            yield Problem(
                _file_of_check(exercise, check),
                f"nothing tried fails {check.name}: no decoy, mistake, style or mutant",
                "Write the mistake that it is there for, or remove it.",
            )


def _file_of_check(exercise: Exercise, check: Check | Verdict) -> str:
    hidden = check.visibility is Visibility.HIDDEN
    return file_of(exercise, "checks.py") if hidden else public_file_of(exercise, "checks.py")


def _described(one: Judged) -> str:
    """Which answer this was, in words."""
    return f"{one.trial.kind.value} {one.trial.name}"


def _quoted(sentences: Iterable[str]) -> str:
    return ", ".join(f"'{one_line(sentence, 80)}'" for sentence in sentences)
