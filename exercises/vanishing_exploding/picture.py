"""How long a signal is after up to 50 layers: turns times a gain, and the lesson's matrices.

What is expected are powers of one number: a turn times a gain stretches every signal by the gain,
and [1, 1] is only stretched by the matrix of 0.6. Lengths are drawn as powers of ten.
"""

import numpy as np

from grader import Line, Panel, Picture, require_shape

LAYERS = 50
GAINS = (0.9, 1.0, 1.1)
DOTS = (0, 10, 20, 30, 40, 50)
LOWEST = -3  # the frame's floor, as a power of ten
A, B = [[0.6, 0.6], [0.6, 0.6]], [[0.0, 2], [0, 0]]


def picture(answer, variant):
    """Draw the lengths that the answer finds, and those that they must be."""
    turns = {gain: lengths(answer, gain * turn(0.7), [1.0, 0]) for gain in GAINS}
    small = lengths(answer, A, [1.0, 1])
    large = lengths(answer, B, [1.0, 0])
    low, _, high = (number(turns[gain][-1]) for gain in GAINS)
    return Picture(
        title="A signal on its way back",
        caption=(
            f"After {LAYERS} layers your signal is multiplied by {low} with the gain 0.9 (right: "
            f"0.00515) and by {high} with the gain 1.1 (right: 117). With all entries 0.6 it is "
            f"multiplied by {number(small[-1] / small[0])} (right: 9100), and with the entry 2 by "
            f"{number(large[-1])} (right: 0)."
        ),
        panels=(of_turns(turns), of_surprises(small, large)),
    )


def turn(angle):
    """Return the matrix that rotates by an angle."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s], [s, c]])


def lengths(answer, matrix, start):
    """Return the answer's lengths through this matrix again and again."""
    layers = [np.array(matrix) for _ in range(LAYERS)]
    norms = answer.gradient_norms(layers, np.array(start))
    return np.abs(require_shape(norms, (LAYERS + 1,), "the lengths"))


def number(value):
    """Return a number in few letters."""
    if value > 1e6:
        return "more than a million"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def powers(norms):
    """Return the lengths as powers of ten; what is shorter or 0 lies below the frame's floor."""
    return np.log10(np.clip(norms, 10.0 ** (LOWEST - 1), 1e9))


def dots(start, gain, label):
    """Return marks at start * gain**t."""
    return [
        Line([t], [np.log10(start) + t * np.log10(gain)], "mark", label)
        for t in DOTS
        if np.log10(start) + t * np.log10(gain) > LOWEST
    ]


def panel(title, description, lines):
    """Return a panel of lengths over layers."""
    return Panel(
        title=title,
        description=description,
        x_label="layers passed, from the end",
        y_label="length, as a power of ten",
        x_range=(-1, LAYERS + 1),
        y_range=(LOWEST, 5),
        lines=tuple(lines),
    )


def of_turns(turns):
    """Draw the lengths through turns times a gain."""
    steps = np.arange(LAYERS + 1)
    return panel(
        "A turn times a gain",
        "The length of the signal over 50 layers, as a power of ten. Right lengths lie on three "
        "straight lines: down to -2.3 for the gain 0.9, level for 1, up to 2.1 for 1.1.",
        [
            *(
                Line(steps, powers(norms), label=f"yours, {gain:g}")
                for gain, norms in turns.items()
            ),
            *(dot for gain in GAINS for dot in dots(1, gain, "gain to the power of t")),
        ],
    )


def of_surprises(small, large):
    """Draw the lengths through the lesson's two matrices."""
    steps = np.arange(LAYERS + 1)
    return panel(
        "Small entries, and a large one",
        "The length of the signal over 50 layers, as a power of ten. With all entries 0.6 right "
        "lengths rise in a straight line to 4.1. With the entry 2 they rise for one layer and then "
        "fall out of the frame, since nothing is left.",
        [
            Line(steps, powers(small), label="yours, all entries 0.6"),
            Line(steps, powers(large), label="yours, one entry 2"),
            *dots(np.sqrt(2), 1.2, "as it should be"),
            *[Line([t], [np.log10(2.0**t)], "mark", "as it should be") for t in (0, 1)],
        ],
    )
