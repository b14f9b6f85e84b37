# outcome: failed
# tries: to send steps that take more than there is, or leave something over
# says: df/dx cannot be read as a formula. It has something that is no part of a formula.
# exercise: partial_derivatives

from grader.formulas.steps import Formula


def bowl_partials(x, y):
    return Formula([["apply", "add", 2**63]]), Formula([["symbol", "y"], ["symbol", "y"]])
