"""A picture of the walk back: the signal at each station, and every entry of every tensor.

What an entry must be is gathered from the way out: the entry moves by 1, the station ahead moves
with it, and that is weighed by the answer's own signal there. So only the tensor at which an error
enters leaves the diagonal. The network never changes and is no secret: a picture decides no marks.
"""

import numpy as np

from grader import Line, Panel, Picture, as_vector, require, require_shape

N, D, K, C = 4, 3, 5, 2
TENSORS = {"dW2": (C, K), "db2": (C,), "dH": (N, K), "dZ": (N, K)}
TENSORS |= {"dW1": (K, D), "db1": (K,), "dX": (N, D)}
SIGNALS = ("dH", "dZ", "dX")
WIDE = 4.0  # of the frames of the dots
CLOSE = 1e-6


def network():
    """Return fixed dY, X, Z, W1 and W2."""
    rng = np.random.default_rng(3)
    X, W1, b1 = rng.standard_normal((N, D)), 0.7 * rng.standard_normal((K, D)), rng.normal(size=K)
    Z = np.einsum("nd,kd->nk", X, W1) + b1
    return 0.8 * rng.standard_normal((N, C)), X, Z, W1, rng.standard_normal((C, K))


def picture(answer, variant):
    """Draw the size of the answer's signals, and its tensors against what each must be."""
    dY, X, Z, W1, W2 = network()
    yours = tensors(answer.backward(dY, X, Z, np.tanh(Z), W1, W2))
    wanted = given(yours, dY, X, Z, W1, W2)
    right = given({}, dY, X, Z, W1, W2)
    off = {name: int(np.sum(np.abs(yours[name] - wanted[name]) > CLOSE)) for name in TENSORS}
    return Picture(
        title="Your error signal on its way back",
        caption=told(off),
        panels=(
            strength(dY, yours, right),
            against("What layer 2 keeps", ["dW2", "db2"], yours, wanted, off),
            against("What layer 2 and the tanh pass on", ["dH", "dZ"], yours, wanted, off),
            against("What layer 1 keeps and passes on", ["dW1", "db1", "dX"], yours, wanted, off),
        ),
    )


def tensors(returned):
    """Return the answer's tensors by name, required to have the right shapes."""
    require(isinstance(returned, dict), "backward must return a dict")
    found = {}
    for name, shape in TENSORS.items():
        require(name in returned, f"{name} is missing")
        value = as_vector(returned[name], name) if len(shape) == 1 else returned[name]
        found[name] = require_shape(value, shape, name)
    return found


def gathered(ahead, signal, shape):
    """Return for each entry how the loss changes when it moves by 1, and the station ahead too."""
    size = int(np.prod(shape))
    units = np.eye(size).reshape(size, *shape)
    return np.array([np.sum(signal * ahead(unit)) for unit in units]).reshape(shape)


def given(yours, dY, X, Z, W1, W2):
    """Return what each tensor must be, given the answer's own dH and dZ; the right ones without."""
    H, rows, bend = np.tanh(Z), np.ones((N, 1)), 1 / np.cosh(Z) ** 2
    must = {
        "dW2": gathered(lambda V: H @ V.T, dY, (C, K)),
        "db2": gathered(lambda v: rows * v, dY, (C,)),
        "dH": gathered(lambda V: V @ W2.T, dY, (N, K)),
    }
    must["dZ"] = gathered(lambda V: bend * V, yours.get("dH", must["dH"]), (N, K))
    dZ = yours.get("dZ", must["dZ"])
    must["dW1"] = gathered(lambda V: X @ V.T, dZ, (K, D))
    must["db1"] = gathered(lambda v: rows * v, dZ, (K,))
    must["dX"] = gathered(lambda V: V @ W1.T, dZ, (N, D))
    return must


def told(off):
    """Say which tensors are off, given the signal before them."""
    wrong = [name for name in TENSORS if off[name]]
    if not wrong:
        return "All dots lie on the diagonal: each of your tensors is right."
    counts = ", ".join(f"{name} ({off[name]} of {np.prod(TENSORS[name])})" for name in wrong)
    return (
        f"Off the diagonal are entries of {counts}. An error enters there; what lies on the "
        "diagonal is right, given your own signal before it."
    )


def strength(dY, yours, right):
    """Draw the length of each example's signal at each station."""
    at = np.arange(4)
    walks = [
        np.transpose([np.linalg.norm(one, axis=1) for one in (dY, *map(by.get, SIGNALS))])
        for by in (yours, right)
    ]
    high = 1.25 * float(walks[1].max())
    apart = int(sum(not np.allclose(*pair, atol=CLOSE) for pair in zip(*walks)))
    return Panel(
        title="How strong the signal is, example by example",
        description=(
            f"The length of the signal at dY, dH, dZ and dX for {N} examples. On a right "
            f"walk it never grows from dH to dZ. Of your {N} walks, {apart} are not as they should "
            "be."
        ),
        x_label="station: 0 is dY, 1 dH, 2 dZ, 3 dX",
        y_label="length of the signal",
        x_range=(-0.2, 3.2),
        y_range=(0, high),
        lines=(
            *(Line(*below(at, walk, high), label="your signal") for walk in walks[0]),
            *(
                Line([x], [y], "mark", "right signal")
                for walk in walks[1]
                for x, y in zip(at[1:], walk[1:])
            ),
        ),
    )


def below(x, y, high):
    """Return a walk up to its first point above the frame."""
    above = np.flatnonzero(y > high)
    end = above[0] + 1 if len(above) else len(y)
    return x[:end], y[:end]


def against(title, names, yours, wanted, off):
    """Draw each entry of these tensors over what it must be."""
    counts = ", ".join(f"{off[name]} of {np.prod(TENSORS[name])} of {name}" for name in names)
    return Panel(
        title=title,
        description=(
            f"Each dot is an entry: yours, over what it must be given your signal before it. Off "
            f"the diagonal are {counts}."
        ),
        x_label="what it must be, given your signal",
        y_label="yours",
        x_range=(-WIDE, WIDE),
        y_range=(-WIDE, WIDE),
        lines=(
            *(
                Line([x], [y], label=f"your {name}")
                for name in names
                for x, y in zip(wanted[name].flat, yours[name].flat)
                if abs(x) <= WIDE and abs(y) <= WIDE
            ),
            Line([-WIDE, WIDE], [-WIDE, WIDE], "mark", "right"),
        ),
    )
