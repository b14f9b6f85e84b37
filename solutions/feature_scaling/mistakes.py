"""Known wrong answers to feature_scaling, each with the sentence that helps."""

import math

import numpy as np

from grader import as_numbers, mistake, symptom

# standardize


def _numbers(X):
    """Return a table as floats."""
    return np.asarray(X, dtype=float)


def _standard(X):
    """Return what is right."""
    X = _numbers(X)
    constant = (X[0] == X).all(axis=0)
    mean = np.where(constant, X[0], X.mean(axis=0))
    std = np.where(constant, 1.0, X.std(axis=0))
    return (X - mean) / std, mean, std


def _divided(X, sizes, mean=None):
    """Return a table without its means and divided by these sizes, with 1 for a size of 0."""
    X, right, sizes = _numbers(X), _standard(X), np.array(sizes, dtype=float)
    constant = (X[0] == X).all(axis=0)
    sizes = np.where(constant | (sizes == 0), 1.0, sizes)
    mean = right[1] if mean is None else mean
    return (X - mean) / sizes, mean, sizes


@mistake(of="standardize")
def has_one_mean_for_all_columns(X):
    """You take one mean and one spread of the whole table. Each feature needs its own: work column by
    column."""
    X = _numbers(X)
    return (X - X.mean()) / X.std(), X.mean(), X.std()


@mistake(of="standardize")
def standardises_rows(X):
    """You standardise each row, and mix areas with rooms. A feature is a column: its mean runs over all
    rows."""
    X = _numbers(X)
    mean, std = X.mean(axis=1), X.std(axis=1)
    return (X - mean[:, None]) / np.where(std == 0, 1, std)[:, None], mean, std


@mistake(of="standardize")
def centres_only(X):
    """You only take the means off. The features still have very different sizes: divide by the standard
    deviation too."""
    Xs, mean, std = _standard(X)
    return Xs * std, mean, std


@mistake(of="standardize")
def divides_only(X):
    """You only divide, so the mean of each column is still there. Take it off first."""
    _, mean, std = _standard(X)
    return _numbers(X) / std, mean, std


@mistake(of="standardize")
def divides_before_it_subtracts(X):
    """You divide first and then take off the mean of the undivided numbers. The difference comes first,
    in brackets."""
    _, mean, std = _standard(X)
    return _numbers(X) / std - mean, mean, std


@mistake(of="standardize")
def divides_only_the_mean(X):
    """You divide only the mean: the division comes before the difference. Put the difference in
    brackets."""
    _, mean, std = _standard(X)
    return _numbers(X) - mean / std, mean, std


@mistake(of="standardize")
def stores_fractions_in_integers(X):
    """You store the result in an array of integers, which cuts decimals off. np.zeros_like and its like take
    the kind of numbers from X: ask for floats."""
    Xs, mean, std = _standard(X)
    return Xs.astype(np.asarray(X).dtype), mean, std


@mistake(of="standardize")
def divides_by_the_variance(X):
    """You use the variance, the mean of the squares. The standard deviation is its root: without it, the
    spread of the result is not 1."""
    return _divided(X, _numbers(X).var(axis=0))


@mistake(of="standardize")
def squeezes_between_0_and_1(X):
    """You bring each column into the range from 0 to 1. That is another scaling: take the mean off, not
    the minimum, and divide by the standard deviation."""
    X = _numbers(X)
    return _divided(X, np.ptp(X, axis=0), X.min(axis=0))


@mistake(of="standardize")
def divides_by_the_range(X):
    """You divide by the largest number minus the smallest one. The standard deviation takes all numbers
    of the column into account."""
    return _divided(X, np.ptp(_numbers(X), axis=0))


@mistake(of="standardize")
def divides_by_the_largest(X):
    """You divide by the largest number, and its distance from the mean is not the spread. Divide by the
    standard deviation."""
    return _divided(X, np.abs(_numbers(X)).max(axis=0))


@mistake(of="standardize")
def divides_by_n_minus_1(X):
    """You divide the squares by N - 1. Here the mean of the squares is over all N rows, as NumPy has it
    unless it is told otherwise."""
    Xs, _, std = _standard(X)
    n = len(Xs)
    return _divided(X, std * math.sqrt(n / (n - 1)) if n > 1 else std)


@mistake(of="standardize")
def adds_the_squares_up(X):
    """You divide by the root of the sum of the squares. The standard deviation is the root of their mean:
    it does not grow with the number of rows."""
    return _divided(X, _standard(X)[2] * math.sqrt(len(X)))


@mistake(of="standardize")
def measures_the_spread_from_0(X):
    """Your spread is measured from 0. Square the distances from the column's mean, not the numbers
    themselves."""
    return _divided(X, np.sqrt(np.mean(_numbers(X) ** 2, axis=0)))


@mistake(of="standardize")
def takes_the_mean_distance(X):
    """Your spread is the mean of the distances from the mean. The standard deviation is the root of the
    mean of their squares."""
    X = _numbers(X)
    return _divided(X, np.mean(np.abs(X - X.mean(axis=0)), axis=0))


@mistake(of="standardize")
def divides_0_by_0(X):
    """A constant column has the spread 0, and 0 / 0 is NaN. Say that its std is 1, so that it becomes
    zeros."""
    X = _numbers(X)
    with np.errstate(all="ignore"):
        return (X - X.mean(axis=0)) / X.std(axis=0), X.mean(axis=0), X.std(axis=0)


@mistake(of="standardize")
def compares_the_spread_with_0(X):
    """You compare the spread with 0, and rounding has left 1e-17 of it. A column is constant if all its
    numbers are the same: look at them."""
    X = _numbers(X)
    mean, std = X.mean(axis=0), X.std(axis=0)
    std = np.where(std == 0, 1.0, std)
    return (X - mean) / std, mean, std


@mistake(of="standardize")
def takes_small_spreads_for_none(X):
    """Your limit for a constant column is a fixed number, and in small units any spread is below it. A
    column is constant if all its numbers are the same: look at them."""
    _, mean, std = _standard(X)
    std = np.where(std < 1e-8, 1.0, std)
    return (_numbers(X) - mean) / std, mean, std


@mistake(of="standardize")
def returns_0_for_the_std_of_a_constant(X):
    """Your std of a constant column is 0, or as good as 0. Return 1 there, and the plain spread of every
    other column."""
    Xs, mean, std = _standard(X)
    X = _numbers(X)
    return Xs, mean, np.where((X[0] == X).all(axis=0), 0.0, std)


@mistake(of="standardize")
def puts_std_before_mean(X):
    """You return std before mean. The order is (Xs, mean, std)."""
    Xs, mean, std = _standard(X)
    return Xs, std, mean


@mistake(of="standardize")
def puts_the_table_last(X):
    """You return the table last. The order is (Xs, mean, std)."""
    Xs, mean, std = _standard(X)
    return mean, std, Xs


@mistake(of="standardize")
def returns_the_table_only(X):
    """You return the table only. New rows must be scaled with the same numbers, so return mean and std as
    well."""
    return _standard(X)[0]


# apply_scaling


@mistake(of="apply_scaling")
def fits_on_the_new_rows(X, mean, std):
    """You compute a mean and a spread of the new rows. Use the two that you are given: the weights were
    found for those."""
    return _standard(X)[0]


@mistake(of="apply_scaling")
def takes_the_mean_of_the_new_rows(X, mean, std):
    """You take off the mean of the new rows. Use the one that you are given: the weights were found for
    that."""
    return (_numbers(X) - np.mean(X, axis=0)) / std


@mistake(of="apply_scaling")
def takes_the_spread_of_the_new_rows(X, mean, std):
    """You divide by the spread of the new rows. Use the one that you are given: the weights were found
    for that."""
    return np.subtract(X, mean) / _standard(X)[2]


@mistake(of="apply_scaling")
def takes_only_the_mean_off(X, mean, std):
    """You take the mean off, but do not divide. The old rows were divided by std, so the new ones must be
    too."""
    return np.subtract(X, mean)


@mistake(of="apply_scaling")
def only_divides_new_rows(X, mean, std):
    """You divide, but leave the mean where it is. The old rows have lost it, so the new ones must too."""
    return np.divide(X, std)


@mistake(of="apply_scaling")
def scales_back(X, mean, std):
    """You go the other way, from scaled rows back to the old units. To scale, undo that: take the mean
    off, then divide."""
    return np.multiply(X, std) + mean


@mistake(of="apply_scaling")
def divides_new_rows_first(X, mean, std):
    """You divide first and then take the mean off. It is in the old units, so it must go before the
    division."""
    return np.divide(X, std) - mean


@mistake(of="apply_scaling")
def divides_by_std_twice(X, mean, std):
    """You divide by the square of std. Divide by std once."""
    return np.subtract(X, mean) / np.square(std)


@mistake(of="apply_scaling")
def mixes_mean_and_std_up(X, mean, std):
    """You take std off and divide by mean. Take the mean off and divide by the standard deviation."""
    return np.subtract(X, std) / mean


# condition


def _curvatures(X):
    """Return the eigenvalues of X.T X, and where the smallest one counts as zero."""
    X = _numbers(X)
    return np.abs(np.linalg.eigvalsh(X.T @ X))


def _level(X):
    values = _curvatures(X)
    return values.min() <= 1e-12 * values.max()


def _ratio(X, sizes):
    """Return the largest of these sizes by the smallest, and inf where that is nearly 0."""
    sizes = np.abs(np.asarray(sizes, dtype=float))
    return np.inf if sizes.min() <= 1e-12 * sizes.max() else sizes.max() / sizes.min()


@mistake(of="condition")
def takes_the_condition_of_x(X):
    """This is the condition number of X itself. The curvatures are those of X.T @ X, and go with the
    square of X."""
    return np.inf if _level(X) else np.linalg.cond(_numbers(X))


@mistake(of="condition")
def squares_twice(X):
    """You square once too often. The eigenvalues of X.T @ X already go with the square of X."""
    return np.inf if _level(X) else np.linalg.cond(_numbers(X)) ** 4


@mistake(of="condition")
def divides_the_smallest_by_the_largest(X):
    """You divide the smallest eigenvalue by the largest. The condition number is 1 for a round bowl and
    grows with the ravine."""
    values = _curvatures(X)
    return np.inf if _level(X) else values.min() / values.max()


@mistake(of="condition")
def takes_eigenvalues_as_ordered(X):
    """np.linalg.eigvals returns the eigenvalues in no order, so the first and the last are not the ends.
    Its counterpart for symmetric matrices sorts them."""
    X = _numbers(X)
    values = np.linalg.eigvals(X.T @ X)
    return np.inf if _level(X) else values[0] / values[-1]


@mistake(of="condition")
def takes_eigenvalues_as_rising(X):
    """np.linalg.eigvals returns the eigenvalues in no order, so the first and the last are not the ends.
    Its counterpart for symmetric matrices sorts them."""
    X = _numbers(X)
    values = np.linalg.eigvals(X.T @ X)
    return np.inf if _level(X) else values[-1] / values[0]


@mistake(of="condition")
def compares_spreads(X):
    """You compare the standard deviations of the columns. The curvatures are the eigenvalues of X.T @ X,
    which also see how the columns go together."""
    return _ratio(X, _numbers(X).std(axis=0))


@mistake(of="condition")
def compares_variances(X):
    """You compare the variances of the columns. The curvatures are the eigenvalues of X.T @ X, which also
    see how the columns go together."""
    return _ratio(X, _numbers(X).var(axis=0))


@mistake(of="condition")
def compares_the_diagonal(X):
    """You compare the numbers on the diagonal of X.T @ X. They are the curvatures along the axes of the
    weights, but the bowl may lie turned."""
    return _ratio(X, np.sum(_numbers(X) ** 2, axis=0))


@mistake(of="condition")
def compares_entries_of_the_hessian(X):
    """You compare the largest and the smallest entry of X.T @ X. The curvatures are its eigenvalues."""
    X = _numbers(X)
    return _ratio(X, X.T @ X)


@mistake(of="condition")
def compares_entries_of_x(X):
    """You compare the largest and the smallest number in X. The curvatures are the eigenvalues of
    X.T @ X."""
    return _ratio(X, X)


@mistake(of="condition")
def takes_the_means_off(X):
    """You take the means off first. Here X counts as it is given, with the Hessian X.T @ X / N."""
    X = _numbers(X)
    return _ratio(X, np.linalg.eigvalsh((X - X.mean(axis=0)).T @ (X - X.mean(axis=0))))


@mistake(of="condition")
def standardises_first(X):
    """You standardise first, and then measure the bowl that is left. Here X counts as it is given."""
    Xs = _standard(X)[0]
    return _ratio(X, np.linalg.eigvalsh(Xs.T @ Xs))


@mistake(of="condition")
def multiplies_the_wrong_way(X):
    """You multiply X by its transpose, a row and a column for each example. The Hessian has one for each
    feature: X.T comes first."""
    X = _numbers(X)
    return _ratio(X, np.linalg.eigvalsh(X @ X.T))


@mistake(of="condition")
def overlooks_a_level_floor(X):
    """You divide by the smallest curvature that is not zero. A zero counts: there the floor is level, and
    the condition number is infinite."""
    values = _curvatures(X)
    return values.max() / values[values > 1e-12 * values.max()].min()


@mistake(of="condition")
def leaves_zeros_out(X):
    """With fewer rows than columns X.T @ X has eigenvalues 0, which the singular values of X leave out.
    There the floor is level."""
    s = np.linalg.svd(_numbers(X), compute_uv=False)
    return _ratio(X, s**2)


@mistake(of="condition")
def has_a_fixed_limit(X):
    """Your limit for a level floor is a fixed number, and in small units all curvatures are below it.
    Compare the smallest with the largest."""
    values = _curvatures(X) / len(X)
    return np.inf if values.min() <= 1e-12 else values.max() / values.min()


@mistake(of="condition")
def subtracts_the_curvatures(X):
    """You subtract the smallest curvature from the largest. The condition number says how many times
    larger it is."""
    values = _curvatures(X) / len(X)
    return np.inf if _level(X) else values.max() - values.min()


@mistake(of="condition")
def returns_the_largest_curvature(X):
    """This is the largest curvature alone. A bowl may be steep and round: divide by the smallest one."""
    values = _curvatures(X) / len(X)
    return np.inf if _level(X) else values.max()


# gradient_angle


def _gradient(X, y, w):
    return _numbers(X).T @ (_numbers(X) @ w - y) / len(y)


def _cosine(a, b):
    """Return the cosine of the angle between two vectors; None if one of them is zero."""
    lengths = np.linalg.norm(a) * np.linalg.norm(b)
    return np.clip(np.dot(a, b) / lengths, -1, 1) if lengths else None


def _angle(a, b):
    cosine = _cosine(a, b)
    return None if cosine is None else np.degrees(np.arccos(cosine))


def _both(X, y, w, scale):
    """Return the right gradients before and after."""
    return _gradient(X, y, w), _gradient(X * _numbers(scale), y, w)


@mistake(of="gradient_angle")
def answers_in_radians(X, y, w, scale):
    """Your angle is in radians. A half turn is 180 degrees, and pi radians."""
    angle = _angle(*_both(X, y, w, scale))
    return None if angle is None else np.radians(angle)


@mistake(of="gradient_angle")
def returns_the_cosine(X, y, w, scale):
    """This is the cosine of the angle. The angle itself is its arccosine, in degrees."""
    return _cosine(*_both(X, y, w, scale))


@mistake(of="gradient_angle")
def measures_between_weights(X, y, w, scale):
    """You measure the angle between weights. It is the gradients that turn; w is the same for both."""
    return _angle(w, np.multiply(w, scale))


@mistake(of="gradient_angle")
def measures_between_errors(X, y, w, scale):
    """You measure the angle between the errors X @ w - y. The gradient gathers them feature by feature,
    with X.T."""
    X = _numbers(X)
    return _angle(X @ w - y, (X * scale) @ w - y)


@mistake(of="gradient_angle")
def keeps_the_errors(X, y, w, scale):
    """Your errors are the same before and after, which is right at w = 0 only. With the same w, scaled
    features predict something else."""
    before = _gradient(X, y, w)
    return _angle(before, before * scale)


@mistake(of="gradient_angle")
def scales_the_predictions_only(X, y, w, scale):
    """You scale the features in the prediction, but not where the errors are multiplied by features. Both
    times it is the scaled table."""
    return _angle(_gradient(X, y, w), _gradient(X, y, np.multiply(w, scale)))


@mistake(of="gradient_angle")
def scales_weights_as_well(X, y, w, scale):
    """You multiply both the features and w by scale. w is the same for both gradients."""
    return _angle(_gradient(X, y, w), _gradient(X * _numbers(scale), y, np.multiply(w, scale)))


@mistake(of="gradient_angle")
def divides_features_by_scale(X, y, w, scale):
    """You divide the features by scale. Multiply each column by its number."""
    return _angle(_gradient(X, y, w), _gradient(_numbers(X) / scale, y, w))


@mistake(of="gradient_angle")
def measures_from_the_first_axis(X, y, w, scale):
    """You measure the new gradient's angle from the first axis. Measure it from the gradient before the
    scaling."""
    before, after = _both(X, y, w, scale)
    return _angle(after, np.eye(len(after))[0]) if before.any() and after.any() else None


@mistake(of="gradient_angle")
def measures_from_w(X, y, w, scale):
    """You measure the angle between the new gradient and w. Measure it between two gradients, before and
    after the scaling."""
    return _angle(w, _both(X, y, w, scale)[1])


@mistake(of="gradient_angle")
def turns_one_gradient_round(X, y, w, scale):
    """One of your two gradients points the other way. The error is the prediction minus y in both."""
    before, after = _both(X, y, w, scale)
    return _angle(before, -after)


@mistake(of="gradient_angle")
def measures_between_lines(X, y, w, scale):
    """You took the absolute value of the cosine, so that no angle is above 90. An arrow that turns back
    has turned by 180 degrees."""
    cosine = _cosine(*_both(X, y, w, scale))
    return None if cosine is None else np.degrees(np.arccos(abs(cosine)))


@mistake(of="gradient_angle")
def subtracts_directions(X, y, w, scale):
    """You subtract the directions of two arrows. Such a difference has a sign, can exceed 180 degrees, and
    sees two components only: ask the dot product."""
    before, after = (
        math.degrees(math.atan2(g[1] if len(g) > 1 else 0.0, g[0])) for g in _both(X, y, w, scale)
    )
    return None if _angle(*_both(X, y, w, scale)) is None else abs(after - before)


@mistake(of="gradient_angle")
def says_none_for_one_zero(X, y, w, scale):
    """You return None as soon as one component of a gradient is zero. A gradient is zero if all of them
    are."""
    both = _both(X, y, w, scale)
    return _angle(*both) if np.all(both) else None


@mistake(of="gradient_angle")
def adds_the_prices(X, y, w, scale):
    """Your error is the sum of prediction and target. It is what is predicted minus what is right."""
    return _angle(*_both(X, np.negative(y), w, scale))


@mistake(of="gradient_angle")
def forgets_y(X, y, w, scale):
    """You left y out: your errors are the predictions themselves. Take y off them."""
    return _angle(*_both(X, np.zeros(len(y)), w, scale))


@mistake(of="gradient_angle")
def stays_at_zero(X, y, w, scale):
    """You take the gradients at w = 0. Take both at the w that you are given."""
    return _angle(*_both(X, y, np.zeros(len(w)), scale))


@mistake(of="gradient_angle")
def standardises_the_features(X, y, w, scale):
    """You standardise the features first. X counts as it is given, once with and once without the
    scale."""
    return _angle(*_both(_standard(X)[0], y, w, scale))


@mistake(of="gradient_angle")
def takes_the_means_off_the_features(X, y, w, scale):
    """You take the means off X. Here it counts as it is given, and so does y."""
    X = _numbers(X)
    return _angle(*_both(X - X.mean(axis=0), y, w, scale))


@mistake(of="gradient_angle")
def takes_the_mean_off_y(X, y, w, scale):
    """You take the mean off y. Here it counts as it is given, and so does X."""
    return _angle(*_both(X, y - np.mean(y), w, scale))


@mistake(of="gradient_angle")
def says_0_without_a_gradient(X, y, w, scale):
    """Where a gradient is zero you give a number. It has no direction there, so there is no angle: return
    None."""
    angle = _angle(*_both(X, y, w, scale))
    return 0.0 if angle is None else angle


@mistake(of="gradient_angle")
def says_90_without_a_gradient(X, y, w, scale):
    """Where a gradient is zero you give a number. It has no direction there, so there is no angle: return
    None."""
    angle = _angle(*_both(X, y, w, scale))
    return 90.0 if angle is None else angle


# symptoms


def _angles(calls, reference):
    """Return each call for an angle with what is right; none, if no call gave a right angle."""
    asked = [call for call in calls if call.function == "gradient_angle"]
    pairs = [(call, reference.gradient_angle(*call.arguments)) for call in asked]
    some = any(
        right is not None and not call.raised and abs(np.ravel(call.value)[0] - right) < 1e-5
        for call, right in pairs
    )
    return pairs if some else []


def _is_nan(call):
    return not call.raised and call.value is not None and math.isnan(np.ravel(call.value)[0])


@symptom
def takes_the_arccosine_of_more_than_1(calls, reference):
    """Rounding can make a cosine 1.0000000000000002, and that has no arccosine. Cut it off at 1 and at
    -1."""
    return any(
        "math domain error" in call.raised or _is_nan(call)
        for call, right in _angles(calls, reference)
        if right is not None and min(right, 180 - right) < 1e-5
    )


@symptom
def divides_by_a_gradient_of_0(calls, reference):
    """Where a gradient is zero you divide by its length, 0. There is no angle there: return None."""
    return any(
        "division by zero" in call.raised or _is_nan(call)
        for call, right in _angles(calls, reference)
        if right is None
    )


@symptom
def divides_by_what_rounding_left(calls, reference):
    """Where the floor is level you return a huge number, or a negative one: rounding has left a little of the smallest
    eigenvalue. At or below 1e-12 times the largest one it counts as zero."""
    for call in calls:
        if call.function == "condition" and np.isinf(reference.condition(*call.arguments)):
            value = float(np.reshape(call.value, ())) if not call.raised else 0.0
            if value < -1e12 or 1e12 < value < np.inf:
                return True
    return False


@symptom
def returns_the_numbers_of_the_result(calls, reference):
    """You return the means and spreads of the result, which are 0 and 1. New rows need those of X."""
    for call in calls:
        if call.function == "standardize" and isinstance(call.value, (tuple, list)):
            Xs, mean, std = (as_numbers(part, "a part") for part in call.value)
            varies = np.ptp(Xs, axis=0) > 0
            near = np.allclose(mean, 0, atol=1e-9) and np.allclose(std[varies], 1, atol=1e-9)
            if (
                near
                and varies.any()
                and not np.allclose(reference.standardize(*call.arguments)[2], 1)
            ):
                return True
    return False


@symptom
def adds_a_little_to_the_spread(calls, reference):
    """Your std of a constant column is 0, or as good as 0. Return 1 there, and the plain spread of every
    other column."""
    apart = []
    for call in calls:
        if call.function == "standardize" and isinstance(call.value, (tuple, list)):
            Xs, _, std = reference.standardize(*call.arguments)
            varies = np.ptp(Xs, axis=0) > 0
            given = as_numbers(call.value[0], "Xs")
            spread = std[varies] * np.ptp(Xs, axis=0)[varies] / np.ptp(given, axis=0)[varies]
            extra = spread - std[varies]
            if len(extra) and not np.allclose(extra, extra.max(), rtol=0.01, atol=1e-11):
                return False
            apart += list(extra)
    return bool(apart) and 1e-11 < max(apart) < 1e-2


@symptom
def loses_digits_by_squares(calls, reference):
    """Your spread is the mean of the squares minus the square of the mean. With a large mean both are
    large and almost equal, and the digits are lost: take the mean off before you square."""
    for call in calls:
        if call.function == "standardize" and isinstance(call.value, (tuple, list)):
            _, mean, std = reference.standardize(*call.arguments)
            given = as_numbers(call.value[2], "std")
            wrong = ~np.isclose(given, std, rtol=1e-7)
            if wrong.any() and np.all(np.abs(mean[wrong]) > 1e4 * std[wrong]):
                return bool(np.allclose(given, std, rtol=0.1))
    return False


@symptom
def gives_the_turn_a_sign(calls):
    """You subtract the directions of two arrows. Such a difference has a sign, can exceed 180 degrees, and
    sees two components only: ask the dot product."""
    return any(
        call.function == "gradient_angle" and np.size(call.value) == 1 and call.value < -1e-3
        for call in calls
        if not call.raised and call.value is not None
    )


@symptom
def gives_any_rows_the_same_scale(calls):
    """Your new rows come out with the mean 0, so they are scaled with numbers of their own. Use the mean
    and the std that you are given: the weights were found for those."""
    for call in calls:
        if call.function == "apply_scaling" and not call.raised and len(call.arguments[0]) > 1:
            given = as_numbers(call.value, "rows")
            return bool(np.allclose(given.mean(axis=0), 0, atol=1e-9) and np.all(given.std(axis=0)))
    return False


@symptom
def answers_in_radians_at_zero(calls, reference):
    """Your angle is in radians. A half turn is 180 degrees, and pi radians."""
    pairs = [
        (call.value, reference.gradient_angle(*call.arguments))
        for call in calls
        if call.function == "gradient_angle" and not call.raised and not np.any(call.arguments[2])
    ]
    given, right = np.array([(value, right) for value, right in pairs if right], dtype=float).T
    return right.max() > 1e-3 and np.allclose(given, np.radians(right), atol=1e-6)


@symptom
def multiplies_shapes_that_do_not_fit(calls):
    """The shapes do not fit: X, (N, D), takes the D weights, and X.T, (D, N), takes the N errors or X
    itself. The matrix product is `@`, not `*`."""
    for call in calls:
        words = ["matmul: Input operand", "not aligned"]
        if call.function == "condition":
            words.append("could not be broadcast")
        elif call.function != "gradient_angle":
            continue
        if any(word in call.raised for word in words):
            return True
    return False


@symptom
def computes_with_a_list(calls):
    """A list is no array: it has no mean, no transpose, and no arithmetic. Make an array of floats of it
    first."""
    words = "'list' object has no attribute", "unsupported operand type(s)", "multiply sequence"
    return any(word in call.raised for call in calls for word in words)


@symptom
def works_in_place_on_integers(calls):
    """An in-place operation such as X -= ... cannot store fractions in an array of integers. Make a copy
    that holds floats first."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def changes_its_arguments(calls):
    """You changed the caller's table in place, with X -= ... or the like. Make a new array: the caller
    still needs the old one."""
    return any(call.changed for call in calls)


@symptom
def computes_in_float32(calls, reference):
    """Right, but in float32, which keeps only 7 digits. Compute in float64, NumPy's own choice."""
    apart = 0.0
    for call in calls:
        if call.function == "standardize":
            right = reference.standardize(*call.arguments)
            for given, wanted in zip(call.value, right, strict=True):
                error = np.linalg.norm(as_numbers(given, "a part") - wanted)
                apart = max(apart, error / (1e-3 + np.linalg.norm(wanted)))
    return 1e-9 < apart < 1e-3
