"""A picture of doubling: a line, beside where it should be."""

from grader import Line, Panel, Picture, require_shape


def picture(answer, variant):
    """Draw the doubles of 0, 1 and 2."""
    doubles = require_shape([answer.double(x) for x in (0, 1, 2)], (3,), "the doubles")
    panel = Panel(
        title="Twice as much",
        description=f"A line from {doubles[0]:g} to {doubles[2]:g}.",
        x_label="x",
        y_label="double of x",
        x_range=(0, 2),
        y_range=(0, 4),
        lines=(
            Line((0, 1, 2), doubles, label="your doubles"),
            Line((0, 2), (0, 4), "mark", "2x"),
        ),
    )
    return Picture("Doubling", f"Your double of 2 is {doubles[2]:g}.", (panel,))
