"""A picture of your own slopes: secants that turn into the tangent, and what a small h is good for.

On the left, your secants of x**2 at 3. The one with the step h has the slope 6 + h. On the right,
the error of your numerical gradient of x**3 at 1. A central difference is 3 + h**2 there, so its
error is h**2 until rounding takes over: values near 1 are known to about 1e-16, and the difference
of two of them is divided by a length like h.
"""

import math

import numpy as np

from grader import Line, Panel, Picture, require_shape

STEPS = (3.0, 1.0, 0.1)
LEFT, RIGHT, LOW, HIGH = 1.0, 6.2, -4.0, 38.0
TENS = np.linspace(-12, -1, 23)  # log10 of h: two to a power of ten
NO_ERROR = -13.0  # stands for the log10 of 0
ROUNDING = -16.0  # log10 of what a value near 1 is known to
CROSSING = ROUNDING / 3  # of h**2 and 1e-16 / h


def picture(answer, variant):
    """Draw the answer's secants and the errors of its gradients."""
    slopes = require_shape(answer.secants(square, 3.0, list(STEPS)), (len(STEPS),), "slopes")
    errors = np.array([log_error(answer, 10**ten) for ten in TENS])
    return Picture(
        title="Your secants, and your errors",
        caption=f"{in_words(slopes)} {found(errors)}",
        panels=(secant_panel(slopes), error_panel(errors)),
    )


def square(x):
    return x**2


def cube(x):
    x = np.asarray(x, dtype=float)
    if x.shape != (1,):
        raise ValueError(
            f"f takes an x of shape (1,), like yours, but was asked at one of {x.shape}"
        )
    return float(x[0]) ** 3


def log_error(answer, h):
    """Return log10 of how far the answer's gradient of x**3 at 1 is from 3."""
    gradient = require_shape(answer.numerical_gradient(cube, np.array([1.0]), h), (1,), "gradient")
    error = abs(float(gradient[0]) - 3)
    return max(math.log10(error), NO_ERROR) if error else NO_ERROR


# In words


def in_words(slopes):
    """Name the slopes, beside those of right secants."""
    yours = ", ".join(f"{slope:.4g}" for slope in slopes)
    right = all(abs(slope - (6 + h)) <= 1e-6 for slope, h in zip(slopes, STEPS))
    beside = "nearer and nearer to the tangent's 6" if right else "where right ones have 9, 7, 6.1"
    return f"With the steps 3, 1 and 0.1 your secants have the slopes {yours}, {beside}."


def found(errors):
    """Say how the errors fall, and where they are smallest."""
    falls = errors[-1] - errors[-3]  # from h = 0.1 to h = 0.01
    best = TENS[np.argmin(errors)]
    central = "as it should" if abs(falls - 2) < 0.01 else "where it should be 100 times smaller"
    return (
        f"From h = 0.1 to 0.01 the error of your gradient becomes {times(falls)}, {central}, and "
        f"of all h drawn it is smallest at about {10**best:.0e}."
    )


def times(powers):
    """Say by how many times an error falls that falls by so many powers of ten."""
    if abs(powers) < 0.05:
        return "no smaller"
    size = f"{10 ** abs(powers):.3g}" if abs(powers) < 6 else "more than a million"
    return f"{size} times {'smaller' if powers > 0 else 'larger'}"


# In lines


def secant_panel(slopes):
    """Draw the curve x**2 around 3, the secants, and the tangent."""
    x = np.linspace(LEFT, math.sqrt(HIGH), 40)
    return Panel(
        title="Secants of x² at 3",
        description=(
            "The curve x² from 1 to 6, and lines through its point (3, 9): your secants, with "
            f"the slopes {', '.join(f'{slope:.4g}' for slope in slopes)} for the steps 3, 1 and "
            "0.1, and the tangent, which has the slope 6."
        ),
        x_label="x",
        y_label="f(x)",
        x_range=(LEFT, RIGHT),
        y_range=(LOW, HIGH),
        lines=(
            Line(x, x**2, "ground", "f(x) = x²"),
            *(
                Line(*through(slope), label=f"your secant, h = {h:g}")
                for h, slope in zip(STEPS, slopes)
            ),
            Line(*through(6.0), "mark", "the tangent, of slope 6"),
            Line([3.0], [9.0], "mark", "the point (3, 9)"),
        ),
    )


def through(slope):
    """Return the line through (3, 9) with this slope, up to the frame."""
    ends = []
    for aside in (LEFT - 3, RIGHT - 3):
        room = (HIGH if aside * slope > 0 else LOW) - 9
        if abs(aside * slope) > abs(room):
            aside = room / slope
        ends.append(aside)
    return [3 + aside for aside in ends], [9 + slope * aside for aside in ends]


def error_panel(errors):
    """Draw the errors over h, and the two laws that bound them."""
    low, high = NO_ERROR, 1.0
    best = int(np.argmin(errors))
    return Panel(
        title="The error for x³ at 1",
        description=(
            "The error of your gradient over h, both as powers of ten. At h = 0.1 it is about "
            f"10^{errors[-1]:.1f}, at 1e-12 about 10^{errors[0]:.1f}, and it is smallest, about "
            f"10^{errors[best]:.1f}, at about 10^{TENS[best]:.1f}. Two straight lines are drawn "
            "beside it: h² from the right, and rounding, 1e-16 / h, from the left."
        ),
        x_label="log10 of h",
        y_label="log10 of the error",
        x_range=(TENS[0], TENS[-1]),
        y_range=(low, high),
        lines=(
            Line(TENS, np.clip(errors, low, high), label="your error"),
            Line([CROSSING, TENS[-1]], [2 * CROSSING, 2 * TENS[-1]], "mark", "h²"),
            Line(
                [TENS[0], CROSSING],
                [ROUNDING - TENS[0], ROUNDING - CROSSING],
                "mark",
                "rounding: 1e-16 / h",
            ),
        ),
    )
