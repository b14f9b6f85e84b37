"""The known wrong answers to double as others write them."""

import numpy as np

from grader import style


@style(of="double", shows="squares")
def raises_to_a_power(x):
    return np.asarray(x) ** 2


@style(of="double", shows="squares")
def calls_a_function_that_squares(x):
    return np.square(x)


@style(of="double", shows="adds_two")
def counts_up_twice(x):
    for _ in range(2):
        x = x + 1
    return x


@style(of="double", shows="adds_two")
def calls_a_function_that_adds(x):
    return np.add(2, x)


@style(of="scaled", shows="adds_the_factor")
def calls_a_function_that_adds_the_factor(x, variant):
    return np.add(x, variant.factor)


@style(of="scaled", shows="adds_the_factor")
def sums_a_pair(x, variant):
    return sum((variant.factor, x))


@style(of="double", shows="changes_its_argument")
def multiplies_in_place(x):
    x *= 2
    return x


@style(of="double", shows="changes_its_argument")
def adds_in_place(x):
    x += x
    return x


@style(of="double", shows="changes_its_argument")
def writes_into_the_argument(x):
    return np.add(x, x, out=x) if isinstance(x, np.ndarray) else x + x
