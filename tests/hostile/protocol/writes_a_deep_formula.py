# outcome: failed
# tries: to overflow the stack of whoever reads a text
# says: df/dx cannot be read as a formula. It is nested too deeply.
# exercise: partial_derivatives


def bowl_partials(x, y):
    return 4_900 * "-" + "x", 80 * "sin(" + "y" + 80 * ")"
