"""Known wrong answers to gradient_confusion, each with the sentence that helps."""

import math

import numpy as np

from grader import mistake, symptom


def _rows(G):
    return np.asarray(G, dtype=float)


def _dots(G):
    """Return all dot products, (N, N)."""
    return _rows(G) @ _rows(G).T


def _pairs(G):
    """Return the dot product of each pair, once."""
    return _dots(G)[np.triu_indices(len(G), 1)]


def _directions(G):
    """Return the rows with length 1; a zero row stays zero."""
    lengths = np.linalg.norm(_rows(G), axis=1, keepdims=True)
    return _rows(G) / np.where(lengths > 0, lengths, 1)


# confusion


@mistake(of="confusion")
def leaves_the_minus_in(G):
    """You left the minus sign in. Confusion says how far below zero the lowest dot product is, so it is
    positive, or 0 where no pair pulls apart."""
    return min(0.0, _pairs(G).min())


@mistake(of="confusion")
def returns_the_lowest_dot_product(G):
    """You left the minus sign in. Confusion says how far below zero the lowest dot product is, so it is
    positive, or 0 where no pair pulls apart."""
    return _pairs(G).min()


@mistake(of="confusion")
def becomes_negative_where_all_agree(G):
    """Where all pairs agree, the lowest dot product is positive and your confusion negative. Nothing
    pulls apart there: return 0.0."""
    return -_pairs(G).min()


@mistake(of="confusion")
def takes_the_pair_that_agrees_most(G):
    """This is the largest dot product: the pair that agrees most. The worst pair has the lowest one."""
    return max(0.0, _pairs(G).max())


@mistake(of="confusion")
def forgets_the_sign_of_a_pair(G):
    """You compare dot products without their signs, so a pair that agrees strongly counts as the
    worst. Only a negative one pulls apart."""
    return np.abs(_pairs(G)).max()


@mistake(of="confusion")
def counts_a_row_with_itself_as_a_pair(G):
    """Your largest product is that of a row with itself. A pair is two different rows, and the worst
    one has the lowest dot product."""
    return np.abs(_dots(G)).max()


@mistake(of="confusion")
def takes_the_cosine_of_the_worst_pair(G):
    """You divided by the lengths. Some measure conflict by cosines, from -1 to 1; confusion is a dot
    product, since a long gradient does more harm than a short one."""
    return max(0.0, -_pairs(_directions(G)).min())


@mistake(of="confusion")
def takes_the_pair_with_the_lowest_cosine(G):
    """You looked for the pair with the lowest cosine and returned its dot product. The worst pair here
    is the one with the lowest dot product: lengths count when you look for it, too."""
    place = _pairs(_directions(G)).argmin()
    return max(0.0, -_pairs(G)[place])


@mistake(of="confusion")
def averages_the_pairs(G):
    """You averaged over all pairs, so that those that agree make up for the others. Confusion is that
    of the worst pair alone."""
    return max(0.0, -_pairs(G).mean())


@mistake(of="confusion")
def averages_the_conflicts(G):
    """You averaged over the pairs that pull apart. Confusion is that of the worst of them alone."""
    return np.maximum(0, -_pairs(G))[_pairs(G) < 0].mean() if (_pairs(G) < 0).any() else 0.0


@mistake(of="confusion")
def adds_up_the_conflicts(G):
    """You added up all pairs that pull apart. Confusion is that of the worst one alone."""
    return np.maximum(0, -_pairs(G)).sum()


@mistake(of="confusion")
def compares_neighbours_only(G):
    """You compared each row with the next one only. A pair is any two different rows."""
    rows = _rows(G)
    return max(0.0, -np.sum(rows[1:] * rows[:-1], axis=1).min())


@mistake(of="confusion")
def compares_with_the_first_row_only(G):
    """You compared all rows with the first one only. The worst pair may be any two rows."""
    return max(0.0, -_dots(G)[0, 1:].min())


@mistake(of="confusion")
def compares_with_the_mean(G):
    """You compared each row with the mean gradient. Confusion compares the rows with each other, pair
    by pair."""
    return max(0.0, -(_rows(G) @ _rows(G).mean(axis=0)).min())


@mistake(of="confusion")
def takes_columns_for_gradients(G):
    """You compared columns. Some courses write one gradient a column; here each row of G is one, so
    there are N(N - 1)/2 pairs of rows."""
    columns = _rows(G).T
    return max(0.0, -_pairs(columns).min()) if len(columns) > 1 else 0.0


@mistake(of="confusion")
def makes_integers_of_gradients(G):
    """You made integers of the gradients, which cuts their fractions off. Compute with floats."""
    return max(0.0, -_pairs(np.trunc(_rows(G))).min())


@mistake(of="confusion")
def makes_an_integer_of_the_confusion(G):
    """You made an integer of the confusion, which cuts its fraction off. Return a float."""
    return int(max(0.0, -_pairs(G).min()))


@mistake(of="confusion")
def halves_the_confusion(G):
    """This is half of the confusion. Each pair has one dot product: do not add it to its mirror image
    or halve it."""
    return max(0.0, -_pairs(G).min()) / 2


# conflict_fraction


@mistake(of="conflict_fraction")
def counts_right_angles(G):
    """You counted pairs whose dot product is exactly 0, those at a right angle or with a zero row. They
    do not pull apart: a conflict is below zero."""
    return np.mean(_pairs(G) <= 0)


@mistake(of="conflict_fraction")
def divides_by_N_squared(G):
    """You averaged over the whole table of N times N products, the diagonal too. A row with itself is
    no pair, so there are fewer to divide by."""
    return np.mean(_dots(G) < 0)


@mistake(of="conflict_fraction")
def counts_the_diagonal_as_pairs(G):
    """Your total holds the N rows with themselves as well: N(N + 1)/2. A pair is two different rows, so
    leave the diagonal out, with k=1 for instance."""
    N = len(G)
    return np.sum(_pairs(G) < 0) / (N * (N + 1) / 2)


@mistake(of="conflict_fraction")
def counts_each_pair_once_and_divides_by_both(G):
    """You counted each pair once but divided by N(N - 1), which counts it twice. There are N(N - 1)/2
    pairs."""
    return np.mean(_pairs(G) < 0) / 2


@mistake(of="conflict_fraction")
def counts_each_pair_twice(G):
    """You counted each pair twice, as i, j and as j, i, but divided by the number of pairs. So you get
    up to 2, and a fraction is at most 1."""
    return 2 * np.mean(_pairs(G) < 0)


@mistake(of="conflict_fraction")
def counts_each_pair_once_and_divides_by_N_squared(G):
    """You counted each pair once and divided by N times N, which has each pair twice and each row with
    itself. There are N(N - 1)/2 pairs."""
    return np.sum(_pairs(G) < 0) / len(G) ** 2


@mistake(of="conflict_fraction")
def divides_by_the_number_of_rows(G):
    """You divided the number of conflicts by the number of rows. Divide by the number of pairs."""
    return np.sum(_pairs(G) < 0) / len(G)


@mistake(of="conflict_fraction")
def returns_the_count(G):
    """This is how many pairs pull apart. The fraction is that number over the number of pairs."""
    return int(np.sum(_pairs(G) < 0))


@mistake(of="conflict_fraction")
def returns_a_percentage(G):
    """This is a percentage. Return the fraction itself, from 0.0 to 1.0."""
    return 100 * np.mean(_pairs(G) < 0)


@mistake(of="conflict_fraction")
def counts_pairs_that_agree(G):
    """You counted the pairs whose dot product is positive. Those that pull apart have a negative one."""
    return np.mean(_pairs(G) > 0)


@mistake(of="conflict_fraction")
def counts_pairs_without_a_conflict(G):
    """This is the share of the pairs without a conflict: 1 minus what is asked for."""
    return np.mean(_pairs(G) >= 0)


@mistake(of="conflict_fraction")
def leaves_right_angles_out(G):
    """You left the pairs with the dot product 0 out of the total. They are no conflicts, but they are
    pairs: divide by all N(N - 1)/2."""
    return np.sum(_pairs(G) < 0) / max(1, np.sum(_pairs(G) != 0))


@mistake(of="conflict_fraction")
def looks_at_neighbours_only(G):
    """You looked at each row and the next one only. Look at every two different rows: that makes
    N(N - 1)/2 pairs."""
    rows = _rows(G)
    return np.mean(np.sum(rows[1:] * rows[:-1], axis=1) < 0)


@mistake(of="conflict_fraction")
def counts_rows_in_conflict(G):
    """This is the share of the rows that pull against some other row. The fraction asked for is of
    pairs."""
    return np.mean((_dots(G) < 0).any(axis=1))


@mistake(of="conflict_fraction")
def counts_rows_against_the_mean(G):
    """This is the share of the rows that pull against the mean gradient. Compare the rows with each
    other, pair by pair."""
    return np.mean(_rows(G) @ _rows(G).mean(axis=0) < 0)


@mistake(of="conflict_fraction")
def counts_pairs_of_columns(G):
    """You compared columns. Some courses write one gradient a column; here each row of G is one, so
    there are N(N - 1)/2 pairs of rows."""
    columns = _rows(G).T
    return np.mean(_pairs(columns) < 0) if len(columns) > 1 else 0.0


# order_smoothness


def _neighbours(G, order):
    """Return the cosines of the neighbours; refuse what is no order."""
    if sorted(order) != list(range(len(G))):
        raise ValueError("no order")
    ways = _directions(G)[list(order)]
    return np.sum(ways[1:] * ways[:-1], axis=1)


def _checked(G, order):
    """Return the order as a list; refuse what is none."""
    _neighbours(G, order)
    return list(order)


@mistake(of="order_smoothness")
def takes_dot_products(G, order):
    """You averaged dot products. Smoothness is about directions: divide each one by both lengths to
    get the cosine."""
    rows = _rows(G)[_checked(G, order)]
    return np.mean(np.sum(rows[1:] * rows[:-1], axis=1))


@mistake(of="order_smoothness")
def divides_by_one_length_only(G, order):
    """You divided by the length of one of the two gradients. A cosine is the dot product divided by
    both lengths."""
    order = _checked(G, order)
    ways, rows = _directions(G)[order], _rows(G)[order]
    return np.mean(np.sum(ways[:-1] * rows[1:], axis=1))


@mistake(of="order_smoothness")
def divides_by_the_other_length_only(G, order):
    """You divided by the length of one of the two gradients. A cosine is the dot product divided by
    both lengths."""
    order = _checked(G, order)
    ways, rows = _directions(G)[order], _rows(G)[order]
    return np.mean(np.sum(ways[1:] * rows[:-1], axis=1))


@mistake(of="order_smoothness")
def divides_by_the_size_of_the_whole_table(G, order):
    """You divided all rows by one number, the norm of the whole of G. Each gradient has a length of its
    own: norms along axis 1."""
    rows = _rows(G)[_checked(G, order)]
    whole = np.linalg.norm(rows)
    return np.mean(np.sum(rows[1:] * rows[:-1], axis=1)) / (whole**2 or 1.0)


@mistake(of="order_smoothness")
def divides_by_the_lengths_of_columns(G, order):
    """You divided by the lengths of the columns. Gradients are rows, so their lengths are norms along
    axis 1."""
    columns = _directions(_rows(G).T).T[_checked(G, order)]
    return np.mean(np.sum(columns[1:] * columns[:-1], axis=1))


@mistake(of="order_smoothness")
def divides_the_sums(G, order):
    """You divided the sum of the dot products by the sum of the lengths' products, so long gradients
    count more. Take the cosine of each pair first, then the mean."""
    rows = _rows(G)[_checked(G, order)]
    lengths = np.linalg.norm(rows, axis=1)
    total = np.sum(lengths[1:] * lengths[:-1])
    return np.sum(rows[1:] * rows[:-1]) / total if total else 0.0


@mistake(of="order_smoothness")
def adds_up_the_cosines(G, order):
    """You added up the cosines. Smoothness is their mean, over the N - 1 neighbouring pairs."""
    return np.sum(_neighbours(G, order))


@mistake(of="order_smoothness")
def divides_by_N(G, order):
    """You divided by N. N gradients in a row have N - 1 neighbouring pairs: the last one has no
    neighbour after it."""
    return np.sum(_neighbours(G, order)) / len(G)


@mistake(of="order_smoothness")
def goes_round_in_a_circle(G, order):
    """You took the last gradient and the first one for neighbours. An order has two ends, and so
    N - 1 neighbouring pairs."""
    ways = _directions(G)[_checked(G, order)]
    return np.mean(np.sum(ways * np.roll(ways, 1, axis=0), axis=1))


@mistake(of="order_smoothness")
def forgets_the_last_pair(G, order):
    """You left out the last pair of neighbours. N gradients in a row have N - 1 of them."""
    cosines = _neighbours(G, order)
    return np.mean(cosines[:-1]) if len(cosines) > 1 else 0.0


@mistake(of="order_smoothness")
def ignores_the_order(G, order):
    """You took the rows as they stand in G, or sorted the order first. The neighbours are order[t] and
    order[t + 1]."""
    return np.mean(_neighbours(G, sorted(_checked(G, order))))


@mistake(of="order_smoothness")
def takes_the_order_for_places(G, order):
    """You took order for the places to which the rows go. It says which row comes: first row order[0],
    then row order[1]."""
    return np.mean(_neighbours(G, np.argsort(_checked(G, order))))


@mistake(of="order_smoothness")
def averages_over_all_pairs(G, order):
    """You averaged over all pairs. That is what a random order has on average; here only neighbours in
    this order count."""
    _checked(G, order)
    return np.mean(_pairs(_directions(G)))


@mistake(of="order_smoothness")
def compares_all_with_the_first(G, order):
    """You compared every gradient with the first one. Compare each with the one before it."""
    ways = _directions(G)[_checked(G, order)]
    return np.mean(ways[1:] @ ways[0])


@mistake(of="order_smoothness")
def compares_row_numbers_that_differ_by_one(G, order):
    """You compared order[t] with row order[t] + 1, or t with order[t]. Neighbours are order[t] and
    order[t + 1]: the next entry of order."""
    order = _checked(G, order)
    ways = _directions(G)
    return np.mean([ways[row] @ ways[(row + 1) % len(G)] for row in order[:-1]])


@mistake(of="order_smoothness")
def returns_an_angle(G, order):
    """This is the mean angle between neighbours, in radians. Asked for is the mean of the cosines."""
    return np.mean(np.arccos(np.clip(_neighbours(G, order), -1, 1)))


@mistake(of="order_smoothness")
def returns_an_angle_in_degrees(G, order):
    """This is the mean angle between neighbours, in degrees. Asked for is the mean of the cosines."""
    return np.degrees(np.mean(np.arccos(np.clip(_neighbours(G, order), -1, 1))))


@mistake(of="order_smoothness")
def returns_the_roughness(G, order):
    """This is 1 minus the mean cosine, known as the cosine distance. A smooth order has a large mean
    cosine; return that."""
    return 1 - np.mean(_neighbours(G, order))


@mistake(of="order_smoothness")
def forgets_the_sign_of_a_cosine(G, order):
    """You took the cosines without their signs. Neighbours that pull apart have a negative cosine, and
    it lowers the mean."""
    return np.mean(np.abs(_neighbours(G, order)))


@mistake(of="order_smoothness")
def takes_the_worst_neighbours(G, order):
    """This is the lowest cosine of all neighbours. Asked for is their mean."""
    return np.min(_neighbours(G, order))


@mistake(of="order_smoothness")
def returns_all_cosines(G, order):
    """These are the cosines of all neighbours. Asked for is one number, their mean."""
    return _neighbours(G, order)


def _pairs_with_zero(G, order):
    rows = _rows(G)[list(order)].any(axis=1)
    return ~(rows[1:] & rows[:-1])


@mistake(of="order_smoothness")
def leaves_out_pairs_with_a_zero_row(G, order):
    """You left pairs with a zero row out of the mean. They have the cosine 0 and count as pairs: divide
    by N - 1."""
    cosines = _neighbours(G, order)[~_pairs_with_zero(G, order)]
    return np.mean(cosines) if len(cosines) else 0.0


@mistake(of="order_smoothness")
def drops_zero_rows(G, order):
    """You dropped the zero rows, so that the rows on both sides of one became neighbours. Keep them: a
    pair with a zero row counts as the cosine 0."""
    order = [row for row in _checked(G, order) if np.any(_rows(G)[row])]
    ways = _directions(G)[order]
    return np.mean(np.sum(ways[1:] * ways[:-1], axis=1)) if len(order) > 1 else 0.0


@mistake(of="order_smoothness")
def takes_a_zero_row_for_agreement(G, order):
    """You gave a pair with a zero row the cosine 1. A zero row points nowhere, and counts as the
    cosine 0."""
    cosines = _neighbours(G, order)
    return np.mean(np.where(_pairs_with_zero(G, order), 1.0, cosines))


@mistake(of="order_smoothness")
def keeps_integers(G, order):
    """Gradients of integers give you integers: the entries of the directions lose their fractions. Make
    an array of floats of G first."""
    _checked(G, order)
    ways = np.trunc(_directions(G)) if np.asarray(G).dtype.kind == "i" else _directions(G)
    return np.mean([ways[one] @ ways[two] for one, two in zip(order, order[1:])])


@mistake(of="order_smoothness")
def takes_short_gradients_for_zero(G, order):
    """You take short gradients for zero ones. Only a row whose entries are all exactly 0 has no
    direction; compare its length with 0 itself."""
    _checked(G, order)
    return np.mean(_neighbours(np.where(np.isclose(G, 0), 0, G), order))


def _with_zeros(G, order, rows):
    """Return the mean cosine if these rows count as zero rows."""
    _checked(G, order)
    return np.mean(_neighbours(np.where(rows[:, None], 0, _rows(G)), order))


@mistake(of="order_smoothness")
def takes_a_row_that_adds_up_to_zero_for_a_zero_row(G, order):
    """You take a row for zero because its entries add up to 0, as those of [3, -3] do. Only a row whose
    entries are all 0 has no direction; its length tells."""
    return _with_zeros(G, order, _rows(G).sum(axis=1) == 0)


@mistake(of="order_smoothness")
def takes_a_row_with_a_zero_in_it_for_a_zero_row(G, order):
    """You take a row for zero because one of its entries is 0, as in [0, 2]. Only a row whose entries
    are all 0 has no direction; its length tells."""
    return _with_zeros(G, order, (_rows(G) == 0).any(axis=1))


@mistake(of="order_smoothness")
def divides_by_the_squares_of_the_lengths(G, order):
    """You divided by the squares of both lengths. A cosine is divided by each length once, and a row
    has with itself the cosine 1."""
    order = _checked(G, order)
    ways, lengths = _directions(G)[order], np.linalg.norm(_rows(G)[order], axis=1)
    lengths = np.where(lengths > 0, lengths, 1)
    return np.mean(np.sum(ways[1:] * ways[:-1], axis=1) / (lengths[1:] * lengths[:-1]))


def _asked(calls, name="order_smoothness"):
    return [call for call in calls if call.function == name]


def _is_order(G, order):
    return sorted(np.ravel(order).tolist()) == list(range(len(G)))


def _number(value):
    """Return one number; nan for what is none."""
    try:
        return float(np.asarray(value, dtype=float).item())
    except (TypeError, ValueError):
        return math.nan


def _right(call, reference):
    wanted = getattr(reference, call.function)(*call.arguments)
    return not call.raised and abs(_number(call.value) - wanted) <= 1e-6


@symptom
def divides_by_the_length_of_a_zero_row(calls, reference):
    """A zero row has the length 0, and you divide by it, which gives nan or an error. Ask for that case
    before you divide: such a pair has the cosine 0."""
    with_zero = [
        call
        for call in _asked(calls)
        if _is_order(*call.arguments) and _pairs_with_zero(*call.arguments).any()
    ]
    others = [
        call for call in _asked(calls) if _is_order(*call.arguments) and call not in with_zero
    ]
    return (
        bool(with_zero)
        and all(_right(call, reference) for call in others)
        and any("ZeroDivisionError" in call.raised or _nan(call) for call in with_zero)
    )


def _nan(call):
    return not call.raised and call.value is not None and math.isnan(_number(call.value))


@symptom
def adds_a_little_to_the_lengths(calls, reference):
    """Cosines of short gradients come out too near 0. If you add something tiny to the lengths, or set
    them a least value, do not: treat exact zeros as a case of their own."""
    short, long = [], []
    for call in _asked(calls):
        if _is_order(*call.arguments) and np.any(call.arguments[0]):
            size = np.linalg.norm(call.arguments[0], axis=1).max()
            (short if size < 1e-4 else long).append(call)
    if not short or not all(_right(call, reference) for call in long):
        return False
    for call in short:
        given, wanted = _number(call.value), reference.order_smoothness(*call.arguments)
        if not 0 < abs(given) < abs(wanted) * (1 - 1e-8):
            return False
    return True


@symptom
def takes_any_order(calls):
    """You accept an order that repeats a row, leaves one out, or has a negative or too large row number.
    Sorted, an order must be 0, 1, ..., N - 1; raise ValueError if it is not."""
    return any(
        not _is_order(*call.arguments) and not call.raised and call.value is not None
        for call in _asked(calls)
    )


@symptom
def raises_another_error_for_a_wrong_order(calls):
    """You refuse a wrong order, or NumPy does, but with another error than ValueError. An assert raises
    AssertionError, and a row number that is too large raises IndexError: ask first, and raise ValueError."""
    kinds = "AssertionError", "IndexError", "KeyError", "TypeError", "Exception", "RuntimeError"
    return any(
        not _is_order(*call.arguments) and call.raised.startswith(kinds) for call in _asked(calls)
    )


@symptom
def refuses_a_right_order(calls):
    """You raise ValueError for an order that is one. A sorted list never equals a range, and comparing
    an array gives an array: make plain lists of both sides first."""
    return any(
        _is_order(*call.arguments) and call.raised.startswith("ValueError")
        for call in _asked(calls)
    )


@symptom
def takes_an_order_for_a_list(calls):
    """An order may be a tuple, a range or an array too, and these lack some of a list's methods. Make a
    list of it first."""
    return any(
        "object has no attribute" in call.raised and not isinstance(call.arguments[1], list)
        for call in _asked(calls)
    )


@symptom
def indexes_by_a_tuple(calls):
    """Between brackets NumPy takes a tuple for one place along each axis, not for several rows. Make a
    list or an array of the order first."""
    return any(
        "too many indices" in call.raised and isinstance(call.arguments[1], tuple)
        for call in _asked(calls)
    )


@symptom
def fails_without_a_conflict(calls):
    """Where no pair pulls apart, your function has nothing to take the worst of, and fails. The confusion
    is 0.0 then."""
    return any(
        "empty" in call.raised or "zero-size" in call.raised for call in _asked(calls, "confusion")
    )


@symptom
def computes_with_a_list(calls):
    """A list has no arithmetic, no .T, and cannot be indexed by a list. Make an array of G first."""
    words = (
        "'list' object has no attribute",
        "unsupported operand type",
        "list indices must be",
        "multiply sequence",
        "only integer scalar arrays",
    )
    return any(
        isinstance(call.arguments[0], list) and any(word in call.raised for word in words)
        for call in calls
    )


@symptom
def changes_its_arguments(calls):
    """You changed the caller's arrays or lists in place, with /= or sort or the like. Make new ones: the
    caller still needs the old."""
    return any(call.changed for call in calls)
