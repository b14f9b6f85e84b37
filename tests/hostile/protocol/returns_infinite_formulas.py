# outcome: failed
# tries: to return formulas that are no numbers anywhere
# says: df/dx cannot be read as a formula. It has a part that is infinite or no number.
# exercise: partial_derivatives

import sympy


def bowl_partials(x, y):
    return sympy.zoo + x, sympy.nan
