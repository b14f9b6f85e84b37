"""Hidden checks of potential_and_force.

Springs, planes and swirls have closed forms, in up to five dimensions and turned whichever way. On
other landscapes each step is judged by the point before it. Dimensions and counts differ pairwise.
"""

import numpy as np

from grader import Affine, as_numbers, check, require, require_close, require_unchanged

RTOL = 1e-7


def symmetric(values, rng):
    """Return a matrix with these eigenvalues along random axes, exactly symmetric."""
    axes = np.linalg.qr(rng.standard_normal((len(values), len(values))))[0]
    matrix = axes * values @ axes.T
    return (matrix + matrix.T) / 2


def strict(function):
    """Return a function that takes one point, an array (d,), and no other."""

    def asked(x):
        if not isinstance(x, np.ndarray):
            raise TypeError("this function takes a point as an array, not as a list")
        if x.ndim != 1:
            raise ValueError("this function takes one point (d,)")
        return function(x)

    return asked


def path_from(path, x0, steps):
    """Return a path as floats, required to start at x0 and to have a row for each step."""
    path = as_numbers(path, "the path")
    wanted = (steps + 1, len(x0))
    require(path.shape == wanted, f"the path has shape {path.shape}; it must be {wanted}")
    require_close(path[0], np.asarray(x0, dtype=float), "row 0 of the path")
    return path


# force


@check(points=1)
def forces_of_springs_weights_and_planets_are_right(answer, rng):
    """force is minus the gradient for springs, weights and planets, in 1 to 5 dimensions."""
    asked = []
    for stiffness in ([3.0, 0.6], [1.7], [2.2, 1.3, 0.4, 0.9, 2.8]):
        K, x = symmetric(stiffness, rng), rng.uniform(1, 3, len(stiffness))
        middle = rng.uniform(-2, -1, len(stiffness))
        asked.append((Affine(K, -K @ middle), x, K @ (middle - x)))
    weight = rng.uniform(5, 20)
    asked.append((Affine(np.zeros((3, 3)), [0, 0, weight]), [1, -2, 4], [0, 0, -weight]))
    pull = rng.uniform(2, 4)
    planet = strict(lambda x: tuple((pull * x / np.linalg.norm(x) ** 3).tolist()))
    x = rng.uniform(1, 2, 3)
    asked.append((planet, x, -pull * x / (x @ x) ** 1.5))
    whole = strict(lambda x: [int(3 * x[0] + 1), int(x[1] - 4 * x[0])])
    asked.append((whole, [2, 3], [-7, 5]))
    asked.append((whole, np.array([-1, 4], dtype=np.float32), [2, -8]))
    given = []
    for grad_U, x, _ in asked:
        given.append(answer.force(grad_U, x))
        require_unchanged(answer)
    for found, (_, _, wanted) in zip(given, asked, strict=True):
        require_close(found, wanted, "the force", rtol=RTOL)


# flux


@check(points=1)
def fluxes_are_right_for_numbers_and_matrices(answer, rng):
    """flux is right for any number and any symmetric matrix D, in 1 to 4 dimensions."""
    asked = []
    for values in ([3.1, 0.7], [2.4, 0.3, 1.1], [1.9], [0.6, 2.8, 1.2, 0.2]):
        D, grad_c = symmetric(values, rng), rng.uniform(1, 3, len(values))
        grad_c[0] *= -1
        asked.append((D, grad_c, [-sum(d * g for d, g in zip(row, grad_c)) for row in D]))
    size = rng.uniform(1.5, 3)
    for D in (size, np.array(size)):
        asked.append((D, [1, -2, 4], [-size, 2 * size, -4 * size]))
    asked += [(3, np.array([2, -5]), [-6, 15]), ([[3, 1], [1, 2]], (1, -4), [1, 7])]
    asked += [([[2.5]], [4], [-10]), (symmetric([2.0, 5.0], rng), np.zeros(2), [0, 0])]
    given = []
    for D, grad_c, _ in asked:
        given.append(answer.flux(D, grad_c))
        require_unchanged(answer)
    for found, (_, _, wanted) in zip(given, asked, strict=True):
        require_close(found, wanted, "the flux", rtol=RTOL)
    D, grad_c = symmetric([3.0, 0.5, 1.4], rng), rng.uniform(1, 3, 3)
    single = np.float32
    for D, wanted in ((D, -D @ grad_c), (size, -size * grad_c)):
        found = answer.flux(np.asarray(D, dtype=single)[()], grad_c.astype(single))
        require_close(found, wanted, "the flux", rtol=1e-5)


# chemotaxis_path


@strict
def mesa(x):
    """A round hill with its middle in the origin, and flat within 1 of it."""
    return [0] * len(x) if x @ x < 1 else (-3 * x).tolist()


@strict
def bumps(x):
    """The gradient of no quadratic."""
    return np.cos(x) + 0.5 * x[::-1]


def known_climbs(rng):
    """Return climbs whose path is known: grad_c, speed, dt and the path."""
    climbs = []
    for d, steps, size in ((3, 5, 1e-30), (2, 6, 1e6), (4, 3, 1.0)):
        direction = rng.uniform(0.5, 1.5, d) * rng.choice([-1, 1], d)
        x0, speed, dt = rng.uniform(-3, 3, d), rng.uniform(2, 3), rng.uniform(0.2, 0.4)
        step = speed * dt * direction / np.sqrt(np.sum(direction**2))
        plane = Affine(np.zeros((d, d)), size * direction)
        climbs.append((plane, speed, dt, x0 + step * np.arange(steps + 1)[:, None]))
    for d, steps, start in ((2, 9, 4.3), (5, 7, 3.6), (1, 8, 5.7), (3, 4, 0.4)):
        top, away = rng.uniform(-2, 2, d), rng.standard_normal(d)
        away /= np.linalg.norm(away)
        speed, dt, curvature = rng.uniform(2, 3), rng.uniform(0.2, 0.4), rng.uniform(0.8, 1.7)
        far = [start]  # from the top, in steps, and below 0 on the other side
        for _ in range(steps):
            far.append(far[-1] - np.sign(far[-1]))
        hill = Affine(-curvature * np.eye(d), curvature * top)
        climbs.append((hill, speed, dt, top + speed * dt * np.outer(far, away)))
    away = rng.uniform(1, 1.5, 3)
    length = np.linalg.norm(away)
    far = [length]
    for _ in range(7):
        far.append(far[-1] - 0.7 if far[-1] >= 1 else far[-1])
    climbs.append((mesa, 2.0, 0.35, np.outer(far, away / length)))
    for way in ([0, 0, 1], [0.6, 0, -0.8], [0.6, -0.6, 0, 0.28**0.5]):
        plane = Affine(np.zeros((len(way), len(way))), rng.uniform(2, 3) * np.array(way))
        climbs.append((plane, 2.0, 0.35, 0.7 * np.outer(np.arange(4), way)))
    aslant = np.array([1, -1]) * rng.uniform(2, 3)  # its entries add up to 0
    wanted = 0.7 * np.outer(np.arange(3), [np.sqrt(0.5), -np.sqrt(0.5)])
    climbs.append((Affine(np.zeros((2, 2)), aslant), 2.0, 0.35, wanted))
    x0 = rng.uniform(1, 2, (1, 3))
    hill = Affine(-np.eye(3))
    return [*climbs, (hill, 0.0, 0.5, np.repeat(x0, 3, axis=0)), (hill, 2.0, 0.5, x0)]


@check(points=1)
def cells_climb_hop_and_rest_on_any_landscape(answer, rng):
    """chemotaxis_path is right on planes, round hills, plateaus and other ground, from any start."""
    climbs = known_climbs(rng)
    given = [
        answer.chemotaxis_path(grad_c, path[0], speed, dt, len(path) - 1)
        for grad_c, speed, dt, path in climbs
    ]
    for path, (*_, wanted) in zip(given, climbs, strict=True):
        require_close(path_from(path, wanted[0], len(wanted) - 1), wanted, "the path", rtol=RTOL)
    for x0, steps in ((rng.uniform(-1, 1, 4), 3), ([2, -1], 4), (np.array([3, 1, -2]), 2)):
        given = answer.chemotaxis_path(bumps, x0, 3, 0.1, steps)
        require_unchanged(answer)
        path = path_from(given, x0, steps)
        slopes = np.array([bumps(x) for x in path[:-1]])
        units = slopes / np.sqrt(np.sum(slopes**2, axis=1, keepdims=True))
        require_close(np.diff(path, axis=0), 0.3 * units, "the steps", rtol=RTOL)


# work


@check(points=1)
def the_work_is_right_on_any_path(answer, rng):
    """work is right for springs, weights, swirls and bent forces, on even and uneven paths."""
    asked = []
    for stiffness, points in (([1.7], 4), ([3.0, 0.6], 7), ([2.2, 1.3, 0.4, 0.9], 5)):
        d = len(stiffness)
        K, path, middle = symmetric(stiffness, rng), rng.uniform(-3, 3, (points, d)), rng.random(d)
        start, end = path[0] - middle, path[-1] - middle
        spring = Affine(-K, K @ middle)
        fall = (start @ K @ start - end @ K @ end) / 2
        asked += [(spring, path, fall), (spring, path[::-1], -fall)]
    whole = Affine([[-2.0, 1, 0], [1, -3, -1], [0, -1, -4]])
    corners = rng.integers(-4, 5, (4, 3))  # with whole numbers nothing is rounded: 0 is 0.0
    asked.append((whole, np.concatenate([corners, corners[:1]]), 0.0))
    swirl = Affine([[0.0, -1], [1, 0]])
    angles = np.sort(rng.uniform(0, 2 * np.pi, 6))
    ring = np.column_stack([4 + 2 * np.cos(angles), 1 + 3 * np.sin(angles)])
    ring = np.concatenate([ring, ring[:1]])
    for path in (ring, ring[:4]):
        x, y = path.T
        asked.append((swirl, path, np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])))
    weight = rng.uniform(5, 20)
    climb = [[0, 1, 2], [3, 1, 5], [4, -2, 3]]
    asked.append((Affine(np.zeros((3, 3)), [0, 0, -weight]), climb, -weight))

    @strict
    def bent(x):
        return [float(x[0] * x[1]), float(x[1] ** 2 - x[0] ** 3)]

    path = np.cumsum(rng.uniform(0.2, 1.5, (6, 2)), axis=0)
    parts = []
    for (a, b), (c, d) in zip(path[:-1], path[1:]):
        p, q = (a + c) / 2, (b + d) / 2
        parts.append(p * q * (c - a) + (q * q - p**3) * (d - b))
    asked.append((bent, path, sum(parts)))
    asked += [(bent, [[0, 2], [2, 4], [2, -2]], 64.0), (bent, [[1, 2]], 0.0)]
    given = []
    for force, path, _ in asked:
        given.append(answer.work(force, path))
        require_unchanged(answer)
    for found, (_, _, wanted) in zip(given, asked, strict=True):
        require_close(found, wanted, "the work", rtol=RTOL, atol=1e-9)
