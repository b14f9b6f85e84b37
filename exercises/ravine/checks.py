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

RAVINE = [1, 100]
UNSORTED = [3, 1, 10]
BEST = 2 / 101
REPORT = ("steps", "flips", "slowest")


def require_whole(value, wanted, name, where):
    """Require a value to be this whole number, or None."""
    if wanted is None:
        require(value is None, f"{where}: {name} must be None; no step gets that near")
        return
    require(value is not None, f"{where}: {name} is None; it must be {wanted}")
    number = as_numbers(value, name)
    whole = np.asarray(value).dtype.kind in "iu" and not isinstance(value, bool)
    require(
        whole and number.shape == (),
        f"{where}: {name} must be a whole number, an int; it is {value!r}",
    )
    require(number == wanted, f"{where}: {name} must be {wanted}, not {int(number)}")


def require_reports(answer, walks):
    """Require what ravine_report gives for each walk; flips of ... are not judged."""
    given = [answer.ravine_report(*walk) for walk, _ in walks]
    for report, ((curvatures, start, lr, _, most), wanted) in zip(given, walks, strict=True):
        steps, flips, slowest = parts(report, REPORT, "ravine_report")
        ground = f"with the curvatures {list(curvatures)} from {list(start)}"
        where = f"{ground} at lr = {lr:.6g} and most = {most}"
        require_whole(steps, wanted[0], "steps", where)
        if wanted[1] is not ...:
            require_whole(flips, wanted[1], "flips", where)
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
    for factors, (lr, curvatures, wanted) in zip(given, asked, strict=True):
        name = f"contraction({lr:.6g}, {list(curvatures)})"
        require_close(factors, wanted, name, rtol=1e-7)


# best_lr


@check(points=0)
def best_lr_matches_the_worked_examples(answer):
    """best_lr is 2/101 for the ravine, 2/11 for the curvatures 3, 1, 10, and 1/2 for the bowl."""
    asked = ((RAVINE, BEST), (UNSORTED, 2 / 11), ([2, 2], 0.5), ([4, 0.5, 2, 7], 2 / 7.5))
    given = [answer.best_lr(curvatures) for curvatures, _ in asked]
    for lr, (curvatures, wanted) in zip(given, asked, strict=True):
        require_close(
            require_shape(lr, (), "the rate"), wanted, f"best_lr({curvatures})", rtol=1e-7
        )


@check(points=0, after=[contraction_matches_the_worked_examples])
def a_little_more_or_less_than_your_best_lr_is_slower(answer):
    """At 0.95 and 1.05 times your best_lr, your slowest factor is larger than at best_lr itself."""
    curvatures = [4.0, 0.5, 2.0, 7.0]
    best = float(require_shape(answer.best_lr(curvatures), (), "the rate"))
    slowest = []
    for lr in (best, 0.95 * best, 1.05 * best):
        factors = require_shape(answer.contraction(lr, curvatures), (4,), "the factors")
        slowest.append(np.max(np.abs(factors)))
    for share, other in zip((0.95, 1.05), slowest[1:], strict=True):
        require(
            bool(other > slowest[0]),
            f"with the curvatures {curvatures} the slowest factor has the size {slowest[0]:.7g} at "
            f"your best_lr, {best:.7g}, and {other:.7g} at {share:g} times that rate: it should be "
            f"smallest at best_lr",
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
        where = f"along axis {axis} of {np.array(rows).tolist()}"
        require_whole(flips, wanted, "the number of flips", where)


# ravine_report


@check(points=1)
def ravine_report_matches_the_worked_examples(answer):
    """ravine_report finds the numbers of the lesson: 709 steps at the best rate, 1375 at 0.01."""
    require_reports(
        answer,
        (
            ((UNSORTED, [4, 2, -1], 0.15, 0.01, 100), (33, 33, 0.85)),
            ((UNSORTED, [4, 2, -1], 0.15, 0.01, 32), (None, 32, 0.85)),
            (([8.0, 6.0, 1.0], [1.0, 2.0, 3.0], 0.21, 0.05, 40), (18, 18, 0.79)),
            (([0.5, 0.1, 1.2], [2.0, -1.0, 4.0], 1.5, 0.1, 33), (18, 18, 0.85)),
            (([2.0, 3.0], [1.0, 2.5], 0.6, 0.05, 30), (18, 18, 0.8)),
            (
                ([3.0, 4.0, 1.0, 2.8], [2.0, 0.0, 3.0, 1.0], 0.4, 0.05, 20),
                (9, 0, 0.6),
            ),  # starts on the floor
            ((RAVINE, [1, 1], BEST, 1e-6, 800), (709, 709, 99 / 101)),
            ((RAVINE, [1, 1], 0.02, 1e-6, 60), (None, 60, 1.0)),
            ((RAVINE, [1, 1], 0.021, 1e-6, 60), (None, 60, 1.1)),
            ((RAVINE, [1, 1], 0.01, 1e-6, 1400), (1375, ..., 0.99)),  # flips are rounding
        ),
    )


@check(points=0)
def arguments_are_left_alone(answer):
    """No function changes the curvatures, the start or the path that it is given."""
    for kind in (float, int):
        curvatures, start = np.array(UNSORTED, dtype=kind), np.array([4, 2, -1], dtype=kind)
        for call in (
            lambda c=curvatures: answer.best_lr(c),
            lambda c=curvatures: answer.contraction(0.15, c),
            lambda x=start: answer.sign_flips(x[None], 0),
            lambda c=curvatures, x=start: answer.ravine_report(c, x, 0.15, 0.01, 100),
        ):
            call()
            require_unchanged(answer)
