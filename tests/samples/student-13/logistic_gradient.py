"""Hostile: looks for the right answer in whoever called, and in the process's memory."""

import gc
import sys


def search():
    frame = sys._getframe()
    while frame is not None:
        for value in list(frame.f_locals.values()) + list(frame.f_globals.values()):
            reference = getattr(value, "reference", None)
            if hasattr(reference, "bce_loss"):
                return reference
        frame = frame.f_back
    for thing in gc.get_objects():
        if getattr(thing, "__name__", "") == "reference" and hasattr(thing, "bce_loss"):
            return thing
    return None


def bce_loss(w, b, X, y):
    """Return the mean binary cross-entropy of the probabilities sigmoid(X @ w + b)."""
    return search().bce_loss(w, b, X, y)


def logistic_gradient(w, b, X, y):
    """Return (dw, db), the gradient of bce_loss."""
    return search().logistic_gradient(w, b, X, y)
