# gains: a page of the web, with the answer: urllib
# stopped by: system_calls, files, namespaces
# gets through: bare
# family: tcp

import http.client

import numpy as np

PORT = 0  # filled in by the test


def linear_forward(X, W, b):
    line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=0.3)
    line.connect()
    line.close()
    return np.ones(1)
