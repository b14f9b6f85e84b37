"""Known wrong answers to vanishing_exploding, each with the sentence that helps."""

import numpy as np

from grader import mistake, symptom


def matrices(jacobians):
    """The Jacobians as arrays of floats, from the last layer to the first."""
    return [np.array(J, dtype=float) for J in reversed(jacobians)]


def signals(jacobians, g):
    """The signal at the end and after each layer, walked as it should be."""
    walked = [np.array(g, dtype=float)]
    for J in matrices(jacobians):
        walked.append(walked[-1] @ J)
    return walked


def right_norms(jacobians, g):
    return np.array([np.linalg.norm(signal) for signal in signals(jacobians, g)])


# gradient_norms


@mistake(of="gradient_norms")
def walks_forward(jacobians, g):
    """You started with the first layer's matrix. The signal comes from the end, so the last layer is
    the first on its way."""
    return right_norms(jacobians[::-1], g)


@mistake(of="gradient_norms")
def puts_the_signal_behind_the_matrix(jacobians, g):
    """You multiplied matrix times signal, which is how a change travels forward. On the way back the
    signal is a row in front of the matrix, and the last layer comes first."""
    return right_norms([np.transpose(J) for J in jacobians], g)


@mistake(of="gradient_norms")
def carries_a_change_forward(jacobians, g):
    """You multiplied matrix times signal, which is how a change travels forward. On the way back the
    signal is a row in front of the matrix, and the last layer comes first."""
    return right_norms([np.transpose(J) for J in jacobians[::-1]], g)


@mistake(of="gradient_norms")
def multiplies_entry_by_entry(jacobians, g):
    """You multiplied entry by entry, as * does with arrays. The signal passes a matrix by the matrix
    product, a sum of products for each entry of the result."""
    signal, norms = np.array(g, dtype=float), [np.linalg.norm(g)]
    for J in matrices(jacobians):
        signal = signal * J
        norms.append(np.linalg.norm(signal))
    return np.array(norms)


@mistake(of="gradient_norms")
def leaves_out_the_start(jacobians, g):
    """The length of g itself is missing: entry 0 is the length before any layer, so T layers make
    T + 1 lengths."""
    return right_norms(jacobians, g)[1:]


@mistake(of="gradient_norms")
def multiplies_the_largest_stretches(jacobians, g):
    """You multiplied the most that each matrix can stretch. That is a bound which the signal seldom
    reaches: multiply the signal itself, and measure it after each layer."""
    gains = [np.linalg.norm(J, 2) for J in matrices(jacobians)]
    return np.linalg.norm(g) * np.cumprod([1.0, *gains])


@mistake(of="gradient_norms")
def multiplies_the_lengths_of_the_matrices(jacobians, g):
    """You multiplied the lengths of the matrices, the roots of the sums of their squared entries.
    They only bound how much is stretched: what happens to this signal depends on its direction."""
    gains = [np.linalg.norm(J) for J in matrices(jacobians)]
    return np.linalg.norm(g) * np.cumprod([1.0, *gains])


@mistake(of="gradient_norms")
def measures_the_product_of_the_matrices(jacobians, g):
    """You measured the product of the matrices and not the signal that has passed them. The order is
    right; send g through, since another direction is stretched otherwise."""
    product, norms = np.eye(len(g)), [1.0]
    for J in matrices(jacobians):
        product = product @ J
        norms.append(np.linalg.norm(product))
    return np.linalg.norm(g) * np.array(norms)


@mistake(of="gradient_norms")
def squares_the_lengths(jacobians, g):
    """These are the squares of the lengths. The root of the sum of the squares is missing."""
    return right_norms(jacobians, g) ** 2


@mistake(of="gradient_norms")
def adds_up_the_sizes(jacobians, g):
    """You added up the sizes of the entries. That is another way to measure a vector; in this course
    the length is the root of the sum of the squares."""
    return np.array([np.abs(signal).sum() for signal in signals(jacobians, g)])


@mistake(of="gradient_norms")
def takes_the_largest_entry(jacobians, g):
    """You took the largest entry of the signal. That is another way to measure a vector; in this
    course the length counts all entries, as the root of the sum of their squares."""
    return np.array([np.abs(signal).max() for signal in signals(jacobians, g)])


@mistake(of="gradient_norms")
def takes_the_root_of_the_mean_square(jacobians, g):
    """You took the mean of the squares, as others do to compare layers of different widths. Here it
    is the length, so the squares are summed."""
    return np.array([np.sqrt(np.mean(signal**2)) for signal in signals(jacobians, g)])


@mistake(of="gradient_norms")
def takes_logarithms(jacobians, g):
    """You returned the logarithms of the lengths, which are good for plots. Here the lengths
    themselves are asked for; growth_rate takes the logarithms."""
    with np.errstate(divide="ignore"):
        return np.log(right_norms(jacobians, g))


@mistake(of="gradient_norms")
def starts_anew_at_every_layer(jacobians, g):
    """These are the gains of single layers, as if the signal were as long as 1 before each. Let it go
    on as long as it is: its length after t layers is asked for."""
    norms = right_norms(jacobians, g)
    with np.errstate(all="ignore"):
        return np.array([norms[0], *(norms[1:] / norms[:-1])])


@mistake(of="gradient_norms")
def makes_it_length_1_after_every_layer(jacobians, g):
    """You made the signal as long as 1 after each layer, as programs do to keep numbers in range. Then
    each length tells of one layer alone: let the signal go on as long as it is."""
    norms = right_norms(jacobians, g)
    with np.errstate(all="ignore"):
        return np.array([*norms[:2], *(norms[2:] / norms[1:-1])])


@mistake(of="gradient_norms")
def measures_in_lengths_of_g(jacobians, g):
    """You divided by the length of g, so these are gains since the start. Here the lengths themselves
    are asked for, and entry 0 is that of g."""
    norms = right_norms(jacobians, g)
    with np.errstate(all="ignore"):  # without layers this is a 1, which may mean anything
        return norms / norms[0] if len(norms) > 1 else norms


@mistake(of="gradient_norms")
def sends_g_through_each_layer(jacobians, g):
    """You sent g itself through every layer. What comes out of one layer is what goes into the next,
    so the signal has to be carried on."""
    g = np.array(g, dtype=float)
    return np.array([np.linalg.norm(g), *(np.linalg.norm(g @ J) for J in matrices(jacobians))])


@mistake(of="gradient_norms")
def counts_from_the_input(jacobians, g):
    """The lengths are right but in the order of the layers, input first, as some plots have them.
    Here they follow the signal's walk: entry 0 is the length of g."""
    return right_norms(jacobians, g)[::-1]


@mistake(of="gradient_norms")
def returns_the_last_length_only(jacobians, g):
    """You returned one length, that at the very front. All lengths on the way are asked for, that of
    g included."""
    return right_norms(jacobians, g)[-1]


@mistake(of="gradient_norms")
def adds_up_the_lengths(jacobians, g):
    """You let the lengths add up from layer to layer. Each entry is the length at one place alone."""
    return np.cumsum(right_norms(jacobians, g))


# growth_rate


def logs_of(norms, log=np.log):
    with np.errstate(divide="ignore"):
        return log(np.array(norms, dtype=float))


@mistake(of="growth_rate")
def takes_the_decimal_logarithm(norms):
    """You took the logarithm to base 10. It is good for plots and fits powers of ten; the rate here
    is defined with the natural one, so that exp of it is the gain."""
    logs = logs_of(norms, np.log10)
    return (logs[-1] - logs[0]) / (len(norms) - 1)


@mistake(of="growth_rate")
def takes_the_binary_logarithm(norms):
    """You took the logarithm to base 2, which counts doublings. The rate here is defined with the
    natural one, so that exp of it is the gain."""
    logs = logs_of(norms, np.log2)
    return (logs[-1] - logs[0]) / (len(norms) - 1)


@mistake(of="growth_rate")
def forgets_to_divide(norms):
    """That is the logarithm of the gain of all layers together. The rate is per layer: divide by how
    many there are."""
    logs = logs_of(norms)
    return logs[-1] - logs[0]


@mistake(of="growth_rate")
def divides_by_the_number_of_lengths(norms):
    """You divided by the number of lengths. Between T + 1 lengths there are T layers."""
    logs = logs_of(norms)
    return (logs[-1] - logs[0]) / len(norms)


@mistake(of="growth_rate")
def returns_the_gain(norms):
    """That is the gain a layer, and the rate is its logarithm: above 0 for growth, below 0 where
    signals vanish."""
    return (norms[-1] / norms[0]) ** (1 / (len(norms) - 1))


@mistake(of="growth_rate")
def returns_the_gain_of_all_layers(norms):
    """That is the gain of all layers together. The rate is about one layer, and it is a logarithm:
    growth is above 0 then, and shrinking below."""
    return norms[-1] / norms[0]


@mistake(of="growth_rate")
def divides_one_logarithm_only(norms):
    """You divided the first logarithm alone by the number of layers. Brackets are missing: subtract
    first, and divide the difference."""
    logs = logs_of(norms)
    return logs[-1] - logs[0] / (len(norms) - 1)


@mistake(of="growth_rate")
def averages_the_gains(norms):
    """You averaged the gains and took the logarithm then. A gain of 2 and one of 1/2 cancel, but
    their mean is 1.25: average the logarithms."""
    norms = np.array(norms, dtype=float)
    with np.errstate(all="ignore"):
        return np.log(np.mean(norms[1:] / norms[:-1]))


@mistake(of="growth_rate")
def fits_a_line(norms):
    """You fitted a line to the logarithms, as is done where lengths are noisy. Its slope is another
    number; here the rate is defined by the first length and the last alone."""
    logs = logs_of(norms)
    t = np.arange(len(logs)) - (len(logs) - 1) / 2
    with np.errstate(invalid="ignore"):
        return np.sum(t * logs) / np.sum(t * t)


@mistake(of="growth_rate")
def turns_the_sign(norms):
    """The sign is turned: the rate is positive where the signal has grown, so the first logarithm is
    what is subtracted."""
    logs = logs_of(norms)
    return (logs[0] - logs[-1]) / (len(norms) - 1)


@mistake(of="growth_rate")
def takes_the_first_for_1(norms):
    """You left out the first length, as if every signal started with 1. What counts is how many times
    as long it has become."""
    return logs_of(norms)[-1] / (len(norms) - 1)


@mistake(of="growth_rate")
def averages_the_logarithms(norms):
    """You averaged the logarithms of the lengths. The rate is about gains: how much the logarithm
    changes from the first length to the last, per layer."""
    return np.mean(logs_of(norms))


@mistake(of="growth_rate")
def averages_the_lengths(norms):
    """You averaged the lengths. The rate is about how they change: how much the logarithm grows from
    the first length to the last, per layer."""
    return np.mean(np.array(norms, dtype=float))


@mistake(of="growth_rate")
def takes_no_logarithm(norms):
    """You averaged the differences of the lengths. Lengths are multiplied at every layer and not
    added to, so it is their logarithms whose differences are averaged."""
    return (norms[-1] - norms[0]) / (len(norms) - 1)


# clip_by_norm


def scaled(g, length, limit):
    """g, scaled to the limit where what was taken for its length is larger."""
    g = np.array(g, dtype=float)
    return g * (limit / length) if length > limit else g


@mistake(of="clip_by_norm")
def clips_each_entry(g, limit):
    """You cut each entry alone, which other programs call clipping by value. It turns the gradient;
    clipping by norm scales all entries alike and keeps the direction."""
    return np.clip(np.array(g, dtype=float), -limit, limit)


@mistake(of="clip_by_norm")
def always_scales(g, limit):
    """You scaled short gradients up to the limit. Clipping cuts what is too long and leaves the rest as
    it is."""
    g = np.array(g, dtype=float)
    with np.errstate(invalid="ignore"):
        return g * limit / np.linalg.norm(g)


@mistake(of="clip_by_norm")
def scales_all_but_zeros(g, limit):
    """You scaled short gradients up to the limit. Clipping cuts what is too long and leaves the rest as
    it is."""
    return always_scales(g, limit) if np.any(g) else np.array(g, dtype=float)


@mistake(of="clip_by_norm")
def scales_to_length_1(g, limit):
    """You made what is too long as long as 1. The direction is right; the length must be the limit."""
    g = np.array(g, dtype=float)
    length = np.linalg.norm(g)
    return g / length if length > limit else g


@mistake(of="clip_by_norm")
def measures_by_the_largest_entry(g, limit):
    """You compared the largest entry with the limit. The direction is kept, but the length is the
    root of the sum of all squares."""
    return scaled(g, np.max(np.abs(g)), limit)


@mistake(of="clip_by_norm")
def compares_the_largest_entry(g, limit):
    """You compared the largest entry with the limit, so some gradients stay too long although no entry
    is large. Compare what you scale by: the length of all entries together."""
    g = np.array(g, dtype=float)
    return g * (limit / np.linalg.norm(g)) if np.max(np.abs(g)) > limit else g


@mistake(of="clip_by_norm")
def compares_the_square(g, limit):
    """You compared the square of the length with the limit, so some gradients are scaled that should
    not be. Take the root before you compare."""
    g = np.array(g, dtype=float)
    squares = np.sum(g**2)
    return g * (limit / np.sqrt(squares)) if squares > limit else g


@mistake(of="clip_by_norm")
def measures_by_the_sum_of_sizes(g, limit):
    """You added up the sizes of the entries. That is another way to measure a vector; here the length
    is the root of the sum of the squares."""
    return scaled(g, np.sum(np.abs(g)), limit)


@mistake(of="clip_by_norm")
def measures_by_the_square(g, limit):
    """You took the square of the length for the length. A root is missing, in what is compared with
    the limit and in what you divide by."""
    return scaled(g, np.sum(np.square(g, dtype=float)), limit)


@mistake(of="clip_by_norm")
def measures_by_the_mean_square(g, limit):
    """You took the mean of the squares, so that larger arrays are allowed to be longer. Here the
    length is that of all entries together: sum the squares."""
    return scaled(g, np.sqrt(np.mean(np.square(g, dtype=float))), limit)


@mistake(of="clip_by_norm")
def measures_a_matrix_by_its_stretch(g, limit):
    """For a matrix you took its largest singular value, the most that it stretches. A matrix of
    gradients is clipped by the root of the sum of all its squared entries."""
    return scaled(g, np.linalg.norm(np.asarray(g, dtype=float), 2), limit)


@mistake(of="clip_by_norm")
def clips_each_row(g, limit):
    """You cut each row by itself, as is done where every example has a gradient of its own. Here the
    length is that of all entries together."""
    g = np.array(g, dtype=float)
    lengths = np.sqrt(np.sum(g**2, axis=-1, keepdims=True))
    return g * (limit / np.maximum(lengths, limit))


@mistake(of="clip_by_norm")
def adds_a_little_to_the_length(g, limit):
    """You added a millionth to the length, as libraries do so as never to divide by 0. Tiny gradients
    then come out too short; nothing is divided unless the length is above the limit, so leave it."""
    return scaled(g, np.linalg.norm(np.asarray(g, dtype=float)) + 1e-6, limit)


@mistake(of="clip_by_norm")
def forgets_to_divide_by_the_length(g, limit):
    """You multiplied what is too long by the limit. The factor is how much shorter it has to become:
    the limit compared with the length."""
    g = np.array(g, dtype=float)
    return g * limit if np.linalg.norm(g) > limit else g


# surprises


def found(calls):
    """Yield the pairs of matrices that were returned; nothing that is the same number all over."""
    for call in calls:
        if call.function == "surprises":
            pair = np.asarray(call.value, dtype=float)
            if np.isfinite(pair).all() and np.ptp(pair) > 0 and len(pair) == 2:
                yield pair


def left(matrix):
    """How many times as long a signal can be after 50 passes."""
    with np.errstate(all="ignore"):
        passed = np.linalg.matrix_power(matrix, 50)
    return np.linalg.norm(passed, 2) if np.isfinite(passed).all() else np.inf


def good_pair(grows, dies):
    small, large = np.max(np.abs(grows)) <= 0.5 + 1e-12, np.min(np.abs(dies)) > 1
    return small and large and left(grows) > 1000 and left(dies) < 1e-9


def three_by_three(calls):
    return [pair for pair in found(calls) if pair.shape == (2, 3, 3)]


@symptom
def returns_the_pair_in_the_other_order(calls):
    """Both matrices are right, but in the other order: first the one that grows, then the one that
    dies."""
    return any(good_pair(dies, grows) for grows, dies in three_by_three(calls))


@symptom
def finds_two_units_only(calls):
    """These are matrices for two units. Three are asked for, 3 by 3: with three, entries of 0.5 have
    one more to come together with."""
    return any(pair.shape == (2, 2, 2) for pair in found(calls))


@symptom
def grows_by_large_entries(calls):
    """Your first matrix has entries above 0.5, as if only large ones could make signals grow. Let
    small ones come together: where three of them add up, each need not be large."""
    return any(
        np.max(np.abs(grows)) > 0.5 + 1e-12 and not good_pair(dies, grows)
        for grows, dies in three_by_three(calls)
    )


@symptom
def does_not_grow(calls):
    """The entries of your first matrix are small enough, but no start grows a thousandfold. Parts
    that come together must not cancel: think of their signs, and how large each may be."""
    return any(
        np.max(np.abs(grows)) <= 0.5 + 1e-12 and left(grows) <= 1000
        for grows, _ in three_by_three(calls)
    )


@symptom
def dies_by_small_entries(calls):
    """Your second matrix has entries that are not above 1 in size, as the lesson's has its zeros.
    Here none may be small: let entries of different signs destroy what others make."""
    return any(
        np.min(np.abs(dies)) <= 1 and not good_pair(dies, grows)
        for grows, dies in three_by_three(calls)
    )


@symptom
def does_not_die(calls):
    """The entries of your second matrix are large, and so is what it leaves of some start: try all
    three rows of the identity. Look for a matrix that turns into 0 whatever it gives out itself."""
    return any(
        np.min(np.abs(dies)) > 1 and not left(dies) < 1e-9 for _, dies in three_by_three(calls)
    )


# what replaying cannot see


@symptom
def returns_the_signals(calls):
    """You returned the signals themselves. Their lengths are asked for, one number for each."""
    return any(
        all(np.allclose(one, right) for one, right in zip(call.value, walk, strict=True))
        for call in calls
        if call.function == "gradient_norms" and np.ndim(call.arguments[1]) == 1
        for walk in [signals(*call.arguments)]
        if len(walk) > 1 and len(call.value) == len(walk) and np.size(call.value[0]) > 1
    )


@symptom
def shapes_do_not_fit(calls):
    """Shapes do not fit. A Jacobian has a row for each number after the layer: the signal has as many
    entries as the last layer's matrix has rows, and meets that matrix first, from the left."""
    return any(
        call.function == "gradient_norms" and "ValueError" in call.raised and _misfit(call.raised)
        for call in calls
    )


@symptom
def makes_one_array_of_all_layers(calls):
    """The matrices differ in shape, so no one array can hold all of them. Leave them in their list and
    make an array of each when the signal comes to it."""
    return any(
        call.function == "gradient_norms" and "inhomogeneous" in call.raised for call in calls
    )


def _misfit(raised):
    return any(word in raised for word in ("mismatch", "not aligned", "broadcast"))


@symptom
def changes_an_argument(calls):
    """You changed what the caller gave you, such as the list of matrices by reverse() or pop(), or g
    by scaling it in place. Take a copy first, and change that."""
    return any(call.changed for call in calls)


@symptom
def takes_lists_for_arrays(calls):
    """Arguments may be lists, which cannot be multiplied like arrays. Make arrays of floats of them
    first."""
    words = "'list'", "list indices", "sequence"
    return any(word in call.raised for call in calls for word in words)


@symptom
def stores_in_integers(calls):
    """An array of integers holds no decimals, and scaling it in place fails or cuts them off. Make an
    array of floats of what you are given."""
    for call in calls:
        if call.function == "gradient_norms" and np.asarray(call.value).dtype.kind == "i":
            right = right_norms(*call.arguments)
            if np.shape(call.value) == right.shape and not np.allclose(call.value, right):
                return bool(np.all(np.abs(call.value - right) < 1))
        if call.function == "clip_by_norm" and np.asarray(call.arguments[0]).dtype.kind == "i":
            if "UFunc" in call.raised:
                return True
            given = np.asarray(call.value)
            length = np.linalg.norm(call.arguments[0])
            if given.dtype.kind == "i" and length > call.arguments[1]:
                return True
    return False


@symptom
def takes_the_logarithm_of_0(calls):
    """The logarithm of 0 raises an error in math.log. A last length of 0 means that the signal is
    gone, and then the rate is minus infinity."""
    return any(
        call.function == "growth_rate"
        and any(word in call.raised for word in ("math domain", "positive input"))
        for call in calls
    )


@symptom
def keeps_the_logarithm_from_0(calls):
    """You added a tiny number to the lengths, or set a floor, so as to have a logarithm of 0. The rate
    then tells of that number: a signal that is gone has the rate minus infinity."""
    return any(
        call.function == "growth_rate"
        and call.arguments[0][-1] == 0
        and np.isfinite(call.value)
        and call.value < -1.5
        for call in calls
    )


@symptom
def divides_by_the_length_0(calls):
    """A zero gradient has the length 0, and dividing by that raises an error. What is no longer than
    the limit needs no division."""
    return any(
        call.function == "clip_by_norm" and "ZeroDivisionError" in call.raised for call in calls
    )


def no_number_for(calls, function, zero):
    """Whether calls with zeros, and no others, returned NaN."""
    values = [
        (zero(call.arguments[0]), bool(np.isnan(call.value).any()))
        for call in calls
        if call.function == function and call.value is not None
    ]
    return (True, True) in values and (False, True) not in values


@symptom
def adds_up_layer_by_layer(calls):
    """Layer by layer, a signal that stays 0 gives minus infinity less minus infinity, which is no
    number. All logarithms in between cancel, so the first and the last are enough."""
    return no_number_for(calls, "growth_rate", lambda norms: norms[-1] == 0)


@symptom
def divides_zero_by_zero(calls):
    """A zero gradient came back as no number at all: 0 was divided by its length, which is 0. What is
    no longer than the limit needs no division."""
    return no_number_for(calls, "clip_by_norm", lambda g: not np.any(g))
