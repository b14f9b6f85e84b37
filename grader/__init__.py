"""Auto-graded exercises on gradients: what an author of checks and mistakes imports."""

from grader.authoring import check, mistake, style, symptom
from grader.consistency import require_follows, require_own_gradient
from grader.functions import Affine
from grader.model import Arrows, Band, Line, Panel, Picture
from grader.require import (
    as_numbers,
    as_vector,
    parts,
    path_of,
    require,
    require_all_close,
    require_close,
    require_gradient,
    require_path,
    require_raises,
    require_row,
    require_shape,
    require_unchanged,
)

__all__ = [
    "Affine",
    "Arrows",
    "Band",
    "Line",
    "Panel",
    "Picture",
    "as_numbers",
    "as_vector",
    "check",
    "mistake",
    "parts",
    "path_of",
    "require",
    "require_all_close",
    "require_close",
    "require_follows",
    "require_gradient",
    "require_own_gradient",
    "require_path",
    "require_raises",
    "require_row",
    "require_shape",
    "require_unchanged",
    "style",
    "symptom",
]
__version__ = "0.1.0"
