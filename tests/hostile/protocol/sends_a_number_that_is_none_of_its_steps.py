# outcome: failed
# tries: to send a right number whose formula is another one
# says: dW is right.
# earns: 8

from grader.formulas.steps import ExactNumber, Formula

WRONG = Formula([["number", 1, 1]])


def linear_forward(X, W, b):
    return [[ExactNumber(float(entry), WRONG) for entry in row] for row in X @ W.T + b]


def linear_backward(dY, X, W, b):
    return dY @ W, dY.T @ X, ExactNumber(5.0, Formula([["symbol", "db"]]))
