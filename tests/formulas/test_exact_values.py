"""The exact value of a formula, computed from its kernels, is the value that the formula has."""

from __future__ import annotations

from fractions import Fraction

import mpmath
import pytest
from formulas.drawn import ONE_ARGUMENT, POINTS, formulas
from formulas.plain_values import plain_value
from hypothesis import given, settings
from mpmath import mpc, mpf

from grader.formulas import read
from grader.formulas.proving.exact_values import exact_value
from grader.formulas.proving.polynomials import Exact, Exhausted, Monomial, Ring
from grader.formulas.proving.products import Product
from grader.formulas.proving.signs import Values
from grader.formulas.tree import Tree

Point = dict[str, Fraction]
DIGITS = (60, 3000)  # the more where large terms cancel
CLOSE = 1e-12


def number(exact: Exact) -> mpf:
    return mpf(exact.numerator) / exact.denominator


class AtPoint:
    """Computes products at a point, each kernel by what it stands for."""

    def __init__(self, values: Values, point: Point) -> None:
        self._values = values
        self._point = point

    def of(self, product: Product) -> mpc:
        result = number(product.number) * self._monomial(product.kernels)
        for factor, power in product.factors.items():
            result *= self._sum(factor) ** power
        return result

    def _sum(self, factor: frozenset[tuple[Monomial, Exact]]) -> mpc:
        return mpmath.fsum(number(c) * self._monomial(monomial) for monomial, c in factor)

    def _monomial(self, monomial: Monomial) -> mpc:
        return mpmath.fprod(self._kernel(place, exponent) for place, exponent in monomial)

    def _kernel(self, place: int, exponent: Exact) -> mpc:
        kernel = self._values.kernels[place]
        match kernel.kind:
            case "turn":
                return mpmath.expjpi(number(exponent))
            case "exp" | "circle":
                return mpmath.exp(self.of(self._values.argument(place, exponent)))
            case "modulus" | "log":
                of = mpf(kernel.of) if isinstance(kernel.of, int) else self._sum(kernel.of)
                size = abs(of) if kernel.kind == "modulus" else mpmath.log(abs(of))
                return size ** number(exponent)
            case "symbol":
                return number(self._point[kernel.of]) ** exponent
            case "pi":
                return mpmath.pi ** number(exponent)
        return self._applied(place) ** exponent

    def _applied(self, place: int) -> mpf:
        head, arguments = self._values.functions[place]
        numbers = [self.of(argument).real for argument in arguments]
        return numbers[0] ** numbers[1] if head == "pow" else getattr(mpmath, head)(*numbers)


def difference(tree: Tree, point: Point) -> float | None:
    """How far the two values are apart, for their size; None where there are not both."""
    values = Values(Ring())
    far = None
    try:
        exact = exact_value(values, tree)
        for digits in DIGITS:
            with mpmath.workdps(digits):
                right = plain_value(tree, point)
                if right is None:
                    return None
                found = AtPoint(values, point).of(exact)
                far = float(abs(found - right) / max(1, abs(right)))
            if far < CLOSE:
                break
    except (Exhausted, ArithmeticError):
        return None
    return far


@given(formulas(), POINTS)
@settings(max_examples=600, deadline=None)
def test_the_exact_value_is_the_value(tree: Tree, point: Point) -> None:
    far = difference(tree, point)
    assert far is None or far < CLOSE


@pytest.mark.parametrize("name", ONE_ARGUMENT)
def test_each_function_has_its_value_on_both_sides_of_zero(name: str) -> None:
    x, y = Fraction(31, 97), Fraction(40, 89)
    points = [{"x": x * sign, "y": y * other} for sign in (1, -1, 4) for other in (1, -1, 3)]
    arguments = ["x*y", "-x/3", "x + 2", "1/(x + y)", "Abs(y)", "2*sin(x)", "1/2", "-sqrt(3)/2"]
    trees = [read(f"{name}({argument})") for argument in arguments]
    found = [difference(tree, point) for tree in trees for point in points]
    assert sum(far is not None for far in found) >= 9
    assert all(far is None or far < CLOSE for far in found)
