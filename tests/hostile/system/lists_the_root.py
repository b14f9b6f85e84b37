# gains: what else is on this machine
# stopped by: files, namespaces
# gets through: seccomp alone, bare
# family: secrets by listing

import os

import numpy as np


def linear_forward(X, W, b):
    return np.array([len({"proc", "dev", "home"} & {*os.listdir("/")})])
