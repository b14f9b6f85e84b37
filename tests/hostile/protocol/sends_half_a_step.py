# outcome: crashed
# tries: to send a step that says what it is and nothing more
# says: bowl_partials: its process sent something that is not a value
# exercise: partial_derivatives

from grader.formulas.steps import Formula


def bowl_partials(x, y):
    return Formula([["other"]]), Formula([["apply"]])
