"""Requirements that judge a value by the answer's own other values, and say where an error entered.

An error that is made once counts once: what builds on a wrong value is judged by that wrong value.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from grader.arrays import norm
from grader.errors import RequirementNotMet
from grader.require import require_close, require_gradient, require_shape

_NOTHING = (
    1e-3  # of its right size: what builds on a tensor that is smaller would be judged by zeros
)

Flow = Mapping[str, Callable[..., Any]]


def require_own_gradient(
    loss: Callable[..., float],
    at: Sequence[Any],
    gradients: Callable[[], Sequence[Any]],
    right: Callable[[], tuple[Any, Sequence[Any]]],
    names: Sequence[str],
    rng: np.random.Generator,
    *,
    step: float = 1e-5,
    rtol: float = 1e-6,
) -> None:
    """Require gradients to be those of the answer's own loss; if not, say which of them is wrong.

    `loss(*at)` and `gradients()` are what the answer gives, and `right()` the right loss and
    gradients, asked for last. The slopes of the loss are central differences, as `require_gradient`
    takes them, since these need nothing of the answer's code but numbers. Of a loss that is smooth
    and of the order of 1 at `at` they are right to about 1e-9 of it.
    """
    value = require_shape(loss(*at), (), "the loss")
    given: list[Any] = []

    def kept() -> Sequence[Any]:
        given.extend(gradients())
        return given

    try:
        require_gradient(loss, at, kept, names, rng, step=step, what="your loss", rtol=rtol)
    except RequirementNotMet as failure:
        if not given:  # it is the loss that gave no number
            raise
        right_loss, right_gradients = right()
        wrong = [
            name
            for name, got, wanted in zip(names, given, right_gradients, strict=True)
            if not _close(got, wanted, rtol)
        ]
        told = f"{failure}\n{_which_is_wrong(_close(value, right_loss, rtol), wrong, names)}"
        raise RequirementNotMet(told, about=failure.about) from None


def _which_is_wrong(loss_is_right: bool, wrong: Sequence[str], names: Sequence[str]) -> str:
    if loss_is_right and wrong:
        return f"The loss is right here, so the error is in {_listed(wrong)}."
    if loss_is_right:
        return "Both are right here. Is the loss wrong elsewhere, or too coarsely rounded?"
    if wrong:
        return f"Neither the loss nor {_listed(wrong)} is right here. Mend the loss first."
    return f"{_listed(names)} {'is' if len(names) == 1 else 'are'} right: the error is in the loss."


def require_follows(
    got: Mapping[str, Any],
    flow: Flow,
    names: Sequence[str],
    *,
    source: str,
    rtol: float = 1e-9,
    atol: float = 1e-12,
) -> None:
    """Require tensors to be right, given those of the answer's own that they are computed from.

    `flow` has all tensors in the order in which the error signal walks: for each a function whose
    parameters, but for those with a default, name the tensors before it that it is computed from.
    What has none is computed from the signal that comes in, which `source` names. The message tells
    of all tensors and where the error entered: "dW2 and dH are right. dZ is not right: the error is
    between dH and dZ."

    What is right is right, whatever it builds on. Anything else is not judged, and not met, where
    that has another shape or is next to nothing: zeros follow from zeros.
    """
    right = _walked(flow)
    exact = [name for name in flow if _close(got.get(name), right[name], rtol, atol)]
    faults = {
        name: "" if name in exact else _fault(got, flow, name, right, source, rtol, atol)
        for name in flow
    }
    failed = [name for name in names if faults[name]]
    if not failed:
        return
    follow = [name for name in flow if not faults[name] and name not in exact]
    lines = [f"{_listed(exact)} {'is' if len(exact) == 1 else 'are'} right."] if exact else []
    lines += filter(None, faults.values())
    if follow:
        verb = "follows" if len(follow) == 1 else "follow"
        lines.append(f"{_listed(follow)} {verb} from your own values before.")
    raise RequirementNotMet("\n".join(lines), about=got.get(failed[0]))


def _fault(
    got: Mapping[str, Any],
    flow: Flow,
    name: str,
    right: Mapping[str, Any],
    source: str,
    rtol: float,
    atol: float,
) -> str:
    """What is wrong with a tensor, given what it builds on; empty if nothing is."""
    upstream = _upstream(flow, name)
    before = []
    for one in upstream:
        try:
            before.append(require_shape(got.get(one), np.shape(right[one]), f"your {one}"))
        except RequirementNotMet as failure:
            return f"{name} cannot be judged: {failure}."
        if norm(before[-1]) < _NOTHING * norm(right[one]):
            return f"{name} cannot be judged: your {one} is next to nothing."
    why = f"given your {_listed(upstream)}" if upstream else ""
    with np.errstate(all="ignore"):  # the answer's own values may be as large as they like
        follows = flow[name](*before)
    try:
        require_close(got.get(name), follows, name, rtol=rtol, atol=atol, why=why)
    except RequirementNotMet as failure:
        where = f"between {_listed(upstream) or source} and {name}"
        return f"{name} is not right: the error is {where}. {failure}."
    return ""


def _walked(flow: Flow) -> dict[str, Any]:
    """All tensors as they should be."""
    right: dict[str, Any] = {}
    for name, tensor in flow.items():
        right[name] = tensor(*(right[upstream] for upstream in _upstream(flow, name)))
    return right


def _upstream(flow: Flow, name: str) -> tuple[str, ...]:
    parameters = inspect.signature(flow[name]).parameters.values()
    return tuple(one.name for one in parameters if one.default is one.empty)


def _close(value: Any, wanted: Any, rtol: float, atol: float = 1e-12) -> bool:
    wanted = np.asarray(wanted)
    try:
        array = require_shape(value, wanted.shape, "it")
    except RequirementNotMet:
        return False
    return bool((np.abs(array - wanted) <= atol + rtol * norm(wanted)).all())


def _listed(names: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
