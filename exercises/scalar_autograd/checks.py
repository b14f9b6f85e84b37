"""Public checks of scalar_autograd: each operation, the lesson's examples, and what they teach."""

import math

from grader import check, parts, require_all_close


def require_slopes(answer, *asked):
    """Ask for all formulas with their numbers, then require the value and the slopes of each."""
    found = [answer.slopes(formula, numbers) for formula, numbers, _ in asked]
    for returned, (_, _, wanted) in zip(found, asked):
        require_numbers(returned, wanted, "slopes")


def require_numbers(returned, wanted, probe, when=""):
    """Require what a probe returned to be these numbers, which have names."""
    names = [f"the slope along {name}{when}" if name != "value" else "the value" for name in wanted]
    given = parts(returned, names, probe)
    require_all_close(given, list(wanted.values()), names, rtol=1e-7)


@check(points=0)
def a_sum_is_right(answer):
    """x + y has the slope 1 along both."""
    require_slopes(
        answer, ("s = x + y; s", {"x": 3, "y": 2.5}, {"value": 5.5, "x": 1, "y": 1, "s": 1})
    )


@check(points=0)
def a_product_is_right(answer):
    """x * y has the slope y along x, and x along y."""
    require_slopes(answer, ("x * y", {"x": 3.0, "y": 5.0}, {"value": 15, "x": 5, "y": 3}))


@check(points=0)
def powers_are_right(answer):
    """Powers of x have the right value and slope, for whole, negative and fractional exponents."""
    require_slopes(
        answer,
        ("x ** 3", {"x": 2.0}, {"value": 8, "x": 12}),
        ("x ** 2", {"x": 0.0}, {"value": 0, "x": 0}),
        ("x ** 1", {"x": 0.0}, {"value": 0, "x": 1}),
        ("x ** -1", {"x": 4}, {"value": 0.25, "x": -0.0625}),
        ("x ** 0.5", {"x": 9.0}, {"value": 3, "x": 1 / 6}),
        ("x ** 3", {"x": -2.0}, {"value": -8, "x": 12}),
    )


@check(points=0)
def tanh_is_right(answer):
    """The tanh of log(2) is 0.6, and its slope there 0.64."""
    require_slopes(
        answer,
        ("x.tanh()", {"x": math.log(2)}, {"value": 0.6, "x": 0.64}),
        ("x.tanh()", {"x": -math.log(3)}, {"value": -0.8, "x": 0.36}),
    )


@check(points=0)
def plain_numbers_will_do(answer):
    """A plain number may stand on either side of +, -, * and /."""
    require_slopes(
        answer,
        ("x + 1", {"x": 5.0}, {"value": 6, "x": 1}),
        ("x * 3", {"x": 5.0}, {"value": 15, "x": 3}),
        ("2 * x - 1", {"x": 5.0}, {"value": 9, "x": 2}),
        ("5 - x / 2", {"x": 5.0}, {"value": 2.5, "x": -0.5}),
        ("1 + 8 / x", {"x": 5.0}, {"value": 2.6, "x": -0.32}),
    )


@check(points=0)
def the_signal_passes_from_value_to_value(answer):
    """5 * (w * x + b) has the slopes of the linear layer's first example: 15, 5 and 10."""
    numbers = {"w": 2.0, "x": 3.0, "b": 1.0}
    require_slopes(
        answer,
        ("w * x", numbers, {"value": 6, "w": 3, "x": 2, "b": 0}),
        ("w * x + b", numbers, {"value": 7, "w": 3, "x": 2, "b": 1}),
        ("5 * (w * x + b)", numbers, {"value": 35, "w": 15, "x": 10, "b": 5}),
    )


@check(points=1)
def two_ways_add_up(answer):
    """x * x + x has the slope 7 at 3, and the bowl x * x + y * y the slopes 6 and 2 at (3, 1)."""
    require_slopes(
        answer,
        ("x * x + x", {"x": 3.0}, {"value": 12, "x": 7}),
        ("x * x + y * y", {"x": 3.0, "y": 1.0}, {"value": 10, "x": 6, "y": 2}),
        ("x + x", {"x": 3.0}, {"value": 6, "x": 2}),
        ("(x + y) * x", {"x": 3.0, "y": 2.0}, {"value": 15, "x": 8, "y": 3}),
    )


@check(points=0)
def a_shared_value_waits_for_all_that_use_it(answer):
    """The lesson's a = x * x, s = a * a, L = s + a has the slopes 36, 9, 1 and 1 at 2."""
    wanted = {"value": 20, "x": 36, "a": 9, "s": 1, "L": 1}
    require_slopes(
        answer,
        ("a = x * x; s = a * a; L = s + a; L", {"x": 2.0}, wanted),
        ("a = x * x; s = a * a; L = a + s; L", {"x": 2.0}, wanted),
        ("a = x * y; a * a + a", {"x": 2.0, "y": 3.0}, {"value": 42, "x": 39, "y": 26, "a": 13}),
    )


@check(points=0)
def equal_numbers_are_two_values(answer):
    """Two values with the same number are two: x * y + y has the slopes 3 and 4 at (3, 3)."""
    numbers, wanted = {"x": 2.0, "y": 3.0}, {"value": 36, "x": 36, "y": 24, "a": 6, "b": 6}
    require_slopes(
        answer,
        ("a = x * y; b = y * x; a * b", numbers, wanted),
        ("x * y + y", {"x": 3.0, "y": 3.0}, {"value": 12, "x": 3, "y": 4}),
    )


@check(points=0, after=[two_ways_add_up])
def backward_twice_gives_the_same(answer):
    """Calling backward() again, or backward() of another value, starts the slopes anew."""
    turns = ["b", "b", "a", "b + x"]
    wanted = [
        {"value": 36, "x": 36, "y": 24},
        {"value": 36, "x": 36, "y": 24},
        {"value": 6, "x": 3, "y": 2},
        {"value": 38, "x": 37, "y": 24},
    ]
    found = answer.slopes_in_turn("a = x * y; b = a * a", {"x": 2.0, "y": 3.0}, turns)
    for number, slopes in enumerate(parts(found, turns, "slopes_in_turn")):
        require_numbers(
            slopes, wanted[number], "slopes_in_turn", f" after backward() number {number + 1}"
        )


@check(points=0)
def long_computations_are_no_trouble(answer):
    """A computation may be 1,200 operations deep, and a value used again 60 times over."""
    deep = answer.slopes_of_repeated("y * w + x", {"y": 2.0, "w": 1.0, "x": 0.5}, 600)
    doubled = answer.slopes_of_repeated("y + y", {"y": 3 * 2.0**-60}, 60)
    require_numbers(deep, {"value": 302, "y": 1, "w": 91050, "x": 600}, "slopes_of_repeated")
    require_numbers(doubled, {"value": 3, "y": 2.0**60}, "slopes_of_repeated")
