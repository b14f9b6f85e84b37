# outcome: failed
# tries: to send a symbol whose name is a megabyte
# says: df/dx cannot be read as a formula. It has a symbol whose name is no ...
# exercise: partial_derivatives

from grader.formulas.steps import Formula


def bowl_partials(x, y):
    return Formula([["symbol", 10**6 * "x"]]), Formula([["other", 2**18 * "<b>"]])
