"""Read a formula from text. Python's own grammar finds the structure; nothing is ever evaluated.

Whatever is not arithmetic on numbers, symbols and known functions is refused, with the place in the
text and, where there is one, a suggestion.
"""

from __future__ import annotations

import ast
import re
import unicodedata
import warnings
from collections.abc import Collection
from fractions import Fraction

from grader.formulas.tree import (
    HEADS,
    MINUS_ONE,
    MOST_DIGITS,
    Apply,
    Number,
    Symbol,
    Tree,
    Unreadable,
    checked,
)

MOST_CHARACTERS = 5_000
_MOST_BRACKETS = 90  # Python's parser itself gives up at 200
# Signs of mathematics and typesetting, by their code points, as Python writes them.
_SAME = {"\u2212": "-", "\u2013": "-", "\u00d7": "*", "\u00b7": "*", "\u22c5": "*", "\u00f7": "/"}
_SAME |= {"\u00b2": "**2", "\u00b3": "**3", "\u03c0": "pi", "^": "**"}
_FUNCTIONS = {"ln": "log", "abs": "Abs", "max": "Max", "min": "Min"}
_FUNCTIONS |= {name: name for name in HEADS if name not in ("add", "mul", "pow", "pi", "E")}
_CONSTANTS = ("pi", "E")
_OPERATORS = {ast.Add: "add", ast.Sub: "add", ast.Mult: "mul", ast.Div: "mul", ast.Pow: "pow"}
_NUMBER = re.compile(r"(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")


def read(text: str, names: Collection[str] = ()) -> Tree:
    """Return the tree of a text; raise Unreadable with a reason in the student's words.

    `names` are the symbols that belong to the exercise: they help to suggest what was meant.
    """
    if not text.strip():
        raise Unreadable("empty", "It is empty.")
    if len(text) > MOST_CHARACTERS:
        raise Unreadable("too large", f"It has more than {MOST_CHARACTERS} characters.")
    return checked(_Reader(_plain(text), names).tree())


def _plain(text: str) -> str:
    """The text with mathematical signs as Python writes them; refuse signs that only look right."""
    text = "".join(_SAME.get(sign, sign) for sign in text.strip())
    for sign in text:
        if not sign.isascii() and not (
            sign.isalpha() and unicodedata.normalize("NFKC", sign) == sign
        ):
            shown = sign if sign.isprintable() else f"U+{ord(sign):04X}"
            raise Unreadable("sign", f"It has the sign {shown}, which is no part of a formula.")
        if sign in "\n\r\0\\#" or (sign.isascii() and not sign.isprintable()):
            raise Unreadable("sign", "It must be one line of plain text.")
    return text


class _Reader:
    """Reads one text."""

    def __init__(self, text: str, names: Collection[str]) -> None:
        self._text = text
        self._bytes = text.encode()  # what Python's grammar counts
        self._names = names

    def tree(self) -> Tree:
        self._refuse_deep()
        try:
            with warnings.catch_warnings(action="ignore"):  # Python's advice on `2or x`
                parsed = ast.parse(self._text, mode="eval").body
        except SyntaxError as error:
            raise self._no_formula(error) from None
        except (MemoryError, RecursionError, ValueError):
            raise Unreadable("too deep", "It is nested too deeply.") from None
        try:
            return self._of(parsed)
        except RecursionError:
            raise Unreadable("too deep", "It is nested too deeply.") from None

    def _refuse_deep(self) -> None:
        depth = 0
        for sign in self._text:
            depth += (sign in "([{") - (sign in ")]}")
            if depth > _MOST_BRACKETS:
                raise Unreadable("too deep", f"It has more than {_MOST_BRACKETS} open brackets.")

    def _of(self, node: ast.expr) -> Tree:
        if isinstance(node, ast.Constant):
            return self._number(node)
        if isinstance(node, ast.Name):
            return self._name(node)
        if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
            return self._operation(node)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.UAdd, ast.USub)):
            inner = self._of(node.operand)
            return inner if isinstance(node.op, ast.UAdd) else _negative(inner)
        if isinstance(node, ast.Call):
            return self._call(node)
        raise self._at(node, "part", _part(node))

    def _operation(self, node: ast.BinOp) -> Tree:
        head = _OPERATORS[type(node.op)]
        if head == "pow":
            return Apply(head, (self._of(node.left), self._of(node.right)))
        parts: list[Tree] = []
        left: ast.expr = node
        while isinstance(left, ast.BinOp) and _OPERATORS.get(type(left.op)) == head:
            right = self._of(left.right)  # a + b + c is one sum, however long
            if isinstance(left.op, ast.Sub):
                right = _negative(right)
            elif isinstance(left.op, ast.Div):
                right = Apply("pow", (right, MINUS_ONE))
            parts.append(right)
            left = left.left
        return Apply(head, (self._of(left), *reversed(parts)))

    def _number(self, node: ast.Constant) -> Tree:
        literal = self._source(node)
        if isinstance(node.value, (int, float)) and _NUMBER.fullmatch(literal):
            _, _, exponent = literal.lower().partition("e")
            if len(literal) <= 2 * MOST_DIGITS and (
                not exponent or abs(int(exponent)) <= MOST_DIGITS
            ):
                return Number(Fraction(literal))
            raise self._at(node, "too large", f"a number of more than {MOST_DIGITS} digits")
        raise self._at(node, "part", f"{literal[:20]}, which is no number that a formula may have")

    def _name(self, node: ast.Name) -> Tree:
        if node.id == "I":
            raise self._at(
                node, "imaginary", "the imaginary unit I; formulas here are of real numbers"
            )
        if node.id in _CONSTANTS:
            return Apply(node.id, ())
        if node.id in _FUNCTIONS:
            raise self._at(node, "arguments", f"the function {node.id} without its argument")
        return Symbol(node.id)

    def _call(self, node: ast.Call) -> Tree:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name not in _FUNCTIONS:
            before = self._source(node.func)
            if (
                name in self._names
                or name in _CONSTANTS
                or isinstance(node.func, (ast.BinOp, ast.Constant, ast.UnaryOp))
            ):
                raise self._at(
                    node, "product", f"{before}(...), where a product needs {before}*(...)"
                )
            raise self._at(node, "function", f"the unknown function {before[:40]}")
        if node.keywords or any(isinstance(argument, ast.Starred) for argument in node.args):
            raise self._at(node, "arguments", f"arguments of {name} that are no formulas")
        return Apply(_FUNCTIONS[name], tuple(self._of(argument) for argument in node.args))

    def _source(self, node: ast.expr) -> str:
        end = node.end_col_offset or node.col_offset
        return self._bytes[node.col_offset : end].decode()  # it is all on one line

    def _at(self, node: ast.expr, code: str, what: str) -> Unreadable:
        """Say what is wrong, with the text and a mark under the place."""
        column = len(self._bytes[: node.col_offset].decode("utf-8", "ignore"))
        return Unreadable(code, f"It has {what}.{_marked(self._text, column)}")

    def _no_formula(self, error: SyntaxError) -> Unreadable:
        column = min((error.offset or 1) - 1, len(self._text))
        meant = self._with_products()
        if meant is not None:
            told = f"A product needs a *: did you mean {meant}?"
            return Unreadable("product", told + _marked(self._text, column))
        opened, closed = self._text.count("("), self._text.count(")")
        if opened != closed:
            which = "is not closed" if opened > closed else "closes none"
            return Unreadable("brackets", f"A bracket {which}.{_marked(self._text, column)}")
        return Unreadable(
            "grammar", f"It cannot be read as a formula.{_marked(self._text, column)}"
        )

    def _with_products(self) -> str | None:
        """The text with a * wherever one is missing, if that makes a formula of it."""
        parts = re.findall(
            r"(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[^\W\d]\w*|\*\*|\s+|.", self._text
        )
        parts = [part for part in parts if not part.isspace()]
        words = [piece for part in parts for piece in self._pieces(part)]
        text = ""
        for before, word in zip(["", *words], words, strict=False):
            ends = before and (before[-1].isalnum() or before[-1] in "_)")
            begins = word[0].isalnum() or word[0] in "_("
            call = before in _FUNCTIONS and word == "("
            text += "*" * bool(ends and begins and not call) + word
        if text == "".join(parts):
            return None
        try:
            ast.parse(text, mode="eval")
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            return None
        return text if len(text) <= 60 else None

    def _pieces(self, word: str) -> list[str]:
        """The symbols that a word is made of, where it is made of the exercise's symbols alone."""
        if word in self._names or word in _FUNCTIONS or word in _CONSTANTS or not word.isalpha():
            return [word]
        if self._names and all(letter in self._names for letter in word):
            return list(word)
        return [word]


def _negative(tree: Tree) -> Tree:
    return Number(-tree.value) if isinstance(tree, Number) else Apply("mul", (MINUS_ONE, tree))


def _part(node: ast.expr) -> str:
    kinds: dict[type[ast.expr], str] = {
        ast.Compare: "a relation (=, <, >), and not a formula alone",
        ast.Tuple: "several formulas with commas between them",
        ast.List: "a list",
        ast.Attribute: "a point between names",
        ast.Subscript: "square brackets",
    }
    return kinds.get(type(node), "something that is no part of a formula")


def _marked(text: str, column: int) -> str:
    """The text around a column on a line of its own, and a mark below the column."""
    start = max(0, column - 40)
    shown = text[start : start + 70]
    return f"\n    {shown}\n    {' ' * (column - start)}^"
