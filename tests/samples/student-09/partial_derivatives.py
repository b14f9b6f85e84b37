"""Wrong: numbers instead of formulas."""


def bowl_partials(x, y):
    return 6, 2


def my_partials(x, y):
    return 40 * x**4 * y**3 + 12 * 2.718 ** (2 * x), 24 * x**5 * y**2 - 9


def loss_partials(w, b, x, t):
    return 18, 6
