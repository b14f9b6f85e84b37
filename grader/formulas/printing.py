"""Write a formula as text, as Python would read it.

The rule that holds here: what is written has the value of the tree, with no more brackets than that
takes, but for powers of powers, which have them for the reader's sake. Numbers are exact: a tree
has no decimals.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from grader.formulas.tree import Apply, Number, Symbol, Tree, nodes

_LARGEST_BELOW = 20  # of a fraction that is always shown as one
_DECIMALS = 10**6
LONGEST = 120  # characters
_CUT = " ..."
_SUM, _PRODUCT, _POWER, _ATOM = range(4)  # what binds the parts of a text, loosely first


@dataclass(frozen=True, slots=True)
class _Part:
    """A text as a fraction: factors above and below the line, and a sign before it.

    The factors bind at least as powers do, unless there is only one and nothing else.
    """

    above: tuple[str, ...]
    below: tuple[str, ...] = ()
    minus: bool = False
    binding: int = _ATOM  # of a factor that is alone

    def text(self) -> str:
        """The text without brackets around it."""
        text = "*".join(self.above) or "1"
        if self.below:
            text += f"/{self.below[0]}" if len(self.below) == 1 else f"/({'*'.join(self.below)})"
        return f"-{text}" if self.minus else text

    def bracketed(self, least: int) -> str:
        """The text, in brackets if it is bound more loosely."""
        alone = len(self.above) <= 1 and not self.below and not self.minus
        binding = self.binding if alone else _PRODUCT
        return self.text() if binding >= least else f"({self.text()})"


def text_of(tree: Tree, longest: int = LONGEST) -> str:
    """Return a formula as text, cut off with ` ...` beyond so many characters.

    Read again, a text that is not cut off is a formula that has the same value everywhere; sums in
    sums and products in products may have become one.
    """
    parts: list[_Part] = []
    for node in nodes(tree):
        if isinstance(node, Number):
            parts.append(_number(node))
        elif isinstance(node, Symbol):
            parts.append(_Part((node.name,)))
        else:
            first = len(parts) - len(node.arguments)
            parts[first:] = [_shortened(_applied(node, parts[first:]), longest + 1)]
    text = parts[0].text()
    return text if len(text) <= longest else text[: longest - len(_CUT)] + _CUT


def _shortened(part: _Part, most: int) -> _Part:
    """The part with no more than can be shown, or else deep trees would copy long texts often."""
    above, below = (tuple(text[:most] for text in side[:most]) for side in (part.above, part.below))
    return _Part(above, below, part.minus, part.binding)


def _number(node: Number) -> _Part:
    above, below = abs(node.value.numerator), node.value.denominator
    minus = node.value < 0
    if below > _LARGEST_BELOW and _DECIMALS % below == 0:  # what was written with a point, perhaps
        return _Part((f"{Decimal(above) / below}",), (), minus)
    unseen = above == 1 and (below > 1 or minus)  # x/2 is 1/2*x, and -x is -1*x
    return _Part(() if unseen else (str(above),), (str(below),) if below > 1 else (), minus)


def _applied(node: Apply, parts: list[_Part]) -> _Part:
    match node.head, parts:
        case (("add" | "mul"), [part]):
            return part
        case _, []:
            return _Part(({"add": "0", "mul": "1"}.get(node.head, node.head),))
        case "add", _:
            return _sum(parts)
        case "mul", _:
            return _product(parts)
        case "pow", [base, exponent]:
            return _power(base, exponent, node.arguments[1])
    return _Part((f"{node.head}({', '.join(part.text() for part in parts)})",))


def _sum(parts: list[_Part]) -> _Part:
    text = parts[0].text()
    for term in (part.text() for part in parts[1:]):
        text += f" - {term[1:]}" if term.startswith("-") else f" + {term}"
    return _Part((text,), binding=_SUM)


def _product(parts: list[_Part]) -> _Part:
    above: list[str] = []
    below: list[str] = []
    for place, part in enumerate(parts):
        if part.binding == _SUM or (part.minus and place):
            above.append(f"({part.text()})")
        else:
            above += part.above
            below += part.below
    return _Part(tuple(above), tuple(below), parts[0].minus)


def _power(base: _Part, exponent: _Part, number: Tree) -> _Part:
    """A power; where the exponent is a negative number, below the line."""
    if not isinstance(number, Number) or number.value >= 0:
        return _Part((f"{base.bracketed(_ATOM)}**{exponent.bracketed(_ATOM)}",), binding=_POWER)
    if number.value == -1:
        return _Part((), (base.bracketed(_POWER),))
    positive = _number(Number(-number.value))
    return _Part((), (f"{base.bracketed(_ATOM)}**{positive.bracketed(_ATOM)}",))
