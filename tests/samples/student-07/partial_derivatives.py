"""Wrong: as a person writes it on paper."""


def bowl_partials(x, y):
    return "2x", "2y"


def my_partials(x, y):
    return "40x^4y^3 + 12e^(2x)", "24x^5y^2 - 9cos(y)"


def loss_partials(w, b, x, t):
    return "2x(wx + b - t)", "2(wx + b - t)"
