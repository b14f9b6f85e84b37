"""Known wrong answers to input_saliency, each with the sentence that helps."""

import numpy as np

from grader import as_numbers, mistake, symptom


def walked(params, x):
    """Return W1, b1, W2, b2, the hidden sums z and what tanh makes of them."""
    W1, b1, W2, b2 = (np.asarray(params[name], dtype=float) for name in ("W1", "b1", "W2", "b2"))
    z = W1 @ np.asarray(x, dtype=float) + b1
    return W1, b1, W2, b2, z, np.tanh(z)


def slopes(params, x):
    """Return the slopes of all scores, (C, D)."""
    W1, _, W2, _, _, h = walked(params, x)
    return W2 * (1 - h**2) @ W1


def shares(params, x):
    """Return the softmax of the scores."""
    _, _, W2, b2, _, h = walked(params, x)
    scores = W2 @ h + b2
    exponentials = np.exp(scores - scores.max())
    return exponentials / exponentials.sum()


# saliency


@mistake(of="saliency")
def returns_the_slopes_of_all_classes(params, x, label):
    """You return the slopes of every score, a row for each class. Asked for is one score: its own
    signal at the scores is 1 for its class and 0 for all others."""
    return slopes(params, x)


@mistake(of="saliency")
def adds_up_all_classes(params, x, label):
    """You sent a 1 back from every score, so the slopes of all classes are added up. The signal is 1
    for the class of the label only."""
    return slopes(params, x).sum(axis=0)


@mistake(of="saliency")
def counts_labels_from_1(params, x, label):
    """These are the slopes of the class before. Labels count from 0, as places in Python do."""
    return slopes(params, x)[label - 1]


@mistake(of="saliency")
def takes_the_share(params, x, label):
    """These are the slopes of the softmax share. Other programs show those too; here we ask for the
    score before softmax, in which the other classes are not mixed."""
    p, all_slopes = shares(params, x), slopes(params, x)
    return p[label] * (all_slopes[label] - p @ all_slopes)


@mistake(of="saliency")
def takes_the_logarithm_of_the_share(params, x, label):
    """These are the slopes of the logarithm of the softmax share. Here we ask for the score alone:
    its signal is 1 for its class, and no shares are taken off."""
    return slopes(params, x)[label] - shares(params, x) @ slopes(params, x)


@mistake(of="saliency")
def takes_the_loss(params, x, label):
    """These are the slopes of the cross-entropy loss, with share minus truth as the signal. That is
    what attacks on networks follow; here the signal comes from the score itself."""
    return shares(params, x) @ slopes(params, x) - slopes(params, x)[label]


@mistake(of="saliency")
def forgets_the_bend(params, x, label):
    """The tanh's slope is missing. On the way back the signal passes tanh too, upstream times local,
    between layer 2 and layer 1."""
    W1, _, W2, *_ = walked(params, x)
    return W2[label] @ W1


@mistake(of="saliency")
def squares_the_sum_before_tanh(params, x, label):
    """You took the tanh's slope with z, what goes into tanh. In 1 minus the square belongs what
    comes out of it."""
    W1, _, W2, _, z, _ = walked(params, x)
    return W2[label] * (1 - z**2) @ W1


@mistake(of="saliency")
def bends_twice(params, x, label):
    """You took tanh twice: the slope is taken at z, what goes into tanh, and not at h, what comes out
    of it."""
    W1, _, W2, _, _, h = walked(params, x)
    return W2[label] * (1 - np.tanh(h) ** 2) @ W1


@mistake(of="saliency")
def forgets_the_square(params, x, label):
    """The square is missing in the tanh's slope: where tanh gives 0.6 it is 0.64, and where it gives
    -0.8 it is 0.36."""
    W1, _, W2, _, _, h = walked(params, x)
    return W2[label] * (1 - h) @ W1


@mistake(of="saliency")
def adds_the_square(params, x, label):
    """You added the square in the tanh's slope. It is taken off: the slope is largest, 1, where tanh
    gives 0, and flattens to both sides."""
    W1, _, W2, _, _, h = walked(params, x)
    return W2[label] * (1 + h**2) @ W1


@mistake(of="saliency")
def takes_the_slope_of_the_logistic_function(params, x, label):
    """h times 1 - h is the slope of the logistic function. The hidden units of this network have
    tanh."""
    W1, _, W2, _, _, h = walked(params, x)
    return W2[label] * (h * (1 - h)) @ W1


@mistake(of="saliency")
def multiplies_by_tanh_itself(params, x, label):
    """You multiplied by what tanh gives. The chain rule wants its slope there: upstream times
    local."""
    W1, _, W2, _, _, h = walked(params, x)
    return W2[label] * h @ W1


@mistake(of="saliency")
def ignores_the_bias(params, x, label):
    """You left b1 out on the way to the hidden units. A bias has no slope in the input, but it
    decides where each tanh is, and so how steep."""
    W1, b1, W2, _, z, _ = walked(params, x)
    return W2[label] / np.cosh(np.clip(z - b1, -300, 300)) ** 2 @ W1


# Before the sizes, which are the same wherever a slope is negative.
@mistake(of="saliency")
def turns_the_sign(params, x, label):
    """Your slopes have the opposite sign: they say how the score falls. Saliency is the gradient of
    the score as it stands, without a minus."""
    return -slopes(params, x)[label]


@mistake(of="saliency")
def takes_the_size_too_early(params, x, label):
    """You return sizes. Many programs draw those, but here the sign is kept: it tells whether raising
    an input raises or lowers the score."""
    return np.abs(slopes(params, x)[label])


@mistake(of="saliency")
def multiplies_by_the_input(params, x, label):
    """You multiplied the slopes by the input. That is another real method, called gradient times
    input; saliency is the gradient alone."""
    return slopes(params, x)[label] * np.asarray(x)


def _scaled(dx, by):
    size = by(dx)
    return dx / size if size else dx


@mistake(of="saliency")
def makes_the_length_1(params, x, label):
    """You scaled the slopes, as programs do that draw them. Here they keep their size: they say how
    much the score changes."""
    return _scaled(slopes(params, x)[label], np.linalg.norm)


@mistake(of="saliency")
def makes_the_largest_1(params, x, label):
    """You scaled the slopes, as programs do that draw them. Here they keep their size: they say how
    much the score changes."""
    return _scaled(slopes(params, x)[label], lambda dx: np.max(np.abs(dx)))


@mistake(of="saliency")
def stops_at_the_hidden_sums(params, x, label):
    """These are the slopes in the hidden units' sums, K numbers. Go back through layer 1 too: each
    input reaches every unit, with its weight."""
    _, _, W2, _, _, h = walked(params, x)
    return W2[label] * (1 - h**2)


@mistake(of="saliency")
def returns_the_slopes_in_the_weights(params, x, label):
    """These are slopes in the weights of layer 1, which a network needs to learn. Here the weights
    stand still and the input moves: what the walk back passes on, not what it keeps."""
    _, _, W2, _, _, h = walked(params, x)
    return np.outer(W2[label] * (1 - h**2), x)


@mistake(of="saliency")
def returns_the_score(params, x, label):
    """This is the score itself. Asked for is how it changes with each input."""
    _, _, W2, b2, _, h = walked(params, x)
    return W2[label] @ h + b2[label]


# top_inputs


def order(dx):
    """Return the places from the largest size to the smallest."""
    return np.argsort(-np.abs(np.asarray(dx, dtype=float)), kind="stable")


@mistake(of="top_inputs")
def compares_signed_slopes(dx, k):
    """You looked for the largest slopes with their signs, so strong negative ones are missed. Compare
    sizes: how far each slope is from 0."""
    return np.argsort(-np.asarray(dx, dtype=float))[:k]


@mistake(of="top_inputs")
def takes_the_most_negative(dx, k):
    """You took the most negative slopes first. Compare sizes, and begin with the largest."""
    return np.argsort(dx)[:k]


@mistake(of="top_inputs")
def takes_the_smallest(dx, k):
    """These are the places of the smallest sizes: sorting begins with the smallest. Asked for are the
    largest."""
    return order(dx)[::-1][:k]


@mistake(of="top_inputs")
def turns_the_smallest_round(dx, k):
    """You took the first k of a rising order and turned them round, so these are the smallest. Turn
    the whole order round before you cut it."""
    return order(dx)[::-1][:k][::-1]


@mistake(of="top_inputs")
def returns_the_slopes(dx, k):
    """You return the slopes themselves or their sizes. Asked for is where they stand: places that
    count from 0."""
    return np.asarray(dx)[order(dx)[:k]]


@mistake(of="top_inputs")
def returns_the_sizes(dx, k):
    """You return the slopes themselves or their sizes. Asked for is where they stand: places that
    count from 0."""
    return np.abs(np.asarray(dx)[order(dx)[:k]])


@mistake(of="top_inputs")
def counts_from_1(dx, k):
    """Your places count from 1. In Python they count from 0, so that dx[place] finds the slope."""
    return order(dx)[:k] + 1


@mistake(of="top_inputs")
def returns_all_places(dx, k):
    """You return the order of all inputs. Only the first k are asked for."""
    return order(dx)


@mistake(of="top_inputs")
def returns_one_place(dx, k):
    """You return the place of the largest only. Asked for are k places, in an array also when k is
    1."""
    return order(dx)[0]


@mistake(of="top_inputs")
def returns_a_mask(dx, k):
    """You mark the k inputs among all D. Return their places instead: k whole numbers, the largest
    first."""
    mask = np.zeros(len(dx), dtype=bool)
    mask[order(dx)[:k]] = True
    return mask


@mistake(of="top_inputs")
def returns_ranks(dx, k):
    """These are ranks: which number in the order each input has. Asked for is the reverse: which
    input comes first, which second; sort once."""
    return np.argsort(order(dx))[:k]


# dream


def path_by(x0, steps, move):
    """Return a path whose next point is `move(x)`."""
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        path.append(move(path[-1]))
    return np.array(path)


@mistake(of="dream")
def goes_downhill(score_grad, x0, lr, steps):
    """You subtract the gradient, which lowers the score. A dream climbs: add it."""
    return path_by(x0, steps, lambda x: x - lr * score_grad(x))


@mistake(of="dream")
def returns_the_end_only(score_grad, x0, lr, steps):
    """You return the last point only. Return the whole path, a point a row, the start first."""
    return path_by(x0, steps, lambda x: x + lr * score_grad(x))[-1]


@mistake(of="dream")
def leaves_out_the_start(score_grad, x0, lr, steps):
    """Row 0 must be the start x0. Your first row is where you are after one step."""
    return path_by(x0, steps, lambda x: x + lr * score_grad(x))[1:]


@mistake(of="dream")
def takes_one_step_too_many(score_grad, x0, lr, steps):
    """You take one step too many: the start and a row for each step make steps + 1 rows."""
    return path_by(x0, steps + 1, lambda x: x + lr * score_grad(x))


@mistake(of="dream")
def leaves_out_the_end(score_grad, x0, lr, steps):
    """The last step is missing: the start and a row for each step make steps + 1 rows."""
    return path_by(x0, steps, lambda x: x + lr * score_grad(x))[:-1]


@mistake(of="dream")
def takes_steps_of_one_length(score_grad, x0, lr, steps):
    """You scale the gradient to one size, as many programs that make images do. Here a step is the
    learning rate times the gradient as it is."""
    return path_by(x0, steps, lambda x: x + lr * _scaled(score_grad(x), np.linalg.norm))


@mistake(of="dream")
def divides_by_the_mean_size(score_grad, x0, lr, steps):
    """You scale the gradient to one size, as many programs that make images do. Here a step is the
    learning rate times the gradient as it is."""
    return path_by(
        x0, steps, lambda x: x + lr * _scaled(score_grad(x), lambda slope: np.abs(slope).mean())
    )


@mistake(of="dream")
def steps_by_signs(score_grad, x0, lr, steps):
    """You keep only the signs of the gradient, as one well-known attack on networks does. Here each
    entry moves in proportion to its slope."""
    return path_by(x0, steps, lambda x: x + lr * np.sign(score_grad(x)))


@mistake(of="dream")
def cuts_to_a_range(score_grad, x0, lr, steps):
    """You cut the entries to a range, as programs do for pixels. Here inputs are any numbers, and
    nothing holds them back."""
    return path_by(x0, steps, lambda x: np.clip(x + lr * score_grad(x), 0, 1))


@mistake(of="dream")
def cuts_to_both_sides(score_grad, x0, lr, steps):
    """You cut the entries to a range, as programs do for pixels. Here inputs are any numbers, and
    nothing holds them back."""
    return path_by(x0, steps, lambda x: np.clip(x + lr * score_grad(x), -1, 1))


@mistake(of="dream")
def cuts_to_pixels(score_grad, x0, lr, steps):
    """You cut the entries to a range, as programs do for pixels. Here inputs are any numbers, and
    nothing holds them back."""
    return path_by(x0, steps, lambda x: np.clip(x + lr * score_grad(x), 0, 255))


@mistake(of="dream")
def stays_with_the_first_gradient(score_grad, x0, lr, steps):
    """You use the gradient of the start in every step. Ask for it anew where you are."""
    slope = score_grad(np.array(x0, dtype=float))
    return path_by(x0, steps, lambda x: x + lr * slope)


@mistake(of="dream")
def starts_again_in_each_step(score_grad, x0, lr, steps):
    """Each of your steps starts from x0 again. Go on from the newest point, the last row."""
    start = np.array(x0, dtype=float)
    return path_by(x0, steps, lambda x: start + lr * score_grad(start))


@mistake(of="dream")
def stores_one_array_in_all_rows(score_grad, x0, lr, steps):
    """All your rows are one and the same array, so each of them shows the end of the path. Store a
    copy in each step, or make a new array."""
    path = path_by(x0, steps, lambda x: x + lr * score_grad(x))
    return np.repeat(path[-1:], steps + 1, axis=0)


@mistake(of="dream")
def forgets_the_rate(score_grad, x0, lr, steps):
    """You left out the learning rate: a step is lr times the gradient."""
    return path_by(x0, steps, lambda x: x + score_grad(x))


@mistake(of="dream")
def has_a_point_in_each_column(score_grad, x0, lr, steps):
    """Your path lies on its side, with a point in each column. Points are rows: (steps + 1, d)."""
    return path_by(x0, steps, lambda x: x + lr * score_grad(x)).T


@mistake(of="dream")
def ends_the_path_where_steps_are_small(score_grad, x0, lr, steps):
    """You end the path where the steps become small. The path has a row for each step, also where the
    input stays where it is."""
    path = path_by(x0, steps, lambda x: x + lr * np.asarray(score_grad(x)))
    for t in range(steps):
        if np.allclose(path[t + 1], path[t]):
            return path[: t + 1]
    return path


@mistake(of="dream")
def leaves_the_last_row_empty(score_grad, x0, lr, steps):
    """The last row of your path is still zero: your loop is one step short. From the start, row 0, it
    takes as many steps as are asked for."""
    path = path_by(x0, steps, lambda x: x + lr * np.asarray(score_grad(x)))
    path[1:][-1:] = 0
    return path


@mistake(of="dream")
def returns_the_steps(score_grad, x0, lr, steps):
    """You collected the gradients or the steps. The path holds where you are: the start, and the
    point after each step."""
    path = path_by(x0, steps, lambda x: x + lr * score_grad(x))
    return np.array([lr * np.asarray(score_grad(x)) for x in path])


# what replaying cannot see


@symptom
def has_the_shapes_the_wrong_way_round(calls):
    """Your shapes do not fit. W1 is (K, D) and W2 is (C, K): the row of W2 for the label has K
    numbers, and the way back ends with D."""
    told = ("mismatch", "broadcast", "not aligned", "out of bounds for axis")
    return any(
        call.function == "saliency"
        and in_usual_order(call)
        and any(word in call.raised for word in told)
        for call in calls
    )


def in_usual_order(call):
    """Whether params comes with W1 first, as the lesson writes it."""
    return list(call.arguments[0]) == ["W1", "b1", "W2", "b2"]


@symptom
def takes_the_parts_by_their_order(calls):
    """You take the parts of params by their order, which may be any. Ask for each by its key."""
    own = [call for call in calls if call.function == "saliency"]
    return any(call.raised for call in own) and not any(
        call.raised and in_usual_order(call) for call in own
    )


@symptom
def returns_a_batch_of_one(calls):
    """You return a batch with a single row or column. Here there is one input x, (D,), and the slopes
    have its shape."""
    shapes = [np.shape(call.value) for call in calls if call.function == "saliency"]
    return bool(shapes) and all(len(shape) == 2 and 1 in shape for shape in shapes)


@symptom
def writes_tanh_with_exponentials(calls):
    """Your slopes are not finite where the hidden sums are large: an exponential overflows, and inf /
    inf is no number. np.tanh can bear any number."""
    last = calls[-1]
    return (
        last.function == "saliency"
        and not np.all(np.isfinite(np.asarray(last.value, dtype=float)))
        and max(np.max(np.abs(walked(*last.arguments[:2])[4])), 0) > 300
        and all(np.all(np.isfinite(np.asarray(call.value, dtype=float))) for call in calls[:-1])
        and len(calls) > 1
    )


@symptom
def has_right_places_in_another_order(calls, reference):
    """Right places, but the largest size must come first. Sorting begins with the smallest, and
    np.argpartition or a mask finds the k largest in no order."""
    other = False
    for call in calls:
        if call.function == "top_inputs":
            given, right = as_numbers(call.value, "it"), reference.top_inputs(*call.arguments)
            if sorted(given) != sorted(right):
                return False
            other = other or list(given) != list(right)
    return other


@symptom
def names_a_place_twice(calls, reference):
    """You name a place twice. Slopes of the same size, zeros too, still have places of their own: sort
    the places, not the sizes, or mark a place that is taken so that it cannot come again."""
    twice = False
    for call in calls:
        if call.function != "top_inputs" or call.raised:
            return False
        dx, k = np.abs(as_numbers(call.arguments[0], "dx")), int(call.arguments[1])
        places = np.asarray(call.value)
        if places.shape != (k,) or places.dtype.kind not in "iu":
            return False
        if len(np.unique(dx)) == len(dx):
            if not np.array_equal(places, reference.top_inputs(*call.arguments)):
                return False
        elif len(set(places.tolist())) < k:
            twice = True
    return twice


@symptom
def returns_no_array_for_one_place(calls, reference):
    """With k = 1 you return a bare number. Asked for are k places, in an array also when k is 1."""
    own = [call for call in calls if call.function == "top_inputs"]
    right = all(
        np.array_equal(np.atleast_1d(call.value), reference.top_inputs(*call.arguments))
        for call in own
    )
    return right and any(np.shape(call.value) == () for call in own)


@symptom
def gives_places_as_floats(calls, reference):
    """Right numbers, but floats, with which dx[place] fails. Places are whole numbers, int."""
    return all(
        call.function == "top_inputs"
        and np.asarray(call.value).dtype.kind == "f"
        and np.array_equal(call.value, reference.top_inputs(*call.arguments))
        for call in calls
    )


@symptom
def calculates_with_a_list(calls):
    """A list is no array: it cannot be negated, multiplied by a matrix or raised to a power. Turn what
    you are given into an array of floats first."""
    return any(
        call.raised.startswith(("TypeError", "AttributeError"))
        and any(word in call.raised for word in ("'list'", "list indices", "sequence"))
        for call in calls
    )


@symptom
def keeps_whole_numbers_only(calls, reference):
    """Your decimals are gone, as in an array made of integers. Copy the start into an array of floats
    before the first step."""
    for call in calls:
        if call.function != "dream":
            continue
        given, right = as_numbers(call.value, "it"), reference.dream(*call.arguments)
        whole = np.array_equal(given, np.trunc(given))
        if whole and given.shape == right.shape and not np.array_equal(right, np.trunc(right)):
            return bool(np.ptp(given) > 0) and cuts_off_decimals(call, given, right, reference)
    return False


def cuts_off_decimals(call, given, right, reference):
    """Whether a path is less than 1 from the right one, or each step from the row before is."""
    grad, _, lr, _ = call.arguments
    steps = [reference.dream(grad, x, lr, 1)[1] for x in given[:-1]]
    cut = np.abs(given[1:] - np.reshape(steps, given[1:].shape)) < 1
    return np.array_equal(given[0], right[0]) and bool(
        cut.all() or (np.abs(given - right) < 1).all()
    )


@symptom
def computes_in_float32(calls, reference):
    """Right, but in float32, which keeps only 7 digits. Compute in float64, NumPy's own choice."""
    apart = 0.0
    for call in calls:
        short = getattr(call.arguments[1], "dtype", None) == np.float32  # then float32 will do
        if call.function in ("saliency", "dream") and not short:
            right = getattr(reference, call.function)(*call.arguments)
            error = np.linalg.norm(as_numbers(call.value, "it") - right)
            apart = max(apart, error / (1e-12 + np.linalg.norm(right)))
    return 1e-9 < apart < 1e-5


@symptom
def works_in_place_on_integers(calls):
    """An in-place operation such as x += ... cannot store fractions in an array of integers. Copy the
    start into an array of floats first."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def changes_what_it_was_given(calls):
    """You changed the caller's numbers in place: an array, or one inside of params. Work on a copy, or
    write x = x + ... in place of x += ..."""
    return any(call.changed for call in calls)
