"""Plotting and showing in an answer do nothing, however they are imported and used."""

from __future__ import annotations

import subprocess
import sys

import pytest

from grader.wall.stand_ins import Nothing, subplots

STANDING_IN = """
from grader.wall import stand_ins
stand_ins.stand_in({imported})

def attempt(line):
    try:
        exec(line, names)
    except Exception as error:
        print(line, type(error).__name__, error)

names = {{}}
"""


def run(lines: list[str], imported: list[str]) -> list[str]:
    """Run lines in a process with the stand-in, as it is made before children are forked.

    Return what was printed: the lines that raised, among others.
    """
    code = [STANDING_IN.format(imported=imported), *(f"attempt({line!r})" for line in lines)]
    return subprocess.run(
        [sys.executable, "-I", "-c", "\n".join(code)],
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    ).stdout.splitlines()


LEFT_IN_FILES = [
    "import matplotlib",
    "assert matplotlib.__version__.split('.')",
    "matplotlib.use('Agg')",
    "matplotlib.rcParams['font.size'] = 14",
    "import matplotlib.pyplot as plt",
    "import matplotlib.cm as cm",
    "import seaborn as sns",
    "from matplotlib import colors",
    "from matplotlib.animation import FuncAnimation",
    "from mpl_toolkits.mplot3d import Axes3D",
    "import plotly.graph_objects as go",
    "sns.set_theme()",
    "plt.style.use('ggplot')",
    "plt.rcParams['figure.figsize'] = (3, 4)",
    "plt.rcParams.update({'font.size': 14})",
    "with plt.style.context('ggplot'): pass",
    "figure, axes = plt.subplots(2, 3, figsize=(3, 4))",
    "for ax in axes.flat: line, = ax.plot([1, 2], [3, 4], label='loss')",
    "figure, ax = plt.subplots()",
    "ax.set_title('loss')",
    "space = plt.figure().add_subplot(111, projection='3d')",
    "space.plot_surface(1, 2, 3, cmap=cm.viridis)",
    "space.plot_surface(1, 2, 3, cmap=plt.cm.viridis)",
    "with plt.ioff(): plt.plot([1])",
    "plt.gca().axhline(0)",
    "plt.savefig('figure.png')",
    "plt.show()",
    "go.Figure(data=[go.Surface(z=[[1]])]).show()",
    "class Widget(Axes3D): pass",
    "import IPython",
    "import IPython.display as shown",
    "from IPython.display import display, Math, Markdown, HTML, clear_output, Image",
    "from IPython.core.display import display as older",
    "from IPython.core.interactiveshell import InteractiveShell",
    "from IPython import get_ipython",
    "InteractiveShell.ast_node_interactivity = 'all'",
    "assert display(Math('x'), Markdown('x'), HTML('x')) is clear_output(wait=True) is None",
    "assert get_ipython() is IPython.get_ipython() is None",
    "assert IPython.display.display(1) is shown.display(1) is older(1) is None",
    "import ipywidgets as widgets",
    "from ipywidgets import interact, interactive, fixed",
    "slider = widgets.FloatSlider(min=0, max=1, description='rate')",
    "slider.observe(print, names='value')",
    "interact(print, x=slider)",
    "display(widgets.HBox([slider, widgets.Output()]))",
    "with widgets.Output(): pass",
    "import sympy; sympy.init_printing()",
    "from grader.notebooks import check, marks",
    "check('linear_backprop', 'linear_backward')",
]


def test_figures_that_students_leave_in_a_file_do_nothing() -> None:
    assert run(LEFT_IN_FILES, ["numpy"]) == []


def test_other_libraries_are_not_stood_in_for() -> None:
    assert run(["import no_such_module"], ["numpy"]) == [
        "import no_such_module ModuleNotFoundError No module named 'no_such_module'"
    ]


def test_a_course_that_imports_a_library_gets_the_real_one_and_others_of_its_kind() -> None:
    asked = "import sys; print([type(finder).__module__ for finder in sys.meta_path])"
    for imported, stood_in in ([], 2), (["matplotlib"], 1), (["seaborn", "IPython"], 0):
        assert run([asked], ["numpy", *imported])[0].count("grader.wall.stand_ins") == stood_in


@pytest.mark.parametrize(
    ("shape", "axes"), [((), None), ((1, 1), None), ((2,), (2,)), ((2, 3), (2, 3))]
)
def test_subplots_can_be_unpacked_as_asked_for(
    shape: tuple[int, ...], axes: tuple[int, ...] | None
) -> None:
    figure, made = subplots(*shape, figsize=(1, 2))
    assert isinstance(figure, Nothing)
    assert isinstance(made, Nothing) if axes is None else made.shape == axes


def test_nothing_has_no_special_methods_that_would_make_it_data() -> None:
    assert not hasattr(Nothing(), "__array__")
    assert not hasattr(Nothing(), "__complex__")
    assert isinstance(Nothing().any.name(1)[2], Nothing)
