"""Moduli of products and their logarithms.

The rule that holds here: |u| is the product of the moduli of the factors of u, without a condition,
and log|u| is the sum of their logarithms where u is not 0. Where the sign of a real polynomial f is
known, |f| is f or -f; else |f|**2 is f times its conjugate.
"""

from __future__ import annotations

from grader.formulas.proving.exponentials import Exponentials
from grader.formulas.proving.polynomials import Exact, Monomial, Polynomial, Ring, primes_of
from grader.formulas.proving.products import HALF, Factor, Kernel, Product

Piece = int | Factor  # what a modulus is of: a prime, or a polynomial of one term or several
Pieces = list[tuple[Piece, Exact]]
_ZERO = Product(0)
_MOST_TERMS = 60  # of a polynomial that is tried for its factors
_HALVED = ("turn", "exp", "circle", "modulus", "pi")  # kernels any power of which has a value


class Moduli(Exponentials):
    """Computes with products and their moduli."""

    def __init__(self, ring: Ring) -> None:
        super().__init__(ring)
        self.learnt: dict[Factor, Product] = {}  # moduli of polynomials, from their signs
        self.parts: list[Factor] = []  # polynomials of which others may be products
        self._split: dict[Factor, tuple[Pieces, Product]] = {}

    def begin_round(self) -> None:
        """Forget what was found out before all was learnt that is known now."""
        self._split.clear()

    def modulus(self, product: Product, exponent: Exact = 1) -> Product:
        """Return a power of |u|."""
        if not product.number:
            return self.power(product, 1 if exponent > 0 else -1)
        pieces, real = self.polar(product)
        powers = [self.kernel(self._modulus(piece), n * exponent) for piece, n in pieces]
        return self.times(self.exponential(self.scaled(real, exponent)), *powers)

    def log_modulus(self, product: Product) -> Product:
        """Return log|u|."""
        pieces, real = self.polar(product)
        return self.total(real, *(self.scaled(self._log(piece), n) for piece, n in pieces))

    def sign(self, product: Product) -> Product:
        """Return u/|u|."""
        return self.times(product, self.modulus(product, -1))

    def _modulus(self, piece: Piece) -> int:
        """The number of the kernel |f|, of which is known what is known of f by now."""
        place = self.number_of(Kernel("modulus", piece, positive=isinstance(piece, int)))
        if isinstance(piece, int):
            self.plain_powers[place] = 1, Product(piece)
        elif (known := self._known(piece)) is not None:
            self.plain_powers[place] = 1, known
        elif place not in self.plain_powers:
            square = self.times(self.product_of(dict(piece)), self.conjugate_of(piece))
            self.plain_powers[place] = 2, square
        return place

    def _log(self, piece: Piece) -> Product:
        free = not isinstance(piece, int) and self._symbol_of(piece)
        place = self.number_of(Kernel("log", piece, free=free))
        self.moduli_of_logs[place] = self._modulus(piece)
        return self.kernel(place)

    def _symbol_of(self, piece: Factor) -> bool:
        places = [place for monomial, _ in piece for place, _ in monomial]
        return len(places) == len(piece) == 1 and self.kernels[places[0]].kind == "symbol"

    # Factors

    def polar(self, product: Product) -> tuple[Pieces, Product]:
        """Return powers of pieces and a real u: the modulus is exp(u) times the moduli of those."""
        above, below = abs(product.number.numerator), product.number.denominator
        self.ring.spend(10 + (above.bit_length() + below.bit_length()) // 8)
        pieces: Pieces = [(p, n) for p, n in primes_of(above).items()]
        pieces += [(p, -n) for p, n in primes_of(below).items()]
        reals: list[Product] = []
        for place, exponent in product.kernels:
            kernel = self.kernels[place]
            if isinstance(kernel.of, int | frozenset) and kernel.kind == "modulus":
                pieces.append((kernel.of, exponent))
            elif kernel.kind in ("exp", "circle"):
                u = self.argument(place, exponent)
                reals.append(self.scaled(self.total(u, self.conjugate(u)), HALF))
            elif kernel.kind != "turn":
                pieces.append((_alone(place), exponent))
        for factor, power in product.factors.items():
            if factor not in self._split:
                self._split[factor] = [(factor, 1)], _ZERO  # should it come up again
                self._split[factor] = self._polar_of_polynomial(factor)
            inside, real = self._split[factor]
            pieces += [(piece, n * power) for piece, n in inside]
            reals.append(self.scaled(real, power))
        return pieces, self.total(*reals)

    def _polar_of_polynomial(self, factor: Factor) -> tuple[Pieces, Product]:
        """The same of a polynomial, which may be a square, or have parts that were met before."""
        polynomial = dict(factor)
        if len(polynomial) <= _MOST_TERMS:
            whole = {n for n, kernel in enumerate(self.kernels) if kernel.kind not in _HALVED}
            root, rest = self.ring.square_root(polynomial, whole)
            if root and not self.reduced(rest):
                return self.polar(self.power(self.product_of(root), 2))
            for part in self.parts:
                if part != factor and len(part) <= _MOST_TERMS:
                    quotient, rest = self.ring.quotient(polynomial, dict(part))
                    if not self.reduced(rest):
                        other = Product(1, (), {part: 1})
                        return self.polar(self.times(self.product_of(quotient), other))
        if factor not in self.parts:
            self.parts.append(factor)
        return [(factor, 1)], _ZERO

    # Signs

    def _known(self, piece: Factor) -> Product | None:
        """The modulus of a polynomial, if its sign was learnt or follows from its terms."""
        if piece in self.learnt:
            return self.learnt[piece]
        polynomial = dict(piece)
        sign = self.sign_of_terms(polynomial)
        for other in self.learnt:
            sign = sign or self._sign_of_both(polynomial, other)
        return self.scaled(self.product_of(polynomial), sign) if sign else None

    def _sign_of_both(self, polynomial: Polynomial, other: Factor) -> int:
        """The sign of a polynomial that is another one plus terms of the same sign."""
        rest = dict(polynomial)
        for monomial, number in other:
            self.ring.add(rest, -number, monomial)
        sign = self._sign_learnt(other)
        return sign if self.sign_of_terms(rest) == sign else 0

    def _sign_learnt(self, piece: Factor) -> int:
        value = self.product_of(dict(piece))
        known = self.learnt.get(piece)
        return 1 if known == value else -1 if known == self.scaled(value, -1) else 0

    def sign_of_terms(self, polynomial: Polynomial) -> int:
        """Return the sign that all terms have, and 0 if they have not or it is not known."""
        signs = {
            self._sign_of_monomial(monomial) * (1 if number > 0 else -1)
            for monomial, number in polynomial.items()
        }
        return signs.pop() if len(signs) == 1 else 0

    def _sign_of_monomial(self, monomial: Monomial) -> int:
        sign = 1
        for place, exponent in monomial:
            kernel = self.kernels[place]
            if not kernel.real:
                return 0
            if exponent % 2 and not kernel.positive and kernel.kind != "modulus":
                sign *= self._sign_learnt(_alone(place))
        return sign


def _alone(place: int) -> Factor:
    """The polynomial that is a kernel."""
    return frozenset({(((place, 1),), 1)})
