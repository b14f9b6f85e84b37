"""Known wrong answers to minibatch_gradient, each with the sentence that helps.

all_batches may list its rows in any order, and epoch may draw in any way, so what goes wrong there is
told by symptoms: they look at what the rows have in common.
"""

from itertools import combinations
from math import comb, perm

import numpy as np

from grader import mistake, symptom

# minibatch_grad


def pick(w, X, y, idx):
    """Return inputs (B, D) and residuals (B,) of a batch."""
    rows = list(idx)
    batch = np.asarray(X)[rows]
    return batch, batch @ np.asarray(w) - np.asarray(y)[rows]


@mistake(of="minibatch_grad")
def divides_by_all_examples(w, X, y, idx):
    """You divided by N, the number of all examples. The mean is over the batch, so divide by the B
    numbers in idx; else the gradient is B/N of what it should be."""
    batch, r = pick(w, X, y, idx)
    return r @ batch / len(X)


@mistake(of="minibatch_grad")
def sums_over_the_batch(w, X, y, idx):
    """You added up the batch's gradients. Other courses and some libraries take the sum; here the loss
    is a mean, so that a larger batch is no longer step but a less noisy one: divide by B."""
    batch, r = pick(w, X, y, idx)
    return r @ batch


@mistake(of="minibatch_grad")
def takes_the_first_rows(w, X, y, idx):
    """You take the first B rows, whatever idx says. Select the rows whose numbers stand in idx."""
    batch, r = pick(w, X, y, range(len(idx)))
    return r @ batch / len(idx)


@mistake(of="minibatch_grad")
def takes_all_rows(w, X, y, idx):
    """You averaged over all examples, which is the full gradient. Only the rows in idx count."""
    batch, r = pick(w, X, y, range(len(X)))
    return r @ batch / len(X)


@mistake(of="minibatch_grad")
def uses_idx_as_a_mask(w, X, y, idx):
    """You turned idx into a mask, which says only whether a row is in. A number that stands there twice
    counts twice, and -1 is the last row."""
    batch, r = pick(w, X, y, np.flatnonzero(np.isin(np.arange(len(X)), list(idx))))
    return r @ batch / len(r)


@mistake(of="minibatch_grad")
def counts_repeated_rows_once(w, X, y, idx):
    """You count a repeated row once. A batch that is drawn with replacement holds some examples twice,
    and then they count twice."""
    batch, r = pick(w, X, y, np.unique(list(idx)))
    return r @ batch / len(r)


@mistake(of="minibatch_grad")
def counts_rows_from_1(w, X, y, idx):
    """You count the rows from 1. The numbers in idx start at 0, as in Python."""
    batch, r = pick(w, X, y, np.array(list(idx)) - 1)
    return r @ batch / len(r)


@mistake(of="minibatch_grad")
def forgets_the_residual(w, X, y, idx):
    """You averaged the inputs alone. An example's gradient is its residual, prediction minus label,
    times its input."""
    batch, _ = pick(w, X, y, idx)
    return batch.mean(axis=0)


@mistake(of="minibatch_grad")
def forgets_the_labels(w, X, y, idx):
    """You used the prediction in place of the residual. Subtract the label: a prediction that is right
    must not pull."""
    batch, _ = pick(w, X, y, idx)
    return batch @ np.asarray(w) @ batch / len(batch)


@mistake(of="minibatch_grad")
def turns_the_sign(w, X, y, idx):
    """Your gradient has the wrong sign: it is the way downhill. The residual is prediction minus label,
    and a step subtracts the gradient."""
    batch, r = pick(w, X, y, idx)
    return -r @ batch / len(r)


@mistake(of="minibatch_grad")
def keeps_the_2_of_the_square(w, X, y, idx):
    """Your gradient is twice as large. Other courses take the square without the half and keep the 2;
    here the loss has a half, which cancels it."""
    batch, r = pick(w, X, y, idx)
    return 2 * r @ batch / len(r)


@mistake(of="minibatch_grad")
def averages_before_it_multiplies(w, X, y, idx):
    """You multiplied the mean residual by the mean input. Multiply within each example first, and then
    take the mean of the products."""
    batch, r = pick(w, X, y, idx)
    return r.mean() * batch.mean(axis=0)


@mistake(of="minibatch_grad")
def returns_a_row_for_each_example(w, X, y, idx):
    """You return a gradient for each example of the batch. What is asked for is their mean, one vector
    (D,)."""
    batch, r = pick(w, X, y, idx)
    return r[:, None] * batch


@mistake(of="minibatch_grad")
def lists_a_row_for_each_example(w, X, y, idx):
    """You return a gradient for each example of the batch. What is asked for is their mean, one vector
    (D,)."""
    batch, r = pick(w, X, y, idx)
    return (r[:, None] * batch).tolist()


@mistake(of="minibatch_grad")
def averages_over_the_weights(w, X, y, idx):
    """Your mean runs over the weights, and leaves a number for each example. It must run over the
    examples, the rows, and leave a slope for each weight."""
    batch, r = pick(w, X, y, idx)
    return (r[:, None] * batch).mean(axis=1)


@mistake(of="minibatch_grad")
def averages_over_everything(w, X, y, idx):
    """You return one number, such as the mean of all entries. Take the mean over the examples only: a
    slope for each weight remains."""
    batch, r = pick(w, X, y, idx)
    return (r[:, None] * batch).mean()


@mistake(of="minibatch_grad")
def keeps_the_last_example_only(w, X, y, idx):
    """Only the last example of the batch is left in your sum. Add to it in the loop; do not start it anew
    for each example."""
    batch, r = pick(w, X, y, idx)
    return r[-1] * batch[-1] / len(r)


@symptom
def forgets_to_select_somewhere(calls):
    """Two of your arrays have different numbers of rows. Select the batch's rows in X and its labels
    in y alike."""
    return any(
        call.function == "minibatch_grad"
        and call.raised.startswith("ValueError")
        and ("broadcast" in call.raised or "matmul" in call.raised)
        for call in calls
    )


@symptom
def asks_for_one_entry_with_a_tuple(calls):
    """X[(1, 2)] is X[1, 2], one entry: a tuple has a number for each axis. Turn idx into a list or an
    array before you select rows with it."""
    asked = [call for call in calls if call.function == "minibatch_grad"]
    return any(call.raised for call in asked) and all(
        isinstance(call.arguments[3], tuple) and call.raised.startswith("IndexError")
        for call in asked
        if call.raised
    )


@symptom
def takes_no_lists(calls):
    """Your code asks a list for what only arrays can do. Arguments may be lists: turn them into arrays
    before you select rows or subtract."""
    return any(
        call.function in ("minibatch_grad", "noise_cov")
        and call.raised.startswith(("TypeError", "AttributeError"))
        and any(isinstance(argument, list) for argument in call.arguments)
        and ("list" in call.raised or "scalar index" in call.raised)
        for call in calls
    )


@symptom
def computes_in_integers(calls):
    """Your array holds integers, because it was made from arguments that do, and cannot take fractions. Ask
    for floats when you make it."""
    return any("Cannot cast ufunc" in call.raised for call in calls)


@symptom
def changes_what_it_is_given(calls):
    """You changed an argument in place. The caller needs it again: make a new array, or work on a copy."""
    return any(call.changed for call in calls)


# noise_cov


def scatter(G):
    """Return S and N."""
    apart = np.asarray(G) - np.mean(G, axis=0)
    return apart.T @ apart / len(G), len(G)


def left(N, B, replace):
    """Return the factor for draws without replacement, 1 for those with it."""
    return 1.0 if replace else (N - B) / max(N - 1, 1)


@mistake(of="noise_cov")
def divides_by_one_less(G, B, replace):
    """You divided by N - 1, as np.cov does unless told otherwise: that estimates the spread behind a
    sample. Here the N rows are all there are, so S is a plain mean over N."""
    S, N = scatter(G)
    return S * N / max(N - 1, 1) / B * left(N, B, replace)


@mistake(of="noise_cov")
def does_not_divide_by_B(G, B, replace):
    """Your noise is that of single examples. The mean of B of them is less noisy: its covariance is
    divided by B."""
    S, N = scatter(G)
    return S * left(N, B, replace)


@mistake(of="noise_cov")
def forgets_B_without_replacement(G, B, replace):
    """Without replacement you do not divide by B. The factor comes on top of that: it says what is left of
    S / B."""
    S, N = scatter(G)
    return S / B if replace else S * left(N, B, False)


@mistake(of="noise_cov")
def divides_by_B_twice(G, B, replace):
    """You divided by B squared, and forgot that B rows add up: the covariance of their sum is B times as
    large, so one B remains."""
    S, N = scatter(G)
    return S / B**2 * left(N, B, replace)


@mistake(of="noise_cov")
def divides_by_the_root_of_B(G, B, replace):
    """You divided by the root of B. That is how the typical error shrinks; a covariance is like its
    square, and shrinks with B."""
    S, N = scatter(G)
    return S / np.sqrt(B) * left(N, B, replace)


@mistake(of="noise_cov")
def adds_up_where_it_should_average(G, B, replace):
    """You added up the products of the deviations and did not divide by N. S is their mean."""
    S, N = scatter(G)
    return N * S / B * left(N, B, replace)


@mistake(of="noise_cov")
def does_not_centre(G, B, replace):
    """You took the products of the gradients themselves. Subtract the full gradient, the mean of the
    rows, first: noise is what differs from it."""
    _, N = scatter(G)
    rows = np.asarray(G)
    return rows.T @ rows / (N * B) * left(N, B, replace)


@mistake(of="noise_cov")
def centres_on_one_number(G, B, replace):
    """You subtracted the mean of all entries, one number. The full gradient has a slope for each weight:
    the mean of each column."""
    _, N = scatter(G)
    apart = np.asarray(G) - np.mean(G)
    return apart.T @ apart / (N * B) * left(N, B, replace)


@mistake(of="noise_cov")
def multiplies_examples_with_examples(G, B, replace):
    """Your matrix has a row for each example, (N, N): you multiplied examples with examples. The covariance
    is between the D weights, so the sum must run over the examples."""
    _, N = scatter(G)
    apart = np.asarray(G) - np.mean(G, axis=0)
    return apart @ apart.T / (N * B) * left(N, B, replace)


@mistake(of="noise_cov")
def takes_rows_for_columns(G, B, replace):
    """Your matrix has a row for each example, (N, N). Other courses have examples as columns, and so has
    np.cov unless told otherwise; here they are rows, and the covariance is between the D weights."""
    rows = np.asarray(G, dtype=float).T
    _, N = scatter(G)
    apart = rows - rows.mean(axis=0)
    return apart.T @ apart / len(rows) / B * left(N, B, replace)


@mistake(of="noise_cov")
def returns_variances_only(G, B, replace):
    """You return a number for each weight, such as its variance. The covariance is a matrix (D, D): it
    also says how the errors of two weights go together."""
    S, N = scatter(G)
    return np.diag(S) / B * left(N, B, replace)


@mistake(of="noise_cov")
def returns_standard_deviations(G, B, replace):
    """You return a standard deviation for each weight. The covariance is a matrix (D, D) with their
    squares on its diagonal."""
    S, N = scatter(G)
    return np.sqrt(np.diag(S) / B * left(N, B, replace))


@mistake(of="noise_cov")
def leaves_0_off_the_diagonal(G, B, replace):
    """Off the diagonal you have 0, as if the errors of two weights had nothing to do with each other.
    The mean of the products of their deviations belongs there."""
    S, N = scatter(G)
    return np.diag(np.diag(S)) / B * left(N, B, replace)


@mistake(of="noise_cov")
def returns_the_trace(G, B, replace):
    """You return one number, such as the trace, the mean squared length of the error. What is asked for
    is the whole matrix (D, D)."""
    S, N = scatter(G)
    return np.trace(S) / B * left(N, B, replace)


@mistake(of="noise_cov")
def corrects_in_the_wrong_case(G, B, replace):
    """You took the two cases for each other. The factor is for draws without replacement, which are less
    noisy: with B = N they leave nothing to chance."""
    S, N = scatter(G)
    return S / B * left(N, B, not replace)


@mistake(of="noise_cov")
def never_corrects(G, B, replace):
    """You always draw with replacement. Without it a batch cannot hold an example twice, so there is less
    noise, and none at all for B = N."""
    S, _ = scatter(G)
    return S / B


@mistake(of="noise_cov")
def always_corrects(G, B, replace):
    """You always draw without replacement. With it every draw is from all N rows, whatever came before,
    and the covariance is that of a row over B."""
    S, N = scatter(G)
    return S / B * left(N, B, False)


@mistake(of="noise_cov")
def approximates_the_correction(G, B, replace):
    """Your factor is (N - B) / N. It is a usual approximation for large N, and belongs to a covariance
    with N - 1; next to a mean over N the factor has N - 1 below."""
    S, N = scatter(G)
    return S / B * (1 if replace else (N - B) / N)


@mistake(of="noise_cov")
def turns_the_correction_over(G, B, replace):
    """Your factor is upside down, so that draws without replacement are noisier. They are less noisy, and
    at B = N the factor must be 0."""
    S, N = scatter(G)
    return S / B if replace or N in (1, B) else S / B * (N - 1) / (N - B)


@mistake(of="noise_cov")
def takes_the_root_of_the_correction(G, B, replace):
    """You took the root of the factor. The root belongs to the standard error, as in books on surveys;
    the covariance has the factor itself."""
    S, N = scatter(G)
    return S / B * np.sqrt(left(N, B, replace))


@mistake(of="noise_cov")
def leaves_out_the_brackets(G, B, replace):
    """N - B / N - 1 divides first and subtracts then. Both differences belong in brackets."""
    S, N = scatter(G)
    return S / B * (1 if replace else N - B / N - 1)


@mistake(of="noise_cov")
def returns_correlations(G, B, replace):
    """You return correlations, with 1 on the diagonal. They have lost the size of the noise: do not
    divide by the standard deviations."""
    S, _ = scatter(G)
    sizes = np.sqrt(np.diag(S))
    return S / np.outer(sizes, sizes)


@symptom
def divides_nothing_by_nothing(calls, reference):
    """With one example, N - 1 is 0 and you divide 0 by 0. There is one batch then, and no noise: 0."""
    asked = [call for call in calls if call.function == "noise_cov"]
    alone = [call for call in asked if len(call.arguments[0]) == 1 and not call.arguments[2]]
    others = [call for call in asked if len(call.arguments[0]) > 1]
    return (
        any(
            call.raised.startswith("ZeroDivisionError")
            or (call.value is not None and np.isnan(call.value).any())
            for call in alone
        )
        and bool(others)
        and all(_is_right(call, reference) for call in others)
    )


@symptom
def squeezes_a_single_weight(calls):
    """With one weight you return a number. The covariance is a matrix in that case as well, (1, 1); np.cov
    drops its axes there."""
    return any(
        call.function == "noise_cov"
        and np.shape(call.arguments[0])[1] == 1
        and len(call.arguments[0]) > 1
        and not call.raised
        and call.value is not None
        and np.shape(call.value) == ()
        and float(call.value) not in (0.0, 1.0)
        and np.isfinite(call.value)
        for call in calls
    )


def _is_right(call, reference):
    wanted = reference.noise_cov(*call.arguments)
    given = call.value
    return given is not None and np.shape(given) == wanted.shape and np.allclose(given, wanted)


# all_batches


def _rows(value):
    """Return batches as lists of int, and whether they came as integers; None if they are none."""
    try:
        rows = [np.asarray(row) for row in value]
        if any(row.ndim != 1 or row.dtype.kind not in "iuf" for row in rows):
            return None
        if any((row != np.round(row)).any() for row in rows):
            return None
        whole = all(row.dtype.kind in "iu" for row in rows if row.size)
        return [[int(number) for number in row] for row in rows], whole
    except Exception:
        return None


def _what_is_listed(N, B, rows):
    """Name what these rows are; "" for all batches, None for nothing known."""
    sets = {frozenset(row) for row in rows}
    lengths = {len(row) for row in rows}
    wanted = {frozenset(row) for row in combinations(range(N), B)}
    once = len(sets) == len(rows)
    if once and lengths == {B} and sets == wanted:
        return ""
    distinct = all(len(set(row)) == len(row) for row in rows)
    numbers = set().union(*sets)
    if lengths == {B} and distinct and once:
        if sets == {frozenset(row) for row in combinations(range(1, N + 1), B)}:
            return "counts_examples_from_1"
        if B * len(rows) == len(numbers) and len(rows) == N // B and N > B:
            return "lists_batches_without_a_common_example"
        if sets == {frozenset(range(s, s + B)) for s in range(N - B + 1)} and N > B:
            return "lists_neighbours_only"
        if sets == {frozenset((s + k) % N for k in range(B)) for s in range(N)} and N > B:
            return "lists_neighbours_only"
    if lengths == {B} and distinct and sets == wanted and len(rows) == perm(N, B):
        return "lists_every_order"
    if lengths == {B} and numbers == set(range(N)) and not distinct:
        tuples = {tuple(row) for row in rows}
        if len(tuples) == len(rows) and len(rows) in (comb(N + B - 1, B), N**B):
            return "draws_an_example_twice"
    if lengths == {N} and {sum(row) for row in rows} == {B} and numbers <= {0, 1}:
        return "gives_masks"
    if (
        lengths == {comb(N, B)}
        and len(rows) == B
        and {frozenset(column) for column in zip(*rows)} == wanted
    ):
        return "gives_batches_as_columns"
    if (
        N % B
        and sorted(sum(rows, [])) == list(range(N))
        and [len(row) for row in rows] == _sizes(N, B)
    ):
        return "lists_batches_without_a_common_example"
    return None


def _listing(calls, name):
    """Whether this is what is wrong with all_batches, in every call that is wrong."""
    found = set()
    for call in calls:
        if call.function == "all_batches":
            rows = _rows(call.value)
            if not rows:
                return False
            found.add(_what_is_listed(*(int(size) for size in call.arguments), rows[0]))
    return found - {""} == {name}


@symptom
def counts_examples_from_1(calls):
    """You number the examples from 1 to N. Row numbers start at 0, so that they select rows."""
    return _listing(calls, "counts_examples_from_1")


@symptom
def lists_batches_without_a_common_example(calls):
    """You cut the examples into batches that share none, as an epoch does. Here all batches are asked for,
    and two of them may share examples."""
    return _listing(calls, "lists_batches_without_a_common_example")


@symptom
def lists_neighbours_only(calls):
    """You list only batches of neighbours. Any B examples make a batch, such as the first and the last."""
    return _listing(calls, "lists_neighbours_only")


@symptom
def lists_every_order(calls):
    """You list each batch in every order. A mean does not depend on the order, so 0, 1 and 1, 0 are one
    batch: keep one of them."""
    return _listing(calls, "lists_every_order")


@symptom
def draws_an_example_twice(calls):
    """Some of your batches hold an example twice. That is drawing with replacement; here the B examples of
    a batch are different."""
    return _listing(calls, "draws_an_example_twice")


@symptom
def gives_masks(calls):
    """Your rows are masks, with a 0 or a 1 for each example. Give the numbers of the B rows that are in."""
    return _listing(calls, "gives_masks")


@symptom
def gives_batches_as_columns(calls):
    """Your batches stand in columns. Give one a row: (count, B)."""
    return _listing(calls, "gives_batches_as_columns")


@symptom
def numbers_rows_with_floats(calls):
    """Your row numbers are floats, and those select no rows. An array that starts as np.zeros or np.empty
    holds floats; ask for integers."""
    found = False
    for call in calls:
        if call.function in ("all_batches", "epoch"):
            rows = _rows(call.value)
            if not rows:
                return False
            N, B = (int(size) for size in call.arguments[:2])
            if call.function == "all_batches":
                right = _what_is_listed(N, B, rows[0]) == ""
            else:
                right = _is_epoch(N, B, rows[0])
            if not right:
                return False
            found = found or not rows[1]
    return found


# epoch


def _sizes(N, B):
    return [B] * (N // B) + [N % B] * (N % B > 0)


def _is_epoch(N, B, rows):
    lengths = [len(row) for row in rows]
    return lengths == _sizes(N, B) and sorted(sum(rows, [])) == list(range(N))


def _what_is_cut(N, B, rows):
    """Name what is wrong with these batches; "" for nothing, None for nothing known."""
    if _is_epoch(N, B, rows):
        return ""
    lengths, numbers = [len(row) for row in rows], sum(rows, [])
    every = sorted(numbers) == list(range(N))
    full, rest = N // B, N % B
    if 0 in lengths and _is_epoch(N, B, [row for row in rows if row]):
        return "has_an_empty_batch"
    if sorted(numbers) == list(range(1, N + 1)) and lengths == _sizes(N, B):
        return "numbers_an_epoch_from_1"
    if every and sorted(lengths, reverse=True) == _sizes(N, B):
        return "shuffles_blocks_only" if _blocks(rows) else "has_the_short_batch_elsewhere"
    distinct = len(set(numbers)) == len(numbers)
    if rest and lengths == [B] * full and distinct and set(numbers) < set(range(N)):
        return "drops_what_is_left"
    if rest and lengths == [B] * (full + 1) and set(numbers) == set(range(N)):
        first = numbers[: full * B]
        if len(set(first)) == len(first):
            return "fills_the_last_batch_up"
    if every and rest and full and lengths == [B] * (full - 1) + [B + rest]:
        return "adds_the_rest_to_the_last_batch"
    if every and len(rows) == B != len(_sizes(N, B)) and np.ptp(lengths) <= 1:
        return "takes_B_for_the_number_of_batches"
    if every and rest and len(rows) == full + 1 and np.ptp(lengths) <= 1:
        return "makes_the_batches_even"
    varied = len(set(numbers)) > 1 or N < 3
    if lengths == _sizes(N, B) and set(numbers) < set(range(N)) and varied:
        if all(len(set(row)) == len(row) for row in rows) and B > 1:
            return "draws_each_batch_on_its_own"
        return "draws_an_epoch_with_replacement"
    return None


def _epochs(calls):
    """Return (N, B, seed, batches) of the calls of epoch; None where one returned no batches."""
    epochs = []
    for call in calls:
        if call.function == "epoch":
            rows = _rows(call.value)
            if not rows:
                return None
            N, B, rng = call.arguments
            epochs.append((int(N), int(B), str(rng.bit_generator.state), rows[0]))
    return epochs


def _cutting(calls):
    """Name what is wrong with how epochs are cut, in every call that is wrong; "" for nothing."""
    epochs = _epochs(calls)
    if not epochs:
        return None
    found = {_what_is_cut(N, B, rows) for N, B, _, rows in epochs} - {""}
    if found == {"draws_each_batch_on_its_own", "draws_an_epoch_with_replacement"}:
        alone = [rows for N, B, _, rows in epochs if B > 1]  # with B = 1 both look alike
        if all(len(set(row)) == len(row) for rows in alone for row in rows):
            return "draws_each_batch_on_its_own"
        return "draws_an_epoch_with_replacement"
    if found == {"takes_B_for_the_number_of_batches", "makes_the_batches_even"}:
        return "takes_B_for_the_number_of_batches"
    return found.pop() if len(found) == 1 else None if found else ""


def _shuffling(calls):
    """Name what is wrong with how epochs are shuffled; None for nothing known."""
    if _cutting(calls) != "":
        return None
    pairs = [epoch[3] for epoch in _epochs(calls) if epoch[:2] == (2, 1)]
    if len(pairs) >= 20 and all(pair == pairs[0] for pair in pairs):
        return "keeps_two_in_order" if pairs[0] == [[0], [1]] else "always_swaps_two"
    epochs = [epoch for epoch in _epochs(calls) if epoch[0] >= 20]
    if not epochs:
        return None
    if all(sum(rows, []) == list(range(N)) for N, _, _, rows in epochs):
        return "does_not_shuffle"
    if all(set(np.diff(sum(rows, [])) % N) == {1} for N, _, _, rows in epochs):
        return "starts_somewhere_else_only"
    if all(_blocks(rows) for _, _, _, rows in epochs):
        in_place = all(
            min(row) == at * B for _, B, _, rows in epochs for at, row in enumerate(rows)
        )
        return "shuffles_within_blocks_only" if in_place else "shuffles_blocks_only"
    seeds = {}
    for N, B, seed, rows in epochs:
        seeds.setdefault((N, B), []).append((seed, rows))
    for drawn in seeds.values():
        for at, (seed, rows) in enumerate(drawn):
            for other, others in drawn[:at]:
                if (seed == other) != (rows == others):
                    return "draws_from_somewhere_else"
    long = [(N, sum(rows, [])) for N, B, _, rows in epochs if N >= 1_000]
    if long:
        less, more = sorted([_crowding(long, 1), _crowding(long, -1)])
        if less < 0 and 0.6 < more < 1.5:  # -0.49 and 1; examples that stay near have both alike
            return "swaps_with_any_place"
    return None


def _crowding(orders, direction):
    """Return how much these orders have of the bias of swaps with any place: 0 fair, 1 all of it."""
    found = wanted = 0
    for N, order in orders:
        new = (np.arange(N) + 0.5) / N
        old = (np.array(order) + 0.5) / N
        if direction < 0:
            new, old = 1 - new, 1 - old
        ahead = np.exp(new - 1) + np.exp(-old) - 1
        found += np.sum(np.where(new < old, ahead, ahead - np.exp(new - 1 - old)))
        wanted += 0.01316 * N  # the mean of the square of that
    return found / wanted


def _blocks(rows):
    """Whether each batch holds neighbours, as they stood before."""
    return all(sorted(row) == list(range(min(row), min(row) + len(row))) for row in rows)


@symptom
def has_an_empty_batch(calls):
    """One of your batches is empty, which has no mean. Where B divides N nothing is left over; look at
    where the first and the last cut are."""
    return _cutting(calls) == "has_an_empty_batch"


@symptom
def numbers_an_epoch_from_1(calls):
    """Your epoch holds 1 to N. Row numbers start at 0."""
    return _cutting(calls) == "numbers_an_epoch_from_1"


@symptom
def drops_what_is_left(calls):
    """You drop the examples that do not fill a batch. Libraries offer that as drop_last, since all batches
    are equally noisy then; here every example has its turn in every epoch."""
    return _cutting(calls) == "drops_what_is_left"


@symptom
def fills_the_last_batch_up(calls):
    """You fill the last batch up with examples that had their turn. Some libraries do so to keep one size;
    here it is shorter, and every example comes once."""
    return _cutting(calls) == "fills_the_last_batch_up"


@symptom
def adds_the_rest_to_the_last_batch(calls):
    """Your last batch holds more than B. What is left after the full batches is a batch of its own."""
    return _cutting(calls) == "adds_the_rest_to_the_last_batch"


@symptom
def has_the_short_batch_elsewhere(calls):
    """Your short batch is not the last one. Here it comes at the end, so that only the last step of an
    epoch is noisier."""
    return _cutting(calls) == "has_the_short_batch_elsewhere"


@symptom
def needs_B_to_divide_N(calls):
    """Your code makes batches of one size and fails where B does not divide N. Cut the row at B, 2 B, ...
    in place of that; what is left is a shorter batch."""
    return any(
        call.function == "epoch"
        and call.raised.startswith("ValueError")
        and ("reshape" in call.raised or "equal division" in call.raised)
        for call in calls
    )


@symptom
def takes_the_result_of_shuffle(calls):
    """rng.shuffle returns None: it shuffles what it is given in place. So go on with the array that you
    gave it."""
    return any(
        call.function == "epoch"
        and call.raised.startswith("TypeError")
        and "NoneType" in call.raised
        for call in calls
    )


@symptom
def takes_B_for_the_number_of_batches(calls):
    """You make B batches. B is how many examples a batch holds."""
    return _cutting(calls) == "takes_B_for_the_number_of_batches"


@symptom
def makes_the_batches_even(calls):
    """You make all batches about equally large, as np.array_split does. Here they hold B each, and only the
    last one less."""
    return _cutting(calls) == "makes_the_batches_even"


@symptom
def draws_each_batch_on_its_own(calls):
    """You draw each batch anew from all examples, so some come twice in an epoch and others never. Shuffle
    once, then cut."""
    return _cutting(calls) == "draws_each_batch_on_its_own"


@symptom
def draws_an_epoch_with_replacement(calls):
    """You draw each number on its own, so some come twice and others never. An epoch holds every example
    once: shuffle them."""
    return _cutting(calls) == "draws_an_epoch_with_replacement"


@symptom
def returns_the_order_uncut(calls):
    """You return one long shuffled row. Cut it into batches of B."""
    asked = [call for call in calls if call.function == "epoch"]
    return bool(asked) and all(
        call.value is not None
        and np.ndim(call.value) == 1
        and np.array_equal(np.sort(call.value), np.arange(int(call.arguments[0])))
        for call in asked
    )


@symptom
def does_not_shuffle(calls):
    """Your epoch has the examples in their old order. Shuffle them with rng before you cut: neighbours in a
    file are often alike."""
    return _shuffling(calls) == "does_not_shuffle"


@symptom
def starts_somewhere_else_only(calls):
    """You keep the order and only start at another place. Neighbours stay together in that way: shuffle the
    examples themselves."""
    return _shuffling(calls) == "starts_somewhere_else_only"


@symptom
def shuffles_blocks_only(calls):
    """You shuffle ready-made batches, so the same neighbours always stay together. Shuffle the examples
    first, then cut."""
    return "shuffles_blocks_only" in (_cutting(calls), _shuffling(calls))


@symptom
def shuffles_within_blocks_only(calls):
    """You shuffle within each batch, so it always holds the same examples and its mean never changes.
    Shuffle all of them first, then cut."""
    return _shuffling(calls) == "shuffles_within_blocks_only"


@symptom
def draws_from_somewhere_else(calls):
    """Draw from the rng that you are given and from nothing else: the same seed must give the same epoch,
    and another seed another one."""
    return _shuffling(calls) == "draws_from_somewhere_else"


@symptom
def always_swaps_two(calls):
    """Of two examples, your epoch always has the second first. A shuffle may also leave an example where it
    is: let a place be drawn for itself, too."""
    return _shuffling(calls) == "always_swaps_two"


@symptom
def keeps_two_in_order(calls):
    """Of two examples, your epoch always has the first first. Perhaps your shuffle leaves out a place: look
    where it starts and where it ends."""
    return _shuffling(calls) == "keeps_two_in_order"


@symptom
def swaps_with_any_place(calls):
    """You swap each place with any place, so some orders come more often: 3 examples give 27 ways, which
    6 orders cannot share alike. Swap only with places that have not had their turn, or let rng shuffle."""
    return _shuffling(calls) == "swaps_with_any_place"
