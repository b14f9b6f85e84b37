"""Formulas are compared as the corpus says, and what nobody could settle is never called wrong."""

from __future__ import annotations

import builtins
from fractions import Fraction
from typing import Any

import pytest
from formulas.test_corpus import PAIRS, TEXTS

from grader.formulas import Verdict, compare, compare_trees, read

THEMES = sorted({theme for theme, _ in PAIRS} - {"at_the_edge"})

# True verdicts that cannot be had from points: relative differences below 2**-100, regions that no
# point meets, and exponents, signs and borders that hang on whether a value is exactly 0 or whole.
ACCEPTED_AT_THE_EDGE = {
    "x*(1 + 1e-40)",
    "x*(1 + 1e-60)",
    "x + exp(-100)",
    "x + exp(-1000)",
    "x + exp(-1000)*sin(x)",
    "x + exp(-1000 - x**2)",
    "exp(x)*(1 + exp(-1000))",
    "1 + exp(-1000)",
    "tanh(100)",
    "tanh(x)",
    "1/(1 + exp(-x))",
    "erf(x)",
    "sinh(x)",
    "log(1 + exp(x))",
    "x + exp(-x**2)",
    "coth(x)",
    "E",
    "3.14159265358979323846264338327950288419716939937510*x",
    "log(5280**3*(236674 + 30303*sqrt(61))**3 + 744)/sqrt(427)",
    "x + (x/2)**601",
    "x + (x/2 - 1/2)**5999",
    "x + Max(0, x - 10**6)",
    "x + Max(0, x - 10**12)",
    "x + Max(0, 1 - 10**6*Abs(x - 7))",
    "x + Max(0, 1 - 10**6*Abs(x - pi))",
    "x + Max(0, -x - 10**9)",
    "x + Max(0, 1e-9 - Abs(x))",
    "Abs(x + 10**9) - 10**9",
    "sqrt(10**6 - x)**2",
    "log(10**9 + x)",
    "log(x**2 - 1e-12)",
    "Abs((x - 1)*(x - 1.000001))",
}


def found(pair: dict[str, Any]) -> str:
    return compare(pair["answer"], pair["reference"], pair.get("domain", ())).verdict.value


@pytest.mark.parametrize("theme", THEMES)
def test_the_corpus_is_judged_as_it_says(theme: str) -> None:
    pairs = [pair for of, pair in PAIRS if of == theme]
    assert [(pair, found(pair)) for pair in pairs if found(pair) != pair["verdict"]] == []


def test_at_the_edge_only_what_is_listed_is_accepted_and_nothing_right_is_refused() -> None:
    accepted = set()
    for theme, pair in PAIRS:
        if theme == "at_the_edge":
            verdict = found(pair)
            if pair["verdict"] == "equal":
                assert verdict in ("equal", "unknown"), pair
            elif verdict == "equal":
                accepted.add(pair["answer"])
    assert accepted == ACCEPTED_AT_THE_EDGE


NARROW = [
    ("x + Max(0, 1 - Abs(x - 15))", "x"),
    ("x + Max(0, 1 - (x - 15)**2)", "x"),
    ("Abs(x - 15) + Abs(x - 16)", "Abs(2*x - 31)"),
    ("sqrt((w*x + b)**2)/(w*x + b)", "sqrt((w*x + 2*b)**2)/(w*x + 2*b)"),
]


@pytest.mark.parametrize(("answer", "reference"), NARROW)
def test_a_narrow_region_where_two_differ_is_found(answer: str, reference: str) -> None:
    assert compare(answer, reference).verdict is compare(reference, answer).verdict
    assert compare(answer, reference).verdict is Verdict.NOT_EQUAL
    assert compare(f"2*({answer})", f"({answer})/(1/2)").verdict is Verdict.EQUAL


@pytest.mark.parametrize("theme", ["domains", "absolute_values", "derivatives"])
def test_neither_side_is_preferred(theme: str) -> None:
    for of, pair in PAIRS:
        if of == theme and pair["verdict"] != "invalid":
            turned = compare(pair["reference"], pair["answer"], pair.get("domain", ()))
            assert turned.verdict.value == pair["verdict"], pair


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["tries"][:40])
def test_a_bomb_is_refused_and_runs_nothing(text: dict[str, Any]) -> None:
    answer = text.get("answer") or "".join(part * times for part, times in text.get("repeat", []))
    verdict = compare(answer, "x").verdict.value
    wide = text["verdict"] != "invalid"
    assert verdict in (("invalid", "unknown", "not equal") if wide else ("invalid",))
    assert not hasattr(builtins, "formula_bomb")


@pytest.mark.parametrize(
    ("answer", "reference", "domain", "witness"),
    [
        ("2*x", "3*x", (), {"x": 2}),
        ("x**2", "2*x", (), {"x": 1}),
        ("x*y", "x + y", (), {"x": 2, "y": 1}),
        ("x", "Abs(x)", (), {"x": -1}),
        ("x", "2*x", ("10 < x < 20",), None),
    ],
)
def test_a_difference_is_shown_at_small_numbers_where_there_are_any(
    answer: str, reference: str, domain: tuple[str, ...], witness: dict[str, int] | None
) -> None:
    comparison = compare(answer, reference, domain)
    assert (comparison.verdict, comparison.reason) == (Verdict.NOT_EQUAL, "value")
    assert comparison.witness is not None
    if witness is None:
        assert 10 < comparison.witness["x"] < 20
    else:
        assert comparison.witness == {name: Fraction(number) for name, number in witness.items()}


def test_a_difference_of_domains_is_told_from_one_of_values() -> None:
    comparison = compare("2*log(x)", "log(x**2)")
    assert (comparison.verdict, comparison.reason) == (Verdict.NOT_EQUAL, "domain")
    assert comparison.witness is not None
    assert comparison.witness["x"] < 0


def test_the_same_comparison_has_the_same_result() -> None:
    once, again = (compare("sin(x)/y", "sin(x)*y") for _ in range(2))
    assert once == again


def test_what_is_defined_nowhere_is_left_to_a_person() -> None:
    assert compare("log(-1 - x**2)", "sqrt(-1 - x**2)").verdict is Verdict.UNKNOWN


def test_an_invalid_answer_says_why() -> None:
    comparison = compare("2x", "2*x")
    assert (comparison.verdict, comparison.reason) == (Verdict.INVALID, "product")
    assert "did you mean 2*x?" in comparison.message


@pytest.mark.parametrize(
    ("reference", "domain"),
    [("2x", ()), ("x", ("x",)), ("x", ("x > y > z > 0",)), ("x", ("x > (",))],
)
def test_an_author_s_slip_is_no_verdict(reference: str, domain: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"reference|condition"):
        compare("x", reference, domain)


@pytest.mark.parametrize(
    ("answer", "reference", "domain", "reason"),
    [
        ("sin(2*x)", "2*sin(x)*cos(x)", (), "proof"),
        ("(x + y)**3", "x**3 + 3*x**2*y + 3*x*y**2 + y**3", (), "proof"),
        ("sqrt(x**2)", "x", ("x > 0",), "proof"),
        ("Abs(x - 1)", "1 - x", ("x < 1",), "proof"),
        ("tanh(x)*(1 + 1e-40)", "tanh(x)", (), "numeric"),
        ("x", "x", (), "form"),
    ],
)
def test_a_proof_is_tried_where_it_is_wanted(
    answer: str, reference: str, domain: tuple[str, ...], reason: str
) -> None:
    found = compare(answer, reference, domain, prove=True)
    assert (found.verdict, found.reason) == (Verdict.EQUAL, reason)
    if reason == "proof":
        assert compare(answer, reference, domain).reason == "numeric"


def test_a_tolerance_is_relative_to_the_value_at_each_point() -> None:
    right, off = read("1000*x"), read("1000.001*x")
    assert compare_trees(off, right, rtol=1e-5).verdict is Verdict.EQUAL
    assert compare_trees(off, right, rtol=1e-7).verdict is Verdict.NOT_EQUAL


@pytest.mark.parametrize(
    ("answer", "reference"),
    [
        ("sign(x - 1)", "sign(x - 1/2)"),
        ("sign(x - 1)", "sign(x - 3/4)"),
        ("x*(1 + sign(w*x + 1))/2", "x*(1 + sign(w*x + 2))/2"),
        ("-t*x*(1 + sign(1 - t*w*x))/2", "-t*x*(1 + sign(2 - t*w*x))/2"),
        ("Max(1/2, Min(x, 1))", "Max(1/2, Min(1.1*x, 1))"),
    ],
)
def test_kinks_at_places_that_are_close_are_told_apart(answer: str, reference: str) -> None:
    assert compare(answer, reference).verdict is Verdict.NOT_EQUAL


def test_a_region_that_nobody_settles_is_not_passed_over() -> None:
    assert compare("-x*sign(exp(log(x**2)/2) - x)", "-x").verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ("Max(exp(log(x**2)/2), x)", "Abs(x)", "-x"),
        ("Min(exp(log(x**2)/2), x)", "x", "-x"),
        ("Abs(exp(log(x**2)/2) - x)", "Abs(x) - x", "-2*x"),
        ("Max(z, z*exp(sin(x))*exp(-sin(x)), -1)", "Max(-1, z)", "z"),
    ],
)
def test_which_of_two_is_taken_does_not_matter_where_they_are_the_same(
    answer: str, right: str, wrong: str
) -> None:
    assert compare(answer, right).verdict is Verdict.EQUAL
    assert compare(answer, wrong).verdict is Verdict.NOT_EQUAL
