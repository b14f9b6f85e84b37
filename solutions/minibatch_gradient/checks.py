"""Hidden checks of minibatch_gradient.

N, D and B are pairwise different wherever a mistake could hide. What epoch draws is judged by counts
whose law is known exactly; all together they fail a right answer less than once in 5 million
gradings, which tests/test_minibatch_gradient.py computes.
"""

import math

import numpy as np

from grader import as_numbers, check, require, require_close, require_unchanged

SIZES = [(7, 3, 2), (5, 2, 4), (9, 4, 6), (1, 3, 1), (6, 1, 3), (4, 5, 2)]  # N, D, B

# Long epochs
RUNS, N_LONG, B_LONG = 6, 240, 8
FEWEST, MOST = 2, 60  # pairs 0 and 1, 2 and 3, ... in one batch, of all runs; 21 expected: 1.2e-8
OFF = 24  # of the first half in the first half of the batches, from 60, a run: 1.4e-10 each
# Example 0, and the last one, in one and the same batch in all runs: 4.1e-8 each


def integers(returned):
    """Return a row of whole numbers as a list of int."""
    numbers = as_numbers(returned, "a batch")
    whole = np.asarray(returned).dtype.kind in "iu"
    require(numbers.ndim == 1 and numbers.size > 0 and whole, "a batch must be a row of integers")
    return [int(number) for number in numbers]


def batches_of(returned):
    """Return batches as lists of int."""
    listed = isinstance(returned, (list, tuple)) or np.ndim(returned) == 2
    require(listed, "the batches must be a list or a table")
    return [integers(row) for row in list(returned)]


def epoch_of(returned, N, B):
    """Require an epoch, and return it."""
    batches = batches_of(returned)
    wanted = [B] * (N // B) + [N % B] * (N % B > 0)
    require([len(batch) for batch in batches] == wanted, "the sizes of the batches are wrong")
    require(sorted(sum(batches, [])) == list(range(N)), "each row number must come once")
    return batches


def unchanged(answer, function, *inputs):
    """Return what a function of the answer returns, which must leave its arguments alone."""
    value = function(*inputs)
    require_unchanged(answer)
    return value


@check(points=1, after=["batch_gradients_match_the_worked_example"])
def gradients_of_any_batch_are_right(answer, rng, reference):
    """minibatch_grad is right for tables, batches and number types of every kind."""
    asked = []
    for N, D, B in SIZES:
        table = rng.standard_normal(D), rng.standard_normal((N, D)), rng.standard_normal(N)
        asked += [((*table, rng.permutation(N)[:B]), 1e-7)]
        asked += [((*table, rng.integers(-N, N, B + 1)), 1e-7)]
    whole = rng.integers(1, 4, 3), rng.integers(-3, 4, (8, 3)), rng.integers(2, 7, 8)
    table = rng.standard_normal(3), rng.standard_normal((8, 3)), rng.standard_normal(8)
    idx = (5, 0, 7, 5, 1)
    asked += [((*whole, np.array(idx)), 1e-7), ((*(part.tolist() for part in table), idx), 1e-7)]
    asked += [((*(part.tolist() for part in whole), list(idx)), 1e-7)]
    asked += [((*(part.astype(np.float32) for part in table), np.array(idx)), 1e-5)]
    given = [unchanged(answer, answer.minibatch_grad, *inputs) for inputs, _ in asked]
    for gradient, ((w, X, y, rows), rtol) in zip(given, asked):
        doubles = (np.array(part, dtype=float) for part in (w, X, y))
        require_close(gradient, reference.minibatch_grad(*doubles, rows), "gradient", rtol=rtol)


@check(points=1)
def batches_of_every_size_are_listed(answer):
    """all_batches is complete for every N and B, up to the 210 batches of 4 out of 10."""
    sizes = (10, 4), (7, 1), (6, 6), (5, 2), (7, 5), (8, 3), (1, 1), (2, 1), (6, 5)
    for returned, (N, B) in zip([answer.all_batches(*size) for size in sizes], sizes):
        rows = batches_of(returned)
        sets = {frozenset(row) for row in rows}
        require(len(rows) == len(sets) == math.comb(N, B), "the number of batches is wrong")
        known = all(0 <= number < N for one in sets for number in one)
        require(known and all(len(one) == B for one in sets), "a batch is wrong")
        require(all(len(row) == B for row in rows), "a row is too long")


def require_noise(answer, rng, reference, sizes, replace):
    """Require the right covariances for these N, D and B, in numbers of every type."""
    asked = [((5 * rng.random(D) + rng.standard_normal((N, D)), B), 1e-7) for N, D, B in sizes]
    N, D, B = sizes[0]
    whole = rng.integers(-4, 8, (N, D))
    asked += [((whole, B), 1e-7), ((whole.tolist(), B), 1e-7)]
    asked += [((rng.standard_normal((N, D)).astype(np.float32), B), 1e-5)]
    for (G, B), _ in asked[:2]:
        answer.noise_cov(G, B, not replace)  # not judged here, but it tells mistakes apart
    given = [unchanged(answer, answer.noise_cov, *inputs, replace) for inputs, _ in asked]
    for cov, ((G, B), rtol) in zip(given, asked):
        wanted = reference.noise_cov(np.array(G, dtype=float), B, replace)
        require_close(cov, wanted, "the covariance", rtol=rtol)


@check(points=1)
def covariances_with_replacement_are_right(answer, rng, reference):
    """noise_cov is right with replacement, for any N, D and B, also B larger than N."""
    require_noise(answer, rng, reference, [*SIZES, (2, 3, 7), (3, 2, 3), (1, 2, 4)], True)


@check(points=1)
def covariances_without_replacement_are_right(answer, rng, reference):
    """noise_cov is right without replacement, for any N, D and B, and 0 where B = N."""
    more = [(2, 4, 1), (2, 3, 2), (8, 3, 8), (40, 2, 39)]
    require_noise(answer, rng, reference, [*SIZES, *more], False)


@check(points=1, after=["an_epoch_holds_every_example_once"])
def epochs_are_shuffled_fairly(answer, rng):
    """epoch cuts any N into batches, shuffled by rng so that no example has a place of its own."""
    sizes = (13, 5), (9, 3), (8, 9), (6, 6), (5, 1), (2, 1), (17, 16)
    seeds = rng.integers(2**32, size=len(sizes)).tolist()
    short = [answer.epoch(*size, np.random.default_rng(s)) for size, s in zip(sizes, seeds)]
    seeds = rng.integers(2**32, size=RUNS).tolist()
    seeds += seeds[1:2]
    long = [answer.epoch(N_LONG, B_LONG, np.random.default_rng(seed)) for seed in seeds]
    for returned, size in zip(short, sizes):
        epoch_of(returned, *size)
    epochs = [epoch_of(returned, N_LONG, B_LONG) for returned in long]
    require(epochs.pop() == epochs[1], "the same seed gave another epoch")
    places = np.empty((RUNS, N_LONG), dtype=int)  # the batch of each example
    for run, batches in enumerate(epochs):
        for at, batch in enumerate(batches):
            places[run, batch] = at
    require(len(np.unique(places, axis=0)) == RUNS, "two seeds gave the same epoch")
    together = np.sum(places[:, ::2] == places[:, 1::2])
    require(bool(FEWEST <= together <= MOST), "neighbours stay together, or apart")
    early = np.sum(places[:, : N_LONG // 2] < N_LONG // B_LONG // 2, axis=1)
    require(bool(np.all(np.abs(early - N_LONG // 4) <= OFF)), "examples stay in their half")
    stuck = np.ptp(places[:, [0, -1]], axis=0) == 0
    require(not stuck.any(), "the first or the last example stays where it is")
