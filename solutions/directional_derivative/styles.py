"""The known mistakes, written otherwise: they prove that replaying recognises them."""

import cmath
import math

import numpy as np

from grader import style


def dot(v, w):
    """Return the dot product without NumPy."""
    return sum(float(one) * float(other) for one, other in zip(v, w))


def length_of(u):
    """Return the length, and raise what is right where it is 0."""
    length = math.sqrt(dot(u, u))
    if length == 0:
        raise ValueError("no direction")
    return length


def slope(g, u):
    """Return the right slope."""
    return dot(g, u) / length_of(u)


def ratio(first, second):
    """Return the ratio of two slopes as it must be where the second is 0."""
    if second == 0:
        return math.nan if first == 0 else math.inf
    return first / second


def at(grad, p):
    """The slopes at p."""
    return grad(np.array(p, dtype=float))


# directional


@style(of="directional", shows="does_not_normalise")
def adds_products_up(g, u):
    length_of(u)
    return dot(g, u)


@style(of="directional", shows="does_not_normalise")
def rises_by_a_whole_arrow(g, u):
    if not np.any(u):
        raise ValueError
    return np.einsum("i,i->", np.asarray(g, dtype=float), np.asarray(u, dtype=float))


@style(of="directional", shows="divides_by_the_square_of_the_length")
def forgets_the_root(g, u):
    length_of(u)
    return dot(g, u) / sum(entry**2 for entry in u)


@style(of="directional", shows="divides_by_the_square_of_the_length")
def normalises_twice(g, u):
    unit = np.asarray(u) / length_of(u)
    return np.dot(g, unit) / np.linalg.norm(u)


@style(of="directional", shows="divides_by_the_length_of_g")
def normalises_the_gradient(g, u):
    length_of(u)
    g = np.asarray(g, dtype=float)
    length = np.linalg.norm(g)
    return float((g / length if length else g) @ np.asarray(u))


@style(of="directional", shows="divides_by_the_length_of_g")
def scales_the_wrong_vector(g, u):
    if not any(u):
        raise ValueError("zero")
    return dot(g, u) / (math.hypot(*g) or 1.0)


@style(of="directional", shows="returns_the_cosine")
def normalises_both(g, u):
    g, u = np.asarray(g, dtype=float), np.asarray(u) / length_of(u)
    return u @ (g / (np.linalg.norm(g) or 1))


@style(of="directional", shows="returns_the_cosine")
def finds_the_angle(g, u):
    unit = length_of(u)
    cosine = dot(g, u) / unit / (math.hypot(*g) or 1)
    return math.cos(math.acos(max(-1.0, min(1.0, cosine))))


@style(of="directional", shows="forgets_that_it_may_go_down")
def is_never_negative(g, u):
    steep = slope(g, u)
    return steep if steep > 0 else -steep


@style(of="directional", shows="forgets_that_it_may_go_down")
def takes_the_root_of_the_square(g, u):
    length_of(u)
    return np.sqrt(np.dot(g, u) ** 2 / np.dot(u, u))


@style(of="directional", shows="goes_the_other_way")
def looks_back(g, u):
    return slope(g, [-entry for entry in u])


@style(of="directional", shows="goes_the_other_way")
def descends(g, u):
    unit = np.divide(u, length_of(u))
    return float(np.negative(g) @ unit)


@style(of="directional", shows="projects_the_gradient")
def casts_a_shadow(g, u):
    unit = np.divide(u, length_of(u))
    return (g @ unit) * unit


@style(of="directional", shows="projects_the_gradient")
def casts_a_shadow_in_a_list(g, u):
    times = slope(g, u) / length_of(u)
    return [times * float(entry) for entry in u]


@style(of="directional", shows="does_not_add_up")
def multiplies_with_a_star(g, u):
    unit = np.array(u) / length_of(u)
    return np.array(g) * unit


@style(of="directional", shows="does_not_add_up")
def multiplies_in_a_list(g, u):
    length = length_of(u)
    return [float(one) * float(other) / length for one, other in zip(g, u)]


@style(of="directional", shows="returns_the_steepest_slope")
def measures_the_gradient(g, u):
    length_of(u)
    return math.sqrt(dot(g, g))


@style(of="directional", shows="returns_the_steepest_slope")
def normalises_a_direction_and_forgets_it(g, u):
    unit = np.asarray(u) / length_of(u)
    return float(np.linalg.norm(g) * np.linalg.norm(unit))


@style(of="directional", shows="adds_the_entries_of_u_for_its_length")
def walks_along_the_streets(g, u):
    length_of(u)
    return dot(g, u) / sum(map(abs, u))


@style(of="directional", shows="adds_the_entries_of_u_for_its_length")
def takes_the_norm_of_order_1(g, u):
    if np.count_nonzero(u) == 0:
        raise ValueError
    return np.inner(g, np.divide(u, np.linalg.norm(u, ord=1)))


@style(of="directional", shows="divides_by_the_largest_entry")
def takes_the_norm_of_order_infinity(g, u):
    length_of(u)
    return np.dot(g, u) / np.linalg.norm(u, np.inf)


@style(of="directional", shows="divides_by_the_largest_entry")
def scales_the_largest_entry_to_1(g, u):
    length_of(u)
    largest = max(abs(float(entry)) for entry in u)
    return dot(g, [entry / largest for entry in u])


@style(of="directional", shows="adds_the_entries_with_their_signs")
def adds_up_with_a_loop(g, u):
    length_of(u)
    total = 0.0
    for entry in u:
        total += float(entry)
    return np.dot(g, u) / np.float64(total)


@style(of="directional", shows="adds_the_entries_with_their_signs")
def makes_the_entries_add_up_to_1(g, u):
    length_of(u)
    return np.dot(g, np.asarray(u, dtype=float) / np.sum(u))


@style(of="directional", shows="divides_by_the_greatest_number")
def takes_max(g, u):
    if not any(u):
        raise ValueError("zero")
    return dot(g, u) / np.float64(max(u))


@style(of="directional", shows="divides_by_the_greatest_number")
def sorts_the_entries(g, u):
    length_of(u)
    return np.inner(g, np.divide(u, float(sorted(u)[-1])))


@style(of="directional", shows="uses_two_entries")
def writes_x_and_y_out(g, u):
    if not np.any(u):
        raise ValueError("u is zero")
    return (g[0] * u[0] + g[1] * u[1]) / math.sqrt(u[0] ** 2 + u[1] ** 2)


@style(of="directional", shows="uses_two_entries")
def unpacks_x_and_y(g, u):
    length_of(u)
    (dx, dy, *_), (x, y, *_) = g, u
    return float(dx * x + dy * y) / np.hypot(x, y)


@style(of="directional", shows="measures_two_entries")
def takes_hypot_of_x_and_y(g, u):
    length_of(u)
    return dot(g, u) / np.hypot(u[0], u[1])


@style(of="directional", shows="measures_two_entries")
def takes_pythagoras_in_the_plane(g, u):
    length_of(u)
    way = np.asarray(u) / np.sqrt(u[0] * u[0] + u[1] * u[1])
    return np.asarray(g) @ way


@style(of="directional", shows="divides_by_the_number_of_entries")
def takes_the_mean(g, u):
    length_of(u)
    return np.mean(np.multiply(g, u))


@style(of="directional", shows="divides_by_the_number_of_entries")
def takes_len_for_the_length(g, u):
    if not any(u):
        raise ValueError("u")
    return dot(g, u) / len(g)


@style(of="directional", shows="takes_the_sine")
def measures_what_is_left_over(g, u):
    g, unit = np.asarray(g, dtype=float), np.asarray(u) / length_of(u)
    return np.linalg.norm(g - (g @ unit) * unit)


@style(of="directional", shows="takes_the_sine")
def uses_pythagoras(g, u):
    along = slope(g, u)
    return math.sqrt(max(0.0, dot(g, g) - along * along))


# steepness_profile


def profile_of(g, angles):
    """Return the right profile as a list."""
    return [g[0] * math.cos(a) + g[1] * math.sin(a) for a in angles]


@style(of="steepness_profile", shows="takes_angles_for_degrees")
def converts_with_math_radians(g, angles):
    return profile_of(g, [math.radians(a) for a in angles])


@style(of="steepness_profile", shows="takes_angles_for_degrees")
def multiplies_by_pi_over_180(g, angles):
    ways = np.exp(1j * np.asarray(angles) * np.pi / 180)
    return ways.real * g[0] + ways.imag * g[1]


@style(of="steepness_profile", shows="converts_angles_to_degrees")
def converts_with_math_degrees(g, angles):
    return profile_of(g, [math.degrees(a) for a in angles])


@style(of="steepness_profile", shows="converts_angles_to_degrees")
def multiplies_by_180_over_pi(g, angles):
    turned = np.asarray(angles) * 180 / np.pi
    return np.asarray(g) @ np.stack([np.cos(turned), np.sin(turned)])


@style(of="steepness_profile", shows="swaps_sine_and_cosine")
def looks_along_sine_and_cosine(g, angles):
    return np.column_stack([np.sin(angles), np.cos(angles)]) @ g


@style(of="steepness_profile", shows="swaps_sine_and_cosine")
def swaps_the_components(g, angles):
    return profile_of((g[1], g[0]), angles)


@style(of="steepness_profile", shows="swaps_sine_and_cosine")
def swaps_the_arguments_of_arctan2(g, angles):
    return math.hypot(*g) * np.cos(np.subtract(angles, np.arctan2(g[0], g[1])))


@style(of="steepness_profile", shows="takes_the_arc_tangent_of_a_quotient")
def divides_for_math_atan(g, angles):
    uphill = math.atan(g[1] / g[0])
    return [math.hypot(*g) * math.cos(a - uphill) for a in angles]


@style(of="steepness_profile", shows="takes_the_arc_tangent_of_a_quotient")
def rebuilds_the_gradient_from_its_slope(g, angles):
    uphill = np.arctan(np.float64(g[1]) / g[0])
    turned = np.linalg.norm(g) * np.array([np.cos(uphill), np.sin(uphill)])
    return profile_of(turned, angles)


@style(of="steepness_profile", shows="returns_after_the_first_angle")
def returns_inside_the_loop(g, angles):
    for a in angles:
        return slope(g, (math.cos(a), math.sin(a)))


@style(of="steepness_profile", shows="returns_after_the_first_angle")
def returns_a_list_inside_the_loop(g, angles):
    slopes = []
    for a in angles:
        slopes.append(g[0] * math.cos(a) + g[1] * math.sin(a))
        return slopes


@style(of="steepness_profile", shows="turns_clockwise")
def turns_by_minus_the_angle(g, angles):
    return profile_of(g, [-a for a in angles])


@style(of="steepness_profile", shows="turns_clockwise")
def forgets_to_conjugate(g, angles):
    return (complex(*g) * np.exp(1j * np.asarray(angles))).real


@style(of="steepness_profile", shows="profile_of_the_direction_alone")
def normalises_the_gradient_first(g, angles):
    return profile_of(np.asarray(g) / np.linalg.norm(g), angles)


@style(of="steepness_profile", shows="profile_of_the_direction_alone")
def takes_the_cosine_of_the_difference(g, angles):
    return np.cos(np.subtract(angles, np.arctan2(g[1], g[0])))


@style(of="steepness_profile", shows="profile_without_a_sign")
def takes_fabs_in_a_loop(g, angles):
    return [math.fabs(one) for one in profile_of(g, angles)]


@style(of="steepness_profile", shows="profile_without_a_sign")
def takes_lengths_of_shadows(g, angles):
    ways = np.column_stack([np.cos(angles), np.sin(angles)])
    shadows = (ways @ g)[:, None] * ways
    return np.linalg.norm(shadows, axis=1)


@style(of="steepness_profile", shows="profile_upside_down")
def looks_back_all_around(g, angles):
    return profile_of(g, [a + math.pi for a in angles])


@style(of="steepness_profile", shows="profile_upside_down")
def descends_all_around(g, angles):
    return np.negative(g) @ [np.cos(angles), np.sin(angles)]


@style(of="steepness_profile", shows="returns_the_largest_slope")
def keeps_the_best(g, angles):
    best = -math.inf
    for one in profile_of(g, angles):
        best = max(best, one)
    return best


@style(of="steepness_profile", shows="returns_the_largest_slope")
def sorts_and_takes_the_last(g, angles):
    return sorted(profile_of(g, angles))[-1]


@style(of="steepness_profile", shows="returns_the_steepest_angle")
def keeps_the_best_angle(g, angles):
    return max(angles, key=lambda a: g[0] * math.cos(a) + g[1] * math.sin(a))


@style(of="steepness_profile", shows="returns_the_steepest_angle")
def takes_the_place_of_the_best(g, angles):
    profile = np.array(profile_of(g, angles))
    return float(angles[int(profile.argmax())])


@style(of="steepness_profile", shows="is_equally_steep_all_around")
def repeats_the_length(g, angles):
    return [math.hypot(*g)] * len(angles)


@style(of="steepness_profile", shows="is_equally_steep_all_around")
def takes_lengths_of_turned_gradients(g, angles):
    turned = np.outer(np.exp(1j * np.asarray(angles)), complex(*g))
    return np.abs(turned)[:, 0]


@style(of="steepness_profile", shows="counts_angles_from_the_gradient")
def takes_the_length_for_the_partial_along_x(g, angles):
    return profile_of((math.sqrt(dot(g, g)), 0.0), angles)


@style(of="steepness_profile", shows="counts_angles_from_the_gradient")
def forgets_the_angle_of_the_gradient(g, angles):
    return np.linalg.norm(g) * np.exp(1j * np.asarray(angles)).real


@style(of="steepness_profile", shows="takes_the_sine_between")
def takes_the_cross_product(g, angles):
    return [g[0] * math.sin(a) - g[1] * math.cos(a) for a in angles]


@style(of="steepness_profile", shows="takes_the_sine_between_the_other_way")
def turns_the_gradient_by_a_right_angle(g, angles):
    return profile_of((g[1], -g[0]), angles)


@style(of="steepness_profile", shows="has_two_numbers_for_each_angle")
def multiplies_directions_by_the_gradient(g, angles):
    return np.array([[math.cos(a), math.sin(a)] for a in angles]) * g


@style(of="steepness_profile", shows="has_two_numbers_for_each_angle")
def makes_pairs(g, angles):
    return [[g[0] * math.cos(a), g[1] * math.sin(a)] for a in angles]


@style(of="steepness_profile", shows="returns_the_directions")
def returns_points_on_the_circle(g, angles):
    return [[math.cos(a), math.sin(a)] for a in angles]


@style(of="steepness_profile", shows="returns_the_directions")
def stacks_the_directions(g, angles):
    circle = np.exp(1j * np.asarray(angles))
    return np.stack([circle.real, circle.imag], axis=-1)


# anisotropy


@style(of="anisotropy", shows="compares_the_other_way_round")
def swaps_the_directions(grad, p, u1, u2):
    g = at(grad, p)
    return ratio(abs(slope(g, u2)), abs(slope(g, u1)))


@style(of="anisotropy", shows="compares_the_other_way_round")
def divides_the_second_by_the_first(grad, p, u1, u2):
    first, second = (np.abs(slope(at(grad, p), u)) for u in (u1, u2))
    with np.errstate(all="ignore"):
        return np.divide(second, first)


@style(of="anisotropy", shows="compares_rises_of_whole_arrows")
def compares_dot_products(grad, p, u1, u2):
    g = at(grad, p)
    return ratio(math.fabs(dot(g, u1)), math.fabs(dot(g, u2)))


@style(of="anisotropy", shows="compares_rises_of_whole_arrows")
def compares_rises_in_a_table(grad, p, u1, u2):
    rises = np.abs(np.array([u1, u2]) @ at(grad, p))
    with np.errstate(all="ignore"):
        return rises[0] / rises[1]


@style(of="anisotropy", shows="compares_slopes_over_squares")
def forgets_both_roots(grad, p, u1, u2):
    g = at(grad, p)
    first, second = (abs(dot(g, u)) / dot(u, u) for u in (u1, u2))
    return ratio(first, second)


@style(of="anisotropy", shows="compares_slopes_over_squares")
def normalises_both_twice(grad, p, u1, u2):
    ways = np.array([u1, u2], dtype=float)
    lengths = np.linalg.norm(ways, axis=1)
    slopes = np.abs(ways @ at(grad, p)) / lengths / lengths
    with np.errstate(all="ignore"):
        return slopes[0] / slopes[1]


@style(of="anisotropy", shows="keeps_the_signs")
def divides_the_slopes(grad, p, u1, u2):
    g = at(grad, p)
    return ratio(slope(g, u1), slope(g, u2))


@style(of="anisotropy", shows="keeps_the_signs")
def takes_the_absolute_value_of_the_first_part_only(grad, p, u1, u2):
    g = at(grad, p)
    first, second = slope(g, u1), slope(g, u2)
    size = ratio(abs(first), abs(second))
    return -size if first * second < 0 else size


@style(of="anisotropy", shows="compares_the_components")
def divides_x_by_y(grad, p, u1, u2):
    dx, dy, *_ = at(grad, p)
    return ratio(abs(dx), abs(dy))


@style(of="anisotropy", shows="compares_the_components")
def takes_the_axes_for_the_directions(grad, p, u1, u2):
    g = at(grad, p)
    x, y, *_ = np.eye(len(p))
    return ratio(abs(slope(g, x)), abs(slope(g, y)))


@style(of="anisotropy", shows="takes_p_for_the_gradient")
def doubles_p(grad, p, u1, u2):
    g = [2 * entry for entry in p]
    return ratio(abs(slope(g, u1)), abs(slope(g, u2)))


@style(of="anisotropy", shows="takes_p_for_the_gradient")
def gives_p_to_the_slopes(grad, p, u1, u2):
    first, second = np.abs([slope(p, u1), slope(p, u2)])
    return ratio(first, second)


@style(of="anisotropy", shows="asks_for_the_gradient_at_zero")
def takes_the_slopes_at_the_origin(grad, p, u1, u2):
    g = grad(np.zeros_like(p, dtype=float))
    return ratio(abs(slope(g, u1)), abs(slope(g, u2)))


@style(of="anisotropy", shows="asks_for_the_gradient_at_zero")
def subtracts_p_from_itself(grad, p, u1, u2):
    here = np.array(p, dtype=float)
    here -= here
    first, second = np.abs([slope(grad(here), u) for u in (u1, u2)])
    return ratio(first, second)


@style(of="anisotropy", shows="asks_for_the_gradient_at_the_directions")
def takes_directions_for_points(grad, p, u1, u2):
    first, second = at(grad, u1), at(grad, u2)
    return ratio(math.sqrt(dot(first, first)), math.sqrt(dot(second, second)))


@style(of="anisotropy", shows="asks_for_the_gradient_at_the_directions")
def compares_the_steepest_slopes_at_u1_and_u2(grad, p, u1, u2):
    lengths = [math.hypot(*at(grad, u)) for u in (u1, u2)]
    return np.float64(lengths[0]) / lengths[1]


@style(of="anisotropy", shows="takes_the_difference")
def subtracts_the_slopes(grad, p, u1, u2):
    g = at(grad, p)
    first, second = abs(slope(g, u1)), abs(slope(g, u2))
    if second == 0:
        return ratio(first, second)
    return first - second


@style(of="anisotropy", shows="takes_the_difference")
def takes_np_diff(grad, p, u1, u2):
    slopes = np.abs([slope(at(grad, p), u) for u in (u2, u1)])
    if slopes[0] == 0:
        return math.inf if slopes[1] else math.nan
    return np.diff(slopes)[0]


@style(of="anisotropy", shows="compares_with_the_steepest_way")
def divides_by_the_length_of_the_gradient(grad, p, u1, u2):
    g = at(grad, p)
    if slope(g, u2) == 0:
        return math.inf if slope(g, u1) else math.nan
    return abs(slope(g, u1)) / math.hypot(*g)


@style(of="anisotropy", shows="compares_with_the_steepest_way")
def takes_the_cosine_of_the_first_way(grad, p, u1, u2):
    g = at(grad, p)
    first, second = (abs(slope(g, u)) for u in (u1, u2))
    if not second:
        return ratio(first, second)
    return abs(np.dot(g / np.linalg.norm(g), np.divide(u1, length_of(u1))))


@style(of="anisotropy", shows="puts_the_steeper_way_on_top")
def sorts_the_slopes(grad, p, u1, u2):
    g = at(grad, p)
    small, large = sorted(abs(slope(g, u)) for u in (u1, u2))
    return ratio(large, small)


@style(of="anisotropy", shows="puts_the_steeper_way_on_top")
def turns_ratios_below_1_over(grad, p, u1, u2):
    g = at(grad, p)
    times = ratio(abs(slope(g, u1)), abs(slope(g, u2)))
    return 1 / times if times < 1 else times


@style(of="anisotropy", shows="says_0_for_infinity")
def is_0_by_default(grad, p, u1, u2):
    g = at(grad, p)
    first, second = abs(slope(g, u1)), abs(slope(g, u2))
    if first == second == 0:
        return math.nan
    return np.divide(first, second, out=np.zeros(()), where=second != 0)


@style(of="anisotropy", shows="says_0_for_infinity")
def catches_the_division_and_returns_0(grad, p, u1, u2):
    g = at(grad, p)
    first, second = float(abs(slope(g, u1))), float(abs(slope(g, u2)))
    try:
        return first / second
    except ZeroDivisionError:
        return 0.0 if first else math.nan


@style(of="anisotropy", shows="says_infinity_for_two_level_ways")
def looks_at_the_second_slope_only(grad, p, u1, u2):
    g = at(grad, p)
    second = slope(g, u2)
    return math.inf if second == 0 else abs(slope(g, u1) / second)


@style(of="anisotropy", shows="says_infinity_for_two_level_ways")
def catches_every_division(grad, p, u1, u2):
    g = at(grad, p)
    try:
        return abs(float(slope(g, u1)) / float(slope(g, u2)))
    except ZeroDivisionError:
        return float("inf")


@style(of="anisotropy", shows="says_1_for_two_level_ways")
def is_equal_if_both_are_level(grad, p, u1, u2):
    g = at(grad, p)
    first, second = abs(slope(g, u1)), abs(slope(g, u2))
    return 1.0 if first == second else ratio(first, second)


@style(of="anisotropy", shows="says_1_for_two_level_ways")
def replaces_nan_by_1(grad, p, u1, u2):
    slopes = np.abs([slope(at(grad, p), u) for u in (u1, u2)])
    with np.errstate(all="ignore"):
        return np.nan_to_num(slopes[0] / slopes[1], nan=1.0, posinf=np.inf)


# a zero direction


@style(of="directional", shows="returns_something_for_no_direction")
def returns_0_for_no_direction(g, u):
    length = math.hypot(*u)
    return dot(g, u) / length if length else 0.0


@style(of="directional", shows="returns_something_for_no_direction")
def returns_none_for_no_direction(g, u):
    length = np.linalg.norm(u)
    if length > 0:
        return np.dot(g, u) / length
    return None


@style(of="directional", shows="returns_something_for_no_direction")
def divides_by_the_length_or_a_trifle(g, u):
    return np.dot(g, u) / max(np.linalg.norm(u), 1e-12)


@style(of="directional", shows="divides_by_a_zero_length")
def divides_in_numpy(g, u):
    with np.errstate(all="ignore"):
        return np.dot(g, u) / np.linalg.norm(u)


@style(of="directional", shows="divides_by_a_zero_length")
def divides_in_python(g, u):
    return dot(g, u) / math.sqrt(dot(u, u))


@style(of="directional", shows="divides_by_a_zero_length")
def normalises_in_numpy(g, u):
    u = np.asarray(u, dtype=float)
    with np.errstate(all="ignore"):
        return np.asarray(g) @ (u / np.sqrt(np.sum(u * u)))


@style(of="directional", shows="raises_another_error_for_no_direction")
def raises_a_type_error(g, u):
    if not any(u):
        raise TypeError("u is zero")
    return slope(g, u)


@style(of="directional", shows="raises_another_error_for_no_direction")
def asserts_a_length(g, u):
    length = np.linalg.norm(u)
    assert length > 0, "a direction is not zero"
    return np.dot(g, u) / length


@style(of="directional", shows="raises_another_error_for_no_direction")
def raises_a_plain_exception(g, u):
    length = math.hypot(*u)
    if length == 0.0:
        raise Exception("value error: no direction")
    return dot(g, u) / length


@style(of="directional", shows="refuses_a_direction_along_an_axis")
def wants_all_entries(g, u):
    if not all(u):
        raise ValueError("u is zero")
    return slope(g, u)


@style(of="directional", shows="refuses_a_direction_along_an_axis")
def looks_for_a_zero(g, u):
    if 0 in list(u):
        raise ValueError("u is zero")
    return np.dot(g, u) / np.linalg.norm(u)


@style(of="directional", shows="refuses_a_direction_along_an_axis")
def finds_any_zero(g, u):
    if np.any(np.asarray(u) == 0):
        raise ValueError
    return np.inner(g, np.divide(u, length_of(u)))


@style(of="directional", shows="refuses_entries_that_add_up_to_zero")
def asks_for_the_sum(g, u):
    if np.sum(u) == 0:
        raise ValueError("u is zero")
    return slope(g, u)


@style(of="directional", shows="refuses_entries_that_add_up_to_zero")
def adds_entries_up_in_python(g, u):
    if not sum(u):
        raise ValueError("u must not be zero")
    return np.dot(g, u) / np.linalg.norm(u)


@style(of="directional", shows="refuses_entries_that_add_up_to_zero")
def takes_the_mean_for_the_zero(g, u):
    class NoDirection(ValueError):
        pass

    if np.mean(u) == 0:
        raise NoDirection
    return slope(g, u)


@style(of="anisotropy", shows="asks_an_array_for_yes_or_no")
def asks_whether_both_are_0(grad, p, u1, u2):
    if u1 == 0 or u2 == 0:
        raise ValueError("u is zero")
    g = at(grad, p)
    return ratio(abs(slope(g, u1)), abs(slope(g, u2)))


@style(of="directional", shows="asks_an_array_for_yes_or_no")
def asks_whether_u_is_0(g, u):
    u = np.asarray(u)
    if u == 0:
        raise ValueError("u is zero")
    return slope(g, u)


@style(of="directional", shows="asks_an_array_for_yes_or_no")
def asks_for_not_u(g, u):
    if not u:
        raise ValueError("u is zero")
    return slope(g, u)


@style(of="directional", shows="asks_an_array_for_yes_or_no")
def compares_with_np_zeros(g, u):
    if np.array(u) == np.zeros(len(u)):
        raise ValueError("u is zero")
    return np.dot(g, u) / np.linalg.norm(u)


@style(of="steepness_profile", shows="takes_one_angle_only")
def gives_an_array_to_math_cos(g, angles):
    return g[0] * math.cos(angles) + g[1] * math.sin(angles)


@style(of="steepness_profile", shows="takes_one_angle_only")
def makes_one_direction_of_all_angles(g, angles):
    return slope(g, (math.cos(angles), math.sin(angles)))


@style(of="steepness_profile", shows="takes_one_angle_only")
def subtracts_for_math_cos(g, angles):
    return math.hypot(*g) * math.cos(np.subtract(angles, math.atan2(g[1], g[0])))


# other symptoms


@style(of="steepness_profile", shows="has_no_row_for_each_direction")
def puts_the_table_in_front(g, angles):
    return np.array([np.cos(angles), np.sin(angles)]) @ np.asarray(g)


@style(of="steepness_profile", shows="has_no_row_for_each_direction")
def calls_dot_with_the_table_in_front(g, angles):
    return np.dot(np.stack([np.cos(angles), np.sin(angles)]), g)


@style(of="steepness_profile", shows="has_no_row_for_each_direction")
def multiplies_the_table_by_g(g, angles):
    return np.sum(np.array([np.cos(angles), np.sin(angles)]) * np.asarray(g), axis=0)


@style(of="anisotropy", shows="unpacks_the_point")
def calls_grad_with_a_star(grad, p, u1, u2):
    g = grad(*p)
    return ratio(abs(slope(g, u1)), abs(slope(g, u2)))


@style(of="anisotropy", shows="unpacks_the_point")
def calls_grad_with_coordinates(grad, p, u1, u2):
    g = grad(p[0], p[1])
    return ratio(abs(dot(g, u1)) / length_of(u1), abs(dot(g, u2)) / length_of(u2))


@style(of="anisotropy", shows="unpacks_the_point")
def unpacks_the_point_twice(grad, p, u1, u2):
    first, second = (abs(slope(grad(*map(float, p)), u)) for u in (u1, u2))
    return ratio(first, second)


@style(of="anisotropy", shows="calculates_with_grad_itself")
def makes_an_array_of_grad(grad, p, u1, u2):
    g = np.asarray(grad, dtype=float)
    return ratio(abs(slope(g, u1)), abs(slope(g, u2)))


@style(of="anisotropy", shows="calculates_with_grad_itself")
def gives_grad_to_np_dot(grad, p, u1, u2):
    first, second = (abs(np.dot(grad, u)) / np.linalg.norm(u) for u in (u1, u2))
    return ratio(first, second)


@style(of="anisotropy", shows="calculates_with_grad_itself")
def adds_up_products_with_grad(grad, p, u1, u2):
    first, second = (
        abs(sum(grad[i] * u[i] for i in range(len(u)))) / length_of(u) for u in (u1, u2)
    )
    return ratio(first, second)


@style(of="anisotropy", shows="calculates_with_grad_itself")
def multiplies_grad(grad, p, u1, u2):
    ways = [np.asarray(u, dtype=float) for u in (u1, u2)]
    first, second = (abs(np.sum(grad * u)) / length_of(u) for u in ways)
    return ratio(first, second)


@style(of="anisotropy", shows="calculates_with_grad_itself")
def gives_grad_to_an_at(grad, p, u1, u2):
    first, second = (abs(grad @ np.asarray(u, dtype=float)) / length_of(u) for u in (u1, u2))
    return ratio(first, second)


@style(of="anisotropy", shows="divides_by_the_slope_of_a_level_way")
def divides_floats_without_a_look(grad, p, u1, u2):
    g = at(grad, p)
    return abs(slope(g, u1)) / abs(slope(g, u2))


@style(of="anisotropy", shows="divides_by_the_slope_of_a_level_way")
def divides_in_math(grad, p, u1, u2):
    g = at(grad, p).tolist()
    return math.fabs(slope(g, u1) / slope(g, u2))


@style(of="anisotropy", shows="divides_by_the_slope_of_a_level_way")
def inverts_the_second_slope(grad, p, u1, u2):
    g = at(grad, p)
    times = abs(float(slope(g, u2))) ** -1
    return abs(float(slope(g, u1))) * times


@style(of="directional", shows="changes_what_it_is_given")
def normalises_in_place(g, u):
    length = length_of(u)
    if isinstance(u, np.ndarray) and u.dtype == float:
        u /= length
        return np.dot(g, u)
    return dot(g, u) / length


@style(of="directional", shows="changes_what_it_is_given")
def normalises_entry_by_entry_in_place(g, u):
    length = length_of(u)
    if not isinstance(u, list):
        return dot(g, u) / length
    for i in range(len(u)):
        u[i] = u[i] / length
    return dot(g, u)


@style(of="steepness_profile", shows="changes_what_it_is_given")
def stores_slopes_in_the_angles(g, angles):
    profile = profile_of(g, angles)
    if isinstance(angles, np.ndarray):
        angles[:] = profile
    return profile


@style(of="directional", shows="works_in_place_on_integers")
def normalises_a_copy_in_place(g, u):
    unit = np.array(u)
    unit /= length_of(u)
    return unit @ g


@style(of="directional", shows="works_in_place_on_integers")
def normalises_the_callers_vector(g, u):
    u /= np.float64(length_of(u))
    return np.dot(g, u)


@style(of="directional", shows="works_in_place_on_integers")
def multiplies_a_copy_in_place(g, u):
    unit = np.copy(u)
    unit *= 1 / length_of(u)
    return np.dot(g, unit)


@style(of="directional", shows="works_in_place_on_integers")
def divides_into_a_copy(g, u):
    unit = np.array(u)
    np.divide(unit, length_of(u), out=unit)
    return np.dot(unit, g)


@style(of="anisotropy", shows="works_in_place_on_integers")
def normalises_both_in_place(grad, p, u1, u2):
    g = at(grad, p)
    ways = [np.array(u1), np.array(u2)]
    for way in ways:
        way /= length_of(way)
    return ratio(abs(dot(g, ways[0])), abs(dot(g, ways[1])))


@style(of="directional", shows="calculates_with_a_list")
def squares_a_list(g, u):
    return np.dot(g, u) / np.sqrt(np.sum(u**2))


@style(of="directional", shows="calculates_with_a_list")
def multiplies_lists_with_a_star(g, u):
    return sum(g * u) / length_of(u)


@style(of="directional", shows="calculates_with_a_list")
def divides_a_list(g, u):
    return np.dot(g, u / length_of(u)) if isinstance(u, np.ndarray) else np.dot(g, u / 1.0)


@style(of="directional", shows="calculates_with_a_list")
def multiplies_lists_with_an_at(g, u):
    return g @ u / length_of(u)


@style(of="steepness_profile", shows="calculates_with_a_list")
def subtracts_from_a_list(g, angles):
    return math.hypot(*g) * np.cos(angles - math.atan2(g[1], g[0]))


# miss_the_bottom


def tangent(degrees):
    """Return b / a for the point (1, 1)."""
    return math.tan(math.radians(45 + degrees))


@style(of="miss_the_bottom", shows="takes_a_round_bowl")
def stands_beside_on_a_round_bowl(degrees):
    return 1.0, 1.0, (3.0, 1.0)


@style(of="miss_the_bottom", shows="takes_a_round_bowl")
def makes_a_steeper_round_bowl(degrees):
    steep = math.tan(math.radians(degrees))
    return steep, steep, np.array([1.0, -2.0])


@style(of="miss_the_bottom", shows="takes_a_round_bowl")
def stands_in_the_direction_of_the_angle(degrees):
    z = cmath.rect(2, math.radians(degrees))
    return [2, 2, [z.real, z.imag]]


@style(of="miss_the_bottom", shows="stands_on_an_axis")
def stands_on_the_x_axis(degrees):
    return 1.0, tangent(degrees), (1.0, 0.0)


@style(of="miss_the_bottom", shows="stands_on_an_axis")
def stands_on_the_y_axis(degrees):
    return [degrees, 1.0, np.array([0.0, -3.0])]


@style(of="miss_the_bottom", shows="stands_on_an_axis")
def lengthens_the_bowl_on_its_axis(degrees):
    return 1 / (1 + degrees), 1 + degrees, np.array([0.0, 2.0])


@style(of="miss_the_bottom", shows="makes_no_bowl")
def makes_a_saddle(degrees):
    return 1.0, -tangent(degrees), (1.0, 1.0)


@style(of="miss_the_bottom", shows="makes_no_bowl")
def makes_a_hilltop(degrees):
    return np.array(-1.0), -tangent(degrees), np.array([1.0, 1.0])


@style(of="miss_the_bottom", shows="makes_no_bowl")
def falls_away_to_the_x_axis(degrees):
    return -2, abs(tangent(degrees)), [1, 1]


@style(of="miss_the_bottom", shows="takes_degrees_for_radians")
def adds_degrees_to_the_diagonal(degrees):
    return 1.0, math.tan(math.pi / 4 + degrees), [1.0, 1.0]


@style(of="miss_the_bottom", shows="takes_degrees_for_radians")
def adds_degrees_to_an_arc_tangent(degrees):
    return 1.0, 3 * np.tan(np.arctan2(1, 3) + degrees), np.array([3.0, 1.0])


@style(of="miss_the_bottom", shows="takes_degrees_for_radians")
def turns_a_complex_number_by_degrees(degrees):
    p = 2 + 1j
    turned = p * cmath.rect(1, degrees)
    return turned.real / p.real, turned.imag / p.imag, (p.real, p.imag)


@style(of="miss_the_bottom", shows="stays_with_one_bowl")
def takes_the_bowl_of_the_lesson(degrees):
    return 1, 4, [3, 1]


@style(of="miss_the_bottom", shows="stays_with_one_bowl")
def takes_a_very_long_bowl(degrees):
    return 1.0, 100.0, np.array([10.0, 1.0])


@style(of="miss_the_bottom", shows="stays_with_one_bowl")
def tries_one_angle_only(degrees):
    return 1.0, tangent(10), (1.0, 1.0)


@style(of="miss_the_bottom", shows="measures_from_the_x_axis")
def gives_the_gradient_the_angle(degrees):
    return 1.0, math.tan(math.radians(degrees)), (1.0, 1.0)


@style(of="miss_the_bottom", shows="measures_from_the_x_axis")
def takes_cosine_and_sine_for_the_bowl(degrees):
    return math.cos(math.radians(degrees)), math.sin(math.radians(degrees)), [1, 1]


@style(of="miss_the_bottom", shows="measures_from_the_x_axis")
def turns_the_gradient_from_the_x_axis(degrees):
    z = cmath.rect(1, math.radians(degrees))
    return z.real / 3, z.imag, [3.0, 1.0]


@style(of="miss_the_bottom", shows="measures_from_the_x_axis")
def looks_for_the_angle_of_the_gradient(degrees):
    b = np.linspace(0, 5, 100_001)
    angles = np.degrees(np.arctan2(b * 2, 2.0))
    return 1.0, b[np.argmin(np.abs(angles - degrees))], np.array([2.0, 2.0])
