"""Known wrong answers to critical_points, each with the sentence that helps."""

import numpy as np
import sympy as sp

from grader import mistake, symptom

KINDS = ("minimum", "maximum", "saddle", "degenerate")
SHARES = KINDS[:3]


def curvatures_of(H):
    return np.linalg.eigvalsh(np.asarray(H, dtype=float))


def kind_of(curvatures, zero):
    """Return the right kind where `zero` or less counts as zero."""
    rises, falls = np.any(curvatures > zero), np.any(curvatures < -zero)
    if rises and falls:
        return "saddle"
    if np.any(np.abs(curvatures) <= zero):
        return "degenerate"
    return "minimum" if rises else "maximum"


def zero_of(curvatures):
    return 1e-9 * np.max(np.abs(curvatures))


def kind_by_sign(number):
    """Return what one number's sign seems to say."""
    return "minimum" if number > 0 else "maximum" if number < 0 else "degenerate"


# classify


@mistake(of="classify")
def takes_every_point_for_a_minimum(H):
    """You call it a minimum whatever H is. A zero gradient says level, no more: the signs of the
    curvatures tell a valley from a peak and a saddle."""
    return "minimum", curvatures_of(H)


def by_majority(signs):
    total = np.sum(signs)
    return "saddle" if total == 0 and np.any(signs) else kind_by_sign(total)


@mistake(of="classify")
def lets_the_majority_decide(H):
    """You add the signs up, and the majority decides. One way up and one way down make a saddle, however
    many there are of each."""
    curvatures = curvatures_of(H)
    return by_majority(np.sign(curvatures)), curvatures


@mistake(of="classify")
def lets_the_majority_decide_unless_one_is_zero(H):
    """You add the signs up, and the majority decides. One way up and one way down make a saddle, however
    many there are of each."""
    curvatures = curvatures_of(H)
    signs = np.where(np.abs(curvatures) <= zero_of(curvatures), 0, np.sign(curvatures))
    return by_majority(signs) if np.all(signs) else "degenerate", curvatures


@mistake(of="classify")
def lets_the_determinant_decide(H):
    """A positive determinant is no minimum yet: two negative curvatures have a positive product too.
    Look at the sign of each curvature."""
    det = np.linalg.det(np.asarray(H, dtype=float))
    return "minimum" if det > 0 else "saddle" if det < 0 else "degenerate", curvatures_of(H)


@mistake(of="classify")
def uses_the_test_of_two_variables(H):
    """A determinant, which is the product of the curvatures, decides in two dimensions only. In more it
    says nothing of how many curvatures are negative: look at each of them."""
    H = np.asarray(H, dtype=float)
    det = np.linalg.det(H)
    if det > 0:
        return "minimum" if H[0, 0] > 0 else "maximum", curvatures_of(H)
    return "saddle" if det < 0 else "degenerate", curvatures_of(H)


@mistake(of="classify")
def lets_the_product_decide(H):
    """A determinant, which is the product of the curvatures, decides in two dimensions only. In more it
    says nothing of how many curvatures are negative: look at each of them."""
    curvatures = curvatures_of(H)
    product = np.prod(curvatures)
    if product > 0:
        return "minimum" if curvatures[0] > 0 else "maximum", curvatures
    return "saddle" if product < 0 else "degenerate", curvatures


@mistake(of="classify")
def looks_at_the_diagonal_only(H):
    """The diagonal holds the curvatures along x and y only. Between the axes the ground can bend the
    other way: take the eigenvalues of the whole matrix."""
    diagonal = np.diag(np.asarray(H, dtype=float))
    return kind_of(diagonal, zero_of(diagonal)), diagonal


@mistake(of="classify")
def lets_the_trace_decide(H):
    """You add the curvatures up (the trace), and a large positive one hides a negative one. Look at
    each sign by itself."""
    curvatures = curvatures_of(H)
    trace = np.sum(curvatures)
    return (
        "minimum"
        if trace > 0
        else "maximum"
        if trace < 0
        else "saddle"
        if np.any(H)
        else "degenerate",
        curvatures,
    )


@mistake(of="classify")
def swaps_minimum_and_maximum(H):
    """You swapped minimum and maximum: where all curvatures are positive, the ground rises every way,
    and you stand at the bottom."""
    curvatures = curvatures_of(H)
    kind = kind_of(curvatures, zero_of(curvatures))
    return {"minimum": "maximum", "maximum": "minimum"}.get(kind, kind), curvatures


@mistake(of="classify")
def takes_small_numbers_for_zero(H):
    """What counts as zero depends on the scale: in small units all curvatures are small. Compare each
    with the largest of them, not with a fixed number."""
    curvatures = curvatures_of(H)
    return kind_of(curvatures, 1e-9), curvatures


@mistake(of="classify")
def takes_rounding_for_a_curvature(H):
    """Your curvatures are never zero but for luck: rounding leaves some 1e-17 in its place. Take for
    zero what is tiny beside the largest one."""
    curvatures = curvatures_of(H)
    return kind_of(curvatures, 0.0), curvatures


@mistake(of="classify")
def compares_with_the_largest_value(H):
    """You compare with the largest curvature, which is no measure where the others are negative: beside
    -5 it may be tiny. Compare with the largest absolute value."""
    curvatures = curvatures_of(H)
    return kind_of(curvatures, 1e-9 * np.max(curvatures)), curvatures


@mistake(of="classify")
def takes_singular_values(H):
    """These are singular values, or absolute values, and never negative. The sign is what tells up
    from down: take the eigenvalues."""
    curvatures = np.linalg.svd(np.asarray(H, dtype=float), compute_uv=False)
    return kind_of(curvatures, zero_of(curvatures)), curvatures


@mistake(of="classify")
def takes_absolute_values(H):
    """These are singular values, or absolute values, and never negative. The sign is what tells up
    from down: take the eigenvalues."""
    curvatures = np.abs(curvatures_of(H))
    return kind_of(curvatures, zero_of(curvatures)), curvatures


@mistake(of="classify")
def ignores_zeros(H):
    """You pass over curvatures of zero. Along such an axis nothing is settled, so with all others of
    one sign the point is degenerate."""
    curvatures = curvatures_of(H)
    zero = zero_of(curvatures)
    if np.all(curvatures >= -zero):
        return "minimum", curvatures
    return "maximum" if np.all(curvatures <= zero) else "saddle", curvatures


@mistake(of="classify")
def leaves_zeros_out(H):
    """You pass over curvatures of zero. Along such an axis nothing is settled, so with all others of
    one sign the point is degenerate."""
    curvatures = curvatures_of(H)
    rest = curvatures[np.abs(curvatures) > zero_of(curvatures)]
    return kind_of(rest, 0.0) if len(rest) else "degenerate", curvatures


@mistake(of="classify")
def calls_the_rest_saddles(H):
    """What is neither minimum nor maximum need not be a saddle. A saddle has curvatures of both signs;
    with zeros and one sign only, it is degenerate."""
    curvatures = curvatures_of(H)
    kind = kind_of(curvatures, zero_of(curvatures))
    return "saddle" if kind == "degenerate" else kind, curvatures


@mistake(of="classify")
def gives_up_at_any_zero(H):
    """A zero among curvatures of both signs changes nothing: one way up and one way down make a
    saddle. Ask for both signs first."""
    curvatures = curvatures_of(H)
    zero = zero_of(curvatures)
    if np.any(np.abs(curvatures) <= zero):
        return "degenerate", curvatures
    return kind_of(curvatures, zero), curvatures


@mistake(of="classify")
def looks_at_the_smallest_only(H):
    """You look at one curvature only, and it takes two to make a saddle. The smallest and the largest
    one together say what it is."""
    curvatures = curvatures_of(H)
    return kind_by_sign(curvatures[0]), curvatures


@mistake(of="classify")
def looks_at_the_largest_only(H):
    """You look at one curvature only, and it takes two to make a saddle. The smallest and the largest
    one together say what it is."""
    curvatures = curvatures_of(H)
    return kind_by_sign(curvatures[-1]), curvatures


# critical_points


def solutions_of(f, x, y):
    """Return the real solutions of gradient = 0, in the order in which sympy finds them."""
    found = sp.solve([f.diff(x), f.diff(y)], [x, y], dict=True)
    return [(one[x], one[y]) for one in found if one[x].is_real and one[y].is_real]


def hessian_at(f, x, y, point):
    return np.array(sp.hessian(f, (x, y)).subs(dict(zip((x, y), point))), dtype=float)


def kind_at(f, x, y, point):
    curvatures = curvatures_of(hessian_at(f, x, y, point))
    return kind_of(curvatures, zero_of(curvatures))


def found_by(f, x, y, kind):
    """Return the right points with kinds by another rule."""
    return [(point, kind(point)) for point in solutions_of(f, x, y)]


@mistake(of="critical_points")
def takes_all_for_minima(f, x, y):
    """You call every point a minimum. A zero gradient says level, no more: classify the second
    derivatives at each point."""
    return found_by(f, x, y, lambda point: "minimum")


@mistake(of="critical_points")
def takes_a_positive_determinant_for_a_minimum(f, x, y):
    """A positive determinant makes a minimum or a maximum, since two negative curvatures have a
    positive product too. Look at the sign of each curvature."""

    def kind(point):
        det = np.linalg.det(hessian_at(f, x, y, point))
        return "minimum" if det > 0 else "saddle" if det < 0 else "degenerate"

    return found_by(f, x, y, kind)


@mistake(of="critical_points")
def takes_fxx_for_the_curvature(f, x, y):
    """You look at one second derivative only, the one along x. The ground also bends along y and between
    the axes: classify the whole matrix."""
    return found_by(f, x, y, lambda point: kind_by_sign(hessian_at(f, x, y, point)[0, 0]))


@mistake(of="critical_points")
def leaves_the_mixed_derivative_out(f, x, y):
    """You look at the second derivatives along x and along y only. The mixed one tells how the ground
    bends between the axes: it stands twice in the matrix."""

    def kind(point):
        diagonal = np.diag(hessian_at(f, x, y, point))
        return kind_of(diagonal, zero_of(diagonal))

    return found_by(f, x, y, kind)


@mistake(of="critical_points")
def asks_fxx_for_minimum_or_saddle(f, x, y):
    """You look at one second derivative only, the one along x. The ground also bends along y and between
    the axes: classify the whole matrix."""

    def kind(point):
        return "minimum" if hessian_at(f, x, y, point)[0, 0] > 0 else "saddle"

    return found_by(f, x, y, kind)


@mistake(of="critical_points")
def takes_the_first_point_only(f, x, y):
    """You return one critical point only. A surface can have several: go through all solutions."""
    return found_by(f, x, y, lambda point: kind_at(f, x, y, point))[:1]


@mistake(of="critical_points")
def swaps_the_coordinates(f, x, y):
    """You swapped the coordinates: a point is (x, y), in this order."""
    return [(point[::-1], kind_at(f, x, y, point)) for point in solutions_of(f, x, y)]


@mistake(of="critical_points")
def pairs_every_x_with_every_y(f, x, y):
    """You combine every x with every y that you found. Both slopes must be zero at the same point, so
    solve the two equations together."""
    points = solutions_of(f, x, y)
    grid = [(a, b) for a in sorted({p[0] for p in points}) for b in sorted({p[1] for p in points})]
    return [(point, kind_at(f, x, y, point)) for point in grid]


@mistake(of="critical_points")
def classifies_at_the_origin(f, x, y):
    """You classify the second derivatives at (0, 0), for every point. They differ from place to place:
    put in the critical point itself."""
    return found_by(f, x, y, lambda point: kind_at(f, x, y, (0, 0)))


@mistake(of="critical_points")
def takes_flat_points_for_saddles(f, x, y):
    """Where both curvatures are zero they settle nothing: the point is degenerate, whatever the surface
    does farther out."""

    def kind(point):
        right = kind_at(f, x, y, point)
        return "saddle" if right == "degenerate" else right

    return found_by(f, x, y, kind)


@mistake(of="critical_points")
def takes_flat_points_for_minima(f, x, y):
    """Where both curvatures are zero they settle nothing: the point is degenerate, whatever the surface
    does farther out."""

    def kind(point):
        right = kind_at(f, x, y, point)
        return "minimum" if right == "degenerate" else right

    return found_by(f, x, y, kind)


@mistake(of="critical_points")
def lists_points_twice(f, x, y):
    """You list the same point more than once. Solve the two equations together, once, and each point
    comes once."""
    return 2 * found_by(f, x, y, lambda point: kind_at(f, x, y, point))


@mistake(of="critical_points")
def returns_points_without_kinds(f, x, y):
    """You return the points alone. Each entry of the list is a pair: the point, and its kind."""
    return solutions_of(f, x, y)


# saddle_fraction


def shares(minimum, maximum, saddle=None):
    saddle = round(1 - minimum - maximum, 12) if saddle is None else saddle
    return dict(zip(SHARES, map(float, (minimum, maximum, saddle))))


def shares_among(matrices):
    curvatures = np.linalg.eigvalsh(matrices)
    return shares(np.mean(np.all(curvatures > 0, -1)), np.mean(np.all(curvatures < 0, -1)))


def halves(A):
    return (A + A.swapaxes(1, 2)) / 2


def ensemble(d, n, rng):
    return halves(rng.standard_normal((n, d, d)))


@mistake(of="saddle_fraction")
def returns_counts(d, n, rng):
    """You return how many there are of each. A share is that number divided by n."""
    return {name: round(n * share) for name, share in shares_among(ensemble(d, n, rng)).items()}


@mistake(of="saddle_fraction")
def returns_percent(d, n, rng):
    """You return percent. A share is a fraction between 0 and 1."""
    return {name: 100 * share for name, share in shares_among(ensemble(d, n, rng)).items()}


@mistake(of="saddle_fraction")
def does_not_symmetrise(d, n, rng):
    """You take A as it is drawn, and eigvalsh then mirrors one of its triangles. Average A with its
    mirror image first: that changes how large the entries off the diagonal are."""
    return shares_among(rng.standard_normal((n, d, d)))


@mistake(of="saddle_fraction")
def mirrors_the_upper_triangle(d, n, rng):
    """You mirror one triangle of A, so its entries off the diagonal come out too large. The average of
    A and its mirror image has smaller ones, since chance evens out in a mean."""
    A = np.triu(rng.standard_normal((n, d, d)))
    return shares_among(A + np.triu(A, 1).swapaxes(1, 2))


@mistake(of="saddle_fraction")
def takes_real_parts(d, n, rng):
    """A matrix that is not symmetric has complex eigenvalues, and their real parts are no curvatures.
    Make A symmetric first."""
    curvatures = np.linalg.eigvals(rng.standard_normal((n, d, d))).real
    return shares(np.mean(np.all(curvatures > 0, -1)), np.mean(np.all(curvatures < 0, -1)))


@mistake(of="saddle_fraction")
def draws_positive_entries(d, n, rng):
    """You draw numbers between 0 and 1, none of them negative. Draw standard normal ones, which have
    both signs and no bounds."""
    return shares_among(halves(rng.random((n, d, d))))


@mistake(of="saddle_fraction")
def draws_uniform_entries(d, n, rng):
    """You draw numbers between -1 and 1, all equally likely. Draw standard normal ones, which have no
    bounds."""
    return shares_among(halves(rng.uniform(-1, 1, (n, d, d))))


@mistake(of="saddle_fraction")
def draws_one_matrix_only(d, n, rng):
    """You draw one matrix and count it n times. Draw a new one each time."""
    return shares_among(ensemble(d, 1, rng))


@mistake(of="saddle_fraction")
def counts_maxima_as_saddles(d, n, rng):
    """You count the maxima among the saddles. What has all curvatures negative is a maximum, and a
    saddle has both signs."""
    right = shares_among(ensemble(d, n, rng))
    return shares(right["minimum"], 0.0, right["maximum"] + right["saddle"])


@mistake(of="saddle_fraction")
def counts_curvatures(d, n, rng):
    """You count curvatures, and not matrices. One matrix counts once: as a minimum only if all of its
    curvatures are positive."""
    curvatures = np.linalg.eigvalsh(ensemble(d, n, rng))
    return shares(np.mean(curvatures > 0), np.mean(curvatures < 0))


@mistake(of="saddle_fraction")
def counts_signs_on_the_diagonal(d, n, rng):
    """You look at the signs on the diagonal only. Between the axes the ground can bend the other way:
    take the eigenvalues of each matrix."""
    diagonals = np.diagonal(ensemble(d, n, rng), axis1=1, axis2=2)
    return shares(np.mean(np.all(diagonals > 0, -1)), np.mean(np.all(diagonals < 0, -1)))


@mistake(of="saddle_fraction")
def tosses_coins_for_the_curvatures(d, n, rng):
    """You draw the curvatures themselves, each by itself. The curvatures of one matrix keep away from
    each other, so draw the matrix and take its eigenvalues."""
    curvatures = rng.standard_normal((n, d))
    return shares(np.mean(np.all(curvatures > 0, -1)), np.mean(np.all(curvatures < 0, -1)))


# what replaying cannot see


def replies(calls, function):
    """Return what a function returned, where it returned anything."""
    return [call.value for call in calls if call.function == function and call.value is not None]


def words_of(calls):
    """Return all kinds that were named."""
    found = [value[0] for value in replies(calls, "classify") if isinstance(value, (tuple, list))]
    for value in replies(calls, "critical_points"):
        found += [pair[1] for pair in value]
    return found


@symptom
def uses_other_words(calls):
    """A kind is one of four words: "minimum", "maximum", "saddle" and "degenerate", in small letters
    and with nothing else."""
    words = words_of(calls)
    known = {kind[:3] for kind in KINDS}
    return any(word not in KINDS for word in words) and all(
        any(start in word.lower() for start in known) for word in words
    )


@symptom
def returns_the_kind_alone(calls):
    """classify returns two things: the kind, and after a comma the curvatures."""
    values = replies(calls, "classify")
    return bool(values) and all(value in KINDS for value in values)


@symptom
def calculates_with_a_list(calls):
    """H may be a list of lists, which has no shape and no arithmetic. Make an array of it first:
    np.array(H, dtype=float)."""
    return any(
        call.function == "classify"
        and not isinstance(call.arguments[0], np.ndarray)
        and call.raised.startswith(("AttributeError", "TypeError"))
        for call in calls
    )


@symptom
def changes_the_matrix(calls):
    """You changed the caller's H in place. Work on a copy: np.array(H, dtype=float)."""
    return any("H" in call.changed for call in calls)


@symptom
def keeps_complex_points(calls):
    """Some of your solutions are complex, and on the map there are no such points. Keep those whose two
    coordinates are real."""
    if any(call.function == "critical_points" and "complex" in call.raised for call in calls):
        return True
    points = [pair[0] for value in replies(calls, "critical_points") for pair in value]
    return any(isinstance(number, complex) and number.imag for point in points for number in point)


@symptom
def leaves_a_letter_in_the_point(calls):
    """There is a letter left in your point, so it is a whole line of points. Both slopes must be zero:
    solve df/dx = 0 and df/dy = 0 together."""
    points = [pair[0] for value in replies(calls, "critical_points") for pair in value]
    return any(type(number).__name__ == "Formula" for point in points for number in point)


@symptom
def keeps_the_curvatures(calls):
    """Your kind is the whole pair that classify returns. Take the word out of it: the curvatures are
    not asked for here."""
    kinds = [pair[1] for value in replies(calls, "critical_points") for pair in value]
    return any(isinstance(kind, (tuple, list)) and kind[0] in KINDS for kind in kinds)


def stops_of(calls, function):
    """Return what a function raised, and why what it returned was refused."""
    calls = [call for call in calls if call.function == function]
    return [call.raised or getattr(call.reply, "reason", "") for call in calls]


@symptom
def takes_sympys_numbers_for_numpys(calls):
    """There are sympy's numbers in your array, with which numpy cannot compute. Make the array with
    dtype=float."""
    return any("dtype('O')" in text for text in stops_of(calls, "critical_points"))


@symptom
def leaves_letters_in_the_second_derivatives(calls):
    """There are still letters where a number is wanted. Put the critical point in, both x and y, before
    you compute with the second derivatives."""
    texts = ("Cannot convert expression to float", "truth value of Relational")
    return any(text in stop for text in texts for stop in stops_of(calls, "critical_points"))


@symptom
def takes_sympys_dict_for_the_point(calls):
    """Your point is sympy's dict, such as {x: 1, y: 0}. A point is the pair of its two numbers: s[x] and
    s[y] of the solution s."""
    return any("key of the type Symbol" in s for s in stops_of(calls, "critical_points"))


@symptom
def returns_a_dict_of_points(calls):
    """You return a dict with the points as its keys. Return a list, with a pair (point, kind) for each
    point."""
    return any("key of the type tuple" in s for s in stops_of(calls, "critical_points"))


@symptom
def turns_the_whole_stack_round(calls):
    """On a stack of matrices .T turns all three axes round, also the one that counts the matrices. Swap
    the last two axes only."""
    for call in calls:
        if call.function == "saddle_fraction" and "broadcast" in call.raised:
            d, n, _ = call.arguments
            if all(f"({shape})" in call.raised for shape in (f"{n},{d},{d}", f"{d},{d},{n}")):
                return True
    return False


@symptom
def ignores_the_rng(calls):
    """Draw from the rng that you are given and from nothing else: the same seed must give the same
    shares, and another seed other ones."""
    seen = []
    for call in calls:
        if call.function == "saddle_fraction" and isinstance(call.value, dict):
            d, n, rng = call.arguments
            state = str(rng.bit_generator.state)
            seen.append((d, n, state, [call.value[name] for name in SHARES]))
    pairs = [
        (one[2] == other[2], bool(np.allclose(one[3], other[3])))
        for place, one in enumerate(seen)
        for other in seen[:place]
        if one[:2] == other[:2]
    ]
    repeated = [alike for same, alike in pairs if same]
    fresh = [alike for same, alike in pairs if not same]
    return bool(repeated) and (not all(repeated) or all(fresh))
