"""How far back the last step's signal reaches: its size at every step, for three sizes of Wh.

All inputs and states are 0, where tanh is its own tangent and has the slope 1. Wh is a turn, times
0.5, 1 or 1.5, so that each step back multiplies the signal's length by that number.
"""

import numpy as np

from grader import Line, Panel, Picture, parts, require_shape

WALK = ("dX", "dh0", "dWx", "dWh", "db")
T = 13
SIZES = (1.5, 1.0, 0.5)
TURN = np.array([[0.8, -0.6], [0.6, 0.8]])
LOW, HIGH = -4.5, 3.0  # powers of ten


def picture(answer, variant):
    """Draw the length of dX at every step for a signal that comes in at the last one."""
    lengths = {size: lengths_of(answer, size) for size in SIZES}
    return Picture(
        title="How far back the last step's signal reaches",
        caption=in_words(lengths),
        panels=(panel(lengths),),
    )


def lengths_of(answer, size):
    """Return the length of dX at every step, as the answer gives it."""
    dH = np.zeros((1, T, 2))
    dH[0, -1] = 0.6, 0.8
    nothing = np.zeros((1, T, 2))
    walk = answer.rnn_backward(dH, nothing, np.zeros((1, 2)), nothing, np.eye(2), size * TURN)
    dX = parts(walk, WALK, "rnn_backward")[0]
    return np.linalg.norm(require_shape(dX, (1, T, 2), "dX")[0], axis=1)


def in_words(lengths):
    """Say what of the signal arrives at step 0, and what must, where that differs."""
    said = []
    for size in SIZES:
        given, right = lengths[size][0], size ** (T - 1)
        wrong = "" if np.isclose(given, right, rtol=1e-6) else f" in place of {right:.3g}"
        said.append(f"{given:.3g}{wrong}")
    return (
        f"A signal of length 1 comes in at step {T - 1}. At step 0 yours has the length {said[0]} "
        f"with Wh of size 1.5, {said[1]} with size 1 and {said[2]} with size 0.5."
    )


def powers(lengths):
    """Return powers of ten within a little more than the frame; 0 is below it."""
    return np.log10(np.clip(lengths, 10 ** (LOW - 1), 10 ** (HIGH + 1)))


def panel(lengths):
    """Draw the lengths, and as dots where a factor for every step back puts them."""
    steps = np.arange(T)
    return Panel(
        title="Length of dX at each step",
        description=(
            f"The length of dX over the steps 0 to {T - 1}, in powers of ten. From 1 at the last "
            f"step, right values go back along three straight lines: up to {1.5 ** (T - 1):.0f} "
            f"at step 0, level, and down to {0.5 ** (T - 1):.2g}."
        ),
        x_label="step t",
        y_label="length of dX, as a power of ten",
        x_range=(0, T - 1),
        y_range=(LOW, HIGH),
        lines=(
            *(Line(steps, powers(lengths[size]), label=f"yours, size {size:g}") for size in SIZES),
            *(
                Line([t], [(T - 1 - t) * np.log10(size)], "mark", "size to the power T - 1 - t")
                for size in SIZES
                for t in steps
            ),
        ),
    )
