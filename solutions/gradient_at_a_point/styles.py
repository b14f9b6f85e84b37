"""The known mistakes and symptoms of gradient_at_a_point as other students would write them."""

import cmath
import math
from decimal import Decimal

import numpy as np

from grader import style

# bowl_gradient


@style(of="bowl_gradient", shows="squares_instead_of_differentiating")
def squares_by_multiplying(p):
    p = np.array(p)
    return p * p


@style(of="bowl_gradient", shows="squares_instead_of_differentiating")
def squares_each_component(p):
    p = np.asarray(p, dtype=float)
    x, y = np.moveaxis(p, -1, 0)
    return np.stack([pow(x, 2), pow(y, 2)], axis=-1)


@style(of="bowl_gradient", shows="returns_the_height")
def returns_the_height_by_einsum(p):
    p = np.array(p)
    return np.einsum("...i,...i->...", p, p)


@style(of="bowl_gradient", shows="returns_the_height")
def returns_the_height_of_x_and_y(p):
    p = np.asarray(p)
    x, y = p[..., 0], p[..., 1]
    return x**2 + y**2


@style(of="bowl_gradient", shows="differentiates_twice")
def differentiates_twice_by_ones(p):
    return 2 * np.ones_like(np.asarray(p, dtype=float))


@style(of="bowl_gradient", shows="differentiates_twice")
def differentiates_twice_numerically(p):
    p = np.asarray(p, dtype=float)
    slopes = np.empty(p.shape)
    for axis in range(2):
        step = np.zeros(2)
        step[axis] = 1.0
        heights = [np.sum((p + t * step) ** 2, axis=-1) for t in (1, 0, -1)]
        slopes[..., axis] = heights[0] - 2 * heights[1] + heights[2]
    return slopes


@style(of="bowl_gradient", shows="swaps_the_components")
def swaps_the_components_by_stacking(p):
    p = np.asarray(p, dtype=float)
    dx, dy = 2 * p[..., 0], 2 * p[..., 1]
    return np.stack([dy, dx], axis=-1)


@style(of="bowl_gradient", shows="swaps_the_components")
def swaps_the_components_by_a_matrix(p):
    return np.asarray(p) @ np.array([[0, 2], [2, 0]])


@style(of="bowl_gradient", shows="adds_the_slopes")
def adds_the_slopes_of_x_and_y(p):
    p = np.asarray(p)
    return 2 * p[..., 0] + 2 * p[..., 1]


@style(of="bowl_gradient", shows="adds_the_slopes")
def adds_the_slopes_by_a_dot_product(p):
    return np.dot(p, [2.0, 2.0])


@style(of="bowl_gradient", shows="takes_the_length")
def takes_the_length_by_hypot(p):
    p = np.asarray(p, dtype=float)
    return 2 * np.hypot(p[..., 0], p[..., 1])


@style(of="bowl_gradient", shows="takes_the_length")
def takes_the_length_as_a_complex_number(p):
    p = np.asarray(p, dtype=float)
    return abs(2 * p[..., 0] + 2j * p[..., 1])


@style(of="bowl_gradient", shows="normalises")
def normalises_where_it_can(p):
    p = np.asarray(p, dtype=float)
    length = np.sqrt(np.sum(p**2, axis=-1, keepdims=True))
    return np.divide(p, length, out=np.zeros(p.shape), where=length > 0)


@style(of="bowl_gradient", shows="normalises")
def normalises_by_the_angle(p):
    p = np.asarray(p, dtype=float)
    angle = np.arctan2(p[..., 1], p[..., 0])
    return np.stack([np.cos(angle), np.sin(angle)], axis=-1)


@style(of="bowl_gradient", shows="goes_down")
def goes_down_component_by_component(p):
    p = np.array(p, dtype=float)
    p[..., 0] *= -2
    p[..., 1] *= -2
    return p


@style(of="bowl_gradient", shows="goes_down")
def goes_down_by_a_backward_difference(p):
    p = np.asarray(p, dtype=float)
    steps = 0.5 * np.eye(2)
    heights = [np.sum((p - h) ** 2, axis=-1) - np.sum((p + h) ** 2, axis=-1) for h in steps]
    return np.stack(heights, axis=-1)


@style(of="bowl_gradient", shows="points_at_the_bottom")
def points_at_the_bottom_by_subtracting(p):
    bottom = np.zeros(2)
    return np.subtract(bottom, p)


@style(of="bowl_gradient", shows="points_at_the_bottom")
def points_at_the_bottom_with_loops(p):
    if np.ndim(p) > 1:
        return [points_at_the_bottom_with_loops(q) for q in p]
    return [0 - p[0], 0 - p[1]]


@style(of="bowl_gradient", shows="walks_along_the_contour")
def walks_along_the_contour_by_rotating(p):
    quarter_turn = np.array([[0.0, -1.0], [1.0, 0.0]])
    return 2 * np.einsum("ij,...j->...i", quarter_turn, p)


@style(of="bowl_gradient", shows="walks_along_the_contour")
def walks_along_the_contour_by_a_complex_turn(p):
    p = np.asarray(p, dtype=float)
    z = 1j * (2 * p[..., 0] + 2j * p[..., 1])
    return np.stack([z.real, z.imag], axis=-1)


@style(of="bowl_gradient", shows="walks_along_the_contour_the_other_way")
def walks_along_the_contour_by_flipping(p):
    return 2 * np.flip(np.array(p), axis=-1) * [1, -1]


@style(of="bowl_gradient", shows="walks_along_the_contour_the_other_way")
def walks_along_the_contour_in_lists(p):
    if np.ndim(p) > 1:
        return [walks_along_the_contour_in_lists(q) for q in p]
    x, y = p
    return [2 * y, -2 * x]


@style(of="bowl_gradient", shows="takes_the_first_axis_for_the_components")
def takes_p_0_and_p_1(p):
    x = p[0]
    y = p[1]
    dx = x + x
    dy = y + y
    return np.stack([dx, dy])


@style(of="bowl_gradient", shows="takes_the_first_axis_for_the_components")
def fills_the_first_two_rows(p):
    p = np.asarray(p, dtype=float)
    gradient = np.empty((2, *p.shape[1:]))
    for axis in range(2):
        gradient[axis] = p[axis] * 2
    return gradient


@style(of="bowl_gradient", shows="puts_the_components_first")
def makes_an_array_of_two_arrays(p):
    p = np.asarray(p)
    return np.array([2.0 * p[..., 0], 2.0 * p[..., 1]])


@style(of="bowl_gradient", shows="puts_the_components_first")
def returns_both_components_in_a_tuple(p):
    x, y = np.rollaxis(np.asarray(p, dtype=float), -1)
    return (x + x, y + y)


@style(of="bowl_gradient", shows="doubles_the_list")
def adds_the_list_to_itself(p):
    return p + p


@style(of="bowl_gradient", shows="doubles_the_list")
def doubles_the_list_before_it_is_an_array(p):
    return np.array(p * 2)


# my_gradient


@style(of="my_gradient", shows="returns_the_height_of_my_surface")
def returns_the_height_of_my_surface_in_plain_numbers(p, variant):
    x, y = float(p[0]), float(p[1])
    height = variant.a * x * x
    height += variant.b * x * y
    height += variant.c * math.exp(variant.k * y)
    return height


@style(of="my_gradient", shows="returns_the_height_of_my_surface")
def returns_the_height_of_my_surface_by_a_dot_product(p, variant):
    terms = [p[0] ** 2, p[0] * p[1], math.e ** (variant.k * p[1])]
    return np.dot([variant.a, variant.b, variant.c], terms)


@style(of="my_gradient", shows="swaps_my_components")
def swaps_my_components_by_name(p, variant):
    x, y = p
    slopes = {
        "y": variant.b * x + variant.c * variant.k * math.exp(variant.k * y),
        "x": 2 * variant.a * x + variant.b * y,
    }
    return list(slopes.values())


@style(of="my_gradient", shows="swaps_my_components")
def swaps_my_components_by_complex_steps(p, variant):
    def f(y, x):
        return variant.a * x**2 + variant.b * x * y + variant.c * cmath.exp(variant.k * y)

    x, y = map(float, p)
    return [f(y + 1e-30j, x).imag / 1e-30, f(y, x + 1e-30j).imag / 1e-30]


@style(of="my_gradient", shows="adds_my_slopes")
def adds_my_slopes_in_one_line(p, variant):
    a, b, c, k = variant.a, variant.b, variant.c, variant.k
    return 2 * a * p[0] + b * p[1] + b * p[0] + c * k * np.exp(k * p[1])


@style(of="my_gradient", shows="adds_my_slopes")
def adds_my_slopes_by_moving_both_at_once(p, variant):
    x, y = (float(number) + 1e-30j for number in p)
    height = variant.a * x**2 + variant.b * x * y + variant.c * cmath.exp(variant.k * y)
    return height.imag / 1e-30


@style(of="my_gradient", shows="normalises_mine")
def normalises_mine_by_hypot(p, variant):
    x, y = p
    dx = 2 * variant.a * x + variant.b * y
    dy = variant.b * x + variant.c * variant.k * math.exp(variant.k * y)
    return [dx / math.hypot(dx, dy), dy / math.hypot(dx, dy)]


@style(of="my_gradient", shows="normalises_mine")
def normalises_mine_by_the_angle(p, variant):
    x, y = p
    angle = cmath.phase(
        complex(
            2 * variant.a * x + variant.b * y,
            variant.b * x + variant.c * variant.k * math.exp(variant.k * y),
        )
    )
    return np.array([np.cos(angle), np.sin(angle)])


@style(of="my_gradient", shows="goes_down_mine")
def goes_down_mine_from_zero(p, variant):
    x, y = p
    gradient = np.zeros(2)
    gradient[0] -= 2 * variant.a * x + variant.b * y
    gradient[1] -= variant.b * x + variant.k * variant.c * np.exp(variant.k * y)
    return gradient


@style(of="my_gradient", shows="goes_down_mine")
def goes_down_mine_by_differences(p, variant):
    def f(q):
        x, y = q
        return variant.a * x**2 + variant.b * x * y + variant.c * np.exp(variant.k * y)

    p = np.asarray(p, dtype=float)
    steps = 1e-5 * np.eye(2)
    return np.array([(f(p - step) - f(p + step)) / 2e-5 for step in steps])


@style(of="my_gradient", shows="walks_along_my_contour")
def walks_along_my_contour_by_rotating(p, variant):
    x, y = p
    slopes = [[2 * variant.a, variant.b], [variant.b, 0]] @ np.array([x, y], dtype=float)
    slopes = slopes + np.array([0, variant.c * variant.k * np.exp(variant.k * y)])
    return np.array([[0, -1], [1, 0]]) @ slopes


@style(of="my_gradient", shows="walks_along_my_contour")
def walks_along_my_contour_by_a_complex_turn(p, variant):
    x, y = map(float, p)
    dx = 2 * variant.a * x + variant.b * y
    dy = variant.b * x + variant.c * variant.k * math.exp(variant.k * y)
    turned = complex(dx, dy) * 1j
    return (turned.real, turned.imag)


@style(of="my_gradient", shows="walks_along_my_contour_the_other_way")
def walks_along_my_contour_by_a_cross_product(p, variant):
    x, y = p
    dx = 2 * variant.a * x + variant.b * y
    dy = variant.b * x + variant.c * variant.k * np.exp(variant.k * y)
    return np.cross([dx, dy, 0.0], [0.0, 0.0, 1.0])[:2]


@style(of="my_gradient", shows="walks_along_my_contour_the_other_way")
def walks_along_my_contour_by_rolling(p, variant):
    x, y = p
    gradient = [
        2 * variant.a * x + variant.b * y,
        variant.b * x + variant.c * variant.k * np.exp(variant.k * y),
    ]
    gradient[0] *= -1
    return np.roll(gradient, 1)


@style(of="my_gradient", shows="points_at_the_origin")
def points_at_the_origin_by_subtracting(p, variant):
    return np.zeros(2) - p


@style(of="my_gradient", shows="points_at_the_origin")
def points_at_the_origin_in_a_list(p, variant):
    lowest = (0.0, 0.0)
    return [low - here for low, here in zip(lowest, p)]


@style(of="my_gradient", shows="uses_the_bowl")
def uses_the_bowl_in_a_list(p, variant):
    return [2 * number for number in p]


@style(of="my_gradient", shows="uses_the_bowl")
def uses_the_bowl_by_complex_steps(p, variant):
    p = np.asarray(p, dtype=float)
    return [np.sum((p + 1e-30j * axis) ** 2).imag / 1e-30 for axis in np.eye(2)]


@style(of="my_gradient", shows="cuts_fractions_off")
def stores_slopes_in_the_type_of_the_point(p, variant):
    p = np.array(p)
    gradient = np.zeros_like(p)
    gradient[0] = 2 * variant.a * p[0] + variant.b * p[1]
    gradient[1] = variant.b * p[0] + variant.c * variant.k * np.exp(variant.k * p[1])
    return gradient


@style(of="my_gradient", shows="cuts_fractions_off")
def converts_slopes_to_the_type_of_the_point(p, variant):
    x, y = p
    slopes = (
        2 * variant.a * x + variant.b * y,
        variant.b * x + variant.c * variant.k * math.exp(variant.k * y),
    )
    return [type(number)(slope) for number, slope in zip(p, slopes)]


@style(of="my_gradient", shows="cuts_fractions_off_always")
def asks_for_integers(p, variant):
    x, y = p
    gradient = np.zeros(2, dtype=int)
    gradient[0] = 2 * variant.a * x + variant.b * y
    gradient[1] = variant.b * x + variant.c * variant.k * np.exp(variant.k * y)
    return gradient


@style(of="my_gradient", shows="cuts_fractions_off_always")
def counts_in_whole_slopes(p, variant):
    x, y = p
    dx = int(2 * variant.a * x + variant.b * y)
    dy = int(variant.b * x + variant.c * variant.k * math.exp(variant.k * y))
    return dx, dy


@style(of="my_gradient", shows="forgets_the_inner_slope")
def forgets_the_inner_slope_term_by_term(p, variant):
    x, y = p
    square = np.array([2 * variant.a * x, 0.0])
    product = variant.b * np.array([y, x])
    exponential = np.array([0.0, variant.c * math.exp(variant.k * y)])
    return square + product + exponential


@style(of="my_gradient", shows="forgets_the_inner_slope")
def forgets_the_inner_slope_by_dual_numbers(p, variant):
    def exp(value, slope):
        return math.exp(value), math.exp(value)

    x, y = p
    _, slope = exp(variant.k * y, variant.k)
    return [variant.a * (x + x) + variant.b * y, variant.b * x + variant.c * slope]


@style(of="my_gradient", shows="divides_by_the_inner_slope")
def divides_by_the_inner_slope_term_by_term(p, variant):
    x, y = p
    grown = variant.c * math.e ** (variant.k * y)
    gradient = [2 * variant.a * x, grown / variant.k]
    gradient[0] += variant.b * y
    gradient[1] += variant.b * x
    return gradient


@style(of="my_gradient", shows="divides_by_the_inner_slope")
def multiplies_by_one_over_the_inner_slope(p, variant):
    matrix = np.array([[2 * variant.a, variant.b], [variant.b, 0.0]])
    scale = variant.k**-1
    return matrix @ p + [0.0, variant.c * scale * np.exp(variant.k * p[1])]


@style(of="my_gradient", shows="takes_the_power_rule_for_the_exponential")
def takes_the_power_rule_with_a_lower_exponent(p, variant):
    x, y = p
    exponent = variant.k * y
    dy = variant.b * x + variant.c * exponent * math.e ** (exponent - 1)
    return [2 * variant.a * x + variant.b * y, dy]


@style(of="my_gradient", shows="takes_the_power_rule_for_the_exponential")
def takes_the_power_rule_by_a_helper(p, variant):
    def slope_of_power(base, exponent):
        return exponent * np.power(base, exponent - 1)

    x, y = np.asarray(p, dtype=float)
    dx = variant.a * slope_of_power(x, 2.0) + variant.b * y
    return np.array([dx, variant.b * x + variant.c * slope_of_power(np.e, variant.k * y)])


@style(of="my_gradient", shows="flips_the_sign_of_the_exponential")
def flips_the_sign_of_the_exponential_by_subtracting(p, variant):
    x, y = p
    dy = variant.b * x
    dy = dy - variant.k * variant.c * math.exp(variant.k * y)
    return np.array([2 * variant.a * x + variant.b * y, dy])


@style(of="my_gradient", shows="flips_the_sign_of_the_exponential")
def copies_the_exponential_with_another_sign(p, variant):
    number = -variant.c
    dx = np.dot([2 * variant.a, variant.b], p)
    return [dx, variant.b * p[0] + variant.k * number * np.exp(p[1] * variant.k)]


@style(of="my_gradient", shows="drops_the_product_from_x")
def drops_the_product_from_x_term_by_term(p, variant):
    x, y = p
    return [2 * variant.a * x, variant.b * x + variant.c * variant.k * math.exp(variant.k * y)]


@style(of="my_gradient", shows="drops_the_product_from_x")
def drops_the_product_from_x_by_a_matrix(p, variant):
    gradient = np.array([[2 * variant.a, 0.0], [variant.b, 0.0]]) @ p
    gradient[1] += variant.c * variant.k * np.exp(variant.k * p[1])
    return gradient


@style(of="my_gradient", shows="drops_the_product_from_y")
def drops_the_product_from_y_term_by_term(p, variant):
    x, y = p
    dy = variant.c * variant.k * np.exp(variant.k * y)
    return np.array([2 * variant.a * x + variant.b * y, dy])


@style(of="my_gradient", shows="drops_the_product_from_y")
def drops_the_product_from_y_by_complex_steps(p, variant):
    def fx(x):
        return variant.a * x**2 + variant.b * x * p[1]

    def fy(y):
        return variant.c * np.exp(variant.k * y)

    return [slope.imag / 1e-30 for slope in (fx(p[0] + 1e-30j), fy(p[1] + 1e-30j))]


@style(of="my_gradient", shows="keeps_the_product_undivided")
def keeps_the_product_undivided_as_a_constant(p, variant):
    x, y = p
    product = variant.b * x * y
    slopes = [2 * variant.a * x, variant.c * variant.k * math.exp(variant.k * y)]
    return [slope + product for slope in slopes]


@style(of="my_gradient", shows="keeps_the_product_undivided")
def keeps_the_product_undivided_in_place(p, variant):
    gradient = np.full(2, variant.b * np.prod(p))
    gradient += [2 * variant.a * p[0], variant.c * variant.k * np.exp(variant.k * p[1])]
    return gradient


@style(of="my_gradient", shows="mixes_up_the_factors_of_the_product")
def mixes_up_the_factors_by_factoring_out(p, variant):
    x, y = p
    return [
        (2 * variant.a + variant.b) * x,
        variant.b * y + variant.c * variant.k * np.exp(variant.k * y),
    ]


@style(of="my_gradient", shows="mixes_up_the_factors_of_the_product")
def mixes_up_the_factors_by_adding_the_point(p, variant):
    p = np.asarray(p, dtype=float)
    own = np.array([2 * variant.a * p[0], variant.c * variant.k * np.exp(variant.k * p[1])])
    return own + variant.b * p


@style(of="my_gradient", shows="differentiates_the_product_in_both_at_once")
def drops_both_factors_term_by_term(p, variant):
    x, y = p
    return np.array([2 * variant.a * x, variant.c * variant.k * np.exp(variant.k * y)]) + variant.b


@style(of="my_gradient", shows="differentiates_the_product_in_both_at_once")
def takes_both_factors_for_one(p, variant):
    x, y = p
    dx_of_product = dy_of_product = variant.b * 1 * 1
    dx = variant.a * 2 * x + dx_of_product
    dy = dy_of_product + variant.c * math.exp(variant.k * y) * variant.k
    return (dx, dy)


@style(of="my_gradient", shows="keeps_the_exponential_along_x")
def keeps_the_exponential_as_a_constant(p, variant):
    x, y = p
    exponential = variant.c * math.exp(variant.k * y)
    dx = 2 * variant.a * x + variant.b * y + exponential
    dy = variant.b * x + variant.k * exponential
    return [dx, dy]


@style(of="my_gradient", shows="keeps_the_exponential_along_x")
def adds_the_exponential_to_both(p, variant):
    exponential = variant.c * np.exp(variant.k * p[1])
    matrix = np.array([[2 * variant.a, variant.b], [variant.b, 0.0]])
    return matrix.dot(p) + exponential * np.array([1.0, variant.k])


@style(of="my_gradient", shows="keeps_the_square_along_y")
def keeps_the_square_as_a_constant(p, variant):
    x, y = p
    square = variant.a * x**2
    dy = square + variant.b * x + variant.k * variant.c * np.exp(variant.k * y)
    return np.array([2 * square / x + variant.b * y, dy])


@style(of="my_gradient", shows="keeps_the_square_along_y")
def keeps_every_other_term(p, variant):
    x, y = p
    a, b, c, k = variant.a, variant.b, variant.c, variant.k
    exponential = c * math.exp(k * y)
    return [2 * a * x + b * y + exponential, a * x**2 + b * x + k * exponential]


@style(of="my_gradient", shows="forgets_the_factor_2_of_the_square")
def forgets_the_factor_2_term_by_term(p, variant):
    x, y = p
    dx = variant.a * x
    dx += variant.b * y
    return dx, variant.b * x + variant.k * variant.c * math.exp(variant.k * y)


@style(of="my_gradient", shows="forgets_the_factor_2_of_the_square")
def forgets_the_factor_2_by_a_matrix(p, variant):
    symmetric = np.array([[variant.a, variant.b], [variant.b, 0.0]])
    return symmetric @ p + np.array([0, 1]) * variant.c * variant.k * np.exp(variant.k * p[1])


@style(of="my_gradient", shows="forgets_the_number_before_the_square")
def forgets_the_number_before_the_square_by_a_matrix(p, variant):
    gradient = np.dot([[2.0, variant.b], [variant.b, 0.0]], p)
    return gradient + [0.0, variant.c * variant.k * math.exp(variant.k * p[1])]


@style(of="my_gradient", shows="forgets_the_number_before_the_square")
def forgets_the_number_before_the_square_in_a_list(p, variant):
    x, y = map(float, p)
    return [
        sum([x, x, variant.b * y]),
        variant.b * x + variant.c * variant.k * np.e ** (variant.k * y),
    ]


@style(of="my_gradient", shows="forgets_the_number_before_the_product")
def forgets_the_number_before_the_product_by_a_matrix(p, variant):
    gradient = np.array([[2 * variant.a, 1.0], [1.0, 0.0]]) @ p
    gradient[1] += variant.c * variant.k * np.exp(variant.k * p[1])
    return gradient


@style(of="my_gradient", shows="forgets_the_number_before_the_product")
def forgets_the_number_before_the_product_by_swapping(p, variant):
    x, y = p
    others = np.array([y, x], dtype=float)
    own = 2 * variant.a * x, variant.c * variant.k * np.exp(variant.k * y)
    return others + own


@style(of="my_gradient", shows="forgets_the_number_before_the_exponential")
def forgets_the_number_before_the_exponential_in_a_list(p, variant):
    x, y = p
    return [
        2 * variant.a * x + variant.b * y,
        variant.b * x + variant.k * math.exp(variant.k * y),
    ]


@style(of="my_gradient", shows="forgets_the_number_before_the_exponential")
def forgets_the_number_before_the_exponential_by_complex_steps(p, variant):
    def f(x, y):
        return variant.a * x**2 + variant.b * x * y + cmath.exp(variant.k * y)

    x, y = map(float, p)
    return np.imag([f(x + 1e-30j, y), f(x, y + 1e-30j)]) / 1e-30


@style(of="my_gradient", shows="evaluates_the_terms")
def evaluates_the_terms_in_plain_numbers(p, variant):
    x, y = (float(number) for number in p)
    return [variant.a * x * x, variant.c * math.exp(variant.k * y)]


@style(of="my_gradient", shows="evaluates_the_terms")
def evaluates_the_terms_in_a_product(p, variant):
    return np.multiply([variant.a, variant.c], [p[0] ** 2, np.exp(variant.k * p[1])])


@style(of="my_gradient", shows="evaluates_the_terms_and_the_product")
def evaluates_all_terms_of_each_variable(p, variant):
    x, y = p
    terms_of_x = variant.a * x**2 + variant.b * x * y
    terms_of_y = variant.b * x * y + variant.c * np.exp(variant.k * y)
    return np.array([terms_of_x, terms_of_y])


@style(of="my_gradient", shows="evaluates_the_terms_and_the_product")
def evaluates_all_terms_of_each_variable_in_lists(p, variant):
    x, y = map(float, p)
    terms = [variant.a * x * x, variant.b * x * y, variant.c * math.exp(variant.k * y)]
    return [sum(terms[:2]), sum(terms[1:])]


# steepest_ascent


@style(of="steepest_ascent", shows="does_not_normalise")
def does_not_normalise_a_list(p):
    x, y = p
    if x == y == 0:
        return None, 0.0
    return [2 * x, 2 * y], math.hypot(2 * x, 2 * y)


@style(of="steepest_ascent", shows="does_not_normalise")
def normalises_a_copy_and_returns_the_other(p):
    gradient = np.multiply(2, p)
    length = np.sqrt(gradient @ gradient)
    if length < 1e-12:
        return None, 0.0
    direction = gradient.copy()
    direction = direction / length
    return gradient, length


@style(of="steepest_ascent", shows="has_another_length_than_1")
def returns_the_point_as_the_direction(p):
    steepness = 2 * np.linalg.norm(p)
    return (np.array(p) if steepness else None), steepness


@style(of="steepest_ascent", shows="has_another_length_than_1")
def divides_by_the_sum(p):
    gradient = 2 * p
    steepness = np.linalg.norm(gradient)
    if steepness == 0:
        return None, 0.0
    return gradient / np.sum(np.abs(gradient)), steepness


@style(of="contour_direction", shows="has_another_length_than_1")
def follows_the_slope_of_the_contour(p):
    x, y = p
    if x == 0 and y == 0:
        return None
    return [1, -x / y]


@style(of="steepest_ascent", shows="points_down")
def points_at_the_lowest_point(p):
    distance = math.dist(p, (0, 0))
    if not distance:
        return None, 0.0
    return [(0 - number) / distance for number in p], 2 * distance


@style(of="steepest_ascent", shows="points_down")
def points_down_by_the_angle(p):
    z = complex(*p)
    if z == 0:
        return None, 0.0
    down = cmath.rect(1.0, cmath.phase(z) + math.pi)
    return np.array([down.real, down.imag]), abs(2 * z)


@style(of="steepest_ascent", shows="takes_the_squared_length")
def takes_the_squared_length_by_a_dot_product(p):
    gradient = np.multiply(2.0, p)
    if not gradient.any():
        return None, 0.0
    return gradient / np.sqrt(np.dot(gradient, gradient)), np.dot(gradient, gradient)


@style(of="steepest_ascent", shows="takes_the_squared_length")
def takes_the_squared_length_in_plain_numbers(p):
    x, y = p
    steepness = 4 * x**2 + 4 * y**2
    if steepness == 0:
        return None, 0.0
    return (2 * x / steepness**0.5, 2 * y / steepness**0.5), steepness


@style(of="steepest_ascent", shows="adds_the_slopes_up")
def adds_the_slopes_up_in_plain_numbers(p):
    x, y = p
    if x == 0 and y == 0:
        return None, 0.0
    length = math.sqrt(x**2 + y**2)
    return np.array([x / length, y / length]), 2 * x + 2 * y


@style(of="steepest_ascent", shows="adds_the_slopes_up")
def adds_the_slopes_up_by_einsum(p):
    gradient = 2 * np.array(p, dtype=float)
    if np.array_equal(gradient, [0, 0]):
        return None, 0.0
    return gradient / np.linalg.norm(gradient), np.einsum("i->", gradient)


@style(of="steepest_ascent", shows="adds_the_sizes_of_the_slopes")
def adds_the_sizes_of_the_slopes_by_the_wrong_norm(p):
    gradient = 2 * np.asarray(p, dtype=float)
    steepness = np.linalg.norm(gradient, ord=1)
    if steepness == 0:
        return None, 0.0
    return gradient / np.linalg.norm(gradient), steepness


@style(of="steepest_ascent", shows="adds_the_sizes_of_the_slopes")
def adds_the_sizes_of_the_slopes_in_a_loop(p):
    steepness = 0.0
    for number in p:
        steepness += abs(2 * number)
    if steepness == 0:
        return None, steepness
    angle = math.atan2(p[1], p[0])
    return [math.cos(angle), math.sin(angle)], steepness


@style(of="steepest_ascent", shows="measures_the_point")
def measures_the_point_by_hypot(p):
    x, y = p
    steepness = math.hypot(x, y)
    if steepness == 0:
        return None, 0.0
    return [x / steepness, y / steepness], steepness


@style(of="steepest_ascent", shows="measures_the_point")
def measures_the_point_as_a_complex_number(p):
    z = p[0] + 1j * p[1]
    if not z:
        return None, 0.0
    unit = z / abs(z)
    return np.array([unit.real, unit.imag]), abs(z)


@style(of="steepest_ascent", shows="measures_the_direction")
def overwrites_the_gradient_by_its_direction(p):
    g = 2 * np.array(p, dtype=float)
    if not np.any(g):
        return None, 0.0
    g /= np.linalg.norm(g)
    steepness = np.linalg.norm(g)
    return g, steepness


@style(of="steepest_ascent", shows="measures_the_direction")
def climbs_along_the_direction_itself(p):
    x, y = p
    length = (x * x + y * y) ** 0.5
    if length == 0:
        return None, 0.0
    direction = [x / length, y / length]
    return direction, sum(entry * entry for entry in direction)


@style(of="steepest_ascent", shows="returns_the_steepness_first")
def returns_the_steepness_first_in_plain_numbers(p):
    steepness = 2 * math.hypot(*p)
    if steepness == 0:
        return 0.0, None
    return steepness, [2 * p[0] / steepness, 2 * p[1] / steepness]


@style(of="steepest_ascent", shows="returns_the_steepness_first")
def returns_a_dict_in_the_other_order(p):
    gradient = np.multiply(p, 2.0)
    found = {"steepness": np.sqrt(np.sum(np.square(gradient))), "direction": None}
    if found["steepness"] > 0:
        found["direction"] = gradient / found["steepness"]
    return tuple(found.values())


@style(of="steepest_ascent", shows="returns_the_direction_only")
def returns_the_direction_only_in_a_list(p):
    steepness = 2 * math.hypot(*p)
    if steepness == 0:
        return None
    return [2 * number / steepness for number in p]


@style(of="steepest_ascent", shows="returns_the_direction_only")
def returns_the_direction_only_by_einsum(p):
    g = 2 * np.asarray(p, dtype=float)
    length = np.sqrt(np.einsum("i,i->", g, g))
    return g / length if length else None


@style(of="steepest_ascent", shows="returns_the_steepness_only")
def returns_the_steepness_only_by_hypot(p):
    return math.hypot(2 * p[0], 2 * p[1])


@style(of="steepest_ascent", shows="returns_the_steepness_only")
def returns_the_steepness_only_by_a_dot_product(p):
    gradient = np.add(p, p)
    return np.sqrt(gradient.dot(gradient))


@style(of="steepest_ascent", shows="returns_one_None")
def falls_off_the_end(p):
    gradient = 2 * np.asarray(p, dtype=float)
    steepness = np.linalg.norm(gradient)
    if steepness > 0:
        return gradient / steepness, steepness


@style(of="steepest_ascent", shows="returns_one_None")
def gives_up_when_division_fails(p):
    x, y = map(float, p)
    try:
        direction = [x / math.hypot(x, y), y / math.hypot(x, y)]
    except ZeroDivisionError:
        return None
    return direction, 2 * math.hypot(x, y)


@style(of="steepest_ascent", shows="returns_two_Nones")
def starts_from_two_Nones(p):
    direction = steepness = None
    length = math.sqrt(p[0] ** 2 + p[1] ** 2)
    if length:
        direction, steepness = (p[0] / length, p[1] / length), 2 * length
    return direction, steepness


@style(of="steepest_ascent", shows="returns_two_Nones")
def returns_a_list_of_two_Nones(p):
    g = np.multiply(2, p)
    if np.all(g == 0):
        return [None] * 2
    return [g / np.linalg.norm(g), np.linalg.norm(g)]


@style(of="steepest_ascent", shows="returns_a_zero_direction")
def divides_only_where_it_can(p):
    g = 2 * np.asarray(p, dtype=float)
    length = np.linalg.norm(g)
    return np.divide(g, length, out=np.zeros(2), where=length > 0), length


@style(of="steepest_ascent", shows="returns_a_zero_direction")
def divides_by_at_least_something_tiny(p):
    x, y = p
    length = math.hypot(2 * x, 2 * y)
    return [2 * x / max(length, 1e-300), 2 * y / max(length, 1e-300)], length


@style(of="steepest_ascent", shows="divides_zero_by_zero")
def divides_zero_by_zero_in_place(p):
    direction = np.array(p, dtype=float)
    length = np.sqrt(np.sum(direction**2))
    direction /= length
    return direction, 2 * length


@style(of="steepest_ascent", shows="divides_zero_by_zero")
def makes_up_for_zero_by_nan(p):
    length = math.hypot(*p)
    if length == 0:
        return [math.nan, math.nan], 0.0
    return [number / length for number in p], 2 * length


@style(of="steepest_ascent", shows="divides_zero_by_zero_at_zero")
def divides_zero_by_zero_in_plain_numbers(p):
    x, y = float(p[0]), float(p[1])
    steepness = math.sqrt((2 * x) ** 2 + (2 * y) ** 2)
    return [2 * x / steepness, 2 * y / steepness], steepness


@style(of="steepest_ascent", shows="divides_zero_by_zero_at_zero")
def divides_a_complex_zero_by_zero(p):
    z = complex(*p)
    up = z / abs(z)
    return np.array([up.real, up.imag]), 2 * abs(z)


@style(of="contour_direction", shows="divides_zero_by_zero_at_zero")
def divides_zero_by_zero_in_a_list(p):
    x, y = p.tolist()
    return [entry / math.hypot(x, y) for entry in (-y, x)]


@style(of="steepest_ascent", shows="follows_the_contour")
def follows_the_contour_by_rotating(p):
    gradient = np.array([[0, -2], [2, 0]]) @ p
    steepness = np.linalg.norm(gradient)
    return (gradient / steepness, steepness) if steepness else (None, 0.0)


@style(of="steepest_ascent", shows="follows_the_contour")
def follows_the_contour_by_a_complex_turn(p):
    z = complex(*p)
    if z == 0:
        return None, 0.0
    turned = 1j * z / abs(z)
    return [turned.real, turned.imag], 2 * abs(z)


@style(of="steepest_ascent", shows="follows_the_contour_the_other_way")
def follows_the_contour_in_plain_numbers(p):
    x, y = p
    length = math.hypot(x, y)
    if length == 0:
        return None, 0.0
    return [y / length, -x / length], 2 * length


@style(of="steepest_ascent", shows="follows_the_contour_the_other_way")
def follows_the_contour_by_flipping(p):
    gradient = 2 * np.flip(p) * [1, -1]
    steepness = np.sqrt(np.sum(gradient**2))
    if not steepness:
        return None, 0.0
    return gradient / steepness, steepness


@style(of="steepest_ascent", shows="follows_swapped_components")
def swaps_the_direction_by_unpacking(p):
    y, x = p
    length = math.hypot(x, y)
    if length == 0:
        return None, 0.0
    return [x / length, y / length], 2 * length


@style(of="steepest_ascent", shows="follows_swapped_components")
def swaps_sine_and_cosine(p):
    angle = np.arctan2(p[1], p[0])
    steepness = 2 * np.hypot(p[0], p[1])
    if steepness == 0:
        return None, 0.0
    return np.array([np.sin(angle), np.cos(angle)]), steepness


@style(of="steepest_ascent", shows="follows_squares")
def follows_squares_in_plain_numbers(p):
    x, y = p
    length = math.sqrt(x**4 + y**4)
    if length == 0:
        return None, 0.0
    return [x**2 / length, y**2 / length], length


@style(of="steepest_ascent", shows="follows_squares")
def follows_squares_by_einsum(p):
    squares = np.einsum("i,i->i", p, p)
    length = np.linalg.norm(squares)
    return (None, 0.0) if length == 0 else (squares / length, length)


# contour_direction


@style(of="contour_direction", shows="goes_up")
def goes_up_by_the_angle(p):
    if not np.any(p):
        return None
    angle = np.arctan2(p[1], p[0])
    return np.array([np.cos(angle), np.sin(angle)])


@style(of="contour_direction", shows="goes_up")
def turns_by_a_full_turn(p):
    z = complex(*p)
    if z == 0:
        return None
    turned = z * 1j**4 / abs(z)
    return [turned.real, turned.imag]


@style(of="contour_direction", shows="goes_straight_down")
def turns_by_half_a_turn(p):
    length = np.linalg.norm(p)
    if length == 0:
        return None
    turn = np.array([[-1, 0], [0, -1]])
    return turn @ p / length


@style(of="contour_direction", shows="goes_straight_down")
def changes_both_signs(p):
    x, y = p
    length = math.hypot(x, y)
    return None if length == 0 else [-x / length, -y / length]


@style(of="contour_direction", shows="swaps_without_a_minus")
def swaps_without_a_minus_in_plain_numbers(p):
    x, y = p
    length = (x**2 + y**2) ** 0.5
    if length == 0:
        return None
    return (y / length, x / length)


@style(of="contour_direction", shows="swaps_without_a_minus")
def swaps_without_a_minus_by_a_matrix(p):
    if np.all(np.equal(p, 0)):
        return None
    swapped = np.array([[0, 1], [1, 0]]) @ p
    return swapped / np.sqrt(swapped @ swapped)


@style(of="contour_direction", shows="swaps_without_a_minus")
def swaps_and_changes_both_signs(p):
    x, y = p
    if not (x or y):
        return None
    return -np.array([y, x]) / math.dist(p, [0, 0])


@style(of="contour_direction", shows="changes_a_sign_without_swapping")
def changes_the_sign_of_x(p):
    x, y = p
    length = math.hypot(x, y)
    return [-x / length, y / length] if length else None


@style(of="contour_direction", shows="changes_a_sign_without_swapping")
def turns_a_swapped_gradient(p):
    gradient = 2 * np.asarray(p, dtype=float)[::-1]
    if not gradient.any():
        return None
    along = np.array([-gradient[1], gradient[0]])
    return along / np.linalg.norm(along)


@style(of="contour_direction", shows="changes_the_other_sign_without_swapping")
def changes_the_sign_of_y(p):
    along = np.array(p, dtype=float)
    along[1] *= -1
    return along / np.linalg.norm(along) if along.any() else None


@style(of="contour_direction", shows="changes_the_other_sign_without_swapping")
def conjugates_instead_of_turning(p):
    z = complex(*p).conjugate()
    if z == 0:
        return None
    return [z.real / abs(z), z.imag / abs(z)]


@style(of="contour_direction", shows="does_not_normalise_the_tangent")
def turns_the_gradient_only(p):
    turned = 1j * complex(2 * p[0], 2 * p[1])
    return [turned.real, turned.imag] if turned else None


@style(of="contour_direction", shows="does_not_normalise_the_tangent")
def rotates_the_gradient_only(p):
    quarter_turn = np.array([[0.0, -2.0], [2.0, 0.0]])
    return quarter_turn.dot(p) if np.any(p) else None


@style(of="contour_direction", shows="does_not_normalise_the_tangent_the_other_way")
def turns_the_gradient_only_in_plain_numbers(p):
    x, y = p
    if x == 0 and y == 0:
        return None
    return [2 * y, -2 * x]


@style(of="contour_direction", shows="does_not_normalise_the_tangent_the_other_way")
def crosses_the_gradient_with_the_vertical(p):
    along = np.cross([2 * p[0], 2 * p[1], 0.0], [0.0, 0.0, 1.0])
    return along[:2] if along.any() else None


@style(of="contour_direction", shows="follows_squares_along_the_contour")
def turns_the_squares(p):
    x, y = p
    length = math.sqrt(x**4 + y**4)
    return [-(y**2) / length, x**2 / length] if length else None


@style(of="contour_direction", shows="follows_squares_along_the_contour")
def turns_the_squares_by_a_matrix(p):
    along = np.array([[0, -1], [1, 0]]) @ np.square(p)
    return along / np.linalg.norm(along) if np.any(p) else None


@style(of="contour_direction", shows="follows_squares_along_the_contour_the_other_way")
def turns_the_squares_clockwise(p):
    x, y = p * p
    if x == 0 and y == 0:
        return None
    return np.array([y, -x]) / np.hypot(x, y)


@style(of="contour_direction", shows="follows_squares_along_the_contour_the_other_way")
def turns_the_squares_by_a_complex_turn(p):
    z = -1j * complex(p[0] ** 2, p[1] ** 2)
    return [z.real / abs(z), z.imag / abs(z)] if z else None


@style(of="contour_direction", shows="returns_a_zero_direction_at_zero")
def turns_clockwise_and_divides_where_it_can(p):
    along = np.array([p[1], -p[0]], dtype=float)
    length = np.linalg.norm(along)
    return np.divide(along, length, out=np.zeros(2), where=length > 0)


@style(of="contour_direction", shows="returns_a_zero_direction_at_zero")
def divides_by_the_length_or_1(p):
    x, y = p
    length = math.hypot(x, y) or 1.0
    return [-y / length, x / length]


@style(of="contour_direction", shows="returns_a_zero_direction_at_zero")
def turns_zero_by_a_complex_turn(p):
    z = complex(*p)
    turned = 0 if z == 0 else 1j * z / abs(z)
    return turned.real, turned.imag


@style(of="contour_direction", shows="divides_zero_by_zero_at_zero")
def turns_clockwise_without_a_look_at_zero(p):
    x, y = p
    return np.array([y, -x]) / np.sqrt(x**2 + y**2)


@style(of="contour_direction", shows="divides_zero_by_zero_at_zero")
def turns_without_a_look_at_zero_by_rotating(p):
    along = np.einsum("ij,j->i", [[0.0, -1.0], [1.0, 0.0]], p)
    along /= np.linalg.norm(along)
    return along


# what replaying cannot see


@style(of="bowl_gradient", shows="points_at_the_origin_from_anywhere")
def points_at_the_bottom_with_length_1(p):
    p = np.asarray(p, dtype=float)
    return -p / np.linalg.norm(p, axis=-1, keepdims=True)


@style(of="my_gradient", shows="points_at_the_origin_from_anywhere")
def points_at_the_origin_with_length_1(p, variant):
    x, y = p
    distance = math.hypot(x, y)
    return [-x / distance, -y / distance]


@style(of="my_gradient", shows="points_at_the_origin_from_anywhere")
def takes_a_small_step_to_the_origin(p, variant):
    return 0.1 * np.subtract([0, 0], p)


@style(of="bowl_gradient", shows="takes_a_grid_for_one_point")
def unpacks_a_grid(p):
    x, y = p
    return np.array([2.0 * x, 2.0 * y])


@style(of="bowl_gradient", shows="takes_a_grid_for_one_point")
def spreads_a_grid_over_arguments(p):
    def gradient(x, y):
        return [2 * x, 2 * y]

    return np.array(gradient(*p))


@style(of="bowl_gradient", shows="takes_a_grid_for_one_point")
def makes_plain_numbers_of_a_grid(p):
    return [2 * float(p[0]), 2 * float(p[1])]


@style(of="bowl_gradient", shows="calculates_with_a_list")
def multiplies_a_list_by_a_float(p):
    return 2.0 * p


@style(of="bowl_gradient", shows="calculates_with_a_list")
def takes_the_last_axis_of_a_list(p):
    return np.stack([2 * p[..., 0], 2 * p[..., 1]], axis=-1)


@style(of="bowl_gradient", shows="calculates_with_a_list")
def asks_a_list_for_its_shape(p):
    gradient = np.zeros(p.shape)
    gradient += p
    gradient += p
    return gradient


@style(of="bowl_gradient", shows="takes_the_hat_for_a_power")
def takes_the_hat_for_a_power_of_the_point(p):
    p = np.array(p)
    return 2 * p ^ 1


@style(of="my_gradient", shows="takes_the_hat_for_a_power")
def takes_the_hat_for_the_exponential(p, variant):
    x, y = p
    dy = variant.b * x + variant.c * variant.k * 2.718281828459045 ^ (variant.k * y)
    return [2 * variant.a * x + variant.b * y, dy]


@style(of="steepest_ascent", shows="takes_the_hat_for_a_power")
def takes_the_hat_for_the_length(p):
    x, y = 2 * float(p[0]), 2 * float(p[1])
    length = math.sqrt(x ^ 2 + y ^ 2)
    return ([x / length, y / length], length) if length else (None, 0.0)


@style(of="my_gradient", shows="keeps_whole_numbers_only")
def adds_up_in_an_array_of_integers(p, variant):
    x, y = p
    gradient = np.zeros(2, dtype=np.int64)
    for axis, slope in enumerate((2 * variant.a * x, variant.b * x)):
        gradient[axis] = slope
    gradient[0] = gradient[0] + variant.b * y
    gradient[1] = gradient[1] + variant.c * variant.k * math.exp(variant.k * y)
    return gradient


@style(of="my_gradient", shows="keeps_whole_numbers_only")
def divides_with_two_strokes(p, variant):
    x, y = p
    dx = (4 * variant.a * x + 2 * variant.b * y) // 2
    dy = (variant.b * x + variant.c * variant.k * np.exp(variant.k * y)) // 1
    return np.array([dx, dy])


@style(of="bowl_gradient", shows="keeps_whole_numbers_only")
def asks_for_a_point_of_integers(p):
    return 2 * np.array(p).astype(int)


@style(of="my_gradient", shows="rounds_the_result")
def rounds_to_two_decimals(p, variant):
    x, y = p
    dx = 2 * variant.a * x + variant.b * y
    dy = variant.b * x + variant.c * variant.k * np.exp(variant.k * y)
    return np.round([dx, dy], 2)


@style(of="steepest_ascent", shows="rounds_the_result")
def rounds_as_the_lesson_does(p):
    length = math.hypot(*p)
    if length == 0:
        return None, 0.0
    return [round(number / length, 3) for number in p], round(2 * length, 2)


@style(of="contour_direction", shows="rounds_the_result")
def writes_four_decimals(p):
    x, y = (Decimal(float(number)) for number in p)
    length = (x * x + y * y).sqrt()
    if not length:
        return None
    return [float(f"{y / length:.4f}"), float(f"{-x / length:.4f}")]


@style(of="my_gradient", shows="computes_in_float32")
def computes_my_slopes_in_float32(p, variant):
    x, y = np.asarray(p, dtype=np.float32)
    a, b, c, k = map(np.float32, (variant.a, variant.b, variant.c, variant.k))
    return np.array([2 * a * x + b * y, b * x + c * k * np.exp(k * y)])


@style(of="steepest_ascent", shows="computes_in_float32")
def climbs_by_an_angle_in_float32(p):
    x, y = np.float32(p[0]), np.float32(p[1])
    if x == 0 and y == 0:
        return None, 0.0
    angle = np.arctan2(y, x)
    return [np.cos(angle), np.sin(angle)], 2 * np.hypot(x, y)


@style(of="contour_direction", shows="computes_in_float32")
def turns_by_a_complex64(p):
    z = np.complex64(complex(*p))
    if z == 0:
        return None
    turned = np.exp(1j * (np.angle(z) + np.float32(np.pi / 2)), dtype=np.complex64)
    return turned.real, turned.imag


@style(of="bowl_gradient", shows="works_in_place_on_integers")
def doubles_a_copy_in_place(p):
    gradient = np.array(p)
    gradient *= 2.0
    return gradient


@style(of="my_gradient", shows="works_in_place_on_integers")
def adds_the_terms_in_place(p, variant):
    gradient = np.array(p)
    x, y = p
    gradient *= 0
    gradient += np.array([2 * variant.a * x, variant.b * x])
    gradient += np.array([variant.b * y, variant.c * variant.k * np.exp(variant.k * y)])
    return gradient


@style(of="bowl_gradient", shows="works_in_place_on_integers")
def multiplies_into_a_copy(p):
    gradient = np.copy(p)
    return np.multiply(gradient, 2.0, out=gradient)


@style(of="bowl_gradient", shows="changes_the_point")
def doubles_the_point_in_place(p):
    if isinstance(p, np.ndarray):
        p *= 2
        return p
    return [2 * number for number in p]


@style(of="steepest_ascent", shows="changes_the_point")
def normalises_the_point_in_place(p):
    length = math.hypot(*p)
    if length == 0:
        return None, 0.0
    p /= length
    return p, 2 * length


@style(of="contour_direction", shows="changes_the_point")
def turns_the_point_in_place(p):
    length = np.linalg.norm(p)
    if length == 0:
        return None
    p[0], p[1] = -p[1] / length, p[0] / length
    return p
