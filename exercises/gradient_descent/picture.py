"""A picture of descents on a long bowl at five rates: from above, and their loss.

The bowl is f = x**2 / 4 + y**2, where each step multiplies x by 1 - lr / 2 and y by 1 - 2 * lr. Its
border is the rate 1.
"""

import numpy as np

from grader import Affine, Line, Panel, Picture, require_shape

CURVATURES = np.array([0.5, 2.0])
START, STEPS = np.array([-4.0, 1.5]), 20
RATES = (0.1, 0.5, 0.9, 1.0, 1.1)
MAPS = {  # what is to be seen, and at which rates
    "Small rates: down without a jump": (0.1, 0.5),
    "Large rates: across and across": (0.9, 1.0),
    "Above the border: away": (1.1,),
}
WIDE, HIGH = 5.2, 3.9  # the map, 4 by 3
DOTS = 9  # on a map, at most
ORDER = "1.1, 1.0, 0.1, 0.9, 0.5"  # of the right losses at the end, from the top
MUST_BE = f"from the top: {ORDER}"
POWER = 5  # of ten, that the loss is shown up to, and its inverse down to


def picture(answer, variant):
    """Draw the answer's paths at five rates, and name its border."""
    paths = {lr: path_of(answer, lr) for lr in RATES}
    maps = [from_above(paths, rates, title) for title, rates in MAPS.items()]
    return Picture(
        title="Five rates on the bowl x²/4 + y²",
        caption=in_numbers(paths) + border_of(answer),
        panels=(*maps, over_time(paths)),
    )


def path_of(answer, lr):
    """Return the path as the answer makes it."""
    path = answer.gradient_descent(Affine(np.diag(CURVATURES)), START, lr, STEPS)
    return require_shape(path, (STEPS + 1, 2), "the path")


def right_path(lr):
    """Return the path in closed form."""
    return START * (1 - lr * CURVATURES) ** np.arange(STEPS + 1)[:, None]


def loss(path):
    """Return the height of the bowl along a path."""
    return path**2 @ CURVATURES / 2


def in_numbers(paths):
    """Say how high each path ends, or where the first two that are wrong leave the right ones."""
    ends = {lr: plain(loss(path)[-1]) for lr, path in paths.items()}
    wrong = {lr: t for lr, path in paths.items() if (t := first_wrong(path, right_path(lr))) >= 0}
    if not wrong:
        falls = ", ".join(f"{end} at {lr}" for lr, end in ends.items())
        return f"From {loss(START):g} the loss comes in {STEPS} steps to {falls}."
    said = []
    for lr, t in list(wrong.items())[:2]:
        must = plain(loss(right_path(lr))[-1])
        ending = "" if must == ends[lr] else f" (its loss ends at {ends[lr]} and must at {must})"
        said.append(f"at the rate {lr} from row {t} on{ending}")
    more = f"; {len(wrong)} of the {len(RATES)} paths are" if len(wrong) > 2 else ""
    return f"Your path is off {', and '.join(said)}{more}."


def first_wrong(path, right):
    """Return the first row that is not right; -1 if all are."""
    error = np.linalg.norm(path - right, axis=1)
    wrong = ~(error <= 1e-9 + 1e-6 * np.linalg.norm(right, axis=1))
    return int(np.argmax(wrong)) if wrong.any() else -1


def border_of(answer):
    """Name the answer's border for this bowl; nothing if it has none yet."""
    try:
        given = float(require_shape(answer.largest_stable_lr(np.diag(CURVATURES)), (), "the rate"))
    except Exception:  # it may come last, and the paths are worth a picture of their own
        return ""
    right = 2 / max(CURVATURES)
    wanted = "" if np.isclose(given, right) else f", and must be {right:g}"
    return f" Your border for this bowl is the rate {given:.4g}{wanted}."


def plain(number):
    """Show a positive number with two digits, or all that stand before the point."""
    return f"{number:.0f}" if 10 <= number < 1e5 else f"{number:.2g}"


def from_above(paths, rates, title):
    """Draw the paths of some rates on a map of the bowl, with dots where they must land."""
    dots = np.concatenate([right_path(lr)[:: 4 if lr < 0.5 else 1][:DOTS] for lr in rates])
    dots = dots[(np.abs(dots) < (WIDE, HIGH)).all(axis=1)]
    ends = [f"at the rate {lr} it ends at {plain_point(paths[lr][-1])}" for lr in rates]
    return Panel(
        title=title,
        description=f"A map of the bowl with your paths: {'; '.join(ends)}.",
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=(
            *(
                Line(*until_out(*paths[lr].T, WIDE, HIGH), label=f"your path, rate {lr}")
                for lr in rates
            ),
            *(Line([x], [y], "mark", "steps of right paths") for x, y in dots),
            *contours(),
        ),
    )


def plain_point(point):
    """Show a point with two digits."""
    return f"({', '.join(f'{number:.2g}' for number in point)})"


def over_time(paths):
    """Draw the powers of ten of the loss, each path a line."""
    times = np.arange(STEPS + 1)
    powers = {lr: in_powers(loss(path)) for lr, path in paths.items()}
    order = ", ".join(str(lr) for lr in sorted(powers, key=lambda lr: -powers[lr][-1]))
    return Panel(
        title="The loss at five rates",
        description=(
            f"The loss over {STEPS} steps, in powers of ten. Right lines end, from the top, in the "
            f"order {ORDER}; those drawn in the order {order}."
        ),
        x_label="step t",
        y_label="powers of ten of the loss (-2: 0.01)",
        x_range=(0, STEPS),
        y_range=(-POWER, POWER),
        lines=(
            *(
                Line(*until_out(times, power, STEPS, POWER), label=f"your loss, rate {lr}")
                for lr, power in powers.items()
            ),
            *(
                Line([t], [in_powers(loss(right_path(lr)))[t]], "mark", MUST_BE)
                for lr in RATES
                for t in range(4, STEPS, 5)
            ),
        ),
    )


def in_powers(loss):
    """Return log10 of a loss, which may be 0."""
    return np.log10(np.maximum(loss, 1e-30))


def contours():
    """Return ellipses of equal height."""
    angle = np.linspace(0, 2 * np.pi, 61)
    return [
        Line(a * np.cos(angle), a / 2 * np.sin(angle), "ground", "equal height")
        for a in (1, 2, 3, 4, 5)
    ]


def until_out(x, y, wide, high):
    """Return a path up to its first point outside of the frame, which cuts the line there."""
    outside = np.flatnonzero((np.abs(x) > wide) | (np.abs(y) > high))
    end = outside[0] + 1 if len(outside) else len(y)
    return x[:end], y[:end]
