"""Whether the numbers that the lesson states are true, and the public checks' are the lesson's."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from grader.errors import RequirementNotMet

COURSE = Path(__file__).resolve().parents[1]
X, DY = np.array([[1, 0, 2], [0, 1, -1]]), np.array([[1, -1], [2, 3]])
P, Q = np.log(2), np.log(3)
W1, B1 = np.array([[-2 * P, Q, P], [2 * Q, P, -Q]]), np.array([P, -Q])
W2, B2 = np.array([[2, -1], [1, 2]]), np.array([0.5, -0.5])
TENSORS = {
    "dW2": [[2.2, 0.4], [1.8, 2.6]],
    "db2": [3, 2],
    "dH": [[1, -3], [7, 4]],
    "dZ": [[0.64, -1.08], [2.52, 2.56]],
    "dW1": [[0.64, 2.52, -1.24], [-1.08, 2.56, -4.72]],
    "db1": [3.16, 1.48],
}


@pytest.fixture(scope="module")
def reference() -> dict[str, Any]:
    return runpy.run_path(str(COURSE / "solutions/two_layer_backprop/reference.py"))


@pytest.fixture(scope="module")
def checks() -> dict[str, Any]:
    return runpy.run_path(str(COURSE / "exercises/two_layer_backprop/checks.py"))


def walked(reference: dict[str, Any], dY: Any) -> dict[str, Any]:
    way = reference["forward"](X, W1, B1, W2, B2)
    return dict(reference["backward"](dY, X, way["Z"], way["H"], W1, W2))


def test_the_lesson_s_way_out(reference: dict[str, Any]) -> None:
    way = reference["forward"](X, W1, B1, W2, B2)
    np.testing.assert_allclose(way["Z"], [[P, -Q], [Q, P]], rtol=1e-12)
    np.testing.assert_allclose(way["H"], [[0.6, -0.8], [0.8, 0.6]], rtol=1e-12)
    np.testing.assert_allclose(way["Y"], [[2.5, -1.5], [1.5, 1.5]], rtol=1e-12)


def test_the_lesson_s_way_back(reference: dict[str, Any]) -> None:
    got = walked(reference, DY)
    for name, wanted in TENSORS.items():
        np.testing.assert_allclose(got[name], wanted, rtol=1e-12, err_msg=name)
    rounded = [[-3.260, -0.045, 1.630], [2.131, 4.543, -1.066]]
    np.testing.assert_allclose(got["dX"], rounded, atol=5e-4)


def test_a_weight_s_slope_predicts_the_loss(reference: dict[str, Any]) -> None:
    moved = W1.copy()
    moved[0, 0] += 0.01
    before, after = (reference["forward"](X, W, B1, W2, B2)["Y"] for W in (W1, moved))
    assert np.sum(DY * (after - before)) == pytest.approx(0.0064, abs=5e-5)
    assert sum(one.size for one in (W1, B1, W2, B2)) == 14


def test_a_network_of_zeros_stands_still_on_a_saddle(reference: dict[str, Any]) -> None:
    Z = np.zeros((2, 2))
    got = reference["backward"](DY, X, Z, np.tanh(Z), 0 * W1, 0 * W2)
    assert [name for name, tensor in got.items() if np.any(tensor)] == ["db2"]
    small = 0.01
    for one, other in ((1, 1), (1, -1)):
        y = reference["forward"]([[2]], [[small * one]], [0], [[small * other]], [0])["Y"]
        assert y.item() == pytest.approx(2 * one * other * small**2, rel=1e-3)


def test_two_linear_layers_are_one(reference: dict[str, Any]) -> None:
    np.testing.assert_allclose((X @ W1.T) @ W2.T, X @ (W2 @ W1).T)


def test_the_public_checks_gather_what_is_right(
    reference: dict[str, Any], checks: dict[str, Any]
) -> None:
    got = walked(reference, DY)
    flow = checks["walk"](*checks["WORKED"])
    for name, tensor in flow.items():
        before = tensor.__code__.co_varnames[: tensor.__code__.co_argcount]
        np.testing.assert_allclose(tensor(*(got[one] for one in before)), got[name], rtol=1e-12)


def lost(backward: Callable[..., Any]) -> set[str]:
    """The tensors whose hidden checks do not pass."""
    require_tensors = runpy.run_path(str(COURSE / "solutions/two_layer_backprop/checks.py"))[
        "require_tensors"
    ]
    names = set()
    for name in (*TENSORS, "dX"):
        try:
            answer = SimpleNamespace(backward=backward)
            require_tensors([name], answer, np.random.default_rng(7))
        except RequirementNotMet:
            names.add(name)
    return names


def noise(tensor: Any) -> Any:
    return np.random.default_rng(3).standard_normal(tensor.shape)


@pytest.mark.parametrize("wrong", [*TENSORS, "dX"])
@pytest.mark.parametrize("err", [noise, np.ones_like, lambda tensor: 1000 * tensor, np.negative])
def test_one_wrong_tensor_costs_no_other(wrong: str, err: Callable[[Any], Any]) -> None:
    def backward(dY: Any, X: Any, Z: Any, H: Any, W1: Any, W2: Any) -> dict[str, Any]:
        def given(name: str, tensor: Any) -> Any:
            return err(tensor) if name == wrong else tensor

        dH = given("dH", dY @ W2)
        dZ = given("dZ", dH * (1 - H**2))
        kept = {"dW2": dY.T @ H, "db2": dY.sum(0), "dW1": dZ.T @ X, "db1": dZ.sum(0), "dX": dZ @ W1}
        return {"dH": dH, "dZ": dZ} | {name: given(name, kept[name]) for name in kept}

    assert lost(backward) == {wrong}


@pytest.mark.parametrize(
    "answer",
    [
        lambda dY, X, Z, H, W1, W2: (0 * W2, 0 * dY[0], 0 * H, 0 * Z, 0 * W1, 0 * Z[0], 0 * X),
        lambda dY, X, Z, H, W1, W2: (W2, dY[0], H, Z, W1, Z[0], X),
        lambda dY, X, Z, H, W1, W2: map(noise, (W2, dY[0], H, Z, W1, Z[0], X)),
    ],
    ids=["zeros", "echoes", "noise"],
)
def test_nothing_is_earned_by_what_knows_nothing(answer: Callable[..., Any]) -> None:
    names = [*TENSORS, "dX"]
    assert lost(lambda *given: dict(zip(names, answer(*given), strict=True))) == set(names)
