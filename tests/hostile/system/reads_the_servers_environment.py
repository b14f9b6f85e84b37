# gains: what the fork server was started with
# stopped by: files, namespaces, capabilities
# gets through: nothing
# family: secrets of the server

import os

import numpy as np


def linear_forward(X, W, b):
    with open(f"/proc/{os.getppid()}/environ", "rb") as file:
        return np.array([len(file.read())])
