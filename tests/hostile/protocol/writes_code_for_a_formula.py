# outcome: failed
# tries: to have the text of a formula run as code
# says: df/dx cannot be read as a formula. It has the unknown function ...
# exercise: partial_derivatives


def bowl_partials(x, y):
    return "__import__('os').system('id')", "().__class__.__base__.__subclasses__()"
