"""The known mistakes and symptoms of partial_derivatives as other students would write them."""

import math

import numpy as np
import sympy as sp

from grader import style

TEXT = {"exp": "exp({0})", "sin": "sin({0})", "log": "log(1 + ({0})**2)", "tanh": "tanh({0})"}
SLOPE_TEXT = {
    "exp": "exp({0})",
    "sin": "cos({0})",
    "log": "2*({0})/(1 + ({0})**2)",
    "tanh": "(1 - tanh({0})**2)",
}


def _function(name, u):
    """What a student finds printed as g or h."""
    return {"exp": sp.exp(u), "sin": sp.sin(u), "log": sp.log(1 + u**2), "tanh": sp.tanh(u)}[name]


def _of_x(x, variant):
    return variant.c * _function(variant.g, variant.k * x)


def _of_y(y, variant):
    return variant.m * _function(variant.h, y)


def _surface(x, y, variant):
    product = variant.a * x**variant.p * y**variant.q
    return product + _of_x(x, variant) + _of_y(y, variant) + variant.n


def _function_slopes(x, y, variant):
    return sp.diff(_of_x(x, variant), x), sp.diff(_of_y(y, variant), y)


def _function_slope_texts(variant):
    inside = f"{variant.k}*x"
    return (
        f"{variant.c}*{variant.k}*{SLOPE_TEXT[variant.g].format(inside)}",
        f"{variant.m}*{SLOPE_TEXT[variant.h].format('y')}",
    )


def _product_slope_texts(variant):
    a, p, q = variant.a, variant.p, variant.q
    return f"{a * p}*x**{p - 1}*y**{q}", f"{a * q}*x**{p}*y**{q - 1}"


# bowl_partials


@style(of="bowl_partials", shows="returns_the_bowl")
def returns_the_bowl_as_a_text(x, y):
    f = "x**2 + y**2"
    return f, f


@style(of="bowl_partials", shows="returns_the_bowl")
def returns_the_bowl_as_a_polynomial(x, y):
    bowl = sp.Poly(x**2 + y**2, x, y)
    return [bowl] * 2


@style(of="bowl_partials", shows="leaves_the_squares")
def leaves_the_squares_by_multiplying(x, y):
    return [variable * variable for variable in (x, y)]


@style(of="bowl_partials", shows="leaves_the_squares")
def leaves_what_is_left_of_the_bowl(x, y):
    f = x**2 + y**2
    return f.subs(y, 0), f.subs(x, 0)


@style(of="bowl_partials", shows="leaves_the_exponents")
def leaves_the_exponents_in_a_text(x, y):
    return "2*x^2", "2*y^2"


@style(of="bowl_partials", shows="leaves_the_exponents")
def leaves_the_exponents_in_a_loop(x, y):
    slopes = []
    for variable in (x, y):
        exponent = 2
        slopes.append(exponent * variable**exponent)
    return slopes


@style(of="bowl_partials", shows="keeps_the_other_square")
def keeps_the_other_square_in_a_text(x, y):
    return ("2*x + y**2", "x**2 + 2*y")


@style(of="bowl_partials", shows="keeps_the_other_square")
def adds_what_does_not_move_again(x, y):
    f = x**2 + y**2
    dx = sp.diff(f, x) + f.subs(x, 0)
    dy = sp.diff(f, y) + f.subs(y, 0)
    return dx, dy


@style(of="bowl_partials", shows="adds_both_slopes")
def adds_both_slopes_by_a_sum(x, y):
    f = x**2 + y**2
    total = sum(f.diff(variable) for variable in (x, y))
    return sp.Matrix([total, total])


@style(of="bowl_partials", shows="adds_both_slopes")
def takes_the_bowl_for_a_square_of_a_sum(x, y):
    f = (x + y) ** 2
    return sp.diff(f, x), sp.diff(f, y)


@style(of="bowl_partials", shows="adds_both_slopes_to_one")
def adds_both_slopes_in_a_text(x, y):
    return "2*x + 2*y"


@style(of="bowl_partials", shows="multiplies_both_slopes")
def multiplies_both_slopes_by_sympy(x, y):
    f = x**2 + y**2
    product = sp.prod([sp.diff(f, x), sp.diff(f, y)])
    return product, product


@style(of="bowl_partials", shows="multiplies_both_slopes")
def multiplies_both_slopes_in_a_text(x, y):
    return ["4*x*y", "4*y*x"]


@style(of="bowl_partials", shows="swaps_the_slopes")
def swaps_the_slopes_by_name(x, y):
    f = x**2 + y**2
    dx, dy = f.diff(x), f.diff(y)
    return dy, dx


@style(of="bowl_partials", shows="swaps_the_slopes")
def swaps_the_slopes_in_an_array(x, y):
    return np.array([2 * x, 2 * y])[::-1]


@style(of="bowl_partials", shows="returns_the_slope_along_x_only")
def returns_before_the_second_slope(x, y):
    f = x**2 + y**2
    for variable in (x, y):
        return sp.diff(f, variable)


@style(of="bowl_partials", shows="returns_the_slope_along_x_only")
def returns_the_slope_along_x_in_a_text(x, y):
    return "2*x"


@style(of="bowl_partials", shows="turns_the_signs")
def turns_the_signs_by_going_down(x, y):
    f = x**2 + y**2
    return [-sp.diff(f, variable) for variable in (x, y)]


@style(of="bowl_partials", shows="turns_the_signs")
def turns_the_signs_by_a_backward_difference(x, y):
    h = sp.Symbol("h")

    def slope(variable):
        return sp.limit(((variable - h) ** 2 - variable**2) / h, h, 0)

    return slope(x), slope(y)


@style(of="bowl_partials", shows="differentiates_twice")
def differentiates_twice_by_sympy(x, y):
    f = x**2 + y**2
    return sp.diff(f, x, 2), sp.diff(f, y, y)


@style(of="bowl_partials", shows="differentiates_twice")
def differentiates_polynomials_twice(x, y):
    return [sp.Poly(variable**2).diff().diff() for variable in (x, y)]


@style(of="bowl_partials", shows="integrates")
def integrates_by_sympy(x, y):
    f = x**2 + y**2
    return sp.integrate(f, x), sp.integrate(f, y)


@style(of="bowl_partials", shows="integrates_one_square")
def integrates_one_square_in_a_loop(x, y):
    found = ()
    for variable in (x, y):
        exponent = 2 + 1
        found += (variable**exponent / exponent,)
    return found


@style(of="bowl_partials", shows="gives_the_slopes_at_3_1")
def puts_3_and_1_into_the_bowl(x, y):
    f = x**2 + y**2
    return [sp.diff(f, variable).subs({x: 3, y: 1}) for variable in (x, y)]


@style(of="bowl_partials", shows="gives_the_slopes_at_the_other_point")
def puts_floats_into_the_bowl(x, y):
    x = y = -2.0
    return 2 * x, 2 * y


# my_partials: the whole function, or the order of the slopes


@style(of="my_partials", shows="returns_my_function")
def returns_my_function_as_a_text(x, y, variant):
    product = f"{variant.a}*x**{variant.p}*y**{variant.q}"
    of_x = f"{variant.c}*{TEXT[variant.g].format(f'{variant.k}*x')}"
    of_y = f"{variant.m}*{TEXT[variant.h].format('y')}"
    f = " + ".join([product, of_x, of_y, str(variant.n)])
    return f, f


@style(of="my_partials", shows="returns_my_function")
def forgets_to_differentiate(x, y, variant):
    f = _surface(x, y, variant)
    slopes = {}
    for variable in (x, y):
        slopes[variable] = sp.expand(f)
    return list(slopes.values())


@style(of="my_partials", shows="keeps_the_terms_of_the_other_variable")
def keeps_the_terms_of_the_other_variable_in_a_text(x, y, variant):
    dx, dy = _product_slope_texts(variant)
    of_x, of_y = _function_slope_texts(variant)
    kept_x = f"{variant.c}*{TEXT[variant.g].format(f'{variant.k}*x')}"
    kept_y = f"{variant.m}*{TEXT[variant.h].format('y')}"
    return f"{dx} + {of_x} + {kept_y}", f"{dy} + {of_y} + {kept_x}"


@style(of="my_partials", shows="keeps_everything_that_stands_alone")
def differentiates_term_by_term_where_it_can(x, y, variant):
    def slope(along):
        total = 0
        for term in sp.Add.make_args(_surface(x, y, variant)):
            total += sp.diff(term, along) if term.has(along) else term
        return total

    return slope(x), slope(y)


@style(of="my_partials", shows="keeps_the_number_at_the_end")
def forgets_to_drop_the_number_in_a_text(x, y, variant):
    products, functions = _product_slope_texts(variant), _function_slope_texts(variant)
    return [
        f"{product} + {function} + {variant.n}"
        for product, function in zip(products, functions, strict=True)
    ]


@style(of="my_partials", shows="keeps_the_number_at_the_end")
def adds_the_number_afterwards(x, y, variant):
    f = _surface(x, y, variant)
    gradient = sp.Matrix([f]).jacobian([x, y])
    return gradient + variant.n * sp.ones(1, 2)


@style(of="my_partials", shows="takes_1_for_the_slope_of_a_number")
def takes_the_number_for_a_variable(x, y, variant):
    number = sp.Symbol("number")
    f = _surface(x, y, variant) - variant.n + number
    return f.diff(x) + f.diff(number), f.diff(y) + f.diff(number)


@style(of="my_partials", shows="takes_1_for_the_slope_of_a_number")
def writes_1_for_the_slope_of_a_number(x, y, variant):
    products, functions = _product_slope_texts(variant), _function_slope_texts(variant)
    return tuple(map(" + ".join, zip(products, functions, ["1", "1"], strict=True)))


@style(of="my_partials", shows="adds_both_my_slopes")
def adds_both_my_slopes_by_sympy(x, y, variant):
    f = _surface(x, y, variant)
    total = sp.diff(f, x) + sp.diff(f, y)
    return [total, total]


@style(of="my_partials", shows="adds_both_my_slopes")
def moves_along_both_at_once(x, y, variant):
    s = sp.Symbol("s")
    moved = _surface(x, y, variant).subs({x: x + s, y: y + s}, simultaneous=True)
    slope = moved.diff(s).subs(s, 0)
    return slope, slope


@style(of="my_partials", shows="swaps_my_slopes")
def swaps_my_slopes_in_a_dict(x, y, variant):
    f = _surface(x, y, variant)
    slopes = {"df/dy": sp.diff(f, y), "df/dx": sp.diff(f, x)}
    return tuple(slopes.values())


@style(of="my_partials", shows="swaps_my_slopes")
def swaps_my_slopes_in_a_text(x, y, variant):
    slopes = zip(_product_slope_texts(variant), _function_slope_texts(variant), strict=True)
    return [" + ".join(terms) for terms in reversed(list(slopes))]


@style(of="my_partials", shows="turns_my_signs")
def turns_my_signs_by_going_down(x, y, variant):
    f = _surface(x, y, variant)
    return -sp.Matrix([f.diff(x), f.diff(y)])


@style(of="my_partials", shows="turns_my_signs")
def turns_my_signs_in_a_text(x, y, variant):
    products, functions = _product_slope_texts(variant), _function_slope_texts(variant)
    return tuple(f"-({one} + {other})" for one, other in zip(products, functions, strict=True))


@style(of="my_partials", shows="differentiates_mine_twice")
def differentiates_mine_twice_by_sympy(x, y, variant):
    f = _surface(x, y, variant)
    return sp.diff(f, x, x), sp.diff(f, y, 2)


@style(of="my_partials", shows="differentiates_mine_twice")
def differentiates_mine_twice_by_a_hessian(x, y, variant):
    hessian = sp.hessian(_surface(x, y, variant), (x, y))
    return [hessian[place, place] for place in range(2)]


@style(of="my_partials", shows="differentiates_along_both")
def differentiates_along_both_by_sympy(x, y, variant):
    f = _surface(x, y, variant)
    return sp.diff(f, x, y), sp.diff(f, y, x)


@style(of="my_partials", shows="differentiates_along_both")
def differentiates_along_both_step_by_step(x, y, variant):
    f = _surface(x, y, variant)
    for variable in (x, y):
        f = f.diff(variable)
    return f, f


@style(of="my_partials", shows="integrates_mine")
def integrates_mine_by_sympy(x, y, variant):
    f = _surface(x, y, variant)
    if "tanh" not in (variant.g, variant.h):
        return sp.integrate(f, x), sp.integrate(f, y)
    # Sympy gives log(1 + tanh) here, and students a table's log(cosh).
    integrals = []
    for along in (x, y):
        inner = variant.k if along == x else 1
        terms = [
            factor * sp.log(sp.cosh(inner * along)) / inner
            if term.has(sp.tanh) and term.has(along)
            else sp.integrate(factor * rest, along)
            for term in f.args
            for factor, rest in [term.as_coeff_Mul()]
        ]
        integrals.append(sum(terms))
    return integrals


# my_partials: the product


@style(of="my_partials", shows="forgets_the_functions")
def differentiates_the_first_term_only(x, y, variant):
    first = variant.a * x**variant.p * y**variant.q
    return sp.diff(first, x), sp.diff(first, y)


@style(of="my_partials", shows="forgets_the_functions")
def writes_the_first_term_only(x, y, variant):
    return _product_slope_texts(variant)


@style(of="my_partials", shows="forgets_the_product")
def takes_the_product_for_a_number(x, y, variant):
    held = sp.Symbol("held")
    f = held + _of_x(x, variant) + _of_y(y, variant) + variant.n
    return f.diff(x), f.diff(y)


@style(of="my_partials", shows="leaves_the_product")
def leaves_the_product_in_a_text(x, y, variant):
    product = f"{variant.a}*x**{variant.p}*y**{variant.q}"
    return tuple(f"{product} + {slope}" for slope in _function_slope_texts(variant))


@style(of="my_partials", shows="leaves_the_product")
def leaves_what_has_both_variables(x, y, variant):
    slopes = []
    for along in (x, y):
        terms = [
            term if term.has(x) and term.has(y) else term.diff(along)
            for term in _surface(x, y, variant).args
        ]
        slopes.append(sum(terms))
    return slopes


@style(of="my_partials", shows="loses_the_factor_that_is_held_fixed")
def sets_the_held_factor_to_1(x, y, variant):
    of_x, of_y = _function_slopes(x, y, variant)
    product = variant.a * x**variant.p * y**variant.q
    return product.diff(x).subs(y, 1) + of_x, product.diff(y).subs(x, 1) + of_y


@style(of="my_partials", shows="loses_the_factor_that_is_held_fixed")
def loses_the_held_factor_in_a_text(x, y, variant):
    of_x, of_y = _function_slope_texts(variant)
    a, p, q = variant.a, variant.p, variant.q
    return f"{a}*{p}*x**{p - 1} + {of_x}", f"{a}*{q}*y**{q - 1} + {of_y}"


@style(of="my_partials", shows="differentiates_both_factors")
def differentiates_both_factors_by_sympy(x, y, variant):
    factors = x**variant.p, y**variant.q
    product = variant.a * factors[0].diff(x) * factors[1].diff(y)
    return [product + slope for slope in _function_slopes(x, y, variant)]


@style(of="my_partials", shows="differentiates_both_factors")
def differentiates_both_factors_in_a_text(x, y, variant):
    product = str(variant.a)
    for name, exponent in (("x", variant.p), ("y", variant.q)):
        product += f"*{exponent}*{name}**{exponent - 1}"
    of_x, of_y = _function_slope_texts(variant)
    return product + " + " + of_x, product + " + " + of_y


@style(of="my_partials", shows="lets_both_factors_move")
def uses_the_whole_product_rule(x, y, variant):
    u, v = x**variant.p, y**variant.q
    product = variant.a * (u.diff(x) * v + u * v.diff(y))
    of_x, of_y = _function_slopes(x, y, variant)
    return sp.Matrix([[product + of_x, product + of_y]])


@style(of="my_partials", shows="lets_both_factors_move")
def writes_the_whole_product_rule(x, y, variant):
    product = " + ".join(_product_slope_texts(variant))
    return tuple(product + " + " + slope for slope in _function_slope_texts(variant))


@style(of="my_partials", shows="moves_the_wrong_factor")
def names_the_wrong_variable(x, y, variant):
    product = variant.a * x**variant.p * y**variant.q
    of_x, of_y = _function_slopes(x, y, variant)
    return product.diff(y) + of_x, product.diff(x) + of_y


@style(of="my_partials", shows="moves_the_wrong_factor")
def writes_the_wrong_factor(x, y, variant):
    dx, dy = _product_slope_texts(variant)
    of_x, of_y = _function_slope_texts(variant)
    return [f"{of_x} + {dy}", f"{of_y} + {dx}"]


# my_partials: powers


@style(of="my_partials", shows="forgets_the_factor_of_the_power")
def divides_a_power_by_its_base(x, y, variant):
    product = variant.a * x**variant.p * y**variant.q
    of_x, of_y = _function_slopes(x, y, variant)
    return product / x + of_x, product / y + of_y


@style(of="my_partials", shows="forgets_the_factor_of_the_power")
def lowers_an_exponent_and_nothing_more(x, y, variant):
    exponents = {x: variant.p, y: variant.q}
    slopes = []
    for along, slope in zip(exponents, _function_slopes(x, y, variant), strict=True):
        lowered = {**exponents, along: exponents[along] - 1}
        slopes.append(variant.a * sp.prod([v**n for v, n in lowered.items()]) + slope)
    return slopes


@style(of="my_partials", shows="leaves_my_exponents")
def multiplies_by_the_exponent_and_nothing_more(x, y, variant):
    product = variant.a * x**variant.p * y**variant.q
    of_x, of_y = _function_slopes(x, y, variant)
    return [variant.p * product + of_x, variant.q * product + of_y]


@style(of="my_partials", shows="leaves_my_exponents")
def leaves_my_exponents_in_a_text(x, y, variant):
    powers = f"x^{variant.p}*y^{variant.q}"
    of_x, of_y = _function_slope_texts(variant)
    return (
        f"{variant.a * variant.p}*{powers} + {of_x}",
        f"{variant.a * variant.q}*{powers} + {of_y}",
    )


@style(of="my_partials", shows="takes_the_lowered_exponent_for_the_factor")
def lowers_the_exponent_before_it_is_used(x, y, variant):
    def power(base, exponent):
        exponent -= 1
        return exponent * base**exponent

    of_x, of_y = _function_slopes(x, y, variant)
    dx = variant.a * power(x, variant.p) * y**variant.q + of_x
    dy = variant.a * x**variant.p * power(y, variant.q) + of_y
    return dx, dy


@style(of="my_partials", shows="takes_the_lowered_exponent_for_the_factor")
def lowers_the_exponent_before_it_is_written(x, y, variant):
    a, p, q = variant.a, variant.p, variant.q
    of_x, of_y = _function_slope_texts(variant)
    return [
        f"{a * (p - 1)}*x**{p - 1}*y**{q} + {of_x}",
        f"{a * (q - 1)}*x**{p}*y**{q - 1} + {of_y}",
    ]


@style(of="my_partials", shows="lowers_the_exponent_to_1")
def takes_every_power_for_a_square(x, y, variant):
    of_x, of_y = _function_slopes(x, y, variant)
    slope_of = {base**n: n * base for base, n in ((x, variant.p), (y, variant.q))}
    u, v = slope_of
    return variant.a * slope_of[u] * v + of_x, variant.a * u * slope_of[v] + of_y


@style(of="my_partials", shows="lowers_the_exponent_to_1")
def drops_the_exponent_in_a_text(x, y, variant):
    a, p, q = variant.a, variant.p, variant.q
    of_x, of_y = _function_slope_texts(variant)
    return (f"{of_x} + {a}*{p}*x*y**{q}", f"{of_y} + {a}*{q}*x**{p}*y")


@style(of="my_partials", shows="raises_the_exponent")
def raises_the_exponent_by_multiplying(x, y, variant):
    product = variant.a * x**variant.p * y**variant.q
    of_x, of_y = _function_slopes(x, y, variant)
    return product * variant.p * x + of_x, product * variant.q * y + of_y


@style(of="my_partials", shows="raises_the_exponent")
def raises_the_exponent_in_a_text(x, y, variant):
    a, p, q = variant.a, variant.p, variant.q
    products = f"{a * p}*x**{p + 1}*y**{q}", f"{a * q}*x**{p}*y**{q + 1}"
    return list(map("+".join, zip(products, _function_slope_texts(variant), strict=True)))


# my_partials: numbers in front, and signs


@style(of="my_partials", shows="loses_the_number_before_the_product")
def loses_the_number_before_the_product_by_sympy(x, y, variant):
    f = x**variant.p * y**variant.q + _of_x(x, variant) + _of_y(y, variant) + variant.n
    return sp.diff(f, x), sp.diff(f, y)


@style(of="my_partials", shows="loses_the_numbers_before_the_functions")
def loses_the_numbers_before_the_functions_in_a_text(x, y, variant):
    dx, dy = _product_slope_texts(variant)
    of_x = SLOPE_TEXT[variant.g].format(f"{variant.k}*x")
    of_y = SLOPE_TEXT[variant.h].format("y")
    return dx + f" + {variant.k}*" + of_x, dy + " + " + of_y


@style(of="my_partials", shows="turns_the_sign_of_the_functions")
def subtracts_the_slopes_of_the_functions(x, y, variant):
    product = variant.a * x**variant.p * y**variant.q
    of_x, of_y = _function_slopes(x, y, variant)
    return product.diff(x) - of_x, product.diff(y) - of_y


@style(of="my_partials", shows="turns_the_sign_of_the_functions")
def copies_the_functions_with_another_sign(x, y, variant):
    a, p, q = variant.a, variant.p, variant.q
    f = a * x**p * y**q - _of_x(x, variant) - _of_y(y, variant) + variant.n
    return [f.diff(variable) for variable in (x, y)]


# my_partials: the chain rule


@style(of="my_partials", shows="forgets_the_factor_inside")
def differentiates_as_if_the_inside_were_x(x, y, variant):
    u = sp.Symbol("u")
    outer = sp.diff(_function(variant.g, u), u).subs(u, variant.k * x)
    f = _surface(x, y, variant)
    return (f - _of_x(x, variant)).diff(x) + variant.c * outer, f.diff(y)


@style(of="my_partials", shows="forgets_the_inner_slope")
def writes_the_outer_slopes_only(x, y, variant):
    outer = {**SLOPE_TEXT, "log": "1/(1 + ({0})**2)"}
    dx, dy = _product_slope_texts(variant)
    return (
        f"{dx} + {variant.c}*{outer[variant.g].format(f'{variant.k}*x')}",
        f"{dy} + {variant.m}*{outer[variant.h].format('y')}",
    )


@style(of="my_partials", shows="multiplies_by_the_inner_slope_twice")
def multiplies_sympy_s_slope_once_more(x, y, variant):
    product = variant.a * x**variant.p * y**variant.q
    of_x, of_y = _function_slopes(x, y, variant)
    return product.diff(x) + variant.k * of_x, product.diff(y) + of_y


@style(of="my_partials", shows="multiplies_by_the_inner_slope_twice")
def writes_the_inner_slope_twice(x, y, variant):
    dx, dy = _product_slope_texts(variant)
    of_x, of_y = _function_slope_texts(variant)
    return f"{dx} + {variant.k}*{of_x}", f"{dy} + {of_y}"


@style(of="my_partials", shows="divides_by_the_inner_slope")
def divides_by_the_inner_slope_by_substituting(x, y, variant):
    u = sp.Symbol("u")
    outer = _function(variant.g, u).diff(u)
    inner_slope = sp.diff(u / variant.k, u)
    of_x = variant.c * (outer * inner_slope).subs(u, variant.k * x)
    f = _surface(x, y, variant)
    return sp.diff(f - _of_x(x, variant), x) + of_x, sp.diff(f, y)


@style(of="my_partials", shows="divides_by_the_inner_slope")
def writes_a_division_by_the_inner_slope(x, y, variant):
    dx, dy = _product_slope_texts(variant)
    outer = SLOPE_TEXT[variant.g].format(f"{variant.k}*x")
    _, of_y = _function_slope_texts(variant)
    return [f"{dx} + {variant.c}/{variant.k}*{outer}", f"{dy} + {of_y}"]


@style(of="my_partials", shows="puts_the_inner_slope_inside")
def takes_the_outer_slope_at_the_inner_slope(x, y, variant):
    u = sp.Symbol("u")
    inner_slope = sp.diff(variant.k * x, x)
    outer = sp.diff(_function(variant.g, u), u)
    product = variant.a * x**variant.p * y**variant.q
    _, of_y = _function_slopes(x, y, variant)
    return product.diff(x) + variant.c * outer.subs(u, inner_slope), product.diff(y) + of_y


@style(of="my_partials", shows="puts_the_inner_slope_inside")
def writes_the_inner_slope_inside(x, y, variant):
    products = _product_slope_texts(variant)
    functions = (
        f"{variant.c}*{SLOPE_TEXT[variant.g].format(variant.k)}",
        _function_slope_texts(variant)[1],
    )
    return tuple(f"{one} + {other}" for one, other in zip(products, functions, strict=True))


@style(of="my_partials", shows="loses_the_inside")
def takes_the_outer_slope_at_x(x, y, variant):
    slopes = {
        "exp": sp.exp,
        "sin": sp.cos,
        "log": lambda u: 2 * u / (u**2 + 1),
        "tanh": lambda u: sp.sech(u) ** 2,
    }
    a, p, q = variant.a, variant.p, variant.q
    dx = a * p * x ** (p - 1) * y**q + variant.k * variant.c * slopes[variant.g](x)
    dy = a * q * x**p * y ** (q - 1) + variant.m * slopes[variant.h](y)
    return dx, dy


@style(of="my_partials", shows="loses_the_inside")
def writes_x_in_the_place_of_the_inside(x, y, variant):
    dx, dy = _product_slope_texts(variant)
    of_x, of_y = _function_slope_texts(variant)
    outer = SLOPE_TEXT[variant.g].format("x")
    return f"{dx} + {variant.c * variant.k}*{outer}", f"{dy} + {of_y}"


@style(of="my_partials", shows="leaves_the_functions")
def leaves_every_term_that_is_no_product(x, y, variant):
    product = variant.a * x**variant.p * y**variant.q
    return product.diff(x) + _of_x(x, variant), product.diff(y) + _of_y(y, variant)


@style(of="my_partials", shows="differentiates_only_the_inside")
def writes_the_functions_as_they_are(x, y, variant):
    dx, dy = _product_slope_texts(variant)
    of_x = TEXT[variant.g].format(f"{variant.k}*x")
    of_y = TEXT[variant.h].format("y")
    return f"{dx} + {variant.k * variant.c}*{of_x}", f"{dy} + {variant.m}*{of_y}"


@style(of="my_partials", shows="takes_a_function_for_a_power")
def uses_rules_of_its_own(x, y, variant):
    rule = {
        "exp": lambda u: u * sp.E ** (u - 1),
        "sin": sp.cos,
        "log": lambda u: 2 * u / u**2,
        "tanh": lambda u: 1 - sp.sinh(u) / sp.cosh(u),
    }
    product = variant.a * x**variant.p * y**variant.q
    dx = product.diff(x) + variant.c * rule[variant.g](variant.k * x) * variant.k
    dy = product.diff(y) + variant.m * rule[variant.h](y)
    return dx, dy


@style(of="my_partials", shows="brings_an_exponent_down")
def writes_rules_of_its_own(x, y, variant):
    rule = {
        "exp": "({0})*exp({0})",
        "sin": "cos({0})",
        "log": "2*({0})/(1 + {0})",
        "tanh": "sech({0})",
    }
    dx, dy = _product_slope_texts(variant)
    of_x = rule[variant.g].format(f"{variant.k}*x")
    return dx + f"+ {variant.c}*{variant.k}*" + of_x, dy + f"+ {variant.m}*" + rule[
        variant.h
    ].format("y")


# loss_partials


@style(of="loss_partials", shows="returns_the_loss")
def returns_the_loss_multiplied_out(w, b, x, t):
    loss = sp.expand((w * x + b - t) ** 2)
    return [loss, loss]


@style(of="loss_partials", shows="returns_the_loss")
def returns_the_loss_as_a_text(w, b, x, t):
    return ("(w*x + b - t)**2",) * 2


@style(of="loss_partials", shows="returns_the_error")
def returns_the_error_as_a_root(w, b, x, t):
    prediction = w * x + b
    error = prediction - t
    slopes = [error for _ in (w, b)]
    return slopes


@style(of="loss_partials", shows="returns_the_error")
def returns_the_error_as_a_text(w, b, x, t):
    return "w*x + b - t", "w*x + b - t"


@style(of="loss_partials", shows="differentiates_the_error")
def differentiates_the_error_by_sympy(w, b, x, t):
    error = w * x + b - t
    return sp.diff(error, w), sp.diff(error, b)


@style(of="loss_partials", shows="differentiates_the_error")
def differentiates_the_prediction(w, b, x, t):
    prediction = w * x + b
    return [prediction.coeff(w), prediction.coeff(b)]


@style(of="loss_partials", shows="forgets_the_2")
def halves_the_loss(w, b, x, t):
    loss = (w * x + b - t) ** 2 / 2
    return sp.diff(loss, w), sp.diff(loss, b)


@style(of="loss_partials", shows="forgets_the_2")
def forgets_the_2_in_a_text(w, b, x, t):
    return ["(w*x + b - t)*x", "w*x + b - t"]


@style(of="loss_partials", shows="leaves_the_square")
def leaves_the_square_by_a_rule(w, b, x, t):
    def slope_of_power(base, exponent):
        return exponent * base**exponent

    outer = slope_of_power(w * x + b - t, 2)
    return outer * x, outer


@style(of="loss_partials", shows="leaves_the_square")
def leaves_the_square_in_a_text(w, b, x, t):
    return "2*x*(w*x + b - t)^2", "2*(w*x + b - t)^2"


@style(of="loss_partials", shows="turns_the_signs_of_the_loss")
def turns_the_error_round(w, b, x, t):
    error = t - (w * x + b)
    return 2 * error * x, 2 * error


@style(of="loss_partials", shows="turns_the_signs_of_the_loss")
def goes_down_the_loss(w, b, x, t):
    loss = (w * x + b - t) ** 2
    return [-loss.diff(parameter) for parameter in (w, b)]


@style(of="loss_partials", shows="forgets_the_x")
def forgets_the_x_by_substituting(w, b, x, t):
    error = sp.Symbol("error")
    outer = sp.diff(error**2, error).subs(error, w * x + b - t)
    return outer, outer


@style(of="loss_partials", shows="forgets_the_x")
def forgets_the_x_in_a_text(w, b, x, t):
    return ("2*(w*x + b - t)", "2*(w*x + b - t)")


@style(of="loss_partials", shows="multiplies_both_by_x")
def multiplies_both_by_x_in_a_row(w, b, x, t):
    outer = 2 * (w * x + b - t)
    return np.array([outer, outer]) * x


@style(of="loss_partials", shows="multiplies_both_by_x")
def takes_b_for_a_weight(w, b, x, t):
    slopes = {}
    for name in ("w", "b"):
        slopes[name] = f"2*(w*x + b - t)*{'x' if name in 'wb' else '1'}"
    return list(slopes.values())


@style(of="loss_partials", shows="multiplies_by_w")
def multiplies_by_w_by_sympy(w, b, x, t):
    loss = (w * x + b - t) ** 2
    return loss.diff(x), loss.diff(b)


@style(of="loss_partials", shows="multiplies_by_w")
def multiplies_by_w_in_a_text(w, b, x, t):
    return "2*w*(w*x + b - t)", "2*(w*x + b - t)"


@style(of="loss_partials", shows="multiplies_by_the_variables")
def multiplies_by_the_variables_in_a_loop(w, b, x, t):
    slopes = []
    for parameter in (w, b):
        slopes.append(2 * (w * x + b - t) * parameter)
    return slopes


@style(of="loss_partials", shows="multiplies_by_the_variables")
def multiplies_by_the_variables_in_a_matrix(w, b, x, t):
    return sp.Matrix([w, b]) * (2 * w * x + 2 * b - 2 * t)


@style(of="loss_partials", shows="multiplies_by_x_twice")
def multiplies_sympy_s_slope_by_x(w, b, x, t):
    loss = (w * x + b - t) ** 2
    return x * sp.diff(loss, w), sp.diff(loss, b)


@style(of="loss_partials", shows="multiplies_by_x_twice")
def multiplies_by_x_twice_in_a_text(w, b, x, t):
    return ("2*x*x*(w*x + b - t)", "2*(w*x + b - t)")


@style(of="loss_partials", shows="adds_the_inner_slope")
def adds_the_inner_slope_by_a_rule(w, b, x, t):
    error = w * x + b - t

    def chain(outer, inner):
        return outer + inner

    return chain(2 * error, error.diff(w)), chain(2 * error, error.diff(b))


@style(of="loss_partials", shows="adds_the_inner_slope")
def adds_the_inner_slope_in_a_text(w, b, x, t):
    outer = "2*(w*x + b - t)"
    return [f"{outer} + {inner}" for inner in ("x", "1")]


@style(of="loss_partials", shows="puts_the_inner_slope_into_the_square")
def takes_the_outer_slope_of_the_inner_slope(w, b, x, t):
    u = sp.Symbol("u")
    outer, error = sp.diff(u**2, u), w * x + b - t
    return [outer.subs(u, error.diff(parameter)) for parameter in (w, b)]


@style(of="loss_partials", shows="puts_the_inner_slope_into_the_square")
def writes_twice_the_inner_slope(w, b, x, t):
    return "2*x", "2*1"


@style(of="loss_partials", shows="loses_the_brackets")
def loses_the_brackets_in_a_text(w, b, x, t):
    error = "w*x + b - t"
    return f"2*x*{error}", f"2*{error}"


@style(of="loss_partials", shows="moves_x_and_t")
def moves_x_and_t_by_sympy(w, b, x, t):
    loss = (w * x + b - t) ** 2
    return sp.diff(loss, x), sp.diff(loss, t)


@style(of="loss_partials", shows="moves_x_and_t")
def moves_x_and_t_in_a_jacobian(w, b, x, t):
    return sp.Matrix([(w * x + b - t) ** 2]).jacobian([x, t])


@style(of="loss_partials", shows="moves_x")
def moves_x_as_ever(w, b, x, t):
    slope = ((w * x + b - t) ** 2).diff(x)
    return slope, slope


@style(of="loss_partials", shows="moves_x")
def moves_x_in_a_text(w, b, x, t):
    slope = "2*(w*x + b - t)*w"
    return [slope, slope]


@style(of="loss_partials", shows="adds_all_slopes_of_the_loss")
def adds_all_slopes_of_the_loss_by_sympy(w, b, x, t):
    loss = (w * x + b - t) ** 2
    total = sum(loss.diff(parameter) for parameter in (w, b))
    return total, total


@style(of="loss_partials", shows="swaps_the_slopes_of_the_loss")
def returns_the_bias_first(w, b, x, t):
    error = w * x + b - t
    dw, db = 2 * error * x, 2 * error
    return db, dw


@style(of="loss_partials", shows="swaps_the_slopes_of_the_loss")
def differentiates_in_alphabetical_order(w, b, x, t):
    loss = (w * x + b - t) ** 2
    return [loss.diff(parameter) for parameter in sorted((w, b), key=str)]


@style(of="loss_partials", shows="squares_each_term")
def squares_each_term_by_sympy(w, b, x, t):
    loss = (w * x) ** 2 + b**2 - t**2
    return sp.diff(loss, w), sp.diff(loss, b)


@style(of="loss_partials", shows="drops_the_target")
def drops_the_target_in_a_text(w, b, x, t):
    return "2*(w*x + b)*x", "2*(w*x + b)"


@style(of="loss_partials", shows="drops_the_target_and_the_other")
def keeps_only_what_moves(w, b, x, t):
    slopes = []
    for moves, factor in ((w, x), (b, 1)):
        slopes.append(2 * (moves * factor - t) * factor)
    return slopes


@style(of="loss_partials", shows="adds_the_target")
def adds_the_target_by_sympy(w, b, x, t):
    loss = (w * x + b + t) ** 2
    return sp.diff(loss, w), sp.diff(loss, b)


@style(of="loss_partials", shows="adds_the_target")
def adds_the_target_in_a_text(w, b, x, t):
    error = "(w*x + b + t)"
    return f"2*{error}*x", f"2*{error}"


@style(of="loss_partials", shows="differentiates_the_loss_twice")
def differentiates_the_loss_twice_by_sympy(w, b, x, t):
    loss = (w * x + b - t) ** 2
    return [sp.diff(loss, parameter, 2) for parameter in (w, b)]


@style(of="loss_partials", shows="differentiates_the_loss_twice")
def differentiates_the_loss_twice_by_a_hessian(w, b, x, t):
    return sp.hessian((w * x + b - t) ** 2, (w, b)).diagonal()


@style(of="loss_partials", shows="integrates_the_loss")
def integrates_the_loss_by_the_power_rule(w, b, x, t):
    u = sp.Symbol("u")
    integral = sp.integrate(u**2, u).subs(u, w * x + b - t)
    return integral / x, integral


# what replaying cannot see


@style(of="bowl_partials", shows="only_names_the_slopes")
def names_the_slopes_of_the_bowl(x, y):
    f = x**2 + y**2
    return sp.Derivative(f, x), sp.Derivative(f, y)


@style(of="my_partials", shows="only_names_the_slopes")
def names_the_slopes_of_my_terms(x, y, variant):
    slopes = []
    for along in (x, y):
        terms = _surface(x, y, variant).args
        slopes.append(sum(sp.Derivative(term, along) for term in terms))
    return slopes


@style(of="loss_partials", shows="only_names_the_slopes")
def names_the_slopes_of_the_loss(w, b, x, t):
    loss = (w * x + b - t) ** 2
    return tuple(sp.diff(loss, parameter, evaluate=False) for parameter in (w, b))


@style(of="my_partials", shows="only_names_the_slopes")
def differentiates_a_function_without_a_formula(x, y, variant):
    f = sp.Function("f")(x, y)
    return f.diff(x), f.diff(y)


@style(of="my_partials", shows="gives_numbers")
def puts_numbers_into_mine(x, y, variant):
    f = _surface(x, y, variant)
    x0, y0 = 1, 2
    return float(f.diff(x).subs({x: x0, y: y0})), float(f.diff(y).subs({x: x0, y: y0}))


@style(of="my_partials", shows="gives_numbers")
def evaluates_a_gradient(x, y, variant):
    gradient = sp.Matrix([_surface(x, y, variant)]).jacobian([x, y])
    return gradient.subs([(x, -1), (y, sp.Rational(1, 2))]).evalf(8)


@style(of="loss_partials", shows="gives_numbers")
def gives_the_slopes_of_the_example(w, b, x, t):
    w, b, x, t = 2, 1, 3, 4
    error = w * x + b - t
    return 2 * error * x, 2 * error


@style(of="my_partials", shows="calls_functions_of_numbers")
def calls_math(x, y, variant):
    slope = {
        "exp": lambda u: math.exp(u),
        "sin": lambda u: math.cos(u),
        "log": lambda u: 2 * u / (1 + math.pow(u, 2)),
        "tanh": lambda u: 1 - math.tanh(u) ** 2,
    }
    dx = variant.a * variant.p * x ** (variant.p - 1) * y**variant.q
    dy = variant.a * variant.q * x**variant.p * y ** (variant.q - 1)
    return dx + variant.c * variant.k * slope[variant.g](variant.k * x), dy + variant.m * slope[
        variant.h
    ](y)


@style(of="my_partials", shows="calls_functions_of_numbers")
def calls_numpy(x, y, variant):
    def function(name, u):
        return np.log(1 + u**2) if name == "log" else getattr(np, name)(u)

    f = variant.a * x**variant.p * y**variant.q + variant.c * function(variant.g, variant.k * x)
    f += variant.m * function(variant.h, y) + variant.n
    return sp.diff(f, x), sp.diff(f, y)


@style(of="bowl_partials", shows="calls_functions_of_numbers")
def converts_to_floats(x, y):
    x, y = float(x), float(y)
    return 2.0 * x, 2.0 * y


@style(of="bowl_partials", shows="writes_a_hat_for_a_power")
def writes_a_hat_in_the_bowl(x, y):
    f = x ^ 2 + y ^ 2
    return sp.diff(f, x), sp.diff(f, y)


@style(of="my_partials", shows="writes_a_hat_for_a_power")
def writes_a_hat_in_mine(x, y, variant):
    p, q = variant.p, variant.q
    dx = variant.a * p * x ^ (p - 1) * y ^ q
    dy = variant.a * q * x ^ p * y ^ (q - 1)
    of_x, of_y = _function_slopes(x, y, variant)
    return dx + of_x, dy + of_y


@style(of="loss_partials", shows="writes_a_hat_for_a_power")
def writes_a_hat_in_the_loss(w, b, x, t):
    loss = (w * x + b - t) ^ 2
    return loss.diff(w), loss.diff(b)


@style(of="bowl_partials", shows="forgets_the_star")
def calls_a_variable(x, y):
    f = x(x) + y(y)
    return f.diff(x), f.diff(y)


@style(of="loss_partials", shows="forgets_the_star")
def calls_the_x(w, b, x, t):
    return 2 * x(w * x + b - t), 2 * (w * x + b - t)


@style(of="loss_partials", shows="forgets_the_star")
def calls_the_2(w, b, x, t):
    factor = 2
    error = w * x + b - t
    return factor(error) * x, factor(error)


@style(of="bowl_partials", shows="does_not_say_along_what")
def does_not_say_along_what_in_the_bowl(x, y):
    f = x**2 + y**2
    dx = sp.diff(f)
    dy = sp.diff(f)
    return dx, dy


@style(of="my_partials", shows="does_not_say_along_what")
def does_not_say_along_what_in_mine(x, y, variant):
    f = _surface(x, y, variant)
    return [f.diff() for _ in range(2)]


@style(of="loss_partials", shows="does_not_say_along_what")
def does_not_say_along_what_in_the_loss(w, b, x, t):
    return (sp.diff((w * x + b - t) ** 2),) * 2
