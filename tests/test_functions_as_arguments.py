"""Functions and generators as arguments mean the same in one process and behind the wall."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader import Affine, wire
from grader.answer import Answer
from grader.errors import AnswerDied, AnswerRaised, AnswerTimedOut, RequirementNotMet, WireError
from grader.inprocess import InProcess
from grader.messages import MAX_ASKED
from grader.model import Limits
from grader.telling import MOST_ASKS, MOST_BYTES
from grader.wall.client import Wall

SIGNATURES = {"f": ("grad", "x"), "again": (), "draw": ("rng",), "nested": ("given",)}
Door = Callable[[str], Answer]


@pytest.fixture(scope="module")
def wall(project: Path) -> Iterator[Wall]:
    limits = Limits(call_seconds=60, submission_seconds=60)
    with Wall(["numpy"], limits, project / "course.toml") as ready:
        yield ready


@pytest.fixture(params=["in process", "behind the wall"])
def door(request: pytest.FixtureRequest, wall: Wall, tmp_path: Path) -> Iterator[Door]:
    """Makes an answer of a student's source."""
    sessions = []

    def answer(source: str) -> Answer:
        source = f"import numpy as np\n{source}"
        if request.param == "in process":
            path = tmp_path / "toy_answer.py"
            path.write_text(source)
            return Answer(InProcess(path, 60), SIGNATURES)
        session = wall.session(source.encode(), "toy_answer.py")
        sessions.append(session)
        return Answer(session.__enter__(), SIGNATURES)

    yield answer
    for session in sessions:
        session.__exit__()
    sys.modules.pop("toy_answer", None)


def raises(error: Exception, x: Any) -> Any:
    """A function of a check that raises."""
    raise error


class OwnError(Exception):
    """An error that the student's side does not know."""


def test_the_answer_asks_a_function_of_the_check(door: Door) -> None:
    asked = []

    def square(x: Any) -> Any:
        asked.append(x)
        return x * x

    answer = door("def f(grad, x): return grad(x) + grad(2 * x) + grad(x)")
    assert answer.f(square, np.array([1.0, 3])).tolist() == [6, 54]
    assert [x.tolist() for x in asked] == [[1, 3], [2, 6], [1, 3]]


def test_a_function_may_take_and_return_any_data(door: Door) -> None:
    def function(*arguments: Any) -> Any:
        return {"given": arguments, "shape": np.zeros((2, 3))}

    answer = door("def f(grad, x): return grad(), grad(1, [2.5, None]), grad('text')")
    none, some, text = answer.f(function, 0)
    assert (none["given"], some["given"], text["given"]) == ((), (1, [2.5, None]), ("text",))
    assert text["shape"].shape == (2, 3)


def test_neither_side_can_reach_into_the_other_s_arrays(door: Door) -> None:
    kept = np.array([1.0, 2])
    given = []

    def function(x: Any) -> Any:
        given.append(x)
        x += 100
        return kept

    source = "def f(grad, x):\n    x = np.array(x)\n    g = grad(x)\n    g *= 0\n    return x\n"
    answer = door(source)
    assert answer.f(function, [5.0, 6]).tolist() == [5, 6]
    assert kept.tolist() == [1, 2]


@pytest.mark.parametrize(
    ("error", "kind", "text"),
    [
        (ValueError("x has 3 entries"), "ValueError", "x has 3 entries"),
        (IndexError("no entry 7"), "IndexError", "no entry 7"),
        (ZeroDivisionError("division by zero"), "ZeroDivisionError", "division by zero"),
        (OwnError("something"), "RuntimeError", "OwnError: something"),
        (UnicodeDecodeError("utf-8", b"", 0, 1, "no"), "RuntimeError", "UnicodeDecodeError: "),
        (RequirementNotMet("x must be (2,)"), "ValueError", "x must be (2,)"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else None,
)
def test_an_error_of_the_function_reaches_the_student_s_code(
    door: Door, error: Exception, kind: str, text: str
) -> None:
    answer = door("def f(grad, x):\n    y = x + 1\n    return grad(y)\n")
    with pytest.raises(AnswerRaised) as caught:
        answer.f(partial(raises, error), 1)
    assert str(caught.value).startswith(f"f raised {kind}: {text}")
    assert str(caught.value).endswith("line 4: return grad(y)")


def test_the_student_s_code_may_catch_an_error_and_go_on(door: Door) -> None:
    answer = door(
        "def f(grad, x):\n    try: return grad(x)\n    except KeyError: return 'caught'\n"
    )
    assert answer.f(partial(raises, KeyError("x")), 1) == "caught"


def test_what_is_not_data_cannot_be_asked_with(door: Door) -> None:
    answer = door("def f(grad, x): return grad(lambda: x)")
    with pytest.raises(AnswerRaised, match=r"f raised TypeError: this function was called with .*"):
        answer.f(abs, 1)


def test_a_function_that_returns_no_data_is_told_as_an_error(door: Door) -> None:
    answer = door("def f(grad, x): return grad(x)")
    with pytest.raises(AnswerRaised, match=r"RuntimeError: WireError: something of the type"):
        answer.f(lambda x: object(), 1)


def test_arguments_as_large_as_can_be_are_told_and_larger_ones_refused(door: Door) -> None:
    answer = door("def f(grad, x): return [grad(np.zeros(x - 100)), grad(np.zeros(x))]")
    sizes = []

    def size(x: Any) -> int:
        sizes.append(x.size)
        return x.size

    with pytest.raises(AnswerRaised, match="with more than 64 KB: arrays of shape \\(8192,\\)"):
        answer.f(size, MAX_ASKED // 8)
    assert sizes == [MAX_ASKED // 8 - 100]


def test_the_number_of_questions_is_bounded(door: Door) -> None:
    count = 0

    def counting(x: Any) -> int:
        nonlocal count
        count += 1
        return 0

    answer = door("def f(grad, x):\n    for _ in range(x + 1):\n        grad(0)\n")
    with pytest.raises(AnswerRaised, match="RuntimeError: a function was called more than 10000"):
        answer.f(counting, MOST_ASKS)
    assert count == MOST_ASKS
    answer.f(counting, 5)  # each call has its own bound
    assert count == MOST_ASKS + 6


def test_a_call_may_ask_with_so_much_and_no_more(door: Door) -> None:
    asked = 0

    def counting(x: Any) -> int:
        nonlocal asked
        asked += len(x)
        return 0

    answer = door("def f(grad, x):\n    while True:\n        grad(x)\n")
    with pytest.raises(AnswerRaised, match="RuntimeError: functions were called with more than 4"):
        answer.f(counting, np.zeros(2**12))
    assert MOST_BYTES - 2**16 < 8 * asked <= MOST_BYTES


def test_a_function_is_of_use_only_during_its_call(door: Door) -> None:
    answer = door(
        "kept = []\ndef f(grad, x):\n    kept.append(grad)\n    return grad(x)\n"
        "def again(): return kept[0](1)\n"
    )
    assert answer.f(abs, -3) == 3
    with pytest.raises(AnswerRaised, match="RuntimeError: this function can be called only while"):
        answer.again()


def test_threads_of_the_student_s_may_ask_where_there_are_threads(door: Door, wall: Wall) -> None:
    answer = door(
        "from concurrent.futures import ThreadPoolExecutor\n"
        "def f(grad, x):\n"
        "    with ThreadPoolExecutor(4) as pool:\n"
        "        return list(pool.map(grad, range(x)))\n"
    )
    filtered = "processes" in wall.isolation().held
    if filtered and not isinstance(answer._host, InProcess):
        with pytest.raises(AnswerRaised, match="can't start new thread"):
            answer.f(lambda x: x * x, 50)
    else:
        assert answer.f(lambda x: x * x, 50) == [x * x for x in range(50)]


def test_a_function_cannot_call_the_answer(door: Door) -> None:
    answer = door("def f(grad, x): return grad(x)\ndef again(): return 1\n")
    with pytest.raises(AnswerRaised, match="RuntimeError: a function that is given to an answer"):
        answer.f(lambda x: answer.again(), 1)
    assert answer.again() == 1


def test_functions_may_stand_anywhere_among_the_arguments(door: Door) -> None:
    answer = door("def nested(given): return [g(2) for g in given['functions']] + [given['x']]")
    functions = [lambda x: x + 1, lambda x: x * 10, Affine([[3]], 1)]
    *values, x = answer.nested({"functions": functions[:2], "x": 7})
    assert (values, x) == ([3, 20], 7)


def test_affine_arrives_as_a_function_and_asks_nothing(door: Door) -> None:
    answer = door(
        f"def f(grad, x):\n    for _ in range({MOST_ASKS} + 1):\n        y = grad(x)\n    return y"
    )
    assert answer.f(Affine([[2, 1], [0, -2]], [1, 1]), [3.0, 4]).tolist() == [11, -7]


def test_a_changed_argument_beside_a_function_is_seen(door: Door) -> None:
    answer = door("def f(grad, x):\n    x += 1\n    return grad(0)\n")
    answer.f(abs, np.zeros(2))
    assert answer.last_call().changed == ("x",)


def test_an_unchanged_argument_beside_a_function_is_not_accused(door: Door) -> None:
    answer = door("def f(grad, x): return grad(x)")
    answer.f(lambda x: x + 1, np.zeros(2))
    assert answer.last_call().changed == ()


def test_a_fresh_generator_draws_the_same_on_both_sides(door: Door) -> None:
    answer = door("def draw(rng): return rng.normal(size=5)")
    for seed in (0, 2**200, [1, 2, 3]):
        wanted = np.random.default_rng(seed).normal(size=5)
        assert np.array_equal(answer.draw(np.random.default_rng(seed)), wanted)
    child = np.random.default_rng(5).spawn(2)[1]
    wanted = np.random.default_rng(5).spawn(2)[1].normal(size=5)
    assert np.array_equal(answer.draw(child), wanted)


def test_drawing_does_not_count_as_changing_the_generator(door: Door) -> None:
    answer = door("def draw(rng): return rng.normal(size=5)")
    answer.draw(np.random.default_rng(1))
    assert answer.last_call().changed == ()


def test_the_student_s_code_may_spawn_generators(door: Door) -> None:
    answer = door("def draw(rng): return rng.spawn(1)[0].random()")
    assert answer.draw(np.random.default_rng(5)) == np.random.default_rng(5).spawn(1)[0].random()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda: _drawn(),
        lambda: _spawned(),
        lambda: np.random.Generator(np.random.MT19937(1)),
    ],
    ids=["has drawn", "has spawned", "of another kind"],
)
def test_a_generator_that_cannot_be_made_again_is_refused(
    door: Door, spoil: Callable[[], np.random.Generator]
) -> None:
    answer = door("def draw(rng): return 1")
    with pytest.raises(WireError, match="give a fresh one"):
        answer.draw(spoil())


def _drawn() -> np.random.Generator:
    rng = np.random.default_rng(1)
    rng.random()
    return rng


def _spawned() -> np.random.Generator:
    rng = np.random.default_rng(1)
    rng.spawn(1)
    return rng


@pytest.mark.parametrize("returned", ["grad", "np.random.default_rng(1)"])
def test_functions_and_generators_are_not_taken_back(door: Door, returned: str) -> None:
    answer = door(f"def f(grad, x): return {returned}")
    with pytest.raises(Exception, match="f returned something of the type"):
        answer.f(abs, 1)


def test_a_call_replays_with_the_check_s_own_functions_and_fresh_generators(door: Door) -> None:
    answer = door("def f(grad, x): return grad(x)\ndef draw(rng): return rng.random()\n")
    answer.f(abs, -4)
    function, x = answer.last_call().arguments
    assert function is abs
    assert x == -4
    drawn = answer.draw(np.random.default_rng(9))
    for _ in range(2):
        (rng,) = answer.last_call().arguments
        assert rng.random() == drawn


def test_a_call_is_shown_with_its_functions_and_generators(door: Door) -> None:
    def bowl(x: Any) -> Any:
        return x

    answer = door("def f(grad, x): return 1\ndef draw(rng): return 2\n")
    answer.f(bowl, 1)
    assert str(answer.last_call()) == "f(grad=bowl, x=1)"
    answer.f(lambda x: x, 1)
    assert str(answer.last_call()) == "f(grad=a function, x=1)"
    for function, shown in (
        (Affine([[2, 0], [0, -2]]), "lambda x: array([[2., 0.], [0., -2.]]) @ x"),
        (Affine([[1, 0]], [3]), "lambda x: array([[1., 0.]]) @ x + array([3.])"),
        (Affine(np.zeros((2, 2))), "lambda x: array([0., 0.])"),
    ):
        answer.f(function, 1)
        assert str(answer.last_call()) == f"f(grad={shown}, x=1)"
    answer.draw(np.random.default_rng(17))
    assert str(answer.last_call()) == "draw(rng=default_rng(17))"


def test_time_in_a_function_of_the_check_is_not_the_submission_s(project: Path) -> None:
    source = b"def f(grad, x): return [grad(x) for _ in range(4)]"
    limits = Limits(call_seconds=0.5, submission_seconds=0.5)
    with Wall([], limits, project / "course.toml") as wall, wall.session(source, "t.py") as session:
        answer = Answer(session, SIGNATURES)
        assert answer.f(lambda x: time.sleep(0.25) or x, 3) == [3, 3, 3, 3]


def test_asking_for_ever_ends_at_the_deadline(project: Path) -> None:
    source = b"""
def f(grad, x):
    while True:
        try:
            grad(x)
        except RuntimeError:
            pass
"""
    with (
        Wall([], Limits(call_seconds=0.5), project / "course.toml") as wall,
        wall.session(source, "t.py") as session,
        pytest.raises(AnswerTimedOut, match="f ran for"),
    ):
        Answer(session, SIGNATURES).f(abs, 1)


@pytest.mark.parametrize(
    "question",
    [
        "Ask(1, wire.encode((1,)))",
        "Ask(-1, wire.encode((1,)))",
        "Ask(0, wire.encode([1]))",
        "Ask(0, b'nonsense')",
        f"Ask(0, bytes({MAX_ASKED + 1}))",
        "Returned(wire.encode(1), (-1,))",
    ],
)
def test_a_question_that_no_honest_side_asks_ends_the_child(wall: Wall, question: str) -> None:
    source = f"""
from grader import wire
from grader.messages import Ask, Returned
def f(grad, x):
    asking = next(c.cell_contents for c in grad.__closure__ if hasattr(c.cell_contents, "_ask"))
    return asking._ask({question})
"""
    with wall.session(source.encode(), "t.py") as session:
        answer = Answer(session, SIGNATURES)
        with pytest.raises(AnswerDied, match="sent something that is no reply"):
            answer.f(abs, 1)
    with wall.session(b"def f(grad, x): return grad(x)", "t.py") as session:
        assert Answer(session, SIGNATURES).f(abs, -1) == 1


def test_a_question_while_loading_ends_the_child(wall: Wall) -> None:
    source = b"""
import gc, socket
from grader import wire
from grader.messages import Ask, pack
from grader.wall import frames
channel = next(thing for thing in gc.get_objects() if isinstance(thing, socket.socket))
frames.send(channel, pack(Ask(0, wire.encode((1,)))))
"""
    with wall.session(source, "t.py") as session, pytest.raises(AnswerDied, match="no reply"):
        Answer(session, SIGNATURES).f(abs, 1)


@pytest.mark.parametrize("value", [abs, Affine([[1]]), np.random.default_rng(1)])
def test_bytes_from_an_answer_can_hold_neither_functions_nor_generators(value: Any) -> None:
    with pytest.raises(WireError, match="a function or a generator"):
        wire.decode(wire.encode((value,), []))
