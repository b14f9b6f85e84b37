"""A call of an answer gives a value or a failure, and leaves a transcript; the host is a fake."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from grader import wire
from grader.answer import Answer, Call, describe_raised
from grader.errors import (
    AnswerDied,
    AnswerFailure,
    AnswerMissing,
    AnswerNotStarted,
    AnswerRaised,
    AnswerRefused,
    AnswerTimedOut,
    WireError,
)
from grader.messages import (
    Hello,
    Loaded,
    Missing,
    NotStarted,
    Perform,
    Raised,
    Refused,
    Reply,
    Returned,
)
from grader.telling import Telling

SIGNATURES = {"double": ("x",), "add": ("x", "y"), "nothing": ()}


class Host:
    """Replies as it is told to, or raises; remembers what it was asked."""

    def __init__(self, reply: Reply | Exception | Callable[[Any], Any]) -> None:
        self._reply = reply
        self.asked: list[Perform] = []

    def perform(self, request: Perform, tell: Telling) -> Reply:
        self.asked.append(request)
        if isinstance(self._reply, Exception):
            raise self._reply
        if callable(self._reply):
            return Returned(wire.encode(self._reply(*wire.decode(request.arguments))))
        return self._reply


def test_a_call_sends_its_arguments_and_gives_the_value() -> None:
    host = Host(lambda x, y: [x + y])
    value = Answer(host, SIGNATURES).add(np.array([1.0, 2]), 3)
    assert [array.tolist() for array in value] == [[4, 5]]
    (request,) = host.asked
    assert request.function == "add"
    x, y = wire.decode(request.arguments)
    assert (x.tolist(), y) == ([1, 2], 3)


def test_a_function_without_arguments_is_called_like_any_other() -> None:
    assert Answer(Host(lambda: 7), SIGNATURES).nothing() == 7


def test_a_value_is_the_check_s_own() -> None:
    answer = Answer(Host(lambda x: x), SIGNATURES)
    sent = np.zeros(2)
    value = answer.double(sent)
    value[0] = 1
    assert sent.tolist() == [0, 0]
    assert answer.last_call().value.tolist() == [0, 0]


@pytest.mark.parametrize(
    ("reply", "failure", "message"),
    [
        (
            NotStarted(),
            AnswerNotStarted,
            "double is not started: it still raises NotImplementedError.",
        ),
        (Missing(), AnswerMissing, "Your file defines no function double."),
        (Refused("a set\x1b[2J"), AnswerRefused, "double returned a set\\x1b[2J."),
        (
            Raised("ValueError", "no", 3, "raise ValueError('no')"),
            AnswerRaised,
            "double raised ValueError: no\nline 3: raise ValueError('no')",
        ),
        (
            Raised("ValueError", "no", 3, "raise ValueError('no')", 7),
            AnswerRaised,
            "double raised ValueError: no\ncell 7, line 3: raise ValueError('no')",
        ),
        (
            Returned(b"\xc1"),
            AnswerDied,
            "double: its process sent something that is not a value",
        ),
        (Loaded(), AnswerDied, "double: its process sent a reply to another question"),
        (Hello(()), AnswerDied, "double: its process sent a reply to another question"),
        (AnswerTimedOut("double is late"), AnswerTimedOut, "double is late"),
        (AnswerDied("double is dead"), AnswerDied, "double is dead"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception | Reply) else "",
)
def test_a_call_that_gives_no_value_is_a_failure_and_is_remembered(
    reply: Reply | Exception, failure: type[AnswerFailure], message: str
) -> None:
    answer = Answer(Host(reply), SIGNATURES)
    with pytest.raises(failure) as caught:
        answer.double(3)
    assert type(caught.value) is failure
    assert str(caught.value) == message
    (call,) = answer.take_transcript()
    assert call.arguments == (3,)
    assert call.value is None
    assert call.returned == ""
    assert call.changed == ()


def test_a_call_that_was_never_made_is_not_remembered() -> None:
    answer = Answer(Host(AnswerRaised("double.py cannot be loaded", loading=True)), SIGNATURES)
    with pytest.raises(AnswerRaised):
        answer.double(3)
    assert answer.take_transcript() == ()


def test_a_fault_of_ours_goes_its_way() -> None:
    answer = Answer(Host(ZeroDivisionError()), SIGNATURES)
    with pytest.raises(ZeroDivisionError):
        answer.double(3)


@pytest.mark.parametrize("name", ["triple", "_host", "__len__", "Double"])
def test_a_function_that_the_stub_lacks_is_the_author_s_slip(name: str) -> None:
    answer = Answer(Host(Loaded()), {**SIGNATURES, "_host": ()})
    answer.__dict__.pop("_calls")
    if name == "_host":
        answer.__dict__.pop("_host")
    with pytest.raises(AttributeError) as caught:
        getattr(answer, name)
    assert str(caught.value) == f"the stub has no function {name!r}"


def test_an_answer_can_be_copied_while_it_is_still_empty() -> None:
    assert isinstance(copy.copy(Answer.__new__(Answer)), Answer)


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("double", (), "double takes 1 arguments: x"),
        ("double", (1, 2), "double takes 1 arguments: x"),
        ("add", (1,), "add takes 2 arguments: x, y"),
        ("nothing", (1,), "nothing takes 0 arguments: "),
    ],
)
def test_a_wrong_number_of_arguments_is_the_author_s_slip(
    name: str, arguments: tuple[Any, ...], message: str
) -> None:
    host = Host(Loaded())
    answer = Answer(host, SIGNATURES)
    with pytest.raises(TypeError) as caught:
        getattr(answer, name)(*arguments)
    assert str(caught.value) == message
    assert (host.asked, answer.take_transcript()) == ([], ())


def test_arguments_that_are_not_data_are_the_author_s_slip() -> None:
    host = Host(Loaded())
    answer = Answer(host, SIGNATURES)
    with pytest.raises(WireError, match="not a number"):
        answer.double(object())
    assert (host.asked, answer.take_transcript()) == ([], ())


def deep() -> Any:
    value: Any = 0.0
    for _ in range(wire.MAX_DEPTH):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [deep(), [0] * (wire.MAX_NODES - 1)],
    ids=["deep", "many"],
)
def test_a_value_that_came_back_may_be_sent_again_or_is_the_student_s_to_put_right(
    value: Any,
) -> None:
    """Else an answer could break any check that calls a function on the value of another."""
    data = wire.encode(value)

    class Echo:
        def perform(self, request: Perform, tell: Telling) -> Reply:
            return Returned(data)

    answer = Answer(Echo(), SIGNATURES)
    with pytest.raises(AnswerRefused, match=r"^double cannot be called with .*more than .*\.$"):
        answer.double([answer.double(1), 1])
    assert [call.arguments for call in answer.take_transcript()] == [(1,)]


def test_the_call_that_gave_a_value_is_found() -> None:
    answer = Answer(Host(lambda x, y: (x + y, [x], {"y": y})), SIGNATURES)
    first, second = (answer.add(np.ones(2), number) for number in (1.5, 2.5))
    given = [answer.call_that_gave(value) for value in (first, first[0], second[1], second[2])]
    assert [call.arguments[1] for call in given if call] == [1.5, 1.5, 2.5, 2.5]
    named = answer.call_that_gave(first[2]["y"])  # deeper than a part
    assert named is None
    assert answer.call_that_gave(first[0] + 0) is None  # computed from what came back
    answer.take_transcript()
    assert answer.call_that_gave(first) is None


def test_of_calls_that_gave_the_same_the_newest_is_found() -> None:
    answer = Answer(Host(lambda x: None), SIGNATURES)
    answer.double(1), answer.double(2)
    found = answer.call_that_gave(None)
    assert found is not None
    assert found.arguments == (2,)


@pytest.mark.parametrize(
    ("raised", "kinds"),
    [
        (Raised("ZeroDivisionError", ""), ["ZeroDivisionError", "ArithmeticError", "Exception"]),
        (Raised("TooFlat", "", base="ValueError"), ["TooFlat", "ValueError", "Exception"]),
        (Raised("print", ""), ["print"]),  # whatever a stranger claims
    ],
    ids=repr,
)
def test_what_an_exception_is_a_kind_of_is_known(raised: Raised, kinds: list[str]) -> None:
    with pytest.raises(AnswerRaised) as caught:
        Answer(Host(raised), SIGNATURES).double(1)
    assert set(kinds) <= set(caught.value.kinds)
    assert "KeyError" not in caught.value.kinds


def test_a_transcript_is_taken_once() -> None:
    answer = Answer(Host(lambda *arguments: len(arguments)), SIGNATURES)
    answer.double(1)
    answer.add(1, 2)
    assert answer.last_call().function == "add"
    first = answer.take_transcript()
    assert [(call.function, call.value) for call in first] == [("double", 1), ("add", 2)]
    assert answer.take_transcript() == ()
    answer.double(2)
    assert [str(call) for call in answer.take_transcript()] == ["double(x=2)"]


# one call


def a_call(reply: Reply | None = None, *arguments: Any) -> Call:
    return Call("add", ("x", "y"), wire.encode(arguments or (1, 2.5)), reply)


def test_the_arguments_of_a_call_are_fresh_each_time() -> None:
    call = a_call(None, np.zeros(2), [1])
    call.arguments[0][0] = 7
    call.arguments[1].append(2)
    assert (call.arguments[0].tolist(), call.arguments[1]) == ([0, 0], [1])


def test_a_call_is_shown_with_the_names_of_its_arguments() -> None:
    assert str(a_call()) == "add(x=1, y=2.5)"
    assert str(Call("nothing", (), wire.encode(()))) == "nothing()"


def test_a_call_with_the_longest_of_integers_can_be_shown() -> None:
    longest = 16 ** (wire.MAX_DIGITS - 2)
    assert str(a_call(None, longest, -longest)).startswith(f"add(x={str(longest)[:200]}")
    assert a_call(Returned(wire.encode(longest))).returned.startswith(str(longest)[:200])


def test_a_call_that_returned_knows_its_value() -> None:
    call = a_call(Returned(wire.encode((1, None)), (1,)))
    assert call.value == (1, None)
    assert call.returned == "(1, None)"
    assert call.changed == ("y",)
    assert (call.not_started, call.missing, call.raised) == (False, False, "")
    assert call.size == len(wire.encode((1, None)))


def test_a_call_that_returned_none_says_so() -> None:
    call = a_call(Returned(wire.encode(None)))
    assert (call.value, call.returned) == (None, "None")


@pytest.mark.parametrize(
    ("changed", "names"),
    [((), ()), ((0, 1), ("x", "y")), ((2, 1, 2**63), ("y",))],
)
def test_only_arguments_that_there_are_can_be_changed(
    changed: tuple[int, ...], names: tuple[str, ...]
) -> None:
    assert a_call(Returned(wire.encode(None), changed)).changed == names


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (None, (False, False, "")),
        (NotStarted(), (True, False, "")),
        (Missing(), (False, True, "")),
        (Raised("KeyError", "'a'"), (False, False, "KeyError: 'a'")),
        (Refused("a set"), (False, False, "")),
    ],
    ids=repr,
)
def test_a_call_that_did_not_return_knows_why(
    reply: Reply | None, said: tuple[bool, bool, str]
) -> None:
    call = a_call(reply)
    assert (call.not_started, call.missing, call.raised) == said
    assert (call.value, call.returned, call.changed, call.size) == (None, "", (), 0)


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Raised("ValueError", ""), "f raised ValueError"),
        (Raised("ValueError", "no"), "f raised ValueError: no"),
        (Raised("SystemExit", "3"), "f raised exit(): 3"),
        (Raised("KeyError", "'a'", 7, "d['a']"), "f raised KeyError: 'a'\nline 7: d['a']"),
        (Raised("E\x1b", "\x1b", 1, "\x1b"), "f raised E\\x1b: \\x1b\nline 1: \\x1b"),
        (
            Raised("TypeError", "f() takes 1 positional argument but 2 were given"),
            "f raised TypeError: f() takes 1 positional argument but 2 were given\n"
            "Keep the function's first line as it is in the stub.",
        ),
        (Raised("TypeError", "no", 2, "1 + ''"), "f raised TypeError: no\nline 2: 1 + ''"),
        (Raised("ValueError", "x" * 501), f"f raised ValueError: {'x' * 500} ..."),
    ],
    ids=repr,
)
def test_what_was_raised_is_described_with_its_line(reply: Raised, told: str) -> None:
    assert describe_raised("f raised", reply) == told


def test_nothing_of_a_value_is_lost_on_the_way() -> None:
    answer = Answer(Host(lambda x: x), SIGNATURES)
    assert math.isnan(answer.double(math.nan))
    assert answer.double((1, [True, None], {"a": "b"})) == (1, [True, None], {"a": "b"})
