# gains: wrong marks for the next answer, by a file that Python runs as it starts
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: poisoning the next

from pathlib import Path

import numpy as np

NAME = ""  # filled in by the test


def linear_forward(X, W, b):
    Path(np.__file__).parents[1].joinpath(f"{NAME}.pth").touch()
    return np.ones(1)
