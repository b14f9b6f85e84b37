# outcome: failed
# tries: to send a wrong number with the formula of the right one
# says: df/dx at (-2, -2) is right.
# earns: 1
# exercise: partial_derivatives

from grader.formulas.steps import ExactNumber, Formula

RIGHT = [["number", 2, 1], ["symbol", "x"], ["apply", "mul", 2]]


def bowl_partials(x, y):
    return ExactNumber(float("nan"), Formula(RIGHT)), ExactNumber(4.0, Formula([["number", 2, 1]]))
