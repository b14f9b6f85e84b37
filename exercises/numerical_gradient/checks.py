"""Public checks of numerical_gradient: the lesson's worked numbers, and how f is to be asked.

Calls with different functions differ in another argument too: what mistakes answer to them ships as
data, and there no function is told from another.
"""

import numpy as np

from grader import check, require, require_close, require_shape, require_unchanged


def square(x):
    return x**2


def cube(x):
    return x**3


def falling_cube(x):
    return -(x**3)


class Asked:
    """A function of an x of one shape, which notes where it is asked."""

    def __init__(self, f, shape):
        self.f, self.shape, self.places = f, shape, []

    def __call__(self, x, *more):
        if more:
            raise TypeError(f"f takes one x, but was given {1 + len(more)} arguments")
        x = np.asarray(x, dtype=float)
        if x.shape != self.shape and not (x.size == 1 and self.shape == ()):
            raise ValueError(
                f"f takes an x of shape {self.shape}, like yours, but was asked at one of {x.shape}"
            )
        self.places.append(x.tolist())
        return self.f(x)


def bowl():
    return Asked(lambda p: p[0] ** 2 + p[1] ** 2, (2,))


@check(points=1)
def secants_match_the_worked_slopes(answer):
    """secants gives 6.1, 7, 5.9 and 6.01 for x**2 at 3 with the steps 0.1, 1, -0.1 and 0.01."""
    slopes = answer.secants(square, 3, [0.1, 1, -0.1, 0.01])
    require_close(slopes, [6.1, 7, 5.9, 6.01], "slopes", rtol=1e-7)


@check(points=1)
def numerical_gradient_matches_the_worked_point(answer):
    """numerical_gradient gives (6, 2) for the bowl at (3, 1), with h = 0.1 and 0.00001."""
    found = [answer.numerical_gradient(bowl(), np.array([3.0, 1.0]), h) for h in (0.1, 1e-5)]
    for gradient in found:  # all calls help to recognise a mistake
        require_close(gradient, (6, 2), "gradient", rtol=1e-7)


@check(points=0)
def both_sides_are_better_than_one(answer):
    """For x**3 + 2*y at (1, 5) with h = 0.1, numerical_gradient gives 3.01 along x, not 3.31."""
    f = Asked(lambda p: p[0] ** 3 + 2 * p[1], (2,))
    gradient = answer.numerical_gradient(f, np.array([1.0, 5.0]), 0.1)
    require_close(gradient, (3.01, 2), "gradient", rtol=1e-8)


@check(points=0, after=[numerical_gradient_matches_the_worked_point])
def each_entry_is_put_back(answer):
    """For x*y at (3, 5) with h = 0.1, numerical_gradient gives (5, 3), not 2.9 along y."""
    product = Asked(lambda p: p[0] * p[1], (2,))
    gradient = answer.numerical_gradient(product, np.array([3.0, 5.0]), 0.1)
    require_close(gradient, (5, 3), "gradient", rtol=1e-7)


@check(points=0, after=[numerical_gradient_matches_the_worked_point])
def x_may_be_a_number_or_a_matrix(answer):
    """numerical_gradient also takes x as a number or a matrix, and returns as many slopes."""
    gradient = answer.numerical_gradient(Asked(cube, ()), 1.0, 0.1)
    require_close(gradient, 3.01, "gradient", rtol=1e-7)
    coupled = Asked(lambda x: (x[0, 0] + 2 * x[1, 2]) ** 2, (2, 3))
    gradient = answer.numerical_gradient(coupled, np.ones((2, 3)), 0.5)
    require_close(gradient, [[6, 0, 0], [0, 0, 12]], "gradient", rtol=1e-7)


@check(points=0, after=[numerical_gradient_matches_the_worked_point])
def x_may_be_a_list_of_integers(answer):
    """numerical_gradient also takes x as a list of integers."""
    require_close(answer.numerical_gradient(bowl(), [3, 1], 1e-5), (6, 2), "gradient", rtol=1e-7)


@check(points=0, after=[numerical_gradient_matches_the_worked_point])
def f_may_return_its_number_in_an_array(answer):
    """numerical_gradient also takes an f that returns arrays of shape (1,)."""
    boxed = Asked(lambda p: np.array([p[0] * p[1]]), (2,))
    gradient = answer.numerical_gradient(boxed, np.array([3.0, 2.0]), 0.1)
    require_close(gradient, (2, 3), "gradient", rtol=1e-7)


@check(points=0, after=[numerical_gradient_matches_the_worked_point])
def f_is_asked_twice_for_each_entry(answer):
    """numerical_gradient asks f exactly twice for each entry of x, and leaves x as it is."""
    f = bowl()
    answer.numerical_gradient(f, np.array([3.0, 1.0]), 1e-5)
    asked = len(f.places)  # before mistakes are replayed, which ask too
    f.excess = asked - 4
    require_unchanged(answer)
    enough = ". The two outer points are enough" if f.excess > 0 else ""
    require(asked == 4, f"f was asked {asked} times; two entries make 4 times{enough}")


@check(points=0)
def best_step_matches_the_worked_steps(answer):
    """best_step finds 1e-5 for x**3 and -x**3 at 1, 0.5 for x**2 at 3, and leaves hs as it is."""
    cases = [
        (cube, 1.0, 3.0, [1e-15, 0.1, 1e-5]),
        (cube, 1.0, 3.0, [1e-5, 1e-8]),  # of these a forward difference prefers the other
        (cube, 1.0, 3.0, [0.1, 1e-5, 0.001]),
        (falling_cube, 1.0, -3.0, [0.5, 1e-15, 1e-5]),
        (square, 3.0, 6.0, [1e-12, 0.5]),  # exact at any step, but for rounding
    ]
    found = []
    for case in cases:
        best = answer.best_step(*case)
        number = require_shape(best, (), "the best step")
        require(
            bool(np.isclose(case[-1], number, rtol=1e-6, atol=0).any()),
            f"best_step returned {number:.7g}, none of the steps in hs. Return one of them",
        )
        require_unchanged(answer)
        found.append(best)
    for best, wanted in zip(found, (1e-5, 1e-5, 1e-5, 1e-5, 0.5)):  # all help to find a mistake
        require_close(best, wanted, "the best step", rtol=1e-6)
