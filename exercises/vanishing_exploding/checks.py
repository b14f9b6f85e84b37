"""Public checks of vanishing_exploding: the lesson's numbers, and what must hold of all signals."""

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

RTOL = 1e-7
PASSES = 50

# The two layers of the lesson, and two square ones that may be multiplied in any wrong order
LAYERS, SIGNAL = [np.array([[3.0, 0], [-1, 3]]), np.array([[1.0, 0], [1, 2], [1, 3]])], [2.0, -1, 2]
SQUARE = [np.array([[1.0, 2], [3, -1]]), np.array([[0.0, 1], [2, 5]])]
ACROSS = [1.0, -3]
OF_SQUARE = np.sqrt([1 + 9, 36 + 196, 48**2 + 4])  # of [1, -3], [-6, -14] and [-48, 2]


@check(points=0)
def gradient_norms_match_the_worked_example(answer):
    """gradient_norms gives 3, 5, 13 for the lesson's layers, and right lengths for others."""
    given = answer.gradient_norms(SQUARE, np.array(ACROSS))
    require_close(given, OF_SQUARE, "the lengths", rtol=RTOL)
    given = answer.gradient_norms(LAYERS, np.array(SIGNAL))
    require_close(given, [3, 5, 13], "the lengths", rtol=RTOL)


@check(points=0)
def no_layers_change_nothing(answer):
    """With no layers at all the only length is that of g, and with two layers there are three."""
    none = answer.gradient_norms([], np.array([2.0, -3, 6]))
    two = answer.gradient_norms(SQUARE, np.array(ACROSS))
    require_close(none, [7], "the lengths", rtol=RTOL)
    require_close(two, OF_SQUARE, "the lengths", rtol=RTOL)


@check(points=0)
def a_turn_times_a_gain_multiplies_by_the_gain(answer, rng):
    """Through turns times a gain, the length is exactly the gain to the power of the layers."""
    for gain, layers in ((0.9, 50), (1.1, 50), (0.25, 10)):  # the last is a sigmoid's slope at 0
        turns = [np.linalg.qr(rng.standard_normal((3, 3)))[0] for _ in range(layers)]
        given = answer.gradient_norms([gain * turn for turn in turns], np.array([2.0, -1, 2]))
        wanted = 3 * gain ** np.arange(layers + 1)
        lengths = require_shape(given, wanted.shape, "the lengths")
        require_close(lengths / wanted, np.ones(layers + 1), "length / (3 * gain**t)", rtol=RTOL)


@check(points=0)
def growth_rate_matches_the_worked_examples(answer):
    """growth_rate gives log(13 / 3) / 2 for 3, 5, 13, log 0.9 for a factor of 0.9, and others."""
    cases = (
        ([3.0, 5, 13], np.log(13 / 3) / 2),
        ([4.0, 9, 5, 0.5], -np.log(2)),
        (2 * 0.9 ** np.arange(51), np.log(0.9)),
        ([2.0, 6], np.log(3)),
    )
    given = [answer.growth_rate(np.array(norms)) for norms, _ in cases]  # some slips need all
    for rate, (_, wanted) in zip(given, cases):
        require_close(rate, wanted, "the rate", rtol=RTOL)


@check(points=0)
def a_signal_that_is_gone_has_the_rate_minus_infinity(answer):
    """growth_rate gives minus infinity where the last length is 0, and a number where none is."""
    rate = answer.growth_rate(np.array([4.0, 6, 3, 0.5]))
    require_close(rate, -np.log(2), "the rate of 4, 6, 3, 0.5", rtol=RTOL)
    for norms in ([3, 0], [1, 2, 0, 0]):
        rate = answer.growth_rate(np.array(norms))
        require(
            is_minus_infinity(rate),
            f"the rate of {', '.join(map(str, norms))} is {rate!r}; the last length is 0, so it "
            f"must be minus infinity",
        )


def is_minus_infinity(value):
    """Whether this is one real number, and minus infinity."""
    while isinstance(value, (list, tuple)) and len(value) == 1:  # a number in brackets
        value = value[0]
    if not isinstance(value, (float, np.floating, np.ndarray)):
        return False
    array = np.asarray(value)
    return array.dtype.kind == "f" and array.size == 1 and bool(np.isneginf(array).all())


@check(points=0)
def clip_by_norm_matches_the_worked_examples(answer):
    """clip_by_norm makes [0.6, 0.8] of [3, 4] at the limit 1, and leaves [3, 4] at the limit 10."""
    matrix = np.array([[2.0, -4, 4], [1, 6, -10], [0, 2, -1], [3, -3, 2]])  # of length sqrt(200)
    for g, limit, wanted in (
        ([60.0, 80], 5.0, [3, 4]),
        ([[3e-5, 0], [0, 0], [0, -4e-5]], 1e-5, [[6e-6, 0], [0, 0], [0, -8e-6]]),
        ([3.0, 4], 1.0, [0.6, 0.8]),
        ([3.0, 4], 4.5, [2.7, 3.6]),  # too long, and no entry is above the limit
        ([3.0, 4], 10.0, [3, 4]),
        (matrix, 2.0, matrix / np.sqrt(50)),
        (matrix / 8, 2.0, matrix / 8),
    ):
        require_close(answer.clip_by_norm(np.array(g), limit), wanted, "g", rtol=RTOL, atol=0)


@check(points=0)
def clip_by_norm_leaves_zeros_alone(answer):
    """clip_by_norm leaves a zero vector as it is, and others that are no longer than the limit."""
    for g in ([1.0, -2, 2], [0.5, 0, 0.5], [0.0, 0]):
        require_close(answer.clip_by_norm(np.array(g), 3.0), g, "g", rtol=RTOL)


@check(points=1)
def surprises_are_what_they_should_be(answer):
    """surprises gives a matrix of small entries that explodes, and one of large that vanishes."""
    value = answer.surprises()
    if isinstance(value, np.ndarray) and value.shape == (2, 3, 3):
        value = list(value)
    grows, dies = parts(value, ("grows", "dies"), "surprises")
    grows = require_shape(grows, (3, 3), "grows")
    dies = require_shape(dies, (3, 3), "dies")
    largest, smallest = np.max(np.abs(grows)), np.min(np.abs(dies))
    require(
        bool(largest <= 0.5 + 1e-12),
        f"grows has an entry of size {largest:.6g}; none may be larger than 0.5",
    )
    require(
        bool(smallest > 1),
        f"dies has an entry of size {smallest:.6g}; all must be larger than 1",
    )
    longest = most_left(grows)
    require(
        bool(longest > 1000),
        f"after {PASSES} passes of grows the longest signal is {longest:.4g} times as long as "
        f"at the start; it must be more than 1000 times",
    )
    left = most_left(dies)
    require(
        bool(left < 1e-9),
        f"after {PASSES} passes of dies there is a start of which {left:.4g} times the length is "
        f"left; it must be less than 1e-9 times for every start",
    )


def most_left(matrix):
    """Return how many times as long a signal can be after all passes, from the best start."""
    passed = np.eye(3)
    with np.errstate(all="ignore"):
        for _ in range(PASSES):
            passed = passed @ matrix
    return np.linalg.norm(passed, 2) if np.isfinite(passed).all() else np.inf


@check(
    points=0,
    after=[
        gradient_norms_match_the_worked_example,
        growth_rate_matches_the_worked_examples,
        clip_by_norm_matches_the_worked_examples,
    ],
)
def lists_and_integers_will_do(answer):
    """gradient_norms, growth_rate and clip_by_norm take lists, and integers."""
    for layers, g in (
        ([layer.tolist() for layer in LAYERS], SIGNAL),
        ([layer.astype(int) for layer in LAYERS], np.array([2, -1, 2])),
    ):
        require_close(answer.gradient_norms(layers, g), [3, 5, 13], "the lengths", rtol=RTOL)
    whole = [layer.astype(int) for layer in SQUARE]  # lengths that are no whole numbers
    given = answer.gradient_norms(whole, np.array(ACROSS, dtype=int))
    require_close(given, OF_SQUARE, "the lengths", rtol=RTOL)
    for norms in ([3, 5, 13], np.array([3, 5, 13])):
        require_close(answer.growth_rate(norms), np.log(13 / 3) / 2, "the rate", rtol=RTOL)
    for g in ([3, 4], np.array([3, 4])):
        require_close(answer.clip_by_norm(g, 1), [0.6, 0.8], "g", rtol=RTOL)
        require_close(answer.clip_by_norm(g, 7), [3, 4], "g", rtol=RTOL)


@check(
    points=0,
    after=[gradient_norms_match_the_worked_example, clip_by_norm_matches_the_worked_examples],
)
def no_function_writes_into_its_arguments(answer):
    """gradient_norms, growth_rate and clip_by_norm leave their arguments as they are."""
    lengths = as_numbers(answer.gradient_norms(SQUARE, np.array([1.0, 2])), "the lengths")
    require_unchanged(answer)
    answer.growth_rate(lengths)
    require_unchanged(answer)
    answer.clip_by_norm(lengths, 1.0)
    require_unchanged(answer)
