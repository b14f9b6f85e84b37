"""Public checks of partial_derivatives: formulas of the right symbols, and the lesson's numbers."""

from sympy import symbols

from grader import check, require, require_all_close, require_close

X, Y, W, B, T = symbols("x y w b t")
SLOPES = ("df/dx", "df/dy")
LOSS_SLOPES = ("dL/dw", "dL/db")
POINTS = ((1, 2), (-1, 0.5), (0.5, -1))


def values(formulas, given, names, **point):
    """Return the numbers that formulas give at a point."""
    found = []
    for formula, name in zip(given, names):
        value = formulas.value_at(formula, point, name)
        at = ", ".join(f"{symbol} = {number}" for symbol, number in point.items())
        require(value is not None, f"{name} has no value at {at}")
        found.append(value)
    return found


@check(points=0)
def bowl_partials_returns_two_formulas(answer, formulas):
    """bowl_partials returns two formulas, with no symbols but x and y."""
    given = formulas.parts(answer.bowl_partials(X, Y), SLOPES, "bowl_partials")
    for formula, name in zip(given, SLOPES):
        extra = set(formulas.symbols(formula, name)) - {"x", "y"}
        require(
            not extra, f"{name} has the symbol {', '.join(sorted(extra))}; the bowl has x and y"
        )


@check(points=1)
def bowl_partials_gives_the_slopes_of_the_lesson(answer, formulas):
    """bowl_partials gives the slopes 6 and 2 at (3, 1), and -4 and -4 at (-2, -2)."""
    given = formulas.parts(answer.bowl_partials(X, Y), SLOPES, "bowl_partials")
    for x, y, wanted in ((3, 1, (6, 2)), (-2, -2, (-4, -4))):
        found = values(formulas, given, SLOPES, x=x, y=y)
        require_all_close(found, wanted, [f"{name} at ({x}, {y})" for name in SLOPES])


@check(points=1)
def my_partials_gives_the_slopes_of_my_function(answer, variant, formulas):
    """my_partials gives the slopes of your own f along x and along y."""
    given = formulas.parts(answer.my_partials(X, Y), SLOPES, "my_partials")
    wanted = [formulas.differentiate(variant.code, name) for name in ("x", "y")]
    formulas.require_all_equal(
        given, wanted, SLOPES, symbols=("x", "y"), along=("x", "y"), function=variant.code
    )


@check(points=0)
def the_order_of_differentiating_does_not_matter(answer, formulas):
    """Differentiated once more, df/dx along y and df/dy along x, my_partials gives the same."""
    dx, dy = formulas.parts(answer.my_partials(X, Y), SLOPES, "my_partials")
    twice = formulas.differentiate(dx, "y", "df/dx"), formulas.differentiate(dy, "x", "df/dy")
    names = "the slope of df/dx along y", "the slope of df/dy along x"
    for x, y in POINTS:
        found, wanted = values(formulas, twice, names, x=x, y=y)
        require_close(found, wanted, f"at ({x}, {y}) {names[0]}", why=names[1])


@check(points=1)
def loss_partials_gives_the_slopes_of_the_lesson(answer, formulas):
    """loss_partials gives the slopes of the lesson's two examples: 18 and 6, and -4 and -2."""
    given = formulas.parts(answer.loss_partials(W, B, X, T), LOSS_SLOPES, "loss_partials")
    for w, b, x, t, wanted in ((2, 1, 3, 4, (18, 6)), (1, 2, 2, 5, (-4, -2))):
        found = values(formulas, given, LOSS_SLOPES, w=w, b=b, x=x, t=t)
        where = f"(at w = {w}, b = {b}, x = {x}, t = {t})"
        require_all_close(found, wanted, [f"{name} {where}" for name in LOSS_SLOPES])
