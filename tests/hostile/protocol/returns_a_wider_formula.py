# outcome: failed
# tries: to return a sum of more terms than are read
# says: bowl_partials returned a formula of more than 1500 parts.
# exercise: partial_derivatives

import sympy


def bowl_partials(x, y):
    return sympy.Add(*(x**number for number in range(2, 2_000))), 2 * y
