"""Hidden checks of gradient_descent.

On a bowl with the curvatures a along its own axes, each step multiplies the way from the middle by
1 - lr a along each axis, so the whole path is known in closed form. On other landscapes each row is
judged by the row before.
"""

import numpy as np

from grader import (
    Affine,
    as_numbers,
    check,
    require,
    require_close,
    require_unchanged,
)


def axes_of(d, rng):
    """Return d random axes at right angles, one a column."""
    return np.linalg.qr(rng.standard_normal((d, d)))[0]


def hessian(curvatures, rng):
    """Return a table with these curvatures along random axes, exactly symmetric."""
    axes = axes_of(len(curvatures), rng)
    H = axes * curvatures @ axes.T
    return (H + H.T) / 2


def require_path_in_bowl(answer, curvatures, x0, lr, steps, rng):
    """Require the path in a bowl with random axes and a random middle."""
    curvatures, axes = np.array(curvatures), axes_of(len(x0), rng)
    middle = rng.uniform(-2, 2, len(x0))
    A = axes * curvatures @ axes.T
    path = path_of(answer.gradient_descent(Affine(A, -A @ middle), x0, lr, steps), x0, steps)
    factors = (1 - lr * curvatures) ** np.arange(steps + 1)[:, None]
    wanted = middle + factors * ((x0 - middle) @ axes) @ axes.T
    require_close(path, wanted, "the path")


def path_of(path, x0, steps):
    """Return a path as floats, required to start at x0 and to have a row for each step."""
    path = as_numbers(path, "the path")
    wanted = (steps + 1, len(x0))
    require(path.shape == wanted, f"the path has shape {path.shape}; it must be {wanted}")
    require_close(path[0], np.asarray(x0, dtype=float), "row 0 of the path")
    return path


# gradient_descent


@check(points=1)
def gradient_descent_is_right_in_turned_bowls(answer, rng):
    """gradient_descent is right in bowls of 1, 2, 3 and 5 dimensions, whichever way they lie."""
    for curvatures, lr, steps in (
        ([3.0, 0.7], 0.13, 8),
        ([2.5, 1.2, 0.4], 0.71, 10),
        ([4.0, 2.2, 1.5, 0.9, 0.3], 0.23, 6),
        ([1.7], 0.37, 4),
    ):
        x0 = rng.uniform(3, 5, len(curvatures)) * rng.choice([-1, 1], len(curvatures))
        require_path_in_bowl(answer, curvatures, x0, lr, steps, rng)


@check(points=1)
def gradient_descent_takes_all_steps_at_any_rate(answer, rng):
    """gradient_descent takes the steps it is asked for: none, or hundreds, also when it diverges."""
    for curvatures, lr, steps in (
        ([2.1, 1.3, 0.6], 0.45, 200),
        ([3.2, 0.5], 0.8, 25),
        ([1.9, 1.1, 0.8, 0.2], 0.3, 0),
    ):
        require_path_in_bowl(answer, curvatures, rng.uniform(1, 3, len(curvatures)), lr, steps, rng)
    x0 = rng.integers(1, 9, 3) / 4
    path = path_of(answer.gradient_descent(Affine(4 * np.eye(3)), x0, 0.25, 7), x0, 7)
    require(not path[1:].any(), "with the rate 1 / curvature the path is at the bottom in one step")
    bottom = np.zeros(2)
    bowl = Affine(hessian([2.3, 0.6], rng))
    path = path_of(answer.gradient_descent(bowl, bottom, 0.2, 9), bottom, 9)
    require(not path.any(), "a path from the bottom stays there exactly")


def ripples(x):
    """The gradient of sum(log(cosh(x[i]))) + sin(x[0] * x[-1]), which is no quadratic."""
    x = np.asarray(x, dtype=float)
    if x.ndim != 1:
        raise ValueError(f"grad takes a point (d,), not an array of shape {x.shape}")
    gradient = np.tanh(x)
    slope = np.cos(x[0] * x[-1])
    gradient[0] += slope * x[-1]
    gradient[-1] += slope * x[0]
    return gradient


@check(points=1)
def gradient_descent_is_right_on_any_landscape(answer, rng):
    """gradient_descent asks the gradient it is given, also where the landscape is no bowl."""
    for d, lr, steps in ((4, 0.3, 9), (2, 0.17, 13)):
        x0 = rng.uniform(0.5, 1.5, d)
        path = path_of(answer.gradient_descent(ripples, x0, lr, steps), x0, steps)
        wanted = [path[0], *(x - lr * ripples(x) for x in path[:-1])]
        require_close(path, wanted, "the path")


@check(points=1, after=[gradient_descent_is_right_in_turned_bowls])
def gradient_descent_takes_any_start_and_leaves_it_alone(answer, rng):
    """gradient_descent takes lists and integers as a start, and leaves the start as it is."""
    for x0, lr, steps in (
        (rng.uniform(1, 3, 3), 0.21, 5),
        ([1.5, -0.5, 2.0, 0.25], 0.18, 4),
        (rng.integers(2, 7, 2), 0.27, 6),
        ([4, -3, 5], 0.15, 7),
        ((-2, 6), 0.11, 3),
    ):
        curvatures = rng.uniform(0.5, 2.5, len(x0))
        require_path_in_bowl(answer, curvatures, x0, lr, steps, rng)
        require_unchanged(answer)


# steps_to_reach

# Ways from the target, for tol = 1. The first row that is near is row 3; row 2 is near along each
# axis but not in a straight line, row 1 along one axis only, and row 5 is far again.
WAYS = [
    [3, 4],
    [2.1, 0.2],
    [0.8, 0.9],
    [0.6, 0.7],
    [0.1, 0],
    [1.5, 0],
    [0.3, 0.2],
    [0.5, -0.6],
    [-2, 1],
]


def require_step(step, wanted):
    """Require the wanted step, or None."""
    if wanted is None:
        require(step is None, "no row is that near, so the result must be None")
        return
    number = as_numbers(step, "the step")
    whole = np.asarray(step).dtype.kind in "iu" and not isinstance(step, bool)
    require(whole and number.shape == (), "the step must be a whole number, an int")
    require(number == wanted, f"the first row is {wanted}")


def require_steps(answer, asked):
    """Require the first near row of each path, target and tolerance."""
    given = [answer.steps_to_reach(path, target, tol) for path, target, tol, _ in asked]
    for step, (*_, wanted) in zip(given, asked, strict=True):
        require_step(step, wanted)


@check(points=1)
def steps_to_reach_finds_the_first_row_that_is_near(answer, rng):
    """steps_to_reach finds the first row within tol, at exactly tol as well, and None without one."""
    target = rng.integers(10, 20, 3)
    path = target + np.array([[2, 3, 7], [2, 3, 6], [0, 1, 0], [9, 9, 9], [8, 1, 0], [0, 0, 0]])
    # Of the last path one column is near all the way, and is not the first.
    steep = target[:2] + np.array([[0.9, 0.1], [5, 0.2], [9, -0.3]])
    asked = [(path[::-1], target, 8, 0), (steep, target[:2], 1, 0)]
    asked += [(path, target, tol, wanted) for tol, wanted in ((7, 1), (0, 5), (0.5, 5))]
    for tol in (0.2, 3.5):
        target = rng.uniform(20, 30, 2)
        path = target + tol * np.array(WAYS) * rng.choice([-1, 1], 2)
        asked.append((path, target, tol, 3))
    asked.append(([[5.0], [2.5], [1.0], [1.5]], [2], 1, 1))
    four = rng.uniform(3, 4, 4)
    far = four + rng.uniform(1, 2, (6, 4))
    require_steps(answer, [*asked, (far, four, 0.9, None)])


# largest_stable_lr


@check(points=1)
def largest_stable_lr_is_right_for_turned_bowls(answer, rng):
    """largest_stable_lr is right for bowls of 1 to 4 dimensions, whichever way they lie."""
    tables = (
        hessian([0.9, 3.1, 1.4], rng),
        hessian([5.3, 0.8], rng),
        hessian([0.35, 0.6, 0.2, 0.1], rng),
        np.diag([0.4, 6.0, 2.5]),
        1.6 * np.eye(2),
        [[8]],
        [[5, 2], [2, 2]],
    )
    given = [answer.largest_stable_lr(H) for H in tables]
    borders = (2 / 3.1, 2 / 5.3, 2 / 0.6, 1 / 3, 1.25, 0.25, 1 / 3)
    for lr, wanted in zip(given, borders, strict=True):
        require_close(lr, wanted, "the rate", rtol=1e-7)
