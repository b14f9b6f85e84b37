"""Whatever an answer returns for a picture, only harmless numbers and words leave; else nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import numpy as np
import pytest

from grader.answer import Answer
from grader.course import load_course
from grader.errors import AnswerDied, AnswerTimedOut, RequirementNotMet, WallError
from grader.messages import Missing, NotStarted, Perform, Raised, Reply, Returned
from grader.model import Arrows, Band, Exercise, Line, Panel, Picture
from grader.picturing import LARGEST, MOST_NUMBERS, MOST_SHAPES, drawn, picture_of, settled
from grader.rehearsal import ReferenceHost
from grader.seeds import generator
from grader.wire import encode

PROJECT = Path(__file__).resolve().parents[1]

PANEL = Panel("A panel", "Two points.", "x", "y", (0, 1), (0, 1), (Line([0, 1], [1, 0]),))
PICTURE = Picture("A picture", "What is to be seen.", (PANEL,))


def with_line(**fields: Any) -> Picture:
    """A picture of one line."""
    line = replace(PANEL.lines[0], **fields)
    return replace(PICTURE, panels=(replace(PANEL, lines=(line,)),))


def with_panel(**fields: Any) -> Picture:
    """A picture of one panel."""
    return replace(PICTURE, panels=(replace(PANEL, **fields),))


def exercise(picture: Callable[..., Any] | None) -> Exercise:
    """An exercise of one function, which draws this."""
    return Exercise("double", "Doubling", Path("double"), {"double": ("x",)}, (), picture=picture)


def draws_what_double_returns(answer: Any, variant: Any) -> Picture:
    """Draw the double of 1."""
    return with_line(y=[0, answer.double(1.0)])


class Says:
    """A host that replies or fails in the same way always."""

    def __init__(self, said: Reply | Exception) -> None:
        self._said = said

    def perform(self, request: Perform, tell: object) -> Reply:
        if isinstance(self._said, Exception):
            raise self._said
        return self._said


def picture_by(said: Reply | Exception) -> Picture | None:
    """The picture of an answer that says this."""
    drawing = exercise(draws_what_double_returns)
    return picture_of(drawing, Answer(Says(said), drawing.signatures), None)


def test_a_picture_shows_what_the_answer_returns() -> None:
    picture = picture_by(Returned(encode(0.5)))
    assert picture is not None
    assert picture.panels[0].lines[0].y == (0, 0.5)


@pytest.mark.parametrize(
    "said",
    [
        *(AnswerDied("it died"), AnswerTimedOut("late"), WallError("no wall")),
        *(NotStarted(), Missing(), Raised("ValueError", "no", 0, "")),
        *map(Returned, map(encode, (None, "text", math.nan, -math.inf, 1e300, 10**400, [1, 2]))),
        Returned(encode(np.zeros(3))),
        Returned(encode(1j)),
        Returned(b"no value"),
    ],
    ids=str,
)
def test_without_a_proper_value_there_is_no_picture(said: Reply | Exception) -> None:
    assert picture_by(said) is None


def test_an_exercise_that_draws_none_has_no_picture() -> None:
    nothing = exercise(None)
    answer = Answer(Says(AssertionError("nobody asked for a call")), nothing.signatures)
    assert picture_of(nothing, answer, None) is None
    assert drawn(nothing, answer, None) is None


def test_a_fault_of_the_authors_is_no_picture_in_grading_and_is_told_in_a_proof() -> None:
    def is_at_fault(answer: Any, variant: Any) -> Picture:
        raise KeyError("a slip")

    drawing = exercise(is_at_fault)
    assert picture_of(drawing, Answer(Says(Missing()), {}), None) is None
    with pytest.raises(KeyError, match="a slip"):
        drawn(drawing, Answer(Says(Missing()), {}), None)


def test_numbers_may_overflow_without_a_warning() -> None:
    def overflows(answer: Any, variant: Any) -> Picture:
        return with_line(y=[0, np.minimum(np.float64(1e200) ** 2, 1)])

    assert picture_of(exercise(overflows), Answer(Says(Missing()), {}), None) is not None


# What is taken


def test_sequences_and_arrays_are_taken_and_become_plain_floats() -> None:
    line = Line(np.arange(3), [np.float32(0.5), 1, True], "mark", "three")
    band = Band(range(2), np.zeros(2), (1, 2), "wide")
    panel = settled(with_panel(lines=[line], bands=[band])).panels[0]
    assert panel.lines == (Line((0.0, 1.0, 2.0), (0.5, 1.0, 1.0), "mark", "three"),)
    assert panel.bands == (Band((0.0, 1.0), (0.0, 0.0), (1.0, 2.0), "wide"),)
    assert {type(x) for x in panel.lines[0].x + panel.lines[0].y} == {float}


@pytest.mark.parametrize(
    ("ends", "kept"), [((0, 1), 0.123), ((0, 300), 0.1), ((0, 2e-3), 0.123457), ((0, 1e6), 0.0)]
)
def test_numbers_are_rounded_to_less_than_a_pixel(ends: tuple[float, float], kept: float) -> None:
    line = Line([0.0], [0.123456789])
    panel = settled(with_panel(y_range=ends, lines=[line])).panels[0]
    assert panel.lines[0].y == (kept,)


def test_a_picture_is_the_same_after_it_was_stored() -> None:
    arrows = Arrows([0, 1], [0, 0], [0.1, 0.2], [0.3, 0.4])
    picture = settled(with_panel(bands=[Band([0, 1], [0, 0], [0.1, 0.2])], arrows=[arrows]))
    assert msgspec.json.decode(msgspec.json.encode(picture), type=Picture) == picture
    assert settled(picture) == picture


def test_words_are_printable_and_not_too_long() -> None:
    panel = replace(PANEL, title="\x1b[31m", description="x" * 9999, y_label="a\nb")
    picture = settled(Picture("\u202e", "y" * 9999, (panel,)))
    assert (picture.title, picture.panels[0].title) == (r"\u202e", r"\x1b[31m")
    assert picture.panels[0].y_label == r"a\nb"
    assert len(picture.caption) == len(picture.panels[0].description) == 1004


@pytest.mark.parametrize(
    ("picture", "why"),
    [
        (None, "picture returned NoneType, which is no Picture"),
        ({"title": "A picture"}, "picture returned dict, which is no Picture"),
        (replace(PICTURE, panels=()), "a picture needs a panel"),
        (replace(PICTURE, panels=(PANEL,) * 5), "a picture has 5 panels; it may have 4"),
        (with_line(y=[0, math.nan]), "a picture holds nan"),
        (with_line(y=[0, math.inf]), "a picture holds inf"),
        (with_line(x=[0, -2 * LARGEST]), "a picture holds -2000000000.0; it takes numbers up to"),
        (with_line(x=[0, 1, 2]), "a line, a band or arrows have 3, 2 coordinates"),
        (with_line(x=[], y=[]), "a line, a band or arrows have 0, 0 coordinates"),
        (with_line(role="theirs"), "a shape has role 'theirs'; there are yours, mark, ground"),
        (with_panel(x_range=(1, 1)), "a range goes from 1.0 to 1.0"),
        (with_panel(y_range=(1, 0)), "a range goes from 1.0 to 0.0"),
        (with_panel(y_range=(0, math.nan)), "a picture holds nan"),
        (with_panel(lines=[PANEL.lines[0]] * (MOST_SHAPES + 1)), "has 101 shapes in a panel"),
        (with_panel(bands=[Band([0, 1], [0, 0], [1, 1, 1])]), "arrows have 2, 2, 3 coordinates"),
        (with_panel(bands=[Band([0], [0], [math.nan])]), "a picture holds nan"),
        (with_panel(arrows=[Arrows([0], [0], [1], [1, 2])]), "arrows have 1, 1, 1, 2 coordinates"),
        (with_panel(arrows=[Arrows([0], [0], [1], [math.inf])]), "a picture holds inf"),
        (with_panel(arrows=[Arrows([0], [0], [1], [1], "theirs")]), "a shape has role 'theirs'"),
        (with_panel(arrows=[Arrows([0], [0], [1], [1])] * MOST_SHAPES), "has 101 shapes"),
        (
            with_line(x=range(MOST_NUMBERS), y=range(MOST_NUMBERS)),
            f"a picture has {2 * MOST_NUMBERS} numbers; it may have {MOST_NUMBERS}",
        ),
    ],
)
def test_what_no_page_takes_is_told(picture: Any, why: str) -> None:
    with pytest.raises(ValueError, match=why.replace("(", r"\(")):
        settled(picture)


@pytest.mark.parametrize("y", [[0, "text"], [0, None], [0, [1]], 5, [[0, 1], [1, 2]]])
def test_no_odd_value_becomes_a_picture(y: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        settled(with_line(y=y))


def test_an_endless_line_is_not_read_to_its_end() -> None:
    def endless() -> Any:
        while True:
            yield 0.0

    with pytest.raises(ValueError, match="numbers; it may have"):
        settled(with_line(x=endless(), y=endless()))


# The pictures that exercises draw

DRAWING = sorted(path.parent.name for path in PROJECT.glob("exercises/*/picture.py"))


@cache
def exercise_of(slug: str) -> Exercise:
    """An exercise of the project's own course."""
    return load_course(PROJECT, [slug]).exercises[slug]


def variant_for(slug: str, *words: str) -> Any:
    """A variant of an exercise, if it has any."""
    draw = exercise_of(slug).draw
    return draw(generator(*words)) if draw else None


def picture_of_functions(slug: str, functions: dict[str, Any], variant: Any) -> Picture:
    """The picture of an exercise, of an answer with these functions."""
    own = exercise_of(slug)
    own = replace(own, reference={**(own.reference or {}), **functions})
    picture = drawn(own, Answer(ReferenceHost(own, variant), own.signatures), variant)
    assert picture is not None
    return picture


def test_some_exercise_draws() -> None:
    assert "saddle_escape" in DRAWING


@pytest.mark.parametrize("slug", DRAWING)
def test_every_picture_can_be_drawn_of_the_reference(slug: str) -> None:
    for number in range(5 if exercise_of(slug).draw else 1):
        picture = picture_of_functions(slug, {}, variant_for(slug, "proof", str(number)))
        assert len(msgspec.json.encode(picture)) < 40_000
        for panel in picture.panels:
            assert panel.description
            assert any(shape.role == "yours" for shape in (*panel.lines, *panel.arrows))


def sgd(grad: Any, x0: Any, lr: float, sigma: float, steps: int, rng: Any, uphill: int = 1) -> Any:
    """Noisy gradient descent; each known way to go wrong changes an argument of it."""
    x = [np.array(x0, float)]
    for _ in range(steps):
        noise = sigma * rng.standard_normal(len(x[0]))
        x.append(x[-1] - lr * (uphill * np.asarray(grad(x[-1])) + noise))
    return np.array(x)


def one_number_for_all(grad: Any, x0: Any, lr: float, sigma: float, steps: int, rng: Any) -> Any:
    """Draw one number a step."""
    draws = SimpleNamespace(standard_normal=lambda size: np.full(size, rng.standard_normal()))
    return sgd(grad, x0, lr, sigma, steps, draws)


def with_its_own_seed(grad: Any, x0: Any, lr: float, sigma: float, steps: int, rng: Any) -> Any:
    """Draw from a generator that is made anew in each call."""
    return sgd(grad, x0, lr, sigma, steps, np.random.default_rng(1))


HINTS: dict[str, Callable[..., Any]] = {
    "Your paths never leave the saddle: no noise reaches them.": lambda g, x, lr, s, *rest: sgd(
        g, x, lr, 0, *rest
    ),
    "Your paths are the same for every seed: draw from the rng that you are given.": (
        with_its_own_seed
    ),
    "Your kicks are the same along all coordinates: draw a number for each.": one_number_for_all,
    "Your paths run off along x, uphill: subtract the gradient.": partial(sgd, uphill=-1),
    r"Your kicks are [12]\d times as large as lr \* sigma.": lambda g, x, lr, s, *rest: sgd(
        g, x, lr, s / lr, *rest
    ),
    r"Your kicks are (1.9|2|2.1) times as large as lr \* sigma.": lambda g, x, lr, s, *rest: sgd(
        g, x, lr, 2 * s, *rest
    ),
    r"Your kicks are 0.[45]\d? times as large as lr \* sigma.": lambda g, x, lr, s, *rest: sgd(
        g, x, lr, s / 2, *rest
    ),
}


@pytest.mark.parametrize("hint", HINTS)
def test_the_caption_of_the_saddle_says_what_is_plainly_off(hint: str) -> None:
    variant = variant_for("saddle_escape", "hints")
    picture = picture_of_functions("saddle_escape", {"sgd_path": HINTS[hint]}, variant)
    assert re.fullmatch(f"(?:{hint}) Drawn are 50 paths .*", picture.caption)


def test_the_caption_of_the_saddle_counts_and_hints_nothing_where_all_is_well() -> None:
    for number in range(5):
        variant = variant_for("saddle_escape", str(number))
        picture = picture_of_functions("saddle_escape", {}, variant)
        assert picture.caption.startswith("Drawn are 50 paths")


@pytest.mark.parametrize(
    "path", [None, "a path", np.zeros((3, 2)), np.full((9, 9), np.nan), [[0, 0], [1]]], ids=repr
)
def test_a_path_that_is_none_gives_no_picture_of_the_saddle(path: Any) -> None:
    variant = variant_for("saddle_escape", "nonsense")
    with pytest.raises(RequirementNotMet):
        picture_of_functions("saddle_escape", {"sgd_path": lambda *arguments: path}, variant)
