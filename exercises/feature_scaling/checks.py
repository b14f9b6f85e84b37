"""Public checks of feature_scaling: the eight houses of the lesson, and what scaling is for."""

import numpy as np

from grader import (
    check,
    parts,
    require,
    require_all_close,
    require_close,
    require_shape,
    require_unchanged,
)
from grader.errors import RequirementNotMet

AREAS, ROOMS = [60, 50, 100, 130, 110, 140, 120, 90], [2, 2, 3, 4, 4, 5, 6, 6]
HOUSES = np.array([AREAS, ROOMS], dtype=float).T
PRICES = np.array([-34.0, -31.0, 0.0, 22.0, 7.0, 22.0, 14.0, 0.0])  # without their mean
MEAN, STD = np.array([100.0, 4.0]), np.array([30.0, 1.5])
CENTRED = HOUSES - MEAN
SCALED = CENTRED / STD
STANDARD = ("Xs", "mean", "std")


def require_angles(answer, cases):
    """Require these angles in degrees; None stands for a gradient that is zero."""
    given = [answer.gradient_angle(*map(np.array, arguments)) for arguments, _, _ in cases]
    for angle, (arguments, wanted, where) in zip(given, cases, strict=True):
        if wanted is None and angle is not None:
            message = f"{where} a gradient is zero, so the result must be None"
            raise RequirementNotMet(message, about=angle)
        if wanted is not None and angle is None:
            answer.gradient_angle(*map(np.array, arguments))  # again: the last call is shown
            require(False, f"{where} no gradient is zero: gradient_angle returned None")
        if wanted is not None:
            require_close(angle, wanted, f"{where} the angle", rtol=1e-7, atol=1e-5)


def require_kappas(answer, cases):
    """Require these condition numbers, of which some are inf."""
    given = [answer.condition(X) for X, _ in cases]
    for kappa, (X, wanted) in zip(given, cases, strict=True):
        rows = f"{X.tolist()}" if len(X) <= 3 else f"the rows {X[:3].tolist()}, ..."
        name = f"kappa for {rows}"
        if np.isfinite(wanted) and not is_infinite(kappa):
            require_close(kappa, wanted, name, rtol=1e-6)
        elif np.isfinite(wanted):
            raise RequirementNotMet(f"{name} is inf, expected {wanted:.7g}", about=kappa)
        elif not is_infinite(kappa):
            require_shape(kappa, (), name)
            number = float(np.ravel(kappa)[0])
            raise RequirementNotMet(f"{name} is {number:.4g}, expected inf", about=kappa)


def is_infinite(value):
    """Whether a value is the one number inf."""
    try:
        number = np.asarray(value)
    except ValueError:
        return False
    return number.size == 1 and number.dtype.kind == "f" and bool(np.isposinf(number).all())


def slope_angle(slope):
    """Return the angle from the first axis, in degrees, of an arrow with this slope."""
    return np.degrees(np.arctan(slope))


# standardize and apply_scaling


@check(points=0)
def standardize_matches_the_worked_example(answer):
    """standardize gives the eight houses of the lesson the mean 0 and the spread 1."""
    for table in (HOUSES, HOUSES[:, ::-1].astype(int)):
        back = slice(None, None, 1 if table[0, 0] == 60 else -1)
        given = parts(answer.standardize(table), STANDARD, "standardize")
        require_all_close(given, (SCALED[:, back], MEAN[back], STD[back]), STANDARD, rtol=1e-7)


@check(points=0)
def a_constant_column_becomes_zeros(answer):
    """standardize makes a column of zeros of a constant one, and says that its std is 1."""
    for number in (7.0, 0.1):
        table = np.array([[1.0, number], [2.0, number], [6.0, number]])
        wide = np.sqrt(14 / 3)
        wanted = np.array([[-2, 0], [-1, 0], [3, 0]]) / wide, (3, number), (wide, 1)
        given = parts(answer.standardize(table), STANDARD, "standardize")
        require_all_close(given, wanted, STANDARD, rtol=1e-7)


@check(points=0, after=[standardize_matches_the_worked_example])
def standardize_keeps_a_small_spread_beside_a_large_mean(answer):
    """standardize is right for numbers around 1000000 with a spread of about 0.65."""
    rows = np.array([[-3.0], [1.0], [2.0]])
    wide = np.sqrt(14 / 3)
    given = parts(answer.standardize(1e6 + 0.3 * rows), STANDARD, "standardize")
    require_all_close(given, (rows / wide, [1e6], [0.3 * wide]), STANDARD, rtol=1e-7)


@check(points=0)
def apply_scaling_uses_the_numbers_it_is_given(answer):
    """apply_scaling takes 160 square metres to 2 with the mean 100 and the std 30, alone or not."""
    for table, wanted in (
        ([[160, 7], [85, 1]], [[2, 2], [-0.5, -2]]),
        ([[160, 7]], [[2, 2]]),
        (HOUSES, SCALED),
    ):
        given = answer.apply_scaling(np.array(table, dtype=float), MEAN, STD)
        require_close(given, wanted, "the scaled table", rtol=1e-7)


# condition


@check(points=0)
def condition_matches_the_worked_examples(answer):
    """condition is right for the houses in all three forms, and inf where X repeats itself."""
    raw = 10918.25**2 / 14025  # trace**2 / det, which is kappa + 2 + 1 / kappa
    centred = 902.25**2 / 1125
    asked = (
        (HOUSES, larger_root(raw)),
        (CENTRED, larger_root(centred)),
        (SCALED, 5.0),
        (100 * SCALED, 5.0),
        (np.array([[1.0, 0.0], [0.0, 3.0], [0.0, 4.0]]), 25.0),
        (np.array([[2.0, 1.0], [1.0, 2.0]]), 9.0),
        (np.array([[1.0, 2.0, 4.0], [3.0, 1.0, -2.0]]), np.inf),
        (np.array([[1, 2], [2, 4], [3, 6]]), np.inf),
    )
    require_kappas(answer, asked)


def larger_root(number):
    """Return the larger x with x + 2 + 1 / x equal to this number."""
    half = number / 2 - 1
    return half + np.sqrt(half**2 - 1)


# gradient_angle


@check(points=0)
def gradient_angle_matches_the_worked_examples(answer):
    """gradient_angle is 32.58, 36.44 and 156.2 degrees for the lesson's standardised houses."""
    start = slope_angle(15 / 20)
    turned = (
        ([0, 0], [1, 1], 0.0),
        ([0, 0], [10, 1], start - slope_angle(15 / 200)),
        ([0, 0], [100, 1], start - slope_angle(15 / 2000)),
        ([0, 0], [30, 1.5], start - slope_angle(22.5 / 600)),
        ([3, 6], [10, 1], 180 + slope_angle(11 / 140) - slope_angle(7 / 13)),
    )
    require_angles(
        answer,
        [
            ((SCALED, PRICES, w, scale), wanted, f"at w = {w} with the scale {scale}")
            for w, scale, wanted in turned
        ],
    )


@check(points=0)
def gradient_angle_is_right_for_small_tables(answer):
    """gradient_angle takes X and y as they are, for any D, and is None only without a gradient."""
    square = [[1.0, 2.0], [3.0, 4.0]]
    turned = (
        (square, [5, 10], [1, 0], [10, 1], 180 + slope_angle(90 / 650) - slope_angle(36 / 25)),
        (square, [5, 10], [0, 0], [10, 1], slope_angle(50 / 35) - slope_angle(50 / 350)),
        ([[2.0, 0.0], [0.0, 1.0]], [2, 1], [0, 1], [1, 3], slope_angle(6 / 4)),
        (np.eye(3).tolist(), [1, 2, 2], [0, 0, 0], [4, 1, 1], slope_angle(np.sqrt(1 / 2))),
        ([[7.0, 0.0], [0.0, 4.0]], [1, 1], [0, 0], [3, 3], 0.0),  # a cosine a little above 1
    )
    level = (
        (square, [5, 11], [1, 2], [10, 1], None),
        (square, [5, 11], [0.5, 2], [2, 1], None),
    )
    for cases in (turned, level):
        require_angles(
            answer,
            [
                ((X, y, w, scale), wanted, f"with X = {X}, y = {y}, w = {w}, scale = {scale}")
                for X, y, w, scale, wanted in cases
            ],
        )


@check(points=0)
def arguments_are_left_alone(answer):
    """No function changes the tables and vectors that it is given."""
    for kind in (float, int):
        table, y = HOUSES.astype(kind), PRICES.astype(kind)
        two, three = np.array([1, 2], dtype=kind), np.array([5, 3], dtype=kind)
        for call in (
            lambda X=table: answer.standardize(X),
            lambda X=table, m=two, s=three: answer.apply_scaling(X, m, s),
            lambda X=table: answer.condition(X),
            lambda X=table, y=y, w=two, s=three: answer.gradient_angle(X, y, w, s),
        ):
            call()
            require_unchanged(answer)
