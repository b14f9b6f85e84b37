"""`grader plot` draws a student's own answer, and says why it cannot where it cannot."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from matplotlib.quiver import Quiver

from grader.course import load_course
from grader.errors import UsageError
from grader.model import Arrows, Band, Course, Exercise, Line, Panel, Picture
from grader.plotting import figure_of, own_picture, save, show

PANEL = Panel(
    *("Steps", "A line, dots and arrows.", "x", "y", (0, 2), (0, 1)),
    (
        Line((0, 1), (0, 1), label="slow"),
        Line((0, 2), (0, 1), label="fast"),
        Line((0.5,), (0.25,), "mark", "half"),
        Line((0, 2), (0, 0), "ground"),
    ),
    (Band((0, 2), (0, 0), (1, 1), "most"),),
    (Arrows((0, 1), (0, 0.5), (1, 0), (0, 0.5), label="uphill"),),
)
PICTURE = Picture("A picture", "Words.", (PANEL,))


def draws(answer: Any, variant: Any) -> Picture:
    """Draw the double of 1."""
    return replace(PICTURE, panels=(replace(PANEL, lines=(Line((0, answer.double(1)), (0, 1)),)),))


@pytest.fixture
def toy(tmp_path: Path) -> Course:
    """The toy course, as its students have it."""
    from test_marking import write_course

    return load_course(write_course(tmp_path / "course"))


def exercise_with(course: Course, source: str) -> Exercise:
    """The exercise of the toy course with an answer and a picture."""
    exercise = replace(next(iter(course.exercises.values())), picture=draws)
    exercise.stub.write_text(source, encoding="utf-8")
    return exercise


def test_the_picture_is_of_the_students_own_answer(toy: Course) -> None:
    exercise = exercise_with(toy, "def double(x):\n    return x + 0.25\n")
    picture = own_picture(toy, exercise)
    assert picture.panels[0].lines[0].x == (0, 1.25)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("def double(x):\n    raise NotImplementedError\n", "yet: double is not started"),
        ("def double(x):\n    return 1 / 0\n", "yet: double raised ZeroDivisionError"),
        ("def double(x)\n", "yet: .*SyntaxError"),
        (
            "def double(x):\n    return float('nan')\n",
            "cannot be drawn: ValueError: a picture holds nan",
        ),
        ("def double(x):\n    return None\n", "cannot be drawn: TypeError: "),
    ],
)
def test_it_is_told_why_there_is_none(toy: Course, source: str, why: str) -> None:
    with pytest.raises(UsageError, match=f"(?s){why}"):
        own_picture(toy, exercise_with(toy, source))


def test_an_exercise_without_a_picture_says_so(toy: Course) -> None:
    with pytest.raises(UsageError, match="has no picture"):
        own_picture(toy, next(iter(toy.exercises.values())))


def test_a_figure_has_every_shape_with_its_label() -> None:
    (axes,) = figure_of(PICTURE).axes
    slow, fast, half, _ = axes.lines
    assert slow.get_xydata().tolist() == [[0, 0], [1, 1]]
    assert slow.get_color() != fast.get_color()
    assert slow.get_linestyle() != fast.get_linestyle()
    assert (half.get_marker(), half.get_linestyle()) == ("o", "None")
    assert (axes.get_xlim(), axes.get_ylim()) == ((0, 2), (0, 1))
    (arrows,) = (artist for artist in axes.collections if isinstance(artist, Quiver))
    assert arrows.U.tolist() == [1, 0]
    assert arrows.V.tolist() == [0, 0.5]
    legend = axes.get_legend()
    assert legend is not None
    assert {text.get_text() for text in legend.get_texts()} == {
        *("slow", "fast", "half", "most", "uphill")
    }


def test_panels_stand_two_by_two() -> None:
    figure = figure_of(replace(PICTURE, panels=(PANEL,) * 3))
    assert len(figure.axes) == 3
    wide, high = figure.get_size_inches()
    one, tall = figure_of(PICTURE).get_size_inches()
    assert (wide, high) == (2 * one, 2 * tall)


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_picture_is_written_as_its_ending_says(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"picture.{ending}"
    save(PICTURE, path)
    assert path.read_bytes()[1:4] == {"png": b"PNG", "svg": b"?xm", "pdf": b"PDF"}[ending]


@pytest.mark.parametrize("name", ["picture.doc", "missing/picture.png"])
def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        save(PICTURE, tmp_path / name)


def test_without_windows_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MPLBACKEND", "agg")
    assert show(PICTURE) is False


def test_it_is_told_where_matplotlib_comes_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    for draw in (figure_of, show):
        with pytest.raises(UsageError, match="pip install matplotlib"):
            draw(PICTURE)
