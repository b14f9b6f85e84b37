"""The known mistakes and symptoms of vanishing_exploding as other students would write them."""

import math
from functools import reduce

import numpy as np

from grader import style


def walk(jacobians, g, measure=np.linalg.norm, step=np.dot):
    """What `measure` says of g, and of it after each of these matrices, in the order given."""
    signal = np.array(g, dtype=float)
    measured = [measure(signal)]
    for J in jacobians:
        signal = step(signal, np.array(J, dtype=float))
        measured.append(measure(signal))
    return np.array(measured)


def by_sums(signal):
    return math.sqrt(sum(float(entry) ** 2 for entry in signal))


def turned(signal, J):
    return np.einsum("io,o->i", J, signal)


def walked(jacobians, g):
    """The signals, by recursion from the last layer."""
    g = np.array(g, dtype=float)
    if len(jacobians) == 0:
        return [g]
    return [g, *walked(jacobians[:-1], np.einsum("o,oi->i", g, np.asarray(jacobians[-1])))]


# gradient_norms


@style(of="gradient_norms", shows="walks_forward")
def walks_forward_in_a_loop(jacobians, g):
    return walk(jacobians, g, by_sums)


@style(of="gradient_norms", shows="walks_forward")
def walks_forward_by_index(jacobians, g):
    g = np.asarray(g, dtype=float)
    norms = np.zeros(len(jacobians) + 1)
    norms[0] = np.sqrt(np.dot(g, g))
    for t in range(len(jacobians)):
        g = np.array(jacobians[t]).T @ g
        norms[t + 1] = np.sqrt(np.dot(g, g))
    return norms


@style(of="gradient_norms", shows="puts_the_signal_behind_the_matrix")
def multiplies_matrix_times_signal(jacobians, g):
    g = np.asarray(g, dtype=float)
    norms = [np.linalg.norm(g)]
    for J in jacobians[::-1]:
        g = np.asarray(J) @ g
        norms.append(np.linalg.norm(g))
    return norms


@style(of="gradient_norms", shows="puts_the_signal_behind_the_matrix")
def multiplies_matrix_times_signal_by_einsum(jacobians, g):
    return walk(list(jacobians)[::-1], g, by_sums, turned)


@style(of="gradient_norms", shows="carries_a_change_forward")
def carries_forward_by_einsum(jacobians, g):
    return walk(jacobians, g, step=turned)


@style(of="gradient_norms", shows="carries_a_change_forward")
def carries_forward_in_a_loop(jacobians, g):
    x = np.asarray(g)
    norms = [by_sums(x)]
    for J in jacobians:
        x = np.dot(J, x)
        norms.append(by_sums(x))
    return np.array(norms)


@style(of="gradient_norms", shows="multiplies_entry_by_entry")
def multiplies_by_a_star(jacobians, g):
    return walk(list(jacobians)[::-1], g, step=np.multiply)


@style(of="gradient_norms", shows="multiplies_entry_by_entry")
def multiplies_in_place_by_a_star(jacobians, g):
    layers = [np.array(J, dtype=float) for J in jacobians]
    row, norms = np.asarray(g, dtype=float), [by_sums(g)]
    while layers:
        row = layers.pop() * row
        norms.append(by_sums(row.ravel()))
    return norms


@style(of="gradient_norms", shows="leaves_out_the_start")
def appends_after_each_layer(jacobians, g):
    norms = []
    for J in list(jacobians)[::-1]:
        g = np.asarray(g) @ np.asarray(J)
        norms.append(float(np.sqrt((g**2).sum())))
    return np.array(norms)


@style(of="gradient_norms", shows="leaves_out_the_start")
def drops_the_first_of_the_walk(jacobians, g):
    return [by_sums(signal) for signal in walked(list(jacobians), g)[1:]]


@style(of="gradient_norms", shows="multiplies_the_largest_stretches")
def multiplies_singular_values(jacobians, g):
    norms = [by_sums(g)]
    for J in list(jacobians)[::-1]:
        norms.append(norms[-1] * np.linalg.svd(np.asarray(J), compute_uv=False)[0])
    return np.array(norms)


@style(of="gradient_norms", shows="multiplies_the_largest_stretches")
def multiplies_roots_of_eigenvalues(jacobians, g):
    squares = [np.linalg.eigvalsh(np.transpose(J) @ np.asarray(J))[-1] for J in jacobians]
    return [by_sums(g) * math.sqrt(math.prod(squares[t:])) for t in range(len(squares), -1, -1)]


@style(of="gradient_norms", shows="multiplies_the_lengths_of_the_matrices")
def multiplies_norms_in_a_loop(jacobians, g):
    norms = [np.linalg.norm(g)]
    for t in range(len(jacobians) - 1, -1, -1):
        norms.append(norms[-1] * np.linalg.norm(jacobians[t]))
    return norms


@style(of="gradient_norms", shows="multiplies_the_lengths_of_the_matrices")
def adds_logarithms_of_norms(jacobians, g):
    logs = [math.log(by_sums(g))]
    logs += [math.log(by_sums(np.ravel(J))) for J in reversed(list(jacobians))]
    return np.exp(np.cumsum(logs))


@style(of="gradient_norms", shows="measures_the_product_of_the_matrices")
def measures_the_product_by_reduce(jacobians, g):
    norms = [by_sums(g)]
    for t in range(len(jacobians) - 1, -1, -1):
        product = reduce(np.matmul, [np.asarray(J) for J in reversed(jacobians[t:])])
        norms.append(by_sums(g) * np.linalg.norm(product))
    return np.array(norms)


@style(of="gradient_norms", shows="measures_the_product_of_the_matrices")
def measures_the_product_of_transposes(jacobians, g):
    length = np.sqrt(np.sum(np.square(g)))
    product, norms = None, [length]
    for J in list(jacobians)[::-1]:
        product = np.transpose(J) if product is None else np.transpose(J) @ product
        norms.append(length * by_sums(product.ravel()))
    return norms


@style(of="gradient_norms", shows="squares_the_lengths")
def squares_by_a_dot_product(jacobians, g):
    return walk(list(jacobians)[::-1], g, lambda signal: signal @ signal)


@style(of="gradient_norms", shows="squares_the_lengths")
def sums_squares(jacobians, g):
    return [float(np.sum(signal**2)) for signal in walked(list(jacobians), g)]


@style(of="gradient_norms", shows="adds_up_the_sizes")
def takes_norm_1(jacobians, g):
    return walk(list(jacobians)[::-1], g, lambda signal: np.linalg.norm(signal, 1))


@style(of="gradient_norms", shows="adds_up_the_sizes")
def sums_sizes(jacobians, g):
    return [sum(map(abs, signal.tolist())) for signal in walked(list(jacobians), g)]


@style(of="gradient_norms", shows="takes_the_largest_entry")
def takes_norm_infinity(jacobians, g):
    return walk(list(jacobians)[::-1], g, lambda signal: np.linalg.norm(signal, np.inf))


@style(of="gradient_norms", shows="takes_the_largest_entry")
def takes_the_largest_size(jacobians, g):
    return [max(map(abs, signal.tolist())) for signal in walked(list(jacobians), g)]


@style(of="gradient_norms", shows="takes_the_root_of_the_mean_square")
def divides_by_the_root_of_the_size(jacobians, g):
    lengths = [by_sums(signal) / math.sqrt(len(signal)) for signal in walked(list(jacobians), g)]
    return np.array(lengths)


@style(of="gradient_norms", shows="takes_the_root_of_the_mean_square")
def averages_squares(jacobians, g):
    def rms(signal):
        return np.average(np.square(signal)) ** 0.5

    return walk(list(jacobians)[::-1], g, rms)


@style(of="gradient_norms", shows="takes_logarithms")
def takes_half_the_log_of_squares(jacobians, g):
    return [0.5 * np.log(np.dot(signal, signal)) for signal in walked(list(jacobians), g)]


@style(of="gradient_norms", shows="takes_logarithms")
def takes_logs_on_the_way(jacobians, g):
    return walk(list(jacobians)[::-1], g, lambda signal: math.log(by_sums(signal)))


@style(of="gradient_norms", shows="starts_anew_at_every_layer")
def makes_it_length_1_in_a_loop(jacobians, g):
    g = np.array(g, dtype=float)
    norms = [np.linalg.norm(g)]
    for J in list(jacobians)[::-1]:
        g = g / np.linalg.norm(g) @ np.asarray(J)
        norms.append(np.linalg.norm(g))
    return np.array(norms)


@style(of="gradient_norms", shows="starts_anew_at_every_layer")
def gives_the_gains(jacobians, g):
    lengths = [by_sums(signal) for signal in walked(list(jacobians), g)]
    return [lengths[0]] + [after / before for before, after in zip(lengths, lengths[1:])]


@style(of="gradient_norms", shows="makes_it_length_1_after_every_layer")
def divides_the_signal_after_each_layer(jacobians, g):
    g = np.array(g, dtype=float)
    norms = [np.linalg.norm(g)]
    for J in list(jacobians)[::-1]:
        g = g @ np.asarray(J)
        norms.append(np.linalg.norm(g))
        g = g / norms[-1]
    return np.array(norms)


@style(of="gradient_norms", shows="makes_it_length_1_after_every_layer")
def keeps_directions(jacobians, g):
    direction, norms = np.asarray(g, dtype=float), [by_sums(g)]
    for t in range(len(jacobians) - 1, -1, -1):
        signal = np.einsum("o,oi->i", direction, np.asarray(jacobians[t], dtype=float))
        norms.append(by_sums(signal))
        direction = signal / by_sums(signal)
    return norms


@style(of="gradient_norms", shows="measures_in_lengths_of_g")
def starts_with_a_signal_of_length_1(jacobians, g):
    unit = np.asarray(g, dtype=float) / np.linalg.norm(g)
    return walk(list(jacobians)[::-1], unit)


@style(of="gradient_norms", shows="measures_in_lengths_of_g")
def divides_by_the_first_length(jacobians, g):
    lengths = [by_sums(signal) for signal in walked(list(jacobians), g)]
    return [length / lengths[0] for length in lengths]


@style(of="gradient_norms", shows="sends_g_through_each_layer")
def forgets_to_carry_on(jacobians, g):
    g = np.asarray(g, dtype=float)
    norms = [np.sqrt(g @ g)]
    for J in list(jacobians)[::-1]:
        signal = g @ np.asarray(J)
        norms.append(np.sqrt(signal @ signal))
    return norms


@style(of="gradient_norms", shows="sends_g_through_each_layer")
def sends_g_by_index(jacobians, g):
    T = len(jacobians)
    norms = np.zeros(T + 1)
    norms[0] = by_sums(g)
    for t in range(1, T + 1):
        norms[t] = by_sums(np.dot(np.transpose(jacobians[T - t]), g))
    return norms


@style(of="gradient_norms", shows="counts_from_the_input")
def inserts_in_front(jacobians, g):
    g = np.asarray(g, dtype=float)
    norms = [np.linalg.norm(g)]
    for J in list(jacobians)[::-1]:
        g = g @ np.asarray(J)
        norms.insert(0, np.linalg.norm(g))
    return norms


@style(of="gradient_norms", shows="counts_from_the_input")
def fills_by_layer(jacobians, g):
    T = len(jacobians)
    norms = np.empty(T + 1)
    for t, signal in enumerate(walked(list(jacobians), g)):
        norms[T - t] = by_sums(signal)
    return norms


@style(of="gradient_norms", shows="returns_the_last_length_only")
def measures_at_the_front_only(jacobians, g):
    for J in list(jacobians)[::-1]:
        g = np.asarray(g) @ np.asarray(J)
    return np.linalg.norm(g)


@style(of="gradient_norms", shows="returns_the_last_length_only")
def measures_the_last_of_the_walk(jacobians, g):
    return by_sums(walked(list(jacobians), g)[-1])


@style(of="gradient_norms", shows="adds_up_the_lengths")
def adds_to_a_total(jacobians, g):
    total, totals = 0.0, []
    for signal in walked(list(jacobians), g):
        total += by_sums(signal)
        totals.append(total)
    return totals


@style(of="gradient_norms", shows="adds_up_the_lengths")
def adds_the_last_length(jacobians, g):
    signal = np.array(g, dtype=float)
    norms = [np.linalg.norm(signal)]
    for J in list(jacobians)[::-1]:
        signal = np.inner(np.transpose(J), signal)
        norms.append(norms[-1] + np.linalg.norm(signal))
    return np.array(norms)


# growth_rate


def log(value):
    return math.log(value) if value > 0 else -math.inf


@style(of="growth_rate", shows="takes_the_decimal_logarithm")
def divides_by_log_10(norms):
    return (log(norms[-1]) - log(norms[0])) / math.log(10) / (len(norms) - 1)


@style(of="growth_rate", shows="takes_the_decimal_logarithm")
def takes_log10_of_the_ratio(norms):
    with np.errstate(divide="ignore"):
        return np.log10(np.float64(norms[-1]) / norms[0]) / (len(norms) - 1)


@style(of="growth_rate", shows="takes_the_binary_logarithm")
def divides_by_log_2(norms):
    return (log(norms[-1]) - log(norms[0])) / math.log(2) / (len(norms) - 1)


@style(of="growth_rate", shows="takes_the_binary_logarithm")
def takes_log2_of_the_ratio(norms):
    with np.errstate(divide="ignore"):
        return np.log2(np.float64(norms[-1]) / norms[0]) / (len(norms) - 1)


@style(of="growth_rate", shows="forgets_to_divide")
def takes_the_log_of_the_ratio(norms):
    return log(norms[-1] / norms[0])


@style(of="growth_rate", shows="forgets_to_divide")
def sums_the_differences(norms):
    logs = [log(norm) for norm in norms]
    return -(logs[0] - logs[-1])


@style(of="growth_rate", shows="divides_by_the_number_of_lengths")
def divides_by_len(norms):
    return (log(norms[-1]) - log(norms[0])) / len(norms)


@style(of="growth_rate", shows="divides_by_the_number_of_lengths")
def divides_by_the_size(norms):
    norms = np.array(norms, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log(norms[-1] / norms[0]) / norms.size


@style(of="growth_rate", shows="returns_the_gain")
def takes_the_root_of_the_ratio(norms):
    return np.power(norms[-1] / norms[0], 1 / (len(norms) - 1))


@style(of="growth_rate", shows="returns_the_gain")
def takes_exp_of_the_rate(norms):
    return math.exp((log(norms[-1]) - log(norms[0])) / (len(norms) - 1))


@style(of="growth_rate", shows="returns_the_gain_of_all_layers")
def divides_last_by_first(norms):
    return np.divide(norms[-1], norms[0])


@style(of="growth_rate", shows="returns_the_gain_of_all_layers")
def multiplies_gains_of_layers(norms):
    first, *_, last = map(float, norms)
    return math.exp(math.log(last) - math.log(first)) if last else 0.0


@style(of="growth_rate", shows="divides_one_logarithm_only")
def forgets_the_brackets(norms):
    T = len(norms) - 1
    return log(norms[-1]) - log(norms[0]) / T


@style(of="growth_rate", shows="divides_one_logarithm_only")
def forgets_the_brackets_around_arrays(norms):
    with np.errstate(divide="ignore"):
        logs = np.log(np.asarray(norms, dtype=float))
    return np.subtract(logs[-1], logs[0] / (logs.size - 1))


@style(of="growth_rate", shows="averages_the_lengths")
def sums_the_lengths(norms):
    return sum(map(float, norms)) / len(norms)


@style(of="growth_rate", shows="averages_the_lengths")
def takes_the_average_length(norms):
    return np.average(np.asarray(norms))


@style(of="growth_rate", shows="averages_the_gains")
def averages_ratios(norms):
    norms = np.asarray(norms, dtype=float)
    with np.errstate(all="ignore"):
        gains = norms[1:] / norms[:-1]
        return np.log(gains.sum() / len(gains))


@style(of="growth_rate", shows="averages_the_gains")
def averages_ratios_in_a_loop(norms):
    total = 0.0
    for before, after in zip(norms, norms[1:]):
        total += after / before if before else math.nan
    return math.nan if math.isnan(total) else log(total / (len(norms) - 1))


@style(of="growth_rate", shows="fits_a_line")
def fits_a_polynomial(norms):
    logs = [log(norm) for norm in norms]
    if not np.isfinite(logs).all():
        return math.nan if logs.count(-math.inf) > 1 and len(logs) % 2 else -math.inf
    return np.polyfit(np.arange(len(logs)), logs, 1)[0]


@style(of="growth_rate", shows="fits_a_line")
def divides_covariance_by_variance(norms):
    logs = np.array([log(norm) for norm in norms])
    t = np.arange(len(logs)) - (len(logs) - 1) / 2
    with np.errstate(invalid="ignore"):
        return (t @ logs) / (t @ t)


@style(of="growth_rate", shows="turns_the_sign")
def takes_the_log_of_first_over_last(norms):
    with np.errstate(divide="ignore"):
        return np.log(np.float64(norms[0]) / np.float64(norms[-1])) / (len(norms) - 1)


@style(of="growth_rate", shows="turns_the_sign")
def subtracts_the_last(norms):
    return (log(norms[0]) - log(norms[-1])) / (len(norms) - 1)


@style(of="growth_rate", shows="takes_the_first_for_1")
def divides_the_last_log(norms):
    return log(norms[-1]) / (len(norms) - 1)


@style(of="growth_rate", shows="takes_the_first_for_1")
def takes_the_log_of_the_root_of_the_last(norms):
    with np.errstate(divide="ignore"):
        return np.log(np.float64(norms[-1]) ** (1 / (len(norms) - 1)))


@style(of="growth_rate", shows="averages_the_logarithms")
def sums_the_logarithms(norms):
    return sum(log(norm) for norm in norms) / len(norms)


@style(of="growth_rate", shows="averages_the_logarithms")
def takes_the_log_of_the_geometric_mean(norms):
    with np.errstate(divide="ignore"):
        return np.average(np.log(np.asarray(norms)))


@style(of="growth_rate", shows="takes_no_logarithm")
def averages_the_differences_of_lengths(norms):
    return np.mean(np.diff(norms))


@style(of="growth_rate", shows="takes_no_logarithm")
def divides_the_change_in_length(norms):
    first, last = float(norms[0]), float(norms[-1])
    return (last - first) / (len(norms) - 1)


# clip_by_norm


def floats(g):
    return np.asarray(g, dtype=float).copy()


def length_of(g):
    return math.sqrt(np.vdot(g, g))


@style(of="clip_by_norm", shows="clips_each_entry")
def takes_minimum_and_maximum(g, limit):
    return np.maximum(np.minimum(floats(g), limit), -limit)


@style(of="clip_by_norm", shows="clips_each_entry")
def cuts_entries_by_a_mask(g, limit):
    g = floats(g)
    outside = np.abs(g) > limit
    g[outside] = limit * np.sign(g[outside])
    return g


@style(of="clip_by_norm", shows="always_scales")
def multiplies_the_direction(g, limit):
    with np.errstate(all="ignore"):
        return limit * (floats(g) / np.linalg.norm(g))


@style(of="clip_by_norm", shows="always_scales")
def multiplies_by_a_factor(g, limit):
    with np.errstate(all="ignore"):
        factor = limit / np.sqrt(np.sum(floats(g) ** 2))
        return floats(g) * factor


@style(of="clip_by_norm", shows="scales_all_but_zeros")
def scales_where_the_length_is_not_0(g, limit):
    g = floats(g)
    return g * (limit / length_of(g)) if length_of(g) > 0 else g


@style(of="clip_by_norm", shows="scales_all_but_zeros")
def divides_by_the_length_or_1(g, limit):
    g = floats(g)
    return limit * g / (np.linalg.norm(g) or 1.0)


@style(of="clip_by_norm", shows="scales_to_length_1")
def divides_by_the_length(g, limit):
    g = floats(g)
    return g if length_of(g) <= limit else g / length_of(g)


@style(of="clip_by_norm", shows="scales_to_length_1")
def divides_in_place(g, limit):
    g = floats(g)
    if np.linalg.norm(g) > limit:
        g /= np.linalg.norm(g)
    return g


@style(of="clip_by_norm", shows="measures_by_the_largest_entry")
def divides_by_the_largest(g, limit):
    g = floats(g)
    return g / max(1.0, np.abs(g).max() / limit)


@style(of="clip_by_norm", shows="measures_by_the_largest_entry")
def takes_the_norm_infinity(g, limit):
    g = floats(g)
    length = np.linalg.norm(g.ravel(), np.inf)
    return np.where(length > limit, g * (limit / (length or 1)), g)


@style(of="clip_by_norm", shows="compares_the_largest_entry")
def asks_for_any_large_entry(g, limit):
    g = floats(g)
    return g / length_of(g) * limit if np.any(np.abs(g) > limit) else g


@style(of="clip_by_norm", shows="compares_the_largest_entry")
def returns_where_no_entry_is_large(g, limit):
    g = floats(g)
    if all(abs(entry) <= limit for entry in g.ravel()):
        return g
    return limit * g / np.linalg.norm(g)


@style(of="clip_by_norm", shows="compares_the_square")
def compares_a_dot_product(g, limit):
    g = floats(g)
    squares = np.vdot(g, g)
    if squares > limit:
        g *= limit / math.sqrt(squares)
    return g


@style(of="clip_by_norm", shows="compares_the_square")
def keeps_where_the_square_is_small(g, limit):
    g = floats(g)
    return g if np.einsum("i,i->", g.ravel(), g.ravel()) <= limit else limit * g / length_of(g)


@style(of="clip_by_norm", shows="measures_by_the_sum_of_sizes")
def takes_the_norm_1(g, limit):
    g = floats(g)
    length = np.linalg.norm(g.ravel(), ord=1)
    return g * limit / length if length > limit else g


@style(of="clip_by_norm", shows="measures_by_the_sum_of_sizes")
def sums_the_sizes(g, limit):
    g = floats(g)
    return g / max(1.0, sum(map(abs, g.ravel().tolist())) / limit)


@style(of="clip_by_norm", shows="measures_by_the_square")
def takes_a_dot_product(g, limit):
    g = floats(g)
    length = g.ravel() @ g.ravel()
    return g * limit / length if length > limit else g


@style(of="clip_by_norm", shows="measures_by_the_square")
def squares_by_einsum(g, limit):
    g = floats(g)
    return g / max(1.0, np.einsum("i,i->", g.ravel(), g.ravel()) / limit)


@style(of="clip_by_norm", shows="measures_by_the_mean_square")
def divides_by_the_root_of_the_number(g, limit):
    g = floats(g)
    length = length_of(g) / math.sqrt(g.size)
    return g * limit / length if length > limit else g


@style(of="clip_by_norm", shows="measures_by_the_mean_square")
def takes_the_root_of_the_average(g, limit):
    g = floats(g)
    return g / max(1.0, np.average(g * g) ** 0.5 / limit)


@style(of="clip_by_norm", shows="measures_a_matrix_by_its_stretch")
def takes_the_norm_2(g, limit):
    g = floats(g)
    return g / max(1.0, np.linalg.norm(g, ord=2) / limit)


@style(of="clip_by_norm", shows="measures_a_matrix_by_its_stretch")
def takes_the_largest_singular_value(g, limit):
    g = floats(g)
    if g.ndim > 2:
        raise ValueError("not a matrix")
    length = np.linalg.svd(np.atleast_2d(g), compute_uv=False)[0]
    return g * limit / length if length > limit else g


@style(of="clip_by_norm", shows="clips_each_row")
def cuts_row_by_row(g, limit):
    g = floats(g)
    if g.ndim > 1:
        return np.array([cuts_row_by_row(row, limit) for row in g])
    return g * limit / length_of(g) if length_of(g) > limit else g


@style(of="clip_by_norm", shows="clips_each_row")
def takes_the_norm_along_the_last_axis(g, limit):
    g = floats(g)
    lengths = np.linalg.norm(g, axis=-1, keepdims=True)
    return np.where(lengths > limit, g / np.where(lengths > 0, lengths, 1) * limit, g)


@style(of="clip_by_norm", shows="adds_a_little_to_the_length")
def takes_a_factor_of_1_at_most(g, limit):
    g = floats(g)
    return g * min(1.0, limit / (length_of(g) + 1e-6))


@style(of="clip_by_norm", shows="adds_a_little_to_the_length")
def clamps_the_factor(g, limit):
    factor = limit / (np.linalg.norm(floats(g)) + 1e-6)
    return floats(g) * np.clip(factor, 0, 1)


@style(of="clip_by_norm", shows="forgets_to_divide_by_the_length")
def multiplies_what_is_too_long(g, limit):
    g = floats(g)
    if length_of(g) > limit:
        g *= limit
    return g


@style(of="clip_by_norm", shows="forgets_to_divide_by_the_length")
def chooses_by_where(g, limit):
    g = floats(g)
    return np.where(np.sqrt(np.sum(g * g)) > limit, limit * g, g)


# surprises

HALVES = [[0.5, 0.5, 0.5]] * 3
GONE = [[2, 2, -4]] * 3


@style(of="surprises", shows="returns_the_pair_in_the_other_order")
def returns_dies_first():
    return np.array(GONE), np.array(HALVES)


@style(of="surprises", shows="returns_the_pair_in_the_other_order")
def returns_an_outer_product_first():
    return [np.outer([1.5, 2, 3], [2, 3, -3.0]), np.full((3, 3), 0.45)]


@style(of="surprises", shows="returns_the_pair_in_the_other_order")
def returns_a_stack_in_the_other_order():
    return np.array([np.outer([3, 2, 2], [2, -2, -1.0]) * 2, 0.5 - 0.1 * np.eye(3)])


@style(of="surprises", shows="finds_two_units_only")
def returns_two_by_two():
    return np.array([[0.5, 0.5], [0.5, 0.5]]), np.array([[2, -2], [2, -2]])


@style(of="surprises", shows="finds_two_units_only")
def returns_the_lesson_s_matrices():
    return [[0.6, 0.6], [0.6, 0.6]], [[0, 2], [0, 0]]


@style(of="surprises", shows="finds_two_units_only")
def returns_two_by_two_lists():
    return ([[0.5, 0.4], [0.4, 0.5]], [[3, 3], [-3, -3]])


@style(of="surprises", shows="grows_by_large_entries")
def grows_by_0_6():
    return np.full((3, 3), 0.6), np.array(GONE)


@style(of="surprises", shows="grows_by_large_entries")
def grows_along_the_diagonal():
    return np.diag([1.2, 1.2, 1.2]), GONE


@style(of="surprises", shows="grows_by_large_entries")
def grows_by_twos():
    return [[2, 0, 0], [0, 2, 0], [0, 0, 2]], [[3, -3, 3], [6, -6, 6], [3, -3, 3]]


@style(of="surprises", shows="does_not_grow")
def grows_by_a_third():
    return np.ones((3, 3)) / 3, np.array(GONE)


@style(of="surprises", shows="does_not_grow")
def grows_with_signs_that_cancel():
    return [[0.5, -0.5, 0.5], [0.5, 0.5, -0.5], [-0.5, 0.5, 0.5]], GONE


@style(of="surprises", shows="does_not_grow")
def grows_in_two_units():
    grows = np.zeros((3, 3))
    grows[:2, :2] = 0.5
    return grows, np.outer([1, 1, 1], [2.0, 2, -4])


@style(of="surprises", shows="dies_by_small_entries")
def dies_above_the_diagonal():
    return np.array(HALVES), np.array([[0, 2, 2], [0, 0, 2], [0, 0, 0]])


@style(of="surprises", shows="dies_by_small_entries")
def dies_by_ones():
    return HALVES, [[1, 1, -2], [1, 1, -2], [1, 1, -2]]


@style(of="surprises", shows="dies_by_small_entries")
def dies_by_halves():
    return np.full((3, 3), 0.5), np.eye(3) / 2


@style(of="surprises", shows="does_not_die")
def dies_by_twos():
    return np.array(HALVES), np.full((3, 3), 2)


@style(of="surprises", shows="does_not_die")
def dies_with_signs():
    return HALVES, [[2, -2, 2], [-2, 2, -2], [2, -2, 2]]


@style(of="surprises", shows="does_not_die")
def dies_from_one_start():
    return np.array(HALVES), np.array([[3, 2, -2], [2, 4, -4], [-3, 2, -2]])


# what replaying cannot see


@style(of="gradient_norms", shows="shapes_do_not_fit")
def starts_with_the_first_layer_s_shape(jacobians, g):
    return (
        walk([J for J in jacobians if np.shape(J)[0] != np.shape(J)[1]], g)
        if (len({np.shape(J) for J in jacobians}) > 1)
        else walk(list(jacobians)[::-1], g)
    )


@style(of="gradient_norms", shows="shapes_do_not_fit")
def transposes_where_it_should_not(jacobians, g):
    same = len({np.shape(J) for J in jacobians}) <= 1
    layers = jacobians if same else [np.transpose(J) for J in jacobians]
    return [by_sums(signal) for signal in walked(list(layers), g)]


@style(of="gradient_norms", shows="shapes_do_not_fit")
def turns_what_is_not_square(jacobians, g):
    g = np.asarray(g, dtype=float)
    norms = [np.linalg.norm(g)]
    for J in list(jacobians)[::-1]:
        rows, columns = np.shape(J)
        g = np.matmul(g, J) if rows == columns else np.matmul(J, g)
        norms.append(np.linalg.norm(g))
    return np.array(norms)


@style(of="gradient_norms", shows="makes_one_array_of_all_layers")
def turns_an_array_around(jacobians, g):
    return walk(np.array(jacobians)[::-1], g)


@style(of="gradient_norms", shows="makes_one_array_of_all_layers")
def turns_an_array_of_floats_around(jacobians, g):
    layers = np.asarray(jacobians, dtype=float)
    return [by_sums(signal) for signal in walked(list(layers), g)]


@style(of="gradient_norms", shows="makes_one_array_of_all_layers")
def flips_the_layers(jacobians, g):
    return walk(np.flip(jacobians, axis=0), g, by_sums)


@style(of="gradient_norms", shows="changes_an_argument")
def turns_the_list_around(jacobians, g):
    if isinstance(jacobians, list):
        jacobians.reverse()
    return walk(jacobians, g)


@style(of="gradient_norms", shows="changes_an_argument")
def takes_matrices_off_the_list(jacobians, g):
    layers = jacobians if isinstance(jacobians, list) else list(jacobians)
    g = np.asarray(g, dtype=float)
    norms = [by_sums(g)]
    while layers:
        g = g @ np.asarray(layers.pop())
        norms.append(by_sums(g))
    return norms


@style(of="clip_by_norm", shows="changes_an_argument")
def scales_in_place(g, limit):
    g = np.asarray(g, dtype=float)
    length = np.linalg.norm(g)
    if length > limit:
        g *= limit / length
    return g


@style(of="gradient_norms", shows="takes_lists_for_arrays")
def measures_arrays_only(jacobians, g):
    norms = [np.sqrt(g.dot(g))]
    for J in jacobians[::-1]:
        g = J.T.dot(g)
        norms.append(np.sqrt(g.dot(g)))
    return norms


@style(of="clip_by_norm", shows="takes_lists_for_arrays")
def scales_arrays_only(g, limit):
    length = np.linalg.norm(g)
    return g * float(limit / length) if length > limit else g


@style(of="clip_by_norm", shows="takes_lists_for_arrays")
def scales_a_list_by_a_numpy_number(g, limit):
    length = np.linalg.norm(g)
    return g * (limit / length) if length > limit else g


@style(of="growth_rate", shows="takes_lists_for_arrays")
def divides_arrays_only(norms):
    with np.errstate(divide="ignore"):
        logs = np.log(norms[[0, -1]])
    return (logs[1] - logs[0]) / (len(norms) - 1)


@style(of="clip_by_norm", shows="stores_in_integers")
def scales_a_copy_in_place(g, limit):
    g = np.array(g)
    length = np.linalg.norm(g)
    if length > limit:
        g *= limit / length
    return g


@style(of="clip_by_norm", shows="stores_in_integers")
def fills_an_array_like_g(g, limit):
    g = np.asarray(g)
    clipped = np.zeros_like(g)
    clipped[...] = g * min(1, limit / (length_of(g) or 1))
    return clipped


@style(of="clip_by_norm", shows="stores_in_integers")
def keeps_the_type_of_g(g, limit):
    g = np.asarray(g)
    length = np.sqrt(np.sum(g * g))
    return (g * (limit / length)).astype(g.dtype) if length > limit else g


@style(of="gradient_norms", shows="stores_in_integers")
def stores_the_lengths_in_an_array_like_g(jacobians, g):
    signal = np.array(g)
    norms = np.zeros(len(jacobians) + 1, dtype=signal.dtype)
    norms[0] = np.linalg.norm(signal)
    for t, J in enumerate(list(jacobians)[::-1]):
        signal = signal @ np.asarray(J)
        norms[t + 1] = np.linalg.norm(signal)
    return norms


@style(of="growth_rate", shows="takes_the_logarithm_of_0")
def takes_math_log_of_both(norms):
    return (math.log(norms[-1]) - math.log(norms[0])) / (len(norms) - 1)


@style(of="growth_rate", shows="takes_the_logarithm_of_0")
def takes_math_log_of_the_ratio(norms):
    return math.log(float(norms[-1]) / float(norms[0])) / (len(norms) - 1)


@style(of="growth_rate", shows="takes_the_logarithm_of_0")
def takes_math_log_of_all(norms):
    logs = list(map(math.log, norms))
    return (logs[-1] - logs[0]) / len(logs[1:])


@style(of="growth_rate", shows="keeps_the_logarithm_from_0")
def adds_a_tiny_number(norms):
    logs = np.log(np.asarray(norms) + 1e-300)
    return (logs[-1] - logs[0]) / (len(logs) - 1)


@style(of="growth_rate", shows="keeps_the_logarithm_from_0")
def adds_a_small_number(norms):
    logs = np.log(np.asarray(norms) + 1e-12)
    return (logs[-1] - logs[0]) / (len(logs) - 1)


@style(of="growth_rate", shows="keeps_the_logarithm_from_0")
def sets_a_floor(norms):
    first, last = norms[0], max(norms[-1], 1e-300)
    return np.log(last / first) / (len(norms) - 1)


@style(of="growth_rate", shows="keeps_the_logarithm_from_0")
def clips_the_lengths(norms):
    logs = np.log(np.clip(norms, np.finfo(float).tiny, None))
    return np.mean(np.diff(logs))


@style(of="clip_by_norm", shows="divides_by_the_length_0")
def takes_a_python_factor(g, limit):
    return floats(g) * min(1.0, limit / length_of(np.asarray(g, dtype=float)))


@style(of="clip_by_norm", shows="divides_by_the_length_0")
def divides_python_numbers(g, limit):
    length = math.hypot(*np.ravel(g).tolist())
    factor = limit / length
    return floats(g) * factor if factor < 1 else floats(g)


@style(of="clip_by_norm", shows="divides_by_the_length_0")
def takes_the_direction_in_python(g, limit):
    length = float(np.linalg.norm(floats(g)))
    factor = min(length, limit) / length
    return floats(g) * factor


@style(of="growth_rate", shows="adds_up_layer_by_layer")
def averages_differences(norms):
    with np.errstate(all="ignore"):
        logs = np.log(np.asarray(norms, dtype=float))
        return (logs[1:] - logs[:-1]).mean()


@style(of="growth_rate", shows="adds_up_layer_by_layer")
def sums_differences_in_a_loop(norms):
    total = 0.0
    for before, after in zip(norms[:-1], norms[1:]):
        total += log(after) - log(before)
    return total / (len(norms) - 1)


@style(of="growth_rate", shows="adds_up_layer_by_layer")
def averages_logs_of_gains(norms):
    norms = np.asarray(norms, dtype=float)
    with np.errstate(all="ignore"):
        gains = norms[1:] / norms[:-1]
        return np.sum(np.log(gains)) / gains.size


@style(of="clip_by_norm", shows="divides_zero_by_zero")
def takes_the_direction_first(g, limit):
    g = floats(g)
    length = np.linalg.norm(g)
    with np.errstate(all="ignore"):
        direction = g / length
    return direction * (limit if length > limit else length)


@style(of="clip_by_norm", shows="divides_zero_by_zero")
def takes_the_smaller_length(g, limit):
    g = floats(g)
    length = np.sqrt((g**2).sum())
    with np.errstate(all="ignore"):
        return g * (np.minimum(length, limit) / length)


@style(of="clip_by_norm", shows="divides_zero_by_zero")
def divides_by_the_larger(g, limit):
    g = floats(g)
    length = np.linalg.norm(g)
    if length > limit:
        return limit * g / length
    with np.errstate(all="ignore"):
        return g / length * length


@style(of="gradient_norms", shows="returns_the_signals")
def returns_the_signals_as_lists(jacobians, g):
    return [signal.tolist() for signal in walked(list(jacobians), g)]


@style(of="gradient_norms", shows="returns_the_signals")
def collects_the_signals(jacobians, g):
    signal = np.asarray(g, dtype=float)
    norms = [signal]
    for J in list(jacobians)[::-1]:
        signal = signal.dot(J)
        norms.append(signal)
    return norms


@style(of="gradient_norms", shows="returns_the_signals")
def stacks_the_signals(jacobians, g):
    return np.array(walked(list(jacobians), g))
