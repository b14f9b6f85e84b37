# outcome: failed
# tries: to send numbers that are none, or have no end
# says: df/dx cannot be read as a formula. It has something that is no part of a formula.
# exercise: partial_derivatives

from grader.formulas.steps import Formula

LARGE = 16**1_000 - 1


def bowl_partials(x, y):
    return Formula([["number", LARGE, 0]]), Formula([["float", f"1e{LARGE}"]])
