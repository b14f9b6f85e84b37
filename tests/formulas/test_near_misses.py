"""Near misses by the hundred have their names; right answers and strangers have none.

`python -m formulas.test_near_misses`, in the folder `tests`, shows how many are named, by kind, and
how long it takes.
"""

from __future__ import annotations

import re
import statistics
import time
from collections import Counter
from functools import cache
from typing import NamedTuple

import pytest
from formulas.near_misses import EXERCISES, KINDS, NearMiss, near_misses, right_answers

from grader.formulas import Verdict, compare, compare_trees
from grader.formulas import read as read_text
from grader.formulas.hypotheses import Hypothesis, explain

read = cache(read_text)
# The names that a kind of near miss may be told by: its own, or a closer one.
NAMES = {
    "negative": {"negative"},
    "other part": {"other part"},
    "function itself": {"not differentiated"},
    "second derivative": {"second derivative"},
    "antiderivative": {"antiderivative"},
    "constant factor": {"constant factor"},
    "term missing or flipped": {
        "missing term",
        "flipped sign",
        "half a product rule",
        "sign in a quotient",
        "sign of a function's slope",
    },
    "inner derivative missing": {"inner derivative missing"},
    "power off by one": {"power off by one", "divisor not squared"},
    "constant kept": {"constant kept"},
}
# What is named at least, of all and of each kind: with the function known, and without it.
FLOORS = {True: (0.97, 0.95), False: (0.95, 0.90)}


class Named(NamedTuple):
    miss: NearMiss
    hypothesis: Hypothesis | None
    seconds: float

    @property
    def rightly(self) -> bool:
        """Whether the hypothesis is one of the mistakes that give this answer."""
        names = {name for kind in self.miss.kinds for name in NAMES[kind]}
        return self.hypothesis is not None and self.hypothesis.name in names


def explained(miss: NearMiss, *, known: bool) -> Named:
    exercise = miss.exercise
    answer, reference = read(miss.answer), read(exercise.reference)
    others = [(name, read(text)) for name, text in exercise.others]
    function = read(miss.function) if known else None
    start = time.process_time()
    found = explain(
        answer, reference, exercise.domain, along=exercise.along, function=function, others=others
    )
    return Named(miss, found, time.process_time() - start)


@pytest.fixture(scope="module")
def misses() -> list[NearMiss]:
    return list(near_misses())


def test_a_near_miss_is_no_right_answer(misses: list[NearMiss]) -> None:
    assert len(EXERCISES) >= 25
    assert {kind for miss in misses for kind in miss.kinds} == set(KINDS)
    for miss in misses:
        answer, reference = read(miss.answer), read(miss.exercise.reference)
        verdict = compare_trees(answer, reference, miss.exercise.domain).verdict
        assert verdict is Verdict.NOT_EQUAL, miss


@pytest.mark.parametrize("known", [True, False])
def test_most_near_misses_are_named(misses: list[NearMiss], known: bool) -> None:
    found = [explained(miss, known=known) for miss in misses]
    least, least_of_kind = FLOORS[known]
    assert sum(one.rightly for one in found) >= least * len(found)
    for kind in KINDS:
        of_kind = [one for one in found if kind in one.miss.kinds]
        assert sum(one.rightly for one in of_kind) >= least_of_kind * len(of_kind), kind


def test_a_right_answer_is_not_explained() -> None:
    for exercise in EXERCISES:
        reference, function = read(exercise.reference), read(exercise.function)
        for text in right_answers(exercise):
            answer = read(text)
            comparison = compare_trees(answer, reference, exercise.domain)
            assert comparison.verdict is Verdict.EQUAL, text
            assert (
                explain(answer, reference, exercise.domain, along=exercise.along, function=function)
                is None
            ), text


def test_answers_to_other_exercises_are_not_explained() -> None:
    named = []
    for place, exercise in enumerate(EXERCISES):
        for step in (5, 11):
            other = EXERCISES[(place + step) % len(EXERCISES)].reference
            if compare(other, exercise.reference, exercise.domain).verdict is Verdict.NOT_EQUAL:
                found = explain(
                    read(other),
                    read(exercise.reference),
                    exercise.domain,
                    along=exercise.along,
                    function=read(exercise.function),
                )
                named += [(other, exercise.reference, found)] if found else []
    assert named == []


def test_no_sentence_holds_any_of_the_reference(misses: list[NearMiss]) -> None:
    def renamed(text: str) -> str:
        return re.sub(r"\b([xywbt])\b", r"\1\1", text)

    seen: set[tuple[int, str]] = set()
    for miss in misses:
        exercise = miss.exercise
        key = (id(exercise), min(miss.kinds))
        if key in seen:
            continue
        seen.add(key)
        found = explain(
            read(renamed(miss.answer)),
            read(renamed(exercise.reference)),
            [renamed(condition) for condition in exercise.domain],
            along=exercise.along * 2,
            function=read(renamed(miss.function)),
            others=[(f"part {at}", read(renamed(t))) for at, (_, t) in enumerate(exercise.others)],
        )
        words = found.sentence if found else ""
        for allowed in (f"nly {exercise.along * 2} moves", f"along {exercise.along * 2}:"):
            words = words.replace(allowed, "", 1)
        assert not re.search(r"\b(xx|yy|ww|bb|tt)\b", words), words


def shown(known: bool) -> None:
    found = [explained(miss, known=known) for miss in near_misses()]
    alone = [one for one in found if len(one.miss.kinds) == 1]
    print("the function is known" if known else "the function is not known")
    for kind in KINDS:
        of_kind = [one for one in found if kind in one.miss.kinds]
        names = Counter(one.hypothesis.name if one.hypothesis else "-" for one in of_kind)
        right = sum(one.rightly for one in of_kind)
        print(f"  {kind:25} {right:4} of {len(of_kind):4}  {dict(names.most_common(5))}")
    for one, those in (("all", found), ("of one kind only", alone)):
        right = sum(named.rightly for named in those)
        print(f"  {one:25} {right:4} of {len(those):4}  {right / len(those):.1%}")
    seconds = sorted(one.seconds for one in found)
    print(f"  median {statistics.median(seconds) * 1e3:.1f} ms, worst {seconds[-1] * 1e3:.1f} ms")


if __name__ == "__main__":
    shown(known=True)
    shown(known=False)
