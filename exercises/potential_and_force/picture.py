"""A picture of the flux on contours, of a cell that climbs a long hill, and of work around a loop.

The contours and -grad c are known, the cell must come within speed * dt of the top and stay there,
and around the loop the spring's work returns to 0 and the swirl's ends at twice the area.
"""

import numpy as np

from grader import Affine, Arrows, Line, Panel, Picture, as_numbers, require_shape

WIDE, HIGH = 4.0, 3.0  # the maps, 4 by 3
GRAIN = np.array([[5.0, 4.0], [4.0, 5.0]])
ANGLES = np.arange(8) * np.pi / 4 + 0.2
RIM = 1.7 * np.column_stack([np.cos(ANGLES), np.sin(ANGLES)])
DOWNHILL = 2 * RIM  # -grad c of c = 30 - x**2 - y**2 points away from its top
STRIDE, STEPS, START = 0.7, 16, np.array([-3.4, 1.9])
LONG_HILL = Affine([[-2.0, 0], [0, -6]])
SPRING, SWIRL = Affine(-2 * np.eye(2)), Affine([[0.0, -1], [1, 0]])
TURN = np.linspace(0, 2 * np.pi, 81)


def picture(answer, variant):
    """Draw the answer's flux, its path, and its work around a loop."""
    flows = np.array([require_shape(answer.flux(GRAIN, -down), (2,), "flux") for down in DOWNHILL])
    path = answer.chemotaxis_path(LONG_HILL, START, 1.4, STRIDE / 1.4, STEPS)
    path = require_shape(path, (STEPS + 1, 2), "the path")
    works = [work_so_far(answer, force) for force in (SPRING, SWIRL)]
    return Picture(
        title="Flux, a climbing cell, and work around a loop",
        caption=f"{of_flux(flows)} {of_cell(path)}",
        panels=(flux_panel(flows), cell_panel(path), work_panel(*works)),
    )


def of_flux(flows):
    """Say how the flux lies."""
    along = np.sum(flows * DOWNHILL, axis=1)
    across = flows[:, 0] * DOWNHILL[:, 1] - flows[:, 1] * DOWNHILL[:, 0]
    if not flows.any():
        return "Your flux is zero."
    widest = np.degrees(np.arctan2(np.abs(across), along)).max()
    return (
        f"{np.sum(along > 0)} of your 8 fluxes run downhill, and they turn from straight downhill "
        f"by up to {widest:.1f} degrees, where right ones do by up to {widest_of_right():.1f}."
    )


def widest_of_right():
    """Return the widest angle of the right fluxes: D is 9 along (1, 1) and 1 along (1, -1)."""
    from_fibres = ANGLES - np.pi / 4
    turned = np.arctan2(np.sin(from_fibres), 9 * np.cos(from_fibres))
    apart = np.mod(turned - from_fibres + np.pi, 2 * np.pi) - np.pi
    return np.degrees(np.abs(apart)).max()


def of_cell(path):
    """Say how the cell swims and where it ends up."""
    lengths = np.linalg.norm(np.diff(path, axis=0), axis=1)
    last = np.linalg.norm(path[-5:], axis=1).max()
    steps = f"are from {lengths.min():.3g} to {lengths.max():.3g} m long"
    if np.ptp(lengths) < 1e-6 * STRIDE:
        steps = f"are all {lengths[0]:.3g} m long"
    return (
        f"The steps of your cell {steps}, and must be {STRIDE} m; at its last 5 points it is up to "
        f"{last:.3g} m from the top, where a right one hops within {STRIDE} m of it."
    )


def flux_panel(flows):
    """Draw the fluxes beside -grad c, on contours of c."""
    longest = np.linalg.norm(flows, axis=1).max()
    shorter = 1.2 / longest if longest > 0 else 1.0
    return Panel(
        title="Your flux through fibres along (1, 1)",
        description=(
            f"Circles around the top of a concentration. At 8 points -grad c leads straight out, "
            f"and right fluxes turn from it towards the diagonal. {of_flux(flows)}"
        ),
        x_label="x",
        y_label="y",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=tuple(ring(radius, radius, "equal concentration") for radius in (0.85, 1.7, 2.55)),
        arrows=(
            Arrows(*RIM.T, *(0.25 * DOWNHILL).T, "mark", "-grad c, length × 0.25"),
            Arrows(*RIM.T, *(shorter * flows).T, "yours", f"your flux, length × {shorter:.2g}"),
        ),
    )


def cell_panel(path):
    """Draw the path of the cell on the long hill."""
    shown = until_out(path)
    return Panel(
        title="Your cell on a long hill",
        description=(
            f"Ellipses around the top of the hill and a circle as wide as a step around it. A "
            f"right path leads across the ellipses into the circle and hops there. {of_cell(path)}"
        ),
        x_label="x (m)",
        y_label="y (m)",
        x_range=(-WIDE, WIDE),
        y_range=(-HIGH, HIGH),
        lines=(
            *(ring(a, a / np.sqrt(3), "equal concentration") for a in (1.5, 3.0, 4.5)),
            ring(STRIDE, STRIDE, "one step from the top", "mark"),
            Line(*shown.T, "yours", "your path"),
        ),
    )


def work_so_far(answer, force):
    """Return the work after each of 24 segments around a circle of radius 1.5 beside the middle."""
    angles = np.linspace(0, 2 * np.pi, 25)
    loop = np.column_stack([1 + 1.5 * np.cos(angles), 1.5 * np.sin(angles)])
    given = [answer.work(force, loop[: end + 1]) for end in range(25)]
    return np.array([as_numbers(work, "the work").reshape(()) for work in given])


def work_panel(spring, swirl):
    """Draw the work around a loop of 24 segments, so far."""
    area = 24 / 2 * 1.5**2 * np.sin(2 * np.pi / 24)
    last = [round(float(work[-1]), 6) + 0.0 for work in (spring, swirl)]  # no -0
    ends = f"The spring's ends at {last[0]:.3g}, the swirl's at {last[1]:.3g}."
    low, high = -4.0, 16.0
    return Panel(
        title="Your work around a loop",
        description=(
            f"Work over 24 segments of a loop. The right work of the spring comes back to 0, and "
            f"that of the swirl ends at twice the area, {2 * area:.3g}. {ends}"
        ),
        x_label="segments done",
        y_label="work so far (J)",
        x_range=(0, 24),
        y_range=(low, high),
        lines=(
            Line([0, 24], [0, 0], "mark", "0, and twice the area"),
            Line([0, 24], [2 * area, 2 * area], "mark", "0, and twice the area"),
            Line(range(25), np.clip(spring, low, high), "yours", "the spring"),
            Line(range(25), np.clip(swirl, low, high), "yours", "the swirl"),
        ),
    )


def ring(a, b, label, role="ground"):
    """Return an ellipse around the middle."""
    return Line(a * np.cos(TURN), b * np.sin(TURN), role, label)


def until_out(path):
    """Return a path up to its first point outside of the map, where the frame cuts it."""
    outside = np.flatnonzero((np.abs(path) > [WIDE, HIGH]).any(axis=1))
    return path[: outside[0] + 1] if len(outside) else path
