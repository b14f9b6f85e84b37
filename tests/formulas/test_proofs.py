"""What is proved is true wherever both formulas are defined, and proofs end soon."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

import mpmath
import pytest
from formulas.drawn import ONE_ARGUMENT, POINTS, formulas
from formulas.plain_values import plain_value
from formulas.test_corpus import PAIRS
from hypothesis import given, settings
from hypothesis import strategies as some

from grader.formulas import read, symbols, value_at
from grader.formulas.proving import proved_equal
from grader.formulas.tree import Apply, Number, Symbol, Tree, checked

# Pairs of the corpus that are proved, and not equal since one formula is defined where the other is
# not. Looked at one by one: both have the same value wherever both have one, for this reason.
DEFINED_IN_PART = {
    "A logarithm of a factor, or of the value, wants it positive; that of a product does not.": """
        log((x - 1)*(x - 1.01)) = log(Abs(x - 1)*Abs(x - 1.01))
        log(10**9 + x) = log(Abs(10**9 + x))
        log(x**2 - 1e-12) = log(Abs(x**2 - 1e-12))
        log(0.9 + sin(x)) = log(Abs(0.9 + sin(x)))
        log(Abs(x)) = log(x)
        log(x*y) = log(x) + log(y)
        log(x/y) = log(x) - log(y)
        log(x^2) = 2*log(x)
        log(x**4) = 4*log(x)
        log(sqrt(x**2)) = log(x)
        log(log(x**2)) = log(2) + log(log(x))
        log(x - 1) + log(x + 1) = log(x**2 - 1)
        log(x - 2) + log(x - 3) = log(x**2 - 5*x + 6)
        log(x/(x - 1)) = log(x) - log(x - 1)
        log((x + 1)/(x + 2)) = log(x + 1) - log(x + 2)
        log(x**2 + 2*x + 1) = 2*log(x + 1)
        log(sin(x)) + log(cos(x)) = log(sin(2*x)/2)
        log(sin(x)**2) = 2*log(sin(x))
        log(sec(x) + tan(x)) = atanh(sin(x))
        x*log(x) - x*log(y) = x*log(x/y)
        p*log(p/q) + (1 - p)*log((1 - p)/(1 - q)) = \
p*log(p) - p*log(q) + (1 - p)*log(1 - p) - (1 - p)*log(1 - q)
        log(s/r) + (r**2 + (m - n)**2)/(2*s**2) - 1/2 = \
log(s) - log(r) + (r**2 + (m - n)**2)/(2*s**2) - 0.5
        log(2*pi*s**2)/2 + (x - m)**2/(2*s**2) = \
-log(exp(-(x - m)**2/(2*s**2))/(s*sqrt(2*pi)))
        atanh(x) = log(Abs((1 + x)/(1 - x)))/2
        acosh(x) = log(Abs(x) + sqrt(x**2 - 1))
    """,
    "A root of a factor, or a power that is not whole, wants it not negative.": """
        sqrt(x)**2 = x
        sqrt(x)*sqrt(x) = x
        sqrt(10**6 - x)**2 = 10**6 - x
        sqrt(1 - x**2 - y**2)**2 = 1 - x**2 - y**2
        sqrt(x**2 - 0.0001) = sqrt(Abs(x**2 - 0.0001))
        x**(2/3) = (x**2)**(1/3)
        (x**3)**(1/3) = x
        x**(1/3)*x**(2/3) = x
        x**(1/3) = sign(x)*Abs(x)**(1/3)
        sqrt(x*y) = sqrt(x)*sqrt(y)
        sqrt(x/y) = sqrt(x)/sqrt(y)
        (sqrt(x) + sqrt(y))**2 - x - y = 2*sqrt(x*y)
        sqrt(x - 1)*sqrt(x + 1) = sqrt(x**2 - 1)
        1/(sqrt(x - 1)*sqrt(x + 1)) = 1/sqrt(x**2 - 1)
        (x - 1)**0.5*(x + 1)**0.5 = (x**2 - 1)**0.5
        sqrt((x - 1)/(x + 1)) = sqrt(x - 1)/sqrt(x + 1)
        (sqrt(x + 1) - sqrt(x))*(sqrt(x + 1) + sqrt(x)) = 1
        (x*y)**2.5 = x**2.5*y**2.5
        (x**2)**y = x**(2*y)
    """,
    "What cancels, or is multiplied by 0, is still to be defined.": """
        log(x)/(x*log(x)) = 1/x
        log(x)/log(x) = 1
        0*log(x) = 0
        log(2*x) - log(x) = log(2)
        sqrt(x)/sqrt(x) = Abs(x)/x
        sqrt(x) - sqrt(x) + x = x
        log(x) - log(x) + x = x
        log(y) - log(y) + x = x
        log(log(x)) - log(log(x)) + x = x
        x + sqrt(-x) - sqrt(-x) = x
        x + 0*sqrt(y) = x
        x + 0*sqrt(1 - y**2) = x
        x + 0*asin(x) = x
        x + 0*acosh(y) = x
        x**y*x**-y = 1
        asin(x) + acos(x) = pi/2
        asin(x) + acos(x) + x = x + pi/2
        log(x, y)*log(y, x) = 1
    """,
    "A function of its own inverse is defined where the inverse is.": """
        exp(log(x)) = x
        exp(log(2*x)) = 2*x
        exp(2*log(x)) = x**2
        exp(3*log(x)) = x**3
        2**log(x, 2) = x
        x**(1/log(x)) = E
        1/(1 + exp(-log(p/(1 - p)))) = p
        cosh(acosh(x)) = x
        sinh(acosh(x)) = sqrt(x**2 - 1)
        tanh(atanh(x)) = x
        sin(asin(x)) = x
        cos(acos(x)) = x
        cos(2*asin(x)) = 1 - 2*x**2
        cos(3*acos(x)) = 4*x**3 - 3*x
    """,
}
LOOKED_AT = {
    tuple(line.strip().split(" = "))
    for lines in DEFINED_IN_PART.values()
    for line in lines.strip().splitlines()
}


def nonnegative(conditions: list[str]) -> list[Tree]:
    """What is not negative where `a < b < c` holds: b - a and c - b."""
    found = []
    for condition in conditions:
        parts = re.split(r"(<=|>=|!=|<|>)", condition)
        for place in range(0, len(parts) - 2, 2):
            left, sign, right = parts[place : place + 3]
            if sign != "!=":
                left, right = (right, left) if sign.startswith("<") else (left, right)
                found.append(read(f"({left}) - ({right})"))
    return found


def proved(one: str, other: str, *conditions: str) -> bool:
    return proved_equal(read(one), read(other), nonnegative(list(conditions)))


def proved_of(verdict: str) -> dict[tuple[str, str], bool]:
    """Which pairs of the corpus are proved, of those that are not the same tree."""
    return {
        (pair["answer"], pair["reference"]): proved(
            pair["answer"], pair["reference"], *pair.get("domain", ())
        )
        for _, pair in PAIRS
        if pair["verdict"] == verdict and read(pair["answer"]) != read(pair["reference"])
    }


def test_what_is_not_equal_in_the_corpus_is_proved_only_where_the_domains_alone_differ() -> None:
    found = {pair for pair, is_proved in proved_of("not equal").items() if is_proved}
    assert found - LOOKED_AT == set()


def test_nine_of_ten_equal_pairs_of_the_corpus_are_proved() -> None:
    found = list(proved_of("equal").values())
    assert sum(found) > 0.92 * len(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sin(x + y)", "sin(x)*cos(y) + cos(x)*sin(y)"),
        ("tan(2*x)", "2*tan(x)/(1 - tan(x)**2)"),
        ("cos(x/2)**2", "(1 + cos(x))/2"),
        ("cosh(x)**2 - sinh(x)**2", "sin(y)**2 + cos(y)**2"),
        ("1/(1 + exp(-x))", "(1 + tanh(x/2))/2"),
        ("exp(x)/(exp(x) + exp(y) + exp(z))", "1/(1 + exp(y - x) + exp(z - x))"),
        ("log(1 + exp(-x)) + x", "log(1 + exp(x))"),
        ("log(1 + exp(x))", "Max(x, 0) + log(1 + exp(-Abs(x)))"),
        ("log(exp(x) + exp(y))", "Max(x, y) + log(1 + exp(-Abs(x - y)))"),
        ("exp(-(x - m)**2/(2*s**2))", "exp(-x**2/(2*s**2))*exp(m*x/s**2)/exp(m**2/(2*s**2))"),
        ("exp(sin(2*x))", "exp(sin(x)*cos(x))**2"),
        ("erf(2*x + y)", "-erf(-y - 2*x)"),
        ("atan((x**2 - 1)/(x + 1))", "atan(x - 1)"),
        ("x**y*x**2", "x**(y + 2)"),
        ("(2**x)**3", "8**x"),
        ("(1 + x**2)**y", "exp(y*log(1 + x**2))"),
        ("sqrt(x**2)", "Abs(x)"),
        ("Abs(x*y)**2", "x**2*y**2"),
        ("sqrt(cosh(x)**2 - 1)", "Abs(sinh(x))"),
        ("sqrt(x*y)**2", "x*y"),
        ("sqrt((1 - x)/(1 + x))", "(1 - x)/sqrt(1 - x**2)"),
        ("log(x**2*y**2)", "2*log(Abs(x*y))"),
        ("sign(x*y)*Abs(x)", "x*sign(y)"),
        ("Max(x, y, z)", "Max(z, x, y)"),
        ("Max(x, 0)*Min(x, 0)", "0"),
        ("Max(x, 0)**2", "x*Max(x, 0)"),
        ("x**(sin(y)**2 + cos(y)**2 + 1)", "x**2"),
        ("cos(pi/5)", "(1 + sqrt(5))/4"),
        ("tan(3*pi/11) + 4*sin(2*pi/11)", "sqrt(11)"),
        ("log(12)", "2*log(2) + log(3)"),
        ("sqrt(12)/sqrt(3)", "2"),
        ("asin(-1/2)", "-pi/6"),
        ("tan(acos(x))", "sqrt(1 - x**2)/x"),
        ("Abs(x + Abs(x)) + sqrt(x)", "2*x + sqrt(x)"),
    ],
)
def test_an_identity_is_proved_from_either_side(one: str, other: str) -> None:
    assert proved(one, other)
    assert proved(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sqrt(x**2)", "x"),
        ("sqrt(x**6)", "x**3"),
        ("(x**2)**(y/2)", "Abs(x)**y + 1e-40*x"),
        ("(x**2)**(sign(y)/2)", "x**sign(y)"),
        ("(x**2)**(Max(y, 2)/4)", "Abs(x)**(Max(y, 2)/2)*sign(x)"),
        ("Max(x, 0)**y/Max(x, 0)", "Max(x, 0)**y"),
        ("Abs(x + Abs(x))", "2*x"),
        ("log(x + Abs(x)) + sqrt(x)", "log(x) + sqrt(x)"),
        ("sqrt(Max(x, 0)*y)", "sqrt(Max(x, 0)*Abs(y) + 1e-30)"),
        ("sqrt(Max(x, 0)*y) + Abs(y)", "sqrt(Max(x, 0)*y) + y"),
        ("sign(x)**2", "sign(x)"),
        ("acos(cos(x))", "x"),
        ("atan(x) + atan(1/x)", "pi/2"),
        ("asinh(tan(x))", "atanh(sin(x))"),
        ("x + exp(-1000)", "x"),
        ("x*(1 + 1e-60)", "x"),
        ("exp(pi*sqrt(163))", "262537412640768744"),
        ("sin(x + 2*pi + 1e-40)", "sin(x)"),
        ("Max(x, y, z)", "Max(x, y)"),
    ],
)
def test_what_holds_in_one_region_alone_is_not_proved(one: str, other: str) -> None:
    assert not proved(one, other)
    assert not proved(other, one)


@pytest.mark.parametrize(
    ("one", "other", "conditions"),
    [
        ("sqrt(x**2)", "x", ["x >= 0"]),
        ("sqrt(x**2)", "-x", ["x < 0"]),
        ("Abs(x - 3)", "3 - x", ["-1 < x < 1"]),
        ("Abs(x + y)", "Abs(x) + Abs(y)", ["x > 0", "y > 0"]),
        ("w*Max(0, x)", "Max(0, w*x)", ["w > 0"]),
        ("Abs(1 - x**2 - y**2)", "1 - x**2 - y**2", ["x**2 + y**2 < 1"]),
    ],
)
def test_what_is_known_of_the_domain_is_used(one: str, other: str, conditions: list[str]) -> None:
    assert proved(one, other, *conditions)
    assert not proved(one, other)


@pytest.mark.parametrize(
    "text",
    [
        "1/(x - x)",
        "1/(sin(x)**2 + cos(x)**2 - 1)",
        "1/(Max(x, 0)*Min(x, 0))",
        "0**(-1)",
        "log(x - x)",
        "log(-1 - x**2)",
        "log(x)*log(-x)",
        "sqrt(-1 - x**2)",
        "sqrt(-Abs(x))",
    ],
)
def test_what_is_defined_nowhere_is_not_proved_to_be_itself(text: str) -> None:
    assert not proved(f"{text} + x", f"x + {text}")


CHANGES = ["1e-30", "x**2*1e-12", "exp(-x**2)/1000", "1e-9*sin(x*y)", "erf(x)*1e-20", "x/10**9"]


@given(formulas(), some.sampled_from(CHANGES))
@settings(max_examples=200, deadline=None)
def test_a_small_change_is_never_proved_to_be_none(tree: Tree, change: str) -> None:
    proof = proved_equal(Apply("add", (tree, read(change))), tree)
    # What is defined nowhere is equal to anything wherever both are defined.
    assert not proof or not is_defined_somewhere(tree)


def is_defined_somewhere(tree: Tree) -> bool:
    points = [dict.fromkeys(symbols(tree), number) for number in range(-9, 10)]
    points += [{name: 1 + len(name) + at for at, name in enumerate(symbols(tree))}]
    return any(has_value(tree, point) for point in points)


def has_value(tree: Tree, point: dict[str, int]) -> bool:
    try:
        return value_at(tree, point) is not None
    except ValueError:
        return False


# Right everywhere, where both are defined, in some regions, or wrong, in turn.
REWRITES = """
    sqrt(a**2) = a                 sqrt(a)**2 = a                sqrt(a*b) = sqrt(a)*sqrt(b)
    sqrt(a*b) = sqrt(-a)*sqrt(-b)  sqrt(a**2*b) = a*sqrt(b)      Abs(a)*sign(a) = a
    log(a*b) = log(a) + log(b)     log(a**2) = 2*log(a)          log(a**2) = 2*log(-a)
    exp(log(a)) = a                log(exp(a)) = a               a**b = exp(b*log(a))
    (a**2)**(b/2) = a**b           (a**b)**2 = a**(2*b)          (a**b)**(1/2) = a**(b/2)
    a**b*a**-b = 1                 sign(a)**2 = 1                sign(a) = 1
    Max(a, b) = a                  Max(a, b)*Min(a, b) = a*b     a + Max(b, 0) = Max(a + b, a)
    asin(sin(a)) = a               sin(asin(a)) = a              cos(asin(a)) = sqrt(1 - a**2)
    sin(a) = sqrt(1 - cos(a)**2)   tan(a) = sin(a)/cos(a)        cosh(a) = sqrt(1 + sinh(a)**2)
    acosh(cosh(a)) = a             sinh(asinh(a)) = a            a*0**b = 0
    (a**3)**(1/3) = a              a**(1/3)*a**(2/3) = a         Abs(a + b) = Abs(a) + Abs(b)
    a*sqrt(b)/sqrt(b) = a          a + Abs(b) - b = a            b**sign(a)*b = b**(1 + sign(a))
"""
PATTERNS = [pair.split(" = ") for pair in re.split(r"\s{2,}", REWRITES.strip())]


def put(pattern: Tree, trees: dict[str, Tree]) -> Tree:
    """The pattern with trees in the places of symbols."""
    if isinstance(pattern, Symbol):
        return trees[pattern.name]
    if isinstance(pattern, Apply):
        return Apply(pattern.head, tuple(put(part, trees) for part in pattern.arguments))
    return pattern


@given(formulas(4), formulas(3), some.sampled_from(PATTERNS), some.lists(POINTS, min_size=4))
@settings(max_examples=200, deadline=None)
def test_whatever_is_proved_agrees_at_every_point(
    a: Tree, b: Tree, pattern: list[str], points: list[dict[str, Fraction]]
) -> None:
    one, other = (put(read(text), {"a": a, "b": b}) for text in pattern)
    if not proved_equal(one, other):
        return
    for point in points:
        for digits in (50, 3000):  # the more where large terms cancel
            with mpmath.workdps(digits):
                values = [plain_value(tree, point) for tree in (one, other)]
                agrees = None in values or mpmath.almosteq(*values, 1e-9, 1e-9)
            if agrees:
                break
        assert agrees, (one, other, point)


def nested(grown: Callable[[Tree], Tree], times: int) -> Tree:
    tree: Tree = Symbol("x")
    for _ in range(times):
        tree = grown(tree)
    return tree


def number(value: Fraction | int) -> Number:
    return Number(Fraction(value))


X = Symbol("x")
MANY = tuple(Symbol(f"x{n}") for n in range(1_400))
LARGE = 10**399 + 7
HOSTILE = {
    "a sum of many symbols": Apply("add", MANY),
    "a product of many symbols": Apply("mul", MANY),
    "a product of many roots": Apply("sqrt", (Apply("mul", MANY[:700]),)),
    "the greatest of many": Apply("Max", MANY),
    "a large power": read("(x + 1)**10000 + y"),
    "a power of many terms": Apply("pow", (Apply("add", MANY[:90]), number(9))),
    "powers of powers": nested(lambda tree: Apply("pow", (tree, number(9_999))), 98),
    "roots of roots": nested(lambda tree: Apply("pow", (tree, number(Fraction(1, 9_973)))), 98),
    "large numbers": Apply("mul", (number(LARGE),) * 200),
    "roots of large numbers": Apply(
        "add", tuple(Apply("sqrt", (number(LARGE + n),)) for n in range(290))
    ),
    "many denominators": Apply("add", tuple(number(Fraction(1, LARGE - n)) for n in range(60))),
    "a continued fraction": nested(
        lambda tree: Apply("pow", (Apply("add", (number(1), tree)), number(-1))), 49
    ),
    "squares of squares": nested(
        lambda tree: Apply("add", (number(1), Apply("pow", (tree, number(2))))), 49
    ),
    "waves of waves": nested(lambda tree: Apply("exp", (Apply("sin", (tree,)),)), 49),
    "many angles": Apply(
        "add",
        tuple(
            Apply("sin", (Apply("mul", (number(Fraction(n, 1001)), Apply("pi", ()))),))
            for n in range(290)
        ),
    ),
}
HOSTILE |= {
    f"{name} of itself": nested(lambda t, n=name: Apply(n, (t,)), 98) for name in ONE_ARGUMENT
}
HOSTILE |= {
    f"{name} of many sums": Apply(
        "mul", tuple(Apply(name, (Apply("add", (X, number(n))),)) for n in range(200))
    )
    for name in ONE_ARGUMENT
}


@pytest.mark.parametrize("tree", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_formula_is_given_up_soon(tree: Tree) -> None:
    checked(tree)
    assert not proved_equal(tree, Apply("add", (Apply("add", (tree, Symbol("y"))), number(1))))
