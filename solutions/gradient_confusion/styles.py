"""The known mistakes and symptoms of gradient_confusion as other students would write them."""

import math
from itertools import combinations

import numpy as np

from grader import style


def dot(u, v):
    return sum(float(a) * float(b) for a, b in zip(u, v))


def dots(G):
    """The dot product of each pair, as a list."""
    return [dot(u, v) for u, v in combinations(G, 2)]


def size(u):
    return math.sqrt(dot(u, u))


def cosine(u, v):
    return dot(u, v) / (size(u) * size(v)) if size(u) and size(v) else 0.0


def table(G):
    G = np.array(G, dtype=float)
    return np.einsum("id,jd->ij", G, G)


def without_diagonal(G):
    """All dot products but those of a row with itself, each twice."""
    return table(G)[~np.eye(len(G), dtype=bool)]


# confusion


@style(of="confusion", shows="leaves_the_minus_in")
def leaves_the_minus_in_a_loop(G):
    worst = 0.0
    for product in dots(G):
        worst = min(worst, product)
    return worst


@style(of="confusion", shows="leaves_the_minus_in")
def negates_twice(G):
    return -max(0.0, -without_diagonal(G).min())


@style(of="confusion", shows="returns_the_lowest_dot_product")
def returns_the_lowest_of_a_list(G):
    return min(dots(G))


@style(of="confusion", shows="returns_the_lowest_dot_product")
def fills_the_diagonal_with_infinity(G):
    products = table(G)
    np.fill_diagonal(products, np.inf)
    return products.min()


@style(of="confusion", shows="becomes_negative_where_all_agree")
def forgets_the_zero_in_a_list(G):
    return -min(dots(G))


@style(of="confusion", shows="becomes_negative_where_all_agree")
def takes_the_largest_negated(G):
    return (-without_diagonal(G)).max()


@style(of="confusion", shows="takes_the_pair_that_agrees_most")
def takes_the_largest_of_a_list(G):
    return max([0.0, *dots(G)])


@style(of="confusion", shows="takes_the_pair_that_agrees_most")
def takes_the_largest_off_the_diagonal(G):
    return np.maximum(without_diagonal(G).max(), 0)


@style(of="confusion", shows="forgets_the_sign_of_a_pair")
def takes_sizes_of_a_list(G):
    return max(map(abs, dots(G)))


@style(of="confusion", shows="forgets_the_sign_of_a_pair")
def takes_sizes_off_the_diagonal(G):
    return np.sqrt(np.max(without_diagonal(G) ** 2))


@style(of="confusion", shows="counts_a_row_with_itself_as_a_pair")
def takes_the_largest_of_the_table(G):
    return table(G).max()


@style(of="confusion", shows="counts_a_row_with_itself_as_a_pair")
def takes_the_longest_square(G):
    return max(dot(u, u) for u in G)


@style(of="confusion", shows="takes_the_cosine_of_the_worst_pair")
def takes_the_lowest_cosine(G):
    return max(0.0, -min(cosine(u, v) for u, v in combinations(G, 2)))


@style(of="confusion", shows="takes_the_cosine_of_the_worst_pair")
def divides_the_table_by_lengths(G):
    products = table(G)
    lengths = np.sqrt(np.diag(products))
    lengths[lengths == 0] = 1
    cosines = products / np.outer(lengths, lengths)
    return -np.min(cosines, initial=0)


@style(of="confusion", shows="takes_the_pair_with_the_lowest_cosine")
def sorts_pairs_by_cosine(G):
    u, v = min(combinations(G, 2), key=lambda pair: cosine(*pair))
    return max(0.0, -dot(u, v))


@style(of="confusion", shows="takes_the_pair_with_the_lowest_cosine")
def remembers_the_most_opposed_pair(G):
    lowest, found = 2.0, 0.0
    for i in range(len(G)):
        for j in range(i + 1, len(G)):
            if cosine(G[i], G[j]) < lowest:
                lowest, found = cosine(G[i], G[j]), dot(G[i], G[j])
    return -found if found < 0 else 0.0


@style(of="confusion", shows="averages_the_pairs")
def averages_a_list(G):
    products = dots(G)
    return max(0.0, -sum(products) / len(products))


@style(of="confusion", shows="averages_the_pairs")
def averages_off_the_diagonal(G):
    products, N = table(G), len(G)
    return max(0.0, (np.trace(products) - products.sum()) / (N * (N - 1)))


@style(of="confusion", shows="averages_the_conflicts")
def averages_negative_products(G):
    negative = [-product for product in dots(G) if product < 0]
    return sum(negative) / len(negative) if negative else 0.0


@style(of="confusion", shows="averages_the_conflicts")
def averages_a_mask(G):
    products = without_diagonal(G)
    below = products < 0
    return -products[below].sum() / max(1, below.sum())


@style(of="confusion", shows="adds_up_the_conflicts")
def adds_up_negative_products(G):
    return sum(-product for product in dots(G) if product < 0)


@style(of="confusion", shows="adds_up_the_conflicts")
def adds_up_off_the_diagonal(G):
    return np.clip(-without_diagonal(G), 0, None).sum() / 2


@style(of="confusion", shows="compares_neighbours_only")
def compares_with_the_next_row(G):
    return max(0.0, *(-dot(G[i], G[i + 1]) for i in range(len(G) - 1)))


@style(of="confusion", shows="compares_neighbours_only")
def takes_the_second_diagonal(G):
    return max(0.0, -np.diag(table(G), 1).min())


@style(of="confusion", shows="compares_with_the_first_row_only")
def returns_within_the_loop(G):
    worst = 0.0
    for i in range(len(G)):
        for j in range(i + 1, len(G)):
            worst = max(worst, -dot(G[i], G[j]))
        return worst


@style(of="confusion", shows="compares_with_the_first_row_only")
def takes_the_first_row_of_the_table(G):
    return max(0.0, -table(G)[0].min())


@style(of="confusion", shows="compares_with_the_mean")
def compares_with_the_mean_in_a_loop(G):
    mean = [sum(column) / len(G) for column in zip(*G)]
    return max(0.0, *(-dot(row, mean) for row in G))


@style(of="confusion", shows="compares_with_the_mean")
def averages_the_table_first(G):
    return -np.min(table(G).mean(axis=0), initial=0)


@style(of="confusion", shows="takes_columns_for_gradients")
def compares_columns(G):
    return max([0.0, *(-product for product in dots(list(zip(*G))))])


@style(of="confusion", shows="takes_columns_for_gradients")
def multiplies_the_other_way_round(G):
    G = np.array(G, dtype=float)
    products = G.T @ G
    np.fill_diagonal(products, 0)
    return -min(0.0, products.min())


@style(of="confusion", shows="makes_integers_of_gradients")
def makes_an_array_of_integers(G):
    G = np.array(G, dtype=int)
    products = G @ G.T
    np.fill_diagonal(products, 0)
    return -products.min()


@style(of="confusion", shows="makes_integers_of_gradients")
def makes_integers_in_a_loop(G):
    return max([0, *(-product for product in dots([[int(a) for a in row] for row in G]))])


@style(of="confusion", shows="makes_an_integer_of_the_confusion")
def cuts_the_fraction_off(G):
    return max(0.0, -math.ceil(min(dots(G))))


@style(of="confusion", shows="makes_an_integer_of_the_confusion")
def makes_an_integer_of_the_largest(G):
    return np.maximum(0, -without_diagonal(G)).max().astype(int)


@style(of="confusion", shows="halves_the_confusion")
def halves_in_a_loop(G):
    return max([0.0, *(-product / 2 for product in dots(G))])


@style(of="confusion", shows="halves_the_confusion")
def halves_the_table(G):
    products = np.triu(table(G) / 2, 1)
    return -products.min()


# conflict_fraction


@style(of="conflict_fraction", shows="counts_right_angles")
def counts_right_angles_in_a_loop(G):
    products = dots(G)
    return sum(not product > 0 for product in products) / len(products)


@style(of="conflict_fraction", shows="counts_right_angles")
def counts_right_angles_off_the_diagonal(G):
    return 1 - np.mean(without_diagonal(G) > 0)


@style(of="conflict_fraction", shows="divides_by_N_squared")
def counts_in_the_table(G):
    return np.count_nonzero(table(G) < 0) / len(G) ** 2


@style(of="conflict_fraction", shows="divides_by_N_squared")
def loops_over_the_whole_table(G):
    count = 0
    for u in G:
        for v in G:
            count += dot(u, v) < 0
    return count / (len(G) * len(G))


@style(of="conflict_fraction", shows="counts_the_diagonal_as_pairs")
def averages_a_triangle_with_its_diagonal(G):
    return np.mean(table(G)[np.triu_indices(len(G))] < 0)


@style(of="conflict_fraction", shows="counts_the_diagonal_as_pairs")
def starts_the_inner_loop_at_i(G):
    found = [dot(G[i], G[j]) < 0 for i in range(len(G)) for j in range(i, len(G))]
    return sum(found) / len(found)


@style(of="conflict_fraction", shows="counts_each_pair_once_and_divides_by_both")
def divides_by_all_ordered_pairs(G):
    return sum(product < 0 for product in dots(G)) / (len(G) * (len(G) - 1))


@style(of="conflict_fraction", shows="counts_each_pair_once_and_divides_by_both")
def averages_a_triangle(G):
    N = len(G)
    return np.sum(np.triu(table(G), 1) < 0) / (N**2 - N)


@style(of="conflict_fraction", shows="counts_each_pair_twice")
def counts_both_triangles(G):
    N = len(G)
    return np.sum(table(G) < 0) / (N * (N - 1) / 2)


@style(of="conflict_fraction", shows="counts_each_pair_twice")
def counts_both_in_a_loop(G):
    N = len(G)
    count = sum(dot(G[i], G[j]) < 0 for i in range(N) for j in range(N) if i != j)
    return count / math.comb(N, 2)


@style(of="conflict_fraction", shows="counts_each_pair_once_and_divides_by_N_squared")
def divides_a_list_by_N_squared(G):
    return len([product for product in dots(G) if product < 0]) / len(G) ** 2


@style(of="conflict_fraction", shows="counts_each_pair_once_and_divides_by_N_squared")
def averages_a_mask_of_a_triangle(G):
    return (np.triu(table(G), 1) < 0).mean()


@style(of="conflict_fraction", shows="divides_by_the_number_of_rows")
def divides_a_list_by_N(G):
    return len([product for product in dots(G) if product < 0]) / len(G)


@style(of="conflict_fraction", shows="divides_by_the_number_of_rows")
def divides_a_triangle_by_N(G):
    return np.sum(np.tril(table(G)) < 0) / np.shape(G)[0]


@style(of="conflict_fraction", shows="returns_the_count")
def returns_the_length_of_a_list(G):
    return len([product for product in dots(G) if product < 0])


@style(of="conflict_fraction", shows="returns_the_count")
def halves_the_count_of_the_table(G):
    return np.sum(table(G) < 0) / 2


@style(of="conflict_fraction", shows="returns_a_percentage")
def returns_a_percentage_of_a_list(G):
    products = dots(G)
    return 100 * sum(product < 0 for product in products) / len(products)


@style(of="conflict_fraction", shows="returns_a_percentage")
def returns_a_percentage_of_the_table(G):
    return np.mean(without_diagonal(G) < 0) * 100


@style(of="conflict_fraction", shows="counts_pairs_that_agree")
def counts_positive_products(G):
    products = dots(G)
    return sum(product > 0 for product in products) / len(products)


@style(of="conflict_fraction", shows="counts_pairs_that_agree")
def counts_positive_ones_off_the_diagonal(G):
    products = without_diagonal(G)
    return np.count_nonzero(products > 0) / products.size


@style(of="conflict_fraction", shows="counts_pairs_without_a_conflict")
def counts_products_that_are_not_negative(G):
    products = dots(G)
    return 1 - sum(product < 0 for product in products) / len(products)


@style(of="conflict_fraction", shows="counts_pairs_without_a_conflict")
def counts_those_off_the_diagonal_without_a_conflict(G):
    products, N = table(G), len(G)
    return ((products >= 0).sum() - N) / (N * N - N)


@style(of="conflict_fraction", shows="leaves_right_angles_out")
def averages_signs(G):
    signs = [product < 0 for product in dots(G) if product]
    return sum(signs) / len(signs) if signs else 0.0


@style(of="conflict_fraction", shows="leaves_right_angles_out")
def divides_by_those_that_are_not_zero(G):
    products = without_diagonal(G)
    against, along = (products < 0).sum(), (products > 0).sum()
    return against / (against + along) if against else 0.0


@style(of="conflict_fraction", shows="looks_at_neighbours_only")
def looks_at_the_next_row(G):
    return sum(dot(G[i], G[i + 1]) < 0 for i in range(len(G) - 1)) / (len(G) - 1)


@style(of="conflict_fraction", shows="looks_at_neighbours_only")
def looks_at_the_second_diagonal(G):
    return np.mean(np.diagonal(table(G), offset=1) < 0)


@style(of="conflict_fraction", shows="counts_rows_in_conflict")
def asks_each_row_for_a_conflict(G):
    return sum(any(dot(u, v) < 0 for v in G) for u in G) / len(G)


@style(of="conflict_fraction", shows="counts_rows_in_conflict")
def asks_for_the_lowest_of_each_row(G):
    return np.mean(table(G).min(axis=1) < 0)


@style(of="conflict_fraction", shows="counts_rows_against_the_mean")
def asks_each_row_for_the_mean(G):
    mean = [sum(column) / len(G) for column in zip(*G)]
    return sum(dot(row, mean) < 0 for row in G) / len(G)


@style(of="conflict_fraction", shows="counts_rows_against_the_mean")
def adds_up_the_rows_of_the_table(G):
    return np.mean(table(G).sum(axis=1) < 0)


@style(of="conflict_fraction", shows="counts_pairs_of_columns")
def counts_columns_in_a_list(G):
    products = dots(list(zip(*G)))
    return sum(product < 0 for product in products) / max(1, len(products))


@style(of="conflict_fraction", shows="counts_pairs_of_columns")
def counts_columns_in_the_table(G):
    columns = np.transpose(G)
    count = np.sum(np.triu(table(columns), 1) < 0)
    return count / max(1, math.comb(len(columns), 2))


# order_smoothness


def arranged(G, order):
    """The rows in this order, as a list of lists; refuses what is no order."""
    if set(order) != set(range(len(G))) or len(order) != len(G):
        raise ValueError(order)
    return [[float(entry) for entry in G[row]] for row in order]


def cosines(rows):
    return [cosine(u, v) for u, v in zip(rows, rows[1:])]


def mean(values):
    return sum(values) / len(values)


@style(of="order_smoothness", shows="takes_dot_products")
def averages_dot_products(G, order):
    rows = arranged(G, order)
    return mean([dot(u, v) for u, v in zip(rows, rows[1:])])


@style(of="order_smoothness", shows="takes_dot_products")
def averages_a_diagonal(G, order):
    return np.diag(table(arranged(G, order)), 1).mean()


@style(of="order_smoothness", shows="divides_by_one_length_only")
def divides_by_the_first_length(G, order):
    rows = arranged(G, order)
    return mean([dot(u, v) / (size(u) or 1) for u, v in zip(rows, rows[1:])])


@style(of="order_smoothness", shows="divides_by_one_length_only")
def projects_on_the_one_before(G, order):
    rows = np.array(arranged(G, order))
    lengths = np.linalg.norm(rows[:-1], axis=1)
    products = np.einsum("td,td->t", rows[:-1], rows[1:])
    return np.divide(products, lengths, out=np.zeros(len(lengths)), where=lengths > 0).mean()


@style(of="order_smoothness", shows="divides_by_the_other_length_only")
def divides_by_the_second_length(G, order):
    rows = arranged(G, order)
    return mean([dot(u, v) / (size(v) or 1) for u, v in zip(rows, rows[1:])])


@style(of="order_smoothness", shows="divides_by_the_other_length_only")
def projects_on_the_one_after(G, order):
    rows = np.array(arranged(G, order))
    lengths = np.linalg.norm(rows[1:], axis=1)
    products = np.einsum("td,td->t", rows[:-1], rows[1:])
    return np.divide(products, lengths, out=np.zeros(len(lengths)), where=lengths > 0).mean()


@style(of="order_smoothness", shows="divides_by_the_size_of_the_whole_table")
def normalises_without_an_axis(G, order):
    rows = np.array(arranged(G, order))
    ways = rows / (np.linalg.norm(rows) or 1)
    return (ways[1:] * ways[:-1]).sum() / (len(ways) - 1)


@style(of="order_smoothness", shows="divides_by_the_size_of_the_whole_table")
def divides_by_the_sum_of_all_squares(G, order):
    rows = arranged(G, order)
    squares = sum(dot(u, u) for u in rows) or 1.0
    return mean([dot(u, v) / squares for u, v in zip(rows, rows[1:])])


@style(of="order_smoothness", shows="divides_by_the_lengths_of_columns")
def normalises_along_axis_0(G, order):
    rows = np.array(arranged(G, order))
    lengths = np.linalg.norm(rows, axis=0)
    lengths[lengths == 0] = 1
    ways = rows / lengths
    return np.einsum("td,td->", ways[1:], ways[:-1]) / (len(ways) - 1)


@style(of="order_smoothness", shows="divides_by_the_lengths_of_columns")
def divides_each_entry_by_its_column(G, order):
    rows = arranged(G, order)
    lengths = [size(column) or 1.0 for column in zip(*rows)]
    ways = [[entry / length for entry, length in zip(row, lengths)] for row in rows]
    return mean([dot(u, v) for u, v in zip(ways, ways[1:])])


@style(of="order_smoothness", shows="divides_the_sums")
def divides_two_sums(G, order):
    rows = arranged(G, order)
    above = sum(dot(u, v) for u, v in zip(rows, rows[1:]))
    below = sum(size(u) * size(v) for u, v in zip(rows, rows[1:]))
    return above / below if below else 0.0


@style(of="order_smoothness", shows="divides_the_sums")
def weighs_cosines_by_lengths(G, order):
    rows = arranged(G, order)
    weights = [size(u) * size(v) for u, v in zip(rows, rows[1:])]
    return np.average(cosines(rows), weights=weights) if any(weights) else 0.0


@style(of="order_smoothness", shows="adds_up_the_cosines")
def adds_up_a_list(G, order):
    return sum(cosines(arranged(G, order)))


@style(of="order_smoothness", shows="adds_up_the_cosines")
def adds_up_in_a_loop(G, order):
    rows, total = arranged(G, order), 0.0
    for t in range(len(rows) - 1):
        total += cosine(rows[t], rows[t + 1])
    return total


@style(of="order_smoothness", shows="divides_by_N")
def divides_a_sum_by_N(G, order):
    return sum(cosines(arranged(G, order))) / len(order)


@style(of="order_smoothness", shows="divides_by_N")
def averages_with_a_zero_at_the_start(G, order):
    values = np.zeros(len(order))
    values[1:] = cosines(arranged(G, order))
    return values.mean()


@style(of="order_smoothness", shows="goes_round_in_a_circle")
def starts_at_index_minus_one(G, order):
    rows = arranged(G, order)
    return mean([cosine(rows[t - 1], rows[t]) for t in range(len(rows))])


@style(of="order_smoothness", shows="goes_round_in_a_circle")
def closes_the_circle(G, order):
    rows = arranged(G, order)
    return mean(cosines([*rows, rows[0]]))


@style(of="order_smoothness", shows="forgets_the_last_pair")
def stops_a_pair_too_early(G, order):
    rows = arranged(G, order)
    return mean([cosine(rows[t], rows[t + 1]) for t in range(len(rows) - 2)] or [0.0])


@style(of="order_smoothness", shows="forgets_the_last_pair")
def leaves_out_the_last_row(G, order):
    return mean(cosines(arranged(G, order)[:-1]) or [0.0])


@style(of="order_smoothness", shows="ignores_the_order")
def takes_rows_as_they_stand(G, order):
    arranged(G, order)
    return mean(cosines(G))


@style(of="order_smoothness", shows="ignores_the_order")
def sorts_before_it_looks(G, order):
    return mean(cosines(arranged(G, sorted(order))))


@style(of="order_smoothness", shows="takes_the_order_for_places")
def puts_rows_into_places(G, order):
    placed = arranged(G, order)
    for t in range(len(order)):
        placed[order[t]] = G[t]
    return mean(cosines(placed))


@style(of="order_smoothness", shows="takes_the_order_for_places")
def asks_where_each_row_stands(G, order):
    places = list(order)
    return mean(cosines(arranged(G, [places.index(row) for row in range(len(places))])))


@style(of="order_smoothness", shows="averages_over_all_pairs")
def averages_all_pairs_in_a_list(G, order):
    return mean([cosine(u, v) for u, v in combinations(arranged(G, order), 2)])


@style(of="order_smoothness", shows="averages_over_all_pairs")
def averages_all_pairs_of_the_table(G, order):
    ways = np.array([np.divide(row, size(row) or 1) for row in arranged(G, order)])
    return without_diagonal(ways).mean()


@style(of="order_smoothness", shows="compares_all_with_the_first")
def compares_a_list_with_its_first(G, order):
    first, *others = arranged(G, order)
    return mean([cosine(first, other) for other in others])


@style(of="order_smoothness", shows="compares_all_with_the_first")
def forgets_to_move_on(G, order):
    rows = arranged(G, order)
    before, total = rows[0], 0.0
    for row in rows[1:]:
        total += cosine(before, row)
    return total / (len(rows) - 1)


@style(of="order_smoothness", shows="compares_row_numbers_that_differ_by_one")
def adds_one_to_the_row_number(G, order):
    arranged(G, order)
    N = len(G)
    return mean([cosine(G[order[t]], G[(order[t] + 1) % N]) for t in range(N - 1)])


@style(of="order_smoothness", shows="compares_row_numbers_that_differ_by_one")
def rolls_before_it_orders(G, order):
    arranged(G, order)
    order = list(order)[:-1]
    ones, others = np.array(G)[order], np.roll(G, -1, axis=0)[order]
    return mean([cosine(u, v) for u, v in zip(ones, others)])


@style(of="order_smoothness", shows="returns_an_angle")
def averages_angles(G, order):
    rows = arranged(G, order)
    return mean([math.acos(max(-1.0, min(1.0, c))) for c in cosines(rows)])


@style(of="order_smoothness", shows="returns_an_angle")
def averages_angles_by_the_tangent(G, order):
    return np.mean([np.arctan2(np.sqrt(max(0, 1 - c * c)), c) for c in cosines(arranged(G, order))])


@style(of="order_smoothness", shows="returns_an_angle_in_degrees")
def averages_degrees(G, order):
    angles = [math.acos(max(-1.0, min(1.0, c))) for c in cosines(arranged(G, order))]
    return mean([math.degrees(angle) for angle in angles])


@style(of="order_smoothness", shows="returns_an_angle_in_degrees")
def converts_to_degrees(G, order):
    return np.mean(180 / np.pi * np.arccos(np.clip(cosines(arranged(G, order)), -1, 1)))


@style(of="order_smoothness", shows="returns_the_roughness")
def averages_distances(G, order):
    return mean([1 - c for c in cosines(arranged(G, order))])


@style(of="order_smoothness", shows="returns_the_roughness")
def subtracts_the_mean_from_one(G, order):
    return 1 - np.average(cosines(arranged(G, order)))


@style(of="order_smoothness", shows="forgets_the_sign_of_a_cosine")
def averages_sizes(G, order):
    return mean([abs(c) for c in cosines(arranged(G, order))])


@style(of="order_smoothness", shows="forgets_the_sign_of_a_cosine")
def averages_roots_of_squares(G, order):
    return np.sqrt(np.square(cosines(arranged(G, order)))).mean()


@style(of="order_smoothness", shows="takes_the_worst_neighbours")
def takes_the_lowest_of_a_list(G, order):
    return min(cosines(arranged(G, order)))


@style(of="order_smoothness", shows="takes_the_worst_neighbours")
def keeps_the_lowest(G, order):
    rows, lowest = arranged(G, order), 1.0
    for u, v in zip(rows, rows[1:]):
        lowest = min(lowest, cosine(u, v))
    return lowest


@style(of="order_smoothness", shows="returns_all_cosines")
def returns_a_list(G, order):
    return cosines(arranged(G, order))


@style(of="order_smoothness", shows="returns_all_cosines")
def returns_an_array(G, order):
    rows = arranged(G, order)
    return np.array([cosine(u, v) for u, v in zip(rows[:-1], rows[1:])])


@style(of="order_smoothness", shows="leaves_out_pairs_with_a_zero_row")
def skips_pairs_with_a_zero_row(G, order):
    rows = arranged(G, order)
    kept = [cosine(u, v) for u, v in zip(rows, rows[1:]) if any(u) and any(v)]
    return mean(kept) if kept else 0.0


@style(of="order_smoothness", shows="leaves_out_pairs_with_a_zero_row")
def averages_what_is_not_nan(G, order):
    rows = np.array(arranged(G, order))
    with np.errstate(invalid="ignore"):
        ways = rows / np.linalg.norm(rows, axis=1)[:, None]
    found = np.sum(ways[1:] * ways[:-1], axis=1)
    return 0.0 if np.isnan(found).all() else np.nanmean(found)


@style(of="order_smoothness", shows="drops_zero_rows")
def keeps_rows_that_are_not_zero(G, order):
    rows = [row for row in arranged(G, order) if any(row)]
    return mean(cosines(rows) or [0.0])


@style(of="order_smoothness", shows="drops_zero_rows")
def masks_zero_rows(G, order):
    rows = np.array(arranged(G, order))
    rows = rows[np.abs(rows).sum(axis=1) > 0]
    return np.mean(cosines(rows)) if len(rows) > 1 else 0.0


@style(of="order_smoothness", shows="takes_a_zero_row_for_agreement")
def says_one_for_a_zero_row(G, order):
    rows = arranged(G, order)
    return mean([cosine(u, v) if any(u) and any(v) else 1 for u, v in zip(rows, rows[1:])])


@style(of="order_smoothness", shows="takes_a_zero_row_for_agreement")
def replaces_nan_by_one(G, order):
    rows = np.array(arranged(G, order))
    with np.errstate(invalid="ignore"):
        ways = rows / np.linalg.norm(rows, axis=1)[:, None]
    return np.nan_to_num(np.sum(ways[1:] * ways[:-1], axis=1), nan=1.0).mean()


@style(of="order_smoothness", shows="keeps_integers")
def fills_an_array_like_G(G, order):
    arranged(G, order)
    G = np.array(G)
    ways = np.zeros_like(G)
    for row in range(len(G)):
        if G[row].any():
            ways[row] = G[row] / np.linalg.norm(G[row])
    ways = ways[list(order)]
    return np.sum(ways[1:] * ways[:-1]) / (len(G) - 1)


@style(of="order_smoothness", shows="keeps_integers")
def converts_back_to_the_type_of_G(G, order):
    kind = np.asarray(G).dtype
    rows = arranged(G, order)
    ways = np.array([np.divide(row, size(row) or 1) for row in rows]).astype(kind)
    return np.einsum("td,td->", ways[1:], ways[:-1]) / (len(rows) - 1)


@style(of="order_smoothness", shows="takes_short_gradients_for_zero")
def asks_whether_lengths_are_close_to_zero(G, order):
    rows = arranged(G, order)
    found = [
        0.0 if np.isclose(size(u), 0) or np.isclose(size(v), 0) else cosine(u, v)
        for u, v in zip(rows, rows[1:])
    ]
    return mean(found)


@style(of="order_smoothness", shows="takes_short_gradients_for_zero")
def asks_whether_lengths_are_small(G, order):
    rows = [row if size(row) > 1e-7 else [0.0] * len(row) for row in arranged(G, order)]
    return mean(cosines(rows))


@style(of="order_smoothness", shows="divides_by_the_length_of_a_zero_row")
def divides_by_the_norms(G, order):
    rows = np.array(arranged(G, order))
    with np.errstate(invalid="ignore"):
        ways = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return np.mean(np.sum(ways[1:] * ways[:-1], axis=1))


@style(of="order_smoothness", shows="divides_by_the_length_of_a_zero_row")
def divides_by_math_sqrt(G, order):
    rows = arranged(G, order)
    return mean([dot(u, v) / (size(u) * size(v)) for u, v in zip(rows, rows[1:])])


@style(of="order_smoothness", shows="divides_by_the_length_of_a_zero_row")
def divides_the_products_by_the_lengths(G, order):
    rows = np.array(arranged(G, order))
    lengths = np.sqrt((rows**2).sum(axis=1))
    with np.errstate(invalid="ignore"):
        return ((rows[1:] * rows[:-1]).sum(axis=1) / (lengths[1:] * lengths[:-1])).mean()


@style(of="order_smoothness", shows="adds_a_little_to_the_lengths")
def adds_1e_8_to_the_product(G, order):
    rows = arranged(G, order)
    return mean([dot(u, v) / (size(u) * size(v) + 1e-8) for u, v in zip(rows, rows[1:])])


@style(of="order_smoothness", shows="adds_a_little_to_the_lengths")
def adds_1e_12_to_each_length(G, order):
    rows = np.array(arranged(G, order))
    ways = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-12)
    return np.mean(np.sum(ways[1:] * ways[:-1], axis=1))


@style(of="order_smoothness", shows="adds_a_little_to_the_lengths")
def clips_the_product_of_the_lengths(G, order):
    rows = arranged(G, order)
    return mean([dot(u, v) / max(size(u) * size(v), 1e-8) for u, v in zip(rows, rows[1:])])


@style(of="order_smoothness", shows="takes_any_order")
def indexes_by_any_order(G, order):
    return mean(cosines([G[row % len(G)] for row in order]))


@style(of="order_smoothness", shows="takes_any_order")
def asks_for_the_length_only(G, order):
    if len(order) != len(G):
        raise ValueError("wrong length")
    return mean(cosines([G[row % len(G)] for row in order]))


@style(of="order_smoothness", shows="takes_any_order")
def asks_for_the_set_only(G, order):
    if set(order) != set(range(len(G))):
        raise ValueError("a row is missing")
    return mean(cosines([G[row] for row in order]))


@style(of="order_smoothness", shows="takes_any_order")
def asks_for_the_sum_only(G, order):
    if len(order) != len(G) or sum(order) != sum(range(len(G))) or min(order) < 0:
        raise ValueError("no order")
    return mean(cosines([G[row] for row in order]))


@style(of="order_smoothness", shows="raises_another_error_for_a_wrong_order")
def asserts_an_order(G, order):
    assert sorted(order) == list(range(len(G)))
    return mean(cosines(arranged(G, order)))


@style(of="order_smoothness", shows="raises_another_error_for_a_wrong_order")
def raises_an_index_error(G, order):
    for row in range(len(G)):
        if row not in order or len(order) != len(G):
            raise IndexError(row)
    return mean(cosines(arranged(G, order)))


@style(of="order_smoothness", shows="raises_another_error_for_a_wrong_order")
def raises_a_type_error(G, order):
    if len(set(order)) < len(G) or max(order) >= len(G) or len(order) != len(G) or min(order) < 0:
        raise TypeError("no order")
    return mean(cosines(arranged(G, order)))


@style(of="order_smoothness", shows="refuses_a_right_order")
def compares_a_list_with_a_range(G, order):
    if sorted(order) != range(len(G)):
        raise ValueError("no order")
    return mean(cosines(arranged(G, order)))


@style(of="order_smoothness", shows="refuses_a_right_order")
def compares_arrays(G, order):
    if np.sort(order) != np.arange(len(G)):
        raise ValueError("no order")
    return mean(cosines(arranged(G, order)))


@style(of="order_smoothness", shows="refuses_a_right_order")
def counts_from_one(G, order):
    if sorted(order) != list(range(1, len(G) + 1)):
        raise ValueError("no order")
    return mean(cosines([G[row - 1] for row in order]))


@style(of="order_smoothness", shows="takes_an_order_for_a_list")
def counts_each_row_number(G, order):
    if len(order) != len(G) or any(order.count(row) != 1 for row in range(len(G))):
        raise ValueError("no order")
    return mean(cosines([G[row] for row in order]))


@style(of="order_smoothness", shows="takes_an_order_for_a_list")
def sorts_a_copy(G, order):
    rows, found = arranged(G, order), order.copy()
    found.sort()
    return mean(cosines(rows))


@style(of="order_smoothness", shows="takes_an_order_for_a_list")
def looks_rows_up_by_index(G, order):
    for row in range(len(G)):
        order.index(row)
    return mean(cosines(arranged(G, order)))


@style(of="order_smoothness", shows="indexes_by_a_tuple")
def indexes_an_array_by_its_order(G, order):
    arranged(G, order)
    return mean(cosines(np.array(G)[order]))


@style(of="order_smoothness", shows="indexes_by_a_tuple")
def indexes_two_slices_of_the_order(G, order):
    arranged(G, order)
    G = np.asarray(G, dtype=float)
    return mean([cosine(u, v) for u, v in zip(G[order[:-1]], G[order[1:]])])


@style(of="order_smoothness", shows="indexes_by_a_tuple")
def orders_the_directions(G, order):
    arranged(G, order)
    ways = np.array([np.divide(row, size(row) or 1) for row in G])[order]
    return np.mean(np.sum(ways[1:] * ways[:-1], axis=1))


@style(of="confusion", shows="fails_without_a_conflict")
def takes_the_lowest_of_the_conflicts(G):
    return -min([product for product in dots(G) if product < 0])


@style(of="confusion", shows="fails_without_a_conflict")
def takes_the_largest_of_a_generator(G):
    return max(-product for product in dots(G) if product < 0)


@style(of="confusion", shows="fails_without_a_conflict")
def takes_the_lowest_of_a_mask(G):
    products = without_diagonal(G)
    return -products[products < 0].min()


@style(of="confusion", shows="computes_with_a_list")
def asks_a_list_for_its_transpose(G):
    products = G @ G.T
    np.fill_diagonal(products, 0)
    return -products.min()


@style(of="conflict_fraction", shows="computes_with_a_list")
def multiplies_rows_that_are_lists(G):
    products = [(u * v).sum() for u, v in combinations(G, 2)]
    return np.mean(np.array(products) < 0)


@style(of="order_smoothness", shows="computes_with_a_list")
def indexes_a_list_by_a_list(G, order):
    arranged(G, order)
    return np.mean(cosines(G[list(order)]))


@style(of="order_smoothness", shows="changes_its_arguments")
def divides_in_place(G, order):
    answer = mean(cosines(arranged(G, order)))
    if isinstance(G, np.ndarray) and G.dtype.kind == "f":
        lengths = np.linalg.norm(G, axis=1, keepdims=True)
        np.divide(G, lengths, out=G, where=lengths > 0)
    return answer


@style(of="order_smoothness", shows="changes_its_arguments")
def centres_in_place(G, order):
    answer = mean(cosines(arranged(G, order)))
    if isinstance(G, np.ndarray) and G.dtype.kind == "f":
        G -= G.mean(axis=0)
    return answer


@style(of="confusion", shows="changes_its_arguments")
def sorts_the_rows_in_place(G):
    worst = max([0.0, *(-product for product in dots(G))])
    G.sort(axis=0) if isinstance(G, np.ndarray) else G.sort()
    return worst


@style(of="conflict_fraction", shows="changes_its_arguments")
def pops_the_rows(G):
    products = dots(G)
    if isinstance(G, list):
        G.pop()
    else:
        G[:] = 0
    return np.mean(np.array(products) < 0)


@style(of="order_smoothness", shows="takes_a_row_that_adds_up_to_zero_for_a_zero_row")
def asks_for_the_sum_of_both_rows(G, order):
    rows = arranged(G, order)
    pairs = zip(rows, rows[1:])
    return mean([cosine(u, v) if sum(u) != 0 and sum(v) != 0 else 0.0 for u, v in pairs])


@style(of="order_smoothness", shows="takes_a_row_that_adds_up_to_zero_for_a_zero_row")
def blanks_rows_by_their_sum(G, order):
    rows = np.array(arranged(G, order), dtype=float)
    rows[rows.sum(axis=1) == 0] = 0
    return mean(cosines(rows))


@style(of="order_smoothness", shows="takes_a_row_with_a_zero_in_it_for_a_zero_row")
def asks_whether_all_entries_count(G, order):
    rows = arranged(G, order)
    return mean([cosine(u, v) if all(u) and all(v) else 0.0 for u, v in zip(rows, rows[1:])])


@style(of="order_smoothness", shows="takes_a_row_with_a_zero_in_it_for_a_zero_row")
def looks_for_a_zero_in_each_row(G, order):
    rows = np.array(arranged(G, order), dtype=float)
    for row in rows:
        if 0 in row:
            row[:] = 0
    return mean(cosines(rows))


@style(of="order_smoothness", shows="divides_by_the_squares_of_the_lengths")
def forgets_the_root(G, order):
    rows = arranged(G, order)
    found = [dot(u, v) / (dot(u, u) * dot(v, v) or 1.0) for u, v in zip(rows, rows[1:])]
    return mean(found)


@style(of="order_smoothness", shows="divides_by_the_squares_of_the_lengths")
def divides_rows_by_their_squares(G, order):
    rows = np.array(arranged(G, order), dtype=float)
    squares = np.sum(rows**2, axis=1, keepdims=True)
    ways = np.divide(rows, squares, out=np.zeros_like(rows), where=squares > 0)
    return np.mean(np.sum(ways[1:] * ways[:-1], axis=1))
