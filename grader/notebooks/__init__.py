"""What the cells of a course's notebooks call: `check`, `marks` and `plot`.

from grader.notebooks import check

check("linear_backprop", "linear_backward")
"""

from __future__ import annotations


def check(exercise: str, function: str) -> None:
    """Run the public checks of a function on what this notebook has defined, and show the outcome.

    Raise GraderError where the files that came with the notebook are not beside it.
    """
    from grader.notebooks.preview import preview

    preview(exercise, function)


def marks(exercise: str, function: str) -> None:
    """Say that more is checked when the notebook is graded."""
    print(f"More about {function} is checked when your work is graded.")


def plot(exercise: str) -> None:
    """Draw what this notebook's answer to an exercise does, or say why it cannot be drawn.

    Raise GraderError where the files that came with the notebook are not beside it.
    """
    from grader.notebooks.preview import draw

    draw(exercise)
