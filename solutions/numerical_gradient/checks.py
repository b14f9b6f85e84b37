"""Hidden checks of numerical_gradient.

What a central difference gives is known in closed form for these functions, with its error:

    a * x**3 has 3 * a * x**2 + a * h**2,    exp(k * x) has exp(k * x) * sinh(k * h) / h,

and a quadratic has its slope. So no verdict rests on another difference. Values are compared at
1e-7 of their norm: with h = 1e-5 a central difference is off by some 1e-10 of it, a one-sided one by
some 1e-5. An answer asks the very functions below, so they look at what they are asked.
"""

import math

import numpy as np

from grader import as_numbers, check, require, require_close, require_shape, require_unchanged

RTOL = 1e-7


class Landscape:
    """A function of an x of one shape, which notes where it is asked."""

    boxed = False  # whether values come in arrays of shape (1,)

    def __init__(self, rng, shape):
        self.shape, self.places, self.excess = shape, [], 0
        self.a, self.w = signed(rng, shape), signed(rng, shape)

    def __call__(self, x, *more):
        if more:
            raise TypeError(f"f takes one x, but was given {1 + len(more)} arguments")
        if np.iscomplexobj(x):
            raise ValueError("f takes real numbers")
        x = np.asarray(x, dtype=float)
        if x.shape != self.shape and not (x.size == 1 and self.shape == ()):
            raise ValueError(
                f"f takes an x of shape {self.shape}, like yours, but was asked at one of {x.shape}"
            )
        self.places.append(x.tolist())
        with np.errstate(all="ignore"):
            value = float(self.value(x))
        return np.array([value]) if self.boxed else value


class Cubic(Landscape):
    """The function sum(a * x**3) + sum(w * x)**2; the square couples all entries."""

    def value(self, x):
        return np.sum(self.a * x**3) + np.sum(self.w * x) ** 2

    def slopes(self, x, h):
        """What central differences give; with h = 0 the gradient."""
        x = np.asarray(x, dtype=float)
        return self.a * (3 * x**2 + h**2) + 2 * self.w * np.sum(self.w * x)


class Exponential(Landscape):
    """The function exp(sum(a * x))."""

    def value(self, x):
        return np.exp(np.sum(self.a * x))

    def slopes(self, x, h):
        """What central differences give; with h = 0 the gradient."""
        return np.exp(np.sum(self.a * x)) * (np.sinh(self.a * h) / h if h else self.a)


class Boxed(Cubic):
    """A Cubic whose values come in arrays of shape (1,)."""

    boxed = True


def curve(f):
    """Return a function of one number that looks at what it is asked; many numbers do no harm."""

    def asked(x):
        if np.iscomplexobj(x):
            raise ValueError("f takes real numbers")
        with np.errstate(all="ignore"):
            return f(np.asarray(x, dtype=float))

    return asked


def signed(rng, shape):
    """Return random numbers of both signs, none of them near 0, 1 or 2."""
    return np.asarray(rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.45, 0.9, size=shape))


def point(rng, shape):
    """Return a random x with entries of both signs, none of them near 0."""
    return np.asarray(1.5 * signed(rng, shape))


def require_slopes(answer, f, x, h, law):
    """Require what central differences with the step `law` give, 0 for the gradient itself."""
    gradient = answer.numerical_gradient(f, x, h)
    require_close(gradient, f.slopes(x, law), "gradient", rtol=RTOL)


@check(points=1)
def secants_are_right_on_any_curve(answer, rng):
    """secants is right for curves of several kinds, for steps of any size, to the right and left."""
    a, k, x = rng.uniform(0.5, 0.9), rng.uniform(0.4, 0.8), rng.uniform(0.6, 1.4)
    right = rng.uniform(0.02, 1.7, size=5)
    slopes = answer.secants(curve(lambda x: a * x**3), float(x), right.tolist())
    require_close(slopes, a * (3 * x**2 + 3 * x * right + right**2), "slopes", rtol=RTOL)
    mixed = rng.uniform(0.1, 0.8, size=3) * [1, -1, 1]
    slopes = answer.secants(curve(lambda x: np.exp(k * x)), -2, mixed)
    require_close(slopes, math.exp(-2 * k) * np.expm1(k * mixed) / mixed, "slopes", rtol=RTOL)


@check(points=1)
def the_error_of_the_gradient_follows_h(answer, rng):
    """Half the h makes a quarter of numerical_gradient's error; at h = 1e-5 it is right to 1e-7."""
    h = rng.uniform(0.012, 0.018)
    cubic, x = Cubic(rng, (2,)), point(rng, (2,))
    require_slopes(answer, cubic, x, h, law=h)
    require_slopes(answer, cubic, x, h / 2, law=h / 2)
    require_slopes(answer, Exponential(rng, (3,)), point(rng, (3,)), 5 * h, law=5 * h)
    for kind, shape in (Cubic, (3,)), (Exponential, (4,)):
        require_slopes(answer, kind(rng, shape), point(rng, shape), 1e-5, law=0)


@check(points=1)
def x_may_have_any_shape(answer, rng):
    """numerical_gradient takes a number, a point, a matrix and no entries at all; f may return (1,)."""
    h = rng.uniform(0.012, 0.018)
    for kind, shape in (Cubic, (2, 3)), (Exponential, ()), (Boxed, (3,)):
        require_slopes(answer, kind(rng, shape), point(rng, shape), h, law=h)
    require_slopes(answer, Boxed(rng, (2, 1, 2)), point(rng, (2, 1, 2)), h, law=h)
    require_slopes(answer, Cubic(rng, (0, 3)), np.zeros((0, 3)), h, law=h)


@check(points=1)
def x_may_be_lists_and_integers(answer, rng):
    """numerical_gradient takes x as lists and as integers, and keeps the decimals of its result."""
    x, more = (rng.permutation([-3, 1, 2, 4, 5])[:size] for size in (3, 2))
    for given in (point(rng, (2,)), x, more.tolist(), point(rng, (2, 2)).tolist(), 2):
        f, h = Cubic(rng, np.shape(given)), rng.uniform(0.012, 0.018)
        require_slopes(answer, f, given, h, law=h)


@check(points=1)
def no_shape_of_x_makes_f_asked_more_often(answer, rng):
    """Whatever the shape of x, numerical_gradient asks f twice an entry, and leaves x alone."""
    for shape in (3,), (2, 2), (0,):
        f, x, h = Exponential(rng, shape), point(rng, shape), rng.uniform(0.012, 0.018)
        require_slopes(answer, f, x, h, law=h)
        f.excess = len(f.places) - 2 * x.size
        require_unchanged(answer)
        require(f.excess == 0, "f was not asked exactly twice for each entry")


@check(points=1)
def best_step_is_the_nearest_one(answer, rng):
    """best_step finds the step whose difference is nearest to the slope, and leaves hs alone."""
    x, k = rng.uniform(0.5, 1), rng.uniform(0.8, 1.2)
    cases = [
        # The slope of a sine: a difference over most of a wave is far too small.
        (curve(np.sin), x, math.cos(x), [6.9, 4.5, 1e-2, 1e-5, 1e-8, 1e-15]),
        (curve(lambda x: np.exp(k * x)), x, k * math.exp(k * x), [2, 1e-2, 1e-5, 1e-15]),
        # Of a parabola's central difference nothing is left to improve.
        (curve(lambda x: 3 * x**2), 1.5, 9.0, [0.5, 1e-9, 1e-13]),
    ]
    cases = [
        (f, x, slope, (rng.permutation(hs) * rng.choice([1, 1.0625, 0.9375])).tolist())
        for f, x, slope, hs in cases
    ]
    found = []
    for case in cases:
        found.append(answer.best_step(*case))
        require_unchanged(answer)
    for best, (f, x, slope, hs) in zip(found, cases):
        best = require_shape(as_numbers(best, "the best step"), (), "the best step")
        errors = [abs((f(x + h) - f(x - h)) / (2 * h) - slope) for h in hs]
        nearest = [h for h, error in zip(hs, errors) if error <= min(errors) + 1e-13]
        near = [abs(best - h) <= 1e-9 * h for h in nearest]
        require(any(near), "the best step is not the one that is nearest to the slope")
