"""Whatever a student's code does, there is a reply, and it says where in the student's file."""

from __future__ import annotations

import contextlib
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from grader import wire
from grader.errors import Interrupted
from grader.messages import (
    Loaded,
    Missing,
    NotStarted,
    Perform,
    Raised,
    Refused,
    Reply,
    Returned,
    pack,
    unpack_reply,
)
from grader.performing import load, namespace, perform
from grader.telling import nothing_to_tell

FILE = "toy_answer.py"


def loaded(source: str) -> dict[str, Any]:
    """The namespace of a file that loads."""
    functions: dict[str, Any] = {}
    assert load(source.encode(), FILE, functions) == Loaded()
    return functions


def reply_to(source: str, *arguments: Any) -> Reply:
    """What `f` of this file replies to these arguments, as it crosses to the grader."""
    reply = perform(loaded(source), Perform("f", wire.encode(arguments)), FILE, nothing_to_tell)
    return unpack_reply(pack(reply))


def value_of(reply: Reply) -> Any:
    assert isinstance(reply, Returned), reply
    return wire.decode(reply.value)


# loading


def test_a_file_is_executed_in_its_namespace() -> None:
    functions = loaded(
        "import math\ndef f(x):\n    return g(x)\ndef g(x):\n    return math.pi * x\n"
    )
    assert functions["f"](1) == pytest.approx(3.14159265)


@pytest.mark.parametrize(
    ("source", "raised"),
    [
        (b"x = 1\nf(\n", Raised("SyntaxError", "'(' was never closed", 2, "f(")),
        (b"def f():\nreturn 1\n", "IndentationError"),
        (b"x = 1 / 0\n", Raised("ZeroDivisionError", "division by zero", 1, "x = 1 / 0")),
        (
            b"def g():\n    raise KeyError('a')\n\ng()\n",
            Raised("KeyError", "'a'", 2, "raise KeyError('a')"),
        ),
        (
            b"import no_such_module\n",
            Raised(
                "ModuleNotFoundError",
                "No module named 'no_such_module'",
                1,
                "import no_such_module",
            ),
        ),
        (b"raise NotImplementedError\n", "NotImplementedError"),
        (b"raise KeyboardInterrupt\n", "KeyboardInterrupt"),
        (
            b"eval('1 +')\n",
            Raised("SyntaxError", "invalid syntax (<string>, line 1)", 1, "eval('1 +')"),
        ),
        (b"\x00", "SyntaxError"),
        (b"x = '\xff'\n", "SyntaxError"),
        (b"# coding: nonsense\n", "SyntaxError"),
        (b"import json\njson.loads('{')\n", "JSONDecodeError"),
        (b"(" * 10_000 + b")" * 10_000, ""),
        (
            b"class E(BaseException): pass\nraise E('so')\n",
            Raised("E", "so", 2, "raise E('so')", base="BaseException"),
        ),
    ],
    ids=lambda value: repr(value)[:30],
)  # fmt: skip
def test_a_file_that_does_not_load_says_why_and_where(source: bytes, raised: Any) -> None:
    reply = load(source, FILE, {})
    assert isinstance(reply, Raised)
    assert unpack_reply(pack(reply)) == reply
    if isinstance(raised, Raised):
        assert reply == raised
    else:
        assert raised in reply.kind


def test_a_script_that_ends_itself_keeps_what_it_has_defined() -> None:
    assert "f" in loaded("def f(x):\n    return x\nraise SystemExit('done')\n")


def test_an_empty_file_loads() -> None:
    assert "f" not in loaded("")


def test_a_file_is_not_told_that_it_is_the_main_program() -> None:
    functions = namespace("toy_answer")
    try:
        load(b"ran = __name__ == '__main__'\n", FILE, functions)
        assert functions["ran"] is False
    finally:
        del sys.modules["toy_answer"]


@pytest.fixture
def toy_module() -> Iterator[dict[str, Any]]:
    yield namespace("toy_answer")
    del sys.modules["toy_answer"]


def test_a_namespace_is_a_module_that_python_knows(toy_module: dict[str, Any]) -> None:
    assert vars(sys.modules["toy_answer"]) is toy_module
    source = (
        b"from __future__ import annotations\n"
        b"from dataclasses import dataclass\n"
        b"@dataclass\nclass P:\n    x: int\n"
        b"def f(x):\n    return P(x).x\n"
    )
    assert load(source, FILE, toy_module) == Loaded()
    assert toy_module["f"](7) == 7


def test_a_new_namespace_knows_nothing_of_the_one_before(toy_module: dict[str, Any]) -> None:
    toy_module["f"] = print
    assert "f" not in namespace("toy_answer")


# performing


def test_a_call_returns_its_value() -> None:
    assert value_of(reply_to("def f(x, y): return x @ y", np.ones(2), np.ones(2))) == 2


@pytest.mark.parametrize("source", ["", "f = 3", "f = None", "def g(x): return x"])
def test_a_name_that_cannot_be_called_is_missing(source: str) -> None:
    assert reply_to(source, 1) == Missing()


@pytest.mark.parametrize(
    "source", ["f = lambda x: 2 * x", "from functools import partial\nf = partial(pow, 2)",
               "class f:\n    def __new__(cls, x): return 2 * x"]
)  # fmt: skip
def test_whatever_can_be_called_is_a_function(source: str) -> None:
    assert value_of(reply_to(source, 1)) == 2


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    raise NotImplementedError\n",
        "def f(x):\n    raise NotImplementedError()\n",
        "def f(x):\n    '''Lesson.'''\n    y = 2 * x\n    raise NotImplementedError\n",
    ],
)
def test_the_stub_s_own_error_says_that_nothing_is_started(source: str) -> None:
    assert reply_to(source, 1) == NotStarted()


def test_a_function_that_calls_one_that_is_not_started_has_started() -> None:
    reply = reply_to("def f(x):\n    return g(x)\ndef g(x):\n    raise NotImplementedError\n", 1)
    assert reply == Raised("NotImplementedError", "", 4, "raise NotImplementedError")


def test_an_error_of_the_student_s_own_is_an_error() -> None:
    reply = reply_to("def f(x):\n    raise NotImplementedError('later')\n", 1)
    assert reply == Raised("NotImplementedError", "later", 2, "raise NotImplementedError('later')")


@pytest.mark.parametrize(
    ("source", "raised"),
    [
        (
            "def f(x):\n    return g(x)\ndef g(x):\n    return 1 / 0\n",
            Raised("ZeroDivisionError", "division by zero", 4, "return 1 / 0"),
        ),
        (
            "import json\ndef f(x):\n    return json.loads('[')\n",
            Raised(
                "JSONDecodeError",
                "Expecting value: line 1 column 2 (char 1)",
                3,
                "return json.loads('[')",
                base="ValueError",
            ),
        ),
        (
            "def f():\n    pass\n",
            Raised("TypeError", "f() takes 0 positional arguments but 1 was given"),
        ),
        (
            "def f(x):\n    raise SystemExit(3)\n",
            Raised("SystemExit", "3", 2, "raise SystemExit(3)"),
        ),
        ("def f(x): exit()", "SystemExit"),
        ("def f(x): raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("def f(x): raise GeneratorExit", "GeneratorExit"),
        ("def f(x): return f(x)", "RecursionError"),
        ("def f(x): raise ValueError('\\ud800')", Raised("ValueError", "\\ud800", 1,
         "def f(x): raise ValueError('\\ud800')")),
        ("def f(x): assert False, 'x' * 10_000", "AssertionError"),
        ("def f(x): raise type('K' * 1_000, (Exception,), {})", "KKK"),
        ("def f(x): compile('1 +', 'toy_answer.py', 'eval')", "SyntaxError"),
    ],
    ids=lambda value: repr(value)[:40],
)  # fmt: skip
def test_what_is_raised_is_a_reply_with_the_student_s_own_line(source: str, raised: Any) -> None:
    reply = reply_to(source, 1)
    assert isinstance(reply, Raised)
    if isinstance(raised, Raised):
        assert reply == raised
    else:
        assert reply.kind.startswith(raised)
        assert reply.line > 0


CLEVER = {
    "text that raises": "class E(Exception):\n    def __str__(self): raise KeyError\n",
    "text that is none": "class E(Exception):\n    def __str__(self): return 3\n",
    "text with a lone surrogate": "class E(Exception):\n    def __str__(self): return '\\ud800'\n",
    "text that is long": "class E(Exception):\n    def __str__(self): return 'x' * 10**7\n",
    "a name that raises": (
        "class M(type):\n    @property\n    def __name__(cls): raise KeyError\n"
        "class E(Exception, metaclass=M): pass\n"
    ),
    "a name that is no text": (
        "class M(type):\n    __name__ = 3\nclass E(Exception, metaclass=M): pass\n"
    ),
    "a traceback that raises": (
        "class E(Exception):\n    @property\n    def __traceback__(self): raise KeyError\n"
    ),
    "a syntax error of its own": (
        "class E(SyntaxError):\n    def __init__(self):\n"
        "        self.filename, self.lineno, self.text, self.msg = 'toy_answer.py', 'x', 5, None\n"
    ),
    "a line beyond belief": (
        "class E(SyntaxError):\n    def __init__(self):\n"
        "        self.filename, self.lineno, self.msg = 'toy_answer.py', 10**30, 'so'\n"
    ),
    "arguments that raise": (
        "class E(NotImplementedError):\n    @property\n    def args(self): raise KeyError\n"
    ),
}


@pytest.mark.parametrize("clever", CLEVER)
def test_an_exception_can_be_as_clever_as_it_likes(clever: str) -> None:
    reply = None
    with contextlib.suppress(BaseException):  # pytest could not show some of them
        reply = reply_to(f"{CLEVER[clever]}def f(x): raise E\n", 1)
    assert isinstance(reply, Raised)
    assert len(reply.text) <= 2_000


@pytest.mark.parametrize("clever", CLEVER)
def test_an_exception_can_be_clever_while_loading_too(clever: str) -> None:
    reply = None
    with contextlib.suppress(BaseException):
        reply = load(f"{CLEVER[clever]}raise E\n".encode(), FILE, {})
    assert isinstance(reply, Raised)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (
            "def f(x): return print",
            "something of the type builtin_function_or_method, not a result; "
            "was it meant to be called?",
        ),
        ("def f(x): return [1, (2, {3})]",
         "something of the type set, which is not a number, an array or a list of them"),
        ("def f(x): yield x",
         "something of the type generator, which has to be used up to be read; "
         "make it a list or a tuple"),
        ("import numpy as np\ndef f(x): return np.ma.array([1])",
         "a masked array; return a plain array"),
        ("def f(x): return {1: 2}", "a dict with a key of the type int; use text"),
        ("class M(type):\n    __name__ = '\\ud800'\nclass K(metaclass=M): pass\n"
         "def f(x): return K()",
         "something of the type \\ud800, which is not a number, an array or a list of them"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_data_is_refused(source: str, reason: str) -> None:
    assert reply_to(source, 1) == Refused(reason)


@pytest.mark.parametrize(
    "source",
    [
        "class A:\n    def __array__(self, *_, **__): raise KeyError('a')\ndef f(x): return A()\n",
        "class A:\n    def __complex__(self): raise KeyError('a')\ndef f(x): return A()\n",
    ],
    ids=["array", "number"],
)
def test_a_value_that_raises_when_it_is_read_is_an_error_of_the_student_s(source: str) -> None:
    reply = reply_to(source, 1)
    assert isinstance(reply, Raised)
    assert (reply.kind, reply.text, reply.line) == ("KeyError", "'a'", 2)


@pytest.mark.parametrize(
    "source",
    [
        "def f(x): raise Interrupted",
        "class A:\n    def __array__(self, *_, **__): raise Interrupted\ndef f(x): return A()\n",
        "class A:\n    def __array__(self, *_, **__): raise Interrupted\ndef f(x): x.append(A())\n",
        "class E(Exception):\n    def __str__(self): raise Interrupted\ndef f(x): raise E\n",
    ],
    ids=["call", "value", "argument", "text"],
)
def test_an_interruption_is_no_reply_but_goes_its_way(source: str) -> None:
    functions = loaded(f"from grader.errors import Interrupted\n{source}")
    with pytest.raises(Interrupted):
        perform(functions, Perform("f", wire.encode(([1],))), FILE, nothing_to_tell)


def test_an_interruption_while_loading_goes_its_way() -> None:
    with pytest.raises(Interrupted):
        load(b"from grader.errors import Interrupted\nraise Interrupted\n", FILE, {})


@pytest.mark.parametrize(
    ("body", "changed"),
    [
        ("return x", ()),
        ("x = x + 1; return x", ()),
        ("x += 1", (0,)),
        ("y.append(2); x[0] = 5", (0, 1)),
        ("y[0] = y[0] + 0", ()),
        ("x.shape = (2, 1)", (0,)),
        ("y.append(print)", (1,)),
        ("y.append(y)", (1,)),
        ("z['a'] = 1", (2,)),
        ("z.clear()", (2,)),
        ("x[:] = x.copy()", ()),
        ("np.add(x, 1, out=x); y.clear(); z.clear()", (0, 1, 2)),
    ],
)
@pytest.mark.filterwarnings("ignore:Setting the shape")
def test_arguments_that_the_function_changed_are_told(body: str, changed: tuple[int, ...]) -> None:
    source = f"import numpy as np\ndef f(x, y, z):\n    {body}\n"
    reply = reply_to(source, np.array([np.nan, 2]), [1], {"k": 2.0})
    assert isinstance(reply, Returned)
    assert reply.changed == changed


@pytest.mark.parametrize(
    "left_behind",
    ["class A:\n    def __array__(self, *_, **__): raise KeyError",
     "class A:\n    def __complex__(self): raise KeyError"],
    ids=["array", "number"],
)  # fmt: skip
def test_an_argument_left_in_a_state_that_cannot_be_read_was_changed(left_behind: str) -> None:
    reply = reply_to(f"{left_behind}\ndef f(x): x.append(A())\n", [1])
    assert reply == Returned(wire.encode(None), (0,))


def test_warnings_are_the_student_s_own_business() -> None:
    source = "import warnings\ndef f(x):\n    warnings.warn('so')\n    return x\n"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert value_of(reply_to(source, 1)) == 1


# a notebook's cells

NOTEBOOK = "toy_answer.ipynb"


def loaded_cells(*cells: str) -> tuple[dict[str, Any], tuple[Raised, ...]]:
    """What these cells define, and what those raised that were left."""
    functions: dict[str, Any] = {}
    reply = load("\0".join(cells).encode(), NOTEBOOK, functions)
    assert unpack_reply(pack(reply)) == reply
    assert isinstance(reply, Loaded)
    return functions, reply.skipped


def test_cells_are_executed_in_one_namespace_in_their_order() -> None:
    functions, skipped = loaded_cells("import math\nx = 1", "", "def f(y): return x * y", "x = 2")
    assert skipped == ()
    assert functions["f"](3) == 6


@pytest.mark.parametrize(
    ("cell", "raised"),
    [
        ("z = 1\n\nx / 0", Raised("NameError", "name 'x' is not defined", 3, "x / 0", 2)),
        ("z = 1; 1 / 0", Raised("ZeroDivisionError", "division by zero", 1, "z = 1; 1 / 0", 2)),
        ("z = 1\nraise SystemExit", Raised("SystemExit", "", 2, "raise SystemExit", 2)),
        ("z = 1\nexit()", "SystemExit"),
        ("z = 1\nraise KeyboardInterrupt", "KeyboardInterrupt"),
        ("z = 1\nassert False, 10_000 * 'x'", "AssertionError"),
        ("z = 1\nraise NotImplementedError", "NotImplementedError"),
        ("z = 1\nimport json; json.loads('[')", "JSONDecodeError"),
        ("z = 1\neval('1 +')", "SyntaxError"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_a_cell_that_raises_is_left_there_and_the_next_ones_run(cell: str, raised: Any) -> None:
    functions, skipped = loaded_cells("a = 1", cell, "def f(y): return a + y + z")
    (one,) = skipped
    assert one == raised if isinstance(raised, Raised) else one.kind == raised
    assert (one.cell, one.line > 0) == (2, True)
    assert functions["f"](1) == 3


def test_a_cell_that_is_no_python_is_skipped_as_a_whole() -> None:
    functions, skipped = loaded_cells("%pwd\nz = 1\nf(", "y = 2")
    assert skipped == (Raised("SyntaxError", "'(' was never closed", 3, "f(", 1),)
    assert "z" not in functions
    assert functions["y"] == 2


def test_a_fault_that_is_found_late_shows_its_line_too() -> None:
    _, skipped = loaded_cells("%pwd\n\nreturn 1")
    assert skipped == (Raised("SyntaxError", "'return' outside function", 3, "return 1", 1),)


def test_of_many_cells_that_raise_the_first_ones_are_told() -> None:
    _, skipped = loaded_cells(*30 * ["x"])
    assert [one.cell for one in skipped] == list(range(1, 21))


def test_a_function_of_a_cell_says_where_it_raises() -> None:
    functions, _ = loaded_cells("def g(x):\n    return 1 / x", "%pwd\n\ndef f(x): return g(x)")
    reply = perform(functions, Perform("f", wire.encode((0,))), NOTEBOOK, nothing_to_tell)
    assert reply == Raised("ZeroDivisionError", "division by zero", 2, "return 1 / x", 1)
    functions, _ = loaded_cells("x = 1", "def f(x):\n    raise NotImplementedError")
    reply = perform(functions, Perform("f", wire.encode((0,))), NOTEBOOK, nothing_to_tell)
    assert reply == NotStarted()


@pytest.mark.parametrize(
    ("name", "cell"),
    [("0", 0), ("1000000", 10**6), ("1000001", 0), ("9" * 30, 0), ("9" * 5_000, 0), ("-1", 0)],
)
def test_code_may_call_itself_a_cell_but_none_beyond_belief(name: str, cell: int) -> None:
    code = f"exec(compile('1 / 0', 'toy_answer.ipynb cell {name}', 'exec'))"
    _, (one,) = loaded_cells(code)
    assert one.cell == cell


@pytest.mark.parametrize("clever", CLEVER)
def test_an_exception_can_be_clever_in_a_cell_too(clever: str) -> None:
    skipped: tuple[Raised, ...] = ()
    with contextlib.suppress(BaseException):
        _, skipped = loaded_cells(f"{CLEVER[clever]}raise E\n")
    assert len(skipped) == 1


def test_a_notebook_shows_nothing_and_knows_no_ipython() -> None:
    source = "shown = display(1, raw=True), get_ipython()\ndisplay(shown)"
    functions, skipped = loaded_cells(source)
    assert skipped == ()
    assert functions["shown"] == (None, None)
    assert "display" not in loaded("x = 1")


def test_an_interruption_in_a_cell_goes_its_way() -> None:
    with pytest.raises(Interrupted):
        loaded_cells("from grader.errors import Interrupted\nraise Interrupted", "x = 1")
