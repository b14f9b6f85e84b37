"""Points are drawn from the declared domain, on all its sides, and always the same ones."""

from __future__ import annotations

from fractions import Fraction

import pytest

from grader.formulas.domain import Domain, Point


def points(names: str, *conditions: str, count: int = 60) -> list[Point]:
    domain = Domain(names.split(), conditions)
    drawn = [domain.point(number) for number in range(count)]
    assert None not in drawn
    return [point for point in drawn if point is not None]


@pytest.mark.parametrize(
    ("conditions", "holds"),
    [
        (["x > 0"], lambda x, y: x > 0),
        (["x <= -2"], lambda x, y: x <= -2),
        (["-1 < x < 1", "y >= 3"], lambda x, y: -1 < x < 1 and y >= 3),
        (["0 < x"], lambda x, y: x > 0),
        (["x + y > 0"], lambda x, y: x + y > 0),
        (["x**2 + y**2 < 1"], lambda x, y: x * x + y * y < 1),
        (["x != y"], lambda x, y: x != y),
        (["x > 1/2", "x < pi"], lambda x, y: Fraction(1, 2) < x < Fraction(22, 7)),
    ],
)
def test_every_point_is_in_the_domain(conditions: list[str], holds: object) -> None:
    assert callable(holds)
    assert all(holds(point["x"], point["y"]) for point in points("x y", *conditions))


def test_all_reals_are_met_with_all_signs_and_many_sizes() -> None:
    drawn = points("x y z")
    assert len({tuple(point[name] > 0 for name in "xyz") for point in drawn}) == 8
    sizes = [abs(point["x"]) for point in drawn]
    assert min(sizes) < Fraction(1, 1000)
    assert max(sizes) > 1000


def test_points_are_no_friends_of_small_denominators() -> None:
    assert all(point["x"].denominator > 1000 for point in points("x"))


def test_the_same_domain_draws_the_same_points() -> None:
    assert points("x y", "x > 0") == points("x y", "x > 0")


def test_a_condition_may_be_of_a_symbol_that_no_formula_has() -> None:
    assert all(point["y"] > point["x"] for point in points("x", "y > x"))


def test_an_empty_domain_has_no_points() -> None:
    assert Domain(["x"], ["x > 1", "x < 0"]).point(0) is None


def test_plain_points_are_small_and_in_the_domain() -> None:
    plain = list(Domain(["x", "y"], ["x > 0"]).plain_points({"x": Fraction(1), "y": Fraction(2)}))
    assert {"x": Fraction(2), "y": Fraction(0)} in plain
    assert all(point["x"] > 0 for point in plain)
    assert all(abs(number) <= 3 for point in plain for number in point.values())


def test_the_last_plain_points_are_close_to_the_one_that_was_found() -> None:
    *_, less, more = Domain(["x"], ["x > 15.2"]).plain_points({"x": Fraction(15_298_731, 10**6)})
    assert less == {"x": Fraction(153, 10)}
    assert more == {"x": Fraction(15_299, 1000)}


def test_points_near_numbers_are_in_the_domain_and_close_in_one_coordinate() -> None:
    numbers = [Fraction(7), Fraction(1, 3)]
    points = list(Domain(["x", "y"], ["y > 0"]).points_near(numbers))
    assert {point["y"] > 0 for point in points} == {True}
    assert all(
        min(abs(abs(value) - number) for value in point.values() for number in numbers) < 0.01
        for point in points
    )
    near = [float(point["x"]) for point in Domain(["x"]).points_near(numbers)]
    assert near == pytest.approx([7, -7, 1 / 3, -1 / 3], abs=0.01)


@pytest.mark.parametrize("text", ["x", "x >", "x > 0 > y > 1", "x >> 2", "2x > 0"])
def test_a_condition_that_is_none_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="condition"):
        Domain(["x"], [text])
