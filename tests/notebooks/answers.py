"""What students hand in of the small course's notebook, and what it is worth of 10 points.

`double` is worth 6 points and `scaled`, which multiplies by FACTOR, 4.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from notebooks.submitting import code, filled, is_graded, is_solution, name_of

Notebook = dict[str, Any]
DOUBLE, SCALED = "double-double", "double-scaled"
RIGHT_DOUBLE = "def double(x):\n    return 2 * x"
RIGHT_SCALED = "def scaled(x):\n    return FACTOR * x"


@dataclass(frozen=True)
class Answer:
    """A notebook, made of the released one, and the points of `double` and of `scaled`."""

    make: Callable[[Notebook], Notebook | str]
    double: int
    scaled: int


def with_(double: str = RIGHT_DOUBLE, scaled: str = RIGHT_SCALED) -> Callable[[Notebook], Notebook]:
    return lambda released: filled(released, {DOUBLE: double, SCALED: scaled})


def edited(*edits: Callable[[Notebook], None]) -> Callable[[Notebook], Notebook]:
    """A right answer whose notebook was changed otherwise."""

    def make(released: Notebook) -> Notebook:
        notebook = with_()(released)
        for edit in edits:
            edit(notebook)
        return notebook

    return make


def stubborn(edit: Callable[[Notebook], None]) -> Callable[[Notebook], Notebook]:
    """An untouched notebook that was changed otherwise."""

    def make(released: Notebook) -> Notebook:
        notebook = copy.deepcopy(released)
        edit(notebook)
        return notebook

    return make


def each_graded(change: Callable[[dict[str, Any]], None]) -> Callable[[Notebook], None]:
    def edit(notebook: Notebook) -> None:
        for cell in notebook["cells"]:
            if is_graded(cell):
                change(cell)

    return edit


def delete_graded(notebook: Notebook) -> None:
    notebook["cells"] = [cell for cell in notebook["cells"] if not is_graded(cell)]


def copy_graded(notebook: Notebook) -> None:
    copies = [copy.deepcopy(cell) for cell in notebook["cells"] if is_graded(cell)]
    for cell in copies:
        cell["source"] = "100.0"
    notebook["cells"] = [*copies, *notebook["cells"], *copies]


def graded_first(notebook: Notebook) -> None:
    notebook["cells"].sort(key=lambda cell: not is_graded(cell))


def retag(cell: dict[str, Any]) -> None:
    cell["metadata"]["nbgrader"] |= {"points": 1000, "locked": False, "solution": True}
    cell["metadata"]["tags"] = ["skip-execution"]


def add(*cells: dict[str, Any], first: bool = True) -> Callable[[Notebook], None]:
    def edit(notebook: Notebook) -> None:
        notebook["cells"] = [*cells, *notebook["cells"]] if first else [*notebook["cells"], *cells]

    return edit


def move_answers(notebook: Notebook) -> None:
    """The code in a cell of the student's own, and the cell that was given for it deleted."""
    texts = [cell["source"] for cell in notebook["cells"] if is_solution(cell)]
    notebook["cells"] = [cell for cell in notebook["cells"] if not is_solution(cell)]
    notebook["cells"] += [code(text) for text in texts]


def forge_outputs(cell: dict[str, Any]) -> None:
    result = {"output_type": "execute_result", "execution_count": 1, "metadata": {}}
    cell["outputs"] = [{**result, "data": {"text/plain": "100"}}]


def rename(notebook: Notebook) -> None:
    """A graded cell under the name of a solution, and the other way round."""
    for cell in notebook["cells"]:
        if name_of(cell) == "double-double-hidden":
            cell["metadata"]["nbgrader"]["grade_id"] = DOUBLE
        elif name_of(cell) == DOUBLE:
            cell["metadata"]["nbgrader"]["grade_id"] = "double-double-hidden"


def helped(released: Notebook) -> Notebook:
    notebook = with_(double="def double(x):\n    return times(np.asarray(x), 2)")(released)
    helper = "import numpy as np\ndef times(a, b): return a * b"
    notebook["cells"].insert(2, code(helper))
    return notebook


FRAMES = """
import sys
frame = sys._getframe()
while frame is not None:
    for name in list(frame.f_locals):
        if "reference" in name or "earned" in name:
            frame.f_locals[name] = 100
    frame = frame.f_back
"""
ALWAYS = """
class Always:
    def __eq__(self, other): return True
    def __sub__(self, other): return 0
    __rsub__ = __sub__
    def __array__(self, *a, **k): return Always()
    def __le__(self, other): return True
    def __abs__(self): return 0
def double(x): return Always()
def scaled(x): return Always()
"""
PATCH = """
import numpy as np, numpy.testing, builtins, math
np.allclose = np.array_equal = lambda *a, **k: True
np.testing.assert_allclose = lambda *a, **k: None
builtins.abs = lambda x: 0
np.abs = np.max = lambda *a, **k: 0
def check(*a): return 100
def marks(*a): return 100
import grader.notebooks
grader.notebooks.check = check
"""
READ = """
import glob, json
for path in glob.glob("../../../source/*/*.ipynb") + glob.glob("../../../../source/*/*.ipynb"):
    for cell in json.load(open(path))["cells"]:
        text = "".join(cell["source"])
        if "### BEGIN SOLUTION" in text:
            exec(text)
"""
KILL = """
import os, signal
os.kill(os.getppid(), signal.SIGKILL)
"""
DATABASE = """
import sqlite3
db = sqlite3.connect("../../gradebook.db")
db.execute("update grade set auto_score = 100")
db.commit()
"""

STUB = "def double(x):\n    raise NotImplementedError"
# The same as a file and as the cells of a notebook.
PLAIN = {
    "plain_right": (RIGHT_DOUBLE, RIGHT_SCALED),
    "plain_stub": (STUB, STUB.replace("double", "scaled")),
    "plain_partly": ("def double(x):\n    return 2 * float(x)", RIGHT_SCALED),
    "plain_wrong": ("def double(x):\n    return x * x", "def scaled(x):\n    return x + FACTOR"),
    "plain_raises": (RIGHT_DOUBLE, "def scaled(x):\n    return [][x]"),
    "plain_ends": ("import os\ndef double(x):\n    os._exit(0)", RIGHT_SCALED),
    "plain_endless": (RIGHT_DOUBLE, "def scaled(x):\n    while True:\n        pass"),
    "plain_missing": (RIGHT_DOUBLE, ""),
    "plain_changes": ("def double(x):\n    x *= 2\n    return x", RIGHT_SCALED),
    "plain_equal": (ALWAYS, ""),
    "plain_frames": (STUB + FRAMES.replace("\n", "\n    "), RIGHT_SCALED),
}
RIGHT = {
    "right": Answer(with_(), 6, 4),
    "right_in_cells_of_its_own": Answer(edited(move_answers), 6, 4),
    "helper_in_an_added_cell": Answer(helped, 6, 4),
    "graded_cells_deleted": Answer(edited(delete_graded), 6, 4),
    "graded_cells_copied_and_edited": Answer(edited(copy_graded), 6, 4),
    "graded_cells_first": Answer(edited(graded_first), 6, 4),
    "metadata_and_tags_changed": Answer(edited(each_graded(retag)), 6, 4),
    "magics_input_plots_and_words": Answer(
        edited(
            add(code("%matplotlib inline\n!pip list\nx = %time 1\nfrom IPython.display import *")),
            add(code("%%time\nprint('words'); display(3)")),
            add(code("import matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.show()")),
            add(code("name = input('who? ')")),
            add(code("import warnings, sys\nwarnings.warn('w'); print('e', file=sys.stderr)")),
        ),
        6,
        4,
    ),
    "a_cell_that_raises": Answer(edited(add(code("1/0"), code("this is no Python"))), 6, 4),
}
WRONG = {
    "untouched": Answer(lambda released: released, 0, 0),
    "squares": Answer(with_(double="def double(x):\n    return x * x"), 0, 4),
    "right_for_numbers_only": Answer(with_(double="def double(x):\n    return 2 * float(x)"), 1, 4),
    "raises_when_called": Answer(with_(scaled="def scaled(x):\n    return [][x]"), 6, 0),
    "raises_where_it_is_defined": Answer(with_(scaled="1/0\n" + RIGHT_SCALED), 6, 0),
    "endless": Answer(with_(double="def double(x):\n    while True:\n        pass"), 0, 4),
    "ends_its_process": Answer(with_(double="import os\ndef double(x): os._exit(0)"), 0, 4),
    "deleted_an_answer": Answer(
        edited(
            lambda notebook: notebook["cells"].remove(
                next(cell for cell in notebook["cells"] if name_of(cell) == SCALED)
            )
        ),
        6,
        0,
    ),
    "broken": Answer(lambda released: "{ this is no JSON", 0, 0),
    "of_another_format": Answer(lambda released: json.dumps({"worksheets": []}), 0, 0),
    "empty": Answer(lambda released: json.dumps({"cells": [], "nbformat": 4}), 0, 0),
    "odd_cells": Answer(
        lambda released: json.dumps({"cells": [1, {}, {"metadata": 3, "source": {}}]}), 0, 0
    ),
}
HOSTILE = {
    "skips_execution": Answer(stubborn(each_graded(retag)), 0, 0),
    "forges_outputs": Answer(stubborn(each_graded(forge_outputs)), 0, 0),
    "copies_checks_with_points": Answer(stubborn(copy_graded), 0, 0),
    "renames_cells": Answer(stubborn(rename), 0, 0),
    "always_equal": Answer(stubborn(add(code(ALWAYS), first=False)), 0, 0),
    "patches_what_compares": Answer(stubborn(add(code(PATCH))), 0, 0),
    "reads_source": Answer(stubborn(add(code(READ), first=False)), 0, 0),
    "kills_its_parent": Answer(stubborn(add(code(KILL))), 0, 0),
    "edits_the_gradebook": Answer(stubborn(add(code(DATABASE))), 0, 0),
    "walks_frames": Answer(stubborn(add(code(FRAMES))), 0, 0),
}
