"""Right: by hand, as text."""


def bowl_partials(x, y):
    return "2*x", "2*y"


def my_partials(x, y):
    return "40*x^4*y^3 + 12*exp(2*x)", "24*x^5*y^2 - 9*cos(y)"


def loss_partials(w, b, x, t):
    return "2*x*(w*x + b - t)", "2*(w*x + b - t)"
