"""A wrong answer is recognised by replaying known mistakes, part by part, and nothing else is."""

from __future__ import annotations

import math
import tracemalloc
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader import wire
from grader.answer import Call
from grader.authoring import mistake, symptom
from grader.diagnosis import MOST_BYTES, MOST_CALLS, MOST_TRIED, diagnose
from grader.likeness import same
from grader.matching import match
from grader.messages import Missing, NotStarted, Raised, Refused, Reply, Returned
from grader.model import Exercise, Mistake, Symptom
from grader.replaying import Known, Memory, known_answers

X = np.array([[1.0, 2, 3], [4, 5, 7]])
Y = np.array([[2.0, -3, 5], [7, 9, -4]])


def a_mistake(of: str, sentence: str, function: Callable[..., Any]) -> Mistake:
    def wrong(*arguments: Any) -> Any:
        return function(*arguments)

    wrong.__name__, wrong.__doc__ = sentence.replace(" ", "_"), sentence
    return mistake(of=of)(wrong)


def an_exercise(
    reference: dict[str, Callable[..., Any]],
    *mistakes: Mistake,
    symptoms: tuple[Symptom, ...] = (),
) -> Exercise:
    signatures = dict.fromkeys(reference, ("x",))
    return Exercise(
        "toy",
        "Toy",
        Path("toy"),
        signatures,
        (),
        reference=reference,
        mistakes=mistakes,
        symptoms=symptoms,
    )


def called(function: str, argument: Any, answer: Callable[[Any], Any]) -> Call:
    """A student's call of a function that answers like this."""
    try:
        reply: Reply = Returned(wire.encode(answer(argument)))
    except Exception as error:
        reply = Raised(type(error).__name__, str(error))
    return replied(function, argument, reply)


def replied(function: str, argument: Any, reply: Reply | None) -> Call:
    return Call(function, ("x",), wire.encode((argument,)), reply)


# two values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (None, None),
        ("text", "text"),
        ({}, {}),
        ({"a": np.ones(2), "b": None}, {"a": np.ones(2), "b": None}),
        (1, 1.0),
        (1, True),
        (0.1 + 0.2, 0.3),
        (1j, 1j),
        ([1, 2], (1.0, 2.0)),
        ([1, 2], np.array([1.0, 2])),
        (np.ones((3, 1)), np.ones(3)),
        (np.ones((1, 3)), np.ones((3, 1))),
        (np.array([[7]]), 7),
        ([np.ones(2)], np.ones((1, 2))),
        ((np.arange(3),), np.arange(3)),
        (np.float32([0.1, 0.2]), np.array([0.1, 0.2])),
        (np.array([1e9, 1e-3]), np.array([1e9, 0])),
        (np.array([]), np.array([])),
        (math.nan, math.nan),
        (np.array([math.nan, 1]), np.array([math.nan, 1])),
        (math.inf, math.inf),
        (np.array([math.inf, 1]), np.array([math.inf, 1])),
        ((np.ones(2), None), [np.ones(2), None]),
        (("a", 1), ("a", 1)),
        ([["a"]], [["a"]]),
        ([[1], [2, 3]], [[1.0], [2, 3]]),
        ({"a": [1, 2]}, {"a": np.array([1, 2])}),
        (np.array([True, False]), np.array([True, False])),
        (np.array([1e300, 2e300]), np.array([1e300, 2e300])),
    ],
    ids=repr,
)
def test_values_are_the_same_but_for_rounding_and_axes_of_length_one(one: Any, other: Any) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (None, 0),
        (None, "None"),
        (None, np.ones(1)),
        ("text", "texts"),
        ("1", 1),
        ({"a": 1}, {"a": 2}),
        ({"a": 1}, {"b": 1}),
        ({"a": 1}, [1]),
        ({}, 0),
        (1, 2),
        (1, -1),
        (1, 1.00001),
        (0, 1e-9),
        (1, 1j),
        ([1, 2], [2, 1]),
        ([1, 2], [1, 2, 3]),
        (np.ones((2, 3)), np.ones((3, 2))),
        (np.ones(6), np.ones((2, 3))),
        (np.array([]), 0),
        ([[1, 2], [3]], np.ones(3)),
        ([[1, 2], [3]], [[1, 2], [4]]),
        ((np.ones(2), None), (np.ones(2), 1)),
        ((np.ones(2), None), (np.ones(2), None, None)),
        (("a", 1), ("a", 2)),
        ([["a"]], np.ones(1)),
        (math.nan, 1),
        (math.nan, math.inf),
        (math.inf, -math.inf),
        (math.inf, 1),
        (np.array([math.nan, 1]), np.array([1, math.nan])),
        (np.array([1.0, 2]), np.array([3, math.inf])),
        (np.array([1.0, math.inf]), np.array([2, math.inf])),
        (np.array([1.0, 2]), np.array([1e200, 1e200])),
    ],
    ids=repr,
)
def test_other_values_differ(one: Any, other: Any) -> None:
    assert not same(one, other)
    assert not same(other, one)


def test_a_long_text_among_numbers_takes_no_room_for_each_of_them() -> None:
    value = ["x" * 10_000, *[0.0] * 2_000]  # as an array of text: 80 MB
    tracemalloc.start()
    try:
        assert not same(value, np.zeros(2_001))
        assert not same([value], [[0.0] * 2_001])
        assert tracemalloc.get_traced_memory()[1] < 8 * 2**20
    finally:
        tracemalloc.stop()


# what mistakes answer


def doubled(x: Any) -> Any:
    return 2 * x


SQUARES = a_mistake("double", "You squared", lambda x: x * x)
HALVES = a_mistake("double", "You halved", lambda x: x / 2)
DOUBLE = an_exercise({"double": doubled}, SQUARES, HALVES)


def test_a_mistake_is_known_by_what_it_answers_wrongly() -> None:
    squared, halved = known_answers([called("double", 3.0, doubled)], DOUBLE, None)
    assert squared == Known(
        "You_squared", "You squared", "double", wire.encode((3.0,)), 0, False, {-1: 6.0}, {-1: 9.0}
    )
    assert halved.wrong == {-1: 1.5}


def test_a_mistake_that_answers_rightly_says_nothing() -> None:
    known = known_answers([called("double", 2.0, doubled)], DOUBLE, None)
    assert [entry.sentence for entry in known] == ["You halved"]


def test_of_several_parts_only_the_wrong_ones_are_kept() -> None:
    exercise = an_exercise(
        {"both": lambda x: (x, 2 * x, 3 * x)}, a_mistake("both", "Wrong", lambda x: (x, x, 3 * x))
    )
    (entry,) = known_answers([called("both", 2.0, doubled)], exercise, None)
    assert (entry.arity, entry.entries) == (3, False)
    assert entry.right == {0: 2, 1: 4, 2: 6}
    assert entry.wrong == {1: 2}


def test_a_mistake_may_have_another_number_of_parts() -> None:
    exercise = an_exercise({"both": lambda x: (x, x)}, a_mistake("both", "One", lambda x: (x,)))
    (entry,) = known_answers([called("both", 2.0, doubled)], exercise, None)
    assert entry.wrong == {-1: (2.0,)}


def test_a_short_vector_is_known_entry_by_entry_and_a_longer_one_is_not() -> None:
    wrong = a_mistake("double", "Reversed", lambda x: 2 * x[::-1])
    exercise = an_exercise({"double": doubled}, wrong)
    (entry,) = known_answers([called("double", np.arange(3.0), doubled)], exercise, None)
    assert (entry.arity, entry.entries) == (3, True)
    assert entry.wrong == {0: 4, 2: 0}
    (entry,) = known_answers([called("double", np.arange(5.0), doubled)], exercise, None)
    assert (entry.arity, entry.entries) == (0, False)
    assert list(entry.wrong) == [-1]


def test_a_mistake_that_raises_is_known_by_its_exception() -> None:
    exercise = an_exercise({"double": doubled}, a_mistake("double", "Raises", lambda x: x[0]))
    (entry,) = known_answers([called("double", 2.0, doubled)], exercise, None)
    assert entry.wrong == {-2: "TypeError: 'float' object is not subscriptable"}


def test_a_mistake_is_not_given_the_calls_of_another_function() -> None:
    exercise = an_exercise({"double": doubled, "half": lambda x: x / 2}, SQUARES)
    assert known_answers([called("half", 3.0, doubled)], exercise, None) == []


def test_where_the_reference_raises_nothing_is_known() -> None:
    exercise = an_exercise({"double": lambda x: 1 / 0}, SQUARES)
    assert known_answers([called("double", 3.0, doubled)], exercise, None) == []


def test_reference_and_mistakes_are_given_the_variant_that_they_ask_for() -> None:
    @mistake(of="scale")
    def adds(x: Any, variant: Any) -> Any:
        """You added."""
        return x + variant

    exercise = an_exercise({"scale": lambda x, variant: x * variant}, adds)
    (entry,) = known_answers([called("scale", 3.0, doubled)], exercise, 5)
    assert (entry.right, entry.wrong) == ({-1: 15.0}, {-1: 8.0})


def test_neither_reference_nor_mistake_can_change_the_arguments() -> None:
    def clears(x: Any) -> Any:
        x[:] = 0
        return x

    exercise = an_exercise({"double": clears}, a_mistake("double", "Clears", clears), SQUARES)
    calls = [called("double", np.ones(2), doubled)]
    assert [entry.wrong for entry in known_answers(calls, exercise, None)] == [{0: 1, 1: 1}]


def test_numbers_that_overflow_are_replayed_without_a_word() -> None:
    exercise = an_exercise(
        {"grow": lambda x: np.exp(x)}, a_mistake("grow", "Twice", lambda x: 2 * np.exp(x))
    )
    large = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 1e9]])
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        known = known_answers([called("grow", large, lambda x: 0)], exercise, None)
    assert (len(known), caught) == (1, [])


# sentences


def test_what_a_mistake_would_have_answered_too_is_named() -> None:
    calls = [called("double", x, lambda x: x**2.0) for x in (3.0, 5.0)]
    assert diagnose(calls, DOUBLE, None) == ("You squared",)


def test_what_no_mistake_answers_is_not_named() -> None:
    assert diagnose([called("double", 3.0, lambda x: 7 * x)], DOUBLE, None) == ()


def test_a_right_answer_is_not_named() -> None:
    assert diagnose([called("double", 3.0, doubled)], DOUBLE, None) == ()


def test_no_calls_have_no_diagnosis() -> None:
    assert diagnose([], DOUBLE, None) == ()


def test_a_call_where_the_mistake_is_right_speaks_neither_for_nor_against_it() -> None:
    calls = [called("double", x, lambda x: x**2.0) for x in (0.0, 3.0, 2.0)]
    assert diagnose(calls, DOUBLE, None) == ("You squared",)


def test_a_mistake_that_explains_one_call_and_not_another_is_not_named() -> None:
    calls = [called("double", 3.0, lambda x: 9.0), called("double", 5.0, lambda x: 9.0)]
    assert diagnose(calls, DOUBLE, None) == ()


@pytest.mark.parametrize("reply", [None, NotStarted(), Missing(), Refused("a set")], ids=repr)
def test_a_call_that_gave_no_value_says_nothing(reply: Reply | None) -> None:
    assert diagnose([replied("double", 3.0, reply)], DOUBLE, None) == ()
    squared = called("double", 3.0, lambda x: x * x)
    assert diagnose([replied("double", 3.0, reply), squared], DOUBLE, None) == ("You squared",)


def test_the_same_exception_is_the_same_mistake() -> None:
    exercise = an_exercise({"double": doubled}, a_mistake("double", "Raises", lambda x: x[0]))
    assert diagnose([called("double", 3.0, lambda x: x[0])], exercise, None) == ("Raises",)
    assert diagnose([called("double", 3.0, lambda x: x[1][0])], exercise, None) == ("Raises",)
    assert diagnose([called("double", 3.0, lambda x: 1 / 0)], exercise, None) == ()


def counted(sentence: str, function: Callable[[Any], Any]) -> tuple[Mistake, list[Any]]:
    """A mistake, and the arguments that it has been replayed with."""
    seen: list[Any] = []

    def noting(x: Any) -> Any:
        seen.append(x)
        return function(x)

    return a_mistake("double", sentence, noting), seen


def test_mistakes_are_replayed_at_the_first_wrong_call_and_only_likely_ones_around_it() -> None:
    squares, replayed = counted("You squared", lambda x: x * x if x < 50 else 2 * x)
    negates, passed_over = counted("You negated", lambda x: -x)
    exercise = an_exercise({"double": lambda x: 2 * x}, squares, negates)
    right = [called("double", float(x), lambda x: 2 * x) for x in range(100, 120)]
    wrong = [called("double", float(x), lambda x: x * x) for x in range(3, 23)]
    assert diagnose([*right, *wrong], exercise, None) == ("You squared",)
    assert passed_over == [3]
    assert replayed[0] == 3
    assert sorted(replayed) == [3, 4, 5, 6, 7, 8, *range(114, 120)]
    assert len(replayed) == MOST_CALLS


def test_a_mistake_is_tried_at_the_first_wrong_calls_and_at_the_last() -> None:
    def strange(count: int) -> list[Call]:
        return [called("double", 50.0 + x, lambda x: 0.5) for x in range(count)]

    squared = called("double", 3.0, lambda x: x * x)
    near = a_mistake("double", "You squared small ones", lambda x: x * x if x < 9 else 2 * x)
    exercise = an_exercise({"double": lambda x: 2 * x}, near)
    named = ("You squared small ones",)
    assert diagnose([*strange(MOST_TRIED - 1), squared, *strange(9)], exercise, None) == named
    assert diagnose([*strange(MOST_TRIED), squared, *strange(9)], exercise, None) == ()
    assert diagnose([*strange(MOST_TRIED + 9), squared], exercise, None) == named


def test_a_call_with_a_function_is_replayed_with_it_and_never_remembered() -> None:
    descends = {"step": lambda grad, x: x - grad(x)}
    ascends = a_mistake("step", "You went up", lambda grad, x: x + grad(x))
    exercise = an_exercise(descends, ascends)
    memory = Memory()

    def stepped(gradient: Callable[[Any], Any], value: float) -> Call:
        functions: list[Callable[..., Any]] = []
        sent = wire.encode((gradient, 3.0), functions)
        reply = Returned(wire.encode(value))
        return Call("step", ("grad", "x"), sent, reply, tuple(functions))

    once, twice = stepped(lambda x: x, 6.0), stepped(lambda x: 2 * x, 9.0)
    assert once.sent == twice.sent
    assert diagnose([once], exercise, None, memory) == ("You went up",)
    assert diagnose([twice], exercise, None, memory) == ("You went up",)
    assert diagnose([stepped(lambda x: 5 * x, 9.0)], exercise, None, memory) == ()


def test_a_mistake_may_allow_for_constants_that_students_round() -> None:
    for rtol, named in ((1e-6, ()), (1e-4, ("You took pi",))):

        @mistake(of="double", rtol=rtol)
        def takes_pi(x: float) -> float:
            """You took pi"""
            return 3.14159265 * x

        exercise = an_exercise({"double": lambda x: 2 * x}, takes_pi)
        calls = [called("double", 5.0, lambda x: 3.1416 * x)]
        assert diagnose(calls, exercise, None) == named
        assert match(calls, known_answers(calls, exercise, None)) == named


def test_a_generator_is_fresh_for_every_replay() -> None:
    draws = {"draw": lambda rng: rng.normal()}
    doubles = a_mistake("draw", "You doubled", lambda rng: 2 * rng.normal())
    exercise = an_exercise(draws, a_mistake("draw", "Other", lambda rng: rng.random()), doubles)
    call = Call(
        "draw",
        ("rng",),
        wire.encode((np.random.default_rng(7),), []),
        Returned(wire.encode(2 * np.random.default_rng(7).normal())),
    )
    assert diagnose([call], exercise, None, Memory()) == ("You doubled",)


def test_a_value_that_would_take_long_to_compare_is_not_diagnosed() -> None:
    large = np.full(MOST_BYTES // 8 + 1, 3.0)
    assert diagnose([called("double", large, lambda x: x * x)], DOUBLE, None) == ()
    squared = called("double", 3.0, lambda x: x * x)
    calls = [squared, called("double", large, lambda x: x * x)]
    assert diagnose(calls, DOUBLE, None) == ("You squared",)


THREE = {"three": lambda x: (x, 2 * x, x + 10)}
FIRST = a_mistake("three", "First is wrong", lambda x: (5 * x, 2 * x, x + 10))
SECOND = a_mistake("three", "Second is wrong", lambda x: (x, 7 * x, x + 10))
THIRD = a_mistake("three", "Third is wrong", lambda x: (x, 2 * x, x - 10))
BOTH = a_mistake("three", "First and second are wrong", lambda x: (5 * x, 7 * x, x + 10))


def of_three(student: Callable[[Any], Any], *mistakes: Mistake) -> tuple[str, ...]:
    return diagnose([called("three", X, student)], an_exercise(THREE, *mistakes), None)


def test_one_wrong_part_of_three_is_named() -> None:
    for answer in (lambda x: (x, 7 * x, x + 10), lambda x: [x, 7 * x, x + 10]):
        assert of_three(answer, FIRST, SECOND, THIRD) == ("Second is wrong",)


def test_one_wrong_part_is_named_while_another_is_wrong_for_reasons_unknown() -> None:
    assert of_three(lambda x: (-x, 7 * x, x + 10), FIRST, SECOND, THIRD) == ("Second is wrong",)


def test_two_mistakes_at_once_are_named() -> None:
    assert of_three(lambda x: (5 * x, 2 * x, x - 10), FIRST, SECOND, THIRD) == (
        "First is wrong",
        "Third is wrong",
    )


def test_a_third_mistake_would_not_help() -> None:
    assert of_three(lambda x: (5 * x, 7 * x, x - 10), FIRST, SECOND, THIRD) == (
        "First is wrong",
        "Second is wrong",
    )


def test_the_mistake_that_explains_most_comes_first_and_is_enough() -> None:
    assert of_three(lambda x: (5 * x, 7 * x, x + 10), FIRST, SECOND, BOTH) == (
        "First and second are wrong",
    )


def test_a_mistake_made_in_full_comes_before_one_made_in_part() -> None:
    assert of_three(lambda x: (5 * x, 2 * x, x + 10), BOTH, FIRST) == ("First is wrong",)


def test_a_mistake_made_in_part_is_named_if_there_is_no_better() -> None:
    assert of_three(lambda x: (5 * x, 2 * x, x + 10), BOTH) == ("First and second are wrong",)


def test_two_mistakes_with_one_sentence_are_named_once() -> None:
    first = a_mistake("three", "So", lambda x: (5 * x, 2 * x, x + 10))
    second = a_mistake("three", "So", lambda x: (x, 2 * x, x - 10))
    second = Mistake("another_name", second.of, second.sentence, second.function)
    assert of_three(lambda x: (5 * x, 2 * x, x - 10), first, second) == ("So",)


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_zeros_and_ones_are_no_evidence_while_something_else_is_wrong(value: float) -> None:
    flat = a_mistake("three", "Flat", lambda x: (np.full(x.shape, value), 2 * x, x + 10))
    assert of_three(lambda x: (np.full(x.shape, value), -x, x + 10), flat) == ()
    assert of_three(lambda x: (np.full(x.shape, value), 2 * x, x + 10), flat) == ("Flat",)


def test_none_in_the_place_of_a_part_is_no_evidence_while_something_else_is_wrong() -> None:
    none = a_mistake("three", "None", lambda x: (None, 2 * x, x + 10))
    assert of_three(lambda x: (None, -x, x + 10), none) == ()
    assert of_three(lambda x: (None, 2 * x, x + 10), none) == ("None",)


@pytest.mark.parametrize(
    ("part", "telling"),
    [
        (3.0, True),
        ("text", True),
        ([[1], [2, 3]], True),
        ({"a": 1}, True),
        (np.array([1.0, 2]), True),
        (0.0, False),
        (1, False),
        ([], False),
        ([1, 1], False),
    ],
    ids=repr,
)
def test_any_other_part_is_evidence(part: Any, telling: bool) -> None:
    odd = a_mistake("three", "Odd", lambda x: (part, 2 * x, x + 10))
    assert of_three(lambda x: (part, -x, x + 10), odd) == (("Odd",) if telling else ())


def test_of_a_short_vector_a_mistake_must_explain_all_that_it_gets_wrong() -> None:
    wrong = a_mistake("double", "Wrong", lambda x: np.array([5 * x[0], 7 * x[1]]))
    exercise = an_exercise({"double": doubled}, wrong)
    x = np.array([2.0, 3])
    assert diagnose([called("double", x, lambda x: [10.0, 21.0])], exercise, None) == ("Wrong",)
    assert diagnose([called("double", x, lambda x: [10.0, 6.0])], exercise, None) == ()


def test_functions_are_diagnosed_apart() -> None:
    halves = a_mistake("half", "You took a third", lambda x: x / 3)
    exercise = an_exercise({"double": doubled, "half": lambda x: x / 2}, SQUARES, halves)
    calls = [called("double", 3.0, lambda x: x * x), called("half", 6.0, lambda x: x / 3)]
    assert diagnose(calls, exercise, None) == ("You squared", "You took a third")


def test_a_mistake_in_a_dict_of_gradients_is_named() -> None:
    exercise = an_exercise(
        {"backward": lambda x: {"dx": x, "dw": 2 * x}},
        a_mistake("backward", "dw is wrong", lambda x: {"dx": x, "dw": x}),
    )
    student = called("backward", X, lambda x: {"dx": x, "dw": 1 * x})
    assert diagnose([student], exercise, None) == ("dw is wrong",)


def walk(x: Any, **changed: Any) -> dict[str, Any]:
    return {"dx": x, "dw": 2 * x, "db": 3 * x} | changed


OF_A_DICT = (
    a_mistake("backward", "dw is negated", lambda x: {"dw": -2 * x}),
    a_mistake("backward", "db is halved", lambda x: walk(x, db=1.5 * x)),
    a_mistake("backward", "all is tripled", lambda x: {"dx": 3 * x, "dw": 3 * x, "db": 9 * x}),
    a_mistake("backward", "dw is called dW", lambda x: {"dx": x, "dW": 2 * x, "db": 3 * x}),
)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (walk(X, dw=-2 * X), ("dw is negated",)),
        (walk(X, dw=-2 * X, db=1.5 * X), ("dw is negated", "db is halved")),
        (walk(X, dw=-2 * X, db=X), ("dw is negated",)),
        (walk(X, dw=-2 * X, cache=1), ("dw is negated",)),
        ({"dx": X, "dW": 2 * X, "db": 3 * X}, ("dw is called dW",)),
        ({"dw": -2 * X}, ("dw is negated",)),
        (walk(X, dw=X), ()),
        (walk(X, db=1.5 * X, dx=X + 1), ("db is halved",)),
        (walk(X, dw=3 * X, dx=3 * X), ()),
        ({}, ()),
        ([X, 2 * X, 3 * X], ()),
    ],
)
def test_mistakes_in_the_entries_of_a_dict_are_named_each_by_itself(
    given: Any, told: tuple[str, ...]
) -> None:
    exercise = an_exercise({"backward": walk}, *OF_A_DICT)
    student = called("backward", X, lambda x: given)
    assert diagnose([student], exercise, None) == told
    known = known_answers([called("backward", X, walk)], exercise, None)
    assert match([student], known) == told


def test_known_answers_are_matched_without_the_mistakes() -> None:
    calls = [called("double", 3.0, lambda x: x * x)]
    known = known_answers([called("double", 3.0, doubled)], DOUBLE, None)
    assert match(calls, known) == ("You squared",)
    assert match([called("double", 4.0, lambda x: x * x)], known) == ()
    assert match([called("half", 3.0, lambda x: x * x)], known) == ()
    assert match(calls, []) == ()
    assert match([], known) == ()


# symptoms


def test_symptoms_are_asked_where_no_mistake_is_recognised() -> None:
    seen: list[Any] = []

    @symptom
    def applies(calls: Any, variant: Any, reference: Any) -> bool:
        """You did it again."""
        seen.append((len(calls), variant, reference.double(2)))
        return True

    @symptom
    def does_not_apply(calls: Any) -> bool:
        """Unseen."""
        return False

    @symptom
    def fails(calls: Any) -> bool:
        """Unseen."""
        return bool(calls[100])

    @symptom
    def needs_nothing() -> bool:
        """Always."""
        return True

    symptoms = (applies, does_not_apply, fails, needs_nothing)
    exercise = an_exercise({"double": doubled}, SQUARES, symptoms=symptoms)
    unknown = [called("double", float(x), lambda x: 7 * x) for x in range(MOST_CALLS + 5)]
    assert diagnose(unknown, exercise, 5) == ("You did it again.", "Always.")
    assert seen == [(MOST_CALLS + 5, 5, 4)]
    assert diagnose([called("double", 3.0, lambda x: x * x)], exercise, 5) == ("You squared",)
    assert len(seen) == 1
