"""What a check may ask of formulas. The formulas are compared elsewhere, by a `Comparer`.

A formula of an answer is opaque here: text and trees are handed on as they are, and words come
back. What is wanted is an author's: text, a number or an object of sympy's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import permutations
from typing import Any, Protocol

import numpy as np

from grader import wire
from grader.errors import RequirementNotMet, Undecided
from grader.formulas.operations import work
from grader.formulas.steps import ExactNumber, Formula
from grader.formulas.sympy_objects import formula_of, is_sympy
from grader.require import parts
from grader.text import show

_MOST_ORDERS = 4  # parts whose orders are all tried
_MOST_EXPLAINED = 2
_ENDINGS = (".", "?", "^")
_MOST_REMEMBERED = 5_000  # fingerprints
_ALIKE = 1e-9  # of two values in floats


class Comparer(Protocol):
    """Where work on formulas is done."""

    def work(self, operation: str, *arguments: Any) -> Any:
        """Return what `operations.work` does; raise Undecided if it does not end."""
        ...


class Here:
    """Works in this process: for an author's formulas, and for a student's own self-check."""

    def work(self, operation: str, *arguments: Any) -> Any:
        """Do the work, which is bounded by what it counts."""
        return work(operation, *arguments)


class Formulas:
    """What a check gets as `formulas`.

    Wherever a formula is `given`, it is what an answer returned; if it is no formula, or cannot be
    read, RequirementNotMet says why. Undecided is raised where nobody can tell.
    """

    def __init__(self, comparer: Comparer) -> None:
        self._comparer = comparer
        self._fingerprints: dict[bytes, list[float | None]] = {}

    def parts(self, value: Any, names: Sequence[str], function: str) -> tuple[Any, ...]:
        """Return these parts of what a function returned: a tuple, a list, a row or a column."""
        return parts(flattened(value), names, function)

    def require_equal(
        self,
        given: Any,
        wanted: Any,
        name: str,
        *,
        symbols: Sequence[str] = (),
        domain: Sequence[str] = (),
        along: str = "",
        function: Any = None,
        others: Mapping[str, Any] | None = None,
        rtol: float = 0.0,
    ) -> None:
        """Require that a formula equals the wanted one, wherever the domain's conditions hold.

        `symbols` are those that it may have. For the sake of a diagnosis, `along` says along which
        symbol it is a derivative, `function` of what, and `others` are the other parts of the right
        answer. `rtol` allows for rounding, relative to the value at each point.
        """
        raw = _plain(given, name)
        verdict, difference = self._ask(name, "compare", raw, source(wanted), domain, symbols, rtol)
        if verdict == "equal":
            return
        if verdict == "unknown":
            raise Undecided(f"{name} = {show(given)}: whether this is right could not be settled")
        explain = partial(self._explain, raw, wanted, domain, along, function, others or {})
        told = f": {difference}" if difference else ""
        raise RequirementNotMet(f"{name} = {show(given)} is not right{told}", explain)

    def require_all_equal(
        self,
        given: Sequence[Any],
        wanted: Sequence[Any],
        names: Sequence[str],
        *,
        symbols: Sequence[str] = (),
        domain: Sequence[str] = (),
        along: Sequence[str] = (),
        function: Any = None,
        rtol: float = 0.0,
    ) -> None:
        """Require that each formula equals the wanted one; tell right ones from wrong.

        `along` has a symbol for each, along which it is a derivative of `function`.
        """
        failures: list[RequirementNotMet] = []
        said = []
        for place, name in enumerate(names):
            others = {other: wanted[at] for at, other in enumerate(names) if at != place}
            try:
                self.require_equal(
                    given[place],
                    wanted[place],
                    name,
                    symbols=symbols,
                    domain=domain,
                    along=along[place] if along else "",
                    function=function,
                    others=others,
                    rtol=rtol,
                )
                said.append(f"{name} is right.")
            except RequirementNotMet as failure:
                failures.append(failure)
                said.append(str(failure) if str(failure).endswith(_ENDINGS) else f"{failure}.")
        if not failures:
            return
        order = self._order(given, wanted, domain) if len(failures) > 1 else None
        if order:
            told = ", ".join(names[place] for place in order)
            raise RequirementNotMet(
                "\n".join(said),
                lambda: (
                    f"These are the right formulas in the wrong order: yours are {told}, and "
                    f"{', '.join(names)} are asked for.",
                ),
            )
        raise RequirementNotMet("\n".join(said), partial(_explanations, failures))

    def require_matrix(
        self,
        given: Any,
        wanted: Any,
        name: str,
        *,
        symbols: Sequence[str] = (),
        domain: Sequence[str] = (),
        rtol: float = 0.0,
    ) -> None:
        """Require that each entry of a matrix of formulas equals the wanted one; name the wrong.

        Both are rows of formulas, a vector is one row, and a matrix of sympy's will do.
        """
        right, rows = _rows(wanted), _rows(given)
        if [len(row) for row in rows] != [len(row) for row in right]:
            raise RequirementNotMet(f"{name} has {_shape(rows)}; it must have {_shape(right)}")
        one_row = len(right) == 1
        self.require_all_equal(
            [entry for row in rows for entry in row],
            [entry for row in right for entry in row],
            [
                f"{name}[{column}]" if one_row else f"{name}[{line}, {column}]"
                for line, row in enumerate(right)
                for column in range(len(row))
            ],
            symbols=symbols,
            domain=domain,
            rtol=rtol,
        )

    def require_form(self, given: Any, name: str, form: str, heads: Sequence[str] = ()) -> None:
        """Require that a formula is written in a form: `expanded`, `factored`, or in `heads` only.

        Heads are functions by name, and `add`, `mul` and `pow`.
        """
        problem = self._ask(name, "form", _plain(given, name), form, heads)
        if problem:
            raise RequirementNotMet(f"{name} = {show(given)}: {problem}")

    def symbols(self, given: Any, name: str) -> tuple[str, ...]:
        """Return the names of a formula's symbols, sorted."""
        return tuple(self._ask(name, "names", _plain(given, name)))

    def differentiate(self, given: Any, along: str, name: str = "the formula") -> Formula:
        """Return a formula's derivative along a symbol."""
        return Formula(self._ask(name, "slope", _plain(given, name), along))

    def value_at(self, given: Any, point: Mapping[str, float], name: str) -> float | None:
        """Return a formula's value at a point, as a float; None where it has none."""
        numbers = [(symbol, float(number)) for symbol, number in point.items()]
        value: float | None = self._ask(name, "value", _plain(given, name), numbers)
        return value

    def same(self, one: Any, other: Any, domain: Sequence[str] = ()) -> bool:
        """Tell whether two values are formulas, and the same ones as far as can be told.

        Most differ at once by their fingerprints, which are remembered.
        """
        try:
            first, second = source(one), source(other)
            if first is None or second is None:
                return False
            prints = self._fingerprint(first), self._fingerprint(second)
            if not all(prints):
                return bool(first == second)  # one of them cannot be read
            if _differ(*prints):
                return False
            word, found = self._comparer.work("compare", first, second, domain)
        except Undecided:
            return False
        return word == "done" and bool(found[0] == "equal")

    def _fingerprint(self, formula: Any) -> list[float | None]:
        """Values at a few points; none for what cannot be read."""
        key = wire.encode(formula)
        if key not in self._fingerprints:
            if len(self._fingerprints) >= _MOST_REMEMBERED:
                del self._fingerprints[next(iter(self._fingerprints))]
            word, found = self._comparer.work("fingerprint", formula)
            self._fingerprints[key] = found if word == "done" else []
        return self._fingerprints[key]

    def _order(
        self, given: Sequence[Any], wanted: Sequence[Any], domain: Sequence[str]
    ) -> Sequence[int] | None:
        """In which order of the wanted parts the given ones are right, if in any."""
        if len(wanted) > _MOST_ORDERS:
            return None
        right = [[self.same(one, other, domain) for other in wanted] for one in given]
        for order in permutations(range(len(wanted))):
            if all(right[place][other] for place, other in enumerate(order)):
                return order
        return None

    def _explain(
        self,
        given: Any,
        wanted: Any,
        domain: Sequence[str],
        along: str,
        function: Any,
        others: Mapping[str, Any],
    ) -> tuple[str, ...]:
        told = [(name, source(other)) for name, other in others.items()]
        of = None if function is None else source(function)
        try:
            word, sentence = self._comparer.work(
                "hypothesis", given, source(wanted), domain, along, of, told
            )
        except Undecided:
            return ()
        return (sentence,) if word == "done" and sentence else ()

    def _ask(self, name: str, operation: str, *arguments: Any) -> Any:
        word, found = self._comparer.work(operation, *arguments)
        if word == "invalid":
            raise RequirementNotMet(f"{name} cannot be read as a formula. {found}")
        if word == "unsettled":
            raise Undecided(f"{name}: {found}")
        return found


HERE = Formulas(Here())


def flattened(value: Any) -> Any:
    """Return a row or a column of formulas as a plain list; anything else as it is."""
    if isinstance(value, list) and value and all(isinstance(row, list) for row in value):
        if len(value) == 1:
            return value[0]
        if all(len(row) == 1 for row in value):
            return [row[0] for row in value]
    return value.tolist() if isinstance(value, np.ndarray) and value.ndim == 1 else value


def _rows(value: Any) -> list[list[Any]]:
    """The rows of a matrix; a vector, a row and a column are one row."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    flat = flattened(list(value) if isinstance(value, tuple) else value)
    if not isinstance(flat, list):
        return [[flat]]
    if flat and all(isinstance(row, (list, tuple)) for row in flat):
        return [list(row) for row in flat]
    return [flat]


def _shape(rows: list[list[Any]]) -> str:
    lengths = sorted({len(row) for row in rows})
    columns = " or ".join(map(str, lengths))
    return f"{len(rows)} x {columns} entries" if len(rows) > 1 else f"{columns} entries"


def source(value: Any) -> Any:
    """Return a formula's text or steps; None for a value that is no formula."""
    if isinstance(value, Formula):
        return value.steps
    if isinstance(value, ExactNumber):
        return value.formula.steps
    if isinstance(value, str):
        return value
    if is_sympy(value):
        return formula_of(value).steps
    if isinstance(value, np.ndarray) and value.size == 1:
        value = value.item()
    if isinstance(value, (bool, np.bool_)):
        return None
    if isinstance(value, (int, np.integer, Fraction)):
        return [["number", int(value.numerator), int(value.denominator)]]
    if isinstance(value, (float, np.floating)):
        return [["float", repr(float(value))]]
    return None


def _plain(given: Any, name: str) -> Any:
    if given is None:
        raise RequirementNotMet(f"{name} is None; does the function return its result?")
    found = source(given)
    if found is None:
        raise RequirementNotMet(f"{name} = {show(given)}, which is not a formula")
    return found


def _differ(one: Sequence[float | None], other: Sequence[float | None]) -> bool:
    return any(
        a is not None and b is not None and abs(a - b) > _ALIKE * max(abs(a), abs(b))
        for a, b in zip(one, other, strict=False)
    )


def _explanations(failures: Sequence[RequirementNotMet]) -> tuple[str, ...]:
    found = [sentence for failure in failures for sentence in failure.explain()]
    return tuple(dict.fromkeys(found))[:_MOST_EXPLAINED]
