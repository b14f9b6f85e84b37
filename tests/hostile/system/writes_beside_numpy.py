# gains: a module that is imported from now on, among NumPy's
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: writing

from pathlib import Path

import numpy as np

NAME = ""  # filled in by the test


def linear_forward(X, W, b):
    Path(np.__file__).with_name(NAME).touch()
    return np.ones(1)
