# outcome: crashed
# tries: to have formulas worked out where they are read
# says: bowl_partials: its process sent something that is not a value
# exercise: partial_derivatives

from grader.formulas.steps import Formula

TOWER = [["number", 2, 1], ["number", 10**90, 1], ["apply", "pow", 2]]


def bowl_partials(x, y):
    return Formula([Formula(TOWER)]), Formula([["symbol", Formula(TOWER)]])
