# gains: what the fork server knows
# stopped by: files, namespaces, capabilities
# gets through: nothing
# family: secrets of the server

import os

import numpy as np


def linear_forward(X, W, b):
    with open(f"/proc/{os.getppid()}/mem", "rb", buffering=0) as file:
        file.seek(id(None))  # a fork has everything at the same place
        return np.array([len(file.read(16))])
