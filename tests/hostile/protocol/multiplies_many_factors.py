# outcome: failed
# tries: to have a product differentiated whose slope has a hundred thousand parts
# says: df/dx = ...
# earns: 8
# exercise: partial_derivatives


def bowl_partials(x, y):
    return 2 * x, 2 * y


def my_partials(x, y):
    product = "*".join(f"(x+{number}*y)" for number in range(1, 120))
    return product, product


def loss_partials(w, b, x, t):
    return 2 * (w * x + b - t) * x, 2 * (w * x + b - t)
