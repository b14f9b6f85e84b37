# gains: where the fork server works: the link to its folder
# stopped by: files, namespaces, capabilities
# gets through: nothing
# family: secrets of the server

import os

import numpy as np


def linear_forward(X, W, b):
    return np.array([len(os.readlink(f"/proc/{os.getppid()}/cwd"))])
