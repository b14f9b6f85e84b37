"""Known wrong answers to natural_gradient, each with the sentence that helps.

A gradient of widest_gradient may have any length and sign, so what is wrong with one is told by its
components along the axes of F: symptoms.
"""

import numpy as np

from grader import as_numbers, mistake, symptom


def _numbers(value):
    return np.asarray(value, dtype=float)


def _sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def _weighted(weights, X):
    """Return the mean of weight times x x^T over the rows of X."""
    return np.einsum("n,ni,nj->ij", weights, X, X) / len(X)


def _model(w, X):
    """Return p, and X as floats."""
    X = _numbers(X)
    return _sigmoid(X @ _numbers(w)), X


def _damped(F, damping):
    F = _numbers(F)
    return F + damping * np.eye(len(F))


def _cosine(g, n):
    g, n = _numbers(g), _numbers(n)
    return np.clip(g @ n / (np.linalg.norm(g) * np.linalg.norm(n)), -1, 1)


# fisher_gaussian


@mistake(of="fisher_gaussian")
def forgets_the_square_of_sigma(sigma):
    """You divide by sigma, but an entry of F is a mean of two components of the score, and each of them
    has its own 1/sigma."""
    return np.diag([1.0, 2.0]) / float(sigma)


@mistake(of="fisher_gaussian")
def forgets_sigma(sigma):
    """Your F is the same for every sigma. It holds for sigma = 1 only: both components of the score are
    divided by sigma."""
    return np.diag([1.0, 2.0])


@mistake(of="fisher_gaussian")
def counts_both_knobs_alike(sigma):
    """Your two knobs count alike. Along sigma the score has u squared minus 1, whose mean square is not 1:
    multiply it out, and use the mean of u to the fourth."""
    return np.eye(2) / float(sigma) ** 2


@mistake(of="fisher_gaussian")
def forgets_the_minus_one(sigma):
    """Your entry for sigma is the mean of u to the fourth alone. The score along sigma is u squared minus
    1: multiply out its square, which has three terms."""
    return np.diag([1.0, 3.0]) / float(sigma) ** 2


@mistake(of="fisher_gaussian")
def halves_the_second_entry(sigma):
    """Your entry for sigma is upside down: it has the factor 2, and not one half. Turning sigma changes the
    guess more than turning mu by as much."""
    return np.diag([1.0, 0.5]) / float(sigma) ** 2


@mistake(of="fisher_gaussian")
def puts_sigma_first(sigma):
    """Your two entries are swapped. Some courses put sigma first; here the parameters are mu and sigma, in
    this order."""
    return np.diag([2.0, 1.0]) / float(sigma) ** 2


@mistake(of="fisher_gaussian")
def takes_the_variance_for_a_parameter(sigma):
    """This is F in the mean and the variance, as some books have it. Here the second parameter is sigma
    itself, so the score is the slope along sigma."""
    return np.diag([1 / float(sigma) ** 2, 1 / (2 * float(sigma) ** 4)])


@mistake(of="fisher_gaussian")
def takes_the_logarithm_for_a_parameter(sigma):
    """This is F in the mean and the logarithm of sigma, as many programs have it. Here the second parameter
    is sigma itself, so the score is the slope along sigma."""
    return np.diag([1 / float(sigma) ** 2, 2.0])


@mistake(of="fisher_gaussian")
def inverts_the_information(sigma):
    """This is the inverse of F: the variances that estimates have. F is small where sigma is large, since a
    step then changes little."""
    return np.diag([1.0, 0.5]) * float(sigma) ** 2


@mistake(of="fisher_gaussian")
def takes_the_hessian_at_the_mean(sigma):
    """Your entry for sigma is a curvature at x = mu only, and negative. F has the mean over all x that the
    model draws."""
    return np.diag([1.0, -1.0]) / float(sigma) ** 2


@mistake(of="fisher_gaussian")
def multiplies_by_the_square_of_sigma(sigma):
    """You multiply by sigma squared. Each component of the score is divided by sigma, so F is large where
    sigma is small."""
    return np.diag([1.0, 2.0]) * float(sigma) ** 2


@mistake(of="fisher_gaussian")
def leaves_the_information_negative(sigma):
    """Your F is ours times -1. It is a mean of scores times scores, so no number on its diagonal can be
    negative: a mean second slope of the logarithm needs a minus."""
    return np.diag([-1.0, -2.0]) / float(sigma) ** 2


@mistake(of="fisher_gaussian")
def returns_the_diagonal_only(sigma):
    """You return the two entries of the diagonal. F is a matrix (2, 2), whose other entries are the mean of
    u cubed minus u: 0."""
    return np.array([1.0, 2.0]) / float(sigma) ** 2


# fisher_logistic


@mistake(of="fisher_logistic")
def sums_over_the_rows(w, X):
    """Your F is ours times N: you sum over the rows, as many courses do. Here the loss is a mean over the
    examples, and F is one too."""
    p, X = _model(w, X)
    return _weighted(p * (1 - p), X) * len(X)


@mistake(of="fisher_logistic")
def weighs_by_p(w, X):
    """You weigh each row by p. The weight is the mean square of y - p over the labels that the model draws,
    and that has a second factor."""
    p, X = _model(w, X)
    return _weighted(p, X)


@mistake(of="fisher_logistic")
def takes_every_label_for_0(w, X):
    """You weigh each row by the square of y - p for one label, as if that were the row's. With labels of a
    table this is the empirical Fisher; here y is drawn by the model, so take the mean over both labels."""
    p, X = _model(w, X)
    return _weighted(p**2, X)


@mistake(of="fisher_logistic")
def takes_every_label_for_1(w, X):
    """You weigh each row by the square of y - p for one label, as if that were the row's. With labels of a
    table this is the empirical Fisher; here y is drawn by the model, so take the mean over both labels."""
    p, X = _model(w, X)
    return _weighted((1 - p) ** 2, X)


@mistake(of="fisher_logistic")
def takes_the_likeliest_label(w, X):
    """You weigh each row by the square of y - p for one label, as if that were the row's. With labels of a
    table this is the empirical Fisher; here y is drawn by the model, so take the mean over both labels."""
    p, X = _model(w, X)
    return _weighted(np.minimum(p, 1 - p) ** 2, X)


@mistake(of="fisher_logistic")
def weighs_by_1_minus_p(w, X):
    """You weigh each row by 1 - p. The weight is the mean square of y - p over the labels that the model
    draws, and that has a second factor."""
    p, X = _model(w, X)
    return _weighted(1 - p, X)


@mistake(of="fisher_logistic")
def forgets_the_chances_of_the_labels(w, X):
    """You add the squares of y - p of both labels as they are. The model draws 1 with the chance p and 0
    with 1 - p: each square counts by the chance of its label."""
    p, X = _model(w, X)
    return _weighted((1 - p) ** 2 + p**2, X)


@mistake(of="fisher_logistic")
def takes_the_weight_twice(w, X):
    """Your weight p (1 - p) is squared: each of the two tables in your product has it. One of them is
    enough."""
    p, X = _model(w, X)
    return _weighted((p * (1 - p)) ** 2, X)


@mistake(of="fisher_logistic")
def forgets_the_weights(w, X):
    """This is the Hessian of the houses, where every row counts alike. In the logistic model a row counts
    by p (1 - p): less, where the model is sure."""
    p, X = _model(w, X)
    return _weighted(np.ones(len(X)), X)


@mistake(of="fisher_logistic")
def forgets_w(w, X):
    """You weigh every row by 1/4, which is right at w = 0 only. p depends on w and on the row."""
    p, X = _model(w, X)
    return _weighted(np.full(len(X), 0.25), X)


@mistake(of="fisher_logistic")
def takes_the_mean_weight(w, X):
    """You take the mean of the weights first, and give it to all rows. The mean of products is not the
    product of means: each row has its own weight."""
    p, X = _model(w, X)
    return _weighted(np.full(len(X), np.mean(p * (1 - p))), X)


@mistake(of="fisher_logistic")
def compares_examples(w, X):
    """Your F is (N, N): it compares examples with each other. F compares parameters: its entry (i, j) is a
    mean over the rows of the product of columns i and j."""
    p, X = _model(w, X)
    return np.einsum("n,ni,mi->nm", p * (1 - p), X, X) / len(X)


@mistake(of="fisher_logistic")
def compares_examples_evenly(w, X):
    """Your F is (N, N): it compares examples with each other. F compares parameters: its entry (i, j) is a
    mean over the rows of the product of columns i and j."""
    p, X = _model(w, X)
    scaled = np.sqrt(p * (1 - p))[:, None] * X
    return scaled @ scaled.T / len(X)


@mistake(of="fisher_logistic")
def keeps_a_table_for_each_row(w, X):
    """You return a table for each row, (N, D, D). F is their mean."""
    p, X = _model(w, X)
    return np.einsum("n,ni,nj->nij", p * (1 - p), X, X)


@mistake(of="fisher_logistic")
def keeps_the_diagonal_only(w, X):
    """Beside the diagonal your F is 0. As a short cut that is in use; but features that occur together act
    together, and F says so beside its diagonal."""
    p, X = _model(w, X)
    return np.diag(np.diag(_weighted(p * (1 - p), X)))


@mistake(of="fisher_logistic")
def returns_the_diagonal(w, X):
    """You return one number for each feature, as with x squared in place of x x^T. F is a matrix (D, D): a
    product for each two features."""
    p, X = _model(w, X)
    return np.diag(_weighted(p * (1 - p), X))


@mistake(of="fisher_logistic")
def counts_one_row_only(w, X):
    """Your F is that of the first row alone. Take the mean over all rows; is a return inside the loop?"""
    p, X = _model(w, X)
    return _weighted((p * (1 - p))[:1], X[:1])


@mistake(of="fisher_logistic")
def counts_the_last_row_only(w, X):
    """Your F is that of the last row alone, divided by N. Add the rows up: F += and not F = in the loop."""
    p, X = _model(w, X)
    return _weighted((p * (1 - p))[-1:], X[-1:]) / len(X)


@mistake(of="fisher_logistic")
def adds_a_bias(w, X):
    """You add a column of ones for a bias, as many courses do. This model has none: F is (D, D)."""
    p, X = _model(w, X)
    return _weighted(p * (1 - p), np.column_stack([X, np.ones(len(X))]))


# natural


@mistake(of="natural")
def multiplies_by_F(F, g, damping):
    """You multiply by F. Where a step has a large effect the natural gradient is small: F n is g, so it is
    the inverse that g goes through."""
    return _damped(F, damping) @ _numbers(g)


@mistake(of="natural")
def divides_by_the_diagonal(F, g, damping):
    """You divide by the diagonal of F. That is in use as a short cut, and right where F is diagonal; the
    entries beside it tie the parameters together, so solve the equations."""
    return _numbers(g) / np.diag(_damped(F, damping))


@mistake(of="natural")
def divides_by_the_table(F, g, damping):
    """You divide by F entry by entry, which gives a table. F^-1 is the inverse of a matrix, and n is the
    vector for which F n is g: solve the equations."""
    with np.errstate(all="ignore"):
        return _numbers(g) / _damped(F, damping)


@mistake(of="natural")
def returns_the_inverse(F, g, damping):
    """This is the inverse of F, a matrix. The natural gradient is that times g."""
    return np.linalg.inv(_damped(F, damping))


@mistake(of="natural")
def takes_the_inverse_root(F, g, damping):
    """Your matrix is the inverse root of F, as if only half of the way back to the old units were gone. It
    goes in twice: n is F^-1 times g."""
    eigenvalues, axes = np.linalg.eigh(_damped(F, damping))
    return axes @ (axes.T @ _numbers(g) / np.sqrt(eigenvalues))


@mistake(of="natural")
def points_down(F, g, damping):
    """This is the way down, the step. The natural gradient itself points up, like the gradient: the minus
    comes with the step."""
    return -np.linalg.solve(_damped(F, damping), _numbers(g))


@mistake(of="natural")
def keeps_the_direction_only(F, g, damping):
    """You divide by the length. The natural gradient keeps its own: it says how far a step of even effect
    should go."""
    n = np.linalg.solve(_damped(F, damping), _numbers(g))
    return n / np.linalg.norm(n)


@mistake(of="natural")
def scales_to_one_effect(F, g, damping):
    """You scale n so that each step has the same effect, as methods with a trust region do. Here n is F^-1
    times g, as it comes out of the equations."""
    n = np.linalg.solve(_damped(F, damping), _numbers(g))
    return n / np.sqrt(n @ _numbers(g))


@mistake(of="natural")
def forgets_the_damping(F, g, damping):
    """Your n does not depend on the damping. It is added to each number on the diagonal of F, before the
    equations are solved."""
    return np.linalg.solve(_damped(F, 0), _numbers(g))


@mistake(of="natural")
def forgets_the_damping_by_least_squares(F, g, damping):
    """Your n does not depend on the damping. It is added to each number on the diagonal of F, before the
    equations are solved."""
    return np.linalg.pinv(_damped(F, 0)) @ _numbers(g)


@mistake(of="natural")
def adds_the_damping_everywhere(F, g, damping):
    """You add the damping to every entry of F. It belongs on the diagonal only."""
    return np.linalg.solve(_numbers(F) + damping, _numbers(g))


@mistake(of="natural")
def divides_by_the_damping_afterwards(F, g, damping):
    """You shrink n by 1 + damping after it was solved for. That makes it shorter and does not turn it: the
    damping goes into the matrix, on the diagonal."""
    return np.linalg.solve(_damped(F, 0), _numbers(g)) / (1 + damping)


@mistake(of="natural")
def divides_by_the_damping_afterwards_where_it_can(F, g, damping):
    """You shrink n by 1 + damping after it was solved for. That makes it shorter and does not turn it: the
    damping goes into the matrix, on the diagonal."""
    return np.linalg.pinv(_damped(F, 0)) @ _numbers(g) / (1 + damping)


@mistake(of="natural")
def subtracts_the_damping(F, g, damping):
    """You subtract the damping from the diagonal of F, which can make F singular. Add it."""
    return np.linalg.pinv(_damped(F, -damping)) @ _numbers(g)


@mistake(of="natural")
def damps_by_the_diagonal(F, g, damping):
    """Your damping is multiplied by the diagonal of F, as in methods for least squares. Here each number on
    the diagonal gets the same damping, as it is given."""
    F = _numbers(F)
    return np.linalg.solve(F + damping * np.diag(np.diag(F)), _numbers(g))


@mistake(of="natural")
def mixes_F_with_the_identity(F, g, damping):
    """You mix F and the identity, with shares that add up to 1, as one does with covariances. Here F stays
    whole, and the damping is added to it."""
    F = _numbers(F)
    return np.linalg.solve((1 - damping) * F + damping * np.eye(len(F)), _numbers(g))


@mistake(of="natural")
def cuts_the_damping(F, g, damping):
    """An array of integers cannot hold a fraction, so your damping lost its decimals there. Make an array
    of floats of F first."""
    F = np.array(F)
    for i in range(len(F)):
        F[i, i] += damping
    return np.linalg.solve(F, _numbers(g))


# angle


@mistake(of="angle")
def answers_in_radians(g, n):
    """Your angle is in radians, as NumPy's functions give it. Here it is in degrees: a half turn is 180."""
    return np.arccos(_cosine(g, n))


@mistake(of="angle")
def takes_the_arcsine(g, n):
    """You take the arcsine of the cosine, which is 90 minus the angle. The angle is its arccosine."""
    return np.degrees(np.arcsin(_cosine(g, n)))


@mistake(of="angle")
def returns_the_cosine(g, n):
    """This is the cosine of the angle. The angle itself is its arccosine, in degrees."""
    return _cosine(g, n)


@mistake(of="angle")
def turns_one_vector_round(g, n):
    """One of your vectors points the other way: this is 180 minus the angle. There is no minus in the
    cosine, since both g and n point up."""
    return 180 - np.degrees(np.arccos(_cosine(g, n)))


@mistake(of="angle")
def stops_at_90(g, n):
    """You clip the cosine at 0, so that no angle is above 90. Cosines go down to -1: g and n of an F never
    get there, but any two vectors may come."""
    return np.degrees(np.arccos(np.clip(_cosine(g, n), 0, 1)))


@mistake(of="angle")
def forgets_the_lengths(g, n):
    """You take the arccosine of the dot product itself, which may be any number. It is a cosine only after
    it was divided by both lengths."""
    return np.degrees(np.arccos(np.clip(_numbers(g) @ _numbers(n), -1, 1)))


@mistake(of="angle")
def forgets_the_lengths_and_the_clip(g, n):
    """You take the arccosine of the dot product itself, which may be any number. It is a cosine only after
    it was divided by both lengths."""
    with np.errstate(all="ignore"):
        return np.degrees(np.arccos(_numbers(g) @ _numbers(n)))


@mistake(of="angle")
def divides_by_one_length(g, n):
    """You divide by one of the two lengths only. A cosine is the dot product over both."""
    g, n = _numbers(g), _numbers(n)
    return np.degrees(np.arccos(np.clip(g @ n / np.linalg.norm(g), -1, 1)))


@mistake(of="angle")
def divides_by_the_other_length(g, n):
    """You divide by one of the two lengths only. A cosine is the dot product over both."""
    g, n = _numbers(g), _numbers(n)
    return np.degrees(np.arccos(np.clip(g @ n / np.linalg.norm(n), -1, 1)))


@mistake(of="angle")
def divides_by_squared_lengths(g, n):
    """You divide by the squares of the lengths: the root is missing."""
    g, n = _numbers(g), _numbers(n)
    with np.errstate(all="ignore"):
        return np.degrees(np.arccos(np.clip(g @ n / ((g @ g) * (n @ n)), -1, 1)))


@mistake(of="angle")
def subtracts_directions(g, n):
    """You subtract the directions of two arrows on a map. Such a difference can be above 180 or negative,
    and sees two components only: ask the dot product."""
    (gx, gy, *_), (nx, ny, *_) = _numbers(g), _numbers(n)
    return np.degrees(np.arctan2(ny, nx) - np.arctan2(gy, gx))


@mistake(of="angle")
def subtracts_directions_without_a_sign(g, n):
    """You subtract the directions of two arrows on a map. Such a difference can be above 180 or negative,
    and sees two components only: ask the dot product."""
    across, along = (np.arctan2(vector[1], vector[0]) for vector in (g, n))
    return np.degrees(abs(along - across))


# widest_gradient: symptoms, since the length and the signs are free


def _along_axes(calls, shown=lambda axes, g: axes.T @ g):
    """Yield eigenvalues of F, and the components of the g that was given, in size.

    Where some eigenvalues are equal, their axes are anybody's choice, and nothing is yielded.
    """
    for call in calls:
        if call.function == "widest_gradient" and call.value is not None:
            eigenvalues, axes = np.linalg.eigh(_numbers(call.arguments[0]))
            if np.all(np.diff(eigenvalues) > 1e-6 * eigenvalues[-1]):
                g = as_numbers(call.value, "g").reshape(len(eigenvalues))
                along = np.abs(shown(axes, g / np.abs(g).max()))
                yield eigenvalues, along / np.linalg.norm(along)


def _ends(eigenvalues, of=np.sqrt):
    """Return components along the two outermost axes only, of this function of the eigenvalues."""
    ends = np.zeros(len(eigenvalues))
    ends[[0, -1]] = of(eigenvalues[[0, -1]])
    return ends


def _like(along, wanted):
    """Whether components are these, in size, but for a common factor."""
    return np.allclose(along, wanted / np.linalg.norm(wanted), rtol=0, atol=1e-5)


def _all_like(calls, wanted, shown=lambda axes, g: axes.T @ g):
    """Whether every g is made as `wanted` says, of its eigenvalues, and some are not right."""
    return _some_wrong(calls) and all(
        _like(along, wanted(values)) for values, along in _along_axes(calls, shown)
    )


def _some_wrong(calls):
    return any(not _like(along, _ends(values)) for values, along in _along_axes(calls))


@symptom
def adds_both_axes_evenly(calls):
    """You add both axes with even weights, so n leans one way more than g the other. The table says how g
    must lean: look what the best t has to do with both eigenvalues."""
    return _all_like(calls, lambda values: _ends(values, np.ones_like))


@symptom
def swaps_the_weights(calls):
    """Your two weights stand at the wrong axes, so this g leans as the natural gradient of a right one
    does. Compute the angle of the table for the other order."""
    return _all_like(calls, lambda values: _ends(values, lambda ends: 1 / np.sqrt(ends)))


@symptom
def weighs_by_the_eigenvalues(calls):
    """You weigh the axes by the eigenvalues themselves, and g leans too far. Look again at the table: is
    the widest angle at t = 0.01?"""
    return _all_like(calls, lambda values: _ends(values, lambda ends: ends))


@symptom
def uses_every_axis(calls):
    """You put all axes of F into g. Only those of the largest and the smallest eigenvalue belong into it:
    what lies along the others narrows the angle."""
    return _all_like(calls, np.sqrt)


@symptom
def takes_an_axis_alone(calls):
    """Your g lies along one axis of F. There F only makes it shorter or longer, so the angle is 0: it takes
    two axes to turn it."""
    sizes = [np.max(along) for _, along in _along_axes(calls)]
    return bool(sizes) and min(sizes) > 1 - 1e-9


@symptom
def takes_rows_for_eigenvectors(calls):
    """You took rows of the matrix that eigh gives. The eigenvectors are its columns."""
    return _all_like(calls, _ends, lambda axes, g: axes @ g)


@symptom
def takes_other_axes(calls):
    """You took two axes of F, but not those of the largest and the smallest eigenvalue. np.linalg.eig does
    not sort them: eigh does, smallest first."""
    used = [along > 1e-6 for _, along in _along_axes(calls)]
    return (
        _some_wrong(calls)
        and all(np.sum(axes) == 2 for axes in used)
        and any(not (axes[0] and axes[-1]) for axes in used)
    )


@symptom
def forgets_to_turn_back(calls):
    """Your weights stand at the axes of the table, which is right for a diagonal F only. Another F has its
    eigenvectors for axes: g is put together of these."""
    return _some_wrong(calls) and all(
        _like(along, _ends(values)) or _like(along[::-1], _ends(values))
        for values, along in _along_axes(calls, lambda axes, g: g)
    )


# symptoms of any function


def _of(calls, function):
    return [call for call in calls if call.function == function]


def _number_or_none(call):
    """Return whether a call returned finite numbers; None, where it returned nothing."""
    return None if call.value is None else bool(np.all(np.isfinite(_numbers(call.value))))


def _far(call):
    """Return the largest distance of a z from 0, for a call of fisher_logistic."""
    w, X = call.arguments
    return np.max(np.abs(_numbers(X) @ _numbers(w)))


@symptom
def overflows_far_out(calls):
    """Far out your exponential is too large for the machine, and infinity over infinity is no number.
    Arrange the sigmoid so that its exponent cannot be large where that does harm."""
    calls = _of(calls, "fisher_logistic")
    return any(map(_number_or_none, calls)) and any(
        _far(call) > 100
        and (call.raised.startswith("OverflowError") or _number_or_none(call) is False)
        for call in calls
    )


@symptom
def clips_the_chances(calls, reference):
    """Far out p (1 - p) is 0, and yours is not: it looks as if p were clipped. There is no logarithm here
    that could fail, so leave p as it is."""
    found = False
    for call in _of(calls, "fisher_logistic"):
        right, size = reference.fisher_logistic(*call.arguments), np.max(np.abs(call.arguments[1]))
        off = np.abs(_numbers(call.value) - right).max()
        if off > 1e-3 * size**2 or (_far(call) < 30 and off > 1e-6 * np.abs(right).max()):
            return False
        found |= bool(_far(call) > 30 and off > 1e-12)
    return found


@symptom
def forgets_to_clip_the_cosine(calls):
    """The cosine of parallel vectors can come out as 1.0000000000000002, which has no arccosine. Bring it
    back between -1 and 1 first."""
    calls = _of(calls, "angle")
    words = "math domain", "expected a number in range"
    return any(map(_number_or_none, calls)) and any(
        1 - abs(_cosine(*call.arguments)) < 1e-12
        and (any(word in call.raised for word in words) or _number_or_none(call) is False)
        for call in calls
    )


@symptom
def measures_between_lines(calls, reference):
    """No angle of yours is above 90, as with the absolute value of the cosine or with an arcsine. Arrows
    that point opposite ways are 180 degrees apart."""
    folded = False
    for call in _of(calls, "angle"):
        right, given = reference.angle(*call.arguments), float(as_numbers(call.value, "it"))
        if abs(given - min(right, 180 - right)) > 1e-4:
            return False
        folded |= right > 90.1
    return bool(folded)


@symptom
def adds_a_little_to_the_lengths(calls, reference):
    """Angles between short vectors come out too near 90. If you add something tiny to the lengths, do not:
    neither vector is zero."""
    found = False
    for call in _of(calls, "angle"):
        right = reference.angle(*call.arguments)
        given = float(as_numbers(call.value, "it"))
        if min(np.linalg.norm(vector) for vector in call.arguments) < 1e-4:
            nearer = abs(given - 90) < abs(right - 90) - 1e-3
            found |= nearer
            if not nearer and abs(given - right) > 1e-3:
                return False
        elif abs(given - right) > 1e-3:
            return False
    return found


@symptom
def rounds_the_angle(calls, reference):
    """You rounded the angle, or took a tiny one for 0. Return it with all its digits."""
    rounded = False
    for call in _of(calls, "angle"):
        right, given = reference.angle(*call.arguments), float(as_numbers(call.value, "it"))
        if abs(given - right) > 0.51 or not np.isclose(
            given, np.round(given, 4), rtol=0, atol=1e-10
        ):
            return False
        rounded |= abs(given - right) > 1e-5
    return rounded


@symptom
def computes_with_a_list(calls):
    """A list has no arithmetic, no .T and no .shape. Make an array of it first."""
    words = (
        "'list' object has no attribute",
        "unsupported operand type",
        "multiply sequence",
        "list indices must be",
        "can only concatenate",
        "bad operand type",
    )
    return any(
        any(isinstance(given, list) for given in call.arguments)
        and any(word in call.raised for word in words)
        and ("list" in call.raised or "sequence" in call.raised)
        for call in calls
    )


@symptom
def works_in_place_on_integers(calls):
    """An array of integers cannot hold fractions, so an operation in place such as F += ... or g /= ...
    fails in it. Make an array of floats first, which is a new one."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def changes_its_arguments(calls):
    """You changed the caller's arrays in place. Work on a copy: the caller still needs the old ones."""
    return any(call.changed for call in calls)
