"""Roots, logarithms and other functions of real values, and what is learnt of signs from them.

The rule that holds here: what has a root or a logarithm is not negative, so it is its own modulus,
and all that follows from that holds for both of two formulas, at each point where both are defined.

Null sets of points are left out. That a value is 0, or a whole number, on a null set only is taken
for certain of polynomials in kernels that have no algebraic relation as functions: symbols, their
logarithms, and exponentials of different monomials in such kernels (J. Ax, On Schanuel's
conjectures, Annals of Mathematics 93, 1971, theorem 3).
"""

from __future__ import annotations

from grader.formulas.proving.moduli import Moduli, Piece
from grader.formulas.proving.polynomials import Exact, Ring
from grader.formulas.proving.products import Factor, Kernel, Product


class Nowhere(ArithmeticError):
    """What was assumed holds on a null set only."""


class Values(Moduli):
    """Computes with the values of two formulas where both are defined."""

    def __init__(self, ring: Ring) -> None:
        super().__init__(ring)
        self.functions: dict[int, tuple[str, tuple[Product, ...]]] = {}  # that are kernels

    def root(self, product: Product, exponent: Exact) -> Product:
        """Return a power that is not whole; learn that u is not negative."""
        self.assume(product, strictly=exponent < 0)
        return self.modulus(product, exponent)

    def logarithm(self, product: Product) -> Product:
        """Return log(u); learn that u is positive."""
        self.assume(product, strictly=True)
        return self.log_modulus(product)

    def applied(self, head: str, *arguments: Product) -> int:
        """Return the number of the kernel of a function: the same one for equal arguments."""
        for place, (other, others) in self.functions.items():
            if other == head and all(map(self.are_equal, arguments, others)):
                return place
        place = self.number_of(Kernel(head, len(self.kernels)))
        self.functions[place] = head, arguments
        return place

    def are_equal(self, one: Product, other: Product) -> bool:
        """Return whether two values are proved to be the same."""
        return self.is_zero(self.difference(one, other))

    def is_zero(self, product: Product) -> bool:
        """Return whether a value is proved to be 0: factors with moduli may be 0 together alone."""
        if not product.number:
            return True
        above = {factor: power for factor, power in product.factors.items() if power > 0}
        inside = Product(product.number, product.kernels, above)
        if not above or all(self.kernels[place].kind != "modulus" for place in inside.places()):
            return False
        return not self.reduced(self.expanded(inside))

    # Null sets

    def is_hardly_zero(self, product: Product) -> bool:
        """Return whether a value is certain to be 0 on a null set only."""
        pieces, _ = self.polar(product)
        return bool(product.number) and all(self._hardly_zero(piece) for piece, _ in pieces)

    def is_hardly_whole(self, product: Product) -> bool:
        """Return whether a value is certain to be a whole number on a null set only."""
        inside = [self.kernels[place] for place in product.places()]
        varies = any(kernel.kind not in ("pi", "turn") for kernel in inside)
        whole = all(power > 0 for power in product.factors.values())
        return varies and whole and all(kernel.free for kernel in inside)

    def _hardly_zero(self, piece: Piece) -> bool:
        if isinstance(piece, int):
            return True
        terms = [[self.kernels[place] for place, _ in monomial] for monomial, _ in piece]
        if all(kernel.free for term in terms for kernel in term):
            return True
        positive = any(all(kernel.positive for kernel in term) for term in terms)
        return positive and self.sign_of_terms(dict(piece)) == 1

    # Signs

    def assume(self, product: Product, *, strictly: bool) -> None:
        """Learn that a value is not negative, or strictly positive.

        Raise Nowhere if that holds on a null set only.
        """
        if not product.number:
            if strictly:
                raise Nowhere
            return
        sign = self.sign(product)
        if sign.constant() == -1 and (strictly or self.is_hardly_zero(product)):
            raise Nowhere
        unknown = self._unknown(sign)
        pieces = {piece for piece, _ in self.polar(product)[0]}
        # Where a factor is 0, nothing follows for the others.
        certain = {piece for piece in pieces if strictly or self._hardly_zero(piece)}
        if not pieces <= certain | set(unknown) or self._learn_both(sign, unknown):
            return
        for piece in sorted(unknown, key=lambda one: (-len(one), unknown[one])):
            others = set(unknown) - {piece}
            if others <= certain and self._learn(sign, piece, unknown[piece]):
                return

    def _unknown(self, sign: Product) -> dict[Factor, int]:
        """The polynomials of unknown sign in a u/|u|, with the numbers of their moduli."""
        kernels = [(place, self.kernels[place]) for place, e in sign.kernels if e == 1]
        return {
            kernel.of: place
            for place, kernel in kernels
            if isinstance(kernel.of, frozenset) and kernel.kind == "modulus"
        }

    def _learn(self, sign: Product, piece: Factor, place: int) -> bool:
        """Learn |f| from u/|u| = 1, of which it is a factor, if that needs no denominator."""
        modulus = self.over(self.kernel(place), sign)
        if any(power < 0 for power in modulus.factors.values()):
            return False
        self.learnt[piece] = modulus
        self.plain_powers[place] = 1, modulus
        return True

    def _learn_both(self, sign: Product, unknown: dict[Factor, int]) -> bool:
        """Learn that f and g are not negative if f*g is not, and f + g is a positive number."""
        if len(unknown) != 2:
            return False
        values = [self.product_of(dict(piece)) for piece in unknown]
        moduli = [self.kernel(place) for place in unknown.values()]
        ratio = self.over(self.times(sign, *values), self.times(*moduli)).constant()
        if ratio is None or not all(map(self.is_real, values)):
            return False
        for first in (1, -1):
            pair = [self.scaled(values[0], first), self.scaled(values[1], first * ratio)]
            total = self.total(*pair).constant()
            if total is not None and total > 0:
                for (piece, place), value in zip(unknown.items(), pair, strict=True):
                    self.learnt[piece] = value
                    self.plain_powers[place] = 1, value
                return True
        return False
