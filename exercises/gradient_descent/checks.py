"""Public checks of gradient_descent: the lesson's worked numbers, and what the border means."""

import numpy as np

from grader import (
    Affine,
    as_numbers,
    check,
    path_of,
    require,
    require_close,
    require_path,
    require_shape,
    require_unchanged,
)

BOWL = Affine(2 * np.eye(2))  # the gradient of x**2 + y**2
START, LR = np.array([3.0, 1.0]), 0.1
WORKED = START * 0.8 ** np.arange(31)[:, None]  # each step multiplies by 0.8
ACROSS = START * (-0.8) ** np.arange(31)[:, None]  # with the rate 0.9
TURNED = np.array([[3.0, 1.0], [1.0, 3.0]])  # curvature 4 along (1, 1), and 2 along (1, -1)


# gradient_descent


@check(points=1)
def gradient_descent_matches_the_worked_example(answer):
    """From (3, 1) with the rate 0.1, gradient_descent goes to (2.4, 0.8), (1.92, 0.64) and on."""
    require_path(answer.gradient_descent(BOWL, START, LR, 4), WORKED[:5])


@check(points=0, after=[gradient_descent_matches_the_worked_example])
def gradient_descent_follows_your_numbers(answer, variant):
    """From your own start with your own rate, each step multiplies x and y by 1 - 2 * lr."""
    x0 = np.array(variant.start, dtype=float)
    require_path(answer.gradient_descent(BOWL, x0, variant.lr, 12), variant.path(12))


@check(points=0, after=[gradient_descent_matches_the_worked_example])
def the_rate_decides_what_happens(answer):
    """On the bowl, the rate 0.5 arrives in one step, 0.9 and 1 jump across, and 1.1 runs away."""
    for lr, factor in ((0.9, -0.8), (1.0, -1.0), (1.1, -1.2), (0.5, 0.0)):
        wanted = START * np.array([factor**t for t in range(7)])[:, None]
        require_path(answer.gradient_descent(BOWL, START, lr, 6), wanted)


@check(points=0, after=[gradient_descent_matches_the_worked_example])
def gradient_descent_takes_integers_and_leaves_x0_alone(answer):
    """gradient_descent takes a start of integers, in a list or an array, and leaves it as it is."""
    for x0 in (START, np.array([3, 1]), [3, 1]):
        path = answer.gradient_descent(BOWL, x0, LR, 3)
        require_unchanged(answer)
        require_path(path, WORKED[:4])


# steps_to_reach


SLOW, FAST = "the path with lr = 0.1", "the path with lr = 0.9"


def fault_of(step, wanted):
    """Say what is wrong with a step; nothing if it is right."""
    if wanted is None:
        return "" if step is None else "no row is that near, so the result must be None"
    if step is None:
        return (
            f"the first row is {wanted}, not None; is a `return` missing, or do you return None "
            f"before all rows have been looked at?"
        )
    number = as_numbers(step, "the step")
    whole = np.asarray(step).dtype.kind in "iu" and not isinstance(step, bool)
    if not whole or number.shape:
        return f"the step must be a whole number, an int; it is {step!r}"
    return "" if number == wanted else f"the first row is {wanted}, not {int(number)}"


def require_steps(answer, asked):
    """Require the first near row of each path, target and tolerance."""
    given = [answer.steps_to_reach(path, np.array(to), tol) for path, _, to, tol, _ in asked]
    for step, (path, name, to, tol, wanted) in zip(given, asked, strict=True):
        fault = fault_of(step, wanted)
        if fault:
            answer.steps_to_reach(path, np.array(to), tol)  # the message shows the last call
            require(
                False,
                f"on {name}, with the target ({to[0]:g}, {to[1]:g}) and tol = {tol:g}: {fault}",
            )


@check(points=1)
def steps_to_reach_matches_the_worked_example(answer):
    """On paths of the lesson, steps_to_reach finds 0, 26, 1, 2, 4, and None where none is near."""
    short = f"the first 4 rows of {FAST}"
    require_steps(
        answer,
        (
            (ACROSS, FAST, [2, 1], 1.0, 0),
            (ACROSS, FAST, [2.3, 0.7], 1.0, 0),
            (ACROSS[:4], short, [3, 0], 1.6, 0),
            (WORKED, SLOW, [0, 0], 0.01, 26),
            (WORKED, SLOW, [2, 1], 0.5, 1),
            (WORKED, SLOW, [2, 1], 0.42, 2),
            (ACROSS, FAST, [1, 0.3], 0.6, 4),
        ),
    )
    require_steps(answer, ((WORKED, SLOW, [0, 0], 0.001, None),))


# largest_stable_lr


@check(points=0)
def largest_stable_lr_matches_the_worked_examples(answer):
    """largest_stable_lr is right for the bowls of the lesson, and for one with three axes."""
    long, three = np.diag([0.5, 2.0]), np.diag([0.4, 5.0, 1.0])
    other = np.array([[6.0, 2.0], [2.0, 3.0]])  # its curvatures are 7 and 2
    asked = ((2 * np.eye(2), 1.0), (long, 1.0), (TURNED, 0.5), (other, 2 / 7), (three, 0.4))
    given = [answer.largest_stable_lr(H) for H, _ in asked]
    for lr, (H, wanted) in zip(given, asked, strict=True):
        require_close(lr, wanted, f"the rate for H = {H.tolist()}", rtol=1e-7)


@check(
    points=0,
    after=[
        gradient_descent_matches_the_worked_example,
        largest_stable_lr_matches_the_worked_examples,
    ],
)
def your_border_parts_falling_from_rising(answer):
    """Below your largest_stable_lr the loss falls in each step of your path; above it, it grows."""
    H = np.array([[3.0, 1.0, 0.0], [1.0, 3.0, 0.0], [0.0, 0.0, 2.5]])
    x0, steps = np.array([1.0, 2.0, 1.0]), 40
    border = float(require_shape(answer.largest_stable_lr(H), (), "the rate"))
    for share in (0.3, 0.95, 1.05):
        lr = share * border
        path = path_of(answer.gradient_descent(Affine(H), x0, lr, steps), x0, steps)
        loss = np.sum(path @ H * path, axis=1) / 2
        said = f"with H = {H.tolist()} and {share:g} times your rate, lr = {lr:.7g}, the loss"
        if share < 1:
            require(bool((np.diff(loss) < 0).all()), f"{said} must fall in each step")
        else:
            require(
                bool(loss[-1] > loss[0]), f"{said} must grow: after {steps} steps it has fallen"
            )
