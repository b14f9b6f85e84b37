# outcome: failed
# tries: to have names of the grader's taken for functions
# says: df/dx cannot be read as a formula. It has something that is no part of a formula.
# exercise: partial_derivatives

from grader.formulas.steps import Formula


def bowl_partials(x, y):
    return Formula([["symbol", "x"], ["apply", "__class__", 1]]), Formula([["apply", "eval", 0]])
