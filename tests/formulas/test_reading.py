"""Text becomes a tree, or a reason with its place; nothing is evaluated on the way."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from grader.formulas.reading import MOST_CHARACTERS, read
from grader.formulas.tree import (
    MOST_DEPTH,
    MOST_DIGITS,
    MOST_EXPONENT,
    MOST_NODES,
    Apply,
    Number,
    Symbol,
    Tree,
    Unreadable,
    names_of,
)

X, Y = Symbol("x"), Symbol("y")


MANY_DIGITS = "It has arithmetic with numbers of too many digits."


def number(value: int | str) -> Number:
    return Number(Fraction(value))


def refused(text: str, *names: str) -> tuple[str, str]:
    with pytest.raises(Unreadable) as caught:
        read(text, names)
    return caught.value.code, str(caught.value)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("x", X),
        (" 12 ", number(12)),
        ("0.1", number("1/10")),
        ("1e-3", number("1/1000")),
        ("x + y", Apply("add", (X, Y))),
        ("x + y + 1", Apply("add", (X, Y, number(1)))),
        ("x - y", Apply("add", (X, Apply("mul", (number(-1), Y))))),
        ("x/y", Apply("mul", (X, Apply("pow", (Y, number(-1)))))),
        ("x^2", Apply("pow", (X, number(2)))),
        ("-x**2", Apply("mul", (number(-1), Apply("pow", (X, number(2)))))),
        ("+x", X),
        ("ln(x)", Apply("log", (X,))),
        ("log(x, 2)", Apply("log", (X, number(2)))),
        ("abs(x)", Apply("Abs", (X,))),
        ("max(x, y, 0)", Apply("Max", (X, Y, number(0)))),
        ("pi*E", Apply("mul", (Apply("pi", ()), Apply("E", ())))),
        ("x\u00b2 \u2212 3\u00b7\u03c0", read("x**2 - 3*pi")),
        ("lamda_1*\u03b8", Apply("mul", (Symbol("lamda_1"), Symbol("\u03b8")))),
    ],
)
def test_a_text_is_read_as_written(text: str, tree: Tree) -> None:
    assert read(text) == tree


def test_a_decimal_is_read_to_its_last_digit() -> None:
    assert read("0.1000000000000000055511151231257827") != number("1/10")


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("", "empty", "It is empty."),
        ("2xy", "product", "A product needs a *: did you mean 2*x*y?\n    2xy\n    ^"),
        (
            "3(x + 1)",
            "product",
            "It has 3(...), where a product needs 3*(...).\n    3(x + 1)\n    ^",
        ),
        ("x(y)", "product", "It has x(...), where a product needs x*(...).\n    x(y)\n    ^"),
        ("(x + 1", "brackets", "A bracket is not closed.\n    (x + 1\n    ^"),
        ("x + 1)", "brackets", "A bracket closes none.\n    x + 1)\n         ^"),
        ("x + * y", "grammar", "It cannot be read as a formula.\n    x + * y\n        ^"),
        (
            "x < 2",
            "part",
            "It has a relation (=, <, >), and not a formula alone.\n    x < 2\n    ^",
        ),
        ("x, y", "part", "It has several formulas with commas between them.\n    x, y\n    ^"),
        ("1 + f(x)", "function", "It has the unknown function f.\n    1 + f(x)\n        ^"),
        ("sin", "arguments", "It has the function sin without its argument.\n    sin\n    ^"),
        ("sin(x, y)", "arguments", "sin takes 1 argument; it was given 2."),
        (
            "sin(*x)",
            "arguments",
            "It has arguments of sin that are no formulas.\n    sin(*x)\n    ^",
        ),
        ("x*I", "imaginary", "It has the imaginary unit I; formulas here are of real numbers."),
        ("'x'", "part", "It has 'x', which is no number that a formula may have."),
        ("x\ny", "sign", "It must be one line of plain text."),
        ("\uff58", "sign", "It has the sign \uff58, which is no part of a formula."),
        ("1" * (2 * MOST_DIGITS + 1), "too large", f"It has a number of more than {MOST_DIGITS}"),
        (
            "x" * (MOST_CHARACTERS + 1),
            "too large",
            f"It has more than {MOST_CHARACTERS} characters.",
        ),
        (f"x**{MOST_EXPONENT + 1}", "too large", "It has an exponent of more than 10000."),
        ("sin(9**9**9)", "too large", "It has an exponent of more than 10000."),
        ("*".join(["9**9999"] * 10), "too large", MANY_DIGITS),
        ("+".join(f"1/{n}**99" for n in range(10**3, 10**3 + 180)), "too large", MANY_DIGITS),
        ("+".join(f"sin({n}**9999)" for n in range(10**8, 10**8 + 9)), "too large", MANY_DIGITS),
        (f"Max({'x,' * MOST_NODES}x)", "too large", f"It has more than {MOST_NODES} parts."),
        ("(" * 95 + "x" + ")" * 95, "too deep", "It has more than 90 open brackets."),
        ("-" * (MOST_DEPTH + 1) + "x", "too deep", f"It is nested more than {MOST_DEPTH} deep."),
    ],
)
def test_what_is_no_formula_is_told_with_its_place(text: str, code: str, said: str) -> None:
    found, told = refused(text, "x", "y")
    assert found == code
    assert told.startswith(said)


def test_a_long_sum_is_one_sum() -> None:
    tree = read(" + ".join(["x"] * 700))
    assert tree == Apply("add", (X,) * 700)


def test_names_of_the_exercise_help_to_see_products() -> None:
    assert "did you mean 2*w*b?" in refused("2wb", "w", "b")[1]
    assert "did you mean 2*wb?" in refused("2wb", "x")[1]


def test_the_place_is_shown_in_a_long_text_too() -> None:
    text = "x + " * 30 + "f(x)" + " + x" * 30
    *_, shown, mark = refused(text)[1].splitlines()
    assert shown[mark.index("^") :].startswith("f(x)")
    assert len(shown) < 80


def test_the_names_of_a_tree_are_its_symbols() -> None:
    assert names_of(read("b*sin(a) + 2*pi - b")) == ("a", "b")


@pytest.mark.parametrize(
    "text",
    [
        "+".join(f"sin({n}*x+y**{n})/log({n}*y)" for n in range(2, 180)),
        "+".join(f"(3/{n})**999" for n in range(10**5, 10**5 + 300)),
        "*".join(f"{n}**9999" for n in range(10**8, 10**8 + 250)),
        "1.+" * 1_600 + "x",
    ],
    ids=lambda text: text[:20],
)
def test_a_text_is_refused_in_no_time_to_speak_of(text: str) -> None:
    start = time.process_time()
    assert refused(text)[0] == "too large"
    assert time.process_time() - start < 1
