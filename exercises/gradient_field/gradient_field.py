"""A field of gradients on contours. Read README.md, then write two functions.

Conventions
-----------
* f and grad are functions of x and y: two numbers, or two arrays of one shape. f(x, y) gives the
  heights, of that shape. grad(x, y) gives the pair (df/dx, df/dy), each of that shape.
* Arrays over a grid are (ny, nx): each column has one x and each row has one y, the smallest first.
* Limits and points may be lists, tuples or arrays, of floats or of integers. Leave them alone, and
  return new arrays of floats.

Check your work with `pytest` or `grader check`.
"""

import numpy as np


def gradient_field(f, grad, xlim, ylim, nx, ny):
    """Return a dict with the data of a map of gradients on contours.

    "X", "Y" (ny, nx): the points, nx from xlim[0] to xlim[1] and ny from ylim[0] to ylim[1], evenly
        spaced, with both ends. nx and ny are at least 2.
    "Z" (ny, nx): the heights f at these points; they are never all the same.
    "U", "V" (ny, nx): the slopes along x and along y, which are the arrows in their true length.
    "levels" (K,): heights of contours, K >= 3 of your choice: increasing, and strictly between the
        least and the greatest entry of Z.
    """
    raise NotImplementedError


def contour_tangents(grad, points):
    """Return for each point a vector of length 1 along the contour through it, (N, 2).

    points is (N, 2), a point (x, y) a row. Either way along the contour is right. Where the
    gradient is exactly zero the row is zeros.
    """
    raise NotImplementedError
