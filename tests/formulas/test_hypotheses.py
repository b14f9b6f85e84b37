"""Near misses are named for what they are, right answers and strangers are not named at all.

`python -m formulas.test_hypotheses`, in the folder `tests`, shows how many are named, by kind, and
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
from grader.formulas.hypotheses import MOST_NODES, Hypothesis, explain
from grader.formulas.hypotheses.slips import RARE_SLIPS, SLIPS
from grader.formulas.tree import nodes

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


def told(function: str, reference: str, answer: str, *, known: bool = True) -> Hypothesis | None:
    """What is told of an answer where the derivative along x was asked for."""
    assert compare(answer, reference).verdict is Verdict.NOT_EQUAL
    given = read(function) if known else None
    return explain(read(answer), read(reference), along="x", function=given)


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


@pytest.mark.parametrize(
    ("function", "reference", "answer", "name"),
    [
        # Something else was given.
        ("x**2*y", "2*x*y", "-2*y*x", "negative"),
        ("x**2*y", "2*x*y", "x*x*y", "not differentiated"),
        ("x**2*y", "2*x*y", "x**2*y + 7", "not differentiated"),
        ("x**2*y", "2*x*y", "x**2", "other part"),
        ("x**2*y", "2*x*y", "x*(x + 2*y)", "sum of parts"),
        ("x**2*y*z", "2*x*y*z", "x*z*(x + 2*y)", "sum of parts"),
        ("x**2*y", "2*x*y", "y + y", "second derivative"),
        ("x**2*y", "2*x*y", "2*x", "second derivative"),
        ("x**2*y", "2*x*y", "x**3*y/3 + y", "antiderivative"),
        ("x**2*y", "2*x*y", "3", "number"),
        ("x**2*y", "2*x*y", "y - y", "number"),
        # The whole, or a term.
        ("x**2*y", "2*x*y", "6*x*y", "constant factor"),
        ("x**2*y", "2*x*y", "-x*y/7", "constant factor"),
        ("x**2*y", "2*x*y", "pi*x*y", "constant factor"),
        ("x**3 + x*y + x", "3*x**2 + y + 1", "3*x**2 + 1", "missing term"),
        ("x**3 + x*y + x", "3*x**2 + y + 1", "3*x**2 - y + 1", "flipped sign"),
        ("x**3 + x*y", "3*x**2 + y", "3*x**2 + y + sin(x)", "extra term"),
        ("x**3 + x**2*y", "3*x**2 + 2*x*y", "3*x**2 + 6*x*y", "factor of a term"),
        ("(x*y - 2)**2", "2*y*(x*y - 2)", "2*y*(2 + x*y)", "flipped sign"),
        ("exp(x)*sin(x*y)", "exp(x)*(sin(x*y) + y*cos(x*y))", "exp(x)*y*cos(x*y) + exp(x)*sin(y)",
         "missing factor"),
        ("x*exp(x*y)", "exp(x*y)*(1 + x*y)", "exp(x*y*sin(x))*(1 + x*y)", "extra factor"),
        ("x*cos(x) + y", "cos(x) - x*sin(x)", "sin(x) - x*sin(x)", "wrong function"),
        # What does not move.
        ("x**2 + y**2", "2*x", "2*x + y**2", "constant kept"),
        ("x**2 + y**2", "2*x", "2*x + 1/3", "constant kept"),
        ("x*y + x*y**3 + z", "y + y**3", "x + y + y**3", "held variable moved"),
        # The chain rule.
        ("sin(x**2)", "2*x*cos(x**2)", "cos(x**2)", "inner derivative missing"),
        ("sin(x**2)", "2*x*cos(x**2)", "4*x**2*cos(x**2)", "inner derivative twice"),
        ("sin(x**2)", "2*x*cos(x**2)", "cos(2*x)", "slope put inside"),
        ("sin(x**2)", "2*x*cos(x**2)", "2*x*sin(x**2)", "outer function not differentiated"),
        # The power rule.
        ("x**3*y", "3*x**2*y", "3*x**3*y", "power off by one"),
        ("x**3*y", "3*x**2*y", "3*x*y", "power off by one"),
        ("x**3*y", "3*x**2*y", "x**2*y", "power's factor missing"),
        ("1/x**2", "-2/x**3", "-2/x", "power off by one"),
        ("x**(-2)", "-2*x**(-3)", "-2*x**(-1)", "power off by one"),
        ("sqrt(x*y + 1)", "y/(2*sqrt(x*y + 1))", "y/sqrt(x*y + 1)", "power's factor missing"),
        ("tanh(x*y)", "y*(1 - tanh(x*y)**2)", "y*(1 - tanh(x*y))", "power off by one"),
        ("exp(3*x)*y", "3*y*exp(3*x)", "3*x*y*exp(3*x)", "power rule on an exponential"),
        ("exp(3*x)*y", "3*y*exp(3*x)", "3*x*y*exp(3*x - 1)", "power rule on an exponential"),
        ("2**x", "2**x*log(2)", "x*2**(x - 1)", "power rule on an exponential"),
        # Products and quotients.
        ("x*cos(x)", "cos(x) - x*sin(x)", "-sin(x)", "product of slopes"),
        ("x*cos(x)", "cos(x) - x*sin(x)", "-x*sin(x)", "half a product rule"),
        ("x*cos(x)", "cos(x) - x*sin(x)", "cos(x)", "half a product rule"),
        ("x/(1 + x**2)", "(1 - x**2)/(1 + x**2)**2", "(1 + 3*x**2)/(1 + x**2)**2",
         "sign in a quotient"),
        ("x/(1 + x**2)", "(1 - x**2)/(1 + x**2)**2", "1/(2*x)", "quotient of slopes"),
        ("x/(1 + x**2)", "(1 - x**2)/(1 + x**2)**2", "(1 - x**2)/(1 + x**2)",
         "divisor not squared"),
        # Functions.
        ("y*x + 2*cos(x)", "y - 2*sin(x)", "y + 2*sin(x)", "sign of a function's slope"),
        ("x*log(x)", "log(x) + 1", "log(x) + 1/log(10)", "logarithm to base 10"),
        ("log(x)", "1/x", "log(10)/x", "logarithm to base 10"),
        ("x*sin(x)", "sin(x) + x*cos(x)", "sin(x) + x*cos(x)*pi/180", "degrees"),
        ("sin(x)", "cos(x)", "cos(x)*pi/180", "degrees"),
    ],
)  # fmt: skip
def test_a_mistake_has_its_name(function: str, reference: str, answer: str, name: str) -> None:
    found = told(function, reference, answer)
    assert found is not None
    assert found.name == name


def test_every_slip_is_told_of_some_answer() -> None:
    marks = test_a_mistake_has_its_name.pytestmark  # type: ignore[attr-defined]
    names = {name for *_, name in marks[0].args[1]}
    assert {slip.name for slip in (*SLIPS, *RARE_SLIPS)} <= names


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("4*x*y", "Your answer is twice the right one."),
        ("2*x*y/3", "Your answer is a third of the right one."),
        ("5*x*y", "Your answer is 5/2 times the right one."),
        ("-6*x*y", "Your answer is -3 times the right one."),
        ("y*x", "Your answer is half the right one."),
    ],
)
def test_a_simple_factor_is_told(answer: str, words: str) -> None:
    found = told("x**2*y", "2*x*y", answer, known=False)
    assert found == Hypothesis("constant factor", words)


def test_another_part_is_told_by_its_name() -> None:
    others = [("df/dy", read("x**2")), ("df/dz", read("7"))]
    found = explain(read("x*x"), read("2*x*y"), along="x", others=others)
    assert found == Hypothesis("other part", "This is another part of the answer: df/dy.")


def test_without_a_variable_only_differences_are_told() -> None:
    answers = {
        "-w*x - b": "negative",
        "2*(w*x + b)": "constant factor",
        "w*x": "missing term",
        "w*x - b": "flipped sign",
        "w*x + b + t": "extra term",
        "w*x**2 + b": "power off by one",
    }
    for answer, name in answers.items():
        found = explain(read(answer), read("w*x + b"))
        assert found is not None
        assert found.name == name, answer


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


def test_a_hypothesis_that_the_right_answer_meets_as_well_is_not_told() -> None:
    assert told("exp(x) + y", "exp(x)", "exp(x) + 1/3") == told(
        "exp(x) + y", "exp(x)", "exp(x) + 1/7"
    )  # its slope is right, but so is the slope of the right answer
    found = told("exp(x) + y", "exp(x)", "exp(x) + 1/3")
    assert found is not None
    assert found.name == "constant kept"


def test_a_condition_of_the_domain_is_kept() -> None:
    answer, reference, function = read("1 + 2*log(x)"), read("2*log(x)"), read("x**2")
    found = explain(answer, reference, ["x > 0"], along="x", function=function)
    assert found is not None
    assert found.name == "constant kept"
    assert explain(read("x"), read("2*x"), ["x > 0", "x < 0"], along="x") is None


def test_what_differs_by_less_than_floats_show_is_not_explained() -> None:
    assert told("x**2*y", "2*x*y", "2*x*y + x*1e-20") is None


def test_what_is_large_is_not_looked_into() -> None:
    large = "+".join(f"x**{number}" for number in range(MOST_NODES // 3 + 1))
    assert len(list(nodes(read(large)))) > MOST_NODES
    assert told("x**2*y", "2*x*y", large) is None
    assert told(large, "2*x*y", "-2*x*y") is None


def nested(form: str, times: int) -> str:
    text = "x"
    for _ in range(times):
        text = form.format(text)
    return text


@pytest.mark.parametrize(
    "answer",
    [
        "x**9999*y",
        "x**(-10000)",
        "10**9000*x",
        "1e399*x",
        "1e-399*x",
        "2**(-10000*x)",
        "x**x**x**x",
        "Max(x, y)*x",
        "exp(exp(exp(exp(x))))",
        "1/(sin(x)**2 + cos(x)**2 - 1) + x",
        "log(-1 - x**2)",
        "*".join(f"(x + {number}*y)" for number in range(24)),
        "*".join(f"sin(x + {number}*y)" for number in range(24)),
        "+".join(f"{number}*x**{number}" for number in range(24)),
        "*".join(f"(x + {number}*y)**4" for number in range(12)),
        nested("sin({} + y)", 40),
        nested("({} + y)**2", 30),
        nested("(3*{})**4", 20),
        nested("1/({} + 1)", 20),
        nested("exp({}/9)*y", 20),
    ],
)
def test_a_hostile_answer_is_survived(answer: str) -> None:
    given = read(answer)
    for reference in (read("x*y"), given):
        once, again = (
            explain(read("x*y"), reference, along="x", function=given),
            explain(given, read("2*x*y"), along="x", function=given),
        )
        assert once == explain(read("x*y"), reference, along="x", function=given)
        assert again == explain(given, read("2*x*y"), along="x", function=given)


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
