"""Public checks of numerical_gradient: the lesson's worked numbers, and how f is to be asked."""

import numpy as np

from grader import check, require, require_close, require_shape, require_unchanged


def square(x):
    return x**2


def cube(x):
    return x**3


def falling_cube(x):
    return -(x**3)


def bowl(p):
    p = np.asarray(p, dtype=float)
    if p.shape != (2,):
        raise ValueError(
            f"f takes an x of shape (2,), like yours, but was asked at one of {p.shape}"
        )
    return p[0] ** 2 + p[1] ** 2


@check(points=1)
def secants_match_the_worked_slopes(answer):
    """secants gives 7, 6.1 and 6.01 for x**2 at 3 with the steps 1, 0.1 and 0.01."""
    require_close(answer.secants(square, 3, [1, 0.1, 0.01]), [7, 6.1, 6.01], "slopes", rtol=1e-7)


@check(points=1)
def numerical_gradient_matches_the_worked_point(answer):
    """numerical_gradient gives (6, 2) for the bowl at (3, 1), with h = 0.5 and 0.00001."""
    for h in (0.5, 1e-5):
        gradient = answer.numerical_gradient(bowl, np.array([3.0, 1.0]), h)
        require_close(gradient, (6, 2), f"gradient with h = {h:g}", rtol=1e-7)


@check(points=0)
def both_sides_are_better_than_one(answer):
    """For x**3 at 1 with h = 0.001, numerical_gradient gives 3.000001, and not 3.003001."""
    gradient = answer.numerical_gradient(cube, np.array(1.0), 1e-3)
    require_close(gradient, 3.000001, "gradient", rtol=1e-8)


@check(points=0, after=[numerical_gradient_matches_the_worked_point])
def x_may_be_a_list_of_integers(answer):
    """numerical_gradient also takes x as a list of integers."""
    require_close(answer.numerical_gradient(bowl, [3, 1], 1e-5), (6, 2), "gradient", rtol=1e-7)


@check(points=0, after=[numerical_gradient_matches_the_worked_point])
def f_is_asked_twice_for_each_entry(answer):
    """numerical_gradient asks f exactly twice for each entry of x, and leaves x as it is."""
    asked = []

    def counted(p):
        asked.append(p)
        return bowl(p)

    answer.numerical_gradient(counted, np.array([3.0, 1.0]), 1e-5)
    counted.excess = len(asked) - 4
    require_unchanged(answer)
    require(counted.excess == 0, f"f was asked {len(asked)} times; two entries make 4 times")


@check(points=0)
def best_step_matches_the_worked_steps(answer):
    """best_step finds 0.00001 for x**3 and for -x**3 at 1; the others are 1e-15, and 0.1 or 0.5."""
    found = [
        answer.best_step(cube, 1.0, 3.0, [1e-15, 0.1, 1e-5]),
        answer.best_step(cube, 1.0, 3.0, [0.5, 1e-5, 1e-15]),
        answer.best_step(falling_cube, 1.0, -3.0, [0.5, 1e-15, 1e-5]),
    ]
    for best in found:
        best = require_shape(best, (), "the best step")
        require(bool(abs(best - 1e-5) <= 1e-12), f"the best step is {best:g}; it must be 1e-05")
