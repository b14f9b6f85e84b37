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
    """This is how high the bowl is at p, one number. The gradient is how steep: one slope per axis."""
    return np.sum(np.asarray(p, dtype=float) ** 2, axis=-1)


@mistake(of="bowl_gradient")
def differentiates_twice(p):
    """You differentiated twice: 2 is how fast the slope changes. The slope of x**2 is 2x."""
    return np.full(np.shape(p), 2.0)


@mistake(of="bowl_gradient")
def swaps_the_components(p):
    """Components swapped: the first entry belongs to x, the second to y."""
    return _bowl(p)[..., ::-1]


@mistake(of="bowl_gradient")
def adds_the_slopes(p):
    """The gradient is a vector, with one slope per axis. Do not add them up."""
    return _bowl(p).sum(axis=-1)


@mistake(of="bowl_gradient")
def takes_the_length(p):
    """This is the gradient's length, one number. Return the vector itself: one slope per axis."""
    return np.linalg.norm(_bowl(p), axis=-1)


@mistake(of="bowl_gradient")
def normalises(p):
    """Right direction, but you threw the steepness away: the gradient's length tells how steep it is."""
    gradient = _bowl(p)
    return gradient / np.linalg.norm(gradient, axis=-1, keepdims=True)


@mistake(of="bowl_gradient")
def goes_down(p):
    """That is the way down. The gradient itself points up; the minus comes when you descend."""
    return -_bowl(p)


@mistake(of="bowl_gradient")
def points_at_the_bottom(p):
    """That is the arrow from here to the lowest point. The gradient is local: the slopes right here."""
    return -np.asarray(p, dtype=float)


@mistake(of="bowl_gradient")
def walks_along_the_contour(p):
    """You walk along the contour line: your dot product with the gradient is 0. The gradient crosses it."""
    gradient = _bowl(p)
    return np.stack([-gradient[..., 1], gradient[..., 0]], axis=-1)


@mistake(of="bowl_gradient")
def walks_along_the_contour_the_other_way(p):
    """You walk along the contour line: your dot product with the gradient is 0. The gradient crosses it."""
    gradient = _bowl(p)
    return np.stack([gradient[..., 1], -gradient[..., 0]], axis=-1)


@mistake(of="bowl_gradient")
def takes_the_first_axis_for_the_components(p):
    """On a grid of points x and y lie along the last axis: take p[..., 0] and p[..., 1], not p[0] and p[1]."""
    return np.array([2.0 * np.asarray(p[0]), 2.0 * np.asarray(p[1])])


@mistake(of="bowl_gradient")
def unpacks_a_grid(p):
    """`x, y = p` works for one point only. On a grid x and y lie along the last axis: p[..., 0], p[..., 1]."""
    x, y = p
    return np.array([2.0 * x, 2.0 * y])


@mistake(of="bowl_gradient")
def doubles_the_list(p):
    """2 * p makes a list twice as long, not numbers twice as large. Start with p = np.asarray(p, dtype=float)."""
    return 2 * p


# my_gradient


@mistake(of="my_gradient")
def returns_the_height_of_my_surface(p, variant):
    """This is how high your surface is at p, one number. The gradient is how steep: one slope per axis."""
    x, y = np.asarray(p, dtype=float)
    return variant.a * x**2 + variant.b * x * y + variant.c * np.exp(variant.k * y)


@mistake(of="my_gradient")
def swaps_my_components(p, variant):
    """Components swapped: the first entry belongs to x, the second to y."""
    return _mine(p, variant)[::-1]


@mistake(of="my_gradient")
def adds_my_slopes(p, variant):
    """The gradient is a vector, with one slope per axis. Do not add them up."""
    return _mine(p, variant).sum()


@mistake(of="my_gradient")
def normalises_mine(p, variant):
    """Right direction, but you threw the steepness away: the gradient's length tells how steep it is."""
    return _mine(p, variant) / np.linalg.norm(_mine(p, variant))


@mistake(of="my_gradient")
def goes_down_mine(p, variant):
    """That is the way down. The gradient itself points up; the minus comes when you descend."""
    return -_mine(p, variant)


@mistake(of="my_gradient")
def walks_along_my_contour(p, variant):
    """You walk along the contour line: your dot product with the gradient is 0. The gradient crosses it."""
    along_x, along_y = _mine(p, variant)
    return np.array([-along_y, along_x])


@mistake(of="my_gradient")
def walks_along_my_contour_the_other_way(p, variant):
    """You walk along the contour line: your dot product with the gradient is 0. The gradient crosses it."""
    along_x, along_y = _mine(p, variant)
    return np.array([along_y, -along_x])


@mistake(of="my_gradient")
def points_at_the_origin(p, variant):
    """That is the arrow from here to (0, 0). The gradient is local: the slopes of your surface right here."""
    return -np.asarray(p, dtype=float)


@mistake(of="my_gradient")
def uses_the_bowl(p, variant):
    """This is the bowl's gradient. Your own surface is the one in the stub's first lines."""
    return _bowl(p)


@mistake(of="my_gradient")
def cuts_fractions_off(p, variant):
    """An array of integers stored your decimals away. Compute in floats: np.array([...], dtype=float)."""
    if not np.issubdtype(np.asarray(p).dtype, np.integer):
        return _mine(p, variant)
    return np.trunc(_mine(p, variant))


@mistake(of="my_gradient")
def cuts_fractions_off_always(p, variant):
    """An array of integers stored your decimals away. Compute in floats: np.array([...], dtype=float)."""
    return np.trunc(_mine(p, variant))


@mistake(of="my_gradient")
def forgets_the_inner_slope(p, variant):
    """Right outer slope of the exponential; multiply it by the slope of what is inside, the factor of y."""
    x, y = np.asarray(p, dtype=float)
    a, b, c, k = variant.a, variant.b, variant.c, variant.k
    return np.array([2 * a * x + b * y, b * x + c * np.exp(k * y)])


@mistake(of="my_gradient")
def divides_by_the_inner_slope(p, variant):
    """You divided by the factor inside the exponential, as when integrating. For a slope, multiply by it."""
    x, y = np.asarray(p, dtype=float)
    a, b, c, k = variant.a, variant.b, variant.c, variant.k
    return np.array([2 * a * x + b * y, b * x + c / k * np.exp(k * y)])


@mistake(of="my_gradient")
def takes_the_power_rule_for_the_exponential(p, variant):
    """The exponential is no power of y: its slope is itself, times the factor of y inside, at the same exponent."""
    x, y = np.asarray(p, dtype=float)
    a, b, c, k = variant.a, variant.b, variant.c, variant.k
    return np.array([2 * a * x + b * y, b * x + c * k * y * np.exp(k * y - 1)])


@mistake(of="my_gradient")
def drops_the_product_from_x(p, variant):
    """The product term changes when x moves: with y held fixed, its slope along x is its number times y."""
    x, y = np.asarray(p, dtype=float)
    return np.array([2 * variant.a * x, _mine(p, variant)[1]])


@mistake(of="my_gradient")
def drops_the_product_from_y(p, variant):
    """The product term changes when y moves: with x held fixed, its slope along y is its number times x."""
    return np.array([_mine(p, variant)[0], variant.c * variant.k * np.exp(variant.k * float(p[1]))])


@mistake(of="my_gradient")
def drops_the_product(p, variant):
    """The product term changes when either variable moves: hold one fixed, and it is a factor of the other."""
    x, y = np.asarray(p, dtype=float)
    return np.array([2 * variant.a * x, variant.c * variant.k * np.exp(variant.k * y)])


@mistake(of="my_gradient")
def keeps_the_product_undivided(p, variant):
    """You left the product term as it is. Along x its slope is its number times y, along y times x."""
    x, y = np.asarray(p, dtype=float)
    a, b, c, k = variant.a, variant.b, variant.c, variant.k
    return np.array([2 * a * x + b * x * y, b * x * y + c * k * np.exp(k * y)])


@mistake(of="my_gradient")
def mixes_up_the_factors_of_the_product(p, variant):
    """In the product term the one you move goes away and the other stays: times y along x, times x along y."""
    x, y = np.asarray(p, dtype=float)
    a, b, c, k = variant.a, variant.b, variant.c, variant.k
    return np.array([2 * a * x + b * x, b * y + c * k * np.exp(k * y)])


@mistake(of="my_gradient")
def differentiates_the_product_in_both_at_once(p, variant):
    """In the product term only one variable moves at a time, so its slope keeps the other one as a factor."""
    x, y = np.asarray(p, dtype=float)
    a, b, c, k = variant.a, variant.b, variant.c, variant.k
    return np.array([2 * a * x + b, b + c * k * np.exp(k * y)])


@mistake(of="my_gradient")
def keeps_the_other_terms(p, variant):
    """A term without x does not change when only x moves, so its slope is 0, and likewise for y."""
    x, y = np.asarray(p, dtype=float)
    a, b, c, k = variant.a, variant.b, variant.c, variant.k
    return np.array(
        [2 * a * x + b * y + c * np.exp(k * y), a * x**2 + b * x + c * k * np.exp(k * y)]
    )


@mistake(of="my_gradient")
def keeps_the_exponential_along_x(p, variant):
    """The exponential has no x in it: when only x moves it does not change, and its slope is 0."""
    x, y = np.asarray(p, dtype=float)
    gradient = _mine(p, variant)
    return gradient + [variant.c * np.exp(variant.k * y), 0]


@mistake(of="my_gradient")
def forgets_the_factor_2_of_the_square(p, variant):
    """The slope of x**2 is 2x: the factor 2 is missing."""
    x, y = np.asarray(p, dtype=float)
    return np.array([variant.a * x + variant.b * y, _mine(p, variant)[1]])


@mistake(of="my_gradient")
def forgets_the_number_before_the_square(p, variant):
    """The number before x**2 stays: a surface that is a times as high is a times as steep."""
    x, y = np.asarray(p, dtype=float)
    return np.array([2 * x + variant.b * y, _mine(p, variant)[1]])


@mistake(of="my_gradient")
def forgets_the_number_before_the_exponential(p, variant):
    """The number before the exponential stays: a surface that is c times as high is c times as steep."""
    x, y = np.asarray(p, dtype=float)
    exponential = variant.k * np.exp(variant.k * y)
    return np.array([_mine(p, variant)[0], variant.b * x + exponential])


@mistake(of="my_gradient")
def flips_the_sign_of_the_exponential(p, variant):
    """The slope of the exponential has the wrong sign: it is the number before it times the factor of y inside."""
    x, y = np.asarray(p, dtype=float)
    exponential = variant.c * variant.k * np.exp(variant.k * y)
    return np.array([_mine(p, variant)[0], variant.b * x - exponential])


@mistake(of="my_gradient")
def evaluates_the_terms(p, variant):
    """These are the heights of the terms. Differentiate each before you put the point in."""
    x, y = np.asarray(p, dtype=float)
    return np.array([variant.a * x**2, variant.c * np.exp(variant.k * y)])


# steepest_ascent


def _steepest(p):
    gradient = _bowl(p)
    steepness = np.linalg.norm(gradient)
    return (gradient / steepness, steepness) if steepness else (None, 0.0)


@mistake(of="steepest_ascent")
def does_not_normalise(p):
    """The direction must have length 1: divide the gradient by its length."""
    return (_bowl(p), _steepest(p)[1]) if np.any(p) else (None, 0.0)


@mistake(of="steepest_ascent")
def points_down(p):
    """That is the steepest way down. The way up is along the gradient itself."""
    direction, steepness = _steepest(p)
    return (None if direction is None else -direction), steepness


@mistake(of="steepest_ascent")
def takes_the_squared_length(p):
    """A length is the square root of the sum of squares; the root is missing in your steepness."""
    direction, steepness = _steepest(p)
    return direction, steepness**2


@mistake(of="steepest_ascent")
def adds_the_slopes_up(p):
    """The steepness is the gradient's length, the square root of the sum of squares, not the sum of entries."""
    return _steepest(p)[0], float(np.sum(_bowl(p)))


@mistake(of="steepest_ascent")
def adds_the_sizes_of_the_slopes(p):
    """The steepness is the gradient's length, the square root of the sum of squares, not the sum of entries."""
    return _steepest(p)[0], float(np.sum(np.abs(_bowl(p))))


@mistake(of="steepest_ascent")
def measures_the_point(p):
    """Your steepness is how far p is from the middle. It should be the length of the gradient."""
    return _steepest(p)[0], float(np.linalg.norm(p))


@mistake(of="steepest_ascent")
def measures_the_direction(p):
    """Your steepness is the length of the direction, always 1. Take the length before you divide by it."""
    return _steepest(p)[0], (1.0 if np.any(p) else 0.0)


@mistake(of="steepest_ascent")
def returns_the_steepness_first(p):
    """Right numbers, other order: return (direction, steepness)."""
    return _steepest(p)[::-1]


@mistake(of="steepest_ascent")
def returns_the_direction_only(p):
    """The steepness is missing: return (direction, steepness)."""
    return _steepest(p)[0]


@mistake(of="steepest_ascent")
def divides_zero_by_zero(p):
    """At a zero gradient you divided 0 by 0. No direction is steepest there: return (None, 0.0)."""
    gradient = _bowl(p)
    return gradient / np.linalg.norm(gradient), np.linalg.norm(gradient)


@mistake(of="steepest_ascent")
def returns_a_zero_direction(p):
    """At a zero gradient no direction is steepest, and a zero vector is no direction: return (None, 0.0)."""
    direction, steepness = _steepest(p)
    return (np.zeros(2) if direction is None else direction), steepness


@mistake(of="steepest_ascent")
def returns_one_None(p):
    """At a zero gradient return both parts, the direction and the steepness: (None, 0.0)."""
    return _steepest(p) if np.any(p) else None


@mistake(of="steepest_ascent")
def returns_two_Nones(p):
    """At a zero gradient there is no direction, but there is a steepness: it is flat, so (None, 0.0)."""
    return _steepest(p) if np.any(p) else (None, None)


@mistake(of="steepest_ascent")
def follows_swapped_components(p):
    """This is what comes of a gradient with its components swapped. If bowl_gradient has that, mend it first."""
    return _steepest(np.asarray(p)[::-1])


@mistake(of="steepest_ascent")
def follows_squares(p):
    """This is what comes of squares in the place of slopes. If bowl_gradient has that, mend it first."""
    return _steepest(np.asarray(p, dtype=float) ** 2 / 2)


# contour_direction


def _along(p):
    direction, _ = _steepest(p)
    return None if direction is None else np.array([-direction[1], direction[0]])


@mistake(of="contour_direction")
def goes_up(p):
    """That is the gradient's direction, straight up. Along the contour you stay level: turn by a right angle."""
    return _steepest(p)[0]


@mistake(of="contour_direction")
def goes_straight_down(p):
    """That is straight down. Along the contour you stay level: turn by a right angle."""
    direction, _ = _steepest(p)
    return None if direction is None else -direction


@mistake(of="contour_direction")
def swaps_without_a_minus(p):
    """Swapping the entries is half of it: to turn by a right angle one of them must also change its sign."""
    direction, _ = _steepest(p)
    return None if direction is None else direction[::-1]


@mistake(of="contour_direction")
def does_not_normalise_the_tangent(p):
    """Right line, wrong length: divide by the length, so that it becomes 1."""
    return _steepest(p)[1] * _along(p) if np.any(p) else None


@mistake(of="contour_direction")
def does_not_normalise_the_tangent_the_other_way(p):
    """Right line, wrong length: divide by the length, so that it becomes 1."""
    return -_steepest(p)[1] * _along(p) if np.any(p) else None


@mistake(of="contour_direction")
def turns_the_point_only(p):
    """Right line, wrong length: divide by the length, so that it becomes 1."""
    return np.array([-p[1], p[0]], dtype=float) if np.any(p) else None


@mistake(of="contour_direction")
def turns_the_point_only_the_other_way(p):
    """Right line, wrong length: divide by the length, so that it becomes 1."""
    return np.array([p[1], -p[0]], dtype=float) if np.any(p) else None


@mistake(of="contour_direction")
def follows_squares_along_the_contour(p):
    """This is what comes of squares in the place of slopes. If bowl_gradient has that, mend it first."""
    return _along(np.asarray(p, dtype=float) ** 2 / 2)


@mistake(of="contour_direction")
def returns_a_zero_tangent(p):
    """At the bottom there is no contour line to walk along, and a zero vector is no direction: return None."""
    return _along(p) if np.any(p) else np.zeros(2)


@mistake(of="contour_direction")
def divides_zero_by_zero_along_the_contour(p):
    """At a zero gradient you divided 0 by 0. There is no contour line to walk along: return None."""
    gradient = _bowl(p)
    return np.array([-gradient[1], gradient[0]]) / np.linalg.norm(gradient)


# what replaying cannot see


@symptom
def takes_the_hat_for_a_power(calls):
    """In Python a power is written **, as in x**2; ^ means something else."""
    return any("bitwise_xor" in call.raised or "for ^" in call.raised for call in calls)


@symptom
def computes_in_float32(calls, reference):
    """Right formula, but in float32, which keeps only 7 digits. Compute in float64, NumPy's own choice."""
    apart = 0.0
    for call in calls:
        right = getattr(reference, call.function)(*call.arguments)
        if call.function.endswith("_gradient"):
            given = np.ravel(as_numbers(call.value, "it"))
            error = np.linalg.norm(given - np.ravel(right)) / np.linalg.norm(right)
            apart = max(apart, error)
    return 1e-9 < apart < 1e-5


@symptom
def works_in_place_on_integers(calls):
    """An in-place operation such as p *= 0.5 cannot store fractions in an array of integers, and it would
    change the caller's point. Write p = 0.5 * p."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def changes_the_point(calls):
    """You changed the caller's point in place. Work on a copy, for example 2 * p instead of p *= 2."""
    return any(call.changed for call in calls)
