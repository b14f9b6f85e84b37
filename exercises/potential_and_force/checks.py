"""Public checks of potential_and_force: the lesson's worked numbers, and what it claims."""

import numpy as np

from grader import (
    Affine,
    as_numbers,
    check,
    path_of,
    require,
    require_close,
    require_path,
    require_row,
    require_shape,
    require_unchanged,
)

BOWL = Affine(2 * np.eye(2))  # the gradient of x**2 + y**2
SADDLE = Affine([[2.0, 0], [0, -2]])  # and of x**2 - y**2
LIFTED = Affine(np.zeros((3, 3)), [0, 0, 2 * 9.81])  # and of m g h, with 2 kg
SPRING = Affine(-2 * np.eye(2))  # the force of the bowl
SWIRL = Affine([[0.0, -1], [1, 0]])
HILL = SPRING  # as a gradient, that of the bowl upside down
LONG_HILL = Affine([[-2.0, 0], [0, -6]])  # the gradient of -x**2 - 3 * y**2
PLANE = Affine(np.zeros((2, 2)), [0.3, 0.4])
GRAIN = np.array([[5.0, 4.0], [4.0, 5.0]])  # 9 along (1, 1), and 1 along (1, -1)
WORKED = [[3, 4], [1.8, 2.4], [0.6, 0.8], [-0.6, -0.8], [0.6, 0.8], [-0.6, -0.8]]


def at_a_point(function):
    """Return a function that is asked at one point, an array (d,), and else says so."""

    def asked(x):
        if not isinstance(x, np.ndarray):
            raise TypeError("this function takes a point as an array, not as a list")
        if x.ndim != 1:
            raise ValueError(f"this function takes one point (d,), not an array of shape {x.shape}")
        return function(x)

    return asked


@at_a_point
def squared(x):
    """A force in one dimension that is not linear in x."""
    return [x[0] ** 2]


def require_climb(value, wanted):
    """Require a path but for rounding, and point at the first row that is not as it must be."""
    wanted = np.array(wanted, dtype=float)
    path = path_of(value, wanted[0], len(wanted) - 1)
    if not np.allclose(path, wanted, rtol=0, atol=1e-7 * np.linalg.norm(wanted)):
        require_path(value, wanted)


# force


@check(points=0)
def force_matches_the_worked_forces(answer):
    """force is right for the bowl, for a weight of 2 kg, and on the saddle and beside it."""
    asked = (
        ("bowl", BOWL, np.array([3.0, 1.0]), [-6, -2]),
        ("weight", LIFTED, np.array([1.0, 2.0, 3.0]), [0, 0, -19.62]),
        ("saddle", SADDLE, np.array([0.5, 1.5]), [-1, 3]),
        ("saddle", SADDLE, np.zeros(2), [0, 0]),
    )
    given = [answer.force(grad_U, x) for _, grad_U, x, _ in asked]
    for found, (name, _, x, wanted) in zip(given, asked, strict=True):
        require_close(found, wanted, f"the force of the {name} at {x.tolist()}", rtol=1e-7)


@check(points=0, after=[force_matches_the_worked_forces])
def force_takes_lists(answer):
    """force takes a point and a gradient that are lists of integers, and leaves the point alone."""

    @at_a_point
    def slopes(x):
        return [int(2 * x[0]), int(2 * x[1]) + 1, 5]

    for x in [3, 1, 2], np.array([3.0, 1.0, 2.0]):
        given = answer.force(slopes, x)
        require_unchanged(answer)
        require_close(given, [-6, -3, -5], "the force", rtol=1e-7)


# flux


@check(points=0)
def flux_matches_the_worked_fluxes(answer):
    """flux is right for a number D, and for matrices D of two and of three dimensions."""
    three = np.array([[2.0, -1, 0], [-1, 3, 1], [0, 1, 4]])
    asked = (
        (0.5, np.array([4.0, -2.0]), [-2, 1]),
        (GRAIN, np.array([2.0, 0.0]), [-10, -8]),
        (three, np.array([1.0, 2.0, -1.0]), [0, -4, 2]),
    )
    given = [answer.flux(D, grad_c) for D, grad_c, _ in asked]
    for found, (D, grad_c, wanted) in zip(given, asked, strict=True):
        name = f"the flux for D = {np.asarray(D).tolist()} and grad_c = {grad_c.tolist()}"
        require_close(found, wanted, name, rtol=1e-7)


@check(points=0, after=[flux_matches_the_worked_fluxes])
def flux_takes_lists_and_integers(answer):
    """flux takes lists and integers, a D of shape (1, 1), and leaves them as they are."""
    asked = (
        (0.5, [4, -2], [-2, 1]),
        (2, np.array([4, -2]), [-8, 4]),
        (np.array(0.5), np.array([4.0, -2.0]), [-2, 1]),
        ([[5, 4], [4, 5]], [2, 0], [-10, -8]),
        (np.array([[3.0]]), np.array([2.0]), [-6]),
    )
    for D, grad_c, wanted in asked:
        given = answer.flux(D, grad_c)
        require_unchanged(answer)
        require_close(given, wanted, "the flux", rtol=1e-7)


@check(points=0)
def the_flux_turns_but_runs_downhill(answer):
    """With a matrix D the flux leaves the direction of -grad c, always by less than 90 degrees."""
    widest = np.pi / 4 + np.arctan(3)  # where 9 along (1, 1) against 1 turns it most
    turned = []
    for angle in widest + np.arange(5) * 2 * np.pi / 5:
        grad_c = np.array([np.cos(angle), np.sin(angle)])
        given = require_shape(answer.flux(GRAIN, grad_c), (2,), "the flux")
        require(bool(given @ grad_c < 0), "the flux must run downhill, towards a lower c")
        turned.append(np.degrees(np.arccos(min(-given @ grad_c / np.linalg.norm(given), 1))))
    require_close(turned[0], np.degrees(np.arccos(0.6)), "the widest angle", rtol=1e-6)
    require(max(turned) < turned[0] + 1e-4, "the flux turns farther than D can turn it")


# chemotaxis_path


@check(points=1)
def chemotaxis_path_matches_the_worked_paths(answer):
    """chemotaxis_path climbs the bowl turned upside down, hops at its top, and climbs a plane."""
    x0, start = np.array([3.0, 4.0]), np.array([1.0, 2.0])
    over_the_top = answer.chemotaxis_path(HILL, x0, 4.0, 0.5, 5)
    up_the_plane = answer.chemotaxis_path(PLANE, start, 3.0, 0.5, 4)
    require_climb(over_the_top, WORKED)
    require_climb(up_the_plane, start + np.array([0.9, 1.2]) * np.arange(5)[:, None])


@check(points=0)
def each_step_follows_the_gradient_at_constant_speed(answer):
    """On a long hill each step is speed * dt long, along the gradient of where the cell is."""
    x0 = np.array([3.0, 1.5])
    path = path_of(answer.chemotaxis_path(LONG_HILL, x0, 0.8, 0.5, 12), x0, 12)
    for t, x in enumerate(path[:-1]):
        slope = LONG_HILL(x)
        wanted = x + 0.4 * slope / np.hypot(*slope)
        if not np.allclose(path[t + 1], wanted, rtol=0, atol=1e-7):
            require_row(path, t + 1, wanted, f"one step from row {t}")


@check(points=0, after=[chemotaxis_path_matches_the_worked_paths])
def the_cell_rests_only_where_the_gradient_is_zero(answer):
    """The cell rests where the gradient is exactly zero, and swims on where it is weak."""
    x0, top = np.array([3.0, 4.0]), np.zeros(2)

    @at_a_point
    def up_to_a_plateau(x):  # flat from x = 2 on
        return [3, 4] if x[0] < 1 else [4, 3] if x[0] < 2 else [0, 0]

    weak = Affine(np.zeros((2, 2)), [3e-30, 4e-30])
    at_the_top = answer.chemotaxis_path(HILL, top, 4.0, 0.5, 3)
    onto_the_plateau = answer.chemotaxis_path(up_to_a_plateau, top, 2.0, 1.0, 4)
    in_the_weak = answer.chemotaxis_path(weak, x0, 4.0, 0.5, 2)
    upwards, across = Affine(np.zeros((3, 3)), [0, 0, 5]), Affine(np.zeros((2, 2)), [7, -7])
    up_one_axis = answer.chemotaxis_path(upwards, np.zeros(3), 4.0, 0.5, 2)
    aslant = answer.chemotaxis_path(across, top, 4.0, 0.5, 1)
    require_climb(at_the_top, np.zeros((4, 2)))
    require_climb(onto_the_plateau, [[0, 0], [1.2, 1.6], [2.8, 2.8], [2.8, 2.8], [2.8, 2.8]])
    require_climb(in_the_weak, [[3, 4], [4.2, 5.6], [5.4, 7.2]])
    require_climb(up_one_axis, [[0, 0, 0], [0, 0, 2], [0, 0, 4]])
    require_climb(aslant, [[0, 0], [np.sqrt(2), -np.sqrt(2)]])


@check(points=0, after=[chemotaxis_path_matches_the_worked_paths])
def chemotaxis_path_takes_any_start_and_leaves_it_alone(answer):
    """chemotaxis_path takes a start of integers, in a list or an array, and leaves it as it is."""

    @at_a_point
    def hill(x):
        return -2 * x

    for x0 in np.array([3.0, 4.0]), [3, 4]:
        path = answer.chemotaxis_path(hill, x0, 4, 0.5, 3)
        require_unchanged(answer)
        require_climb(path, WORKED[:4])
    require_climb(answer.chemotaxis_path(HILL, np.array([3, 4]), 4, 0.5, 0), WORKED[:1])


# work


@check(points=0)
def work_matches_the_worked_paths(answer):
    """work is right for two ways into the bowl, around the swirl, and for the force x**2."""
    asked = (
        ("straight into the bowl", SPRING, [[3, 1], [0, 0]], 10),
        ("into the bowl by a detour", SPRING, [[3, 1], [3, -2], [0, 0]], 10),
        ("around the swirl", SWIRL, [[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]], 4),
        ("along two sides of it", SWIRL, [[2, 0], [2, 1], [0, 1]], 4),
        ("of the force x**2, in one segment", squared, [[0], [2]], 2),
        ("of the force x**2, in two segments", squared, [[0], [1], [2]], 2.5),
    )
    given = [answer.work(force, np.array(path, dtype=float)) for _, force, path, _ in asked]
    for found, (name, *_, wanted) in zip(given, asked, strict=True):
        require_close(found, wanted, f"the work {name}", rtol=1e-7)


@check(points=0)
def the_way_matters_to_the_swirl_and_not_to_the_spring(answer, rng):
    """The spring's work is U(start) - U(end) on any way, the swirl's twice the area of a loop."""
    path = rng.uniform(-3, 3, (7, 2))
    fall = np.sum(path[0] ** 2) - np.sum(path[-1] ** 2)
    loop = [[3, 1], [3, -2], [0, 0], [-1, 4], [3, 1]]
    asked = (
        ("of the spring", SPRING, path, fall),
        ("of the spring on the way back", SPRING, path[::-1], -fall),
        ("of the spring on a loop", SPRING, loop, 0),
        ("of the swirl around a triangle", SWIRL, [[1, 1], [4, 1], [1, 3], [1, 1]], 6),
        ("of the swirl the other way round", SWIRL, [[0, 0], [0, 2], [5, 0], [0, 0]], -10),
        ("of the swirl on two sides of a triangle", SWIRL, [[4, 1], [1, 3], [1, 1]], 9),
    )
    given = [answer.work(force, np.array(way, dtype=float)) for _, force, way, _ in asked]
    for found, (name, *_, wanted) in zip(given, asked, strict=True):
        require_close(found, wanted, f"the work {name}", rtol=1e-7, atol=1e-9)


@check(points=0, after=[work_matches_the_worked_paths])
def work_takes_lists_and_a_path_of_one_point(answer):
    """work takes a path of lists, leaves a path as it is, and is 0.0 for a path of one point."""
    given = answer.work(squared, [[0], [1], [2]])
    require_close(given, 2.5, "the work", rtol=1e-7)
    given = answer.work(SPRING, np.array([[3.0, 1.0], [3.0, -2.0], [0.0, 0.0]]))
    require_unchanged(answer)
    require_close(given, 10.0, "the work", rtol=1e-7)
    given = as_numbers(answer.work(SPRING, [[3, 1]]), "the work")
    require_close(given, 0.0, "the work along a path of one point")
