"""Public checks of minibatch_gradient: the lesson's numbers, and what is true of any batches.

Whatever an epoch draws is judged by counts. A right one fails less than once in 7 million times.
"""

import math
from itertools import combinations

import numpy as np

from grader import as_numbers, check, require_close, require_shape, require_unchanged
from grader.errors import RequirementNotMet

W = np.array([3.0, 1.0])
X = np.array([[2.0, 1], [1, -1], [0, 1], [-2, 0]])
Y = np.array([5.0, 4, -3, -5])
G = np.array([[4.0, 2], [-2, 2], [0, 4], [2, 0]])
S = np.array([[5.0, -1], [-1, 2]])

# Five examples with three inputs, four others, and six with two
W5 = np.array([1.0, -1, 2])
X5 = np.array([[1.0, 2, 1], [3, 1, 0], [0, -1, 2], [2, 2, -1], [-1, 3, 1]])
Y5 = np.array([-1.0, 1, 7, -3, 1])
G5 = np.array([[2.0, 4, 2], [3, 1, 0], [0, 2, -4], [2, 2, -1], [3, -9, -3]])
S5 = np.array([[1.2, -2.4, 1], [-2.4, 21.2, 5], [1, 5, 4.56]])
X4 = np.array([[1.0, 2, 0], [2, -1, 1], [-1, 1, 3], [2, 0, -2]])
Y4 = np.array([2.0, 1, 7, -3])
TWOS = 24  # epochs of two examples; all of one order: 1.2e-7
X6 = np.array([[1.0, 3], [2, -1], [-1, 2], [3, 1], [0, -2], [2, 2]])


def need(holds, message, about):
    """Require something of what came back, so that the message shows its call."""
    if not holds:
        raise RequirementNotMet(message, about=about)


def row_numbers(returned, what, about):
    """Return whole row numbers (B,) as a list of int."""
    numbers = as_numbers(returned, what)
    whole = np.asarray(returned).dtype.kind in "iu"
    if numbers.ndim == 1 and numbers.size and whole:  # messages take longer than all the rest
        return numbers.astype(int).tolist()
    need(numbers.ndim == 1, f"{what} must be a row of numbers, not {returned!r}", about)
    need(numbers.size > 0, f"{what} is empty", about)
    message = f"{what} must hold integers, which can number rows; it holds {returned!r}"
    raise RequirementNotMet(message, about=about)


def rows_of(returned, what):
    """Return the batches of a list, or of an array (count, B), as lists of int."""
    one_each = isinstance(returned, (list, tuple)) or np.ndim(returned) == 2
    need(one_each, f"{what} must be a list of batches, or an array with a row for each", returned)
    return [
        row_numbers(row, f"batch {at} of {what}", returned) for at, row in enumerate(list(returned))
    ]


def require_all_batches(returned, N, B):
    """Require every batch of B of N examples once."""
    what = f"all_batches({N}, {B})"
    rows = rows_of(returned, what)
    for row in rows:
        need(len(row) == B, f"{what} has the row {row}, which must hold {B} numbers", returned)
        known = all(0 <= number < N for number in row)
        need(known, f"{what} has the row {row}; rows are numbered from 0 to {N - 1}", returned)
        apart = len(set(row)) == B
        need(apart, f"{what} has the row {row}, with an example more than once", returned)
    different = len({frozenset(row) for row in rows})
    need(different == len(rows), f"{what} has rows that hold the same examples", returned)
    count = math.comb(N, B)
    need(len(rows) == count, f"{what} has {len(rows)} rows; there are {count} batches", returned)
    return rows


def require_epoch(returned, N, B):
    """Require 0 to N - 1 once each, in batches of B and perhaps a shorter one at the end."""
    what = f"epoch({N}, {B}, rng)"
    batches = rows_of(returned, what)
    sizes = [len(batch) for batch in batches]
    wanted = [B] * (N // B) + [N % B] * (N % B > 0)
    need(sizes == wanted, f"{what} has batches of the sizes {sizes}, not {wanted}", returned)
    numbers = sorted(sum(batches, []))
    every = numbers == list(range(N))
    need(
        every,
        f"{what} must hold 0 to {N - 1} once each; it holds, sorted, {numbers[:20]}",
        returned,
    )
    return batches


# minibatch_grad


@check(points=1)
def batch_gradients_match_the_worked_example(answer):
    """minibatch_grad is right for batches of one, two and four of the lesson's examples."""
    asked = ([0, 2], [2, 3]), ([1, 2], [-1, 3]), ([3], [2, 0]), ([0, 1, 2, 3], [1, 2])
    given = [answer.minibatch_grad(W, X, Y, np.array(idx)) for idx, _ in asked]
    for gradient, (idx, wanted) in zip(given, asked):
        require_close(gradient, wanted, f"the gradient of the batch {idx}", rtol=1e-7)


@check(points=0)
def rows_count_as_often_as_they_stand_there(answer):
    """minibatch_grad takes row numbers in any order, counts repeats, and -1 is the last."""
    asked = [3, 0, 1, 4], [0, 0, 1], [2, 2, 2, 4, 1], [-1, 3], [-2, -5, 0, 2]
    given = [answer.minibatch_grad(W5, X5, Y5, np.array(idx)) for idx in asked]
    for gradient, idx in zip(given, asked):
        wanted = sum(G5[n] for n in idx) / len(idx)
        require_close(gradient, wanted, f"the gradient of the batch {idx}", rtol=1e-7)


@check(points=0)
def batch_gradients_take_lists_tuples_and_integers(answer):
    """minibatch_grad takes lists and integers, and idx as a list, a tuple or an array."""
    floats, whole = (W5, X5, Y5), tuple(part.astype(int) for part in (W5, X5, Y5))
    lists = tuple(part.tolist() for part in whole)
    asked = (
        (whole, np.array([1, 4])),
        (whole, [4, 2, 0]),
        (lists, [2, 4, 0]),
        (lists, np.array([3, 1])),
        (floats, (1, 4, 3)),
    )
    given = [answer.minibatch_grad(*table, idx) for table, idx in asked]
    for gradient, (_, idx) in zip(given, asked):
        wanted = sum(G5[n] for n in idx) / len(idx)
        require_close(
            gradient, wanted, f"the gradient of the batch {[int(n) for n in idx]}", rtol=1e-7
        )


# all_batches


@check(points=0)
def every_batch_is_there_once(answer):
    """all_batches gives the six batches of two out of four, and is right for other sizes."""
    sizes = (4, 2), (5, 3), (6, 2), (4, 1), (3, 3)
    for given, size in zip([answer.all_batches(*size) for size in sizes], sizes):
        require_all_batches(given, *size)


# noise_cov


@check(points=0)
def noise_matches_the_worked_example(answer):
    """noise_cov is right for the lesson's four examples, with and without replacement."""
    asked = [(1, True, 1), (2, True, 2), (6, True, 6)]
    asked += [(1, False, 1), (2, False, 3), (3, False, 9)]
    given = [answer.noise_cov(G, B, replace) for B, replace, _ in asked]
    whole = answer.noise_cov(G, 4, False)
    for cov, (B, replace, divisor) in zip(given, asked):
        require_close(cov, S / divisor, f"noise_cov(G, {B}, {replace})", rtol=1e-7)
    require_close(whole, np.zeros((2, 2)), "noise_cov(G, 4, False)")


@check(points=0)
def noise_is_right_for_five_examples_in_three_dimensions(answer):
    """noise_cov is (3, 3) and right for five gradients of three numbers, also in lists."""
    with_them = answer.noise_cov(G5, 3, True)
    without = answer.noise_cov(G5, 2, False)
    lists = answer.noise_cov(G5.astype(int).tolist(), 4, False)
    require_close(with_them, S5 / 3, "the covariance, B = 3 with replacement", rtol=1e-7)
    require_close(without, S5 * 3 / 8, "the covariance, B = 2 without replacement", rtol=1e-7)
    require_close(lists, S5 / 16, "the covariance, B = 4 without replacement", rtol=1e-7)


@check(points=0, after=[noise_is_right_for_five_examples_in_three_dimensions])
def noise_of_one_example_or_one_weight_is_a_matrix(answer):
    """noise_cov is all 0 for one example, and (1, 1) for one weight."""
    column = np.array([[3.0], [6], [0], [2], [4]])
    weight = answer.noise_cov(column, 2, False)
    with_it = answer.noise_cov(column, 3, True)
    alone = answer.noise_cov(np.array([[3.0, -1, 2]]), 2, True)
    without = answer.noise_cov(np.array([[3.0, -1, 2]]), 1, False)
    require_close(weight, [[1.5]], "the covariance of one weight", rtol=1e-7)
    require_close(with_it, [[4 / 3]], "the covariance of one weight", rtol=1e-7)
    require_close(alone, np.zeros((3, 3)), "the covariance of one example, with replacement")
    require_close(without, np.zeros((3, 3)), "the covariance of one example, without replacement")


@check(points=0, after=[noise_is_right_for_five_examples_in_three_dimensions])
def batches_are_right_on_average_and_as_noisy_as_you_say(answer):
    """Over all batches, your gradients average to the full one, with the covariance you give."""
    one_each = [answer.minibatch_grad(W5, X4, Y4, [n]) for n in range(4)]
    full = answer.minibatch_grad(W5, X4, Y4, [0, 1, 2, 3])
    tips = [answer.minibatch_grad(W5, X4, Y4, list(row)) for row in combinations(range(4), 2)]
    full = require_shape(full, (3,), "the full gradient")
    errors = require_shape(tips, (6, 3), "the gradients of the six batches") - full
    rows = require_shape(one_each, (4, 3), "the gradients of the four examples")
    cov = answer.noise_cov(rows, 2, False)
    scale = float(np.abs(rows).max())
    middle = errors.mean(axis=0)
    off = f"the mean over the 6 batches of two is off the full gradient by {middle}; it must not be"
    need(bool(np.all(np.abs(middle) <= 1e-7 * scale)), off, tips[0])
    enumerated = sum(np.outer(error, error) for error in errors) / 6
    require_close(
        cov, enumerated, "your noise_cov", rtol=1e-7, why="as your 6 batch gradients have it"
    )


@check(points=0, after=[noise_is_right_for_five_examples_in_three_dimensions])
def no_noise_where_every_example_fits(answer):
    """Where w fits every example, no batch has a gradient and there is no noise."""
    fitted = X6 @ W
    answer.minibatch_grad(W, X6, fitted + [1, 0, 2, 0, -1, 3], [2, 4, 0])  # tells mistakes apart
    rows = [answer.minibatch_grad(W, X6, fitted, idx) for idx in ([4, 1], [5, 2, 0])]
    cov = answer.noise_cov(np.zeros((6, 2)), 2, False)
    for row in rows:
        require_close(row, [0, 0], "the gradient where every example fits")
    require_close(cov, np.zeros((2, 2)), "the covariance where every gradient is 0")


# epoch


@check(points=0)
def an_epoch_holds_every_example_once(answer, rng):
    """epoch holds each row number once, in batches of B and what is left at the end."""
    sizes = (10, 4), (12, 3), (7, 7), (6, 1), (5, 8), (11, 5), (1, 1)
    seeds = rng.integers(2**32, size=len(sizes)).tolist()
    given = [answer.epoch(*size, np.random.default_rng(seed)) for size, seed in zip(sizes, seeds)]
    for returned, size in zip(given, sizes):
        require_epoch(returned, *size)


@check(points=0, after=[an_epoch_holds_every_example_once])
def an_epoch_is_shuffled_by_rng(answer, rng):
    """epoch is shuffled example by example, by rng alone: the same seed gives the same epoch."""
    seeds = rng.integers(2**32, size=3).tolist()
    given = [answer.epoch(40, 4, np.random.default_rng(seed)) for seed in (*seeds, seeds[0])]
    epochs = [require_epoch(returned, 40, 4) for returned in given]
    first, second, third, again = epochs
    alike = "two generators of the same seed gave two different epochs. Draw from rng alone"
    need(first == again, alike, given[3])
    own = "generators of different seeds gave the same epoch. Draw from the rng that you are given"
    need(first != second and first != third, own, given[1])
    places = [[at for at, batch in enumerate(e) for _ in batch] for e in epochs[:3]]
    together, halves = 0, []
    for one, where in zip(epochs, places):
        batch = [at for _, at in sorted(zip(sum(one, []), where))]
        together += sum(batch[n] == batch[n + 1] for n in range(0, 40, 2))
        halves.append(sum(at < 5 for at in batch[:20]))
    blocks = (
        f"0 and 1, 2 and 3, ... are in one batch for {together} of 60 pairs; by chance it is about "
        "5. Shuffle the examples, not ready-made blocks of them"
    )
    need(together <= 22, blocks, given[0])
    stay = (
        f"of the examples 0 to 19, {halves} are in the first five batches, in three epochs; by "
        "chance it is about 10. Every example must be able to come to every batch"
    )
    need(all(2 <= half <= 18 for half in halves), stay, given[0])


@check(points=0, after=[an_epoch_is_shuffled_by_rng])
def two_examples_come_in_either_order(answer, rng):
    """epoch brings two examples in either order, as rng has it."""
    seeds = rng.integers(2**32, size=TWOS).tolist()
    given = [answer.epoch(2, 1, np.random.default_rng(seed)) for seed in seeds]
    swapped = sum(require_epoch(returned, 2, 1) == [[1], [0]] for returned in given)
    order = (
        f"of {TWOS} epochs of two examples, {swapped} have 1 before 0; by chance it is about "
        f"{TWOS // 2}. A fair shuffle brings either order"
    )
    need(0 < swapped < TWOS, order, given[0])


@check(points=0, after=[an_epoch_holds_every_example_once])
def an_epoch_adds_up_to_the_full_gradient(answer, rng):
    """An epoch's batch gradients, each times its size over N, add up to the full gradient."""
    seed = int(rng.integers(2**32))
    batches = require_epoch(answer.epoch(4, 3, np.random.default_rng(seed)), 4, 3)
    given = [answer.minibatch_grad(W, X, Y, batch) for batch in batches]
    tips = [require_shape(tip, (2,), "the gradient of a batch") for tip in given]
    total = sum(len(batch) / 4 * tip for batch, tip in zip(batches, tips))
    close = np.abs(total - [1, 2]) <= 1e-6
    message = f"the batches {batches} add up to {total}; it must be [1, 2]"
    need(bool(close.all()), message, given[0])


# leaving alone


@check(points=0)
def arguments_are_left_alone(answer):
    """minibatch_grad and noise_cov leave what they are given as it is."""
    answer.minibatch_grad(W, X, Y, np.array([1, -1, 2]))
    require_unchanged(answer)
    answer.noise_cov(G, 2, True)
    require_unchanged(answer)
    answer.noise_cov(G, 2, False)
    require_unchanged(answer)
