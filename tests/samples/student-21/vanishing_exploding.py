"""Lists only, and recursion: over the layers, over the entries."""

import math


def length(g):
    return math.hypot(*flat(g))


def flat(g):
    g = g.tolist() if hasattr(g, "tolist") else g
    if isinstance(g, (list, tuple)):
        return [float(entry) for part in g for entry in flat(part)]
    return [g]


def through(J, g):
    return [sum(float(one) * float(entry) for one, entry in zip(g, column)) for column in zip(*J)]


def gradient_norms(jacobians, g):
    if len(jacobians) == 0:
        return [length(g)]
    return [length(g), *gradient_norms(jacobians[:-1], through(jacobians[-1], g))]


def growth_rate(norms):
    first, *_, last = map(float, norms)
    return math.log(last / first) / (len(norms) - 1) if last else -math.inf


def times(g, factor):
    if hasattr(g, "tolist"):
        g = g.tolist()
    return [times(part, factor) for part in g] if isinstance(g, list) else factor * g


def clip_by_norm(g, limit):
    return times(g, min(1.0, limit / (length(g) or limit)))


def surprises():
    grows = [[0.5, 0.5, -0.6], [0.5, 0.5, 0.4], [0.4, 0.5, 0.5]]
    dies = [[4, 4, 4], [-2, -2, -2], [-2, -2, -2]]
    return grows, dies
