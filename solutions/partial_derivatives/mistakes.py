"""Known wrong answers to partial_derivatives, each with the sentence that helps."""

import sympy as sp

from grader import mistake, symptom

FUNCTION = {
    "exp": (lambda u: sp.exp(u)),
    "sin": (lambda u: sp.sin(u)),
    "log": (lambda u: sp.log(1 + u**2)),
    "tanh": (lambda u: sp.tanh(u)),
}
SLOPE = {
    "exp": (lambda u: sp.exp(u)),
    "sin": (lambda u: sp.cos(u)),
    "log": (lambda u: 2 * u / (1 + u**2)),
    "tanh": (lambda u: 1 - sp.tanh(u) ** 2),
}


def _mine(x, y, variant, **instead):
    """The slopes of my f, with something instead of some of their terms."""
    a, p, q, c, k, m = variant.a, variant.p, variant.q, variant.c, variant.k, variant.m
    term = {
        "product_x": a * p * x ** (p - 1) * y**q,
        "product_y": a * q * x**p * y ** (q - 1),
        "function_x": c * k * SLOPE[variant.g](k * x),
        "function_y": m * SLOPE[variant.h](y),
        **instead,
    }
    return term["product_x"] + term["function_x"], term["product_y"] + term["function_y"]


def _terms(x, y, variant):
    """The three terms of my f that move: the product, the function of x, the function of y."""
    return (
        variant.a * x**variant.p * y**variant.q,
        variant.c * FUNCTION[variant.g](variant.k * x),
        variant.m * FUNCTION[variant.h](y),
    )


def _f(x, y, variant):
    return sum(_terms(x, y, variant)) + variant.n


def _function_slopes(x, y, variant):
    k = variant.k
    return variant.c * k * SLOPE[variant.g](k * x), variant.m * SLOPE[variant.h](y)


def _product(dx, dy):
    return {"product_x": dx, "product_y": dy}


def _functions(dx, dy):
    return {"function_x": dx, "function_y": dy}


# bowl_partials


@mistake(of="bowl_partials")
def returns_the_bowl(x, y):
    """This is f itself: how high the bowl is. Asked for is how fast it rises, first along x and then
    along y."""
    return x**2 + y**2, x**2 + y**2


@mistake(of="bowl_partials")
def leaves_the_squares(x, y):
    """You picked the right square, and left it as it is. Differentiate it: the exponent comes down as
    a factor, and one less stays above."""
    return x**2, y**2


@mistake(of="bowl_partials")
def leaves_the_exponents(x, y):
    """The exponent came down as a factor, but it is still above as well: it must be lowered by 1."""
    return 2 * x**2, 2 * y**2


@mistake(of="bowl_partials")
def keeps_the_other_square(x, y):
    """You kept the other square. When only x moves, y**2 does not change, so its slope is 0; and so
    it is with x**2 when only y moves."""
    return 2 * x + y**2, x**2 + 2 * y


@mistake(of="bowl_partials")
def adds_both_slopes(x, y):
    """You added the slopes of both directions. A partial derivative asks for one of them: how fast f
    changes while only that variable moves."""
    return 2 * x + 2 * y, 2 * x + 2 * y


@mistake(of="bowl_partials")
def adds_both_slopes_to_one(x, y):
    """You added the slopes of both directions. A partial derivative asks for one of them: how fast f
    changes while only that variable moves."""
    return 2 * x + 2 * y


@mistake(of="bowl_partials")
def multiplies_both_slopes(x, y):
    """You multiplied the slopes of both directions. Each stands alone: while only x moves, y**2 adds
    nothing."""
    return 4 * x * y, 4 * x * y


@mistake(of="bowl_partials")
def multiplies_both_slopes_to_one(x, y):
    """You multiplied the slopes of both directions. Each stands alone: while only x moves, y**2 adds
    nothing."""
    return 4 * x * y


@mistake(of="bowl_partials")
def swaps_the_slopes(x, y):
    """These are the two slopes in the wrong order. First comes df/dx, for which x moves and y is held
    fixed."""
    return 2 * y, 2 * x


@mistake(of="bowl_partials")
def returns_the_slope_along_x_only(x, y):
    """This is df/dx alone. Return both slopes, with a comma between them."""
    return 2 * x


@mistake(of="bowl_partials")
def turns_the_signs(x, y):
    """Right size, wrong sign: where x is positive the bowl rises with x, so its slope is positive
    there."""
    return -2 * x, -2 * y


@mistake(of="bowl_partials")
def differentiates_twice(x, y):
    """You differentiated twice: this is how fast the slope itself changes. Stop after the first
    time."""
    return 2, 2


@mistake(of="bowl_partials")
def integrates(x, y):
    """You integrated, which is the way back from a slope to its function. Differentiate: that lowers
    an exponent."""
    return x**3 / 3 + x * y**2, x**2 * y + y**3 / 3


@mistake(of="bowl_partials")
def integrates_one_square(x, y):
    """You integrated, which is the way back from a slope to its function. Differentiate: that lowers
    an exponent."""
    return x**3 / 3, y**3 / 3


@mistake(of="bowl_partials")
def gives_the_slopes_at_3_1(x, y):
    """These are the slopes at one point. Give formulas, which hold at every point: keep the letters
    and put no numbers in their place."""
    return 6, 2


@mistake(of="bowl_partials")
def gives_the_slopes_at_the_other_point(x, y):
    """These are the slopes at one point. Give formulas, which hold at every point: keep the letters
    and put no numbers in their place."""
    return -4, -4


# my_partials


@mistake(of="my_partials")
def returns_my_function(x, y, variant):
    """This is f itself. Asked for is how fast it changes: differentiate it, first along x and then
    along y."""
    return _f(x, y, variant), _f(x, y, variant)


@mistake(of="my_partials")
def keeps_the_terms_of_the_other_variable(x, y, variant):
    """You kept a term that does not change while only this variable moves. Such a term stands alone,
    and its slope is 0."""
    _, of_x, of_y = _terms(x, y, variant)
    dx, dy = _mine(x, y, variant)
    return dx + of_y, dy + of_x


@mistake(of="my_partials")
def keeps_everything_that_stands_alone(x, y, variant):
    """You kept a term that does not change while only this variable moves. Such a term stands alone,
    and its slope is 0."""
    _, of_x, of_y = _terms(x, y, variant)
    dx, dy = _mine(x, y, variant)
    return dx + of_y + variant.n, dy + of_x + variant.n


@mistake(of="my_partials")
def keeps_the_number_at_the_end(x, y, variant):
    """You kept the number at the end of f. It never changes, so its slope is 0."""
    dx, dy = _mine(x, y, variant)
    return dx + variant.n, dy + variant.n


@mistake(of="my_partials")
def takes_1_for_the_slope_of_a_number(x, y, variant):
    """A term that stands still has the slope 0, not 1: nothing of it is left."""
    dx, dy = _mine(x, y, variant)
    return dx + 1, dy + 1


@mistake(of="my_partials")
def adds_both_my_slopes(x, y, variant):
    """You added the slopes of both directions. A partial derivative asks for one of them: hold the
    other variable fixed."""
    dx, dy = _mine(x, y, variant)
    return dx + dy, dx + dy


@mistake(of="my_partials")
def adds_both_my_slopes_to_one(x, y, variant):
    """You added the slopes of both directions. A partial derivative asks for one of them: hold the
    other variable fixed."""
    return sum(_mine(x, y, variant))


@mistake(of="my_partials")
def swaps_my_slopes(x, y, variant):
    """These are the two slopes in the wrong order. First comes df/dx, for which x moves and y is held
    fixed."""
    return _mine(x, y, variant)[::-1]


@mistake(of="my_partials")
def turns_my_signs(x, y, variant):
    """Right size, wrong sign: every term of yours has the sign turned over. A number in front, such
    as -3, keeps its minus."""
    dx, dy = _mine(x, y, variant)
    return -dx, -dy


@mistake(of="my_partials")
def differentiates_mine_twice(x, y, variant):
    """You differentiated twice along the same variable: this is how fast the slope itself changes.
    Stop after the first time."""
    return tuple(
        sp.diff(slope, along) for slope, along in zip(_mine(x, y, variant), (x, y), strict=True)
    )


@mistake(of="my_partials")
def differentiates_along_both(x, y, variant):
    """You differentiated along both variables, one after the other. Each slope asks for one of them
    only."""
    return tuple(
        sp.diff(slope, along) for slope, along in zip(_mine(x, y, variant), (y, x), strict=True)
    )


def _integral(name, u):
    integrals = {
        "exp": lambda: sp.exp(u),
        "sin": lambda: -sp.cos(u),
        "log": lambda: u * sp.log(1 + u**2) - 2 * u + 2 * sp.atan(u),
        "tanh": lambda: sp.log(sp.cosh(u)),
    }
    return integrals[name]()


def _integrals(x, y, variant):
    """Of each term that moves along x, then along y."""
    product, _, _ = _terms(x, y, variant)
    k, p, q = variant.k, variant.p, variant.q
    return (
        x * product / (p + 1) + variant.c * _integral(variant.g, k * x) / k,
        y * product / (q + 1) + variant.m * _integral(variant.h, y),
    )


@mistake(of="my_partials")
def integrates_mine(x, y, variant):
    """You integrated, which is the way back from a slope to its function. Differentiate: that lowers
    an exponent."""
    _, of_x, of_y = _terms(x, y, variant)
    along_x, along_y = _integrals(x, y, variant)
    return along_x + x * (of_y + variant.n), along_y + y * (of_x + variant.n)


@mistake(of="my_partials")
def integrates_what_moves(x, y, variant):
    """You integrated, which is the way back from a slope to its function. Differentiate: that lowers
    an exponent."""
    return _integrals(x, y, variant)


@mistake(of="my_partials")
def forgets_the_functions(x, y, variant):
    """A term is missing. Every term with the variable that moves has a slope, and the slopes are
    added."""
    return _mine(x, y, variant, **_functions(0, 0))


@mistake(of="my_partials")
def forgets_the_product(x, y, variant):
    """A term is missing. Every term with the variable that moves has a slope, and the slopes are
    added."""
    of_x, of_y = _function_slopes(x, y, variant)
    return of_x, of_y


@mistake(of="my_partials")
def leaves_the_product(x, y, variant):
    """You left the product of x and y as it is. One of its factors moves and has a slope; the other
    one is held fixed and stays in front, like a number."""
    product, _, _ = _terms(x, y, variant)
    return _mine(x, y, variant, **_product(product, product))


@mistake(of="my_partials")
def loses_the_factor_that_is_held_fixed(x, y, variant):
    """In the product of x and y you lost the factor that is held fixed. It does not stand alone: it
    is a number in front, and stays."""
    a, p, q = variant.a, variant.p, variant.q
    return _mine(x, y, variant, **_product(a * p * x ** (p - 1), a * q * y ** (q - 1)))


@mistake(of="my_partials")
def differentiates_both_factors(x, y, variant):
    """In the product of x and y you differentiated both factors. Only one of them moves; the other
    one is held fixed and stays as it is."""
    a, p, q = variant.a, variant.p, variant.q
    both = a * p * q * x ** (p - 1) * y ** (q - 1)
    return _mine(x, y, variant, **_product(both, both))


@mistake(of="my_partials")
def lets_both_factors_move(x, y, variant):
    """You used the product rule as if x and y moved at once. Only one factor moves, so only one term
    of that rule is left."""
    a, p, q = variant.a, variant.p, variant.q
    both = a * (p * x ** (p - 1) * y**q + q * x**p * y ** (q - 1))
    return _mine(x, y, variant, **_product(both, both))


@mistake(of="my_partials")
def moves_the_wrong_factor(x, y, variant):
    """In the product of x and y you differentiated the wrong factor: df/dx asks for the one with x,
    and df/dy for the one with y."""
    a, p, q = variant.a, variant.p, variant.q
    return _mine(
        x, y, variant, **_product(a * q * x**p * y ** (q - 1), a * p * x ** (p - 1) * y**q)
    )


@mistake(of="my_partials")
def forgets_the_factor_of_the_power(x, y, variant):
    """You lowered an exponent and lost its factor. By the power rule the exponent comes down in front
    before it is lowered."""
    a, p, q = variant.a, variant.p, variant.q
    return _mine(x, y, variant, **_product(a * x ** (p - 1) * y**q, a * x**p * y ** (q - 1)))


@mistake(of="my_partials")
def leaves_my_exponents(x, y, variant):
    """An exponent came down as a factor, but it is still above as well: it must be lowered by 1."""
    a, p, q = variant.a, variant.p, variant.q
    return _mine(x, y, variant, **_product(a * p * x**p * y**q, a * q * x**p * y**q))


@mistake(of="my_partials")
def takes_the_lowered_exponent_for_the_factor(x, y, variant):
    """You lowered the exponent first and then took it for the factor. The factor is the exponent as
    it was."""
    a, p, q = variant.a, variant.p, variant.q
    return _mine(
        x,
        y,
        variant,
        **_product(a * (p - 1) * x ** (p - 1) * y**q, a * (q - 1) * x**p * y ** (q - 1)),
    )


@mistake(of="my_partials")
def lowers_the_exponent_to_1(x, y, variant):
    """You took every power for a square. The exponent is lowered by 1: of a cube, a square is
    left."""
    a, p, q = variant.a, variant.p, variant.q
    return _mine(x, y, variant, **_product(a * p * x * y**q, a * q * x**p * y))


@mistake(of="my_partials")
def raises_the_exponent(x, y, variant):
    """You raised an exponent by 1. Raising belongs to integrating; for a slope it is lowered by
    1."""
    a, p, q = variant.a, variant.p, variant.q
    return _mine(
        x, y, variant, **_product(a * p * x ** (p + 1) * y**q, a * q * x**p * y ** (q + 1))
    )


@mistake(of="my_partials")
def loses_the_number_before_the_product(x, y, variant):
    """You lost the number in front of a term. A factor in front stays where it is."""
    p, q = variant.p, variant.q
    return _mine(x, y, variant, **_product(p * x ** (p - 1) * y**q, q * x**p * y ** (q - 1)))


@mistake(of="my_partials")
def loses_the_numbers_before_the_functions(x, y, variant):
    """You lost the number in front of a term. A factor in front stays where it is."""
    k = variant.k
    return _mine(x, y, variant, **_functions(k * SLOPE[variant.g](k * x), SLOPE[variant.h](y)))


@mistake(of="my_partials")
def loses_all_numbers_in_front(x, y, variant):
    """You lost the number in front of a term. A factor in front stays where it is."""
    k, p, q = variant.k, variant.p, variant.q
    return _mine(
        x,
        y,
        variant,
        **_product(p * x ** (p - 1) * y**q, q * x**p * y ** (q - 1)),
        **_functions(k * SLOPE[variant.g](k * x), SLOPE[variant.h](y)),
    )


@mistake(of="my_partials")
def turns_the_sign_of_the_functions(x, y, variant):
    """A sign has turned over in the slope of a function. The slope of sin is cos with a plus, and a
    number in front keeps its sign."""
    k = variant.k
    return _mine(
        x,
        y,
        variant,
        **_functions(-variant.c * k * SLOPE[variant.g](k * x), -variant.m * SLOPE[variant.h](y)),
    )


# the chain rule


def _slope_outside(name, u):
    """The slope of the outermost function, for ln(1 + u**2) the ln."""
    return 1 / (1 + u**2) if name == "log" else SLOPE[name](u)


@mistake(of="my_partials")
def forgets_the_inner_slope(x, y, variant):
    """You differentiated the outer function and stopped there. By the chain rule this is multiplied
    by the slope of what is inside."""
    outer = variant.c * _slope_outside(variant.g, variant.k * x)
    return _mine(x, y, variant, **_functions(outer, variant.m * _slope_outside(variant.h, y)))


@mistake(of="my_partials")
def forgets_the_factor_inside(x, y, variant):
    """You differentiated the outer function and stopped there. By the chain rule this is multiplied
    by the slope of what is inside."""
    return _mine(x, y, variant, function_x=variant.c * SLOPE[variant.g](variant.k * x))


@mistake(of="my_partials")
def multiplies_by_the_inner_slope_twice(x, y, variant):
    """You multiplied by the slope of what is inside twice. The chain rule takes it once."""
    k = variant.k
    return _mine(x, y, variant, function_x=variant.c * k**2 * SLOPE[variant.g](k * x))


@mistake(of="my_partials")
def divides_by_the_inner_slope(x, y, variant):
    """You divided by the slope of what is inside. That belongs to integrating; the chain rule
    multiplies."""
    k = variant.k
    return _mine(x, y, variant, function_x=variant.c * SLOPE[variant.g](k * x) / k)


@mistake(of="my_partials")
def puts_the_inner_slope_inside(x, y, variant):
    """You put the slope of what is inside into the function. The inside stays as it was; its slope is
    a factor."""
    return _mine(x, y, variant, function_x=variant.c * SLOPE[variant.g](sp.Integer(variant.k)))


@mistake(of="my_partials")
def loses_the_inside(x, y, variant):
    """You lost the number inside the function. What is inside stays as it was, and its slope is a
    factor besides."""
    return _mine(x, y, variant, function_x=variant.c * variant.k * SLOPE[variant.g](x))


@mistake(of="my_partials")
def leaves_the_functions(x, y, variant):
    """You left a function as it is. Look its slope up in the list, and multiply by the slope of what
    is inside."""
    _, of_x, of_y = _terms(x, y, variant)
    return _mine(x, y, variant, **_functions(of_x, of_y))


@mistake(of="my_partials")
def differentiates_only_the_inside(x, y, variant):
    """You left a function as it is. Look its slope up in the list, and multiply by the slope of what
    is inside."""
    _, of_x, of_y = _terms(x, y, variant)
    return _mine(x, y, variant, **_functions(variant.k * of_x, of_y))


@mistake(of="my_partials")
def differentiates_only_the_inside_of_a_logarithm(x, y, variant):
    """You left a function as it is. Look its slope up in the list, and multiply by the slope of what
    is inside."""
    k = variant.k
    _, of_x, of_y = _terms(x, y, variant)
    of_x = of_x * (2 * k**2 * x if variant.g == "log" else k)
    return _mine(x, y, variant, **_functions(of_x, of_y * 2 * y if variant.h == "log" else of_y))


# Rules that are not in the list. For sin there is none that is usual, so it is right here; of two
# functions one at most is sin.

WRONG_SLOPES = {
    "lowered": {
        "exp": lambda u: u * sp.exp(u - 1),
        "log": lambda u: 2 / u,
        "tanh": lambda u: 1 - sp.tanh(u),
    },
    "not lowered": {
        "exp": lambda u: u * sp.exp(u),
        "log": lambda u: 2 * u / (1 + u),
        "tanh": lambda u: 1 / sp.cosh(u),
    },
}


def _by_rules(kind, x, y, variant, inner):
    k, wrong = variant.k, WRONG_SLOPES[kind]
    of_x = variant.c * (inner if variant.g in wrong else k)
    slopes = {**SLOPE, **wrong}
    of_x, of_y = of_x * slopes[variant.g](k * x), variant.m * slopes[variant.h](y)
    return _mine(x, y, variant, **_functions(of_x, of_y))


@mistake(of="my_partials")
def takes_a_function_for_a_power(x, y, variant):
    """The rule of a function is not that of the list. There exp(u) keeps its exponent, tanh(u) brings
    its square, and 1 + u**2 goes below the line as a whole."""
    return _by_rules("lowered", x, y, variant, inner=variant.k)


@mistake(of="my_partials")
def takes_a_function_for_a_power_alone(x, y, variant):
    """The rule of a function is not that of the list. There exp(u) keeps its exponent, tanh(u) brings
    its square, and 1 + u**2 goes below the line as a whole."""
    return _by_rules("lowered", x, y, variant, inner=1)


@mistake(of="my_partials")
def brings_an_exponent_down(x, y, variant):
    """The rule of a function is not that of the list. There exp(u) keeps its exponent, tanh(u) brings
    its square, and 1 + u**2 goes below the line as a whole."""
    return _by_rules("not lowered", x, y, variant, inner=variant.k)


@mistake(of="my_partials")
def brings_an_exponent_down_alone(x, y, variant):
    """The rule of a function is not that of the list. There exp(u) keeps its exponent, tanh(u) brings
    its square, and 1 + u**2 goes below the line as a whole."""
    return _by_rules("not lowered", x, y, variant, inner=1)


# loss_partials


@mistake(of="loss_partials")
def returns_the_loss(w, b, x, t):
    """This is the loss itself. Asked for is how fast it changes with w, and with b."""
    return (w * x + b - t) ** 2, (w * x + b - t) ** 2


@mistake(of="loss_partials")
def returns_the_error(w, b, x, t):
    """This is the error, without the square and not differentiated. Asked for is how fast its square
    changes with w, and with b."""
    return w * x + b - t, w * x + b - t


@mistake(of="loss_partials")
def differentiates_the_error(w, b, x, t):
    """You differentiated the error w*x + b - t, and not its square. By the chain rule the slope of
    the square comes first, as a factor."""
    return x, 1


@mistake(of="loss_partials")
def forgets_the_2(w, b, x, t):
    """The factor 2 is missing: the exponent comes down in front. Some books halve the loss to be rid
    of it, but this one is not halved."""
    return x * (w * x + b - t), w * x + b - t


@mistake(of="loss_partials")
def leaves_the_square(w, b, x, t):
    """The exponent came down as a factor, but the error is still squared: it must be lowered by
    1."""
    return 2 * x * (w * x + b - t) ** 2, 2 * (w * x + b - t) ** 2


@mistake(of="loss_partials")
def turns_the_signs_of_the_loss(w, b, x, t):
    """Right size, wrong sign. If you wrote the error as t - (w*x + b), its slope along w and along b
    has a minus as well, and the two cancel."""
    return 2 * x * (t - w * x - b), 2 * (t - w * x - b)


@mistake(of="loss_partials")
def forgets_the_x(w, b, x, t):
    """The x is missing from dL/dw. When w moves by a bit, w*x + b - t moves by x times the bit: that
    is the slope of what is inside."""
    return 2 * (w * x + b - t), 2 * (w * x + b - t)


@mistake(of="loss_partials")
def multiplies_both_by_x(w, b, x, t):
    """dL/db has an x that does not belong there. When b moves by a bit, w*x + b - t moves by the same
    bit, so the slope of what is inside is 1."""
    return 2 * x * (w * x + b - t), 2 * x * (w * x + b - t)


@mistake(of="loss_partials")
def multiplies_by_w(w, b, x, t):
    """You multiplied dL/dw by w. While w moves, x is the number in front of it: the slope of w*x along
    w is x."""
    return 2 * w * (w * x + b - t), 2 * (w * x + b - t)


@mistake(of="loss_partials")
def multiplies_by_the_variables(w, b, x, t):
    """You multiplied by the variables themselves. The factor is the slope of what is inside,
    w*x + b - t, along the one that moves."""
    return 2 * w * (w * x + b - t), 2 * b * (w * x + b - t)


@mistake(of="loss_partials")
def multiplies_by_x_twice(w, b, x, t):
    """You multiplied by the slope of what is inside twice. The chain rule takes it once."""
    return 2 * x**2 * (w * x + b - t), 2 * (w * x + b - t)


@mistake(of="loss_partials")
def adds_the_inner_slope(w, b, x, t):
    """You added the slope of what is inside. By the chain rule the two slopes are multiplied."""
    return 2 * (w * x + b - t) + x, 2 * (w * x + b - t) + 1


@mistake(of="loss_partials")
def puts_the_inner_slope_into_the_square(w, b, x, t):
    """You put the slope of what is inside into the square, and the error is gone. The inside stays as
    it was; its slope is a factor."""
    return 2 * x, 2


@mistake(of="loss_partials")
def loses_the_brackets(w, b, x, t):
    """The brackets around the error are lost, so that only one term of it is multiplied. Put them
    back: all of it is."""
    return 2 * x * w * x + b - t, 2 * w * x + b - t


@mistake(of="loss_partials")
def multiplies_only_the_last_term(w, b, x, t):
    """The brackets around the error are lost, so that only one term of it is multiplied. Put them
    back: all of it is."""
    return 2 * w * x + b - t * x, 2 * w * x + b - t


@mistake(of="loss_partials")
def moves_x_and_t(w, b, x, t):
    """You differentiated along x and t. These are an example from the data, and held fixed: w and b
    are what moves."""
    return 2 * w * (w * x + b - t), -2 * (w * x + b - t)


@mistake(of="loss_partials")
def moves_x(w, b, x, t):
    """You differentiated along x. It belongs to an example from the data, and is held fixed: w and b
    are what moves."""
    return 2 * w * (w * x + b - t), 2 * w * (w * x + b - t)


@mistake(of="loss_partials")
def adds_all_slopes_of_the_loss(w, b, x, t):
    """You added the slopes along w and along b. A partial derivative asks for one of them, while the
    other one is held fixed."""
    return 2 * (x + 1) * (w * x + b - t), 2 * (x + 1) * (w * x + b - t)


@mistake(of="loss_partials")
def adds_all_slopes_of_the_loss_to_one(w, b, x, t):
    """You added the slopes along w and along b. A partial derivative asks for one of them, while the
    other one is held fixed."""
    return 2 * (x + 1) * (w * x + b - t)


@mistake(of="loss_partials")
def swaps_the_slopes_of_the_loss(w, b, x, t):
    """These are the two slopes in the wrong order. First comes dL/dw, for which w moves, and then
    dL/db."""
    return 2 * (w * x + b - t), 2 * x * (w * x + b - t)


@mistake(of="loss_partials")
def squares_each_term(w, b, x, t):
    """You dropped what is held fixed inside the square. A term drops out only where it stands alone;
    this one is a part of the error, and the error stays whole."""
    return 2 * w * x**2, 2 * b


@mistake(of="loss_partials")
def drops_the_target(w, b, x, t):
    """You dropped what is held fixed inside the square. A term drops out only where it stands alone;
    this one is a part of the error, and the error stays whole."""
    return 2 * x * (w * x + b), 2 * (w * x + b)


@mistake(of="loss_partials")
def drops_the_target_and_the_other(w, b, x, t):
    """You dropped what is held fixed inside the square. A term drops out only where it stands alone;
    this one is a part of the error, and the error stays whole."""
    return 2 * w * x**2 - 2 * x * t, 2 * b - 2 * t


@mistake(of="loss_partials")
def adds_the_target(w, b, x, t):
    """The sign of t has turned over inside the error. Copy the error as it is: t is subtracted."""
    return 2 * x * (w * x + b + t), 2 * (w * x + b + t)


@mistake(of="loss_partials")
def differentiates_the_loss_twice(w, b, x, t):
    """You differentiated twice: this is how fast the slope itself changes. Stop after the first
    time."""
    return 2 * x**2, 2


@mistake(of="loss_partials")
def integrates_the_loss(w, b, x, t):
    """You integrated, which is the way back from a slope to its function. Differentiate: that lowers
    the exponent."""
    return (w * x + b - t) ** 3 / (3 * x), (w * x + b - t) ** 3 / 3


@mistake(of="loss_partials")
def integrates_only_the_square(w, b, x, t):
    """You integrated, which is the way back from a slope to its function. Differentiate: that lowers
    the exponent."""
    return (w * x + b - t) ** 3 / 3 * x, (w * x + b - t) ** 3 / 3


# what replaying cannot see


def _parts(call):
    """What a call returned, formula by formula."""
    left, parts = [call.value], []
    while left:
        value = left.pop()
        if isinstance(value, (tuple, list)):
            left += value
        else:
            parts.append(value)
    return parts


@symptom
def only_names_the_slopes(calls):
    """This only names a derivative: Derivative(f, x) waits to be worked out. Take sp.diff(f, x), or
    write the formula itself."""
    return any("Derivative" in str(part) for call in calls for part in _parts(call))


@symptom
def gives_numbers(calls):
    """These are the slopes at one point. Give formulas, which hold at every point: keep the letters
    and put no numbers in their place."""
    parts = [part for call in calls for part in _parts(call)]
    return bool(parts) and all(
        isinstance(part, (int, float)) and part not in (0, 1) and abs(part) < 1e9 for part in parts
    )


@symptom
def calls_functions_of_numbers(calls):
    """The functions of math and numpy take numbers only, and x and y are symbols here. Take sympy's:
    sp.exp, sp.sin, sp.cos, sp.log, sp.tanh."""
    return any(
        "expression to float" in call.raised or "loop of ufunc" in call.raised for call in calls
    )


@symptom
def writes_a_hat_for_a_power(calls):
    """In Python a power is written **, as in x**2. Only inside a text is x^2 read as a power."""
    return any(
        "for ^" in call.raised or any("Xor" in str(part) for part in _parts(call)) for call in calls
    )


@symptom
def forgets_the_star(calls):
    """A product needs its *. In 2(x + y) Python takes the 2 for a function and calls it: write
    2*(x + y)."""
    return any("object is not callable" in call.raised for call in calls)


@symptom
def does_not_say_along_what(calls):
    """sp.diff must be told which variable moves: sp.diff(f, x) for the slope along x."""
    return any("of differentiation must be supplied" in call.raised for call in calls)
