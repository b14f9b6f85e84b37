"""Draw an answer at work with matplotlib: in a window, in a notebook, or into a file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.answer import Answer, Host
from grader.course import student_of
from grader.errors import AnswerFailure, RequirementNotMet, UsageError
from grader.inprocess import InProcess
from grader.model import Arrows, Course, Exercise, Line, Panel, Picture
from grader.picturing import drawn
from grader.seeds import variant_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_ACROSS = 2  # panels
_PANEL = (5.6, 4.9)  # inches
_TONES = ["#3b6fb6", "#d06a3c", "#3a9a68", "#a066bb", "#93932f"]
_DASHES = ["solid", (0, (7, 3)), (0, (2, 3)), (0, (9, 3, 2, 3)), (0, (12, 5))]
_STYLES: dict[str, dict[str, Any]] = {
    "ground": {"color": "#9aa3ad", "linewidth": 0.6, "zorder": 1},
    "yours": {"linewidth": 1.4, "zorder": 2},
    "mark": {"color": "#1c2430", "linewidth": 1.4, "linestyle": "dotted", "zorder": 3},
}


def own_picture(course: Course, exercise: Exercise, host: Host | None = None) -> Picture:
    """Return the picture of a student's own answer, by default of the file that they edit.

    Raise UsageError where the exercise draws none, or the answer does not get so far.
    """
    if exercise.picture is None:
        raise UsageError(f"{exercise.slug} has no picture.")
    variant = variant_of(course, exercise, student_of(course.folder))
    host = host or InProcess(exercise.stub, course.limits.call_seconds, exercise.probes)
    try:
        picture = drawn(exercise, Answer(host, exercise.signatures), variant)
    except (AnswerFailure, RequirementNotMet) as failure:
        raise UsageError(f"There is no picture of {exercise.slug} yet: {failure}") from None
    except Exception as error:  # of values that no picture takes
        told = f"{type(error).__name__}: {error}"
        raise UsageError(f"What {exercise.slug} returns cannot be drawn: {told}.") from None
    assert picture is not None
    return picture


def figure_of(picture: Picture) -> Figure:
    """Return a picture as a figure of matplotlib's; raise UsageError where that is missing."""
    _need_matplotlib()
    from matplotlib.figure import Figure

    return _drawn_on(Figure(), picture)


def png_of(picture: Picture) -> bytes:
    """Return a picture as the bytes of a PNG; raise UsageError where matplotlib is missing."""
    file = BytesIO()
    figure_of(picture).savefig(file, format="png")
    return file.getvalue()


def save(picture: Picture, path: Path) -> None:
    """Write a picture to a file, of the kind that its ending says; raise UsageError."""
    figure = figure_of(picture)
    try:
        figure.savefig(path)
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be written: {error}") from None


def show(picture: Picture) -> bool:
    """Show a picture in a window until it is closed; return whether this machine has windows."""
    _need_matplotlib()
    from matplotlib import pyplot

    if pyplot.get_backend().casefold() == "agg":
        return False
    _drawn_on(pyplot.figure(), picture)
    pyplot.show()
    return True


def _need_matplotlib() -> None:
    try:
        import matplotlib  # noqa: F401
    except ImportError:
        raise UsageError(
            "Drawing needs matplotlib: pip install matplotlib, or 'gradient-exercises[plots]'."
        ) from None


def _drawn_on(figure: Figure, picture: Picture) -> Figure:
    across = min(len(picture.panels), _ACROSS)
    down = -(-len(picture.panels) // across)
    figure.set_size_inches(_PANEL[0] * across, _PANEL[1] * down)
    figure.set_layout_engine("constrained")
    figure.suptitle(picture.title)
    for place, panel in enumerate(picture.panels, start=1):
        _draw(figure.add_subplot(down, across, place), panel)
    return figure


def _draw(axes: Axes, panel: Panel) -> None:
    tones: dict[str, int] = {}
    for number, band in enumerate(panel.bands):
        axes.fill_between(
            *(band.x, band.lower, band.upper),
            label=band.label,
            facecolor="#e0a33c40",
            edgecolor="#8a6100",
            linestyle="-" if number else "--",
        )
    shapes: list[Line | Arrows] = [*panel.lines, *panel.arrows]
    for shape in shapes:
        style = {**_STYLES[shape.role], "label": shape.label}
        if shape.role == "yours":
            tone = tones.setdefault(shape.label, len(tones)) % len(_TONES)
            style |= {"color": _TONES[tone], "linestyle": _DASHES[tone]}
        if isinstance(shape, Arrows):
            _draw_arrows(axes, shape, style)
        else:
            dot = {"marker": "o", "linestyle": ""} if len(shape.x) == 1 else {}
            axes.plot(shape.x, shape.y, **style | dot)
    axes.set(xlabel=panel.x_label, ylabel=panel.y_label, xlim=panel.x_range, ylim=panel.y_range)
    axes.set_title(panel.title, fontsize="medium")
    axes.set_box_aspect(3 / 4)
    entries = dict(zip(*reversed(axes.get_legend_handles_labels()), strict=True))
    named = {label: handle for label, handle in entries.items() if label[:1] not in ("", "_")}
    if named:
        axes.legend(
            named.values(), named.keys(), loc="upper left", bbox_to_anchor=(0, -0.16), frameon=False
        )


def _draw_arrows(axes: Axes, arrows: Arrows, style: dict[str, Any]) -> None:
    axes.quiver(
        *(arrows.x, arrows.y, arrows.u, arrows.v),
        color=style["color"],
        label=style["label"],
        zorder=1 if arrows.role == "mark" else 2,  # the answer's own lie on those that are wanted
        angles="xy",
        scale_units="xy",
        scale=1,
        width=0.005,
        edgecolor=style["color"],
        linewidth=3 if arrows.role == "mark" else 0,
        alpha=0.3 if arrows.role == "mark" else 1,
    )
