"""A picture of your own slopes: secants that turn into the tangent, and what a small h is good for.

On the left, your secants of x**2 at 3. The one with the step h has the slope 6 + h. On the right,
the error of your numerical gradient of (x + y)**3 at (1, 0), the larger one of its two entries.
Moved along either axis it is x**3 at 1, where a central difference is 3 + h**2. So the error is
h**2 until rounding takes over: values near 1 are known to about 1e-16, and the difference of two of
them is divided by a length like h. An entry that is not put back shows, since the entries depend on
each other. The dot is the step that your best_step takes for x**3 at 1.
"""

import math

import numpy as np

from grader import Line, Panel, Picture, require_shape

STEPS = (3.0, 1.0, 0.1)
LEFT, RIGHT, LOW, HIGH = 1.0, 6.2, -4.0, 38.0
TENS = np.linspace(-12, -1, 23)  # log10 of h: two to a power of ten
HS = 10**TENS
NO_ERROR = -13.0  # stands for the log10 of 0
ROUNDING = -16.0  # log10 of what a value near 1 is known to
CROSSING = ROUNDING / 3  # of h**2 and 1e-16 / h


def picture(answer, variant):
    """Draw the answer's secants and the errors of its gradients."""
    slopes = require_shape(answer.secants(square, 3.0, list(STEPS)), (len(STEPS),), "slopes")
    errors = np.array([log_error(answer, h) for h in HS])
    best = answer.best_step(lambda x: x**3, 1.0, 3.0, HS.tolist())
    best = float(require_shape(best, (), "the best step"))
    return Picture(
        title="Your secants, and your errors",
        caption=f"{in_words(slopes)} {found(errors, best)}",
        panels=(secant_panel(slopes), error_panel(errors, best)),
    )


def square(x):
    return x**2


def cube_of_sum(x):
    x = np.asarray(x, dtype=float)
    if x.shape != (2,):
        raise ValueError(
            f"f takes an x of shape (2,), like yours, but was asked at one of {x.shape}"
        )
    return float(x[0] + x[1]) ** 3


def log_error(answer, h):
    """Return log10 of how far the answer's gradient of (x + y)**3 at (1, 0) is from (3, 3)."""
    gradient = answer.numerical_gradient(cube_of_sum, np.array([1.0, 0.0]), h)
    error = float(np.max(np.abs(require_shape(gradient, (2,), "gradient") - 3)))
    return max(math.log10(error), NO_ERROR) if error else NO_ERROR


def place_of(best):
    """Return where in HS this step is; None if it is none of them."""
    places = np.flatnonzero(np.isclose(HS, best, rtol=1e-6, atol=0))
    return int(places[0]) if len(places) else None


# In words


def in_words(slopes):
    """Name the slopes, beside those of right secants."""
    yours = ", ".join(f"{slope:.4g}" for slope in slopes)
    right = all(abs(slope - (6 + h)) <= 1e-6 for slope, h in zip(slopes, STEPS))
    beside = "nearer and nearer to the tangent's 6" if right else "where right ones have 9, 7, 6.1"
    return f"With the steps 3, 1 and 0.1 your secants have the slopes {yours}, {beside}."


def found(errors, best):
    """Say how the errors fall, and whether best_step finds where they are smallest."""
    falls = errors[-1] - errors[-3]  # from h = 0.1 to h = 0.01
    central = abs(falls - 2) < 0.01
    is_right = "as it should" if central else "where it should be 100 times smaller"
    least, place = int(np.argmin(errors)), place_of(best)
    if place is None:
        chosen = f"returns {best:.3g}, which is none of the steps"
    elif not central:  # then these errors say nothing about it
        chosen = f"takes h = {best:.0e}"
    elif errors[place] - errors[least] < 0.01:
        chosen = f"finds where it is smallest, at h = {best:.0e}"
    else:
        chosen = f"takes h = {best:.0e}, though it is smallest at {HS[least]:.0e}"
    return (
        f"From h = 0.1 to 0.01 the error of your gradient becomes {times(falls)}, {is_right}, and "
        f"your best_step {chosen}."
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
            *(
                Line(*through(slope), label=f"your secant, h = {h:g}")
                for h, slope in zip(STEPS, slopes)
            ),
            Line(x, x**2, "mark", "x², and its tangent of slope 6 at (3, 9)"),
            Line(*through(6.0), "mark", "x², and its tangent of slope 6 at (3, 9)"),
            Line([3.0], [9.0], "mark"),
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


def error_panel(errors, best):
    """Draw the errors over h, the two laws that bound them, and the best step."""
    low, high = NO_ERROR, 1.0
    least, place = int(np.argmin(errors)), place_of(best)
    shown = np.clip(errors, low, high)
    dot = [] if place is None else [Line([TENS[place]], [shown[place]], label="your best step")]
    return Panel(
        title="Your error for (x + y)³ at (1, 0)",
        description=(
            "The error of your gradient over h, both as powers of ten. At h = 0.1 it is about "
            f"10^{errors[-1]:.1f}, at 1e-12 about 10^{errors[0]:.1f}, and it is smallest, about "
            f"10^{errors[least]:.1f}, at about 10^{TENS[least]:.1f}. Two straight lines are drawn "
            "beside it: h² from the right, and rounding, 1e-16 / h, from the left. Your best step "
            f"is {best:.2g}."
        ),
        x_label="h, as a power of ten",
        y_label="error, as a power of ten",
        x_range=(TENS[0], TENS[-1]),
        y_range=(low, high),
        lines=(
            Line(TENS, shown, label="your error, of both slopes the larger"),
            *dot,
            Line(
                [TENS[0], CROSSING, TENS[-1]],
                [ROUNDING - TENS[0], ROUNDING - CROSSING, 2 * TENS[-1]],
                "mark",
                "expected: rounding, and then h²",
            ),
        ),
    )
