"""The known mistakes and symptoms of input_saliency as other students would write them."""

from itertools import accumulate, repeat

import numpy as np

from grader import style


def of(params, x):
    """Return W1, b1, W2, b2 as arrays, and the hidden sums."""
    W1, b1, W2, b2 = (np.array(params[name], dtype=float) for name in ("W1", "b1", "W2", "b2"))
    return W1, b1, W2, b2, np.dot(W1, np.array(x, dtype=float)) + b1


def bend_of(z):
    return 1 / np.cosh(np.clip(z, -300, 300)) ** 2


def dx_of(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return W1.T @ (bend_of(z) * W2[label])


def softmax_of(params, x):
    _, _, W2, b2, z = of(params, x)
    e = np.exp(W2 @ np.tanh(z) + b2)
    return e / e.sum()


# saliency


@style(of="saliency", shows="returns_the_slopes_of_all_classes")
def all_classes_in_a_list(params, x, label):
    return [dx_of(params, x, c) for c in range(len(params["W2"]))]


@style(of="saliency", shows="returns_the_slopes_of_all_classes")
def all_classes_by_diag(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return W2 @ np.diag(bend_of(z)) @ W1


@style(of="saliency", shows="adds_up_all_classes")
def a_signal_of_ones(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return W1.T @ (bend_of(z) * (W2.T @ np.ones(len(W2))))


@style(of="saliency", shows="adds_up_all_classes")
def adds_class_by_class(params, x, label):
    return sum(dx_of(params, x, c) for c in range(len(params["W2"])))


@style(of="saliency", shows="counts_labels_from_1")
def row_before(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return np.einsum("k,k,kd->d", np.roll(W2, 1, axis=0)[label], bend_of(z), W1)


@style(of="saliency", shows="counts_labels_from_1")
def one_hot_from_1(params, x, label):
    W1, _, W2, _, z = of(params, x)
    signal = np.zeros(len(W2))
    signal[label - 1] = 1
    return ((signal @ W2) * bend_of(z)) @ W1


@style(of="saliency", shows="takes_the_share")
def through_the_table_of_softmax(params, x, label):
    W1, _, W2, _, z = of(params, x)
    p = softmax_of(params, x)
    table = np.diag(p) - np.outer(p, p)
    return table[label] @ W2 * bend_of(z) @ W1


@style(of="saliency", shows="takes_the_share")
def signal_of_the_share(params, x, label):
    p = softmax_of(params, x)
    signal = -p[label] * p
    signal[label] += p[label]
    return sum(s * dx_of(params, x, c) for c, s in enumerate(signal))


@style(of="saliency", shows="takes_the_logarithm_of_the_share")
def truth_minus_share(params, x, label):
    W1, _, W2, _, z = of(params, x)
    signal = np.eye(len(W2))[label] - softmax_of(params, x)
    return signal @ W2 * bend_of(z) @ W1


@style(of="saliency", shows="takes_the_logarithm_of_the_share")
def log_share_class_by_class(params, x, label):
    p = softmax_of(params, x)
    return dx_of(params, x, label) - sum(p[c] * dx_of(params, x, c) for c in range(len(p)))


@style(of="saliency", shows="takes_the_loss")
def share_minus_truth(params, x, label):
    W1, _, W2, _, z = of(params, x)
    signal = softmax_of(params, x)
    signal[label] -= 1
    return signal @ W2 * bend_of(z) @ W1


@style(of="saliency", shows="takes_the_loss")
def loss_as_a_batch(params, x, label):
    W1, _, W2, _, z = of(params, x)
    dY = softmax_of(params, x)[None]
    dY[np.arange(1), label] -= 1
    return ((dY @ W2) * bend_of(z) @ W1)[0]


@style(of="saliency", shows="forgets_the_bend")
def product_of_weights(params, x, label):
    W1, _, W2, *_ = of(params, x)
    return np.dot(W2, W1)[label]


@style(of="saliency", shows="forgets_the_bend")
def adds_units_without_bend(params, x, label):
    W1, _, W2, *_ = of(params, x)
    return sum(w * row for w, row in zip(W2[label], W1))


@style(of="saliency", shows="squares_the_sum_before_tanh")
def slope_of_z(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return W1.T @ (W2[label] - W2[label] * z * z)


@style(of="saliency", shows="squares_the_sum_before_tanh")
def slope_of_z_by_diag(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return (W2 @ np.diag(1 - np.power(z, 2)) @ W1)[label]


@style(of="saliency", shows="bends_twice")
def slope_at_h(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return W1.T @ (W2[label] * bend_of(np.tanh(z)))


@style(of="saliency", shows="bends_twice")
def helper_for_z_gets_h(params, x, label):
    W1, _, W2, _, z = of(params, x)

    def tanh_backward(signal, z):
        return signal * (1 - np.tanh(z) ** 2)

    return tanh_backward(W2[label], np.tanh(z)) @ W1


@style(of="saliency", shows="forgets_the_square")
def one_minus_h(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return W1.T @ (W2[label] - W2[label] * np.tanh(z))


@style(of="saliency", shows="forgets_the_square")
def one_minus_h_in_a_loop(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return sum(w * (1 - h) * row for w, h, row in zip(W2[label], np.tanh(z), W1))


@style(of="saliency", shows="adds_the_square")
def one_plus_square(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return W1.T @ (W2[label] * (2 - bend_of(z)))


@style(of="saliency", shows="adds_the_square")
def one_plus_square_in_a_loop(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return sum(w * (1 + h * h) * row for w, h, row in zip(W2[label], np.tanh(z), W1))


@style(of="saliency", shows="takes_the_slope_of_the_logistic_function")
def logistic_slope(params, x, label):
    W1, _, W2, _, z = of(params, x)
    h = np.tanh(z)
    return W1.T @ (W2[label] * (h - h * h))


@style(of="saliency", shows="takes_the_slope_of_the_logistic_function")
def logistic_slope_in_einsum(params, x, label):
    W1, _, W2, _, z = of(params, x)
    h = np.tanh(z)
    return np.einsum("k,k,k,kd->d", W2[label], h, 1 - h, W1)


@style(of="saliency", shows="multiplies_by_tanh_itself")
def h_for_the_slope(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return W1.T @ (W2[label] * np.tanh(z))


@style(of="saliency", shows="multiplies_by_tanh_itself")
def h_for_the_slope_in_a_loop(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return sum(w * h * row for w, h, row in zip(W2[label], np.tanh(z), W1))


@style(of="saliency", shows="ignores_the_bias")
def no_bias(params, x, label):
    W1, _, W2, *_ = of(params, x)
    return W2[label] * (1 - np.tanh(W1 @ np.array(x)) ** 2) @ W1


@style(of="saliency", shows="ignores_the_bias")
def zeros_for_the_bias(params, x, label):
    return dx_of({**params, "b1": np.zeros(len(params["W1"]))}, x, label)


@style(of="saliency", shows="takes_the_size_too_early")
def sizes_at_once(params, x, label):
    return [abs(slope) for slope in dx_of(params, x, label)]


@style(of="saliency", shows="takes_the_size_too_early")
def root_of_the_square(params, x, label):
    return np.sqrt(dx_of(params, x, label) ** 2)


@style(of="saliency", shows="multiplies_by_the_input")
def slope_times_input(params, x, label):
    return [slope * entry for slope, entry in zip(dx_of(params, x, label), x)]


@style(of="saliency", shows="multiplies_by_the_input")
def adds_the_weights_slopes_by_weight(params, x, label):
    W1, _, W2, _, z = of(params, x)
    dW1 = np.outer(W2[label] * bend_of(z), x)
    return (W1 * dW1).sum(axis=0)


@style(of="saliency", shows="makes_the_length_1")
def over_its_length(params, x, label):
    dx = dx_of(params, x, label)
    return dx / (np.sqrt(np.sum(dx**2)) + 1e-12)


@style(of="saliency", shows="makes_the_length_1")
def unit_vector_in_a_list(params, x, label):
    dx = dx_of(params, x, label)
    length = sum(slope * slope for slope in dx) ** 0.5 or 1.0
    return [slope / length for slope in dx]


@style(of="saliency", shows="makes_the_largest_1")
def over_its_largest(params, x, label):
    dx = dx_of(params, x, label)
    return dx / max(dx.max(), -dx.min(), 1e-300)


@style(of="saliency", shows="makes_the_largest_1")
def over_the_norm_inf(params, x, label):
    dx = dx_of(params, x, label)
    return dx / (np.linalg.norm(dx, np.inf) or 1)


@style(of="saliency", shows="turns_the_sign")
def starts_with_minus_1(params, x, label):
    W1, _, W2, _, z = of(params, x)
    signal = np.zeros(len(W2))
    signal[label] = -1
    return signal @ W2 * bend_of(z) @ W1


@style(of="saliency", shows="turns_the_sign")
def bend_the_other_way(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return W2[label] * (np.tanh(z) ** 2 - 1) @ W1


@style(of="saliency", shows="stops_at_the_hidden_sums")
def signal_behind_tanh(params, x, label):
    _, _, W2, _, z = of(params, x)
    return [w * b for w, b in zip(W2[label], bend_of(z))]


@style(of="saliency", shows="stops_at_the_hidden_sums")
def db1(params, x, label):
    _, _, W2, _, z = of(params, x)
    return np.eye(len(W2))[label] @ W2 * bend_of(z)


@style(of="saliency", shows="returns_the_slopes_in_the_weights")
def dW1(params, x, label):
    _, _, W2, _, z = of(params, x)
    return (W2[label] * bend_of(z))[:, None] * np.array(x)[None, :]


@style(of="saliency", shows="returns_the_slopes_in_the_weights")
def dW1_of_a_batch(params, x, label):
    _, _, W2, _, z = of(params, x)
    dZ = W2[[label]] * bend_of(z)
    return dZ.T @ np.array([x])


@style(of="saliency", shows="returns_the_score")
def one_of_the_scores(params, x, label):
    _, _, W2, b2, z = of(params, x)
    return (W2 @ np.tanh(z) + b2)[label]


@style(of="saliency", shows="returns_the_score")
def score_as_a_float(params, x, label):
    _, _, W2, b2, z = of(params, x)
    return float(sum(W2[label] * np.tanh(z)) + b2[label])


@style(of="saliency", shows="returns_a_batch_of_one")
def row_in_brackets(params, x, label):
    return [dx_of(params, x, label)]


@style(of="saliency", shows="returns_a_batch_of_one")
def batch_of_one(params, x, label):
    W1, _, W2, _, z = of(params, np.array(x))
    dY = np.zeros((1, len(W2)))
    dY[0, label] = 1
    return (dY @ W2) * bend_of(z)[None] @ W1


@style(of="saliency", shows="returns_a_batch_of_one")
def a_column_of_slopes(params, x, label):
    return dx_of(params, x, label).reshape(-1, 1)


@style(of="saliency", shows="has_the_shapes_the_wrong_way_round")
def a_column_of_W2(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return W2[:, label] * bend_of(z) @ W1


@style(of="saliency", shows="has_the_shapes_the_wrong_way_round")
def W1_turned_on_the_way_back(params, x, label):
    W1, _, W2, _, z = of(params, x)
    return (W2[label] * bend_of(z)) @ W1.T


@style(of="saliency", shows="has_the_shapes_the_wrong_way_round")
def W1_turned_on_the_way_out(params, x, label):
    W1, b1, W2, *_ = of(params, x)
    return W2[label] * bend_of(np.array(x) @ W1 + b1) @ W1


@style(of="saliency", shows="takes_the_parts_by_their_order")
def unpacks_values(params, x, label):
    W1, b1, W2, b2 = map(np.asarray, params.values())
    return W2[label] * bend_of(W1 @ np.asarray(x) + b1) @ W1


@style(of="saliency", shows="takes_the_parts_by_their_order")
def lists_values(params, x, label):
    parts = [np.array(part) for part in params.values()]
    z = np.dot(parts[0], x) + parts[1]
    return parts[0].T @ (bend_of(z) * parts[2][label])


@style(of="saliency", shows="takes_the_parts_by_their_order")
def names_items_anew(params, x, label):
    named = dict(zip(("W1", "b1", "W2", "b2"), params.values()))
    return dx_of(named, x, label)


@style(of="saliency", shows="computes_in_float32")
def short_numbers(params, x, label):
    short = {name: np.asarray(array, dtype=np.float32) for name, array in params.items()}
    h = np.tanh(short["W1"] @ np.asarray(x, dtype=np.float32) + short["b1"])
    return (short["W2"][label] * (1 - h**2)) @ short["W1"]


@style(of="dream", shows="computes_in_float32")
def short_path(score_grad, x0, lr, steps):
    path = np.zeros((steps + 1, len(x0)), dtype=np.float32)
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] + lr * score_grad(path[t].astype(float))
    return path


@style(of="dream", shows="computes_in_float32")
def short_steps(score_grad, x0, lr, steps):
    x = np.array(x0, dtype=np.float32)
    path = [x]
    for _ in range(steps):
        x = (x + np.float32(lr) * score_grad(x)).astype(np.float32)
        path.append(x)
    return path


@style(of="saliency", shows="writes_tanh_with_exponentials")
def tanh_by_hand(params, x, label):
    W1, _, W2, _, z = of(params, x)
    h = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    return W2[label] * (1 - h**2) @ W1


@style(of="saliency", shows="writes_tanh_with_exponentials")
def tanh_of_one_exponential(params, x, label):
    W1, _, W2, _, z = of(params, x)
    h = (np.exp(2 * z) - 1) / (np.exp(2 * z) + 1)
    return W1.T @ (W2[label] * (1 - h * h))


@style(of="saliency", shows="writes_tanh_with_exponentials")
def slope_of_exponentials(params, x, label):
    W1, _, W2, _, z = of(params, x)
    up, down = np.exp(z), np.exp(-z)
    bend = 1 - (up - down) ** 2 / (up + down) ** 2
    return np.einsum("k,kd->d", W2[label] * bend, W1)


@style(of="saliency", shows="changes_what_it_was_given")
def multiplies_W2_in_place(params, x, label):
    W1, _, _, _, z = of(params, x)
    row = params["W2"][label]
    for k, bend in enumerate(bend_of(z)):
        row[k] *= bend
    return np.array(row) @ W1


@style(of="top_inputs", shows="changes_what_it_was_given")
def takes_sizes_in_place(dx, k):
    for place in range(len(dx)):
        dx[place] = abs(dx[place])
    return np.argsort(-np.array(dx))[:k]


@style(of="dream", shows="changes_what_it_was_given")
def moves_x0_in_place(score_grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        slopes = score_grad(np.array(x0, dtype=float))
        for place in range(len(x0)):
            x0[place] += lr * slopes[place]
        path.append(np.array(x0, dtype=float))
    return np.array(path)


# top_inputs


@style(of="top_inputs", shows="compares_signed_slopes")
def sorts_with_signs(dx, k):
    return sorted(range(len(dx)), key=lambda place: dx[place], reverse=True)[:k]


@style(of="top_inputs", shows="compares_signed_slopes")
def last_of_argsort_with_signs(dx, k):
    return np.argsort(dx)[-k:][::-1]


@style(of="top_inputs", shows="takes_the_most_negative")
def sorts_upwards_with_signs(dx, k):
    return sorted(range(len(dx)), key=lambda place: dx[place])[:k]


@style(of="top_inputs", shows="takes_the_most_negative")
def pairs_with_signs(dx, k):
    return [place for _, place in sorted(zip(dx, range(len(dx))))][:k]


@style(of="top_inputs", shows="takes_the_smallest")
def sorts_sizes_upwards(dx, k):
    return np.argsort(np.abs(dx))[:k]


@style(of="top_inputs", shows="takes_the_smallest")
def smallest_by_key(dx, k):
    return sorted(range(len(dx)), key=lambda place: abs(dx[place]))[:k]


@style(of="top_inputs", shows="has_right_places_in_another_order")
def last_of_argsort(dx, k):
    return np.argsort(np.abs(dx))[-k:]


@style(of="top_inputs", shows="has_right_places_in_another_order")
def last_of_sorted(dx, k):
    return sorted(range(len(dx)), key=lambda place: abs(dx[place]))[len(dx) - k :]


@style(of="top_inputs", shows="turns_the_smallest_round")
def cuts_before_it_turns(dx, k):
    return np.argsort(np.abs(dx))[:k][::-1]


@style(of="top_inputs", shows="turns_the_smallest_round")
def reverses_a_short_list(dx, k):
    places = sorted(range(len(dx)), key=lambda place: abs(dx[place]))[:k]
    places.reverse()
    return places


@style(of="top_inputs", shows="returns_the_slopes")
def sorted_slopes(dx, k):
    return sorted(dx, key=abs, reverse=True)[:k]


@style(of="top_inputs", shows="returns_the_slopes")
def slopes_at_the_places(dx, k):
    return [dx[place] for place in np.argsort(np.abs(dx))[::-1][:k]]


@style(of="top_inputs", shows="returns_the_sizes")
def sorted_sizes(dx, k):
    return np.sort(np.abs(dx))[::-1][:k]


@style(of="top_inputs", shows="returns_the_sizes")
def sizes_in_a_list(dx, k):
    return sorted(map(abs, dx))[: -k - 1 : -1]


@style(of="top_inputs", shows="counts_from_1")
def enumerates_from_1(dx, k):
    pairs = sorted(enumerate(dx, start=1), key=lambda pair: -abs(pair[1]))
    return [place for place, _ in pairs[:k]]


@style(of="top_inputs", shows="counts_from_1")
def adds_1_at_the_end(dx, k):
    return 1 + np.argsort(np.abs(dx))[::-1][:k]


@style(of="top_inputs", shows="returns_all_places")
def forgets_k(dx, k):
    return np.argsort(np.abs(dx))[::-1]


@style(of="top_inputs", shows="returns_all_places")
def sorts_all(dx, k):
    return sorted(range(len(dx)), key=lambda place: -abs(dx[place]))


@style(of="top_inputs", shows="returns_one_place")
def argmax(dx, k):
    return np.argmax(np.abs(dx))


@style(of="top_inputs", shows="returns_one_place")
def place_of_the_maximum(dx, k):
    sizes = [abs(slope) for slope in dx]
    return sizes.index(max(sizes))


@style(of="top_inputs", shows="returns_a_mask")
def at_least_the_k_th(dx, k):
    sizes = np.abs(dx)
    return sizes >= np.sort(sizes)[-k]


@style(of="top_inputs", shows="returns_a_mask")
def ones_and_zeros(dx, k):
    border = sorted(map(abs, dx))[-k]
    return [1 if abs(slope) >= border else 0 for slope in dx]


@style(of="top_inputs", shows="returns_ranks")
def argsort_twice(dx, k):
    return np.argsort(np.argsort(-np.abs(np.array(dx))))[:k]


@style(of="top_inputs", shows="returns_ranks")
def counts_larger_ones(dx, k):
    return [sum(abs(other) > abs(slope) for other in dx) for slope in dx][:k]


@style(of="top_inputs", shows="has_right_places_in_another_order")
def partitions(dx, k):
    return np.argpartition(np.abs(dx), -k)[-k:]


@style(of="top_inputs", shows="has_right_places_in_another_order")
def places_of_a_mask(dx, k):
    sizes = np.abs(dx)
    return np.flatnonzero(sizes >= np.sort(sizes)[-k])


@style(of="top_inputs", shows="has_right_places_in_another_order")
def sorts_the_places(dx, k):
    return sorted(sorted(range(len(dx)), key=lambda place: -abs(dx[place]))[:k])


@style(of="top_inputs", shows="returns_no_array_for_one_place")
def squeezes(dx, k):
    return np.squeeze(np.argsort(np.abs(dx))[::-1][:k])


@style(of="top_inputs", shows="returns_no_array_for_one_place")
def argmax_for_one(dx, k):
    return np.argmax(np.abs(dx)) if k == 1 else np.argsort(np.abs(dx))[::-1][:k]


@style(of="top_inputs", shows="returns_no_array_for_one_place")
def bare_place_of_a_list(dx, k):
    places = sorted(range(len(dx)), key=lambda place: -abs(dx[place]))[:k]
    return places if len(places) > 1 else places[0]


@style(of="top_inputs", shows="gives_places_as_floats")
def writes_into_zeros(dx, k):
    places = np.zeros(k)
    places[:] = np.argsort(np.abs(dx))[::-1][:k]
    return places


@style(of="top_inputs", shows="gives_places_as_floats")
def casts_to_float(dx, k):
    return np.argsort(np.abs(dx))[::-1][:k].astype(float)


@style(of="top_inputs", shows="gives_places_as_floats")
def floats_in_a_list(dx, k):
    return [float(place) for place in np.argsort(np.abs(dx))[::-1][:k]]


@style(of="top_inputs", shows="calculates_with_a_list")
def negates_a_list(dx, k):
    return np.maximum(dx, -dx).argsort()[::-1][:k]


@style(of="saliency", shows="calculates_with_a_list")
def shape_of_a_list(params, x, label):
    K, D = params["W1"].shape
    return dx_of(params, x, label)


@style(of="dream", shows="calculates_with_a_list")
def copies_with_astype(score_grad, x0, lr, steps):
    path = [x0.astype(float)]
    for _ in range(steps):
        path.append(path[-1] + lr * score_grad(path[-1]))
    return np.array(path)


# dream


def climb(score_grad, x0, lr, steps):
    rows = [np.asarray(x0, dtype=float)]
    while len(rows) <= steps:
        rows.append(rows[-1] + lr * np.asarray(score_grad(rows[-1])))
    return rows


@style(of="dream", shows="goes_downhill")
def negative_rate(score_grad, x0, lr, steps):
    return climb(score_grad, x0, -lr, steps)


@style(of="dream", shows="goes_downhill")
def descends_in_a_table(score_grad, x0, lr, steps):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - lr * score_grad(path[t])
    return path


@style(of="dream", shows="returns_the_end_only")
def last_of_the_climb(score_grad, x0, lr, steps):
    return climb(score_grad, x0, lr, steps)[-1]


@style(of="dream", shows="returns_the_end_only")
def keeps_no_path(score_grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    for _ in range(steps):
        x = x + lr * score_grad(x)
    return x


@style(of="dream", shows="leaves_out_the_start")
def appends_after_the_step(score_grad, x0, lr, steps):
    x, path = np.array(x0, dtype=float), []
    for _ in range(steps):
        x = x + lr * score_grad(x)
        path.append(x)
    return path


@style(of="dream", shows="leaves_out_the_start")
def table_without_the_start(score_grad, x0, lr, steps):
    return np.stack([*climb(score_grad, x0, lr, steps)[1:]]) if steps else np.zeros((0, len(x0)))


@style(of="dream", shows="takes_one_step_too_many")
def counts_the_start_as_no_row(score_grad, x0, lr, steps):
    return climb(score_grad, x0, lr, steps + 1)


@style(of="dream", shows="takes_one_step_too_many")
def loops_to_steps_and_one(score_grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for t in range(0, steps + 1):
        path.append(path[t] + lr * score_grad(path[t]))
    return np.array(path)


@style(of="dream", shows="leaves_out_the_end")
def appends_before_the_step(score_grad, x0, lr, steps):
    x, path = np.array(x0, dtype=float), []
    for _ in range(steps):
        path.append(x)
        x = x + lr * score_grad(x)
    return path


@style(of="dream", shows="leaves_out_the_end")
def loops_from_1(score_grad, x0, lr, steps):
    path = climb(score_grad, x0, lr, max(steps - 1, 0))
    return path if steps else []


@style(of="dream", shows="takes_steps_of_one_length")
def unit_steps(score_grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        slope = np.asarray(score_grad(path[-1]))
        path.append(path[-1] + lr * slope / (np.sqrt(slope @ slope) + 1e-12))
    return path


@style(of="dream", shows="takes_steps_of_one_length")
def normalised_gradient(score_grad, x0, lr, steps):
    def direction(x):
        slope = score_grad(x)
        return slope / (np.linalg.norm(slope) or 1.0)

    return climb(direction, x0, lr, steps)


@style(of="dream", shows="divides_by_the_mean_size")
def over_the_mean_size(score_grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        slope = np.asarray(score_grad(path[-1]))
        path.append(path[-1] + lr / (np.mean(np.abs(slope)) + 1e-12) * slope)
    return np.array(path)


@style(of="dream", shows="divides_by_the_mean_size")
def scaled_gradient(score_grad, x0, lr, steps):
    def scaled(x):
        slope = score_grad(x)
        return slope * len(slope) / (np.abs(slope).sum() or 1.0)

    return climb(scaled, x0, lr, steps)


@style(of="dream", shows="steps_by_signs")
def up_or_down(score_grad, x0, lr, steps):
    return climb(lambda x: np.sign(score_grad(x)), x0, lr, steps)


@style(of="dream", shows="steps_by_signs")
def signs_in_lists(score_grad, x0, lr, steps):
    path = [[float(entry) for entry in x0]]
    for _ in range(steps):
        slopes = score_grad(np.array(path[-1]))
        path.append([p + lr * ((s > 0) - (s < 0)) for p, s in zip(path[-1], slopes.tolist())])
    return path


@style(of="dream", shows="cuts_to_a_range")
def pixels_from_0_to_1(score_grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        moved = path[-1] + lr * score_grad(path[-1])
        path.append(np.minimum(np.maximum(moved, 0.0), 1.0))
    return path


@style(of="dream", shows="cuts_to_a_range")
def cuts_in_a_table(score_grad, x0, lr, steps):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = (path[t] + lr * score_grad(path[t])).clip(0, 1)
    return path


@style(of="dream", shows="cuts_to_both_sides")
def pixels_around_0(score_grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        moved = path[-1] + lr * score_grad(path[-1])
        path.append(np.minimum(np.maximum(moved, -1.0), 1.0))
    return path


@style(of="dream", shows="cuts_to_both_sides")
def cuts_both_sides_in_a_table(score_grad, x0, lr, steps):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = (path[t] + lr * score_grad(path[t])).clip(-1, 1)
    return path


@style(of="dream", shows="cuts_to_pixels")
def bytes_of_an_image(score_grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(np.minimum(np.maximum(path[-1] + lr * score_grad(path[-1]), 0), 255))
    return path


@style(of="dream", shows="cuts_to_pixels")
def bytes_in_lists(score_grad, x0, lr, steps):
    path = [[float(entry) for entry in x0]]
    for _ in range(steps):
        slopes = score_grad(np.array(path[-1]))
        path.append([min(255.0, max(0.0, p + lr * s)) for p, s in zip(path[-1], slopes)])
    return path


@style(of="dream", shows="stays_with_the_first_gradient")
def a_straight_line(score_grad, x0, lr, steps):
    start = np.array(x0, dtype=float)
    return start + lr * np.outer(np.arange(steps + 1), score_grad(start))


@style(of="dream", shows="stays_with_the_first_gradient")
def asks_once(score_grad, x0, lr, steps):
    slope = score_grad(np.array(x0, dtype=float))
    return climb(lambda x: slope, x0, lr, steps)


@style(of="dream", shows="starts_again_in_each_step")
def never_assigns_the_new_point(score_grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    return [x] + [x + lr * score_grad(x) for _ in range(steps)]


@style(of="dream", shows="starts_again_in_each_step")
def steps_from_row_0(score_grad, x0, lr, steps):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    path[1:] = path[0] + lr * np.asarray(score_grad(path[0]))
    return path


@style(of="dream", shows="stores_one_array_in_all_rows")
def appends_the_same_array(score_grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    for _ in range(steps):
        x += lr * score_grad(x.copy())
        path.append(x)
    return np.array(path)


@style(of="dream", shows="stores_one_array_in_all_rows")
def many_names_of_one_array(score_grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x] * (steps + 1)
    for _ in range(steps):
        x[:] = x + lr * score_grad(x.copy())
    return path


@style(of="dream", shows="forgets_the_rate")
def rate_of_1(score_grad, x0, lr, steps):
    return climb(score_grad, x0, 1.0, steps)


@style(of="dream", shows="forgets_the_rate")
def accumulates_without_rate(score_grad, x0, lr, steps):
    start = np.array(x0, dtype=float)
    return list(accumulate(repeat(None, steps), lambda x, _: x + score_grad(x), initial=start))


@style(of="dream", shows="has_a_point_in_each_column")
def zips_coordinates(score_grad, x0, lr, steps):
    return [list(row) for row in zip(*climb(score_grad, x0, lr, steps))]


@style(of="dream", shows="has_a_point_in_each_column")
def stacks_columns(score_grad, x0, lr, steps):
    return np.column_stack(climb(score_grad, x0, lr, steps))


@style(of="dream", shows="returns_the_steps")
def collects_the_steps(score_grad, x0, lr, steps):
    return [lr * np.asarray(score_grad(x)) for x in climb(score_grad, x0, lr, steps)]


@style(of="dream", shows="returns_the_steps")
def differences(score_grad, x0, lr, steps):
    return np.diff(climb(score_grad, x0, lr, steps + 1), axis=0)


@style(of="dream", shows="keeps_whole_numbers_only")
def table_of_the_start_s_type(score_grad, x0, lr, steps):
    path = np.repeat(np.array(x0)[None], steps + 1, axis=0)
    for t in range(steps):
        path[t + 1] = path[t] + lr * score_grad(path[t])
    return path


@style(of="dream", shows="keeps_whole_numbers_only")
def zeros_like_the_start(score_grad, x0, lr, steps):
    path = np.zeros((steps + 1, len(x0)), dtype=np.asarray(x0).dtype)
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] + lr * np.asarray(score_grad(path[t].astype(float)))
    return path


@style(of="dream", shows="keeps_whole_numbers_only")
def writes_into_a_copy(score_grad, x0, lr, steps):
    x = np.array(x0)
    path = [x.copy()]
    for _ in range(steps):
        x[:] = x + lr * score_grad(x)
        path.append(x.copy())
    return path


@style(of="dream", shows="works_in_place_on_integers")
def adds_to_a_copy(score_grad, x0, lr, steps):
    x = np.array(x0)
    path = [x.copy()]
    for _ in range(steps):
        x += lr * score_grad(x)
        path.append(x.copy())
    return np.array(path)


@style(of="dream", shows="works_in_place_on_integers")
def adds_with_out(score_grad, x0, lr, steps):
    x = np.array(x0)
    path = [x.copy()]
    for _ in range(steps):
        np.add(x, lr * score_grad(x), out=x)
        path.append(x.copy())
    return np.array(path)


@style(of="dream", shows="works_in_place_on_integers")
def adds_in_a_table(score_grad, x0, lr, steps):
    path = np.array([x0] * (steps + 1))
    for t in range(steps):
        path[t + 1 :] += lr * score_grad(path[t])
    return path


@style(of="top_inputs", shows="names_a_place_twice")
def finds_each_size_in_the_list(dx, k):
    sizes = [abs(slope) for slope in dx]
    return [sizes.index(size) for size in sorted(sizes, reverse=True)[:k]]


@style(of="top_inputs", shows="names_a_place_twice")
def takes_the_first_place_of_each_size(dx, k):
    sizes = np.abs(dx)
    return np.array([np.flatnonzero(sizes == size)[0] for size in np.sort(sizes)[::-1][:k]])


@style(of="top_inputs", shows="names_a_place_twice")
def crosses_out_with_a_zero(dx, k):
    sizes, places = np.abs(np.array(dx, dtype=float)), []
    for _ in range(k):
        places.append(int(sizes.argmax()))
        sizes[places[-1]] = 0
    return places


@style(of="dream", shows="ends_the_path_where_steps_are_small")
def breaks_where_nothing_moves(score_grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        step = lr * np.asarray(score_grad(path[-1]))
        if np.linalg.norm(step) < 1e-8:
            break
        path.append(path[-1] + step)
    return np.array(path)


@style(of="dream", shows="ends_the_path_where_steps_are_small")
def breaks_where_the_gradient_is_zero(score_grad, x0, lr, steps):
    x = np.array(x0, dtype=float)
    path = [x]
    while len(path) <= steps and np.any(score_grad(x)):
        x = x + lr * np.asarray(score_grad(x))
        path.append(x)
    return path


@style(of="dream", shows="leaves_the_last_row_empty")
def counts_rows_to_steps(score_grad, x0, lr, steps):
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    for t in range(1, steps):
        path[t] = path[t - 1] + lr * np.asarray(score_grad(path[t - 1]))
    return path


@style(of="dream", shows="leaves_the_last_row_empty")
def stops_the_loop_before_the_last_step(score_grad, x0, lr, steps):
    path = [np.array(x0, dtype=float)] + [np.zeros(len(x0)) for _ in range(steps)]
    for t in range(steps - 1):
        path[t + 1] = path[t] + lr * np.asarray(score_grad(path[t]))
    return np.array(path)
