"""Public checks of momentum: the lesson's worked numbers, and what the ball must do."""

import numpy as np

from grader import (
    Affine,
    check,
    parts,
    path_of,
    require,
    require_close,
    require_path,
    require_shape,
    require_unchanged,
)
from grader.errors import RequirementNotMet

SADDLE = Affine([[2.0, 0], [0, -2]])  # the gradient of x**2 - y**2
BOWL = Affine(2 * np.eye(2))  # the gradient of x**2 + y**2
WORKED = [[8, 4], [6, 5], [3, 7], [0, 10.25], [-2.25, 15.25]]
LR, MU = 0.125, 0.75
BEST = ("lr", "mu")

# Where repeated steps lead: the start, the gradient of each step, and w after it.
SMALL = (
    [1, -2, 3],
    [[5, 10, -5], [10, -5, 0], [0, 5, 20]],
    [[0, -4, 4], [-2.7, -4.4, 4.7], [-4.59, -5.68, 1.19]],
)
ON_THE_BOWL = (
    [3, 1],
    [[6, 2], [4.8, 1.6], [2.76, 0.92], [0.372, 0.124]],
    [[2.4, 0.8], [1.38, 0.46], [0.186, 0.062], [-0.9258, -0.3086]],
)


# momentum_step


def require_steps(answer, walk, lr, mu, shape):
    """Require w after each step; the answer gets back the velocity that it returned itself."""
    start, gradients, wanted = (np.array(numbers, dtype=float) for numbers in walk)
    w, v = start.reshape(shape), np.zeros(shape)
    gradients, wanted = (numbers.reshape(-1, *shape) for numbers in (gradients, wanted))
    for t, (g, after) in enumerate(zip(gradients, wanted, strict=True), start=1):
        given, v = parts(answer.momentum_step(w, g, v, lr, mu), ("w", "v"), "momentum_step")
        if t == 1 and np.array_equal(require_shape(given, shape, "w after step 1"), w):
            answer.momentum_step(w, g, require_shape(v, shape, "v"), lr, mu)  # tells why
        why = "" if t == 1 else "from v = 0, and with your own v given back in each step"
        require_close(given, after, f"w after step {t}", why=why)
        v = require_shape(v, shape, "v")
        w = after


@check(points=1)
def momentum_step_matches_the_worked_examples(answer):
    """Repeated calls of momentum_step lead where those of the lesson do, in either velocity."""
    require_steps(answer, SMALL, 0.2, 0.7, (3,))
    require_steps(answer, ON_THE_BOWL, 0.1, 0.9, (2,))


@check(points=0)
def momentum_step_takes_any_shape(answer):
    """momentum_step also takes a column, a matrix and an array of a single number."""
    gradients, after = (walk[:2] for walk in SMALL[1:])
    require_steps(answer, (SMALL[0], gradients, after), 0.2, 0.7, (3, 1))
    twice = [[2 * list(row) for row in walk] for walk in (gradients, after)]
    require_steps(answer, (2 * SMALL[0], *twice), 0.2, 0.7, (2, 3))
    first = [[row[0] for row in walk] for walk in (gradients, after)]
    require_steps(answer, (SMALL[0][0], *first), 0.2, 0.7, ())


# momentum_path


def worked(answer):
    """Return the answer's path of the worked example, which tells all mistakes apart."""
    return answer.momentum_path(SADDLE, np.array([8.0, 4.0]), LR, MU, 4)


@check(points=1)
def momentum_path_matches_the_worked_example(answer):
    """momentum_path computes the path of the worked example."""
    require_path(worked(answer), WORKED)


@check(points=0)
def momentum_path_takes_integers_and_lists(answer):
    """momentum_path also takes a start of integers, in an array or a list, and leaves it alone."""
    for x0 in (np.array([8, 4]), [8, 4], np.array([8.0, 4.0])):
        path = answer.momentum_path(SADDLE, x0, LR, MU, 4)
        require_unchanged(answer)
        require_path(path, WORKED)


@check(points=0)
def momentum_path_takes_points_of_any_dimension(answer):
    """momentum_path also takes a start with one coordinate, and one with three."""
    worked(answer)
    x, y = np.array(WORKED).T
    for curvatures, wanted in (([2.0], [x]), ([-2.0, 0.0, 2.0], [y, np.full(5, 6.0), x])):
        wanted = np.array(wanted).T
        path = answer.momentum_path(Affine(np.diag(curvatures)), wanted[0], LR, MU, 4)
        require_path(path, wanted)


@check(points=0)
def without_momentum_it_is_gradient_descent(answer):
    """With mu = 0 each step on the saddle multiplies x by 1 - 2 * lr and y by 1 + 2 * lr."""
    worked(answer)
    x0, lr = np.array([3.0, 0.5]), 0.15
    wanted = x0 * np.array([0.7, 1.3]) ** np.arange(7)[:, None]
    require_path(answer.momentum_path(SADDLE, x0, lr, 0.0, 6), wanted)


@check(points=0)
def the_ball_leaves_the_saddle_sooner(answer):
    """From (1, 0.001) the ball is out after 73, 44, 27 and 24 steps, and from (0, 0) never."""
    worked(answer)
    x0 = np.array([1.0, 0.001])
    for mu, wanted in ((0.9, 27), (0.99, 24), (0.5, 44), (0.0, 73)):
        steps = wanted + 7
        value = answer.momentum_path(SADDLE, x0, 0.05, mu, steps)
        out = np.abs(path_of(value, x0, steps)[:, 1]) >= 1
        step = int(np.argmax(out)) if out.any() else None
        if step != wanted:
            said = f"within {steps} steps it is not" if step is None else f"yours is at step {step}"
            raise RequirementNotMet(
                f"with lr = 0.05 and mu = {mu:g}, |y| must be 1 or more first at step {wanted}; "
                f"{said}",
                about=value,
            )
    path = path_of(answer.momentum_path(SADDLE, np.zeros(2), 0.05, 0.9, 20), np.zeros(2), 20)
    require(not path.any(), "a ball at rest at (0, 0), where the gradient is 0, must stay there")


@check(points=0)
def momentum_is_not_always_faster(answer):
    """On the bowl with lr = 0.5, mu = 0 arrives for good at step 1, and mu = 0.5 at step 43."""
    worked(answer)
    x0 = np.array([3.0, 1.0])
    for mu, wanted, steps in ((0.5, 43, 60), (0.0, 1, 20)):
        value = answer.momentum_path(BOWL, x0, 0.5, mu, steps)
        far = np.linalg.norm(path_of(value, x0, steps), axis=1) > 1e-6
        step = int(np.flatnonzero(far)[-1]) + 1
        if step != wanted:
            said = "never is" if step > steps else f"is from step {step} on"
            raise RequirementNotMet(
                f"with mu = {mu:g} the path must be within 0.000001 of the bottom for good from "
                f"step {wanted} on; yours {said}",
                about=value,
            )


# slowest_factor


FACTORS = (
    ((0.1, 0.25, [4, 1]), (1.15 + np.sqrt(0.3225)) / 2),
    ((0.05, 0.9, [2, -2]), 1 + np.sqrt(0.1)),
    ((1, 0.25, [2.5]), 1.0),
    ((1, 0.04, [0.5, 3.0, 1.6]), (1.96 + np.sqrt(3.6816)) / 2),
    ((1, 0.04, (1.6, 3.0, 0.5)), (1.96 + np.sqrt(3.6816)) / 2),
    ((0.1, 0.1, [2, 1, 4]), (1 + np.sqrt(0.6)) / 2),
    ((0.1, 0.1, [1, 4, 2]), (1 + np.sqrt(0.6)) / 2),
    ((1, 0.24, [3.0, 2.34]), (1.76 + np.sqrt(2.1376)) / 2),
    ((1, 0.1, [0.5, -3.0]), (4.1 + np.sqrt(16.41)) / 2),
    ((0.02, 0.9, np.array([1.0, 100.0])), np.sqrt(0.9)),
    ((2 / 101, 0.0, [1, 100]), 99 / 101),
    ((0.3, 0.4, np.array([6, 1, 2])), np.sqrt(0.4)),
)


def worked_factors(answer):
    """Return the answer's factors of the worked examples, which tell all mistakes apart."""
    return [answer.slowest_factor(*arguments) for arguments, _ in FACTORS]


@check(points=0)
def slowest_factor_matches_the_worked_examples(answer):
    """slowest_factor is right for the examples of the lesson, with real and with complex roots."""
    for factor, (_, wanted) in zip(worked_factors(answer), FACTORS, strict=True):
        require_close(factor, wanted, "the factor", rtol=1e-7)


@check(points=0)
def your_paths_grow_by_your_slowest_factor(answer):
    """After many steps, each step multiplies your path along its slowest axis by slowest_factor."""
    worked(answer)
    worked_factors(answer)
    for A, lr, mu, steps, axis in (
        (np.diag([2.0, -2.0]), 0.05, 0.9, 80, 1),
        (np.diag([1.0, 4.0]), 0.1, 0.25, 30, 0),
    ):
        x0 = np.array([1.0, 0.001])
        factor = answer.slowest_factor(lr, mu, np.diag(A))
        require_shape(factor, (), "the factor")
        path = path_of(answer.momentum_path(Affine(A), x0, lr, mu, steps), x0, steps)
        before, after = path[-2:, axis]
        require(before != 0, "the path must not come to rest here")
        require_close(
            factor, abs(after / before), "the factor", rtol=1e-7, why="the growth of your path"
        )


@check(points=0)
def the_curvatures_are_left_alone(answer):
    """slowest_factor and best_momentum leave the curvatures that they are given as they are."""
    for eigs in ([16, 1, 4], np.array([16.0, 1.0, 4.0])):
        answer.slowest_factor(0.1, 0.25, eigs)
        require_unchanged(answer)
        answer.best_momentum(eigs)
        require_unchanged(answer)


# best_momentum


@check(points=0)
def best_momentum_matches_the_worked_examples(answer):
    """best_momentum is right for 16, 1, 4, for 9, 4, 25, for the ravine and for the bowl."""
    asked = (
        ([16, 1, 4], (0.16, 0.36)),
        ((9, 4, 25), (4 / 49, 9 / 49)),
        ([4.0, 0.6, 2.0, 5.4], (4 / 9.6, 0.25)),
        ([1, 100], (4 / 121, 81 / 121)),
        (np.array([2.0, 2.0]), (0.5, 0.0)),
    )
    given = [answer.best_momentum(eigs) for eigs, _ in asked]
    for pair, (_, wanted) in zip(given, asked, strict=True):
        for value, correct, name in zip(
            parts(pair, BEST, "best_momentum"), wanted, BEST, strict=True
        ):
            require_close(value, correct, name, rtol=1e-7)


@check(points=0)
def a_little_more_or_less_than_your_best_momentum_is_slower(answer):
    """With five per cent more or less of your best lr or mu, your slowest factor is larger."""
    eigs = [5.0, 0.6, 2.0, 8.0]
    worked_factors(answer)
    pair = answer.best_momentum(eigs)
    lr, mu = (
        float(require_shape(value, (), name))
        for value, name in zip(parts(pair, BEST, "best_momentum"), BEST, strict=True)
    )

    def slowest(lr, mu):
        return float(require_shape(answer.slowest_factor(lr, mu, eigs), (), "the factor"))

    best = slowest(lr, mu)
    for more, name in (((0.95, 1), "lr"), ((1.05, 1), "lr"), ((1, 0.95), "mu"), ((1, 1.05), "mu")):
        other = slowest(more[0] * lr, more[1] * mu)
        if not other > best:
            raise RequirementNotMet(
                f"at your best lr = {lr:.5g} and mu = {mu:.5g} the slowest factor is {best:.5g}, "
                f"and with {max(more) if max(more) > 1 else min(more):g} times that {name} it is "
                f"{other:.5g}: it should be smallest at the best ones",
                about=pair,
            )
