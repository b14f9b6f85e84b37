"""Forces, diffusion and swimming cells. Read README.md, then write four functions.

Conventions
-----------
* A point x is (d,), with any d, in metres. A path is (n, d): a point a row, in order, with n >= 1.
* grad_U, grad_c and the force of work are functions of one point. Ask them at an array (d,) of
  floats. What they return may be an array or a list, of floats or of integers.
* Points, paths, vectors and matrices that you are given may be arrays or lists, of floats or of
  integers. Leave them as they are, and return new arrays of floats.

Units are SI: J joule, N newton (1 N = 1 J/m), m metre, s second, mol mole.

Check your work with `pytest` or `grader check`.
"""

import numpy as np


def force(grad_U, x):
    """Return the force at the point x, (d,), in N.

    grad_U(x) is the gradient of the potential energy at x, (d,), in J/m.
    """
    raise NotImplementedError


def flux(D, grad_c):
    """Return the flux of diffusion, (d,), in mol/(m^2 s): how much flows, and which way.

    D is in m^2/s: one number, or a symmetric positive definite matrix (d, d). grad_c is the
    gradient of the concentration, a vector (d,), in mol/m^4.
    """
    raise NotImplementedError


def chemotaxis_path(grad_c, x0, speed, dt, steps):
    """Return the path of a cell that climbs a concentration, (steps + 1, d), in m: x0 first.

    Each step goes along the gradient grad_c(x) of where the cell is, and has the length speed * dt,
    with speed in m/s and dt in s. Where the gradient is exactly zero, the cell rests for this step.
    """
    raise NotImplementedError


def work(force, path):
    """Return the work of a force along a path of straight segments, in J: a number.

    force(x) is the force at the point x, (d,), in N. Each segment takes it at its midpoint. A path
    of one point has no segment, and the work is 0.0.
    """
    raise NotImplementedError
