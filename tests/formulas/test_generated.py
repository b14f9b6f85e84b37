"""Rewrites of random formulas are equal to them, and changes, however small, are not.

Formulas, identities and changes are written as patterns, in which a letter stands for a formula:
p and q for one that is positive by its form, n for a number, v and s for a variable, and any other
for whatever is there. On the right side a new letter brings a new formula: u one that is defined
everywhere, w a positive one. Identities hold wherever either side is defined. A change counts only
if 80 digits of mpmath, which knows nothing of the package, show a difference. Where it is in some
region only, that is at least 4 wide and not far from 0: narrower ones are known to be missed.

`python tests/formulas/test_generated.py 25 100` tries 25 seeds, the first of which is 100.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import islice, repeat
from typing import Any

import mpmath
import pytest
import sympy

from grader.formulas import Tree, Verdict, compare, differentiate, read
from grader.formulas.printing import text_of
from grader.formulas.tree import Apply, Number, Symbol, names_of

PAIRS = 200  # a seed, half of them rewrites
NAMES = ("x", "y", "z")
LONGEST = 4_000  # characters of a formula
UNDEFINED = "undefined"
PART = mpmath.mpf(10) ** -20  # of a value: differences above it are shown
FUNCTIONS = {
    "add": lambda *terms: mpmath.fsum(terms),
    "mul": lambda *factors: mpmath.fprod(factors),
    "pow": mpmath.power,
    "Abs": mpmath.fabs,
    "Max": max,
    "Min": min,
    "pi": lambda: +mpmath.pi,
    "E": lambda: +mpmath.e,
}
ATOMS = ["x", "y", "z", "x", "y", "z", "1", "2", "3", "5", "1/2", "pi"]
SMOOTH = """
a + b; a - b; a*b; a**2; a**3; sin(a); cos(a); tanh(a); exp(-a**2); exp(sin(a)); atan(a); asinh(a)
1/(1 + exp(-a)); log(1 + exp(a)); a/(1 + b**2); log(1 + a**2); sqrt(2 + sin(a)); sqrt(1 + a**2)
cosh(sin(a)); erf(a); (1 + a**2)**(1/3)
"""
BORDERED = """
log(a); sqrt(a); a/b; 1/a; asin(a); acos(a); acosh(a); atanh(a); tan(a); cot(a); sec(a); csc(a)
coth(a); csch(a); sech(a); sinh(a); cosh(a); exp(a); Abs(a); sign(a); Max(a, b); Min(a, b)
(1 + a**2)**b; sqrt(1 - a**2); log(a, 2); a**(1/3); Abs(a)**b; (a/b)**(-2)
"""
KINKED = """
a + b; a - b; a*b; 2*a - 1; a*b + c; sign(a); (1 + sign(a))/2*b; Max(0, a); Abs(a); Max(a, b)
Min(a, 1); Abs(a)/a*b; Max(0, 1 - a*b)
"""
ANYWHERE = """
a = a + u - u; a = 3*a - 2*a; a = a*w/w; a = a + 0*u; a = -(-a); a = a + log(w) - log(w**2)/2
a = a*(sin(u)**2 + cos(u)**2); a = a*(cosh(v)**2 - sinh(v)**2); a = log(exp(a)); a = asinh(sinh(a))
a = a*(1 + tanh(u))/(1 + (exp(u) - exp(-u))/(exp(u) + exp(-u))); a = (a/2 + v)*2 - 2*v
a = a + erf(u) + erf(-u); a = a + atan(w) + atan(1/w) - pi/2; a = a*exp(u)*exp(-u)
p = exp(log(p)); p = sqrt(p)**2; p = sqrt(p**2); p = Abs(p); p = Max(p, -p); p = (p**3)**(1/3)
p = p*sign(p); p = p**2/p; p = 1/(1/p); p = Max(p, 0)
"""
IDENTITIES = """
a + b = b + a; a + b = (a/2 + b/2)*2; a*b = b*a; a*b = (a*w)*(b/w)
a*b = ((a + b)**2 - (a - b)**2)/4; a*(b + c) = a*b + a*c; a**2 = a*a; a**3 = a*a**2
(a + b)**2 = a**2 + 2*a*b + b**2; a**2 - b**2 = (a - b)*(a + b); a**(-1) = a/a**2
a**2 = Abs(a)**2; p**a = exp(a*log(p)); p**a = p**(a/2)*p**(a/2); a/(p*b) = 1/p*a/b
sin(a) = 2*sin(a/2)*cos(a/2); sin(a) = cos(a - pi/2); sin(a) = 3*sin(a/3) - 4*sin(a/3)**3
sin(a) = -sin(-a); sin(a) = sin(a + 2*pi); cos(a) = 1 - 2*sin(a/2)**2; cos(a) = sin(a + pi/2)
cos(a) = cos(a/2)**2 - sin(a/2)**2; cos(a) = 4*cos(a/3)**3 - 3*cos(a/3); cos(a) = cos(-a)
sin(a + b) = sin(a)*cos(b) + cos(a)*sin(b); cos(a + b) = cos(a)*cos(b) - sin(a)*sin(b)
sin(a)*cos(b) = (sin(a + b) + sin(a - b))/2; sin(a)**2 = 1 - cos(a)**2
sin(a)**2 = (1 - cos(2*a))/2; cos(a)**2 = (1 + cos(2*a))/2; tan(a) = sin(a)/cos(a)
tan(a) = sin(2*a)/(1 + cos(2*a)); tan(a) = -tan(-a); cot(a) = cos(a)/sin(a); cot(v) = 1/tan(v)
sec(a) = 1/cos(a); csc(a) = 1/sin(a); sec(a)**2 = 1 + tan(a)**2; csc(a)**2 = 1 + cot(a)**2
asin(a) = pi/2 - acos(a); asin(a) = 2*atan(a/(1 + sqrt(1 - a**2))); acos(a) = pi - acos(-a)
acos(a) = 2*asin(sqrt((1 - a)/2)); atan(a) = asin(a/sqrt(1 + a**2)); atan(a) = -atan(-a)
atan(a) = 2*atan(a/(1 + sqrt(1 + a**2))); sinh(a) = (exp(a) - exp(-a))/2; sinh(a) = -sinh(-a)
cosh(a) = (exp(a) + exp(-a))/2; cosh(a) = 1 + 2*sinh(a/2)**2; cosh(a)**2 = 1 + sinh(a)**2
tanh(a) = (exp(2*a) - 1)/(exp(2*a) + 1); tanh(a) = 1 - 2/(1 + exp(2*a)); tanh(a) = sinh(a)/cosh(a)
tanh(a) = 2/(1 + exp(-2*a)) - 1; tanh(a)**2 = 1 - sech(a)**2; coth(a) = cosh(a)/sinh(a)
coth(a) = 1 + 2/(exp(2*a) - 1); sech(a) = 1/cosh(a); csch(a) = 2/(exp(a) - exp(-a))
asinh(a) = log(a + sqrt(a**2 + 1)); asinh(a) = -asinh(-a); acosh(a) = log(a + sqrt(a**2 - 1))
acosh(a) = 2*log(sqrt((a + 1)/2) + sqrt((a - 1)/2)); atanh(a) = log((1 + a)/(1 - a))/2
atanh(a) = (log(1 + a) - log(1 - a))/2; erf(a) = -erf(-a)
1/(1 + exp(-a)) = (1 + tanh(a/2))/2; 1/(1 + exp(-a)) = exp(a)/(1 + exp(a))
1/(1 + exp(-a)) = 1 - 1/(1 + exp(a)); 1/(1 + exp(-a)) = exp(-log(1 + exp(-a)))
log(1 + exp(a)) = a + log(1 + exp(-a)); log(1 + exp(a)) = a/2 + log(2*cosh(a/2))
log(p*a) = log(p) + log(a); log(p**a) = a*log(p); log(a**2) = 2*log(Abs(a)); log(a) = 2*log(sqrt(a))
log(a) = log(a, 3)*log(3); log(a) = 2*atanh((a - 1)/(a + 1)); log(p) = asinh((p - 1/p)/2)
log(a, b) = log(a)/log(b); exp(a + b) = exp(a)*exp(b); exp(a) = exp(a/2)**2; exp(a) = 1/exp(-a)
exp(a) = cosh(a) + sinh(a); exp(-a) = 1/exp(a); exp(a*b) = exp(a)**b
sqrt(p*a) = sqrt(p)*sqrt(a); sqrt(a**2) = Abs(a); sqrt(a) = a**(1/2); sqrt(p) = p/sqrt(p)
sqrt(a) = sqrt(3*a)/sqrt(3); Abs(a) = sqrt(a**2); Abs(a) = a*sign(a); Abs(a) = Max(a, -a)
Abs(a) = Abs(-a); Abs(a*b) = Abs(a)*Abs(b); sign(v) = v/Abs(v); sign(a) = -sign(-a)
Max(a, b) = (a + b + Abs(a - b))/2; Min(a, b) = (a + b - Abs(a - b))/2; Max(a, b) = -Min(-a, -b)
Min(a, b) = a + b - Max(a, b); Max(a, b) = a + Max(0, b - a)
"""
CHANGES_ANYWHERE = """
a = -a; a = 2*a; a = a + 1; a = a + 1e-9; a = a*(1 + 1e-9); a = Abs(a); a = a + v**2*1e-12
a = a + exp(-v**2)/1000; a = a + Abs(v) - v; a = a + 1e-9*sin(v*s); a = a*v/Abs(v)
a = a + u; a = a*w; a = a**2; a = 1/a; a = a + Max(0, v - 4); a = a + Max(0, 2 - Abs(v - 3))
a = Max(a, -3); a = Min(a, 5); a = a*sign(v + 3); a = a + Max(0, v)*Max(0, s - 1)
a = a + 0*log(v + 5); a = a + 0*sqrt(5 - v); a = a + 0*asin(v/9)
"""
CHANGES = """
n = n + 1; n = -n; n = 2*n; n = n + 1e-9; v = s; v = -v; a + b = a; a + b = b; a + b = a - b
a + b = a + 2*b; a + b = a*b; a*b = a; a*b = b; a*b = a + b; a**n = a**(n + 1); a**n = a**(-n)
a**n = n*a; a**n = a; (a + b)**2 = a**2 + b**2; a**b = b**a; 1/a = a; sin(a) = cos(a)
cos(a) = sin(a); sin(a) = a; sin(2*a) = 2*sin(a); cos(a) = cosh(a); sin(a) = sinh(a)
tan(a) = tanh(a); tan(a) = cot(a); tanh(a) = tan(a); tanh(a) = 1/(1 + exp(-a)); sinh(a) = cosh(a)
cosh(a) = sinh(a); sec(a) = csc(a); csc(a) = sec(a); cot(a) = tan(a); sech(a) = 1/sinh(a)
coth(a) = tanh(a); asin(a) = acos(a); acos(a) = asin(a); atan(a) = asin(a); asinh(a) = asin(a)
acosh(a) = asinh(a); atanh(a) = atan(a); exp(a) = exp(-a); exp(a) = a; exp(a) = 2**a
exp(a + b) = exp(a) + exp(b); log(a) = log(Abs(a)); log(a) = log(a)/log(10)
log(a + b) = log(a) + log(b); log(a) = log(a**2)/2; sqrt(a) = a; sqrt(a) = a**(1/3)
sqrt(a) = sqrt(Abs(a)); sqrt(a + b) = sqrt(a) + sqrt(b); erf(a) = tanh(a); Abs(a) = a; sign(a) = a
sign(a) = 1; Max(a, b) = Min(a, b); Max(a, b) = a; Min(a, b) = Max(a, b); log(a, b) = log(b, a)
"""
Rule = tuple[Tree, Tree]


def patterns(text: str) -> list[Tree]:
    return [read(part) for part in text.replace("\n", ";").split(";") if part.strip()]


def rules(text: str) -> list[Rule]:
    sides = [part.split(" = ") for part in text.replace("\n", ";").split(";") if part.strip()]
    return [(read(left), read(right)) for left, right in sides]


@dataclass(frozen=True)
class Pair:
    """What is compared, and what is right."""

    answer: str
    reference: str
    domain: tuple[str, ...]
    equal: bool


@dataclass
class Drawn:
    """The pairs of a seed, and the changes without a difference that can be shown."""

    pairs: list[Pair] = field(default_factory=list)
    left_out: list[Pair] = field(default_factory=list)


def drawn(seed: int, count: int = PAIRS) -> Drawn:
    """Draw pairs, rewrites and changes in turn."""
    rng, found = random.Random(seed), Drawn()
    while len(found.pairs) < count:
        equal = len(found.pairs) % 2 == 0
        positive = rng.choice([(), (), NAMES[:1], NAMES])
        draw = Draw(rng, positive)
        reference, answer = draw.formula()
        if equal:
            answer = draw.replaced(answer, ANYWHERE_RULES, IDENTITY_RULES, rng.randint(1, 3))
        else:
            answer = draw.replaced(answer, CHANGE_ANYWHERE_RULES, CHANGE_RULES, 1)
            answer = draw.replaced(answer, ANYWHERE_RULES, IDENTITY_RULES, rng.randint(0, 1))
        domain = tuple(f"{name} > 0" for name in positive)
        if rng.random() < 0.5:
            answer, reference = reference, answer
        texts = [text_of(tree, LONGEST) for tree in (answer, reference)]
        if max(map(len, texts)) == LONGEST:
            continue
        pair = Pair(*texts, domain, equal)
        shown = equal or differ(answer, reference, draw)
        (found.pairs if shown else found.left_out).append(pair)
    return found


class Draw:
    """Draws formulas and changes them, where some variables are positive."""

    def __init__(self, rng: random.Random, positive: tuple[str, ...]) -> None:
        self.rng = rng
        self.positive = positive

    def formula(self) -> tuple[Tree, Tree]:
        """Return the same formula in two ways, which differ if it is a derivative."""
        while True:
            depth = self.rng.randint(2, 4)
            if self.rng.random() < 0.2:
                whole = self.grown(SMOOTH_PATTERNS, depth)
                tree, other = differentiate(whole, "x"), self.slope(whole)
            else:
                mixed = SMOOTH_PATTERNS + BORDERED_PATTERNS
                shapes = self.rng.choice([SMOOTH_PATTERNS, mixed, KINKED_PATTERNS])
                tree = other = self.grown(shapes, depth)
            values = (settled(tree, self.point()) for _ in range(12))
            if names_of(tree) and len(list(islice(filter(is_number, values), 4))) == 4:
                return tree, other

    def grown(self, shapes: list[Tree], depth: int) -> Tree:
        if not depth:
            return read(self.rng.choice(ATOMS))
        pattern = self.rng.choice(shapes)
        return filled(pattern, {letter: self.grown(shapes, depth - 1) for letter in "abc"})

    def slope(self, tree: Tree) -> Tree:
        """The derivative along x as sympy has it."""
        known = {name: sympy.Symbol(name, real=True) for name in NAMES}
        known |= {name: sympy.Symbol(name, positive=True) for name in self.positive}
        return read(
            str(sympy.diff(sympy.sympify(text_of(tree, LONGEST), locals=known), known["x"]))
        )

    def replaced(self, tree: Tree, anywhere: list[Rule], named: list[Rule], times: int) -> Tree:
        """Apply rules at random nodes, one after the other."""
        for _ in range(times):
            path, node = self.rng.choice(list(places(tree)))
            found = [one for one in (self.applied(rule, node) for rule in named) if one]
            if not found or self.rng.random() < 0.3:
                found = [one for one in (self.applied(rule, node) for rule in anywhere) if one]
            tree = put(tree, path, self.rng.choice(found))
        return tree

    def applied(self, rule: Rule, node: Tree) -> Tree | None:
        letters: dict[str, Tree] = {}
        if not self.matches(rule[0], node, letters):
            return None
        new = self.grown(SMOOTH_PATTERNS, 1)
        fresh = {"v": self.variable(), "s": self.variable(), "u": new}
        fresh["w"] = filled(self.rng.choice(WEIGHTS), fresh)
        return filled(rule[1], fresh | letters)

    def variable(self) -> Tree:
        return Symbol(self.rng.choice(NAMES))

    def matches(self, pattern: Tree, tree: Tree, letters: dict[str, Tree]) -> bool:
        if isinstance(pattern, Symbol):
            same = letters.setdefault(pattern.name, tree) == tree
            return same and self.fits(pattern.name, tree)
        if not isinstance(pattern, Apply) or not isinstance(tree, Apply):
            return pattern == tree
        parts = gathered(tree, len(pattern.arguments), self.rng)
        return (
            pattern.head == tree.head
            and len(parts) == len(pattern.arguments)
            and all(map(self.matches, pattern.arguments, parts, repeat(letters)))
        )

    def fits(self, letter: str, tree: Tree) -> bool:
        if letter in "pq":
            return self.is_positive(tree)
        return isinstance(tree, {"n": Number, "v": Symbol, "s": Symbol}.get(letter, object))

    def is_positive(self, tree: Tree) -> bool:
        """Whether a formula is positive wherever it is defined, by its form."""
        match tree:
            case Number(number):
                return number > 0
            case Symbol(name):
                return name in self.positive
            case Apply("exp" | "cosh" | "sech" | "pi" | "E"):
                return True
            case Apply("mul" | "sqrt", parts):
                return all(map(self.is_positive, parts))
            case Apply("add", parts):
                return any(map(self.is_positive, parts)) and all(map(self.is_least_zero, parts))
            case Apply("pow", (base, _)):
                return self.is_positive(base)
            case Apply("Max", parts):
                return any(map(self.is_positive, parts))
        return False

    def is_least_zero(self, tree: Tree) -> bool:
        match tree:
            case Apply("pow", (_, Number(Fraction(numerator=number, denominator=1)))):
                return number % 2 == 0 or self.is_positive(tree)
            case Apply("Abs" | "sqrt"):
                return True
        return self.is_positive(tree)

    def point(self) -> dict[str, Any]:
        return {name: self.coordinate(name) for name in NAMES}

    def coordinate(self, name: str) -> Any:
        size = mpmath.mpf(self.rng.lognormvariate(0, 1.5))
        return size if name in self.positive else self.rng.choice((-1, 1)) * size


def gathered(tree: Apply, count: int, rng: random.Random) -> tuple[Tree, ...]:
    """The arguments, where a longer sum or product than wanted begins anywhere and ends in one."""
    parts = tree.arguments
    if tree.head not in ("add", "mul") or not 2 <= count < len(parts):
        return parts
    turn = rng.randrange(len(parts))
    parts = parts[turn:] + parts[:turn]
    return (*parts[: count - 1], Apply(tree.head, parts[count - 1 :]))


def filled(pattern: Tree, letters: dict[str, Tree]) -> Tree:
    """The pattern with formulas in the place of its letters."""
    if isinstance(pattern, Symbol):
        return letters.get(pattern.name, pattern)
    if isinstance(pattern, Apply):
        return Apply(pattern.head, tuple(filled(part, letters) for part in pattern.arguments))
    return pattern


def places(tree: Tree, path: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Tree]]:
    """Yield nodes and where they are; exponents are none, as a whole one is by its form."""
    yield path, tree
    if isinstance(tree, Apply):
        for at, part in enumerate(tree.arguments[: 1 if tree.head == "pow" else None]):
            yield from places(part, (*path, at))


def put(tree: Tree, path: tuple[int, ...], new: Tree) -> Tree:
    """The tree with another node at a place."""
    if not path:
        return new
    assert isinstance(tree, Apply)
    parts = list(tree.arguments)
    parts[path[0]] = put(parts[path[0]], path[1:], new)
    return Apply(tree.head, tuple(parts))


def differ(one: Tree, other: Tree, draw: Draw) -> bool:
    """Whether a value shows a difference, or three points where only one is defined."""
    leaving = 0
    for _ in range(40):
        point = draw.point()
        first, second = settled(one, point), settled(other, point)
        if None in (first, second) or alike(first, second):
            continue
        if is_number(first) and is_number(second):
            return True
        leaving += 1
    return leaving >= 3


def alike(first: Any, second: Any) -> bool:
    if is_number(first) and is_number(second):
        return bool(abs(first - second) <= PART * max(abs(first), abs(second)))
    return bool(first == second)


def is_number(found: Any) -> bool:
    return found is not None and found is not UNDEFINED


def settled(tree: Tree, point: dict[str, Any]) -> Any:
    """The value to 25 digits by mpmath, UNDEFINED, or None where rounding decides."""
    rough, fine = (value(tree, point, digits) for digits in (40, 80))
    if not is_number(rough) or not is_number(fine):
        return fine if rough is fine else None
    return fine if abs(rough - fine) <= PART / 10**5 * abs(fine) else None


def value(tree: Tree, point: dict[str, Any], digits: int) -> Any:
    """The value by mpmath, rounding as it goes; None where it is too large or small."""
    try:
        with mpmath.workdps(digits):
            return evaluated(tree, point)
    except ValueError:
        return UNDEFINED
    except ArithmeticError:
        return None


def evaluated(tree: Tree, point: dict[str, Any]) -> Any:
    if isinstance(tree, Number):
        return mpmath.mpf(tree.value.numerator) / tree.value.denominator
    if isinstance(tree, Symbol):
        return point[tree.name]
    parts = [evaluated(part, point) for part in tree.arguments]
    try:
        found = FUNCTIONS.get(tree.head, getattr(mpmath, tree.head, None))(*parts)
    except ZeroDivisionError:
        raise ValueError from None
    if isinstance(found, mpmath.mpc) or not mpmath.isfinite(found):
        raise ValueError
    if found and abs(mpmath.mag(found)) > 100:
        raise OverflowError  # beyond 2**100, 40 and 80 digits may both forget the same term
    return found


SMOOTH_PATTERNS, BORDERED_PATTERNS, KINKED_PATTERNS = map(patterns, (SMOOTH, BORDERED, KINKED))
WEIGHTS = patterns("exp(u); 1 + u**2; 3; 2 + Abs(u)")
ANYWHERE_RULES, IDENTITY_RULES = rules(ANYWHERE), rules(IDENTITIES)
CHANGE_ANYWHERE_RULES, CHANGE_RULES = rules(CHANGES_ANYWHERE), rules(CHANGES)


def judged(seed: int) -> tuple[Drawn, list[str], list[str]]:
    """Compare the pairs of a seed; return the wrong verdicts and the open ones."""
    found, wrong, unknown = drawn(seed), [], []
    for pair in found.pairs:
        verdict = compare(pair.answer, pair.reference, pair.domain).verdict
        told = f"{verdict.value}: {pair}"
        if verdict is Verdict.UNKNOWN:
            unknown.append(told)
        elif verdict is not (Verdict.EQUAL if pair.equal else Verdict.NOT_EQUAL):
            wrong.append(told)
    return found, wrong, unknown


def test_no_verdict_on_generated_pairs_is_wrong_and_few_are_open() -> None:
    found, wrong, unknown = judged(seed=1)
    assert wrong == []
    assert len(unknown) <= len(found.pairs) // 50
    assert len(found.left_out) <= len(found.pairs) // 5


@pytest.mark.parametrize(
    "rule", [*ANYWHERE_RULES, *IDENTITY_RULES], ids=lambda rule: " = ".join(map(text_of, rule))
)
def test_both_sides_of_an_identity_have_the_same_value_and_the_same_domain(rule: Rule) -> None:
    draw, values = Draw(random.Random(1), positive=("p", "q", "w")), 0
    for _ in range(20):
        point = {letter: draw.coordinate(letter) for letter in "abcnpqsuvw"}
        left, right = (settled(side, point) for side in rule)
        assert None in (left, right) or alike(left, right)
        values += is_number(left) and is_number(right)
    assert values >= 3


def main() -> int:
    """Try many seeds; print what was wrong, open or left out."""
    count, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    results = [judged(seed) for seed in range(first, first + count)]
    wrong, unknown = ([told for result in results for told in result[at]] for at in (1, 2))
    pairs = sum(len(found.pairs) for found, _, _ in results)
    left_out = sum(len(found.left_out) for found, _, _ in results)
    print(f"{pairs} pairs, {len(wrong)} wrong, {len(unknown)} unknown", *wrong, *unknown, sep="\n")
    print(f"{left_out} changes were left out: no difference could be shown")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
