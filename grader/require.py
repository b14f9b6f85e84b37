"""Requirements that a check makes of values, each with a message that a student can act on.

The order is always the same, so that no clever value slips through: kind (numbers, not text or
None), then shape, then finite, then `not (error <= tolerance)`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from grader.answer import Answer
from grader.arrays import array_of, norm
from grader.errors import AnswerRaised, AnswerRefused, RequirementNotMet
from grader.text import number, show


def require(holds: bool, message: str) -> None:
    """Raise RequirementNotMet with this message unless `holds`."""
    if not holds:
        raise RequirementNotMet(message)


def as_numbers(value: Any, name: str) -> Any:
    """Return `value` (an array, a number, or lists of them) as an array of floats.

    Raise RequirementNotMet if it is None, text, ragged, complex, or holds NaN or infinity.
    """
    if value is None:
        raise _not_met(f"{name} is None; does the function return its result?", value)
    array = array_of(value)
    if array is None:
        raise _not_met(f"{name} = {show(value)}, which is not an array of numbers", value)
    if array.dtype.kind == "c":
        if array.imag.any():
            raise _not_met(f"{name} = {show(value)} has an imaginary part", value)
        array = array.real
    array = array.astype(float)
    finite = np.isfinite(array)
    if not finite.all():
        if not array.shape:
            raise _not_met(f"{name} is {array[()]}, which is not finite", value)
        bad = np.flatnonzero(~finite)
        place = tuple(int(index) for index in np.unravel_index(bad[0], finite.shape))
        raise _not_met(
            f"{len(bad)} of {array.size} {_entries(array.size)} of {name} "
            f"{'is' if len(bad) == 1 else 'are'} not finite: {_at(name, place)} is {array[place]}",
            value,
        )
    return array


def parts(value: Any, names: Sequence[str], function: str) -> tuple[Any, ...]:
    """Return a returned tuple or list of these parts; raise RequirementNotMet if it is none."""
    wanted = f"{function} must return ({', '.join(names)})"
    if value is None:
        raise _not_met(f"{wanted}; it returned None. Is a `return` missing?", value)
    if not isinstance(value, (tuple, list)):
        raise _not_met(f"{wanted}; it returned {show(value)}", value)
    if len(value) != len(names):
        count = "1 value" if len(value) == 1 else f"{len(value)} values"
        raise _not_met(f"{wanted}; it returned {count}, not {len(names)}", value)
    return tuple(value)


def require_shape(value: Any, shape: tuple[int, ...], name: str) -> Any:
    """Require an array of numbers of exactly this shape; return it as floats."""
    array = as_numbers(value, name)
    if not shape and array.size == 1:  # one number in brackets is one number
        return array.reshape(())
    if array.shape != shape:
        wanted = str(shape) if shape else "a single number"
        raise _not_met(f"{name} has shape {array.shape}; it must be {wanted}", value)
    return array


def require_close(
    value: Any, wanted: Any, name: str, *, rtol: float = 1e-9, atol: float = 1e-12, why: str = ""
) -> None:
    """Require the same shape, and every entry within `rtol` of the wanted array's norm or `atol`.

    The norm is Euclidean, over all entries; `rtol` and `atol` are added. `why` says where the
    wanted value comes from, if it is not simply the right one.
    """
    because = f" ({why})" if why else ""
    wanted = np.asarray(wanted)
    array = require_shape(value, wanted.shape, name)
    if not np.isfinite(wanted).all():
        if why:  # it was computed from the answer's own values
            raise _not_met(f"{name} is too large to be compared{because}", value)
        raise ValueError(f"the wanted {name} is not finite")
    error = np.abs(array - wanted)
    wrong = ~(error <= atol + rtol * norm(wanted))
    if not wrong.any():
        return
    if not array.shape:
        got, correct = _told_apart(array[()], wanted[()])
        raise _not_met(f"{name} = {got}, expected {correct}{because}", value)
    place = tuple(int(index) for index in np.unravel_index(np.argmax(error), error.shape))
    got, correct = _told_apart(array[place], wanted[place])
    raise _not_met(
        f"{wrong.sum()} of {wrong.size} {_entries(wrong.size)} of {name} "
        f"{'is' if wrong.sum() == 1 else 'are'} wrong; the furthest off is "
        f"{_at(name, place)} = {got}, expected {correct}{because}",
        value,
    )


def require_all_close(
    values: Sequence[Any],
    wanted: Sequence[Any],
    names: Sequence[str],
    *,
    rtol: float = 1e-9,
    atol: float = 1e-12,
    why: str = "",
) -> None:
    """Require each value to be close, as `require_close` does; tell right ones from wrong."""
    said = []
    wrong: list[Any] = []
    for value, correct, name in zip(values, wanted, names, strict=True):
        try:
            require_close(value, correct, name, rtol=rtol, atol=atol, why=why)
            said.append(f"{name} is right.")
        except RequirementNotMet as failure:
            wrong.append(value)
            said.append(str(failure) if str(failure).endswith("?") else f"{failure}.")
    if wrong:
        raise _not_met("\n".join(said), wrong[0])


def require_raises(call: Callable[[], Any], kind: str, what: str) -> None:
    """Require that a call of the answer raises a built-in exception, or a kind of it.

    `what` names the call in words.
    """
    wanted = f"{what} must raise {kind}"
    try:
        value = call()
    except AnswerRaised as failure:
        if failure.loading or kind not in failure.kinds:
            raise RequirementNotMet(f"{wanted}. {failure}") from None
        return
    except AnswerRefused as failure:
        raise RequirementNotMet(f"{wanted}, which ends the function there. {failure}") from None
    raise _not_met(f"{wanted}; it returned {show(value)}", value)


def path_of(value: Any, x0: Any, steps: int) -> Any:
    """Require a path from x0, (d,), with a row for the start and one for each step; return it.

    The path comes back as floats, (steps + 1, d).
    """
    path = as_numbers(value, "the path")
    wanted = (steps + 1, len(x0))
    if path.shape != wanted:
        raise _not_met(
            f"the path has shape {path.shape}; with {steps} steps from a point of {len(x0)} "
            f"numbers it must be {wanted}: a row for the start and one for each step",
            value,
        )
    require_row(path, 0, x0, "the start x0", value)
    return path


def require_path(value: Any, wanted: Any) -> None:
    """Require a path to be this one, and point at the first row that is not."""
    path = path_of(value, wanted[0], len(wanted) - 1)
    for t in range(1, len(wanted)):
        require_row(path, t, wanted[t], f"one step from row {t - 1}", value)


def require_row(path: Any, t: int, wanted: Any, what: str, returned: Any = None) -> None:
    """Require row t of a path to be this point, which `what` names; `returned` is what it was."""
    if not (np.abs(path[t] - wanted) <= 1e-12 + 1e-9 * np.linalg.norm(wanted)).all():
        raise _not_met(
            f"row {t} of the path is {_point(path[t])}; it must be {what}, {_point(wanted)}",
            path if returned is None else returned,
        )


def _point(x: Any) -> str:
    return f"({', '.join(f'{number:.7g}' for number in x)})"


def as_vector(value: Any, name: str) -> Any:
    """Return a row (1, M) or a column (M, 1) as a vector (M,); anything else as numbers."""
    array = as_numbers(value, name)
    return array.reshape(-1) if array.ndim == 2 and 1 in array.shape else array


def require_gradient(
    function: Callable[..., float],
    at: Sequence[Any],
    gradients: Callable[[], Sequence[Any]],
    names: Sequence[str],
    rng: np.random.Generator,
    *,
    step: float,
    what: str,
    rtol: float = 1e-6,
) -> None:
    """Require that gradients predict how `function` changes, one argument and direction at a time.

    Moves each argument alone, by `step` in a random direction V, and compares the central
    difference (f(x + hV) - f(x - hV)) / 2h with the sum of gradient * V. For a function that is at
    most quadratic in each argument the difference is exact at any step. `gradients` is called last,
    so that a message shows its call; `what` names the function's value in words.
    """
    points = [np.asarray(point, dtype=float) for point in at]
    directions = [rng.standard_normal(point.shape) for point in points]
    changes = []
    for position, direction in enumerate(directions):
        ends = []
        for sign in (1, -1):
            moved = list(at)
            moved[position] = points[position] + sign * step * direction
            ends.append(function(*moved))
        changes.append(float((ends[0] - ends[1]) / (2 * step)))
    for gradient, name, direction, change in zip(
        gradients(), names, directions, changes, strict=True
    ):
        array = as_numbers(gradient, name)
        require(
            array.size == direction.size,
            f"{name} has shape {array.shape}; one slope for each entry makes {direction.shape}",
        )
        slopes = array.reshape(direction.shape) * direction
        predicted = float(np.sum(slopes))
        allowed = 1e-9 + rtol * (norm(slopes) + abs(change))
        require(
            bool(np.isfinite(allowed)) and abs(predicted - change) <= allowed,
            f"{name} does not predict how {what} changes: along one random direction it changes by "
            f"{number(change)} a step, and {name} says {number(predicted)}",
        )


def require_unchanged(answer: Answer) -> None:
    """Require that the newest call left its arguments alone (which is the answer's own word)."""
    call = answer.last_call()
    changed = call.changed
    require(
        not changed,
        f"{call.function} changed its argument{'s' if len(changed) > 1 else ''} "
        f"{', '.join(changed)}. Work on a copy, and return new arrays.",
    )


def _not_met(message: str, value: Any) -> RequirementNotMet:
    return RequirementNotMet(message, about=value)


def _entries(count: int) -> str:
    return "entry" if count == 1 else "entries"


def _at(name: str, place: tuple[int, ...]) -> str:
    """An entry of what has just been named; a name in words is not said again."""
    entry = f"[{', '.join(map(str, place))}]"
    return f"{name}{entry}" if name.isidentifier() else f"entry {entry}"


def _told_apart(got: Any, wanted: Any) -> tuple[str, str]:
    """Show two numbers that differ with as many digits as it takes to see it."""
    if number(got) != number(wanted):
        return number(got), number(wanted)
    return f"{got:.17g}", f"{wanted:.17g}"
