"""Hidden checks of momentum.

Along an axis with the curvature e a path from rest is known in closed form: with f = 1 - lr e and the
two roots p and q, x[t] = ((f - q) p**t - (f - p) q**t) / (p - q) times its start. No axis here has
two roots that nearly coincide, where any formula loses digits.
"""

import numpy as np

from grader import (
    Affine,
    as_numbers,
    check,
    parts,
    require,
    require_close,
    require_shape,
    require_unchanged,
)

# momentum_step


def require_walk(answer, shape, lr, mu, steps, rng, dtype=float):
    """Require w after each step, with the answer's own velocity given back.

    A gradient that came in s steps before has moved w by -lr (1 + mu + ... + mu**s) times itself.
    """
    g = rng.uniform(-3, 3, (steps, *shape)).astype(dtype)
    start = rng.uniform(1, 2, shape).astype(dtype)
    moved = lr * np.cumsum(mu ** np.arange(steps))
    w, v = start, np.zeros(shape, dtype)
    for t in range(1, steps + 1):
        given, v = parts(answer.momentum_step(w, g[t - 1], v, lr, mu), ("w", "v"), "momentum_step")
        after = start - np.tensordot(moved[:t][::-1], g[:t].astype(float), 1)
        if t == 1 and np.array_equal(require_shape(given, shape, "w"), w):
            answer.momentum_step(w, g[1], require_shape(v, shape, "v"), lr, mu)  # tells why
        require_close(given, after, "w", rtol=1e-9 if dtype is float else 1e-5)
        v = require_shape(v, shape, "v").astype(dtype)
        w = after.astype(dtype)


@check(points=1)
def momentum_step_is_right_for_arrays_of_every_shape(answer, rng):
    """Repeated calls of momentum_step lead to the right place, for any shape, rate and momentum."""
    for shape, lr, mu, steps, dtype in (
        ((5,), 0.13, 0.8, 4, float),
        ((2, 4), 1.7, 0.35, 3, float),
        ((), 0.31, 0.6, 2, float),
        ((3, 1, 2), 0.02, 0.97, 2, float),
        ((4,), 0.4, 0.0, 2, float),
        ((6,), 0.27, 0.85, 2, np.float32),
    ):
        require_walk(answer, shape, lr, mu, steps, rng, dtype)


# momentum_path


def path_of(path, x0, steps):
    """Return a path as floats, required to start at x0 and to have a row for each step."""
    path = as_numbers(path, "the path")
    wanted = (steps + 1, len(x0))
    require(path.shape == wanted, f"the path has shape {path.shape}; it must be {wanted}")
    require_close(path[0], np.asarray(x0, dtype=float), "row 0 of the path")
    return path


def shares_left(curvatures, lr, mu, steps):
    """Return what is left of the way along each axis after 0, 1, ... steps, (steps + 1, d)."""
    f = 1 - lr * curvatures
    apart = np.sqrt((f + mu) ** 2 - 4 * mu + 0j)
    p, q = (f + mu + apart) / 2, (f + mu - apart) / 2
    t = np.arange(steps + 1)[:, None]
    return (((f - q) * p**t - (f - p) * q**t) / apart).real


@check(points=1)
def momentum_path_is_right_in_turned_bowls_and_on_saddles(answer, rng):
    """momentum_path is right in bowls and on saddles of 1 to 5 dimensions, whichever way they lie."""
    walks = []
    for curvatures, lr, mu, steps, kind in (
        ([3.0, 0.7], 0.13, 0.6, 8, float),
        ([2.5, -1.2, 0.4], 0.31, 0.85, 12, float),
        ([4.0, 2.2, -0.5, 0.9, 0.3], 0.23, 0.45, 6, list),
        ([1.7], 0.37, 0.9, 40, int),
        ([2.1, 1.3, 0.6, -0.2], 0.45, 0.0, 9, int),
        ([3.2, 0.5], 0.8, 0.7, 60, float),
        ([2.0, 2.0, 2.0], 0.5, 0.8, 9, float),  # it rolls through the bottom at once
        ([2.0, 2.0], 0.5, 0.4, 5, float),  # it starts at the bottom, and stays
        ([5.0, 1.0, 2.0], 0.9, 0.3, 7, np.float32),  # it runs away
        ([1.9, 1.1, 0.8, 0.2], 0.3, 0.9, 0, list),
        ([1.9, -1.1, 0.8], 0.3, 0.5, 1, float),
    ):
        d = len(curvatures)
        x0 = rng.integers(3, 8, d) * rng.choice([-1, 1], d)
        x0 = [int(x) for x in x0] if kind is list else x0.astype(kind)
        axes = np.linalg.qr(rng.standard_normal((d, d)))[0]
        middle = rng.uniform(-2, 2, d)
        if set(curvatures) == {2.0}:  # so that the gradient is exactly 0 there
            axes, middle = np.eye(d), np.zeros(d) if d == 3 else x0
        A = axes * curvatures @ axes.T
        given = answer.momentum_path(Affine(A, -A @ middle), x0, lr, mu, steps)
        require_unchanged(answer)
        left = shares_left(np.array(curvatures), lr, mu, steps)
        walks.append((given, x0, middle + left * ((x0 - middle) @ axes) @ axes.T, kind))
    for given, x0, wanted, kind in walks:
        path = path_of(given, x0, len(wanted) - 1)
        require_close(path, wanted, "the path", rtol=1e-5 if kind is np.float32 else 1e-9)


def ripples(x):
    """The gradient of sum(log(cosh(x[i]))) + sin(x[0] * x[-1]), which is no quadratic."""
    x = np.asarray(x, dtype=float)
    if x.ndim != 1:
        raise ValueError(f"grad takes a point (d,), not an array of shape {x.shape}")
    gradient = np.tanh(x)
    slope = np.cos(x[0] * x[-1])
    gradient[0] += slope * x[-1]
    gradient[-1] += slope * x[0]
    return gradient


@check(points=1)
def momentum_path_is_right_on_any_landscape(answer, rng):
    """momentum_path asks the gradient it is given, also where the landscape is no bowl."""
    for d, lr, mu, steps in ((4, 0.3, 0.8, 5), (2, 0.17, 0.55, 6)):
        x0 = rng.uniform(0.5, 1.5, d)
        path = path_of(answer.momentum_path(ripples, x0, lr, mu, steps), x0, steps)
        before = np.vstack([path[:1], path[:-1]])  # at rest: as if it had been there before
        wanted = [
            x + mu * (x - old) - lr * ripples(x)
            for x, old in zip(path[:-1], before[:-1], strict=True)
        ]
        require_close(path[1:], wanted, "the path")


# slowest_factor


def require_factors(answer, asked, rng):
    """Require the slowest factor, on steeper ground with a smaller rate, which changes nothing."""
    given = []
    for lr, mu, eigs in asked:
        scale = 1 if isinstance(eigs[0], int) else rng.uniform(0.5, 4)
        given.append(answer.slowest_factor(lr / scale, mu, type(eigs)(scale * e for e in eigs)))
    for factor, (lr, mu, eigs) in zip(given, asked, strict=True):
        middles = [abs(1 + mu - lr * e) for e in eigs]
        wanted = max(
            (b + np.sqrt(b * b - 4 * mu)) / 2 if b * b > 4 * mu else np.sqrt(mu) for b in middles
        )
        require_close(factor, wanted, "the factor", rtol=1e-7)


@check(points=1)
def slowest_factor_is_right_in_every_bowl(answer, rng):
    """slowest_factor is right for 1 to 5 positive curvatures, with real and with complex roots."""
    asked = (
        (0.11, 0.3, [3.0, 1.0, 10.0]),
        (0.2, 0.65, (5.0, 2.0)),
        (0.4, 0.15, [0.5, 7.5, 2.0, 1.0]),
        (0.07, 0.8, (0.2, 6.0, 0.9, 3.0, 1.5)),
        (1.5, 0.4, [1.0, 2.5]),
        (0.25, 0.0, (1.0, 3.0, 6.0)),
        (0.1, 0.05, [2.0, 1.0, 4.0]),
        (0.1, 0.05, (1.0, 4.0, 2.0)),
        (1.2, 0.1, (1.9, 3.1, 0.4)),
        (1.2, 0.3, (2.7, 3.1)),
        (0.5, 0.36, (1, 9, 3)),
    )
    require_factors(answer, asked, rng)


@check(points=1)
def slowest_factor_is_right_on_every_saddle(answer, rng):
    """slowest_factor is right where some or all curvatures are negative, or one is 0."""
    asked = (
        (0.05, 0.1, [1.5, -2.0, 4.0, 1.0]),
        (0.3, 0.2, (-1.0, -3.0)),
        (0.6, 0.45, [2.0, 6.5, -0.5, 1.0]),
        (0.13, 0.9, (-0.4, 8.0, 0.7, 2.0, 5.0)),
        (0.2, 0.0, [3.0, -1.5]),
        (0.35, 0.6, [2.0, 0.0, 4.0]),
        (0.7, 0.1, [-0.2]),
        (1.2, 0.3, (2.7,)),  # no saddles, but they tell mistakes apart
        (1.2, 0.3, (2.7, 1.0)),
        (1.2, 0.3, (2.7, 3.1)),
    )
    require_factors(answer, asked, rng)


# best_momentum


@check(points=1)
def best_momentum_is_right_for_every_spectrum(answer, rng):
    """best_momentum is right for 1 to 5 positive curvatures in any order, and leaves them alone."""
    asked = [
        rng.uniform(1, 2, 3) * [4, 0.3, 1.5],
        (rng.uniform(1, 2, 2) * [9, 0.4]).tolist(),
        tuple(rng.uniform(1, 2, 5) * [1, 6, 0.1, 2, 0.4]),
        rng.permutation(np.array([3, 12, 7, 40])),
        [5, 2, 30],
        [7.0],
    ]
    given = []
    for eigs in asked:
        given.append(answer.best_momentum(eigs))
        require_unchanged(answer)
    for pair, eigs in zip(given, asked, strict=True):
        lr, mu = parts(pair, ("lr", "mu"), "best_momentum")
        low, high = min(eigs) ** 0.5, max(eigs) ** 0.5
        require_close(lr, 4 / (low + high) ** 2, "lr", rtol=1e-7)
        require_close(mu, 1 - 4 * low * high / (low + high) ** 2, "mu", rtol=1e-7)
