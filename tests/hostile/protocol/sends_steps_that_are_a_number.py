# outcome: crashed
# tries: to send a formula that is no list of steps
# says: bowl_partials: its process sent something that is not a value
# exercise: partial_derivatives

from grader.formulas.steps import Formula


def bowl_partials(x, y):
    return Formula(5), Formula(5)
