"""What differs between students: f(x, y) = a x**p y**q + c g(k x) + m h(y) + n."""

from dataclasses import dataclass

CODE = {"exp": "exp({})", "sin": "sin({})", "log": "log(1 + ({})**2)", "tanh": "tanh({})"}
LATEX = {
    "exp": "e^{{{}}}",
    "sin": r"\sin({})",
    "log": r"\ln\!\left(1 + ({})^2\right)",
    "tanh": r"\tanh({})",
}


@dataclass(frozen=True)
class Variant:
    """The numbers and functions of f; g and h are keys of CODE."""

    a: int
    p: int
    q: int
    c: int
    g: str
    k: int
    m: int
    h: str
    n: int

    @property
    def code(self):
        """The function in Python, which `formulas` reads as well."""
        return _sum(
            (self.a, f"x**{self.p}*y**{self.q}"),
            (self.c, CODE[self.g].format(f"{self.k}*x")),
            (self.m, CODE[self.h].format("y").replace("(y)**", "y**")),
            (self.n, ""),
            times="*",
        )

    @property
    def formula(self):
        """The function in LaTeX."""
        return _sum(
            (self.a, f"x^{self.p} y^{self.q}"),
            (self.c, LATEX[self.g].format(f"{self.k}x")),
            (self.m, LATEX[self.h].format("y").replace("(y)^2", "y^2")),
            (self.n, ""),
            times=r"\,",
        )


def draw(rng):
    """Draw a function.

    Each number is such that a slip with it shows, and looks like no other slip. p and q differ, and
    g and h, so that along x another formula comes out than along y. Exponents are 3 at least: of 2,
    both the exponent and the factor would be 1 once they are lowered. No number in front is an
    exponent, and c is not k squared: c / k would be k then.
    """
    p, q = (int(number) for number in rng.permutation([3, 4, 5])[:2])
    g, h = (str(name) for name in rng.permutation(sorted(CODE))[:2])
    c = int(rng.choice([6, 7, 8]))
    a, m, n = (int(size) for size in rng.permutation([size for size in range(6, 10) if size != c]))
    a, c, m, n = (int(sign) * size for sign, size in zip(rng.choice([-1, 1], 4), (a, c, m, n)))
    return Variant(a, p, q, c, g, int(rng.choice([2, 3])), m, h, n)


def _sum(*terms, times):
    text = ""
    for number, rest in terms:
        sign = ("-" if number < 0 else "") if not text else (" - " if number < 0 else " + ")
        text += f"{sign}{abs(number)}{times if rest else ''}{rest}"
    return text
