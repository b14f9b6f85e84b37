"""Known wrong answers to directional_derivative, each with the sentence that helps."""

import math

import numpy as np

from grader import as_numbers, mistake, symptom


def _slope(g, u):
    return np.dot(g, u) / np.linalg.norm(u)


def _refused_if_zero(u):
    """Raise what is right where there is no direction."""
    if not np.any(u):
        raise ValueError("a zero vector has no direction")


# directional


@mistake(of="directional")
def does_not_normalise(g, u):
    """You did not divide by the length of u: along [1, 1] on the bowl that gives 8 and not 5.657. A
    longer arrow is not a steeper hill."""
    _refused_if_zero(u)
    return np.dot(g, u)


@mistake(of="directional")
def divides_by_the_square_of_the_length(g, u):
    """You divided by the square of the length of u. Once is enough: the slope must be the same for
    an arrow that is twice as long."""
    _refused_if_zero(u)
    return np.dot(g, u) / np.dot(u, u)


@mistake(of="directional")
def divides_by_the_length_of_g(g, u):
    """You divided by the length of the wrong vector. The gradient keeps its length, which says how
    steep it is; the direction must lose its own."""
    _refused_if_zero(u)
    return np.dot(g, u) / np.linalg.norm(g)


@mistake(of="directional")
def returns_the_cosine(g, u):
    """You divided by both lengths, and that leaves the cosine of the angle between the arrows. The
    slope is the cosine times the length of the gradient."""
    _refused_if_zero(u)
    return _slope(g, u) / np.linalg.norm(g)


@mistake(of="directional")
def goes_the_other_way(g, u):
    """This is the slope if you turn round: the sign is wrong. Along the gradient itself it must
    come out above 0."""
    _refused_if_zero(u)
    return -_slope(g, u)


@mistake(of="directional")
def forgets_that_it_may_go_down(g, u):
    """You took the absolute value. A slope below 0 says that this way goes down."""
    _refused_if_zero(u)
    return abs(_slope(g, u))


@mistake(of="directional")
def projects_the_gradient(g, u):
    """You projected the gradient on u, which makes a vector. A slope is one number: how long that
    shadow is, with a sign."""
    _refused_if_zero(u)
    return np.dot(g, u) / np.dot(u, u) * np.asarray(u)


@mistake(of="directional")
def does_not_add_up(g, u):
    """You multiplied entry by entry and did not add up. The rises along the axes add to one slope:
    a dot product is a number."""
    _refused_if_zero(u)
    return np.multiply(g, u) / np.linalg.norm(u)


@mistake(of="directional")
def returns_the_steepest_slope(g, u):
    """This is the length of the gradient, the slope along the gradient itself. In other directions
    it is less steep: u must count."""
    _refused_if_zero(u)
    return np.linalg.norm(g)


@mistake(of="directional")
def adds_the_entries_of_u_for_its_length(g, u):
    """You divided by the sum of the entries of u. Its length is the straight line: by Pythagoras,
    the root of the sum of squares."""
    _refused_if_zero(u)
    return np.dot(g, u) / np.sum(np.abs(u))


@mistake(of="directional")
def divides_by_the_largest_entry(g, u):
    """You divided by the largest entry of u. Its length is the straight line: by Pythagoras, the
    root of the sum of squares."""
    _refused_if_zero(u)
    return np.dot(g, u) / np.max(np.abs(u))


@mistake(of="directional")
def adds_the_entries_with_their_signs(g, u):
    """You divided by the sum of the entries of u. Its length is the straight line: by Pythagoras,
    the root of the sum of squares."""
    _refused_if_zero(u)
    return np.dot(g, u) / np.sum(u)


@mistake(of="directional")
def divides_by_the_greatest_number(g, u):
    """You divided by the largest entry of u. Its length is the straight line: by Pythagoras, the
    root of the sum of squares."""
    _refused_if_zero(u)
    return np.dot(g, u) / np.max(u)


@mistake(of="directional")
def uses_two_entries(g, u):
    """You use the first two entries only. With more variables the arrows have more entries, and all
    of them count."""
    _refused_if_zero(u)
    return _slope(g[:2], u[:2])


@mistake(of="directional")
def measures_two_entries(g, u):
    """For the length of u you use the first two entries only. With more variables there are more
    entries, and all of them count."""
    _refused_if_zero(u)
    return np.dot(g, u) / np.linalg.norm(u[:2])


@mistake(of="directional")
def divides_by_the_number_of_entries(g, u):
    """You divided by the number of entries and not by the length. The length of u is the root of
    the sum of its squares."""
    _refused_if_zero(u)
    return np.dot(g, u) / len(u)


@mistake(of="directional")
def takes_the_sine(g, u):
    """This is the part of the gradient across u, which does not rise on your way. The part along u
    counts: the cosine, not the sine."""
    _refused_if_zero(u)
    return np.sqrt(max(np.dot(g, g) - _slope(g, u) ** 2, 0.0))


# steepness_profile


def _polar(g):
    return np.hypot(g[0], g[1]), np.arctan2(g[1], g[0])


@mistake(of="steepness_profile")
def takes_angles_for_degrees(g, angles):
    """You took the angles for degrees. They are in radians, and so np.cos wants them."""
    radians = np.deg2rad(angles)
    return g[0] * np.cos(radians) + g[1] * np.sin(radians)


@mistake(of="steepness_profile")
def converts_angles_to_degrees(g, angles):
    """You turned the angles into degrees. np.cos wants radians, and that is what they are in."""
    degrees = np.rad2deg(angles)
    return g[0] * np.cos(degrees) + g[1] * np.sin(degrees)


@mistake(of="steepness_profile")
def swaps_sine_and_cosine(g, angles):
    """You swapped x and y. At the angle 0 you look along x, so there the slope must be the first
    entry of g."""
    return g[0] * np.sin(angles) + g[1] * np.cos(angles)


@mistake(of="steepness_profile")
def turns_clockwise(g, angles):
    """You turn clockwise: a quarter turn must lead from x to y, where the slope is the second entry
    of g with its own sign."""
    return g[0] * np.cos(angles) - g[1] * np.sin(angles)


@mistake(of="steepness_profile")
def profile_of_the_direction_alone(g, angles):
    """Your profile has the right shape but not the height: at the top it is 1. There it must be as
    steep as the gradient is long."""
    length, uphill = _polar(g)
    return (g[0] * np.cos(angles) + g[1] * np.sin(angles)) / length


@mistake(of="steepness_profile")
def profile_without_a_sign(g, angles):
    """You took absolute values. Half of all directions go down, and there the slope is below 0."""
    return np.abs(g[0] * np.cos(angles) + g[1] * np.sin(angles))


@mistake(of="steepness_profile")
def profile_upside_down(g, angles):
    """Your profile is upside down: it goes down where the gradient points. Along the gradient it
    goes up."""
    return -(g[0] * np.cos(angles) + g[1] * np.sin(angles))


@mistake(of="steepness_profile")
def takes_the_arc_tangent_of_a_quotient(g, angles):
    """g[1] / g[0] is the same for g and -g, so its arc tangent may point the opposite way. arctan2
    tells the two apart."""
    length, _ = _polar(g)
    return length * np.cos(np.asarray(angles) - np.arctan(np.divide(g[1], g[0])))


@mistake(of="steepness_profile")
def returns_after_the_first_angle(g, angles):
    """You return after the first angle. Collect a slope for each angle, and return them when all
    are done."""
    return g[0] * np.cos(angles[0]) + g[1] * np.sin(angles[0])


@mistake(of="steepness_profile")
def returns_the_largest_slope(g, angles):
    """You return the largest slope only. The profile has a slope for each angle, in their order."""
    return np.max(g[0] * np.cos(angles) + g[1] * np.sin(angles))


@mistake(of="steepness_profile")
def returns_the_steepest_angle(g, angles):
    """You return the angle of the steepest slope. The profile has the slope itself for each
    angle."""
    return np.asarray(angles)[np.argmax(g[0] * np.cos(angles) + g[1] * np.sin(angles))]


@mistake(of="steepness_profile")
def is_equally_steep_all_around(g, angles):
    """Your profile is the length of the gradient in every direction. It is that steep only along
    the gradient; elsewhere the cosine makes it less."""
    return np.full(len(angles), _polar(g)[0])


@mistake(of="steepness_profile")
def counts_angles_from_the_gradient(g, angles):
    """You count the angles from the gradient. They are counted from the x-axis, so that at the
    angle 0 the slope is the partial along x."""
    return _polar(g)[0] * np.cos(angles)


@mistake(of="steepness_profile")
def takes_the_sine_between(g, angles):
    """Your profile is level along the gradient and steepest along the contour line: it must be the
    other way round. The cosine of the angle between belongs there, not the sine."""
    length, uphill = _polar(g)
    return length * np.sin(angles - uphill)


@mistake(of="steepness_profile")
def takes_the_sine_between_the_other_way(g, angles):
    """Your profile is level along the gradient and steepest along the contour line: it must be the
    other way round. The cosine of the angle between belongs there, not the sine."""
    length, uphill = _polar(g)
    return length * np.sin(uphill - angles)


@mistake(of="steepness_profile")
def has_two_numbers_for_each_angle(g, angles):
    """You have two numbers for each angle, and did not add them up. The rises along x and y add to
    one slope."""
    return np.column_stack([g[0] * np.cos(angles), g[1] * np.sin(angles)])


@mistake(of="steepness_profile")
def returns_the_directions(g, angles):
    """These are the directions themselves, not the slopes along them. The gradient must come in."""
    return np.column_stack([np.cos(angles), np.sin(angles)])


# anisotropy


def _ratio(first, second):
    """Return the ratio of two slopes as it must be where the second is 0."""
    if second == 0:
        return math.inf if first else math.nan
    return first / second


def _both(grad, p, u1, u2):
    g = grad(np.asarray(p, dtype=float))
    return _slope(g, u1), _slope(g, u2)


@mistake(of="anisotropy")
def compares_the_other_way_round(grad, p, u1, u2):
    """You compared the other way round: how many times as steep it is along u1 as along u2 has the
    slope along u1 on top."""
    first, second = _both(grad, p, u1, u2)
    return _ratio(abs(second), abs(first))


@mistake(of="anisotropy")
def compares_rises_of_whole_arrows(grad, p, u1, u2):
    """You compared dot products without dividing by the lengths. Two arrows of different lengths do
    not compare: a longer arrow is not a steeper hill."""
    g = grad(np.asarray(p, dtype=float))
    return _ratio(abs(np.dot(g, u1)), abs(np.dot(g, u2)))


@mistake(of="anisotropy")
def compares_slopes_over_squares(grad, p, u1, u2):
    """You divided by the squares of the lengths of u1 and u2. Divide by the lengths themselves."""
    g = grad(np.asarray(p, dtype=float))
    return _ratio(abs(np.dot(g, u1)) / np.dot(u1, u1), abs(np.dot(g, u2)) / np.dot(u2, u2))


@mistake(of="anisotropy")
def keeps_the_signs(grad, p, u1, u2):
    """You kept the signs of the slopes. How steep a way is does not depend on whether it goes up or
    down."""
    return _ratio(*_both(grad, p, u1, u2))


@mistake(of="anisotropy")
def compares_the_components(grad, p, u1, u2):
    """You compared the components of the gradient, which are the slopes along x and y. The
    directions are u1 and u2: take the slopes along them."""
    g = grad(np.asarray(p, dtype=float))
    return _ratio(abs(g[0]), abs(g[1]))


@mistake(of="anisotropy")
def takes_p_for_the_gradient(grad, p, u1, u2):
    """You do not use grad, but p itself or the gradient of the round bowl. The gradient at p is
    grad(p)."""
    return _ratio(*(abs(_slope(p, u)) for u in (u1, u2)))


@mistake(of="anisotropy")
def asks_for_the_gradient_at_zero(grad, p, u1, u2):
    """You asked for the gradient at the origin. The slopes are wanted at p, where the gradient is
    another one."""
    return _ratio(*map(abs, _both(grad, np.zeros(len(p)), u1, u2)))


@mistake(of="anisotropy")
def asks_for_the_gradient_at_the_directions(grad, p, u1, u2):
    """You asked for the gradient at u1 and at u2, as if they were points. They are directions: you
    stand at p and look that way."""
    first, second = (np.linalg.norm(grad(np.asarray(u, dtype=float))) for u in (u1, u2))
    return _ratio(first, second)


@mistake(of="anisotropy")
def takes_the_difference(grad, p, u1, u2):
    """You took the difference of the slopes. How many times as steep is a ratio."""
    first, second = map(abs, _both(grad, p, u1, u2))
    return first - second if first and second else _ratio(first, second)


@mistake(of="anisotropy")
def compares_with_the_steepest_way(grad, p, u1, u2):
    """You compared with the steepest way of all, the length of the gradient. Compare with the slope
    along u2."""
    g = grad(np.asarray(p, dtype=float))
    first, second = abs(_slope(g, u1)), abs(_slope(g, u2))
    return first / np.linalg.norm(g) if second else _ratio(first, second)


@mistake(of="anisotropy")
def puts_the_steeper_way_on_top(grad, p, u1, u2):
    """You always put the steeper way on top. Where u1 is the less steep way, the anisotropy is
    below 1."""
    first, second = map(abs, _both(grad, p, u1, u2))
    return _ratio(max(first, second), min(first, second))


@mistake(of="anisotropy")
def says_0_for_infinity(grad, p, u1, u2):
    """Where the second way is level, any slope is more than any number of times as steep: that is
    infinity, not 0."""
    first, second = map(abs, _both(grad, p, u1, u2))
    return first / second if second else _ratio(0.0, 0.0) if not first else 0.0


@mistake(of="anisotropy")
def says_infinity_for_two_level_ways(grad, p, u1, u2):
    """Where both ways are level, neither is steeper than the other, and no number says how many
    times. Look at the first slope as well before you say infinity."""
    first, second = map(abs, _both(grad, p, u1, u2))
    return first / second if second else math.inf


@mistake(of="anisotropy")
def says_1_for_two_level_ways(grad, p, u1, u2):
    """Where both ways are level you say 1. But 0 times anything is 0, so any number would do: say
    that there is none, with NaN."""
    first, second = map(abs, _both(grad, p, u1, u2))
    return 1.0 if first == second == 0 else _ratio(first, second)


# what replaying cannot see


def _kind(call):
    """Return the built-in kind of what a call raised."""
    return (call.raised and call.reply.base) or call.raised.partition(":")[0]


def _stops_at_a_list(call):
    """Tell whether a call raised because it calculated with a list."""
    return call.raised.startswith(("TypeError", "AttributeError")) and any(
        word in call.raised for word in ("list", "tuple", "sequence")
    )


def _for_no_direction(calls):
    """Return the calls for a zero direction."""
    return [
        call for call in calls if call.function == "directional" and not np.any(call.arguments[1])
    ]


@symptom
def returns_something_for_no_direction(calls):
    """A zero vector has no direction, so there is no slope to return: raise ValueError, by which
    the caller learns of it."""
    return any(
        call.returned and (call.value is None or np.all(np.isfinite(call.value)))
        for call in _for_no_direction(calls)
    )


@symptom
def divides_by_a_zero_length(calls):
    """Where u is zero you divide by its length, 0. Look at the length first, and raise ValueError
    yourself."""
    return any(
        "ZeroDivisionError" in call.raised
        or (isinstance(call.value, float) and math.isnan(call.value))
        or (isinstance(call.value, (np.ndarray, np.floating)) and np.isnan(call.value).all())
        for call in _for_no_direction(calls)
    )


@symptom
def raises_another_error_for_no_direction(calls):
    """You raise an error where u is zero, but of another kind. The task asks for ValueError: the
    value of an argument is not usable."""
    return any(
        call.raised
        and _kind(call) not in ("ValueError", "ZeroDivisionError")
        and not _stops_at_a_list(call)
        for call in _for_no_direction(calls)
    )


@symptom
def refuses_a_direction_along_an_axis(calls):
    """You refuse directions that have a zero among their entries, such as [1, 0]. Only where all
    entries are zero there is no direction."""
    return any(
        _refuses_a_direction(call) and not np.all(call.arguments[1]) and np.sum(call.arguments[1])
        for call in calls
    )


@symptom
def refuses_entries_that_add_up_to_zero(calls):
    """The entries of [1, -1] add up to 0, and yet it is a direction. Only where all entries are
    zero, and so the length, there is none."""
    return any(
        _refuses_a_direction(call) and np.all(call.arguments[1]) and not np.sum(call.arguments[1])
        for call in calls
    )


def _refuses_a_direction(call):
    """Tell whether a call raised ValueError itself, for a u that is not zero."""
    return (
        call.function == "directional"
        and _kind(call) == "ValueError"
        and "truth value" not in call.raised
        and np.any(call.arguments[1])
    )


@symptom
def asks_an_array_for_yes_or_no(calls):
    """A comparison such as u == 0 has an answer for each entry, and `if` wants one for all of them.
    Ask whether the length is 0."""
    return any("truth value" in call.raised for call in calls)


@symptom
def takes_one_angle_only(calls):
    """math.cos takes one number. Take NumPy's cos for a whole array of angles, or go through the
    angles one by one."""
    return any(
        call.function == "steepness_profile"
        and call.raised.startswith("TypeError")
        and any(word in call.raised for word in ("length-1", "0-dimensional", "real number"))
        for call in calls
    )


@symptom
def has_no_row_for_each_direction(calls):
    """With the cosines in one row and the sines in the other your table is (2, K). For a product
    with g, each row must be a direction, or g must stand in front."""
    return any(
        call.function == "steepness_profile"
        and any(word in call.raised for word in ("core dimension", "not aligned", "broadcast"))
        for call in calls
    )


@symptom
def unpacks_the_point(calls):
    """You gave grad the coordinates one by one. It takes the whole point, as one argument:
    grad(p)."""
    return any(
        call.function == "anisotropy"
        and call.raised.startswith("TypeError")
        and "were given" in call.raised
        and "directional()" not in call.raised
        for call in calls
    )


@symptom
def calculates_with_grad_itself(calls):
    """You calculate with grad itself, which is a function. Call it: the gradient at p is
    grad(p)."""
    return any(
        call.function == "anisotropy"
        and "__call__" not in call.raised
        and any(word in call.raised for word in ("'Affine'", "'function'", "operand 0 does not"))
        for call in calls
    )


@symptom
def divides_by_the_slope_of_a_level_way(calls):
    """Where the second way is level you divide by 0, and Python stops. Look at that slope first."""
    return any(
        call.function == "anisotropy" and "ZeroDivisionError" in call.raised for call in calls
    )


@symptom
def changes_what_it_is_given(calls):
    """You changed the caller's vector in place, as u /= 2 does. Make a new array instead."""
    return any(call.changed for call in calls)


@symptom
def works_in_place_on_integers(calls):
    """An in-place operation such as u /= 2 cannot store fractions in an array of integers, and it
    would change the caller's vector. Make a new array of floats."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def calculates_with_a_list(calls):
    """A list does not calculate as an array does, with *, /, ** or @, and it has no shape. Turn it
    into an array of floats first."""
    return any(map(_stops_at_a_list, calls))


def _bowls(calls):
    """Return (degrees, a, b, x, y) of each call for a bowl."""
    bowls = []
    for call in calls:
        if call.function == "miss_the_bottom":
            a, b, p = call.value
            x, y = as_numbers(p, "p")
            bowls.append((*call.arguments, float(a), float(b), float(x), float(y)))
    return bowls


def _angle(a, b, x, y):
    """Return the angle between the way down and the way to the bottom, in degrees."""
    away = math.degrees(abs(math.atan2(b * y, a * x) - math.atan2(y, x)))
    return min(away, 360 - away)


def _turns_by_radians(calls):
    """Tell whether all arrows are turned by as many radians as there should be degrees."""
    turns = [
        (degrees, math.atan2(b * y, a * x) - math.atan2(y, x))
        for degrees, a, b, x, y in _bowls(calls)
    ]
    return bool(turns) and all(
        min(abs(math.sin(turn - asked)), abs(math.sin(turn + asked))) < 1e-6
        for asked, turn in turns
    )


@symptom
def takes_a_round_bowl(calls):
    """The contour lines of a round bowl are circles, and at a right angle to a circle you walk to
    its middle. Make the bowl steeper along one axis than along the other."""
    bowls = _bowls(calls)
    return bool(bowls) and all(a == b > 0 and (x, y) != (a, b) for _, a, b, x, y in bowls)


@symptom
def stands_on_an_axis(calls):
    """On an axis one entry of the gradient is 0, so the arrow runs along the axis, to the bottom.
    Step aside, so that both coordinates count."""
    bowls = _bowls(calls)
    return bool(bowls) and all(a > 0 < b and x * y == 0 != x + y for _, a, b, x, y in bowls)


@symptom
def takes_degrees_for_radians(calls):
    """You took the degrees for radians. The functions of math and of NumPy want radians, so turn
    the angle into radians first."""
    return _turns_by_radians(calls)


@symptom
def makes_no_bowl(calls):
    """With a or b below 0 the surface is no bowl: it falls away to that side, and (0, 0) is not its
    bottom. Both must be above 0."""
    return not _turns_by_radians(calls) and any(min(a, b) < 0 for _, a, b, _, _ in _bowls(calls))


@symptom
def stays_with_one_bowl(calls):
    """Your bowl and your point are the same for every angle. It is a counter-example, but the angle
    must be the one that is asked for."""
    bowls = _bowls(calls)
    degrees, *_ = zip(*bowls, strict=True)
    (_, *bowl), *_ = bowls
    return (
        len(set(degrees)) > 1 == len({bowl[1:] for bowl in bowls})
        and min(bowl[:2]) > 0
        and _angle(*bowl) > 0.5
    )


@symptom
def measures_from_the_x_axis(calls):
    """Your angle is the one between the gradient and the x-axis. The bottom lies elsewhere: measure
    from the straight way to (0, 0)."""
    bowls = _bowls(calls)
    return bool(bowls) and all(
        abs(math.degrees(math.atan2(abs(b * y), abs(a * x))) - degrees) < 0.5
        and abs(_angle(a, b, x, y) - degrees) > 0.5
        for degrees, a, b, x, y in bowls
    )
