"""Points are sought between others until the places where parts turn lie apart."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from grader.formulas.domain import Point
from grader.formulas.turning import Turns, close_in

Part = Callable[[Point], Fraction]


def looked_at(parts: list[Part], points: list[Point], most: int = 1000) -> list[Point]:
    """The points that are sought between some others."""
    found = []

    def turns(point: Point) -> Turns:
        return {place: (part(point) > 0) - (part(point) < 0) for place, part in enumerate(parts)}

    def look(point: Point) -> Turns:
        found.append(point)
        return turns(point)

    close_in([(point, turns(point)) for point in points], look, most)
    return found


def on_a_line(*xs: float) -> list[Point]:
    return [{"x": Fraction(x)} for x in xs]


def test_where_nothing_turns_nothing_is_sought() -> None:
    assert looked_at([lambda point: point["x"] - 50], on_a_line(-3, 1, 12)) == []
    assert looked_at([lambda point: point["x"]], []) == []


def test_a_narrow_region_between_two_borders_is_met() -> None:
    borders = Fraction(31, 7), Fraction(31, 7) + Fraction(1, 10**4)
    found = looked_at([lambda at, b=b: at["x"] - b for b in borders], on_a_line(100, -20))
    assert any(borders[0] < point["x"] < borders[1] for point in found)


def test_what_turns_close_to_another_is_met() -> None:
    """The middle part is positive only within 1 of 15, where no point is given."""
    parts: list[Part] = [lambda at: at["x"] - 15, lambda at: 1 - abs(at["x"] - 15)]
    found = looked_at(parts, on_a_line(-90, 0, 90))
    assert any(14 < point["x"] < 16 for point in found)


def test_borders_that_are_one_are_given_up() -> None:
    found = looked_at([lambda at: at["x"], lambda at: 2 * at["x"]], on_a_line(-1, 2))
    assert len(found) <= 24


def test_of_several_symbols_lines_go_between_points_as_far_from_zero() -> None:
    points = [{"x": Fraction(a), "y": Fraction(b)} for a, b in ((1, 2), (900, 700), (-2, 1))]
    found = looked_at([lambda at: at["x"] + at["y"] - Fraction(1, 3)], points)
    assert all(max(abs(point["x"]), abs(point["y"])) <= 900 for point in found)
    assert min(abs(at["x"] + at["y"] - Fraction(1, 3)) for at in found) < Fraction(1, 50)


def test_no_more_points_are_looked_at_than_allowed() -> None:
    assert len(looked_at([lambda point: point["x"]], on_a_line(-1, 2), most=5)) == 5


def test_where_nothing_can_be_seen_no_halves_follow() -> None:
    seen: list[Point] = []

    def look(point: Point) -> None:
        seen.append(point)

    close_in([({"x": Fraction(-1)}, {0: -1}), ({"x": Fraction(2)}, {0: 1})], look, 100)
    assert seen == [{"x": Fraction(1, 2)}]
