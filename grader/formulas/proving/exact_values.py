"""The exact value of a formula, wherever it is defined.

Circular and hyperbolic functions become exponentials, Max, Min and sign moduli, inverse hyperbolic
functions logarithms, and exp of i times an arc a root. The rule that holds here: each of these is
an identity wherever the function is defined.

Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964, sections 4.3 to
4.6.
"""

from __future__ import annotations

from fractions import Fraction

from grader.formulas.proving.polynomials import Exact
from grader.formulas.proving.products import HALF, IMAGINARY, ONE, Kernel, Product
from grader.formulas.proving.signs import Values
from grader.formulas.tree import Number, Symbol, Tree, nodes

_CIRCULAR = {
    "sin": "sinh",
    "cos": "cosh",
    "tan": "tanh",
    "cot": "coth",
    "sec": "sech",
    "csc": "csch",
}
# Squares of positive numbers whose arcs are parts of pi, and those parts.
_ARCS = {
    "asin": {
        Fraction(1, 4): Fraction(1, 6),
        Fraction(1, 2): Fraction(1, 4),
        Fraction(3, 4): Fraction(1, 3),
        1: Fraction(1, 2),
    },
    "atan": {
        Fraction(1, 3): Fraction(1, 6),
        1: Fraction(1, 4),
        3: Fraction(1, 3),
    },
}


def exact_value(values: Values, tree: Tree) -> Product:
    """Return the value of a tree, whose nodes come as a stack machine wants them."""
    stack: list[Product] = []
    for node in nodes(tree):
        if isinstance(node, Number):
            stack.append(Product(node.value))
        elif isinstance(node, Symbol):
            stack.append(values.kernel(values.number_of(Kernel("symbol", node.name, free=True))))
        else:
            first = len(stack) - len(node.arguments)
            stack[first:] = [_applied(values, node.head, stack[first:])]
    return stack[0]


def _applied(values: Values, head: str, arguments: list[Product]) -> Product:
    match head, arguments:
        case "add", _:
            return values.total(*arguments)
        case "mul", _:
            return values.times(*arguments)
        case "pow", [base, exponent]:
            return _power(values, base, exponent)
        case "pi", _:
            return values.kernel(values.number_of(Kernel("pi", None, free=True, positive=True)))
        case "E", _:
            return values.exponential(ONE)
        case "log", [number, base]:
            return values.over(values.logarithm(number), values.logarithm(base))
        case (("Max" | "Min"), _):
            first, *others = sorted(arguments, key=Product.order)
            for other in others:
                first = _extreme(values, head, first, other)
            return first
        case _, [argument]:
            return _function(values, head, argument)
    raise AssertionError(head)


def _power(values: Values, base: Product, exponent: Product) -> Product:
    number = exponent.constant()
    if number is None:
        return _varying_power(values, base, exponent)
    if number.denominator > 1:
        return values.root(base, number)
    if number < 0 and values.is_zero(base):
        raise ZeroDivisionError
    return values.power(base, number.numerator)


def _varying_power(values: Values, base: Product, exponent: Product) -> Product:
    """b**e is exp(e*log(b)) where b is positive: a negative b has whole powers, and 0 has some."""
    positive = values.sign(base) == ONE or values.is_hardly_whole(exponent)
    if positive and values.is_hardly_zero(base):
        return values.exponential(values.times(exponent, values.logarithm(base)))
    return values.kernel(values.applied("pow", base, exponent))


def _extreme(values: Values, head: str, one: Product, other: Product) -> Product:
    """Max(a, b) = (a + b + |a - b|)/2, and Min with the other sign."""
    distance = values.modulus(values.difference(one, other))
    sign = 1 if head == "Max" else -1
    return values.scaled(values.total(one, other, values.scaled(distance, sign)), HALF)


def _function(values: Values, head: str, u: Product) -> Product:
    match head:
        case "exp":
            return values.exponential(u)
        case "log":
            return values.logarithm(u)
        case "sqrt":
            return values.root(u, HALF)
        case "Abs":
            return values.modulus(u)
        case "sin" | "cos" | "tan" | "cot" | "sec" | "csc":
            return _of_exponentials(values, _CIRCULAR[head], u, IMAGINARY)
        case "sinh" | "cosh" | "tanh" | "coth" | "sech" | "csch":
            return _of_exponentials(values, head, u, ONE)
        case "acos":
            return values.difference(_part_of_pi(values, HALF), _odd(values, "asin", u))
        case "acosh":
            ends = [values.total(u, ONE), values.difference(u, ONE)]
            roots = [values.root(end, HALF) for end in ends]
            return values.logarithm(values.total(u, values.times(*roots)))
        case _:
            return _odd(values, head, u)


def _of_exponentials(values: Values, head: str, u: Product, unit: Product) -> Product:
    """A function of exp(u), or with the unit i the circular one of exp(i*u)."""
    up = values.exponential(values.times(unit, u))
    down = values.power(up, -1)
    cosh = values.scaled(values.total(up, down), HALF)
    sinh = values.over(values.scaled(values.difference(up, down), HALF), unit)
    match head:
        case "sinh":
            return sinh
        case "cosh":
            return cosh
        case "tanh":
            return values.over(sinh, cosh)
        case "coth":
            return values.over(cosh, sinh)
        case "sech":
            return values.over(ONE, cosh)
        case _:
            return values.over(ONE, sinh)


def _odd(values: Values, head: str, u: Product) -> Product:
    """An odd function, from its values at arguments whose number in front is positive."""
    if u.number <= 0:
        minus = values.scaled(u, -1)
        return values.scaled(_odd(values, head, minus), -1) if u.number else u
    if head == "asinh":
        return values.logarithm(values.total(u, values.root(_one_and_square(values, u), HALF)))
    if head == "atanh":
        ends = [values.logarithm(values.total(ONE, values.scaled(u, sign))) for sign in (1, -1)]
        return values.scaled(values.difference(*ends), HALF)
    if head == "sign" and values.is_hardly_zero(u):
        return values.sign(u)
    square = values.power(u, 2).constant()
    known = _ARCS.get(head, {})
    if square in known and values.sign(u) == ONE:
        return _part_of_pi(values, known[square])
    place = values.applied(head, u)
    if head in _ARCS:
        values.circles[place] = _circle(values, head, u)
    return values.kernel(place)


def _circle(values: Values, head: str, u: Product) -> Product:
    """Exp of i times an arc: the arc's cosine and i times its sine."""
    if head == "asin":
        ends = [values.root(values.total(ONE, values.scaled(u, sign)), HALF) for sign in (1, -1)]
        return values.total(values.times(*ends), values.times(IMAGINARY, u))
    cosine = values.root(_one_and_square(values, u), -HALF)
    return values.times(cosine, values.total(ONE, values.times(IMAGINARY, u)))


def _one_and_square(values: Values, u: Product) -> Product:
    return values.total(ONE, values.power(u, 2))


def _part_of_pi(values: Values, part: Exact) -> Product:
    return values.scaled(_applied(values, "pi", []), part)
