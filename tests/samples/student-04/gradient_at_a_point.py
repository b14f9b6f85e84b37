"""Right: verbose, with sympy for the derivatives and a plot at the end."""

import numpy as np
import sympy

x, y = sympy.symbols("x y")
my_surface = -1.5 * x**2 + 0.5 * x * y - 5 * sympy.exp(0.5 * y)
my_surface_dx = sympy.diff(my_surface, x)
my_surface_dy = sympy.diff(my_surface, y)
print("My surface is   ", my_surface)
print("Slope along x is", my_surface_dx)
print("Slope along y is", my_surface_dy)


def bowl_gradient(p):
    """Return the bowl's gradient at p."""
    point_or_points = np.array(p, dtype=float)
    slope_along_x = 2 * point_or_points[..., 0]
    slope_along_y = 2 * point_or_points[..., 1]
    gradient = np.stack([slope_along_x, slope_along_y], axis=-1)
    print("The bowl's gradient at", p, "is", gradient)
    return gradient


def my_gradient(p):
    """Return the gradient of your own surface at p."""
    values = {x: p[0], y: p[1]}
    gradient = [my_surface_dx.subs(values), my_surface_dy.subs(values)]
    print("My gradient at", p, "is", gradient)
    return np.array(gradient, dtype=float)


def steepest_ascent(p):
    """Return (direction, steepness) of the steepest way up the bowl at p."""
    gradient = bowl_gradient(p)
    steepness = np.linalg.norm(gradient)
    if steepness == 0.0:
        print("It is flat here!")
        return None, 0.0
    else:
        direction = gradient / steepness
        print("The steepest way up is", direction, "and it is this steep:", steepness)
        return direction, steepness


def contour_direction(p):
    """Return a vector (2,) of length 1 along the bowl's contour line through p."""
    direction, steepness = steepest_ascent(p)
    if direction is None:
        return None
    else:
        along = np.array([-direction[1], direction[0]])
        print("Check, this should be 0:", np.dot(along, direction))
        return along


if __name__ == "__main__":
    import matplotlib.pyplot as plt

    side = np.linspace(-4, 4, 21)
    grid = np.stack(np.meshgrid(side, side), axis=-1)
    arrows = bowl_gradient(grid)
    plt.contour(side, side, np.sum(grid**2, axis=-1), levels=12)
    plt.quiver(grid[..., 0], grid[..., 1], arrows[..., 0], arrows[..., 1])
    plt.axis("equal")
    plt.title("The bowl and its gradient")
    plt.show()
