"""Known wrong answers to gradient_at_a_point, each with the sentence that helps."""

import numpy as np

from grader import as_numbers, mistake, symptom


def _bowl(p):
    return 2.0 * np.asarray(p, dtype=float)


def _mine(p, variant):
    x, y = np.asarray(p, dtype=float)
    a, b, c, k = variant.a, variant.b, variant.c, variant.k
    return np.array([2 * a * x + b * y, b * x + c * k * np.exp(k * y)])


# bowl_gradient


@mistake(of="bowl_gradient")
def squares_instead_of_differentiating(p):
    """You squared instead of differentiating: x**2 has the slope 2x."""
    return np.asarray(p, dtype=float) ** 2


@mistake(of="bowl_gradient")
def returns_the_height(p):
    """This is how high the surface is at p, one number. The gradient is how steep it is: one slope
    per axis."""
    return np.sum(np.asarray(p, dtype=float) ** 2, axis=-1)


@mistake(of="bowl_gradient")
def differentiates_twice(p):
    """You differentiated twice: 2 is how fast the slope changes. The slope of x**2 is 2x."""
    return np.full(np.shape(p), 2.0)


@mistake(of="bowl_gradient")
def swaps_the_components(p):
    """You swapped the components: the first entry belongs to x, the second to y."""
    return _bowl(p)[..., ::-1]


@mistake(of="bowl_gradient")
def adds_the_slopes(p):
    """You added the slopes up. The gradient is a vector: it keeps one slope per axis."""
    return _bowl(p).sum(axis=-1)


@mistake(of="bowl_gradient")
def takes_the_length(p):
    """This is the gradient's length, one number. Return the vector itself: one slope per axis."""
    return np.linalg.norm(_bowl(p), axis=-1)


@mistake(of="bowl_gradient")
def normalises(p):
    """Right direction, but you divided by the length. The gradient keeps it: its length says how
    steep it is."""
    gradient = _bowl(p)
    return gradient / np.linalg.norm(gradient, axis=-1, keepdims=True)


@mistake(of="bowl_gradient")
def goes_down(p):
    """That is the way down. The gradient itself points up; the minus comes when you descend."""
    return -_bowl(p)


@mistake(of="bowl_gradient")
def points_at_the_bottom(p):
    """That is an arrow from here to (0, 0), the bowl's lowest point. The gradient is local: it
    holds the slopes right here."""
    return -np.asarray(p, dtype=float)


@mistake(of="bowl_gradient")
def walks_along_the_contour(p):
    """This runs along the contour line, where nothing rises. The gradient crosses that line at a
    right angle."""
    gradient = _bowl(p)
    return np.stack([-gradient[..., 1], gradient[..., 0]], axis=-1)


@mistake(of="bowl_gradient")
def walks_along_the_contour_the_other_way(p):
    """This runs along the contour line, where nothing rises. The gradient crosses that line at a
    right angle."""
    gradient = _bowl(p)
    return np.stack([gradient[..., 1], -gradient[..., 0]], axis=-1)


@mistake(of="bowl_gradient")
def takes_the_first_axis_for_the_components(p):
    """Of many points at once x and y lie along the last axis: take p[..., 0] and p[..., 1], not
    p[0] and p[1] or `x, y = p`."""
    return np.array([2.0 * np.asarray(p[0]), 2.0 * np.asarray(p[1])])


@mistake(of="bowl_gradient")
def puts_the_components_first(p):
    """Of many points at once the gradient has the shape of p, with two slopes along the last axis:
    np.stack([...], axis=-1)."""
    return np.moveaxis(_bowl(p), -1, 0)


@mistake(of="bowl_gradient")
def doubles_the_list(p):
    """A list is no array: 2 * p makes it twice as long, and p[..., 0] fails. Start with p =
    np.asarray(p, dtype=float)."""
    return 2 * p


# my_gradient


@mistake(of="my_gradient")
def returns_the_height_of_my_surface(p, variant):
    """This is how high the surface is at p, one number. The gradient is how steep it is: one slope
    per axis."""
    x, y = np.asarray(p, dtype=float)
    return variant.a * x**2 + variant.b * x * y + variant.c * np.exp(variant.k * y)


@mistake(of="my_gradient")
def swaps_my_components(p, variant):
    """You swapped the components: the first entry belongs to x, the second to y."""
    return _mine(p, variant)[::-1]


@mistake(of="my_gradient")
def adds_my_slopes(p, variant):
    """You added the slopes up. The gradient is a vector: it keeps one slope per axis."""
    return _mine(p, variant).sum()


@mistake(of="my_gradient")
def normalises_mine(p, variant):
    """Right direction, but you divided by the length. The gradient keeps it: its length says how
    steep it is."""
    return _mine(p, variant) / np.linalg.norm(_mine(p, variant))


@mistake(of="my_gradient")
def goes_down_mine(p, variant):
    """That is the way down. The gradient itself points up; the minus comes when you descend."""
    return -_mine(p, variant)


@mistake(of="my_gradient")
def walks_along_my_contour(p, variant):
    """This runs along the contour line, where nothing rises. The gradient crosses that line at a
    right angle."""
    along_x, along_y = _mine(p, variant)
    return np.array([-along_y, along_x])


@mistake(of="my_gradient")
def walks_along_my_contour_the_other_way(p, variant):
    """This runs along the contour line, where nothing rises. The gradient crosses that line at a
    right angle."""
    along_x, along_y = _mine(p, variant)
    return np.array([along_y, -along_x])


@mistake(of="my_gradient")
def points_at_the_origin(p, variant):
    """That is an arrow from here to (0, 0), the bowl's lowest point. The gradient is local: it
    holds the slopes right here."""
    return -np.asarray(p, dtype=float)


@mistake(of="my_gradient")
def uses_the_bowl(p, variant):
    """This is the bowl's gradient. Your own surface is the one in the stub's first lines."""
    return _bowl(p)


@mistake(of="my_gradient")
def cuts_fractions_off(p, variant):
    """Your decimals are gone, as in an array of integers. Compute in floats: np.array([...],
    dtype=float)."""
    if not np.issubdtype(np.asarray(p).dtype, np.integer):
        return _mine(p, variant)
    return np.trunc(_mine(p, variant))


@mistake(of="my_gradient")
def cuts_fractions_off_always(p, variant):
    """Your decimals are gone, as in an array of integers. Compute in floats: np.array([...],
    dtype=float)."""
    return np.trunc(_mine(p, variant))


@mistake(of="my_gradient")
def forgets_the_inner_slope(p, variant):
    """The exponential's slope is itself times the slope of what is inside: multiply by the number
    before y."""
    x, y = np.asarray(p, dtype=float)
    return np.array([_mine(p, variant)[0], variant.b * x + variant.c * np.exp(variant.k * y)])


@mistake(of="my_gradient")
def divides_by_the_inner_slope(p, variant):
    """You divided by the number inside the exponential, as when integrating. For a slope, multiply
    by it."""
    x, y = np.asarray(p, dtype=float)
    exponential = variant.c / variant.k * np.exp(variant.k * y)
    return np.array([_mine(p, variant)[0], variant.b * x + exponential])


@mistake(of="my_gradient")
def takes_the_power_rule_for_the_exponential(p, variant):
    """The exponential is no power of y: its exponent stays as it is, and the number before y comes
    in front."""
    x, y = np.asarray(p, dtype=float)
    exponential = variant.c * variant.k * y * np.exp(variant.k * y - 1)
    return np.array([_mine(p, variant)[0], variant.b * x + exponential])


@mistake(of="my_gradient")
def flips_the_sign_of_the_exponential(p, variant):
    """The exponential's slope has the wrong sign: it is that of the number in front times the
    number before y."""
    x, y = np.asarray(p, dtype=float)
    exponential = variant.c * variant.k * np.exp(variant.k * y)
    return np.array([_mine(p, variant)[0], variant.b * x - exponential])


@mistake(of="my_gradient")
def drops_the_product_from_x(p, variant):
    """The product term is missing. Along x its slope is its number times y, along y its number
    times x."""
    return _mine(p, variant) - [variant.b * p[1], 0]


@mistake(of="my_gradient")
def drops_the_product_from_y(p, variant):
    """The product term is missing. Along x its slope is its number times y, along y its number
    times x."""
    return _mine(p, variant) - [0, variant.b * p[0]]


@mistake(of="my_gradient")
def keeps_the_product_undivided(p, variant):
    """You left the product term as it is. Along x its slope is its number times y, along y its
    number times x."""
    x, y = np.asarray(p, dtype=float)
    return _mine(p, variant) + variant.b * (x * y - np.array([y, x]))


@mistake(of="my_gradient")
def mixes_up_the_factors_of_the_product(p, variant):
    """You kept the wrong factor of the product term. Along x it is y that stays, along y it is
    x."""
    x, y = np.asarray(p, dtype=float)
    return _mine(p, variant) + variant.b * np.array([x - y, y - x])


@mistake(of="my_gradient")
def differentiates_the_product_in_both_at_once(p, variant):
    """You dropped both factors of the product term. Only one variable moves at a time; the other
    stays a factor."""
    x, y = np.asarray(p, dtype=float)
    return _mine(p, variant) + variant.b * np.array([1 - y, 1 - x])


@mistake(of="my_gradient")
def keeps_the_exponential_along_x(p, variant):
    """A term without x does not change when only x moves, so its slope along x is 0; and likewise
    for y."""
    return _mine(p, variant) + [variant.c * np.exp(variant.k * p[1]), 0]


@mistake(of="my_gradient")
def keeps_the_square_along_y(p, variant):
    """A term without x does not change when only x moves, so its slope along x is 0; and likewise
    for y."""
    return _mine(p, variant) + [0, variant.a * p[0] ** 2]


@mistake(of="my_gradient")
def forgets_the_factor_2_of_the_square(p, variant):
    """The slope of x**2 is 2x: the factor 2 is missing."""
    return _mine(p, variant) - [variant.a * p[0], 0]


@mistake(of="my_gradient")
def forgets_the_number_before_the_square(p, variant):
    """You lost the number in front of a term. It stays in front: twice as high is twice as
    steep."""
    x, y = np.asarray(p, dtype=float)
    return np.array([2 * x + variant.b * y, _mine(p, variant)[1]])


@mistake(of="my_gradient")
def forgets_the_number_before_the_product(p, variant):
    """You lost the number in front of a term. It stays in front: twice as high is twice as
    steep."""
    x, y = np.asarray(p, dtype=float)
    return _mine(p, variant) + (1 - variant.b) * np.array([y, x])


@mistake(of="my_gradient")
def forgets_the_number_before_the_exponential(p, variant):
    """You lost the number in front of a term. It stays in front: twice as high is twice as
    steep."""
    x, y = np.asarray(p, dtype=float)
    exponential = variant.k * np.exp(variant.k * y)
    return np.array([_mine(p, variant)[0], variant.b * x + exponential])


@mistake(of="my_gradient")
def evaluates_the_terms(p, variant):
    """These are the heights of the terms. Differentiate each before you put the point in."""
    x, y = np.asarray(p, dtype=float)
    return np.array([variant.a * x**2, variant.c * np.exp(variant.k * y)])


@mistake(of="my_gradient")
def evaluates_the_terms_and_the_product(p, variant):
    """These are the heights of the terms. Differentiate each before you put the point in."""
    x, y = np.asarray(p, dtype=float)
    own = np.array([variant.a * x**2, variant.c * np.exp(variant.k * y)])
    return own + variant.b * x * y


# steepest_ascent


def _steepest(p):
    gradient = _bowl(p)
    steepness = np.linalg.norm(gradient)
    return (gradient / steepness, steepness) if steepness else (None, 0.0)


@mistake(of="steepest_ascent")
def does_not_normalise(p):
    """Right direction, wrong length: divide it by its length, so that it has length 1."""
    return (_bowl(p), _steepest(p)[1]) if np.any(p) else (None, 0.0)


@mistake(of="steepest_ascent")
def points_down(p):
    """That is the way down. The gradient itself points up; the minus comes when you descend."""
    direction, steepness = _steepest(p)
    return (None if direction is None else -direction), steepness


@mistake(of="steepest_ascent")
def takes_the_squared_length(p):
    """The square root is missing in your steepness: a length is the root of the sum of squares."""
    direction, steepness = _steepest(p)
    return direction, steepness**2


@mistake(of="steepest_ascent")
def adds_the_slopes_up(p):
    """You added the entries up. The steepness is the gradient's length: the square root of the sum
    of their squares."""
    return _steepest(p)[0], float(np.sum(_bowl(p)))


@mistake(of="steepest_ascent")
def adds_the_sizes_of_the_slopes(p):
    """You added the entries up. The steepness is the gradient's length: the square root of the sum
    of their squares."""
    return _steepest(p)[0], float(np.sum(np.abs(_bowl(p))))


@mistake(of="steepest_ascent")
def measures_the_point(p):
    """Your steepness is how far p is from the middle. It should be the length of the gradient."""
    return _steepest(p)[0], float(np.linalg.norm(p))


@mistake(of="steepest_ascent")
def measures_the_direction(p):
    """Your steepness is the length of the direction, always 1. Take the length before you divide by
    it."""
    return _steepest(p)[0], (1.0 if np.any(p) else 0.0)


@mistake(of="steepest_ascent")
def returns_the_steepness_first(p):
    """Right numbers, other order: return (direction, steepness)."""
    return _steepest(p)[::-1]


@mistake(of="steepest_ascent")
def returns_the_direction_only(p):
    """Return both parts, (direction, steepness), and (None, 0.0) where the gradient is zero."""
    return _steepest(p)[0]


@mistake(of="steepest_ascent")
def returns_the_steepness_only(p):
    """Return both parts, (direction, steepness), and (None, 0.0) where the gradient is zero."""
    return _steepest(p)[1]


@mistake(of="steepest_ascent")
def returns_one_None(p):
    """Return both parts, (direction, steepness), and (None, 0.0) where the gradient is zero."""
    return _steepest(p) if np.any(p) else None


@mistake(of="steepest_ascent")
def returns_two_Nones(p):
    """Where the gradient is zero there is no direction, but there is a steepness: return (None,
    0.0)."""
    return _steepest(p) if np.any(p) else (None, None)


@mistake(of="steepest_ascent")
def returns_a_zero_direction(p):
    """Where the gradient is zero there is no direction, and a zero vector is no direction either:
    return None."""
    direction, steepness = _steepest(p)
    return (np.zeros(2) if direction is None else direction), steepness


@mistake(of="steepest_ascent")
def divides_zero_by_zero(p):
    """Where the gradient is zero you divided 0 by 0. There is no direction there: return None for
    it."""
    gradient = _bowl(p)
    return gradient / np.linalg.norm(gradient), np.linalg.norm(gradient)


@mistake(of="steepest_ascent")
def follows_the_contour(p):
    """This runs along the contour line, where nothing rises. The gradient crosses that line at a
    right angle."""
    return _along(p), _steepest(p)[1]


@mistake(of="steepest_ascent")
def follows_the_contour_the_other_way(p):
    """This runs along the contour line, where nothing rises. The gradient crosses that line at a
    right angle."""
    return (-_along(p) if np.any(p) else None), _steepest(p)[1]


@mistake(of="steepest_ascent")
def follows_swapped_components(p):
    """You swapped the components: the first entry belongs to x, the second to y."""
    return _steepest(np.asarray(p)[::-1])


@mistake(of="steepest_ascent")
def follows_squares(p):
    """You squared instead of differentiating: x**2 has the slope 2x."""
    return _steepest(np.asarray(p, dtype=float) ** 2 / 2)


# contour_direction


def _along(p):
    direction, _ = _steepest(p)
    return None if direction is None else np.array([-direction[1], direction[0]])


def _other_way(direction):
    return None if direction is None else -direction


@mistake(of="contour_direction")
def goes_up(p):
    """This is the steepest way, up or down. Along the contour line you stay level: turn by a right
    angle."""
    return _steepest(p)[0]


@mistake(of="contour_direction")
def goes_straight_down(p):
    """This is the steepest way, up or down. Along the contour line you stay level: turn by a right
    angle."""
    return _other_way(_steepest(p)[0])


@mistake(of="contour_direction")
def changes_a_sign_without_swapping(p):
    """Your entries stand in each other's place: where the gradient is [gx, gy], the contour line
    runs along [-gy, gx]."""
    direction, _ = _steepest(p)
    return None if direction is None else direction * [-1, 1]


@mistake(of="contour_direction")
def changes_the_other_sign_without_swapping(p):
    """Your entries stand in each other's place: where the gradient is [gx, gy], the contour line
    runs along [-gy, gx]."""
    direction, _ = _steepest(p)
    return None if direction is None else direction * [1, -1]


@mistake(of="contour_direction")
def does_not_normalise_the_tangent(p):
    """Right direction, wrong length: divide it by its length, so that it has length 1."""
    return _steepest(p)[1] * _along(p) if np.any(p) else None


@mistake(of="contour_direction")
def does_not_normalise_the_tangent_the_other_way(p):
    """Right direction, wrong length: divide it by its length, so that it has length 1."""
    return -_steepest(p)[1] * _along(p) if np.any(p) else None


@mistake(of="contour_direction")
def follows_squares_along_the_contour(p):
    """You squared instead of differentiating: x**2 has the slope 2x."""
    return _along(np.asarray(p, dtype=float) ** 2)


@mistake(of="contour_direction")
def follows_squares_along_the_contour_the_other_way(p):
    """You squared instead of differentiating: x**2 has the slope 2x."""
    return _other_way(_along(np.asarray(p, dtype=float) ** 2))


# what replaying cannot see


def _arrays(calls, reference):
    """Yield what is right and what was given, array by array; a contour direction may go either
    way."""
    for call in calls:
        right, given = getattr(reference, call.function)(*call.arguments), call.value
        if call.function != "steepest_ascent":
            right, given = (right,), (given,)
        for one, other in zip(right, given, strict=True):
            if one is None:
                continue
            one, other = np.ravel(one), np.ravel(as_numbers(other, "it"))
            if call.function == "contour_direction" and one @ other < 0:
                one = -one
            yield one, other


@symptom
def points_at_the_origin_from_anywhere(calls):
    """That is an arrow from here to (0, 0), the bowl's lowest point. The gradient is local: it
    holds the slopes right here."""
    for call in calls:
        (p,) = call.arguments
        given = as_numbers(call.value, "it")
        away = np.dot(given, p) / np.dot(p, p)  # how many times p it is, at best
        if not (call.function.endswith("_gradient") and away < 0):
            return False
        if not np.allclose(given, np.multiply(away, p), rtol=1e-9):
            return False
    return bool(calls)


@symptom
def has_another_length_than_1(calls, reference):
    """Right direction, wrong length: divide it by its length, so that it has length 1."""
    lengths = []
    for call in calls:
        right, given = getattr(reference, call.function)(*call.arguments), call.value
        if call.function == "steepest_ascent":
            (right, _), (given, _) = right, given
        elif call.function != "contour_direction":
            return False
        if right is not None:
            length = np.linalg.norm(as_numbers(given, "it"))
            along = np.dot(right, given)
            if call.function == "contour_direction":
                along = abs(along)  # either way is right
            if not along > (1 - 1e-9) * length > 0:
                return False
            lengths.append(length)
    return not np.allclose(lengths, 1, rtol=1e-3)


@symptom
def takes_a_grid_for_one_point(calls):
    """Of many points at once x and y lie along the last axis: take p[..., 0] and p[..., 1], not
    p[0] and p[1] or `x, y = p`."""
    words = "to unpack", "positional argument", "0-dimensional", "length-1", "truth value"
    return any(
        np.ndim(call.arguments[0]) > 1 and any(word in call.raised for word in words)
        for call in calls
    )


@symptom
def calculates_with_a_list(calls):
    """A list is no array: 2 * p makes it twice as long, and p[..., 0] fails. Start with p =
    np.asarray(p, dtype=float)."""
    return any(
        isinstance(call.arguments[0], (list, tuple))
        and call.raised.startswith(("TypeError", "AttributeError"))
        and any(word in call.raised for word in ("list", "tuple", "sequence"))
        for call in calls
    )


@symptom
def swaps_without_a_minus(calls):
    """You swapped the entries, which is half of it: to turn by a right angle, one of them must
    change its sign too."""
    swapped = False
    for call in calls:
        p, given = np.asarray(*call.arguments, dtype=float), call.value
        if call.function == "contour_direction" and p.any():
            along = abs(as_numbers(given, "it") @ p[::-1])
            swapped = along > (1 - 1e-9) * np.linalg.norm(given) * np.linalg.norm(p) > 0
            if not swapped:
                return False
    return swapped


def _directions_at_zero(calls):
    """Return what was given for the direction where the gradient is zero, if anything was."""
    values = [(call.function, call.value) for call in calls if not np.any(call.arguments)]
    given = [value for function, value in values if function == "contour_direction"]
    given += [value[0] for function, value in values if function == "steepest_ascent" and value]
    return [direction for direction in map(np.asarray, given) if direction.dtype.kind in "if"]


@symptom
def returns_a_zero_direction_at_zero(calls):
    """Where the gradient is zero there is no direction, and a zero vector is no direction either:
    return None."""
    return any(not direction.any() for direction in _directions_at_zero(calls))


@symptom
def divides_zero_by_zero_at_zero(calls):
    """Where the gradient is zero you divided 0 by 0. There is no direction there: return None for
    it."""
    return any("ZeroDivisionError" in call.raised for call in calls) or any(
        np.isnan(direction).any() for direction in _directions_at_zero(calls)
    )


@symptom
def takes_the_hat_for_a_power(calls):
    """In Python a power is written **, as in x**2; ^ means something else."""
    return any("bitwise_xor" in call.raised or "for ^" in call.raised for call in calls)


@symptom
def keeps_whole_numbers_only(calls, reference):
    """Your decimals are gone, as in an array of integers. Compute in floats: np.array([...],
    dtype=float)."""
    cut = False
    for right, given in _arrays(calls, reference):
        whole = np.all(given == np.trunc(given)) and np.ptp(given) > 0
        if np.allclose(given, right, rtol=1e-9):
            continue
        if not whole or np.all(right == np.trunc(right)) or np.any(np.abs(given - right) >= 2):
            return False  # two terms, each cut, lose less than 2
        cut = True
    return cut


@symptom
def rounds_the_result(calls, reference):
    """You rounded your result. Return it with all its digits, and round only what you print."""
    wrong = [
        (right, given)
        for right, given in _arrays(calls, reference)
        if np.any(np.abs(given - right) > 1e-9 * np.abs(given))
    ]
    fractions = any(np.any(given != np.trunc(given)) for _, given in wrong)
    return fractions and all(_is_rounded(given, right) for right, given in wrong)


def _is_rounded(given, right):
    """Whether these are the right numbers, with so many digits after the point and no more."""
    return any(
        np.allclose(given, np.round(given, digits), rtol=1e-12, atol=0)
        and np.all(np.abs(given - right) < 0.51 * 10.0**-digits)
        for digits in range(1, 7)
    )


@symptom
def computes_in_float32(calls, reference):
    """Right formula, but in float32, which keeps only 7 digits. Compute in float64, NumPy's own
    choice."""
    short = False
    for right, given in _arrays(calls, reference):
        error = np.linalg.norm(given - right)
        if error > 1e-9 * np.linalg.norm(right):
            short = error < 1e-5 * np.linalg.norm(right) and np.all(given == np.float32(given))
            if not short:
                return False
    return bool(short)


@symptom
def works_in_place_on_integers(calls):
    """An in-place operation such as p *= 0.5 cannot store fractions in an array of integers, and it
    would change the caller's point. Write p = 0.5 * p."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def changes_the_point(calls):
    """You changed the caller's point in place. Work on a copy, for example 2 * p instead of p *=
    2."""
    return any(call.changed for call in calls)
