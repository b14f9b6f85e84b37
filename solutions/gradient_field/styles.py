"""The mistakes of mistakes.py, written otherwise."""

import math

import numpy as np

from grader import style


def levels_in(Z):
    """Return five levels in equal steps, which is not how many the reference has."""
    return np.linspace(np.min(Z), np.max(Z), 7)[1:-1]


def figure(X, Y, Z, U, V):
    """Return the dict of a map, with levels between the heights."""
    return dict(zip("XYZUV", (X, Y, Z, U, V), strict=True), levels=levels_in(Z))


def steps(lim, n):
    """Return n numbers between limits, with both ends."""
    return [lim[0] + (lim[1] - lim[0]) * i / (n - 1) for i in range(n)]


def by_points(f, grad, xs, ys, arrow=lambda x, y, u, v: (u, v)):
    """Ask point by point; rows are the ys, columns the xs."""
    fields = {name: np.empty((len(ys), len(xs))) for name in "XYZUV"}
    for i, y in enumerate(ys):
        for j, x in enumerate(xs):
            u, v = arrow(x, y, *grad(x, y))
            for name, value in zip("XYZUV", (x, y, f(x, y), u, v), strict=True):
                fields[name][i, j] = value
    return {**fields, "levels": levels_in(fields["Z"])}


def grids(xlim, ylim, nx, ny):
    """Return X and Y."""
    return np.meshgrid(np.linspace(xlim[0], xlim[1], nx), np.linspace(ylim[0], ylim[1], ny))


def right(f, grad, xlim, ylim, nx, ny):
    """Return the right map."""
    X, Y = grids(xlim, ylim, nx, ny)
    return figure(X, Y, f(X, Y), *grad(X, Y))


# the grid


@style(of="gradient_field", shows="runs_along_x_down_the_columns")
def loops_over_x_first(f, grad, xlim, ylim, nx, ny):
    xs, ys = steps(xlim, nx), steps(ylim, ny)
    Z = np.array([[f(x, y) for y in ys] for x in xs])
    slopes = np.array([[grad(x, y) for y in ys] for x in xs])
    X = np.array([[x for _ in ys] for x in xs])
    Y = np.array([ys for _ in xs])
    return figure(X, Y, Z, slopes[:, :, 0], slopes[:, :, 1])


@style(of="gradient_field", shows="runs_along_x_down_the_columns")
def transposes_all(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    return {name: np.transpose(value) for name, value in field.items()}


@style(of="gradient_field", shows="runs_along_x_down_the_columns")
def slices_mgrid(f, grad, xlim, ylim, nx, ny):
    X, Y = np.mgrid[xlim[0] : xlim[1] : nx * 1j, ylim[0] : ylim[1] : ny * 1j]
    U, V = grad(X, Y)
    return {"X": X, "Y": Y, "Z": f(X, Y), "U": U, "V": V, "levels": levels_in(f(X, Y))}


@style(of="gradient_field", shows="swaps_nx_and_ny")
def gives_ny_to_x(f, grad, xlim, ylim, nx, ny):
    return by_points(f, grad, steps(xlim, ny), steps(ylim, nx))


@style(of="gradient_field", shows="swaps_nx_and_ny")
def passes_them_in_the_other_order(f, grad, xlim, ylim, nx, ny):
    return right(f, grad, xlim, ylim, ny, nx)


@style(of="gradient_field", shows="swaps_the_axes")
def swaps_limits_and_numbers(f, grad, xlim, ylim, nx, ny):
    return right(f, grad, ylim, xlim, ny, nx)


@style(of="gradient_field", shows="swaps_the_names_of_the_grids")
def unpacks_mgrid_in_the_wrong_order(f, grad, xlim, ylim, nx, ny):
    X, Y = np.mgrid[ylim[0] : ylim[1] : ny * 1j, xlim[0] : xlim[1] : nx * 1j]
    return figure(X, Y, f(X, Y), *grad(X, Y))


@style(of="gradient_field", shows="leaves_out_the_upper_ends")
def counts_steps_of_one_nth(f, grad, xlim, ylim, nx, ny):
    xs = [xlim[0] + (xlim[1] - xlim[0]) / nx * j for j in range(nx)]
    ys = [ylim[0] + (ylim[1] - ylim[0]) / ny * i for i in range(ny)]
    return by_points(f, grad, xs, ys)


@style(of="gradient_field", shows="leaves_out_the_upper_ends")
def multiplies_arange(f, grad, xlim, ylim, nx, ny):
    dx, dy = (xlim[1] - xlim[0]) / nx, (ylim[1] - ylim[0]) / ny
    X, Y = np.meshgrid(xlim[0] + np.arange(nx) * dx, ylim[0] + np.arange(ny) * dy)
    return figure(X, Y, f(X, Y), *grad(X, Y))


@style(of="gradient_field", shows="leaves_out_both_ends")
def divides_into_n_plus_1(f, grad, xlim, ylim, nx, ny):
    xs = [xlim[0] + (xlim[1] - xlim[0]) * j / (nx + 1) for j in range(1, nx + 1)]
    ys = [ylim[0] + (ylim[1] - ylim[0]) * i / (ny + 1) for i in range(1, ny + 1)]
    return by_points(f, grad, xs, ys)


@style(of="gradient_field", shows="leaves_out_both_ends")
def cuts_the_rim_off(f, grad, xlim, ylim, nx, ny):
    X, Y = (grid[1:-1, 1:-1] for grid in grids(xlim, ylim, nx + 2, ny + 2))
    Z = f(X, Y)
    U, V = grad(X, Y)
    return figure(X, Y, Z, U, V)


@style(of="gradient_field", shows="takes_xlim_for_both")
def copies_the_line_of_x(f, grad, xlim, ylim, nx, ny):
    xs = np.linspace(xlim[0], xlim[1], nx)
    ys = np.linspace(xlim[0], xlim[1], ny)
    return by_points(f, grad, xs, ys)


@style(of="gradient_field", shows="takes_ylim_for_both")
def copies_the_line_of_y(f, grad, xlim, ylim, nx, ny):
    return right(f, grad, ylim, ylim, nx, ny)


@style(of="gradient_field", shows="begins_with_the_largest_y")
def flips_the_rows(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    return {name: value if name == "levels" else value[::-1] for name, value in field.items()}


@style(of="gradient_field", shows="begins_with_the_largest_y")
def goes_from_the_upper_limit_down(f, grad, xlim, ylim, nx, ny):
    return by_points(f, grad, steps(xlim, nx), steps((ylim[1], ylim[0]), ny))


@style(of="gradient_field", shows="returns_the_axes")
def adds_columns_to_rows(f, grad, xlim, ylim, nx, ny):
    x, y = np.array(steps(xlim, nx)), np.array(steps(ylim, ny))
    Z = f(x[None, :] + 0 * y[:, None], y[:, None] + 0 * x)
    U, V = grad(x[None, :] + 0 * y[:, None], y[:, None] + 0 * x)
    return figure(x, y, Z, U, V)


@style(of="gradient_field", shows="returns_the_axes")
def keeps_lists_of_the_axes(f, grad, xlim, ylim, nx, ny):
    field = by_points(f, grad, steps(xlim, nx), steps(ylim, ny))
    field["X"] = field["X"][0].tolist()
    field["Y"] = [row[0] for row in field["Y"]]
    return field


@style(of="gradient_field", shows="puts_all_points_in_a_row")
def appends_each_point(f, grad, xlim, ylim, nx, ny):
    rows = []
    for y in steps(ylim, ny):
        for x in steps(xlim, nx):
            rows.append((x, y, f(x, y), *grad(x, y)))
    return figure(*np.array(rows).T)


@style(of="gradient_field", shows="puts_all_points_in_a_row")
def flattens_all(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    return {name: np.reshape(value, -1) for name, value in field.items()}


@style(of="gradient_field", shows="divides_into_too_many_gaps")
def counts_gaps_of_one_more(f, grad, xlim, ylim, nx, ny):
    xs = [xlim[0] + (xlim[1] - xlim[0]) * j / (nx + 1) for j in range(nx)]
    ys = [ylim[0] + (ylim[1] - ylim[0]) * i / (ny + 1) for i in range(ny)]
    return by_points(f, grad, xs, ys)


@style(of="gradient_field", shows="goes_in_steps_of_1")
def counts_up_to_the_end(f, grad, xlim, ylim, nx, ny):
    xs, ys = [xlim[0]], [ylim[0]]
    while xs[-1] + 1 <= xlim[1]:
        xs.append(xs[-1] + 1)
    while ys[-1] + 1 <= ylim[1]:
        ys.append(ys[-1] + 1)
    return by_points(f, grad, xs, ys)


@style(of="gradient_field", shows="goes_in_steps_of_1")
def slices_mgrid_in_whole_steps(f, grad, xlim, ylim, nx, ny):
    Y, X = np.mgrid[ylim[0] : ylim[1] + 1, xlim[0] : xlim[1] + 1]
    return figure(X, Y, f(X, Y), *grad(X, Y))


# the heights


@style(of="gradient_field", shows="asks_heights_at_y_x")
def fills_z_by_rows_and_columns(f, grad, xlim, ylim, nx, ny):
    xs, ys = steps(xlim, nx), steps(ylim, ny)
    field = by_points(f, grad, xs, ys)
    field["Z"] = [[f(y, x) for x in xs] for y in ys]
    field["levels"] = levels_in(field["Z"])
    return field


@style(of="gradient_field", shows="asks_heights_at_y_x")
def turns_f_round(f, grad, xlim, ylim, nx, ny):
    return right(lambda x, y: f(y, x), grad, xlim, ylim, nx, ny)


@style(of="gradient_field", shows="takes_the_steepness_for_the_height")
def takes_the_norm_for_z(f, grad, xlim, ylim, nx, ny):
    return right(lambda x, y: np.linalg.norm(grad(x, y), axis=0), grad, xlim, ylim, nx, ny)


@style(of="gradient_field", shows="takes_the_steepness_for_the_height")
def measures_each_arrow(f, grad, xlim, ylim, nx, ny):
    return by_points(
        lambda x, y: math.dist((0, 0), grad(x, y)), grad, steps(xlim, nx), steps(ylim, ny)
    )


@style(of="gradient_field", shows="knows_the_round_bowl_only")
def has_a_bowl_of_its_own(f, grad, xlim, ylim, nx, ny):
    def bowl(x, y):
        return pow(x, 2) + pow(y, 2)

    return by_points(bowl, lambda x, y: (x + x, y + y), steps(xlim, nx), steps(ylim, ny))


@style(of="gradient_field", shows="knows_the_round_bowl_only")
def doubles_the_points(f, grad, xlim, ylim, nx, ny):
    X, Y = grids(xlim, ylim, nx, ny)
    return figure(X, Y, np.hypot(X, Y) ** 2, X + X, Y + Y)


# the arrows


@style(of="gradient_field", shows="swaps_u_and_v")
def unpacks_v_first(f, grad, xlim, ylim, nx, ny):
    X, Y = grids(xlim, ylim, nx, ny)
    V, U = grad(X, Y)
    return figure(X, Y, f(X, Y), U, V)


@style(of="gradient_field", shows="swaps_u_and_v")
def swaps_at_each_point(f, grad, xlim, ylim, nx, ny):
    return by_points(f, grad, steps(xlim, nx), steps(ylim, ny), arrow=lambda x, y, u, v: (v, u))


@style(of="gradient_field", shows="asks_gradients_at_y_x")
def asks_row_before_column(f, grad, xlim, ylim, nx, ny):
    xs, ys = steps(xlim, nx), steps(ylim, ny)
    return by_points(f, lambda x, y: grad(y, x), xs, ys)


@style(of="gradient_field", shows="asks_gradients_at_y_x")
def hands_y_over_first(f, grad, xlim, ylim, nx, ny):
    X, Y = grids(xlim, ylim, nx, ny)
    slopes = grad(Y, X)
    return {**figure(X, Y, f(X, Y), *slopes), "U": slopes[0], "V": slopes[1]}


@style(of="gradient_field", shows="points_downhill")
def turns_the_field_round(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    field["U"] *= -1
    field["V"] *= -1
    return field


@style(of="gradient_field", shows="points_downhill")
def descends_at_each_point(f, grad, xlim, ylim, nx, ny):
    return by_points(
        f, lambda x, y: [-slope for slope in grad(x, y)], steps(xlim, nx), steps(ylim, ny)
    )


@style(of="gradient_field", shows="makes_all_arrows_equally_long")
def divides_by_the_norm(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    arrows = np.stack([field["U"], field["V"]])
    arrows /= np.linalg.norm(arrows, axis=0)
    return {**field, "U": arrows[0], "V": arrows[1]}


@style(of="gradient_field", shows="makes_all_arrows_equally_long_or_zero")
def keeps_the_angle_only(f, grad, xlim, ylim, nx, ny):
    def arrow(x, y, u, v):
        angle = math.atan2(v, u)
        return (math.cos(angle), math.sin(angle)) if u or v else (0, 0)

    return by_points(f, grad, steps(xlim, nx), steps(ylim, ny), arrow)


@style(of="gradient_field", shows="runs_along_the_contours")
def multiplies_by_i(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    turned = (field["U"] + 1j * field["V"]) * 1j
    return {**field, "U": turned.real, "V": turned.imag}


@style(of="gradient_field", shows="runs_along_the_contours_the_other_way")
def turns_each_arrow_clockwise(f, grad, xlim, ylim, nx, ny):
    return by_points(f, grad, steps(xlim, nx), steps(ylim, ny), lambda x, y, u, v: (v, -u))


@style(of="gradient_field", shows="returns_the_tips")
def adds_the_points(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    field["U"] += field["X"]
    field["V"] += field["Y"]
    return field


@style(of="gradient_field", shows="returns_the_tips")
def finds_where_each_arrow_ends(f, grad, xlim, ylim, nx, ny):
    def end(x, y):
        u, v = grad(x, y)
        return x + u, y + v

    return by_points(f, end, steps(xlim, nx), steps(ylim, ny))


@style(of="gradient_field", shows="points_away_from_the_middle")
def copies_the_points(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    return {**field, "U": field["X"].copy(), "V": field["Y"].copy()}


@style(of="gradient_field", shows="points_away_from_the_middle")
def takes_the_way_from_the_origin(f, grad, xlim, ylim, nx, ny):
    return by_points(f, lambda x, y: (x - 0, y - 0), steps(xlim, nx), steps(ylim, ny))


@style(of="gradient_field", shows="takes_differences_between_neighbours")
def takes_gradients_axis_by_axis(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    U = np.gradient(field["Z"], field["X"][0], axis=1)
    V = np.gradient(field["Z"], field["Y"][:, 0], axis=0)
    return {**field, "U": U, "V": V}


# the tangents


def turned(grad, points, sign=1):
    """Return the right tangents, one way or the other."""
    rows = []
    for x, y in points:
        u, v = grad(x, y)
        length = math.hypot(u, v) or 1
        rows.append([-sign * v / length, sign * u / length])
    return np.array(rows)


@style(of="contour_tangents", shows="returns_the_gradients")
def lists_the_gradients(grad, points):
    return [grad(x, y) for x, y in points]


@style(of="contour_tangents", shows="returns_the_gradients")
def stacks_the_gradients(grad, points):
    points = np.array(points, dtype=float)
    return np.stack(grad(points[:, 0], points[:, 1]), axis=1)


@style(of="contour_tangents", shows="points_across")
def normalises_each_gradient(grad, points):
    rows = np.zeros((len(points), 2))
    for row, (x, y) in zip(rows, points, strict=True):
        u, v = grad(x, y)
        if u != 0 or v != 0:
            row[:] = np.array([u, v]) / math.sqrt(u**2 + v**2)
    return rows


@style(of="contour_tangents", shows="points_across")
def turns_a_tangent_back(grad, points):
    along = turned(grad, points)
    return np.column_stack([along[:, 1], -along[:, 0]])


@style(of="contour_tangents", shows="keeps_the_length")
def only_turns_each_gradient(grad, points):
    rows = []
    for x, y in points:
        u, v = grad(x, y)
        rows.append((-v, u))
    return rows


@style(of="contour_tangents", shows="keeps_the_length_the_other_way")
def multiplies_by_a_turn(grad, points):
    gradients = np.array([grad(x, y) for x, y in points])
    return gradients @ np.array([[0, -1], [1, 0]])


@style(of="contour_tangents", shows="divides_by_the_square")
def forgets_the_root(grad, points):
    rows = np.zeros((len(points), 2))
    for i, (x, y) in enumerate(points):
        u, v = grad(x, y)
        if u or v:
            rows[i] = np.array([-v, u]) / (u**2 + v**2)
    return rows


@style(of="contour_tangents", shows="divides_by_the_square_the_other_way")
def divides_by_dot_products(grad, points):
    gradients = np.array([grad(x, y) for x, y in points], dtype=float)
    squares = np.sum(gradients * gradients, axis=1, keepdims=True)
    return gradients[:, ::-1] * [1, -1] / np.where(squares > 0, squares, 1)


@style(of="contour_tangents", shows="changes_both_signs")
def swaps_minus_the_gradient(grad, points):
    rows = []
    for x, y in points:
        u, v = grad(x, y)
        length = math.hypot(u, v) or 1
        rows.append([-v / length, -u / length])
    return rows


@style(of="contour_tangents", shows="changes_both_signs")
def turns_the_rows_of_the_way_down(grad, points):
    down = -np.array([grad(x, y) for x, y in points], dtype=float)
    lengths = np.hypot(down[:, 0], down[:, 1])
    return down[:, [1, 0]] / np.where(lengths == 0, np.inf, lengths)[:, None]


@style(of="contour_tangents", shows="swaps_without_the_sign")
def turns_the_rows_round(grad, points):
    gradients = np.array([grad(x, y) for x, y in points], dtype=float)
    lengths = np.linalg.norm(gradients, axis=1, keepdims=True)
    return gradients[:, ::-1] / np.where(lengths == 0, 1, lengths)


@style(of="contour_tangents", shows="swaps_without_the_sign")
def loses_the_sign(grad, points):
    return turned(grad, points) * [-1, 1]


@style(of="contour_tangents", shows="changes_the_sign_without_swapping")
def mirrors_at_the_y_axis(grad, points):
    return turned(grad, points)[:, ::-1] * [-1, -1]


@style(of="contour_tangents", shows="changes_the_other_sign_without_swapping")
def mirrors_at_the_x_axis(grad, points):
    rows = []
    for x, y in points:
        u, v = grad(x, y)
        length = math.hypot(u, v)
        rows.append([u / length, -v / length] if length else [0, 0])
    return rows


@style(of="contour_tangents", shows="takes_contours_for_circles")
def turns_the_points(grad, points):
    rows = np.array(points, dtype=float) @ [[0, 1], [-1, 0]]
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)


@style(of="contour_tangents", shows="takes_contours_for_circles_the_other_way")
def goes_round_the_origin(grad, points):
    rows = []
    for x, y in points:
        angle = math.atan2(y, x) - math.pi / 2
        rows.append([math.cos(angle), math.sin(angle)] if x or y else [0, 0])
    return rows


@style(of="contour_tangents", shows="uses_the_first_tangent_for_all")
def asks_once(grad, points):
    along = turned(grad, points[:1])
    return [along[0] for _ in points]


@style(of="contour_tangents", shows="uses_the_first_tangent_for_all")
def broadcasts_the_first(grad, points):
    return np.zeros((len(points), 2)) + turned(grad, points)[0]


@style(of="contour_tangents", shows="returns_the_first_only")
def returns_in_the_loop(grad, points):
    for x, y in points:
        u, v = grad(x, y)
        length = np.hypot(u, v)
        if length == 0:
            return np.zeros(2)
        return np.array([-v, u]) / length


@style(of="contour_tangents", shows="returns_the_first_only_the_other_way")
def returns_a_list_after_one_point(grad, points):
    rows = []
    for point in points:
        rows.extend(turned(grad, [point], -1).tolist())
        return rows


@style(of="contour_tangents", shows="runs_along_the_diagonal")
def normalises_1_1(grad, points):
    rows = np.ones((len(points), 2))
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@style(of="contour_tangents", shows="runs_along_the_other_diagonal")
def normalises_minus_1_1(grad, points):
    side = 1 / math.sqrt(2)
    return [(-side, side) for _ in points]


@style(of="contour_tangents", shows="divides_by_the_length_of_all")
def forgets_the_axis_of_the_norm(grad, points):
    along = np.array([(-v, u) for u, v in (grad(x, y) for x, y in points)])
    return along / math.sqrt((along**2).sum())


@style(of="contour_tangents", shows="divides_by_the_length_of_all_the_other_way")
def divides_columns_by_one_norm(grad, points):
    points = np.array(points, dtype=float)
    gradients = np.array(grad(points[:, 0], points[:, 1]))
    u, v = gradients / np.linalg.norm(gradients)
    return np.array([v, -u]).T


@style(of="contour_tangents", shows="divides_by_zero")
def divides_without_looking(grad, points):
    x, y = np.array(points, dtype=float).T
    u, v = grad(x, y)
    return np.column_stack([-v, u]) / np.sqrt(u**2 + v**2)[:, None]


@style(of="contour_tangents", shows="divides_by_zero_the_other_way")
def divides_the_other_way_without_looking(grad, points):
    gradients = np.array([grad(x, y) for x, y in points], dtype=float)
    gradients /= np.linalg.norm(gradients, axis=1)[:, None]
    return np.stack([gradients[:, 1], -gradients[:, 0]], axis=1)


@style(of="contour_tangents", shows="takes_a_zero_slope_for_flat")
def asks_for_both_slopes(grad, points):
    rows = np.zeros((len(points), 2))
    for i, (x, y) in enumerate(points):
        gx, gy = grad(x, y)
        if gx != 0 and gy != 0:
            rows[i] = -gy / math.hypot(gx, gy), gx / math.hypot(gx, gy)
    return rows


@style(of="contour_tangents", shows="takes_a_zero_slope_for_flat_the_other_way")
def empties_rows_with_a_zero(grad, points):
    rows = turned(grad, points, -1)
    rows[(rows == 0).any(axis=1)] = 0
    return rows


@style(of="contour_tangents", shows="leaves_out_flat_points")
def goes_on_where_it_is_flat(grad, points):
    rows = []
    for point in points:
        u, v = grad(*point)
        length = math.hypot(u, v)
        if length == 0:
            continue
        rows.append([-v / length, u / length])
    return rows


@style(of="contour_tangents", shows="leaves_out_flat_points_the_other_way")
def filters_flat_points(grad, points):
    steep = [point for point in points if any(grad(*point))]
    return turned(grad, steep, -1)


@style(of="contour_tangents", shows="has_a_point_a_column")
def forgets_the_transpose(grad, points):
    x, y = np.array(points, dtype=float).T
    u, v = grad(x, y)
    length = np.where(np.hypot(u, v) == 0, 1, np.hypot(u, v))
    return np.array([-v / length, u / length])


@style(of="contour_tangents", shows="has_a_point_a_column_the_other_way")
def zips_the_rows(grad, points):
    return list(zip(*turned(grad, points, -1).tolist(), strict=True))


@style(of="contour_tangents", shows="stores_tangents_in_integers")
def makes_room_like_the_points(grad, points):
    rows = np.zeros_like(points)
    rows[:] = turned(grad, points)
    return rows


@style(of="contour_tangents", shows="stores_tangents_in_integers_the_other_way")
def makes_room_of_their_dtype(grad, points):
    rows = np.empty(np.shape(points), dtype=np.array(points).dtype)
    for i, tangent in enumerate(turned(grad, points, -1)):
        rows[i] = tangent
    return rows


# symptoms


def with_levels(levels, f, grad, xlim, ylim, nx, ny):
    """Return the right map with other levels: levels(Z)."""
    field = right(f, grad, xlim, ylim, nx, ny)
    return {**field, "levels": levels(field["Z"])}


@style(of="gradient_field", shows="has_too_few_levels")
def draws_the_mean_height(f, grad, xlim, ylim, nx, ny):
    return with_levels(lambda Z: [Z.mean()], f, grad, xlim, ylim, nx, ny)


@style(of="gradient_field", shows="has_too_few_levels")
def draws_both_ends(f, grad, xlim, ylim, nx, ny):
    return with_levels(lambda Z: np.array([Z.min(), Z.max()]), f, grad, xlim, ylim, nx, ny)


@style(of="gradient_field", shows="has_too_few_levels")
def draws_two_thirds(f, grad, xlim, ylim, nx, ny):
    field = by_points(f, grad, steps(xlim, nx), steps(ylim, ny))
    field["levels"] = np.linspace(field["Z"].min(), field["Z"].max(), 4)[1:3]
    return field


@style(of="gradient_field", shows="has_levels_that_fall")
def begins_with_the_highest(f, grad, xlim, ylim, nx, ny):
    return with_levels(lambda Z: levels_in(Z)[::-1], f, grad, xlim, ylim, nx, ny)


@style(of="gradient_field", shows="has_levels_that_fall")
def draws_from_the_top_down(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    low, high = field["Z"].min(), field["Z"].max()
    field["levels"] = [high - (high - low) * part for part in (0.2, 0.4, 0.6, 0.8)]
    return field


@style(of="gradient_field", shows="has_levels_that_fall")
def takes_heights_as_they_come(f, grad, xlim, ylim, nx, ny):
    return with_levels(lambda Z: Z[~np.isin(Z, [Z.min(), Z.max()])], f, grad, xlim, ylim, nx, ny)


@style(of="gradient_field", shows="has_levels_at_the_ends")
def keeps_both_ends(f, grad, xlim, ylim, nx, ny):
    return with_levels(lambda Z: np.linspace(Z.min(), Z.max(), 7), f, grad, xlim, ylim, nx, ny)


@style(of="gradient_field", shows="has_levels_at_the_ends")
def begins_at_the_bottom(f, grad, xlim, ylim, nx, ny):
    return with_levels(
        lambda Z: Z.min() + np.ptp(Z) * np.arange(5) / 5, f, grad, xlim, ylim, nx, ny
    )


@style(of="gradient_field", shows="has_levels_at_the_ends")
def sorts_all_heights(f, grad, xlim, ylim, nx, ny):
    field = by_points(f, grad, steps(xlim, nx), steps(ylim, ny))
    field["levels"] = sorted(set(field["Z"].ravel().tolist()))
    return field


@style(of="gradient_field", shows="has_the_same_levels_for_all_maps")
def copies_those_of_the_lesson(f, grad, xlim, ylim, nx, ny):
    return {**right(f, grad, xlim, ylim, nx, ny), "levels": [6, 11, 16]}


@style(of="gradient_field", shows="has_the_same_levels_for_all_maps")
def counts_from_1_to_9(f, grad, xlim, ylim, nx, ny):
    return with_levels(lambda Z: np.arange(1, 10), f, grad, xlim, ylim, nx, ny)


@style(of="gradient_field", shows="has_the_same_levels_for_all_maps")
def has_levels_from_0_to_1(f, grad, xlim, ylim, nx, ny):
    field = by_points(f, grad, steps(xlim, nx), steps(ylim, ny))
    field["levels"] = np.linspace(0, 1, 6)
    return field


@style(of="gradient_field", shows="has_levels_of_x")
def divides_the_range_of_x(f, grad, xlim, ylim, nx, ny):
    return {**right(f, grad, xlim, ylim, nx, ny), "levels": np.linspace(*xlim, 8)[1:-1]}


@style(of="gradient_field", shows="has_levels_of_x")
def takes_ten_numbers_of_x(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    field["levels"] = np.linspace(np.min(field["X"]), np.max(field["X"]), 10)
    return field


@style(of="gradient_field", shows="has_levels_of_x")
def steps_along_x(f, grad, xlim, ylim, nx, ny):
    field = by_points(f, grad, steps(xlim, nx), steps(ylim, ny))
    return {**field, "levels": steps(xlim, 5)}


@style(of="gradient_field", shows="has_levels_outside")
def goes_beyond_both_ends(f, grad, xlim, ylim, nx, ny):
    return with_levels(
        lambda Z: np.linspace(Z.min() - 1, Z.max() + 1, 6), f, grad, xlim, ylim, nx, ny
    )


@style(of="gradient_field", shows="has_levels_outside")
def takes_parts_of_the_greatest(f, grad, xlim, ylim, nx, ny):
    return with_levels(
        lambda Z: abs(Z).max() * np.array([0.25, 0.5, 0.75]), f, grad, xlim, ylim, nx, ny
    )


@style(of="gradient_field", shows="has_levels_outside")
def rounds_to_whole_heights(f, grad, xlim, ylim, nx, ny):
    field = by_points(f, grad, steps(xlim, nx), steps(ylim, ny))
    low, high = math.floor(field["Z"].min()), math.ceil(field["Z"].max())
    return {**field, "levels": np.arange(low - 1, high + 2)}


@style(of="gradient_field", shows="keeps_a_fixed_distance")
def goes_1_inwards(f, grad, xlim, ylim, nx, ny):
    return with_levels(
        lambda Z: np.linspace(Z.min() + 1, Z.max() - 1, 5), f, grad, xlim, ylim, nx, ny
    )


@style(of="gradient_field", shows="keeps_a_fixed_distance")
def counts_from_the_bottom(f, grad, xlim, ylim, nx, ny):
    return with_levels(lambda Z: Z.min() + np.array([1, 2, 3]), f, grad, xlim, ylim, nx, ny)


@style(of="gradient_field", shows="keeps_a_fixed_distance")
def goes_a_fifth_inwards(f, grad, xlim, ylim, nx, ny):
    field = by_points(f, grad, steps(xlim, nx), steps(ylim, ny))
    low, high = field["Z"].min() + 0.2, field["Z"].max() - 0.2
    field["levels"] = [low + (high - low) * k / 3 for k in range(4)]
    return field


@style(of="gradient_field", shows="has_one_array_under_two_names")
def writes_arrows_over_the_grid(f, grad, xlim, ylim, nx, ny):
    X, Y = grids(xlim, ylim, nx, ny)
    Z, slopes = f(X, Y), grad(X, Y)
    U, V = X, Y
    U[:], V[:] = slopes
    return figure(X, Y, Z, U, V)


@style(of="gradient_field", shows="has_one_array_under_two_names")
def has_one_array_for_all(f, grad, xlim, ylim, nx, ny):
    X = Y = Z = U = V = np.zeros((ny, nx))
    for i, y in enumerate(steps(ylim, ny)):
        for j, x in enumerate(steps(xlim, nx)):
            X[i, j], Y[i, j], Z[i, j] = x, y, f(x, y)
            U[i, j], V[i, j] = grad(x, y)
    return figure(X, Y, Z, U, V)


@style(of="gradient_field", shows="has_one_array_under_two_names")
def has_one_array_for_both_slopes(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    field["U"] = field["V"] = np.empty_like(field["Z"])
    for i in range(ny):
        for j in range(nx):
            slopes = grad(field["X"][i, j], field["Y"][i, j])
            field["U"][i, j], field["V"][i, j] = slopes
    return field


@style(of="gradient_field", shows="leaves_the_array")
def takes_x_for_the_first_index(f, grad, xlim, ylim, nx, ny):
    X, Y = grids(xlim, ylim, nx, ny)
    Z, U, V = np.zeros((3, ny, nx))
    for i in range(nx):
        for j in range(ny):
            Z[i, j] = f(X[i, j], Y[i, j])
            U[i, j], V[i, j] = grad(X[i, j], Y[i, j])
    return figure(X, Y, Z, U, V)


@style(of="gradient_field", shows="leaves_the_array")
def makes_rows_of_x(f, grad, xlim, ylim, nx, ny):
    fields = {name: np.zeros((nx, ny)) for name in "XYZUV"}
    for i, y in enumerate(steps(ylim, ny)):
        for j, x in enumerate(steps(xlim, nx)):
            for name, value in zip("XYZUV", (x, y, f(x, y), *grad(x, y)), strict=True):
                fields[name][i, j] = value
    return {**fields, "levels": levels_in(fields["Z"])}


@style(of="gradient_field", shows="leaves_the_array")
def stores_heights_in_lists(f, grad, xlim, ylim, nx, ny):
    X, Y = grids(xlim, ylim, nx, ny)
    Z = [[0.0] * nx for _ in range(ny)]
    for j, x in enumerate(steps(xlim, nx)):
        for i, y in enumerate(steps(ylim, ny)):
            Z[j][i] = f(x, y)
    return figure(X, Y, np.array(Z), *grad(X, Y))


@style(of="gradient_field", shows="asks_without_a_grid")
def asks_with_both_axes(f, grad, xlim, ylim, nx, ny):
    xs, ys = np.linspace(*xlim, nx), np.linspace(*ylim, ny)
    Z = f(xs, ys)
    U, V = grad(xs, ys)
    return figure(xs, ys, Z, U, V)


@style(of="gradient_field", shows="asks_without_a_grid")
def makes_the_grid_too_late(f, grad, xlim, ylim, nx, ny):
    x, y = steps(xlim, nx), steps(ylim, ny)
    U, V = grad(np.array(x), np.array(y))
    X, Y = np.meshgrid(x, y)
    return figure(X, Y, f(X, Y), U, V)


@style(of="gradient_field", shows="asks_without_a_grid")
def asks_with_lists(f, grad, xlim, ylim, nx, ny):
    x, y = steps(xlim, nx), steps(ylim, ny)
    field = {"X": x, "Y": y, "Z": f(x, y)}
    field["U"], field["V"] = grad(x, y)
    return {**field, "levels": levels_in(field["Z"])}


@style(of="gradient_field", shows="shortens_the_arrows")
def takes_a_tenth(f, grad, xlim, ylim, nx, ny):
    field = right(f, grad, xlim, ylim, nx, ny)
    return {**field, "U": field["U"] / 10, "V": 0.1 * field["V"]}


@style(of="gradient_field", shows="shortens_the_arrows")
def divides_by_the_longest(f, grad, xlim, ylim, nx, ny):
    X, Y = grids(xlim, ylim, nx, ny)
    U, V = grad(X, Y)
    longest = np.hypot(U, V).max()
    return figure(X, Y, f(X, Y), U / longest, V / longest)


@style(of="gradient_field", shows="shortens_the_arrows")
def halves_each_arrow(f, grad, xlim, ylim, nx, ny):
    return by_points(f, grad, steps(xlim, nx), steps(ylim, ny), lambda x, y, u, v: (u / 2, v / 2))


@style(of="gradient_field", shows="returns_a_tuple")
def returns_six_values(f, grad, xlim, ylim, nx, ny):
    X, Y = grids(xlim, ylim, nx, ny)
    Z = f(X, Y)
    U, V = grad(X, Y)
    return X, Y, Z, U, V, levels_in(Z)


@style(of="gradient_field", shows="returns_a_tuple")
def returns_a_list(f, grad, xlim, ylim, nx, ny):
    field = by_points(f, grad, steps(xlim, nx), steps(ylim, ny))
    return [field[name] for name in (*"XYZUV", "levels")]


@style(of="gradient_field", shows="returns_a_tuple")
def forgets_the_names(f, grad, xlim, ylim, nx, ny):
    return tuple(right(f, grad, xlim, ylim, nx, ny).values())


@style(of="gradient_field", shows="asks_with_whole_points")
def stacks_the_grids(f, grad, xlim, ylim, nx, ny):
    points = np.stack(grids(xlim, ylim, nx, ny), axis=-1)
    slopes = grad(points)
    return figure(points[..., 0], points[..., 1], f(points), slopes[..., 0], slopes[..., 1])


@style(of="contour_tangents", shows="asks_with_whole_points")
def asks_for_each_row(grad, points):
    return [np.array([-1, 1]) * grad(point)[::-1] / np.linalg.norm(grad(point)) for point in points]


@style(of="contour_tangents", shows="asks_with_whole_points")
def asks_for_all_rows(grad, points):
    u, v = grad(np.array(points, dtype=float)).T
    return np.stack([-v, u], axis=1) / np.hypot(u, v)[:, None]


@style(of="contour_tangents", shows="changes_the_points")
def writes_tangents_over_points(grad, points):
    rows = (
        np.asarray(points) if np.asarray(points).dtype == float else np.array(points, dtype=float)
    )
    rows[:] = turned(grad, rows.copy())
    return rows


@style(of="contour_tangents", shows="changes_the_points")
def empties_the_array(grad, points):
    along = turned(grad, points)
    if isinstance(points, np.ndarray):
        points *= 0
    return along


@style(of="contour_tangents", shows="changes_the_points")
def writes_row_by_row(grad, points):
    if not isinstance(points, np.ndarray) or points.dtype != float:
        return turned(grad, points)
    for row in points:
        row[:] = turned(grad, [row])[0]
    return points


@style(of="contour_tangents", shows="has_other_lengths")
def divides_by_the_length_of_the_point(grad, points):
    rows = np.zeros((len(points), 2))
    for i, (x, y) in enumerate(points):
        u, v = grad(x, y)
        rows[i] = np.array([-v, u]) / (math.hypot(x, y) or 1)
    return rows


@style(of="contour_tangents", shows="has_other_lengths")
def adds_the_slopes_for_a_length(grad, points):
    x, y = np.array(points, dtype=float).T
    u, v = grad(x, y)
    sums = np.abs(u) + np.abs(v)
    return np.column_stack([v, -u]) / np.where(sums == 0, 1, sums)[:, None]


@style(of="contour_tangents", shows="has_other_lengths")
def goes_1_along_x(grad, points):
    rows = []
    for x, y in points:
        gx, gy = grad(x, y)
        rows.append([1, -gx / gy])
    return np.array(rows)


@style(of="contour_tangents", shows="divides_by_one_slope")
def goes_1_along_x_and_divides(grad, points):
    rows = np.zeros((len(points), 2))
    for row, (x, y) in zip(rows, points, strict=True):
        gx, gy = grad(x, y)
        if gx != 0 or gy != 0:
            row[:] = np.array([1, -gx / gy]) / np.hypot(1, gx / gy)
    return rows


@style(of="contour_tangents", shows="divides_by_one_slope")
def goes_1_along_y(grad, points):
    x, y = np.array(points, dtype=float).T
    u, v = grad(x, y)
    rows = np.stack([-v / u, np.ones(len(x))], axis=1)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return np.where((np.hypot(u, v) == 0)[:, None], 0, rows)


@style(of="contour_tangents", shows="divides_by_one_slope")
def takes_the_slope_of_the_contour(grad, points):
    u, v = (np.array([grad(x, y)[k] for x, y in points], dtype=float) for k in (0, 1))
    m = -u / v
    rows = np.array([1 / np.sqrt(1 + m**2), m / np.sqrt(1 + m**2)]).T
    rows[(u == 0) & (v == 0)] = 0
    return rows


@style(of="contour_tangents", shows="divides_rows_by_a_row")
def divides_by_a_flat_norm(grad, points):
    x, y = np.array(points, dtype=float).T
    u, v = grad(x, y)
    rows = np.column_stack([-v, u])
    return rows / np.linalg.norm(rows, axis=1)


@style(of="contour_tangents", shows="divides_rows_by_a_row")
def divides_by_hypot(grad, points):
    gradients = np.array([grad(x, y) for x, y in points], dtype=float)
    length = np.hypot(*gradients.T)
    length[length == 0] = 1
    along = gradients[:, ::-1] / length
    return along * [-1, 1]


@style(of="contour_tangents", shows="divides_rows_by_a_row")
def divides_in_place(grad, points):
    rows = np.array([(v, -u) for u, v in (grad(x, y) for x, y in points)], dtype=float)
    rows /= np.sqrt((rows**2).sum(axis=1))
    return np.nan_to_num(rows)


@style(of="contour_tangents", shows="unpacks_rows")
def unpacks_the_points(grad, points):
    x, y = points
    u, v = grad(x, y)
    return np.column_stack([-v, u]) / np.hypot(u, v)[:, None]


@style(of="contour_tangents", shows="unpacks_rows")
def unpacks_them_as_an_array(grad, points):
    x, y = np.array(points, dtype=float)
    u, v = grad(x, y)
    length = np.sqrt(u**2 + v**2)
    return np.stack([-v / length, u / length], axis=1)


@style(of="contour_tangents", shows="unpacks_rows")
def unpacks_the_gradients(grad, points):
    u, v = np.array([grad(x, y) for x, y in points])
    length = np.where(np.hypot(u, v) == 0, 1, np.hypot(u, v))
    return np.column_stack([v / length, -u / length])
