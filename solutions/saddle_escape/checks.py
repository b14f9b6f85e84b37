"""Hidden checks of saddle_escape.

Without noise, paths are compared with the reference's. With noise a right answer may draw in any
way, so there are two roads. If it draws as the reference does, its path is the reference's, and that
is proof. If not, its noise is taken apart by statistics. Each bound below says how often it fails a
right answer that draws in a way of its own; together that is less than 2e-8 a grading. NOTES.md, in
this folder, says how that is known, and what the statistics see.

A path on a saddle soon is so far out that its kicks are lost in rounding. They are measured on flat
ground, where a step is nothing but a kick, and in a bowl.
"""

import math

import numpy as np

from grader import (
    Affine,
    as_numbers,
    check,
    require,
    require_close,
    require_shape,
    require_unchanged,
)

# The walks for answers that draw in a way of their own
STEPS, SIZE = 2_000, 4  # steps and coordinates on flat ground: 8,000 draws
BOWL_STEPS, STIFF, SOFT = 600, 5.0, 1.0
RUNS, LAST_STEP = 20, 300  # paths from the saddle: 2.8e-11 each is not out by then

# How far a statistic may be off, and how often a right answer is further off
SQUARES = 0.1  # mean square of all kicks from 1: 4.7e-10
SQUARES_OF_ONE = 0.2  # the same of one coordinate: 1.3e-9 each
MEAN = 6.5  # standard deviations of one coordinate's mean from 0: 8.0e-11 each
GROWTH = 1.25  # ratio of the squares of the two halves of the walk: 1.8e-12
TOGETHER = 6.5  # correlation of two coordinates, times the root of STEPS: 6.5e-11 each
IN_A_ROW = 6.5  # correlation of a kick with the next, times the root of STEPS: 1.1e-9 each
WAVE = 0.05  # mean of cos(2 xi) from exp(-2): 1.9e-9
DISTANCE = 0.0366  # of the kicks from the normal distribution: 1.0e-9
DISTANCE_OF_LENGTHS = 0.0732  # of the steps' squared lengths from theirs: 1.0e-9
EXACT = 1e-12  # a mean from 0 or a variance from 1; nearer than that: 6.9e-10
STIFFNESS = (
    1.7  # ratio of the squares along the axes of the bowl, and of the two halves: 1.1e-10 each
)
REPEATED = 0.05  # the share of kicks that return, but for rounding: less than 1e-200


# landscapes


def turned(curvatures, rng, middle=None):
    """Return the gradient of a quadratic with these curvatures along random axes."""
    axes, _ = np.linalg.qr(rng.standard_normal((len(curvatures), len(curvatures))))
    A = axes * curvatures @ axes.T
    return Affine(A, 0.0 if middle is None else -A @ middle)


def ripples(x):
    """The gradient of sum(cos(x[i])) + x[0] * x[-1], which is no quadratic."""
    x = np.asarray(x, dtype=float)
    if x.ndim != 1:
        raise ValueError(f"grad takes a point (d,), not an array of shape {x.shape}")
    gradient = -np.sin(x)
    gradient[0] += x[-1]
    gradient[-1] += x[0]
    return gradient


def quiet_walks(rng):
    """Return landscapes with a start, a rate and a number of steps, for paths without noise."""
    return [
        (turned([1.3, -0.9], rng, np.array([0.25, -0.4])), rng.standard_normal(2), 0.07, 19),
        (turned([3.0, 1.0, 0.2], rng, rng.standard_normal(3)), rng.standard_normal(3), 0.11, 25),
        (turned([2.0, -1.5, 0.7, -0.4], rng), rng.standard_normal(4), 0.08, 31),
        (Affine([[-1.7]], [0.3]), np.array([0.6]), 0.05, 12),
        (ripples, rng.standard_normal(5), 0.2, 11),
        (turned([1.3, -0.9], rng), rng.standard_normal(2), 0.15, 0),
        (turned([0.9, 2.3], rng, np.array([0.75, 1.5])), [3, -2], 0.07, 9),
        (turned([0.8, 2.1, -0.6], rng), np.array([1, -4, 2]), 0.13, 14),
        (Affine([[2.0, 0], [0, -2]]), np.array([rng.uniform(2, 3), 0]), 0.5, 20),  # to the saddle
        (turned([2.0, -2.0], rng), np.zeros(2), 0.05, 50),
    ]


# paths


def path_of(path, x0, steps):
    """Return a path as floats, required to start at x0 and to have a row for each step."""
    path = as_numbers(path, "the path")
    wanted = (steps + 1, len(x0))
    require(path.shape == wanted, f"the path has shape {path.shape}; it must be {wanted}")
    require_close(path[0], np.asarray(x0, dtype=float), "row 0 of the path")
    return path


def generator(rng):
    """Return a fresh generator with a seed from the check's own."""
    return np.random.default_rng(int(rng.integers(2**32)))


def draws_as_the_reference(answer, reference, rng, grad, x0, steps):
    """Whether the answer's noise is the reference's, number by number, on a path of its own."""
    lr, sigma = rng.uniform(0.03, 0.09), rng.uniform(0.2, 0.5)
    seed = int(rng.integers(2**32))
    given = answer.sgd_path(grad, x0, lr, sigma, steps, np.random.default_rng(seed))
    path = path_of(given, x0, steps)
    wanted = reference.sgd_path(grad, x0, lr, sigma, steps, np.random.default_rng(seed))
    return bool(np.linalg.norm(path - wanted) <= 1e-9 * np.linalg.norm(wanted))


def kicks_on_flat_ground(answer, rng):
    """Return the kicks of a long walk where the gradient is zero, (STEPS, SIZE), in units of sigma.

    The numbers are such that the usual wrong sizes are far apart: the root of lr makes the kicks
    4.5 times too large, no lr 20 times, sigma squared 0.3 times, the root of sigma 1.8 times.
    """
    lr, sigma, x0 = rng.uniform(0.048, 0.052), rng.uniform(0.29, 0.31), rng.standard_normal(SIZE)
    flat = Affine(np.zeros((SIZE, SIZE)))
    path = path_of(answer.sgd_path(flat, x0, lr, sigma, STEPS, generator(rng)), x0, STEPS)
    return -np.diff(path, axis=0) / (lr * sigma)


# gd_path


@check(points=1)
def gd_path_is_right_on_every_landscape(answer, rng, reference):
    """gd_path is right for bowls, saddles and ripples in 1 to 5 dimensions, from any start."""
    for grad, x0, lr, steps in quiet_walks(rng):
        path = path_of(answer.gd_path(grad, x0, lr, steps), x0, steps)
        require_close(path, reference.gd_path(grad, x0, lr, steps), "the path")
        require(np.any(x0) or not path.any(), "a path from the saddle stays there exactly")


@check(points=1, after=[gd_path_is_right_on_every_landscape])
def paths_leave_the_start_alone(answer, rng):
    """gd_path and sgd_path leave the start that they are given as it is."""
    grad = turned([1.2, -0.7, 0.4], rng)
    for x0 in (rng.standard_normal(3), [1.5, -0.5, 2.0]):
        answer.gd_path(grad, x0, 0.1, 6)
        require_unchanged(answer)
        answer.sgd_path(grad, x0, 0.1, 0.3, 6, generator(rng))
        require_unchanged(answer)


# sgd_path


@check(points=1)
def without_noise_sgd_path_is_right_on_every_landscape(answer, rng, reference):
    """With sigma = 0, sgd_path is right on every landscape, and stays exactly on a saddle."""
    for grad, x0, lr, steps in quiet_walks(rng):
        path = path_of(answer.sgd_path(grad, x0, lr, 0.0, steps, generator(rng)), x0, steps)
        require_close(path, reference.gd_path(grad, x0, lr, steps), "the path")
        require(np.any(x0) or not path.any(), "a path from the saddle stays there exactly")


@check(points=1, after=["sgd_path_has_the_start_and_a_row_for_each_step"])
def each_seed_has_a_path_of_its_own(answer, rng):
    """The path depends on the seed of rng and on nothing else, such as calls before."""
    grad, x0 = turned([1.1, -0.8, 0.5], rng), rng.standard_normal(3)
    seeds = [int(seed) for seed in rng.integers(2**32, size=3)]
    steps = 12

    def walk(seed):
        given = answer.sgd_path(grad, x0, 0.06, 0.4, steps, np.random.default_rng(seed))
        return path_of(given, x0, steps)

    first = [walk(seed) for seed in seeds]
    for one in range(len(seeds)):
        for other in range(one):
            apart = np.max(np.abs(first[one] - first[other]))
            require(bool(apart > 0), "two seeds gave the same path")
    answer.sgd_path(Affine(np.eye(2)), np.ones(2), 0.06, 0.4, 5, generator(rng))
    for seed, path in zip(reversed(seeds), reversed(first)):
        require_close(walk(seed), path, "the path", why="the path of the same seed before")


@check(points=2, after=["sgd_path_has_the_start_and_a_row_for_each_step"])
def the_noise_has_the_right_size(answer, rng, reference):
    """The noise has mean 0, and adds lr * sigma to the standard deviation of a step, in every axis."""
    saddle, x0 = turned([1.4, -0.6, 0.9], rng), rng.standard_normal(3)
    if draws_as_the_reference(answer, reference, rng, saddle, x0, 40):
        return
    kicks = kicks_on_flat_ground(answer, rng)
    squares = np.mean(kicks**2, axis=0)
    require(abs(np.mean(squares) - 1) < SQUARES, "the noise has the wrong size")
    even = np.abs(squares - 1) < SQUARES_OF_ONE
    require(bool(even.all()), "the noise has different sizes along different axes")
    centred = np.abs(np.mean(kicks, axis=0)) * math.sqrt(STEPS) < MEAN
    require(bool(centred.all()), "the noise is not centred")


@check(points=2, after=[the_noise_has_the_right_size])
def the_noise_is_normal_and_independent(answer, rng, reference):
    """The noise is normal, and new for each step and each coordinate: none can be told from others."""
    bowl, x0 = turned([1.2, 0.4, 0.8, 2.2], rng), rng.standard_normal(4)
    if draws_as_the_reference(answer, reference, rng, bowl, x0, 600):
        return
    kicks = kicks_on_flat_ground(answer, rng)
    require_independent(kicks)
    require_normal(kicks)
    require_untouched(kicks)


def require_independent(kicks):
    """Require kicks (T, d) that do not repeat, in the same size all along, and not correlated."""
    steps, size = kicks.shape
    values = np.unique(np.round(np.abs(kicks), 6))
    require(len(values) > (1 - REPEATED) * kicks.size, "kicks return")
    early, late = np.split(kicks**2, 2)
    growth = np.sum(early) / np.sum(late)
    require(1 / GROWTH < growth < GROWTH, "the noise changes its size on the way")
    products = kicks.T @ kicks  # the means are known to be 0
    together = products / np.sqrt(np.outer(np.diag(products), np.diag(products)))
    apart = np.abs(together[~np.eye(size, dtype=bool)]) * math.sqrt(steps) < TOGETHER
    require(bool(apart.all()), "the coordinates' kicks go together")
    in_a_row = np.sum(kicks[1:] * kicks[:-1], axis=0) / np.diag(products)
    require(bool(np.all(np.abs(in_a_row) * math.sqrt(steps) < IN_A_ROW)), "kicks go in a row")


def require_normal(kicks):
    """Require kicks (T, d) that are normal, each for itself and each step as a whole."""
    wave = np.mean(np.cos(2 * kicks))
    require(abs(wave - math.exp(-2)) < WAVE, "the noise is not normal")
    require(distance(kicks, normal_share) < DISTANCE, "the noise is not normal")
    lengths = distance(np.sum(kicks**2, axis=1), length_share)
    require(lengths < DISTANCE_OF_LENGTHS, "the lengths of the kicks are off")


def distance(values, share):
    """Return the Kolmogorov-Smirnov distance of values from a law, whose `share` lies below each."""
    values = np.sort(values, axis=None)
    below = np.arange(values.size + 1) / values.size
    expected = share(values)
    return max(np.max(np.abs(expected - below[1:])), np.max(np.abs(expected - below[:-1])))


def normal_share(values):
    """The standard normal distribution."""
    return np.array([math.erfc(-value / math.sqrt(2)) / 2 for value in values])


def length_share(values):
    """The distribution of the squared length of SIZE = 4 standard normal numbers."""
    return 1 - np.exp(-values / 2) * (1 + values / 2)


def require_untouched(kicks):
    """Require that the kicks were not made to have a mean of 0 or a variance of 1: no draws have."""
    for axis in (0, None):
        for exact in (
            np.mean(kicks, axis=axis),
            np.mean(kicks**2, axis=axis) - 1,
            np.var(kicks, axis=axis) - 1,
            np.var(kicks, axis=axis, ddof=1) - 1,
        ):
            by_chance = np.abs(exact) > EXACT
            require(bool(np.all(by_chance)), "the noise was centred or rescaled")


@check(points=1, after=["sgd_path_has_the_start_and_a_row_for_each_step"])
def the_noise_joins_the_gradient_of_where_you_are(answer, rng, reference):
    """The gradient is taken at x[t], and the noise is added to it."""
    axes, _ = np.linalg.qr(rng.standard_normal((2, 2)))
    A = axes * [STIFF, SOFT] @ axes.T
    bowl, x0 = Affine(A), rng.standard_normal(2)
    if draws_as_the_reference(answer, reference, rng, bowl, x0, 60):
        return
    lr, sigma = rng.uniform(0.095, 0.105), rng.uniform(0.25, 0.35)
    path = path_of(answer.sgd_path(bowl, x0, lr, sigma, BOWL_STEPS, generator(rng)), x0, BOWL_STEPS)
    noise = (-np.diff(path, axis=0) / lr - path[:-1] @ A) @ axes
    require(bool(noise.any()), "there is no noise")
    # The same in the stiff direction as in the soft one, and all along. To move first makes a third
    # of it in the stiff one; another gradient leaves more the farther out the path is.
    early, late = (np.sum(half**2) for half in np.split(noise, 2))
    for one, other in (np.sum(noise**2, axis=0), (early, late)):
        even = other / STIFFNESS < one < other * STIFFNESS
        require(bool(even), "the noise hangs on the bowl")


@check(points=1, after=["sgd_path_has_the_start_and_a_row_for_each_step"])
def noise_escapes_the_saddle(answer, rng, reference):
    """From exactly the saddle, every noisy path escapes along y and stays near the middle of x."""
    saddle, x0 = Affine([[2.0, 0], [0, -2]]), np.zeros(2)
    starts = rng.standard_normal(2), x0  # the first tells noise that dies at x0 from none
    if all(draws_as_the_reference(answer, reference, rng, saddle, start, 50) for start in starts):
        return
    for _ in range(RUNS):
        given = answer.sgd_path(saddle, x0, 0.05, 0.1, LAST_STEP, generator(rng))
        x, y = path_of(given, x0, LAST_STEP)[-1]
        require(bool(abs(y) >= 1), "a path is still at the saddle")
        require(bool(abs(x) < 1), "a path did not stay in the valley")  # x has the spread 0.0115


# escape_step

# With the radius 1, every usual way to go wrong finds another step in the last column, and none of
# them 0 or 1, so that they can be told apart by one number. The right one is 6.
WINDING = np.array(
    [
        [0.2, -0.4, 0.4, 0, -0.3, 0.1, 0.8, 0.2, 0.6, -0.9, 0.3, 0.5, -0.1, 0.4, 0.2, 0.3],
        [0, 0.3, -0.2, 0.6, 0.5, 0.8, 0.4, -0.6, -1.5, 0.7, 1.9, -1.1, 0, 0.2, 0.6, -0.7],
        [0.1, 0.2, -0.3, 0.4, -1.4, 0.3, 0.6, 1.2, 0.8, 0.1, -0.4, 0.9, 2.2, 0.3, 0, 1.6],
        [0.2, -0.4, 0.3, 0.5, -0.3, 0.1, -1, 0.5, -0.6, -1.3, 0.4, 1.2, -3, 1.1, -2, 0.5],
    ]
).T


@check(points=1)
def escape_step_is_right_for_every_path(answer, rng, reference):
    """escape_step is right for every column, side and radius, also where a path comes back."""
    scale = rng.uniform(0.5, 2)
    cases = [(scale * WINDING, scale, -1)]
    zigzag = np.array([[0.0, -3, 1], [1.5, 2, -2], [-2.5, 0.5, 2], [2, -2.5, 4], [0, 4, -1]])
    cases += [(zigzag, radius, axis) for radius in (0.5, 2, 2.5, 4, 5) for axis in (0, 1, 2)]
    cases += [(zigzag, 2.5, -2), (zigzag[:1], 3.0, 1), (zigzag[:1], 3.0, 0)]
    walk = np.cumsum(rng.standard_normal((60, 5)), axis=0)
    cases += [(walk, rng.uniform(1, 6), axis) for axis in (1, 3, 4, -3)]
    cases += [(np.arange(12).reshape(4, 3), 7, 1)]
    for path, radius, axis in cases:
        step = answer.escape_step(path, radius, axis)
        wanted = reference.escape_step(path, radius, axis)
        if wanted is None:
            require(step is None, f"the escape step is {step!r}; it must be None")
            continue
        number = as_numbers(step, "the escape step")
        whole = np.asarray(step).dtype.kind in "iu" and not isinstance(step, bool)
        require(whole and number.shape == (), f"the escape step is {step!r}; it must be an int")
        require(number == wanted, f"the escape step is {step!r}; it must be {wanted}")


# predicted_escape_step


@check(points=1, after=["prediction_matches_the_worked_example"])
def predictions_are_right_for_every_saddle(answer, rng, reference):
    """predicted_escape_step is right for shallow and steep saddles, much and little noise."""
    cases = [(0.1, 0.5, 2.0, 0.4), (0.02, 6.0, 0.05, 3.0), (0.3, 1.7, 0.5, 0.25), (1, 1, 3, 2)]
    cases += rng.uniform([0.02, 0.3, 0.05, 0.2], [0.3, 4, 0.8, 5], size=(6, 4)).tolist()
    for case in cases:
        t = answer.predicted_escape_step(*case)
        require_close(t, reference.predicted_escape_step(*case), "t*", rtol=1e-4)


@check(points=1, after=[predictions_are_right_for_every_saddle])
def no_noise_takes_for_ever(answer, rng):
    """With sigma = 0 the prediction is infinite, and with a tenth of the noise it is a bit later."""
    lr, curvature, radius = rng.uniform(0.05, 0.1), rng.uniform(1, 3), rng.uniform(1, 2)
    for nothing in (0.0, 0):
        t = answer.predicted_escape_step(lr, curvature, nothing, radius)
        real = isinstance(t, (float, np.floating, np.ndarray)) and np.asarray(t).dtype.kind == "f"
        require(real and np.size(t) == 1 and bool(np.all(t == math.inf)), f"t* is {t!r}, not inf")
    late, later = (
        require_shape(answer.predicted_escape_step(lr, curvature, sigma, radius), (), "t*")
        for sigma in (1e-5, 1e-6)
    )
    wait = math.log(10) / math.log(1 + lr * curvature)
    require_close(later - late, wait, "what a tenth of the noise costs", rtol=1e-3)


# product_saddle_gradients


@check(points=1)
def product_gradients_are_right_for_all_examples(answer, rng, reference):
    """product_saddle_gradients is right for any weights and any number of examples."""
    for number in (1, 2, 3, 5, 8):
        w1, w2 = rng.standard_normal(2).tolist()
        x, y = rng.standard_normal((2, number))
        given = answer.product_saddle_gradients(w1, w2, x, y)
        require_close(given, reference.product_saddle_gradients(w1, w2, x, y), "gradients")
    x, y = rng.integers(-5, 6, size=(2, 4))
    for w1, w2 in ((0.0, 0.0), (0.0, 1.5), (3, -2)):
        given = answer.product_saddle_gradients(w1, w2, x.tolist(), y)
        require_close(given, reference.product_saddle_gradients(w1, w2, x, y), "gradients")
