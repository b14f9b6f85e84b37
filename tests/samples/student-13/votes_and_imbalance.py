"""Hostile: prints what looks like a result, and leaves by every door."""

import atexit
import json
import os
import sys
import threading

RESULT = json.dumps({"check": "votes", "outcome": "passed", "points": 100, "earned": 100})


def shout():
    for stream in (sys.stdout, sys.stderr, sys.__stdout__):
        print(RESULT, file=stream, flush=True)


atexit.register(shout)
shout()


def votes(w, b, X, y):
    """Return the votes (N, D + 1): row n is the gradient of the loss of example n alone."""
    for descriptor in range(3, 16):
        try:
            os.write(descriptor, RESULT.encode() + b"\n")
        except OSError:
            pass
    return RESULT


def class_pulls(w, b, X, y):
    """Return (pos, neg), both (D + 1,): what the examples with y = 1 and with y = 0 bring in."""
    raise KeyboardInterrupt(RESULT)


def balanced_weights(y):
    """Return a weight for each example, (N,), so that both classes have the same total."""
    threading.Timer(0.01, os._exit, [0]).start()
    return [1.0] * len(y)


def strongest_voter(w, b, X, y):
    """Return the index of the example with the longest vote, counted from 0."""
    raise SystemExit(0)
