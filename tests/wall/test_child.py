"""The child answers every request, whatever the student's code does short of ending the process."""

from __future__ import annotations

import linecache
import socket
import sys
import threading
import time
import traceback
from collections.abc import Iterator

import numpy as np
import pytest

from grader import wire
from grader.messages import (
    Load,
    Loaded,
    Missing,
    NotStarted,
    Perform,
    Raised,
    Refused,
    Reply,
    Request,
    Returned,
    pack,
    unpack_reply,
)
from grader.wall import child, frames

FILE = "answer_of_test_child.py"


class Asked:
    """A child that serves in a thread, with nothing locked in, and the grader's end of it."""

    def __init__(self) -> None:
        self.ours, theirs = socket.socketpair()
        self.fault = ""
        self.thread = threading.Thread(target=self._serve, args=(theirs,))
        self.thread.start()

    def _serve(self, theirs: socket.socket) -> None:
        with theirs:
            try:
                child.serve(theirs)
            except BaseException as fault:
                last = traceback.extract_tb(fault.__traceback__)[-1]
                self.fault = f"line {last.lineno} of {last.filename}: {last.line}"

    def ask(self, request: Request) -> Reply:
        """Put a request; a child that fell over is a fault of ours."""
        frames.send(self.ours, pack(request))
        try:
            return unpack_reply(frames.receive(self.ours, time.monotonic() + 10))
        except frames.Closed:
            raise AssertionError(f"the child ended: {self.fault}") from None

    def load(self, source: str) -> Reply:
        return self.ask(Load(source.encode(), FILE))

    def call(self, function: str, *arguments: object) -> Reply:
        return self.ask(Perform(function, wire.encode(arguments)))

    def close(self) -> None:
        self.ours.close()
        self.thread.join()


@pytest.fixture
def asked() -> Iterator[Asked]:
    asked = Asked()
    try:
        yield asked
    finally:
        asked.close()
        sys.modules.pop(FILE.removesuffix(".py"), None)
        linecache.cache.pop(FILE, None)


def test_it_loads_a_file_and_performs_calls(asked: Asked) -> None:
    assert asked.load("def double(x): return 2 * x") == Loaded()
    assert asked.call("double", 21) == Returned(wire.encode(42))
    assert asked.call("double", "ab") == Returned(wire.encode("abab"))


def test_it_ends_when_the_grader_closes(asked: Asked) -> None:
    asked.close()
    assert asked.fault == ""


def test_state_is_kept_between_calls(asked: Asked) -> None:
    asked.load("seen = []\ndef count(): seen.append(0); return len(seen)")
    assert [asked.call("count") for _ in range(3)] == [
        Returned(wire.encode(number)) for number in (1, 2, 3)
    ]


def test_loading_again_starts_afresh(asked: Asked) -> None:
    asked.load("def one(): return 1")
    asked.load("def two(): return 2")
    assert asked.call("one") == Missing()
    assert asked.call("two") == Returned(wire.encode(2))


def test_it_loads_a_notebook_s_cells(asked: Asked) -> None:
    cells = b"def name(): return __name__\0x = 1 / 0"
    raised = Raised("ZeroDivisionError", "division by zero", 1, "x = 1 / 0", 2)
    assert asked.ask(Load(cells, FILE.replace(".py", ".ipynb"))) == Loaded((raised,))
    assert asked.call("name") == Returned(wire.encode("answer_of_test_child"))


def test_a_call_before_any_file_is_loaded_finds_no_function(asked: Asked) -> None:
    assert asked.call("double", 1) == Missing()


def test_what_is_no_function_is_missing(asked: Asked) -> None:
    asked.load("double = 2")
    assert asked.call("double", 1) == Missing()


def test_the_file_is_known_as_a_module(asked: Asked) -> None:
    source = """
from dataclasses import dataclass

@dataclass
class Layer:
    size: "int" = 3

def size(): return Layer().size
def name(): return __name__
"""
    assert asked.load(source) == Loaded()
    assert asked.call("size") == Returned(wire.encode(3))
    assert asked.call("name") == Returned(wire.encode("answer_of_test_child"))


def test_the_stub_is_not_started(asked: Asked) -> None:
    asked.load("def double(x):\n    raise NotImplementedError")
    assert asked.call("double", 1) == NotStarted()


def test_exit_ends_the_file_but_not_the_child(asked: Asked) -> None:
    assert asked.load("import sys\ndef double(x): return 2 * x\nsys.exit(0)") == Loaded()
    assert asked.call("double", 1) == Returned(wire.encode(2))


CANNOT_LOAD = {
    "def double(x) return x": Raised("SyntaxError", "expected ':'", 1, "def double(x) return x"),
    "x = 1\nx / 0": Raised("ZeroDivisionError", "division by zero", 2, "x / 0"),
    "import no_such_module": Raised(
        "ModuleNotFoundError", "No module named 'no_such_module'", 1, "import no_such_module"
    ),
    "raise KeyboardInterrupt": Raised("KeyboardInterrupt", "", 1, "raise KeyboardInterrupt"),
    "raise BaseException(7)": Raised("BaseException", "7", 1, "raise BaseException(7)"),
}


@pytest.mark.parametrize("source", CANNOT_LOAD)
def test_a_file_that_cannot_be_loaded_says_why(asked: Asked, source: str) -> None:
    assert asked.load(source) == CANNOT_LOAD[source]


def test_a_file_with_null_bytes_cannot_be_loaded(asked: Asked) -> None:
    reply = asked.load("x = 1\0")
    assert isinstance(reply, Raised)
    assert "null bytes" in reply.text


RAISING = {
    "raise ValueError('no')": Raised("ValueError", "no", 2, "raise ValueError('no')"),
    "raise SystemExit(0)": Raised("SystemExit", "0", 2, "raise SystemExit(0)"),
    "raise KeyboardInterrupt": Raised("KeyboardInterrupt", "", 2, "raise KeyboardInterrupt"),
    "raise GeneratorExit": Raised("GeneratorExit", "", 2, "raise GeneratorExit"),
    "raise StopIteration": Raised("StopIteration", "", 2, "raise StopIteration"),
    "raise MemoryError": Raised("MemoryError", "", 2, "raise MemoryError"),
    "raise Silent": Raised("Silent", "", 2, "raise Silent", base="Exception"),
    "raise Mute": Raised("Mute", "", 2, "raise Mute", base="BaseException"),
    "raise Exception('\\ud800')": Raised("Exception", "\\ud800", 2, r"raise Exception('\ud800')"),
    "raise Exception(5_000 * 'x')": Raised(
        "Exception", 2_000 * "x", 2, "raise Exception(5_000 * 'x')"
    ),
    "return f(x)": Raised("RecursionError", "maximum recursion depth exceeded", 2, "return f(x)"),
}
CLEVER = [
    "raise Nameless",
    "raise Twisted",
    "raise misplaced(lineno='one')",
    "raise misplaced(text=1, lineno=1)",
    "raise misplaced(msg=None)",
    "raise misplaced(lineno=10**30)",
    "raise misplaced(filename=Text('x'))",
]
CLASSES = f"""

class Silent(Exception):
    def __str__(self):
        raise ValueError
class Mute(BaseException):
    def __str__(self):
        raise SystemExit
class Unnamed(type):
    @property
    def __name__(self):
        raise ValueError
class Nameless(Exception, metaclass=Unnamed):
    pass
class Text(str):
    def encode(self, *_):
        raise ValueError
class Twisted(Exception):
    def __str__(self):
        return Text("twisted")
def misplaced(**fields):
    error = SyntaxError("placed")
    error.filename = {FILE!r}
    for name, value in fields.items():
        setattr(error, name, value)
    return error
"""


@pytest.mark.parametrize("line", RAISING)
def test_whatever_is_raised_is_told_and_the_next_call_answered(asked: Asked, line: str) -> None:
    asked.load(f"def f(x):\n    {line}\ndef g(): return 1{CLASSES}")
    assert asked.call("f", 1) == RAISING[line]
    assert asked.call("g") == Returned(wire.encode(1))


@pytest.mark.parametrize("line", CLEVER)
def test_an_exception_that_resists_is_told_somehow_and_the_next_call_answered(
    asked: Asked, line: str
) -> None:
    asked.load(f"def f(x):\n    {line}\ndef g(): return 1{CLASSES}")
    assert isinstance(asked.call("f", 1), Raised)
    assert asked.call("g") == Returned(wire.encode(1))


OF_TYPE = "something of the type "
REFUSED = {
    "(n for n in range(3))": f"{OF_TYPE}generator, which has to be used up to be read; "
    "make it a list or a tuple",
    "f": f"{OF_TYPE}function, not a result; was it meant to be called?",
    "Equal()": f"{OF_TYPE}Equal, which is not a number, an array or a list of them",
    "nested(50)": "lists inside lists more than 40 deep",
    "holding_itself()": "lists inside lists more than 40 deep",
    "holding_itself_as_a_dict()": "lists inside lists more than 40 deep",
    "[0] * 200_000": f"more than {wire.MAX_NODES} values",
    "10**7_000": f"an integer of more than {wire.MAX_DIGITS} digits",
    "{1: 2}": "a dict with a key of the type int; use text",
    "np.ma.masked_array([1.0], [True])": "a masked array; return a plain array",
    "np.array(['a'])": "an array of str32, not of numbers",
    "np.array([b'a'])": "an array of bytes8, not of numbers",
    "np.zeros(1, [('a', float)])": "an array of void64, not of numbers",
    "np.array(['2020'], 'M8[Y]')": "an array of datetime64[Y], not of numbers",
    "np.array([None])": "a ragged list or an array of objects, not of numbers",
    "np.zeros((1,) * 9)": "an array with 9 axes; at most 8",
    "np.zeros(3_000_000)": "arrays of more than 16 MB",
    "[np.zeros(10**6), np.zeros(10**6), np.zeros(10**6)]": "arrays of more than 16 MB",
    "np.broadcast_to(0.0, (10**6, 10**6))": "arrays of more than 16 MB",
    "17 * 2**20 * 'x'": None,
    "{Unspeakable(): 1}": None,
    "Unspeakable()": None,
    "{Lone(): 1}": None,
}
STRANGE = """

import numpy as np

class Equal:
    def __eq__(self, other): return True
    def __hash__(self): return 0
def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value
def holding_itself():
    value = []
    value.append(value)
    return value
def holding_itself_as_a_dict():
    value = {}
    value["self"] = value
    return value
class Endless(list):
    def __iter__(self):
        while True:
            yield 1
class Unspeakable:
    def __array__(self, *_, **__): raise SystemExit
    def __repr__(self): raise SystemExit
    __str__ = __repr__
    def __complex__(self): raise SystemExit
class Lone:
    def __repr__(self): return "\\ud800"
class Raising(list):
    def __iter__(self): raise KeyboardInterrupt
class Mixed(dict):
    def values(self): return [1, 2, 3]
    def items(self): return [1, 2, 3]
    def __iter__(self): raise SystemExit
class Whole(int):
    def __int__(self): raise SystemExit
    __index__ = __float__ = __format__ = __lt__ = __int__
class Text(str):
    def __str__(self): raise SystemExit
    encode = __format__ = __len__ = __str__
class Liar:
    __class__ = property(lambda self: np.ndarray)
class Itself:
    def __array__(self, *_, **__): return self
class Oddly(type):
    @property
    def __name__(self): return "\\ud800"
class Surrogate(metaclass=Oddly):
    pass
class Refusing:
    def __init__(self, why): self.why = why
    def __array__(self, *_, **__):
        from grader.errors import WireError
        raise WireError(self.why)
class Quiet(np.ndarray):
    shape = property(lambda self: (1, 1))
    def __eq__(self, other): return True
    def __array_ufunc__(self, *_, **__): return True
    def __array_function__(self, *_, **__): return True
    def tobytes(self, *_): return b""
def quiet(): return np.array([1.0, 2.0]).view(Quiet)
"""


@pytest.mark.parametrize("value", REFUSED)
def test_what_is_no_data_is_refused_and_the_next_call_answered(asked: Asked, value: str) -> None:
    assert asked.load(f"def f(): return {value}\ndef g(): return 1{STRANGE}") == Loaded()
    reply, reason = asked.call("f"), REFUSED[value]
    if reason is None:
        assert isinstance(reply, Raised | Refused)
    else:
        assert reply == Refused(reason)
    assert asked.call("g") == Returned(wire.encode(1))


@pytest.mark.parametrize(
    "value",
    [
        "Liar()",
        "Itself()",
        "Unspeakable",
        "Liar",
        "Surrogate()",
        "Refusing('\\ud800')",
        "Refusing(Unspeakable())",
        "(Surrogate(), Surrogate())",
    ],
)
def test_objects_that_lie_or_raise_get_some_reply_and_the_next_call_answered(
    asked: Asked, value: str
) -> None:
    assert asked.load(f"def f(): return {value}\ndef g(): return 1{STRANGE}") == Loaded()
    assert isinstance(asked.call("f"), Raised | Refused | Returned)
    assert asked.call("g") == Returned(wire.encode(1))


PLAIN = {
    "quiet()": np.array([1.0, 2.0]),
    "Endless([1])": [1],
    "Raising([1])": [1],
    "Mixed(a=1)": {"a": 1},
    "Whole(7)": 7,
    "Text('a')": "a",
    "True": True,
    "10**30": 10**30,
    "range(3)": [0, 1, 2],
    "'\\ud800'": "\\ud800",
    "np.longdouble(2)": np.float64(2),
    "np.array([1, 2], object)": np.array([1.0, 2.0]),
    "np.zeros((0, 10**9))": np.zeros((0, 10**9)),
    "np.arange(6.0).reshape(2, 3).T": np.arange(6.0).reshape(2, 3).T,
}


@pytest.mark.parametrize("value", PLAIN)
def test_what_is_data_arrives_as_plain_data(asked: Asked, value: str) -> None:
    asked.load(f"def f(): return {value}{STRANGE}")
    reply = asked.call("f")
    assert isinstance(reply, Returned)
    got, wanted = wire.decode(reply.value), PLAIN[value]
    assert type(got) is type(wanted)
    assert np.shape(got) == np.shape(wanted)
    assert np.array_equal(got, wanted)


CHANGING = {
    "pass": (),
    "a[0] = 9": (0,),
    "b.append(9)": (1,),
    "a.fill(9); b.clear()": (0, 1),
    "b.append(object())": (1,),
    "b.append(b)": (1,),
    "b.append(Unspeakable())": (1,),
    "a.shape = (1, 2)": (0,),
}


@pytest.mark.parametrize("line", CHANGING)
def test_arguments_that_changed_are_told_apart(asked: Asked, line: str) -> None:
    asked.load(f"def f(a, b): {line}{STRANGE}")
    reply = asked.call("f", np.array([1.0, 2.0]), [1])
    assert reply == Returned(wire.encode(None), CHANGING[line])


def test_what_is_printed_or_asked_for_does_not_disturb(
    asked: Asked, capsys: pytest.CaptureFixture[str]
) -> None:
    asked.load("def f(): print('hello' * 10_000); return 1")
    assert asked.call("f") == Returned(wire.encode(1))
    assert len(capsys.readouterr().out) == 50_001
