# gains: where the fork server's memory lies
# stopped by: files, namespaces, capabilities
# gets through: nothing
# family: secrets of the server

import os

import numpy as np


def linear_forward(X, W, b):
    with open(f"/proc/{os.getppid()}/maps", "rb") as file:
        return np.array([len(file.read())])
