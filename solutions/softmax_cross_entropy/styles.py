"""The known mistakes and symptoms of softmax_cross_entropy as other students would write them.

Some compute with logarithms of shares, some with lists, row by row.
"""

import math

import numpy as np

from grader import style

# with arrays


def log_softmax(logits):
    z = np.array(logits, dtype=float)
    return z - np.logaddexp.reduce(z, axis=1, keepdims=True)


def picked(table, y):
    return np.take_along_axis(table, np.array(y, dtype=int)[:, None], axis=1)[:, 0]


def one_hot(logits, y):
    return (np.arange(np.shape(logits)[1]) == np.array(y)[:, None]) * 1.0


# with lists


def rows_of(logits):
    return np.array(logits, dtype=float).tolist()


def log_sum(row):
    return max(row) + math.log(sum(math.exp(score - max(row)) for score in row))


def share(row, k):
    return math.exp(row[k] - log_sum(row))


def loss_by_rows(logits, y):
    return sum(log_sum(row) - row[k] for row, k in zip(rows_of(logits), y)) / len(y)


def signal_by_rows(logits, y):
    rows = rows_of(logits)
    return [
        [(share(row, k) - (k == t)) / len(y) for k in range(len(row))] for row, t in zip(rows, y)
    ]


def table(logits, y, entry):
    """Return a list of rows of entry(share, whether it is the truth)."""
    return [
        [entry(share(row, k), int(k == t)) for k in range(len(row))]
        for row, t in zip(rows_of(logits), y)
    ]


# softmax


@style(of="softmax", shows="divides_down_the_columns")
def divides_down_the_columns_by_logaddexp(logits):
    z = np.array(logits, dtype=float)
    return np.exp(z - np.logaddexp.reduce(z, axis=0))


@style(of="softmax", shows="divides_down_the_columns")
def divides_each_column(logits):
    columns = [[share(column, n) for n in range(len(column))] for column in zip(*rows_of(logits))]
    return [list(row) for row in zip(*columns)]


@style(of="softmax", shows="divides_down_the_columns_what_it_shifted")
def divides_by_sum_of_rows(logits):
    e = [np.exp(np.array(row) - max(row)) for row in rows_of(logits)]
    return np.array(e) / sum(e)


@style(of="softmax", shows="divides_down_the_columns_what_it_shifted")
def divides_by_axis_0(logits):
    z = np.array(logits, dtype=float)
    e = np.exp(z - np.amax(z, -1)[:, None])
    return e / np.sum(e, axis=0, keepdims=True)


@style(of="softmax", shows="divides_by_the_sum_of_the_batch")
def divides_by_np_sum(logits):
    e = np.exp(logits - np.max(logits))
    return np.divide(e, np.sum(e))


@style(of="softmax", shows="divides_by_the_sum_of_the_batch")
def divides_by_a_running_total(logits):
    rows = rows_of(logits)
    total = log_sum([score for row in rows for score in row])
    return [[math.exp(score - total) for score in row] for row in rows]


@style(of="softmax", shows="divides_by_the_sum_of_the_batch_what_it_shifted")
def divides_by_np_sum_what_it_shifted(logits):
    e = np.exp((np.array(logits, dtype=float).T - np.max(logits, axis=1)).T)
    return e / np.sum(e)


@style(of="softmax", shows="divides_by_the_sum_of_the_batch_what_it_shifted")
def divides_by_a_total_what_it_shifted(logits):
    powers = [[math.exp(score - max(row)) for score in row] for row in rows_of(logits)]
    total = sum(sum(row) for row in powers)
    return [[power / total for power in row] for row in powers]


@style(of="softmax", shows="shares_the_raw_scores")
def shares_the_raw_scores_by_rows(logits):
    with np.errstate(all="ignore"):
        return np.array([np.array(row) / sum(row) for row in rows_of(logits)])


@style(of="softmax", shows="shares_the_raw_scores")
def shares_the_raw_scores_turned(logits):
    z = np.array(logits, dtype=float).T
    return (z / z.sum(axis=0)).T


@style(of="softmax", shows="does_not_divide")
def does_not_divide_by_e(logits):
    return math.e ** np.array(logits, dtype=float)


@style(of="softmax", shows="does_not_divide")
def does_not_divide_by_rows(logits):
    return np.stack([np.exp(row) for row in rows_of(logits)])


@style(of="softmax", shows="does_not_divide_what_it_shifted")
def does_not_divide_what_it_shifted_by_amax(logits):
    z = np.array(logits, dtype=float)
    return np.exp(z - np.amax(z, axis=-1)[:, np.newaxis])


@style(of="softmax", shows="does_not_divide_what_it_shifted")
def does_not_divide_what_it_shifted_in_lists(logits):
    return [[math.exp(score - max(row)) for score in row] for row in rows_of(logits)]


@style(of="softmax", shows="takes_large_powers")
def takes_large_powers_turned(logits):
    e = np.exp(np.array(logits, dtype=float).T)
    return (e / np.sum(e, axis=0)).T


@style(of="softmax", shows="takes_large_powers")
def takes_large_powers_by_rows(logits):
    shares = np.zeros(np.shape(logits))
    for n, row in enumerate(logits):
        e = np.exp(row)
        shares[n] = e / e.sum()
    return shares


@style(of="softmax", shows="shifts_all_rows_alike")
def shifts_all_rows_by_np_max(logits):
    e = np.exp(logits - np.max(logits))
    return e / np.einsum("nc->n", e)[:, None]


@style(of="softmax", shows="shifts_all_rows_alike")
def shifts_all_rows_in_place(logits):
    shares = np.array(logits, dtype=float)
    shares -= max(max(row) for row in shares)
    np.exp(shares, out=shares)
    for row in shares:
        row /= row.sum()
    return shares


@style(of="softmax", shows="shifts_each_column_by_its_largest")
def shifts_by_np_max_of_axis_0(logits):
    e = np.exp(np.subtract(logits, np.max(logits, axis=0)))
    return e / np.sum(e, axis=1)[:, None]


@style(of="softmax", shows="shifts_each_column_by_its_largest")
def shifts_by_tops_of_columns(logits):
    rows = rows_of(logits)
    tops = [max(column) for column in zip(*rows)]
    powers = [[np.exp(s - top) for s, top in zip(row, tops)] for row in rows]
    with np.errstate(all="ignore"):
        return np.array([[power / sum(row) for power in row] for row in powers])


@style(of="softmax", shows="clips_the_scores")
def clips_the_scores_at_700(logits):
    e = np.exp(np.clip(logits, -700, 700).astype(float))
    return e / e.sum(axis=1)[:, None]


@style(of="softmax", shows="clips_the_scores")
def clips_the_scores_in_lists(logits):
    powers = [[math.exp(min(max(s, -200), 200)) for s in row] for row in logits]
    return [[power / sum(row) for power in row] for row in powers]


@style(of="softmax", shows="shifts_above_the_line_only")
def shifts_above_the_line_by_rows(logits):
    rows = [np.array(row) for row in rows_of(logits)]
    return np.array([np.exp(row - row.max()) / np.exp(row).sum() for row in rows])


@style(of="softmax", shows="shifts_above_the_line_only")
def shifts_above_the_line_turned(logits):
    z = np.array(logits, dtype=float).T
    return (np.exp(z - z.max(axis=0)) / np.sum(np.exp(z), axis=0)).T


@style(of="softmax", shows="turns_the_scores_round")
def turns_the_scores_round_by_the_minimum(logits):
    z = np.array(logits, dtype=float)
    e = np.exp(z.min(axis=1)[:, None] - z)
    return e / e.sum(axis=1)[:, None]


@style(of="softmax", shows="turns_the_scores_round")
def turns_the_scores_round_in_lists(logits):
    rows = [[-score for score in row] for row in rows_of(logits)]
    return [[share(row, k) for k in range(len(row))] for row in rows]


@style(of="softmax", shows="returns_logarithms_of_shares")
def returns_logarithms_by_logaddexp(logits):
    return log_softmax(logits)


@style(of="softmax", shows="returns_logarithms_of_shares")
def returns_logarithms_in_lists(logits):
    return [[score - log_sum(row) for score in row] for row in rows_of(logits)]


@style(of="softmax", shows="squashes_each_score_alone")
def squashes_by_the_exponential(logits):
    with np.errstate(all="ignore"):
        return 1 / (1 + np.exp(-np.array(logits, dtype=float)))


@style(of="softmax", shows="squashes_each_score_alone")
def squashes_by_logaddexp(logits):
    return np.exp(-np.logaddexp(0, np.negative(logits)))


@style(of="softmax", shows="gives_all_to_the_largest")
def gives_all_by_rows(logits):
    winners = np.zeros(np.shape(logits))
    for n, row in enumerate(rows_of(logits)):
        winners[n, row.index(max(row))] = 1
    return winners


@style(of="softmax", shows="gives_all_to_the_largest")
def gives_all_by_comparing(logits):
    best = np.argmax(logits, axis=1)[:, None]
    return np.where(np.arange(np.shape(logits)[1]) == best, 1.0, 0.0)


# loss_and_grad: the 1/N


@style(of="loss_and_grad", shows="sums_over_the_batch")
def sums_picked_losses(logits, y):
    logs = log_softmax(logits)
    return -picked(logs, y).sum(), np.exp(logs) - one_hot(logits, y)


@style(of="loss_and_grad", shows="sums_over_the_batch")
def sums_in_a_loop(logits, y):
    loss = 0.0
    for row, k in zip(rows_of(logits), y):
        loss += log_sum(row) - row[k]
    return loss, table(logits, y, lambda p, t: p - t)


@style(of="loss_and_grad", shows="forgets_the_1_by_N_in_the_gradient")
def averages_the_loss_only(logits, y):
    logs = log_softmax(logits)
    dlogits = np.exp(logs)
    dlogits[range(len(dlogits)), y] -= 1
    return -picked(logs, y).mean(), dlogits


@style(of="loss_and_grad", shows="forgets_the_1_by_N_in_the_gradient")
def averages_the_loss_only_in_lists(logits, y):
    return loss_by_rows(logits, y), table(logits, y, lambda p, t: p - t)


@style(of="loss_and_grad", shows="forgets_the_1_by_N_in_the_loss")
def averages_the_gradient_only(logits, y):
    logs = log_softmax(logits)
    return -np.sum(one_hot(logits, y) * logs), (np.exp(logs) - one_hot(logits, y)) / len(logs)


@style(of="loss_and_grad", shows="forgets_the_1_by_N_in_the_loss")
def averages_the_gradient_only_in_lists(logits, y):
    return loss_by_rows(logits, y) * len(y), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="averages_the_loss_over_all_entries")
def takes_np_mean_of_the_loss(logits, y):
    logs = log_softmax(logits)
    truth = one_hot(logits, y)
    return -np.mean(truth * logs), (np.exp(logs) - truth) / len(truth)


@style(of="loss_and_grad", shows="averages_the_loss_over_all_entries")
def divides_the_loss_by_size(logits, y):
    total = sum(log_sum(row) - row[k] for row, k in zip(rows_of(logits), y))
    return total / np.size(logits), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="averages_the_gradient_over_all_entries")
def divides_the_gradient_by_size(logits, y):
    logs = log_softmax(logits)
    return -picked(logs, y).mean(), (np.exp(logs) - one_hot(logits, y)) / logs.size


@style(of="loss_and_grad", shows="averages_the_gradient_over_all_entries")
def divides_each_entry_by_N_and_C(logits, y):
    N, C = len(y), len(logits[0])
    return loss_by_rows(logits, y), table(logits, y, lambda p, t: (p - t) / (N * C))


@style(of="loss_and_grad", shows="divides_by_the_number_of_classes")
def divides_by_the_second_shape(logits, y):
    logs = log_softmax(logits)
    C = logs.shape[1]
    return -picked(logs, y).sum() / C, (np.exp(logs) - one_hot(logits, y)) / C


@style(of="loss_and_grad", shows="divides_by_the_number_of_classes")
def divides_by_the_length_of_a_row(logits, y):
    size = len(logits[0])
    total = sum(log_sum(row) - row[k] for row, k in zip(rows_of(logits), y))
    return total / size, table(logits, y, lambda p, t: (p - t) / size)


@style(of="loss_and_grad", shows="divides_by_N_twice")
def divides_by_N_squared(logits, y):
    logs = log_softmax(logits)
    return -picked(logs, y).mean(), (np.exp(logs) - one_hot(logits, y)) / len(logs) ** 2


@style(of="loss_and_grad", shows="divides_by_N_twice")
def divides_by_N_in_the_loop_and_after(logits, y):
    dlogits = np.zeros(np.shape(logits))
    for n, row in enumerate(signal_by_rows(logits, y)):
        dlogits[n] = row
    return loss_by_rows(logits, y), dlogits / len(y)


@style(of="loss_and_grad", shows="returns_a_loss_for_each_example")
def returns_picked_losses(logits, y):
    logs = log_softmax(logits)
    return -picked(logs, y), (np.exp(logs) - one_hot(logits, y)) / len(logs)


@style(of="loss_and_grad", shows="returns_a_loss_for_each_example")
def returns_a_list_of_losses(logits, y):
    losses = [log_sum(row) - row[k] for row, k in zip(rows_of(logits), y)]
    return losses, signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="puts_the_gradient_first")
def puts_the_gradient_first_in_lists(logits, y):
    return [signal_by_rows(logits, y), loss_by_rows(logits, y)]


@style(of="loss_and_grad", shows="puts_the_gradient_first")
def puts_the_gradient_first_by_names(logits, y):
    logs = log_softmax(logits)
    results = {"grad": (np.exp(logs) - one_hot(logits, y)) / len(logs)}
    results["loss"] = -picked(logs, y).mean()
    return tuple(results.values())


# loss_and_grad: the loss


def with_this_loss(loss, logits, y):
    logs = log_softmax(logits)
    return loss, (np.exp(logs) - one_hot(logits, y)) / len(logs)


@style(of="loss_and_grad", shows="forgets_the_minus")
def forgets_the_minus_of_picked(logits, y):
    return with_this_loss(picked(log_softmax(logits), y).mean(), logits, y)


@style(of="loss_and_grad", shows="forgets_the_minus")
def forgets_the_minus_in_lists(logits, y):
    losses = [row[k] - log_sum(row) for row, k in zip(rows_of(logits), y)]
    return sum(losses) / len(losses), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="takes_the_logarithm_to_base_10")
def divides_by_the_logarithm_of_10(logits, y):
    losses = [log_sum(row) - row[k] for row, k in zip(rows_of(logits), y)]
    return with_this_loss(np.mean(losses) / np.log(10.0), logits, y)


@style(of="loss_and_grad", shows="takes_the_logarithm_to_base_10")
def takes_log10_in_lists(logits, y):
    return loss_by_rows(logits, y) * math.log10(math.e), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="takes_the_logarithm_to_base_2")
def divides_by_the_logarithm_of_2(logits, y):
    losses = [log_sum(row) - row[k] for row, k in zip(rows_of(logits), y)]
    return with_this_loss(np.mean(losses) / np.log(2.0), logits, y)


@style(of="loss_and_grad", shows="takes_the_logarithm_to_base_2")
def takes_log2_in_lists(logits, y):
    return loss_by_rows(logits, y) * math.log2(math.e), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="forgets_the_logarithm")
def forgets_the_logarithm_of_picked(logits, y):
    return with_this_loss(-picked(np.exp(log_softmax(logits)), y).mean(), logits, y)


@style(of="loss_and_grad", shows="forgets_the_logarithm")
def forgets_the_logarithm_in_lists(logits, y):
    total = sum(share(row, k) for row, k in zip(rows_of(logits), y))
    return -total / len(y), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="averages_before_the_logarithm")
def averages_picked_shares(logits, y):
    with np.errstate(all="ignore"):
        mean = picked(np.exp(log_softmax(logits)), y).mean()
        return with_this_loss(-np.log(mean), logits, y)


@style(of="loss_and_grad", shows="averages_before_the_logarithm")
def averages_shares_in_lists(logits, y):
    mean = sum(share(row, k) for row, k in zip(rows_of(logits), y)) / len(y)
    return -math.log(mean) if mean else math.inf, signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="forgets_to_divide_in_the_loss")
def forgets_to_divide_picked(logits, y):
    return with_this_loss(-picked(np.array(logits, dtype=float), y).mean(), logits, y)


@style(of="loss_and_grad", shows="forgets_to_divide_in_the_loss")
def forgets_to_divide_in_lists(logits, y):
    total = sum(row[k] for row, k in zip(rows_of(logits), y))
    return -total / len(y), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="shifts_one_of_the_two_terms")
def shifts_the_sum_only(logits, y):
    z = np.array(logits, dtype=float)
    sums = np.exp(z - z.max(axis=1)[:, None]).sum(axis=1)
    return with_this_loss((np.log(sums) - picked(z, y)).mean(), logits, y)


@style(of="loss_and_grad", shows="shifts_one_of_the_two_terms")
def shifts_the_sum_only_in_lists(logits, y):
    losses = [log_sum([s - max(row) for s in row]) - row[k] for row, k in zip(rows_of(logits), y)]
    return sum(losses) / len(losses), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="shifts_the_other_of_the_two_terms")
def shifts_the_truth_only(logits, y):
    z = np.array(logits, dtype=float)
    losses = np.logaddexp.reduce(z, axis=-1) - picked(z - np.amax(z, axis=-1)[:, None], y)
    return with_this_loss(np.mean(losses), logits, y)


@style(of="loss_and_grad", shows="shifts_the_other_of_the_two_terms")
def shifts_the_truth_only_by_rows(logits, y):
    losses = [log_sum(row) - (row[k] - max(row)) for row, k in zip(rows_of(logits), y)]
    return sum(losses) / len(losses), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="adds_up_all_classes")
def adds_up_all_logarithms(logits, y):
    return with_this_loss(-log_softmax(logits).sum(axis=1).mean(), logits, y)


@style(of="loss_and_grad", shows="adds_up_all_classes")
def adds_up_all_in_lists(logits, y):
    total = sum(log_sum(row) - score for row in rows_of(logits) for score in row)
    return total / len(y), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="adds_what_the_other_classes_lack")
def adds_two_cross_entropies(logits, y):
    p, t = np.exp(log_softmax(logits)), one_hot(logits, y)
    losses = -t * np.log(np.maximum(p, 1e-300)) - (1 - t) * np.log(np.maximum(1 - p, 1e-300))
    return with_this_loss(losses.sum(axis=1).mean(), logits, y)


@style(of="loss_and_grad", shows="adds_what_the_other_classes_lack")
def adds_what_the_others_lack_in_a_loop(logits, y):
    total = 0.0
    for row, truth in zip(rows_of(logits), y):
        for k in range(len(row)):
            p = share(row, k)
            total -= math.log(max(p if k == truth else 1 - p, 1e-300))
    return total / len(y), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="weighs_by_its_own_shares")
def weighs_by_exponentials(logits, y):
    logs = log_softmax(logits)
    return with_this_loss(-np.einsum("nc,nc->n", np.exp(logs), logs).mean(), logits, y)


@style(of="loss_and_grad", shows="weighs_by_its_own_shares")
def weighs_by_shares_in_lists(logits, y):
    rows = rows_of(logits)
    total = sum(share(row, k) * (log_sum(row) - row[k]) for row in rows for k in range(len(row)))
    return total / len(rows), signal_by_rows(logits, y)


# loss_and_grad: the shares


@style(of="loss_and_grad", shows="shares_down_the_columns")
def shares_down_the_columns_by_logaddexp(logits, y):
    z = np.array(logits, dtype=float)
    logs = z - np.logaddexp.reduce(z, axis=0)
    with np.errstate(all="ignore"):
        return -np.log(picked(np.exp(logs), y)).mean(), (np.exp(logs) - one_hot(z, y)) / len(z)


@style(of="loss_and_grad", shows="shares_down_the_columns")
def shares_down_the_columns_by_axis_0(logits, y):
    z = np.array(logits, dtype=float)
    e = np.exp(z - z.max(0))
    p = e / e.sum(0)
    loss = -np.log(p[np.arange(len(z)), y]).mean()
    p[np.arange(len(z)), y] -= 1
    return loss, p / len(z)


@style(of="loss_and_grad", shows="shares_over_the_batch")
def shares_over_the_batch_by_np_sum(logits, y):
    e = np.exp(np.array(logits, dtype=float) - np.max(logits))
    p = e / np.sum(e)
    losses = -np.log(p[np.arange(len(p)), y])
    return losses.sum() / len(p), (p - one_hot(logits, y)) / len(p)


@style(of="loss_and_grad", shows="shares_over_the_batch")
def shares_over_the_batch_in_lists(logits, y):
    rows = rows_of(logits)
    total = log_sum([score for row in rows for score in row])
    p = np.array([[math.exp(score - total) for score in row] for row in rows])
    return -np.log(picked(p, y)).mean(), (p - one_hot(logits, y)) / len(p)


@style(of="loss_and_grad", shows="sums_over_the_batch_in_the_loss")
def sums_np_sum_in_the_loss(logits, y):
    z = np.subtract(logits, np.max(logits, axis=1)[:, None]).astype(float)
    return with_this_loss((np.log(np.sum(np.exp(z))) - picked(z, y)).mean(), logits, y)


@style(of="loss_and_grad", shows="sums_over_the_batch_in_the_loss")
def sums_a_running_total_in_the_loss(logits, y):
    rows = [[score - max(row) for score in row] for row in rows_of(logits)]
    total = math.log(sum(math.exp(score) for row in rows for score in row))
    losses = [total - row[k] for row, k in zip(rows, y)]
    return sum(losses) / len(losses), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="takes_softmax_twice")
def takes_softmax_of_shares(logits, y):
    logs = log_softmax(np.exp(log_softmax(logits)))
    return -picked(logs, y).mean(), (np.exp(logs) - one_hot(logits, y)) / len(logs)


@style(of="loss_and_grad", shows="takes_softmax_twice")
def takes_the_loss_of_shares(logits, y):
    shares = [[share(row, k) for k in range(len(row))] for row in rows_of(logits)]
    return loss_by_rows(shares, y), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="takes_the_scores_for_shares")
def subtracts_truth_from_scores(logits, y):
    z = np.array(logits, dtype=float)
    return loss_by_rows(logits, y), (z - one_hot(logits, y)) / len(z)


@style(of="loss_and_grad", shows="takes_the_scores_for_shares")
def takes_1_off_a_score(logits, y):
    rows = rows_of(logits)
    for row, k in zip(rows, y):
        row[k] -= 1
    return loss_by_rows(logits, y), [[slope / len(y) for slope in row] for row in rows]


@style(of="loss_and_grad", shows="asks_each_class_alone")
def asks_each_class_by_two_sums(logits, y):
    z, t = np.array(logits, dtype=float), one_hot(logits, y)
    losses = t * np.logaddexp(0, -z) + (1 - t) * np.logaddexp(0, z)
    return losses.sum() / len(z), (np.exp(-np.logaddexp(0, -z)) - t) / len(z)


@style(of="loss_and_grad", shows="asks_each_class_alone")
def asks_each_class_in_lists(logits, y):
    N, total, slopes = len(y), 0.0, []
    for row, truth in zip(rows_of(logits), y):
        slopes.append([])
        for k, score in enumerate(row):
            away = -score if k == truth else score
            total += max(away, 0) + math.log1p(math.exp(-abs(score)))
            slopes[-1].append(((1 + math.tanh(score / 2)) / 2 - (k == truth)) / N)
    return total / N, slopes


# loss_and_grad: the labels


@style(of="loss_and_grad", shows="counts_labels_from_1")
def counts_labels_from_1_by_indexing(logits, y):
    logs = log_softmax(logits)
    rows, columns = np.arange(len(logs)), np.array(y, dtype=int) - 1
    dlogits = np.exp(logs)
    dlogits[rows, columns] -= 1
    return -logs[rows, columns].mean(), dlogits / len(logs)


@style(of="loss_and_grad", shows="counts_labels_from_1")
def counts_labels_from_1_in_lists(logits, y):
    C = len(logits[0])
    y = [(int(label) - 1) % C for label in y]
    return loss_by_rows(logits, y), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="takes_the_number_of_the_label_off")
def takes_y_off_as_a_column(logits, y):
    dlogits = np.exp(log_softmax(logits)) - np.reshape(y, (-1, 1))
    return -picked(log_softmax(logits), y).mean(), dlogits / len(dlogits)


@style(of="loss_and_grad", shows="takes_the_number_of_the_label_off")
def takes_the_label_off_each_share(logits, y):
    N = len(y)
    slopes = [
        [(share(row, k) - int(label)) / N for k in range(len(row))]
        for row, label in zip(rows_of(logits), y)
    ]
    return loss_by_rows(logits, y), slopes


@style(of="loss_and_grad", shows="believes_the_largest_score")
def believes_the_largest_share(logits, y):
    logs = log_softmax(logits)
    best = logs.argmax(axis=1)
    return -logs.max(axis=1).mean(), (np.exp(logs) - one_hot(logits, best)) / len(logs)


@style(of="loss_and_grad", shows="believes_the_largest_score")
def believes_the_largest_in_lists(logits, y):
    best = [row.index(max(row)) for row in rows_of(logits)]
    return loss_by_rows(logits, best), signal_by_rows(logits, best)


@style(of="loss_and_grad", shows="looks_up_every_label_in_every_row")
def looks_up_by_colon(logits, y):
    logs = log_softmax(logits)
    dlogits = np.exp(logs)
    dlogits[:, y] -= 1
    return -np.mean(logs[:, y]), dlogits / len(logs)


@style(of="loss_and_grad", shows="looks_up_every_label_in_every_row")
def looks_up_by_two_loops(logits, y):
    rows, N = rows_of(logits), len(y)
    total = sum(log_sum(row) - row[label] for row in rows for label in y)
    there = set(np.array(y).tolist())
    slopes = [[(share(row, k) - (k in there)) / N for k in range(len(row))] for row in rows]
    return total / N**2, slopes


# loss_and_grad: the gradient


def with_this_gradient(dlogits, logits, y):
    return -picked(log_softmax(logits), y).mean(), dlogits


@style(of="loss_and_grad", shows="points_downhill")
def points_downhill_by_one_hot(logits, y):
    off = one_hot(logits, y) - np.exp(log_softmax(logits))
    return with_this_gradient(off / len(off), logits, y)


@style(of="loss_and_grad", shows="points_downhill")
def points_downhill_in_lists(logits, y):
    N = len(y)
    return loss_by_rows(logits, y), table(logits, y, lambda p, t: (t - p) / N)


@style(of="loss_and_grad", shows="points_downhill_without_the_1_by_N")
def subtracts_shares_from_one_hot(logits, y):
    return with_this_gradient(one_hot(logits, y) - np.exp(log_softmax(logits)), logits, y)


@style(of="loss_and_grad", shows="points_downhill_without_the_1_by_N")
def subtracts_shares_in_lists(logits, y):
    return loss_by_rows(logits, y), table(logits, y, lambda p, t: t - p)


@style(of="loss_and_grad", shows="forgets_the_truth")
def forgets_the_truth_by_exp(logits, y):
    return with_this_gradient(np.exp(log_softmax(logits)) / len(logits), logits, y)


@style(of="loss_and_grad", shows="forgets_the_truth")
def forgets_the_truth_in_lists(logits, y):
    N = len(y)
    return loss_by_rows(logits, y), table(logits, y, lambda p, t: p / N)


@style(of="loss_and_grad", shows="forgets_the_shares")
def takes_1_off_zeros(logits, y):
    dlogits = np.zeros(np.shape(logits))
    dlogits[np.arange(len(y)), y] -= 1 / len(y)
    return with_this_gradient(dlogits, logits, y)


@style(of="loss_and_grad", shows="forgets_the_shares")
def forgets_the_shares_in_lists(logits, y):
    N = len(y)
    return loss_by_rows(logits, y), table(logits, y, lambda p, t: -t / N)


@style(of="loss_and_grad", shows="adds_the_truth")
def adds_1_to_the_truth(logits, y):
    dlogits = np.exp(log_softmax(logits))
    dlogits[np.arange(len(y)), y] += 1
    return with_this_gradient(dlogits / len(y), logits, y)


@style(of="loss_and_grad", shows="adds_the_truth")
def adds_the_truth_in_lists(logits, y):
    N = len(y)
    return loss_by_rows(logits, y), table(logits, y, lambda p, t: (p + t) / N)


@style(of="loss_and_grad", shows="divides_the_shares_only")
def divides_before_it_takes_1_off(logits, y):
    dlogits = np.exp(log_softmax(logits))
    dlogits /= len(dlogits)
    dlogits[np.arange(len(y)), y] -= 1
    return with_this_gradient(dlogits, logits, y)


@style(of="loss_and_grad", shows="divides_the_shares_only")
def divides_the_shares_only_in_lists(logits, y):
    N = len(y)
    return loss_by_rows(logits, y), table(logits, y, lambda p, t: p / N - t)


@style(of="loss_and_grad", shows="adds_up_the_rows_of_the_gradient")
def averages_the_rows(logits, y):
    return with_this_gradient(
        np.mean(np.exp(log_softmax(logits)) - one_hot(logits, y), axis=0), logits, y
    )


@style(of="loss_and_grad", shows="adds_up_the_rows_of_the_gradient")
def adds_up_the_rows_in_lists(logits, y):
    columns = zip(*signal_by_rows(logits, y))
    return loss_by_rows(logits, y), [sum(column) for column in columns]


@style(of="loss_and_grad", shows="takes_1_off_every_class")
def takes_1_off_everything(logits, y):
    return with_this_gradient(np.expm1(log_softmax(logits)) / len(logits), logits, y)


@style(of="loss_and_grad", shows="takes_1_off_every_class")
def takes_1_off_everything_in_lists(logits, y):
    N = len(y)
    return loss_by_rows(logits, y), table(logits, y, lambda p, t: (p - 1) / N)


@style(of="loss_and_grad", shows="pushes_the_true_class_only")
def pushes_the_true_class_by_indexing(logits, y):
    dlogits = np.zeros(np.shape(logits))
    dlogits[range(len(y)), y] = np.expm1(picked(log_softmax(logits), y)) / len(y)
    return with_this_gradient(dlogits, logits, y)


@style(of="loss_and_grad", shows="pushes_the_true_class_only")
def takes_the_diagonal_of_the_jacobian(logits, y):
    p, t = np.exp(log_softmax(logits)), one_hot(logits, y)
    upstream = -t / np.maximum(p, 1e-300)
    dlogits = np.where(p > 1e-300, upstream * p * (1 - p), -t)
    return with_this_gradient(dlogits / len(p), logits, y)


@style(of="loss_and_grad", shows="stops_at_the_shares")
def stops_at_the_shares_by_one_hot(logits, y):
    t = one_hot(logits, y)
    with np.errstate(all="ignore"):
        slopes = -t * np.exp(-log_softmax(logits) * t)
    return with_this_gradient(slopes / len(t), logits, y)


@style(of="loss_and_grad", shows="stops_at_the_shares")
def stops_at_the_shares_by_indexing(logits, y):
    slopes = np.zeros(np.shape(logits))
    with np.errstate(all="ignore"):
        slopes[np.arange(len(y)), y] = -1 / picked(np.exp(log_softmax(logits)), y)
    return with_this_gradient(slopes / len(y), logits, y)


@style(of="loss_and_grad", shows="multiplies_by_the_slope_again")
def multiplies_by_the_slope_of_a_sigmoid(logits, y):
    p = np.exp(log_softmax(logits))
    delta = (p - one_hot(logits, y)) * (p - p**2)
    return with_this_gradient(delta / len(p), logits, y)


@style(of="loss_and_grad", shows="multiplies_by_the_slope_again")
def multiplies_by_the_slope_in_lists(logits, y):
    N = len(y)
    return loss_by_rows(logits, y), table(logits, y, lambda p, t: (p - t) * p * (1 - p) / N)


@style(of="loss_and_grad", shows="lays_the_gradient_on_its_side")
def lays_the_gradient_on_its_side_by_T(logits, y):
    p = np.exp(log_softmax(logits)).T
    return with_this_gradient((p - one_hot(logits, y).T) / p.shape[1], logits, y)


@style(of="loss_and_grad", shows="lays_the_gradient_on_its_side")
def lays_the_gradient_on_its_side_in_lists(logits, y):
    return loss_by_rows(logits, y), [list(row) for row in zip(*signal_by_rows(logits, y))]


# what replaying cannot see


@style(of="softmax", shows="computes_in_float32")
def softmax_in_float32(logits):
    return np.exp(log_softmax(logits)).astype("float32")


@style(of="loss_and_grad", shows="computes_in_float32")
def loss_and_grad_in_float32(logits, y):
    z = np.asarray(logits, dtype=np.float32)
    z = z - z.max(axis=1, keepdims=True)
    total = np.exp(z).sum(axis=1, keepdims=True)
    loss = np.mean(np.log(total)[:, 0] - picked(z, y), dtype=np.float32)
    return loss, (np.exp(z) / total - one_hot(z, y).astype("f")) / np.float32(len(z))


@style(of="loss_and_grad", shows="computes_in_float32")
def keeps_results_in_float32(logits, y):
    dlogits = np.array(signal_by_rows(logits, y), dtype="float32")
    return np.float32(loss_by_rows(logits, y)), dlogits


@style(of="softmax", shows="stores_fractions_in_integers")
def stores_shares_like_the_logits(logits):
    shares = np.zeros_like(logits)
    shares[...] = np.exp(log_softmax(logits))
    return shares


@style(of="softmax", shows="stores_fractions_in_integers")
def overwrites_its_copy(logits):
    copy = np.array(logits)
    for n, row in enumerate(rows_of(logits)):
        copy[n] = [share(row, k) for k in range(len(row))]
    return copy


@style(of="softmax", shows="stores_fractions_in_integers")
def makes_an_empty_array_like_it(logits):
    shares = np.empty_like(logits)
    for n, row in enumerate(np.array(logits, dtype=float)):
        e = np.exp(row - np.max(row))
        shares[n] = e / e.sum()
    return shares


def unshifted(logits):
    with np.errstate(all="ignore"):
        e = np.exp(np.array(logits, dtype=float))
        return e / e.sum(axis=1, keepdims=True)


@style(of="loss_and_grad", shows="takes_large_powers_in_the_loss")
def takes_large_powers_and_logarithms(logits, y):
    p = unshifted(logits)
    with np.errstate(all="ignore"):
        return -np.log(picked(p, y)).mean(), (p - one_hot(logits, y)) / len(p)


@style(of="loss_and_grad", shows="takes_large_powers_in_the_loss")
def takes_large_powers_by_one_hot(logits, y):
    p, t = unshifted(logits), one_hot(logits, y)
    with np.errstate(all="ignore"):
        return -np.sum(t * np.log(p)) / len(p), (p - t) / len(p)


@style(of="loss_and_grad", shows="takes_large_powers_in_the_loss")
def takes_powers_of_one_shift(logits, y):
    p = unshifted(np.array(logits, dtype=float) - np.max(logits))
    with np.errstate(all="ignore"):
        loss = -np.log(p[np.arange(len(p)), y]).mean()
    p[np.arange(len(p)), y] -= 1
    return loss, p / len(p)


@style(of="softmax", shows="takes_off_too_little")
def takes_the_minimum_off(logits):
    z = np.array(logits, dtype=float)
    return unshifted(z - z.min(axis=1, keepdims=True))


@style(of="softmax", shows="takes_off_too_little")
def takes_the_mean_off(logits):
    z = np.array(logits, dtype=float)
    return unshifted(z - np.mean(z, axis=1)[:, None])


@style(of="softmax", shows="takes_off_too_little")
def takes_the_first_off(logits):
    return unshifted([[score - row[0] for score in row] for row in rows_of(logits)])


def by_the_jacobian(p, y):
    """Return the slopes along the scores, by -1/p and the Jacobian of softmax."""
    with np.errstate(all="ignore"):
        slopes = -one_hot(p, y) / p
        jacobian = np.einsum("ni,ij->nij", p, np.eye(p.shape[1])) - np.einsum("ni,nj->nij", p, p)
        return np.einsum("ni,nij->nj", slopes, jacobian) / len(p)


@style(of="loss_and_grad", shows="divides_by_lost_shares")
def multiplies_by_the_jacobian(logits, y):
    logs = log_softmax(logits)
    with np.errstate(all="ignore"):
        slopes = np.zeros(logs.shape)
        slopes[np.arange(len(y)), y] = -1 / picked(np.exp(logs), y)
        inner = np.sum(slopes * np.exp(logs), axis=1)[:, None]
        return -picked(logs, y).mean(), np.exp(logs) * (slopes - inner) / len(y)


@style(of="loss_and_grad", shows="divides_by_lost_shares")
def multiplies_by_the_jacobian_row_by_row(logits, y):
    dlogits = np.zeros(np.shape(logits))
    for n, (row, p) in enumerate(zip(dlogits, np.exp(log_softmax(logits)))):
        with np.errstate(all="ignore"):
            row[:] = (p[y[n]] * p - p[y[n]] * np.eye(len(p))[y[n]]) / p[y[n]] / len(y)
    return loss_by_rows(logits, y), dlogits


@style(of="loss_and_grad", shows="divides_by_lost_shares")
def multiplies_by_the_jacobian_after_logarithms(logits, y):
    p = np.exp(log_softmax(logits))
    with np.errstate(all="ignore"):
        return -np.log(picked(p, y)).mean(), np.where(p >= 0, p - one_hot(p, y), 0) / len(p) * (
            (picked(p, y) / picked(p, y))[:, None]
        )


@style(of="loss_and_grad", shows="takes_logarithms_of_lost_sums")
def takes_logarithms_of_large_sums(logits, y):
    z = np.array(logits, dtype=float)
    with np.errstate(all="ignore"):
        loss = np.mean(np.log(np.exp(z).sum(axis=1)) - picked(z, y))
    return with_this_loss(loss, logits, y)


@style(of="loss_and_grad", shows="takes_logarithms_of_lost_sums")
def takes_logarithms_of_sums_by_rows(logits, y):
    total = 0.0
    for row, k in zip(rows_of(logits), y):
        with np.errstate(all="ignore"):
            total += (np.log(np.sum(np.exp(row))) - row[k]) / len(y)
    return total, signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="takes_logarithms_of_lost_sums")
def shifts_sums_of_all_rows_alike(logits, y):
    z = np.array(logits, dtype=float) - np.max(logits)
    with np.errstate(all="ignore"):
        sums = np.log(np.einsum("nc->n", np.exp(z)))
    return with_this_loss((sums - picked(z, y)).mean(), logits, y)


@style(of="loss_and_grad", shows="takes_1_off_before_the_logarithm")
def takes_a_second_name_for_a_copy(logits, y):
    p = np.exp(log_softmax(logits))
    dlogits = p
    dlogits[np.arange(len(y)), y] -= 1
    with np.errstate(all="ignore"):
        return -np.mean(np.log(p[np.arange(len(y)), y])), dlogits / len(y)


@style(of="loss_and_grad", shows="takes_1_off_before_the_logarithm")
def takes_1_off_and_then_logarithms(logits, y):
    p = np.array(signal_by_rows(logits, y))
    with np.errstate(all="ignore"):
        return -np.log(picked(p, y)).sum() / len(p), p


@style(of="loss_and_grad", shows="takes_1_off_before_the_logarithm")
def takes_1_off_in_the_loop(logits, y):
    p, loss = np.exp(log_softmax(logits)), 0.0
    for n, label in enumerate(y):
        p[n][label] -= 1
        loss -= math.log(p[n][label])
    return loss / len(p), p / len(p)


@style(of="loss_and_grad", shows="takes_logarithms_of_lost_shares")
def takes_logarithms_of_picked_shares(logits, y):
    p = np.exp(log_softmax(logits))
    with np.errstate(all="ignore"):
        return -np.log(picked(p, y)).mean(), (p - one_hot(logits, y)) / len(p)


@style(of="loss_and_grad", shows="takes_logarithms_of_lost_shares")
def multiplies_one_hot_by_logarithms(logits, y):
    p, t = np.exp(log_softmax(logits)), one_hot(logits, y)
    with np.errstate(all="ignore"):
        return -np.sum(t * np.log(p)) / len(p), (p - t) / len(p)


@style(of="loss_and_grad", shows="takes_logarithms_of_lost_shares")
def takes_logarithms_row_by_row(logits, y):
    losses = []
    for row, k in zip(rows_of(logits), y):
        p = share(row, k)
        losses.append(-math.log(p) if p > 0 else math.inf)
    return sum(losses) / len(losses), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="caps_the_loss")
def adds_a_little(logits, y):
    p = np.exp(log_softmax(logits))
    return -np.log(picked(p, y) + 1e-12).mean(), (p - one_hot(logits, y)) / len(p)


@style(of="loss_and_grad", shows="caps_the_loss")
def clips_the_shares(logits, y):
    p = np.clip(np.exp(log_softmax(logits)), 1e-15, 1 - 1e-15)
    return -np.sum(one_hot(logits, y) * np.log(p)) / len(p), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="caps_the_loss")
def keeps_shares_above_a_bound(logits, y):
    losses = [-math.log(max(share(row, k), 1e-9)) for row, k in zip(rows_of(logits), y)]
    return sum(losses) / len(losses), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="caps_the_loss")
def adds_1e_8(logits, y):
    return with_this_loss(-np.log(picked(np.exp(log_softmax(logits)), y) + 1e-8).mean(), logits, y)


@style(of="loss_and_grad", shows="caps_the_loss")
def adds_1e_10(logits, y):
    return with_this_loss(-np.log(np.exp(picked(log_softmax(logits), y)) + 1e-10).mean(), logits, y)


@style(of="loss_and_grad", shows="caps_the_loss")
def clips_at_1e_7(logits, y):
    return with_this_loss(
        -np.log(np.clip(picked(np.exp(log_softmax(logits)), y), 1e-7, 1)).mean(), logits, y
    )


@style(of="loss_and_grad", shows="caps_the_loss")
def keeps_logarithms_above_1e_16(logits, y):
    return with_this_loss(
        -np.maximum(picked(log_softmax(logits), y), np.log(1e-16)).mean(), logits, y
    )


@style(of="loss_and_grad", shows="caps_the_loss")
def adds_the_smallest_float(logits, y):
    p = picked(np.exp(log_softmax(logits)), y)
    return with_this_loss(-np.log(p + np.finfo(float).tiny).mean(), logits, y)


@style(of="softmax", shows="computes_with_a_list")
def asks_a_list_for_its_maximum(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@style(of="softmax", shows="computes_with_a_list")
def subtracts_from_a_row(logits):
    rows = [np.exp(row - max(row)) for row in logits]
    return np.array([row / row.sum() for row in rows])


@style(of="loss_and_grad", shows="computes_with_a_list")
def indexes_a_list_by_pairs(logits, y):
    logs = log_softmax(logits)
    truth = [logits[n, label] for n, label in enumerate(y)]
    lost = np.logaddexp.reduce(np.array(logits, dtype=float), axis=1)
    return np.mean(lost - truth), (np.exp(logs) - one_hot(logits, y)) / len(logs)


@style(of="softmax", shows="overflows_in_math")
def overflows_in_lists(logits):
    powers = [[math.exp(score) for score in row] for row in logits]
    return [[power / sum(row) for power in row] for row in powers]


@style(of="softmax", shows="overflows_in_math")
def overflows_by_fsum(logits):
    shares = []
    for row in rows_of(logits):
        total = math.fsum(map(math.exp, row))
        shares.append([math.exp(score) / total for score in row])
    return shares


@style(of="loss_and_grad", shows="overflows_in_math")
def overflows_in_the_loss(logits, y):
    loss = 0.0
    for row, k in zip(rows_of(logits), y):
        loss -= math.log(math.exp(row[k]) / sum(math.exp(score) for score in row))
    return loss / len(y), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="takes_the_logarithm_of_0")
def takes_the_logarithm_of_0_in_lists(logits, y):
    losses = [-math.log(share(row, k)) for row, k in zip(rows_of(logits), y)]
    return sum(losses) / len(losses), signal_by_rows(logits, y)


@style(of="loss_and_grad", shows="takes_the_logarithm_of_0")
def takes_the_logarithm_of_0_by_index(logits, y):
    p, loss = np.exp(log_softmax(logits)), 0.0
    for n, label in enumerate(y):
        loss += -math.log(p[n, label]) / len(p)
    return loss, (p - one_hot(logits, y)) / len(p)


@style(of="loss_and_grad", shows="takes_the_logarithm_of_0")
def takes_the_logarithm_of_a_product(logits, y):
    product = math.prod(share(row, k) for row, k in zip(rows_of(logits), y))
    return -math.log(product) / len(y), signal_by_rows(logits, y)


@style(of="softmax", shows="sums_rows_into_a_vector")
def sums_without_keepdims(logits):
    e = np.exp(np.array(logits, dtype=float))
    return e / e.sum(axis=1)


@style(of="softmax", shows="sums_rows_into_a_vector")
def takes_maxima_without_keepdims(logits):
    z = np.array(logits, dtype=float)
    e = np.exp(z - np.max(z, axis=1))
    return e / np.sum(e, axis=1)


@style(of="softmax", shows="sums_rows_into_a_vector")
def subtracts_a_vector(logits):
    z = np.array(logits, dtype=float)
    return np.exp(z - np.logaddexp.reduce(z, axis=1))


@style(of="loss_and_grad", shows="expects_one_hot_labels")
def multiplies_by_y(logits, y):
    logs = log_softmax(logits)
    return -np.sum(y * logs) / len(logs), (np.exp(logs) - y) / len(logs)


@style(of="loss_and_grad", shows="expects_one_hot_labels")
def subtracts_y(logits, y):
    dlogits = np.subtract(np.exp(log_softmax(logits)), y)
    return loss_by_rows(logits, y), dlogits / len(y)


@style(of="loss_and_grad", shows="expects_one_hot_labels")
def multiplies_y_by_rows(logits, y):
    logs = log_softmax(logits)
    losses = -(np.asarray(y) * logs).sum(axis=1)
    return losses.mean(), (np.exp(logs) - np.asarray(y)) / len(losses)


@style(of="loss_and_grad", shows="makes_one_hot_rows_of_another_length")
def makes_an_identity_of_the_largest_label(logits, y):
    logs = log_softmax(logits)
    t = np.eye(np.max(y) + 1)[y]
    return -picked(logs, y).mean(), (np.exp(logs) - t) / len(logs)


@style(of="loss_and_grad", shows="makes_one_hot_rows_of_another_length")
def makes_zeros_of_the_largest_label(logits, y):
    logs = log_softmax(logits)
    t = np.zeros((len(y), max(y) + 1))
    t[np.arange(len(y)), y] = 1
    return -np.sum(t * logs) / len(t), (np.exp(logs) - t) / len(t)


@style(of="loss_and_grad", shows="makes_one_hot_rows_of_another_length")
def compares_labels_as_far_as_the_largest(logits, y):
    dlogits = np.exp(log_softmax(logits))
    dlogits -= np.arange(max(y) + 1) == np.array(y)[:, None]
    return loss_by_rows(logits, y), dlogits / len(dlogits)


@style(of="loss_and_grad", shows="mixes_up_examples_and_classes")
def sums_over_the_examples(logits, y):
    z = np.array(logits, dtype=float)
    z = z - z.max(axis=1, keepdims=True)
    losses = np.log(np.exp(z).sum(axis=0)) - picked(z, y)
    return with_this_loss(losses.mean(), logits, y)


@style(of="loss_and_grad", shows="mixes_up_examples_and_classes")
def counts_rows_as_far_as_classes(logits, y):
    logs = log_softmax(logits)
    dlogits = np.exp(logs)
    dlogits[np.arange(logs.shape[1]), y] -= 1
    return -picked(logs, y).mean(), dlogits / len(logs)


@style(of="loss_and_grad", shows="mixes_up_examples_and_classes")
def takes_the_largest_of_each_column(logits, y):
    z = np.array(logits, dtype=float)
    losses = np.logaddexp.reduce(z, axis=1) - z.max(axis=0) + picked(z, y)
    return with_this_loss(losses.mean(), logits, y)


@style(of="loss_and_grad", shows="looks_up_out_of_bounds")
def looks_up_columns_first(logits, y):
    logs = log_softmax(logits)
    dlogits = np.exp(logs)
    dlogits[y, np.arange(len(y))] -= 1
    return -logs[y, np.arange(len(y))].mean(), dlogits / len(y)


@style(of="loss_and_grad", shows="looks_up_out_of_bounds")
def makes_rows_of_the_wrong_identity(logits, y):
    logs = log_softmax(logits)
    t = np.eye(len(logs))[np.array(y)]
    return -np.sum(t * logs) / len(logs), (np.exp(logs) - t) / len(logs)


@style(of="loss_and_grad", shows="looks_up_out_of_bounds")
def looks_up_labels_in_the_columns(logits, y):
    columns = list(zip(*rows_of(logits)))
    truth = [columns[n][label] for n, label in enumerate(y)]
    losses = [log_sum(row) - score for row, score in zip(rows_of(logits), truth)]
    return sum(losses) / len(losses), signal_by_rows(logits, y)


@style(of="softmax", shows="changes_its_arguments")
def shifts_in_place(logits):
    if isinstance(logits, np.ndarray) and logits.dtype == float:
        logits -= logits.max(axis=1, keepdims=True)
    return np.exp(log_softmax(logits))


@style(of="loss_and_grad", shows="changes_its_arguments")
def takes_a_step_in_place(logits, y):
    results = loss_by_rows(logits, y), np.array(signal_by_rows(logits, y))
    if isinstance(logits, np.ndarray):
        np.subtract(logits, results[1], out=logits, casting="unsafe")
    return results


@style(of="loss_and_grad", shows="changes_its_arguments")
def sorts_the_labels(logits, y):
    results = loss_by_rows(logits, y), signal_by_rows(logits, y)
    y.sort()
    return results
