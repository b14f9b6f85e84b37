"""Public checks of saddle_escape: the lesson's worked examples, and what any such path must do.

A noisy path is right whichever way it draws, so nothing here compares it with another one, number
by number, unless the noise is zero. The one check that looks at the size of the noise fails a right
answer less than once in 10**9 times.
"""

import math

import numpy as np

from grader import (
    Affine,
    as_numbers,
    check,
    path_of,
    require,
    require_close,
    require_path,
    require_row,
    require_shape,
    require_unchanged,
)

SADDLE = Affine([[2.0, 0], [0, -2]])  # the gradient of x**2 - y**2
FLAT = Affine(np.zeros((3, 3)))
START, LR = np.array([4.0, 8.0]), 0.25
WORKED = [[4, 8], [2, 12], [1, 18], [0.5, 27]]
ONWARDS = START * np.array([0.5, 1.5]) ** np.arange(21)[:, None]  # the same path, 20 steps
ALONG_X = [0.5, 0.5, 0.5, 1, 2, 3, 4, 5, 6]
ALONG_Y = [0, 0.25, -1, 0.5, 0, -1.5, 1.25, -3, 2]


def seeded(rng):
    """Return a fresh generator, and another one like it."""
    seed = int(rng.integers(2**32))
    return np.random.default_rng(seed), np.random.default_rng(seed)


# gd_path


@check(points=1)
def gd_path_matches_the_worked_example(answer):
    """gd_path computes the path of the worked example."""
    require_path(answer.gd_path(SADDLE, START, LR, 3), WORKED)


@check(points=0, after=[gd_path_matches_the_worked_example])
def gd_path_follows_your_saddle(answer, variant):
    """On your own saddle, each step of gd_path multiplies x by 1 - lr * a and y by 1 + lr * b."""
    wanted = variant.without_noise(40)
    require_path(answer.gd_path(variant.gradient, variant.start, variant.lr, 40), wanted)


@check(points=0, after=[gd_path_matches_the_worked_example])
def gd_path_stays_on_the_saddle(answer):
    """A path of gd_path that comes to the saddle, or starts there, stays there."""
    for x0, lr in (np.array([3.0, 0]), 0.5), (np.zeros(2), 0.05):
        path = path_of(answer.gd_path(SADDLE, x0, lr, 20), x0, 20)
        require_row(path, 1, np.zeros(2), "the saddle")
        require(
            not path[1:].any(),
            "the gradient at (0, 0) is (0, 0), so the path must stay there exactly",
        )


@check(points=0, after=[gd_path_matches_the_worked_example])
def gd_path_leaves_x0_alone(answer):
    """gd_path leaves the start that it is given as it is."""
    answer.gd_path(SADDLE, START, LR, 3)
    require_unchanged(answer)


# sgd_path


@check(points=1)
def sgd_path_without_noise_is_gradient_descent(answer, rng):
    """With sigma = 0, sgd_path computes the path without noise of the worked example."""
    draws, _ = seeded(rng)
    require_path(answer.sgd_path(SADDLE, START, LR, 0.0, 3, draws), WORKED)


@check(points=0)
def sgd_path_has_the_start_and_a_row_for_each_step(answer, rng):
    """A path with noise starts at x0, has a row for each step, and is not the path of gd_path."""
    draws, _ = seeded(rng)
    path = path_of(answer.sgd_path(SADDLE, START, LR, 2.0, 20, draws), START, 20)
    require(
        not np.allclose(path, ONWARDS),
        "with sigma = 2 the path is the one without noise. Add the noise to the gradient.",
    )


@check(points=0, after=[sgd_path_has_the_start_and_a_row_for_each_step])
def the_seed_decides_the_path(answer, rng):
    """The same seed gives the same path, and another seed another path."""
    one, again = seeded(rng)
    other, _ = seeded(rng)
    paths = [
        path_of(answer.sgd_path(SADDLE, START, LR, 2.0, 9, draws), START, 9)
        for draws in (one, other, again)
    ]
    require(
        np.allclose(paths[0], paths[2], rtol=1e-9),
        "two generators of the same seed gave two different paths. Draw from the rng that you are "
        "given and from nothing else, and keep nothing between calls.",
    )
    require(
        not np.allclose(paths[0], paths[1], rtol=1e-9),
        "two generators of different seeds gave the same path. Draw from the rng that you are "
        "given.",
    )


@check(points=1, after=[sgd_path_has_the_start_and_a_row_for_each_step])
def the_steps_on_flat_ground_have_the_size_of_the_noise(answer, rng):
    """Where the gradient is zero, steps have the mean 0 and the size lr * sigma, but for chance."""
    lr, sigma, steps, x0 = 0.05, 0.1, 100, np.array([1.0, -2.0, 3.0])
    draws, _ = seeded(rng)
    path_of(answer.sgd_path(SADDLE, START, LR, 2.0, 20, draws), START, 20)  # for the diagnosis
    draws, _ = seeded(rng)
    path = path_of(answer.sgd_path(FLAT, x0, lr, sigma, steps, draws), x0, steps)
    kicks = np.diff(path, axis=0) / (lr * sigma)
    require(
        bool(kicks.any()),
        "on flat ground the path never leaves its start. The gradient is zero there, and zero "
        "times anything is zero: the noise has to be added to the gradient.",
    )
    require(
        not any(np.allclose(kicks[:, i], kicks[:, i - 1], rtol=1e-6) for i in range(3)),
        "on flat ground the steps are the same along two coordinates. Each coordinate has a noise "
        "of its own.",
    )
    size, middle = math.sqrt(np.mean(kicks**2)), np.mean(kicks)
    require(
        0.7 < size < 1.3,
        f"on flat ground each step is -lr * sigma * xi. With lr = {lr} and sigma = {sigma} the "
        f"typical size of a step, the root of the mean square, should be about {lr * sigma:g}. "
        f"Yours is {size * lr * sigma:.3g}, which is {size:.3g} times as much.",
    )
    require(
        abs(middle) < 0.4,
        "on flat ground the steps should go both ways alike, with a mean near 0. The mean of yours "
        f"is {-middle:.2f} times lr * sigma.",
    )


@check(points=0, after=[sgd_path_without_noise_is_gradient_descent])
def sgd_path_leaves_x0_alone(answer, rng):
    """sgd_path leaves the start that it is given as it is."""
    draws, _ = seeded(rng)
    answer.sgd_path(SADDLE, START, LR, 2.0, 3, draws)
    require_unchanged(answer)


# escape_step


def require_step(step, wanted, where):
    """Require a step to be this whole number, or None."""
    if wanted is None:
        require(step is None, f"{where}: no row is that far out, so the result must be None")
        return
    require(step is not None, f"{where}: escape_step returned None; the escape is at step {wanted}")
    number = as_numbers(step, "the escape step")
    whole = np.asarray(step).dtype.kind in "iu" and not isinstance(step, bool)
    require(
        whole and number.shape == (),
        f"{where}: the escape step must be a whole number, an int; it is {step!r}",
    )
    require(number == wanted, f"{where}: the escape step is {wanted}, not {int(number)}")


@check(points=1)
def escape_step_matches_the_worked_example(answer):
    """escape_step finds the steps of the worked example, and None where there is no escape."""
    path = np.array([ALONG_X, ALONG_Y], dtype=float).T
    for radius, axis, wanted in ((1.0, 1, 2), (4.0, 1, None), (0.5, 0, 0)):
        numbers = ", ".join(f"{number:g}" for number in path[:, axis])
        where = f"with {numbers} in column {axis}, and the radius {radius:g}"
        require_step(answer.escape_step(path, radius, axis), wanted, where)


# predicted_escape_step


@check(points=1)
def prediction_matches_the_worked_example(answer):
    """predicted_escape_step gives the 51.535 of the lesson."""
    t = require_shape(answer.predicted_escape_step(0.05, 2.0, 0.1, 1.0), (), "t*")
    require_close(t, 51.535097, "t*", rtol=1e-4)


@check(points=0, after=[prediction_matches_the_worked_example])
def half_of_the_paths_have_escaped_at_your_prediction(answer, variant):
    """On your own saddle, the law says that half of the paths have escaped at your t*."""
    lr, b, sigma, radius = variant.lr, variant.b, variant.sigma, variant.radius
    t = float(require_shape(answer.predicted_escape_step(lr, b, sigma, radius), (), "t*"))
    require(0 < t < 1000, f"t* = {t:.7g}, and it must be a positive number of steps")
    rho = 1 + lr * b
    s = lr * sigma * math.sqrt((rho ** (2 * t) - 1) / (rho**2 - 1))
    escaped = math.erfc(radius / (s * math.sqrt(2)))
    require(
        abs(escaped - 0.5) < 1e-3,
        f"with lr = {lr:g}, curvature = {b:g}, sigma = {sigma:g} and radius = {radius:g} you "
        f"predict t* = {t:.7g}. By the law, a share of {escaped:.4g} of all paths has escaped by "
        "then; it must be 0.5",
    )


@check(points=0, after=[prediction_matches_the_worked_example])
def without_noise_the_prediction_is_infinite(answer):
    """With sigma = 0 no path escapes, and predicted_escape_step gives math.inf."""
    t = answer.predicted_escape_step(0.05, 2.0, 0.0, 1.0)
    real = isinstance(t, (float, np.floating, np.ndarray)) and np.asarray(t).dtype.kind == "f"
    infinite = real and np.size(t) == 1 and bool(np.all(t == math.inf))
    require(infinite, f"with sigma = 0, t* must be math.inf; it is {t!r}")


# product_saddle_gradients


@check(points=1)
def product_gradients_match_the_worked_example(answer):
    """product_saddle_gradients computes the gradients of the worked example."""
    x, y = np.array([1.0, 2, 3]), np.array([1.0, -5, -4])
    returned = answer.product_saddle_gradients(2.0, -1.0, x, y)
    require_close(returned, [[3, -6], [-2, 4], [6, -12]], "gradients")


@check(points=0, after=[product_gradients_match_the_worked_example])
def no_example_moves_the_weights_at_the_saddle(answer, rng):
    """At w1 = w2 = 0 the gradient of every example is exactly zero."""
    x, y = rng.standard_normal((2, 4))
    returned = answer.product_saddle_gradients(0.0, 0.0, x, y)
    gradients = require_shape(returned, (4, 2), "gradients")
    require(
        not gradients.any(),
        "at w1 = w2 = 0 every gradient is exactly (0, 0), as both slopes hold a weight as a factor",
    )
