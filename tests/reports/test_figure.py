"""A picture's file is a whole SVG that loads nothing and obeys nothing."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from grader.model import Arrows, Band, Line, Panel, Picture
from grader.reports.figure import svg_of

SVG = "{http://www.w3.org/2000/svg}"
PANEL = Panel(
    *("Paths", "A line, a band and an arrow.", "x", "y", (0, 1), (0, 1)),
    (Line((0, 1), (0, 1), label="yours"), Line((0.5,), (0.5,), "mark", "the middle")),
    (Band((0, 1), (0, 0), (1, 1), "most"),),
    (Arrows((0,), (0,), (1,), (1,), "yours", "uphill"),),
)


def tree_of(*panels: Panel) -> ElementTree.Element:
    """The elements of a picture of these panels."""
    return ElementTree.fromstring(svg_of(Picture("A picture", "Words.", panels)))


def texts(tree: ElementTree.Element) -> list[str]:
    return [element.text or "" for element in tree.iter(f"{SVG}text")]


def test_titles_and_legends_are_written_into_the_file() -> None:
    tree = tree_of(PANEL)
    assert {"Paths", "x", "y", "yours", "the middle", "most", "uphill"} <= set(texts(tree))
    assert tree.findtext(f"{SVG}title") == "A picture"
    assert tree.findtext(f".//{SVG}desc") == PANEL.description


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_panels_stand_two_by_two_within_the_file(count: int) -> None:
    tree = tree_of(*[PANEL] * count)
    places = {element.get("transform") for element in tree.findall(f"{SVG}g")}
    assert len(places) == count
    one = tree_of(PANEL)
    assert float(tree.attrib["width"]) == float(one.attrib["width"]) * min(count, 2)
    assert float(tree.attrib["height"]) == float(one.attrib["height"]) * ((count + 1) // 2)


def test_words_are_escaped_and_nothing_is_loaded() -> None:
    line = replace(PANEL.lines[0], label="<script>alert(1)</script> & more")
    text = svg_of(Picture("A <b> picture", "", (replace(PANEL, lines=(line,)),)))
    assert "<script" not in text
    assert "<b>" not in text
    assert text.count("http") == 1  # the name of the format
    assert "<script>alert(1)</script> & more" in texts(ElementTree.fromstring(text))
