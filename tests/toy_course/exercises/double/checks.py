"""Public checks of double."""

import numpy as np

from grader import as_numbers, check, require_close


@check(points=1)
def double_matches_the_worked_example(answer):
    """double(3) is 6."""
    require_close(answer.double(3), 6, "double(3)")


@check(points=1)
def scaled_multiplies_by_the_factor(answer, variant):
    """scaled(1) is the factor of your variant."""
    require_close(answer.scaled(1), variant.factor, "scaled(1)")


@check(points=0, after=[double_matches_the_worked_example])
def double_of_a_sum_is_the_sum_of_doubles(answer, rng):
    """double(x + y) is double(x) + double(y)."""
    x, y = rng.standard_normal((2, 3))
    apart = [as_numbers(answer.double(part), "double(x)") for part in (x, y)]
    require_close(answer.double(x + y), np.sum(apart, axis=0), "double(x + y)")
