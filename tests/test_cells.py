"""A cell is the Python that a notebook's kernel would make of it, line for line."""

from __future__ import annotations

import io
import textwrap
from contextlib import redirect_stdout
from typing import Any

import pytest

from grader.cells import compiled, defines, is_notebook, name_of, number_of, texts_of


def run(text: str) -> dict[str, Any]:
    """What a cell defines."""
    names: dict[str, Any] = {}
    exec(compiled(text, "a.ipynb cell 1"), names)
    del names["__builtins__"]
    return names


def test_a_cell_that_is_python_is_left_alone() -> None:
    text = '''
        words = """
        %matplotlib inline
        !ls
        why?
        ?who
        """
        remainder = (
            7
            % 4
        )  # right?
        %%time
    '''
    python = textwrap.dedent(text).replace("%%time\n", "")
    assert run(python) == {"words": "\n%matplotlib inline\n!ls\nwhy?\n?who\n", "remainder": 3}
    assert run("\n\n") == run("") == run("# %%time\n?") == {}


def test_a_line_in_a_string_stays_beside_a_magic_that_goes() -> None:
    text = '%matplotlib inline\nwords = """\n%s!\n!ls\nwhy?\n"""\n!ls\n'
    assert run(text) == {"words": "\n%s!\n!ls\nwhy?\n"}


@pytest.mark.parametrize(
    "line",
    [
        "%matplotlib inline",
        "%matplotlib",
        "%pip install -q numpy",
        "%config InlineBackend.figure_format = 'retina'",
        "%timeit -n 10 f(x)",
        "%load_ext autoreload",
        "%cd it's",
        "%cd C:\\Users\\me",
        "%env X=1",
        "%time",
        "%%time",
        "!ls -la",
        "!pip install 'torch[x",
        "!echo $HOME | grep 5a && echo {x} ]",
        '!echo """',
        "!!ls",
        "! ls",
        "?print",
        "??print",
        "print?",
        "print??",
        "np.linalg.solve?",
        "np.*load*?",
        "%timeit?",
        "print ?  ",
        "What is this?",
    ],
)
def test_a_line_of_ipython_does_nothing(line: str) -> None:
    assert run(f"x = 1\n{line}\ny = 2") == {"x": 1, "y": 2}
    indented = f"for x in [1]:\n    {line}\nif x:\n\t{line}\n\ty = 2\n{line}"
    assert run(indented) == {"x": 1, "y": 2}


@pytest.mark.parametrize(
    "line",
    ["x = !ls", "x = %pwd", "x=%timeit -o f()", "x  =  ! ls 'a", "x = %sql a = b"],
)
def test_what_a_magic_would_be_assigned_to_is_none(line: str) -> None:
    assert run(line) == {"x": None}
    assert run(f"if True:\n    {line}")["x"] is None


def test_a_magic_can_be_assigned_to_a_place() -> None:
    assert run("x = {}\nx['files'] = !ls") == {"x": {"files": None}}


@pytest.mark.parametrize(
    "text",
    ["%time x = 1", "x = %time 1", "if True:\n    %time x = 1", "%time  x = (0 + \\\n 1)",
     "%time %time x = 1"],
)  # fmt: skip
def test_what_is_timed_is_run(text: str) -> None:
    assert run(text) == {"x": 1}


def test_a_line_that_goes_on_in_the_next_goes_with_it() -> None:
    text = "!pip install a \\\n    b \\\n    c\nx = 1\n%env A \\"
    assert run(text) == {"x": 1}


@pytest.mark.parametrize(
    "first",
    ["%%time", "%%timeit -n 1 -r 1", "%%capture out --no-stderr", "%%prun -l 5", "\n  \n%%time ",
     "%%time\n%%capture"],
)  # fmt: skip
def test_a_magic_that_runs_its_cell_is_left_out(first: str) -> None:
    assert run(f"{first}\nx = 1\n%pwd\ny = 2") == {"x": 1, "y": 2}


@pytest.mark.parametrize(
    "text",
    ["%%bash\nls | wc", "%%html\n<b>x</b>", "%%writefile a.py\nx = 1", "%%latex",
     "%%time\n%%bash\nx", "\n%%javascript\nvar x = 1;", "%%\nx = 1", "%%!\nls"],
)  # fmt: skip
def test_a_cell_of_another_language_is_skipped(text: str) -> None:
    assert run(text) == {}


def test_a_cell_that_is_indented_as_a_whole_is_run() -> None:
    assert run("    x = 1\n    if x:\n        y = 2\n\n    %pwd\n") == {"x": 1, "y": 2}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do_for_python(end: str) -> None:
    names = run(end.join(["%pwd", "x = 'a\fb\u2028c'", "!ls", "y = 2", ""]))
    assert names == {"x": "a\fb\u2028c", "y": 2}


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("x = = 1", 1, "x = = 1"),
        ("%pwd\n!ls\n\ndef f(:\n    pass", 4, "def f(:"),
        ("%%time\n\nx = = 1", 3, "x = = 1"),
        ("!ls \\\n  -a\nx = = 1", 3, "x = = 1"),
        ("%pwd\nx = (\n  1\n% 2", 2, "x = ("),
        ("%pwd\nx = = 1  # right?", 2, "x = = 1  # right?"),
        ("%time x = = 1", 1, "x = = 1"),
        ("    x = 1\n    y = = 1", 2, "    y = = 1"),
        ("x = 1\n    % 2", 2, None),
        ("%pwd\r\n\r\nx = = 1", 3, "x = = 1"),
        ("%pwd\nx = '''\nabc", 2, "x = '''"),
        ("%pwd\nreturn 1", 2, None),
        ("%pwd\nawait x", 2, None),
    ],
)
def test_a_fault_is_on_the_line_where_it_stands(text: str, line: int, code: str | None) -> None:
    with pytest.raises(SyntaxError) as caught:
        compiled(text, "a.ipynb cell 1")
    assert caught.value.filename == "a.ipynb cell 1"
    assert caught.value.lineno == line
    if code is not None:
        assert (caught.value.text or "").rstrip("\n") in (code, code.strip())


def test_what_is_raised_is_on_the_line_where_it_stands() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        run("%%time\n%pwd\n!ls \\\n  -a\nx = 1 / 0")
    assert caught.traceback[-1].lineno == 5 - 1


def test_many_magics_are_all_taken_away() -> None:
    assert run("%pwd\n" * 300 + "x = 1") == {"x": 1}


@pytest.mark.parametrize("text", ["(" * 10_000, "-" * 100_000 + "1"])
def test_what_overtaxes_the_compiler_is_raised(text: str) -> None:
    with pytest.raises((SyntaxError, MemoryError, RecursionError)):
        compiled(text, "a.ipynb cell 1")


def test_nothing_is_printed_as_a_cell_is_compiled() -> None:
    printed = io.StringIO()
    with redirect_stdout(printed):
        compiled("print(1)\n!ls", "a.ipynb cell 1")
    assert printed.getvalue() == ""


def test_cells_are_told_apart_by_their_names() -> None:
    assert number_of(name_of("a.ipynb", 12), "a.ipynb") == 12
    for name in (
        "a.ipynb",
        "a.ipynb cell x",
        "a.ipynb cell ",
        "a.ipynb cell -1",
        "a.ipynb cell \u00b2",
    ):
        assert number_of(name, "a.ipynb") == 0


def test_a_source_is_the_texts_of_its_cells() -> None:
    assert texts_of(b"x = 1\0\0y = '\xc3\xa9\xff'") == ["x = 1", "", "y = '\u00e9\ufffd'"]
    assert texts_of(b"") == [""]
    assert is_notebook("a.ipynb")
    assert not is_notebook("a.py")


def test_a_cell_defines_a_function_though_it_may_be_no_python() -> None:
    assert defines("x = = 1\n  def  f(x", "f")
    assert not defines("def ff(x): f\nundef f", "f")
