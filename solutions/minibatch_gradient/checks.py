"""Hidden checks of minibatch_gradient.

N, D and B are pairwise different wherever a mistake could hide. What epoch draws is judged by counts.
All together they fail a right answer less than once in 20 million gradings. That is what
tests/test_minibatch_gradient.py computes, from a normal law with the exact mean, variance and
skewness of each count.
"""

import math

import numpy as np

from grader import as_numbers, check, require, require_close, require_unchanged

SIZES = [(7, 3, 2), (5, 2, 4), (8, 4, 5), (1, 3, 1), (6, 1, 3)]  # N, D, B

# Long epochs
RUNS, N_LONG, B_LONG = 5, 1600, 50
FEWEST, MOST = 55, 190  # pairs 0 and 1, 2 and 3, ... in one batch, of all runs; 123 expected: 2e-9
OFF = 6.2  # standard deviations of each sum below: 1e-8 all together

EXAMPLE = ((np.arange(N_LONG) + 0.5) / N_LONG)[:, None]  # from 0 to 1, as they stood before
BATCH = (np.arange(0, N_LONG, B_LONG) + B_LONG / 2) / N_LONG


def crowding(old, new):
    """Return how much more often than it should the swap with any place brings old to new.

    That shuffle swaps the places 0, 1, ..., each with any of the N. The bias is that of long epochs.
    """
    ahead = np.exp(new - 1) + np.exp(-old) - 1
    return np.where(new < old, ahead, ahead - np.exp(new - 1 - old))


COUNTED = {
    "swapped with any place": crowding(EXAMPLE, BATCH),
    "swapped with any place, from the end": crowding(1 - EXAMPLE, 1 - BATCH),
    "in their own batch": (np.abs(EXAMPLE - BATCH) < B_LONG / N_LONG / 2).astype(float),
    "in their own half": ((EXAMPLE < 0.5) & (BATCH < 0.5)).astype(float),
}  # what counts of an example in a batch, (N_LONG, batches)


def scaled(table):
    """Return a table whose sum over all examples of RUNS fair epochs has mean 0 and variance 1."""
    apart = table - table.mean(axis=0) - table.mean(axis=1, keepdims=True) + table.mean()
    return (table - table.mean()) / np.sqrt(RUNS * B_LONG * np.sum(apart**2) / (N_LONG - 1))


SUMS = {name: scaled(table) for name, table in COUNTED.items()}


def integers(returned):
    """Return a row of whole numbers as an array of int."""
    numbers = as_numbers(returned, "a batch")
    whole = np.asarray(returned).dtype.kind in "iu"
    require(numbers.ndim == 1 and whole, "a batch must be a row of integers")
    return numbers.astype(int)


def order_of(returned, N, B):
    """Require an epoch, and return its row numbers (N,) in their order."""
    listed = isinstance(returned, (list, tuple)) or np.ndim(returned) == 2
    require(listed, "the batches must be a list or a table")
    batches = [integers(row) for row in list(returned)]
    wanted = [B] * (N // B) + [N % B] * (N % B > 0)
    require([len(batch) for batch in batches] == wanted, "the sizes of the batches are wrong")
    order = np.concatenate(batches)
    require(np.array_equal(np.sort(order), np.arange(N)), "each row number must come once")
    return order


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
        idx = rng.integers(-N, N, B + 1) if B > D else rng.permutation(N)[:B]
        asked += [((*table, idx), 1e-7)]
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
    sizes = (10, 4), (7, 1), (6, 6), (7, 5), (8, 3), (1, 1)
    for returned, (N, B) in zip([answer.all_batches(*size) for size in sizes], sizes):
        table = as_numbers(returned, "the batches")
        whole = np.asarray(returned).dtype.kind in "iu"
        require(table.ndim == 2 and table.shape[1] == B and whole, "the batches must be a table")
        rows = table.astype(int).tolist()
        sets = {frozenset(row) for row in rows}
        require(len(rows) == len(sets) == math.comb(N, B), "the number of batches is wrong")
        known = all(0 <= number < N for one in sets for number in one)
        require(known and all(len(one) == B for one in sets), "a batch is wrong")


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
    require_noise(answer, rng, reference, [*SIZES, (2, 3, 7)], True)


@check(points=1)
def covariances_without_replacement_are_right(answer, rng, reference):
    """noise_cov is right without replacement, for any N, D and B, and 0 where B = N."""
    more = [(2, 4, 1), (6, 3, 6)]
    require_noise(answer, rng, reference, [*SIZES, *more], False)


@check(points=1, after=["two_examples_come_in_either_order"])
def epochs_are_shuffled_fairly(answer, rng):
    """epoch cuts any N into batches, shuffled by rng so that no example has a place of its own."""
    sizes = (13, 5), (8, 9), (17, 16), *[(N_LONG, B_LONG)] * RUNS
    seeds = rng.integers(2**32, size=len(sizes)).tolist()
    sizes, seeds = (*sizes, sizes[0]), (*seeds, seeds[0])
    given = [answer.epoch(*size, np.random.default_rng(s)) for size, s in zip(sizes, seeds)]
    orders = [order_of(returned, *size) for returned, size in zip(given, sizes)]
    require(np.array_equal(orders[-1], orders[0]), "the same seed gave another epoch")
    long = [order for order, size in zip(orders, sizes) if size == (N_LONG, B_LONG)]
    places = np.empty((RUNS, N_LONG), dtype=int)  # the batch of each example
    for run, order in enumerate(long):
        places[run, order] = np.arange(N_LONG) // B_LONG
    require(len({row.tobytes() for row in places}) == RUNS, "two seeds gave the same epoch")
    together = np.sum(places[:, ::2] == places[:, 1::2])
    require(bool(FEWEST <= together <= MOST), "neighbours stay together, or apart")
    for name, table in SUMS.items():
        off = np.sum(table[np.arange(N_LONG), places])
        require(bool(abs(off) <= OFF), f"too many or few {name}")
