"""The known mistakes and symptoms of critical_points as other students would write them."""

from collections import Counter
from math import prod

import numpy as np
import sympy as sp

from grader import style

# classify


@style(of="classify", shows="takes_every_point_for_a_minimum")
def stops_at_the_zero_gradient(H):
    return "minimum", sorted(np.linalg.eigvalsh(H))


@style(of="classify", shows="takes_every_point_for_a_minimum")
def asks_whether_there_are_curvatures(H):
    values, _ = np.linalg.eigh(np.array(H, dtype=float))
    kind = "minimum" if values.size else "degenerate"
    return [kind, values]


@style(of="classify", shows="lets_the_determinant_decide")
def multiplies_the_curvatures(H):
    values = np.linalg.eigvalsh(H)
    product = prod(values.tolist())
    if product > 0:
        return "minimum", values
    if product < 0:
        return "saddle", values
    return "degenerate", values


@style(of="classify", shows="lets_the_determinant_decide")
def asks_slogdet(H):
    sign, _ = np.linalg.slogdet(np.array(H, dtype=float))
    return {1: "minimum", -1: "saddle", 0: "degenerate"}[int(sign)], np.linalg.eigh(H)[0]


@style(of="classify", shows="uses_the_test_of_two_variables")
def writes_d_and_fxx(H):
    H = np.array(H, dtype=float)
    D, fxx = np.linalg.det(H), H[0][0]
    kind = "degenerate"
    if D < 0:
        kind = "saddle"
    elif D > 0 and fxx > 0:
        kind = "minimum"
    elif D > 0:
        kind = "maximum"
    return kind, np.linalg.eigvalsh(H)


@style(of="classify", shows="uses_the_test_of_two_variables")
def multiplies_and_looks_at_the_corner(H):
    values = np.linalg.eigvalsh(H)
    sign = np.sign(np.prod(values))
    corner = np.sign(np.asarray(H)[0, 0])
    words = {(1, 1): "minimum", (1, -1): "maximum", (-1, 1): "saddle", (-1, -1): "saddle"}
    return words.get((sign, corner), "degenerate"), values


@style(of="classify", shows="lets_the_product_decide")
def multiplies_and_looks_at_the_last(H):
    values = np.linalg.eigvalsh(H)
    sign = prod(np.sign(values).tolist())
    if sign < 0:
        return "saddle", values
    if sign == 0:
        return "degenerate", values
    return ("maximum" if min(values) < 0 else "minimum"), values


@style(of="classify", shows="lets_the_majority_decide")
def sums_the_signs(H):
    values = np.linalg.eigvalsh(H)
    total = sum(1 if value > 0 else -1 if value < 0 else 0 for value in values)
    if total > 0:
        return "minimum", values
    if total < 0:
        return "maximum", values
    return ("saddle" if values.any() else "degenerate"), values


@style(of="classify", shows="lets_the_majority_decide_unless_one_is_zero")
def counts_up_and_down(H):
    values = np.linalg.eigvalsh(H)
    zero = 1e-9 * abs(values).max()
    up, down = int((values > zero).sum()), int((values < -zero).sum())
    if up + down < len(values):
        return "degenerate", values
    if up == down:
        return "saddle", values
    return ("minimum" if up > down else "maximum"), values


@style(of="classify", shows="compares_with_the_largest_value")
def takes_the_last_for_the_largest(H):
    values = np.linalg.eigvalsh(H)
    zero = values[-1] * 1e-9
    if values[-1] > zero and values[0] < -zero:
        return "saddle", values
    if any(abs(value) <= zero for value in values):
        return "degenerate", values
    return ("minimum" if values[-1] > zero else "maximum"), values


@style(of="classify", shows="compares_with_the_largest_value")
def asks_max_of_a_list(H):
    values = np.linalg.eigvalsh(H).tolist()
    signs = _signs(values, 1e-9 * max(values))
    if {1, -1} <= signs:
        return "saddle", values
    if 0 in signs:
        return "degenerate", values
    return ("minimum" if signs == {1} else "maximum"), values


@style(of="classify", shows="looks_at_the_diagonal_only")
def loops_over_the_diagonal(H):
    entries = [float(H[i][i]) for i in range(len(H))]
    zero = 1e-9 * max(map(abs, entries))
    up = sum(entry > zero for entry in entries)
    down = sum(entry < -zero for entry in entries)
    if up and down:
        return "saddle", entries
    if up + down < len(entries):
        return "degenerate", entries
    return ("minimum" if up else "maximum"), entries


@style(of="classify", shows="looks_at_the_diagonal_only")
def takes_the_diagonal_for_eigenvalues(H):
    values = np.einsum("ii->i", np.array(H, dtype=float))
    small = np.abs(values) <= 1e-9 * np.abs(values).max()
    signs = set(np.where(small, 0, np.sign(values)).tolist())
    if {1, -1} <= signs:
        return "saddle", values
    if 0 in signs:
        return "degenerate", values
    return "minimum" if 1 in signs else "maximum", values


@style(of="classify", shows="lets_the_trace_decide")
def adds_the_diagonal_up(H):
    H = np.array(H, dtype=float)
    total = np.trace(H)
    values = np.linalg.eigvalsh(H)
    if total > 0:
        return "minimum", values
    if total < 0:
        return "maximum", values
    return "saddle" if H.any() else "degenerate", values


@style(of="classify", shows="lets_the_trace_decide")
def takes_the_mean_curvature(H):
    values = np.linalg.eigh(H).eigenvalues
    mean = np.mean(values)
    kind = "saddle"
    if not np.any(values):
        kind = "degenerate"
    elif mean:
        kind = ["maximum", "minimum"][int(mean > 0)]
    return kind, values


def _signs(values, zero):
    return {0 if abs(value) <= zero else (1 if value > 0 else -1) for value in values}


@style(of="classify", shows="swaps_minimum_and_maximum")
def takes_positive_for_a_summit(H):
    values = np.linalg.eigvalsh(H)
    signs = _signs(values, 1e-9 * max(abs(values)))
    if signs == {1}:
        return "maximum", values
    if signs == {-1}:
        return "minimum", values
    return "saddle" if len(signs - {0}) == 2 else "degenerate", values


@style(of="classify", shows="swaps_minimum_and_maximum")
def looks_at_minus_h(H):
    values = np.linalg.eigvalsh(-np.array(H, dtype=float))
    low, high = values[0], values[-1]
    zero = 1e-9 * max(abs(low), abs(high))
    if low < -zero and high > zero:
        kind = "saddle"
    elif low > zero:
        kind = "minimum"
    elif high < -zero:
        kind = "maximum"
    else:
        kind = "degenerate"
    return kind, -values


@style(of="classify", shows="takes_small_numbers_for_zero")
def rounds_to_nine_decimals(H):
    values = np.linalg.eigvalsh(H)
    signs = _signs(np.round(values, 9), 0)
    if {1, -1} <= signs:
        return "saddle", values
    if 0 in signs:
        return "degenerate", values
    return "minimum" if signs == {1} else "maximum", values


@style(of="classify", shows="takes_small_numbers_for_zero")
def compares_with_a_fixed_number(H):
    values = np.linalg.eigvalsh(H)
    values_seen = [0 if abs(value) < 1e-9 else value for value in values]
    if min(values_seen) < 0 < max(values_seen):
        return "saddle", values
    if not all(values_seen):
        return "degenerate", values
    return ("minimum", values) if values_seen[0] > 0 else ("maximum", values)


@style(of="classify", shows="takes_rounding_for_a_curvature")
def compares_with_zero(H):
    values = np.linalg.eigvalsh(H)
    if (values > 0).all():
        return "minimum", values
    if (values < 0).all():
        return "maximum", values
    if values.min() < 0 < values.max():
        return "saddle", values
    return "degenerate", values


@style(of="classify", shows="takes_rounding_for_a_curvature")
def counts_signs_exactly(H):
    values = np.linalg.eigvalsh(np.asarray(H, dtype=float)).tolist()
    counts = Counter(np.sign(values).tolist())
    if counts[1] and counts[-1]:
        kind = "saddle"
    elif counts[0]:
        kind = "degenerate"
    else:
        kind = "minimum" if counts[1] else "maximum"
    return kind, values


@style(of="classify", shows="takes_singular_values")
def decomposes_by_svd(H):
    values = np.linalg.svd(np.array(H, dtype=float), compute_uv=False)
    if values.min() <= 1e-9 * values.max():
        return "degenerate", values
    return "minimum", values


@style(of="classify", shows="takes_absolute_values")
def takes_roots_of_squares(H):
    H = np.array(H, dtype=float)
    values = abs(np.linalg.eigh(H)[0])
    zero = 1e-9 * max(values)
    return "minimum" if all(value > zero for value in values) else "degenerate", values.tolist()


@style(of="classify", shows="ignores_zeros")
def asks_for_not_negative(H):
    values = np.linalg.eigvalsh(H)
    zero = 1e-9 * np.linalg.norm(values, np.inf)
    if not (values < -zero).any():
        return "minimum", values
    if not (values > zero).any():
        return "maximum", values
    return "saddle", values


@style(of="classify", shows="calls_the_rest_saddles")
def ends_with_else_saddle(H):
    values = np.linalg.eigvalsh(H)
    zero = 1e-9 * abs(values).max()
    if all(values > zero):
        return "minimum", values
    elif all(values < -zero):
        return "maximum", values
    else:
        return "saddle", values


@style(of="classify", shows="calls_the_rest_saddles")
def counts_the_positive_ones(H):
    values = np.linalg.eigvalsh(np.array(H))
    zero = 1e-9 * max(-values[0], values[-1])
    positive, negative = np.count_nonzero(values > zero), np.count_nonzero(values < -zero)
    if positive == len(values):
        return "minimum", values
    return "maximum" if negative == len(values) else "saddle", values


@style(of="classify", shows="gives_up_at_any_zero")
def asks_for_zeros_first(H):
    values = np.linalg.eigvalsh(H)
    sizes = np.abs(values)
    if sizes.min() <= 1e-9 * sizes.max():
        return "degenerate", values
    if values[0] > 0:
        return "minimum", values
    return ("maximum" if values[-1] < 0 else "saddle"), values


@style(of="classify", shows="gives_up_at_any_zero")
def looks_sets_of_signs_up(H):
    values = np.linalg.eigvalsh(H)
    signs = frozenset(_signs(values, 1e-9 * np.max(np.abs(values))))
    kinds = {frozenset([1]): "minimum", frozenset([-1]): "maximum", frozenset([1, -1]): "saddle"}
    return kinds.get(signs, "degenerate"), values


@style(of="classify", shows="looks_at_the_smallest_only")
def takes_min(H):
    values = np.linalg.eigvalsh(H)
    least = min(values)
    if least == 0:
        return "degenerate", values
    return ("minimum" if least > 0 else "maximum"), values


# critical_points


def _solve(f, x, y):
    """Return the real solutions as dicts."""
    found = sp.solve((sp.diff(f, x), sp.diff(f, y)), (x, y), dict=True)
    return [one for one in found if not any(sp.im(value) for value in one.values())]


def _kind(H):
    values = np.linalg.eigvalsh(np.array(H.tolist(), dtype=float))
    signs = _signs(values, 1e-9 * max(abs(values)))
    if {1, -1} <= signs:
        return "saddle"
    if 0 in signs:
        return "degenerate"
    return "minimum" if 1 in signs else "maximum"


def _matrix(f, x, y):
    return sp.Matrix(2, 2, lambda i, j: sp.diff(f, (x, y)[i], (x, y)[j]))


@style(of="critical_points", shows="takes_all_for_minima")
def writes_minimum_beside_each(f, x, y):
    return [([float(one[x]), float(one[y])], "minimum") for one in _solve(f, x, y)]


@style(of="critical_points", shows="takes_all_for_minima")
def asks_for_a_zero_gradient_once_more(f, x, y):
    found = []
    for one in _solve(f, x, y):
        level = f.diff(x).subs(one) == 0 and f.diff(y).subs(one) == 0
        found.append(((one[x], one[y]), "minimum" if level else "saddle"))
    return found


@style(of="critical_points", shows="takes_a_positive_determinant_for_a_minimum")
def takes_d_alone(f, x, y):
    D = f.diff(x, 2) * f.diff(y, 2) - f.diff(x, y) ** 2
    found = []
    for one in _solve(f, x, y):
        value = D.subs(one)
        kind = "minimum" if value > 0 else "saddle"
        found.append(((one[x], one[y]), "degenerate" if value == 0 else kind))
    return found


@style(of="critical_points", shows="takes_a_positive_determinant_for_a_minimum")
def takes_the_sign_of_sympys_determinant(f, x, y):
    H = _matrix(f, x, y)
    words = {1: "minimum", -1: "saddle", 0: "degenerate"}
    return [
        ((float(one[x]), float(one[y])), words[int(sp.sign(H.subs(one).det()))])
        for one in _solve(f, x, y)
    ]


@style(of="critical_points", shows="leaves_the_mixed_derivative_out")
def looks_along_both_axes(f, x, y):
    found = []
    for one in _solve(f, x, y):
        a, b = f.diff(x, x).subs(one), f.diff(y, y).subs(one)
        if a * b < 0:
            kind = "saddle"
        elif a * b == 0:
            kind = "degenerate"
        else:
            kind = "minimum" if a > 0 else "maximum"
        found.append(((one[x], one[y]), kind))
    return found


@style(of="critical_points", shows="leaves_the_mixed_derivative_out")
def fills_the_matrix_with_zeros(f, x, y):
    H = sp.diag(sp.diff(f, x, 2), sp.diff(f, y, 2))
    return [[(one[x], one[y]), _kind(H.subs(one))] for one in _solve(f, x, y)]


@style(of="critical_points", shows="takes_fxx_for_the_curvature")
def takes_the_sign_of_fxx(f, x, y):
    fxx = sp.diff(f, x, x)
    words = {1: "minimum", -1: "maximum", 0: "degenerate"}
    return [
        ((float(one[x]), float(one[y])), words[int(sp.sign(fxx.subs(one)))])
        for one in _solve(f, x, y)
    ]


@style(of="critical_points", shows="asks_fxx_for_minimum_or_saddle")
def takes_what_bends_down_along_x_for_a_saddle(f, x, y):
    found = []
    for one in _solve(f, x, y):
        bends = sp.lambdify((x, y), f.diff(x, 2))(one[x], one[y])
        kind = "saddle" if bends <= 0 else "minimum"
        found.append(((one[x], one[y]), kind))
    return found


@style(of="critical_points", shows="takes_the_first_point_only")
def returns_inside_the_loop(f, x, y):
    found = []
    for one in _solve(f, x, y):
        found.append(((one[x], one[y]), _kind(_matrix(f, x, y).subs(one))))
        return found
    return found


@style(of="critical_points", shows="takes_the_first_point_only")
def asks_for_solution_0(f, x, y):
    solutions = _solve(f, x, y)
    if not solutions:
        return []
    one = solutions[0]
    return [(tuple(map(float, (one[x], one[y]))), _kind(sp.hessian(f, [x, y]).subs(one)))]


@style(of="critical_points", shows="swaps_the_coordinates")
def writes_y_first(f, x, y):
    H = sp.hessian(f, (x, y))
    return [((one[y], one[x]), _kind(H.subs(one))) for one in _solve(f, x, y)]


@style(of="critical_points", shows="swaps_the_coordinates")
def turns_the_pair_round(f, x, y):
    found = []
    for one in _solve(f, x, y):
        point = [float(one[x]), float(one[y])]
        point.reverse()
        found.append((np.array(point), _kind(_matrix(f, x, y).subs(one))))
    return found


@style(of="critical_points", shows="pairs_every_x_with_every_y")
def loops_over_x_and_y(f, x, y):
    solutions = _solve(f, x, y)
    H = _matrix(f, x, y)
    found = []
    for a in sorted({one[x] for one in solutions}):
        for b in sorted({one[y] for one in solutions}):
            found.append(((a, b), _kind(H.subs({x: a, y: b}))))
    return found


@style(of="critical_points", shows="pairs_every_x_with_every_y")
def takes_a_mesh_of_solutions(f, x, y):
    solutions = _solve(f, x, y)
    xs = np.unique([float(one[x]) for one in solutions])
    ys = np.unique([float(one[y]) for one in solutions])
    mesh = np.stack(np.meshgrid(xs, ys, indexing="ij"), axis=-1).reshape(-1, 2)
    H = sp.lambdify((x, y), sp.hessian(f, (x, y)))
    return [(point, _kind(H(*point))) for point in mesh]


@style(of="critical_points", shows="classifies_at_the_origin")
def puts_zeros_in(f, x, y):
    H = sp.hessian(f, (x, y)).subs({x: 0, y: 0})
    return [((one[x], one[y]), _kind(H)) for one in _solve(f, x, y)]


@style(of="critical_points", shows="classifies_at_the_origin")
def evaluates_once_at_zero(f, x, y):
    kind = _kind(np.array(sp.lambdify((x, y), _matrix(f, x, y).tolist())(0.0, 0.0)))
    return [(np.array([one[x], one[y]], dtype=float), kind) for one in _solve(f, x, y)]


@style(of="critical_points", shows="takes_flat_points_for_saddles")
def calls_what_is_left_a_saddle(f, x, y):
    found = []
    for one in _solve(f, x, y):
        H = sp.hessian(f, (x, y)).subs(one)
        kind = "saddle"
        if H.is_positive_definite:
            kind = "minimum"
        elif H.is_negative_definite:
            kind = "maximum"
        found.append(((one[x], one[y]), kind))
    return found


@style(of="critical_points", shows="lists_points_twice")
def adds_the_list_to_itself(f, x, y):
    H = _matrix(f, x, y)
    found = [((one[x], one[y]), _kind(H.subs(one))) for one in _solve(f, x, y)]
    return found + found


@style(of="critical_points", shows="lists_points_twice")
def solves_for_each_slope_and_joins(f, x, y):
    found = []
    for order in ((f.diff(x), f.diff(y)), (f.diff(y), f.diff(x))):
        for one in sp.solve(order, [x, y], dict=True):
            if one[x].is_real and one[y].is_real:
                kind = _kind(sp.hessian(f, (x, y)).subs(one))
                found.append(((float(one[x]), float(one[y])), kind))
    return found


@style(of="critical_points", shows="returns_points_without_kinds")
def returns_tuples_of_solve(f, x, y):
    found = sp.solve([f.diff(x), f.diff(y)], x, y)
    pairs = [tuple(found[letter] for letter in (x, y))] if isinstance(found, dict) else found
    return [pair for pair in pairs if all(number.is_real for number in pair)]


@style(of="critical_points", shows="returns_points_without_kinds")
def returns_an_array_of_points(f, x, y):
    return np.array([[one[x], one[y]] for one in _solve(f, x, y)], dtype=float).reshape(-1, 2)


def _both(H):
    values = np.linalg.eigvalsh(np.array(H.tolist(), dtype=float))
    return _kind(H), values


@style(of="critical_points", shows="keeps_the_curvatures")
def appends_the_pair(f, x, y):
    found = []
    for one in _solve(f, x, y):
        result = _both(sp.hessian(f, (x, y)).subs(one))
        found.append(((one[x], one[y]), result))
    return found


@style(of="critical_points", shows="keeps_the_curvatures")
def keeps_them_from_the_largest_on(f, x, y):
    H = sp.hessian(f, (x, y))
    found = []
    for one in _solve(f, x, y):
        kind, values = _both(H.subs(one))
        found.append(((one[x], one[y]), [kind, values[::-1]]))
    return found


@style(of="critical_points", shows="keeps_the_curvatures")
def zips_points_and_pairs(f, x, y):
    solutions = _solve(f, x, y)
    points = [(float(one[x]), float(one[y])) for one in solutions]
    return list(zip(points, map(_both, (_matrix(f, x, y).subs(one) for one in solutions))))


# saddle_fraction


def _symmetric(d, rng):
    A = rng.standard_normal((d, d))
    return 0.5 * (A + A.T)


def _counts(matrices):
    """Return how many there are of each kind."""
    counts = dict.fromkeys(("minimum", "maximum", "saddle"), 0)
    for matrix in matrices:
        low, *_, high = 2 * list(np.linalg.eigvalsh(matrix))[:: len(matrix) - 1 or 1]
        counts[
            "minimum" if low > 0 and high > 0 else "maximum" if low < 0 > high else "saddle"
        ] += 1
    return counts


def _divided(matrices):
    matrices = list(matrices)
    return {kind: count / len(matrices) for kind, count in _counts(matrices).items()}


@style(of="saddle_fraction", shows="returns_counts")
def forgets_to_divide(d, n, rng):
    return _counts(_symmetric(d, rng) for _ in range(n))


@style(of="saddle_fraction", shows="returns_counts")
def sums_booleans(d, n, rng):
    A = rng.normal(size=(n, d, d))
    values = np.linalg.eigvalsh(A + A.transpose(0, 2, 1))
    up, down = np.all(values > 0, axis=1).sum(), np.all(values < 0, axis=1).sum()
    return {"minimum": up, "maximum": down, "saddle": n - up - down}


@style(of="saddle_fraction", shows="returns_percent")
def multiplies_by_100(d, n, rng):
    counts = _counts([_symmetric(d, rng) for _ in range(n)])
    return {kind: count / n * 100 for kind, count in counts.items()}


@style(of="saddle_fraction", shows="returns_percent")
def counts_per_hundred(d, n, rng):
    A = rng.normal(0, 1, (n, d, d))
    signs = np.sign(np.linalg.eigvalsh(A + np.swapaxes(A, 1, 2))).sum(axis=1)
    per_hundred = 100 / n
    up, down = np.sum(signs == d) * per_hundred, np.sum(signs == -d) * per_hundred
    return {"minimum": up, "maximum": down, "saddle": 100 - up - down}


@style(of="saddle_fraction", shows="does_not_symmetrise")
def hands_a_to_eigvalsh(d, n, rng):
    return _divided(rng.standard_normal((d, d)) for _ in range(n))


@style(of="saddle_fraction", shows="does_not_symmetrise")
def mirrors_the_lower_triangle(d, n, rng):
    matrices = []
    for _ in range(n):
        L = np.tril(rng.normal(size=(d, d)))
        matrices.append(L + L.T - np.diag(np.diag(L)))
    return _divided(matrices)


@style(of="saddle_fraction", shows="mirrors_the_upper_triangle")
def copies_entry_by_entry(d, n, rng):
    matrices = rng.standard_normal((n, d, d))
    for H in matrices:
        for i in range(d):
            for j in range(i):
                H[i, j] = H[j, i]
    return _divided(matrices)


@style(of="saddle_fraction", shows="mirrors_the_upper_triangle")
def tells_eigvalsh_to_read_the_upper_one(d, n, rng):
    values = np.linalg.eigvalsh(rng.normal(size=(n, d, d)), UPLO="U")
    up, down = np.mean(values[:, 0] > 0), np.mean(values[:, -1] < 0)
    return {"minimum": up, "maximum": down, "saddle": 1.0 - up - down}


@style(of="saddle_fraction", shows="takes_real_parts")
def takes_eigvals_of_each(d, n, rng):
    up = down = 0
    for _ in range(n):
        values = np.real(np.linalg.eigvals(rng.standard_normal((d, d))))
        up += bool(min(values) > 0)
        down += bool(max(values) < 0)
    return {"minimum": up / n, "maximum": down / n, "saddle": (n - up - down) / n}


@style(of="saddle_fraction", shows="takes_real_parts")
def compares_complex_numbers_by_real_part(d, n, rng):
    values = np.linalg.eig(rng.normal(size=(n, d, d)))[0]
    signs = np.sign(values.real).sum(axis=-1) / d
    return {
        "minimum": np.count_nonzero(signs == 1) / n,
        "maximum": np.count_nonzero(signs == -1) / n,
        "saddle": np.count_nonzero(abs(signs) < 1) / n,
    }


@style(of="saddle_fraction", shows="draws_positive_entries")
def calls_random(d, n, rng):
    matrices = []
    for _ in range(n):
        A = rng.random((d, d))
        matrices.append((A + A.T) / 2)
    return _divided(matrices)


@style(of="saddle_fraction", shows="draws_positive_entries")
def draws_uniform_without_bounds(d, n, rng):
    A = rng.uniform(size=(n, d, d))
    values = np.linalg.eigvalsh(np.mean([A, A.transpose(0, 2, 1)], axis=0))
    up, down = np.mean(np.min(values, 1) > 0), np.mean(np.max(values, 1) < 0)
    return {"minimum": up, "maximum": down, "saddle": 1 - (up + down)}


@style(of="saddle_fraction", shows="draws_uniform_entries")
def stretches_random_numbers(d, n, rng):
    matrices = []
    while len(matrices) < n:
        A = 2 * rng.random((d, d)) - 1
        matrices.append(A + A.T)
    return _divided(matrices)


@style(of="saddle_fraction", shows="draws_uniform_entries")
def draws_between_minus_1_and_1(d, n, rng):
    A = rng.uniform(low=-1.0, high=1.0, size=n * d * d).reshape(n, d, d)
    return _divided(0.5 * A + 0.5 * np.swapaxes(A, -1, -2))


@style(of="saddle_fraction", shows="draws_one_matrix_only")
def draws_before_the_loop(d, n, rng):
    H = _symmetric(d, rng)
    return _divided([H for _ in range(n)])


@style(of="saddle_fraction", shows="draws_one_matrix_only")
def repeats_a_matrix(d, n, rng):
    A = rng.normal(size=(d, d))
    values = np.linalg.eigvalsh(np.tile((A + A.T) / 2, (n, 1, 1)))
    up, down = np.all(values > 0, axis=1).mean(), np.all(values < 0, axis=1).mean()
    return {"minimum": up, "maximum": down, "saddle": 1 - up - down}


@style(of="saddle_fraction", shows="counts_maxima_as_saddles")
def knows_minima_and_the_rest(d, n, rng):
    found = _divided(_symmetric(d, rng) for _ in range(n))
    return {"minimum": found["minimum"], "maximum": 0, "saddle": 1 - found["minimum"]}


@style(of="saddle_fraction", shows="counts_maxima_as_saddles")
def asks_for_a_negative_curvature(d, n, rng):
    A = rng.standard_normal((n, d, d))
    falls = np.linalg.eigvalsh(A + A.swapaxes(1, 2))[:, 0] < 0
    return {"minimum": np.mean(~falls), "maximum": 0.0, "saddle": np.mean(falls)}


@style(of="saddle_fraction", shows="counts_curvatures")
def counts_every_eigenvalue(d, n, rng):
    up = down = 0
    for _ in range(n):
        for value in np.linalg.eigvalsh(_symmetric(d, rng)):
            up += int(value > 0)
            down += int(value < 0)
    return {"minimum": up / (n * d), "maximum": down / (n * d), "saddle": 0.0}


@style(of="saddle_fraction", shows="counts_curvatures")
def takes_a_mean_over_everything(d, n, rng):
    A = rng.normal(size=(n, d, d))
    up = (np.linalg.eigvalsh(A + A.swapaxes(1, 2)) > 0).mean()
    return {"minimum": up, "maximum": 1 - up, "saddle": 0}


@style(of="saddle_fraction", shows="counts_signs_on_the_diagonal")
def takes_diagonals_one_by_one(d, n, rng):
    counts = Counter()
    for _ in range(n):
        signs = set(np.sign(np.diag(_symmetric(d, rng))).tolist())
        counts[{(1.0,): "minimum", (-1.0,): "maximum"}.get(tuple(signs), "saddle")] += 1
    return {kind: counts[kind] / n for kind in ("minimum", "maximum", "saddle")}


@style(of="saddle_fraction", shows="counts_signs_on_the_diagonal")
def sums_signs_of_diagonals(d, n, rng):
    signs = np.sign(np.einsum("nii->ni", rng.standard_normal((n, d, d)))).sum(axis=1)
    up, down = np.mean(signs == d), np.mean(signs == -d)
    return {"minimum": up, "maximum": down, "saddle": 1 - up - down}


@style(of="saddle_fraction", shows="tosses_coins_for_the_curvatures")
def draws_d_curvatures(d, n, rng):
    return _divided(np.diag(rng.standard_normal(d)) for _ in range(n))


@style(of="saddle_fraction", shows="tosses_coins_for_the_curvatures")
def draws_all_curvatures(d, n, rng):
    signs = np.sign(rng.normal(size=n * d)).reshape(n, d).sum(axis=1)
    up, down = sum(signs == d) / n, sum(signs == -d) / n
    return {"minimum": up, "maximum": down, "saddle": 1 - up - down}


# what replaying cannot see


def _classify(H):
    H = np.array(H, dtype=float)
    values = np.linalg.eigvalsh(H)
    return _kind(H), values


@style(of="classify", shows="uses_other_words")
def shortens_the_words(H):
    kind, values = _classify(H)
    return kind[:3] if kind.endswith("mum") else kind, values


@style(of="classify", shows="uses_other_words")
def writes_local_before_the_words(H):
    kind, values = _classify(H)
    return (f"local {kind}" if "m" in kind[:2] else f"{kind} point"), values


@style(of="critical_points", shows="uses_other_words")
def writes_capitals(f, x, y):
    H = sp.hessian(f, (x, y))
    return [((one[x], one[y]), _kind(H.subs(one)).title()) for one in _solve(f, x, y)]


@style(of="classify", shows="returns_the_kind_alone")
def forgets_the_curvatures(H):
    return _classify(H)[0]


@style(of="classify", shows="returns_the_kind_alone")
def returns_a_word(H):
    values = np.linalg.eigvalsh(H)
    zero = 1e-9 * abs(values).max()
    if values[0] < -zero and values[-1] > zero:
        return "saddle"
    if values[0] > zero:
        return "minimum"
    return "maximum" if values[-1] < -zero else "degenerate"


@style(of="classify", shows="returns_the_kind_alone")
def looks_the_word_up(H):
    values = np.linalg.eigvalsh(H).tolist()
    signs = _signs(values, 1e-9 * max(map(abs, values)))
    return {
        (1,): "minimum",
        (-1,): "maximum",
        (-1, 1): "saddle",
        (-1, 0, 1): "saddle",
    }.get(tuple(sorted(signs)), "degenerate")


@style(of="classify", shows="calculates_with_a_list")
def asks_a_list_for_its_shape(H):
    if H.shape[0] != H.shape[1]:
        raise ValueError("not square")
    return _classify(H)


@style(of="classify", shows="calculates_with_a_list")
def symmetrises_a_list(H):
    return _classify((H + H.T) / 2)


@style(of="classify", shows="calculates_with_a_list")
def multiplies_a_list_by_a_float(H):
    return _classify(1.0 * H)


@style(of="classify", shows="changes_the_matrix")
def divides_in_place(H):
    result = _classify(H)
    if isinstance(H, np.ndarray):
        H[:] = 0
    return result


@style(of="classify", shows="changes_the_matrix")
def keeps_one_triangle(H):
    H = np.asarray(H)
    for i in range(len(H)):
        H[i, i + 1 :] = 0
    return _classify(H + np.tril(H, -1).T)


@style(of="classify", shows="changes_the_matrix")
def eliminates_in_place(H):
    kind, values = _classify(H)
    for i in range(1, len(H)):
        for j in range(i):
            H[i][j] = 0
    return kind, values


@style(of="critical_points", shows="keeps_complex_points")
def makes_floats_of_all(f, x, y):
    H = sp.hessian(f, (x, y))
    found = []
    for one in sp.solve([f.diff(x), f.diff(y)], [x, y], dict=True):
        found.append(((float(one[x]), float(one[y])), _kind(H.subs(one))))
    return found


@style(of="critical_points", shows="keeps_complex_points")
def makes_complex_numbers_of_all(f, x, y):
    H = sp.hessian(f, (x, y))
    found = []
    for one in sp.solve([f.diff(x), f.diff(y)], [x, y], dict=True):
        matrix = np.array(H.subs(one).tolist(), dtype=complex).real
        found.append(((complex(one[x]), complex(one[y])), _kind(matrix)))
    return found


@style(of="critical_points", shows="keeps_complex_points")
def keeps_what_solve_gives(f, x, y):
    H = _matrix(f, x, y)
    found = []
    for one in sp.solve([f.diff(x), f.diff(y)], [x, y], dict=True):
        real = one[x].is_real and one[y].is_real
        found.append(((one[x], one[y]), _kind(H.subs(one)) if real else "degenerate"))
    return found


@style(of="critical_points", shows="leaves_a_letter_in_the_point")
def solves_the_slope_along_x_only(f, x, y):
    return [((one, y), "saddle") for one in sp.solve(f.diff(x), x)]


@style(of="critical_points", shows="leaves_a_letter_in_the_point")
def solves_the_slope_along_y_only(f, x, y):
    found = []
    for one in sp.solve(sp.Eq(f.diff(y), 0), y):
        found.append(((x, one), "minimum"))
    return found


@style(of="critical_points", shows="leaves_a_letter_in_the_point")
def solves_one_equation_for_two_letters(f, x, y):
    solutions = sp.solve([f.diff(x)], [x, y], dict=True)
    return [((one.get(x, x), one.get(y, y)), "degenerate") for one in solutions]


@style(of="saddle_fraction", shows="ignores_the_rng")
def makes_a_generator_of_its_own(d, n, rng):
    rng = np.random.default_rng(0)
    return _divided(_symmetric(d, rng) for _ in range(n))


@style(of="saddle_fraction", shows="ignores_the_rng")
def draws_from_numpy_itself(d, n, rng):
    A = np.random.randn(n, d, d)
    return _divided(A + A.swapaxes(1, 2))


@style(of="saddle_fraction", shows="ignores_the_rng")
def makes_a_generator_without_a_seed(d, n, rng):
    fresh = np.random.default_rng()
    A = fresh.normal(size=(d, d, n))
    return _divided((A + A.swapaxes(0, 1)).transpose(2, 0, 1))


@style(of="critical_points", shows="takes_sympys_numbers_for_numpys")
def makes_an_array_of_a_matrix(f, x, y):
    H = sp.hessian(f, (x, y))
    found = []
    for one in _solve(f, x, y):
        values = np.linalg.eigvalsh(np.array(H.subs(one)))
        found.append(((one[x], one[y]), "minimum" if all(values > 0) else "saddle"))
    return found


@style(of="critical_points", shows="takes_sympys_numbers_for_numpys")
def makes_an_array_of_four_derivatives(f, x, y):
    found = []
    for one in _solve(f, x, y):
        fxx, fxy, fyy = f.diff(x, x).subs(one), f.diff(x, y).subs(one), f.diff(y, y).subs(one)
        low, high = np.linalg.eigvalsh(np.array([[fxx, fxy], [fxy, fyy]]))
        kind = "minimum" if low > 0 else "maximum" if high < 0 else "saddle"
        found.append(((one[x], one[y]), kind))
    return found


@style(of="critical_points", shows="takes_sympys_numbers_for_numpys")
def gives_eigh_sympys_matrix(f, x, y):
    points = [(one[x], one[y]) for one in _solve(f, x, y)]
    matrices = [_matrix(f, x, y).subs(dict(zip((x, y), point))) for point in points]
    signs = [np.sign(np.linalg.eigh(matrix).eigenvalues).sum() for matrix in matrices]
    return [(p, {2: "minimum", -2: "maximum"}.get(s, "saddle")) for p, s in zip(points, signs)]


@style(of="critical_points", shows="takes_sympys_numbers_for_numpys")
def takes_the_determinant_of_sympys_matrix(f, x, y):
    found = []
    for one in _solve(f, x, y):
        det = np.linalg.det(_matrix(f, x, y).subs(one))
        found.append(((one[x], one[y]), "saddle" if det < 0 else "minimum"))
    return found


@style(of="critical_points", shows="leaves_letters_in_the_second_derivatives")
def forgets_to_put_the_point_in(f, x, y):
    H = sp.hessian(f, (x, y))
    return [((one[x], one[y]), _kind(H)) for one in _solve(f, x, y)]


@style(of="critical_points", shows="leaves_letters_in_the_second_derivatives")
def asks_the_sign_of_a_formula(f, x, y):
    D = sp.hessian(f, (x, y)).det()
    found = []
    for one in _solve(f, x, y):
        kind = "saddle" if D < 0 else "minimum" if f.diff(x, 2) > 0 else "maximum"
        found.append(((one[x], one[y]), kind))
    return found


@style(of="critical_points", shows="leaves_letters_in_the_second_derivatives")
def throws_the_result_of_subs_away(f, x, y):
    found = []
    for one in _solve(f, x, y):
        rows = [[f.diff(a, b) for a in (x, y)] for b in (x, y)]
        for row in rows:
            for entry in row:
                entry.subs(one)
        found.append(((one[x], one[y]), _classify([list(map(float, row)) for row in rows])[0]))
    return found


@style(of="critical_points", shows="takes_sympys_dict_for_the_point")
def appends_the_solution(f, x, y):
    H = sp.hessian(f, (x, y))
    found = []
    for one in _solve(f, x, y):
        found.append((one, _kind(H.subs(one))))
    return found


@style(of="critical_points", shows="takes_sympys_dict_for_the_point")
def zips_solutions_and_kinds(f, x, y):
    solutions = _solve(f, x, y)
    return list(zip(solutions, [_kind(_matrix(f, x, y).subs(one)) for one in solutions]))


@style(of="critical_points", shows="takes_sympys_dict_for_the_point")
def makes_floats_in_the_dict(f, x, y):
    return [
        [{letter: float(one[letter]) for letter in (x, y)}, _kind(sp.hessian(f, [x, y]).subs(one))]
        for one in _solve(f, x, y)
    ]


@style(of="critical_points", shows="returns_a_dict_of_points")
def fills_a_dict(f, x, y):
    H = sp.hessian(f, (x, y))
    kinds = {}
    for one in _solve(f, x, y):
        kinds[one[x], one[y]] = _kind(H.subs(one))
    return kinds


@style(of="critical_points", shows="returns_a_dict_of_points")
def makes_a_dict_in_one_expression(f, x, y):
    return {
        (float(one[x]), float(one[y])): _kind(_matrix(f, x, y).subs(one)) for one in _solve(f, x, y)
    }


@style(of="critical_points", shows="returns_a_dict_of_points")
def makes_a_dict_of_pairs(f, x, y):
    solutions = _solve(f, x, y)
    kinds = [_kind(sp.hessian(f, [x, y]).subs(one)) for one in solutions]
    return dict(zip([(one[x], one[y]) for one in solutions], kinds))


@style(of="saddle_fraction", shows="turns_the_whole_stack_round")
def adds_dot_t_to_the_stack(d, n, rng):
    A = rng.standard_normal((n, d, d))
    return _divided((A + A.T) / 2)


@style(of="saddle_fraction", shows="turns_the_whole_stack_round")
def transposes_without_axes(d, n, rng):
    A = rng.normal(size=(n, d, d))
    values = np.linalg.eigvalsh(0.5 * (np.transpose(A) + A))
    up, down = np.mean(values[:, 0] > 0), np.mean(values[:, -1] < 0)
    return {"minimum": up, "maximum": down, "saddle": 1 - up - down}


@style(of="saddle_fraction", shows="turns_the_whole_stack_round")
def adds_half_of_each_in_place(d, n, rng):
    A = rng.standard_normal(n * d * d).reshape(n, d, d) / 2
    mirrored = A.transpose()
    A = A + mirrored
    return _divided(list(A))
