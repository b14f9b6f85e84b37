"""Public checks of ravine: the lesson's worked numbers, and what the best rate means."""

import numpy as np

from grader import (
    as_numbers,
    check,
    parts,
    require,
    require_close,
    require_shape,
    require_unchanged,
)
from grader.errors import RequirementNotMet

RAVINE = [1, 100]
UNSORTED = [3, 1, 10]
BEST = 2 / 101
REPORT = ("steps", "flips", "slowest")


def fault_of(value, wanted, name):
    """Say how a value is not this whole number, or not None; nothing if it is."""
    if wanted is None:
        return "" if value is None else f"{name} must be None; no step up to `most` gets that near"
    if value is None:
        return f"{name} is None; it must be {wanted}"
    number = as_numbers(value, name)
    whole = np.asarray(value).dtype.kind in "iu" and not isinstance(value, bool)
    if not whole or number.shape:
        return f"{name} must be a whole number, an int; it is {value}"
    return "" if number == wanted else f"{name} must be {wanted}, not {int(number)}"


def require_reports(answer, walks):
    """Require what ravine_report gives for each walk; flips of ... are not judged."""
    given = [answer.ravine_report(*walk) for walk, _ in walks]  # all help to find a mistake
    for report, (_, wanted) in zip(given, walks, strict=True):
        steps, flips, slowest = parts(report, REPORT, "ravine_report")
        fault = fault_of(steps, wanted[0], "steps")
        if not fault and wanted[1] is not ...:
            fault = fault_of(flips, wanted[1], "flips")
        if fault:
            raise RequirementNotMet(fault, about=report)
        require_close(slowest, wanted[2], "slowest", rtol=1e-7)


# contraction


@check(points=0)
def contraction_matches_the_worked_examples(answer):
    """contraction gives the factors of the lesson's tables, with their signs."""
    asked = (
        (0.01, RAVINE, [0.99, 0.0]),
        (BEST, RAVINE, [99 / 101, -99 / 101]),
        (0.02, RAVINE, [0.98, -1.0]),
        (0.021, np.array([1.0, 100.0]), [0.979, -1.1]),
        (0.15, UNSORTED, [0.55, 0.85, -0.5]),
        (0.1, [2, 2], [0.8, 0.8]),
        (0.5, [5, 3], [-1.5, -0.5]),
    )
    given = [answer.contraction(lr, curvatures) for lr, curvatures, _ in asked]
    for factors, (*_, wanted) in zip(given, asked, strict=True):
        require_close(factors, wanted, "the factors", rtol=1e-7)


@check(points=0)
def contraction_leaves_the_curvatures_alone(answer):
    """contraction does not change the curvatures that it is given."""
    for curvatures in (np.array([3.0, 1.0, 10.0]), np.array(UNSORTED), UNSORTED):
        answer.contraction(0.15, curvatures)
        require_unchanged(answer)


# best_lr


@check(points=0)
def best_lr_matches_the_worked_examples(answer):
    """best_lr is 2/101 for the ravine, 2/11 for the curvatures 3, 1, 10, and 1/2 for the bowl."""
    asked = (([4, 0.5, 2, 7], 2 / 7.5), (UNSORTED, 2 / 11), (RAVINE, BEST), ([2, 2], 0.5))
    for curvatures, wanted in asked:  # the first tells all mistakes apart
        require_close(answer.best_lr(curvatures), wanted, "the rate", rtol=1e-7)


@check(points=0, after=[contraction_matches_the_worked_examples])
def a_little_more_or_less_than_your_best_lr_is_slower(answer):
    """At 0.95 and 1.05 times your best_lr, your slowest factor is larger than at best_lr itself."""
    curvatures = [4.0, 0.5, 2.0, 7.0]
    given = answer.best_lr(curvatures)
    best = float(require_shape(given, (), "the rate"))
    slowest = []
    for lr in (best, 0.95 * best, 1.05 * best):
        factors = require_shape(answer.contraction(lr, curvatures), (4,), "the factors")
        slowest.append(np.max(np.abs(factors)))
    for share, other in zip((0.95, 1.05), slowest[1:], strict=True):
        if not other > slowest[0]:
            raise RequirementNotMet(
                f"the slowest factor has the size {slowest[0]:.7g} at your best_lr, {best:.7g}, "
                f"and {other:.7g} at {share:g} times that rate: it should be smallest at best_lr",
                about=given,
            )


# sign_flips


@check(points=0)
def sign_flips_matches_the_worked_example(answer):
    """sign_flips counts 2 and 1 on the path of the lesson, and is right on a longer one."""
    path = [[2, 5], [-1, 4], [0, -3], [1, -2], [-2, -1]]
    x = [3.0, -2.0, -1.0, 0.0, -4.0, 4.0, -1.0, 5.0, -6.0]
    y = [-1.0, 2.0, 0.0, 0.0, -3.0, -2.0, 0.0, 1.0, -1.0]
    longer = np.array([x, y]).T
    asked = ((path, 0, 2), (path, 1, 1), (path, -1, 1), (longer, 0, 5), (longer, 1, 2))
    given = [answer.sign_flips(rows, axis) for rows, axis, _ in asked]
    for flips, (rows, axis, wanted) in zip(given, asked, strict=True):
        fault = fault_of(flips, wanted, "the number of flips")
        if fault:
            answer.sign_flips(rows, axis)  # the message shows the last call
            column = ", ".join(f"{row[axis]:g}" for row in rows)
            require(False, f"along axis {axis} the path goes {column}: {fault}")


# ravine_report


@check(points=1, after=[contraction_leaves_the_curvatures_alone])
def ravine_report_matches_the_worked_examples(answer):
    """ravine_report finds the numbers of the lesson: 709 steps at the best rate, 1375 at 0.01."""
    require_reports(
        answer,
        (
            ((UNSORTED, [4, 2, -1], 0.15, 0.01, 33), (33, 33, 0.85)),  # the last step counts
            ((UNSORTED, [4, 2, -1], 0.15, 0.01, 32), (None, 32, 0.85)),
            ((UNSORTED, [4, 2, -1], 0.05, 0.01, 200), (104, 0, 0.95)),
            ((UNSORTED, [3, 0, 4], 0.15, 5, 10), (0, 0, 0.85)),  # exactly tol away
            (([4, 1], [1, 2], 0.4, 3, 10), (0, 0, 0.6)),  # starts near enough
            (([8.0, 6.0, 1.0], [1.0, 2.0, 3.0], 0.21, 0.05, 40), (18, 18, 0.79)),
            (([0.5, 0.1, 1.2], [2.0, -1.0, 4.0], 1.5, 0.1, 33), (18, 18, 0.85)),
            (([2.0, 3.0], [1.0, 2.5], 0.6, 0.05, 30), (18, 18, 0.8)),
            (([3.0, 4.0, 1.0, 2.8], [2.0, 0.0, 3.0, 1.0], 0.4, 0.05, 20), (9, 0, 0.6)),
            (([1, 5, 5], [3, 0, 2], 0.3, 0.1, 40), (10, 0, 0.7)),  # the first of two, on the floor
        ),
    )
    require_reports(  # so long that a wrong walk may overflow, which hides what is wrong
        answer,
        (
            ((RAVINE, [1, 1], BEST, 1e-6, 800), (709, 709, 99 / 101)),
            ((RAVINE, [1, 1], 0.02, 1e-6, 60), (None, 60, 1.0)),
            ((RAVINE, [1, 1], 0.021, 1e-6, 60), (None, 60, 1.1)),
            ((RAVINE, [1, 1], 0.01, 1e-6, 1400), (1375, ..., 0.99)),  # flips are rounding
        ),
    )


@check(points=0)
def arguments_are_left_alone(answer):
    """No other function changes the curvatures, the start or the path that it is given."""
    for kind in (float, int):
        curvatures, start = np.array(UNSORTED, dtype=kind), np.array([4, 2, -1], dtype=kind)
        for call in (
            lambda c=curvatures: answer.best_lr(c),
            lambda x=start: answer.sign_flips(x[None], 0),
            lambda c=curvatures, x=start: answer.ravine_report(c, x, 0.15, 0.01, 100),
        ):
            call()
            require_unchanged(answer)
