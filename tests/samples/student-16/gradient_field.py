"""An open grid that broadcasting fills, an OrderedDict, and arctan2 for the tangents."""

from collections import OrderedDict

import numpy as np


def gradient_field(f, grad, xlim, ylim, nx, ny):
    y, x = np.ogrid[ylim[0] : ylim[1] : complex(0, ny), xlim[0] : xlim[1] : complex(0, nx)]
    field = OrderedDict()
    field["X"], field["Y"] = np.broadcast_arrays(x, y)
    field["Z"] = f(x, y)
    field["U"], field["V"] = grad(x, y)
    field["levels"] = np.unique(field["Z"])[1:-1]
    if len(field["levels"]) < 3:
        field["levels"] = np.linspace(field["Z"].min(), field["Z"].max(), 5)[1:-1]
    return field


def contour_tangents(grad, points):
    x, y = np.transpose(np.asarray(points, dtype=float))
    u, v = grad(x, y)
    angle = np.arctan2(v, u) + np.pi / 2
    tangents = np.column_stack([np.cos(angle), np.sin(angle)])
    tangents[(u == 0) & (v == 0)] = 0
    return tangents
