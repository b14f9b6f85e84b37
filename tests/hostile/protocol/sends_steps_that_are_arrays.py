# outcome: crashed
# tries: to send a formula whose steps are arrays
# says: bowl_partials: its process sent something that is not a value
# exercise: partial_derivatives

import numpy as np

from grader.formulas.steps import Formula


def bowl_partials(x, y):
    return Formula([np.ones(3), np.ones(3)]), Formula(np.ones((3, 3)))
