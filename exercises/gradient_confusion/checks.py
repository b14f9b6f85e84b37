"""Public checks of gradient_confusion: the lesson's gradients, and what must hold for any."""

from itertools import permutations

import numpy as np

from grader import (
    check,
    require,
    require_close,
    require_raises,
    require_shape,
    require_unchanged,
)

WORKED = np.array([[6.0, 8], [0, 2], [-1, 0], [3, -4]])
SPACE = np.array([[1.0, 2, 2], [2, -3, 6], [2, -1, -2], [-4, 0, -3], [0, -3, 4]])
ALONG_AXES = np.array([[2.0, 0, 0], [0, 3, 0], [0, 0, 1], [-1, 0, 0], [0, 0, 0]])
AGREEING = np.array([[1.0, 2], [3, 1], [1, 1]])
ORDERS = (  # of WORKED, with the sums of their cosines
    ([2, 0, 1, 3], -0.6 + 0.8 - 0.8),
    ([3, 0, 1, 2], -0.28 + 0.8 + 0),
    ([0, 1, 2, 3], 0.8 + 0 - 0.6),
    ([1, 3, 2, 0], -0.8 - 0.6 - 0.6),
)
TABLES = (  # seed, then the smoothness of easy first and by angle
    (2, 0.111844242190, 0.911434900835),
    (3, 0.718553660208, 0.920095194480),
)


def table(seed):
    """Return the gradients of the lesson's table, and how far each p is from its label."""
    rng = np.random.default_rng(seed)
    X = rng.standard_normal((24, 2))
    y = X @ [2, 1] + rng.standard_normal(24) > 0
    error = 1 / (1 + np.exp(-X @ [1, 0.5])) - y
    return X * error[:, None], np.abs(error)


# confusion


@check(points=0)
def confusion_matches_the_worked_example(answer):
    """confusion is 14 for the four gradients of the lesson, and right for two small others."""
    asked = (
        (WORKED, 14, "the lesson's G"),
        (SPACE, 26, f"G = {SPACE.tolist()}"),
        (WORKED[[2, 0]], 6, "its rows 2 and 0"),
    )
    for given, (_, wanted, name) in zip([answer.confusion(G) for G, _, _ in asked], asked):
        require_close(given, wanted, f"the confusion of {name}")


@check(points=0, after=[confusion_matches_the_worked_example])
def confusion_is_never_negative(answer):
    """confusion is 0 where no pair pulls apart: sharp or right angles, equal rows, zeros."""
    asked = (
        (f"G = {AGREEING.tolist()}", AGREEING),
        ("three equal rows", np.array([[1.0, -2]] * 3)),
        ("two rows at a right angle", ALONG_AXES[:2]),
        ("two rows of zeros", np.zeros((2, 3))),
    )
    for given, (name, _) in zip([answer.confusion(G) for _, G in asked], asked):
        require_close(given, 0.0, f"the confusion of {name}")


# conflict_fraction


@check(points=0)
def conflict_fraction_matches_the_worked_example(answer):
    """conflict_fraction is 4/6 for the lesson's gradients, and right for five others."""
    asked = (
        (WORKED, 4 / 6, "the lesson's G"),
        (SPACE, 7 / 10, f"G = {SPACE.tolist()}"),
        (ALONG_AXES, 1 / 10, f"G = {ALONG_AXES.tolist()}"),
        (1e-9 * WORKED, 4 / 6, "1e-09 times the lesson's G"),
        (WORKED[[2, 0]], 1, "rows 2 and 0 of it"),
        (AGREEING, 0, f"G = {AGREEING.tolist()}"),
    )
    given = [answer.conflict_fraction(G) for G, _, _ in asked]
    for fraction, (_, wanted, name) in zip(given, asked):
        require_close(fraction, wanted, f"the conflict fraction of {name}")


@check(
    points=0,
    after=[confusion_matches_the_worked_example, conflict_fraction_matches_the_worked_example],
)
def gradients_that_add_up_to_zero_pull_apart(answer):
    """Gradients that add up to zero pull apart, with a confusion as large as it must be."""
    draws = np.random.default_rng(0)
    for N, D in (5, 3), (3, 7), (2, 4):
        G = draws.standard_normal((N, D))
        G -= G.mean(axis=0)
        fraction = require_shape(answer.conflict_fraction(G), (), "the conflict fraction")
        require(fraction > 0, f"{N} gradients that add up to zero have no conflict in your answer")
        worst = require_shape(answer.confusion(G), (), "the confusion")
        least = np.sum(G**2) / (N * (N - 1))
        require(
            bool(worst >= least * (1 - 1e-9)),
            f"{N} gradients add up to zero; their confusion is at least {least:.6g}, "
            f"yours is {worst:.6g}",
        )


# order_smoothness


@check(points=0)
def order_smoothness_matches_the_worked_example(answer):
    """order_smoothness is right for four orders of the lesson's gradients, and for two rows."""
    given = [answer.order_smoothness(WORKED, order) for order, _ in ORDERS]
    cosine = answer.order_smoothness(WORKED[[0, 3]], [1, 0])
    for smoothness, (order, total) in zip(given, ORDERS):
        require_close(smoothness, total / 3, f"the smoothness of the order {order}", rtol=1e-7)
    require_close(cosine, -0.28, "the smoothness of the rows 0 and 3 alone", rtol=1e-7)


@check(points=1, after=[order_smoothness_matches_the_worked_example])
def order_smoothness_refuses_what_is_no_order(answer, rng):
    """order_smoothness raises ValueError unless the order holds 0, ..., N - 1 once each."""
    G = rng.standard_normal((4, 3))
    for order in (
        [0, 1, 2],
        [0, 1, 2, 3, 0],
        [0, 3, 3, 0],
        [1, 2, 3, 4],
        [0, 1, 2, -1],
        [0, 1, 2, 4],
    ):
        require_raises(
            lambda order=order: answer.order_smoothness(G, order),
            "ValueError",
            f"order_smoothness of 4 rows in the order {order}",
        )


@check(points=0, after=[order_smoothness_matches_the_worked_example])
def a_zero_row_has_the_cosine_0(answer):
    """order_smoothness counts a pair with a zero row as the cosine 0, and still as a pair."""
    G = np.array([[3.0, 4], [0, 0], [-6, 8], [0, 5], [5, 0]])
    asked = (([4, 0, 1, 3, 2], (0.6 + 0.8) / 4), ([1, 0, 2, 4, 3], (0.28 - 0.6) / 4))
    given = [answer.order_smoothness(G, order) for order, _ in asked]
    nothing = answer.order_smoothness(np.zeros((3, 2)), [0, 2, 1])
    alike = np.array([[3.0, -3], [4, -4]])  # the entries add up to 0, but these rows are not zero
    parallel = answer.order_smoothness(alike, [0, 1])
    for smoothness, (order, wanted) in zip(given, asked):
        name = f"the smoothness of {G.tolist()} in the order {order}"
        require_close(smoothness, wanted, name, rtol=1e-7)
    require_close(nothing, 0.0, "the smoothness of three zero rows")
    require_close(parallel, 1.0, f"the smoothness of {alike.tolist()}", rtol=1e-7)


@check(points=0, after=[order_smoothness_matches_the_worked_example])
def only_directions_matter(answer):
    """order_smoothness stays as it is when gradients get 10**9 times as short or as long."""
    asked = [(scale, *case) for scale in (1e-9, 1e9) for case in ORDERS[:2]]
    given = [answer.order_smoothness(scale * WORKED, order) for scale, order, _ in asked]
    for smoothness, (scale, order, total) in zip(given, asked):
        name = f"the smoothness of {scale:g} * G in the order {order}"
        require_close(smoothness, total / 3, name, rtol=1e-7)


@check(points=0)
def a_reversed_order_is_as_smooth(answer, rng):
    """Backwards an order is as smooth as forwards, so hard first is as smooth as easy first."""
    G, order = rng.standard_normal((7, 3)), rng.permutation(7)
    forwards = answer.order_smoothness(G, order)
    backwards = answer.order_smoothness(G, order[::-1].copy())
    wanted = require_shape(forwards, (), "the smoothness")
    require_close(backwards, wanted, "the smoothness backwards", rtol=1e-7, why="as forwards")


@check(points=0, after=[order_smoothness_matches_the_worked_example])
def orders_on_average_have_the_mean_cosine(answer, rng):
    """Over all orders, the mean of your order_smoothness is the mean cosine of all pairs."""
    turns = rng.uniform(0, 2 * np.pi, 3)
    rows = np.stack([np.cos(turns), np.sin(turns)], axis=1) * [[2], [0.5], [3]]
    given = [answer.order_smoothness(rows, order) for order in permutations(range(3))]
    mean = np.mean([require_shape(value, (), "the smoothness") for value in given])
    wanted = np.mean([np.cos(turns[i] - turns[j]) for i, j in ((0, 1), (0, 2), (1, 2))])
    name = "the mean smoothness of all six orders"
    require_close(mean, wanted, name, rtol=1e-7, atol=1e-7, why="the mean cosine of the pairs")


@check(points=0, after=[order_smoothness_matches_the_worked_example])
def easy_first_is_no_law(answer):
    """Easy first is rougher than chance in one of the lesson's tables and smoother in the other."""
    for seed, *wanted in TABLES:
        G, size = table(seed)
        orders = np.argsort(size), np.argsort(np.arctan2(G[:, 1], G[:, 0]))
        for order, smoothness, name in zip(orders, wanted, ("easy first", "by angle")):
            given = answer.order_smoothness(G, order)
            require_close(given, smoothness, f"the smoothness of table({seed}) {name}", rtol=1e-7)


# all three


@check(
    points=0,
    after=[
        confusion_matches_the_worked_example,
        conflict_fraction_matches_the_worked_example,
        order_smoothness_matches_the_worked_example,
    ],
)
def lists_ranges_and_integers_will_do(answer):
    """Gradients may be lists of integers, and an order a tuple, a range or an array."""
    rows = WORKED.astype(int).tolist()
    worst, fraction = answer.confusion(rows), answer.conflict_fraction(rows)
    orders = [2, 0, 1, 3], (2, 0, 1, 3), np.array([2, 0, 1, 3]), range(4)
    given = [answer.order_smoothness(rows, order) for order in orders]
    whole = answer.order_smoothness(WORKED.astype(int), (2, 0, 1, 3))
    require_close(worst, 14, "the confusion")
    require_close(fraction, 4 / 6, "the conflict fraction")
    for smoothness, order in zip(given, orders):
        wanted = 0.2 / 3 if isinstance(order, range) else -0.2
        require_close(smoothness, wanted, f"the smoothness in the order {order}", rtol=1e-7)
    require_close(whole, -0.2, "the smoothness of an array of integers", rtol=1e-7)


@check(points=0)
def arguments_are_left_alone(answer):
    """No function changes the gradients or the order that it is given."""
    answer.confusion(WORKED)
    require_unchanged(answer)
    answer.conflict_fraction(WORKED)
    require_unchanged(answer)
    answer.order_smoothness(WORKED, [2, 0, 1, 3])
    require_unchanged(answer)
