"""Hidden checks of partial_derivatives: each slope is the right formula, however it is written."""

from sympy import symbols

from grader import check

X, Y, W, B, T = symbols("x y w b t")
BOWL = "x**2 + y**2"
LOSS = "(w*x + b - t)**2"


def require_partial(formulas, given, wanted, place, function, parameters, names):
    """Require one of two partials; what is known of it helps to explain a wrong one."""
    other = 1 - place
    formulas.require_equal(
        given[place],
        wanted[place],
        names[place],
        symbols=parameters,
        along=names[place].rpartition("d")[2],
        function=function,
        others={names[other]: wanted[other]},
    )


def require_slope(formulas, returned, wanted, place, function, name):
    """Require the df/dx (place 0) or df/dy (place 1) of a function of x and y."""
    names = ("df/dx", "df/dy")
    given = formulas.parts(returned, names, name)
    require_partial(formulas, given, wanted, place, function, ("x", "y"), names)


def require_loss_slope(formulas, returned, wanted, place):
    """Require the dL/dw (place 0) or dL/db (place 1) of the loss."""
    names = ("dL/dw", "dL/db")
    given = formulas.parts(returned, names, "loss_partials")
    require_partial(formulas, given, wanted, place, LOSS, ("w", "b", "x", "t"), names)


@check(points=1)
def the_bowl_s_slope_along_x_is_right(answer, formulas, reference):
    """bowl_partials gives the formula of df/dx."""
    returned = answer.bowl_partials(X, Y)
    require_slope(formulas, returned, reference.bowl_partials(X, Y), 0, BOWL, "bowl_partials")


@check(points=1)
def the_bowl_s_slope_along_y_is_right(answer, formulas, reference):
    """bowl_partials gives the formula of df/dy."""
    returned = answer.bowl_partials(X, Y)
    require_slope(formulas, returned, reference.bowl_partials(X, Y), 1, BOWL, "bowl_partials")


@check(points=3)
def my_slope_along_x_is_right(answer, variant, formulas, reference):
    """my_partials gives the formula of df/dx."""
    returned = answer.my_partials(X, Y)
    require_slope(formulas, returned, reference.my_partials(X, Y), 0, variant.code, "my_partials")


@check(points=3)
def my_slope_along_y_is_right(answer, variant, formulas, reference):
    """my_partials gives the formula of df/dy."""
    returned = answer.my_partials(X, Y)
    require_slope(formulas, returned, reference.my_partials(X, Y), 1, variant.code, "my_partials")


@check(points=2)
def the_loss_s_slope_along_w_is_right(answer, formulas, reference):
    """loss_partials gives the formula of dL/dw."""
    returned = answer.loss_partials(W, B, X, T)
    require_loss_slope(formulas, returned, reference.loss_partials(W, B, X, T), 0)


@check(points=2)
def the_loss_s_slope_along_b_is_right(answer, formulas, reference):
    """loss_partials gives the formula of dL/db."""
    returned = answer.loss_partials(W, B, X, T)
    require_loss_slope(formulas, returned, reference.loss_partials(W, B, X, T), 1)
