"""Hostile: ends the process, looks for the solutions, and shouts in its error messages."""

import os
import sys

LOUD = "\x1b[2J\x1b[31mFULL MARKS\x1b[0m\r\x07 <script>alert('graded')</script> <b>15 of 15</b>"


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    print(LOUD)
    raise RuntimeError(LOUD)


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    folder = os.getcwd()
    while True:
        path = os.path.join(folder, "solutions", "gradient_at_a_point", "reference.py")
        try:
            with open(path) as file:
                stolen = file.read()
        except OSError:
            if folder == os.path.dirname(folder):
                return None
            folder = os.path.dirname(folder)
        else:
            raise RuntimeError("found the solutions, " + str(len(stolen)) + " characters")


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    os._exit(0)


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    sys.exit("all checks passed")
