# outcome: failed
# tries: to have a sum of more terms compared than anybody writes
# says: bowl_partials returned a formula of more than 1500 parts.
# exercise: partial_derivatives

import sympy


def bowl_partials(x, y):
    return sympy.Add(*(sympy.sin(number * x) for number in range(1, 400))), 2 * y
