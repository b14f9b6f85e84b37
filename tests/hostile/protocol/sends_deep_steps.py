# outcome: failed
# tries: to send a formula as deep as its steps go, which no part of sympy's made
# says: df/dx cannot be read as a formula. It is nested more than 100 deep.
# exercise: partial_derivatives

from grader.formulas.steps import Formula

DEEP = [["symbol", "x"], *(1_400 * [["apply", "sin", 1]])]


def bowl_partials(x, y):
    return Formula(DEEP), Formula(DEEP)
