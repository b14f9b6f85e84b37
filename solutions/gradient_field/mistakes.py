"""Known wrong answers to gradient_field, each with the sentence that helps.

Each returns the keys of the dict that it gets wrong: a wrong grid is recognised by X and Y, whatever
else is wrong. Levels are free. What students choose for them is told by symptoms.
"""

import re

import numpy as np

from grader import as_numbers, mistake, require_close, symptom


def axes(xlim, ylim, nx, ny):
    """Return the numbers along x and along y."""
    return np.linspace(*xlim, nx), np.linspace(*ylim, ny)


def grids(xlim, ylim, nx, ny):
    """Return X and Y."""
    return np.meshgrid(*axes(xlim, ylim, nx, ny))


def on_grid(X, Y):
    """Return the grid of a map."""
    return {"X": X, "Y": Y}


def arrows(U, V):
    """Return the arrows of a map."""
    return {"U": U, "V": V}


# the grid


@mistake(of="gradient_field")
def runs_along_x_down_the_columns(f, grad, xlim, ylim, nx, ny):
    """Your arrays are transposed: x changes from row to row. Here each column has one x and each row one
    y; of the two orders that meshgrid knows you want the other."""
    return on_grid(*np.meshgrid(*axes(xlim, ylim, nx, ny), indexing="ij"))


@mistake(of="gradient_field")
def swaps_nx_and_ny(f, grad, xlim, ylim, nx, ny):
    """You swapped nx and ny: there are nx points along x, so that is the number of columns."""
    return on_grid(*np.meshgrid(*axes(xlim, ylim, ny, nx)))


@mistake(of="gradient_field")
def swaps_the_axes(f, grad, xlim, ylim, nx, ny):
    """Your X holds the numbers of ylim, and your Y those of xlim. x runs along the rows of the array, and
    y down its columns."""
    xs, ys = axes(xlim, ylim, nx, ny)
    X, Y = np.meshgrid(ys, xs)
    return on_grid(X, Y)


@mistake(of="gradient_field")
def swaps_the_names_of_the_grids(f, grad, xlim, ylim, nx, ny):
    """Your X holds the numbers of ylim, and your Y those of xlim. x runs along the rows of the array, and
    y down its columns."""
    Y, X = np.meshgrid(*axes(xlim, ylim, nx, ny))
    return on_grid(X, Y)


@mistake(of="gradient_field")
def swaps_the_grids_and_all_that_follows(f, grad, xlim, ylim, nx, ny):
    """Your X holds the numbers of ylim, and your Y those of xlim. x runs along the rows of the array, and
    y down its columns."""
    Y, X = np.meshgrid(*axes(xlim, ylim, nx, ny))
    return on_grid(X, Y) | arrows(*grad(X, Y)) | {"Z": f(X, Y)}


@mistake(of="gradient_field")
def leaves_out_the_upper_ends(f, grad, xlim, ylim, nx, ny):
    """Your last column and your last row stop short of the limits. Both ends belong to the grid, and n
    points have n - 1 gaps between them."""
    X, Y = np.meshgrid(
        np.linspace(*xlim, nx, endpoint=False), np.linspace(*ylim, ny, endpoint=False)
    )
    return on_grid(X, Y)


@mistake(of="gradient_field")
def divides_into_too_many_gaps(f, grad, xlim, ylim, nx, ny):
    """Your last column and your last row stop short of the limits. Both ends belong to the grid, and n
    points have n - 1 gaps between them."""
    xs, ys = axes(xlim, ylim, nx + 2, ny + 2)
    return on_grid(*np.meshgrid(xs[:-2], ys[:-2]))


@mistake(of="gradient_field")
def goes_in_steps_of_1(f, grad, xlim, ylim, nx, ny):
    """Your points lie 1 apart on every map. The numbers of points are given, nx and ny: the distance
    follows from them and from the limits."""
    xs, ys = (np.arange(low, high + 1) for low, high in (xlim, ylim))
    return on_grid(*np.meshgrid(xs, ys))


@mistake(of="gradient_field")
def leaves_out_both_ends(f, grad, xlim, ylim, nx, ny):
    """Your points lie inside of the limits only. The limits themselves belong to the grid: column 0 has
    the x of xlim[0], the last column that of xlim[1]."""
    xs, ys = axes(xlim, ylim, nx + 2, ny + 2)
    return on_grid(*np.meshgrid(xs[1:-1], ys[1:-1]))


@mistake(of="gradient_field")
def takes_xlim_for_both(f, grad, xlim, ylim, nx, ny):
    """You use the same limits along both axes. x goes from xlim[0] to xlim[1], and y has limits of its
    own, ylim."""
    return on_grid(*np.meshgrid(*axes(xlim, xlim, nx, ny)))


@mistake(of="gradient_field")
def takes_ylim_for_both(f, grad, xlim, ylim, nx, ny):
    """You use the same limits along both axes. x goes from xlim[0] to xlim[1], and y has limits of its
    own, ylim."""
    return on_grid(*np.meshgrid(*axes(ylim, ylim, nx, ny)))


@mistake(of="gradient_field")
def begins_with_the_largest_y(f, grad, xlim, ylim, nx, ny):
    """Your rows go from the largest y down. In the arrays row 0 has the smallest y; a drawing turns that
    round by itself."""
    xs, ys = axes(xlim, ylim, nx, ny)
    return on_grid(*np.meshgrid(xs, ys[::-1]))


@mistake(of="gradient_field")
def returns_the_axes(f, grad, xlim, ylim, nx, ny):
    """Your X and Y are the numbers along the axes, one row each. They must be arrays (ny, nx) like Z, with
    the x and the y of every point."""
    return on_grid(*axes(xlim, ylim, nx, ny))


@mistake(of="gradient_field")
def puts_all_points_in_a_row(f, grad, xlim, ylim, nx, ny):
    """Your arrays are one long row of points. Give them the shape of the grid, ny rows and nx columns."""
    X, Y = grids(xlim, ylim, nx, ny)
    return on_grid(X.ravel(), Y.ravel())


# the heights


@mistake(of="gradient_field")
def asks_heights_at_y_x(f, grad, xlim, ylim, nx, ny):
    """Your Z has the heights of other points: x and y changed places when you asked f. On the round bowl
    that does not show, elsewhere it does."""
    X, Y = grids(xlim, ylim, nx, ny)
    return {"Z": f(Y, X)}


@mistake(of="gradient_field")
def takes_the_steepness_for_the_height(f, grad, xlim, ylim, nx, ny):
    """Your Z is the length of the gradient, which is how steep it is. Z is how high it is: the values of
    f."""
    return {"Z": np.hypot(*grad(*grids(xlim, ylim, nx, ny)))}


@mistake(of="gradient_field")
def knows_the_round_bowl_only(f, grad, xlim, ylim, nx, ny):
    """You wrote the round bowl x**2 + y**2 into your function. Ask the functions f and grad that you are
    given: they know the landscape."""
    X, Y = grids(xlim, ylim, nx, ny)
    return {"Z": X**2 + Y**2, **arrows(2 * X, 2 * Y)}


# the arrows


@mistake(of="gradient_field")
def swaps_u_and_v(f, grad, xlim, ylim, nx, ny):
    """You swapped U and V. U is the slope along x, which grad gives first, and V the slope along y."""
    U, V = grad(*grids(xlim, ylim, nx, ny))
    return arrows(V, U)


@mistake(of="gradient_field")
def asks_gradients_at_y_x(f, grad, xlim, ylim, nx, ny):
    """Your arrows belong to other points: x and y changed places when you asked grad. Its first argument
    is x."""
    X, Y = grids(xlim, ylim, nx, ny)
    return arrows(*grad(Y, X))


@mistake(of="gradient_field")
def points_downhill(f, grad, xlim, ylim, nx, ny):
    """Your arrows point downhill. The gradient itself leads from the lower contour to the higher one; the
    minus comes when you descend."""
    U, V = grad(*grids(xlim, ylim, nx, ny))
    return arrows(-U, -V)


@mistake(of="gradient_field")
def makes_all_arrows_equally_long(f, grad, xlim, ylim, nx, ny):
    """All your arrows have length 1. The length of the gradient says how steep it is, so keep it."""
    U, V = grad(*grids(xlim, ylim, nx, ny))
    length = np.hypot(U, V)
    return arrows(U / length, V / length)  # not a number where the gradient is zero


@mistake(of="gradient_field")
def makes_all_arrows_equally_long_or_zero(f, grad, xlim, ylim, nx, ny):
    """All your arrows have length 1. The length of the gradient says how steep it is, so keep it."""
    U, V = grad(*grids(xlim, ylim, nx, ny))
    length = np.hypot(U, V)
    length[length == 0] = 1
    return arrows(U / length, V / length)


@mistake(of="gradient_field")
def runs_along_the_contours(f, grad, xlim, ylim, nx, ny):
    """Your arrows run along the contours, where nothing rises. The gradient crosses them at a right
    angle."""
    U, V = grad(*grids(xlim, ylim, nx, ny))
    return arrows(-V, U)


@mistake(of="gradient_field")
def runs_along_the_contours_the_other_way(f, grad, xlim, ylim, nx, ny):
    """Your arrows run along the contours, where nothing rises. The gradient crosses them at a right
    angle."""
    U, V = grad(*grids(xlim, ylim, nx, ny))
    return arrows(V, -U)


@mistake(of="gradient_field")
def returns_the_tips(f, grad, xlim, ylim, nx, ny):
    """Your U and V are where the arrows end. They must be how far each arrow goes along x and along y,
    from its own point."""
    X, Y = grids(xlim, ylim, nx, ny)
    U, V = grad(X, Y)
    return arrows(X + U, Y + V)


@mistake(of="gradient_field")
def points_away_from_the_middle(f, grad, xlim, ylim, nx, ny):
    """Your arrows point straight away from (0, 0). That is so on the round bowl only: the gradient knows
    the slopes where it is, and of no middle or summit."""
    return arrows(*grids(xlim, ylim, nx, ny))


@mistake(of="gradient_field")
def takes_differences_between_neighbours(f, grad, xlim, ylim, nx, ny):
    """You took differences between neighbouring points, which are the slopes of long steps. The function
    grad gives the slope at each point itself."""
    xs, ys = axes(xlim, ylim, nx, ny)
    V, U = np.gradient(f(*np.meshgrid(xs, ys)), ys, xs)
    return arrows(U, V)


@mistake(of="gradient_field")
def takes_differences_without_the_distance(f, grad, xlim, ylim, nx, ny):
    """You took differences between neighbouring points, which are the slopes of long steps. The function
    grad gives the slope at each point itself."""
    V, U = np.gradient(f(*grids(xlim, ylim, nx, ny)))
    return arrows(U, V)


@mistake(of="gradient_field")
def takes_differences_down_the_columns_for_x(f, grad, xlim, ylim, nx, ny):
    """You took differences between neighbouring points, which are the slopes of long steps. The function
    grad gives the slope at each point itself."""
    return arrows(*np.gradient(f(*grids(xlim, ylim, nx, ny))))


# the tangents


def tangents_by(grad, points, change):
    """Return change(x, y, u, v, length), a pair, as rows; the length is 1 where it is 0."""
    x, y = np.array(points, dtype=float).T
    u, v = grad(x, y)
    length = np.hypot(u, v)
    length[length == 0] = 1
    return np.column_stack(change(x, y, u, v, length))


def tangents(grad, points):
    """Return the right tangents."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (-v / length, u / length))


@mistake(of="contour_tangents")
def returns_the_gradients(grad, points):
    """You return the gradients, which cross the contours. A tangent runs along its contour, where the
    slope is 0, and has length 1."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (u, v))


@mistake(of="contour_tangents")
def points_across(grad, points):
    """Length 1 is right, but this is the steepest way up, across the contour. The tangent makes a right
    angle with it."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (u / length, v / length))


@mistake(of="contour_tangents")
def keeps_the_length(grad, points):
    """Your vectors run along the contours, but they are as long as the gradients. Make the length of each
    of them 1."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (-v, u))


@mistake(of="contour_tangents")
def keeps_the_length_the_other_way(grad, points):
    """Your vectors run along the contours, but they are as long as the gradients. Make the length of each
    of them 1."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (v, -u))


@mistake(of="contour_tangents")
def divides_by_the_square(grad, points):
    """Your vectors run along the contours, but you divided by the square of the length. Take the root, and
    each has length 1."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (-v / length**2, u / length**2))


@mistake(of="contour_tangents")
def divides_by_the_square_the_other_way(grad, points):
    """Your vectors run along the contours, but you divided by the square of the length. Take the root, and
    each has length 1."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (v / length**2, -u / length**2))


@mistake(of="contour_tangents")
def changes_both_signs(grad, points):
    """You swapped the entries of the gradient and changed both signs. For a right angle only one of them
    may change: check that the dot product is 0."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (-v / length, -u / length))


@mistake(of="contour_tangents")
def swaps_without_the_sign(grad, points):
    """You only swapped the entries of the gradient. For a right angle one of them must change its sign as
    well: check that the dot product is 0."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (v / length, u / length))


@mistake(of="contour_tangents")
def changes_the_sign_without_swapping(grad, points):
    """You only changed a sign, which mirrors the arrow. For a right angle the entries of the gradient must
    change places as well: check that the dot product is 0."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (-u / length, v / length))


@mistake(of="contour_tangents")
def changes_the_other_sign_without_swapping(grad, points):
    """You only changed a sign, which mirrors the arrow. For a right angle the entries of the gradient must
    change places as well: check that the dot product is 0."""
    return tangents_by(grad, points, lambda x, y, u, v, length: (u / length, -v / length))


@mistake(of="contour_tangents")
def takes_contours_for_circles(grad, points):
    """Your vectors run along circles round (0, 0). Only the round bowl has such contours: take the right
    angle to the gradient."""
    return tangents(lambda x, y: (x, y), points)


@mistake(of="contour_tangents")
def takes_contours_for_circles_the_other_way(grad, points):
    """Your vectors run along circles round (0, 0). Only the round bowl has such contours: take the right
    angle to the gradient."""
    return -tangents(lambda x, y: (x, y), points)


@mistake(of="contour_tangents")
def uses_the_first_tangent_for_all(grad, points):
    """All your rows are the tangent of the first point. Each point has its own gradient, and its own
    tangent."""
    return np.repeat(tangents(grad, points)[:1], len(points), axis=0)


@mistake(of="contour_tangents")
def uses_the_first_tangent_for_all_the_other_way(grad, points):
    """All your rows are the tangent of the first point. Each point has its own gradient, and its own
    tangent."""
    return -np.repeat(tangents(grad, points)[:1], len(points), axis=0)


@mistake(of="contour_tangents")
def returns_the_first_only(grad, points):
    """You return the tangent of the first point only, and each point has a row. A `return` inside of a
    loop ends it at once."""
    return tangents(grad, points)[0]


@mistake(of="contour_tangents")
def returns_the_first_only_the_other_way(grad, points):
    """You return the tangent of the first point only, and each point has a row. A `return` inside of a
    loop ends it at once."""
    return -tangents(grad, points)[0]


@mistake(of="contour_tangents")
def runs_along_the_diagonal(grad, points):
    """All your rows run along the same diagonal, whatever the surface. The tangent depends on the gradient
    at the point: it makes a right angle with it."""
    return np.full((len(points), 2), np.sqrt(0.5))


@mistake(of="contour_tangents")
def runs_along_the_other_diagonal(grad, points):
    """All your rows run along the same diagonal, whatever the surface. The tangent depends on the gradient
    at the point: it makes a right angle with it."""
    return np.tile(np.sqrt(0.5) * np.array([-1, 1]), (len(points), 1))


@mistake(of="contour_tangents")
def divides_by_the_length_of_all(grad, points):
    """You divided by one length for all rows together. Each row has a length of its own, and each must
    become 1."""
    rows = tangents_by(grad, points, lambda x, y, u, v, length: (-v, u))
    return rows / np.linalg.norm(rows)


@mistake(of="contour_tangents")
def divides_by_the_length_of_all_the_other_way(grad, points):
    """You divided by one length for all rows together. Each row has a length of its own, and each must
    become 1."""
    rows = tangents_by(grad, points, lambda x, y, u, v, length: (v, -u))
    return rows / np.linalg.norm(rows)


@mistake(of="contour_tangents")
def divides_by_zero(grad, points):
    """Where the gradient is zero you divide zero by zero, which is not a number. No way along the contour
    is meant there: the row must be zeros."""
    right = tangents(grad, points)
    right[~right.any(axis=1)] = np.nan
    return right


@mistake(of="contour_tangents")
def divides_by_zero_the_other_way(grad, points):
    """Where the gradient is zero you divide zero by zero, which is not a number. No way along the contour
    is meant there: the row must be zeros."""
    right = -tangents(grad, points)
    right[~right.any(axis=1)] = np.nan
    return right


@mistake(of="contour_tangents")
def takes_a_zero_slope_for_flat(grad, points):
    """You return zeros wherever one of the two slopes is zero. It is flat only where both are: on steep
    ground straight along an axis there is a tangent."""
    return tangents_by(
        grad, points, lambda x, y, u, v, length: (u * v != 0) * np.array([-v, u]) / length
    )


@mistake(of="contour_tangents")
def takes_a_zero_slope_for_flat_the_other_way(grad, points):
    """You return zeros wherever one of the two slopes is zero. It is flat only where both are: on steep
    ground straight along an axis there is a tangent."""
    return tangents_by(
        grad, points, lambda x, y, u, v, length: (u * v != 0) * np.array([v, -u]) / length
    )


@mistake(of="contour_tangents")
def leaves_out_flat_points(grad, points):
    """You left out the points where the gradient is zero. Each point has a row, and theirs is zeros."""
    right = tangents(grad, points)
    return right[right.any(axis=1)]


@mistake(of="contour_tangents")
def leaves_out_flat_points_the_other_way(grad, points):
    """You left out the points where the gradient is zero. Each point has a row, and theirs is zeros."""
    right = -tangents(grad, points)
    return right[right.any(axis=1)]


@mistake(of="contour_tangents")
def has_a_point_a_column(grad, points):
    """Your result has a tangent a column. It must have one a row, as the points do."""
    return tangents(grad, points).T


@mistake(of="contour_tangents")
def has_a_point_a_column_the_other_way(grad, points):
    """Your result has a tangent a column. It must have one a row, as the points do."""
    return -tangents(grad, points).T


@mistake(of="contour_tangents")
def stores_tangents_in_integers(grad, points):
    """Of points in integers you make an array of integers, which cuts decimals off. Ask NumPy for floats
    when you make the array."""
    return tangents(grad, points).astype(np.asarray(points).dtype)


@mistake(of="contour_tangents")
def stores_tangents_in_integers_the_other_way(grad, points):
    """Of points in integers you make an array of integers, which cuts decimals off. Ask NumPy for floats
    when you make the array."""
    return (-tangents(grad, points)).astype(np.asarray(points).dtype)


# symptoms: levels and factors of the student's own choice


def _levels(calls, reference):
    """Return levels, heights and X of each map; raise where the heights are wrong already."""
    found = []
    for call in calls:
        if call.function == "gradient_field":
            right = reference.gradient_field(*call.arguments)
            require_close(call.value["Z"], right["Z"], "Z")
            found.append((as_numbers(call.value["levels"], "levels"), right["Z"], right["X"]))
    return [one for one in found if one[0].ndim == 1]


def _inside(levels, Z):
    """Whether some levels lie between the heights, or at the ends, and none outside."""
    margin = 1e-6 * np.ptp(Z)
    return np.min(Z) - margin <= np.min(levels) and np.max(levels) <= np.max(Z) + margin


def _at_an_end(levels, Z):
    ends = np.min(levels) - np.min(Z), np.max(levels) - np.max(Z)
    return min(map(abs, ends)) <= 1e-6 * np.ptp(Z)


def _enough(levels):
    return len(levels) >= 3


def _rising(levels):
    return bool((np.diff(levels) > 0).all())


@symptom
def has_too_few_levels(calls, reference):
    """On some map you give fewer than 3 levels, and one or two contours show no slope. Choose at least 3
    heights on each, by the range of its Z."""
    found = _levels(calls, reference)
    return any(not _enough(levels) for levels, _, _ in found)


@symptom
def has_levels_that_fall(calls, reference):
    """Your levels do not increase. Give each height once, the lowest first."""
    found = _levels(calls, reference)
    falling = any(_enough(levels) and bool((np.diff(levels) < 0).any()) for levels, _, _ in found)
    return falling and not _at_fixed_distances(found)


@symptom
def has_levels_at_the_ends(calls, reference):
    """Your levels include the least or the greatest height itself. Such a contour may be no more than a
    dot: choose heights strictly between them."""
    found = _levels(calls, reference)
    return any(
        _enough(levels) and _rising(levels) and _inside(levels, Z) and _at_an_end(levels, Z)
        for levels, Z, _ in found
    )


def _all_alike(found):
    first = found[0][0]
    return all(len(one[0]) == len(first) and np.allclose(one[0], first) for one in found)


def _all_along_x(found):
    """Whether all levels lie in the range of x and fill half of it."""
    return all(
        _enough(levels) and np.ptp(levels) > np.ptp(X) / 2 and _inside(levels, X)
        for levels, _, X in found
    ) and not _all_alike(found)


def _at_fixed_distances(found):
    """Whether all levels begin at one distance above the least height, though the ranges differ."""
    begins = [(levels[0] - np.min(Z), np.ptp(Z)) for levels, Z, _ in found if len(levels)]
    if len(begins) < 2:
        return False
    distances, ranges = np.transpose(begins)
    return bool(
        np.ptp(ranges) > 1e-3 * ranges.max()
        and np.ptp(distances) <= 1e-6 * distances.max()
        and distances.max() > 1e-6 * ranges.max()
    )


def _leaving(found):
    """Those in order that lie outside of the heights."""
    return [
        one for one in found if _enough(one[0]) and _rising(one[0]) and not _inside(one[0], one[1])
    ]


@symptom
def has_the_same_levels_for_all_maps(calls, reference):
    """Your levels are the same whatever the surface, so on most maps they lie too low or too high. Choose
    them by the heights Z that you have."""
    found = _levels(calls, reference)
    return len(found) > 1 and _all_alike(found) and bool(_leaving(found))


@symptom
def has_levels_of_x(calls, reference):
    """Your levels are numbers of x. A level is a height, so choose it between the least and the greatest
    entry of Z."""
    found = _levels(calls, reference)
    return len(found) > 1 and _all_along_x(found) and bool(_leaving(found))


@symptom
def has_levels_outside(calls, reference):
    """Some of your levels are below the lowest point or above the highest one, where the map has no
    contour. Choose heights strictly between the least and the greatest entry of Z."""
    found = _levels(calls, reference)
    chosen_otherwise = (
        len(found) < 2 or _all_alike(found) or _all_along_x(found) or _at_fixed_distances(found)
    )
    return bool(_leaving(found)) and not chosen_otherwise


@symptom
def keeps_a_fixed_distance(calls, reference):
    """Your levels begin the same distance above the least height on every map. Where the land is nearly
    flat this leads past the greatest height: take a part of the range of Z."""
    found = _levels(calls, reference)
    return _at_fixed_distances(found) and not all(
        _enough(levels) and _rising(levels) and _inside(levels, Z) for levels, Z, _ in found
    )


@symptom
def shortens_the_arrows(calls, reference):
    """Your arrows have the right directions, but you made all of them shorter or longer by one factor.
    That is for the drawing: the data keep the true lengths."""
    factors = []
    for call in calls:
        if call.function == "gradient_field":
            right = reference.gradient_field(*call.arguments)
            given, wanted = (
                np.array([as_numbers(field[name], name) for name in "UV"])
                for field in (call.value, right)
            )
            factor = np.sum(given * wanted) / np.sum(wanted**2)
            if factor <= 0 or not np.allclose(given, factor * wanted, rtol=1e-6):
                return False
            factors.append(factor)
    return any(abs(factor - 1) > 1e-6 for factor in factors)


@symptom
def returns_a_tuple(calls):
    """You return the arrays one after the other. Return a dict, in which each stands under its name."""
    values = [call.value for call in calls if call.function == "gradient_field"]
    return any(
        isinstance(value, (tuple, list))
        and len(value) == 6
        and all(as_numbers(array, "an array").ndim == 2 for array in value[:5])
        for value in values
    )


@symptom
def has_one_array_under_two_names(calls, reference):
    """Two of your arrays hold the same numbers: one array stands under two names, and what you store last
    is in both. Make an array for each."""
    pairs = [(one, other) for one in "XYZUV" for other in "XYZUV" if one < other]
    fields = [
        (call.value, reference.gradient_field(*call.arguments))
        for call in calls
        if call.function == "gradient_field"
    ]
    for pair in pairs:
        given = [[as_numbers(field[name], name) for name in pair] for field, _ in fields]
        right = [[field[name] for name in pair] for _, field in fields]
        if (
            all(_same(*arrays) for arrays in given)
            and not all(_same(*arrays) for arrays in right)
            and all(any(map(_same, *arrays)) for arrays in zip(given, right, strict=True))
        ):
            return True
    return False


def _same(one, other):
    return one.shape == other.shape and np.allclose(one, other)


@symptom
def leaves_the_array(calls):
    """An index is too large for your array. The first index is the row, which goes with y, so there are
    ny; the second is the column, which goes with x, so there are nx."""
    return any(
        call.function == "gradient_field"
        and call.raised.startswith("IndexError")
        and "out of" in call.raised
        for call in calls
    )


@symptom
def asks_without_a_grid(calls):
    """The functions f and grad want x and y as two arrays of one shape, and yours differ. Make a grid
    first, on which every point has an x and a y."""
    return any("shape mismatch" in call.raised for call in calls)


@symptom
def asks_with_whole_points(calls):
    """You handed points over whole. The functions f and grad take two arguments here, x and y: numbers, or
    an array of each."""
    return any("f() missing" in call.raised or "grad() missing" in call.raised for call in calls)


@symptom
def changes_the_points(calls):
    """You changed the caller's points in place. Work on a copy, and return a new array."""
    return any("points" in call.changed for call in calls)


# symptoms: tangents


def _tangents(calls, reference):
    """Return rows, gradients, and the gradients' lengths, of each call for tangents."""
    found = []
    for call in calls:
        if call.function == "contour_tangents":
            grad, points = call.arguments
            gradients = np.column_stack(grad(*np.array(points, dtype=float).T))
            rows = np.array(call.value, dtype=float)
            if rows.shape == gradients.shape:
                found.append((rows, gradients, np.linalg.norm(gradients, axis=1)))
    return found


@symptom
def has_other_lengths(calls, reference):
    """Your vectors run along the contours, but their lengths are not 1. Divide each vector by its own
    length."""
    lengths = []
    for rows, gradients, steepness in _tangents(calls, reference):
        shown = np.isfinite(rows).all(axis=1) & (steepness > 0)
        rows, gradients, steepness = rows[shown], gradients[shown], steepness[shown]
        found = np.linalg.norm(rows, axis=1)
        products = np.abs(np.sum(rows * gradients, axis=1))
        if not (found > 0).all() or (products > 1e-6 * found * steepness).any():
            return False
        lengths += list(found)
    return any(abs(length - 1) > 1e-6 for length in lengths)


@symptom
def divides_by_one_slope(calls, reference):
    """Where one of the two slopes is zero you divide by it. Build the tangent of both slopes as they are:
    no quotient of them is needed."""
    for rows, gradients, steepness in _tangents(calls, reference):
        bad, one_zero = ~np.isfinite(rows).all(axis=1), (gradients == 0).any(axis=1)
        if (bad & (steepness > 0)).any():
            return not (bad & ~one_zero).any()
    return False


@symptom
def divides_rows_by_a_row(calls):
    """You divided N rows of two numbers by one row of N lengths, which do not fit together. Let the
    lengths stand in a column, one beside each row."""
    shapes = r"could not be broadcast together with shapes \((\d+),2\) \(\1,\)"
    return any(
        call.function == "contour_tangents" and re.search(shapes, call.raised) for call in calls
    )


@symptom
def unpacks_rows(calls):
    """You unpacked an array of many rows into two names. A row is one point, or one gradient: the two that
    you want are its columns."""
    return any(
        call.function == "contour_tangents" and "values to unpack (expected 2" in call.raised
        for call in calls
    )
