"""Known wrong answers to saturation_and_init, each with the sentence that helps.

First weights are random, and whoever draws in another way than the reference gives other numbers. So
what is wrong with them is a symptom, found by what the numbers have in common.
"""

import math

import numpy as np

from grader import as_numbers, mistake, symptom

# saturated_fraction


def _slopes(Z):
    return 1 - np.tanh(np.asarray(Z, dtype=float)) ** 2


@mistake(of="saturated_fraction")
def compares_z_with_the_slope(Z, slope):
    """You compared the size of z itself with `slope`. It is the slope of tanh at z that has to be below
    it: 1 minus the square of the value there."""
    return np.mean(np.abs(Z) > slope)


@mistake(of="saturated_fraction")
def compares_small_z_with_the_slope(Z, slope):
    """You counted where z, or the value of tanh there, is below `slope`. It is the slope of tanh at z
    that has to be below it: 1 minus the square of the value."""
    return np.mean(np.asarray(Z) < slope)


@mistake(of="saturated_fraction")
def counts_small_values_of_tanh(Z, slope):
    """You counted where tanh is near 0. There it is steepest; saturated is where its slope, 1 minus the
    square of the value, is below `slope`."""
    return np.mean(np.abs(np.tanh(Z)) < slope)


@mistake(of="saturated_fraction")
def counts_small_sizes_of_z(Z, slope):
    """You counted where z is near 0. There tanh is steepest; saturated is where its slope, 1 minus the
    square of the value, is below `slope`."""
    return np.mean(np.abs(Z) < slope)


@mistake(of="saturated_fraction")
def forgets_the_square_of_cosh(Z, slope):
    """You compared 1 / cosh(z), which is the root of the slope. The slope of tanh is its square, or 1
    minus the square of tanh(z)."""
    return np.mean(np.sqrt(_slopes(Z)) < slope)


@mistake(of="saturated_fraction")
def has_a_bound_of_its_own(Z, slope):
    """You compared with 0.1 whatever `slope` is. The bound is the second argument."""
    return np.mean(_slopes(Z) < 0.1)


@mistake(of="saturated_fraction")
def marks_each_entry(Z, slope):
    """You marked each entry as saturated or not. Asked for is one number: the fraction of the entries
    that are."""
    return _slopes(Z) < slope


@mistake(of="saturated_fraction")
def compares_the_value_of_tanh(Z, slope):
    """You compared the value of tanh with `slope`. The value says how high the curve is; saturated is
    where it is flat, so look at its slope."""
    return np.mean(np.tanh(Z) > slope)


@mistake(of="saturated_fraction")
def compares_the_size_of_tanh(Z, slope):
    """You compared the value of tanh with `slope`. The value says how high the curve is; saturated is
    where it is flat, so look at its slope."""
    return np.mean(np.abs(np.tanh(Z)) > slope)


@mistake(of="saturated_fraction")
def compares_what_is_missing_to_1(Z, slope):
    """You compared how far tanh is from 1 or -1. The slope is about twice that: 1 minus the square of
    the value."""
    return np.mean(1 - np.abs(np.tanh(Z)) < slope)


@mistake(of="saturated_fraction")
def forgets_the_square(Z, slope):
    """You forgot the square: the slope of tanh is 1 minus the square of its value. Without it the
    saturated entries on the left, where tanh is near -1, are not counted."""
    return np.mean(1 - np.tanh(Z) < slope)


@mistake(of="saturated_fraction")
def takes_z_for_the_value_of_tanh(Z, slope):
    """You took z for the value of tanh. Some courses hand the value on; here Z is what goes into tanh,
    so compute the value first."""
    return np.mean(1 - np.square(np.asarray(Z, dtype=float)) < slope)


@mistake(of="saturated_fraction")
def counts_what_is_not_saturated(Z, slope):
    """You counted the entries with a slope above `slope`, which are those that still learn. Saturated
    ones have less."""
    return np.mean(_slopes(Z) > slope)


@mistake(of="saturated_fraction")
def counts_entries(Z, slope):
    """This is how many entries are saturated. Asked for is the fraction, from 0 to 1: divide by how
    many there are."""
    return np.sum(_slopes(Z) < slope)


@mistake(of="saturated_fraction")
def gives_percent(Z, slope):
    """This is in percent. Asked for is the fraction, from 0 to 1."""
    return 100 * np.mean(_slopes(Z) < slope)


@mistake(of="saturated_fraction")
def divides_by_the_rows(Z, slope):
    """You divided by the number of rows, which len gives. Divide by the number of all entries: an array
    has a size."""
    return np.sum(_slopes(Z) < slope) / (np.shape(Z)[0] if np.ndim(Z) else 1)


@mistake(of="saturated_fraction")
def gives_a_fraction_for_each_column(Z, slope):
    """You gave a fraction for each row or column. Asked for is one number over all entries, whatever
    the shape of Z is."""
    return np.mean(_slopes(Z) < slope, axis=0 if np.ndim(Z) else None)


@mistake(of="saturated_fraction")
def gives_a_fraction_for_each_row(Z, slope):
    """You gave a fraction for each row or column. Asked for is one number over all entries, whatever
    the shape of Z is."""
    return np.mean(_slopes(Z) < slope, axis=-1 if np.ndim(Z) else None)


@mistake(of="saturated_fraction")
def averages_the_slopes(Z, slope):
    """This is the mean of the slopes. Asked for is at how many of the entries the slope is below
    `slope`, as a fraction."""
    return np.mean(_slopes(Z))


@mistake(of="saturated_fraction")
def takes_the_slope_of_the_sigmoid(Z, slope):
    """That is the slope of the sigmoid, which is never above 1/4. Here the activation is tanh, whose
    slope at 0 is 1."""
    return np.mean((1 - np.tanh(np.divide(Z, 2)) ** 2) / 4 < slope)


@mistake(of="saturated_fraction")
def overflows_on_both_sides(Z, slope):
    """At z = 1000 your exponentials are infinite, inf / inf is nan, and nan is below nothing: the
    flattest entries are not counted. NumPy has a tanh that is right everywhere."""
    Z = np.asarray(Z, dtype=float)
    up, down = np.exp(Z), np.exp(-Z)
    return np.mean(1 - ((up - down) / (up + down)) ** 2 < slope)


@mistake(of="saturated_fraction")
def overflows_on_the_right(Z, slope):
    """At z = 1000 your exponentials are infinite, inf / inf is nan, and nan is below nothing: the
    flattest entries are not counted. NumPy has a tanh that is right everywhere."""
    up = np.exp(2 * np.asarray(Z, dtype=float))
    return np.mean(1 - ((up - 1) / (up + 1)) ** 2 < slope)


@symptom
def takes_the_exponential_of_1000(calls):
    """Your exponential, or a hyperbolic function, stops with an error at z = 1000, where its value is
    too large for a float. NumPy has a tanh that is right everywhere."""
    return any(
        call.function == "saturated_fraction" and call.raised.startswith("OverflowError")
        for call in calls
    )


@symptom
def takes_the_tanh_of_one_number(calls):
    """The functions of math take one number, and Z is an array or a list of many. NumPy's work on every
    entry by itself."""
    return any(
        call.function == "saturated_fraction"
        and call.raised.startswith("TypeError")
        and ("real number" in call.raised or "can be converted" in call.raised)
        for call in calls
    )


@symptom
def takes_a_list_for_an_array(calls):
    """Z may be a nested list or one number, and these cannot do what an array can. np.asarray makes an
    array of each."""
    return any(
        call.function == "saturated_fraction"
        and not isinstance(call.arguments[0], np.ndarray)
        and call.raised.startswith(("TypeError", "AttributeError"))
        and "real number" not in call.raised
        for call in calls
    )


@symptom
def goes_by_rows(calls):
    """Z may have any number of axes: none, one, two or more. Yours goes by rows and columns; take all
    entries in a row first, as np.ravel gives them."""
    return any(
        call.function == "saturated_fraction"
        and isinstance(call.arguments[0], np.ndarray)
        and call.arguments[0].ndim != 2
        and (
            call.raised.startswith("IndexError")
            or "to unpack" in call.raised
            or "not iterable" in call.raised
        )
        for call in calls
    )


@symptom
def changes_its_argument(calls):
    """You changed the caller's Z in place, and the way back needs it. Put what you compute into a new
    array."""
    return any("Z" in call.changed for call in calls)


# xavier and he: what is wrong with draws


class Draw:
    """A call of an initialiser that gave numbers in a table."""

    def __init__(self, call):
        self.n_in, self.n_out, rng = call.arguments
        self.seed = str(rng.bit_generator.state)
        self.W = as_numbers(call.value, "W")
        self.square = np.mean(self.W**2)
        self.large = self.W.size >= 15

    @property
    def lies_on_its_side(self):
        return self.n_in != self.n_out and self.W.shape == (self.n_in, self.n_out)

    @property
    def is_constant(self):
        return bool(np.all(self.W.flat[0] == self.W))

    @property
    def repeats(self):
        values = np.unique(np.round(np.abs(self.W) / math.sqrt(self.square), 6))
        return len(values) < 0.9 * self.W.size


CUT_OFF_AT_2 = 0.7737  # the variance of a standard normal number between -2 and 2
VARIANCES = {  # by function: the names of the symptoms, and the variances that show them
    "xavier": {
        "right": lambda i, o: 2 / (i + o),
        "passes_the_variance_for_the_deviation": lambda i, o: (2 / (i + o)) ** 2,
        "takes_the_root_of_the_numerator": lambda i, o: 2 / (i + o) ** 2,
        "stays_within_one_deviation": lambda i, o: 2 / (3 * (i + o)),
        "shifts_by_a_half_only": lambda i, o: 1 / (6 * (i + o)),
        "takes_the_bound_for_the_deviation": lambda i, o: 6 / (i + o),
        "takes_half_of_xavier": lambda i, o: 1 / (i + o),
        "looks_forward_only": lambda i, o: 1 / i,
        "looks_backward_only": lambda i, o: 1 / o,
        "gives_he_for_xavier": lambda i, o: 2 / i,
        "gives_the_default_of_libraries": lambda i, o: 1 / (3 * i),
        "divides_before_it_adds": lambda i, o: 2 / i + o,
    },
    "he": {
        "right": lambda i, o: 2 / i,
        "passes_the_variance_for_the_deviation": lambda i, o: (2 / i) ** 2,
        "takes_the_root_of_the_numerator": lambda i, o: 2 / i**2,
        "stays_within_one_deviation": lambda i, o: 2 / (3 * i),
        "shifts_by_a_half_only": lambda i, o: 1 / (6 * i),
        "takes_the_bound_for_the_deviation": lambda i, o: 6 / i,
        "forgets_what_relu_takes_away": lambda i, o: 1 / i,
        "divides_by_the_outputs": lambda i, o: 2 / o,
        "gives_xavier_for_he": lambda i, o: 2 / (i + o),
        "gives_the_default_of_libraries": lambda i, o: 1 / (3 * i),
    },
}


def _finding(calls, name):
    """Whether this symptom is what is the matter with the draws of xavier, or of he.

    For each function there is one answer only, and plain things come first.
    """
    return any(_matter(calls, function) == name for function in VARIANCES)


def _matter(calls, function):
    draws = [Draw(call) for call in calls if call.function == function and _is_matrix(call.value)]
    if any(draw.lies_on_its_side for draw in draws):
        return "lies_on_its_side"
    draws = [draw for draw in draws if draw.W.shape == (draw.n_out, draw.n_in)]
    large = [draw for draw in draws if draw.large]
    if any(draw.W.size > 4_000 for draw in large):
        large = [draw for draw in large if draw.W.size > 4_000]
    if not large or not all(draw.square > 0 for draw in large):
        return ""
    if all(draw.is_constant for draw in large):
        return "" if any(draw.W.flat[0] == 1 for draw in large) else "all_weights_are_equal"
    if any(draw.repeats for draw in large):
        return "weights_return"
    if _another_source(draws):
        return "draws_from_somewhere_else"
    return _mean(large) or _size(large, function) or _company(large)


def _is_matrix(value):
    return np.ndim(value) == 2 and bool(np.all(np.isfinite(value)))


def _another_source(draws):
    for one in draws:
        for other in draws:
            if one is not other and one.W.shape == other.W.shape:
                alike = np.allclose(one.W, other.W, rtol=1e-9, atol=0)
                if (one.seed == other.seed) != alike:
                    return True
    return False


def _mean(draws):
    off = [abs(np.mean(draw.W)) * math.sqrt(draw.W.size / draw.square) for draw in draws]
    return "the_mean_is_not_0" if max(off) > 7 else ""


def _size(draws, function):
    """Return the symptom whose variances are nearest to those of the draws, if they are near.

    In one layer alone several may be near, so it takes two. What is said of small layers has to be
    nearer than chance allows for; large ones will tell.
    """
    draws = [draw for draw in draws if draw.W.size >= 100]
    if len({draw.W.shape for draw in draws}) < 2:
        return ""
    smallest = min(draw.W.size for draw in draws)
    near = 0.06 if smallest > 4_000 else 0.15
    off = {
        name: max(abs(math.log(draw.square / of(draw.n_in, draw.n_out))) for draw in draws)
        for name, of in VARIANCES[function].items()
    }
    right = [VARIANCES[function]["right"](draw.n_in, draw.n_out) for draw in draws]
    if smallest > 4_000 and max(right) > 1.5 * min(right):
        squares = [draw.square for draw in draws]
        off["has_one_size_for_all_layers"] = math.log(max(squares) / min(squares))
    if smallest > 4_000:  # too near to the right one to be told by fewer
        apart = [draw.square / square / CUT_OFF_AT_2 for draw, square in zip(draws, right)]
        off["cuts_off_without_scaling_up"] = max(abs(math.log(times)) for times in apart)
    nearest = min(off, key=off.get)
    return nearest if nearest != "right" and off[nearest] < near else ""


def _company(draws):
    together = [_correlation(rows) for draw in draws for rows in (draw.W, draw.W.T)]
    if min(together) < 1e-9:  # rows or columns at right angles
        return "weights_hang_together"
    for one in draws:
        for other in draws:
            pair = one.seed != other.seed and one.W.shape == other.W.shape
            if pair and _fits(one.W, other.W):
                return "weights_are_made_to_fit"
    for draw in draws:
        if draw.W.size > 4_000:
            for rows in (draw.W, draw.W.T):
                near = rows[1:] * rows[:-1]
                in_a_row = abs(np.sum(near)) / math.sqrt(np.sum(near**2))
                if in_a_row > 6.5 or not 0.1 < _correlation(rows) < 4:
                    return "weights_hang_together"
    return ""


def _correlation(rows):
    """The mean squared correlation of the rows 0 and 1, 2 and 3, and so on."""
    pairs = rows[: len(rows) // 2 * 2 : 2] * rows[1::2]
    return np.mean(np.sum(pairs, axis=1) ** 2 / np.sum(pairs**2, axis=1))


def _fits(W, other):
    size = np.mean(W**2)
    for axis in (0, 1):
        for values in (np.mean(W**2, axis=axis), np.var(W, axis=axis)):
            if np.all(np.abs(values - values[0]) < 1e-9 * size):
                return True
        if np.all(np.abs(np.mean(W, axis=axis)) < 1e-9 * math.sqrt(size)):
            return True
    return (
        abs(np.mean(W)) < 1e-9 * math.sqrt(size)
        or abs(np.mean(other**2) / size - 1) < 1e-9
        or abs(np.var(other) / np.var(W) - 1) < 1e-9
    )


@symptom
def takes_the_shape_for_the_mean(calls):
    """You gave the shape where the generator wants a mean or a deviation, so it drew two numbers. The
    shape has a place of its own: the last, or size=."""
    drawn = [call for call in calls if call.function in VARIANCES]
    return any(
        math.prod(call.arguments[:2]) > 2
        and 2 not in call.arguments[:2]
        and np.shape(call.value) == (2,)
        and np.all(np.isfinite(call.value))
        for call in drawn
    )


@symptom
def asks_a_generator_for_what_it_lacks(calls):
    """A Generator has other names than np.random: its normal draws are standard_normal and normal, its
    uniform ones random and uniform."""
    return any(
        call.raised.startswith("AttributeError") and "Generator" in call.raised for call in calls
    )


@symptom
def gives_the_shape_in_two_numbers(calls):
    """You gave the shape as two arguments, as np.random.randn takes it. A Generator wants it as one, a
    tuple."""
    return any(
        call.function in VARIANCES
        and call.raised.startswith("TypeError")
        and "as a data type" in call.raised
        for call in calls
    )


@symptom
def gives_biases_too(calls):
    """You returned biases beside W. They start at 0 and are not asked for: return W alone."""
    return any(
        call.function in VARIANCES
        and isinstance(call.value, (tuple, list))
        and len(call.value) == 2
        and np.ndim(call.value[0]) == 2
        and np.ndim(call.value[1]) < 2
        for call in calls
    )


@symptom
def lies_on_its_side(calls):
    """Your W is (n_in, n_out), as in courses that compute X @ W. In this course a unit is a row and
    Z = X @ W.T, so W is (n_out, n_in)."""
    return _finding(calls, "lies_on_its_side")


@symptom
def all_weights_are_equal(calls):
    """All your weights are one number. Then all units of a layer do the same, get the same gradient and
    stay the same for ever: each weight needs a draw of its own."""
    return _finding(calls, "all_weights_are_equal")


@symptom
def weights_return(calls):
    """The same weights come back: a row or a column is used again, or a handful of numbers is all there
    is. Each weight needs a draw of its own, since units with equal weights stay equal."""
    return _finding(calls, "weights_return")


@symptom
def draws_from_somewhere_else(calls):
    """Draw from the rng that you are given and from nothing else, and keep nothing between calls: the
    same seed must give the same W, and another seed another one."""
    return _finding(calls, "draws_from_somewhere_else")


@symptom
def the_mean_is_not_0(calls):
    """The mean of your weights is not 0, so the terms of z no longer cancel. Draw as far to the left of 0
    as to the right; the first number that `normal` takes is the mean."""
    return _finding(calls, "the_mean_is_not_0")


@symptom
def passes_the_variance_for_the_deviation(calls):
    """You gave the variance where the generator wants a standard deviation. That is the root of the
    variance."""
    return _finding(calls, "passes_the_variance_for_the_deviation")


@symptom
def takes_the_root_of_the_numerator(calls):
    """You took the root of the 2 only. The standard deviation is the root of the whole variance."""
    return _finding(calls, "takes_the_root_of_the_numerator")


@symptom
def stays_within_one_deviation(calls):
    """Your variance is a third of what it should be: uniform numbers between -a and a have the variance
    a**2 / 3. A bound of one standard deviation is too narrow."""
    return _finding(calls, "stays_within_one_deviation")


@symptom
def shifts_by_a_half_only(calls):
    """Your variance is a twelfth of what it should be: that is the variance of `random` less a half,
    which lies between -0.5 and 0.5. Widen it to the bound that the variance asks for."""
    return _finding(calls, "shifts_by_a_half_only")


@symptom
def cuts_off_without_scaling_up(calls):
    """Your variance is about three quarters of what it should be. Normal draws without those beyond two
    standard deviations are smaller: scale them back up to the variance."""
    return _finding(calls, "cuts_off_without_scaling_up")


@symptom
def takes_the_bound_for_the_deviation(calls):
    """Your variance is three times what it should be. The formula with a 6 is the bound of uniform
    draws; normal ones want the standard deviation."""
    return _finding(calls, "takes_the_bound_for_the_deviation")


@symptom
def takes_half_of_xavier(calls):
    """Your variance is half of what it should be. It is 1 over the mean of n_in and n_out, and that
    puts a 2 on top."""
    return _finding(calls, "takes_half_of_xavier")


@symptom
def looks_forward_only(calls):
    """Your variance is 1 / n_in, which keeps the size on the way forward; some courses and libraries
    call that Xavier too. Here it is the compromise with the way back, which wants 1 / n_out."""
    return _finding(calls, "looks_forward_only")


@symptom
def looks_backward_only(calls):
    """Your variance is 1 / n_out, which keeps the size on the way back only. Xavier is the compromise
    with the way forward, which wants 1 / n_in."""
    return _finding(calls, "looks_backward_only")


@symptom
def gives_he_for_xavier(calls):
    """Your xavier has the variance 2 / n_in, which is he's, for ReLU. Xavier is for tanh, and weighs
    n_in and n_out alike."""
    return _finding(calls, "gives_he_for_xavier")


@symptom
def gives_xavier_for_he(calls):
    """Your he has the variance 2 / (n_in + n_out), which is xavier's, for tanh. He looks at the way
    forward, and makes up for the half that ReLU takes."""
    return _finding(calls, "gives_xavier_for_he")


@symptom
def forgets_what_relu_takes_away(calls):
    """Your variance is 1 / n_in, half of what it should be. Others start so before tanh, but ReLU takes
    half of the mean square away at each layer, and he makes up for that."""
    return _finding(calls, "forgets_what_relu_takes_away")


@symptom
def divides_by_the_outputs(calls):
    """You divided by n_out. Some libraries offer that as fan-out, which keeps the size on the way back;
    here he looks forward, where a unit adds up n_in terms."""
    return _finding(calls, "divides_by_the_outputs")


@symptom
def gives_the_default_of_libraries(calls):
    """Your variance is 1 / (3 n_in): uniform between plus and minus 1 over the root of n_in, with which
    some libraries start a layer unless told otherwise. Here the variance is to be the one of the lesson."""
    return _finding(calls, "gives_the_default_of_libraries")


@symptom
def divides_before_it_adds(calls):
    """2 / n_in + n_out divides first and then adds, so your weights are huge. The sum belongs in
    brackets."""
    return _finding(calls, "divides_before_it_adds")


@symptom
def has_one_size_for_all_layers(calls):
    """Your weights have the same size whatever n_in and n_out are. A unit with more inputs adds up more
    terms, so its weights have to be smaller."""
    return _finding(calls, "has_one_size_for_all_layers")


@symptom
def weights_are_made_to_fit(calls):
    """You made the draws fit: their mean is exactly 0, or their variance is exact, which no independent
    draws have. Leave them as they come."""
    return _finding(calls, "weights_are_made_to_fit")


@symptom
def weights_hang_together(calls):
    """Your weights hang together: one row or column tells something about another, as in an orthogonal
    matrix or a product of two vectors. Each weight must be an independent draw."""
    return _finding(calls, "weights_hang_together")
