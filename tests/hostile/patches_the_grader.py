# outcome: crashed
# tries: to redefine the grader's own modules
# says: linear_backprop.py cannot be loaded: ModuleNotFoundError: No module named 'grader.grading'
# says (no namespaces): linear_backprop.py cannot be loaded: PermissionError: [Errno 13] ...
# outcome (seccomp alone): failed
# says (seccomp alone): 4 of 4 entries of Y are wrong; the furthest off is Y[1, 1] = 0, ...
# outcome (bare): failed

import sys

import numpy as np

import grader.errors
import grader.grading
import grader.model
import grader.require


def nothing(*args, **kwargs):
    return None


for name, module in list(sys.modules.items()):
    if name.startswith("grader"):
        for attribute in vars(module).copy():
            if attribute.startswith(("require", "verdict", "as_numbers", "AnswerFailure")):
                setattr(module, attribute, nothing)
grader.model.Outcome.FAILED._value_ = "passed"


def linear_forward(X, W, b):
    return np.zeros((2, 2))
